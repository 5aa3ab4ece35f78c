"""Whether a word gave way to its contrary."""

from __future__ import annotations

from wirelint.layers.fidelity.judging.moves import in_each_others_place, may_have_moved
from wirelint.layers.fidelity.judging.tokens import FAILING, SMALL, is_measure, says_more
from wirelint.layers.fidelity.kinds import CONTRARY
from wirelint.layers.fidelity.senses import NEGATIONS, converse, opposed, stem
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import CALENDAR
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token


_CLAUSE = 8
"""A stretch of more words is a clause."""


def contrary(change: Change, pool: Pool) -> str:
    """The kind of a word that gave way to its contrary."""
    theirs, ours = (
        [*change.source_before, *change.old, *change.source_behind],
        [*change.before, *change.new, *change.behind],
    )
    if cancelled(ours, theirs) or (pool.anew and any(t.key in NEGATIONS for t in (*ours, *theirs))):
        return ""
    if pool.anew and max(len(change.old), len(change.new)) > _CLAUSE:
        # in a story written anew another clause stands there
        return ""
    if _other_side(change) or _other_bound(change):
        return CONTRARY
    if max(len(change.old), len(change.new)) > 2 * SMALL or in_each_others_place(change, pool):
        return ""
    old = [t for t in change.old if t.key not in may_have_moved(change, pool.gained, pool)]
    new = [t for t in change.new if t.key not in may_have_moved(change, pool.lost, pool)]
    return (
        CONTRARY if any(opposed(a.key, b.key) and _opposed_here(a, b, change, pool) for a in old for b in new) else ""
    )


def cancelled(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether more than one word of a sentence says the contrary of its passage, or one is denied: “lost more than half”, “kept less than half”."""
    said, there = {t.key for t in ours}, {t.key for t in theirs}
    pairs = [(old, new) for new in said - there for old in there if opposed(old, new)]
    here, other = said - {new for _, new in pairs}, there - {old for old, _ in pairs}
    if any(here.isdisjoint(one) != other.isdisjoint(one) for one in _REVERSING) or _divided(said) != _divided(there):
        return True
    if any(key[0].isdigit() for key in said - there) and any(key[0].isdigit() for key in there - said):
        # other figures may be of the other side: 24 of 60 are men, 36 women
        return True
    than, over = _behind_than(ours), _behind_than(theirs)
    return len({new for _, new in pairs}) > 1 or bool(than - over and over - than)


def _behind_than(row: Sequence[Token]) -> set[str]:
    """The stems of what something is compared with."""
    at = next((at for at, t in enumerate(row) if t.key == "than"), len(row))
    return {stem(t.key) for t in row[at + 1 :] if says_more(t)}


def _divided(said: set[str]) -> bool:
    """Whether a sentence sets one side against another: the one, the other."""
    return not said.isdisjoint(_OTHERS)


_OTHERS = frozenset("other others another rest".split())


_REVERSING = (
    NEGATIONS | FAILING,
    frozenset(
        """lose loses lost losing erode erodes eroded eroding undermine undermines undermined undermining sap saps sapped sapping
        shake shakes shook shaken shatter shatters shattered shattering""".split()
    ),
)
"""Words that deny others of a sentence, and words that tell of an end: who loses trust is made to distrust."""


def _opposed_here(old: Token, new: Token, change: Change, pool: Pool) -> bool:
    """Whether a word and its contrary, where they are particles or the story was written anew, belong to the same word: not in “lifted off” and “placed in orbit on Monday”."""
    theirs = _beside(old, [*change.source_before[-1:], *change.old, *change.source_behind[:1]])
    ours = _beside(new, [*change.before[-1:], *change.new, *change.behind[:1]])
    if pool.anew and (converse(old.key, new.key) or not _of_one_word(theirs, ours, new.key)):
        return False
    if pool.anew and stem(old.key) in {stem(t.key) for t in (*change.before, *change.new, *change.behind)}:
        # both sides are named: Democrats challenge Republican control
        return False
    if pool.anew and new.key in FUNCTION - _PLACING:
        governed = [_governed(t, side) for t, side in ((old, _row(change, theirs=True)), (new, _row(change)))]
        return bool(governed[0]) and governed[0] == governed[1]
    if pool.anew and (stem(new.key) in pool.near or old.key in _PLACING):
        # the sentences beside have the word too, or it may belong to another verb: between the same two words it stands for its contrary
        return all(bool(a) and stem(a) == stem(b) for a, b in zip(theirs, ours, strict=True))
    if pool.anew and ours[1] in RELATIONS:
        # A's smaller rival is B, whose larger rival is A
        return False
    if {old.key, new.key} == {"with", "without"}:
        return not NEGATIONS & {t.key for t in (*change.old, *change.new)} - {"without"}
    if old.key not in _PARTICLES:
        return True
    if ours[1] in CALENDAR:
        return False
    return any(a and stem(a) == stem(b) for a, b in zip(theirs, ours, strict=True))


RELATIONS = frozenset(
    """rival rivals neighbor neighbors brother brothers sister sisters sibling siblings partner partners competitor competitors counterpart counterparts half
    party parties side sides team teams twin cousin cousins colleague colleagues ally allies nation country state city club group one ones""".split()
)
"""What one is to another, which is so too to the one."""


def _of_one_word(theirs: tuple[str, str], ours: tuple[str, str], key: str) -> bool:
    """Whether two words stand between the same two, or beside the same one that says something; a preposition, before it."""
    before, behind = (bool(a) and stem(a) == stem(b) for a, b in zip(theirs, ours, strict=True))
    if key in _SIDES or key in FUNCTION:
        return behind
    return (before and (behind or ours[0] not in FUNCTION)) or (behind and ours[1] not in FUNCTION)


def _row(change: Change, *, theirs: bool = False) -> list[Token]:
    """A change's side of its sentence with the words behind it."""
    side, behind = (change.old, change.source_behind) if theirs else (change.new, change.behind)
    return [*side, *behind[:_GOVERNED]]


_GOVERNED = 4
"""So near behind a preposition stands what it is before or after."""


def _governed(token: Token, row: Sequence[Token]) -> str:
    """The stem of the first word that says something behind a preposition, in the same clause; pronouns and articles may be anybody's."""
    at, last = row.index(token), token
    for behind in row[at + 1 : at + 1 + _GOVERNED]:
        if not behind.word or behind.span.start - last.span.end > 1:
            return ""
        if says_more(behind):
            return stem(behind.key)
        last = behind
    return ""


def _beside(token: Token, row: Sequence[Token]) -> tuple[str, str]:
    """The keys before and behind a token in a row."""
    at = row.index(token)
    return row[at - 1].key if at else "", row[at + 1].key if at + 1 < len(row) else ""


_PARTICLES = frozenset("on off up down over under".split())
_PLACING = frozenset(("on", "off"))
"""Particles that are prepositions of place as well: the rally on the common, led off the common."""


_SIDES = {
    "before": "after",
    "after": "before",
    "above": "below",
    "below": "above",
    "inside": "outside",
    "outside": "inside",
}
"""Prepositions of which each says the contrary of another."""


def _other_bound(change: Change) -> bool:
    """Whether a figure is said to be passed that in the passage is not reached, or the other way round: more than half, less than half."""
    theirs = _bounds([*change.source_before, *change.old, *change.source_behind])
    ours = _bounds([*change.before[-1:], *change.new, *change.behind[:2]]) - theirs
    return bool(change.old) and any((not above, figure) in theirs for above, figure in ours)


def _bounds(row: Sequence[Token]) -> set[tuple[bool, str]]:
    """The figures of a row that something is more or less than, each with whether it is more."""
    found: set[tuple[bool, str]] = set()
    for a, b, c in zip(row, row[1:], (*row[2:], None), strict=False):
        if a.key in _MORE | _LESS and b.key == "than" and c and is_measure(c.key):
            found.add((a.key in _MORE, c.key))
        elif a.key in {"over", "under"} and is_measure(b.key):
            found.add((a.key == "over", b.key))
    return found


_MORE, _LESS = frozenset(("more",)), frozenset(("less", "fewer"))


def _other_side(change: Change) -> bool:
    """Whether a preposition stands before a word before which the passage has its contrary: “after dawn”, “before dawn”."""
    theirs = [t.key for t in (*change.source_before, *change.old, *change.source_behind)]
    pairs = {*zip(theirs, theirs[1:], strict=False)}
    ours = [*change.new, *change.behind[:1]]
    return any(
        a.key in _SIDES
        and b.span.start - a.span.end == 1
        and says_more(b)
        and (_SIDES[a.key], b.key) in pairs
        and (a.key, b.key) not in pairs
        for a, b in zip(ours, ours[1:], strict=False)
    )
