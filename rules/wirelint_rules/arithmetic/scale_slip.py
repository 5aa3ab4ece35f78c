"""One figure that a story gives in millions here and in billions there."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MONEY, framed_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_WORDS = ("million", "billion", "trillion")
_SCALES = frozenset(_WORDS)
_MANTISSA = pattern(r"[0-9]+(?:\.[0-9]+)?")
_ANOTHER = (" a ", "A ", " another ", "Another ")
"""Behind these a sum is one that the story has not told of yet."""
_THE_SAME = (" the ", "The ", " that ", "That ", " this ", "This ", " those ", "Those ")


@rule(severity=Severity.WARNING, reach="paragraph", words=_SCALES)
def scale_slip(document: Document) -> Iterator[Finding]:
    """One figure is given in millions in one place and in billions in another.

    “$4.35 billion … the $4.35 million fund” is one figure with one wrong scale. Reported where a figure with decimals is the same, the currency
    or the thing counted is too, and only the word for the scale is not. Whole numbers share their digits by chance too often; of them only sums
    are held to each other, where the copy speaks of “the” sum again, alone or with a word of the sentence in which it stood first.

    Bad:  The fund of $4.35 billion is the largest. The {==$4.35 million==} will be spent by May.
    Bad:  Losses reached $75 million. The {==$75 billion==} in losses were the worst yet.
    Good: The fund of $4.35 billion is the largest. Some $4.3 million will be spent by May. A $4.35 million study came first.
    Good: Losses reached $75 million. The $75 billion bank survived.
    """
    first: dict[tuple[str, str, str], tuple[Amount, str, Frame]] = {}
    for frame in framed_at(document, _twice(document)):
        for amount in frame.amounts.values():
            written = document[amount.span]
            scale = next((word for word in _WORDS if word in written), "")
            m = _MANTISSA.search(written)
            if not scale or m is None or amount.kind not in (COUNT, MONEY) or _is_another(document, amount):
                continue
            exact = "." in m.group()
            key = (m.group(), amount.unit, amount.noun.split(" ")[0] if exact else amount.kind)
            earlier, other, where = first.setdefault(key, (amount, scale, frame))
            if other != scale and (exact or _is_the_same(document, amount, where)):
                related = Related.here(document, earlier.span)
                yield Finding(amount.span, f"“{written}” was “{document[earlier.span]}” before", (), [related])


def _is_another(document: Document, amount: Amount) -> bool:
    return document.text.endswith(_ANOTHER, 0, amount.span.start)


_OF_WHAT = pattern(r"(?:[- ](?:in |of |worth of )?(?P<noun>[a-z]{2,}))?")
_NO_NOUN = frozenset(
    "is was were are will would has had have can could may might must should and that which who for from with to by into over as"
    " but went came comes goes it they".split()
)


def _is_the_same(document: Document, amount: Amount, where: Frame) -> bool:
    """Whether the copy speaks of a sum as one that it has told of: “the $75 billion” alone, or with a word of that sentence."""
    if amount.kind != MONEY or not document.text.endswith(_THE_SAME, 0, amount.span.start):
        return False
    m = _OF_WHAT.match(document.text, amount.span.end)
    noun = m["noun"] if m else None
    return noun is None or noun in _NO_NOUN or noun.rstrip("s") in where.text.lower()


_LEAST = 2
"""In digits: shorter whole numbers are the same by chance."""


def _twice(document: Document) -> list[int]:
    """Where a figure stands that has another scale elsewhere."""
    story = words(document)
    places = [index for index in story.standing(_SCALES) if index and len(story.texts[index - 1]) >= _LEAST]
    scales: dict[str, set[str]] = {}
    for index in places:
        scales.setdefault(story.texts[index - 1], set()).add(story.lower[index])
    return [story.starts[index] for index in places if len(scales[story.texts[index - 1]]) > 1]
