"""Pieces of a page within a paragraph: what stands between the end of a sentence and the next one, or the paragraph's end."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby

from wirelint import Span, pattern
from wirelint.document import layer
from wirelint.layers.lines import lines
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.residue._lexicon import bagged, find, simplified

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from wirelint import Document
    from wirelint.layers.lines import Line
    from wirelint_rules.residue._lexicon import Phrase

LONGEST = 100
"""Longer pieces, in code points, are sentences."""

_SHORTEST = 5
_MOST_WORDS = 10
_MOST_IN_BAG = 5
_GAP = pattern(r"[.!?…][\"”’)\]]{0,2} ?[»›▶►•>]? ?(?:[(\[].{0,2})?$|[.!?…][^\n]*©")
_HEAD = pattern(r"[A-Z]+[a-z]*")
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


@layer
def pieces(document: Document) -> list[Joint]:
    """The pieces of pages within the paragraphs of a story, in order."""
    found, story, text = list[Joint](), lines(document), document.text
    for line, joints in groupby(_joints(document), key=lambda m: bisect_right(story, m.start(), key=_start) - 1):
        if line >= 0 and story[line].span.end > (span := story[line].span).start:
            found.extend(_of_line(text, span, joints))
    return found


def _joints(document: Document) -> Iterator[re.Match[str]]:
    """The ends of sentences behind which a word stands that pieces of pages begin with."""
    story, text = words(document), document.text
    for index in story.behind(_ENDS):
        if index < len(story) and ("©" in story.gaps[index] or _HEADED[story.texts[index]]):
            yield from _JOINT.finditer(text, story.ends[index - 1] if index else 0, story.starts[index] + 1)


def _of_line(text: str, line: Span, joints: Iterable[re.Match[str]]) -> Iterator[Joint]:
    """The pieces of pages within a paragraph, in order."""
    ended = text[line.end - 1] in _STOPS
    for m in joints:
        start, tight = m.end(), not m["gap"]
        if start >= line.end or (tight and not text[m.start() - 1 : m.start()].islower()):
            continue
        tail = Span(start, line.end)
        kind = None if ended or line.end - start > LONGEST else _kind(text[start : line.end], tight=tight)
        if kind is not None:
            yield Joint(tail, kind)
            return
        yield from _between(text, start, line.end, tight=tight)


def _start(line: Line) -> int:
    return line.span.start


def _ends_sentence(gap: str) -> bool:
    """Whether a piece of a page may follow in a gap between words."""
    return _GAP.search(gap) is not None


def _headed(word: str) -> bool:
    """Whether a word is one that pieces of pages begin with, or such a one with another run onto it (“ReadThe”)."""
    m = _HEAD.match(word)
    return m is not None and m.group().lower() in _HEADS


_ENDS = Remembered(_ends_sentence)
_HEADED = Remembered(_headed)


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
