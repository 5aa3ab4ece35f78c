"""A speaker who is named by a surname alone and introduced further down."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.naming.known import surname
from wirelint.layers.naming.names import names
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.cues import SAID
from wirelint.layers.speech.people import Person, people
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._roles import roles
from wirelint_rules.attribution._speakers import acts, named, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Name

_STOPS = (".", ".”", '."', "?”", '?"', "!”", '!"', ".’", ".'")
_FIRST = 2
"""From so many paragraphs on: those before are a headline, what stands beneath it, and a lead that may name anybody."""

_FAR = 8
"""So many paragraphs on at most somebody is introduced whose surname was put for another's."""

_CUE_BEHIND = pattern(r" (?:also |later )?(?:said|says|told|added|adds|explained|recalled)\b")
_CUE_BEFORE = pattern(r"(?:said|says|told|added|adds|explained|recalled) $")
_REACH = 12


@rule(severity=Severity.WARNING, in_quotes="skip", words=SAID)
def early_speaker(document: Document) -> Iterator[Finding]:
    """A surname speaks that is introduced only further down.

    Wire copy gives the full name and the office first. Reported where a statement is given to a surname alone that no name before it has
    and a later paragraph introduces its bearer with full name and office, as one who speaks or acts: the statement was another’s, or
    a sentence moved. Left alone: the headline and the first paragraph, headings, captions, and surnames that are named before in any way.

    Bad:  A school ¶ The rain came late. ¶ “We use soap,” {==Orr==} said. ¶ They left at noon. ¶ Driver Paul Orr, a welder, holds the train.
    Good: A school ¶ The rain came late. ¶ “We use soap,” Paul Orr said. ¶ They left at noon. ¶ Orr, a welder, holds the train.
    """
    later = _later(document)
    seen: set[str] = set()
    for name in names(document) if later else ():
        person = later.get(name.text) if len(name.parts) == 1 and name.text not in seen else None
        if (
            person
            and person.span.start > name.span.start
            and _speaks(document, name)
            and _introduced(document, name, person)
        ):
            related = Related(document, person.span, f"{person.name} is introduced here")
            yield Finding(name.span, f"“{name.text}” speaks before {person.name} is introduced", (), [related])
        seen.update(part.text for part in name.parts)


def _later(document: Document) -> dict[str, Person]:
    """Those who are introduced with full name and office, by surname; the first of each."""
    found: dict[str, Person] = {}
    for person in people(document):
        if " " in person.name:
            found.setdefault(person.surname, person)
    return {
        name: person for name, person in found.items() if person.offices and roles(document, person) and surname(name)
    }


def _speaks(document: Document, name: Name) -> bool:
    """Whether a name is a speaker outside quotations, in a sentence that is none of a headline, a lead or a heading."""
    text, span = document.text, name.span
    index = paragraph_at(document, span.start)
    if index < _FIRST or name.possessive or name.title or quoted(document, span) or span not in sources(document):
        return False
    said = _CUE_BEHIND.match(text, span.end) or _CUE_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    return said is not None and document[paragraphs(document)[index]].rstrip().endswith(_STOPS)


def _introduced(document: Document, name: Name, person: Person) -> bool:
    """Whether a later paragraph, not far behind, introduces somebody as one who speaks or acts."""
    apart = paragraph_at(document, person.span.start) - paragraph_at(document, name.span.start)
    introduction = next((one for one in named(document, Span(person.span.start, person.span.start + 1))), None)
    if introduction is None or not 1 <= apart <= _FAR or quoted(document, person.span):
        return False
    sentence = sentence_at(document, person.span.start)
    return acts(document, introduction) and document[sentence].rstrip().endswith(_STOPS)
