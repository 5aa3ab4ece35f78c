"""A surname with which a sentence begins that goes on with what somebody else has just been introduced."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.people import Person, has_namesake, people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._meant import named_outside, no_person
from wirelint_rules.attribution._sexes import SEX
from wirelint_rules.attribution._speakers import acts, persons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Name

_SELDOM = 3
"""Somebody who is named more often is one whom the story may come back to anywhere."""

_SAYING = frozenset(
    """said says told tells added adds explained explains recalled recalls wrote writes noted argued insisted warned asked asks claimed believes thinks hopes fears""".split()
)
_NO_ACT = frozenset(
    """was were is are had and or but who whose which would could should must may might can will shall also too then meanwhile however later instead both
    agreed agrees disagreed disagrees denied denies refused rejected rejects replied responded countered accused accuses accepted answered apologized apologised blamed called
    defended dismissed criticized criticised condemned welcomed thanked praised backed supported opposed voted blocked sued pleaded admitted confirmed faces faced appealed declined did does
    scored levelled leveled equalised equalized won wins beat followed finished joined led took got came went ran hit met faced replaced succeeded testified ruled sentenced""".split()
)
"""How a sentence begins that may answer what stands before it, or tell of somebody else beside."""

_ANSWERING = frozenset(
    "too also however meanwhile instead though although while but whereas unlike likewise similarly both neither him them each".split()
)
"""Words that show that a sentence is about two."""

_GAMES = frozenset(
    """goal goals match matches season league striker midfielder goalkeeper innings wicket wickets rebounds quarterback playoffs semifinal semifinals final finals tournament champion championship lap laps
    race races points set sets tiebreak medal medals album film novel play actor actress""".split()
)
_MANY = 3
"""So many words of games show that a story is of one, or of a stage: there people take turns."""

_PRONOUNS = frozenset("he his him himself she her herself".split())
_OF = frozenset({"his", "her"})
_KIN = pattern(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]*[’']s) (?:[a-z-]+ ){1,3}$")
"""What stands before the name of somebody who is another's."""


@rule(severity=Severity.WARNING, in_quotes="skip")
def misplaced_subject(document: Document) -> Iterator[Finding]:
    """A paragraph introduces somebody and goes on with another’s surname.

    Behind “Peter Dahl, the justice minister, said the law would be read” a sentence that begins with “Moss has not said” is, as a rule, of
    Dahl: the surname was put for his. Reported where a paragraph introduces one person by full name and office or age, whom the
    story never names again, and its next sentence begins with a surname of a paragraph further up that is seldom named and does
    something. What answers, denies or compares is left alone, and so is a sentence of saying, except where its “his” or “her”
    is of whoever was introduced and not of who says so.

    Bad:  Anna Moss, a nurse, said no. ¶ Peter Dahl, the justice minister, said the law would be read. {==Moss==} gave no date for it.
    Bad:  Anna Moss, a nurse, left. ¶ Peter Dahl, an engineer, says it leans. {==Moss==} measured 11 degrees with his level.
    Good: Anna Moss, a nurse, left. ¶ Peter Dahl, the minister, said it was late. Moss denied that. Dahl went home.
    """
    for person in people(document):
        if len(person.mentions) > _SELDOM or " " not in person.name or has_namesake(document, person):
            continue
        for mention in person.mentions[1:]:
            other = _introduced(document, mention, person) if _begins(document, mention) else None
            if other and not _taking_turns(document) and _goes_on(document, mention, person, other):
                related = Related(document, other.span, f"{other.name} is introduced here")
                message = f"{person.surname} is the subject where {other.name} has just been introduced"
                yield Finding(mention, message, (), [related])


def _begins(document: Document, mention: Span) -> bool:
    """Whether a surname alone begins a sentence within a paragraph."""
    if sentence_at(document, mention.start).start != mention.start or " " in document[mention]:
        return False
    start = paragraphs(document)[paragraph_at(document, mention.start)].start
    return start < mention.start and document.text.startswith(" ", mention.end) and not quoted(document, mention)


def _introduced(document: Document, mention: Span, person: Person) -> Person | None:
    """The one person of whom a paragraph speaks before a surname, who is introduced there and nowhere named again; their sentence is the last or the last but one."""
    start = paragraphs(document)[paragraph_at(document, mention.start)].start
    before = max(one for one in person.mentions if one.start < mention.start)
    by_place = persons(document)
    found = named_outside(document, Span(start, mention.start))
    known = [name for name in found if name.span in by_place]
    if before.start >= start or len(known) != 1 or len(known[0].parts) == 1:
        return None
    if any(name is not known[0] and not _of_place(document, name, by_place[known[0].span]) for name in found):
        return None
    other = by_place[known[0].span]
    if len(other.mentions) > 1 or other is person or not acts(document, known[0]):
        return None
    if _KIN.search(document.text, start, other.span.start) and not other.offices:
        return None
    return other if other.offices or _AGE.match(document.text, other.span.end) else None


_AGE = pattern(r",? \(?\d{1,3}\b|, who (?:has|had|runs|owns|lives|works|sells|teaches|keeps|leads|drives|farms)\b")
"""An age or what somebody does, behind their name."""


def _of_place(document: Document, name: Name, person: Person) -> bool:
    """Whether a name is a place's or a body's, or stands in a person's office."""
    return any(office.covers(name.span) for office in person.offices) or no_person(document, name)


def _goes_on(document: Document, mention: Span, person: Person, other: Person) -> bool:
    """Whether a sentence of one must be of another, by its verb and by a his or a her in it."""
    story, sentence = words(document), sentence_at(document, mention.start)
    within = story.within(Span(mention.end, sentence.end))
    said = [story.lower[at] for at in within]
    if (
        not said
        or not _ANSWERING.isdisjoint(said)
        or (named_outside(document, Span(mention.end, sentence.end)) and said[0] in _SAYING)
    ):
        return False
    first = next((at for at in within if story.lower[at] in _PRONOUNS and not quoted(document, story.span(at))), None)
    sex = SEX[story.lower[first]] if first is not None else ""
    if sex and person.pronoun and sex != person.pronoun:
        owned = first is not None and story.lower[first] in _OF
        return other.pronoun in {"", sex} and (owned or said[0] not in _SAYING)
    if said[0] in _SAYING | _NO_ACT or (person.pronoun and other.pronoun and person.pronoun != other.pronoun and sex):
        return False
    return not _speaks_of(document, other, person)


def _speaks_of(document: Document, other: Person, person: Person) -> bool:
    """Whether the sentence that introduces somebody speaks of another by a pronoun or as theirs."""
    story, sentence = words(document), sentence_at(document, other.span.start)
    before = story.lower[story.within(Span(sentence.start, other.span.start)).start : story.within(other.span).start]
    return not _PRONOUNS.isdisjoint(before) or person.surname in document[sentence]


def _taking_turns(document: Document) -> bool:
    """Whether a story is of a game or a stage, where one is named after another."""
    return len(words(document).vocabulary & _GAMES) >= _MANY
