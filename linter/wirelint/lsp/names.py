"""The list of names that an editor adds to: the first of the newsroom's own in TOML that `house-spelling` is told of."""

from __future__ import annotations

import json
import os
import tomllib

from wirelint.fixes import put
from wirelint.layers.naming.names import introductions
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.config import Config
    from wirelint.document import Document

RULE = "house-spelling"


def file(settings: Config) -> str | None:
    """The path of the list, or None if the newsroom has none."""
    named = settings.options.get(RULE, {}).get("names", ())
    return next((settings.resolve(name) for name in named if str(name).endswith(".toml")), None)


def entry(document: Document, better: str) -> tuple[str, str]:
    """The table of a list that a spelling belongs in, and its key there: a person's is the full name, if the story has it."""
    full = introductions(document).get(better.rpartition(" ")[2])
    if full is None or not full.given:
        return ("people" if " " in better else "places"), better
    return "people", full.text


def add(path: str, table: str, preferred: str, variant: str) -> None:
    """Add a spelling that the house does not use. The rest of the file stays as it is.

    Raises OSError or tomllib.TOMLDecodeError if the list that is there cannot be read.
    """
    text = ""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as opened:
            text = opened.read()
    known = tomllib.loads(text).get(table)
    lines = text.splitlines()
    if known is None:
        lines += ["", f"[{table}]"] if lines else [f"[{table}]"]
    head = next(at for at, line in enumerate(lines) if line.strip() == f"[{table}]")
    variants = [one for one in str((known or {}).get(preferred, "")).split(", ") if one]
    if variant in variants:
        return
    quoted = json.dumps(preferred, ensure_ascii=False)
    line = f"{quoted} = {json.dumps(', '.join([variant, *variants]), ensure_ascii=False)}"
    at = next((n for n in range(head + 1, len(lines)) if lines[n].startswith(f"{quoted} =")), None)
    if at is None:
        lines.insert(head + 1, line)
    else:
        lines[at] = line
    put(path, ("\n".join(lines) + "\n").encode())
