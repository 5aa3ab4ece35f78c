"""Print what a layer saw in a story, for whoever writes rules."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from wirelint import layers, readers
from wirelint.cli import CLEAN, USAGE
from wirelint.config import ConfigError, nearest
from wirelint.document import Span
from wirelint.files import content
from wirelint.layers.words import Words
from wirelint.reasons import reason
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator

    from wirelint.document import Document


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files to look at; - reads standard input")
    parser.add_argument("--layer", required=True, metavar="NAME", help="words, sentences, quotations, attributions …")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="how to print it")


def run(options: Namespace) -> int:
    """Carry it out."""
    see = _layer(options.layer)
    failed = False
    for path in options.paths:
        try:
            document = readers.read(content(path), path)
        except (OSError, readers.UnreadableError) as error:
            print(f"wirelint: {path}: {reason(error)}", file=sys.stderr)
            failed = True
            continue
        for record in records(document, options.layer, see(document)):
            print(json.dumps(record, ensure_ascii=False) if options.format == "jsonl" else _line(document, record))
    return USAGE if failed else CLEAN


def records(document: Document, name: str, seen: Any) -> Iterator[dict[str, Any]]:
    """One object a record: path, layer, start, end, text and the record's own fields, spans as `[[start, end], …]`.

    Raises ConfigError for a layer that holds no places of the text.
    """
    for item in _items(seen):
        span = _extent(item)
        if span is None:
            raise ConfigError(f"the layer “{name}” is for rules to ask: it holds no places of the text to show")
        fields = {} if isinstance(item, Span) else {key: _value(value) for key, value in item._asdict().items()}
        head = {"path": document.name, "layer": name, "start": span.start, "end": span.end, "text": document[span]}
        yield {**head, **{key: value for key, value in fields.items() if key not in {"span", "path"}}}


def _layer(name: str) -> Any:
    found = dict(every_layer())
    if name not in found:
        raise ConfigError(f"no layer is named “{name}”{nearest(name, found)}; layers: {', '.join(sorted(found))}")
    return getattr(import_module(found[name]), name)


def every_layer() -> Iterator[tuple[str, str]]:
    """Each layer's name and the module it is written in, without importing any."""
    root = Path(layers.__path__[0])
    for path in sorted(root.rglob("*.py")):
        module = ".".join((layers.__name__, *path.relative_to(root).with_suffix("").parts))
        lines = path.read_text(encoding="utf-8").split("\n")
        for above, line in pairwise(lines):
            if above == "@layer" and not line.startswith("def _"):
                yield line.removeprefix("def ").partition("(")[0], module


def _items(seen: Any) -> Iterable[Any]:
    if isinstance(seen, Span) or hasattr(seen, "_asdict"):
        return [seen]
    if isinstance(seen, Words):
        return [seen.span(index) for index in range(len(seen))]
    if seen is None:
        return []
    if isinstance(seen, dict):
        return list(seen.values())
    return list(seen) if isinstance(seen, (tuple, list)) else [seen]


def _extent(item: Any) -> Span | None:
    if isinstance(item, Span):
        return item
    spans = list(_spans(item._asdict().values())) if hasattr(item, "_asdict") else []
    own = getattr(item, "span", None)
    if isinstance(own, Span):
        return own
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None


def _spans(values: Iterable[Any]) -> Iterator[Span]:
    for value in values:
        if isinstance(value, Span):
            yield value
        elif isinstance(value, (tuple, list)):
            yield from _spans(value)


def _value(value: Any) -> Any:
    if isinstance(value, Span):
        return [[value.start, value.end]]
    if hasattr(value, "_asdict"):
        fields: dict[str, Any] = value._asdict()
        return {key: _value(item) for key, item in fields.items()}
    if isinstance(value, (tuple, list)) and value and all(isinstance(item, Span) for item in value):
        return [[span.start, span.end] for span in value]
    if isinstance(value, (tuple, list, set, frozenset)):
        return [_value(item) for item in value]
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    return str(value)


def _line(document: Document, record: dict[str, Any]) -> str:
    line, column = document.position(record["start"])
    rest = {k: v for k, v in record.items() if k not in {"path", "layer", "start", "end", "text"}}
    fields = " ".join(f"{key}={value}" for key, value in rest.items())
    return f"{record['path']}:{line}:{column}: “{record['text']}” {fields}".rstrip()
