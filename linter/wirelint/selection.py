"""Which rules run, and on which files."""

from __future__ import annotations

import os
import re
from functools import cache
from itertools import chain

from wirelint import catalogue
from wirelint.config import Config, ConfigError, nearest
from wirelint.findings import Severity
from wirelint.problems import IGNORABLE
from wirelint.registry import PluginError, bundled, bundles, folder, plugins
from wirelint.typed import TYPE_CHECKING, Any
from wirelint.waking import RuleSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.config import FileSettings
    from wirelint.rules import Rule

BUILT_IN = "wirelint_rules"
ALL = "all"

FILES = (".toml", ".csv", ".tsv", ".json")
"""How the value of an option ends that names a file."""


def every(config: Config) -> RuleSet:
    """All rules there are: the built-in ones, those of the plugins and of the newsroom's folders, as configured.

    Raises ConfigError where two rules share a name, or a setting names a rule or an option there is not.
    """
    rules = {rule.name: rule for rule in _once(_found(config))}
    for name, level in config.severity.items():
        for rule in _named(name, rules.values(), f"{config.path}: severity"):
            rules[rule.name] = rule._replace(severity=Severity[level.upper()])
    for name, options in config.options.items():
        meant = _named(name, rules.values(), f"{config.path}: options")
        for key, value in options.items():
            for rule in [rule for rule in meant if key in rule.defaults] or meant:
                try:
                    rules[rule.name] = rules[rule.name].configured(**{key: _located(value, config)})
                except ValueError as error:
                    raise ConfigError(f"{config.path}: {error}") from error
    return RuleSet(rules.values())


def _located(value: Any, config: Config) -> Any:
    """An option's value, the names of files in it as paths from the configuration's folder."""
    if isinstance(value, (list, tuple)):
        return [_located(one, config) for one in value]
    if isinstance(value, str) and value.endswith(FILES):
        path = config.resolve(value)
        if not os.path.isfile(path):
            raise ConfigError(f"{config.path}: {value}: no such file")
        return path
    return value


def selected(rules: Sequence[Rule], config: Config) -> RuleSet:
    """The rules that are switched on: those selected, else all that are not notes; less those ignored."""
    where = config.path or "command line"
    chosen = _on(config.select, rules, where) or {rule.name for rule in rules if _by_default(rule)}
    chosen |= _on(config.extend_select, rules, where)
    chosen -= _ignored(config.ignore, rules, where)
    for one in config.files:
        _names(one.select, rules, f"{where}: files.“{one.pattern}”")
        _ignored(one.ignore, rules, f"{where}: files.“{one.pattern}”")
    return RuleSet(rule for rule in rules if rule.name in chosen)


def for_file(rules: RuleSet, known: RuleSet, config: Config, path: str) -> RuleSet:
    """The rules that hold for one file, by the patterns of `[files]`, later ones over earlier ones."""
    holding = _holding(config, path)
    return rules.variant(holding, lambda: _changed(rules, known, holding)) if holding else rules


def passed_over(config: Config, path: str) -> frozenset[str]:
    """The names of what wirelint itself would report of a file, and settings ignore."""
    named = chain(config.ignore, *(one.ignore for one in _holding(config, path)))
    return IGNORABLE.intersection(named)


def _holding(config: Config, path: str) -> tuple[FileSettings, ...]:
    """The settings of `[files]` that hold for a file."""
    if not config.files:
        return ()
    place = os.path.relpath(path, config.root)
    return tuple(one for one in config.files if matches(place, one.pattern))


def _changed(rules: RuleSet, known: RuleSet, settings: Iterable[FileSettings]) -> Iterator[Rule]:
    on = set(rules.names)
    for one in settings:
        on |= _on(one.select, known, "")
        on -= _ignored(one.ignore, known, "")
    return (rule for rule in known if rule.name in on)


def matches(path: str, glob: str) -> bool:
    """Whether a relative path matches a pattern: `*` within a folder, `**` across; a name without a slash matches at any depth."""
    return _expression(glob).fullmatch(path.replace(os.sep, "/")) is not None


class Known:
    """The names of rules and groups that a suppression may give: those there are, some of them `on`, and those of bundles not loaded."""

    def __init__(self, rules: RuleSet, on: RuleSet) -> None:
        self._rules, self._on = rules, on

    def __contains__(self, name: object) -> bool:
        return name in self._rules.names or name in self._rules.groups or name in _bundled()

    def asked(self, name: str) -> bool:
        """Whether all that a name stands for was asked of each story, so that a suppression of it should have been of use."""
        rules = [rule for rule in self._rules if name in {rule.name, rule.group}]
        meant = [rule for rule in rules if rule.name in self._on.names or (rule.group == name and _by_default(rule))]
        return bool(meant) and all(rule.scope != "stories" and rule.name in self._on.names for rule in meant)

    def silent(self, name: str) -> bool:
        """Whether a rule of the name is there and was not asked."""
        return name in self and name not in self._on.names

    def near(self, name: str) -> str:
        """A question that offers the nearest name."""
        return nearest(name, self._rules.names | self._rules.groups)


@cache
def _bundled() -> frozenset[str]:
    groups = bundled(BUILT_IN)
    return frozenset([*groups, *(rule.name for rule in bundles(BUILT_IN, groups))])


@cache
def _expression(glob: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob.strip("/"))
    kinds = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    body = "".join(kinds.get(part) or re.escape(part) for part in parts)
    return re.compile(("" if "/" in glob.rstrip("/") else "(?:.*/)?") + body + "(?:/.*)?")


def _found(config: Config) -> Iterator[Rule]:
    yield from catalogue.rules(BUILT_IN)
    yield from bundles(BUILT_IN, _groups(config))
    if config.plugins:
        yield from plugins(config.plugins)
    for path in config.terms:
        yield from folder(config.resolve(path))


def _once(rules: Iterable[Rule]) -> Iterator[Rule]:
    seen: dict[str, str] = {}
    for rule in rules:
        if rule.name in seen:
            raise PluginError(f"two rules are named {rule.name}: {seen[rule.name]} and {rule.module}")
        seen[rule.name] = rule.module
        yield rule


def _groups(config: Config) -> Iterator[str]:
    """The groups that the settings name, by themselves or before the name of a rule."""
    named = (*config.select, *config.extend_select, *config.ignore, *config.severity, *config.options)
    for name in (*named, *(name for one in config.files for name in (*one.select, *one.ignore))):
        yield name.partition("/")[0]


def _by_default(rule: Rule) -> bool:
    return rule.severity > Severity.NOTE and rule.switched_by == "all"


def _on(wanted: Iterable[str], rules: Sequence[Rule], where: str) -> set[str]:
    """The names of the rules that are switched on by what is named."""
    narrow = {rule.name: rule for rule in rules if rule.switched_by != "all"}
    found = set[str]()
    for name in wanted:
        for rule in _named(name, rules, where):
            by = "all" if name == ALL else "group" if name == rule.group else "name"
            if rule.name not in narrow or by in {"name", rule.switched_by}:
                found.add(rule.name)
    return found


def _names(wanted: Iterable[str], rules: Iterable[Rule], where: str) -> set[str]:
    return {rule.name for name in wanted for rule in _named(name, rules, where)}


def _ignored(names: Iterable[str], rules: Sequence[Rule], where: str) -> set[str]:
    """The names of the rules that are ignored; beside rules and groups, some of what wirelint itself reports may be."""
    meant = (name for name in names if name not in IGNORABLE)
    return {rule.name for name in meant for rule in _named(name, rules, where, IGNORABLE)}


def _named(name: str, rules: Iterable[Rule], where: str, others: Iterable[str] = ()) -> list[Rule]:
    found = [rule for rule in rules if name in {ALL, rule.name, rule.group, f"{rule.group}/{rule.name}"}]
    if not found:
        known = {ALL, *others} | {rule.name for rule in rules} | {rule.group for rule in rules}
        raise ConfigError(f"{where}: no rule or group is named “{name}”{nearest(name, known)}")
    return found
