"""Whether other words are a slip, a garbled term, an addition, or only another way to say the same."""

from __future__ import annotations

from wirelint.layers.fidelity.judging.moves import only_moved
from wirelint.layers.fidelity.judging.phrases import breaks_phrase, ill_joined, singular_for_plural, transposed
from wirelint.layers.fidelity.judging.tokens import (
    AUXILIARIES,
    BE,
    FAILING,
    SMALL,
    fits,
    is_measure,
    keys,
    known,
    says_more,
)
from wirelint.layers.fidelity.kinds import INSERTION, STYLE, WORDING
from wirelint.layers.fidelity.senses import LIGHT, NEGATIONS, alike, of_one_country, stem
from wirelint.layers.naming.housestyle import RELATIVE_DAYS, WEEKDAYS
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

_VERBATIM = 0.75
"""A sentence that keeps a smaller share of its source's words in their order was rewritten: other words in it are no slips."""
_CLOSE_STORY = 0.88
"""A story that keeps as much was copied rather than written."""
_COPIED = 0.7
"""The share that a sentence of a copied story must keep for its words to count."""
_NEARLY = 0.85
"""The share that must be kept for small words to count, and where words that say something have moved."""
_REWRITTEN = 0.8
"""A story that keeps a smaller share of its source's words in their order was rewritten from end to end."""
_TURNED = 2
"""So many words that say something have moved in a sentence that was turned about."""
FREE = 5
"""A stretch with more words than this on both sides that say something was rewritten freely."""


def wording(change: Change, pool: Pool) -> str:
    """The kind of other words: a slip, words put in, or nothing but style."""
    days = RELATIVE_DAYS if {t.key for t in change.old} & WEEKDAYS else frozenset[str]()
    fresh = [t for t in pool.fresh(change) if not is_measure(t.key) and t.key not in days and not _judged(t, pool)]
    gone = [t for t in pool.gone(change) if not is_measure(t.key)]
    if any(not known(t) and t.key not in pool.known for t in fresh if not t.text[0].isupper()) or _clipped(change):
        return WORDING
    old, new = keys(change.old), keys(change.new)
    if _rewritten(pool, fresh):
        return STYLE
    if not old and pool.story >= _CLOSE_STORY and _said_twice(change, pool):
        return INSERTION
    if transposed(change, pool):
        return WORDING
    if singular_for_plural(change):
        return WORDING
    if not fresh:
        measured = any(map(is_measure, (*old, *new)))
        if measured and only_moved(change, pool):
            return ""
        return STYLE if measured or alike(old, new) or not ill_joined(change, pool) else WORDING
    if len(fresh) > FREE and len(gone) > FREE:
        return STYLE
    if _replaced_alike(change, pool, [t.key for t in gone], [t.key for t in fresh]):
        return WORDING if breaks_phrase(change) else STYLE
    if all(stem(t.key) in pool.near for t in fresh) and not (gone and max(len(old), len(new)) <= SMALL):
        return STYLE
    if {stem(t.key) for t in fresh} <= {stem(t.key) for t in gone}:
        ill = not fits(change) if len(old) == len(new) else _voice_turned(change, pool)
        return WORDING if ill else STYLE
    denied = bool({*old} & NEGATIONS) and all(t.key in FAILING for t in fresh)
    if denied or all(t.key in LIGHT for t in fresh):
        return STYLE
    return WORDING if gone else INSERTION


def _rewritten(pool: Pool, fresh: Sequence[Token]) -> bool:
    """Whether so little of the sentence, or of the story, was kept in its order that other words in it are no slips."""
    if pool.story >= _CLOSE_STORY:
        return pool.kept < _COPIED
    return pool.story < _REWRITTEN or pool.kept < (_VERBATIM if fresh and pool.moved < _TURNED else _NEARLY)


def _said_twice(change: Change, pool: Pool) -> bool:
    """Whether a word was put in that the sentence has already: “first asked firstly”."""
    said = {stem(t.key) for t in (*change.before, *change.behind) if says_more(t) and not t.key[0].isdigit()}
    new = [t for t in change.new if says_more(t) and not is_measure(t.key) and t.key != "said"]
    return any(stem(t.key) in said and stem(t.key) not in {stem(key) for key in pool.lost} for t in new)


def _voice_turned(change: Change, pool: Pool) -> bool:
    """Whether a verb became passive though what it acts on kept its place: “was beaten” for “beat”."""
    passive = (
        bool(BE & {t.key for t in change.new})
        and not change.new[-1].key.endswith("ing")
        and not BE & {t.key for t in change.old}
    )
    return passive and not any(t.key in pool.gained for other in pool.changes for t in other.old if says_more(t))


def _judged(token: Token, pool: Pool) -> bool:
    """Whether a word is a name that the sources have, which is not held against the wording."""
    return token.text[0].isupper() and (token.key in pool.known or token.key.replace(".", "") in pool.acronyms)


def _clipped(change: Change) -> bool:
    """Whether a word is what is left of another that stood in its place: “our” of “four”."""
    if len(change.old) != 1 or len(change.new) != 1:
        return False
    old, new = change.old[0].text.lower(), change.new[0].text.lower()
    return len(old) - len(new) == 1 and old.endswith(new) and len(new) > 1


def _replaced_alike(change: Change, pool: Pool, gone: list[str], fresh: list[str]) -> bool:
    """Whether the new words may stand for the old, be it those at their place or those that were left out elsewhere in the sentence."""
    new = keys(change.new)
    told = _trimmed(new)
    rest = [key for key in fresh if not any(alike([old], [key]) for old in gone)]
    if rest != fresh and all(key in LIGHT for key in rest):
        return True
    people = len(gone) == len(fresh) == 1 and of_one_country(gone[0], fresh[0])
    if people or alike(keys(change.old), new) or alike(gone, fresh) or alike(gone, told):
        return True
    others = [other for other in pool.changes if other is not change and other.old]
    return any(alike(keys(other.old), new) or any(alike([t.key], new) for t in pool.gone(other)) for other in others)


def _trimmed(keys: list[str]) -> list[str]:
    """A verb with its particle, less the auxiliaries before it: “has turned down” as “turned down”."""
    first = next((at for at, key in enumerate(keys) if key not in AUXILIARIES), len(keys))
    return keys[first:]
