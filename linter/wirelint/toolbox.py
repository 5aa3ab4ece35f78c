"""Checking, comparing, explaining and mending as tools of the Model Context Protocol. Needs the extra `mcp`."""

from __future__ import annotations

import os

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from wirelint import __version__, readers
from wirelint.checking import findings
from wirelint.commands.explain import page
from wirelint.comparing import SAME
from wirelint.comparing import compare as beside
from wirelint.comparisons.json import as_object
from wirelint.config import ConfigError, nearest
from wirelint.document import Document
from wirelint.fixes import encoded, settle
from wirelint.problems import by_name
from wirelint.reporters.jsonl import record
from wirelint.selection import selected
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.checking import Job
    from wirelint.diagnostics import Diagnostic

INSTRUCTIONS = """wirelint finds faults in news copy. Check copy before it is handed on; give the text it was made from as
`source`, so that names, figures and quotations are compared with it. Offsets are code points, lines and columns count
from 1. Fixes marked safe cannot change what the copy says; judge the others. `compare` sets a story beside its source,
`explain` tells why a rule reports."""


def make(job: Job) -> MCPServer[Any]:
    """The server with its tools; `job` holds the settings and rules."""
    server = MCPServer("wirelint", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING")

    @server.tool()
    def check(text: str = "", path: str = "", source: str = "", select: list[str] | None = None) -> dict[str, Any]:
        """Find the faults in a story, given as text or as the path of a file.

        With text, the suffix of path (story.md, story.html) says how it is read. source is the text that the story was
        made from. select names rules or groups to run in place of the defaults.
        """
        work, document = _chosen(job, select or []), _story(text, path, source)
        return {"findings": [record(one) for one in findings(work, document)]}

    @server.tool()
    def fix(text: str = "", path: str = "", source: str = "", unsafe: bool = False) -> dict[str, Any]:
        """Mend a story: its text after all safe fixes, how many were made, and what is left. No file is changed.

        unsafe also makes fixes that may change what the story says.
        """
        document = _story(text, path, source)

        def lint(mended: str) -> tuple[Document, Iterable[Diagnostic]]:
            again = readers.read(encoded(document, mended), document.path)
            again.sources = document.sources
            return again, findings(job, again)

        mended = settle(document, lint, unsafe=unsafe)
        left = [record(one) for one in lint(mended.text)[1]]
        return {"text": mended.text, "made": mended.made, "findings": left}

    @server.tool()
    def compare(source: str, text: str = "", path: str = "", changes: bool = True) -> dict[str, Any]:
        """Set a story beside the text it was made from, sentence by sentence.

        rows: what became of each sentence (same, changed, moved, added, cut), both sides as pieces of [text, whether the
        other side has it not], and the numbers of its findings. findings: where the sense has changed. changes leaves out
        the sentences that were kept as they are.
        """
        if not source.strip():
            raise ToolError("give the text that the story was made from as source")
        found = beside(job, _story(text, path, source))
        rows = [row for row in found.rows if row.kind != SAME or not changes]
        return as_object(found._replace(rows=rows))

    @server.tool()
    def explain(rule: str) -> str:
        """The manual page of a rule: what it finds, what it leaves alone, and examples."""
        known = by_name(job.known)
        name = rule.rpartition("/")[2]
        if name not in known:
            raise ToolError(f"no rule is named “{rule}”{nearest(name, known)}")
        return "\n".join(page(known[name]))

    _ = check, fix, compare, explain
    return server


def _chosen(job: Job, select: list[str]) -> Job:
    if not select:
        return job
    try:
        return job._replace(rules=selected(job.known, job.config._replace(select=tuple(select))))
    except ConfigError as error:
        raise ToolError(str(error)) from error


def _story(text: str, path: str, source: str) -> Document:
    if not (text or path):
        raise ToolError("give the story as text, or the path of its file")
    try:
        document = readers.read(text.encode("utf-8", "surrogatepass") if text else _bytes(path), path or "story.txt")
    except (OSError, readers.UnreadableError) as error:
        raise ToolError(f"{path}: {error}") from error
    document.sources = (Document(source),) if source.strip() else ()
    return document


def _bytes(path: str) -> bytes:
    with open(os.path.expanduser(path), "rb") as file:
        return file.read()
