"""A unit written to its figure without a space."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.numbers.numerals import glued
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = frozenset(
    "mile miles kilometer kilometers kilometre kilometres meter meters metre metres feet inch inches yard yards acre acres hectare hectares ton tonne tons tonnes"
    " pound pounds kilogram kilograms kilo kilos liter liters litre litres gallon gallons degree degrees knots percent people persons days weeks months years hours"
    " minutes seconds million billion trillion euros dollars cents pence shillings francs kroner kronor zlotys forints rubles roubles hryvnias won yen"
    " yuan renminbi baht ringgit rupiah rupees taka pesos reais bolivars rand naira cedis kwacha birr dirhams dinars riyals rials liras shekels".split()
)
_FIGURE = pattern(r"(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d{1,4})?")
_CONVERTED = pattern(r"km ?\(\d[\d,.]*(?:miles?)\)")

_GLUED = telling(frozenset(f"0{word}" for word in (*_WORDS, "km")), least=1, dated=True)


@rule(severity=Severity.ERROR, among=(_GLUED,))
def glued_unit(document: Document) -> Iterator[Finding]:
    """A figure and the word behind it have no space between them.

    Words are reported (45miles, 412people, 4.2metres, 300rupees). Abbreviations (73km, 40C, 5kg) are house style and left alone,
    but for one beside a glued word in the same conversion: no house writes 73km and 45miles on purpose. Millions behind
    a currency sign (£8million) are the style of some papers, and left alone too, as are millions that a story glues more than once.

    Bad:  The town is {~~45miles~>45 miles~~} away.
    Bad:  It lies {~~73km~>73 km~~} ({~~45miles~>45 miles~~}) to the north.
    Bad:  The currency was weaker by {~~9.3won~>9.3 won~~}.
    Good: They paid £8million for it, and 2.6million people gave 3million more.
    Good: The town is 73km (45 miles) away, a 10-mile ride, said the 1980s band.
    """
    text, found = document.text, glued(document)
    scales = sum(1 for _, word in found if word.endswith("illion"))
    for (start, end), word in found:
        listed = word in _WORDS and not (scales > 1 and word.endswith("illion"))
        if not (listed or _CONVERTED.match(text, end)) or text[start - 1 : start] in _NOT_BEFORE:
            continue
        span = Span(start, end + len(word))
        if _FIGURE.fullmatch(text[start:end]) and not text[start - 1 : start].isalnum() and document.intact(span):
            fix = Fix.replace(Span(end, end), " ", safe=True, title="put a space before the unit")
            yield Finding(span, f"“{document[span]}” lost its space", [fix])


_NOT_BEFORE = (*"_.,$€£¥-",)
