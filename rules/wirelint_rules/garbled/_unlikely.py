"""Two words that news would not put side by side: in a story that other faults have convicted, what a machine has put for a term.

No term need be known for it. What is weighed is whether the words belong to one subject, what company each keeps, how often new words
stand behind the first, how rare both are, whether the story has them elsewhere, and how they are bound to what stands before. The weights are those of a logistic regression on 58 damaged stories and 577 published
ones, rounded; held back story by story, seven of eight that convince are swapped.
"""

from __future__ import annotations

from math import log

from wirelint.document import layer
from wirelint.layers.grammar import grammar
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules._inflection import singular
from wirelint_rules.garbled._freely import acts
from wirelint_rules.garbled._odds import commonness, seen, vocabulary
from wirelint_rules.garbled._related import related
from wirelint_rules.garbled._terms import terms

if TYPE_CHECKING:
    from wirelint.document import Document, Span

BASE = 4.6
"""What the rest is taken from, or added to: the logarithm of odds, of two words that nothing speaks for."""

NOVEL = -3.7
"""What it counts how much of what stands behind the first word is new there: who says “great” says it of anything."""

COMMON, COMMON_BEHIND = -0.5, -0.1
"""What it counts how common the first word is, and the second (each the logarithm of a count)."""

COMPANY = -1.6
"""What it counts what company the two keep in news, with others like the other."""

LIKENESS = -2.9
"""What it counts how far the two belong to one subject."""

BOUND = -0.16
"""What it counts how closely the first word is bound to the one before it: “electron volts” stands behind “trillion”."""

ECHO, ECHO_BEHIND = -1.4, -1.9
"""What it counts that the story has the first word elsewhere, and the second (the logarithm of how often)."""

OPENING, DETERMINED = -0.9, 0.9
"""What it counts that the two begin a clause, where a verb may be; and that an article or the like stands before them."""

ENOUGH = 0.0
"""The odds that convince in a convicted story."""

LOOSEST = -0.1
"""And those that do where several of its terms were swapped."""

_NOUNS = frozenset("sN?")
_MODIFIERS = frozenset("sv?GNJ<>3")
_DETERMINERS = frozenset("TASHDEYBQq19")
_VERBAL = frozenset("TASHDE")


class Evidence(NamedTuple):
    """What speaks for it, and against, that the two words from a word on do not belong together; each as its weight says."""

    at: int
    novel: float
    common: float
    common_behind: float
    company: float
    likeness: float
    bound: float
    echo: float
    echo_behind: float
    opening: bool
    determined: bool

    @property
    def odds(self) -> float:
        """The logarithm of the odds."""
        return (
            BASE
            + NOVEL * self.novel
            + COMMON * self.common
            + COMMON_BEHIND * self.common_behind
            + COMPANY * self.company
            + LIKENESS * self.likeness
            + BOUND * self.bound
            + ECHO * self.echo
            + ECHO_BEHIND * self.echo_behind
            + OPENING * self.opening
            + DETERMINED * self.determined
        )


def unlikely(document: Document, least: float) -> list[Span]:
    """Where two such words stand, the likeliest first, if the odds are at least so good."""
    found = sorted((-one.odds, one.at) for one in weighed(document) if one.odds >= least)
    return [words(document).span(at, at + 1) for _, at in found]


@layer
def weighed(document: Document) -> list[Evidence]:
    """All neighbours that news was not seen to put side by side, of those that may be a noun and what is said of it."""
    return [_weighed(document, at) for at in range(len(words(document)) - 1) if _fit(document, at)]


def _fit(document: Document, at: int) -> bool:
    """Whether two words are a noun and what is said of it, as far as their letters tell, in small letters, and nobody has them together."""
    story, known = words(document), related()
    if story.gaps[at + 1] != " " or not (story.texts[at].islower() and story.texts[at + 1].islower()):
        return False
    one, other = story.lower[at], story.lower[at + 1]
    if not (known.knows(one) and known.knows(other)) or one in _ANYTHING or not _named(document, at):
        return False
    if seen(one, other) or counts().pair(one, other) or terms().heard(one, other, ""):
        return False
    return not acts(document, at)


def _named(document: Document, at: int) -> bool:
    """Whether the second word may be a noun and the first what is said of it, and neither a verb."""
    letters = grammar(document)
    before = letters.kinds[at - 1] if at and letters.marks[at - 1] == " " else "."
    one, other = letters.kinds[at], letters.kinds[at + 1]
    behind = letters.kinds[at + 2 : at + 3] if letters.marks[at + 1] == " " else "."
    word = words(document).lower[at + 1]
    if one not in _MODIFIERS or word in _ADVERBS:
        return False
    if one == "3" and before not in _DETERMINERS:
        return False
    if other in _NOUNS:
        return (one != "N" or other == "s") and not (other == "?" and word.endswith(_QUALITIES))
    if other == "3":
        return one not in {"s", "v", "N"}
    return other == "v" and one not in {"N", "3"} and before not in _UNBOUND and behind not in _VERBAL


_UNBOUND = frozenset('.,"oMuUj')
"""What stands before a clause or a verb: a plain verb may follow the subject there."""

_QUALITIES = ("ful", "able", "ible", "ous", "ic", "less", "ish", "ive", "ly")
"""How words end that say something of a noun before them: kept their clients respectful."""

_ADVERBS = frozenset(
    """upstairs downstairs anywhere everywhere elsewhere somewhere nowhere whatsoever more less everybody nobody anybody somebody everyone nothing others tonight
    nationwide worldwide statewide overnight abroad overseas rare short right likely able ready wrong free full open clear close enough alone left
    alive dead apart ashore aboard indoors outdoors offline online due worth sooner faster harder better worse best worst first last next""".split()
)
"""What stands behind a noun and says nothing that it is."""

_ANYTHING = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth next last former latter other more fewer less own same such
    another trillion dozen""".split()
)
"""What may be said of anything."""


def _weighed(document: Document, at: int) -> Evidence:
    story, letters, known, times = words(document), grammar(document), related(), vocabulary(document)
    one, other = story.lower[at], story.lower[at + 1]
    spaced = at > 0 and letters.marks[at - 1] == " "
    before = story.lower[at - 1] if spaced else ""
    pair = counts().pair(before, one) if before else None
    return Evidence(
        at,
        novel=known.novelty(one),
        common=commonness(one),
        common_behind=commonness(other),
        company=terms().company(one, other) or 0.0,
        likeness=known.likeness(one, other),
        bound=_FREE + pair - (commonness(before) + commonness(one)) / 2 if pair else 0.0,
        echo=log(times[singular(one)]),
        echo_behind=log(times[singular(other)]),
        opening=not spaced,
        determined=spaced and letters.kinds[at - 1] in _DETERMINERS,
    )


_FREE = 12.0
"""So much less than their own counts two words count together that have nothing to do with one another."""
