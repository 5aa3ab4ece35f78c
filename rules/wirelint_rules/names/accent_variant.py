"""One name with and without its accents."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, rule
from wirelint.layers.naming.lookalikes import by_use
from wirelint.layers.naming.names import plain, spellings
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.NOTE)
def accent_variant(document: Document) -> Iterator[Finding]:
    """One name is written with and without its accents.

    Many desks drop accents, few mean to do both. A note: off unless selected. Only spellings that are the same but for
    accents, apostrophes, hyphens and capitals within are compared, not those in capitals; which of them is right is not judged, the more
    frequent one is proposed.

    Bad:  President François Hollande met {~~Francois~>François~~} Hollande’s staff. They like François Hollande.
    Bad:  They fled Sana’a at night. In Sana’a it was quiet, and {~~Sanaa~>Sana’a~~} slept.
    Good: President François Hollande met François Hollande’s staff.
    """
    table = spellings(document)
    groups: dict[str, list[str]] = {}
    for text in table:
        if not text.isupper():
            groups.setdefault(plain(text), []).append(text)
    for group in groups.values():
        if len(group) == 1:
            continue
        first, *others = sorted(map(table.__getitem__, group), key=by_use)
        for other in others:
            related = Related(document, first.spans[0], f"“{first.text}” here")
            for span in other.spans:
                message = f"“{other.text}” is “{first.text}” elsewhere in this story"
                yield Finding(span, message, [Fix.replace(span, first.text)], [related])
