"""An office speaks that nobody in the story holds."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._held import spoken_of
from wirelint_rules.attribution._officials import officials_of
from wirelint_rules.attribution._roles import roles
from wirelint_rules.attribution._speakers import named, persons

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFFICES = frozenset(
    "governor mayor president chancellor king queen pope ambassador archbishop admiral ombudsman".split()
)
_OF_STATE = _OFFICES | frozenset(
    """minister secretary senator lawmaker councillor commissioner prosecutor general colonel commander chief head leader chairman chairwoman director
    spokesman spokeswoman spokesperson official""".split()
)
"""Who may have been meant."""
_PARAGRAPHS_BEFORE = 4
_SPEAKS = pattern(
    r" (?:(?:also|later|since|then|often|always|once) )?(?:(?:has|had) (?:(?:also|often|since|repeatedly|long|always|already|not) )?)?(?:said|told|added|says|wrote|warned|announced|noted|promised|argued|claimed|replied|insisted|explained|admitted|vowed|estimated|predicted)\b"
)


@rule(severity=Severity.WARNING, in_quotes="skip", words=_OFFICES)
def unheld_office(document: Document) -> Iterator[Finding]:
    """A definite office speaks, and the story names nobody who holds it.

    “The mayor said” needs a mayor who has been introduced. Reported where neither the office nor any form, title or seat of
    it stands anywhere else in the story, and whoever was named last holds an office of another name: it has been put for that.

    Left alone: the priest, the sergeant, the nurse and the mayor of a village, whom a story may take for known where it has named
    nobody in their place; and the first sentence, which introduces nobody yet.

    Bad:  Oleh Berg, the governor, spoke. “Nobody asked them to,” {==the mayor==} said.
    Good: Mayor Anna Weber left early. “Nobody asked me to,” the mayor said. Ann Lee, a baker, shut her shop. The governor said it was late.
    """
    story, text = words(document), document.text
    for at in story.standing(_OFFICES):
        end = story.ends[at]
        if at == 0 or story.lower[at - 1] != "the" or story.gaps[at] != " " or not _SPEAKS.match(text, end):
            continue
        office, start = story.texts[at], story.starts[at - 1]
        if not office.islower() or (text.find(". ", 0, start) < 0 and text.find(".\n", 0, start) < 0):
            continue
        if not spoken_of(document, office, start, end) and _another_holds_one(document, start):
            yield Finding(Span(start, end), f"the story names no {office}")


def _another_holds_one(document: Document, before: int) -> bool:
    """Whether the person named last, outside quotations and not far above, is known for one or holds an office of state."""
    spans = paragraphs(document)
    first = spans[max(0, paragraph_at(document, before) - _PARAGRAPHS_BEFORE)].start
    people = [
        persons(document).get(name.span)
        for name in named(document, Span(first, before))
        if not quoted(document, name.span)
    ]
    last = next((person for person in reversed(people) if person), None)
    if last is None:
        return False
    known = any(official.name == last.name for official, _ in officials_of(document))
    return known or any(role.heads & _OF_STATE for role in roles(document, last))
