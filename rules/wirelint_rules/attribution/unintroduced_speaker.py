"""A speaker who is named by a surname alone and was never introduced."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.attributions import attributions
from wirelint.layers.names import introductions, kinds, names, plain
from wirelint.layers.ngrams import counts
from wirelint.layers.people import by_given_name, people
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._offices import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Span

_CUES = frozenset("said says told tells added adds explained explains recalled recalls".split())
_SURNAME = pattern(r"[A-ZÀ-Þ][a-zß-ÿ’-]{3,}")
_EXPLAINED = pattern(r",? (?:who|whose|a|an|the|not (?:his|her) real)\b")
LEAST = 2
"""How often the surname must stand in the story: one that stands once may be a slip for another."""


@rule(severity=Severity.NOTE, in_quotes="skip", needs=("“", '"', "‘"))
def unintroduced_speaker(document: Document) -> Iterator[Finding]:
    """A speaker is named by a surname alone and was never introduced.

    Wire copy introduces a speaker with a given name and an office; a surname alone beside a quotation shows that the
    introduction was cut. Reported once, at the first such statement, for names that stand in the story twice at least and
    never with another name or a title. Left alone: given names (witnesses who withhold theirs), bodies, places, news
    agencies, speakers explained on the spot, and names a letter or two from one that was introduced.

    Bad:  “The projections are consistent,” {==Healdon==} told the paper. Healdon left.
    Good: “The projections are consistent,” Colette Healdon told the paper. Healdon left.
    """
    seen: set[str] = set()
    for one in attributions(document):
        if not one.source or document[one.cue[0]] not in _CUES or not _direct(document, one.content):
            continue
        name = document[one.source[0]]
        if name in seen or not _SURNAME.fullmatch(name) or quoted(document, one.source[0]):
            continue
        seen.add(name)
        if not _EXPLAINED.match(document.text, one.source[0].end) and _unknown(document, name):
            yield Finding(one.source[0], f"“{name}” speaks and was never introduced")


def _direct(document: Document, content: tuple[Span, ...]) -> bool:
    return any(document.text[span.start] in '“"‘' for span in content)


def _unknown(document: Document, name: str) -> bool:
    """Whether a name is a surname that the story has alone wherever it stands."""
    if kinds(name) or name in places() or by_given_name(name) or (counts().count(name.lower()) or 0.0) > 0.5:
        return False
    mentions = [one for one in names(document) if any(part.text == name for part in one.parts)]
    if len(mentions) < LEAST or any(len(one.parts) > 1 or one.title for one in mentions):
        return False
    surnames = {*introductions(document), *(person.surname for person in people(document))}
    return not any(_near(plain(name), plain(other)) for other in surnames)


def _near(a: str, b: str) -> bool:
    """Whether two names begin alike and differ by so little that one may be a slip for the other."""
    shared = sum(x == y for x, y in zip(a, b, strict=False)) + sum(
        x == y for x, y in zip(reversed(a), reversed(b), strict=False)
    )
    return a[:1] == b[:1] and shared >= max(len(a), len(b)) - 2
