"""A part that is more than its whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint_rules.arithmetic._amounts import COUNT, figure

if TYPE_CHECKING:
    from collections.abc import Iterator

_PEOPLE = "people|persons|civilians|soldiers|children|men|women|officers|passengers|victims|students|others|troops|migrants|workers|protesters|members|inmates|patients|residents|Americans|foreigners|girls|boys|babies|minors|teachers|police|deaths|dead|hostages|prisoners|refugees|villagers|journalists|doctors|nurses|players|lawmakers|senators|judges|schools|houses|homes|buildings|vehicles|cars|ships|boats|planes|aircraft|flights|countries|states|cities|towns|villages"
_NOUN = rf"(?:[a-z’'-]+ ){{0,2}}?(?:{_PEOPLE})"
_SCALE = r"(?P<{0}_scale> (?:hundred|thousand|million|billion))?"
_INCLUDING = pattern(
    rf"(?<![\d.,$£€/-])\b(?P<whole>{COUNT}){_SCALE.format('whole')} {_NOUN}\b[^.;:!?\d\n]{{0,40}}?,? (?:including|among them) (?:at least |about |more than |nearly |some )?(?P<part>{COUNT}){_SCALE.format('part')} {_NOUN}\b",
    ("including", "among them"),
)


@rule(severity=Severity.WARNING, needs=("including", "among them"))
def subset_over_total(document: Document) -> Iterator[Finding]:
    """Of a number of people or things, more are said to be of one kind than there are.

    Bad:  The crash killed nine people, including {==12==} children, officials said.
    Good: The crash killed 12 people, including nine children, officials said.
    Good: It moved 2 million people, including 300,000 children.
    """
    for m in _INCLUDING.finditer(document.text):
        whole, part = figure(m, "whole").value, figure(m, "part").value
        if part > whole > 1 and not _carries_on(m["whole"], document.text[max(0, m.start() - 12) : m.start()]):
            related = Related(document, Span(*m.span("whole")), f"“{m['whole']}” here")
            message = f"{m['part']}{m['part_scale'] or ''} cannot be among {m['whole']}{m['whole_scale'] or ''}"
            yield Finding(Span(*m.span("part")), message, (), [related])


def _carries_on(whole: str, before: str) -> bool:
    """Whether a number begins before what was read as one: “two hundred and twelve people”."""
    return before.endswith(("hundred and ", "thousand ", "hundred ", "million "))
