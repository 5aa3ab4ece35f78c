"""The names of a story: every mention with its title, its words and where they stand.

`names` gives the mentions in their order, `spellings` each word of them with all its places and what stands beside it,
`introductions` where a surname is first given with more than itself. Rules and other layers read these; how copy writes
a name is known to `mentions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from wirelint.document import Span, layer
from wirelint.layers.naming.mentions import Name, Part, names
from wirelint.layers.naming.runs import ARTICLES, PARTICLES
from wirelint.layers.naming.titles import SURNAMES_TOO, kinds
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

__all__ = [
    "ARTICLES",
    "PARTICLES",
    "SURNAMES_TOO",
    "Name",
    "Part",
    "Spelling",
    "Spellings",
    "introduction",
    "introductions",
    "kinds",
    "names",
    "plain",
    "several",
    "spellings",
    "standing",
    "without_accents",
]


class Spelling(NamedTuple):
    """One word as names of the story spell it.

    `places` are its offsets, in order. `before` and `behind` are the words that stand right before and behind it within a name,
    without accents and capitals. `titled` counts the mentions in which a title stands right before it, `bare` those in
    which it is all there is, `plain` those in which it does not open a sentence.
    """

    text: str
    places: list[int]
    before: set[str]
    behind: set[str]
    titled: int = 0
    bare: int = 0
    plain: int = 0

    @property
    def spans(self) -> list[Span]:
        """Where it stands."""
        return [Span(place, place + len(self.text)) for place in self.places]


@layer
def standing(document: Document) -> dict[str, list[int]]:
    """The words of the names of a story, in the order in which they first stand, with the numbers of the names they stand in."""
    found: dict[str, list[int]] = {}
    for number, name in enumerate(names(document)):
        for part in name.parts:
            known = found.get(part.text)
            if known is None:
                found[part.text] = [number]
            elif known[-1] != number:
                known.append(number)
    return found


@layer
def several(document: Document) -> list[Name]:
    """The mentions of a story that are of several words."""
    return [name for name in names(document) if len(name.parts) > 1]


class Spellings(Mapping[str, Spelling]):
    """The words of the names of a story, in the order in which they first stand; one is looked into when it is asked for."""

    def __init__(self, document: Document) -> None:
        self._names = names(document)
        self._all = standing(document)
        written = words(document).written
        self._texts = {text: None for text in self._all if len(text) > 1 and text.lower() not in written}
        self._known: dict[str, Spelling] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __contains__(self, text: object) -> bool:
        return text in self._texts

    def __getitem__(self, text: str) -> Spelling:
        known = self._known.get(text)
        if known is None:
            if text not in self._texts:
                raise KeyError(text)
            known = self._known[text] = self._spelling(text)
        return known

    def names(self, text: str) -> list[Name]:
        """The names in which a word stands."""
        return [self._names[number] for number in self._all[text]]

    def together(self, one: str, other: str) -> bool:
        """Whether two words stand in one name somewhere."""
        return not set(self._all[one]).isdisjoint(self._all[other])

    def _spelling(self, text: str) -> Spelling:
        places: list[int] = []
        before: set[str] = set()
        behind: set[str] = set()
        titled = bare = within = 0
        for name in self.names(text):
            parts, last = name.parts, len(name.parts) - 1
            for at, part in enumerate(parts):
                if part.text == text:
                    places.append(part.span.start)
                    if at:
                        before.add(plain(parts[at - 1].text))
                    if at < last:
                        behind.add(plain(parts[at + 1].text))
                    titled += not at and bool(name.title)
                    bare += not last and not name.title
                    within += bool(at or name.title) or not name.opens
        return Spelling(text, places, before, behind, titled, bare, within)


@layer
def spellings(document: Document) -> Spellings:
    """The words of the names of a story; a word that the story also writes in lower case is left out."""
    return Spellings(document)


@layer
def introductions(document: Document) -> dict[str, Name]:
    """The first mention of each surname with a given name, initials or a title, by the surname without its particle."""
    first: dict[str, Name] = {}
    for name in names(document):
        if _introduces(name):
            first.setdefault(name.surname.text, name)
    return first


def introduction(document: Document, surname: str) -> Name | None:
    """The first mention of one surname with more than itself, as `introductions` has it."""
    story = names(document)
    named = (story[number] for number in standing(document).get(surname, ()))
    return next((name for name in named if name.surname.text == surname and _introduces(name)), None)


def _introduces(name: Name) -> bool:
    return (len(name.parts) > 1 or bool(name.title)) and not name.body


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """A name without accents, hyphens, apostrophes and capitals, in the letters a to z as far as news writes it so."""
    if name.isascii():
        folded = name.lower()
        return folded if folded.isalpha() else "".join(filter(str.isalnum, folded))
    return _bare("".join(_LETTERS.get(c, c) for c in name.casefold()))


def without_accents(name: str) -> str:
    """A name with its capitals, but without its accents."""
    return name if name.isascii() else _bare(name)


def _bare(name: str) -> str:
    """The letters and figures of a name without their accents."""
    from unicodedata import normalize  # most stories have no such name

    return "".join(filter(str.isalnum, normalize("NFD", name)))


_LETTERS = {
    "ł": "l",
    "đ": "dj",
    "ø": "o",
    "ı": "i",
    "ə": "a",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ŋ": "n",
}
"""Letters that do not come apart into a plain one and an accent."""
