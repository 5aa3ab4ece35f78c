"""What `--fix` and `--diff` do: each file is mended until it rests, then written or shown."""

from __future__ import annotations

import sys

from wirelint.checking import check_bytes, check_file
from wirelint.cli import CLEAN, FOUND
from wirelint.fixes import encoded, place, settle, write
from wirelint.reasons import reason
from wirelint.reporters import concise
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wirelint.checking import Job, Story
    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document
    from wirelint.files import Missing

    News = Callable[[Iterable[Diagnostic]], list[Diagnostic]]
    """What counts of a story's findings: the rest is neither mended nor reported."""


def mend(job: Job, paths: Iterable[str | Missing], news: News, *, diff: bool, unsafe: bool) -> int:
    """Mend files, or show as a unified diff what would change, and report what is left. Returns the exit code."""
    left = count = 0
    for path in paths:
        if not isinstance(path, str):
            print(f"wirelint: {path.path}: {path.reason}", file=sys.stderr)
            left += 1
            continue
        try:
            before, story, fixed = mend_bytes(job, _content(path), path, news, unsafe=unsafe)
            after = encoded(story.document, story.document.raw) if fixed else before
            if not diff:
                _put(path, after, changed=fixed > 0)
        except OSError as error:
            print(f"wirelint: {path}: {reason(error)}", file=sys.stderr)
            left += 1
            continue
        count += fixed
        if diff:
            sys.stdout.writelines(_diff(path, before, after, story.document))
            left += fixed
        else:
            left += len(story.diagnostics)
            for diagnostic in story.diagnostics:
                print(concise.line(diagnostic), file=sys.stderr if path == "-" else sys.stdout)
    verb = "would be made" if diff else "made"
    print(f"wirelint: {count} fixes {verb}", file=sys.stderr)
    return FOUND if left else CLEAN


def mend_file(job: Job, path: str, news: News, *, unsafe: bool) -> Story:
    """A file, mended on disk, and linted. One that cannot be read or written is linted as it is."""
    try:
        _, story, fixed = mend_bytes(job, _content(path), path, news, unsafe=unsafe)
        if fixed:
            write(path, encoded(story.document, story.document.raw))
    except OSError:
        return check_file(job, path)
    return story


def mend_bytes(job: Job, data: bytes, path: str, news: News, *, unsafe: bool) -> tuple[bytes, Story, int]:
    """A file's content before, the story after its fixes with what is left to report, and how many fixes were made."""
    first = check_bytes(job, data, path)
    counted = [diagnostic for diagnostic in news(first.diagnostics) if diagnostic.document is first.document]
    story = first._replace(diagnostics=counted)
    if not any(diagnostic.finding.fixes for diagnostic in counted):
        return data, story, 0

    def lint(text: str) -> tuple[Document, Iterable[Diagnostic]]:
        again = first if text == first.document.raw else check_bytes(job, encoded(first.document, text), path)
        return again.document, again.diagnostics

    passed = {*map(place, first.diagnostics)} - {*map(place, counted)}
    mended = settle(first.document, lint, unsafe=unsafe, passed=passed)
    if not mended.made:
        return data, story, 0
    last = check_bytes(job, encoded(first.document, mended.text), path)
    left = [diagnostic for diagnostic in last.diagnostics if place(diagnostic) not in mended.passed]
    return data, last._replace(diagnostics=left), mended.made


def _content(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    with open(path, "rb") as file:
        return file.read()


def _put(path: str, data: bytes, *, changed: bool) -> None:
    if path == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    elif changed:
        write(path, data)


def _diff(path: str, before: bytes, after: bytes, document: Document) -> Iterator[str]:
    from difflib import unified_diff

    old, new = (data.decode(document.encoding, "replace").splitlines(keepends=True) for data in (before, after))
    yield from unified_diff(old, new, path, path)
