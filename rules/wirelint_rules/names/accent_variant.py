"""One name with and without its accents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Related, Severity, Span, rule
from wirelint_rules.names._forms import Form, alike, forms, plain

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.NOTE)
def accent_variant(document: Document) -> Iterator[Finding]:
    """One name is written with and without its accents.

    Many desks drop accents, few mean to do both. A note: off unless selected. Only spellings that are the same but for
    accents and hyphens are compared, not those in capitals; which of them is right is not judged, the more frequent one is proposed.

    Bad:  President François Hollande met {~~Francois~>François~~} Hollande’s staff. They like François Hollande.
    Good: President François Hollande met François Hollande’s staff.
    """
    if not alike(document):
        return
    groups: dict[str, list[Form]] = {}
    for form in forms(document).values():
        groups.setdefault(plain(form.text), []).append(form)
    for group in groups.values():
        first, *others = sorted(group, key=lambda form: (-len(form.places), form.places[0]))
        for other in others:
            if other.text.casefold() == first.text.casefold():
                continue
            at = first.places[0]
            related = Related(document, Span(at, at + len(first.text)), f"“{first.text}” here")
            for place in other.places:
                span = Span(place, place + len(other.text))
                message = f"“{other.text}” is “{first.text}” elsewhere in this story"
                yield Finding(span, message, [Fix.replace(span, first.text)], [related])
