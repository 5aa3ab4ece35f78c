"""The command line."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from wirelint.document import Document
from wirelint.engine import compare, lint
from wirelint.findings import Severity
from wirelint.registry import discover
from wirelint.reporters import jsonl

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    parser = argparse.ArgumentParser(prog="wirelint")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check")
    check.add_argument("paths", nargs="+")
    check.add_argument("--isolated", action="store_true")
    check.add_argument("--format", default="text")
    check.add_argument("--select", default="")
    check.add_argument("--source", action="append", default=[])
    options = parser.parse_args(arguments)
    wanted = set(options.select.split(",")) - {""}
    rules = [
        rule
        for rule in discover("wirelint_rules")
        if (rule.name in wanted or rule.group in wanted or (not wanted and rule.severity > Severity.NOTE))
    ]
    sources = [Document(open(path, encoding="utf-8", newline="").read(), path) for path in options.source]
    diagnostics = []
    parts: dict[str, list] = {rule.name: [] for rule in rules if rule.scope == "stories"}
    for path in options.paths:
        document = Document(open(path, "rb").read().decode("utf-8", "replace"), path, sources=sources)
        diagnostics += lint(document, rules)
        for rule in rules:
            if rule.scope == "stories":
                parts[rule.name].append((document, rule.part(document)))
        document.forget()
    for rule in rules:
        if rule.scope == "stories":
            diagnostics += compare(parts[rule.name], rule)
    diagnostics.sort(key=lambda diagnostic: diagnostic.order)
    if options.format == "jsonl":
        for line in jsonl.report(diagnostics):
            print(line)
    else:
        for d in diagnostics:
            print(f"{d.path}:{d.start.line}:{d.start.column}: {d.severity.label} {d.rule.name} {d.message}")
    return 1 if diagnostics else 0


def run() -> None:
    """The `wirelint` command."""
    sys.exit(main())
