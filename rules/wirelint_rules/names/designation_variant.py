"""A designation whose digits stand in another order."""

from __future__ import annotations

from itertools import filterfalse

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_WHOLE = pattern(r"[A-Z]{1,5}-?[0-9]{2,4}")
_SCALES = (["million"], ["billion"], ["trillion"], ["bn"], ["m"], ["crore"], ["lakh"], ["thousand"])
"""What stands behind a sum of money, whose currency is written with letters: N480 billion."""
_MOST_LETTERS, _MOST_DIGITS = 5, 4
"""So many letters and digits a designation has at most: five digits behind two letters are of a town's post."""


@rule(severity=Severity.WARNING)
def designation_variant(document: Document) -> Iterator[Finding]:
    """A designation has its digits in another order.

    Flight MH370 and MH730, meteorite SAU 008 and SAU 080: the same letters, and the same digits in another order. The one that stands once is
    reported where the other stands more often. Where each stands once (AK-47, AK-74) they may be two.

    Bad:  Flight MH370 vanished. The captain of MH370 was calm. Relatives of those on {~~MH730~>MH370~~} wait.
    Good: Rifles of the AK-47 kind and one AK-74 were found.
    Good: The M25 was shut at dawn, the M52 at noon.
    Good: The deficit of N72 billion is what N480 billion is more than N408 billion, and N480 billion is spent.
    """
    found = words(document)
    by_digits: dict[str, list[str]] = {}
    for word in [word for word in filterfalse(str.isalpha, found.written) if word[-1] in "0123456789"]:
        if digits := _DIGITS[word]:
            by_digits.setdefault(digits, []).append(word)
    wanted = {word for same in by_digits.values() if len(same) > 1 for word in same}
    if wanted:
        for by_number in _designations(found, wanted).values():
            if len(by_number) == 2:
                rare, usual = sorted(by_number.values(), key=len)
                if len(rare) == 1 < len(usual):
                    yield _finding(document, usual[0], rare[0])


def _digits(word: str) -> str:
    """The digits of a word, sorted; "" if it has fewer than two."""
    found = "".join(sorted(filter(str.isdigit, word))) if word.isascii() else ""
    return found if len(found) > 1 else ""


_DIGITS = Remembered(_digits)


def _designations(found: Words, wanted: set[str]) -> dict[tuple[str, str], dict[str, list[Span]]]:
    """Where designations with digits of which there are several orders stand: by letters and sorted digits, then by the digits as they stand."""
    places: dict[tuple[str, str], dict[str, list[Span]]] = {}
    for index, word in enumerate(found.texts):
        if word not in wanted or found.lower[index + 1 : index + 2] in _SCALES:
            continue
        letters, first = _letters(found, index)
        if letters:
            digits = word.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
            by_number = places.setdefault((letters, _DIGITS[word]), {})
            by_number.setdefault(digits, []).append(found.span(first, index))
    return places


def _letters(found: Words, index: int) -> tuple[str, int]:
    """The capitals of the designation that a word ends, and the index of the word they stand in; "" if it is none."""
    word, before = found.texts[index], found.texts[index - 1] if index else ""
    if _WHOLE.fullmatch(word):
        return word.rstrip("0123456789-"), index
    if word.isdigit() and len(word) <= _MOST_DIGITS and found.gaps[index] == " " and before.isalpha():
        return (before, index - 1) if before.isupper() and len(before) <= _MOST_LETTERS else ("", index)
    return "", index


def _finding(document: Document, usual: Span, rare: Span) -> Finding:
    better, written = document[usual], document[rare]
    message = f"“{written}” is “{better}” elsewhere in this story"
    return Finding(rare, message, [Fix.replace(rare, better)], [Related(document, usual, f"“{better}” here")])
