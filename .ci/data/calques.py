"""Builds rules/wirelint_rules/data/calques.tsv, the longer of the phrases that other languages' words for a thing make.

    python .ci/data/calques.py

A line of inputs/calques/ is a term and, behind a colon, what it is called word for word elsewhere, divided by semicolons.
Alternatives in one place are divided by bars; a low line is a space within one; a substitute joined by a hyphen is
taken with a space as well; ~ before verbs stands for all their forms. Substitutes are put into the plural with their term. What
news has is left out: words all of whose neighbours were counted together. Those of two words, small words aside, are
for `.ci/data/terms.py`, the others for the table.
"""

from __future__ import annotations

import itertools
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscounts import Triple

sys.path[:0] = [str(Path(__file__).parent)]

from newscounts import INPUTS, RULES, linked_counts, side_by_side, unigrams  # noqa: E402
from termlists import alternatives  # noqa: E402

from wirelint_rules.garbled._inflection import plural  # noqa: E402
from wirelint_rules.garbled._terms import SMALL, key  # noqa: E402

OUTPUT = RULES / "data" / "calques.tsv"
CHAIN = re.compile(r"-\w+-")
"""A compound of three words is nowhere part of a phrase."""

HEADER = "# what other languages call a thing, word for word\tterm; built by .ci/data/calques.py\n"


def main() -> None:
    """Write the table and say how long it is."""
    found = {phrase: term for phrase, term in substitutes().items() if len(content(phrase)) > len(("one", "two"))}
    OUTPUT.write_text(HEADER + "".join(f"{phrase}\t{found[phrase]}\n" for phrase in sorted(found)), encoding="utf-8")
    print(f"{len(substitutes()):,} phrases, {len(found):,} of three words or more")


def short() -> dict[Triple, str]:
    """The terms by the phrases of two words that stand for them, with what is between; a hyphen where the two are one."""
    found: dict[Triple, str] = {}
    for phrase, term in substitutes().items():
        words = content(phrase)
        if len(words) == len(("one", "two")):
            first, second = words[0], words[1]
            link = phrase.removeprefix(first).removesuffix(second).strip()
            found.setdefault((key(first), link, key(second)), term)
    return found


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
    for path in sorted((INPUTS / "calques").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            term, colon, substitutes = line.partition(":")
            if colon and not line.startswith("#"):
                for substitute in filter(None, map(str.strip, substitutes.split(";"))):
                    for words in itertools.product(*map(alternatives, substitute.split())):
                        yield from forms(term, " ".join(words).replace("_", " "), verb="~" in substitute)


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
    """Whether news has a phrase, or all of its neighbours together."""
    if phrase in unigrams():
        return True
    words = re.split(r"[ -]", phrase)
    places = [at for at, word in enumerate(words) if word not in SMALL]
    return all(together(words[a], " ".join(words[a + 1 : b]), words[b]) for a, b in itertools.pairwise(places))


def together(first: str, link: str, second: str) -> bool:
    """Whether news has two words together, in any number, with these small words between."""
    if link:
        return (key(first), link, key(second)) in linked_counts()
    return (key(first), key(second)) in side_by_side()


if __name__ == "__main__":
    main()
