"""Parts that are told in a sentence behind that of their whole: “Of the 17 cars, 13 carried wheat, three propane and two were empty”."""

from __future__ import annotations

from wirelint import Document, Finding, Span, pattern
from wirelint.layers.numbers.amounts import COUNT, frames
from wirelint.layers.numbers.numerals import figures_between
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._exclusive import exclusive, graded
from wirelint_rules.arithmetic._parts import about, finding_of, hedged, items_of, most_of, part_of, run_of
from wirelint_rules.arithmetic._ranges import counted
from wirelint_rules.arithmetic._roles import DYING, HELD, HURT, KILLED, meets, roles, span_of_time, thing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Frame
    from wirelint.layers.numbers.passages import Passage
    from wirelint_rules.arithmetic._roles import Role

_STILL = pattern(r"(?: [a-z]+){0,2} (?:(?:is|are|was|were|be) still|remain(?:s|ed)?|still)\b")
_IN_EACH = pattern(
    rf"(?P<one>{COUNT})(?: [\w’'-]+){{1,5}}? (?:in|on|from) the first(?: [a-z]+)?(?:, (?:in|on|at) [^,;:.]{{2,30}})?,? (?:and|but) (?:another )?(?P<two>{COUNT})(?: [\w’'-]+){{0,3}}? (?:in|on|from) the second\b"
    rf"|\b[Tt]he first (?:one )?[a-z]+ (?P<one2>{COUNT})(?: [a-z]+){{0,2}}(?:,| and|, and|;) the second (?:one )?(?:[a-z]+ )?(?P<two2>{COUNT})"
)


def first_and_second(document: Document, frame: Frame) -> Iterator[Finding]:
    """What each of two raids or blasts has of the number before: “killed 17 in two raids. Twelve died in the first and five in the second”."""
    m = _IN_EACH.search(frame.text)
    before = frames(document).before(frame, 1, paragraphs=0) if m else []
    if m is None or not before or sum(not span_of_time(one) for one in frame.amounts.values()) != _PAIRED:
        return
    parts = [frame.shown(m, name) or frame.amount(m, f"{name}2") for name in ("one", "two")]
    counts = [one.amount for one in roles(before[0]) if one.amount.kind == COUNT and thing(one.amount)]
    wholes = [one for one in counts if one.value != _PAIRED]
    if len(counts) != _PAIRED or len(before[0].amounts) != _PAIRED or len(wholes) != 1 or hedged([*wholes, *parts]):
        return
    total = sum(one.value for one in parts)
    if any(span_of_time(one) for one in (*wholes, *parts)) or any(one.partial for one in (*wholes, *parts)):
        return
    if total != wholes[0].value and wholes[0].value / 2 < total < 2 * wholes[0].value:
        yield finding_of(document, wholes[0], parts)


HEAD = pattern(r"[“\"]?(?:Among|Of|The) ")
_AMONG_THE = pattern(
    rf"^[“\"]?(?:(?:Among|Of) (?P<fate>the (?:dead|killed|victims|injured|wounded|casualties|passengers|hostages|detained|arrested|missing))(?:,| were| are) |The (?P<fate2>dead|victims|injured|wounded|casualties|passengers|hostages|missing) (?:were|are|included?|comprised) )"
    rf"(?P<items>{COUNT} [a-z][\w -]{{2,30}}(?:, {COUNT} [a-z][\w -]{{2,30}}){{0,4}},? and (?:{COUNT}|an?) [a-z][\w -]{{2,30}})"
)
FATES = {
    **dict.fromkeys(("dead", "killed", "victims"), DYING),
    **dict.fromkeys(("injured", "wounded"), HURT),
    **dict.fromkeys(("arrested", "detained"), HELD),
    "casualties": (*KILLED, *HURT),
    "passengers": ("passenger", "aboard"),
    "hostages": ("hostage",),
    "missing": ("missing",),
}


def among_the(document: Document, frame: Frame) -> Iterator[Finding]:
    """More of some fate than the sentence before counts: “The blast killed 11. Among the dead were six soldiers, four officers and three civilians.”"""
    m = _AMONG_THE.match(frame.text)
    if m is None:
        return
    fate = (m["fate"] or m["fate2"]).removeprefix("the ")
    stems = FATES[fate]
    before = [one for last in frames(document).before(frame, 2, paragraphs=1) for one in roles(last)]
    wholes = [
        one.amount
        for one in before
        if one.amount.kind == COUNT and not span_of_time(one.amount) and meets(one, stems) and not one.amount.partial
    ]
    parts = items_of(frame, m)
    if len(wholes) == 1 and not hedged([wholes[0], *parts]) and sum(one.value for one in parts) > most_of(wholes[0]):
        yield finding_of(document, wholes[0], parts)


THESE = pattern(r"[“\"]?(?:Of|Among) (?:these|them|those|all|the) ?")
_WHOLE_WERE = pattern(rf"[“\"]?(?:Of|Among) the (?P<whole>{COUNT}) [a-z]+(?: [a-z]+)? (?:were|are) $")
_WHOLE_LED = pattern(
    rf"[“\"]?(?:Of|Among|Out of) (?:the|all|all the|every|these|those|its|their) ?(?P<whole>{COUNT})(?: [\w’'-]+){{1,7}}, $"
)
_LED = pattern(r"[“\"]?(?:Of|Among) (?:these|them|those|the [a-z]+), $")
_ANY_OF_IT = pattern(
    r"\b(?:sp[eo]ke?a?k?|also|both|own|owns|(?:had|have|has)(?! been)|read|said|say|support\w*|lik\w+|visit\w*|use[ds]?|want\w*|believ\w*|least|more|older|younger|over|under|aged)\b"
)

_SHARED_OUT = 1.35
"""Parts that are more than that of their whole are no parts of it: what they are of may overlap."""


def shared_out(document: Document, frame: Frame) -> Iterator[Finding]:
    """What a number is shared out into, behind it or in the next sentence: “Of the 17 cars, 13 carried wheat, three propane and two were empty”."""
    found = roles(frame)
    first = found[0] if found else None
    if first is None or len(found) != len(frame.amounts) or _ANY_OF_IT.search(frame.text, 0, found[-1].at + _NEAR):
        return
    if len(found) > _PAIRED and any(
        one.compiled.fullmatch(frame.text, 0, found[1].at) for one in (_WHOLE_LED, _WHOLE_WERE)
    ):
        whole, parts = first.amount, found[1:]
    elif _LED.compiled.fullmatch(frame.text, 0, first.at):
        before = [one.amount for last in frames(document).before(frame, 1, paragraphs=0) for one in roles(last)]
        wholes = [
            one for one in before if one.kind == COUNT and not span_of_time(one) and thing(one) and not one.partial
        ]
        wholes = [one for one in wholes if one.value > max(part.amount.value for part in found)]
        if len(wholes) != 1:
            return
        whole, parts = wholes[0], list(found)
    else:
        return
    closed = " and " in parts[-1].before or parts[-1].before.startswith((", while", "; "))
    amounts = [one.amount for one in parts]
    if len(run_of(parts)) != len(parts) or len(parts) < _PAIRED or not closed or hedged([whole, *amounts]):
        return
    if any(one.kind != COUNT or span_of_time(one) for one in (whole, *amounts)) or any(one.partial for one in amounts):
        return
    if len(parts) == _PAIRED and not exclusive([about(one, parts) for one in parts]):
        return
    if counted(whole).high < sum(one.value for one in amounts) <= _SHARED_OUT * whole.value and all(
        part_of(one, whole) for one in amounts
    ):
        yield finding_of(document, whole, amounts)


_PAIRED, _FATES_TOLD = 2, 4

_NEAR = 14
"""In code points: what stands further behind the last part speaks of another thing."""


def is_told_before(document: Document, passage: Passage) -> bool:
    """Whether a sentence stands behind one with a figure."""
    return bool(figures_between(document, *frames(document).span_before(passage.span.start)))


def told_before(document: Document, frame: Frame) -> Iterator[Finding]:
    """Parts of what the sentence before counts, that are more than it: “Fifty were in the boat. Rescuers saved 32 and 28 are missing.”"""
    parts = [one for one in roles(frame) if one.amount.kind == COUNT and not span_of_time(one.amount)]
    if not _PAIRED <= len(parts) <= _FATES_TOLD or len(frame.amounts) != len(parts):
        return
    before = [one.amount for last in frames(document).before(frame, 1, paragraphs=0) for one in roles(last)]
    wholes = [one for one in before if one.kind == COUNT and not span_of_time(one) and one.value != len(parts)]
    if (
        len(wholes) != 1
        or not thing(wholes[0])
        or wholes[0].partial
        or hedged([wholes[0], *(one.amount for one in parts)])
    ):
        return
    whole, amounts = wholes[0], [one.amount for one in parts]
    same = [not thing(one) or thing(one) & thing(whole) or graded(one.noun.split()[0]) for one in amounts]
    total = sum(one.value for one in amounts)
    if total <= counted(whole).high or not (all(same) and all(part_of(one, whole) for one in amounts)):
        return
    if (total > _SHARED_OUT * whole.value and len(parts) > _PAIRED) or _COMERS.search(frame.text):
        return
    if (
        _holders_apart(parts)
        or exclusive([about(one, parts) for one in parts])
        or any(_STILL.match(one.behind) for one in parts)
    ):
        yield finding_of(document, whole, amounts)


def _holders_apart(parts: Sequence[Role]) -> bool:
    """Whether each part is another's: “the coalition holds 64 of them and the opposition 56”."""
    if len(parts) != _PAIRED or not _OF_THEM.match(parts[0].behind):
        return False
    one, other = (_HOLDER.search(part.before) for part in parts)
    return bool(one and other and one["who"] != other["who"])


_OF_THEM = pattern(r" (?:of (?:them|these|those|the [a-z]+)|[a-z]+),? (?:and|while)\b")
_HOLDER = pattern(
    r"(?:^|, |\band |\bwhile )[“\"]?(?:[Tt]he|[Ii]ts|[Hh]is|[Tt]heir) (?P<who>(?:[A-Za-z-]+ )?(?:coalition|opposition|government|alliance|bloc|party|rivals?|left|right|others?|independents|[A-Z][a-z]+s))(?: (?:holds?|has|have|had|won|took|got|gets?|kept|controls?))? $"
)
_COMERS = pattern(r"\b(?:hired|joined|recruited|arrived|returned|added|appointed|born|replaced|reopened|bought)\b")
"""What is said of those who were not of the whole."""
_SWAP = pattern(r"\b(?:exchang|swap|trad)\w*\b[^.;]{0,30}$")
_EACH_GIVES = pattern(
    rf"\b(?:free|release|hand over|return|send(?: back| home)?|give(?: up| back)?)s? (?P<one>{COUNT})(?: [a-z]+){{0,3}}?,? (?:and|while) [\w’' ]{{2,30}}? (?P<two>{COUNT})(?=[,.;]|$| in | at | on )"
)


def swapped(document: Document, frame: Frame) -> Iterator[Finding]:
    """What two sides give up of what they exchange: “exchange 480 prisoners … The government will free 330 and the rebels 170”."""
    m = _EACH_GIVES.search(frame.text)
    if m is None:
        return
    parts = [frame.amount(m, "one"), frame.amount(m, "two")]
    before = frames(document).before(frame, 3, paragraphs=2)
    wholes = [
        one.amount
        for last in before
        for one in roles(last)
        if one.amount.kind == COUNT
        and _SWAP.search(one.before)
        and not one.behind.lstrip().startswith(("each", "for "))
    ]
    if len(wholes) != 1 or hedged([*parts, *wholes]) or any(not part.value < wholes[0].value for part in parts):
        return
    total = sum(part.value for part in parts)
    if total != wholes[0].value and wholes[0].value / 2 < total < 2 * wholes[0].value:
        finding = finding_of(document, wholes[0], parts)
        yield finding._replace(span=Span(parts[0].span.start, parts[1].span.end))
