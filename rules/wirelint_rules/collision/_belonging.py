"""Prepositions that belong to the word before them, while what they govern stands elsewhere: the man they looked for in Rome."""

from __future__ import annotations

from wirelint import pattern
from wirelint.layers.grammar import first_word
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, odds

if TYPE_CHECKING:
    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

STANDS_ALONE = frozenset(
    "in on at by for with from into about of to over after off up out through against between under behind upon around".split()
)
"""Prepositions that can stand far from what they govern: the man they looked for."""

_PARTICLES = frozenset("in on by off up out over through along around down about across".split())
"""Prepositions that may as well be adverbs behind a verb: he sailed by in May."""

_LICENCE = pattern(r"[RtXo] |[irbge] [dL]|[NsZ?v3] [uUj] |[Ns] Z ")
"""What there must be before such a preposition: a relative or question word, an infinitive, a passive, a subject behind a noun."""

_CLOSE = 1.5
"""Odds from which two words are an expression (unheard of)."""


def belongs(story: Words, letters: Letters, at: int) -> bool:
    """Whether a preposition may belong to the word before it, and what it governs stand elsewhere."""
    word = story.lower[at]
    if not at or word not in STANDS_ALONE or letters.marks[at - 1] == ".":
        return False
    if letters.marks[at - 1] != " ":
        return True
    if word in _PARTICLES and letters.kinds[at - 1] in "VvzdPLJGy3?":
        return True
    return licensed(story, letters, at)


def licensed(story: Words, letters: Letters, at: int) -> bool:
    """Whether the word before the preposition takes it, and something before may be what it governs."""
    if not at or not attested(story.lower[at - 1], story.lower[at]):
        return False
    if letters.kinds[at - 1] in "dLp" or (
        letters.kinds[at - 1] == "?" and not 0.0 < odds(story.lower[at - 1], story.lower[at]) < _CLOSE
    ):
        return True
    return licence_before(letters, at)


def licence_before(letters: Letters, at: int) -> bool:
    """Whether something before a word in its sentence may be what a preposition behind it governs."""
    return letters.search(_LICENCE, first_word(letters, at), at) is not None
