"""Compiled regular expressions, kept from run to run: to compile them takes longer than to lint a story.

Python has no public way to keep a compiled expression, so this goes behind `re`. What its compiler makes of an expression
is a list of numbers; the numbers are kept, and the matching engine takes them back, which checks that they are sound. A
Python that is built otherwise compiles as ever.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from typing import Any

from wirelint.kept import kept

try:
    _parser: Any = import_module("re._parser")
    _compiler: Any = import_module("re._compiler")
    _engine: Any = import_module("_sre")
except ImportError:
    _engine = None


def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """A compiled expression, from what was kept of it if there is anything, else compiled and kept."""
    if _engine is None:
        return re.compile(expression, flags)
    key = (expression, int(flags))
    try:
        parts = kept().get(key)
        if parts is None:
            parts = _parts(*key)
            kept().put(key, parts)
        return _pattern(expression, parts)
    except (AttributeError, TypeError, ValueError, RuntimeError):
        return re.compile(expression, flags)


def _parts(expression: str, flags: int) -> tuple[Any, ...]:
    """What the compiler makes of an expression, in plain types: flags, code, number of groups, groups by name, names by group."""
    parsed = _parser.parse(expression, flags)
    code = b"".join(int(number).to_bytes(4, sys.byteorder) for number in _compiler._code(parsed, flags))  # noqa: SLF001
    names = {str(name): int(number) for name, number in parsed.state.groupdict.items()}
    by_group = {number: name for name, number in names.items()}
    groups = int(parsed.state.groups)
    return int(flags | parsed.state.flags), code, groups - 1, names, tuple(by_group.get(n) for n in range(groups))


def _pattern(expression: str, parts: Any) -> re.Pattern[str]:
    flags, code, *groups = parts
    found: re.Pattern[str] = _engine.compile(expression, flags, memoryview(code).cast("I").tolist(), *groups)
    return found
