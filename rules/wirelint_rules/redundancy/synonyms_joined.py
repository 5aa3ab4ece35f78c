"""Two words for one thing, joined by “and”."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import grammar
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._suspicion import convicted
from wirelint_rules.redundancy._synonyms import SETS, alike, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

_AND = frozenset(["and"])
_PAST, _MAYBE = frozenset("dPLyz3"), frozenset("?v")
"""Letters of what is told of somebody, and of what may be: writers join two nouns or qualities of one meaning to good effect."""


@rule(severity=Severity.WARNING, words=_AND, gives_way=True)
def synonyms_joined(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two words that say the same are joined by “and”.

    “Wounded and injured”, “found and discovered”, “a ban and prohibition”: a machine, or haste, put two words of a list of synonyms
    side by side. Writers do so too (wages and salaries), so only a story is read in which plain faults of two kinds stand, and none
    without `pooled`. The sets of words that mean one thing are written by hand; what a dictionary has besides counts for verbs that
    tell what happened and for qualities. Pairs that English has made its own (peace and quiet, arrested and detained) are in neither.
    Lists of three, and speech are left alone.

    Bad:  The the nine , people were were {~~wounded and injured~>wounded~~} by glass.
    Good: They want peace and quiet; nine people were wounded and injured.
    """
    if pooled and convicted(document):
        yield from _joined(document)


def _joined(document: Document) -> Iterator[Finding]:
    story = words(document)
    sets = {(pair.first, pair.second, pair.end - 1) for pair in SETS.pairs(document, 2)}
    pairs = {*sets, *_alike_joined(document)}
    for one, other, last in sorted(pairs):
        plain = all(gap == " " for gap in story.gaps[one + 1 : last + 1])
        listed = one and story.gaps[one] in _LISTING
        if (
            plain
            and story.lower[other - 1] in _AND
            and not listed
            and ((one, other, last) in sets or _tells(document, one, other))
            and not _paired(story.lower[other - 2], story.lower[other])
        ):
            span, kept = story.span(one, last), document[story.span(one, other - 2)]
            second = document[story.span(other, last)]
            yield Finding(span, f"“{kept}” and “{second}” say the same", [Fix.replace(span, kept)])


def _tells(document: Document, one: int, other: int) -> bool:
    """Whether two words are verbs that tell what happened, or tell of something how it is."""
    letters = grammar(document)
    kinds = {letters.kinds[one], letters.kinds[other]}
    if kinds & _PAST and kinds <= _PAST | _MAYBE:
        return True
    if kinds != {"?"} or not one:
        return False
    parted, behind = letters.marks[other] != " ", letters.kinds[other + 1 : other + 2]
    if letters.kinds[one - 1] in _BE:
        return parted or behind in "pCto?"
    return not parted and behind in _NOUNS and letters.kinds[one - 1] in _DETERMINERS


_NOUNS, _DETERMINERS = frozenset("Nsv?G"), frozenset("TASDEYQq91")
_BE = frozenset("irbea")


def _paired(one: str, other: str) -> bool:
    """Whether news joins two words, one deed or quality with the other."""
    return joined(one, other) or bool({f"{one} {other}", f"{other} {one}"} & _OWN)


_OWN = frozenset(
    """arrested detained,stormed attacked,raided searched,changed altered,change modify,pushed shoved,pushing shoving,kicked punched,called urged,
    stopped searched,research study,protests rallies,battles fights,possible feasible,shops stores,targets goals,autonomy liberty""".replace(
        "\n    ", ""
    ).split(",")
)
"""What news joins that is too seldom counted."""


def _alike_joined(document: Document) -> Iterator[tuple[int, int, int]]:
    """Two words that a dictionary has for the same around an “and”."""
    story = words(document)
    lower = story.lower
    for at in story.standing(_AND):
        if 0 < at < len(story) - 1 and alike(lower[at - 1], lower[at + 1]):
            yield at - 1, at + 1, at + 1


_LISTING = frozenset([", ", "; "])
