"""A term to be served that is not what the suspended part leaves of the sentence."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import framed, frames
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain
from wirelint_rules.arithmetic._roles import Role, only, roles, span_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = {"year": 12, "month": 1}
_SUSPENDED = pattern(
    r"(?:(?: [a-z]+)? (?:years?|months?))?(?: of (?:it|them|that|which|those))?(?:,? (?:being|was|were|are|is|have been))? suspended\b"
)
_TO_SERVE = pattern(
    r"\b(?:must|to|will|would|should) serve(?: (?:the|only|just|at least|out|his|her|their|remaining|other|a|another|in prison|behind bars))* $"
)
_SERVED = pattern(r" (?:years?|months?)(?: [a-z]+){0,3} to (?:be served|serve)\b")
_TERMS = telling(frozenset(("suspended",)))


@rule(severity=Severity.WARNING, reach="paragraph", among=(_TERMS,))
def term_to_serve_mismatch(document: Document) -> Iterator[Finding]:
    """The term to be served is not what the suspended part leaves of the sentence.

    Of six years of which two are suspended four are to be served. The sentence tells both, in years or months, and it or the next one the term that is to be served; they have
    no other stretches of time.

    Left alone: hedged terms, and time that was served before the trial.

    Bad:  He got six years in prison, of which two were suspended. He will have to serve {~~three~>four~~} years.
    Bad:  She got five years, with 18 months suspended, so that {==two and a half==} years are to be served.
    Good: He got six years in prison, of which two were suspended. He will have to serve four years.
    Good: He got six years, two of them suspended, and can leave after serving two.
    """
    for frame in framed(document, _TERMS):
        found = roles(frame)
        off = only([one for one in found if _SUSPENDED.match(one.behind)])
        whole = only([one for one in found if off and one.at < off.at and span_of_time(one.amount) in _MONTHS])
        if off is None or whole is None or _BEFORE_TRIAL.search(frame.text):
            continue
        behind = frames(document).behind(frame)
        rest = [one for one in found if one.at > off.at] or (roles(behind) if behind else [])
        served = only([one for one in rest if _TO_SERVE.search(one.before) or _SERVED.match(one.behind)])
        if served is not None and served is next((one for one in rest if _months(one, whole)), None):
            yield from _judged(document, whole, off, served)


_BEFORE_TRIAL = pattern(r"\b(?:already|time served|in custody|in detention|credit|parole|early release)\b")


def _months(one: Role, whole: Role) -> float:
    """A term in months; one without its unit has that of the whole. 0 where it is of something else."""
    own = span_of_time(one.amount)
    if own and own not in _MONTHS:
        return 0
    return one.amount.value * _MONTHS[own or span_of_time(whole.amount)]


def _judged(document: Document, whole: Role, off: Role, served: Role) -> Iterator[Finding]:
    right = _months(whole, whole) - _months(off, whole)
    told = _months(served, whole)
    if right <= 0 or not _months(off, whole) or any(one.amount.hedge for one in (whole, off, served)):
        return
    if abs(told - right) > _SLACK and told < _months(whole, whole):
        unit = _MONTHS[span_of_time(served.amount) or span_of_time(whole.amount)]
        shown = f"{document[whole.amount.span]} less {document[off.amount.span]}"
        message = f"{shown} leaves {plain(right / unit)}, not {document[served.amount.span]}"
        yield corrected(document, served.amount, right / unit, (whole.amount, off.amount), message)


_SLACK = 0.5
"""In months."""
