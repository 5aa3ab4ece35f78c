"""How long something has gone on, held against the day on which the story says that it began."""

from __future__ import annotations

from datetime import timedelta

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTH_WORDS, WEEKDAY, WEEKDAYS
from wirelint.layers.number_words import ORDINALS, VALUES, value
from wirelint.layers.numbers.dates import dates, dates_between, day_written, resolved
from wirelint.layers.numbers.passages import behind, telling, told
from wirelint.layers.paragraphs import paragraph_at
from wirelint.layers.sentences import sentence_at
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from datetime import date

    from wirelint.layers.numbers.dates import WrittenDate

_NUMBER = rf"(?:[1-9][0-9]?|{'|'.join(VALUES)})"
_GONE_ON = (
    r"lasted|gone on for|been going on for|dragged on for|been under way for|been underway for|run for|held out for|continued for"
    r"|(?:been )?on strike for|been (?:held|detained|closed|shut|blocked|stranded|trapped|missing|cut off|besieged|occupied|striking|protesting|burning|grounded|without [a-z]+) for"
)
_LASTED = pattern(
    rf"\b(?:had|has|have) (?:now |already |so far )?(?:{_GONE_ON}) (?P<many>{_NUMBER}) (?P<unit>day|week)s?\b(?! and| or)"
)
_NTH = pattern(
    rf"\b(?:on|in|into|entered|entering|enters|for|was|is) (?:its|the|their|his|her|a) (?P<nth>[1-9][0-9]?(?=st|nd|rd|th)|{'|'.join(ORDINALS)})(?:st|nd|rd|th)? (?:straight |consecutive |successive )?(?P<unit>day|week) (?:of (?:the|a|their|its) (?P<what>strike|walkout|stoppage|siege|blockade|protest|protests|occupation|hunger strike|sit-in|lockout|search|curfew|blackout|outage|standoff)|on strike|without (?:water|power|food|electricity))\b"
)
_BEGAN = pattern(
    r"\b(?P<verb>began|begun|started|broke out|erupted|walked (?:out|off the job)|went on strike|downed tools|stopped work|(?:were|was) locked out|called (?:a|the) strike|laid siege to|blocked|occupied"
    r"|(?:was|were|has been|have been) (?:first )?(?:detained|arrested|kidnapped|abducted|seized|taken|closed|shut|imposed|declared|cut|grounded|stranded|trapped|reported missing|on strike|striking))"
    rf"(?: (?!and\b|but\b|who\b|to\b|until\b|of\b)[\w’'-]+){{0,4}}?,? (?:on|since) (?:{WEEKDAY},? )?$"
)
_END = pattern(rf"(?:^|[\n“\"(] ?|[.;,] |\b)(?:[Bb]y|[Oo]n|[Aa]s of) (?P<day>{WEEKDAY})\b(?!,? [A-Z])[^.;\n]{{0,80}}$")
_ENDED = pattern(
    r"\b(?:ended|called off|suspended|lifted|released|freed|(?:is|was) over|paused|resumed|again|second strike|new)\b"
)
_REACH, _NEAR = 90, 8
"""In code points: how far before a date its verb stands; in paragraphs: how far before a length its beginning."""
_GONE = frozenset(
    "lasted gone going dragged underway under held run out detained closed shut blocked stranded trapped missing besieged occupied on".split()
)
_LONG = telling(_GONE, behind("day days week weeks", 2), least=1)
_IN_ORDER = frozenset(
    "strike walkout stoppage siege blockade protest protests occupation sit-in lockout search curfew blackout outage standoff without".split()
)


@rule(severity=Severity.WARNING, in_quotes="skip", among=(_LONG,), words=_IN_ORDER)
def elapsed_mismatch(document: Document) -> Iterator[Finding]:
    """How long something has gone on is not the time since the day on which it began.

    Miners who walked out on Aug. 5 have been out for 15 days on Aug. 20, not for 25. The story gives one day on which something began (a strike, a siege, a
    closure, an arrest), and further down how many days or weeks it “had lasted by Wednesday”, or which day of the strike it is. Its own date must be known.

    Left alone: one more or less, since both ends may count; hedged numbers; stories that give two beginnings; what has ended.

    Date: 2025-08-20
    Bad:  Its members walked out on Aug. 5 over pay. By Wednesday the stoppage had lasted {==25 days==}.
    Bad:  Its members walked out on Aug. 5 over pay. Wednesday was the {==11th day of the strike==}.
    Good: Its members walked out on Aug. 5 over pay. By Wednesday the stoppage had lasted 15 days, and was in its third week.
    """
    written = day_written(document)
    if written is None or _NO_MONTH.search(document.text) is None:
        return
    for passage in told(document, _LONG):
        for m in _LASTED.finditer(document.text, *passage.span):
            yield from _judged(document, m, written, by_order=False)
    for m in _NTH.finditer(document.text):
        yield from _judged(document, m, written, by_order=True)


_NO_MONTH = pattern(rf"(?i:\b(?:{'|'.join(sorted(MONTH_WORDS))})\b)")


def _judged(document: Document, m: re.Match[str], written: date, *, by_order: bool) -> Iterator[Finding]:
    name = "nth" if by_order else "many"
    begun = _beginning(document, m.start(), written)
    if begun is None:
        return
    start = resolved(begun, written)
    end = _end(document, m, written)
    if start is None or not 0 < (end - start).days < _TOO_LONG:
        return
    days = (end - start).days
    number = _PLACES.get(m[name]) or value(m[name])
    if m["unit"] == "day":
        fits = days <= number <= days + 2 if by_order else abs(number - days) <= 1
    else:
        fits = days // 7 <= number <= days // 7 + (2 if by_order else 1)
    if not fits:
        related = Related.here(document, begun.span)
        message = f"from {document[begun.span]} to {end:%B} {end.day} are {days} days"
        yield Finding(Span(m.start(name), m.end()), message, (), [related])


_PLACES = {word: place for place, word in enumerate(ORDINALS, 1)}
_TOO_LONG = 100
"""In days: what is longer is told in months."""


def _beginning(document: Document, before: int, written: date) -> WrittenDate | None:
    """The one date up to a place on which something is said to have begun; None where there are several, or where something has ended since."""
    text, paragraph = document.text, paragraph_at(document, before)
    found = [
        one
        for one in dates(document)
        if one.span.start < before
        and paragraph - paragraph_at(document, one.span.start) <= _NEAR
        and _BEGAN.search(text, max(0, one.span.start - _REACH), one.span.start)
    ]
    days = {resolved(one, written) for one in found}
    if len(days) != 1 or _ENDED.search(text, found[0].span.end, before):
        return None
    return found[0]


def _end(document: Document, m: re.Match[str], written: date) -> date:
    """The day up to which something has lasted: one that the sentence names, else that of the story."""
    start = sentence_at(document, m.start()).start
    named = dates_between(document, start, m.start())
    if named and (day := resolved(named[-1], written)):
        return day
    told_day = _END.search(document.text, start, m.start())
    if told_day is None:
        return written
    return written - timedelta((written.weekday() - WEEKDAYS[told_day["day"]]) % 7)
