"""A share that is not what its two figures give."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, pattern, rule
from wirelint.layers.number_words import FRACTIONS, PER_CENT
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PERCENT, SHARE, framed, frames
from wirelint.layers.numbers.numerals import figures_between
from wirelint.layers.numbers.passages import before, behind, opening, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic import _share_forms as forms
from wirelint_rules.arithmetic._ranges import plain
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time, thing
from wirelint_rules.arithmetic._shares import is_on_its_side, judged
from wirelint_rules.arithmetic._shares_before import (
    part_by_share_before,
    rate_of_before,
    share_of_before,
    share_of_one_of_two,
    share_of_total,
)
from wirelint_rules.arithmetic._shares_of_them import share_of_that, share_of_them, those_are

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint.layers.numbers.passages import Passage

_FRACTIONS = FRACTIONS | {"one-tenth"}
_SHARES = PER_CENT | _FRACTIONS
_FEW = frozenset("three four five ten 10 20 twenty".split())
_SET_OFF_BY = before(", ( : — – or", 4)
_IN_FEW = before("in of every")
_SAID_AGAIN = before("( or", 4) | before("over under than least", 2) | {"total"}

_OF_A_WHOLE = telling(_SHARES, frozenset(("of",)), _SET_OFF_BY, least=3)
_OF_A_FEW = telling(_IN_FEW, _FEW, frozenset(("of",)), _SET_OFF_BY, least=3)
_IN_TENTHS = telling(frozenset(("tenth", "tenths", "one-tenth")), _SET_OFF_BY)
_RESTATED, _RESTATED_FEW = telling(_SHARES, _SAID_AGAIN), telling(_IN_FEW, _FEW, _SAID_AGAIN)
_IN_TWO_WAYS = telling(PER_CENT, _FRACTIONS | _FEW)
"""A part, a whole and the share; a share of something before, told again; a share told twice."""
_APPLYING = telling(frozenset(("would",)), before("lose gain by save cost pay get mean", 4))
"""What a share would come to."""
_LEVYING = telling(
    PER_CENT,
    before("on of in", 4),
    frozenset(
        "levy tax fee duty tariff commission surcharge share stake cut bonus premium toll royalty discount deposit rebate".split()
    ),
    least=3,
)
"""A share that is taken of something, and what that comes to."""
_MAJORITY = telling(frozenset(("majority", "minority", "most")), before("of", 4) | behind("of out"))
_POINTED = telling(opening("that"), _SHARES, least=1)
_OF_THEM = telling(
    _FRACTIONS | PER_CENT | before("in of"), frozenset("them those these it that".split()), _SET_OFF_BY, least=1
)
_THOSE = telling(opening("the these those for"), before("the these those about some", 2), least=1)
_RATED = telling(
    frozenset(("rate",)),
    frozenset("fatality death mortality infection success failure turnout conviction detection".split()),
    least=1,
)


@rule(
    severity=Severity.WARNING,
    among=(
        _OF_A_WHOLE,
        _OF_A_FEW,
        _IN_TENTHS,
        _RESTATED,
        _RESTATED_FEW,
        _IN_TWO_WAYS,
        _APPLYING,
        _LEVYING,
        _MAJORITY,
        _POINTED,
        _OF_THEM,
        _THOSE,
        _RATED,
    ),
)
def share_mismatch(document: Document) -> Iterator[Finding]:
    """A share is not what the part and the whole beside it give.

    “14 of the 70 seats, or 25 percent” is 20 percent. Part, whole and share stand in one sentence in a form that says what is of what;
    or the whole stands shortly before (“412 people … 103 gifts, a third of the total”), and then only a share that is plainly another
    is reported: 103 is a quarter of 412, and a third of nothing that the story names. The same goes for a rate of deaths or infections that
    is ten times too high or too low.

    Left alone: shares that are rounded or hedged and near enough.

    Bad:  It holds 14 of the 70 seats, or {==25 percent==}, he said.
    Bad:  By noon 412 people had given. Dutch donors were first with 103 gifts, {==a third of==} the total.
    Bad:  The dams are at 16 percent of their capacity, {==64 million cubic meters==} of a possible 288 million.
    Good: It holds 14 of the 70 seats, or 20 percent, he said.
    Good: It let go 1,000 of its 4,300 staff, 45 per cent of those at head office and none of its pilots.
    Good: It won 36 of the 70 seats, more than half, and 23 of 70, or nearly a third.
    """
    for frame in framed(document, _OF_A_WHOLE, _OF_A_FEW, _IN_TENTHS, _RESTATED, _RESTATED_FEW, _IN_TWO_WAYS):
        if frame.kinds(PERCENT, SHARE):
            yield from _restated(document, frame)
    for frame in framed(document, _APPLYING):
        for m in forms.SHARE_APPLIED.finditer(frame.text):
            yield from part_by_share_before(document, frame, m)
    for frame in framed(document, _LEVYING):
        for m in forms.LEVIED.finditer(frame.text):
            yield from _levied(document, frame, m)
    for frame in framed(document, _MAJORITY):
        for form in forms.MOST_OF_WHOLE:
            for m in form.finditer(frame.text):
                yield from _most_of_whole(document, frame, m)
    for frame in framed(document, _POINTED, where=lambda one: not _SHARES.isdisjoint(one.lower[1:_SOON])):
        that_is = forms.THAT_IS.match(frame.text) if len(frame.amounts) == 1 else None
        if that_is is not None:
            yield from share_of_one_of_two(document, frame, that_is)
    for frame in framed(document, _OF_THEM):
        yield from share_of_them(document, frame)
        yield from share_of_that(document, frame)
        for m in forms.PART_OF_THEM.finditer(frame.text) if len(frame.amounts) < _OPERANDS else ():
            yield from _of_them(document, frame, m)
    for frame in framed(document, _THOSE, where=lambda one: _may_be_those(document, one)):
        yield from those_are(document, frame)
    for frame in framed(document, _RATED):
        for m in forms.RATE.finditer(frame.text):
            yield from rate_of_before(document, frame, m)


def _may_be_those(document: Document, passage: Passage) -> bool:
    """Whether a sentence begins with “the”, “these” or “those” and a number, behind one with figures."""
    at = passage.places[0] - passage.within.start
    return at <= _HEAD and bool(figures_between(document, *frames(document).span_before(passage.span.start)))


_HEAD, _SOON = 3, 7
"""In words."""


def _restated(document: Document, frame: Frame) -> Iterator[Finding]:
    """What is wrong with the shares of a sentence, each told of by the plainest form that it stands in."""
    found = _in_form(document, frame)
    yield from found or _of_one_whole(document, frame)
    for m in forms.SHARE_TWICE.finditer(frame.text):
        yield from _told_twice(document, frame, m)
    for m in forms.SHARE_OF_TOTAL.finditer(frame.text):
        yield from share_of_total(document, frame, m)
    if len(frame.amounts) == len(("part", "share")) and not found:
        told_of = [m for form in (forms.SHARE_OF_BEFORE, *forms.SHARE_OF_THOSE) for m in form.finditer(frame.text)]
        for m in told_of[:1]:
            yield from share_of_before(document, frame, m)


def _in_form(document: Document, frame: Frame) -> list[Finding]:
    """Of the first form of words that tells of anything, all that it tells."""
    operands, text = len(frame.amounts), frame.text
    found: list[Finding] = []
    for form in forms.PART_OF_WHOLE if operands >= _OPERANDS else ():
        for m in form.finditer(text):
            found += judged(document, *(frame.amount(m, name) for name in ("part", "whole", "share")))
    for m in forms.PART_OF_SUM.finditer(text) if not found and operands == _OPERANDS else ():
        part, whole, share = (frame.amount(m, name) for name in ("part", "whole", "share"))
        if not m["hedge"] and comparable(part, whole):
            found += judged(document, part._replace(kind=whole.kind, unit=whole.unit), whole, share)
    for m in [m for form in forms.PART_OUT_OF_WHOLE for m in form.finditer(text)] if not found else ():
        part, whole, share = (frame.amount(m, name) for name in ("part", "whole", "share"))
        if comparable(part, whole):
            found += judged(document, part, whole._replace(kind=part.kind, unit=part.unit), share)
    for m in [m for form in forms.PART_OF_POSSIBLE for m in form.finditer(text)] if not found else ():
        part, whole, share = (
            frame.shown(m, name) or frame.amount(m, f"{name}2") for name in ("part", "whole", "share")
        )
        found += _of_possible(document, part, whole, share)
    for m in forms.PART_OF_THEM.finditer(text) if not found else ():
        found += _of_them(document, frame, m)
    return found


_OPERANDS = len(("part", "whole", "share"))


def _of_possible(document: Document, part: Amount, whole: Amount, share: Amount) -> Iterator[Finding]:
    """A share, the amount that it comes to and the whole behind it: “16 percent of their capacity, 46 million of a possible 288 million”."""
    if not (comparable(part, whole) or comparable(whole, part)) or span_of_time(whole) or span_of_time(part):
        return
    if part.value > whole.value > 0 and not (part.hedge or whole.hedge):
        related = [Related.here(document, whole.span)]
        yield Finding(part.span, f"{document[part.span]} cannot be of {document[whole.span]}", (), related)
        return
    if not is_on_its_side(share, part.value / max(whole.value, 1e-9)):
        yield from judged(document, part._replace(kind=whole.kind, unit=whole.unit), whole, share)


def _of_them(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A part of them, and its share, where the sentence counts one number of people or things before: “all nine … seven of them, or 78 percent”."""
    part, share = frame.amount(m, "part"), frame.amount(m, "share")
    wholes = [
        one.amount
        for one in roles(frame)
        if one.at < m.start("part")
        and one.amount.kind == COUNT
        and not span_of_time(one.amount)
        and (thing(one.amount) or one.amount.partial)
    ]
    if not wholes and m.group().startswith(_OF_THOSE, 1):
        last = frames(document).before(frame, 1, paragraphs=0)
        counted = [one.amount for one in (roles(last[0]) if last else ()) if one.amount.kind == COUNT]
        wholes = [one for one in counted if thing(one) and not span_of_time(one) and not one.hedge]
    if len(wholes) == 1 and wholes[0].value >= part.value and share.unit != "points":
        yield from judged(document, part, wholes[0], share)


_OF_THOSE = (" of them", " of those", " of these")


def _of_one_whole(document: Document, frame: Frame) -> Iterator[Finding]:
    """The one share of a sentence that names one whole and one part of it, in any order."""
    if len(frame.amounts) < _OPERANDS:
        return
    found = roles(frame)
    wholes = [one for one in found if one.amount.kind in (COUNT, MEASURE, MONEY) and _OPENS_WHOLE.search(one.before)]
    shares = [
        one for one in found if one.amount.kind == SHARE or (one.amount.kind == PERCENT and one.amount.unit == "%")
    ]
    if len(shares) == 1 and not wholes:
        yield from _of_what_follows(document, found, shares[0])
    if len(wholes) != 1 or len(shares) != 1:
        return
    whole, share = wholes[0], shares[0]
    parts = [one for one in found if one is not whole and one is not share and comparable(one.amount, whole.amount)]
    if len(parts) == 1 and _is_linked(frame, parts[0], whole, share):
        yield from judged(document, parts[0].amount, whole.amount, share.amount)


_ITS = "(?:the |its |their |all |these |those |some |about |nearly |more than |over |an estimated |roughly )"
_OPENS_WHOLE = pattern(
    rf"(?:^|[“\" ])Of {_ITS}*(?:[a-z-]+ )?$|^(?: [a-z]+)? (?:out )?of {_ITS}*(?:[a-z-]+ )?$"
    rf"|\b[Oo]f (?:the|its|their|all|these|those) {_ITS}*(?:[\w’'-]+ ){{0,2}}$|\b(?:survey|poll|sample|study|group|crowd|total) of {_ITS}*$"
)


def _is_linked(frame: Frame, part: Role, whole: Role, share: Role) -> bool:
    """Whether a share restates a part, rather than tell of another: “20, or 25 percent,” and “25 percent of them, or 20,”."""
    if part.at < share.at:
        between = frame.text[part.at + 1 : share.at]
        apart = share.behind == whole.before and _THE.match(share.behind)
        return bool(_PART_THEN_SHARE.compiled.fullmatch(between) and (apart or _CLOSED.match(share.behind)))
    if share.at < part.at < whole.at:
        return _SHARE_OPENS.fullmatch(frame.text[share.at + 1 : part.at]) is not None
    return share.at < whole.at < part.at and bool(
        _SHARE_THEN_PART.search(part.before) and _CLOSED_PART.match(part.behind)
    )


_PART_THEN_SHARE = pattern(rf"(?: [\w’'-]+){{0,9}}(?:,? or|,| \()(?: an?)?(?: {forms.VAGUE})? ?$")
_SHARE_THEN_PART = pattern(rf"(?:,? or|, that is,?|,| \()(?: {forms.VAGUE})? ?$")
_SHARE_OPENS = pattern(rf"(?:[:(—–]|, (?:or|with|that is,?|as|meaning))(?: that)? ?(?:{forms.VAGUE} )?| ?[:—–] ?| \(")
_CLOSED = pattern(r"(?:[,.;)—–]| —| of (?:them|the total|all|these|those)\b|$)")
_CLOSED_PART = pattern(r"(?: [\w’'-]+){0,3}(?:[,.;)—–]| —|$)")


def _of_what_follows(document: Document, found: list[Role], share: Role) -> Iterator[Finding]:
    """A part, and behind it what share it is of the figure that follows: “90 millimeters …, half of the 180 that usually fall”."""
    number = found.index(share)
    whole = found[number + 1] if number + 1 < len(found) else None
    if whole is None or not _THE.match(share.behind) or share.behind != whole.before or not share.amount.span:
        return
    parts = [
        one
        for one in found[:number]
        if comparable(one.amount, whole.amount) and whole.amount.kind in (one.amount.kind, COUNT)
    ]
    if len(parts) == 1 and _SET_OFF.search(share.before) and not parts[0].amount.partial:
        yield from judged(document, parts[0].amount, whole.amount, share.amount)


_THE = pattern(r"(?: of)? (?:the|its|their|his|her|last year[’']s|the [a-z]+[’']s) (?:[a-z]+ )?$")
_SET_OFF = pattern(rf", (?:or |only |just )?(?:{forms.VAGUE} )?$")


def _told_twice(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A fraction and the percentage that restates it: “one in three visits, or about 33 percent”."""
    share, percent = (frame.shown(m, name) or frame.amount(m, f"{name}2") for name in ("share", "again"))
    right = share.value * 100
    slack = 2.5 + (4 if share.hedge or percent.hedge else 0)
    if percent.unit == "%" and abs(percent.value - right) > slack:
        related = [Related.here(document, share.span)]
        message = f"{document[share.span].removesuffix(' of')} is {plain(right)} percent, not {document[percent.span]}"
        yield Finding(percent.span, message, [Fix.replace(percent.figure.span, f"{right:.0f}")], related)


def _levied(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What a share that is taken of something comes to: “a 4 percent levy on the 50 million euros would bring in 2 million”."""
    part, whole, share = (frame.amount(m, name) for name in ("part", "whole", "share"))
    if share.unit == "%" and comparable(part, whole) and not (part.hedge or whole.hedge or span_of_time(part)):
        yield from judged(document, part, whole, share)


def _most_of_whole(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A majority that is none: “a majority of the 300 delegates, 141, voted for it”."""
    part, whole = frame.amount(m, "part"), frame.amount(m, "whole")
    kind = m.groupdict().get("way") or "majority"
    if part.hedge or whole.hedge or part.value >= whole.value or span_of_time(part) or span_of_time(whole):
        return
    if (part.value > whole.value / 2) == (kind == "minority"):
        related = [Related.here(document, whole.span)]
        yield Finding(part.span, f"{document[part.span]} of {document[whole.span]} is no {kind}", (), related)
