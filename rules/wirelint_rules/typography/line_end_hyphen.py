"""A hyphen that parted a word at the end of a line, and stayed."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("line-end-hyphen",), seen_as=oddities)
def line_end_hyphen(document: Document) -> Iterator[Finding]:
    """A hyphen from the end of a line stands within a word.

    Copy that was taken from columns of print: “govern-ment”, “peo-ple”, “Vene-zuelan”. Reported where news writes the word without
    its hyphen and never with it (“co-operation”), and its second half is no word, or the whole is one of the commonest.

    Bad:  The {~~govern-ment~>government~~} said that many {~~peo-ple~>people~~} had left.
    Bad:  A {~~Vene-zuelan~>Venezuelan~~} ship with {~~let-ters~>letters~~} from {~~traf-fickers~>traffickers~~} sank.
    Good: The co-operation between the semi-finalists was re-established by an all-out effort.
    """
    story = words(document)
    for index in places(document, "line-end-hyphen"):
        span, word = story.span(index), story.texts[index]
        if document.intact(span):
            better = word.replace("-", "")
            yield Finding(span, f"a hyphen stands within “{better}”", [Fix.replace(span, better)])
