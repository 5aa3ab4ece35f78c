"""An abbreviation and what it stands for, side by side."""

from __future__ import annotations

from itertools import compress, count

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

_ABBREVIATION = pattern(r"[A-Z](?:[A-Z]{1,5}(?![\w.])|(?:\.[A-Z]){1,5}\.)")
_BRACKETS = pattern(r"\((?P<one>[A-Z]{2,8})\),? (?P<again>\((?P=one)\))", ("(",))
_LINKS = frozenset("of the and for in on to".split())
_KNOWN = {
    "US": "United States", "UK": "United Kingdom", "UN": "United Nations", "EU": "European Union", "UAE": "United Arab Emirates",
    "DRC": "Democratic Republic of the Congo",
}  # fmt: skip
"""Abbreviations of two letters that are looked at, and their long forms; longer ones are told by their initials."""

REACH = 9
"""How many words a long form has at most."""


@rule(severity=Severity.ERROR, reach="paragraph")
def abbreviation_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """An abbreviation stands beside what it is short for.

    “The U.S. United States”, “the FBI Federal Bureau of Investigation”. With brackets or a comma between them the one
    explains the other, and all is well. Abbreviations of two letters are looked at only where they are a country's or a
    union's.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  He came to the {~~U.S. United States~>United States~~} in May.
    Bad:  The {~~FBI Federal Bureau of Investigation~>Federal Bureau of Investigation~~} said so.
    Bad:  The {~~World Health Organization WHO~>World Health Organization~~} said so.
    Good: The Christian Association of Nigeria, CAN, and the American Petroleum Institute. API said so.
    Good: The Federal Bureau of Investigation (FBI) and D.C. District Court said so to the U.S., the United States of old.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    text = document.text
    for m in _BRACKETS.finditer(text):
        fix = Fix.delete((m.start("again") - 1, m.end()))
        yield Finding(Span(*m.span()), f"“({m['one']})” stands twice", [fix])
    story = words(document)
    for at in compress(count(), map(str.isupper, story.texts)):
        if len(story.texts[at]) == _TWO and story.texts[at] not in _KNOWN:
            continue
        alone = len(story.texts[at]) == 1 and (story.gaps[at + 1] != "." or (story.gaps[at] == "." and at > 0))
        short = None if alone else _ABBREVIATION.match(text, story.starts[at])
        if not short:
            continue
        m, letters = short, short.group().replace(".", "")
        if len(letters) < 3 and letters not in _KNOWN:
            continue
        long = None
        if text.startswith(f" {letters[0]}", m.end()):
            long = _behind(text, m.end(), letters)
        if long is None and text[m.start() - 1 : m.start()] == " ":
            long = _before(text, m.start(), letters)
        if long is not None:
            span = Span(min(long.start, m.start()), max(long.end, m.end()))
            if document.intact(span):
                fix = Fix.replace(span, document[long])
                yield Finding(span, f"“{m.group()}” is short for “{document[long]}” beside it", [fix])


_TWO = 2


def _behind(text: str, at: int, letters: str) -> Span | None:
    """The long form that begins one space behind an offset."""
    words = text[at + 1 : at + 100].partition("\n")[0].split(" ")[:REACH]
    count = _initials(words, letters)
    return Span(at + 1, at + 1 + len(" ".join(words[:count]).rstrip(",.;:!?’'”\")"))) if count else None


def _before(text: str, at: int, letters: str) -> Span | None:
    """The long form that ends one space before an offset."""
    if text[text.rfind(" ", max(0, at - 40), at - 1) + 1 : at][:1] != _last(letters):
        return None
    words = text[max(0, at - 100) : at - 1].rpartition("\n")[2].split(" ")[-REACH:]
    for start in range(len(words) - len(letters), -1, -1):
        if (
            words[-1][-1:].isalnum()
            and words[start][:1] == letters[0]
            and _initials(words[start:], letters) == len(words) - start
        ):
            return Span(at - 1 - len(" ".join(words[start:])), at - 1)
    return None


def _last(letters: str) -> str:
    """The letter that the last word of the long form begins with."""
    return _KNOWN[letters].rpartition(" ")[2][0] if letters in _KNOWN else letters[-1]


def _initials(words: list[str], letters: str) -> int:
    """How many words it takes to spell the letters by their capitals, small words between them aside; 0 if they do not."""
    if letters in _KNOWN:
        size = len(_KNOWN[letters].split(" "))
        return size if " ".join(words[:size]).rstrip(",.;:") == _KNOWN[letters] else 0
    spelt = 0
    for size, word in enumerate(words, 1):
        if word[:1] == letters[spelt] and word[1:2].islower():
            spelt += 1
            if spelt == len(letters):
                return size
        elif word not in _LINKS or spelt == 0:
            return 0
        if word and not (word[-1].isalnum()):
            return 0
    return 0
