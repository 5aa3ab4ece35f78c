"""Front matter: the block of settings at the head of a story, in YAML, TOML or JSON.

Only what is asked of it is read: single values and flat lists of YAML, all of TOML and JSON. It is never copy, except for
the values of title and description, which readers see.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wirelint.document import Block, Span
from wirelint.findings import Finding
from wirelint.patterns import pattern

if TYPE_CHECKING:
    from datetime import date

_HEAD = pattern(r"\ufeff?(?P<fence>---|\+\+\+|;;;)[ \t]*\r?\n")
_LINE = pattern(r"^(?P<key>[\w.-]+)[ \t]*[:=][ \t]*(?P<value>[^\r\n]*?)[ \t]*$", flags=re.MULTILINE)
_ITEM = pattern(r"^[ \t]+-[ \t]+(?P<value>[^\r\n]+?)[ \t]*$", flags=re.MULTILINE)

BLOCKS = {
    "title": "headline",
    "headline": "headline",
    "description": "deck",
    "deck": "deck",
    "dek": "deck",
    "subtitle": "deck",
    "summary": "deck",
    "excerpt": "deck",
    "standfirst": "deck",
}
"""Keys whose values are copy, and the kind of block they are."""

DATES = ("date", "published", "publishdate", "pubdate", "published_at", "datepublished")


class FrontMatter(NamedTuple):
    """What was read: where it ends in the text, its values, the stretches of it that are copy, and what is broken."""

    end: int
    meta: dict[str, Any]
    blocks: tuple[Block, ...] = ()
    problems: tuple[Finding, ...] = ()


def read(text: str) -> FrontMatter:
    """The front matter of a text; one that ends at 0 if there is none."""
    head = _HEAD.match(text)
    if head is None:
        return FrontMatter(0, {})
    fence = re.escape(head["fence"])
    close = re.compile(rf"^{fence}[ \t]*$", re.MULTILINE).search(text, head.end())
    if close is None:
        return _unclosed(text, head)
    body = Span(head.end(), close.start())
    return FrontMatter(close.end(), _values(text[body.start : body.end]), tuple(_blocks(text, body)))


def _unclosed(text: str, head: re.Match[str]) -> FrontMatter:
    # A story may begin with a rule: only a first line that is a setting makes it front matter.
    if not _LINE.compiled.match(text, head.end()):
        return FrontMatter(0, {})
    problem = Finding(Span(head.start("fence"), head.end("fence")), "front matter is opened but never closed")
    return FrontMatter(0, {}, (), (problem,))


def day(meta: dict[str, Any]) -> date | None:
    """The day a story was written, as its front matter says."""
    from datetime import date

    lower = {key.lower(): value for key, value in meta.items()}
    for key in DATES:
        m = re.match(r"(\d{4})-(\d{2})-(\d{2})", str(lower.get(key, "")))
        if m:
            try:
                return date(int(m[1]), int(m[2]), int(m[3]))
            except ValueError:
                continue
    return None


def _values(body: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    lines = list(_LINE.finditer(body))
    ends = [*(m.start() for m in lines), len(body)][1:]
    for m, after in zip(lines, ends, strict=bool(lines)):
        value = m["value"]
        values[m["key"]] = _list(value, body[m.end() : after]) if value == "" or value[0] == "[" else _bare(value)
    return values


def _list(value: str, below: str) -> list[str]:
    if value.startswith("["):
        return [_bare(item.strip()) for item in value.strip("[]").split(",") if item.strip()]
    return [_bare(m["value"]) for m in _ITEM.finditer(below)]


def _bare(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _blocks(text: str, body: Span) -> list[Block]:
    found: list[Block] = []
    for m in _LINE.finditer(text, body.start, body.end):
        kind = BLOCKS.get(m["key"].lower())
        value = m["value"]
        if kind and value and value[0] not in "[{|>&*":
            quote = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
            found.append(Block(kind, Span(m.start("value") + quote, m.end("value") - quote)))
    return found
