"""The phrases of web furniture, found by the first or the last word of a line."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import NamedTuple

from wirelint.assets import WordList
from wirelint.expressions import compiled
from wirelint.layers.words import WORD

_PATH = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "furniture.tsv")
_MARKS = str.maketrans(
    dict.fromkeys(',;!"“”„()[]{}«»<>•·*…|—–_#=►▶▸→›‹', " ")
    | {"’": "'", "‘": "'", ":": " : ", "?": " ? ", "\u00a0": " ", "©": " © "}
)
_LONGEST_PHRASE = 400
"""Lines longer than this many code points are no phrase."""


class Phrase(NamedTuple):
    """A phrase that a whole line may be. A weak one counts only beside other furniture."""

    kind: str
    weak: bool
    text: str
    plain: str
    """What the phrase begins with, up to its first choice or gap; no expression is compiled for a line without it."""

    def matches(self, line: str) -> bool:
        """Whether a simplified line is this phrase."""
        if self.plain == self.text:
            return line == self.text
        return line.startswith(self.plain) and _compiled(self.text).fullmatch(line) is not None


def find(line: str) -> Phrase | None:
    """The phrase that a simplified line is, or None; one that is not weak before one that is."""
    if not line or len(line) > _LONGEST_PHRASE:
        return None
    first, last = line.partition(" ")[0], line.rpartition(" ")[2]
    keys = ([first, "#"] if first[0].isdigit() else [first]) + [f"*{last}"]
    found = None
    for phrase in (phrase for key in keys for phrase in _phrases(key)):
        if (found is None or not phrase.weak) and phrase.matches(line):
            found = phrase
            if not phrase.weak:
                break
    return found


def simplified(copy: str) -> str:
    """A line as phrases are written: lower case, straight apostrophes, no marks but colons and question marks within."""
    words = (word.strip(".-/") for word in copy.translate(_MARKS).lower().split())
    return " ".join([word for word in words if word]).strip(" :")


@cache
def wordings() -> tuple[tuple[str, Phrase], ...]:
    """The wordings that convict a line wherever they stand in it, each behind its longest word; all in lower case."""
    return tuple((max(WORD.compiled.findall(phrase.text), key=len), phrase) for phrase in _phrases("~"))


@cache
def _table() -> WordList:
    return WordList(_PATH)


@cache
def _phrases(key: str) -> tuple[Phrase, ...]:
    rows = (row.split("\t") for row in _table().starting(f"{key}\t"))
    return tuple(Phrase(kind, bool(weak), text, _PLAIN.split(text, 1)[0]) for _, kind, weak, text in rows)


_PLAIN = re.compile(r" ?[\[(<*#]")
_PIECE = re.compile(
    r" ?\[(?P<maybe>[^\]]*)\]|<(?P<set>\w+)>|(?P<rest> ?\*\*)|(?P<some>\*)|(?P<figure>#)|(?P<mark>[(|)])|(?P<plain>[^\[<*#(|) ]+| )"
)


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return compiled(_expression(text))


def _expression(text: str) -> str:
    return _PIECE.sub(_translated, text)


def _translated(m: re.Match[str]) -> str:
    match m.lastgroup:
        case "maybe":
            inner = _expression(m["maybe"])
            return f"(?: (?:{inner}))?" if m.group()[0] == " " else f"(?:(?:{inner}) ?)?"
        case "set":
            members = _phrases(f"<{m['set']}>")[0].text
            return f"(?:{'|'.join(map(re.escape, members.split('|')))})"
        case "rest":
            return r"(?: \S+)*"
        case "some":
            return r"\S+(?: \S+){0,7}"
        case "figure":
            return r"\d[\d.,]*[km]?"
        case "mark":
            return {"(": "(?:", "|": "|", ")": ")"}[m["mark"]]
        case _:
            return re.escape(m["plain"])
