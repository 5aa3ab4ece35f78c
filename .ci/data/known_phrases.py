"""Builds rules/wirelint_rules/data/known-phrases.tsv: well-known names, what a story with them is about, and how to find the one that was meant.

    python .ci/data/known_phrases.py

From inputs/known/, written by hand: a line is `in`, words that tell of a subject, a colon and names; a country's name brings its adjectives and capitals
with it; names behind `as` are romanised. Behind a name "=" parts other spellings that newsrooms have of it, "!" one that is wrong where a story is about that subject. The keys of the table:

- `*` and a name: the numbers of its subjects, divided by spaces;
- `@` and a number: the words that tell of the subject, divided by bars, the first of them ~ if its names are romanised, then its longer names;
- `!` and a wrong spelling: the name;
- `<` and the first word of names of several words, plain; `>` and the last: the names, divided by bars;
- `=`, the first letter and a key of a name of one word: the names, divided by bars;
- `&` and the number of a town: its name.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
RULES = ROOT / "rules" / "wirelint_rules" / "data"
DATA = RULES
sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "rules")]

from wirelint.layers.naming.known import towns  # noqa: E402
from wirelint.layers.naming.names import plain  # noqa: E402
from wirelint.layers.naming.romanisation.keys import keys  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SHORTEST = 5
"""A shorter name of one word is like too many others."""

TELLING = 7
"""So many letters a name must have to tell of a subject."""


def main() -> None:
    """Write the file."""
    rows: defaultdict[str, dict[str, None]] = defaultdict(dict)
    lines = [
        *of_countries(),
        *(
            line
            for path in sorted((HERE / "inputs" / "known").glob("*.txt"))
            for line in path.read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")
        ),
    ]
    for number, line in enumerate(lines):
        romanised, (about, _, names) = line.startswith("as "), line[3:].partition(": ")
        known = list(map(parted, names.split(", ")))
        told = [*subject(about.split(", ")), *(name for name, _, _ in known if len(name) >= TELLING)]
        rows[f"@{number}"] = dict.fromkeys(["~", *told] if romanised else told)
        for name, others, wrong in known:
            for one in (name, *others):
                rows[f"*{one}"][str(number)] = None
                for key in ways(one):
                    rows[key][one] = None
            for one in wrong:
                rows[f"!{one}"][name] = None
    for key in [key for key in rows if key[0] == "!" and f"*{key[1:]}" in rows]:
        del rows[key]
    write(rows)


def write(rows: Mapping[str, Iterable[str]]) -> None:
    """A table sorted by its bytes, to be asked by bisection."""
    text = [f"{key}\t{(' ' if key[0] == '*' else '|').join(values)}" for key, values in rows.items()]
    (DATA / "known-phrases.tsv").write_bytes(b"\n".join(sorted(line.encode() for line in text)) + b"\n")


def of_countries() -> Iterator[str]:
    """Lines of the countries themselves, with their capitals, as the files have them."""
    for country, told in NATIONS.items():
        adjectives, capitals = told
        yield f"in {', '.join((*adjectives, *capitals))}: {country}"
        yield f"in {', '.join((country, *adjectives))}: {'='.join(capitals)}"


def parted(entry: str) -> tuple[str, list[str], list[str]]:
    """A name, its other spellings and its wrong ones."""
    right, *wrong = entry.split("!")
    name, *others = right.split("=")
    return name, others, wrong


def subject(words: list[str]) -> Iterator[str]:
    """The words that tell of a subject, with the adjectives and capitals of countries."""
    for word in words:
        yield word
        adjectives, capitals = NATIONS.get(word, ([], []))
        yield from (*adjectives, *capitals)


def nations() -> dict[str, tuple[list[str], list[str]]]:
    """The adjectives and capitals of countries."""
    found = {}
    for line in (RULES / "nations.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, adjectives, capitals, *_ = [*line.split("\t"), ""]
            found[country] = [one for one in adjectives.split(";") if one], [one for one in capitals.split(";") if one]
    return found


NATIONS = nations()


def ways(name: str) -> Iterator[str]:
    """The keys under which a name is looked for."""
    words = name.split()
    if len(words) > 1:
        yield f"<{plain(words[0])}"
        yield f">{plain(words[-1])}"
    elif len(name) >= SHORTEST:
        yield from (f"={plain(name)[0]}{key}" for key in keys(plain(name)))
        if known := towns(name):
            yield f"&{min(known, key=lambda town: int(town[1:]))}"


if __name__ == "__main__":
    main()
