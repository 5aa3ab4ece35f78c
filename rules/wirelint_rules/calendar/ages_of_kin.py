"""Ages that parents and children, or brothers and sisters, cannot have."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_YOUNGER = frozenset("son daughter child sons daughters stepson stepdaughter toddler baby".split())
_OLDER = frozenset("mother father stepmother stepfather".split())
_GRAND_YOUNGER, _GRAND_OLDER = (
    frozenset("grandson granddaughter grandchild".split()),
    frozenset("grandmother grandfather".split()),
)
_SIBLINGS = frozenset("brother sister".split())
_KIN = _YOUNGER | _OLDER | _GRAND_YOUNGER | _GRAND_OLDER | _SIBLINGS
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3}"
_OWNER = pattern(
    rf"(?P<name>{_NAME}|[Tt]he (?:father|mother|man|woman|driver|suspect|farmer|pilot)), (?P<age>[0-9]{{1,2}}),?(?P<mid> who(?: (?![0-9])[\w’'-]+){{0,12}}?|(?: (?![A-ZÀ-Þ0-9])[\w’'-]+,?){{0,14}}?) (?:his|her|whose|a|one|and|with)(?: (?:own|young|youngest|eldest|oldest|only|late|elderly|one|two|adopted|teenage|infant|baby))* (?P<size>(?:younger|older|elder|big|little|kid) )?$"
)
_AGED = pattern(
    rf"(?:,? (?!and\b){_NAME})?,? (?:who is |is |aged |\()?(?P<age>[0-9]{{1,3}})(?=[,.;)]| and\b| was\b| were\b|,? who\b|$)(?! (?:years|months|weeks|days|percent|people))"
)
_REVERSED = pattern(
    rf"(?:[Hh]is|[Hh]er) (?P<size>younger|older|elder|big|little|kid) (?P<kin>brother|sister)(?:,? {_NAME})?, (?P<age2>[0-9]{{1,2}}),? and (?P<name>{_NAME}), (?P<age>[0-9]{{1,2}})\b"
)
_LISTED = pattern(
    r"(?:\b(?:son|daughter|child|kid|boy|girl|baby|brother|sister|twin|toddler)(?:s|ren)?(?: named)?[,:]?|[0-9](?:, and|,| and)) $"
)
"""What stands before somebody who is one of several children: they are no parents of those behind them."""
_FAR = 150
_PAST = pattern(
    r"\b(?:died|killed|dead|late|buried|was [0-9]|then|when|ago|years later|missing|lost|remember|mourn|murder|victims?|who had|drown)"
)
_TWINS = pattern(
    r"\b(?P<word>twins|twin (?:brothers|sisters|boys|girls))(?:, (?:aged )?(?P<one>[0-9]{1,2}) and (?P<two>[0-9]{1,2}))(?=[,.;)]| (?:were|are|was|have))"
)


@rule(severity=Severity.WARNING, reach="paragraph", in_quotes="skip", words=_KIN | {"twins", "twin"})
def ages_of_kin(document: Document) -> Iterator[Finding]:
    """Parents and children, or older and younger ones, have ages that cannot be.

    A mother of 30 has no son of 28, a father of 41 none of 43, and a younger sister is not the older one. Reported where somebody’s age and
    that of their child, parent, grandchild or brother or sister stand in one clause: parents are twelve years older at least, grandparents 24.
    The dead, whose ages are of another time, and children in a list are left alone.

    Bad:  Leo Paz, 41, came with his son, Ben, {==43==}.
    Bad:  Eva Paz, 30, and her mother, Ines, {==29==}, live there.
    Bad:  Eva Paz, 30, and her younger brother, {==35==}, run the shop.
    Good: Leo Paz, 41, came with his son, Ben, 17. She has a daughter, Mia, 16, and a son, Leo, 14. Eva Paz, 30, and her mother, Ines, 59, live there. Eva Paz, 30, buried her mother, 29.
    """
    story, text = words(document), document.text
    for at in story.standing(_KIN):
        m = _AGED.match(text, story.ends[at])
        low = max(0, story.starts[at] - _FAR)
        owner = _owner(text, low, story.starts[at]) if m else None
        if m and owner and not _of_the_dead(text, low, m.end()):
            yield from _told(document, story.lower[at], owner["size"] or "", (low, owner), m)
        r = _REVERSED.match(text, story.starts[at - 2]) if at > 1 and story.lower[at] in _SIBLINGS else None
        if (
            r
            and not _of_the_dead(text, low, r.end())
            and not _fits(r["size"], story.lower[at], int(r["age"]), int(r["age2"]))
        ):
            yield Finding(
                Span(*r.span("age2")), f"{r['name']} is {r['age']}: a {r['size']} {story.lower[at]} is not {r['age2']}"
            )
    for at in story.standing(frozenset({"twins", "twin"})):
        t = _TWINS.match(text, story.starts[at])
        if t and t["one"] != t["two"]:
            yield Finding(Span(*t.span("two")), f"twins are of one age, not {t['one']} and {t['two']}")


def _owner(text: str, low: int, end: int) -> re.Match[str] | None:
    found = _OWNER.search(text[low:end])
    return None if found is None or _LISTED.search(text, low, low + found.start("name")) else found


def _of_the_dead(text: str, start: int, end: int) -> bool:
    return _PAST.search(text[max(0, start) : end + 60]) is not None


def _told(
    document: Document, kin: str, size: str, owner: tuple[int, re.Match[str]], m: re.Match[str]
) -> Iterator[Finding]:
    low, found = owner
    own, theirs = int(found["age"]), int(m["age"])
    if not _fits(size.strip(), kin, own, theirs):
        place = Span(low + found.start("age"), low + found.end("age"))
        message = f"{found['name']} is {own}: a {(size + kin).strip()} is not {theirs}"
        yield Finding(Span(*m.span("age")), message, (), [Related(document, place, "this age here")])


_PARENT, _GRANDPARENT = 12, 24


def _fits(size: str, kin: str, own: int, theirs: int) -> bool:
    """Whether somebody of an age may have a relative of another."""
    if kin in _YOUNGER:
        return own - theirs >= _PARENT or "step" in kin
    if kin in _OLDER:
        return theirs - own >= _PARENT or "step" in kin
    if kin in _GRAND_YOUNGER:
        return own - theirs >= _GRANDPARENT
    if kin in _GRAND_OLDER:
        return theirs - own >= _GRANDPARENT
    if size in {"younger", "little", "kid"}:
        return theirs <= own
    return theirs >= own if size in {"older", "elder", "big"} else True
