"""One line a finding, for grep and for editors that read compilers' output."""

from __future__ import annotations

from wirelint.terminal import plain
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """`path:line:column: severity rule-name message` for each diagnostic."""
    for diagnostic in diagnostics:
        yield line(diagnostic)


def line(diagnostic: Diagnostic) -> str:
    """The one line that says what and where."""
    line, column = diagnostic.start
    message = plain(" ".join(diagnostic.message.split()))
    return f"{plain(diagnostic.path)}:{line}:{column}: {diagnostic.severity.label} {diagnostic.rule.name} {message}"
