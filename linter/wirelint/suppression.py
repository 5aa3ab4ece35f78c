"""What a story says about itself: findings that its author has looked at and allows.

`<!-- wirelint: allow RULE, RULE: reason -->` allows rules or groups on its line, or on the next line with text where it
stands alone; `allow-begin` … `allow-end` for a stretch, `allow-file` for the story. Front matter may say
`wirelint-allow: [RULE, …]`. `[sic]` behind words allows whatever is found in them. A comment
that is shown as code is not one.
"""

from __future__ import annotations

import re

from wirelint.diagnostics import Diagnostic
from wirelint.document import Span
from wirelint.findings import Finding
from wirelint.patterns import pattern
from wirelint.problems import UNKNOWN_SUPPRESSION, UNUSED_SUPPRESSION
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator

    from wirelint.document import Document

ALLOW = "wirelint-allow"
"""The front-matter key."""

_COMMENT = pattern(
    r"<!--\s*wirelint:\s*(?P<kind>allow(?:-begin|-end|-file)?)\b[ \t]*(?P<names>[\w, /-]*?)\s*(?::[^\r\n]{0,500}?)?-->",
    ("wirelint:",),
)
_SIC = pattern(r"\[sic\]", ("[sic]",))
_SIC_REACH = 80


class Allowed(NamedTuple):
    """One suppression: where it is written, what it names, and the stretch it holds for."""

    place: Span
    name: str
    reach: Span


def comment(names: Iterable[str], reason: str) -> str:
    """The comment that allows rules on its line."""
    return f"<!-- wirelint: allow {', '.join(names)}: {reason} -->"


def suppressed(
    document: Document, diagnostics: Iterable[Diagnostic], known: Container[str], active: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """The diagnostics that are not suppressed, then what is wrong with the suppressions themselves.

    A suppression of a rule that was run and found nothing there is reported, and one that names what is not `known`.
    `active` are the names of the rules that were run.
    """
    if "wirelint:" not in document.raw and "[sic]" not in document.raw and ALLOW not in document.meta:
        yield from diagnostics
        return
    allowed, sics = list(_allowed(document)), [m.start() for m in _SIC.finditer(document.raw)]
    used: set[Allowed] = set()
    for diagnostic in diagnostics:
        by = [one for one in allowed if _speaks_of(one, diagnostic)]
        used.update(by)
        if not by and not _sic(document, diagnostic.span, sics):
            yield diagnostic
    for one in allowed:
        if one.name not in known:
            message = f"“{one.name}” is no rule or group"
            yield Diagnostic(document, UNKNOWN_SUPPRESSION, Finding(one.place, message))
        elif one not in used and one.name in active:
            message = f"nothing is found here that “{one.name}” allows"
            yield Diagnostic(document, UNUSED_SUPPRESSION, Finding(one.place, message))


def _allowed(document: Document) -> Iterator[Allowed]:
    text, whole = document.raw, Span(0, len(document.raw) + 1)
    named = document.meta.get(ALLOW, [])
    for name in [named] if isinstance(named, str) else named:
        at = max(0, text.find(ALLOW))
        yield Allowed(Span(at, at + len(ALLOW)), str(name), whole)
    comments = [m for m in _COMMENT.finditer(text) if not any(a <= m.start() < b for a, b in document.code)]
    for index, m in enumerate(comments):
        names = [name for name in re.split(r"[,\s]+", m["names"]) if name]
        reach = _reach(document, m, comments[index + 1 :], whole)
        for name in names if reach else ():
            yield Allowed(Span(*m.span()), name.rpartition("/")[2], reach or whole)


def _reach(document: Document, m: re.Match[str], after: list[re.Match[str]], whole: Span) -> Span | None:
    kind = m["kind"]
    if kind == "allow-file":
        return whole
    if kind == "allow-end":
        return None
    if kind == "allow-begin":
        wanted = m["names"].strip()
        ends = (one for one in after if one["kind"] == "allow-end" and one["names"].strip() in {"", wanted})
        end = next(ends, None)
        return Span(m.end(), end.start() if end else whole.end)
    return _line(document, m)


def _line(document: Document, m: re.Match[str]) -> Span:
    number = document.position(m.start()).line
    line = document.line(number)
    alone = not (document.raw[line.start : m.start()] + document.raw[m.end() : line.end]).strip()
    while alone and number < document.lines:
        number += 1
        below = document.line(number)
        if document.raw[below.start : below.end].strip():
            return Span(below.start, below.end + 1)
    return Span(line.start, line.end + 1)


def _speaks_of(one: Allowed, diagnostic: Diagnostic) -> bool:
    names = {diagnostic.rule.name, diagnostic.rule.group}
    return one.name in names and one.reach.start <= diagnostic.span.start < max(one.reach.end, one.reach.start + 1)


def _sic(document: Document, span: Span, sics: list[int]) -> bool:
    for at in sics:
        between = document.raw[span.end : at]
        if span.start <= at and (span.end > at or (at - span.end <= _SIC_REACH and not between.strip(" ,.;:”’\"')"))):
            return True
    return False
