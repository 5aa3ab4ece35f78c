"""The rule off-norm-story."""

from __future__ import annotations

from wirelint.findings import Finding, Severity
from wirelint.layers.sentences import sentences
from wirelint.readability import norms
from wirelint.readability.measures import measure, running
from wirelint.rules import MissingError, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

COMPARED = {
    "words_per_sentence": "words a sentence",
    "ease": "Flesch reading ease",
    "lix": "LIX",
}
"""The measures that are compared, and how they are called: sentences, syllables, long words; the others follow these."""


@rule(severity=Severity.NOTE, switched_by="group")
def off_norm_story(document: Document, *, norm: str = "", spreads: float = 3.0) -> Iterator[Finding]:
    """A story reads far from the newsroom's norm.

    Copy that is much harder or easier to read than what the newsroom publishes was often written elsewhere: a press
    release, a paper, a translation. Words a sentence, Flesch's reading ease and LIX are compared with the norm, and the one
    that strays furthest is told if it strays by more than `spreads` standard deviations. `norm` is the path of a file that
    “wirelint readability norm” has made of the newsroom's own stories; without it the norm is that of published
    news. Stories of fewer than 150 words are left alone. One in 60 published stories strays so far.

    Needs the extra “readability” (textstat).

    Bad:  {==The organisation's comprehensive infrastructure resilience programme facilitates collaborative engagement
          between institutional stakeholders.==} Its interdisciplinary methodology incorporates predictive analytics,
          continuous environmental monitoring and organisational accountability, delivering measurable operational
          improvements for participating municipalities, government departments and international development
          organisations. Representatives of participating administrations acknowledged the significance of
          interdisciplinary communication, particularly regarding transportation infrastructure, agricultural
          sustainability and environmental administration. International organisations subsequently recommended
          comprehensive institutional modernisation, incorporating technological innovation, administrative simplification
          and regulatory harmonisation. Preliminary evaluations demonstrated considerable stakeholder satisfaction
          regarding collaborative implementation, notwithstanding occasional uncertainty concerning institutional
          responsibilities. Additional consultations involving governmental representatives, academic institutions,
          professional associations and international organisations will facilitate continuous optimisation of programme
          implementation. The programme's independent interdisciplinary evaluation committee, incorporating experienced
          professionals representing participating municipalities, environmental organisations and transportation
          associations, coordinates investigation, documentation and dissemination of organisational improvements.
          Comprehensive implementation recommendations, including financial considerations and environmental
          responsibilities, will subsequently accompany the committee's preliminary documentation, according to
          participating representatives.
    Good: The council said it would ask the ministry for money to build a new bridge.
    """
    whole = [one for _, inside in running(document, sentences(document)) for one in inside]
    read = measure(document[one] for one in whole)
    if read.words < norms.LEAST:
        return
    normal = _norm(norm)
    name, strays = max(((n, normal[n].strays(getattr(read, n))) for n in COMPARED), key=lambda one: abs(one[1]))
    if abs(strays) > spreads:
        value, usual = getattr(read, name), normal[name].mean
        yield Finding(whole[0], f"{COMPARED[name]}: {value:.1f} in this story, where {usual:.1f} is normal")


def _norm(path: str) -> norms.Norms:
    try:
        return norms.read(path or norms.DEFAULT)
    except norms.NormError as error:
        raise MissingError(f"the norm cannot be read: {error}") from error
