"""Tables by words that are not read: they lie among what is kept, and each is asked there, word by word."""

from __future__ import annotations

import marshal
from functools import cache, cached_property

from wirelint.kept import kept, stamp
from wirelint.packed import OFTEN, Values, packed
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wirelint.kept import Kept

    Make = Callable[[str], Mapping[str, Any]]
    Table = tuple[str, Make, tuple[int, int]]
    """The path of a file, what makes a table of it, and the stamp of the file."""

TOGETHER = "together"
"""Under what the tables lie that were laid together."""

_ORIGIN = b" "
"""Under what a table says of what it was made: no word is a blank. Told apart from the table, the two might come of different files."""

SEVERAL = 200
"""Tables that a run has asked for so many words are laid together."""

_UNTOLD = -1
"""In place of a table's number: it has not been looked for yet."""


class Tables:
    """The tables that lie among what is kept. What some have that are asked for every word of a story is found for all of them at once."""

    def __init__(self, keeper: Kept) -> None:
        self._kept = keeper
        self._open: dict[Any, Values] = {}
        self._asking: dict[Table, _Asking] = {}
        self._said: dict[str, dict[int, Any]] = {}
        keeper.leaving.append(self._leave)

    def asked(self, path: str, make: Make) -> Callable[[str], Any]:
        """What the table that a function makes of a file has for a word, or None; it is another table when the file or the function is.

        Who asks often is told of the words that it does not have, which are most, by all that it has. Raises OSError where there is
        no such file.
        """
        table, tables = (path, make, stamp(path)), self._open
        asking = self._asking.setdefault(table, _Asking())
        known: frozenset[str] | None = None

        def ask(word: str) -> Any:
            nonlocal known
            if known is None:
                asking.times += 1
                if asking.number == _UNTOLD:
                    asking.number = self._number(table)
                if asking.times > OFTEN:
                    known = frozenset(self._words(table))
                elif asking.number is not None and " " not in word:
                    return (self._said.get(word) or self._say(word)).get(asking.number)
            elif word not in known:
                return None
            value = (tables.get(table) or self._table(table)).get(word.encode())
            return None if value is None else marshal.loads(value)  # noqa: S302 - trusted as the byte code is that Python keeps

        return ask

    def keys(self, path: str, make: Make) -> list[str]:
        """All words that such a table has."""
        return list(self._words((path, make, stamp(path))))

    def lay_together(self) -> None:
        """Lay the tables together that a story asked for all of its words. To be called when nothing more is asked for a while."""
        try:
            self._lay_wanted()
        except OSError:  # a file is gone that a table was made of
            return

    def _words(self, table: Table) -> Iterator[str]:
        return (str(name, "utf-8") for name in self._table(table).names() if name != _ORIGIN)

    def _table(self, table: Table) -> Values:
        known = self._open.get(table)
        if known is None:
            known = self._open[table] = self._laid(*table[:2])
        return known

    def _laid(self, path: str, make: Make) -> Values:
        """The table that a function makes of a file, as it lies among what is kept, or made anew."""
        key, state = self._kept.origin("asked", path, make)
        known = self._kept.lying(key)
        if known is None or _made_of(known) != state:
            known = self._lay(key, state, make(path))
        return known

    def _lay(self, key: Any, state: Any, found: Mapping[str, Any]) -> Values:
        """Lay a table that is made of something in a certain state."""
        return self._kept.lay(
            key, {word: marshal.dumps(value) for word, value in {**found, str(_ORIGIN, "utf-8"): state}.items()}
        )

    def _number(self, table: Table) -> int | None:
        """Under which number the tables laid together have what one has for words, None where it is not among them or was another then."""
        origin = self._kept.origin("asked", *table[:2])
        return self._together.index(origin) if origin in self._together else None

    @cached_property
    def _together(self) -> list[Any]:
        """Of what each of the tables laid together was made."""
        return _made_of(self._all()) or []

    def _all(self) -> Values:
        """The tables laid together."""
        if TOGETHER not in self._open:
            self._open[TOGETHER] = self._kept.lying(TOGETHER) or Values(memoryview(packed({})))
        return self._open[TOGETHER]

    def _say(self, word: str) -> dict[int, Any]:
        """What the tables laid together have for a word, by their numbers."""
        value = self._all().get(word.encode())
        found = self._said[word] = {_UNTOLD: None} if value is None else marshal.loads(value)  # noqa: S302 - trusted as above
        return found

    def _lay_wanted(self) -> None:
        wanted = [table for table, asking in self._asking.items() if asking.times >= SEVERAL]
        if any(self._number(table) is None for table in wanted):
            tables = [table for table in self._asking if table in wanted or self._number(table) is not None]
            found: dict[str, dict[int, Any]] = {}
            for number, table in enumerate(tables):
                for word, value in self._table(table).items():
                    if b" " not in word:
                        found.setdefault(str(word, "utf-8"), {})[number] = marshal.loads(value)  # noqa: S302 - trusted as above
            self._lay(TOGETHER, [self._kept.origin("asked", *table[:2]) for table in tables], found)
            self._leave()

    def _leave(self) -> None:
        """Let go of all tables where they lie: in a process that goes on they are looked for again, and have other numbers."""
        for table in self._open.values():
            table.release()
        self._open.clear()
        self._said.clear()
        vars(self).pop("_together", None)
        for asking in self._asking.values():
            asking.number = _UNTOLD


def _made_of(table: Values) -> Any:
    value = table.get(_ORIGIN)
    return None if value is None else marshal.loads(value)  # noqa: S302 - trusted as above


class _Asking:
    """How often a table was asked, and its number among those laid together: None where it is none of them."""

    __slots__ = ("number", "times")

    def __init__(self) -> None:
        self.times = 0
        self.number: int | None = _UNTOLD


@cache
def tables() -> Tables:
    """The tables that this installation keeps."""
    return Tables(kept())
