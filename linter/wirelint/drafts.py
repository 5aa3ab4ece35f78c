"""A story that is being written: of what rules found in its last version, that is taken over which has not changed.

It holds for rules that are `near`, which read each paragraph by itself: they are asked of the changed paragraphs and those
around them. All other rules read the whole story.
"""

from __future__ import annotations

from wirelint.document import Block, Document, Span
from wirelint.layers.paragraphs import paragraphs
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from wirelint.findings import Finding

READ = 2
"""So many paragraphs on either side of the changed ones are read with them."""

ANEW = 1
"""In so many of these what was found before is found anew."""


PAYS = 16_000
"""In stories of fewer characters it costs as much to take findings over as to find them anew."""


class _Window(NamedTuple):
    """The part of a story that is read again, and where in it findings are taken; behind `end` all has moved by `shift`."""

    part: Document
    offset: int
    start: int
    end: int
    shift: int


class Draft:
    """One version of a story, with what near rules found in it; `before` is the version that it was made of."""

    def __init__(self, document: Document, before: Draft | None = None) -> None:
        self.document = document
        self.paragraphs = paragraphs(document)
        self.found: dict[Hashable, list[Finding]] = {}
        self._before = before.found if before else {}
        self._window = _window(before, self) if before and len(document.text) >= PAYS else None

    def find(self, key: Hashable, ask: Callable[[Document], list[Finding]]) -> list[Finding]:
        """What a near rule finds: `ask` tells it of a document, `key` is the rule's, the same in every version."""
        known, window = self._before.get(key), self._window
        if known is None or window is None:
            found = ask(self.document)
        else:
            found = [one.moved(0, self.document) for one in known if one.span.start < window.start]
            fresh = [one.moved(window.offset, self.document) for one in ask(window.part)] if window.part.text else []
            found += [one for one in fresh if window.start <= one.span.start < window.end]
            behind = window.end - window.shift
            found += [one.moved(window.shift, self.document) for one in known if one.span.start >= behind]
        self.found[key] = found
        return found


def track(document: Document, before: Draft | None = None) -> Draft:
    """Make a document the next version of a story that is being written, until its layers are let go."""
    return document.recall(Draft, lambda story: Draft(story, before))


def drafted(document: Document) -> Draft | None:
    """The version that a document is of a story that is being written, or None."""
    found: Draft | None = document.recalled(Draft)
    return found


def _window(old: Draft, new: Draft) -> _Window | None:
    """What is to be read again, or None where that is the whole story."""
    before, now = old.document, new.document
    start, tail = _alike(before, now)
    shift = len(now.text) - len(before.text)
    first = sum(span.end < start for span in new.paragraphs)
    after = sum(span.start > len(now.text) - tail for span in new.paragraphs)
    ahead, behind = first - ANEW, after - ANEW
    whole = len(new.paragraphs) - first - after + 2 * READ >= len(new.paragraphs)
    if whole or not _same(old.paragraphs, new.paragraphs, ahead, behind, shift):
        return None
    read = _stretch(new, first - READ, after - READ)
    taken = _stretch(new, ahead, behind)
    return _Window(_part(now, read), read.start, taken.start, taken.end, shift)


def _alike(old: Document, new: Document) -> tuple[int, int]:
    """How many characters two stories have in common at the head, and behind that at the tail."""
    texts = [(old.text, new.text), (old.raw, new.raw)]
    head = min(_common(one, other) for one, other in texts)
    most = min(len(old.text), len(new.text)) - head
    return head, min(most, *(_common(one[::-1], other[::-1]) for one, other in texts))


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at the head."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same(old: list[Span], new: list[Span], ahead: int, behind: int, shift: int) -> bool:
    """Whether the paragraphs ahead of the changed ones are what they were, and those behind have moved."""
    tail = [(start - shift, end - shift) for start, end in new[len(new) - max(behind, 0) :]]
    return old[: max(ahead, 0)] == new[: max(ahead, 0)] and old[len(old) - len(tail) :] == tail


def _stretch(draft: Draft, ahead: int, behind: int) -> Span:
    """The story but for so many paragraphs at its head and its tail."""
    start = draft.paragraphs[ahead].start if ahead > 0 else 0
    last = draft.paragraphs[-behind].start if behind > 0 else len(draft.document.text) + 1
    return Span(start, last)


def _part(document: Document, stretch: Span) -> Document:
    start, end = stretch
    inside = [block for block in document.blocks if start <= block.span[0] and block.span[1] <= end]
    blocks = [Block(block.kind, Span(block.span[0] - start, block.span[1] - start)) for block in inside]
    text = document.text[start:end]
    raw = text if document.raw is document.text else document.raw[start:end]
    return Document(text, document.path, raw=raw, blocks=blocks, meta=document.meta, date=document.date)
