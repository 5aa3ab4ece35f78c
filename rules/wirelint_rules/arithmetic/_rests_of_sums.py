"""Rests of sums and measures of which the sentences before tell the whole and all other parts."""

from __future__ import annotations

from itertools import combinations

from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, OPEN, SIZED, frames
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import Range, narrow
from wirelint_rules.arithmetic._rests import less_parts
from wirelint_rules.arithmetic._roles import comparable, roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Amount, Frame

REST_OF_SUM = pattern(
    rf"(?:\b[Tt]he (?:other|remaining|rest,(?: or)?)|, leaving(?: only| just)?|^(?:That|This|Which) (?:leaves|left)(?: only| just)?|, with the other) (?P<rest>{SIZED})"
)
"""“The remaining 300,000 tonnes”, of what stands before."""


def left_of_all(document: Document, frame: Frame) -> Iterator[Finding]:
    """What the parts leave of a sum told up to two sentences before: “shipped 1.2 million tonnes. China took 700,000 tonnes and Spain 200,000. The remaining …”."""
    for m in REST_OF_SUM.finditer(frame.text):
        rest = frame.amount(m, "rest")
        told = sums_before(document, frame, m.start("rest"))
        if not _FEWEST <= len(told) <= _MOST or any(one.hedge in OPEN for one in (*told, rest)):
            continue
        whole, parts = told[0], told[1:]
        if not _is_of(rest, whole) or not all(_is_of(one, whole) for one in parts):
            continue
        right = whole.value - sum(one.value for one in parts)
        if right > 0 and rest.value < whole.value and not leaves(told, rest) and not are_parts(document, told, rest):
            yield less_parts(document, whole, parts, rest, right)


_FEWEST, _MOST = 2, 5


def _is_of(part: Amount, whole: Amount) -> bool:
    """Whether an amount may be a part of a sum or a measure."""
    return whole.kind in (MONEY, MEASURE) and comparable(part, whole) and part.value > 0


def are_parts(document: Document, parts: Sequence[Amount], rest: Amount) -> bool:
    """Whether sums are all parts beside the rest, of a whole that the story tells elsewhere or of none: repairs accounted for $352 million of revenue."""
    wide = [narrow(one) for one in (*parts, rest)]
    total = Range(sum(one.low for one in wide), sum(one.high for one in wide))
    others = (one for frame in frames(document).all() for one in frame.amounts.values() if one.kind in (MEASURE, MONEY))
    if any(comparable(one, rest) and narrow(one).overlaps(total) for one in others):
        return True
    start = min(one.span.start for one in parts)
    return _OF_WHOLE.search(document.text, max(0, start - _BESIDE), start) is not None or _peers(document, parts)


def _peers(document: Document, parts: Sequence[Amount]) -> bool:
    """Whether the greatest of some sums and its neighbour are told of in one breath: her daughter inherited £2.1 million and her nephew £400,000."""
    ordered = sorted(parts, key=lambda one: one.span.start)
    at = max(range(len(ordered)), key=lambda at: ordered[at].value)
    for one, other in zip(ordered[max(0, at - 1) : at + 1], ordered[max(0, at - 1) + 1 : at + 2], strict=False):
        between = document[one.span.end, other.span.start]
        if _ANOTHER.search(between):
            return True
        m = _IN_ONE_BREATH.fullmatch(between)
        if m and not _DONE.search(m["joint"]) and not _PART_OF_IT.match(document.text, other.span.end):
            return True
    return False


_ANOTHER = pattern(r"\b(?:an?|the) (?:second|third|fourth|fifth|next|further)\b")
_IN_ONE_BREATH = pattern(r"[^.;:\n]*?(?P<joint>(?:,|;| and| while)(?: and| while)?(?: [\w’'-]+){0,5}? ?)")
_DONE = pattern(
    r"\b(?:of which|of whom|of it|of them|of that|including|has|have|had|is|are|was|were|spent|paid|repaid|sold|lost|kept|given|gave|put|set|cut|spending|leaving|only|but|[a-z]+ed|[a-z]+ing)\b"
)
_PART_OF_IT = pattern(
    r" (?:[a-z]+ ){0,2}?(?:of (?:it|that|this|which|them|these|those|the [a-z]+)|has|have|had|is|are|was|were|will)\b"
)


_OF_WHOLE = pattern(
    r"\b(?:account(?:s|ed|ing) for|made up|mak(?:es?|ing) up|contribut(?:es?|ed|ing)|compris(?:es?|ed|ing))(?: (?:about|around|some|nearly|almost|another))? ?$"
)
_BESIDE = 40


def sums_before(document: Document, frame: Frame, end: int) -> list[Amount]:
    """The sums before a place of a sentence, from the sentence on that tells the greatest of them, it first; all that is narrow there belongs to them."""
    here = [one.amount for one in roles(frame) if one.at < end]
    found = [one for one in here if one.kind in (COUNT, MEASURE, MONEY)]
    for last in frames(document).before(frame, 2, paragraphs=1):
        sums = [one.amount for one in roles(last) if one.amount.kind in (COUNT, MEASURE, MONEY)]
        found = [*sums, *found]
    if not found:
        return []
    first = max(range(len(found)), key=lambda at: found[at].value)
    if first and found[first - 1].partial:  # “290 million of the 420 million”
        found[first - 1], found[first] = found[first], found[first - 1]
        first -= 1
    return found[first:]


def leaves(told: Sequence[Amount], rest: Amount) -> bool:
    """Whether any of some amounts, less some of the others, may be the rest, as far as all are rounded."""
    left = narrow(rest)
    return any(
        Range(
            narrow(whole).low - sum(narrow(one).high for one in some),
            narrow(whole).high - sum(narrow(one).low for one in some),
        ).overlaps(left)
        for whole in told
        for size in range(1, len(told))
        for some in combinations([one for one in told if one is not whole], size)
    )
