"""The names of a story: each spelling with its places and the names that stand beside it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wirelint.document import layer
from wirelint.layers.sentences import STARTERS
from wirelint.patterns import pattern

if TYPE_CHECKING:
    from wirelint.document import Document

_NAME = pattern(r"(?<![\w’'.-])[A-ZÀ-ÞŁŚŻŹĆČŠŽĐİŞĞ][\w\u0300-\u036f]+(?:[-’'][A-Za-z]\w+)*")

_CAPITALISED = pattern(r"(?<!\w)[A-ZÀ-ÞŁŚŻŹĆČŠŽĐİŞĞ][\w\u0300-\u036f]{5,}")


class Form(NamedTuple):
    """One spelling: where it stands (offsets), names right before and after it, and whether it is used as a given name."""

    text: str
    places: list[int]
    neighbours: set[str]
    given: bool


@layer
def forms(document: Document) -> dict[str, Form]:
    """The spellings of names, by text without a possessive ending.

    A capitalised word counts if it stands within a sentence at least once, and never in lower case in the story.
    """
    text = document.text
    found = [(m.start(), _bare(m.group())) for m in _NAME.finditer(text)]
    inside = {word for start, word in found if _within(text, start)}
    table: dict[str, Form] = {}
    for index, (start, word) in enumerate(found):
        if word not in inside or len(word) < 3 or word.lower() in STARTERS:
            continue
        form = table.setdefault(word, Form(word, [], set(), given=False))
        form.places.append(start)
        before = found[index - 1] if index else (0, "")
        after = found[index + 1] if index + 1 < len(found) else (0, "")
        if before[1] and text[before[0] + len(before[1]) : start] == " ":
            form.neighbours.add(before[1])
        if after[1] and text[start + len(word) : after[0]] == " ":
            form.neighbours.add(after[1])
            table[word] = form._replace(given=True)
    return {word: form for word, form in table.items() if word.lower() not in _lower(document)}


@layer
def alike(document: Document) -> dict[str, list[str]]:
    """The capitalised words of a story of which several have one key, by that key; most stories have none."""
    groups: dict[str, list[str]] = {}
    for word in sorted(set(_CAPITALISED.compiled.findall(document.text))):
        groups.setdefault(key(word), []).append(word)
    return {shared: found for shared, found in groups.items() if len(found) > 1}


@layer
def _lower(document: Document) -> set[str]:
    return set(re.findall(r"\b[a-z]{3,}\b", document.text))


_FOLDS = (
    ("sch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("zh", "j"), ("dzh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"),
    ("ck", "k"), ("cz", "ch"), ("sz", "sh"), ("tz", "ts"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"), ("w", "v"), ("x", "ks"),
    ("yi", "i"), ("iy", "i"), ("yy", "i"), ("ii", "i"), ("ij", "i"), ("ie", "e"), ("ye", "e"), ("je", "e"), ("ia", "a"), ("ya", "a"), ("ja", "a"),
    ("iu", "u"), ("yu", "u"), ("ju", "u"), ("io", "o"), ("yo", "o"), ("y", "i"),
)  # fmt: skip


@cache
def key(name: str) -> str:
    """What a name's spellings have in common across systems of romanisation; two names of one key may be one."""
    folded = re.sub(r"iia$|iya$|ia$|ya$", "a", plain(name))
    for old, new in _FOLDS:
        folded = folded.replace(old, new)
    folded = re.sub(r"(.)\1+", r"\1", folded)
    return folded[:1] + re.sub(r"h$", "", folded[1:])


def plain(name: str) -> str:
    """A name without accents, hyphens and capitals."""
    return "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if c.isalnum())


def _bare(name: str) -> str:
    return re.sub(r"[’'](?:s|S)?$", "", name)


def _within(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" “‘\"'(")
    return bool(before) and before[-1] not in '.!?:\n\r”"' and text[start - 1 : start] not in "\n\r"
