"""“All” of two groups that are more or fewer together."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, framed
from wirelint.layers.numbers.passages import before, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import missummed
from wirelint_rules.arithmetic._roles import span_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORM = pattern(
    rf"(?P<one>{COUNT}) [^.;:,()“”\"{COUNT}]{{2,40}}? and (?:another )?(?P<two>{COUNT}) [^.;:()“”\"{COUNT}]{{2,90}}?(?:,|;|, and|, but| and| but) (?:all|the) (?P<all>{COUNT})(?: of (?:them|whom))?(?= (?:were|are|was|had|have|will|survived|died|said|of)\b|[,.])"
)
_TOLD = telling(before("all"), frozenset(("and",)), least=3)


@rule(severity=Severity.WARNING, among=(_TOLD,))
def pair_mismatch(document: Document) -> Iterator[Finding]:
    """All of two groups are more or fewer than the two.

    “Seven passengers and two members of the crew were taken to hospital, and all eight had been discharged” are nine. The three numbers stand in one sentence, which
    has no others.

    Left alone: hedged figures, those who were with others, and numbers of what is counted in days or years.

    Bad:  Seven passengers and two of the crew were taken to hospital, and all {~~eight~>nine~~} were discharged by Wednesday.
    Good: Seven passengers and two of the crew were taken to hospital, and all nine were discharged by Wednesday.
    Good: Seven men and two women were tried, and all seven were acquitted on appeal; all 12 jurors agreed.
    """
    for frame in framed(document, _TOLD):
        m = _FORM.search(frame.text)
        if m is None or len(frame.amounts) != _THREE or " with " in frame.text[m.end("two") : m.start("all")]:
            continue
        one, two, whole = (frame.amount(m, name) for name in ("one", "two", "all"))
        right = one.value + two.value
        if any(each.hedge or span_of_time(each) for each in (one, two, whole)):
            continue
        if whole.value not in (right, one.value, two.value) and right / 2 < whole.value < 2 * right:
            yield missummed(document, whole, (one, two))


_THREE = 3
