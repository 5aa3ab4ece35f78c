"""One name in two spellings within a story: the letters make the case, the story's context decides it.

Evidence is summed in nats (natural logarithms of odds): what the alignment of the spellings says, then whether both stand with the
same given name or with different ones, whether both are names that news or the world knows, whether the rarer one is only ever
alone, as on second mention. The weights were set on published articles whose reports were read one by one.
"""

from __future__ import annotations

from math import log

from wirelint.document import layer
from wirelint.layers.deliberate import deliberate
from wirelint.layers.known import distinct, given, surname, towns
from wirelint.layers.lookalikes import lookalikes
from wirelint.layers.names import kinds, plain
from wirelint.layers.ngrams import counts
from wirelint.layers.romanisation.keys import MISREAD
from wirelint.layers.romanisation.likeness import Likeness, likeness
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.layers.lookalikes import Lookalike
    from wirelint.layers.names import Spelling

ENOUGH = 1.2
"""The evidence from which two spellings are taken for one name: odds of ten to three."""

SAME_NEIGHBOUR, OTHER_NEIGHBOUR = 2.0, -4.0
LISTED_APART = -6.0
TWO_GIVEN_NAMES = -3.0
TWO_TOWNS, ONE_TOWN = -3.0, 3.0
KNOWN, WELL_KNOWN = -1.2, -2.6
EVERYDAY = -3.0
ONLY_ALONE = 0.7
NEVER_ALONE = -2.5
SHORT = -1.0

SLIP, SLIP_BESIDE = 1.6, 0.3
"""The evidence of a slip of one letter in a longer name that nobody else bears, and in any name beside the same other name."""

HOPELESS = -3.0
"""Letters and context that sum to less cannot be outweighed."""

OFTEN = 3.6
"""From this logarithm of its count in news on, a name is well known."""


class Variant(NamedTuple):
    """Two spellings of one name: the usual one of the story, the rarer one, their likeness and the evidence in nats."""

    usual: Spelling
    rare: Spelling
    likeness: Likeness
    evidence: float


@layer
def variants(document: Document) -> list[Variant]:
    """The names of a story that are spelt in two ways, in the order in which the rarer spellings first stand."""
    found = [
        variant
        for pair in lookalikes(document)
        if (variant := judged(pair)) and not any(_meant(document, spelling) for spelling in pair)
    ]
    return sorted(found, key=lambda variant: variant.rare.places[0])


def judged(pair: Lookalike) -> Variant | None:
    """The pair as a variant, or None if the evidence is not enough."""
    usual, rare = pair
    context = _context(usual, rare)
    if context < OTHER_NEIGHBOUR + SAME_NEIGHBOUR:
        return None
    one, other = plain(usual.text), plain(rare.text)
    found = likeness(one, other)
    letters = max(_nats(found.probability), _slip(one, other, rare.text, shared=_shared(usual, rare)))
    if letters + context < HOPELESS:
        return None
    evidence = letters + context + _repute(usual.text, rare.text) + _towns(usual, rare)
    return Variant(usual, rare, found, evidence) if evidence >= ENOUGH else None


def _meant(document: Document, spelling: Spelling) -> bool:
    return all(deliberate(document, span) for span in spelling.spans)


def _nats(probability: float) -> float:
    bounded = min(max(probability, 1e-6), 1.0 - 1e-6)
    return log(bounded / (1.0 - bounded))


def _slip(one: str, other: str, rare: str, *, shared: bool) -> float:
    """The evidence of a slip of the hand: little beside the same given name, much in a long name that nobody bears."""
    if shared and (one_letter(one, other) or misread(one, other)):
        return SLIP_BESIDE
    if slip(one, other) and counts().count(rare) is None and not _named(rare):
        return SLIP
    return -9.0


def _shared(usual: Spelling, rare: Spelling) -> bool:
    """Whether a word stands beside both, and not one that stands beside many names ("New", "River")."""
    beside = (usual.before & rare.before) | (usual.behind & rare.behind)
    return any(not kinds(word) and word not in _ANYBODYS for word in beside)


_ANYBODYS = frozenset(
    "new north south east west san santa saint st los las la el port fort mount great upper lower old de le".split()
)


def _named(text: str) -> bool:
    return surname(text) or given(text) or bool(towns(text))


def _context(usual: Spelling, rare: Spelling) -> float:
    evidence = 0.0
    shared = _shared(usual, rare)
    for one, other in ((usual.before, rare.before), (usual.behind, rare.behind)):
        if one and other:
            evidence += OTHER_NEIGHBOUR if not one & other else SAME_NEIGHBOUR if shared else 0.0
    if not shared and distinct(plain(usual.text), plain(rare.text)):
        evidence += LISTED_APART
    if not shared and rare.behind and given(usual.text) and given(rare.text):
        evidence += TWO_GIVEN_NAMES
    if usual.before and not rare.before and not rare.behind:
        evidence += ONLY_ALONE
    if not shared and (rare.before or rare.behind) and not (usual.before or usual.behind or usual.titled):
        evidence += NEVER_ALONE
    if not shared and min(len(usual.text), len(rare.text)) < 5:
        evidence += SHORT
    return evidence


def _repute(usual: str, rare: str) -> float:
    evidence = 0.0
    news = counts()
    one, other = news.count(usual), news.count(rare)
    if other is not None:
        evidence += KNOWN if other < OFTEN else WELL_KNOWN
    if other is not None and one is not None and min(one, other) >= OFTEN:
        evidence += KNOWN
    if news.everyday(rare.lower()):
        evidence += EVERYDAY
    if news.everyday(usual.lower()):
        evidence += EVERYDAY / 2
    return evidence


def _towns(usual: Spelling, rare: Spelling) -> float:
    here, there = towns(usual.text), towns(rare.text)
    if not (here and there):
        return 0.0
    if not here & there:
        return TWO_TOWNS
    return 0.0 if rare.before or rare.behind else ONE_TOWN


SHORTEST_SLIP = 6


def slip(one: str, other: str) -> bool:
    """Whether two plain names of six letters and more are one letter apart, or have two letters swapped."""
    return min(len(one), len(other)) >= SHORTEST_SLIP and one_letter(one, other)


def one_letter(one: str, other: str) -> bool:
    """Whether one letter is changed, dropped or added between two plain names, or two neighbours are swapped; never the first."""
    if one == other or one[:1] != other[:1] or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, tail = one[start:], other[start:]
    if len(rest) == len(tail):
        return rest[1:] == tail[1:] or (rest[:2] == tail[1::-1] and rest[2:] == tail[2:])
    return rest[1:] == tail or rest == tail[1:]


def misread(one: str, other: str) -> bool:
    """Whether two plain names differ as print does that is read wrongly (rn for m)."""
    return any(
        one.replace(read, meant) == other.replace(read, meant)
        for read, meant in MISREAD
        if read in one or read in other
    )
