"""What a source only plans, expects, believes or holds possible, and a reworded sentence of the copy states as done or known."""

from __future__ import annotations

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.clauses import clauses, what_else
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import CLAIM
from wirelint.layers.fidelity.senses import DOUBT, NEGATIONS, may_stand_for, stem
from wirelint.layers.naming.housestyle import HAD_OR_WOULD, tokens
from wirelint.layers.quotations import quoted
from wirelint.layers.verbs import past_participle, plain_forms
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.35
"""The share of a sentence that must stand in its passage."""

_SHARED = 2
"""So many other words must stand in both clauses."""

_BEFORE = 5
"""So near before a verb stands what makes it a plan or a possibility."""

_PERHAPS = frozenset("may might".split())
_MODAL = frozenset("may might could would will should shall".split())
_PLANNING = frozenset(
    """plan plans planned planning intend intends intended intention aim aims aimed hope hopes hoped hoping propose proposes proposed proposal proposals consider considers
    threaten threatens threatened threat promise promises promised vow vows vowed pledge pledges pledged offer offers offered agree agrees due set want wants wanted seek seeks
    sought trying attempt attempts attempted ask asks asked urge urges urged order orders ordered call calls called calling demand demands demanded allow allows allowed permit
    permitted expect expects expected likely poised scheduled prepare prepares prepared preparing idea bid fear risk chance option recommend recommends recommended bill draft
    wish wishes wished ready willing is are was were supposed told reluctant designed meant intends eager keen""".split()
)
"""Words before “to” by which what is behind it is still to be done."""

_DONE = frozenset("has have had".split())
_SURE = frozenset(("will",))
_OFF = (
    NEGATIONS
    | _PERHAPS
    | frozenset(
        "if would could should whether unless until as allegedly reportedly apparently possibly probably perhaps maybe said according".split()
    )
)
"""Words in a clause of the copy by which it states nothing, or somebody else does."""

_REPORTED = frozenset(("said", "according"))

_BELIEVING = frozenset(
    "believe believes believed think thinks thought suspect suspects suspected fear fears feared assume assumes assumed guess guesses guessed reckon reckons reckoned".split()
)
_KNOWING = frozenset(
    "knew knows know proved proves proven confirmed confirms established establishes discovered verified demonstrated ascertained".split()
)
"""Verbs of those who hold something to be so, and of those who know."""


def hardened(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of what is stated for a plan, a possibility or a belief, with where it stands in the copy and in the source."""
    if not is_reworded(passage, _LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    yield from _known(document, passage, ours, theirs)
    # who says so in both texts claims as much
    off = _OFF - _REPORTED if any(t.key in _REPORTED for t in theirs) else _OFF
    for clause in clauses(document, ours):
        if not off.isdisjoint(t.key for t in clause):
            continue
        for at, token in enumerate(clause[:-1]):
            if token.key not in _DONE | _SURE or quoted(document, token.span) or _is_infinitive(clause, at):
                continue
            verb = _verb(clause, at, done=token.key in _DONE)
            if verb is None:
                continue
            old = _open_in(passage, verb, theirs, clause, perhaps=token.key in _SURE)
            if old:
                yield CLAIM, Span(token.span.start, verb.span.end), old


def _is_infinitive(clause: Sequence[Token], at: int) -> bool:
    """Whether an auxiliary states nothing: “was said to have been seen”."""
    return at > 0 and clause[at - 1].key == "to"


def _verb(clause: Sequence[Token], at: int, *, done: bool) -> Token | None:
    """The verb behind an auxiliary that says that something was done, or will be."""
    for token in clause[at + 1 : at + 4]:
        if token.key in _BETWEEN or token.key.endswith("ly"):
            continue
        if not token.text.islower() or not says_more(token) or len(token.key) < len("sign"):
            return None
        return token if not done or token.key.endswith("ed") or token.key in plain_forms() else None
    return None


_BETWEEN = frozenset("been be also already now since then have".split())


def _open_in(
    passage: Passage, verb: Token, theirs: Sequence[Token], clause: Sequence[Token], *, perhaps: bool
) -> Span | None:
    """Where a passage has a verb as what may be, or is to be, done, if the source has it nowhere otherwise."""
    found = tokens(passage.source)
    same = [at for at, t in enumerate(found) if _is(t, verb)]
    starts = {at: _open_from(found, at, perhaps=perhaps) for at in same}
    if not same or None in starts.values():
        return None
    about = what_else(clause, verb)
    for at, start in starts.items():
        other = found[at]
        part = next((c for c in clauses(passage.source, theirs) if other in c), [])
        if start and len(about & what_else(part, other)) >= _SHARED:
            return Span(start.span.start, other.span.end)
    return None


def _open_from(found: Sequence[Token], at: int, *, perhaps: bool) -> Token | None:
    """The word by which a verb is of what may be, or is to be, done; None where it was done, or may have been."""
    before = [t for t in found[max(0, at - _BEFORE) : at] if t.key not in _BETWEEN and not t.key.endswith("ly")]
    if not before:
        return None
    if before[-1].text in HAD_OR_WOULD and past_participle(found[at].key) == found[at].key:
        return None
    if before[-1].key in (_PERHAPS if perhaps else _MODAL):
        return before[-1]
    if perhaps or before[-1].key != "to":
        return None
    return next((t for t in reversed(before[:-1]) if t.key in _PLANNING), None)


def _known(
    document: Document, passage: Passage, ours: Sequence[Token], theirs: Sequence[Token]
) -> Iterator[tuple[str, Span, Span]]:
    """What somebody knew, or proved, in the copy, and only believed in the source."""
    here, there = {t.key for t in ours}, {t.key for t in within(passage.source, passage.around)}
    if here & (_BELIEVING | DOUBT | NEGATIONS) or there & _KNOWING:
        return
    verb = next((t for t in ours if t.key in _KNOWING and t.text.islower() and not quoted(document, t.span)), None)
    old = next(
        (t for t in theirs if t.key in _BELIEVING and t.text.islower() and not quoted(passage.source, t.span)), None
    )
    if verb and old and len(what_else(ours, verb) & what_else(theirs, old)) > _SHARED:
        at = ours.index(verb)
        if at and ours[at - 1].key not in _KNOWN_TO_ALL:
            yield CLAIM, verb.span, old.span


_KNOWN_TO_ALL = frozenset("is are was were be well better best as not to".split())
"""Words behind which nobody is said to know: is known as, was not known."""


def _is(token: Token, verb: Token) -> bool:
    return stem(token.key) == stem(verb.key) or (
        token.text.islower() and may_stand_for(token.key, verb.key) and len(token.key) > 3
    )
