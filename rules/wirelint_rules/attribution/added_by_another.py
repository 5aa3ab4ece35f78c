"""What a speaker goes on with is given to an office that is not the speaker’s."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._roles import is_role
from wirelint_rules.attribution._speakers import named, persons
from wirelint_rules.attribution.borrowed_role import goes_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Name

_ADDED = frozenset({"added", "adds", "continued"})
_ARTICLE_NEAR = 3
"""In so many words before the verb the article of an office stands."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=_ADDED)
def added_by_another(document: Document) -> Iterator[Finding]:
    """What a speaker goes on with is given to an office that is not the speaker’s.

    Who adds something has spoken before: behind “said Umm Yazan, a widow who farms”, it is she who added, and not “the minister”. Reported where a paragraph quotes somebody named there with
    a role, names nobody else, and has a definite office in lower case add what is quoted next, which neither that sentence nor the story gives to the speaker.
    What one and the same person may be called (lawyer, attorney) and people without a role are left alone.

    Bad:  “My cow is gone,” said Maria Lopes, a widow who farms near Tete. “I heard it,” {==the minister==} added, “at night.”
    Good: “My cow is gone,” said Maria Lopes, a farmer near Tete. “I heard it,” the farmer added, “at night.”
    """
    story = words(document)
    for at in story.standing(_ADDED):
        span = _office(document, at)
        name = _speaker_before(document, span) if span else None
        if span and name and not _is_theirs(document, name, story.lower[at - 1]):
            related = Related(document, name.span, f"{name.text} speaks here")
            yield Finding(span, f"“{document[span]}” adds to what {name.text} said", (), [related])


def _office(document: Document, at: int) -> Span | None:
    """The definite office in lower case between the end of a quotation and a verb, or None."""
    story = words(document)
    if at < _ARTICLE_NEAR or not is_role(story.lower[at - 1]):
        return None
    first = next((one for one in (at - 2, at - _ARTICLE_NEAR) if story.lower[one] == "the"), -1)
    start = story.starts[first]
    span = Span(start, story.ends[at - 1])
    behind = document.text[max(0, start - 2) : start]
    closes = behind[:1] in {"”", '"', "’"} and behind[1:] == " "
    return span if first >= 0 and closes and document[span].islower() and not quoted(document, span) else None


def _speaker_before(document: Document, office: Span) -> Name | None:
    """The only person named in a paragraph up to an office, if they are introduced there as a speaker with what they are."""
    paragraph = paragraphs(document)[paragraph_at(document, office.start)]
    found = [name for name in named(document, Span(paragraph.start, office.start)) if not quoted(document, name.span)]
    by_place = persons(document)
    people = [name for name in found if name.span in by_place]
    if len({by_place[name.span].name for name in people}) != 1 or " " not in people[0].text:
        return None
    speaks = any(
        one.source and one.source[0].overlaps(people[0].span) and one.content[0].start >= paragraph.start
        for one in attributions(document)
    )
    return people[0] if speaks and by_place[people[0].span].offices else None


def _is_theirs(document: Document, name: Name, role: str) -> bool:
    """Whether a role may be that of a person, by their offices or by the sentence that names them."""
    person = persons(document)[name.span]
    own = [document[office].lower() for office in person.offices]
    return (
        any(goes_with(role, office) for office in own)
        or role in document[sentence_at(document, name.span.start)].lower()
    )
