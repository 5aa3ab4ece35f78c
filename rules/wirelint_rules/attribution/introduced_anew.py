"""Somebody whom the story has introduced, and who is then introduced as somebody else."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import people
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_FAMILIES = (
    "spokesman spokeswoman spokesperson spokespeople speaks spoke",
    "minister ministry ministries",
    "ambassador diplomat envoy embassy consul",
    "governor governs",
    "mayor town city",
    "commander general colonel captain officer commands leads brigade battalion",
    "chief head heads director leader president boss",
    "lawyer attorney advocate counsel solicitor barrister represents defends defended defence defense",
    "coach manager trainer coaches trains",
    "conductor conducts orchestra",
    "bishop archbishop priest pastor church",
    "prosecutor attorney counsel",
    "judge magistrate justice",
    "pathologist coroner doctor",
    "treasurer",
    "principal headmaster headmistress headteacher teacher school",
)
"""Offices and posts of which a newcomer is introduced by one, each with what may tell of the same before."""
_TITLES = frozenset(
    """spokesman spokeswoman spokesperson minister ambassador governor mayor commander lawyer coach conductor bishop archbishop prosecutor judge pathologist
    coroner treasurer chief head principal headmaster headmistress""".split()
)
_ROLE = r"(?:[\w’'-]+ ){0,3}?(?P<title>[a-z]+)"
_BEHIND = pattern(rf", (?P<role>(?:an?|the) {_ROLE}(?: (?:for|of|at|in|from|to|with) [^,.;:“”\"\n]{{3,60}}|))[,.]")
_BEFORE = pattern(
    r"(?:^|\n|[.!?]”? )(?P<role>(?:The|A|An|Their|Its|His|Her|[A-ZÀ-Þ][\w-]*[’']s) (?:[\w’'-]+ ){0,3}?(?P<title>[a-z]+)(?: (?:for|of|at|in|from|to|with) [^,.;:“”\"\n]{3,50})?), $"
)
_TOLD = pattern(
    r", (?:\d{1,3}, )?(?P<told>(?:an?|the|who|whose|its|their|head|chief|director|leader|owner)\b[^.;:“”\"\n]{4,110})"
)
_PAST = pattern(
    r"\b(?:former|formerly|ex|then|onetime|one-time|retired|veteran|longtime|acting|deputy|once|also|now|new|future|family|current|incumbent|old|nominee|candidate)\b"
)
_CHANGED = pattern(r"\b(?:appointed|became|becomes|promoted|named as|turned|took over|elected|sworn)\b")
_LONG = 4
"""Words from so many letters on say what a role is about."""
_REACH = 130


@rule(severity=Severity.WARNING, in_quotes="skip", words=_TITLES, gives_way=True)
def introduced_anew(document: Document) -> Iterator[Finding]:
    """Somebody whom the story has introduced is introduced again, as somebody else.

    Galina Pavlenko, who is a caretaker at the school, is not “Pavlenko, a spokesman for the interior ministry” further down: the name has taken
    the place of another. Reported where somebody of whom the story has told who they are is named with an office or a post as a newcomer is (“, a spokesman
    for …,”, “Their lawyer in Las Palmas, …,”), and nothing that was told of them before speaks of that.

    Left alone: posts that share a word with what was told before, former, acting and new ones, careers, and quotations.

    Bad:  Galina Pavlenko, 63, who is a caretaker at the school, came in 1983. ¶ {==Pavlenko, a spokesman for the interior ministry,==} said that they had planned riots.
    Bad:  “They stay,” said Astou Mbengue, who leads a group of women that smoke fish. ¶ {==Their lawyer in Las Palmas, Astou Mbengue,==} said no more.
    Good: Galina Pavlenko, who works for the ministry, spoke. ¶ Pavlenko, a spokeswoman for the ministry, said more. Ann Orr, a widow, wept. ¶ Orr, a former mayor, left.
    """
    for person in people(document):
        if len(person.mentions) > 1 and (told := _told(document, person)) is not None:
            yield from _anew(document, person, told)


def _told(document: Document, person: Person) -> Span | None:
    """Where the story tells who somebody is, behind their first name or before it, outside quotations."""
    first = person.mentions[0]
    text = document.text
    m = _TOLD.match(text, first.end)
    if quoted(document, first):
        return None
    return Span(*m.span("told")) if m is not None else next(iter(person.offices), None)


def _anew(document: Document, person: Person, told: Span) -> Iterator[Finding]:
    text, known = document.text, document[told].lower()
    for mention in person.mentions[1:]:
        if mention.start < told.end or quoted(document, mention):
            continue
        m = _BEHIND.match(text, mention.end)
        before = None
        if m is None and " " in document[mention] and text.startswith(",", mention.end):
            before = _BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
        found = m or before
        if found is None or found["title"] not in _TITLES or _PAST.search(found["role"]):
            continue
        if found["role"].startswith("the ") and told in person.offices:
            continue
        about = text[max(0, person.span.start - _REACH) : mention.start].lower()
        if _same(found["title"], found["role"], known) or _CHANGED.search(about):
            continue
        span = Span(mention.start, m.end()) if m else Span(found.start("role"), mention.end + 1)
        yield Finding(span, f"{person.name} is introduced above as somebody else", (), [Related.here(document, told)])
        return


def _same(title: str, role: str, known: str) -> bool:
    """Whether a post is told of in what is known of somebody, by its own words, or by any that tell of the same."""
    kin = {word for line in _FAMILIES if title in line.split() for word in line.split()} | {title}
    named = {word for word in _WORD.compiled.findall(role.lower()) if len(word) >= _LONG}
    said = set(_WORD.compiled.findall(known))
    return not said.isdisjoint(kin | named)


_WORD = pattern(r"[a-zà-þ]+")
