"""Where somebody belongs, said before the name and again behind it."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.patterns import headed, places
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BODY = r"[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,3}"
_OWNED = pattern(
    rf"['’]s? (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){{0,3}}) (?:of|from|at|with) (?:the )?(?P<body>{_BODY})\b(?!['’-]|\sof\b| [A-Z])"
)


_OF = pattern(r" of (?:the )?(?P<body>[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,3})\b(?!['’-]| [A-Z])")
_POST = pattern(
    r"(?:['’]s?)? (?P<post>(?:(?:chief|deputy|vice|acting|former|executive|managing|senior|general) )*(?:executive|chairman|chairwoman|chair|president|director|"
    r"manager|spokesman|spokeswoman|spokesperson|coach|captain|striker|goalkeeper|leader|founder|owner|boss|chief|analyst|economist|professor|researcher|"
    r"lawmaker|senator|councillor|candidate|mayor|governor|bishop|editor|MP|MEP|CEO)(?: officer)?(?P<name>(?: [A-Z][\w’-]+){0,3}),?)"
)
REACH = 90
"""How far before a body its first mention is looked for, in code points."""


@rule(severity=Severity.ERROR, reach="paragraph", needs=(" of ", " from ", " at ", " with "))
def affiliation_twice(document: Document) -> Iterator[Finding]:
    """Somebody's party, club or company is said before the name and again behind it.

    Reported where the same words stand before a name of two words or a post, with or without a possessive, and right behind it after “of”, “from”,
    “at” or “with”. Institutions with a place in their name (“Ukraine’s Security Service of Ukraine”) are left to nationality-twice.

    Bad:  {~~Labour’s Anna Kay~>Anna Kay~~} of Labour was second.
    Bad:  {~~Tesla’s chief executive Elon Kay~>chief executive Elon Kay~~} of Tesla resigned.
    Bad:  The {~~Acme Steel spokeswoman~>spokeswoman~~} of Acme Steel said so.
    Good: Labour’s Anna Kay was second, ahead of Labour of old.
    Good: Ukraine’s Security Service of Ukraine has a rule of its own in nationality-twice.
    """
    text = document.text
    for m in (m for mark in "’'" for at in places(text, mark) if (m := _OWNED.match(text, at))):
        start = m.start() - len(m["body"])
        owned = start >= 0 and text.startswith(m["body"], start) and not text[start - 1 : start].isalnum()
        if owned and " " in m["name"] and not _institution(m["name"]):
            span = Span(start, m.end("name"))
            fix = Fix.replace(span, m["name"])
            yield Finding(span, f"“{m['body']}” stands before and behind “{m['name']}”", [fix])
    for m in headed(_OF, text, " of "):
        start = text.rfind(m["body"], max(0, m.start() - REACH), m.start())
        post = _POST.match(text, start + len(m["body"])) if start >= 0 else None
        if post and post.end() == m.start() and not text[start - 1 : start].isalnum():
            span = Span(start, m.start())
            fix = Fix.replace(span, post["post"])
            yield Finding(span, f"“{m['body']}” stands before and behind “{post['post']}”", [fix])


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
