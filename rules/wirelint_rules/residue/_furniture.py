"""Which lines of a story are parts of a web page: by what they say, and by the company they keep."""

from __future__ import annotations

from wirelint import Finding, Fix, Span, pattern
from wirelint.document import layer
from wirelint.layers.lines import LONGEST_LABEL, body, lines
from wirelint.layers.naming.known import given
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._named import UNNAMED, Piece, live, named_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Document
    from wirelint.layers.lines import Line

FEWEST_LABELS = 12
"""A text with fewer lines that are no prose is not taken for a whole page."""

FEWEST_SURE = 4
"""A text with fewer lines outside the story that are furniture by themselves is not taken for a whole page."""

_NEAR = 2
"""How many lines off another piece of furniture still keeps a line company."""

AMONG_FURNITURE = {"story-pointer": "related-links", "caption-line": "photo-credit"}
"""What a desk may have put into its copy itself is residue where the text is that of a whole page."""

_BYLINE = pattern(
    r"(?:(?:[A-Z][a-z]+ )?(?:[Ww]ritten |[Ee]dited |[Rr]eporting |[Rr]eported |[Pp]osted |[Cc]ompiled |[Ww]ords |[Ss]tory |[Tt]ext |[Aa]rticle |[Pp]hotos )?(?:By|BY|by):? |(?:Reporter|Author|Writer|Editor|Follow|More from): ?)"
    r"(?P<given>[A-Z][A-Za-z’'-]+)(?: [A-Z][\w.’'-]+){1,3}(?:$|,? (?:and|AND|in|for|of|,|[A-Z]))"
)
_CLOCK = r"\d{1,2}[:.]\d\d"
_STAMP = pattern(
    r"(?:[Ll]ast |[Ff]irst |LAST )?(?:[Pp]osted|[Pp]ublished|[Uu]pdated|PUBLISHED|UPDATED|POSTED)"
    r"(?:[:,.)|-]* (?:[|-] )?\(?(?:\d+(?:[:./]\d+)*(?:st|nd|rd|th|am|pm|AM|PM)?|[ap]\.?m|[AP]M|[A-Z]{2,4}|[A-Z][a-z]{2}(?:day|sday|nesday|rsday|urday|uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?|on|at|ago|hours?|minutes?|[Uu]pdated|UPDATED))+[.)]?$"
    rf"|(?:[Dd]ate created|[Mm]odified date|[Dd]ate posted|[Pp]ublish date): \S.{{3,40}}$|(?:[A-Z][a-z]+, )?(?:[A-Z][a-z]+\.? \d{{1,2}}, |\d{{1,2}} [A-Z][a-z]+,? )\d{{4}},?(?: -| at| \|)? {_CLOCK}(?: ?[ap]\.?m\.?| ?[AP]M)?(?: [A-Z]{{2,4}})?$"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}},? {_CLOCK}(?: ?[AaPp][Mm])?$|{_CLOCK}$|\d{{1,2}} (?:min|minute|mins)s?(?: read)?(?: .{{3,20}})?$"
)

TOP = 5
"""So many lines at the head of a story may be its headline, its deck and its byline."""

HEAD = 2
"""So many may be its headline and its deck."""

STOPS = frozenset(".!?:")


def report(document: Document, kind: str, what: str, *, safe: bool = True) -> Iterator[Finding]:
    """The findings of one kind of furniture; `what` says what a line is, `safe` whether a line sure of itself may go."""
    for piece in furniture(document):
        if piece.kind == kind:
            copy = document[piece.span]
            shown = copy if len(copy) <= LONGEST_LABEL else f"{copy[: LONGEST_LABEL // 2]}…"
            yield Finding(piece.span, f"“{shown}” is {what}", [deletion(document, piece, safe=safe)])


@layer
def furniture(document: Document) -> list[Piece]:
    """All furniture of a story, in order."""
    story, named = lines(document), named_lines(document)
    if document.blocks or not _whole_page(document, story, named):
        kept = _in_company(document, story, named)
    else:
        kept = _of_page(document, story, named)
    return [kept[at] for at in sorted(kept)]


def _whole_page(document: Document, story: Sequence[Line], named: dict[int, Piece]) -> bool:
    """Whether a text is that of a whole page: many lines are no prose, and some outside the story are furniture by themselves."""
    if (
        sum(not line.prose for line in story) - len(live(document)) < FEWEST_LABELS
        or sum(piece.sure for piece in named.values()) < FEWEST_SURE
    ):
        return False
    inside = body(document)
    return sum(piece.sure and at not in inside for at, piece in named.items()) >= FEWEST_SURE


def _in_company(document: Document, story: Sequence[Line], named: dict[int, Piece]) -> dict[int, Piece]:
    """The lines that convict themselves, and the weak ones in the same run of labels as one of those."""
    kept = {at: piece for at, piece in named.items() if piece.sure or _amid(document, story, at, piece)}
    for at in sorted(kept):
        for step in (-1, 1):
            last = near = at + step
            while 0 <= near < len(story) and abs(near - last) < _NEAR and _may_keep_company(story, named, near):
                if near in kept:
                    break
                if near in named:
                    kept[near] = named[near]
                    last = near + step
                near += step
    return kept


def _amid(document: Document, story: Sequence[Line], at: int, piece: Piece) -> bool:
    """Whether a line stands between paragraphs, where no story has one of its kind: nothing that may be a subheading.

    A byline or the time of a page must be plain to see, and not at the head of the story.
    """
    if not (0 < at < len(story) - 1 and story[at - 1].prose and story[at + 1].prose):
        return False
    copy = document[piece.span]
    if piece.kind != "byline-line":
        return at >= HEAD and not piece.shy and piece.kind != UNNAMED and copy[-1] not in STOPS
    m = _BYLINE.match(copy)
    named = given(m["given"].capitalize()) if m else _STAMP.match(copy) is not None
    return named and at >= TOP


def _may_keep_company(story: Sequence[Line], named: dict[int, Piece], at: int) -> bool:
    return at in named or not story[at].prose


def _of_page(document: Document, story: Sequence[Line], named: dict[int, Piece]) -> dict[int, Piece]:
    """All lines outside the story, and those within it that convict themselves."""
    inside = {*body(document), *live(document)}
    kept = {at: piece for at, piece in named.items() if piece.sure or at not in inside}
    for at, line in enumerate(story):
        if at not in inside and not _heads(document, story, at):
            kept.setdefault(at, Piece(line.span, UNNAMED, sure=False))
    return {at: settled(piece) for at, piece in kept.items()}


def _heads(document: Document, story: Sequence[Line], at: int) -> bool:
    """Whether the first line of a text, or the second below such a one, is long enough for a headline or a deck."""
    return at < HEAD and all(document[line.span].count(" ") >= _HEADLINE - 1 for line in story[: at + 1])


_HEADLINE = 5
"""A line of fewer words may be the name of a site or of a section."""


def settled(piece: Piece) -> Piece:
    return piece._replace(kind=AMONG_FURNITURE.get(piece.kind, piece.kind))


def deletion(document: Document, piece: Piece, *, safe: bool = True) -> Fix:
    """Takes the line out, with its line end."""
    start, end = piece.span
    text = document.text
    while end < len(text) and text[end] in " \t\r":
        end += 1
    line = Span(start, end + 1) if text[end : end + 1] == "\n" else piece.span
    line = line if document.intact(line) else piece.span
    return Fix.delete(line, safe=safe and piece.sure and piece.whole and document.intact(line), title="delete the line")
