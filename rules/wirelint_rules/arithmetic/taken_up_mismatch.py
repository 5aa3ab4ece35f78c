"""A number that is taken up as another right behind it: “nine were hurt, and all eight …”."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.number_words import ONES
from wirelint.layers.numbers.passages import before, behind, standing, telling
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import restyled
from wirelint_rules.arithmetic._written import NUMBER, value

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_PEOPLE = (
    "people|men|women|children|passengers|workers|miners|soldiers|crew|climbers|sailors|students|pupils|patients|tourists|firefighters|officers|suspects|defendants|hostages|villagers|residents|employees|sailors"
    "|fishermen|hikers|skiers|prisoners|players|migrants|civilians|journalists|boys|girls|teenagers|guests|nurses|doctors|ships|boats|planes|houses|trucks|drones|missiles|bodies|buses|cars"
)
_FIRST = pattern(
    rf"(?<![\w.,$€£-])(?P<first>{NUMBER}) (?P<noun>(?:[a-z-]+ ){{0,2}}?(?:{_PEOPLE})\b|were|was)(?P<mid>[^“”\"\n]{{1,140}}?)(?:[,;.] (?:and )?)(?P<cue>[Aa]ll|[Tt]he) (?P<second>{NUMBER})(?P<behind>(?: of them)? (?:(?P<again>[a-z-]+) )?(?:were|was|had|have|are|will|survived|died|escaped|ran|fled|came)\b)"
)
_TELLING = frozenset("all the".split())
_TAKEN_UP = telling(
    before("all the"), behind("were was had have are will survived died escaped ran fled came", 4), least=1
)
_HEDGE = pattern(
    r"(?i:\b(?:about|around|almost|nearly|more than|over|some|roughly|at least|up to|fewer than|another|other|least|than|of|of the|of its|the first|dozens)(?: the)? $)"
)
_OTHERS = pattern(
    r"\b(?:another|others?|more|of them|of the|of those|including|among|plus|besides|as well|except|but|apart|older|previous|joined|added|two|three|later)\b|[0-9]"
)
_FAR = 240


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    among=(_TAKEN_UP,),
)
def taken_up_mismatch(document: Document) -> Iterator[Finding]:
    """So many are told of, and right behind it “all” of another number.

    “Nine people were taken to the hospital, and all eight had been discharged” loses one: where all, or the same, are taken up, the number is the
    same. Reported where nothing between counts anybody else. Numbers that are hedged, parts (“eight of them”) and others are left alone.

    Bad:  Nine people were taken to the hospital, and all {~~eight~>nine~~} had been discharged by Monday.
    Bad:  Six miners were trapped for a day. All {~~seven~>six~~} were brought up alive.
    Good: Nine people were taken to the hospital, and all nine had been discharged. Nine men fled, and the other two were caught.
    """
    text = document.text
    story = words(document)
    seen: set[int] = set()
    for number in standing(document, _TAKEN_UP, _SMALL):
        at = number - 1
        if at < 0 or story.lower[at] not in _TELLING:
            continue
        low = max(0, story.starts[at] - _FAR, text.rfind("\n", 0, story.starts[at]) + 1)
        for m in _FIRST.finditer(text, low, min(len(text), story.ends[at] + 60)):
            if m.start("cue") != story.starts[at] or m.start("second") in seen:
                continue
            seen.add(m.start("second"))
            if _differs(text, m):
                span = Span(*m.span("second"))
                better = restyled(m["second"], value(m["first"]))
                related = [Related(document, Span(*m.span("first")), f"“{m['first']}” here")]
                fixes = [Fix.replace(span, better)] if better else []
                yield Finding(span, f"there are {m['first'].lower()} before, not {m['second'].lower()}", fixes, related)


_SMALL = frozenset((*ONES[2:], "twenty"))


def _differs(text: str, m: re.Match[str]) -> bool:
    """Whether the second of two numbers takes up the first, and is another."""
    one, two = value(m["first"]), value(m["second"])
    mid, last, again = m["mid"], m["noun"].split()[-1], m["again"] or ""
    if one == two or one < _LEAST or _HEDGE.search(text[max(0, m.start() - 24) : m.start()]) or _OTHERS.search(mid):
        return False
    if m["noun"].startswith("of ") or _told_before(text, m, two):
        return False
    if mid.count(". ") > 1 or not _SMALL.isdisjoint(mid.lower().split()):
        return False
    start = text.rfind("\n", 0, m.start()) + 1
    more = len(_ONE_MORE.compiled.findall(mid))
    if any(0 <= two - one - value(number.group()) <= more for number in _ANY.finditer(text, start, m.start())):
        return False
    if one < two <= one + more:
        return False
    if m["cue"].lower() == "the":
        return bool(again) and last == again
    return not again or last == again


_ANY = pattern(rf"(?<![\w.,$€£-])(?:{NUMBER})\b(?![,.]?\d|-)")
_ONE_MORE = pattern(
    r"\b(?:an?|the) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|(?:,|\b(?:and|with|plus|beside|besides|alongside|together with|as well as)) (?:an?|the|his|her|its|their|one) [a-z]"
)
"""One more that has no number: two boys were pulled from the car with their mother."""


def _told_before(text: str, m: re.Match[str], many: float) -> bool:
    """Whether the story tells before of so many of them: three men were held, and two who had records were questioned; all three are in jail."""
    last = m["noun"].split()[-1]
    for one in _GROUP.finditer(text, 0, m.start()):
        if many == (value(one["of"]) if one["of"] else _GROUPS[one["few"].lower()]):
            return True
    for one in _COUNTED.finditer(text, 0, m.start()):
        if value(one["many"]) == many and (one["noun"] in _OF_ALL or one["noun"] == last or last in ("were", "was")):
            return True
    return False


_OF_ALL = frozenset("people suspects men defendants victims".split())
"""What all may be called."""
_GROUPS = {
    "pair": 2,
    "duo": 2,
    "couple": 2,
    "twins": 2,
    "trio": 3,
    "threesome": 3,
    "triplets": 3,
    "quartet": 4,
    "foursome": 4,
    "quintet": 5,
}
_GROUP = pattern(
    rf"\b(?:crew|family|group|team|party|squad|gang|class|cast|staff|band|panel|board|household|cell|choir|expedition) of (?P<of>{NUMBER})\b|\b(?P<few>(?i:{'|'.join(_GROUPS)}))\b"
)
_COUNTED = pattern(rf"(?<![\w.,$€£-])(?P<many>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_PEOPLE})\b")
_LEAST = 2
