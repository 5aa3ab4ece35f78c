"""How words of terms and their substitutes are inflected, and brought back to one form."""

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
_IRREGULAR = {
    "take": ("took", "taking"), "hold": ("held", "holding"), "make": ("made", "making"), "give": ("gave", "giving"),
    "bring": ("brought", "bringing"), "break": ("broke", "breaking"), "lose": ("lost", "losing"), "win": ("won", "winning"),
    "lay": ("laid", "laying"), "lead": ("led", "leading"), "draw": ("drew", "drawing"), "build": ("built", "building"),
    "send": ("sent", "sending"), "keep": ("kept", "keeping"), "fight": ("fought", "fighting"), "strike": ("struck", "striking"),
    "meet": ("met", "meeting"), "pay": ("paid", "paying"), "run": ("ran", "running"), "set": ("set", "setting"),
    "put": ("put", "putting"), "cut": ("cut", "cutting"), "hit": ("hit", "hitting"), "find": ("found", "finding"),
    "stand": ("stood", "standing"), "fall": ("fell", "falling"), "rise": ("rose", "rising"), "seek": ("sought", "seeking"),
    "sell": ("sold", "selling"), "buy": ("bought", "buying"), "spend": ("spent", "spending"), "shoot": ("shot", "shooting"),
    "throw": ("threw", "throwing"), "catch": ("caught", "catching"), "see": ("saw", "seeing"), "come": ("came", "coming"),
    "go": ("went", "going"), "get": ("got", "getting"), "tell": ("told", "telling"), "speak": ("spoke", "speaking"),
    "steal": ("stole", "stealing"), "wear": ("wore", "wearing"), "drive": ("drove", "driving"), "leave": ("left", "leaving"),
    "feel": ("felt", "feeling"), "sign": ("signed", "signing"), "grow": ("grew", "growing"), "bear": ("bore", "bearing"),
    "shed": ("shed", "shedding"), "cast": ("cast", "casting"), "deal": ("dealt", "dealing"), "grip": ("gripped", "gripping"),
    "drop": ("dropped", "dropping"), "stop": ("stopped", "stopping"), "plan": ("planned", "planning"), "ban": ("banned", "banning"),
    "rob": ("robbed", "robbing"), "grab": ("grabbed", "grabbing"), "step": ("stepped", "stepping"), "drag": ("dragged", "dragging"),
    "swap": ("swapped", "swapping"), "trap": ("trapped", "trapping"), "cap": ("capped", "capping"), "score": ("scored", "scoring"),
    "commit": ("committed", "committing"), "admit": ("admitted", "admitting"), "submit": ("submitted", "submitting"),
    "begin": ("began", "beginning"), "rig": ("rigged", "rigging"), "swim": ("swam", "swimming"), "show": ("showed", "showing"),
}  # fmt: skip


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


def inflected(word: str) -> tuple[str, str, str]:
    """A word as it stands, and as a verb would stand in the past and with -ing."""
    if word in _IRREGULAR:
        return (word, *_IRREGULAR[word])
    if word.endswith("e"):
        return word, word + "d", word[:-1] + "ing"
    if word.endswith("y") and word[-2:-1] not in {"a", "e", "o", "u"}:
        return word, word[:-1] + "ied", word + "ing"
    return word, word + "ed", word + "ing"
