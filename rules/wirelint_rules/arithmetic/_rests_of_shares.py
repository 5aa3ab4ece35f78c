"""Rests of a whole of which a share is told."""

from __future__ import annotations

from itertools import combinations

from wirelint.findings import Finding, Related
from wirelint.layers.numbers.amounts import AROUND, COUNT, MEASURE, MONEY, NEARLY, PERCENT, SHARE, SIZED, frames
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import plain
from wirelint_rules.arithmetic._rests import less_share
from wirelint_rules.arithmetic._roles import comparable, roles

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.layers.numbers.amounts import Amount, Frame

_TWO = len(("whole", "rest"))


def left_of_share(document: Document, frame: Frame) -> Iterator[Finding]:
    """What a share leaves: “three-quarters of the 8,000 people have fled, leaving 2,000”."""
    for m in _LEAVING.finditer(frame.text):
        share, whole, rest = (frame.amount(m, name) for name in ("share", "whole", "rest"))
        right = _untaken(share, whole)
        if not right or share.hedge or not comparable(whole, rest):
            continue
        if abs(rest.value - right) > _ROUGH * whole.value * (2 if rest.hedge or whole.hedge else 1):
            yield less_share(document, share, whole, rest, right)


_LEAVING = pattern(
    rf"(?P<share>[{PERCENT}{SHARE}])(?: of)? (?:the |its |their |all |his |her )(?:[\w’'-]+ ){{0,2}}?(?P<whole>{SIZED})[^;:{COUNT}{MEASURE}{MONEY}{PERCENT}{SHARE}]{{2,80}}?"
    rf"(?:, leaving(?: only| just)?|(?:and|while|with|but) the (?:other|remaining|rest)) (?P<hedge>some |about |around )?(?P<rest>{SIZED})"
)
_ROUGH = 0.06
"""How far a rest of a share may be off, as a share of the whole."""


def left_of_share_before(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What a share leaves, told in the next sentence: “Half of the 26 schools are shut. The other 16 …”."""
    before = frames(document).before(frame, 1, paragraphs=0) if m.start() < _AT_HEAD else []
    told = _SHARE_OF_COUNT.search(before[0].text) if before else None
    if told is None or len(before[0].amounts) != len(("share", "whole")):
        return
    share, whole, rest = before[0].amount(told, "share"), before[0].amount(told, "whole"), frame.amount(m, "rest")
    right = _untaken(share, whole)
    if not right or any(one.hedge for one in (share, whole, rest)):
        return
    if abs(rest.value - right) > max(1.0, _ROUGH * whole.value):
        yield less_share(document, share, whole, rest, right)


_SHARE_OF_COUNT = pattern(
    rf"(?P<share>[{PERCENT}{SHARE}])(?: of)? (?:the |its |their |all |his |her )*(?:[\w’'-]+ )??(?P<whole>{COUNT})"
)
_AT_HEAD = 4
"""In code points: “The other 16” begins its sentence."""


def left_to_do(document: Document, frame: Frame) -> Iterator[Finding]:
    """What is left of a size of which a share is done: “the tunnel, 12 kilometers long, is two-thirds finished, with six kilometers still to dig”."""
    found = roles(frame)
    shares = [one for one in found if one.amount.kind == SHARE or one.amount.unit == "%"]
    sizes = [one for one in found if one not in shares]
    if len(shares) != 1 or len(sizes) != _TWO or len(found) != len(frame.amounts):
        return
    share, (whole, rest) = shares[0], sizes
    right = _untaken(share.amount, whole.amount)
    if not right or whole.at > share.at or not comparable(whole.amount, rest.amount):
        return
    if not _DONE.match(share.behind) or not _TO_DO.match(rest.behind):
        return
    if abs(rest.amount.value - right) > _ROUGH * whole.amount.value * (
        2 if any(one.amount.hedge for one in found) else 1
    ):
        yield less_share(document, share.amount, whole.amount, rest.amount, right)


_DONE = pattern(
    r"(?: of (?:it|the (?:work|way|distance|money|sum|loan|debt|tickets|job)))? (?:has been |have been |is |are |was |were )?(?:complete|completed|done|finished|built|dug|paid(?: off)?|sold|spent|cleared|covered|filled|repaid)\b"
)
_TO_DO = pattern(
    r"(?: [a-z]+)? (?:(?:is |are |was |were )?still (?:to (?:be )?[a-z]+|owed|unpaid|unsold|missing|outstanding)|(?:left|remaining|to go|yet to be [a-z]+|remains?)\b)"
)


def last_share(document: Document, frame: Frame) -> Iterator[Finding]:
    """The last share of a whole, which with those before it is not all of it: “owns 35 percent, a fund 25 percent and others the remaining 30”.

    The first of them may stand in the sentences before.
    """
    found = [one for one in roles(frame) if one.amount.kind == SHARE or one.amount.unit == "%"]
    last = next((one for one in found if _THE_LAST.search(one.before)), None)
    if last is None or last is found[0] or any(one.amount.hedge not in _ROUNDED for one in found):
        return
    if _ADDED.search(frame.text[: found[0].at]):  # a share of the sentence before belongs to them
        return
    values = [_percent(one.amount) for one in found[: found.index(last)]]
    left = _ALL - sum(values)
    before = [one for sentence in frames(document).before(frame, _SENTENCES, paragraphs=0) for one in _shares(sentence)]
    parts = [*map(_percent, before[-_MOST:]), *values]
    ways = [sum(some) for size in range(1, len(parts) + 1) for some in combinations(parts, size)]
    slack = _POINTS * len(found) + (_ABOUT if any(one.amount.hedge for one in found) else 0)
    if left > 0 and all(abs(_ALL - one - _percent(last.amount)) > slack for one in ways):
        related = [Related.here(document, one.amount.span) for one in found if one.at < last.at]
        message = f"what stands before it leaves {plain(left)} percent, not {document[last.amount.span]}"
        yield Finding(last.amount.span, message, (), related)


def _shares(frame: Frame) -> list[Amount]:
    """The shares of a sentence that are no points of one."""
    return [one for one in frame.amounts.values() if one.kind == SHARE or one.unit == "%"]


_SENTENCES, _MOST = 2, 6
"""So many sentences before a rest, and so many shares in them, may tell of its whole."""
_THE_LAST = pattern(r"\bthe (?:remaining|other|rest,?)(?: or)? $")
_ADDED = pattern(r"\b(?:[Aa]n additional|[Aa] further|[Aa]nother|[Aa]n extra|[Aa] second|[Aa] third) $")
_ROUNDED = AROUND | NEARLY | {""}
_ABOUT = 4.0
_POINTS = 1.0
"""So far a share may be off, in percentage points, as it is rounded."""
_ALL = 100.0
"""In percent."""


def _percent(share: Amount) -> float:
    return share.value * (_ALL if share.kind == SHARE else 1)


def _untaken(share: Amount, whole: Amount) -> float:
    """What a share of a whole leaves of it; 0 where it is no share of it."""
    taken = _percent(share) / _ALL
    return whole.value * (1 - taken) if share.unit != "points" and 0 < taken < 1 else 0.0
