"""Settings, read from `[tool.wirelint]` in pyproject.toml or from wirelint.toml."""

from __future__ import annotations

import os

from wirelint.kept import kept
from wirelint.reasons import reason
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NAMES = ("wirelint.toml", ".wirelint.toml", "pyproject.toml")


class ConfigError(Exception):
    """A setting that cannot be. The message names the file, the key and the nearest right one."""


class FileSettings(NamedTuple):
    """What holds for the files that match a pattern only."""

    pattern: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Config(NamedTuple):
    """The settings of a run. `root` is the folder that paths and patterns are relative to, but for those of `exclude_here`: the working folder."""

    root: str = "."
    path: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    exclude_here: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    baseline: str | None = None
    severity: Mapping[str, str] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    files: tuple[FileSettings, ...] = ()

    @property
    def baseline_path(self) -> str | None:
        """The path of the baseline, if one is set."""
        return None if self.baseline is None else self.resolve(self.baseline)

    def resolve(self, path: str) -> str:
        """A path of the configuration, relative to its folder."""
        return os.path.join(self.root, path)


_LISTS = ("select", "extend-select", "ignore", "exclude", "plugins", "terms")
_TABLES = ("severity", "options", "files")
KEYS = (*_LISTS, *_TABLES, "baseline")
"""What may be set."""


def find(start: str = ".") -> Config:
    """The settings that hold in a folder: those of the nearest file upwards that has any, else the defaults."""
    for path in places(start):
        if os.path.isfile(path) and (table := _table(path)) is not None:
            return parse(table, path)
    return Config()


def places(start: str) -> Iterator[str]:
    """The files in which the settings of a folder are looked for, the nearest first."""
    folder = os.path.abspath(start)
    while True:
        yield from (os.path.join(folder, name) for name in NAMES)
        if folder == os.path.dirname(folder):
            return
        folder = os.path.dirname(folder)


def read(path: str) -> Config:
    """The settings in one file. Raises ConfigError if it cannot be read or has none."""
    if not os.path.isfile(path):
        raise ConfigError(f"{path}: no such file")
    table = _table(path)
    if table is None:
        raise ConfigError(f"{path}: has no [tool.wirelint]")
    return parse(table, path)


def parse(table: Mapping[str, Any], path: str) -> Config:
    """Settings from a parsed table. Raises ConfigError for an unknown key or a value of the wrong kind."""
    _known(table, KEYS, path)
    values: dict[str, Any] = {"root": os.path.relpath(os.path.dirname(os.path.abspath(path))), "path": path}
    for key in _LISTS:
        if key in table:
            values[key.replace("-", "_")] = _strings(table[key], f"{path}: {key}")
    for key in _TABLES:
        if not isinstance(table.get(key, {}), dict):
            raise ConfigError(f"{path}: {key} is a table")
    if "baseline" in table:
        values["baseline"] = _string(table["baseline"], f"{path}: baseline")
    values["severity"] = {name: _severity(level, path, name) for name, level in table.get("severity", {}).items()}
    values["options"] = {name: _options(options, path, name) for name, options in table.get("options", {}).items()}
    values["files"] = tuple(_file_settings(pattern, one, path) for pattern, one in table.get("files", {}).items())
    return Config(**values)


def nearest(name: str, known: Iterable[str]) -> str:
    """A question that offers the nearest known name, to stand behind an error; nothing if none is near."""
    from difflib import get_close_matches

    small = {one.lower(): one for one in known}
    close = get_close_matches(name.lower(), list(small), n=1, cutoff=0.5)
    return f" (did you mean “{small[close[0]]}”?)" if close else ""


def _table(path: str) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] | None = kept().drawn(os.path.abspath(path), _parsed)
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: {reason(error)}") from error
    return found


def _parsed(path: str) -> dict[str, Any] | None:
    import tomllib

    with open(path, "rb") as file:
        data = file.read()
    if path.endswith("pyproject.toml") and b"wirelint" not in data:
        return None
    table = tomllib.loads(data.decode("utf-8-sig"))
    if not path.endswith("pyproject.toml"):
        return table
    tools = table.get("tool", {})
    found = tools.get("wirelint") if isinstance(tools, dict) else None
    if found is not None and not isinstance(found, dict):
        raise ValueError("tool.wirelint is a table")
    return found


def _known(table: Mapping[str, Any], keys: Iterable[str], path: str) -> None:
    known = tuple(keys)
    for key in table:
        if key not in known:
            raise ConfigError(f"{path}: unknown key “{key}”{nearest(key, known)}")


def _string(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{where} is a string, not {value!r}")
    return value


def _strings(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where} is a list of strings, not {value!r}")
    return tuple(value)


def _severity(level: Any, path: str, name: str) -> str:
    if level not in ("error", "warning", "note"):
        raise ConfigError(f"{path}: severity of {name} is error, warning or note, not {level!r}")
    return str(level)


def _options(options: Any, path: str, name: str) -> Mapping[str, Any]:
    if not isinstance(options, dict):
        raise ConfigError(f"{path}: options.{name} is a table of that rule's options")
    found: dict[str, Any] = {key.replace("-", "_"): value for key, value in options.items()}
    return found


def _file_settings(pattern: str, table: Any, path: str) -> FileSettings:
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: files.“{pattern}” is a table with select or ignore")
    given: dict[str, Any] = table
    _known(given, ("select", "ignore"), f"{path}: files.“{pattern}”")
    lists = {key: _strings(value, f"{path}: files.“{pattern}”.{key}") for key, value in given.items()}
    return FileSettings(pattern, **lists)
