"""Rules meet documents here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wirelint.diagnostics import Diagnostic
from wirelint.document import Span
from wirelint.findings import Finding, Severity
from wirelint.layers.quotations import quotations
from wirelint.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.document import Document


def _nothing(document: Document) -> Iterator[Finding]:
    return iter(())


INTERNAL_ERROR = Rule(
    "internal-error", "wirelint", Severity.ERROR, "A rule or a reader crashed; the others went on.", _nothing
)


def findings(document: Document, rule: Rule) -> Iterator[Finding]:
    """What one rule finds in one story, as far as the rule looks inside quotations."""
    if not rule.applies(document.text):
        return
    for finding in rule.find(document):
        if rule.in_quotes == "report" or _quoted(document, finding.span) == (rule.in_quotes == "only"):
            yield finding


def lint(document: Document, rules: Iterable[Rule]) -> Iterator[Diagnostic]:
    """What the rules find in one story; a rule that raises is reported, and the other rules go on."""
    for rule in rules:
        if rule.scope != "story":
            continue
        try:
            for finding in findings(document, rule):
                yield Diagnostic(document, rule, finding)
        except Exception as error:
            yield crashed(document, rule, error)


def compare(stories: Sequence[tuple[Document, Any]], rule: Rule) -> Iterator[Diagnostic]:
    """What a rule over several stories finds in them, given each with its part."""
    try:
        for document, finding in rule.compare(stories):
            yield Diagnostic(document, rule, finding)
    except Exception as error:
        yield crashed(stories[0][0], rule, error)


def crashed(document: Document, rule: Rule, error: Exception) -> Diagnostic:
    """The diagnostic that stands for a rule that raised, with the place in its code."""
    place, trace = "", error.__traceback__
    while trace:
        place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    message = f"rule {rule.name} crashed: {type(error).__name__}: {error} ({place})"
    return Diagnostic(document, INTERNAL_ERROR, Finding(Span(0, 0), " ".join(message.split())))


def _quoted(document: Document, span: Span) -> bool:
    return any(quotation.span.covers(span) for quotation in quotations(document))
