"""Whether a number is one of the source in other terms: rounded, as a share, in words, counted out or worked out of others."""

from __future__ import annotations

from itertools import combinations

from wirelint.layers.fidelity.judging.calendar import MONTHS, YEARS, is_year
from wirelint.layers.fidelity.judging.measures import added_up
from wirelint.layers.fidelity.judging.tokens import APPROXIMATE, is_measure, keys, measures_among
from wirelint.layers.number_words import ORDINALS
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.layers.fidelity.changes import Change, Pool

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

_WORKED_OUT = 10
"""Figures below this come out of others by chance."""

_MONEY = frozenset("dollar pound euro yen rupee".split())
_OF_MONEY = frozenset("us u.s. nz hk au".split())
ENDINGS = ("st", "nd", "rd", "th")
"""What stands behind the figure of an ordinal."""
_DECADES = frozenset("decade decades".split())

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

_CLOCK = frozenset("hour minute".split())

_MINUTES = {
    "15": {"quarter", "hour"},
    "30": {"half", "hour"},
    "45": {"quarter", "hour"},
    "60": {"hour"},
    "90": {"hour", "half"},
}
"""Minutes, and the words that stand for so many: an hour and a half."""

_LISTED = pattern(r"[\w’'-]+(?:, (?!and |or )[\w’'-]+(?: [\w’'-]+){0,3}){1,10},? (?:and|or) [\w’'-]+")
"""A list: “wheat, rice, maize and soybean”."""

_NEAR = 0.06
"""How far a rounded figure may lie from the exact one, as a share of it."""


def rounded(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure is said to be near one of the source, and rounds it: “more than 80,000” for 82,000."""
    if not key.isdigit():
        return False
    words = [t.key for t in (*change.before[-4:], *change.new) if t.key not in _MONEY | _OF_MONEY]
    at = next((index for index, word in enumerate(words) if word == key), 0)
    hedge = " ".join(words[max(0, at - 2) : at]).split()
    if hedge and hedge[-1] in APPROXIMATE and any(_to_the_whole(one) == key for one in pool.near_keys):
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
    if hedge[-1] in APPROXIMATE and any(_close(int(key), one) for one in exact):
        return True
    above, below = hedge[-1] in _ABOVE, hedge[-1] in _BELOW
    place = 10 ** (len(key) - len(key.rstrip("0")))
    return any((above and 0 < one - int(key) < place) or (below and 0 < int(key) - one < place) for one in exact)


def _worked_out(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure that stands in no other's place is the sum or the difference of two of the source: all but 300 of 4,200."""
    if not key.isdigit() or int(key) < _WORKED_OUT or any(is_measure(t.key) for t in change.old):
        return False
    near = [int(one) for one in pool.near_keys if one.isdigit() and int(one) >= _WORKED_OUT and not is_year(one)]
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


_OFF = frozenset("earlier ago previous before prior later after following next last".split())
"""Words by which a year is named from another: the year-earlier period."""


def _years_off(year: int, change: Change, pool: Pool) -> bool:
    """Whether a year lies so many years before or behind one of the passage as it says: eight years earlier, of 1981."""
    years = [int(one) for one in pool.near_keys if is_year(one)]
    said = {t.key for t in change.old}
    beside = "year" in said and not _OFF.isdisjoint(said)
    return any(
        str(abs(year - one)) in pool.near_keys or (beside and abs(year - one) == 1) for one in years if year != one
    )


def _apart(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number says how far two figures of the source lie apart: 13 years before, of 1990 and 2003, 22 fewer, of 700 and 678."""
    row = [t.key for t in (*change.before[-1:], *change.new, *change.behind[:_COMPARED])]
    at = row.index(key) if key in row else len(row)
    behind = row[at + 1 : at + 1 + _COMPARED]
    if not key.replace(".", "", 1).isdigit() or _COMPARING.isdisjoint(behind):
        return False
    figures = sorted(float(one) for one in pool.known if one.replace(".", "", 1).isdigit())
    years = not YEARS.isdisjoint(behind)
    return any(
        abs(high - low - float(key)) < _TINY for low, high in combinations(figures, 2) if is_year(f"{low:.0f}") == years
    )


_COMPARED = 3
"""So many words behind a number it is said that it compares."""
_COMPARING = frozenset(
    "fewer more less later earlier before after above below higher lower longer shorter ahead behind older younger taller heavier faster slower up down short clear too".split()
)


def _as_share(key: str, words: set[str], pool: Pool) -> bool:
    """Whether a word or number is part of a share that the source has in hundredths: six in 10, nine-tenths."""
    if {"out", "of"} <= words:
        words = words | {"in"}
    for share, terms in _PERCENT.items():
        if share in pool.near_keys and any(
            key == term or (key in term.split() and {*term.split()} <= words) for term in terms
        ):
            return True
    parts = next((parts for name, parts in _MANY_PARTS.items() if name in words), 0)
    return parts > 0 and key.isdigit() and str(int(key) * 100 // parts) in pool.near_keys


def in_points(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number of percentage points lies between two figures of the source."""
    if "%point" not in {t.key for t in change.new}:
        return False
    figures = [float(one) for one in pool.near_keys if one.replace(".", "", 1).isdigit()]
    points = [float(t.key) for t in change.new if t.key.replace(".", "", 1).isdigit()]
    told = any(abs(abs(a - b) - one) < _TINY for one in points for a, b in combinations(figures, 2))
    return told and (key == "%point" or key[0].isdigit())


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


_CENTURIES = {"50": frozenset(("half",)), "25": frozenset(("quarter",)), "100": frozenset[str]()}
_NEVER = frozenset(("\0",))
"""What must stand beside “century” for so many years."""
_OTHERS = frozenset("other others more another".split())


def _is_roughly_there(amount: float, pool: Pool) -> bool:
    """Whether the passage has an amount roughly: nearly 200,000, for 193,000."""
    return any(
        a.key in APPROXIMATE and b.key.isdigit() and 0 < abs(amount - float(b.key)) <= _ROUGH * amount
        for a, b in zip(pool.around, pool.around[1:], strict=False)
        if amount >= _EXACT
    )


_ROUGH, _EXACT = 0.05, 100
"""How far an amount may lie from one that is given roughly, as a share of it, and how large it must be."""


def otherwise_put(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number is one of the source in other terms: two in three and two-thirds, one tenth and a tenth, three decades and 30 years."""
    words = {t.key for t in (*change.before[-2:], *change.new, *change.behind[:2])}
    if _as_share(key, words | {t.key for t in change.before[-_OUT_OF:]}, pool) or (
        key.endswith(ENDINGS) and key[:-2] in pool.near_keys
    ):
        return True
    if _worked_out(key, change, pool):
        return True
    if is_year(key) and _years_off(int(key), change, pool):
        return True
    if pool.anew and _apart(key, change, pool):
        return True
    if key == "quarter" and "3" in pool.near_keys and not pool.near_keys.isdisjoint(MONTHS):
        return True
    if key in _ROUND and _ROUND[key] in pool.near_keys:
        return True
    if (
        "century" in pool.near_keys
        and words & YEARS
        and (key in YEARS or _CENTURIES.get(key, _NEVER) <= pool.near_keys)
    ):
        return True
    if key.isdigit() and not is_year(key) and _is_roughly_there(float(key), pool):
        return True
    if key.isdigit() and words & _OTHERS and str(int(key) + 1) in pool.near_keys:
        # 116 others of 117
        return True
    if _all_but(key, change, pool):
        return True
    if key == "2" and pool.near_keys & _PAIRS:
        return True
    if is_year(key) and key.endswith("0") and f"{key[2:]}s" in pool.source.text:
        # the 70s
        return True
    if is_year(key) and {"last", "year"} <= pool.near_keys:
        return not any(is_year(t.key) for t in change.old)
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
    if words & YEARS and key.endswith("0") and not pool.near_keys.isdisjoint(_DECADES):
        return key.removesuffix("0") in pool.near_keys or key == "10"
    if words & {"year", "years"} and not any(is_measure(t.key) for t in change.old):
        years = sorted(int(one) for one in pool.known if is_year(one))
        return any(int(key) == later - earlier for earlier, later in combinations(years, 2))
    if words & {"decade", "decades"}:
        return f"{key}0" in pool.near_keys
    if "number" in words and int(key) <= len(ORDINALS):
        return ORDINALS[int(key) - 1] in pool.near_keys
    if "%" in words and key in _PERCENT:
        return _in_hundredths(key, pool)
    part = _IN.get(key)
    return part is not None and bool(words & {"in", "of"}) and bool({part, f"{part}s"} & pool.near_keys)


_OUT_OF = 4
"""So far before a figure another may stand that is a part of it: nine out of 10."""


def in_score(key: str, change: Change, pool: Pool) -> bool:
    """Whether a figure is of a score that the source writes with a colon: 4-1 for 4:1."""
    row = [*change.before[-1:], *change.new, *change.behind[:1]]
    return any(key in {a.key, b.key} and f"{a.key}:{b.key}" in pool.known for a, b in zip(row, row[1:], strict=False))


def counted(key: str, change: Change) -> bool:
    """Whether a small number in words is of the writer's own count, unless it stands squarely in another's place: “one of the clinics”."""
    if squarely(change):
        return False
    spelt = any(t.key == key and t.text[0].isalpha() for t in change.new)
    return spelt and key.isdigit() and int(key) <= len(ORDINALS)


def squarely(change: Change) -> bool:
    """Whether a change puts a word in another's place: it has few words on either side."""
    return max(len(keys(change.old)), len(keys(change.new))) <= _SQUARE


_SQUARE = 2


def counts(key: str, change: Change, pool: Pool) -> bool:
    """Whether a number counts what the source has listed: “four crops” for wheat, rice, maize and soybean, a seventh beside seven."""
    if key in ORDINALS:
        replaced = any(t.key in ORDINALS for t in change.old)
        return not replaced and str(ORDINALS.index(key) + 1) in pool.near_keys
    spelt = any(t.key == key and t.text[0].isalpha() for t in change.new)
    squarely = len(change.old) == len(change.new) == 1 and bool(measures_among(change.old))
    if not spelt or not key.isdigit() or squarely:
        return False
    tokens = [*change.source_before, *change.old, *change.source_behind]
    passage = pool.source.text[tokens[0].span.start : tokens[-1].span.end] if tokens else ""
    # where a list begins cannot be told: “in Nature, looked at wheat, rice, maize and soybean”
    return any(2 < int(key) <= m.group().count(",") + 2 for m in _LISTED.finditer(passage))


def _close(one: int, other: float) -> bool:
    return abs(one - other) <= _NEAR * other
