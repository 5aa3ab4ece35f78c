"""Print a rule's manual page: what it finds, what it leaves alone, examples, options."""

from __future__ import annotations

from wirelint.arguments import add_settings, settings
from wirelint.cli import CLEAN
from wirelint.config import ConfigError, nearest
from wirelint.problems import by_name
from wirelint.selection import every
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from wirelint.rules import Rule

_SHOWN = 80
"""So many rules of a group are named; one that another program brings may have thousands."""


def add(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("rule", help="the rule's name")
    add_settings(parser)


def run(options: Namespace) -> int:
    """Carry it out."""
    config = settings(options)
    config = config._replace(extend_select=(*config.extend_select, options.rule))  # a bundle is loaded if it is named
    known = by_name(every(config))
    name = options.rule.rpartition("/")[2]
    group = sorted(rule.name for rule in known.values() if rule.group == name)
    if name not in known and group:
        more = f" and {len(group) - _SHOWN:,} more (wirelint rules --select {name})" if len(group) > _SHOWN else ""
        raise ConfigError(f"“{name}” is a group; its rules: {', '.join(group[:_SHOWN])}{more}")
    if name not in known or options.rule not in {name, f"{known[name].group}/{name}"}:
        raise ConfigError(f"no rule is named “{options.rule}”{nearest(name, known)}")
    for line in page(known[name]):
        print(line)
    return CLEAN


def page(rule: Rule) -> Iterator[str]:
    """The manual page of a rule, line by line."""
    yield f"{rule.group}/{rule.name} ({rule.severity.label}{_default(rule)})"
    yield ""
    yield from rule.doc.split("\n")
    if rule.defaults:
        yield ""
        yield "Options:"
        yield from (f"  {name} = {value!r}" for name, value in {**rule.defaults, **rule.options}.items())


def _default(rule: Rule) -> str:
    return ", off unless selected" if rule.severity.label == "note" else ""
