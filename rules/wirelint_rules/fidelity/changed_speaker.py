"""A quotation is given to somebody else than in the source."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, rule
from wirelint.layers.fidelity.departures import departures
from wirelint.layers.fidelity.kinds import NAME, SPELLING
from wirelint.layers.speech.mouths import misplaced
from wirelint.layers.speech.statements import reassigned
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def changed_speaker(document: Document) -> Iterator[Finding]:
    """A quotation is given to somebody else than in the source.

    The words were kept and the name of who says them is another; or what is said was put in other words, and the source has it from somebody
    else and nothing like it from whom the copy names. Reported where both texts name the speaker, or a “he” or “she” in the source can mean one
    person only; offices are not compared here. Where the name itself was exchanged in an otherwise kept
    sentence, changed-name says so. Silent without a source.

    Source: “We have lost the whole crop,” farmer Jan Vos said by the canal. ¶ The water came at night and rose for nine hours, until the dyke at
        the end of the village gave way and the fields went under, the fire brigade of the district said in a report that it published on the
        web after the weekend, together with pictures from the air. ¶ The minister, Eva Smit, promised help.
    Bad:  {==Eva Smit==} told reporters: “We have lost the whole crop.”
    Good: Jan Vos told reporters: “We have lost the whole crop.”
    """
    renamed = [one.span for one in departures(document) if one.kind in {NAME, SPELLING}]
    found = reassigned(document)
    told = [one.speaker for one in found]
    for one in (
        *found,
        *(other for other in misplaced(document) if not any(other.speaker.overlaps(span) for span in told)),
    ):
        if not any(span.overlaps(one.speaker) for span in renamed):
            message = f"speaker changed: the source has “{one.source[one.origin]}”"
            yield Finding(
                one.speaker, message, related=[Related(one.source, one.origin, "the source gives it to this speaker")]
            )
