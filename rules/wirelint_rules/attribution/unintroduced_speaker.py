"""A speaker who is named by a surname alone and was never introduced."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, layer, pattern, rule
from wirelint.layers.calendar_words import FULL_WEEKDAYS, WEEKDAY_NAMES
from wirelint.layers.naming.known import given, surname
from wirelint.layers.naming.names import introductions, kinds, names, plain
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import STARTERS
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.cues import SAID
from wirelint.layers.speech.people import by_given_name, people
from wirelint.layers.words import words
from wirelint.patterns import places as spots
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import is_leader
from wirelint_rules.attribution._offices import places
from wirelint_rules.attribution.foreign_firm import firms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.attributions import Attribution
    from wirelint.layers.words import Words

_CUES = SAID | {"tells", "explains", "recalls"}
_SURNAME = pattern(r"[A-ZÀ-Þ][a-zß-ÿ’]{3,}(?:-[A-ZÀ-Þ]?[a-zß-ÿ]{3,})?")
_EXPLAINED = pattern(r",? (?:who|whose|a|an|the|not (?:his|her) real)\b")
_HE_OR_SHE = pattern(r"\b(?:[Hh]e|[Ss]he)\b")
_KNOWN = frozenset(
    """Xinhua Tass Interfax Greenpeace Oxfam Unicef Interpol Europol Frontex Huawei Siemens Toyota Alito Breyer Ginsburg Gorsuch Kagan Kavanaugh Scalia
    Sotomayor Pelosi McConnell Schumer Whitmer Cuomo Fauci Mueller Comey Snowden Assange Navalny Beyonce Beyoncé Bono Madonna Pele Pelé Ronaldinho
    Spicer Scavino Rumsfeld Petraeus Tillerson Mnuchin Barr Kemp DeSantis Newsom Pence Priebus Bannon Conway Kushner Strelkov Girkin""".split()
).union(WEEKDAY_NAMES)
"""Agencies, bodies, days, and people whom nobody introduces."""

REACH = 500
"""How far behind a speaker a he or a she is looked for, in code points."""

SHORT = 6
"""Up to how many letters of a name two different ones make it another name; of a longer one it takes three."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=_CUES, gives_way=True)
def unintroduced_speaker(document: Document) -> Iterator[Finding]:
    """A speaker is named by a surname alone and was never introduced.

    Wire copy introduces a speaker with a given name and an office; a surname alone beside a quotation shows that the
    introduction was cut. Reported once, at the first such statement, for names that the story has nowhere with another name or a
    title, and that are a he or a she where they are not quoted. Left alone: heads of state, given names (witnesses who withhold theirs), bodies, places, news
    agencies, speakers explained on the spot, and names a letter or two from one that was introduced.

    Bad:  “The projections are consistent,” {==Healdon==} told the paper. He left.
    Good: “The projections are consistent,” Colette Healdon told the paper. She left.
    """
    story = words(document)
    if not any(_stands_alone(story, at) and _STRANGE[story.texts[at]] for at in _speaking(story)):
        return
    seen: set[str] = set()
    for one in attributions(document):
        if not one.source or document[one.cue[0]] not in _CUES:
            continue
        name = document[one.source[0]]
        if (
            name in seen
            or not _SURNAME.fullmatch(name)
            or name.endswith(("’s", "'s"))
            or quoted(document, one.source[0])
            or not _stands_alone(story, story.within(one.source[0]).start)
            or not _is_somebody(document, one)
        ):
            continue
        seen.add(name)
        if not _EXPLAINED.match(document.text, one.source[0].end) and _unknown(document, name):
            yield Finding(one.source[0], f"“{name}” speaks and was never introduced")


def _speaking(story: Words) -> Iterator[int]:
    """The words near a word of saying that could be a surname: cheaper to tell than who speaks."""
    texts, gaps = story.texts, story.gaps
    for at in story.standing(_CUES):
        if gaps[at] != " " and texts[at + 1 : at + 2] and texts[at + 1][0].isupper():
            yield at + 1
        for before in range(max(0, at - REACH_BEFORE), at):
            apart = before < at - 1 and "," not in gaps[before + 1] and not _ADVERB.match(texts[before + 1])
            if texts[before][0].isupper() and not apart:
                yield before


REACH_BEFORE = 4
"""In how many words before a verb its subject is looked for where a comma or an adverb stands between."""

_ADVERB = pattern(r"(?:also|later|then|has|had|have|earlier|once|recently|[a-z]+ly)$")


def _stands_alone(story: Words, at: int) -> bool:
    """Whether a word nowhere follows another with a capital, but for days and words that often begin a sentence."""
    for before in (place - 1 for place in story.places[story.lower[at]]):
        word = story.texts[before]
        if (
            before >= 0
            and word[0].isupper()
            and story.gaps[before + 1] == " "
            and story.lower[before] not in (FULL_WEEKDAYS if story.gaps[before] == " " else STARTERS)
        ):
            return False
    return True


def _is_somebody(document: Document, one: Attribution) -> bool:
    """Whether a speaker is a person: quoted with an established surname, or a he or a she in the rest of the paragraph."""
    if surname(document[one.source[0]]) and any(document.text[span.start] in '“"‘' for span in one.content):
        return True
    at = paragraph_at(document, one.source[0].start)
    end = min(paragraphs(document)[at].end, one.source[0].end + REACH)
    return _HE_OR_SHE.search(document.text, one.source[0].end, end) is not None


def _is_strange(name: str) -> bool:
    """Whether a word is one that could be a surname, and of nobody and nothing known."""
    return _SURNAME.fullmatch(name) is not None and not (
        kinds(name)
        or name in places()
        or is_leader(name)
        or name in _KNOWN
        or name in firms()
        or given(name)
        or by_given_name(name)
        or counts().often(name.lower()) > (4.0 if surname(name) else 0.5)
    )


_STRANGE = Remembered(_is_strange)


def _unknown(document: Document, name: str) -> bool:
    """Whether a name is a surname that the story has alone wherever it stands."""
    if not _STRANGE[name] or f"\u00ad{name}" in document.text:
        return False
    if any(
        document.text[place + len(name) : place + len(name) + 1] in {",", ".", ";"}
        for place in _set_off(document, name)
    ):
        return False
    if any(document.text.endswith(_BODIES, 0, at) for at in spots(document.text, f" {name}")):
        return False
    half = f"-{name.lower()}"
    if name in _titled(document) or any(word.endswith(half) for word in words(document).vocabulary):
        return False
    surnames = {*introductions(document), *(person.surname for person in people(document))}
    return not any(_near(plain(name), plain(other)) for other in surnames)


_BODIES = tuple(
    f" {body}"
    for body in """agency regulator watchdog company firm group bank union charity retailer maker operator carrier airline broker brokerage consultancy
    insurer lender platform startup start-up newspaper daily weekly magazine broadcaster network party club body giant developer supplier producer
    institute association website service app shipper builder brewer grocer supermarket chain utility tribe""".split()
)
"""What a body is called right before its name: the ratings agency Fitch."""


def _set_off(document: Document, name: str) -> Iterator[int]:
    """Where a name stands behind a comma and a word in lower case, as what explains it does: the regulator, Ofcom."""
    text = document.text
    for at in spots(text, f", {name}"):
        if text[at - 1 : at].islower():
            yield at + 2


@layer
def _titled(document: Document) -> set[str]:
    """The words of names that are of several words or have a title before them."""
    return {part.text for one in names(document) if len(one.parts) > 1 or one.title for part in one.parts}


def _near(a: str, b: str) -> bool:
    """Whether two names begin alike and differ by so little that one may be a slip for the other."""
    shared = sum(x == y for x, y in zip(a, b, strict=False)) + sum(
        x == y for x, y in zip(reversed(a), reversed(b), strict=False)
    )
    return a[:1] == b[:1] and shared >= max(len(a), len(b)) - (1 if max(len(a), len(b)) <= SHORT else 2)
