"""What the counts of edited news say of two words that stand together."""

from __future__ import annotations

from functools import cache

from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._suspicion import convicted, doubted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wirelint import Document, Finding, Span
    from wirelint.layers.grammar import Letters

    Look = Callable[[Document], Iterable[tuple[bool, Finding]]]

NEVER = -0.5
"""The logarithm of the count that a pair is given which was not counted."""

ENOUGH = 1.5
"""Chance alone must have put two words together so often (a logarithm) for their never meeting to say anything."""


RARELY = -4.5
"""Odds below which two words that were seen together a few times still do not belong together (a logarithm)."""


def weighed(document: Document, look: Look, pooled: bool) -> Iterator[Finding]:
    """The findings that are sure and no speech, or speech of a story in doubt, and the others too where the story is convicted by plain faults of several kinds.

    `look` finds them, each with whether it is sure; a story is looked at once, with and without suspicion, and told of a place
    once.
    """
    told: set[Span] = set()
    for sure, finding in document.recall(look, lambda story: list(look(story))):
        if finding.span in told:
            continue
        if (sure and not quoted(document, finding.span)) or (pooled and _trusted_less(document, sure=sure)):
            told.add(finding.span)
            yield finding


def _trusted_less(document: Document, *, sure: bool) -> bool:
    """Whether a story is convicted, or in doubt, which is enough for what is sure."""
    return doubted(document) if sure else convicted(document)


def outside_speech(
    document: Document, look: Callable[[Document], Iterable[Finding]], pooled: bool
) -> Iterator[Finding]:
    """The findings that are no speech, and those in speech too where the story is in doubt."""
    for finding in document.recall(look, lambda story: list(look(story))):
        if not quoted(document, finding.span) or (pooled and doubted(document)):
            yield finding


BEFORE_NOUNS = frozenset(
    "ageing aging existing remaining surviving leading living missing working visiting outgoing".split()
)
"""Words in -ing that mostly stand before a noun: it gave hope to ageing survivors."""

SAYING = frozenset(
    """said say says think thinks thought know knows knew hope hopes hoped suppose believe believes believed guess claim claims claimed announced
    reported reports added warned warns argue argues argued""".split()
)
"""Verbs behind which a clause begins without “that”."""


_WHEN = frozenset("after before until till since".split())


def clause(lower: list[str], letters: Letters, at: int, joints: str = "RtCcX") -> int:
    """The first word of the clause that a word stands in: behind a mark, or behind who, that, if, said or the like."""
    first = max(letters.marks.rfind(mark, 0, at) for mark in '.,"') + 1
    for word in range(at - 1, first - 1, -1):
        if (word < at - 1 and (letters.kinds[word] in joints or lower[word] in _WHEN)) or lower[word] in SAYING:
            return word + 1
    return first


@cache
def odds(first: str, second: str) -> float:
    """How much oftener two words in lower case meet than by chance, as a logarithm; 0 where too little is known."""
    known = counts()
    chance = known.often(first) + known.often(second) - known.total
    if chance < ENOUGH:
        return 0.0
    seen = known.pair(first, second)
    return (NEVER if seen is None else seen) - chance


@cache
def attested(first: str, second: str) -> bool:
    """Whether two words stand side by side in edited news."""
    return counts().pair(first, second) is not None


SELDOM = 2.7
"""What news has side by side so often at most (a logarithm) may be a slip of its own, or chance."""


@cache
def usual(first: str, second: str) -> bool:
    """Whether two words stand side by side in edited news too often for slips of the pen."""
    seen = counts().pair(first, second)
    return seen is not None and seen > SELDOM


MET = -99.0


@cache
def unmet(first: str, second: str) -> float:
    """How often chance would have put two words in lower case side by side that never were, as a logarithm.

    `MET` where they were counted so, or where one of them was not counted.
    """
    one, other = frequency(first), frequency(second)
    return MET if not one or not other or attested(first, second) else one + other - counts().total


@cache
def together(first: str, second: str) -> bool:
    """Whether two words stand side by side in edited news, and not as a slip among many of the one and the other."""
    return attested(first, second) and odds(first, second) > RARELY


def frequency(word: str) -> float:
    """The logarithm of how often a word was counted; 0 for one that was not."""
    return counts().often(word)


_OBJECTS = ("his", "their", "its", "this")

HARDLY_EVER = -2.2
"""Odds below which a verb and "the" hardly ever stand side by side (a logarithm)."""

OFTEN = 3.2
"""A verb that takes no object would still have met "the" so often by chance (a logarithm), if it were counted often enough."""


@cache
def intransitive(verb: str) -> bool:
    """Whether edited news hardly ever puts an object right behind a verb, though it uses the verb often."""
    known = counts()
    chance = known.often(verb) + known.often("the") - known.total
    if chance <= OFTEN or odds(verb, "the") >= HARDLY_EVER or any(attested(verb, other) for other in _OBJECTS):
        return False
    # What mostly stands before nouns, as imported goods do, takes an object in its other forms.
    plain = [verb[:-2], verb[:-1]] if verb.endswith("ed") else []
    return not any(attested(one, "the") and odds(one, "the") >= HARDLY_EVER for one in plain)
