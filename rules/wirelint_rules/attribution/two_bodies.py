"""A person who belongs to two bodies of which nobody belongs to both: the museum’s director who is the police chief."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import has_namesake, people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.attribution._described import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_PUBLIC = "museum gallery zoo theater theatre opera orchestra choir library circus festival observatory brewery"
_TRADE = "airline carmaker retailer brewery supermarket shipyard bakery insurer brokerage"
_CARE = "hospital clinic hospice"
_LEARNING = "school university college academy"
_BODIES = {
    "police": "police constabulary gendarmerie",
    "forces": "army navy military militia",
    "union": "union unions",
    "employers": "employers",
    "culture": _PUBLIC,
    "trade": _TRADE,
    "care": _CARE,
    "learning": _LEARNING,
    "church": "church diocese parish monastery mosque synagogue temple",
    "sport": "club team",
    "court": "court tribunal",
    "state": "ministry embassy consulate",
    "rebels": "rebels insurgents guerrillas",
    "defense": "defense defence",
    "prosecution": "prosecution",
    "strikers": "strikers",
    "bank": "bank",
    "rail": "railway railways railroad airport",
    "prison": "prison jail",
    "weather": "weather-service observatory",
    "fire": "firefighters",
}
_KINDS = {word: kind for kind, line in _BODIES.items() for word in line.split()}
_TOLD = {form: kind for word, kind in _KINDS.items() for form in (word, f"{word}'s", f"{word}'")}
_APART = frozenset(
    frozenset(pair.split())
    for pair in (
        "police culture", "police trade", "police sport", "police church", "police employers", "police bank", "police learning", "police care", "police rail", "police rebels",
        "police defense", "forces culture", "forces trade", "forces church", "forces employers", "forces bank", "forces rebels", "forces sport", "forces learning", "forces care",
        "union employers", "union bank", "union trade", "union rail", "union culture", "union care", "union state", "employers strikers", "defense prosecution", "culture court",
        "culture bank", "culture care", "culture prison", "culture state", "culture trade", "culture rail", "trade care", "trade court", "trade state", "trade church", "trade sport", "court care",
        "court bank", "court church", "court rail", "court sport", "care church", "care bank", "care rail", "care state", "care sport", "care prison", "bank church", "bank rail",
        "bank prison", "bank sport", "bank learning", "rail learning", "rail church", "rail sport", "rail prison", "prison learning", "prison trade", "sport state", "weather bank", "weather trade",
        "fire court", "fire bank", "fire culture", "fire trade", "fire care", "fire prison", "fire employers", "fire church", "fire sport", "fire learning", "rail culture", "state church",
    )
)  # fmt: skip
"""Kinds of bodies of which nobody speaks for both."""

_ROLE = "head|chief|director|spokesman|spokeswoman|spokesperson|manager|president|chairman|chairwoman|chair|leader|negotiator|lawyer|officer|secretary|representative|captain|commander|superintendent|curator|principal|warden|governor|treasurer|owner|coach|matron"
_OWN = pattern(
    rf"(?:the|its|an?) (?:(?:[a-z]+ ){{0,2}}(?:{_ROLE})(?: general)? (?:of|for|at|with) (?:the |an? |its )(?:[a-z-]+ ){{0,2}}(?P<of>[a-z-]+)\b|(?:[a-z-]+ )?(?P<owner>[a-z-]+)[’']s? (?:[a-z]+ ){{0,2}}(?:{_ROLE})\b|(?:[a-z-]+ )?(?P<by>[a-z-]+) (?:{_ROLE})\b)"
)
_DOES = pattern(
    r", (?:\d{1,3}, )?who (?:speaks for|represents|heads|leads|runs|chairs|manages|directs|owns) (?:the|its|an?) (?:[a-z-]+ ){0,2}?(?P<of>[a-z-]+)(?=[,.]| (?:and|in|on|at|of)\b)"
)
_PAST = pattern(r"\b(?:former|formerly|ex|then|late|acting|retired|once|until|previously|also|both)\b")
_HEADS = frozenset(_ROLE.split("|")) | {"who"}


class _At(NamedTuple):
    """A kind of body, its word, and where somebody is said to be of it."""

    kind: str
    body: str
    span: Span


@rule(severity=Severity.WARNING, in_quotes="skip", words=frozenset(_TOLD))
def two_bodies(document: Document) -> Iterator[Finding]:
    """A person belongs to two bodies of which nobody belongs to both.

    The director of the museum is not the police chief, and who speaks for the employers is not the union’s negotiator: one of the two roles is another’s. Reported
    where both are told of one person in apposition, by the words for the bodies alone, and the two are of kinds that share nobody.

    Left alone: former and acting roles, “also”, people who share a surname with another of the story, and quotations.

    Bad:  Inga Ydal, the director of the museum, saw them. ¶ {==Ydal, the police chief==}, said it was late.
    Bad:  Jens Brode, who speaks for the employers, left. ¶ Talks will go on, said {==Brode, the union’s negotiator==}.
    Good: Inga Ydal, the director of the museum, saw them. ¶ Ydal, the museum director, said it was late.
    """
    kinds = {_TOLD[word] for word in words(document).vocabulary & _TOLD.keys()}
    if not any(pair <= kinds for pair in _APART):
        return
    for person in people(document):
        if len(person.mentions) > 1 and " " in person.name and not has_namesake(document, person):
            yield from _two(document, person)


def _two(document: Document, person: Person) -> Iterator[Finding]:
    found: list[_At] = []
    for one in sorted(_bodies(document, person), key=lambda one: one.span):
        first = next((other for other in found if frozenset((other.kind, one.kind)) in _APART), None)
        if first:
            message = f"{person.name} is of the {first.body} above, and of the {one.body} here"
            yield Finding(one.span, message, (), [Related.here(document, first.span)])
            return
        found.append(one)


def _bodies(document: Document, person: Person) -> Iterator[_At]:
    text = document.text
    for mention in person.mentions:
        if quoted(document, mention):
            continue
        m = _DOES.match(text, mention.end)
        if m is None and text.startswith(", ", mention.end):
            m = _OWN.match(text, mention.end + 2)
        if m and not _PAST.search(m.group()):
            body = next(word for word in m.groups() if word)
            if body in _KINDS:
                yield _At(_KINDS[body], body, Span(mention.start, m.end()))
    for one in called(document, person):
        body = one.words.lower().replace("’s", "").replace("'s", "").split()[-2:-1]
        if one.head in _HEADS and body and body[0] in _KINDS and one.span.end in {m.end for m in person.mentions}:
            yield _At(_KINDS[body[0]], body[0], one.span)
