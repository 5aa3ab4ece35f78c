"""What the page asks: read a file, check a story, set it beside its source, mend it, tell of a rule. Offsets are in UTF-16 units, as scripts count."""

from __future__ import annotations

import base64

from wirelint.checking import findings
from wirelint.comparing import compare as beside
from wirelint.comparisons.json import as_object
from wirelint.document import Document
from wirelint.fixes import choose, encoded, settle
from wirelint.manual import parts
from wirelint.problems import by_name
from wirelint.reporters.jsonl import record
from wirelint.serving.codeunits import Utf16
from wirelint.serving.stories import BadRequestError, rules_with_notes, story
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wirelint.checking import Job
    from wirelint.diagnostics import Diagnostic


def read(job: Job, asked: Mapping[str, Any]) -> dict[str, Any]:
    """The text of a file, and the name under which that text is checked."""
    name = _string(asked, "name")
    document = story(base64.b64decode(_string(asked, "data")), name)
    return {"text": document.raw, "name": name if document.writable else "story.txt"}


def check(job: Job, asked: Mapping[str, Any]) -> dict[str, Any]:
    """The findings in a story, the pages of their rules, and how many can be mended safely."""
    work, document = _work(job, asked)
    found = findings(work, document)
    units = Utf16(document.raw)
    rules = {one.rule.name: one.rule for one in found}
    return {
        "findings": [_moved(record(one), one, units) for one in found],
        "rules": {name: {"title": rule.title, "page": [*parts(rule.doc)]} for name, rule in rules.items()},
        "safe": len(choose(document, found)),
    }


def compare(job: Job, asked: Mapping[str, Any]) -> dict[str, Any]:
    """The story beside its source: rows with their sides in pieces, and the rules and messages of their findings."""
    work, document = _work(job, asked)
    if not document.sources:
        raise BadRequestError("“source” must hold the text that the story was made from")
    units, found = Utf16(document.raw), as_object(beside(work, document))
    for row in found["rows"]:
        row["findings"] = [{key: found["findings"][at][key] for key in _SHOWN} for at in row["findings"]]
        if row["copy"]:
            row["copy"] |= {key: units.units(row["copy"][key]) for key in ("start", "end")}
    return {"rows": found["rows"]}


_SHOWN = ("rule", "severity", "message")


def fix(job: Job, asked: Mapping[str, Any]) -> dict[str, Any]:
    """The story with all safe fixes made, and their number; `only` names the rules whose fixes are wanted."""
    work, document = _work(job, asked)
    wanted = asked.get("only")

    def lint(text: str) -> tuple[Document, Iterable[Diagnostic]]:
        again = story(encoded(document, text), _string(asked, "name", "story.txt"), document.sources)
        return again, [one for one in findings(work, again) if wanted is None or one.rule.name in wanted]

    mended = settle(document, lint, unsafe=False)
    return {"text": mended.text, "made": mended.made}


def rule(job: Job, asked: Mapping[str, Any]) -> dict[str, Any]:
    """A rule's manual page."""
    known = by_name(job.known)
    name = _string(asked, "name")
    if name not in known:
        raise BadRequestError(f"no rule is named “{name[:80]}”")
    one = known[name]
    return {"name": name, "group": one.group, "severity": one.severity.label, "title": one.title, "page": one.doc}


def _work(job: Job, asked: Mapping[str, Any]) -> tuple[Job, Document]:
    name = _string(asked, "name", "story.txt")
    source = _string(asked, "source", "")
    sources = [Document(source)] if source.strip() else []
    document = story(_string(asked, "text").encode("utf-8", "surrogatepass"), name, sources)
    return (job._replace(rules=rules_with_notes(job)) if asked.get("notes") else job), document


def _string(asked: Mapping[str, Any], field: str, default: str | None = None) -> str:
    value = asked.get(field, default)
    if not isinstance(value, str):
        raise BadRequestError(f"“{field}” must be a string")
    return value


def _moved(found: dict[str, Any], diagnostic: Diagnostic, units: Utf16) -> dict[str, Any]:
    edits = [edit for one in found["fixes"] for edit in one["edits"]]
    here = [
        place
        for place, one in zip(found["related"], diagnostic.finding.related, strict=True)
        if one.document is diagnostic.document
    ]
    for place in (found, *edits, *here):
        place["start"], place["end"] = units.units(place["start"]), units.units(place["end"])
    return found
