"""The statements of a copy beside those of its source: whose they were, and whose they are."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import joined, passages, within
from wirelint.layers.fidelity.changes import acronyms, says
from wirelint.layers.fidelity.judging.names import near
from wirelint.layers.fidelity.provenance import Origin, origins
from wirelint.layers.fidelity.senses import stem
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import CALENDAR
from wirelint.layers.naming.known import surname
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import headline, paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.speech.attributions import Attribution, attributions
from wirelint.layers.speech.people import people
from wirelint.layers.verbs import plain_forms
from wirelint.layers.words import WORD
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_KEPT = 0.8
"""A sentence of which this share stands in its passage says what the passage says."""

_NAME = pattern(r"[^\W\d_a-z][\w’'-]*[a-z][\w’'-]*")
_NEIGHBOURHOOD = 300
"""How near to a statement in the source, in code points, a name must stand to be that of its speaker as well."""


class Reassigned(NamedTuple):
    """A statement of the copy with its speaker, and the speaker of the same words in the source."""

    speaker: Span
    source: Document
    origin: Span


class Unattributed(NamedTuple):
    """A sentence that the copy states and the source ascribes, with the source's speaker and verb."""

    sentence: Span
    source: Document
    origin: Span


@layer
def reassigned(document: Document) -> list[Reassigned]:
    """Statements that the copy gives to one person and the source to another, each by name."""
    found = list(_reassigned(document))
    told = [one.speaker for one in found]
    return found + [one for one in _ascribed_anew(document) if not any(one.speaker.overlaps(span) for span in told)]


def _ascribed_anew(document: Document) -> Iterator[Reassigned]:
    """What one person says in a sentence of the copy, where another alone says it in the passage that the sentence was made from, and neither is named by the other."""
    for passage in passages(document) if document.sources else ():
        if passage.share < _OF_PASSAGE:
            continue
        ours, theirs = _only_speaker(document, passage.copy), _only_speaker(passage.source, passage.span)
        if ours is None or theirs is None:
            continue
        name, was = surname_of(document, ours), surname_of(passage.source, theirs)
        if not {name, was} <= full_surnames(passage.source) or name == was or near(name.lower(), was.lower()):
            continue
        around = passage.source.text[max(0, passage.span.start - _NEIGHBOURHOOD) : passage.span.end + _NEIGHBOURHOOD]
        if (
            name not in around
            and was not in _paragraph(document, passage.copy)
            and not _says_as_much(document, passage, name)
        ):
            yield Reassigned(ours, passage.source, theirs)


def _says_as_much(document: Document, passage: Passage, name: str) -> bool:
    """Whether a sentence that has a name in the source has half as many of a sentence's words as its passage has."""
    said = {stem(token.key) for token in within(document, passage.copy) if says(token)}

    def shared(span: Span) -> int:
        return len(said & {stem(token.key) for token in within(passage.source, span) if says(token)})

    least = shared(passage.span) / 2
    return any(name in passage.source[span] and shared(span) >= least for span in sentences(passage.source))


_OF_PASSAGE = 0.5
"""A sentence of which so much stands in its passage says in other words what is said there."""


def _only_speaker(document: Document, sentence: Span) -> Span | None:
    """Who speaks in a stretch, where one person alone does, by name."""
    found = [one for one in _within(document, sentence) if sentence.covers(one.whole) and one.source and one.cue]
    names = {surname_of(document, one.source[0]) for one in found}
    return found[0].source[0] if len(names) == 1 else None


def _paragraph(document: Document, span: Span) -> str:
    return document[paragraphs(document)[paragraph_at(document, span.start)]]


def _reassigned(document: Document) -> Iterator[Reassigned]:
    for origin in origins(document):
        if origin.share < _KEPT or not origin.direct:
            continue
        ours, theirs = _speaker(document, origin.quotation.span), _speaker(origin.source, origin.span)
        if ours is None or theirs is None:
            continue
        meant = _meant(origin.source, theirs)
        name, was = surname_of(document, ours), surname_of(origin.source, meant)
        around = origin.source.text[max(0, origin.span.start - _NEIGHBOURHOOD) : origin.span.end + _NEIGHBOURHOOD]
        if not name or not was or name == was or near(name.lower(), was.lower()):
            continue
        if any({name, was} <= {*person.name.split()} for text in (document, origin.source) for person in people(text)):
            # one house calls people by their given names: Ruth, Mrs. Fennimore
            continue
        # a name that stands by the statement may be the same person's: the source's verb may have had another subject
        certain = meant != theirs or name in around
        if certain and not _told_apart(document, origin, (ours, theirs), (name, was)):
            continue
        if meant != theirs and name in origin.source[sentence_at(origin.source, meant.start)]:
            continue
        content = origin.quotation.span
        together = document.text[min(ours.start, content.start) : max(ours.end, content.end)]
        if together not in origin.source.text:
            yield Reassigned(ours, origin.source, meant)


def _meant(source: Document, speaker: Span) -> Span:
    """The name of a speaker who is called otherwise: behind “his lawyer”, or of the one person whom the sentence before a “he” names."""
    if m := _CALLED.match(source.text, speaker.end):
        return Span(*m.span("name"))
    if source[speaker].lower() not in _PRONOUNS:
        return speaker
    at = sentence_at(source, speaker.start)
    before = sentence_at(source, at.start - 1) if at.start else at
    for stretch in (Span(at.start, speaker.start), before):
        named = [m for m in WORD.finditer(source.text, *stretch) if m.group() in full_surnames(source)]
        if named:
            return Span(*named[-1].span()) if len({m.group() for m in named}) == 1 else speaker
    return speaker


_CALLED = pattern(r", (?P<name>[A-ZÀ-Þ][\w’'-]+ (?:[A-ZÀ-Þ][\w.’'-]* ){0,2}[A-ZÀ-Þ][\w’'-]+)")
_PRONOUNS = frozenset("he she".split())


def _told_apart(document: Document, origin: Origin, speakers: tuple[Span, Span], called: tuple[str, str]) -> bool:
    """Whether a quotation is plainly one person's here and another's there: both stand right by it, and neither in the other's sentence."""
    (ours, theirs), (name, was) = speakers, called
    if document[origin.quotation.content].count(" ") < _LONG or not {name, was} <= full_surnames(origin.source):
        return False
    return (
        _is_beside(document, ours, origin.quotation.span)
        and _is_beside(origin.source, theirs, origin.span)
        and was not in _sentences(document, ours, origin.quotation.span)
        and name not in _sentences(origin.source, theirs, origin.span)
    )


_LONG = 4
"""A quotation with so many spaces is nobody else's by chance."""

_BESIDE = 120
"""How far a speaker stands at most from what they say, in code points, where nobody else can be meant."""


def _is_beside(document: Document, speaker: Span, content: Span) -> bool:
    """Whether nobody else is named between a speaker and what they say."""
    between = document.text[min(speaker.end, content.end) : max(speaker.start, content.start)]
    return len(between) <= _BESIDE and not any(m.group() in full_surnames(document) for m in WORD.finditer(between))


def _sentences(document: Document, speaker: Span, content: Span) -> str:
    """The sentences in which a speaker and what they say stand, without what they say."""
    text = document.text
    found = [span for span in sentences(document) if span.overlaps(speaker) or span.overlaps(content)]
    return "".join(
        text[span.start : max(span.start, min(span.end, content.start))]
        + text[min(span.end, max(span.start, content.end)) : span.end]
        for span in found
    )


@layer
def full_surnames(document: Document) -> frozenset[str]:
    """The surnames of those whom a text names in full."""
    return frozenset(person.surname for person in people(document) if " " in person.name)


def _speaker(document: Document, content: Span) -> Span | None:
    for one in _within(document, content):
        if one.source and any(span.overlaps(content) for span in one.content):
            return one.source[0]
    return None


def _within(document: Document, stretch: Span) -> list[Attribution]:
    """The statements that begin in a stretch, and the one before it."""
    found, starts = attributions(document), _starts(document)
    return found[max(0, bisect_left(starts, stretch.start) - 1) : bisect_left(starts, stretch.end)]


@layer
def _starts(document: Document) -> list[int]:
    return list(accumulate((one.whole.start for one in attributions(document)), max))


def surname_of(document: Document, span: Span) -> str:
    """The last name of a speaker, or nothing for a pronoun, an office, and somebody's spokesman."""
    text = document[span]
    if "’s " in text or "'s " in text or " for " in text or " of " in text:
        return ""
    if text.startswith(_ARTICLES) and text[-1:].isalpha() and text.rpartition(" ")[2].islower():
        # the Vermont senator
        return ""
    names = [m.group() for m in _NAME.finditer(text) if m.group().lower() not in _NO_NAMES]
    name = names[-1].removesuffix("’s").removesuffix("'s") if names else ""
    # a word that opens a sentence is not therefore a name: “Afterward”
    return "" if name == text and counts().everyday(name.lower()) and not surname(name) else name


_ARTICLES = (
    "the ",
    "The ",
    "a ",
    "A ",
    "an ",
    "An ",
    "his ",
    "her ",
    "its ",
    "their ",
    "His ",
    "Her ",
    "Its ",
    "Their ",
)
_NO_NAMES = CALENDAR | FUNCTION | frozenset("the a an he she they it we i who his her one officials police".split())


@layer
def unattributed(document: Document) -> list[Unattributed]:
    """Sentences that were kept but for who says so, in paragraphs that name nobody who does."""
    if not document.sources:
        return []
    found = [_unattributed(document, passage) for passage in passages(document) if passage.share >= _KEPT]
    return [one for one in found if one and not _ascribed(document, one)]


def _ascribed(document: Document, one: Unattributed) -> bool:
    """Whether the paragraph of a sentence says whose it is: names the same speaker, or has a he, she, it or they speak before it."""
    origin = one.source[one.origin]
    if _of_a_study(document, one) or _taken_up(document, one):
        return True
    theirs = _words(origin) | _words(_described(one)) | acronyms(document)
    meant = not _MEANT.isdisjoint(origin.lower().split())
    at = paragraph_at(document, one.sentence.start)
    for other in _by_paragraph(document).get(at, ()):
        named = " ".join(document[span] for span in other.source)
        ours = _words(named)
        if named and one.sentence.covers(other.whole):
            return True
        if other.whole.start > one.sentence.end:
            if ours & theirs - _SAID or (meant and not _MEANT.isdisjoint(named.lower().split())):
                return True
            if document.text.startswith((f"{named} ", f"{named.capitalize()} "), one.sentence.start):
                # he tells of himself: “He has moved upstairs. ‘I was here,’ he said”
                return True
            continue
        if meant or not ours or not _MEANT.isdisjoint(named.lower().split()) or ours & theirs - _SAID:
            return True
        if named.lower().startswith("the ") and named[4:].islower():
            # the agency, for the Department of Health
            return True
    return False


def _described(one: Unattributed) -> str:
    """Who spoke last before a speaker whom the source calls by what he or it is, in the same paragraph: “The agency adds” behind “Xinhua says”."""
    words = one.source[one.origin].split()
    if words[0].lower() != "the" or not all(word.islower() for word in words[1:]):
        return ""
    before = [
        other
        for other in _by_paragraph(one.source).get(paragraph_at(one.source, one.origin.start), ())
        if other.whole.end <= one.origin.start
    ]
    return " ".join(one.source[span] for span in before[-1].source) if before else ""


def _of_a_study(document: Document, one: Unattributed) -> bool:
    """Whether it is a survey or the like that says so in the source, and the paragraph, or one next to it, tells of it."""
    if _STUDIES.isdisjoint(_words(one.source[one.origin])):
        return False
    found, at = paragraphs(document), paragraph_at(document, one.sentence.start)
    near = " ".join(document[span] for span in found[max(0, at - 1) : at + 2])
    return not _STUDIES.isdisjoint(_words(near))


_STUDIES = frozenset(
    """survey surveys study studies poll polls research analysis report review data figures statistics findings census audit inquiry investigation
    questionnaire barometer""".split()
)
"""What says something in a headline or a lead, and is told of behind it."""


def _taken_up(document: Document, one: Unattributed) -> bool:
    """Whether the sentence behind takes a statement up with whom the source gives it to: “Those were the words of the minister, Ada Berg.”"""
    found, speakers = sentences(document), _words(one.source[one.origin]) - _SAID
    behind = found[bisect_left(found, (one.sentence.end,)) :][:1]
    return any(_TAKEN_UP.match(document.text, span.start) and speakers & _words(document[span]) for span in behind)


_TAKEN_UP = pattern(r"(?:That|Those|This|These|So|Such|It)\b")


@layer
def _by_paragraph(document: Document) -> dict[int, list[Attribution]]:
    found: dict[int, list[Attribution]] = {}
    for one in attributions(document):
        found.setdefault(paragraph_at(document, one.whole.start), []).append(one)
    return found


_MEANT = frozenset("he she it they i we who others".split())
_SAID = frozenset("said says told added according say".split())


def _unattributed(document: Document, passage: Passage) -> Unattributed | None:
    ours = within(document, passage.copy)
    if passage.copy == headline(document) or any(token.key == "said" for token in ours):
        # somebody says it, in a headline behind it
        return None
    inside = sum(quoted(document, token.span) for token in ours if token.word)
    if inside > sum(token.word for token in ours) / 2:
        # the marks say that somebody says it
        return None
    said = [
        one
        for one in _within(passage.source, passage.span)
        if one.source and one.cue and passage.span.covers(one.whole)
    ]
    for one in said:
        whole = _words(passage.source[Span(min(s.start for s in one.content), max(s.end for s in one.content))])
        kept = _words(document[passage.copy])
        lost = _words(passage.source[one.cue[0]]) | _words(passage.source[one.source[0]])
        if passage.span == headline(passage.source) and surname_of(passage.source, one.source[0]) not in full_surnames(
            passage.source
        ):
            # a label before a colon
            continue
        if joined(passage) and passage.source[one.source[0]].lower() in _ANYBODY:
            # of what happened, told with more of it
            continue
        if passage.source[one.source[0]].endswith(_MAKING):
            # “made claims that he found misleading” is no statement
            continue
        if _is_of_a_thing(passage.source, one):
            # “condemned the sale of the harbour” does not say that it was sold
            continue
        if len(whole) >= _FEWEST and len(whole & kept) >= _KEPT * len(whole) and not lost & kept:
            return Unattributed(passage.copy, passage.source, _union(one))
    return None


def _is_of_a_thing(source: Document, one: Attribution) -> bool:
    """Whether a verb has a thing behind it and no clause: what is condemned, promised or denied is not said to be so."""
    cue, content = one.cue[0], one.content[0]
    if source[cue].lower() not in _OF_THINGS or content.start < cue.end or quoted(source, content):
        return False
    found = within(source, content)
    return bool(found) and found[0].key not in _BEGINNING and not any(_is_finite(t) for t in _first_part(found))


def _first_part(found: Sequence[Token]) -> Iterator[Token]:
    """The words up to the first that belongs to one of them: who did it, where, or which one it is."""
    for at, token in enumerate(found):
        if token.key in _BELONGING or not token.word or (at and token.key.endswith("ing")):
            return
        yield token


def _is_finite(token: Token) -> bool:
    return token.text.islower() and (token.key in _FINITE or token.key in plain_forms() or token.key.endswith("ed"))


_BEGINNING = frozenset("that to whether if why how what he she it they we there this these those when where".split())
"""With what clauses begin."""
_BELONGING = frozenset(
    """of in on at by from for with against over about between among after before during under near into behind along across outside inside around as who which that
    whose where when and or but""".split()
)
_FINITE = frozenset("to is are was were has have had will would can could may might must do does did should".split())

_OF_THINGS = frozenset(
    """denounced denounces condemned condemns blasted blasts mocked lamented laments announced announces pledged pledges promised promises posted posts mentioned
    mentions disclosed discloses revealed reveals repeated repeats reiterated reiterates denied denies confirmed confirms acknowledged acknowledges recalled recalls
    reported reports noted notes stressed stresses hailed hails praised praises dismissed dismisses asked asks explained explains emphasised emphasises emphasized
    emphasizes admitted admits observed observes vowed vows""".split()
) | {"called for", "calls for", "calling for", "called on", "calls on", "calling on"}
"""Cues behind which may stand a thing that nobody says more of than that there is, or should be, one."""

_ANYBODY = frozenset(
    ("authorities", "officials", "the authorities", "local authorities", "local officials", "media reports", "reports")
)
"""Who says no more than that something was made known."""

_MAKING = (" make", " makes", " made", " making")

_FEWEST = 3
"""How many words that say something a statement has at least."""


def _union(one: Attribution) -> Span:
    spans = (*one.source, *one.cue)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _words(text: str) -> set[str]:
    return {m.group() for m in WORD.finditer(text.lower())} - FUNCTION
