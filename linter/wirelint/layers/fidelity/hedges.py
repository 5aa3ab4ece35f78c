"""What a passage says with a reservation, “allegedly”, “may”, “is believed to”, and a sentence of the copy with none."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.clauses import clauses, is_told, what_else
from wirelint.layers.fidelity.denying.negators import denies
from wirelint.layers.fidelity.judging.tokens import BE, says_more
from wirelint.layers.fidelity.kinds import CLAIM
from wirelint.layers.fidelity.senses import DOUBT, stem
from wirelint.layers.naming.housestyle import tokens
from wirelint.layers.quotations import quoted
from wirelint.layers.verbs import plain_forms
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.35
"""The share of a sentence that must stand in its passage."""

_ENOUGH = ((3, 0.4), (2, 0.5))
"""So many of the other words of its clause, and such a share of them, must stand in the passage."""

_NEAREST = ((2, 0.3),)
"""The same where “allegedly” or the like was lost from beside a verb."""

_REACH = 4
"""So near before a verb stands a reservation."""

_ADVERBS = frozenset(
    "allegedly reportedly apparently possibly probably purportedly supposedly presumably perhaps maybe potentially seemingly".split()
)
_MODALS = frozenset("may might could".split())
_PLANS = frozenset(
    """expected planned hoped plan plans hope hopes hoping intend intends intended want wants wanted aim aims propose proposes proposed threaten threatens threatened
    consider considers seek seeks try tries trying ready prepared set due""".split()
)
"""Words before “to” by which what is behind it is still to be done."""

_BEFORE_TO = _PLANS | frozenset(
    "believed thought alleged suspected rumoured rumored reported understood likely feared supposed estimated claimed considered".split()
)
"""Words before “to” by which what is behind it is not certain, or not done."""

_BETWEEN = frozenset("be been being have has had also already now then still".split())
_SMALL = frozenset("a an the at in on its his her their".split())
_ASSERTING = BE | frozenset("has have had will".split())

_DOUBTFUL = DOUBT | _MODALS | _ADVERBS
"""Words by which a whole sentence makes a reservation."""

_REPORTED = frozenset("reported alleged believed thought understood rumoured rumored".split())
"""Words with which it is added that others say so: “it is reported”."""

_RESERVED = frozenset(
    """would should can if whether unless until hope hopes hoped hoping fear feared fears plan plans planned planning plot plotted want wants wanted intend intends
    intended aim aims aimed propose proposed proposes proposal threaten threatened threatens consider considers considered considering seek seeks sought try tries tried
    trying alleges allegation allegations accusation accusations accusing suspicion rumour rumours rumor rumors report reports reported think thinks thought
    set due scheduled poised prepare prepared chance risk possibility eager ready charge charged charges as per must version appears appear
    appeared looks seem seems opinion view sees saw""".split()
)
"""Words by which a clause makes one, in whatever way."""


def unhedged(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of what a passage says with a reservation only, with where the copy says it and where the source does."""
    if not is_reworded(passage, _LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    here, there = {t.key for t in ours}, {t.key for t in theirs}
    if "?" in here or not here & (_DOUBTFUL | _REPORTED) <= there or sum(map(denies, ours)) > sum(map(denies, theirs)):
        return
    if any(t.key in _ASCRIBING for t in ours) and not any(t.key in _ASCRIBING for t in theirs):
        return
    told = {stem(t.key) for t in theirs}
    for clause in clauses(document, ours):
        keys = {t.key for t in clause}
        if not keys & _RESERVED <= there or not {key for key in keys if key[0].isdigit()} <= there:
            continue
        for at, verb in enumerate(clause):
            if not _is_asserted(clause, at) or quoted(document, verb.span):
                continue
            old = _reservation(passage, verb, done=not any(t.key == "will" for t in clause[:at]))
            hedge = passage.source[old].split()[0].lower() if old else ""
            others, least = what_else(clause, verb), _NEAREST if hedge in _ADVERBS else _ENOUGH
            if old and hedge not in here and is_told(others & told, others, least):
                yield CLAIM, _stretch(clause, at), old


_ASCRIBING = frozenset("said according".split())


def _is_asserted(clause: Sequence[Token], at: int) -> bool:
    """Whether a word is a verb that states something where it stands."""
    verb, before = clause[at], [t.key for t in clause[max(0, at - 3) : at] if not t.key.endswith("ly")]
    if not verb.text.islower() or not says_more(verb) or len(verb.key) < len("sign") or before[-1:] == ["to"]:
        return False
    if not _OPEN.isdisjoint(before):
        return False
    auxiliary = any(key in _ASSERTING for key in before)
    if verb.key.endswith("ing") and before[-1:] and before[-1] in _OF:
        # dismissed for insulting somebody
        return True
    return auxiliary or verb.key.endswith("ed") or verb.key in plain_forms()


_OF = frozenset("for of after by over".split())
_OPEN = frozenset("would should could can may might must to shall".split())


def _stretch(clause: Sequence[Token], at: int) -> Span:
    first = next((t for t in clause[max(0, at - 2) : at] if t.key in _ASSERTING), clause[at])
    return Span(first.span.start, clause[at].span.end)


def _reservation(passage: Passage, verb: Token, *, done: bool) -> Span | None:
    """Where a passage says something with a reservation that its source says nowhere without; of what is planned only that it is done."""
    found = _reservations(passage.source).get(stem(verb.key), [])
    if not found or None in found:
        return None
    here = (span for span in found if span and passage.span.covers(span))
    return next((span for span in here if done or passage.source[span].split()[0] not in _PLANS), None)


@layer
def _reservations(source: Document) -> dict[str, list[Span | None]]:
    """Each word of a source by its stem, with where it stands behind a reservation; None where it stands without."""
    found: dict[str, list[Span | None]] = {}
    row = tokens(source)
    for at, token in enumerate(row):
        if token.word and says_more(token):
            before = [t for t in row[max(0, at - _REACH) : at] if t.key not in _BETWEEN and t.text != "May"]
            while len(before) > 1 and before[-1].key in _SMALL:
                before.pop()
            hedge = _hedge(before)
            found.setdefault(stem(token.key), []).append(Span(hedge.span.start, token.span.end) if hedge else None)
    return found


def _hedge(before: Sequence[Token]) -> Token | None:
    """The word of reservation among those right before a verb."""
    if not before:
        return None
    last, ahead = before[-1], before[-2] if len(before) > 1 else None
    if last.key in _ADVERBS | _MODALS:
        return last
    if last.key == "to" and ahead is not None and ahead.key in _BEFORE_TO:
        return ahead
    return ahead if ahead is not None and ahead.key in _MODALS and last.key.endswith("ly") else None
