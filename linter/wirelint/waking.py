"""Which rules of a run have anything to say of a story: told by its words and literals, without asking each rule."""

from __future__ import annotations

from functools import cached_property

from wirelint.layers.numbers.numerals import words_among_figures, words_beside_figures
from wirelint.layers.words import words
from wirelint.rules import Rule
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from wirelint.document import Document

    Numbers = dict[str, list[int]]


class RuleSet(tuple[Rule, ...]):  # noqa: SLOT001 - what is made of it is kept in it
    """The rules of a run, in order."""

    def awake(self, document: Document) -> Iterable[Rule]:
        """The rules of which `Rule.applies` is true of a story, in order."""
        index, literals = self._index, document.literals
        found = set(index.always)
        for literal, numbers in index.by_literal.items():
            if literals[literal]:
                found.update(numbers)
        for layer, by_literal in index.views.items():
            text = layer(document)
            for literal, numbers in by_literal.items():
                if literal in text:
                    found.update(numbers)
        if index.by_word:
            _wake(found, index.by_word, words(document).vocabulary)
        if index.by_figure:
            _wake(found, index.by_figure, words_beside_figures(document))
        for many, among in index.by_figures.items():
            _wake(found, among, words_among_figures(document)[many])
        asked = index.searching if not document.sources else [*index.searching, *index.against_source]
        found.update(number for number in asked if number not in found and self[number].applies(document))
        return [self[number] for number in sorted(found)]

    @cached_property
    def names(self) -> frozenset[str]:
        """Their names."""
        return frozenset(rule.name for rule in self)

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
    def _index(self) -> _Index:
        index = _Index([], [], [], {}, {}, {}, {}, {})
        for number, rule in enumerate(self):
            if rule.against_source:
                index.against_source.append(number)
                continue
            if not (rule.needs or rule.words or rule.beside or rule.among or rule.forms or rule.where):
                index.always.append(number)
            if rule.forms or rule.where:
                index.searching.append(number)
            _enter(index.views.setdefault(rule.seen_as, {}) if rule.seen_as else index.by_literal, rule.needs, number)
            _enter(index.by_word, rule.words, number)
            _enter(index.by_figure, rule.beside, number)
            for many, names in rule.among.items():
                _enter(index.by_figures.setdefault(many, {}), names, number)
        return index


class _Index(NamedTuple):
    """The numbers of rules by what wakes them; those that search for something are asked one by one."""

    always: list[int]
    searching: list[int]
    against_source: list[int]
    views: dict[Callable[[Document], str], Numbers]
    by_literal: Numbers
    by_word: Numbers
    by_figure: Numbers
    by_figures: dict[int, Numbers]


def _enter(index: Numbers, names: Iterable[str], number: int) -> None:
    for name in names:
        if name in index:
            index[name].append(number)
        else:
            index[name] = [number]


def _wake(found: set[int], index: Numbers, present: frozenset[str]) -> None:
    for name in index.keys() & present:
        found.update(index[name])
