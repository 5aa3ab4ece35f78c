"""Whom a statement is given to: the person named as its source, or whom its he or she means."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from wirelint import Document, Span, layer
from wirelint.layers.names import Name, names
from wirelint.layers.people import HE, SHE, Person, people
from wirelint.layers.quotations import quoted

if TYPE_CHECKING:
    from wirelint.layers.attributions import Attribution

REACH = 300
"""How far before a he or a she the name it means is looked for, in code points."""


def speaker(document: Document, statement: Attribution) -> Person | None:
    """The person whom a statement is given to, or None where that cannot be told."""
    if not statement.source:
        return None
    source = statement.source[0]
    if document[source].lower() in {HE, SHE}:
        return _meant(document, min(source.start, statement.content[0].start), document[source].lower())
    found = named(document, source)
    return persons(document).get(found[0].span) if found and _is_name(document, source, found[0]) else None


def named(document: Document, stretch: Span) -> list[Name]:
    """The names that begin in a stretch."""
    found = names(document)
    first = bisect_right(found, stretch.start - 1, key=lambda name: name.span.start)
    last = bisect_right(found, stretch.end - 1, key=lambda name: name.span.start)
    return found[first:last]


@layer
def persons(document: Document) -> dict[Span, Person]:
    """The people of a story by the spans of their mentions."""
    return {span: person for person in people(document) for span in person.mentions}


def _is_name(document: Document, source: Span, name: Name) -> bool:
    """Whether a source is a name, with no more than its title before it, and an office or an appositive behind it."""
    before = document[source.start, name.span.start].strip()
    return before in {"", name.title} and not name.possessive and not name.body


def _meant(document: Document, before: int, said: str) -> Person | None:
    """The person named last before a pronoun, if it can mean them."""
    for name in reversed(named(document, Span(max(0, before - REACH), before))):
        if quoted(document, name.span) or name.body:
            continue
        person = persons(document).get(name.span)
        return person if person and person.pronoun in {"", said} else None
    return None
