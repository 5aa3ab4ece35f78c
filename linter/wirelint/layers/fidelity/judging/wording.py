"""Whether other words are a slip, a garbled term, an addition, or only another way to say the same."""

from __future__ import annotations

from wirelint.layers.calendar_words import FULL_WEEKDAYS
from wirelint.layers.fidelity.changes import ANEW
from wirelint.layers.fidelity.hands import MUCH
from wirelint.layers.fidelity.judging.moves import only_moved
from wirelint.layers.fidelity.judging.names import near
from wirelint.layers.fidelity.judging.negations import freely
from wirelint.layers.fidelity.judging.phrases import (
    breaks_phrase,
    breaks_term,
    clashes,
    ill_joined,
    loosened,
    lost_head,
    lost_link,
    singular_for_plural,
    transposed,
)
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
    well_parted,
)
from wirelint.layers.fidelity.kinds import INSERTION, STYLE, WORDING
from wirelint.layers.fidelity.senses import LIGHT, NEGATIONS, alike, of_one_country, same_act, stem
from wirelint.layers.naming.housestyle import CALENDAR, RELATIVE_DAYS, restyled
from wirelint.layers.ngrams import counts
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.fidelity.hands import Hand
    from wirelint.layers.naming.housestyle import Token

_EDITED = 0.85
"""The share of a sentence that must be kept for an editor's words in it to be questioned."""
_VERBATIM = 0.5
_COPIED = 0.65
_TAKEN = 0.7
"""The shares of a sentence that must be kept for a careless hand's words to be slips: in a story that was copied to the word, in one that
was copied and tidied up, and in another."""
_TIDY = 0.15
"""Where a larger share of the changed sentences shows an editor's traces, those that do are the editor's."""
_FREE_TO_ADD = frozenset(("that",))
FREE = 5
"""A stretch with more words than this on both sides that say something was rewritten freely."""


def wording(change: Change, pool: Pool, hand: Hand) -> str:
    """The kind of other words: a slip, words put in, or nothing but style."""
    if only_moved(change, pool):
        return ""
    if change.new and restyled(change.old, change.new) and not well_parted(change.new):
        return WORDING
    fresh = _fresh(change, pool)
    row = [*change.before[-1:], *change.new, *change.behind[:1]]
    strange = [t for t in fresh if not (t.text[0].isupper() or known(t) or t.key in pool.known or _is_half(t, row))]
    if any(not freely(pool) or _is_garbled(t, change) for t in strange):
        return WORDING
    if _clipped(change) and pool.kept >= _TAKEN:
        return WORDING
    if transposed(change, pool) and pool.kept >= _TAKEN:
        return WORDING
    return _slip(change, pool, hand) if hand.careless else _oddity(change, pool, hand)


def _is_garbled(token: Token, change: Change) -> bool:
    """Whether a word that nobody knows has nearly the letters of one that was left out at its place."""
    return any(near(token.key, old.key) for old in change.old if says_more(old))


def _fresh(change: Change, pool: Pool) -> list[Token]:
    """The new words that are held against the wording: no measures, names of the sources, or days named from the day of writing."""
    days = RELATIVE_DAYS if {t.key for t in change.old} & FULL_WEEKDAYS else frozenset[str]()
    return [t for t in pool.fresh(change) if not is_measure(t.key) and t.key not in days and not _judged(t, pool)]


def _is_half(token: Token, row: Sequence[Token]) -> bool:
    """Whether a word is part of one that is written with a hyphen: co-ordinator."""
    return any(
        token in {a, b} and b.span.start - a.span.end == 1 and counts().known(a.key + b.key)
        for a, b in zip(row, row[1:], strict=False)
    )


def _gone(change: Change, pool: Pool) -> list[Token]:
    return [t for t in pool.gone(change) if not is_measure(t.key)]


def _oddity(change: Change, pool: Pool, hand: Hand) -> str:
    """The kind of an editor's change: what is plainly amiss in a sentence where nothing else was changed."""
    if hand.kept < ANEW:
        return STYLE
    if pool.kept >= _TAKEN and breaks_term(change) and not alike(keys(change.old), keys(change.new)):
        return WORDING
    if pool.kept < _EDITED:
        return STYLE
    if not change.old and hand.close and hand.edited <= MUCH and _said_twice(change, pool):
        return INSERTION
    if singular_for_plural(change):
        return WORDING
    if any(keys(other.old) or keys(other.new) for other in pool.changes if other is not change):
        return STYLE
    fresh, gone, old, new = _fresh(change, pool), _gone(change, pool), keys(change.old), keys(change.new)
    if not fresh:
        return STYLE if alike(old, new) or not ill_joined(change, pool) else WORDING
    if _replaced_alike(change, pool, [t.key for t in gone], [t.key for t in fresh]):
        return WORDING if breaks_phrase(change) and not same_act(old, new) else STYLE
    if {stem(t.key) for t in fresh} <= {stem(t.key) for t in gone} or _only_framed(change, fresh):
        return WORDING if not _denied_alike(change, fresh) and _form_turned(change, pool) else STYLE
    if not gone:
        return STYLE if change.old and fits(change) else INSERTION
    if not hand.edited:
        return STYLE if fits(change) else WORDING
    # where an editor was at work elsewhere, that words are not seen together is not enough
    return WORDING if breaks_phrase(change) or (len(new) < SMALL and clashes(change)) else STYLE


def _only_framed(change: Change, fresh: Sequence[Token]) -> bool:
    return _denied_alike(change, fresh) or all(t.key in LIGHT for t in fresh)


def _denied_alike(change: Change, fresh: Sequence[Token]) -> bool:
    """Whether what was denied is so in another word: “failed to agree” for “could not agree”."""
    return bool({*keys(change.old)} & NEGATIONS) and all(t.key in FAILING for t in fresh)


def _form_turned(change: Change, pool: Pool) -> bool:
    """Whether a word has taken a form that does not stand here."""
    return not fits(change) if len(keys(change.old)) == len(keys(change.new)) else _voice_turned(change, pool)


def _slip(change: Change, pool: Pool, hand: Hand) -> str:
    """The kind of a careless hand's change: whatever may not stand for the source's words."""
    if pool.kept < (_VERBATIM if hand.verbatim else _COPIED if hand.copied else _TAKEN):
        return STYLE
    if singular_for_plural(change):
        return WORDING
    if pool.edited and (not hand.verbatim or (pool.recast and hand.edited > _TIDY)):
        return _misfit(change, pool)
    old, new = keys(change.old), keys(change.new)
    strict = hand.copied
    if strict and not old and _put_in(change, pool):
        return INSERTION
    fresh, gone = _fresh(change, pool), _gone(change, pool)
    if hand.spotless and not old and _moved_here(change, pool):
        return WORDING
    if not fresh:
        return _small_slip(change, pool, hand)
    if hand.spotless:
        return WORDING if old else INSERTION
    if len(fresh) > FREE and len(gone) > FREE:
        return STYLE
    if _replaced_alike(change, pool, [t.key for t in gone], [t.key for t in fresh]):
        broken = breaks_phrase(change) and not same_act(old, new)
        return WORDING if broken or (strict and clashes(change)) else STYLE
    if all(stem(t.key) in pool.near for t in fresh) and not (gone and max(len(old), len(new)) <= SMALL):
        return STYLE
    if {stem(t.key) for t in fresh} <= {stem(t.key) for t in gone}:
        return WORDING if strict or _form_turned(change, pool) else STYLE
    if _only_framed(change, fresh):
        return STYLE
    return WORDING if gone else INSERTION


def _small_slip(change: Change, pool: Pool, hand: Hand) -> str:
    """The kind of small words, or of words that have moved, which a careless hand lost, put in or put for others."""
    old, new, strict = keys(change.old), keys(change.new), hand.copied
    if any(map(is_measure, (*old, *new))):
        return INSERTION if not old and _measured_twice(change) else STYLE
    if strict and (lost_link(change) or lost_head(change)) and not {*old} & pool.gained:
        return WORDING
    if alike(old, new):
        return WORDING if hand.spotless or (strict and loosened(change)) else STYLE
    return WORDING if ill_joined(change, pool) or (strict and old and new) else STYLE


def _misfit(change: Change, pool: Pool) -> str:
    """The kind of a careless hand's change in a sentence that was edited: what stands as such words do not stand."""
    fresh = _fresh(change, pool)
    if not fresh:
        small = not any(is_measure(t.key) for t in (*change.old, *change.new))
        return (
            WORDING if small and not alike(keys(change.old), keys(change.new)) and ill_joined(change, pool) else STYLE
        )
    if not _gone(change, pool):
        return STYLE if fits(change) or change.old else INSERTION
    return STYLE if fits(change) or len(fresh) > SMALL else WORDING


def _moved_here(change: Change, pool: Pool) -> bool:
    """Whether words stood elsewhere in the sentence, as an editor moves them only to its beginning, or with a day, an hour or an age."""
    words = [t for t in change.new if t.word]
    if not change.before or any(is_measure(t.key) for one in pool.changes for t in (*one.old, *one.new)):
        return False
    return {t.key for t in words} <= pool.lost and any(map(says_more, words))


def _put_in(change: Change, pool: Pool) -> bool:
    """Whether words were put in that the sentence has already, or that have not come from elsewhere in it."""
    if _said_twice(change, pool):
        return True
    came = [key for key in keys(change.new) if key not in pool.lost]
    dated = bool(change.behind) and change.behind[0].key in CALENDAR
    return bool({*came} - _FREE_TO_ADD - ({"on"} if dated else frozenset()))


def _said_twice(change: Change, pool: Pool) -> bool:
    """Whether a word was put in that the sentence has already: “first asked firstly”."""
    said = {stem(t.key) for t in (*change.before, *change.behind) if says_more(t) and not t.key[0].isdigit()}
    new = [t for t in change.new if says_more(t) and not is_measure(t.key) and t.key != "said"]
    return any(stem(t.key) in said and stem(t.key) not in {stem(key) for key in pool.lost} for t in new)


def _measured_twice(change: Change) -> bool:
    """Whether a unit or scale was put in beside itself: “29 per cent%”."""
    beside = {t.key for t in (*change.before[-1:], *change.behind[:1])}
    return all(t.key in beside and not t.key[0].isdigit() for t in change.new)


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
