"""A rest, a total or a difference that is one digit away from what the figures beside it give."""

from __future__ import annotations

from itertools import combinations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import AROUND, COUNT, MEASURE, MONEY, PERCENT, framed, frames
from wirelint.layers.numbers.passages import before, behind, telling
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import covering, listed, one_digit, plain
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time, thing
from wirelint_rules.arithmetic._unnumbered import unnumbered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint.patterns import Pattern


class Relation(NamedTuple):
    """What words before or behind an amount say that it is, and what it then is of the other amounts."""

    before: Pattern
    behind: Pattern
    right: Callable[[Sequence[float]], float]

    def is_told(self, one: Role) -> bool:
        """Whether the words about an amount say that it is that."""
        return self.before.search(one.before) is not None or self.behind.match(one.behind) is not None


_FEW_WORDS = r"(?: [\w’'-]+){0,5}"


_WAS_BEFORE = (
    pattern(
        r"\b(?:ago|earlier|before that|previously|originally|initially|last (?:week|month|year|season)|close of|(?:up|down) from)\b(?: [\w’'-]+){0,5} ?$"
    ),
    pattern(r"(?: [a-z]+)? (?:a|one|the) (?:year|month|week|day|season) (?:ago|earlier|before)\b"),
)


def _left(values: Sequence[float]) -> float:
    return 2 * max(values) - sum(values)


def _apart(values: Sequence[float]) -> float:
    far = len(values) != _PAIR or max(values) > _FURTHEST * min(values)
    return 0 if far else max(values) - min(values)


_PAIR = 2
_FURTHEST = 4
"""Two figures of which one is so many times the other are seldom said to be apart by so much."""
_RELATIONS = (
    Relation(
        pattern(rf"\b(?:other|remaining|leaving|leaves|left with|rest|balance of|remainder)\b,?{_FEW_WORDS} $"),
        pattern(
            r"(?: [\w’'-]+){0,5}? (?:still|remain|remains|remained|remaining|left|missing|to go|outstanding|unaccounted|unsold|unpaid|others)\b|(?: [a-z]+){0,2} (?:(?:did|were|was|had|have|has) not|(?:did|were|was|had|have|has)n[’']t)\b"
        ),
        _left,
    ),
    Relation(
        pattern(
            rf"\b(?:[Tt]otal(?: of)?|[Ii]n all|[Aa]ltogether|[Tt]ogether|[Cc]ombined|sum of|making(?: it)?|bringing|brought|brings|taking|takes|toll|tally)\b,?{_FEW_WORDS} $|(?:^|[“\" ])All(?: of the| the)? $"
        ),
        pattern(
            rf"{_FEW_WORDS}?,? (?:in all|altogether|in total|combined|together|all told|overall|(?:in|over|on|from|between) (?:the|both|all)(?: the)?(?: (?:two|three|four))? (?:cases|attacks|places|incidents|accidents|towns|cities|regions|provinces|countries|blasts|raids|days|years|months|weeks|halves|groups|sides|matches|rounds|legs|quarters|crashes))\b"
        ),
        sum,
    ),
    Relation(
        pattern(
            r"\b(?:lead|margin|majority|gap|difference|profit|surplus|deficit|shortfall|saving)(?: (?:of|a|an|another|the|only|just|about|some))* $|[,(—–] ?an? (?:[a-z]+ )?(?:increase|rise|fall|drop|decline|gain|loss|jump) of(?: (?:only|just|about|some))* $|\b(?:won|win|winning|beat|lost|carried|passed|leads?|led)\b[^,;.]{0,30} by $|\b(?:[Tt]he|an) (?:extra|additional) $"
        ),
        pattern(
            r"(?: [a-z]+)?,? (?:more|fewer|less|higher|lower|ahead|behind|clear|better|worse|older|younger|longer|shorter|taller|apart|adrift|short|shy|below|above|further|farther|faster|slower|heavier|lighter|wider|deeper|larger|smaller|cheaper|dearer)\b"
        ),
        _apart,
    ),
)
_, _SUM, _APART = _RELATIONS
_CUES = (
    telling(
        before(
            "other remaining leaving leaves left rest balance remainder total all altogether together combined sum making bringing brought brings taking takes toll"
            " tally lead margin majority gap difference profit surplus deficit shortfall saving increase rise fall drop decline gain loss jump extra additional"
            " before previously originally initially close",
            4,
        )
        | behind(
            "not didn't weren't hadn't haven't hasn't still remain remains remained remaining left missing go outstanding unaccounted unsold unpaid others all altogether total combined together told"
            " overall more fewer less higher lower ahead behind clear better worse older younger longer shorter taller apart adrift short shy below above"
            " further farther faster slower heavier lighter wider deeper larger smaller cheaper dearer",
            3,
        )
    ),
    telling(
        behind("in over on from between", 5),
        frozenset(
            "cases attacks places incidents accidents towns cities regions provinces countries blasts raids days years months weeks halves groups sides matches rounds"
            " legs quarters crashes".split()
        ),
        frozenset(("the", "both", "all")),
    ),
    telling(before("by"), frozenset("won win winning beat lost carried passed lead leads led".split())),
    telling(before("from", 4), frozenset(("up", "down"))),
    telling(
        before("last ago earlier", 4) | behind("ago earlier before", 4),
        frozenset("week month year season day weeks months years seasons days".split()),
    ),
)
"""What stands in a sentence with such a figure: words for what is left, for a total, for a gap; places that are counted together; a time before."""


@rule(severity=Severity.WARNING, among=_CUES, gives_way=True)
def slipped_sum(document: Document) -> Iterator[Finding]:
    """A rest, a total or a difference is one digit away from what is around it.

    “The stage is 186 kilometers. At the feed zone, 100 kilometers from the start, they had 96 kilometers to go” were 86. Words beside a figure say that it
    is what is left, who did not do what the others did, what all come to, or how far two are apart; the other figures of its kind in the sentence, or in it and the one or two before, give
    another, and one digit would make it right: unrelated figures are seldom so near.

    Left alone: figures under ten, hedged ones, those that are a sum or a difference of any of the others, and sentences with more than four of a kind. Gives way
    to the rules that know the form of words.

    Bad:  The stage is 186 kilometers long. At the feed zone, 100 kilometers from the start, they had {==96 kilometers==} still to go.
    Bad:  The Liberals have lost {==14 of the 57 seats they won and are left with 33==}.
    Bad:  Of the 1,332 members who voted, most said no. The union has 1,480 members, so that {==248==} did not vote.
    Good: The stage is 186 kilometers long. At the feed zone, 100 kilometers from the start, they had 86 kilometers still to go.
    Good: Two donors gave $2 million each and a third $1 million, for a total of $5 million.
    """
    for frame in framed(document, *_CUES):
        if _EACH.search(frame.text) is None:
            found = (_judged(document, frame, one) for one in reversed(roles(frame)))
            yield from next(filter(None, map(list, found)), ())


_EACH = pattern(r"\b(?:each|apiece|every|times|twice|double|half)\b")
_TELLING = 10
"""Smaller numbers are one digit from each other whatever they are."""


def _judged(document: Document, frame: Frame, one: Role) -> Iterator[Finding]:
    amount, set_off = one.amount, _SET_OFF.search(one.before) is not None
    small = amount.value < _TELLING * min(1.0, amount.figure.place)
    if (small and not set_off) or amount.hedge not in _LIGHT or amount.unit == "%" or _TALLY.match(one.behind):
        return
    relations = [each for each in _RELATIONS if each.is_told(one)]
    earlier = not relations and not small and _was_before(one)
    if earlier:
        relations = [_SUM, _APART]
    if not relations:
        return
    near = [role for last in reversed(frames(document).before(frame, _BACK, paragraphs=1)) for role in roles(last)]
    here = [role for role in roles(frame) if role is not one]
    for found in (here, [*near, *here]):
        others = _of_a_kind(found, one)
        if not _PAIR <= len(others) <= _MOST or any(other.hedge not in _LIGHT for other in others):
            continue
        told = set_off and found is here and len(others) == _PAIR and others[-1].span.start < amount.span.start
        steps = [role for role in found if _STEP.search(role.before)]
        if earlier and not (len(steps) == 1 and len(others) == _PAIR):
            continue
        if relations == [_APART] and any(map(_APART.is_told, found)):
            continue
        if relations == [_APART] and _HAD.search(one.before):
            continue  # whom he had led by 21 seconds
        if any(_BETWEEN.search(role.before) for role in found):
            continue  # between 150,000 and 200,000 yuan, about 60,000 more than that
        for relation in relations:
            if relation.right is sum and others[0].span.start > amount.span.start:
                continue
            right = relation.right([other.value for other in others])
            if relation.right is sum and 0 < amount.value - right <= unnumbered(document, others, amount):
                continue
            if right > 0 and (_is_near(right, amount.value) if told else not small and _slips(right, amount)):
                if not _may_be(amount.value, [role.amount.value for role in [*near, *here]]):
                    yield _finding(document, amount, others, right)
                return


_HAD = pattern(r"\bhad (?:led|won|lost|trailed|been)\b[^,;.]{0,30}$")
_BETWEEN = pattern(r"\b(?:between|ranging from|anywhere from)(?: about| around| some)? $")


def _was_before(one: Role) -> bool:
    """Whether an amount is said to be of an earlier time: what rose or fell was that before."""
    return _WAS_BEFORE[0].search(one.before) is not None or _WAS_BEFORE[1].match(one.behind) is not None


_STEP = pattern(
    r"\b(?:by|rose|fell|climbed|dropped|grew|gained|lost|shed|added|up|down|jumped|slid|slipped|adding|losing)(?: (?:by|a|an|another|about|some))* $"
)
_LIGHT = AROUND | {"", "another"}
"""Hedges with which figures are still added up."""
_TALLY = pattern(r"(?: [a-z]+)? to $")
_BACK = 2
"""In sentences: so far before a figure stands what it is held to."""


def _of_a_kind(found: Sequence[Role], one: Role) -> list[Amount]:
    """The amounts that measure or count the same as one."""
    return [
        role.amount
        for role in found
        if role.amount.kind in (COUNT, MEASURE, MONEY, PERCENT)
        and role.amount.value > one.amount.value / _SMALLEST
        and span_of_time(role.amount) == span_of_time(one.amount)
        and (comparable(role.amount, one.amount) or bool(thing(role.amount) & _PEOPLE and thing(one.amount) & _PEOPLE))
    ]


_SMALLEST = 20
"""An amount so many times as small is of something else: holes that make no score."""
_PEOPLE = frozenset(
    "person man woman child boy girl passenger crew soldier civilian student pupil teacher pilot officer policeman worker tourist player sailor miner police victim"
    " member casualty death fatality killing body survivor migrant refugee prisoner hostage patient protester villager resident employee lawmaker senator judge voter".split()
)


_MOST = 4
_SET_OFF = pattern(r"[,(—–:] ?(?:[a-z’'-]+ ){0,5}$")


def _is_near(right: float, value: float) -> bool:
    return right != value and 1 / _WILD < value / right < _WILD if right else False


_WILD = 2


def _slips(right: float, amount: Amount) -> bool:
    """Whether an amount is as many digits long as the right one and differs from it in one digit."""
    unit = min(1.0, amount.figure.place)
    return one_digit(right / unit, amount.value / unit)


def _may_be(value: float, values: Sequence[float]) -> bool:
    """Whether a figure is a sum or a difference of some others, or one of them."""
    few = values[-_LAST:]
    ways = {sum(some) for size in range(1, _PAIR + 2) for some in combinations(few, size)}
    ways |= {
        abs(sum(some) - other) for size in range(1, _PAIR + 1) for some in combinations(few, size) for other in few
    }
    return any(abs(value - way) < 1e-6 * value for way in ways)


_LAST = 8


def _finding(document: Document, amount: Amount, others: Sequence[Amount], right: float) -> Finding:
    message = f"{listed(document, others)} give {plain(right)}, not {document[amount.span]}"
    return covering(document, corrected(document, amount, right, others, message))
