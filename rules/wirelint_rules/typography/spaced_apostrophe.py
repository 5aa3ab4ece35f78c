"""A space before the apostrophe of a word."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.letters import start_of_letters
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._lists import NEGATED
from wirelint_rules.typography._odd import around, oddities

if TYPE_CHECKING:
    from collections.abc import Iterator

_APOSTROPHE = pattern(r"(?P<space> n?)(?P<rest>[’'](?:s|t|re|ve|ll|d|m))\b(?![’'-])")


_NEGATED = NEGATED | {"can", "won"}
_AFTER = pattern(r"(?P<mark>[’'])(?P<space> )s\b(?![’'-])")


@rule(severity=Severity.ERROR, reach="paragraph", needs=("spaced-apostrophe",), seen_as=oddities)
def spaced_apostrophe(document: Document) -> Iterator[Finding]:
    """A space stands beside the apostrophe of a possessive or a short form.

    “Kyiv ’s mayor”, “Kyiv’ s mayor”, “do n’t”: copy that a machine took apart and did not put together again.

    Bad:  {~~Kyiv ’s~>Kyiv’s~~} mayor said so, and they {~~do n’t~>don’t~~} object.
    Good: It was the 1990s, ’twas said; ’til then Kyiv’s mayor was silent.
    """
    text = document.text
    for m in (
        m for start, end in around(document, "spaced-apostrophe") for m in _APOSTROPHE.finditer(text, start, end + 1)
    ):
        start = start_of_letters(text, m.start())
        negated = m["space"].endswith("n") or (m["rest"][1:] == "t" and text[start : m.start()].lower() in _NEGATED)
        if start < m.start() and negated == (m["rest"][1:] == "t") and document.intact(Span(start, m.end())):
            whole = Span(start, m.end())
            fix = Fix.replace(whole, document[whole].replace(" ", ""), safe=True)
            yield Finding(whole, f"a space stands within “{document[whole]}”", [fix])
    for m in (m for start, end in around(document, "spaced-apostrophe") for m in _AFTER.finditer(text, start, end)):
        start = start_of_letters(text, m.start() - (text[m.start() - 1 : m.start()] == " "))
        whole = Span(start, m.end())
        if start < m.start() and document.intact(whole):
            fix = Fix.replace(whole, document[whole].replace(" ", ""), safe=True)
            yield Finding(whole, f"a space stands within “{document[whole]}”", [fix])
