"""Two words of one meaning side by side."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.layers.grammar import grammar, letter
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, usual, weighed
from wirelint_rules.garbled._suspicion import convicted
from wirelint_rules.redundancy._synonyms import SETS, alike

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, reach="paragraph", gives_way=True)
def synonyms_in_a_row(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two words of one meaning stand side by side.

    “Temporary provisional shelters”, “the overcrowded packed bus”, “quickly rapidly”: one of two versions of a sentence had the
    one word, the other the other. The sets of words that mean one thing are written by hand; nouns and verbs, which may well stand
    side by side, are reported only where the story is convicted by other faults, and there a dictionary's qualities count too. Pairs that
    edited news has, names, plain verbs (helped aid the wounded), and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  The {~~fatal lethal~>fatal~~} dose was found in the {~~overcrowded packed~>overcrowded~~} bus.
    Good: They helped aid agencies; the cheap and inexpensive shops are in the basic units.
    """
    seen: list[Span] = []
    for finding in weighed(document, _in_a_row, pooled):
        seen.append(finding.span)
        yield finding
    if pooled and convicted(document):
        yield from (finding for finding in _alike_in_a_row(document) if finding.span not in seen)


_PLAIN = frozenset("a?")
"""Letters of adverbs, and of words that are neither nouns nor verbs."""


_DETERMINERS = frozenset("the a an this that his her its their some these those every each no".split())
"""Behind these participles are adjectives."""


_ALSO_NOUNS = frozenset(
    "key good past present future right wrong evil minor major medium standard current model novel square".split()
)
"""Adjectives that are nouns where no noun stands behind: a major key."""


_LOWER_AND_UPPER = frozenset(["lower", "higher", "upper"])
_HOUSES = frozenset(
    "house chamber court courts tier league division caste castes class reaches secondary body education".split()
)
"""What is called lower or higher without being lowered: they cut lower house seats."""


def _ends(document: Document, at: int) -> bool:
    """Whether a phrase ends with a word."""
    return grammar(document).marks[at : at + 1] != " " or grammar(document).kinds[at + 1 : at + 2] in _CLOSING


_CLOSING = frozenset("pofcCtRXMirwxhkKPzdV")


def _in_a_row(document: Document) -> Iterator[tuple[bool, Finding]]:
    story = words(document)
    for one, other, end, _, _ in sorted({*SETS.pairs(document)}):
        first, last = story.texts[other - 1], end - 1
        if not all(gap == " " for gap in story.gaps[one + 1 : end]) or letter(first) in "Vz":
            continue
        if story.texts[last] in _ALSO_NOUNS and _ends(document, last):
            continue
        if story.lower[last] in _LOWER_AND_UPPER and "".join(story.lower[last + 1 : last + 2]) in _HOUSES:
            continue
        if not usual(first, story.texts[other]) and story.texts[one:end] == story.lower[one:end]:
            kinds = {letter(first), letter(story.texts[other])}
            attributes = one > 0 and story.lower[one - 1] in _DETERMINERS and kinds <= _PLAIN | {"d"}
            sure = (kinds <= _PLAIN or attributes) and not attested(first, story.texts[other])
            yield sure, _finding(document, one, other, last)


def _alike_in_a_row(document: Document) -> Iterator[Finding]:
    """Two words that a dictionary has for the same and that edited news never has side by side."""
    story = words(document)
    lower = story.lower
    for at in range(1, len(story)):
        one, other = lower[at - 1], lower[at]
        plain = story.gaps[at] == " " and story.texts[at] == other and story.texts[at - 1] == one
        if plain and alike(one, other) and not attested(one, other) and {letter(one), letter(other)} <= _PLAIN:
            yield _finding(document, at - 1, at, at)


def _finding(document: Document, one: int, other: int, last: int) -> Finding:
    story = words(document)
    span, kept = story.span(one, last), document[story.span(one, other - 1)]
    return Finding(span, f"“{kept}” and “{document[story.span(other, last)]}” say the same", [Fix.replace(span, kept)])
