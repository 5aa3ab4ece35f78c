"""A he where the copy has a she, or the other way round."""

from __future__ import annotations

from bisect import bisect_right

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.attributions import attributions
from wirelint.layers.names import Name, names
from wirelint.layers.paragraphs import paragraphs
from wirelint.layers.people import HE, SHE, Person, people
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentences
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.attribution._offices import places
from wirelint_rules.attribution._speakers import persons

if TYPE_CHECKING:
    from collections.abc import Iterator

_GENDERED = pattern(
    r"\b(?:(?P<he>he|him|his|himself|m[ae]n|boys?|(?:grand)?(?:father|son)s?|brothers?|husbands?|uncles?|nephews?|widowers?|kings?|princes?|actors?"
    r"|gentlem[ae]n|guys?|dads?|Mr|Sir|Lord)|(?P<she>she|hers?|herself|wom[ae]n|girls?|(?:grand)?(?:mother|daughter)s?|sisters?|wife|wives|aunts?|nieces?"
    r"|widows?|queens?|princess(?:es)?|actress(?:es)?|lad(?:y|ies)|mums?|moms?|Mrs|Ms|Miss|Dame))\b",
    flags=2,
)
_LEADS_IN = pattern(r"(?:[A-Z][a-z]+ [^,.;“”\"]{0,40}, )?(?:[Tt]he |[Aa]n? |[A-Z][\w-]*[’']s )?(?:[A-Z][\w.-]+ )?")
_HE, _SHE = pattern(r"\b[Hh]e\b"), pattern(r"\b[Ss]he\b")
_ANSWERS = frozenset("agreed agrees replied replies responded responds asked asks countered".split())
"""Verbs that may bring in another speaker."""

_SUBJECT = pattern(r"(?:He|She)\b")


REACH = 1500
"""How far before a pronoun the name it means may stand, in code points."""


class _Pronoun(NamedTuple):
    """A pronoun that must mean somebody named before `reach`, the beginning of its sentence or quotation."""

    span: Span
    reach: int


@rule(
    severity=Severity.WARNING,
    in_quotes="skip",
    needs=(" he ", " she ", "He ", "She ", " he.", " she.", " he,", " she,"),
)
def wrong_pronoun(document: Document) -> Iterator[Finding]:
    """A pronoun cannot mean the only person it could mean.

    “He said” behind a quotation, or “He” at the head of a sentence, means who was named last. Reported where the paragraph
    so far (or the one before, if this one names nobody) names one person only, a title, an office (“a spokeswoman”) or a
    given name borne almost only by women or by men says which, and nothing between could be meant by the pronoun. Names
    within an office (“a colleague of Lee”) do not count. Given names that differ by country (Andrea, Jean) tell nothing; “they” is left alone.

    Bad:  Nina Ivanova, 71, climbed out of her cellar. “There was no water,” {==he==} said.
    Bad:  Iryna Bond, a spokeswoman, spoke of a line. ¶ “We change the wire in an hour,” {==he==} said.
    Good: Nina Ivanova climbed out of her cellar. “There was no water,” she said. Her husband waited. He was calm.
    Good: Andrea Rossi won. “I am glad,” he said.
    """
    if not _may_differ(document):
        return
    for pronoun in _pronouns(document):
        person = _only_one(document, pronoun)
        said = document[pronoun.span].lower()
        if person and person.pronoun not in {"", said}:
            place = Related(document, person.span, f"“{person.name}” is introduced here")
            yield Finding(pronoun.span, f"“{said}” stands where {person.name} was named last", (), [place])


def _may_differ(document: Document) -> bool:
    """Whether anybody in the story is a he and somebody called she, or the other way round; people cost less than sources."""
    shown = {person.pronoun for person in people(document)}
    return (SHE in shown and _HE.search(document.text) is not None) or (
        HE in shown and _SHE.search(document.text) is not None
    )


def _pronouns(document: Document) -> Iterator[_Pronoun]:
    """He and she as the speaker of a quotation before them, and as the first word of a sentence."""
    for one in attributions(document):
        if one.source and document[one.source[0]].lower() in {HE, SHE} and document[one.cue[0]] not in _ANSWERS:
            content, source = one.content[0], one.source[0]
            if content.start < source.start and document.text[content.start] in "“\"‘'":
                yield _Pronoun(source, content.start)
    for sentence in sentences(document):
        m = _SUBJECT.match(document.text, sentence.start)
        if m and not quoted(document, Span(*m.span())):
            yield _Pronoun(Span(*m.span()), sentence.start)


def _only_one(document: Document, pronoun: _Pronoun) -> Person | None:
    """The one person whom a pronoun can mean, or None where there are several, or none, or words for somebody else."""
    spans = paragraphs(document)
    index = bisect_right(spans, pronoun.reach, key=lambda span: span.start) - 1
    if index < 0:
        return None
    stretch = Span(spans[index].start, pronoun.reach)
    found = _named(document, stretch)
    if not found and index:
        stretch = Span(spans[index - 1].start, pronoun.reach)
        found = _named(document, stretch)
    person = _alone(document, found)
    said = document[pronoun.span].lower()
    words = (m for m in _GENDERED.finditer(document.text, *stretch) if m[said])
    return None if any(not quoted(document, Span(*m.span())) for m in words) else person


def _alone(document: Document, found: list[Name]) -> Person | None:
    """The one person among some names, if it is the subject or a speaker; names within an office do not count."""
    by_place = persons(document)
    offices = [span for name in found if (person := by_place.get(name.span)) for span in person.offices]
    outside = [name for name in found if not any(span.covers(name.span) for span in offices)]
    meant = [name for name in outside if name.span in by_place and not _no_person(name)]
    known = {person.name: person for name in meant if (person := by_place.get(name.span))}
    if len(known) != 1 or not any(_acts(document, name) for name in meant):
        return None
    if any(name.span not in by_place and len(name.parts) > 1 and not _no_person(name) for name in outside):
        return None
    in_full = any(len(name.parts) > 1 for name in meant)
    return next(iter(known.values())) if in_full or not _shared(document, known) else None


def _no_person(name: Name) -> bool:
    """Whether a name says that it is a body's or a place's: “CBC News”, “Environment Canada”."""
    return name.body or any(
        (part.text.isupper() and len(part.text) > 1) or part.text in places() for part in name.parts
    )


def _shared(document: Document, known: dict[str, Person]) -> bool:
    """Whether somebody else of the story has the surname."""
    surnames = {person.surname for person in known.values()}
    return any(person.surname in surnames and person.name not in known for person in people(document))


def _acts(document: Document, name: Name) -> bool:
    """Whether a name is a speaker or the subject with which its sentence begins."""
    if name.possessive:
        return False
    spans = sentences(document)
    sentence = spans[bisect_right(spans, name.span.start, key=lambda span: span.start) - 1]
    start = name.span.start - (len(name.title) + 1 if name.title else 0)
    if _LEADS_IN.fullmatch(document[sentence.start, max(start, sentence.start)]):
        return True
    return any(source.overlaps(name.span) for source in _sources(document))


@layer
def _sources(document: Document) -> list[Span]:
    return [source for one in attributions(document) for source in one.source]


def _named(document: Document, stretch: Span) -> list[Name]:
    """The names in a stretch that stand outside quotations; none in one that is too long."""
    if stretch.end - stretch.start > REACH:
        return []
    found = names(document)
    first = bisect_right(found, stretch.start - 1, key=lambda name: name.span.start)
    last = bisect_right(found, stretch.end - 1, key=lambda name: name.span.start)
    return [name for name in found[first:last] if not quoted(document, name.span)]
