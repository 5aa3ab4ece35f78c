"""Where somebody belongs, said before the name and again behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_BODY = r"[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,3}"
_OWNED = pattern(
    rf"['’]s? (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){{0,3}}) (?:of|from|at|with) (?:the )?(?P<body>{_BODY})\b(?!['’-]|\sof\b| [A-Z])",
    ("’s ", "'s ", "’ ", "' "),
)


@rule(severity=Severity.ERROR, needs=(" of ", " from ", " at ", " with "))
def affiliation_twice(document: Document) -> Iterator[Finding]:
    """Somebody's party, club or company is said before the name and again behind it.

    Bad:  {~~Labour’s Anna Kay~>Anna Kay~~} of Labour was second.
    Good: Labour’s Anna Kay was second, ahead of Labour of old.
    Good: Ukraine’s Security Service of Ukraine has a rule of its own in nationality-twice.
    """
    text = document.text
    for m in _OWNED.finditer(text):
        start = m.start() - len(m["body"])
        owned = start >= 0 and text.startswith(m["body"], start) and not text[start - 1 : start].isalnum()
        if owned and " " in m["name"] and not _institution(m["name"]):
            span = Span(start, m.end("name"))
            fix = Fix.replace(span, m["name"])
            yield Finding(span, f"“{m['body']}” stands before and behind “{m['name']}”", [fix])


def _institution(name: str) -> bool:
    last = name.rpartition(" ")[2]
    return last.endswith(
        (
            "Service",
            "Bank",
            "Council",
            "University",
            "Ministry",
            "Court",
            "Agency",
            "Party",
            "Office",
            "Museum",
            "Union",
            "House",
        )
    )
