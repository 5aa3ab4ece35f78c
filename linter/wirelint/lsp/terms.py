"""The word list that an editor adds to, in the newsroom's first folder of word lists."""

from __future__ import annotations

import json
import os

from wirelint.fixes import put
from wirelint.terms import read

FILE = "off_house_style.toml"

HEADER = """doc = "Words that this newsroom writes otherwise; editors add to them."
severity = "warning"

[replace]
"""


def add(folder: str, copy: str, better: str) -> None:
    """Add words and what is better than them. Raises TermsError if the list that is there is none."""
    path = os.path.join(folder, FILE)
    text = HEADER
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
    else:
        os.makedirs(folder, exist_ok=True)
    line = f"{json.dumps(copy, ensure_ascii=False)} = {json.dumps(better, ensure_ascii=False)}\n"
    if line not in text:
        put(path, (text.rstrip("\n") + "\n" + line).encode())
    read(path, os.path.basename(os.path.normpath(folder)))
