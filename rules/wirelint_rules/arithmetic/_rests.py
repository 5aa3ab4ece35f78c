"""What is said of a rest that is not what the parts, or a share, leave of the whole."""

from __future__ import annotations

from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Amount

OF_A_WHOLE = ("of the", "of its", "of their")
"""What stands behind a rest that tells its whole itself."""


def near(rest: Amount, right: float) -> bool:
    """Whether a rest is of the size that is left: what is ten times as much, or a tenth, is a rest of something else."""
    return right > 0 and 1 / _FAR_OFF < rest.value / right < _FAR_OFF


_FAR_OFF = 10


def less_parts(document: Document, whole: Amount, parts: Sequence[Amount], rest: Amount, right: float) -> Finding:
    """The finding at a rest that is not what parts leave: “36 shells less Six, 15 leaves 15, not 20”."""
    taken = ", ".join(document[part.span] for part in parts)
    return _not_left(document, f"{document[whole.span]} less {taken}", (whole, *parts), rest, right)


def less_share(document: Document, share: Amount, whole: Amount, rest: Amount, right: float) -> Finding:
    """The finding at a rest that is not what a share leaves: “half of 26 leaves 13, not 16”."""
    taken = document[share.span].removesuffix(" of")
    return _not_left(document, f"{taken} of {document[whole.span]}", (share, whole), rest, right)


def _not_left(document: Document, taken: str, related: Sequence[Amount], rest: Amount, right: float) -> Finding:
    return corrected(document, rest, right, related, f"{taken} leaves {plain(right)}, not {document[rest.span]}")
