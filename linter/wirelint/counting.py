"""Numbers of things, in the words of wirelint's messages."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """How many there are: “1 story”, “1,200 stories”. Without a word for many it is that for one with an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
