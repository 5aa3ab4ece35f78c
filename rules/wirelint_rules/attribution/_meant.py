"""Whom a he or a she can mean: the one person named before it, where there is only one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from wirelint import Document, Span, layer, pattern
from wirelint.layers.naming.known import given as known_given
from wirelint.layers.naming.known import surname
from wirelint.layers.naming.names import Name, kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.speech.people import HE, SHE, Person, people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._offices import places
from wirelint_rules.attribution._roles import is_role
from wirelint_rules.attribution._sexes import SEX, between, gendered, single
from wirelint_rules.attribution._speakers import NEARBY, acts, named, persons, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint_rules.attribution._pronouns import Pronoun


def only_one(document: Document, pronoun: Pronoun) -> Person | None:
    """The one person whom a pronoun can mean, or None where there are several, or none, or words for somebody else."""
    spans = paragraphs(document)
    index = paragraph_at(document, pronoun.reach)
    if index < 0:
        return None
    found: list[Name] = []
    stretch = Span(pronoun.reach, pronoun.reach)
    back = _BACK if _is_speaker(document, pronoun) else 1
    for first in range(index, max(-1, index - back - 1), -1):
        if is_credit(document, first):
            break
        stretch = Span(spans[first].start, pronoun.reach)
        found = named_outside(document, stretch)
        if found:
            break
    person = _alone(document, found, pronoun.reach) or _last_of_several(document, found, pronoun, stretch)
    if person and pronoun.within and not _alone_within(document, person, pronoun):
        return None
    if person and pronoun.bare and _of_others(document, person, stretch, _ALL):
        return None
    if (
        person
        and not pronoun.within
        and (
            _of_nobody_named(document, stretch)
            or _tried(document, stretch)
            or _told_of(document, stretch)
            or _of_their_own(document, person, stretch)
            or _against_them(document, person, stretch)
        )
    ):
        return None
    own = pronoun.within and (not pronoun.open or OF_ONESELF.match(document.text, pronoun.span.end) is not None)
    others = single(document) if own else gendered(document)
    return None if between(others[pronoun.said], stretch) else person


def is_credit(document: Document, index: int) -> bool:
    """Whether a paragraph at the head of a story is no part of it but tells who wrote it: “By Nina Olsen in Bergen”, “Nina Olsen”."""
    return index < _HEAD and _CREDIT.fullmatch(document[paragraphs(document)[index]]) is not None


_HEAD = 6
"""So many paragraphs at the head of a story may be headline, deck, byline and the writer’s place."""
_CREDIT = pattern(
    r"(?:(?:By|BY|by|From|Words|Text|Story|Report|Reporting|Reported|Written|Interview|Interviewed|Review|Reviewed|Live reporting|Photographs?|Photos?|Pictures?|Compiled|Edited|As told to|Told to)(?: by)?:? [A-ZÀ-Þ][^\n.!?]{2,90}"
    r"|[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ]\.?)?(?: [A-ZÀ-Þ][\w’'-]+){1,2}(?:, [A-Za-z ]{4,40}|(?: in|,) [A-ZÀ-Þ][\w ]{2,30})?)"
)


_BACK = 3
"""How many paragraphs back whoever is meant is looked for, where those between name nobody."""
OF_ONESELF = pattern(
    r" (?:also |still |did not |didn[’']t |never )?(?:expected|expects?|hoped|hopes?|believed|believes?|thought|thinks?|wanted|wants?|felt|feels?|feared|fears?|knew|knows?|doubted|doubts?|wished|intended"
    r"|intends?|planned|plans|regretted|regrets?|understood|remembered|remembers?|was (?:sorry|glad|proud|pleased|confident|not sure|sure|certain|grateful|surprised|relieved|happy|worried|sad))\b"
)
"""What somebody says of their own mind, as a rule."""


def _alone_within(document: Document, person: Person, pronoun: Pronoun) -> bool:
    """Whether a pronoun’s sentence begins with a person, or names them first, and speaks of nobody else by an office or a role."""
    sentence = sentence_at(document, pronoun.span.start)
    stretch = Span(sentence.start, pronoun.span.start)
    begins = document.text.startswith(f"{person.surname} ", sentence.start)
    if not begins and not any(stretch.covers(mention) for mention in person.mentions):
        return False
    if pronoun.open and not OF_ONESELF.match(document.text, pronoun.span.end) and _others(document, person, pronoun):
        return False
    return not _of_others(document, person, stretch, frozenset() if pronoun.open else _ALL)


def _told_of(document: Document, stretch: Span) -> bool:
    """Whether the last sentence of a stretch says what somebody without a name is: the first to miss it was a dentist."""
    spans = sentences(document)
    last = sentence_at(document, stretch.end)
    before = spans[max(0, bisect_left(spans, last) - 1)]
    if before.start < stretch.start or before.end > stretch.end:
        return False
    m = _IS_A.search(document[before])
    return (
        m is not None
        and is_role(m["role"])
        and not any(name.span in persons(document) for name in named(document, before))
    )


def _against_them(document: Document, person: Person, stretch: Span) -> bool:
    """Whether the last sentence of a stretch names somebody ahead of its subject, who has no name: playing Black against Melikyan, the 26-year-old lost a pawn."""
    sentence = sentence_at(document, max(stretch.start, stretch.end - 2))
    m = _AHEAD.match(document.text, sentence.start, stretch.end)
    known = m is not None and (not m["role"][:1].islower() or is_role(m["role"]) or m["role"] in _PEOPLE | SOMEBODY)
    return known and m is not None and any(m.start() < mention.start < m.start("role") for mention in person.mentions)


_AHEAD = pattern(
    r"[“\"]?(?:[A-Z][a-z]+(?:ing|ed)|Against|With|After|Before|Beside|Unlike|Like|For|In|At|On|From|By|Despite|Behind|Under|As|When|While|Though|Although|Because|Once|Two|Three|Four|Five|Six|A|Minutes|Hours|Days|Weeks|Months|Years) [^\n]*?, (?:the|a|an) (?:[\w’'-]+ ){0,3}?(?P<role>\d+-year-old|[a-z-]+|[A-ZÀ-Þ][a-z]+)\b(?! [A-ZÀ-Þ])"
)


def _of_their_own(document: Document, person: Person, stretch: Span) -> bool:
    """Whether the last sentence of a stretch speaks of somebody else without a name: Lyle said his client was sorry; Webb met the soloist at the station."""
    start = max(sentence_at(document, max(stretch.start, stretch.end - 2)).start, stretch.start)
    return any(
        _DETERMINED.search(document.text, max(start, span.start - _PHRASE), span.start)
        and not _NAMED_BEHIND.match(document.text, span.end)
        and not any(office.covers(span) for office in person.offices)
        for span in spoken_of(document, Span(start, stretch.end), _MANY)
    )


_DETERMINED = pattern(
    r"(?:^|\b)(?i:his|her|their|the|an?|one|another|some|that|this|each|every|no|first|last) (?:[a-z-]+ ){0,2}$"
)
_PHRASE = 40
_NAMED_BEHIND = pattern(r"(?: [a-z’'-]+){1,4}, [A-ZÀ-Þ]|,? [A-ZÀ-Þ]")
_MANY = frozenset("crew staff who whom whose people they them their".split())
"""Words for somebody known, or for several."""
SOMEBODY = frozenset(
    """passer favourite favorite seed underdog outsider dog cat horse mare foal pony cow bull calf goat lamb ram ewe pig piglet sow donkey pup puppy kitten cub seal whale dolphin bear lion
    lioness tiger tigress elephant gorilla chimp chimpanzee monkey parrot owl eagle swan tortoise turtle python robot ship boat ferry yacht trawler vessel
    juror soloist navigator conscript hostage captive escapee evacuee commuter shopper motorist pedestrian bystander onlooker fan spectator viewer listener
    reader donor sponsor beneficiary finalist medallist medalist qualifier debutant rookie veteran newcomer youngster prodigy expert specialist consultant scientist researcher
    analyst academic scholar graduate journalist interviewer blogger influencer celebrity legend icon parent speaker guide medic patient witness caller helper rescuer captor
    kidnapper hijacker sniper assailant culprit offender convict fugitive drunk homeowner householder occupant lessee buyer seller trader diner drinker clubber camper walker
    client defendant customer passenger guest applicant employee patient victim stranger thief burglar attacker gunman suspect prisoner inmate caller visitor
    rider opponent rival successor predecessor assistant heir mentor fiance fiancee sibling spouse cousin twin toddler teenager infant newborn carer minder buyer bidder
    holder refugee migrant worker colleague recruit candidate voter member player hiker climber walker tourist traveller traveler accused plaintiff claimant respondent complainant
    co-defendant accomplice lover orphan deceased star flatmate roommate housemate classmate teammate lodger tenant protege godchild grandchild stepchild hero idol ancestor
    grandparent guardian nominee deputy pupil student apprentice trainee ward charge host landlord employer boss driver bodyguard agent lawyer doctor coach trainer teacher""".split()
)
"""Words for somebody whom a he and a she may mean, beside roles."""


_IS_A = pattern(
    r"\b(?:was|is|were|came|stood|sat) (?:an?|the|one|my|his|her) (?:[a-z-]+ ){0,3}?(?P<role>[a-z-]+)[.!]?\s*\Z"
)


def _tried(document: Document, stretch: Span) -> bool:
    """Whether a stretch speaks of whom a court tries, who is the one that all of it is about: he was acquitted."""
    return _IN_THE_DOCK.search(document.text, stretch.start, stretch.end) is not None


_IN_THE_DOCK = pattern(
    r"\b(?:the|The|her|his|their) (?:defendant|accused|convict|appellant|petitioner|respondent|plaintiff|complainant|deceased|victim)\b"
)


def _of_nobody_named(document: Document, stretch: Span) -> bool:
    """Whether a sentence of a stretch begins with somebody without a name, as “The judge replied …” does, or a speaker’s name is set before what they say."""
    spans = sentences(document)
    last = sentence_at(document, max(stretch.start, stretch.end - 2))
    for sentence in spans[bisect_left(spans, (stretch.start, 0)) : bisect_left(spans, last) + 1]:
        m = _NAMELESS.match(document.text, sentence.start)
        if (
            m is not None
            and is_role(m["role"])
            and not quoted(document, Span(*m.span()))
            and not any(name.span in persons(document) for name in named(document, Span(sentence.start, m.end())))
        ):
            return True
    return _LABEL.match(document.text, paragraphs(document)[paragraph_at(document, stretch.end)].start) is not None


_LABEL = pattern(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)?: (?![“\"])")
_NAMELESS = pattern(
    r"(?:But |And )?(?:The|An?|One|Another|His|Her|Their|Its) (?:[A-Za-z-]+ ){0,2}?(?P<role>[a-z-]+)(?:,(?! [A-Z])| (?:also |later )?(?:[a-z]+ed|said|told|says|had|has|was|is|would|will)\b)"
)


def _of_others(document: Document, person: Person, stretch: Span, left: frozenset[str] = frozenset()) -> bool:
    """Whether a stretch speaks of somebody by a role that is not the person’s own, some words left out."""
    for span in spoken_of(document, stretch, left):
        beside = any(0 < mention.start - span.end <= _GAP for mention in person.mentions)
        the = document[max(0, span.start - 4), span.start].lower() == "the "
        owner = the and document.text.startswith(("’s ", "'s "), span.end)
        if not beside and (owner or not any(office.covers(span) for office in person.offices)):
            return True
    return False


_GAP = 2
"""How far before a name its role may end, in code points."""
_ALL = frozenset("crew staff people they their them".split())
"""Words for several of them."""


def spoken_of(document: Document, stretch: Span, left: frozenset[str] = frozenset()) -> Iterator[Span]:
    """Where a stretch speaks, outside quotations, of somebody by a role or a word like “colleague”, some words left out."""
    for m in _WORD.finditer(document.text, *stretch):
        if is_role(m.group()) or m.group() in (_PEOPLE | SOMEBODY) - left:
            span = Span(*m.span())
            if not quoted(document, span):
                yield span


_WORD = pattern(r"\b[a-z]{3,}\b")
_PEOPLE = frozenset(
    "boss crew staff who whom whose person people child baby patient friend colleague partner neighbour neighbor parent relative they them their".split()
)


def _others(document: Document, person: Person, pronoun: Pronoun) -> bool:
    """Whether somebody else whom a pronoun could mean is named or spoken of near it, or often in the story."""
    index = paragraph_at(document, pronoun.reach)
    near = Span(paragraphs(document)[max(0, index - 1)].start, sentence_at(document, pronoun.reach).end)
    story = words(document)
    said = HE if pronoun.said == HE else SHE
    if any(SEX[story.lower[at]] == said for at in story.within(Span(near.start, pronoun.reach))):
        return True
    if any(may_be_meant(document, name) for name in named_outside(document, near)):
        return True
    return any(
        other.pronoun != person.pronoun
        and (len(other.mentions) >= _CENTRAL or any(near.start <= one.start < near.end for one in other.mentions))
        for other in people(document)
    )


def may_be_meant(document: Document, name: Name) -> bool:
    """Whether a single word is the name of somebody whom the story does not introduce."""
    if name.span in persons(document) or len(name.parts) > 1 or no_person(document, name):
        return False
    return surname(name.text) and not kinds(name.text)


_CENTRAL = 4
"""Somebody who is named so often is whom a story is about, and may be meant far from their name."""


def _alone(document: Document, found: list[Name], end: int) -> Person | None:
    """The one person among some names, if it is the subject or a speaker; names within an office do not count."""
    by_place = persons(document)
    offices = [span for name in found if (person := by_place.get(name.span)) for span in person.offices]
    outside = [name for name in found if not any(span.covers(name.span) for span in offices)]
    meant = [name for name in outside if name.span in by_place and not no_person(document, name)]
    known = {person.name: person for name in meant if (person := by_place.get(name.span))}
    if len(known) != 1 or not any(acts(document, name) or _introduced(document, name, end) for name in meant):
        return None
    if any(name.span not in by_place and len(name.parts) > 1 and not no_person(document, name) for name in outside):
        return None
    in_full = any(len(name.parts) > 1 for name in meant)
    return next(iter(known.values())) if in_full or not _shared(document, known) else None


def _introduced(document: Document, name: Name, end: int) -> bool:
    """Whether a name introduces somebody with a role or an age in the sentence before a place: “… through a neighbour, Alan Orr, a plumber. He”."""
    person = persons(document)[name.span]
    if name.possessive or person.span != name.span or len(name.parts) == 1:
        return False
    beside = any(
        -_NEXT <= office.start - name.span.end <= _NEXT or 0 <= name.span.start - office.end <= _NEXT
        for office in person.offices
    )
    if not beside and not _AGE.match(document.text, name.span.end):
        return False
    return sentence_at(document, name.span.start).end <= end and sentence_at(document, end - 2).start <= name.span.start


_AGE = pattern(r",? \(?\d{1,3}\b")
_NEXT = 8
"""How far from a name its role stands, in code points."""


def _last_of_several(document: Document, found: list[Name], pronoun: Pronoun, stretch: Span) -> Person | None:
    """Who speaks or acts last among several of one sex, where a pronoun is of the other sex and that of a speaker, or begins a sentence."""
    speaks = _is_speaker(document, pronoun)
    if pronoun.within or not (speaks or pronoun.span.start == pronoun.reach):
        return None
    by_place = persons(document)
    meant = [name for name in found if not no_person(document, name)]
    if any(
        name.span not in by_place and (len(name.parts) > 1 or (not speaks and acts(document, name))) for name in meant
    ):
        return None
    those = [by_place[name.span] for name in meant if name.span in by_place]
    other = SHE if pronoun.said == HE else HE
    if not those or any(person.pronoun != other for person in those):
        return None
    speaker = _last_speaker(document, stretch)
    person = by_place.get(speaker.span) if speaker else None
    if speaker is None or person is None:
        return None
    last = sentence_at(document, max(stretch.start, stretch.end - 2))
    if not speaks and any(name.span.start == last.start and by_place.get(name.span) != person for name in meant):
        return None
    return person if " " in document[speaker.span] or not _shared(document, {person.name: person}) else None


def _is_speaker(document: Document, pronoun: Pronoun) -> bool:
    """Whether a pronoun is the subject of a verb of saying."""
    return _SAYS.match(document.text, pronoun.span.end) is not None


_SAYS = pattern(r" (?:also |later )?(?:said|says|told|added|adds|noted|argued|continued|explained)\b")


def _last_speaker(document: Document, stretch: Span) -> Name | None:
    """The name of the last speaker of a stretch, None if the last one has none or is a he or a she."""
    known = sources(document)
    at = bisect_right(known, (stretch.end, len(document.text)))
    near = [source for source in known[max(0, at - NEARBY) : at] if stretch.covers(source)]
    found = named(document, near[-1]) if near else []
    if not found:
        found = [name for name in named(document, stretch) if not quoted(document, name.span) and acts(document, name)]
    return found[-1] if found and not found[-1].possessive else None


def no_person(document: Document, name: Name) -> bool:
    """Whether a name says that it is a body's or a place's: “CBC News”, “Environment Canada”."""
    if any(kinds(part.text) == "title" for part in name.parts):
        return False
    if name.text in places() or (len(name.parts) == 1 and document.text.endswith(_THE, 0, name.span.start)):
        return True
    person = persons(document).get(name.span)
    if person and (person.offices or (len(name.parts) > 1 and person.pronoun)):
        return False
    if person and len(name.parts) > 1 and not person.pronoun and not _like_a_person(document, name, person):
        return True
    return name.body or any(
        (part.text.isupper() and len(part.text) > 1) or part.text in places() for part in name.parts
    )


_THE = (" the ", "\nThe ")
"""What stands before a single word that names a building, a body or an event: “the Dome”."""


def _like_a_person(document: Document, name: Name, person: Person) -> bool:
    """Whether a name has a given name, is taken up by its last word or has no common word, as those of bodies and places are not."""
    if known_given(name.parts[0].text) or any(" " not in document[mention] for mention in person.mentions):
        return True
    return not any(part.text.lower() in counts().common for part in name.parts)


def _shared(document: Document, known: dict[str, Person]) -> bool:
    """Whether somebody else of the story has the surname, or of the news of late."""
    bearers = _bearers(document)
    if any(person.surname in _FAMILIES for person in known.values()):
        return True
    return any(not bearers[person.surname] <= known.keys() for person in known.values())


_FAMILIES = frozenset(
    """Clinton Kirchner Perón Peron Fujimori Marcos Bhutto Sharif Gandhi Kim Chávez Navalny Navalnaya Windsor Beckham Kardashian West""".split()
)
"""Surnames under which the news speaks of a woman and of a man."""


@layer
def _bearers(document: Document) -> dict[str, set[str]]:
    """The full names of those who have a surname."""
    found: dict[str, set[str]] = {}
    for person in people(document):
        found.setdefault(person.surname, set()).add(person.name)
    return found


def named_outside(document: Document, stretch: Span) -> list[Name]:
    """The names in a stretch that stand outside quotations; none in one that is too long."""
    if stretch.end - stretch.start > REACH:
        return []
    return [name for name in named(document, stretch) if not quoted(document, name.span)]


REACH = 1500
"""How far before a pronoun the name it means may stand, in code points."""
