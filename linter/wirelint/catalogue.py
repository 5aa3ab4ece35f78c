"""The rules of a package without their modules: what is known of each is kept, and its module imported when it has to speak.

Most rules have nothing to say of most stories, and the engine knows it from the literals they need. So a run that finds
the package and wirelint as the last one left them takes the rules' names, severities, pages and literals from what was
kept. If any file of either has been changed, added or taken away since, all rules are imported and everything is kept
anew.
"""

from __future__ import annotations

from functools import cache, cached_property
from importlib import import_module

import wirelint
from wirelint.findings import Severity
from wirelint.kept import kept
from wirelint.layers.numbers.passages import telling
from wirelint.patterns import Pattern
from wirelint.registry import discover, named
from wirelint.rules import Rule
from wirelint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint.document import Document


class Deferred:
    """A function of a rule, `check` or `part`, imported when it is first called; its options are known before."""

    def __init__(self, field: str, kept: Rule) -> None:
        self._field, self._rule = field, (kept.name, kept.module, kept.group)
        self._function: Any = None
        self.__kwdefaults__: Any = kept.check

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        """What the function returns."""
        function = self._function
        if function is None:
            function = self._function = getattr(named(*self._rule), self._field)
        return function(*arguments, **options)


class Layer:
    """A layer that makes a text of a story, by its name, imported when it is first asked."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __call__(self, document: Document) -> str:
        """The story as the layer sees it."""
        return self._function(document)

    @cached_property
    def _function(self) -> Callable[[Document], str]:
        function: Callable[[Document], str] = getattr(import_module(self._module), self._name)
        return function


@cache
def rules(package: str) -> tuple[Rule, ...]:
    """The rules of a package as `discover` finds them, for packages that rest on nothing but their own files and wirelint."""
    roots = (*import_module(package).__path__, *wirelint.__path__)
    key, state = ("rules", *roots), (kept().code(package), kept().code("wirelint"))
    known = kept().get(key)
    if known is not None and known[0] == state:
        return tuple(map(_rule, known[1]))
    found = tuple(discover(package))
    kept().put(key, (state, [_record(rule) for rule in found]))
    return found


def _record(rule: Rule) -> tuple[Any, ...]:
    """What is kept of a rule: its fields in plain types, of its functions the options and the names."""
    layer: Any = rule.seen_as
    plain: dict[str, Any] = {
        "severity": int(rule.severity),
        "check": rule.defaults,
        "part": rule.part is not None,
        "among": tuple((one.signs, one.least, one.dated) for one in rule.among),
        "forms": tuple((one.expression, one.needs, int(one.flags)) for one in rule.forms),
        "where": tuple((one.expression, one.needs, int(one.flags)) for one in rule.where),
        "seen_as": layer and (layer.__module__, layer.__name__),
    }
    return tuple(rule._replace(**plain))


_SEVERITIES = {int(one): one for one in Severity}


def _rule(record: tuple[Any, ...]) -> Rule:
    kept: Any = Rule(*record)
    fields: dict[str, Any] = {"severity": _SEVERITIES[kept.severity], "check": Deferred("check", kept), "part": None}
    if kept.part:
        fields["part"] = Deferred("part", kept)
    if kept.among:
        fields["among"] = tuple([telling(*signs, least=least, dated=dated) for signs, least, dated in kept.among])
    if kept.forms:
        fields["forms"] = tuple([Pattern(*one) for one in kept.forms])
    if kept.where:
        fields["where"] = tuple([Pattern(*one) for one in kept.where])
    if kept.seen_as:
        fields["seen_as"] = _view(*kept.seen_as)
    rule: Rule = kept._replace(**fields)
    return rule


@cache
def _view(module: str, name: str) -> Layer:
    """One layer for all the rules that name it."""
    return Layer(module, name)
