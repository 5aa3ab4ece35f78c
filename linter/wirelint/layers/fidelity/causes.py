"""Why something happened: the cause that a copy gives in the place of its source's, and a cause that became the effect."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import reworded, within
from wirelint.layers.fidelity.denying.negators import is_denying
from wirelint.layers.fidelity.judging.tokens import BE, says_more
from wirelint.layers.fidelity.kinds import CONTRARY, WORDING, Departure
from wirelint.layers.fidelity.senses import meet, stem
from wirelint.layers.function_words import DETERMINERS
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentences
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.3
"""The share of a sentence that must stand in its passage."""

_BEHIND = frozenset(
    (
        ("because",), ("because", "of"), ("due", "to"), ("owing", "to"), ("thanks", "to"), ("result", "of"), ("account", "of"), ("response", "to"),
        ("caused", "by"), ("prompted", "by"), ("triggered", "by"), ("sparked", "by"), ("driven", "by"),
    )
)  # fmt: skip
"""Words behind which the cause stands, and before which the effect does."""

_BEFORE = frozenset(
    (("led", "to"), ("leads", "to"), ("leading", "to"), ("resulted", "in"), ("caused",), ("causes",), ("causing",), ("prompted",), ("prompting",), ("triggered",))
)  # fmt: skip
"""Words before which the cause stands, and behind which the effect does."""

_REACH = 12
"""So near to these words stands what they join."""

_PARTING = frozenset(".;:—–\n")
_TURNED = 2
"""So many words of the cause must be the other text's effect, and as many the other way round."""

_SAID = 2
"""So many words of another cause must stand about the passage, though not as one."""


class _Reason(NamedTuple):
    """The words of an effect and of its cause, with where the cause stands."""

    effect: frozenset[str]
    cause: frozenset[str]
    span: Span


@layer
def exchanged_causes(document: Document) -> list[Departure]:
    """The causes of a copy that are others in its source."""
    return [one for passage in reworded(document, _LEAST) for one in _exchanged(document, passage)]


def _exchanged(document: Document, passage: Passage) -> Iterator[Departure]:
    source = passage.source
    ours = list(_reasons(document, passage.copy))
    row = within(document, passage.copy)
    if not ours or any(map(is_denying, row)):
        return
    told = _keys(row)
    theirs = [one for one in _all(source) if passage.around.covers(one.span)]
    for one in ours:
        if quoted(document, one.span):
            continue
        turned = next((other for other in theirs if _is_turned(one, other)), None)
        if turned:
            yield Departure(CONTRARY, one.span, source, turned.span)
            continue
        other = _in_its_place(one, theirs)
        if other and not meet(told, other.cause) and _is_said_elsewhere(source, one, other):
            yield Departure(WORDING, one.span, source, other.span)


@layer
def _all(source: Document) -> list[_Reason]:
    """The causes that a text gives."""
    return [one for span in sentences(source) for one in _reasons(source, span)]


def _is_said_elsewhere(source: Document, one: _Reason, other: _Reason) -> bool:
    """Whether enough of a cause stands in a sentence of the source, other than that of which it is given for the cause."""
    cause = _stems(one.cause)
    return any(
        len(cause & {stem(t.key) for t in within(source, span)}) >= _SAID
        for span in sentences(source)
        if not span.covers(other.span)
    )


def _in_its_place(one: _Reason, theirs: Sequence[_Reason]) -> _Reason | None:
    """The only cause that a source gives of an effect, if it is another."""
    same = [other for other in theirs if len(_stems(one.effect) & _stems(other.effect)) >= _SAID]
    return same[0] if len(same) == 1 and not meet(one.cause, same[0].cause) else None


def _is_turned(one: _Reason, other: _Reason) -> bool:
    """Whether what is the cause in one text is the effect in another, and the other way round."""
    cause, effect, was_cause, was_effect = map(_stems, (one.cause, one.effect, other.cause, other.effect))
    crossed = (cause & was_effect, effect & was_cause)
    straight = (cause & was_cause, effect & was_effect)
    return min(map(len, crossed)) >= _TURNED and not any(straight)


def _reasons(document: Document, sentence: Span) -> Iterator[_Reason]:
    """The causes of a sentence with their effects."""
    row = within(document, sentence)
    for at in range(len(row)):
        for joined, behind in ((_BEHIND, True), (_BEFORE, False)):
            size = _size(row, at, joined)
            if not size or _is_to_come(row, at):
                continue
            first, last = _side(document, row, at, -1), _side(document, row, at + size - 1, 1)
            if not first and behind:
                first, last = _behind_comma(document, last)
            elif behind:
                last = (_behind_comma(document, last)[1]) or last
            effect, cause = (first, last) if behind else (last, first)
            if effect and cause:
                yield _Reason(_keys(effect), _keys(cause), _stretch([*cause, row[at]]))
            break


def _size(row: Sequence[Token], at: int, joined: frozenset[tuple[str, ...]]) -> int:
    """How many words from a place on join a cause and an effect, with an adverb between two: “caused mainly by”."""
    if at + 2 < len(row) and row[at + 1].key.endswith("ly") and (row[at].key, row[at + 2].key) in _BEHIND:
        return len(row[at : at + 3]) if joined is _BEHIND else 0
    return next((n for n in (2, 1) if tuple(t.key for t in row[at : at + n]) in joined), 0)


def _is_to_come(row: Sequence[Token], at: int) -> bool:
    """Whether something is due to be done, rather than due to something."""
    last = row[at + 2].key if at + 2 < len(row) else ""
    return row[at].key == "due" and at > 0 and row[at - 1].key in BE and last not in DETERMINERS


def _behind_comma(document: Document, found: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The effect and the cause where the sentence begins with the cause: “Because it rained, the match was off”."""
    for at, (a, b) in enumerate(zip(found, found[1:], strict=False), 1):
        if "," in document.text[a.span.end : b.span.start]:
            return [*found[at:]], [*found[:at]]
    return [], []


def _stretch(found: Sequence[Token]) -> Span:
    return Span(min(t.span.start for t in found), max(t.span.end for t in found))


def _side(document: Document, row: Sequence[Token], at: int, step: int) -> list[Token]:
    """The words on one side of a place in a sentence that say something."""
    found: list[Token] = []
    for n in range(at + step, at + step * (_REACH + 1), step):
        if not 0 <= n < len(row) or not row[n].word:
            break
        near, other = sorted((row[n], row[n - step]), key=lambda t: t.span)
        if not _PARTING.isdisjoint(document.text[near.span.end : other.span.start]):
            break
        if says_more(row[n]) and row[n].key != "said":
            found.append(row[n])
    return found


def _keys(found: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.key for t in found)


def _stems(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(map(stem, keys))
