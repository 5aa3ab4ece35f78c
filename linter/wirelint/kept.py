"""What is dear to work out and the same in every run: worked out once, and kept in a file in the user's cache folder.

Each installation of wirelint has a file of its own there. It is a help and never needed: one that cannot be read, is not
whole or belongs to another version is as good as none, and one that cannot be written is done without.
"""

from __future__ import annotations

import marshal
import mmap
import os
import sys
import zlib
from functools import cache, cached_property

from wirelint import __version__
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Stamp = tuple[str, int, int]

MAGIC = f"wirelint {__version__} on {sys.version}\n".encode()

LARGEST = 8_000_000
"""How many bytes the file may have; a larger one, full of what earlier states of the code needed, is begun anew."""

FORGOTTEN = 60 * 86_400
"""After how many seconds without a change a file is taken for that of an installation that is gone."""

_NUMBER = 4
"""How many bytes a length or a checksum takes."""


class Kept:
    """Values of plain types by keys of plain types. The file is read at the first question and written by `save`.

    Each value stands in the file for itself, and is made of it whenever it is asked for.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._fresh: dict[Any, bytes] = {}
        self._saved = 0
        self._code: dict[str, int] = {}

    def get(self, key: Any) -> Any:
        """What is kept under a key, or None."""
        fresh = self._fresh.get(key)
        places, data = ({key: (0, len(fresh))}, fresh) if fresh else self._file
        if key not in places:
            return None
        start, end = places[key]
        with (
            memoryview(data) as whole,
            whole[start + _NUMBER : end] as body,
            whole[start : start + _NUMBER] as checksum,
        ):
            if _sum(body) != bytes(checksum):
                return None
            return marshal.loads(body)  # noqa: S302 - trusted as the byte code is that Python keeps

    def put(self, key: Any, value: Any) -> None:
        """Keep a value under a key, in place of what is there. Raises ValueError for one that is not of plain types."""
        body = marshal.dumps(value)
        self._fresh[key] = _sum(body) + body

    def drawn(self, path: str, make: Callable[[str], Any]) -> Any:
        """What a function makes of a file, in plain types: from what was kept of it, or anew if either is another.

        A function is another when any file of its package or of wirelint is: it may call what stands there. Raises OSError where there is no such file, and what the function raises.
        """
        function: Any = make
        key = "drawn", path, function.__module__, function.__qualname__
        package = function.__module__.partition(".")[0]
        state = stamp(path), stamp(function.__code__.co_filename), self.code(package), self.code("wirelint")
        known = self.get(key)
        if known is None or known[0] != state:
            known = state, make(path)
            self.put(key, known)
        return known[1]

    def code(self, package: str) -> int:
        """A number that tells one state of a package's files from another, as they were when first asked; 0 for a module."""
        if package not in self._code:
            roots = getattr(sys.modules.get(package), "__path__", ())
            files = [one for root in roots for one in stamps(root)]
            self._code[package] = zlib.crc32(repr(files).encode("utf-8", "surrogateescape")) if files else 0
        return self._code[package]

    def save(self) -> None:
        """Write the file if anything is new, in one step: whoever reads it meanwhile sees the old one or the new one."""
        if len(self._fresh) == self._saved:
            return
        self._saved = len(self._fresh)
        places, data = self._file
        packed = _packed({key: self._stored(key) for key in places} | self._fresh)
        if isinstance(data, mmap.mmap):  # a file that is mapped cannot be replaced everywhere
            data.close()
            del self._file
        temporary = f"{self._path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            with open(temporary, "wb", opener=_privately) as file:
                file.write(packed)
            os.replace(temporary, self._path)
            _tidy(os.path.dirname(self._path))
        except OSError:
            return

    def _stored(self, key: Any) -> bytes:
        places, data = self._file
        start, end = places.get(key, (0, 0))
        return data[start:end]

    @cached_property
    def _file(self) -> tuple[dict[Any, tuple[int, int]], bytes | mmap.mmap]:
        return _unpacked(self._path)


def stamps(root: str) -> Iterator[Stamp]:
    """The files of a package, in order, each with the time it was changed (in nanoseconds) and its size."""
    with os.scandir(root) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_file():
                state = entry.stat()
                yield entry.path, state.st_mtime_ns, state.st_size
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from stamps(entry.path)


def stamp(path: str) -> tuple[int, int]:
    """When a file was changed, in nanoseconds, and its size: a file that was edited has another. Raises OSError."""
    state = os.stat(path)
    return state.st_mtime_ns, state.st_size


def _packed(values: Mapping[Any, bytes]) -> bytes:
    """What stands in a file: the places of all values by key, behind their checksum and length, and the values."""
    places: dict[Any, tuple[int, int]] = {}
    at = len(MAGIC)
    for key, value in values.items():
        places[key] = at, at + len(value)
        at += len(value)
    index = marshal.dumps(places)
    return b"".join([MAGIC, *values.values(), index, _sum(index), len(index).to_bytes(_NUMBER, "big")])


def _unpacked(path: str) -> tuple[dict[Any, tuple[int, int]], bytes | mmap.mmap]:
    """The places of the values in a file by key, and what stands in it; none if it is not such a file, or may be another's."""
    try:
        with open(path, "rb") as file:
            if not _own(os.fstat(file.fileno())):
                return {}, b""
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return {}, b""
    end = len(data) - 2 * _NUMBER
    start = end - int.from_bytes(data[-_NUMBER:], "big")
    index = data[start:end]
    if len(data) > LARGEST or data[: len(MAGIC)] != MAGIC or _sum(index) != data[end:-_NUMBER]:
        return {}, b""
    places: dict[Any, tuple[int, int]] = marshal.loads(index)  # noqa: S302 - trusted as above
    return places, data


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _own(state: os.stat_result) -> bool:
    """Whether only the user who runs wirelint can have written a file: code is kept in it."""
    if sys.platform == "win32":
        return True
    return state.st_uid == os.getuid() and not state.st_mode & 0o022


def _sum(data: bytes | memoryview) -> bytes:
    return zlib.crc32(data).to_bytes(_NUMBER, "big")


def _tidy(folder: str) -> None:
    """Take away the files of installations that have not been heard of for long."""
    from time import time

    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("kept.") and time() - entry.stat().st_mtime > FORGOTTEN:
                os.remove(entry.path)


def folder() -> str:
    """The folder that wirelint keeps things in: `$WIRELINT_CACHE_DIR`, else one in the user's cache folder."""
    caches = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.environ.get("WIRELINT_CACHE_DIR") or os.path.join(caches, "wirelint")


@cache
def kept() -> Kept:
    """What this installation keeps."""
    place = zlib.crc32(f"{__file__} {sys.flags.optimize}".encode("utf-8", "surrogateescape"))
    return Kept(os.path.join(folder(), f"kept.{sys.implementation.cache_tag}.{place:08x}"))
