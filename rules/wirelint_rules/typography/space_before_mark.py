"""A space before a comma, a stop or a closing bracket."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import around, oddities

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = pattern(r"[ \u00a0][,;.!?:)]")
_FOLLOWING = frozenset('"”’ \n\r\t\u00a0')


@rule(severity=Severity.ERROR, reach="paragraph", needs=("space-before-mark",), seen_as=oddities)
def space_before_mark(document: Document) -> Iterator[Finding]:
    """A space stands before a comma, a stop or a closing bracket.

    Reported between a word and a mark that is followed by white space or a quotation mark. Markup that was blanked, tables
    of figures, spaced points (“. . .”) and marks that begin something (“,000”, “:)”) are left alone.

    Bad:  The mayor{~~ ,~>,~~} a lawyer, resigned.
    Bad:  The mayor (a lawyer{~~ )~>)~~} resigned{~~ .~>.~~} Was it late{~~ ?~>?~~}
    Bad:  “It is over”{~~ ,~>,~~} she said.
    Bad:  They were of the army{~~ ,~>,~~}a legacy of the war.
    Good: The mayor, a lawyer, resigned . . . or so it was said.
    """
    text = document.text
    for m in (m for stretch in around(document, "space-before-mark") for m in _SPACE.finditer(text, *stretch)):
        start = m.start() - (text[m.start() - 1 : m.start()] == " ")
        word, after = text[max(0, start - 2) : start], text[m.end() : m.end() + 1]
        if (
            (_ended(word, m.group()[1]) or _dated(text, start, m.end()) or _aged(word, text[m.end() : m.end() + 2]))
            and (not after or after in _FOLLOWING or _glued(text, m.end()))
            and not _spaced(text, m.end())
        ):
            span = Span(start, m.end())
            if document.intact(span):
                fix = Fix.delete(Span(start, m.end() - 1), safe=True)
                yield Finding(span, "a space stands before the mark", [fix])


def _ended(word: str, mark: str) -> bool:
    """Whether what stands before the space is a word, or before a comma or semicolon a quotation mark."""
    return (len(word) == _TWO and word.isalpha()) or (mark in ",;" and word[-1:] in {"”", "“", "’"})


def _aged(word: str, behind: str) -> bool:
    """Whether two digits stand before the space, and a word behind the mark: “Kay, 54 , said”."""
    return len(word) == _TWO and word.isdecimal() and behind[:1] == " " and behind[1:].islower()


def _glued(text: str, end: int) -> bool:
    """Whether a word follows the mark without a space: “Geneva ,the two”, “the army ,a legacy”, “in May .The talks”."""
    mark, word = text[end - 1], text[end : end + 3]
    if mark == ",":
        return word[:2] == "a " or (word[:2].isalpha() and word[1:2].islower())
    if text.startswith(_WITH_POINT, end):
        return False
    return mark == "." and word[:1].isupper() and word[1:].isalpha() and word[1:].islower()


_WITH_POINT = ("Paak", "Net ", "Net,", "Net.")
"""What a point stands before in a name: Anderson .Paak."""

_TWO = 2


def _dated(text: str, start: int, end: int) -> bool:
    """Whether a comma stands between the day and the year of a date."""
    return text[start - 1 : start].isdigit() and text[end - 1] == "," and _YEAR.match(text, end) is not None


_YEAR = pattern(r" (?:19|20)\d\d\b(?! ,)")


def _spaced(text: str, end: int) -> bool:
    """Whether the mark is one of several points set with spaces."""
    return text[end : end + 2] == " ."
