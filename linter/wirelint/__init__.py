"""wirelint: a text-quality linter for wire-style news copy. These names are what rules are written with."""

__version__ = "0.1.0"

from importlib import import_module

from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Block, Document, Position, Span, layer
    from wirelint.findings import Edit, Finding, Fix, Related, Severity
    from wirelint.patterns import Pattern, pattern
    from wirelint.rules import Rule, rule, story_set_rule

__all__ = [
    "Block",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Pattern",
    "Position",
    "Related",
    "Rule",
    "Severity",
    "Span",
    "layer",
    "pattern",
    "rule",
    "story_set_rule",
]

_HOMES = {
    "Block": "wirelint.document",
    "Document": "wirelint.document",
    "Position": "wirelint.document",
    "Span": "wirelint.document",
    "layer": "wirelint.document",
    "Edit": "wirelint.findings",
    "Finding": "wirelint.findings",
    "Fix": "wirelint.findings",
    "Related": "wirelint.findings",
    "Severity": "wirelint.findings",
    "Pattern": "wirelint.patterns",
    "pattern": "wirelint.patterns",
    "Rule": "wirelint.rules",
    "rule": "wirelint.rules",
    "story_set_rule": "wirelint.rules",
}
"""The module of each name; it is imported when the name is asked for, since who only wants a command's help needs none."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module “{__name__}” has no attribute “{name}”")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value
