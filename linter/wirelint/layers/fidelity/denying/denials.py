"""What a sentence says and its passage denies, or the other way round, where the two were worded too freely to be compared word by word."""

from __future__ import annotations

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.changes import beside
from wirelint.layers.fidelity.denying.denied import is_compared
from wirelint.layers.fidelity.denying.negators import unprefixed
from wirelint.layers.fidelity.judging.contraries import RELATIONS, cancelled
from wirelint.layers.fidelity.judging.negations import affirmed, as_noun, counterpoised, denied_beside, supposed
from wirelint.layers.fidelity.judging.tokens import BE, BOUNDS, DISOWNING, FAILING, says_more
from wirelint.layers.fidelity.kinds import CONTRARY, NEGATION
from wirelint.layers.fidelity.senses import NEGATING, NEGATIONS, alike, converse, may_stand_for, meet, opposed, stem
from wirelint.layers.naming.housestyle import CALENDAR, tokens
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST, _CLOSE = 0.15, 0.8
"""The share of a sentence that stands in its passage, where it was worded freely and is of the passage all the same."""

_SHARED = 1
"""So many other words that say something must stand in both."""

_PLAINLY = 4
"""So many must stand in both for what a copy denies to be what its passage says, and nothing of its own."""

_REACH = 4
"""So near before a word a negation denies it."""

_SHORT = 4
"""Words of fewer letters stand in sentences for other reasons too."""

_DENYING = (
    NEGATIONS
    | FAILING
    | DISOWNING
    | frozenset(
        "unable until unless kept secret silent mum dismissed dismiss ruled doubt doubts doubted forbidden banned rather instead".split()
    )
)
_BOUNDING_BEFORE = frozenset("against few little only warned off although though but however".split())
"""Words that may deny what stands right behind them."""
_AUXILIARIES = BE | frozenset("do does did has have had to ought should must".split())


def turned(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of each word that is denied on one side only, or has its contrary on the other, with where it stands in the copy and in the source."""
    if not is_reworded(document, passage, _LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    about = within(passage.source, passage.around)
    shared = {stem(t.key) for t in ours if _tells(t)} & {stem(t.key) for t in theirs if _tells(t)}
    if len(shared) <= _SHARED:
        return
    if passage.share < _CLOSE:
        yield from _contraries(ours, theirs, about)
    if supposed(ours) != supposed(theirs):
        return
    for row, other, here in ((ours, theirs, True), (theirs, ours, False)):
        if _denials(row) <= _denials(other):
            # the same is denied, be it in another place
            continue
        for no, word in _denied(row):
            if _prefixed(ours, theirs):
                break
            match = next((t for t in other if stem(t.key) == stem(word.key)), None)
            if match is None and not here:
                match = next((t for t in other if t.text.islower() and _tells(t) and alike([t.key], [word.key])), None)
            if match is None or _is_denied_near(other, match):
                continue
            if here and (len(shared) < _PLAINLY or _is_denied(tokens(passage.source), word)):
                continue
            if not (affirmed(word.key, row) or as_noun(word.key, other) or counterpoised(row, other)):
                if not here and denied_beside(word.key, beside(document, passage)):
                    continue
                span = Span(no.span.start, word.span.end)
                yield NEGATION, *((span, match.span) if here else (match.span, span))


def _denials(row: Sequence[Token]) -> int:
    """How many words of a row deny something."""
    return sum(t.key in _DENYING or bool(unprefixed(t.key)) for t in row)


def _is_denied_near(row: Sequence[Token], word: Token) -> bool:
    """Whether a word that denies another, or may, stands near before it, or one that denies right behind it."""
    at = row.index(word)
    near = {t.key for t in row[max(0, at - _NEAR) : at]}
    behind = {t.key for t in row[at + 1 : at + _REACH]}
    return not (_DENYING | _BOUNDING_BEFORE).isdisjoint(near) or not _DENYING.isdisjoint(behind)


_NEAR = 6


def _is_denied(row: Sequence[Token], word: Token) -> bool:
    """Whether a word is denied anywhere among some tokens, in whatever way."""
    same = stem(word.key)
    return any(
        stem(t.key) == same and any(one.key in _DENYING for one in row[max(0, at - _NEAR) : at])
        for at, t in enumerate(row)
    )


def _prefixed(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether a word of one side is one of the other's with a negation before it: unchanged, changed."""
    a, b = ({stem(t.key) for t in row if _tells(t)} for row in (ours, theirs))
    return any(f"{prefix}{word}" in other for one, other in ((a, b), (b, a)) for word in one for prefix in NEGATING)


_BOUNDING = NEGATIONS | frozenset("than rather instead but until unless although though failed fails".split())
"""Words beside which a word and its contrary may say the same."""


_PLACES = frozenset(
    "inside outside before after above below front back first last north south east west early late".split()
)
"""Words of time and place of which a story has both."""


def _contraries(
    ours: Sequence[Token], theirs: Sequence[Token], about: Sequence[Token]
) -> Iterator[tuple[str, Span, Span]]:
    """Words of which the passage has the contrary, and neither text the other's word."""
    said, known = {stem(t.key) for t in ours}, {stem(t.key) for t in about}
    if {t.key for t in (*ours, *theirs)} & _BOUNDING or cancelled(ours, theirs):
        return
    for new in ours:
        if (
            _tells(new)
            and new.text.islower()
            and new.key not in _PLACES
            and not known & {stem(new.key), f"re{stem(new.key)}"}
            and not any(_are_kin(new, t) for t in about)
            and not any(t.text.islower() and may_stand_for(t.key, new.key) for t in theirs)
        ):
            old = next(
                (t for t in theirs if t.key != "said" and opposed(t.key, new.key) and stem(t.key) not in said), None
            )
            if old and (
                converse(old.key, new.key) or _of_a_relation(ours, new) or not _of_one_matter(old, theirs, new, ours)
            ):
                continue
            if old:
                yield CONTRARY, new.span, old.span


def _of_one_matter(old: Token, theirs: Sequence[Token], new: Token, ours: Sequence[Token]) -> bool:
    """Whether something is said near a word and its contrary alike: rose by a third, fell by a third."""
    there, here = (
        [
            t.key
            for t in row[max(0, row.index(word) - _ABOUT) : row.index(word) + 1 + _ABOUT]
            if says_more(t) and t is not word
        ]
        for word, row in ((old, theirs), (new, ours))
    )
    return meet(there, here)


_ABOUT = 7
"""So near to a word stands what it is said of."""


def _are_kin(one: Token, other: Token) -> bool:
    """Whether two longer words begin alike: defense, defend."""
    shorter = min(len(one.key), len(other.key))
    return shorter > _BEGINNING and one.key[:_BEGINNING] == other.key[:_BEGINNING]


_BEGINNING = 5


def _of_a_relation(row: Sequence[Token], word: Token) -> bool:
    """Whether a word tells of what one is to another: A's smaller rival is B, whose larger rival is A."""
    at = row.index(word)
    return any(t.key in RELATIONS for t in row[at + 1 : at + 2])


def _denied(row: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The negations of a row of words, each with the word that it denies."""
    for at, no in enumerate(row):
        before = row[at - 1].key if at else ""
        rest = [t for t in row[at + 1 : at + _REACH] if t.key not in _SMALL]
        if no.key == "not":
            verbal = before in _AUXILIARIES or (before != "or" and [t.key for t in row[at + 1 : at + 2]] == ["to"])
        else:
            verbal = no.key in _DENIERS and [t.key for t in row[at + 1 : at + 2]] != ["to"]
        if verbal and rest and rest[0].text.islower() and _tells(rest[0]) and not bounded(row, rest[0]):
            yield no, rest[0]


_DENIERS = frozenset("never nobody neither no".split())
"""Words that deny what comes behind them, in whatever place."""


def bounded(row: Sequence[Token], word: Token) -> bool:
    """Whether what is denied of a word is how far it goes: “did not belong to any one religion”."""
    at = row.index(word)
    behind = [t.key for t in row[at + 1 :]]
    return not BOUNDS.isdisjoint(behind[:_REACH]) or "until" in behind or is_compared(row[at + 1 : at + 1 + _REACH])


_SMALL = frozenset("to be been being".split())


def _tells(token: Token) -> bool:
    return (
        says_more(token)
        and len(token.key) >= _SHORT
        and token.key not in CALENDAR
        and not token.key[0].isdigit()
        and token.key != "said"
    )
