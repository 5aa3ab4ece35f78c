"""Who said what: the source, the cue and the content of each statement that a story attributes."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from wirelint.document import Span, layer
from wirelint.layers import speakers
from wirelint.layers.cues import CLAUSE_AHEAD, CUE, NOT_A_CUE, NOUNS, PARTICIPLES
from wirelint.layers.masked import CLOSE, OPEN, QUOTED, Masked, masked
from wirelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

_ACCORDING = pattern(r"\b[Aa]ccording to\s+", ("ccording to",))
_SOURCE_END = pattern(r",\s|\.\s*$|;|\s(?:that|which|who)\s|—|$")
_SETTING = pattern(
    r"\s*(?:On|In|At|During|After|Before|When|While|As|If|Asked|But|And|Yet|Still|For|With|Since|Although|Though|Because|Last|Earlier|Later|By|Speaking|To)\b"
)
_AFTER_SUBJECT = pattern(r"\s*(?:[,.;]|$|(?:who|in|on|at|of|during)\b)")
_DETERMINER = pattern(r"\s+(?:the|an?|his|her)\b")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_LEAD = pattern(
    r"(?:\s+(?:it|so)\s+(?:again|too|once more))?(?:\s+(?:me|us|him|her|them|you|reporters|the\s+\w+(?:\s\w+)?|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,4}))?"
    rf"(?:\s+(?:on|in|at|during|to|of|after|before|about|from|through|via|late|early|{_DAY}|last|this|earlier)\b[^,.;:\x01]{{0,60}}?)?\s*(?:,\s*)?(?=that\b|:|\x01)"
)
_WHEN = pattern(rf"(?:\s+(?:on\s+)?{_DAY}(?:\s(?:night|morning|afternoon|evening))?)?,?")
_HEARER = pattern(
    r"\s+(?:me|us|him|her|them|you|reporters|(?:the\s+)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,4}|[a-z]+\s[a-z]+)\s"
)
_BEFORE_PARTICIPLE = pattern(r"(?:,\s*|\b(?:by|in|before|after|without|while|and)\s*)$")
_ONLY_QUOTED = pattern(rf"[\s{OPEN}{CLOSE}{QUOTED}.,!?…’']*")
LONGEST_SOURCE = 200
"""How far a source behind "according to" may reach, in code points."""

MOST = 12
"""How many words of saying are looked at in one sentence, so that a sentence without an end costs no more than its length."""

SHORTEST = 4
"""How many words a quotation without a cue has at least to be a statement of somebody."""


class Attribution(NamedTuple):
    """A statement and who made it, each a tuple of spans.

    `source` and `cue` are empty for a quotation that floats: its speaker is that of the statement before it.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    @property
    def whole(self) -> Span:
        """The stretch from the content's beginning to its end."""
        return Span(min(span.start for span in self.content), max(span.end for span in self.content))


@layer
def attributions(document: Document) -> list[Attribution]:
    """The statements of a story in its order: direct, mixed and indirect speech.

    A statement within another's content is not listed for itself, and of two with the same content the first counts.
    """
    found: list[Attribution] = []
    for sentence in masked(document):
        own: list[Attribution] = []
        for one in _in_sentence(sentence):
            if not any(_repeats(one, other) for other in own):
                own.append(one)
        if own:
            found += own
        elif floating := _floating(document, sentence):
            if found and _goes_on(document, found[-1], floating):
                found[-1] = found[-1]._replace(content=(*found[-1].content, floating))
            else:
                found.append(Attribution((), (), (floating,)))
    return found


def _goes_on(document: Document, last: Attribution, quoted: Span) -> bool:
    """Whether a quotation that stands alone goes on with the statement before it, in the same paragraph."""
    between = document[last.content[-1].end, quoted.start]
    return "\n" not in between and any(mark in document[last.content[-1]] for mark in '“"‘”')


def _repeats(one: Attribution, other: Attribution) -> bool:
    a, b = one.whole, other.whole
    same = abs(a.start - b.start) < 8 and abs(a.end - b.end) < 8
    return same or any(b.covers(cue) for cue in one.cue)


def _floating(document: Document, sentence: Masked) -> Span | None:
    """The quotation that is all of a sentence, if it is long enough to be a statement."""
    spans = [one.span for one in sentence.quotations]
    if not spans or not _ONLY_QUOTED.fullmatch(sentence.text):
        return None
    content = Span(spans[0].start, spans[-1].end)
    return content if document[content].count(" ") >= SHORTEST - 1 else None


def _in_sentence(sentence: Masked) -> Iterator[Attribution]:
    yield from _according(sentence)
    for m in islice(CUE.finditer(sentence.text), MOST):
        cue = Span(*m.span())
        text = sentence.text
        if NOT_A_CUE.search(text[max(0, cue.start - 16) : cue.start]):
            continue
        if m.group() in NOUNS and not CLAUSE_AHEAD.match(text, cue.end):
            continue
        source, inverted = _source(text, cue, participle=m.group() in PARTICIPLES)
        if source is None or source.start >= source.end or QUOTED in text[source.start : source.end]:
            continue
        content = list(_content(sentence, source, cue, inverted=inverted))
        if content:
            yield _placed(sentence, source, cue, content)


def _placed(sentence: Masked, source: Span, cue: Span, content: list[Span]) -> Attribution:
    shift = sentence.span.start
    moved = [Span(shift + span.start, shift + span.end) for span in (source, cue, *content)]
    return Attribution((moved[0],), (moved[1],), tuple(sorted(moved[2:])))


def _according(sentence: Masked) -> Iterator[Attribution]:
    text = sentence.text
    for m in islice(_ACCORDING.finditer(text), MOST):
        limit = min(len(text), m.end() + LONGEST_SOURCE)
        stop = _SOURCE_END.search(text, m.end(), limit)
        end = stop.start() if stop else limit
        source = speakers.trimmed(text, Span(m.end(), end))
        first = m.start() < 3
        content = speakers.trimmed(text, Span(end, len(text)) if first else Span(0, m.start()))
        if content.end - content.start > 5 and source.end > source.start:
            yield _placed(sentence, source, speakers.trimmed(text, Span(*m.span())), [content])


def _source(text: str, cue: Span, *, participle: bool) -> tuple[Span | None, bool]:
    """The subject of a cue, and whether it stands behind it."""
    left = text[: cue.start].rstrip()
    if participle:
        if left and not _BEFORE_PARTICIPLE.search(text[max(0, cue.start - 12) : cue.start]):
            return None, False
        subject = speakers.of_sentence(text[: cue.start])
        return subject, False
    quoted = left.endswith((CLOSE, QUOTED, f"{CLOSE},"))
    if quoted or left.endswith(","):
        subject = speakers.behind(text, cue.end)
        if subject and _inverts(text, left, cue, subject, quoted=quoted):
            return subject, True
    return speakers.before(text, cue.start), False


def _inverts(text: str, left: str, cue: Span, subject: Span, *, quoted: bool) -> bool:
    if quoted:
        return True
    if text[subject.start : subject.end] in {"he", "she", "they"} or not _AFTER_SUBJECT.match(text, subject.end):
        return False
    if left.count(" ") < 2:
        return False
    return not (_DETERMINER.match(text, cue.end) and speakers.before(text, cue.start))


def _content(sentence: Masked, source: Span, cue: Span, *, inverted: bool) -> Iterator[Span]:
    text = sentence.text
    ahead = text[: cue.start if inverted else source.start].rstrip(" ")
    behind = cue.end if not inverted else source.end
    if _stands_ahead(text, ahead, behind):
        first = speakers.trimmed(text, Span(0, len(ahead)))
        yield Span(first.start, len(ahead)) if ahead.endswith(CLOSE) else first
        shift = sentence.span.start
        after = [one.span for one in sentence.quotations if one.span.start - shift >= behind]
        if after:
            yield Span(after[0].start - shift, min(after[0].end - shift, len(text)))
        return
    start = _content_start(text, cue, behind)
    content = speakers.trimmed(text, Span(start, len(text)))
    if text[content.start : content.end].count(" ") or QUOTED in text[content.start : content.end]:
        yield content


def _stands_ahead(text: str, ahead: str, behind: int) -> bool:
    """Whether the content stands before the source and the cue."""
    if ahead.endswith((CLOSE, f"{CLOSE},")):
        return True
    clause = ahead.endswith(",") and ahead.count(" ") >= 3 and not _SETTING.match(ahead)
    return clause and not text[behind:].lstrip().startswith("that ")


def _content_start(text: str, cue: Span, behind: int) -> int:
    if m := _LEAD.match(text, behind):
        return m.end()
    m = _WHEN.match(text, behind)
    start = m.end() if m else behind
    if text[cue.start : cue.end] in {"told", "tells"} and (m := _HEARER.match(text, start)):
        return m.end()
    return start
