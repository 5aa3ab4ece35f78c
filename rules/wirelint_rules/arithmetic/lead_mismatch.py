"""A lead over the next that the results listed beside it do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, PLAIN, SIZED, framed, frames
from wirelint.layers.numbers.passages import behind, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import misses
from wirelint_rules.arithmetic._roles import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame

_LEAD = pattern(
    rf"\b(?:put|puts|putting|leaves?|left|leaving|giving|gave|gives|was|is|finished|finishing|ended)\b{PLAIN}{{0,40}}? (?P<lead>{SIZED})(?: [a-z]+)? (?:ahead|clear|in front) of (?:(?:its|his|her|their|the) (?:closest|nearest|next|main) (?:rival|challenger|competitor|pursuer|opponent|contender)|the (?:runner-up|second|next)|second place)\b"
)
_RESULT = pattern(
    rf"\b[A-Z][\w’-]+(?: [a-z]+)? (?:with|on|at|got|won|took|scored|had|finished with|finished on|received|polled) (?P<sum>{SIZED})"
)
_FEWEST = 2
_GAP = pattern(
    rf"\b(?:gap|lead|advantage|margin|deficit)\b(?: [a-z’'-]+){{0,6}}? (?:to|is|was|of|at) (?:only |just )?(?P<gap>{COUNT}) points?\b"
)
_STANDINGS = pattern(
    rf"\b(?:first|top|leaders?|leads?|ahead|summit|lead the (?:table|standings|league))\b[^.;:{COUNT}]{{0,40}}? (?:on|with|have|has) (?P<one>{COUNT})(?: points)?,?(?: and| with| while| ahead of| followed by|,)?(?: (?:the |second-placed )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)(?: (?:are|is|stand|stands|sit|second|next))*,? (?:on|with|have|has) (?P<two>{COUNT})(?![^,.;]{{0,20}} (?:goals|wins|matches|games))"
)
_FAR = 5
"""In sentences: how far from a gap the standings are told."""
_AHEAD = telling(
    behind("ahead clear front", 3),
    frozenset("rival challenger competitor pursuer opponent contender runner-up second next".split()),
    least=_FEWEST + 1,
)

_POINTS = telling(frozenset("gap lead advantage margin deficit".split()), behind("point points"), least=1)


@rule(severity=Severity.WARNING, among=(_AHEAD, _POINTS), in_quotes="skip")
def lead_mismatch(document: Document) -> Iterator[Finding]:
    """A lead over the next is not what the results listed before it give.

    “Watson finished with $77,147, Jennings with $24,000 and Rutter with $21,600, which put the machine $43,147 ahead of its closest rival”: it was $53,147. Reported where one sentence names two or
    more with what each has, and then how far the first is ahead of its closest rival, or of the second.

    “Cut the gap at the top to four points” is held to “stay first on 35 points, with Lyon on 33” near by.

    Bad:  Orr finished with $77,147 and Bell with $24,000, which put her {==$43,147==} ahead of her closest rival.
    Bad:  The win cut the gap at the top to {==four points==}. Paris stay first on 35 points, with Lyon on 33.
    Good: Orr finished with $77,147 and Bell with $24,000, which put her $53,147 ahead of her closest rival.
    """
    for frame in framed(document, _POINTS):
        yield from _gap(document, frame)
    for frame in framed(document, _AHEAD):
        m = _LEAD.search(frame.text)
        if m is None:
            continue
        lead = frame.amount(m, "lead")
        told = [frame.amount(one, "sum") for one in _RESULT.finditer(frame.text, 0, m.start("lead"))]
        told = [one for one in told if comparable(one, lead)]
        if len(told) < _FEWEST or lead.hedge:
            continue
        first, second = sorted(told, key=lambda one: -one.value)[:2]
        right = first.value - second.value
        if misses(document, right, lead, first, second):
            message = f"from {document[second.span]} to {document[first.span]} it is {right:,.10g}"
            yield Finding(lead.span, message, (), [Related.here(document, one.span) for one in (first, second)])


def _gap(document: Document, frame: Frame) -> Iterator[Finding]:
    """A gap in points at the head of a table, held to the points of the first and the second that a sentence near by tells."""
    m = _GAP.search(frame.text)
    if m is None:
        return
    gap = frame.amount(m, "gap")
    told = [(other, m) for other in frames(document).near(frame, _FAR) for m in _STANDINGS.finditer(other.text)]
    if len(told) != 1 or gap.hedge:
        return
    first, second = (told[0][0].amount(told[0][1], name) for name in ("one", "two"))
    if first.kind == second.kind == COUNT and first.value >= second.value and first.value - second.value != gap.value:
        message = f"from {document[second.span]} to {document[first.span]} it is {first.value - second.value:,.10g}"
        end = document.text.find("point", gap.span.end) + len("point")
        end += document.text.startswith("s", end)
        yield Finding(
            Span(gap.span.start, end), message, (), [Related.here(document, one.span) for one in (first, second)]
        )
