"""Which lines of a story that is ruined anyhow may be furniture, though nothing convicts them."""

from __future__ import annotations

from wirelint import Span, pattern
from wirelint.document import layer
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.layers.lines import LONGEST_LABEL, lines
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import AMONG_FURNITURE, HEAD, STOPS, TOP, furniture, settled
from wirelint_rules.residue._lexicon import simplified
from wirelint_rules.residue._named import SENTENCE_WORDS, UNNAMED, Piece, live, named_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint import Document
    from wirelint.layers.lines import Line


@layer
def doubtful(document: Document) -> list[Piece]:
    """The lines of a story that may be furniture or a desk's own, in order: what to doubt in a story that is ruined anyhow.

    Phrases without the company that would convict them, what desks put into their copy on purpose, and labels between paragraphs that
    speak of a page (“Your guide to our newsletters”), are set as one is (“MAP | flood zone”) or stand alone in the story
    and are too long for a subheading.
    """
    story, named = lines(document), named_lines(document)
    kept = {piece.span for piece in furniture(document)}
    found, alone = list[Piece](), _alone(document, story)
    for at, line in enumerate(story[HEAD:], HEAD):
        if at in live(document):
            continue
        piece = named.get(at)
        odd = piece is None and (at == alone or _speaks_of_page(document, story, at) or _odd_line(document, story, at))
        if odd:
            piece = Piece(line.span, UNNAMED, sure=False)
        headed = piece and piece.kind == "byline-line" and at < TOP
        if piece and _OF_COPY.match(document[piece.span]):
            continue
        if piece and not headed and (_unsure(document, piece, kept) or piece.kind in AMONG_FURNITURE):
            found.append(settled(piece))
    return found


_OF_COPY = pattern(
    rf"\(?[$€£] ?1(?:\.0+)? ?= ?\d|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b|{WEEKDAY}(?:,? [A-Z][a-z]+\.? \d{{1,2}})?$|(?:Pros|Cons|Verdict|Rating|Marks|Score|Q|A): |(?:Serves|Prep|Cook|Makes):? \d"
    r"|[A-Z][\w’' -]+ \d+(?:-\d+| for \d+|/\d+)(?: \(\d|[;,] )"
)
"""Lines that copy of some kinds has: what a currency is worth, days in a log, a verdict, a score."""


def _unsure(document: Document, piece: Piece, kept: set[Span]) -> bool:
    """Whether a line was not convicted, and is neither a sentence, nor the name of a section, as subheadings are, nor a table's figures."""
    copy = document[piece.span]
    section = piece.kind == UNNAMED and (piece.shy or not any(map(str.isalpha, copy)))
    return piece.span not in kept and copy[-1] not in STOPS and not section


def _speaks_of_page(document: Document, story: Sequence[Line], at: int) -> bool:
    """Whether a line between paragraphs that is no sentence has a word that stories seldom have in a subheading."""
    if story[at].prose or not story[at - 1].prose or not (at + 1 == len(story) or story[at + 1].prose):
        return False
    copy = document[story[at].span]
    return copy[-1] not in _ENDS and not _told(copy) and not PAGE_WORDS.isdisjoint(simplified(copy).split(" "))


def _alone(document: Document, story: Sequence[Line]) -> int | None:
    """The line between paragraphs that is no sentence, if there is but one and it is too long for a subheading: those come in numbers."""
    labels = [at for at in range(HEAD, len(story)) if not story[at].prose]
    if len(labels) != 1 or not 0 < labels[0] < len(story) - 1:
        return None
    at = labels[0]
    between = story[at - 1].prose and story[at + 1].prose and _TAILED.search(document[story[at].span]) is None
    copy = document[story[at].span]
    short = len(copy.split()) <= _SUBHEADING
    goes_on = copy.partition(" ")[0] in _SUBJECTS and copy.count(" ") >= SENTENCE_WORDS - 1
    return at if between and not short and not goes_on and copy[-1] not in _ENDS and "," not in copy else None


_SUBJECTS = frozenset("He She They It We This These".split())
"""Words that a sentence of the story begins with: one that lost its stop is no label."""

_SUBHEADING = 3
"""Of a lone line with so few words nobody can tell that it is no subheading, if nothing in it speaks of a page."""

_TAILED = pattern(r"[a-z0-9][.!?][”\"’)]? ?[A-Z(\[]")
"""A sentence with something behind it: the paragraph is the story's."""


def _odd_line(document: Document, story: Sequence[Line], at: int) -> bool:
    """Whether a line beside a paragraph is set as no subheading is."""
    line = story[at]
    copy = document[line.span]
    if len(copy) > LONGEST_LABEL or "\n" in copy or (line.prose and not copy.isupper()):
        return False
    if copy.count(" ") >= SENTENCE_WORDS - 1 and _TAILED.search(copy):
        return False
    if not (story[at - 1].prose or (at + 1 < len(story) and story[at + 1].prose)):
        return False
    return oddly_set(copy)


def _told(copy: str) -> bool:
    """Whether a line is a long sentence, most of it in small letters, with an address or an agency at its end: the sentence is the story's."""
    pieces = copy.split()
    small = 2 * sum(piece[0].islower() for piece in pieces) > len(pieces) >= SENTENCE_WORDS
    return small and (copy[-1] == ")" or pieces[-1].startswith("http"))


def oddly_set(copy: str) -> bool:
    """Whether a line or its tail is set as nothing of a story is: marks of code, brackets, a label before it, capitals throughout."""
    if _ODD_MARKS.search(copy) or (copy[0] == "(" and copy[-1] == ")") or copy[-1] in "|/=+-":
        return True
    if copy.isupper():
        return copy.count(" ") >= _MANY_CAPITALS and _NOTED.search(copy) is not None
    return copy[-1] not in _ENDS and (_LABELLED.match(copy) is not None or _CLOCKED.search(copy) is not None)


_ODD_MARKS = pattern(r"[|{}<>=_~•►»«©→★♥\[\]]|^(?:https?:|www\.)\S+$|&#?\w+;|^(?:[#@]\w+[ ,]*)+$")
_LABELLED = pattern(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,2}: ?\S")
_CLOCKED = pattern(
    r"\b\d{1,2}[:.]\d\d\b|\b[\d,.]+[KkMm]? (?:min|mins|minutes|seconds|views|shares|comments|replies|likes)\b"
)
_NOTED = pattern(
    r"\d|[:/-]|\b(?:CHECK|BEFORE|PLS|PLEASE|DESK|SUBS?|EDS?|NOTE|PUB|PAGE|MORE|STORY|PHOTOS?|INSERT|HERE|TK|COPY|HOLD|RUN|CLICK|READ)\b"
)

_MANY_CAPITALS = 4
"""A line in capitals with so many blanks that has a word of desks or pages is no subheading."""

_ENDS = frozenset(".!?:;,”\"’'")

PAGE_WORDS = frozenset(
    """click inbox newsletter newsletters subscribe subscribers subscription advertisement advert adverts ads sponsored cookies cookie login log-in tweet tweets
    retweet retweets hashtag share shares podcast podcasts episode gallery slideshow thumbnail fullscreen video videos photo photos image images pictures caption captions
    getty afp reuters courtesy handout supplied edition embargo embargoed editors eds subs copyright permission reserved browser javascript password username
    unsubscribe paywall scroll swipe tap app apps download playlist playback volume loading follow facebook twitter instagram whatsapp telegram youtube tiktok email
    e-mail website http https www watch listen comments reply replies article articles correspondent translated translation rewritten headline
    digitized scanned topics tags tagged category related recommended trending premium exclusive members timestamp cropped photographer
    print updated posted published icon menu homepage navigation feed widget embed embedded iframe placeholder filler slug""".split()
)
"""Words that labels between paragraphs have for being parts of a page."""
