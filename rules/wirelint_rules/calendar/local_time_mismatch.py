"""A local time that the time beside it in another zone contradicts."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.layers.numbers.clock import AT_ZONE, chains
from wirelint.layers.numbers.zones import is_known, keys_of_place, offsets
from wirelint.layers.paragraphs import dateline, paragraph_at, paragraphs
from wirelint.layers.sentences import sentences
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.calendar._moments import disagreements

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from wirelint.layers.numbers.clock import Clock

_NAME = pattern(r"[A-Z][\w’'.-]*(?: (?:of |and |de )?[A-Z][\w’'-]*\.?){0,3}")
_THERE = pattern(r"\b(?i:in|at|near|over|across|outside|above|around|left|reached|entered|leaves|reaches) (?=[A-Z])")
_LOCAL = pattern(r"\blocal\b")
_WEEKDAY = pattern(rf"\b{WEEKDAY}\b")
_REACH = 160


@rule(severity=Severity.WARNING, among=(AT_ZONE,))
def local_time_mismatch(document: Document) -> Iterator[Finding]:
    """A local time and the same time in another zone do not fit the place.

    “2:40 a.m. (2340 GMT)” is Kyiv's clock in summer, “2:40 a.m. (0540 GMT)” is not. The place is one that the sentence names, or
    that of the dateline; where neither is known, any that the story names. Where only the other time has its weekday, the one that the story names, or has named up to there, is that of the local time. It must be known which zone it keeps, and so must the story's date, or the difference must be wrong in summer and winter alike.

    Left alone: times that fit any place that the story names up to the end of their paragraph, and those in a story that names no place whose zone is known, or but one, where the time is not said to be local.

    Bad:  TOKYO (July 1, 2024) — The rocket lifted off at 12:06 p.m. ({~~0206 GMT~>0306 GMT~~}) on Monday.
    Bad:  Sirens sounded in Kyiv on June 14, 2023 at 2:40 a.m. ({==0540 GMT==}).
    Bad:  TOKYO (March 3, 2024) — Runners set off in the rain on Sunday. The race began at 8 a.m. (2300 GMT {~~Sunday~>Saturday~~}).
    Bad:  Five people drowned off Morondava in Madagascar, around 8 p.m. local time ({==2300 GMT==}) on Saturday.
    Bad:  BELÉM, Brazil (July 1, 2024) — The ferry, one of the oldest in Brazil, sank at 9 p.m. ({~~2300 GMT~>0000 GMT~~}).
    Bad:  PERRY, Okla. (July 1, 2024) — The bridge fell at 9 a.m. ({~~1700 GMT~>1400 GMT~~}).
    Bad:  LIWONDE, Malawi (July 1, 2024) — The ferry sank at 9 p.m. local time ({~~2100 GMT~>1900 GMT~~}).
    Good: TOKYO (July 1, 2024) — The rocket lifted off at 12:06 p.m. (0306 GMT) on Monday.
    Good: TOKYO (July 1, 2024) — It left Hawaii at 12:06 p.m. (2206 GMT) on Sunday.
    """
    for chain in chains(document):
        local = [clock for clock in chain if not clock.zone]
        others = [clock for clock in chain if clock.zone and is_known(clock.zone)]
        if local and others and _to_another(document, local[0], others[0]):
            continue
        if len(local) == 1 and others and not any(disagreements(document, others)):
            yield from _findings(document, _on_the_day(document, local[0], others), others)


def _to_another(document: Document, local: Clock, other: Clock) -> bool:
    """Whether a time is the beginning of a stretch that ends at the other, whose zone it shares: from 1 p.m. to 3 p.m. EST."""
    return document.text[local.span.end : other.span.start].strip() in {"–", "—", "-", "to", "until", "till", "and"}


def _on_the_day(document: Document, local: Clock, others: Sequence[Clock]) -> Clock:
    """A local time with the one weekday that the story names, where only the time in the other zone has one."""
    told = [other.weekday for other in others if other.weekday is not None]
    if local.weekday is not None or not told:
        return local
    named = [Span(*m.span()) for m in _WEEKDAY.finditer(document.text) if Span(*m.span()) not in told]
    named = [span for span in named if span.start < local.span.start] or named
    return local._replace(weekday=named[0]) if len({document[span] for span in named}) == 1 else local


def _findings(document: Document, local: Clock, others: Sequence[Clock]) -> Iterator[Finding]:
    """The finding at the place where the time may be meant, if no place of the story makes it right."""
    there = list(_keys_there(document, local))
    named = _keys_named(document, local, there)
    if not there and len(named) < _ENOUGH and not _LOCAL.search(document.text, local.span.start, others[0].span.start):
        return
    clashes: dict[str, Finding] = {}
    for key in dict.fromkeys([*there, *named]):
        clash = next(disagreements(document, [local._replace(zone=key), *others]), None)
        if clash is None:
            return
        clashes[key] = clash
    if there or len(clashes) == 1:
        city = next(iter(clashes)).rpartition("/")[2].replace("_", " ")
        clash = next(iter(clashes.values()))
        yield clash._replace(message=f"{clash.message}, by the clocks of {city}")
    elif clashes:
        other = others[0].span
        message = f"“{document[local.span]}” is not “{document[other]}” at any place that the story names"
        yield Finding(other, message, related=[Related.here(document, local.span)])


def _keys_there(document: Document, local: Clock) -> Iterator[str]:
    """The zones of the places that a sentence says a time is at, the nearest first, then that of the dateline."""
    text, start = document.text, local.span.start
    sentence = next((s for s in sentences(document) if s.start <= start < s.end), None)
    if sentence is not None:
        end = min(sentence.end, local.span.end + _REACH)
        places = [m.end() for m in _THERE.finditer(text, max(sentence.start, start - _REACH), end)]
        for at in sorted(places, key=lambda at: abs(at - start)):
            yield from _single(_parts(text, at))
    line = dateline(document)
    if line is not None:
        yield from _single(_parts(text, line.place.start))


def _single(names: Iterable[str]) -> Iterator[str]:
    """The zone that the first known of some names keeps, if it is but one."""
    keys = next((keys for name in names if (keys := keys_of_place(name))), ())
    if len(keys) == 1:
        yield keys[0]


def _parts(text: str, at: int) -> Iterator[str]:
    """The capitalised name that begins at a place, and its beginnings, longest first; then those of the country behind its comma."""
    m = _NAME.match(text, at)
    words = m.group().split(" ") if m else []
    for end in range(len(words), 0, -1):
        yield " ".join(words[:end]).rstrip("-")
        yield " ".join(words[:end]).rstrip("-.")
    if m and text.startswith(", ", m.end()) and text[m.end() + 2 : m.end() + 3].isupper():
        yield from _parts(text, m.end() + 2)


_ENOUGH = 2
"""So many times a story names places, at least, where the time may be that of another one."""


def _keys_named(document: Document, local: Clock, there: Collection[str]) -> list[str]:
    """The zones of the places that a story names up to the end of a time's paragraph.

    What is named further down was not named yet when the time was told. A country that keeps several zones, one of which
    is that of the place where the time is meant, adds no other if the paragraph speaks of no place that is not known.
    """
    paragraph = paragraphs(document)[paragraph_at(document, local.span.start)]
    before = Span(paragraph.start, local.span.start)
    unknown = any(
        not any(map(keys_of_place, _parts(document.text, m.end()))) for m in _THERE.finditer(document.text, *before)
    )
    return [
        key
        for at, keys in _all_keys(document)
        if at < paragraph.end
        for key in (keys if unknown or not _clocks(there) & _clocks(keys) else there)
    ]


def _clocks(keys: Iterable[str]) -> set[tuple[int, ...]]:
    """What the clocks of some zones show, in winter and in summer."""
    from datetime import date

    return {offsets(key, date(2024, 1, 1)) + offsets(key, date(2024, 7, 1)) for key in keys}


@layer
def _all_keys(document: Document) -> list[tuple[int, tuple[str, ...]]]:
    """The zones of each place that a story names, as often as it names it, and where."""
    found: list[tuple[int, tuple[str, ...]]] = []
    for m in _NAME.finditer(document.text):
        words = m.group().split(" ")
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                name = " ".join(words[start:end]).rstrip(".").removesuffix("’s").removesuffix("'s")
                if keys := keys_of_place(name):
                    found.append((m.start(), keys))
    return found
