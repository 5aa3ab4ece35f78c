"""A person who is called by two trades, or by two parts in a trial or a game."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Related, Severity, Span, rule
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._described import called
from wirelint_rules.attribution.borrowed_role import borrowed_role
from wirelint_rules.attribution.clashing_title import clashing_title
from wirelint_rules.attribution.contradictory_office import contradictory_office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_EXCLUSIVE = (
    # of a trial
    "judge justice magistrate | prosecutor | defendant | victim | juror | witness | bailiff",
    "defendant | plaintiff | victim",
    # of a state
    "ambassador | general | governor | mayor | judge | bishop",
    # of a hospital
    "doctor physician surgeon paediatrician pediatrician cardiologist oncologist anaesthetist | patient",
    "surgeon | nurse | midwife | paramedic | pharmacist | dentist | vet veterinarian",
    # of a fire
    "firefighter fireman | homeowner | tenant | arsonist",
    # of a journey
    "pilot co-pilot | passenger | stewardess steward",
    "driver motorist | passenger | pedestrian | cyclist",
    # of a bargain
    "landlord landlady | tenant lodger",
    "seller vendor | buyer purchaser",
    # of a school
    "teacher headteacher headmaster headmistress principal | pupil schoolboy schoolgirl",
    # of a game
    "referee umpire | coach | captain skipper | goalkeeper keeper goalie | striker forward winger | midfielder | defender fullback | linesman",
    "batsman batter | umpire | pitcher",
    # of learning
    """astronomer astrophysicist cosmologist | biologist zoologist botanist ecologist ornithologist entomologist geneticist | geologist seismologist
    volcanologist | economist | historian archaeologist | linguist | psychologist psychiatrist | meteorologist climatologist | mathematician""",
    # of churches
    "bishop archbishop vicar priest pastor | imam mullah | rabbi | nun | monk",
    # of trades
    """baker | butcher | fisherman | miner | carpenter | plumber | electrician | tailor | barber hairdresser | nurse | midwife | pharmacist | dentist |
    shopkeeper grocer vendor florist | gardener | cook chef | cleaner janitor caretaker | driver trucker | soldier | clerk cashier bookkeeper |
    seamstress dressmaker | mason bricklayer | welder | mechanic | courier | zookeeper | paramedic | locksmith | roofer | photographer | bookseller | publican innkeeper | jeweller jeweler |
    farmer grower rancher | shepherd | beekeeper | blacksmith | weaver | firefighter fireman | policeman policewoman detective inspector | librarian |
    architect | vet veterinarian | teacher headteacher | surgeon | goalkeeper striker midfielder | postman | astronomer |
    biologist | geologist | economist | judge magistrate | prosecutor | pilot | waiter waitress""",
)  # fmt: skip
"""What nobody is together, group by group; the words between two strokes may be one and the same person's."""

_TOLD = 2
"""Somebody is named so often at least to be called by two."""


@rule(severity=Severity.WARNING, in_quotes="skip")
def two_trades(document: Document) -> Iterator[Finding]:
    """A person is called by two trades, or by two parts in a trial or a game.

    The witness of one paragraph is the judge of another, the astronomer a biologist, the doctor a patient: one of the two is another’s.
    Reported where two words of which nobody is both stand with one and the same person, right before the name or in apposition to it.
    Former, acting and part-time callings, quotations, and what other rules of the group report are left alone.

    Bad:  Witness Mira Pop said she had seen the car. ¶ {==The judge, Pop==}, said its lights were off.
    Bad:  Astronomer Lea Brandt measured the tail. ¶ {==Brandt, a biologist==} at the institute, said it was long.
    Good: Witness Mira Pop, a former judge, saw the car. ¶ Pop, a teacher, said its lights were off.
    """
    if len(words(document).vocabulary & _callings().keys()) < _TOLD:
        return
    for person in people(document):
        if len(person.mentions) >= _TOLD:
            yield from _two(document, person)


def _two(document: Document, person: Person) -> Iterator[Finding]:
    told: dict[str, Span] = {}
    for one in called(document, person):
        if one.head not in _callings():
            continue
        other = next((head for head in told if _apart(head, one.head)), None)
        if other and not _reported(document, one.span):
            message = f"{person.name} is called “{other}” above"
            yield Finding(one.span, message, (), [Related.here(document, told[other])])
            return
        told.setdefault(one.head, one.span)


def _reported(document: Document, span: Span) -> bool:
    return any(
        finding.span.overlaps(span)
        for other in (borrowed_role, clashing_title, contradictory_office)
        for finding in other.find(document)
    )


def _apart(one: str, other: str) -> bool:
    """Whether nobody is called by both words."""
    places = _callings()[other]
    return any(line == row and place != group for line, place in _callings()[one] for row, group in places)


@cache
def _callings() -> dict[str, list[tuple[int, int]]]:
    """Where each word stands: in which line, and in which group of it. Nobody is called by words of two groups of one line."""
    found: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(_EXCLUSIVE):
        for number, group in enumerate(line.split("|")):
            for word in group.split():
                found.setdefault(word, []).append((at, number))
    return found
