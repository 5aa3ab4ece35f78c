"""A known name that is not quite spelled as anybody spells it."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.assets import WordList
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.known import given, surname, towns
from wirelint.layers.naming.names import kinds, mentions, moved, plain, spellings
from wirelint.layers.naming.romanisation.forms import derived, genders
from wirelint.layers.naming.romanisation.keys import keys
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.naming.slips import one_letter
from wirelint.layers.naming.variants import variants
from wirelint.layers.ngrams import counts
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.names._house import SHIPPED, hits, house
from wirelint_rules.names._lists import PERSON, PREFERRED, WRONG, surname_of
from wirelint_rules.names._romanised import implausible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Spelling

SHORTEST = 7
"""A shorter word that nobody knows may be a name of its own."""

ALIKE = 0.9
"""How likely by its letters an unknown word must be the known name."""


@rule(severity=Severity.WARNING)
def near_name(document: Document) -> Iterator[Finding]:
    """A known name is not quite spelled as anybody spells it.

    Selenskyj, Tblisi, Golf of Thailand: spellings that no English-language newsroom uses, of other languages or of a hurried hand. Reported are the wrong
    spellings that the list of names knows, with the person's given name or where nobody else is known by them; a surname a letter off that of a
    person in the list behind the same given name; and a word that neither news nor any list of names knows, one letter off a name that news has often, where it
    stands alone and the story does not introduce it. Spellings on which newsrooms differ (Zelensky, Kiev) are left to house-spelling, and what
    name-variant or implausible-romanisation reports is not reported again.

    Bad:  President Volodymyr {~~Selenskyj~>Zelenskyy~~} thanked the crew.
    Bad:  Rain fell on the {~~Golf of Thailand~>Gulf of Thailand~~} all night.
    Bad:  The strike began in {~~Milwuakee~>Milwaukee~~} on Monday.
    Good: Volodymyr Zelensky left Kiev for Milwaukee.
    Good: Anna Milwuakee is a rare name.
    """
    reported = {text for variant in variants(document) for text in (variant.rare.text, variant.usual.text)}
    found: dict[int, Finding] = {}
    for span, better, name in (*_listed(document), *_people(document), *_slips(document)):
        text = document[span]
        if text in reported or plain(name).endswith(plain(text)) or implausible(text) or deliberate(document, span):
            continue
        found.setdefault(
            span.start, Finding(span, f"“{text}” is most likely “{name}”", [Fix.replace(span, _cased(text, better))])
        )
    yield from found.values()


def _cased(text: str, better: str) -> str:
    return better.upper() if text.isupper() else better


def _listed(document: Document) -> Iterator[tuple[Span, str, str]]:
    for hit in hits(document, (SHIPPED,), WRONG):
        yield hit.span, hit.better, hit.entry.preferred


def _people(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Surnames a little off a listed person's, behind that person's given name."""
    for start, name in mentions(document):
        if len(name.parts) == 2 and _UNKNOWN[name.parts[1].text] and not name.body:
            for person in _by_given(name.parts[0].text):
                known = surname_of(person)
                if _off(plain(name.surname.text), plain(known)):
                    span = moved(name, start).surname.span
                    yield span, known.rpartition(" ")[2].rpartition("-")[2], person
                    break


def _by_given(first: str) -> list[str]:
    """The listed people whose full names begin with this word."""
    found = house((SHIPPED,))
    return [
        spelling
        for spelling in found.longer(first)
        if len(spelling.split()) == 2
        and any(entry.kind == PERSON and entry.status == PREFERRED for entry in found.get(spelling))
    ]


def _off(one: str, other: str) -> bool:
    if one == other or genders(one, other) or derived(one, other):
        return False
    return likeness(one, other).probability >= ALIKE or (
        min(len(one), len(other)) >= SHORTEST and one_letter(one, other)
    )


def _slips(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Unknown words that stand alone, one letter off a name that news has often."""
    table = spellings(document)
    for text in filter(_UNKNOWN.__getitem__, table):
        if len(text) >= SHORTEST and _alone(table[text]):
            better = _nearest(plain(text))
            if better:
                for span in table[text].spans:
                    yield span, better, better


def _alone(spelling: Spelling) -> bool:
    return (
        not (spelling.before or spelling.behind or spelling.titled) and spelling.plain > 0 and len(spelling.places) <= 2
    )


def _unknown(text: str) -> bool:
    if not text.isalpha() or not text.istitle() or kinds(text) or counts().count(text) is not None:
        return False
    return not (surname(text) or given(text) or towns(text) or counts().known(text.lower()))


_UNKNOWN = Remembered(_unknown)


def _nearest(name: str) -> str:
    """The one often-seen name that is a letter off, or ""."""
    candidates = sorted({known for key in keys(name) for known in (_near().get(key) or "").split()})
    near = [known for known in candidates if _slipped(name, plain(known))]
    return near[0] if len(near) == 1 else ""


def _slipped(name: str, known: str) -> bool:
    if not one_letter(name, known) or genders(name, known) or derived(name, known):
        return False
    return name[-1] == known[-1] or sorted(name) == sorted(known)


@cache
def _near() -> WordList:
    return WordList(os.path.join(DATA, "near-names.tsv"))
