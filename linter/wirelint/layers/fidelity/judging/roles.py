"""Whether two parties have changed places."""

from __future__ import annotations

from collections import Counter

from wirelint.layers.fidelity.judging.moves import in_each_others_place, reordered
from wirelint.layers.fidelity.judging.tokens import is_measure, keys, says_more
from wirelint.layers.fidelity.kinds import ROLES
from wirelint.layers.fidelity.senses import NEGATIONS, opposed
from wirelint.layers.function_words import FUNCTION
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token


_CLOSELY = 0.5
"""In a story that was written anew, a sentence that keeps a smaller share has its parties in an order of its own."""


def roles(change: Change, pool: Pool) -> str:
    """The kind of two parties that have changed places."""
    if pool.anew and (pool.kept < _CLOSELY or _reversed(change)):
        return ""
    a, b = keys(change.old), keys(change.new)
    said = [key for key in (*a, *b) if key not in FUNCTION]
    if any(side and all(key in FUNCTION or _is_adverb(key) for key in side) for side in (a, b)):
        return ""
    if a and b and said and not any(key == "said" or is_measure(key) for key in said):
        return ROLES if in_each_others_place(change, pool) and not reordered(pool) else ""
    if b and not a:
        return ROLES if any(_turned(other.old, change.new) for other in pool.changes if not other.new) else ""
    return ""


def _reversed(change: Change) -> bool:
    """Whether a word beside two that have changed places says the contrary too: “the new uses less than the old”, “the old uses more than the new”."""
    ours, theirs = (
        {t.key for t in row}
        for row in (
            (*change.before, *change.new, *change.behind),
            (*change.source_before, *change.old, *change.source_behind),
        )
    )
    return any(opposed(old, new) for new in ours - theirs for old in theirs - ours)


def _turned(left_out: Sequence[Token], put_in: Sequence[Token]) -> bool:
    """Whether a verb and its noun changed places: “A beat” before B has become “beat A” behind it."""
    old, new = ([t.key for t in side if denies_or_says(t)] for side in (left_out, put_in))
    small = [Counter(t.key for t in side if t.key in FUNCTION) for side in (left_out, put_in)]
    if sorted(old) != sorted(new) or small[0] != small[1] or sum(not is_measure(key) for key in old) < 2:
        return False
    first, *_, last = (t for t in put_in if denies_or_says(t))
    verbs = [first] * (new[1:] + new[:1] == old) + [last] * (new[-1:] + new[:-1] == old)
    # “said Weber” is “Weber said”, but whoever is told does not tell
    return any(
        verb.text.islower() and not _is_adverb(verb.key) and (verb.key != "said" or verb.text in {"told", "tells"})
        for verb in verbs
    )


def _is_adverb(key: str) -> bool:
    """Whether a word may stand before or behind whom it tells of: “similarly”."""
    return (key.endswith("ly") and key not in _NO_ADVERBS) or key in _ADVERBS


_NO_ADVERBS = frozenset("apply supply reply rely fly multiply comply imply rally tally ally bully".split())
_ADVERBS = frozenset(
    """likewise meanwhile afterwards afterward together instead elsewhere abroad overseas too again also alone later earlier today yesterday tomorrow tonight
    therefore thus moreover furthermore nevertheless nonetheless besides finally altogether anyway sometimes often usually always perhaps maybe still yet already
    former then ago once twice early late""".split()
)


def denies_or_says(token: Token) -> bool:
    """Whether a token says something or denies it."""
    return says_more(token) or token.key in NEGATIONS
