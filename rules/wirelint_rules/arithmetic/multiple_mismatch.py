"""A multiple that its two figures do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.amounts import COUNT, MEASURE, MONEY, PLAIN, framed
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import alike, extent, plain, restyled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.amounts import Amount, Frame

_SIZED = f"[{COUNT}{MEASURE}{MONEY}]"
_ASIDE = r"(?: \([^()]{0,40}\))?"
_TIMES = {
    "doubl": 2.0, "twice": 2.0, "tripl": 3.0, "treb": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5, "half": 0.5,
}  # fmt: skip
_CHANGE = pattern(
    rf"\b(?P<word>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing|e)\b{PLAIN}{{0,40}}?(?:from (?P<old>{_SIZED}){_ASIDE}{PLAIN}{{0,25}}? to {PLAIN}{{0,12}}?(?P<new>{_SIZED})"
    rf"|to (?P<new2>{_SIZED}){_ASIDE}{PLAIN}{{0,25}}? from (?P<old2>{_SIZED}))"
)
_MULTIPLE = pattern(
    rf"(?P<new>{_SIZED}){_ASIDE}(?: [a-z]+){{0,3}}, (?:or )?(?:about |nearly |almost |some )?(?:(?P<times>{COUNT}) times|(?P<word>twice|double|triple|half)) the (?P<old>{_SIZED})"
)
_WORDS = (
    *(
        "times",
        "twice",
        "double",
        "doubled",
        "doubling",
        "doubles",
        "triple",
        "tripled",
        "tripling",
        "trebled",
        "quadrupled",
        "quadrupling",
        "halved",
    ),
    *("halving", "half"),
)
_TRIGGERS = (" times the ", "twice the ", "double", "tripl", "trebl", "quadrupl", "halv", ", half the ")


@rule(severity=Severity.WARNING, beside=_WORDS)
def multiple_mismatch(document: Document) -> Iterator[Finding]:
    """A figure is said to be a multiple of another, and is not.

    “Doubled from 40 to 90”, “a strip 200 kilometers wide, five times the 50 kilometers of its predecessor”. Both figures must have one unit;
    a multiple may be rounded to the nearest whole one, and “more than doubled” and “almost tripled” may be off by half.

    Left alone: “N times more than”, which is read in two ways.

    Bad:  The strip is 200 kilometers (124 miles) wide, {==five times==} the 50 kilometers (31 miles) of the old one.
    Bad:  Exports {==doubled==} from $40 million to $60 million.
    Good: The strip is 200 kilometers wide, four times the 50 kilometers of the old one.
    Good: Exports more than doubled from $40 million to $95 million; imports doubled in 2010.
    """
    for frame in framed(document, *_TRIGGERS, least=2):
        for m in _CHANGE.finditer(frame.text):
            yield from _change(document, frame, m)
        for m in _MULTIPLE.finditer(frame.text):
            yield from _multiple(document, frame, m)


def _change(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    old = frame.shown(m, "old") or frame.amount(m, "old2")
    new = frame.shown(m, "new") or frame.amount(m, "new2")
    before = frame.text[max(0, m.start() - 14) : m.start()]
    span = _in_copy(frame, m.start(), m.end("word"), document)
    yield from _judged(
        document,
        span,
        old,
        new,
        _TIMES[m["word"] if m["word"] in _TIMES else "treb"],
        hedged=before.rstrip().endswith(_HEDGES),
    )


_HEDGES = (
    "than",
    "nearly",
    "almost",
    "about",
    "roughly",
    "around",
    "virtually",
    "practically",
    "at least",
    "over",
    "just under",
)


def _multiple(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    times = frame.shown(m, "times")
    new, old = frame.amount(m, "new"), frame.amount(m, "old")
    if times is not None:
        span = Span(times.span.start, times.span.end + len(" times"))
        for finding in _judged(document, span, old, new, times.value, hedged=bool(times.hedge)):
            better = restyled(document[times.span], new.value / old.value)
            yield finding._replace(fixes=[Fix.replace(span, f"{better} times")] if better else [])
    else:
        word = {"double": "doubl", "triple": "tripl"}.get(m["word"], m["word"])
        span = _in_copy(frame, m.start("word"), m.end("word"), document)
        yield from _judged(document, span, old, new, _TIMES[word], hedged=False)


def _in_copy(frame: Frame, start: int, end: int, document: Document) -> Span:
    """The place in the copy of a stretch of the frame that holds no placeholder, grown to the end of its word."""
    shift = sum(len(document[amount.span]) - 1 for at, amount in frame.amounts.items() if at < start)
    at = frame.span.start + start + shift
    stop = at + end - start
    while document.text[stop : stop + 1].isalpha():
        stop += 1
    return Span(at, stop)


def _judged(
    document: Document, span: Span, old: Amount, new: Amount, times: float, *, hedged: bool
) -> Iterator[Finding]:
    if not alike(old, new) or old.value <= 0 or new.value <= 0:
        return
    low_old, high_old = extent(old, fine=True)
    low, high = extent(new, fine=True)
    slack = (0.12 if times < 1 else 0.13 * times) * (2 if hedged else 1)
    if low_old <= 0 or low / high_old - slack < times < high / low_old + slack:
        return
    right = new.value / old.value
    related = [Related(document, amount.span, f"“{document[amount.span]}” here") for amount in (old, new)]
    yield Finding(
        span,
        f"{document[new.span]} is {plain(right) if right >= 1 else f'{right:.2g}'} times {document[old.span]}",
        (),
        related,
    )
