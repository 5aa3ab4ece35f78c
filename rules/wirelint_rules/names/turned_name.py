"""One person's names in two orders within a story."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, rule
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.known import given, towns
from wirelint.layers.naming.names import kinds, plain, several
from wirelint.layers.ngrams import counts
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.names._persons import in_row, of_family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Name


@rule(severity=Severity.WARNING)
def turned_name(document: Document) -> Iterator[Finding]:
    """A person's names stand in two orders.

    Li Weiming and Weiming Li, Orban Viktor and Viktor Orban: of Chinese, Korean, Japanese, Vietnamese and Hungarian names the family's stands first at
    home, and a story should keep to one order. The order that stands less often is reported, or the later one. Left alone are names of which a word is one of
    everyday English, a place's or a body's (Victoria Park), families, rows of names, who is introduced with a comma (Saleh Qasim, a nurse), and
    names that are announced as spelt so.

    Bad:  Li Weiming runs a noodle shop. {~~Weiming Li~>Li Weiming~~} has let two cooks go.
    Bad:  Viktor Orban spoke first. Later {~~Orban Viktor~>Viktor Orban~~} left the hall.
    Good: Li Weiming runs a noodle shop. Li Weiming has let two cooks go.
    Good: Grant Thomas met Thomas Grant, who is no kin of his, and Thomas Grant's wife.
    Good: She was born Park Victoria in Victoria Park.
    """
    orders: dict[tuple[str, str], list[Name]] = {}
    for name in several(document):
        if len(name.parts) == 2 and not name.parts[1].particle:
            orders.setdefault((plain(name.parts[0].text), plain(name.parts[1].text)), []).append(name)
    for (first, last), named in orders.items():
        turned = orders.get((last, first))
        if turned and first < last and _one(document, named[0], turned[0]):
            usual, rare = sorted((named, turned), key=lambda names: (-len(names), names[0].span.start))
            yield from _findings(document, usual[0], rare)


def _one(document: Document, one: Name, other: Name) -> bool:
    """Whether two orders are of one person: no word is of English or of places, not both are well-known given names, and the later is not introduced."""
    first, second = (part.text for part in one.parts)
    if not (_PERSONAL[first] and _PERSONAL[second]) or (_COMMON[first] and _COMMON[second]):
        return False
    later = max(one, other, key=lambda name: name.span.start)
    if document.text[later.span.end : later.span.end + 1] in {",", "("}:
        return False
    return not any(
        deliberate(document, name.span) or in_row(document, name) or of_family(document, name) for name in (one, other)
    )


def _common(word: str) -> bool:
    return given(word) and counts().count(word) is not None


def _personal(word: str) -> bool:
    return not (kinds(word) or counts().everyday(word.lower()) or (towns(word) and not given(word)))


_PERSONAL, _COMMON = Remembered(_personal), Remembered(_common)


def _findings(document: Document, usual: Name, rare: list[Name]) -> Iterator[Finding]:
    for name in rare:
        message = f"“{name.text}” is “{usual.text}” elsewhere in this story"
        yield Finding(
            name.span,
            message,
            [Fix.replace(name.span, usual.text)],
            [Related(document, usual.span, f"“{usual.text}” here")],
        )
