"""What one person says in a copy, in whatever words, and another alone in its source: told by what is said and by who says nothing like it there."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import within
from wirelint.layers.fidelity.changes import says
from wirelint.layers.fidelity.judging.names import near
from wirelint.layers.fidelity.senses import NEGATIONS, stem
from wirelint.layers.naming.housestyle import CALENDAR
from wirelint.layers.naming.known import given
from wirelint.layers.quotations import quotations
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import people
from wirelint.layers.speech.statements import Reassigned, full_surnames, surname_of
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.speech.attributions import Attribution

_FEWEST = 3
"""So many words of a statement must stand in the sentence of the source that makes it."""

_SHARE = 0.4
"""What share of a statement's words, the rarer counting more, must stand there."""

_LESS = 0.5
"""What whoever is named by the copy says in the source has a smaller share of that of the words."""

_REGION = 2
"""So many sentences behind one that names somebody may be of them."""

_PRONOUNS = frozenset("he she".split())


class _Said(NamedTuple):
    """A sentence of a source with its stems, the surnames in it, and the one person who speaks in it, by surname."""

    span: Span
    stems: frozenset[str]
    named: frozenset[str]
    speaker: str
    origin: Span


@layer
def misplaced(document: Document) -> list[Reassigned]:
    """The statements that a copy gives to somebody who says nothing of the kind in its source, where somebody else does."""
    return [one for source in document.sources for one in _misplaced(document, source)]


def _misplaced(document: Document, source: Document) -> Iterator[Reassigned]:
    known = _persons(source)
    for one in attributions(document):
        name = surname_of(document, one.source[0]) if one.source and one.cue else ""
        if name not in known or _is_request(document, one):
            continue
        said = _content(document, one, known)
        other = _whose(source, name, said) if len(said) >= _FEWEST else None
        if (
            other
            and _denies(source, [other.span]) == _denies(document, one.content)
            and not _is_about(document, one, other.speaker)
            and not _is_quoted_elsewhere(document, one, source, other)
        ):
            yield Reassigned(one.source[0], source, other.origin)


def _whose(source: Document, name: str, said: frozenset[str]) -> _Said | None:
    """The sentence of another that says as much of a statement as none of the person's own does."""
    places, theirs = _places(source), _sentences(source)
    weights: dict[int, float] = defaultdict(float)
    for word in said:
        found = places.get(word, ())
        if len(found) <= _COMMON:
            for at in found:
                weights[at] += 1 / len(found)
    if not weights:
        return None
    at, most = max(weights.items(), key=lambda one: (one[1], -one[0]))
    best = theirs[at]
    if len(best.stems & said) < _FEWEST or most < _SHARE * sum(1 / max(1, len(places.get(word, ()))) for word in said):
        return None
    if not best.speaker or name in best.named or near(best.speaker.lower(), name.lower()):
        return None
    own = max((weight for near_by, weight in weights.items() if _is_of(theirs, near_by, name)), default=0.0)
    return best if own < _LESS * most else None


def _is_of(theirs: Sequence[_Said], at: int, name: str) -> bool:
    """Whether a sentence names somebody, or stands right behind one that does and names nobody else."""
    for back in range(_REGION + 1):
        if at < back:
            return False
        if theirs[at - back].named:
            return name in theirs[at - back].named
    return False


_COMMON = 40
"""A word that stands in more sentences of a source than this does not tell where a statement comes from."""


def _content(document: Document, one: Attribution, names: frozenset[str]) -> frozenset[str]:
    """The stems of what is said, but for names and days."""
    lowered = {name.lower() for name in names}
    return frozenset(
        stem(t.key)
        for span in one.content
        for t in within(document, span)
        if says(t) and t.key not in CALENDAR and t.key not in lowered
    )


def _denies(document: Document, spans: Sequence[Span]) -> bool:
    """Whether something is denied in some stretches: what one affirms and another denies are two statements."""
    return any(t.key in NEGATIONS for span in spans for t in within(document, span))


def _is_about(document: Document, one: Attribution, other: str) -> bool:
    """Whether the sentence of a statement names whom the source gives it to."""
    at = sentence_at(document, one.source[0].start)
    return other in document[at] or any(other in document[span] for span in one.content)


def _is_request(document: Document, one: Attribution) -> bool:
    """Whether somebody asks or orders rather than says: “asked her to go”."""
    return document[one.cue[0]].lower().startswith("ask") or document[one.content[0]].lower().startswith(
        ("to ", "not to ")
    )


def _is_quoted_elsewhere(document: Document, one: Attribution, source: Document, other: _Said) -> bool:
    """Whether words that a statement quotes stand in another sentence of the source than the one it is held to come from."""
    pieces = [
        document[span.content].strip(" .,!?")
        for span in quotations(document)
        if any(part.overlaps(span.span) for part in one.content)
    ]
    return any(piece in source.text and piece not in source[other.span] for piece in pieces)


@layer
def _persons(source: Document) -> frozenset[str]:
    """The surnames of those people of a source who have a given name or a title before it."""
    return full_surnames(source) & frozenset(
        person.surname for person in people(source) if given(person.name.split()[0]) or person.offices
    )


@layer
def _places(source: Document) -> dict[str, list[int]]:
    """By each stem the sentences of a source that have it, by number."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(_sentences(source)):
        for word in one.stems:
            found[word].append(at)
    return found


@layer
def _sentences(source: Document) -> list[_Said]:
    names = _persons(source)
    found: list[_Said] = []
    said = [one for one in attributions(source) if one.source and one.cue]
    starts = [one.source[0].start for one in said]
    for span in sentences(source):
        row = within(source, span)
        named = frozenset(t.text for t in row if t.text in names)
        here = said[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        speakers = {surname_of(source, one.source[0]) for one in here}
        speaker = next(iter(speakers)) if len(speakers) == 1 else ""
        origin = here[0].source[0] if here else span
        if not speaker and here and len(speakers) == 1 and source[origin].lower() in _PRONOUNS and found:
            # he who spoke in the sentence before, where nobody else is named
            speaker = found[-1].speaker if found[-1].named <= {found[-1].speaker} and not named else ""
        found.append(
            _Said(
                span, frozenset(stem(t.key) for t in row if says(t)), named, speaker if speaker in names else "", origin
            )
        )
    return found
