"""A word in place of a small one that it differs from by a letter."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.assets import table
from wirelint.layers.grammar import letter
from wirelint.layers.ngrams import PAUSE, SENTENCE, counts, tokens
from wirelint.layers.speech.dialect import in_dialect
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.collision._evidence import attested, weighed
from wirelint_rules.garbled._suspicion import convicted

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURE, _SMALL = 10.7, 12.0
"""By so much more must a sentence be likely with the small word (a logarithm) than with another, and than with another small one."""

_HAVE = frozenset("had have has having get got getting".split())

_EDGES = frozenset([SENTENCE, PAUSE])
"""What is no word beside another, and says too little of it."""


@rule(severity=Severity.WARNING, reach="paragraph")
def confused_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word stands for a small one that it differs from by a letter.

    “The court said he hat been in jail”, “accused off stealing”, “nobody wanted to he the person”: the counts of edited news
    make the sentence many thousand times likelier with the small word, and have that beside both its neighbours. Small words
    that may stand for each other are looked at only in a story that is convicted by other faults; words beside a mark,
    words that English news does not use, passages in dialect or old verse, and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  The court said he {~~hat~>has~~} been in jail since May.
    Bad:  The union is ready {~~tot~>to~~} talk.
    Good: He had beer thrown at him. He said that hat was fair, and the total was too high to be the reason he had.
    """
    said: set[Span] = set()
    for finding in weighed(document, _confused, pooled):
        said.add(finding.span)
        yield finding
    if pooled and convicted(document):
        yield from (finding for _, finding in _among(document, _small(), _SMALL) if finding.span not in said)


def _confused(document: Document) -> Iterator[tuple[bool, Finding]]:
    yield from _among(document, _rarer(), _SURE)


def _among(document: Document, doubted: frozenset[str], least: float) -> Iterator[tuple[bool, Finding]]:
    """Which of some words stand for small ones, each with whether that is sure."""
    story, token, chance = words(document), tokens(document), counts().chance
    texts, lower, gaps, last = story.texts, story.lower, story.gaps, len(story) - 1
    for at in story.standing(doubted):
        word = texts[at]
        if word != lower[at] or not 0 < at < last or gaps[at] != " " or gaps[at + 1] != " ":
            continue
        if lower[at - 1].endswith(("'d", "'ve", "'ll")):  # what stands behind a contraction was seldom counted
            continue
        before, behind = token.before(at), token.behind(at)
        as_it_is = chance(before, word) + chance(word, behind)
        if as_it_is > -least:  # nothing is likelier than what is certain
            continue
        if letter(word) in "vV" and _may_be_verb(lower, at):
            continue
        if word not in _small() | _LOST_MARK and ((counts().pair(before, word) or 0.0) > _HOME or _joined(lower, at)):
            continue  # on show do, eggs and ham come
        if word == "sat" and not _EXAMS.isdisjoint(lower[at + 1 : at + _FEW]):
            continue  # 28 sat the exam
        if letter(word) in "Pz" and letter(lower[at + 1]) not in "eLdGb" and letter(lower[at - 1]) not in "ofpTAS":
            continue  # what somebody did: Lee hid assets
        if gaps[at - 1] != " " and letter(word) in "sN?" and letter(lower[at + 1]) in "irwxM":
            continue  # a subject of two words at the head of its clause: dry sand was used
        if lower[at - 1] in _HAVE and letter(word) in "sN" and letter(lower[at + 1]) in "dzL":
            continue  # what somebody had done: he had beer thrown at him
        gain, better = max(
            (chance(before, one) + chance(one, behind) - as_it_is, one) for one in table(_PATH)[word].split(" ")
        )
        if (
            gain >= least
            and attested(before, better)
            and attested(better, behind)
            and not in_dialect(document, story.starts[at])
        ):
            span = story.span(at)
            yield (
                not _EDGES & {before, behind},
                Finding(span, f"“{word}” should perhaps be “{better}”", [Fix.replace(span, better)]),
            )


_EXAMS = frozenset(
    "exam exams examination examinations test tests paper papers finals gcses a-levels matric entrance re-sits resits mock mocks baccalaureate".split()
)
_FEW = 6

_LOST_MARK = frozenset(["cant", "wont"])
"""Words that news has for those with an apostrophe."""

_HOME = 2.0
"""So often (a logarithm) must news have had a word behind the one before it for it to stand there in earnest."""


def _joined(lower: list[str], at: int) -> bool:
    """Whether “and” joins a word to a noun of its kind: eggs and ham."""
    return lower[at - 1] in {"and", "or"} and at > 1 and letter(lower[at - 2]) in "Ns?v3" and letter(lower[at]) in "s?v"


def _may_be_verb(lower: list[str], at: int) -> bool:
    """Whether a plain verb stands behind an auxiliary or “to”: the boom can indeed suck a lot of capital in."""
    before = at - 1 - (lower[at - 1].endswith("ly") or letter(lower[at - 1]) == "a" or lower[at - 1] == "indeed")
    return before >= 0 and (
        letter(lower[before]) in "Mok" or not _LETTING.isdisjoint(lower[max(0, at - _NEAR) : before])
    )


_NEAR = 8
_LETTING = frozenset(
    "let lets letting make makes made making help helps helped helping see sees saw watch watches watched watching hear hears heard".split()
)
"""Verbs with a plain verb behind their object: let banks in that state go national."""


_PATH = os.path.join(DATA, "confusions.tsv")


@cache
def _small() -> frozenset[str]:
    """Small words that may stand for another."""
    return frozenset(one for listed in table(_PATH).values() for one in listed.split(" ")) & table(_PATH).keys()


@cache
def _rarer() -> frozenset[str]:
    """The words that are no small ones themselves and may stand for one."""
    return frozenset(table(_PATH)) - _small()
