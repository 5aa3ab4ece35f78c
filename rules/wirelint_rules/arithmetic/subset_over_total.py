"""A part that is more than its whole."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import ABOVE, AROUND, BELOW, COUNT, NEARLY, PLAIN, UP_TO, framed, frames
from wirelint.layers.numbers.numerals import figures_between
from wirelint.layers.numbers.passages import before, behind, opening, telling
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._exclusive import exclusive
from wirelint_rules.arithmetic._ranges import counted
from wirelint_rules.arithmetic._roles import comparable, roles, span_of_time, stem, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint.layers.numbers.passages import Passage
    from wirelint_rules.arithmetic._roles import Role

_PEOPLE = (
    "people|persons|civilians|soldiers|children|men|women|officers|passengers|victims|students|others|troops|migrants|workers|protesters|members|inmates"
    "|patients|residents|Americans|foreigners|girls|boys|babies|minors|teachers|police|deaths|dead|hostages|prisoners|refugees|villagers|journalists"
    "|doctors|nurses|players|lawmakers|senators|judges|schools|houses|homes|buildings|vehicles|cars|ships|boats|planes|aircraft|flights|countries"
    "|states|cities|towns|villages|drones|missiles|rockets|seats|votes|cases|infections|arrests|injuries|crew|guests|fans|voters|candidates|employees"
    "|pupils|adults|drivers|monks|nuns|miners|sailors|athletes|jobs|stores|branches|hospitals|beds|nations|provinces|districts|suspects|defendants|detainees|survivors|families|households|tourists|pilgrims"
)
_NOUN = rf"(?:[\w’'-]+ ){{{{0,2}}}}?(?P<{{}}>{_PEOPLE})\b"
_INCLUDING = pattern(
    rf"(?P<whole>{COUNT}) {_NOUN.format('of')}{PLAIN}{{0,40}}?,? (?:including|among them),? (?P<part>{COUNT}) (?:were |are )?{_NOUN.format('kind')}"
    rf"(?:(?:,| and|, and) (?P<second>{COUNT}) {_NOUN.format('kind2')})?(?:,? and (?P<third>{COUNT}) {_NOUN.format('kind3')})?"
)
_END = r"(?:shot down|downed|intercepted|destroyed|repelled|lost|got through|hit|struck|crashed|fell|disappeared|failed|landed|reached)"
_OUTCOME = pattern(
    rf"\b(?:shot down|downed|intercepted|destroyed|repelled) (?P<before>{COUNT})|(?P<behind>{COUNT})(?: of them)?(?: others?| more)? (?:were |was |had |been |have )*{_END}\b"
)
_THINGS = frozenset("drones drone missiles rockets shells projectiles munitions bombs aircraft planes mortars".split())


_OF_THESE = frozenset("them whom which those these the".split())
_INCLUDES = telling(frozenset(("including", "included", "includes", "among")))
_FATES = telling(frozenset(("shot", "downed", "intercepted", "destroyed")))
_OF = telling(
    behind("of out") | before("of among", 3),
    before("the its their his her all those these among out", 3) | opening("of"),
)
_OF_THEM = telling(frozenset(f"0 _ {word}" for word in _OF_THESE), behind("of"), least=1)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_INCLUDES, _FATES, _OF, _OF_THEM))
def subset_over_total(document: Document) -> Iterator[Finding]:
    """Of a number of people or things, more are said to be of one kind than there are.

    Several parts are added up where their kinds exclude each other: men, women and children; drones that were shot down, were lost and hit
    their targets, in the sentence behind the one that says how many there were.

    Bad:  The crash killed nine people, including {==12==} children, officials said.
    Bad:  The landslide buried {==14==} people, 16 of them children, rescuers said.
    Bad:  Of the {==40==} passengers on the bus, 43 were taken to hospital.
    Bad:  Of {==15==} jurors, 19 were women.
    Bad:  Police detained {==120==} protesters. More than 150 of them were later released.
    Bad:  Air defenses shot down 40 of the {==36==} drones.
    Bad:  The crew of {==22==} included 30 Filipinos.
    Bad:  At least nine people died, among them {==11==} students.
    Bad:  The bus carried 48 people, including 44 pupils and {==14==} teachers.
    Good: The crash killed 12 people, including nine children, officials said.
    Good: It moved 2 million people, including 300,000 children.
    """
    for frame in framed(document, _INCLUDES):
        for m in _INCLUDING.finditer(frame.text):
            yield from _included(document, frame, m)
        if _INCLUDING.search(frame.text) is None:
            yield from _includes(document, frame)
    for frame in framed(document, _FATES):
        yield from _fates(document, frame)
    for frame in framed(document, _OF, where=lambda one: _has_whole(document, one)):
        yield from _of_the(document, frame)
    for frame in framed(document, _OF_THEM, where=lambda one: _has_part(document, one)):
        yield from _of_them(document, frame)


def _has_whole(document: Document, passage: Passage) -> bool:
    """Whether a figure stands behind “of the”, “out of” and the like, and another close before it or behind what leads the sentence."""
    text, places = document.text, [*zip(figures_between(document, *passage.span), passage.places, strict=False)]
    led = any(text.endswith(_LEADING, 0, at) for at, _ in places)
    return led or any(
        index - before <= _NO_FURTHER and text.endswith(_LEADS, 0, at)
        for (_, before), (at, index) in zip(places, places[1:], strict=False)
    )


_NO_FURTHER = 9
"""In words: how far “12 of the 40” goes from its part to its whole, scales included."""


def _has_part(document: Document, passage: Passage) -> bool:
    """Whether a figure is said to be of something that is told before it, in the sentence or the one before: “16 of them”, “350 of the pupils”."""
    return len(passage.places) > 1 or words(document).starts[passage.places[0]] - passage.span.start < 2 * _EARLY


_DIRECT = pattern(r" (?:out )?of (?:the|its|their|his|her|all|all the|those|these) (?:[\w’'-]+ ){0,2}$")
_LED = pattern(
    r"(?:^|[“\" ])(?:Of(?: (?:the|its|their|his|her|all|all the|those|these))?|Out of(?: the| all)?|Among(?: the| all)?) (?:[\w’-]+ )?$"
)
_THEM = pattern(r"of (?:them|whom|which|those|these|the (?P<noun>[a-z]+))\b")


_WERE = pattern(r" (?:were|was|are|is)(?: at least| about| some| only)? ?$")


def _of_the(document: Document, frame: Frame) -> Iterator[Finding]:
    """“43 of the 40 passengers”, and “of the 40 passengers, 43 …”."""
    found = roles(frame)
    for first, second in zip(found, found[1:], strict=False):
        part, whole = first.amount, second.amount
        if (
            _LED.search(first.before)
            and ("," in second.before or _WERE.search(second.before))
            and comparable(part, whole)
            and not span_of_time(part)
        ):
            yield from _judged(document, second.amount, first.amount)
        elif (
            part.kind == whole.kind == COUNT
            and thing(whole)
            and not span_of_time(whole)
            and _DIRECT.search(second.before)
            and second.before == frame.text[first.at + 1 : second.at]
            and len(second.before.split()) <= _SHORT
            and not (thing(part) and thing(part).isdisjoint(thing(whole)))  # 1,846 members of the two unions
        ):
            yield from _judged(document, part, whole)


_SHORT = 4


_SET_OFF = pattern(
    r"[,;(—–] ?(?:[a-z]+ing )?(?:and |but |about |around |some |nearly |more than |at least |over |almost |up to |only )*$"
)


def _of_them(document: Document, frame: Frame) -> Iterator[Finding]:
    """“14 people, 16 of them children”, and “detained 120 people. More than 150 of them …”."""
    found = roles(frame)
    for i, one in enumerate(found):
        m = _THEM.match(one.amount.noun)
        if m is None or one.amount.kind != COUNT:
            continue
        if _THERE.search(one.before):
            continue
        before = [other.amount for other in found[:i]] if i == 0 or _SET_OFF.search(one.before) else []
        if i == 0 and one.at < _EARLY:
            last = frames(document).before(frame, 1, paragraphs=0)
            before = [other.amount for other in (roles(last[0]) if last else ())]
            if len(before) != 1 or _of_things_before(one, before[0]):
                continue
        wholes = [
            other
            for other in before
            if other.kind == COUNT
            and (thing(other) or other.partial or _said_of(other))
            and not span_of_time(other)
            and not other.noun.startswith(("more ", "fewer "))  # room for four more than were aboard
        ]
        if not wholes or (m["noun"] and stem(m["noun"]) not in thing(wholes[-1])):
            continue
        if one.amount.value < _FAR * wholes[-1].value:
            yield from _judged(document, one.amount, wholes[-1])


def _said_of(amount: Amount) -> bool:
    """Whether a number stands for the things counted before it, of which the sentence goes on to speak: 22 were premieres; nine of these …"""
    return amount.noun.split(" ")[0] in ("were", "are", "was", "is", "had", "have")


def _of_things_before(part: Role, whole: Amount) -> bool:
    """Whether what is counted is named right before: 90 residents held knitted books. The books, 214 of them, …"""
    m = _NAMED_BEFORE.match(part.before)
    return m is not None and stem((m["noun"] or m["bare"]).lower()) not in thing(whole)


_NAMED_BEFORE = pattern(
    r"[“\"]?(?:(?:The|Its|Their|His|Her|These|Those|Some|All) (?:[a-z’'-]+ ){0,2}?(?P<noun>[a-z-]+),? $|(?!Others\b)(?P<bare>[A-Z][a-z-]+s), $)"
)
_THERE = pattern(r"(?:^|[“\" ])There (?:were|are|had been|have been) (?:still |only |about |some )?$")
"""What stands before how many of a kind there were at another time: there were 200 of them in 2012."""

_GROUP_OF = pattern(
    r"\b(?:crew|team|staff|cast|group|delegation|squad|party|panel|jury|choir|convoy|class|workforce|battalion|crowd) of (?:about |some )?$"
)
_INCLUDES_SOME = pattern(
    r"(?:[^;:.()]{1,50}?,?)? ?(?:including|(?:who |which )?includ(?:ed|es)|among them),? (?:at least |about |some |more than )?$"
)
_PERSONS = frozenset(
    "person civilian soldier child man woman officer passenger victim student troop migrant worker protester member inmate patient resident foreigner girl boy"
    " teacher hostage prisoner refugee villager journalist doctor nurse player lawmaker senator judge guest fan voter candidate employee suspect defendant"
    " detainee survivor tourist pilgrim miner sailor pupil expert delegate participant activist demonstrator fighter rebel militant".split()
)
_AFTER_WHOLE = (" from ", " in ", " across ", " of ", " at ", " for ", " by ", " with ")


def _includes(document: Document, frame: Frame) -> Iterator[Finding]:
    """More of some kind of people than there are people: “62 people, including 70 schoolchildren”."""
    found = roles(frame)
    for first, second in zip(found, found[1:], strict=False):
        whole, part = first.amount, second.amount
        if (
            whole.kind == part.kind == COUNT
            and (
                (thing(whole) & _PERSONS and not first.before.endswith(_AFTER_WHOLE)) or _GROUP_OF.search(first.before)
            )
            and _INCLUDES_SOME.fullmatch(second.before)
            and second.before == frame.text[first.at + 1 : second.at]
            and not span_of_time(part)
            and not part.partial
            and part.value < _FAR * whole.value
        ):
            yield from _judged(document, part, whole)


_FAR = 5
"""So many times as many as the whole are of something else."""
_EARLY = 14
"""In code points: a part of what the sentence before counts stands at the head of its own."""


def _judged(document: Document, part: Amount, whole: Amount) -> Iterator[Finding]:
    if (
        part.value > counted(whole).high
        and whole.value > 1
        and part.hedge not in BELOW | UP_TO
        and (whole.hedge not in _OPEN_ENDED or part.value > 2 * whole.value)
    ):
        related = Related.here(document, part.span)
        yield Finding(whole.span, f"{document[part.span]} cannot be of {document[whole.span]}", (), [related])


def _fates(document: Document, frame: Frame) -> Iterator[Finding]:
    """What became of the things that the sentence or the one before it counts."""
    parts = [frame.shown(m, "before") or frame.amount(m, "behind") for m in _OUTCOME.finditer(frame.text)]
    sentences = [*reversed(frames(document).before(frame, 1, paragraphs=0)), frame]
    figures = [amount for one in sentences for amount in one.amounts.values()]
    whole = next(
        (one for one in figures if one not in parts and _THINGS & set(one.noun.split()) and not one.partial),
        None,
    )
    if whole is None or len(parts) < 2 or any(part.hedge for part in parts) or whole.hedge in _MORE:
        return
    if sum(part.value for part in parts) > whole.value > max(part.value for part in parts):
        yield _too_many(document, whole, parts)


_LEADING = ("Of ", "Of the ", "Of its ", "Of their ", "Out of ", "Out of the ", "Out of all ", "Among ", "Among the ")
_LEADS = (" of the ", " of its ", " of their ", " of all ", " of those ", "’s ", "'s ")


def _included(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    parts = [frame.amount(m, "part")]
    kinds = [kind for kind in (m["kind"], m["kind2"], m["kind3"]) if kind]
    if _EXCLUSIVE.issuperset(kinds) or exclusive(kinds):
        parts += [other for name in ("second", "third") if (other := frame.shown(m, name))]
    whole, total = frame.amount(m, "whole"), sum(part.value for part in parts)
    open_ended = whole.hedge in _OPEN_ENDED and total < 2 * whole.value
    if 1 < whole.value < total and not open_ended:
        yield _too_many(document, whole, parts)


def _too_many(document: Document, whole: Amount, parts: list[Amount]) -> Finding:
    shown = " and ".join(document[part.span] for part in parts)
    related = Related.here(document, whole.span)
    return Finding(parts[-1].span, f"{shown} cannot be among {document[whole.span]}", (), [related])


_MORE = ABOVE | AROUND | NEARLY | {"another"}
_OPEN_ENDED = _MORE - {"at least"}
"""Before a whole; who counts 11 students among the dead counts at least 11 dead."""
_EXCLUSIVE = frozenset(("men", "women", "children"))
