"""Whom a statement is given to: the person named as its source, or whom its he or she means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from wirelint import Document, Span, layer, pattern
from wirelint.layers.naming.names import Name, names
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import HE, SHE, Person, people
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._roles import is_role

if TYPE_CHECKING:
    from wirelint.layers.speech.attributions import Attribution

_OCCUPATION = pattern(r"(?:^|, |(?:[Tt]he|[Aa]n?) )(?P<role>(?:[a-z-]+ ){0,2}(?P<head>[a-z-]+),? )$")
_LEADS_IN = pattern(r"(?:[A-Z][a-z]+ [^,.;“”\"]{0,40}, )?(?:[Tt]he |[Aa]n? |[A-Z][\w-]*[’']s )?(?:[A-Z][\w.-]+ )?")
REACH = 600
"""How far before a he or a she the name it means is looked for, in code points."""


def speaker(document: Document, statement: Attribution) -> Person | None:
    """The person whom a statement is given to, or None where that cannot be told."""
    if not statement.source:
        return None
    source = statement.source[0]
    if document[source].lower() in {HE, SHE}:
        return _meant(document, min(source.start, statement.content[0].start), document[source].lower())
    found = named(document, source)
    return persons(document).get(found[0].span) if found and _is_name(document, source, found[0]) else None


def named(document: Document, stretch: Span) -> list[Name]:
    """The names that begin in a stretch."""
    found = names(document)
    starts = _starts(document)
    return found[bisect_left(starts, stretch.start) : bisect_left(starts, stretch.end)]


@layer
def _starts(document: Document) -> list[int]:
    return [name.span.start for name in names(document)]


@layer
def persons(document: Document) -> dict[Span, Person]:
    """The people of a story by the spans of their mentions."""
    return {span: person for person in people(document) for span in person.mentions}


def _is_name(document: Document, source: Span, name: Name) -> bool:
    """Whether a source is a name, with no more than its title before it, and an office or an appositive behind it."""
    before = document[source.start, name.span.start].strip()
    return before in {"", name.title} and not name.possessive and not name.body


def _meant(document: Document, before: int, said: str) -> Person | None:
    """The only person named in the paragraph before a pronoun, or in the one before it, if the pronoun is theirs."""
    spans = paragraphs(document)
    index = paragraph_at(document, before)
    for start in (spans[max(index, 0)].start, spans[max(index - 1, 0)].start):
        found = [
            name
            for name in named(document, Span(max(start, before - REACH), before))
            if not quoted(document, name.span)
        ]
        known = {person.name: person for name in found if (person := persons(document).get(name.span))}
        if known:
            person = next(iter(known.values()))
            return person if len(known) == 1 and person.pronoun == said else None
    return None


def acts(document: Document, name: Name) -> bool:
    """Whether a name is a speaker or the subject with which its sentence begins."""
    if name.possessive:
        return False
    sentence = sentence_at(document, name.span.start)
    start = document.text.rfind(name.title, 0, name.span.start) if name.title else name.span.start
    if m := _OCCUPATION.search(document[sentence.start, max(start, sentence.start)]):
        start -= len(m["role"]) if is_role(m["head"]) else 0
    if _LEADS_IN.fullmatch(document[sentence.start, max(start, sentence.start)]):
        return True
    found = sources(document)
    behind = bisect_right(found, (name.span.end, len(document.text)))
    return any(source.overlaps(name.span) for source in found[max(0, behind - NEARBY) : behind])


NEARBY = 8
"""So many sources may begin before a name and still reach it: one within another."""


@layer
def sources(document: Document) -> list[Span]:
    """Where the sources of statements stand, in their order."""
    return sorted(source for one in attributions(document) for source in one.source)
