"""A person whose given name has become another."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, rule
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.known import given, surname
from wirelint.layers.naming.names import plain, spellings
from wirelint.layers.naming.slips import one_letter
from wirelint.layers.naming.variants import variants
from wirelint.layers.sentences import sentence_at
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.names._persons import MEETING, SPELT, full_names, in_row, of_family, suffix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Name

SHORTEST = 4
"""Shorter given names are too often two."""

SHARED = 3
"""So many letters at its beginning a name must share with the one it stands for, or two and the last, if it is not one letter off."""

LONGER = 2
"""So many letters more it may have."""


@rule(severity=Severity.WARNING)
def changed_given_name(document: Document) -> Iterator[Finding]:
    """A person's given name is another the second time.

    Maria Gomez opens the meeting and Marta Gomez closes it: one letter off, or the same beginning and another end, and the story knows of one
    Gomez only. Reported is the name that stands once with this surname and nowhere else. Left alone are people of
    one family (where the sentence or the one before it speaks of kin, or the two stand in a row), short forms (Pete, Peter), and names
    that stand alone as well, as those of people of their own do. What name-variant reports is not reported twice.

    Bad:  Mayor Maria Gomez spoke first. At the end {~~Marta~>Maria~~} Gomez thanked the crew.
    Bad:  The minister, Sunil Perera, left at noon. Police said {~~Sunith~>Sunil~~} Perera was well.
    Good: Maria Gomez spoke first. Her sister Marta Gomez came later.
    Good: Peter Lund spoke first. At the end Pete Lund thanked the crew.
    Good: Maria Gomez and Marta Gomez spoke. Marta left.
    """
    for mentions in full_names(document).values():
        by_first: dict[str, list[Name]] = {}
        for name in mentions:
            by_first.setdefault(name.parts[0].text, []).append(name)
        if len(by_first) > 1:
            yield from _findings(document, by_first)


def _findings(document: Document, by_first: dict[str, list[Name]]) -> Iterator[Finding]:
    for first, named in by_first.items():
        if len(named) > 1 or not _alone_here(document, first):
            continue
        known = [other for other in by_first if other != first and _stands_for(document, by_first[other][0], named[0])]
        if len(known) == 1 and not _reported(document, first):
            person, span = by_first[known[0]][0], named[0].parts[0].span
            related = [Related(document, person.span, f"“{person.text}” here")]
            message = f"“{named[0].text}” was introduced as “{person.text}”"
            yield Finding(span, message, [Fix.replace(span, known[0])], related)


def _alone_here(document: Document, first: str) -> bool:
    """Whether a given name stands once in the story."""
    own = spellings(document).get(first)
    return own is not None and len(own.places) == 1


def _stands_for(document: Document, person: Name, name: Name) -> bool:
    """Whether a name is that of somebody who was named before, but for the given name."""
    if person.span.start > name.span.start or len(person.parts) != len(name.parts):
        return False
    one, other = plain(person.parts[0].text), plain(name.parts[0].text)
    if not _alike(one, other) or [part.text for part in person.parts[1:]] != [part.text for part in name.parts[1:]]:
        return False
    if suffix(document, person) != suffix(document, name) or _told_apart(document, person, name):
        return False
    if deliberate(document, name.span) or any(
        in_row(document, one) or of_family(document, one) for one in (name, person)
    ):
        return False
    return any(given(one.parts[0].text) for one in (name, person)) or surname(name.parts[-1].text)


def _told_apart(document: Document, person: Name, name: Name) -> bool:
    """Whether a sentence has the one meet the other, or says that they are two: Steven Davies was marked by Stephen Davies."""
    sentence = sentence_at(document, name.span.start)
    if SPELT.search(document.text, *sentence):
        return True
    return sentence.covers(person.span) and MEETING.search(document.text, person.span.end, name.span.start) is not None


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < SHORTEST:
        return False
    if one in _SHORT_FORMS.get(other, ()) or other in _SHORT_FORMS.get(one, ()):
        return False
    if one.startswith(other) or other.startswith(one):
        return one in (f"{other}a", f"{other}h") or other in (f"{one}a", f"{one}h")
    if one_letter(one, other) or one[1:] == other or one == other[1:]:
        return True
    if one[:2] != other[:2] or abs(len(one) - len(other)) > LONGER or _short(one) or _short(other):
        return False
    return one[:SHARED] == other[:SHARED] or one[-1] == other[-1]


_SHORT_FORMS = {
    "stephen": ("steve", "stevie"), "steven": ("steve", "stevie"), "robert": ("rob", "bob", "bert"), "richard": ("rick", "dick", "rich"), "michael": ("mike", "mick", "mickey"),
    "katherine": ("kate", "kathy", "katie"), "catherine": ("cate", "cathy", "kate"), "edward": ("ed", "ted", "eddie"), "charles": ("chuck", "charlie"), "margaret": ("maggie", "marge", "meg"),
    "laurence": ("larry", "lars"), "lawrence": ("larry", "lars"), "gerald": ("gerry", "jerry"), "anthony": ("tony",), "antonio": ("tonio", "toni"), "elizabeth": ("liz", "beth", "lisa", "eliza", "betty"),
    "jonathan": ("john", "jon"), "johannes": ("johan", "jan", "hans"), "francisco": ("franco", "paco"), "francesco": ("franco",), "alexander": ("alex", "alec", "sasha"), "aleksandr": ("alexei",),
    "christopher": ("chris", "christy"), "christine": ("chris", "christy"), "geoffrey": ("geoff", "jeff"), "jeffrey": ("jeff",), "suzanne": ("sue", "suzy", "susan"), "susan": ("sue", "susie"),
    "deborah": ("debra", "debbie"), "rebecca": ("becca", "becky"), "nicholas": ("nick", "nico", "nicky"), "nicolas": ("nick", "nico"), "vladimir": ("vlad", "volodya"), "mohammed": ("mo",),
    "philip": ("phil",), "phillip": ("phil",), "timothy": ("tim",), "gregory": ("greg",), "andrew": ("andy", "drew"), "daniel": ("danny", "dan"), "matthew": ("matt", "mat"),
    "theresa": ("terry", "tess", "tessa"), "teresa": ("terry", "tess"), "frederick": ("fred", "freddie", "fritz"), "leonard": ("len", "leo"), "kenneth": ("ken", "kenny"), "bernard": ("bernie", "bern"),
}  # fmt: skip
"""Names with the shorter ones that their bearers go by, and that do not begin alike, or are a letter off."""


def _short(name: str) -> bool:
    """Whether a name may be the short form of another (Bernie, Denny, Dave)."""
    return name.endswith(("y", "ie")) or (len(name) == SHORTEST and name.endswith("e"))


def _reported(document: Document, first: str) -> bool:
    return any(first in (variant.rare.text, variant.usual.text) for variant in variants(document))
