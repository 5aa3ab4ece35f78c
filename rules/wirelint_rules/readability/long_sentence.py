"""The rule long-sentence."""

from __future__ import annotations

from wirelint.findings import Finding, Severity
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.rules import rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

LISTED = 2
"""From how many semicolons on a sentence is a list, which is long by its nature."""


@rule(severity=Severity.NOTE, in_quotes="skip")
def long_sentence(document: Document, *, most: int = 60) -> Iterator[Finding]:
    """A sentence is too long for wire copy.

    Readers lose the thread of a sentence long before its sixtieth word, and one that long often holds two stories or
    has lost a full stop. `most` is the number of words that is still let pass. In published news one sentence in 330 has
    more than 60. Lists with semicolons and sentences within a quotation are left alone.

    Bad:  {==The council, which has met every week since the flood that closed the bridge and both of the schools on the
          east bank, said after a debate that lasted until midnight that it would ask the ministry for money to build a
          new bridge further up the river, where the ground is firmer and the road is wider, although the mayor, who
          had called for repairs, voted against it.==}
    Good: The council said it would ask the ministry for money to build a new bridge further up the river.
    """
    story = words(document)
    for span in sentences(document):
        length = len(story.within(span))
        if length > most and document[span].count(";") < LISTED:
            yield Finding(span, f"a sentence of {length} words, where {most} are the most")
