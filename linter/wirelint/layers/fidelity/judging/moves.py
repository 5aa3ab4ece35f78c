"""What has only moved within a sentence, and what has changed places."""

from __future__ import annotations

from wirelint.layers.fidelity.alignment import within
from wirelint.layers.fidelity.judging.tokens import is_measure, keys, says_more
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.sentences import sentences
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

_CLAUSE = 3
"""How many words that say something a clause has at least."""

_LIST = 8
"""How many tokens of a list of names are looked at."""

_ENUMERATED = pattern(r",(?: [\w’'-]+(?: [\w’'-]+)?,){0,6}(?: [\w’'-]+(?: [\w’'-]+)?)? (?:and|or) ")
"""What stands between the first item of an enumeration and the last: “stretch, breathe and meditate”."""

_CLOSELY = 0.5
"""In a sentence that keeps a larger share of its passage's words in their order, a word stands squarely in another's place though both are found elsewhere."""

_LISTING = frozenset("and or nor versus is are was were".split())


def partner(change: Change, pool: Pool) -> Change | None:
    """The change that went the other way: what was new here was old there."""
    a, b = keys(change.old), keys(change.new)
    found = (other for other in pool.changes if other is not change and keys(other.old) == b and keys(other.new) == a)
    return next(found, None) if a and b else None


def in_each_others_place(change: Change, pool: Pool) -> bool:
    """Whether two stretches have changed places, unless they are two of a list: “A and B”, “B and A”."""
    other = partner(change, pool)
    if other is None:
        return False
    first, last = sorted((change, other), key=lambda one: len(one.before))
    between = [t for t in last.before[len(first.before) + len(first.new) :] if t.word]
    keys = {t.key for t in between}
    names_only = not any(says_more(t) and t.text.islower() for t in between)
    if keys <= _LISTING or (names_only and keys & {"and", "or"}):
        return False
    early, late = sorted((change.old[0].span, change.old[-1].span, other.old[0].span, other.old[-1].span))[1:3]
    return not _ENUMERATED.fullmatch(pool.source.text, early.end, late.start)


def reordered(pool: Pool) -> bool:
    """Whether an even number of pairs has changed places: “A from X and B from Y” has become “B from Y and A from X”."""
    swapped = [change for change in pool.changes if in_each_others_place(change, pool)]
    stretches = len(swapped) - sum(_side_by_side(a, b) for a, b in zip(swapped, swapped[1:], strict=False))
    return stretches > 0 and stretches % 4 == 0


def _side_by_side(a: Change, b: Change) -> bool:
    """Whether two changes belong to one stretch, having at most a word between them: “the Danish team Polar”."""
    between = b.before[len(a.before) + len(a.new) :]
    return len(between) < 2 and not {t.key for t in between} & _LISTING


def may_have_moved(change: Change, keys: frozenset[str], pool: Pool) -> frozenset[str]:
    """What may only have moved: nothing where one word stands squarely in the place of another that is gone."""
    if len(change.old) != 1 or len(change.new) != 1 or partner(change, pool):
        return keys
    moved = change.old[0].key in pool.gained and change.new[0].key in pool.lost
    return keys if moved and not pool.kept >= _CLOSELY else frozenset()


def only_moved(change: Change, pool: Pool) -> bool:
    """Whether figures and the like stand in another order, and nothing else does: a date, a measure and its conversion."""
    old, new = {*keys(change.old)} - FUNCTION, {*keys(change.new)} - FUNCTION
    if not old | new:
        return False
    moved = old <= pool.gained and new <= pool.lost
    return all(map(is_measure, old | new)) and (moved or old == new or any(t.text == "m" for t in change.new))


def from_elsewhere(change: Change, pool: Pool) -> bool:
    """Whether all that some new words say stands in one sentence of the source: a clause was taken from there."""
    said = {t.key for t in change.new if says_more(t)}
    if len(said) < _CLAUSE or not said <= pool.known:
        return False
    return any(said <= {t.key for t in within(pool.source, sentence)} for sentence in sentences(pool.source))


def listed(change: Change) -> bool:
    """Whether one name stands in the place of another that stands with it in a list: “Russia, Romania and France” in another order."""
    if len(change.old) != 1 or len(change.new) != 1:
        return False
    old = change.old[0].key
    return _in_list(change.behind, old) or _in_list(change.before[::-1], old)


def _in_list(found: Sequence[Token], key: str) -> bool:
    """Whether a key comes with nothing before it but names and “and”."""
    for token in found[:_LIST]:
        if token.key == key:
            return True
        if not (token.text[0].isupper() or token.key in {"and", "or"}):
            return False
    return False
