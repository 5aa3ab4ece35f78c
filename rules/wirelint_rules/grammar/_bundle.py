"""LanguageTool's rules as rules of this group, by the list that `.ci/data/languagetool.py` makes."""

from __future__ import annotations

import os

from wirelint.findings import Severity
from wirelint.rules import Rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.grammar._check import check

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST = os.path.join(DATA, "languagetool.tsv")

_DOC = """LanguageTool’s {name}, of its category {category}.

LanguageTool says at each place what is wrong. Left out is what stands in a quotation, what touches a name, and what
a rule of wirelint’s own reports. What it would put there are fixes to choose from, none of them safe.

{state} https://community.languagetool.org/rule/show/{name}?lang=en shows the rule.
"""
_ON = "The group “grammar” switches it on."
_OFF = "On clean news it is more often wrong than right: only its own name, “grammar/{name}”, switches it on."
_UNASKED = "It is about style, spelling or punctuation: only its own name, “grammar/{name}”, switches it on."


def rules() -> Iterator[Rule]:
    """A rule for each of LanguageTool’s for English; those that the list has as off are switched on by name only."""
    with open(LIST, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                yield _rule(*line.rstrip("\n").split("\t"))


def _rule(name: str, category: str, state: str) -> Rule:
    said = {"on": _ON, "off": _OFF, "unasked": _UNASKED}[state].format(name=name)
    return Rule(
        name=name,
        group="grammar",
        severity=Severity.NOTE,
        doc=_DOC.format(name=name, category=category, state=said).strip(),
        check=check,
        scope="bundle",
        in_quotes="skip",
        module=__name__,
        switched_by="group" if state == "on" else "name",
    )
