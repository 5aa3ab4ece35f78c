"""What is dear to work out and the same in every run: worked out once, and kept in a file in the user's cache folder.

Each installation of wirelint has a file of its own there, and a small one beside it for what has been found since. They are a help
and never needed: one that cannot be read, is not whole or belongs to another version is as good as none, and one that cannot be
written is done without.
"""

from __future__ import annotations

import marshal
import mmap
import os
import sys
import zlib
from functools import cache, cached_property

from wirelint import __version__
from wirelint.packed import Values, packed
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Stamp = tuple[str, int, int]

FORMAT = 5
"""How values stand in the file: another number for each way in which they have stood."""

MAGIC = f"wirelint {__version__} on {sys.version}, format {FORMAT}\n".encode()

LARGEST = 48_000_000
"""How many bytes the file may have; of what a larger one would hold, only that is written which the run has asked for."""

LITTLE = 32
"""What is new is written by itself while it is so small a part of all: the whole file is not written again for a story that has a new word."""

FORGOTTEN = 60 * 86_400
"""After how many seconds without a change a file is taken for that of an installation that is gone."""

AHEAD = "ahead"
"""Under what the values lie that each start asks for."""

MOST_AHEAD = 1_000
"""A run that asks for more values is no short one: which of them a start needs is not told by it."""

NEEDLESS, STRANGE = 8, 3
"""What was read ahead is left as it is where so small a part of it was not asked for; laid anew where so many times as much was asked for besides."""

_CHUNK = 1 << 16
"""So many bytes are written at once: of what was written in one piece, Linux may count megabytes as used where a byte is looked at."""

_TIME = 8
"""How many bytes the time takes at which it was written."""

_HEAD = len(MAGIC) + _TIME
"""Where the values begin."""

_PLAIN = 2
"""The version of `marshal` in which equal keys are the same bytes, and none begins with another."""

_AHEAD = marshal.dumps(AHEAD, _PLAIN)


class Kept:
    """Values of plain types by keys of plain types. The file is asked, not read, and written by `save`.

    Each value stands in the file for itself, and is made of it whenever it is asked for; what each start asks for stands there once
    more, together.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._fresh: dict[bytes, bytes] = {}
        self._asked: dict[bytes, None] = {}
        self._ahead: dict[bytes, Any] = {}
        self._taken: list[bytes] = []
        self._late: dict[bytes, None] = {}
        self.leaving: list[Callable[[], None]] = []
        """What is to be done before the file is let go of: who was given what lies in it must give it up."""
        self._saved = True
        self._stamps: dict[str, dict[str, tuple[int, int]]] = {}
        self._code: dict[str, int] = {}

    def get(self, key: Any) -> Any:
        """What is kept under a key, or None."""
        name = marshal.dumps(key, _PLAIN)
        self._asked[name] = None
        if name in self._ahead and name not in self._fresh and name not in self._since:
            self._taken.append(name)
            return self._ahead.pop(name)
        value = self._latest(name)
        if value is None:
            return None
        self._late[name] = None
        return marshal.loads(value)  # noqa: S302 - trusted as the byte code is that Python keeps

    def _latest(self, name: bytes) -> bytes | memoryview | None:
        return self._fresh.get(name) or self._since.get(name) or self._file.values.get(name)

    def read_ahead(self) -> None:
        """Read at once what every start asks for: many small values are found and made one by one in half as long again."""
        self._ahead = self.get(AHEAD) or {}
        self._late.clear()
        self._file.turn_from()

    def lay_ahead(self) -> None:
        """Lay together what this run has taken of what was read ahead, so that remains which every start asks for; or all that it asked for.

        A run that took little of it is of another kind, and leaves it as it is, unless hardly anything that it asked for was there: runs
        of two kinds must not undo in turns what the other has laid. To be called when nothing more is asked.
        """
        wanted, needless = self._taken, len(self._ahead)
        if len(self._late) > STRANGE * len(wanted):
            wanted = [*wanted, *self._late]
        elif not len(wanted) // NEEDLESS < needless < len(wanted):
            return
        if len(wanted) <= MOST_AHEAD:
            found = ((name, self._latest(name)) for name in wanted)
            self._keep(_AHEAD, _joined({name: value for name, value in found if value is not None}, wanted))

    def put(self, key: Any, value: Any) -> None:
        """Keep a value under a key, in place of what is there. Raises ValueError for one that is not of plain types."""
        self._keep(marshal.dumps(key, _PLAIN), marshal.dumps(value))

    def _keep(self, name: bytes, value: bytes) -> None:
        self._fresh[name] = value
        self._saved = False

    def drawn(self, path: str, make: Callable[[str], Any], by: Callable[..., Any] | None = None) -> Any:
        """What a function makes of a file: if that is of plain types, from what was kept of it, or anew if either is another.

        A function is another when any file of its package or of wirelint is: it may call what stands there. Where it was made in passing, of
        another one of a module, that is what it is told `by`. Raises OSError where there is no such file, and what the function raises.
        """
        key, state = self.origin("drawn", path, by or make)
        known = self.get(key)
        if known is None or known[0] != state:
            known = state, make(path)
            try:
                self.put(key, known)
            except ValueError:  # there is a date in it, say: it is made anew each time
                return known[1]
        return known[1]

    def lying(self, key: Any) -> Values | None:
        """The values laid under a key, as they lie in the file, or None."""
        name = marshal.dumps(("table", key), _PLAIN)
        self._asked[name] = None
        new = self._fresh.get(name) or self._since.get(name)
        return Values(memoryview(new)) if new else self._file.values.within(name)

    def lay(self, key: Any, values: Mapping[str, bytes]) -> Values:
        """Lay values by words under a key, to be found one by one where they lie."""
        made = packed({word.encode(): value for word, value in values.items()})
        self._keep(marshal.dumps(("table", key), _PLAIN), made)
        return Values(memoryview(made))

    def origin(self, kind: str, path: str, make: Callable[[str], Any]) -> tuple[Any, Any]:
        """The key under which is kept what a function makes of a file, and what both must be like for it to be as good as new."""
        function: Any = make
        package = function.__module__.partition(".")[0]
        key = kind, path, function.__module__, function.__qualname__
        state = self.stamps(package).get(path) or stamp(path)
        return key, (state, self.code(package), self.code("wirelint"))

    def code(self, package: str) -> int:
        """A number that tells one state of the files of a package, or of a module, from another."""
        if package not in self._code:
            self._code[package] = zlib.crc32(marshal.dumps(sorted(self.stamps(package).items()), _PLAIN))
        return self._code[package]

    def stamps(self, package: str) -> Mapping[str, tuple[int, int]]:
        """The stamps of the files of a package or module, by their paths; empty until it is imported, and then as they were when first asked."""
        if package in self._stamps:
            return self._stamps[package]
        module = sys.modules.get(package)
        if module is None:
            return {}
        file = module.__file__
        files = stamps(*module.__path__) if hasattr(module, "__path__") else [(file, *stamp(file))] if file else ()
        found = self._stamps[package] = {path: (changed, size) for path, changed, size in files}
        return found

    def save(self) -> None:
        """Write what is new, if anything is, in one step: whoever reads the file meanwhile sees the old one or the new one."""
        if self._saved:
            return
        self._saved = True
        new = self._since | self._fresh
        try:
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            if LITTLE * sum(map(len, new.values())) < self._file.size:
                _write(self._beside, new)
            else:
                self._write_all(new)
        except OSError:
            return

    def _write_all(self, new: dict[bytes, bytes]) -> None:
        """Write what is new with all that was kept. Raises OSError."""
        known = dict(self._file.values.items()) | new
        asked = {name: known.pop(name) for name in (*self._asked, *self._fresh) if name in known}
        values = asked | known  # what one run asked for lies together
        if _AHEAD in values:
            values[_AHEAD] = _joined(values, marshal.loads(values[_AHEAD]))  # noqa: S302 - trusted as above
        if sum(map(len, values.values())) > LARGEST:  # it is full of what earlier states of the code needed
            values = asked
        for leave in self.leaving:
            leave()
        self._file.close()  # a file that is mapped cannot be replaced everywhere
        del self._file
        _write(self._path, values)
        if self._since:
            os.remove(self._beside)
            self._since = {}
        _tidy(os.path.dirname(self._path))

    @cached_property
    def _file(self) -> _File:
        return _opened(self._path) or _File(_head(0) + packed({}))

    @cached_property
    def _since(self) -> dict[bytes, bytes]:
        """What runs have found since the file was written: it is little, and read at once."""
        file = _opened(self._beside)
        if file is None:
            return {}
        found = dict(file.values.items())
        file.close()
        return found

    @property
    def _beside(self) -> str:
        return f"{self._path}.since"


def _joined(values: Mapping[bytes, bytes | memoryview], names: Iterable[bytes]) -> bytes:
    """Those of some values that have certain names, as one value: what stands in several is made once."""
    return marshal.dumps({name: marshal.loads(values[name]) for name in names if name in values})  # noqa: S302 - trusted as above


class _File:
    """A file that begins with the time at which it was written, and holds values.

    That is the time of its last change: what anything else has changed is not trusted.
    """

    def __init__(self, data: bytes | mmap.mmap, file: int | None = None) -> None:
        self._data, self._file = data, file
        self._whole = memoryview(data)
        self.size = len(data)
        self.values = Values(self._whole[_HEAD:], file, _HEAD)

    def turn_from(self) -> None:
        """Tell the system that what was looked at so far need not be counted as used: it is a large part, and was looked at once."""
        if isinstance(self._data, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            self._data.madvise(mmap.MADV_DONTNEED)

    def close(self) -> None:
        """Let go of the file."""
        self.values.release()
        self._whole.release()
        if isinstance(self._data, mmap.mmap):
            self._data.close()
        self._leave()

    def __del__(self) -> None:
        self._leave()

    def _leave(self, close: Callable[[int], None] = os.close) -> None:  # when Python ends, `os` is gone before this is
        file, self._file = self._file, None
        if file is not None:
            close(file)


def _opened(path: str) -> _File | None:
    """The values in a file, or None if it is not such a file, may be another's, or was changed since."""
    try:
        with open(path, "rb") as file:
            state = os.fstat(file.fileno())
            if _own(state):
                data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                if data[:_HEAD] == _head(state.st_mtime_ns):
                    return _File(data, os.dup(file.fileno()) if hasattr(os, "pread") else None)
    except (OSError, ValueError):
        pass
    return None


def _write(path: str, values: Mapping[bytes, bytes]) -> None:
    """Write a file in one step. Raises OSError."""
    from time import time

    now = int(time()) // 2 * 2 * 1_000_000_000  # every file system can say that
    temporary = f"{path}.{os.getpid()}"
    with open(temporary, "wb", opener=_privately) as file:
        whole = memoryview(_head(now) + packed(values))
        file.writelines(whole[start : start + _CHUNK] for start in range(0, len(whole), _CHUNK))
        file.flush()
        os.fsync(file.fileno())
    os.utime(temporary, ns=(now, now))
    os.replace(temporary, path)


def _head(now: int) -> bytes:
    return MAGIC + now.to_bytes(_TIME, "big")


def stamps(*roots: str) -> Iterator[Stamp]:
    """The files of packages, each with the time it was changed (in nanoseconds) and its size; in any order."""
    folders = [*roots]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_file():
                    state = entry.stat()
                    yield entry.path, state.st_mtime_ns, state.st_size
                elif entry.is_dir() and entry.name != "__pycache__":
                    folders.append(entry.path)


def stamp(path: str) -> tuple[int, int]:
    """When a file was changed, in nanoseconds, and its size: a file that was edited has another. Raises OSError."""
    state = os.stat(path)
    return state.st_mtime_ns, state.st_size


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _own(state: os.stat_result) -> bool:
    """Whether only the user who runs wirelint can have written a file: code is kept in it."""
    if sys.platform == "win32":
        return True
    return state.st_uid == os.getuid() and not state.st_mode & 0o022


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
