"""What a rule yields: a place, a message, and how to mend it."""

from __future__ import annotations

from enum import IntEnum

from wirelint.document import Span
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document


class Severity(IntEnum):
    """How sure a rule is, by measured precision: error from 95 %, warning from 80 %, else note."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name as it is written in output and configuration."""
        return self.name.lower()


class Edit(NamedTuple):
    """The text that shall stand in place of a span."""

    span: Span
    text: str


class Fix(NamedTuple):
    """One way to mend a finding; `safe` if it cannot change what the story says."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False

    @classmethod
    def replace(cls, span: tuple[int, int], text: str, *, safe: bool = False, title: str = "") -> Fix:
        """A fix that puts `text` in place of one span."""
        return cls(title or (f"replace with “{text}”" if text else "delete"), (Edit(Span(*span), text),), safe)

    @classmethod
    def delete(cls, span: tuple[int, int], *, safe: bool = False, title: str = "delete") -> Fix:
        """A fix that takes one span out."""
        return cls(title, (Edit(Span(*span), ""),), safe)

    def moved(self, by: int) -> Fix:
        """The fix so many code points on."""
        return self._replace(edits=tuple(Edit(edit.span.moved(by), edit.text) for edit in self.edits))


class Related(NamedTuple):
    """Another place that explains a finding, in the same document or another."""

    document: Document
    span: Span
    message: str

    @classmethod
    def here(cls, document: Document, span: Span) -> Related:
        """What stands at a place, as it is written: “44 points” here."""
        return cls(document, span, f"“{document[span]}” here")


class Finding(NamedTuple):
    """A fault in a document: where it is, what it is, and how it may be mended, the best fix first."""

    span: Span
    message: str
    fixes: Sequence[Fix] = ()
    related: Sequence[Related] = ()

    def moved(self, by: int, document: Document) -> Finding:
        """The finding as it stands in a document, so many code points on, with its fixes and the places related to it."""
        fixes = [fix.moved(by) for fix in self.fixes]
        related = [one._replace(document=document, span=one.span.moved(by)) for one in self.related]
        return Finding(self.span.moved(by), self.message, fixes, related)
