"""How nouns are put into the plural, and words brought back from it to one form."""

from __future__ import annotations

from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SAME = frozenset(
    "news gas lens series species always perhaps his this yes its was has does as us bias canvas christmas texas alas atlas"
    " chaos overseas whereas pancreas kansas arkansas".split()
)
_HISSING = ("ches", "shes", "xes", "sses", "zes")


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word in _SAME or word.endswith(("ss", "us", "is", "ics", "'s")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ys") and word[-3] not in "aeiou":
        return word
    return word[:-2] if word.endswith(_HISSING) else word[:-1]


singular: Callable[[str], str] = Remembered(_singular).__getitem__
"""A word in lower case without the ending of a plural or of the third person."""


def plural(word: str) -> str:
    """A noun in the plural."""
    if word.endswith("y") and word[-2:-1] not in {"a", "e", "o", "u"}:
        return word[:-1] + "ies"
    if word.endswith("man"):
        return word[:-2] + "en"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
