"""One person with two sets of initials."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, rule
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.names import plain, standing
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.names._persons import full_names, in_row, of_family, suffix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Name


@rule(severity=Severity.WARNING)
def initials_variant(document: Document) -> Iterator[Finding]:
    """A person's initials are others the second time.

    J.K. Rowling and J.R. Rowling, Robert F. Kennedy and Robert E. Kennedy: as many initials, the same surname, and what stands first is the same.
    The one that stands once is reported, and where each does the later one. Left alone are people of one family (where the sentence or the
    one before it speaks of kin, or the two stand in a row), and names of which one has more initials.

    Bad:  The novelist J.K. Rowling was born near Bristol. On Monday {~~J.R.~>J.K.~~} Rowling spoke in Leeds.
    Good: George W. Bush spoke in Waco. George H.W. Bush did not.
    Good: J.B. Lund is the son of J.A. Lund.
    """
    if not any(len(text) == 1 for text in standing(document)):
        return
    for mentions in full_names(document).values():
        known: dict[tuple[str, int], dict[str, list[Name]]] = {}
        for name in mentions:
            initials = _initials(name)
            if initials:
                known.setdefault((plain(name.parts[0].text), len(name.parts)), {}).setdefault(initials, []).append(name)
        for by_initials in known.values():
            if len(by_initials) == 2:
                yield from _findings(document, *sorted(by_initials.values(), key=lambda names: -len(names)))


def _initials(name: Name) -> str:
    """The initials between what stands first in a name and the surname; "" if another word stands there."""
    between = [part.text for part in name.parts[1:-1]]
    return "".join(between) if all(len(text) == 1 and text.isupper() for text in between) else ""


def _findings(document: Document, usual: list[Name], rare: list[Name]) -> Iterator[Finding]:
    person, name = usual[0], rare[0]
    if len(rare) > 1 or any(in_row(document, one) or of_family(document, one) for one in (person, name)):
        return
    if suffix(document, person) != suffix(document, name):
        return
    if deliberate(document, person.span) or deliberate(document, name.span):
        return
    span, better = _before_surname(document, name), document[_before_surname(document, person)]
    message = f"“{document[name.span]}” is “{document[person.span]}” elsewhere in this story"
    yield Finding(span, message, [Fix.replace(span, better)], [Related(document, person.span, f"“{person.text}” here")])


def _before_surname(document: Document, name: Name) -> Span:
    """Where what stands before the surname is, without the space behind it."""
    start = name.span.start
    return Span(start, start + len(document.text[start : name.parts[-1].span.start].rstrip()))
