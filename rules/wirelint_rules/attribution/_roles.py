"""The roles that a story gives a person: their heads (mayor, treasurer, seller), and whether they are definite."""

from __future__ import annotations

from wirelint import Document, Span, pattern
from wirelint.layers.naming.names import kinds
from wirelint.layers.quotations import quoted
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_MORE = frozenset(
    """runner swimmer wrestler rower gymnast skater footballer cricketer golfer athlete champion winner runner-up loser seller bookseller vendor trader shopkeeper grocer baker butcher farmer fisherman grower herder miner welder builder
    carpenter plumber electrician mechanic tailor owner founder co-founder landlord tenant head deputy chief operator writer novelist poet painter
    sculptor composer conductor dancer photographer filmmaker curator librarian historian archaeologist biologist chemist physicist geologist
    astronomer meteorologist seismologist volcanologist epidemiologist virologist paediatrician pediatrician surgeon nurse midwife paramedic
    pharmacist dentist vet veterinarian teacher headmaster headteacher principal lecturer tutor pupil schoolgirl schoolboy student undergraduate
    retiree pensioner widow widower housewife survivor witness resident villager passer-by bystander volunteer organiser organizer campaigner
    activist broker banker investor auditor accountant treasurer bookkeeper clerk cashier waiter waitress cook chef barber hairdresser cleaner
    gardener forester ranger beekeeper shepherd rancher weaver potter jeweller jeweler watchmaker blacksmith glazier roofer bricklayer mason
    cobbler shoemaker dressmaker seamstress designer architect engineer technician programmer developer administrator inspector surveyor
    accountant actuary banker economist statistician demographer sociologist psychologist psychiatrist therapist anthropologist linguist
    translator interpreter playwright screenwriter author columnist reporter correspondent editor publisher printer broadcaster presenter anchor
    host singer guitarist drummer pianist violinist cellist choirmaster organist rapper actor actress comedian magician clown model
    bishop priest vicar pastor rabbi imam monk nun missionary deacon judge magistrate prosecutor barrister solicitor lawyer notary bailiff
    detective constable sergeant lieutenant captain colonel general admiral soldier gunner medic sapper firefighter fireman policeman
    policewoman spokesman spokeswoman spokesperson mayor governor minister senator councillor lawmaker diplomat ambassador consul envoy
    supervisor overseer foreman apprentice trainee intern tradesman salesman saleswoman shop-owner innkeeper publican hotelier restaurateur
    brewer winemaker vintner distiller miller oculist optician radiographer anaesthetist oncologist cardiologist neurologist doctor physician
    zookeeper trapper hunter angler logger lumberjack oilman roughneck stevedore docker fitter machinist weaver printer cleaner porter
    guard watchman master stationmaster harbourmaster harbormaster beekeeper florist postman caretaker janitor courier driver cyclist pilot sailor skipper seaman helmsman captain goalkeeper striker midfielder defender
    batsman bowler wicketkeeper goaltender quarterback linebacker pitcher shortstop outfielder winger jockey boxer schoolmaster schoolmistress headmistress sprinter swimmer skier referee umpire coach trainer manager""".split()
)
_PASSING = frozenset(
    "candidate nominee contender hopeful incumbent challenger opponent rival frontrunner mother father brother sister son daughter wife husband widow"
    " victim suspect defendant plaintiff member attorney man woman boy girl veteran".split()
)
"""What somebody is beside an office, or for a time."""

TRADES = frozenset(
    """vendor shopkeeper grocer baker butcher fisherman miner welder carpenter plumber electrician mechanic tailor waiter waitress cook barber
    hairdresser cleaner gardener nurse midwife paramedic pharmacist dentist pilot driver courier sailor teacher headteacher farmer goalkeeper referee
    pupil pensioner retiree surgeon firefighter policeman policewoman detective beekeeper shepherd weaver blacksmith mason seamstress cashier clerk
    bookkeeper librarian curator geologist botanist architect vet veterinarian priest imam rabbi nun monk soldier fisherwoman trucker florist
    zookeeper caretaker janitor postman""".split()
)
"""What somebody is who is no other of these."""

_COMPLEMENT = pattern(r" (?:of|for|at|in|who|whose|from|with|to|on|by|that)\b")
_DEFINITE = pattern(r"(?:the|its|their|[A-Z][\w-]*[’']s)(?: [a-z’'-]+){1,3}")
_BARE = pattern(r"[a-z’'-]+(?: [a-z’'-]+){0,2}")
_PAST = pattern(
    r"\b(?:former|ex|then|late|acting|deputy|vice|assistant|one-time|future|incoming|outgoing|elect|also|co|longtime|himself|herself|current|other|only|last|first|more|most|lead|leading)\b"
)
_WORD = pattern(r"[a-z]+(?:-[a-z]+)*")


class Role(NamedTuple):
    """A role: where it stands, the words in it that say what somebody is, and how it is put.

    `definite` says that it is short, definite and in lower case, as where a person known is named again: “the network’s
    editor”. `spelt` says that it is no title: those are left out of introductions at will.
    """

    span: Span
    heads: frozenset[str]
    definite: bool
    spelt: bool


def roles(document: Document, person: Person) -> list[Role]:
    """The roles of a person outside quotations, in their order; what is said of no role is left out."""
    if not person.offices:
        return []
    return document.recall((roles, person.span), lambda story: list(_roles(story, person)))


def _roles(document: Document, person: Person) -> Iterator[Role]:
    for span in sorted(person.offices):
        text = document[span]
        heads = frozenset(word for word in _WORD.compiled.findall(_front(text).lower()) if is_role(word))
        if heads and not quoted(document, span):
            definite = _is_definite(document, person, span) and not _PAST.search(text)
            yield Role(span, heads, definite and is_role(text.rpartition(" ")[2]), text[0].islower())


def _is_definite(document: Document, person: Person, span: Span) -> bool:
    """Whether a role is put as one of a person known: “the club’s editor”, or “editor” right before the full name."""
    if _DEFINITE.fullmatch(document[span]):
        return True
    in_full = any(mention.start == span.end + 1 and " " in document[mention] for mention in person.mentions)
    return in_full and _BARE.fullmatch(document[span]) is not None


def _is_role(word: str) -> bool:
    return word not in _PASSING and (word in _MORE or kinds(word) == "title")


_ROLES = Remembered(_is_role)


def is_role(word: str) -> bool:
    """Whether a word in lower case says what somebody is."""
    return _ROLES[word]


def _front(text: str) -> str:
    """A role up to its first complement."""
    m = _COMPLEMENT.search(text)
    return text[: m.start()] if m else text
