"""Sums of money whose conversions imply exchange rates that cannot both be."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.measures.rounding import half_width
from wirelint.layers.numbers.amounts import COUNT, MONEY, framed_at, frames
from wirelint.layers.numbers.dates import day_written, years_between
from wirelint.layers.numbers.passages import before, behind, telling
from wirelint.layers.words import words
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.arithmetic._exchange import bought, currency, ever_bought
from wirelint_rules.arithmetic._ranges import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame

_OPEN = pattern(
    r"\((?=(?:about |around |some |nearly |almost |roughly |more than |over |approximately |just over |just under |under |[~≈])?(?:(?:US|A|C|NZ|HK|S)?[$€£¥₹₽]|[0-9]))"
)
_OR = pattern(
    r" or (?:about |around |some |nearly |almost |roughly |more than |over |approximately |just over |just under |under |[~≈])?(?:US|A|C|NZ|HK|S)?[$€£¥₹₽]"
)
_PAIR = pattern(
    rf"(?P<left>{MONEY})(?: [\w’'-]+){{0,3}} \((?:[a-z]+ ){{0,3}}(?P<right>{MONEY})(?=\)|;|,| at )|(?P<left2>{MONEY}),? or (?:about |around |some |roughly |nearly |almost )?(?P<right2>{MONEY})(?=[.,;)]| at | for |$)"
)
_RANGES = pattern(
    rf"(?P<low>{COUNT}|{MONEY}) ?(?:and|to|or|-|–) ?(?P<left>{MONEY})(?: [\w’'-]+){{0,3}} \((?:[a-z]+ ){{0,3}}(?P<least>{MONEY}) ?(?:and|to|or|-|–) ?(?P<right>{MONEY})(?=\)|;|,)"
)
_APART = 1.25
"""How far two rates of one story may lie apart: further than that no fortnight takes them, and few years."""
_TENFOLD = 2.0
_MOST = 12
"""So many conversions of a story others are compared with."""
_DOLLARS = frozenset(("$", "US$", "dollar", "U.S. dollar"))
_FIXED = {
    "Belgian franc": 40.3399, "Luxembourg franc": 40.3399, "French franc": 6.55957, "Deutsche mark": 1.95583, "German mark": 1.95583, "Italian lira": 1936.27,
    "Spanish peseta": 166.386, "peseta": 166.386, "Austrian schilling": 13.7603, "Dutch guilder": 2.20371, "guilder": 2.20371, "Portuguese escudo": 200.482,
    "Irish pound": 0.787564, "Finnish markka": 5.94573, "markka": 5.94573, "Greek drachma": 340.75, "drachma": 340.75,
}  # fmt: skip
"""What a euro is of the currencies that it has replaced (Council Regulations 2866/98 and 1478/2000)."""
_OFF_RATE = 1.25
"""A sum in such a currency is told in round euros."""


class _Exchange(NamedTuple):
    left: Amount
    right: Amount
    rate: float
    width: float


_EXCHANGED = telling(
    before("$ € £ ¥ ₹ ₽") | behind("euro euros pounds dollars yen yuan"), frozenset(("(",)) | before("or", 3)
)


@rule(severity=Severity.WARNING, among=(_EXCHANGED,))
def rate_mismatch(document: Document) -> Iterator[Finding]:
    """A sum of money and its conversion cannot both be right.

    “18,540 euros ($222,000)” makes a euro worth twelve dollars, which it never was. A conversion is reported when its rate lies at least twice
    beyond what the currency has cost since 1995, four times beyond what it cost about the story's own year, or when two conversions of one story between the same two currencies lie more than a
    quarter apart, and a power of ten would bring them together or neither sentence speaks of another time. Which figure is wrong cannot be told; so both are marked.

    Left alone: currencies of several countries (“dollars” beside “$”), rates that have merely moved, and sums that may be of different years.

    Bad:  They gave {==18,540 euros ($222,000==}), its treasurer said.
    Bad:  It cost about {==32 billion yen ($200 billion==}), and the next 5 billion yen ($31 million).
    Bad:  He was fined 500,000 euros ($560,000). His partner must pay {==200,000 euros ($344,000==}).
    Good: They gave 18,540 euros ($22,200), its treasurer said.
    Good: It cost about 32 billion yen ($200 million), and the next 5 billion yen ($31 million).
    """
    yield from _crossed(document)
    exchanges = list(_exchanges(document))
    stated = list(_stated(document)) if exchanges else []
    for one in exchanges:
        reason = (
            _impossible(document, one)
            or _unlike_the_others(document, one, exchanges)
            or _unlike_the_stated(document, one, stated)
            or _unlike_its_year(document, one)
        )
        if reason:
            span = Span(one.left.span.start, one.right.span.end)
            message = f"“{document[one.left.span]}” for “{document[one.right.span]}” {reason}"
            yield Finding(span, message, list(_fixes(document, one)))


def _crossed(document: Document) -> Iterator[Finding]:
    """Ranges of which the two ends are converted at two rates: “between 1 million and 4.3 million pesos ($1,270 to $54,400)”."""
    for frame in _bracketed(document):
        for m in _RANGES.finditer(frame.text):
            low, left, least, right = (frame.amount(m, name) for name in ("low", "left", "least", "right"))
            if not (low.value and least.value and left.value and right.value) or low.value >= left.value:
                continue
            if low.kind != MONEY and low.value < _THOUSAND < left.value:
                continue  # “between 2 and 5 million” leaves its scale to the other
            apart = (left.value / low.value) / (right.value / least.value)
            if not 1 / _APART_IN_ONE < apart < _APART_IN_ONE:
                span = Span(least.span.start, right.span.end)
                related = [Related(document, Span(low.span.start, left.span.end), "converted here")]
                message = f"“{document[low.span]}” and “{document[left.span]}” are converted at two rates"
                yield Finding(span, message, (), related)


_THOUSAND = 1000
_APART_IN_ONE = 1.5


def _bracketed(document: Document) -> Iterator[Frame]:
    """The frames of sentences in which a bracket opens on a sum, each once."""
    end = -1
    text = document.text
    joints = [at for at in places(text, "(") if _OPEN.match(text, at)]
    joints += [at for at in places(text, " or ") if _OR.match(text, at)]
    for at in sorted(joints):
        frame = frames(document).at(at) if at >= end else None
        if frame is not None:
            end = frame.span.end
            yield frame


def _exchanges(document: Document) -> Iterator[_Exchange]:
    for frame in _bracketed(document):
        for pair in (*_PAIR.finditer(frame.text), *_RANGES.finditer(frame.text)):
            left, right = (frame.shown(pair, side) or frame.amount(pair, f"{side}2") for side in ("left", "right"))
            if left.value > 0 and right.value > 0 and _currency(left) != _currency(right):
                width = left.figure.place / left.value + right.figure.place / right.value
                yield _Exchange(left, right, left.value / right.value, min(width, 0.5))


_TRADED = pattern(
    rf"\b(?:trad(?:ed|es|ing)|chang(?:ed|ing) hands|stood|stands|clos(?:ed|es|ing)|fell|slid|sank|dropped|weakened|strengthened|rose|slipped|plunged|tumbled|quoted|buys|bought|fetched|worth|pegged|fixed|is|was)\b[^.;:{COUNT}{MONEY}]{{0,30}} ?(?P<rate>[{COUNT}{MONEY}])(?: [a-z]+)?? (?:to|per|against|for|on) (?:the|a|one) (?:U\\.S\\. |American )?(?P<to>dollar|euro)\b"
)
_NAMED = pattern(
    r"\b(?:yuan|rupee|ro?uble|franc|hryvnia|lira|won|peso|rand|shilling|naira|cedi|kwacha|baht|dong|rupiah|riyal|rial|dirham|dinar|birr|zloty|kron[aeo]|real|shekel|forint|lev|tenge|taka|yen|pound|ringgit|bolivar)s?\b"
)


class _Rate(NamedTuple):
    """What a unit of a currency, "$" or "euro", costs in another, as the story says."""

    amount: Amount
    currency: str
    base: str


def _stated(document: Document) -> Iterator[_Rate]:
    """The rates that a story tells: “the lira traded at 9.60 to the dollar”."""
    story = words(document)
    for frame in framed_at(document, (story.starts[index] for index in story.standing(_BASES))):
        for m in _TRADED.finditer(frame.text):
            rate = frame.amount(m, "rate")
            near = {one.group().rstrip("s") for one in _NAMED.finditer(frame.text)}
            found = {rate.unit.rpartition(" ")[2]} if rate.unit else near
            if len(found) == 1 and rate.value > 0:
                yield _Rate(rate, next(iter(found)), "$" if m["to"] == "dollar" else "euro")


_BASES = frozenset(("dollar", "euro"))


def _unlike_the_stated(document: Document, one: _Exchange, stated: Sequence[_Rate]) -> str:
    """How a conversion differs from what the story says that the currency costs, by more than a power of ten could be explained by."""
    sides = {_currency(one.left): one.left, _currency(one.right): one.right}
    for rate in stated:
        name = next((key for key in sides if key.rpartition(" ")[2] == rate.currency), "")
        if not name or rate.base not in sides:
            continue
        implied = sides[name].value / sides[rate.base].value
        apart = max(implied, rate.amount.value) / min(implied, rate.amount.value)
        if apart > _FAR_OFF:
            return f"does not fit “{document[rate.amount.span]}” to the {'dollar' if rate.base == '$' else 'euro'}"
    return ""


def _unlike_its_year(document: Document, one: _Exchange) -> str:
    """How far a rate lies from what the currency cost in the year of the story, where the sentence names no other."""
    written = day_written(document)
    if written is None or (_currency(one.right) == "$") == (_currency(one.left) == "$"):
        return ""
    sum_, dollars = (one.left, one.right) if _currency(one.right) == "$" else (one.right, one.left)
    known = bought(document, sum_.unit, written.year) if dollars.unit != "dollar" else None
    start, end = one.left.span.start - _YEAR_NEAR, one.right.span.end + _YEAR_NEAR
    if known is None or any(year != written.year for _, year in years_between(document, start, end)):
        return ""
    rate, slack = sum_.value / dollars.value, _OFF_YEAR * (1 + one.width)
    if known[0] / slack <= rate <= known[1] * slack:
        return ""
    return f"makes {plain(rate) if rate >= 1 else f'{rate:.2g}'} to the dollar, which in {written.year} bought about {plain(known[1])}"


_OFF_YEAR = 4.0
"""So many times beyond the rates of its year no rate lies that is told."""

_YEAR_NEAR = 120
"""So far on either side of a sum a year is looked for, in code points."""


_FAR_OFF = 3.0
"""So many times the rate that the story states no rate of its other days will be."""


def _currency(amount: Amount) -> str:
    return "$" if amount.unit in _DOLLARS else currency(amount.unit)


def _bounds(document: Document, one: _Exchange) -> tuple[float, float] | None:
    """The least and the most that the left currency may cost in the right one."""
    left, right = (ever_bought(document, amount.unit) for amount in (one.left, one.right))
    if _currency(one.right) == "$":
        return left
    if _currency(one.left) == "$":
        return (1 / right[1], 1 / right[0]) if right else None
    return (left[0] / right[1], left[1] / right[0]) if left and right else None


def _impossible(document: Document, one: _Exchange) -> str:
    fixed = _FIXED.get(_currency(one.left)) if _currency(one.right) == "euro" else None
    if fixed and not 1 / _OFF_RATE < one.rate / fixed < _OFF_RATE:
        return f"is not {fixed:g} to one, as fixed for good"
    bounds = _bounds(document, one)
    if bounds is None:
        return ""
    slack = _TENFOLD * (1 + one.width)
    if bounds[0] / slack <= one.rate <= bounds[1] * slack:
        return ""
    return f"makes {plain(one.rate) if one.rate >= 1 else f'{one.rate:.2g}'} to one, which was never so"


def _unlike_the_others(document: Document, one: _Exchange, exchanges: list[_Exchange]) -> str:
    """How a rate differs from another of the same currencies, where that is by a power of ten, or by more than days can move it and no other time is spoken of."""
    for other in exchanges[:_MOST]:
        same = (_currency(one.left), _currency(one.right)) == (_currency(other.left), _currency(other.right))
        if other is one or not same or one.left.span.start < other.left.span.start:
            continue
        if _impossible(document, other) or _unlike_its_year(document, other):
            continue
        apart = max(one.rate, other.rate) / min(one.rate, other.rate)
        if any(1 / _APART < apart / power < _APART for power in (10, 100, 1000, 1e6)) or (
            apart > _APART * (1 + _rounded(one) + _rounded(other))
            and _of_today(document, one)
            and _of_today(document, other)
        ):
            return f"is another rate than “{document[other.left.span]}” for “{document[other.right.span]}”"
    return ""


_THEN = pattern(
    r"\b(?:1[89]|20)[0-9]{2}\b|\b(?:then|time|ago|earlier|once|last|previous(?:ly)?|inflation|today[’']s|worth|currently|now|since|black market|official rate|equivalent)\b"
)


def _rounded(one: _Exchange) -> float:
    """By what share a rate may be off as its two sums are rounded."""
    return sum(half_width(amount.figure) / amount.value for amount in (one.left, one.right))


def _of_today(document: Document, one: _Exchange) -> bool:
    """Whether nothing around a conversion says that it is of another time than the story, or at another rate."""
    frame = frames(document).at(one.left.span.start)
    if frame is None:
        return False
    start, end = max(frame.span.start, one.left.span.start - _NEAR), min(frame.span.end, one.right.span.end + _NEAR)
    return _THEN.search(document.text, start, end) is None


_NEAR = 200
"""In code points: so far about a conversion its sentence may say when or at what rate it was."""


def _fixes(document: Document, one: _Exchange) -> Iterator[Fix]:
    """One figure with another scale word, or the one in brackets with a digit less, where that gives a rate that may be."""
    for amount, way in ((one.right, 1), (one.left, -1)):
        written = document[amount.span]
        for wrong, right, power in (("billion", "million", 1000.0), ("million", "billion", 0.001)):
            if wrong in written and not _impossible(document, one._replace(rate=one.rate * power**way)):
                yield Fix.replace(amount.span, written.replace(wrong, right))
    digits = document[one.right.figure.span]
    if (
        digits.replace(",", "").isdigit()
        and one.right.value >= 100
        and not _impossible(document, one._replace(rate=one.rate * 10))
    ):
        yield Fix.replace(one.right.figure.span, f"{one.right.value / 10:,.0f}")
