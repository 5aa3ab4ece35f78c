"""A bracket without its other half."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKET = pattern(r"[()\[\]]")
_PAIR = {")": "(", "]": "["}
_FACE = frozenset(":;=8-")
_FEWEST_WORDS = 6
"""A paragraph of fewer words is a label."""


@rule(severity=Severity.WARNING, reach="paragraph", needs=("unmatched-bracket",), seen_as=oddities)
def unmatched_bracket(document: Document) -> Iterator[Finding]:
    """A bracket has no other half in its paragraph.

    Numbers of a list (“a)”, “(1”), faces (“:)”), a bracket that closes in a later paragraph, and code are
    left alone.

    Bad:  The mayor {==(==}a lawyer, resigned on Friday, and the council met.
    Bad:  The mayor, a lawyer{==)==}, resigned on Friday, and the council met.
    Bad:  The plant (in Brno{==]==} will close next year, and the mill too.
    Good: The mayor (a lawyer [of sorts]) resigned: a) on Friday, 2) on a whim :) in the end.
    """
    waiting: list[Span] = []
    for span in _bracketed(document):
        copy = document[span]
        if "{" in copy or "](" in copy:
            continue
        found = [Span(span.start + at, span.start + at + 1) for at in _unmatched(copy)]
        if len(found) == _MISMATCH and document[found[0]] in _OPENING and document[found[1]] not in _OPENING:
            found = found[1:]
        if len(found) != 1:
            continue
        if document[found[0]] in _OPENING:
            yield from _report(document, waiting)
            waiting = found
        elif waiting:
            waiting = []
        else:
            yield from _report(document, found)
    yield from _report(document, waiting)


def _bracketed(document: Document) -> Iterator[Span]:
    """The paragraphs that have brackets."""
    story, spans = words(document), paragraphs(document)
    numbers = set[int]()
    for index in places(document, "unmatched-bracket"):
        first = paragraph_at(document, story.ends[index - 1]) if index else 0
        last = paragraph_at(document, story.starts[index]) if index < len(story) else len(spans) - 1
        numbers.update(range(max(first, 0), last + 1))
    for number in sorted(numbers):
        yield spans[number]


def _report(document: Document, places: list[Span]) -> Iterator[Finding]:
    for place in places:
        if document.intact(place) and _long(_paragraph(document.text, place)):
            yield Finding(place, f"“{document[place]}” has no other half")


def _long(copy: str) -> bool:
    return "\n" not in copy and copy.count(" ") >= _FEWEST_WORDS - 1


def _paragraph(text: str, place: Span) -> str:
    start = text.rfind("\n", 0, place.start) + 1
    end = text.find("\n", place.end)
    return text[start : end if end >= 0 else len(text)]


_OPENING = frozenset("([")
_MISMATCH = 2


def _unmatched(copy: str) -> Iterator[int]:
    """Where brackets stand that have no other half, in order."""
    open_at: list[int] = []
    lost: list[int] = []
    for m in _BRACKET.finditer(copy):
        at, mark = m.start(), m.group()
        if mark in _PAIR:
            if open_at and copy[open_at[-1]] == _PAIR[mark]:
                open_at.pop()
            elif not _enumerates(copy, at):
                lost.append(at)
        else:
            open_at.append(at)
    yield from sorted([*lost, *open_at])


def _enumerates(copy: str, at: int) -> bool:
    """Whether a closing bracket stands behind a number or a letter of a list, or is a mouth."""
    start = at
    while start and copy[start - 1].isalnum():
        start -= 1
    short = copy[start:at]
    return (0 < len(short) <= 4 and (short.isdecimal() or len(short) == 1 or set(short.lower()) <= set("ivx"))) or (
        copy[at - 1 : at] in _FACE
    )
