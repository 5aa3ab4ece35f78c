"""Pairs of names in a story that look alike: candidates for one name in two spellings, not yet judged."""

from __future__ import annotations

from itertools import chain, combinations, compress, islice
from operator import eq

from wirelint.document import layer
from wirelint.layers.naming.known import given, surname
from wirelint.layers.naming.names import SURNAMES_TOO, kinds, plain, spellings
from wirelint.layers.naming.romanisation.forms import derived, genders
from wirelint.layers.naming.romanisation.keys import keys
from wirelint.layers.naming.slips import one_letter
from wirelint.layers.ngrams import counts
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.document import Document
    from wirelint.layers.naming.names import Spelling

SHORTEST = 2
"""Shorter names are too often two."""

LONG, FAR = 5, 0.9
"""Names of so many letters are too far apart if so many of them are in one of the two alone, as a share of the shorter one's letters."""

MORE = 3
"""How many letters one of the two may have more than the other."""


LONGEST_SYLLABLE = 5
"""A longer part in lower case is no syllable of a name (“Geun-hye”)."""


class Lookalike(NamedTuple):
    """Two spellings of a story: `usual` stands more often, or earlier where both stand as often; `rare` is the other."""

    usual: Spelling
    rare: Spelling


@layer
def lookalikes(document: Document) -> list[Lookalike]:
    """The pairs of spellings that share a key and are neither one word made from another nor a man's and a woman's form.

    Pairs that differ in nothing but accents, hyphens and capitals are left out, as are initialisms, and pairs that stand in
    one name together.
    """
    table = spellings(document)
    return [
        _ordered(table[one], table[other])
        for one, other in _pairs(table)
        if not table.together(one, other) and (_may_be_one(one, other) or _namesakes(table[one], table[other]))
    ]


def _may_be_one(one: str, other: str) -> bool:
    """Whether neither of two spellings is made from the other."""
    return may_be_one(plain(one), plain(other)) or _half_varies(one, other)


def _namesakes(one: Spelling, other: Spelling) -> bool:
    """Whether two spellings are surnames behind the same given name, as no man's and woman's form are, nor a family's: Keanu Reeves, Keanu Reevese."""
    several = f"{one.text}s" == other.text or f"{other.text}s" == one.text
    if surname(one.text) and surname(other.text):
        return False
    return not (several or one.behind or other.behind) and any(given(word) for word in one.before & other.before)


def _ordered(one: Spelling, other: Spelling) -> Lookalike:
    first, second = sorted((one, other), key=by_use)
    return Lookalike(first, second)


def by_use(spelling: Spelling) -> tuple[int, int]:
    """What sorts the more frequent spelling before the rarer one, and the earlier before the later where both stand as often."""
    return -len(spelling.places), spelling.places[0]


CROWD = 60
"""A key that more spellings share says nothing of any two: no story has so many, only a whole archive in one file."""


def _pairs(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    known = [(text, _KEYS[text]) for text in texts]
    every = sorted(chain.from_iterable([found for _, found in known]))
    shared = frozenset(compress(every, map(eq, every, islice(every, 1, None))))
    groups: dict[str, list[str]] = {}
    for text, found in known:
        for key in filter(shared.__contains__, found):
            groups.setdefault(key, []).append(text)
    crowds = [combinations(group, 2) for group in groups.values() if len(group) <= CROWD]
    for pair in dict.fromkeys(chain.from_iterable(crowds)):
        one, other = map(plain, pair)
        near = one[0] == other[0] or one[-2:] == other[-2:] or one[0] + other[0] in _INITIALS
        likely = may_be_one(one, other) or _half_varies(*pair) or one_letter(one, other)
        if near and likely and not (_of_parts(*pair) or _elided(*pair)):
            yield pair


def _keys(text: str) -> tuple[str, ...]:
    """The keys of a spelling; none if it is too short or no name that is spelled in several ways."""
    low = plain(text)
    return keys(low) if len(low) >= SHORTEST and _may_vary(text) else ()


_KEYS = Remembered(_keys)


def _may_vary(text: str) -> bool:
    known = kinds(text)
    if known and not (known == "title" and text.lower() in SURNAMES_TOO):
        return False
    if text.isalpha():
        return not text.isupper()
    if "-" in text and any(map(_of_no_name, text.split("-"))):
        return False
    return not (text.isupper() or any(map(str.isdigit, text)) or text.replace("’", "'").endswith(_CONTRACTIONS))


def _of_no_name(part: str) -> bool:
    """Whether a part between hyphens shows that the whole is no name: a word, a people, an initialism, a letter; not as in Geun-hye."""
    if part[:1].islower():
        return len(part) > LONGEST_SYLLABLE or counts().everyday(part)
    return part.isupper() or "nation" in kinds(part)


_CONTRACTIONS = ("'re", "'ve", "'ll", "'d", "'m", "n't")


def may_be_one(one: str, other: str) -> bool:
    """Whether two plain names are near enough in their letters, and no grammar tells them apart."""
    if not (one[0] == other[0] or one[-2:] == other[-2:] or (one[0] + other[0] in _INITIALS and _longer(one, other))):
        return False
    if one == other or abs(len(one) - len(other)) > MORE or _far(one, other):
        return False
    return not derived(one, other) and not genders(one, other)


def _half_varies(one: str, other: str) -> bool:
    """Whether two double-barrelled names differ in one letter of the second half alone (Garcia-Moreno, Garcia-Morena): no grammar does that."""
    first, hyphen, rest = one.partition("-")
    same, _, tail = other.partition("-")
    return bool(hyphen) and first == same and len(rest) == len(tail) and one_letter(plain(rest), plain(tail))


def _longer(one: str, other: str) -> bool:
    return len(one) >= LONG and len(other) >= LONG


_INITIALS = frozenset(
    one + other
    for letters in ("bpvfw", "gkqchx", "yji", "jgdz", "szctx", "aeiouyh")
    for one in letters
    for other in letters
)
"""Letters that may stand for one another at the head of a longer name (Jammu, Dzhammu)."""


def _far(one: str, other: str) -> bool:
    """Whether two longer names have nearly as many letters of their own as in common: no alignment makes them one."""
    if not _longer(one, other):
        return False
    mine, yours = _LETTERS[one], _LETTERS[other]
    return len(mine ^ yours) >= FAR * min(len(mine), len(yours)) and far(one, other)


_LETTERS = Remembered[str, "frozenset[str]"](frozenset)
"""The different letters of a name."""


def far(one: str, other: str) -> bool:
    """Whether two names have nearly as many letters of their own as the shorter one has letters, each counted as often as it stands."""
    shared = sum([min(one.count(letter), other.count(letter)) for letter in _LETTERS[one] & _LETTERS[other]])
    return len(one) + len(other) - 2 * shared >= FAR * min(len(one), len(other))


def _of_parts(one: str, other: str) -> bool:
    """Whether one of the two is a word of the other, which is written with hyphens."""
    return ("-" in one and other in one.split("-")) or ("-" in other and one in other.split("-"))


def _elided(one: str, other: str) -> bool:
    """Whether one of two names is the other behind an article or preposition that has lost its vowel (L’Ndrangheta, Ndrangheta)."""
    short, long = sorted((one, other), key=len)
    article, mark, name = long.replace("’", "'").partition("'")
    return bool(mark) and name == short and article.lower() in _ELIDED


_ELIDED = frozenset("l d un dell all sull nell dall coll quell qu".split())
"""What Italian and French write so before a vowel."""
