"""What commands share: the arguments that say which rules run and on which files, and what they stand for."""

from __future__ import annotations

import os
import sys

from wirelint import checking, files, running
from wirelint.config import Config, ConfigError, find, read
from wirelint.problems import MISSING_FILE, problem
from wirelint.progress import Progress
from wirelint.reasons import Missing
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.checking import Job, Story
    from wirelint.ignoring import Ignored


def add_settings(parser: ArgumentParser) -> None:
    """Declare the arguments that say which rules run."""
    parser.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="NAMES",
        help="only these rules or groups, separated by commas; “all” for all",
    )
    parser.add_argument("--extend-select", action="append", default=[], metavar="NAMES", help="these as well")
    parser.add_argument("--ignore", action="append", default=[], metavar="NAMES", help="all but these")
    parser.add_argument("--exclude", action="append", default=[], metavar="GLOB", help="leave out files that match")
    parser.add_argument("--isolated", action="store_true", help="read no configuration")
    parser.add_argument("--config", metavar="FILE", help="read the configuration from this file")


def add_run(parser: ArgumentParser) -> None:
    """Declare the arguments that say what is linted, and how."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; - reads standard input")
    parser.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out what is excluded even where it is named, as hooks name files",
    )
    parser.add_argument("--stdin-filename", default="-", metavar="PATH", help="the path that standard input stands for")
    parser.add_argument(
        "--source",
        action="append",
        default=[],
        metavar="ORIGINAL",
        help="what the copy was made from: a file, or a folder with files of the same names",
    )
    parser.add_argument("--date", default="", metavar="YYYY-MM-DD", help="the day the stories were written")
    parser.add_argument(
        "--jobs", type=number, default=0, metavar="N", help="how many processes (default: one a core, where that pays)"
    )
    parser.add_argument("--no-cache", action="store_true", help="lint every file anew")


def number(text: str, least: int = 0) -> int:
    """A number as it is given on the command line, so much at least. Raises what `argparse` tells of."""
    from argparse import ArgumentTypeError

    if not text.isdecimal() or int(text) < least:
        raise ArgumentTypeError(f"a number from {least} on, not “{text}”")
    return int(text)


def settings(options: Namespace) -> Config:
    """The configuration with what the command line says on top."""
    if options.isolated and options.config:
        raise ConfigError("--isolated reads no configuration: give it or --config, not both")
    config = Config() if options.isolated else find() if options.config is None else read(options.config)
    return config._replace(
        select=_names(options.select) or config.select,
        extend_select=(*config.extend_select, *_names(options.extend_select)),
        ignore=(*config.ignore, *_names(options.ignore)),
        exclude_here=(*config.exclude_here, *options.exclude),
    )


def job(options: Namespace) -> Job:
    """What is to be done with each file."""
    work = checking.job_of(settings(options))
    return work._replace(sources=tuple(getattr(options, "source", ())), date=_date(getattr(options, "date", "")))


def stories(work: Job, options: Namespace) -> Iterator[Story]:
    """Each of the named files and folders, linted, in any order."""
    named: list[str] = []
    for path in paths(work, options.paths, forced=options.force_exclude):
        if isinstance(path, Missing):
            diagnostic = problem(MISSING_FILE, path.path, path.reason)
            yield checking.Story(diagnostic.document, [diagnostic], {})
        elif path == "-":
            yield checking.check_bytes(work, sys.stdin.buffer.read(), options.stdin_filename)
        else:
            named.append(path)
    with Progress(len(named)) as done:
        yield from running.lint(work, named, jobs=options.jobs, cached=not options.no_cache, done=done)


def paths(work: Job, named: Sequence[str], *, forced: bool = False) -> Iterator[str | Missing]:
    """The files to lint, in order, each once; without those excluded, though they are named, if that is `forced`."""
    seen: set[str] = set()
    excluded = left_out(work.config)
    for path in named:
        if not path:
            raise ConfigError("an empty name is no path; the folder you are in is “.”")
        for found in ["-"] if path == "-" else files.walk([os.path.normpath(path)], excluded=excluded):
            if forced and excluded and isinstance(found, str) and found != "-" and _overruled(found, excluded):
                continue
            if isinstance(found, Missing):
                yield found
            elif (place := found if found == "-" else os.path.abspath(found)) not in seen:
                seen.add(place)
                yield os.path.normpath(found)


def _overruled(path: str, excluded: Sequence[Ignored]) -> bool:
    """Whether a path is left out though it is named, itself or a folder that it lies in."""
    from wirelint.ignoring import within

    return within(path, excluded)


def left_out(config: Config) -> list[Ignored]:
    """What the settings and the command line leave out."""
    if not (config.exclude or config.exclude_here):
        return []
    from wirelint.ignoring import patterns

    return patterns(config.exclude, config.root) + patterns(config.exclude_here, ".")


def _names(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _date(text: str) -> str:
    if text:
        from datetime import date

        try:
            date.fromisoformat(text)
        except ValueError as error:
            raise ConfigError(f"--date takes YYYY-MM-DD, not “{text}”") from error
    return text
