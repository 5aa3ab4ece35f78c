"""A change in per cent that its two figures do not give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.measures.figures import DIGITS
from wirelint_rules.arithmetic._amounts import amount, extent, figure, plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_UP = "rose|risen|rises?|rising|increas(?:ed|es?|ing)|gr[eo]wn?|grow(?:s|ing|th)|jump(?:ed|s)?|climb(?:ed|s|ing)?|soar(?:ed|s|ing)?|surg(?:ed|es?|ing)|gain(?:ed|s)?|up|higher|advanced|rise"
_DOWN = "fell|fallen|falls?|falling|drop(?:ped|s|ping)?|declin(?:ed|es?|ing)|decreas(?:ed|es?|ing)|down|lower|lost|slipp?(?:ed|s)|s[ai]nk|plung(?:ed|es?|ing)|tumbled|shr[au]nk|slid|cut|reduced"
_MOVE = rf"\b(?P<move>{_UP}|{_DOWN})\b"
_PERCENT = rf"(?P<percent>{DIGITS})(?: ?%| ?per ?cent\b)(?! ?points?| of\b)"
_GAP = r"[^.;:\d%$£€\n]{0,25}?"
_FROM, _TO = amount("old"), amount("new")
_HINTS = ("%", "percent", "per cent")
_FORMS = (
    pattern(rf"{_MOVE}{_GAP}{_PERCENT},?{_GAP}\bto {_GAP}{_TO},?{_GAP}\bfrom {_GAP}{_FROM}", _HINTS),
    pattern(rf"{_MOVE}{_GAP}{_PERCENT},?{_GAP}\bfrom {_GAP}{_FROM},?{_GAP}\bto {_GAP}{_TO}", _HINTS),
    pattern(
        rf"{_MOVE}{_GAP}\bfrom {_FROM}{_GAP}\bto {_TO}(?:,| \(|, or | –| —)(?: ?(?:an?|or|up|down|about))? ?"
        rf"(?:(?:increase|decrease|drop|rise|jump|gain|decline|fall|growth|surge|reduction) of )?{_PERCENT}",
        _HINTS,
    ),
)
_CLOSE, _LOOSE = 0.08, 0.2
"""How far a stated change may be off, as a share of it, and where it is hedged: it may be rounded as speech rounds it."""

_HEDGE = pattern(
    r"\b(?:about|nearly|almost|roughly|around|some|more than|over|less than|approximately|by as much as|up to)\s*$"
)


@rule(severity=Severity.WARNING, needs=_HINTS, in_quotes="skip")
def percent_mismatch(document: Document) -> Iterator[Finding]:
    """A change in per cent is not the change between the two figures beside it.

    “Rose 20 percent to $120 million from $90 million” is a rise of 33 percent. The percentage and both figures must stand in
    one sentence in a form that leaves no doubt what is compared: “rose P to B from A”, “fell P from A to B”, “rose from A to
    B, or P”. Each figure may stand for all that rounds to it.

    Left alone: figures of different units or currencies, years, percentages of percentages, changes near the
    stated one, and quotations.

    Bad:  Sales rose {==20==} percent to $120 million from $90 million, the company said.
    Bad:  The number of cases fell from 400 to 300, a {==40==} percent drop, officials said.
    Good: Sales rose 33 percent to $120 million from $90 million, the company said.
    Good: Unemployment rose 20 percent to 6 percent from 5 percent.
    """
    for form in _FORMS:
        for m in form.finditer(document.text):
            if _comparable(m) and (finding := _finding(m)):
                yield finding


def _comparable(m: re.Match[str]) -> bool:
    units = {(m["old_unit"] or "").strip(" -"), (m["new_unit"] or "").strip(" -")}
    money = {m["old_money"] or "", m["new_money"] or ""}
    if len(money) > 1 or any(unit in {"%", "percent", "per cent", "percentage"} for unit in units):
        return False
    years = all(1500 <= figure(m, name).value <= 2100 and "," not in m[name] for name in ("old", "new"))
    return not (years and not m["old_money"])


def _finding(m: re.Match[str]) -> Finding | None:
    old, new, stated = figure(m, "old"), figure(m, "new"), figure(m, "percent")
    if old.value <= 0 or _scales_differ(old.value, new.value):
        return None
    low_old, high_old = extent(old, fine=True)
    low_new, high_new = extent(new, fine=True)
    if low_old <= 0:
        return None
    low, high = (low_new / high_old - 1) * 100, (high_new / low_old - 1) * 100
    if low < 0 < high:
        return None
    least, most = sorted((abs(low), abs(high)))
    hedged = _HEDGE.search(m.string, max(0, m.start("percent") - 20), m.start("percent")) is not None
    off = max(1.0, stated.value * (_LOOSE if hedged else _CLOSE))
    if least - off <= stated.value <= most + off:
        return None
    change = (new.value / old.value - 1) * 100
    kind = "rise" if change > 0 else "fall"
    message = f"from {m.string[slice(*old.span)]} to {m.string[slice(*new.span)]} is a {kind} of {plain(abs(change))} percent, not {m['percent']}"
    return Finding(Span(*m.span("percent")), message)


def _scales_differ(old: float, new: float) -> bool:
    """A hundredfold change is a scale word that only one of the two carries: “from 90 to 120 million”."""
    return not 0.01 < new / old < 100
