"""What a newsroom's roster says of people: their offices with days, and he or she."""

from __future__ import annotations

from wirelint import Document, Finding, Span, pattern
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import Person, people
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint_rules._countries import adjectives

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

_TITLE = pattern(
    r"(?:(?P<past>[Ff]ormer|[Tt]hen|[Ll]ate|[Ee]x|[Aa]cting|[Vv]ice|[Dd]eputy)[ -])?(?:(?P<nation>[A-Z][a-z]+)(?:[’']s)? )?"
    r"(?P<title>(?i:president|prime minister|governor|mayor|chancellor|king|queen|pope|premier|(?:foreign|defen[cs]e|interior|finance|health|justice"
    r"|education) minister|secretary of state|chief executive|secretary[- ]general|director[- ]general)),? $"
)
_LONGEST = 48
"""How far before a name its title is looked for, in code points."""


class Office(NamedTuple):
    """An office, the place it is of, and the first and last day it is held, None where that is open."""

    title: str
    of: str
    start: date | None
    end: date | None

    def held(self, day: date | None) -> bool:
        """Whether it is held on a day; on an unknown day it is."""
        return day is None or ((self.start is None or self.start <= day) and (self.end is None or day <= self.end))


class _Given(NamedTuple):
    """A title that the copy gives before a name: where, which, and of which country, "" if unsaid."""

    span: Span
    title: str
    country: str


def mismatches(document: Document, roster: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
    """Where a story's titles, offices and pronouns are not those of the roster; people it does not have are left alone."""
    entries = [(entry, [_office(one) for one in entry.get("offices", ())]) for entry in roster]
    for person in people(document) if entries else ():
        given = list(_given(document, person))
        for entry, held in entries:
            if person.name in {entry["name"], *entry.get("also", ())}:
                yield from _own(document, person, entry, held, given)
            else:
                yield from _taken(document, entry, held, given)


def _office(one: Mapping[str, Any]) -> Office:
    return Office(one["title"].lower(), one.get("of", ""), one.get("from"), one.get("to"))


def _own(
    document: Document, person: Person, entry: Mapping[str, Any], held: Sequence[Office], given: Sequence[_Given]
) -> Iterator[Finding]:
    """What contradicts a person's own entry."""
    wanted = entry.get("pronoun", "")
    if wanted and person.sure and person.pronoun not in {"", wanted}:
        yield Finding(person.span, f"the roster has {person.name} as {wanted}, the copy as {person.pronoun}")
    for span, title, _ in given if held else ():
        same = [office for office in held if office.title == title]
        if not same:
            yield Finding(span, f"{person.name} is not {title}, by the roster")
        elif not any(office.held(document.date) for office in same):
            yield Finding(span, f"{person.name} was not {title} on {document.date}, by the roster")


def _taken(
    document: Document, entry: Mapping[str, Any], held: Sequence[Office], given: Sequence[_Given]
) -> Iterator[Finding]:
    """Titles of a country that somebody else of the roster holds."""
    for span, title, country in given:
        if country and any(one.title == title and one.of == country and one.held(document.date) for one in held):
            yield Finding(span, f"{title} of {country} is {entry['name']}, by the roster")


def _given(document: Document, person: Person) -> Iterator[_Given]:
    """The titles before a person's mentions, neither past nor deputy, outside quotations."""
    countries = {adjective: country for country, adjective in adjectives().items()}
    for mention in person.mentions:
        m = _TITLE.search(document[max(0, mention.start - _LONGEST), mention.start])
        if m and not m["past"] and not quoted(document, mention):
            first = m.start("nation") if m["nation"] else m.start("title")
            start = mention.start - (m.end() - first)
            nation = m["nation"] or ""
            yield _Given(Span(start, mention.end), m["title"].lower(), countries.get(nation, nation))
