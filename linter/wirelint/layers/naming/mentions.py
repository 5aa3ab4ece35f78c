"""How copy writes a name: runs of capitalised words, with particles, initials, titles, possessives, and capitals in datelines.

`names` gives what a story names, mention by mention. What a word is to a name is remembered by word; runs of words that are parts of a
name wherever they stand, which most are, are taken as they are, and only the others are read word by word.
"""

from __future__ import annotations

import os
from functools import cache
from itertools import compress, count

from wirelint.assets import DATA, table
from wirelint.document import Span, layer
from wirelint.layers.ngrams import counts
from wirelint.layers.sentences import STARTERS
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.document import Document
    from wirelint.layers.words import Words

PARTICLES = frozenset(
    """al el ul bin ibn bint ben ould van von der den de del della di da do dos das du des la le ter ten zu zum zur vom af av abu e y ap""".split()
)
"""Words in lower case that may stand within a name and belong to the word behind them."""

ARTICLES = ("al-", "el-", "ul-", "an-", "ar-", "as-", "ash-", "at-", "ad-", "az-", "ath-", "adh-", "bin-", "ibn-", "e-")
"""What is joined to a name by a hyphen and may fall away on second mention."""

_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec i a""".split()
)
_CALENDAR_NAMES = frozenset("may april june march august jan mar jun sun mon dec".split())
_SUFFIXES = frozenset("jr sr ii iii iv jnr snr".split())
_ENDS = frozenset(".!?…:;\n\r\v\f\u2028\u2029•|*#")
_OPENING = frozenset('“"‘«„([')
_ENDS_AND_OPENING = _ENDS | _OPENING
_SPACES = (" ", "\u00a0")
_POSSESSIVE = ("'s", "’s", "'S", "’S")


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
    sorts = list(map(_SORTS.__getitem__, texts))
    seen: list[Name] = []
    for first, last, opens in _runs(text, found, sorts):
        word = texts[first]
        if first == last:
            kind = NO_NAME if opens and _ORDINARY_ALONE[word] else PLAIN if sorts[first] == PLAIN else _ALONE[word]
            if kind == PLAIN:
                span = Span(starts[first], ends[first])
                seen.append(Name(span, (Part(word, span),), "", opens))
            if kind != LARGE:
                continue
        elif last - first == 1 and sorts[first] == sorts[last] == PLAIN and not (opens and _ORDINARY_ALONE[word]):
            parts = Part(word, Span(starts[first], ends[first])), Part(texts[last], Span(starts[last], ends[last]))
            seen.append(Name(Span(starts[first], ends[last]), parts, "", opens))
            continue
        seen += _read(text, found, first, last, opens)
    return seen


def _alone(word: str) -> int:
    """What a word is that is all of a run: no name, as titles and nationalities are, a plain one, or one that is to be read where it stands."""
    known = kinds(word)
    if _STARTS[word] or (("title" in known or "nation" in known) and word.lower() not in SURNAMES_TOO):
        return NO_NAME
    plain = (
        len(word) > 1
        and word == _FORMS[word].text
        and not (_FORMS[word].capitals or known or word.lower() in _NO_NAMES)
    )
    return PLAIN if plain else LARGE


_ALONE = Remembered(_alone)


class _Word(NamedTuple):
    """A capitalised word of a run: as it stands, at an offset of the text, with the particle before it, or ""."""

    text: str
    start: int
    particle: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _read(text: str, found: Words, first: int, last: int, opens: bool) -> Iterator[Name]:
    """The names in a run that is not of one or two plain words."""
    run = _run(text, found, first, last)
    cut = len(run) >= LONG and _headline_case(text, found, first)
    for piece, begins in _cut(run) if cut else ((run, opens),):
        name = _named(text, found, piece, opens=begins)
        if name is not None:
            yield name


def _run(text: str, found: Words, first: int, last: int) -> list[_Word]:
    """The capitalised words from one to another."""
    run = [_Word(found.texts[first], found.starts[first], "")]
    before = first
    for index in range(first + 1, last + 1):
        if _SORTS[found.texts[index]]:
            particle = _joined(text, found, before, index)
            run.append(_Word(found.texts[index], found.starts[index], particle or ""))
            before = index
    return run


def _runs(text: str, found: Words, sorts: list[int]) -> Iterator[tuple[int, int, bool]]:
    """Runs of capitalised words by the indices of the first and the last, with whether the run opens a sentence."""
    texts, gaps = found.texts, found.gaps
    first, last, opens = -1, 0, False
    for index in compress(count(), sorts):
        if first >= 0 and not (
            (index == last + 1 and gaps[index] == " " and sorts[last] <= LARGE)
            or (index <= last + LONGEST_GAP and _joined(text, found, last, index) is not None)
        ):
            yield first, last, opens
            first = -1
        if first < 0:
            opens = _opens(gaps[index], texts[index - 1]) if index else True
        if sorts[index] == DATE and _of_no_name(found, index, alone=first < 0):
            if first >= 0:
                yield first, last, opens
            first = -1
        else:
            first = index if first < 0 else first
            last = index
    if first >= 0:
        yield first, last, opens


LONGEST_GAP = 4
"""How many words on from one of its words a name may go on, particles between."""

NO_NAME = SMALL = 0
PLAIN, LARGE, LAST, DATE = range(1, 5)
"""What a word is to a run: none of it; a part of a name wherever it stands; of it, as titles are; of it and its end, as a possessive is;
none of it perhaps, as days, months and single letters are."""


def _sort(word: str) -> int:
    if not (word[0].isupper() or ("-" in word and _behind_article(word))):
        return SMALL
    if len(word) == 1 or _bare(word).lower() in _CALENDAR:
        return DATE
    if word.endswith(_POSSESSIVE):
        return LAST
    plain = word.isalpha() and not (_shouted(word) or word.lower() in _NO_NAMES or kinds(word))
    return PLAIN if plain else LARGE


def _behind_article(word: str) -> bool:
    """Whether a capital stands behind an article (“al-Sadr”)."""
    article, _, name = word.partition("-")
    return name[:1].isupper() and f"{article}-" in ARTICLES


_SORTS = Remembered(_sort)
_NO_NAMES = STARTERS | _SUFFIXES | {"state"}
"""What is left out of a name, or may be, where it stands at an end of a run."""


def _of_no_name(found: Words, index: int, *, alone: bool) -> bool:
    """Whether a day or a month is one where it stands, or a letter is one of U.S., U.K., U.N., D.C."""
    word = found.texts[index]
    if len(word) == 1 and _of_a_state(found.texts, index):
        return True
    in_calendar = _bare(word).lower() in _CALENDAR
    return in_calendar and _dated(found.texts, index, alone=alone or found.lower[index - 1] in STARTERS)


def _dated(texts: list[str], index: int, *, alone: bool) -> bool:
    """Whether a day or a month is one where it stands; "May" is a name behind another name, unless a figure follows."""
    if alone or _bare(texts[index]).lower() not in _CALENDAR_NAMES:
        return True
    return texts[index + 1][:1].isdigit() if index + 1 < len(texts) else False


def _of_a_state(texts: list[str], index: int) -> bool:
    """Whether a letter is one of U.S., U.K., U.N., D.C."""
    return (
        f"{texts[index]}{texts[index + 1]}" in _STATES
        if index + 1 < len(texts) and texts[index] in "UD"
        else (index > 0 and f"{texts[index - 1]}{texts[index]}" in _STATES)
    )


_STATES = frozenset({"US", "UK", "UN", "DC"})


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(_POSSESSIVE) else word


def _opens(gap: str, before: str) -> bool:
    if not gap or gap in _SPACES:
        return False
    if gap.strip(" \u00a0") == "." and (len(before) == 1 or "title" in kinds(before)):
        return False
    return not _ENDS_AND_OPENING.isdisjoint(gap)


def _joined(text: str, found: Words, last: int, index: int) -> str | None:
    """The particle between two words of one name, "" if nothing but a space is there, None if they are of two names."""
    texts = found.texts
    if index == last + 1:
        gap = found.gaps[index]
        if gap not in _WITHIN_NAMES or texts[last].endswith(_POSSESSIVE):
            return None
        abbreviated = gap in _SPACES or len(texts[last]) == 1 or texts[last].lower() in _ABBREVIATED
        return "" if abbreviated else None
    if texts[last + 1] not in PARTICLES or texts[last].endswith(_POSSESSIVE):
        return None
    between = texts[last + 1 : index]
    if not PARTICLES.issuperset(between) or text[found.ends[last] : found.starts[index]].split() != between:
        return None
    return " ".join(between)


_WITHIN_NAMES = frozenset({*_SPACES, ". ", "."})
"""What may stand between two words of a name; a stop behind an initial or an abbreviation."""

_ABBREVIATED_OFFICES = frozenset("gov sen rep sens reps lt sgt capt col gen cpl maj".split())
"""Titles that end what stands before them too: "Florida Gov. Ron DeSantis"."""

_ABBREVIATED = frozenset(
    """mr mrs ms dr prof gen lt col maj capt cpl sgt pvt cmdr adm brig insp supt det rev fr sen sens rep reps gov govs msgr hon st ste jr sr lieut mme
    spc messrs atty asst pres dist""".split()
)


def _cut(run: list[_Word]) -> Iterator[tuple[list[_Word], bool]]:
    """A long run in a line where most words are capitalised, cut at those that are no names; each piece may open a sentence."""
    piece: list[_Word] = []
    for word in run:
        if _ORDINARY_ALONE[word.text]:
            if piece:
                yield piece, True
            piece = []
        else:
            piece.append(word if piece else word._replace(particle=""))
    if piece:
        yield piece, True


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


def _named(text: str, found: Words, run: list[_Word], *, opens: bool) -> Name | None:
    first = run[0].text
    if _STARTS[first] or (opens and (_ORDINARY_ALONE if len(run) == 1 else _ORDINARY)[first]):
        run, opens = run[1:], False
    title = ""
    if cut := _title(found, run):
        title = text[run[0].start : run[cut - 1].end]
        run = run[cut:]
    while run and run[-1].text.lower() in _SUFFIXES:
        run = run[:-1]
    if not run or (len(run) == 1 and len(run[0].text) < 2):
        return None
    parts = tuple([_part(text, *word) for word in run])
    start, particle = parts[0].span.start, parts[0].particle
    span = Span(start - len(particle) if particle.endswith("-") else start, parts[-1].span.end)
    return Name(span, parts, title, opens and not title, run[-1].text.endswith(_POSSESSIVE))


def _starts(word: str) -> bool:
    """Whether a word begins sentences and is no title."""
    return word.lower() in STARTERS and not kinds(word)


def _ordinary_alone(word: str) -> bool:
    """Whether a word that opens a sentence and stands alone is most likely no name: news writes it in lower case more often."""
    word = _bare(word).replace("’", "'")
    low = word.lower()
    if low in STARTERS or low in _CALENDAR:
        return True
    return low in counts().common and (counts().count(low) or 0.0) >= (counts().count(word) or 0.0) + 0.1


def _ordinary(word: str) -> bool:
    """Whether a word that opens a sentence before other names is most likely none; titles may be."""
    return not kinds(_bare(word).replace("’", "'").lower()) and _ordinary_alone(word)


_STARTS, _ORDINARY_ALONE, _ORDINARY = Remembered(_starts), Remembered(_ordinary_alone), Remembered(_ordinary)


def _may_be_title(word: str) -> bool:
    return word == "State" or bool(kinds(word))


_TITLES = Remembered(_may_be_title)


def _title(found: Words, run: list[_Word]) -> int:
    """How many words at the front of a run are title, office, nationality; a run of nothing else is all title."""
    if not run or (len(run) == 1 and not _TITLES[run[0].text]):
        return 0
    first = run[0].text
    cut = int(first == "State" and _before(found, run[0], 2) == ["secretary", "of"])
    for at, word in enumerate(run[cut:], cut):
        if word.particle:
            break
        known = kinds(word.text)
        if "title" in known or "nation" in known:
            cut = at + 1
        elif "modifier" not in known:
            break
    for at, word in enumerate(run[:-1]):
        if word.text.lower() in _ABBREVIATED_OFFICES:
            cut = max(cut, at + 1)
    if cut and len(run) == cut + 1 and "body" in kinds(run[cut].text):
        return 0
    if len(run) == cut == 1 and _bare(first).lower() in SURNAMES_TOO:
        return int(not _DETERMINERS.isdisjoint(_before(found, run[0], 1)))
    return cut


def _before(found: Words, word: _Word, count: int) -> list[str]:
    """So many words before a word, in lower case."""
    at = found.at(word.start) or 0
    return found.lower[max(at - count, 0) : at]


SURNAMES_TOO = frozenset(
    "duke king pope dean bishop major marshal baron earl prince cardinal deacon shah sultan judge coach sheikh abbot page noble constable".split()
)
"""Titles that are surnames as well, where no article stands before them."""

_DETERMINERS = frozenset("the a an his her their our my its this that former every each".split())


def _part(text: str, word: str, start: int, particle: str) -> Part:
    word, article, capitals = _FORMS[word]
    if article:
        start += len(article)
        particle = f"{particle} {article}".strip()
    span = Span(start, start + len(word))
    if capitals and _in_capitals(text, span):
        word = word.title()
    return Part(word, span, particle)


class _Form(NamedTuple):
    """A word as it may stand in a name, the article that was before it, and whether it is all capitals and no initialism."""

    text: str
    article: str
    capitals: bool


def _form(word: str) -> _Form:
    word, article = _bare(word), ""
    if word[-1].isdigit():
        word = word.rstrip("0123456789").rstrip("-‑") or word
    word = word.removesuffix("-U")
    head, hyphen, rest = word.partition("-")
    if hyphen and rest and rest[0].isupper() and f"{head.lower()}-" in ARTICLES:
        word, article = rest, f"{head}-"
    return _Form(word, article, _shouted(word))


def _shouted(word: str) -> bool:
    """Whether a word is all capitals and longer than an initialism."""
    return len(word) > LONGEST_INITIALISM and word.isupper()


LONGEST_INITIALISM = 3
"""A longer word in capitals may be a name set in capitals."""

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


def _kinds_of(word: str) -> str:
    return _kinds().get(word.lower(), "")


@cache
def _kinds() -> dict[str, str]:
    return table(os.path.join(DATA, "titles.tsv"))


kinds: Callable[[str], str] = Remembered(_kinds_of).__getitem__
"""What the word is where it stands in capitals before or in a name: title, modifier, body, nation, or several, or ""."""
