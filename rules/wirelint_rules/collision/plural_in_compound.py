"""A measure in a compound that stands in the plural."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = (
    "years|months|weeks|days|hours|minutes|miles|metres|meters|kilometres|kilometers|feet|tonnes|tons|dollars|euros"
)
_COMPOUND = pattern(
    rf"(?<![\w-])(?P<number>\w{{1,12}})-(?P<unit>{_UNITS})-(?P<rest>olds?|long|high|wide|deep|tall|thick)(?![\w-])",
    ("s-old", "s-long", "s-high", "s-wide", "s-deep", "s-tall", "s-thick", "feet-"),
)


@rule(severity=Severity.ERROR, in_quotes="skip", needs=("-old", "-long", "-high", "-wide", "-deep", "-tall", "-thick"))
def plural_in_compound(document: Document) -> Iterator[Finding]:
    """A measure in a compound stands in the plural.

    A boy is five years old, but a five-year-old boy: before a noun the measure has no ending.

    Bad:  A {~~five-years-old~>five-year-old~~} boy was found in a {~~10-days-long~>10-day-long~~} search.
    Good: A five-year-old boy, now six years old, was found.
    """
    for m in _COMPOUND.finditer(document.text):
        unit = "foot" if m["unit"] == "feet" else m["unit"][:-1]
        span = Span(*m.span())
        better = f"{m['number']}-{unit}-{m['rest']}"
        yield Finding(span, f"“{m.group()}” should be “{better}”", [Fix.replace(span, better, safe=True)])
