"""List the rules, with group, severity and title; those that are off are marked."""

from __future__ import annotations

import json

from wirelint.arguments import add_settings, job
from wirelint.cli import CLEAN
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="how to print them")
    add_settings(parser)


def run(options: Namespace) -> int:
    """Carry it out."""
    work = job(options)
    on = {rule.name for rule in work.rules}
    for rule in sorted(work.known, key=lambda rule: (rule.group, rule.name)):
        if options.format == "jsonl":
            fields = {"rule": rule.name, "group": rule.group, "severity": rule.severity.label, "on": rule.name in on}
            print(json.dumps({**fields, "title": rule.title, "options": rule.defaults}, ensure_ascii=False))
        else:
            state = "" if rule.name in on else " (off)"
            print(f"{rule.group + '/' + rule.name:44} {rule.severity.label:8} {rule.title}{state}")
    return CLEAN
