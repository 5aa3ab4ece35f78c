"""A gap, lead or rise that is not the difference of the two figures beside it."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.amounts import COUNT, MEASURE, MONEY, PERCENT, PLAIN, framed, framed_at, frames
from wirelint.layers.numerals import numerals, words_beside_figures
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import alike, counted, plain, restyled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.amounts import Amount, Frame

_SIZED = f"[{COUNT}{MEASURE}{MONEY}{PERCENT}]"
_GAP = pattern(
    rf"\b(?:gap|difference|lead|margin|majority|deficit|surplus|shortfall) of (?:only |just )?(?P<apart>{_SIZED})"
)
_STEP = pattern(
    rf"\b(?:gain(?:ed|ing|s)?|los(?:t|ing|es)|ad(?:ded|ding|ds)|r[io]se(?:s|n)? by|f[ae]ll(?:s|en)? by|up|down|increas(?:ed|es|ing) by|dropped by|grew by|shed|picked up)"
    rf" (?:another )?(?P<apart>{_SIZED})(?: [a-z]+){{0,2}},? (?:(?:going|rising|falling|moving|climbing|dropping|up|down) )?"
    rf"(?:from (?P<old>{_SIZED}){PLAIN}{{0,12}}? to (?P<new>{_SIZED})|to (?P<new2>{_SIZED}){PLAIN}{{0,12}}? from (?P<old2>{_SIZED}))(?! (?:points|seconds)\b)"
)
_TOTAL = pattern(rf"\b(?:[Aa]nother|a further|an additional) ?(?P<more>{_SIZED})|(?P<more2>{_SIZED})(?= more\b)")
_BROUGHT = pattern(
    rf"\b(?:bringing|brought|brings|taking|took|takes|raising|raised) (?:the |its |their |his |her )?(?:[a-z]+ ){{1,6}}?to (?P<new>{_SIZED})(?: \([^()]{{0,40}}\))?,? (?:up )?from (?P<old>{_SIZED})"
)
_GAPS = ("gap", "difference", "lead", "margin", "majority", "deficit", "surplus", "shortfall")
_VERBS = ("bringing", "brought", "brings", "taking", "took", "takes", "raising", "raised")
_SUMS = ("bringing", "brought", "brings", "taking", "took ", "takes", "rais")
_TRIGGERS = (
    "gap of ",
    "difference of ",
    "lead of ",
    "margin of ",
    "majority of ",
    "deficit of ",
    "surplus of ",
    "shortfall of ",
)
_LEADS = (" from ", " to ")


@rule(
    severity=Severity.WARNING,
    beside=(*_GAPS, *_VERBS, "from"),
)
def difference_mismatch(document: Document) -> Iterator[Finding]:
    """A gap, a lead or a step is not the difference of the two figures beside it.

    “60,760 votes … 50,818, a gap of 10,942”, “by 49 percent or by 27, a difference of 12 percentage points”, “gained one seat, going
    from nine to 12”, “another 12, bringing the total to 102 from 80”. The two figures are the only ones of their kind in the sentence, or in it and the one before.

    Left alone: hedged and rounded gaps that are near enough, and sentences with several figures of a kind, in which it cannot be told which two are meant.

    Bad:  She won 60,760 votes and he 50,818, a gap of {~~10,942~>9,942~~}.
    Bad:  Hunger would rise by 49 percent or by 27 percent, a difference of {==12 percentage points==}.
    Bad:  The party gained {==two==} seats, going from nine to 12.
    Good: She won 60,760 votes and he 50,818, a gap of nearly 10,000.
    Good: They won 12 of 30 seats and 14 of 40, a gap of 3.
    """
    words = words_beside_figures(document)
    for frame in framed(document, *_TRIGGERS) if not words.isdisjoint(_GAPS) else ():
        for m in _GAP.finditer(frame.text):
            yield from _gap(document, frame, m)
    for frame in framed(document, *_SUMS, least=3) if not words.isdisjoint(_VERBS) else ():
        for m in _BROUGHT.finditer(frame.text):
            yield from _brought(document, frame, m)
    text = document.text
    for frame in framed_at(document, (at for at, _ in numerals(document) if text.endswith(_LEADS, 0, at)), least=3):
        for m in _STEP.finditer(frame.text):
            yield from _step(document, frame, m)


_MOST = 12
"""A sentence with more figures than that is a table."""


def _gap(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    apart = frame.amount(m, "apart")
    if len(frame.amounts) > _MOST or any(amount.partial for amount in frame.amounts.values()):
        return
    here = [amount for at, amount in frame.amounts.items() if at < m.start("apart") and _comparable(amount, apart)]
    if len(here) == 1:
        earlier = frames(document).before(frame, 1, paragraphs=0)
        here = [*(amount for one in earlier for amount in one.amounts.values() if _comparable(amount, apart)), *here]
    if len(here) == 2 and _size(here[0]) == _size(here[1]):
        yield from _judged(document, apart, *here)


def _step(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    old = frame.shown(m, "old") or frame.amount(m, "old2")
    new = frame.shown(m, "new") or frame.amount(m, "new2")
    apart = frame.amount(m, "apart")
    if alike(old, new) and (alike(apart, old) or (apart.unit == "points" and old.kind == PERCENT)):
        yield from _judged(document, apart, old, new)


def _brought(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """A number that is said to bring a total from one figure to another."""
    found = [one for one in _TOTAL.finditer(frame.text) if one.end() <= m.start()]
    old, new = frame.amount(m, "old"), frame.amount(m, "new")
    if len(found) == 1 and new.value > old.value:
        more = frame.shown(found[0], "more") or frame.amount(found[0], "more2")
        yield from _judged(document, more._replace(hedge=""), old, new)


def _comparable(amount: Amount, apart: Amount) -> bool:
    """Whether an amount may be one of the two that lie so far apart; percentages lie percentage points apart."""
    if amount.value == 0 or (apart.kind == COUNT and amount.noun.startswith(_NO_PEERS)):
        return False
    return alike(amount, apart) or (apart.unit == "points" and amount.unit == "%")


_NO_PEERS = ("years", "months", "weeks", "days", "hours", "minutes", "times")


def _size(amount: Amount) -> int:
    return len(str(int(abs(amount.value))))


def _judged(document: Document, apart: Amount, one: Amount, other: Amount) -> Iterator[Finding]:
    widths = [counted(amount) for amount in (one, other)]
    slack = sum(width.high - width.low for width in widths) / 2 + (
        0.5 * apart.figure.place if apart.figure.place > 1 or apart.figure.exact else 0
    )
    right = abs(one.value - other.value)
    if apart.hedge:
        slack += 0.15 * right
    if any(amount.figure.exact for amount in (one, other)):
        slack += max(amount.figure.place for amount in (one, other) if amount.figure.exact)
    if abs(apart.value - right) <= slack * 1.001 or right == 0:
        return
    related = [Related(document, amount.span, f"“{document[amount.span]}” here") for amount in (one, other)]
    message = f"from {document[one.span]} to {document[other.span]} is {plain(right)}, not {document[apart.span]}"
    figure = Span(apart.figure.span.start, apart.figure.span.end)
    better = f"{right:g}" if apart.kind == PERCENT else restyled(document[figure], right)
    fixes = [Fix.replace(figure, better)] if better else []
    yield Finding(apart.span, message, fixes, related)
