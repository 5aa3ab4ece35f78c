"""Where copy may have a name: runs of capitalised words, with the particles, initials and abbreviations between them.

What a word is to a run is remembered by word. What a run names is read in `mentions`.
"""

from __future__ import annotations

from itertools import compress, count
from operator import not_

from wirelint.layers.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from wirelint.layers.naming.titles import ABBREVIATED, SUFFIXES, kinds
from wirelint.layers.sentences import STARTERS
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

PARTICLES = frozenset(
    """al el ul bin ibn bint ben ould van von der den de del della di da do dos das du des la le ter ten zu zum zur vom af av abu e y ap""".split()
)
"""Words in lower case that may stand within a name and belong to the word behind them."""

ARTICLES = ("al-", "el-", "ul-", "an-", "ar-", "as-", "ash-", "at-", "ad-", "az-", "ath-", "adh-", "bin-", "ibn-", "e-")
"""What is joined to a name by a hyphen and may fall away on second mention."""

_ENDS = frozenset(".!?…:;\n\r\v\f\u2028\u2029•|*#")
_OPENING = frozenset('“"‘«„([')
_ENDS_AND_OPENING = _ENDS | _OPENING
_SPACES = (" ", "\u00a0")
POSSESSIVE = ("'s", "’s", "'S", "’S")


CALENDAR = MONTH_WORDS | WEEKDAY_WORDS | {"sat", "sun", "i", "a"}
_CALENDAR_NAMES = frozenset("may april june march august jan mar jun sun mon dec".split())


def runs(text: str, found: Words) -> Iterator[tuple[int, int, bool]]:
    """Runs of capitalised words by the indices of the first and the last, with whether the run opens a sentence."""
    texts, gaps = found.texts, found.gaps
    first, last, opens, before = -1, 0, False, NO_NAME
    for index in compress(count(), map(not_, map(str.islower, texts))):
        sort = SORTS[texts[index]]
        if not sort:
            continue
        gap = gaps[index]
        if first >= 0:
            if index == last + 1:
                goes_on = (gap == " " and before <= LARGE) or joined(text, found, last, index) is not None
            else:
                near = index <= last + LONGEST_GAP and texts[last + 1] in PARTICLES
                goes_on = near and joined(text, found, last, index) is not None
            if not goes_on:
                yield first, last, opens
                first = -1
        if first < 0:
            opens = index == 0 or (gap != " " and _opens(gap, texts[index - 1]))
        if sort == DATE and _of_no_name(texts, index, alone=first < 0):
            if first >= 0:
                yield first, last, opens
            first = -1
        else:
            first = index if first < 0 else first
            last, before = index, sort
    if first >= 0:
        yield first, last, opens


LONGEST_GAP = 4
"""How many words on from one of its words a name may go on, particles between."""

NO_NAME = SMALL = 0
PLAIN, LARGE, LAST, DATE = range(1, 5)
"""What a word is to a run: none of it; a part of a name wherever it stands; of it, as titles are; of it and its end, as a possessive is;
none of it perhaps, as days, months and single letters are."""


def _sort(word: str) -> int:
    if word.isalpha() and word[0].isupper():
        low = word.lower()
        if len(word) == 1 or low in CALENDAR:
            return DATE
        return LARGE if low in NO_NAMES or kinds(word) or shouted(word) else PLAIN
    if word.islower() or not (word[0].isupper() or ("-" in word and _behind_article(word))):
        return SMALL
    if len(word) == 1 or bare(word).lower() in CALENDAR:
        return DATE
    return LAST if word.endswith(POSSESSIVE) else LARGE


def _behind_article(word: str) -> bool:
    """Whether a capital stands behind an article (“al-Sadr”)."""
    article, _, name = word.partition("-")
    return name[:1].isupper() and f"{article}-" in ARTICLES


SORTS = Remembered(_sort)
NO_NAMES = STARTERS | SUFFIXES | {"state"}
"""What is left out of a name, or may be, where it stands at an end of a run."""


def _of_no_name(texts: list[str], index: int, *, alone: bool) -> bool:
    """Whether a day or a month is one where it stands, or a letter is one of U.S., U.K., U.N., D.C."""
    word = texts[index]
    if len(word) == 1 and _of_a_state(texts, index):
        return True
    in_calendar = bare(word).lower() in CALENDAR
    return in_calendar and _dated(texts, index, alone=alone or texts[index - 1].lower() in STARTERS)


def _dated(texts: list[str], index: int, *, alone: bool) -> bool:
    """Whether a day or a month is one where it stands; "May" is a name behind another name, unless a figure follows."""
    if alone or bare(texts[index]).lower() not in _CALENDAR_NAMES:
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


def bare(word: str) -> str:
    """A word without a possessive ending."""
    return word[:-2] if word.endswith(POSSESSIVE) else word


SILENT, STOP, OPENING = range(3)
"""What a gap is: none that opens a sentence, one that does unless an initial or an abbreviated title stands before it, one that does."""


def _opens(gap: str, before: str) -> bool:
    """Whether the word behind a gap opens a sentence."""
    kind = _GAPS[gap]
    return kind == OPENING or (kind == STOP and not (len(before) == 1 or "title" in kinds(before)))


def _gap(gap: str) -> int:
    if gap.strip(" \u00a0") == ".":
        return STOP
    return SILENT if _ENDS_AND_OPENING.isdisjoint(gap) else OPENING


_GAPS = Remembered(_gap)


def joined(text: str, found: Words, last: int, index: int) -> str | None:
    """The particle between two words of one name, "" if nothing but a space is there, None if they are of two names."""
    texts = found.texts
    if index == last + 1:
        gap = found.gaps[index]
        if gap not in _WITHIN_NAMES or texts[last].endswith(POSSESSIVE):
            return None
        abbreviated = gap in _SPACES or len(texts[last]) == 1 or texts[last].lower() in ABBREVIATED
        return "" if abbreviated else None
    if texts[last + 1] not in PARTICLES or texts[last].endswith(POSSESSIVE):
        return None
    between = texts[last + 1 : index]
    if not PARTICLES.issuperset(between) or text[found.ends[last] : found.starts[index]].split() != between:
        return None
    return " ".join(between)


_WITHIN_NAMES = frozenset({*_SPACES, ". ", "."})
"""What may stand between two words of a name; a stop behind an initial or an abbreviation."""


def shouted(word: str) -> bool:
    """Whether a word is all capitals and longer than an initialism."""
    return len(word) > LONGEST_INITIALISM and word.isupper()


LONGEST_INITIALISM = 3
"""A longer word in capitals may be a name set in capitals."""
