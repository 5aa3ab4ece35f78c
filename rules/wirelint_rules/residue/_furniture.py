"""Which lines of a story are parts of a web page: by what they say, and by the company they keep."""

from __future__ import annotations

from bisect import bisect_right

from wirelint import Finding, Fix, Span, pattern
from wirelint.document import layer
from wirelint.layers.lines import LONGEST_LABEL, body, lines
from wirelint.layers.naming.known import given
from wirelint.layers.paragraphs import headline
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.residue._lexicon import bagged, find, simplified, wordings
from wirelint_rules.residue._shapes import BUTTON, GALLERY, shaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Document
    from wirelint.layers.lines import Line
    from wirelint_rules.residue._lexicon import Phrase

UNNAMED = "web-furniture"
"""The kind of a line that nothing but its company convicts."""

FEWEST_LABELS = 12
"""A text with fewer lines that are no prose is not taken for a whole page."""

FEWEST_SURE = 4
"""A text with fewer lines outside the story that are furniture by themselves is not taken for a whole page."""

_NEAR = 2
"""How many lines off another piece of furniture still keeps a line company."""

_SENTENCE_WORDS = 14
"""A line of more words that a stop ends is a sentence, whatever phrase it begins with."""

_SHORT_SENTENCE_WORDS = 6
"""The same for phrases that sentences of a story often begin with."""

_LONGEST_NOTICE = 400
"""Longer lines are paragraphs, whatever wording stands in them."""

_LIKE_COPY = frozenset(
    ["related-links", "story-pointer", "reader-callout", "photo-credit", "support-pitch", "syndication-note"]
)

_NOTICES = frozenset(["assistant-reply", "translation-note"])
"""What is written in sentences."""

_IN_SENTENCES = frozenset(
    ["copyright-line", "cookie-notice", "newsletter-pitch", "player-control", "support-pitch", "wire-slug"]
)
"""What may be two sentences."""

_CAPTIONS = ("image caption", "media caption", "figure caption", "photo caption", "video caption", "image source")
"""What pages put before a caption, which is a sentence."""

_NOTICE_HEADS = frozenset(
    """as my i i've i'm let feel would do if certainly sure of absolutely great got understood okay ok no happy glad here here's below note rewritten reworded
    paraphrased rephrased this translated machine translation translator's headline word""".split()
)
"""Words that such sentences begin with."""

_AMONG_FURNITURE = {"story-pointer": "related-links", "caption-line": "photo-credit"}
"""What a desk may have put into its copy itself is residue where the text is that of a whole page."""

_TWO = pattern(r"[.!?][”\"’)]? +[A-Z“\"].*[.!?]$")
_CLAUSE = pattern(
    r"\b(?:said|says|was|were|has|have|had|told|replied|shouted|asked|fell|rose|drew|won|lost|took|went|came|gave|saw|ran)\b"
    r"(?!.*(?:photo|image|advert|rights reserved|minute))"
)
_LOWER_BEHIND = pattern(r"^[^:]*: [a-z]")
_ARROWS = frozenset("»«›‹→←►◄▶◀")
_OPENING, _CLOSING = frozenset('"“'), frozenset('"”)')

_LISTED = (
    "watch :",
    "listen :",
    "read :",
    "video :",
    "videos :",
    "photos :",
    "pictures :",
    "gallery :",
    "podcast :",
    "learn more :",
)
"""Labels that lists in text with markup have too."""

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
_TOP = 5
"""So many lines at the head of a story may be its headline, its deck and its byline."""

_HEAD = 2
"""So many may be its headline and its deck."""

_STOPS = frozenset(".!?:")

_BETWEEN = pattern(r" ?[|•·] ?| [-–—] |\t")
_FEWEST_IN_ROW = 2
_SAID = pattern(r"\b(?:said|says|told|tells|added|asked)\b")


class Piece(NamedTuple):
    """A line of furniture: its span, the rule that reports it, and whether its own words convict it.

    `whole` says that the line is nothing else: a wording somewhere within it leaves that open. `shy` says that it may be a subheading.
    """

    span: Span
    kind: str
    sure: bool
    whole: bool = True
    shy: bool = False


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
    story, named = lines(document), _named(document)
    if document.blocks or not _whole_page(document, story, named):
        kept = _in_company(document, story, named)
    else:
        kept = _of_page(document, story, named)
    return [kept[at] for at in sorted(kept)]


@layer
def doubtful(document: Document) -> list[Piece]:
    """The lines of a story that may be furniture or a desk's own, in order: what to doubt in a story that is ruined anyhow.

    Phrases without the company that would convict them, what desks put into their copy on purpose, and labels between paragraphs that
    speak of a page (“Your guide to our newsletters”), are set as one is (“MAP | flood zone”) or stand alone in the story
    and are too long for a subheading.
    """
    story, named = lines(document), _named(document)
    kept = {piece.span for piece in furniture(document)}
    found, alone = list[Piece](), _alone(document, story)
    for at, line in enumerate(story[_HEAD:], _HEAD):
        piece = named.get(at)
        odd = piece is None and (at == alone or _speaks_of_page(document, story, at) or _odd_line(document, story, at))
        if odd:
            piece = Piece(line.span, UNNAMED, sure=False)
        headed = piece and piece.kind == "byline-line" and at < _TOP
        if piece and not headed and (_unsure(document, piece, kept) or piece.kind in _AMONG_FURNITURE):
            found.append(_settled(piece))
    return found


def _unsure(document: Document, piece: Piece, kept: set[Span]) -> bool:
    """Whether a line was not convicted, and is neither a sentence, nor the name of a section, as subheadings are, nor a table's figures."""
    copy = document[piece.span]
    section = piece.kind == UNNAMED and (piece.shy or not any(map(str.isalpha, copy)))
    return piece.span not in kept and copy[-1] not in _STOPS and not section


def _speaks_of_page(document: Document, story: Sequence[Line], at: int) -> bool:
    """Whether a line between paragraphs that is no sentence has a word that stories seldom have in a subheading."""
    if story[at].prose or not story[at - 1].prose or not (at + 1 == len(story) or story[at + 1].prose):
        return False
    copy = document[story[at].span]
    return copy[-1] not in _ENDS and not _told(copy) and not PAGE_WORDS.isdisjoint(simplified(copy).split(" "))


def _alone(document: Document, story: Sequence[Line]) -> int | None:
    """The line between paragraphs that is no sentence, if there is but one and it is too long for a subheading: those come in numbers."""
    labels = [at for at in range(_HEAD, len(story)) if not story[at].prose]
    if len(labels) != 1 or not 0 < labels[0] < len(story) - 1:
        return None
    at = labels[0]
    between = story[at - 1].prose and story[at + 1].prose and _TAILED.search(document[story[at].span]) is None
    copy = document[story[at].span]
    short = len(copy.split()) <= _SUBHEADING
    return at if between and not short and copy[-1] not in _ENDS and "," not in copy else None


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
    if copy.count(" ") >= _SENTENCE_WORDS - 1 and _TAILED.search(copy):
        return False
    if not (story[at - 1].prose or (at + 1 < len(story) and story[at + 1].prose)):
        return False
    return oddly_set(copy)


def _told(copy: str) -> bool:
    """Whether a line is a long sentence, most of it in small letters, with an address or an agency at its end: the sentence is the story's."""
    pieces = copy.split()
    small = 2 * sum(piece[0].islower() for piece in pieces) > len(pieces) >= _SENTENCE_WORDS
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


def _whole_page(document: Document, story: Sequence[Line], named: dict[int, Piece]) -> bool:
    """Whether a text is that of a whole page: many lines are no prose, and some outside the story are furniture by themselves."""
    if (
        sum(not line.prose for line in story) < FEWEST_LABELS
        or sum(piece.sure for piece in named.values()) < FEWEST_SURE
    ):
        return False
    inside = body(document)
    return sum(piece.sure and at not in inside for at, piece in named.items()) >= FEWEST_SURE


@layer
def _named(document: Document) -> dict[int, Piece]:
    """The lines that are phrases of furniture, by their index."""
    story = lines(document)
    found = {at: Piece(story[at].span, kind, sure=True, whole=whole) for at, kind, whole in _worded(document, story)}
    title = headline(document)
    for at, line in enumerate(story):
        copy = document[line.span]
        if at in found or len(copy) > LONGEST_LABEL or "\n" in copy or (_long(copy) and not _noticed(copy)):
            continue
        if line.span == title and not _noticed(copy):
            if shaped(copy, simplified(copy)) == "wire-slug" or _FIELD.match(copy):
                found[at] = Piece(line.span, "wire-slug", sure=True)
            continue
        if document.blocks and " " not in copy:
            continue
        words_only = simplified(copy)
        if kind := shaped(copy, words_only):
            found[at] = Piece(line.span, kind, sure=True)
            continue
        phrase = find(words_only)
        if phrase and phrase.kind == "reader-callout" and at and _ADDRESS.search(document[story[at - 1].span]):
            continue
        if phrase and _sentence(copy, phrase):
            if kind := bagged(copy):
                found[at] = Piece(line.span, kind, sure=True)
            continue
        if row := _row(copy) if phrase is None or phrase.weak else None:
            found[at] = Piece(line.span, row.kind, sure=True)
        elif phrase and (copy[0] in _ARROWS or copy[-1] in _ARROWS):
            found[at] = Piece(line.span, phrase.kind, sure=True)
        elif (phrase is None or phrase.weak) and (kind := _pointer(copy) or bagged(copy)):
            found[at] = Piece(line.span, kind, sure=True)
        elif phrase:
            listed = bool(document.blocks) and phrase.text.startswith(_LISTED)
            found[at] = Piece(line.span, phrase.kind, sure=not (phrase.weak or listed), shy=phrase.shy)
        elif copy[0] in "<«" and BUTTON.fullmatch(copy):
            found[at] = Piece(line.span, UNNAMED, sure=True)
    return found


_FIELD = pattern(
    r"(?:Headline|HEADLINE|SEO (?:title|headline|description)|Meta (?:title|description)|Slug|SLUG|Hed|HED|Dek|DEK|Subhead|SUBHEAD|Standfirst|Strapline|Dateline|DATELINE|Byline|BYLINE|Keywords|Focus keyword)"
    r" ?: ?\S|(?:URGENT|BULLETIN|ADVISORY)(?: |$)"
)
"""A field of an editing system with its label, which may stand in a headline's place."""

_ADDRESS = pattern(r"^(?:[Ff]ax|Tel|Phone)\b|^[A-Z][^.!?]{2,60} (?:\d{5,6}|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})$")
"""A line of an address, which has a number to call or an address to write to behind it."""


def _row(copy: str) -> Phrase | None:
    """What a row of labels with strokes or bullets between them is, if each is a phrase and one is sure, or three are weak."""
    parts = _BETWEEN.compiled.split(copy)
    if len(parts) < _FEWEST_IN_ROW:
        return None
    labels = [simplified(part) for part in parts]
    phrases = [phrase for label in labels if label and (phrase := find(label))]
    if len(phrases) < len([label for label in labels if label]):
        return None
    sure = [phrase for phrase in phrases if not phrase.weak]
    return (sure or phrases)[0] if sure or len(phrases) > _FEWEST_IN_ROW else None


def _pointer(copy: str) -> str | None:
    """What a line with a stroke is, if the label before the stroke would be that with a colon: “Also read | Dam holds”."""
    label, stroke, rest = copy.partition(" | ")
    phrase = find(simplified(f"{label}: {rest}")) if stroke and rest else None
    return phrase.kind if phrase and not phrase.shy and phrase.text.endswith((" : *", " : **")) else None


def _noticed(copy: str) -> bool:
    """Whether a line is what a machine says of the text, which may be long and stand in a headline's place."""
    if copy.partition(" ")[0].strip('“"!,.:').lower() not in _NOTICE_HEADS:
        return False
    phrase = find(simplified(copy))
    return phrase is not None and phrase.kind in _NOTICES and not phrase.weak


def _long(copy: str) -> bool:
    """Whether a line is a sentence by its length, whatever phrase it begins with."""
    return copy[-1] in '.”"' and copy.count(" ") >= _SENTENCE_WORDS


def _worded(document: Document, story: Sequence[Line]) -> Iterator[tuple[int, str, bool]]:
    """The lines that hold a wording which convicts them wherever it stands, and whether they begin with it."""
    starts = [line.span.start for line in story]
    for m in GALLERY.finditer(document.text):
        yield bisect_right(starts, m.start()) - 1, "player-control", True
    candidates = wordings(words(document).vocabulary)
    for_labels = [wording for wording in candidates if wording.weak]
    if for_labels:
        yield from _worded_labels(document, story, for_labels)
    anywhere = [wording for wording in candidates if not wording.weak]
    text = _as_written(document.text) if anywhere else ""
    if len(text) != len(document.text):
        return
    for wording in anywhere:
        at = text.find(wording.text)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            within = index >= 0 and at < story[index].span.end
            if within and _convicts(document[story[index].span], at - starts[index]):
                yield index, wording.kind, at == starts[index]
            at = text.find(wording.text, at + 1)


def _worded_labels(
    document: Document, story: Sequence[Line], wordings: Sequence[Phrase]
) -> Iterator[tuple[int, str, bool]]:
    """The lines that are no prose and hold one of some wordings."""
    for index, line in enumerate(story):
        if line.prose:
            continue
        copy = document[line.span]
        written = _as_written(copy)
        for wording in wordings:
            at = written.find(wording.text)
            if at >= 0 and _label(document, line) and _convicts(copy, at):
                yield index, wording.kind, at == 0


def _as_written(copy: str) -> str:
    """Copy as wordings are written."""
    return copy.lower().replace("’", "'")


def _label(document: Document, line: Line) -> bool:
    """Whether a line is no prose and has no sentence that ends within it."""
    return not line.prose and _ENDED.search(document[line.span]) is None


_ENDED = pattern(r"[a-z][.!?][”\"]? [A-Z]")


def _convicts(copy: str, at: int) -> bool:
    """Whether a wording within a line convicts it: at its beginning, or where nobody is quoted."""
    return at == 0 or (len(copy) <= _LONGEST_NOTICE and not _SAID.search(copy))


def _sentence(copy: str, phrase: Phrase) -> bool:
    """Whether a line that a phrase fits reads as a sentence of the story all the same."""
    if " : *" in phrase.text:
        return phrase.kind in _LIKE_COPY and _LOWER_BEHIND.search(copy) is not None
    if copy[0] in _OPENING and copy[-1] not in _CLOSING:
        return True
    if phrase.kind in _NOTICES or "*" not in phrase.text or phrase.text.startswith(_CAPTIONS):
        return False
    if phrase.kind in _LIKE_COPY and copy[-1] in '.”"' and copy.count(" ") >= _SHORT_SENTENCE_WORDS:
        return True
    return _CLAUSE.search(copy) is not None or (phrase.kind not in _IN_SENTENCES and _TWO.search(copy) is not None)


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
        return at >= _HEAD and not piece.shy and piece.kind != UNNAMED and copy[-1] not in _STOPS
    m = _BYLINE.match(copy)
    named = given(m["given"].capitalize()) if m else _STAMP.match(copy) is not None
    return named and at >= _TOP


def _may_keep_company(story: Sequence[Line], named: dict[int, Piece], at: int) -> bool:
    return at in named or not story[at].prose


def _of_page(document: Document, story: Sequence[Line], named: dict[int, Piece]) -> dict[int, Piece]:
    """All lines outside the story, and those within it that convict themselves."""
    inside = body(document)
    kept = {at: piece for at, piece in named.items() if piece.sure or at not in inside}
    for at, line in enumerate(story):
        if at not in inside and not _heads(document, story, at):
            kept.setdefault(at, Piece(line.span, UNNAMED, sure=False))
    return {at: _settled(piece) for at, piece in kept.items()}


def _heads(document: Document, story: Sequence[Line], at: int) -> bool:
    """Whether the first line of a text, or the second below such a one, is long enough for a headline or a deck."""
    return at < _HEAD and all(document[line.span].count(" ") >= _HEADLINE - 1 for line in story[: at + 1])


_HEADLINE = 5
"""A line of fewer words may be the name of a site or of a section."""


def _settled(piece: Piece) -> Piece:
    return piece._replace(kind=_AMONG_FURNITURE.get(piece.kind, piece.kind))


def deletion(document: Document, piece: Piece, *, safe: bool = True) -> Fix:
    """Takes the line out, with its line end."""
    start, end = piece.span
    text = document.text
    while end < len(text) and text[end] in " \t\r":
        end += 1
    line = Span(start, end + 1) if text[end : end + 1] == "\n" else piece.span
    line = line if document.intact(line) else piece.span
    return Fix.delete(line, safe=safe and piece.sure and piece.whole and document.intact(line), title="delete the line")
