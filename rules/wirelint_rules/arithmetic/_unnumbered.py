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
    ahead = _AHEAD.search(before)
    known = len(_ONE_OF.compiled.findall(ahead.group())) if ahead else 0
    return known + len(_ONE_MORE.compiled.findall(_TOTAL.compiled.sub("", among)))


_ONE = r"(?:an?|another|one more|the|his|her|its|their|himself|herself|[A-Z]\w+[’']s)"
_AHEAD = pattern(
    rf"(?:^|[“\"]|, |[Ww]ith |[Bb]esides |[Ii]ncluding )(?i:{_ONE}) [^.;:]{{2,60}}?(?:,|\band|\bwith)(?: his| her| its| their| the)? $"
)
"""What stands before the first number, up to it: “Along with the conductor and his wife, 14 singers …”."""
_ONE_OF = pattern(rf"\b(?i:{_ONE}) [a-z]")
_ONE_MORE = pattern(
    rf"(?:,|\b(?:and|with|plus|besides|including|as well as|along with)) {_ONE}(?: (?!(?:second|third|fourth|fifth|last|other)\b)[a-z]|[,.])"
)
_TOTAL = pattern(r",? (?:and )?(?:an?|the|its|their|his|her) (?:[a-z-]+ ){1,3}(?:of|is|was|at|to) (?:[a-z]+ )?$")
"""What brings in the total itself: a journey of ten hours."""
_LONGEST = 200
"""In code points."""
