"""Where a story has a spelling that a list of names knows, and whose name it is there."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Span
from wirelint.assets import answers, asked, table
from wirelint.layers.naming.known import given, surname
from wirelint.layers.naming.names import ARTICLES, introduction, introductions, names, plain, standing
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.ngrams import counts
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules import DATA
from wirelint_rules.names._lists import (
    ELSEWHERE,
    PERSON,
    PREFERRED,
    WRONG,
    Entry,
    entries,
    exceptions,
    read,
    shipped,
    states,
    surname_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wirelint import Document
    from wirelint.layers.naming.names import Name

SHIPPED = "ap"
"""The list that wirelint ships ready to be asked."""


ALIKE = 0.8
"""How likely two given names before a listed surname must be one by their letters (Moammar, Muammar)."""


class Hit(NamedTuple):
    """A spelling in a story, the entry it is of, and what should stand there."""

    span: Span
    entry: Entry
    better: str


class House:
    """Lists of names, asked for a spelling, for the spellings that begin with a word and have more, or where one stands rightly."""

    def __init__(self, found: Iterable[Entry], excepted: Mapping[str, list[str]]) -> None:
        self._excepted = excepted
        self._by: dict[str, list[Entry]] = {}
        self._longer: dict[str, list[str]] = {}
        for entry in found:
            known = self._by.setdefault(entry.spelling, [])
            if not known and " " in entry.spelling:
                self._longer.setdefault(entry.spelling.partition(" ")[0], []).append(entry.spelling)
            known.append(entry)
        self._heads = frozenset(
            head for spelling in self._by if not self.preferred(spelling) for head in heads(spelling)
        )
        self.begins = Remembered(self._begins)
        """Whether a spelling that is not the house's may begin with a word, be it behind an article (“al-Sadr” with “Sadr”)."""
        self.odd = Remembered(self._odd)
        """The spellings of several words that begin with a word and are not the house's."""

    def _begins(self, word: str) -> bool:
        return word in self._heads

    def _odd(self, word: str) -> list[str]:
        return [phrase for phrase in self.longer(word) if not self.preferred(phrase)]

    def get(self, spelling: str) -> list[Entry]:
        """The entries of a spelling."""
        return self._by.get(spelling, [])

    def excepted(self, spelling: str) -> Iterable[str]:
        """The phrases in which a spelling that is not the house's stands rightly."""
        return self._excepted.get(spelling, ())

    def preferred(self, spelling: str) -> bool:
        """Whether a spelling is the house's for somebody or something."""
        return any(entry.status == PREFERRED for entry in self.get(spelling))

    def longer(self, word: str) -> Iterable[str]:
        """The spellings of several words that begin with this one."""
        return self._longer.get(word, ())


def heads(spelling: str) -> tuple[str, ...]:
    """The first word of a spelling, with and without an article before it."""
    first = spelling.partition(" ")[0]
    article, hyphen, rest = first.partition("-")
    return (first, rest) if hyphen and f"{article.lower()}-" in ARTICLES else (first,)


class ShippedHouse(House):
    """The list that wirelint ships, asked in the table that is made of it and not read; answers are remembered."""

    def __init__(self) -> None:
        super().__init__((), {})
        path = os.path.join(DATA, "house-ap.tsv")
        self._told = answers(path)
        self._odd_heads = asked(path, _heads_of_odd)
        self._by_head = asked(path, _by_head)

    def _begins(self, word: str) -> bool:
        return self._odd_heads(word) is not None

    def get(self, spelling: str) -> list[Entry]:
        """The entries of a spelling."""
        known = self._by.get(spelling)
        if known is None:
            told = self._told(spelling) or ""
            known = self._by[spelling] = [Entry(spelling, one[0], one[1], one[2:]) for one in told.split("|") if one]
        return known

    def longer(self, word: str) -> Iterable[str]:
        """The spellings of several words that begin with this one."""
        return self._by_head(word) or ()

    def excepted(self, spelling: str) -> Iterable[str]:
        """The phrases in which a spelling that is not the house's stands rightly."""
        phrases = table(os.path.join(DATA, "house-exceptions.tsv")).get(spelling)
        return phrases.split("|") if phrases else ()


def _heads_of_odd(path: str) -> dict[str, bool]:
    """The words that the spellings begin with which are nobody's preferred ones."""
    rows = table(path).items()
    odd = (spelling for spelling, told in rows if all(one[1] != PREFERRED for one in told.split("|")))
    return {head: True for spelling in odd for head in heads(spelling)}


def _by_head(path: str) -> dict[str, list[str]]:
    """The spellings of several words by their first."""
    found: dict[str, list[str]] = {}
    for spelling in table(path):
        first, _, rest = spelling.partition(" ")
        if rest:
            found.setdefault(first, []).append(spelling)
    return found


def house(lists: tuple[str, ...]) -> House:
    """The lists of these names or paths as one, as their files are now."""
    return _shipped() if lists == (SHIPPED,) else _house(lists, states(lists))


@cache
def _shipped() -> ShippedHouse:
    return ShippedHouse()


@cache
def _house(lists: tuple[str, ...], states: tuple[int, ...]) -> House:
    tables = [read(shipped(name)) for name in lists]
    excepted: dict[str, list[str]] = {}
    for one in tables:
        for spelling, phrases in exceptions(one).items():
            excepted.setdefault(spelling, []).extend(phrases)
    return House((entry for one in tables for entry in entries(one)), excepted)


def hits(document: Document, lists: tuple[str, ...], statuses: str = ELSEWHERE + WRONG) -> list[Hit]:
    """The places where a story has a spelling of these standings in a list, and the entry is the one that is meant.

    A person's surname counts behind the same given name, or alone where the story has the full name or nobody else is known by
    it; a place or body counts as a name of its own, not within a longer one.
    """
    found = document.recall((hits, house(lists)), lambda story: list(_hits(story, lists)))
    return [hit for hit in found if hit.entry.status in statuses]


def _hits(document: Document, lists: tuple[str, ...]) -> Iterator[Hit]:
    found, seen = house(lists), 0
    words, story = standing(document), names(document)
    for number in sorted({number for word in filter(found.begins.__getitem__, words) for number in words[word]}):
        name = story[number]
        for hit in (*_phrases(document, name, found), *_surname(document, name, found)):
            if hit.span.start >= seen and not _is_excepted(document, hit.span, found):
                seen = hit.span.end
                yield hit


def _phrases(document: Document, name: Name, found: House) -> Iterator[Hit]:
    """Whole names, and phrases that begin within a name and go on behind it."""
    text = document.text
    for part in name.parts:
        start = part.span.start - (len(part.particle) if part.particle.endswith("-") else 0)
        for phrase in found.odd[text[start : part.span.end]]:
            end = start + len(phrase)
            if text.startswith(phrase, start) and not text[end : end + 1].isalnum():
                yield from _right(Span(start, end), found.get(phrase), whole=True)
    if len(name.parts) == 1:
        span = name.span
        spelling = text[span.start : span.end]
        spelling = name.text if spelling.isupper() else spelling
        places = [entry for entry in found.get(spelling) if entry.kind != PERSON]
        yield from _right(span, places, whole=True)


def _surname(document: Document, name: Name, found: House) -> Iterator[Hit]:
    part = name.surname
    prefix = len(part.particle) if part.particle.endswith("-") else 0
    span = Span(part.span.start - prefix, part.span.end)
    known = [entry for entry in found.get(document[span]) if entry.kind == PERSON and " " not in entry.spelling]
    if not known or any(entry.status == PREFERRED for entry in known):
        return
    bearers = [entry for entry in known if _bearer(document, name, entry, found)]
    yield from _right(span, bearers, whole=False)


def _bearer(document: Document, name: Name, entry: Entry, found: House) -> bool:
    """Whether a mention can be of the person of an entry."""
    first = entry.preferred.split()[0]
    if name.given:
        return plain(name.given[0].text) == plain(first)
    introduced = introduction(document, name.surname.text)
    if introduced is not None and introduced.given:
        whole = {one.preferred for one in found.get(introduced.text)}
        return plain(introduced.given[0].text) == plain(first) or entry.preferred in whole
    if any(_of_person(other, entry, found) for other in introductions(document).values()):
        return True
    spelling = name.surname.text
    return counts().count(spelling) is None and not surname(spelling) and not given(spelling)


def _of_person(name: Name, entry: Entry, found: House) -> bool:
    """Whether a full name is that of an entry's person, in whatever spelling of the surname."""
    if not name.given:
        return False
    if all(one.preferred != entry.preferred for one in found.get(name.surname.whole) or found.get(name.surname.text)):
        return False
    first, own = plain(entry.preferred.split()[0]), plain(name.given[0].text)
    return first == own or likeness(first, own).probability >= ALIKE


def _right(span: Span, found: list[Entry], *, whole: bool) -> Iterator[Hit]:
    if not found or any(entry.status == PREFERRED for entry in found):
        return
    better = {entry.preferred if whole else surname_of(entry.preferred) for entry in found}
    if len(better) == 1:
        yield Hit(span, found[0], better.pop())


def _is_excepted(document: Document, span: Span, found: House) -> bool:
    """Whether the list excepts a spelling where it stands.

    A phrase with the spelling in it excepts it there. One that goes on behind the spelling with a comma (“Odessa, Texas”) says
    which place of that name the story is about, and one without the spelling (“Permian Basin”) what the story is about: they except it throughout.
    """
    text, spelling = document.text, document[span]
    written = spelling.title() if spelling.isupper() else spelling
    return any(
        _covers(text, phrase, span) if _is_of_place(phrase, written) else _stands(text, phrase, written)
        for phrase in found.excepted(written)
    )


def _is_of_place(phrase: str, spelling: str) -> bool:
    return spelling in phrase and not phrase.startswith(f"{spelling}, ")


def _stands(text: str, phrase: str, spelling: str) -> bool:
    """Whether a phrase stands in the text, its spelling in capitals too, as in a dateline."""
    return phrase in text or phrase.replace(spelling, spelling.upper()) in text


def _covers(text: str, phrase: str, span: Span) -> bool:
    """Whether the phrase stands in the text so that it has the span within it."""
    at = text.find(phrase, max(0, span.end - len(phrase)))
    return 0 <= at <= span.start and span.end <= at + len(phrase)
