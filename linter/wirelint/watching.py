"""Lint what changes on disk as soon as it changes, in a clean screen. Needs the extra `watch`."""

from __future__ import annotations

import os
import sys

from wirelint import checking
from wirelint.arguments import job, paths
from wirelint.cli import CLEAN, USAGE
from wirelint.config import ConfigError
from wirelint.counting import counted
from wirelint.mending import mend_file
from wirelint.news import news
from wirelint.registry import PluginError
from wirelint.terms import TermsError
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from wirelint.checking import Job, Story
    from wirelint.diagnostics import Diagnostic

CLEAR = "\033[H\033[2J\033[3J"
DEBOUNCE_MILLISECONDS = 50


def watch(options: Namespace, show: Callable[[Job, list[Story]], Sequence[Diagnostic]]) -> int:
    """Lint the named files and folders, and again whatever changes, until interrupted. `show` reports and returns the findings."""
    try:
        from watchfiles import watch as changes
    except ModuleNotFoundError:
        print('wirelint: --watch needs watchfiles: pip install "wirelint[watch]"', file=sys.stderr)
        return USAGE
    if "-" in options.paths or not options.paths:
        raise ConfigError("check: --watch takes files and folders")
    if options.diff or options.add_suppressions is not None:
        raise ConfigError("check: --watch goes with --fix, not with --diff or --add-suppressions")
    work = job(options)
    folders = {path if os.path.isdir(path) else os.path.dirname(path) or "." for path in options.paths}
    if work.config.path:
        folders.add(os.path.dirname(work.config.path) or ".")
    deep = any(map(os.path.isdir, options.paths))
    known: dict[str, Story] = {}
    _show(options, work, known, None, show)
    for batch in changes(*folders, debounce=DEBOUNCE_MILLISECONDS, step=20, recursive=deep, raise_interrupt=False):
        changed: set[str] | None = {os.path.realpath(path) for _, path in batch}
        if any(path.endswith(".toml") for _, path in batch):
            work, changed = _again(options, work), None
        _show(options, work, known, changed, show)
    return CLEAN


def _again(options: Namespace, work: Job) -> Job:
    """The settings as they are now, or as they were if they are wrong."""
    try:
        return job(options)
    except (ConfigError, PluginError, TermsError) as error:
        print(f"wirelint: {error}", file=sys.stderr)
        return work


def _show(
    options: Namespace,
    work: Job,
    known: dict[str, Story],
    changed: set[str] | None,
    show: Callable[[Job, list[Story]], Sequence[Diagnostic]],
) -> None:
    """Lint anew what changed (None: everything), forget what is gone, and print the findings of all."""
    there = [path for path in paths(work, options.paths, forced=options.force_exclude) if isinstance(path, str)]
    stale = [path for path in there if path not in known or changed is None or os.path.realpath(path) in changed]
    gone = known.keys() - set(there)
    if changed is not None and not stale and not gone:
        return
    for path in gone:
        del known[path]
    new = news(work, options)
    for path in stale:
        story = (
            mend_file(work, path, new, unsafe=options.unsafe_fixes) if options.fix else checking.check_file(work, path)
        )
        known[path] = story.slim()
    if sys.stdout.isatty():
        sys.stdout.write(CLEAR)
    number = len(show(work, list(known.values())))
    print(f"wirelint: {number} in {counted(len(known), 'story', 'stories')}, watching", flush=True)
