"""Those among the parts of a total that have no number: the guide beside seven soldiers and four policemen."""

from __future__ import annotations

from wirelint.layers.sentences import sentence_at
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document
    from wirelint.layers.numbers.amounts import Amount


def unnumbered(document: Document, parts: Sequence[Amount], whole: Amount) -> int:
    """How many that have no number may stand among parts, in their order: “a cook, seven soldiers, four policemen and a guide”."""
    first, last = parts[0].span, parts[-1].span
    start = sentence_at(document, first.start).start
    end = whole.span.start if whole.span.start > last.end else sentence_at(document, last.start).end
    before, among = document[start, first.start], document[first.end, min(end, first.end + _LONGEST)]
    among = _TOTAL.compiled.sub("", among)
    return bool(_ONE_BEFORE.search(before)) + len(_ONE_MORE.compiled.findall(among))


_ONE = r"(?:an?|another|one more|the|his|her|its|their|himself|herself)"
_ONE_BEFORE = pattern(
    rf"\b(?i:{_ONE}) (?:[a-z’'-]+ ){{1,4}}?(?:and|with) (?:his |her |its |their |the )?$|(?:^|[“\"]|, )(?i:{_ONE}) [^.;:,]{{2,40}}, (?:[^.;:]{{2,60}}, )?$"
)
_ONE_MORE = pattern(rf"(?:,|\b(?:and|with|plus|besides|including|as well as|along with)) {_ONE} [a-z]")
_TOTAL = pattern(r",? (?:and )?(?:an?|the|its|their|his|her) (?:[a-z-]+ ){1,3}(?:of|is|was|at|to) (?:[a-z]+ )?$")
"""What brings in the total itself: a journey of ten hours."""
_LONGEST = 200
"""In code points."""
