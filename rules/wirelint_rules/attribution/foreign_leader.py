"""A head of state or government who is given to another country."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import ONE_OF_MANY, ends_leaders_name, led, nations

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = r"[A-ZÀ-Þ][\w’'-]*\w"
_NAME = rf"(?P<name>{_WORD}(?: (?:[A-Z]\. )?{_WORD}){{0,3}})"
_COUNTRY = r"(?P<country>[A-Z](?:\.[A-Z]\.|\w+)(?: [A-Z][a-z]+)?)"
_TITLE = r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Pp]remier|[Ll]eader|[Dd]ictator)"
_TITLES = frozenset("president minister chancellor premier leader dictator".split())
_ENDS = r"(?![’'\w-]| [A-Z])"
_FORMS = (
    pattern(
        rf"(?<![\w-]){_COUNTRY}(?:[’']s)? (?:(?:former|late|new|outgoing) |then-?|ex-)?{_TITLE} {_NAME}(?![’'\w-]*-)"
    ),
    pattern(rf"\b{_TITLE} {_NAME} of {_COUNTRY}{_ENDS}"),
    pattern(rf"\b{_TITLE} of (?:the )?{_COUNTRY}, {_NAME}(?=,)"),
    pattern(rf"(?<![\w-]){_COUNTRY}(?:[’']s)? {_TITLE}, {_NAME}(?=,)"),
    pattern(rf"\b{_NAME}, (?:the )?{_TITLE} of {_COUNTRY}{_ENDS}"),
    pattern(rf"\b{_NAME}, (?:the )?{_COUNTRY}(?:[’']s)? {_TITLE}(?=[,.;])"),
)
"""Leaders with a title and a country."""

_FEIGNED = pattern(r"\b(?:fiction|novel|film|satir|joke|spoof|parod|opposition|league)")
_NEAR = 10
"""In how many words on either side of a title its holder is named."""

_REACH = 80
"""How far about a title a name and a country are looked for, in code points."""


@rule(
    severity=Severity.ERROR,
    reach="paragraph",
    in_quotes="skip",
    words=_TITLES,
)
def foreign_leader(document: Document) -> Iterator[Finding]:
    """A president, prime minister or chancellor is given to another country.

    Known are some 1,100 heads of state and government since about 1990. Reported where one of them stands with a title and a
    country that they have never led: the name or the country was swapped. Names that are common, and leaders of countries
    that are not named, are left alone.

    Bad:  {==Russia’s President Volodymyr Zelenskyy==} said the air defences had held.
    Bad:  They met {==Chancellor Emmanuel Macron of Poland==} on Monday.
    Bad:  {==Narendra Modi, the Turkish president==}, left early.
    Good: French President Emmanuel Macron met Recep Tayyip Erdogan, Turkey’s president, and Indian Premier League players.
    """
    seen: set[Span] = set()
    story = words(document)
    for at in story.standing(_TITLES):
        if not any(map(ends_leaders_name(), story.lower[max(0, at - _NEAR) : at + _NEAR])):
            continue
        place = story.starts[at]
        for span, name, country in _stretches(document.text, max(0, place - _REACH), place + _REACH):
            theirs = led(name)
            if theirs and country not in theirs and span not in seen and not _FEIGNED.search(document[span].lower()):
                seen.add(span)
                yield Finding(span, f"{name} leads {' or '.join(sorted(theirs))}, not {country}")


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[Span, str, str]]:
    """Names with a title and a country about a place: the stretch of all three, the name, the country."""
    window = text[start:end]
    for form in _FORMS:
        for m in form.finditer(window):
            country = nations().get(m["country"]) or nations().get(m["country"].rpartition(" ")[2])
            if country and not ONE_OF_MANY.search(window[: m.start()].lower()):
                yield Span(start + m.start(), start + m.end()), m["name"], country
