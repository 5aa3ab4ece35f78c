"""Where a copy departs from its source, stretch by stretch, and in what."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import passages, within
from wirelint.layers.fidelity.causes import exchanged_causes
from wirelint.layers.fidelity.certainty import certain
from wirelint.layers.fidelity.changes import ANEW, Change, kept
from wirelint.layers.fidelity.counterparts import of_one_statement
from wirelint.layers.fidelity.denying.contrary import contrary_deeds
from wirelint.layers.fidelity.denying.elsewhere import denied_elsewhere
from wirelint.layers.fidelity.denying.emphasis import stressed
from wirelint.layers.fidelity.denying.holding import may_both_hold
from wirelint.layers.fidelity.denying.polarity import contradicted
from wirelint.layers.fidelity.denying.premature import premature
from wirelint.layers.fidelity.denying.subjects import denied_subjects
from wirelint.layers.fidelity.denying.unaccounted import unaccounted
from wirelint.layers.fidelity.denying.unopposed import unopposed
from wirelint.layers.fidelity.derived import of_the_others
from wirelint.layers.fidelity.displaced import displaced
from wirelint.layers.fidelity.entries import entry_headings, stamps
from wirelint.layers.fidelity.hands import hand, has_traces, is_edited
from wirelint.layers.fidelity.hardening import hardened
from wirelint.layers.fidelity.hedges import unhedged
from wirelint.layers.fidelity.judgement import Judged
from wirelint.layers.fidelity.judging.tokens import well_parted
from wirelint.layers.fidelity.judging.wording import wording
from wirelint.layers.fidelity.kinds import CLAIM, CONTRARY, MARKS, NAME, NEGATION, SPELLING, STYLE, WORDING, Departure
from wirelint.layers.fidelity.marks import altered_marks, lost_marks
from wirelint.layers.fidelity.misstated.ages import misstated_ages
from wirelint.layers.fidelity.misstated.days import misstated_days
from wirelint.layers.fidelity.misstated.figures import misstated_figures
from wirelint.layers.fidelity.misstated.months import misstated_months
from wirelint.layers.fidelity.misstated.ranks import misstated_ranks
from wirelint.layers.fidelity.misstated.unfounded import unfounded_figures
from wirelint.layers.fidelity.misstated.units import exchanged_units
from wirelint.layers.fidelity.namings import misnamed
from wirelint.layers.fidelity.parties import exchanged_parties
from wirelint.layers.fidelity.sides import exchanged_sides
from wirelint.layers.fidelity.substitutes import substituted
from wirelint.layers.fidelity.telling import misgoverned
from wirelint.layers.fidelity.turnabouts import exchanged_places
from wirelint.layers.naming.housestyle import Token
from wirelint.layers.ngrams import counts
from wirelint.layers.numbers.dates import dates
from wirelint.layers.paragraphs import dateline
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.fidelity.hands import Hand
    from wirelint.layers.fidelity.marks import Mark
    from wirelint.layers.paragraphs import Dateline

CLOSE = 0.5
"""A sentence of which a smaller share stands in its passage was written anew: its words are not held against it."""

_IN_PLACE = 0.25
_AS_IT_WAS = 0.8
"""The share of a sentence, and of those before and behind it, that must stand in their passages for it to be held against the one between."""

_LONGEST = 600
"""Sentences of more words and marks than this are lists or tables that have lost their lines: they are not compared."""


_OTHERWISE = (
    misstated_days,
    misstated_figures,
    misstated_months,
    misstated_ranks,
    misstated_ages,
    unfounded_figures,
    exchanged_units,
    exchanged_parties,
    exchanged_places,
    exchanged_sides,
    exchanged_causes,
)
"""What tells of single things that the source has otherwise, each where those before it found nothing."""


_CONTRADICTING = (
    contrary_deeds,
    contradicted,
    unopposed,
    unaccounted,
    stressed,
    premature,
    denied_subjects,
    denied_elsewhere,
)
"""The ways to tell that one text denies what the other says; of a sentence the first that they find is told."""


@layer
def departures(document: Document) -> list[Departure]:
    """Every stretch in which a sentence differs from the passage it was made from, house style apart, with its kind."""
    held = compared(document)
    anew = kept(document, held) < ANEW
    judged = [Judged.of(document, *one, anew=anew) for one in held]
    whose = hand(document, judged)
    # what is amiss whoever wrote it convicts a hand as wrong facts do
    amiss = sum(kind not in {"", STYLE} for one in judged for kind in _oddities(document, one, whose))
    whose = whose._replace(wrong=whose.wrong + amiss)
    found = {
        Departure(kind, change.span(one.passage.copy), one.passage.source, change.origin(one.passage.span))
        for one in judged
        for change, kind in _kinds(document, one, whose)
        if kind
    }
    found.update(Departure(MARKS, *mark) for mark in _marks(document, judged, whose))
    found.update(
        Departure(WORDING, verb, one.passage.source, was)
        for one in judged
        for verb, was in misgoverned(document, one.passage)
    )
    found.update(
        Departure(kind, span, one.source, origin)
        for one in _without(document, found, {NEGATION, CONTRARY})
        for kind, span, origin in [
            found
            for ways in _CONTRADICTING
            for found in ways(document, one)
            if of_one_statement(document, Departure(found[0], found[1], one.source, found[2]))
        ][:1]
    )
    found = {one for one in found if one.kind != NEGATION or not _may_go_on(document, one)}
    for otherwise in _OTHERWISE:
        found |= _untold(found, otherwise(document))
    found |= _untold(
        found,
        (
            Departure(kind, span, one.source, origin)
            for one in passages(document)
            for kind, span, origin in [*hardened(document, one), *certain(document, one)]
            if of_one_statement(document, Departure(kind, span, one.source, origin))
        ),
    )
    found |= _untold(
        found,
        (
            Departure(kind, span, one.source, origin)
            for one in _without(document, found, {CLAIM})
            for kind, span, origin in [*unhedged(document, one)][:1]
            if of_one_statement(document, Departure(kind, span, one.source, origin))
        ),
    )
    names = misnamed(document)
    # who is meant is told better by the names about it than by the word that stood in its place
    found = {one for one in found if one.kind not in {NAME, SPELLING} or all(one.span != name.span for name in names)}
    found |= _untold(found, names)
    found |= _untold(found, displaced(document))
    found |= _untold(found, substituted(document))
    return sorted(found, key=lambda one: (one.span, one.kind, one.origin))


def _may_go_on(document: Document, one: Departure) -> bool:
    """Whether a denial may stand where the source was cut short, or the two texts count, or tell, what is of either side: 23 of 57 were not, 34 were."""
    theirs = sentence_at(one.source, one.origin.start)
    ours = sentence_at(document, one.span.start)
    if one.source[theirs].rstrip(" \"”'’").endswith(("...", "…")) or of_the_others(document, ours, one.source, theirs):
        return True
    here, there = ({t.key for t in within(text, span)} for text, span in ((document, ours), (one.source, theirs)))
    figures = ({key for key in keys if key[0].isdigit()} for keys in (here - there, there - here))
    return (
        may_both_hold(document, one) or all(figures) or ("never" in here ^ there and not _NEW.isdisjoint(here | there))
    )


_NEW = frozenset("new novel unprecedented first".split())
"""What is so has never been."""


def _untold(found: Iterable[Departure], more: Iterable[Departure]) -> set[Departure]:
    """Of more departures those where nothing was found but style and marks."""
    told = [one.span for one in found if one.kind not in {STYLE, MARKS}]
    return {one for one in more if not any(one.span.overlaps(other) for other in told)}


def _without(document: Document, found: Iterable[Departure], kinds: Collection[str]) -> list[Passage]:
    """The passages of sentences in which nothing was found of some kinds."""
    told = sorted(one.span.start for one in found if one.kind in kinds)
    return [
        one for one in passages(document) if bisect_left(told, one.copy.start) == bisect_left(told, one.copy.end + 1)
    ]


def _marks(document: Document, judged: Sequence[Judged], whose: Hand) -> Iterator[Mark]:
    """Marks and spaces lost, and in a verbatim copy those that differ."""
    changed = [one for one in judged if not _is_verbatim(document, one.passage)]
    for passage, pool, _ in changed:
        if passage.copy in entry_headings(document):
            continue
        yield from lost_marks(document, passage, pool.changes)
    if whose.verbatim:
        yield from altered_marks(document, changed)


def _oddities(document: Document, judged: Judged, whose: Hand) -> Iterator[str]:
    """The kinds of the changes of wording in a passage as they are if an editor made them."""
    pool = judged.pool._replace(edited=is_edited(document, judged), recast=has_traces(document, judged))
    return (wording(change, pool, whose._replace(wrong=0, untouched=False)) for change in judged.worded)


def _kinds(document: Document, judged: Judged, whose: Hand) -> Iterator[tuple[Change, str]]:
    """The changes of a passage, each with its kind."""
    pool = judged.pool._replace(edited=is_edited(document, judged), recast=has_traces(document, judged))
    for change, kind in zip(pool.changes, judged.kinds, strict=True):
        yield change, wording(change, pool, whose) if kind is None else kind


@layer
def compared(document: Document) -> list[tuple[Passage, list[Change]]]:
    """The sentences that were made from a passage each, with the stretches in which they differ from it."""
    found = passages(document)
    return [
        (one, [] if _is_verbatim(document, one) else _changes(document, one))
        for at, one in enumerate(found)
        if one.share >= CLOSE or (one.share >= _IN_PLACE and _in_place(found, at))
    ]


def _in_place(found: Sequence[Passage], at: int) -> bool:
    """Whether a sentence and its passage stand between the same two sentences, which were kept."""
    if not 0 < at < len(found) - 1:
        return False
    before, one, behind = found[at - 1 : at + 2]
    if min(before.share, behind.share) < _AS_IT_WAS or not before.source is one.source is behind.source:
        return False
    text = one.source.text
    return not any(
        text[start:end].strip() or start > end
        for start, end in ((before.span.end, one.span.start), (one.span.end, behind.span.start))
    )


def _is_verbatim(document: Document, passage: Passage) -> bool:
    """Whether a sentence was kept to the letter, be it from another place than its passage."""
    return document[passage.copy] in _verbatim(passage.source)


def _changes(document: Document, passage: Passage) -> list[Change]:
    from difflib import SequenceMatcher

    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    filed, theirs_filed = _filed(document, ours), _filed(passage.source, theirs)
    ours = _less_stamp(document, _less_dateline(ours, filed, theirs_filed))
    theirs = _less_stamp(passage.source, _less_dateline(theirs, theirs_filed, filed))
    ours, theirs = _compounds(ours, theirs), _compounds(theirs, ours)
    if not ours or not theirs or max(len(ours), len(theirs)) > _LONGEST:
        return []
    matcher = SequenceMatcher(None, [t.key for t in theirs], [t.key for t in ours], autojunk=False)
    return [
        Change(theirs[i:j], ours[k:m], theirs[:i], theirs[j:], ours[:k], ours[m:])
        for tag, i, j, k, m in matcher.get_opcodes()
        if tag != "equal"
    ]


def _compounds(found: Sequence[Token], other: Sequence[Token]) -> list[Token]:
    """The tokens with those as one that the other text writes as one word: start-up, startup."""
    single, joined = {t.key for t in other}, list[Token]()
    for token in found:
        last = joined[-1] if joined else None
        whole = last.key + token.key if last and token.span.start - last.span.end == 1 else ""
        if last and whole in single and whole.isalpha() and counts().known(whole) and well_parted([last, token]):
            joined[-1] = Token(last.text, whole, Span(last.span.start, token.span.end))
        else:
            joined.append(token)
    return joined


def _filed(document: Document, found: Sequence[Token]) -> Dateline | None:
    """The dateline that some tokens begin with."""
    line = dateline(document)
    return line if line and found and line.span.covers(found[0].span) else None


def _less_dateline(found: Sequence[Token], own: Dateline | None, other: Dateline | None) -> Sequence[Token]:
    """The tokens without those of the dateline, but for the place and the date if the other text gives them too."""
    if own is None:
        return found
    shared = [own.place] if other else []
    if own.date and other and other.date:
        shared.append(own.date)
    return [t for t in found if not own.span.covers(t.span) or any(one.covers(t.span) for one in shared)]


def _less_stamp(document: Document, found: Sequence[Token]) -> Sequence[Token]:
    """The tokens without those of the time at which an entry of a live report was posted, or of the date that a story begins with."""
    begun = (one.span for one in dates(document) if _FILED_ON.match(document.text, one.span.end))
    stamp = next((span for span in (*stamps(document), *begun) if found and span.covers(found[0].span)), None)
    return [t for t in found if not stamp.covers(t.span)] if stamp else found


_FILED_ON = pattern(r"\s?(?:—|–|--|- )")
"""What parts a date from the story that it begins."""


@layer
def _verbatim(source: Document) -> frozenset[str]:
    """The sentences of a source as they stand."""
    return frozenset(source[span] for span in sentences(source))
