"""Stories that have not changed are not linted again: what was found in them is kept, keyed by all that it depends on.

The key is made of the story's bytes, its kind of file, the rules that hold for it with their options, the version, the
variables of the environment that speak to wirelint, and the state of the files of wirelint and of the packages that the
rules come from. The cache lies in `$WIRELINT_CACHE_DIR`, else in the user's cache folder. A cache that cannot be opened,
read or written is done without.
"""

from __future__ import annotations

import json
import os
import time
from hashlib import blake2b
from importlib import import_module

from wirelint import __version__
from wirelint.kept import folder, stamps
from wirelint.selection import passed_over
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.checking import Job
    from wirelint.kept import Stamp
    from wirelint.rules import Rule

KEEP_DAYS = 30
"""Entries that were not used for so long are dropped."""

_SCHEMA = "CREATE TABLE IF NOT EXISTS stories (key BLOB PRIMARY KEY, value TEXT, used INTEGER) WITHOUT ROWID"


class Cache:
    """What was found in stories, by key. All entries a run asked for or made are marked as used when it is closed."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._settings: dict[str, bytes] = {}
        self._used: list[tuple[int, bytes]] = []
        self._fresh: list[tuple[bytes, str, int]] = []
        self._now = int(time.time())
        self._base = _settings(job)
        self._database = _open()

    def key(self, path: str, data: bytes) -> bytes:
        """The key of a story with this content at this path."""
        return blake2b(self._settings_of(path) + data, digest_size=16).digest()

    def get(self, key: bytes) -> Any:
        """What was put under a key, or None."""
        if self._database is None:
            return None
        row = self._try("SELECT value, used FROM stories WHERE key = ?", (key,))
        if row is None:
            return None
        if row[1] < self._now - 86400:
            self._used.append((self._now, key))
        return json.loads(row[0])

    def put(self, key: bytes, value: Any) -> None:
        """Keep a value of plain types under a key. One that holds others, as a plugin's part of a story may, is not kept."""
        try:
            self._fresh.append((key, json.dumps(value, ensure_ascii=False, separators=(",", ":")), self._now))
        except (TypeError, ValueError, RecursionError):
            return

    def close(self) -> None:
        """Write what is new, drop what is old."""
        import sqlite3

        if self._database is None:
            return
        try:
            with self._database:
                self._database.executemany("INSERT OR REPLACE INTO stories VALUES (?, ?, ?)", self._fresh)
                self._database.executemany("UPDATE stories SET used = ? WHERE key = ?", self._used)
                if self._fresh:
                    self._database.execute("DELETE FROM stories WHERE used < ?", (self._now - KEEP_DAYS * 86400,))
            self._database.close()
        except sqlite3.Error:
            self._database = None

    def _try(self, query: str, values: Sequence[Any]) -> Any:
        import sqlite3

        try:
            assert self._database is not None
            return self._database.execute(query, values).fetchone()
        except sqlite3.Error:
            self._database = None
            return None

    def _settings_of(self, path: str) -> bytes:
        kind = os.path.splitext(path)[1].lower()
        kind += "\0" + "\0".join(sorted(passed_over(self._job.config, path)))
        if self._job.config.files:
            kind += "\0" + "\0".join(rule.name for rule in self._job.rules_for(path))
        if kind not in self._settings:
            self._settings[kind] = blake2b(
                self._base + kind.encode("utf-8", "surrogateescape"), digest_size=16
            ).digest()
        return self._settings[kind]


def _open() -> sqlite3.Connection | None:
    import sqlite3

    try:
        os.makedirs(folder(), exist_ok=True)
        database = sqlite3.connect(os.path.join(folder(), "stories.sqlite"), timeout=2)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(_SCHEMA)
    except (OSError, sqlite3.Error):
        return None
    return database


def _settings(job: Job) -> bytes:
    parts = [
        __version__,
        job.date,
        *sorted(f"{name}={value}" for name, value in os.environ.items() if name.startswith("WIRELINT_")),
        *map(repr, _code(job.rules)),
        *(part for rule in job.rules for part in _state(rule)),
    ]
    return blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=16).digest()


def _code(rules: Iterable[Rule]) -> Iterator[Stamp]:
    """The state of wirelint's own files and of those of the packages that rules come from."""
    packages = {rule.module.rsplit(".", 2)[0] for rule in rules if not rule.module.endswith(".toml")}
    for package in sorted({"wirelint", *packages}):
        for root in import_module(package).__path__:
            yield from sorted(stamps(root))


def _state(rule: Rule) -> Iterator[str]:
    yield f"{rule.name} {rule.severity} {rule.module} {sorted(rule.options.items())!r}"
    yield from _stamps([rule.module, *_strings(rule.options.values())])


def _strings(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from _strings(value)


def _stamps(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        try:
            state = os.stat(path)
        except (OSError, ValueError):
            continue
        yield f"{path} {state.st_mtime_ns} {state.st_size}"
