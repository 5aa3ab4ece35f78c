"""Functions of which several are asked of a story at once: in the first story of a run as they come, in the next all together."""

from __future__ import annotations

from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wirelint.document import Document

    Look = Callable[[Document], Iterable[tuple[Any, int]]]
    """What some functions say of a story: of what they say yes, each with a bit for every one that does."""


class Together:
    """Functions of one kind; `look` makes of some of them, of which the first has a number, one that looks at a story for all."""

    def __init__(self, look: Callable[[int, tuple[Any, ...]], Look]) -> None:
        self._look = look
        self._functions: list[Any] = []
        self._looks: list[tuple[int, Look]] = []
        """What looks for all functions up to that of a number, from where the one before it ends."""

    def join(self, function: Any) -> int:
        """Take up a function, and say under which number."""
        self._functions.append(function)
        return len(self._functions) - 1

    def told(self, document: Document, number: int) -> list[Any]:
        """Of what in a story the function of a number says yes, in any order."""
        found, told = document.recall(self, self._fresh)
        if number >= told[0]:
            end = self._looks[-1][0] if self._looks else 0
            if number >= end:
                self._looks.append(self._from(end))
            for last, look in self._looks:
                for one, bits in look(document) if last > told[0] else ():
                    found[one] = found.get(one, 0) | bits
                told[0] = max(last, told[0])
        bit = 1 << number
        return [one for one, bits in found.items() if bits & bit]

    def _fresh(self, _: Document) -> tuple[dict[Any, int], list[int]]:
        """What is told of a story, and by how many functions: who is asked of the first story of a run comes one by one, of the next all are."""
        if len(self._looks) > 1:
            self._looks = [self._from(0)]
        return {}, [0]

    def _from(self, first: int) -> tuple[int, Look]:
        return len(self._functions), self._look(first, tuple(self._functions[first:]))
