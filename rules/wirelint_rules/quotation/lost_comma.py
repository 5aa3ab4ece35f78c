"""A quotation that runs into the words that give it to its speaker."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.quotations import quotations
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = r"(?:said|says|added|adds|told|wrote|asked|explained|recalled|warned|insisted|replied)"
_WHO = r"(?:he|she|they|the [a-z]+(?: [a-z]+)?|[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){0,2})"
_BEHIND = pattern(rf" (?:{_WHO} {_SAID}|(?:said|says|added|asked|wrote) {_WHO})\b")
_TAKEN_UP = pattern(
    rf"[,?!.][”\"] (?P<who>{_WHO} (?!told){_SAID}|(?:said|says|added|asked|wrote) {_WHO}) [“\"](?=[A-Za-z])(?![A-Z][\w’-]*(?: [A-Z][\w’-]*)?[”\"])"
)
_BEFORE = frozenset('.!?:,”"’—–\n')
_OF_TITLES = frozenset("of the and a an in to for on with by at from or as is be".split())
LEAST = 4
"""How many words a quotation has at least that is no title or saying."""


@rule(
    severity=Severity.ERROR, in_quotes="report", words=frozenset("said says added told wrote asked explained".split())
)
def lost_comma(document: Document) -> Iterator[Finding]:
    """A quotation runs into the words that give it to its speaker.

    “We have no water,” she said: a comma, a stop or another mark parts what is said from who says it. Reported where a sentence
    stands in marks, four words at least, with none at its end, and a speaker and a verb of saying follow at once. Titles and
    words quoted within a sentence are left alone, and so is who is told (“he told “Today””).

    Bad:  {==“We have not slept since Friday”==} she said. “We are tired.”
    Bad:  He left. {=="Nobody told us about the road"==} said Weber.
    Good: “It is a ruse.” Weber said “nobody that I know of” had seen it. “We have not slept since Friday,” she said. In “Gone With the Wind” she said it. They “had not slept since Friday” she said.
    """
    text = document.text
    for m in _TAKEN_UP.finditer(text):
        span = Span(*m.span("who"))
        if _quotes_within(document, m.end() - 1):
            continue
        if document.intact(Span(*m.span())):
            mark = Edit(Span(span.end, span.end), "," if text[m.end()].islower() or m.group()[0] == "," else ".")
            yield Finding(span, "a comma is missing before the quotation goes on", [Fix("set a comma", (mark,))])
    for one in quotations(document):
        if (
            one.level
            or not one.closed
            or not text[one.content.end - 1].isalnum()
            or not _BEHIND.match(text, one.span.end)
        ):
            continue
        before = text[max(0, one.span.start - 3) : one.span.start].rstrip(" ")[-1:]
        if (not before or before in _BEFORE) and _is_sentence(document[one.content]):
            closing = Edit(Span(one.content.end, one.content.end), ",")
            yield Finding(one.span, "the quotation runs into its attribution", [Fix("set a comma", (closing,))])


def _quotes_within(document: Document, at: int) -> bool:
    """Whether the quotation that opens at a place is a part of its sentence: Trump said “nobody that I know of” had met them."""
    text = document.text
    if not text[at + 1 : at + 2].islower():
        return False
    within = next((one for one in quotations(document) if one.span.start == at), None)
    return (
        within is not None
        and text[within.content.end - 1].isalnum()
        and _GOES_ON.match(text, within.span.end) is not None
    )


_GOES_ON = pattern(r" [a-z]")


def _is_sentence(said: str) -> bool:
    """Whether what stands in marks reads as a sentence: a capital, and words that a title would write with one."""
    parts = said.split()
    plain = [part for part in parts[1:] if part[0].islower() and part not in _OF_TITLES]
    return len(parts) >= LEAST and said[0].isupper() and len(plain) > 1
