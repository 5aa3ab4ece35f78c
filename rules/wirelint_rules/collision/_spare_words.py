"""How likely a word is one too many where it stands: a logistic regression over the words beside it and the grammar around it.

Where two versions of a sentence met, a preposition, a pronoun, an auxiliary or a second verb is left: “by of their own”, “it had is had”. The pairs of words
that meet there say something, and so do the classes of words around, how many verbs the clause has, and how well the rest would stand without the word.
`.ci/data/spare_words.py` learns the weights from published stories into which it puts such words.
"""

from __future__ import annotations

from wirelint.layers.grammar import first_word, grammar
from wirelint.layers.ngrams import counts, tokens
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._weights import likelihood
from wirelint_rules.collision._small_words import CLOSED, around, pair, side
from wirelint_rules.collision._verbs import extracted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

KINDS = frozenset("opfcCMbirgehwxkKuUjORtXTASHPLVzdyJ")
"""The letters of the grammar of which a word may be one too many."""

_FINITE = frozenset("irwxPzMKk")
_JOINTS = frozenset("cCRtX")
"""Letters of verbs that a clause has one of, and of words that begin another clause."""

_BACK, _ON = 10, 8
"""So many words before and behind a word verbs of its clause are counted."""

_MOST = 20.0
"""Beyond this what is gained by leaving a word out tells no more."""


def candidates(document: Document) -> Iterator[int]:
    """The words that may be one too many: those in lower case with words on both sides, in sentences that are no longer than any of news."""
    story, letters = words(document), grammar(document)
    for sentence in sentences(document):
        places = story.within(sentence)
        for at in places if len(places) <= _LONGEST else ():
            known = letters.kinds[at] in KINDS and letters.marks[at] == " " and story.texts[at] == story.lower[at]
            if known and 0 < at < len(story) - 1:
                yield at


_LONGEST = 150
"""What has more words between two stops is no sentence."""


def features(document: Document, at: int) -> dict[str, float]:
    """What tells of a word where it stands, by name."""
    token, chance, kind = tokens(document), counts().chance, grammar(document).kinds[at]
    before, word, behind = token.before(at), words(document).texts[at], token.behind(at)
    gain = max(-_MOST, min(_MOST, chance(before, behind) - chance(before, word) - chance(word, behind)))
    told = dict.fromkeys((*_patterns(document, at), *_of_clause(document, at)), 1.0)
    for name, *two in (("before", before, word), ("behind", word, behind), ("without", before, behind)):
        told |= pair(name, *two) | pair(f"{name} {kind}", *two)
    out = "out of it" if extracted(words(document).lower, grammar(document), at) else "in it"
    gains = dict.fromkeys(("gain", f"gain {kind}", f"gain of {_small(document, at)}", f"gain {out}"), gain)
    return {**told, **gains, "bias": 1.0}


def _small(document: Document, at: int) -> str:
    """A word of a closed class, or the letter of another."""
    kind = grammar(document).kinds[at]
    return words(document).lower[at] if kind in CLOSED else kind


def _patterns(document: Document, at: int) -> Iterator[str]:
    """What stands around a word, as words of closed classes and letters, and as letters alone."""
    letters = grammar(document)
    yield from around(document, at, _small(document, at))
    (near, far), (next_one, last) = side(document, at, -1), side(document, at, 1)
    yield from (f"{far} {near} _ {next_one} {last}", f"{near} _ {next_one} {last}", f"{far} {near} _ {next_one}")
    kind, behind, beyond = letters.kinds[at], letters.kinds[at + 1], letters.pair(at + 1)[1:] == " "
    before = letters.kinds[at - 1] if letters.marks[at - 1] == " " else "."
    ahead = letters.kinds[at - 2] if at > 1 and letters.marks[at - 2] == " " else "."
    on = letters.kinds[at + 2 : at + 3] if beyond else "."
    yield from (f"={before}{kind}{behind}", f"={ahead}{before}{kind}{behind}", f"={before}{kind}{behind}{on}.")
    yield from (f"={ahead}{before}{kind}{behind}{on}", f"={ahead}{before}_{behind}{on}")


def _of_clause(document: Document, at: int) -> Iterator[str]:
    """What the clause tells: how many verbs it has on either side, whether it is asked, and whether the object of a verb may stand before it."""
    story, letters = words(document), grammar(document)
    kind, word = letters.kinds[at], _small(document, at)
    back, on = range(at - 1, max(-1, at - _BACK), -1), range(at + 1, min(len(story), at + _ON))
    verbs = f"{min(2, _verbs(document, back))}{min(2, _verbs(document, on))}"
    yield from (f"verbs {verbs} {kind}.", f"verbs {verbs} {word}")
    out = "out" if extracted(story.lower, letters, at) else "in"
    (near, _), (next_one, _) = side(document, at, -1), side(document, at, 1)
    yield from (f"{out} {kind}.", f"{out} {word}", f"{out} {word} {next_one}", f"{out} {near} {word} _")
    if document[sentence_at(document, story.starts[at])].rstrip(' ”"’').endswith("?"):
        yield from (f"asked {kind}.", f"asked {word}")
    yield f"place {min(3, at - first_word(letters, at))} {word}"


def _verbs(document: Document, places: range) -> int:
    """How many verbs of its clause stand on one side of a word."""
    letters, found = grammar(document), 0
    for at in places:
        if letters.marks[at if places.step < 0 else at - 1] != " " or letters.kinds[at] in _JOINTS:
            break
        found += letters.kinds[at] in _FINITE
    return found


def spare(document: Document, at: int) -> float:
    """How likely a word is one too many, in nats (a logarithm of odds)."""
    return likelihood("spare-words", features(document, at))
