"""Letters that were read in the wrong encoding, and names of characters left in."""

from __future__ import annotations

import html
import unicodedata

from wirelint import Document, Edit, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import oddities

if TYPE_CHECKING:
    from collections.abc import Iterator

_TWICE = pattern(
    r"â€[™œ\u009d˜”“¦¢]?|â‚¬|â„¢|Ä[\u00a0-\u00bf‡Ÿ™…†](?=[a-z])|[ÃÂ][\u0080-\u00bf]+|(?<=\s)Â (?=\S)|Â(?=[’‘“”–—£€$])|Å[\u0080-\u00bf’“”„š¡]|ï¿½|\ufffd+",
    ("â€", "â‚", "â„", "Ã", "Â", "Å", "Ä", "ï¿½", "\ufffd"),
)
_ESCAPE = pattern(
    r"\\u[0-9a-fA-F]{4}|(?<=[a-z.,!? ])\\[nrt](?=[\s\\A-Z]|$)|(?<=[A-Za-z.,])%(?:20|2C|27|E2%80%9[0-9A-D])(?=[A-Za-z%])",
    ("\\", "%2", "%E2"),
)
_MACINTOSH = pattern(r"√[\u00a0-\u00ff\u0192\u2013-\u2265](?=[a-z]|\b)|‚Ä[\u00a0-\u00ff\u0152-\u2265]", ("√", "‚Ä"))
_APART = pattern(r"[A-Za-z][¨ˆ˜¸](?=[a-z])", ("¨", "ˆ", "˜", "¸"))
_SOFT = pattern(r"(?<=[a-z])¬ ?(?=[a-z])", ("¬",))
_MAC = pattern(r"(?<=[a-z])Õ(?=(?:s|t|re|ve|ll|d|m)\b)", ("Õ",))
_LOST = pattern(r"\b[A-Z][a-z]{0,7}\?[a-zà-ÿ]{1,6}\b(?![\w=/?.@-])|\b[a-z]{3,15}\?(?:s|t|re|ve|ll)\b(?= [a-z])", ("?",))
_ENTITY = pattern(
    r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});|&(?:nbsp|quot|mdash|ndash|[lr][sd]quo|hellip)(?![\w;=])|(?:=[0-9A-F]{2}){2,}|(?<=[a-z]{3})=(?:9[123467]|A0)(?=[a-z \n])",
    ("&", "="),
)


@rule(severity=Severity.ERROR, needs=("broken-encoding",), seen_as=oddities)
def broken_encoding(document: Document) -> Iterator[Finding]:
    """A character was read in the wrong encoding, or stands as its name.

    “â€™” was an apostrophe, “&amp;” an ampersand, “\\ufffd” something that nobody can tell any more; a letter may have come apart (“Zu¨rich”) or be lost (“Medell?n”); what programs write for a character (“%20”, “\\u2019”) is no copy either. Each is reported once
    a story, at its first place; where the character can be worked out, the fix mends them all.

    Bad:  The mayor{~~â€™~>’~~}s caf{~~Ã©~>é~~} is at Marks {~~&amp;~>&~~} Spencer.
    Good: The mayor’s café is at Marks & Spencer; Åland and Âge are names.
    """
    places: dict[str, list[Span]] = {}
    for one in (_TWICE, _ENTITY, _ESCAPE, _MAC, _MACINTOSH, _APART, _SOFT):
        for m in one.finditer(document.text):
            if document.intact(m.span()):
                places.setdefault(m.group(), []).append(Span(*m.span()))
    yield from _lost(document)
    for copy, spans in places.items():
        better = _mended(copy)
        if better != copy:
            edits = tuple(Edit(span, better) for span in spans)
            yield Finding(spans[0], f"“{copy}” is no character", [Fix(f"replace with “{better}”", edits)])
        elif "\ufffd" in copy or copy == "â€":
            yield Finding(spans[0], f"“{copy}” is no character")


def _lost(document: Document) -> Iterator[Finding]:
    """Names in which a question mark stands for a letter: “Medell?n”."""
    for m in _LOST.finditer(document.text):
        if document.intact(m.span()) and document.text[m.start() - 1 : m.start()] not in _ADDRESS:
            fixes = [Fix.replace(m.span(), m.group().replace("?", "’"))] if m.group().endswith("?s") else []
            yield Finding(Span(*m.span()), f"a letter of “{m.group()}” was lost", fixes)


_ADDRESS = frozenset("/?&=#@.-_")


def _mended(copy: str) -> str:
    """What the characters were, if they can be worked out."""
    if copy in {"Â", "Â ", "¬", "¬ "}:
        return ""
    if copy[0] == "&":
        return html.unescape(copy if copy[-1] == ";" else f"{copy};")
    if copy[0] == "=":
        return bytes.fromhex(copy.replace("=", "")).decode("utf-8" if len(copy) > len("=92") else "cp1252", "ignore")
    if copy[0] == "\\":
        return _unescaped(copy)
    if copy[0] == "%":
        return _ESCAPED.get(copy, copy)
    if copy == "Õ":
        return "’"
    if copy[-1] in _COMBINING:
        return unicodedata.normalize("NFC", copy[0] + _COMBINING[copy[-1]])
    for encoding in ("cp1252", "latin-1", "mac_roman"):
        try:
            return copy.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return copy


_COMBINING = {"¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327"}
_ESCAPED = {"%20": " ", "%2C": ",", "%27": "'", "%E2%80%99": "’", "%E2%80%98": "‘", "%E2%80%9C": "“", "%E2%80%9D": "”"}


def _unescaped(copy: str) -> str:
    """What an escape with a backslash stands for: a space for a line's end, itself for half a character."""
    code = copy[2:]
    if not code:
        return " "
    character = chr(int(code, 16))
    return copy if "\ud800" <= character <= "\udfff" else character
