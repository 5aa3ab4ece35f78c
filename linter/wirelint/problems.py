"""What wirelint itself reports of files and of its own work, beside what rules find."""

from __future__ import annotations

from wirelint.diagnostics import Diagnostic
from wirelint.document import Document, Span
from wirelint.findings import Finding, Severity
from wirelint.rules import Rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GROUP = "wirelint"


def _nothing(document: Document) -> Iterator[Finding]:
    return iter(())


def _problem(name: str, doc: str, severity: Severity = Severity.ERROR) -> Rule:
    return Rule(name, GROUP, severity, doc, _nothing)


INTERNAL_ERROR = _problem("internal-error", "A rule or a reader crashed; the others went on.")
MISSING_FILE = _problem("missing-file", "A file or folder that was named cannot be linted.")
UNREADABLE_FILE = _problem("unreadable-file", "A file cannot be read as a story.")
MISSING_ENGINE = _problem("missing-engine", "What a rule asks is not there; the other rules went on.", Severity.NOTE)
UNUSABLE_SETTING = _problem("unusable-setting", "A file that an option names cannot be used; the other rules went on.")
BROKEN_TEXT = _problem("broken-text", "A file's encoding or front matter is broken; the rest of it was linted.")
UNUSED_SUPPRESSION = _problem("unused-suppression", "A suppression suppresses nothing.", Severity.WARNING)
UNKNOWN_SUPPRESSION = _problem(
    "unknown-suppression", "A suppression names a rule that does not exist, or is not written as one."
)
STALE_BASELINE = _problem("stale-baseline", "The baseline has findings that are no longer there.", Severity.WARNING)

IGNORABLE = frozenset(one.name for one in (BROKEN_TEXT, UNUSED_SUPPRESSION, UNKNOWN_SUPPRESSION, STALE_BASELINE))
"""What settings may ignore, by name: the run is whole without it."""

PROBLEMS = {one.name: one for one in [*globals().values()] if isinstance(one, Rule)}
"""All of these by their names."""


def by_name(rules: Iterable[Rule]) -> dict[str, Rule]:
    """Rules by their names, and with them what wirelint itself reports."""
    return {rule.name: rule for rule in rules} | PROBLEMS


def problem(rule: Rule, path: str, message: str) -> Diagnostic:
    """A problem with a whole file."""
    return Diagnostic(Document("", path), rule, Finding(Span(0, 0), message))


def crash(document: Document, what: str, error: BaseException) -> Diagnostic:
    """The diagnostic that stands for a rule or reader that raised, with the place in its code."""
    place, trace = "", error.__traceback__
    while trace:
        code = trace.tb_frame.f_code
        place = f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}, in {code.co_name}"
        trace = trace.tb_next
    message = f"{what} crashed: {type(error).__name__}: {error} ({place})"
    return Diagnostic(document, INTERNAL_ERROR, Finding(Span(0, 0), " ".join(message.split())))
