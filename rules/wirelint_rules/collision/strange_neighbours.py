"""A small word and a neighbour that edited news never has side by side."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import unmet
from wirelint_rules.collision._verbs import extracted
from wirelint_rules.garbled._suspicion import convicted, suspected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters

_JOINT = form(
    r"[cXRYhwxMirTSb] [dPVvazqGLfirwxMbOuUpoTASc3](?=[ .,])|[po] [dPVazqLfirwxMbuUc](?=[ .,])|A [?vazqGPdirwxM](?=[ .,])|c \?(?= )"
    r"|[Vz] [pof](?= )",
    "cXRYhwxMirTSb dPVvazqGLfirwxMbOuUpoTASc3",
    "po dPVazqLfirwxMbuUc",
    "A ?vazqGPdirwxM",
    "c ?",
    "Vz pof",
)

_CHANCE = 2.9
"""Chance must have put two words side by side so often (a logarithm) for their never meeting to say something."""

_PARTICLES = frozenset("off up out down over in on away back".split())
"""Words that may end a clause that is a subject: bombs that failed to go off were found."""


@rule(severity=Severity.WARNING, reach="paragraph")
def strange_neighbours(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A small word stands beside one that it never stands beside.

    “Sick in killed”, “each any patient”, “a alone match”: an article, a preposition, a relative or an auxiliary beside a word
    that edited news, by the counts of pairs, never has there, though both are so common that chance would have brought them
    together. That says too little in a story without other faults: only one in which plain faults of two kinds
    stand is read for it, and none without `pooled`. What another rule has found is left alone.

    Bad:  The the officials said {==in soon==} the field , would would be dry.
    Good: The clash he was looking at has to be one that was over by then.
    """
    if pooled and convicted(document):
        story = words(document)
        said = suspected(document)
        for one in _strange(document):
            if not said & {one, one + 1}:
                span = story.span(one, one + 1)
                yield Finding(span, f"“{document[span]}”: these words are never side by side")


def _strange(document: Document) -> Iterator[int]:
    from wirelint.layers.word_classes import THINGS_TOO

    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _JOINT):
        lower = story.lower[one : last + 1]
        begins = one == 0 or letters.marks[one - 1] == "."
        plain = lower == story.texts[one : last + 1] or (begins and story.texts[last] == lower[1])
        if lower[1] == "not" and story.lower[last + 1 : last + 2] == ["only"]:
            continue
        particle = lower[0] in _PARTICLES and letters.kinds[last] in "irwxMP"
        adjective = (
            letters.kinds[one] in "poC"
            and letters.kinds[last] in "dL"
            and letters.kinds[last + 1 : last + 2] in {"N", "3"}
        )
        over_time = lower == ["may", "over"] or (lower[1] == "over" and story.lower[last + 1 : last + 2] == ["time"])
        if _sound(story.lower, letters, one, last):
            continue
        thing = letters.kinds[one] in "TSA" and lower[1] in THINGS_TOO
        if adjective or thing or over_time or (letters.kinds[one] == "M" and _asks(letters, one, last)):
            continue
        if plain and not particle and letters.marks[one] == " " and unmet(*lower) > _CHANCE:
            yield one


def _asks(letters: Letters, one: int, last: int) -> bool:
    """Whether a modal asks, and a participle before a noun is of its subject: will released prisoners work?"""
    asked = one == 0 or letters.marks[one - 1] == "." or letters.kinds[one - 1] == "X"
    return asked and letters.kinds[last] in "dL" and letters.kinds[last + 1 : last + 2] in {"N", "3", "?", "s"}


def _sound(lower: list[str], letters: Letters, one: int, last: int) -> bool:
    """Whether two words that seldom meet are parts of two clauses, or of a phrase that grammar has and news hardly ever."""
    first, second = letters.kinds[one], letters.kinds[last]
    if first in "po" and second in "irwxMPzK" and extracted(lower, letters, one):
        return True  # “the ewe he sheltered with isn’t for sale”
    if first in "irM" and second in "irwxPz" and letters.search(_SUBJECT_CLAUSE, 0, one):
        return True  # “what plot there is concerns a debt”
    if first == "S" and second == "G":
        return True  # “without its saying a word”
    if first == "M" and second == "c" and lower[one].endswith("t"):
        return True  # “the ones you shouldn’t and the ones you should”
    if lower[one] in _PRONOUNS_TOO and second in "uUj":
        return True  # “to get from one to another he had to climb”
    return first == "p" and lower[last] in _STILL and letters.kinds[last + 1 : last + 2] in {"d", "?", "L"}


_STILL = frozenset("still yet once now then long often never always not".split())
"""Adverbs of time that may stand before an adjective: by still unidentified men."""

_PRONOUNS_TOO = frozenset("another each some any all down up".split())
_SUBJECT_CLAUSE = pattern(r"(?:^|[.,\"]|c )[Xt] (?:[^. ] ){0,3}?(?:[uUj]|[TASHDE] [?sNv3]|[ZN]|a) \Z")
"""A clause that is a subject and ends with its verb: why they should is anybody’s guess."""
