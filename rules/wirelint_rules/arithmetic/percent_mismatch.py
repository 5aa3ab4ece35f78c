"""A change in per cent that its two figures do not give."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.amounts import COUNT, MEASURE, MONEY, PERCENT, PLAIN, framed
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import alike, extent, plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.amounts import Amount, Frame

_UP = (
    "rose|risen|rises?|rising|increas(?:ed|es?|ing)|gr[eo]wn?|grow(?:s|ing|th)|jump(?:ed|s)?|climb(?:ed|s|ing)?|soar(?:ed|s|ing)?|surg(?:ed|es?|ing)"
    "|gain(?:ed|s)?|up|higher|advanced|expanded|swelled"
)
_DOWN = (
    "fell|fallen|falls?|falling|drop(?:ped|s|ping)?|declin(?:ed|es?|ing)|decreas(?:ed|es?|ing)|down|lower|lost|slipp?(?:ed|s)|s[ai]nk|plung(?:ed|es?|ing)"
    "|tumbled|shr[au]nk|slid|cut|reduced|slashed|trimmed"
)
_MOVE = rf"\b(?P<move>{_UP}|{_DOWN})\b"
_GAP = f"{PLAIN}{{0,25}}?"
_P = f"(?P<percent>{PERCENT})(?! of)"
_ASIDE = r"(?: \([^()]{0,40}\))?"
_OLD, _NEW = (f"(?P<{name}>[{COUNT}{MEASURE}{MONEY}]){_ASIDE}" for name in ("old", "new"))
_STEP = "(?:increase|decrease|drop|rise|jump|gain|decline|fall|growth|surge|reduction|cut)"
_FORMS = (
    pattern(rf"{_MOVE}{_GAP}{_P},?{_GAP}\bto {_GAP}{_NEW},?{_GAP}\bfrom {_GAP}{_OLD}"),
    pattern(rf"{_MOVE}{_GAP}{_P},?{_GAP}\bfrom {_GAP}{_OLD},?{_GAP}\bto {_GAP}{_NEW}"),
    pattern(
        rf"{_MOVE}{_GAP}\bfrom {_OLD}{_GAP}\bto {_NEW}(?:,| \(|, or | –| —)(?: ?(?:an?|or|up|down|about))? ?(?:{_STEP} of )?{_P}"
    ),
    pattern(
        rf"{_NEW}{_GAP}, (?:(?P<move>up|down)|an? {_STEP} of)(?: by)? {_P} (?:from|on|over|compared with) (?:the )?{_OLD}"
    ),
)
_CLOSE, _LOOSE = 0.08, 0.2
"""How far a stated change may be off, as a share of it, and where it is hedged: it may be rounded as speech rounds it."""


@rule(severity=Severity.WARNING, beside=("%", "percent", "per", "cent"), in_quotes="skip")
def percent_mismatch(document: Document) -> Iterator[Finding]:
    """A change in per cent is not the change between the two figures beside it.

    “Rose 20 percent to $120 million from $90 million” is a rise of 33 percent. The percentage and both figures must stand in
    one sentence in a form that leaves no doubt what is compared: “rose P to B from A”, “fell P from A to B”, “rose from A to
    B, or P”, “B, up P from A”. Each figure may stand for all that rounds to it.

    Left alone: figures of different units or currencies, years, percentages of percentages, changes near the
    stated one, and quotations.

    Bad:  Sales rose {==20 percent==} to $120 million from $90 million, the company said.
    Bad:  The number of cases fell from 400 to 300, a {==40%==} drop, officials said.
    Bad:  There were 640 new cases, up {==35 percent==} from 512 the week before.
    Good: Sales rose 33 percent to $120 million from $90 million, the company said.
    Good: Unemployment rose 20 percent to 6 percent from 5 percent.
    """
    for frame in framed(document, "%", "percent", "per cent", least=3):
        for form in _FORMS:
            for m in form.finditer(frame.text):
                finding = _finding(document, frame, m)
                if finding is not None:
                    yield finding


def _finding(document: Document, frame: Frame, m: re.Match[str]) -> Finding | None:
    old, new, stated = (frame.amount(m, name) for name in ("old", "new", "percent"))
    if stated.unit != "%" or not _comparable(old, new):
        return None
    low_old, high_old = extent(old, fine=True)
    low_new, high_new = extent(new, fine=True)
    if low_old <= 0:
        return None
    low, high = (low_new / high_old - 1) * 100, (high_new / low_old - 1) * 100
    if low < 0 < high:
        return None
    least, most = sorted((abs(low), abs(high)))
    off = max(1.0, stated.value * (_LOOSE if stated.hedge else _CLOSE))
    if least - off <= stated.value <= most + off:
        return None
    change = (new.value / old.value - 1) * 100
    kind = "rise" if change > 0 else "fall"
    message = f"from {document[old.span]} to {document[new.span]} is a {kind} of {plain(abs(change))} percent, not {document[stated.span]}"
    return Finding(stated.span, message)


def _comparable(old: Amount, new: Amount) -> bool:
    """Whether two amounts are of one unit and near enough; “from 90 to 120 million” lacks a scale word."""
    return alike(old, new) and old.value > 0 and 0.01 < new.value / old.value < 100
