"""A central bank's move that is one size where it is told and another between the rates."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.passages import before, telling, told
from wirelint.patterns import headed
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_DOWN = "cut|cuts|lowered|lowers|trimmed|trims|reduced|reduces|slashed|slashes"
_UP = "raised|raises|increased|increases|lifted|lifts|hiked|hikes"
_PERCENT = r"(?: ?%| per ?cent)?"
_BETWEEN = pattern(
    rf"\b(?:(?P<down>{_DOWN})|(?P<up>{_UP})) (?:[\w’'-]+ ){{1,8}}?(?:from (?P<was>[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?){_PERCENT} to (?P<now>[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?)(?: ?%| per ?cent)"
    rf"|to (?P<now2>[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?){_PERCENT} from (?P<was2>[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?)(?: ?%| per ?cent))"
)
_BY = pattern(
    rf"\b(?:(?P<down>{_DOWN})|(?P<up>{_UP})) (?:[\w’'-]+ ){{1,8}}?by (?P<size>(?P<part>half|a half|a quarter|three[- ]quarters) (?:of )?(?:a )?(?:full )?(?:percentage )?point"
    r"|(?P<points>one|a|a full|two|three|[0-9](?:\.[0-9]{1,2})?) (?:full )?(?:percentage )?points?|(?P<basis>[1-9][0-9]{1,2}) basis points)\b"
)
_ANY = pattern(
    rf"\bfrom [0-9]{{1,2}}(?:\.[0-9]{{1,2}})?{_PERCENT} to [0-9]{{1,2}}(?:\.[0-9]{{1,2}})?(?: ?%| per ?cent)"
)
_PARTS = {"half": 0.5, "a half": 0.5, "a quarter": 0.25, "three quarters": 0.75, "three-quarters": 0.75}
_POINTS = {"one": 1.0, "a": 1.0, "a full": 1.0, "two": 2.0, "three": 3.0}
_TOLD = telling(
    before("from", 2), before("to", 2), frozenset("rate rates tariff benchmark lending repo borrowing".split())
)
_BANK = ("bank", "Bank", "Fed", "Reserve")
_EXACT = 0.011


@rule(severity=Severity.WARNING, among=(_TOLD,), needs=_BANK)
def rate_move(document: Document) -> Iterator[Finding]:
    """A move of interest rates is not what lies between the two rates.

    “The bank cut its rate by half a point … from 13.25 percent to 12.25 percent” is a whole point. The story tells of one move from one rate to another, and gives
    its size once, in points or basis points, in a sentence of the same direction.

    Left alone: stories of several moves.

    Bad:  The central bank cut its benchmark rate by half a percentage point. It lowered the lending rate {==from 13.25 percent to 12.25 percent==}.
    Good: The central bank cut its benchmark rate by half a percentage point. It lowered the lending rate from 13.25 percent to 12.75 percent.
    Good: The bank cut its rate by half a point. It lowered the lending rate from 9 percent to 8 percent, and from 8 percent to 7 percent for savers.
    """
    if len({m.group() for m in headed(_ANY, document.text, "from ")}) > 1:
        return
    moves = [m for passage in told(document, _TOLD) for m in _BETWEEN.finditer(document.text, *passage.span)]
    if len({_rates(m) for m in moves}) != 1:
        return
    sizes = list(_BY.finditer(document.text))
    if len({_size(m) for m in sizes}) != 1 or bool(sizes[0]["up"]) != bool(moves[0]["up"]):
        return
    was, now = _rates(moves[0])
    size, off = _size(sizes[0]), abs(was - now)
    if abs(off - size) > _EXACT:
        name = "was" if moves[0]["was"] else "now2"
        start = document.text.rfind(" from " if name == "was" else " to ", 0, moves[0].start(name)) + 1
        end = moves[0].end()
        message = f"{document.text[start:end]} is a move of {_points(off)}, not of {sizes[0]['size']}"
        yield Finding(Span(start, end), message, (), [Related.here(document, Span(*sizes[0].span("size")))])


def _points(value: float) -> str:
    return f"{value:.3g} point{'s' * (value > 1)}"


def _rates(m: re.Match[str]) -> tuple[float, float]:
    return float(m["was"] or m["was2"]), float(m["now"] or m["now2"])


def _size(m: re.Match[str]) -> float:
    if m["part"]:
        return _PARTS[m["part"]]
    if m["basis"]:
        return int(m["basis"]) / 100
    return _POINTS.get(m["points"]) or float(m["points"])
