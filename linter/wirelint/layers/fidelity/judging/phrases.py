"""Whether small words and set phrases stand as they are seen to stand in edited news."""

from __future__ import annotations

from wirelint.layers.fidelity.judging.tokens import AUXILIARIES, BE, bond, fits, is_measure, keys, pair, says_more
from wirelint.layers.fidelity.senses import stem
from wirelint.layers.ngrams import counts
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

_CLOSELY = 0.9
"""The share that must be kept for a single small word to be held against the rest."""
SUBJECTS = frozenset("they he she we".split())
_BEFORE_SUBJECT = frozenset(
    "and but or that when as if because which while than what where whom said since until before after although though so whether how".split()
)
_OBJECTS = frozenset("it him them itself".split())
_STRAY = frozenset("to of like as".split())
_TAKES_OF = frozenset(
    "all half both outside inside off alongside each most many some help helped helps able close next according compared such same".split()
)
"""Words that “of”, “to” or “as” may stand behind or not."""
_OPTIONAL = frozenset(
    "the a an its his her their our my that both also had has have which who whom all some then just so too there this these those said".split()
)
"""Small words that a sentence can have or do without."""
_RELATIVE = frozenset("which who".split())
_CAUSING = frozenset(
    map(
        stem,
        """ask order expect want allow force urge invite require request permit persuade encourage enable teach cause get advise instruct command compel oblige
        prompt lead help tell warn remind authorise authorize forbid""".split(),
    )
)
"""Verbs of which the object does what an infinitive behind it says."""
_NEAR = 6
"""How many words behind it the infinitive may stand."""
_PARTICLES = frozenset("out up down off away over back".split())
_DETERMINERS = frozenset("a an the its their his her".split())
_LINKS = [
    [word] for word in ("a", "an", "to", "at", "by", "with", "from", "into", "is", "are", "was", "were", "be", "been")
]
"""What a sentence rarely does without."""
_HEAD = 3
_MOVED = 2
"""A word that has changed places with its neighbour has at most another beside it that was put in."""
_RATHER = 1.5
_NEVER = -3.0
"""How much looser than the old bond the new one must be to be told, and how loose a bond counts at most."""
_EXPECTED = 1.0
"""Neighbours that chance would bring together so often, as a natural logarithm, and that are never seen so, clash."""
_TERM = 4.0
"""Neighbours with a bond above this are a term when both have given way."""
_SET = 6.0
"""Neighbours with a bond above this are a set phrase."""


def breaks_phrase(change: Change) -> bool:
    """Whether the old words made a set phrase, with each other or a neighbour, that the new ones do not: “finish line”, “finish queue”."""
    if len(change.old) == len(change.new) == 2:
        return bond(*change.old) > 0 and pair(*change.new) is None
    if len(change.old) != 1 or len(change.new) != 1:
        return False
    old, new = change.old[0], change.new[0]
    before, behind = [t for t in change.before[-1:] if says_more(t)], [t for t in change.behind[:1] if says_more(t)]
    pairs = [((t, old), (t, new)) for t in before] + [((old, t), (new, t)) for t in behind]
    plain_pairs = [(was, now) for was, now in pairs if all(t.text.isalpha() and t.text.islower() for t in was)]
    return any(bond(*was) > _SET and pair(*now) is None for was, now in plain_pairs) or _misplaced(change)


def breaks_term(change: Change) -> bool:
    """Whether everyday words gave way to others, and with them a term: “whooping cough”, “farewell tour”."""
    words = [t for t in (*change.old, *change.new) if t.word]
    if not all(says_more(t) and t.text.isalpha() and t.text.islower() for t in words):
        return False
    if len(change.old) == len(change.new) == 2:
        return bond(*change.old) > _TERM and pair(*change.new) is None
    return breaks_phrase(change)


def _misplaced(change: Change) -> bool:
    """Whether a word cannot stand at a particle or an article as the old one could: “discover out”, “a provide hub”."""
    old, new = change.old[0], change.new[0]
    for before in change.before[-1:]:
        if before.key in _DETERMINERS and pair(before, new) is None and pair(before, old) is not None:
            return True
    return any(t.key in _PARTICLES and pair(new, t) is None and pair(old, t) is not None for t in change.behind[:1])


def ill_joined(change: Change, pool: Pool) -> bool:
    """Whether small words that were put in, left out or exchanged leave words beside each other that do not stand so."""
    new = {t.key for t in change.new if t.word}
    old = {t.key for t in change.old if t.word}
    if any(says_more(t) for t in (*change.new, *change.old)):
        return False
    if not old and _takes_infinitive(change):
        return True
    if not old and len(change.new) == 1 and change.before and change.behind:
        return _stray(change, pool)
    if new <= _OPTIONAL and old <= _OPTIONAL:
        return False
    return not fits(change)


def _stray(change: Change, pool: Pool) -> bool:
    """Whether a single small word that was put in has no business where it stands."""
    word, before = change.new[0].key, change.before[-1]
    if word in SUBJECTS | {"it"} and before.key in _RELATIVE:
        return True
    if word in SUBJECTS:
        return before.word and before.key not in _BEFORE_SUBJECT
    if word in BE:
        return not paused(change)
    if word in _OBJECTS and len(change.before) > 1:
        return change.before[-2].key in BE and stem(before.key) != before.key
    if word in _STRAY:
        here = pool.kept >= _CLOSELY or not fits(change)
        return here and before.key not in _TAKES_OF and not paused(change)
    return word not in _OPTIONAL and not fits(change)


def _takes_infinitive(change: Change) -> bool:
    """Whether “that” or “to” came between a verb and whoever is to do something: “asked that parliament to”, “ordered to the ships to”."""
    if (
        [t.key for t in change.new] not in (["that"], ["to"])
        or not change.before
        or stem(change.before[-1].key) not in _CAUSING
    ):
        return False
    return any(
        t.key == "to" and not any(a.key in AUXILIARIES - {"to", "that", "it"} for a in change.behind[:at])
        for at, t in enumerate(change.behind[:_NEAR])
        if at
    )


def loosened(change: Change) -> bool:
    """Whether a small word stands where another did that its neighbours take much rather: “unaccounted of”, “sells in”."""
    if len(change.old) != 1 or len(change.new) != 1:
        return False
    joints = [
        ((a, change.old[0]), (b, change.new[0]))
        for a, b in zip(change.source_before[-1:], change.before[-1:], strict=False)
    ]
    joints += [
        ((change.old[0], a), (change.new[0], b))
        for a, b in zip(change.source_behind[:1], change.behind[:1], strict=False)
    ]
    return any(says_more(t) for joint in joints for t in joint[0]) and any(
        pair(*was) is not None and bond(*was) - max(bond(*now), _NEVER) > _RATHER for was, now in joints
    )


def clashes(change: Change) -> bool:
    """Whether words stand side by side that are never seen so, common as they are."""
    row = [*change.before[-1:], *change.new, *change.behind[:1]]
    return any(_clash(a, b) for a, b in zip(row, row[1:], strict=False))


def _clash(a: Token, b: Token) -> bool:
    if b.span.start - a.span.end != 1 or any(not t.text.isalpha() or t.text[0].isupper() for t in (a, b)):
        return False
    first, second = counts().count(a.text.lower()), counts().count(b.text.lower())
    by_chance = -99.0 if first is None or second is None else first + second - counts().total
    return pair(a, b) is None and by_chance > _EXPECTED


def lost_link(change: Change) -> bool:
    """Whether an article or a preposition was lost by itself: “when infected person coughs”, “will take up two years”."""
    return not change.new and [t.key for t in change.old] in _LINKS and bool(change.before) and bool(change.behind)


def lost_head(change: Change) -> bool:
    """Whether a sentence has lost the noun it is about: “Relatives of the missing said” has become “The missing said”."""
    if change.new or not 1 < len(change.old) <= _HEAD or any(t.word for t in change.before):
        return False
    return change.old[-1].key == "of"


def singular_for_plural(change: Change) -> bool:
    """Whether a verb became singular behind a plural: “three was rescued”."""
    verbs = keys(change.old), keys(change.new)
    if verbs not in [(["were"], ["was"]), (["are"], ["is"]), (["have"], ["has"])] or not change.before:
        return False
    subject = change.before[-1]
    figure = subject.key.isdigit() and subject.key != "1"
    return figure or (
        subject.text.islower() and subject.text.endswith("s") and not subject.text.endswith(("ss", "us", "is"))
    )


def paused(change: Change) -> bool:
    """Whether the source has a pause where the copy puts in a word: “Its name: Holm”."""
    if not change.source_before or not change.source_behind:
        return True
    return change.source_behind[0].span.start - change.source_before[-1].span.end > 1


def transposed(change: Change, pool: Pool) -> bool:
    """Whether a word has changed places with its neighbour into an order that is not seen: “guerrillas former”, “ninth the”, “would it be”."""
    words = [t for t in change.new if t.word]
    if change.old or not 0 < len(words) <= _MOVED or len(words) < len(change.new):
        return False
    first, last = words[0], words[-1]
    for other in pool.changes:
        gone = [t.key for t in other.old]
        if gone == [last.key] and _beside(words, change.behind) and _same(other.source_before[-1:], change.behind):
            return _ill_ordered(last, change.behind[0], freely=pool.anew)
        if gone == [first.key] and _beside(change.before, words) and _same(other.source_behind, change.before[-1:]):
            return _ill_ordered(change.before[-1], first, freely=pool.anew)
    return False


def _beside(first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Whether only a space parts the end of one row from the beginning of another."""
    return bool(first) and bool(second) and second[0].span.start - first[-1].span.end == 1


def _same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    return bool(one) and bool(other) and one[0].key == other[0].key


def _ill_ordered(word: Token, neighbour: Token, *, freely: bool) -> bool:
    """Whether a word stands before its neighbour as it cannot, or, unless the story was written freely, as it is not seen to stand."""
    if neighbour.key in SUBJECTS | {"it"} and word.text.islower() and word.key not in _BEFORE_SUBJECT:
        return word.key in AUXILIARIES or neighbour.key in SUBJECTS
    if not says_more(word) or word.text[0].isupper() or word.key.endswith("ly") or word.key == "said":
        return False
    if neighbour.key in _PARTICLES:
        return False
    if neighbour.key in {"the", "a", "an"}:
        return True
    return not freely and not is_measure(word.key) and pair(word, neighbour) is None
