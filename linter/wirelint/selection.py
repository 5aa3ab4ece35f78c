"""Which rules run, and on which files."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING

from wirelint import catalogue
from wirelint.config import Config, ConfigError, nearest
from wirelint.findings import Severity
from wirelint.registry import PluginError, folder, plugins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.rules import Rule

BUILT_IN = "wirelint_rules"
ALL = "all"


def every(config: Config) -> list[Rule]:
    """All rules there are: the built-in ones, those of the plugins and of the newsroom's folders, as configured.

    Raises ConfigError where two rules share a name, or a setting names a rule or an option there is not.
    """
    rules = {rule.name: rule for rule in _once(_found(config))}
    for name, level in config.severity.items():
        for rule in _named(name, rules.values(), f"{config.path}: severity"):
            rules[rule.name] = rule._replace(severity=Severity[level.upper()])
    for name, options in config.options.items():
        if name not in rules:
            raise ConfigError(f"{config.path}: options for unknown rule “{name}”{nearest(name, rules)}")
        try:
            rules[name] = rules[name].configured(**options)
        except ValueError as error:
            raise ConfigError(f"{config.path}: {error}") from error
    return list(rules.values())


def selected(rules: Sequence[Rule], config: Config) -> list[Rule]:
    """The rules that are switched on: those selected, else all that are not notes; less those ignored."""
    where = config.path or "command line"
    chosen = _names(config.select, rules, where) or {rule.name for rule in rules if rule.severity > Severity.NOTE}
    chosen |= _names(config.extend_select, rules, where)
    chosen -= _names(config.ignore, rules, where)
    for one in config.files:
        _names((*one.select, *one.ignore), rules, where)
    return [rule for rule in rules if rule.name in chosen]


def for_file(rules: Sequence[Rule], known: Sequence[Rule], config: Config, path: str) -> Sequence[Rule]:
    """The rules that hold for one file, by the patterns of `[files]`, later ones over earlier ones."""
    for one in config.files:
        if matches(os.path.relpath(path, config.root), one.pattern):
            added, dropped = _names(one.select, known, ""), _names(one.ignore, known, "")
            on = ({rule.name for rule in rules} | added) - dropped
            rules = [rule for rule in known if rule.name in on]
    return rules


def matches(path: str, glob: str) -> bool:
    """Whether a relative path matches a pattern: `*` within a folder, `**` across; a bare name matches at any depth."""
    return _expression(glob).fullmatch(path.replace(os.sep, "/")) is not None


@cache
def _expression(glob: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob.rstrip("/"))
    kinds = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    body = "".join(kinds.get(part) or re.escape(part) for part in parts)
    return re.compile(("" if "/" in glob.rstrip("/") else "(?:.*/)?") + body + "(?:/.*)?")


def _found(config: Config) -> Iterator[Rule]:
    yield from catalogue.rules(BUILT_IN)
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


def _names(wanted: Iterable[str], rules: Iterable[Rule], where: str) -> set[str]:
    return {rule.name for name in wanted for rule in _named(name, rules, where)}


def _named(name: str, rules: Iterable[Rule], where: str) -> list[Rule]:
    found = [rule for rule in rules if name in {ALL, rule.name, rule.group, f"{rule.group}/{rule.name}"}]
    if not found:
        known = {rule.name for rule in rules} | {rule.group for rule in rules}
        raise ConfigError(f"{where}: no rule or group is named “{name}”{nearest(name, known)}")
    return found
