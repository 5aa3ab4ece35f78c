"""The rule clipped-paragraph."""

from __future__ import annotations

from wirelint.findings import Finding, Fix, Severity
from wirelint.rules import rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._heads import heads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document


@rule(severity=Severity.WARNING)
def clipped_paragraph(document: Document) -> Iterator[Finding]:
    """A paragraph has lost its first letters or words.

    Scrapers that drop an ornamental initial, a link or a dateline leave a paragraph that begins in the middle: “our people
    died” for “Four people died”, “first restaurants are opening” for “The first restaurants are opening”.

    Flagged is a paragraph that begins in lower case, ends like a sentence and stands behind one that had come to its
    end. Left alone: the items of lists and what goes on behind a colon, a comma or a semicolon; names written with a small
    letter (“iPhone maker”, “de Klerk”); what stands behind code or markup; short lines; stories that begin most of their paragraphs so.

    Where the counts of news know one word that the first one must be the rest of, the fix restores it.

    Bad:  The minister spoke in parliament on Monday. ¶
          {~~eteran~>Veteran~~} politicians from both camps said they would vote for the bill.
    Bad:  The school was closed on Monday. ¶
          {==first==} lessons are to be held again in the autumn, the council said.
    Good: The list has three points: ¶
          schools and nurseries stay open until the end of the term.
    """
    for head in heads(document):
        line = document.line(document.position(head.span.start).line)
        if not document.intact((line.start, head.span.start)):
            continue
        found = document[head.span]
        message = f"the paragraph begins in the middle, with “{found}”"
        yield Finding(head.span, message, [Fix.replace(head.span, head.word)] if head.word else ())
