"""Pieces of a page within a paragraph: what stands between the end of a sentence and the next one, or the paragraph's end."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby, islice

from wirelint import Span, pattern
from wirelint.document import layer
from wirelint.layers.calendar_words import DATE_WORDS
from wirelint.layers.lines import lines
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.residue._lexicon import bagged, find, simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint import Document
    from wirelint.layers.lines import Line
    from wirelint.layers.words import Words
    from wirelint_rules.residue._lexicon import Phrase

LONGEST = 100
"""Longer pieces, in code points, are sentences."""

_SHORTEST = 5
_MOST_WORDS = 10
_MOST_IN_BAG = 5
_GAP = pattern(r"[.!?…][\"”’)\]]{0,2} ?[»›▶►•>]? ?(?:[(\[].{0,2})?$")
_OWNED = pattern(r"[.!?…][^\n]*©", ("©",))
_HEAD = pattern(r"[A-Z]+[a-z]*|\d{1,4}(?![\d.,])")
_JOINT = pattern(r"[.!?…][\"”’)\]]{0,2}(?P<gap> ?)(?=[»›▶►•>]? ?[A-Z0-9(\[©])")
_WORD_END = pattern(r"(?P<word>[^\s]+?)(?P<gap>[ ](?=[A-Z“\"])|(?<=[a-z)\]])(?=[A-Z]))")
_STOPS = frozenset('.!?…”"’),;')
_OPEN_ENDS = frozenset(
    """the a an of to with and or about for from by at our your this that their his her is are was daily weekly free latest new best top in more
    small large big former young old major leading local""".split()
)
"""Words that no piece ends with."""

_LONGEST_SHY = 6
_SHY = frozenset(["This", "Check"])
"""Words that sentences begin with so often that only a last sentence counts."""

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
        "back to top",
        "return to top",
        "scroll to top",
        "bookmark this",
        "share this",
        "save this",
        "print this",
        "email this",
        "tweet this",
        "report this",
        "read this",
        "watch this",
    ]
)
_WHOLE = pattern(r"[^.!?\n]{5,100}[.!?](?= [A-Z“\"])")
"""A sentence that another follows."""

_SENTENCE = pattern(r"[“\"]?[A-Z][^ ]* [“\"]?(?:[a-z0-9]|[A-Z][^ ]* [a-z])")
_LABELS = frozenset(
    [
        "photos",
        "pictures",
        "in pictures",
        "gallery",
        "podcast",
        "don't miss",
        "live blog",
        "read next",
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
        "watch",
        "watch live",
        "watch now",
        "listen",
        "video",
        "read",
    ]
)

_PITCHES = frozenset(
    "newsletter-pitch support-pitch share-bar ad-slot copyright-line player-control related-links wire-slug comment-prompt".split()
)
_OF_PAGE = pattern(
    r"\b(?:our|us|subscribe|newsletters?|inbox|[Cc]lick here|[Dd]ownload|[Ss]ign up|(?:video|clip|interview|footage|gallery|trailer|comments|thoughts|views) (?:above|below)|[Tt]he comments|continues|will be updated|[Cc]heck back|to (?:enlarge|zoom)|"
    r"on (?:Twitter|Facebook|Instagram|Telegram|WhatsApp|X)|[Rr]eserved)\b"
)
"""What a last sentence speaks of if it is none of the story's."""

_HEADS = frozenset(
    """© ad ads advert advertisement advertising also article click comment comments continue continued copy copyright do donate download email enjoy enter explore got have if
    follow for full get go help image in join keep latest learn leave like listen live load loading log login more most never news newsletter next
    now open pic picture photo play please print read recommended register related report save scroll see send share show sign skip slideshow source
    sponsored story subscribe subscriber support swipe tap tell turn full pictures tweet unlock up updated video view visit want watch we whatsapp what write you your toggle getty published posted trending topics hide gallery skip bookmark check this enlarge back post story tap best related show hide press photos pictures gallery podcast stay don't""".split()
)
"""Words that pieces of pages begin with."""


class Joint(NamedTuple):
    """A piece of a page at a joint of sentences: where it stands and what it is."""

    span: Span
    kind: str


@layer
def pieces(document: Document) -> list[Joint]:
    """The pieces of pages within the paragraphs of a story, in order."""
    return list(_pieces(document, loose=False))


@layer
def loose_pieces(document: Document) -> list[Joint]:
    """The same for a story that other faults convict: whatever word they begin with, and what may be a subheading too."""
    return list(_pieces(document, loose=True))


def _pieces(document: Document, *, loose: bool) -> Iterator[Joint]:
    story, text = lines(document), document.text
    joints = sorted([*_joints(document, loose=loose), *_heads(document)])
    for number, places in groupby(joints, key=lambda joint: bisect_right(story, joint[0], key=_start) - 1):
        if number >= 0:
            yield from _of_line(text, story[number], places, loose=loose)


def _joints(document: Document, *, loose: bool) -> Iterator[tuple[int, bool]]:
    """Where a word that pieces of pages begin with stands behind the end of a sentence, and whether no space parts them."""
    story, text = words(document), document.text
    last = len(story)
    for index in story.behind(_ENDS):
        if index < last and (
            "©" in story.gaps[index] or _HEADED[story.texts[index]] or (loose and _may_head(story, index))
        ):
            for m in _JOINT.finditer(text, story.ends[index - 1] if index else 0, story.starts[index] + 1):
                if m["gap"] or text[m.start() - 1 : m.start()].islower():
                    yield m.end(), not m["gap"]


def _may_head(story: Words, index: int) -> bool:
    """Whether a word may begin a piece in a story that is convicted: not a small one, a day or a figure, and behind nothing but a blank."""
    word = story.texts[index]
    return word[0].isupper() and story.gaps[index][-1:] in _OPEN and word.lower() not in _STORY_HEADS


_OPEN = frozenset(' “"')
_STORY_HEADS = frozenset(
    """the a an by about in on at of for from with but and or as if he she it they we i his her its their our my this that these those there then when where
    while after before since until some many most all no not one two three four five six seven eight nine ten""".split()
).union(DATE_WORDS)
"""Words that so many sentences begin with that no piece is looked for at them."""


def _heads(document: Document) -> Iterator[tuple[int, bool]]:
    """Where a line begins with such a word and goes on for long."""
    story = words(document)
    for index in {0, *story.behind(_BREAKS)}:
        if index < len(story) and _HEADED[story.texts[index]]:
            yield story.starts[index], False


def _of_line(text: str, line: Line, joints: Iterable[tuple[int, bool]], *, loose: bool) -> Iterator[Joint]:
    """The pieces of pages within a paragraph, in order."""
    ended = text[line.span.end - 1] in _STOPS
    for start, tight in joints:
        if start >= line.span.end or (start == line.span.start and not line.prose):
            continue
        tail = Span(start, line.span.end)
        if start > line.span.start and line.span.end - start <= LONGEST:
            kind = _pitch(text[start : line.span.end]) if ended else _kind(text[start : line.span.end], tight=tight)
            if kind is not None:
                yield Joint(tail, kind)
                return
        whole = _WHOLE.match(text, start)
        if whole is not None and (kind := _pitch(whole.group()) or (_exact(whole.group()) if loose else None)):
            yield Joint(Span(*whole.span()), kind)
        elif text[start : start + _LONGEST_SHY].partition(" ")[0] not in _SHY:
            yield from _between(text, start, line.span.end, tight=tight, head=start == line.span.start, loose=loose)


def _start(line: Line) -> int:
    return line.span.start


def _ends_sentence(gap: str) -> bool:
    """Whether a piece of a page may follow in a gap between words."""
    if _GAP.search(gap):
        return True
    return (
        _OWNED.search(gap[: gap.rfind("©") + 1]) is not None
    )  # behind the last one, each stop would be read to the end


def _breaks(gap: str) -> bool:
    """Whether a line begins behind a gap."""
    return gap.endswith("\n")


def _headed(word: str) -> bool:
    """Whether a word is one that pieces of pages begin with, or such a one with another run onto it (“ReadThe”)."""
    m = _HEAD.match(word)
    return m is not None and (m.group().lower() in _HEADS or m.group().isdigit())


_ENDS = Remembered(_ends_sentence)
_BREAKS = Remembered(_breaks)
_HEADED = Remembered(_headed)


def _between(text: str, start: int, end: int, *, tight: bool, head: bool, loose: bool) -> Iterator[Joint]:
    """The longest piece from a joint on that another sentence follows, without a stop between them.

    A phrase with a gap is the shortest that fits, for its gap would swallow the sentence behind it, and of a label with a
    colon (“Related: …”) only the label is certain. At the `head` of a line it is a phrase, and no bag of words.
    """
    found = None
    for m in islice(_WORD_END.finditer(text, start, min(end, start + LONGEST)), _MOST_WORDS):
        piece = text[start : m.end("word")]
        if any(stop in piece for stop in (". ", "? ", "! ", ", ")) or piece[-1] in _STOPS:
            if loose and found is None and (label := _labelled(piece)) is not None and label.kind != "byline-line":
                found = Joint(Span(start, start + piece.index(":") + 1), label.kind)
            break
        if m["gap"] and not (_may_end(piece) and _SENTENCE.match(text, m.end())):
            continue
        if piece.startswith(("In a ", "In an ")):
            break  # a phrase of the sentence: In a Facebook post on Monday
        phrase = _phrase(piece, tight=tight or not m["gap"] or (loose and not head))
        gapped = phrase is not None and "*" in phrase.text
        if not m["gap"] and (phrase is None or gapped):
            continue
        if phrase is not None and gapped:
            if head and text[end - 1] == "." and piece.lower().startswith("up next"):
                break  # the next match of a team: Up next: The Glaciers host Fairbanks on Friday.
            if found is None and (size := _certain(piece, phrase.kind, head=head, loose=loose)):
                found = Joint(Span(start, start + size), phrase.kind)
                break
            continue
        kind = phrase.kind if phrase is not None and not (head and _may_go_on(phrase.kind, piece)) else None
        if kind is None and not head and piece.count(" ") < _MOST_IN_BAG:
            kind = bagged(piece, most_names=0)
        if kind is not None and (" " in piece or kind == "ad-slot"):
            found = Joint(Span(start, m.end("word")), kind)
    if found is not None:
        yield found


def _may_end(piece: str) -> bool:
    """Whether a piece may end with its last word: no small word, and no name within a sentence."""
    last = piece.rpartition(" ")[2]
    if last in _OPEN_ENDS and piece.lower() not in _MORE:
        return False
    return not last[0].isupper() or piece.istitle() or piece.isupper() or " " not in piece


def _certain(piece: str, kind: str, *, head: bool, loose: bool) -> int:
    """How much is certain of a piece whose phrase has a gap: all of it, the label before its colon, or nothing."""
    label, colon, _ = piece.partition(":")
    if not colon:
        return len(piece) if not head or kind == "ad-slot" else 0
    return len(label) + 1 if loose or label.lower() in _LABELS else 0


def _labelled(piece: str) -> Phrase | None:
    """The phrase of a label with a list behind it: “Tags: flood, Kenya, rescue”."""
    return _phrase(piece.rstrip(",;"), tight=True) if 0 < piece.find(":") < _LONGEST_LABEL else None


_LONGEST_LABEL = 30


def _may_go_on(kind: str, piece: str) -> bool:
    """Whether a pointer at the head of a line may be the beginning of its sentence: “See more Dutch tiles at home.”"""
    return kind == "related-links" and not piece.isupper()


def _phrase(piece: str, *, tight: bool) -> Phrase | None:
    """The phrase that a piece is; where no space parts it from its neighbours, one that needs company elsewhere will do."""
    if len(piece) < (_SHORTEST if tight else _SHORTEST + 1):
        return None
    phrase = find(simplified(piece))
    return phrase if phrase is not None and (tight or not phrase.weak) else None


def _pitch(piece: str) -> str | None:
    """What a last sentence of a paragraph is that speaks for the page: “Follow us on Twitter.”"""
    copy = piece.rstrip(".!…")
    if any(stop in copy for stop in (". ", "? ", "! ")) or not (copy[-3:].isalnum() and _OF_PAGE.search(copy)):
        return None
    phrase = _phrase(copy, tight=False)
    kind = bagged(copy) if phrase is None else phrase.kind
    return kind if kind in _PITCHES else None


def _exact(sentence: str) -> str | None:
    """What a sentence is that is known, word for word, as a part of pages."""
    phrase = _phrase(sentence[:-1], tight=True)
    plain = phrase is not None and "*" not in phrase.text and sentence[0].isalpha() and " " in sentence
    return phrase.kind if phrase is not None and plain else None


def _kind(piece: str, *, tight: bool) -> str | None:
    """What a piece is that ends its paragraph."""
    phrase = _phrase(piece, tight=tight)
    return phrase.kind if phrase is not None else bagged(piece)
