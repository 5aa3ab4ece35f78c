"""A figure that is said to lie on one side of another and lies on the other."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTH
from wirelint.layers.numbers.amounts import ANY, COUNT, MEASURE, MONEY, PERCENT, SHARE, framed, frames, matched
from wirelint.layers.numbers.passages import before, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._differences import GAMES
from wirelint_rules.arithmetic._ranges import extent, plain, spanning
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_SIZED = f"[{COUNT}{MEASURE}{MONEY}{PERCENT}]"
_DEGREE = "(?:(?:well|far|just|slightly|sharply|much|a little|only|still|even) )?"
_BACK = (
    r"(?:the|its|their|his|her|last [a-z]+[’']s|a|an|an? (?:[a-z]+ )?(?:target|goal|limit|record|average|forecast) of)"
)
_SIDES = pattern(
    rf"(?P<one>{_SIZED})(?: (?!and\b|or\b|but\b|to\b|from\b)(?:[a-z-]+|{MONTH})){{0,8}}(?:, (?:(?:which )?(?:is|was|are|were) )?| (?:is|was|are|were) ){_DEGREE}(?P<way>up from|down from|(?:more|less|fewer|higher|lower|greater|larger|smaller|bigger|faster|slower|shorter|longer|taller|heavier|lighter) than|above|below|exceeding|short of) (?:{_BACK} )?(?P<two>{_SIZED})(?! (?:seconds?|minutes?|hours?)\b)"
)
_HALVES = pattern(
    rf"(?P<one>{PERCENT})(?: [a-z]+){{0,4}}, (?P<way>more|less) than (?P<two>{SHARE}|{PERCENT})(?: of)?(?= (?:of )?(?:the|its|their|all)\b|[,.;]|$)"
)
_RISE = "rose|rises?|rising|risen|grew|grows?|growing|climbed|climbs?|jumped|jumps?|increased|increases?|soared|surged|gone up|went up|going up|was raised|were raised|raised|lifted|expanded|swelled|swollen|quickened|accelerated"
_FALL = "fell|falls?|falling|fallen|dropped|drops?|declined|declines?|decreased|decreases?|shrank|shrunk|sank|plunged|tumbled|slumped|went down|gone down|was cut|were cut|cut|lowered|reduced|dwindled|halved|slowed|eased|cooled|weakened|slipped"
_GAP = f"[^.;:(){COUNT}{MEASURE}{MONEY}{PERCENT}]"
_MOVES = pattern(
    rf"\b(?:(?P<rise>{_RISE})|(?P<fall>{_FALL}))\b{_GAP}{{0,40}}?(?: from (?P<one>{_SIZED}){_GAP}{{0,30}}? to (?P<two>{_SIZED})| to (?P<two2>{_SIZED}),?{_GAP}{{0,20}}? from (?P<one2>{_SIZED}))(?!(?: [a-z]+)? (?:and|or|to) {_SIZED})"
)
_FROM = pattern(
    rf"(?P<one>{_SIZED})(?P<between>{_GAP}{{1,60}}?(?:,| and) ){_DEGREE}(?P<way>up from|down from) (?:{_BACK} |(?:about|nearly|only|just) )?(?P<two>{_SIZED})"
)
_TURNS = pattern(r"\b(?:while|as|but|with|after|when|who|that|which|and (?!up|down)|though|because)\b")
_AMONG = pattern(
    rf"\b(?P<way>higher|lower|greater|smaller|larger|stronger|weaker|longer|shorter|faster|slower|heavier|lighter)(?: [a-z]+)? (?:in|among|for|at|on) {_GAP}{{2,40}}?, (?:at |with )(?P<one>{_SIZED}),? than (?:in|among|for|at|on) {_GAP}{{2,40}}?, (?:at |with )?(?P<two>{_SIZED})(?=[,.;]|$)"
)
_PLACED = pattern(
    rf"(?P<one>{COUNT}) (?P<of>titles|wins|victories|goals|points|medals|golds|votes|seats|championships|trophies|caps|runs|wickets|appearances)\b{_GAP}{{1,60}}?\b(?P<way>ahead of|behind|clear of|in front of) (?:the |of )?[A-Z]{_GAP}{{1,40}}?, (?:who|which|with|on)(?: (?:has|have|had|won|got|scored|took|holds|hold|finished with))? (?P<two>{COUNT})(?=[,.;]|$| (?P=of))"
)
_SCORED = telling(
    frozenset(("ahead", "behind", "clear", "front")),
    frozenset(
        "titles wins victories goals points medals golds votes seats championships trophies caps runs wickets appearances".split()
    ),
)
_SET_OFF = pattern(
    rf"(?:, (?:(?:which )?(?:is|was|are|were) )?| and | (?:is|was|are|were) ){_DEGREE}(?:up from|down from|(?:more|less|fewer|higher|lower|greater|larger|smaller|bigger|faster|slower|shorter|longer|taller|heavier|lighter) than|above|below|exceeding|short of)\b|, than\b"
)
_BELOW = frozenset(
    "down from|less than|fewer than|lower than|smaller than|slower than|shorter than|lighter than|below|short of|behind|lower|smaller|weaker|shorter|slower|lighter".split(
        "|"
    )
)
_SIDED = telling(frozenset("up down than above below exceeding short".split()))
_STEPPING = frozenset(
    word for word in f"{_RISE}|{_FALL}".replace("?", "").replace(" ", "|").split("|") if word not in ("was", "were")
)
_MOVING = telling(frozenset(("from",)), _STEPPING)
_STEPPED_TO, _STEPPED_FROM = (
    telling(_STEPPING | {"up", "down", "added", "lost", "shed"}, before("to")),
    telling(frozenset(("up", "down")), frozenset(("from",)), least=3),
)
_CALLED = telling(
    frozenset("rise gain increase fall drop decline decrease reduction".split()),
    _STEPPING | {"widened", "narrowed"},
    before("from"),
    before("of"),
    least=3,
)
_CHANGING = telling(
    frozenset("rise gain increase improvement fall drop decline decrease loss".split()), frozenset(("and",)), least=3
)


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    among=(_SIDED, _MOVING, _SCORED, _CHANGING, _STEPPED_TO, _STEPPED_FROM, _CALLED),
)
def direction_mismatch(document: Document) -> Iterator[Finding]:
    """A figure is said to be more than another and is less, or to rise as it falls.

    “48 percent, below the 45 percent of the last vote”, “12 million, up from 14 million”, “fell from 40 to 50”: one word says which figure is the
    greater, and the two figures say the opposite. Both must be of one unit, and stand in a form that leaves no doubt what is held to what.

    “Fell $3.10 to $46.20 … it had cost $43.10”: the step and its two ends fit to the digit, but for the way it went.

    Left alone: figures that may be the same once they are rounded, ranks and times, in which less is more, and hedged figures.

    Bad:  Turnout was {==48 percent, below the 45 percent==} of the last election.
    Bad:  The harvest came to {==12 million tons, up from 14 million tons==} a year earlier.
    Bad:  The number of cases {==fell from 400 to 500==} in a week.
    Good: Turnout was 48 percent, above the 45 percent of the last election, and the harvest 12 million tons, up from 10 million.
    Good: The number of cases rose from 400 to 500 in a week; the club rose from 12 to four in the table.
    """
    text = document.text
    for frame in framed(document, _SIDED, where=lambda one: _SET_OFF.search(text, *one.span) is not None):
        for m in _SIDES.finditer(frame.text):
            yield from _side(document, frame, m)
        for m in _FROM.finditer(frame.text):
            if not _TURNS.search(m["between"]) and not _SIDES.search(frame.text, m.start(), m.end()):
                yield from _side(document, frame, m)
        for m in _AMONG.finditer(frame.text):
            yield from _side(document, frame, m)
        for m in _HALVES.finditer(frame.text):
            yield from _share(document, frame, m)
    for frame, m in matched(document, _SCORED, _PLACED):
        yield from _side(document, frame, m)
    for frame, m in matched(document, _CHANGING, _NAMED_WAY):
        yield from _named(document, frame, m)
    for frame, m in matched(document, _CALLED, _BY_NAME):
        yield from _by_name(document, frame, m)
    for frame, m in matched(document, _MOVING, _MOVES):
        yield from _move(document, frame, m)
    for frame in framed(document, _STEPPED_TO, _STEPPED_FROM):
        for m in _BY_SO_MUCH.finditer(frame.text):
            yield from _on_the_wrong_side(document, frame, m)


_BY_SO_MUCH = pattern(
    rf"\b(?:(?P<rise>{_RISE}|up|added)|(?P<fall>{_FALL}|down|lost|shed)) (?:by )?(?P<apart>{_SIZED}) to (?P<new>{_SIZED})"
    rf"|(?P<new2>{_SIZED}){_GAP}{{0,40}}?, (?:(?P<rise2>up)|(?P<fall2>down)) (?:by )?(?P<apart2>{_SIZED})(?= from\b)"
)
_BEFORE_IT = pattern(
    r"\b(?:from|had (?:[a-z]+ ){0,3}?(?:been|cost|ended|closed|finished|stood|traded|started|opened|begun))\b(?: [\w’'-]+){0,5} ?$"
)
_IT_HAD = pattern(r"[“\"]?(?:It|They|Shares?|The [a-z]+) had (?:[\w’'-]+ ){1,5}$")


def _on_the_wrong_side(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What something was before it rose or fell by so much, told as though it had gone the other way: “fell $3 to $46; it had cost $43”."""
    new, apart = (frame.shown(m, name) or frame.amount(m, f"{name}2") for name in ("new", "apart"))
    behind = [one for one in roles(frame) if one.at > max(m.start("new"), m.start("apart2"))]
    old = [one.amount for one in behind if _BEFORE_IT.search(one.before) and not thing(one.amount) & GAMES]
    if not behind and not old:
        spans = frames(document).near(frame, 1)
        after = spans[-1] if spans[-1].span.start > frame.span.start else None
        first = roles(after)[:1] if after is not None else []
        old = [one.amount for one in first if _IT_HAD.fullmatch(one.before)]
    if len(old) != 1 or new.hedge or apart.hedge or old[0].hedge or not apart.value or apart.unit in ("%", "points"):
        return
    if not (comparable(new, old[0]) and (comparable(apart, new) or apart.kind == COUNT)):
        return
    way = -1 if m["fall"] or m["fall2"] else 1
    right = new.value - way * apart.value
    if right > 0 and abs(new.value + way * apart.value - old[0].value) < _EXACT * new.value and right != old[0].value:
        gone = "fallen" if way < 0 else "risen"
        message = f"what has {gone} by {document[apart.span]} to {document[new.span]} was {plain(right)} before, not {document[old[0].span]}"
        yield corrected(document, old[0], round(right, 2), (apart, new), message)


_EXACT = 1e-6
"""As a share: where a step and its two ends fit to the digit, but for the way that it went."""


_BY_NAME = pattern(
    rf"\b(?:(?P<rise>{_RISE}|widened)|(?P<fall>{_FALL}|narrowed))\b{_GAP}{{0,20}}? to {_SIZED}{_GAP}{{0,40}}? from {_SIZED}{_GAP}{{0,30}}?, an? (?P<way>rise|gain|increase|improvement|fall|drop|decline|decrease|loss|reduction) of {ANY}"
    rf"|\b(?:(?P<rise2>{_RISE}|widened)|(?P<fall2>{_FALL}|narrowed))\b{_GAP}{{0,20}}? from {_SIZED}{_GAP}{{0,40}}? to {_SIZED}{_GAP}{{0,30}}?, an? (?P<way2>rise|gain|increase|improvement|fall|drop|decline|decrease|loss|reduction) of {ANY}"
)
_EITHER_WAY = frozenset(("improvement", "loss"))


def _by_name(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A fall that is called a rise: “narrowed to 3.1 percent from 4.6 percent, an increase of 1.5 points”."""
    way = m["way"] or m["way2"]
    if (way in _RISING) != bool(m["rise"] or m["rise2"]) and way not in _EITHER_WAY:
        shift = sum(
            len(document[one.span]) - 1
            for place, one in frame.amounts.items()
            if place < m.start("way" if m["way"] else "way2")
        )
        start = frame.span.start + m.start("way" if m["way"] else "way2") + shift
        verb = m["rise"] or m["fall"] or m["rise2"] or m["fall2"]
        yield Finding(Span(start, start + len(way)), f"what {verb} has seen no {way}")


_NAMED_WAY = pattern(
    rf"(?P<one>{_SIZED}){_GAP}{{1,40}}? and {_GAP}{{1,40}}?(?P<two>{_SIZED}){_GAP}{{0,30}}?, an? (?P<way>rise|gain|increase|improvement|fall|drop|decline|decrease|loss) of (?P<apart>{_SIZED})"
)
_RISING = frozenset(("rise", "gain", "increase", "improvement"))
_TURNED_ROUND = pattern(r"\b(?:from|than|compared|against|versus|earlier|before|ago|previous|last)\b")


def _named(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A rise that is a fall: “61 percent in the first round and 58 in the second, a rise of three points”."""
    one, two, apart = (frame.amount(m, name) for name in ("one", "two", "apart"))
    if not comparable(one, two) or one.hedge or two.hedge or _TURNED_ROUND.search(frame.text):
        return
    if abs(abs(one.value - two.value) - apart.value) < 1e-6 * apart.value and (two.value > one.value) != (
        m["way"] in _RISING
    ):
        start = document.text.rfind(m["way"], two.span.end, apart.span.start)
        yield _finding(document, (start, start + len(m["way"])), two, one, [])


_EXCHANGED = pattern(r" (?:to|per|against|on|for|a) (?:the |a |one )?(?:U\.S\. )?(?:dollar|euro|greenback|yen|pound)\b")
_RATE_BEHIND = 20
_OTHER = {
    "up from": "down from", "more than": "less than", "higher than": "lower than", "greater than": "smaller than", "larger than": "smaller than",
    "bigger than": "smaller than", "ahead of": "behind", "higher": "lower", "faster than": "slower than", "longer than": "shorter than", "taller than": "shorter than", "heavier than": "lighter than", "above": "below",
}  # fmt: skip
_TURNED = {**_OTHER, **{low: high for high, low in _OTHER.items()}, "fewer than": "more than"}


def _side(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    one, two, way = frame.amount(m, "one"), frame.amount(m, "two"), m["way"]
    if _MORE_OF_THEM.match(frame.text, m.end("two")) or _OF_ALL.search(frame.text, 0, m.start("one")):
        return
    below = way in _BELOW
    if not _tells(one, two) or _apart(one, two) != (1 if below else -1):
        return
    if way in ("up from", "down from") and _SPREAD_OVER.search(frame.text, 0, m.start("one")):
        return
    start = document.text.rfind(way, frame.span.start, two.span.start)
    if start < 0:
        return
    span = (start, start + len(way))
    fixes = [Fix.replace(span, _TURNED[way])] if way in _TURNED else []
    yield _finding(document, span, one, two, fixes)


_SPREAD_OVER = pattern(rf"{COUNT} (?:[a-z-]+ ){{1,3}}(?:in|across|from|over|at|on|for|by) $")
"""What stands before a number that another is spread over, so that either may be up: 164 entries in 22 classes."""


def _share(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A percentage that is on the other side of a half: “46 percent, more than half of the vote”."""
    one, two = frame.amount(m, "one"), frame.amount(m, "two")
    share = two.value if two.kind == SHARE else two.value / 100
    apart = one.value / 100 - share
    if (
        one.unit == two.unit == "%"
        or one.hedge
        or one.unit != "%"
        or abs(apart) < _HAIR
        or (apart > 0) == (m["way"] == "more")
    ):
        return
    if abs(apart) > share:
        return
    start = document.text.find(f"{m['way']} than", one.span.end, two.span.end)
    if start >= 0:
        span = (start, start + len(m["way"]))
        fixes = [Fix.replace(span, "less" if apart < 0 else "more")]
        yield _finding(document, span, one, two._replace(figure=two.figure._replace(value=share * 100)), fixes)


_MORE_OF_THEM = pattern(rf"(?: [a-z]+)?,? (?:and|or|to) {_SIZED}")
"""What stands behind an amount that is the first of several."""
_OF_ALL = pattern(rf"{COUNT} (?:[a-z]+ )?(?:of|out of) (?:[\w’']+ ){{0,3}}$")
"""What stands before an amount of which so many are meant: 33 of parliament's 150 seats, down from 41."""
_HAIR = 0.006


def _move(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    if m["one"] and m["fall"] and frame.amount(m, "one").kind == PERCENT:
        return  # “cut costs from 15 to 35 percent” is a range
    old = frame.shown(m, "one") or frame.amount(m, "one2")
    new = frame.shown(m, "two") or frame.amount(m, "two2")
    if _EXCHANGED.search(frame.text, m.start(), m.end() + _RATE_BEHIND):
        return  # more of a currency to the dollar is less of it
    if not _tells(old, new) or _apart(new, old) != (-1 if m["rise"] else 1):
        return
    verb = m["rise"] or m["fall"]
    start = document.text.rfind(verb, frame.span.start, min(old.span.start, new.span.start))
    yield _finding(document, (start, start + len(verb)), new, old, [])


def _tells(one: Amount, two: Amount) -> bool:
    """Whether two amounts may be held to each other: of one unit, of something of which more is more."""
    if one.hedge or two.hedge or one.partial or two.partial:
        return False
    if span_of_time(one) or span_of_time(two) or ("points" in (one.unit, two.unit) and one.unit != two.unit):
        return False
    if one.kind == COUNT and max(one.value, two.value) < _RANKS and not (thing(one) or thing(two)):
        return False
    return comparable(one, two)


_RANKS = 20
"""Smaller numbers of nothing may be ranks, of which the smaller is the higher."""


def _apart(one: Amount, two: Amount) -> int:
    """1 where the one is plainly the greater, -1 where the other is, else 0."""
    first, second = extent(one, fine=True), extent(two, fine=True)
    if one.value <= 0 or two.value <= 0 or max(one.value, two.value) > _FAR * min(one.value, two.value):
        return 0
    return 1 if first.low > second.high else -1 if first.high < second.low else 0


_FAR = 10
"""A figure so many times the other leaves its scale to it: “1.2 billion, up from 900”."""


def _finding(document: Document, span: tuple[int, int], one: Amount, two: Amount, fixes: list[Fix]) -> Finding:
    related = [Related.here(document, amount.span) for amount in (one, two)]
    more = "more" if one.value > two.value else "less"
    both = spanning(document, one, two)
    whole = Span(min(both.start, span[0]), max(both.end, span[1]))
    return Finding(whole, f"“{document[one.span]}” is {more} than “{document[two.span]}”", fixes, related)
