"""Compiled regular expressions that are kept from run to run, and that know with which characters a match may begin.

To compile the expressions of all rules takes longer than to lint a story, and Python has no public way to keep what was
compiled. And a search tries an expression at every character, unless the compiler has found out with which ones a match
can begin; it does so only for expressions that begin with a character, not for those that begin with a boundary or a look
behind, as most of those do that look for words.

So this goes behind `re`. What its compiler makes of an expression is a list of numbers: the numbers are completed and
kept, and the matching engine takes them back, which checks that they are sound. A Python that is built otherwise compiles
as ever.
"""

from __future__ import annotations

import re
from importlib import import_module

from wirelint.kept import kept
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

try:
    _parser: Any = import_module("re._parser")
    _compiler: Any = import_module("re._compiler")
    _engine: Any = import_module("_sre")
except ImportError:
    _engine = None

_UNKNOWN = (AttributeError, IndexError, KeyError, TypeError, ValueError, RuntimeError)
"""What goes wrong where a Python is built otherwise."""

_ODD_CASES = "İıſ\u212a"
"""The letters that are i, s or k in another case."""

_CHARSET = 4
"""The mark of the list of first characters in the head of compiled code."""


def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """A compiled expression, from what was kept of it if there is anything, else compiled and kept."""
    if _engine is None:
        return re.compile(expression, flags)
    key = ("expression", expression, int(flags))
    try:
        parts = kept().get(key)
        if parts is None:
            parts = _parts(expression, int(flags))
            kept().put(key, parts)
        return _pattern(expression, parts)
    except _UNKNOWN:
        return re.compile(expression, flags)


def _pattern(expression: str, parts: Any) -> re.Pattern[str]:
    flags, code, *groups = parts
    found: re.Pattern[str] = _engine.compile(expression, flags, memoryview(code).cast("I").tolist(), *groups)
    return found


def _parts(expression: str, flags: int) -> tuple[Any, ...]:
    """What the compiler makes of an expression, in plain types: flags, code, number of groups, groups by name, names by group."""
    from array import array

    parsed = _parser.parse(expression, flags)
    code = _headed(_compiler._code(parsed, flags), parsed, int(flags | parsed.state.flags))  # noqa: SLF001
    names = {str(name): int(number) for name, number in parsed.state.groupdict.items()}
    by_group = {number: name for name, number in names.items()}
    groups = int(parsed.state.groups)
    plain = memoryview(array("I", code)).tobytes()
    return int(flags | parsed.state.flags), plain, groups - 1, names, tuple(by_group.get(n) for n in range(groups))


def _headed(code: list[int], parsed: Any, flags: int) -> list[int]:
    """The code with the characters that a match may begin with in its head, if they are known and were not there."""
    operation, length, kind, shortest, longest, *_ = code
    first, _ = (None, True) if kind or not shortest else _first(parsed, flags)
    if not first:
        return code
    head = [operation, 0, _CHARSET, shortest, longest]
    _compiler._compile_charset(_compiler._optimize_charset(first)[0], flags, head)  # noqa: SLF001
    head[1] = len(head) - 1
    return head + code[length + 1 :]


def _first(items: Iterable[Any], flags: int) -> tuple[list[Any] | None, bool]:
    """The characters that a match of parsed items may begin with, as members of a set, and whether it may be empty.

    None in place of the characters if they cannot be told.
    """
    found: list[Any] = []
    for operation, value in items:
        inner, empty = _first_of(str(operation), value, flags)
        if inner is None:
            return None, True
        found += inner
        if not empty:
            return found, False
    return found, True


def _first_of(operation: str, value: Any, flags: int) -> tuple[list[Any] | None, bool]:
    match operation:
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return [], True
        case "LITERAL":
            return _cased([(_compiler.LITERAL, value)], flags), False
        case "IN":
            return _cased(value, flags), False
        case "SUBPATTERN":
            return _first(value[3], (flags | value[1]) & ~value[2])
        case "BRANCH":
            branches = [_first(branch, flags) for branch in value[1]]
            known = [one for one, _ in branches if one is not None]
            whole = len(known) == len(branches)
            return [one for each in known for one in each] if whole else None, any(empty for _, empty in branches)
        case "MAX_REPEAT" | "MIN_REPEAT":
            inner, empty = _first(value[2], flags)
            return inner, empty or not value[0]
        case _:
            return None, True


def _cased(members: Iterable[Any], flags: int) -> list[Any] | None:
    """Members of a set, in both cases where case is ignored; None for a set of all but some, or one whose cases are not plain."""
    found: list[Any] = []
    for operation, value in members:
        match str(operation):
            case "LITERAL" if flags & re.IGNORECASE and chr(value).isascii():
                found += [(operation, ord(one)) for one in {chr(value).lower(), chr(value).upper(), *_ODD_CASES}]
            case "LITERAL" | "RANGE" if not flags & re.IGNORECASE:
                found.append((operation, value))
            case "CATEGORY":
                found.append((operation, value))
            case _:
                return None
    return found
