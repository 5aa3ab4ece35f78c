"""Who does what to whom, told by what stands on either side of a verb that both texts have: “lawmakers accused the firm”, “the currency is pegged to the dollar”."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import reworded, within
from wirelint.layers.fidelity.clauses import JOINING
from wirelint.layers.fidelity.denying.negators import denies
from wirelint.layers.fidelity.judging.tokens import BE, is_measure, says_more
from wirelint.layers.fidelity.kinds import ROLES, Departure
from wirelint.layers.fidelity.parties import is_mutual
from wirelint.layers.fidelity.senses import may_stand_for, of_one_country, stem
from wirelint.layers.function_words import DETERMINERS
from wirelint.layers.naming.housestyle import CALENDAR, UNITS
from wirelint.layers.quotations import quoted
from wirelint.layers.verbs import plain_forms
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.4
"""The share of a sentence that must stand in its passage."""

_BEFORE, _BEHIND = 9, 7
"""So near before a verb stands who does it, and so near behind it to whom."""

_SHORT = 4

_AUXILIARIES = 3
"""So near before a verb stands what says that it was done to somebody."""

_CLAUSE = JOINING - {"said"}
"""Words with which another clause begins."""

_PARTING = frozenset(".;:—–\n")
_LINKS = frozenset(
    "to of from with against for over on in at by about into onto behind under among between through upon towards toward around without because due".split()
)
_STATES = BE | frozenset("remain remains remained stay stays stayed get gets got become becomes became".split())


class _Deed(NamedTuple):
    """A verb with those before it, those behind it and the small words by which each of these hangs on it, and whether it is done to the first."""

    verb: Token
    before: list[Token]
    behind: list[tuple[Token, frozenset[str]]]
    passive: bool


@layer
def exchanged_sides(document: Document) -> list[Departure]:
    """The stretches of a copy in which two stand on either side of a verb, each where the passage has the other."""
    return [one for passage in reworded(document, _LEAST) for one in _exchanged(document, passage)]


def _exchanged(document: Document, passage: Passage) -> Iterator[Departure]:
    ours = list(_deeds(document, within(document, passage.copy)))
    theirs = list(_deeds(passage.source, within(passage.source, passage.around))) if ours else []
    for one in ours:
        same = [other for other in theirs if _same(one, other)]
        pair = next((pair for other in same for pair in _turned(one, other, same)), None)
        if pair and not quoted(document, pair[0]):
            yield Departure(ROLES, pair[0], passage.source, pair[1])


def _same(one: _Deed, other: _Deed) -> bool:
    a, b = one.verb.key, other.verb.key
    # short verbs stand for many others: the lap took her a minute, she ran the lap in a minute
    alike = min(len(a), len(b)) > _SHORT and may_stand_for(a, b)
    return one.passive == other.passive and (stem(a) == stem(b) or alike)


def _turned(one: _Deed, other: _Deed, same: Sequence[_Deed]) -> Iterator[tuple[Span, Span]]:
    """Where two stand about a verb, and where another has them the other way round, if none has either of them where they are."""
    for who in one.before:
        for whom, link in one.behind:
            if any(_has(deed, one.before[0], who, whom) for deed in same):
                continue
            for was_who in other.before:
                for was_whom, was_link in other.behind:
                    if link == was_link and _is(who, was_whom) and _is(whom, was_who):
                        yield Span(who.span.start, whom.span.end), Span(was_who.span.start, was_whom.span.end)


def _has(deed: _Deed, nearest: Token, who: Token, whom: Token) -> bool:
    """Whether one of two stands before a verb, or another behind it."""
    return any(_is(who, a) or _is(nearest, a) for a in deed.before) or any(_is(whom, a) for a, _ in deed.behind)


def _is(one: Token, other: Token) -> bool:
    return stem(one.key) == stem(other.key) or of_one_country(one.key, other.key)


def _deeds(document: Document, row: Sequence[Token]) -> Iterator[_Deed]:
    """The verbs of a sentence that have somebody on either side."""
    row = _bare(document, row)
    for at, token in enumerate(row):
        if at and _is_verb(document, row, at):
            before, behind = _before(document, row, at), _behind(document, row, at)
            passive = any(t.key in _STATES for t in row[max(0, at - _AUXILIARIES) : at])
            if before and behind and (passive or row[at + 1].key != "by"):
                yield _Deed(token, before, behind, passive)


def _bare(document: Document, row: Sequence[Token]) -> list[Token]:
    """A sentence without what is one word in brackets: the European Union (EU)."""
    text = document.text
    return [
        t for t in row if t.word and not (text[t.span.start - 1] == "(" and text[t.span.end : t.span.end + 1] == ")")
    ]


def _is_verb(document: Document, row: Sequence[Token], at: int) -> bool:
    """Whether a word is a verb in the past where it stands, by its ending and by the word before it, and is done by one to another."""
    token, before = row[at], row[at - 1]
    if not token.text.islower() or not says_more(token) or is_mutual(token.key) or token.key == "said":
        return False
    if document.text[token.span.start - 1] == "-":
        return False
    if token.key.endswith("ing"):
        return before.key in BE or document.text[before.span.end] == ","
    if not token.key.endswith("ed") and token.key not in plain_forms():
        return False
    return before.key not in _DETERMINING


_DETERMINING = DETERMINERS | {"some", "any", "no"}


def _before(document: Document, row: Sequence[Token], at: int) -> list[Token]:
    """Those before a verb in its clause."""
    found: list[Token] = []
    for n in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        token = row[n]
        if _is_end(document, token, row[n + 1]) or denies(token):
            break
        if _is_party(token, row[n - 1]):
            found.append(token)
    return found


def _behind(document: Document, row: Sequence[Token], at: int) -> list[tuple[Token, frozenset[str]]]:
    """Those behind a verb in its clause, each with the small words between."""
    found: list[tuple[Token, frozenset[str]]] = []
    link = frozenset[str]()
    for n in range(at + 1, min(len(row), at + 1 + _BEHIND)):
        token = row[n]
        if _is_end(document, row[n - 1], token) or token.key in _CLAUSE:
            break
        if token.key in _LINKS:
            link |= {token.key}
        elif _is_party(token, row[n - 1]):
            found.append((token, link))
    return found


def _is_end(document: Document, token: Token, behind: Token) -> bool:
    """Whether a clause ends between two words."""
    between = document.text[token.span.end : behind.span.start]
    return not token.word or token.key in _CLAUSE or not _PARTING.isdisjoint(between)


def _is_party(token: Token, before: Token) -> bool:
    if not says_more(token) or token.key in _STATES or token.key in CALENDAR or token.key[0].isdigit():
        return False
    return token.key not in UNITS or not is_measure(before.key)
