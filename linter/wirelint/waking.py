"""Which rules of a run have anything to say of a story: told by its words and literals, without asking each rule."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, partial, reduce
from itertools import count
from operator import or_

from wirelint.document import layer
from wirelint.layers.grammar import stretches
from wirelint.layers.numbers.lookout import Lookout, set_bits
from wirelint.layers.numbers.numerals import near_figures, parts
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.rules import Rule
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from wirelint.document import Document
    from wirelint.layers.numbers.passages import Telling
    from wirelint.patterns import Pattern

    Key = tuple[str, ...]
    Numbers = dict[str, list[int]]


class RuleSet(tuple[Rule, ...]):  # noqa: SLOT001 - what is made of it is kept in it
    """The rules of a run, in order."""

    def awake(self, document: Document) -> Iterable[Rule]:
        """The rules of which `Rule.applies` is true of a story, in order."""
        return map(self.__getitem__, self.speaking(document))

    def speaking(self, document: Document) -> Iterable[int]:
        """Their places in the set; all of them were asked before where they are of a set that was."""
        different = self._different
        for known, woken in _asked(document):
            if different <= known:
                return [number for number, key in enumerate(self._keys) if key in woken]
        index, literals, copy = self._index, document.literals, document.text
        found = set(index.always)
        for literal, numbers in index.by_literal.items():
            stands = literals[literal] = literal in copy
            if stands:
                found.update(numbers)
        for view, by_literal in index.views.items():
            text = view(document)
            for literal, numbers in by_literal.items():
                if literal in text:
                    found.update(numbers)
        if index.by_words:
            unsaid = words(document).vocabulary.isdisjoint
            found.update([number for number, some in index.by_words if not unsaid(some)])
        if index.by_figure:
            found.update(index.by_figure.woken(near_figures(document)))
        if index.among:
            tellings = [*index.among.values()]
            for at in self._lookout.look(document):
                found.update(tellings[at])
        look = partial(stretches, document)
        for number, forms in index.forms:
            if number not in found and any(map(look, forms)):
                found.add(number)
        asked = index.searching if not document.sources else [*index.searching, *index.against_source]
        found.update(number for number in asked if number not in found and self[number].applies(document))
        _asked(document).append((different, set(map(self._keys.__getitem__, found))))
        return sorted(found)

    @cached_property
    def recalled(self) -> Remembered[int, Key]:
        """Under what a story recalls what the rule of a place finds; most rules sleep, and are not asked for it."""
        return Remembered(lambda number: self[number].key)

    @cached_property
    def names(self) -> frozenset[str]:
        """Their names."""
        return frozenset(rule.name for rule in self)

    @cached_property
    def by_name(self) -> dict[str, Rule]:
        """Each by its name."""
        return {rule.name: rule for rule in self}

    @cached_property
    def groups(self) -> frozenset[str]:
        """The names of their groups."""
        return frozenset(rule.group for rule in self)

    @cached_property
    def comparing(self) -> RuleSet:
        """Those that compare stories with each other."""
        return RuleSet(rule for rule in self if rule.scope == "stories")

    def variant(self, key: Hashable, make: Callable[[], Iterable[Rule]]) -> RuleSet:
        """The set that this one becomes under some settings, made once."""
        if key not in self._variants:
            self._variants[key] = RuleSet(make())
        return self._variants[key]

    @cached_property
    def _variants(self) -> dict[Hashable, RuleSet]:
        return {}

    @cached_property
    def _keys(self) -> list[int]:
        """What tells each from the others, whatever their settings."""
        return [_NUMBERS[rule.module, rule.name] for rule in self]

    @cached_property
    def _different(self) -> frozenset[int]:
        return frozenset(self._keys)

    @cached_property
    def _index(self) -> _Index:
        index = _Index([], [], [], [], {}, {}, [], _Beside(), {})
        for number, rule in enumerate(self):
            if rule.against_source:
                index.against_source.append(number)
                continue
            if rule.always:
                index.always.append(number)
            if rule.where:
                index.searching.append(number)
            if rule.forms:
                index.forms.append((number, rule.forms))
            _enter(index.views.setdefault(rule.seen_as, {}) if rule.seen_as else index.by_literal, rule.needs, number)
            if rule.words:
                index.by_words.append((number, rule.words))
            index.by_figure.enter(rule.beside, number)
            for telling in rule.among:
                index.among.setdefault(telling, []).append(number)
        return index

    @cached_property
    def _lookout(self) -> Lookout:
        return Lookout([*self._index.among])


def awake(document: Document, rule: Rule) -> bool:
    """Whether a rule has anything to say of a story: known where it, under whatever settings, is of a set that was asked, else asked of it."""
    key = _NUMBERS[rule.module, rule.name]
    for known, found in _asked(document):
        if key in known:
            return key in found
    return rule.applies(document)


_NUMBERS: defaultdict[tuple[str, str], int] = defaultdict(count().__next__)
"""A number for each rule that is in any set, by its module and its name."""


@layer
def _asked(_: Document) -> list[tuple[frozenset[int], set[int]]]:
    """The rules that were asked together of a story, and those of them that are awake."""
    return []


class _Beside:
    """The numbers of rules by the words beside a figure: for each word one number, of which each bit is a rule."""

    def __init__(self) -> None:
        self._named: dict[str, int] = {}
        self._bits = Remembered(self._of)

    def __bool__(self) -> bool:
        return bool(self._named)

    def enter(self, names: Iterable[str], number: int) -> None:
        """Let some words wake a rule."""
        for name in names:
            self._named[name] = self._named.get(name, 0) | 1 << number

    def woken(self, near: Iterable[str]) -> Iterator[int]:
        """The numbers of the rules that some words wake."""
        return set_bits(reduce(or_, filter(None, map(self._bits.__getitem__, near)), 0))

    def _of(self, word: str) -> int:
        return reduce(or_, (self._named.get(one, 0) for one in (word, *parts(word))))


class _Index(NamedTuple):
    """The numbers of rules by what wakes them; those that search the text for something are asked one by one."""

    always: list[int]
    forms: list[tuple[int, tuple[Pattern, ...]]]
    searching: list[int]
    against_source: list[int]
    views: dict[Callable[[Document], str], Numbers]
    by_literal: Numbers
    by_words: list[tuple[int, frozenset[str]]]
    by_figure: _Beside
    among: dict[Telling, list[int]]


def _enter(index: Numbers, names: Iterable[str], number: int) -> None:
    for name in names:
        if name in index:
            index[name].append(number)
        else:
            index[name] = [number]
