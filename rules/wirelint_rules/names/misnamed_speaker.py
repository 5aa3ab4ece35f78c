"""A speaker whom nobody introduced, by a name that is near to that of the one who was."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, rule
from wirelint.layers.naming.known import given
from wirelint.layers.naming.names import Spelling, introduction, kinds, plain, spellings
from wirelint.layers.naming.romanisation.forms import genders
from wirelint.layers.naming.variants import variants
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import paragraph_at
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.cues import SAYING
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.letters import letters_apart
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.names.misspelt_speaker import BETWEEN, misspelt_speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Span
    from wirelint.layers.speech.people import Person

_SAYING = frozenset(SAYING)
FEW = 2
"""A name that stands more often is somebody's own."""

NEAR = 12
"""So many paragraphs behind a mention of whoever is meant the other name stands, at most."""

KNOWN_TO_ALL = 8.0
"""From this logarithm of its count in news on, a name is known without an introduction."""

_SHORT, _SHORTEST = 5, 4


@rule(severity=Severity.WARNING, in_quotes="skip", words=_SAYING)
def misnamed_speaker(document: Document) -> Iterator[Finding]:
    """A speaker whom nobody introduced has nearly the name of one who was.

    Brandt waits at the gate, and two lines on “Brand” adds something; Nuria Quintero hands out blankets, and “Quinteros” speaks. Both are names that people bear, so that no list tells the one
    from the other; but wire copy lets nobody speak whom it has not introduced. Reported where a surname alone stands beside a verb of saying, stands nowhere with a given name, a title or an
    explanation, and differs by a letter, or by two in a longer name, from the surname of just one person, who was named a few paragraphs before.

    Left alone: names of a man and a woman of one family (Reznikov, Reznikova), names that all readers know, that stand more than twice, or that are in a quotation.

    Bad:  Omar Haddad, a driver, waited. ¶ “The road was gone,” {~~Haddadi~>Haddad~~} said.
    Bad:  Nuria Quintero gave out blankets. ¶ “Nobody asks them,” {~~Quinteros~>Quintero~~} said.
    Good: Heike Brandt, a dentist, sat on her trunk. ¶ Tom Brand, her neighbour, left. ¶ “He understands,” Brand added.
    """
    table = spellings(document)
    speaking = list(_speaking(document))
    if not speaking:
        return
    known = [person for person in people(document) if " " in person.name]
    reported = {variant.rare.text for variant in variants(document)}
    for text in dict.fromkeys(speaking):
        stranger = table.get(text) or _everyday(document, text)
        if text.removesuffix("s") in table and not document.text.startswith(("” ", '" '), stranger.places[0] - 2):
            continue  # the mark of a possessive was lost
        if text in reported or not _strange(document, stranger, known):
            continue
        meant = [person for person in known if _alike(person.surname, text)]
        if len(meant) == 1 and _named_before(document, meant[0], stranger.spans[0]):
            yield from _findings(document, meant[0], stranger)


def _speaking(document: Document) -> Iterator[str]:
    """The words with a capital that a verb of saying stands beside, and that stand nowhere with other names."""
    story, table = words(document), spellings(document)
    for at in story.standing(_SAYING):
        for place in (at - 1, at - 2, at + 1):
            if not 0 <= place < len(story.texts):
                continue
            text = story.texts[place]
            beside = place != at - 2 or story.lower[at - 1] in BETWEEN
            ends = place < at or document.text[story.ends[place] : story.ends[place] + 1] in {",", ".", ";"}
            behind = place < at and story.gaps[place].endswith(("” ", '" '))
            if beside and ends and text[0].isupper() and text.isalpha() and (text in table or behind):
                yield text


def _everyday(document: Document, text: str) -> Spelling:
    """A name that is an everyday word too: where it stands with a capital, and whether with other names."""
    story = words(document)
    places = story.written_at((text,))
    near = {story.texts[at + step] for at in places for step in (-1, 1) if 0 <= at + step < len(story.texts)}
    beside = {word for word in near if word[0].isupper()}
    return Spelling(text, [story.starts[at] for at in places], beside, set(), 0, len(places), 0)


def _strange(document: Document, stranger: Spelling, known: list[Person]) -> bool:
    """Whether a name is nobody's in the story, and not one that needs no introduction."""
    text = stranger.text
    if stranger.before or stranger.behind or stranger.titled or len(stranger.places) > FEW:
        return False
    if kinds(text) or given(text) or any(text in person.name.split(" ") for person in known):
        return False
    if any(
        quoted(document, span) or document.text.startswith((", who", ", a ", ", an ", ", the "), span.end)
        for span in stranger.spans
    ):
        return False
    return counts().often(text) < KNOWN_TO_ALL and text.isalpha() and not text.isupper()


def _alike(known: str, stranger: str) -> bool:
    """Whether two surnames are so near that the one may be a slip for the other."""
    one, other = plain(known), plain(stranger)
    if one == other or one[:1] != other[:1] or genders(one, other):
        return False
    short = min(len(one), len(other))
    return short >= _SHORTEST and letters_apart(one, other) <= (1 if short <= _SHORT else 2)


def _named_before(document: Document, person: Person, place: Span) -> bool:
    """Whether a person was named in the same paragraph or in one of those before."""
    here = paragraph_at(document, place.start)
    return any(
        mention.start < place.start and here - paragraph_at(document, mention.start) <= NEAR
        for mention in person.mentions
    )


def _findings(document: Document, person: Person, stranger: Spelling) -> Iterator[Finding]:
    taken = [finding.span for finding in misspelt_speaker.find(document)]
    place = introduction(document, person.surname)
    related = [Related(document, place.span if place else person.span, f"“{person.name}” here")]
    for span in stranger.spans:
        if not any(span.overlaps(other) for other in taken):
            yield Finding(
                span,
                f"“{stranger.text}” was introduced as “{person.name}”",
                [Fix.replace(span, person.surname)],
                related,
            )
