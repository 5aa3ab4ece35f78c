"""What stands in quotation marks, as real copy has them: curly, straight, British, nested, left open, turned the wrong way."""

from __future__ import annotations

import re
from bisect import bisect_right

from wirelint.document import Span, layer
from wirelint.layers.paragraphs import paragraphs
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

_MARK = pattern("``|[“”\"‘’'„«»″](?:(?<=')'|(?<=‘)‘|(?<=’)’)?")
_DOUBLED = {"''": '"', "``": '"', "‘‘": "“", "’’": "”"}
"""Two single marks that stand for a double one."""

ELIDED = "em|til|tis|twas|cause|cos|n|bout|round|neath|burbs"
"""What is left of words whose beginning an apostrophe stands for, as a part of a pattern."""

_ELISION = pattern(rf"(?:\d0s|{ELIDED})(?![^\W_])")
_OPENERS = frozenset(" \t\r\n\u00a0([{—–-/…“‘\"'„«")
_STOPS = frozenset(".,!?…")

DOUBLE, SINGLE = "double", "single"


class Quotation(NamedTuple):
    """A quotation: `span` with its marks, `content` without.

    `closed` is False where it runs to the end of its paragraph, as one does that goes on in the next. `level` is 0 for a
    quotation of its own, 1 for one within another. `style` is double or single, by its marks.
    """

    span: Span
    content: Span
    closed: bool
    level: int = 0
    style: str = DOUBLE


class Mark(NamedTuple):
    """A mark that may be one of quotation, of one code point or two alike: its text, and where it begins and ends."""

    text: str
    start: int
    end: int


class _Open(NamedTuple):
    start: int
    style: str
    width: int = 1


@layer
def marks(document: Document) -> list[tuple[int, list[Mark]]]:
    """The marks of each paragraph that has some, with its number: quotation marks, primes, and apostrophes outside words."""
    spans, story = paragraphs(document), words(document)
    found: list[tuple[int, list[Mark]]] = []
    own: list[Mark] = []
    last = -1
    for behind in story.behind(_MARKS):
        begins = story.ends[behind - 1] if behind else 0
        for mark, start, end in _MARKS[story.gaps[behind]]:
            at = begins + start
            if at >= last:
                index = bisect_right(spans, (at, len(document.text))) - 1
                if index < 0 or at >= spans[index].end:
                    continue
                last, own = spans[index].end, []
                found.append((index, own))
            own.append(Mark(mark, at, begins + end))
    return found


def _marks(gap: str) -> tuple[Mark, ...]:
    """The marks in what stands between two words, placed in it."""
    return tuple(Mark(m.group(), *m.span()) for m in _MARK.finditer(gap))


_MARKS = Remembered(_marks)


@layer
def quotations(document: Document) -> list[Quotation]:
    """The quotations of a story, in the order in which they begin, nested ones behind those they stand in.

    Apostrophes, decades (’90s) and the marks of feet and inches are none. A single mark that is never closed opens
    nothing: it was an apostrophe.
    """
    text, spans = document.text, paragraphs(document)
    return sorted(one for index, own in marks(document) for one in _quotations(text, spans[index], own))


def quoted(document: Document, span: Span) -> bool:
    """Whether the span lies wholly within a quotation, its marks included."""
    starts, ends = _outer(document)
    at = bisect_right(starts, span[0]) - 1
    return at >= 0 and span[1] <= ends[at]


def touches_speech(document: Document, span: Span) -> bool:
    """Whether any of a span lies between the marks of a quotation."""
    return any(one.content.start < span.end and span.start < one.content.end for one in quotations(document))


@layer
def _outer(document: Document) -> tuple[list[int], list[int]]:
    """Where the quotations that are in no other begin and end."""
    spans = [quotation.span for quotation in quotations(document) if quotation.level == 0]
    return [start for start, _ in spans], [end for _, end in spans]


def _quotations(text: str, paragraph: Span, own: list[Mark]) -> Iterator[Quotation]:
    stack: list[_Open] = []
    for written, at, end in own:
        if written == "″":
            continue
        mark = _DOUBLED.get(written, written)
        before = text[at - 1] if at > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        style = SINGLE if mark in "‘’'" else DOUBLE
        open_ = bool(stack) and any(one.style == style for one in stack)
        turn = (
            _turn(text, at, before, after, open_=open_)
            if style == SINGLE
            else _double(mark, before, after, open_=open_)
        )
        if turn > 0:
            stack.append(_Open(at, style, end - at))
        elif turn < 0:
            yield from _closed(stack, style, at, end)
    for level, one in enumerate(stack):
        if one.style == DOUBLE:
            yield Quotation(
                Span(one.start, paragraph.end),
                Span(one.start + one.width, paragraph.end),
                closed=False,
                level=min(level, 1),
            )


def _closed(stack: list[_Open], style: str, at: int, end: int) -> Iterator[Quotation]:
    while stack:
        one = stack.pop()
        if one.style == style:
            level = min(len(stack), 1)
            yield Quotation(
                Span(one.start, end), Span(one.start + one.width, at), closed=True, level=level, style=style
            )
            return


def _double(mark: str, before: str, after: str, *, open_: bool) -> int:
    """Whether a double mark opens (1), closes (-1) or does neither (0)."""
    if mark in "„«":
        return 1
    if mark == "»":
        return -1 if open_ else 0
    if mark == "“":
        return -1 if open_ and not before.isspace() and not after.isalnum() else 1
    if mark == "”":
        return -1 if open_ else 1 if before in _OPENERS and after.isalnum() else 0
    if before.isdigit() and not open_:
        return 0
    if open_:
        return 0 if before.isspace() and after.isspace() else -1
    return 1 if before in _OPENERS and not after.isspace() else 0


def _turn(text: str, at: int, before: str, after: str, *, open_: bool) -> int:
    """Whether a single mark opens (1), closes (-1) or is an apostrophe or a mark of feet (0)."""
    mark = text[at]
    if (before.isalnum() and after.isalnum()) or text[max(0, at - 2) : at] in {"’n", "'n", "‘n"}:
        return 0
    if before in _OPENERS and after.isalnum():
        elided = mark != "‘" and _ELISION.match(text, at + 1) is not None
        return 0 if elided or mark == "’" or (open_ and mark != "‘") else 1
    if not open_ or before.isspace():
        return 1 if mark == "‘" and not after.isspace() else 0
    if before in "sS" and after == " " and _closes_later(text, at):
        return 0
    return -1 if before in _STOPS or before.isalnum() or before in '”")' else 0


def _closes_later(text: str, at: int) -> bool:
    # “the workers’ strike,’ he said”: a possessive, if a mark behind a stop closes the quotation in the same paragraph.
    rest = text[at + 1 : at + 300].partition("\n")[0]
    return re.search(r"[.,!?…][’'](?!\w)", rest) is not None and not re.match(
        r" (?:said|says|he|she|they|and|which|in)\b", rest
    )
