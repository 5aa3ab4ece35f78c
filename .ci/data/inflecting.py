"""How words of terms and their substitutes are inflected as verbs would be, so that a swap holds for all forms of them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

IRREGULAR = Path(__file__).parent / "inputs" / "irregular.tsv"

_SHORT = re.compile(r"(?:[^aeiou]|qu)*[aeiou][bdgmnprt]")
"""Short verbs that double their last letter: "stop", "ban", "quit"."""

_DOUBLED = frozenset(
    "commit admit submit permit omit emit refer prefer defer confer occur incur deter compel expel propel repel rebel control"
    " patrol begin forget regret outrun upset overrun".split()
)
"""Longer verbs that do."""


def inflected(word: str) -> tuple[str, str, str, str]:
    """A word as it stands, and as a verb would stand in the past, as a participle and with -ing."""
    past, participle = irregular().get(word, (_past(word), _past(word)))
    return word, past, participle, _ing(word)


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """The past and the participle of verbs that do not form them with -ed."""
    rows = (
        line.rstrip("\n").split("\t") for line in IRREGULAR.read_text(encoding="utf-8").splitlines() if line[0] != "#"
    )
    return {base: (past, participle) for base, forms in rows for past, _, participle in [forms.partition(" ")]}


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in {"a", "e", "o", "u"}:
        return word[:-1] + "ied"
    return _stem(word) + "ed"


def _ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return _stem(word) + "ing"


def _stem(word: str) -> str:
    return word + word[-1] if word in _DOUBLED or _SHORT.fullmatch(word) else word
