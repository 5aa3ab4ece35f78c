"""The order of a question within a statement."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_ASKED = form(r"X (?P<verb>[irKkMwx]) (?P<subject>[uUj]|T [?sNv]|D|E)(?=[ ,.])", "X irKkMwx")

_ASKING = frozenset(
    """know knew known knows clear unclear asked ask asks asking wonder wondered wonders said say says explain explained explains understand understood
    see sure learn learned find told remember decide investigate investigating determine discover examine examining reveal revealed
    established establish describe described matter about over idea question questions""".split()
)
_WHEN = frozenset("where why how when what".split())


@rule(severity=Severity.ERROR, reach="paragraph", forms=(_ASKED,))
def question_order(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A question within a statement keeps the order of a question.

    “It is not clear how did the fire start”, “they did not know where was the ship”. Questions, quoted or after a colon or
    comma, and “what” as the subject (they knew what was at stake) are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  It is not clear {==how did the fire==} start.
    Bad:  He watched from Johannesburg, {==where was he==} attending a summit.
    Good: He asked how the fire started. Why did they leave, she asked? They knew what was the cause.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for m, one, last in stretches(document, _ASKED):
        word = story.lower[one]
        if word not in _WHEN or story.texts[one] != word or _question(document, story, last) or not one:
            continue
        if _placed(letters, one, last, word) or _asked(story, letters, one, m):
            yield _finding(document, story, one, last)


def _finding(document: Document, story: Words, one: int, last: int) -> Finding:
    span = story.span(one, last)
    return Finding(span, f"“{document[span]}” has the order of a question")


def _placed(letters: Letters, one: int, last: int, word: str) -> bool:
    """Whether a clause of place or time hangs on a comma: Johannesburg, where was he attending a summit."""
    pronoun = letters.kinds[one + 1] in "ir" and letters.kinds[last] in "uj"
    behind = letters.joint(last)
    return letters.marks[one - 1] == "," and word in {"where", "when"} and pronoun and behind in {" G", " d", " L"}


def _asked(story: Words, letters: Letters, one: int, m: Match[str]) -> bool:
    """Whether the question depends on a verb of asking or knowing, and its order is no other construction."""
    word = story.lower[one]
    if letters.marks[one - 1] != " " or story.lower[one - 1] not in _ASKING:
        return False
    if word == "what" and (m["subject"][0] in "TDE" or m["verb"] in "hwx"):
        return False
    return m["subject"][0] not in "TDE" or m["verb"] not in "ir" or word in {"where", "why"}


def _question(document: Document, story: Words, at: int) -> bool:
    """Whether the sentence is a question after all."""
    rest = document.text[story.ends[at] : story.ends[at] + 300]
    stop = min((place for mark in ".\n" if (place := rest.find(mark)) >= 0), default=len(rest))
    return "?" in rest[: stop + 1]
