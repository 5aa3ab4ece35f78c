"""Rests of a whole of which one part is told."""

from __future__ import annotations

from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PERCENT, SHARE, frames
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import narrow, one_digit
from wirelint_rules.arithmetic._rests import OF_A_WHOLE, less_parts, near
from wirelint_rules.arithmetic._rests_of_parts import THINGS
from wirelint_rules.arithmetic._rests_of_sums import are_parts, sums_before
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Frame

_TWO, _THREE = len(("whole", "part")), len(("whole", "part", "rest"))


def left_in_sentence(document: Document, frame: Frame) -> Iterator[Finding]:
    """A whole, a part and what is left of it in one sentence: “of the 31 miners, 19 have been brought up; 14 remain underground”."""
    found = [one for one in roles(frame) if one.amount.kind in (COUNT, MONEY, MEASURE)]
    if len(found) != len(frame.amounts) or len(found) != _THREE or any(one.amount.hedge for one in found):
        return
    part, whole = sorted(found[:2], key=lambda one: one.amount.value)
    rest = _verbless(found[-1])
    if rest.amount.value > whole.amount.value:
        return  # a rest of something greater that is told before
    left = _LEFT.match(rest.behind)
    exact = _THE_REST.search(rest.before) is not None and comparable(rest.amount, whole.amount)
    if (left is None and not exact) or not _is_part(frame, part, whole):
        return
    if not all(comparable(one.amount, whole.amount) or not one.amount.unit for one in (part, rest)):
        return
    right, counts = whole.amount.value - part.amount.value, whole.amount.kind == COUNT
    all_that = exact or (left is not None and left["cue"] in _ALL_THAT and (not counts or span_of_time(whole.amount)))
    wide = narrow(whole.amount)
    over = rest.amount.value > right + (_HALF if counts else (wide.high - wide.low) / 2)
    under = all_that and rest.amount.value < right - 2 * _HALF * rest.amount.figure.place
    slipped = left is not None and counts and one_digit(right, rest.amount.value)
    if right > 0 and (over or under or slipped):
        yield less_parts(document, whole.amount, (part.amount,), rest.amount, right)


_LEFT = pattern(
    r"(?: [a-z]+){0,2}?(?: (?:is|are|was|were|have|has))?(?: still| yet)*(?: (?:be|to be))? (?P<cue>remain(?:s|ed|ing)?|left|missing|short|outstanding|unpaid|to go|empty|unsold|trapped|underground|unaccounted|to be [a-z]+|needed|at large|pending|homeless|uncollected|vacant|idle|unused|unfilled|undecided|abandoned|still [a-z]+(?:ing|ed))\b"
)
_THE_REST = pattern(
    r"(?:\b(?:and|while|with|but) (?:the (?:remaining|other|rest,?)|its (?:remaining|other))|, leaving(?: only| just)?) $"
)
_ALL_THAT = frozenset(("left", "missing", "short", "outstanding", "to go", "needed", "unpaid"))
"""Words of a rest that is all that is left; others may tell of some of it."""
_HALF = 0.45


def _is_part(frame: Frame, part: Role, whole: Role) -> bool:
    """Whether one amount is said to be of another, as sums and measures in one sentence are: not six who got away after 20 kilometres."""
    return (
        (whole.amount.kind in (MONEY, MEASURE) and part.amount.kind == whole.amount.kind)
        or part.amount.noun.startswith(("of the", "of its", "of their", "of a"))
        or _OF.search(frame.text, 0, whole.at) is not None
    )


_OF = pattern(r"(?:Of|[Oo]f (?:the|its|their|a)|of an) $")


def _verbless(rest: Role) -> Role:
    """A rest without the word behind it where that is no plural that it could count: “the remaining five run at half power”."""
    first = rest.amount.noun.partition(" ")[0]
    if rest.amount.value <= 1 or first.endswith("s") or first in THINGS or not _THE_REST.search(rest.before):
        return rest
    return rest._replace(amount=rest.amount._replace(noun=""))


def left_of_one(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """The rest of the one number of things told before, less the one part: “a convoy of 28 lorries … nine of them burned out, leaving 21”."""
    rest = frame.amount(m, "rest")
    here = [one for one in roles(frame) if one.at < m.start("rest")]
    before = [one for last in frames(document).before(frame, 1, paragraphs=0) for one in roles(last)]
    counts = [one.amount for one in (*before, *here) if one.amount.kind == COUNT and not span_of_time(one.amount)]
    if len(counts) != _TWO or any(one.kind != COUNT for one in (*(one.amount for one in here), rest)):
        return
    whole, part = reversed(counts) if counts[0].partial and counts[0].value < counts[1].value else counts
    named = thing(part)
    same = part.partial or not named or bool(named & thing(whole)) or named <= _UNNAMED
    rests = (
        not thing(rest)
        or rest.noun.startswith(_LINKED)
        or bool(thing(rest) & thing(whole))
        or m.group().startswith(_APPOSED)
    )
    right = whole.value - part.value
    if not (same and rests and thing(whole)) or whole.partial or any(one.hedge for one in (whole, part, rest)):
        return
    if rest.noun.startswith(OF_A_WHOLE):
        return  # the whole is told behind
    if near(rest, right) and right != rest.value < whole.value and frame.text[m.end("rest") : m.end("rest") + 1] != "-":
        yield less_parts(document, whole, (part,), rest, right)


def left_of_told(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """The rest of a whole that is told behind it: “by 54 votes to 43. The other three of the 100 senators did not vote”."""
    rest = frame.amount(m, "rest")
    behind = [one.amount for one in roles(frame) if one.at > m.start("rest")]
    before = [one for last in frames(document).before(frame, 1, paragraphs=0) for one in roles(last)]
    parts = [one.amount for one in before if one.amount.kind == COUNT and not span_of_time(one.amount)]
    if rest.noun not in OF_A_WHOLE or not behind or m.start() or not _TWO <= len(parts) == len(before) <= _THREE:
        return
    whole = behind[0]
    right = whole.value - sum(one.value for one in parts)
    plain = not any(one.hedge or one.partial for one in (*parts, whole))
    other = any(whole.value - one.value == rest.value for one in parts)
    if whole.kind == COUNT and plain and not other and 0 < right != rest.value:
        yield less_parts(document, whole, parts, rest, right)


def left_of_numbered(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """The rest of things of which the story before has some of all: “six of its 15 wells … may go on using the other 11 wells”."""
    rest = frame.amount(m, "rest")
    noun = rest.noun.partition(" ")[0]
    found = [
        (last.amount(told, "part"), last.amount(told, "whole"))
        for last in frames(document).before(frame, _AGO, paragraphs=_AGO)
        for told in _SOME_OF_ALL.finditer(last.text)
        if told["noun"] == noun
    ]
    if len(found) != 1 or rest.kind != COUNT:
        return
    part, whole = found[0]
    right = whole.value - part.value
    if right > 0 and right != rest.value and not any(one.hedge for one in (part, whole, rest)):
        yield less_parts(document, whole, (part,), rest, right)


_AGO = 5
"""In sentences and paragraphs: so far before a rest its whole may be told."""
_SOME_OF_ALL = pattern(
    rf"(?P<part>{COUNT}) of (?:the|its|their|his|her|our|those|these) (?P<whole>{COUNT}) (?P<noun>[a-z]+)"
)


def the_men(document: Document, frame: Frame) -> Iterator[Finding]:
    """Those of the other sex, of a number of whom the sentence before counts one: “84 musicians, 50 of them women. The 34 men …”."""
    m = _OF_ONE_SEX.match(frame.text)
    before = frames(document).before(frame, 1, paragraphs=0) if m else []
    told = _SOME_OF_THEM.search(before[0].text) if before else None
    if m is None or told is None or _OTHER_SEX[told["sex"]] != m["sex"]:
        return
    rest, whole, part = frame.amount(m, "rest"), before[0].amount(told, "whole"), before[0].amount(told, "part")
    right = whole.value - part.value
    if 0 < right != rest.value and not any(one.hedge for one in (rest, whole, part)) and thing(whole):
        yield less_parts(document, whole, (part,), rest, right)


_OTHER_SEX = {"men": "women", "women": "men", "boys": "girls", "girls": "boys"}
_OF_ONE_SEX = pattern(rf"[“\"]?The (?:other )?(?P<rest>{COUNT}) (?P<sex>men|women|boys|girls)\b")
_SOME_OF_THEM = pattern(
    rf"(?P<whole>{COUNT}) [a-z]+(?: [a-z]+)?,? (?P<part>{COUNT}) of (?:them|whom) (?:are |were )?(?P<sex>men|women|boys|girls)\b"
)


def shared_out(document: Document, frame: Frame, m: re.Match[str]) -> bool:
    """Whether the numbers before a rest are parts beside it: each has its own share, is what somebody won, or they and the rest are a whole told before."""
    rest, before = frame.amount(m, "rest"), frames(document).before(frame, _FEW, paragraphs=_FEW)
    near = [*before[:1], frame]
    told = [[one for one in roles(last) if last is not frame or one.at < m.start("rest")] for last in near]
    counted = [[one for one in row if one.amount.kind == COUNT and not span_of_time(one.amount)] for row in told]
    parts = [one for row in counted for one in row]
    total = sum(one.amount.value for one in parts) + rest.value
    if len(parts) > 1 and any(
        abs(one.value - total) < _HALF for last in (*before, frame) for one in last.amounts.values()
    ):
        return True
    first = next(filter(None, counted), [])
    if len(first) > 1 and _WON.search(first[0].before) and _CAST.match(first[0].amount.noun):
        return True
    shares = [one for last in near for one in last.amounts.values() if one.kind in (PERCENT, SHARE)]
    return len(shares) > 1 and _OWN_SHARE.match(frame.text, m.end("rest")) is not None


_FEW = 3
_WON = pattern(
    r"\b(?:took|takes?|won|wins?|polled|got|has|have|had|holds?|held|received|gained|secured|claimed|scored|bagged|drew|with) $"
)
_CAST = pattern(r"(?:votes?|seats?|points?|goals?|medals?|delegates?|councillors?|wards?|[a-z]+ (?:votes|seats))\b")
"""What sides share out among them, so that a figure of one is no whole of which another has part."""
_OWN_SHARE = pattern(rf"(?: [a-z]+)?,? (?:or |a share of |\()?[{PERCENT}{SHARE}]")
"""What stands behind a rest that has a share of its own, as the parts beside it have."""

_APPOSED = ("the rest,", "The rest,")
_UNNAMED = frozenset(("other", "more", "have", "were", "are", "was"))
_LINKED = (*(f"{word} " for word in "to in on at are were is was have had for".split()), "with", "still", "of them")


def still_there(document: Document, frame: Frame) -> Iterator[Finding]:
    """Those that are left of a number that the words before give, with how many went: “ran nine homes and closed three of them. The seven that remain …”."""
    m = _STAYED.search(frame.text)
    if m is None:
        return
    rest = frame.amount(m, "rest")
    before = frames(document).before(frame, 1, paragraphs=0)
    found = [one for last in (*before, frame) for one in roles(last) if last is not frame or one.at < m.start("rest")]
    counts = [one.amount for one in found if one.amount.kind == COUNT and not span_of_time(one.amount)]
    if len(counts) != len(found) or len(counts) != _TWO or any(one.hedge for one in (*counts, rest)):
        return
    whole, part = sorted(counts, key=lambda one: -one.value)
    named = thing(whole) if part.partial or not thing(part) else thing(whole) & thing(part)
    same = not thing(rest) or bool(thing(rest) & (thing(whole) | _OTHERS)) or rest.noun.startswith(_TAILS)
    gone = any(_GONE.search(one.text) for one in (*before, frame))
    right = whole.value - part.value
    if (part.partial and whole.partial) or not (named and same and gone) or right <= 0 or rest.value == right:
        return
    yield less_parts(document, *((part, (whole,)) if whole.partial else (whole, (part,))), rest, right)


_STAYED = pattern(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<rest>{COUNT})(?: [a-z]+)?? (?:(?:that|which|who) (?:remain(?:ed|s)?|survived?|(?:are|were) (?:left|still [a-z]+))|still [a-z]+|left|remaining|others)\b"
)
_GONE = pattern(
    r"\b(?:clos|shut|s[oe]l[ld]|los[et]|destroy|demolish|kill|die|dead|remov|withdr|scrap|retir|releas|freed|rescu|sank|sunk|cut|fired|dismiss|sack|left|abandon|turned|got through|crash|fail|ground|damag|drop|burn)[a-z]*\b",
)
_OTHERS = frozenset(("other",))
_TAILS = ("that", "which", "who", "still", "left", "remain", "other", "surviv")


def left_of_sum(document: Document, frame: Frame) -> Iterator[Finding]:
    """What is left of a sum of which the sentence before tells one part: “$60 million, of which $45 million has been paid. The remaining …”."""
    m = _THE_SUM.match(frame.text)
    before = frames(document).before(frame, 1, paragraphs=0) if m is not None else []
    if m is None or not before:
        return
    rest, found = frame.amount(m, "rest"), [one.amount for one in roles(before[0])]
    if (
        len(found) != _TWO
        or any(one.hedge for one in (*found, rest))
        or not all(comparable(one, rest) for one in found)
    ):
        return
    part, whole = sorted(found, key=lambda one: one.value)
    if sums_before(document, frame, m.start("rest"))[0] is not whole:
        return  # both are parts of a sum that is told before
    right = whole.value - part.value
    wide = sum(one.high - one.low for one in map(narrow, (whole, part, rest))) / 2
    if right > 0 and abs(rest.value - right) > wide and not are_parts(document, (part, whole), rest):
        yield less_parts(document, whole, (part,), rest, right)


_THE_SUM = pattern(rf"[“\"]?(?:The|Its|Their) (?:remaining|other|rest, or) (?P<rest>[{MEASURE}{MONEY}])")
