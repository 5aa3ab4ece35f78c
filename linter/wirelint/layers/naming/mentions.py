"""How copy writes a name: runs of capitalised words, with particles, initials, titles, possessives, and capitals in datelines.

`names` gives what a story names, mention by mention. Runs of words that are parts of a name wherever they stand, which most are, are taken
as they are, and only the others are read word by word.
"""

from __future__ import annotations

from wirelint.document import Span, layer
from wirelint.layers.naming.runs import (
    ARTICLES,
    CALENDAR,
    LARGE,
    LAST,
    NO_NAME,
    PLAIN,
    POSSESSIVE,
    SORTS,
    bare,
    joined,
    runs,
    shouted,
)
from wirelint.layers.naming.titles import ABBREVIATED_OFFICES, SUFFIXES, SURNAMES_TOO, kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.sentences import STARTERS
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.layers.words import Words


class Part(NamedTuple):
    """One word of a name.

    `text` is the word as it would stand within a sentence: without a possessive ending, without particle or article, a word
    in capitals in a dateline or a line of capitals eased ("KHARKIV": "Kharkiv"). `span` is where that text stands, in code
    points. `particle` is what belongs before it ("al-", "van der"), or "".
    """

    text: str
    span: Span
    particle: str = ""

    @property
    def whole(self) -> str:
        """The word with its particle."""
        if not self.particle:
            return self.text
        return f"{self.particle}{self.text}" if self.particle.endswith("-") else f"{self.particle} {self.text}"


class Name(NamedTuple):
    """One mention of a name.

    `span` reaches from the first part to the last. `title` is what stands before it: honorific, rank, office, nationality, party
    ("Ukrainian President"). `opens` says that the mention opens a sentence or line, so that its first capital says little.
    `possessive` says that 's follows.
    """

    span: Span
    parts: tuple[Part, ...]
    title: str = ""
    opens: bool = False
    possessive: bool = False

    @property
    def surname(self) -> Part:
        """The last part: the surname where the name is a person's."""
        return self.parts[-1]

    @property
    def given(self) -> tuple[Part, ...]:
        """All parts but the last."""
        return self.parts[:-1]

    @property
    def text(self) -> str:
        """The name in one spelling: parts with their particles, divided by spaces."""
        return " ".join(part.whole for part in self.parts)

    @property
    def body(self) -> bool:
        """Whether a word of it says that it is a body's or a place's ("University", "River")."""
        return any("body" in kinds(part.text) for part in self.parts)


@layer
def names(document: Document) -> list[Name]:
    """The names of a story, mention by mention.

    A mention is a run of capitalised words, with the particles and initials in it. A word that opens a sentence is taken
    for a name unless news writes it in lower case. Days, months and pronouns are none; an office or rank that is not
    followed by a name is none.
    """
    found = words(document)
    text, texts, starts, ends = document.text, found.texts, found.starts, found.ends
    seen: list[Name] = []
    new = tuple.__new__  # records are made by the thousand, and their own constructors cost a call more
    for first, last, opens in runs(text, found):
        word = texts[first]
        if first == last:
            kind = NO_NAME if opens and _ORDINARY_ALONE[word] else PLAIN if SORTS[word] == PLAIN else _ALONE[word]
            if kind == PLAIN:
                span = new(Span, (starts[first], ends[first]))
                seen.append(new(Name, (span, (new(Part, (word, span, "")),), "", opens, False)))
            elif kind == LAST:
                part = new(Part, (word, new(Span, (starts[first], ends[first])), ""))
                seen.append(_of_parts((_shaped(text, part),), "", opens, word))
            elif kind:
                seen += _read(text, found, first, last, opens)
        elif last - first == 1 and PLAIN == SORTS[word] == SORTS[texts[last]] and not (opens and _ORDINARY_ALONE[word]):
            one, other = new(Span, (starts[first], ends[first])), new(Span, (starts[last], ends[last]))
            parts = new(Part, (word, one, "")), new(Part, (texts[last], other, ""))
            seen.append(new(Name, (new(Span, (starts[first], ends[last])), parts, "", opens, False)))
        else:
            seen += _read(text, found, first, last, opens)
    return seen


def _alone(word: str) -> int:
    """What a word is that is all of a run: NO_NAME, as titles and nationalities are; PLAIN; LAST, a name less its possessive, article or capitals;
    LARGE, one that is to be read where it stands.
    """
    known = kinds(word)
    if word == "State" or bare(word).lower() in SURNAMES_TOO:
        return LARGE
    if _STARTS[word] or "title" in known or "nation" in known or word.lower() in SUFFIXES or len(word) < SHORTEST:
        return NO_NAME
    return LAST if _FORMS[word] else PLAIN


_ALONE = Remembered(_alone)

SHORTEST = 2
"""A single letter is no name."""


def _read(text: str, found: Words, first: int, last: int, opens: bool) -> list[Name]:
    """The names in a run that is not of one or two plain words."""
    run = _run(text, found, first, last)
    if len(run) >= LONG and _headline_case(text, found, first):
        pieces = [_named(text, found, piece, opens=True) for piece in _cut(run)]
    else:
        pieces = [_named(text, found, run, opens=opens)]
    return [name for name in pieces if name is not None]


def _run(text: str, found: Words, first: int, last: int) -> list[Part]:
    """The capitalised words from one to another, as they stand."""
    texts, starts, ends = found.texts, found.starts, found.ends
    new = tuple.__new__
    run: list[Part] = []
    before = first
    for index in range(first, last + 1):
        word = texts[index]
        if SORTS[word]:
            particle = "" if index <= before + 1 else joined(text, found, before, index) or ""
            run.append(new(Part, (word, new(Span, (starts[index], ends[index])), particle)))
            before = index
    return run


def _cut(run: list[Part]) -> Iterator[list[Part]]:
    """A long run in a line where most words are capitalised, cut at those that are no names; each piece may open a sentence."""
    piece: list[Part] = []
    for word in run:
        if _ORDINARY_ALONE[word.text]:
            if piece:
                yield piece
            piece = []
        else:
            piece.append(word if piece else word._replace(particle=""))
    if piece:
        yield piece


LONG = 3
"""Shorter runs are names even in a headline that capitalises its words."""


_LONGEST_HEADLINE = 300
"""A longer line, in code points, is no headline."""


def _headline_case(text: str, found: Words, index: int) -> bool:
    at = found.starts[index]
    first, last = max(0, at - _LONGEST_HEADLINE), min(len(text), at + _LONGEST_HEADLINE)
    start, end = text.rfind("\n", first, at) + 1 or first, text.find("\n", at, last)
    end = end if end >= 0 else last
    if end - start > _LONGEST_HEADLINE or text[start:end].rstrip().endswith((".", "!", "”", '"')):
        return False
    line = found.within((start, end))
    long = [word for word in found.texts[line.start : line.stop] if len(word) > 3]
    return sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def _named(text: str, found: Words, run: list[Part], *, opens: bool) -> Name | None:
    first = run[0].text
    if _STARTS[first] or (opens and (_ORDINARY_ALONE if len(run) == 1 else _ORDINARY)[first]):
        run, opens = run[1:], False
    title = ""
    if cut := _title(found, run):
        title = text[run[0].span.start : run[cut - 1].span.end]
        run = run[cut:]
    while run and run[-1].text.lower() in SUFFIXES:
        run = run[:-1]
    if not run or (len(run) == 1 and len(run[0].text) < SHORTEST):
        return None
    parts = tuple([part if _FORMS[part[0]] is None else _shaped(text, part) for part in run])
    return _of_parts(parts, title, opens and not title, run[-1].text)


def _of_parts(parts: tuple[Part, ...], title: str, opens: bool, last: str) -> Name:
    """The name that parts make, of which the last stands as `last` in the copy."""
    start, particle = parts[0].span.start, parts[0].particle
    span = Span(start - len(particle) if particle.endswith("-") else start, parts[-1].span.end)
    return tuple.__new__(Name, (span, parts, title, opens, last.endswith(POSSESSIVE)))


def _starts(word: str) -> bool:
    """Whether a word begins sentences and is no title."""
    return word.lower() in STARTERS and not kinds(word)


def _ordinary_alone(word: str) -> bool:
    """Whether a word that opens a sentence and stands alone is most likely no name: news writes it in lower case more often."""
    word = bare(word).replace("’", "'")
    low = word.lower()
    if low in STARTERS or low in CALENDAR:
        return True
    return low in counts().common and counts().often(low) >= counts().often(word) + 0.1


def _ordinary(word: str) -> bool:
    """Whether a word that opens a sentence before other names is most likely none; titles may be."""
    return not kinds(bare(word).replace("’", "'").lower()) and _ordinary_alone(word)


_STARTS, _ORDINARY_ALONE, _ORDINARY = Remembered(_starts), Remembered(_ordinary_alone), Remembered(_ordinary)


MODIFIER, TITLE, OFFICE = 1, 2, 4


def _role(word: str) -> int:
    """What a word is to a title before a name: part of one before others, one by itself, the end of one, whatever stands before it."""
    known = kinds(word)
    role = TITLE if "title" in known or "nation" in known else MODIFIER if "modifier" in known else 0
    return role | OFFICE if word.lower() in ABBREVIATED_OFFICES else role


_ROLES = Remembered(_role)


def _title(found: Words, run: list[Part]) -> int:
    """How many words at the front of a run are title, office, nationality; a run of nothing else is all title."""
    if not run:
        return 0
    first, roles = run[0].text, [_ROLES[word[0]] for word in run]
    if not any(roles) and first != "State":
        return 0
    cut = int(first == "State" and _before(found, run[0], 2) == ["secretary", "of"])
    for at in range(cut, len(run)):
        if run[at].particle or not roles[at] & (TITLE | MODIFIER):
            break
        if roles[at] & TITLE:
            cut = at + 1
    for at in range(len(run) - 1):
        if roles[at] & OFFICE:
            cut = max(cut, at + 1)
    if cut and len(run) == cut + 1 and "body" in kinds(run[cut].text):
        return 0
    if len(run) == cut == 1 and bare(first).lower() in SURNAMES_TOO:
        return int(not _DETERMINERS.isdisjoint(_before(found, run[0], 1)))
    return cut


def _before(found: Words, word: Part, count: int) -> list[str]:
    """So many words before a word, in lower case."""
    at = found.at(word.span.start) or 0
    return [before.lower() for before in found.texts[max(at - count, 0) : at]]


_DETERMINERS = frozenset("the a an his her their our my its this that former every each".split())


def _shaped(text: str, part: Part) -> Part:
    """A word of a name as it would stand within a sentence, its article taken for a particle."""
    form = _FORMS[part.text]
    if form is None:
        return part
    word, article, capitals = form
    start, particle = part.span.start, part.particle
    if article:
        start += len(article)
        particle = f"{particle} {article}".strip()
    span = Span(start, start + len(word))
    return Part(word.title() if capitals and _in_capitals(text, span) else word, span, particle)


class _Form(NamedTuple):
    """A word as it may stand in a name, the article that was before it, and whether it is all capitals and no initialism."""

    text: str
    article: str
    capitals: bool


def _form(copied: str) -> _Form | None:
    """The form of a word, or None where it is as it stands."""
    word, article = bare(copied), ""
    if word[-1].isdigit():
        word = word.rstrip("0123456789").rstrip("-‑") or word
    word = word.removesuffix("-U")
    head, hyphen, rest = word.partition("-")
    if hyphen and rest and rest[0].isupper() and f"{head.lower()}-" in ARTICLES:
        word, article = rest, f"{head}-"
    capitals = shouted(word)
    return _Form(word, article, capitals) if capitals or word != copied else None


_FORMS = Remembered(_form)


def _in_capitals(text: str, span: Span) -> bool:
    """Whether a word in capitals stands in a dateline or a line of capitals, so that it is no initialism."""
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    before = text[start : span.start]
    if before and not before.isupper():
        return False
    end = text.find("\n", span.end, span.end + 80)
    line = text[span.end : end if end >= 0 else span.end + 80]
    if end >= 0 and not any(map(str.islower, line)):
        return any(map(str.isalpha, before + line))
    head = (
        line.partition("—")[0] if "—" in line else line.partition(" - ")[0] if " - " in line else line.partition("–")[0]
    )
    return head != line and len(head) < 60
