"""A time of the clock beside a time of day to which it does not belong."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_PARTS = frozenset(
    "morning mornings afternoon afternoons evening evenings dawn sunrise daybreak dusk sunset nightfall midnight noon midday breakfast lunch lunchtime overnight".split()
)
_CLOCK = r"(?P<hour>1[0-2]|[1-9])(?:[:.](?P<past>[0-5][0-9]))?[ \u00a0]?(?P<half>[ap])\.?m\b\.?"
_LINK = r"(?:s| of [A-Z]\w+(?: \d{1,2})?| of the (?:next|following|same) day|,)?(?: local time)?,? (?:(?:at|around|about|by|just|only|shortly|soon|before|after|exactly|roughly|from) ){1,3}"
_BEHIND = pattern(rf"{_LINK}(?P<clock>{_CLOCK})")
_BARE = pattern(rf", (?P<clock>{_CLOCK})")
_AHEAD = pattern(
    rf"(?P<clock>{_CLOCK}),?(?: \([^()]{{3,20}}\))?(?: local time)?,? (?:in the |on the |the (?:next|following|same) |this |that |on {WEEKDAY} |{WEEKDAY} )(?:early |late )?$"
)
_UNTIL = pattern(
    r"\b(?:until|till|to|through|than|between|since|before|late|from|not|unlike|instead|rather)(?: the| late| early| this| that| next| every| [A-Z]\w+)* $"
)
_SETS = pattern(r"\b[Ss]un (?:sets?|went down|goes down) (?:at|around|about|by) (?P<clock>" + _CLOCK + ")")
_RISES = pattern(r"\b[Ss]un (?:rises?|rose|comes up|came up) (?:at|around|about|by) (?P<clock>" + _CLOCK + ")")
_FAR = 48


@rule(severity=Severity.WARNING, reach="paragraph", words=_PARTS | {"sun"})
def wrong_half_of_day(document: Document) -> Iterator[Finding]:
    """A time of the clock stands beside a time of day to which it does not belong.

    Nobody rises at dawn at 5 p.m., and no evening has 8 a.m.: morning or afternoon have been swapped. Reported where a time with a.m. or p.m. stands
    right beside a word for the time of day (morning, dawn, noon, afternoon, dusk, evening, midnight). Stretches from one to the other
    (“from Monday evening to 4 a.m.”) are left alone.

    Bad:  She rose at dawn, at {==5 p.m.==}, to milk.
    Bad:  The session starts on Monday evening at {==8 a.m.==} and is open to all.
    Bad:  They were back at {==4 a.m.==} that afternoon.
    Good: She rose at dawn, at 5 a.m., to milk. The session lasts from Monday evening to 8 a.m.; it began at 8 p.m. in the evening.
    """
    story, text = words(document), document.text
    for at in story.standing(_PARTS | {"sun"}):
        part = story.lower[at].removesuffix("s")
        if part == "sun":
            for form, right in ((_SETS, "p"), (_RISES, "a")):
                m = form.match(text, story.starts[at])
                if m and m["half"] != right and m["hour"] != "12":
                    yield Finding(Span(*m.span("clock")), f"the sun is elsewhere at {m['clock']}")
            continue
        low = max(0, story.starts[at] - _FAR)
        ahead = _AHEAD.search(text[low : story.starts[at]])
        behind = _BEHIND.match(text, story.ends[at]) or (
            _BARE.match(text, story.ends[at]) if part in _AT_ONE_TIME else None
        )
        if behind and not _fits(part, behind) and not _UNTIL.search(text[low : story.starts[at]]):
            yield Finding(Span(*behind.span("clock")), f"{behind['clock']} is not {_said(part)}")
        elif ahead and not _fits(part, ahead):
            span = Span(low + ahead.start("clock"), low + ahead.end("clock"))
            if not _UNTIL.search(text[: span.start][-_FAR:]) and not text.startswith(
                (" to ", " until "), story.ends[at]
            ):
                yield Finding(span, f"{ahead['clock']} is not {_said(part)}")


_AT_ONE_TIME = frozenset("dawn sunrise daybreak noon midday midnight dusk sunset".split())
_MORNING = frozenset("morning dawn sunrise daybreak breakfast".split())
_LATER = frozenset("afternoon evening dusk sunset nightfall lunch lunchtime".split())


def _said(part: str) -> str:
    return f"in the {part}" if part in {"morning", "afternoon", "evening"} else f"at {part}"


def _fits(part: str, m: re.Match[str]) -> bool:
    """Whether a time of the clock may be of a part of the day."""
    hour, half = int(m["hour"]) % 12, m["half"]
    if part in _MORNING:
        return half == "a" or (hour == 0 and part == "morning")
    if part in _LATER:
        return half == "p" or (hour in {11, 10} and part.startswith("lunch"))
    if part in {"noon", "midday"}:
        return (half == "p" and hour < 3) or (half == "a" and hour >= 10)
    if part == "midnight":
        return (half == "a" and hour < 4) or (half == "p" and hour >= 9)
    return True
