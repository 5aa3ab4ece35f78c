"""A modal verb followed by a verb that is inflected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_MODAL = pattern(
    r"(?P<modal>\b(?:will|would|could|should|can|cannot|must|might)) (?:also |not |soon )?(?P<verb>was|were|is|has|does|did|goes|went|gone|takes|took"
    r"|makes|gives|gave|comes|came|rises|rose|falls|fell|begins|began|says|keeps|kept|becomes|became|brings|brought|knows|knew|grows|grew|shows|sees|saw|leads|loses|lost|holds|held"
    r"|tells|told|writes|wrote|meets|met|pays|paid|speaks|spoke|stands|stood|continues|continued|remains|remained|needs|needed|wants|wanted|requires|required|allowed|allows"
    r"|provides|provided|includes|included|increases|increased|announced|expected|expects|helps|helped|agreed|receives|received)\b"
)
_FREE = frozenset(
    "the a an his her their its our my your free good ill political own last living popular divine strong iron national tin beer trash garbage oil public gods".split()
)


@rule(severity=Severity.ERROR, in_quotes="skip")
def modal_inflected(document: Document) -> Iterator[Finding]:
    """A modal verb is followed by an inflected verb.

    “Will rises”, “could was”: one version had the modal, the other the tense. “Will” and “can” as nouns (the will is, his
    own will was), and speech, are left alone.

    Bad:  Sea levels {==will rises==} by a metre.
    Good: Sea levels will rise by a metre. The will was read, and the can is empty.
    """
    for m in _MODAL.finditer(document.text):
        before = document.text[max(0, m.start() - 20) : m.start()]
        word = before.rstrip().rpartition(" ")[2].lower()
        if word in _FREE or word.endswith(("’s", "'s", "s’")) or before[-1:] != " ":
            continue
        if before.rstrip()[-1:] in ".,:;" and m["modal"] in {"will", "can"}:
            continue
        yield Finding(
            Span(m.start("modal"), m.end()),
            f"“{document.text[m.start('modal') : m.end()]}”: a modal takes the plain verb",
        )
