"""The modules of wirelint and its rules, ready among what is kept: one file is read in place of two hundred.

Python looks for each module in a folder, for its byte code in another, and opens and reads that. For so many small modules
this takes longer than to lint a story. A module is taken from here only while its file is the one it was made of.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, SourceFileLoader

from wirelint.kept import kept, stamp
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

OWN = ("wirelint.", "wirelint_rules")
"""How the names of the modules begin."""


class _Loader(SourceFileLoader):
    """Python's own loader, but for the code being at hand."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code = code

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module, with what it would else be asked for in vain: that takes as long as the rest of its making."""
        module = type(sys)(spec.name)
        vars(module).update(__file__=spec.origin, __cached__=spec.cached)
        return module

    def get_code(self, fullname: str) -> CodeType | None:
        """The code at hand for whoever asks first; it is not held longer than the module takes to run."""
        return vars(self).pop("_code", None) or super().get_code(fullname)


class Finder:
    """Finds modules among what is kept; Python looks for the others where it always does."""

    def __init__(self) -> None:
        self._before = frozenset(sys.modules)

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        """Where a module comes from, or None if it is not kept or its file has been changed."""
        known = kept().get(("module", name)) if name.startswith(OWN) else None
        if known is None:
            return None
        file, cached, folders, state, code = known
        if _state(name, file) != state:
            return None
        spec = ModuleSpec(name, _Loader(name, file, code), origin=file)
        spec.has_location, spec.cached, spec.submodule_search_locations = True, cached, folders
        return spec

    def keep(self) -> None:
        """Keep the modules that Python has found since this finder was made."""
        for name, module in list(sys.modules.items()):
            spec = module.__spec__ if name.startswith(OWN) and name not in self._before else None
            if spec is not None and type(spec.loader) is SourceFileLoader and spec.origin:
                folders = spec.submodule_search_locations and list(spec.submodule_search_locations)
                code = spec.loader.get_code(name)
                kept().put(("module", name), (spec.origin, spec.cached, folders, stamp(spec.origin), code))


def _state(name: str, file: str) -> tuple[int, int] | None:
    """The stamp of a module's file, None if there is no such file."""
    package = name.partition(".")[0]
    if package in sys.modules:
        return kept().stamps(package).get(file)
    try:
        return stamp(file)
    except OSError:
        return None


def use() -> None:
    """Import modules from what is kept from now on."""
    sys.meta_path.insert(0, Finder())


def keep() -> None:
    """Keep the modules that were imported since `use` was called, unless Python is told to write no byte code."""
    for finder in sys.meta_path:
        if isinstance(finder, Finder) and not sys.dont_write_bytecode:
            finder.keep()
