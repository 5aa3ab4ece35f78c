"""The forms of verbs, made of the plain form: by rule, and from the table of irregular ones."""

from __future__ import annotations

from functools import cache

_IRREGULAR = """arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became become, begin began begun, bend bent
    bent, bind bound bound, bite bit bitten, bleed bled bled, blow blew blown, break broke broken, breed bred bred, bring brought
    brought, build built built, buy bought bought, catch caught caught, choose chose chosen, cling clung clung, come came come,
    creep crept crept, deal dealt dealt, dig dug dug, do did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate
    eaten, fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found found, flee fled fled, fling flung
    flung, fly flew flown, forbid forbade forbidden, foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven,
    freeze froze frozen, get got gotten, give gave given, go went gone, grind ground ground, grow grew grown, hang hung hung, have
    had had, hear heard heard, hide hid hidden, hold held held, keep kept kept, kneel knelt knelt, know knew known, lay laid laid,
    lead led led, leave left left, lend lent lent, lie lay lain, light lit lit, lose lost lost, make made made, mean meant meant,
    meet met met, mislead misled misled, mistake mistook mistaken, outdo outdid outdone, outgrow outgrew outgrown, overcome
    overcame overcome, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, pay paid paid, prove
    proved proven, rebuild rebuilt rebuilt, remake remade remade, repay repaid repaid, retake retook retaken, rewrite rewrote
    rewritten, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said, see saw seen, seek sought sought,
    sell sold sold, send sent sent, shake shook shaken, shine shone shone, shoot shot shot, show showed shown, shrink shrank
    shrunk, sing sang sung, sink sank sunk, sit sat sat, slay slew slain, sleep slept slept, slide slid slid, speak spoke spoken,
    speed sped sped, spend spent spent, spin spun spun, spring sprang sprung, stand stood stood, steal stole stolen, stick stuck
    stuck, sting stung stung, stride strode stridden, strike struck struck, strive strove striven, swear swore sworn, sweep swept
    swept, swell swelled swollen, swim swam swum, swing swung swung, take took taken, teach taught taught, tear tore torn, tell
    told told, think thought thought, throw threw thrown, undergo underwent undergone, understand understood understood, undertake
    undertook undertaken, underwrite underwrote underwritten, undo undid undone, uphold upheld upheld, wake woke woken, wear wore
    worn, weave wove woven, weep wept wept, win won won, wind wound wound, withdraw withdrew withdrawn, withhold withheld
    withheld, withstand withstood withstood, write wrote written"""
"""Verbs that are not made with -ed: plain form, past, participle."""

SAME = frozenset("bet bid burst cast cost cut fit hit hurt let put quit rid set shed shut split spread thrust upset read knit shred broadcast forecast".split())  # fmt: skip
"""Verbs whose past is their plain form."""

_VOWELS = frozenset("aeiou")
_OF_TWO_SYLLABLES = frozenset(
    """abhor abut acquit admit allot annul beget begin commit compel concur confer control debar defer deter dispel distil embed emit enrol equip excel
    expel forget handicap impel incur infer instil kidnap occur omit outwit patrol permit prefer propel rebel recur refer refit regret rerun reset submit transfer transmit
    unplug unwrap upset worship""".split()
)
"""Verbs of several syllables that double their last letter before an ending."""

_BRITISH = frozenset(
    """cancel channel counsel dial duel equal fuel funnel grovel label level marshal marvel model panel parcel pedal pencil pummel quarrel rival shovel
    shrivel signal snivel spiral stencil swivel total towel travel trowel tunnel unravel yodel""".split()
)
"""Verbs whose last letter British copy doubles and American copy does not."""


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """The past form and the participle of irregular verbs by the plain form."""
    return {plain: (past, participle) for plain, past, participle in map(str.split, _IRREGULAR.split(","))}


def third_person(base: str) -> str:
    """What he or she does: “goes”, “tries”."""
    if base == "have":
        return "has"
    if _ends_in_y(base):
        return f"{base[:-1]}ies"
    hissing = base.endswith(("s", "sh", "ch", "x", "z", "o")) and not base.endswith(("oo", "eo", "io"))
    return f"{base}es" if hissing else f"{base}s"


def present_participle(base: str) -> str:
    """The form in -ing: “going”, “lying”, “stopping”."""
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{_doubled(base)}ing"


def past(base: str) -> str:
    """The simple past: “went”, “tried”, “stopped”."""
    return irregular()[base][0] if base in irregular() else _regular(base)


def past_participle(base: str) -> str:
    """The participle of the past: “gone”, “tried”, “stopped”."""
    return irregular()[base][1] if base in irregular() else _regular(base)


def forms(base: str) -> frozenset[str]:
    """All forms of a verb, in British spelling too."""
    found = {base, third_person(base), present_participle(base), past(base), past_participle(base)}
    if base in _BRITISH:
        found.update((f"{base}led", f"{base}ling"))
    return frozenset(found)


@cache
def plain_forms() -> dict[str, str]:
    """The plain forms of irregular verbs, by their pasts and participles."""
    return {form: base for base, pasts in irregular().items() for form in pasts}


def _regular(base: str) -> str:
    if base in SAME:
        return base
    if base.endswith("e"):
        return f"{base}d"
    return f"{base[:-1]}ied" if _ends_in_y(base) else f"{_doubled(base)}ed"


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in _VOWELS


def _doubled(base: str) -> str:
    """A verb with its last consonant doubled where a short vowel stands before it, and stress upon that."""
    if base in _OF_TWO_SYLLABLES:
        return base + base[-1]
    sounds = base.replace("qu", "q")
    short = len(sounds) > 2 and sounds[-1] not in "aeiouwxyh" and sounds[-2] in _VOWELS and sounds[-3] not in _VOWELS
    return base + base[-1] if short and sum(letter in "aeiouy" for letter in sounds.lstrip("y")) == 1 else base
