"""A state or a province that is put into another country."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import ALIASES, nations
from wirelint_rules.attribution._offices import places

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_KINDS = frozenset(
    "state province region governorate prefecture canton oblast department emirate county voivodeship republic territory district".split()
)
_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+){0,2})"
_MODIFIERS = r"(?:(?:[a-z]+-)?(?:southern|northern|eastern|western|central|coastal|southeastern|southwestern|northeastern|northwestern|largest|biggest|restive|mountainous|oil-rich|oil-producing|troubled|remote|border|poor|poorest|neighbou?ring|breakaway|autonomous|northernmost|southernmost|island|federal|desert|farming|second|third|populous|most|wealthy|rich|richest|neighbou?r) )*"
_BEFORE = pattern(
    rf"\b(?:[Tt]he )?(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)??)(?P<owner>[’']s)? {_MODIFIERS}(?P<kind>[a-z]+) of {_NAME}(?! (?:and|or) )"
)
_OWNED = pattern(rf"\b(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)??)[’']s {_MODIFIERS}{_NAME} (?P<kind>[a-z]+)\b")
_BEHIND = pattern(
    rf"{_NAME} (?P<kind>[a-z]+)(?:,)? (?:in|of) (?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,.;)]|$| [a-z])"
)
_REACH = 110


@rule(severity=Severity.WARNING, reach="paragraph", in_quotes="skip", words=_KINDS)
def misplaced_province(document: Document) -> Iterator[Finding]:
    """A state or a province is put into another country.

    Malacca is a Malaysian state and Sinaloa a Mexican one: the state or the country was swapped. Known are some 1,000 states, provinces, regions
    and departments of 60 countries. Reported where one of them is called so with the adjective of another country (“the Indonesian state of Malacca”), as
    another’s own (“Brazil’s Sinaloa state”), or in another country (“Malacca state in Indonesia”).

    Left alone: names that several countries have, and those of places too; lists, and quotations.

    Bad:  {==The Indonesian state of Malacca==} has distributed masks.
    Bad:  Police in {==Brazil’s Sinaloa state==} arrested him.
    Good: The Malaysian state of Malacca has distributed masks. Police in Mexico’s Sinaloa state arrested him.
    Good: The Pakistani province of Punjab borders the Indian state of Punjab.
    """
    story, text = words(document), document.text
    for at in story.standing(_KINDS):
        if story.lower[at + 1 : at + 2] != ["of"] and not (at and story.texts[at - 1][0].isupper()):
            continue
        start, stop = story.starts[at], story.ends[at]
        for form in (_BEFORE, _OWNED, _BEHIND):
            for m in form.finditer(text, max(0, start - _REACH), stop + _REACH):
                if m.start("kind") == start and (found := _misplaced(document, m)):
                    yield found
                    break


def _misplaced(document: Document, m: re.Match[str]) -> Finding | None:
    name = _known(m["name"])
    country = _country(m["country"])
    kinds = (places().get(name) or "") if name else ""
    if name in _SEVERAL or not country or not kinds.startswith("division:") or ";" in kinds:
        return None
    own = kinds.removeprefix("division:")
    if own == country or {own, country} in _ALIKE or country in _DOUBTFUL or own in _DOUBTFUL:
        return None
    end = m.start("name") + len(name) if m.end("name") == m.end() else m.end()
    span = Span(m.start(), max(end, m.end("kind")))
    return None if quoted(document, span) else Finding(span, f"{name} is in {own}")


def _known(name: str) -> str:
    """The province that a name is or begins with, or ""."""
    parts = name.removesuffix("’s").removesuffix("'s").split(" ")
    found = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((one for one in found if (places().get(one) or "").startswith("division:")), "")


def _country(named: str) -> str:
    """The country that a name or an adjective means; the last word of it where only that does (“northern Brazil”)."""
    return ALIASES.get(named) or nations().get(named) or nations().get(named.rpartition(" ")[2], "")


_ALIKE = (
    {"North Korea", "South Korea"},
    {"Russia", "Ukraine"},
    {"Russia", "Soviet Union"},
    {"Sudan", "South Sudan"},
    {"Britain", "Ireland"},
    {"Democratic Republic of Congo", "Republic of Congo"},
)
"""Countries of which it depends on the view or the time whose a province is."""
_DOUBTFUL = frozenset(("Georgia", "Palestine", "Western Sahara", "Kosovo", "Soviet Union"))
_SEVERAL = frozenset(
    """Kurdistan Amazonas Baluchistan Balochistan Azerbaijan Kashmir Punjab Bengal Macedonia Moldavia Silesia Pomerania Galicia Limburg Brabant Luxembourg Flanders Navarre Northern
    Southern Eastern Western Central Upper Lower Nord Bolivar Sucre Cordoba Granada Cartago Leon Merida Trujillo Guadalajara Tabasco Victoria Holland Savoy Tyrol Karelia Lapland
    Bukovina Bessarabia Dobruja Thrace Epirus Dalmatia Istria Banat Kivu Kasai Gaza Sinai Darfur Kordofan Equatoria Jubaland Casamance Tibet Manchuria Mongolia Borneo Papua Timor
    Concepción Concepcion Córdoba León Mérida Bolívar Atlántico Atlantico Loreto""".split()
) | frozenset(
    "La Paz|Santa Cruz|San Juan|San Luis|San José|San Jose|Los Lagos|La Rioja|Santa Fe|New Brunswick|La Libertad|San Martín|San Martin".split(
        "|"
    )
)
"""Names that states or regions of several countries have, or one whose land lies in several."""
