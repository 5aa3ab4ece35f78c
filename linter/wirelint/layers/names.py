"""The names of a story: every mention with its title, its words and where they stand.

`names` gives the mentions in their order, `spellings` each word of them with all its places and what stands beside it,
`introductions` where a surname is first given with more than itself. Rules and other layers read these; nobody else needs to
know how copy writes a name: particles, initials, possessives, capitals in datelines, titles and offices are dealt with here.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache, lru_cache

from wirelint.assets import DATA, table
from wirelint.document import Span, layer
from wirelint.layers.ngrams import counts
from wirelint.layers.sentences import STARTERS
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

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
def names(document: Document) -> list[Name]:
    """The names of a story, mention by mention.

    A mention is a run of capitalised words, with the particles and initials in it. A word that opens a sentence is taken
    for a name unless news writes it in lower case. Days, months and pronouns are none; an office or rank that is not
    followed by a name is none.
    """
    found = words(document)
    text = document.text
    runs = [cut for run, opens in _runs(text, found) for cut in _cut(text, found, run, opens)]
    return [name for run, opens in runs for name in _named(text, found, run, opens)]


@layer
def spellings(document: Document) -> dict[str, Spelling]:
    """The words of the names of a story, by their text; a word that the story also writes in lower case is left out."""
    seen: dict[str, tuple[list[int], set[str], set[str], list[int]]] = {}
    low = _lower(document)
    for name in names(document):
        last = len(name.parts) - 1
        for index, part in enumerate(name.parts):
            text = part.text
            if text not in seen:
                if len(text) < 2 or text.lower() in low:
                    continue
                seen[text] = ([], set(), set(), [0, 0, 0])
            places, before, behind, tally = seen[text]
            places.append(part.span.start)
            if index:
                before.add(plain(name.parts[index - 1].text))
            if index < last:
                behind.add(plain(name.parts[index + 1].text))
            tally[0] += index == 0 and bool(name.title)
            tally[1] += last == 0 and not name.title
            tally[2] += index > 0 or not name.opens or bool(name.title)
    return {
        text: Spelling(text, places, before, behind, *tally) for text, (places, before, behind, tally) in seen.items()
    }


@layer
def introductions(document: Document) -> dict[str, Name]:
    """The first mention of each surname with a given name, initials or a title, by the surname without its particle."""
    first: dict[str, Name] = {}
    for name in names(document):
        if (len(name.parts) > 1 or name.title) and not name.body:
            first.setdefault(name.surname.text, name)
    return first


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """A name without accents, hyphens, apostrophes and capitals, in the letters a to z as far as news writes it so."""
    if name.isascii():
        folded = name.lower()
        return folded if folded.isalpha() else "".join(filter(str.isalnum, folded))
    folded = "".join(_LETTERS.get(c, c) for c in name.casefold())
    return "".join(c for c in unicodedata.normalize("NFD", folded) if c.isalnum())


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


@lru_cache(maxsize=65536)
def kinds(word: str) -> str:
    """What the word is where it stands in capitals before or in a name: title, modifier, body, nation, or several, or ""."""
    return _kinds().get(word.lower(), "")


@cache
def _kinds() -> dict[str, str]:
    return table(os.path.join(DATA, "titles.tsv"))


@layer
def _lower(document: Document) -> set[str]:
    found = words(document)
    return {text for text, low in zip(found.texts, found.lower, strict=True) if text == low}


def _runs(text: str, found: Words) -> Iterator[tuple[list[tuple[int, str]], bool]]:
    """Runs of capitalised words as (index, particle before it), with whether the run opens a sentence."""
    texts, starts, ends = found.texts, found.starts, found.ends
    capital = [
        i for i, (word, low) in enumerate(zip(texts, found.lower, strict=True)) if word != low and _capital(word)
    ]
    run: list[tuple[int, str]] = []
    opens = False
    for index in capital:
        particle = _joined(text, found, run[-1][0], index) if run else None
        if particle is None:
            if run:
                yield run, opens
            run = []
            before = text[ends[index - 1] : starts[index]] if index else "\n"
            opens = _opens(before, texts[index - 1] if index else "")
            particle = ""
        if _dated(texts, index, alone=not run or found.lower[index - 1] in STARTERS) or (
            len(texts[index]) == 1 and _of_a_state(texts, index)
        ):
            if run:
                yield run, opens
            run, opens = [], False
            continue
        run.append((index, particle))
    if run:
        yield run, opens


def _dated(texts: list[str], index: int, *, alone: bool) -> bool:
    """Whether a word is a day or a month; "May" is a name behind another name, unless a figure follows."""
    word = _bare(texts[index]).lower()
    if word not in _CALENDAR:
        return False
    if alone or word not in _CALENDAR_NAMES:
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


def _capital(word: str) -> bool:
    first = word[0]
    if first.isupper():
        return True
    head, _, rest = word.partition("-")
    return bool(rest) and rest[0].isupper() and f"{head}-" in ARTICLES


def _opens(gap: str, before: str) -> bool:
    if not gap or gap in _SPACES:
        return False
    if gap.strip(" \u00a0") == "." and (len(before) == 1 or "title" in kinds(before)):
        return False
    return not _ENDS_AND_OPENING.isdisjoint(gap)


def _joined(text: str, found: Words, last: int, index: int) -> str | None:
    """The particle between two words of one name, "" if nothing but a space is there, None if they are of two names."""
    texts, starts, ends = found.texts, found.starts, found.ends
    if texts[last].endswith(_POSSESSIVE):
        return None
    if index == last + 1:
        gap = text[ends[last] : starts[index]]
        if gap in _SPACES:
            return ""
        abbreviated = len(texts[last]) == 1 or texts[last].lower() in _ABBREVIATED
        return "" if gap in {". ", "."} and abbreviated else None
    if index > last + 4:
        return None
    between = texts[last + 1 : index]
    if any(word not in PARTICLES for word in between) or text[ends[last] : starts[index]].split() != between:
        return None
    return " ".join(between)


_ABBREVIATED_OFFICES = frozenset("gov sen rep sens reps lt sgt capt col gen cpl maj".split())
"""Titles that end what stands before them too: "Florida Gov. Ron DeSantis"."""

_ABBREVIATED = frozenset(
    """mr mrs ms dr prof gen lt col maj capt cpl sgt pvt cmdr adm brig insp supt det rev fr sen sens rep reps gov govs msgr hon st ste jr sr lieut mme
    spc messrs atty asst pres dist""".split()
)


def _cut(
    text: str, found: Words, run: list[tuple[int, str]], opens: bool
) -> Iterator[tuple[list[tuple[int, str]], bool]]:
    """A long run in a line where most words are capitalised is cut at those that are no names."""
    if len(run) < LONG or not _headline_case(text, found, run[0][0]):
        yield run, opens
        return
    piece: list[tuple[int, str]] = []
    for index, particle in run:
        if _ordinary(_bare(found.texts[index]), alone=True):
            if piece:
                yield piece, True
            piece = []
        else:
            piece.append((index, particle if piece else ""))
    if piece:
        yield piece, True


LONG = 3
"""Shorter runs are names even in a headline that capitalises its words."""


def _headline_case(text: str, found: Words, index: int) -> bool:
    start, end = text.rfind("\n", 0, found.starts[index]) + 1, text.find("\n", found.starts[index])
    end = end if end >= 0 else len(text)
    if text[start:end].rstrip().endswith((".", "!", "”", '"')):
        return False
    line = found.within((start, end))
    long = [word for word in found.texts[line.start : line.stop] if len(word) > 3]
    return sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def _named(text: str, found: Words, run: list[tuple[int, str]], opens: bool) -> Iterator[Name]:
    first = found.texts[run[0][0]]
    if (first.lower() in STARTERS and not kinds(first)) or (opens and _ordinary(first, alone=len(run) == 1)):
        run, opens = run[1:], False
    cut = _title(found, run)
    title, run = run[:cut], run[cut:]
    while run and found.texts[run[-1][0]].lower() in _SUFFIXES:
        run = run[:-1]
    if not run or (len(run) == 1 and len(found.texts[run[0][0]]) < 2):
        return
    parts = tuple(_part(text, found, index, particle) for index, particle in run)
    possessive = found.texts[run[-1][0]].endswith(_POSSESSIVE)
    span = Span(
        parts[0].span.start - (len(parts[0].particle) if parts[0].particle.endswith("-") else 0), parts[-1].span.end
    )
    office = text[found.starts[title[0][0]] : found.ends[title[-1][0]]] if title else ""
    yield Name(span, parts, office, opens and not title, possessive)


@lru_cache(maxsize=65536)
def _ordinary(word: str, *, alone: bool) -> bool:
    """Whether a word that opens a sentence is most likely no name: news writes it in lower case more often."""
    word = _bare(word).replace("’", "'")
    low = word.lower()
    if kinds(low) and not alone:
        return False
    if low in STARTERS or low in _CALENDAR:
        return True
    return (counts().count(low) or 0.0) >= (counts().count(word) or 0.0) + 0.1 and low in counts().common


def _title(found: Words, run: list[tuple[int, str]]) -> int:
    """How many words at the front of a run are title, office, nationality; a run of nothing else is all title."""
    first = run[0][0] if run else 0
    cut = int(bool(run) and found.texts[first] == "State" and found.lower[first - 2 : first] == ["secretary", "of"])
    for at, (index, particle) in enumerate(run[cut:], cut):
        if particle:
            break
        known = kinds(found.texts[index].rstrip("."))
        if "title" in known or "nation" in known:
            cut = at + 1
        elif "modifier" not in known:
            break
    for at, (index, _) in enumerate(run[:-1]):
        if found.texts[index].lower() in _ABBREVIATED_OFFICES:
            cut = max(cut, at + 1)
    rest = run[cut:]
    if cut and len(rest) == 1 and "body" in kinds(found.texts[rest[0][0]]):
        return 0
    if len(run) == cut == 1 and _bare(found.lower[first]) in SURNAMES_TOO:
        return int(first > 0 and found.lower[first - 1] in _DETERMINERS)
    return cut


SURNAMES_TOO = frozenset(
    "duke king pope dean bishop major marshal baron earl prince cardinal deacon shah sultan judge coach sheikh abbot page noble constable".split()
)
"""Titles that are surnames as well, where no article stands before them."""

_DETERMINERS = frozenset("the a an his her their our my its this that former every each".split())


def _part(text: str, found: Words, index: int, particle: str) -> Part:
    word, start = _bare(found.texts[index]), found.starts[index]
    if word[-1].isdigit():
        word = word.rstrip("0123456789").rstrip("-‑") or word
    word = word.removesuffix("-U")
    head, hyphen, rest = word.partition("-")
    if hyphen and rest and rest[0].isupper() and f"{head.lower()}-" in ARTICLES:
        particle = f"{particle} {head}-".strip()
        start += len(head) + 1
        word = rest
    span = Span(start, start + len(word))
    if len(word) > 3 and word.isupper() and _in_capitals(text, span):
        word = word.title()
    return Part(word, span, particle)


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
