"""An office speaks that nobody in the story holds."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._held import spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFFICES = frozenset(
    """governor mayor president chancellor king queen pope sheriff ambassador archbishop bishop headteacher headmaster principal coach captain
    admiral colonel sergeant surgeon pilot prosecutor professor rector imam rabbi priest ombudsman curator conductor lieutenant detective coroner
    midwife choreographer composer skipper treasurer landlord tenant farmer baker fisherman driver teacher nurse vet zookeeper chairwoman""".split()
)
_SPEAKS = pattern(
    r" (?:(?:also|later|since|then|often|always|once) )?(?:(?:has|had) (?:(?:also|often|since|repeatedly|long|always|already|not) )?)?(?:said|told|added|says|wrote|warned|announced|noted|promised|argued|claimed|replied|insisted|explained|admitted|vowed|estimated|predicted)\b"
)


@rule(severity=Severity.WARNING, in_quotes="skip", words=_OFFICES)
def unheld_office(document: Document) -> Iterator[Finding]:
    """A definite office speaks, and the story names nobody who holds it.

    “The mayor said” needs a mayor who has been introduced. Reported where neither the office nor any form, title or seat of
    it stands anywhere else in the story: it has most likely been put for another office.

    Prime ministers and premiers are named without their office too often to tell, and the first sentence introduces nobody
    yet.

    “Officials said” is left alone: of 69 published stories that have it bare, all but two, which have it in the headline, name a
    ministry, the police or another body before, and so would a story from which one official was lost.

    Bad:  Oleh Berg, the governor, spoke. “Nobody asked them to,” {==the mayor==} said.
    Good: Mayor Anna Weber left early. “Nobody asked me to,” the mayor said.
    """
    story, text = words(document), document.text
    for at in story.standing(_OFFICES):
        end = story.ends[at]
        if at == 0 or story.lower[at - 1] != "the" or story.gaps[at] != " " or not _SPEAKS.match(text, end):
            continue
        office, start = story.texts[at], story.starts[at - 1]
        if not office.islower() or (text.find(". ", 0, start) < 0 and text.find(".\n", 0, start) < 0):
            continue
        if not spoken_of(document, office, start, end):
            yield Finding(Span(start, end), f"the story names no {office}")
