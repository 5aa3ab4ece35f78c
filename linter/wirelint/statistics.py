"""Findings counted: by rule, group, severity and file, and set against how many words were read."""

from __future__ import annotations

from collections import Counter

from wirelint.counting import counted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document

KEYS: dict[str, Callable[[Diagnostic], str]] = {
    "rule": lambda diagnostic: f"{diagnostic.rule.group}/{diagnostic.rule.name}",
    "group": lambda diagnostic: diagnostic.rule.group,
    "severity": lambda diagnostic: diagnostic.severity.label,
    "file": lambda diagnostic: diagnostic.path,
}
"""What findings can be counted by."""


class Row(NamedTuple):
    """One line of a table: what was counted, how often it was found, in how many stories, over how many words."""

    name: str
    findings: int
    stories: int
    words: int

    @property
    def density(self) -> float:
        """Findings per 1,000 words; 0 where no word was read."""
        return per_thousand(self.findings, self.words)


class Tally(NamedTuple):
    """What a run found, and the number of words of each story it read, by path."""

    diagnostics: list[Diagnostic]
    lengths: Mapping[str, int]

    @property
    def words(self) -> int:
        """How many words were read."""
        return sum(self.lengths.values())

    @property
    def density(self) -> float:
        """Findings per 1,000 words of all stories."""
        return per_thousand(len(self.diagnostics), self.words)

    def rows(self, by: str) -> list[Row]:
        """The findings by one of `KEYS`, the most frequent first; files by density, as a long story holds more."""
        key = KEYS[by]
        count = Counter(map(key, self.diagnostics))
        paths = Counter(name for name, _ in {(key(one), one.path) for one in self.diagnostics})
        rows = [
            Row(name, found, paths[name], self.lengths.get(name, 0) if by == "file" else self.words)
            for name, found in count.items()
        ]
        if by == "file":
            return sorted(rows, key=lambda row: (-row.density, -row.findings, row.name))
        return sorted(rows, key=lambda row: (-row.findings, row.name))

    def summary(self) -> str:
        """One sentence: stories, words, findings, density."""
        faulty = len({diagnostic.path for diagnostic in self.diagnostics})
        return (
            f"{counted(len(self.lengths), 'story', 'stories')}, {counted(self.words, 'word')}: "
            f"{counted(len(self.diagnostics), 'finding')} in {counted(faulty, 'story', 'stories')}, "
            f"{self.density:.2f} per 1,000 words"
        )


def length(document: Document) -> int:
    """How many words a story has."""
    return len(words(document))


def per_thousand(findings: int, words_read: int) -> float:
    """Findings per 1,000 words; 0 where no word was read."""
    return 1000 * findings / words_read if words_read else 0.0


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Lines of a table in columns, all to the right but the last."""
    lines = [heads, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads) - 1)]
    for line in lines:
        yield "  ".join([*(cell.rjust(width) for cell, width in zip(line, widths, strict=False)), line[-1]]).rstrip()
