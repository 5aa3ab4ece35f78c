"""A stray or doubled quotation mark."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.letters import start_of_letters
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from wirelint.patterns import Pattern

_SINGLE = pattern(r"(?P<bad>[,.!?][’'][”\"])(?=\s|$|[—–])")
_AFTER = pattern(r"(?P<bad>[,.!?][”\"][’'])(?=\s|$|[—–])")
_DOUBLE = pattern(r"(?P<bad>[,.!?]?(?:\"”|”\"|””))(?=\s|$)")


def _is_doubled(gap: str) -> bool:
    return any(pair in gap for pair in ("’”", "'\"", "'”", '’"', "”’", "\"'", "”'", '"’', '"”', '”"', "””"))


_DOUBLED = Remembered(_is_doubled)
"""Whether two marks follow one another in what stands between two words."""


@rule(severity=Severity.ERROR, reach="paragraph", needs=("”", '"'))
def stray_mark(document: Document) -> Iterator[Finding]:
    """A quotation mark is stray or doubled.

    A single mark before the closing one, or right behind it, with no single mark open, or two closing marks in a row. A quotation within the quotation, opened by a single mark, is left alone, and so are doubled marks of code.

    Bad:  They said it was “to liberate {~~Donbas,’”~>Donbas,”~~} a region in the east.
    Bad:  They said it was “to liberate {~~Donbas,”’~>Donbas,”~~} a region in the east.
    Bad:  “It deserves {~~punishment,"”~>punishment,”~~} it added.
    Good: “He told me, ‘We will stay,’” she said.
    """
    text = document.text
    for one in (_SINGLE, _AFTER, _DOUBLE):
        for m in _behind_words(document, one):
            if one is not _DOUBLE and _open(text, m.start()):
                continue
            start = start_of_letters(text, m.start("bad"))
            span = Span(start, m.end("bad"))
            closing = "”" if "”" in m["bad"] else '"'
            better = text[start : m.start("bad")] + m["bad"].strip("\"”’'") + closing
            if document.intact(span):
                yield Finding(span, f"“{m['bad']}” has a stray mark", [Fix.replace(span, better, safe=True)])


def _behind_words(document: Document, one: Pattern) -> Iterator[Match[str]]:
    """The matches of a pattern right behind a word that ends with a letter from A to Z."""
    story = words(document)
    for at in story.behind(_DOUBLED):
        end = story.ends[at - 1] if at else 0
        last = document.text[end - 1 : end]
        if last.isalpha() and last.isascii() and (m := one.match(document.text, end)):
            yield m


def _open(text: str, end: int) -> bool:
    """Whether a single mark stands open: in the paragraph so far, or in the one before where no quotation begins in this one."""
    start = max(text.rfind("\n", 0, end), 0)
    before = text[start:end]
    if "“" not in before and '"' not in before:
        above = text[:start].rstrip("\n")
        before = text[max(above.rfind("\n"), 0) : end]
    return (
        "‘" in before
        or any(before[i] in "’'`" and (i == 0 or not before[i - 1].isalpha()) for i in range(len(before)))
        or before.count("s’ ") > 0
    )
