"""Names of a copy that are no names of its sources, told by those beside them: another surname behind a given name, two people's names mixed, a slip."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.changes import acronyms, known
from wirelint.layers.fidelity.judging.callings import is_alias
from wirelint.layers.fidelity.judging.names import near
from wirelint.layers.fidelity.judging.persons import one_given_name
from wirelint.layers.fidelity.kinds import NAME, SPELLING, Departure
from wirelint.layers.fidelity.senses import compatriots, of_one_country
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import CALENDAR, HONORIFICS, tokens
from wirelint.layers.naming.known import given, surname, towns
from wirelint.layers.naming.names import kinds
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.naming.slips import letter_off, moved_letter
from wirelint.layers.ngrams import counts
from wirelint.layers.speech.people import people
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.naming.housestyle import Token

_LONG = 5
"""Names of so many letters are hardly like another by chance."""

_NO_NAMES = CALENDAR | FUNCTION | HONORIFICS


class _Bearers(NamedTuple):
    """By each given name of a source's people their surnames, and the other way round, as keys, each with where it stands."""

    surnames: dict[str, dict[str, Span]]
    given: dict[str, dict[str, Span]]


@layer
def misnamed(document: Document) -> list[Departure]:
    """The names of a copy that its sources do not have, where those beside them tell whom they mean; whatever else was rewritten."""
    return [one for run in runs(document) for one in _misnamed(document, run)] if document.sources else []


def _misnamed(document: Document, run: Sequence[Token]) -> Iterator[Departure]:
    found = [one for source in document.sources for one in _of_another(document, source, run)]
    yield from found[:1]
    if not found:
        for at, token in enumerate(run):
            yield from _slips(document, token, {t.key for t in run[max(0, at - 1) : at + 2]} - {token.key})


def _of_another(document: Document, source: Document, run: Sequence[Token]) -> Iterator[Departure]:
    """A full name of which one part is a person's of the source and the other is nobody's, or another's."""
    if len(run) != len(("given", "surname")):
        return
    first, last = run
    if any(f"{first.text} {last.text}" in other.text for other in document.sources):
        return
    theirs = _bearers(source)
    surnames, names = theirs.surnames.get(first.key, {}), theirs.given.get(last.key, {})
    if surnames and last.key not in surnames and _is_new_or_anothers(document, last, names) and _is_surname(last):
        yield _named(last, surnames, source)
    elif names and _is_new(document, first) and given(first.text) and not _may_be_called(first, names):
        yield _named(first, names, source)


def _named(token: Token, theirs: dict[str, Span], source: Document) -> Departure:
    """A name that stands in the place of one of some others: of the nearest, if it is near, or of the first."""
    alike = next((span for name, span in theirs.items() if near(name, token.key)), None)
    return Departure(SPELLING if alike else NAME, token.span, source, alike or next(iter(theirs.values())))


def _is_new_or_anothers(document: Document, last: Token, names: dict[str, Span]) -> bool:
    return _is_new(document, last) or (bool(names) and last.key in known(document))


def _is_surname(token: Token) -> bool:
    """Whether a word is a surname rather than a body's, a place's or a people's, or an everyday one."""
    if kinds(token.text) or counts().everyday(token.text.lower()):
        return False
    return surname(token.text) or not counts().known(token.text.lower())


def _may_be_called(first: Token, names: dict[str, Span]) -> bool:
    """Whether somebody who bears one of some given names may be called by another."""
    return any(one_given_name(first.key, name) or first.key[:3] == name[:3] for name in names)


def _slips(document: Document, token: Token, beside: set[str]) -> Iterator[Departure]:
    """A name that differs from one of the source by a slip: where it is nobody's, or the source's stands nowhere in the copy, or beside the same name."""
    if len(token.key) < _LONG or not _is_new(document, token) or counts().known(token.text.lower()):
        return
    ours, borne = _names(document), _is_borne(token)
    for source in document.sources:
        for name, (span, neighbours) in _names(source).items():
            if _is_slip(name, token.key) and (not borne or name not in ours or beside & neighbours):
                yield Departure(SPELLING, token.span, source, span)
                return


def _is_borne(token: Token) -> bool:
    """Whether a name is one, of a person or a town, or was seen in edited news."""
    text = token.text
    return given(text) or surname(text) or bool(towns(text)) or counts().count(text.lower()) is not None


def _is_slip(name: str, other: str) -> bool:
    if len(name) < _LONG or name[0] != other[0] or not name.isalpha() or not other.isalpha():
        return False
    if not (letter_off(name, other) or moved_letter(name, other)):
        return False
    if sorted(name) == sorted(other):
        return True
    # another ending is a form of the name, such as its people's
    return name[-1] == other[-1] and not likeness(name, other).languages


def _is_new(document: Document, token: Token) -> bool:
    """Whether a name is in no source, in whatever form."""
    theirs = known(document)
    if {token.key, token.key.removesuffix("s"), f"{token.key}s"} & theirs or token.key in _NO_NAMES:
        return False
    if token.text.isupper() or token.key in acronyms(document) or is_alias(token.key):
        return False
    if any(token.key[:at] in theirs and token.key[at:] in _OF_A_PLACE for at in range(_LONG - 1, len(token.key))):
        return False
    if not compatriots(token.key).isdisjoint(theirs) or counts().everyday(token.text.lower()):
        return False
    return not any(of_one_country(token.key, key) for key in theirs if key[:3] == token.key[:3])


_OF_A_PLACE = frozenset("er ers ite ites an ans ian ians ese i is".split())
"""What makes its people of a place: Brunswickers."""


@layer
def _names(document: Document) -> dict[str, tuple[Span, set[str]]]:
    """The names of a text by their keys, each with where it first stands and the names that stand beside it."""
    found: dict[str, tuple[Span, set[str]]] = {}
    for run in runs(document):
        for at, token in enumerate(run):
            beside = found.setdefault(token.key, (token.span, set()))[1]
            beside.update(t.key for t in run[max(0, at - 1) : at + 2] if t is not token)
    return found


@layer
def runs(document: Document) -> list[list[Token]]:
    """The words in capitals that stand beside each other, with nothing but a space between them."""
    found: list[list[Token]] = []
    last: Token | None = None
    for token in tokens(document):
        if not token.word or not token.text[0].isupper() or token.key in _NO_NAMES:
            last = None
            continue
        if last and document.text[last.span.end : token.span.start] == " ":
            found[-1].append(token)
        else:
            found.append([token])
        last = token
    return found


@layer
def _bearers(source: Document) -> _Bearers:
    surnames: dict[str, dict[str, Span]] = {}
    names: dict[str, dict[str, Span]] = {}
    people_of = {person.span for person in people(source) if " " in person.name}
    for titled in runs(source):
        run = [token for token in titled if "title" not in kinds(token.text).split()]
        if not run:
            continue
        whole = Span(run[0].span.start, run[-1].span.end)
        if len(run) < len(("given", "surname")) or not any(whole.covers(span) for span in people_of):
            continue
        for at, token in enumerate(run):
            for other in run[at + 1 :]:
                surnames.setdefault(token.key, {}).setdefault(other.key, other.span)
                names.setdefault(other.key, {}).setdefault(token.key, token.span)
    return _Bearers(surnames, names)
