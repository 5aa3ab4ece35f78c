"""A stretch of time that ends before it begins."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTH_WORDS, MONTHS
from wirelint.layers.numbers.dates import dates_between, existing
from wirelint.layers.numbers.numerals import glued
from wirelint.layers.numbers.passages import before, standing, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.dates import WrittenDate

_TO = pattern(r",?(?: to | and | until | till | through |[-–—]| [-–—] )(?:the )?")
_FROM = pattern(
    r"\b(?:[Ff]rom|[Bb]etween|[Rr]un(?:s|ning)?|[Ll]ast(?:s|ed|ing)?|[Hh]eld|[Oo]pen|[Vv]isit(?:s|ed)?|[Oo]n|\() ?(?:the |[A-Z][a-z]+day,? )?$"
)
_BORN, _STRETCH, _ENDS = frozenset(("born",)), frozenset(("from",)), frozenset(("from", "between"))
_AGAIN = frozenset(("again",))
_MOVED = pattern(
    r"\b(?:mov|chang|correct|postpon|reschedul|bring|brought|shift|push|revis|advanc|delay|backdat|instead|rather)"
)
_SAME_MONTH = pattern(r"(?:-|–| to )(?P<end>[0-9]{1,2})(?![\w:/%°-]|[.,][0-9])")
_YEARS = pattern(r"(?:-|–)(?P<end>(?:19|20)[0-9]{2})(?![\w/,.-]?[0-9]|-)")
_LIFE = pattern(
    r"born (?:in )?(?P<birth>1[0-9]{3}|20[0-9]{2})(?:,|;| and|, and|—|–| -) (?:who )?(?:died|killed|d\.) (?:in )?(?P<death>1[0-9]{3}|20[0-9]{2})\b"
)


_ON_DAYS = telling(
    MONTH_WORDS,
    before("to until till through – — -", 4) | {"0-0"} | {f"0-{month}" for month in MONTH_WORDS},
    dated=True,
)
_BETWEEN_DAYS = telling(MONTH_WORDS, before("and", 4), frozenset(("between",)), dated=True)
_IN_MONTHS = telling(MONTH_WORDS, _ENDS, before("to and until till through", 3), frozenset(("0000",)), dated=True)
_BETWEEN_YEARS = telling(before("between"), before("and"), dated=True)
_FROM_YEARS = telling(before("from"), before("to until till through"), dated=True)
_TWICE = telling(_AGAIN, before("in"), dated=True)
_GLUED = telling(frozenset(("0000-0000",)) | before("–"), dated=True)
_ERA = telling(frozenset("ad d bc b ce bce".split()), frozenset(("to", "and", "until", "through")), dated=True)
_OF_LIVES = telling(_BORN, frozenset(("died", "killed", "d")), dated=True)


@rule(
    severity=Severity.ERROR,
    reach="paragraph",
    among=(_ON_DAYS, _BETWEEN_DAYS, _IN_MONTHS, _BETWEEN_YEARS, _FROM_YEARS, _TWICE, _GLUED, _OF_LIVES, _ERA),
)
def end_before_start(document: Document) -> Iterator[Finding]:
    """A stretch of time ends before it begins.

    “From Sept. 14 to Sept. 3” and “Sept. 14-3” within one month, two dates or months with their years in the wrong order, “1998-1992”, and a life
    that ends before its birth.

    Left alone: stretches that may run into the next year (“from Nov. 14 to March 3”), dates that are moved from one day to
    another, and falling numbers that only look like years (“from 2010 to 1998 cases”).

    Bad:  The show runs {==from Sept. 14 to Sept. 3==}, he said.
    Bad:  {==Between March 2014 and January 2014==} he sold the herd.
    Bad:  The wars of {==1998-1992==} cost thousands of lives.
    Bad:  The poet, {==born in 1970 and died in 1950==}, wrote little.
    Good: The show runs from Nov. 14 to March 3; it was moved from Sept. 14 to Sept. 3.
    Good: The poet, born in 1950 and died in 1970, wrote little of the wars of 1992-1998.
    """
    for passage in told(document, _ON_DAYS, _BETWEEN_DAYS):
        yield from _dates(document, dates_between(document, *passage.span))
    yield from _years(document)
    starts = words(document).starts
    for index in standing(document, _IN_MONTHS, _ENDS):
        yield from _months(document.text, starts[index])
    for index in standing(document, _OF_LIVES, _BORN):
        m = _LIFE.match(document.text, starts[index])
        if m is not None and int(m["death"]) < int(m["birth"]):
            yield Finding(Span(*m.span()), f"the death in {m['death']} is before the birth in {m['birth']}")


_MONTH = rf"(?:{'|'.join(sorted((name for name in MONTHS if '.' not in name), key=len, reverse=True))})"
_MONTHS = pattern(
    rf"(?:from|[Bb]etween|From) (?P<from>(?:early |late |mid-)?{_MONTH}\.?,? (?:19|20)[0-9]{{2}}) (?:to|and|until|till|through) (?P<to>(?:early |late |mid-)?{_MONTH}\.?,? (?:19|20)[0-9]{{2}})(?![\w-])"
)


def _months(text: str, at: int) -> Iterator[Finding]:
    """Two months with their years: “between March 2014 and January 2014”."""
    m = _MONTHS.match(text, at)
    if m is not None:
        start, end = (_month(m[side]) for side in ("from", "to"))
        if end < start:
            yield Finding(Span(*m.span()), f"“{m['to']}” is before “{m['from']}”")


def _month(written: str) -> tuple[int, int]:
    """The year and month that a month with its year is."""
    name, _, year = written.removeprefix("early ").removeprefix("late ").removeprefix("mid-").rpartition(" ")
    return int(year), MONTHS[name.rstrip(",.")]


def _dates(document: Document, found: Sequence[WrittenDate]) -> Iterator[Finding]:
    text = document.text
    for first, last in zip(found, found[1:], strict=False):
        joint = _TO.match(text, first.span.end)
        if joint and joint.end() == last.span.start and _reversed(first, last):
            lead = _FROM.search(text, max(0, first.span.start - 24), first.span.start)
            if (
                lead
                and (joint.group() != " and " or "etween" in lead.group())
                and not _MOVED.search(text, max(0, first.span.start - 60), first.span.start)
            ):
                start = (
                    lead.start()
                    if lead.group().startswith(("from", "From", "between", "Between"))
                    else first.span.start
                )
                span = Span(start, last.span.end)
                yield Finding(span, f"“{document[last.span]}” is before “{document[first.span]}”")
    for one in found:
        m = _SAME_MONTH.match(text, one.day_span.end) if one.day_span.end == one.span.end else None
        if m and 0 < int(m["end"]) < one.day and one.day <= 31 and not text.startswith((" ", "\u00a0"), m.end()):
            yield Finding(Span(one.span.start, m.end()), f"the {m['end']} is before the {one.day}")


_REACH = 60
"""In code points: the words between two years stand no further apart."""


def _reversed(first: WrittenDate, last: WrittenDate) -> bool:
    """Whether the second date is before the first in any year that they may be of."""
    if first.year and last.year:
        start, end = (existing(one.year or 0, one.month, one.day) for one in (first, last))
        return bool(start and end and end < start)
    return first.month == last.month and last.day < first.day and not first.year


_FROM_TO = pattern(
    r"(?:(?:runs?|ran|lasts?|lasted|lived|served|ruled|held|led|stays?|stayed|reigned|worked|taught|played|governed|headed|chaired|sat|valid|term|lease|contract|period|reign|war|siege|occupation|dictatorship)(?: (?:here|there|it|them|office))?"
    r"|\b(?:was|were|is) (?:(?:an?|the|its|his|her|their|first|once|also|then) )?(?:[a-z-]+ )?(?:emperor|king|queen|empress|sultan|pope|president|premier|prime minister|chancellor|minister|governor|mayor|bishop|archbishop|abbot|director|chairman|chairwoman|head|chief|editor|conductor|coach|captain|member|ambassador|senator|rector|prisoner|capital|colony|protectorate)(?: (?:of|at|in|to) (?:the )?(?:[\w’'-]+ ){0,3}[\w’'-]+)?)"
    r",? from (?P<start>1[0-9]{3}|20[0-9]{2}) (?:to|until|till|through) (?P<end>1[0-9]{3}|20[0-9]{2})(?=[,.;)]|$| and\b| when\b| as\b| before\b)"
)
_OF_OUR_ERA = pattern(
    r"(?:(?:[Ff]rom|[Bb]etween|\() ?)?(?:A\.D\.|AD) (?P<start>[1-9][0-9]{0,3}) (?:to|until|and|through) (?:(?:A\.D\.|AD) )?(?P<end>[1-9][0-9]{0,3})(?=[,.;)]|$| [a-z])(?! (?:B\.?C|BC))"
    r"|\b(?:[Ff]rom|[Bb]etween) (?P<start2>[1-9][0-9]{0,3}) (?:to|until|and|through) (?P<end2>[1-9][0-9]{0,3}) (?:A\.D\.|AD|C\.E\.|CE)"
)
_BEFORE_IT = pattern(
    r"\b(?:[Ff]rom|[Bb]etween) (?P<start>[1-9][0-9]{0,3}) (?:to|until|and|through) (?P<end>[1-9][0-9]{0,3}) (?:B\.C\.|BC|B\.C\.E\.|BCE)"
)


_BETWEEN = pattern(
    r"[Bb]etween (?P<start>1[0-9]{3}|20[0-9]{2}) and (?P<end>1[0-9]{3}|20[0-9]{2})(?=[,.;)]| (?:the|a|an|he|she|they|it|his|her|its|their|when|as|more|some|about)\b| [A-Z][a-z])"
)
_AGAIN_IN = pattern(
    r"in (?P<start>(?:19|20)[0-9]{2}),?(?: [a-z-]+){0,4} and (?:once )?again in (?P<end>(?:19|20)[0-9]{2})(?![\w-]|[.,][0-9])"
)


def _years(document: Document) -> Iterator[Finding]:
    text, starts = document.text, words(document).starts
    for index in standing(document, _BETWEEN_YEARS, _ENDS):
        m = _BETWEEN.match(text, starts[index])
        if m is not None and int(m["end"]) < int(m["start"]) and not _compared(text, *m.span()):
            yield Finding(Span(m.start(), m.end("end")), f"{m['end']} is before {m['start']}")
    for index in standing(document, _TWICE, _AGAIN):
        at = starts[index]
        for m in _AGAIN_IN.finditer(text, max(0, at - _REACH), at + len("again in 2000")):
            if int(m["end"]) < int(m["start"]):
                yield Finding(Span(m.start("start"), m.end("end")), f"{m['end']} is before {m['start']}")
    for index in standing(document, _FROM_YEARS, _STRETCH):
        at = starts[index]
        m = _FROM_TO.search(text, max(0, at - _REACH), at + len("from 2000 through 2000 and"))
        if m is not None and int(m["end"]) < int(m["start"]):
            yield Finding(Span(m.start("start"), m.end("end")), f"{m['end']} is before {m['start']}")
    for passage in told(document, _ERA):
        yield from _in_eras(document, passage.span)
    hyphened = (one for passage in told(document, _GLUED) for one in _glued_in(document, passage.span))
    for (start, end), sign in hyphened:
        if end - start != 4 or sign not in ("-", "–") or text[start - 1 : start] in (*"-–/.,:$£€#+",):
            continue
        if text[start : start + 2] not in ("19", "20") or text[start - 1 : start].isalnum():
            continue
        m = _YEARS.match(text, end)
        if m and int(m["end"]) < int(text[start:end]):
            yield Finding(Span(start, m.end()), f"{m['end']} is before {text[start:end]}")


def _in_eras(document: Document, span: Span) -> Iterator[Finding]:
    """Years of our era that fall, and years before it that rise: “emperor from A.D. 96 to 81”."""
    for form, sign in ((_OF_OUR_ERA, 1), (_BEFORE_IT, -1)):
        for m in form.finditer(document.text, *span):
            start, end = (
                (int(m[name] or m[f"{name}2"]) for name in ("start", "end"))
                if sign > 0
                else (int(m["start"]), int(m["end"]))
            )
            if sign * end < sign * start:
                name = "" if m["start"] else "2"
                yield Finding(Span(m.start(), m.end(f"end{name}")), f"{end} is before {start}")


def _compared(text: str, start: int, end: int) -> bool:
    """Whether the words around two years say that they are held against each other: a comparison between 2020 and 2019."""
    return _COMPARING.search(text[max(0, start - _REACH) : end + _REACH].lower()) is not None


_COMPARING = pattern(r"\b(?:compar|differ|gap|contrast|similar|ratio|discrepanc|divergen|varia|spread|disparit)")


def _glued_in(document: Document, span: Span) -> Iterator[tuple[tuple[int, int], str]]:
    return ((numeral, sign) for numeral, sign in glued(document) if span.start <= numeral[0] < span.end)
