"""A delay that the years planned and needed, or the two years of an opening, do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.number_words import VALUES, value
from wirelint.layers.numbers.amounts import COUNT, framed, frames
from wirelint.layers.numbers.dates import years_between
from wirelint.layers.numbers.passages import behind, telling, told
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain
from wirelint_rules.arithmetic._roles import span_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_LATE = pattern(
    rf"(?<![\w.,$-])(?P<many>[0-9]{{1,2}}|(?i:{one_of(VALUES)})) years (?:late\b(?!r)|behind schedule|overdue|(?:later|earlier|after|before) (?:than )?(?:originally |first |initially )?(?:planned|scheduled|promised|expected|foreseen|intended|it was due|the plan(?:ned)? (?:date|year)))"
)
_HEDGED = pattern(
    r"\b(?:about|nearly|almost|more than|over|some|around|roughly|at least|least|than|or|up to|another) $"
)
_PLANNED = pattern(
    rf"\b(?:was|were|is|are|had been|been) (?:[a-z]+ )?(?:to (?:have )?(?:take[n]?|last(?:ed)?)|(?:supposed|meant|expected|planned|scheduled|due|intended|designed) to (?:take|last))(?: only| just)? (?P<plan>{COUNT})"
)
_TOOK = pattern(
    rf"\b(?:[Ii]t|[Tt]hey|[Tt]he [a-z]+|[Ww]ork|[Cc]onstruction) (?:has |have |had |in the end |eventually |finally |actually )*(?:took|taken|lasted|ended up taking|needed)(?: only| just)? (?P<took>{COUNT})"
)
_MORE = pattern(
    rf"(?P<more>{COUNT})(?: (?:years|months|weeks|days|hours))? (?P<way>more|longer|fewer|less) than (?:(?:it was |were |was |had been )?(?:originally |first )?(?:planned|scheduled|expected|foreseen|intended|promised)|the plan)\b"
)
_LATENESS = telling(behind("years"), frozenset("late behind overdue later earlier after before".split()), dated=True)
_OVERRUN = telling(behind("more longer fewer less", 2), frozenset(("than",)))


@rule(severity=Severity.WARNING, reach="paragraph", among=(_LATENESS, _OVERRUN), in_quotes="skip")
def delay_mismatch(document: Document) -> Iterator[Finding]:
    """A delay is not what lies between what was planned and what came.

    What was to open in 2016 and opened in 2023 is seven years late; what was to take four years and took nine took five more than planned. The sentence that tells the delay, or it and
    the one before or behind it, name just the two years, or both stretches.

    Left alone: a year more or less between two years, and hedged delays.

    Bad:  The tunnel was to have opened in 2016 but did not do so until 2023, {==five years late==}.
    Bad:  The work was to take four years. It has taken nine, {~~four~>five~~} more than planned.
    Good: The tunnel was to have opened in 2016 but did not do so until 2023, seven years late.
    Good: The work was to take four years. It has taken nine, five more than planned, and cost 40 million euros.
    """
    for passage in told(document, _LATENESS):
        for m in _LATE.finditer(document.text, *passage.span):
            if not _HEDGED.search(document.text, max(0, m.start() - _BEFORE), m.start()):
                yield from _late(document, Span(*m.span()), value(m["many"].lower()))
    for frame in framed(document, _OVERRUN):
        yield from _overrun(document, frame)


_BEFORE = 12


def _late(document: Document, late: Span, many: int) -> Iterator[Finding]:
    """A delay in years between the two years of its sentence, or of it and one beside it."""
    frame = frames(document).at(late.start)
    if frame is None:
        return
    years = years_between(document, *frame.span)
    if len(years) != _PAIR:
        return
    apart = abs(years[0][1] - years[1][1])
    if apart and abs(apart - many) > 1:
        related = [Related.here(document, span) for span, _ in years]
        yield Finding(late, f"from {years[0][1]} to {years[1][1]} is {apart} years", (), related)


_PAIR = 2


def _overrun(document: Document, frame: Frame) -> Iterator[Finding]:
    """How much more than planned something took, with both stretches in the sentence or in it and the one before."""
    m, took = _MORE.search(frame.text), _TOOK.search(frame.text)
    if m is None or took is None or took.start() > m.start():
        return
    before = frames(document).before(frame, 1, paragraphs=1)
    here = _PLANNED.search(frame.text, 0, took.start())
    earlier = _PLANNED.search(before[0].text) if before and here is None else None
    if here is None and earlier is None:
        return
    plan = frame.amount(here, "plan") if here else before[0].amount(earlier, "plan") if earlier else None
    if plan is not None:
        yield from _held(
            document, plan, frame.amount(took, "took"), frame.amount(m, "more"), up=m["way"] in ("more", "longer")
        )


def _held(document: Document, plan: Amount, took: Amount, more: Amount, *, up: bool) -> Iterator[Finding]:
    units = {span_of_time(one) for one in (plan, took, more)} - {""}
    right = (took.value - plan.value) * (1 if up else -1)
    if len(units) != 1 or span_of_time(plan) not in units or any(one.hedge for one in (plan, took, more)):
        return
    if right > 0 and abs(right - more.value) > _HALF:
        message = f"{document[took.span]} is {plain(right)} more than {document[plan.span]}, not {document[more.span]}"
        yield corrected(document, more, right, (plan, took), message)


_HALF = 0.5
