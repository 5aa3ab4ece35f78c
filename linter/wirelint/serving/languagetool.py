"""LanguageTool's HTTP interface, version 2: what its clients send, and the answers they expect.

Offsets are in UTF-16 units of the whole text, markup included.
"""

from __future__ import annotations

import json

from wirelint import __version__
from wirelint.checking import findings
from wirelint.document import Document, Span
from wirelint.findings import Edit, Severity
from wirelint.fixes import apply
from wirelint.layers.sentences import sentences
from wirelint.serving.codeunits import Utf16
from wirelint.serving.stories import BadRequestError, rules_with_notes
from wirelint.typed import TYPE_CHECKING, Any
from wirelint.waking import RuleSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wirelint.checking import Job
    from wirelint.diagnostics import Diagnostic
    from wirelint.findings import Fix

LANGUAGES = {
    "en": "English",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-GB": "English (GB)",
    "en-NZ": "English (New Zealand)",
    "en-US": "English (US)",
    "en-ZA": "English (South African)",
}

ISSUE_TYPES = {"names": "misspelling", "garbled": "misspelling", "typography": "typographical"}
"""Which of the kinds that clients know a group is shown as; any other group is shown as grammar.

Clients drop or hide kinds that they take for matters of style, so none is named one.
"""

_CONTEXT = 40
_LONGEST = 200


def software() -> dict[str, Any]:
    """Who answers."""
    return {
        "name": "wirelint",
        "version": __version__,
        "buildDate": "",
        "apiVersion": 1,
        "premium": False,
        "premiumHint": "",
        "status": "",
    }


def languages() -> list[dict[str, str]]:
    """The languages that stories may be in."""
    return [{"name": name, "code": "en", "longCode": code} for code, name in LANGUAGES.items()]


def configuration(job: Job, longest: int) -> dict[str, Any]:
    """The rules there are, and the longest text that is taken."""
    on = {rule.name for rule in job.rules}
    return {
        "software": software(),
        "parameter": {"maxTextLength": longest},
        "rules": [
            {
                "ruleId": rule.name,
                "description": rule.title,
                "categoryId": rule.group.upper(),
                "categoryName": rule.group,
                "locQualityIssueType": ISSUE_TYPES.get(rule.group, "grammar"),
                "isDefaultOff": rule.name not in on,
            }
            for rule in job.known
        ],
    }


def check(job: Job, fields: Mapping[str, str], base: str) -> dict[str, Any]:
    """The answer to a check. `base` is the address under which rules' pages stand.

    Raises BadRequestError where a field is missing or wrong.
    """
    code = _language(fields)
    document = _document(fields)
    found = findings(job._replace(rules=_rules(job, fields)), document)
    units = Utf16(document.raw)
    matches = [match for one in found if (match := _match(one, units, base)) is not None]
    detected = {"name": LANGUAGES[code], "code": code, "confidence": 1.0, "source": "wirelint"}
    answer = {
        "software": software(),
        "warnings": {"incompleteResults": False},
        "language": {"name": LANGUAGES[code], "code": code, "detectedLanguage": detected},
        "matches": matches,
        "sentenceRanges": [[units.units(start), units.units(end)] for start, end in sentences(document)],
    }
    document.forget()
    return answer


def _language(fields: Mapping[str, str]) -> str:
    code = fields.get("language", "")
    if not code:
        raise BadRequestError("Missing 'language' parameter, e.g. 'language=en-US', or 'language=auto'")
    if code == "auto":
        preferred = fields.get("preferredVariants", "").split(",")
        return next((one for one in preferred if one in LANGUAGES), "en-US")
    known = {one.lower(): one for one in LANGUAGES}
    if code.lower().replace("_", "-") not in known:
        raise BadRequestError(f"'{code[:40]}' is not a language code known to wirelint: {', '.join(LANGUAGES)}")
    return known[code.lower().replace("_", "-")]


def _document(fields: Mapping[str, str]) -> Document:
    text, data = fields.get("text"), fields.get("data")
    if (text is None) == (data is None):
        raise BadRequestError("Missing 'text' or 'data' parameter" if text is None else "Set only 'text' or 'data'")
    return Document(text) if text is not None else _annotated(data or "")


def _annotated(data: str) -> Document:
    """A story given in pieces of text and markup; markup is blanked, or read as what it is to be taken for."""
    try:
        pieces = json.loads(data)["annotation"]
        parts = [_piece(piece) for piece in pieces]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = '\'data\' must be JSON like {"annotation": [{"text": …}, {"markup": …, "interpretAs": …}]}'
        raise BadRequestError(message) from error
    return Document("".join(copy for copy, _ in parts), raw="".join(raw for _, raw in parts))


def _piece(piece: Any) -> tuple[str, str]:
    if "text" in piece:
        return piece["text"] + "", piece["text"]
    markup = piece["markup"]
    return (piece.get("interpretAs") or "")[: len(markup)].ljust(len(markup)), markup


def _rules(job: Job, fields: Mapping[str, str]) -> RuleSet:
    def named(field: str) -> set[str]:
        return {name.strip().lower() for name in fields.get(field, "").split(",") if name.strip()}

    enabled, disabled = named("enabledRules"), named("disabledRules")
    groups, dropped = named("enabledCategories"), named("disabledCategories")
    on = rules_with_notes(job) if fields.get("level") == "picky" else job.rules
    if fields.get("enabledOnly", "").lower() in {"true", "yes"}:
        on = RuleSet()
    if not (enabled or disabled or groups or dropped):
        return on
    names = {rule.name for rule in on if rule.name not in disabled and rule.group not in dropped}
    names |= {rule.name for rule in job.known if rule.name in enabled or rule.group in groups}
    return RuleSet(rule for rule in job.known if rule.name in names)


def _match(diagnostic: Diagnostic, units: Utf16, base: str) -> dict[str, Any] | None:
    document, rule = diagnostic.document, diagnostic.rule
    span = _reach(diagnostic)
    if span.start == span.end:
        return None
    offset = units.units(span.start)
    return {
        "message": diagnostic.message,
        "shortMessage": rule.name.replace("-", " "),
        "replacements": [{"value": text} for text in _replacements(diagnostic, span)],
        "offset": offset,
        "length": units.units(span.end) - offset,
        "context": _context(document, span),
        "sentence": _sentence(document, span),
        "type": {"typeName": "Hint" if rule.severity is Severity.NOTE else "Other"},
        "rule": {
            "id": rule.name,
            "description": rule.title,
            "issueType": ISSUE_TYPES.get(rule.group, "grammar"),
            "category": {"id": rule.group.upper(), "name": rule.group},
            "urls": [{"value": f"{base}/rules/{rule.name}"}],
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _reach(diagnostic: Diagnostic) -> Span:
    """What a client is to mark and replace: the finding with what its first fix changes, and never nothing."""
    spans = [diagnostic.span, *(edit.span for fix in diagnostic.finding.fixes[:1] for edit in fix.edits)]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    span = whole if whole.end - whole.start <= _LONGEST else diagnostic.span
    if span.start < span.end:
        return span
    end = min(span.start + 1, len(diagnostic.document.text))
    return Span(max(0, end - 1), end)


def _replacements(diagnostic: Diagnostic, span: Span) -> Iterator[str]:
    document, seen = diagnostic.document, set[str]()
    if not document.intact(span):
        return
    for fix in diagnostic.finding.fixes:
        if fix.edits and all(span.covers(edit.span) for edit in fix.edits):
            text = _rewritten(document, span, fix)
            if text not in seen:
                seen.add(text)
                yield text


def _rewritten(document: Document, span: Span, fix: Fix) -> str:
    moved = [Edit(Span(e.span.start - span.start, e.span.end - span.start), e.text) for e in fix.edits]
    return apply(document[span], moved)


def _context(document: Document, span: Span) -> dict[str, Any]:
    start, end = max(0, span.start - _CONTEXT), min(len(document.text), span.end + _CONTEXT)
    before = ("..." if start else "") + document[start, span.start]
    copy, after = document[span], document[span.end, end] + ("..." if end < len(document.text) else "")
    text = before + copy + after
    units = Utf16(text)
    first, last = units.units(len(before)), units.units(len(before) + len(copy))
    return {"text": " ".join(text.split("\n")), "offset": first, "length": last - first}


def _sentence(document: Document, span: Span) -> str:
    return next((document[one] for one in sentences(document) if one.start <= span.start < one.end), document[span])
