"""A text from which stretches are blanked without anything moving: what readers of markup work on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from html import unescape
from itertools import pairwise

from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wirelint.patterns import Pattern

JOINT = "\ufdd0"
"""Stands for a code point of markup that a reader does not see, not even as a gap; a noncharacter, no text has it."""

_NOT_BREAK = re.compile(r"[^\r\n]")
_RUN = re.compile(r"[^ \t\r\n\f\v]+")
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", ("&",))


def blanked(text: str, spans: Iterable[tuple[int, int]], by: str = " ") -> str:
    """The text with the spans made spaces; line breaks in them stay. Spans may overlap and come in any order."""
    out: list[str] = []
    at = 0
    for start, end in sorted(spans):
        begin = max(start, at)
        if end > begin:
            out += text[at:begin], _NOT_BREAK.sub(by, text[begin:end])
            at = end
    out.append(text[at:])
    return "".join(out)


def joined(text: str, spans: Iterable[tuple[int, int]] = ()) -> str:
    """The text with its character references replaced and the spans closed up, in the same length.

    What stands around a mark within a word belongs together (“ne**w**s”, “**news**,”): the longest part of such a run
    keeps its place, the others move up to it, and the blanks go to the ends of the run.
    """
    text = _referred(blanked(text, spans, JOINT))
    if JOINT not in text:
        return text
    out: list[str] = []
    at = 0
    for m in _RUN.finditer(text):
        if JOINT in m.group():
            out += text[at : m.start()], _closed(m.group())
            at = m.end()
    out.append(text[at:])
    return "".join(out)


def _closed(run: str) -> str:
    parts = run.split(JOINT)
    starts = [0]
    for part in parts[:-1]:
        starts.append(starts[-1] + len(part) + 1)
    anchor = max(range(len(parts)), key=lambda i: len(parts[i]))
    before, after = "".join(parts[:anchor]), "".join(parts[anchor + 1 :])
    return (before.rjust(starts[anchor]) + parts[anchor] + after).ljust(len(run))


def _referred(text: str) -> str:
    """The text with each character reference made its character and joints."""
    out: list[str] = []
    at = 0
    for m in _ENTITY.finditer(text):
        character = unescape(m.group())
        if len(character) == 1 and character not in "\r\n":
            out += text[at : m.start()], character, (" " if character in " \t" else JOINT) * (len(m.group()) - 1)
            at = m.end()
    out.append(text[at:])
    return "".join(out)


def between(spans: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The gaps that the spans leave between two offsets."""
    edges = [start, *(offset for span in sorted(spans) for offset in span), end]
    for gap in list(pairwise(edges))[::2]:
        if gap[0] < gap[1]:
            yield gap


def without(spans: Iterable[tuple[int, int]], kept: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, less what is to be kept of them."""
    inner = sorted(kept)
    starts = [start for start, _ in inner]
    for start, end in spans:
        yield from between(inner[bisect_right(starts, start) : bisect_left(starts, end)], start, end)


def enclosed(
    text: str, start: int, opener: Pattern, closer: Callable[[re.Match[str]], str]
) -> Iterator[tuple[int, int]]:
    """The stretches from each opener to its closer, ends included; an opener that is never closed is none.

    A closer that is missing is looked for once, so that any text is read in linear time.
    """
    lower, missing, at = text.lower(), set[str](), start
    while m := opener.search(text, at):
        end, at = closer(m), m.end()
        found = -1 if end in missing else lower.find(end, at)
        if found < 0:
            missing.add(end)
            continue
        after = text.find(">", found) + 1 if end.startswith("<") else found + len(end)
        at = after or len(text)
        yield m.start(), at
