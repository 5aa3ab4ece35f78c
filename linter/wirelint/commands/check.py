"""Lint stories. Exit code 0: nothing found, 1: something found, 2: wrong usage, 3: a rule or reader crashed."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from wirelint import checking
from wirelint.arguments import add_run, add_settings, job, paths, stories
from wirelint.cli import CLEAN, FOUND, exit_code
from wirelint.config import ConfigError, nearest
from wirelint.news import news
from wirelint.problems import INTERNAL_ERROR, MISSING_FILE, UNUSABLE_SETTING
from wirelint.reasons import reason
from wirelint.terminal import coloured, show
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from wirelint.checking import Job, Story
    from wirelint.diagnostics import Diagnostic

FORMATS = (
    "text",
    "concise",
    "jsonl",
    "json",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
    "html",
    "critic",
)


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_settings(parser)
    add_run(parser)
    parser.add_argument("--since", metavar="REV", help="only report lines changed since a git revision")
    parser.add_argument("--baseline", metavar="FILE", help="pass over the findings that this file remembers")
    parser.add_argument("--format", default="text", metavar="NAME", help=f"how to report: {', '.join(FORMATS)}")
    parser.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FILE:FORMAT",
        help="write a report to a file too (can be given several times)",
    )
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour in text output")
    parser.add_argument("--fix", action="store_true", help="mend what can be mended safely, report the rest")
    parser.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix or --diff: also fixes that may change what is said"
    )
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, change nothing")
    parser.add_argument(
        "--add-suppressions", metavar="REASON", help="write a comment that allows it behind each line with findings"
    )
    parser.add_argument("--watch", action="store_true", help="lint what changes on disk as it changes, until Ctrl-C")
    parser.add_argument(
        "--statistics",
        action="store_true",
        help="print how often each rule found something instead; as records with --format json or jsonl",
    )
    parser.add_argument("--show-settings", action="store_true", help="print the settings and the rules that are on")
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 even when something was found")


def run(options: Namespace) -> int:
    """Carry it out."""
    outputs = [_output(one) for one in options.output]
    # A report that lies among the stories is none of them.
    options.exclude += [f"/{os.path.relpath(path)}" for path, _ in outputs]
    reporter = _reporter(options.format)
    work = job(options)
    if options.show_settings:
        show(_settings(work))
        return CLEAN
    if not options.paths:
        raise ConfigError("check: name files or folders to lint, or - for standard input")
    _fit(options)
    if options.watch:
        from wirelint.watching import watch

        return watch(options, lambda now, linted: _reported(now, linted, options, outputs, reporter))
    if options.fix or options.diff:
        return _mend(work, options, outputs, reporter)
    linted = list(stories(work, options))
    if options.add_suppressions is not None:
        from wirelint.allowing import allow

        return exit_code(allow(work, _found(work, linted, options), options.add_suppressions))
    diagnostics = _reported(work, linted, options, outputs, reporter)
    return _told(exit_code(diagnostics), options)


def _fit(options: Namespace) -> None:
    """Raise ConfigError for options of which one would do nothing beside another, or without one."""
    if options.unsafe_fixes and not (options.fix or options.diff):
        raise ConfigError("--unsafe-fixes mends nothing by itself: give --fix or --diff too")
    if options.stdin_filename != "-" and "-" not in options.paths:
        raise ConfigError("--stdin-filename is for standard input: give - in place of a path")
    if options.add_suppressions is not None:
        for name in ("fix", "diff"):
            if getattr(options, name):
                raise ConfigError(f"--add-suppressions cannot be given with --{name}")
        if "-" in options.paths:
            raise ConfigError("--add-suppressions writes into files: it cannot be given with standard input")


def _told(code: int, options: Namespace) -> int:
    return CLEAN if code == FOUND and options.exit_zero else code


def _mend(work: Job, options: Namespace, outputs: Iterable[tuple[str, Any]], reporter: Any) -> int:
    """Mend, or show what would be mended; report what is left, or what kept from telling. Returns the exit code."""
    from wirelint.mending import mend

    named, new = paths(work, options.paths, forced=options.force_exclude), news(work, options)
    outcome = mend(work, named, new, diff=options.diff, unsafe=options.unsafe_fixes, stdin=options.stdin_filename)
    left = outcome.left
    if options.diff:
        kept = {INTERNAL_ERROR.name, MISSING_FILE.name, UNUSABLE_SETTING.name}
        left = [diagnostic for diagnostic in left if diagnostic.rule.name in kept]
    _report(left, options, outputs, reporter, sys.stderr if options.diff or "-" in options.paths else sys.stdout)
    code = exit_code(left)
    if code == CLEAN and (outcome.failed or (options.diff and outcome.made)):
        code = FOUND
    return _told(code, options)


def _found(work: Job, linted: Sequence[Story], options: Namespace) -> list[Diagnostic]:
    """The findings of a run that count."""
    return news(work, options, {story.path for story in linted})(checking.check(work, linted))


def _reported(
    work: Job, linted: Sequence[Story], options: Namespace, outputs: Iterable[tuple[str, Any]], reporter: Any
) -> list[Diagnostic]:
    """The findings of a run, printed and written where they were asked for."""
    diagnostics = _found(work, linted, options)
    _report(diagnostics, options, outputs, reporter, sys.stdout)
    return diagnostics


def _report(
    diagnostics: list[Diagnostic],
    options: Namespace,
    outputs: Iterable[tuple[str, Any]],
    reporter: Any,
    stream: TextIO,
) -> None:
    failed: ConfigError | None = None
    for path, report in outputs:
        try:
            _write(path, report(diagnostics))
        except ConfigError as error:
            failed = failed or error
    told = _statistics(diagnostics, options.format) if options.statistics else reporter(diagnostics, **_colour(options))
    show(told, stream)
    if failed:
        raise failed


def _reporter(name: str) -> Any:
    if name not in FORMATS:
        raise ConfigError(f"no format is named “{name}”{nearest(name, FORMATS)}; formats: {', '.join(FORMATS)}")
    return import_module(f"wirelint.reporters.{name}").report


def _output(text: str) -> tuple[str, Any]:
    path, colon, name = text.rpartition(":")
    if not colon or not path:
        raise ConfigError(f"--output takes FILE:FORMAT, not “{text}”")
    return path, _reporter(name)


def _colour(options: Namespace) -> dict[str, bool]:
    if options.format != "text":
        return {}
    return {"colour": coloured(options.color)}


def _write(path: str, lines: Iterable[str]) -> None:
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise ConfigError(f"--output: {path}: {reason(error)}") from error


def _statistics(diagnostics: Sequence[Diagnostic], form: str) -> Iterator[str]:
    """How often each rule found something: a table, or records where the format is one of JSON."""
    from collections import Counter
    from json import dumps

    count = Counter((d.rule.group, d.rule.name, d.severity.label) for d in diagnostics)
    found = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    rows = [
        {"group": group, "rule": name, "severity": severity, "count": number}
        for (group, name, severity), number in found
    ]
    if form == "json":
        yield dumps(rows, indent=2)
    elif form == "jsonl":
        yield from map(dumps, rows)
    else:
        yield from (f"{row['count']:7,}  {row['severity']:7}  {row['group']}/{row['rule']}" for row in rows)


def _settings(work: Job) -> Iterator[str]:
    config = work.config
    yield f"# settings: {config.path or 'the defaults'}"
    for field in ("select", "extend_select", "ignore", "exclude", "plugins", "terms"):
        here = config.exclude_here if field == "exclude" else ()
        yield f"{field.replace('_', '-')} = {_toml((*getattr(config, field), *here))}"
    if config.baseline is not None:
        yield f"baseline = {_toml(config.baseline)}"
    for one in config.files:
        yield f"[files.{_toml(one.pattern)}]"
        yield from (f"{field} = {_toml(getattr(one, field))}" for field in ("select", "ignore") if getattr(one, field))
    yield f"# {len(work.rules)} of {len(work.known)} rules are on"
    on = {rule.name for rule in work.rules}
    yield "[severity]"
    yield from (f'{rule.name} = "{rule.severity.label}"' for rule in work.known if rule.name in on)
    sets = {rule.group if rule.scope == "bundle" else rule.name: rule for rule in work.known if rule.name in on}
    for key, rule in sets.items():
        if rule.defaults:
            yield f"[options.{key}]"
            yield from (f"{name} = {_toml(value)}" for name, value in {**rule.defaults, **rule.options}.items())


def _toml(value: Any) -> str:
    from json import dumps

    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, bool) or value is None:
        return str(value).lower()
    return dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
