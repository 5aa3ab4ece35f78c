"""Markdown: what is not copy is blanked; headings, paragraphs, list items, quotes and table rows are blocks.

Left to lint: prose, headlines, link texts, titles and descriptions of the front matter, alternative texts of pictures.
Blanked: code, addresses, tags and their attributes, comments, shortcodes, imports, footnote marks, link definitions.
"""

from __future__ import annotations

import re

from wirelint.document import Block, Document, Span
from wirelint.patterns import pattern
from wirelint.readers import attributes, frontmatter
from wirelint.readers.masking import between, blanked, enclosed, joined, without
from wirelint.readers.wrapping import hard, softened
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

M = re.MULTILINE

_FENCE = pattern(r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\r\n]*$", ("```", "~~~"), M)
_INDENTED = pattern(r"(?:(?<=\n\n)|(?<=\r\n\r\n))(?:(?: {4}|\t)[^\r\n]*(?:\r?\n|\Z))+")
_TICKS = pattern(r"(?<!`)(?P<ticks>`{1,3})(?!`)[^`\r\n]{1,2000}(?P=ticks)(?!`)", ("`",))
_COMMENT = pattern(r"<!--", ("<!--",))
_MDX_COMMENT = pattern(r"\{/\*", ("{/*",))
_OPAQUE = pattern(r"<(?P<tag>script|style|pre|code|svg|iframe|math)\b[^<>]{0,2000}>", ("<",), re.IGNORECASE)
_SHOWING = (
    pattern(r"\{\{[<%]?[^{}]{0,4000}[%>]?\}\}", ("{{",)),
    pattern(r"\{%[^{}]{0,4000}%\}", ("{%",)),
    pattern(r"<(?:img|figure|Image|Figure)\b[^<>]{0,4000}>", ("<img", "<figure", "<Image", "<Figure")),
)
"""Tags and shortcodes whose alternative texts and captions readers see."""

_WHOLE = (
    pattern(r"^(?:import|export)\s[^\r\n]{0,2000}$", ("import ", "export "), M),
    pattern(r"^ {0,3}\[(?!\^)[^\]\r\n]{1,200}\]:[^\r\n]*$", ("]:",), M),
    pattern(r"^ {0,3}\[\^[^\]\s]{1,80}\]:", ("[^",), M),
    pattern(r"^ {0,3}(?:[-*_][ \t]*){3,}$", ("-", "*", "_"), M),
    pattern(r"^ {0,3}=+[ \t]*$", ("=",), M),
    pattern(r"^ *\|?[ \t:|-]*-{2,}[ \t:|-]*$", ("--",), M),
    _TICKS,
    pattern(r"<(?:https?:|mailto:)[^<>\s]{1,2000}>", ("<",)),
    pattern(r"\b(?:https?://|www\.)[^\s<>()\]]{1,2000}", ("http", "www.")),
    pattern(
        r"\[/?(?:caption|gallery|embed|audio|video|playlist|quote|pullquote|more|toc|youtube|tweet)\b[^\]\r\n]{0,500}\]",
        ("[",),
    ),
    pattern(r"^ {0,3}#{1,6}(?=[ \t])|(?<=[^\\])[ \t]#+[ \t]*$", ("#",), M),
    pattern(r"^[ \t]*(?:>[ \t]?)+", (">",), M),
    pattern(r"^ {0,3}:{3,}[ \t]*[\w-]*", (":::",), M),
    pattern(r"(?<!\\)\{[#.:][^{}\r\n]{0,200}\}", ("{",)),
)
_TAG = pattern(r"</?(?P<name>[A-Za-z][A-Za-z0-9]{0,20})[^<>]{0,4000}>", ("<",))
_WITHIN = {"a", "abbr", "b", "bdi", "cite", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strike", "strong"} | {
    "sub", "sup", "time", "u", "wbr"
}  # fmt: skip
"""Elements that may stand within a word; any other tag parts words."""

_JOINTS = (
    pattern(r"\[\^[^\]\s]{1,80}\](?!:)", ("[^",)),
    pattern(
        r"(?<!\\)\*{1,3}(?=\S)|(?<=[^\s\\])\*{1,3}|(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)|~~",
        ("*", "_", "~~"),
    ),
    pattern(r"\\(?=[!-/:-@\[-`{-~])", ("\\",)),
)
"""Marks that readers do not see, not even as a gap."""

_LINK = pattern(
    r"(?P<open>!?\[)(?P<text>[^\[\]]{0,2000})(?P<close>\](?:\((?P<to>[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\s*\)|\[[^\]]{0,200}\])?)",
    ("[",),
)
_KIND = (
    ("heading", pattern(r" {0,3}#{1,6}[ \t]")),
    ("quote", pattern(r"[ \t]*>")),
    ("cell", pattern(r"[ \t]*\|")),
)
_ITEM = pattern(r"[ \t]*(?:[-+*:]|(?P<number>\d{1,9})[.)])[ \t]+")
"""The mark of an item of a list; a colon begins what a term means."""
_BOX = pattern(r"\[[ xX]\]")
"""What a task has behind the mark of its item."""
_TEXT = pattern(r"[^\r\n]+")
_LINE = pattern(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_UNDERLINE = pattern(r" {0,3}(?:=+|-+)[ \t]*$")


def read(text: str, path: str | None = None) -> Document:
    """A document of Markdown, with its front matter in `meta`."""
    front = frontmatter.read(text)
    code = [*_code(text, front.end)]
    masked = blanked(text, [*between((block.span for block in front.blocks), 0, front.end), *code])
    ticks = [m.span() for m in _TICKS.finditer(masked, front.end)]
    items = [*_items(masked, front.end)]
    showing = sorted(m.span() for one in _SHOWING for m in one.finditer(masked, front.end))
    shown = list(attributes.shown(masked, showing))
    within, apart = _tags(masked, front.end)
    kept = [block.span for block in shown]
    plain = blanked(masked, [*_hidden(masked, front.end), *without(showing, kept), *without(apart, kept), *items])
    copy = joined(plain, [*front.joints, *_links(plain, front.end), *within, *_marks(plain, front.end)])
    prose = blanked(copy, (block.span for block in shown))
    blocks = sorted(
        [*front.blocks, *shown, *_blocks(text, prose, front, frozenset(start for start, _ in items))],
        key=lambda block: block.span,
    )
    return Document(
        softened(copy, (block.span for block in blocks), hard(text)),
        path,
        raw=text,
        blocks=blocks,
        meta=front.meta,
        date=front.date,
        problems=front.problems,
        code=[*code, *ticks],
    )


def _hidden(text: str, start: int) -> Iterator[tuple[int, int]]:
    """What is never copy: comments, what some tags enclose, addresses, the marks of headings, rules, quotes and tables."""
    yield from enclosed(text, start, _COMMENT, lambda _: "-->")
    yield from enclosed(text, start, _MDX_COMMENT, lambda _: "*/}")
    yield from enclosed(text, start, _OPAQUE, lambda m: f"</{m['tag'].lower()}")
    yield from (m.span() for one in _WHOLE for m in one.finditer(text, start))
    yield from _bars(text, start)


def _tags(text: str, start: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The tags that may stand within a word, and those that part words."""
    tags = [(tag.span(), tag["name"].lower() in _WITHIN) for tag in _TAG.finditer(text, start)]
    return [span for span, within in tags if within], [span for span, within in tags if not within]


def _marks(text: str, start: int) -> Iterator[tuple[int, int]]:
    return (m.span() for one in _JOINTS for m in one.finditer(text, start))


def _code(text: str, start: int) -> Iterator[tuple[int, int]]:
    at = start
    while m := next(_FENCE.finditer(text, at), None):
        fence = m["fence"]
        close = re.compile(rf"^ {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$", M).search(text, m.end())
        end = close.end() if close else len(text)
        yield m.start(), end
        at = max(end, m.end())
    margin = 0
    for m in _INDENTED.finditer(text, start):
        margin = _margin(text[start : m.start()], margin)
        start = m.start()
        if _width(m.group()) >= margin + 4:
            yield m.span()


def _margin(above: str, before: int) -> int:
    """Where the text of the list item begins that the lines above leave open, 0 if they leave none open; as before if they do not tell."""
    for line in reversed(above.rstrip().split("\n")):
        item = _ITEM.match(line)
        if item:
            return len(item.group().expandtabs(4))
        if line.strip() and not line.startswith((" ", "\t")):
            return 0
    return before


def _width(line: str) -> int:
    line = line.expandtabs(4)
    return len(line) - len(line.lstrip(" "))


def _links(text: str, start: int) -> Iterator[tuple[int, int]]:
    for m in _LINK.finditer(text, start):
        if m["close"] == "]" and m["open"] == "[":
            continue
        yield m.span("open")
        yield m.span("close")


def _bars(text: str, start: int) -> Iterator[tuple[int, int]]:
    if "|" not in text:
        return
    for m in _TEXT.finditer(text, start):
        if m.group().lstrip().startswith("|"):
            for bar in re.finditer(r"\|", m.group()):
                yield m.start() + bar.start(), m.start() + bar.end()


def _items(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The marks of list items, from the beginning of their lines. Amid a paragraph a list begins with 1: “2020)” is copy there."""
    within = ""
    for m in _LINE.finditer(text, start):
        item = _ITEM.match(text, m.start())
        if item and (within != "paragraph" or item["number"] in {None, "1"}):
            box = _BOX.match(text, item.end())
            yield m.start(), box.end() if box else item.end()
            within = "item"
        else:
            within = (within or "paragraph") if m.group().strip() else ""


def _blocks(text: str, copy: str, front: frontmatter.FrontMatter, items: frozenset[int]) -> Iterator[Block]:
    current: Block | None = None
    headline = any(block.kind == "headline" for block in front.blocks)
    for m in _LINE.finditer(text, front.end):
        span = Span(m.start(), m.start() + len(m.group().rstrip("\r\n")))
        line, shown = text[span.start : span.end], copy[span.start : span.end]
        if not shown.strip():
            if current and _UNDERLINE.match(line) and line.strip():
                current = Block("heading", current.span)
            if current:
                yield _headed(current, headline)
                headline = headline or current.kind == "heading"
            current = None
            continue
        kind = "item" if span.start in items else next((name for name, one in _KIND if one.match(line)), "")
        if current and not kind and current.kind != "heading":
            current = Block(current.kind, Span(current.span.start, span.end))
            continue
        if current and kind == "quote" == current.kind:
            current = Block("quote", Span(current.span.start, span.end))
            continue
        if current:
            yield _headed(current, headline)
            headline = headline or current.kind == "heading"
        current = Block(kind or "paragraph", span)
    if current:
        yield _headed(current, headline)


def _headed(block: Block, headline: bool) -> Block:
    return Block("headline", block.span) if block.kind == "heading" and not headline else block
