"""Durations that are told twice, and not the same: “90 minutes, or three hours”."""

from __future__ import annotations

from wirelint import Finding, Span, pattern
from wirelint.layers.number_words import TO_TWELVE, value
from wirelint.layers.numbers.passages import before, behind, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.calendar._told_between import UNITS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint import Document

_NUMBER = f"[0-9]{{1,4}}|{TO_TWELVE}|eighteen|twenty|thirty|forty"
_RESTATED = pattern(
    rf"(?P<many>{_NUMBER}) (?P<unit>minute|hour|day|week|month)s?(?:, or |,? or | \()(?P<hedge>about |nearly |almost |around |roughly |more than |just over |over |just under |some )?(?P<other>{_NUMBER})(?P<half> and a half|\.5)? (?P<unit2>hour|day|week|month|year)(?P<plural>s?)\b(?!-)"
)
_INTO = {
    ("minute", "hour"): (60, 60), ("hour", "day"): (24, 24), ("day", "week"): (7, 7), ("day", "month"): (28, 31), ("day", "year"): (365, 366), ("week", "month"): (4, 4.5),
    ("week", "year"): (52, 52.2), ("month", "year"): (12, 12),
}  # fmt: skip
"""How many of a unit go into another, the least and the most."""
_SLACK, _OF_ROUGH = 0.26, 0.2
"""How far what is told again may lie from what it should be; by what share of itself where it is rough."""
_JOINTS = (", or ", " or ", " (")

_LESSER = frozenset("minute minutes hour hours day days week weeks month months".split())
AGAIN = telling(
    behind(" ".join(_LESSER | UNITS)),
    frozenset(("or", "one")) | before("(", 3),
    _LESSER,
    UNITS,
    least=1,
    dated=True,
)


def durations_twice(document: Document) -> Iterator[Finding]:
    """The durations that stand twice, “or” or a bracket between, the second in a greater unit and not as long."""
    text, story = document.text, words(document)
    for passage in told(document, AGAIN):
        for index in passage.standing(_LESSER):
            if text.startswith(_JOINTS, story.ends[index]) and index:
                m = _RESTATED.match(text, story.starts[index - 1])
                if m is not None:
                    yield from _restated(m)


def _restated(m: re.Match[str]) -> Iterator[Finding]:
    """A duration that is told again in a greater unit: “90 minutes, or an hour and a half”."""
    bounds = _INTO.get((m["unit"], m["unit2"]))
    if bounds is None:
        return
    many, other = value(m["many"]), value(m["other"]) + (0.5 if m["half"] else 0)
    low, high = many / bounds[1], many / bounds[0]
    slack = _OF_ROUGH * other if m["hedge"] else _SLACK
    if other < low - slack or other > high + slack:
        yield Finding(
            Span(m.start("other"), m.end("plural")),
            f"{m['many']} {m['unit']}s are {many / bounds[0]:.2g} {m['unit2']}s, not {m['other']}",
        )
