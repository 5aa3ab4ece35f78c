"""A name that the house spells otherwise."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.names._house import hits

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.NOTE)
def house_spelling(document: Document, *, names: tuple[str, ...] = ("ap",)) -> Iterator[Finding]:
    """A name is not spelled as the house spells it.

    A note: off unless selected, since every house has spellings of its own. `names` says which lists are the house's: "ap" for the one that
    wirelint ships, or paths of the newsroom's own (TOML or CSV; see docs/names.md). The spelling of a person's name is the person's: a variant of a surname counts behind the same given name, or alone where the
    story introduces that person or nobody else is known by it, and given names are never corrected word by word. A place or body counts
    where it stands as a name of its own. Titles of works, former names and the phrases that a list excepts (chicken Kiev) are left alone. Outside
    quotations the fix is safe: the house has named the form.

    Bad:  Volodymyr {~~Zelensky~>Zelenskyy~~} was in {~~Kiev~>Kyiv~~} when {~~Zelensky~>Zelenskyy~~} spoke.
    Bad:  {~~Kim Jong-un~>Kim Jong Un~~} watched the launch.
    Good: They ate chicken Kiev in Kyiv.
    Good: Pavel Zelensky came; the book is “A Walk in Old Kiev.”
    """
    for hit in hits(document, tuple(names)):
        if deliberate(document, hit.span):
            continue
        spelling = document[hit.span]
        better = hit.better.upper() if spelling.isupper() else hit.better
        message = f"“{spelling}” is “{hit.entry.preferred}” in this house"
        yield Finding(hit.span, message, [Fix.replace(hit.span, better, safe=not quoted(document, hit.span))])
