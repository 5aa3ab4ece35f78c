"""A statement that begins with its verb."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERB = form(r"[irwh] (?:e )?[dL?](?= )", "irwh edL?")
_SHORT = frozenset("found left shot hit cut held".split())
"""Participles that have no letter of their own."""

_ENDS = frozenset('."”,')


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_VERB,))
def verb_before_subject(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A sentence that is no question begins with a passive or perfect verb.

    “Were pulled out 18 bodies”, “Has been opened an inquiry”: the word order of another language. Questions, lines that no stop
    ends, and speech are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The rain stopped. {==Were evacuated==} about 300 people from the valley.
    Good: Was moved to another ward? About 300 people were evacuated.
    """
    yield from weighed(document, _verbs, pooled)


def _verbs(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _VERB):
        word = story.texts[one]
        if word[1:] != word[1:].lower() or word == story.lower[one] or (one and letters.marks[one - 1] != "."):
            continue
        if letters.kinds[last] == "?" and story.lower[last] not in _SHORT:
            continue
        end = letters.marks.find(".", last)
        stop, copy = story.ends[end], document.text
        if copy[stop : stop + 1] in _ENDS and "?" not in copy[story.starts[one] : stop + 3]:
            span = story.span(one, last)
            yield True, Finding(span, f"“{document[span]}” stands before its subject")
