"""A plain verb behind a subject that is one."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import first_word, form, grammar, stretches
from wirelint.layers.naming.known import given
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import SAYING, attested, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_PRONOUN = form(r"[uj] [VvJ](?= [TASOZpofEDHN9?a])", "uj VvJ")
_WHO = form(r"R [Vv](?= [TASOZpofEDHN9a])", "R Vv")
_NAMED = form(r"Z V(?= [TASOpofEDH9])", "Z V")

_ONE = frozenset("he she it".split())
_JOINING = frozenset("and but because although though while when since as where that said".split())
"""Words that a clause begins behind."""

_OPEN = frozenset(
    """should would could will can cannot may might must shall did didn't does doesn't do don't whether lest if or nor so than let lets make makes made making
    see sees saw seen watch watches watched help helps helped hear hears heard have had having demand demands demanded demanding insist insists
    insisted insisting ask asks asked asking order orders ordered suggest suggests suggested suggesting suggestion recommend recommends recommended
    recommendation require requires required requirement propose proposes proposed proposal urge urges urged request requests requested plea pleas call
    calls called calling prefer preferred beg begged essential vital important imperative crucial necessary condition desire desirable advise advised
    command commanded decree decreed mandate mandated stipulate stipulates stipulated intent motion moved pray prayed wish wishes""".split()
)
"""Words behind which a plain verb may follow one: should he go, asked that she stay, let it be."""

_OTHERWISE = frozenset(
    """like unlike long last first next best better right left even alike right power credit beat quit read lay set let put cut hit hurt cost burst
    cast spread bet bid needs firm sector staff support equipment department chief company systems budget specialist manager expert""".split()
)
"""What is no verb here, or a past form."""

_SETS = frozenset(
    """team group family couple company crew staff pair band side club public media majority minority number lot generation audience crowd
    police trio duo half rest party government council board committee class community electorate opposition cast press army military squad
    quartet choir orchestra congregation gang faculty jury panel leadership management union church clergy youth elite""".split()
)
"""Nouns of one that stand for many."""

_MANY = frozenset("N39QEcBqY")
_NO_PLURAL = frozenset("was is his has this its as".split())


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_PRONOUN, _WHO, _NAMED))
def unmarked_verb(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A verb lacks the ending that one subject asks for.

    “It take a year”, “when she leave the hall”, “a woman who die of it”, “Maria Santos say”: the ending was lost, or the past form.
    Read are he, she and it where they begin a clause, names of people that begin a sentence, and “who” behind one noun that is all
    that the sentence has said. What may be a plural (a team who play), wishes and orders (they ask that he go), questions, and speech
    are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The work is not hard, and {==it take==} the crew a year.
    Bad:  A {==woman, who refuse==} to give her name, said {==she see==} the boat.
    Bad:  {==Maria Santos remain==} in the hospital.
    Good: They ask that he go. The team who win the cup, and Maria Santos, who will leave, heard it take off. Did she say it?
    """
    yield from weighed(document, _unmarked, pooled)


def _unmarked(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    found: set[tuple[int, int]] = set()
    for _, one, verb in stretches(document, _PRONOUN):
        if story.lower[one] in _ONE and _begins_clause(story, letters, one):
            found.add((one, verb))
    for _, one, verb in stretches(document, _WHO):
        if story.lower[one] == "who" and one > 0 and _of_one(story, letters, one - 1):
            found.add((one - 1, verb))
    for _, one, verb in stretches(document, _NAMED):
        first = first_word(letters, one)
        before = story.texts[first - 1] if first else ""
        initial = len(before) <= _INITIAL and before.istitle() | before.isupper()
        if not initial and 0 < one - first <= _LONGEST and _is_name(story, letters, first, one):
            found.add((first, verb))
    for one, verb in sorted(found):
        if story.texts[verb] == story.lower[verb] and story.lower[verb] not in _OTHERWISE:
            span = story.span(one, verb)
            yield True, Finding(span, f"“{document[span]}”: the verb has no ending for its subject")


_LONGEST = 3
"""A name has so many words before its last."""

_INITIAL = 2
"""A stop behind so few letters may be that of initials."""


def _is_name(story: Words, letters: Letters, first: int, last: int) -> bool:
    """Whether words are the name of one person, with a title or without: all have capitals, and a given name is among them."""
    titled = all(letters.kinds[at] == "Z" for at in range(first + 1, last)) and story.texts[first][0].isupper()
    spaced = all(letters.marks[at] == " " for at in range(first, last))
    other = story.texts[last].endswith(("is", "'s", "’s"))  # young Zanzibaris, Moss's work
    return titled and spaced and not other and letters.kinds[first] in "Z?Ns" and given(story.texts[last - 1])


def _begins_clause(story: Words, letters: Letters, at: int) -> bool:
    """Whether a pronoun is the subject of a clause that tells something: it begins its sentence, or stands behind “and”, “that” or the like."""
    first = first_word(letters, at)
    if letters.kinds[at + 1] in "vJ" and story.lower[at] == "it":
        return False
    if at == first:
        return True
    if story.lower[at - 1] == "that" and story.lower[at - 2] not in SAYING:
        return False
    return story.lower[at - 1] in _JOINING and _OPEN.isdisjoint(story.lower[first:at])


def _of_one(story: Words, letters: Letters, noun: int) -> bool:
    """Whether “who” stands for one person: a noun, or a name behind a comma, before which nothing in the sentence may be many."""
    first = first_word(letters, noun)
    if not _MANY.isdisjoint(letters.kinds[first : noun + 1]):
        return False
    if any(word.endswith("s") and word not in _NO_PLURAL for word in story.lower[first : noun + 1]):
        return False
    word = story.lower[noun]
    if letters.kinds[noun] == "Z":
        return letters.marks[noun] == "," and any(map(given, story.texts[max(first, noun - 2) : noun]))
    return word not in _SETS and (letters.kinds[noun] == "s" or (letters.kinds[noun] == "?" and attested("a", word)))
