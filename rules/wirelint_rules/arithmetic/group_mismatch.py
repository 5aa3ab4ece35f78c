"""A group that is spoken of again and has another number."""

from __future__ import annotations

from itertools import combinations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, framed, framed_at, frames
from wirelint.layers.numbers.numerals import figure_words
from wirelint.layers.numbers.passages import before, opening, telling
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected, missummed
from wirelint_rules.arithmetic._ranges import plain
from wirelint_rules.arithmetic._roles import DYING, HELD, HURT, Role, roles, span_of_time, thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_AGAIN = pattern(
    rf"^[“\"]?(?:The|All|These|Those|Of the|Among the|All of the) (?P<all>{COUNT})(?: (?P<noun>people|men|victims|casualties|dead|suspects|defendants|prisoners|hostages|migrants|bodies|arrests|passengers|survivors|workers|detainees|players|officers|soldiers|sailors|seamen|crew|crewmen|climbers|tourists|miners|students|pupils|teachers|patients|children|women|refugees|fishermen|guards|villagers|judges|lawmakers|senators|deputies|delegates))?"
    r"(?: (?:who were |who had been )?(?P<fates>(?:killed|dead|hurt|injured|wounded|arrested|detained)(?: (?:and|or) (?:killed|dead|hurt|injured|wounded))?))?"
    r"(?:,| (?:were|are|had|have|will|was|face|faced|came|all|included?|survived|escaped|died|drowned|fled)\b)"
)
_FATES = {
    **dict.fromkeys(("killed", "dead"), DYING),
    **dict.fromkeys(("hurt", "injured", "wounded"), HURT),
    **dict.fromkeys(("arrested", "detained"), HELD),
}
_JOINED = pattern(r"[^,;:.()]{1,40},? and (?:[a-z]+ )?$")
_COMMA = pattern(r"[^,;:.()]{1,40}, $")
_PERSONS = frozenset(
    "person man woman child boy girl soldier policeman officer civilian student teacher worker passenger miner guard villager farmer rebel militant gunman"
    " player sailor driver doctor nurse migrant refugee tourist prisoner suspect official pilot paramedic firefighter rescuer teenager adult fisherman climber"
    " fighter protester journalist lawyer lawmaker guest resident trader captain engineer cook crewman seaman climber skier hiker monk nun priest".split()
)
_HEADS = frozenset("the all these those of among".split())


_PAIRED = telling(
    frozenset(("and",)),
    frozenset(f"{word[:-3]}men" if word.endswith("man") else f"{word}s" for word in _PERSONS)
    | frozenset(
        "people children killed wounded injured hurt dead killing wounding injuring hurting arrested detained died captain cook engineer interpreter crew crewmen seamen".split()
    ),
)


_AMONG = telling(frozenset(("among",)), before("the those"), frozenset(("were", "are")), least=3)
_ALL_OF_THEM = telling(opening("all"), before("all"), least=1)


@rule(severity=Severity.WARNING, among=(_PAIRED, _ALL_OF_THEM, _AMONG))
def group_mismatch(document: Document) -> Iterator[Finding]:
    """Those who are spoken of again are more or fewer than those who were told of.

    “Six soldiers and four policemen died. The 12 will be buried on Friday” were ten. The sentence before gives two numbers of people joined by “and”,
    or of the killed and the wounded; the story has given neither the number that is taken up nor two that make it up.

    Left alone: hedged figures and sentences with more numbers.

    Bad:  Six soldiers and four policemen died. The {~~12~>10~~} will be buried on Friday.
    Bad:  It killed 11 passengers and wounded nine. Of the {~~22~>20~~} people hurt or killed, most were traders.
    Good: Six soldiers and four policemen died. The 10 will be buried on Friday.
    Good: He has been tried with 11 others. Six soldiers and four policemen testified. The 12 were held for a year.
    """
    for frame in framed_at(document, _heads(document)):
        yield from _taken_up(document, frame)
    for frame in framed(document, _AMONG):
        yield from _among_all(document, frame)


def _among_all(document: Document, frame: Frame) -> Iterator[Finding]:
    """More of them than there are: “four soldiers and two policemen were among the five dead”."""
    m = _AMONG_ALL.search(frame.text)
    if m is None:
        return
    whole = frame.amount(m, "all")
    parts = [frame.shown(m, name) for name in ("one", "two", "three")]
    named = [one for one in parts if one is not None]
    right = sum(one.value for one in named)
    if whole.hedge or any(one.hedge or span_of_time(one) for one in named) or not whole.value < right < 2 * whole.value:
        return
    yield missummed(document, whole, named)


_AMONG_ALL = pattern(
    rf"(?:^|[“\" ])(?P<one>{COUNT}) [a-z]+(?:, (?P<three>{COUNT}) [a-z]+)? and (?P<two>{COUNT}) [a-z]+(?: [a-z]+)? (?:were|are) among (?:the|those) (?P<all>{COUNT})(?= )"
)


def _heads(document: Document) -> Iterator[int]:
    """The numbers right behind “The”, “All” and “Of the”."""
    story = words(document)
    for index in figure_words(document):
        if (
            index
            and story.lower[index - 1] in _HEADS
            and (index == 1 or story.gaps[index - 1] != " " or story.texts[index - 2] in ("Of", "Among", "All"))
        ):
            yield story.starts[index]


def _taken_up(document: Document, frame: Frame) -> Iterator[Finding]:
    m = _AGAIN.match(frame.text)
    last = frames(document).before(frame, 1, paragraphs=1) if m else []
    if m is None or not last:
        return
    again = frame.amount(m, "all")
    parts = _parts(roles(last[0]), m["fates"] or "")
    right = sum(one.value for one in parts)
    one_more = _AND_ONE.match(roles(last[0])[-1].behind) if parts else None
    if one_more:
        right += 1
    if len(parts) < _PAIR or again.hedge or any(one.hedge for one in parts) or not right / 2 < again.value < 2 * right:
        return
    if again.value not in (right, *(one.value for one in parts)) and not _may_be_told(document, last[0], again, parts):
        if one_more is None:
            yield missummed(document, again, parts)
        elif again.value != right - 1:
            shown = f"{', '.join(document[one.span] for one in parts)} and {one_more['one']}"
            yield corrected(document, again, right, parts, f"{shown} are {plain(right)}, not {document[again.span]}")


_AND_ONE = pattern(
    r" [A-Z]?[a-z]+(?: [a-z]+)?,? and (?P<one>an? (?:[A-Z][a-z]+ )?(?:[A-Z][a-z]+|[a-z]+))(?=[.,;]|$| who\b)"
)
"""The last of a list, one and no number: “14 Filipinos, five Indians and a Greek captain”."""


_PAIR, _LISTED = 2, 4


def _parts(found: list[Role], fates: str) -> list[Amount]:
    """The numbers of people that a sentence joins by “and”: two of some fates, or up to four of some kinds of people."""
    counts = [one for one in found if one.amount.kind == COUNT and not span_of_time(one.amount)]
    if _PAIR < len(counts) == len(found) <= _LISTED and not fates:
        joined = all(_COMMA.fullmatch(one.before) for one in counts[1:-1]) and _is_last(counts[-1])
        return [one.amount for one in counts] if joined and all(map(_of_people, counts)) else []
    if len(counts) != _PAIR or len(found) != _PAIR or not _is_last(counts[1]):
        return []
    named = [word for word in fates.split() if word in _FATES]
    stems = [_FATES[word] for word in named]
    if len(set(stems)) == _PAIR:
        met = [[_meets(one, some) for one in counts] for some in stems]
        return (
            [one.amount for one in counts]
            if met in ([[True, False], [False, True]], [[False, True], [True, False]])
            else []
        )
    return [one.amount for one in counts] if not fates and all(map(_of_people, counts)) else []


def _is_last(one: Role) -> bool:
    """Whether a number is the last of a list: “and” stands before it, or before one more behind it that has no number."""
    if _JOINED.fullmatch(one.before):
        return True
    return _COMMA.fullmatch(one.before) is not None and _AND_ONE.match(one.behind) is not None


def _of_people(one: Role) -> bool:
    """Whether a number counts people: by what they do, or by where they are from (“seven Germans”)."""
    return bool(thing(one.amount) & _PERSONS) or _FROM_A_COUNTRY.match(one.behind) is not None


_FROM_A_COUNTRY = pattern(r" [A-Z][a-z]{2,}(?:s|men)\b")


def _meets(one: Role, stems: tuple[str, ...]) -> bool:
    return one.before.rstrip().rpartition(" ")[2].startswith(stems) or any(
        word.startswith(stems) for word in one.behind.partition(" and ")[0].split()[:4]
    )


def _may_be_told(document: Document, last: Frame, again: Amount, parts: list[Amount]) -> bool:
    """Whether the story has given a number before, or others that make it up."""
    told = [
        one.amount.value + one.amount.noun.startswith("other")  # and he with whom they are
        for frame in (last, *frames(document).before(last, _FAR, paragraphs=_FAR))
        for one in roles(frame)
        if one.amount.kind == COUNT and one.amount not in parts
    ]
    values = [*told[:_MOST], *(one.value for one in parts)]
    return again.value in told or any(
        sum(some) == again.value for size in (2, 3) for some in combinations(values, size)
    )


_FAR, _MOST = 40, 12
