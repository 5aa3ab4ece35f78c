"""A unit written to its figure without a space."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GLUED = pattern(
    r"(?<![\w.,$€£¥-])(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d{1,4})?(?P<unit>miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|inch(?:es)?|yards?"
    r"|acres?|hectares?|tonn?es?|tons|pounds?|kilograms?|kilos?|lit(?:er|re)s?|gallons?|degrees?|knots|percent"
    r"|(?:people|persons|days|weeks|months|years|hours|minutes|seconds|million|billion|trillion|euros|dollars))\b"
)
_SCALES = pattern(r"[0-9](?:m|b|tr)illion\b")
_HINT = pattern(r"[0-9][a-z]{3}")
"""A story without a figure before three letters has nothing to report."""
_SHORT = pattern(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?P<unit>km)(?= ?\(\d[\d,.]*(?:miles?)\))", ("km",))


@rule(severity=Severity.ERROR, where=(_HINT,))
def glued_unit(document: Document) -> Iterator[Finding]:
    """A figure and the word behind it have no space between them.

    Words are reported (45miles, 412people, 4.2metres). Abbreviations (73km, 40C, 5kg) are house style and left alone,
    but for one beside a glued word in the same conversion: no house writes 73km and 45miles on purpose. Millions behind
    a currency sign (£8million) are the style of some papers, and left alone too, as are millions that a story glues more than once.

    Bad:  The town is {~~45miles~>45 miles~~} away.
    Bad:  It lies {~~73km~>73 km~~} ({~~45miles~>45 miles~~}) to the north.
    Good: They paid £8million for it, and 2.6million people gave 3million more.
    Good: The town is 73km (45 miles) away, a 10-mile ride, said the 1980s band.
    """
    scales = sum(1 for _ in _SCALES.finditer(document.text))
    for one in (_GLUED, _SHORT):
        for m in one.finditer(document.text):
            if scales > 1 and m["unit"].endswith("illion"):
                continue
            span = Span(*m.span())
            if document.intact(span):
                at = Span(m.start("unit"), m.start("unit"))
                fix = Fix.replace(at, " ", safe=True, title="put a space before the unit")
                yield Finding(span, f"“{m.group()}” lost its space", [fix])
