"""Two marks of punctuation where one belongs."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import DATE_NAMES
from wirelint.layers.sentences import ABBREVIATIONS
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

_SPEECH = r"(?:(?:he|she|they|[A-Z]\w+) )?(?:said|says|asked|asks|wrote)\b"
_PATTERNS = (
    pattern(r",(?P<bad>[ \u00a0]?,)(?![\d)(*])"),
    pattern(r";(?P<bad>[ \u00a0]?;)(?![\d)(*])"),
    pattern(r"(?P<bad>,)\.(?=$)"),
    pattern(r"\.(?P<bad>[,;:])(?=\s|[”\"]\s)"),
    pattern(r"\.(?P<bad> \.)(?= [A-Z])"),
    pattern(r"\.(?P<bad>\.)(?=[”\"]?(?:\s+[A-Z“\"]|\s*$))"),
    pattern(r"[.,][”\"](?P<bad>[.,])(?=\s|$)"),
    pattern(rf"[?!](?P<bad>,)(?=[”\"] {_SPEECH})"),
    pattern(r"\?(?P<bad>\.)(?=[”\"]?(?:\s|$))"),
    pattern(r"[;:](?P<bad>,)(?=\s)"),
    pattern(r"(?P<bad>,);(?=\s)"),
    pattern(r"(?P<bad>;)\.(?=\s)"),
    pattern(r"!(?P<bad>\.)(?=[”\"]?\s)"),
    pattern(r"(?P<bad>\.) ,(?=\s)"),
    pattern(r":(?P<bad>:)(?=\s)"),
    pattern(r"(?P<bad>,)[:.](?=[”\"]|\s)"),
)
"""What each may be; the mark to take out is the group `bad`."""

_POST = 160
"""How far behind a mark what shows a post is looked for, in code points."""

_LONG = 400
"""How far back the word before a mark is looked for, in code points."""


@rule(severity=Severity.ERROR, reach="paragraph")
def doubled_punctuation(document: Document) -> Iterator[Finding]:
    """Two marks of punctuation stand where one belongs.

    Two commas, a comma and a stop, the stop of a sentence twice, or one on either side of a closing quotation mark.
    The points of abbreviations (“Corp., of Ohio”), dots that stand for what is left
    out, titles with a mark of their own (“Airplane!, a comedy”) and marks beside figures are left alone.

    Bad:  The reports were untrue,{~~,~>~~} he said.
    Bad:  The house.{~~,~>~~} built in 1920, burned down.
    Bad:  “It was a success.”{~~.~>~~} She left.
    Bad:  “Is it safe?{~~,~>~~}” she asked.
    Bad:  “We have no water{~~,~>~~}.” The firm said{~~,~>~~}: “We have.”
    Bad:  “We have won!{~~.~>~~}” she cried.
    Good: The Rand Corp., of Calif., said... nothing.
    """
    text = document.text
    told = set[Span]()
    for m in _doubled(document):
        abbreviated = m.group()[0] == "." and m.group()[-1] in ",;:"
        if (
            _behind_word(text, m.start(), common=abbreviated)
            and document.intact(Span(*m.span()))
            and not _in_post(text, m.start())
        ):
            span = Span(*m.span("bad"))
            told.add(span)
            yield Finding(span, f"“{m.group()}”: one mark too many", [Fix.delete(span, safe=True)])
    yield from (finding for finding in _pointed(document) if finding.span not in told)


def _pointed(document: Document) -> Iterator[Finding]:
    """Abbreviations with a point too many within a sentence: “the U.S.. army”."""
    for m in _POINTED.finditer(document.text):
        if document.intact(m.span()):
            yield Finding(
                Span(*m.span("bad")), f"“{m.group()}”: one mark too many", [Fix.delete(m.span("bad"), safe=True)]
            )


_POINTED = pattern(r"\b(?:[A-Z]\.[A-Z]|[ap]\.m|Mr|Mrs|Dr|St|Gen|Col|Gov|Sen)\.(?P<bad>\.)(?= [A-Za-z])", ("..",))


def _doubled(document: Document) -> Iterator[Match[str]]:
    """All that the patterns match between two words."""
    story = words(document)
    for at in story.behind(_DOUBLED):
        start = story.ends[at - 1] if at else 0
        for place in range(start, start + len(story.gaps[at]) - 1):
            yield from filter(None, (one.match(document.text, place) for one in _PATTERNS))


def _has_two(gap: str) -> bool:
    """Whether what stands between two words has two marks next to each other, or but a space or a quotation mark between."""
    return _TWO.search(gap) is not None


_TWO = pattern(r"[,.;:?!][ \u00a0”\"]?[,.;:]")
_DOUBLED = Remembered(_has_two)


def _in_post(text: str, at: int) -> bool:
    """Whether a place lies in a post of a social network, which is quoted as it stands."""
    around = text[text.rfind("\n", 0, at) + 1 : at + _POST].partition("\n\n")[0][-2 * _LONG :]
    return "(@" in around or "pic.twitter.com" in around


_VOWELS = frozenset("aeiouyAEIOUY")
"""A word without any of these is an abbreviation with its point: “bbl.,”."""


def _behind_word(text: str, end: int, *, common: bool) -> bool:
    """Whether a word, a common one if it must be, but no abbreviation, ends at an offset, or the bracket or mark behind it."""
    if text[end - 1 : end] in {")", "”", "’", '"'}:
        return True
    start, low = end, max(0, end - _LONG)
    while start > low and text[start - 1].isalpha():
        start -= 1
    word = text[start:end]
    return (
        len(word) > 1
        and (word.islower() or not common or word in DATE_NAMES)
        and not (common and _VOWELS.isdisjoint(word) and not text[start - 1 : start].isdigit())
        and word.lower() not in ABBREVIATIONS
        and text[start - 1 : start] not in {".", "/", "@"}
    )
