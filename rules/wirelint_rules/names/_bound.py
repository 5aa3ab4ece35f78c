"""Names that news binds to one another (Angela Merkel, Hong Kong), and where a story has not quite the one that is bound."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import answers
from wirelint.layers.naming.known import SURNAMES_FIRST, given, surname
from wirelint.layers.naming.lookalikes import far
from wirelint.layers.naming.names import names, plain, standing
from wirelint.layers.naming.romanisation.forms import derived, genders
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.naming.slips import changed_consonant, one_letter
from wirelint.layers.ngrams import counts
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.names._house import SHIPPED, house
from wirelint_rules.names._wellknown import romanised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint import Document, Span
    from wirelint.layers.naming.names import Part

BEFORE, BEHIND = "<", ">"
"""Where a name stands that is bound to a word."""

SHORTEST = 4
"""A shorter word is no slip of a name."""

ALIKE = 0.9
"""How likely by its letters a word must be the bound name, if it is not a letter off."""

RARER, NEVER = 3.5, 2.9
"""How many nats rarer the pair as it stands must be in news than the pair that is bound; how often news must have the latter if it never has the other."""

OFTEN = 2
"""A name that a story has more often is somebody's own."""

MOSTLY = 0.5
"""How far the word's count may be from the pair's, in nats, where an everyday word stands for the bound name (Untied States)."""


OFTEN_SO = 1.2
"""How far they may be apart where a surname stands for the bound one: many are called Tom, and not all of them Wolf."""


HARDLY = 0.3
"""How far behind a given name: somebody else may be called Ruth."""


_KUNYAS = frozenset("Abu Abd Abdul Abdel Umm Bin Ibn".split())
"""Parts of names behind which many names stand, each in many spellings: Abu Bakr, Abu Bakar."""


def off_bound(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Words that are not quite the name that news has beside the word beside them: where, what is bound, and the two together."""
    story, places = names(document), standing(document)
    for number in sorted({number for word in filter(_BOUND.__getitem__, places) for number in places[word]}):
        parts = story[number].parts
        for first, second in zip(parts, parts[1:], strict=False):
            yield from _in_name(document, first, second)


def _in_name(document: Document, first: Part, second: Part) -> Iterator[tuple[Span, str, str]]:
    one, other = first.text, second.text
    if _BOUND[other] and (known := _meant(one, other, BEFORE)) and _seldom(document, one, other):
        yield first.span, known, f"{known} {other}"
    elif _BOUND[one] and (known := _meant(other, one, BEHIND)) and _seldom(document, one, other):
        yield second.span, known, f"{one} {known}"


def _seldom(document: Document, one: str, other: str) -> bool:
    story, places = names(document), standing(document)
    together = set(places[one]).intersection(places[other])
    return sum(f"{one} {other}" in story[number].text for number in together) <= OFTEN


def _meant(written: str, word: str, where: str) -> str:
    """The name bound to a word on one side of it that is meant by what is written there, or ""."""
    bound = _BOUND[word]
    if f"{where}{written}" in bound or len(written) < SHORTEST:
        return ""
    near = [one[1:] for one in bound if one[0] == where and (one[1] == written[0] or one[2:] in written.lower())]
    if not near or not (written.istitle() and written.isalpha()):
        return ""
    return next((known for known in near if _is_off(written, known, word, where)), "")


def _is_off(written: str, known: str, word: str, where: str) -> bool:
    bound, told = _pair(known, word, where), _pair(written, word, where)
    if bound - told < (RARER if told else NEVER):
        return False
    listed = house((SHIPPED,))
    if listed.get(written) or listed.get(f"{written} {word}" if where == BEFORE else f"{word} {written}"):
        return False
    mine, yours = plain(written), plain(known)
    apart = counts().often(word) - bound
    mostly = apart <= MOSTLY
    if (counts().everyday(mine) and not mostly) or (where == BEHIND and word in _KUNYAS):
        return False
    if where == BEHIND and word in SURNAMES_FIRST and apart > HARDLY:
        return False  # many are called Jiang, and few of them Zemin
    if where == BEHIND and surname(written) and apart > (HARDLY if given(word) else OFTEN_SO):
        return False
    if where == BEFORE and given(written) and romanised(f"{known} {word}"):
        return False  # newsrooms differ: Dmitri Peskov
    if changed_consonant(mine, yours):
        return mostly
    return _alike(mine, yours) and mine != yours and not derived(mine, yours) and not genders(mine, yours)


def _alike(mine: str, yours: str) -> bool:
    if one_letter(mine, yours) or mine == yours[1:]:
        return True
    return mine[0] == yours[0] and not far(mine, yours) and likeness(mine, yours).probability >= ALIKE


def _pair(name: str, word: str, where: str) -> float:
    """How often news has a name on one side of a word; 0 where it has them less than three times."""
    news = counts()
    return (news.pair(name, word) if where == BEFORE else news.pair(word, name)) or 0.0


def _bound(word: str) -> list[str]:
    return (_list()(word) or "").split()


_BOUND = Remembered(_bound)
"""The names bound to a word, each behind the sign of where it stands."""


@cache
def _list() -> Callable[[str], str | None]:
    return answers(os.path.join(DATA, "bound-names.tsv"))
