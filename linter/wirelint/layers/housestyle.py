"""What two newsrooms write differently and mean alike: spelling, numbers, months, marks, verbs of reporting."""

from __future__ import annotations

_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_SHORT = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "aug": "august", "sept": "september",
    "sep": "september", "oct": "october", "nov": "november", "dec": "december", "percent": "%", "km": "kilometre",
    "per cent": "%", "kilometres": "kilometre", "kilometers": "kilometre", "metres": "meter", "mr": "mr", "dr": "dr",
}  # fmt: skip
_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-"})
_SPELLING = (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("yse", "yze"), ("our", "or"),
             ("centre", "center"), ("theatre", "theater"), ("defence", "defense"), ("ogue", "og"), ("lled", "led"),
             ("lling", "ling"), ("metre", "meter"), ("programme", "program"), ("grey", "gray"))  # fmt: skip
NUMBER_WORDS = frozenset(
    [
        *_NUMBERS,
        *"thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half third quarter first second".split(),
    ]
)
REPORTING = frozenset(
    "said says say saying told stated added noted wrote announced explained reported commented remarked".split()
)
"""Verbs of reporting that claim no more and no less than one another."""


def plain(word: str) -> str:
    """A word as it compares: lower case, one spelling, numbers as figures, months in full, straight marks."""
    folded = word.translate(_MARKS).lower()
    if folded[:1].isdigit():
        return folded.replace(",", "")
    if folded in _NUMBERS:
        return str(_NUMBERS.index(folded))
    folded = _SHORT.get(folded, folded)
    if len(folded) > 4:
        for british, american in _SPELLING:
            folded = folded.replace(british, american)
    return "said" if folded in REPORTING else folded
