"""What the words around an amount say of it: that a change began there, that it is a sum, what it counts."""

from __future__ import annotations

from wirelint import pattern
from wirelint.layers.calendar_words import MONTH
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PERCENT
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.layers.numbers.amounts import Amount, Frame


class Role(NamedTuple):
    """An amount of a frame, its place there, and the words between it and its neighbours on either side."""

    amount: Amount
    at: int
    before: str
    behind: str

    @property
    def starts(self) -> bool:
        """Whether a change is said to start here: “from 40”, “compared with 40”, “than the 40”."""
        if not any(word in self.before for word in _STARTS):
            return False
        before, hedge = self.before, self.amount.hedge
        if hedge in _HEDGES and before.rstrip().lower().endswith(hedge):
            before = before.rstrip()[: -len(hedge)]  # the “than” of “more than” starts nothing
            if not before.strip():
                return True
        return _START.search(before) is not None

    @property
    def earlier(self) -> bool:
        """Whether the amount is said to be of an earlier time: “40 a year ago”."""
        return _EARLIER.match(self.behind) is not None and not self.behind.lstrip().startswith(_APART)

    @property
    def ends(self) -> bool:
        """Whether a change is said to end here: “to 60”."""
        return _END.search(self.before) is not None

    @property
    def dated(self) -> bool:
        """Whether a time is named right behind the amount: “40 in May”, “60 today”."""
        return _DATED.match(self.behind) is not None or _NOW_BEFORE.search(self.before) is not None


_HEDGES = frozenset(("more than", "less than", "fewer than"))
_APART = ("less", "more", "fewer", "higher", "lower", "below", "above", "up", "down", "ahead", "behind")
_STARTS = ("nce", "riginally", "ormerly", "reviously", "rom", "ompared", "than", "against", "versus", "p on", "own on")
_START = pattern(
    r"\b(?:once|[Oo]riginally|[Ff]ormerly|[Pp]reviously) (?:priced at |sold for |at )?$|\b(?:[Ff]rom|[Cc]ompared (?:with|to)|than|against|versus|[Uu]p on|[Dd]own on)(?: (?!ago\b|earlier\b|to\b)[A-Za-z’'-]+){0,5} ?$"
)
_END = pattern(r"\bto(?: [a-z-]+){0,2} ?$")
_EARLIER = pattern(
    r"[^,;:()]{0,40}?\b(?:(?:a|one|two|three|five|ten|the) (?:year|month|week|day|quarter|decade|season)s? (?:ago|earlier|before|previously)"
    r"|(?:the|in the) (?:previous|same|prior) (?:year|month|week|day|quarter|season|period))\b"
)
_NOW_BEFORE = pattern(
    rf"\b(?:[Nn]ow|[Tt]oday|[Cc]urrently)(?: [a-z]+){{0,3}} ?$|\b(?:[Ll]ast|[Tt]his) (?:year|month|week|season)(?: [a-z]+){{0,4}} ?$|\b[Ii]n (?:[12][0-9]{{3}}|{MONTH})(?: [a-z]+){{0,5}} ?$"
)
_DATED = pattern(
    rf"(?: [a-z-]+){{0,3}} (?:in (?:(?:early|late|mid-?) ?)?(?:[12][0-9]{{3}}|{MONTH})"
    r"|now|today|at present|last (?:year|month|week|season)|this (?:year|month|week|season)|the (?:year|month|week|season) (?:before|after)|a (?:year|month|week|decade) (?:ago|later|earlier|before))\b"
)


def roles(frame: Frame) -> list[Role]:
    """The amounts of a frame outside brackets, in order, with the words about them."""
    return frame.recall(_roles)


def _roles(frame: Frame) -> list[Role]:
    places = [at for at in sorted(frame.amounts) if not _in_brackets(frame.text, at)]
    edges = [-1, *places, len(frame.text)]
    return [
        Role(
            frame.amounts[at],
            at,
            frame.text[max(edges[i] + 1, at - _REACH) : at],
            frame.text[at + 1 : min(edges[i + 2], at + 1 + _REACH)],
        )
        for i, at in enumerate(places)
    ]


def severed(frame: Frame, *found: Role) -> bool:
    """Whether a semicolon or a “while” parts some amounts, so that they may be said of different things."""
    return parted(frame, *(one.at for one in found))


def parted(frame: Frame, *places: int) -> bool:
    """Whether a semicolon or a “while” stands between some places of a frame."""
    return _BREAK.search(frame.text, min(places), max(places)) is not None


_BREAK = pattern(r";|\b(?:while|whereas|although|though|but|then)\b")


_REACH = 60


def _in_brackets(text: str, at: int) -> bool:
    opened = text.rfind("(", 0, at)
    return opened >= 0 and ")" not in text[opened:at] and text.find(")", at) >= 0


_TIMES = frozenset(
    "second minute hour day night week month year decade century time point goal run mark minute lap round".split()
)
_NO_THING = frozenset(
    "in on of at to from by with for and or but as than the a an its his her their who which that were was is are had have has been be said did"
    " more fewer less others other died killed injured wounded hurt dead missing after before since last this next while when per out not so if only"
    " will would could can may might should must went goes go it he she they we i you nobody each apiece altogether overall combined together"
    " sold made built sent held won lost seen hit shot bought paid spent taken given found left fled caught told born brought"
    " got fell rose came ran sat stood drew took kept led grew flew drove wrote spoke sank began met cut shut set go get turned there here"
    " ahead behind clear adrift above below short higher lower taller longer shorter older younger"
    " one two three four five six seven eight nine ten eleven twelve twenty thirty ago".split()
)


_MORE_OF_THEM = frozenset(("other", "more", "further", "additional"))
"""What stands before the word for what is counted, and says only that there are others."""


def thing(amount: Amount) -> frozenset[str]:
    """The words for what a bare number counts, as stems; none where it is not said."""
    found: list[str] = []
    words = amount.noun.split()
    for at, word in enumerate(words):
        if not at and word in _MORE_OF_THEM:
            continue
        if word.lower() in _NO_THING:
            break
        if word.endswith("ed"):
            if at or not words[1:2] or not words[1].endswith("s"):
                break
            continue
        found.append(stem(word))
    return frozenset(found)


def stem(word: str) -> str:
    """A noun without the ending of its plural."""
    word = word.lower().rstrip("’'")
    if word.endswith("ies") and len(word) > _SHORT:
        return f"{word[:-3]}y"
    if word.endswith("men"):
        return f"{word[:-3]}man"
    return {"children": "child", "people": "person"}.get(word) or (
        word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    )


_SHORT = 4
_VERBS = frozenset("run round mark lap".split())
"""What stands behind a number from two on as a verb: “the other five run at half power”."""


def span_of_time(amount: Amount) -> str:
    """The unit of time or of a score that a bare number counts, "" for anything else."""
    words = amount.noun.split()
    if words and amount.value > 1 and words[0] in _VERBS:
        return ""
    return next((unit for word in words[:1] if (unit := stem(word.partition("-")[0])) in _TIMES), "")


def comparable(one: Amount, other: Amount) -> bool:
    """Whether two amounts count or measure the same, as far as the copy says: of one unit, of things that are not told apart."""
    if one.kind != other.kind or _ALIKE.get(one.unit, one.unit) != _ALIKE.get(other.unit, other.unit):
        return _elliptical(one, other) or _elliptical(other, one)
    if one.kind != COUNT:
        return True
    if "time" in (span_of_time(one), span_of_time(other)):
        return False
    if _leans(one) or _leans(other):
        return True
    if span_of_time(one) != span_of_time(other):
        return {span_of_time(one), span_of_time(other)} in ({"", "point"}, {"", "goal"}, {"", "run"}) and not (
            thing(one) and thing(other)
        )
    these, those = thing(one), thing(other)
    return not these or not those or bool(these & those)


_ALIKE = {"ton": "tonne", "dollar": "$", "US$": "$", "euro": "€", "pound": "£", "yen": "¥"}
"""Names of currencies, and their signs; a story that has “metric tons” once goes on with “tons”."""


def _elliptical(bare: Amount, full: Amount) -> bool:
    """Whether a number with a scale word leaves its currency to the one beside it: “from $30 million to 45 million”."""
    if bare.kind != COUNT or full.kind not in (MONEY, MEASURE) or thing(bare) or span_of_time(bare):
        return False
    near = full.value and 1 / _PEERS < bare.value / full.value < _PEERS
    return (
        bare.value >= _SCALED
        or _leans(bare)
        or (bool(near) and (not bare.noun or bare.noun.partition(" ")[0] in _BESIDE))
    )


def _leans(amount: Amount) -> bool:
    """Whether a number leaves it to the one behind it to say what it counts: “from three to six months”."""
    return amount.kind == COUNT and amount.noun.split(" ")[0] == "to"


_BESIDE = frozenset(
    "a an per each every short more less fewer above below over under shy ahead behind from on in by at last this now today it they".split()
)
_SCALED = 1e6
_PEERS = 20
"""A bare number that leaves its unit to another is no more than so many times as great."""


def operands(roles: Iterable[Role], beside: Amount) -> list[Role]:
    """Those of some amounts that are no percentages, no parts and are not the given one."""
    return [
        one
        for one in roles
        if one.amount is not beside
        and one.amount.kind in (COUNT, MEASURE, MONEY, PERCENT)
        and not one.amount.partial
        and one.amount.value > 0
    ]


KILLED = ("kill", "die", "dead")
DYING = (*KILLED, "death")
HURT = ("injur", "wound", "hurt")
HELD = ("arrest", "detain")
"""With what words begin that tell of a fate, as `meets` is asked of it."""


def meets(one: Role, stems: tuple[str, ...]) -> bool:
    """Whether a number is of those whom some fate met: the verb stands right before it, or right behind what it counts."""
    return one.before.rstrip().rpartition(" ")[2].startswith(stems) or any(
        word.startswith(stems) for word in one.behind.split()[:4]
    )


def only(found: list[Role]) -> Role | None:
    """The one that there is, or None where there are more or none."""
    return found[0] if len(found) == 1 else None
