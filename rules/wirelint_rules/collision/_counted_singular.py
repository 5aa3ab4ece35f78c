"""Where a noun for one stands behind a number, at the end of its phrase, though edited news has its plural there."""

from __future__ import annotations

from functools import cache

from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.number_words import SEVERAL
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._inflection import plural
from wirelint_rules.collision._evidence import attested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document
    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

COUNTED = form(r"[9Q] [?sv](?=[.,\"]| [poRtMPxwXuU?aAEG])", "9Q ?sv")

_YEAR = pattern(r"(?:1[5-9]|20)\d\d|\d+\.\d+|9/?11|\d|\d{5,}")
"""Numbers that name something, as years and telephones do."""

_WORDS = SEVERAL | frozenset("fifteen million billion several many few".split())
_BESIDE = frozenset("two three four five several many".split())
"""Numbers that the counts of edited news are asked about."""

_BEHIND = frozenset(
    "ago last nationwide earlier later each who including so already across looking worldwide yesterday overnight altogether apart".split()
)
"""What follows a phrase that is at its end, where its letter does not tell."""

_NO_NOUNS = frozenset(
    "other more such least percent cent per million billion plus time point live inch foot hundred thousand dozen score".split()
)
_BEFORE = frozenset("pfPVdzocCiaGML")
"""Letters of what a number may stand behind: no article, no name, no other number."""

_NAMED = frozenset("group league gang council no number category grade phase stage tier band model".split())
"""What has a number for a name: the group of seven summit, category five storm."""

_RATHER = 2.2
"""The plural must have been counted so much oftener behind a number (a logarithm)."""


def counted_singulars(document: Document) -> Iterator[tuple[int, int]]:
    """The number and the noun."""
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, COUNTED):
        if _ends(story, letters, last) and _is_count(document, story, letters, one) and _is_noun(story, letters, last):
            yield one, last


def _ends(story: Words, letters: Letters, noun: int) -> bool:
    """Whether a phrase ends with a noun, by what follows."""
    if letters.marks[noun] != " ":
        return not story.gaps[noun + 1].startswith(("-", "(", "/", ")"))
    behind = story.lower[noun + 1]
    return letters.kinds[noun + 1] in "poRtMPxwXuU" or behind in _BEHIND


def _is_count(document: Document, story: Words, letters: Letters, at: int) -> bool:
    """Whether a word says how many there are, and is no year, price, rank or end of a longer number."""
    number = story.texts[at]
    if number.isalpha():
        if story.lower[at] not in _WORDS:
            return False
    elif _YEAR.fullmatch(number) and len(number) > 1:
        return False
    if at == 0 or document.text[story.starts[at] - 1] not in " \n":
        return False
    if letters.marks[at - 1] == " " and letters.kinds[at - 1] not in _BEFORE:
        return False
    return _NAMED.isdisjoint(story.lower[max(0, at - 2) : at])


def _is_noun(story: Words, letters: Letters, at: int) -> bool:
    """Whether a word is a noun for one that a number never has behind it."""
    noun, kind, behind = story.lower[at], letters.kinds[at], letters.kinds[at + 1 : at + 2]
    if story.texts[at] != noun or noun.endswith("s") or noun in _NO_NOUNS or not noun.isalpha():
        return False
    if kind == "v":
        sure = at > 1 and letters.marks[at - 2] == " " and letters.kinds[at - 2] in "pPVdz"
        if not sure or story.lower[at - 1] in {"many", "few", "several"}:
            return False
        if letters.marks[at] == " " and behind in "ot?aAEG":
            return False
    if kind == "?" and not (attested("a", noun) or attested("an", noun)):
        return False
    return _rather_many(noun)


@cache
def _rather_many(noun: str) -> bool:
    """Whether edited news has the plural of a noun behind numbers, and the noun hardly ever."""
    pair = counts().pair
    many = max(pair(number, plural(noun)) or 0.0 for number in _BESIDE)
    one = max(pair(number, noun) or 0.0 for number in _BESIDE)
    return many - one > _RATHER
