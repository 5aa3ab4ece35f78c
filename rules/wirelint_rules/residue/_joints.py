"""Pieces of a page within a paragraph: what stands between the end of a sentence and the next one, or the paragraph's end."""

from __future__ import annotations

from wirelint import Span, pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.residue._lexicon import bagged, find, simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint_rules.residue._lexicon import Phrase

LONGEST = 100
"""Longer pieces, in code points, are sentences."""

_SHORTEST = 5
_MOST_WORDS = 10
_MOST_IN_BAG = 5
_JOINT = pattern(r"[.!?…][\"”’)\]]{0,2}(?P<gap> ?)(?=[»›▶►•>]? ?[A-Z(\[©])")
_WORD_END = pattern(r"(?P<word>[^\s]+?)(?P<gap>[ ](?=[A-Z“\"])|(?<=[a-z)\]])(?=[A-Z]))")
_STOPS = frozenset('.!?…”"’),;')
_OPEN_ENDS = frozenset(
    """the a an of to with and or about for from by at our your this that their his her is are was daily weekly free latest new best top in more""".split()
)
"""Words that no piece ends with."""

_MORE = frozenset(
    [
        "read more",
        "see more",
        "show more",
        "learn more",
        "find out more",
        "sign in",
        "log in",
        "swipe up for more",
        "click here for more",
    ]
)
_SENTENCE = pattern(r"[“\"]?[A-Z][^ ]* [“\"]?(?:[a-z0-9]|[A-Z][^ ]* [a-z])")
_LABELS = frozenset(
    [
        "related",
        "read more",
        "read also",
        "also read",
        "see also",
        "more on this",
        "recommended",
        "up next",
        "watch also",
        "read next",
        "more",
    ]
)

_HEADS = frozenset(
    """© ad ads advert advertisement advertising also article click comment comments continue continued copy copyright do donate download email enjoy enter explore got have if
    follow for full get go help image in join keep latest learn leave like listen live load loading log login more most never news newsletter next
    now open pic picture photo play please print read recommended register related report save scroll see send share show sign skip slideshow source
    sponsored story subscribe subscriber support swipe tap tell turn full pictures tweet unlock up updated video view visit want watch we whatsapp what write you your""".split()
)
"""Words that pieces of pages begin with."""


class Joint(NamedTuple):
    """A piece of a page at a joint of sentences: where it stands and what it is."""

    span: Span
    kind: str


def pieces(text: str, line: Span) -> Iterator[Joint]:
    """The pieces of pages within a paragraph, in order."""
    ended = text[line.end - 1] in _STOPS
    for m in _JOINT.finditer(text, line.start, line.end):
        start, tight = m.end(), not m["gap"]
        if tight and not text[m.start() - 1 : m.start()].islower():
            continue
        if _head(text, start, line.end) not in _HEADS:
            continue
        tail = Span(start, line.end)
        kind = None if ended or line.end - start > LONGEST else _kind(text[start : line.end], tight=tight)
        if kind is not None:
            yield Joint(tail, kind)
            return
        yield from _between(text, start, line.end, tight=tight)


def _head(text: str, start: int, end: int) -> str:
    while start < end and text[start] in "»›▶►•> ":
        start += 1
    stop = start
    while stop < end and (text[stop].isalpha() or stop == start):
        stop += 1
    word = text[start:stop].lstrip("([»›▶►•> ")
    small = next((at for at in range(1, len(word)) if word[at].isupper() and word[at - 1].islower()), len(word))
    return word[:small].lower()


def _between(text: str, start: int, end: int, *, tight: bool) -> Iterator[Joint]:
    """The longest piece from a joint on that another sentence follows, without a stop between them.

    A phrase with a gap is the shortest that fits, for its gap would swallow the sentence behind it, and of a label with a
    colon (“Related: …”) only the label is certain.
    """
    found = None
    at = start
    limit = min(end, start + LONGEST)
    for _ in range(_MOST_WORDS):
        m = _WORD_END.search(text, at, limit)
        if m is None:
            break
        piece = text[start : m.end("word")]
        if any(stop in piece for stop in (". ", "? ", "! ", ", ")) or piece[-1] in _STOPS:
            break
        at = m.end()
        last = piece.rpartition(" ")[2]
        if m["gap"] and (
            (last in _OPEN_ENDS and piece.lower() not in _MORE)
            or not _SENTENCE.match(text, at)
            or (last[0].isupper() and not piece.istitle() and not piece.isupper() and " " in piece)
        ):
            continue
        phrase = _phrase(piece, tight=tight or not m["gap"])
        if not m["gap"] and (phrase is None or "*" in phrase.text):
            continue
        if phrase is not None and "*" in phrase.text:
            if found is None and ":" not in piece:
                found = Joint(Span(start, m.end("word")), phrase.kind)
                break
            if found is None and piece.partition(":")[0].lower() in _LABELS:
                found = Joint(Span(start, start + piece.index(":") + 1), phrase.kind)
                break
            continue
        kind = (
            phrase.kind
            if phrase is not None
            else bagged(piece, most_names=0)
            if piece.count(" ") < _MOST_IN_BAG
            else None
        )
        if kind is not None and (" " in piece or kind == "ad-slot"):
            found = Joint(Span(start, m.end("word")), kind)
    if found is not None:
        yield found


def _phrase(piece: str, *, tight: bool) -> Phrase | None:
    """The phrase that a piece is; where no space parts it from its neighbours, one that needs company elsewhere will do."""
    if len(piece) < (_SHORTEST if tight else _SHORTEST + 1):
        return None
    phrase = find(simplified(piece))
    return phrase if phrase is not None and (tight or not phrase.weak) else None


def _kind(piece: str, *, tight: bool) -> str | None:
    """What a piece is that ends its paragraph."""
    phrase = _phrase(piece, tight=tight)
    return phrase.kind if phrase is not None else bagged(piece)
