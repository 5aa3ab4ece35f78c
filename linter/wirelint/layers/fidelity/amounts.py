"""Figures of a copy that its sources have otherwise, told by what they count, measure or date; whatever else was reworded."""

from __future__ import annotations

from bisect import bisect_left
from itertools import combinations, pairwise, permutations

from wirelint.document import Document, Span, layer
from wirelint.layers.calendar_words import FULL_MONTHS, FULL_WEEKDAYS
from wirelint.layers.fidelity.alignment import Passage, passages, within, within_sentence
from wirelint.layers.fidelity.changes import vocabulary
from wirelint.layers.fidelity.judging.calendar import is_year
from wirelint.layers.fidelity.judging.measures import EQUAL, SCALES, amounts
from wirelint.layers.fidelity.judging.names import near
from wirelint.layers.fidelity.judging.reckoned import PARTS
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import FIGURE
from wirelint.layers.fidelity.senses import alike, stem
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import UNITS, tokens
from wirelint.layers.paragraphs import dateline
from wirelint.layers.quotations import quoted
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.naming.housestyle import Token

_LEAST_SHARE = 0.15
_ALIKE = 0.3
"""The shares of a sentence that must stand in its passage for their figures to be of the same things: where these are named, and where only the unit is."""

MONEY = frozenset("dollar pound euro yen rupee rouble".split())
_UNITS = UNITS - MONEY | frozenset("year month week day days second degree megawatt kilowatt".split())
TIME = frozenset("year years month months week weeks day days hour minute second".split())
_HEDGES = frozenset(
    "about around roughly approximately some nearly almost over than under least most up near close".split()
)
"""Words that say that a figure is not meant to the last digit, or how far it goes."""
_PARTS = frozenset(
    """half third thirds quarter quarters fifth fifths sixth seventh eighth ninth tenth tenths double doubled doubles twice triple tripled trebled
    quadrupled times fold couple pair dozen both score""".split()
)
"""Words for what a source may have in figures."""


_BORN = frozenset("born birthday birth turned turns turning".split())
"""Words in a source that let a writer reckon an age."""
_NOUNS = 3
"""So many words behind a figure are looked at for what it counts."""
_SMALLEST = 10
"""Smaller figures that measure nothing are counted out by a writer."""
_LARGE = 20
_FAR = 0.1
"""By what share of itself a figure must differ that is said to be rough, and how near one of so much is to another by chance."""
_NEAR = 0.02
"""How far an amount that was worked out of others may lie from what they make, as a share of it."""
_MOST = 24
"""Of more figures about a passage than this, each comes out of some others."""

_AGE = pattern(
    r"(?<![\d.,$£€-])(?P<age>[1-9]\d|1[01]\d)(?:[- ]years?[- ]olds?\b)|\baged (?P<aged>[1-9]\d|1[01]\d)\b|(?<=[a-zß-ÿ]), (?P<put>[1-9]\d|1[01]\d)(?=[,.](?!\d)| and )|(?<=[a-zß-ÿ]) (?:is|was) (?P<told>[1-9]\d)(?=[,.](?!\d))"
)


class Misstated(NamedTuple):
    """A figure of the copy, of a kind of departure, with the source's that it took the place of."""

    kind: str
    span: Span
    source: Document
    origin: Span


class Amount(NamedTuple):
    """A figure with its scale, the money or unit it is of, the words for what it counts, the words about it, and where it stands."""

    figure: str
    value: float
    scale: str
    unit: str
    nouns: tuple[str, ...]
    before: str
    hedged: bool
    span: Span


@layer
def misstated(document: Document) -> list[Misstated]:
    """The figures and days that stand nowhere in a copy's sources, and in whose place its passage has another of the same things."""
    if not document.sources:
        return []
    found = [one for passage in passages(document) for one in _misstated(document, passage)]
    return found + [one for one in _ages(document) if not any(one.span.overlaps(other.span) for other in found)]


def _misstated(document: Document, passage: Passage) -> Iterator[Misstated]:
    if passage.share < _LEAST_SHARE or document[passage.copy] in passage.source.text:
        return
    days = [*_day(document, passage)] or [*_strange_day(document, passage)]
    yield from days
    ours = amounts_within(document, passage.copy)
    strange = [one for one in ours if _is_strange(document, one)]
    for one in strange:
        old = _replaced(document, one, passage, ours)
        if old and not _worked_out(one, passage):
            yield Misstated(FIGURE, one.span, passage.source, old.span)
        elif old is None and (other := _told_elsewhere(document, one, passage)):
            yield Misstated(FIGURE, one.span, passage.source, other.span)


def _is_strange(document: Document, one: Amount) -> bool:
    """Whether a figure stands nowhere in the sources, as it is or in other terms, and is no conversion, nor within a quotation."""
    if quoted(document, one.span) or (one.unit and one.before == "("):
        return False
    return not any(one.figure in _figures(source) or _stands(one, source) for source in document.sources)


def _stands(one: Amount, document: Document) -> bool:
    """Whether an amount stands in a text, in whatever terms, or what it rounds: half a million."""
    return one.value in _values(document) or any(_equal(one, other) for other in _about(document, one.value))


def _about(document: Document, value: float) -> Sequence[Amount]:
    """The amounts of a text that lie near a value, each once."""
    found = _sorted(document)
    low, high = (bisect_left(found, value * share, key=lambda one: one.value) for share in (1 - 2 * _FAR, 1 + 2 * _FAR))
    return found[low:high]


@layer
def _sorted(document: Document) -> list[Amount]:
    once = {(one.figure, one.scale, one.hedged): one for one in amounts_of(document)}
    return sorted(once.values(), key=lambda one: one.value)


@layer
def _values(document: Document) -> frozenset[float]:
    """What the amounts of a text come to, those in words too."""
    return frozenset(value for *_, value in amounts(tokens(document)))


def _equal(one: Amount, other: Amount) -> bool:
    """Whether an amount is another, or rounds it."""
    if abs(one.value - other.value) <= EQUAL * other.value:
        return True
    if is_year(one.figure) and is_year(other.figure):
        return False
    apart, step = abs(one.value - other.value), _step(one)
    return step > _step(other) and apart <= _FAR * other.value and (one.hedged or apart <= step / 2)


def _step(one: Amount) -> float:
    """What the last digit of a figure stands for that is no nought at its end."""
    whole, _, decimals = one.figure.partition(".")
    noughts = 0 if decimals else len(whole) - len(whole.rstrip("0"))
    return 10.0 ** (noughts - len(decimals)) * SCALES.get(one.scale, 1.0)


def _replaced(document: Document, one: Amount, passage: Passage, ours: Sequence[Amount]) -> Amount | None:
    """The amount of a passage in whose place another stands: the only one of the same things that is gone."""
    found = [
        other
        for other in amounts_within(passage.source, passage.around)
        if _of_same(one, other)
        and not _in_dateline(passage.source, other.span)
        and not (other.unit and other.before == "(")
        and _is_gone(document, other)
    ]
    named = [other for other in found if _same_things(one, other)]
    inside = [other for other in named or found if passage.span.covers(other.span)]
    rivals = inside or named
    if len({other.value for other in rivals}) != 1:
        return None
    old = rivals[0]
    if not named:
        like = [other for other in ours if other is not one and _of_same(other, old) and _is_strange(document, other)]
        if like or passage.share < _ALIKE:
            return None
    texts = (within(document, passage.copy), within(passage.source, passage.around))
    if _is_dated(one) and any(_names_relatively(text, _RELATIVE) for text in texts):
        return None
    if _month(one) and not is_year(one.figure) and any(t.key in FULL_WEEKDAYS for t in texts[1]):
        # a date for a weekday
        return None
    if one.unit in {"%", *TIME} and not _PARTS.isdisjoint(t.key for t in texts[0]):
        return None
    return old


def _told_elsewhere(document: Document, one: Amount, passage: Passage) -> Amount | None:
    """The one amount of the same things that is gone from the copy, in a sentence of the source that tells of the same though another has more words in common."""
    source = passage.source
    if _month(one) and not is_year(one.figure):
        # a day is of its own sentence: the night of the 11th ends on the 12th
        return None
    found = [
        other
        for other in amounts_of(source)
        if _of_same(one, other)
        and (_same_things(one, other) or (_is_dated(one) and one.before == other.before in _BOUND))
        and not _in_dateline(source, other.span)
        and _is_gone(document, other)
    ]
    if len({other.value for other in found}) != 1:
        return None
    said = looks(within(document, passage.copy))
    for other in found:
        about = within_sentence(source, other.span.start)
        if (
            len(said & looks(about)) >= _SHARED - _is_dated(one)
            and not _PARTS & {t.key for t in about}
            and not _worked_out_at(one, source, other)
        ):
            return other
    return None


_BOUND = frozenset("until since from by".split())
"""Prepositions that say of a year when something begins or ends."""

_SHARED = 2
"""So many words that say something must stand in two sentences that tell of the same."""

_AROUND = 300
"""How far about an amount, in code points, others stand of which it may come."""


def _worked_out_at(one: Amount, source: Document, other: Amount) -> bool:
    """Whether an amount comes out of those about another."""
    around = Span(max(0, other.span.start - _AROUND), other.span.end + _AROUND)
    return _worked_out(one, Passage(around, source, around, around, 1.0))


def looks(row: Sequence[Token]) -> set[str]:
    """The beginnings of the words that say something, but for figures: objected and objection are one."""
    return {
        stem(t.key)[:_BEGINNING]
        for t in row
        if says_more(t) and not t.key[0].isdigit() and t.key != "said" and t.key not in _UNITS and len(t.key) > 2
    }


_BEGINNING = 6


def _of_same(one: Amount, other: Amount) -> bool:
    """Whether two amounts may be of the same things, being in the same terms."""
    if one.scale != other.scale or one.unit != other.unit:
        return False
    if _is_dated(one) or _is_dated(other):
        return is_year(one.figure) == is_year(other.figure) and (
            (is_year(one.figure) and one.before in _YEARLY) or _month(one) == _month(other) != ""
        )
    return bool(one.unit) or _same_things(one, other)


def _same_things(one: Amount, other: Amount) -> bool:
    """Whether two amounts are plainly of the same things."""
    if _is_dated(one):
        return bool(_month(one)) and _month(one) == _month(other)
    if one.value < _SMALLEST and not one.scale and not one.unit:
        return False
    counted = any(stem(a) == stem(b) or alike([a], [b]) for a in one.nouns for b in other.nouns)
    if one.before == other.before and one.before.isalpha() and one.before not in FUNCTION and one.before != "said":
        return counted or not (one.nouns and other.nouns)
    if not one.hedged and other.value >= _LARGE and abs(one.value - other.value) <= _FAR * other.value:
        # nobody comes so near by chance
        return True
    return counted


def _month(one: Amount) -> str:
    """The month that a year or a day is of."""
    return next((key for key in (one.before, *one.nouns[:1]) if key in FULL_MONTHS), "")


def _is_dated(one: Amount) -> bool:
    """Whether a figure is a year, or the day of a month."""
    return not one.unit and not one.scale and (is_year(one.figure) or bool(_month(one)))


_RELATIVE = frozenset(
    """ago last previous earlier prior past next later following ensuing coming yesterday today tomorrow tonight overnight night midnight eve
    year-earlier annual anniversary""".split()
)
"""Words by which a day or a year is named from another."""


def _names_relatively(row: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether a day or a year is named from another among some words: yesterday, the year before."""
    keys = [t.key for t in row]
    return not words.isdisjoint(keys) or any(
        (a in _SPANS and b in _FROM_ANOTHER) or (a in _OTHER and b in _SPANS) for a, b in pairwise(keys)
    )


_SPANS = frozenset("day days night nights morning evening afternoon week weeks month months year years".split())
_FROM_ANOTHER = frozenset("before after later earlier ago".split())
_OTHER = frozenset("next following previous same".split())
_NEAR_DAYS = frozenset("today yesterday tomorrow tonight overnight midnight eve weekend".split())


def _gives_date(row: Sequence[Token]) -> bool:
    """Whether some words name a month, and so a day by its date."""
    return any(t.key in FULL_MONTHS and t.text[0].isupper() and _beside_figure(row, at) for at, t in enumerate(row))


def _beside_figure(row: Sequence[Token], at: int) -> bool:
    return any(t.key.isdigit() and not is_year(t.key) for t in (*row[max(0, at - 1) : at], *row[at + 1 : at + 2]))


def _less_dateline(document: Document, row: Sequence[Token]) -> list[Token]:
    return [t for t in row if not _in_dateline(document, t.span)]


def _in_dateline(document: Document, span: Span) -> bool:
    line = dateline(document)
    return line is not None and line.span.covers(span)


def _day(document: Document, passage: Passage) -> Iterator[Misstated]:
    """A weekday, the only one of its sentence, where its passage has another alone."""
    ours = [t for t in within(document, passage.copy) if t.key in FULL_WEEKDAYS and not quoted(document, t.span)]
    theirs = [t for t in within(passage.source, passage.span) if t.key in FULL_WEEKDAYS]
    if len({t.key for t in ours}) != 1 or len({t.key for t in theirs}) != 1 or ours[0].key == theirs[0].key:
        return
    texts = (within(document, passage.copy), _less_dateline(passage.source, within(passage.source, passage.around)))
    if any(_names_relatively(text, _NEAR_DAYS) or _gives_date(text) for text in texts):
        return
    if _may_be_slip(document, ours[0].key):
        return
    yield Misstated(FIGURE, ours[0].span, passage.source, theirs[0].span)


def _strange_day(document: Document, passage: Passage) -> Iterator[Misstated]:
    """A weekday that no source has, where one of theirs is gone that a sentence names which tells of the same."""
    ours = [t for t in within(document, passage.copy) if t.key in FULL_WEEKDAYS and not quoted(document, t.span)]
    if len(ours) != 1 or any(ours[0].key in vocabulary(source) for source in document.sources):
        return
    day, source = ours[0], passage.source
    gone = [t for t in tokens(source) if t.key in FULL_WEEKDAYS and t.key not in vocabulary(document)]
    if len({t.key for t in gone}) != 1 or _may_be_slip(document, day.key):
        return
    said = looks(within(document, passage.copy))
    for other in gone:
        about = _less_dateline(source, within_sentence(source, other.span.start))
        if _names_relatively(about, _NEAR_DAYS) or _gives_date(about) or _gives_date(within(document, passage.copy)):
            continue
        if _in_dateline(source, other.span) or len(said & looks(about) - FULL_WEEKDAYS) < _OF_A_DAY:
            continue
        yield Misstated(FIGURE, day.span, source, other.span)
        return


_OF_A_DAY = 2
"""So many words must stand in two sentences, beside the day."""


def _may_be_slip(document: Document, day: str) -> bool:
    """Whether a source spells a weekday with a slip: Wendesday."""
    return any(near(key, day) for source in document.sources for key in _days_spelt(source) - (FULL_WEEKDAYS - {day}))


@layer
def _days_spelt(source: Document) -> frozenset[str]:
    """The words of a source that are weekdays, or such with a slip: Wendesday."""
    return frozenset(key for key in vocabulary(source) if key.endswith("day"))


_YEARLY = FULL_MONTHS | frozenset("in since until by from of to (".split())


def _is_gone(document: Document, other: Amount) -> bool:
    """Whether an amount of the source stands nowhere in the copy, as it is or rounded."""
    if other.figure in _figures(document) or other.value in _values(document):
        return False
    return not any(_equal(one, other) for one in _about(document, other.value))


def _worked_out(one: Amount, passage: Passage) -> bool:
    """Whether an amount comes out of those about a passage: a sum, a difference, a part, so many each."""
    about = amounts_within(passage.source, passage.around)
    about = [other for other in about if one.unit in TIME or not is_year(other.figure) or other.scale or other.unit]
    if _is_dated(one):
        return False
    if len(about) > _MOST:
        return True
    said = [t.key for t in within(passage.source, passage.around)]
    times = {_TIMES[key] for key in said if key in _TIMES}
    for key in said:
        many = PARTS.get(key) or PARTS.get(key.removesuffix("s"), 0)
        times |= {some / many for some in range(1, many)}
    near = max(_step(one) / 2, _NEAR * one.value if one.hedged else 0.0)
    return any(abs(made - one.value) <= near for made in _made(one, about, times))


def _made(one: Amount, about: Sequence[Amount], times: set[float]) -> Iterator[float]:
    """What may be made of some amounts that is in the terms of another."""
    same = sorted(
        {
            other.value
            for other in about
            if other.unit == one.unit or (not other.unit and (one.unit in TIME or other.scale == one.scale != ""))
        }
    )
    shares = {other.value for other in about if other.unit == "%"}
    for a, b in combinations(same, 2):
        yield from (a + b, b - a)
    for three in combinations(same[:_FEW], 3):
        yield sum(three)
    for value in same:
        yield from (value * many for many in times)
    if one.unit == "%":
        yield from (100 - value for value in same)
        for part, whole in permutations(about, 2):
            if part.unit == whole.unit != "%":
                yield from (100 * part.value / whole.value, 100 * abs(part.value - whole.value) / whole.value)
        return
    for value in same:
        yield from (value * part for share in shares for part in (share / 100, 1 - share / 100))
    for other, number in permutations(about, 2):
        if other.unit != number.unit and "%" not in {other.unit, number.unit}:
            yield from (other.value * number.value, other.value / number.value)


_FEW = 8
"""Of so many amounts sums of three are tried."""

_TIMES = {"double": 2.0, "doubled": 2.0, "doubling": 2.0, "twice": 2.0, "triple": 3.0, "tripled": 3.0, "treble": 3.0, "trebled": 3.0, "half": 0.5,
          "halve": 0.5, "halved": 0.5, "quadruple": 4.0, "quadrupled": 4.0}  # fmt: skip
"""Words that multiply."""


def amounts_within(document: Document, stretch: Span) -> list[Amount]:
    """The amounts of a text in a stretch of it."""
    found = amounts_of(document)
    low, high = (bisect_left(found, at, key=lambda one: one.span.start) for at in stretch)
    return found[low:high]


@layer
def _figures(document: Document) -> frozenset[str]:
    """The keys of all figures of a text, and the parts of its times and scores."""
    found = {t.key for t in tokens(document) if t.key[0].isdigit()}
    parts = {str(int(part)) for key in found if ":" in key for part in key.split(":") if part.isdigit()}
    return frozenset(found | parts)


@layer
def amounts_of(document: Document) -> list[Amount]:
    """The figures of a text that are written in digits, and for a source in words too, with what they are of."""
    found = tokens(document)
    return [_amount(document, found, at) for at in range(len(found)) if _is_plain(document, found, at)]


def _is_plain(document: Document, found: Sequence[Token], at: int) -> bool:
    """Whether a token is a figure by itself rather than part of a score, a time, a name or a date in figures."""
    token, text = found[at], document.text
    if ":" in token.text or not token.key.replace(".", "", 1).isdigit() or not float(token.key):
        return False
    start, end = token.span
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if before.isalpha() or before in {"-", "/", ":", "–", "#", "&", "'", "’"} or behind in {"/", ":", "–", "’"}:
        return False
    if behind == "-" and text[end + 1 : end + 2].isdigit():
        return False
    return not (
        at
        and found[at - 1].key
        in {"number", "article", "section", "page", "chapter", "route", "highway", "flight", "room"}
    )


def _amount(document: Document, found: Sequence[Token], at: int) -> Amount:
    token = found[at]
    money = found[at - 1].key if at and found[at - 1].key in MONEY else ""
    if money and at > 1 and (found[at - 2].key[0].isdigit() or found[at - 2].key in SCALES):
        money = ""  # that of the figure before: 920 euros, 15 percent more
    rest = at + 1
    scale = found[rest].key if rest < len(found) and found[rest].key in SCALES else ""
    rest += bool(scale)
    unit = found[rest].key if rest < len(found) and found[rest].key in _UNITS | MONEY else ""
    rest += bool(unit)
    nouns: list[str] = []
    last = found[rest - 1].span.end
    for other in found[rest : rest + _NOUNS]:
        if not other.word or any(mark in document.text[last : other.span.start] for mark in ".,;:—–\n"):
            break
        if says_more(other) and not other.key[0].isdigit() and other.key not in _UNITS:
            nouns.append(other.key)
        last = other.span.end
    before = found[at - 1 - bool(money)].key if at > bool(money) else ""
    hedged = not _HEDGES.isdisjoint(t.key for t in found[max(0, at - 2 - bool(money)) : at])
    value = float(token.key) * SCALES.get(scale, 1.0)
    return Amount(token.key, value, scale, money or unit, tuple(nouns), before, hedged, token.span)


def _ages(document: Document) -> Iterator[Misstated]:
    """The ages that are nobody's in the sources, where one of theirs is gone: of the same person, or the only one."""
    strange = [
        one
        for one in _aged(document)
        if not quoted(document, one.span) and not any(one.figure in _figures(source) for source in document.sources)
    ]
    for source in document.sources if strange else ():
        if not _BORN.isdisjoint(vocabulary(source)):
            continue
        theirs = {(one.name, one.figure): one for one in reversed(_aged(source))}
        gone = {key: one for key, one in theirs.items() if key[1] not in _figures(document)}
        known, alone = {name for name, _ in theirs}, [*gone.values()]
        ages: dict[str, list[_Age]] = {}
        for (name, _), other in gone.items():
            ages.setdefault(name, []).append(other)
        for one in strange:
            same = ages.get(one.name, []) if one.name else []
            found = same if same or (one.name and one.name in known) else alone
            if len(found) == 1 and (same or not one.name or not found[0].name):
                yield Misstated(FIGURE, one.span, source, found[0].span)


_NAME = 40
"""Names are no longer than this, in code points."""


class _Age(NamedTuple):
    """An age, whose it is where a name stands before it, and where it stands."""

    figure: str
    name: str
    span: Span


@layer
def _aged(document: Document) -> list[_Age]:
    """The ages that a text gives."""
    found: list[_Age] = []
    for m in _AGE.finditer(document.text):
        span = Span(*m.span(m.lastgroup or 0))
        behind_name = m.lastgroup in {"put", "told"}
        before = document.text[max(0, m.start() - _NAME) : m.start() + 1].rsplit(None, 1)[-1:] if behind_name else []
        name = before[0].strip(".,") if before and before[0][0].isupper() else ""
        if name or not behind_name:
            found.append(_Age(document[span], "" if name in {"He", "She"} else name, span))
    return found
