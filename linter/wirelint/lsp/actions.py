"""What an editor offers to do about a finding."""

from __future__ import annotations

import attrs
from lsprotocol import types

from wirelint.document import Span
from wirelint.fixes import choose
from wirelint.lsp.positions import to_range
from wirelint.suppression import comment
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document
    from wirelint.findings import Edit, Fix
    from wirelint.lsp.stories import Linted

BASELINE = "wirelint.addToBaseline"
"""The command that adds a finding to the baseline."""

TERMS = "wirelint.addToTerms"
"""The command that adds words and what is better to the newsroom's own word list."""

NAMES = "wirelint.addToNames"
"""The command that adds a spelling to the newsroom's own list of names."""

FIX_ALL = "source.fixAll.wirelint"
"""The kind by which an editor may ask for wirelint's fixes among those of all servers."""

_LONGEST_TERM = 60


class Places(NamedTuple):
    """Where findings, terms and names can be written: the baseline's file, the folder of word lists, the list of names, if there are any."""

    baseline: str | None
    terms: str | None
    names: str | None


def actions(linted: Linted, span: Span, uri: str, encoding: str, places: Places) -> Iterator[types.CodeAction]:
    """The actions for the findings that a span touches, and those for the whole story."""
    here = [diagnostic for diagnostic in linted.diagnostics if diagnostic.span.overlaps(span)]
    for diagnostic in here:
        yield from _fixes(linted, diagnostic, uri, encoding)
        yield from _alike(linted, diagnostic, uri, encoding)
        yield _allow(linted.document, diagnostic, uri, encoding)
        if places.terms:
            yield from _add_to_terms(linted.document, diagnostic, uri)
        if places.names:
            yield from _add_to_names(linted.document, diagnostic, uri)
        if places.baseline:
            yield _add_to_baseline(linted.document, diagnostic, uri, encoding)
    everything = choose(linted.document, linted.diagnostics)
    if everything:
        title = f"wirelint: mend all that is safe ({len(everything)})"
        edits = [edit for fix in everything for edit in fix.edits]
        edit = _edit(linted.document, edits, uri, encoding)
        yield types.CodeAction(title, kind=types.CodeActionKind.SourceFixAll, edit=edit)


def wanted(
    found: Iterable[types.CodeAction], only: Sequence[types.CodeActionKind | str] | None
) -> list[types.CodeAction]:
    """The actions of the kinds that an editor asks for, or of kinds below them; all if it names none."""
    kinds = [str(getattr(kind, "value", kind)) for kind in only or ()]
    if FIX_ALL in kinds:
        found = [_ours(one) for one in found]
    return [one for one in found if not kinds or any(_within(_kind(one), kind) for kind in kinds)]


def _ours(action: types.CodeAction) -> types.CodeAction:
    """An action under the kind that names this server."""
    return attrs.evolve(action, kind=FIX_ALL) if _kind(action) == types.CodeActionKind.SourceFixAll.value else action


def _kind(action: types.CodeAction) -> str:
    return str(getattr(action.kind, "value", action.kind))


def _within(kind: str, wider: str) -> bool:
    return kind == wider or kind.startswith(f"{wider}.")


def diagnostic_of(diagnostic: Diagnostic, encoding: str, uri_of: dict[str, str]) -> types.Diagnostic:
    """A finding as the editor shows it; `uri_of` gives the address of each path."""
    severity = {
        "error": types.DiagnosticSeverity.Error,
        "warning": types.DiagnosticSeverity.Warning,
        "note": types.DiagnosticSeverity.Information,
    }[diagnostic.severity.label]
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri_of.get(one.document.name, ""), to_range(one.document, one.span, encoding)), one.message
        )
        for one in diagnostic.finding.related
    ]
    return types.Diagnostic(
        to_range(diagnostic.document, diagnostic.span, encoding),
        diagnostic.message,
        severity=severity,
        code=diagnostic.rule.name,
        source="wirelint",
        related_information=related or None,
    )


def _fixes(linted: Linted, diagnostic: Diagnostic, uri: str, encoding: str) -> Iterator[types.CodeAction]:
    for number, fix in enumerate(diagnostic.finding.fixes):
        yield types.CodeAction(
            fix.title[:1].upper() + fix.title[1:],
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic_of(diagnostic, encoding, {})],
            is_preferred=number == 0 and fix.safe,
            edit=_edit(linted.document, fix.edits, uri, encoding),
        )


def _alike(linted: Linted, diagnostic: Diagnostic, uri: str, encoding: str) -> Iterator[types.CodeAction]:
    copy, fixes = linted.document[diagnostic.span], diagnostic.finding.fixes
    if not fixes or len(fixes[0].edits) != 1:
        return
    better = fixes[0].edits[0].text
    found: list[Fix] = [
        other.finding.fixes[0]
        for other in linted.diagnostics
        if other.rule.name == diagnostic.rule.name and other.finding.fixes and linted.document[other.span] == copy
    ]
    if len(found) > 1 and better:
        edit = _edit(linted.document, [edit for fix in found for edit in fix.edits], uri, encoding)
        yield types.CodeAction(f"Make all {len(found)} “{better}”", kind=types.CodeActionKind.QuickFix, edit=edit)


def _allow(document: Document, diagnostic: Diagnostic, uri: str, encoding: str) -> types.CodeAction:
    end = document.line(diagnostic.start.line).end
    place = to_range(document, Span(end, end), encoding)
    text = f" {comment([diagnostic.rule.name], 'checked', document.path)}"
    edit = types.WorkspaceEdit({uri: [types.TextEdit(place, text)]})
    return types.CodeAction(f"Allow {diagnostic.rule.name} here", kind=types.CodeActionKind.QuickFix, edit=edit)


def _add_to_baseline(document: Document, diagnostic: Diagnostic, uri: str, encoding: str) -> types.CodeAction:
    place = to_range(document, diagnostic.span, encoding)
    arguments: list[types.LSPAny] = [uri, diagnostic.rule.name, place.start.line, place.start.character]
    command = types.Command("Add to baseline", BASELINE, arguments=arguments)
    return types.CodeAction("Add to baseline", kind=types.CodeActionKind.QuickFix, command=command)


def _add_to_terms(document: Document, diagnostic: Diagnostic, uri: str) -> Iterator[types.CodeAction]:
    """One action, where a fix puts other words for the finding's own."""
    copy, fixes = document[diagnostic.span], diagnostic.finding.fixes
    edits = fixes[0].edits if fixes else ()
    if len(edits) != 1 or edits[0].span != diagnostic.span or not copy[:1].isalpha() or not edits[0].text.strip():
        return
    if "\n" not in copy and len(copy) <= _LONGEST_TERM:
        title = f"Always write “{edits[0].text}” for “{copy}”"
        command = types.Command(title, TERMS, arguments=[uri, copy, edits[0].text])
        yield types.CodeAction(title, kind=types.CodeActionKind.QuickFix, command=command)


def _add_to_names(document: Document, diagnostic: Diagnostic, uri: str) -> Iterator[types.CodeAction]:
    """One action for a finding on names whose fix puts one spelling for another."""
    fixes = diagnostic.finding.fixes
    edits = fixes[0].edits if fixes and diagnostic.rule.group == "names" else ()
    if edits and edits[0].text.strip():
        copy, better = document[edits[0].span], edits[0].text
        title = f"The house writes “{better}”, not “{copy}”"
        command = types.Command(title, NAMES, arguments=[uri, better, copy])
        yield types.CodeAction(title, kind=types.CodeActionKind.QuickFix, command=command)


def _edit(document: Document, edits: Iterable[Edit], uri: str, encoding: str) -> types.WorkspaceEdit:
    texts = [types.TextEdit(to_range(document, edit.span, encoding), edit.text) for edit in edits]
    return types.WorkspaceEdit({uri: texts})
