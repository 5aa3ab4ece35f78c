"""Two clauses joined twice, or not at all."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, rule
from wirelint.layers.grammar import first_of, form, grammar, last_of, last_word, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters

_THERE = form(r"a [ir] (?:[qAQ9] ){0,2}(?:[?vs>G] )?[Nsv?1] (?P<verb>[irwx] [deL]|[wx] [deL])(?=[ ,.])", "a ir")
_AGAIN = form(r"C (?P<clause>(?:[^,. ] ){1,30}[^,. ]),[cC] (?=[uUjTSAZN9QEDOX?ta])")
_IT_IS = form(r"j i T [?sN] (?P<verb>[wx] [deL])(?=[ ,.])", "j i")

_CONCEDES = frozenset("although though".split())


_GOES = frozenset(["goes", "went"])
"""What is said of a saying, in passing: so the phrase goes."""


@rule(severity=Severity.ERROR, reach="paragraph", forms=(_THERE, _IT_IS, _AGAIN))
def joined_clauses(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two clauses are joined twice, or run into one.

    “Although the road was closed, but the trucks got through”, “because the bank was shut, so he could not pay”, “there is a
    fire has broken out”, “it is the army has taken the town”. Sentences in which more clauses stand, and speech, are left
    alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  Although the road was closed, {==but==} the trucks got through.
    Bad:  {==There is no leak has been==} seen.
    Good: Although poor but proud, he left. There is a fire that has burned for days; it is the army that has won.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for m, one, last in stretches(document, _THERE):
        if (
            story.lower[one] == "there"
            and (one == 0 or letters.kinds[one - 1] not in "RXpo")
            and story.lower[first_of(m, "verb") - 1] != "one"
        ):
            yield Finding(story.span(one, last), f"“{document[story.span(one, last)]}” runs two clauses into one")
    for _, one, last in stretches(document, _IT_IS):
        if story.lower[one] == "it" and (one == 0 or letters.marks[one - 1] == "."):
            yield Finding(story.span(one, last), f"“{document[story.span(one, last)]}” runs two clauses into one")
    for m, one, _ in stretches(document, _AGAIN):
        if one and letters.marks[one - 1] == " ":
            continue
        joint = last_of(m)
        first, second = story.lower[one], story.lower[joint]
        if (
            (
                (first in _CONCEDES and second == "but")
                or (first == "because" and second == "so" and letters.kinds[joint + 1] in "uUjTSA")
            )
            and _GOES.isdisjoint(story.lower[joint + 1 : joint + 5])
            and _finite(m["clause"])
            and _finite(_rest(letters, joint))
        ):
            span = Span(story.starts[joint], story.ends[joint])
            yield Finding(span, f"“{story.texts[one]}” has joined these clauses already")


def _finite(clause: str) -> bool:
    return any(letter in "irwxKPMdz3" for letter in clause)


def _rest(letters: Letters, at: int) -> str:
    return letters.between(at + 1, last_word(letters, at + 1))
