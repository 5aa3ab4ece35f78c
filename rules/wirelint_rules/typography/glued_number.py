"""A figure and a word run together."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURE = pattern(r"[0-9](?:[.,]?[0-9])*")
_MONTHS = "January February March April May June July August September October November December"
_AFTER = frozenset(
    f"""{_MONTHS} residents civilians soldiers troops men women children students passengers workers victims families homes houses countries cases deaths
    votes seats times per others more of and to from the were was at on for with dead injured wounded killed""".split()
)
"""Words that stand behind figures all the time."""

_BEFORE = frozenset(
    f"""{_MONTHS} in on of at to by from the since until after before about over than nearly and for with was were least some around between
    In On At From Since After""".split()
)
"""Words that stand before figures all the time."""

_JOINED = frozenset("-/_.@#:+=&?’'")


@rule(severity=Severity.ERROR)
def glued_number(document: Document) -> Iterator[Finding]:
    """A figure and the word beside it have run together.

    “412residents”, “in2019”. Only words that stand beside figures all the time are looked at; names of products and codes
    (“mp3”, “covid19”) are none of them. Units and what is
    counted most (“45miles”, “412people”) have a rule of their own, glued-unit.

    Bad:  By noon {~~412residents~>412 residents~~} had come.
    Bad:  It was built {~~in2019~>in 2019~~} and opened on {~~May9~>May 9~~}.
    Good: The mp3 was made in the 1990s, at 10am, for 4x4 cars and B2B fairs.
    """
    text = document.text
    for m in _FIGURE.finditer(text):
        start, end = _letters(text, m.start(), m.end())
        before, after = text[start : m.start()], text[m.end() : end]
        if bool(before) == bool(after) or (before or after) not in (_BEFORE if before else _AFTER):
            continue
        span = Span(start, end)
        if (
            text[start - 1 : start] in _JOINED
            or text[end : end + 1] in {"/", "@", "_", "=", "-"}
            or not document.intact(span)
        ):
            continue
        better = f"{before} {m.group()}" if before else f"{m.group()} {after}"
        yield Finding(span, f"“{document[span]}” lacks a space", [Fix.replace(span, better, safe=True)])


def _letters(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of letters around a figure, the figure included."""
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end
