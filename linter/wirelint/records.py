"""Linted stories as plain values, so that they can be kept in a cache or sent between processes, and be read back."""

from __future__ import annotations

from wirelint.diagnostics import Diagnostic
from wirelint.document import Document, Span
from wirelint.findings import Edit, Finding, Fix, Related
from wirelint.problems import PROBLEMS
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wirelint.rules import Rule

Record = list[Any]
"""A diagnostic or finding as lists, strings, numbers and None: what JSON can hold."""


def dump(diagnostic: Diagnostic) -> Record:
    """A diagnostic as plain values. Places in its own document have no path."""
    finding, document = diagnostic.finding, diagnostic.document
    return [
        diagnostic.rule.name,
        finding.span,
        finding.message,
        [[fix.title, fix.safe, fix.edits] for fix in finding.fixes],
        [_place(related, document) for related in finding.related],
    ]


def load(record: Record, document: Document, rules: Mapping[str, Rule], open_: Callable[[str], Document]) -> Diagnostic:
    """The diagnostic that was dumped; `open_` reads another story that it refers to."""
    name, span, message, fixes, places = record
    related = [
        Related(open_(path) if path is not None else document, Span(*place), text) for path, place, text in places
    ]
    finding = Finding(Span(*span), message, [_fix(fix) for fix in fixes], related)
    return Diagnostic(document, rules.get(name) or PROBLEMS[name], finding)


def _place(related: Related, document: Document) -> Sequence[Any]:
    path = None if related.document is document else related.document.path
    return [path, related.span, related.message]


def _fix(record: Record) -> Fix:
    title, safe, edits = record
    return Fix(title, tuple(Edit(Span(*span), text) for span, text in edits), safe)
