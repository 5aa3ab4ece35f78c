"""A lookout for all that may tell of a fault in figures: it looks at each sentence once, whatever the number of rules."""

from __future__ import annotations

from functools import reduce
from operator import or_

from wirelint.layers.numbers.passages import PAIR, known_tellings, padded, passages
from wirelint.layers.numbers.signs import KIN, tables_of
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document
    from wirelint.layers.numbers.passages import Passage, Telling

_MOST = 9
"""Nothing that tells asks for more amounts."""


class Lookout:
    """Looks in each sentence with figures for all that may tell at once; where there is but one figure, for what may tell by one."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._tellings = tellings
        self._none: dict[Telling, Sequence[Passage]] = dict.fromkeys(tellings, ())
        self._all = _Mask(tellings)
        self._least = [
            sum(1 << at for at, one in enumerate(tellings) if one.least <= many) for many in range(_MOST + 1)
        ]
        self._dated = sum(1 << at for at, one in enumerate(tellings) if one.dated or one.least < PAIR)

    def look(self, document: Document) -> list[int]:
        """The numbers of those that tell somewhere in a story; what `told` says of all of them is known afterwards."""
        found: dict[int, list[Passage]] = {}
        lower, by_one = padded(document), self._least[1]
        for passage in passages(document):
            seen = self._in_several(passage, lower) if len(passage.places) > 1 else self._all.of(passage, lower, by_one)
            for at in set_bits(seen) if seen else ():
                if at in found:
                    found[at].append(passage)
                else:
                    found[at] = [passage]
        known = known_tellings(document)
        known.update(self._none)
        known.update((self._tellings[at], seen) for at, seen in found.items())
        return list(found)

    def _in_several(self, passage: Passage, lower: list[str]) -> int:
        least = self._least
        seen = self._all.of(passage, lower, least[min(len(passage.places), _MOST)])
        return seen & (least[min(passage.amounts, _MOST)] | self._dated) if seen & ~self._dated else seen


class _Mask:
    """What may tell, as bits.

    Each sign has one number, of which each bit says that the sign is in a set of what tells: in the first field of bits the first
    set of each, in the next field the second. What is in all sets stands in all fields.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        fields, whole = max((len(one.signs) for one in tellings), default=0), len(tellings)
        self._shifts = [field * whole for field in range(1, fields)]
        self._absent = self._signs = 0
        self._known: dict[str, int] = {}
        together: dict[frozenset[str], int] = {}
        for at, one in enumerate(tellings):
            for field in range(fields):
                bit = 1 << at + field * whole
                if field < len(one.signs):
                    together[one.signs[field]] = together.get(one.signs[field], 0) | bit
                else:
                    self._absent |= bit
        for signs, bits in together.items():
            self._enter(signs, bits)
        self._tables = tables_of(self._bits, lambda bits: reduce(or_, bits, 0))

    def _enter(self, signs: frozenset[str], bits: int) -> None:
        known = self._known
        for sign in signs:
            known[sign] = known.get(sign, 0) | bits
        if "0" in "".join(signs):
            self._signs |= bits

    def of(self, passage: Passage, lower: list[str], may: int) -> int:
        """Those that tell in a sentence, of some that may; what stands by its figures is looked at if its words leave any of them."""
        tables = self._tables
        bits = reduce(or_, filter(None, passage.told(tables, lower)), self._absent)
        if not self._in_all(bits | self._signs) & may:
            return 0
        return self._in_all(reduce(or_, filter(None, passage.told_by_figures(tables, lower)), bits)) & may

    def _in_all(self, bits: int) -> int:
        seen = bits
        for shift in self._shifts:
            seen &= bits >> shift
        return seen

    def _bits(self, sign: str) -> int:
        bits, known = self._known.get(sign, 0), self._known
        if " " in sign and "-" not in sign and "'" not in sign:
            return bits  # no compound, nor a figure
        for one in KIN[sign]:
            bits |= known.get(one, 0)
        return bits


def set_bits(number: int) -> Iterator[int]:
    """The places of the bits of a number that are set, from the lowest."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
