"""A text from which stretches are blanked without anything moving: what readers of markup work on."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from wirelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wirelint.patterns import Pattern

_NOT_BREAK = re.compile(r"[^\r\n]")
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", ("&",))


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with the spans made spaces; line breaks in them stay. Spans may overlap and come in any order."""
    out: list[str] = []
    at = 0
    for start, end in sorted(spans):
        begin = max(start, at)
        if end > begin:
            out += text[at:begin], _NOT_BREAK.sub(" ", text[begin:end])
            at = end
    out.append(text[at:])
    return "".join(out)


def decoded(text: str) -> str:
    """The text with its character references replaced in the same length.

    The blanks that a short character leaves are moved to the front of its word, so that words stay whole.
    """
    out: list[str] = []
    at = 0
    for m in _ENTITY.finditer(text):
        character = unescape(m.group())
        if len(character) != 1 or character in "\r\n":
            continue
        joins = character == "\u00a0" or not character.isspace()
        before = text[at : m.start()]
        cut = _word(before) if joins else len(before)
        padding = " " * (len(m.group()) - 1)
        if cut == 0 and out and joins:
            whole = "".join(out) + before
            cut = _word(whole)
            out = [whole[:cut], padding, whole[cut:], character]
        else:
            out += before[:cut], padding, before[cut:], character if joins else " "
        at = m.end()
    out.append(text[at:])
    return "".join(out)


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


def _word(text: str) -> int:
    # Where the last word of a text begins.
    return max(text.rfind(space) for space in " \n\t\r") + 1
