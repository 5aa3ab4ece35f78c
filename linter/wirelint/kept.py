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
from bisect import bisect_left
from functools import cache, cached_property

from wirelint import __version__
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    Make = Callable[[str], Mapping[str, Any]]
    Table = tuple[str, Make, tuple[int, int]]
    """The path of a file, what makes a table of it, and the stamp of the file."""

Stamp = tuple[str, int, int]

FORMAT = 4
"""How values stand in the file: another number for each way in which they have stood."""

MAGIC = f"wirelint {__version__} on {sys.version}, format {FORMAT}\n".encode()

LARGEST = 48_000_000
"""How many bytes the file may have; of what a larger one would hold, only that is written which the run has asked for."""

LITTLE = 32
"""What is new is written by itself while it is so small a part of all: the whole file is not written again for a story that has a new word."""

FORGOTTEN = 60 * 86_400
"""After how many seconds without a change a file is taken for that of an installation that is gone."""

OFTEN = 3_000
"""After so many words have been asked for, all that a table has are read."""

TOGETHER = "together"
"""Under what the tables lie that were laid together."""

SEVERAL = 200
"""Tables that a run has asked for so many words are laid together."""

AHEAD = "ahead"
"""Under what the values lie that each start asks for."""

MOST_AHEAD = 1_000
"""A run that asks for more values is no short one: which of them a start needs is not told by it."""

NEEDLESS, STRANGE = 8, 3
"""What was read ahead is left as it is where so small a part of it was not asked for; laid anew where so many times as much was asked for besides."""

_NUMBER = 4
"""How many bytes a number takes in the file."""

_CHUNK = 1 << 16
"""So many bytes are written at once: of what was written in one piece, Linux may count megabytes as used where a byte is looked at."""

_PIECE = 1 << 16
"""So many bytes are read rather than seen in memory: what is longer lies on pages of its own."""

_COLUMNS = 4
"""How many numbers there are of each value: its checksum, its place, the length of its key and that of both."""

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
        self._tables: dict[Any, Values] = {}
        self._times: dict[Table, list[int]] = {}
        self._said: dict[str, dict[int, Any]] = {}
        self._saved = 0
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
            self._fresh[_AHEAD] = _joined({name: value for name, value in found if value is not None}, wanted)

    def put(self, key: Any, value: Any) -> None:
        """Keep a value under a key, in place of what is there. Raises ValueError for one that is not of plain types."""
        self._fresh[marshal.dumps(key, _PLAIN)] = marshal.dumps(value)

    def drawn(self, path: str, make: Callable[[str], Any], by: Callable[..., Any] | None = None) -> Any:
        """What a function makes of a file: if that is of plain types, from what was kept of it, or anew if either is another.

        A function is another when any file of its package or of wirelint is: it may call what stands there. Where it was made in passing, of
        another one of a module, that is what it is told `by`. Raises OSError where there is no such file, and what the function raises.
        """
        key, state = self._origin("drawn", path, by or make)
        known = self.get(key)
        if known is None or known[0] != state:
            known = state, make(path)
            try:
                self.put(key, known)
            except ValueError:  # there is a date in it, say: it is made anew each time
                return known[1]
        return known[1]

    def asked(self, path: str, make: Make) -> Callable[[str], Any]:
        """The same for a table by words, which is not read but asked where it lies in the file: what it has for a word, or None.

        Who asks often is told of the words that it does not have, which are most, by all that it has. What tables have that are
        asked for every word of a story is found for all of them at once.
        """
        table, tables = (path, make, stamp(path)), self._tables
        times = self._times.setdefault(table, [0])
        known: frozenset[str] | None = None
        number: int | None = -1

        def ask(word: str) -> Any:
            nonlocal known, number
            if known is None:
                times[0] += 1
                if number == -1:
                    number = self._number(table)
                if times[0] > OFTEN:
                    known = frozenset(self._words(table))
                elif number is not None and " " not in word:
                    return (self._said.get(word) or self._say(word)).get(number)
            elif word not in known:
                return None
            value = (tables.get(table) or self._table(table)).get(word.encode())
            return None if value is None else marshal.loads(value)  # noqa: S302 - trusted as above

        return ask

    def keys(self, path: str, make: Make) -> list[str]:
        """All words that such a table has."""
        return list(self._words((path, make, stamp(path))))

    def _words(self, table: Table) -> Iterator[str]:
        return (str(name, "utf-8") for name in self._table(table).names())

    def _table(self, table: Table) -> Values:
        known = self._tables.get(table)
        if known is None:
            known = self._tables[table] = self._laid(*table[:2])
        return known

    def _laid(self, path: str, make: Make) -> Values:
        """The table that a function makes of a file, as it lies in the file of what is kept, or made anew."""
        key, state = self._origin("asked", path, make)
        known = self._lying(key) if self.get(key) == state else None
        if known is None:
            known = self._lay(key, {word: marshal.dumps(value) for word, value in make(path).items()})
            self.put(key, state)
        return known

    def _lying(self, key: Any) -> Values | None:
        """The table under a key as it lies in the file, or None."""
        name = marshal.dumps(("table", key), _PLAIN)
        self._asked[name] = None
        new = self._fresh.get(name) or self._since.get(name)
        return Values(memoryview(new)) if new else self._file.values.within(name)

    def _lay(self, key: Any, values: Mapping[str, bytes]) -> Values:
        made = packed({word.encode(): value for word, value in values.items()})
        self._fresh[marshal.dumps(("table", key), _PLAIN)] = made
        return Values(memoryview(made))

    def _number(self, table: Table) -> int | None:
        """Under which number the tables laid together have what one has for words, None where it is not among them or was another then."""
        origin = self._origin("asked", *table[:2])
        return self._together.index(origin) if origin in self._together else None

    @cached_property
    def _together(self) -> list[Any]:
        """Of what each of the tables laid together was made."""
        return self.get(TOGETHER) or []

    def _say(self, word: str) -> dict[int, Any]:
        """What the tables laid together have for a word, by their numbers."""
        if TOGETHER not in self._tables:
            self._tables[TOGETHER] = self._lying(TOGETHER) or Values(memoryview(packed({})))
        value = self._tables[TOGETHER].get(word.encode())
        found = self._said[word] = {-1: None} if value is None else marshal.loads(value)  # noqa: S302 - trusted as above
        return found

    def lay_together(self) -> None:
        """Lay the tables together that a story asked for all of its words. To be called when nothing more is asked."""
        try:
            self._lay_wanted()
        except OSError:  # a file is gone that a table was made of
            return

    def _lay_wanted(self) -> None:
        wanted = [table for table, times in self._times.items() if times[0] >= SEVERAL]
        if any(self._number(table) is None for table in wanted):
            tables = [table for table in self._times if table in wanted or self._number(table) is not None]
            found: dict[str, dict[int, Any]] = {}
            for number, table in enumerate(tables):
                for word, value in self._table(table).items():
                    if b" " not in word:
                        found.setdefault(str(word, "utf-8"), {})[number] = marshal.loads(value)  # noqa: S302 - trusted as above
            self.put(TOGETHER, [self._origin("asked", *table[:2]) for table in tables])
            self._lay(TOGETHER, {word: marshal.dumps(values) for word, values in found.items()})

    def _origin(self, kind: str, path: str, make: Callable[[str], Any]) -> tuple[Any, Any]:
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
        if len(self._fresh) == self._saved:
            return
        self._saved = len(self._fresh)
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
        for table in self._tables.values():
            table.release()
        self._tables.clear()
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


class Values:
    """Bytes by keys in one piece of memory, or of a file, which is searched where it lies.

    Each stands behind its key; what was kept together lies together. Behind them all stand where among the checksums those with the
    same first bits begin, the checksums in order, for what has them the places, the lengths of the keys and those of both, and
    how many there are. All these are numbers of the same size, and all places are counted in such numbers.

    Where a `file` is given, in which the piece stands `at` a place, values are read: where a mapped file is looked at, the system counts
    all as used that stands near, up to two megabytes. Numbers are always taken from memory, and what is long or asked for often.
    """

    def __init__(self, whole: memoryview, file: int | None = None, at: int = 0) -> None:
        self._whole, self._numbers = whole, whole.cast("I")
        self._file, self._at, self._times = file, at, 0
        self._count = self._numbers[-1]
        self._rest = _rest(self._count)
        self._checksums = len(self._numbers) - 1 - _COLUMNS * self._count
        self._alike = self._checksums - _kinds(self._count) - 1

    def get(self, key: bytes) -> memoryview | None:
        """What stands under a key, or None."""
        self._times += 1
        found = self._find(key, self._file if self._times <= OFTEN else None)
        return found and found[0][len(key) :]

    def within(self, key: bytes) -> Values | None:
        """What stands under a key, itself such values, or None."""
        found = self._find(key)
        if found is None:
            return None
        _, place, size = found
        start = place + len(key)
        return Values(self._lying(start, size - len(key)), self._file, self._at + start)

    def _find(self, key: bytes, file: int | None = None) -> tuple[memoryview, int, int] | None:
        """A key and what stands behind it, read if they are short; where they begin, and how long they are."""
        wanted, numbers, count = zlib.crc32(key), self._numbers, self._count
        alike = self._alike + (wanted >> self._rest)
        end = self._checksums + numbers[alike + 1]
        at = bisect_left(numbers, wanted, self._checksums + numbers[alike], end)
        while at < end and numbers[at] == wanted:
            if numbers[at + 2 * count] == len(key):
                size = numbers[at + 3 * count]
                place = _NUMBER * numbers[at + count]
                if file is None or size > _PIECE:
                    piece = self._lying(place, size)
                else:
                    piece = memoryview(os.pread(file, size, self._at + place))
                if bytes(piece[: len(key)]) == key:
                    return piece, place, size
            at += 1
        return None

    def items(self) -> Iterator[tuple[bytes, bytes]]:
        """All that there is, with its keys, as it lies."""
        for place, length, size in self._pieces():
            piece = bytes(self._lying(_NUMBER * place, size))
            yield piece[:length], piece[length:]

    def names(self) -> Iterator[bytes]:
        """The keys of all that there is, as it lies."""
        return (bytes(self._lying(_NUMBER * place, length)) for place, length, _ in self._pieces())

    def _pieces(self) -> list[tuple[int, ...]]:
        """Where each value begins with its key, how long that is, and how long both are."""
        count, first = self._count, self._checksums + self._count
        columns = (self._numbers[first + at * count : first + (at + 1) * count] for at in range(_COLUMNS - 1))
        return sorted(zip(*columns, strict=True))

    def release(self) -> None:
        """Let go of the memory."""
        self._numbers.release()
        self._whole.release()

    def _lying(self, start: int, size: int) -> memoryview:
        return self._whole[start : start + size]


def _kinds(count: int) -> int:
    """How many kinds of checksums there are by their first bits, where there are so many in all: a few have the same."""
    return 1 << max(count.bit_length() - 2, 0)


def _rest(count: int) -> int:
    """How many bits of a checksum stand behind those first ones."""
    return 33 - _kinds(count).bit_length()


def packed(values: Mapping[bytes, bytes]) -> bytes:
    """The piece of memory in which values stand, in their order."""
    from array import array
    from itertools import accumulate, chain

    pieces = [key + value for key, value in values.items()]
    places = accumulate((-(-len(piece) // _NUMBER) for piece in pieces), initial=0)
    found = sorted(zip(map(zlib.crc32, values), places, map(len, values), map(len, pieces), strict=False))
    rest, many = _rest(len(found)), [0] * (_kinds(len(found)) + 1)
    for checksum, *_ in found:
        many[(checksum >> rest) + 1] += 1
    columns = chain.from_iterable(zip(*found, strict=True))
    index = array("I", [*accumulate(many), *columns, len(found)]).tobytes()
    return b"".join([*(piece + bytes(-len(piece) % _NUMBER) for piece in pieces), index])


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
