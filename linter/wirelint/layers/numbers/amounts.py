"""Amounts: the figures of a sentence, each with what it counts, and the sentence with placeholders in their stead.

Rules that do sums look for forms of words: “rose P to B from A”, “A of the B, or P”. They look for them in a frame, the
sentence with one character in place of each amount, so that a form need not know how many ways there are to write a figure.
"""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Span, layer
from wirelint.layers.measures.figures import Figure
from wirelint.layers.measures.units import unit_at, unit_heads
from wirelint.layers.numbers.currencies import currency_at
from wirelint.layers.numbers.no_amounts import is_no_amount, is_no_number, is_year
from wirelint.layers.numbers.numerals import figures
from wirelint.layers.numbers.passages import told
from wirelint.layers.numbers.written import START, beginnings, written_figure, written_share
from wirelint.layers.paragraphs import paragraph_at
from wirelint.layers.paragraphs import paragraphs as paragraphs_of
from wirelint.layers.sentences import sentences
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeVar

    from wirelint.document import Document
    from wirelint.layers.numbers.passages import Passage, Telling
    from wirelint.patterns import Pattern

    T = TypeVar("T")

COUNT, MEASURE, MONEY, PERCENT, SHARE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""What stands in a frame for a bare number, a quantity with its unit, a sum of money, a percentage and a fraction in words."""

ANY = f"[{COUNT}{MEASURE}{MONEY}{PERCENT}{SHARE}]"
"""A class of a regular expression: any amount."""

SIZED = f"[{COUNT}{MEASURE}{MONEY}]"
"""A class of a regular expression: an amount that is no share of something."""

PLAIN = f"[^{COUNT}{MEASURE}{MONEY}{PERCENT}{SHARE}.;:!?]"
"""A class of a regular expression: what is neither an amount nor the end of a clause."""

AROUND = frozenset(("about", "around", "some", "roughly", "approximately", "estimated", "an estimated"))
"""Hedges of a figure that may be a little more or less."""

NEARLY = frozenset(("nearly", "almost", "close to"))
"""Hedges of one that is a little less."""

ABOVE = frozenset(("more than", "over", "above", "at least", "just over", "well over"))
"""Hedges of one that may be more, by any number."""

BELOW = frozenset(("less than", "fewer than", "under", "below", "just under"))
"""Hedges of one that is less."""

UP_TO = frozenset(("up to", "as many as", "as much as", "at most", "no more than"))
"""Hedges of the most that one may be."""

OPEN = ABOVE | BELOW | UP_TO
"""Hedges that leave a figure open at one end."""


class Amount(NamedTuple):
    """A figure of a sentence.

    `span` is what the placeholder stands for. `unit` is the unit's name, the currency as it is written, or "". `noun` is the word
    or two that follow a bare number. `hedge` is "" or the words that take the figure's edge off (“about”, “more than”), or “another”.
    """

    kind: str
    span: Span
    figure: Figure
    unit: str = ""
    noun: str = ""
    hedge: str = ""

    @property
    def value(self) -> float:
        """The value as written."""
        return self.figure.value

    @property
    def partial(self) -> bool:
        """Whether it is a number of something that is counted too: “15 of the crew”."""
        return self.noun == "of" or self.noun.startswith("of ")


class Frame:
    """A sentence with placeholders: `text`, and the amounts by their places in it."""

    __slots__ = ("_known", "amounts", "span", "text")

    def __init__(self, span: Span, text: str, amounts: dict[int, Amount]) -> None:
        self.span = span
        self.text = text
        self.amounts = amounts
        self._known: dict[Any, Any] = {}

    def recall(self, make: Callable[[Frame], T]) -> T:
        """What `make` says of this frame, worked out once."""
        try:
            return self._known[make]  # type: ignore[no-any-return]
        except KeyError:
            value = self._known[make] = make(self)
            return value

    def amount(self, m: re.Match[str], group: str | int) -> Amount:
        """The amount whose placeholder a group matched."""
        return self.amounts[m.start(group)]

    def kinds(self, *kinds: str) -> int:
        """How many amounts are of some kinds."""
        return sum(amount.kind in kinds for amount in self.amounts.values())

    def shown(self, m: re.Match[str], group: str | int) -> Amount | None:
        """The same, or None where the group took no part."""
        return self.amounts[m.start(group)] if m[group] else None


_SHORT_SCALE = pattern(r" ?(?P<scale>[mbkMBK])(?![\w’'])")
_PERCENT = pattern(r" ?%|[ -]?per ?cent\b|[ -]percentage[ -]points?\b|[ -]basis[ -]points?\b")
_NOUN = pattern(r"[ \u00a0-]((?:[A-Z][\w’-]+ (?=[a-z]))?(?:[a-z][a-z’'-]*)(?: [a-z][a-z’'-]*){0,2})")
_HEDGES = AROUND | NEARLY | OPEN | {"another"}
_HEDGE = pattern(rf"(?:\b(?P<hedge>{'|'.join(sorted(_HEDGES))})|[~≈]) ?$", flags=2)


@layer
def frames(document: Document) -> Frames:
    """The frames of a story, each made when it is asked for."""
    return Frames(document)


class Frames:
    """Sentences by place, and their frames."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sentences = sentences(document)
        self._made: dict[Span, Frame] = {}

    def at(self, offset: int) -> Frame | None:
        """The frame of the sentence around a place."""
        span = self.span(offset)
        return self.of(span) if span is not None else None

    def span(self, offset: int) -> Span | None:
        """The sentence around a place."""
        number = bisect_left(self._sentences, (offset + 1,)) - 1
        return self._sentences[number] if number >= 0 and offset < self._sentences[number].end else None

    def before(self, frame: Frame, many: int, *, paragraphs: int = 1) -> list[Frame]:
        """Frames of the sentences before another, the nearest first; of its paragraph and as many before it."""
        last = bisect_left(self._sentences, frame.span)
        number = max(0, paragraph_at(self._document, frame.span.start) - paragraphs)
        first = bisect_left(self._sentences, (paragraphs_of(self._document)[number].start,), 0, last)
        return [self.of(span) for span in reversed(self._sentences[max(first, last - many) : last])]

    def span_before(self, start: int) -> Span:
        """The sentence before the one that begins at a place, if it is of the same paragraph; else an empty span."""
        number = bisect_left(self._sentences, (start,)) - 1
        first = paragraphs_of(self._document)[max(0, paragraph_at(self._document, start))].start
        return self._sentences[number] if number >= 0 and self._sentences[number].start >= first else Span(start, start)

    def near(self, frame: Frame, many: int) -> list[Frame]:
        """A frame and those of so many sentences before and behind it."""
        at = bisect_left(self._sentences, frame.span)
        return [self.of(span) for span in self._sentences[max(0, at - many) : at + many + 1]]

    def behind(self, frame: Frame) -> Frame | None:
        """The frame of the sentence behind another's, or None behind the last."""
        at = bisect_left(self._sentences, frame.span) + 1
        return self.of(self._sentences[at]) if at < len(self._sentences) else None

    def all(self) -> Iterator[Frame]:
        """The frames of all sentences, in order."""
        return map(self.of, self._sentences)

    def of(self, span: Span) -> Frame:
        """The frame of a sentence."""
        if span not in self._made:
            self._made[span] = _frame(self._document, span)
        return self._made[span]


def framed(document: Document, *tellings: Telling, where: Callable[[Passage], bool] | None = None) -> Iterator[Frame]:
    """The frames of the sentences that have what tells, or any of what may tell, in order. `where` looks at a sentence before its frame is made."""
    least = min(one.least for one in tellings)
    for passage in told(document, *tellings):
        if where is None or where(passage):
            frame = frames(document).of(passage.span)
            if least <= len(frame.amounts) <= MOST:
                yield frame


def matched(
    document: Document, telling: Telling, *forms: Pattern, where: Callable[[Passage], bool] | None = None
) -> Iterator[tuple[Frame, re.Match[str]]]:
    """The matches of some forms in those frames, each with its frame."""
    for frame in framed(document, telling, where=where):
        for form in forms:
            for m in form.finditer(frame.text):
                yield frame, m


MOST = 40
"""A sentence with more figures than that is a table of results, and no form of words."""


def framed_at(document: Document, offsets: Iterable[int], least: int = 1) -> Iterator[Frame]:
    """The frames of the sentences around some places, given in order, each once, if they have figures enough."""
    end = -1
    for at in offsets:
        if at < end or _figures(document, at - _WINDOW, at + _WINDOW) < least:
            continue
        span = frames(document).span(at)
        if span is not None:
            end = span.end
            if _figures(document, *span) >= least:
                frame = frames(document).of(span)
                if least <= len(frame.amounts) <= MOST:
                    yield frame


def _figures(document: Document, start: int, end: int) -> int:
    """How many figures begin in a stretch of a story."""
    starts = figures(document)
    first = bisect_left(starts, start)
    return bisect_left(starts, end, first) - first


_WINDOW = 400
"""In code points: what is further from a trigger stands in no sentence that is worth a frame."""


def _frame(document: Document, span: Span) -> Frame:
    text = document.text
    parts: list[str] = []
    amounts: dict[int, Amount] = {}
    at, length = span.start, 0
    for amount in _amounts(document, span):
        parts.append(text[at : amount.span.start])
        length += amount.span.start - at
        amounts[length] = amount
        parts.append(amount.kind)
        length += 1
        at = amount.span.end
    parts.append(text[at : span.end])
    return Frame(span, "".join(parts), amounts)


def _amounts(document: Document, span: Span) -> Iterator[Amount]:
    text, at = document.text, span.start
    for start in beginnings(document, span):
        m = START.match(text, start) if start >= at else None
        amount = _amount(text, m, span.start) if m else None
        if amount is not None and amount.span.end <= span.end:
            yield amount
            at = amount.span.end


def _amount(text: str, m: re.Match[str], first: int) -> Amount | None:
    """The amount that begins at a match, in a sentence that begins at `first`; None where it is none."""
    start = m.start()
    before = text[max(first, start - _LONGEST_BEFORE) : start].rstrip(" ").rpartition(" ")[2]
    if before in _BELOW_ZERO:
        return None
    hedge = _hedge(text, start, first, before)
    if before == "and" and m["share"] and _ONE_AND.search(text, max(first, start - _LONGEST_BEFORE), start):
        return None
    if m["share"] or m["few"]:
        return Amount(SHARE, Span(*m.span()), written_share(m), hedge=hedge)
    if is_no_number(text, start, first, before, digits=m["digits"] is not None):
        return None
    figure = written_figure(text, m)
    if figure is None or is_no_amount(text, figure.span.end):
        return None
    if m["sign"]:
        figure = _scaled(text, figure)
        return Amount(MONEY, Span(start, figure.span.end), figure, m["sign"].strip(), hedge=hedge)
    amount = _by_unit(text, start, figure, hedge)
    if amount is not None:
        return amount
    if m["digits"] is not None and is_year(text, start, figure.span.end):
        return None
    return _measured(text, start, figure, hedge)


def _hedge(text: str, start: int, first: int, before: str) -> str:
    """The word that takes the edge off a figure, in lower case, or nothing."""
    if before.lower().lstrip('(“"') not in _LAST_OF_HEDGE and before[-1:] not in ("~", "≈"):
        return ""
    m = _HEDGE.search(text, max(first, start - _LONGEST_HEDGE), start)
    return (m["hedge"] or "about").lower() if m else ""


def _scaled(text: str, figure: Figure) -> Figure:
    """A sum of money with the letter for its scale: $5m."""
    scale = _SHORT_SCALE.match(text, figure.span.end)
    if scale is None:
        return figure
    factor = _SCALES[scale["scale"].lower()]
    return Figure(Span(figure.span.start, scale.end()), figure.value * factor, figure.place * factor, figure.exact)


def _by_unit(text: str, start: int, figure: Figure, hedge: str) -> Amount | None:
    """A figure with the name of a currency or a percentage behind it, or None."""
    word = _word_behind(text, figure.span.end)
    currency = currency_at(text, figure.span.end, word)
    if currency:
        name, end = currency
        return Amount(MONEY, Span(start, end), figure, name, hedge=hedge)
    percent = _PERCENT.match(text, figure.span.end) if word in _PER_CENT else None
    if percent is None:
        return None
    unit = "points" if "point" in percent.group() else "%"
    if "basis" in percent.group():
        figure = figure._replace(value=figure.value / 100, place=figure.place / 100)
    return Amount(PERCENT, Span(start, percent.end()), figure, unit, hedge=hedge)


def _measured(text: str, start: int, figure: Figure, hedge: str) -> Amount:
    """A figure with its unit, or a bare number with what it counts."""
    end = figure.span.end
    word = _word_behind(text, end)
    measure = unit_at(text, end) if not word.isalpha() or word.lower() in unit_heads() else None
    if measure is not None and measure[0].dimension != "degrees":
        return Amount(MEASURE, Span(start, measure[2]), figure, measure[0].name, hedge=hedge)
    noun = _NOUN.match(text, end)
    return Amount(COUNT, Span(start, end), figure, noun=noun[1] if noun else "", hedge=hedge)


def _word_behind(text: str, end: int) -> str:
    """The word or the sign for a percentage behind a figure."""
    m = _BEHIND.match(text, end)
    return m["word"] if m else ""


_BEHIND = pattern(r"[- \u00a0\u202f\u2009\u2011]?(?P<word>[^\W\d_]+|%)")
_PER_CENT = frozenset(("%", "per", "percent", "percentage", "basis"))
_SCALES = {"m": 1e6, "b": 1e9, "k": 1e3}
_ONE_AND = pattern(
    r"\ban? (?:year|month|week|day|hour|minute|mile|metre|meter|decade|century|kilo|dozen|pint|litre) and $"
)
"""Before “a half” what that is half of: a year and a half."""
_BELOW_ZERO = frozenset(("minus", "Minus", "negative"))
_LONGEST_BEFORE, _LONGEST_HEDGE = 20, 20
_LAST_OF_HEDGE = frozenset(hedge.rpartition(" ")[2] for hedge in _HEDGES)
"""The words with which a hedge ends."""
