"""What one person says in a copy, in whatever words, and another alone in its source: told by what is said and by who says nothing like it there."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import within
from wirelint.layers.fidelity.changes import says
from wirelint.layers.fidelity.judging.names import near
from wirelint.layers.fidelity.senses import NEGATIONS, stem
from wirelint.layers.naming.housestyle import CALENDAR, tokens
from wirelint.layers.naming.known import given
from wirelint.layers.quotations import quotations
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import people
from wirelint.layers.speech.statements import Reassigned, full_surnames, surname_of
from wirelint.patterns import pattern
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
        if one.source and one.cue:
            yield from _of_an_office(document, one, source)
        name = surname_of(document, one.source[0]) if one.source and one.cue else ""
        if name not in known or _is_request(document, one):
            continue
        said = _content(document, one, known)
        other = _whose(source, name, said) if len(said) >= _FEWEST else None
        if (
            other
            and _denies(source, [other.span]) == _denies(document, one.content)
            and not (other.speaker and _is_about(document, one, other.speaker))
            and not _is_quoted_elsewhere(document, one, source, other)
        ):
            yield Reassigned(one.source[0], source, other.origin)


def _whose(source: Document, name: str, said: frozenset[str]) -> _Said | None:
    """The sentence of another that says as much of a statement as none of the person's own does."""
    theirs = _sentences(source)
    weights = _weights(source, said)
    at = _likest(source, said, weights)
    if at is None:
        return None
    best, most = theirs[at], weights[at]
    if name in best.named or (name and best.speaker and near(best.speaker.lower(), name.lower())):
        return None
    if not best.speaker and not _is_of_nobody(source, theirs, at, name):
        return None
    own = max((weight for near_by, weight in weights.items() if _is_of(theirs, near_by, name)), default=0.0)
    return best if own < _LESS * most else None


def _weights(source: Document, said: frozenset[str]) -> dict[int, float]:
    """How much of some words each sentence of a source has, the rarer counting more."""
    places, weights = _places(source), defaultdict[int, float](float)
    for word in said:
        found = places.get(word, ())
        if len(found) <= _COMMON:
            for at in found:
                weights[at] += 1 / len(found)
    return weights


def _likest(source: Document, said: frozenset[str], weights: dict[int, float]) -> int | None:
    """The number of the sentence that has most of a statement, if it has enough of it."""
    if not weights:
        return None
    places = _places(source)
    at, most = max(weights.items(), key=lambda one: (one[1], -one[0]))
    enough = _SHARE * sum(1 / max(1, len(places.get(word, ()))) for word in said)
    return at if len(_sentences(source)[at].stems & said) >= _FEWEST and most >= enough else None


def _is_of_nobody(source: Document, theirs: Sequence[_Said], at: int, name: str) -> bool:
    """Whether a sentence is somebody's who has no name but an office that the person of a name has nowhere: “a spokeswoman said”."""
    best = theirs[at]
    head = _office(source, best.origin)
    if not head or any(name in one.named for one in theirs[max(0, at - _REGION) : at + _REGION + 1]):
        return False
    return not any(_stands(head, one.stems) for one in theirs if name in one.named)


def _office(document: Document, speaker: Span) -> str:
    """The last word of a speaker without a name who is somebody of an office: spokeswoman, of “an OSCE spokeswoman”; nothing for any other."""
    end = _HEAD.search(document.text, *speaker)
    words = document.text[speaker.start : end.start() if end else speaker.end].split()
    head = words[-1].strip(",.").lower() if words else ""
    named = any(word in full_surnames(document) and not word.isupper() for word in words)
    return head if head in _OFFICES and words[-1].islower() and not named else ""


_HEAD = pattern(r",? (?:for|of|at|in|from|with|who|on|to)\b|,")
"""What stands behind the office of a speaker."""

_OFFICES = frozenset(
    """spokesman spokeswoman spokesperson police officials official officers prosecutors prosecutor ministry analysts analyst economists economist residents witnesses
    witness lawyers lawyer attorney scientists researchers doctors doctor activists critics experts expert union unions company government army military court judge
    president minister premier chancellor governor mayor senator secretary ambassador commissioner chairman chairwoman director manager coach captain king queen pope
    bishop archbishop sheriff principal headmaster treasurer widow widower mother father son daughter brother sister wife husband survivor neighbour neighbor
    neighbours neighbors farmer farmers fishermen teacher pupils students student owner founder editor author historian biologist engineer inspector detective
    firefighters campaigners protesters organisers organizers operator watchdog regulator opposition rebels diplomats diplomat envoy""".split()
)
"""Who speaks without a name."""


def _stands(head: str, stems: frozenset[str]) -> bool:
    """Whether an office stands among some stems, in the singular or the plural, or as a word that may stand for it."""
    return stem(head) in stems or stem(head)[:4] in {one[:4] for one in stems}


def _of_an_office(document: Document, one: Attribution, source: Document) -> Iterator[Reassigned]:
    """What somebody of an office says in the copy, where a person alone says it in the source whom it never calls so, and somebody else has the office there."""
    head, theirs = _office(document, one.source[0]), _sentences(source)
    if not head or _is_request(document, one):
        return
    said = _content(document, one, _persons(source))
    at = _likest(source, said, _weights(source, said)) if len(said) >= _FEWEST else None
    if at is None:
        return
    other = theirs[at]
    speaker = other.speaker or _named_last(source, other.origin)
    if not speaker or _denies(source, [other.span]) != _denies(document, one.content):
        return
    about = frozenset[str]().union(*(near_by.stems for near_by in theirs if speaker in near_by.named))
    if not _is_of_somebody_else(source, head, speaker) or _stands(head, about):
        return
    if not _is_about(document, one, speaker) and not _is_quoted_elsewhere(document, one, source, other):
        yield Reassigned(one.source[0], source, other.origin)


def _is_of_somebody_else(source: Document, head: str, speaker: str) -> bool:
    """Whether an office stands right beside the name of another person in a source."""
    row = tokens(source)
    return any(
        t.key == head
        and any(
            near_by.text in full_surnames(source) and near_by.text != speaker
            for near_by in row[max(0, at - _BESIDE) : at + _BESIDE + 1]
        )
        for at, t in enumerate(row)
    )


_BESIDE = 3
"""So near to an office stands the name of whoever has it."""


def _named_last(source: Document, speaker: Span) -> str:
    """The surname with which the words for a speaker end: “his widow Ana Roth”."""
    last = source[speaker].split()[-1:]
    return last[0] if last and last[0] in full_surnames(source) else ""


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
    """Whether somebody asks, orders or writes for a living rather than says: “asked her to go”, “wrote for the paper”."""
    if document.text.startswith((" for ", " about "), one.cue[0].end):
        return True
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
        named = {t.text for t in row if t.text in names}
        # a name with a hyphen is several words: Mei-hui
        named |= {name for name in names if "-" in name and name in source[span]}
        here = said[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        speakers = {surname_of(source, one.source[0]) for one in here}
        speaker = next(iter(speakers)) if len(speakers) == 1 else ""
        origin = here[0].source[0] if here else span
        if not speaker and here and len(speakers) == 1 and source[origin].lower() in _PRONOUNS and found:
            # he who spoke in the sentence before, where nobody else is named
            speaker = found[-1].speaker if found[-1].named <= {found[-1].speaker} and not named else ""
        found.append(
            _Said(
                span,
                frozenset(stem(t.key) for t in row if says(t)),
                frozenset(named),
                speaker if speaker in names else "",
                origin,
            )
        )
    return found
