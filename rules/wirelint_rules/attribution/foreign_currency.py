"""A currency with the adjective of a country that has another."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import HOMES, nations

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = {
    "afghani afghanis": "Afghanistan",
    "baht": "Thailand", "balboa balboas": "Panama", "birr": "Ethiopia;Eritrea", "bolivar bolivars bolívares bolivares": "Venezuela", "boliviano bolivianos": "Bolivia",
    "cedi cedis": "Ghana", "colon colones": "Costa Rica;El Salvador", "cordoba cordobas córdobas": "Nicaragua", "crown crowns": "Denmark;Norway;Sweden;Iceland;Czech Republic;Czechia;Slovakia;Estonia;Austria;England;Britain",
    "dalasi dalasis": "Gambia", "dinar dinars": "Algeria;Bahrain;Iraq;Jordan;Kuwait;Libya;Serbia;Tunisia;Yugoslavia;Bosnia and Herzegovina;Bosnia;Croatia;Macedonia;North Macedonia;Sudan;Yemen;Iran;Montenegro;Kosovo;Slovenia;Islamic State",
    "dirham dirhams": "Morocco;United Arab Emirates;Western Sahara;Libya;Qatar;Tajikistan", "dobra dobras": "Sao Tome and Principe", "dong": "Vietnam", "drachma drachmas": "Greece", "dram drams": "Armenia;Scotland",
    "escudo escudos": "Portugal;Cape Verde;Cabo Verde;Mozambique;Angola;Chile", "forint forints": "Hungary", "gourde gourdes": "Haiti", "guarani guaranis guaraníes": "Paraguay", "guilder guilders": "Netherlands;Suriname;Aruba;Curacao;Curaçao;Indonesia",
    "hryvnia hryvnias hryvna": "Ukraine", "kina": "Papua New Guinea", "kip": "Laos", "koruna korunas": "Czech Republic;Czechia;Slovakia;Czechoslovakia", "krona kronor": "Sweden;Iceland", "krone kroner": "Denmark;Norway;Faroe Islands;Greenland", "kuna kunas": "Croatia;Colombia;Panama",
    "kwacha": "Zambia;Malawi", "kwanza kwanzas": "Angola", "kyat kyats": "Myanmar", "lari": "Georgia", "lek": "Albania", "lempira lempiras": "Honduras", "leone leones": "Sierra Leone", "lev leva": "Bulgaria", "leu lei": "Romania;Moldova", "lira liras lire": "Turkey;Italy;Malta;Israel;Syria;Lebanon;Cyprus;Ottoman",
    "loti maloti": "Lesotho", "manat manats": "Azerbaijan;Turkmenistan", "metical meticais": "Mozambique", "naira": "Nigeria", "ngultrum": "Bhutan", "ouguiya": "Mauritania", "pula": "Botswana;Croatia",
    "peso pesos": "Mexico;Argentina;Chile;Colombia;Cuba;Dominican Republic;Philippines;Uruguay;Bolivia;Spain;Venezuela;Guinea-Bissau", "peseta pesetas": "Spain;Andorra", "quetzal quetzales": "Guatemala", "rand": "South Africa;Namibia;Lesotho;Eswatini", "real reais": "Brazil",
    "rial rials": "Iran;Oman;Yemen;Saudi Arabia;Qatar", "riel riels": "Cambodia", "ringgit": "Malaysia", "riyal riyals": "Saudi Arabia;Qatar;Yemen;Iran;Oman", "rouble roubles ruble rubles": "Russia;Belarus;Soviet Union;Transnistria;Tajikistan;Moldova;Ukraine",
    "rupee rupees": "India;Pakistan;Sri Lanka;Nepal;Mauritius;Seychelles;Maldives;Burma;Afghanistan;Mauritania", "rupiah rupiahs": "Indonesia", "shekel shekels": "Israel;Palestine", "shilling shillings schilling schillings": "Kenya;Tanzania;Uganda;Somalia;Somaliland;Austria;Britain;England;Ireland", "som soms": "Kyrgyzstan;Uzbekistan",
    "somoni": "Tajikistan", "taka": "Bangladesh", "tenge": "Kazakhstan", "tugrik tugriks": "Mongolia", "vatu": "Vanuatu", "yen": "Japan;Manchukuo", "yuan renminbi": "China;Taiwan", "zloty zlotys": "Poland",
}  # fmt: skip
"""Currencies in one and several, with the countries that have or had them."""

_ALL = frozenset(unit for units in _UNITS for unit in units.split())
_NOT_MONEY = pattern(
    r"(?:[’'-]|s\b| (?:estate|prince|princess|princes|jewels|court|colony|prosecut\w+|dependenc\w+|territor\w+|lands?|property|forces|agents?|madrid))",
    flags=2,
)
_BOTH = frozenset("crown crowns real colon som lev lek rand lari pula kip dram drams".split())
"""Words that mean something else as well: they need a figure before them."""

_FIGURE = pattern(
    r"(?:\d|\b(?:million|billion|trillion|hundred|thousand|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty))(?:-| )?$"
)


@rule(severity=Severity.ERROR, reach="paragraph", words=_ALL)
def foreign_currency(document: Document) -> Iterator[Finding]:
    """A currency has the adjective of a country that has another.

    Shillings are Kenyan, rupees Indian or Pakistani, and there are no Polish pesos: currency or country was swapped. Known are 60
    currencies with the countries that have or had them. Reported where the adjective of a country, or its name as owner, stands
    right before the name of a currency that it never had.

    Bad:  The fare rose to 20 {==Kenyan rupees==} on Monday.
    Bad:  {==Poland’s forint==} fell against the dollar.
    Good: The fare rose to 20 Kenyan shillings, or 12 Indian rupees. Hungary’s forint and the Polish zloty fell.
    """
    story, text = words(document), document.text
    for at in story.standing(_ALL):
        if not at or story.gaps[at] != " " or not story.texts[at - 1][:1].isupper():
            continue
        owner = story.texts[at - 1].removesuffix("’s").removesuffix("'s")
        country = nations().get(owner) or HOMES.get(owner, "")
        whole = (
            at > 1
            and story.gaps[at - 1] == " "
            and story.texts[at - 2][:1].isupper()
            and not text[: story.starts[at - 1]].endswith(". ")
        )
        if not country or whole or country in currencies()[story.lower[at]] or _NOT_MONEY.match(text, story.ends[at]):
            continue
        if story.lower[at] in _BOTH and not _FIGURE.search(
            text[max(0, story.starts[at - 1] - 12) : story.starts[at - 1]]
        ):
            continue
        span = story.span(at - 1, at)
        if not quoted(document, span):
            yield Finding(span, f"{country} has no {story.lower[at]}")


@cache
def currencies() -> dict[str, frozenset[str]]:
    """The countries that have or had each currency, by its words."""
    return {unit: frozenset(countries.split(";")) for units, countries in _UNITS.items() for unit in units.split()}
