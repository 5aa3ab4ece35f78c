"""A mark that stands twice, or beside one it cannot stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOUBLED = pattern(r"[.,;%]{2}", ("..", ",,", ";;", ",.", "%%"))
_PARTED = pattern(r", ,", (", ,",))
_BESIDE_QUOTE = pattern(r"[”\"][.,](?!\.)", ("”.", "”,", '".', '",'))
_TOO_MANY = frozenset(["..", ",,", ";;", ",.", "%%"])


@rule(severity=Severity.ERROR)
def doubled_mark(document: Document) -> Iterator[Finding]:
    """A stop or a comma stands twice, or beside a mark it cannot stand beside.

    “..”, “,,”, “,.” and the like, and a stop or comma on both sides of a closing quotation mark. Points of omission, a
    comma behind an abbreviation (“Calif.,”), a title's own mark (“Yahoo!, Jeopardy!,”) and addresses are left alone.

    Bad:  The road was closed{~~..~>.~~} It opened at noon.
    Bad:  The mayor{~~,,~>,~~} a lawyer, resigned.
    Bad:  “It is over{~~,”,~>,”~~} she said.
    Good: He lived in Hemet, Calif., and wrote for Yahoo!, then stopped ... or so he said.
    """
    text = document.text
    for span in _doubled(text):
        copy = document[span]
        before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
        if _stands(before, after) and document.intact(span):
            yield Finding(span, f"“{copy}” has a mark too many", [Fix.replace(span, _single(copy))])


def _doubled(text: str) -> Iterator[Span]:
    for m in _DOUBLED.finditer(text):
        if m.group() in _TOO_MANY:
            yield Span(*m.span())
    for m in _PARTED.finditer(text):
        yield Span(*m.span())
    for m in _BESIDE_QUOTE.finditer(text):
        if text[m.start() - 1 : m.start()] in {".", ","}:
            yield Span(m.start() - 1, m.end())


def _stands(before: str, after: str) -> bool:
    """Whether the marks stand behind a word, and nothing is joined to them."""
    return (before.isalnum() or before in {"”", '"', "’", "'", ")"}) and (
        not after or after.isspace() or after in {"”", '"', "’", "'", ")"}
    )


def _single(marks: str) -> str:
    if marks[1:2] in {"”", '"'}:
        return marks[:2]
    return "." if marks == ",." else marks[0]
