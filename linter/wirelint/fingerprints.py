"""What a finding is known by when lines move: its rule, its words and three words of its line either side."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic

NEIGHBOURS = 3
_REACH = 120


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str]]:
    """Each diagnostic with its fingerprint, 16 hexadecimal digits; the same fault a second time in a file has another."""
    seen: Counter[tuple[str, str]] = Counter()
    for diagnostic in diagnostics:
        base = _digest(diagnostic, 0)
        count = seen[diagnostic.path, base]
        seen[diagnostic.path, base] += 1
        yield diagnostic, _digest(diagnostic, count) if count else base


def _digest(diagnostic: Diagnostic, count: int) -> str:
    start, end = diagnostic.span
    document, text = diagnostic.document, diagnostic.document.text
    first = document.line(document.position(start).line).start
    last = document.line(document.position(end).line).end
    before = re.findall(r"\w+", text[max(first, start - _REACH) : start])[-NEIGHBOURS:]
    after = re.findall(r"\w+", text[end : min(last, end + _REACH)])[:NEIGHBOURS]
    words = re.findall(r"\w+|[^\w\s]", text[start:end])
    parts = (diagnostic.rule.name, *before, "[", *words, "]", *after, *([str(count)] if count else []))
    return sha256("\0".join(parts).encode()).hexdigest()[:16]
