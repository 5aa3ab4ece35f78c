"""The sentences of a story."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from wirelint.document import Span, layer
from wirelint.layers.paragraphs import paragraphs
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

_STOP = pattern(r"(?P<end>[.!?…](?<![.!?…].)[.!?…]*[”’\"')\]]*)\s+(?=[“‘\"'(\[$£€]*$)")
_BEGINNING = pattern(r"[A-ZÀ-ÞĀ-Ž\d]")

ABBREVIATIONS = frozenset(
    """adm al approx apr art assn atty aug ave blvd bldg brig bros capt cdr cf cmdr co col comdr corp cpl ct cres dec del dept det dir dist div
    dr ed eg est esq etc ext feb fig fr ft gen gov govs gr hon hwy ie inc insp jan jr jul jun lt ltd lieut maj mar messrs mfg mgr mlle mme mr mrs
    ms msgr mt mts no nos nov oct op pl pp pres prof pte pty pvt rep reps rev rd rt sec sen sens sept sgt sq sr st ste supt tel treas univ v vol
    vs wg yr ala ariz ark calif colo conn dak fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash
    wis wyo ont que alta sask man""".split()
)
"""Words that a full stop may follow inside a sentence, in lower case, without their stop."""

_ENDING = frozenset(
    "co corp inc ltd jr sr etc no est dept assn pty al ct man la miss ind mar dec ill fig art del".split()
)
"""Those that may as well end one: the stop counts when the next word begins a sentence."""

STARTERS = frozenset(
    """a after all also although among an and another any as at because before both but by despite during each even every experts few for from
    he her here his how however i if in instead it its last later many meanwhile more most mr mrs much my neither no nor not now of officials on
    once one only or other others our over people police residents several she since so some still such that the their then there these they this
    those though thousands to under until we what when where whether which while who why with without yet you your""".split()
)
"""Words that begin a sentence far more often than they stand capitalised within one."""


@layer
def sentences(document: Document) -> list[Span]:
    """The sentences of a story, paragraph by paragraph, with their closing quotation marks.

    A stop after an abbreviation ("Gen.", "U.S.", an initial) ends a sentence only where the next word plainly begins one.
    """
    return [sentence for paragraph in paragraphs(document) for sentence in split(document, paragraph)]


def sentence_at(document: Document, at: int) -> Span:
    """The sentence in which an offset lies, or the last one before it."""
    spans = sentences(document)
    return spans[max(0, bisect_right(spans, (at, len(document.text))) - 1)]


def split(document: Document, paragraph: Span) -> Iterator[Span]:
    """The sentences of a stretch of a story that is one paragraph."""
    breaks, start = _breaks(document), paragraph.start
    for number in range(bisect_left(breaks, (start,)), bisect_left(breaks, (paragraph.end,))):
        stop, end, after, word = breaks[number]
        if word < paragraph.end and _ends(document.text, start, stop, after):
            yield Span(start, end)
            start = after
    if start < paragraph.end:
        yield Span(start, paragraph.end)


@layer
def _breaks(document: Document) -> list[tuple[int, int, int, int]]:
    """Where sentences may end: the stop, the end with its closing marks, what follows, and the first word that follows."""
    story, found = words(document), list[tuple[int, int, int, int]]()
    count = len(story)
    for index in story.behind(_STOPS):
        if index < count and _BEGINS[story.texts[index]]:
            gap = story.ends[index - 1] if index else 0
            stop, end, after = _STOPS[story.gaps[index]]
            found.append((gap + stop, gap + end, gap + after, story.starts[index]))
    return found


def _stop(gap: str) -> tuple[int, ...]:
    """Where in a gap between words a sentence may end: the stop, the end of it, and what follows; () if nowhere."""
    m = _STOP.search(gap)
    return (m.start(), m.end("end"), m.end()) if m else ()


def _begins(word: str) -> bool:
    """Whether a word may begin a sentence by its first character."""
    return _BEGINNING.match(word) is not None


_STOPS = Remembered(_stop)
_BEGINS = Remembered(_begins)


def _ends(text: str, start: int, stop: int, after: int) -> bool:
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return True
    word = text[max(start, text.rfind(" ", start, stop) + 1) : stop].lstrip("“‘\"'([")
    bare = word.lower()
    if len(word) == 1 and word.isupper():
        return False
    if "." in word and word.replace(".", "").isalpha():
        return _next_word(text, after) in STARTERS and bare not in {"e.g", "i.e"}
    if bare not in ABBREVIATIONS or (bare == "no" and not text[after : after + 1].isdigit()):
        return True
    return bare in _ENDING and _next_word(text, after) in STARTERS


def _next_word(text: str, at: int) -> str:
    word = text[at : at + 24].lstrip("“‘\"'([").partition(" ")[0]
    return word.rstrip(",;:.").lower()
