"""Furniture that stands within a paragraph: behind its last stop, before its first word, or in brackets."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._suspicion import ruined
from wirelint_rules.residue._furniture import furniture
from wirelint_rules.residue._joints import loose_pieces, pieces
from wirelint_rules.residue._lexicon import bagged, find, simplified
from wirelint_rules.residue._tails import tails

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REACH = 400
_BRACKETS = pattern(r"[(\[][A-Za-z]+\b[^()\[\]\n@]{0,80}[)\]]")
_THAT_IS = ("read:", "Read:")
"""What explains a word: “(read: taxes)”."""

_OPENING = frozenset("([")
_CAPITALS = pattern(
    r"(?:ADVERTISEMENT|ADVERTISING|SPONSORED(?: CONTENT)?|READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED(?: ARTICLES?| STOR(?:Y|IES))?|UP NEXT|SHARE THIS(?: ARTICLE| STORY)?|"
    r"SUBSCRIBE(?: NOW)?|SIGN UP(?: NOW| HERE)?|STORY CONTINUES(?: BELOW)?|ARTICLE CONTINUES(?: BELOW)?|CONTINUE READING(?: BELOW)?|LISTEN NOW|WATCH NOW|CLICK HERE)\b(?! [A-Z]{2})"
)
_CAPITAL_HEADS = frozenset(
    "advertisement advertising sponsored read also see related up share subscribe sign story article continue listen watch click".split()
)
_KINDS = frozenset(
    """share-bar newsletter-pitch ad-slot copyright-line cookie-notice comment-prompt view-counter placeholder player-control related-links
    story-pointer support-pitch reader-callout wire-slug byline-line""".split()
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


@rule(severity=Severity.WARNING, in_quotes="skip", gives_way=True)
def inline_furniture(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A part of a web page is glued to a sentence.

    Behind the last stop of a paragraph and without one of its own (“… he said. Read more”), between two sentences
    (“… he said. Get in touch At noon …”), in brackets, or in capitals within it. A sentence that invites its readers to something is copy, and credits have a rule of their own,
    inline-credit.

    With `pooled`, in a story that faults of several kinds have convicted whatever is set as a page would set it at a paragraph's end
    is reported too: marks of code, labels, words of pages.

    Bad:  The dam held through the night, the council said.{~~ Sign up for our newsletter~>~~}
    Bad:  The dam held through the night{~~ (click here to watch the video)~>~~}, the council said.
    Bad:  The dam held.{~~Read more~>~~}The council said so.
    Bad:  The dam held. {==ADVERTISEMENT==} The council said the road below it would be opened again at noon.
    Good: The dam held, the council said. Read more books. Sign up for courses was the advice (see the map). Read more about it here.
    """
    ends = tails(document)
    glued = [piece.span for piece in pieces(document) if piece.kind in _KINDS]
    glued += [span for span, sure in ends if sure and not _within(span, glued)]
    if pooled and ruined(document):
        glued += [piece.span for piece in loose_pieces(document) if not _within(piece.span, glued)]
    if pooled and any(not sure for _, sure in ends) and ruined(document):
        glued += [span for span, sure in ends if not sure and not _within(span, glued)]
    if glued:
        glued.sort()
        whole = [piece.span for piece in furniture(document)]
        glued = [span for span in glued if not _within(span, whole)]
    for span in glued:
        yield from _report(document, span)
    for span in _in_brackets(document):
        if not _within(span, glued):
            yield from _report(document, span)
    for span in _labels(document):
        if not _within(span, glued):
            yield Finding(span, f"“{document[span]}” is a part of a web page")


@layer
def _in_brackets(document: Document) -> list[Span]:
    return list(_bracketed(document))


@layer
def _labels(document: Document) -> list[Span]:
    return [*_capitals(document), *_stuck(document)]


def _bracketed(document: Document) -> Iterator[Span]:
    """Pieces of pages in brackets."""
    story, text = words(document), document.text
    for index in story.standing(_FIRST):
        start = story.starts[index] - 1
        opened = story.gaps[index][-1:] in _OPENING and not text.startswith(_THAT_IS, start + 1)
        m = _BRACKETS.match(text, start) if opened else None
        if m is not None and _line_start(text, start) != start:
            phrase = find(simplified(m.group()))
            kind = phrase.kind if phrase and not phrase.weak else bagged(m.group())
            if kind in _IN_BRACKETS or (kind == "story-pointer" and ": " in m.group()):
                yield Span(*m.span())


def _capitals(document: Document) -> Iterator[Span]:
    """Labels in capitals within a line."""
    story, text = words(document), document.text
    for index in story.standing(_CAPITAL_HEADS):
        start = story.starts[index]
        m = _CAPITALS.match(text, start) if story.texts[index].isupper() else None
        if m and text[_line_start(text, start) : start].strip(" >*•-") and _line_end(text, m.end()) > m.end():
            yield Span(*m.span())


def _stuck(document: Document) -> Iterator[Span]:
    """The label of an advertisement to which a word is stuck."""
    if document.has("ADVERTISEMENT") or document.has("Advertisement"):
        for m in _STUCK.finditer(document.text):
            yield Span(*m.span())


_STUCK = pattern(r"\b(?:ADVERTISEMENT(?=[A-Z][a-z])|Advertisement(?=[A-Z]))|(?<=[a-z])A(?:DVERTISEMENT|dvertisement)\b")


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
        behind = not before and document.text[span.end : span.end + 1] == " "
        whole = Span(span.start - before, span.end + behind)
        fixes = [] if document[span].endswith(":") else [Fix.delete(whole)]
        yield Finding(span, f"“{document[span]}” is a part of a web page", fixes)
