"""Numerals: where a story has figures in digits, found once for all who read dates, times, shares and sums."""

from __future__ import annotations

from wirelint.document import Span, layer
from wirelint.patterns import one_of, pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document

_DIGIT = bytes(ord("0") if chr(code) in "0123456789" else ord(" ") for code in range(256))
_NUMERAL = pattern(r"[0-9]+(?:[.,][0-9]+)*")


@layer
def numerals(document: Document) -> list[Span]:
    """The runs of digits, with the points and commas within them: "2,500", "9.30", and both of "9:30"."""
    return list(_numerals(document.text))


def _numerals(text: str) -> list[Span]:
    # Bytes of which all but digits are blank are searched several times as fast as text; code points keep their places.
    digits = text.encode("latin-1", "replace").translate(_DIGIT)
    match, find, found = _NUMERAL.compiled.match, digits.find, list[Span]()
    at = find(b"0")
    while at >= 0:
        m = match(text, at)
        assert m is not None
        found.append(Span(at, m.end()))
        at = find(b"0", m.end())
    return found


_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty"
    " fifty sixty seventy eighty ninety dozen half third quarter fifth"
).split()
_SPELT = pattern(" (?=[tfsendhqTFSEND][a-z])" + one_of([*_WORDS, *(word.title() for word in _WORDS)]))
_SPELT_FIRST = pattern('\n[“"]?' + one_of([word.title() for word in _WORDS]))


@layer
def spelt(document: Document) -> list[int]:
    """Where numbers in words begin, those from two on, with the halves and thirds: “two”, “Twenty-five”, of “a third” the “third”."""
    found = [m.start() + 1 for m in _SPELT.finditer(document.text)]
    first = [m.start() + 1 for m in _SPELT_FIRST.finditer(document.text)]
    if document.text.startswith(tuple(word.title() for word in _WORDS)):
        first.append(0)
    return sorted([*found, *first]) if first else found


@layer
def words_beside_figures(document: Document) -> frozenset[str]:
    """The words within reach of a figure, in digits or in words, without the punctuation around them; "%" and ":" count as words.

    Rules about figures ask this before they look closer: most of a story is nowhere near a figure.
    """
    text, pieces, last = document.text, list[str](), 0
    for start, end in sorted([*numerals(document), *((at, at) for at in spelt(document))]):
        if start - last <= 2 * REACH:
            pieces.append(text[last:start])
        else:
            pieces += (text[last : last + REACH] if last else "", text[start - REACH : start])
        last = end
    pieces.append(text[last : last + REACH] if last else "")
    words = " ".join(pieces)
    marks = [mark.strip() for mark in _MARKS if mark in words]
    if "–" in words:
        marks.append("-")
    # Bytes are blanked several times as fast as text; what has no place in a byte is punctuation here, or no word of a rule.
    return frozenset([*words.encode("latin-1", "replace").translate(_BLANK).decode("latin-1").split(), *marks])


_MARKS = ("%", ":", "-", "—")
_BLANK = bytes(code if chr(code).isalnum() or chr(code) in "'$" else ord(" ") for code in range(256))


REACH = 120
"""In code points: how far from a figure a word is beside it."""
