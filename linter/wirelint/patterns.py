"""Regular expressions that are compiled on first need, and only if a literal they need is there."""

from __future__ import annotations

import re
import sys

from wirelint.expressions import compiled
from wirelint.kept import kept
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from typing import Protocol

    class Matching(Protocol):
        """A method of a compiled expression."""

        def __call__(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
            """Match the expression with a text, from a place on and to another."""
            ...


class Pattern:
    """A regular expression that compiles itself when first used.

    `needs` are literals of which every match contains at least one; a text without any is not searched. `match` and
    `fullmatch` are those of the compiled expression.
    """

    __slots__ = ("compiled", "expression", "flags", "fullmatch", "match", "needs")

    compiled: re.Pattern[str]
    match: Matching
    """The match that begins at a place, or None."""
    fullmatch: Matching
    """The match of the whole text, or of the whole stretch of it, or None."""

    def __init__(self, expression: str, needs: tuple[str, ...] = (), flags: int = 0) -> None:
        self.expression = expression
        self.needs = needs
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        # Called for what is not there yet: afterwards a match costs no call in Python.
        if name not in {"compiled", "match", "fullmatch"}:
            raise AttributeError(name)
        self.compiled = found = compiled(self.expression, self.flags)
        self.match, self.fullmatch = found.match, found.fullmatch
        return getattr(self, name)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches in the text, or in a stretch of it, which is searched whatever it holds."""
        if self.needs and end == sys.maxsize and not start and not _any(self.needs, text):
            return iter(())
        return self.compiled.finditer(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in the text, or in a stretch of it, or None."""
        if self.needs and end == sys.maxsize and not start and not _any(self.needs, text):
            return None
        return self.compiled.search(text, start, end)


def _any(literals: tuple[str, ...], text: str) -> bool:
    for literal in literals:  # noqa: SIM110 - a generator would take twice as long
        if literal in text:
            return True
    return False


def pattern(expression: str, needs: tuple[str, ...] = (), flags: int = 0) -> Pattern:
    """A regular expression for module level: nothing is compiled at import."""
    return Pattern(expression, needs, flags)


def one_of(words: Collection[str]) -> str:
    """An expression that matches the longest of some words that stands at a place, each letter being looked at once."""
    key = ("one of", *sorted(words))
    expression: str | None = kept().get(key)
    if expression is None:
        expression = _one_of(words)
        kept().put(key, expression)
    return expression


def _one_of(words: Collection[str]) -> str:
    heads: dict[str, list[str]] = {}
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
    branches = "|".join(f"{re.escape(head)}{_one_of(tails)}" for head, tails in sorted(heads.items()))
    ends = any(not word for word in words)
    return f"(?:{branches}){'?' if ends else ''}" if branches else ""


def headed(form: Pattern, text: str, *heads: str) -> Iterator[re.Match[str]]:
    """The matches in a text of a pattern that begins with one of some literals: these are found many times as fast as it is."""
    end = 0
    for at in sorted([at for head in heads for at in places(text, head)]):
        m = form.match(text, at) if at >= end else None
        if m:
            end = m.end()
            yield m


def tail(text: str, count: int) -> int:
    """Where the last so many pieces of a text begin, if a space ends each."""
    at = len(text) - 1
    for _ in range(count):
        at = text.rfind(" ", 0, at) if at > 0 else -1
    return at + 1


def places(text: str, literal: str) -> Iterator[int]:
    """Where a literal stands in a text."""
    return places_between(text, literal, 0, len(text))


def places_between(text: str, literal: str, start: int, end: int) -> Iterator[int]:
    """Where a literal stands in a stretch of a text."""
    at = text.find(literal, start, end)
    while at >= 0:
        yield at
        at = text.find(literal, at + 1, end)
