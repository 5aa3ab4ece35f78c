"""The he or she in the sentence of somebody with whom it begins, where the story has nobody else whom it can mean."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Span, layer, pattern
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import dateline, paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.people import Person, people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._meant import may_be_meant, named_outside, spoken_of
from wirelint_rules.attribution._pronouns import Pronoun
from wirelint_rules.attribution._sexes import SEX, between, gendered
from wirelint_rules.attribution._speakers import acts, persons, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Name

_WORDS = frozenset("he his him he's he'd he'll she her she's she'd she'll".split())
_OF = frozenset({"his", "her"})
_NAMELESS = _WORDS | {"himself", "herself", "hers", "mr", "mrs", "ms", "miss"}
"""Words of a sex that bring in nobody new."""

_SAYING = pattern(
    r"(?<!\w)(?:said|says|told (?:the |an? )?(?:[\w’'-]+ ){0,3}[\w’'-]+|denied|insisted|promised|admitted|vowed|argued|believed|hoped|feared|thought|added|claimed|complained|explained|recalled|warned|estimated|knew|felt)"
    r"(?: [a-z]+day| (?:on|last) [A-Z]\w+| later| also)?(?: that)? $"
)
"""What stands right before what somebody says of themselves."""

_PLAIN = pattern(r"(?:, (?P<told>[^“”\"\n;:]+?),|,? \(?\d{1,3}\)?,| \(\d{1,3}\))?(?P<verb> [^,;:“”\"()\n—]{2,60})$")
"""An appositive or an age behind a name, and a clause without a comma."""

_JOINED = frozenset(
    """after as when while who whom whose which that if because but until before since where whether though although asked about against for said says told
    called replaced succeeded succeeds blamed praised thanked accused accuses accompanied supports supported defended backed urged""".split()
)
"""Words after which somebody else may be meant."""

_THEIRS = frozenset(
    """ministry office department agency union council group crews crew officers inspectors staff organization organisation institute bank figures hospital
    school club federation association foundation committee commission network newspaper paper station brigade unit division troops soldiers deputies
    investigators detectives patients pupils students customers guests passengers workers employees drivers company firm shop store restaurant bakery
    factory farm clinic laboratory lab centre center cooperative congregation parish charity museum theatre theater orchestra court bench ship boat vessel
    partner colleagues neighbours neighbors offer movement city town village district province county region island country league teammates players force
    service services authority board bureau chamber guild members faction bloc tribe clan""".split()
)
"""What somebody leads, belongs to or works with."""

_OWN = frozenset(
    """bicycle bike car truck van taxi tractor cart horse donkey farm field fields land shop stall store house home apartment flat hut tent garden vineyard
    orchard kitchen roof yard cellar barn wheelchair cane stick crutches bag bags suitcase backpack phone camera guitar violin piano beard moustache wig
    coat hat scarf shoes boots apron glasses job pension savings salary pay wages rent eyesight sight leg legs arm arms hand hands foot feet finger
    fingers thumb knee back shoulder hearing voice eye eyes head face hair teeth window desk workshop studio bakery cattle goats goat sheep cows cow herd
    flock hives bees nets net boat crops harvest mother father parents husband wife son sons daughter daughters children child baby brother brothers
    sister sisters grandmother grandfather grandchildren grandson granddaughter mother-in-law mallet hammer knife brush pen notebook cello pet dog cat
    dress shirt jacket sleeves tools engine lorry motorcycle scooter stove oven ovens bed blanket mattress""".split()
)
"""What somebody has or loses, and their kin."""

_OF_OTHERS = frozenset(
    """lawyer attorney solicitor barrister counsel doctor physician surgeon nurse coach trainer manager agent publicist spokesman spokeswoman spokesperson
    aide adviser advisor neighbor neighbour friend colleague teammate classmate roommate customer client fan critic rival opponent biographer historian
    teacher professor pastor priest rabbi imam bishop relative kin cousin uncle aunt niece nephew brother sister father mother son daughter husband wife
    widow widower girlfriend boyfriend fiance fiancee partner ex-wife ex-husband prosecutor police officer detective sheriff constable sergeant judge
    coroner pathologist investigator supporter admirer assistant secretary successor predecessor strategist pollster witness victim co-star employer
    landlord tenant companion godfather godmother stepfather stepmother mentor""".split()
)
"""Those who speak of somebody else as a rule."""

_OFTEN = 4
"""Somebody who is named so often is whom a story is about."""

_LATELY = 3
"""So many paragraphs back whoever is meant was named last."""


@layer
def of_subject(document: Document) -> list[tuple[Pronoun, Person]]:
    """The first he or she of sentences that begin with somebody of the other sex, where it must mean them; for each whom."""
    return list(_of_subject(document))


def _of_subject(document: Document) -> Iterator[tuple[Pronoun, Person]]:
    story = words(document)
    seen: set[int] = set()
    for at in story.standing(_WORDS):
        span = story.span(at)
        sentence = sentence_at(document, span.start)
        if sentence.start in seen or quoted(document, span):
            continue
        seen.add(sentence.start)
        said = SEX[story.lower[at]]
        subject = _subject(document, Span(sentence.start, span.start), said)
        if subject and _must_mean(document, subject, at, said):
            word = story.lower[at].partition("'")[0]
            pronoun = Pronoun(Span(span.start, span.start + len(word)), span.start, said, within=True)
            yield pronoun, persons(document)[subject.span]


def _subject(document: Document, stretch: Span, said: str) -> Name | None:
    """The name with which a sentence begins, of somebody who is not what a pronoun says, where nothing behind it speaks of another."""
    found = named_outside(document, stretch)
    person = persons(document).get(found[0].span) if found else None
    if person is None or person.pronoun in {"", said} or not acts(document, found[0]):
        return None
    offices = person.offices
    if any(not any(office.covers(name.span) for office in offices) for name in found[1:]):
        return None
    if between(gendered(document)[said], stretch):
        return None
    own = frozenset({"who"}) if document.text.startswith(", who ", found[0].span.end) else frozenset()
    roles = spoken_of(document, Span(found[0].span.end, stretch.end), own)
    return None if any(not any(office.covers(role) for office in offices) for role in roles) else found[0]


def _must_mean(document: Document, subject: Name, at: int, said: str) -> bool:
    """Whether a pronoun must mean the subject of its sentence, by the words between and behind, and by who else is in the story."""
    story = words(document)
    gap = document[subject.span.end, story.starts[at]]
    what = _what(document, at) if story.lower[at] in _OF else ""
    if _SAYING.search(gap):
        if _speaks_of_others(document, subject, story.starts[at]):
            return False
        led = what in _THEIRS and not _named_in(document, subject, said) and not _told_of_another(document, subject)
        return led or not _others(document, subject, said)
    m = _PLAIN.match(gap)
    if m is None or not what or what not in _OWN or not _JOINED.isdisjoint(m["verb"].removesuffix(" and ").split()):
        return False
    return not _others(document, subject, said)


def _what(document: Document, at: int) -> str:
    """The thing behind a his or a her: up to three words on, in one clause, the first that is one of somebody's own."""
    story = words(document)
    for behind in range(at + 1, min(at + 5, len(story.texts))):
        if story.gaps[behind] != " ":
            return ""
        if story.lower[behind] in _THEIRS or story.lower[behind] in _OWN:
            return story.lower[behind]
    return ""


def _speaks_of_others(document: Document, subject: Name, end: int) -> bool:
    """Whether somebody has a role in which one speaks of another, as lawyers and neighbours do, or a word for one stands in their sentence up to a place."""
    start = sentence_at(document, subject.span.start).start
    told = [
        document[Span(start, end)].rpartition("\n")[2],
        *map(document.__getitem__, persons(document)[subject.span].offices),
    ]
    return any(not _OF_OTHERS.isdisjoint(words_.lower().replace(",", "").split()) for words_ in told)


def _named_in(document: Document, subject: Name, said: str) -> bool:
    """Whether a paragraph speaks before a name of somebody whom a pronoun could mean."""
    start = paragraphs(document)[paragraph_at(document, subject.span.start)].start
    stretch = Span(start, sentence_at(document, subject.span.start).start)
    if between(gendered(document)[said], stretch):
        return True
    by_place, person = persons(document), persons(document)[subject.span]
    return any(
        (other := by_place.get(name.span)) is None or (other is not person and other.pronoun != person.pronoun)
        for name in named_outside(document, stretch)
    )


def _told_of_another(document: Document, subject: Name) -> bool:
    """Whether a story is about somebody else, who is named often before a place, whom a pronoun could mean."""
    person = persons(document)[subject.span]
    return any(
        other is not person
        and other.pronoun != person.pronoun
        and sum(mention.start < subject.span.start for mention in other.mentions) >= _OFTEN
        for other in people(document)
    )


def _others(document: Document, subject: Name, said: str) -> bool:
    """Whether a story speaks of somebody else whom a pronoun could mean: in the paragraph, as its topic, or lately and not as a source."""
    if _named_in(document, subject, said):
        return True
    spans, person = paragraphs(document), persons(document)[subject.span]
    index = paragraph_at(document, subject.span.start)
    lately = Span(spans[max(0, index - _LATELY)].start, subject.span.start)
    line = dateline(document)
    if any(
        may_be_meant(document, name)
        and not (line and line.span.overlaps(name.span))
        and not (name.opens and name.text.lower() in counts().common)
        for name in named_outside(document, lately)
    ):
        return True
    story = words(document)
    if any(SEX[story.lower[at]] == said and story.lower[at] not in _NAMELESS for at in story.within(lately)):
        return True
    for other in people(document):
        if other is person or other.pronoun == person.pronoun or other.span.start > subject.span.start:
            continue
        if not (other.pronoun or other.offices) and other.name.partition(" ")[0].lower() in counts().common:
            continue  # a storm, a street
        if len(other.mentions) >= _OFTEN:
            return True
        near = any(lately.start <= mention.start < lately.end for mention in other.mentions)
        if near and not _is_source(document, other):
            return True
    return False


def _is_source(document: Document, person: Person) -> bool:
    """Whether somebody is the source of a statement."""
    known = sources(document)
    for mention in person.mentions:
        at = bisect_left(known, (mention.end, 0))
        if any(source.covers(mention) for source in known[max(0, at - 3) : at]):
            return True
    return False
