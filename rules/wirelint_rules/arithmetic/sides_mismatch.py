"""An area that is greater than its two sides."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.measures.units import units
from wirelint.layers.numbers.amounts import COUNT, MEASURE, PLAIN, framed, frames
from wirelint.layers.numbers.passages import before, behind, telling
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount

_ASIDE = r"(?: \([^()]{0,40}\))?"
_SIDES = pattern(
    rf"(?P<long>{MEASURE}){_ASIDE}(?: long| in length)?{_ASIDE},? (?:by|and|x|×) (?:about |some |up to )?(?P<wide>[{MEASURE}{COUNT}]){_ASIDE}(?P<across> wide| across| broad| in width)?"
)
_BY = pattern(r" (?:by|x|×) ")
_COVERS = pattern(
    rf"\b(?:cover(?:s|ed|ing)?|takes? up|took up|occup(?:y|ies|ied|ying)|area of|measur(?:es|ed|ing)|spread(?:s|ing)? over|spanning|spans|or|has)(?: (?:about|some|nearly|almost|around|roughly|more than|over))? (?P<area>{MEASURE})"
)
_AT_HEAD = pattern(rf"^[“\"]?(?:It|They|The [a-z]+|That|This){PLAIN}{{0,40}}?")
_MORE, _TENFOLD = 1.2, 0.1
"""An area may be told so much too great, as its sides are rounded; and be off by a nought."""
_LAID_OUT = telling(
    before("by and x ×", 4) | behind("long wide", 3), behind("long wide by x × broad across", 4), least=2
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_LAID_OUT,), in_quotes="skip")
def sides_mismatch(document: Document) -> Iterator[Finding]:
    """An area is greater than its length and its width allow.

    What is 200 meters by 150 has three hectares, not 30, and a slick 12 miles long and three wide covers no more than 36 square miles. The area stands in the same sentence or at the
    head of the next.

    Left alone: areas that are smaller, since not all that is long and wide has corners.

    Bad:  The plot, 200 meters by 150, covers {==30 hectares==} of old rail yards.
    Bad:  The slick is 12 miles long and three miles wide. It covers some {==66 square miles==}.
    Good: The plot, 200 meters by 150, covers three hectares. The slick is 12 miles long and three miles wide, and covers some 30 square miles.
    """
    for frame in framed(document, _LAID_OUT):
        sides = _SIDES.search(frame.text)
        if sides is None or not (sides["across"] or _BY.search(frame.text, sides.start("long"), sides.start("wide"))):
            continue
        here, told = frame, _COVERS.search(frame.text, sides.end())
        behind = frames(document).behind(frame) if told is None else None
        if behind and _AT_HEAD.match(behind.text):
            here, told = behind, _COVERS.search(behind.text)
        if told is not None:
            yield from _judged(
                document, frame.amount(sides, "long"), frame.amount(sides, "wide"), here.amount(told, "area")
            )


def _judged(document: Document, long: Amount, wide: Amount, area: Amount) -> Iterator[Finding]:
    known = units()
    side, other, whole = known[long.unit], known[wide.unit or long.unit], known[area.unit]
    if (
        side.dimension != "length"
        or other.dimension != "length"
        or whole.dimension != "area"
        or quoted(document, area.span)
    ):
        return
    right = long.value * side.factor * wide.value * other.factor / whole.factor
    off = area.value / right if right else 0
    if off > _MORE or abs(off / _TENFOLD - 1) < _MORE - 1:
        shown = f"{document[long.span]} by {document[wide.span]} is {plain(right)}, not {document[area.span]}"
        yield corrected(document, area, right, (long, wide), shown)
