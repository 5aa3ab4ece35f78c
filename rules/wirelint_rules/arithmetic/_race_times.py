"""The times of a story's races: “2:06:14”, “two hours, six minutes, 14 seconds”."""

from __future__ import annotations

from wirelint.document import Span, layer
from wirelint.layers.number_words import TO_NINE, UP_TO_TWELVE
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from wirelint.document import Document

CLOCK = pattern(
    r"(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9](?:\.[0-9]{1,3})?)(?![0-9:])"
)
"""A time in figures."""

_WORDS = pattern(
    rf"(?:(?P<hours>[0-9]{{1,2}}|{TO_NINE}) hours?,? (?:and )?)?(?P<minutes>[0-9]{{1,2}}|{TO_NINE}) minutes?,?"
    rf" (?:and )?(?P<seconds>[0-9]{{1,2}}(?:\.[0-9]{{1,3}})?|{TO_NINE}) seconds?"
)
_GAP_BEHIND = pattern(
    r" (?:back|behind|ahead|adrift|slower|faster|quicker|clear|outside|inside|off|later|earlier|after|before)\b"
)
"""What makes of a time how far two are apart."""


class Time(NamedTuple):
    """Where a time stands, and its length."""

    span: Span
    seconds: float


@layer
def race_times(document: Document) -> list[Time]:
    """The times of races in a story: to the second, and of more than a minute. There are none where no time is in figures."""
    text = document.text
    if ":" not in text:
        return []
    clocked = [m for m in CLOCK.finditer(text) if not text[m.start() - 1 : m.start()].isalnum()]
    found = [_time(m) for m in clocked if _is_exact(m) and text[m.start() - 1 : m.start()] not in (":", ".")]
    told = [
        m
        for m in _WORDS.finditer(text)
        if _GAP_BEHIND.match(text, m.end()) is None and not text.endswith(" by ", 0, m.start())
    ]
    long = [_time(m) for m in told if _is_exact(m)] if found else []
    short = [_time(m) for m in told if not _is_exact(m)]
    bare = [_time(m) for m in clocked if not _is_exact(m) and not _OF_DAY.match(text, m.end())] if short else []
    return sorted([*found, *long, *_of_short_races(bare, short)])


def _is_exact(m: re.Match[str]) -> bool:
    """Whether a time has hours or parts of seconds, as no time of day has."""
    return bool(m["hours"]) or "." in m["seconds"]


_OF_DAY = pattern(r" ?(?:[ap]\.?m\b|GMT|UTC|local|[A-Z]{2,4}\b|o.clock)")
"""What makes a time of day of one in figures."""


def _of_short_races(bare: Iterable[Time], told: Iterable[Time]) -> Iterator[Time]:
    """Times of less than an hour in figures, and those near them in words: “58:57” and “58 minutes, 42 seconds”."""
    for one in bare:
        near = [time for time in told if abs(time.seconds - one.seconds) < _ALIKE]
        if near:
            yield one
            yield from near


_ALIKE = 300.0
"""In seconds: so near each other are two times of one race."""


def _time(m: re.Match[str]) -> Time:
    return Time(Span(*m.span()), value(m["hours"]) * 3600 + value(m["minutes"]) * 60 + value(m["seconds"]))


def value(written: str | None) -> float:
    """A number below a hundred in figures or words, “a” being one; 0 where there is none."""
    if not written:
        return 0.0
    return 1.0 if written == "a" else float(UP_TO_TWELVE[written]) if written in UP_TO_TWELVE else float(written)
