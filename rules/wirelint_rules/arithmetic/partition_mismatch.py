"""A sentence that divides up the dead, the injured or the displaced otherwise than the story counts them."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, framed, frames
from wirelint.layers.numbers.passages import opening, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._exclusive import exclusive
from wirelint_rules.arithmetic._ranges import one_digit, plain
from wirelint_rules.arithmetic._roles import Role, roles, span_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_STEMS = {
    "dead": ("kill", "die", "dead", "death", "lives", "drown", "bod"), "killed": ("kill", "die", "dead", "death", "lives"), "victims": ("kill", "die", "dead", "death", "victim"),
    "deaths": ("kill", "die", "dead", "death"), "fatalities": ("kill", "die", "dead", "death", "fatal"),
    "wounded": ("wound", "injur", "hurt"), "injured": ("injur", "hurt", "wound"), "hurt": ("injur", "hurt", "wound"), "injuries": ("injur", "hurt"),
    "missing": ("missing", "unaccounted"), "arrested": ("arrest", "detain"), "detained": ("detain", "arrest"), "arrests": ("arrest",),
    "rescued": ("rescue", "saved"), "survivors": ("surviv",), "evacuated": ("evacuat",), "evacuees": ("evacuat", "evacuee"), "displaced": ("displac",),
    "infected": ("infect", "case"), "cases": ("case",), "hospitalized": ("hospital",), "hospitalised": ("hospital",), "abducted": ("abduct", "kidnap"),
    "kidnapped": ("kidnap", "abduct"), "released": ("releas", "freed"), "freed": ("freed", "releas"), "passengers": ("passenger",), "hostages": ("hostage",),
    "suspects": ("suspect",), "homes": ("home", "house"), "houses": ("home", "house"),
}  # fmt: skip
"""Of whom a sentence speaks, and how words begin that say so of a number before."""

_OF = pattern(
    rf"[“\"]?Of (?:the|those|these|all the|all those) (?:(?:people|men|women|residents|civilians|soldiers|confirmed|reported|new) )?(?:who (?:were|had been|have been) |that were )?(?P<whom>{'|'.join(_STEMS)})\b(?: (?:people|there|so far|on [A-Z][a-z]+|in all))?,? "
)
_TOLD = telling(opening("of"), frozenset(_STEMS))
_HEDGES = frozenset(("", "at least", "some", "about", "another", "around"))
_PLACE = pattern(r"(?: [a-z]+){0,3}? (?:in|from|at|near|outside|around) (?:the )?(?:[a-z]+ )?(?:of )?[A-Z]")
_REST = pattern(r"\b(?:remaining|the rest|the other|the others|the last)[ ,]*$")
_OF_THEM = pattern(r" of (?:them|those|whom|these)\b")
"""What follows a number of some who are counted already."""
_PAIR = 2
_FAR = 60
_MOST = 1.5


@rule(severity=Severity.WARNING, among=(_TOLD,))
def partition_mismatch(document: Document) -> Iterator[Finding]:
    """The dead, hurt or displaced are divided up otherwise than the story counts them.

    “Of the dead, 29 were in Nampula, 11 in Zambezia and eight in Cabo Delgado” are 48, and the story has 46. The sentence begins with “of” and those of whom it
    speaks, and has only the numbers of its parts, which exclude each other: in different places, saved and missing, in need of surgery and lightly hurt, or
    the last of them “the remaining” ones; “two of them” are of a part. The story counts the same people elsewhere, and nowhere as many as the parts.

    Left alone: parts that are fewer than the whole, unless the last are the rest; parts that may overlap; and wholes that are
    far from the sum.

    Bad:  The cyclone killed 46 people. {==Of the dead, 29 were in Nampula, 11 in Zambezia and eight==} in Cabo Delgado.
    Bad:  Some 12,800 people were evacuated. {==Of the evacuated, 7,300 were from Guinobatan, 3,100 from Camalig and the remaining 3,400==} from Daraga.
    Bad:  A blast wounded 11 people. {==Of the wounded, seven were in hospital, two of them in a grave condition, and six==} were sent home.
    Good: The cyclone killed 46 people. Of the dead, 29 were in Nampula, 11 in Zambezia and six in Cabo Delgado.
    Good: The cyclone killed 46 people. Of the dead, 29 were women and 18 were farmers.
    """
    for frame in framed(document, _TOLD):
        m = _OF.match(frame.text)
        told = roles(frame)
        found = [one for one in told if not _OF_THEM.match(one.behind)]
        if m is None or len(found) < _PAIR or len(told) != len(frame.amounts) or told[0].at < m.end():
            continue
        if all(_counts(one.amount) for one in found):
            yield from _finding(document, frame, found, m["whom"])


def _counts(amount: Amount) -> bool:
    return amount.kind == COUNT and not amount.hedge and not amount.partial and not span_of_time(amount)


def _finding(document: Document, frame: Frame, found: list[Role], whom: str) -> Iterator[Finding]:
    rest = _REST.search(found[-1].before) is not None
    total = sum(one.amount.value for one in found)
    wholes = _wholes(document, frame, _STEMS[whom])
    if not wholes or any(one.value == total for one in wholes):
        return
    whole = max(wholes, key=lambda one: one.value)
    over = total > whole.value and total <= _MOST * whole.value and (rest or _apart(found))
    under = rest and total < whole.value and one_digit(whole.value, total)
    if over or under:
        span = Span(frame.span.start, found[-1].amount.span.end)
        message = (
            f"{' and '.join(document[one.amount.span] for one in found)} are {plain(total)}, not {document[whole.span]}"
        )
        yield Finding(span, message, (), [Related.here(document, whole.span)])


def _apart(found: list[Role]) -> bool:
    """Whether the parts exclude each other: each in its place, or by what they are called."""
    about = [one.behind for one in found]
    return all(map(_PLACE.match, about)) or exclusive(about)


def _wholes(document: Document, frame: Frame, stems: tuple[str, ...]) -> list[Amount]:
    """What the story before counts of the same people."""
    return [
        one.amount
        for last in frames(document).before(frame, _FAR, paragraphs=_FAR)
        for one in roles(last)
        if one.amount.kind == COUNT
        and not span_of_time(one.amount)
        and not one.amount.partial
        and one.amount.hedge in _HEDGES
        and _is_of(one, stems)
    ]


def _is_of(one: Role, stems: tuple[str, ...]) -> bool:
    near = [*one.before.lower().split()[-2:], *one.behind.lower().split()[:4]]
    return any(word.startswith(stems) for word in near)
