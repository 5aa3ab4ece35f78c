"""A mark that is no apostrophe where one belongs, or none at all."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import BARE, lines, oddities, places

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_ENDINGS = r"(?:s|t|re|ve|ll|d|m)"
_MARK = pattern(rf"(?P<mark>[`´]|''|’’|‘|\")(?P<end>{_ENDINGS})\b(?![`´’'\"])")
_PLURAL = pattern(r"(?<=[a-z]s)[´`](?= [a-z])")
_SLIPPED = pattern(r"(?P<word>\b[A-Za-z]+)(?P<mark>['’´`])nt\b")
_DECADE = pattern(r"‘(?=\d0s\b)|(?<=[a-z] )‘(?=\d\d\b(?![^\n‘]{0,80}’))")
_NEGATED = frozenset("do does did is was are were has have had could would should might must need".split())


@rule(severity=Severity.ERROR, needs=("broken-apostrophe",), seen_as=oddities)
def broken_apostrophe(document: Document) -> Iterator[Finding]:
    """An apostrophe is another mark, stands at the wrong place, or is missing.

    A grave or acute accent, two marks or a double one in a possessive or short form (“mayor`s”, “mayor''s”), an opening
    mark before a decade (“‘90s”), a short form whose apostrophe slipped (“do'nt”) or was lost (“dont”, each once). Handles, hashtags
    and addresses are left alone.

    Bad:  The {~~mayor`s~>mayor's~~} office said they {~~do'nt~>don't~~} object.
    Bad:  The record of the {~~‘~>’~~}90s stands, and they {~~dont~>don't~~} like it.
    Good: The mayor’s office didn’t object; in the 1990s and ’80s 6"s were cut, as @dont said.
    """
    text = document.text
    stretches = [(start, end + 1) for start, end in lines(document, "broken-apostrophe")]
    for m in _found(text, _MARK, stretches):
        start = _word(text, m.start())
        if m.start() - start > 1 and text[start - 1 : start] not in _ADDRESS and document.intact((start, m.end())):
            if m["mark"] == "‘" and _opened(text, m.start()):
                continue
            curly = "’" if m["mark"] in "‘’’" or "’" in text else "'"
            better = f"{text[start : m.start()]}{curly}{m['end']}"
            span = Span(start, m.end())
            yield Finding(
                span, f"the apostrophe of “{document[span]}” is another mark", [Fix.replace(span, better, safe=True)]
            )
    for m in _found(text, _SLIPPED, stretches):
        if m["word"].lower() in _NEGATED and document.intact(m.span()):
            better = f"{m['word']}n{m['mark'].translate(_STRAIGHT)}t"
            yield Finding(
                Span(*m.span()), f"the apostrophe of “{m.group()}” slipped", [Fix.replace(m.span(), better, safe=True)]
            )
    for m in _found(text, _PLURAL, stretches):
        if document.intact(m.span()):
            curly = "’" if "’" in text else "'"
            yield Finding(
                Span(*m.span()), "an accent stands for an apostrophe", [Fix.replace(m.span(), curly, safe=True)]
            )
    for m in _found(text, _DECADE, stretches):
        if document.intact(m.span()):
            yield Finding(
                Span(*m.span()), "an opening mark stands for an apostrophe", [Fix.replace(m.span(), "’", safe=True)]
            )
    yield from _unmarked(document)


def _found(text: str, shape: Pattern, stretches: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    return (m for start, end in stretches for m in shape.finditer(text, start, end))


def _unmarked(document: Document) -> Iterator[Finding]:
    """Short forms without an apostrophe, each reported once, with a fix for all its places."""
    text, story = document.text, words(document)
    found: dict[str, list[Span]] = {}
    for index in places(document, "broken-apostrophe"):
        if index < len(story) and story.texts[index] in BARE:
            span = story.span(index)
            beside = text[span.start - 1 : span.start], text[span.end : span.end + 1]
            if beside[0] not in _ADDRESS and beside[1] not in _ADDRESS_ENDS and document.intact(span):
                found.setdefault(document[span], []).append(span)
    for word, spans in found.items():
        better = BARE[word] if "’" in text else BARE[word].replace("’", "'")
        edits = tuple(Edit(span, better) for span in spans)
        yield Finding(spans[0], f"“{word}” lacks its apostrophe", [Fix(f"replace with “{better}”", edits)])


_ADDRESS = frozenset("@#/_.-’'‘")
_ADDRESS_ENDS = frozenset("@/_’'")
_STRAIGHT = str.maketrans("´`", "''")


def _word(text: str, end: int) -> int:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return start


def _opened(text: str, at: int) -> bool:
    """Whether an opening mark at an offset has a closing one behind it in its line, and so may open a quotation."""
    return text[at - 1 : at].isspace()
