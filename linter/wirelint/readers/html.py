"""HTML: tags, scripts and what readers do not read are blanked; each element of text is a block.

Left to lint: headlines, paragraphs, captions, list items, cells, the title, and alternative texts of pictures. Blanked:
tags and other attributes, comments, scripts, styles, code, forms, and the parts of a page that are not the story: nav,
footer, button, select, template.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.document import Block, Document, Span
from wirelint.patterns import pattern
from wirelint.readers import frontmatter
from wirelint.readers.masking import blanked, decoded, enclosed

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
_ALT = pattern(r"\b(?:alt|title)\s*=\s*(?:\"([^\"<]{2,2000})\"|'([^'<]{2,2000})')", ("alt", "title"), re.IGNORECASE)

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


def read(text: str, path: str | None = None) -> Document:
    """A document of HTML, with front matter before it in `meta`."""
    front = frontmatter.read(text)
    hidden = [
        *enclosed(text, front.end, _COMMENT, lambda _: "-->"),
        *enclosed(text, front.end, _OPAQUE, lambda m: f"</{m['tag'].lower()}"),
        *(m.span() for one in _WHOLE for m in one.finditer(text, front.end)),
    ]
    masked = blanked(text, [(0, front.end), *hidden])
    tags = list(_TAG.finditer(masked, front.end))
    alts = [
        Span(*m.span(1 if m[1] is not None else 2))
        for tag in tags
        if tag["name"] == "img"
        for m in _ALT.finditer(text, *tag.span())
    ]
    copy = decoded(blanked(masked, _between(tags, alts)))
    blocks = list(_blocks(copy, tags, front.end, alts))
    return Document(
        copy, path, raw=text, blocks=blocks, meta=front.meta, date=frontmatter.day(front.meta), problems=front.problems
    )


def _between(tags: list[re.Match[str]], alts: list[Span]) -> Iterator[tuple[int, int]]:
    kept = iter([*alts, None])
    alt = next(kept)
    for tag in tags:
        at = tag.start()
        while alt and alt.start < tag.end():
            yield at, alt.start
            at, alt = alt.end, next(kept)
        yield at, tag.end()


def _blocks(copy: str, tags: list[re.Match[str]], start: int, alts: list[Span]) -> Iterator[Block]:
    kind, at = "paragraph", start
    pictures = {tag.start(): [alt for alt in alts if tag.start() < alt.start < tag.end()] for tag in tags if alts}
    for tag in tags:
        for alt in pictures.get(tag.start(), ()):
            if copy[at : tag.start()].strip():
                yield Block(kind, Span(at, tag.start()))
            yield Block("alt", alt)
            at = tag.end()
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
