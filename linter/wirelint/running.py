"""Many files at once: from the cache where nothing has changed, over several processes where that pays."""

from __future__ import annotations

import os
import sys

from wirelint.checking import Job, Story, check_file
from wirelint.document import Document
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint.waking import RuleSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from wirelint import records
    from wirelint.cache import Cache

CACHE_PAYS = 4
"""From how many files on the cache is asked: opening it costs as much as linting about one story."""

PROCESSES_PAY = 48
"""From how many files on that must be linted several processes are worth their start."""

CHUNK = 16
"""How many files a process is given at a time."""


class _Part(NamedTuple):
    path: str
    records: list[records.Record]
    parts: dict[str, Any]
    whole: bool = True


def lint(
    job: Job, paths: Sequence[str], *, jobs: int = 0, cached: bool = True, done: Callable[[int], None] | None = None
) -> Iterator[Story]:
    """Lint files; the stories come in any order. `jobs` is how many processes to use, 0 for one a core.

    `done` is told after each story how many there have been.
    """
    stories = _lint(job, paths, jobs or os.cpu_count() or 1, cached=cached)
    for count, story in enumerate(stories, 1):
        if done:
            done(count)
        yield story


def _lint(job: Job, paths: Sequence[str], jobs: int, *, cached: bool) -> Iterator[Story]:
    if not cached or job.sources or len(paths) < CACHE_PAYS:
        yield from _fresh(job, paths, jobs)
        return
    from wirelint import records
    from wirelint.cache import Cache

    cache = Cache(job)
    try:
        missed: dict[str, bytes] = {}
        for path in paths:
            known, key = _ask(job, cache, path)
            if known is not None:
                yield known
            else:
                missed[path] = key
        for story in _fresh(job, list(missed), jobs):
            if missed[story.path] and story.whole:
                cache.put(missed[story.path], [[records.dump(d) for d in story.diagnostics], story.parts])
            yield story
    finally:
        cache.close()


def _ask(job: Job, cache: Cache, path: str) -> tuple[Story | None, bytes]:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None, b""
    key = cache.key(path, data)
    found = cache.get(key)
    return (None if found is None else _story(job, _Part(path, found[0], found[1]), data)), key


def _fresh(job: Job, paths: Sequence[str], jobs: int) -> Iterator[Story]:
    if jobs < 2 or len(paths) < PROCESSES_PAY:
        for path in paths:
            yield check_file(job, path).slim()
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    settings = (job.config, [rule.name for rule in job.rules], job.sources, job.date, sys.path)
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(min(jobs, len(paths) // CHUNK + 1), context, _start, settings)
    count = 0
    try:
        for part in pool.map(_work, paths, chunksize=CHUNK):
            yield _story(job, part)
            count += 1
    except BrokenProcessPool:  # as a system does that has no memory left
        print("wirelint: a process was ended from outside: what is left is linted in one", file=sys.stderr)
        yield from _fresh(job, paths[count:], 1)
    finally:
        pool.shutdown(cancel_futures=True)


_job: Job | None = None


def _start(config: Any, names: Iterable[str], sources: tuple[str, ...], date: str, path: list[str]) -> None:
    import signal

    from wirelint.selection import every

    global _job  # noqa: PLW0603 - a worker process has one job for its life
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.path[:] = path
    known, on = every(config), set(names)
    _job = Job(config, RuleSet(rule for rule in known if rule.name in on), known, sources, date)


def _work(path: str) -> _Part:
    from wirelint import records

    assert _job is not None
    story = check_file(_job, path)
    return _Part(path, [records.dump(d) for d in story.diagnostics], story.parts, story.whole)


def _story(job: Job, part: _Part, data: bytes | None = None) -> Story:
    """A story whose findings are known, read again to show them: from its content if that is at hand, else from its file."""
    if not part.records:
        return Story(Document("", part.path), [], part.parts, part.whole)
    from wirelint import records
    from wirelint.rereading import again, reread

    opened: dict[str, Document] = {}
    document = reread(part.path) if data is None else again(data, part.path)

    def open_(path: str) -> Document:
        return opened.setdefault(path, reread(path))

    found = [records.load(record, document, job.known.by_name, open_) for record in part.records]
    return Story(document, found, part.parts, part.whole)
