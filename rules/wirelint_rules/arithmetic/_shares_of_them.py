"""Shares of those whom the sentence before counts, with the number that they come to: “arrested 30. Half of them, 15 …”."""

from __future__ import annotations

from wirelint import pattern
from wirelint.layers.numbers.amounts import AROUND, COUNT, PERCENT, SHARE, SIZED, frames
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time, thing
from wirelint_rules.arithmetic._share_forms import VAGUE
from wirelint_rules.arithmetic._shares import as_fraction, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Amount, Frame

_OF_THEM = pattern(
    rf"(?P<share>[{SHARE}{PERCENT}])(?: of)? (?:them|those|these|it|that),? ?(?:or|—|–|\(|,)? ?(?:{VAGUE} )?(?P<part>{SIZED})(?! (?:in [{COUNT}1-9]|out of))"
    rf"(?=[^{COUNT}{PERCENT}{SHARE}:;.]{{0,40}}?[,).;—–]|$)"
)
_OF_WHICH = pattern(
    rf"(?P<whole>{COUNT}) [a-z]+(?: [a-z]+)?, (?P<share>[{SHARE}{PERCENT}])(?: of)? (?:which|whom) (?:were|are|was|is|had been|have been) (?:taken|full|occupied|sold|filled|booked|lost|gone|empty|destroyed|damaged|vacant)\b"
)
_THOSE = pattern(
    rf"^[“\"]?(?:For )?(?:[Tt]he|[Tt]hese|[Tt]hose) (?:{VAGUE} )?(?P<part>{COUNT})(?= (?:who|which|that|include[sd]?|are|were|have|had|will|people|men|women|children|residents|pupils|students|families|patients|workers|homes|species|villages|schools|passengers|households)\b)"
)
_SHARE_OF_WHOLE = pattern(
    rf"(?P<share>[{SHARE}{PERCENT}])(?: of)? (?:(?:the|its|their|all|his|her|some|about|those|these) |(?:the |its |their )?(?:[\w-]+ )?[\w-]+[’']s? )*(?:[\w-]+ )??(?P<whole>{COUNT})"
)


def share_of_them(document: Document, frame: Frame) -> Iterator[Finding]:
    """A share of them and how many that is: “arrested 30 people. Half of them, 18 in all, were released”."""
    m = _OF_THEM.search(frame.text)
    if m is None:
        return
    share, part = frame.amount(m, "share"), frame.amount(m, "part")
    if share.unit == "points" or span_of_time(part):
        return
    here = [one.amount for one in roles(frame) if one.at < m.start()]
    before = [one.amount for last in frames(document).before(frame, 1, paragraphs=1) for one in roles(last)]
    stated, slack = as_fraction(share)
    if any(one.value and abs(part.value / one.value - stated) <= slack for one in before):
        return  # of what is counted otherwise: 120,000 barrels a day … Three-quarters of it, 90,000
    wholes = [one for one in (*before, *here) if _may_be_whole(one, part, share)]
    if wholes and not any(_fits(document, part, one, share) for one in wholes):
        yield from judged(document, _bare(part), _bare(wholes[-1]), share)


_OF_THAT = pattern(
    rf"^[“\"]?(?:Today|Now|Last year|This year|In (?:1[5-9]|20)[0-9]{{2}},?|By (?:1[5-9]|20)[0-9]{{2}},?|By then),? [^.;:{COUNT}{PERCENT}{SHARE}]{{2,60}}?(?P<part>{SIZED})(?: [a-z]+){{0,2}}, (?:or )?(?:only |just |barely )?(?P<share>[{SHARE}{PERCENT}])(?: of)? (?:that|what it was|the (?:old )?(?:number|figure|area|size|sum))\b"
)


def share_of_that(document: Document, frame: Frame) -> Iterator[Finding]:
    """What there is today, and what share of the one figure of the sentence before: “covered 26,000. Today it is 1,300, a twentieth of that”."""
    m = _OF_THAT.match(frame.text)
    before = frames(document).before(frame, 1, paragraphs=0) if m else []
    wholes = [one.amount for last in before for one in roles(last)]
    if m is None or len(wholes) != 1 or wholes[0].hedge or not comparable(wholes[0], frame.amount(m, "part")):
        return
    share, part = frame.amount(m, "share"), frame.amount(m, "part")
    if part.value < wholes[0].value and share.unit != "points":
        bare = part._replace(noun="", kind=wholes[0].kind, unit=wholes[0].unit, hedge="")
        yield from judged(document, bare, _bare(wholes[0]), share)


def _may_be_whole(one: Amount, part: Amount, share: Amount) -> bool:
    return (
        one is not share
        and one.kind not in (SHARE, PERCENT)
        and not span_of_time(one)
        and one.value >= part.value
        and (comparable(one, part) or not thing(part) or part.noun.startswith("in "))
    )


def _bare(one: Amount) -> Amount:
    return one._replace(noun="")


def _fits(document: Document, part: Amount, whole: Amount, share: Amount) -> bool:
    """Whether a part may be the share of a whole."""
    stated, slack = as_fraction(share)
    return abs(part.value / whole.value - stated) <= slack or not list(
        judged(document, _bare(part), _bare(whole), share)
    )


def those_are(document: Document, frame: Frame) -> Iterator[Finding]:
    """How many they are of whom the sentence before tells what share of how many: “One in four of its 1,200 pupils … For those 400 children”."""
    m = _THOSE.match(frame.text)
    before = frames(document).before(frame, 1, paragraphs=0) if m else []
    if m is None or not before or len(before[0].amounts) != len(("share", "whole")):
        return
    told = _SHARE_OF_WHOLE.search(before[0].text) or _OF_WHICH.search(before[0].text)
    part = frame.amount(m, "part")
    if told is None or part.hedge not in AROUND | {""} or span_of_time(part):
        return
    share, whole = before[0].amount(told, "share"), before[0].amount(told, "whole")
    if share.unit == "points" or span_of_time(whole) or not part.value < whole.value:
        return
    right = as_fraction(share)[0] * whole.value
    if 1 / _WILD < part.value / right < _WILD and not _is_the_rest(part, whole, share):
        yield from judged(document, _bare(part), _bare(whole), share)


_WILD = 2.2
"""So many more or fewer are others."""


def _is_the_rest(part: Amount, whole: Amount, share: Amount) -> bool:
    """Whether a number is that of the others."""
    stated, slack = as_fraction(share)
    return abs(1 - part.value / whole.value - stated) <= slack
