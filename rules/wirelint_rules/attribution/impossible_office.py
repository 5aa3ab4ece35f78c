"""An office that the kind of place does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint_rules._countries import adjectives

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLES = (
    "governor|deputy governor|vice governor|mayor|deputy mayor|sheriff|police chief|fire chief|district attorney|city manager|councill?or|alderman"
    "|director general|director-general|managing director|secretary general|secretary-general|chief executive|chief executive officer|chairman"
    "|chairwoman|chair|presiding officer|headmaster|headteacher|principal|chancellor of the exchequer|bishop|archbishop|regional head|regional governor"
)
_STATES = frozenset(
    {"Georgia", "Jordan", "Chad", "Mexico", "Singapore", "Kuwait", "Panama", "Guatemala", "Luxembourg", "Djibouti"}
)
_RULED = pattern(
    r"\b(?:coloni|empire|imperial|viceroy|1[5-9]\d\d\b|British|Ottoman|Roman|Dutch|Spanish|Portuguese|Persian|occup)"
)


_OFFICE = pattern(
    rf"\b(?:the |[Ff]ormer |[Aa]cting )?(?P<title>{_TITLES}) of (?P<country>[A-Z][a-z]+)\b(?![’'-]|(?: [A-Z]))"
)


@rule(severity=Severity.ERROR, needs=("overnor of", "ayor of", "heriff of", "hief of", "irector general of", "irector-general of", "irector of",
      "eneral of", "xecutive of", "hairman of", "hairwoman of", "hair of", "fficer of", "ishop of", "ead of"))  # fmt: skip
def impossible_office(document: Document) -> Iterator[Finding]:
    """An office is given that the place cannot have.

    Countries have no governors, mayors, sheriffs or directors general: the region, city or body has been lost. Names that
    are a city or a state too (Mexico, Singapore, Georgia), stories of empires and colonies, and a country that only
    begins a longer name (the Bank of India) are left alone.

    Bad:  According to {==the governor of Ukraine==}, civilians were hurt near the town.
    Good: According to the governor of Donetsk region, civilians were hurt near the town.
    Good: The governor of Georgia and the president of Ukraine met.
    """
    for m in _OFFICE.finditer(document.text):
        around = document.text[max(0, m.start() - 80) : m.end() + 40]
        if m["country"] in adjectives() and m["country"] not in _STATES and not _RULED.search(around):
            yield Finding(Span(*m.span()), f"{m['country']} has no {m['title']}: a region, city or body has been lost")
