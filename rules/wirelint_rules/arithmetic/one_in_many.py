"""One in so many, that is not what the two numbers beside it give."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._plain_sums import AMOUNT, read, read_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint_rules.arithmetic._plain_sums import Read

_ONE_IN = pattern(
    rf"(?:,| –| —)(?: or)?(?: about| nearly| roughly| only| just)? one in(?: every)? (?P<many>{AMOUNT})(?=[,.;]|$| of\b)"
)
_OF = pattern(
    rf"\b(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:the |its |their |some |about )?(?P<whole>{AMOUNT}) [^.;:“”\"\n0-9]{{0,60}}?(?:, )?(?:about |some |only )?(?P<part>{AMOUNT}) [^.;:“”\"\n0-9]{{0,60}}$"
)
_WHOM = pattern(
    rf"\b(?P<whole>{AMOUNT}) [^.;:“”\"\n0-9]{{1,50}}?,? of (?:whom|which|these|them) (?:about |some |only )?(?P<part>{AMOUNT}) [^.;:“”\"\n0-9]{{0,60}}$"
)
_PART_OF = pattern(
    rf"\b(?:about |some |only )?(?P<part>{AMOUNT}) of (?:the|these|those|them|its|their)\b[^.;:“”\"\n0-9]{{0,40}}$"
)
_ANY = pattern(rf"(?<![\w.,-]){AMOUNT}")
_CUES = frozenset(["one"])
_OFF = 1.45
"""One in so many is told in round numbers; so far it may lie from what the numbers give."""

_POWER = 1.15

_NEAR = 400
"""So far before “one in so many” its whole and part may begin, in code points; the patterns reach no further."""


@rule(severity=Severity.WARNING, words=_CUES, in_quotes="skip")
def one_in_many(document: Document) -> Iterator[Finding]:
    """One in so many is not what the two numbers beside it give.

    Of 2,400 people tested, 60 are one in 40. Reported where a sentence tells a whole and a part and behind them “one in so many”, and the three lie apart by nearly
    half; and where it tells “1,000 of the events, or one in every 3,000”, and the only number in the sentence before would make it just ten, a hundred or a thousand times as many, or as few.

    Left alone: numbers that are near enough, as such shares are rounded.

    Bad:  Of 2,400 people tested, 60 were infected, or one in {==400==}.
    Bad:  It makes 30 million collisions a second. It keeps about 1,000 of the events, or one in every {==3,000==}.
    Good: Of 2,400 people tested, 60 were infected, or one in 40. Of 1,000 asked, 150 had been ill, or one in seven.
    """
    text, story = document.text, words(document)
    for at in story.standing(_CUES):
        m = next(
            (
                m
                for back in (2, 3, 4, 5, 6, 7, 8, 12, 13, 14, 15)
                if (m := _ONE_IN.match(text, max(0, story.starts[at] - back))) and m.end() > story.ends[at]
            ),
            None,
        )
        if m is None or quoted(document, Span(*m.span("many"))):
            continue
        many = read(document, m, "many")
        start = sentence_at(document, story.starts[at]).start
        near = max(start, m.start() - _NEAR)
        before = text[near : m.start()]
        found = _OF.search(before) or _WHOM.search(before)
        if found:
            whole, part = (
                read_at(document, Span(near + found.start(name), near + found.end(name))) for name in ("whole", "part")
            )
            if (
                0 < part.value < whole.value
                and many.value > 1
                and not 1 / _OFF < whole.value / part.value / many.value < _OFF
            ):
                yield _finding(document, whole, part, many)
        elif found := _PART_OF.search(before):
            part = read_at(document, Span(near + found.start("part"), near + found.end("part")))
            yield from _of_before(document, part, many, start)


def _of_before(document: Document, part: Read, many: Read, start: int) -> Iterator[Finding]:
    """A part of what the sentence before counts, which makes it a power of ten more, or fewer, than are told."""
    first = paragraphs(document)[paragraph_at(document, start)].start
    stretch = Span(sentence_at(document, max(first, start - 2)).start, start)
    wholes = [read_at(document, Span(*m.span())) for m in _ANY.finditer(document.text, *stretch)]
    wholes = [one for one in wholes if one.value > part.value * 2]
    if len(wholes) != 1 or part.value <= 0:
        return
    apart = wholes[0].value / part.value / many.value
    if any(1 / _POWER < apart / power < _POWER for power in (10, 100, 1000, 0.1, 0.01, 0.001)):
        yield _finding(document, wholes[0], part, many)


def _finding(document: Document, whole: Read, part: Read, many: Read) -> Finding:
    message = f"{document[part.span]} of {document[whole.span]} are one in {whole.value / part.value:,.3g}"
    return Finding(many.span, message, (), [Related.here(document, one.span) for one in (whole, part)])
