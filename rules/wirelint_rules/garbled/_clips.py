"""Words that have lost letters at their head or tail, and the words they may have been."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.judged import Judge
from wirelint.layers.ngrams import counts, tokens
from wirelint.layers.numbers.currencies import MONEY_WORDS
from wirelint.layers.numbers.passages import SCALES
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._crafts import CRAFTS
from wirelint_rules.garbled._strangers import rarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.layers.ngrams import Counts
    from wirelint.layers.words import Words

INFLECTIONS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "r",
    "ers",
    "rs",
    "ly",
    "y",
    "en",
    "n",
    "al",
    "n't",
    "'s",
    "ally",
    "st",
    "est",
    "ings",
    "t",
)
"""What is added to a word that stays one: such words are not each other's rest."""

_JOINTS = frozenset("-'’@/&_‑[]<>#*`=\u00ad")
_QUOTES = frozenset("\"“”‘’'")


_WHOLE = frozenset("asters bs dings districting garri hind johns lifes oud peal scot terns trou vices ye".split())
"""Words of news somewhere that look like the rest of commoner ones."""

_STUMPS = {
    stump: tuple(words.split())
    for stump, words in {
        "b": "by be",
        "d": "do",
        "e": "he we me be",
        "f": "of if for from",
        "h": "he",
        "m": "my me am him",
        "n": "in on an no",
        "o": "to no so of on or",
        "r": "or for",
        "t": "it at to",
        "w": "we",
        "y": "by my",
    }.items()
}
"""Single letters, and the small words of which they may be the rest: letters stand alone for much else, so no other word is looked for."""

_PARTICLE = 2
LONGEST = 40
"""Longer words are none: keys held down, chemical names, addresses."""

COMMON_NAME = 6.0
"""A name was counted so often at least, as a logarithm, for an unknown one to be taken for its head."""


_BEFORE_NOUN_OR_VERB = frozenset(
    "a an the this that his her their its my our to can could will would may might must shall should".split()
)
_BEHIND_ONE = frozenset(
    "of in on at to for from by with into onto over and or but as that which who is was are were has had the a an".split()
)


class Clip(NamedTuple):
    """A word taken for what is left of another: `gain` is by how much the other fits its place better, in logarithms.

    `lead` is by how much the best word fits better than the next best; `rarity` is EVERYDAY, RARE or STRANGE: what the fragment is as a word.
    """

    at: int
    word: str
    gain: float
    lead: float
    rarity: int


@layer
def clips(document: Document) -> list[Clip]:
    """All rare words of a story that may be clipped, however unlikely; for each the word that fits best."""
    return list(_clips(document))


def _clips(document: Document) -> Iterator[Clip]:
    story, known = words(document), counts()
    for index in _CLIPPED.places(document):
        if free(document, index) and not foreign(story, index, known) and not among_strangers(story, index):
            yield best(document, index, _CHOICES[story.texts[index]])


def _choices(word: str) -> tuple[str, ...]:
    """The words of which a word may be the rest, if it is none of the commonest."""
    if word in _STUMPS:
        return _STUMPS[word]
    if len(word) > LONGEST or not word[1:].islower() or not word.isalpha() or word in _WHOLE or word in CRAFTS:
        return ()
    if word in counts().common:
        return ()
    return candidates(word) if word[0].islower() else names(word)


_CHOICES = Remembered(_choices)
_CLIPPED = Judge(_choices)


def free(document: Document, index: int) -> bool:
    """Whether the word stands between spaces or plain punctuation, not joined to something or set off as a word spoken of."""
    story, text = words(document), document.text
    start, end = story.span(index)
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    if (
        before in _JOINTS
        or before == ")"
        or (before == "." and text[start - 2 : start - 1].isalnum())
        or behind in _JOINTS
        or (behind == "." and text[end + 1 : end + 2].isalnum())
    ):
        return False
    return (
        not (before in _QUOTES and (behind in _QUOTES or text[end + 1 : end + 2] in _QUOTES))
        and story.occurrences[story.texts[index]] < 3
        and not _of_a_tongue(document, index)
        and not _money(story, index)
    )


def _money(story: Words, index: int) -> bool:
    """Whether a word is the name of a currency behind a figure: 640 million som."""
    if story.lower[index] not in MONEY_WORDS or index == 0:
        return False
    return story.texts[index - 1][-1].isdigit() or story.lower[index - 1] in SCALES


def _of_a_tongue(document: Document, index: int) -> bool:
    """Whether a word stands with a few others in quotation marks of their own, none of which is one of English: known as “y babi”."""
    story, text = words(document), document.text
    start, end = story.span(index)
    opened = max(text.rfind(mark, max(0, start - _NEAR), start) for mark in '“"‘')
    closed = _CLOSED.search(text, end, end + _NEAR)
    if opened < 0 or closed is None:
        return False
    others = [story.lower[at] for at in story.within((opened, closed.start())) if at != index]
    return 0 < len(others) < _FEW and not any(word in counts().common and len(word) > 2 for word in others)


_CLOSED = pattern(r"[”\"’](?![a-z])")
_NEAR = 40
_FEW = 4
"""So many words in quotation marks are a sentence or a title."""


def stands_alone(document: Document, at: int) -> bool:
    """Whether an article, an auxiliary or the like stands before a word, and a small word or a mark behind it."""
    story = words(document)
    if at == 0 or story.lower[at - 1] not in _BEFORE_NOUN_OR_VERB:
        return False
    end = story.ends[at]
    return at + 1 == len(story) or document.text[end : end + 1] != " " or story.lower[at + 1] in _BEHIND_ONE


def foreign(story: Words, index: int, known: Counts) -> bool:
    """Whether many of the words around are strangers too: another language, a formula, a quotation in dialect."""
    around = [*range(max(0, index - 5), index), *range(index + 1, min(index + 6, len(story)))]
    lower = [story.lower[at] for at in around if story.texts[at].islower()]
    if len(_ROMANCE.intersection(lower)) >= _THREE and _ENGLISH.isdisjoint(lower):
        return True
    return sum(word not in known.common and known.count(word) is None for word in lower) >= max(2, len(lower) / 3)


_ROMANCE = frozenset(
    """es que su sus se de del la el los las y en por para una un con lo al como más sin le les des et est du dans pour avec sur qui pas une il di che della per non sono
    da do dos das em um uma não ao der die und das den dem ein eine ist von zu mit auf nicht het een van op te och att som är på""".split()
)
_ENGLISH = frozenset("the of and to is was for that with by are were it he she they from this which".split())
_THREE = 3
"""So many small words of another language, and none of English, tell that a passage is in that language."""


def among_strangers(story: Words, index: int) -> bool:
    """Whether a word beside, in lower case, is no word either, or the word is a particle within a foreign name."""
    beside, lower = (
        [*row[max(0, index - 1) : index], *row[index + 1 : index + 2]] for row in (story.texts, story.lower)
    )
    known = counts()
    if len(story.texts[index]) <= _PARTICLE and len(beside) > 1 and all(word[0].isupper() for word in beside):
        return True
    return any(
        text.islower()
        and len(word) > 1
        and word not in known.common
        and known.count(word) is None
        and not known.known(word)
        for text, word in zip(beside, lower, strict=True)
    )


def best(document: Document, index: int, choices: tuple[str, ...]) -> Clip:
    """Of the words that one may be the rest of, the one that fits its place best."""
    known, context, word = counts(), tokens(document), words(document).texts[index]
    left, right = context.before(index), context.behind(index)
    ranked = sorted(((known.chance(left, one) + known.chance(one, right), one) for one in choices), reverse=True)
    lead = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 9.0
    gain = ranked[0][0] - known.chance(left, word) - known.chance(word, right)
    return Clip(index, ranked[0][1], gain, lead, rarity(word))


def candidates(word: str) -> tuple[str, ...]:
    """The words of which this one, in lower case, may be the rest."""
    return tuple(_candidates(word))


def _candidates(word: str) -> Iterator[str]:
    known = counts()
    least = max(4.5, known.often(word) + 2.3)
    real = known.known(word)
    for whole in known.ending(word, least):
        if _plain(whole):
            yield whole
    for whole in known.starting(word, least):
        if _plain(whole) and not (real and whole[len(word) :] in INFLECTIONS):
            yield whole


def names(word: str) -> tuple[str, ...]:
    """The capitalised words that are much used and of which an unknown capitalised word may be the head."""
    known, lower = counts(), word.lower()
    if len(word) < 5 or known.count(word) is not None or known.known(lower):
        return ()
    return tuple(
        one for one in known.starting(lower, COMMON_NAME) if one.startswith(word) and len(one) <= len(word) + 3
    )


def _plain(word: str) -> bool:
    return word.isalpha() and (word.islower() or (word[1:].islower() and counts().count(word.lower()) is None))
