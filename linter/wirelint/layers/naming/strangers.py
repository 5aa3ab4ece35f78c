"""A bare name that the story introduces nobody by, a letter off that of a person it does introduce: a slip, however common the name is elsewhere."""

from __future__ import annotations

from wirelint.document import Span
from wirelint.layers.naming.evidence import coordinated
from wirelint.layers.naming.known import given, surname, towns
from wirelint.layers.naming.names import introduction, plain, spellings
from wirelint.layers.naming.runs import POSSESSIVE
from wirelint.layers.naming.slips import letter_off
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.layers.naming.names import Spelling

SHORTEST = 4
"""Shorter names are a letter off too many others."""

OFTEN = 6.0
"""From this logarithm of its count in news on, a name needs nobody to introduce it (Greece, to a Mr. Greene)."""


def stranger(document: Document, usual: Spelling, rare: Spelling) -> bool:
    """Whether the rarer of two spellings is a slip of the surname of a person whom the story introduces before, and names again.

    It stands once, bare, and not within a quotation, where people speak of whom they like.
    """
    if len(rare.places) > 1 or len(usual.places) < 2 or rare.before or rare.behind or rare.titled or not usual.before:
        return False
    one, other = plain(usual.text), plain(rare.text)
    if min(len(one), len(other)) < SHORTEST or not letter_off(one, other):
        return False
    return (
        _introduced(document, usual, rare) and _needs_introduction(rare.text) and not _elsewhere(document, usual, rare)
    )


def _introduced(document: Document, usual: Spelling, rare: Spelling) -> bool:
    person = introduction(document, usual.text)
    return person is not None and person.span.start < rare.places[0] and any(map(given, usual.before))


def _needs_introduction(name: str) -> bool:
    """Whether a name is nothing that all readers know: no word and no town that is nobody’s surname, no name that news has all the time."""
    news = counts()
    if news.often(name) >= OFTEN or (news.everyday(name.lower()) and not surname(name)):
        return False
    return surname(name) or not towns(name)


def _elsewhere(document: Document, usual: Spelling, rare: Spelling) -> bool:
    """Whether the rarer one is told of beside the other, within a quotation, or as what something is called by (Rubik's Cube)."""
    [name] = spellings(document).names(rare.text)
    text, end = document.text, name.span.end
    titled = text.startswith(POSSESSIVE, end) and text[end + 3 : end + 4].isupper()
    return titled or quoted(document, Span(rare.places[0], end)) or coordinated(text, usual, rare)
