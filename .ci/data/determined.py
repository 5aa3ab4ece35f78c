"""Makes .ci/data/inputs/determined.tsv.xz, a table of `newscounts`, from counts of three words in a row.

    python .ci/data/determined.py TRIGRAMS

TRIGRAMS is a table (tsv.xz) of three words and how often news has them, of the news that the other counts are of. A row of what
is made is two words in lower case with an article or a possessive between, and their count; words of one or two letters and
those that link the parts of a term are left out.
"""

from __future__ import annotations

import lzma
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

from newscounts import INPUTS  # noqa: E402

from wirelint_rules.garbled._terms import SMALL  # noqa: E402

BETWEEN = frozenset("a an the his her its their".split())
SHORTEST = 3


def main() -> None:
    """Write the table."""
    found: list[str] = []
    with lzma.open(sys.argv[1], "rt", encoding="utf-8") as file:
        for line in file:
            words = line.partition("\t")[0].split(" ")
            if len(words) > 1 and words[1] in BETWEEN and all(map(_counted, words[::2])):
                found.append(line)
    with lzma.open(INPUTS / "determined.tsv.xz", "wt", encoding="utf-8", preset=9) as file:
        file.writelines(sorted(found))


def _counted(word: str) -> bool:
    return word.isalpha() and word.islower() and len(word) >= SHORTEST and word not in SMALL


if __name__ == "__main__":
    main()
