"""Letters: where a run of them in a text begins or ends, and how many lie between two words."""

from __future__ import annotations

from functools import cache


def start_of_letters(text: str, end: int) -> int:
    """Where the letters right before an offset begin: the offset itself where there are none."""
    while end and text[end - 1].isalpha():
        end -= 1
    return end


def end_of_letters(text: str, start: int) -> int:
    """Where the letters from an offset on end: the offset itself where there are none."""
    while text[start : start + 1].isalpha():
        start += 1
    return start


@cache
def letters_apart(one: str, other: str) -> int:
    """How many letters must be put in, left out or replaced to make one word of the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, x in enumerate(one, 1):
        before, row = row, [i]
        for j, y in enumerate(other, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
    return row[-1]
