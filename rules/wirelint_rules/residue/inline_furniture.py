"""Furniture that stands within a paragraph: behind its last stop, before its first word, or in brackets."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.lines import lines
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import furniture
from wirelint_rules.residue._joints import pieces
from wirelint_rules.residue._lexicon import bagged, find, simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REACH = 400
_BRACKETS = pattern(r"[(\[](?P<first>[A-Za-z]+)\b[^()\[\]\n@]{0,80}[)\]]", ("(", "["))
_CAPITALS = pattern(
    r"(?:ADVERTISEMENT|ADVERTISING|SPONSORED(?: CONTENT)?|READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED(?: ARTICLES?| STOR(?:Y|IES))?|UP NEXT|SHARE THIS(?: ARTICLE| STORY)?|"
    r"SUBSCRIBE(?: NOW)?|SIGN UP(?: NOW| HERE)?|STORY CONTINUES(?: BELOW)?|ARTICLE CONTINUES(?: BELOW)?|CONTINUE READING(?: BELOW)?|LISTEN NOW|WATCH NOW|CLICK HERE)\b(?! [A-Z]{2})",
    (
        "ADV",
        "SPONS",
        "READ",
        "ALSO",
        "RELATED",
        "NEXT",
        "SHARE",
        "SUBSC",
        "SIGN UP",
        "CONTINUE",
        "LISTEN",
        "WATCH",
        "CLICK",
    ),
)
_KINDS = frozenset(
    """share-bar newsletter-pitch ad-slot copyright-line cookie-notice comment-prompt view-counter placeholder player-control related-links
    story-pointer support-pitch reader-callout""".split()
)
"""What may be glued to the end of a paragraph."""

_IN_BRACKETS = frozenset(
    "share-bar newsletter-pitch ad-slot copyright-line placeholder player-control related-links support-pitch".split()
)
_FIRST = frozenset(
    """ad advertisement advertising article click continue download enlarge follow hide listen loading pictured play please read related see share sign
    slideshow sponsored story subscribe swipe tap tweet watch image photo video""".split()
)
"""Words that furniture in brackets begins with."""


@rule(severity=Severity.WARNING, in_quotes="skip")
def inline_furniture(document: Document) -> Iterator[Finding]:
    """A part of a web page is glued to a sentence.

    Behind the last stop of a paragraph and without one of its own (“… he said. Read more”), between two sentences
    (“… he said. Get in touch At noon …”), in brackets, or in capitals within it. A sentence that invites its readers to something is copy, and credits have a rule of their own,
    inline-credit.

    Bad:  The dam held through the night, the council said.{~~ Sign up for our newsletter~>~~}
    Bad:  The dam held through the night{~~ (click here to watch the video)~>~~}, the council said.
    Bad:  The dam held.{~~Read more~>~~}The council said so.
    Bad:  The dam held. {==ADVERTISEMENT==} The council said the road below it would be opened again at noon.
    Good: The dam held, the council said. Read more books. Sign up for courses was the advice (see the map). Read more about it here.
    """
    text = document.text
    whole = {piece.span.start for piece in furniture(document)}
    glued = [
        piece.span
        for line in lines(document)
        if line.span.start not in whole
        for piece in pieces(text, line.span)
        if piece.kind in _KINDS
    ]
    for span in glued:
        yield from _report(document, span)
    for m in _BRACKETS.finditer(text):
        if m["first"].lower() in _FIRST and _line_start(text, m.start()) != m.start():
            phrase = find(simplified(m.group()))
            kind = phrase.kind if phrase and not phrase.weak else bagged(m.group())
            if (kind in _IN_BRACKETS or (kind == "story-pointer" and ": " in m.group())) and not _within(
                m.span(), glued
            ):
                yield from _report(document, Span(*m.span()))
    for m in _CAPITALS.finditer(text):
        if (
            text[_line_start(text, m.start()) : m.start()].strip(" >*•-")
            and _line_end(text, m.end()) > m.end()
            and not _within(m.span(), glued)
        ):
            yield Finding(Span(*m.span()), f"“{m.group()}” is a part of a web page")


def _within(span: tuple[int, int], found: Sequence[Span]) -> bool:
    return any(one.overlaps(Span(*span)) for one in found)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", max(0, at - _REACH), at) + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + _REACH)
    return end if end >= 0 else min(len(text), at + _REACH)


def _report(document: Document, span: Span) -> Iterator[Finding]:
    if document.intact(span):
        before = document.text[span.start - 1 : span.start] == " "
        fixes = [] if document[span].endswith(":") else [Fix.delete(Span(span.start - before, span.end))]
        yield Finding(span, f"“{document[span]}” is a part of a web page", fixes)
