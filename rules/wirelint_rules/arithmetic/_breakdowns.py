"""Parts that one list tells, each by its place, kind or name, and the number that governs the list, be it in another sentence."""

from __future__ import annotations

from wirelint import Document, Finding, pattern
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, SIZED, frames
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.arithmetic._corrected import missummed
from wirelint_rules.arithmetic._exclusive import apart, exclusive, whole_scale
from wirelint_rules.arithmetic._parts import finding_of, hedged, of_a_vote, told_on
from wirelint_rules.arithmetic._ranges import misses, one_digit
from wirelint_rules.arithmetic._roles import DYING, HELD, HURT, comparable, meets, roles, span_of_time, stem, thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint_rules.arithmetic._roles import Role

_HOLDING = (
    "has|had|have|with|won|took|got|gets|received|lost|reported|counted|sent|gave|holds|held|bought|sold|lent|paid|owns"
)
_NAME = r"(?:(?:the|The|its) )?(?P<name>[A-Z][\w’'-]*(?: (?:of |de )?[A-Z][\w’'-]*){0,3})"
_OUTCOME = "won|winning|drawn|drew|drawing|tied|lost|losing"
_NEXT = pattern(
    rf"(?P<behind>[^,;:.()“”\"]{{0,60}}?)(?P<joint>,(?: and| while| plus)?|;(?: and)?| and| while)"
    rf"(?: {_NAME}(?: (?:{_HOLDING}))?| (?:the|another|a further|its|some)| (?P<outcome>{_OUTCOME}))? $"
)
_FIRST_NAME = pattern(
    rf"(?:^|[,:;—–(] |[“\"])(?:[Ww]ith )?{_NAME},? (?:{_HOLDING}) $|[:—–(] ?{_NAME.replace('name', 'name2')} $|\b[a-z]+ {_NAME.replace('name', 'name3')} (?:{_HOLDING}) $"
)
_FIRST_OUTCOME = pattern(rf" (?P<outcome>{_OUTCOME}) $")
_ONE_OF = pattern(r" of (?:(?P<it>it|them|these|those|which|whom)|the (?P<noun>[a-z]+))\b")
_LAST = pattern(rf"[^,;:.()“”\"{SIZED[1:-1]}]*")
_AND_ON = pattern(r" (?:and|while|but|or|as|after|when)\b")


class Breakdown(NamedTuple):
    """The parts that a list tells, with the words behind each of them, the names or outcomes before them, and whether “and” closes it."""

    parts: list[Role]
    words: list[str]
    names: list[str]
    closed: bool

    @property
    def amounts(self) -> list[Amount]:
        """The parts as figures."""
        return [one.amount for one in self.parts]

    @property
    def total(self) -> float:
        """What the parts are together."""
        return sum(one.value for one in self.amounts)

    def is_near(self, whole: Amount) -> bool:
        """Whether a number is so near what the parts are together that it may be told of them."""
        return self.total / _OVER < whole.value < self.total * _OVER

    @property
    def named(self) -> bool:
        """Whether each part is that of another name, or another outcome: “Dunga has 131, Usoma 49 and Lela 44”, “won 12, drew four and lost six”."""
        return all(self.names) and len(set(self.names)) == len(self.parts)

    @property
    def joint(self) -> set[str]:
        """The words that join the parts to where they are: “in”, “from”."""
        return {m["joint"] for words in self.words if (m := _PLACE.compiled.fullmatch(words))}

    @property
    def placed(self) -> bool:
        """Whether each part is in, at or from another place."""
        found = [_PLACE.compiled.fullmatch(words) for words in self.words]
        names = {m["name"] for m in found if m}
        return all(found) and len(self.joint) == 1 and len(names) == len(self.parts)

    @property
    def sorted(self) -> bool:
        """Whether each part is of another kind, told in a word or two."""
        found = [_KIND.compiled.fullmatch(words) for words in self.words]
        return all(found) and len({m["kind"] for m in found if m}) == len(self.parts)


_PLACE = pattern(
    r"(?:(?: [a-z’'-]+){0,4}? )?(?P<joint>in|at|from|to|near|off|by|on|for) (?:the |its |their )?(?P<name>[\w’'-]+(?: [A-Z][\w’'-]*)*)[^,;]{0,30}"
)
_KIND = pattern(
    r"(?: of (?:them|these|those|which|whom|the [a-z]+))?(?: (?:were|was|are|is))?(?: (?:a|an|the))?(?P<kind>(?: [\w’'-]+){1,3})"
)


def breakdowns(frame: Frame) -> list[Breakdown]:
    """The lists of a sentence: two or more amounts of one kind, a comma, a semicolon or “and” between the last word about one and the next."""
    runs: list[list[Role]] = []
    start = frame.text.find(",") if _LEADS.match(frame.text) else 0
    for one in _counting(frame):
        if one.at < start or one.amount.kind not in (COUNT, MEASURE, MONEY) or span_of_time(one.amount):
            continue
        if runs and _follows(runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [_breakdown(run) for run in runs if len(run) >= _PAIR]


def _counting(frame: Frame) -> list[Role]:
    """The amounts of a sentence without the ones that stand for one of two: “4.4 tonnes in one and 3.7 tonnes in the other”."""
    found: list[Role] = []
    between = ""
    for one in roles(frame):
        if found and one.amount.value == 1 and one.before in _IN_ONE and not thing(one.amount):
            between = f"{one.before}one"
            found[-1] = found[-1]._replace(behind=between + one.behind)
        else:
            found.append(one._replace(before=between + one.before) if between else one)
            between = ""
    return found


_IN_ONE = frozenset((" in ", " on ", " at ", " from ", " with "))
_LEADS = pattern(r"[“\"]?(?:Of|Among|Out of) ")
_PAIR, _THREE = 2, 3


def _follows(last: Role, one: Role) -> bool:
    """Whether an amount is the next of a list; one that is said to be “of these” begins a list of its own."""
    return (
        last.behind.endswith(one.before[-_SEEN:])
        and _NEXT.compiled.fullmatch(one.before) is not None
        and _ONE_OF.match(one.behind) is None
        and _SUM_BEHIND.match(one.behind) is None
        and _alike(last.amount, one.amount)
    )


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts may stand in one list: two numbers, whatever they count, or amounts of one unit."""
    if one.kind == other.kind == COUNT:
        return True
    return comparable(one, other) or {one.unit, other.unit} <= _TONS


_SEEN = 20
_TONS = frozenset(("ton", "tonne"))
"""Names of one unit that a story may give in full once."""


def _breakdown(run: list[Role]) -> Breakdown:
    joints = [m for following in run[1:] if (m := _NEXT.compiled.fullmatch(following.before))]
    last = _LAST.match(run[-1].behind)
    words = [m["behind"].rstrip() for m in joints] + [
        _AND_ON.compiled.split(last.group() if last else "", maxsplit=1)[0].rstrip()
    ]
    first = _FIRST_NAME.search(run[0].before) or _FIRST_OUTCOME.search(run[0].before)
    names = [next(filter(None, first.groups()), "") if first else ""] + [
        m["name"] or m["outcome"] or "" for m in joints
    ]
    return Breakdown(run, words, names, joints[-1]["joint"] not in (",", ";"))


_OVERLAPPING = pattern(
    r"\b(?:sp[eo]ke?a?k?|also|both|own|owns|read|said|say|support\w*|lik\w+|visit\w*|use[ds]?|want\w*|believ\w*|least|more|older|younger|over|under|aged|including|among(?! (?:which|whom)))\b"
)
"""What may be said of one thing twice, so that parts may overlap."""


def broken_down(document: Document, frame: Frame) -> Iterator[Finding]:
    """A list whose parts are not what governs them: “Of 214 boats, 131 are at Dunga, 49 at Usoma and 44 at Lela”, “11 of them Spanish-owned and nine Chinese-owned”."""
    for one in breakdowns(frame):
        if one.closed and not hedged(one.amounts):
            yield from _summed_up(document, frame, one)
            yield from _all_of_them(document, frame, one)
        found = _governed(document, frame, one)
        if found is None:
            continue
        whole, listed = found
        first, last = listed.parts[0], listed.parts[-1]
        if not listed.closed or hedged(listed.amounts) or any(part.partial for part in listed.amounts[1:]):
            continue
        if _OVERLAPPING.search(frame.text, first.at, last.at + _NEAR):
            continue
        if not all(0 < part.value < whole.value for part in listed.amounts) or of_a_vote(whole, frame.text):
            continue
        right = _is_right(document, frame, listed, whole) or told_on(document, frame, whole, listed.amounts)
        if whole.hedge in ("", "at least") and not right:
            yield finding_of(document, whole, listed.amounts)


_NEAR = 14


def _adds_up(document: Document, one: Breakdown, whole: Amount) -> bool:
    """Whether the parts of a list make up a number, as far as decimals, words for a scale and zeros leave room."""
    round_off = _ROUND if whole.figure.place >= _MANY or whole.figure.exact else 0.0
    near = abs(one.total - whole.value) <= round_off * whole.value
    return near or not misses(document, one.total, whole, *one.amounts)


_ROUND = 0.015


def _behind(frame: Frame, one: Breakdown) -> list[Role]:
    """The amounts of a sentence behind those of a list."""
    return [role for role in roles(frame) if role.at > one.parts[-1].at]


def _summed_up(document: Document, frame: Frame, one: Breakdown) -> Iterator[Finding]:
    """What a list is said to make in all, behind it or at the head of the next sentence, whatever its parts are called: “40 bulls, 60 cows and 12 calves, 112 animals in all”."""
    behind = _behind(frame, one)
    if not behind:
        following = frames(document).behind(frame)
        behind = [role for role in roles(following)[:1] if _NEXT_SUM.search(role.before)] if following else []
    elif len(behind) > 1 or not (_SUM_BEFORE.search(behind[0].before) or _SUM_BEHIND.match(behind[0].behind)):
        return
    if not behind:
        return
    whole = behind[0].amount
    many_kinds = one.parts[0].amount.kind == whole.kind == COUNT and one.sorted and len(one.parts) >= _THREE
    if not many_kinds or whole.hedge or not _is_whole(whole, one) or _adds_up(document, one, whole):
        return
    if one.is_near(whole):
        yield missummed(document, whole, one.amounts)


def _all_of_them(document: Document, frame: Frame, one: Breakdown) -> Iterator[Finding]:
    """How many all of them are: “Seven passengers and two stewards were taken to hospital, and all eight had been discharged by noon”."""
    behind = _behind(frame, one)
    whole = behind[0].amount if behind else None
    if whole is None or not _AND_ALL.search(behind[0].before) or not _THEN_DID.match(behind[0].behind):
        return
    counts = whole.kind == one.parts[0].amount.kind == COUNT and all(thing(amount) for amount in one.amounts)
    if counts and not whole.hedge and whole.value != one.total and one.is_near(whole):
        yield missummed(document, whole, one.amounts)


_AND_ALL = pattern(r"(?:, (?:and |but )?| and | but )all(?: of the| the)? $")
_THEN_DID = pattern(
    r" (?:were|was|are|had|have|survived|died|escaped|said|will|would|denied|pleaded|came|left|got|lived|went|of them)\b"
)
_SUM_BEFORE = pattern(
    r", (?:in all,? |altogether |for a total of |a total of |making (?:a total of )?|totall?ing |bringing the (?:total|herd|fleet|collection) to )$|, (?:the|its|their|his|her) [a-z]+ (?:now )?(?:numbers|counts|comes to|totals|stands at) $"
)
_SUM_BEHIND = pattern(r"(?: [a-z]+){0,2},? (?:in all|altogether|in total|all told)\b")
_NEXT_SUM = pattern(
    r"^[“\"]?(?:In all|Altogether|All told|In total|Together)(?:,|(?: they| these| there)? (?:were|are|make|made|came to|come to)) $"
)


def _is_right(document: Document, frame: Frame, one: Breakdown, whole: Amount) -> bool:
    """Whether the parts, or the first of them, may make up the whole, or all be but some of it, or of more than one of its parts at once."""
    shorter = (one._replace(parts=one.parts[:size]) for size in range(_PAIR, len(one.parts) + 1))
    if any(_adds_up(document, some, whole) for some in shorter):
        return True
    many = len(one.parts)
    told = exclusive(one.words, " ".join(whole.noun.split()[:2])) or apart(one.words)
    if one.total > (_OVER_APART if told else _OVER) * whole.value:
        return True
    if not (told or one.placed or one.named or _in_each(one) or (many >= _THREE and one.sorted)):
        return True
    if one.total > whole.value:
        return False
    if whole.hedge or one.total < whole.value / _OVER:
        return True
    counted = any(
        role.amount.kind == COUNT and role.amount.value == many and role.at < one.parts[0].at and thing(role.amount)
        for role in roles(frame)
    )
    slipped = whole.value >= _SOME and one_digit(whole.value, one.total)
    whole_told = _in_each(one) or whole_scale(one.words) or whole_scale(one.names)
    return not ((counted and one.placed) or whole_told or (slipped and many >= _THREE))


_OVER = 1.35
"""Parts that are so many times their whole are of something else."""
_OVER_APART = 1.65
"""The same of parts that exclude each other."""
_SOME, _MANY = 20, 100

_LED = pattern(
    r"[“\"]?(?:Of|Among|Out of)(?: (?:the|all|all the|all of the|every|these|those|its|their|his|her|some|(?:the [a-z]+|[A-Z][\w-]+)[’']s?))? $"
)
_LED_BY_NOUN = pattern(r"[“\"]?(?:Of|Among) (?:these|them|those|(?:the|its|their) (?P<noun>[a-z]+)), $")
_OF_THE = pattern(r" of (?:the|its|their|these|those|his|her) $")
_APPOSED = pattern(
    rf"(?: [\w’'-]+){{1,8}}(?:,| ?[:—–(]| -) ?(?:(?:of|among) (?:which|whom) |made up of |composed of |consisting of |comprising |namely |that is |split into |divided into )?(?:(?:it|they|he|she) )?(?:(?:the |its )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*(?: (?:{_HOLDING}))? |(?:{_OUTCOME}) )?$|,? ?$|-(?:seat|member)(?: [a-z]+){{1,2}},? (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* (?:{_HOLDING}) $"
)
"""What stands between a whole and the first of its parts where the sentence breaks it down."""
_STRONG = pattern(r"-(?:seat|member|strong|man|person|room|bed|car|ship|boat|vehicle)\b")


def _governed(document: Document, frame: Frame, one: Breakdown) -> tuple[Amount, Breakdown] | None:
    """The number that the parts of a list are said to be of, and the list, or None."""
    first = one.parts[0]
    before = [role for role in roles(frame) if role.at < first.at]
    if before and before[-1].amount.partial and _OF_THE.compiled.fullmatch(first.before):
        return _of_the_whole(before[-1], one)
    whole_told = bool(before) and _adds_up(document, one, before[-1].amount)
    if len(one.parts) >= _THREE and not whole_told and (rest := _behind_whole(one)):
        return first.amount, rest
    whole = _whole(document, frame, one, before)
    return (whole, one) if whole is not None else None


def _behind_whole(one: Breakdown) -> Breakdown | None:
    """The parts of a list of which the first figure is the whole: “100 kilometers, 50 in Ghana and 60 in Togo”, “the crew of 22, 14 Filipinos and nine Greeks”."""
    rest = Breakdown(one.parts[1:], one.words[1:], one.names[1:], one.closed)
    if not _is_whole(one.parts[0].amount, rest):
        return None
    placed = rest.placed and not rest.joint & set(one.words[0].split())
    grouped = not one.words[0].strip() and rest.sorted and _GROUP_OF.search(one.parts[0].before) is not None
    return rest if placed or grouped else None


_GROUP_OF = pattern(
    r"\b(?:crew|team|staff|cast|group|delegation|squad|party|panel|jury|choir|convoy|class|workforce|fleet|herd|cabinet|board|council|committee) of $"
)


def _of_the_whole(part: Role, one: Breakdown) -> tuple[Amount, Breakdown] | None:
    """A part told before its whole: “12 of the 40 villages are in Kasai, 11 in Ituri and nine in Kivu”."""
    whole = one.parts[0].amount
    if not thing(whole) or span_of_time(whole) or len(one.parts) < _THREE:
        return None
    return whole, one._replace(parts=[part, *one.parts[1:]])


def _whole(document: Document, frame: Frame, one: Breakdown, before: list[Role]) -> Amount | None:
    first, many = one.parts[0], len(one.parts)
    of = _ONE_OF.match(first.behind)
    if of is not None:
        if of["noun"]:
            return _named(document, frame, of["noun"], one)
        if before:
            return before[-1].amount if _is_whole(before[-1].amount, one) else None
        subject = _SUBJECT.compiled.fullmatch(frame.text, 0, first.at)
        if subject is not None:
            return _named(document, frame, subject["noun"], one)
        return _told_last(document, frame, one)
    if before and _LED.compiled.fullmatch(frame.text, 0, before[0].at) and "," in first.before:
        return before[0].amount if _is_whole(before[0].amount, one) else None
    led = _LED_BY_NOUN.compiled.fullmatch(frame.text, 0, first.at)
    if led is not None:
        return _named(document, frame, led["noun"], one) if led["noun"] else _told_last(document, frame, one)
    if _in_each(one) and not any(_is_whole(role.amount, one) for role in before):
        return _told_last(document, frame, one)
    if before:
        return _apposed(frame, one, before)
    if (many >= _THREE and (one.placed or one.named or _were(one))) or exclusive(one.words):
        return _told_last(document, frame, one)
    return None


def _in_each(one: Breakdown) -> bool:
    """Whether two parts are told of one thing and of the other: “4.4 tonnes in one and 3.7 tonnes in the other”."""
    return len(one.parts) == _PAIR and all(
        form.compiled.search(words) for form, words in zip(_EACH_OF_TWO, one.words, strict=True)
    )


_EACH_OF_TWO = (
    pattern(r" (?:in|on|at|from|with) (?:one(?: of them)?|the (?:first|former))$"),
    pattern(r" (?:in|on|at|from|with) (?:the (?:other|second|latter)|another)$"),
)


def _were(one: Breakdown) -> bool:
    """Whether a verb that the rest of a list leaves out says what the first of its parts were: “Ten were features, eight documentaries and seven shorts”."""
    return one.sorted and one.words[0].startswith((" were ", " are "))


def _apposed(frame: Frame, one: Breakdown, before: list[Role]) -> Amount | None:
    """The number right before a list of kinds, places or names of it: “243 objects, 40 paintings, 18 statues and 185 books”."""
    whole, first = before[-1], one.parts[0]
    between = frame.text[whole.at + 1 : first.at]
    if not _is_whole(whole.amount, one) or _APPOSED.compiled.fullmatch(between) is None:
        return None
    if one.placed and one.joint & _GIVEN & set(between.replace(",", "").split()):
        return None  # the first of a list: 5,000 for refugees, 4,000 for Iraqis and 1,500 for others
    named = thing(whole.amount) or _STRONG.match(between) or _GROUP_OF.search(whole.before)
    if not named and whole.amount.kind == COUNT:
        return None
    return whole.amount


_GIVEN = frozenset(("for", "to", "by", "on"))


def _is_whole(amount: Amount, one: Breakdown) -> bool:
    """Whether a number may be that of which some parts are."""
    return (
        not span_of_time(amount)
        and not amount.partial
        and amount.kind in (COUNT, MEASURE, MONEY)
        and (amount.kind == one.parts[0].amount.kind == COUNT or _alike(one.parts[0].amount, amount))
        and amount.value > max(part.value for part in one.amounts)
    )


def _told_last(document: Document, frame: Frame, one: Breakdown) -> Amount | None:
    """The one number of the sentences before that may be the whole of a list."""
    for last in frames(document).before(frame, 2, paragraphs=1):
        found = [role.amount for role in roles(last) if _is_whole(role.amount, one)]
        if found:
            return found[0] if len(found) == 1 and (found[0].kind != COUNT or thing(found[0])) else None
    return None


_SUBJECT = pattern(
    r"[“\"]?(?:The|These|Those|Its|Their) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+s|people|men|women), (?:some )?$"
)
"""What the parts are of that a sentence begins with: “The ships, 11 of them Spanish-owned …”."""
_CALLED = tuple(
    frozenset(words.split())
    for words in (
        "ship vessel boat trawler ferry tanker freighter canoe dinghy craft ketch schooner cutter yacht barge",
        "film movie feature picture work entry",
        "house home building dwelling apartment flat",
        "car vehicle truck lorry bus van",
        "plane aircraft jet helicopter airliner",
        "animal cow sheep goat horse pig dog cat elephant lion",
        "store shop branch outlet supermarket",
        "school college kindergarten",
        "firm company business enterprise",
        "book title volume work novel",
        "painting picture canvas work object piece",
        "person man woman victim passenger worker miner sailor soldier prisoner hostage detainee suspect defendant migrant refugee survivor resident villager student pupil player member",
    )
)
"""What is called by another word when it is told of again."""
_FATES = {
    **dict.fromkeys(("dead", "killed", "victims"), (*DYING, "dying")),
    **dict.fromkeys(("injured", "wounded"), HURT),
    **dict.fromkeys(("arrested", "detained"), HELD),
    "missing": ("missing",),
}


def _named(document: Document, frame: Frame, noun: str, one: Breakdown) -> Amount | None:
    """The one number that the story has given before for what a list is of: “Of the films, 10 were …”, “Ten of the dead were …”."""
    stems = _FATES.get(noun)
    found: dict[float, Amount] = {}
    others: dict[float, Amount] = {}
    for last in frames(document).before(frame, _FAR, paragraphs=_FAR):
        for role in roles(last):
            amount = role.amount
            if amount.kind != COUNT or span_of_time(amount) or amount.partial:
                continue
            if _meets(role, stems) if stems else stem(noun) in thing(amount):
                found[amount.value] = amount
            elif any(stem(noun) in line and thing(amount) & line for line in _CALLED):
                others[amount.value] = amount
    found = found or others
    if len(found) != 1:
        return None
    whole = next(iter(found.values()))
    return whole if _is_whole(whole, one) else None


def _meets(one: Role, stems: tuple[str, ...]) -> bool:
    """Whether a number is of those whom some fate met, be the verb a few words before it."""
    return meets(one, stems) or any(word.startswith(stems) for word in one.before.lower().split()[-3:])


_FAR = 40
"""So many sentences before may count the whole."""
