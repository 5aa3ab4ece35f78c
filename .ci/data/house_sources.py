"""Builds .ci/data/house-sources.tsv: for each row of the shipped house list, what speaks for the form it prefers.

    python .ci/data/house_sources.py

The list is written by hand, from memory of what newsrooms print. This table says of every row what can be checked, so that an editor sees
which rows stand on little. A line is the spelling, its kind, and one source or several, divided by semicolons:

- announced: a style that the house, or another newsroom of it, has made public; the list's own table `sources` has what and when;
- news N: the form stands N times in edited English-language news (inputs/unigrams.tsv.xz, inputs/bigrams.tsv.xz); of three words and more, the rarest pair;
- surname N: a person's surname, so spelled, stands N times there;
- gazetteer: GeoNames has the form, as a name of a town of 15,000 or more;
- names: lists of surnames have the surname;
- none: nothing of that.
"""

from __future__ import annotations

import lzma
import sys
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "rules")]

from wirelint.layers.naming.known import surname, towns  # noqa: E402
from wirelint_rules.names._lists import PERSON, PLACE, preferred, read, shipped, surname_of  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

OUTPUT = HERE / "house-sources.tsv"


def main() -> None:
    """Write the file."""
    tables = read(shipped("ap"))
    news = counted("unigrams.tsv.xz") | counted("bigrams.tsv.xz")
    rows = [
        f"{spelling}\t{kind}\t{'; '.join(sources(spelling, kind, tables.get('sources', {}), news)) or 'none'}"
        for spelling, kind in preferred(tables)
    ]
    head = (
        "# Built by .ci/data/house_sources.py, which says what the words mean; nobody edits it. spelling, kind, sources"
    )
    OUTPUT.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


def counted(name: str) -> dict[str, int]:
    """The words, or pairs of words, of a table with their counts."""
    with lzma.open(HERE / "inputs" / name, "rt", encoding="utf-8") as file:
        rows = (line.split("\t") for line in file if not line.startswith("#"))
        return {row[0]: int(row[1]) for row in rows}


def sources(spelling: str, kind: str, announced: dict[str, str], news: dict[str, int]) -> Iterator[str]:
    """What speaks for a spelling."""
    if spelling in announced:
        yield "announced"
    if seen := usage(spelling, news):
        yield f"news {seen}"
    last = surname_of(spelling)
    if kind == PERSON and last != spelling and (seen := usage(last, news)):
        yield f"surname {seen}"
    if kind == PLACE and towns(spelling):
        yield "gazetteer"
    if kind == PERSON and surname(last):
        yield "names"


def usage(spelling: str, news: dict[str, int]) -> int:
    """How often news has a spelling."""
    words = spelling.split()
    if len(words) == 1:
        return news.get(spelling, 0)
    return min(news.get(f"{one} {other}", 0) for one, other in zip(words, words[1:], strict=False))


if __name__ == "__main__":
    main()
