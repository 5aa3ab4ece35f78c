"""Which parts of a whole exclude each other: the saved and the missing, gold and silver, those for and those against."""

from __future__ import annotations

from wirelint import pattern
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._scales import scales

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

_TABLE = "exclusive.txt"
_WORD = pattern(r"[A-Za-z][a-z]*(?:-[a-z]+)?")
_PLACED = pattern(
    r"(?: [a-z]+){0,3} (?P<word>in|from|at|near|on|to|off|for|by) (?:the )?(?P<name>[A-Z][\w’'-]*|north|south|east|west|first|second|third|fourth)"
    r"|(?: [a-z]+){0,3} (?P<away>abroad|elsewhere|overseas)\b"
)
_SPOT = pattern(
    r"(?: [a-z]+){0,3}? (?:in|from|at|near|on|aboard|inside|outside|by|off|along|beyond|around|across|behind) (?:a|an|the|one|another|its|their|two|several) (?P<name>[a-z][\w’'-]*(?: [a-z][\w’'-]*)?)"
)
_FROM = pattern(r" (?P<word>from) (?:the |its )?(?P<name>[\w’'-]+)")


def exclusive(parts: Sequence[str], whole: str = "") -> bool:
    """Whether the words about some numbers put each on another place of one scale, or in another place of the world.

    The whole must not stand on that scale itself: soldiers are no whole of civilians and rebels.
    """
    beside = set(_on_scales(whole))
    places = [_on_scales(words) for words in parts]
    for scale in set(places[0]).intersection(*places[1:]) - beside if places else ():
        where = [place[scale] for place in places]
        if all(len(one) == 1 for one in where) and len(set.union(*where)) == len(parts):
            return True
    spots = [_SPOT.match(words) for words in parts]
    if all(spots) and len({m["name"] for m in spots if m}) == len(parts):
        return True
    named = [_PLACED.match(words) or _FROM.match(words) for words in parts]
    names, words = {_name(m) for m in named if m}, {m["word"] for m in named if m and m["word"]}
    alike = len(words) == 1 or all(name[0].isupper() for name in names)
    return all(named) and alike and len(names) == len(parts)


def apart(parts: Sequence[str]) -> bool:
    """Whether each of some words gives another value of one quality: Spanish-owned and Chinese-owned, of Dutch and of Greek make."""
    found = [_QUALITY.search(words) for words in parts]
    return (
        all(found)
        and len({m["quality"] for m in found if m}) == 1
        and len({m["value"] for m in found if m}) == len(parts)
    )


_QUALITY = pattern(
    r"\b(?P<value>[\w’']+)-(?P<quality>owned|flagged|built|born|made|registered|controlled|run|led|held|manned|crewed|based|powered|fired|bred|grown)\b"
)


def _name(m: re.Match[str]) -> str:
    """The place that a match names, or that it is another than the one named."""
    return str(m.groupdict().get("away") or m["name"])


def graded(words: str) -> bool:
    """Whether some words name a place on a scale."""
    return bool(_on_scales(words))


_OPPOSITES = tuple(
    frozenset(words.split())
    for words in (
        "gold silver bronze|winning drawing losing|won drawn lost|won drew lost|wins draws losses|wins draws defeats|full-time part-time|urban rural|paid unpaid"
        "|elected appointed|boys girls|male female|males females|indoor outdoor|north south|northbound southbound|northward southward|east west|eastbound westbound"
        "|eastward westward|dead alive|inbound outbound|in out|civilian military|civilians soldiers|favor against|favour against|for against|public private"
        "|adults children|domestic foreign|loaded empty|new old|boys girls|passed failed|married single"
    ).split("|")
)
"""What leaves no further part: parts named by all of such a set are the whole."""


_COMPLETE = ("won", "gold")
"""What stands on a scale that has no fourth place."""
_THREE = 3
_GROWN = frozenset(("men", "women"))


def whole_scale(parts: Sequence[str], *, grown: bool = False) -> bool:
    """Whether some parts leave no further one by what they are called: men and women, three kinds of medals, wins, draws and losses.

    `grown` says that the whole has no children, so that men and women fill it.
    """
    words = [{m.group().lower() for m in _WORD.finditer(part)} for part in parts]
    for word in _COMPLETE:
        ((scale, _),) = scales(_TABLE)[word]
        places = [_on_scales(part).get(scale, set()) for part in parts]
        if all(len(one) == 1 for one in places) and len(set.union(*places)) == len(parts) == _THREE:
            return True
    return any(
        len(kinds) == len(words) and all(len(one & kinds) == 1 for one in words) and set.union(*words) >= kinds
        for kinds in (*_OPPOSITES, *((_GROWN,) if grown else ()))
    )


def _on_scales(words: str) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for m in _WORD.finditer(words):
        for scale, place in scales(_TABLE).get(m.group().lower(), ()):
            found.setdefault(scale, set()).add(place)
    return found
