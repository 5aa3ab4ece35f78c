"""The words of a story that no dictionary has and no newspaper: they may be pieces of words, or two in one."""

from __future__ import annotations

from functools import lru_cache

from wirelint.document import layer
from wirelint.layers.judged import Judge
from wirelint.layers.ngrams import counts
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._crafts import CRAFTS

if TYPE_CHECKING:
    from wirelint.document import Document

EVERYDAY, RARE, STRANGE = range(3)


@layer
def strangers(document: Document) -> list[int]:
    """The indices of the strangers among the words of a story that are letters only."""
    return _STRANGERS.places(document)


def _stranger(word: str) -> bool:
    return (
        word.isalpha()
        and word not in counts().common
        and rarity(word.lower()) == STRANGE
        and word.lower().removesuffix("s") not in CRAFTS
        and word not in CRAFTS
    )


_STRANGERS = Judge(_stranger)


@lru_cache(maxsize=65_536)
def rarity(word: str) -> int:
    """Whether a word in lower case is in everyday use, rare, or no word at all."""
    known = counts()
    return EVERYDAY if known.everyday(word) else RARE if known.known(word) else STRANGE
