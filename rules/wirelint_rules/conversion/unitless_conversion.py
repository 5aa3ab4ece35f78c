"""A conversion that has a unit but no figure."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT = r"(?:miles|kilomet(?:er|re)s|met(?:er|re)s|feet|yards|acres|hectares|pounds|kilograms|gallons|lit(?:er|re)s)"
_NEEDS = (
    "(miles)", "(kilo", "(met", "(feet)", "(yards)", "(acres)", "(hectares)", "(pounds)", "(gallons)", "(lit",
)  # fmt: skip
_BARE = pattern(
    rf"\b(?i:hundreds|thousands|tens|dozens|several|many|few) (?:of )?{_UNIT}(?P<aside> \({_UNIT}\))",
    _NEEDS,
)


@rule(severity=Severity.NOTE, reach="paragraph", needs=_NEEDS)
def unitless_conversion(document: Document) -> Iterator[Finding]:
    """A vague quantity is converted to another unit without a figure.

    “Hundreds of kilometers (miles)” tells a reader nothing: the brackets hold a unit and no figure. Reported behind
    vague counts only; a unit explained in brackets behind a figure or a name is left alone.

    Bad:  The drone flew {~~hundreds of kilometers (miles)~>hundreds of kilometers~~} into Russia.
    Good: The drone flew hundreds of kilometers into Russia, then 20 kilometers (12 miles) back.
    """
    for m in _BARE.finditer(document.text):
        fix = Fix.delete(m.span("aside"), title="delete the brackets")
        yield Finding(Span(*m.span()), f"“{m.group()}” converts no figure", [fix])
