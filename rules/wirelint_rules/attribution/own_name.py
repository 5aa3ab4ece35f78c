"""A speaker who speaks of themselves by name."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.naming.known import given
from wirelint.layers.quotations import quotations
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.cues import SAID
from wirelint.layers.speech.people import has_namesake, people
from wirelint.layers.words import words
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import led
from wirelint_rules.attribution._offices import places as known_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.attributions import Attribution

_SAID = SAID | {"insisted", "testified"}
_WORD = r"[A-ZÀ-Þ][\w’-]*\w"
_SOLE = pattern(
    rf"(?:[Tt]he \w+, )?(?:(?:Dr|Mr|Mrs|Ms|Sen|Gov|Rep|Gen|Col|Lt|Sgt|Capt)\. |(?:[A-Za-z]+ ){{0,2}})(?:{_WORD} ){{0,2}}(?P<surname>{_WORD})"
)
_TITLED = pattern(r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.?|Minister|Senator|President|Governor|Mayor) $")
_ACTS = pattern(
    r"(?:, (?:an?|the|who)\b| (?:is|was|has|had|does|did|will|would|can|could|should|must|knows?|knew|said|told|called|never|always|also|just|only|really"
    r"|[a-z]{2,}ed|gave|took|went|came|left|ran|made|saw|got|gets|kept|put|paid|drove|shot|hit|won|lost|led|held|spent|sent|bought|sold|needs?|wants?|deserves?|thinks?|says)\b)"
)
"""What follows a name that is the subject of its sentence."""

_HIMSELF = pattern(
    r"(?:\bname is|name’s|name's|\bI am|I’m|I'm|\bcall(?:ed)? me|\bthis is|\blike|\bas|\bcalling|\bnamed|\b(?:no|be|being|not|another|the|every|an?|said|says)) $"
)
"""What stands before a name that somebody calls themselves by."""

_OF_SELF = pattern(r" of (?:him|her)self\b| in the third person")
_NO_NAMES = frozenset("He She They It We I".split())
_FAR = 24
"""How far before a name it is told that it is the speaker's own, in code points."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=_SAID)
def own_name(document: Document) -> Iterator[Finding]:
    """A speaker speaks of themselves by name.

    “Alves never braked,” Alves said: the words are somebody else’s, about Alves. Reported where a quotation has its own
    speaker’s surname, or the given name that the story has for it, as its subject or behind a title, and where somebody said that the same
    surname did something. Left alone: those who say what they are called, quotations within it, surnames that two people of the story have,
    and heads of state and government, some of whom speak so.

    Bad:  Pedro Alves drove off. ¶ “Alves never touched the brake,” {==Alves==} said. ¶ Rita Campos saw it.
    Bad:  Hans Keller owns the dam. ¶ {==Keller==} said that Keller had been warned.
    Good: “Alves never touched the brake,” Campos said. ¶ “My name is Alves and I was asleep,” Alves said.
    """
    for statement in attributions(document):
        if not statement.source or document[statement.cue[0]] not in _SAID:
            continue
        source = statement.source[0]
        m = _SOLE.fullmatch(document[source])
        name = m["surname"] if m else ""
        if not name or name in _NO_NAMES or led(name) or _OF_SELF.match(document.text, statement.cue[0].end):
            continue
        called = _called(document).get(name, ())
        place = next((span for own in called for span in _spoken(document, statement, own)), None) if called else None
        if place:
            related = Related(document, place, f"“{document[place]}” is spoken of here")
            yield Finding(source, f"{name} speaks of {document[place]} by name", (), [related])


@layer
def _called(document: Document) -> dict[str, tuple[str, ...]]:
    """The surname and the given name of each person, by the surname; none that two people of the story have."""
    everybody = people(document)
    surnames = Counter(person.surname for person in everybody)
    firsts = Counter(person.name.partition(" ")[0] for person in everybody)
    found: dict[str, tuple[str, ...]] = {}
    for person in everybody:
        first = person.name.partition(" ")[0]
        if surnames[person.surname] == 1 and not has_namesake(document, person) and (given(first) or person.offices):
            alone = first == person.surname or firsts[first] > 1 or not given(first) or first in known_places()
            found[person.surname] = (person.surname,) if alone else (person.surname, first)
    return found


def _spoken(document: Document, statement: Attribution, name: str) -> Iterator[Span]:
    """Where a statement speaks of a name as of somebody else."""
    for own in _outer(document, statement):
        for at in places(document[own], name):
            span = Span(own.start + at, own.start + at + len(name))
            before = document[max(own.start, span.start - _FAR), span.start]
            titled = _TITLED.search(before) is not None
            if before[-1:].isalnum() or document.text[span.end].isalnum() or _nested(document, span):
                continue
            if _campaigns(document) and "".join(before.split()[-1:]).istitle():
                continue
            acts = titled or _ACTS.match(document.text, span.end)
            if (acts and not _HIMSELF.search(before)) or _met(document, own, span, before):
                yield span
    yield from _indirect(document, statement, name)


def _met(document: Document, own: Span, name: Span, before: str) -> bool:
    """Whether whoever speaks of themselves as I or we has to do with somebody of a name: “I handed the controls to Lindh”."""
    return bool(
        _WITH.search(before)
        and _ENDS.match(document.text, name.end)
        and _FIRST.search(document.text, own.start, name.start)
    )


_WITH = pattern(
    r"\b(?:to|with|from|by|against|behind|after|before|beside|told|asked|gave|met|saw|thanked|called|paid|sued|beat|hit) $"
)
_ENDS = pattern(r"[,.?!;](?![’'])| (?:and|before|when|in|at|on|to|not|because|after|that)\b|$")
_FIRST = pattern(r"\b(?:I|[Ww]e)\b")


def _indirect(document: Document, statement: Attribution, name: str) -> Iterator[Span]:
    """The name with which what somebody said begins: “Keller said that Keller had been warned”."""
    start = statement.content[0].start
    start += 5 if document.text.startswith("that ", start) else 0
    end = start + len(name)
    if start > statement.cue[0].end and document[start, end] == name and _ACTS.match(document.text, end):
        yield Span(start, end)


def _outer(document: Document, statement: Attribution) -> Iterator[Span]:
    """What stands within the outer marks of a statement."""
    outer = _quotations(document)
    for content in statement.content:
        for span in outer[bisect_left(outer, content) : bisect_left(outer, Span(content.end, content.end))]:
            if span.end <= content.end:
                yield Span(span.start + 1, span.end - 1)


@layer
def _quotations(document: Document) -> list[Span]:
    return sorted(one.span for one in quotations(document) if not one.level and one.closed)


def _campaigns(document: Document) -> bool:
    """Whether a story is of an election: candidates speak of themselves by their full names."""
    return not words(document).vocabulary.isdisjoint({"campaign", "campaigning", "candidate", "caucus", "primary"})


def _nested(document: Document, span: Span) -> bool:
    return any(one.level and one.span.covers(span) for one in quotations(document))
