"""How the figure of an amount is written: where one begins, in digits or in words, and what it comes to."""

from __future__ import annotations

from itertools import compress

from wirelint.document import Span
from wirelint.layers.measures.figures import Figure, figure_at
from wirelint.layers.number_words import TO_TWELVE, UP_TO_TWELVE
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.document import Document

_WORDS = (
    f"{TO_TWELVE}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_FEW = "(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)"
START = pattern(
    r"(?<![\w.,/:$€£¥₹#⁄−-])(?:"
    r"(?P<sign>(?:US|A|C|NZ|HK|S)?\$|[€£¥₹₽₩₺₴]|Rs\.? ?)[ \u00a0]?(?=[0-9])"
    r"|(?P<share>(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)[- ](?:half|third|quarter|fifth|tenth)s?(?: of)?\b(?!-)|[Hh]alf(?= (?:of|the|its|their|a|an|that)\b)|(?:(?<=by )|(?<=than )|(?<=se of )|(?<=op of )|(?<=ll of ))half(?=[,.;]| (?:from|to|in|since|between|over|within|after|last|this)\b)|(?:(?<=other )|(?<=remaining ))(?:half|third|quarter|fifth|tenth)(?= (?:of|is|are|was|were|goes?|went|comes?|came|from|to|in|for|by)\b|[,.;)]|$)"
    rf"|(?P<few>{_FEW}) (?:in|out of)(?: every)? (?P<many>{_FEW}|twenty|100|20|10)\b(?!-| (?:years|months|weeks|days|hours|games|matches)\b))"
    rf"|(?P<digits>(?=[0-9½¼¾⅓⅔]))|(?P<word>(?=(?:[Aa] (?:dozen|million|billion|thousand|hundred)|{_WORDS}|{_WORDS.title()})\b))"
    r")"
)
"""What begins an amount: the sign of a currency, a share, digits or a word."""


def beginnings(document: Document, span: Span) -> Iterator[int]:
    """Where an amount may begin in a sentence: at a number, at the sign before it, or at the article of “a third”."""
    text, story = document.text, words(document)
    lower, within = story.lower, story.within(span)
    heads = list(map(_HEADS.__getitem__, lower[within.start : within.stop]))
    for index, head in zip(compress(within, heads), compress(heads, heads), strict=True):
        if head == _BY_ARTICLE and index and lower[index - 1] in ("a", "an"):
            yield story.starts[index - 1]
        start = story.starts[index]
        if head == _IN_DIGITS and (story.gaps[index] != " " or story.texts[index - 1] == "Rs"):
            m = _SIGN.search(text, max(span.start, start - _LONGEST_SIGN), start)
            if m is not None:
                yield m.start()
        yield start


def _head(word: str) -> int:
    """How an amount may begin in a word, or 0."""
    if word[0] in "0123456789½¼¾⅓⅔":
        return _IN_DIGITS
    first = word.partition("-")[0].partition("'")[0]
    return _BY_ARTICLE if first in _WITH_ARTICLE else _IN_WORDS if first in _NUMBERS else 0


_IN_DIGITS, _IN_WORDS, _BY_ARTICLE = 1, 2, 3
_HEADS = Remembered(_head)
_NUMBERS = frozenset(_WORDS.split("|"))
_WITH_ARTICLE = frozenset(
    "half halfs third thirds quarter quarters fifth fifths tenth tenths dozen million billion thousand hundred".split()
)
_SIGN = pattern(r"(?:(?:US|A|C|NZ|HK|S)?\$|[€£¥₹₽₩₺₴]|Rs\.? ?)[ \u00a0]?$")
_LONGEST_SIGN = 5


def written_figure(text: str, m: re.Match[str]) -> Figure | None:
    """The figure at a match of `START`, or None."""
    at = m.end() if m["sign"] else m.start()
    if m["word"] is None:
        return figure_at(text, at)
    if text[at : at + 7].lower() == "a dozen":
        return Figure(Span(at, at + 7), 12.0, 1.0)
    figure = figure_at(text[at : at + _LONGEST].lower(), 0)
    if figure is None:
        return None
    place = 1.0 if figure.value < 100 else figure.place
    return figure._replace(span=Span(at, at + figure.span.end), place=place)


_LONGEST = 60
"""No number is written in more code points than that."""


def written_share(m: re.Match[str]) -> Figure:
    """The part of a whole that “two thirds”, “half of” or “one in five” is."""
    written, span = m.group().lower(), Span(*m.span())
    few, _, many = written.replace(" out of", " in").replace("every ", "").partition(" in ")
    if many:
        value = UP_TO_TWELVE[few] / (UP_TO_TWELVE.get(many) or (int(many) if many.isdigit() else 20))
    else:
        many, _, part = written.replace("-", " ").removesuffix(" of").rpartition(" ")
        part = "half" if part.startswith("hal") else part.rstrip("s")
        value = _COUNTS.get(many, 1) / _PARTS[part]
    return Figure(span, value, 0.01, exact=True)


_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_COUNTS = {"two": 2, "three": 3, "four": 4}
