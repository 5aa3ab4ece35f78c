"""What written amounts may stand for, and how sums of them are written in a message."""

from __future__ import annotations

from wirelint.document import Span
from wirelint.layers.measures.rounding import half_width
from wirelint.layers.number_words import ONES
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Amount


class Range(NamedTuple):
    """All that a written figure may stand for."""

    low: float
    high: float

    def overlaps(self, other: Range) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def spanning(document: Document, *amounts: Amount) -> Span:
    """Where figures stand that cannot all be right, where they stand in one sentence or close by; else the first of them."""
    start, end = min(one.span.start for one in amounts), max(one.span.end for one in amounts)
    together = end - start < _TOGETHER and "\n" not in document.text[start:end]
    return Span(start, end) if together else amounts[0].span


def covering(document: Document, finding: Finding) -> Finding:
    """A finding where all figures stand that it names, if they stand in one sentence: any of them may be the wrong one."""
    spans = [finding.span, *(one.span for one in finding.related)]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    between = document.text[start:end]
    together = end - start < _TOGETHER and "\n" not in between and ". " not in between
    return finding._replace(span=Span(start, end)) if together else finding


_TOGETHER = 200
"""In code points."""


def listed(document: Document, amounts: Sequence[Amount]) -> str:
    """Several amounts as the copy has them: “27 points and 19”."""
    written = [document[one.span] for one in amounts]
    return f"{', '.join(written[:-1])} and {written[-1]}"


def extent(amount: Amount, *, fine: bool = False) -> Range:
    """What an amount may stand for; `fine` takes the first of its trailing zeros at its word, as figures compared are exact."""
    figure = amount.figure
    if fine and not figure.exact and round(figure.value / figure.place) < figure.value:
        figure = figure._replace(place=max(1.0, figure.place / 10))
    half = half_width(figure)
    return Range(figure.value - half, figure.value + half)


def counted(amount: Amount) -> Range:
    """What a number of people or things may stand for: itself below a thousand and wherever its last place is no zero."""
    figure = amount.figure
    if figure.exact or (figure.place >= 100 and figure.value >= 1000):
        half = figure.place / 2
        return Range(figure.value - half, figure.value + half)
    return Range(figure.value, figure.value)


def narrow(amount: Amount) -> Range:
    """What a figure that is compared may stand for: a number of things for itself, its zeros for no more than a twentieth of it."""
    wide, fine = counted(amount), extent(amount, fine=True)
    return fine if fine.high - fine.low < wide.high - wide.low else wide


def misses(document: Document, value: float, stated: Amount, *others: Amount) -> bool:
    """Whether a figure is not what others give. Each stands for itself, but where it has decimals or a word for its scale for all that rounds to it."""
    return abs(value - stated.value) > 1.01 * sum(_rounded_off(document, one) for one in (stated, *others)) + 1e-9


def _rounded_off(document: Document, amount: Amount) -> float:
    figure = amount.figure
    scaled = figure.value >= _SCALED and not document.text[figure.span.end - 1].isdigit()
    return figure.place / 2 if figure.exact or scaled else 0.0


_SCALED = 1000
"""From here on a number that ends in a word ends in one for its scale: “2 million”."""


def alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one kind and unit, so that they may be compared."""
    return one.kind == other.kind and one.unit == other.unit


def plain(value: float) -> str:
    """A value as a message gives it: to a tenth below 100, else whole; from a million in words."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.3g} {word}"
    return f"{value:,.0f}" if abs(value) >= 100 or abs(value - round(value)) < 1e-9 else f"{value:,.1f}"


def one_digit(one: float, other: float) -> bool:
    """Whether two whole numbers are as many digits long and differ in one of them."""
    first, second = f"{one:.0f}", f"{other:.0f}"
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1


_IN_FIGURES = 10
"""From here on numbers are written in figures."""


def restyled(written: str, value: float) -> str:
    """A value as copy writes it that has `written` in its place: whole numbers below ten in words, a capital kept; "" for others."""
    if value < 0 or abs(value - round(value)) > 1e-9 or not (written.isalpha() or written.replace(",", "").isdigit()):
        return ""
    number = round(value)
    text = ONES[number] if number < _IN_FIGURES else _in_lakhs(number) if _LAKHS.search(written) else f"{number:,}"
    return text.capitalize() if written[:1].isupper() else text


_LAKHS = pattern(r",[0-9]{2},")


def _in_lakhs(number: int) -> str:
    """A number grouped as in India: by hundreds above the first three digits."""
    above, last = divmod(number, 1000)
    return f"{_EVERY_SECOND.compiled.sub(',', str(above))},{last:03}" if above else str(last)


_EVERY_SECOND = pattern(r"(?<=[0-9])(?=(?:[0-9]{2})+$)")
"""Between which digits a comma stands."""


SHARES = {
    1 / 2: "half", 1 / 3: "a third", 2 / 3: "two-thirds", 1 / 4: "a quarter", 3 / 4: "three-quarters", 1 / 5: "a fifth", 1 / 10: "a tenth",
}  # fmt: skip
"""Fractions as copy writes them."""


def share_name(value: float) -> str:
    """The name of a fraction, "" where none is as near as a fiftieth of it."""
    return next((name for share, name in SHARES.items() if abs(value / share - 1) < 0.02), "")
