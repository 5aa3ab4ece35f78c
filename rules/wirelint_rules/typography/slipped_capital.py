"""Two capitals where a word has one."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._lists import EVERYDAY, SMALL_WORDS
from wirelint_rules.typography._odd import around, oddities, places
from wirelint_rules.typography._odd_words import COMMON, INNER, inner_capital, slipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_TITLE = pattern(r" [A-Z]")
_CAPITALS = pattern(r"[A-Z]{2}[A-Za-z]*")


@rule(severity=Severity.ERROR, needs=("slipped-capital",), seen_as=oddities)
def slipped_capital(document: Document) -> Iterator[Finding]:
    """A word begins with two capitals, or with a small letter before capitals.

    The shift key was held too long, or the capitals lock was on; or a capital stands within an everyday word (“minIster”, “tHe”), or a small word has one amid small letters (“the head Of the council”).
    Only everyday words are looked at, so that names (“McDonald”, “iPhone”) and abbreviations are left alone.

    Bad:  {~~THe~>The~~} road was closed on {~~MOnday~>Monday~~}, and {~~tHE~>the~~} bridge too.
    Bad:  The {~~goVernment~>government~~} said so.
    Good: QAnon, eBay and THE END, as MPs said of iOS.
    """
    text = document.text
    for m in (m for start, end in around(document, "slipped-capital") for m in _CAPITALS.finditer(text, start, end)):
        locked = m.start() > 0 and text[m.start() - 1].islower()
        span = Span(m.start() - locked, m.end())
        copy = document[span]
        if (
            slipped(copy)
            and (copy.lower() in EVERYDAY or not _TITLE.match(text, span.end))
            and not text[span.start - 1 : span.start].isalpha()
            and document.intact(span)
        ):
            better = copy.lower() if locked else copy.capitalize()
            yield Finding(span, f"“{copy}” has a capital too many", [Fix.replace(span, better)])
    yield from _inner(document)
    yield from _titled(document)


def _inner(document: Document) -> Iterator[Finding]:
    """Everyday words with a capital within them."""
    text = document.text
    for m in (m for start, end in around(document, "slipped-capital") for m in INNER.finditer(text, start, end)):
        word = m.group().lower()
        if (
            text[m.start() - 1 : m.start()] in _ADDRESS
            or text[m.end() : m.end() + 1] in _ADDRESS
            or len(word) < _SHORTEST
        ):
            continue
        if counts().often(word) >= COMMON and counts().count(m.group()) is None and document.intact(m.span()):
            yield Finding(Span(*m.span()), f"“{m.group()}” has a capital too many", [Fix.replace(m.span(), word)])


def _titled(document: Document) -> Iterator[Finding]:
    """Small words with a capital amid small letters (“the head Of the council”), and words whose second letter has one (“tHe”)."""
    story = words(document)
    for index in places(document, "slipped-capital"):
        word, span = story.texts[index], story.span(index)
        slipped_within = (
            _amid(story, index)
            if word in SMALL_WORDS
            else _second(document, index) or (inner_capital(word) and story.occurrences[word] == 1)
        )
        if slipped_within and document.intact(span):
            yield Finding(span, f"“{word}” has a capital too many", [Fix.replace(span, word.lower())])


def _amid(story: Words, index: int) -> bool:
    """Whether words in small letters stand around one, or a pronoun that begins a sentence before it."""
    if index < _FEWEST_BEFORE or index + 1 >= len(story) or not story.texts[index + 1].islower():
        return False
    if story.lower[index - 1] in _WORKS:
        return False
    spaced = story.gaps[index] == story.gaps[index + 1] == " "
    if story.texts[index] in _VERBS and spaced and story.texts[index - 1].islower():
        return True
    return spaced and (
        (story.texts[index - 1] in _STARTS and _STOPPED.search(story.gaps[index - 1]) is not None)
        or (story.texts[index - 2].islower() and story.gaps[index - 1] == " ")
    )


def _second(document: Document, index: int) -> bool:
    """Whether a common word has a capital for its second letter, as no name has."""
    story = words(document)
    word, before = story.texts[index], document.text[story.starts[index] - 1 : story.starts[index]]
    if len(word) < _SHORTEST_MIXED or not (word[0].islower() and word[1].isupper() and word[2:].islower()):
        return False
    common = word.lower() in EVERYDAY or word.lower() in counts().common
    return common and before not in _ADDRESS and counts().count(word) is None and story.occurrences[word] == 1


_VERBS = frozenset("Was Were Is Are Had Has Have Said Been Would".split())
_WORKS = frozenset(
    "project album song single novel book film movie play show exhibition exhibit installation series memoir poem essay painting ballet opera musical documentary podcast track piece work collection titled entitled called named".split()
)
"""Words before the name of a work, of which the first word alone may have a capital: her project For protection, with love."""

_FEWEST_BEFORE = 2
_SHORTEST_MIXED = 3
_STOPPED = pattern(r"[.!?]|\n")
_STARTS = frozenset("It He She They We".split())
_ADDRESS = frozenset("@#/_.=&")
_SHORTEST = 5
