"""A sentence that says no more than the one before it."""

from __future__ import annotations

from itertools import pairwise

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.layers.grammar import grammar
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTENT = frozenset("?NsvVPdLzGJy3><Z91")
"""Letters of words that say something."""
_LONGEST, _LEAST = 9, 2
"""In words: a longer sentence says more by how it is put; and so many words at least must say something."""
_UNALIKE = frozenset("?!:")


@rule(severity=Severity.WARNING, reach="paragraph")
def statement_twice(document: Document) -> Iterator[Finding]:
    """A sentence says again what the one before it says.

    “They did not enter a plea. They entered no plea.” Both sentences have the same subject and the same negation, and the second, which is short, no word that the
    first does not have in some form. Questions and quotations are left alone, and so is a sentence that only takes something out of the one before: “Most said no. No was what they meant.”

    Bad:  The brothers did not enter a plea.{== The brothers entered no plea.==} Their lawyer left.
    Good: They did not enter a plea on Monday. They entered a plea on Friday. He ran and ran. He ran.
    """
    spans = sentences(document)
    for before, span in pairwise(spans):
        if len(words(document).within(span)) <= _LONGEST and _same(document, before, span):
            whole = Span(before.end, span.end)
            yield Finding(whole, "this says no more than the sentence before", [Fix.delete(whole)])


def _same(document: Document, before: Span, span: Span) -> bool:
    """Whether of two sentences of a paragraph the second has the subject of the first, and the words."""
    story = words(document)
    if "\n" in document[before.end, span.start] or document[span][-1] in _UNALIKE or document[before][-1] in _UNALIKE:
        return False
    if any(quoted(document, one) or "“" in document[one] or '"' in document[one] for one in (before, span)):
        return False
    first, second = story.within(before), story.within(span)
    if not first or not second or story.lower[first[0]] != story.lower[second[0]]:
        return False
    if _denied(document, first) != _denied(document, second) or document[before] == document[span]:
        return False
    told, again = _content(document, first), _content(document, second)
    return len(again) >= _LEAST and again <= told and len(told - again) <= 1


def _denied(document: Document, within: range) -> bool:
    return not _DENYING.isdisjoint(words(document).lower[within.start : within.stop])


_DENYING = frozenset(
    "not no never none didn't doesn't don't wasn't weren't isn't aren't hadn't hasn't haven't won't wouldn't couldn't can't".split()
)


def _content(document: Document, within: range) -> set[str]:
    """The words of a sentence that say something, in their plain forms, but for its first."""
    story, letters = words(document), grammar(document)
    return {plain(story.lower[at]) or story.lower[at] for at in within[1:] if letters.kinds[at] in _CONTENT}
