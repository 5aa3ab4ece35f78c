"""A clause with a form in -ing for its verb."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.calendar_words import FULL_WEEKDAYS
from wirelint.layers.grammar import form, grammar, last_word, stretches
from wirelint.layers.verbs import SAME
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_DAY = form(r"[sNv?Z] p Z G(?= [TASZt9?N])", "sNv?Z p")
_WHO = form(r"R G(?= [pTAS9Za])", "R G")
_SEVERAL = form(r"[TSEQ9] (?:[?v] )?N G(?= [TAS])|U G(?= [TAS])", "TSEQ9 ?vN", "U G")
_HOPED = form(r"[Pdz3?] t G(?= [TASpoZN?9v])", "Pdz3? t")
_THAT = form(r"[s?v] t G(?= [pTAS9Z])", "s?v t")

_FINITE = frozenset("irwxhMPzkKJ3y")
_TELLING = frozenset(
    """concern fact idea belief claim fear hope view suggestion notion sense argument theory evidence news report rumour rumor warning conclusion
    finding assumption conviction principle likelihood risk danger chance possibility prospect doubt feeling impression message complaint
    accusation allegation admission promise proof understanding realisation realization insistence contention assertion
    proposition point case thought reason worry assurance opinion hypothesis""".split()
)
"""Nouns behind which “that” begins a clause, whose subject may be a form in -ing."""

_PREPOSITIONS = frozenset("being including having during according following excluding regarding".split())


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_DAY, _WHO, _THAT, _SEVERAL, _HOPED))
def clause_without_verb(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A clause has a form in -ing where its verb should stand.

    “A judge on Thursday blocking the merger.”, “the fire, which starting in a kitchen, spread”, “a march that lasting three
    hours”: the verb was changed, and no other is left in the clause. Captions and headlines (no stop ends them), clauses that
    have another verb, and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  The rain stopped. A judge {==on Thursday blocking==} the merger of two airlines.
    Bad:  The fire, {==which starting==} in a kitchen, spread to the roof.
    Bad:  He spoke after a march {==that lasting==} three hours.
    Bad:  It rained. {==The protesters demanding==} the release of their leader.
    Good: A man on Monday carrying a bag was seen by doctors who found that smoking a pipe in that building harms.
    """
    yield from weighed(document, _clauses, pooled)


def _clauses(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _HOPED):
        if story.lower[one] in _HOPING and _bare(document, story, letters, last):
            span = story.span(one, last)
            yield True, Finding(span, f"“{document[span]}”: the clause has no verb")
    for form_of in (_DAY, _WHO, _THAT, _SEVERAL):
        for _, one, last in stretches(document, form_of):
            if story.texts[last] != story.lower[last] or story.lower[last] in _PREPOSITIONS:
                continue
            if form_of is _DAY:
                first, sure = one + 1, _judged(document, story, letters, one, last)
            elif form_of is _SEVERAL:
                first, sure = one, _whole(document, story, letters, one, last)
            elif form_of is _WHO:
                before = letters.pair(one - 1)
                first = one
                sure = story.lower[one] != "whom" and (before[1:] == "," or before[:1] not in {*"pfoPdVvzJ"})
            else:
                first = one + 1
                told = story.lower[one] in _TELLING
                sure = one > 0 and letters.kinds[one - 1] in "TASD" and not told and not _verb(letters, last)
            if sure:
                span = story.span(first, last)
                yield True, Finding(span, f"“{document[span]}”: the clause has no verb")


_HOPING = frozenset("hoped hopes promised promises vowed pledged demanded insisted".split())
"""Verbs behind which “that” begins a clause."""


def _bare(document: Document, story: Words, letters: Letters, at: int) -> bool:
    """Whether a sentence has no verb behind a word, as far as it goes."""
    end, rest = _rest(letters, at)
    return (
        _closed(document, story, end)
        and rest[-1:] != "N"
        and not (_FINITE | {*"dVX"}) & {*rest}
        and SAME.isdisjoint(story.lower[at + 1 : end + 1])
    )


def _judged(document: Document, story: Words, letters: Letters, noun: int, last: int) -> bool:
    """Whether a sentence that begins with a subject and a day has nothing for a verb but a form in -ing."""
    if story.lower[last - 1] not in FULL_WEEKDAYS or story.lower[last - 2] != "on":
        return False
    first = noun
    while first and noun - first < 5 and letters.marks[first - 1] == " " and "—" not in story.gaps[first]:
        first -= 1
    opens = first == 0 or letters.marks[first - 1] == "." or "—" in story.gaps[first]
    if not opens or any(letter not in "TAS?sNvZ>" for letter in letters.kinds[first : noun + 1]):
        return False
    end, rest = _rest(letters, last)
    return _closed(document, story, end) and not _FINITE & {*_clause(rest)}


def _whole(document: Document, story: Words, letters: Letters, one: int, last: int) -> bool:
    """Whether a sentence within a paragraph, that its subject begins, has nothing for a verb but a form in -ing."""
    if one == 0 or letters.marks[one - 1] != "." or "\n" in story.gaps[one]:
        return False
    end, rest = _rest(letters, last)
    clause = _clause(rest)
    return _closed(document, story, end) and len(clause) > _LONG_ENOUGH and not (_FINITE | {"d"}) & {*clause}


def _rest(letters: Letters, at: int) -> tuple[int, str]:
    """The last word of a sentence, and the letters of those behind one of its words."""
    end = last_word(letters, at, ".")
    return end, letters.kinds[at + 1 : end + 1]


def _clause(rest: str) -> str:
    """The letters up to where another clause begins."""
    return rest[: next((at for at, letter in enumerate(rest) if letter in "RtCX"), len(rest))]


def _closed(document: Document, story: Words, end: int) -> bool:
    """Whether a full stop stands right behind the last word of a sentence."""
    return document.text.startswith(".", story.ends[end])


_LONG_ENOUGH = 2
"""So many words stand behind the form in -ing before another clause begins."""


def _verb(letters: Letters, at: int) -> bool:
    """Whether the clause that a word stands in has a verb behind it."""
    return bool((_FINITE | {"d"}) & {*letters.kinds[at + 1 : last_word(letters, at) + 1]})
