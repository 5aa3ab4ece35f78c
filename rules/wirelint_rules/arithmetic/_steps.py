"""Steps from one figure to another, held to where they begin and where they come to."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Span, pattern
from wirelint.layers.number_words import TO_TWELVE, UP_TO_TWELVE
from wirelint.layers.numbers.amounts import COUNT, MONEY, SHARE, framed, matched
from wirelint.layers.numbers.passages import before, behind, telling, told
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._differences import SIZED, elsewhere, judged, measurable
from wirelint_rules.arithmetic._ranges import plain, restyled
from wirelint_rules.arithmetic._roles import Role, comparable, only, roles, severed, span_of_time

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame


_STEPS = (
    "increas(?:ed?|es|ing)|r[io]s(?:e|es|en|ing)|rose|gr[eo]wn?|grows|growing|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|gain(?:ed|s|ing)?|ad(?:ded|ding|ds)|up|lifted|raised|picked up"
    "|f[ae]ll(?:s|en|ing)?|dropp(?:ed|ing)|drops?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|down|lost|los(?:es|ing)|shed|shr[aiu]nk|sunk|cut|reduced|lowered|slipp?(?:ed|s)|slid|saving|saved"
)
_VAGUE = "(?: (?:by|another|a|an|about|around|nearly|almost|some|only|just|more than|over|at least|full))*"
_STEP = pattern(
    rf"\b(?:(?:{_STEPS}|by){_VAGUE}|(?:increase|rise|gain|jump|drop|fall|decline|decrease|cut|reduction|loss) of{_VAGUE}) ?$"
)
_AGENT = pattern(rf"\b(?:is|are|was|were|be|been|being) (?!(?:{_STEPS}) )[a-z]+ by ?$")
"""What shows that somebody did something, and nothing moved by so much: found by two amateurs."""
_TOTAL = pattern(
    rf"\b(?:[Aa]nother|a further|an additional) ?(?P<more>{SIZED})|(?P<more2>{SIZED})(?=(?: [a-z]+)? (?:more|new|further|additional)\b)|(?P<more3>{SIZED}) (?=more )"
)
_BROUGHT = pattern(
    rf"\b(?:bringing|brought|brings|taking|took|takes|raising|raised) (?:to (?P<first>{SIZED}) )?(?:the |its |their |his |her )?(?:[a-z]+ ){{1,6}}?"
    rf"(?:to (?P<new>{SIZED})(?: \([^()]{{0,40}}\))?,? (?:up )?from (?P<old>{SIZED})|from (?P<old2>{SIZED})(?:,? [a-z ]{{0,30}})? to (?P<new2>{SIZED})|from (?P<old3>{SIZED}))"
)
_SCORED = pattern(
    rf"\b(?:by|of) (?:only |just )?(?P<apart>{COUNT})(?: (?:votes|points|seats|runs|goals|ballots))?, (?P<one>{COUNT})(?: (?:votes|points|seats))?(?: to |-|–)(?P<other>{COUNT})(?=[.,;)]|$)"
)
_SUMS = frozenset("bringing brought brings taking took takes raising raised".split())
_LEADS = frozenset(("from", "to"))
_DROPS = frozenset("increase rise gain jump drop fall decline decrease cut reduction loss difference gap".split())
_STEPPING = frozenset(
    "increase increases increased increasing rise rises rose risen rising grow grows grew grown growing climb climbs climbed climbing jump jumps jumped jumping"
    " gain gains gained gaining add adds added adding up lifted raised picked fall falls fell fallen falling drop drops dropped dropping decline declines declined"
    " declining decrease decreases decreased decreasing down lost lose loses losing shed shrank shrunk sunk cut reduced lowered slip slipped slips slid by loss reduction difference gap saving saved".split()
)
BRINGING = telling(_SUMS, least=3)
_STEPPED = before(
    f"{' '.join(_STEPPING)} by of another a an about around nearly almost some only just than over least full us c nz hk , or"
)
MOVING = telling(_LEADS | _DROPS, _STEPPING, _STEPPED, least=3)
MINUS = telling(
    frozenset(("minus",)), frozenset("drop fall rise swing increase decline difference jump plunge".split())
)
IN_CENTS = telling(behind("cents pence"), before("from", 3))
_NUMBER = rf"(?:[0-9]{{1,3}}(?:\.[0-9])?|zero|{TO_TWELVE})"
_DEGREES = r"(?: degrees(?: (?:Celsius|Fahrenheit|C|F)\b)?)?"
_WHEN = r"(?: (?:on|at|in|by|overnight)(?: [\w’]+){0,2})?"
_BELOW_ZERO = pattern(
    rf"\bfrom (?P<below>minus )?(?P<one>{_NUMBER}){_DEGREES}{_WHEN} to (?P<below2>minus )?(?P<two>{_NUMBER}){_DEGREES}{_WHEN}, an? (?:[a-z]+ )?(?:drop|fall|rise|swing|increase|decline|difference|jump|plunge) of (?P<apart>{_NUMBER})(?![\w.,]?[0-9]| ?(?:%|percent|points))"
)
_HALF = 0.51
_BY_CENTS = pattern(
    rf"\b(?:{_STEPS}) (?:by )?(?P<apart>{COUNT}) (?:U\.S\. )?(?:cents|pence),? to (?P<new>{MONEY})(?: [\w’'-]+){{0,4}} from (?:[\w’'-]+ ){{0,5}}?(?P<old>{MONEY})"
)
_A_STEP = pattern(
    r"[,—–] an? (?:[a-z]+ )?(?:increase|rise|gain|jump|drop|fall|decline|decrease|cut|reduction|loss|difference|gap) of(?: (?:about|around|nearly|almost|some|more than|over))* ?$"
)
_NOW = pattern(r"\b(?:now|leaving|left with|holds?|remain\w*|stands? at|stood at)\b")
_DOWN_FROM = pattern(r"[^,;]{0,24}, (?:down|up|compared with|against) from ?$|[^,;]{0,24}, (?:down|up) from ?$")


def steps(document: Document) -> Iterator[Finding]:
    """The steps of a story that do not lead from where they begin to where they come to."""
    for frame, m in matched(document, BRINGING, _BROUGHT):
        yield from _brought(document, frame, m)
    yield from _below_zero(document)
    for frame, m in matched(document, IN_CENTS, _BY_CENTS):
        yield from _in_cents(document, frame, m)
    for frame in framed(document, MOVING):
        yield from _steps(document, frame)
        for m in _SCORED.finditer(frame.text):
            yield from judged(document, *(frame.amount(m, name) for name in ("apart", "one", "other")))


def _below_zero(document: Document) -> Iterator[Finding]:
    """A step between two temperatures of which one is below zero: “from 5 degrees to minus 10, a drop of 15”."""
    for passage in told(document, MINUS):
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


def _steps(document: Document, frame: Frame) -> Iterator[Finding]:
    """How far something rose or fell, held to where it began and where it came to."""
    found = roles(frame)
    steps = [
        one
        for one in found
        if (_STEP.search(one.before) or _is_bare_step(one))
        and not _AGENT.search(one.before)
        and one.amount.kind != SHARE
        and one.amount.unit != "%"
    ]
    for step in steps[:1] if len({one.amount.kind for one in steps}) == len(steps) else ():
        others = [
            one for one in found if one is not step and measurable(one.amount, step.amount) and not _restates(one)
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
            yield from judged(document, step.amount, others[0].amount, others[1].amount)
        if old is None or new is None or old.ends or severed(frame, step, old, new):
            continue
        if not (elsewhere(old, new, step) or _held_against_another(found, old, (step, new)) or _far_apart(old, new)):
            yield from judged(document, step.amount, old.amount, new.amount)


def _held_against_another(found: list[Role], old: Role, others: tuple[Role, ...]) -> bool:
    """Whether “against” and the like hold a figure against the one right before, which is neither the step nor where it came to: up 16p, of 0.66 against 0.60."""
    at = found.index(old)
    return old.before.strip() in _AGAINST and at > 0 and found[at - 1] not in others


_AGAINST = frozenset(["against", "versus", "compared with", "compared to", "as against"])


def _far_apart(old: Role, new: Role) -> bool:
    one, other = (amount.value * (100 if amount.kind == SHARE else 1) for amount in (old.amount, new.amount))
    return not 1 / _FURTHEST < one / other < _FURTHEST


_FURTHEST = 20
"""Two figures of which one is more than so many times the other are not of one thing."""


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
            yield from judged(document, more._replace(hedge=""), old, new)


def _either(frame: Frame, m: re.Match[str], names: tuple[str, ...]) -> Amount | None:
    return next((amount for name in names if (amount := frame.shown(m, name))), None)
