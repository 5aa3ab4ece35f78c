"""What parts of a whole are held to, wherever the two stand, and what is said where they do not make it up."""

from __future__ import annotations

from itertools import accumulate

from wirelint import Document, Finding, Related, Span, pattern
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, frames
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import Range, counted, covering, listed, plain
from wirelint_rules.arithmetic._roles import Role, roles, span_of_time, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame

_ITEMS_APART = pattern(
    r"(?:,? and |, (?:and )?| or |; )(?:[\w’-]+ ){0,3}$|[^,;:.()]{1,45}(?:,? and |, | while | with )(?:[\w’-]+ ){0,3}$"
)


def most_of(whole: Amount) -> float:
    """The most that a number may stand for: its last place rounded, and no more than a twentieth of it."""
    return min(counted(whole).high, whole.value * 1.05)


def run_of(found: Sequence[Role]) -> list[Role]:
    """The amounts of a list: as many as follow each other with no more than a few words and a comma or “and” between."""
    run: list[Role] = []
    for one in found:
        if run and _ITEMS_APART.match(one.before) is None:
            break
        run.append(one)
    return run


_VERB_BEFORE = pattern(r"(?:[,;:] |\band |^(?:[A-Z][\w’]+ ){0,3}|\b(?:has|have|had) )(?P<verb>[a-z]+) $")


def about(one: Role, parts: Sequence[Role]) -> str:
    """The words that say what a part is: those behind it, with the verb or participle right before it."""
    m = _VERB_BEFORE.search(one.before)
    before = m["verb"] if m else ""
    behind = one.behind
    if one is not parts[-1]:
        behind = behind.partition(",")[0].partition(" and ")[0]
    return f"{behind.partition(';')[0].partition('.')[0]} {before}"


def part_of(part: Amount, whole: Amount) -> bool:
    """Whether a number may be a part of another: less than it, and of the same or of nothing told."""
    if part.kind == whole.kind and part.kind in (MONEY, MEASURE):
        return part.unit == whole.unit and 0 < part.value < whole.value
    return (
        part.kind == whole.kind == COUNT
        and 0 < part.value < whole.value
        and not span_of_time(part)
        and not span_of_time(whole)
    )


def finding_of(document: Document, whole: Amount, parts: Sequence[Amount]) -> Finding:
    """That some parts are not the whole, from the first to the last of them."""
    shown = listed(document, parts)
    related = Related.here(document, whole.span)
    message = f"{shown} are {plain(sum(part.value for part in parts))}, not {document[whole.span]}"
    return covering(document, Finding(Span(parts[0].span.start, parts[-1].span.end), message, (), [related]))


def items_of(frame: Frame, m: re.Match[str]) -> list[Amount]:
    """The amounts in the group `items` of a match."""
    return [frame.amounts[at] for at in range(m.start("items"), m.end("items")) if at in frame.amounts]


def adds_up(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether some parts may be the whole, as far as all are rounded."""
    ranges = [counted(part) for part in parts]
    return counted(whole).overlaps(Range(sum(one.low for one in ranges), sum(one.high for one in ranges)))


def told_on(document: Document, frame: Frame, whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether the next sentence tells the rest: “22 voted in favour and nine against. Three abstained and two were absent.”"""
    following, told = frames(document).behind(frame), sum(one.value for one in parts)
    if following is None or told > whole.value:
        return False
    sums = accumulate((one.amount.value for one in roles(following)), initial=told)
    return _REST.match(following.text) is not None or any(total == whole.value for total in sums)


_REST = pattern(r"(?:The|All the) (?:rest|others?|remain(?:der|ing))\b")


def of_a_vote(whole: Amount, words: str) -> bool:
    """Whether those are counted who voted, of people who need not have: home to 538 people: 218 were for and 208 against."""
    return "person" in thing(whole) and _VOTING.search(words) is not None


_VOTING = pattern(r"\bfor and [^,;.]{1,12} against\b|\bin favou?r\b")


def hedged(amounts: Sequence[Amount]) -> bool:
    """Whether “about” or the like stands before one of some amounts."""
    return any(amount.hedge for amount in amounts)
