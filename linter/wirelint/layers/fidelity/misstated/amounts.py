"""The amounts of a text: figures in digits, with the scale, money or unit they are of and what they count."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Document, Span, layer
from wirelint.layers.calendar_words import FULL_MONTHS
from wirelint.layers.fidelity.judging.calendar import is_year
from wirelint.layers.fidelity.judging.measures import EQUAL, SCALES, amounts
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.naming.housestyle import UNITS, tokens
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.naming.housestyle import Token

MONEY = frozenset("dollar pound euro yen rupee rouble".split())
TIME = frozenset("year years month months week weeks day days hour minute second".split())
MEASURES = UNITS - MONEY | frozenset("year week month day days second degree megawatt kilowatt".split())
"""Words behind a figure that say what it measures."""
_OF = MEASURES | MONEY

_HEDGES = frozenset(
    "about around roughly approximately some nearly almost over than under least most up near close".split()
)
"""Words that say that a figure is not meant to the last digit, or how far it goes."""

_NUMBERED = frozenset("number article section page chapter route highway flight room".split())
"""Words for what has a number for its name: Article 5."""

_NOUNS = 3
"""So many words behind a figure are looked at for what it counts."""

FAR = 0.1
"""By what share of itself a figure must differ that is said to be rough, and how near one of so much is to another by chance."""


class Amount(NamedTuple):
    """A figure with its scale, the money or unit it is of, the words for what it counts, the word before it, whether it is rough, whether it may be a year, and where it stands."""

    figure: str
    value: float
    scale: str
    unit: str
    nouns: tuple[str, ...]
    before: str
    hedged: bool
    year: bool
    span: Span


@layer
def amounts_of(document: Document) -> list[Amount]:
    """The amounts of a text in their order."""
    found = tokens(document)
    return [_amount(document, found, at) for at in range(len(found)) if _is_plain(document, found, at)]


def amounts_within(document: Document, stretch: Span) -> list[Amount]:
    """The amounts of a text in a stretch of it."""
    found = amounts_of(document)
    low, high = (bisect_left(found, at, key=lambda one: one.span.start) for at in stretch)
    return found[low:high]


@layer
def figures(document: Document) -> frozenset[str]:
    """The keys of all figures of a text, the parts of its times and scores, and places in an order: the 18th minute."""
    found = {t.key for t in _counting(document) if t.key[0].isdigit()}
    parts = {str(int(part)) for key in found if ":" in key for part in key.split(":") if part.isdigit()}
    places = {key[:-2] for key in found if key.endswith(("st", "nd", "rd", "th"))}
    return frozenset(found | parts | places)


@layer
def values(document: Document) -> frozenset[float]:
    """What the amounts of a text come to, those in words too."""
    return frozenset(value for *_, value in amounts(_counting(document)))


@layer
def _counting(document: Document) -> list[Token]:
    """The tokens of a text without the numbers of its paragraphs."""
    text = document.text
    return [t for t in tokens(document) if not (t.key.isdigit() and _is_number_of_line(text, t.span))]


def _is_number_of_line(text: str, span: Span) -> bool:
    """Whether a figure numbers a line: “4. Mr Roth was reappointed”."""
    return text[span.end : span.end + 2] in {". ", ") "} and (span.start == 0 or text[span.start - 1] in "\n(")


def near_by(document: Document, value: float) -> Sequence[Amount]:
    """The amounts of a text that come near a value, each once."""
    found = _sorted(document)
    low, high = (bisect_left(found, value * share, key=lambda one: one.value) for share in (1 - 2 * FAR, 1 + 2 * FAR))
    return found[low:high]


@layer
def _sorted(document: Document) -> list[Amount]:
    once = {(one.figure, one.scale, one.hedged): one for one in amounts_of(document)}
    return sorted(once.values(), key=lambda one: one.value)


def renders(one: Amount, other: Amount) -> bool:
    """Whether an amount is another, or rounds it."""
    apart = abs(one.value - other.value)
    if apart <= EQUAL * other.value:
        return True
    if one.year and other.year:
        return False
    step = last_place(one)
    return step > last_place(other) and apart <= FAR * other.value and (one.hedged or apart <= step / 2)


def last_place(one: Amount) -> float:
    """What the last digit of a figure stands for that is no nought at its end: 100,000 in 2.5 million."""
    whole, _, decimals = one.figure.partition(".")
    noughts = 0 if decimals else len(whole) - len(whole.rstrip("0"))
    return 10.0 ** (noughts - len(decimals)) * SCALES.get(one.scale, 1.0)


def month_of(one: Amount) -> str:
    """The month that a year or a day is of; nothing for what is neither."""
    return next((key for key in (one.before, *one.nouns[:1]) if key in FULL_MONTHS), "")


def _is_plain(document: Document, found: Sequence[Token], at: int) -> bool:
    """Whether a token is a figure by itself rather than part of a score, a time, a name or a date in figures."""
    token, text = found[at], document.text
    if ":" in token.text or not token.key.replace(".", "", 1).isdigit() or not float(token.key):
        return False
    start, end = token.span
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if before.isalpha() or before in {"-", "/", ":", "–", "#", "&", "'", "’"} or behind in {"/", ":", "–", "’"}:
        return False
    if behind == "-" and text[end + 1 : end + 2].isdigit():
        return False
    return not (at and found[at - 1].key in _NUMBERED) and not _is_number_of_line(text, token.span)


def _amount(document: Document, found: Sequence[Token], at: int) -> Amount:
    token = found[at]
    money = _money_before(found, at)
    rest = at + 1
    scale = found[rest].key if rest < len(found) and found[rest].key in SCALES else ""
    rest += bool(scale)
    unit = found[rest].key if rest < len(found) and found[rest].key in _OF else ""
    rest += bool(unit)
    before = found[at - 1 - bool(money)].key if at > bool(money) else ""
    hedged = not _HEDGES.isdisjoint(t.key for t in found[max(0, at - 2 - bool(money)) : at])
    value = float(token.key) * SCALES.get(scale, 1.0)
    year = is_year(token.key) and token.text.isdigit() and not (scale or money or unit)
    nouns = _nouns(document, found, rest)
    return Amount(token.key, value, scale, money or unit, nouns, before, hedged, year, token.span)


def _money_before(found: Sequence[Token], at: int) -> str:
    """The money right before a figure, unless it is that of the figure before: 920 euros, 15 percent more."""
    if not at or found[at - 1].key not in MONEY:
        return ""
    is_of_other = at > 1 and (found[at - 2].key[0].isdigit() or found[at - 2].key in SCALES)
    return "" if is_of_other else found[at - 1].key


def _nouns(document: Document, found: Sequence[Token], rest: int) -> tuple[str, ...]:
    """The words behind an amount that may say what it counts, up to a mark."""
    nouns: list[str] = []
    last = found[rest - 1].span.end
    for token in found[rest : rest + _NOUNS]:
        if not token.word or any(mark in document.text[last : token.span.start] for mark in ".,;:—–\n"):
            break
        if says_more(token) and not token.key[0].isdigit() and token.key not in MEASURES:
            nouns.append(token.key)
        last = token.span.end
    return tuple(nouns)
