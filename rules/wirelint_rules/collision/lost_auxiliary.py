"""A participle that lost its auxiliary."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import first_word, form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUBJECT = form(r"[uU] (?:e|G (?=[opTASf]))", "uU eG")
_NOT = form(r"[sNvV?] a e(?= )", "sNvV? a")

_AUXILIARIES = frozenset("hwxM")
_NEAR = 10
"""So many words before a participle its auxiliary may stand, in a question or a list of verbs."""


@rule(severity=Severity.WARNING, forms=(_SUBJECT, _NOT))
def lost_auxiliary(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A participle lost its auxiliary.

    “They going to rebuild it”, “he been in prison since May”, “the factory not been used for years”: a pronoun that begins a
    sentence, or a noun with “not been”, and no “has”, “is” or the like before it. Speech is left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  {==They going==} to rebuild the mosque.
    Bad:  The {==factory not been==} used for years.
    Good: Had he been in prison? It has to date not been used, and they were seen going home.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _SUBJECT):
        if one == 0 or letters.marks[one - 1] == ".":
            end = last if letters.kinds[last] in "eG" else last - 1
            yield _finding(document, one, end)
    for _, one, last in stretches(document, _NOT):
        near = letters.kinds[max(first_word(letters, one), last - _NEAR) : one]
        joined = story.lower[one].endswith(("'s", "'d", "'ve"))
        if story.lower[one + 1] in {"not", "never"} and not joined and not _AUXILIARIES & {*near}:
            yield _finding(document, one, last)


def _finding(document: Document, one: int, last: int) -> Finding:
    span = words(document).span(one, last)
    return Finding(span, f"“{document[span]}” lost its auxiliary")
