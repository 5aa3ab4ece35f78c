"""People whom a copy names by surname in the very sentence in which its source introduces them."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import passages
from wirelint.layers.fidelity.departures import CLOSE
from wirelint.layers.naming.housestyle import HONORIFICS, Token, tokens
from wirelint.layers.naming.known import given as known_given
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import headline
from wirelint.layers.speech.people import people
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person


class Stranger(NamedTuple):
    """The first mention of a person by surname alone, and where a source introduces that person by full name."""

    mention: Span
    source: Document
    introduction: Span


@layer
def strangers(document: Document) -> list[Stranger]:
    """The people who lost their introduction: the sentence that has it was kept, and the copy has their given name nowhere."""
    return [one for source in document.sources for one in _strangers(document, source)]


def _strangers(document: Document, source: Document) -> Iterator[Stranger]:
    said = {token.text for token in tokens(document)}
    if _is_style(said, source):
        return
    for person in people(source):
        given, surname = person.name.partition(" ")[0], person.surname
        if (
            given.isalpha()
            and not (given.isupper() and len(given) > 1)  # UD Maragata is a club
            and given != surname
            and (known_given(given) or not counts().known(given.lower()))
            and surname in said
            and given not in said
            and source[person.span] == person.name
        ):
            mention = _mention(document, surname)
            if (
                mention
                and _made_from(document, mention, source).covers(person.span)
                and not _named_before(source, person)
            ):
                yield Stranger(mention, source, person.span)


def _is_style(said: set[str], source: Document) -> bool:
    """Whether a copy names most people by surname alone, as short reports of a match do."""
    named = {
        one.surname: one.name.partition(" ")[0] in said
        for one in people(source)
        if one.surname in said and " " in one.name
    }
    bare = len(named) - sum(named.values())
    return bare >= _FEWEST and bare > len(named) / 2


_FEWEST = 4
"""So many people who are named by surname alone are no slip."""


def _named_before(source: Document, person: Person) -> bool:
    """Whether a surname stands by itself before the person is introduced, as that of a film or a firm named after them may."""
    head = headline(source)
    found = [token for token in tokens(source) if token.span.start < person.span.start]
    return any(
        token.text == person.surname and not (head and head.covers(token.span)) and _bare(source, found, at)
        for at, token in enumerate(found)
    )


def _mention(document: Document, surname: str) -> Span | None:
    """The first mention of a surname below the headline, if neither a title nor another name stands before it."""
    head = headline(document)
    found = tokens(document)
    for at, token in enumerate(found):
        if token.text == surname and not (head and head.covers(token.span)):
            return token.span if _bare(document, found, at) else None
    return None


def _made_from(document: Document, mention: Span, source: Document) -> Span:
    """The passage of a source that the sentence of a mention was made from, empty if it was made from none there."""
    for passage in passages(document):
        if passage.copy.covers(mention) and passage.source is source and passage.share >= CLOSE:
            return passage.span
    return Span(0, 0)


def _bare(document: Document, found: list[Token], at: int) -> bool:
    before = found[at - 1] if at else None
    if before and before.key in HONORIFICS:
        return False
    if before is None or any(mark in document[before.span.end, found[at].span.start] for mark in ".!?\n"):
        return not counts().everyday(found[at].text.lower())
    return not before.text[0].isupper()
