"""Gaps, leads and majorities, held to the figures that they lie between."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Span, pattern
from wirelint.layers.measures.units import units
from wirelint.layers.number_words import TO_TWELVE, UP_TO_TWELVE
from wirelint.layers.numbers.amounts import ANY, COUNT, MEASURE, PERCENT, SHARE, framed, frames, matched
from wirelint.layers.numbers.passages import before, behind, opening, telling, told
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._differences import SIZED, judged, measurable
from wirelint_rules.arithmetic._ranges import restyled
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame


_GAP = pattern(
    r"\b(?:gap|difference|lead|margin|majority|deficit|surplus|shortfall|profit|overrun|advantage|cushion|discount|saving)s? (?:of|was|is|came to)(?: (?:a mere|only|just|about|around|nearly|almost|some|more than|over|one of))* ?$|\b[Tt]he (?:rise|fall|drop|increase|decrease|decline|jump|change|loss|gain) (?:was|is|came to) (?:one of )?$"
)
_INNINGS = pattern(r"\binnings (?:lead|deficit|advantage|surplus) of\b")
"""A lead over what the other side scored in its innings, which another sentence tells."""

_ROUND = frozenset(("a hundred", "a thousand", "a dozen", "a million"))
"""Numbers that are not meant to the unit, or are a batter’s."""

_MORE = frozenset(("extra", "additional", "further"))
_IS = frozenset("was is came comes stood stands".split())
_GAPS = frozenset("gap difference lead margin majority deficit surplus shortfall profit overrun advantage".split())
BY_SO_MUCH = telling(frozenset("points point led leading lead trailed trailing ahead".split()), before("by a an"))
WON_BY = telling(
    frozenset(
        "beat defeated thrashed routed edged downed overcame crushed outscored hammered beating defeating won winning lost losing win victory defeat loss".split()
    ),
    behind("points point runs goals"),
    frozenset(("0-0", "0–")),
    least=1,
)
GAPPED = telling(_GAPS)
CHANGED = telling(
    frozenset("rise fall drop increase decrease decline jump change loss gain".split()), before("of was is to"), least=2
)
THAN_ANOTHER = telling(
    behind("more less farther further higher longer lower shorter better heavier lighter taller deeper", 3),
    frozenset(("than",)),
    least=2,
)
POINTS_APART = telling(
    frozenset(("point", "points")),
    frozenset(("%", "percent", "cent")),
    behind("down up more less fewer higher lower below above behind ahead clear adrift", 3),
    least=3,
)
GAP_BEHIND = telling(_GAPS, _IS, opening("that this the his her its their"), least=1)
MORE_BEHIND = telling(_MORE, opening("the that"), least=1)
_IS_GAP = pattern(
    rf"^[“\"]?(?:That|This|The|His|Her|Its|Their)(?: [a-z]+)?? (?:majority|margin|gap|lead|difference|shortfall|surplus|deficit|profit)(?: [a-z]+){{0,3}}? (?:was|is|came to|comes to|stood at|stands at) (?:only |just )?(?P<gap>{SIZED})"
)
_GAP_OF = pattern(
    rf"^[“\"]?(?:That|This|The|His|Her|Its|Their)(?: [a-z]+)?? (?:majority|margin|gap|lead|difference) of (?:only |just )?(?P<gap>{SIZED})"
)
_EXTRA = pattern(rf"^[“\"]?(?:The|That) (?:extra|additional|further) (?P<gap>{SIZED})")
_LEAD = pattern(
    rf"(?P<one>[0-9]{{1,3}})[-–](?P<other>[0-9]{{1,3}})(?:,| for| —)(?: [a-z]+){{0,3}} an? (?:[a-z]+ )?(?:lead|margin|majority|advantage|gap|deficit|cushion) of (?P<gap>[0-9]{{1,3}}|{TO_TWELVE})\b(?! ?(?:percent|%|minutes|seconds|sets|games|goals? (?:on|over)))"
)
_AHEAD_BY = pattern(
    rf"\b(?:by|with an?) (?P<gap>[0-9]{{1,3}}|{TO_TWELVE})(?:[- ](?:points?|runs|goals|lead|advantage))*, (?P<one>[0-9]{{1,3}})[-–](?P<other>[0-9]{{1,3}})(?![-–0-9])"
)
_SCORE_THEN_BY = pattern(
    rf"\b(?:beat|defeated|thrashed|routed|edged|downed|overcame|crushed|outscored|hammered|beating|defeating|won|winning|lost|losing|win|victory|defeat|loss)\b[^.;:“”0-9]{{0,50}}? (?P<one>[0-9]{{1,3}})[-–](?P<other>[0-9]{{1,3}})(?![-–0-9]),? (?:[A-Za-z]+ ){{0,4}}?(?:(?:winning|losing|won|lost|triumphing|prevailing) by|a (?:[a-z]+ )?(?:win|victory|defeat|loss|margin|lead|advantage) (?:by|of)|a) (?P<gap>[0-9]{{1,3}}|{TO_TWELVE})(?:[- ](?:points?|runs|goals))(?![a-z-]* (?:lead|swing|run))"
)
_IN_GOALS_AND_POINTS = pattern(r"(?:,| to| against| and)?(?: [A-Z][\w’'-]+){0,3} [0-9]{1,2}[-–][0-9]{1,2}\b")
"""Behind the score of one side that of the other, each in goals and points: 2-14 to 1-15."""
_MOST = 12
"""A sentence with more figures than that is a table."""

_ACCOUNTED = pattern(r"^[^,;.]{0,20}(?::| as | after | with | since | because )")
_FURTHEST = 20
"""Two figures of which one is more than so many times the other have no gap that would be told."""


def gaps(document: Document) -> Iterator[Finding]:
    """The gaps, leads and majorities of a story that its figures do not give."""
    for frame, m in matched(document, THAN_ANOTHER, _THAN):
        yield from _than_another(document, frame, m)
    for frame, m in matched(document, POINTS_APART, _POINTS_APART, _POINTS_BEHIND):
        yield from _points_apart(document, frame, m)
    for frame in framed(document, GAPPED, CHANGED):
        yield from _gaps(document, frame)
    yield from _leads(document)
    yield from _told_after(document)


_THAN = pattern(
    rf"(?P<one>{MEASURE})[^.;:(){ANY[1:-1]}]{{0,30}}, (?:(?:just|only) )?(?P<gap>{MEASURE}) (?P<way>more|less|farther|further|higher|longer|lower|shorter|better|heavier|lighter|taller|deeper) than (?:[\w’'.-]+ ){{1,6}}?(?P<two>[{COUNT}{MEASURE}])(?=[,.;]|$| [a-z])"
)


def _than_another(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """How far one size is from another, told in a unit of its own: “4.85 meters, 10 centimeters more than the runner-up’s 4.75”."""
    one, gap, two = (frame.amount(m, name) for name in ("one", "gap", "two"))
    if one.hedge or gap.hedge or two.hedge or not (two.kind == COUNT or two.unit == one.unit) or two.noun:
        return
    known = units()
    large, small = known.get(one.unit), known.get(gap.unit)
    if large is None or small is None or large.dimension != small.dimension or large.dimension == "temperature":
        return
    factor = small.factor / large.factor
    right, told = abs(one.value - two.value), gap.value * factor
    slack = (one.figure.place + two.figure.place + gap.figure.place * factor) / 2
    if right and abs(told - right) > 1.01 * slack and 1 / _WIDE < told / right < _WIDE:
        related = [Related.here(document, amount.span) for amount in (one, two)]
        shown = f"{right / factor:.3g}"
        message = f"from {document[two.span]} to {document[one.span]} is {shown}, not {document[gap.span]}"
        yield Finding(gap.span, message, (), related)


_WIDE = 20
_POINTS_APART = pattern(
    rf"(?P<one>{PERCENT})[^.;:(){ANY[1:-1]}]{{0,40}}, (?:or )?(?:just |only )?(?P<gap>{COUNT}) points? (?:down|up|more|less|fewer|higher|lower|below|above) ?(?:from|than|on)?(?: (?:the|its|his|her|their|in|last|a|year’s|year's|four|years?)){{0,3}} (?P<two>{PERCENT})"
)
_POINTS_BEHIND = pattern(
    rf"(?P<one>{PERCENT})(?: of the votes?)? (?:to|against) (?:the |his |her )?[^.;:(){ANY[1:-1]}]{{2,30}} (?P<two>[{COUNT}{PERCENT}])(?: percent)?, (?:or )?(?:just |only )?(?P<gap>{COUNT}) points? (?:behind|ahead|clear|adrift|fewer|more|less)\b"
)


def _points_apart(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """How many points lie between two percentages: “38 percent, four points down from the 42 percent she won”."""
    one, gap, two = (frame.amount(m, name) for name in ("one", "gap", "two"))
    if not any(amount.hedge for amount in (one, gap, two)) and "points" not in (one.unit, two.unit):
        yield from judged(document, gap, *_of_percent([one, two]))


def _told_after(document: Document) -> Iterator[Finding]:
    """A majority or a profit that a sentence of its own gives, held to the two figures of the sentence before."""
    for frame in framed(document, GAP_BEHIND, MORE_BEHIND):
        m = _IS_GAP.match(frame.text) or _GAP_OF.match(frame.text) or _EXTRA.match(frame.text)
        before = frames(document).before(frame, 1, paragraphs=0) if m else []
        if m is None or not before or len(frame.amounts) > 1:
            continue
        gap = frame.amount(m, "gap")
        found = [one.amount for one in roles(before[0]) if not span_of_time(one.amount)]
        pair = [one for one in found if comparable(one, gap) and one.value > gap.value / 2]
        if len(pair) == 2 and comparable(*pair) and 1 / _FURTHEST < pair[0].value / pair[1].value < _FURTHEST:
            yield from judged(document, gap, *pair)


def _leads(document: Document) -> Iterator[Finding]:
    """A lead that the score before it does not give: “76-20, a lead of 46”."""
    text = document.text
    scores = [m for passage in told(document, GAPPED) for m in _LEAD.finditer(text, *passage.span)]
    scores += [m for passage in told(document, WON_BY) for m in _SCORE_THEN_BY.finditer(text, *passage.span)]
    scores += [m for passage in told(document, BY_SO_MUCH) for m in _AHEAD_BY.finditer(text, *passage.span)]
    for m in scores:
        right = abs(int(m["one"]) - int(m["other"]))
        if _IN_GOALS_AND_POINTS.match(text, m.end("other")):
            continue
        if right and right != (UP_TO_TWELVE.get(m["gap"]) or int(m["gap"])):
            span = Span(*m.span("gap"))
            better = restyled(document[span], right)
            fixes = [Fix.replace(span, better)] if better else []
            yield Finding(span, f"{m['one']}-{m['other']} is {right} apart, not {m['gap']}", fixes)


def _gaps(document: Document, frame: Frame) -> Iterator[Finding]:
    """A gap of so much, held to the two figures before it in the sentence, or to the last there and the one of the sentence before."""
    if len(frame.amounts) > _MOST or any(amount.partial for amount in frame.amounts.values()):
        return
    found = roles(frame)
    for gap in found:
        if _GAP.search(gap.before) is None or gap.amount.kind == SHARE or _INNINGS.search(gap.before):
            continue
        here = [
            one.amount
            for one in found
            if one.at < gap.at
            and (measurable(one.amount, gap.amount) or _is_bare_percent(one, found, gap))
            and document[one.amount.span].lower() not in _ROUND
        ]
        behind = [one.amount for one in found if one.at > gap.at and measurable(one.amount, gap.amount)]
        if not here and len(behind) == 2 and _ACCOUNTED.search(frame.text[gap.at + 1 : gap.at + 60]):
            here = behind
        if len(here) == 1:
            earlier = [one for last in frames(document).before(frame, 1, paragraphs=0) for one in roles(last)]
            here = [*(one.amount for one in earlier if measurable(one.amount, gap.amount)), *here]
        here = _of_percent(here) if gap.amount.unit == "points" or span_of_time(gap.amount) == "point" else here
        if len(here) == 2 and gap.amount.value > max(one.value for one in here):
            continue  # no two figures are further apart than the greater
        if len(here) == 2 and comparable(*here) and 1 / _FURTHEST < here[0].value / here[1].value < _FURTHEST:
            yield from judged(document, gap.amount, *here)


def _is_bare_percent(one: Role, found: Sequence[Role], gap: Role) -> bool:
    """Whether a number leaves “percent” to the one before it: “won 52 percent to Auma’s 45, a margin of seven points”."""
    if gap.amount.unit != "points" and span_of_time(gap.amount) != "point":
        return False
    bare = one.amount.kind == COUNT and not one.amount.noun and one.amount.value < 100
    return bare and found.index(one) > 0 and found[found.index(one) - 1].amount.unit == "%"


def _of_percent(here: list[Amount]) -> list[Amount]:
    """Two figures of which the first is a percentage, the second being one too."""
    if len(here) == 2 and here[0].unit == "%" and here[1].kind == COUNT:
        return [here[0], here[1]._replace(kind=PERCENT, unit="%")]
    return here
