"""A total that the figures before it do not make up."""

from __future__ import annotations

from bisect import bisect_left
from itertools import combinations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, framed, framed_at, frames
from wirelint.layers.numbers.numerals import figure_words
from wirelint.layers.numbers.passages import before, behind, opening, telling, told
from wirelint.layers.paragraphs import in_headline
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected, missummed
from wirelint_rules.arithmetic._ranges import counted, one_digit
from wirelint_rules.arithmetic._roles import Role, comparable, meets, roles, span_of_time, thing
from wirelint_rules.arithmetic._unnumbered import unnumbered

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint.layers.words import Words

_WHOLES = frozenset(
    "journey trip drive ride walk voyage flight distance stretch career reign wait delay outlay bill sum haul tally".split()
)
_TOTAL = pattern(
    r"(?:, (?:making|giving)(?: (?:it|them|a total of))?|\b(?:for |with |making |or )?an? (?:combined |overall )?total of|\b[Ii]n (?:all|total),?(?: [a-z]+){0,3}|\b[Tt]ogether(?: [a-z\ue000]+){0,4}|\bTogether,?(?: (?!short\b|ahead\b|behind\b|fewer\b|less\b|more\b|of\b)[a-z\ue000]+){0,6}|\bto (?:finish|end|end up) with|\b(?:Altogether|All told|Overall),?(?: [a-z]+){0,3}|\b[Tt]he combined (?:[a-z]+ ){1,3}(?:would|will|is|has|have|had|was)(?: [a-z]+){0,3}"
    r""
    rf"|, an? (?:[a-z]+ )?(?:{'|'.join(sorted(_WHOLES))}) of"
    rf"|\b(?:bringing|brings|brought|taking|takes|took|raising|raised|making) (?:the |its |their |his |her )?(?:[a-z-]+ ){{1,8}}(?:in|over|for|of|from) (?:the|both|those) (?:{COUNT} |several )?[a-z]+ to) ?$"
)
_BEHIND = pattern(
    rf"(?: [a-z]+){{0,4}},? (?:in all|so far\b|in total|altogether|all told|combined\b|together\b(?! with)|(?:in|over) (?:the )?(?:last |past )?{COUNT} (?:days|weeks|months|years)\b)"
)
_TELLING = frozenset("total altogether overall combined together bringing brings brought taking making raising".split())
_BRINGING = ("bring", "brought", "rais", "tak", "took", "push")
_LEADING_UP = frozenset("bringing brings brought taking making raising".split())
_IN_PLACES = frozenset(("all", "none", "two", "three", "far", "with"))
_STRETCHES = frozenset("days weeks months years".split())
_SUMMED_UP = (
    telling(_TELLING - _LEADING_UP, least=1),
    telling(_LEADING_UP, before(f"to {' '.join(_LEADING_UP)}", 4), least=1),
    telling(
        frozenset(("all",)),
        before("all", 4) | behind("all", 4) | opening("all"),
        frozenset(("in", "told")) | opening("all"),
        least=1,
    ),
    telling(_WHOLES, before("of"), least=3),
    telling(opening("none"), before("the those these"), least=1),
    telling(frozenset(("far", "with")), behind("so", 4) | before("with"), frozenset(("so", "finish", "end")), least=2),
    telling(before("in over", 3), frozenset(("two", "three")), _STRETCHES),
)
_TOLL = pattern(rf"\b[Aa] (?P<order>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1[1-9]th|2[0-9](?:st|nd|rd|th))\b[^.;]{{0,80}}?\b(?:bringing|brought|raising|raised|taking|took) the (?:[a-z]+ )?(?:toll|total|count|number (?:of )?[a-z]*) to (?P<toll>{COUNT})")  # fmt: skip
_ALL = pattern(
    r"(?:^|[“\" ])All (?:of the |the |of those |those )?$|^[“\"]?(?:None|Not one|Each) of (?:the|those|these) $"
)
_MONEY_TOTAL = pattern(
    r"\b(?:bringing|brings|brought|taking|takes|making|raising) (?:the |its |their )?(?:[a-z]+ ){0,2}(?:total|bill|cost|sum|costs|spending)(?: [a-z]+){0,3} to $"
)
_RAISED = pattern(
    rf"\b(?:bringing|brought|raising|raised|taking|took|pushing) the (?:[a-z]+ )?(?:toll|number of (?:dead|deaths|fatalities)) to (?P<toll>{COUNT})"
)
_DEAD = ("dead", "kill", "die", "death", "fatal", "lives")
_PERSONS = frozenset(
    "person man woman child boy girl passenger crew soldier civilian student teacher pilot officer worker tourist baby player sailor miner police policeman refugee migrant"
    " patient prisoner guest resident villager voter".split()
)
_CALLED = frozenset("patient prisoner guest visitor passenger voter customer refugee migrant evacuee".split())
"""What people are called when they are told of again."""
_ALL_PERSONS = frozenset("person victim member casualty death fatality killing body".split())
_FATE = pattern(
    rf"\b(?:bringing|brings|brought|raising|raised|taking|took) (?:the |to )?(?:[a-z]+ ){{0,3}}(?P<fate>wounded|injured|killed|dead|deaths|arrested|detained|rescued) (?:[a-z]+ )?(?:in|across|from) (?:the |both )?(?P<many>{COUNT})(?: [a-z]+){{1,2}} to (?P<toll>{COUNT})"
)
_FATES = {
    "wounded": "wound injur hurt", "injured": "wound injur hurt", "killed": "kill die dead", "dead": "kill die dead", "deaths": "kill die dead", "arrested": "arrest detain", "detained": "detain arrest", "rescued": "rescu sav",
}  # fmt: skip
_ORDER = {word: number for number, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}  # fmt: skip
_JOINED = telling(frozenset(("and",)), before(", or of is"), least=3)
_MOST = 5
"""So many figures may be parts of a total; more are told as a table."""
_FAR = 1.7
"""A total further from the sum of what stands before it is the total of something else."""


@rule(
    severity=Severity.WARNING,
    among=(*_SUMMED_UP, _JOINED),
)
def total_mismatch(document: Document) -> Iterator[Finding]:
    """A total is not the sum of the figures before it.

    “Three people were killed in Homs and five in Hama, a total of 11” are eight. The parts are the figures of the same kind that stand
    before the total in its sentence, or in the one before. No choice of two or more of them may give the total. “A fourth died, bringing the toll to
    five” is held to its own ordinal.

    Left alone: hedged figures, totals far from the sum, which are of something else, and running totals that begin before the story.

    Bad:  Three people were killed in Homs and five in Hama, a total of {~~11~>eight~~}, the observatory said.
    Bad:  The quake killed 45 people on Sumatra and 12 on Nias. In all, {~~67~>57~~} people died, the agency said.
    Bad:  A fourth worker died on Tuesday, bringing the toll to {~~five~>four~~}, police said.
    Good: Three people were killed in Homs and five in Hama, a total of eight, the observatory said.
    Good: It opened three shops in May and five in June, for a total of 120. A second man died, bringing the toll to two.
    """
    summed_up = list(framed_at(document, _totals(document)))
    for frame in summed_up:
        for total in roles(frame):
            start = _begins(frame, total)
            if start >= 0:
                yield from _summed(document, frame, total, start)
    for frame in framed(document, _JOINED, where=lambda one: one.amounts < _FEW):
        yield from _set_off(document, frame)
    for frame in summed_up:
        if not any(word in frame.text for word in _BRINGING):
            continue
        for m in _FATE.finditer(frame.text):
            yield from _by_fate(document, frame, m)
        for m in _RAISED.finditer(frame.text):
            yield from _raised(document, frame, m)
        for m in _TOLL.finditer(frame.text):
            toll, order = frame.amount(m, "toll"), m["order"]
            number = _ORDER.get(order) or int("".join(filter(str.isdigit, order)))
            if toll.value != number and not toll.hedge:
                message = f"the {order} brings it to {number}, not {document[toll.span]}"
                yield corrected(document, toll, number, (), message)


def _totals(document: Document) -> list[int]:
    """Where a word for a total stands, “in all”, “All” at the head of a sentence, or “in two”."""
    story, near, found = words(document), figure_words(document), list[int]()
    for passage in told(document, *_SUMMED_UP):
        for index in passage.standing(_ANNOUNCING):
            if story.lower[index] in _LEADING_UP:
                announced = _stands_near(near, index, _AHEAD)
            else:
                announced = (
                    story.lower[index] in _TELLING or story.lower[index] in _WHOLES or _sums_up(story, index)
                ) and _may_be_summed(near, index)
            if announced:
                found.append(story.starts[index])
    return found


_ANNOUNCING = _TELLING | _IN_PLACES | _WHOLES


def _sums_up(story: Words, index: int) -> bool:
    """Whether “all” or a number is part of “in all”, “all told”, “in the two days”, or begins “All 38”."""
    before, behind = story.lower[max(0, index - 3) : index], story.lower[index + 1 : index + 2]
    if story.lower[index] in _AT_THE_END:
        return before[-1:] == [_AT_THE_END[story.lower[index]]] or before[-2:] == ["end", "up"]
    if story.lower[index] == "none":
        return story.texts[index] == "None"
    if story.lower[index] == "all":
        return story.texts[index] == "All" or before[-1:] == ["in"] or behind == ["told"]
    return not _WITHIN.isdisjoint(before) and not _STRETCHES.isdisjoint(behind)


_AT_THE_END = {"far": "so", "with": "finish"}
_WITHIN = frozenset(("in", "over"))


def _stands_near(places: list[int], index: int, ahead: int) -> bool:
    """Whether a figure stands where a word speaks of it as a total."""
    first = bisect_left(places, index - _BEFORE)
    return first < len(places) and places[first] <= index + ahead


def _may_be_summed(places: list[int], index: int) -> bool:
    """Whether a figure stands near enough, and two more that may be its parts within two sentences."""
    return (
        _stands_near(places, index, _BEFORE)
        and bisect_left(places, index + _BEHIND_IT) - bisect_left(places, index - _TWO_SENTENCES) > _PAIR
    )


_TWO_SENTENCES, _BEHIND_IT = 100, 30
"""In words."""
_BEFORE, _AHEAD = 8, 24
"""In words: how far from a total what speaks of it stands, and how far before it “bringing the … in the two provinces to”."""


_FEW = 6
_ONE_AND_ONE = pattern(r"(?:[^,;:.()]{1,40}),? and (?:another |the other )?(?:[\w’'-]+ ){0,5}$|,? and (?:another )?$")
_APPOSED = pattern(r"(?: (?!and\b|but\b|or\b)[^,;:.()]{1,45})?, (?:or |a total of |that is )?$")
_ENDS = pattern(r"(?: [\w’'-]+){0,6}(?:[.,;][”\"’']?|$)")


_BESIDES = pattern(r" other\b| for [0-9]")
"""What counts beside something that is not counted here (seven other ships), and what a bowler took for so many runs (four for 38)."""

_MODEL = pattern(r"\b[A-Z]{2,}[- ]$")
"""Letters before the number of a model: RTX 3080."""


def _set_off(document: Document, frame: Frame) -> Iterator[Finding]:
    """A sum that no word announces, one digit off: “2.4 billion in the first quarter and 2.1 billion in the second, 5.5 billion in the half-year”."""
    found = [one for one in roles(frame) if one.amount.kind in (COUNT, MEASURE, MONEY)]
    for first, second, last in zip(found, found[1:], found[2:], strict=False):
        parts, whole = (first.amount, second.amount), last.amount
        if any(_MODEL.search(one.before) for one in (first, second, last)):
            continue
        if any(one.hedge or one.partial or one.value <= 0 for one in (*parts, whole)):
            continue
        if not (_ONE_AND_ONE.fullmatch(second.before) and _APPOSED.fullmatch(last.before) and _ENDS.match(last.behind)):
            continue
        if _begins(frame, last) >= 0 or not all(_alike(one, whole) for one in parts) or _EACH.search(frame.text):
            continue
        right = sum(one.value for one in parts)
        if whole.value > max(one.value for one in parts) and one_digit(right, whole.value):
            yield missummed(document, whole, parts)


def _alike(part: Amount, whole: Amount) -> bool:
    """Whether a part is of what the whole is, as far as is said; neither is a stretch of time."""
    return not (span_of_time(part) or span_of_time(whole)) and (comparable(part, whole) or _bare_sum(part, whole))


def _by_fate(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A toll of so many places, held to what the sentences before say of each: “wounding two … wounded four … in the two regions to six”."""
    toll, many = frame.amount(m, "toll"), frame.amount(m, "many")
    stems = tuple(_FATES[m["fate"]].split())
    found = [
        one.amount
        for last in reversed([frame, *frames(document).before(frame, 6, paragraphs=3)])
        for one in roles(last)
        if one.amount.kind == COUNT and meets(one, stems) and not (last is frame and one.at >= m.start())
    ]
    right = sum(one.value for one in found)
    if len(found) != many.value or len(found) < 2 or right == toll.value or any(one.hedge for one in (*found, toll)):
        return
    yield missummed(document, toll, found)


def _raised(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A toll that the dead of this sentence add to that of the sentence before."""
    toll = frame.amount(m, "toll")
    here = [
        one for one in roles(frame) if one.at < m.start() and one.amount.kind == COUNT and not span_of_time(one.amount)
    ]
    if len(here) == _PAIR and len(frame.amounts) == _PAIR + 1:
        yield from _raised_by_two(document, frame, here, toll)
        return
    last = frames(document).before(frame, 1, paragraphs=1)
    before = [
        one for one in (roles(last[0]) if last else ()) if one.amount.kind == COUNT and not span_of_time(one.amount)
    ]
    if (
        len(here) != 1
        or len(before) != 1
        or not meets(before[0], _DEAD)
        or not meets(here[0], _DEAD)
        or len(frame.amounts) > 2
    ):
        return
    first, more = before[0].amount, here[0].amount
    right = first.value + more.value
    if right == toll.value or first.hedge or more.hedge or toll.hedge or not more.value < toll.value < _FAR * right:
        return
    yield missummed(document, toll, (first, more))


_PAIR = 2


def _raised_by_two(document: Document, frame: Frame, here: Sequence[Role], toll: Amount) -> Iterator[Finding]:
    """A toll that two numbers of one sentence make up, in a story that counts no dead before: “five died there and three in hospital”."""
    earlier = [
        one
        for last in frames(document).before(frame, 6, paragraphs=4)
        for one in roles(last)
        if one.amount.kind == COUNT and meets(one, _DEAD)
    ]
    right = sum(one.amount.value for one in here)
    if earlier or not meets(here[0], _DEAD) or any(one.amount.hedge for one in here) or toll.hedge:
        return
    if right != toll.value and right / 2 < toll.value < 2 * right:
        yield missummed(document, toll, [one.amount for one in here])


def _begins(frame: Frame, one: Role) -> int:
    """Where in a frame begins what says that an amount is a sum, or the amount itself; -1 where nothing says so."""
    if one.amount.kind not in (COUNT, MEASURE, MONEY) or one.amount.hedge not in ("", "some") or one.amount.partial:
        return -1
    m = _TOTAL.search(frame.text, max(0, one.at - _LONGEST), one.at)
    if m is None and one.at < _HEAD:
        m = _ALL.search(frame.text, 0, one.at)
    if m is None and one.amount.kind != COUNT:
        m = _MONEY_TOTAL.search(frame.text, max(0, one.at - _LONGEST), one.at)
    return m.start() if m else one.at if _BEHIND.match(frame.text, one.at + 1) else -1


_HEAD = 16
"""In code points: “All 38” that sums up the sentence before stands at the head of its own."""
_LONGEST = 120


def _summed(document: Document, frame: Frame, total: Role, start: int) -> Iterator[Finding]:
    here = [
        one
        for one in roles(frame)
        if one.at < start
        and (
            one.amount.kind == total.amount.kind
            or _bare_sum(one.amount, total.amount)
            or comparable(one.amount, total.amount)
        )
    ]
    if _LISTED.fullmatch(total.before):
        return  # 71, 96 and 133 in the three weeks before that
    if _DEFINITE.search(total.before):
        total = total._replace(amount=total.amount._replace(noun=""))
    parts = _parts(here, total)
    if len(parts) < len(here):
        return
    if len(parts) < 2:
        last = [one for one in frames(document).before(frame, 1, paragraphs=1) if not in_headline(document, one.span)]
        before = [
            one
            for one in (roles(last[0]) if last else ())
            if one.amount.kind == total.amount.kind or _bare_sum(one.amount, total.amount)
        ]
        parts = [*_parts(before, total), *parts]
        if len(parts) < len(before):
            return
        parts = [*_first_of_two(document, frame, total, parts), *parts]
    if (
        _EACH.search(frame.text)
        or not 2 <= len(parts) <= _MOST
        or any(one.hedge not in _ADDED for one in parts)
        or not _of_one_kind(parts)
    ):
        return
    so_many = _IN_SO_MANY.match(frame.text, total.at + 1)
    if so_many and frame.amount(so_many, "many").value != len(parts):
        return
    if any(_AVERAGE.search(document.text, max(0, one.span.start - _AHEAD_OF_IT), one.span.start) for one in parts):
        return
    if any(_MODEL.search(document.text, max(0, one.span.start - 8), one.span.start) for one in (*parts, total.amount)):
        return
    if any(_BESIDES.match(document.text, one.span.end) for one in parts):
        return
    whole, right = total.amount, sum(one.value for one in parts)
    if any(_makes(some, whole) for size in range(2, len(parts) + 1) for some in combinations(parts, size)):
        return
    if 0 < whole.value - right <= unnumbered(document, parts, whole):
        return
    if not max(one.value for one in parts) < whole.value < _FAR * right:
        return
    yield missummed(document, whole, parts)


_LISTED = pattern(r",? (?:and|or) ")
_DEFINITE = pattern(r"\bTogether,? (?:the|these|those) $")
"""What takes the parts up by a word of its own: “60 branches last year and 45 this year. Together, the 105 closures …”."""
_ADDED = frozenset(("", "another"))
"""What stands before a part that others come before."""


def _first_of_two(document: Document, frame: Frame, total: Role, parts: Sequence[Amount]) -> list[Amount]:
    """The part that the sentence before the last tells, where that tells but one: “The first cost 320 million. The second cost 145 million. Together …”."""
    before = frames(document).before(frame, 2, paragraphs=0) if len(parts) == 1 else []
    found = [one for one in roles(before[1]) if one.amount.kind == total.amount.kind] if len(before) > 1 else []
    return _parts(found, total) if len(found) == 1 and parts[0].span.start >= before[0].span.start else []


_IN_SO_MANY = pattern(
    rf"(?: [a-z]+){{0,2}},? (?:in|over) (?:the )?(?:last |past )?(?P<many>{COUNT}) (?:days|weeks|months|years)\b"
)
"""A total of so many days is held to the figures of as many."""

_AVERAGE = pattern(r"\b(?:average|mean|norm|normal|record|limit|target)\b[^.;]{0,30}$")
_AHEAD_OF_IT = 45


def _parts(found: Sequence[Role], total: Role) -> list[Amount]:
    return [
        one.amount
        for one in found
        if _counts_towards(one.amount, total.amount)
        and not one.amount.partial
        and one.amount.value > 0
        and (span_of_time(one.amount) in ("", span_of_time(total.amount)) or _leaves_out_points(one, total))
    ]


def _leaves_out_points(part: Role, total: Role) -> bool:
    """Whether a total leaves it to its parts to say that it is of points: “18 points in the first half and 13 in the second to finish with 31”."""
    return not total.amount.noun and span_of_time(part.amount) in ("point", "goal", "run")


def _counts_towards(part: Amount, total: Amount) -> bool:
    """Whether an amount may be a part of a total: of the same, or of some kind of people where the total is of people."""
    return (
        comparable(part, total)
        or _bare_sum(part, total)
        or (bool(span_of_time(total)) and part.kind == COUNT and part.noun.startswith(_LINKS))
        or (
            part.kind == total.kind == COUNT
            and bool(thing(total) & _ALL_PERSONS and thing(part) & _PERSONS)
            | bool(thing(part) & _ALL_PERSONS and thing(total) & _CALLED)
        )
    )


_LINKS = ("for ", "in ", "on ", "and ", "at ", "as ", "under ", "with ")
"""What stands behind a number that leaves it to the one before to say what it counts: “eight years for fraud and four for forgery”."""


def _bare_sum(part: Amount, total: Amount) -> bool:
    """Whether a number leaves its currency to the others of its list: “30,000 euros, sponsors 50,000 and the town 20,000”."""
    bare = part.kind == COUNT and total.kind in (MONEY, MEASURE) and not thing(part) and not span_of_time(part)
    return bare and total.value / _PEERS < part.value < total.value


_PEERS = 50


def _of_one_kind(parts: Sequence[Amount]) -> bool:
    """Whether no two parts name things that are told apart, but for parts of people."""
    named = [thing(one) for one in parts if thing(one)]
    return len(named) < 2 or all(one & named[0] for one in named[1:]) or all(one & _PERSONS for one in named)


def _makes(some: Sequence[Amount], whole: Amount) -> bool:
    """Whether some figures may make up a whole; all of them rounded to the same side as far as it goes is too much of a chance."""
    right = sum(one.value for one in some)
    widths = [(one.high - one.low) / 2 for one in map(counted, (*some, whole))]
    return abs(right - whole.value) <= _LIKELY * sum(widths)


_EACH = pattern(r"\b(?:each|apiece|every|times|twice)\b")
"""What makes of a figure more than one part."""
_LIKELY = 0.9
