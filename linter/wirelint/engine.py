"""Rules meet documents here."""

from __future__ import annotations

from wirelint.diagnostics import Diagnostic
from wirelint.document import Covered, Span
from wirelint.drafts import drafted
from wirelint.findings import Finding
from wirelint.layers.quotations import quoted, touches_speech
from wirelint.problems import MISSING_ENGINE, UNUSABLE_SETTING, crash, problem
from wirelint.rules import MissingError, SettingError
from wirelint.typed import TYPE_CHECKING, Any
from wirelint.waking import RuleSet, awake

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from wirelint.document import Document
    from wirelint.findings import Fix
    from wirelint.rules import Rule

    Key = tuple[str, ...]
    Find = Callable[[Document, Rule, Key], Sequence[Finding]]


CRASHES = (Exception, SystemExit)
"""What a rule may raise without ending the run: one that calls for the end of Python has crashed too."""


def findings(document: Document, rule: Rule) -> Sequence[Finding]:
    """What one rule finds in one story, as far as the rule looks inside quotations; worked out once for each setting."""
    return _asked(document, rule, rule.key)


def _asked(document: Document, rule: Rule, key: Key) -> Sequence[Finding]:
    return _told(document, rule, key) if awake(document, rule) else ()


def found_by(document: Document, rules: RuleSet) -> Iterator[tuple[Rule, Sequence[Finding]]]:
    """The same of several rules: those that find anything, each with what it finds."""
    keys = rules.recalled
    for number in rules.speaking(document):
        if seen := _told(document, rules[number], keys[number]):
            yield rules[number], seen


def _told(document: Document, rule: Rule, key: Key) -> Sequence[Finding]:
    """What a rule that is awake finds."""
    found: list[Finding] | None = document.recalled(key)
    if found is None:
        found = document.recall(key, lambda story: _known(story, rule, key))
    return found if not found or rule.in_source == "report" or not document.sources else _own(document, found)


def _own(document: Document, found: Sequence[Finding]) -> Sequence[Finding]:
    """The findings that are no affair of the source, having come with what was changed or standing between two places of the copy."""
    from wirelint.layers.fidelity.unchanged import unchanged

    return [one for one in found if one.related or not unchanged(document, one.span)]


def _known(document: Document, rule: Rule, key: Key) -> list[Finding]:
    draft = drafted(document) if rule.near else None
    if draft is None:
        return _findings(document, rule)
    return draft.find(key, lambda story: _findings(story, rule) if rule.applies(story) else [])


def _findings(document: Document, rule: Rule) -> list[Finding]:
    found, wanted = list(rule.find(document)), rule.in_quotes
    if found and wanted != "report":
        found = [finding for finding in found if quoted(document, finding.span) == (wanted == "only")]
    return [_careful(document, finding) for finding in found] if found else found


def _careful(document: Document, finding: Finding) -> Finding:
    """The finding, none of whose fixes is called safe that would change what somebody said. Raises ValueError for one that lies outside the story."""
    for start, end in (finding.span, *(edit.span for fix in finding.fixes for edit in fix.edits)):
        if not 0 <= start <= end <= len(document.text):
            raise ValueError(f"a finding or a fix from {start} to {end} in a story of {len(document.text)} characters")
    if not any(fix.safe and _in_speech(document, fix) for fix in finding.fixes):
        return finding
    return finding._replace(
        fixes=[fix._replace(safe=fix.safe and not _in_speech(document, fix)) for fix in finding.fixes]
    )


def _in_speech(document: Document, fix: Fix) -> bool:
    return any(touches_speech(document, edit.span) for edit in fix.edits)


def lint(document: Document, rules: Iterable[Rule]) -> Iterator[Diagnostic]:
    """What the rules find in one story; a rule that raises is reported, and the other rules go on.

    What a bundle, or a rule that gives way, finds where another rule has found something is not said again.
    """
    said = Covered(len(document.text))
    held: list[Diagnostic] = []
    bundles: dict[str, list[Rule]] = {}
    rules = rules if isinstance(rules, RuleSet) else RuleSet(rules)
    speaking, find = _speaking(document, rules)
    for number in speaking:
        rule = rules[number]
        if rule.scope == "bundle":
            bundles.setdefault(rule.module, []).append(rule)
        elif rule.scope == "story":
            try:
                found = find(document, rule, rules.recalled[number])
            except CRASHES as error:
                yield _failure(document, [rule], error)
                continue
            if rule.gives_way:
                held += [Diagnostic(document, rule, finding) for finding in found]
                continue
            for finding in found:
                said.add(finding.span)
                yield Diagnostic(document, rule, finding)
    for diagnostic in held:
        if not said.touches(diagnostic.span):
            said.add(diagnostic.span)
            yield diagnostic
    for bundle in bundles.values():
        for diagnostic in _bundle(document, bundle):
            if not said.touches(diagnostic.span):
                yield diagnostic


def _speaking(document: Document, rules: RuleSet) -> tuple[Iterable[int], Find]:
    """The places of the rules that are awake, and what asks one of them; of all rules where a layer broke, each to tell of it by itself."""
    try:
        return rules.speaking(document), _told
    except Exception:
        return range(len(rules)), _asked


def _bundle(document: Document, bundle: Sequence[Rule]) -> Iterator[Diagnostic]:
    try:
        for rule, finding in together(document, bundle):
            yield Diagnostic(document, rule, finding)
    except CRASHES as error:
        yield _failure(document, bundle, error)


def _failure(document: Document, rules: Sequence[Rule], error: BaseException) -> Diagnostic:
    """The diagnostic that stands for what rules that raised would have found."""
    if isinstance(error, MissingError):
        return problem(MISSING_ENGINE, document.name, f"{rules[0].group}: {error}")
    if isinstance(error, SettingError):
        return Diagnostic(document, UNUSABLE_SETTING, Finding(Span(0, 0), str(error)))
    what = f"rule {rules[0].name}" if rules[0].scope == "story" else f"rules of {rules[0].group}"
    return crash(document, what, error)


def together(document: Document, bundle: Sequence[Rule]) -> Iterator[tuple[Rule, Finding]]:
    """What the rules of one bundle find in one story, as far as each looks inside quotations."""
    by_name = {rule.name: rule for rule in bundle}
    for name, finding in bundle[0].check(document, bundle, **bundle[0].options):
        rule = by_name[name]
        if rule.in_quotes == "report" or quoted(document, finding.span) == (rule.in_quotes == "only"):
            yield rule, _careful(document, finding)


def parts(document: Document, rules: Iterable[Rule]) -> Iterator[tuple[str, Any]]:
    """What the rules over several stories keep of one, by the rules' names; None where a rule raised."""
    for rule in rules:
        if rule.part is not None:
            yield rule.name, rule.part(document) if rule.applies(document) else None


def compare(stories: Sequence[tuple[Document, Any]], rule: Rule) -> Iterator[Diagnostic]:
    """What a rule over several stories finds in them, given each with its part."""
    try:
        for document, finding in rule.compare(stories):
            yield Diagnostic(document, rule, finding)
    except CRASHES as error:
        yield crash(stories[0][0], f"rule {rule.name}", error)
