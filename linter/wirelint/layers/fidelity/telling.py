"""Told where the source has said, and the other way round, though the same word stands behind it: “said them”, “told that”."""

from __future__ import annotations

from wirelint.layers.fidelity.alignment import within
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document, Span
    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_TELLING = frozenset("told tell tells telling".split())
"""Verbs of reporting that take whoever is told, as the others do not."""


def misgoverned(document: Document, passage: Passage) -> Iterator[tuple[Span, Span]]:
    """The verbs of reporting in a sentence, each with the source's, of which one is of telling and the other is not."""
    theirs = {behind: verb for verb, behind in _reports(within(passage.source, passage.span))}
    for verb, behind in _reports(within(document, passage.copy)):
        was = theirs.get(behind)
        if was is not None and _tells(was) != _tells(verb):
            yield verb.span, was.span


def _reports(found: Sequence[Token]) -> Iterator[tuple[Token, tuple[str, str]]]:
    """Verbs of reporting, each with the two words right behind it."""
    for verb, behind, further in zip(found, found[1:], found[2:], strict=False):
        if verb.key == "said" and behind.word and behind.span.start - verb.span.end == 1:
            yield verb, (behind.key, further.key)


def _tells(verb: Token) -> bool:
    return verb.text.lower() in _TELLING
