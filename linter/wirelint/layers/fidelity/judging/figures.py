"""Whether a figure, a date or a unit is another."""

from __future__ import annotations

from wirelint.document import Span
from wirelint.layers.calendar_words import DATE_WORDS, FULL_MONTHS, FULL_WEEKDAYS
from wirelint.layers.fidelity.denying.negators import denies
from wirelint.layers.fidelity.derived import derived, of_the_others
from wirelint.layers.fidelity.judging.calendar import (
    border,
    days_named,
    in_numbers,
    is_year,
    same_day,
    same_hour,
    spans_to_now,
)
from wirelint.layers.fidelity.judging.measures import converted, other_unit, same_amount
from wirelint.layers.fidelity.judging.moves import from_elsewhere, may_have_moved, partner, reordered
from wirelint.layers.fidelity.judging.restated import (
    ENDINGS,
    counted,
    counts,
    in_points,
    in_score,
    otherwise_put,
    rounded,
    squarely,
)
from wirelint.layers.fidelity.judging.tokens import SMALL, is_measure, keys, measures_among, says_more
from wirelint.layers.fidelity.kinds import FIGURE
from wirelint.layers.fidelity.senses import alike, stem
from wirelint.layers.naming.housestyle import SCALES, UNITS, tokens
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

_SIZES = frozenset("square cubic hundred thousand million billion trillion dozen".split())
_AGES = (" years old", "-year-old", "-years-old")
_SIGNS = frozenset("minus negative".split())
_BELOW_ZERO = frozenset("below zero".split())

_SIGNED = 5
"""How near behind a figure it says that it lies below zero."""

_TIMES = frozenset("a.m. p.m. gmt utc".split())

_CLAUSE = 8
"""So many words that were left out are a clause or more: in a story written anew, no figure stands in the place of one of theirs."""

_FREELY = 0.5
"""A sentence that keeps a smaller share of its passage's words in their order was written anew: its figures may be those beside it."""


def figure(change: Change, pool: Pool) -> str:
    """The kind of a figure, date or unit that is another, is new to the passage, or has lost what says how much it is."""
    old, new = measures_among(change.old), measures_among(change.new)
    if pool.anew and not _replaced(change, pool):
        return ""
    fresh = {key for key in new - old if key not in may_have_moved(change, pool.lost, pool)}
    if (
        other_unit(change, pool.around)
        or _swapped_figures(change, pool)
        or _unit_lost(change)
        or _sign_lost(change, pool)
    ):
        return FIGURE
    if fresh <= {"1"} and {t.key for t in change.old} & {"a", "an", "the", "another"}:
        return ""
    if len(change.old) == len(change.new) == 1 and change.old[0].key in pool.gained:
        fresh -= pool.lost
    if any(t.text == "m" for t in change.new) and "million" in old:
        fresh -= {"metre"}
    if {"degree", "degrees"} & pool.near_keys:
        fresh -= {"celsius"}
    if "years" in fresh and _of_age(change, pool):
        fresh -= {"years"}
    if {"ton", "tonne"} <= old | new:
        fresh -= {"ton", "tonne"}
    if not old and not any(t.key == "1" and t.text[0].isdigit() for t in change.new):
        fresh -= {"1"}
    fresh -= {
        key
        for key in fresh
        if rounded(key, change, pool)
        or otherwise_put(key, change, pool)
        or converted(key, change, pool.around)
        or same_amount(key, change, tokens(pool.source) if pool.anew else pool.around, freely=pool.anew)
        or counts(key, change, pool)
        or _cut_to(key, pool)
        or _reckoned(key, change, pool)
        or in_numbers(key, change, pool)
        or (not _of_its_sort(key, change, pool) and same_day(key, pool))
        or same_hour(key, change, pool)
        or border(key, keys([*change.before[-SMALL:], *change.new]), pool.near_keys)
        or spans_to_now(key, change, pool)
    }
    fresh = {key for key in fresh if not any(f"{key}{ending}" in pool.near_keys for ending in ENDINGS)}
    fresh = {key for key in fresh if "." not in key or key.replace(".", ":") not in pool.near_keys}
    if (
        not fresh
        or days_named(fresh, change)
        or _conversion(change)
        or from_elsewhere(change, pool)
        or alike(keys(change.old), keys(change.new))
        or _of_the_others(change, pool)
    ):
        return ""
    if pool.anew:
        fresh = {
            key
            for key in fresh
            if not (counted(key, change) or _from_another_place(key, change, pool) or _derived(key, change, pool))
        }
    fresh = {key for key in fresh if not in_score(key, change, pool)}
    if pool.anew and not squarely(change) and not any(key[0].isdigit() or key in DATE_WORDS for key in fresh):
        # of units alone nothing can be told
        return ""
    here = pool.known if pool.anew or len(change.new) > 2 * SMALL else pool.near_keys
    if any(key not in here and not (is_year(key) and key in pool.known) for key in fresh):
        return FIGURE if old or any(key[0].isdigit() or key in DATE_WORDS for key in fresh) else ""
    if pool.kept < _FREELY:
        return ""
    if pool.anew:
        old -= {t.key for t in change.old if t.key == "1" and t.text[0].isalpha()}
    same_sort = any(_sort(a) == _sort(b) for a in old - new for b in fresh)
    return FIGURE if same_sort and max(len(change.old), len(change.new)) <= SMALL else ""


def _of_the_others(change: Change, pool: Pool) -> bool:
    """Whether the others of a whole are counted, of whom the contrary is said: two of the 12 were not, ten were."""
    ours, theirs = (
        [*before, *some, *behind]
        for before, some, behind in (
            (change.before, change.new, change.behind),
            (change.source_before, change.old, change.source_behind),
        )
    )
    if sum(map(denies, ours)) == sum(map(denies, theirs)):
        return False
    sentence, passage = (Span(row[0].span.start, row[-1].span.end) for row in (ours, theirs))
    return of_the_others(pool.copy, sentence, pool.source, passage)


def _derived(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure, or what it stands in, comes out of those about the passage."""
    about = Span(pool.around[0].span.start, pool.around[-1].span.end)
    return all(derived(pool.copy, t.span, pool.source, about) for t in change.new if t.key == key)


def _from_another_place(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure stands elsewhere in the source beside the word that it stands beside here: “a 26-year-old nurse”."""
    ours = _neighbours([*change.before[-_CLOSE:], *change.new, *change.behind[:_CLOSE]], key)
    return not ours.isdisjoint(_neighbours(tokens(pool.source), key))


_CLOSE = 3
"""How near to a figure the words stand that say what it counts."""


def _neighbours(row: Sequence[Token], key: str) -> set[tuple[bool, str]]:
    """The words that say something next to a figure, with the side on which they stand."""
    found: set[tuple[bool, str]] = set()
    for at, token in enumerate(row):
        if token.key == key:
            sides = (row[at + 1 : at + 1 + _CLOSE], row[max(0, at - _CLOSE) : at])
            for side, words in enumerate(sides):
                found.update((bool(side), stem(t.key)) for t in words if says_more(t) and not t.key[0].isdigit())
    return found


def _replaced(change: Change, pool: Pool) -> bool:
    """Whether a figure or the like of the source is gone where the copy has one of its sort, or something was lost from beside a kept one."""
    if len(keys(change.old)) > _CLAUSE:
        return False
    gone = {_sort(key) for key in measures_among([t for one in pool.changes for t in one.old]) - pool.gained}
    return not change.new or not gone.isdisjoint(map(_sort, measures_among(change.new)))


def _of_its_sort(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure, a day or a unit that is gone stood where another of its sort is now."""
    return any(_sort(t.key) == _sort(key) for t in change.old if is_measure(t.key) and t.key not in pool.gained)


def _of_age(change: Change, pool: Pool) -> bool:
    """Whether the years of a figure are an age in the source, where the tokens have the figure alone."""
    row = [*change.before[-1:], *change.new]
    figures = [a.text for a, b in zip(row, row[1:], strict=False) if b.key == "years"]
    return any(f"{one}{age}" in pool.source.text for one in figures for age in _AGES)


def _cut_to(key: str, pool: Pool) -> bool:
    """Whether a figure of a list has taken the place of the one before it, since what lay between was cut: “Four died in Hue, two in Da Nang”."""
    return any(not change.new and change.old[-1].key == key for change in pool.changes)


def _reckoned(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number in words or a day is of the writer's own reckoning: in a story written anew, one in the place of no other."""
    if in_points(key, change, pool):
        return True
    token = next((t for t in change.new if t.key == key), None)
    if not pool.anew or token is None or not token.text[0].isalpha():
        return False
    return not any(is_measure(t.key) and t.key not in pool.gained for t in change.old)


def _conversion(change: Change) -> bool:
    """Whether a measure was put in beside one in brackets, or in brackets of its own: conversions are a house's to add."""
    around = {t.key for t in (*change.before[-1:], *change.behind[:1], *change.new)}
    said = {t.key for t in change.new if says_more(t)}
    return (
        bool(around & {"(", ")"})
        and bool(said & UNITS)
        and all(map(is_measure, said))
        and not any(is_measure(t.key) for t in change.old)
    )


def _unit_lost(change: Change) -> bool:
    """Whether a figure has lost the word that says how much it is: 12 square kilometres, 3 million."""
    keys = [t.key for t in change.old if t.word]
    kept = change.source_before[-1:] if change.source_before else []
    measured = bool(kept) and (kept[0].key[0].isdigit() or kept[0].key in UNITS | SCALES)
    return not change.new and bool(keys) and measured and all(key in _SIZES for key in keys)


def _sign_lost(change: Change, pool: Pool) -> bool:
    """Whether a figure has lost its minus, or got one."""
    ours, theirs = keys(change.new), keys(change.old)
    signed = [*_SIGNS & {*ours} - pool.lost, *_SIGNS & {*theirs} - pool.gained]
    return (
        len(signed) == 1
        and len(ours) + len(theirs) == 1
        and bool(change.behind)
        and change.behind[0].key[0].isdigit()
        and not _BELOW_ZERO & {t.key for t in (*change.new, *change.behind[1:_SIGNED])}
    )


def _swapped_figures(change: Change, pool: Pool) -> bool:
    """Whether one figure stands in the other's place, and the other way round elsewhere in the sentence."""
    figures = [t.key for t in (*change.old, *change.new) if t.key[0].isdigit()]
    one_each = len(change.old) == len(change.new) == 1 and len(figures) == 2
    return one_each and partner(change, pool) is not None and not reordered(pool)


def _sort(key: str) -> str:
    if key[0].isdigit():
        return "figure"
    return next(
        (
            name
            for name, keys in (
                ("time of day", _TIMES),
                ("day", FULL_WEEKDAYS),
                ("month", FULL_MONTHS),
                ("unit", UNITS),
                ("scale", SCALES),
            )
            if key in keys
        ),
        key,
    )
