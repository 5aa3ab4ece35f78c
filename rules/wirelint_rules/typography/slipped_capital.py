"""Two capitals where a word has one."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = frozenset(
    """the this that these those there then they their when where what which while who with was were will would and but for from have has had her his
    him she its into after before about also are been can could did does even every first how just last like many more most much new not now
    only other our out over said same should since some such than them through two under until upon very want way well yet you your monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    police government president minister""".split()
)
_CAPITALS = pattern(r"[A-Z]{2}[A-Za-z]*")
_INNER = pattern(r"\b[a-z]{1,12}[A-Z][a-z]{2,12}\b")
_COMMON = 7.0
"""A word that news has so often, as a logarithm of its count, is an everyday word."""


@rule(severity=Severity.ERROR)
def slipped_capital(document: Document) -> Iterator[Finding]:
    """A word begins with two capitals, or with a small letter before capitals.

    The shift key was held too long, or the capitals lock was on; or a capital stands within an everyday word (“minIster”).
    Only everyday words are looked at, so that names (“McDonald”, “iPhone”) and abbreviations are left alone.

    Bad:  {~~THe~>The~~} road was closed on {~~MOnday~>Monday~~}, and {~~tHE~>the~~} bridge too.
    Bad:  The {~~goVernment~>government~~} said so.
    Good: QAnon, eBay and THE END, as MPs said of iOS.
    """
    if not any(map(_SUSPECT.__getitem__, words(document).texts)):
        return
    text = document.text
    for m in _CAPITALS.finditer(text):
        locked = m.start() > 0 and text[m.start() - 1].islower()
        span = Span(m.start() - locked, m.end())
        copy = document[span]
        if (
            copy.lower() in _WORDS
            and not text[span.start - 1 : span.start].isalpha()
            and _slipped(copy)
            and document.intact(span)
        ):
            better = copy.lower() if locked else copy.capitalize()
            yield Finding(span, f"“{copy}” has a capital too many", [Fix.replace(span, better)])
    yield from _inner(document)


def _suspect(word: str) -> bool:
    """Whether there is an everyday word in a word that has a capital where it has none."""
    if word.islower() or word[1:].islower():
        return False
    if any(m.group().lower() in _WORDS for m in _LOCKED.finditer(word)):
        return True
    return any((counts().count(m.group().lower()) or 0.0) >= _COMMON for m in _INNER.finditer(word))


_LOCKED = pattern(r"[a-z]?[A-Z]{2}[A-Za-z]*")
_SUSPECT = Remembered(_suspect)


def _inner(document: Document) -> Iterator[Finding]:
    """Everyday words with a capital within them."""
    text = document.text
    for m in _INNER.finditer(text):
        word = m.group().lower()
        if (
            text[m.start() - 1 : m.start()] in _ADDRESS
            or text[m.end() : m.end() + 1] in _ADDRESS
            or len(word) < _SHORTEST
        ):
            continue
        if (counts().count(word) or 0.0) >= _COMMON and counts().count(m.group()) is None and document.intact(m.span()):
            yield Finding(Span(*m.span()), f"“{m.group()}” has a capital too many", [Fix.replace(m.span(), word)])


_ADDRESS = frozenset("@#/_.=&")
_SHORTEST = 5


def _slipped(word: str) -> bool:
    """Whether the capitals are two before small letters, or all but the first."""
    return word[2:].islower() or (word[0].islower() and word[1:].isupper())
