"""A sentence that begins without a space before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOP = pattern(r"(?<=[a-z]{3})(?P<stop>[.!?][”’]?|,[”])(?P<after>[A-Z][a-z]+|(?:I|A) )")
_MARK = pattern(r"(?<=[a-z])(?P<stop>[.!?,]\")(?P<after>[A-Z][a-z-]+)", ('"',))


@rule(severity=Severity.ERROR)
def missing_space(document: Document) -> Iterator[Finding]:
    """A sentence begins without a space before it.

    Reported when a word in lower case, its stop and a capitalised word stand together. Web addresses, file names and
    brand names with a stop (which have a capital before the stop, or none behind it) are left alone.

    Bad:  The road was {~~closed.Police~>closed. Police~~} said so.
    Bad:  "Nobody has looked at these {~~together."Ground~>together." Ground~~} ozone rises.
    Good: The site Booking.com was down. Police said so.
    """
    for one in (_STOP, _MARK):
        for m in one.finditer(document.text):
            start = _word(document.text, m.start())
            if one is _STOP and not _plain(document.text, start, m.start()):
                continue
            span = Span(start, m.end("after") - (m["after"].endswith(" ")))
            if document.intact(span):
                copy = document[span]
                at = m.end("stop") - start
                fix = Fix.replace(span, f"{copy[:at]} {copy[at:]}", safe=True)
                yield Finding(span, f"a space is missing in “{copy}”", [fix])


def _word(text: str, end: int) -> int:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return start


def _plain(text: str, start: int, end: int) -> bool:
    # A word in lower case that is no part of an address or a file name.
    return text[start:end].islower() and (start == 0 or text[start - 1] not in "@/.-_")
