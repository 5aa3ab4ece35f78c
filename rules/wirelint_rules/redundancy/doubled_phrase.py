"""A phrase that stands twice in a row."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.layers.grammar import letter
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech
from wirelint_rules.redundancy._again import NEAR, again

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_SHORTEST = 2
_CLAUSES = frozenset("what that who whatever".split())
"""Behind these a clause may end as the sentence goes on: what is done is done."""

_OPENERS = frozenset("the a an of in on at for from by with to his her their its this these those".split())
_ARTICLES = frozenset("the a an this its".split())
_PREPOSITIONS = frozenset("of in on at for from by with to".split())
_RUNNING = frozenset("and after by over upon or on".split())
"""Words with which phrases go on and on: “year after year after year”."""


@rule(severity=Severity.ERROR, reach="paragraph")
def doubled_phrase(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A phrase stands twice in a row, or a preposition on both sides of an article.

    “of the of the”, “in the in”. Phrases of two words must begin with an article, a preposition or the like. What goes on
    and on (“again and again and again”, “year after year after year”), speech in quotation marks and what a comma parts
    are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  He spoke {~~of the of the~>of the~~} war.
    Bad:  He was taken {~~to hospital to hospital~>to hospital~~}.
    Bad:  They met {~~in the in~>in~~} March.
    Bad:  He said {~~that the road was that the road was~>that the road was~~} closed.
    Good: Year after year after year they have to have what is done is done, over and over and over.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story = words(document)
    past = 0
    for at, size in sorted({*_doubled(document), *_framed(document)}, key=_longest_first):
        if at < past or not (span := _plain(document, story, at, at + (2 * size - 1 if size > 1 else 2))):
            continue
        better = document[story.span(at, at + size - 1)]
        if size == 1:
            message = f"“{better}” stands on both sides of “{story.texts[at + 1]}”"
        elif document[span][len(better) + 1 :] in {better, better[:1].lower() + better[1:]}:
            message = f"“{better}” stands twice"
        else:
            continue
        past = at + size
        yield Finding(span, message, [Fix.replace(span, better)])


def _longest_first(found: tuple[int, int]) -> tuple[int, int]:
    return found[0], -found[1]


def _doubled(document: Document) -> Iterator[tuple[int, int]]:
    """Where phrases stand twice: the index of the first word, and the number of words."""
    lower = words(document).lower
    for nearest, indices in again(document).items():
        for at in indices:
            for size in range(max(nearest, _SHORTEST), NEAR + 1):
                phrase = lower[at : at + size]
                clause = at > 0 and (
                    (size == _SHORTEST and lower[at - 1] in _CLAUSES) or _ends_a_clause(lower, at, size)
                )
                if phrase == lower[at + size : at + 2 * size] and not clause and _counts(phrase):
                    yield at, size


def _ends_a_clause(lower: list[str], at: int, size: int) -> bool:
    """Whether a verb ends a clause that is the subject, and stands again for the sentence: the hills it has left it has left until last."""
    first, before = letter(lower[at]), letter(lower[at - 1])
    if first in _PRONOUNS and before in "N?s" and letter(lower[at + 1]) in _AUXILIARIES:
        return True  # the hills it has left it has left
    return first in _AUXILIARIES and before in _PRONOUNS and not _THOSE.isdisjoint(lower[max(0, at - 4) : at - 1])


_PRONOUNS = frozenset("uUj")
_THOSE = frozenset("those what all whom who whatever everything".split())


def _framed(document: Document) -> Iterator[tuple[int, int]]:
    """Where one preposition stands on both sides of an article, with 1 for a size."""
    lower = words(document).lower
    for at in again(document)[2]:
        if lower[at] in _PREPOSITIONS and lower[at + 1] in _ARTICLES:
            yield at, 1


def _counts(phrase: list[str]) -> bool:
    """Whether a phrase said twice is a slip rather than a way of speaking."""
    if (
        _RUNNING & {phrase[0], phrase[-1]} - {"on", "by", "over"}
        or len(set(phrase)) == 1
        or {"measure", "spade"} & {*phrase}
    ):
        return False
    if len(phrase) > 2:
        return not _RUNNING & {*phrase[1:]} or len(phrase) > 3
    if phrase[0] == "to" and letter(phrase[1]) in "VvbhJk":
        return False
    if letter(phrase[0]) in _SMALL and letter(phrase[1]) in _OPEN:
        return True
    if letter(phrase[0]) in _AUXILIARIES and letter(phrase[1]) in _BEING:
        return True
    return phrase[0] in _OPENERS and phrase[1] not in _RUNNING


_AUXILIARIES, _BEING = frozenset("hwxMir"), frozenset("ebg")
"""Kinds of words that make a verb's beginning: had been had been."""

_SMALL, _OPEN = frozenset("irwxMTASpfE"), frozenset("?dLGNsv")
"""Kinds of words that make a phrase which nobody says twice: was late was late."""


def _plain(document: Document, story: Words, first: int, last: int) -> Span | None:
    """The span of some words if nothing but single spaces parts them, and nothing is joined to the last."""
    span = story.span(first, last)
    copy = document[span]
    parted = copy.split(" ") != story.texts[first : last + 1]
    if parted or document.text[span.end : span.end + 1] == "-" or not document.intact(span):
        return None
    return span
