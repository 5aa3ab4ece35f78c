"""A weekday that is not so many days after another."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import WEEKDAY, WEEKDAY_NAMES, WEEKDAY_WORDS, WEEKDAYS
from wirelint.layers.numbers.passages import behind, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_SMALL = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "a": 1}
_LATER = pattern(
    rf"(?P<first>{WEEKDAY})(?P<mid>[^“”\"\n]{{0,110}}?)(?:(?P<many>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Oo]ne|[Aa]) days? (?P<way>later|afterwards|earlier|before)|[Tt]he (?P<next>next|following|previous) day|[Tt]he day (?P<after>after|before)),(?: on)? (?P<second>{WEEKDAY})\b(?!’s|'s)"
)
_STRETCH = pattern(
    rf"(?P<many>two|three|four|five|six)-day (?P<what>[a-z-]+(?: [a-z-]+){{0,3}}?),?(?: which)?(?: (?:is|was|will be|to be))? (?:from|runs from|ran from|lasts from|held from|running from|lasting from) (?P<first>{WEEKDAY}) (?:to|through|until) (?P<second>{WEEKDAY})\b"
)
_PUT_OFF = pattern(
    rf"(?P<first>{WEEKDAY})(?P<mid>[^“”\"\n.]{{0,60}}?)(?P<way>put off|postponed|delayed|pushed back|deferred|brought forward|moved forward|moved back|extended) (?:by )?(?:(?P<many>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Oo]ne|[Aa]) days?|(?P<hours>24|48|72) hours),? (?:to|until|till) (?P<second>{WEEKDAY})\b"
)
_DELAYS = frozenset("off postponed delayed pushed deferred brought moved extended".split())
_TELLING = frozenset("later afterwards earlier next following previous after before".split())
_STRETCHES = frozenset("two-day three-day four-day five-day six-day".split())
_FAR = 170
_BEFORE_A_DAY = tuple(f", {on}{day[:3]}" for day in WEEKDAY_NAMES for on in ("", "on "))
"""What stands before a weekday that is so many days after another."""
_DELAYED = telling(_DELAYS, behind("day days hours"), WEEKDAY_WORDS, least=1)


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    in_quotes="skip",
    words=_STRETCHES,
    needs=_BEFORE_A_DAY,
    among=(_DELAYED,),
)
def weekday_step_mismatch(document: Document) -> Iterator[Finding]:
    """A weekday is not so many days after the one before it.

    “On Monday. Three days later, on Saturday” is five days later, and the next day after Friday is no Sunday. Reported where two
    weekdays stand in one paragraph with the step between them right before the second, and no other day between; and for a two-day
    meeting from Monday to Thursday.

    Bad:  The race began on Monday. Three days later, on {==Saturday==}, he gave up.
    Bad:  He was shot on Friday and died the next day, {==Sunday==}.
    Bad:  The two-day meeting runs from Monday to {==Thursday==}.
    Good: The race began on Monday. Three days later, on Thursday, he gave up. The two-day meeting runs from Monday to Tuesday.
    """
    story, text = words(document), document.text
    seen: set[int] = set()
    for at in story.standing(_TELLING):
        low = max(0, story.starts[at] - _FAR)
        low = max(low, text.rfind("\n", low, story.starts[at]) + 1)
        for m in _LATER.finditer(text, low, min(len(text), story.ends[at] + 30)):
            last = _last_day(m)
            if m.start("second") in seen or last is None or any(char.isdigit() for char in m["mid"]):
                continue
            step = _step(m)
            if (WEEKDAYS[m["second"]] - WEEKDAYS[last]) % 7 != step % 7:
                seen.add(m.start("second"))
                related = Related(document, Span(*m.span("first")), f"“{last}” here")
                yield Finding(Span(*m.span("second")), f"{m['second']} is not {_said(step)} {last}", (), [related])
    for passage in told(document, _DELAYED):
        for m in _PUT_OFF.finditer(text, *passage.span):
            step = _put_off(m)
            if _last_day(m) is not None and (WEEKDAYS[m["second"]] - WEEKDAYS[m["first"]] - step) % 7:
                related = Related(document, Span(*m.span("first")), f"“{m['first']}” here")
                yield Finding(
                    Span(*m.span("second")), f"{m['second']} is not {_said(step)} {m['first']}", (), [related]
                )
    for at in story.standing(_STRETCHES):
        m2 = _STRETCH.match(text, story.starts[at])
        if m2:
            many = _SMALL[m2["many"]]
            real = (WEEKDAYS[m2["second"]] - WEEKDAYS[m2["first"]]) % 7
            if real + 1 != many and real != many:
                yield Finding(
                    Span(*m2.span("second")),
                    f"from {m2['first']} to {m2['second']} are {real + 1} days, not {m2['many']}",
                )


def _last_day(m: re.Match[str]) -> str | None:
    """The weekday from which is counted, or None where another stands between."""
    return None if any(day in m["mid"] for day in WEEKDAYS if day.endswith("day")) else m["first"]


def _step(m: re.Match[str]) -> int:
    if m["many"]:
        days = _SMALL[m["many"].lower()]
        return -days if m["way"] in {"earlier", "before"} else days
    return -1 if "previous" in (m["next"] or "") or m["after"] == "before" else 1


def _put_off(m: re.Match[str]) -> int:
    """By how many days something is put off, or brought forward."""
    days = int(m["hours"]) // 24 if m["hours"] else _SMALL[m["many"].lower()]
    return -days if "forward" in m["way"] else days


def _said(step: int) -> str:
    return f"{abs(step)} day{'s' if abs(step) > 1 else ''} {'after' if step > 0 else 'before'}"
