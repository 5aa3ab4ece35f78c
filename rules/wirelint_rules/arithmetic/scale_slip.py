"""One figure that a story gives in millions here and in billions there."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MONEY, framed_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount

_WORDS = ("million", "billion", "trillion")
_SCALES = frozenset(_WORDS)
_MANTISSA = pattern(r"[0-9]+(?:\.[0-9]+)?")


@rule(severity=Severity.WARNING, reach="paragraph", words=frozenset(("million", "billion", "trillion")))
def scale_slip(document: Document) -> Iterator[Finding]:
    """One figure is given in millions in one place and in billions in another.

    “$4.35 billion … the $4.35 million fund” is one figure with one wrong scale. Reported where a figure with decimals is the same, the currency
    or the thing counted is too, and only the word for the scale is not. Whole numbers share their digits by chance too often.

    Bad:  The fund of $4.35 billion is the largest. The {==$4.35 million==} will be spent by May.
    Good: The fund of $4.35 billion is the largest. Some $4.3 million will be spent by May.
    """
    first: dict[tuple[str, str, str], tuple[Amount, str]] = {}
    for frame in framed_at(document, _twice(document)):
        for amount in frame.amounts.values():
            written = document[amount.span]
            scale = next((word for word in _WORDS if word in written), "")
            m = _MANTISSA.search(written)
            if not scale or m is None or "." not in m.group() or amount.kind not in (COUNT, MONEY):
                continue
            key = (m.group(), amount.unit, amount.noun.split(" ")[0])
            earlier, other = first.setdefault(key, (amount, scale))
            if other != scale:
                related = Related.here(document, earlier.span)
                yield Finding(amount.span, f"“{written}” was “{document[earlier.span]}” before", (), [related])


def _twice(document: Document) -> list[int]:
    """Where a figure with decimals stands that has another scale elsewhere."""
    story = words(document)
    places = [index for index in story.standing(_SCALES) if index and "." in story.texts[index - 1]]
    scales: dict[str, set[str]] = {}
    for index in places:
        scales.setdefault(story.texts[index - 1], set()).add(story.lower[index])
    return [story.starts[index] for index in places if len(scales[story.texts[index - 1]]) > 1]
