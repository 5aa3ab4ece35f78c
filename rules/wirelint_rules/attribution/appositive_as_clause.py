"""A speaker's office that was made a statement of its own."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import paragraphs
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLAUSE = pattern(
    r"(?P<whole>(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,3}) (?:is|was) (?:the|an?|one of the) [^.,;:“”\"]{3,120}?,? and"
    r" (?:(?:has |had |also |later )?(?:stated|said|told|added|claimed|announced|mentioned|declared|reported|wrote)))"
    r"(?= (?:that|on|in|to|:|reporters|[A-Z])|:| [“\"])"
)


@rule(
    severity=Severity.NOTE,
    reach="paragraph",
    in_quotes="skip",
    needs=(" is the ", " was the ", " is a", " was a", " is one of", " was one of"),
)
def appositive_as_clause(document: Document) -> Iterator[Finding]:
    """A speaker's office was made a clause of its own before the statement.

    “NAME, the head of the administration, said” becomes “NAME is the head of the administration and said” when a machine
    rewrites it. Reported at the head of a paragraph, for a full name that is introduced so and speaks in the same sentence.

    Bad:  {==Vladislav Sokol is the head of the town’s administration and stated==} on social media that it was over.
    Good: Vladislav Sokol, the head of the town’s administration, stated on social media that it was over.
    Good: Vladislav Sokol is the head of the town’s administration. He said that it was over.
    """
    for paragraph in paragraphs(document):
        m = _CLAUSE.match(document.text, paragraph.start)
        if m and m.end() <= paragraph.end and document.text.find(m["name"]) == m.start():
            yield Finding(Span(*m.span("whole")), f"{m['name']} is introduced in a clause where an appositive belongs")
