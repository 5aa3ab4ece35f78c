"""Roles that the story tells of somebody, held against each other and against what it tells of others."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Span, layer, pattern
from wirelint.layers.speech.people import people as people_of
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._roles import TRADES, roles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.layers.speech.people import Person


PAST_OR_LESS = pattern(
    r"\b(?:former|ex|then|late|deputy|vice|acting|assistant|candidate|nominee|elect|lieutenant|aide|spokes\w+|adviser|advisor|general)\b"
)
_COMPLEMENT = pattern(r" (?:of|for|at|in|who|whose|from|with|to|on|by|that|and)\b")
_ARTICLES = frozenset("the a an its their his her our one".split())
COMPATIBLE = frozenset(
    """author analyst expert adviser advisor founder co-founder owner lawyer scholar researcher scientist economist historian sponsor architect writer
    strategist activist volunteer resident survivor witness critic supporter leader official lawmaker politician professor academic head boss chief
    aide reporter journalist counsel blogger member fellow delegate star veteran alumnus graduate entrepreneur businessman businesswoman host""".split()
)
"""What somebody may be beside any other role."""

_BEGINNING = ("The ", "Its ", "Their ", "A ", "An ")
"""How a role that is spelt out begins at the head of a sentence."""


def _introduced_anew(document: Document, person: Person) -> Iterator[Finding]:
    """A role with “a” on a later mention that is another trade than the one the story introduced the person by."""
    given = roles(document, person)
    first = next((role for role in given if role.spelt), None)
    for role in given if first else ():
        if (
            first
            and first.heads <= TRADES
            and role.heads <= TRADES
            and not first.heads & role.heads
            and document[role.span].startswith(("a ", "an "))
            and not PAST_OR_LESS.search(document[first.span.start, role.span.end])
            and _apart(document, first.span, role.span)
        ):
            related = Related.here(document, first.span)
            yield Finding(role.span, f"{person.name} is “{document[first.span]}” above", (), [related])
            return


def _borrowed(document: Document, person: Person) -> Iterator[Finding]:
    """A role on a later mention that the story gives to somebody else, and that shares no word with the person’s own."""
    own: frozenset[str] = frozenset()
    first: Span | None = None
    for role in roles(document, person):
        owner = _owners(document).get(_named(document, role.span))
        if (
            first
            and owner
            and owner[0] != person.name
            and own - COMPATIBLE
            and not role.heads & own
            and _apart(document, first, role.span)
        ):
            related = Related(document, owner[1], f"{owner[0]} is “{document[owner[1]]}” here")
            yield Finding(role.span, f"{person.name} is “{document[first]}” above", (), [related])
        own |= role.heads
        first = first or (role.span if role.spelt else None)


@layer
def _owners(document: Document) -> dict[str, tuple[str, Span]]:
    """Whose each role is first, by its words."""
    found: dict[str, tuple[str, Span]] = {}
    given = [
        (role.span, person.name) for person in people_of(document) for role in roles(document, person) if role.spelt
    ]
    for span, name in sorted(given):
        if role := _named(document, span):
            found.setdefault(role, (name, span))
    return found


def _named(document: Document, span: Span) -> str:
    """A role of two words at least as it compares: without its article, its owner and what it is of."""
    parts = _COMPLEMENT.compiled.split(document[span].lower())[0].split()
    while parts and (parts[0] in _ARTICLES or parts[0].endswith(("’s", "'s", "’", "'"))):
        parts = parts[1:]
    while len(parts) > 1 and any(part.endswith(("’s", "'s")) for part in parts[:-1]):
        parts = parts[1:]
    return " ".join(parts) if len(parts) > 1 else ""


def _roles(document: Document, person: Person) -> Iterator[Finding]:
    """Definite roles that share no word with those before."""
    known: frozenset[str] = frozenset()
    first: Span | None = None
    for role in roles(document, person):
        if (
            first
            and role.definite
            and not role.heads & known
            and known - COMPATIBLE
            and not role.heads & COMPATIBLE
            and _apart(document, first, role.span)
        ):
            related = Related.here(document, first)
            yield Finding(role.span, f"{person.name} is “{document[first]}” above", (), [related])
        known |= role.heads
        first = first or (role.span if role.spelt or document[role.span].startswith(_BEGINNING) else None)


def _apart(document: Document, first: Span, second: Span) -> bool:
    """Whether two roles are of two introductions: in two paragraphs."""
    return "\n" in document[first.end, second.start]


def placing(document: Document, person: Person) -> Iterator[Finding]:
    """A winner of whom the story says that another won."""
    if not person.offices or words(document).vocabulary.isdisjoint(_WINNERS):
        return
    lost = next((m for mention in person.mentions if (m := _LOST.match(document.text, mention.end))), None)
    if lost is None:
        return
    for role in roles(document, person):
        if role.definite and role.heads & _WINNERS:
            place = Span(*lost.span("place"))
            yield Finding(
                role.span, f"{person.name} {document[place]}", (), [Related(document, place, "so it says here")]
            )


_LOST = pattern(
    r" (?P<place>(?:was|came|finished|took|placed|ended) (?:second|third|fourth|fifth|sixth|seventh|last)\b)"
)
_WINNERS = frozenset({"champion", "winner"})
OF_ROLES: tuple[Callable[[Document, Person], Iterator[Finding]], ...] = (_roles, _borrowed, _introduced_anew)
"""What is tested of a person who is given two roles."""
