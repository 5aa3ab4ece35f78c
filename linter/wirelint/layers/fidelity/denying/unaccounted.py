"""A clause that one text denies and of which most words stand in the other, whose sentence has nothing that could deny them."""

from __future__ import annotations

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import is_reworded, within
from wirelint.layers.fidelity.clauses import clauses, is_told
from wirelint.layers.fidelity.denying.negators import BEFORE_TO, DENYING, denies, unprefixed
from wirelint.layers.fidelity.denying.polarity import is_noun
from wirelint.layers.fidelity.judging.negations import supposed
from wirelint.layers.fidelity.judging.tokens import BE, says_more
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.layers.fidelity.senses import stem
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.3
"""The share of a sentence that must stand in its passage."""

_LOST = ((3, 0.6), (2, 1.0))
_PUT_IN = ((3, 0.5), (2, 0.66))
"""So many words of a denying clause, and such a share of them, must stand in the other sentence: where it was the source's and where it is the copy's."""

_VERBAL = BE | frozenset("do does did has have had can could will would shall should must may might".split())
"""Behind these “not” denies a verb."""

_TURNING_AWAY = frozenset(
    """aside vain itself themselves himself herself turn turned turns turning delay delayed delays postpone postponed put call called ignore ignored ignores indoors flat
    clear cleared acquitted knocked shut closed shy shied steer steered reserve reserved sidestep sidestepped dodge dodged dodges evade evaded elude eluded elusive short
    before previously earlier already another again later wait waits waited waiting await awaited tight-lipped mute""".split()
)
"""Words by which a sentence may say, in a phrase, that something was not done, or not as yet."""


def unaccounted(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of a clause that only one of two texts denies, with where it stands in the copy and in the source."""
    if not is_reworded(passage, _LEAST):
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    if supposed(ours) != supposed(theirs) or _asks(ours) or _asks(theirs):
        return
    for no, word, match in _unaccounted((passage.source, theirs), ours, _LOST):
        if not quoted(document, match.span):
            yield NEGATION, match.span, Span(no.span.start, word.span.end)
    if sum(map(denies, ours)) == 1 and not any(map(denies, within(passage.source, passage.around))):
        for no, word, match in _unaccounted((document, ours), theirs, _PUT_IN):
            if not quoted(document, no.span):
                yield NEGATION, Span(no.span.start, word.span.end), match.span


def _asks(row: Sequence[Token]) -> bool:
    return any(t.key in {"?", "if", "whether"} for t in row)


def _unaccounted(
    denying: tuple[Document, Sequence[Token]], other: Sequence[Token], least: Sequence[tuple[int, float]]
) -> Iterator[tuple[Token, Token, Token]]:
    """A word that denies, one of its clause, and that of the other text, for the first clause that is denied here alone."""
    row = denying[1]
    if any(map(_may_deny, other)):
        return
    there: dict[str, Token] = {}
    for token in other:
        there.setdefault(stem(token.key), token)
    for clause in clauses(*denying):
        at = next((n for n, _ in enumerate(clause) if _denies_verb(clause, n, row)), None)
        if at is None or sum(map(denies, clause)) != 1:
            continue
        told = {stem(t.key): t for t in clause if says_more(t) and t.key != "said" and t is not clause[at]}
        behind = [stem(t.key) for t in clause[at + 1 :] if stem(t.key) in told]
        shared = [key for key in told if key in there]
        if is_told(shared, told, least) and behind and (match := there.get(behind[0])) and _is_verb(match, other):
            yield clause[at], told[behind[0]], match
            return


def _is_verb(word: Token, row: Sequence[Token]) -> bool:
    """Whether a word may be a verb where it stands: “named”, but not “the name”."""
    return word.text.islower() and not is_noun(word, row)


def _denies_verb(clause: Sequence[Token], at: int, row: Sequence[Token]) -> bool:
    """Whether a word denies a verb: “did not sign”, “never signed”, “refused to sign”, but not “declined to 3”."""
    token, behind = clause[at], clause[at + 1 : at + 3]
    if token.key == "not":
        place = row.index(token)
        return place > 0 and row[place - 1].key in _VERBAL
    if token.key in BEFORE_TO:
        return len(behind) > 1 and behind[0].key == "to" and behind[1].key.isalpha()
    return token.key == "never"


def _may_deny(token: Token) -> bool:
    return token.key in DENYING or token.key in _TURNING_AWAY or bool(unprefixed(token.key))
