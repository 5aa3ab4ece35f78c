"""A name made of one person's given name and another's surname."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, rule
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.known import given
from wirelint.layers.naming.names import several, standing
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.names._persons import full_names, in_row, of_family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Name


@rule(severity=Severity.WARNING)
def crossed_name(document: Document) -> Iterator[Finding]:
    """One person's given name stands before another's surname.

    Ana Brnabic met Petar Markovic; then Ana Markovic speaks. Reported is such a name where it stands once, without a title or any word of who that is,
    and both people were named before by two words, each of them once. Left alone are families, rows of names,
    and names that the story introduces.

    Bad:  Minister Ana Brnabic met Petar Markovic in Nis. “We agreed,” {~~Ana Markovic~>Ana Brnabic~~} said. Brnabic left.
    Good: Minister Ana Brnabic met Petar Markovic in Nis. His sister, Ana Markovic, was there.
    Good: John Carter met Paul Benson. John Benson, a lawyer from Leeds, came too.
    """
    people = [name for name in several(document) if len(name.parts) == 2]
    firsts: dict[str, list[Name]] = {}
    for name in people:
        firsts.setdefault(name.parts[0].text, []).append(name)
    for surname, bearers in full_names(document).items():
        for name in bearers:
            named = [one for one in firsts.get(name.parts[0].text, ()) if one.parts[1].text != surname]
            others = [one for one in bearers if one.parts[0].text != name.parts[0].text]
            if len(named) == 1 and len(others) == 1 and _crossed(document, name, named[0], others[0]):
                message = f"“{name.text}” is “{named[0].text}” or “{others[0].text}”"
                related = [Related(document, one.span, f"“{one.text}” here") for one in (named[0], others[0])]
                fixes = [Fix.replace(name.span, one.text) for one in (named[0], others[0])]
                yield Finding(name.span, message, fixes, related)


_SHORT_FORM = 3
"""Two given names that begin with the same letters may be one, in full and for short."""


def _crossed(document: Document, name: Name, one: Name, other: Name) -> bool:
    if len(name.parts) != 2 or name.title or max(one.span.start, other.span.start) > name.span.start:
        return False
    if one.body or len(other.parts) != 2 or not given(name.parts[0].text) or not given(other.parts[0].text):
        return False
    places, text = standing(document), document.text
    if len(set(places[name.parts[0].text]) & set(places[name.parts[1].text])) > 1:
        return False
    if text[name.span.end : name.span.end + 1] in {",", "("} or text[name.span.end : name.span.end + 2] == " (":
        return False
    if other.parts[0].text[:_SHORT_FORM] == name.parts[0].text[:_SHORT_FORM]:
        return False  # Steve is Stephen for short
    if in_row(document, name) or deliberate(document, name.span):
        return False
    return not any(of_family(document, each) for each in (name, one, other))
