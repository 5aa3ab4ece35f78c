"""Runs of letters in a text: where those that end or begin at an offset begin or end."""

from __future__ import annotations


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
