"""What modules need of `typing` as they run, without `typing`: to import that takes as long as thirty of ours.

Type checkers see the names of `typing` itself. `NamedTuple` makes a class in a third of the time it takes there, where the
annotation of each field is compiled and looked into; some seventy are made before a story is linted. It is for modules
whose annotations are strings (`from __future__ import annotations`), as those of wirelint are.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from types import FunctionType

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import CodeType
    from typing import Any as Any  # noqa: PLC0414, TID251 - it is imported from here
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414, TID251
    from typing import Self
else:
    Any = object

__all__ = ["TYPE_CHECKING", "Any", "NamedTuple"]


class _Named(tuple[Any, ...]):
    """What named tuples can do besides what tuples can."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        return cls(*values)

    def _replace(self, /, **changes: Any) -> Self:
        made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"{type(self).__name__} has no field {', '.join(changes)}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({fields})"


class _Maker(type):
    """Makes of a class with annotated fields a class of tuples."""

    def __new__(cls, name: str, _: tuple[type, ...], namespace: dict[str, Any]) -> type:
        if "__annotations__" not in namespace:
            raise TypeError(f"{name} has no fields, or its module does not make annotations strings")
        fields = tuple(namespace["__annotations__"])
        defaults = {field: namespace[field] for field in fields if field in namespace}
        if fields[len(fields) - len(defaults) :] != tuple(defaults):
            raise TypeError(f"in {name}, a field without a default follows one that has one")
        for at, field in enumerate(fields):
            namespace[field] = _member(at, None)
        namespace |= {"__slots__": (), "_fields": fields, "__match_args__": fields, "_field_defaults": defaults}
        namespace["__new__"] = _constructor(fields, tuple(defaults.values()))
        return type(name, (_Named,), namespace)


def _member(at: int, doc: str | None) -> Any:
    return property(itemgetter(at), doc=doc)


def _constructor(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> Any:
    code = _code(len(fields)).replace(co_varnames=("_cls", *fields))
    return FunctionType(code, {"_new": tuple.__new__}, "__new__", defaults)


@cache
def _code(count: int) -> CodeType:
    """The code of a constructor with so many fields; for each class it is made anew but for their names."""
    listed = "".join(f"_{at}, " for at in range(count))
    code: CodeType = eval(f"lambda _cls, {listed}: _new(_cls, ({listed}))").__code__  # noqa: S307 - of numbers alone
    return code


if not TYPE_CHECKING:
    import _collections

    # What `collections` has for it is quicker to read than a property.
    _member = getattr(_collections, "_tuplegetter", _member)
    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})
