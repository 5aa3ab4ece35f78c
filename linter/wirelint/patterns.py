"""Regular expressions that are compiled on first need, and only if a literal they need is there."""

from __future__ import annotations

import re

from wirelint.expressions import compiled
from wirelint.kept import kept
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


class Pattern:
    """A regular expression that compiles itself when first used.

    `needs` are literals of which every match contains at least one; a text without any is not searched.
    """

    __slots__ = ("_compiled", "expression", "flags", "needs")

    def __init__(self, expression: str, needs: tuple[str, ...] = (), flags: int = 0) -> None:
        self.expression = expression
        self.needs = needs
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = compiled(self.expression, self.flags)
        return self._compiled

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """All matches in the text, or in a stretch of it."""
        if self.needs and not any(need in text for need in self.needs):
            return iter(())
        return self.compiled.finditer(text, start, len(text) if end is None else end)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match, or None."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at `start`, or None."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text, or None."""
        return self.compiled.fullmatch(text)


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


def places(text: str, literal: str) -> Iterator[int]:
    """Where a literal stands in a text."""
    at = text.find(literal)
    while at >= 0:
        yield at
        at = text.find(literal, at + 1)
