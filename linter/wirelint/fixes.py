"""Fixes are chosen so that no two touch, applied to the file as it stands, and written so that nothing can be lost."""

from __future__ import annotations

import os
from contextlib import suppress
from errno import EACCES
from itertools import pairwise

from wirelint.document import Covered, Span
from wirelint.layers.quotations import touches_speech
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from wirelint.diagnostics import Diagnostic
    from wirelint.document import Document
    from wirelint.findings import Edit, Fix

    Place = tuple[str, Span]
    """A finding as it is known while a story is mended: by its rule's name and where it stands."""

ROUNDS = 10
"""How often a story is mended and linted again before fixes that never come to rest are given up."""


class Mended(NamedTuple):
    """A story after its fixes: the file's text, how many fixes were made, and where what was passed over now stands."""

    text: str
    made: int
    passed: Collection[Place]


def settle(
    document: Document,
    lint: Callable[[str], tuple[Document, Iterable[Diagnostic]]],
    *,
    unsafe: bool,
    passed: Collection[Place] = (),
) -> Mended:
    """Mend a story until nothing is left to mend but what is `passed` over. `lint` reads and lints the file's text anew."""
    text, count = document.raw, 0
    for _ in range(ROUNDS):
        current, diagnostics = lint(text)
        chosen = choose(current, [one for one in diagnostics if place(one) not in passed], unsafe=unsafe)
        if not chosen:
            break
        edits = [edit for fix in chosen for edit in fix.edits]
        text = apply(text, edits)
        passed = {(rule, moved(span, edits)) for rule, span in passed}
        count += len(chosen)
    return Mended(text, count, passed)


def place(diagnostic: Diagnostic) -> Place:
    """How a finding is known while its story is mended."""
    return diagnostic.rule.name, diagnostic.span


def moved(span: Span, edits: Iterable[Edit]) -> Span:
    """Where a stretch stands when edits have been made that do not cut into it."""
    grown = [(edit.span.end, len(edit.text) - (edit.span.end - edit.span.start)) for edit in edits]
    return Span(*(at + sum(by for end, by in grown if end <= at) for at in span))


def choose(document: Document, diagnostics: Iterable[Diagnostic], *, unsafe: bool = False) -> list[Fix]:
    """The first fitting fix of each diagnostic, in their order, passing over those that touch one chosen before.

    A fix is never applied within a quotation, nor where the file has markup between the words, nor if its encoding cannot hold what is put in.
    """
    chosen: list[Fix] = []
    taken = Covered(len(document.text))
    if not document.writable:
        return chosen
    for diagnostic in diagnostics:
        if diagnostic.document is not document:
            continue
        fix = next((fix for fix in diagnostic.finding.fixes if fix.edits and (fix.safe or unsafe)), None)
        if fix and _allowed(document, fix.edits, taken):
            chosen.append(fix)
            for edit in fix.edits:
                taken.add(edit.span)
    return chosen


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap."""
    pieces, at = list[str](), 0
    for edit in sorted(edits):
        pieces += text[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def write(path: str, data: bytes) -> None:
    """Put bytes in place of a file, all or nothing: interrupted at any moment, the old or the new file is there.

    Links are followed, and the file's mode is kept, and its owner where that may be given. Raises OSError if the file cannot or may not be written; it
    is then unchanged.
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), path)
    fresh = f"{target}.{os.getpid()}.wirelint"
    try:
        with open(fresh, "wb") as file:
            _like(fresh, os.stat(target))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, target)
    except BaseException as error:
        if os.path.exists(fresh):
            os.unlink(fresh)
        if isinstance(error, OSError):
            error.filename = path
        raise


def _like(path: str, state: os.stat_result) -> None:
    """Give a file the owner and the mode of another: who mends as root, as in a container, does not take stories from their owners."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(path, state.st_uid, state.st_gid)
    os.chmod(path, state.st_mode & 0o7777)


def put(path: str, data: bytes) -> None:
    """`write`, for a file that may not be there yet."""
    if not os.path.exists(path):
        open(path, "x").close()
    write(path, data)


def encoded(document: Document, text: str) -> bytes:
    """The text as the document's file holds it: its encoding, its byte order mark, its line ends as they are."""
    return document.bom + text.encode(document.encoding)


def holds(document: Document, text: str) -> bool:
    """Whether the encoding of the document's file has all characters of a text."""
    try:
        text.encode(document.encoding)
    except UnicodeEncodeError:
        return False
    return True


def _allowed(document: Document, edits: Sequence[Edit], taken: Covered) -> bool:
    spans = sorted(edit.span for edit in edits)
    return all(one.end <= other.start for one, other in pairwise(spans)) and all(
        document.intact(edit.span)
        and holds(document, edit.text)
        and not taken.touches(edit.span)
        and not touches_speech(document, edit.span)
        for edit in edits
    )
