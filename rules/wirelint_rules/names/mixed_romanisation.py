"""Names of one language romanised by several systems in one story."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, rule
from wirelint.layers.names import plain, spellings
from wirelint.layers.romanisation.explanation import ranked
from wirelint.layers.words import words
from wirelint.patterns import Pattern, pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.names import Spelling


class System(NamedTuple):
    """What shows that a name is written by one system of a language and by no other that news uses."""

    name: str
    sign: Pattern


SYSTEMS = {
    "ukrainian": (
        System("KMU 2010", pattern(r".{3,}(?:iia|ii|[^aeiouy]yi)|.+[bpvmf]ia(?:nsk|nka|tyn|chyn)|izium|.{3,}[bcdfghklmnprstvz]iu[bcdfghklmnprstvz]k?")),
        System("BGN/PCGN 1965", pattern(r".{3,}(?:iya|iy|yy)|.+[bpvmf]ya(?:nsk|nka|tyn|chyn)|izyum|.{3,}[bcdfghklmnprstvz]yu[bcdfghklmnprstvz]k?")),
    ),
    "russian": (
        System("BGN/PCGN 1947", pattern(r".{3,}(?:[^aeiou]iy|yy|iya)")),
        System("passports (ICAO)", pattern(r".{3,}(?:[^aeiou]ii|[^aeiou]yi|iia)")),
        System("scholarly", pattern(r".{3,}(?:[^aeiou]ij|[^aeiou]yj|ija)")),
    ),
}  # fmt: skip
"""By language, its systems with the letters that give them away in plain names."""

ENOUGH = 3
"""So many names must show systems, and the rarer system at least one."""

LONGEST = 24
"""Longer words are no names."""


@rule(severity=Severity.NOTE)
def mixed_romanisation(document: Document) -> Iterator[Finding]:
    """A story romanises names of one language by several systems.

    Izyum and Zelenskyy are of one system, Oleksii and Kupiansk of another. Agencies mix them, and people choose the spelling of their own names, so
    this is a note: off unless selected. It speaks once a story, at the first name of the rarer system, where at least three names show by
    their letters which system they are of; the language is the one that the story's countries and cities suggest most. Ukrainian and Russian are told
    apart so; the systems of other languages leave too little in a name to be sure of.

    Bad:  In Ukraine, Valerii met Oleksii and Yuliia in Kyiv. {==Dmytriy==} was there too.
    Good: In Ukraine, Valerii met Oleksii and Yuliia in Kyiv. Anna was there too.
    """
    order = ranked(words(document).texts)
    known = SYSTEMS.get(order[0]) if order else None
    if not known:
        return
    found = _by_system(document, known)
    if len(found) < 2 or sum(map(len, found.values())) < ENOUGH:
        return
    main, *_, rare = sorted(found, key=lambda name: (-len(found[name]), found[name][0].places[0]))
    one, other = found[rare][0], found[main][0]
    message = f"“{one.text}” is written by {rare}, “{other.text}” and {len(found[main]) - 1} more by {main}"
    yield Finding(Span(*one.spans[0]), message, (), [Related(document, other.spans[0], f"“{other.text}” here")])


def _by_system(document: Document, known: tuple[System, ...]) -> dict[str, list[Spelling]]:
    """The names that show one system and no other."""
    found: dict[str, list[Spelling]] = {}
    for spelling in spellings(document).values():
        name = plain(spelling.text)
        if 4 < len(name) <= LONGEST and spelling.text.istitle():
            shown = [system.name for system in known if system.sign.fullmatch(name)]
            if len(shown) == 1:
                found.setdefault(shown[0], []).append(spelling)
    return found
