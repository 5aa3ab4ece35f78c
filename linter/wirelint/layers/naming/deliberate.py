"""Spellings that a story means: in the title of a work, in an inscription, as somebody's former name, in a correction."""

from __future__ import annotations

from bisect import bisect_right

from wirelint.layers.quotations import quotations
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document, Span

_ANNOUNCED = pattern(
    r"(?:\b(?:formerly|previously|once|originally|historically|officially|then|sometimes|also) (?:known|spelled|spelt|named|written|transliterated|rendered)(?: as)?"
    r"|\b(?:spelled|spelt|misspelled|misspelt|transliterated|rendered|inscribed|pronounced|née|nee|aka|a\.k\.a\.|signs?(?: still)? (?:says?|reads?)|born|not|instead of|rather than)"
    r"|\b(?:misspelled|misspelt|misidentified|misstated)\b[^.\n]{1,45}\bas"
    r"|\b(?:the|[Tt]hen the) former|, (?:once|now|then|earlier|later|today)|\band before that|\b(?:renamed|rechristened|restyled|reverted to|went back to|and back to|(?:changed|altered) (?:it|his name|her name|the name|its name) to)"
    r"|\b(?:[Nn]ow|[Tt]oday),? (?:it is|it was|it[’']s|known as|called|named)|\b(?:what|which) is (?:now|today)"
    r"|\bOld|\b[Tt]he (?:spelling|name|word))\s*[“\"‘'(]*(?:[A-Z][a-z]+ )?$"
)
_EXPLAINED = pattern(
    r" ?\(?,? ?(?:spel(?:t|led) )?[Ww]ith (?:an?|one|two|no|the|a single|a double) [“\"‘']?[a-z](?:[’']s)?[”\"’']?(?![\w-])"
    r"|(?: [A-Z][\w’'-]+)?[”\"’']?,? \(?(?:(?:which means|meaning|literally)\b|(?:the )?[A-Z][a-z]+(?: (?:word|phrase|term|name))? for\b)"
)
"""What stands behind a word of another language to tell what it means, or behind a name to tell how it is spelt: “Uttam Pradesh”, the Hindi for an excellent state, Smyth with a y."""

_TITLE = 8
"""A quotation of so few words that begins with a capital and has no comma, verb of saying or stop before its end is taken for a title."""

REACH = 60

_HANDLES = ("@", "#")


def deliberate(document: Document, span: Span) -> bool:
    """Whether the name at `span` is announced as a name, is explained as a word of another language, is a handle, a hashtag or the ticker of a share (<ROPK>), or stands in what is quoted as a title or an inscription."""
    text = document.text
    if text[span.start - 1 : span.start] in _HANDLES or (
        text[span.start - 1 : span.start] == "<" and text[span.end : span.end + 1] in {">", "."}
    ):
        return True
    if _ANNOUNCED.search(text[max(0, span.start - REACH) : span.start]) or _EXPLAINED.match(text, span.end):
        return True
    found = quotations(document)
    at = bisect_right(found, span.start, key=lambda quotation: quotation.span.start) - 1
    if at < 0 or not found[at].span.covers(span):
        return False
    words = document[found[at].content].rstrip(".,!?").split()
    return 1 < len(words) <= _TITLE and _titled(words)


def _titled(words: list[str]) -> bool:
    """Whether words are capitalised as in a title, all but the small ones, and have no verb."""
    return not _VERBS.intersection(words) and all(not word[0].islower() or len(word) <= SMALL for word in words)


_VERBS = frozenset("is are was were has have had will be says said did does do can may must came left went".split())

SMALL = 4
"""The length of the longest word that titles write in lower case."""
