"""Who said what: the source, the cue and the content of each statement that a story attributes."""

from __future__ import annotations

from itertools import islice

from wirelint.document import Span, layer
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.layers.masked import CLOSE, OPEN, QUOTED, masked
from wirelint.layers.speech import speakers
from wirelint.layers.speech.cues import (
    CALLING,
    CLAUSE_AHEAD,
    COORDINATE,
    CUE,
    FIRST_OF_TWO,
    NOUNS,
    PARTICIPLES,
    QUOTED_AHEAD,
    SAID_AHEAD,
    SELDOM,
    WORDS,
    denied,
    saying,
)
from wirelint.patterns import one_of, pattern, places
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.document import Document
    from wirelint.layers.masked import Masked, MaskedStory

_ACCORDING = pattern(r"\b[Aa]ccording to\s+", ("ccording to",))
_SOURCE_END = pattern(r",\s|\s(?:over|at least|more than|about|nearly|some)\s\d|\.\s*$|;|\s(?:that|which|who)\s|—|$")
_SETTING = pattern(
    r"\s*(?:On|In|At|During|After|Before|When|While|As|If|Asked|But|And|Yet|Still|For|With|Since|Although|Though|Because|Last|Earlier|Later|By|Speaking|To|Despite|Given|Even|Until|Once|Among|Under|Like|Unlike|Instead|However|Meanwhile|Whatever|Following|Noting|Citing|Referring|Responding)\b"
)
_AFTER_SUBJECT = pattern(r"\s*(?:[,.;]|$|(?:who|in|on|at|of|during)\b)")
_DETERMINER = pattern(r"\s+(?:the|an?|his|her)\b")
_LEAD = pattern(
    r"(?:\s+(?:it|so)\s+(?:again|too|once more))?(?:\s+(?:me|us|him|her|them|you|reporters|the\s+\w+(?:\s\w+)?|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,4}))?"
    rf"(?:\s+(?:on|in|at|during|to|of|after|before|about|from|through|via|late|early|{WEEKDAY}|last|this|earlier)\b[^,.;:\x01]{{0,60}}?)?\s*(?:,\s*)?(?=that\b|:|\x01)"
)
_WHEN = pattern(rf"(?:\s+(?:on\s+)?{WEEKDAY}(?:\s(?:night|morning|afternoon|evening))?)?,?")
_HEARER = pattern(
    r"\s+(?:me|us|him|her|them|you|reporters|(?:the\s+)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,4}|[a-z]+\s[a-z]+)\s"
)
_BEFORE_PARTICIPLE = pattern(r"(?:,\s*|\b(?:by|in|before|after|without|while|and)\s*)$")
_HEADLINE = pattern(
    r"(?P<who>[A-ZÀ-Þ][\w.’'-]*(?:\s(?!On\b|To\b)[A-ZÀ-Þ][\w.’'-]*){0,4})(?:\s(?:[Oo]n|[Tt]o|[Aa]fter)\s[^:\x01]{3,80})?(?P<colon>:)\s(?P<content>\x01.+|\S+(?:\s+\S+){2,})"
)
_TITLE_CASE = pattern(
    r"(?P<who>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,4})\s(?P<colon>Says|Said|Warns|Claims|Insists|Admits|Vows|Denies|Tells)\s(?P<content>.+)"
)
_LABELS = frozenset(
    """Update Exclusive Video Watch Live Analysis Opinion Comment Editorial Explainer Factbox Timeline Breaking Review Photos Pictures Interview
    Column Profile Correction Podcast Feature Coronavirus Brexit Sport Football Cricket Tennis UPDATE EXCLUSIVE VIDEO WATCH LIVE ANALYSIS OPINION BREAKING
    Q&A Election Elections Explained Fact Obituary Letters Quiz Blog""".split()
)
"""What stands before the colon of a headline and is no speaker."""

_CLAUSE = pattern(r"\s+(?:that|he|she|it|they|there|his|her|their|none)\b(?:\s\S+){2}")
_FURTHER = pattern(rf",\s(?:{one_of(PARTICIPLES)})\b")
_ENDS = pattern(r"\s*[.;]?\s*$")
_CLAUSE_WORDS = 3
"""How many spaces a clause has at least that stands before its source."""

_TELLING = frozenset("telling saying arguing insisting claiming asking warning suggesting".split())
_PROGRESSIVE = pattern(r"\s(?:is|are|was|were|has been|have been)(?:\s(?:not|also|now|still))?$")
_SAME_SUBJECT = pattern(r"(?:\s(?:and|but)(?:\s(?:has|have|had|also|later|then))*|,\sthen|\salso)$")
_JOINTS = ("and", "but", "has", "have", "had", "also", "later", "then")
"""How what stands before a verb ends where it has the subject of the verb before it."""

_CLOSED = (CLOSE, f"{CLOSE},")
_QUOTED = (*_CLOSED, QUOTED)
_COLON = pattern(
    r"\b(?P<cue>[a-z]{3,}(?:ed|es|s|t)|went|put|says|said)\b[^,.;:\x01]{0,40}:\s*(?P<content>\x01[^\x02]*\x02)", (":",)
)
_ASKED = pattern(
    r"(?:^\s*|[Ww]hen )(?P<cue>[Aa]sked) (?:(?:on|in|by|at|during|last|later|again) [^,;:\x01]{2,40}? )?(?P<content>(?:if|whether|why|how|what|when|where|which|who|about|to)\b[^,;\x01\x02]{4,200})",
    ("sked ",),
)
_WITH = pattern(r"\bwith\s(?:[\w.’'-]+\s){0,4}[\w.’'-]+$")
_BREAK = pattern(r"\n\s*")
_AFTER_QUOTE = pattern(rf"{CLOSE},?\s(?:[\w.’'-]+\s){{0,4}}$")
_ONLY_QUOTED = pattern(rf"[\s{OPEN}{CLOSE}{QUOTED}.,!?…’']*")
LONGEST_SOURCE = 200
"""How far a source behind "according to" may reach, in code points."""

MOST = 12
"""How many words of saying are looked at in one sentence, so that a sentence without an end costs no more than its length."""

WITH_REACH = 60
"""How far before a participle "with" is looked for, in code points."""

_JOINT = 40
"""How far before a verb the word is looked for that joins it to the one before, in code points."""

_LEAD_REACH = 120
"""How far before a colon its verb is looked for, in code points."""

SHORTEST = 4
"""How many words a quotation without a cue has at least to be a statement of somebody."""


class Attribution(NamedTuple):
    """A statement and who made it, each a tuple of spans.

    `source` and `cue` are empty for a quotation that floats: its speaker is that of the statement before it. `source` alone is
    empty for a question that nobody is named to have asked.
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
    story = masked(document)
    cues = _by_sentence(story, saying(document))
    according = set(map(story.at, places(document.text, "ccording to")))
    asked = set(map(story.at, places(document.text, "sked ")))
    found: list[Attribution] = []
    for index in sorted({*cues, *according, *asked, *story.quoting(), 0 if len(story) else -1} - {-1}):
        sentence = story[index]
        if not index and (one := _of_headline(sentence)):
            found.append(one)
            continue
        own: list[Attribution] = []
        said = _in_sentence(sentence, cues[index]) if index in cues else ()
        by = _according(sentence) if index in according else ()
        for one in (*by, *(_asked(sentence) if index in asked else ()), *said):
            if not any(_repeats(one, other) for other in own):
                own.append(one)
        if not own and sentence.quotations and (announced := _with_colon(sentence)):
            own.append(announced)
        if own:
            found += own
        elif floating := _floating(document, sentence):
            if index and (announced := _announced(story[index - 1])):
                found.append(announced._replace(content=(floating,)))
            elif found and _goes_on(document, found[-1], floating):
                found[-1] = found[-1]._replace(content=(*found[-1].content, floating))
            else:
                found.append(Attribution((), (), (floating,)))
    return found


def _by_sentence(story: MaskedStory, cues: Iterable[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    """Where words of saying begin and end, by the numbers of their sentences."""
    found: dict[int, list[tuple[int, int]]] = {}
    for start, end in cues:
        found.setdefault(story.at(start), []).append((start, end))
    return found


def _of_headline(sentence: Masked) -> Attribution | None:
    """The statement of a headline that has its speaker before a colon: “Weber: The road is open”."""
    m = _HEADLINE.fullmatch(sentence.text) or _TITLE_CASE.fullmatch(sentence.text)
    if m is None or m["who"] in _LABELS:
        return None
    return _placed(sentence, Span(*m.span("who")), Span(*m.span("colon")), [Span(*m.span("content"))])


def _announced(sentence: Masked) -> Attribution | None:
    """The source and cue of a sentence that ends with a colon, for the quotation in the next paragraph."""
    text = sentence.text.rstrip()
    if not text.endswith(":"):
        return None
    for m in CUE.finditer(text, max(0, len(text) - _LEAD_REACH)):
        cue = Span(*m.span())
        source, _ = _source(text, cue, None, participle=m.group() in PARTICIPLES)
        if source and source.end > source.start and not denied(text, cue.start):
            return _placed(sentence, source, cue, [cue])
    return None


def _goes_on(document: Document, last: Attribution, quoted: Span) -> bool:
    """Whether a quotation that stands alone goes on with the statement before it, in its paragraph or as the next one."""
    between = document[last.content[-1].end, quoted.start]
    breaks = len(_BREAK.compiled.findall(between))
    return breaks == 0 or (breaks == 1 and _has_marks(document[last.content[-1]]))


def _has_marks(content: str) -> bool:
    """Whether quotation marks stand in what was said; straight single ones at its ends."""
    return any(mark in content for mark in ("“", '"', "‘", "”", "''")) or content[:1] == content[-1:] == "'"


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


def _cues(text: str, where: list[tuple[int, int]], shift: int) -> Iterator[Span]:
    """The cues of a sentence, of which words begin at some places less `shift`."""
    for start, end in where:
        word = text[start - shift : end - shift]
        if word in FIRST_OF_TWO and (m := CUE.match(text, start - shift)):
            yield Span(*m.span())
        elif word in WORDS:
            yield Span(start - shift, end - shift)


def _in_sentence(sentence: Masked, where: list[tuple[int, int]]) -> Iterator[Attribution]:
    text = sentence.text
    subject: Span | None = None
    for cue in islice(_cues(text, where, sentence.span.start), MOST):
        if not _announces(text, cue):
            continue
        word = text[cue.start : cue.end]
        participle = word.endswith("ing") or word in PARTICIPLES
        source, inverted = _source(text, cue, subject, participle=participle)
        if source is None or source.start >= source.end or QUOTED in text[source.start : source.end]:
            continue
        content = list(_content(sentence, source, cue, inverted=inverted))
        if content:
            subject = source
            yield _placed(sentence, source, cue, content)


def _announces(text: str, cue: Span) -> bool:
    """Whether a word of saying is one where it stands: what precedes and follows it must allow a statement."""
    word = text[cue.start : cue.end]
    before = text[max(0, cue.start - 16) : cue.start]
    if denied(text, cue.start) and not (word in _TELLING and _PROGRESSIVE.search(before.rstrip())):
        return False
    if word in CALLING:
        return QUOTED_AHEAD.match(text, cue.end) is not None
    if word in SELDOM:
        quoted = text[: cue.start].rstrip().endswith(_CLOSED) or _AFTER_QUOTE.search(text[: cue.start]) is not None
        return quoted or SAID_AHEAD.match(text, cue.end) is not None
    return word not in NOUNS or CLAUSE_AHEAD.match(text, cue.end) is not None


def _placed(sentence: Masked, source: Span, cue: Span, content: list[Span]) -> Attribution:
    shift = sentence.span.start
    moved = [Span(shift + start, shift + end) for start, end in content]
    return Attribution(
        (Span(shift + source.start, shift + source.end),),
        (Span(shift + cue.start, shift + cue.end),),
        tuple(sorted(moved)),
    )


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


def _with_colon(sentence: Masked) -> Attribution | None:
    """The statement of a sentence that sets a colon before a quotation, whatever its verb: “Kasich went further: ‘…’”."""
    m = _COLON.search(sentence.text)
    source = speakers.of_sentence(sentence.text[: m.start()]) if m else None
    if m is None or source is None or source.end <= source.start:
        return None
    return _placed(sentence, source, Span(*m.span("cue")), [Span(*m.span("content"))])


def _asked(sentence: Masked) -> Iterator[Attribution]:
    """What somebody was asked before they answered, where nobody is named who asks: “Asked whether it was true, she …”."""
    for m in _ASKED.finditer(sentence.text):
        one = _placed(sentence, Span(0, 0), Span(*m.span("cue")), [Span(*m.span("content"))])
        yield one._replace(source=())


def _source(text: str, cue: Span, subject: Span | None, *, participle: bool) -> tuple[Span | None, bool]:
    """The subject of a cue, and whether it stands behind it; `subject` is that of the statement before it in the sentence."""
    left = text[: cue.start].rstrip()
    if participle and (m := _PROGRESSIVE.search(left)):
        return speakers.before(text, m.start()), False
    if (
        participle
        and (_WITH.search(left[-WITH_REACH:]) or text[cue.end :].lstrip(" ,").startswith(OPEN))
        and not left.endswith((",", CLOSE))
    ):
        return speakers.before(text, cue.start), False
    if participle:
        if left and not _BEFORE_PARTICIPLE.search(text[max(0, cue.start - 12) : cue.start]):
            return None, False
        return subject or speakers.of_sentence(text[: cue.start]), False
    if left.endswith(_JOINTS) and _SAME_SUBJECT.search(left, max(0, len(left) - _JOINT)) and left.count(" ") > 1:
        return subject or speakers.of_sentence(text[: cue.start]), False
    quoted = left.endswith(_QUOTED)
    if quoted or left.endswith(","):
        subject = speakers.behind(text, cue.end)
        if subject and _inverts(text, left, cue, subject, quoted=quoted):
            return subject, True
    return speakers.before(text, cue.start), False


def _inverts(text: str, left: str, cue: Span, subject: Span, *, quoted: bool) -> bool:
    if quoted:
        return True
    if text.startswith(" that ", cue.end):
        # “…, said that U.S. officials knew”
        return False
    if text[subject.start : subject.end] in {"he", "she", "they"} or not _AFTER_SUBJECT.match(text, subject.end):
        return False
    if text[cue.start : cue.end] in {"told", "tells"}:
        return False
    if left.count(" ") < 2 and not text.startswith(",", subject.end):
        return False
    return not (_DETERMINER.match(text, cue.end) and speakers.before(text, cue.start))


def _content(sentence: Masked, source: Span, cue: Span, *, inverted: bool) -> Iterator[Span]:
    text = sentence.text
    ahead = text[: cue.start if inverted else source.start].rstrip(" ")
    behind = cue.end if not inverted else source.end
    if not _is_participle(text, cue) and _stands_ahead(text, ahead, behind, inverted=inverted):
        first = speakers.trimmed(text, Span(0, len(ahead)))
        yield Span(first.start, len(ahead)) if ahead.endswith(CLOSE) else first
        shift = sentence.span.start
        after = [one.span for one in sentence.quotations if one.span.start - shift >= behind]
        if after and not _FURTHER.search(text[behind : after[0].start - shift]):
            yield Span(after[0].start - shift, min(after[0].end - shift, len(text)))
        return
    start = _content_start(text, cue, behind)
    further = COORDINATE.search(text, start)
    content = speakers.trimmed(text, Span(start, further.start() if further else len(text)))
    if text[content.start : content.end].count(" ") or QUOTED in text[content.start : content.end]:
        yield content


def _is_participle(text: str, cue: Span) -> bool:
    return text[cue.start : cue.end] in PARTICIPLES


def _stands_ahead(text: str, ahead: str, behind: int, *, inverted: bool) -> bool:
    """Whether the content stands before the source and the cue."""
    if ahead.endswith(_CLOSED):
        return True
    if not ahead.endswith(",") or (ahead.count(" ") < _CLAUSE_WORDS and CLOSE not in ahead):
        return False
    if _ENDS.match(text, behind) or inverted:
        return True
    return not _SETTING.match(ahead) and not _CLAUSE.match(text, behind)


def _content_start(text: str, cue: Span, behind: int) -> int:
    if m := _LEAD.match(text, behind):
        return m.end()
    m = _WHEN.match(text, behind)
    start = m.end() if m else behind
    if text[cue.start : cue.end] in {"told", "tells"} and (m := _HEARER.match(text, start)):
        return m.end()
    return start
