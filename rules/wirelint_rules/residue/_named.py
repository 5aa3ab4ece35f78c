"""Which lines of a story are phrases of furniture: by what they say, before anybody asks what company they keep."""

from __future__ import annotations

from bisect import bisect_right

from wirelint import Span, pattern
from wirelint.document import layer
from wirelint.layers.lines import LONGEST_LABEL, lines
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

SENTENCE_WORDS = 14
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


_SPOKEN = pattern(r"[“\"][^“”\"]+[,.!?][”\"] (?:[a-z]+|[A-Z]\w+) [a-z]+")
"""A line that quotes what the furniture says, and goes on with who says so."""


_BATTED = pattern(
    r"[A-Z]{1,4} (?:(?:de|van|der|von|du|le|al|el) )*[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:c (?:& b |and b |†|sub |[A-Z])|b [A-Z]|lbw |st |run out|not out|hit wicket|retired)"
)
"""A batter’s line of a scorecard, whose C. is nobody’s copyright: C Ncube c Chikore b Pike 6."""


@layer
def live(document: Document) -> frozenset[int]:
    """The lines, by their index, that a page which was kept going for a day has of its own: its head, and the hour of each piece (“08:10”, “16:20 Ferries tied up”, “20:15 — 118 of 142”)."""
    found = [at for at, line in enumerate(lines(document)) if not line.prose and _HOUR.match(document[line.span])]
    bare = sum(_SET_OFF.compiled.fullmatch(document[lines(document)[at].span]) is not None for at in found)
    if bare < _FEWEST_BARE and len(found) < _FEWEST_HOURS:
        return frozenset()
    return frozenset((*range(found[0]), *found) if found[0] < _HEAD else found)


_CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
_HOUR = pattern(rf"{_CLOCK}(?=$| [A-Z“‘\"']| [–—] \w)")
_SET_OFF = pattern(rf"{_CLOCK}(?: [–—] .*)?")
"""An hour that is told from what it says by standing alone, or by a dash."""

_FEWEST_BARE, _FEWEST_HOURS = 2, 3
_HEAD = 5
"""So many lines at the head of a live page may be its headline, its deck, its day and its reporters."""


@layer
def named_lines(document: Document) -> dict[int, Piece]:
    """The lines that are phrases of furniture, by their index."""
    story = lines(document)
    found = {at: Piece(story[at].span, kind, sure=True, whole=whole) for at, kind, whole in _worded(document, story)}
    title, own = headline(document), live(document)
    for at, line in enumerate(story):
        copy = document[line.span]
        if (
            at not in found
            and at not in own
            and len(copy) <= LONGEST_LABEL
            and "\n" not in copy
            and (not _long(copy) or _noticed(copy))
        ):
            head = line.span == title and not _noticed(copy)
            piece = _in_title(line.span, copy) if head else _named(document, story, at)
            if piece is not None:
                found[at] = piece
    return found


def _in_title(span: Span, copy: str) -> Piece | None:
    """What stands in a headline's place and is the slug or a field of an editing system."""
    field = shaped(copy, simplified(copy)) == "wire-slug" or _FIELD.match(copy)
    return Piece(span, "wire-slug", sure=True) if field else None


def _named(document: Document, story: Sequence[Line], at: int) -> Piece | None:
    """The furniture that a line is by its shape, its phrase, a row of phrases or the words of it; None where it is none."""
    span = story[at].span
    copy = document[span]
    if (document.blocks and " " not in copy) or _SPOKEN.match(copy) or _BATTED.match(copy):
        return None
    words_only = simplified(copy)
    if kind := shaped(copy, words_only):
        return Piece(span, kind, sure=True)
    phrase = find(words_only)
    if phrase and phrase.kind == "reader-callout" and at and _ADDRESS.search(document[story[at - 1].span]):
        return None
    if phrase and _sentence(copy, phrase):
        return Piece(span, kind, sure=True) if (kind := bagged(copy)) else None
    weak = phrase is None or phrase.weak
    if weak and (row := _row(copy)):
        return Piece(span, row.kind, sure=True)
    if phrase and (copy[0] in _ARROWS or copy[-1] in _ARROWS):
        return Piece(span, phrase.kind, sure=True)
    if weak and (kind := _pointer(copy) or bagged(copy)):
        return Piece(span, kind, sure=True)
    if phrase:
        listed = bool(document.blocks) and phrase.text.startswith(_LISTED)
        return Piece(span, phrase.kind, sure=not (phrase.weak or listed), shy=phrase.shy)
    return Piece(span, UNNAMED, sure=True) if copy[0] in "<«" and BUTTON.fullmatch(copy) else None


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
    return copy[-1] in '.”"' and copy.count(" ") >= SENTENCE_WORDS


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
    if phrase.kind == "tag-list" and "*" in phrase.text and copy[-1] == ".":
        return True
    if phrase.kind in _NOTICES or "*" not in phrase.text or phrase.text.startswith(_CAPTIONS):
        return False
    if phrase.kind in _LIKE_COPY and copy[-1] in '.”"' and copy.count(" ") >= _SHORT_SENTENCE_WORDS:
        return True
    return _CLAUSE.search(copy) is not None or (phrase.kind not in _IN_SENTENCES and _TWO.search(copy) is not None)
