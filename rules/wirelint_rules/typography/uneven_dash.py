"""Dashes that do not match: a pair of two kinds, a space on one side alone, two in a row."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_MARK = pattern(r"[—–]|-[—–-]|- -")
_DOUBLED = pattern(r"(?<=\w) ?(?:[—–] ?[—–-]|-[—–]|-- +--|- -)-? ?(?=\w)")
_DASH = pattern(r"(?<=[a-z,”\")])(?P<before> ?)(?P<dash>[—–]|--)(?P<behind> ?)(?=[a-zA-Z“\"(])")
_END = pattern(r"[.!?](?:\s|$)")
_PAIR = 2
_NEAR = 160
"""So far apart, in code points, the two dashes of an aside may stand."""


@rule(severity=Severity.WARNING, reach="paragraph", needs=("—", "–", "--", "- -"))
def uneven_dash(document: Document) -> Iterator[Finding]:
    """The dashes of a sentence do not match.

    Two dashes in a row (“— —”, “–-”), a dash with a space on one side alone between words in small letters, and an aside that begins with one kind of dash or
    spacing, or with a hyphen, and ends with another. Dashes of datelines, of lists and of speech that breaks off are left alone.

    Bad:  The mayor {~~— — ~>— ~~}a lawyer — resigned.
    Bad:  The mayor{== –==}a lawyer – resigned on Friday.
    Bad:  The mayor — a lawyer{==--==}resigned on Friday.
    Good: LONDON — The mayor – a lawyer – resigned, “but I—” he said, in the years 1990–95.
    """
    text = document.text
    for m in _at_marks(text, _DOUBLED):
        span = Span(m.start() + (m.group()[0] == " "), m.end())
        if document.intact(span) and not _ruled(text, m):
            yield Finding(span, f"“{m.group().strip()}”: one dash too many", [Fix.replace(span, _one(m.group()))])
    dashes = [m for m in _at_marks(text, _DASH) if not _DOUBLED.search(text, max(0, m.start() - 2), m.end() + 2)]
    for span in _hyphened(text, dashes):
        if document.intact(span):
            yield Finding(span, "a hyphen ends what a dash began")
    for number, m in enumerate(dashes):
        if _half(m) and not _half_habit(dashes):
            span = Span(*m.span())
        elif number and (one := _aside(text, dashes, number)):
            span = Span(*one.span())
        else:
            continue
        if document.intact(span):
            yield Finding(span, f"the dash at “{text[span.start - 4 : span.end + 4].strip()}” does not match")


def _hyphened(text: str, dashes: list[re.Match[str]]) -> Iterator[Span]:
    """Where a hyphen ends an aside that a dash began, and no other dash could."""
    for m in dashes:
        end = _HYPHEN.search(text, m.end(), m.end() + _NEAR)
        if (
            end
            and not _OTHER.search(text, m.end(), end.start())
            and not _DASH.search(text, max(0, m.start() - _NEAR), m.start())
        ):
            yield Span(*end.span())


_HYPHEN = pattern(r"(?<=[a-z”\"]) - (?=[a-z])")
_OTHER = pattern(r"[—–\n]| - |--|[.!?](?:\s|$)")


def _at_marks(text: str, shape: Pattern) -> Iterator[re.Match[str]]:
    """The matches of a shape that begin at a dash or the space before it, in order."""
    last = 0
    for mark in _MARK.finditer(text):
        m = shape.match(text, mark.start() - (text[mark.start() - 1 : mark.start()] == " "))
        if m and m.start() >= last:
            last = m.end()
            yield m


def _ruled(text: str, m: re.Match[str]) -> bool:
    """Whether what looks like two dashes is a rule, or a minus behind a dash."""
    return text[m.end() : m.end() + 1].isdigit() or text[m.start() - 1].isdigit() or "---" in m.group()


def _one(copy: str) -> str:
    dash = next((mark for mark in "—–" if mark in copy), "–")
    return f"{dash} " if copy[-1] == " " else dash


def _half(m: re.Match[str]) -> bool:
    """Whether a dash has a space on one side, and words in small letters on both."""
    text = m.string
    return bool(m["before"]) != bool(m["behind"]) and text[m.start() - 1].islower() and text[m.end()].islower()


def _half_habit(dashes: list[re.Match[str]]) -> bool:
    """Whether a story has dashes with a space on one side more often than once an aside."""
    return sum(map(_half, dashes)) > _PAIR


def _aside(text: str, dashes: list[re.Match[str]], number: int) -> re.Match[str] | None:
    """The second of two dashes of a sentence that has no other, if the first is of another kind or spacing."""
    first, second = dashes[number - 1], dashes[number]
    if not 0 < second.start() - first.end() < _NEAR or _END.search(text, first.end(), second.start()):
        return None
    if "\n" in text[first.end() : second.start()]:
        return None
    around = [m for m in dashes[max(0, number - 2) : number + 2] if m not in (first, second)]
    if any(
        abs(m.start() - first.start()) < _NEAR
        and not _END.search(text, min(m.end(), second.end()), max(m.start(), first.start()))
        for m in around
    ):
        return None
    same = first["dash"] == second["dash"] and bool(first["before"]) == bool(second["before"])
    return None if same or _half(first) or _half(second) else second
