"""A gap between two race times that is not their difference."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.number_words import TO_NINE
from wirelint.layers.numbers.passages import behind, telling
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._race_times import CLOCK, Time, race_times, value
from wirelint_rules.arithmetic._ranges import one_digit, restyled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_AMOUNT = rf"(?:(?P<minutes>[0-9]{{1,2}}|a|{TO_NINE}) minutes?(?:,? (?:and )?(?P<rest>[0-9]{{1,2}}(?:\.[0-9]{{1,3}})?|{TO_NINE}) seconds?)?|(?P<seconds>[0-9]{{1,3}}(?:\.[0-9]{{1,3}})?|{TO_NINE}) seconds?)"
_GAP = pattern(
    rf"{_AMOUNT} (?:back|behind|ahead|adrift|slower|faster|quicker|clear|outside|inside|off)\b"
    rf"|\b(?:by|missed (?:it|the record|the mark) by) {_AMOUNT.replace('P<', 'P<b')}(?![ -](?:ahead|behind|back))"
)
_NEXT = pattern(r"[.;] |, (?:and|while|with|as|but) ")
_TO_RECORD = pattern(r" (?:of |than )?(?:the|his|her|their|a|an) (?:[\w’'-]+ ){0,4}(?:record|best|mark|time)\b")
"""What a gap is to, though its time may stand nowhere."""

_OTHER_RACE = pattern(
    r"\b(?:[Ww]omen[’']s|[Mm]en[’']s|[Gg]irls[’']|[Bb]oys[’']|[Jj]unior|[Ww]heelchair|[Mm]asters) (?:race|title|event|field|section|elite|record|marathon|winner)\b"
)
"""What says that one of two times is of another race than the gap."""

_NEAR, _FAR = 160, 700
"""In code points: how far from a gap one of its times stands, and how far the other."""


_GAPPED = telling(
    behind("seconds second minutes"),
    frozenset("back behind ahead adrift slower faster quicker clear outside inside off by".split()),
    least=1,
    dated=True,
)


@rule(severity=Severity.WARNING, among=(_GAPPED,))
def time_gap_mismatch(document: Document) -> Iterator[Finding]:
    """The gap between two times of a race is not their difference.

    “Won in 2:06:14 … second, 19 seconds back in 2:06:23”: the two times are nine seconds apart. One of the times stands in the
    gap's own sentence or beside it, the other somewhat before or behind; reported if no two times of the story are so far apart, the
    nearest two are less than twenty minutes apart, and each is told to the second.

    Left alone: times of day, hedged gaps, and gaps beside fewer than two times.

    Bad:  He won in 2 hours, 6 minutes, 14 seconds. Kiprono was second, {==19 seconds back==} in 2:06:23.
    Bad:  She won in 2:23:41, a best by {==2 minutes, 12 seconds==}. Her old mark was 2:24:53.
    Bad:  He won in 60 minutes 42 seconds. Lagat was second in {==61:51, nine seconds behind==}.
    Good: He won in 2 hours, 6 minutes, 14 seconds. Kiprono was second, nine seconds back in 2:06:23.
    Good: His 2:06:06 was a course record. Sifan Hassan won the women’s race by 34 seconds, in 2:18:22.
    """
    times = race_times(document)
    if not 2 <= len(times) <= _MOST:
        return
    for m in _GAP.finditer(document.text):
        two = _beside(document, m, times)
        if two is not None and not _may_be_right(document, m, times, two):
            span, (near, other) = _written(m), two
            apart = abs(near.seconds - other.seconds)
            related = [Related.here(document, one.span) for one in two]
            message = f"{document[near.span]} and {document[other.span]} are {apart:g} seconds apart"
            if 0 <= span.start - near.span.end <= _TOGETHER and not one_digit(_seconds(m)[0], apart):
                yield Finding(Span(near.span.start, span.end), message, (), related)
            else:
                yield Finding(span, message, list(_fixes(document, span, apart)), related)


_TOGETHER = 3
"""A time that ends so far before a gap, in code points, is told of with it, unless a digit of the gap is wrong."""

_MOST = 40
"""More times than that are a table of results."""


def _beside(document: Document, m: re.Match[str], times: list[Time]) -> tuple[Time, Time] | None:
    """The two times that a gap is of, the nearest first; None where it is hedged, or may be of others."""
    text = document.text
    near = sorted((one for one in times if _apart(one.span, m) < _FAR), key=lambda one: _apart(one.span, m))
    if len(near) < 2 or _apart(near[0].span, m) > _NEAR or _hedged(text, m.start()):
        return None
    if _of_another(text, m, near[0].span) or _to_untold_record(document, m, near):
        return None
    one, other = near[0], next((time for time in near[1:] if time.span.end <= m.start()), near[1])
    if other.span.start >= m.end() > one.span.start and (
        "\n" in text[m.end() : other.span.start] or _GAP.search(text, m.end(), other.span.start)
    ):
        return None  # the time is of whom another gap is
    first, last = min(one.span.end, other.span.end, m.end()), max(one.span.start, other.span.start, m.start())
    return None if _OTHER_RACE.search(text, first, last) else (one, other)


def _may_be_right(document: Document, m: re.Match[str], times: list[Time], two: tuple[Time, Time]) -> bool:
    """Whether any two times of a story are so far apart as a gap says, alone or with others, or its two are of no one race."""
    gap, width = _seconds(m)
    pairs = [abs(a.seconds - b.seconds) for i, a in enumerate(times) for b in times[i + 1 :]]
    if any(abs(apart - one) <= width for apart in pairs for one in (gap, *_added(document, m, gap))):
        return True
    apart, longest = abs(two[0].seconds - two[1].seconds), max(one.seconds for one in two)
    return not 0 < apart < _LONGEST or apart > _OF_ONE_RACE * longest


_LONGEST = 20 * 60
_OF_ONE_RACE = 0.25
"""Two times of one race differ by no greater share of the longer."""


def _written(m: re.Match[str]) -> Span:
    """Where a gap is written, without the “by” before it."""
    return Span(min(m.start(group) for group in ("minutes", "seconds", "bminutes", "bseconds") if m[group]), m.end())


def _added(document: Document, m: re.Match[str], gap: float) -> Iterator[float]:
    """What a gap comes to with another of its paragraph, or all before it: nine seconds clear, and the third a further 14 seconds adrift."""
    around = paragraphs(document)[paragraph_at(document, m.start())]
    others = [one for one in _GAP.finditer(document.text, *around) if one.start() != m.start()]
    yield from (gap + _seconds(one)[0] for one in others)
    yield from (
        gap + 60 * value(one["minutes"]) + value(one["seconds"]) for one in _CLOCKED.finditer(document.text, *around)
    )
    yield gap + sum(_seconds(one)[0] for one in others if one.start() < m.start())


_CLOCKED = pattern(
    r"(?<![0-9:])\+?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9](?:\.[0-9]{1,3})?) (?:back|behind|ahead|adrift|slower|faster|clear|off|later|down)\b"
)
"""A gap in figures: 2:05 back."""


def _fixes(document: Document, span: Span, seconds: float) -> Iterator[Fix]:
    """A gap of seconds anew, where it is one of less than a minute."""
    number, _, rest = document[span].partition(" ")
    better = restyled(number, seconds) if seconds < 60 else ""
    if better and rest.startswith("second"):
        yield Fix.replace(span, f"{better} {rest}")


def _seconds(m: re.Match[str]) -> tuple[float, float]:
    """A gap in seconds, and how far it may be off."""
    minutes = m["minutes"] or m["bminutes"]
    rest = m["rest"] or m["brest"] or m["seconds"] or m["bseconds"]
    if rest is None:
        return value(minutes) * 60, 30.0
    return value(minutes) * 60 + value(rest), 0.11 if "." in rest else 1.0


def _apart(span: Span, m: re.Match[str]) -> int:
    return max(span.start - m.end(), m.start() - span.end, 0)


def _of_another(text: str, m: re.Match[str], nearest: Span) -> bool:
    """Whether the nearest time is not of whom the gap is: one of the next clause, or that of the winner where the gap is to a record."""
    if nearest.start >= m.end():
        return bool(_NEXT.search(text, m.end(), nearest.start))
    return bool(_TO_RECORD.match(text, m.end())) and not CLOCK.search(text, m.end(), m.end() + _NEAR // 2)


def _to_untold_record(document: Document, m: re.Match[str], near: list[Time]) -> bool:
    """Whether a gap is by how much a best or a record was bettered, and no time of the story is said to be that one: “a personal best by 41 seconds”."""
    text = document.text
    if not (m["bminutes"] or m["bseconds"]) or not _BEST_BY.search(text, max(0, m.start() - _CLOSE), m.start()):
        return False
    of_the_race = [one for one in near if abs(one.seconds - near[0].seconds) <= _OF_ONE_RACE * near[0].seconds]
    return not any(
        _OLD_BEST.search(text, max(0, one.span.start - _CLOSE), one.span.end + _CLOSE // 2) for one in of_the_race
    )


_CLOSE = 50
_BEST_BY = pattern(r"\b(?:bests?|records?|PBs?|marks?|improv\w+|(?:her|his|their) time)(?: (?:[\w’'-]+ ){0,4})?$")
_OLD_BEST = pattern(
    r"(?<![\w-])(?:old|previous|earlier|former|existing|last|set|stood|standing)\b[^\n]{0,40}\b(?:bests?|records?|marks?|times?|PB)\b|\b(?:bests?|records?|marks?|PB) (?:of|was|is|had been|stood)\b"
)


def _hedged(text: str, at: int) -> bool:
    return text[max(0, at - 14) : at].endswith(
        ("about ", "nearly ", "almost ", "more than ", "over ", "some ", "around ")
    )
