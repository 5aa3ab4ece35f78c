"""Letters that no system of romanisation writes where they stand."""

from __future__ import annotations

from wirelint import pattern

CY = pattern(r"\b(?:Cy|Ci)(?:r(?:yl|il)[a-z]{0,6}(?:enko|chuk|yuk|iuk|ov|ova|iv)|(?:[a-z]{2,8}enko))\b", ("Cy", "Ci"))
"""A Slavic surname in -enko, -chuk or -ov that begins with Cy or Ci."""


def implausible(name: str) -> bool:
    """Whether a name is written with letters no romanisation has."""
    return CY.fullmatch(name) is not None
