"""A story whose verbs of saying were swapped."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.attributions import attributions
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPUN = frozenset("stated mentioned opined remarked avowed articulated conveyed informed".split())
LEAST, SHARE = 3, 0.2
"""How many statements have such a verb, and what share of all, before a story is reported."""


@rule(severity=Severity.NOTE, in_quotes="skip", needs=tuple(sorted(_SPUN)))
def spun_verbs(document: Document) -> Iterator[Finding]:
    """The verbs of saying are those of a machine that puts synonyms for “said”.

    Wire copy says “said”: fewer than one in a hundred of its verbs of saying is “stated” or “mentioned”. A story in which one in
    five is, three at least, has been through a rewriter, and its quotations and offices deserve a look. Reported once, at the
    first of them.

    Bad:  The mayor {==stated==} that it was over. The police stated that two were hurt. The army mentioned that it had left.
    Good: The mayor stated that it was over. The police said that two were hurt. The army said that it had left.
    """
    cues = [one.cue[0] for one in attributions(document) if one.cue and not quoted(document, one.cue[0])]
    spun = [cue for cue in cues if document[cue] in _SPUN]
    if len(spun) >= LEAST and len(spun) >= SHARE * len(cues):
        places = [Related.here(document, cue) for cue in spun[1:]]
        yield Finding(
            spun[0], f"{len(spun)} of {len(cues)} statements have a verb that wire copy hardly uses", (), places
        )
