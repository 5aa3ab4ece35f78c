"""Which words may stand for each other, which say the contrary, which carry doubt, and which only hold a sentence together."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import cache, lru_cache

from wirelint.assets import DATA
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import figured, plain
from wirelint.layers.naming.names import kinds
from wirelint.layers.verbs import past, past_participle, plain_forms, present_participle, third_person
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

NEGATIONS = frozenset("not no never nor neither none nobody nothing without".split())
NEGATING = ("un", "in", "im", "dis", "non", "ir", "il")
"""Beginnings that deny a word."""
DOUBT = frozenset(
    """claimed claims claim claiming alleged alleges allege alleging allegedly reportedly apparently apparent may might could suspected suspects suspect
    suggested suggests suggest believed believes thought purportedly purported supposedly supposed possibly possible perhaps maybe probably likely
    unconfirmed accused presumably presumed seemingly seems seemed potentially potential expected estimated rumoured rumored
    unverified disputed contends contended asserted asserts maintains maintained insists insisted""".split()
)
"""Words by which a statement is a claim, a suspicion or a guess."""

LIGHT = frozenset(
    """people person persons man woman thing things place time way year years day days part number weighing measuring lasting aged worth based located
    called named known living working held set put made been given taken using with carrying""".split()
)
"""Words that a sentence needs for its frame rather than for what it says: 85 people for 85 employees, lorries weighing for lorries of."""

CERTAINTY = frozenset(
    """confirmed confirms confirm proved proves proven showed shows established revealed reveals admitted admits verified
    demonstrated demonstrates definitely certainly undoubtedly will""".split()
)
"""Words by which a statement becomes a fact."""

GENDERED = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
"""Pronouns that tell a man from a woman."""

_VOWELS = frozenset("aeiou")

_REMEMBERED = 32768
"""Of so many words, and pairs of them, it is remembered what they are to each other."""


def alike(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two stretches of keys may stand for each other: as phrases, less what only holds them together, or word for word."""
    a, b = _bare(old), _bare(new)
    if _phrase(old) & _phrase(new) or (
        a and b and (_phrase(a) & _phrase(b) or _phrase(a) & _phrase(new) or _phrase(old) & _phrase(b))
    ):
        return True
    return _word_for_word(a, b) or _word_for_word(old, new)


def same_act(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two verbs, in the same form, may stand for each other."""
    return any(form for _, form in _phrase(old) & _phrase(new))


@lru_cache(maxsize=_REMEMBERED)
def may_stand_for(one: str, other: str) -> bool:
    """Whether two words may stand for each other in whatever form."""
    return not {group for group, _ in _phrase([one])}.isdisjoint(group for group, _ in _phrase([other]))


def meet(some: Iterable[str], others: Collection[str]) -> bool:
    """Whether one of some words is a form of one of others, or may stand for it."""
    return any(stem(a) == stem(b) or may_stand_for(a, b) for a in some for b in others)


def _word_for_word(old: Sequence[str], new: Sequence[str]) -> bool:
    return 0 < len(old) == len(new) <= 6 and all(
        x == y or _phrase([x]) & _phrase([y]) for x, y in zip(old, new, strict=True)
    )


def opposed(old: str, new: str) -> bool:
    """Whether one word says the contrary of another, or names the other side."""
    return new in _opposites().get(old, ())


def converse(old: str, new: str) -> bool:
    """Whether two words tell of one deed from its two sides: what one sells another buys."""
    return frozenset((stem(old), stem(new))) in _converses()


_SIDES_OF_A_DEED = (
    "buy sell, buyer seller, lend borrow, lender borrower, export import, give receive, give take, send receive, teach learn, win lose, beat lose, "
    "winner loser, victory defeat, pay receive, arrive leave, employer employee, landlord tenant, lead follow, husband wife, parent child, father son, "
    "father daughter, mother son, mother daughter, doctor patient, teacher pupil, host guest, creditor debtor, hostage captor, victim perpetrator"
)


@cache
def _converses() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(map(stem, pair.split())) for pair in _SIDES_OF_A_DEED.split(", "))


def of_one_country(one: str, other: str) -> bool:
    """Whether two names are a country and its people, or of one people: Brazil and Brazilian, France and French, America and the U.S."""
    ours, theirs = (_peoples().get(name) or _peoples().get(name.removesuffix("s"), _NONE) for name in (one, other))
    if other in ours or one in theirs or ours & theirs:
        return True
    if not any("nation" in kinds(name.capitalize()) for name in (one, other)):
        return False
    size = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return size >= 4 and (
        (one[size:] in _COUNTRY and other[size:] in _PEOPLE) or (other[size:] in _COUNTRY and one[size:] in _PEOPLE)
    )


def compatriots(name: str) -> frozenset[str]:
    """The names that are of one country with another though they are not spelt alike: Holland and the Netherlands for Dutch."""
    found = _peoples().get(name) or _peoples().get(name.removesuffix("s"), _NONE)
    return found.union(*(_peoples().get(other, _NONE) for other in found))


_COUNTRY = frozenset(("", "a", "e", "o", "y", "ey", "ia", "land"))
_PEOPLE = frozenset(
    ("n", "an", "ian", "ean", "ese", "ish", "i", "ic", "ch", "er", "nian", "ns", "ans", "ians", "eans", "is", "s")
)


_NONE = frozenset[str]()


@cache
def _peoples() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines("peoples.tsv"):
        country, people = line.split("\t")
        found[country].add(people)
        found[people].add(country)
    return {name: frozenset(others) for name, others in found.items()}


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """A word without the endings of number, tense and degree, as far as letters tell; an irregular verb by its base."""
    base = plain_forms().get(word) if word != "left" else None
    if base:
        return base.rstrip("ey") if len(base) > 3 else base
    for ending in ("ing", "ied", "ies", "edly", "ed", "es", "s", "ly", "er", "al"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + ("y" if ending in {"ied", "ies"} else "")
            doubled = (
                ending in {"ing", "ed", "er"}
                and word[-1] == word[-2]
                and word[-1] not in _VOWELS
                and word[-1] not in "sl"
            )
            word = word[:-1] if doubled and len(word) > 3 else word
            break
    return word.rstrip("ey") if len(word) > 3 else word


def _bare(keys: Sequence[str]) -> list[str]:
    return [key for key in keys if key not in FUNCTION]


def _phrase(keys: Sequence[str]) -> frozenset[tuple[int, str]]:
    return _groups().get(" ".join(keys), frozenset())


@cache
def _groups() -> dict[str, frozenset[tuple[int, str]]]:
    """The groups that a word or phrase stands in, each with the form in which it does."""
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    lines = [*_lines("interchange.txt")]
    after = lines.index("[words]")
    for number, line in enumerate(lines):
        for member in line.split(", "):
            for form, phrase in _forms(member) if number < after else [("", member)]:
                found[" ".join(figured(word) for word in phrase.split())].add((number, form))
    return {phrase: frozenset(groups) for phrase, groups in found.items()}


def _forms(verb: str) -> Iterator[tuple[str, str]]:
    """A verb in its forms: base, third person, participle of the present, past, participle of the past."""
    base, _, rest = verb.partition(" ")
    if base == "be":
        forms = [
            ("base", "be"),
            ("s", "is"),
            ("base", "are"),
            ("ing", "being"),
            ("past", "was"),
            ("past", "were"),
            ("done", "been"),
        ]
    else:
        forms = [
            ("base", base),
            ("s", third_person(base)),
            ("ing", present_participle(base)),
            ("past", past(base)),
            ("done", past_participle(base)),
        ]
    for form, word in forms:
        yield form, f"{word} {rest}".strip()


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines("opposites.tsv"):
        one, other = (plain(word) for word in line.split("\t"))
        found[one].add(other)
        found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}


def _lines(name: str) -> Iterable[str]:
    path = os.path.join(DATA, name)
    with open(path, encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line and not line.startswith("#")]
