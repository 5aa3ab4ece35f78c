"""A compound of a figure and a measure of time that lacks a hyphen: “34 year-old”, “a three year contract”."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURE = r"(?:\d{1,3}(?:,000)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
_MEASURE = r"(?:year|month|week|day|hour|minute)"
_HALF = pattern(
    rf"(?<![\w.,-])(?P<figure>{_FIGURE})(?P<one>[ -])(?P<unit>{_MEASURE})(?P<two>[ -])(?P<old>olds?)\b(?![-’'])"
)
_BARE = pattern(
    rf"\b[Aa]n? (?P<figure>{_FIGURE}) (?P<unit>{_MEASURE}) (?=(?:(?:long|old|new|full|average|continuous|suspended|mandatory|minimum|maximum|rolling) )?"
    r"(?:contract|deal|agreement|ban|term|sentence|period|trial|campaign|war|battle|strike|extension|delay|visit|trip|tour|loan|lease|plan|programme|program"
    r"|project|career|absence|break|wait|walk|drive|flight|journey|ride|stay|stint|spell|stretch|run|streak|siege|ceasefire|truce|occupation|investigation|inquiry|study"
    r"|course|window|deadline|warranty|mandate|suspension|freeze|moratorium|closure|shutdown|lockdown|curfew|quarantine|hearing|meeting|session|speech|interview|film"
    r"|documentary|video|call|conversation|operation|mission|offensive|bombardment|standoff|stand-off|hiatus|reign|rule|marriage|relationship|partnership|guarantee|supply"
    r"|high|low|peak|bond|bonds|yield|note|notes|cycle|drought|boycott|blockade|embargo|notice|probation|prison|jail|license|licence|permit|visa|lead|gap|commitment|investment)s?\b)"
)
_UNITS = frozenset("year month week day hour minute".split())
_HALVES = frozenset("year-old year-olds month-old week-old day-old".split())


@rule(severity=Severity.WARNING, reach="paragraph", words=_UNITS | _HALVES | {"old", "olds"})
def lost_hyphen(document: Document) -> Iterator[Finding]:
    """A compound of a figure and a measure of time lacks a hyphen.

    An age before a noun, or for one, has two hyphens: “the 34-year-old striker”; “34 year-old” and “34-year old” have lost one. A span of
    time before what it is the length of has one: “a three-year contract”. “He is 34 years old”, “a year old” and numbers of things
    (“two 10 year olds”) are read as they stand.

    Bad:  The {~~34 year-old~>34-year-old~~} striker and the {~~20-year old~>20-year-old~~} keeper signed a {~~three year~>three-year~~} contract.
    Good: He is 34 years old, is one year older, and had a year long ago; the 34-year-old signed a three-year contract.
    """
    story, text = words(document), document.text
    for at in story.standing(_HALVES | {"old", "olds"}):
        start = story.starts[max(0, at - 2)]
        m = _HALF.search(text, start, story.ends[at])
        if (
            m
            and m["one"] + m["two"] != "--"
            and _fits(text, m.start(), m["one"] + m["two"])
            and document.intact(m.span())
        ):
            better = f"{m['figure']}-{m['unit']}-{m['old']}"
            yield Finding(Span(*m.span()), f"“{m.group()}” lacks a hyphen", [Fix.replace(m.span(), better)])
    for at in story.standing(_UNITS):
        m = _BARE.match(text, story.starts[at - 2]) if at > 1 else None
        if m and m.start("unit") == story.starts[at]:
            span = Span(m.start("figure"), m.end("unit"))
            if document.intact(span):
                better = f"{m['figure']}-{m['unit']}"
                yield Finding(span, f"“{document[span]}” lacks a hyphen", [Fix.replace(span, better)])


def _fits(text: str, start: int, joints: str) -> bool:
    """Whether an age stands where one of a compound does: one with no hyphen at all behind an article alone."""
    return joints != "  " or text[max(0, start - 4) : start].lower().endswith((" a ", "the ", " an "))
