"""The forms of a verb: which word is its participle, and which its plain form."""

from __future__ import annotations

from functools import cache

from wirelint.layers.grammar import SAME, irregular, listed
from wirelint_rules.collision._evidence import frequency


@cache
def _irregular() -> tuple[dict[str, str], dict[str, str]]:
    """The participles of irregular verbs by the plain form, and the plain forms by past and participle."""
    plain = {form: base for base, pasts in irregular().items() for form in pasts}
    return {base: participle for base, (_, participle) in irregular().items()} | {base: base for base in SAME}, plain


@cache
def participle(base: str) -> str:
    """The participle of a verb in its plain form: of the spellings that are possible, the one that news uses."""
    participles, _ = _irregular()
    return participles[base] if base in participles else _regular(base)


@cache
def simple_past(base: str) -> str:
    """The past form of a verb in its plain form, or "" for none."""
    if base in irregular():
        return irregular()[base][0]
    return (base if base in SAME else _regular(base)) if base else ""


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in {"a", "e", "o", "u"}:
        return base[:-1] + "ied"
    return max(base + "ed", base + base[-1] + "ed", key=frequency)


_PLAIN = frozenset("VvJ")


@cache
def plain(form: str) -> str:
    """The plain form of a verb in any other, or "" where none is known."""
    _, irregular = _irregular()
    if form in irregular:
        return irregular[form]
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
