"""Names in capitals that stand for those of institutions whose words were swapped: the Overall Assembly."""

from __future__ import annotations

from itertools import compress, count

from wirelint.document import layer
from wirelint.layers.naming.names import kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._inflection import singular
from wirelint_rules.garbled._odds import Pair, commonness
from wirelint_rules.garbled._suspects import LEAST, SIFTED_NAMED, seen_here, weigh
from wirelint_rules.garbled._terms import key, terms

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint_rules.garbled._suspects import Suspect

NAMED = 3.4
"""The odds that convince in any story where both words have capitals and the term is the name of an institution: who makes up such names?"""

SURELY_NAMED = 6.0
"""And those that do where the name goes on."""


@layer
def bodies(document: Document) -> list[Suspect]:
    """The names that stand for those of institutions and convince by themselves."""
    story, known, total = words(document), terms(), counts().total
    capital = [text[0].isupper() for text in story.texts]
    found: list[Suspect] = []
    for first in compress(count(), capital):
        link = story.lower[first + 1 : first + 2] == ["of"]
        last = first + 1 + link
        if last >= len(capital) or not capital[last]:
            continue
        one, other = story.lower[first], known.bare(story.lower[last])
        numbers = known.number(one), known.number(other)
        chance = commonness(one) + commonness(other) - total
        if min(numbers) < 0 or not known.may(*numbers, max(LEAST, chance) + SIFTED_NAMED):
            continue
        pair = Pair(first, last, one, other, "of" if link else "", chance, turned=False)
        if (link or not seen_here(document, pair, one, other)) and not known.heard(one, other, pair.link):
            named = weigh(document, known, pair, SIFTED_NAMED)
            if named and named.odds >= NAMED and _names_body(document, named):
                found.append(named)
    return found


def _names_body(document: Document, suspect: Suspect) -> bool:
    """Whether two words in capitals are the whole of a name, and stand for that of an institution: the Overall Assembly.

    Beside them may stand what goes with that name too: the European Focal Bank.
    """
    story, form = words(document), suspect.term.split(" ")
    inside = story.within(suspect.span)
    if len(form) != len(inside) or document[suspect.span].isupper():
        return False
    if not (form[0][0].isupper() and form[-1][0].isupper()) or form[-1] == "Act":
        return False
    first, last = inside[0], inside[-1]
    swapped = story.lower[first] != form[0].lower(), key(story.texts[last]) != key(form[-1])
    if all(swapped) and suspect.odds < SURELY_NAMED:
        return False
    if all(
        _are_bodies(story.texts[at], word)
        for at, word, put in zip((first, last), (form[0], form[-1]), swapped, strict=True)
        if put
    ):
        return False  # there are bureaus beside departments of corrections
    before = story.texts[first - 1] if first and story.gaps[first] == " " else ""
    behind = story.texts[last + 1] if last + 1 < len(story) and story.gaps[last + 1] == " " else ""
    known = terms()
    if behind in _GOES_ON and suspect.odds < SURELY_NAMED:
        return False
    if before[:1].isupper() and before not in _PLAIN_BEFORE:
        return known.holds(before.lower(), "", singular(form[0].lower()))
    return not behind[:1].isupper() or known.holds(form[-1].lower(), "", singular(behind.lower()))


def _are_bodies(one: str, other: str) -> bool:
    """Whether both words are what bodies are called: Bureau, Department. What lakes and seas are called are none."""
    return all("body" in kinds(word) and key(word) not in _LAND_AND_WATER for word in (one, other))


_LAND_AND_WATER = frozenset(
    """sea ocean gulf bay lake pond lagoon river stream creek brook canal channel strait narrow sound island isle peninsula cape coast shore beach
    mountain hill peak height plateau valley canyon desert forest wood jungle reef glacier delta basin plain falls waterfall""".split()
)
"""What parts of the earth are called: each name has its own."""


_GOES_ON = frozenset(["of", "for", "on", "de"])
"""What stands behind the beginning of a longer name: the European Association of Archaeologists."""

_PLAIN_BEFORE = frozenset(
    "The A An In At On By From To For With And But UN U.N. EU E.U. US U.S. UK U.K. Its His Her Their Our When As If While After".split()
)
"""Words with a capital that are no part of a name behind them."""
