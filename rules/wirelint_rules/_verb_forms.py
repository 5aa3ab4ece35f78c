"""All forms of a verb, made of its plain form: by rule, and from the table of irregular ones."""

from __future__ import annotations

from wirelint.layers.grammar import SAME, irregular
from wirelint.patterns import pattern


def forms(base: str) -> frozenset[str]:
    """All forms of a verb in its plain form."""
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    doubled = base + base[-1] if base in DOUBLING or _CLOSED.fullmatch(base) else base
    some = "ies" if base.endswith("y") and base[-2] not in "aeou" else "s"
    third = (
        base[:-1] + some
        if some == "ies"
        else base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "go", "do")) else "s")
    )
    before_ing = base[:-2] + "y" if base.endswith("ie") else doubled if doubled != base else stem
    found = {base, third, before_ing + "ing"}
    if base in irregular():
        found.update(irregular()[base])
    elif base not in SAME:
        found.add(base[:-1] + "ied" if some == "ies" else (doubled if doubled != base else stem) + "ed")
    if base in BRITISH:
        found.update((f"{base}led", f"{base}ling"))
    return frozenset(found)


DOUBLING = frozenset(
    """ban bar beg compel deter drop fit forget grab jog let occur omit plan permit plot prefer propel quit refer regret rob run set ship shut sit
    slip spot stop submit tip transfer trap hit cut put get begin win commit admit fan fit rid split bet dig equip allot acquit pin plug step
    strip swap tap tug wrap rebel dub nab abhor abut annul beget concur control debar defer dispel distil embed emit enrol equip excel expel
    impel incur infer instil kidnap outwit patrol recur refit regret rerun reset transmit unplug unwrap upset handicap worship""".split()
)
"""Verbs of several syllables that double their last letter, and others that do."""

BRITISH = frozenset(
    """cancel channel counsel dial duel equal fuel funnel grovel label level marshal marvel model panel parcel pedal pencil pummel quarrel rival shovel
    shrivel signal snivel spiral stencil swivel total towel travel trowel tunnel unravel yodel""".split()
)
"""Verbs whose last letter British copy doubles and American copy does not."""

_CLOSED = pattern(r"(?:[b-df-hj-np-tv-z]{0,3}|s?qu)[aeiou][bdgmnpt]")
"""Verbs of one syllable with a short vowel, which double their last letter: nod, stop, plan."""
