"""A subject and a verb that differ in number."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.layers.grammar import first_of, first_word, form, grammar, last_of, stretches
from wirelint.layers.naming.known import given
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import SAYING, frequency, odds, unmet, weighed
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

    Clash = tuple[bool | None, int, int]
    """The first word of a subject and its verb, with whether it is certain that they differ; None where they are a name."""

_PRONOUN = form(r"(?P<one>[uj]) (?P<many>[hkr])(?= )|U [wi](?= )", "uj hkr", "U wi")
_NOUN = form(r"(?:[TS] )?N (?P<verb>[iwz])(?= )", "TS N", "N iwz")
_MANY = form(r"(?:T )?[N3v?] [iw](?= )", "T N3v?", "N3v? iw")
_SINGLE = form(r"T [sv?] [hr](?= )", "T sv?")
_BARE = form(r"u V(?=[ ,.])|U z(?= )", "u V", "U z")
_THERE = form(r"a i [Q9] [N?](?= )|a r A [sv](?= )", "a ir")
_DIFFERING = form(r"N [iwz](?=[ ,])|s [rh](?=[ ,])", "N iwz", "s rh")
_HEADED = form(
    r"(?P<many>N) [pf] (?:[TSAD] (?:[?v>d] )?[s?v]|(?:[?>d] )?s|(?:Z )?Z) [iwzK](?= )|s [pf] (?:[TSEZ9] )?(?:[?v>dZ] )?N [rhk](?= )",
    "Ns pf",
)
_PHRASE = pattern(
    r"(?:[TSEQq?vsd>Z] (?:[?svVd>ZN3] ){0,3}N (?P<one>[iwz])|[TSDA] (?:[?vVd>GZ] ){0,2}s (?P<many>[rh]))(?=[ ,])"
)

_WRONG = frozenset({("he", "have"), ("he", "do"), ("he", "are"), ("she", "have"), ("she", "do"), ("she", "are"), ("it", "have"), ("it", "are"), ("it", "do"),
                    ("he", "haven't"), ("he", "don't"), ("she", "haven't"), ("she", "don't"), ("it", "haven't"),
                    ("they", "was"), ("they", "is"), ("they", "has"), ("we", "was"), ("we", "is"), ("we", "has"), ("they", "wasn't"), ("they", "hasn't"), ("they", "isn't"), ("i", "has"), ("i", "is"),
                    ("you", "is"), ("you", "has"), ("you", "was")})  # fmt: skip
_BETTER = {"have": "has", "do": "does", "are": "is", "was": "were", "is": "are", "has": "have", "haven't": "hasn't", "don't": "doesn't", "wasn't": "weren't", "hasn't": "haven't", "isn't": "aren't"}  # fmt: skip
_OFTEN = 3.0
"""A plural and a plain verb must have been counted together so often (a logarithm)."""

_SUBJUNCTIVE = frozenset(
    """demand demands demanded insist insists insisted ask asks asked order orders ordered suggest suggests suggested recommend recommends recommended
    require requires required propose proposes proposed urge urges urged request requests requested essential vital important imperative
    crucial necessary condition lest whether""".split()
)
_ASKING = frozenset("could would should can might may must will shall did does do has have had is was were are".split())
"""What stands before the subject of a question."""

_SPLIT = frozenset(["or", "nor", "and", "than", "as"])


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    forms=(_PRONOUN, _NOUN, _DIFFERING, _MANY, _SINGLE, _BARE, _THERE, _HEADED),
)
def subject_verb(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A subject and its verb differ in number.

    A pronoun with a verb that it never takes (he have, they was), and a plural that is the whole subject of its sentence
    (Officials was, The soldiers has). Questions (did he have), the subjunctive (asks that he do so), other subjects (neither
    he nor they have), names, and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  {~~They was~>They were~~} taken to Basra, and {~~he have~>he has~~} denied the charge.
    Bad:  {~~Officials was~>Officials were~~} not available.
    Bad:  {==Residents of the town has==} fled. The {==leader of the rebels have==} not.
    Good: Did he have it? They ask that he do it. The number of officials was small.
    """
    yield from weighed(document, _differing, pooled)


def _differing(document: Document) -> Iterator[tuple[bool, Finding]]:
    """Each verb that differs from its subject, once, whatever form tells of it."""
    story, letters = words(document), grammar(document)
    told: set[int] = set()
    for forms in (_pronouns, _plurals, _phrases, _headed, _counted):
        for sure, one, verb in forms(document, story, letters):
            if verb not in told:
                told.add(verb)
                if sure is not None:
                    yield sure, _finding(document, story, one, verb)


def _pronouns(document: Document, story: Words, letters: Letters) -> Iterator[Clash]:
    """Pronouns with a verb that they never take: they was."""
    for _, one, verb in stretches(document, _PRONOUN):
        pair = (story.lower[one], story.lower[verb])
        if pair in _WRONG and story.texts[verb] == pair[1] and _statement(story, letters, one):
            yield True, one, verb


def _plurals(document: Document, story: Words, letters: Letters) -> Iterator[Clash]:
    """Plurals that are the whole subject of their sentence: officials was."""
    for m, one, verb in stretches(document, _NOUN):
        noun, alone, third = story.lower[verb - 1], verb - 1 == one, m["verb"] == "z"
        if (noun == "police" and not third) or noun.endswith("ics") or story.texts[verb] != story.lower[verb]:
            continue
        if (one and letters.marks[one - 1] != ".") or (
            alone and (not _plain(story.texts[one]) or _surname(document, story, one))
        ):
            continue
        if not third and not alone and story.texts[verb - 1] != noun:
            yield None, one, verb
        else:
            yield not (third and alone) or _does(noun, story.lower[verb]), one, verb


def _surname(document: Document, story: Words, at: int) -> bool:
    """Whether a word with a capital is the surname of somebody whom the story names in full: Barry Bonds, and “Bonds has” behind."""
    name = story.texts[at]
    if not name[0].isupper():
        return False
    before = (story.texts[place - 1] for place in story.places[story.lower[at]] if place and story.gaps[place] == " ")
    return any(one[0].isupper() and given(one) for one in before)


def _headed(document: Document, story: Words, letters: Letters) -> Iterator[Clash]:
    """Subjects whose head stands before a preposition, and a verb that agrees with the noun behind it: residents of the town has."""
    for m, head, verb in stretches(document, _HEADED):
        noun, word = story.lower[head], story.lower[verb]
        first = head
        while head - first < _LONGEST and letters.pair(first - 1) in _WITHIN:
            first -= 1
        if letters.pair(first - 1) == "9 " and letters.pair(first - 2) == "p " and first > 2:
            first -= 3
        whole = first == head or letters.kinds[first] in ("TSEQ91" if m["many"] else "TSD")
        if not whole or (first == head and not m["many"]) or not _begins(document, first):
            continue
        named = head == first and letters.kinds[verb - 1] == "Z"
        small = story.texts[head] == noun or (head == first and m["many"] and not named)
        kept = _ONE if m["many"] else _SETS | _PARTS
        if (
            small
            and story.texts[verb] == word
            and word[:3] != "did"
            and noun not in kept
            and not noun.endswith(("ics", "ings"))
        ):
            yield True, head if verb - first >= _SHORT else first, verb


_WITHIN = frozenset(letter + " " for letter in "TSEQD?v>d")
"""What stands before a noun in its phrase."""

_PARTS = frozenset(
    """group team crowd generation wave minority percentage proportion share third quarter rest remainder mix combination army family crew staff
    board panel committee crop class collection committee council party union alliance coalition flood stream fleet gang jury mixture
    type kind sort amount audience bulk band chunk cluster abundance array assortment batch body brigade club community company council
    delegation department force government list mass mob network pack plurality population section set squad stack strain
    subset swath swathe tide trickle trio duo half dozen pair couple quartet side eleven public orchestra choir cast congregation
    electorate enemy opposition leadership management senate cabinet ministry regiment parliament""".split()
)
"""Nouns of one that a plural behind “of” may stand for."""


def _counted(document: Document, story: Words, letters: Letters) -> Iterator[Clash]:
    """Subjects that begin a sentence and are never counted with their verb: the ships has, the minister have, he say."""
    for _, one, last in stretches(document, _THERE):
        noun = story.lower[last]
        people = letters.kinds[last] != "?" or noun in {"people", "children"}
        if (
            story.lower[one] == "there"
            and story.lower[one + 1] != "were"
            and people
            and noun not in _SETS
            and story.texts[last] == noun
        ):
            yield True, one, last
    for kind in (_MANY, _SINGLE, _BARE):
        for _, one, verb in stretches(document, kind):
            noun, word = story.lower[verb - 1], story.lower[verb]
            if (one and letters.marks[one - 1] != ".") or not _begins(document, one) or story.texts[verb] != word:
                continue
            if kind is _BARE or (
                _apart(noun, word)
                and not (kind is _SINGLE and noun in _PARTS)
                and story.texts[verb - 1] == noun
                and not _is_field(story, verb)
                and _many(noun) == (kind is _MANY)
            ):
                yield True, one, verb


_FIELDS = frozenset(
    "financial services,human resources,public relations,international relations,industrial relations,race relations,foreign affairs,public affairs,current affairs,social sciences,computer sciences,life sciences,gender studies,women's studies,business studies,media studies,social studies,public works,rare earths,arts and crafts,performing arts,martial arts,fine arts,liberal arts,visual arts,creative arts".split(
        ","
    )
)
"""Names of a trade or a subject, which are one: financial services is the biggest export."""


def _is_field(story: Words, verb: int) -> bool:
    """Whether two words before a verb are the name of a trade or a subject."""
    return " ".join(story.lower[max(0, verb - 2) : verb]) in _FIELDS


def _apart(noun: str, verb: str) -> bool:
    """Whether a noun and a verb are never counted together."""
    known = noun.isalpha() and noun not in _ONE
    return known and (odds(noun, verb) < _APART or unmet(noun, verb) > _CHANCE)


_SETS = frozenset(
    """lot number few couple handful variety range dozen series host million total hundred thousand majority minority bunch string group
    pair half multitude plethora myriad slew raft billion""".split()
)
"""Nouns of one that stand for many: there are a lot."""

_CHANCE = 1.0
"""Chance must have put a noun and a verb together so often (a logarithm)."""


def _many(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "ics", "us", "is", "news"))


def _phrases(document: Document, story: Words, letters: Letters) -> Iterator[Clash]:
    """Noun phrases of some words that are a subject: the old ships of the fleet, the best players was."""
    for _, end, verb in stretches(document, _DIFFERING):
        whole = (letters.match(_PHRASE, first) for first in range(max(0, end - _LONGEST), end))
        m = next((m for m in whole if m and last_of(m) == verb), None)
        if not m or _is_field(story, verb):
            continue
        one, noun, word = first_of(m), story.lower[end], story.lower[verb]
        differ = frequency(word) > _OFTEN if m["one"] else odds(noun, word) < _APART and noun not in _PARTS
        if differ and _begins(document, one) and _alone(story, one, verb):
            yield True, one if verb - one < _SHORT else end, verb


_LONGEST = 4
"""So many words a phrase has before its noun."""

_APART = -2.0
"""Odds below which a noun and a verb do not belong together (a logarithm): people was, the minister have."""

_INITIALS = 3
"""A stop behind so few letters may be that of initials or of an abbreviation."""

_SHORT = 3
"""A subject of so many words is not shown whole."""


def _begins(document: Document, at: int) -> bool:
    """Whether a subject begins here, and nothing before can be part of it."""
    lower, letters = words(document).lower, grammar(document)
    if at and document.text[words(document).starts[at] - 1] == ".":
        return False
    if at == 0 or letters.marks[at - 1] == ".":
        return (
            at == 0
            or len(lower[at - 1]) > _INITIALS
            or "\n" in document.text[words(document).ends[at - 1] : words(document).starts[at]]
        )
    before = letters.pair(at - 1)
    return (before in {"t ", "C ", "X "} and lower[at - 1] not in _LOOSE) or (
        before[1] == " " and lower[at - 1] in SAYING
    )


_LOOSE = frozenset("than as so what whose which if whether".split())


def _alone(story: Words, one: int, verb: int) -> bool:
    """Whether a noun phrase is written small, and its head is no word for one thing that looks like many."""
    noun = story.lower[verb - 1]
    if story.texts[verb] != story.lower[verb] or story.texts[verb - 1] != noun:
        return False
    return (
        noun not in _ONE and not noun.endswith(("ics", "ings", "ness")) and _NO_PHRASE.isdisjoint(story.lower[one:verb])
    )


_NO_PHRASE = frozenset(
    "number lot total nobody everybody somebody anybody everyone someone anyone nothing everything something anything none no-one".split()
)
"""Words for many, and pronouns behind which a word that may be a plural is their verb: a club that nobody leaves wants to grow."""

_ONE = frozenset(
    "days weeks months years times hours minutes nights mornings news police headquarters series species means works data media people staff press public barracks former latter accused deceased bereaved undersigned condemned damned sick weak guilty innocent poor rich dead living dying wounded injured blind deaf lame elderly old young homeless jobless unemployed needy hungry thirsty lonely meek mighty faithful brave bold frail infirm disabled gifted privileged wealthy destitute displaced uninsured vulnerable wicked righteous learned fallen drowned missing captured faint fit healthy strong quick slow able many few other others best worst lucky unlucky idle rest well-off well-to-do great good mad insane".split()
)
"""Nouns that are one and many."""


def _does(noun: str, verb: str) -> bool:
    """Whether edited news often has the plain form of a verb behind a plural: police say."""
    return (counts().pair(noun, plain(verb)) or 0.0) > _OFTEN


def _finding(document: Document, story: Words, one: int, verb: int) -> Finding:
    span, word = story.span(one, verb), story.lower[verb]
    better = _BETTER.get(word)
    message = f"“{document[span]}”: the subject and its verb differ in number"
    if better is None:
        return Finding(span, message)
    return Finding(span, message, [Fix.replace(span, document[span][: -len(word)] + better)])


def _statement(story: Words, letters: Letters, at: int) -> bool:
    """Whether a pronoun is plainly the whole subject of a statement."""
    if not at:
        return True
    start = first_word(letters, at)
    before = story.lower[max(start, at - 8) : at]
    if not before or (before[-1] in {"and", "but"} and letters.marks[at - 2 : at - 1] == ","):
        return True
    if story.lower[at - 1] in _ASKING:
        return False
    if story.lower[at] == "i" and letters.kinds[at - 1] == "Z":
        return False
    if letters.marks[at - 1] == '"' or before[-1] in _SPLIT or letters.kinds[at - 1] in "MKkirwxhbpfoVvOdPLzJG":
        return False
    return not _SUBJUNCTIVE & set(before) and not any(
        letter in "MKk" for letter in letters.kinds[max(start, at - 6) : at]
    )


def _plain(word: str) -> bool:
    """Whether a capitalised word is more often written small: no name of a person, a team or a firm."""
    return frequency(word.lower()) > frequency(word)
