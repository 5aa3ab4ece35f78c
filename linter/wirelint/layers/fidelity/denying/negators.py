"""Words that deny, or may, as they stand in a sentence: not, unable, refused to, unaware, hardly, in vain."""

from __future__ import annotations

from functools import lru_cache

from wirelint.layers.fidelity.judging.tokens import FAILING, says_more
from wirelint.layers.fidelity.senses import stem
from wirelint.layers.naming.housestyle import CALENDAR
from wirelint.layers.ngrams import counts
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.naming.housestyle import Token

SHORT = 4
"""Words of fewer letters stand in sentences for other reasons too."""

_SHORT_VERBS = frozenset("met won led fed ran hid sue".split())
"""Verbs of fewer letters that tell what was done."""

PLAIN = frozenset(
    "not never nowhere no nobody none nothing neither nor non cannot hardly scarcely barely rarely seldom".split()
)
"""Words that deny what stands behind them in their clause."""

BEFORE_TO = frozenset(
    """fail failed fails failing failure refuse refused refuses refusing refusal decline declined declines declining unable inability unwilling
    unwillingness reluctant reluctance impossible neglected neglects neglect omitted omits forgot forgets""".split()
)
"""Words that deny the verb behind their “to”."""

DISCLAIMING = frozenset("deny denies denied denying".split())
"""Verbs that deny what is in the next clause, or the verb in -ing behind them."""

HINDERING = frozenset(
    """prevent prevents prevented preventing bar bars barred barring ban bans banned banning prohibit prohibits prohibited prohibiting stop stops stopped stopping
    discourage discourages discouraged discouraging deter deters deterred deterring hinder hinders hindered hindering block blocks blocked blocking dissuade
    dissuades dissuaded dissuading""".split()
)
"""Verbs that deny the one behind their “from”."""

IN_WORDS = DISCLAIMING | HINDERING | frozenset("without yet".split())
"""Words that deny as “not” does, where they stand as such words do."""


DENYING = (
    PLAIN
    | BEFORE_TO
    | DISCLAIMING
    | HINDERING
    | frozenset(
        """without denial avoid avoids avoided avoiding banning forbid forbids forbade forbidden stopping lack lacks lacked lacking reject rejects rejected rejecting
        rejection few fewer less little only unlikely rare doubt doubts doubted doubtful secret secrecy unless until instead rather false untrue wrong myth baseless unfounded
        contrary dismiss dismissed dismisses dismissing oppose opposed opposes opposing opposition against refrain refrained missing absent absence cease ceased ceases
        keep kept off away miss missed misses skip skipped halt halted suspend suspended cancelled canceled scrapped withheld withhold silent silence mum free exempt yet too
        stay stayed rule ruled shun shunned resist resisted block blocked blocking quit withdraw withdrew abandoned abandon drop dropped lost loss lose loses end ended ends
        last first veto vetoed object objected minus zero nil exclude excluded excluding exceptions except save besides hate otherwise hard difficult gone foregone abstain
        abstained contradict contradicts contradicted dispute disputes disputed question questioned questions reverse reversed overturn overturned undone unclear unknown
        unaware empty emptied devoid bereft destitute deprived stripped starved vacant than still remain remains remained escape escapes escaped spared spare rebuff rebuffed scoff scoffed scoffs""".split()
    )
)
"""Words beside which it can't be told that nothing is denied."""

_NO_PREFIX = (
    "under until unit uncle unless union uniq univers unanim uncover unveil unfold unleash unlock unload unravel undo unpack unearth unseat unwind unplug undertak "
    "unhook untie irony iris irrit illustr illumin illn illeg"
).split()
"""How words begin that only look like those that deny, or that tell of a deed."""

_UN = ("un", "non", "ir", "il")
_IM = frozenset(
    "impossible improper imperfect immoral immobile impatient impractical improbable immature imprecise".split()
)
"""Words that “im” denies, as it does few."""


def may_deny(token: Token, said: set[str]) -> bool:
    """Whether a word may deny something that the other text, which has some words too, does not."""
    return is_denying(token) or (token.key in DENYING and stem(token.key) not in said)


def is_denying(token: Token) -> bool:
    """Whether a word denies what stands behind it, or what it says itself."""
    return token.key in PLAIN or token.key in BEFORE_TO or bool(unprefixed(token.key))


def denies(token: Token) -> bool:
    """Whether a word denies something wherever it stands."""
    return is_denying(token) or token.key in IN_WORDS or token.key in _DENYING_EVER


_DENYING_EVER = FAILING - frozenset("yet still remain remains remained instead away".split())


def may_undo(row: Sequence[Token], at: int) -> bool:
    """Whether a word may deny another in its clause, as it stands: “too small to …”, but not “on Friday too”."""
    token, behind = row[at], row[at + 1 : at + 1 + _REACH]
    if token.key == "too":
        return bool(behind) and says_more(behind[0])
    if token.key in _KEEPING:
        return any(a.key == "from" and b.key.endswith("ing") for a, b in zip(behind, behind[1:], strict=False))
    if token.key in _PARTICLES and at and row[at - 1].key in _SEVERING:
        return True
    return denies(token) or (token.key in DENYING and not is_loose(token))


_SEVERING = frozenset(
    """back backed black blacked break broke broken call called cut cuts cutting die died dried dry fall fell go goes going gone held hold keep kept knock knocked lock
    locked pull pulled put ran rule ruled run running runs sell shut shuts sold stay stayed stays switch switched turn turned went wipe wiped""".split()
)
_PARTICLES = frozenset("off out down away back dark dry short".split())
"""With such verbs before them they say that something is gone, or does not come: cut off, ran dry, went dark, sold out, called off."""

_REACH = 7
"""So near behind a verb of keeping stands from what."""

_KEEPING = frozenset("keep kept keeps keeping save saved saves spare spared hold held".split())


def is_loose(token: Token) -> bool:
    """Whether a word denies in some phrases, and says something of its own in most."""
    return token.key in _LOOSE


_LOOSE = frozenset(
    """keep kept keeps keeping than off away stay stayed end ended ends loss lost lose loses question questions questioned object objected only rather free hard difficult against
    dispute disputed disputes besides dropped drop abandoned quit escape escaped escapes mum hate minus zero nil missed miss misses""".split()
)


@lru_cache(maxsize=32768)
def unprefixed(key: str) -> str:
    """A word without the beginning that denies it: aware, of unaware; nothing for any other."""
    if key in _IM:
        return key.removeprefix("im")
    if key.startswith(tuple(_NO_PREFIX)):
        return ""
    for prefix in _UN:
        rest = key.removeprefix(prefix)
        if rest != key and len(rest) >= SHORT and counts().everyday(rest):
            return rest
    return ""


def tells(token: Token) -> bool:
    """Whether a word says something that may be denied."""
    return (
        says_more(token)
        and (len(token.key) >= SHORT or token.key in _SHORT_VERBS)
        and token.key not in CALENDAR
        and not token.key[0].isdigit()
        and token.key != "said"
        and token.text.islower()
    )
