"""Parts that do not make up their whole."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PLAIN, framed, frames
from wirelint.layers.numbers.numerals import figures_between
from wirelint.layers.numbers.passages import before, opening, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._exclusive import exclusive, graded, whole_scale
from wirelint_rules.arithmetic._ranges import Range, counted, covering, listed, one_digit, plain
from wirelint_rules.arithmetic._roles import Role, meets, roles, span_of_time, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint.layers.numbers.passages import Passage

_KINDS = (
    "men|women|boys|girls|males|females|adults|children|soldiers|civilians|Democrats|Republicans|independents|Conservatives|teenagers|infants|policemen"
    "|police officers|officers|passengers|crew(?: members)?|pilots|foreigners|tourists|sailors|miners|students|teachers|workers"
)
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
_STILL = pattern(r"(?: [a-z]+){0,2} (?:(?:is|are|was|were|be) still|remain(?:s|ed)?|still)\b")
_JOINED = frozenset(("and", "of", "or", "while", "with"))
_GROWN = frozenset(("women", "woman"))
_DYING = frozenset("dead died killed dying perished drowned bodies deaths".split())
_PASSENGERS, _CREWS = frozenset(("passengers",)), frozenset(("crew", "crewmembers"))
_GIVING = frozenset("free frees release releases hand hands return returns send sends give gives".split())
_GROUPS = frozenset("crew passengers victims dead injured".split())
_FATES = frozenset(
    "dead killed victims injured wounded casualties passengers hostages detained arrested missing".split()
)
_OUTCOMES = frozenset(
    "missing drowned survived rescued saved opposed against supported voted released acquitted still remain remained remains destroyed damaged injured stayed hit".split()
)


_LISTED = telling(
    _JOINED,
    before(", ( : — – -", 4) | before("has have had won took get gets got received holds hold") | {"0 of"},
    least=3,
)
_OF_THESE = telling(opening("of among"), frozenset(("and", "while")))
_BY_KIND, _ABOARD = telling(_GROWN, _DYING), telling(_PASSENGERS, _CREWS)
_SWAPPED = telling(
    frozenset(("and", "while")),
    before("free frees release releases return returns send sends give gives over back home up", 2),
    _GIVING,
)
_TOLD_BEFORE, _MADE_UP = telling(_OUTCOMES), telling(_GROUPS)
_AMONG = telling(_FATES, opening("among of the"))
_FIRST_AND_SECOND = telling(frozenset(("first",)), frozenset(("second",)))


@rule(
    severity=Severity.WARNING,
    among=(_LISTED, _OF_THESE, _BY_KIND, _ABOARD, _SWAPPED, _TOLD_BEFORE, _MADE_UP, _AMONG, _FIRST_AND_SECOND),
)
def parts_mismatch(document: Document) -> Iterator[Finding]:
    """The parts of a number do not add up to it.

    “15 people, eight men and nine women”, “41 ships, 23 of them heading north and 28 heading south” and “3,900 cases: Taiz with 1,900, Hodeidah with
    1,350 and Lahj with 650” give parts that are the whole by what they are called, or because the list ends there. Parts that
    together are more than the whole cannot be parts of it, whatever they are called.

    “The crew are 14 Filipinos and nine Greeks” is held to “all 22 crew members” before it.

    “In two raids. Twelve died in the first and five in the second” is held to the number before it.

    Left alone: parts that are called otherwise and are fewer than the whole, since there may be a third, and “more than”,
    “about” and the like before any of the figures.

    Bad:  The blast killed {==15 people, eight men and nine==} women, police said.
    Bad:  In all {==41 ships were held up, 23 of them heading north and 28==} heading south.
    Bad:  The three provinces have {==3,900 cases: Taiz with 1,900, Hodeidah with 1,350 and Lahj with 850==}.
    Good: The blast killed 17 people, eight men and nine women, police said.
    Good: It held 41 ships, 20 of them empty and 12 damaged.
    """
    text = document.text
    for frame in framed(document, _LISTED, where=lambda one: _may_list(text, one)):
        found = [] if _vague(frame) else list(_found(document, frame))
        yield from found or (() if _vague(frame) and ": " not in frame.text else _listed(document, frame))
    for frame in framed(document, _OF_THESE, where=lambda one: _THESE.match(text, one.span.start) is not None):
        yield from _shared_out(document, frame)
    for frame in framed(document, _FIRST_AND_SECOND):
        yield from _first_and_second(document, frame)
    for frame in framed(document, _BY_KIND):
        yield from _by_kind(document, frame)
    for frame in framed(document, _ABOARD):
        yield from _aboard(document, frame)
    for frame in framed(document, _SWAPPED):
        yield from _swapped(document, frame)
    for frame in framed(document, _TOLD_BEFORE, where=lambda one: _is_told_before(document, one)):
        yield from _told_before(document, frame)
    for frame in framed(document, _MADE_UP):
        yield from _crew(document, frame)
    for frame in framed(document, _AMONG, where=lambda one: _HEAD.match(text, one.span.start) is not None):
        yield from _among_the(document, frame)


_IN_EACH = pattern(
    rf"(?P<one>{COUNT})(?: [\w’'-]+){{1,5}}? (?:in|on|from) the first(?: [a-z]+)?(?:, (?:in|on|at) [^,;:.]{{2,30}})?,? (?:and|but) (?:another )?(?P<two>{COUNT})(?: [\w’'-]+){{0,3}}? (?:in|on|from) the second\b"
    rf"|\b[Tt]he first (?:one )?[a-z]+ (?P<one2>{COUNT})(?: [a-z]+){{0,2}}(?:,| and|, and|;) the second (?:one )?(?:[a-z]+ )?(?P<two2>{COUNT})"
)


def _first_and_second(document: Document, frame: Frame) -> Iterator[Finding]:
    """What each of two raids or blasts has of the number before: “killed 17 in two raids. Twelve died in the first and five in the second”."""
    m = _IN_EACH.search(frame.text)
    before = frames(document).before(frame, 1, paragraphs=0) if m else []
    if m is None or not before or sum(not span_of_time(one) for one in frame.amounts.values()) != _PAIRED:
        return
    parts = [frame.shown(m, name) or frame.amount(m, f"{name}2") for name in ("one", "two")]
    counts = [one.amount for one in roles(before[0]) if one.amount.kind == COUNT and thing(one.amount)]
    wholes = [one for one in counts if one.value != _PAIRED]
    if len(counts) != _PAIRED or len(before[0].amounts) != _PAIRED or len(wholes) != 1 or _hedged([*wholes, *parts]):
        return
    total = sum(one.value for one in parts)
    if any(span_of_time(one) for one in (*wholes, *parts)) or any(one.partial for one in (*wholes, *parts)):
        return
    if total != wholes[0].value and wholes[0].value / 2 < total < 2 * wholes[0].value:
        yield _finding(document, wholes[0], parts)


_HEAD = pattern(r"[“\"]?(?:Among|Of|The) ")
_AMONG_THE = pattern(
    rf"^[“\"]?(?:(?:Among|Of) (?P<fate>the (?:dead|killed|victims|injured|wounded|casualties|passengers|hostages|detained|arrested|missing))(?:,| were| are) |The (?P<fate2>dead|victims|injured|wounded|casualties|passengers|hostages|missing) (?:were|are|included?|comprised) )"
    rf"(?P<items>{COUNT} [a-z][\w -]{{2,30}}(?:, {COUNT} [a-z][\w -]{{2,30}}){{0,4}},? and (?:{COUNT}|an?) [a-z][\w -]{{2,30}})"
)
_FATE_STEMS = {
    "dead": "kill die dead death", "killed": "kill die dead death", "victims": "kill die dead death", "injured": "injur wound hurt", "wounded": "injur wound hurt",
    "casualties": "kill die dead injur wound hurt", "passengers": "passenger aboard", "hostages": "hostage", "detained": "detain arrest", "arrested": "arrest detain", "missing": "missing",
}  # fmt: skip


def _among_the(document: Document, frame: Frame) -> Iterator[Finding]:
    """More of some fate than the sentence before counts: “The blast killed 11. Among the dead were six soldiers, four officers and three civilians.”"""
    m = _AMONG_THE.match(frame.text)
    if m is None:
        return
    fate = (m["fate"] or m["fate2"]).removeprefix("the ")
    stems = tuple(_FATE_STEMS[fate].split())
    before = [one for last in frames(document).before(frame, 2, paragraphs=1) for one in roles(last)]
    wholes = [
        one.amount
        for one in before
        if one.amount.kind == COUNT and not span_of_time(one.amount) and meets(one, stems) and not one.amount.partial
    ]
    parts = _items(frame, m)
    if len(wholes) == 1 and not _hedged([wholes[0], *parts]) and sum(one.value for one in parts) > _most(wholes[0]):
        yield _finding(document, wholes[0], parts)


_THESE = pattern(r"[“\"]?(?:Of|Among) (?:these|them|those|all|the) ?")
_WHOLE_WERE = pattern(rf"[“\"]?(?:Of|Among) the (?P<whole>{COUNT}) [a-z]+(?: [a-z]+)? (?:were|are) $")
_WHOLE_LED = pattern(
    rf"[“\"]?(?:Of|Among) (?:the|all|all the|these|those|its|their) ?(?P<whole>{COUNT})(?: [\w’'-]+){{1,7}}, $"
)
_LED = pattern(r"[“\"]?(?:Of|Among) (?:these|them|those|the [a-z]+), $")
_ANY_OF_IT = pattern(
    r"\b(?:sp[eo]ke?a?k?|also|both|own|owns|had|have|has|read|said|say|support\w*|lik\w+|visit\w*|use[ds]?|want\w*|believ\w*|least|more|older|younger|over|under|aged)\b"
)
_SHARED_OUT = 1.35
"""Parts that are more than that of their whole are no parts of it: what they are of may overlap."""


def _shared_out(document: Document, frame: Frame) -> Iterator[Finding]:
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
    if len(_run(parts)) != len(parts) or len(parts) < _PAIRED or not closed or _hedged([whole, *amounts]):
        return
    if any(one.kind != COUNT or span_of_time(one) for one in (whole, *amounts)) or any(one.partial for one in amounts):
        return
    if len(parts) == _PAIRED and not exclusive([_about(one, parts) for one in parts]):
        return
    if counted(whole).high < sum(one.value for one in amounts) <= _SHARED_OUT * whole.value and all(
        _part_of(one, whole) for one in amounts
    ):
        yield _finding(document, whole, amounts)


_PAIRED, _FATES_TOLD = 2, 4
_NEAR = 14
"""In code points: what stands further behind the last part speaks of another thing."""


def _found(document: Document, frame: Frame) -> Iterator[Finding]:
    for form in (_PAIR, _OF_THEM):
        for m in form.finditer(frame.text):
            whole, parts = frame.amount(m, "whole"), [frame.amount(m, "one"), frame.amount(m, "two")]
            if _hedged([whole, *parts]) or exclusive([one.noun.partition(" ")[0] for one in (whole, *parts)]):
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


_ITEMS_APART = pattern(
    r"(?:,? and |, (?:and )?| or |; )(?:[\w’-]+ ){0,3}$|[^,;:.()]{1,45}(?:,? and |, | while | with )(?:[\w’-]+ ){0,3}$"
)


def _listed(document: Document, frame: Frame) -> Iterator[Finding]:
    """A whole and the parts that follow it in one sentence: “25 aboard, 22 crew and four scientists”, “of the 500 houses, 200 …”."""
    found = [one for one in roles(frame) if not span_of_time(one.amount)]
    for i, whole in enumerate(found):
        skipped = (
            i + 2 < len(found)
            and _TOLD.search(found[i + 2].before) is not None
            and not _TOLD.search(found[i + 1].before)
        )
        rest = [one for one in found[i + 2 if skipped else i + 1 :] if not _is_aside(one, whole.amount)]
        led = i > 0 and not skipped and found[i - 1].amount.partial and _OF_THE.search(whole.before) is not None
        if len(rest) < (1 if led else 2) or not _part_of(rest[0].amount, whole.amount):
            continue
        parts = _run(rest)
        denied = len(parts) == 2 and _DENIED.match(parts[1].behind) is not None and not parts[1].before.count(",")
        if not (led or denied or _opens(rest[0])):
            continue
        if len(parts) < (1 if led else 2) or not all(_part_of(one.amount, whole.amount) for one in parts):
            continue
        if not thing(whole.amount) and whole.amount.kind == COUNT and not _GROUP_OF.search(whole.before):
            continue
        of_it = _OF_IT.search(parts[0].before) is not None or parts[0].amount.noun.startswith("of them")
        if led:
            parts = [found[i - 1], *parts]
        amounts, words = [one.amount for one in parts], [_about(one, parts) for one in parts]
        total = sum(one.value for one in amounts)
        told = _is_told(frame, parts)
        if skipped and _adds_up(found[i + 1].amount, amounts):
            continue
        if whole.amount.hedge == "at least" and not of_it:
            continue
        parted = (
            told or of_it or denied or _named_apart(parts) or exclusive(words, " ".join(whole.amount.noun.split()[:2]))
        )
        if not parted or _hedged(amounts) or whole.amount.hedge not in _WIDE:
            continue
        if total > _most(whole.amount) * (_LOOSE if whole.amount.hedge else 1) or (
            (told or denied or whole_scale(words, grown=_is_grown(whole.amount)) or _slips(whole.amount, parts, frame))
            and not whole.amount.hedge
            and not _adds_up(whole.amount, amounts)
        ):
            yield _finding(document, whole.amount, amounts)
            return


_GROUP_OF = pattern(
    r"\b(?:delegation|team|group|party|jury|panel|squad|staff|class|crowd|cast|choir|cabinet|committee|council|workforce|fleet|convoy|flock|herd) of $"
)
_OF_THE = pattern(r" of (?:(?:the|its|their|his|her) )?$")
_ASIDE = pattern(r"\b(?:in|over|at|during|on|from|after|of) (?:the |its |his |her |some |about )?$")
_DENIED = pattern(r" (?:have|has|had|did|do|does|were|are|was|will|would|could) not\b")


def _is_aside(one: Role, whole: Amount) -> bool:
    """Whether a number tells when or in how many things something was, and is no part of a whole: “480 kilograms in two raids, 310 from …”."""
    apart = one.amount.kind != whole.kind or (bool(thing(one.amount)) and not thing(one.amount) & thing(whole))
    return apart and _ASIDE.search(one.before) is not None and "," not in one.before


_ADULTS = frozenset(
    "player member worker employee officer judge minister lawmaker soldier delegate teacher nurse juror astronaut sailor miner musician doctor officials deputy"
    " senator candidate pilot volunteer firefighter scientist director defendant inmate prisoner voter athlete journalist farmer".split()
)


def _is_grown(whole: Amount) -> bool:
    """Whether those who are counted are men and women only."""
    return bool(thing(whole) & _ADULTS)


def _slips(whole: Amount, parts: Sequence[Role], frame: Frame) -> bool:
    """Whether two parts that end a sentence are one digit away from their whole: what a slip of a key makes of a sum."""
    total = sum(one.amount.value for one in parts)
    if len(parts) != 2 or (whole.kind == COUNT and whole.value < _FEW):
        return False
    if any(thing(one.amount) and not thing(one.amount) & thing(whole) for one in parts):
        return False
    return bool(_LAST.match(frame.text[parts[-1].at + 1 :])) and one_digit(whole.value, total)


_FEW = 10


def _most(whole: Amount) -> float:
    """The most that a number may stand for: its last place rounded, and no more than a twentieth of it."""
    return min(counted(whole).high, whole.value * 1.05)


_TOLD = pattern(r"[:—–] ?(?:[a-z]+ )?$")
_LAST = pattern(r"[^,;:.()]{1,45}[.;]?[”\"’']?$")


def _is_told(frame: Frame, parts: Sequence[Role]) -> bool:
    """Whether the parts are a list that a colon or a dash opens, “and” closes, and the sentence ends with."""
    rest = frame.text[parts[-1].at + 1 :]
    return (
        bool(_TOLD.search(parts[0].before) and " and " in parts[-1].before and _LAST.match(rest))
        and "includ" not in frame.text
    )


def _run(found: Sequence[Role]) -> list[Role]:
    """The amounts of a list: as many as follow each other with no more than a few words and a comma or “and” between."""
    run: list[Role] = []
    for one in found:
        if run and _ITEMS_APART.match(one.before) is None:
            break
        run.append(one)
    return run


_OPENED = pattern(
    r"(?:[,:(—–]| -) ?(?:(?:all |most )?of (?:them|which|whom),? |among them,? |with |including )?(?P<verb>[a-z]+ing )?(?:the |its |their |another |some )?$"
)


_OF_WHOLE = pattern(
    r"^ [a-z]+(?: [a-z]+){0,3}, (?:the )?[A-Z][\w’ -]{1,40} (?:won|has|have|had|took|gets?|got|received|holds?|hold) $"
)


def _opens(first: Role) -> bool:
    """Whether the parts begin right behind a comma, a colon or a dash, a participle of their scale (“winning”) between at most."""
    if _OF_WHOLE.search(first.before):
        return True
    m = _OPENED.search(first.before)
    return m is not None and (not m["verb"] or graded(m["verb"]))


_VERB_BEFORE = pattern(r"(?:[,;:] |\band |^(?:[A-Z][\w’]+ ){0,3}|\b(?:has|have|had) )(?P<verb>[a-z]+) $")


_OF_IT = pattern(r"\bof (?:which|whom|them),? $")
_WIDE = frozenset(("", "some", "about", "around", "nearly", "almost", "at least"))
_LOOSE = 1.08
_NAMED = pattern(
    r"(?:^|[,:;] |\band )(?:and )?(?:the )?(?P<name>[A-Z][\w’-]*(?: [A-Z][\w’-]*)*|independents|others)(?: [a-z]+)? $"
)


def _named_apart(parts: Sequence[Role]) -> bool:
    """Whether each part is that of another name: “the Liberals 30 and the Greens 20”."""
    names = [m["name"] for one in parts if (m := _NAMED.search(one.before))]
    return len(set(names)) == len(parts)


def _about(one: Role, parts: Sequence[Role]) -> str:
    """The words that say what a part is: those behind it, with the verb or participle right before it."""
    m = _VERB_BEFORE.search(one.before)
    before = m["verb"] if m else ""
    behind = one.behind
    if one is not parts[-1]:
        behind = behind.partition(",")[0].partition(" and ")[0]
    return f"{behind.partition(';')[0].partition('.')[0]} {before}"


def _part_of(part: Amount, whole: Amount) -> bool:
    """Whether a number may be a part of another: less than it, and of the same or of nothing told."""
    if part.kind == whole.kind and part.kind in (MONEY, MEASURE):
        return part.unit == whole.unit and 0 < part.value < whole.value
    return (
        part.kind == whole.kind == COUNT
        and 0 < part.value < whole.value
        and not span_of_time(part)
        and not span_of_time(whole)
    )


def _is_told_before(document: Document, passage: Passage) -> bool:
    """Whether a sentence stands behind one with a figure."""
    return bool(figures_between(document, *frames(document).span_before(passage.span.start)))


def _told_before(document: Document, frame: Frame) -> Iterator[Finding]:
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
        or _hedged([wholes[0], *(one.amount for one in parts)])
    ):
        return
    whole, amounts = wholes[0], [one.amount for one in parts]
    same = [not thing(one) or thing(one) & thing(whole) or graded(one.noun.split()[0]) for one in amounts]
    total = sum(one.value for one in amounts)
    if total <= counted(whole).high or not (all(same) and all(_part_of(one, whole) for one in amounts)):
        return
    if total > _SHARED_OUT * whole.value and len(parts) > _PAIRED:
        return
    if exclusive([_about(one, parts) for one in parts]) or any(_STILL.match(one.behind) for one in parts):
        yield _finding(document, whole, amounts)


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


_KIND_OF_DEAD = {
    "man": "man", "woman": "woman", "child": "child", "boy": "child", "girl": "child", "infant": "child", "baby": "child", "teenager": "child", "minor": "child", "toddler": "child",
}  # fmt: skip
_KILLING = ("kill", "die", "dead", "death", "dying", "perish", "lives")
_OPEN_LIST = pattern(
    r"\b(?:[Aa]mong|includ\w+|of (?:them|whom|those)|at least|most(?:ly)?|others?|another|more|injured|wounded|hurt|missing)\b"
)


def _by_kind(document: Document, frame: Frame) -> Iterator[Finding]:
    """The men, women and children who died, held to the one toll that the story gives before."""
    parts = [one for one in roles(frame) if one.amount.kind == COUNT and thing(one.amount) & _KIND_OF_DEAD.keys()]
    kinds = {_KIND_OF_DEAD[next(iter(thing(one.amount) & _KIND_OF_DEAD.keys()))] for one in parts}
    rest = [one for one in roles(frame) if one not in parts and one.at < parts[-1].at] if parts else []
    if rest or not {"man", "woman"} <= kinds or len(parts) < 2 or _hedged([one.amount for one in parts]):
        return
    if _OPEN_LIST.search(frame.text, 0, parts[-1].at):
        return
    tolls = {
        one.value: one
        for last in frames(document).before(frame, _FAR, paragraphs=_FAR)
        for role in roles(last)
        if (one := role.amount).kind == COUNT and not span_of_time(one) and not one.partial and _dies(role)
    }
    amounts = [one.amount for one in parts]
    total = sum(one.value for one in amounts)
    if len(tolls) == 1 and total not in tolls:
        whole = next(iter(tolls.values()))
        near = whole.value / 2 < total < 2 * whole.value
        if near and whole.hedge in ("", "at least") and (total > whole.value or "child" in kinds):
            yield _finding(document, whole, amounts)


def _dies(one: Role) -> bool:
    """Whether a number is one of dead: the verb stands right before it, perhaps behind “at least”, or behind those whom it counts."""
    before = one.before.lower().split()[-3:]
    behind = one.behind.split()[:5]
    return any(word.startswith(_KILLING) for word in (*before, *behind))


_CREW_OF = pattern(r"\bcrew of $")
_DONE = pattern(r"\b(?:was|were|is|are|has|have|had|been|died|survived|suffered|escaped|fled|went|got)\b")
"""What is said between passengers and crew of some of them, who are then not all."""

_ON_BOARD = pattern(r"(?: (?:people|persons|passengers and crew))?(?: who were| were| had been)? (?:on board|aboard)\b")


def _aboard(document: Document, frame: Frame) -> Iterator[Finding]:
    """Passengers and crew, held to how many the story says were aboard."""
    found = [one for one in roles(frame) if one.amount.kind == COUNT]
    passengers = [one.amount for one in found if "passenger" in thing(one.amount) and not one.amount.partial]
    crew = [one.amount for one in found if "crew" in thing(one.amount) or _CREW_OF.search(one.before)]
    if len(passengers) != 1 or len(crew) != 1 or passengers == crew or _hedged([*passengers, *crew]):
        return
    between = sorted((passengers[0].span, crew[0].span))
    if _DONE.search(document.text, between[0].end, between[1].start):
        return
    right = passengers[0].value + crew[0].value
    totals = [
        role.amount
        for other in frames(document).near(frame, _FAR)
        for role in roles(other)
        if role.amount.kind == COUNT
        and role.amount not in (*passengers, *crew)
        and _ON_BOARD.match(role.behind)
        and not role.amount.partial
        and "passenger" not in thing(role.amount)
    ]
    if (
        len({one.value for one in totals}) == 1
        and passengers[0].value < totals[0].value != right
        and totals[0].value / 2 < right < 2 * totals[0].value
        and not _hedged(totals)
    ):
        yield _finding(document, totals[0], [*passengers, *crew])._replace(span=totals[0].span)


_SWAP = pattern(r"\b(?:exchang|swap|trad)\w*\b[^.;]{0,30}$")
_EACH_GIVES = pattern(
    rf"\b(?:free|release|hand over|return|send(?: back| home)?|give(?: up| back)?)s? (?P<one>{COUNT})(?: [a-z]+){{0,3}}?,? (?:and|while) [\w’' ]{{2,30}}? (?P<two>{COUNT})(?=[,.;]|$| in | at | on )"
)


def _swapped(document: Document, frame: Frame) -> Iterator[Finding]:
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
    if len(wholes) != 1 or _hedged([*parts, *wholes]) or any(not part.value < wholes[0].value for part in parts):
        return
    total = sum(part.value for part in parts)
    if total != wholes[0].value and wholes[0].value / 2 < total < 2 * wholes[0].value:
        finding = _finding(document, wholes[0], parts)
        yield finding._replace(span=Span(parts[0].span.start, parts[1].span.end))


_FAR = 40
"""So many sentences before may count the whole."""


def _finding(document: Document, whole: Amount, parts: Sequence[Amount]) -> Finding:
    shown = listed(document, parts)
    related = Related.here(document, whole.span)
    message = f"{shown} are {plain(sum(part.value for part in parts))}, not {document[whole.span]}"
    return covering(document, Finding(Span(parts[0].span.start, parts[-1].span.end), message, (), [related]))


def _items(frame: Frame, m: re.Match[str]) -> list[Amount]:
    return [frame.amounts[at] for at in range(m.start("items"), m.end("items")) if at in frame.amounts]


def _adds_up(whole: Amount, parts: Sequence[Amount]) -> bool:
    ranges = [counted(part) for part in parts]
    return counted(whole).overlaps(Range(sum(one.low for one in ranges), sum(one.high for one in ranges)))


def _exhaustive(m: re.Match[str]) -> bool:
    groups = m.groupdict()
    if "first" not in groups:
        return False
    return whole_scale((m["first"], m["second"]), grown=True)


def _hedged(amounts: Sequence[Amount]) -> bool:
    return any(amount.hedge for amount in amounts)


def _may_list(text: str, passage: Passage) -> bool:
    """Whether a sentence may list parts: one that includes some and not others may only behind a colon."""
    vague = text.find("includ", *passage.span) >= 0 or text.find("among", *passage.span) >= 0
    return not vague or text.find(": ", *passage.span) >= 0


def _vague(frame: Frame) -> bool:
    return "includ" in frame.text or "among" in frame.text
