"""Two words that writers put together freely, or that are a subject and its verb: more is asked of them before they pass for a swapped term."""

from __future__ import annotations

from functools import cache

from wirelint.layers.grammar import grammar
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._countries import adjectives

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.layers.grammar import Letters
    from wirelint_rules.garbled._suspects import Suspect

ARTICLE = 4.0
"""The odds asked of two words with an article between: what is sent, carried or led may be anything."""

TRADE = 4.5
"""Those asked where the second word says what somebody does: there are engineers of everything."""

NATION = 6.0
"""Those asked where the first is of a nation."""

PREFIX = 4.5
"""Those asked of a prefix that stands before anything."""

PLAIN = 8.0
"""Those asked where the first is what is said of all things: no machine puts it for a narrower word."""

_ARTICLES = frozenset(("the", "a", "an"))
_PLAIN = frozenset("good old new nearest closest furthest farthest largest smallest oldest youngest newest".split())
_PREFIXES = frozenset("anti pro neo non pre post ex mid semi quasi".split())
_TRADES = frozenset(
    """agent engineer specialist director manager worker officer driver operator technician inspector expert analyst adviser advisor instructor trainer dealer
    trader broker planner designer researcher scientist teacher consultant supervisor assistant""".split()
)
_BEHIND_VERBS = frozenset("off up out down away back it them".split())
_VERBS = frozenset("MbirghewxkKzPLdJy3vV?s")
_DETERMINERS = frozenset("TASHDEYBQq19")
_NO_NOUNS = frozenset("MbirghewxkKzPLdJycfpRto")


def asked(document: Document, suspect: Suspect) -> float:
    """The odds that two words must have to pass for a term, by what kind of words they are; 0 where nothing more is asked."""
    story = words(document)
    inside = story.within(suspect.span)
    first, last = inside[0], inside[-1]
    one, other = story.lower[first], story.lower[last]
    if first == last:
        return PREFIX if one.partition("-")[0] in _PREFIXES else 0.0
    if _acts(document, first, last):
        return PLAIN
    term = suspect.term.lower()
    kept = term.startswith(one)
    return max(
        ARTICLE if not _ARTICLES.isdisjoint(story.lower[first + 1 : last]) else 0.0,
        TRADE if other.removesuffix("s") in _TRADES else 0.0,
        NATION if one in _nations() and kept else 0.0,
        PLAIN if one in _PLAIN and not kept else 0.0,
    )


@cache
def _nations() -> frozenset[str]:
    return frozenset(map(str.lower, adjectives().values()))


def acts(document: Document, at: int) -> bool:
    """Whether a word and the next may be the subject and the verb of a clause that has no other verb, or that goes on with a particle: riders set off, for the hall leaks."""
    return _acts(document, at, at + 1)


def _acts(document: Document, first: int, last: int) -> bool:
    story, letters = words(document), grammar(document)
    kinds, marks = letters.kinds, letters.marks
    if story.lower[last] in _BEHIND_VERBS:
        return True
    if marks[last] == " " and (story.lower[last + 1] in _BEHIND_VERBS or kinds[last + 1] == "O"):
        return True
    return kinds[last] in "vV3" and _begins_clause(letters, first) and not _has_verb(letters, last + 1)


def _begins_clause(letters: Letters, first: int) -> bool:
    """Whether nothing but one article, adjectives and nouns stands between the beginning of a clause and a word."""
    at = first - 1
    while at >= 0 and letters.marks[at] == " " and letters.kinds[at] != "C":
        begins = at == 0 or letters.marks[at - 1] != " " or letters.kinds[at - 1] == "C"
        if letters.kinds[at] in _NO_NOUNS or (letters.kinds[at] in _DETERMINERS and not begins):
            return False
        at -= 1
    return at < 0 or letters.kinds[at] == "C" or letters.marks[at] in '."'


def _has_verb(letters: Letters, at: int) -> bool:
    """Whether the rest of a clause, from a word on, has what may be its verb."""
    while at < len(letters.kinds) and letters.marks[at - 1] == " " and letters.kinds[at] not in "cCRt":
        if letters.kinds[at] in _VERBS:
            return True
        at += 1
    return False
