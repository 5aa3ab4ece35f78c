"""A relative clause that says of something what stands before it already: cheering supporters who were cheering."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.layers.grammar import grammar
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_RELATIVES = frozenset(["who", "that", "which"])
_LINKS, _LINKING = frozenset("irwxhbgeMa"), frozenset("gone become became got turned remained stayed come".split())
"""What may stand between a relative and what it says of something: letters of the grammar, and words."""
_QUALITIES, _NOUNS = frozenset("?dGLv>J"), frozenset("?NsvG3")
_BEFORE_NOUNS = frozenset("TASHDEYQq91")
"""Letters of articles and the like, so that what follows is no verb: writing stories that could not be written."""
_BEHIND = frozenset("pcCRtoXMirwx")
"""Letters of words behind which what is said ends."""
_FAR = 3
"""So many words before a noun what it is called is looked for."""


@rule(severity=Severity.WARNING, reach="paragraph", words=_RELATIVES)
def quality_twice(document: Document) -> Iterator[Finding]:
    """A relative clause says of something what it is called right before.

    “Her cheering supporters who were cheering”, “a flat tyre that had gone flat”: of two ways to say it both were left. Reported where nothing but a form of “be”, “have” or
    the like stands between the relative and the same word, and the clause ends there or goes on with a preposition.

    Bad:  She thanked her {~~cheering supporters who were cheering~>cheering supporters~~} in the hall.
    Bad:  The bus stopped with a {~~flat tyre that had gone flat~>flat tyre~~}.
    Good: She thanked her supporters, who were cheering, and the security guards who were guarding the door; a free man who has been freed is free.
    """
    story, letters = words(document), grammar(document)
    for at in story.standing(_RELATIVES):
        noun, said = at - 1, _said(document, at)
        if noun < 1 or said is None or letters.kinds[noun] not in _NOUNS or letters.marks[noun] not in " ,":
            continue
        for before in range(noun - 1, max(-1, noun - 1 - _FAR), -1):
            if letters.marks[before] != " " or letters.kinds[before] not in _QUALITIES:
                break
            owned = letters.kinds[before - 1 : before] in _BEFORE_NOUNS and letters.marks[before - 1] == " "
            if owned and story.texts[before] == story.texts[said]:
                span = story.span(before, said)
                fix = Fix.delete(Span(story.ends[noun], span.end))
                yield Finding(span, f"“{story.texts[said]}” is said already in “{document[span]}”", [fix])
                break


def _said(document: Document, at: int) -> int | None:
    """The word that says what something is, behind a relative and a verb that links them, where it ends its phrase."""
    story, letters = words(document), grammar(document)
    last = at + 1
    while last < len(story) - 1 and letters.marks[last - 1] == letters.marks[last] == " ":
        if letters.kinds[last] not in _LINKS and story.lower[last] not in _LINKING:
            break
        last += 1
    ended = last < len(story) and (letters.marks[last] != " " or letters.kinds[last + 1 : last + 2] in _BEHIND)
    plain = ended and last > at + 1 and letters.marks[last - 1] == " " and story.texts[last].isalpha()
    return last if plain else None
