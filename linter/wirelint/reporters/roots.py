"""Paths as services show them: from the root of the repository, wherever in it wirelint runs."""

from __future__ import annotations

import os


def from_root(path: str, variable: str) -> str:
    """A path with slashes, from the folder that a variable of the environment names; as it is where none does, or it lies elsewhere."""
    root, place = os.environ.get(variable), os.path.abspath(path)
    above = os.path.join(os.path.abspath(root), "") if root else ""
    return (place.removeprefix(above) if above and place.startswith(above) else path).replace(os.sep, "/")
