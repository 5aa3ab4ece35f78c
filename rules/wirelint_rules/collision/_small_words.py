"""How likely a small word stands in the place of another: a logistic regression over the words beside it and the grammar around it.

Pairs of words alone say little, for most pairs are rare; what classes of words stand around a small word says as little. Together
they tell some of the small words that took another's place, though in sound copy
they are wrong about twice in a thousand words: rules ask here where a story is convicted by other faults.
`.ci/data/small_words.py` learns the weights from published stories that it damages.
"""

from __future__ import annotations

from wirelint.layers.grammar import grammar
from wirelint.layers.ngrams import counts, tokens
from wirelint.layers.paragraphs import in_headline
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._weights import likelihood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wirelint import Document

ALIKE = tuple(
    group.split()
    for group in (
        "of to in on for with at by from into about over after as than against between through during",
        "is are was were be been has have had",
        "a an the this these that those",
        "he she they it him them his their its her",
        "who which that whose whom what where when",
        "and but or",
    )
)
"""Small words that take each other's places."""

OTHERS = {
    word: tuple(other for group in ALIKE if word in group for other in group if other != word)
    for word in sorted({word for group in ALIKE for word in group})
}
"""By a small word, those that it may stand for."""

CLOSED = frozenset("TASHDEYBQq1ofpcCMbirgehwxkKuUjORtXa")
"""The letters of the grammar whose words are classes of their own here."""

_FARTHEST, _MOST = 6.0, 20.0
"""Beyond these bounds odds, and what a change gains, tell no more."""

_NEVER = -0.5
"""The logarithm of the count that a pair is given which was not counted."""


def swapped(document: Document, at: int) -> float:
    """How likely a small word stands in the place of another, in nats."""
    return likelihood("small-words", {"bias": 1.0, **features(document, at, instead(document, at))})


def peaks(
    document: Document, told: Callable[[Document, int], float], places: Iterable[int], least: float
) -> Iterator[int]:
    """Those of some words in lower case that are likely enough to be a slip, and likelier than others within two words of them.

    Headlines do without articles and verbs, and are left alone; so is a word behind which its clause ends, one that is said again behind “and”, and
    an adverb that belongs to the verb before it.
    """
    story, letters = words(document), grammar(document)
    standing = (at for at in places if story.texts[at] == story.lower[at] and letters.marks[at] == " ")
    likely = {at: told(document, at) for at in standing if not in_headline(document, story.span(at))}
    for at, chance in likely.items():
        near = [likely.get(at + step, least) for step in (-2, -1, 1, 2)]
        if chance >= max(least, *near) and not (
            _said_again(story.lower, at) or _adverb(document, at) or _asked(document, at) or _from_there(document, at)
        ):
            yield at


def _adverb(document: Document, at: int) -> bool:
    """Whether a word belongs to the verb before it, and a phrase follows: the rocket go by on a bicycle."""
    lower, letters = words(document).lower, grammar(document)
    if (
        not at
        or lower[at] not in _ADVERBS
        or letters.kinds[at - 1] not in "VvzPJLdGy3"
        or letters.kinds[at + 1] not in "pof"
    ):
        return False
    if letters.kinds[at + 1] == "p" and lower[at] in _AWAY:
        return True  # went in off the post, flicked on at the near post
    pair, known = counts().pair(lower[at - 1], lower[at]), counts()
    return pair is not None and pair > known.often(lower[at - 1]) + known.often(lower[at]) - known.total


_ADVERBS = frozenset("by on off out over up about in".split())
_AWAY = frozenset("in on off out up about".split())


def _asked(document: Document, at: int) -> bool:
    """Whether a word is the subject or the verb with which a question begins: has it been this close before?"""
    sentence = sentence_at(document, words(document).starts[at])
    within = words(document).within(sentence)
    return (
        words(document).lower[at] in _TURNED
        and at - within.start < _EARLY
        and document[sentence].rstrip(' ”"’').endswith("?")
    )


_TURNED = frozenset("he she they it who is are be been have had was were the them".split())
_EARLY = 5


def _from_there(document: Document, at: int) -> bool:
    """Whether “from” is followed by where something was: from off the green, from in front of the posts."""
    lower = words(document).lower
    return (lower[at] == "from" and lower[at + 1] in _WHERE) or (lower[at] in _WHERE and lower[at - 1] == "from")


_WHERE = frozenset(
    "in off on under behind over above below beneath between among outside inside within beyond across near around up down out".split()
)


def _said_again(lower: list[str], at: int) -> bool:
    """Whether a word is said again behind “and”: from cleaner air and from slower warming."""
    return lower[at - 1] in _JOINING and lower[at] in lower[max(0, at - _AGAIN) : at]


_JOINING = frozenset(("and", "or", "but", "nor", "not"))
_AGAIN = 12
"""So many words before it a word is said that is said again."""


def features(document: Document, at: int, change: dict[str, float]) -> dict[str, float]:
    """What tells of a small word where it stands, by name: the grammar around it, the pairs it makes, and what a change of it would do."""
    token = tokens(document)
    before, word, behind = token.before(at), words(document).texts[at], token.behind(at)
    patterns = dict.fromkeys(around(document, at, words(document).lower[at]), 1.0)
    return {**patterns, **pair("before", before, word), **pair("behind", word, behind), **change}


def instead(document: Document, at: int) -> dict[str, float]:
    """What tells of the word that would stand best in a word's place."""
    token, chance = tokens(document), counts().chance
    before, word, behind = token.before(at), words(document).texts[at], token.behind(at)
    best = better(document, at)
    gain = chance(before, best) + chance(best, behind) - chance(before, word) - chance(word, behind)
    known = counts().pair(before, best) is not None and counts().pair(best, behind) is not None
    return {f"{word} for {best}": 1.0, "known": float(known), "gain": max(-_MOST, min(_MOST, gain))}


def better(document: Document, at: int) -> str:
    """The word that would stand best in the place of a small word."""
    token, chance = tokens(document), counts().chance
    before, behind = token.before(at), token.behind(at)
    return max(OTHERS[words(document).texts[at]], key=lambda other: chance(before, other) + chance(other, behind))


def pair(name: str, first: str, second: str) -> dict[str, float]:
    """What the counts say of two words side by side."""
    known = counts()
    seen, by_chance = known.pair(first, second), known.often(first) + known.often(second) - known.total
    if seen is not None:
        return {f"{name}: odds": max(-_FARTHEST, min(_FARTHEST, seen - by_chance))}
    expected = max(0.0, min(_FARTHEST, by_chance))
    return {
        f"{name}: unseen": 1.0,
        f"{name}: expected": expected,
        f"{name}: odds": _NEVER - expected if expected else 0.0,
    }


def around(document: Document, at: int, word: str) -> Iterator[str]:
    """What stands around a word, which may be given by its class, as far as two words on either side, in patterns of one to four."""
    (near, far), (next_one, last) = side(document, at, -1), side(document, at, 1)
    yield from (
        f"{word}",
        f"{near} {word} _",
        f"_ {word} {next_one}",
        f"{near} _ {next_one}",
        f"{near} {word} {next_one}",
    )
    yield from (f"{far} {near} {word} _", f"_ {word} {next_one} {last}")
    yield from (f"{far} {near} {word} {next_one}", f"{near} {word} {next_one} {last}")


def side(document: Document, at: int, step: int) -> tuple[str, str]:
    """The classes of the two words before or behind a word; a mark between them stands for what is beyond it."""
    lower, letters = words(document).lower, grammar(document)
    found: list[str] = []
    for place in (at + step, at + 2 * step):
        mark = letters.marks[min(place, place - step)] if 0 <= place < len(lower) else "."
        if mark != " ":
            return (*found, mark, "-")[0], (*found, mark, "-")[1]
        found.append(lower[place] if letters.kinds[place] in CLOSED else letters.kinds[place])
    return found[0], found[1]
