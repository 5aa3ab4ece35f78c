"""A well-known event with a year that is not its own."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.assets import table
from wirelint.layers.calendar_words import MONTH_NAMES
from wirelint.layers.numbers.passages import telling, told
from wirelint.patterns import places_between
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

KEYS = frozenset(
    (
        "aberfan attacks balfour bali bastille bataclan berlin beslan bhopal bhutto bloody bolshevik breivik brexit budapest carnation"
        " challenger chernobyl columbia columbine crimea cuban d-day dayton deepwater diana dunblane enron euromaidan exxon falklands"
        " ferdinand fukushima gagarin gallipoli gandhi gettysburg grenfell gulf haiti haiyan halabja handover harvey hastings helens"
        " heysel hillsborough hindenburg hiroshima hungarian idai iranian islamic kanto katrina kennedy kippur kobe korean krakatoa"
        " kursk kyoto lehman lisbon lockerbie lusitania maastricht madrid magna maidan maria marikana mh17 mh370 moon mumbai munich"
        " nagasaki nargis normandy oklahoma oslo ottawa partition pearl pinatubo prague rabin rana roe rwanda rwandan sadat sandy"
        " sharpeville sichuan six-day smolensk soil somme soviet soweto sputnik srebrenica stalingrad stonewall storming suez tangshan"
        " tiananmen titanic trafalgar tsunami utoya velvet verdun versailles watergate waterloo"
    ).split()
)
"""For each event of the table a word of its name, in lower case."""

_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
_WHEN = "|".join((*MONTH_NAMES, "early", "late"))
_BEFORE = pattern(
    rf"\b(?:the|[A-Z][a-z]+’s|[A-Z][a-z]+'s) {_YEAR} (?:deadly |devastating |great |catastrophic |massive )?$"
)
_OF = pattern(rf",? (?:of|\()(?: ?(?:{_WHEN}))? ?{_YEAR}(?![0-9s–-])")
_IN = pattern(rf",? (?:back )?in (?:(?:{_WHEN}) )?{_YEAR}(?![0-9s–-])")
_AT_ONCE = pattern(rf" {_YEAR}(?![0-9s–-])")
_SINCE = pattern(r"\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Dd]uring|[Bb]efore|like|until|[Uu]nlike) (?:the )?$")
_HAPPENED = (
    " fell",
    " came down",
    " collapsed",
    " broke up",
    " sank",
    " exploded",
    " was built",
    " was launched",
    " assassinated",
    " in space",
    "annexed Crimea",
    "seized Crimea",
    " began",
    " ended",
)
_REACH = 40
"""In code points."""

_NAMED = telling(KEYS, least=1, dated=True)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_NAMED,))
def misdated_event(document: Document) -> Iterator[Finding]:
    """A well-known event has a year that is not its own.

    The Chernobyl disaster was in 1986, the Berlin Wall fell in 1989. The year stands right before the event (“the 1986 Chernobyl disaster”), or right behind
    it with “of”, in brackets, or with “in” where nothing else can have happened then (“since the … in 2004”, “the wall fell in 1989”).

    Left alone: years that stand further off, and treaties “in” a year, which may be that in which somebody joined.

    Bad:  It was the worst accident since the {~~1968~>1986~~} Chernobyl disaster.
    Bad:  Many left after the Berlin Wall fell in {~~1998~>1989~~}.
    Good: It was the worst accident since the 1986 Chernobyl disaster, which was remembered in 2016.
    Good: It joined the Kyoto Protocol in 2002 and marked the fall of the Berlin Wall in 2019.
    """
    text = document.text
    for passage in told(document, _NAMED):
        for word in sorted(KEYS & passage.words):
            for name, years in _events().get(word, ()):
                for at in places_between(text, name, *passage.span):
                    m = _dated(text, at, at + len(name), name)
                    if m is not None and not _fits(int(m["year"]), years):
                        yield _finding(document, m, name, years)


def _dated(text: str, start: int, end: int, name: str) -> re.Match[str] | None:
    """The year that is said to be that of an event."""
    if name.endswith(","):
        return _AT_ONCE.match(text, end)
    before = max(0, start - _REACH)
    m = _BEFORE.search(text, before, start) or _OF.match(text, end)
    if m is None and (name.endswith(_HAPPENED) or _SINCE.search(text, before, start)):
        m = _IN.match(text, end)
    return m


def _fits(year: int, years: list[tuple[int, int]]) -> bool:
    return any(first <= year <= last for first, last in years)


@cache
def _events() -> dict[str, list[tuple[str, list[tuple[int, int]]]]]:
    """The events by the words of their names that wake the rule, with their first and last years."""
    found: dict[str, list[tuple[str, list[tuple[int, int]]]]] = {}
    for name, when in table(os.path.join(DATA, "events.tsv")).items():
        years = [(int(one.partition("-")[0]), int(one.rpartition("-")[2])) for one in when.split()]
        for word in KEYS.intersection(name.lower().replace("’s", "").replace("'s", "").rstrip(",").split()):
            found.setdefault(word, []).append((name, years))
    return found


def _finding(document: Document, m: re.Match[str], name: str, years: list[tuple[int, int]]) -> Finding:
    span = Span(*m.span("year"))
    first, last = years[0]
    right = str(first) if first == last else f"{first} to {last}"
    fixes = [Fix.replace(span, right)] if first == last and len(years) == 1 else []
    return Finding(span, f"“{name.rstrip(',')}” is of {right}, not {document[span]}", fixes)
