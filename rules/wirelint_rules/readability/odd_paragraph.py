"""The rule odd-paragraph."""

from __future__ import annotations

from wirelint.findings import Finding, Severity
from wirelint.layers.naming.names import names
from wirelint.layers.quotations import quotations
from wirelint.layers.sentences import sentences
from wirelint.readability.measures import Measures, measure, running
from wirelint.rules import rule
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document, Span

COMPARED = {"ease": ("Flesch reading ease", 18.0), "liau": ("Coleman-Liau index", 2.6)}
"""The measures that are compared, how they are called, and how far paragraphs of published news stray from the rest of
their story: the standard deviation over 5,124 paragraphs of at least 40 words."""

SHORTEST = 15
"""Paragraphs of fewer words say nothing of how a story reads."""

STORY = 200
"""From how many words on the rest of a story is enough to compare with."""


class Read(NamedTuple):
    """A paragraph and how it reads."""

    span: Span
    measures: Measures


@rule(severity=Severity.NOTE, in_quotes="skip", switched_by="group")
def odd_paragraph(document: Document, *, spreads: float = 3.5, least: int = 40) -> Iterator[Finding]:
    """A paragraph reads unlike the rest of its story.

    A paragraph whose words are much longer or shorter than those around it may have been pasted from elsewhere or spun.
    Flesch's reading ease and the Coleman-Liau index of each paragraph of at least `least` words are compared with those of the
    others; one is told that strays in either by more than `spreads` times what is usual between paragraphs of news. It takes an
    extreme: of 59 paragraphs of other news that were pasted into stories none was told, of 59 from a ministry's releases two.
    Paragraphs that are mostly quotation, and lists of names, are left alone.

    Needs the extra “readability” (textstat).

    Bad:  The river rose in the night and the bridge was shut. The mayor said the town had seen worse and would be dry by
          the week's end. ¶ Men with spades dug a bank of sand by the mill to hold the flood back from the school and the
          church. ¶ {==The organisation's comprehensive infrastructure resilience programme facilitates collaborative
          engagement between institutional stakeholders. Its interdisciplinary methodology incorporates predictive
          analytics, continuous environmental monitoring and organisational accountability, delivering measurable
          operational improvements for participating municipalities, government departments and international development
          organisations throughout neighbouring territories and regions.==} ¶ The shops in the high street put boards on
          their doors and some took their goods up the stairs. ¶ By noon the rain had gone and the sun came out, but the
          fields to the south were still a lake. ¶ A farmer who lost ten cows said he would not stay by the river for one
          more year. ¶ The last flood of this kind was in the spring of the year in which the old bridge fell. ¶ The train
          to the coast ran late all day and then did not run at all. ¶ The army sent two trucks with food and tents, and a
          boat that no one had a use for. ¶ School will be shut until the end of the week, and the town hall will be a
          place to sleep for those who had to leave home. ¶ The mayor said he would ask for help from the state to build a
          new and a higher bank along the river.
    Good: The river rose in the night and the bridge was shut.
    """
    whole = [_read(document, span, inside) for span, inside in running(document, sentences(document))]
    read = [one for one in whole if one.measures.words >= SHORTEST]
    words = sum(one.measures.words for one in read)
    for one in read:
        if one.measures.words < least or words - one.measures.words < STORY or _apart(document, one.span):
            continue
        name, value, usual, strays = max(_strays(one, read), key=lambda measured: measured[3])
        if strays > spreads:
            yield Finding(one.span, f"{name}: {value:.1f} in this paragraph, {usual:.1f} in the rest of the story")


def _apart(document: Document, span: Span) -> bool:
    """Whether a paragraph reads otherwise by its nature: more than half of it is quoted, or more than a third is names."""
    quoted = sum(
        one.span.end - one.span.start for one in quotations(document) if not one.level and span.covers(one.span)
    )
    named = sum(name.span.end - name.span.start for name in names(document) if span.covers(name.span))
    return 2 * quoted > span.end - span.start or 3 * named > span.end - span.start


def _read(document: Document, span: Span, inside: Sequence[Span]) -> Read:
    return Read(span, measure(document[one] for one in inside))


def _strays(one: Read, read: Sequence[Read]) -> Iterator[tuple[str, float, float, float]]:
    """Each measure's name, its value in a paragraph and in the others, and how many times the usual they lie apart."""
    rest = [other.measures for other in read if other is not one]
    weight = sum(other.words for other in rest)
    for name, (title, spread) in COMPARED.items():
        value = getattr(one.measures, name)
        usual = sum(getattr(other, name) * other.words for other in rest) / weight
        yield title, value, usual, abs(value - usual) / spread
