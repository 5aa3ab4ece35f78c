"""One name behind two particles."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, rule
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.names import kinds
from wirelint.layers.naming.runs import PARTICLES, bare
from wirelint.layers.sentences import STARTERS
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_GROUPS = tuple(
    frozenset(group.split()) for group in ("van von vom", "der den", "de di da do du del della dos das", "bin ben ibn")
)
"""Particles that may be written for one another."""

_GIVEN_TOO = frozenset(("ben",))
"""Particles that are given names as well, where nobody's given name stands before them."""

_WRITTEN = frozenset(form for group in _GROUPS for particle in group for form in (particle, particle.title()))

SHORTEST = 3
"""A shorter word behind a particle is no name of its own."""


class _Place(NamedTuple):
    """A particle before a name: its place among the words, and the given name or other capitalised word before it, or ""."""

    at: int
    before: str


@rule(severity=Severity.WARNING)
def particle_variant(document: Document) -> Iterator[Finding]:
    """A name stands behind two particles.

    Karien van Gennip and von Gennip, Khalid bin Salman and ben Salman, De Zerbi and Di Zerbi. Reported is the particle that stands once before the
    name, and the later one where each does, if the same given name stands before both, or if none stands before the one that is reported and the story
    has introduced no other bearer. Forms of the Arabic article are told by joint-variant.

    Bad:  Karien van Gennip apologized. Families had waited for {~~von~>van~~} Gennip to speak.
    Bad:  Prince Khalid bin Salman landed. Officials greeted Khalid {~~ben~>bin~~} Salman.
    Good: Pedro de Souza met Ana da Souza. De Souza left first.
    Good: Karien van Gennip apologized. Van Gennip left.
    """
    if len({form.lower() for form in _WRITTEN & words(document).written}) < 2:
        return
    for group in _GROUPS:
        for by_particle in _before_names(document, group).values():
            if len(by_particle) == 2:
                usual, rare = sorted(by_particle.values(), key=lambda places: (-len(places), places[0].at))
                if len(rare) == 1 and _is_same(document, usual, rare[0]):
                    yield _finding(document, usual[0], rare[0])


def _before_names(document: Document, group: frozenset[str]) -> dict[str, dict[str, list[_Place]]]:
    """Where particles of a group stand before a name, by the name and the particle."""
    found = words(document)
    texts, gaps, lower = found.texts, found.gaps, found.lower
    by_name: dict[str, dict[str, list[_Place]]] = {}
    for index in found.standing(group):
        name = bare(texts[index + 1]) if index + 1 < len(texts) and gaps[index + 1] == " " else ""
        if name.istitle() and name.isalpha() and len(name) >= SHORTEST:
            by_name.setdefault(name, {}).setdefault(lower[index], []).append(_Place(index, _before(found, index)))
    return by_name


def _before(found: Words, index: int) -> str:
    """The capitalised word, no title, that stands before a particle and those before it, or ""."""
    while index and found.gaps[index] == " " and found.texts[index - 1] in PARTICLES:
        index -= 1
    word = found.texts[index - 1] if index and found.gaps[index] == " " else ""
    return word if word[:1].isupper() and word.lower() not in STARTERS and not kinds(word) else ""


def _is_same(document: Document, usual: list[_Place], rare: _Place) -> bool:
    """Whether the bearer of the usual particle is meant by the rarer one."""
    found = words(document)
    given = {place.before for place in usual if place.before}
    if deliberate(document, found.span(rare.at, rare.at + 1)):
        return False
    if rare.before:
        return rare.before in given
    introduced = any(place.before and place.at < rare.at for place in usual)
    return introduced and len(given) == 1 and found.lower[rare.at] not in _GIVEN_TOO


def _finding(document: Document, usual: _Place, rare: _Place) -> Finding:
    found = words(document)
    known, written = found.texts[usual.at], found.texts[rare.at]
    better = known.title() if written.istitle() else known.lower()
    whole = document[found.span(usual.at, usual.at + 1)]
    message = f"“{document[found.span(rare.at, rare.at + 1)]}” is “{whole}” elsewhere in this story"
    related = [Related(document, found.span(usual.at, usual.at + 1), f"“{whole}” here")]
    return Finding(found.span(rare.at), message, [Fix.replace(found.span(rare.at), better)], related)
