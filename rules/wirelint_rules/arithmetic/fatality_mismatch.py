"""A rate of deaths that the cases and deaths beside it do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, PERCENT, framed
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_SICK = "(?:confirmed |suspected |reported |new |known |recorded )*(?:cases|infections|patients)"
_DEAD = "(?:confirmed |reported |related |known )*(?:deaths|fatalities|dead)"
_RATE = rf"(?:lethality|fatality|mortality|death|fatal|lethal)(?:[ -][a-z]+)? (?:rate|ratio|quota)(?: (?:of|at|was|is|stood at|to))*(?: [a-z]+)? (?P<rate>{PERCENT})"
_FORMS = (
    pattern(
        rf"(?P<sick>{COUNT}) {_SICK}[^.;:{COUNT}{PERCENT}]{{0,40}}?(?P<dead>{COUNT}) {_DEAD}\b[^.;{COUNT}{PERCENT}]{{0,90}}?\b{_RATE}"
    ),
    pattern(
        rf"(?P<dead>{COUNT}) {_DEAD}\b[^.;:{COUNT}{PERCENT}]{{0,40}}?(?P<sick>{COUNT}) {_SICK}[^.;{COUNT}{PERCENT}]{{0,90}}?\b{_RATE}"
    ),
)
_TOLD = telling(
    frozenset("rate ratio quota".split()), frozenset("lethality fatality mortality death fatal lethal".split()), least=3
)
_OFF = 1.5
"""So many times too great or too small a rate must be."""


@rule(severity=Severity.WARNING, among=(_TOLD,))
def fatality_mismatch(document: Document) -> Iterator[Finding]:
    """A rate of deaths is not what the cases and deaths beside it give.

    “9,580 cases and 374 deaths, a fatality rate of almost 40 percent” are almost four. The three figures stand in one sentence; the rate must be half as much
    again as the figures give, or more, or less than two thirds of that: what was rounded, or is of confirmed cases alone, passes.

    Bad:  The country had 9,580 cases and 374 deaths by Monday, the ministry said, a fatality rate of almost {==40 percent==}.
    Good: The country had 9,580 cases and 374 deaths by Monday, the ministry said, a fatality rate of almost 4 percent.
    Good: The county had 120 cases and 12 deaths; the state's death rate is 2 percent.
    """
    for frame in framed(document, _TOLD):
        for m in (m for form in _FORMS for m in form.finditer(frame.text)):
            sick, dead, rate = (frame.amount(m, name) for name in ("sick", "dead", "rate"))
            if rate.unit != "%" or not sick.value > dead.value > 0 or not rate.value:
                continue
            right = 100 * dead.value / sick.value
            if not right / _OFF <= rate.value <= right * _OFF:
                related = [Related.here(document, one.span) for one in (sick, dead)]
                message = f"{document[dead.span]} of {document[sick.span]} are {plain(right)} percent, not {document[rate.span]}"
                yield Finding(rate.span, message, (), related)
