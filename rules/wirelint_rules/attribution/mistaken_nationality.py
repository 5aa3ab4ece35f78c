"""Somebody who is taken up by a nationality that is not theirs and that nobody in the story has."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._meant import named_outside, no_person
from wirelint_rules.attribution._nations import SHARED, capitals, nationalities, nations
from wirelint_rules.attribution._roles import is_role
from wirelint_rules.attribution._speakers import persons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_TAKEN_UP = pattern(
    r"(?P<the>[Tt]he) (?P<adjective>[A-Z][a-z]+)(?: (?P<role>[a-z-]+))?(?= (?:also |later )?(?:said|says|told|added|hopes|hoped|had|has|was|is|will|wants|left|came|went|won|lost)\b|, who\b)"
)
_NEAR = 70
"""How far about a name its bearer’s nationality stands, in code points."""

_ADJECTIVE = pattern(r"\b[A-Z][a-z]+\b")


@rule(severity=Severity.WARNING, in_quotes="skip", needs=("he ",))
def mistaken_nationality(document: Document) -> Iterator[Finding]:
    """Somebody is taken up by a nationality that is not theirs.

    A Senegalese fisherman is not “the Gambian” in the next sentence. Reported where a sentence takes somebody up by an adjective of
    nationality, alone or with a role of theirs, the one person named before it in the paragraph (or in the one before) is introduced with
    another, and the story speaks of that country nowhere else, neither by its name, its people nor its capital.

    Bad:  Ousmane Diouf, a Senegalese fisherman, had paid for the trip. {==The Gambian==} said he hoped to work in Spain.
    Good: Ousmane Diouf, a Senegalese fisherman, sat by a man from Gambia. The Gambian said he hoped to work. The Spanish sailor was kind.
    """
    story, text = words(document), document.text
    for at in story.standing(nationalities()):
        m = _TAKEN_UP.match(text, story.starts[at - 1]) if at and story.gaps[at] == " " else None
        if m is None or (m["role"] and not is_role(m["role"])) or quoted(document, Span(*m.span())):
            continue
        country = nations().get(m["adjective"], "")
        person = _before(document, m.start()) if country != m["adjective"] else None
        theirs = _nation(document, person) if person else ""
        if person is None or theirs in {"", country} or any({theirs, country} <= alike for alike in SHARED):
            continue
        if (
            m["the"] == "The"
            and (not m["role"] or _has(document, person, m["role"]))
            and not _spoken_of(document, country, Span(*m.span()))
        ):
            related = Related(document, person.span, f"{person.name} is introduced here")
            message = f"“{m.group()}” stands for {person.name}, who is of {theirs}"
            yield Finding(Span(*m.span()), message, (), [related])


def _before(document: Document, end: int) -> Person | None:
    """The one person named before a place in its paragraph, or in the one before where this one names nobody."""
    spans, by_place = paragraphs(document), persons(document)
    index = paragraph_at(document, end)
    for first in (index, index - 1):
        if first < 0:
            return None
        found = [
            name
            for name in named_outside(document, Span(spans[first].start, end))
            if name.span in by_place or (len(name.parts) > 1 and not no_person(document, name))
        ]
        known = {by_place[name.span].name for name in found if name.span in by_place}
        if found:
            one = len(known) == 1 and all(name.span in by_place for name in found)
            return by_place[found[0].span] if one else None
    return None


def _nation(document: Document, person: Person) -> str:
    """The one country by whose adjective somebody is introduced, or ""."""
    sentence = sentence_at(document, person.span.start)
    around = (
        document[max(sentence.start, person.span.start - _NEAR), person.span.start],
        document[person.span.end, min(sentence.end, person.span.end + _NEAR)],
    )
    found = {
        country
        for part in around
        for word in _ADJECTIVE.compiled.findall(part)
        if (country := nations().get(word)) and country != word
    }
    return next(iter(found)) if len(found) == 1 else ""


def _has(document: Document, person: Person, role: str) -> bool:
    """Whether somebody is introduced with a role, in full or as a rank put short."""
    sentence = sentence_at(document, person.span.start)
    told = document[max(sentence.start, person.span.start - _NEAR), min(sentence.end, person.span.end + _NEAR)]
    return any(word in {role, _SHORT.get(role)} for word in told.lower().replace(",", "").split())


_SHORT = {
    "captain": "capt.", "colonel": "col.", "general": "gen.", "lieutenant": "lt.", "major": "maj.", "professor": "prof.", "sergeant": "sgt.", "doctor": "dr.",
    "senator": "sen.", "commander": "cmdr.", "admiral": "adm.",
}  # fmt: skip


def _spoken_of(document: Document, country: str, but: Span) -> bool:
    """Whether a story speaks of a country, its people or its capital outside a stretch."""
    text = document.text
    meant = [country, *capitals().get(country, ()), *(word for word, means in nations().items() if means == country)]
    return any(word in text[: but.start] or word in text[but.end :] for word in meant if word)
