"""A figure whose digits stand in another order elsewhere in the story, before the same word."""

from __future__ import annotations

from collections import Counter

from wirelint import Document, Finding, Fix, Related, Severity, Span, rule
from wirelint.layers.calendar_words import MONTH_WORDS
from wirelint.layers.numbers.numerals import figure_words
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFTEN = 2
"""So often the other figure stands at least, and the one whose digits are turned about only once."""
_UNITS = frozenset(
    "percent per cent million billion trillion thousand hundred years year months month days day hours hour minutes minute seconds second weeks week times points"
    " a p am pm gmt to and or in"
    " of on at by for the from kilometers kilometres km miles meters metres feet pounds kilograms kg degrees mph kph knots kmh mm cm c f celsius fahrenheit".split()
).union(MONTH_WORDS)
"""Words that stand behind figures of many kinds."""


@rule(severity=Severity.WARNING)
def transposed_figure(document: Document) -> Iterator[Finding]:
    """A figure has its digits in another order than elsewhere in the story.

    “39 people … the 39 … To put 93 people into a container”: the same word follows both, the other figure stands twice at least, and this one once.

    Left alone: figures of one digit, measures, sums of money, percentages, dates and two years (the games of 2012 and of 2021), of which a story has many.

    Bad:  They found 39 people dead. All 39 people came by lorry. To put {~~93~>39~~} people into a container is evil.
    Good: They found 39 people dead. All 39 people came by lorry. Another 93 passengers were safe.
    """
    found: dict[str, list[tuple[int, int, int, str]]] = {}
    text, story = document.text, words(document)
    for index in _turned(document):
        noun = story.lower[index + 1] if index + 1 < len(story) else ""
        if (
            noun
            and noun.isalpha()
            and noun not in _UNITS
            and story.gaps[index + 1] == " "
            and text[story.starts[index] - 1 : story.starts[index]] not in ("$", "€", "£")
        ):
            found.setdefault(noun, []).append((story.starts[index], story.ends[index], index, story.texts[index]))
    for noun, figures in found.items():
        often = Counter(written for *_, written in figures)
        for start, end, _, written in figures:
            others = [
                one
                for one in often
                if one != written
                and _SORTED[one] == _SORTED[written]
                and often[one] >= _OFTEN
                and not (_is_year(one) and _is_year(written))
            ]
            if often[written] == 1 and len(others) == 1:
                there = next(Span(begins, ends) for begins, ends, _, one in figures if one == others[0])
                related = [Related(document, there, f"“{others[0]} {noun}” here")]
                yield Finding(
                    Span(start, end),
                    f"“{written} {noun}” are “{others[0]} {noun}” elsewhere",
                    [Fix.replace(Span(start, end), others[0])],
                    related,
                )


def _is_year(written: str) -> bool:
    return written[:2] in ("19", "20") and len(written) == _YEAR_LENGTH and written < _LATEST


_YEAR_LENGTH, _LATEST = 4, "2051"


def _turned(document: Document) -> list[int]:
    """The places of the figures whose digits stand in another order elsewhere in the story."""
    story = words(document)
    texts = story.texts
    places = figure_words(document)
    written = {*map(texts.__getitem__, places)}
    orders = list(map(_SORTED.__getitem__, written))
    if len({*orders}) == len(orders):
        return []
    often = Counter(orders)
    return [index for index in places if often[_SORTED[texts[index]]] > 1 and texts[index][0].isdigit()]


def _sorted(written: str) -> str:
    """The digits of a figure in order; a word as it is, since no other is made of the same letters in another order and counts."""
    return "".join(sorted(written)) if written[0].isdigit() else written


_SORTED = Remembered(_sorted)
