"""Stories whose text was let go are read again when a finding must be shown in them."""

from __future__ import annotations

from wirelint import readers
from wirelint.document import Document
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.diagnostics import Diagnostic


def reread(path: str) -> Document:
    """A story that was linted before, as its reader gives it; an empty document if it is no longer there."""
    try:
        with open(path, "rb") as file:
            return again(file.read(), path)
    except OSError:
        return Document("", path)


def again(data: bytes, path: str) -> Document:
    """The same of a file's content."""
    try:
        return readers.read(data, path)
    except readers.UnreadableError:
        return Document("", path)


def located(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics of a comparison, with the documents read again that were not kept."""
    opened: dict[str, Document] = {}

    def whole(document: Document) -> Document:
        if document.raw or document.path is None:
            return document
        if document.path not in opened:
            opened[document.path] = reread(document.path)
        return opened[document.path]

    for diagnostic in diagnostics:
        related = [one._replace(document=whole(one.document)) for one in diagnostic.finding.related]
        finding = diagnostic.finding._replace(related=related)
        yield diagnostic._replace(document=whole(diagnostic.document), finding=finding)
