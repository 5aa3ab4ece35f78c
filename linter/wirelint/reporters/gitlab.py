"""GitLab's code quality report."""

from __future__ import annotations

import json

from wirelint.findings import Severity
from wirelint.fingerprints import fingerprints
from wirelint.reporters.roots import from_root
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """An array of issues, each with the fingerprint that GitLab compares branches by."""
    found = [_issue(diagnostic, digest) for diagnostic, digest in fingerprints(diagnostics)]
    yield json.dumps(found, ensure_ascii=False, indent=2)


def _issue(diagnostic: Diagnostic, digest: str) -> dict[str, Any]:
    start, end = diagnostic.start, diagnostic.end
    return {
        "type": "issue",
        "check_name": diagnostic.rule.name,
        "description": diagnostic.message,
        "severity": _SEVERITY[diagnostic.severity],
        "categories": ["Style"],
        "fingerprint": f"{digest}{_path_digest(diagnostic.path)}",
        "location": {
            "path": from_root(diagnostic.path, "CI_PROJECT_DIR"),
            "lines": {"begin": start.line, "end": end.line},
            "positions": {"begin": start._asdict(), "end": end._asdict()},
        },
    }


def _path_digest(path: str) -> str:
    from hashlib import sha256

    return sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:8]
