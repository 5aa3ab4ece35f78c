"""The signs of a sentence: its words, the parts of its compounds, some marks, and what stands by its figures, “of 0” or “0 _ men”."""

from __future__ import annotations

from wirelint.layers.numbers.numerals import parts
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

TAILS = tuple(f"{' _' * gap} 0" for gap in range(4))
"""What stands behind a word or mark in its sign, by how many words there are between it and the figure."""

HEADS = tuple(f"0{' _' * gap} " for gap in range(5))
"""The same before a word that stands behind a figure."""

LONGEST = len(HEADS) + 1
"""No sign reaches over more words behind a figure."""

NO_DAY = "00"
"""The sign of a figure that is none of the days that every month has."""

_MARKS = ("%", ": ", "(", "[")
"""The marks that are signs wherever in a sentence they stand."""
_ASIDE = frozenset((" ", ",", ".", ")", "\n", ";"))
"""The marks that are none right behind a figure."""

_YEAR_LENGTH, _EVERY_MONTH = 4, 29
_GLUED = pattern(r"[0-9][0-9.,]*([^\W\d_]+)$")


class Tables(NamedTuple):
    """Something for each sign of a sentence: for its words, for the first, for the marks between them, for what is glued to a figure, for what stands before one, for the marks there, and for what stands behind."""

    words: Remembered[str, Any]
    first: Remembered[str, Any]
    between: Remembered[str, Any]
    glued: Remembered[str, Any]
    before: tuple[Remembered[str, Any], ...]
    marks: tuple[Remembered[str, Any], ...]
    behind: tuple[Remembered[str, Any], ...]


def tables_of(of: Callable[[str], Any], of_all: Callable[[list[Any]], Any]) -> Tables:
    """The tables of a function of a sign; `of_all` is what it is for some."""

    def before(tail: str) -> Remembered[str, Any]:
        return Remembered(lambda word: of(word + tail))

    def marks(tail: str) -> Remembered[str, Any]:
        return Remembered(lambda gap: of_all([of(mark + tail) for mark in _marks(gap)]))

    def behind(head: str) -> Remembered[str, Any]:
        return Remembered(lambda word: of(head + word))

    def first(word: str) -> Any:
        return of(f"^ {word}")

    def between(gap: str) -> Any:
        return of_all([of(mark) for mark in _MARKS if mark in gap])

    def glued(gap: str) -> Any:
        return of_all([of(f"0{gap if gap[:1].isalpha() else gap[0]}")] if gap and gap[0] not in _ASIDE else [])

    return Tables(
        Remembered(of),
        Remembered(first),
        Remembered(between),
        Remembered(glued),
        tuple(map(before, TAILS)),
        tuple(map(marks, TAILS)),
        tuple(map(behind, HEADS)),
    )


def _marks(gap: str) -> list[str]:
    return sorted(mark for mark in {*gap} if not mark.isspace())


def _kin(word: str) -> list[str]:
    """The parts of a compound, and what is left of a word when each figure in front is a nought: "0-0", "0km"."""
    found = parts(word)
    if word[:1].isdecimal() and " " not in word:
        m = _GLUED.match(word)
        if m is not None:
            found.append(f"0{m[1]}")
        if not 0 < int(word[:2] if word[:2].isdecimal() else word[0]) < _EVERY_MONTH or word[0] == "0":
            found.append(NO_DAY)
        if len(word) == _YEAR_LENGTH and word.isdecimal():
            found.append("0000")
    if len(found) > 1 and found[0].isdecimal():
        first, second = found[:2]
        found.append("0-0" if second[:1].isdecimal() else f"0-{second}")
        if len(first) == len(second) == _YEAR_LENGTH and second.isdecimal():
            found.append("0000-0000")
    return found


KIN = Remembered(_kin)
"""The further signs that a word or a sign brings with it."""
