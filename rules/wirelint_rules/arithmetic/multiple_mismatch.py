"""A multiple that its two figures do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import DATE_WORDS
from wirelint.layers.number_words import FRACTIONS, UP_TO_TWELVE
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PERCENT, PLAIN, SHARE, framed, frames
from wirelint.layers.numbers.passages import behind, telling
from wirelint.letters import end_of_letters
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._labelled import LABEL, labelled
from wirelint_rules.arithmetic._ranges import extent, plain, restyled
from wirelint_rules.arithmetic._roles import comparable, parted, roles

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_SIZED = f"[{COUNT}{MEASURE}{MONEY}{PERCENT}]"
_ASIDE = r"(?: \([^()]{0,40}\))?"
_TIMES = {
    "doubl": 2.0, "twice": 2.0, "tripl": 3.0, "treb": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5, "half": 0.5,
}  # fmt: skip
_CHANGE = pattern(
    rf"\b(?P<word>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing|e)\b{PLAIN}{{0,40}}?(?:from (?P<old>{_SIZED}){_ASIDE}{PLAIN}{{0,25}}? to {PLAIN}{{0,12}}?(?P<new>{_SIZED})"
    rf"|to (?P<new2>{_SIZED}){_ASIDE}{PLAIN}{{0,25}}? from (?P<old2>{_SIZED}))"
)
_MULTIPLE = pattern(
    rf"(?P<new>{_SIZED}){_ASIDE}(?: [\w’'-]+){{0,8}}, (?:or )?(?:about |nearly |almost |some )?(?:(?P<times>{COUNT}) times|(?P<word>twice|double|triple|half)) (?:(?:the|its|their|last [a-z]+[’']s|[A-Z]\w+[’']s?)(?: [a-z]+)?|(?:the|its|their|a) (?:[a-z]+ ){{0,2}}(?:average|norm|total|figure|number|limit|target|estimate|budget|price|cost|rate|level|height|size|depth|width|length|weight|value|output|population|profit|turnover|revenue|score|count|toll) of) (?P<old>{_SIZED})"
)
_OF_AVERAGE = pattern(
    rf"(?P<new>[{MEASURE}{MONEY}])[^.;:{MEASURE}{MONEY}{PERCENT}]{{1,60}}?, (?:or )?(?:about |nearly |almost |some )?(?:(?P<times>{COUNT}) times|(?P<word>twice|double|triple|half)) (?:the|its|their|a) (?:[a-z]+ ){{0,2}}(?:average|norm|total|figure|limit|target|estimate|budget|price|cost|rate) (?:of|for [a-z]+ of) (?P<old>[{MEASURE}{MONEY}])"
)
_NAMED = pattern(
    rf"(?P<new>{_SIZED}){_ASIDE}[^.;:,{COUNT}{MEASURE}{MONEY}]{{0,40}}? (?:is|was|are|were) (?:(?P<times>{COUNT}) times|(?P<word>twice|double|triple|treble|half)) (?:its|their|the|last [a-z]+[’']s|[A-Z]\w+[’']s?) (?:[a-z]+ ){{0,2}}?(?P<old>{_SIZED})"
)
_VAGUE = "(?:about|nearly|almost|some|more than|over|roughly|around|just over|just under|at least)"
_AS_MUCH = pattern(
    rf"(?P<new>{_SIZED}){_ASIDE}[^.;:{COUNT}{MEASURE}{MONEY}]{{0,80}}?[, ](?:or )?(?:{_VAGUE} )?(?:(?P<times>{COUNT}) times|(?P<word>twice|double|triple|half)) "
    rf"(?:the|what(?! (?:it|they|he|she) (?:is|was|were|had been)[,;])|as (?:many|much|high|large|big|long|tall) as|(?P<more>more than(?! in\b| on\b| at\b| for\b| a year\b))|that of)[^.;:{COUNT}{MEASURE}{MONEY}{PERCENT}]{{1,60}}?(?P<old>{_SIZED})"
)
_AGAIN = pattern(
    rf"(?P<one>{_SIZED}){_ASIDE}[^.!?:{COUNT}{MEASURE}{MONEY}{PERCENT}{SHARE}]{{1,80}}?(?P<two>{_SIZED}){_ASIDE}[^.;:{COUNT}{MEASURE}{MONEY}]{{0,60}}?, (?:or )?(?:{_VAGUE} )?(?:(?P<times>{COUNT}) times|(?P<word>twice)) as (?:many|much|large|big|high|long|tall|wide|heavy|fast|deep)(?=[.,;)]|$)"
)
_AS_MUCH_AS_BEFORE = pattern(
    rf"(?P<new>[{MEASURE}{MONEY}]){_ASIDE}[^.;:{COUNT}{MEASURE}{MONEY}{PERCENT}]{{0,40}}?, (?:or )?(?:(?P<times>{COUNT}) times|(?P<word>twice|double|half)) (?:as (?:many|much|large|big|high|long|tall)|that(?: (?:sum|amount|figure))?|the (?:sum|amount))(?=[.,;)]|$)"
)
_A_SHARE_AS_MUCH = pattern(
    rf"(?P<new>{_SIZED}){_ASIDE}[^.;:{COUNT}{MEASURE}{MONEY}{PERCENT}]{{0,30}}?, (?:or )?(?P<share>{SHARE})(?: as (?:many|much|large|big|high|long|tall)| of that(?: (?:sum|amount|figure|number))?)(?=[.,;)]|$)"
)
_OF_LABEL = pattern(
    rf"(?P<new>{_SIZED}){_ASIDE}[^.;:{COUNT}{MEASURE}{MONEY}{PERCENT}]{{0,60}}?, (?:or )?(?:{_VAGUE} )?(?:(?P<times>{COUNT}) times|(?P<word>twice|double|triple|treble|half)) "
    rf"(?:(?:the|its|their) (?:[a-z]+ ){{1,3}}(?:of|for|in|on)|as (?:many|much|high) as (?:in|on|for)|(?:that|those) (?:of|in|on)) (?P<label>{LABEL})(?=[,.;)]|$)"
)
_FOLDS = pattern(r"\b(?P<many>two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})-?fold\b")
_REST = pattern(
    rf"(?:, | to |\b)(?P<share>{SHARE})(?: of)? (?:the|its|their) (?:original|former|previous|initial|earlier|old)\b"
)
_FOLDED = telling(
    frozenset(
        "twice double doubled doubles doubling triple tripled triples tripling treble trebled trebles trebling quadruple quadrupled quadruples quadrupling"
        " quintuple quintupled quintuples quintupling halve halved halves halving half fold twofold threefold fourfold fivefold sixfold sevenfold eightfold"
        " ninefold tenfold".split()
    )
    | behind("times fold")
)
_OF_A_LABEL = telling(
    frozenset("twice double triple treble half".split()) | behind("times"),
    DATE_WORDS,
    frozenset(("as", "the", "its", "that")),
    least=1,
)
_SHARE_OF_THAT = telling(FRACTIONS, frozenset(("as", "that")), least=2)
_A_SHARE_OF_IT = telling(
    frozenset("original former previous initial earlier old".split()),
    FRACTIONS - {"half"},
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_FOLDED, _OF_A_LABEL, _A_SHARE_OF_IT, _SHARE_OF_THAT))
def multiple_mismatch(document: Document) -> Iterator[Finding]:
    """A figure is said to be a multiple of another, and is not.

    “Doubled from 40 to 90”, “a strip 200 kilometers wide, five times the 50 kilometers of its predecessor”. Both figures must have one unit;
    a multiple may be rounded to the nearest whole one, and “more than doubled” and “almost tripled” may be off by half.

    Left alone: “N times more than”, which is read in two ways.

    Bad:  The strip is 200 kilometers (124 miles) wide, {==five times==} the 50 kilometers (31 miles) of the old one.
    Bad:  The firm offers 21 million pesos. The union wants 31.5 million pesos, {==three times==} as much.
    Bad:  Exports {==doubled==} from $40 million to $60 million.
    Good: The strip is 200 kilometers wide, four times the 50 kilometers of the old one.
    Good: The bridge carries 900 cars an hour, three times the old one’s 300.
    Good: They have 11,300, 300 more than in 2023 and three times as many as in 2008, when there were 3,700.
    Good: Exports more than doubled from $40 million to $105 million; imports doubled in 2010.
    """
    for frame in framed(document, _FOLDED, _OF_A_LABEL, _A_SHARE_OF_IT, _SHARE_OF_THAT):
        changes = [m for m in _CHANGE.finditer(frame.text) if not parted(frame, *m.span())]
        found = [one for m in changes for one in _change(document, frame, m)]
        for form in (_MULTIPLE, _AS_MUCH, _NAMED, _OF_AVERAGE):
            for m in form.finditer(frame.text) if not changes else ():
                found += _multiple(document, frame, m)
        for m in _OF_LABEL.finditer(frame.text) if not found else ():
            found += _of_label(document, frame, m)
        for m in _AGAIN.finditer(frame.text) if not found else ():
            found += _again(document, frame, m)
        for m in _AS_MUCH_AS_BEFORE.finditer(frame.text) if not found else ():
            found += _as_before(document, frame, m)
        for m in _A_SHARE_AS_MUCH.finditer(frame.text) if not found else ():
            found += _share_as_before(document, frame, m)
        yield from found or _steps(document, frame)


def _as_before(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """How many times the one sum of its kind that the sentence before gives: “put its offer at 21 million. The union wants 31.5 million, three times as much.”"""
    new = frame.amount(m, "new")
    last = frames(document).before(frame, 1, paragraphs=0)
    told = [one.amount for one in (roles(last[0]) if last else ()) if comparable(one.amount, new)]
    here = [one for one in roles(frame) if one.at < m.start("new") and comparable(one.amount, new)]
    if len(told) == 1 and not here:
        yield from _times(document, frame, m, new, told[0])


def _share_as_before(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What share it is of the one figure of its kind before it: “In 2019 the village had 840 people. Now it has 420, a third as many.”"""
    new, share = frame.amount(m, "new"), frame.amount(m, "share")
    here = [one.amount for one in roles(frame) if one.at < m.start("new")]
    last = frames(document).before(frame, 1, paragraphs=0)
    told = here or [one.amount for one in (roles(last[0]) if last else ())]
    told = [one for one in told if comparable(one, new)]
    if len(told) == 1 and told[0].value and abs(new.value / told[0].value / share.value - 1) > _CLOSE:
        yield from _judged(document, share.span, told[0], new, share.value, hedged=bool(share.hedge), slack=0.05)


def _steps(document: Document, frame: Frame) -> Iterator[Finding]:
    """A word for a multiple, or a fraction of what was before, beside the two figures of a change."""
    found = [one for one in roles(frame) if one.amount.kind in (COUNT, MEASURE, MONEY)]
    starts = [one for one in found if one.starts or one.earlier]
    if len(starts) != 1:
        return
    old = starts[0].amount
    news = [one for one in found if one is not starts[0] and comparable(one.amount, old)]
    news = [one for one in news if one.ends] or news
    if len(news) != 1:
        return
    new = news[0].amount
    for m in _FOLDS.finditer(frame.text):
        times = float(UP_TO_TWELVE.get(m["many"]) or m["many"])
        ratio = max(new.value / old.value, old.value / new.value) if new.value and old.value else 0
        hedged = frame.text[: m.start()].rstrip().endswith(_HEDGES)
        if (
            ratio
            and not abs(ratio - times) <= 0.25 * times * (2 if hedged else 1)
            and abs(ratio - 1 - times) > 0.05 * times
        ):
            yield from _judged(document, _in_copy(frame, m.start(), m.end(), document), old, new, times, hedged=hedged)
    for m in _WORD.finditer(frame.text):
        if not parted(frame, m.start(), starts[0].at, news[0].at):
            times = _TIMES[m["word"] if m["word"] in _TIMES else "treb"]
            hedged = frame.text[: m.start()].rstrip().endswith(_HEDGES)
            yield from _judged(document, _in_copy(frame, m.start(), m.end(), document), old, new, times, hedged=hedged)
    for m in _REST.finditer(frame.text):
        share = frame.amount(m, "share")
        if new.value and abs(new.value / old.value / share.value - 1) > _CLOSE:
            yield from _judged(document, share.span, old, new, share.value, hedged=bool(share.hedge), slack=0.05)


_CLOSE = 0.1
_WORD = pattern(
    r"\b(?P<word>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:(?:ed|es|ing)\b|e(?=[,.;:)]| (?:from|to|in|by|between|over|since|within|as|the|its|their|his|her|that|this|last|what)\b|$))"
)
"""Of the words for a multiple those that are verbs, or stand before what is multiplied: no double century."""


def _again(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """Two figures and then how many times the one is the other: “40 then, and 80 now, twice as much”."""
    one, two, times = frame.amount(m, "one"), frame.amount(m, "two"), frame.shown(m, "times")
    value = times.value if times else 2.0
    span = (
        times.span._replace(end=times.span.end + len(" times"))
        if times
        else _in_copy(frame, m.start("word"), m.end("word"), document)
    )
    if comparable(one, two):
        older, newer = sorted((one, two), key=lambda amount: amount.value)
        yield from _judged(document, span, older, newer, value, hedged=bool(times and times.hedge))


def _change(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    old = frame.shown(m, "old") or frame.amount(m, "old2")
    new = frame.shown(m, "new") or frame.amount(m, "new2")
    before = frame.text[max(0, m.start() - 14) : m.start()]
    span = _in_copy(frame, m.start(), m.end("word"), document)
    times = _TIMES[m["word"] if m["word"] in _TIMES else "treb"]
    if (
        times > 1
        and _MORE_THAN.search(before)
        and comparable(old, new)
        and 0 < old.value < new.value < times * _SHORT * old.value
    ):
        related = [Related.here(document, amount.span) for amount in (old, new)]
        message = f"{document[new.span]} is {plain(new.value / old.value)} times {document[old.span]}, not more than {times:g} times"
        yield Finding(span, message, (), related)
        return
    yield from _judged(
        document,
        span,
        old,
        new,
        times,
        hedged=before.rstrip().endswith(_HEDGES),
    )


_MORE_THAN = pattern(r"\b(?:more than|over) $")
_SHORT = 0.95


def _of_label(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """How many times what the story gives for a month, a year or a day: “36, three times the number planned for February”."""
    new = frame.amount(m, "new")
    old = labelled(document, frame, m["label"], new, m.start())
    if old is not None:
        yield from _times(document, frame, m, new, old)


_HEDGES = (
    "than",
    "nearly",
    "almost",
    "about",
    "roughly",
    "around",
    "virtually",
    "practically",
    "at least",
    "over",
    "just under",
)


_MORE_OR_LESS = pattern(r"(?: [a-z]+)? (?:more|fewer|less) than\b")


def _multiple(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    if _MORE_OR_LESS.match(frame.text, m.end("new")) or _THE_WAY.search(m.group()):
        return  # 300 more than in 2023 and three times as many as in 2008; the 50 metres, and twice the distance in 48.11
    yield from _times(document, frame, m, frame.amount(m, "new"), frame.amount(m, "old"))


_THE_WAY = pattern(r"\b(?:twice|times|double|half) the (?:distance|length|way) in\b")


def _times(document: Document, frame: Frame, m: re.Match[str], new: Amount, old: Amount) -> Iterator[Finding]:
    """A multiple of two figures, as a number of times or in a word."""
    times = frame.shown(m, "times")
    if times is not None:
        span = Span(times.span.start, times.span.end + len(" times"))
        if m.groupdict().get("more") and old.value and abs(new.value / old.value - 1 - times.value) < 0.2 * times.value:
            return  # “twice more than” may mean three times as many
        for finding in _judged(document, span, old, new, times.value, hedged=bool(times.hedge)):
            better = restyled(document[times.span], new.value / old.value)
            yield finding._replace(fixes=[Fix.replace(span, f"{better} times")] if better else [])
    else:
        word = {"double": "doubl", "triple": "tripl", "treble": "treb"}.get(m["word"], m["word"])
        span = _in_copy(frame, m.start("word"), m.end("word"), document)
        yield from _judged(document, span, old, new, _TIMES[word], hedged=False)


def _in_copy(frame: Frame, start: int, end: int, document: Document) -> Span:
    """The place in the copy of a stretch of the frame that holds no placeholder, grown to the end of its word."""
    shift = sum(len(document[amount.span]) - 1 for at, amount in frame.amounts.items() if at < start)
    at = frame.span.start + start + shift
    return Span(at, end_of_letters(document.text, at + end - start))


_NUMBERED = pattern(
    r"^ (?:bus |tram |train |rail )?(?:route|bus|buses|tram|line|service|road|flight|highway|motorway|engine|series|model)\b"
)
_LEAST, _MOST = 1e-3, 1e3


def _judged(
    document: Document, span: Span, old: Amount, new: Amount, times: float, *, hedged: bool, slack: float = 0.12
) -> Iterator[Finding]:
    if _NUMBERED.search(f" {old.noun} ") or _NUMBERED.search(f" {new.noun} "):
        return  # the 440 route
    if not comparable(old, new) or old.value <= 0 or new.value <= 0 or document[old.span].lower() == "one":
        return  # “three times the old one's 300”: that one is no number
    low_old, high_old = extent(old, fine=True)
    low, high = extent(new, fine=True)
    slack = (slack if times < 1 else 0.13 * times) * (2 if hedged else 1)
    if low_old <= 0 or low / high_old - slack < times < high / low_old + slack:
        return
    right = new.value / old.value
    if not _LEAST < right < _MOST:
        return  # “from 20 to 60 million”: the scale is that of both
    if hedged and 1 < times <= right < times + 1:
        return  # 2.6 times is more than double
    related = [Related.here(document, amount.span) for amount in (old, new)]
    yield Finding(
        span,
        f"{document[new.span]} is {plain(right) if right >= 1 else f'{right:.2g}'} times {document[old.span]}",
        (),
        related,
    )
