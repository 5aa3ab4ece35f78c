"""Whether a figure, a date or a unit is another."""

from __future__ import annotations

from itertools import combinations

from wirelint.layers.calendar_words import DATE_WORDS, FULL_MONTHS, FULL_WEEKDAYS, MONTH_NAMES
from wirelint.layers.fidelity.judging.calendar import same_day, same_hour, spans_to_now
from wirelint.layers.fidelity.judging.measures import added_up, converted, other_unit, same_amount
from wirelint.layers.fidelity.judging.moves import from_elsewhere, may_have_moved, partner, reordered
from wirelint.layers.fidelity.judging.tokens import SMALL, is_measure, keys, says_more
from wirelint.layers.fidelity.kinds import FIGURE
from wirelint.layers.fidelity.senses import alike, stem
from wirelint.layers.naming.housestyle import RELATIVE_DAYS, SCALES, UNITS, tokens
from wirelint.layers.number_words import ORDINALS
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

_SIZES = frozenset("square cubic hundred thousand million billion trillion dozen".split())


_APPROXIMATELY = frozenset("about around roughly approximately some nearly almost".split())
_IN = {"3": "third", "4": "quarter", "5": "fifth", "10": "tenth"}
_PERCENT = {
    "25": ("1 in 4", "quarter"), "50": ("half",), "20": ("1 in 5", "fifth"), "10": ("1 in 10", "tenth"), "75": ("3 in 4", "quarters"),
    "33": ("third", "1 in 3"), "40": ("2 in 5", "4 in 10", "fifths"), "60": ("3 in 5", "6 in 10", "fifths"), "70": ("7 in 10",), "80": ("4 in 5", "8 in 10"),
    "90": ("9 in 10", "tenths"), "30": ("3 in 10",),
}  # fmt: skip
"""Shares in hundredths, and in the words that stand for them."""

_MANY_PARTS = {"quarters": 4, "fifths": 5, "tenths": 10}
_PARTS = frozenset(part for one in ("half", *_IN.values()) for part in (one, f"{one}s"))
_ABOVE = frozenset("than over least".split())
_BELOW = frozenset("under nearly almost".split())
_TINY = 1e-6
_AGES = (" years old", "-year-old", "-years-old")
_SIGNS = frozenset("minus negative".split())
_BELOW_ZERO = frozenset("below zero".split())
_SIGNED = 5
"""How near behind a figure it says that it lies below zero."""
_CENTURIES = frozenset("15 16 17 18 19 20 21".split())
_WORKED_OUT = 10
"""Figures below this come out of others by chance."""
_MONEY = frozenset("dollar pound euro yen rupee".split())
_OF_MONEY = frozenset("us u.s. nz hk au".split())
_ORDINAL = ("st", "nd", "rd", "th")
_YEARS = frozenset("year years".split())
_DECADES = frozenset("decade decades".split())
_MONTHLY = frozenset("month months".split())
_ROUND = {"12": "dozen", "100": "hundred", "1000": "thousand"}
"""Figures, and the words that stand for them: the hundred he made, a dozen."""
_PAIRS = frozenset("couple pair both twins".split())
_MULTIPLYING = {
    "2": frozenset("double doubles doubled doubling twice twofold".split()),
    "3": frozenset("triple triples tripled tripling treble trebles trebled trebling thrice threefold".split()),
    "4": frozenset("quadruple quadruples quadrupled quadrupling fourfold".split()),
    "5": frozenset("quintuple quintuples quintupled quintupling fivefold".split()),
    "6": frozenset(("sixfold",)),
    "7": frozenset(("sevenfold",)),
    "8": frozenset(("eightfold",)),
    "9": frozenset(("ninefold",)),
    "10": frozenset(("tenfold",)),
}
"""Figures of so many times, and the words that stand for them: three times as much for what has tripled."""
_TIMES = frozenset("a.m. p.m. gmt utc".split())
_CLOCK = frozenset("hour minute".split())
_MINUTES = {
    "15": {"quarter", "hour"},
    "30": {"half", "hour"},
    "45": {"quarter", "hour"},
    "60": {"hour"},
    "90": {"hour", "half"},
}
"""Minutes, and the words that stand for so many: an hour and a half."""
_CLAUSE = 8
"""So many words that were left out are a clause or more: in a story written anew, no figure stands in the place of one of theirs."""
_FREELY = 0.5
"""A sentence that keeps a smaller share of its passage's words in their order was written anew: its figures may be those beside it."""
_LISTED = pattern(r"[\w’'-]+(?:, (?!and |or )[\w’'-]+(?: [\w’'-]+){0,3}){1,10},? (?:and|or) [\w’'-]+")
"""A list: “wheat, rice, maize and soybean”."""
_NEAR = 0.06
"""How far a rounded figure may lie from the exact one, as a share of it."""


def figure(change: Change, pool: Pool) -> str:
    """The kind of a figure, date or unit that is another, is new to the passage, or has lost what says how much it is."""
    old, new = _measures(change.old), _measures(change.new)
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
        if _rounded(key, change, pool)
        or _otherwise_put(key, change, pool)
        or converted(key, change, pool.around)
        or same_amount(key, change, tokens(pool.source) if pool.anew else pool.around, freely=pool.anew)
        or _counts(key, change, pool)
        or _cut_to(key, pool)
        or _reckoned(key, change, pool)
        or _in_numbers(key, change, pool)
        or (not _of_its_sort(key, change, pool) and same_day(key, pool))
        or same_hour(key, change, pool)
        or spans_to_now(key, change, pool)
    }
    fresh = {key for key in fresh if not any(f"{key}{ending}" in pool.near_keys for ending in _ORDINAL)}
    fresh = {key for key in fresh if "." not in key or key.replace(".", ":") not in pool.near_keys}
    if (
        not fresh
        or _days_named(fresh, change)
        or _conversion(change)
        or from_elsewhere(change, pool)
        or alike(keys(change.old), keys(change.new))
    ):
        return ""
    if pool.anew:
        fresh = {key for key in fresh if not _from_another_place(key, change, pool)}
    here = pool.known if pool.anew or len(change.new) > 2 * SMALL else pool.near_keys
    if any(key not in here and not (_is_year(key) and key in pool.known) for key in fresh):
        return FIGURE if old or any(key[0].isdigit() or key in DATE_WORDS for key in fresh) else ""
    if pool.kept < _FREELY:
        return ""
    if pool.anew:
        old -= {t.key for t in change.old if t.key == "1" and t.text[0].isalpha()}
    same_sort = any(_sort(a) == _sort(b) for a in old - new for b in fresh)
    return FIGURE if same_sort and max(len(change.old), len(change.new)) <= SMALL else ""


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
    gone = {_sort(key) for key in _measures([t for one in pool.changes for t in one.old]) - pool.gained}
    return not change.new or not gone.isdisjoint(map(_sort, _measures(change.new)))


def _of_its_sort(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure, a day or a unit that is gone stood where another of its sort is now."""
    return any(_sort(t.key) == _sort(key) for t in change.old if is_measure(t.key) and t.key not in pool.gained)


def _of_age(change: Change, pool: Pool) -> bool:
    """Whether the years of a figure are an age in the source, where the tokens have the figure alone."""
    row = [*change.before[-1:], *change.new]
    figures = [a.text for a, b in zip(row, row[1:], strict=False) if b.key == "years"]
    return any(f"{one}{age}" in pool.source.text for one in figures for age in _AGES)


def _measures(found: Sequence[Token]) -> set[str]:
    """The keys of what measures among some tokens; “may” and “march” are months with a capital only."""
    on_foot = {b.span for a, b in zip(found, found[1:], strict=False) if (a.key, b.key) == ("on", "foot")}
    return {
        t.key
        for t in found
        if is_measure(t.key) and not (t.key in FULL_MONTHS and t.text.islower()) and t.span not in on_foot
    }


def _cut_to(key: str, pool: Pool) -> bool:
    """Whether a figure of a list has taken the place of the one before it, since what lay between was cut: “Four died in Hue, two in Da Nang”."""
    return any(not change.new and change.old[-1].key == key for change in pool.changes)


def _rounded(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure is said to be near one of the source, and rounds it: “more than 80,000” for 82,000."""
    if not key.isdigit():
        return False
    words = [t.key for t in (*change.before[-4:], *change.new) if t.key not in _MONEY | _OF_MONEY]
    at = next((index for index, word in enumerate(words) if word == key), 0)
    hedge = " ".join(words[max(0, at - 2) : at]).split()
    if hedge and hedge[-1] in _APPROXIMATELY and any(_to_the_whole(one) == key for one in pool.near_keys):
        return True
    if hedge and any(
        _cut_short(one, above=hedge[-1] in _ABOVE, below=hedge[-1] in _BELOW) == key for one in pool.near_keys
    ):
        return True
    if not (key.endswith("0") and len(key) > 1):
        return False
    exact = [float(other) for other in pool.near_keys | pool.known if other.replace(".", "", 1).isdigit()]
    if not exact or not hedge:
        return False
    if hedge[-1] in _APPROXIMATELY and any(_close(int(key), one) for one in exact):
        return True
    above, below = hedge[-1] in _ABOVE, hedge[-1] in _BELOW
    place = 10 ** (len(key) - len(key.rstrip("0")))
    return any((above and 0 < one - int(key) < place) or (below and 0 < int(key) - one < place) for one in exact)


def _worked_out(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure that stands in no other's place is the sum or the difference of two of the source: all but 300 of 4,200."""
    if not key.isdigit() or int(key) < _WORKED_OUT or any(is_measure(t.key) for t in change.old):
        return False
    near = [int(one) for one in pool.near_keys if one.isdigit() and int(one) >= _WORKED_OUT and not _is_year(one)]
    if any(int(key) in {one + other, abs(one - other)} for one, other in combinations(near, 2)):
        return True
    return added_up(key, [*change.new, *change.behind[:2]], pool.around)


def _in_hundredths(key: str, pool: Pool) -> bool:
    """Whether a percentage is a share of the passage in other terms: 70 for seven in 10."""
    return any(set(terms.split()) <= pool.near_keys for terms in _PERCENT.get(key, ()))


def _all_but(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number says how many are left out of a whole of the passage: all but one of 10, of nine of 10."""
    row = [t.key for t in (*change.before[-2:], *change.new)]
    if not key.isdigit() or not any(row[at : at + 3] == ["all", "but", key] for at in range(len(row))):
        return False
    whole = {int(one) for one in pool.near_keys if one.isdigit()}
    return any(one - int(key) in whole for one in whole)


def _years_off(year: int, pool: Pool) -> bool:
    """Whether a year lies so many years before or behind one of the passage as it says: eight years earlier, of 1981."""
    years = [int(one) for one in pool.near_keys if _is_year(one)]
    return any(str(abs(year - one)) in pool.near_keys for one in years if year != one)


def _as_share(key: str, words: set[str], pool: Pool) -> bool:
    """Whether a word or number is part of a share that the source has in hundredths: six in 10, nine-tenths."""
    for share, terms in _PERCENT.items():
        if share in pool.near_keys and any(
            key == term or (key in term.split() and {*term.split()} <= words) for term in terms
        ):
            return True
    parts = next((parts for name, parts in _MANY_PARTS.items() if name in words), 0)
    return parts > 0 and key.isdigit() and str(int(key) * 100 // parts) in pool.near_keys


def _reckoned(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number in words or a day is of the writer's own reckoning: in a story written anew, one in the place of no other."""
    if _in_points(key, change, pool):
        return True
    token = next((t for t in change.new if t.key == key), None)
    if not pool.anew or token is None or not token.text[0].isalpha():
        return False
    return not any(is_measure(t.key) and t.key not in pool.gained for t in change.old)


def _in_points(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number of percentage points lies between two figures of the source."""
    if "%point" not in {t.key for t in change.new}:
        return False
    figures = [float(one) for one in pool.near_keys if one.replace(".", "", 1).isdigit()]
    points = [float(t.key) for t in change.new if t.key.replace(".", "", 1).isdigit()]
    told = any(abs(abs(a - b) - one) < _TINY for one in points for a, b in combinations(figures, 2))
    return told and (key == "%point" or key[0].isdigit())


def _in_numbers(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure is of a date in numbers that the source has with the month's name: 9/11."""
    row = [*change.before[-1:], *change.new, *change.behind[:1]]
    for first, second in zip(row, row[1:], strict=False):
        if key in {first.key, second.key} and second.span.start - first.span.end == 1:
            days = [t.key for t in (first, second)]
            if all(map(str.isdigit, days)) and any(
                _month(a) in pool.known and b in pool.known for a, b in (days, days[::-1])
            ):
                return True
    return False


def _month(number: str) -> str:
    return _IN_ORDER[int(number) - 1] if number.isdigit() and 0 < int(number) <= len(_IN_ORDER) else ""


_IN_ORDER = tuple(map(str.lower, MONTH_NAMES))


def _to_the_whole(key: str) -> str:
    """A figure with decimals as it is rounded: 4 for 3.6; nothing for any other key."""
    whole, point, rest = key.partition(".")
    return str(round(float(key))) if point and whole.isdigit() and rest.isdigit() else ""


def _cut_short(key: str, *, above: bool, below: bool) -> str:
    """A figure with decimals as it is rounded behind “more than” or “nearly”: more than 12 for 12.13; nothing for any other key."""
    whole, point, rest = key.partition(".")
    if not (point and whole.isdigit() and rest.isdigit() and rest.strip("0")):
        return ""
    return whole if above else str(int(whole) + 1) if below else ""


def _otherwise_put(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number is one of the source in other terms: two in three and two-thirds, one tenth and a tenth, three decades and 30 years."""
    words = {t.key for t in (*change.before[-2:], *change.new, *change.behind[:2])}
    if _as_share(key, words, pool) or (key.endswith(_ORDINAL) and key[:-2] in pool.near_keys):
        return True
    if _worked_out(key, change, pool):
        return True
    if _is_year(key) and _years_off(int(key), pool):
        return True
    if key == "quarter" and "3" in pool.near_keys and not pool.near_keys.isdisjoint(_MONTHLY):
        return True
    if key in _ROUND and _ROUND[key] in pool.near_keys:
        return True
    if _all_but(key, change, pool):
        return True
    if key == "2" and pool.near_keys & _PAIRS:
        return True
    if _is_year(key) and {"last", "year"} <= pool.near_keys:
        return not any(_is_year(t.key) for t in change.old)
    if key == "1":
        return bool(words & _PARTS)
    if "half" in words and (key == "half" or key.isdigit()):
        return any(f"{whole}.5" in pool.near_keys for whole in ([key] if key.isdigit() else words))
    if "times" in words and not _MULTIPLYING.get(key, frozenset()).isdisjoint(pool.near_keys):
        return True
    if words & {"minute", "minutes"} and _MINUTES.get(key, {""}) <= pool.near_keys:
        return True
    if words & _CLOCK:
        clocks = [clock.split(":") for clock in pool.near_keys if ":" in clock]
        return any(key in _CLOCK or key in clock or f"0{key}" in clock for clock in clocks)
    if key == "%":
        return any(_in_hundredths(word, pool) for word in words)
    if not key.isdigit():
        return False
    if words & {"year", "years"} and not any(is_measure(t.key) for t in change.old):
        years = sorted(int(one) for one in pool.known if _is_year(one))
        return any(int(key) == later - earlier for earlier, later in combinations(years, 2))
    if words & {"decade", "decades"}:
        return f"{key}0" in pool.near_keys
    if words & _YEARS and key.endswith("0") and not pool.near_keys.isdisjoint(_DECADES):
        return key.removesuffix("0") in pool.near_keys or key == "10"
    if "number" in words and int(key) <= len(ORDINALS):
        return ORDINALS[int(key) - 1] in pool.near_keys
    if "%" in words and key in _PERCENT:
        return _in_hundredths(key, pool)
    part = _IN.get(key)
    return part is not None and bool(words & {"in", "of"}) and bool({part, f"{part}s"} & pool.near_keys)


def _counts(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number counts what the source has listed: “four crops” for wheat, rice, maize and soybean, a seventh beside seven."""
    if key in ORDINALS:
        replaced = any(t.key in ORDINALS for t in change.old)
        return not replaced and str(ORDINALS.index(key) + 1) in pool.near_keys
    spelt = any(t.key == key and t.text[0].isalpha() for t in change.new)
    squarely = len(change.old) == len(change.new) == 1 and bool(_measures(change.old))
    if not spelt or not key.isdigit() or squarely:
        return False
    tokens = [*change.source_before, *change.old, *change.source_behind]
    passage = pool.source.text[tokens[0].span.start : tokens[-1].span.end] if tokens else ""
    # where a list begins cannot be told: “in Nature, looked at wheat, rice, maize and soybean”
    return any(2 < int(key) <= m.group().count(",") + 2 for m in _LISTED.finditer(passage))


def _close(one: int, other: float) -> bool:
    return abs(one - other) <= _NEAR * other


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


def _days_named(fresh: set[str], change: Change) -> bool:
    """Whether a weekday stands for yesterday, today or tomorrow, as the house has it."""
    old, new = {t.key for t in change.old}, {t.key for t in change.new}
    return (fresh <= FULL_WEEKDAYS and bool(old & RELATIVE_DAYS)) or bool(new & RELATIVE_DAYS and old & FULL_WEEKDAYS)


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdigit() and key[:2] in _CENTURIES


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
