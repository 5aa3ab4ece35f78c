"""A move that is told with where it began, and does not lead to where things stand."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import ANY, COUNT, PERCENT, frames, matched
from wirelint.layers.numbers.passages import before, behind, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import misses
from wirelint_rules.arithmetic._roles import comparable

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_GAP = f'[^.;:0-9“”"{ANY[1:-1]}]'
_UP = r"gone up|risen|climbed|grown|increased|been raised|jumped|rallied|gained"
_DOWN = r"gone down|fallen|dropped|declined|decreased|been cut|shrunk|slipped|been lowered|lost"
_MOVED = pattern(
    rf"\b(?P<what>[a-z]+) (?:stood at|was at|was) (?:(?P<was>{ANY})|zero)(?: [a-z]+)? (?:in|on|at the|when|{COUNT}|a)(?![a-z])[^.;:“”\"]{{0,40}}? and (?:has|have) (?:since )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: by)? (?P<by>{ANY})(?: [a-z]+)?(?: since(?: then)?)?(?=[.,])"
)
_NOW = pattern(rf"\b(?:to|at|now) (?P<now>{ANY})")
_FROM_TO = pattern(
    rf"\b(?:(?P<up>rose|risen|climbed|grew|grown|increased|jumped|gone up|went up|goes up)|(?P<down>fell|fallen|dropped|declined|shrank|sank|slipped|gone down|went down|goes down)) by (?P<by>{ANY})(?: [a-z]+)?,? from (?P<was>{ANY}) to (?P<now>{ANY})(?=[,.;]|$| [a-z])"
)
_MORE = pattern(
    rf"\b(?:rose|climbed|jumped|increased|went up) (?:from (?P<was>{ANY}) to (?P<now>{ANY})|to (?P<now2>{ANY}) from (?P<was2>{ANY})) (?:after|when|as) (?P<by>{ANY}) (?:more|other|further|additional) (?:[a-z]+ )?(?:people|bodies|victims|men|women|soldiers|miners|passengers|patients|survivors|deaths|cases)\b"
)
_COMPARED = pattern(
    rf"(?P<now>{ANY}){_GAP}{{0,60}}? (?:compared with|compared to|against|up from|down from|from) (?P<was>{ANY})(?:(?: [a-z]+){{0,3}} (?:of|in) (?:[A-Z][a-z]+ )?[12][0-9]{{3}}|[a-z ]{{0,40}}), an? (?:[a-z]+ )?(?:rise|increase|jump|gain|drop|fall|decline|decrease) of (?P<by>{ANY})(?=[,.;]|$| [a-z])(?! times| to| fold)"
)
_EMPTY = pattern(
    rf"(?P<now>{COUNT}) (?:seats|beds|places|tickets|berths|cells|rooms|chairs|desks)\b{_GAP}{{0,40}}? (?:and|but) (?:carried|held|sold|had|used|filled|was carrying|were|drew|took) (?P<was>{COUNT}){_GAP}{{0,50}}?,? (?:so|leaving|and) (?P<by>{COUNT})(?: [a-z]+)? (?:(?:were|are|was|is|stood|remained|stayed) )?(?:empty|vacant|unsold|unused|spare)\b"
)
_MOVES = "risen climbed grown increased raised jumped rallied gained fallen dropped declined decreased cut shrunk slipped lowered lost up down"
_SINCE = telling(
    frozenset(("has", "have")),
    frozenset(("was", "stood")),
    before("by") | before(_MOVES),
    frozenset(_MOVES.split()),
    least=1,
)
_BY_FROM_TO = telling(before("by"), before("from"), before("to"), least=3)
_WITH_MORE = telling(behind("more other further additional"), before("from"), before("to"), least=3)
_WITH_A_RISE = telling(
    before("of"),
    before("with to against from"),
    frozenset("rise increase jump gain drop fall decline decrease".split()),
    least=3,
)
_LEFT_EMPTY = telling(
    frozenset("empty vacant unsold unused spare".split()),
    frozenset("seats beds places tickets berths cells rooms chairs desks".split()),
    least=3,
)
_FORMS = ((_BY_FROM_TO, _FROM_TO), (_WITH_MORE, _MORE), (_WITH_A_RISE, _COMPARED), (_LEFT_EMPTY, _EMPTY))
_BACK = 10
"""How many sentences before the move where things stand is looked for."""


@rule(severity=Severity.WARNING, among=(_SINCE, *(told for told, _ in _FORMS)), in_quotes="skip")
def moved_since(document: Document) -> Iterator[Finding]:
    """A move does not lead from where it began to where things stand.

    A rate that stood at zero and is 4.25 percent has gone up by 4.25 points since, not by 3.75; what dropped by six meters did not drop from 186 to 181. Reported where a
    sentence tells the move and both ends, or the beginning alone (“41 cases, compared with six in all of 2023, a rise of 35”), and all that the story says before and right behind of the same thing is one other level.

    Bad:  The bank raised its rate to 4.25 percent. The rate stood at zero in 2021 and has gone up by {==3.75==} points since then.
    Bad:  The lake has dropped by {==six meters, from 186 to 181==}.
    Bad:  The toll rose from {==18 to 23 after four==} more bodies were found.
    Bad:  The plane had {==162 seats and carried 140 passengers, so 32==} were empty.
    Good: The bank raised its rate to 4.25 percent. The rate stood at zero in 2021 and has gone up by 4.25 points since then.
    """
    for told, form in _FORMS:
        for frame, m in matched(document, told, form):
            yield from _within(document, frame, m)
    for frame, m in matched(document, _SINCE, _MOVED):
        yield from _since(document, frame, m)


def _within(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    found = m.groupdict()
    was, now = (frame.amount(m, name if found.get(name) else f"{name}2") for name in ("was", "now"))
    by = frame.amount(m, "by")
    apart = was.value - now.value if found.get("down") else now.value - was.value
    if "down" not in found:
        apart = abs(apart)
    if m.re is not _EMPTY.compiled and not (_alike(was, now) and (_alike(was, by) or _alike(now, by))):
        return
    if misses(document, apart, by, was, now) and not (was.hedge or now.hedge or by.hedge not in ("", "another")):
        message = f"from {document[was.span]} to {document[now.span]} it is {abs(apart):,.10g}, not {document[by.span]}"
        start, end = min(one.span.start for one in (was, now, by)), max(one.figure.span.end for one in (was, now, by))
        yield Finding(Span(start, end), message)


def _since(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    was, by = frame.shown(m, "was"), frame.amount(m, "by")
    began = was.value if was else 0.0
    levels = [
        one
        for one in _levels(document, m["what"], frame)
        if one.value not in (began, by.value) and _alike(one, was or by) and _alike(one, by)
    ]
    if len({one.value for one in levels}) != 1 or by.hedge:
        return
    now = levels[0]
    right = began - now.value if m["down"] else now.value - began
    if right > 0 and misses(document, right, by, now, *([was] if was else [])) and 1 / _FAR < right / by.value < _FAR:
        message = f"from {document[was.span] if was else 'zero'} to {document[now.span]} it is {right:,.10g}"
        yield Finding(by.figure.span, message, (), [Related.here(document, now.span)])


_FAR = 10
"""A level that makes the move so many times as great is one of something else."""


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts may be of one thing; percentages move by points."""
    return comparable(one, other) or (_percents(one) and _percents(other))


def _percents(one: Amount) -> bool:
    return one.kind == PERCENT or one.noun.startswith("point")


def _levels(document: Document, what: str, frame: Frame) -> Iterator[Amount]:
    """Where the same thing is said to stand, in the sentences before and in the next."""
    for near in (*frames(document).before(frame, _BACK, paragraphs=_BACK), *frames(document).near(frame, 1)[-1:]):
        if near is not frame and (what in near.text or near.span.start > frame.span.start):
            for m in _NOW.finditer(near.text):
                yield near.amount(m, "now")
