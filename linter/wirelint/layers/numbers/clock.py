"""Times of day, and where a story gives one time in several zones: “9 a.m. EST (1400 GMT)”."""

from __future__ import annotations

from wirelint.document import Span, layer
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.layers.numbers.numerals import numerals
from wirelint.layers.numbers.passages import behind, telling
from wirelint.patterns import pattern, places
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from wirelint.document import Document

DAY = 24 * 60
"""Minutes."""

ZONE_WORDS = frozenset(
    "gmt utc z est edt cst cdt mst mdt pst pdt et ct mt pt eastern central mountain pacific cet cest eet eest bst ist jst kst msk hkt sgt aest aedt nzst nzdt"
    " ast wib pkt sast time".split()
)
"""Words, in lower case, of which one stands beside a time that is given with its zone."""

_HALVES = frozenset(("0 _ m", "0am", "0pm")) | behind("am pm")
_ABBREVIATED = " ".join(ZONE_WORDS - frozenset("z eastern central mountain pacific time".split()))
AT_ZONE = telling(
    behind(" ".join(ZONE_WORDS), 5) | frozenset(("0gmt", "0utc", "0z")),
    _HALVES | behind(_ABBREVIATED) | frozenset(("0:", "0gmt", "0utc", "0z", "noon", "midnight")),
    least=1,
    dated=True,
)
"""What tells of a time that is given with its zone."""
AT_PLACES = telling(_HALVES, frozenset(("0 in", "0 _ in", "0 _ _ in")), dated=True)
"""The same of times with a place in the stead of a zone: “5:30 p.m. in Seoul”."""

LONGEST = 12
"""How many times one chain may have: copy that gives a time in more zones than that is no copy."""

_ZONE = (
    r"(?:(?:Central|Eastern) European(?: Summer)? [Tt]ime|British Summer Time|Greenwich Mean Time"
    r"|(?:Eastern|Central|Mountain|Pacific)(?: (?:[Ss]tandard|[Dd]aylight))?(?: [Tt]ime)?"
    r"|[A-Z][\w’-]+(?: [A-Z][\w’-]+)? time|local(?: time)?|[ECMP]\.[SD]?\.?T\.|[A-Z]{2,4}(?![\w’])|Z(?!\w))"
)
_TIME = pattern(
    r"(?:"
    r"(?P<hour>[01]?[0-9]|2[0-4])(?:[:.](?P<minute>[0-5][0-9]))?[ \u00a0\u202f]?(?P<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)"
    r"|(?:12 )?(?P<word>noon|midnight)\b"
    r"|(?P<clock>[01]?[0-9]|2[0-3])[:.](?P<past>[0-5][0-9])(?![0-9.:%])"
    r"|(?P<run>(?:[01][0-9]|2[0-4])[0-5][0-9])(?![\w.,%:])(?: hours\b)?"
    r")"
    rf"(?:[ \u00a0\u202f]?(?P<zone>{_ZONE}))?"
)
_JOINT = pattern(
    rf"[,\s]*(?:on )?(?:{WEEKDAY})?(?:,? (?:on )?(?:[A-Z][a-z]{{2,8}}\.? [0-9]{{1,2}}|[0-9]{{1,2}} [A-Z][a-z]{{2,8}})(?:,? [12][0-9]{{3}})?)?[,\s]*(?:in (?P<place>[A-Z][\w’.-]+(?: [A-Z][\w’-]+)?))?\s?(?:[(/;–—]|,(?: or)?| or |- )\s?(?:or )?"
)
_PLACE = pattern(r" in (?P<place>[A-Z][\w’.-]+(?: [A-Z][\w’-]+)?)")
_DAY = rf"(?P<day>{WEEKDAY})"
_DAY_BEHIND = pattern(rf",? (?:on )?{_DAY}\b")
_DAY_BEFORE = pattern(rf"\b{_DAY},? (?:at )?(?:about |around )?$")
_UNKNOWN = frozenset({"local", "local time", "AM", "PM"})
_NOT_BEFORE = frozenset("$£€.,:/−-")


class Clock(NamedTuple):
    """A time of day. `minutes` are its readings after midnight: two where a 12-hour clock lacks its half of the day.

    `reading` is the time without its zone. `zone` is how the copy names its zone, "" where it does not or says only “local time”.
    `weekday` is where the copy names the day, None where it does not.
    """

    span: Span
    reading: Span
    minutes: tuple[int, ...]
    zone: str
    weekday: Span | None = None


@layer
def clocks(document: Document) -> list[Clock]:
    """The times of day of a story, in order; four figures or figures with a point only with a zone.

    Noon and midnight are looked for only where some time has a zone.
    """
    return list(_clocks(document))


@layer
def chains(document: Document) -> list[list[Clock]]:
    """The places where one time is given in several zones, each as its times in the order of the copy."""
    return list(_chains(document.text, clocks(document)))


def _clocks(document: Document) -> Iterator[Clock]:
    text = document.text
    starts = [start for start, end in numerals(document) if end - start < _LONGEST and text[end : end + 1] in _BEHIND]
    found = list(_read(text, starts))
    if any(clock.zone for clock in found):
        for word in ("noon", "midnight"):
            starts += [at - 3 if text[at - 3 : at] == "12 " else at for at in places(text, word)]
        found = list(_read(text, sorted(starts)))
    yield from found


def _read(text: str, starts: Iterable[int]) -> Iterator[Clock]:
    """The times that begin at some places, given in order."""
    end = 0
    for start in starts:
        before = text[start - 1 : start]
        m = _TIME.match(text, start) if start >= end and before not in _NOT_BEFORE and not before.isalnum() else None
        clock = _clock(text, m) if m else None
        if clock is not None:
            yield clock
            end = clock.span.end


_LONGEST = 6
_BEHIND = frozenset((":", " ", "\u00a0", "\u202f", "a", "p", "A", "P", "G", "U", "Z", "E", "C", "M", "B"))


def _chains(text: str, times: Iterable[Clock]) -> Iterator[list[Clock]]:
    chain: list[Clock] = []
    for clock in times:
        if 0 < len(chain) < LONGEST and _joined(text, chain, clock):
            chain.append(clock)
            continue
        if len(chain) > 1:
            yield chain
        chain = [clock]
    if len(chain) > 1:
        yield chain


def _joined(text: str, chain: list[Clock], clock: Clock) -> bool:
    last = chain[-1]
    if clock.span.start - last.span.end > 60:
        return False
    joint = _JOINT.fullmatch(text, last.span.end, clock.span.start)
    if joint is None:
        return _in_one_bracket(text, chain, clock)
    if joint["place"] and not last.zone:
        chain[-1] = last._replace(zone=f"{joint['place']} time")
    return True


_AND = pattern(r"(?: in (?P<place>[A-Z][\w’.-]+(?: [A-Z][\w’-]+)?))?,? and ")


def _in_one_bracket(text: str, chain: list[Clock], clock: Clock) -> bool:
    """Whether “and” joins a time to others in the bracket behind a first: “(10:11 a.m. in New York and 7:11 a.m. in Los Angeles)”."""
    last = chain[-1]
    m = _AND.fullmatch(text, last.span.end, clock.span.start)
    if m is None or len(chain) < 2 or "(" not in text[chain[0].span.end : chain[1].span.start]:
        return False
    if m["place"] and not last.zone:
        chain[-1] = last._replace(zone=f"{m['place']} time")
    if not clock.zone and (place := _PLACE.match(text, clock.span.end)):
        return bool(place)
    return bool(clock.zone)


def _clock(text: str, m: re.Match[str]) -> Clock | None:
    minutes = _minutes(m)
    zone = m["zone"] or ""
    if not minutes or ((m["run"] or (m["clock"] and ":" not in m.group())) and not zone):
        return None
    if not zone and (place := _PLACE.match(text, m.end())) and text[place.end() : place.end() + 1] in ",;)":
        zone = f"{place['place']} time"
    reading = Span(m.start(), m.end() if not m["zone"] else m.start("zone"))
    reading = reading._replace(end=reading.start + len(text[reading.start : reading.end].rstrip()))
    return Clock(Span(*m.span()), reading, minutes, "" if zone in _UNKNOWN else zone, _weekday(text, *m.span()))


def _weekday(text: str, start: int, end: int) -> Span | None:
    """Where the weekday stands that is named right behind a time or right before it."""
    m = _DAY_BEHIND.match(text, end) or _DAY_BEFORE.search(text, max(0, start - 24), start)
    return Span(*m.span("day")) if m else None


def _minutes(m: re.Match[str]) -> tuple[int, ...]:
    if m["word"]:
        return (12 * 60 if m["word"] == "noon" else 0,)
    if m["run"]:
        return ((int(m["run"][:2]) * 60 + int(m["run"][2:])) % DAY,)
    if m["half"]:
        hour = int(m["hour"])
        if not 0 < hour <= 12:
            return ()
        return (hour % 12 * 60 + int(m["minute"] or 0) + (12 * 60 if m["half"][0] in "pP" else 0),)
    hour, past = int(m["clock"]), int(m["past"])
    sure = hour > 12 or hour == 0 or m["clock"][0] == "0"
    return (hour * 60 + past,) if sure else (hour * 60 + past, (hour * 60 + past + 12 * 60) % DAY)


def written_like(copy: str, minutes: int) -> str:
    """A time of day, in minutes after midnight, as the copy writes its own: 0930, 09:30, 9:30 p.m., 9.30pm."""
    hour, past = divmod(minutes, 60)
    if copy[:4].isdigit():
        return f"{hour:02}{past:02}"
    letters = copy.lstrip("0123456789:. \u00a0\u202f")
    mark = "." if copy[: len(copy) - len(letters)].count(".") and ":" not in copy else ":"
    if not letters and copy[-1].isdigit():
        return f"{hour:02}{mark}{past:02}"
    space = " " if " " in copy or "\u00a0" in copy else ""
    half = "p" if hour >= 12 else "a"
    tail = f"{half}.m." if "." in letters else half.upper() + "M" if letters.isupper() else f"{half}m"
    return f"{hour % 12 or 12}{f'{mark}{past:02}' if past else ''}{space}{tail}"
