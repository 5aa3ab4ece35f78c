"""Rules are found by folder: a package of rules holds one folder a group and one file a rule."""

from __future__ import annotations

import os
from importlib import import_module

from wirelint.findings import Severity
from wirelint.rules import Rule
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint.rules import InSource

ENTRY_POINTS = "wirelint.rules"
IN_SOURCE = "IN_SOURCE"
"""By this name a group's package says “skip” where what its rules find, errors apart, is left out if the source has it so too."""


class PluginError(Exception):
    """A plugin or a rule file that cannot be loaded. The message names it and says why."""


def discover(package: str) -> Iterator[Rule]:
    """The rules of a package, in the order of their groups and names.

    Each folder of the package is a group; each `.py` or `.toml` file in it whose name does not begin with `_` is a rule.
    """
    try:
        module = import_module(package)
    except (Exception, SystemExit) as error:
        raise PluginError(f"cannot load rules from “{package}”: {type(error).__name__}: {error}") from error
    if not hasattr(module, "__path__"):
        raise PluginError(f"cannot load rules from “{package}”: it is a module, not a package of groups")
    for root in module.__path__:
        for group in _folders(root):
            yield from _group(package, root, group)


def bundles(package: str, names: Iterable[str]) -> Iterator[Rule]:
    """The rules that whole engines bring into groups, by the thousand, for the groups that are among the names.

    Such a group's folder has a `_bundle.py` with a function `rules`; `discover` passes it over.
    """
    roots = list(import_module(package).__path__)
    for group in sorted(set(names)):
        if any(os.path.isfile(os.path.join(root, group, "_bundle.py")) for root in roots):
            yield from import_module(f"{package}.{group}._bundle").rules()


def bundled(package: str) -> list[str]:
    """The groups of a package that have rules of whole engines."""
    roots = import_module(package).__path__
    return [g for root in roots for g in _folders(root) if os.path.isfile(os.path.join(root, g, "_bundle.py"))]


def folder(path: str) -> Iterator[Rule]:
    """The word-list rules in a newsroom's own folder; the folder's name is their group."""
    from wirelint.terms import read

    if not os.path.isdir(path):
        raise PluginError(f"terms: {path} is not a folder")
    group = os.path.basename(os.path.normpath(path))
    for name in _files(path):
        if name.endswith(".toml"):
            yield read(os.path.join(path, name), group)


def plugins(names: Iterable[str]) -> Iterator[Rule]:
    """The rules of installed plugins, by the names of their entry points."""
    from importlib.metadata import entry_points

    known = {point.name: point.value for point in entry_points(group=ENTRY_POINTS)}
    for name in names:
        if name not in known:
            raise PluginError(f"plugin “{name}” is not installed (installed: {', '.join(sorted(known)) or 'none'})")
        yield from discover(known[name])


def _folders(root: str) -> list[str]:
    with os.scandir(root) as entries:
        return sorted(e.name for e in entries if e.is_dir() and not e.name.startswith(("_", ".")) and e.name != "data")


def _files(root: str) -> list[str]:
    with os.scandir(root) as entries:
        return sorted(e.name for e in entries if e.is_file() and not e.name.startswith(("_", ".")))


def _group(package: str, root: str, group: str) -> Iterator[Rule]:
    path = os.path.join(root, group)
    unsure: InSource = getattr(import_module(f"{package}.{group}"), IN_SOURCE, "report")
    for name in _files(path):
        stem, kind = os.path.splitext(name)
        if kind not in {".py", ".toml"}:
            continue
        for rule in load(f"{package}.{group}.{stem}" if kind == ".py" else os.path.join(path, name), group):
            yield rule if rule.severity is Severity.ERROR else rule._replace(in_source=unsure)


def load(module: str, group: str) -> Iterator[Rule]:
    """The rules of one file, given as rules name it: a module by its dotted name, a word list by its path."""
    if module.endswith(".toml"):
        from wirelint.terms import read

        yield read(module, group)
        return
    for value in _imported(module).values():
        if isinstance(value, Rule) and value.module == module:
            yield value


def named(name: str, module: str, group: str) -> Rule:
    """The rule of a name in such a file."""
    known = None if module.endswith(".toml") else _imported(module).get(name.replace("-", "_"))
    if isinstance(known, Rule) and known.name == name and known.module == module:
        return known
    return next(rule for rule in load(module, group) if rule.name == name)


def _imported(module: str) -> dict[str, Any]:
    try:
        return vars(import_module(module))
    except (Exception, SystemExit) as error:
        raise PluginError(f"cannot load rule {module}: {type(error).__name__}: {error}") from error
