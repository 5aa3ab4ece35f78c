"""A mark that is no apostrophe where one belongs, or none at all."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, Span, pattern, rule
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS = r"(?:s|t|re|ve|ll|d|m)"
_MARK = pattern(rf"(?P<mark>[`´]|''|’’|‘|\")(?P<end>{_ENDINGS})\b(?![`´’'\"])", ("`", "´", "''", "’’", "‘", '"'))
_PLURAL = pattern(r"(?<=[a-z]s)[´`](?= [a-z])", ("s´ ", "s` "))
_SLIPPED = pattern(r"(?P<word>\b[A-Za-z]+)(?P<mark>['’´`])nt\b", ("'nt", "’nt", "´nt", "`nt"))
_DECADE = pattern(r"‘(?=\d0s\b)|(?<=[a-z] )‘(?=\d\d\b(?![^\n‘]{0,80}’))", ("‘",))
_NEGATED = frozenset("do does did is was are were has have had could would should might must need".split())
_BARE = {
    f"{verb}nt": f"{verb}n’t"
    for verb in "do does did is was are were has have had could would should might must need".split()
} | {
    "youre": "you’re",
    "theyre": "they’re",
    "theyve": "they’ve",
    "weve": "we’ve",
    "youve": "you’ve",
    "thats": "that’s",
    "whats": "what’s",
    "theres": "there’s",
    "shes": "she’s",
    "hes": "he’s",
}
_UNMARKED = pattern(rf"\b{one_of(_BARE)}\b")


@rule(severity=Severity.ERROR, where=(_MARK, _SLIPPED, _DECADE, _UNMARKED))
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
    for m in _MARK.finditer(text):
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
    for m in _SLIPPED.finditer(text):
        if m["word"].lower() in _NEGATED and document.intact(m.span()):
            better = f"{m['word']}n{m['mark'].translate(_STRAIGHT)}t"
            yield Finding(
                Span(*m.span()), f"the apostrophe of “{m.group()}” slipped", [Fix.replace(m.span(), better, safe=True)]
            )
    for m in _PLURAL.finditer(text):
        if document.intact(m.span()):
            curly = "’" if "’" in text else "'"
            yield Finding(
                Span(*m.span()), "an accent stands for an apostrophe", [Fix.replace(m.span(), curly, safe=True)]
            )
    for m in _DECADE.finditer(text):
        if document.intact(m.span()):
            yield Finding(
                Span(*m.span()), "an opening mark stands for an apostrophe", [Fix.replace(m.span(), "’", safe=True)]
            )
    yield from _unmarked(document)


def _unmarked(document: Document) -> Iterator[Finding]:
    """Short forms without an apostrophe, each reported once, with a fix for all its places."""
    text = document.text
    places: dict[str, list[Span]] = {}
    for m in _UNMARKED.finditer(text):
        beside = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
        if beside[0] not in _ADDRESS and beside[1] not in _ADDRESS_ENDS and document.intact(m.span()):
            places.setdefault(m.group(), []).append(Span(*m.span()))
    for word, spans in places.items():
        better = _BARE[word] if "’" in text else _BARE[word].replace("’", "'")
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
