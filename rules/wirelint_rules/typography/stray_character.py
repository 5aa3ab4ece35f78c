"""A character that English copy has no use for."""

from __future__ import annotations

import unicodedata

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.letters import end_of_letters, start_of_letters
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import around, oddities

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_WIDE = pattern(r"(?:(?<=[A-Za-z0-9$)”\" ])|^)[\uff01-\uff5e\u3001\u3002]+(?=[A-Za-z0-9$(“\" \n.,;]|$)")
_UNSEEN = pattern(r"(?<=\w)[\u00ad\u200b\u2060\ufeff]+(?=\w)")
_TILDE = pattern(r"(?<=[a-z])~(?=[a-z]{2})")
_STRAY = pattern(r"(?<=[a-z])(?: [*\\¶|_^§¦]|[\\¶|^¦]{1,2})(?= [a-z]{2})|(?<=[a-z]),? ?[¶¦](?=$|\n)")


@rule(severity=Severity.ERROR, in_quotes="report", needs=("stray-character",), seen_as=oddities)
def stray_character(document: Document) -> Iterator[Finding]:
    """A character stands in the copy that English has no use for.

    Full-width letters, figures and marks of an East Asian keyboard (“１２”, “，”), a tilde for a hyphen (“well~known”), a star, a
    backslash, a bar or a pilcrow between two words, and what nobody sees within a word: a soft hyphen, a space of no
    width. Copy in Chinese or Japanese, notes with stars, tables and markup are left alone.

    Bad:  Sales rose{~~，~>, ~~}and the {~~well~known~>well-known~~} firm sold {~~１２~>12~~} ships.
    Bad:  It was noon{~~ *~>~~} local time.
    Good: The paper 「新聞」，said so; it was ~40 C, the file is a_b, the note is marked *.
    """
    text = document.text
    for start, end in around(document, "stray-character"):
        for shape in (_WIDE, _UNSEEN, _TILDE, _STRAY):
            for m in shape.finditer(text, start, end):
                yield from _found(document, m)


def _found(document: Document, m: re.Match[str]) -> Iterator[Finding]:
    copy, span, text = m.group(), Span(*m.span()), document.text
    if not document.intact(span):
        return
    if copy == "~":
        span = Span(start_of_letters(text, span.start), end_of_letters(text, span.end))
        yield Finding(
            span, f"a tilde stands in “{document[span]}”", [Fix.replace(span, document[span].replace("~", "-"))]
        )
    elif _WIDE.match(text, span.start):
        yield Finding(span, f"“{copy}” is of another keyboard", [Fix.replace(span, _narrow(copy, text, span))])
    elif copy.strip() and not copy.isprintable():
        yield Finding(span, f"an unseen character ({_name(copy)}) stands within a word", [Fix.delete(span, safe=True)])
    else:
        yield Finding(span, f"“{copy.strip()}” stands between two words", [Fix.delete(span)])


def _narrow(copy: str, text: str, span: Span) -> str:
    """What full-width characters are in English, with the space that a mark has."""
    better = unicodedata.normalize("NFKC", copy).translate(_MARKS)
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if better in _BEHIND and behind.isalnum():
        return f"{better} "
    return f" {better}" if better == "(" and before.isalnum() else better


def _name(copy: str) -> str:
    return f"U+{ord(copy[0]):04X}"


_MARKS = {0x3001: ",", 0x3002: "."}
_BEHIND = frozenset(",.;:!?)")
