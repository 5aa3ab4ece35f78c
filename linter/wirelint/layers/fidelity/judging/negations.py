"""Whether a negation was lost, put in or moved so that something is denied that was said, or said that was denied."""

from __future__ import annotations

from itertools import pairwise

from wirelint.layers.fidelity.denying.negators import DENYING
from wirelint.layers.fidelity.judging.tokens import BE, BOUNDS, DISOWNING, FAILING, SMALL, keys, says_more
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.layers.fidelity.senses import NEGATING, NEGATIONS, opposed, stem
from wirelint.layers.function_words import DETERMINERS
from wirelint.layers.ngrams import counts
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

_NEGATED = 0.6
"""The share that must be kept for a negation to be held against the rest."""
_DENIED = 4
"""So many words behind a negation are looked at."""
_AUXILIARIES = BE | frozenset("do does did has have had will would can could".split())
"""A negation between one of these and a word denies that word."""
_PLAIN = frozenset("said know comment give do get take make go come see think want longer one more other".split())
"""Words that stand in a sentence for other reasons too."""
_LITTLE = 0.8
_FEW = 2
"""A sentence that keeps a smaller share, and was changed in more places, may deny or doubt the same in words that are not known to."""


def negation(change: Change, pool: Pool) -> str:
    """The kind of a negation that was lost, put in or moved; nothing for one that went elsewhere in the sentence or was cut with its clause."""
    old, new = ({t.key for t in side} & NEGATIONS for side in (change.old, change.new))
    if bool(old) == bool(new):
        return ""
    side = change.old if old else change.new
    if {"or", "not"} <= {t.key for t in side}:
        # whether or not it was done: whether it was
        return ""
    if supposed([*change.before, *change.new, *change.behind]) != supposed(
        [*change.source_before, *change.old, *change.source_behind]
    ):
        return ""
    moved = (old | new) & pool.lost & pool.gained
    others = [t for t in side if says_more(t)]
    if moved:
        alone = not others and {t.key for t in side} <= NEGATIONS
        return NEGATION if alone and not _balanced(pool) and not freely(pool) else ""
    if _LESS & (pool.gained if old else pool.lost) and _AS & (pool.lost if old else pool.gained):
        # not as many: fewer
        return ""
    if new and pool.gained & {"until", "unless"} - pool.lost:
        # not done until ten: done at ten
        return ""
    if old and pool.lost & {"until", "unless"} - pool.gained and "by" not in pool.gained:
        return ""
    if pool.anew and (
        _is_other_side(pool) or not DENYING.isdisjoint(t.key for t in (change.new if old else change.old))
    ):
        # was lost: would not come back
        return ""
    if _denied_there(change, pool) if old else _denied_here(change, pool):
        return NEGATION
    if pool.kept < _NEGATED or freely(pool) or recast(pool) or _prefixed(pool):
        return ""
    other_side = change.new if old else change.old
    whole_clause = bool(others) and not any(map(says_more, other_side)) and len(side) - len(other_side) >= SMALL
    return "" if _elsewhere(pool, new=bool(old)) or whole_clause or len(others) >= SMALL else NEGATION


def _is_other_side(pool: Pool) -> bool:
    """Whether a word that is new says the contrary of one that is gone: had not slept well, is sleeping badly."""
    return any(opposed(old, new) for old in pool.lost - pool.gained for new in pool.gained - pool.lost)


_LESS, _AS = frozenset("fewer less lower smaller".split()), frozenset(("as", "so"))


def supposed(row: Sequence[Token]) -> bool:
    """Whether a sentence supposes that what happened had not, or the other way round: “it would have failed if they had not come”."""
    keys = [t.key for t in row]
    would_have = any(one in _WOULD and "have" in keys[at + 1 : at + 1 + _NEAR] for at, one in enumerate(keys))
    return would_have and (not _IF.isdisjoint(keys) or any(pair in _INVERTED for pair in pairwise(keys)))


_WOULD = frozenset("would could might".split())
_IF = frozenset("if without unless".split())
_INVERTED = frozenset((("had", "it"), ("had", "he"), ("had", "she"), ("had", "they"), ("but", "for")))
_NEAR = 2
"""So near behind “would” stands “have”."""


def _denied_there(change: Change, pool: Pool) -> bool:
    """Whether a word that the passage denies stands in a sentence that denies nothing: “did not answer”, “answered”."""
    ours = [*change.before, *change.new, *change.behind]
    if {t.key for t in ours} & (NEGATIONS | FAILING | _LITTLE_OF) or _prefixed(pool):
        return False
    if pool.anew and not DISOWNING.isdisjoint(t.key for t in ours):
        return False
    row = [*change.source_before[-1:], *change.old, *change.source_behind[:_DENIED]]
    word = _denied(row, ours)
    theirs = [*change.source_before, *change.old, *change.source_behind]
    if not word or not pool.anew:
        return bool(word)
    if affirmed(word, theirs) or as_noun(word, ours) or _until(ours, theirs) or counterpoised(theirs, ours):
        return False
    return not denied_beside(word, pool.beside)


def counterpoised(denying: Sequence[Token], plain: Sequence[Token]) -> bool:
    """Whether a sentence denies twice, or denies all but what another singles out: “has not happened since” and “the last time”."""
    keys = [t.key for t in denying]
    if sum(key in NEGATIONS | FAILING for key in keys) > 1 or not DISOWNING.isdisjoint(keys):
        return True
    return not _SAVE.isdisjoint(keys) or not (_SINGLED_OUT | _EXCEPTING).isdisjoint(t.key for t in plain)


_SAVE = frozenset(
    "since except save besides else otherwise than apart longer anymore yet ever exactly quite entirely".split()
)
"""Words that take something out of what is denied."""
_EXCEPTING = frozenset("except excepting save apart excluding besides".split())
_SINGLED_OUT = frozenset("last latest only sole solely alone unique unprecedented".split())
"""Words that say of one thing what is denied of all others."""


def denied_beside(word: str, beside: Sequence[frozenset[str]]) -> bool:
    """Whether a sentence next to one, of the same passage, denies something, unless it has the denied word too."""
    return any(keys & (NEGATIONS | FAILING) and stem(word) not in map(stem, keys) for keys in beside)


def as_noun(word: str, row: Sequence[Token]) -> bool:
    """Whether a word that a passage denies as a verb is a noun in a sentence: “did not name it”, “kept the name to itself”."""
    before = {a.key for a, b in zip(row, row[1:], strict=False) if stem(b.key) == stem(word)}
    return bool(before) and before <= _DETERMINING


_DETERMINING = DETERMINERS | frozenset("any some each every of for".split())


def _until(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether something is denied up to a time: what was not done until then was done then, but not by then."""
    return not _UNTIL.isdisjoint(t.key for t in theirs) and all(t.key != "by" for t in ours)


_UNTIL = frozenset("until unless before".split())


def affirmed(word: str, row: Sequence[Token]) -> bool:
    """Whether a word that is denied in a place of a sentence is not in another: “could not promise that, but could promise this”."""
    places = [at for at, t in enumerate(row) if stem(t.key) == stem(word)]
    return len(places) > 1 and any(
        not NEGATIONS.intersection(t.key for t in row[max(0, at - _DENIED) : at]) for at in places
    )


def _denied_here(change: Change, pool: Pool) -> bool:
    """Whether a word that the passage has, and denies nothing, is denied in the sentence: “answered”, “did not answer”."""
    theirs = [*change.source_before, *change.old, *change.source_behind]
    if {t.key for t in theirs} & (NEGATIONS | FAILING | _LITTLE_OF) or _prefixed(pool):
        return False
    if pool.anew and not DISOWNING.isdisjoint(t.key for t in theirs):
        return False
    row = [*change.before[-1:], *change.new, *change.behind[:_DENIED]]
    word = "" if {t.key for t in row} & _UNABLE else _denied(row, theirs)
    about = [t.key for t in pool.around]
    said = [at for at, key in enumerate(about) if word and stem(key) == stem(word)]
    if not word or any(NEGATIONS.intersection(about[max(0, at - _REACH) : at]) for at in said):
        return False
    return not (pool.anew and counterpoised([*change.before, *change.new, *change.behind], theirs))


def _denied(row: Sequence[Token], others: Sequence[Token]) -> str:
    """The word that is denied in a row of words, if it stands among others."""
    stems = {stem(t.key) for t in others if t.word}
    pairs = {*zip((t.key for t in others), (t.key for t in others[1:]), strict=False)}
    for at, no in enumerate(row):
        before = row[at - 1].key if at else ""
        found = [t for t in row[at + 1 : at + 1 + _DENIED] if t.key not in _BETWEEN]
        word = found[0] if found else None
        if word is None or not word.text.islower() or not says_more(word) or word.key in _PLAIN:
            continue
        if no.key == "not" and row[at + 1].span.start - no.span.end > 1:
            # it denies what went before: “The greenhouse did not: eleven panes broke”
            continue
        if no.key == "not" and (before in _AUXILIARIES or row[at + 1].key == "to"):
            return word.key if stem(word.key) in stems and not BOUNDS & {t.key for t in row[at + 2 :]} else ""
        if no.key == "no" and len(found) > 1:
            return word.key if says_more(found[1]) and (word.key, found[1].key) in pairs else ""
    return ""


_UNABLE = frozenset("can could will would".split())
"""What somebody cannot or will not do may be what they were asked to do."""


_REACH = 6
"""So near before a word about the passage a negation denies it."""

_BETWEEN = frozenset("to be been being".split())
"""Small words between a negation and the verb it denies."""

_LITTLE_OF = frozenset(
    "against unable few little only until unless than dismissed dismisses dismiss ruled doubt doubts doubted forbidden banned warned off".split()
)
"""Words that deny, or bound, what stands beside them, in other ways than “not” does."""


def recast(pool: Pool) -> bool:
    """Whether so much of a sentence was changed that what it denies or doubts may stand in other words."""
    return pool.kept < _LITTLE and sum(bool(keys(one.old) or keys(one.new)) for one in pool.changes) > _FEW


def freely(pool: Pool) -> bool:
    """Whether a sentence of a story that was written anew was not just kept: what it denies or doubts may be anywhere about it."""
    return pool.anew and pool.kept < _LITTLE


def _prefixed(pool: Pool) -> bool:
    """Whether a negation went into a prefix, or came out of one: “did not seem to affect him”, “he seemed unaffected”."""
    old = {stem(t.key) for change in pool.changes for t in change.old}
    new = {stem(t.key) for change in pool.changes for t in change.new}
    return any(
        long == f"{prefix}{short}"
        for a, b in ((old, new), (new, old))
        for long in a
        for short in b
        for prefix in NEGATING
    )


def _balanced(pool: Pool) -> bool:
    """Whether a negation moved together with a word that says something, so that it still denies the same."""
    moved = [change for change in pool.changes if {t.key for t in (*change.old, *change.new)} & NEGATIONS]
    return any(says_more(t) for change in moved for t in (*change.old, *change.new))


def _elsewhere(pool: Pool, *, new: bool) -> bool:
    """Whether a negation went into, or out of, another place of the same sentence: “did not give any” and “gave no”."""
    found = {t.key for change in pool.changes for t in (change.new if new else change.old)}
    return bool(found & (NEGATIONS | FAILING | DISOWNING)) or any(_denies(key) for key in found)


def _denies(key: str) -> bool:
    """Whether a word is another with a beginning that denies it: unclear, unbeaten."""
    return key.startswith("un") and len(key) > len("under") and counts().everyday(key.removeprefix("un"))
