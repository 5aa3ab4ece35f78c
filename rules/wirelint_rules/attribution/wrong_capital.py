"""A city that is called the capital of a country that has another."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import capitals, nations
from wirelint_rules.attribution._offices import places as known

if TYPE_CHECKING:
    from collections.abc import Iterator

_CITY = r"(?!(?:In|At|From|To|Near|For|And|But|The|As) )(?P<city>[A-ZÀ-Þ][\w’'-]*\w(?: [A-ZÀ-Þ][\w’'-]*\w){0,2})"
_COUNTRY = r"(?P<country>[A-Z](?:\.[A-Z]\.|\w+)(?: [A-Z][a-z]+){0,2})"
_SAID = pattern(rf"\b{_CITY}, (?:the )?capital of (?:the )?{_COUNTRY}(?=[,.;)]|$)")
_FORMS = (
    pattern(rf"(?<!, )\b(?:[Tt]he |[Ii]n ){_COUNTRY} capital(?:,| of)? {_CITY}(?=[,.;)]|$)"),
    pattern(rf"(?<!, )\b{_COUNTRY}[’']s? capital,? {_CITY}(?=[,.;)]|$)"),
    pattern(rf"(?<!, )\b[Tt]he capital of (?:the )?{_COUNTRY}, {_CITY}(?=[,.;)]|$)"),
    _SAID,
    pattern(rf"\b{_CITY}, (?:the )?{_COUNTRY}(?:[’']s?)? capital(?=[,.;)]|$)"),
)
_APPOSED = pattern(
    rf"\b(?:[Tt]he ){_COUNTRY} capital {_CITY}(?= (?:on|at|early|late|in|and|to|from|with|by|after|during|since|was|is|has|had|were|an?)\b)"
)
_PAST = pattern(r"\b(?:former|old|ancient|first|then|one-time|imperial|medieval|royal|wartime|previous|summer)\b")
_REACH = 70
"""How far about the word a city and a country are looked for, in code points."""


@rule(severity=Severity.ERROR, reach="paragraph", in_quotes="skip", needs=(" capital",))
def wrong_capital(document: Document) -> Iterator[Finding]:
    """A city is called the capital of a country that has another.

    Reported where a known city, or anything that is called “the capital of” a country right out, stands as the capital of one: city or country was swapped, or a region was lost. Capitals of
    the last sixty years and seats of government count as right, and what is a capital of something else (“commercial
    capital”, “former capital”, the capital of a region) is left alone.

    Bad:  Shelling was heard in {==the Ukrainian capital, Moscow==}, on Sunday.
    Bad:  Ministers met in {==Nairobi, the capital of Ethiopia==}.
    Good: The Kenyan capital, Nairobi, and Lagos, Nigeria’s commercial capital, were flooded. In the Ukrainian capital, Moscow said, two died.
    """
    seen: set[int] = set()
    for at in places(document.text, " capital"):
        start, end = max(0, at - _REACH), at + _REACH
        window = document.text[start:end]
        for form in (*_FORMS, _APPOSED):
            for m in form.finditer(window):
                country = nations().get(m["country"])
                past = _PAST.search(window[max(0, m.start() - 20) : m.end()])
                if (
                    country
                    and not past
                    and start + m.start() not in seen
                    and _is_wrong(m["city"], country, said=form is _SAID)
                ):
                    seen.add(start + m.start())
                    span = Span(start + m.start(), start + m.end())
                    yield Finding(span, f"{m['city']} is not the capital of {country}")


def _is_wrong(city: str, country: str, *, said: bool) -> bool:
    """Whether a name is a city that has not been a country's capital; where it is said to be in so many words, any other name will do."""
    mine = capitals()[country]
    if city in mine or any(city.endswith(f" {name}") or city.startswith(f"{name} ") for name in mine):
        return False
    if "city" in (known().get(city) or "") or any(city in cities for cities in capitals().values()):
        return True
    return said and not any(city[:2] == name[:2] or city[-_ENDING:] == name[-_ENDING:] for name in mine)


_ENDING = 3
"""A name with such an ending of a capital's, or with its beginning, may be the capital in another spelling."""
