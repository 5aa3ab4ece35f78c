"""A minister, governor or head of a body who is given to another country, state or body."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import led, nations
from wirelint_rules.attribution._offices import places
from wirelint_rules.attribution._officials import is_body, officials_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

_TITLE = (
    r"(?:(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior|[Hh]ome|[Hh]ealth|[Tt]rade|[Tt]reasury|[Ee]nergy|[Ee]nvironment|[Jj]ustice|[Tt]ransport|[Ee]conomy|[Cc]limate"
    r"|[Ee]ducation|[Ll]abou?r|[Cc]ommerce|[Dd]eputy [Pp]rime|[Pp]rime|[Ff]irst) )?(?:[Mm]inister|[Ss]ecretary)(?:[- ][Gg]eneral| of [Ss]tate| of [Dd]efen[cs]e)?|[Pp]resident|[Gg]overnor|Gov\.|[Ss]enator|Sen\."
    r"|[Mm]ayor|[Hh]ead|[Cc]hief|[Cc]hair(?:man|woman)?|[Dd]irector(?:[- ][Gg]eneral)?|[Mm]anaging [Dd]irector|[Cc]hancellor|[Pp]remier|[Cc]entral [Bb]ank (?:[Gg]overnor|[Hh]ead|[Cc]hief))"
)
_AHEAD = pattern(
    rf"(?P<place>(?:[A-Z](?:\.[A-Z]\.|[\w.]+)) ?(?:(?:of )?[A-Z]\w+ ?){{0,3}}?)(?:[’']s?)? ?(?P<title>{_TITLE}),? $"
)
_OF_AHEAD = pattern(rf"(?P<title>{_TITLE}) (?:of|at) (?:the )?(?P<place>(?:[A-Z][\w.]+ ?){{1,4}}?),? $")
_HEAD_OF = pattern(
    rf", (?:the )?(?P<title>{_TITLE}) (?:of|at) (?:the )?(?P<place>[A-Z][\w.]+(?: (?:of )?[A-Z]\w+){{0,3}})(?=[,.;)]| [a-z]|$)"
)
_OWNED = pattern(
    rf", (?:the )?(?P<place>[A-Z][\w.]+(?: (?:of )?[A-Z]\w+){{0,3}}?)(?:[’']s?)? (?P<title>{_TITLE})(?=[,.;)]|$)"
)
_PARTY = pattern(r"(?:,| \()[ ]?[DR]-(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,.;)])")
_ENDS_SENTENCE = pattern(r"\b[Tt]he (?:[A-Z]\.){2} ?$")
"""A country in letters with stops, the last of which may end its sentence: “a clash with the U.S. Foreign Minister …”."""

_NO_FACT = pattern(r"\b(?:fiction|novel|satir|joke|spoof|parod|counterpart)")
_REACH = 80
"""How far before a name its office and country are looked for, in code points."""

_ALIASES = {
    "U.N": "United Nations", "U.N.": "United Nations", "UN": "United Nations", "EU": "European Union", "Fed": "Federal Reserve", "ECB": "European Central Bank",
    "IMF": "International Monetary Fund", "WHO": "World Health Organization", "World Health Organisation": "World Health Organization", "WTO": "World Trade Organization", "IAEA": "International Atomic Energy Agency",
    "U.S. Federal Reserve": "Federal Reserve", "US Federal Reserve": "Federal Reserve", "Nato": "NATO", "IOC": "International Olympic Committee", "New York City": "New York",
}  # fmt: skip


@rule(
    severity=Severity.ERROR,
    reach="paragraph",
    in_quotes="skip",
    words=frozenset(
        "minister secretary president governor gov senator sen mayor head chief chair chairman chairwoman director chancellor premier secretary-general d r director-general d-ohio".split()
    ),
)
def foreign_official(document: Document) -> Iterator[Finding]:
    """A minister, governor or head of a body is given to another place or body.

    Known are some 1,200 people who have held an office since about 1990: heads of government, ministers of foreign affairs, defence and finance, governors
    and senators of the United States, mayors, and the heads of central banks and of international bodies. Reported where one of them
    stands by full name with an office and a country, state, city or body that they have never served. People of common
    names, envoys, and offices whose place is not named are left alone.

    Bad:  {==Polish Foreign Minister Dmytro Kuleba==} asked for more air defence.
    Bad:  {==Florida Gov. Gavin Newsom==} declared an emergency.
    Bad:  {==Christine Lagarde, the head of the World Health Organization==}, urged vaccines.
    Good: Ukrainian Foreign Minister Dmytro Kuleba met NATO Secretary-General Jens Stoltenberg and his Polish counterpart.
    """
    for (name, theirs, _), span in officials_of(document):
        for place, title, whole in _given(document.text, span):
            if (
                _knows(place)
                and not _serves(theirs, place)
                and _goes_with(place, title)
                and not (led(name) and title.lower() in _OF_LEADERS)
                and not _NO_FACT.search(document[whole].lower())
            ):
                yield Finding(whole, f"{name} has served {', '.join(sorted(theirs))}, not {place}")
                break


def _given(text: str, name: Span) -> Iterator[tuple[str, str, Span]]:
    """The places that an office beside a name is given to, each with the office and the stretch of all."""
    before = text[max(0, name.start - _REACH) : name.start]
    ends = before.rstrip(", ").rpartition(" ")[2].lower() in _ENDS
    for form in (_AHEAD,) if ends else (_OF_AHEAD,) if " of " in before or " at " in before else ():
        for m in form.finditer(before):
            place, cut = _place(m["place"])
            if place and not _ENDS_SENTENCE.search(before[: m.end("place")]) and not _is_setting(before, m, cut):
                yield (
                    place,
                    m["title"],
                    Span(
                        name.start
                        - len(before)
                        + m.start("place" if form is _AHEAD else "title")
                        + (cut if form is _AHEAD else 0),
                        name.end,
                    ),
                )
    for form in (_HEAD_OF, _OWNED, _PARTY) if text[name.end : name.end + 2] in {", ", " ("} else ():
        behind = form.match(text, name.end)
        place = _place(behind["place"])[0] if behind else ""
        if behind and place:
            yield place, behind.groupdict().get("title", ""), Span(name.start, behind.end())


_ENDS = frozenset(
    """minister secretary general secretary-general director-general state defence defense president governor gov. senator sen. mayor head chief chair chairman chairwoman
    director chancellor premier""".split()
)
"""The last words of offices."""


def _is_setting(before: str, m: Match[str], cut: int) -> bool:
    """Whether a place before a title says where: “In Poland President Joe Biden met …”."""
    start = m.start("place") + cut
    where = before[start : m.start("title")].rstrip()
    bare = nations().get(where) == where or is_body(where)
    return bare and _WHERE.search(before[:start]) is not None


_WHERE = pattern(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear|[Vv]isiting|[Ll]eaving|[Ll]eft|[Vv]isited) (?:the )?$")


def _goes_with(place: str, title: str) -> bool:
    """Whether an office may be one of a place rather than stand behind it: a city has a mayor, and no president."""
    kind = places().get(place) or ""
    word = title.lower()
    if place in nations() or not title:
        return True
    if "city" in kind and "division:United States" not in kind:
        return word.endswith(("mayor", "governor"))
    return "division:" not in kind or not word.endswith(("president", "minister", "chancellor", "premier"))


_OF_LEADERS = frozenset("president|prime minister|chancellor|premier".split("|"))
"""Offices whose holders foreign-leader knows."""


def _place(text: str) -> tuple[str, int]:
    """The place or body that is meant by the last words of a stretch, and how much of the stretch stands before it."""
    text = text.strip()
    parts = text.split(" ")
    for first in range(len(parts)):
        name = " ".join(parts[first:])
        name = name.removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
        name = _ALIASES.get(name, name)
        name = nations().get(name, name)
        if _knows(name):
            return name, len(" ".join(parts[:first])) + (1 if first else 0)
    return "", 0


def _knows(place: str) -> bool:
    return is_body(place) or place in nations() or "division:United States" in (places().get(place) or "")


def _serves(theirs: frozenset[str], place: str) -> bool:
    if place == "Washington" and "United States" in theirs:
        return True
    return place in theirs or (place == "New York" and "New York City" in theirs)
