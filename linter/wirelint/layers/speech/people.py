"""Who is who: the people of a story, each with all mentions, offices, nationality and what the copy shows of he or she."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import DATA, WordList
from wirelint.document import Span, layer
from wirelint.layers.naming.known import SURNAMES_FIRST
from wirelint.layers.naming.names import Name, kinds, names
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.document import Document

HE, SHE = "he", "she"

_MALE = frozenset(
    """mr sir king prince duke baron lord spokesman congressman councilman assemblyman businessman father brother husband son uncle grandfather widower pope cardinal emperor monk man boy sultan emir imam rabbi ayatollah""".split()
)
_FEMALE = frozenset(
    """mrs ms miss dame lady queen princess duchess baroness spokeswoman chairwoman congresswoman councilwoman assemblywoman businesswoman
    policewoman saleswoman actress mother sister wife daughter aunt grandmother widow nun woman girl empress waitress hostess""".split()
)
_APPOSITIVE = pattern(
    r",? (?:\(?\d{1,3}\)?, )?(?P<role>(?:(?<=, )(?:an?|the|its|one of|[A-Z][\w-]*[’']s?)|(?<=, )(?!who|which |whom )(?:[a-z-]+ ){1,4}(?:of|for|at|with|in))\b[^,.;:“”\"\n—]{2,160})(?=[,.;:—]|$)"
)
_BEFORE = pattern(
    r"(?:^|(?<=[\s“\"(—]))(?P<role>(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[A-Z][\w-]*[’']s) (?:[\w’'-]+ ){0,4})?(?P<head>[a-z-]+)),? $"
)
_HEADED = pattern(
    r"(?:\n|[.!?”\"] )(?P<role>(?:The|Its|[A-Z][\w-]*[’']s) (?:[\w’'-]+ ){0,3}?(?P<head>[a-z-]+) of (?:[\w’'-]+ ){0,4}[\w’'-]+), $"
)
"""A role with what it is of, at the head of a sentence, before a name."""

_AGED = pattern(r",? \(?\d{1,3}\)?,? (?:said|says|added|recalled) (?:that )?(?P<who>he|she)\b")
_HERSELF = pattern(r", (?P<who>him|her)self\b")
_HERS = pattern(
    r",? (?:no relation, |not related, |\(?\d{1,3}\)?, )?who (?:[a-z-]+ ){1,6}(?P<whose>his|her) (?:own )?(?P<what>[a-z-]+)"
)
_OTHERS = frozenset(
    """man woman men women boy girl father mother brother sister son daughter husband wife uncle aunt nephew niece king queen he she him his her whose that
    which when where while""".split()
)
"""Words of which one shows that a clause speaks of somebody else as well."""

_BELONGINGS = frozenset(
    """bicycle bike car truck van taxi tractor boat cart horse donkey farm field fields land shop stall store house home apartment flat hut tent garden kitchen roof yard cellar barn
    wheelchair cane stick crutches lamp bag bags suitcase backpack phone camera guitar violin piano beard moustache wig coat hat scarf shoes boots job pension savings salary
    eyesight sight leg legs arm arms hand hands foot feet finger fingers knee back hearing voice eye eyes life days evenings mornings nights childhood teens twenties thirties forties
    fifties sixties seventies eighties nineties retirement workshop studio office desk restaurant bakery business cattle goats sheep cows herd flock hives bees nets
    """.split()
)
"""What somebody of whom a clause speaks has as their own."""

_WORD = pattern(r"[a-z]+")
_FEW = 2
_AGES = frozenset("0123456789(")
"""One of so few characters behind a name is one of these where an age follows."""

_AHEAD = 70
"""How far before a name a role is looked for, in code points."""

LONGER = 3
"""A name of so many words may be taken up by its last two."""

LONGEST = 4
"""The most words a name of a person has whose first is taken for a given name."""

_HEADS = 6
"""In how many words of an appositive its head is looked for."""


_EITHER = frozenset(
    """Ali Bola Ola Toni Sasha Simone Nicola Laurence Camille Dominique Claude Janis Michele Gabriele Daniele Joan Jordan Jaime Angel Guadalupe Rosario Noor
    Nour Amal Jamie Jody Leslie Lindsay Morgan Taylor Tracy Val Pat Sam Alex Chris Charlie Frankie Jackie Jo Les Lee Ricky Ronnie Stevie Terry Bobbie
    Yi Wei Jun Min Hong Tola Ade Chika Emeka Tendai Thabo Kiran Jyoti Harpreet Gurpreet Manpreet Navdeep Francis Marion Jan Kai Nikita Misha
    Dana Devon Emer Shannon Kerry Kelly Casey Courtney Ashley Vivian Hilary Jean Andrea Elia Luca Sacha Maxime Yannick Ilya Lakshmi Kelechi Tunde Femi Ife Chidi Ngozi Lamine Modou Sidi Tashi Sonam Pema Dorji Ming Ling Xin Jing
    Thoko Thokozani Chisomo Chikondi Mphatso Tapiwa Tafadzwa Nyasha Rutendo Kudzai Tawanda Tinashe Ropafadzo Gift Blessing Precious Innocent Lucky Wayan Made Nyoman Ketut Putu""".split()
)
"""Given names that women and men bear, somewhere."""


class Person(NamedTuple):
    """A person as the story has them.

    `name` is the fullest form, `span` the first mention of it, `mentions` all mentions in their order. `offices` are the titles before
    the name and the appositives behind it. `nation` is the adjective in a title, or "". `pronoun` is he, she or "": shown by a
    title or office, or, where `sure` is False, only likely by the given name.
    """

    name: str
    span: Span
    mentions: tuple[Span, ...]
    offices: tuple[Span, ...] = ()
    nation: str = ""
    pronoun: str = ""
    sure: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.rpartition(" ")[2]


@layer
def people(document: Document) -> list[Person]:
    """The people of a story in the order in which they are introduced.

    A person is introduced by a given name and a surname, or by a title and a surname. A surname alone is the person last
    introduced with it; a given name alone is whoever alone bears it. Bodies and places are left out as far as their words tell.
    """
    groups: dict[str, list[Name]] = {}
    bearers: dict[str, str] = {}
    for name in names(document):
        key = _key(name, groups, bearers)
        if not key:
            continue
        groups.setdefault(key, []).append(name)
        parts = name.parts
        bearers[parts[-1].text] = key
        if len(parts) > 1:
            bearers.setdefault(parts[0].text, key)
        if len(parts) >= LONGER:
            bearers.setdefault(" ".join(part.whole for part in parts[-2:]), key)
    return [_person(document, key, mentions) for key, mentions in groups.items()]


_COUPLE = pattern(r"[A-ZÀ-Þ][\w’'-]+ (?:and|&) $")
"""A given name that leaves its surname to the one behind it."""


def has_namesake(document: Document, person: Person) -> bool:
    """Whether a story speaks of somebody else of the same surname, or of two who share it: Gordon and Lurline Sproule."""
    return _COUPLE.search(document.text, max(0, person.span.start - _AHEAD), person.span.start) is not None or any(
        other.surname == person.surname and other.name != person.name for other in people(document)
    )


def _key(name: Name, groups: dict[str, list[Name]], bearers: dict[str, str]) -> str:
    """The full name of whom a mention means, or "" where that cannot be told."""
    parts = name.parts
    if len(parts) == 1:
        text = parts[0].whole
        return bearers.get(text, "") or (text if name.title and _personal(name.title) else "")
    for part in parts:
        if not _PERSONAL[part.text] and not (part is parts[0] and part.text in SURNAMES_FIRST and "-" in parts[1].text):
            return ""
    text = name.text
    if text in groups:
        return text
    if text in bearers:
        return bearers[text]
    known = bearers.get(parts[-1].text, "")
    return known if known.partition(" ")[0] == parts[0].text and not _differ(known.split(), text.split()) else text


def _differ(one: list[str], other: list[str]) -> bool:
    """Whether two full names have middle names that begin otherwise: “Nguyen Thi Thanh” and “Nguyen Van Thanh”."""
    return len(one) == len(other) == LONGER and one[1][0] != other[1][0]


def _no_body_or_nation(word: str) -> bool:
    return "body" not in kinds(word) and "nation" not in kinds(word)


_PERSONAL = Remembered(_no_body_or_nation)
"""Whether a word may be one of a person's name."""


def _personal(title: str) -> bool:
    return any("title" in kinds(word.rstrip(".")) for word in title.split())


def _person(document: Document, key: str, mentions: list[Name]) -> Person:
    introduction = mentions[0]
    offices = tuple(_offices(document, mentions))
    titles = [word for one in mentions for word in one.title.split()]
    nation = next((word for word in titles if "nation" in kinds(word)), "")
    pronoun = _shown(document, titles, offices) or _own(document, mentions)
    given = "" if pronoun or _in_a_place(document, introduction) else _likely(introduction)
    return Person(
        key,
        introduction.span,
        tuple(one.span for one in mentions),
        offices,
        nation,
        pronoun or given,
        sure=bool(pronoun),
    )


def _offices(document: Document, mentions: Iterable[Name]) -> Iterator[Span]:
    """The titles before a person’s name and the appositives behind it."""
    for one in mentions:
        if one.title:
            start = document.text.rfind(one.title, 0, one.span.start)
            yield Span(start, start + len(one.title))
        elif role := _role_before(document, one.span.start):
            yield role
        behind = document.text[one.span.end : one.span.end + _FEW]
        m = _APPOSITIVE.match(document.text, one.span.end) if behind[:1] == "," or behind[-1:] in _AGES else None
        if m:
            yield Span(*m.span("role"))


def _role_before(document: Document, end: int) -> Span | None:
    """The role in lower case that stands before a name: “its treasurer, Anna Berg”, “rice farmer Anna Berg”, “The head of the school, Anna Berg”."""
    text = document.text
    start = max(0, end - _AHEAD)
    if text.startswith(", ", end - 2) and (m := _HEADED.search(text, start, end)) and "title" in kinds(m["head"]):
        return Span(*m.span("role"))
    last = text[start:end].rsplit(None, 1)[-1:]
    if not last or "title" not in kinds(last[0].rstrip(",").lstrip('“"(—')):
        return None
    m = _BEFORE.search(text[start:end])
    if m is None or "title" not in kinds(m["head"]):
        return None
    return Span(start + m.start("role"), start + m.end("role"))


def _shown(document: Document, titles: list[str], offices: tuple[Span, ...]) -> str:
    """What titles and the heads of appositives say of he or she, if they agree."""
    found = {word.rstrip(".").lower() for word in titles}
    for office in offices:
        for role in _head(document[office]).split(" and "):
            found.update(_WORD.compiled.findall(role)[:_HEADS])
    male, female = bool(found & _MALE), bool(found & _FEMALE)
    return HE if male and not female else SHE if female and not male else ""


def _own(document: Document, mentions: Iterable[Name]) -> str:
    """He or she where the words behind a name say so: “Shoji Hidaka, 77, said he had watched”, “Ansah, herself a judge”, “Cole, who sells from her cart”."""
    text = document.text
    for one in mentions:
        end = one.span.end
        if text.startswith((", h", " who ", ", who ", ", n"), end) or _AGES.intersection(
            text[end + 1 : end + 1 + _FEW]
        ):
            if m := _HERSELF.match(text, end):
                return HE if m["who"] == "him" else SHE
            m = _HERS.match(text, end)
            if m and m["what"] in _BELONGINGS and _OTHERS.isdisjoint(m.group()[: m.start("whose") - end].split()):
                return HE if m["whose"] == "his" else SHE
        if _AGES.intersection(text[end + 1 : end + 1 + _FEW]) and (m := _AGED.match(text, end)):
            return m["who"]
    return ""


def _head(role: str) -> str:
    """An appositive up to where its complement begins: “a spokeswoman” of “a spokeswoman for the king”."""
    for stop in (" of ", " for ", " to ", " who ", " at ", " in ", " from ", " with ", "’s ", "'s "):
        role = role.partition(stop)[0]
    return role


def _in_a_place(document: Document, name: Name) -> bool:
    """Whether a place got into a name, as in “its envoy in Geneva Htin Lynn”."""
    return len(name.parts) >= LONGER and document.text.endswith((" in ", " at ", " near "), 0, name.span.start)


def _likely(name: Name) -> str:
    """He or she by the given name of an introduction, unless a title or a place got into the name."""
    if not 2 <= len(name.parts) <= LONGEST or any("title" in kinds(part.text) for part in name.parts[1:]):
        return ""
    first = name.parts[0].text
    if len(name.parts) == LONGER and name.opens and first.lower() in _TRADES:
        first = name.parts[1].text
    elif len(name.parts) == LONGER and sex_of(name.parts[1].text) not in {"", sex_of(first)}:
        return ""  # Evan Rachel Wood
    return sex_of(first) or (_of_middle(name) if first in SURNAMES_FIRST else "")


_TRADES = frozenset(
    """arborist archer artisan auctioneer beekeeper biker blacksmith blogger boatman bookseller botanist brewer bricklayer busker butcher campaigner carer carpenter cartoonist
    choreographer cleaner climber cobbler commuter composer cook cooper courier cyclist dairyman dancer dentist designer diver docker drummer dressmaker electrician farmer farmhand ferryman
    firefighter fisherman fishmonger florist forester gardener glassblower goldsmith greengrocer grocer guitarist hairdresser herder homeowner horticulturist housewife hunter illustrator
    innkeeper janitor jeweler jeweller joiner lifeguard linguist locksmith logger lumberjack magician marabout marathoner mechanic merchant midwife milliner miner motorist musician
    novelist nurse nutritionist oceanographer optician organist oyster-farmer painter paramedic pensioner pharmacist photographer pianist playwright plumber poet porter postman potter
    printmaker promoter puppeteer rancher ranger retiree rower sailor saleswoman sculptor seamstress shepherd shoemaker shopkeeper shopper singer skier stallholder stockbroker storyteller
    stuntman surfer swimmer tailor teacher technician toymaker trader translator trapper trucker tutor vendor villager violinist vintner waiter waitress watchmaker weaver welder
    winemaker woodcarver zookeeper""".split()
)
"""What somebody is by trade, with a capital at the head of a sentence, before their name."""


def _of_middle(name: Name) -> str:
    """He or she by a middle name behind the surname: “Tran Thi Mai”; a given name of China or Korea tells nothing in Latin letters."""
    return _MIDDLE.get(name.parts[1].text, "")


_MIDDLE = {"Thi": SHE, "Thị": SHE, "Van": HE, "Văn": HE}
"""Middle names of Vietnam that women bear, and men."""


def sex_of(name: str) -> str:
    """He or she by a given name that means one of them wherever it is borne, else ""."""
    return "" if name in _EITHER else by_given_name(name)


def by_given_name(name: str) -> str:
    """He or she, where nearly all bearers of a given name are one of them, else ""."""
    return _BY_GIVEN_NAME[name]


def _by_given_name(name: str) -> str:
    return {"f": SHE, "m": HE}.get(_given().get(name.lower()) or "", "")


_BY_GIVEN_NAME = Remembered(_by_given_name)


@cache
def _given() -> WordList:
    return WordList(os.path.join(DATA, "given.tsv"))
