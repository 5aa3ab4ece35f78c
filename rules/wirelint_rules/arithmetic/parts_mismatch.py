"""Parts that do not make up their whole."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.amounts import COUNT, PLAIN, framed, frames
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import Range, counted, plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.layers.amounts import Amount, Frame

_KINDS = (
    "men|women|boys|girls|males|females|adults|children|soldiers|civilians|Democrats|Republicans|independents|Conservatives|teenagers|infants|policemen"
    "|police officers|officers|passengers|crew(?: members)?|pilots|foreigners|tourists|sailors|miners|students|teachers|workers"
)
_SEVERAL = r"(?:[a-z-]+ )"
_PAIR = pattern(
    rf"(?P<whole>{COUNT}) [a-z][a-z -]{{2,30}}?(?:,| ?[—–:(]| -) ?(?P<one>{COUNT}) (?:{_KINDS}) and (?P<two>{COUNT}) (?:{_KINDS})\b(?! and| or|,? plus)"
)
_OF_THEM = pattern(
    rf"(?P<whole>{COUNT}) [a-z]{PLAIN}{{2,60}}?, (?P<one>{COUNT}) of (?:them|which|whom) (?P<first>[a-z]+(?: [a-z]+){{0,2}}) and (?P<two>{COUNT})"
    rf" (?:of them )?(?P<second>[a-z]+(?: [a-z]+){{0,2}})(?=[.,;]|$)"
)
_ITEM = rf"(?:{PLAIN}{{0,40}}? )?{COUNT}(?!{COUNT})(?: [\w’'-]+){{0,4}}"
_LIST = pattern(
    rf"(?P<whole>{COUNT}) {PLAIN}{{2,60}}?(?: ?[:—–] ?| - )(?P<items>(?:{_ITEM}, ){{0,5}}{_ITEM},? and {_ITEM})(?=[.;]?[”\"’]?$|[;—–])"
)
_CREW = pattern(
    rf"(?:^|, )[Tt]he (?P<noun>crew|passengers|victims|dead|injured|hostages|prisoners|survivors|wounded|suspects|detainees|students|workers|soldiers)"
    rf"(?: members)? (?:are|were|comprise[sd]?|consist(?:s|ed) of) (?P<items>{COUNT} [A-Za-z]+(?:, {COUNT} [A-Za-z]+){{0,3}},? and {COUNT} [A-Za-z]+)(?=[.;]?$)"
)
_OPPOSITES = (
    {"north", "south", "northbound", "southbound", "northward", "southward"}, {"east", "west", "eastbound", "westbound", "eastward", "westward"},
    {"men", "women", "male", "female", "boys", "girls"}, {"dead", "alive"}, {"inbound", "outbound"}, {"in", "out"}, {"civilian", "military"},
    {"favor", "favour", "against"}, {"public", "private"}, {"domestic", "foreign"}, {"loaded", "empty"}, {"new", "old"},
)  # fmt: skip
"""What leaves no third part: two parts named by both halves of such a pair are the whole."""


_GROUPS = ("The crew ", "The passengers ", "The victims ", "The dead ", "The injured ")
_TRIGGERS = (
    " of them ",
    " of which ",
    " of whom ",
    "men and ",
    "girls and ",
    "boys and ",
    "children and ",
    ": ",
    "—",
    " – ",
)


@rule(
    severity=Severity.WARNING,
    needs=("men and ", *_GROUPS),
    beside=("them", "which", "whom", "girls", "boys", "children", "civilians", ":", "—"),
)
def parts_mismatch(document: Document) -> Iterator[Finding]:
    """The parts of a number do not add up to it.

    “15 people, eight men and nine women”, “41 ships, 23 of them heading north and 28 heading south” and “3,900 cases: Taiz with 1,900, Hodeidah with
    1,350 and Lahj with 650” give parts that are the whole by what they are called, or because the list ends there. Parts that
    together are more than the whole cannot be parts of it, whatever they are called.

    “The crew are 14 Filipinos and nine Greeks” is held to “all 22 crew members” before it.

    Left alone: parts that are called otherwise and are fewer than the whole, since there may be a third, and “more than”,
    “about” and the like before any of the figures.

    Bad:  The blast killed 15 people, eight men and {==nine==} women, police said.
    Bad:  In all 41 ships were held up, 23 of them heading north and {==28==} heading south.
    Bad:  The three provinces have 3,900 cases: Taiz with 1,900, Hodeidah with 1,350 and Lahj with {==850==}.
    Good: The blast killed 17 people, eight men and nine women, police said.
    Good: It held 41 ships, 20 of them empty and 12 damaged.
    """
    for frame in framed(document, *_TRIGGERS, least=3):
        if not _vague(frame):
            yield from _found(document, frame)
    for frame in framed(document, *_GROUPS, least=2):
        yield from _crew(document, frame)


def _found(document: Document, frame: Frame) -> Iterator[Finding]:
    for form in (_PAIR, _OF_THEM):
        for m in form.finditer(frame.text):
            whole, parts = frame.amount(m, "whole"), [frame.amount(m, "one"), frame.amount(m, "two")]
            if _hedged([whole, *parts]):
                continue
            total = sum(part.value for part in parts)
            if total > counted(whole).high or (total < counted(whole).low and _exhaustive(m)):
                yield _finding(document, whole, parts)
                return
    for m in _LIST.finditer(frame.text):
        whole, parts = frame.amount(m, "whole"), _items(frame, m)
        if (
            whole.value > max(part.value for part in parts)
            and not _hedged([whole, *parts])
            and not _adds_up(whole, parts)
        ):
            yield _finding(document, whole, parts)
            return


def _crew(document: Document, frame: Frame) -> Iterator[Finding]:
    """The makeup of a group that the story counts before: “all 22 crew members … the crew are 14 Filipinos and nine Greeks”."""
    for m in _CREW.finditer(frame.text):
        before = frames(document).before(frame, _FAR, paragraphs=_FAR)
        counts = [
            a for one in before for a in one.amounts.values() if a.kind == COUNT and m["noun"] in a.noun.split()[:2]
        ]
        parts = _items(frame, m)
        if (
            len({one.value for one in counts}) == 1
            and not _hedged([counts[0], *parts])
            and not _adds_up(counts[0], parts)
        ):
            yield _finding(document, counts[0], parts)


_FAR = 40
"""So many sentences before may count the whole."""


def _finding(document: Document, whole: Amount, parts: Sequence[Amount]) -> Finding:
    shown = f"{', '.join(document[part.span] for part in parts[:-1])} and {document[parts[-1].span]}"
    related = Related(document, whole.span, f"“{document[whole.span]}” here")
    message = f"{shown} are {plain(sum(part.value for part in parts))}, not {document[whole.span]}"
    return Finding(parts[-1].span, message, (), [related])


def _items(frame: Frame, m: re.Match[str]) -> list[Amount]:
    return [frame.amounts[at] for at in range(m.start("items"), m.end("items")) if at in frame.amounts]


def _adds_up(whole: Amount, parts: Sequence[Amount]) -> bool:
    ranges = [counted(part) for part in parts]
    return counted(whole).overlaps(Range(sum(one.low for one in ranges), sum(one.high for one in ranges)))


def _exhaustive(m: re.Match[str]) -> bool:
    groups = m.groupdict()
    if "first" not in groups:
        return False
    first, second = set(m["first"].split()), set(m["second"].split())
    return any(first & pair and second & pair and not (first & second & pair) for pair in _OPPOSITES)


def _hedged(amounts: Sequence[Amount]) -> bool:
    return any(amount.hedge for amount in amounts)


def _vague(frame: Frame) -> bool:
    return "includ" in frame.text or "among" in frame.text
