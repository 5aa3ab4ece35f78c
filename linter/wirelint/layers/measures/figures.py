"""Numbers as copy writes them: 2,500, 7½, -12.4, twenty-five, 1.35 billion, 2,88,400, 3 crore, half a."""

from __future__ import annotations

from wirelint.document import Span
from wirelint.layers.number_words import VALUES
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re


class Figure(NamedTuple):
    """A number. `place` is the value of its last significant place; `exact` if it has decimals or is a fraction."""

    span: Span
    value: float
    place: float
    exact: bool = False


_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "eighth": 1 / 8, "tenth": 1 / 10}
_SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
}

DIGITS = (
    r"(?:[0-9]{1,3}(?:[,\u00a0\u2009\u202f][0-9]{3}(?![0-9])){1,6}(?:\.[0-9]{1,9})?"
    r"|[0-9]{1,2}(?:,[0-9]{2}(?![0-9])){1,4},[0-9]{3}(?:\.[0-9]{1,9})?"
    r"|[0-9]{1,15}(?:[.·][0-9]{1,9})?|\.[0-9]{1,9})(?![0-9])"
)
"""A number in digits, its thousands grouped, or its lakhs and crores as in India, or not: at most 15 digits before the point where they are not."""

_WORD = "(?i:" + "|".join(sorted(VALUES, key=len, reverse=True)) + ")"
_NUMBER = pattern(
    rf"(?P<vulgar>(?:(?P<whole>{DIGITS})[- ]?(?:and )?)?(?P<part>[{''.join(_VULGAR)}]))(?![{''.join(_VULGAR)}])"
    r"|(?:(?P<whole2>[0-9]{1,6})[- ](?:and )?)?(?P<over>[0-9]{1,2})[/⁄](?P<under>[0-9]{1,2})(?![0-9])"
    rf"|(?P<half>(?P<whole3>{_WORD}|{DIGITS}) and (?:a|one)[- ](?P<part3>half|quarter|third))\b"
    rf"|(?P<digits>{DIGITS})"
    r"|(?:(?P<many>(?i:an? |one[- ]|two[- ]|three[- ]))?(?P<part4>(?i:half|quarter|third|tenth|eighth))s?(?: of)?(?: an?)?)(?=[- ])"
    rf"|(?P<words>{_WORD}(?:[- ]{_WORD})?(?: hundred(?: and {_WORD}(?:[- ]{_WORD})?)?)?)\b"
    r"|(?P<one>[Aa]n?)(?=[- ](?:mile|kilomet|yard|foot|met|acre|hectare|square|cubic|nautical|pound|kilo|ton|gallon|pint|quart|lit|inch|centi|barrel"
    r"|ounce|gram|dozen|hundred|thousand|million|billion))"
)
_PLAIN = pattern(rf"(?>{DIGITS})(?=[^\s0-9/⁄{''.join(_VULGAR)}-]|[ \u00a0](?!and|[0-9{''.join(_VULGAR)}])|$)")
"""Most numbers: digits with no fraction behind them."""
_SCALE = pattern(
    r"[- \u00a0]?(?:(hundred|thousand|lakh) )?(hundred|million|billion|trillion|thousand|mln|mn|bln|bn|trn|tn|dozen|lakhs?|crores?)(?![A-Za-z²³])"
    r"|(?P<short>m)(?= (?:square|sq|acres|hectares|tonn?es|tons)\b)"
)


def figure_at(text: str, at: int) -> Figure | None:
    """The number that begins at `at`, with its scale word; its sign is not read."""
    m = _PLAIN.match(text, at) or _NUMBER.match(text, at)
    if m is None:
        return None
    value, place, exact = _number(m) if m.re.groups else _decimal(m.group())
    scale = _SCALE.match(text, m.end())
    if scale is None:
        return Figure(Span(at, m.end()), value, place, exact)
    factor = 1e6 if scale["short"] else _SCALES[scale[2]] * (_SCALES[scale[1]] if scale[1] else 1)
    return Figure(Span(at, scale.end()), value * factor, place * factor, exact)


def _number(m: re.Match[str]) -> tuple[float, float, bool]:
    if m["digits"]:
        return _decimal(m["digits"])
    if m["vulgar"]:
        part = _VULGAR[m["part"]]
        return (_decimal(m["whole"])[0] if m["whole"] else 0) + part, min(part, 1 - part), True
    if m["over"]:
        under = int(m["under"]) or 1
        return int(m["whole2"] or 0) + int(m["over"]) / under, 1 / under, True
    if m["half"]:
        whole = float(VALUES.get(m["whole3"].lower(), 0)) or _decimal(m["whole3"])[0]
        return whole + _PARTS[m["part3"]], _PARTS[m["part3"]], True
    if m["part4"]:
        many, part = {"two": 2, "thr": 3}.get((m["many"] or "")[:3].lower(), 1), _PARTS[m["part4"].lower()]
        return many * part, part, True
    if m["words"]:
        return _decimal(str(_spelt(m["words"].lower())))
    return 1.0, 1.0, False


_UNGROUPED = {**dict.fromkeys(map(ord, ",\u00a0\u2009\u202f")), ord("·"): "."}


def _decimal(text: str) -> tuple[float, float, bool]:
    digits = text.translate(_UNGROUPED)
    if "." in digits:
        return float(digits), 10.0 ** -len(digits.split(".")[1]), True
    zeros = len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0
    return float(digits), 10.0**zeros, False


def _spelt(words: str) -> int:
    total = 0
    for word in words.replace("-", " ").split():
        total = max(total, 1) * 100 if word == "hundred" else total + VALUES.get(word, 0)
    return total
