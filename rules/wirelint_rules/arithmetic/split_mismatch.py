"""Parts that the next sentence tells of a number, and that are more than it."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, framed, frames
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._exclusive import exclusive
from wirelint_rules.arithmetic._ranges import counted, listed, plain
from wirelint_rules.arithmetic._roles import Role, roles, span_of_time, stem, thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_SPLIT = telling(frozenset(("0 of",)), frozenset(("and", "while")))
_OF_THE = pattern(r" of (?:the (?P<noun>[a-z]+)|them|those|these)\b")
_JOINED = pattern(r"[^:;.()]{3,60}(?:,? and|, while)(?: the other| another)? $")
_LAST = pattern(r"[^,;:.()]{2,60}(?=[,.;]|$)")
_DYING = ("kill", "die", "dead", "death", "dying", "perish", "bod", "victim", "lives", "drown")
_HURT = ("injur", "wound", "hurt", "casualt")
_KINDS = {"victim": _DYING, "dead": _DYING, "body": _DYING, "death": _DYING, "fatality": _DYING, "injured": _HURT, "wounded": _HURT, "casualty": (*_HURT, *_DYING)}  # fmt: skip
_MANY, _FEWEST = 1.4, 3


@rule(severity=Severity.WARNING, among=(_SPLIT,))
def split_mismatch(document: Document) -> Iterator[Finding]:
    """The parts of a group are more than the sentence before counts.

    “Eleven people were killed. Seven of the victims were in Patuakhali and five were in Barguna” are 12. The sentence begins with so many of those whom
    the one before counts, tells two or three parts that exclude each other (other places, men and women, the saved and the missing), and has no other figures.

    Left alone: parts that are fewer, since some may be of no part, and those that may overlap.

    Bad:  Eleven people were killed, officials said. {==Seven of the victims were in Patuakhali and five==} were in Barguna.
    Good: Eleven people were killed, officials said. Seven of the victims were in Patuakhali and four were in Barguna.
    Good: Eleven people were killed. Seven of the victims were women and six had been on holiday.
    """
    for frame in framed(document, _SPLIT):
        found = roles(frame)
        m = _OF_THE.match(found[0].behind) if found else None
        if m is None or len(found) not in (2, 3) or len(found) != len(frame.amounts):
            continue
        if not _are_parts(found, len(m.group())):
            continue
        wholes = _wholes(document, frame, m["noun"] or "")
        total = sum(one.amount.value for one in found)
        if len({one.value for one in wholes}) == 1 and counted(wholes[0]).high < total <= _MANY * wholes[0].value:
            yield _finding(document, wholes[0], [one.amount for one in found])


def _are_parts(found: list[Role], of: int) -> bool:
    """Whether the numbers of a sentence are told as parts that exclude each other; `of` is how long “of the victims” is."""
    amounts = [one.amount for one in found]
    if any(one.kind != COUNT or span_of_time(one) or one.hedge for one in amounts) or any(
        one.partial for one in amounts[1:]
    ):
        return False
    if _JOINED.fullmatch(found[-1].before) is None or _LAST.match(found[-1].behind) is None:
        return False
    about = [one.behind for one in found[:-1]] + [found[-1].behind.partition(",")[0]]
    return exclusive([about[0][of:], *about[1:]])


def _wholes(document: Document, frame: Frame, noun: str) -> list[Amount]:
    """The numbers of the sentence before, or else of the one before that, that count those of whom the parts are."""
    for last in frames(document).before(frame, 2, paragraphs=1):
        found = [
            one.amount
            for one in roles(last)
            if one.amount.kind == COUNT
            and not span_of_time(one.amount)
            and not one.amount.partial
            and one.amount.hedge in ("", "at least", "some", "another")
            and one.amount.value >= _FEWEST
            and _is_of(one, noun)
        ]
        if found:
            return found
    return []


def _is_of(one: Role, noun: str) -> bool:
    """Whether a number counts what is called by a noun."""
    name = stem(noun)
    if name in _KINDS:
        near = [*one.before.lower().split()[-2:], *one.behind.lower().split()[:5]]
        return any(word.startswith(_KINDS[name]) for word in near) or "person" in thing(one.amount)
    return name in thing(one.amount) if noun else bool(thing(one.amount))


def _finding(document: Document, whole: Amount, parts: list[Amount]) -> Finding:
    shown = listed(document, parts)
    related = Related.here(document, whole.span)
    message = f"{shown} are {plain(sum(part.value for part in parts))}, not {document[whole.span]}"
    return Finding(Span(parts[0].span.start, parts[-1].span.end), message, (), [related])
