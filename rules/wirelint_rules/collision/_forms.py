"""Which verb a form is of."""

from __future__ import annotations

from functools import cache

from wirelint.layers.grammar import listed
from wirelint.layers.verbs import plain_forms

_PLAIN = frozenset("VvJ")


@cache
def plain(form: str) -> str:
    """The plain form of a verb in any other, or "" where none is known."""
    if form in plain_forms():
        return plain_forms()[form]
    for ending, bases in (
        ("ied", (form[:-3] + "y",)),
        ("ed", (form[:-1], form[:-2], form[:-3])),
        ("ies", (form[:-3] + "y",)),
        ("es", (form[:-1], form[:-2])),
        ("s", (form[:-1],)),
        ("ing", (form[:-3] + "e", form[:-3], form[:-4])),
    ):
        if form.endswith(ending):
            found = next((base for base in bases if listed(base) in _PLAIN), "")
            if found:
                return found
    return form if listed(form) in _PLAIN else ""
