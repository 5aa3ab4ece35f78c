"""An abbreviation that has lost its last point."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, Span, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    from collections.abc import Iterator


_BODIES = frozenset(
    """Senate House Congress President Supreme Department Embassy Army Navy Marine Marines Air Treasury State Secretary Justice District Attorney Court Coast
    Geological Security Council General Secretary-General Special Federal Central Food Environmental Census Open""".split()
)
"""What stands right behind a country or a union that it belongs to."""

_ENDING = frozenset(["in", "to", "from", "of", "by", "with", "for"])
"""Behind these without an article an abbreviation may end its sentence."""


@rule(severity=Severity.WARNING, needs=("lost-point",), seen_as=oddities)
def lost_point(document: Document) -> Iterator[Finding]:
    """An abbreviation has a point between its letters and none behind them.

    “U.S”, “U.N”, “p.m”, or a space between its letters (“U. S. troops”), where the story has none elsewhere. Before a word in small letters, a comma or a hyphen; where a name or a quotation mark follows, the
    point may have been left to the sentence's end. Each is reported once a story; the fix mends all its places.

    Bad:  The {~~U.S~>U.S.~~} troops left at 7 {~~p.m~>p.m.~~} on Friday, the U.N. said.
    Good: The U.S. troops left at 7 p.m. on Friday for the U.K.
    """
    story, text = words(document), document.text
    spans: dict[str, list[Span]] = {}
    for index in places(document, "lost-point"):
        span = story.span(index - 1, index)
        if story.gaps[index] != ".":
            yield from _spaced(document, span)
            continue
        gap, word = story.gaps[index + 1], "".join(story.texts[index + 1 : index + 2])
        alone = text[span.start - 1 : span.start].isspace() or not span.start
        before = story.lower[index - 2] if index > 1 and story.gaps[index - 1] == " " else ""
        bodied = word in _BODIES and before not in _ENDING
        if alone and (gap == ", " or (gap == " " and (word.islower() or bodied))) and document.intact(span):
            spans.setdefault(document[span], []).append(span)
    for copy, found in spans.items():
        fix = Fix(f"replace with “{copy}.”", tuple(Edit(span, f"{copy}.") for span in found))
        yield Finding(found[0], f"“{copy}” lacks its last point", [fix])


def _spaced(document: Document, span: Span) -> Iterator[Finding]:
    """The finding for an abbreviation with a space inside that stands once so."""
    text = document.text
    whole = Span(span.start, span.end + 1)
    copy = document[whole]
    once = text.count(copy) == 1 and copy[-1] == "." and not text[span.start - 1 : span.start].isalnum()
    if (
        once
        and text[span.start - 2 : span.start - 1] != "."
        and text[whole.end : whole.end + 2].strip()[:1].islower()
        and document.intact(whole)
    ):
        yield Finding(whole, f"a space stands within “{copy}”", [Fix.replace(whole, copy.replace(" ", ""))])
