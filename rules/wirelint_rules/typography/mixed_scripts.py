"""Letters of another script that only look like Latin ones."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import around, oddities
from wirelint_rules.typography._scripts import LATIN, SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHERS = pattern(r"[\u0370-\u03ff\u0400-\u052f]")


@rule(severity=Severity.ERROR, needs=("mixed-scripts",), seen_as=oddities)
def mixed_scripts(document: Document) -> Iterator[Finding]:
    """A word mixes Latin letters with Cyrillic or Greek ones that look alike.

    “Кyiv” with a Cyrillic К looks right and is found by no search. Words that are wholly of another script are left alone,
    and so are those with letters that no Latin letter looks like.

    Bad:  The {~~Кyiv~>Kyiv~~} council met in the {~~оffice~>office~~}.
    Good: The word Киев stood above the door, and μm and 5 α after it.
    """
    text = document.text
    for stretch in around(document, "mixed-scripts"):
        m = SCRIPTS.search(text, *stretch)
        if m is None:
            continue
        start, end = m.span()
        if _letter(text, start - 1) or _letter(text, end) or not document.intact((start, end)):
            continue
        better = m.group().translate(LATIN)
        if len(m.group()) > 1 and _OTHERS.search(better) is None:
            fix = Fix.replace(Span(start, end), better, safe=True)
            yield Finding(Span(start, end), f"“{m.group()}” has letters of another script", [fix])


def _letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isalpha()
