"""A lead over the next that the results listed beside it do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._plain_sums import AMOUNT, close, hedged, read, read_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAD = pattern(
    rf"\b(?:put|puts|putting|leaves?|left|leaving|giving|gave|gives|was|is|finished|finishing|ended)\b[^.;:0-9“”\"]{{0,40}}? (?P<lead>{AMOUNT})(?: [a-z]+)? (?:ahead|clear|in front) of (?:(?:its|his|her|their|the) (?:closest|nearest|next|main) (?:rival|challenger|competitor|pursuer|opponent|contender)|the (?:runner-up|second|next)|second place)\b"
)
_RESULT = pattern(
    rf"\b[A-Z][\w’-]+(?: [a-z]+)? (?:with|on|at|got|won|took|scored|had|finished with|finished on|received|polled) (?P<sum>{AMOUNT})"
)
_CUES = frozenset("ahead clear front".split())
_FEWEST = 2


@rule(severity=Severity.WARNING, words=_CUES, in_quotes="skip")
def lead_mismatch(document: Document) -> Iterator[Finding]:
    """A lead over the next is not what the results listed before it give.

    “Watson finished with $77,147, Jennings with $24,000 and Rutter with $21,600, which put the machine $43,147 ahead of its closest rival”: it was $53,147. Reported where one sentence names two or
    more with what each has, and then how far the first is ahead of its closest rival, or of the second.

    Bad:  Orr finished with $77,147 and Bell with $24,000, which put her {==$43,147==} ahead of her closest rival.
    Good: Orr finished with $77,147 and Bell with $24,000, which put her $53,147 ahead of her closest rival.
    """
    text, story = document.text, words(document)
    for at in story.standing(_CUES):
        sentence = sentence_at(document, story.starts[at])
        m = next((m for m in _LEAD.finditer(text, *sentence) if m.start() < story.starts[at] < m.end()), None)
        if m is None:
            continue
        lead = read(document, m, "lead")
        told = [
            read_at(document, Span(*one.span("sum"))) for one in _RESULT.finditer(text, sentence.start, m.start("lead"))
        ]
        if len(told) < _FEWEST or hedged(document, lead):
            continue
        first, second = sorted(told, key=lambda one: -one.value)[:2]
        if not close(first.value - second.value, lead, first, second):
            related = [Related.here(document, one.span) for one in (first, second)]
            yield Finding(
                lead.span,
                f"from {document[second.span]} to {document[first.span]} it is {first.value - second.value:,.10g}",
                (),
                related,
            )
