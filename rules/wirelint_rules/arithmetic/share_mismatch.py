"""A share that is not what its two figures give."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PERCENT, PLAIN, SHARE, framed, frames
from wirelint.layers.numbers.passages import before, behind, opening, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import SHARES, alike, extent, narrow, plain, restyled, share_name
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_SIZED = f"[{COUNT}{MEASURE}{MONEY}]"
_STATED = f"(?P<share>[{PERCENT}{SHARE}])"
_VAGUE = "(?:about|around|some|roughly|nearly|almost|just over|just under|more than|over|approximately|only|at least)"
_ABOUT = rf"(?:{_VAGUE} |barely |just |a mere |less than |up to |an estimated )?"
_TWICE = pattern(
    rf"(?P<share>{SHARE})(?: [\w’'-]+){{0,4}}(?:,? or |, | \()(?:{_VAGUE} )?(?P<again>{PERCENT})(?=[,;.)]| of )|(?P<again2>{PERCENT})(?: of the)?(?: [\w’'-]+){{0,4}}(?:,? or | \()(?:{_VAGUE} )?(?P<share2>{SHARE})(?=[,;.)]| of )"
)
_ITS = "(?:the |its |their |all |these |those |some |about |nearly |more than |over |an estimated |roughly )"
_WHOLE = pattern(
    rf"(?:^|[“\" ])Of {_ITS}*(?:[a-z-]+ )?$|^(?: [a-z]+)? (?:out )?of {_ITS}*(?:[a-z-]+ )?$|\b[Oo]f (?:the|its|their|all|these|those) {_ITS}*(?:[\w’'-]+ ){{0,2}}$|\b(?:survey|poll|sample|study|group|crowd|total) of {_ITS}*$"
)
_PART_THEN_SHARE = pattern(rf"(?: [\w’'-]+){{0,9}}(?:,? or|,| \()(?: an?)?(?: {_VAGUE})? ?$")
_SHARE_THEN_PART = pattern(rf"(?:,? or|, that is,?|,| \()(?: {_VAGUE})? ?$")
_SHARE_OPENS = pattern(rf"(?:[:(—–]|, (?:or|with|that is,?|as|meaning))(?: that)? ?(?:{_VAGUE} )?| ?[:—–] ?| \(")
_CLOSED = pattern(r"(?:[,.;)—–]| —| of (?:them|the total|all|these|those)\b|$)")
_CLOSED_PART = pattern(r"(?: [\w’'-]+){0,3}(?:[,.;)—–]| —|$)")
_FORMS = (
    pattern(
        rf"(?P<part>{_SIZED})(?: \([^()]{{0,40}}\))? (?:out )?of (?:the |its |their |all |some |about )*(?:[a-z’']+ )?(?P<whole>{_SIZED})(?: \([^()]{{0,40}}\))?(?: [\w’'-]+){{0,4}}(?:, or | \(|, ){_STATED}(?=[,.;)—–]| of | (?:them|the|its|their|all)\b)"
    ),
    pattern(
        rf"(?P<part>{_SIZED})(?: \([^()]{{0,40}}\))? (?:(?:out )?of (?:the |its |their |all |some |about )*|from (?:the|its|their) )(?:[a-z’']+ )?(?P<whole>{_SIZED})(?: \([^()]{{0,40}}\))?(?: [\w’'-]+){{0,9}}(?:, or | \(|, ){_STATED}(?=[,.;)—–]| of (?:it|them)\b| (?:it|them|the [a-z]+)[,.;])"
    ),
    pattern(
        rf"(?P<part>{_SIZED})(?: [\w’'-]+){{0,3}}(?:, or | \(){_STATED}\)?,? of (?:the |its |their |all |some )*(?:[a-z]+ )?(?P<whole>{_SIZED})"
    ),
    pattern(
        rf"(?P<share>{PERCENT}(?= of )|{SHARE})(?: of)? (?:the |its |their |all |some |about )*(?:[\w’'-]+ )?(?P<whole>{_SIZED})(?: [\w’'-]+){{0,4}}(?:,? or | \(|, that is,? |, )(?:{_VAGUE} )?(?P<part>{_SIZED})(?=[,.;)]|(?: [a-z]+){{1,3}}[,.;)])"
    ),
    pattern(
        rf"\b[Oo]f (?:the |its |their |all )*(?P<whole>{_SIZED})(?: [\w’'-]+){{0,4}}, (?P<part>{_SIZED})(?:, or | \(|, ){_STATED}"
    ),
)
_OUT_OF = pattern(
    rf"(?P<part>{_SIZED})(?: [\w’'-]+){{0,5}} out of (?:the |its |their |some |about |a total of )*(?P<whole>{_SIZED})(?: [\w’'-]+){{0,7}}, (?:or |a |for a |giving a )?(?:turnout|share|rate|proportion)? ?(?:of )?(?:{_VAGUE} )?{_STATED}(?=[.,;)—–]|$| of (?:them|the total)\b)"
)
_OF_ITS = pattern(
    rf"(?P<part>{_SIZED})(?: [\w’'-]+){{0,4}}, (?:or )?(?:{_VAGUE} )?{_STATED}(?: of)? (?:its|their|the) (?:[a-z]+ ){{1,4}}of (?P<whole>{_SIZED})"
)
_POSSIBLE = pattern(
    rf"(?P<share>{PERCENT}) (?:of|full)\b{PLAIN}{{0,80}}?(?:, (?:or |with |only )?|,? or |,? with ){_ABOUT}(?P<part>{_SIZED})(?: [\w’'-]+){{0,3}} (?:out )?of (?:a (?:possible|potential|maximum|total)(?: of)? |(?:the|its|their|all|some|about|nearly) )*(?P<whole>{_SIZED})"
    rf"|\bturnout (?:of|was|stood at|came to|reached) {_ABOUT}(?P<share2>{PERCENT}){PLAIN}{{0,40}}?(?:, (?:or |with )?|,? or ){_ABOUT}(?P<part2>{_SIZED})(?: [\w’'-]+){{0,3}} (?:out )?of (?:a (?:possible|potential|maximum|total)(?: of)? |(?:the|its|all|some|about) )*(?P<whole2>{_SIZED})"
)
_MORE_OR_LESS = pattern(
    rf"(?P<part>{_SIZED}) (?:out )?of (?:the |its |their |all )*(?:[a-z’]+ )?(?P<whole>{_SIZED})(?:[ -][\w’'-]+){{1,5}}, (?:or )?(?:{_VAGUE}|less than|fewer than|well over|well under) {_STATED}(?=[,.;]| of (?:them|it|(?:the|its|their) [a-z]+)[,.;])"
    rf"|(?P<part2>{_SIZED})(?: \([^()]{{0,40}}\))? from (?:the|its|their) (?P<whole2>{_SIZED})(?: \([^()]{{0,40}}\))?(?:[ -][\w’'-]+){{1,4}}, (?:or )?(?:{_VAGUE}|less than) (?P<share2>[{PERCENT}{SHARE}])(?=[,.;]| of (?:them|it|(?:the|its|their) [a-z]+)[,.;])"
)
_OF_THEM = pattern(rf"(?P<part>{COUNT}) of (?:them|whom|which|these|those)(?:,? or|,| \() ?(?:{_VAGUE} )?{_STATED}")
_OF_IT = pattern(
    rf"(?P<whole>{_SIZED})(?: [\w’'-]+){{0,5}}, (?:(?:with|and|but) )?(?:{_VAGUE} )?{_STATED}(?: of)? (?:it|them|that|which|whom|the (?:sum|total|money)),? ?(?:or |\(|— ?|, )(?:{_VAGUE} )?(?P<part>{_SIZED})"
)
_OF_SUM = pattern(
    rf"(?P<whole>{_SIZED}){PLAIN}{{2,60}}?(?P<part>{_SIZED})(?: [\w’'-]+){{0,3}}, (?:or )?(?:(?P<hedge>{_VAGUE}|less than) )?{_STATED} (?:of )?(?:what|the (?:sum|amount|money)|that|it)\b"
)
_TOTAL = pattern(rf"(?P<part>{COUNT})(?: [\w’'-]+){{0,4}}, (?:or )?{_STATED}(?: of)? the total\b")
_RATE = pattern(
    rf"\b(?:fatality|death|mortality|infection|success|failure|turnout|conviction|detection) rate of {_STATED}"
)
_APPLIED = pattern(
    rf"(?P<whole>{_SIZED}){PLAIN}{{1,40}}? would (?:lose|gain|shrink by|grow by|save|cost|pay|get|mean) (?:as many as |as much as |up to |about )?(?P<part>{_SIZED})(?=[,.;]| )"
)
_MOST_OF_THEM = (
    pattern(
        rf"\b(?:majority|most) of (?:the |its |their )(?:[a-z’'-]+ )?(?P<whole>{COUNT})(?: [a-z]+){{1,3}}, (?:or )?(?P<part>{COUNT})(?=,)"
    ),
    pattern(
        rf"(?P<part>{COUNT}) (?:out )?of (?:the |its |their )(?:[a-z’'-]+ )?(?P<whole>{COUNT})(?: [\w’'-]+){{0,5}}, a (?:clear |slim |bare |narrow |large |big )?(?P<way>majority|minority)(?=[,.;])"
    ),
    pattern(
        rf"(?P<whole>{COUNT})(?: [\w’'-]+){{1,9}},? and (?P<part>{COUNT}) of (?:them|whom), a (?:clear |slim |bare |narrow |large |big )?(?P<way>majority|minority)(?=[,.;])"
    ),
)
_MAJORITY = telling(frozenset(("majority", "minority", "most")), before("of", 4) | behind("of out"))
_THAT_IS = pattern(
    rf"^That (?:is|was|makes|would be|comes to|amounts to|represents)(?: about| nearly| almost| only| more than| just)? (?P<share>[{SHARE}{PERCENT}])(?: of)?(?=[,.;]| of (?:it|them|the total|the whole|the sum|the money)| (?:it|them|the (?:total|whole|sum|money|amount|figure))\b)"
)
_NEAR = 0.02
_SHARES = frozenset(
    "% percent cent half third thirds quarter quarters fifth fifths tenth tenths one-third one-quarter one-fifth one-tenth two-thirds three-quarters".split()
)
_FEW = frozenset("three four five ten 10 20 twenty".split())
_PER_CENT = frozenset(("%", "percent", "cent"))
_FRACTIONS = (_SHARES - _PER_CENT) | _FEW
_WOULD, _VERBS = frozenset(("would",)), "lose gain by save cost pay get mean"
_RATED = telling(
    frozenset(("rate",)),
    frozenset("fatality death mortality infection success failure turnout conviction detection".split()),
    least=1,
)
_POINTED = telling(opening("that"), _SHARES, least=1)


_SET_OFF_BY = before(", ( : — – or", 4)
_IN_FEW = before("in of every")
_OF_A_WHOLE = telling(_SHARES, frozenset(("of",)), _SET_OFF_BY, least=3)
_OF_A_FEW = telling(_IN_FEW, _FEW, frozenset(("of",)), _SET_OFF_BY, least=3)
_IN_TENTHS = telling(frozenset(("tenth", "tenths", "one-tenth")), _SET_OFF_BY)
_SAID_AGAIN = before("( or", 4) | before("over under than least", 2) | {"total"}
_RESTATED, _RESTATED_FEW = telling(_SHARES, _SAID_AGAIN), telling(_IN_FEW, _FEW, _SAID_AGAIN)
_IN_TWO_WAYS, _APPLYING = telling(_PER_CENT, _FRACTIONS), telling(_WOULD, before(_VERBS, 4))
"""What tells of a part, a whole and the share, or that a share of something before is told again, or a share told twice; and what a share would come to."""


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
        _MAJORITY,
        _POINTED,
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
    Good: It won 36 of the 70 seats, more than half, and 23 of 70, or nearly a third.
    """
    for frame in framed(document, _OF_A_WHOLE, _OF_A_FEW, _IN_TENTHS, _RESTATED, _RESTATED_FEW, _IN_TWO_WAYS):
        if not frame.kinds(PERCENT, SHARE):
            continue
        found: list[Finding] = []
        for form in (*_FORMS, _OF_IT) if len(frame.amounts) > 2 else ():
            for m in form.finditer(frame.text):
                found += _judged(document, *(frame.amount(m, name) for name in ("part", "whole", "share")))
        for m in _OF_SUM.finditer(frame.text) if not found and len(frame.amounts) == _OPERANDS else ():
            part, whole, share = (frame.amount(m, name) for name in ("part", "whole", "share"))
            if not m["hedge"] and comparable(part, whole):
                found += _judged(document, part._replace(kind=whole.kind, unit=whole.unit), whole, share)
        for m in (*_OUT_OF.finditer(frame.text), *_OF_ITS.finditer(frame.text)) if not found else ():
            part, whole, share = (frame.amount(m, name) for name in ("part", "whole", "share"))
            if comparable(part, whole):
                found += _judged(document, part, whole._replace(kind=part.kind, unit=part.unit), share)
        for form in (_POSSIBLE, _MORE_OR_LESS) if not found else ():
            for m in form.finditer(frame.text):
                found += _of_a_possible(document, *(_either(frame, m, name) for name in ("part", "whole", "share")))
        for m in _OF_THEM.finditer(frame.text) if not found else ():
            found += _of_the_same(document, frame, m)
        yield from found or _told(document, frame)
        for m in _TWICE.finditer(frame.text):
            yield from _told_twice(document, frame, m)
        for m in _TOTAL.finditer(frame.text):
            yield from _of_total(document, frame, m)
        before = _OF_BEFORE.search(frame.text) if len(frame.amounts) == 2 and not found else None
        if before is not None:
            yield from _of_before(document, frame, before)
    for frame in framed(document, _APPLYING):
        for m in _APPLIED.finditer(frame.text):
            yield from _applied(document, frame, m)
    for frame in framed(document, _MAJORITY):
        for form in _MOST_OF_THEM:
            for m in form.finditer(frame.text):
                yield from _most(document, frame, m)
    yield from _that_is(document)
    for frame in framed(document, _RATED):
        for m in _RATE.finditer(frame.text):
            yield from _rate(document, frame, m)


def _either(frame: Frame, m: re.Match[str], name: str) -> Amount:
    """The amount of a group, or of the one of the same name in the other form."""
    return frame.shown(m, name) or frame.amount(m, f"{name}2")


def _of_a_possible(document: Document, part: Amount, whole: Amount, share: Amount) -> Iterator[Finding]:
    """A share, the amount that it comes to and the whole behind it: “16 percent of their capacity, 46 million of a possible 288 million”."""
    if not (comparable(part, whole) or comparable(whole, part)) or span_of_time(whole) or span_of_time(part):
        return
    if part.value > whole.value > 0 and not (part.hedge or whole.hedge):
        related = [Related.here(document, whole.span)]
        yield Finding(part.span, f"{document[part.span]} cannot be of {document[whole.span]}", (), related)
        return
    if not _is_on_its_side(share, part.value / max(whole.value, 1e-9)):
        yield from _judged(document, part._replace(kind=whole.kind, unit=whole.unit), whole, share)


def _is_on_its_side(share: Amount, right: float) -> bool:
    """Whether a share that is said to be more or less than something is so: 40 percent is less than half."""
    stated = _stated(share)[0]
    if share.hedge in ("less than", "fewer than", "under"):
        return _FAR_BELOW * stated < right <= stated
    return share.hedge in ("more than", "over", "at least", "well over") and stated <= right < stated / _FAR_BELOW


_FAR_BELOW = 0.7


def _most(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A majority that is none: “a majority of the 300 delegates, 141, voted for it”."""
    part, whole = frame.amount(m, "part"), frame.amount(m, "whole")
    few = m.groupdict().get("way") == "minority"
    if part.hedge or whole.hedge or part.value >= whole.value or span_of_time(part) or span_of_time(whole):
        return
    if (part.value > whole.value / 2) == few:
        related = [Related.here(document, whole.span)]
        kind = "minority" if few else "majority"
        yield Finding(part.span, f"{document[part.span]} of {document[whole.span]} is no {kind}", (), related)


def _that_is(document: Document) -> Iterator[Finding]:
    """The share that one of the two sums of the sentence before is of the other, told by itself: “That is half of the total”."""
    for frame in framed(document, _POINTED, where=lambda one: not _SHARES.isdisjoint(one.lower[1:_SOON])):
        m = _THAT_IS.match(frame.text) if len(frame.amounts) == 1 else None
        before = frames(document).before(frame, 1, paragraphs=0) if m else []
        found = (
            [one.amount for one in roles(before[0]) if one.amount.value > 1 and not span_of_time(one.amount)]
            if before
            else []
        )
        if m is not None and len(found) == len(("whole", "part")) and comparable(*found):
            part, whole = sorted(found, key=lambda one: one.value)
            yield from _judged(document, part, whole, frame.amount(m, "share"))


_SOON = 7
"""In words."""


def _of_the_same(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
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
    if len(wholes) == 1 and wholes[0].value >= part.value and share.unit != "points":
        yield from _judged(document, part, wholes[0], share)


def _told(document: Document, frame: Frame) -> Iterator[Finding]:
    """The one share of a sentence that names one whole and one part of it, in any order."""
    if len(frame.amounts) < _OPERANDS:
        return
    found = roles(frame)
    wholes = [one for one in found if one.amount.kind in (COUNT, MEASURE, MONEY) and _WHOLE.search(one.before)]
    shares = [
        one for one in found if one.amount.kind == SHARE or (one.amount.kind == PERCENT and one.amount.unit == "%")
    ]
    if len(shares) == 1 and not wholes:
        yield from _of_what_follows(document, frame, shares[0])
    if len(wholes) != 1 or len(shares) != 1:
        return
    whole, share = wholes[0], shares[0]
    parts = [one for one in found if one is not whole and one is not share and comparable(one.amount, whole.amount)]
    if len(parts) != 1 or not _is_linked(frame, parts[0], whole, share):
        return
    yield from _judged(document, parts[0].amount, whole.amount, share.amount)


def _of_what_follows(document: Document, frame: Frame, share: Role) -> Iterator[Finding]:
    """A part, and behind it what share it is of the figure that follows: “90 millimeters …, half of the 180 that usually fall”."""
    found = roles(frame)
    number = found.index(share)
    whole = found[number + 1] if number + 1 < len(found) else None
    if whole is None or not _THE.match(share.behind) or share.behind != whole.before or not share.amount.span:
        return
    parts = [
        one for one in found[:number] if comparable(one.amount, whole.amount) and one.amount.kind == whole.amount.kind
    ]
    if len(parts) == 1 and _SET_OFF.search(share.before) and not parts[0].amount.partial:
        yield from _judged(document, parts[0].amount, whole.amount, share.amount)


_THE = pattern(r"(?: of)? (?:the|its|their|his|her|last year[’']s) (?:[a-z]+ )?$")
_SET_OFF = pattern(rf", (?:or |only |just )?(?:{_VAGUE} )?$")
_OPERANDS = 3


def _is_linked(frame: Frame, part: Role, whole: Role, share: Role) -> bool:
    """Whether a share restates a part, rather than tell of another: “20, or 25 percent,” and “25 percent of them, or 20,”."""
    if part.at < share.at:
        between = frame.text[part.at + 1 : share.at]
        return bool(_PART_THEN_SHARE.compiled.fullmatch(between) and _CLOSED.match(share.behind))
    if share.at < part.at < whole.at:
        return _SHARE_OPENS.fullmatch(frame.text[share.at + 1 : part.at]) is not None
    return share.at < whole.at < part.at and bool(
        _SHARE_THEN_PART.search(part.before) and _CLOSED_PART.match(part.behind)
    )


def _told_twice(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A fraction and the percentage that restates it: “one in three visits, or about 33 percent”."""
    share, percent = (
        (frame.shown(m, "share"), frame.shown(m, "again"))
        if m["share"]
        else (frame.shown(m, "share2"), frame.shown(m, "again2"))
    )
    if share is None or percent is None or percent.unit != "%":
        return
    right = share.value * 100
    slack = 2.5 + (4 if share.hedge or percent.hedge else 0)
    if abs(percent.value - right) > slack:
        related = [Related.here(document, share.span)]
        message = f"{document[share.span].removesuffix(' of')} is {plain(right)} percent, not {document[percent.span]}"
        yield Finding(percent.span, message, [Fix.replace(percent.figure.span, f"{right:.0f}")], related)


def _judged(document: Document, part: Amount, whole: Amount, share: Amount) -> Iterator[Finding]:
    if not alike(part, whole) and comparable(part, whole):
        part = part._replace(kind=whole.kind, unit=whole.unit)
    if not alike(part, whole) or whole.value <= 0 or share.unit == "points" or part.value > whole.value:
        return
    low, high = extent(part).low / extent(whole).high, extent(part).high / max(extent(whole).low, 1e-9)
    if part.kind == COUNT:
        low, high = narrow(part).low / narrow(whole).high, narrow(part).high / max(narrow(whole).low, 1e-9)
    stated, slack = _stated(share)
    if part.hedge or whole.hedge or (share.hedge and share.kind == PERCENT):
        hedges = {part.hedge, whole.hedge, share.hedge}
        slack += max(0.01, (0.06 if hedges <= {"", "some"} else 0.12) * stated)
    if low - slack <= stated <= high + slack and not _beyond(share.hedge, stated, low, high):
        return
    message = f"{document[part.span]} of {document[whole.span]} is {plain(part.value / whole.value * 100)} percent, not {document[share.span]}"
    yield _told_last(document, part, whole, share, message)


def _told_last(document: Document, part: Amount, whole: Amount, share: Amount, message: str) -> Finding:
    """The finding at whichever of part and share restates the other, being told behind it."""
    if part.span.start > share.span.start:
        fraction = share.value if share.kind == SHARE else share.value / 100
        right = fraction * whole.value
        if part.kind == COUNT:
            right = round(right)
        shown = "" if whole.figure.exact else restyled(document[part.figure.span], right)
        related = [Related.here(document, share.span)]
        message = f"{document[share.span].removesuffix(' of')} of {document[whole.span]} is {plain(right)}, not {document[part.span]}"
        return Finding(part.span, message, [Fix.replace(part.figure.span, shown)] if shown else [], related)
    right = part.value / whole.value
    better = share_name(right) if share.kind == SHARE else f"{right * 100:.{0 if share.figure.place >= 1 else 1}f}"
    figure = share.figure.span if share.kind == PERCENT else share.span
    of = " of" if better and share.kind == SHARE and document[share.span].endswith(" of") else ""
    related = [Related.here(document, part.span)]
    return Finding(share.span, message, [Fix.replace(figure, better + of)] if better else [], related)


def _beyond(hedge: str, stated: float, low: float, high: float) -> bool:
    """Whether a share is on the wrong side of what it is said to be more or less than."""
    if hedge in ("more than", "over", "at least", "just over", "well over", "above"):
        return high < stated - _HAIR
    return (
        hedge in ("less than", "fewer than", "under", "below", "just under", "nearly", "almost")
        and low > stated + _WIDE
    )


_HAIR, _WIDE = 0.004, 0.03


def _stated(share: Amount) -> tuple[float, float]:
    """A share as a fraction of one, and how far it may be off."""
    if share.kind == SHARE:
        return share.value, 0.08 if share.hedge else 0.04
    half = extent(share, fine=True)
    return share.value / 100, min((half.high - half.low) / 200, 0.01) + 0.006


_OF_BEFORE = pattern(
    rf"(?P<share>[{PERCENT}{SHARE}])(?: of)?(?: (?:them|those|the [a-z]+|its [a-z]+|their [a-z]+|all [a-z]+))?,? (?:or|\() ?(?:{_VAGUE} )?(?P<part>{COUNT})"
    rf"|(?P<part2>{COUNT})(?: of them| of those)?,? (?:or|\() ?(?:{_VAGUE} )?(?P<share2>[{PERCENT}{SHARE}])(?: of)?(?=[,.;)]| of (?:them|those|the total|the [a-z]+[,.;]))"
)


def _of_before(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A share and the number it comes to, of what the sentences before count: “It has 80 students. Seven in ten, or 66, …”."""
    part, share = (frame.shown(m, one) or frame.amount(m, f"{one}2") for one in ("part", "share"))
    wholes = [
        one.amount
        for last in frames(document).before(frame, 2, paragraphs=1)
        for one in roles(last)
        if one.amount.kind == COUNT
        and thing(one.amount)
        and not span_of_time(one.amount)
        and one.amount.value > part.value
    ]
    stated, slack = _stated(share)
    slack += 0.04 if part.hedge or share.hedge else 0.01
    if (
        len(wholes) != 1
        or not comparable(part, wholes[0])
        or share.unit == "points"
        or wholes[0].hedge not in ("", "some")
    ):
        return
    if abs(part.value / wholes[0].value - stated) > slack:
        right = part.value / wholes[0].value * 100
        message = (
            f"{document[part.span]} of {document[wholes[0].span]} is {plain(right)} percent, not {document[share.span]}"
        )
        yield _told_last(document, part, wholes[0], share, message)


def _of_total(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A share of a total that stands before: reported if it fits no number of the story, and one near by makes it another share."""
    part, share = frame.amount(m, "part"), frame.amount(m, "share")
    stated, slack = _stated(share)
    before = list(reversed(frames(document).before(frame, _FAR, paragraphs=_FAR)))
    figures = [
        amount
        for one in before
        for amount in one.amounts.values()
        if amount.kind == COUNT and amount.value > part.value
    ]
    figures += [amount for amount in frame.amounts.values() if amount.kind == COUNT and amount.value > part.value]
    if share.kind != SHARE or any(abs(part.value / one.value - stated) <= slack for one in figures):
        return
    for one in reversed(figures[-_LATE:]):
        for value, name in SHARES.items():
            if abs(part.value / one.value / value - 1) < _NEAR:
                related = Related.here(document, one.span)
                better = f"{name} of" if document[share.span].endswith(" of") else name
                message = f"{document[part.span]} is {name} of {document[one.span]}"
                yield Finding(share.span, message, [Fix.replace(share.span, better)], [related])
                return


_FAR = 40
"""So many sentences before a share may name its whole."""
_LATE = 8
"""So many figures before a share may be its whole."""


def _applied(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What the one percentage of the sentence before comes to of a whole: “by 20 percent. A season of 150 days would lose 30”."""
    whole, part = frame.amount(m, "whole"), frame.amount(m, "part")
    before = frames(document).before(frame, 1, paragraphs=0)
    shares = [one for one in before[0].amounts.values() if one.kind == PERCENT] if before else []
    if (
        len(frame.amounts) != 2
        or len(shares) != 1
        or part.value >= whole.value
        or shares[0].unit != "%"
        or part.kind == PERCENT
    ):
        return
    right = whole.value * shares[0].value / 100
    if part.value == shares[0].value and abs(right / part.value - 1) > _ROUGH:
        better = restyled(document[part.figure.span], right)
        message = f"{document[shares[0].span]} of {document[whole.span]} is {plain(right)}, not {document[part.span]}"
        yield Finding(part.span, message, [Fix.replace(part.figure.span, better)] if better else [])


def _rate(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A rate that fits no two figures near by, while a tenth or ten times of it does."""
    share = frame.amount(m, "share")
    near = [*frames(document).before(frame, 4), frame]
    figures = [
        amount
        for one in near
        for amount in one.amounts.values()
        if amount.kind == COUNT and amount.value > 1 and not span_of_time(amount)
    ]
    shares = [(a, b) for a in figures for b in figures if a.value < b.value]
    if share.kind != PERCENT or share.value == 0 or not shares:
        return

    def fitting(value: float) -> list[tuple[Amount, Amount]]:
        return [(a, b) for a, b in shares if abs(a.value / b.value * 100 / value - 1) < _ROUGH]

    if fitting(share.value):
        return
    for factor in (10.0, 0.1):
        for a, b in fitting(share.value / factor)[:1]:
            message = f"{document[a.span]} of {document[b.span]} is {a.value / b.value * 100:.2g} percent, not {document[share.span]}"
            yield Finding(share.span, message, [Fix.replace(share.figure.span, f"{share.value / factor:g}")])
            return


_ROUGH = 0.1
"""How far a rate may be off, as a share of it: both its figures may be rounded."""
