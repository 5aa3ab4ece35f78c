"""Somebody who is called by an age that is not theirs: “the 34-year-old” of a woman of 43."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.speech.people import people
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_CALLED = pattern(
    r"\b[Tt]he (?P<age>[1-9][0-9])-year-old\b(?=[,.]| (?:(?:also|later|then|now) )?(?:said|says|told|added|wrote|was|is|has|had|will|would|could|denies|takes|takes|won|lost|scored|who|whose|died"
    r"|became|made|began|faces|plans|hopes|remains|left|joined|[a-z]+ed)\b)"
)
_AGED = pattern(r",? \(?(?:aged |age )?(?P<age>[1-9][0-9])\)?(?=[,.;)]| (?:said|says|told|was|is|has|had|and)\b)")
_OF = pattern(r"(?P<age>[1-9][0-9])-year-old (?:[A-Za-z-]+ ){0,4}$")
_SOMEBODY = pattern(r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er) (?P<age>[1-9][0-9])-year-old\b")
_THEN = pattern(
    r"\b(?:when|then|in (?:1[89]|20)[0-9][0-9]|at the time|years? (?:ago|later|earlier|after|before)|turned?|birthday|days|last year)\b"
)
_OTHERS = pattern(
    r"\b(?:son|daughter|brother|sister|father|mother|husband|wife|partner|man|woman|boy|girl|child|teenager|driver|victim|rival|opponent|compatriot|teammate|successor|predecessor|friend|another|each|both|two|three)s?\b"
)
"""Words of somebody else whose age may be meant."""

_NEAR = 1
"""So many years an age may be off: birthdays."""

_BEFORE = 60
"""How far before a name its age is looked for, in code points."""


@rule(severity=Severity.WARNING, in_quotes="skip", needs=("-year-old",))
def age_of_another(document: Document) -> Iterator[Finding]:
    """Somebody is called by an age that is not theirs.

    “The 34-year-old said” means who was named last, whose age the story gives as 43: two figures were swapped, or the statement is
    another’s. Reported where the one person named last in the paragraph or the one before, or the one somebody of an age in the sentence before, has another
    age by more than a year, and the figure stands nowhere else in the story. Sentences of other times, paragraphs that speak of somebody else besides,
    and quotations are left alone.

    Bad:  Leila Mansour, 43, won the seat. {==The 34-year-old==} takes it on Monday.
    Bad:  A 28-year-old mechanic was arrested on Friday. {==The 82-year-old==} denies the charges.
    Good: Leila Mansour, 43, won the seat. The 43-year-old takes it on Monday. Her rival, Omar Said, lost. The 34-year-old left.
    """
    text = document.text
    for m in _CALLED.finditer(text):
        span = Span(*m.span())
        if quoted(document, span) or _elsewhere(document, m["age"], span):
            continue
        sentence = sentence_at(document, span.start)
        if _THEN.search(text, *sentence):
            continue
        found = _age_before(document, span.start)
        if found and abs(int(document[found]) - int(m["age"])) > _NEAR:
            yield Finding(span, f"who is meant is {document[found]} above", (), [Related.here(document, found)])


def _elsewhere(document: Document, age: str, span: Span) -> bool:
    """Whether a figure stands in the story besides."""
    return len(pattern(rf"(?<![\d.,]){age}(?![\d]|[.,]\d)").compiled.findall(document.text)) > 1 or span.start == 0


def _age_before(document: Document, end: int) -> Span | None:
    """The age of the one person, or of the one somebody, of whom the copy before a place speaks."""
    text = document.text
    index = paragraph_at(document, end)
    start = paragraphs(document)[max(0, index - 1)].start
    near = [
        (mention, person)
        for person in people(document)
        for mention in person.mentions
        if start <= mention.start < end and not quoted(document, mention)
    ]
    if not near:
        return _of_somebody(document, end)
    if len({person.name for _, person in near}) > 1:
        return None
    person = max(near)[1]
    if _OTHERS.search(text, min(one.start for one, _ in near), end):
        return None
    return _age_of(document, person, end)


def _age_of(document: Document, person: Person, end: int) -> Span | None:
    for mention in person.mentions:
        if mention.start < end:
            if m := _AGED.match(document.text, mention.end):
                return Span(*m.span("age"))
            low = max(0, mention.start - _BEFORE)
            if before := _OF.search(document.text[low : mention.start]):
                return Span(low + before.start("age"), low + before.end("age"))
    return None


def _of_somebody(document: Document, end: int) -> Span | None:
    """The age of somebody without a name in the sentence before a place, if it speaks of one only."""
    spans = sentences(document)
    at = spans.index(sentence_at(document, end))
    if not at or spans[at].start != end:
        return None
    found = list(_SOMEBODY.finditer(document.text, *spans[at - 1]))
    if len(found) != 1 or _OTHERS.search(document.text, found[0].end() + 12, spans[at - 1].end):
        return None
    return Span(*found[0].span("age"))
