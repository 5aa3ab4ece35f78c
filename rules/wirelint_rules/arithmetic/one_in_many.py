"""One in so many, that is not what the two numbers beside it give."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import ANY, COUNT, SHARE, SIZED, frames, matched
from wirelint.layers.numbers.passages import before, telling
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_ONE_IN = pattern(
    rf"(?:,| –| —)(?: or)?(?: about| nearly| roughly| only| just)? (?:(?P<one>{COUNT}) in(?: every)? (?P<many>{COUNT})|(?P<share>{SHARE}))(?=[,.;]|$| of\b)"
)
_GAP = f'[^.;:“”"0-9{ANY[1:-1]}]{{0,60}}'
_PART = rf"(?:about |some |only )?(?P<part>{SIZED}) {_GAP}$"
_OF = pattern(
    rf"\b(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:the |its |their |some |about )?(?P<whole>{SIZED}) {_GAP}(?:, )?{_PART}"
    rf"|(?P<whole2>{SIZED}) {_GAP},? of (?:whom|which|these|them) {_PART.replace('<part>', '<part2>')}"
)
_PART_OF = pattern(rf"(?P<part>{SIZED}) of (?:the|these|those|them|its|their)\b{_GAP}$")
_ONE_IN_SO_MANY = telling(before("one", 3), before("in every"))
_OFF = 1.45
"""One in so many is told in round numbers; so far it may lie from what the numbers give."""

_POWER = 1.15


class _Share(NamedTuple):
    """One in so many, and where it is said how many."""

    many: float
    span: Span


@rule(severity=Severity.WARNING, among=(_ONE_IN_SO_MANY,), in_quotes="skip")
def one_in_many(document: Document) -> Iterator[Finding]:
    """One in so many is not what the two numbers beside it give.

    Of 2,400 people tested, 60 are one in 40. Reported where a sentence tells a whole and a part and behind them “one in so many”, and the three lie apart by nearly
    half; and where it tells “1,000 of the events, or one in every 3,000”, and the only number in the sentence before would make it just ten, a hundred or a thousand times as many, or as few.

    Left alone: numbers that are near enough, as such shares are rounded.

    Bad:  Of 2,400 people tested, 60 were infected, or one in {==400==}.
    Bad:  It makes 30 million collisions a second. It keeps about 1,000 of the events, or one in every {==3,000==}.
    Good: Of 2,400 people tested, 60 were infected, or one in 40. Of 1,000 asked, 150 had been ill, or one in seven.
    """
    for frame, m in matched(document, _ONE_IN_SO_MANY, _ONE_IN):
        share = _share(document, frame, m)
        if share is None or quoted(document, share.span):
            continue
        found = _OF.search(frame.text[: m.start()])
        if found:
            whole, part = (frame.amount(found, name if found[name] else f"{name}2") for name in ("whole", "part"))
            if 0 < part.value < whole.value and not _near(whole.value / part.value / share.many, _OFF):
                yield _finding(document, whole, part, share)
        elif found := _PART_OF.search(frame.text[: m.start()]):
            yield from _of_before(document, frame, frame.amount(found, "part"), share)


def _share(document: Document, frame: Frame, m: re.Match[str]) -> _Share | None:
    """What a form says: in figures, or as a share that is one in a few."""
    if share := frame.shown(m, "share"):
        few, _, many = document[share.span].rpartition(" ")
        return (
            _Share(1 / share.value, Span(share.span.end - len(many), share.span.end))
            if few.startswith("one ")
            else None
        )
    one, many_ = frame.amount(m, "one"), frame.amount(m, "many")
    return _Share(many_.value, many_.figure.span) if one.value == 1 and many_.value > 1 else None


def _near(ratio: float, off: float) -> bool:
    return 1 / off < ratio < off


def _of_before(document: Document, frame: Frame, part: Amount, share: _Share) -> Iterator[Finding]:
    """A part of what the sentence before counts, which makes it a power of ten more, or fewer, than are told."""
    last = frames(document).before(frame, 1, paragraphs=0)
    wholes = [one for near in last for one in near.amounts.values() if one.value > part.value * 2]
    if len(wholes) != 1 or part.value <= 0:
        return
    apart = wholes[0].value / part.value / share.many
    if any(_near(apart / power, _POWER) for power in (10, 100, 1000, 0.1, 0.01, 0.001)):
        yield _finding(document, wholes[0], part, share)


def _finding(document: Document, whole: Amount, part: Amount, share: _Share) -> Finding:
    spans = [one.figure.span for one in (part, whole)]
    message = f"{document[spans[0]]} of {document[spans[1]]} are one in {whole.value / part.value:,.3g}"
    return Finding(share.span, message, (), [Related.here(document, span) for span in reversed(spans)])
