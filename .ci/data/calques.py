"""Builds rules/wirelint_rules/data/calques.tsv, the longer of the phrases that other languages' words for a thing make.

    python .ci/data/calques.py

A line of inputs/calques/ is a term and, behind a colon, what it is called word for word elsewhere, divided by semicolons.
Alternatives in one place are divided by bars; a low line is a space within one; a substitute joined by a hyphen is
taken with a space as well; ~ before verbs stands for all their forms. A line that begins with = says what a word is
called in another of its senses, or by who takes its parts for words (a hyphen is a space there, a low line a hyphen):
that is put for it in all terms that stand without a colon, for two words at least in a term of three. A line that
has two colons is made so as well, of parts that nobody has read together; one that begins with ! names phrases, divided by commas, that are good English all the same. Substitutes are put into the plural
with their term. What news has is left out: words all of whose neighbours were counted together. Those of two words,
small words aside, are for `.ci/data/terms.py`, the others for the table, unless such a pair is part of what its words' senses make.
"""

from __future__ import annotations

import itertools
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from newscounts import Triple

sys.path[:0] = [str(Path(__file__).parent)]

from newscounts import INPUTS, RULES, elsewhere, linked_counts, pair_counts, side_by_side, unigrams  # noqa: E402
from termlists import alternatives  # noqa: E402

from wirelint_rules._inflection import plural  # noqa: E402
from wirelint_rules.garbled._terms import SMALL, key, pairs_of  # noqa: E402

OUTPUT = RULES / "data" / "calques.tsv"
CHAIN = re.compile(r"-\w+-")
"""A compound of three words is nowhere part of a phrase."""

MOST, FEW = {2: 14, 3: 5}, 2
"""How many of the senses of a word count in a term of so many words, and in longer ones: what is written first."""

LEAST = 2
"""A phrase of the table has more than so many words, and as many spaces at least: the rule looks for what stands behind two words of a story."""

HEADER = "# what other languages call a thing, word for word\tterm; built by .ci/data/calques.py\n"


def main() -> None:
    """Write the table and say how long it is."""
    pairs = short()
    found = {
        phrase.lower(): term
        for phrase, term in substitutes().items()
        if phrase.count(" ") >= LEAST
        and len(content(phrase)) > LEAST
        and not (phrase in made() and told(phrase, pairs))
    }
    OUTPUT.write_text(HEADER + "".join(f"{phrase}\t{found[phrase]}\n" for phrase in sorted(found)), encoding="utf-8")
    print(f"{len(substitutes()):,} phrases, {len(found):,} of three words or more")


def told(phrase: str, pairs: Container[Triple]) -> bool:
    """Whether two words of a phrase stand for a term themselves, so that the phrase need not be known."""
    return any((pair.first, pair.link, pair.second) in pairs for pair in pairs_of(phrase))


@cache
def made() -> frozenset[str]:
    """The phrases that come of it when words of terms are taken in other senses, or parts are put together, which nobody has read one by one."""
    taken = (reworded(line) for line in listed() if ":" not in line)
    joined = (spelt(*line.split("::")) for line in listed() if "::" in line)
    read = told_outright()
    return frozenset(phrase for _, phrase in itertools.chain(*taken)).union(
        phrase for _, phrase in itertools.chain(*joined) if phrase not in read
    )


@cache
def told_outright() -> frozenset[str]:
    """The phrases that stand in lines with one colon."""
    lines = (line.split(":") for line in listed() if ":" in line and "::" not in line)
    return frozenset(phrase for term, substitutes in lines for _, phrase in spelt(term, substitutes))


def short() -> dict[Triple, str]:
    """The terms by the phrases of two words that stand for them, with what is between; a hyphen where the two are one."""
    found: dict[Triple, str] = {}
    for phrase, term in substitutes().items():
        pair = parted(phrase)
        if pair:
            found.setdefault(pair, term)
    return found


def short_made() -> frozenset[Triple]:
    """Those of them that come of it when words of terms are taken in other senses."""
    return frozenset(pair for pair in map(parted, made()) if pair)


def parted(phrase: str) -> Triple | None:
    """A phrase of two words as the two are looked up, with what is between; None if it has more."""
    words = content(phrase)
    if len(words) != len(("one", "two")):
        return None
    first, second = words
    return key(first), phrase.removeprefix(first).removesuffix(second).strip(), key(second)


@cache
def substitutes() -> dict[str, str]:
    """The terms by the phrases that stand for them, but for what news has."""
    found: dict[str, str] = {}
    for term, phrase in written():
        if len(content(phrase)) > 1 and phrase != term and not attested(phrase):
            found.setdefault(phrase, term)
    return found


def written() -> Iterator[tuple[str, str]]:
    """The terms of the lists, each with a phrase that may stand for it, in both numbers."""
    for line in listed():
        term, colon, substitutes = line.partition(":")
        if not colon:
            yield from reworded(line)
            continue
        yield from spelt(term, substitutes.removeprefix(":"))


def spelt(term: str, substitutes: str) -> Iterator[tuple[str, str]]:
    """A term with each phrase that the second half of its line makes."""
    for substitute in filter(None, map(str.strip, substitutes.split(";"))):
        for words in itertools.product(*map(alternatives, substitute.split())):
            yield from forms(term, " ".join(words).replace("_", " "), verb="~" in substitute)


def listed() -> Iterator[str]:
    """The lines of the lists that are terms."""
    return (line for line in lines() if line[0] not in "#=!")


def lines() -> Iterator[str]:
    """The lines of the lists that are not empty."""
    for path in sorted((INPUTS / "calques").glob("*.txt")):
        yield from filter(None, path.read_text(encoding="utf-8").splitlines())


def reworded(line: str) -> Iterator[tuple[str, str]]:
    """The terms of a line, each with what comes of it when its words are taken in other senses."""
    for words in itertools.product(*map(alternatives, line.split())):
        term = " ".join(words).replace("_", " ")
        parts = re.split(r"([ -])", term)
        length = len(content(term))
        for chosen in itertools.product(*([part, *called(part)[: MOST.get(length, FEW)]] for part in parts)):
            changed = sum(part != one for part, one in zip(parts, chosen, strict=True))
            if changed > length - len(("one", "two")):
                phrase = "".join(chosen)
                yield from forms(shown(term), phrase, verb=False)
                if length > len(("one", "two")) and not phrase.endswith("s"):
                    yield many(term), many(phrase)


def shown(term: str) -> str:
    """A term as news writes it: two words as one where it mostly does."""
    one = term.replace(" ", "")
    words = tuple(map(key, term.split()))
    together = pair_counts().get((words[0], words[-1]), 0)
    return one if len(words) == len(("one", "two")) and unigrams().get(one, 0) > together else term


@cache
def called(word: str) -> list[str]:
    """What stands for a word of terms, in the number that it has."""
    found = senses().get(word.lower())
    if found is None and word.endswith("s"):
        found = [one if one.endswith("s") else plural(one) for one in senses().get(key(word), ())]
    return found or []


@cache
def senses() -> dict[str, list[str]]:
    """What the lists say stands for words."""
    found: dict[str, list[str]] = {}
    for line in lines():
        if line.startswith("="):
            words, _, substitutes = line.removeprefix("=").partition(":")
            for word in words.split():
                known = found.setdefault(word, [])
                known += (one.replace("-", " ").replace("_", "-") for one in substitutes.split() if one not in known)
    return found


def forms(term: str, phrase: str, *, verb: bool) -> Iterator[tuple[str, str]]:
    """A phrase as it stands, if it is one compound with a space as well, and both in the plural if they are nouns of two words."""
    if " " in phrase and CHAIN.search(phrase):
        return
    for one in dict.fromkeys((phrase, phrase if " " in phrase else phrase.replace("-", " "))):
        yield term, one
        if not verb and not one.endswith("s") and not term.endswith("s") and len(content(one)) == len(("one", "two")):
            yield many(term), many(one)


def many(phrase: str) -> str:
    """A phrase with its head in the plural: the last word, or the one before a small word."""
    words = phrase.split(" ")
    at = next((at for at, word in enumerate(words) if at and word in SMALL), len(words)) - 1
    if words[at].endswith("s"):
        return phrase
    return " ".join([*words[:at], plural(words[at]), *words[at + 1 :]])


def content(phrase: str) -> list[str]:
    """The words of a phrase, small words aside."""
    return [word for word in re.split(r"[ -]", phrase) if word not in SMALL]


def attested(phrase: str) -> bool:
    """Whether news has a phrase, or all of its neighbours together, or the lists say that it is good English."""
    words = re.split(r"[ -]", phrase)
    if phrase in unigrams() or tuple(map(key, words)) in good():
        return True
    places = [at for at, word in enumerate(words) if word not in SMALL]
    return all(together(words[a], " ".join(words[a + 1 : b]), words[b]) for a, b in itertools.pairwise(places))


@cache
def good() -> set[tuple[str, ...]]:
    """The phrases that the lists call good English, by what their words are looked up as."""
    named = (phrase for line in lines() if line[0] == "!" for phrase in line.removeprefix("!").split(","))
    return {tuple(map(key, phrase.split())) for phrase in named}


def together(first: str, link: str, second: str) -> bool:
    """Whether news has two words together, in any number, with these small words between."""
    if link:
        return (triple := (key(first), link, key(second))) in linked_counts() or triple in elsewhere()
    return (key(first), key(second)) in side_by_side()


if __name__ == "__main__":
    main()
