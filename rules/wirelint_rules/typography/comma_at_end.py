"""A paragraph that ends with a comma."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINS = pattern(r"\n\s*[\"“‘(]?[A-Z]")
_FEWEST_WORDS = 9
"""A paragraph of fewer words may be an address, a line of verse or the head of a letter."""

_FAREWELL = ("Yours", "Dear", "Sincerely", "Regards", "Best ")


@rule(severity=Severity.WARNING, needs=("comma-at-end",), seen_as=oddities)
def comma_at_end(document: Document) -> Iterator[Finding]:
    """A paragraph ends with a comma, or with one before its closing quotation mark.

    The stop was mistyped, or the end of the sentence was lost. Reported for paragraphs of nine words at least, where the next one
    begins with a capital. Verse, addresses, lists and letters are left alone.

    Bad:  "We have waited for this for ten long {~~years,"~>years."~~} ¶ The mayor said the road would be open by June.
    Bad:  The mayor said the road would be open by {~~June,~>June.~~} ¶ It was the third flood within a year and the worst.
    Good: Dear reader of this paper and of all others, ¶ We have waited for this.
    """
    text, story = document.text, words(document)
    for index in places(document, "comma-at-end"):
        end = story.ends[index - 1]
        start = text.rfind("\n", 0, end) + 1
        copy = text[start:end]
        stop = text.find("\n", end)
        if copy.count(" ") < _FEWEST_WORDS - 1 or copy.startswith(_FAREWELL) or not _BEGINS.match(text, stop):
            continue
        near = _NEAR if _QUOTATION.match(text, stop) and copy[-1] not in _CLOSING else 2
        if not _SAYING.isdisjoint(story.lower[index - near : index]) or _in_verse(text, start, stop):
            continue
        if _SIGNED.match(text, stop):
            continue
        span = Span(story.starts[index - 1], len(text[:stop].rstrip()))
        if document.intact(span):
            fix = Fix.replace(span, document[span].replace(",", "."))
            yield Finding(span, f"the paragraph ends with a comma, “{document[span]}”", [fix])


def _in_verse(text: str, start: int, stop: int) -> bool:
    """Whether a line before or behind ends with a comma too, or follows without a blank line and is as short."""
    before = text[max(0, start - _REACH) : start].rstrip()
    behind = text[stop : stop + _REACH].strip().partition("\n")[0]
    return (
        before.endswith((",", ",”", ',"'))
        or behind.endswith((",", ",”", ',"'))
        or (text[stop : stop + 2] != "\n\n" and len(behind) < _LINE)
    )


_QUOTATION = pattern(r"\n\s*[\"“‘]")
_CLOSING = frozenset('"”’')
_SIGNED = pattern(r"\n\s*[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}[ \t]*(?:\n|$)")
"""A line that is a name: what stands above it is the end of a letter."""

_NEAR = 6
"""So many words before a quotation in a paragraph of its own there may be one that brings it in."""

_SAYING = frozenset(
    """said says say told tells wrote writes added asked shouted read reads stated states declared replied explained recalled testified
    commented remarked insisted concluded continued warned noted announced tweeted posted""".split()
)
"""Words behind which what is said may begin a paragraph."""

_REACH, _LINE = 600, 60
"""How far from a paragraph its neighbours are looked at, and how long a line of verse is at most, in code points."""
