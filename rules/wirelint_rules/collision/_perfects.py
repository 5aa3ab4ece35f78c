"""Which “has” and “have” are a perfect of what is done, and which of what may, should or would have been done."""

from __future__ import annotations

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.layers.grammar import Letters

_ADVERBS = frozenset(
    """not never well also both all each now then just already still ever perhaps maybe soon rather since first either even only once long then often
    nonetheless otherwise later""".split()
)
"""Words that stand between a modal or “to” and “have”, beside those in -ly."""

_MODALS = frozenset(
    "to ought better need dare cannot can't couldn't wouldn't shouldn't mustn't mightn't needn't oughtn't won't shan't mayn't daren't".split()
)
_CONTRACTED = ("'d", "'ll")
_MOST = 4
"""So many words may stand between a modal and its “have”."""


def is_perfect(lower: list[str], letters: Letters, at: int) -> bool:
    """Whether the “has” or “have” at a place tells of what is done, and is no infinitive behind a modal or “to”: it was to have opened two years ago."""
    before = at - 1
    while before >= 0 and at - before <= _MOST and letters.marks[before] == " ":
        if _governs(lower[before], letters.kinds[before]):
            return False
        if letters.kinds[before] != "a" and lower[before] not in _ADVERBS and not lower[before].endswith("ly"):
            return not _asked(lower, letters, before)
        before -= 1
    return True


def _governs(word: str, letter: str) -> bool:
    return letter in "Mo" or word in _MODALS or word.endswith(_CONTRACTED)


def _asked(lower: list[str], letters: Letters, at: int) -> bool:
    """Whether a modal begins the clause whose subject ends at a place, as it does in a question: might the guard have left last week?"""
    for before in range(at - 1, max(-1, at - _MOST), -1):
        if letters.marks[before] != " ":
            return False
        if _governs(lower[before], letters.kinds[before]):
            return letters.kinds[before] == "M" and (
                before == 0 or letters.marks[before - 1] != " " or letters.kinds[before - 1] == "X"
            )
    return False
