"""The names of a story: every mention with its title, its words and where they stand.

`names` gives the mentions in their order, `spellings` each word of them with all its places and what stands beside it,
`introductions` where a surname is first given with more than itself. Rules and other layers read these; nobody else needs to
know how copy writes a name: particles, initials, possessives, capitals in datelines, titles and offices are dealt with here.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache, lru_cache
from itertools import compress, count, filterfalse

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
    text, texts = document.text, found.texts
    mentions: list[Name] = []
    for run, opens in _runs(text, found):
        if len(run) == 1 and (_NEVER if not opens else _NEVER_FIRST)[texts[run[0][0]]]:
            continue
        for piece, begins in ((run, opens),) if len(run) < LONG else _cut(text, found, run, opens):
            name = _named(text, found, piece, begins)
            if name is not None:
                mentions.append(name)
    return mentions


@layer
def spellings(document: Document) -> dict[str, Spelling]:
    """The words of the names of a story, by their text; a word that the story also writes in lower case is left out."""
    seen: dict[str, tuple[list[int], set[str], set[str], list[int]]] = {}
    low = _lower(document)
    for name in names(document):
        parts, titled = name.parts, bool(name.title)
        last = len(parts) - 1
        for index, part in enumerate(parts):
            text = part.text
            known = seen.get(text)
            if known is None:
                if len(text) < 2 or text.lower() in low:
                    continue
                known = seen[text] = ([], set(), set(), [0, 0, 0])
            places, before, behind, tally = known
            places.append(part.span.start)
            if index:
                before.add(plain(parts[index - 1].text))
                tally[2] += 1
            else:
                tally[0] += titled
                tally[2] += titled or not name.opens
            if index < last:
                behind.add(plain(parts[index + 1].text))
            elif not index:
                tally[1] += not titled
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


def _kinds_of(word: str) -> str:
    return _kinds().get(word.lower(), "")


@cache
def _kinds() -> dict[str, str]:
    return table(os.path.join(DATA, "titles.tsv"))


kinds: Callable[[str], str] = Remembered(_kinds_of).__getitem__
"""What the word is where it stands in capitals before or in a name: title, modifier, body, nation, or several, or ""."""


@layer
def _lower(document: Document) -> set[str]:
    return set(filterfalse(_CASED.__getitem__, set(words(document).texts)))


def _runs(text: str, found: Words) -> Iterator[tuple[list[tuple[int, str]], bool]]:
    """Runs of capitalised words as (index, particle before it), with whether the run opens a sentence."""
    texts, gaps = found.texts, found.gaps
    run: list[tuple[int, str]] = []
    opens = False
    last = 0
    for index in compress(count(), map(_LARGE.__getitem__, texts)):
        word = texts[index]
        particle = _joined(text, found, last, index) if run and index <= last + LONGEST_GAP else None
        if particle is None:
            if run:
                yield run, opens
                run = []
            opens = _opens(gaps[index], texts[index - 1]) if index else True
            particle = ""
        if (_CALENDAR_WORDS[word] and _dated(texts, index, alone=not run or found.lower[index - 1] in STARTERS)) or (
            len(word) == 1 and _of_a_state(texts, index)
        ):
            if run:
                yield run, opens
            run, opens = [], False
        else:
            run.append((index, particle))
            last = index
    if run:
        yield run, opens


LONGEST_GAP = 4
"""How many words on from one of its words a name may go on, particles between."""


def _cased(word: str) -> bool:
    """Whether a word has a capital anywhere, or a curly apostrophe."""
    return word != word.lower().replace("’", "'")


def _large(word: str) -> bool:
    """Whether a word begins with a capital, or does so behind an article."""
    return _cased(word) and _capital(word)


def _calendar(word: str) -> bool:
    return _bare(word).lower() in _CALENDAR


_CASED, _LARGE, _CALENDAR_WORDS = Remembered(_cased), Remembered(_large), Remembered(_calendar)


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
    texts = found.texts
    if texts[last].endswith(_POSSESSIVE):
        return None
    if index == last + 1:
        gap = found.gaps[index]
        if gap in _SPACES:
            return ""
        abbreviated = len(texts[last]) == 1 or texts[last].lower() in _ABBREVIATED
        return "" if gap in {". ", "."} and abbreviated else None
    between = texts[last + 1 : index]
    if not PARTICLES.issuperset(between) or text[found.ends[last] : found.starts[index]].split() != between:
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
    if not _headline_case(text, found, run[0][0]):
        yield run, opens
        return
    piece: list[tuple[int, str]] = []
    for index, particle in run:
        if _ORDINARY_ALONE[found.texts[index]]:
            if piece:
                yield piece, True
            piece = []
        else:
            piece.append((index, particle if piece else ""))
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


def _named(text: str, found: Words, run: list[tuple[int, str]], opens: bool) -> Name | None:
    texts = found.texts
    first = texts[run[0][0]]
    if _STARTS[first] or (opens and (_ORDINARY_ALONE if len(run) == 1 else _ORDINARY)[first]):
        run, opens = run[1:], False
    title = ""
    if cut := _title(found, run):
        title = text[found.starts[run[0][0]] : found.ends[run[cut - 1][0]]]
        run = run[cut:]
    while run and texts[run[-1][0]].lower() in _SUFFIXES:
        run = run[:-1]
    if not run or (len(run) == 1 and len(texts[run[0][0]]) < 2):
        return None
    parts = tuple([_part(text, found, index, particle) for index, particle in run])
    possessive = texts[run[-1][0]].endswith(_POSSESSIVE)
    start, particle = parts[0].span.start, parts[0].particle
    span = Span(start - len(particle) if particle.endswith("-") else start, parts[-1].span.end)
    return Name(span, parts, title, opens and not title, possessive)


def _starts(word: str) -> bool:
    """Whether a word begins sentences and is no title."""
    return word.lower() in STARTERS and not kinds(word)


def _ordinary_alone(word: str) -> bool:
    """Whether a word that opens a sentence and stands alone is most likely no name: news writes it in lower case more often."""
    word = _bare(word).replace("’", "'")
    low = word.lower()
    if low in STARTERS or low in _CALENDAR:
        return True
    return (counts().count(low) or 0.0) >= (counts().count(word) or 0.0) + 0.1 and low in counts().common


def _ordinary(word: str) -> bool:
    """Whether a word that opens a sentence before other names is most likely none; titles may be."""
    return not kinds(_bare(word).replace("’", "'").lower()) and _ordinary_alone(word)


_STARTS, _ORDINARY_ALONE, _ORDINARY = Remembered(_starts), Remembered(_ordinary_alone), Remembered(_ordinary)


def _never(word: str) -> bool:
    """Whether a word that stands alone is no name wherever it stands."""
    return _starts(word) or len(word) == 1


def _never_first(word: str) -> bool:
    """Whether a word that stands alone is no name where it opens a sentence."""
    return _never(word) or _ordinary_alone(word)


_NEVER, _NEVER_FIRST = Remembered(_never), Remembered(_never_first)


def _may_be_title(word: str) -> bool:
    return word == "State" or bool(kinds(word.rstrip(".")))


_TITLES = Remembered(_may_be_title)


def _title(found: Words, run: list[tuple[int, str]]) -> int:
    """How many words at the front of a run are title, office, nationality; a run of nothing else is all title."""
    if not run:
        return 0
    first = run[0][0]
    if len(run) == 1 and not _TITLES[found.texts[first]]:
        return 0
    cut = int(found.texts[first] == "State" and found.lower[first - 2 : first] == ["secretary", "of"])
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
    word, article, capitals = _FORMS[found.texts[index]]
    start = found.starts[index]
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
    return _Form(word, article, len(word) > LONGEST_INITIALISM and word.isupper())


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
