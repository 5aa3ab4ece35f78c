"""A speaker whose surname is not quite the one that was introduced."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, rule
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.known import distinct
from wirelint.layers.naming.lookalikes import lookalikes
from wirelint.layers.naming.names import introduction, plain, spellings
from wirelint.layers.naming.romanisation.forms import derived, genders
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.naming.slips import one_letter
from wirelint.layers.naming.variants import variants
from wirelint.layers.ngrams import counts
from wirelint.layers.speech.cues import SAYING
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Name, Spelling

NEAR = 0.25
"""How likely two spellings must be of one name by their letters, where the story says that they are of one person."""

BEGUN = 4
"""So many letters at their beginning two names share of which one is taken for the other."""

FEW = 2
"""A name that stands more often is somebody's own."""

KNOWN_TO_ALL = 7.5
"""From this logarithm of its count in news on, a name is that of a country or a president, and no slip."""

_SAYING = frozenset(SAYING)
BETWEEN = frozenset("has have had also later then who still again further".split())
"""What may stand between a name and its verb of saying."""


@rule(severity=Severity.ERROR)
def misspelt_speaker(document: Document) -> Iterator[Finding]:
    """A speaker's surname is not quite the surname that was introduced.

    Wire copy introduces a speaker with a given name and then uses the surname. A bare name beside a verb of speech that nobody in
    the story bears, and that sounds like the surname of exactly one person who was introduced, is one letter off it, or begins as it and ends
    otherwise (Cáceda, Cáceres), is that surname misspelt. A name that is introduced too, that is listed as another one, that stands more than twice, or that
    all readers know (China), is another's and left alone. What name-variant reports is not reported twice.

    Bad:  The report came from Saleemul Huq of the centre. “We knew it,” {~~Haq~>Huq~~} said.
    Bad:  Smokers can go elsewhere, said Sam Marlow, who runs the bar. {~~Merlowe~>Marlow~~} said he would stay.
    Good: The report came from Saleemul Huq of the centre. “We knew it,” Huq said.
    Good: Anna Olsen met Erik Olson. “We knew it,” Olsen said.
    Good: Anna Berg met the team. “We knew it,” Obama said.
    """
    reported = {variant.rare.text for variant in variants(document)}
    found: dict[str, list[tuple[Spelling, Spelling]]] = {}
    for pair in lookalikes(document):
        for known, stranger in (pair, (pair.rare, pair.usual)):
            if stranger.text not in reported and _misspelt(document, known, stranger):
                found.setdefault(stranger.text, []).append((known, stranger))
    for known, stranger in _begun_alike(document):
        if stranger.text not in reported and stranger.text not in found:
            found[stranger.text] = [(known, stranger)]
    for pairs in found.values():
        if len(pairs) == 1:
            yield from _findings(document, *pairs[0])


def _begun_alike(document: Document) -> Iterator[tuple[Spelling, Spelling]]:
    """Names that begin as the surname of exactly one person does who was introduced, and end otherwise (Cáceda, Cáceres)."""
    table = spellings(document)
    groups: dict[str, list[str]] = {}
    for text in table:
        groups.setdefault(text[:BEGUN], []).append(text)
    for group in groups.values():
        if len(group) == 2:
            for known, stranger in (group, group[::-1]):
                if _ends_otherwise(plain(known), plain(stranger)) and _strange(document, table[known], table[stranger]):
                    yield table[known], table[stranger]


def _ends_otherwise(one: str, other: str) -> bool:
    """Whether at least half of two names is alike, and the rest is no ending by which one is made from the other."""
    shorter = min(len(one), len(other))
    shared = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    if shared == shorter or 2 * shared < max(len(one), len(other)):
        return False
    if counts().everyday(one) or counts().everyday(other):
        return False
    return not (derived(one, other) or genders(one, other) or distinct(one, other))


def _misspelt(document: Document, known: Spelling, stranger: Spelling) -> bool:
    if not _strange(document, known, stranger):
        return False
    person = _introduced(document, known)
    if person is None:
        return False
    one, other = plain(known.text), plain(stranger.text)
    if distinct(one, other) and person.parts[-1].text == known.text:
        return False
    return one_letter(one, other) or likeness(one, other).probability >= NEAR


def _strange(document: Document, known: Spelling, stranger: Spelling) -> bool:
    """Whether a name that nobody in the story bears speaks behind the introduction of another."""
    if stranger.before or stranger.behind or stranger.titled or len(stranger.places) > FEW:
        return False
    if counts().often(stranger.text) >= KNOWN_TO_ALL:
        return False
    if not any(_speaks(document, place) for place in stranger.places):
        return False
    person = _introduced(document, known)
    if person is None or person.span.start > stranger.places[0]:
        return False
    return not any(deliberate(document, span) for span in stranger.spans)


def _introduced(document: Document, known: Spelling) -> Name | None:
    """The full name in which a name first stands: as surname, or first where the bearer is called by that.

    A name that stands first counts if it also stands alone (Ethiopia, Indonesia), or if given names with a hyphen follow it, as in Korean.
    """
    if known.before:
        return introduction(document, known.text)
    if not known.behind:
        return None
    full = (name for name in spellings(document).names(known.text) if len(name.parts) > 1)
    called = (name for name in full if name.parts[0].text == known.text)
    return next((name for name in called if known.bare or "-" in name.parts[1].text), None)


def _speaks(document: Document, place: int) -> bool:
    """Whether a verb of saying stands right behind a name or right before it."""
    found = words(document)
    index = found.at(place)
    if index is None:
        return False
    behind = [word for word in map(str.lower, found.texts[index + 1 : index + 3]) if word not in BETWEEN]
    if behind and behind[0] in _SAYING and behind[1:] != ["by"]:
        return True
    return (
        index > 0
        and found.texts[index - 1].lower() in _SAYING
        and document.text[found.ends[index] : found.ends[index] + 1] in {",", ".", ";"}
    )


def _findings(document: Document, known: Spelling, stranger: Spelling) -> Iterator[Finding]:
    person = _introduced(document, known)
    if person is None:
        return
    message = f"“{stranger.text}” was introduced as “{person.text}”"
    for span in stranger.spans:
        yield Finding(
            span, message, [Fix.replace(span, known.text)], [Related(document, person.span, f"“{person.text}” here")]
        )
