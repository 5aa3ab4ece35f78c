"""A finding in its place: which document, which rule, what was found."""

from __future__ import annotations

from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document, Position, Span
    from wirelint.findings import Finding, Severity
    from wirelint.rules import Rule


class Diagnostic(NamedTuple):
    """What reporters, filters, fixer, baseline and editors are given. Three references, no copies."""

    document: Document
    rule: Rule
    finding: Finding

    @property
    def path(self) -> str:
        """The path of the story as it is shown."""
        return self.document.name

    @property
    def severity(self) -> Severity:
        """The severity of the rule that found it."""
        return self.rule.severity

    @property
    def message(self) -> str:
        """What is wrong, quoting the copy."""
        return self.finding.message

    @property
    def span(self) -> Span:
        """Where it is, in code points."""
        return self.finding.span

    @property
    def start(self) -> Position:
        """The line and column where it begins."""
        return self.document.position(self.finding.span.start)

    @property
    def end(self) -> Position:
        """The line and column where it ends."""
        return self.document.position(self.finding.span.end)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key by which output is sorted, the same from run to run."""
        return (self.path, self.span.start, self.span.end, self.rule.name, self.message)
