"""Whether a share is what a part is of its whole, and what is said where it is not."""

from __future__ import annotations

from wirelint.findings import Finding, Fix, Related
from wirelint.layers.numbers.amounts import ABOVE, BELOW, COUNT, NEARLY, PERCENT, SHARE
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import alike, extent, narrow, plain, share_name
from wirelint_rules.arithmetic._roles import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.layers.numbers.amounts import Amount


def judged(document: Document, part: Amount, whole: Amount, share: Amount) -> Iterator[Finding]:
    """The finding where a share is farther off than the figures leave open; none where the part is more than the whole."""
    if not alike(part, whole) and comparable(part, whole):
        part = part._replace(kind=whole.kind, unit=whole.unit)
    if not alike(part, whole) or whole.value <= 0 or share.unit == "points" or part.value > whole.value:
        return
    if part.value == whole.value and part.unit == whole.unit and share.value not in (1, 100):
        return  # the whole told twice: $2 billion … 22 percent of that $2 billion
    low, high = _between(part, whole)
    stated, slack = as_fraction(share)
    if part.hedge or whole.hedge or (share.hedge and share.kind == PERCENT):
        hedges = {part.hedge, whole.hedge, share.hedge}
        slack += max(0.01, (0.06 if hedges <= {"", "some"} else 0.12) * stated)
    if low - slack <= stated <= high + slack and not _on_wrong_side(share.hedge, stated, low, high):
        return
    yield of_the_later(document, part, whole, share)


def _between(part: Amount, whole: Amount) -> tuple[float, float]:
    """The least and the most that a part may be of its whole, as a fraction of one."""
    taken = narrow if part.kind == COUNT else extent
    parts, wholes = taken(part), taken(whole)
    return parts.low / wholes.high, parts.high / max(wholes.low, 1e-9)


def as_fraction(share: Amount) -> tuple[float, float]:
    """A share as a fraction of one, and how far it may be off."""
    if share.kind == SHARE:
        return share.value, 0.08 if share.hedge else 0.04
    half = extent(share, fine=True)
    return share.value / 100, min((half.high - half.low) / 200, 0.01) + 0.006


def _on_wrong_side(hedge: str, stated: float, low: float, high: float) -> bool:
    """Whether a share is on the wrong side of what it is said to be more or less than."""
    if hedge in ABOVE:
        return high < stated - _HAIR
    return hedge in BELOW | NEARLY and low > stated + _WIDE


_HAIR, _WIDE = 0.004, 0.03


def is_on_its_side(share: Amount, right: float) -> bool:
    """Whether a share that is said to be more or less than something is so, and not by far: 40 percent is less than half."""
    stated = as_fraction(share)[0]
    if share.hedge in BELOW:
        return _FAR_BELOW * stated < right <= stated
    return share.hedge in ABOVE and stated <= right < stated / _FAR_BELOW


_FAR_BELOW = 0.7


def of_the_later(document: Document, part: Amount, whole: Amount, share: Amount) -> Finding:
    """The finding at whichever of part and share restates the other, being told behind it."""
    return (_wrong_part if part.span.start > share.span.start else _wrong_share)(document, part, whole, share)


def _wrong_part(document: Document, part: Amount, whole: Amount, share: Amount) -> Finding:
    right = as_fraction(share)[0] * whole.value
    if part.kind == COUNT:
        right = round(right)
    message = f"{document[share.span].removesuffix(' of')} of {document[whole.span]} is {plain(right)}, not {document[part.span]}"
    return corrected(document, part, None if whole.figure.exact else right, (share,), message)


def _wrong_share(document: Document, part: Amount, whole: Amount, share: Amount) -> Finding:
    right = part.value / whole.value
    better = share_name(right) if share.kind == SHARE else f"{right * 100:.{0 if share.figure.place >= 1 else 1}f}"
    if better and share.kind == SHARE and document[share.span].endswith(" of"):
        better += " of"
    message = (
        f"{document[part.span]} of {document[whole.span]} is {plain(right * 100)} percent, not {document[share.span]}"
    )
    figure = share.figure.span if share.kind == PERCENT else share.span
    return Finding(
        share.span, message, [Fix.replace(figure, better)] if better else [], [Related.here(document, part.span)]
    )
