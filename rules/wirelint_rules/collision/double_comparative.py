"""A comparison made twice, or with the wrong word."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, grammar, letter, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_TWICE = form(r"[q?] [><]", "q? ><")
_AS = form(r"(?<=[irbe] )C [?v] C(?= )", "C ?v")

_THAN = form(r"> t (?=[TAS] )|[irbe] > C (?=S )", "> t", "irbe >")

_MORE = frozenset(["more", "most"])
_NOUNS = frozenset(
    "other rather older younger lower higher better earlier later longer further less fewer more upper senior best rest interest west".split()
)
_FREE = frozenset("other more less rather much well many few far soon".split())
_BEFORE = frozenset("no any once much even many far two three some few several hundred thousand million dozen".split())


@rule(severity=Severity.ERROR, reach="paragraph", forms=(_TWICE, _AS, _THAN))
def double_comparative(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A comparison is made twice.

    “More safer”, “most deadliest”: the ending and the small word both compare; and “as tall than”. Left alone where “more” counts things (more
    older people, more higher education) or stands for itself (the more, the better).

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The new road is {~~more safer~>safer~~}.
    Bad:  It was the {~~most deadliest~>deadliest~~} attack of the year.
    Bad:  The tower is as tall {~~than~>as~~} the church.
    Good: More older people work, most higher peaks are bare, and the more, the better.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for _, one, other in stretches(document, _TWICE):
        word = story.lower[other]
        if story.texts[other] == word and _twice(story, letters, one):
            span = story.span(one, other)
            yield Finding(span, f"“{document[span]}” compares twice", [Fix.replace(span, word)])
    for _, _, last in stretches(document, _THAN):
        if story.texts[last] in {"that", "as"} and story.lower[last - 1] not in _NOUNS - {
            "older",
            "younger",
            "lower",
            "higher",
        }:
            span = story.span(last - 1, last)
            better = f"{story.texts[last - 1]} than"
            yield Finding(span, f"“{story.texts[last - 1]}” is answered by “than”", [Fix.replace(span, better)])
    for _, one, last in stretches(document, _AS):
        if story.lower[one] == "as" and story.lower[last] == "than" and story.lower[one + 1] not in _FREE:
            span = story.span(last)
            yield Finding(span, "“as” is answered by “as”", [Fix.replace(span, "as")])


def _twice(story: Words, letters: Letters, at: int) -> bool:
    """Whether “more” or “most” and the word behind it compare one and the same thing."""
    more, word = story.lower[at], story.lower[at + 1]
    if letter(word) == "<":
        return more == "most" and word not in _NOUNS
    if more not in _MORE or not _complete(letters, at + 1) or (at and story.lower[at - 1] in _BEFORE):
        return False
    if at and letters.marks[at - 1] == "," and story.lower[at + 2 : at + 3] == ["than"]:
        return False  # most of them: the children, most younger than ten, played
    if word not in _NOUNS:
        return True
    return letters.kinds[at - 1 : at] in {"i", "r", "b", "e"} or story.lower[at + 2 : at + 3] == ["than"]


def _complete(letters: Letters, at: int) -> bool:
    """Whether no noun follows that the comparative could belong to."""
    return letters.marks[at] in ",." or letters.kinds[at + 1] in "CpfoRtiTAu"
