"""An ordinal with another figure's ending."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTH
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._lists import NUMBERED
from wirelint_rules.typography._odd import around, oddities

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDINAL = pattern(r"[0-9](?P<gap>[ -]?)(?P<ending>st|nd|rd|th)\b")

_NUMBERED = pattern(rf"(?<![\d.,-])(?P<figure>\d{{1,3}}) (?P<what>{'|'.join(sorted(NUMBERED))})(?![\w-])")
_WEIGHED = pattern(
    r"\b[0-9]{1,2}(?:st|lbs?)?,? ?[0-9]{1,2}\.?[0-9]? ?lbs?\b|\b(?:weigh\w*|stones?|scales|jockeys?|heavier|lighter)\b"
)
_NEAR = 60
_DATED = pattern(rf"(?:{MONTH}|Sept?\.?|[JFMAOND][a-z]{{2}}\.?) (?:the )?$")
_IN_ORDER = pattern(
    rf" (?:of (?:{MONTH})|{MONTH}|[A-Z][a-z]+|(?:and|or|to) [0-9]|[a-z]+est|(?:consecutive|straight|successive|career|annual|best|most|time|day|week|month|year|season|round|place|floor|storey|story|hour|lap|hole|game|match"
    rf"|win|loss|defeat|victory|goal|title|cap|test|edition|session|hearing|row|letter|grade|grader|parallel|{'|'.join(sorted(NUMBERED))})s?(?![\w-]))"
)
"""What an ordinal stands before: of a stone’s weight is neither a month nor a place in a row."""
_ARTICLES = (" the ", " The ", "\nThe ", " its ", " his ", " her ")
_GOES_ON = pattern(
    r"[.,;:)]|$|\n| (?:and|or|when|after|before|with|but|by|to|from|in|on|at|as|for|that|was|were|is|of (?!play|silence|the match|games?|action))\b"
)
"""What stands behind a noun that no other follows: the 90 minute match is one of 90 minutes."""


@rule(severity=Severity.ERROR, reach="paragraph", needs=("wrong-ordinal",), seen_as=oddities)
def wrong_ordinal(document: Document) -> Iterator[Finding]:
    """An ordinal has the ending of another figure.

    21st, 22nd, 23rd, but 11th, 12th, 13th; and no space between the figure and its ending. What has a number of its own behind an article,
    a century, a birthday or a minute of a match, has an ordinal. A weight in stones, “9st 4lb”, is none.

    Bad:  It was the {~~21th~>21st~~} time, on the {~~3th~>3rd~~} of May.
    Bad:  It was built in the {~~19 century~>19th century~~}, and he scored in the {~~89 minute~>89th minute~~}.
    Good: The 21st, the 112th, the 1,001st and the 13th were Fridays. The 90 minute match was in the 1800s.
    Good: The jockey, at 9st 4lb, is the lightest; another weighs 10st.
    """
    text = document.text
    for m in (m for start, end in around(document, "wrong-ordinal") for m in _ORDINAL.finditer(text, start, end)):
        start = m.start()
        while start and (text[start - 1].isdecimal() or text[start - 1] == ","):
            start -= 1
        figure = text[start : m.start("gap")]
        if figure[0] == "," or text[start - 1 : start].isalpha():
            continue
        right, span = _ending(figure), Span(start, m.end())
        if m["ending"] == "st" and not m["gap"] and right != "st" and _is_weight(text, start, m.end()):
            continue
        if (m["ending"] != right or m["gap"]) and document.intact(span):
            wrong = (
                "has the ending of another figure"
                if m["ending"] != right
                else "has a mark too many"
                if m["gap"] == "-"
                else "has a space too many"
            )
            yield Finding(span, f"“{document[span]}” {wrong}", [Fix.replace(span, figure + right)])
    for m in (m for start, end in around(document, "wrong-ordinal") for m in _NUMBERED.finditer(text, start, end)):
        if text.endswith(_ARTICLES, 0, m.start()) and _GOES_ON.match(text, m.end()):
            span, figure = Span(*m.span()), m["figure"]
            better = f"{figure}{_ending(figure)} {m['what']}"
            yield Finding(span, f"“{m.group()}” has a figure for an ordinal", [Fix.replace(span, better)])


def _is_weight(text: str, start: int, end: int) -> bool:
    """Whether a figure of stones is meant, “23st”, and no ordinal: nothing stands beside it that is counted in order."""
    if _WEIGHED.search(text, max(0, start - _NEAR), end + _NEAR):
        return True
    named = text.endswith(" the ", 0, start) and not text.startswith(" ", end)
    return not (named or _DATED.search(text, max(0, start - 14), start) or _IN_ORDER.match(text, end))


def _ending(figure: str) -> str:
    if figure[-2:] in {"11", "12", "13"}:
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(figure[-1], "th")
