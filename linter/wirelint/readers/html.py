"""HTML: tags, scripts and what readers do not read are blanked; each element of text is a block.

Left to lint: headlines, paragraphs, captions, list items, cells, the title, and alternative texts of pictures. Blanked:
tags and other attributes, comments, scripts, styles, code, forms, and the parts of a page that are not the story: nav,
footer, button, select, template.
"""

from __future__ import annotations

import re

from wirelint.document import Block, Document, Span
from wirelint.patterns import pattern
from wirelint.readers import attributes, frontmatter
from wirelint.readers.masking import blanked, enclosed, joined, without
from wirelint.readers.wrapping import softened
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN = "script|style|pre|code|svg|template|noscript|textarea|select|button|nav|footer|form|iframe|math|object"
_COMMENT = pattern(r"<!--", ("<!--",))
_OPAQUE = pattern(rf"<(?P<tag>{_HIDDEN})\b[^<>]{{0,4000}}>", ("<",), re.IGNORECASE)
_WHOLE = (pattern(r"\{\{[^{}]{0,4000}\}\}|\{%[^{}]{0,4000}%\}", ("{{", "{%")),)
_TAG = pattern(
    r"<(?P<close>/?)(?P<name>[A-Za-z][\w:-]{0,60})(?P<rest>(?:[^<>\"']|\"[^\"<]{0,8000}\"|'[^'<]{0,8000}'){0,400})>"
    r"|<[!?][^<>]{0,2000}>",
    ("<",),
)
KINDS = {
    "title": "headline",
    "h1": "headline",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "p": "paragraph",
    "div": "paragraph",
    "section": "paragraph",
    "article": "paragraph",
    "header": "paragraph",
    "main": "paragraph",
    "body": "paragraph",
    "aside": "paragraph",
    "figure": "paragraph",
    "figcaption": "caption",
    "caption": "caption",
    "li": "item",
    "dt": "item",
    "dd": "item",
    "blockquote": "quote",
    "td": "cell",
    "th": "cell",
    "tr": "cell",
    "table": "cell",
    "ul": "item",
    "ol": "item",
    "dl": "item",
    "hr": "paragraph",
    "head": "paragraph",
    "html": "paragraph",
    "address": "paragraph",
    "details": "paragraph",
    "summary": "paragraph",
}
"""Elements that begin a block, and its kind. All others stand within a line."""

APART = {*KINDS, "br", "img", "meta", "input", "option", "label", "video", "audio", "link"}
"""Elements that part the words on either side of them; any other may stand within a word."""


def read(text: str, path: str | None = None) -> Document:
    """A document of HTML, with front matter before it in `meta`."""
    front = frontmatter.read(text)
    hidden = [
        *enclosed(text, front.end, _COMMENT, lambda _: "-->"),
        *enclosed(text, front.end, _OPAQUE, lambda m: f"</{m['tag'].lower()}"),
        *(m.span() for one in _WHOLE for m in one.finditer(text, front.end)),
    ]
    masked = blanked(text, hidden)
    tags = list(_TAG.finditer(masked, front.end))
    shown = [
        *attributes.shown(masked, (tag.span() for tag in tags if (tag["name"] or "").lower() == "img")),
        *attributes.described(masked, front.end),
    ]
    kept = [block.span for block in (*front.blocks, *shown)]
    inner = [tag.span() for tag in tags if tag["name"] and tag["name"].lower() not in APART]
    markup = [(0, front.end), *(tag.span() for tag in tags)]
    copy = joined(blanked(masked, without(markup, kept)), [*inner, *front.joints])
    blocks = [*front.blocks, *_blocks(copy, tags, front.end, shown)]
    return Document(
        softened(copy, (block.span for block in blocks)),
        path,
        raw=text,
        blocks=blocks,
        meta=front.meta,
        date=front.date,
        problems=front.problems,
    )


def _blocks(copy: str, tags: list[re.Match[str]], start: int, shown: list[Block]) -> Iterator[Block]:
    kind, at = "paragraph", start
    values = iter([*sorted(shown, key=lambda block: block.span), None])
    value = next(values)
    for tag in tags:
        while value and value.span.start < tag.end():
            if copy[at : tag.start()].strip():
                yield Block(kind, Span(at, tag.start()))
            yield value
            at, value = tag.end(), next(values)
        name = (tag["name"] or "").lower()
        twice = name == "br" and copy[tag.end() : tag.end() + 1] in {"", "\n", "\r"}
        if name not in KINDS and not twice:
            continue
        if copy[at : tag.start()].strip():
            yield Block(kind, Span(at, tag.start()))
        kind = "paragraph" if tag["close"] or twice else KINDS[name]
        at = tag.end()
    if copy[at:].strip():
        yield Block(kind, Span(at, len(copy)))
