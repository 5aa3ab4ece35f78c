"""How each of several stories reads, as a table or as records."""

from __future__ import annotations

import json

from wirelint.readability.measures import FIGURES, Measures, copy, measure
from wirelint.statistics import table
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.document import Document

HEADS = ("words", "sentences", "words/sentence", "ease", "grade", "fog", "lix", "ari", "liau", "file")


def story(document: Document) -> Measures:
    """How the running copy of a story reads."""
    return measure(sentence for paragraph in copy(document) for sentence in paragraph)


def text(stories: Iterable[Document]) -> Iterator[str]:
    """A table with a line a story."""
    yield from table(HEADS, (_cells(document.name, story(document)) for document in stories))


def jsonl(stories: Iterable[Document]) -> Iterator[str]:
    """A record a story: its path and its measures."""
    for document in stories:
        read = story(document)
        figures = {name: round(getattr(read, name), 3) for name in FIGURES}
        yield json.dumps({"path": document.name, "words": read.words, "sentences": read.sentences, **figures})


def _cells(path: str, read: Measures) -> tuple[str, ...]:
    return (f"{read.words:,}", f"{read.sentences:,}", *(f"{getattr(read, name):.1f}" for name in FIGURES), path)
