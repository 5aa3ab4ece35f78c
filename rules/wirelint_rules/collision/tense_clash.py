"""A verb whose tense clashes with the time that is named."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech
from wirelint_rules.collision._perfects import is_perfect
from wirelint_rules.collision._verbs import governed, only_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAST = form(r"[Pd] [?a](?: [?v])?(?=[., ])", "Pd ?a")
_COMING = form(r"M (?:a )?[VvJb] (?:[^., RXtCuUjPdz] ){0,3}[?av](?: [?v])?(?=[., ])", "M aVvJb")
_PERFECT = form(r"[hw] (?:a )?[dL] (?:[^., ] ){0,3}p [9?](?=[., ])", "hw adL")
_PERFECT_AGO = form(r"[hw] (?:a )?[dL] (?:[^., RXtCuUjPdz] ){0,2}[?av](?: [?v])?(?=[., ])", "hw adL")

_YEAR = pattern(r"1[6-9]\d\d|200\d|201\d")
_OUTDO = frozenset(
    "beat match top exceed equal outdo surpass better rival mirror resemble repeat eclipse trump undo forget overshadow echo follow recall recreate".split()
)
"""Verbs that may have a time for an object: this year will beat last year."""

_LENGTHS = frozenset("week month year".split())
_ONCE = frozenset(
    "died born founded built opened married resigned retired signed started began begun happened occurred arrived left killed founded established sunk".split()
)
"""Participles of what happens once, so that the perfect cannot mean a habit."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_PAST, _COMING, _PERFECT, _PERFECT_AGO))
def tense_clash(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A verb's tense clashes with the time that is named right beside it.

    “The strike began tomorrow”, “will arrive yesterday”, “has died in 1998”. Only times in the same clause are looked at,
    and of the perfect with a year only what happens once; plans made in the past (was to begin tomorrow), and speech are
    left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The strike {==began tomorrow==} and will last two days.
    Bad:  The president {==will arrive yesterday==} in Quito.
    Bad:  He {==has died in 1998==} at his home in Cork.
    Good: The strike that began yesterday will go on tomorrow; she has won twice, in 2010 and in 2014.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    lower = story.lower
    spans: list[tuple[int, int]] = []
    for _, one, last in stretches(document, _PAST):
        coming = _named(lower, one + 1, last, "tomorrow", "next")
        if coming and (governed(letters, one) or (letters.kinds[one] == "d" and only_verb(document, one))):
            spans.append((one, coming))
    for _, one, last in stretches(document, _COMING):
        gone = next(
            (end for at in range(one + 2, last + 1) if (end := _named(lower, at, last, "yesterday", "last"))), 0
        )
        outdone = lower[gone - 1] == "last" and (lower[gone - 2] in _OUTDO or lower[gone - 2] == "the")
        if gone and not outdone and lower[one] in {"will", "shall"} and lower[one + 1] != "have":
            spans.append((one, gone))
    for _, one, last in stretches(document, _PERFECT):
        if (
            is_perfect(lower, letters, one)
            and lower[last - 1] == "in"
            and _YEAR.fullmatch(lower[last])
            and _ONCE & {*lower[one + 1 : one + 3]}
        ):
            spans.append((one, last))
    for _, one, last in stretches(document, _PERFECT_AGO):
        gone = next(
            (end for at in range(one + 2, last + 1) if (end := _named(lower, at, last, "yesterday", "last"))), 0
        )
        if gone and _ONCE & {*lower[one + 1 : one + 3]} and is_perfect(lower, letters, one):
            spans.append((one, gone))
    for one, last in sorted({*spans}):
        span = story.span(one, last)
        yield Finding(span, f"“{document[span]}”: the tense and the time clash")


def _named(lower: list[str], at: int, last: int, day: str, which: str) -> int:
    """The last word of a time that is named at a word, if it ends by `last`; 0 for none."""
    if lower[at] == day:
        return at
    return at + 1 if at < last and lower[at] == which and lower[at + 1] in _LENGTHS else 0
