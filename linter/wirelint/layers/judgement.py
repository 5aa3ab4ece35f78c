"""What a change is: of a figure, a name, a quotation, a claim … or of nothing but the wording."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from wirelint.document import Document, Span
from wirelint.layers.housestyle import (
    CALENDAR,
    HONORIFICS,
    MONTHS,
    QUOTE,
    RELATIVE_DAYS,
    SCALES,
    UNITS,
    WEEKDAYS,
    Token,
    restyled,
)
from wirelint.layers.kinds import (
    CLAIM,
    CONTRARY,
    CUT,
    FIGURE,
    INSERTION,
    MARKS,
    NAME,
    NEGATION,
    PRONOUN,
    QUOTATION,
    RANK,
    ROLES,
    SPELLING,
    STYLE,
    WORDING,
)
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.layers.senses import (
    CERTAINTY,
    DOUBT,
    FUNCTION,
    GENDERED,
    LIGHT,
    NEGATIONS,
    alike,
    of_one_country,
    opposed,
    stem,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.layers.changes import Change, Pool

_VERBATIM = 0.75
"""A sentence that keeps a smaller share of its source's words in their order was rewritten: other words in it are no slips."""

_CLOSELY = 0.9
"""The share that must be kept for a single small word to be held against the rest."""

_CLOSE_STORY = 0.88
"""A story that keeps as much was copied rather than written."""

_COPIED = 0.7
"""The share that a sentence of a copied story must keep for its words to count."""

_NEGATED = 0.6
"""The share that must be kept for a negation to be held against the rest."""

_NEARLY = 0.85
"""The share that must be kept for small words to count, and where words that say something have moved."""

_REWRITTEN = 0.8
"""A story that keeps a smaller share of its source's words in their order was rewritten from end to end."""

_TURNED = 2
"""So many words that say something have moved in a sentence that was turned about."""

_FREE = 5
"""A stretch with more words than this on both sides that say something was rewritten freely."""

_SMALL = 3
"""A cut of at most so many words is no clause."""

_BE = frozenset("is are was were be been being".split())
_OF = frozenset("of for in".split())
_OBJECTS = frozenset("it him them itself".split())
_STRAY = frozenset("to of like as".split())
_TAKES_OF = frozenset(
    "all half both outside inside off alongside each most many some help helped helps able close next according compared such same".split()
)
"""Words that “of”, “to” or “as” may stand behind or not."""

_SUBJECTS = frozenset("they he she we".split())
_BEFORE_SUBJECT = frozenset(
    "and but or that when as if because which while than what where whom said since until before after although though so whether how".split()
)
TITLES = frozenset(
    """president minister pm premier chancellor governor mayor senator representative congressman congresswoman secretary ambassador consul king queen
    prince princess duke judge justice prosecutor attorney lawyer sheriff chief chairman chairwoman chair director commander general admiral colonel
    major captain lieutenant sergeant bishop archbishop cardinal pope imam rabbi pastor professor lecturer dean rector principal headteacher coach
    manager owner founder editor treasurer spokesman spokeswoman spokesperson deputy commissioner inspector engineer doctor surgeon nurse witness
    suspect victim defendant plaintiff champion runner-up winner loser""".split()
)
RANKING = frozenset(
    "former ex deputy acting vice interim assistant late retired honorary designate provisional".split()
)
_OPTIONAL = frozenset(
    "the a an its his her their our my that both also had has have which who whom all some then just so too there this these those said".split()
)
"""Small words that a sentence can have or do without."""

_SIZES = frozenset("square cubic hundred thousand million billion trillion dozen".split())
_LISTING = frozenset("and or nor versus is are was were".split())
_DOUBTING = frozenset(map(stem, DOUBT))
_PARTICLES = frozenset("out up down off away over back".split())
_DETERMINERS = frozenset("a an the its their his her".split())
_AUXILIARIES = _BE | frozenset("has have had will would is to that it he she they and".split())
_NOT = ("un", "in", "im", "dis", "non", "ir", "il")
_FAILING = frozenset("fail failed fails failing refused denied unable lacked lack lacks".split())
"""Words that deny as “not” does."""

_MODALS = frozenset("can could may might".split())
_APPROXIMATE = frozenset("about around roughly approximately some nearly almost".split())
_AVERSE = -1.0
"""Words whose pointwise mutual information as neighbours is below this (natural logarithm) avoid each other."""

_ELLIPSES = ("...", "…", "[", ". . .")


def kind_of(document: Document, change: Change, pool: Pool) -> str:
    """The kind of a change, or nothing where two newsrooms would only write it differently."""
    old, new = change.old, change.new
    if not any(t.word for t in old) and not any(t.word for t in new):
        return MARKS if _marks_matter(old, new) else ""
    if _in_quotation(document, change) and _quoted_in_source(pool.source, change):
        return "" if _only_moved(change, pool) else _in_quoted(document, change)
    if (restyled(old, new) and all(_known(t) for t in new)) or _initials(old, new) or _initials(new, old):
        return ""
    for judge in (_negation, _pronoun, _figure, _roles, _rank, _name, _claim, _contrary):
        if kind := judge(change, pool):
            return kind
    return _wording(change, pool)


def _in_quotation(document: Document, change: Change) -> bool:
    inside = [t for t in change.new if t.word] or [*change.behind[:1]]
    return bool(inside) and quoted(document, Span(inside[0].span.start, inside[-1].span.end))


def _quoted_in_source(source: Document, change: Change) -> bool:
    inside = [t for t in change.old if t.word] or [
        t for t in (*change.source_before[-1:], *change.source_behind[:1]) if t.word
    ]
    return any(quoted(source, t.span) for t in inside)


def _in_quoted(document: Document, change: Change) -> str:
    """Within a quotation every word counts; what ends it earlier, is marked as left out, or stands in brackets does not."""
    old, new = [t for t in change.old if t.word], [t for t in change.new if t.word]
    before = change.before[-1].span.end if change.before else 0
    after = change.behind[0].span.start if change.behind else len(document.text)
    between = document.text[before:after]
    if any(mark in between for mark in _ELLIPSES):
        return ""
    if not old or not new:
        keys = {t.key for t in (*old, *new)}
        at_edge = QUOTE in {t.key for t in (*change.before[-1:], *change.behind[:1], *change.old, *change.new)}
        if keys <= HONORIFICS or not (old or new):
            return ""
        if not new:
            return "" if at_edge or not change.before or not change.behind else CUT
        return QUOTATION if not at_edge or keys - FUNCTION else ""
    return "" if restyled(old, new) and all(_known(t) for t in new) else QUOTATION


def _negation(change: Change, pool: Pool) -> str:
    old, new = ({t.key for t in side} & NEGATIONS for side in (change.old, change.new))
    if bool(old) == bool(new):
        return ""
    side = change.old if old else change.new
    moved = (old | new) & pool.lost & pool.gained
    others = [t for t in side if says_more(t)]
    if moved:
        return NEGATION if not others and {t.key for t in side} <= NEGATIONS and not _balanced(change, pool) else ""
    if pool.kept < _NEGATED or _prefixed(change):
        return ""
    whole_clause = bool(others) and not (change.old and change.new)
    return "" if _elsewhere(pool, new=bool(old)) or whole_clause or len(others) >= _SMALL else NEGATION


def _prefixed(change: Change) -> bool:
    """Whether a negation went into a prefix, or came out of one: “not affected”, “unaffected”."""
    old, new = ([t.key for t in side] for side in (change.old, change.new))
    return any(
        long == f"{prefix}{short}" for a, b in ((old, new), (new, old)) for long in a for short in b for prefix in _NOT
    )


def _balanced(change: Change, pool: Pool) -> bool:
    """Whether a negation moved together with a word that says something, so that it still denies the same."""
    return any(
        says_more(t)
        for other in pool.changes
        for t in (*other.old, *other.new)
        if t.key in NEGATIONS and len(other.new) + len(other.old) > 2
    )


def _elsewhere(pool: Pool, *, new: bool) -> bool:
    """Whether a negation went into, or out of, another place of the same sentence: “did not give any” and “gave no”."""
    found = {t.key for change in pool.changes for t in (change.new if new else change.old)}
    return bool(found & (NEGATIONS | _FAILING))


def _pronoun(change: Change, pool: Pool) -> str:
    old = {GENDERED[t.key] for t in change.old if t.key in GENDERED and t.key not in pool.gained}
    new = {GENDERED[t.key] for t in change.new if t.key in GENDERED and t.key not in pool.lost}
    return PRONOUN if old and new and not old & new else ""


def is_measure(key: str) -> bool:
    """Whether a key is a figure, or a word that makes one: a scale, a unit, a day, a month, a time of day."""
    return key[:1].isdigit() or key in SCALES or key in CALENDAR or key in UNITS


def _figure(change: Change, pool: Pool) -> str:
    old = {t.key for t in change.old if is_measure(t.key)}
    new = {t.key for t in change.new if is_measure(t.key)}
    fresh = {key for key in new - old if key not in _moved(change, pool.lost, pool)}
    if _swapped_figures(change, pool) or _unit_lost(change):
        return FIGURE
    if fresh <= {"1"} and {t.key for t in change.old} & {"a", "an", "the", "another"}:
        return ""
    if len(change.old) == len(change.new) == 1 and change.old[0].key in pool.gained:
        fresh -= pool.lost
    if any(t.text == "m" for t in change.new) and "million" in old:
        fresh -= {"metre"}
    fresh = {key for key in fresh if not any(f"{key}{ending}" in pool.near_keys for ending in ("st", "nd", "rd", "th"))}
    fresh = {key for key in fresh if "." not in key or key.replace(".", ":") not in pool.near_keys}
    if not fresh or _days_named(fresh, change) or _conversion(change) or alike(_keys(change.old), _keys(change.new)):
        return ""
    here = pool.known if len(change.new) > 2 * _SMALL else pool.near_keys
    if any(key not in here and not (_is_year(key) and key in pool.known) for key in fresh):
        return FIGURE if old or any(key[0].isdigit() or key in WEEKDAYS | MONTHS for key in fresh) else ""
    same_sort = any(_sort(a) == _sort(b) for a in old - new for b in fresh)
    return FIGURE if same_sort and max(len(change.old), len(change.new)) <= _SMALL else ""


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


def _swapped_figures(change: Change, pool: Pool) -> bool:
    """Whether one figure stands in the other's place, and the other way round elsewhere in the sentence."""
    figures = [t.key for t in (*change.old, *change.new) if t.key[0].isdigit()]
    one_each = len(change.old) == len(change.new) == 1 and len(figures) == 2
    return one_each and _partner(change, pool) is not None and not _reordered(pool)


def _days_named(fresh: set[str], change: Change) -> bool:
    """Whether a weekday stands for yesterday, today or tomorrow, as the house has it."""
    old, new = {t.key for t in change.old}, {t.key for t in change.new}
    return (fresh <= WEEKDAYS and bool(old & RELATIVE_DAYS)) or bool(new & RELATIVE_DAYS and old & WEEKDAYS)


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdigit()


def _sort(key: str) -> str:
    if key[0].isdigit():
        return "figure"
    return next(
        (
            name
            for name, keys in (("day", WEEKDAYS), ("month", MONTHS), ("unit", UNITS), ("scale", SCALES))
            if key in keys
        ),
        key,
    )


def _rank(change: Change, pool: Pool) -> str:
    """Whether an office is another, or has lost or gained what ranks it: former, deputy, acting."""
    old = [t.key for t in change.old if t.key not in _moved(change, pool.gained, pool)]
    new = [t.key for t in change.new if t.key not in _moved(change, pool.lost, pool)]
    if {*old} & TITLES and {*new} & TITLES and not {*old} & {*new} and not alike(old, new):
        return RANK
    ranked = {*old} ^ {*new} if len(old) + len(new) == 1 else set[str]()
    return RANK if ranked & RANKING and change.behind and change.behind[0].key in TITLES else ""


def is_name(token: Token, *, first: bool) -> bool:
    """Whether a token is a name by its capital; the first word of a sentence if it is no everyday word."""
    if not token.text[0].isupper() or token.key in CALENDAR or token.key in FUNCTION or token.key in HONORIFICS:
        return False
    return not first or not counts().everyday(token.text.lower().removesuffix("’s").removesuffix("'s"))


def _name(change: Change, pool: Pool) -> str:
    new = _names(change.new, _moved(change, pool.lost, pool), first=not any(t.word for t in change.before))
    old = _names(change.old, _moved(change, pool.gained, pool), first=not any(t.word for t in change.source_before))
    if _name_cut(change):
        return NAME
    new = [b for b in new if b.key.replace(".", "") not in pool.acronyms]
    new = [
        b
        for b in new
        if not any(of_one_country(a.key, b.key) or (len(change.old) > 1 and f"{a.key}s" == b.key) for a in old)
    ]
    if not new:
        return ""
    if old and any(near(a.key, b.key) for a in old for b in new):
        return SPELLING
    unknown = [t for t in new if t.key not in pool.known and not _explained(t, pool) and not _everyday(t)]
    return NAME if old or unknown else ""


def _name_cut(change: Change) -> bool:
    """Whether the name of a body was cut so that it names another: “president of Japan” for one of its agencies or banks."""
    if change.new or not change.old or not change.source_before or len(change.before) < 2:
        return False
    kept, cut = change.source_before[-1], change.old[0]
    if kept.key in TITLES and cut.key in _OF:
        return (
            any(t.text[0].isupper() for t in change.old) and bool(change.behind) and change.behind[0].text[0].isupper()
        )
    joined = kept.text[0].isupper() and cut.text[0].isupper() and cut.span.start - kept.span.end in {1, 3}
    return joined and change.before[-2].key in {*_OF, "the"} and kept.key not in CALENDAR


def _moved(change: Change, keys: frozenset[str], pool: Pool) -> frozenset[str]:
    """What may only have moved: nothing where one word stands squarely in the place of another that is gone."""
    return frozenset() if len(change.old) == len(change.new) == 1 and not _partner(change, pool) else keys


def _names(found: Sequence[Token], moved: frozenset[str], *, first: bool) -> list[Token]:
    return [t for at, t in enumerate(found) if t.key not in moved and is_name(t, first=first and at == 0)]


def _everyday(token: Token) -> bool:
    """Whether a capitalised word is an everyday one as well, such as an office or the Earth."""
    return counts().everyday(token.text.lower())


def _initials(words: Sequence[Token], short: Sequence[Token]) -> bool:
    """Whether one stretch is the initials of the other."""
    letters = "".join(t.text[0] for t in words if t.text[0].isupper()).lower()
    said = [t for t in short if t.word and t.key not in FUNCTION]
    return len(letters) > 1 and len(said) == 1 and said[0].text.isupper() and said[0].key.replace(".", "") == letters


def _explained(token: Token, pool: Pool) -> bool:
    """Whether a name is a form of one that the source has: Ukraine for Ukrainian."""
    return any(of_one_country(token.key, key) for key in pool.near_keys)


def near(a: str, b: str) -> bool:
    """Whether two names are one but for some letters."""
    if a[0] != b[0] and a[1:] != b[1:] and a[:3] != b[:3] and a[-3:] != b[-3:]:
        return False
    return _distance(a, b) <= max(1, min(len(a), len(b)) // 3)


@cache
def _distance(a: str, b: str) -> int:
    """How many letters must be put in, left out or replaced to make one word of the other (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
    return row[-1]


def _claim(change: Change, pool: Pool) -> str:
    old, new = {t.key for t in change.old}, {t.key for t in change.new}
    if new & CERTAINTY - old - pool.lost and old & (DOUBT | {"said"}) - pool.gained:
        return CLAIM
    doubt = (old & DOUBT) - pool.gained
    if old & NEGATIONS:
        doubt -= _MODALS
    if not doubt or {*map(stem, new)} & _DOUBTING or new & {"said"} or new & _APPROXIMATE:
        return ""
    if doubt <= _MODALS and new & _MODALS:
        return ""
    others = [t for t in change.old if says_more(t) and t.key not in DOUBT]
    if not any(t.word for t in change.new):
        return CLAIM if not others and len(change.old) <= _SMALL else ""
    return CLAIM if len(pool.fresh(change)) <= 2 and len(others) <= 2 else ""


def _roles(change: Change, pool: Pool) -> str:
    a, b = _keys(change.old), _keys(change.new)
    said = [key for key in (*a, *b) if key not in FUNCTION]
    if a and b and said and not any(key == "said" or is_measure(key) for key in said):
        return ROLES if _in_each_others_place(change, pool) and not _reordered(pool) else ""
    if b and not a:
        return ROLES if any(_turned(other.old, change.new) for other in pool.changes if not other.new) else ""
    return ""


def _partner(change: Change, pool: Pool) -> Change | None:
    """The change that went the other way: what was new here was old there."""
    a, b = _keys(change.old), _keys(change.new)
    found = (other for other in pool.changes if other is not change and _keys(other.old) == b and _keys(other.new) == a)
    return next(found, None) if a and b else None


def _in_each_others_place(change: Change, pool: Pool) -> bool:
    """Whether two stretches have changed places, unless they are two of a list: “A and B”, “B and A”."""
    other = _partner(change, pool)
    if other is None:
        return False
    first, last = sorted((change, other), key=lambda one: len(one.before))
    between = [t for t in last.before[len(first.before) + len(first.new) :] if t.word]
    keys = {t.key for t in between}
    names_only = not any(says_more(t) and t.text.islower() for t in between)
    return not (keys <= _LISTING or (names_only and keys & {"and", "or"}))


def _reordered(pool: Pool) -> bool:
    """Whether an even number of pairs has changed places: “A from X and B from Y” has become “B from Y and A from X”."""
    swapped = [change for change in pool.changes if _in_each_others_place(change, pool)]
    stretches = len(swapped) - sum(_side_by_side(a, b) for a, b in zip(swapped, swapped[1:], strict=False))
    return stretches > 0 and stretches % 4 == 0


def _side_by_side(a: Change, b: Change) -> bool:
    """Whether two changes belong to one stretch, having at most a word between them: “the Danish team Polar”."""
    between = b.before[len(a.before) + len(a.new) :]
    return len(between) < 2 and not {t.key for t in between} & _LISTING


def _turned(left_out: Sequence[Token], put_in: Sequence[Token]) -> bool:
    """Whether a verb and its noun changed places: “A beat” before B has become “beat A” behind it."""
    old, new = ([t.key for t in side if _counts(t)] for side in (left_out, put_in))
    small = [Counter(t.key for t in side if t.key in FUNCTION) for side in (left_out, put_in)]
    if sorted(old) != sorted(new) or small[0] != small[1] or sum(not is_measure(key) for key in old) < 2:
        return False
    first, *_, last = (t for t in put_in if _counts(t))
    verbs = [first] * (new[1:] + new[:1] == old) + [last] * (new[-1:] + new[:-1] == old)
    # “said Weber” is “Weber said”, but whoever is told does not tell
    return any(verb.text.islower() and (verb.key != "said" or verb.text in {"told", "tells"}) for verb in verbs)


def _counts(token: Token) -> bool:
    return says_more(token) or token.key in NEGATIONS


def _contrary(change: Change, pool: Pool) -> str:
    if max(len(change.old), len(change.new)) > 2 * _SMALL or _in_each_others_place(change, pool):
        return ""
    old = [t.key for t in change.old if t.key not in _moved(change, pool.gained, pool)]
    new = [t.key for t in change.new if t.key not in _moved(change, pool.lost, pool)]
    return CONTRARY if any(opposed(a, b) for a in old for b in new) else ""


def _wording(change: Change, pool: Pool) -> str:
    days = RELATIVE_DAYS if {t.key for t in change.old} & WEEKDAYS else frozenset[str]()
    fresh = [t for t in pool.fresh(change) if not is_measure(t.key) and t.key not in days and not _judged(t, pool)]
    gone = [t for t in pool.gone(change) if not is_measure(t.key)]
    if any(not _known(t) and t.key not in pool.known for t in fresh if not t.text[0].isupper()) or _clipped(change):
        return WORDING
    old, new = _keys(change.old), _keys(change.new)
    if _rewritten(pool, fresh):
        return STYLE
    if not old and pool.story >= _CLOSE_STORY and _said_twice(change, pool):
        return INSERTION
    if _transposed(change, pool):
        return WORDING
    if _singular_for_plural(change):
        return WORDING
    if not fresh:
        measured = any(map(is_measure, (*old, *new)))
        if measured and _only_moved(change, pool):
            return ""
        return STYLE if measured or alike(old, new) or not _ill_joined(change, pool) else WORDING
    if len(fresh) > _FREE and len(gone) > _FREE:
        return STYLE
    if _replaced_alike(change, pool, [t.key for t in gone], [t.key for t in fresh]):
        return WORDING if _breaks_phrase(change) else STYLE
    if all(stem(t.key) in pool.near for t in fresh) and not (gone and max(len(old), len(new)) <= _SMALL):
        return STYLE
    if {stem(t.key) for t in fresh} <= {stem(t.key) for t in gone}:
        ill = not _fits(change) if len(old) == len(new) else _voice_turned(change, pool)
        return WORDING if ill else STYLE
    denied = bool({*old} & NEGATIONS) and all(t.key in _FAILING for t in fresh)
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
        bool(_BE & {t.key for t in change.new})
        and not change.new[-1].key.endswith("ing")
        and not _BE & {t.key for t in change.old}
    )
    return passive and not any(t.key in pool.gained for other in pool.changes for t in other.old if says_more(t))


def _only_moved(change: Change, pool: Pool) -> bool:
    """Whether figures and the like stand in another order, and nothing else does: a date, a measure and its conversion."""
    old, new = {*_keys(change.old)} - FUNCTION, {*_keys(change.new)} - FUNCTION
    if not old | new:
        return False
    moved = old <= pool.gained and new <= pool.lost
    return all(map(is_measure, old | new)) and (moved or old == new or any(t.text == "m" for t in change.new))


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
    new = _keys(change.new)
    told = _trimmed(new)
    rest = [key for key in fresh if not any(alike([old], [key]) for old in gone)]
    if rest != fresh and all(key in LIGHT for key in rest):
        return True
    people = len(gone) == len(fresh) == 1 and of_one_country(gone[0], fresh[0])
    if people or alike(_keys(change.old), new) or alike(gone, fresh) or alike(gone, told):
        return True
    others = [other for other in pool.changes if other is not change and other.old]
    return any(alike(_keys(other.old), new) or any(alike([t.key], new) for t in pool.gone(other)) for other in others)


def _trimmed(keys: list[str]) -> list[str]:
    """A verb with its particle, less the auxiliaries before it: “has turned down” as “turned down”."""
    first = next((at for at, key in enumerate(keys) if key not in _AUXILIARIES), len(keys))
    return keys[first:]


def _breaks_phrase(change: Change) -> bool:
    """Whether the old words made a set phrase, with each other or a neighbour, that the new ones do not: “finish line”, “finish queue”."""
    if len(change.old) == len(change.new) == 2:
        return _bond(*change.old) > 0 and _pair(*change.new) is None
    if len(change.old) != 1 or len(change.new) != 1:
        return False
    old, new = change.old[0], change.new[0]
    before, behind = [t for t in change.before[-1:] if says_more(t)], [t for t in change.behind[:1] if says_more(t)]
    pairs = [((t, old), (t, new)) for t in before] + [((old, t), (new, t)) for t in behind]
    plain_pairs = [(was, now) for was, now in pairs if all(t.text.isalpha() and t.text.islower() for t in was)]
    return any(_bond(*was) > _SET and _pair(*now) is None for was, now in plain_pairs) or _misplaced(change)


def _misplaced(change: Change) -> bool:
    """Whether a word cannot stand at a particle or an article as the old one could: “discover out”, “a provide hub”."""
    old, new = change.old[0], change.new[0]
    for before in change.before[-1:]:
        if before.key in _DETERMINERS and _pair(before, new) is None and _pair(before, old) is not None:
            return True
    return any(t.key in _PARTICLES and _pair(new, t) is None and _pair(old, t) is not None for t in change.behind[:1])


def _bond(a: Token, b: Token) -> float:
    """The pointwise mutual information of two neighbours, natural logarithm; far below zero if they are not seen together."""
    pair, first, second = _pair(a, b), counts().count(a.text.lower()), counts().count(b.text.lower())
    return -99.0 if pair is None or first is None or second is None else pair - first - second + counts().total


_SET = 6.0
"""Neighbours with a bond above this are a set phrase."""


def _ill_joined(change: Change, pool: Pool) -> bool:
    """Whether small words that were put in, left out or exchanged leave words beside each other that do not stand so."""
    new = {t.key for t in change.new if t.word}
    old = {t.key for t in change.old if t.word}
    if any(says_more(t) for t in (*change.new, *change.old)):
        return False
    if not old and len(change.new) == 1 and change.before and change.behind:
        return _stray(change, pool)
    if new <= _OPTIONAL and old <= _OPTIONAL:
        return False
    return not _fits(change)


def _stray(change: Change, pool: Pool) -> bool:
    """Whether a single small word that was put in has no business where it stands."""
    word, before = change.new[0].key, change.before[-1]
    if word in _SUBJECTS:
        return before.word and before.key not in _BEFORE_SUBJECT
    if word in _BE:
        return not _paused(change)
    if word in _OBJECTS and len(change.before) > 1:
        return change.before[-2].key in _BE and stem(before.key) != before.key
    if word in _STRAY:
        here = pool.kept >= _CLOSELY or not _fits(change)
        return here and before.key not in _TAKES_OF and not _paused(change)
    return word not in _OPTIONAL and not _fits(change)


def _singular_for_plural(change: Change) -> bool:
    """Whether a verb became singular behind a plural: “three was rescued”."""
    verbs = _keys(change.old), _keys(change.new)
    if verbs not in [(["were"], ["was"]), (["are"], ["is"]), (["have"], ["has"])] or not change.before:
        return False
    subject = change.before[-1]
    figure = subject.key.isdigit() and subject.key != "1"
    return figure or (
        subject.text.islower() and subject.text.endswith("s") and not subject.text.endswith(("ss", "us", "is"))
    )


def _paused(change: Change) -> bool:
    """Whether the source has a pause where the copy puts in a word: “Its name: Holm”."""
    if not change.source_before or not change.source_behind:
        return True
    return change.source_behind[0].span.start - change.source_before[-1].span.end > 1


def _transposed(change: Change, pool: Pool) -> bool:
    """Whether a word has changed places with its neighbour into an order that is not seen: “guerrillas former”, “ninth the”, “would it be”."""
    if (
        len(change.new) != 1
        or change.old
        or not change.behind
        or change.behind[0].span.start - change.new[0].span.end > 1
    ):
        return False
    word, neighbour = change.new[0], change.behind[0]
    back = any(
        [t.key for t in other.old] == [word.key]
        and other.source_before[-1:]
        and other.source_before[-1].key == neighbour.key
        for other in pool.changes
    )
    return back and _ill_ordered(word, neighbour)


def _ill_ordered(word: Token, neighbour: Token) -> bool:
    if word.key in _AUXILIARIES and neighbour.key in _SUBJECTS | {"it"}:
        return True
    if not says_more(word) or word.text[0].isupper() or word.key.endswith("ly") or word.key == "said":
        return False
    return neighbour.key in {"the", "a", "an"} or (not is_measure(word.key) and _pair(word, neighbour) is None)


def _fits(change: Change) -> bool:
    """Whether the words of a new stretch, and those about it, are seen beside each other in edited news."""
    row = [
        *[t for t in change.before if t.word][-1:],
        *[t for t in change.new if t.word],
        *[t for t in change.behind if t.word][:1],
    ]
    return all(_may_follow(a, b) for a, b in zip(row, row[1:], strict=False))


def _may_follow(a: Token, b: Token) -> bool:
    if b.span.start - a.span.end != 1 or any(not t.text.isalpha() or t.text[0].isupper() for t in (a, b)):
        return True
    return _bond(a, b) > _AVERSE


def _pair(a: Token, b: Token) -> float | None:
    return counts().pair(a.text.lower(), b.text.lower())


def _marks_matter(old: Sequence[Token], new: Sequence[Token]) -> bool:
    was, now = [t.key for t in old], [t.key for t in new]
    return now.count("?") > was.count("?") or ("?" in was and "?" not in now and "!" not in now)


def says_more(token: Token) -> bool:
    """Whether a token is more than a small word, a title or a mark."""
    return token.word and token.key not in FUNCTION and token.key not in HONORIFICS


def _known(token: Token) -> bool:
    text = token.text.replace("’", "'").lower()
    return not text.isalpha() or len(text) < 2 or counts().known(text) or counts().count(text) is not None


def _keys(found: Iterable[Token]) -> list[str]:
    return [t.key for t in found if t.word]
