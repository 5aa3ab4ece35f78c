"""Where a denial is no contrary: it may stand at what somebody holds or at what he holds of it, and what must be done may be left undone."""

from __future__ import annotations

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import within
from wirelint.layers.fidelity.denying.negators import is_denying
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.senses import stem
from wirelint.layers.sentences import sentence_at
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.layers.fidelity.kinds import Departure

_HOLDING = frozenset("expect think believ want intend plan anticipat suppos imagin seem appear".split())
"""The stems of verbs whose denial may stand at what they say: who does not expect that a trade ends expects it to go on."""

_BIDDING = frozenset("must should shall ought".split())
_REACH = 7
"""So near before a verb stands what bids somebody do it."""


def may_both_hold(document: Document, one: Departure) -> bool:
    """Whether what one text denies and the other says may be so together."""
    texts = (document, one.span), (one.source, one.origin)
    if any(stem(t.key) in _HOLDING for text, span in texts for t in within(text, span)):
        here, there = (_told(*text) for text in texts)
        return bool(here - there) and bool(there - here)
    return _is_bidden(*texts[0]) != _is_bidden(*texts[1])


def _told(text: Document, span: Span) -> set[str]:
    """The stems of what a sentence tells of."""
    row = within(text, sentence_at(text, span.start))
    return {stem(t.key) for t in row if says_more(t) and t.text.islower() and not is_denying(t)}


def _is_bidden(text: Document, span: Span) -> bool:
    """Whether somebody must or should do what the last word of a stretch says."""
    row = within(text, Span(sentence_at(text, span.start).start, span.end))
    return any(t.key in _BIDDING for t in row[-_REACH:])
