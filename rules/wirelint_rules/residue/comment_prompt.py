"""Counts, forms and rules of readers’ comments."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, needs=("comment-prompt",), seen_as=signs)
def comment_prompt(document: Document) -> Iterator[Finding]:
    """A count, a form or a rule of readers' comments stands in the copy.

    A line that is nothing else: “No comments yet”, “Log in to reply”, “Comments are closed”. One word alone (“Comment”, “Replies”) counts only
    beside other furniture; within a sentence the same words are copy.

    Bad:  {~~Leave a comment~>~~}
    Bad:  The dam held. ¶ {~~3 comments~>~~}
    Good: The council received 3,000 comments on the plan.
    """
    return report(document, "comment-prompt", "a part of the readers’ comments")
