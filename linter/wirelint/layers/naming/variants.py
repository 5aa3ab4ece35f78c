"""One name in two spellings within a story: the letters and the story's context make the case, and it must be a good one."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.evidence import evidence
from wirelint.layers.naming.lookalikes import lookalikes
from wirelint.layers.naming.names import plain, spellings
from wirelint.layers.naming.romanisation.likeness import Likeness, likeness
from wirelint.layers.naming.strangers import stranger
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.layers.naming.lookalikes import Lookalike
    from wirelint.layers.naming.names import Spelling

ENOUGH = 2.0
"""The evidence from which two spellings are taken for one name: odds of seven to one."""


class Variant(NamedTuple):
    """Two spellings of one name: the usual one of the story, the rarer one, their likeness and the evidence in nats."""

    usual: Spelling
    rare: Spelling
    likeness: Likeness
    evidence: float


@layer
def variants(document: Document) -> list[Variant]:
    """The names of a story that are spelt in two ways, in the order in which the rarer spellings first stand.

    A spelling that is announced as one, or stands only in passages of another language, is meant.
    """
    found: list[Variant] = []
    for pair in lookalikes(document):
        if _several_of_another(document, pair):
            continue
        told = evidence(document, pair, ENOUGH) or 0.0
        if (told < ENOUGH and not stranger(document, *pair)) or any(_meant(document, spelling) for spelling in pair):
            continue
        found.append(Variant(*pair, likeness(plain(pair.usual.text), plain(pair.rare.text)), max(told, ENOUGH)))
    return sorted(found, key=lambda variant: variant.rare.places[0])


def _several_of_another(document: Document, pair: Lookalike) -> bool:
    """Whether the rarer of two spellings is the plural of a third: the Kassymovas, of whom one is Kassymova, beside a Kasymova."""
    one = pair.rare.text.removesuffix("s")
    return one not in {pair.rare.text, pair.usual.text} and one in spellings(document)


def _meant(document: Document, spelling: Spelling) -> bool:
    return all(deliberate(document, span) for span in spelling.spans) or all(
        _foreign(document, place) for place in spelling.places
    )


ABOUT, FEWEST = 6, 4
"""So many words on either side tell of what language a passage is, if at least so many of them are in lower case."""


def _foreign(document: Document, place: int) -> bool:
    """Whether most of the words in lower case about a place are none that English news has."""
    found = words(document)
    index = found.at(place)
    if index is None:
        return False
    about = [word for word in _about(found.texts, index) if word.islower()]
    strange = [word for word in about if counts().count(word) is None]
    return len(about) >= FEWEST and len(strange) * 2 > len(about)


def _about(texts: list[str], index: int) -> list[str]:
    return texts[max(0, index - ABOUT) : index + ABOUT + 1]
