"""A person who is given an office or a rank that the story gave them no part of."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import people as people_of
from wirelint.layers.words import words
from wirelint.patterns import tail
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules._countries import adjective_words, adjectives
from wirelint_rules.attribution._roles import is_role
from wirelint_rules.attribution._roles_told import OF_ROLES, placing
from wirelint_rules.attribution._roster import mismatches
from wirelint_rules.attribution._sides import sides
from wirelint_rules.attribution._titles_before import LINKED, OF_TITLES, PASSED, titled_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wirelint.layers.speech.people import Person
    from wirelint_rules.attribution._sides import Side

_NATIONAL = pattern(r"(?:\b[A-Za-z][a-z]+ ){1,3}(?P<role>[A-Z]?[a-z-]+) $")
_MOST = 4
"""So many words these are at most."""


@rule(severity=Severity.WARNING, in_quotes="skip", gives_way=True)
def contradictory_office(document: Document, *, people: tuple[Mapping[str, Any], ...] = ()) -> Iterator[Finding]:
    """A person is given two offices, ranks or nationalities that do not go together.

    Reported are: a definite role on a later mention (“Host, the network’s editor”), or one that the story gives to somebody else,
    that shares no word with any role given before, or with a place that was reported (“the champion” who came second); a military rank before a surname that was introduced with another role and no rank; two offices of which one
    person holds one at most (“President … Governor …”); and two nationalities in the titles of one full name. Former,
    acting and deputy offices are left alone.

    A newsroom's roster makes it sharper. It is the option `people`, empty at first: an entry has a `name`, may have `also`
    (its other forms), a `pronoun` (he or she), and `offices`, each with a `title`, the country or place it is `of`, and the
    days `from` and `to` which it is held. Titles before a name are held against it, on the day the story was written.

        [[options.contradictory-office.people]]
        name = "Anna Weber"
        pronoun = "she"
        offices = [{ title = "chancellor", of = "Austria", from = 2019-05-01, to = 2024-04-30 }]

    Bad:  The money came, said its treasurer, Annemiek Host. ¶ The fund is open, said Annemiek Host, {==the network’s editor==}.
    Bad:  Sang Han, a researcher in Seoul, said little. ¶ {==Gen. Han==} said both sides had room.
    Bad:  Russian spokesman Igor Konash said so. ¶ Later {==Ukrainian spokesman Igor Konash==} denied it.
    Good: Anna Weber, the mayor, left. ¶ Weber, the former mayor, came back. ¶ Gen. Han, a general in Seoul, spoke.
    """
    yield from mismatches(document, people)
    yield from _sided(document)
    titled = titled_at(document)
    for person in people_of(document):
        if len(person.mentions) < _TWICE:
            continue
        yield from _nations(document, person)
        yield from placing(document, person)
        tests = OF_ROLES if len(person.offices) > 1 else ()
        if not titled.isdisjoint(mention.start for mention in person.mentions):
            tests = (*tests, *OF_TITLES)
        for test in tests:
            yield from test(document, person)


def _sided(document: Document) -> Iterator[Finding]:
    """Who is on two sides of a case: prosecuting and for the defence."""
    first: dict[str, Side] = {}
    for one in sides(document):
        earlier = first.setdefault(one.surname, one)
        if earlier.side != one.side and "\n" in document[earlier.span.end, one.span.start]:
            related = Related.here(document, earlier.span)
            yield Finding(one.span, f"{one.surname} stands for the other side above", (), [related])


_TWICE = 2
"""In how many mentions somebody is given two offices."""


@layer
def _named_nations(document: Document) -> frozenset[str]:
    """The adjectives of nationality that the story has."""
    story = words(document)
    return frozenset(story.texts[at] for at in story.standing(adjective_words())) & frozenset(adjectives().values())


def _nations(document: Document, person: Person) -> Iterator[Finding]:
    """Two adjectives of nationality in the titles of one full name."""
    nations = _named_nations(document)
    if len(nations) < 2:
        return
    first: tuple[str, Span] | None = None
    for mention in person.mentions:
        if " " not in document[mention] and first is None:
            continue
        before = document[max(0, mention.start - 60), mention.start]
        m = _NATIONAL.search(before, tail(before, _MOST))
        titles = m.group().split() if m and is_role(m["role"].lower()) else []
        nation = next((word for word in reversed(titles) if word in nations), "")
        if not nation or PASSED.search(before[: before.rindex(nation)]) or LINKED.search(before):
            continue
        span = Span(mention.start - len(before) + before.rindex(nation), mention.end)
        if first and nation != first[0] and not quoted(document, mention):
            related = Related.here(document, first[1])
            yield Finding(span, f"{person.name} is {first[0]} above", (), [related])
            return
        first = first or (nation, span)
