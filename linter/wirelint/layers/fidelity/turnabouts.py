"""Two who have changed places in a reworded sentence: from one to the other, whose of two, and what each of them is."""

from __future__ import annotations

from itertools import pairwise

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import reworded, within
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import ROLES, Departure
from wirelint.layers.fidelity.parties import end_of_name, is_name
from wirelint.layers.fidelity.senses import NEGATIONS, meet, of_one_country
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

    _Ways = Callable[[Document, Sequence[Token]], Iterator["_Found"]]

_LEAST = 0.4
"""The share of a sentence that must stand in its passage."""

_REACH = 6
"""So near behind “from” and “to” stand those who are meant, and behind a subject what is another's."""


_PARTING = frozenset(",.;:—–()\n")
"""Marks behind which something else is told."""

_VERBAL = frozenset("and or but who which that has have had was were is are said by in on at with for as".split())
"""Words that are no part of what somebody is called, or that begin what is told of him."""

_PASTS = ("t", "d", "k", "w", "ve")
"""Endings of verbs in the past."""

_Found = tuple[tuple[str, str], frozenset[str], Span]
"""Two by their keys, in their order, with the words that tell of what is theirs, and where they stand."""


@layer
def exchanged_places(document: Document) -> list[Departure]:
    """The stretches of a copy in which two have changed places in one of these ways."""
    return [
        one
        for passage in reworded(document, _LEAST)
        for ways in (_ways, _owners, _callings, _given_to, _had_from)
        for one in _exchanged(document, passage, ways)
    ]


def _exchanged(document: Document, passage: Passage, ways: _Ways) -> Iterator[Departure]:
    ours = list(ways(document, within(document, passage.copy)))
    theirs = list(ways(passage.source, within(passage.source, passage.around))) if ours else []
    for (one, other), words, span in ours if theirs else ():
        if quoted(document, span):
            continue
        turned, kept = (
            [found for found in theirs if _are(found[0], pair) and _alike(found[1], words)]
            for pair in ((other, one), (one, other))
        )
        if turned and not kept:
            yield Departure(ROLES, span, passage.source, turned[0][2])


def _are(some: tuple[str, str], others: tuple[str, str]) -> bool:
    """Whether two are two others, by name or by country: Russia and its minister, Russian."""
    return all(a == b or of_one_country(a, b) for a, b in zip(some, others, strict=True))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of words have one in common, or one that may stand for another; or are both empty."""
    if not one and not other:
        return True
    return meet(one, other)


def _ways(document: Document, row: Sequence[Token]) -> Iterator[_Found]:
    """From whom to whom, or from where to where, each by country, with what goes there."""
    for at, token in enumerate(row):
        if token.key not in {"from", "to"}:
            continue
        first, behind = _party(document, row, at)
        nouns = frozenset(t.key for t in row[max(0, at - 2) : at] if says_more(t) and t.text.islower())
        if first and behind < len(row) and row[behind].key in {"from", "to"} - {token.key}:
            second, end = _party(document, row, behind)
            if second and first != second:
                pair = (first, second) if token.key == "from" else (second, first)
                yield pair, nouns, Span(token.span.start, row[end - 1].span.end)


def _party(document: Document, row: Sequence[Token], at: int) -> tuple[str, int]:
    """Who stands behind a preposition, by the key of their country or name, and where the words for them end."""
    who = ""
    for n in range(at + 1, min(at + 1 + _REACH, len(row))):
        token = row[n]
        if not token.word or _is_parted(document, row, n) or token.key in {"from", "to"}:
            return who, n
        if is_name(token):
            who = token.key
        elif not token.text.islower() or token.key in _VERBAL or token.key in NEGATIONS:
            return who, n
    return who, min(at + 1 + _REACH, len(row))


def _owners(document: Document, row: Sequence[Token]) -> Iterator[_Found]:
    """Who does something with what is another's: “Rowe gathered Armstrong's kick”, “Rowe gathered a kick by Armstrong”."""
    for at in _subjects(document, row):
        owner, things = _owned(document, row, at + 2)
        if owner and things and owner.key != row[at].key:
            yield (row[at].key, owner.key), frozenset(things[-1:]), Span(row[at].span.start, owner.span.end)


def _owned(document: Document, row: Sequence[Token], first: int) -> tuple[Token | None, list[str]]:
    """Whose is what stands from a place on, and the words for it."""
    nouns: list[str] = []
    for at in range(first, min(first + _REACH, len(row))):
        if _is_parted(document, row, at):
            break
        if is_name(row[at]):
            owner = end_of_name(document, row, at, 1)
            if not nouns and document.text.startswith(("'s", "’s"), row[owner].span.end):
                return row[owner], _things(document, row, owner + 1)
            return (row[owner], nouns) if row[at - 1].key in {"by", "from", "of"} else (None, [])
        if says_more(row[at]) and row[at].text.islower():
            nouns.append(row[at].key)
    return None, []


def _things(document: Document, row: Sequence[Token], first: int) -> list[str]:
    """The words for what is somebody's."""
    found: list[str] = []
    for at in range(first, min(first + 3, len(row))):
        if not says_more(row[at]) or not row[at].text.islower() or _is_parted(document, row, at):
            break
        found.append(row[at].key)
    return found


def _given_to(document: Document, row: Sequence[Token]) -> Iterator[_Found]:
    """Who does something with what goes to another: “Ito sold his house to Mori”."""
    return _passed(document, row, "to")


def _had_from(document: Document, row: Sequence[Token]) -> Iterator[_Found]:
    """Who has something from another: “Mori bought the house from Ito”."""
    return _passed(document, row, "from")


def _passed(document: Document, row: Sequence[Token], preposition: str) -> Iterator[_Found]:
    for at in _subjects(document, row):
        other = _behind(document, row, at + 2, preposition)
        if other and other.key != row[at].key:
            yield (row[at].key, other.key), frozenset((row[at + 1].key,)), Span(row[at].span.start, other.span.end)


def _behind(document: Document, row: Sequence[Token], first: int, preposition: str) -> Token | None:
    """Who stands behind a preposition and right behind it with a capital, where something stands before it."""
    for at in range(first, min(first + _REACH, len(row))):
        if _is_parted(document, row, at) or row[at].key in _VERBAL:
            break
        if row[at].key == preposition:
            name = next((n for n in range(at + 1, min(at + 5, len(row))) if is_name(row[n])), None)
            if at == first or name is None or not row[at + 1].text[0].isupper():
                break
            return row[end_of_name(document, row, name, 1)]
    return None


def _subjects(document: Document, row: Sequence[Token]) -> Iterator[int]:
    """Where a name ends that is the subject of a verb right behind it."""
    for at, (token, verb) in enumerate(pairwise(row)):
        if is_name(token) and _begins_verb(verb) and document.text[token.span.end : verb.span.start] == " ":
            yield at


def _begins_verb(token: Token) -> bool:
    return token.text.islower() and says_more(token) and token.key != "said" and token.key.endswith(_PASTS)


def _is_parted(document: Document, row: Sequence[Token], at: int) -> bool:
    """Whether a mark parts a token from the one before it."""
    return not _PARTING.isdisjoint(document.text[row[at - 1].span.end : row[at].span.start])


def _callings(document: Document, row: Sequence[Token]) -> Iterator[_Found]:
    """Two names with what each is called behind it: “Cara, a holding company, and Unicorp, a food services operator”; the first of them by what it is called."""
    told = [(row[at], words) for at in range(len(row) - 2) if (words := _called(document, row, at))]
    for (one, first), (other, second) in pairwise(told):
        if one.key != other.key and not _alike(first, second):
            span = Span(one.span.start, other.span.end)
            yield (one.key, other.key), first, span
            yield (other.key, one.key), second, span


def _called(document: Document, row: Sequence[Token], at: int) -> frozenset[str]:
    """The words for what somebody is, between commas behind the name; none where it is no name or nothing is said."""
    token, article = row[at], row[at + 1]
    if not is_name(token) or document.text[token.span.end : article.span.start] != ", " or article.key not in _CALLING:
        return frozenset()
    words: set[str] = set()
    for n in range(at + 2, min(at + 2 + _REACH, len(row))):
        if _is_parted(document, row, n) or row[n].key == "and":
            break
        if says_more(row[n]) and not is_name(row[n]):
            words.add(row[n].key)
    return frozenset(words)


_CALLING = frozenset("a an the which who".split())
"""Words with which what somebody is begins behind his name."""
