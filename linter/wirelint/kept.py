"""What is dear to work out and the same in every run: worked out once, and kept in a file in the user's cache folder.

The file is a help and never needed: one that cannot be read, is not whole or belongs to another version is as good as
none, and one that cannot be written is done without.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from functools import cache

from wirelint import __version__
from wirelint.typed import Any

MAGIC = f"wirelint {__version__} on {sys.version}\n".encode()

LARGEST = 4_000_000
"""How many bytes the file may have; a larger one, full of what earlier states of the code needed, is begun anew."""


class Kept:
    """Values of plain types by keys of plain types. The file is read at the first question and written by `save`."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._values: dict[Any, Any] | None = None
        self._changed = False

    def get(self, key: Any) -> Any:
        """What is kept under a key, or None."""
        return self._read().get(key)

    def put(self, key: Any, value: Any) -> None:
        """Keep a value under a key, in place of what is there."""
        self._read()[key] = value
        self._changed = True

    def save(self) -> None:
        """Write the file if anything is new, in one step: whoever reads it meanwhile sees the old one or the new one."""
        if not self._changed:
            return
        self._changed = False
        fresh = f"{self._path}.{os.getpid()}"
        try:
            body = marshal.dumps(self._read())
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            with open(fresh, "wb") as file:
                file.write(MAGIC + zlib.crc32(body).to_bytes(4, "big") + body)
            os.replace(fresh, self._path)
        except (OSError, ValueError):
            return

    def _read(self) -> dict[Any, Any]:
        if self._values is None:
            self._values = _values(self._path)
        return self._values


def _values(path: str) -> dict[Any, Any]:
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        return {}
    head, body = len(MAGIC), memoryview(data)[len(MAGIC) + 4 :]
    if len(data) > LARGEST or data[:head] != MAGIC or data[head : head + 4] != zlib.crc32(body).to_bytes(4, "big"):
        return {}
    values: dict[Any, Any] = marshal.loads(body)  # noqa: S302 - trusted as the byte code is that Python keeps
    return values


def folder() -> str:
    """The folder that wirelint keeps things in: `$WIRELINT_CACHE_DIR`, else one in the user's cache folder."""
    caches = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.environ.get("WIRELINT_CACHE_DIR") or os.path.join(caches, "wirelint")


@cache
def kept() -> Kept:
    """What this Python keeps."""
    return Kept(os.path.join(folder(), f"kept.{sys.implementation.cache_tag}"))
