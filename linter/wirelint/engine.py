"""Rules meet documents here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wirelint.diagnostics import Diagnostic
from wirelint.layers.quotations import quoted
from wirelint.problems import crash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.rules import Rule


def findings(document: Document, rule: Rule) -> Iterator[Finding]:
    """What one rule finds in one story, as far as the rule looks inside quotations."""
    if not rule.applies(document.text):
        return
    for finding in rule.find(document):
        if rule.in_quotes == "report" or quoted(document, finding.span) == (rule.in_quotes == "only"):
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
            yield crash(document, f"rule {rule.name}", error)


def parts(document: Document, rules: Iterable[Rule]) -> Iterator[tuple[str, Any]]:
    """What the rules over several stories keep of one, by the rules' names; None where a rule raised."""
    for rule in rules:
        if rule.part is not None:
            yield rule.name, rule.part(document) if rule.applies(document.text) else None


def compare(stories: Sequence[tuple[Document, Any]], rule: Rule) -> Iterator[Diagnostic]:
    """What a rule over several stories finds in them, given each with its part."""
    try:
        for document, finding in rule.compare(stories):
            yield Diagnostic(document, rule, finding)
    except Exception as error:
        yield crash(stories[0][0], f"rule {rule.name}", error)
