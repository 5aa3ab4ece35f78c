"""A sentence that begins with a small letter."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import DATE_NAMES
from wirelint.layers.ngrams import counts
from wirelint.layers.sentences import ABBREVIATIONS
from wirelint.layers.words import words
from wirelint.letters import start_of_letters
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._lists import ALWAYS
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOP = pattern(r"\. (?P<word>[a-z]{2,})\b(?![-.@/’'])")
_STARTERS = frozenset(
    """the he she they we it this these those but however according police officials his her their its in on after when while there meanwhile another some many and""".split()
)
_FOLLOWED = pattern(r"(?:,? [^\s]+){3}")
_SUBSECTION = frozenset(["art", "par", "para", "sec", "ver"])


@rule(severity=Severity.WARNING, needs=("missing-capital",), seen_as=oddities)
def missing_capital(document: Document) -> Iterator[Finding]:
    """A sentence begins with a small letter.

    Reported where a full stop ends a word in lower case that is no abbreviation, or a day or a month, and the next word is
    a common one or one that begins sentences. Names with a stop (“Yahoo! the”, “Inc. the”) are left alone.

    Bad:  The road was closed. {~~police~>Police~~} said it would open at noon.
    Good: The road at approx. the fifth mile was closed, Acme Inc. the owner said.
    """
    text = document.text
    for index in places(document, "missing-capital"):
        m = _STOP.match(text, words(document).starts[index] - 2)
        if m is None:
            continue
        start = start_of_letters(text, m.start())
        word = text[start : m.start()]
        if (
            (
                (len(word) > 3 and word.islower())
                or word in DATE_NAMES
                or (len(word) > 3 and m["word"] in _STARTERS and _place(word))
            )
            and (m["word"] in _STARTERS or _common(m["word"]))
            and word not in ABBREVIATIONS | _SUBSECTION
            and text[start - 1 : start] == " "
        ):
            span = Span(*m.span("word"))
            if document.intact(span) and _FOLLOWED.match(text, m.end()):
                yield Finding(span, f"“{m['word']}” begins a sentence", [Fix.replace(span, m["word"].capitalize())])


def _place(word: str) -> bool:
    """Whether a word is a place, as sentences end with."""
    return word.istitle() and word.lower() in ALWAYS


def _common(word: str) -> bool:
    """Whether a word is a common one of some length."""
    return len(word) > _SHORT and word in counts().common


_SHORT = 3
