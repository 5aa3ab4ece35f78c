"""A figure and a word run together."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTH_NAMES
from wirelint.layers.ngrams import counts
from wirelint.letters import end_of_letters, start_of_letters
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import in_address, lines, oddities

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURE = pattern(r"[0-9](?:[.,]?[0-9])*")
_AFTER = frozenset(
    """residents civilians soldiers troops men women children students passengers workers victims families homes houses countries cases deaths
    votes seats times per others more of and to from the were was at on for with dead injured wounded killed""".split()
).union(MONTH_NAMES)
"""Words that stand behind figures all the time."""

_BEFORE = frozenset(
    """in on of at to by from the since until after before about over than nearly and for with was were least some around between
    aged under almost roughly approximately until without only their its these those first next last other all into during
    In On At From Since After About Nearly Over Around Some Almost""".split()
).union(MONTH_NAMES)
"""Words that stand before figures all the time."""

_AGES = frozenset(
    "year month week day hour minute mile member point seat man storey story foot metre meter inch bed room".split()
)
"""Words that a compound with a figure has in its middle: “23-year-old”."""

_SHORTEST = 4
"""Shorter words behind a figure may be units and codes."""

_UNITS = frozenset(
    """mile miles kilometer kilometers kilometre kilometres meter meters metre metres feet inch inches yard yards acre acres hectare hectares ton tons tonne
    tonnes pound pounds kilogram kilograms kilo kilos liter liters litre litres gallon gallons degree degrees knot knots percent people persons day days
    week weeks month months year years hour hours minute minutes second seconds million billion trillion euro euros dollar dollars chan cent sports
    data media games labs studio studios digital network radio music design designs""".split()
)
"""What glued-unit tells, and ends of names."""

_JOINED = frozenset("-/_.@#:+=&?’'")


@rule(severity=Severity.ERROR, reach="paragraph", needs=("glued-number",), seen_as=oddities)
def glued_number(document: Document) -> Iterator[Finding]:
    """A figure and the word beside it have run together.

    “412residents”, “in2019”, “23year-old”. Before a figure only words that stand there all the time are looked at, behind
    it those and all common words of four letters or more; names of products and codes (“mp3”, “covid19”) are none of
    them. Units and what is counted most (“45miles”, “412people”) have a rule of their own, glued-unit.

    Bad:  By noon {~~412residents~>412 residents~~} had come.
    Bad:  It was built {~~in2019~>in 2019~~} and opened on {~~May9~>May 9~~}.
    Bad:  The {~~23year~>23-year~~}-old and {~~20drones~>20 drones~~} were found.
    Good: The mp3 was made in the 1990s, at 10am, for 4x4 cars and B2B fairs.
    """
    text = document.text
    for m in (m for line in lines(document, "glued-number") for m in _FIGURE.finditer(text, *line)):
        start, end = start_of_letters(text, m.start()), end_of_letters(text, m.end())
        before, after = text[start : m.start()], text[m.end() : end]
        if (
            in_address(text, start)
            or bool(before) == bool(after)
            or not (_before(before) if before else _counted(after) or (after in _AGES and text[end : end + 1] == "-"))
        ):
            continue
        span = Span(start, end)
        compound = after in _AGES and text[end : end + 1] == "-"
        if (
            text[start - 1 : start] in _JOINED
            or (text[end : end + 1] in {"/", "@", "_", "=", "-"} and not compound)
            or not document.intact(span)
        ):
            continue
        better = f"{before} {m.group()}" if before else f"{m.group()}{'-' if compound else ' '}{after}"
        yield Finding(span, f"“{document[span]}” lacks a space", [Fix.replace(span, better, safe=True)])


def _before(word: str) -> bool:
    """Whether a word before a figure is one that stands there all the time, or a common verb or adverb in small letters."""
    return word in _BEFORE or (
        len(word) >= _SHORTEST_BEFORE
        and word.islower()
        and word.endswith(("ed", "ing", "ly"))
        and word in counts().common
    )


_SHORTEST_BEFORE = 6


def _counted(word: str) -> bool:
    """Whether a word behind a figure is one that stands there all the time, or a common word in small letters."""
    return word in _AFTER or (
        len(word) >= _SHORTEST and word.islower() and word in counts().common and word not in _UNITS
    )
