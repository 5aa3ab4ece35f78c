"""A name in letters that no system of romanisation uses for it."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.names._romanised import CY

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, where=(CY,))
def implausible_romanisation(document: Document) -> Iterator[Finding]:
    """A Slavic surname is written with letters no romanisation has.

    Ukrainian and Russian Ки is Ky or Ki in every system; “Cy” comes from a machine that knows Cyril. Reported for surnames
    in -enko, -chuk and -ov; Cyril, Cyrus and Cyprus are left alone.

    Bad:  Pavlo {~~Cyrylenko~>Kyrylenko~~} said that two people died.
    Good: Cyril of Alexandria, Pavlo Kyrylenko and Cynthia Ivanenko met.
    """
    for m in CY.finditer(document.text):
        span = Span(*m.span())
        better = f"K{m.group()[1:]}"
        yield Finding(span, f"“{m.group()}” is no romanisation of Ки", [Fix.replace(span, better)])
