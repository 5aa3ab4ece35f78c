"""Double quotation marks read paragraph by paragraph: which open, which close, and where they do not pair."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Span, layer, pattern
from wirelint.layers.paragraphs import paragraphs
from wirelint.layers.quotations import ELIDED, Mark, marks, quotations
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

UNCLOSED, UNOPENED, WRONG_WAY, ALIKE, MIXED, PRIME, INNER, LONE = (
    "unclosed",
    "unopened",
    "wrong way",
    "alike",
    "mixed",
    "prime",
    "inner",
    "lone",
)
"""What can be wrong: never closed, never opened, turned the wrong way, within its like, closed by a single mark, a mark of inches; a single mark
that is not closed before the quotation around it is, and one that is not closed at all."""

_DOUBLE = frozenset({"“", "”", '"', "„", "″", "‘‘", "’’", "''"})
_BEFORE_OPENING = frozenset(" \t\u00a0\u200b([{—–-/…‘'")
_BEFORE_SPACE = frozenset(" \t\u00a0([{")
_CURLY = {"“": 1, "‘‘": 1, "„": 1, "”": -1, "’’": -1}
_INCHES = pattern(
    r"\s?(?:x|by(?=\s[0-9])|wide|long|tall|high|deep|thick|screens?|inch(?:es)?|pipes?|diameter|rims?|guns?|wheels?)\b"
)
_CONTRACTED = pattern(r"(?:t|s|re|ve|ll|d|m)\b")
"""The rest of a word whose apostrophe became another mark: didn"t."""
_STOPPED = pattern(r"[.!?…:][’')]?\s*$")
_SINGLE_CLOSING = pattern(r"[.,!?…](?P<mark>[’'])(?=\s|$)", ("’", "'"))
_SINGLE_BEGINNING = pattern(r"\s*(?P<mark>[‘'])(?=[A-Z])")
_SINGLE_OPENING = pattern(r"(?:^|(?<=[\s(—–“\"]))[‘’'](?=\w)", ("‘", "’", "'"))
_WHO = r"(?:he|she|they|it|the [a-z]+(?: [a-z]+)?|[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)"
_SAID = "said|says|added|told|wrote|tweeted"
TOLD = pattern(rf",(?= (?:{_WHO} (?:{_SAID})|(?:said|says|added) {_WHO})\b)", (", ",))
"""The comma before words that give what precedes them to a speaker."""

_TOLD_LAST = pattern(rf", (?:{_WHO} (?:said|says)|said {_WHO})\.?$", (", ",))
_OPENS = frozenset("“\"„«‘'”″")
_CAPTION = pattern(
    r"\b(?:Photograph|FILE PHOTO|Facebook Twitter|Getty Images|Image (?:source|caption)|REUTERS/|AP Photo)\b"
)
VERSE = 60
"""How long a line of verse is at most, in code points."""

REACH = 6
"""In how many paragraphs a quotation may close that no mark opens anew in each."""


class Fault(NamedTuple):
    """A mark that does not pair: its kind, where it is, and the stretch it leaves in doubt."""

    kind: str
    mark: Span
    stretch: Span


class _Read(NamedTuple):
    """A paragraph as its double marks were read: what is wrong within it, where its first is, and which are open at its end."""

    span: Span
    faults: list[Fault]
    first: int
    open: list[Mark]


@layer
def faults(document: Document) -> list[Fault]:
    """The faults of a story's double marks, in its order.

    A quotation may go on over paragraphs, each begun with a mark or none of them; one that begins anew after a full stop
    within its paragraph goes on too, as where paragraphs were joined. Inches, seconds and angular marks are none.
    """
    text, spans = document.text, paragraphs(document)
    read = {index: _read(text, spans[index], own) for index, own in marks(document)}
    found: list[Fault] = []
    spared: Fault | None = None
    for index, one in read.items():
        found += [fault for fault in one.faults if fault is not spared]
        if one.open and (single := _single(text, one)):
            found.append(Fault(MIXED, single, Span(one.open[-1].start, single.end)))
        elif one.open:
            behind = range(index + 1, min(index + 1 + REACH, len(spans)))
            ahead = [read.get(at) or _Read(spans[at], [], -1, []) for at in behind]
            closing = _closed_later(one, ahead)
            spared = closing or spared
            if not closing and not _carried(text, one, ahead) and not _is_verse(text, one, ahead):
                first = one.open[0]
                found.append(Fault(UNCLOSED, Span(first.start, first.end), Span(first.start, one.span.end)))
    found += _inner(document)
    found += _lone(document)
    return sorted(found, key=lambda fault: fault.mark)


_ELIDED = (
    f"{ELIDED}|till|cuz|coz|scuse|spose|nuff|sup|kay|gainst|mongst|cross|fore|nother|member|ere|im|er|ello|ave|ood|ouse|hood|long|way|nam|tude|bye"
    "|d|s|t|m|ll|re|ve"
)
"""What is left of a shortened word, in speech as well: before it ‘ is an apostrophe turned the wrong way."""

_SINGLE = rf"‘(?!(?:{_ELIDED})\b)(?=[A-Za-z])"
_INNER = pattern(rf"(?:(?<=[\w,:—–] )|(?<=“)){_SINGLE}", (" ‘", "“‘"))
"""A single mark that opens a quotation within another."""

_INNER_CLOSING = pattern(r"[’'](?!\w)|‘(?=[\s,.”])")


def _inner(document: Document) -> Iterator[Fault]:
    """Single marks that open within a quotation in double ones, and are not closed before it ends."""
    text = document.text
    outer_ones = [one for one in quotations(document) if not one.level and text[one.span.start] == "“"]
    starts = [one.content.start for one in outer_ones]
    for m in _INNER.finditer(text):
        before = bisect_left(starts, m.start())
        outer = outer_ones[before - 1] if before else None
        if outer is None or not outer.closed or m.start() >= outer.content.end:
            continue
        if not _INNER_CLOSING.search(text, m.end(), outer.content.end):
            end = outer.content.end - (text[outer.content.end - 1] in ",.!?")
            yield Fault(INNER, Span(*m.span()), Span(m.start(), end))


_LONE = pattern(rf"(?:(?<=[\w,:—–(] )|(?<=\n)){_SINGLE}", (" ‘", "\n‘"))
_ANY_CLOSING = pattern(r"[’'](?!\w)|[‘“\"”]")


def _lone(document: Document) -> Iterator[Fault]:
    """Single marks that open a quotation of their own, and are closed neither in their paragraph nor in one of the next."""
    text, spans = document.text, paragraphs(document)
    for m in _LONE.finditer(text):
        at = bisect_left(spans, (m.end(),)) - 1
        end = spans[at].end
        before = text[spans[at].start : m.start()]
        if before.count("“") > before.count("”") or before.count('"') % 2 or _ANY_CLOSING.search(text, m.end(), end):
            continue
        ahead = spans[at + 1 : at + 1 + REACH]
        if not any(_first(text, one) in _OPENS or _SINGLE_CLOSING.search(text, *one) for one in ahead):
            yield Fault(LONE, Span(*m.span()), Span(m.start(), end))


@layer
def kinds(document: Document) -> str:
    """The kinds of faults that a story's double marks have, as a text: it wakes the rules that tell of them."""
    return ", ".join({fault.kind for fault in faults(document)})


def _single(text: str, one: _Read) -> Span | None:
    """The single mark that closes the open quotation, where no single mark was opened."""
    start = one.open[-1].end
    m = _SINGLE_CLOSING.search(text, start, one.span.end)
    if m is None or _SINGLE_OPENING.search(text, start, m.start()):
        return None
    return Span(*m.span("mark"))


def _carried(text: str, one: _Read, ahead: list[_Read]) -> bool:
    """Whether the next paragraph takes the open quotation up with a mark of its own."""
    if _TOLD_LAST.search(text, max(one.open[0].end, one.span.end - 80), one.span.end):
        return False
    taking = next((other for other in ahead[:2] if not _between(text, other.span)), None)
    return len(one.open) == 1 and taking is not None and _first(text, taking.span) in _OPENS


def _between(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is a caption or a label that stands between two of the story's: “Most read in News”."""
    copy = text[paragraph.start : paragraph.end]
    label = copy.count(" ") < _LABEL and copy[-1:].isalnum() and copy[:1].isalpha() and "\n" not in copy
    return label or _CAPTION.search(text, *paragraph) is not None


_LABEL = 7
"""A label has fewer blanks, and no stop."""


def _first(text: str, paragraph: Span) -> str:
    """What a paragraph begins with, behind the bullet of a list."""
    return text[paragraph.start : paragraph.end].lstrip("•*·▪●‣-–— ")[:1]


def _is_verse(text: str, one: _Read, ahead: list[_Read]) -> bool:
    """Whether a paragraph is a line of verse: short, without a stop, and the next begins in lower case."""
    short = one.span.end - one.span.start <= VERSE and text[one.span.end - 1].isalnum()
    return short and bool(ahead) and text[ahead[0].span.start].islower()


def _closed_later(one: _Read, ahead: list[_Read]) -> Fault | None:
    """The closing mark, in one of the next paragraphs, of a quotation that no mark takes up in between."""
    if len(one.open) != 1:
        return None
    for other in ahead:
        if other.first >= 0:
            return next(
                (fault for fault in other.faults if fault.kind == UNOPENED and fault.mark.start == other.first), None
            )
    return None


def _read(text: str, paragraph: Span, marked: list[Mark]) -> _Read:
    stack: list[Mark] = []
    found: list[Fault] = []
    nested: dict[Mark, list[Fault]] = {}
    own = [mark for mark in marked if mark.text in _DOUBLE]
    opened, last = -1, paragraph.start
    for mark in own:
        turn, kind = _turn(text, paragraph, mark, stack, follows=opened == mark.start)
        span = Span(mark.start, mark.end)
        if kind:
            found.append(Fault(kind, span, span))
        if turn > 0:
            if len(stack) == 1 and _STOPPED.search(text[max(paragraph.start, span.start - 5) : span.start]):
                left = stack.pop()
                if TOLD.search(text, left.end, span.start):
                    found.append(Fault(UNCLOSED, Span(left.start, left.end), Span(left.start, span.start)))
            stack.append(mark)
            opened = span.end
        elif turn < 0 and stack:
            inner = stack.pop()
            if stack:
                fault = Fault(ALIKE, Span(inner.start, inner.end), Span(inner.start, span.end))
                nested.setdefault(stack[-1], []).append(fault)
        elif turn < 0 and kind != WRONG_WAY:
            found.append(_unopened(text, Span(last, span.end), span))
        last = span.end
    if not stack:
        found += [fault for outer, within in nested.items() for fault in _nested(outer, within, paragraph)]
    return _Read(paragraph, found, own[0].start if own else -1, stack)


SEVERAL = 2
"""More quotations than so many within one in straight marks show that its own closing mark was lost."""


def _nested(outer: Mark, within: list[Fault], paragraph: Span) -> list[Fault]:
    """The faults of quotations in one of the same marks: where straight marks enclose several, the outer one was rather never closed."""
    if outer.text != '"' or len(within) <= SEVERAL:
        return within
    return [Fault(UNCLOSED, Span(outer.start, outer.end), Span(outer.start, paragraph.end))]


def _unopened(text: str, stretch: Span, mark: Span) -> Fault:
    """The fault of a closing mark that no mark opened; a single mark may have done so."""
    m = _SINGLE_BEGINNING.match(text, stretch.start)
    if m is None or _SINGLE_CLOSING.search(text, m.end(), mark.start):
        return Fault(UNOPENED, mark, stretch)
    opening = Span(*m.span("mark"))
    return Fault(MIXED, opening, Span(opening.start, mark.end))


def _turn(text: str, paragraph: Span, one: Mark, stack: list[Mark], *, follows: bool) -> tuple[int, str]:
    """Whether a mark opens (1), closes (-1) or neither (0), and what is wrong with it in itself."""
    mark, start, end = one
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    opening = (before in _BEFORE_OPENING or follows) and not after.isspace()
    closing = before not in _BEFORE_SPACE and not after.isalnum() and not follows
    if before.isdigit() and (not stack or _INCHES.match(text, end)) and mark in '"”″':
        return 0, ""
    if text.startswith((" />", ">"), end):
        return 0, ""
    if mark == '"' and before.isalpha() and _CONTRACTED.match(text, end):
        return 0, ""
    if mark == "“" and stack and stack[-1].text == "„":
        return -1, ""
    if mark in _CURLY:
        return _curly(_CURLY[mark], opening=opening, closing=closing, open_=bool(stack), after=after)
    if mark == "''" and not stack and not opening:
        return 0, ""
    turn = (1 if opening else -1) if opening != closing else -1 if stack else int(not after.isspace())
    return turn, PRIME if mark == "″" and not before.isdigit() else ""


def _curly(turn: int, *, opening: bool, closing: bool, open_: bool, after: str) -> tuple[int, str]:
    if turn > 0 and closing and not opening:
        return -1, WRONG_WAY
    if turn < 0 and opening and not closing and not open_:
        return 1, WRONG_WAY
    if turn < 0 and not open_ and after.isalpha() and not closing:
        return 1, WRONG_WAY
    return turn, ""
