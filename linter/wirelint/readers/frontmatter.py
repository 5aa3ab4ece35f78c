"""Front matter: the block of settings at the head of a story, in YAML, TOML or JSON.

It is never copy, except for the values of title, description and their like, which readers see.
"""

from __future__ import annotations

import re

from wirelint.document import Block, Problem, Span
from wirelint.patterns import pattern
from wirelint.reasons import DEEP, reason
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_HEAD = pattern(r"\ufeff?(?P<fence>---|\+\+\+|;;;)[ \t]*\r?\n")
_JSON = pattern(r"\ufeff?(?=\{[ \t]*\r?\n[ \t]*\")")
_SETTING = pattern(r"[\w.-]+[ \t]*[:=]")
_TOML = pattern(
    r"^(?P<key>[\w-]+)[ \t]*=[ \t]*(?P<mark>\"\"\"|'''|\"|')(?P<value>(?:(?!(?P=mark))(?:\\.|[^\\])){1,4000})(?P=mark)",
    flags=re.MULTILINE,
)
_MEMBER = pattern(r"\"(?P<key>[\w-]+)\"[ \t]*:[ \t]*\"(?P<value>(?:\\.|[^\"\\\r\n]){1,4000})\"")

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
    "caption": "caption",
    "image_caption": "caption",
    "imagecaption": "caption",
    "alt": "alt",
    "image_alt": "alt",
    "imagealt": "alt",
}
"""Keys whose values are copy, and the kind of block they are."""

DATES = ("date", "published", "publishdate", "pubdate", "published_at", "datepublished")


class FrontMatter(NamedTuple):
    """What was read: where it ends in the text, its values, the stretches of it that are copy, and what is broken.

    `joints` are the marks within those stretches that only escape a quotation mark.
    """

    end: int
    meta: dict[str, Any]
    blocks: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = ()
    joints: tuple[tuple[int, int], ...] = ()

    @property
    def date(self) -> date | None:
        """The day the story was written, as its values say."""
        from datetime import date

        lower = {key.lower(): value for key, value in self.meta.items()}
        for key in DATES:
            m = re.match(r"(\d{4})-(\d{2})-(\d{2})", str(lower.get(key, "")))
            if m:
                try:
                    return date(int(m[1]), int(m[2]), int(m[3]))
                except ValueError:
                    continue
        return None


_ESCAPES = {"'": re.compile(r"'(?=')"), '"': re.compile(r"\\(?=[\"\\/])")}

NONE = FrontMatter(0, {})


def read(text: str) -> FrontMatter:
    """The front matter of a text; one that ends at 0 if there is none."""
    head = _HEAD.match(text)
    if head is None:
        opening = _JSON.match(text)
        return _json(text, opening.end(), None) if opening else NONE
    fence = re.escape(head["fence"])
    if head["fence"] == "---":
        fence += r"|\.\.\."
    close = re.compile(rf"^(?:{fence})[ \t]*(?=\r?$)", re.MULTILINE).search(text, head.end())
    if close is None:
        return _unclosed(text, head)
    read_body = {"---": _yaml, "+++": _toml, ";;;": _json}[head["fence"]]
    return read_body(text, head.end(), close)


def _unclosed(text: str, head: re.Match[str]) -> FrontMatter:
    # A story may begin with a rule: only a first line that is a setting makes it front matter.
    if not _SETTING.match(text, head.end()):
        return NONE
    where = Span(head.start("fence"), head.end("fence"))
    return NONE._replace(problems=(Problem(where, "front matter is opened but never closed"),))


def _yaml(text: str, start: int, close: re.Match[str]) -> FrontMatter:
    import yaml

    body = text[start : close.start()]
    try:
        # The faster loader in C ends the process where lists are nested ten thousand deep.
        root = yaml.compose(body, yaml.SafeLoader)
    except RecursionError:
        return _broken("YAML", DEEP, start, close.end())
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = start + min(mark.index if mark else 0, len(body))
        return _broken(
            "YAML",
            getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read",
            at,
            close.end(),
        )
    if isinstance(root, yaml.ScalarNode):
        return NONE  # words between two rules
    if not isinstance(root, yaml.MappingNode):
        return FrontMatter(close.end(), {})
    pairs = [(str(key.value), value) for key, value in root.value]
    blocks: list[Block] = []
    joints: list[tuple[int, int]] = []
    for key, value in _deep(pairs):
        kind = BLOCKS.get(key.lower())
        if kind and isinstance(value, yaml.ScalarNode) and value.value.strip():
            blocks.append(Block(kind, Span(*_scalar(body, value, start))))
            joints += _escapes(text, blocks[-1].span, value.style)
    known: dict[int, Any] = {}
    meta = {key: _plain(value, known) for key, value in pairs}
    return FrontMatter(close.end(), meta, tuple(blocks), (), tuple(joints))


def _deep(pairs: list[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """The settings, and those of a picture that stand a level deeper: its caption, and what is read in its place."""
    for key, value in pairs:
        yield key, value
        for inner, deeper in value.value if value.id == "mapping" else ():
            if BLOCKS.get(str(inner.value).lower()) in {"caption", "alt"}:
                yield str(inner.value), deeper


def _scalar(body: str, node: Any, start: int) -> tuple[int, int]:
    """Where the words of a scalar stand: within its quotation marks, or behind its `>` or `|` and the line of it."""
    first, last = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"'):
        return start + first + 1, start + last - 1
    if node.style in (">", "|"):
        first = body.find("\n", first) + 1
    return start + first, start + first + len(body[first:last].rstrip())


def _plain(node: Any, known: dict[int, Any]) -> Any:
    """The value of a node as text, list or mapping: dates and numbers stay as they are written.

    What stands in several places, or within itself, by an alias, is one value.
    """
    if node.id == "scalar":
        return node.value
    if id(node) not in known:
        value: Any = [] if node.id == "sequence" else {}
        known[id(node)] = value
        if node.id == "sequence":
            value += (_plain(item, known) for item in node.value)
        else:
            value |= {str(key.value): _plain(item, known) for key, item in node.value}
    return known[id(node)]


def _toml(text: str, start: int, close: re.Match[str]) -> FrontMatter:
    import tomllib

    body = text[start : close.start()]
    try:
        meta = tomllib.loads(body.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        return _broken("TOML", reason(error), start, close.end())
    blocks = tuple(_blocks(_TOML.finditer(text, start, close.start())))
    return FrontMatter(close.end(), meta, blocks, (), tuple(_escaped(text, blocks)))


def _json(text: str, start: int, close: re.Match[str] | None) -> FrontMatter:
    import json

    try:
        meta, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        # Without a fence, what cannot be read as JSON may be prose.
        return _broken("JSON", getattr(error, "msg", reason(error)), start, close.end()) if close else NONE
    blocks = tuple(_blocks(_MEMBER.finditer(text, start, end)))
    return FrontMatter(close.end() if close else end, meta, blocks, (), tuple(_escaped(text, blocks)))


def _blocks(values: Iterator[re.Match[str]]) -> Iterator[Block]:
    for m in values:
        kind = BLOCKS.get(m["key"].lower())
        if kind and m["value"].strip():
            yield Block(kind, Span(*m.span("value")))


def _escaped(text: str, blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    for block in blocks:
        if text[block.span.end] == '"':
            yield from _escapes(text, block.span, '"')


def _escapes(text: str, span: Span, style: str | None) -> Iterator[tuple[int, int]]:
    escape = _ESCAPES.get(style or "")
    for m in escape.finditer(text, span.start, span.end) if escape else ():
        yield m.start(), m.start() + 1


def _broken(language: str, reason: str, at: int, end: int) -> FrontMatter:
    return FrontMatter(end, {}, (), (Problem(Span(at, at), f"front matter is not {language}: {reason}"),))
