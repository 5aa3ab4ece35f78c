"""What `--fix` and `--diff` do: each file is mended until it rests, then written or shown."""

from __future__ import annotations

import re
import sys

from wirelint.checking import check_bytes, check_file, once, together
from wirelint.counting import counted
from wirelint.files import content
from wirelint.fixes import encoded, place, settle, write
from wirelint.problems import MISSING_FILE, problem
from wirelint.reasons import reason
from wirelint.terminal import show
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.checking import Job, Story
    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document
    from wirelint.news import News
    from wirelint.reasons import Missing

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Outcome(NamedTuple):
    """What came of mending: the findings that are left, sorted, how many fixes there were, and whether a file could not be read or written."""

    left: list[Diagnostic]
    made: int
    failed: bool


def mend(
    job: Job, paths: Iterable[str | Missing], news: News, *, diff: bool, unsafe: bool, stdin: str = "-"
) -> Outcome:
    """Mend files, or show as a unified diff what would change. `stdin` is the path that standard input stands for."""
    left: list[Diagnostic] = []
    linted: list[Story] = []
    count, failed = 0, False
    for path in paths:
        if not isinstance(path, str):
            left.append(problem(MISSING_FILE, path.path, path.reason))
            continue
        try:
            name = stdin if path == "-" else path
            before, story, fixed = mend_bytes(job, content(path), name, news, unsafe=unsafe)
            after = encoded(story.document, story.document.raw) if fixed else before
            if fixed and not diff and path != "-":
                write(path, after)
        except OSError as error:
            print(f"wirelint: {path}: {reason(error)}", file=sys.stderr)
            failed = True
            if path != "-":
                left += news(check_file(job, path).diagnostics)
            continue
        left += story.diagnostics
        linted.append(story if path == "-" else story.slim())
        count += fixed
        if diff:
            show(_diff(name, before, after, story.document))
        elif path == "-":
            sys.stdout.buffer.write(after)
            sys.stdout.buffer.flush()
    if not diff:
        left += news(together(job, sorted(linted, key=lambda story: story.path)))
    print(f"wirelint: {counted(count, 'fix', 'fixes')} {'would be made' if diff else 'made'}", file=sys.stderr)
    return Outcome(list(once(sorted(left, key=lambda diagnostic: diagnostic.order))), count, failed)


def mend_file(job: Job, path: str, news: News, *, unsafe: bool) -> Story:
    """A file, mended on disk, and linted. One that cannot be read or written is linted as it is."""
    try:
        _, story, fixed = mend_bytes(job, content(path), path, news, unsafe=unsafe)
        if fixed:
            write(path, encoded(story.document, story.document.raw))
    except OSError:
        return check_file(job, path)
    return story


def mend_bytes(job: Job, data: bytes, path: str, news: News, *, unsafe: bool) -> tuple[bytes, Story, int]:
    """A file's content before, the story after its fixes with what is left to report, and how many fixes were made."""
    first = check_bytes(job, data, path)
    new = [diagnostic for diagnostic in news(first.diagnostics) if diagnostic.document is first.document]
    story = first._replace(diagnostics=new)
    if not any(diagnostic.finding.fixes for diagnostic in new):
        return data, story, 0

    def lint(text: str) -> tuple[Document, Iterable[Diagnostic]]:
        again = first if text == first.document.raw else check_bytes(job, encoded(first.document, text), path)
        return again.document, again.diagnostics

    passed = {*map(place, first.diagnostics)} - {*map(place, new)}
    mended = settle(first.document, lint, unsafe=unsafe, passed=passed)
    if not mended.made:
        return data, story, 0
    last = check_bytes(job, encoded(first.document, mended.text), path)
    left = [diagnostic for diagnostic in last.diagnostics if place(diagnostic) not in mended.passed]
    return data, last._replace(diagnostics=left), mended.made


def _diff(path: str, before: bytes, after: bytes, document: Document) -> Iterator[str]:
    from difflib import unified_diff

    old, new = (_LINE.findall(data.decode(document.encoding, "replace")) for data in (before, after))
    for line in unified_diff(old, new, path, path):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"
