"""“A” where “an” belongs, or the reverse."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import NO_NOUN, letter
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, frequency, odds, outside_speech, unmet
from wirelint_rules.collision._heard import article_heard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_ARTICLES = frozenset(["a", "an"])


@rule(severity=Severity.ERROR, reach="paragraph")
def wrong_article(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """“A” stands where “an” belongs, or the reverse.

    How a word begins to the ear is known from the articles that edited news puts before it, and of words and initials that begin otherwise than
    they are written (university, one-off, MP, UN) and of figures by heart; words of which too little is known, those that take either
    (a historic, an historic) and other capitals are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  It was {~~an major~>a major~~} blow to {~~a important~>an important~~} ally.
    Bad:  The fire took {~~a hour~>an hour~~} to put out.
    Bad:  {~~An university~>A university~~} heard {~~a MP~>an MP~~}, {~~an European~>a European~~} and {~~a 8-year-old~>an 8-year-old~~}.
    Good: An hour after a unique vote, an MP and a US envoy met for a historic talk.
    Good: Police spoke to An and Eefje. An has won ten titles.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story = words(document)
    following = [*story.texts[1:], ""]
    for at in story.standing(_ARTICLES):
        noun = following[at]
        if (
            story.gaps[at + 1] == " "
            and _is_wrong(story.lower[at], noun)
            and _english(story, at)
            and not _called_an(story, at)
        ):
            right = _OTHER[story.lower[at]]
            span = story.span(at, at + 1)
            better = f"{right.capitalize() if story.texts[at][0] == 'A' else right} {noun}"
            yield Finding(span, f"“{document[span]}” should be “{better}”", [Fix.replace(span, better, safe=True)])


def _is_wrong(article: str, noun: str) -> bool:
    """Whether a word must have the other article: as it is heard, or else as edited news has it."""
    heard = article_heard(noun)
    return heard != article if heard else noun.islower() and len(noun) > 1 and _never_before(article, noun)


def _called_an(story: Words, at: int) -> bool:
    """Whether “An” is a name: with its capital within a sentence, or before a word that no article stands before."""
    if story.texts[at] != "An":
        return False
    within = at > 0 and not any(mark in story.gaps[at] for mark in '.!?\n“"')
    return within or letter(story.lower[at + 1]) in NO_NOUN


def _english(story: Words, at: int) -> bool:
    """Whether an article is no letter (A under B) and no preposition of Spanish, behind a word that English does not know."""
    text = story.texts[at]
    if text in {"A", "AN"}:
        return text == "A" and (not at or any(mark in story.gaps[at] for mark in '.!?\n“"'))
    return not at or not story.texts[at - 1].islower() or frequency(story.texts[at - 1]) > 0.0


@cache
def _never_before(article: str, noun: str) -> bool:
    """Whether an article never stands before a word before which the other does."""
    if not noun.isalpha() or not frequency(noun):
        return False
    other = _OTHER[article]
    if odds(article, noun) < _NEVER and odds(other, noun) > _OFTEN[article]:
        return True
    return unmet(article, noun) > _CHANCE and attested(other, noun)


_OTHER = {"a": "an", "an": "a"}
_NEVER = -1.5
_OFTEN = {"a": 0.0, "an": -2.0}
"""Odds (logarithms) below which an article does not stand before a word, and above which the other does."""

_CHANCE = 1.0
"""Chance must have put a word behind an article so often (a logarithm)."""
