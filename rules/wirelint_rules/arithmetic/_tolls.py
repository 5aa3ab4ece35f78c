"""Tolls that copy raises: by the dead it tells of, by those of each place, by its own “a fourth died”."""

from __future__ import annotations

from wirelint.layers.number_words import ORDINALS
from wirelint.layers.numbers.amounts import COUNT, frames
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected, missummed
from wirelint_rules.arithmetic._roles import HELD, HURT, KILLED, Role, meets, roles, span_of_time

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document
    from wirelint.findings import Finding
    from wirelint.layers.numbers.amounts import Amount, Frame

_BRINGING = ("bring", "brought", "rais", "tak", "took", "push")
_BY_ORDER = pattern(rf"\b[Aa] (?P<order>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1[1-9]th|2[0-9](?:st|nd|rd|th))\b[^.;]{{0,80}}?\b(?:bringing|brought|raising|raised|taking|took) the (?:[a-z]+ )?(?:toll|total|count|number (?:of )?[a-z]*) to (?P<toll>{COUNT})")  # fmt: skip
_RAISED = pattern(
    rf"\b(?:bringing|brought|raising|raised|taking|took|pushing) the (?:[a-z]+ )?(?:toll|number of (?:dead|deaths|fatalities)) to (?P<toll>{COUNT})"
)
_DEAD = ("dead", "kill", "die", "death", "fatal", "lives")
"""With what words for dying begin."""
_BY_PLACES = pattern(
    rf"\b(?:bringing|brings|brought|raising|raised|taking|took) (?:the |to )?(?:[a-z]+ ){{0,3}}(?P<fate>wounded|injured|killed|dead|deaths|arrested|detained|rescued) (?:[a-z]+ )?(?:in|across|from) (?:the |both )?(?P<many>{COUNT})(?: [a-z]+){{1,2}} to (?P<toll>{COUNT})"
)
_FATES = {
    **dict.fromkeys(("wounded", "injured"), HURT),
    **dict.fromkeys(("killed", "dead", "deaths"), KILLED),
    **dict.fromkeys(("arrested", "detained"), HELD),
    "rescued": ("rescu", "sav"),
}
"""With what words begin that tell of the fate which a toll counts."""

_ORDER = {word: number for number, word in enumerate(ORDINALS, 1)}


def raised_tolls(document: Document, frame: Frame) -> Iterator[Finding]:
    """Tolls of a sentence that are not what copy says raised them."""
    if not any(word in frame.text for word in _BRINGING):
        return
    for m in _BY_PLACES.finditer(frame.text):
        yield from _by_places(document, frame, m)
    for m in _RAISED.finditer(frame.text):
        yield from _raised(document, frame, m)
    for m in _BY_ORDER.finditer(frame.text):
        yield from _by_order(document, frame, m)


def _by_places(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A toll of so many places, held to what the sentences before say of each: “wounding two … wounded four … in the two regions to six”."""
    toll, many = frame.amount(m, "toll"), frame.amount(m, "many")
    stems = _FATES[m["fate"]]
    found = [
        one.amount
        for last in reversed([frame, *frames(document).before(frame, 6, paragraphs=3)])
        for one in roles(last)
        if one.amount.kind == COUNT and meets(one, stems) and not (last is frame and one.at >= m.start())
    ]
    right = sum(one.value for one in found)
    if len(found) != many.value or len(found) < 2 or right == toll.value or any(one.hedge for one in (*found, toll)):
        return
    yield missummed(document, toll, found)


def _raised(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A toll that the dead of this sentence add to that of the sentence before."""
    toll = frame.amount(m, "toll")
    here = [one for one in _counts(frame) if one.at < m.start()]
    if len(here) == _PAIR and len(frame.amounts) == _PAIR + 1:
        yield from _raised_by_two(document, frame, here, toll)
        return
    last = frames(document).before(frame, 1, paragraphs=1)
    before = _counts(last[0]) if last else []
    if not len(here) == len(before) == 1 or len(frame.amounts) > _PAIR:
        return
    if not (meets(before[0], _DEAD) and meets(here[0], _DEAD)):
        return
    first, more = before[0].amount, here[0].amount
    right = first.value + more.value
    if right == toll.value or first.hedge or more.hedge or toll.hedge or not more.value < toll.value < _FAR * right:
        return
    yield missummed(document, toll, (first, more))


_PAIR = 2
_FAR = 1.7
"""A toll further from the sum of two is that of more than these."""


def _counts(frame: Frame) -> list[Role]:
    """The numbers of a sentence that are of people or things."""
    return [one for one in roles(frame) if one.amount.kind == COUNT and not span_of_time(one.amount)]


def _raised_by_two(document: Document, frame: Frame, here: Sequence[Role], toll: Amount) -> Iterator[Finding]:
    """A toll that two numbers of one sentence make up, in a story that counts no dead before: “five died there and three in hospital”."""
    earlier = [
        one
        for last in frames(document).before(frame, 6, paragraphs=4)
        for one in roles(last)
        if one.amount.kind == COUNT and meets(one, _DEAD)
    ]
    right = sum(one.amount.value for one in here)
    if earlier or not meets(here[0], _DEAD) or any(one.amount.hedge for one in here) or toll.hedge:
        return
    if right != toll.value and right / 2 < toll.value < 2 * right:
        yield missummed(document, toll, [one.amount for one in here])


def _by_order(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A toll that is not what the last of the dead is counted as: “a fourth died, bringing the toll to five”."""
    toll, order = frame.amount(m, "toll"), m["order"]
    number = _ORDER.get(order) or int("".join(filter(str.isdigit, order)))
    if toll.value != number and not toll.hedge:
        message = f"the {order} brings it to {number}, not {document[toll.span]}"
        yield corrected(document, toll, number, (), message)
