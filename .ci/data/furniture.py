"""Builds rules/wirelint_rules/data/furniture.tsv, the phrases of web furniture by their first or last word.

    python .ci/data/furniture.py

Each list in inputs/furniture/ holds the phrases of one rule of residue/, a line each, under a line that says what they
are; a phrase is the whole of a line of copy, in lower case and without its marks, but for colons and question marks.

    (a|b)   one of several        <site>  a member of a set in sets.txt
    [a]     may be left out       #       a figure
    *       one to eight words    **      any words up to the end, or none
    ? …     counts only beside other furniture or between paragraphs
    ?? …    may be a subheading: counts only beside other furniture, and so does a phrase of one word, unless an
            exclamation mark precedes it
    ~ …     convicts a line wherever it stands in it, to be written as in copy but for case; “~? …” one that is no prose

bags.txt holds what a line may be in any order: “kind = <a> <b> | <c>” is a line of which each word is of one of the
sets and which has one of each set before the stroke; where “!” stands behind the first, the line begins with one of that.
<figure> is any figure, <name> up to five words with capitals.

The rows of the table, sorted by their bytes: a word, the kind, "weak", "shy" or "", and the phrase. The word is the one the
phrase begins with ("#" for a figure) or, behind an asterisk, the one it ends with; "~" goes before wordings that convict
anywhere, "=" before bags, and "<…>" before the members of a set, which stand in the place of the phrase.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
INPUTS = HERE / "inputs" / "furniture"
OUTPUT = HERE.parent.parent / "rules" / "wirelint_rules" / "data" / "furniture.tsv"

ELEMENT = re.compile(r"\[[^\]]*\]|\([^)]*\)|<\w+>|\S+")


def main() -> None:
    """Write the table."""
    OUTPUT.write_text(table(), encoding="utf-8", newline="\n")


def table() -> str:
    """The table as text."""
    sets = dict(members(INPUTS / "sets.txt"))
    found = {f"<{name}>\t\t\t{'|'.join(words)}" for name, words in sets.items()}
    found.update("=\t{}\t\t{}".format(*line.split(" = ")) for line in lines(INPUTS / "bags.txt"))
    for file in sorted(INPUTS.glob("*.txt")):
        if file.name not in {"sets.txt", "bags.txt"}:
            found.update(row for line in lines(file) for row in rows(file.stem, line, sets))
    return "".join(f"{row}\n" for row in sorted(found, key=str.encode))


def lines(file: Path) -> list[str]:
    """The phrases of a list, without its heading."""
    return [line for line in file.read_text(encoding="utf-8").split("\n")[1:] if line]


def members(file: Path) -> Iterator[tuple[str, list[str]]]:
    """The sets, each with its members."""
    for line in lines(file):
        name, _, words = line.partition(" = ")
        yield name, words.split(" | ")


def rows(kind: str, line: str, sets: dict[str, list[str]]) -> Iterator[str]:
    """The rows of one phrase."""
    if line[0] == "~":
        yield f"~\t{kind}\t{'weak' if line[1] == '?' else ''}\t{line[1:].lstrip('?').strip()}"
        return
    text = line.lstrip("?! ")
    weak = "shy" if line.startswith("??") or (line[0] != "!" and " " not in text) else "weak" if line[0] == "?" else ""
    keys = {f"*{word}" for word in lasts(text, sets)} if text[0] == "*" else firsts(text, sets)
    if any(key.strip("*") == "" or key[0] in "([<" for key in keys):
        raise ValueError(f"{kind}: “{line}” neither begins nor ends with a word")
    for key in keys:
        yield f"{key}\t{kind}\t{weak}\t{text}"


def firsts(text: str, sets: dict[str, list[str]]) -> set[str]:
    """The words that a phrase may begin with; "#" for a figure."""
    m = ELEMENT.match(text)
    if m is None:
        return set()
    element = m.group()
    if element[0] in "([":
        found = {word for part in element[1:-1].split("|") for word in firsts(part.strip(), sets)}
        return found | firsts(text[m.end() :].strip(), sets) if element[0] == "[" else found
    if element[0] == "<":
        return {member.partition(" ")[0] for member in sets[element[1:-1]]}
    return {"#"} if element[0] == "#" else {element}


def lasts(text: str, sets: dict[str, list[str]]) -> set[str]:
    """The words that a phrase may end with."""
    element = ELEMENT.findall(text)[-1]
    if element[0] == "(":
        return {word for part in element[1:-1].split("|") for word in lasts(part.strip(), sets)}
    if element[0] == "<":
        return {member.rpartition(" ")[2] for member in sets[element[1:-1]]}
    return {element}


if __name__ == "__main__":
    main()
