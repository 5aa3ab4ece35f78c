"""Count what is found: by rule, group, severity and file, and over a repository's history."""

from __future__ import annotations

import json
import sys
from functools import partial

from wirelint import checking, readers
from wirelint.arguments import add_run, add_settings, job, left_out, number, stories
from wirelint.cli import CLEAN, USAGE
from wirelint.config import ConfigError
from wirelint.ignoring import within
from wirelint.problems import MISSING_FILE
from wirelint.progress import Progress
from wirelint.statistics import KEYS, Tally, length, table
from wirelint.terminal import plain, show
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.checking import Job
    from wirelint.history import Revision

TABLES = ("rule", "group", "file")
"""The tables that are printed unless `--by` asks for others."""


COMMITS = 12
"""At how many commits is counted unless a number is given."""


class Then(NamedTuple):
    """What was found at a revision."""

    revision: Revision
    tally: Tally


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_settings(parser)
    add_run(parser)
    parser.add_argument(
        "--by", action="append", default=[], choices=tuple(KEYS), help="count by this (default: rule, group and file)"
    )
    parser.add_argument(
        "--top",
        type=partial(number, least=1),
        default=20,
        metavar="N",
        help="show so many lines of a table (default: 20)",
    )
    parser.add_argument(
        "--history",
        nargs="?",
        const=str(COMMITS),
        metavar="N",
        help=f"count at N commits of the git history instead, evenly spread (default: {COMMITS})",
    )
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="how to print it")
    parser.add_argument(
        "--readability", action="store_true", help="tell how each story reads instead (install wirelint[readability])"
    )
    parser.add_argument("--plot", metavar="FILE", help="draw it too, as .svg, .png or .pdf")


def _commits(options: Namespace) -> int:
    """At how many commits to count, 0 for none. What stands behind `--history` and is no number is a path."""
    given: str | None = options.history
    if given is None:
        return 0
    if not given.lstrip("-").isdecimal():
        options.paths.insert(0, given)
        return COMMITS
    if int(given) < 1:
        raise ConfigError(f"stats: --history takes a number from 1 on, not “{given}”")
    return int(given)


def run(options: Namespace) -> int:
    """Carry it out."""
    commits = _commits(options)
    if not options.paths:
        raise ConfigError("stats: name files or folders to count in, or - for standard input")
    if options.plot:
        from wirelint import plots

        plots.check(options.plot)
    if options.readability:
        return _readability(options)
    work = job(options)
    if commits:
        show(_past(work, options, commits))
        return CLEAN
    linted, missing = _linted(work, options)
    show(_present(work, options, linted))
    return USAGE if missing else CLEAN


def _readability(options: Namespace) -> int:
    from wirelint.commands.readability import documents
    from wirelint.readability import tables
    from wirelint.rules import MissingError

    write = tables.jsonl if options.format == "jsonl" else tables.text
    try:
        show(write(documents(options)))
    except MissingError as error:
        raise ConfigError(f"stats: {error}") from error
    return CLEAN


def _linted(work: Job, options: Namespace) -> tuple[list[checking.Story], bool]:
    """The stories there are, and whether a path was named that is none; each such is told."""
    found = list(stories(work, options))
    missing = [d for story in found for d in story.diagnostics if d.rule.name == MISSING_FILE.name]
    for diagnostic in missing:
        print(f"wirelint: {diagnostic.path}: {diagnostic.message}", file=sys.stderr)
    gone = {diagnostic.path for diagnostic in missing}
    return [story for story in found if story.path not in gone], bool(gone)


def _present(work: Job, options: Namespace, linted: Sequence[checking.Story]) -> Iterator[str]:
    lengths = {s.path: length(s.document) if s.document.text else _length(s.path) for s in linted}
    tally = Tally(checking.check(work, linted), lengths)
    by = options.by or TABLES
    if options.plot:
        from wirelint import plots

        rows = tally.rows(by[0])[: options.top]
        plots.bars(options.plot, f"Findings by {by[0]}", [(row.name, row.findings) for row in rows])
    yield from _records(tally, by) if options.format == "jsonl" else _tables(tally, by, options.top)


def _past(work: Job, options: Namespace, commits: int) -> Iterator[str]:
    past = list(_history(work, options.paths, commits))
    if options.plot:
        from wirelint import plots

        densities = [(then.revision.date, then.tally.density) for then in past]
        plots.line(options.plot, f"wirelint over {len(past)} commits", densities)
    if options.format == "jsonl":
        for then in past:
            yield _json({"revision": then.revision.name, "date": then.revision.date, **_totals(then.tally)})
        return
    heads = ("date", "revision", "stories", "words", "findings", "per 1,000 words")
    yield from table(heads, (_moment(then) for then in past))


def _history(work: Job, paths: Sequence[str], count: int) -> Iterator[Then]:
    """What was found at each of `count` commits. A story that did not change between two is linted once."""
    from wirelint.history import blobs, contents, revisions

    chosen = revisions(paths, count)
    excluded = left_out(work.config)
    trees = [[blob for blob in blobs(one, paths) if not within(blob.path, excluded)] for one in chosen]
    known: dict[tuple[str, str], tuple[checking.Story, int]] = {}
    total = len({blob for tree in trees for blob in tree})
    with Progress(total) as done, contents() as content:
        for revision, tree in zip(chosen, trees, strict=True):
            for blob in tree:
                if blob not in known:
                    story = checking.check_bytes(work, content(blob.name), blob.path)
                    known[blob] = story.slim(), length(story.document)
                    if done:
                        done(len(known))
            linted = [known[blob][0] for blob in tree]
            yield Then(revision, Tally(checking.check(work, linted), {b.path: known[b][1] for b in tree}))


def _length(path: str) -> int:
    try:
        with open(path, "rb") as file:
            return length(readers.read(file.read(), path))
    except (OSError, readers.UnreadableError):
        return 0


def _tables(tally: Tally, by: Iterable[str], top: int) -> Iterator[str]:
    yield tally.summary()
    for name in by:
        rows = tally.rows(name)
        if rows:
            yield ""
            heads = ("findings", "per 1,000 words", "stories", name)
            cells = ((f"{r.findings:,}", f"{r.density:.2f}", f"{r.stories:,}", plain(r.name)) for r in rows[:top])
            yield from table(heads, cells)
        if len(rows) > top:
            yield f"… and {len(rows) - top:,} more"


def _records(tally: Tally, by: Iterable[str]) -> Iterator[str]:
    yield _json({"by": "all", **_totals(tally)})
    for name in by:
        for row in tally.rows(name):
            yield _json({"by": name, **row._asdict(), "per_1000_words": round(row.density, 4)})


def _totals(tally: Tally) -> dict[str, object]:
    return {
        "findings": len(tally.diagnostics),
        "stories": len(tally.lengths),
        "words": tally.words,
        "per_1000_words": round(tally.density, 4),
    }


def _moment(then: Then) -> tuple[str, ...]:
    tally = then.tally
    counts = (len(tally.lengths), tally.words, len(tally.diagnostics))
    return (
        then.revision.date[:10],
        then.revision.name[:10],
        *(f"{count:,}" for count in counts),
        f"{tally.density:.2f}",
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
