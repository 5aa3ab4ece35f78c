"""The rule glued-words."""

from __future__ import annotations

from wirelint.document import Span
from wirelint.findings import Finding, Fix, Severity
from wirelint.layers.calendar_words import DATE_NAMES
from wirelint.layers.naming.known import given, surname
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.rules import rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._glue import ENDINGS, GRAMMAR, NUMBERS, PREFIXES, glues
from wirelint_rules.garbled._suspicion import foreign_hand, ruined
from wirelint_rules.typography._lists import ALWAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint_rules.garbled._glue import Glue

_NAMED, _DATED = 3.0, 2.0
"""By so much the two must fit better than one with a capital, and by so much if the first is a day or a month."""

_OPENING, _LONG_NOUN = frozenset(("The", "His", "Her", "But", "And", "She", "Its")), 5
"""“The” begins sentences, and few names that go on with so long a word."""

_LONG = 8
"""A capitalised word of so many letters is no name that happens to end like a word of grammar (“Manon”, “Landor”)."""


@rule(severity=Severity.WARNING)
def glued_words(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two words have lost the space between them.

    “the ministrysaid”, “bridgesacross the river”, “keep in touchAt the end”: a line break or a tag was taken out and nothing put in its place.

    Flagged is a word that no dictionary and no newspaper knows, if it is two common words one of which is a word of
    grammar (the, from, said, across), and the two fit between their neighbours. A capital in the middle counts as a
    seam where both sides are words in use.

    Left alone: names, brands and terms written in one (“easyJet”, “bioRxiv”, “videocamera”), whatever the story writes so
    more than once with a capital, and in sound copy compounds of two words of content. The fix puts the space back; it is not safe, since
    the copy may be cut there as well.

    With `pooled`, a story that faults of several kinds have convicted is read with more
    suspicion; without, the rule reports only what it is sure of.

    Bad:  The {~~ministrysaid~>ministry said~~} it would rebuild the {~~bridgesacross~>bridges across~~} the river.
    Bad:  Readers may keep in {~~touchAt~>touch At~~} the end of the day.
    Good: The easyJet flight was delayed, and the airline blamed a videocamera at the gate.
    """
    found = [glue for glue in glues(document) if _doubted(document, glue, strict=False)]
    sure = [glue for glue in found if _doubted(document, glue, strict=True)]
    if len(found) > len(sure) and not (pooled and ruined(document) and not foreign_hand(document)):
        found = sure
    for glue in found:
        span = words(document).span(glue.at)
        seam = span.start + len(glue.first)
        fix = Fix.replace(Span(span.start, span.end), f"{document[span.start, seam]} {document[seam, span.end]}")
        yield Finding(span, f"“{document[span]}” lacks a space", [fix])


def _doubted(document: Document, glue: Glue, *, strict: bool) -> bool:
    word = words(document).texts[glue.at]
    if word.endswith("s") and word.islower() and counts().known(word[:-1]):
        return False  # the plural of what news has: quarterfinalists
    seen = counts().pair(glue.first.lower(), glue.second.lower()) is not None
    if glue.rare and strict:
        return False
    if not word[1:].islower() and "-" not in word:
        return _hump(document, glue, word) or (not strict and _named(document, glue))
    if not strict and word[0].isupper() and not glue.plain and glue.first.lower() in ALWAYS:
        return glue.gain >= _NAMED
    if word[0].isupper():
        if {glue.first.lower(), glue.second.lower()} <= GRAMMAR and glue.gain >= _OPENS and _often(glue):
            return words(document).occurrences[word] == 1
        return (
            glue.plain
            and glue.gain >= (_DATED if glue.first in _NAMES else _NAMED)
            and words(document).occurrences[word] == 1
            and (len(glue.first) > 3 or (glue.first in _OPENING and len(glue.second) >= _LONG_NOUN))
            and (len(glue.second) > 2 or ((seen or glue.first in _NAMES) and len(word) >= _LONG))
        )
    if not glue.plain:
        long = min(len(glue.first), len(glue.second)) >= _LONG_PARTS
        surely = _NEIGHBOURS if _often(glue) and long else 14
        return glue.gain >= (surely if strict else _OF_LONG if long else _OF_CONTENT)
    counted = glue.first in NUMBERS and glue.second.endswith("s") and counts().everyday(glue.second)
    weak = not counted and (glue.first in PREFIXES or glue.second in ENDINGS)
    if glue.first in GRAMMAR and glue.second in GRAMMAR:
        return glue.gain >= (0 if strict else -4)
    return glue.gain >= ((1 if strict else -2) if not weak else (4 if strict else 1)) and (
        seen or not weak or glue.gain >= 6
    )


_NAMES = DATE_NAMES - {"May"}
"""Words of grammar that have a capital."""

_BEFORE_NAMES = frozenset("on in of by to at since until from last next late early".split())


def _often(glue: Glue) -> bool:
    """Whether news has the two side by side day by day: it was, interest rates."""
    return (counts().pair(glue.first.lower(), glue.second.lower()) or 0.0) >= _DAILY


_DAILY = 7.0
"""So often (a logarithm) must two words have been counted side by side."""

_OPENS = 7.0
"""By so much two words of grammar that open a sentence must fit better: “Itwas”."""

_NEIGHBOURS = 6.0
"""And by so much two words of content that news has side by side day by day."""

_OF_CONTENT = 1.0
"""By so much two words of content must fit better in a story with other faults."""

_LONG_PARTS, _OF_LONG = 5, -9.0
"""And by so much two of so many letters each, which are no stem and ending."""

_SURELY_NAMED = 10.0


def _named(document: Document, glue: Glue) -> bool:
    """Whether a capital within is that of a name’s second word: news has the two side by side (“UnitedStates”), or the story has a surname."""
    seen = counts().pair(glue.first.lower(), glue.second.lower()) is not None
    if given(glue.first) and surname(glue.second):
        return glue.second in words(document).written
    return glue.gain >= _SURELY_NAMED and (seen or glue.first.lower() in GRAMMAR)


def _hump(document: Document, glue: Glue, word: str) -> bool:
    """Whether a capital inside a word is a seam: names are made of capitals too, but not of such words."""
    known, lower = counts(), glue.second.lower()
    if glue.first in _BEFORE_NAMES and glue.second in _NAMES:
        return True
    if words(document).occurrences[word] > 1 or len(glue.first) < 3 or not known.everyday(glue.first.lower()):
        return False
    if lower in GRAMMAR and glue.second not in _NAMES:
        if glue.first[0].isupper() and "".join(words(document).texts[glue.at + 1 : glue.at + 2])[:1].isupper():
            return False  # a brand goes on: LongFor Properties
        return glue.gain >= (-2 if glue.first.islower() else 2)
    enough = 6 if glue.first in GRAMMAR and glue.gain >= _SURELY_NAMED else 7
    return glue.first.islower() and glue.gain >= 6 and known.often(glue.second) >= enough
