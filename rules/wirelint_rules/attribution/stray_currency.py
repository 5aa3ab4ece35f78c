"""A sum in the currency of a country that the story does not speak of."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution.foreign_currency import currencies
from wirelint_rules.attribution.stray_nation import as_places, of_cities, spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = frozenset(
    """baht birr bolivar bolivars boliviano bolivianos cedi cedis dalasi dinar dinars dirham dirhams dong drachma drachmas escudo escudos forint forints gourde gourdes guarani
    guaranies hryvnia hryvnias kina koruna korunas krona kronor krone kroner kwacha kwanza kwanzas kyat kyats lempira lempiras lev leva manat manats metical meticais naira ouguiya pesos peso
    quetzal quetzales rand rial rials riel riels ringgit riyal riyals rouble roubles ruble rubles rupee rupees rupiah shekel shekels shilling shillings somoni taka tenge tugrik vatu yen yuan
    renminbi zloty zlotys""".split()
)
"""Currencies by words that mean nothing else."""

_FIGURE = pattern(r"\d(?: (?:million|billion|trillion|hundred|thousand))?[- ]$")
_WORLDWIDE = pattern(
    r"\b(?:currenc\w+|exchange|forex|foreign|bitcoin|crypto\w*|traders?|investors?|import\w*|export\w*|tourists?|smuggl\w+|migrants?|remittance\w*|ransom|auction\w*|bonds?)\b"
)
_MOST = 3
"""Of how many countries a story may speak at most whose money is meant."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=_WORDS)
def stray_currency(document: Document) -> Iterator[Finding]:
    """A sum is in the currency of a country that the story does not speak of.

    In a story of Johannesburg a litre of petrol costs rand, not naira: the currency, or the place, has been put for another. Reported where a
    figure stands before a currency of which the story names no country that has it, neither by name nor by people, capital, regions or cities, speaks of one country
    to three others, and has the currency once. Stories of currencies and trade, and quotations, are left alone.

    Bad:  In Johannesburg, South Africa, a litre of petrol sells for 24 {==naira==}, drivers said.
    Good: In Johannesburg, South Africa, a litre of petrol sells for 24 rand, or about 2,000 Nigerian naira.
    """
    story, text = words(document), document.text
    for at in story.standing(_WORDS):
        unit = story.lower[at]
        low = max(0, story.starts[at] - 16)
        if len(story.places[unit]) > 1 or not _FIGURE.search(text[low : story.starts[at]]):
            continue
        named = {*spoken_of(document), *of_cities(document)}
        meant = {*as_places(document, spoken_of(document)), *of_cities(document)}
        span = Span(story.starts[at], story.ends[at])
        if not story.texts[at].islower():
            continue
        if (
            named.isdisjoint(currencies()[unit])
            and meant
            and len(named) <= _MOST
            and not _WORLDWIDE.search(text)
            and not quoted(document, span)
        ):
            yield Finding(span, f"the story speaks of {', '.join(sorted(meant))}, which has no {unit}")
