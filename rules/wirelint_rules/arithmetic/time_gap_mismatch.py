"""A gap between two race times that is not their difference."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.number_words import UP_TO_TWELVE
from wirelint.layers.numbers.passages import behind, telling
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.arithmetic._ranges import restyled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_CLOCK = pattern(
    r"(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9](?:\.[0-9]{1,3})?)(?![0-9:])"
)
_WORDS = pattern(
    r"(?:(?P<hours>[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine) hours?,? (?:and )?)?(?P<minutes>[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine) minutes?,?"
    r" (?:and )?(?P<seconds>[0-9]{1,2}(?:\.[0-9]{1,3})?|one|two|three|four|five|six|seven|eight|nine) seconds?"
)
_AMOUNT = r"(?:(?P<minutes>[0-9]{1,2}|a|one|two|three|four|five|six|seven|eight|nine) minutes?(?:,? (?:and )?(?P<rest>[0-9]{1,2}(?:\.[0-9]{1,3})?|one|two|three|four|five|six|seven|eight|nine) seconds?)?|(?P<seconds>[0-9]{1,3}(?:\.[0-9]{1,3})?|one|two|three|four|five|six|seven|eight|nine) seconds?)"
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


class _Time(NamedTuple):
    span: Span
    seconds: float


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
    Good: He won in 2 hours, 6 minutes, 14 seconds. Kiprono was second, nine seconds back in 2:06:23.
    Good: His 2:06:06 was a course record. Sifan Hassan won the women’s race by 34 seconds, in 2:18:22.
    """
    times = _times(document)
    if not 2 <= len(times) <= _MOST:
        return
    for m in _GAP.finditer(document.text):
        near = sorted((one for one in times if _apart(one.span, m) < _FAR), key=lambda one: _apart(one.span, m))
        if len(near) < 2 or _apart(near[0].span, m) > _NEAR or _hedged(document.text, m.start()):
            continue
        if _of_another(document.text, m, near[0].span):
            continue
        gap, width = _seconds(m)
        pairs = [abs(a.seconds - b.seconds) for i, a in enumerate(times) for b in times[i + 1 :]]
        if _to_untold_record(document, m, near):
            continue
        earlier = [one for one in near[1:] if one.span.end <= m.start()]
        other = earlier[0] if earlier else near[1]
        if other.span.start >= m.end() > near[0].span.start and (
            "\n" in document.text[m.end() : other.span.start] or _GAP.search(document.text, m.end(), other.span.start)
        ):
            continue  # the time is of whom another gap is
        if _OTHER_RACE.search(
            document.text,
            min(near[0].span.end, other.span.end, m.end()),
            max(near[0].span.start, other.span.start, m.start()),
        ):
            continue
        first = abs(near[0].seconds - other.seconds)
        if any(abs(apart - all_) <= width for apart in pairs for all_ in _added(document, m, gap)):
            continue
        if any(abs(apart - gap) <= width for apart in pairs) or not 0 < first < _LONGEST:
            continue
        if first > _OF_ONE_RACE * max(near[0].seconds, other.seconds):
            continue
        span = Span(
            m.start("minutes")
            if m["minutes"]
            else m.start("seconds")
            if m["seconds"]
            else m.start("bminutes")
            if m["bminutes"]
            else m.start("bseconds"),
            m.end(),
        )
        related = [Related.here(document, one.span) for one in (near[0], other)]
        message = f"{document[near[0].span]} and {document[other.span]} are {first:g} seconds apart"
        yield Finding(span, message, list(_fixes(document, span, first)), related)


def _added(document: Document, m: re.Match[str], gap: float) -> Iterator[float]:
    """What a gap comes to with another of its paragraph, or all before it: nine seconds clear, and the third a further 14 seconds adrift."""
    around = paragraphs(document)[paragraph_at(document, m.start())]
    others = [one for one in _GAP.finditer(document.text, *around) if one.start() != m.start()]
    yield from (gap + _seconds(one)[0] for one in others)
    yield from (
        gap + 60 * _value(one["minutes"]) + float(one["seconds"]) for one in _CLOCKED.finditer(document.text, *around)
    )
    yield gap + sum(_seconds(one)[0] for one in others if one.start() < m.start())


_LONGEST = 20 * 60
_OF_ONE_RACE = 0.25
"""Two times of one race differ by no greater share of the longer."""
_MOST = 40
"""More times than that are a table of results."""


@layer
def _times(document: Document) -> list[_Time]:
    """Race times of a story: to the second, and of more than a minute."""
    found = list[_Time]()
    text = document.text
    if ":" in text:
        for m in _CLOCK.finditer(text):
            before = text[m.start() - 1 : m.start()]
            if (m["hours"] or "." in m["seconds"]) and not before.isalnum() and before not in (":", "."):
                found.append(
                    _Time(Span(*m.span()), _value(m["hours"]) * 3600 + _value(m["minutes"]) * 60 + float(m["seconds"]))
                )
    if ":" not in text:
        return found
    told = [
        (m, _Time(Span(*m.span()), _value(m["hours"]) * 3600 + _value(m["minutes"]) * 60 + _value(m["seconds"])))
        for m in _WORDS.finditer(text)
        if _GAP_BEHIND.match(text, m.end()) is None and not text.endswith(" by ", 0, m.start())
    ]
    if found:
        found += [one for m, one in told if m["hours"] or "." in m["seconds"]]
    short = [one for m, one in told if not m["hours"] and "." not in m["seconds"]]
    return sorted([*found, *(_of_short_races(text, short) if short else ())])


def _of_short_races(text: str, told: list[_Time]) -> Iterator[_Time]:
    """Times of less than an hour in words, and those near them in figures: “58 minutes, 42 seconds” and “58:57”."""
    bare = [
        _Time(Span(*m.span()), _value(m["minutes"]) * 60 + float(m["seconds"]))
        for m in _CLOCK.finditer(text)
        if not m["hours"]
        and "." not in m["seconds"]
        and not text[m.start() - 1 : m.start()].isalnum()
        and not _OF_DAY.match(text, m.end())
    ]
    for one in bare:
        near = [time for time in told if abs(time.seconds - one.seconds) < _ALIKE]
        if near:
            yield one
            yield from near


_CLOCKED = pattern(
    r"(?<![0-9:])\+?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9](?:\.[0-9]{1,3})?) (?:back|behind|ahead|adrift|slower|faster|clear|off|later|down)\b"
)
"""A gap in figures: 2:05 back."""
_GAP_BEHIND = pattern(
    r" (?:back|behind|ahead|adrift|slower|faster|quicker|clear|outside|inside|off|later|earlier|after|before)\b"
)
_OF_DAY = pattern(r" ?(?:[ap]\.?m\b|GMT|UTC|local|[A-Z]{2,4}\b|o.clock)")
_ALIKE = 300.0
"""In seconds: so near each other are two times of one race."""


def _fixes(document: Document, span: Span, seconds: float) -> Iterator[Fix]:
    """A gap of seconds anew, where it is one of less than a minute."""
    number, _, rest = document[span].partition(" ")
    better = restyled(number, seconds) if seconds < 60 else ""
    if better and rest.startswith("second"):
        yield Fix.replace(span, f"{better} {rest}")


def _value(written: str | None) -> float:
    if not written:
        return 0.0
    return 1.0 if written == "a" else float(UP_TO_TWELVE[written]) if written in UP_TO_TWELVE else float(written)


def _seconds(m: re.Match[str]) -> tuple[float, float]:
    """A gap in seconds, and how far it may be off."""
    minutes = m["minutes"] or m["bminutes"]
    rest = m["rest"] or m["brest"] or m["seconds"] or m["bseconds"]
    if rest is None:
        return _value(minutes) * 60, 30.0
    return _value(minutes) * 60 + _value(rest), 0.11 if "." in rest else 1.0


def _apart(span: Span, m: re.Match[str]) -> int:
    return max(span.start - m.end(), m.start() - span.end, 0)


def _of_another(text: str, m: re.Match[str], nearest: Span) -> bool:
    """Whether the nearest time is not of whom the gap is: one of the next clause, or that of the winner where the gap is to a record."""
    if nearest.start >= m.end():
        return bool(_NEXT.search(text, m.end(), nearest.start))
    return bool(_TO_RECORD.match(text, m.end())) and not _CLOCK.search(text, m.end(), m.end() + _NEAR // 2)


def _to_untold_record(document: Document, m: re.Match[str], near: list[_Time]) -> bool:
    """Whether a gap is by how much a best or a record was bettered, and no time of the story is said to be that one: “a personal best by 41 seconds”."""
    text = document.text
    if not (m["bminutes"] or m["bseconds"]) or not _BEST_BY.search(text, max(0, m.start() - _CLOSE), m.start()):
        return False
    return not any(_OLD_BEST.search(text, max(0, one.span.start - _CLOSE), one.span.end + _CLOSE // 2) for one in near)


_CLOSE = 50
_BEST_BY = pattern(r"\b(?:bests?|records?|PBs?|marks?|improv\w+|(?:her|his|their) time)(?: (?:[\w’'-]+ ){0,4})?$")
_OLD_BEST = pattern(
    r"\b(?:old|previous|earlier|former|existing|last|set|stood|standing)\b[^\n]{0,40}\b(?:bests?|records?|marks?|times?|PB)\b|\b(?:bests?|records?|marks?|PB) (?:of|was|is|had been|stood)\b"
)


def _hedged(text: str, at: int) -> bool:
    return text[max(0, at - 14) : at].endswith(
        ("about ", "nearly ", "almost ", "more than ", "over ", "some ", "around ")
    )
