"""A gap, lead or rise that is not the difference of the two figures beside it."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.number_words import UP_TO_TWELVE
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PERCENT, SHARE, framed, frames
from wirelint.layers.numbers.passages import before, behind, opening, telling, told
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import narrow, plain, restyled, spanning
from wirelint_rules.arithmetic._roles import Role, comparable, only, roles, severed, span_of_time, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame

_SIZED = f"[{COUNT}{MEASURE}{MONEY}{PERCENT}]"
_STEPS = (
    "increas(?:ed?|es|ing)|r[io]s(?:e|es|en|ing)|rose|gr[eo]wn?|grows|growing|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|gain(?:ed|s|ing)?|ad(?:ded|ding|ds)|up|lifted|raised|picked up"
    "|f[ae]ll(?:s|en|ing)?|dropp(?:ed|ing)|drops?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|down|lost|los(?:es|ing)|shed|shr[aiu]nk|sunk|cut|reduced|lowered|slipp?(?:ed|s)|slid|saving|saved"
)
_VAGUE = "(?: (?:by|another|a|an|about|around|nearly|almost|some|only|just|more than|over|at least|full))*"
_GAP = pattern(
    r"\b(?:gap|difference|lead|margin|majority|deficit|surplus|shortfall|profit|overrun|advantage|cushion|discount|saving)s? (?:of|was|is|came to)(?: (?:a mere|only|just|about|around|nearly|almost|some|more than|over))* ?$"
)
_INNINGS = pattern(r"\binnings (?:lead|deficit|advantage|surplus) of\b")
"""A lead over what the other side scored in its innings, which another sentence tells."""

_STEP = pattern(
    rf"\b(?:(?:{_STEPS}|by){_VAGUE}|(?:increase|rise|gain|jump|drop|fall|decline|decrease|cut|reduction|loss) of{_VAGUE}) ?$"
)
_BEYOND = pattern(
    r"(?: (?!with\b|and\b|or\b|to\b|by\b|of\b|at\b|for\b)[a-z]+)?(?: more| less| fewer| higher| lower| taller| longer| shorter| older| younger| heavier| lighter| wider| deeper| larger| smaller| cheaper| dearer| faster| slower| quicker| better| worse| further| farther| bigger) than\b"
)
_AHEAD = pattern(
    r"(?: (?:points|votes|seats|places))? (?:ahead of|clear of|behind|adrift of|short of|fewer than|more than|above|below)\b(?! (?:in|on|at|a year|the year|last|expected|planned|forecast|before|during|for)\b)"
)
_LIMIT = pattern(
    r"(?: [a-z]+)? (?:over|above|below|under|short of|beyond) (?:the|its|their|his|her|a|an) (?:[a-z]+ )?(?:limit|target|quota|goal|threshold|record|average|norm|ceiling|minimum|maximum|forecast)(?: [a-z]+)? of "
)
_APART = pattern(r"(?: [a-z]+)? apart\b")
_PLANNED = pattern(
    r"(?: [a-z]+)? (?:more|less|fewer) than (?:planned|expected|budgeted|forecast|allotted|promised|the year before)\b"
)
_TOTAL = pattern(
    rf"\b(?:[Aa]nother|a further|an additional) ?(?P<more>{_SIZED})|(?P<more2>{_SIZED})(?=(?: [a-z]+)? (?:more|new|further|additional)\b)|(?P<more3>{_SIZED}) (?=more )"
)
_BROUGHT = pattern(
    rf"\b(?:bringing|brought|brings|taking|took|takes|raising|raised) (?:to (?P<first>{_SIZED}) )?(?:the |its |their |his |her )?(?:[a-z]+ ){{1,6}}?"
    rf"(?:to (?P<new>{_SIZED})(?: \([^()]{{0,40}}\))?,? (?:up )?from (?P<old>{_SIZED})|from (?P<old2>{_SIZED})(?:,? [a-z ]{{0,30}})? to (?P<new2>{_SIZED})|from (?P<old3>{_SIZED}))"
)
_SCORED = pattern(
    rf"\b(?:by|of) (?:only |just )?(?P<apart>{COUNT})(?: (?:votes|points|seats|runs|goals|ballots))?, (?P<one>{COUNT})(?: (?:votes|points|seats))?(?: to |-|–)(?P<other>{COUNT})(?=[.,;)]|$)"
)
_MORE = frozenset(("extra", "additional", "further"))
_IS = frozenset("was is came comes stood stands".split())
_GAPS = frozenset("gap difference lead margin majority deficit surplus shortfall profit overrun advantage".split())
_SUMS = frozenset("bringing brought brings taking took takes raising raised".split())
_COMPARED = frozenset(
    "apart than ahead behind clear adrift points limit target quota goal threshold record average norm ceiling forecast".split()
)
_LYING = behind("than apart ahead clear behind adrift short above below over under beyond", 5)
_LEADS = frozenset(("from", "to"))
_DROPS = frozenset("increase rise gain jump drop fall decline decrease cut reduction loss difference gap".split())
_STEPPING = frozenset(
    "increase increases increased increasing rise rises rose risen rising grow grows grew grown growing climb climbs climbed climbing jump jumps jumped jumping"
    " gain gains gained gaining add adds added adding up lifted raised picked fall falls fell fallen falling drop drops dropped dropping decline declines declined"
    " declining decrease decreases decreased decreasing down lost lose loses losing shed shrank shrunk sunk cut reduced lowered slip slipped slips slid by loss reduction difference gap saving saved".split()
)


_BY = telling(frozenset("points point led leading lead trailed trailing ahead".split()), before("by a an"))
_GAPPED = telling(_GAPS)
_GAP_BEHIND = telling(_GAPS, _IS, opening("that this the his her its their"), least=1)
_MORE_BEHIND = telling(_MORE, opening("the that"), least=1)
_BRINGING, _COMPARING = telling(_SUMS, least=3), telling(_COMPARED, _LYING, least=3)
_STEPPED = before(
    f"{' '.join(_STEPPING)} by of another a an about around nearly almost some only just than over least full us c nz hk , or"
)
_MOVING = telling(_LEADS | _DROPS, _STEPPING, _STEPPED, least=3)
_MINUS = telling(
    frozenset(("minus",)), frozenset("drop fall rise swing increase decline difference jump plunge".split())
)
_IN_CENTS = telling(behind("cents pence"), before("from", 3))


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    among=(_GAPPED, _BY, _BRINGING, _COMPARING, _MOVING, _GAP_BEHIND, _MORE_BEHIND, _MINUS, _IN_CENTS),
)
def difference_mismatch(document: Document) -> Iterator[Finding]:
    """A gap, a lead or a step is not the difference of the two figures beside it.

    “60,760 votes … 50,818, a gap of 10,942”, “by 49 percent or by 27, a difference of 12 percentage points”, “gained one seat, going
    from nine to 12”, “another 12, bringing the total to 102 from 80”. The two figures are the only ones of their kind in the sentence, or in it and the one before.

    So are a step from a temperature to one below zero, and one of so many cents between two prices.

    Left alone: hedged and rounded gaps that are near enough, and sentences with several figures of a kind, in which it cannot be told which two are meant.

    Bad:  She won {==60,760 votes and he 50,818, a gap of 10,942==}.
    Bad:  Hunger would rise by {==49 percent or by 27 percent, a difference of 12 percentage points==}.
    Bad:  The party gained {==two seats, going from nine to 12==}.
    Good: She won 60,760 votes and he 50,818, a gap of nearly 10,000.
    Good: They won 12 of 30 seats and 14 of 40, a gap of 3.
    """
    for frame in framed(document, _GAPPED):
        yield from _gaps(document, frame)
    yield from _leads(document)
    yield from _told_after(document)
    for frame in framed(document, _BRINGING):
        for m in _BROUGHT.finditer(frame.text):
            yield from _brought(document, frame, m)
    for frame in framed(document, _COMPARING):
        yield from _comparisons(document, frame)
    yield from _below_zero(document)
    for frame in framed(document, _IN_CENTS):
        for m in _BY_CENTS.finditer(frame.text):
            yield from _in_cents(document, frame, m)
    for frame in framed(document, _MOVING):
        yield from _steps(document, frame)
        for m in _SCORED.finditer(frame.text):
            yield from _judged(document, *(frame.amount(m, name) for name in ("apart", "one", "other")))


_NUMBER = r"(?:[0-9]{1,3}(?:\.[0-9])?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_DEGREES = r"(?: degrees(?: (?:Celsius|Fahrenheit|C|F)\b)?)?"
_WHEN = r"(?: (?:on|at|in|by|overnight)(?: [\w’]+){0,2})?"
_BELOW_ZERO = pattern(
    rf"\bfrom (?P<below>minus )?(?P<one>{_NUMBER}){_DEGREES}{_WHEN} to (?P<below2>minus )?(?P<two>{_NUMBER}){_DEGREES}{_WHEN}, an? (?:[a-z]+ )?(?:drop|fall|rise|swing|increase|decline|difference|jump|plunge) of (?P<apart>{_NUMBER})(?![\w.,]?[0-9]| ?(?:%|percent|points))"
)


def _below_zero(document: Document) -> Iterator[Finding]:
    """A step between two temperatures of which one is below zero: “from 5 degrees to minus 10, a drop of 15”."""
    for passage in told(document, _MINUS):
        for m in _BELOW_ZERO.finditer(document.text, *passage.span):
            one, two, apart = (
                UP_TO_TWELVE[m[name]] if m[name] in UP_TO_TWELVE else float(m[name]) for name in ("one", "two", "apart")
            )
            right = abs((-one if m["below"] else one) - (-two if m["below2"] else two))
            if (m["below"] or m["below2"]) and abs(right - apart) > _HALF:
                span = Span(*m.span("apart"))
                better = restyled(document[span], right)
                message = f"from {m['below'] or ''}{m['one']} to {m['below2'] or ''}{m['two']} is {plain(right)}, not {m['apart']}"
                yield Finding(span, message, [Fix.replace(span, better)] if better else [])


_HALF = 0.51
_BY_CENTS = pattern(
    rf"\b(?:{_STEPS}) (?:by )?(?P<apart>{COUNT}) (?:U\.S\. )?(?:cents|pence),? to (?P<new>{MONEY})(?: [\w’'-]+){{0,4}} from (?:[\w’'-]+ ){{0,5}}?(?P<old>{MONEY})"
)


def _in_cents(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A step of some cents between two prices: “fell 15 cents to $5.40 a bushel from $5.55”."""
    apart, new, old = (frame.amount(m, name) for name in ("apart", "new", "old"))
    right = round(abs(new.value - old.value) * 100, 2)
    if apart.hedge or new.hedge or old.hedge or new.unit != old.unit or not right:
        return
    if abs(right - apart.value) > _HALF + 100 * (new.figure.place + old.figure.place) / 2 - 1:
        message = (
            f"from {document[old.span]} to {document[new.span]} is {plain(right)} cents, not {document[apart.span]}"
        )
        yield corrected(document, apart, right, (new, old), message)


_IS_GAP = pattern(
    rf"^[“\"]?(?:That|This|The|His|Her|Its|Their)(?: [a-z]+)?? (?:majority|margin|gap|lead|difference|shortfall|surplus|deficit|profit)(?: [a-z]+){{0,3}}? (?:was|is|came to|comes to|stood at|stands at) (?:only |just )?(?P<gap>{_SIZED})"
)
_EXTRA = pattern(rf"^[“\"]?(?:The|That) (?:extra|additional|further) (?P<gap>{_SIZED})")


def _told_after(document: Document) -> Iterator[Finding]:
    """A majority or a profit that a sentence of its own gives, held to the two figures of the sentence before."""
    for frame in framed(document, _GAP_BEHIND, _MORE_BEHIND):
        m = _IS_GAP.match(frame.text) or _EXTRA.match(frame.text)
        before = frames(document).before(frame, 1, paragraphs=0) if m else []
        if m is None or not before or len(frame.amounts) > 1:
            continue
        gap = frame.amount(m, "gap")
        found = [one.amount for one in roles(before[0]) if not span_of_time(one.amount)]
        pair = [one for one in found if comparable(one, gap) and one.value > gap.value / 2]
        if len(pair) == 2 and comparable(*pair) and 1 / _FURTHEST < pair[0].value / pair[1].value < _FURTHEST:
            yield from _judged(document, gap, *pair)


_LEAD = pattern(
    r"(?P<one>[0-9]{1,3})[-–](?P<other>[0-9]{1,3})(?:,| for| —)(?: [a-z]+){0,3} an? (?:[a-z]+ )?(?:lead|margin|majority|advantage|gap|deficit|cushion) of (?P<gap>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! ?(?:percent|%|minutes|seconds|sets|games|goals? (?:on|over)))"
)
_AHEAD_BY = pattern(
    r"\b(?:by|with an?) (?P<gap>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[- ](?:points?|runs|goals|lead|advantage))*, (?P<one>[0-9]{1,3})[-–](?P<other>[0-9]{1,3})(?![-–0-9])"
)


def _leads(document: Document) -> Iterator[Finding]:
    """A lead that the score before it does not give: “76-20, a lead of 46”."""
    text = document.text
    scores = [m for passage in told(document, _GAPPED) for m in _LEAD.finditer(text, *passage.span)]
    scores += [m for passage in told(document, _BY) for m in _AHEAD_BY.finditer(text, *passage.span)]
    for m in scores:
        right = abs(int(m["one"]) - int(m["other"]))
        if right and right != (UP_TO_TWELVE.get(m["gap"]) or int(m["gap"])):
            span = Span(*m.span("gap"))
            better = restyled(document[span], right)
            fixes = [Fix.replace(span, better)] if better else []
            yield Finding(span, f"{m['one']}-{m['other']} is {right} apart, not {m['gap']}", fixes)


_MOST = 12
"""A sentence with more figures than that is a table."""


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
            if one.at < gap.at and (_measurable(one.amount, gap.amount) or _is_bare_percent(one, found, gap))
        ]
        behind = [one.amount for one in found if one.at > gap.at and _measurable(one.amount, gap.amount)]
        if not here and len(behind) == 2 and _ACCOUNTED.search(frame.text[gap.at + 1 : gap.at + 60]):
            here = behind
        if len(here) == 1:
            earlier = [one for last in frames(document).before(frame, 1, paragraphs=0) for one in roles(last)]
            here = [*(one.amount for one in earlier if _measurable(one.amount, gap.amount)), *here]
        here = _of_percent(here) if gap.amount.unit == "points" or span_of_time(gap.amount) == "point" else here
        if len(here) == 2 and comparable(*here) and 1 / _FURTHEST < here[0].value / here[1].value < _FURTHEST:
            yield from _judged(document, gap.amount, *here)


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


_ACCOUNTED = pattern(r"^[^,;.]{0,20}(?::| as | after | with | since | because )")
_FURTHEST = 20
"""Two figures of which one is more than so many times the other have no gap that would be told."""


_WHICH_IS = pattern(
    r"[^,;.]{1,50} than [^,;.]{2,40}, (?:which|who|whose [a-z]+) (?:is|was|are|were|measured|measures|has|had|stands|stood|weighs|weighed|cost|costs|lasted|took|won|got|received|holds|held) $"
)
_OLDER = pattern(r" years (?:older|younger) than [^,;.]{2,40}, who is $")
_FEWER = pattern(r" (?:more|less|fewer|longer|shorter) than the $")


def _of_one_time(found: list[Role]) -> bool:
    """Whether a sentence gives a number of years, how many fewer or more it is than another, and that: “12 years, two fewer than the 14 asked for”."""
    first, apart, last = found
    if first.before.endswith("At ") and _OLDER.fullmatch(last.before):
        return span_of_time(apart.amount) == "year" and not first.amount.unit
    return bool(
        span_of_time(first.amount)
        and not thing(apart.amount)
        and not span_of_time(apart.amount)
        and span_of_time(last.amount) in ("", span_of_time(first.amount))
        and _FEWER.fullmatch(last.before)
        and apart.before.endswith((", ", ", or "))
    )


_NEW_CLAUSE = pattern(r",? (?:and|but|while) ")


def _is_attributive(frame: Frame, one: Role) -> bool:
    """Whether a number is part of an adjective: “the 121-member council”."""
    return frame.text[one.at + 1 : one.at + 2] == "-"


def _comparisons(document: Document, frame: Frame) -> Iterator[Finding]:
    """So much more than another, so many ahead of another: held to the two figures of the sentence that it lies between."""
    found = roles(frame)
    if len(found) == len(frame.amounts) == 3 and all(one.amount.kind == COUNT for one in found) and _of_one_time(found):
        yield from _judged(document, found[1].amount, found[0].amount, found[2].amount)
        return
    for apart in found:
        others = [
            one
            for one in found
            if one is not apart
            and not _is_attributive(frame, one)
            and (
                _measurable(one.amount, apart.amount)
                or (_APART.match(apart.behind) and not one.amount.unit and one.at < apart.at)
            )
        ]
        if len(others) != 2 or not comparable(others[0].amount, others[1].amount) or apart.amount.unit == "%":
            continue
        older = [
            one
            for one in others
            if one.at > apart.at
            and "than" in one.before
            and ((one.starts and "," not in one.before) or _WHICH_IS.fullmatch(one.before))
        ]
        if (
            (_BEYOND.match(apart.behind) and len(older) == 1)
            or (_APART.match(apart.behind) and others[1].at < apart.at)
            or (_PLANNED.match(apart.behind) and others[1].at < apart.at)
            or (
                _AHEAD.match(apart.behind)
                and others[0].at < apart.at < others[1].at
                and not _NEW_CLAUSE.search(others[1].before)
            )
            or (_LIMIT.fullmatch(apart.behind) and others[0].at < apart.at < others[1].at)
        ):
            yield from _judged(document, apart.amount, others[0].amount, others[1].amount)


def _steps(document: Document, frame: Frame) -> Iterator[Finding]:
    """How far something rose or fell, held to where it began and where it came to."""
    found = roles(frame)
    steps = [
        one
        for one in found
        if (_STEP.search(one.before) or _is_bare_step(one)) and one.amount.kind != SHARE and one.amount.unit != "%"
    ]
    for step in steps[:1] if len({one.amount.kind for one in steps}) == len(steps) else ():
        others = [
            one for one in found if one is not step and _measurable(one.amount, step.amount) and not _restates(one)
        ]
        old = only([one for one in others if one.starts])
        new = only([one for one in others if one.ends and one is not old])
        if new is None and (
            "point" in (step.amount.unit.rstrip("s"), span_of_time(step.amount)) or _came_to(frame, step, old)
        ):
            new = only([one for one in others if one is not old])
        if (
            old is None
            and len(others) == 2
            and others[1].at < step.at
            and _A_STEP.search(step.before)
            and not others[1].before.endswith((" of ", " of the ", " of its "))  # 33 out of 150 seats
        ):
            yield from _judged(document, step.amount, others[0].amount, others[1].amount)
        if old is not None and new is not None and not old.ends and not severed(frame, step, old, new):
            yield from _judged(document, step.amount, old.amount, new.amount)


def _restates(one: Role) -> bool:
    """Whether a percentage says again how large a step was: “down 1,198.06 points, or 2.40 percent, from 49,823.94”."""
    return one.amount.unit == "%" and one.before.endswith((" or ", "("))


def _is_bare_step(one: Role) -> bool:
    """Whether percentage points are set off behind what they lie between: “from 30 percent to 45 percent, 10 percentage points”."""
    return (
        one.amount.unit == "points"
        and one.before.endswith((", ", ", or "))
        and not one.behind.startswith((" more than a ", " over ", " above ", " below "))
    )


_A_STEP = pattern(
    r"[,—–] an? (?:[a-z]+ )?(?:increase|rise|gain|jump|drop|fall|decline|decrease|cut|reduction|loss|difference|gap) of(?: (?:about|around|nearly|almost|some|more than|over))* ?$"
)
_NOW = pattern(r"\b(?:now|leaving|left with|holds?|remain\w*|stands? at|stood at)\b")
_DOWN_FROM = pattern(r"[^,;]{0,24}, (?:down|up|compared with|against) from ?$|[^,;]{0,24}, (?:down|up) from ?$")


def _came_to(frame: Frame, step: Role, old: Role | None) -> bool:
    """Whether a sentence tells a step, then where it came to and from where: “lost nine seats and now holds 32, down from 41”."""
    return (
        old is not None
        and step.at < old.at
        and len(frame.amounts) == 3
        and _NOW.search(frame.text, step.at, old.at) is not None
        and _DOWN_FROM.fullmatch(old.before) is not None
    )


def _brought(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A number that is said to bring a total from one figure to another."""
    found = [one for one in _TOTAL.finditer(frame.text) if one.end() <= m.start()]
    old, new = (_either(frame, m, names) for names in (("old", "old2", "old3"), ("new", "new2", "first")))
    if len(found) == 1 and old and new and (comparable(old, new) or not old.unit) and new.value > old.value:
        more = _either(frame, found[0], ("more", "more2", "more3"))
        if more is not None and more is not old and more is not new:
            yield from _judged(document, more._replace(hedge=""), old, new)


def _either(frame: Frame, m: re.Match[str], names: tuple[str, ...]) -> Amount | None:
    return next((amount for name in names if (amount := frame.shown(m, name))), None)


def _measurable(amount: Amount, apart: Amount) -> bool:
    """Whether an amount may be one of the two that lie so far apart; percentages lie percentage points apart."""
    if amount.value <= 0 or (apart.kind == COUNT and amount.noun.startswith(_NO_PEERS)):
        return False
    if apart.unit == "points":
        return amount.unit == "%" or amount.kind == SHARE
    if apart.kind == COUNT and span_of_time(apart) == "point" and amount.unit == "%":
        return True
    return comparable(amount, apart)


_NO_PEERS = ("years", "months", "weeks", "days", "hours", "minutes", "times")


def _judged(document: Document, apart: Amount, one: Amount, other: Amount) -> Iterator[Finding]:
    widths = [narrow(amount) for amount in (one, other)]
    near = narrow(apart)
    slack = sum(width.high - width.low for width in (*widths, near)) / 2
    one, other = (
        a._replace(figure=a.figure._replace(value=a.value * 100, place=5.0)) if a.kind == SHARE else a
        for a in (one, other)
    )
    right = abs(one.value - other.value)
    if apart.hedge:
        slack += 0.15 * right
    if any(amount.figure.exact for amount in (one, other)):
        slack += 0.4 * max(amount.figure.place for amount in (one, other) if amount.figure.exact)
    if abs(apart.value - right) <= slack * 1.001 or right == 0:
        return
    related = [Related.here(document, amount.span) for amount in (one, other)]
    message = f"from {document[one.span]} to {document[other.span]} is {plain(right)}, not {document[apart.span]}"
    figure = apart.figure.span
    better = f"{right:g}" if apart.kind == PERCENT else restyled(document[figure], right)
    fixes = [Fix.replace(figure, better)] if better else []
    yield Finding(spanning(document, apart, one, other), message, fixes, related)
