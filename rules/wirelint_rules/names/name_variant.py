"""One name in two spellings within a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Related, Severity, Span, rule
from wirelint_rules.names._forms import Form, alike, forms, key, plain

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR)
def name_variant(document: Document) -> Iterator[Finding]:
    """One name is spelled in two ways.

    Names are compared by what their spellings have in common across the systems of romanisation (iya and iia, y and i, kh
    and h, doubled letters, w and v, ou and u) and the rarer form is reported, or the later of two that are as frequent.
    Two people are left alone: forms that each stand with another given name or surname of their own, given names before
    other surnames, short names, and words that also stand in lower case in the story. Spellings that differ only in accents are
    left to accent-variant.

    Bad:  Residents of Balakliya cheered. The flag flew over {~~Balakliia~>Balakliya~~} at noon.
    Good: Residents of Balakliya cheered. The flag flew over Balakliya at noon.
    Good: Sarah Connor met Sara Lance; Sarah left first.
    """
    if not alike(document):
        return
    groups: dict[str, list[Form]] = {}
    for form in forms(document).values():
        if len(form.text) >= SHORTEST:
            groups.setdefault(key(form.text), []).append(form)
    for group in groups.values():
        if len(group) > 1:
            first, *others = sorted(group, key=lambda form: (-len(form.places), form.places[0]))
            for other in others:
                if _one_name(first, other):
                    yield from _findings(document, first, other)


SHORTEST = 6
"""Shorter names are too often two."""


def _one_name(first: Form, other: Form) -> bool:
    if first.given != other.given or plain(first.text) == plain(other.text):
        return False
    return not (first.neighbours and other.neighbours) or bool(first.neighbours & other.neighbours)


def _findings(document: Document, first: Form, other: Form) -> Iterator[Finding]:
    message = f"“{other.text}” ({len(other.places)}×) is “{first.text}” ({len(first.places)}×) elsewhere in this story"
    at = first.places[0]
    related = Related(document, Span(at, at + len(first.text)), f"“{first.text}” here")
    for place in other.places:
        span = Span(place, place + len(other.text))
        yield Finding(span, message, [Fix.replace(span, first.text)], [related])
