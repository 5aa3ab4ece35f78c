"""Parts that stand in one sentence with their whole: “15 people, eight men and nine women”."""

from __future__ import annotations

from wirelint import Document, Finding, pattern
from wirelint.layers.numbers.amounts import AROUND, COUNT, NEARLY, PLAIN, frames
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.arithmetic._exclusive import exclusive, graded, whole_scale
from wirelint_rules.arithmetic._parts import (
    about,
    adds_up,
    finding_of,
    hedged,
    items_of,
    most_of,
    of_a_vote,
    part_of,
    run_of,
    told_on,
)
from wirelint_rules.arithmetic._ranges import counted, one_digit
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time, thing

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


def in_form(document: Document, frame: Frame) -> Iterator[Finding]:
    """Parts in a form that leaves no doubt what they are of: men and women, “23 of them … and 28”, a list behind a colon."""
    for form in (_PAIR, _OF_THEM):
        for m in form.finditer(frame.text):
            whole, parts = frame.amount(m, "whole"), [frame.amount(m, "one"), frame.amount(m, "two")]
            if (
                whole.partial
                or hedged([whole, *parts])
                or exclusive([one.noun.partition(" ")[0] for one in (whole, *parts)])
            ):
                continue
            total = sum(part.value for part in parts)
            if total > counted(whole).high or (total < counted(whole).low and _exhaustive(m)):
                yield finding_of(document, whole, parts)
                return
    for m in _LIST.finditer(frame.text):
        whole, parts = frame.amount(m, "whole"), items_of(frame, m)
        if (
            whole.value > max(part.value for part in parts)
            and not hedged([whole, *parts])
            and not adds_up(whole, parts)
            and not _scant(document, whole, parts)
            and not of_a_vote(whole, m.group())
        ):
            yield finding_of(document, whole, parts)
            return


def _scant(document: Document, whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether parts are told for how few they are, and leave room for others: 122 members - just eight are women and only four are young."""
    text = document.text
    few = any(_ONLY.search(text, max(0, part.span.start - _LONGEST_ONLY), part.span.start) for part in parts)
    return few and sum(part.value for part in parts) < whole.value


_OF_OTHERS = pattern(r" of (?!it\b|them\b|which\b|whom\b|that\b|this\b)")

_ONLY = pattern(r"\b(?:only|just|merely|a mere|barely|as few as) $")
_LONGEST_ONLY = 12


_EACH = pattern(
    rf"(?:^|[;:,] |[a-z] ){COUNT}(?: [a-z]+){{1,5}} (?P<at>in|at|from|near) (?:the )?[\w’'-]+(?: [A-Z][\w’'-]*){{0,3}}, (?:and )?{COUNT} (?P=at) "
)
"""The first of several numbers, each with its place: five people have died in Leeds, three in York and one in Hull."""


class _Listing(NamedTuple):
    """A whole and the parts listed with it, and what ties them to it.

    `led` says that the first of them stands before it (22 of the 25 aboard), `of_it` that they are said to be of it (of whom), and `denied` that
    there are two, the second of those of whom the contrary holds (did not).
    """

    whole: Role
    parts: list[Role]
    led: bool
    of_it: bool
    denied: bool

    @property
    def amounts(self) -> list[Amount]:
        """The amounts of the parts."""
        return [one.amount for one in self.parts]

    @property
    def words(self) -> list[str]:
        """What is said of each part."""
        return [about(one, self.parts) for one in self.parts]


def listed_parts(document: Document, frame: Frame) -> Iterator[Finding]:
    """A whole and the parts that follow it in one sentence: “25 aboard, 22 crew and four scientists”, “of the 500 houses, 200 …”."""
    found = [one for one in roles(frame) if not span_of_time(one.amount)]
    if _EACH.search(frame.text):
        return
    for at in range(len(found)):
        listing = _listing(found, at)
        if listing and _is_of_parts(document, frame, listing) and _differs(frame, listing):
            if not told_on(document, frame, listing.whole.amount, listing.amounts):
                yield finding_of(document, listing.whole.amount, listing.amounts)
            return


def _listing(found: list[Role], at: int) -> _Listing | None:
    """The listing of the whole that is one of some amounts, or None where no parts of it follow."""
    whole, behind = found[at], found[at + 1 :]
    skipped = len(behind) > 1 and _TOLD.search(behind[1].before) is not None and not _TOLD.search(behind[0].before)
    led = at > 0 and not skipped and found[at - 1].amount.partial and _OF_THE.search(whole.before) is not None
    parts = run_of([one for one in behind[skipped:] if not _is_aside(one, whole.amount)])
    if len(parts) < (1 if led else 2) or not all(part_of(one.amount, whole.amount) for one in parts):
        return None
    denied = len(parts) == 2 and _DENIED.match(parts[1].behind) is not None and not parts[1].before.count(",")
    if not (led or denied or _opens(parts[0])):
        return None
    if not thing(whole.amount) and whole.amount.kind == COUNT and not _GROUP_OF.search(whole.before):
        return None
    of_it = _OF_IT.search(parts[0].before) is not None or parts[0].amount.noun.startswith("of them")
    listing = _Listing(whole, [found[at - 1], *parts] if led else parts, led, of_it, denied)
    return None if skipped and adds_up(behind[0].amount, listing.amounts) else listing


def _is_of_parts(document: Document, frame: Frame, listing: _Listing) -> bool:
    """Whether what is listed are parts, each for itself, of nothing but the whole."""
    whole, amounts = listing.whole, listing.amounts
    if any(adds_up(whole.amount, amounts[:end]) for end in range(2, len(amounts))):
        return False  # of 40 ewes, 25 of them Swaledales and 15 Texels, 33 had twins
    if any(one.behind.startswith((" each", " apiece")) for one in listing.parts):
        return False
    if whole.behind.startswith(" of ") and all(_OF_OTHERS.match(one.behind) for one in listing.parts):
        return False  # $8 trillion of imports, $600 billion of exports and $750 billion of loans
    if of_a_vote(whole.amount, frame.text):
        return False
    if " for " in whole.behind and all(one.behind.startswith(" for ") for one in listing.parts):
        return False  # 5,000 for refugees, 4,000 for Iraqis and 1,500 for others
    if hedged(amounts) or whole.amount.hedge not in _WIDE or (whole.amount.hedge == "at least" and not listing.of_it):
        return False
    if _are_all_parts(document, frame, whole, amounts) or _of_the_same(listing):
        return False
    return _are_told_apart(frame, listing) and not _scant(document, whole.amount, amounts)


def _are_told_apart(frame: Frame, listing: _Listing) -> bool:
    """Whether nothing that is counted can be in two of the parts."""
    return (
        listing.of_it
        or listing.denied
        or _is_told(frame, listing.parts)
        or (listing.led and whole_scale(listing.words, grown=True))
        or _named_apart(listing.parts)
        or exclusive(listing.words, " ".join(listing.whole.amount.noun.split()[:2]))
    )


def _differs(frame: Frame, listing: _Listing) -> bool:
    """Whether the parts are more than the whole, or all of it and not as many."""
    whole, amounts = listing.whole.amount, listing.amounts
    if sum(one.value for one in amounts) > most_of(whole) * (_LOOSE if whole.hedge else 1):
        return True
    return (
        not whole.hedge
        and not adds_up(whole, amounts)
        and (
            listing.denied
            or _is_told(frame, listing.parts)
            or whole_scale(listing.words, grown=_is_grown(whole))
            or _slips(whole, listing.parts, frame)
        )
    )


def _of_the_same(listing: _Listing) -> bool:
    """Whether what follows a part of a whole is of the part, or of the whole again: five of the seven countries are poor, and four of them have no embassy."""
    again = ("of them", "of those", "of these") if listing.led else ("of those", "of these")
    return any(one.amount.noun.startswith(again) for one in listing.parts[1:])


def _are_all_parts(document: Document, frame: Frame, first: Role, others: Sequence[Amount]) -> bool:
    """Whether an amount and those behind it are parts of one that is told before: $4,500, with $2,500 to the winner, $1,250 for second place and $750 for third."""
    before = [one for last in frames(document).before(frame, 1) for one in last.amounts.values()]
    before += [one for at, one in frame.amounts.items() if at < first.at]
    led = frame.text.startswith(("Of ", "Among ", "Out of "))  # then parts are of it whatever they are called
    return any(adds_up(one, [first.amount, *others]) and (led or comparable(one, first.amount)) for one in before)


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
_TOLD = pattern(r"[:—–] ?(?:[a-z]+ )?$")
_LAST = pattern(r"[^,;:.()]{1,45}[.;]?[”\"’']?$")


def _is_told(frame: Frame, parts: Sequence[Role]) -> bool:
    """Whether the parts are a list that a colon or a dash opens, “and” closes, and the sentence ends with."""
    rest = frame.text[parts[-1].at + 1 :]
    return (
        bool(_TOLD.search(parts[0].before) and " and " in parts[-1].before and _LAST.match(rest))
        and "includ" not in frame.text
    )


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


_OF_IT = pattern(r"\bof (?:which|whom|them),? $")
_WIDE = AROUND | NEARLY | {"", "at least"}
_LOOSE = 1.08
_NAMED = pattern(
    r"(?:^|[,:;] |\band )(?:and )?(?:the )?(?P<name>[A-Z][\w’-]*(?: [A-Z][\w’-]*)*|independents|others)(?: [a-z]+)? $"
)


def _named_apart(parts: Sequence[Role]) -> bool:
    """Whether each part is that of another name: “the Liberals 30 and the Greens 20”."""
    names = [m["name"] for one in parts if (m := _NAMED.search(one.before))]
    return len(set(names)) == len(parts)


def _exhaustive(m: re.Match[str]) -> bool:
    groups = m.groupdict()
    if "first" not in groups:
        return False
    return whole_scale((m["first"], m["second"]), grown=True)


def may_list(text: str, passage: Passage) -> bool:
    """Whether a sentence may list parts: one that includes some and not others may only behind a colon."""
    vague = text.find("includ", *passage.span) >= 0 or text.find("among", *passage.span) >= 0
    return not vague or text.find(": ", *passage.span) >= 0


def vague(frame: Frame) -> bool:
    """Whether a sentence gives some parts and not all."""
    return "includ" in frame.text or "among" in frame.text
