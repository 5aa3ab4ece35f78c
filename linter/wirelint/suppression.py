"""What a story says about itself: findings that its author has looked at and allows.

`<!-- wirelint: allow RULE, RULE: reason -->` allows rules or groups on its line, or on the next line with text where it
stands alone; `allow-begin` … `allow-end` for a stretch, `allow-file` for the story. MDX has `{/* … */}` for `<!-- … -->`. Front
matter may say `wirelint-allow: [RULE, …]`. `[sic]` behind words allows whatever is found in them. A comment
that is shown as code is not one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from wirelint.config import nearest
from wirelint.diagnostics import Diagnostic
from wirelint.document import Span
from wirelint.findings import Finding
from wirelint.patterns import pattern
from wirelint.problems import UNKNOWN_SUPPRESSION, UNUSED_SUPPRESSION
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.document import Document
    from wirelint.patterns import Pattern
    from wirelint.selection import Known

ALLOW = "wirelint-allow"
"""The front-matter key."""

_COMMENT = pattern(
    r"(?:<!--|\{/\*)\s*wirelint:\s*(?P<kind>allow(?:-begin|-end|-file)?)\b[ \t]*(?P<names>[\w, /-]*?)\s*(?::[^\r\n]{0,500}?)?(?:-->|\*/\})",
    ("wirelint:",),
)
_KINDS = ("allow", "allow-begin", "allow-end", "allow-file")
_NAMED = "irelint"
_SPOKEN = pattern(
    r"(?:<!--|\{/\*)\s{0,9}(?P<name>[Ww]irelint\s{0,9}:?)\s{0,9}(?P<word>[\w-]{0,40})",
    (_NAMED,),
)
"""The beginning of any comment that speaks to wirelint."""

_SIC = pattern(r"\[sic\]", ("[sic]",))
_SIC_REACH = 80
_BETWEEN = " ,.;:”’\"')"
"""How far behind words it may stand, and what may stand between."""


class Allowed(NamedTuple):
    """One suppression: where it is written, what it names, and the stretch it holds for."""

    place: Span
    name: str
    reach: Span


def comment(names: Iterable[str], reason: str, path: str | None) -> str:
    """The comment that allows rules on its line, as a file of this kind has comments."""
    begin, end = ("{/*", "*/}") if (path or "").lower().endswith(".mdx") else ("<!--", "-->")
    return f"{begin} wirelint: allow {', '.join(names)}: {reason} {end}"


def suppressed(
    document: Document, diagnostics: Iterable[Diagnostic], known: Known | None = None
) -> Iterator[Diagnostic]:
    """The diagnostics that are not suppressed, then what is wrong with the suppressions themselves where it is `known` what they may name.

    A suppression of what was asked and found nothing there is reported, and one that names what there is not or cannot be understood.
    """
    if _NAMED not in document.raw and "[sic]" not in document.raw and ALLOW not in document.meta:
        yield from diagnostics
        return
    allowed, sics = list(_allowed(document)), [m.start() for m in _SIC.finditer(document.raw)]
    used: set[Allowed] = set()
    for diagnostic in diagnostics:
        by = [one for one in allowed if _speaks_of(one, diagnostic)]
        used.update(by)
        if not by and not _sic(document, diagnostic.span, sics):
            yield diagnostic
    if known is None:
        return
    for one in allowed:
        if one.name not in known:
            message = f"“{one.name}” is no rule or group{known.near(one.name)}"
            yield Diagnostic(document, UNKNOWN_SUPPRESSION, Finding(one.place, message))
        elif one not in used and known.asked(one.name):
            message = f"nothing is found here that “{one.name}” allows"
            yield Diagnostic(document, UNUSED_SUPPRESSION, Finding(one.place, message))
    for finding in _misread(document):
        yield Diagnostic(document, UNKNOWN_SUPPRESSION, finding)


def _allowed(document: Document) -> Iterator[Allowed]:
    whole = Span(0, len(document.raw) + 1)
    for name in _in_front_matter(document):
        yield Allowed(_key(document), name, whole)
    comments = _comments(document, _COMMENT)
    for index, m in enumerate(comments):
        names = [name for name in re.split(r"[,\s]+", m["names"]) if name]
        reach = _reach(document, m, comments[index + 1 :], whole)
        for name in names if reach else ():
            yield Allowed(Span(*m.span()), name.rpartition("/")[2], reach or whole)


def _in_front_matter(document: Document) -> list[str]:
    """The names that front matter allows, in a list or divided by commas; none where it holds anything else."""
    named = document.meta.get(ALLOW, [])
    given = re.split(r"[,\s]+", named) if isinstance(named, str) else named if isinstance(named, list) else ()
    return [name.rpartition("/")[2] for name in given if isinstance(name, str) and name]


def _key(document: Document) -> Span:
    at = max(0, document.raw.find(ALLOW))
    return Span(at, at + len(ALLOW))


def _comments(document: Document, kind: Pattern) -> list[re.Match[str]]:
    """The comments of a kind that are meant, not shown as code."""
    return [m for m in kind.finditer(document.raw) if not any(a <= m.start() < b for a, b in document.code)]


def _misread(document: Document) -> Iterator[Finding]:
    """What is wrong with comments that speak to wirelint and suppress nothing by the way they are written."""
    if ALLOW in document.meta and not _in_front_matter(document):
        yield Finding(_key(document), f"“{ALLOW}” names no rule or group: it takes a list of them")
    comments = _comments(document, _COMMENT)
    understood = {m.start() for m in comments}
    for m in _comments(document, _SPOKEN):
        if m["name"] != "wirelint:":
            if m["word"].lower() in _KINDS:
                copy = document.raw[m.start("name") : m.end()]
                yield Finding(Span(*m.span()), f"“{copy}” is written “wirelint: {m['word'].lower()}”")
        elif m.start() not in understood:
            reason = (
                "is on one line: “allow RULE: reason”"
                if m["word"] in _KINDS
                else f"is no suppression{nearest(m['word'], _KINDS)}"
            )
            yield Finding(Span(*m.span()), f"“{m['word']}” {reason}")
    for index, m in enumerate(comments):
        kind, names = m["kind"], m["names"].strip()
        if kind != "allow-end" and not names:
            yield Finding(Span(*m.span()), f"“{kind}” names no rule or group")
        elif kind == "allow-begin" and _end(m, comments[index + 1 :]) is None:
            yield Finding(
                Span(*m.span()), f"“allow-begin {names}” has no “allow-end”: it holds to the end of the story"
            )
        elif kind == "allow-end" and not any(
            _end(one, [m]) for one in comments[:index] if one["kind"] == "allow-begin"
        ):
            yield Finding(Span(*m.span()), "“allow-end” ends nothing that was begun")


def _end(begin: re.Match[str], after: list[re.Match[str]]) -> re.Match[str] | None:
    """The comment that ends a stretch, if one does."""
    names = {"", begin["names"].strip()}
    return next((one for one in after if one["kind"] == "allow-end" and one["names"].strip() in names), None)


def _reach(document: Document, m: re.Match[str], after: list[re.Match[str]], whole: Span) -> Span | None:
    kind = m["kind"]
    if kind == "allow-file":
        return whole
    if kind == "allow-end":
        return None
    if kind == "allow-begin":
        end = _end(m, after)
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
    near = sics[bisect_left(sics, span.start) : bisect_right(sics, span.end + _SIC_REACH)]
    return any(at < span.end or not document.raw[span.end : at].strip(_BETWEEN) for at in near)
