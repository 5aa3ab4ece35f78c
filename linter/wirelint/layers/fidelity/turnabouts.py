"""Two who have changed places in a reworded sentence: from one to the other, whose of two, and what each of them is."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import passages, within
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import ROLES, Departure
from wirelint.layers.fidelity.parties import is_name
from wirelint.layers.fidelity.senses import NEGATIONS, may_stand_for, of_one_country, stem
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


@layer
def exchanged_places(document: Document) -> list[Departure]:
    """The stretches of a copy in which two have changed places in one of these ways."""
    return [one for passage in passages(document) for one in _exchanged(document, passage)] if document.sources else []


def _exchanged(document: Document, passage: Passage) -> Iterator[Departure]:
    if passage.share < _LEAST or document[passage.copy] in passage.source.text:
        return
    for ways in (_ways, _owners, _callings, _given_to, _had_from):
        yield from _of_a_sort(document, passage, ways)


_Found = tuple[tuple[str, str], frozenset[str], Span]
"""Two by their keys, in their order, with the words that tell of what is theirs, and where they stand."""


def _of_a_sort(document: Document, passage: Passage, ways: _Ways) -> Iterator[Departure]:
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
    return any(stem(a) == stem(b) or may_stand_for(a, b) for a in one for b in other)


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
        token, between = row[n], document.text[row[n - 1].span.end : row[n].span.start]
        if not token.word or any(mark in between for mark in ",.;:—–()\n"):
            return who, n
        if token.key in {"from", "to"}:
            return who, n
        if is_name(token):
            who = token.key
        elif not token.text.islower() or token.key in _VERBAL or token.key in NEGATIONS:
            return who, n
    return who, min(at + 1 + _REACH, len(row))


_VERBAL = frozenset("and or but who which that has have had was were is are said by in on at with for as".split())


def _owners(document: Document, row: Sequence[Token]) -> Iterator[_Found]:
    """Who does something with what is another's: “Rowe gathered Armstrong's kick”, “Rowe gathered a kick by Armstrong”."""
    for at, token in enumerate(row[:-2]):
        if (
            not is_name(token)
            or not _begins_verb(row[at + 1])
            or document.text[token.span.end : row[at + 1].span.start] != " "
        ):
            continue
        nouns: list[str] = []
        for n in range(at + 2, min(at + 2 + _REACH, len(row))):
            near, between = row[n], document.text[row[n - 1].span.end : row[n].span.start]
            if any(mark in between for mark in ",.;:—–()\n"):
                break
            if is_name(near):
                last = n
                while (
                    last + 1 < len(row)
                    and is_name(row[last + 1])
                    and document.text[row[last].span.end : row[last + 1].span.start] == " "
                ):
                    last += 1
                owner, rest = row[last], document.text[row[last].span.end : row[last].span.end + 2]
                if rest in {"'s", "’s"} and not nouns:
                    things = _things(document, row, last + 1)
                elif row[n - 1].key in {"by", "from", "of"} and nouns:
                    things = nouns
                else:
                    break
                if owner.key != token.key and things:
                    yield (token.key, owner.key), frozenset(things[-1:]), Span(token.span.start, owner.span.end)
                break
            if says_more(near) and near.text.islower():
                nouns.append(near.key)


def _given_to(document: Document, row: Sequence[Token]) -> Iterator[_Found]:
    """Who does something with what goes to another: “Ito sold his house to Mori”."""
    return _passed(document, row, "to")


def _had_from(document: Document, row: Sequence[Token]) -> Iterator[_Found]:
    """Who has something from another: “Mori bought the house from Ito”."""
    return _passed(document, row, "from")


def _passed(document: Document, row: Sequence[Token], preposition: str) -> Iterator[_Found]:
    for at, token in enumerate(row[:-3]):
        if (
            not is_name(token)
            or not _begins_verb(row[at + 1])
            or document.text[token.span.end : row[at + 1].span.start] != " "
        ):
            continue
        for n in range(at + 2, min(at + 2 + _REACH, len(row))):
            near, between = row[n], document.text[row[n - 1].span.end : row[n].span.start]
            if any(mark in between for mark in ",.;:—–()\n") or near.key in _VERBAL:
                break
            if near.key == preposition:
                behind = [t for t in row[n + 1 : n + 5] if is_name(t)]
                if n > at + 2 and behind and row[n + 1].text[0].isupper():
                    last = behind[0]
                    for other in behind[1:]:
                        if document.text[last.span.end : other.span.start] == " ":
                            last = other
                    if last.key != token.key:
                        yield (
                            (token.key, last.key),
                            frozenset((row[at + 1].key,)),
                            Span(token.span.start, last.span.end),
                        )
                break


def _begins_verb(token: Token) -> bool:
    return (
        token.text.islower()
        and says_more(token)
        and token.key != "said"
        and token.key.endswith(("ed", "t", "d", "k", "w", "ght", "ve", "st", "id"))
    )


def _things(document: Document, row: Sequence[Token], at: int) -> list[str]:
    """The words for what is somebody's."""
    found: list[str] = []
    for n in range(at, min(at + 3, len(row))):
        if (
            not says_more(row[n])
            or not row[n].text.islower()
            or any(mark in document.text[row[n - 1].span.end : row[n].span.start] for mark in ",.;:")
        ):
            break
        found.append(row[n].key)
    return found


def _callings(document: Document, row: Sequence[Token]) -> Iterator[_Found]:
    """Two names with what each is called behind it: “Cara, a holding company, and Unicorp, a food services operator”; the first of them by what it is called."""
    told: list[tuple[Token, frozenset[str], int]] = []
    for at, token in enumerate(row[:-2]):
        if (
            is_name(token)
            and document.text[token.span.end : row[at + 1].span.start] == ", "
            and row[at + 1].key in {"a", "an", "the", "which", "who"}
        ):
            words: list[str] = []
            for n in range(at + 2, min(at + 2 + _REACH, len(row))):
                if (
                    any(mark in document.text[row[n - 1].span.end : row[n].span.start] for mark in ",.;:—–()\n")
                    or row[n].key == "and"
                ):
                    break
                if says_more(row[n]) and not is_name(row[n]):
                    words.append(row[n].key)
            if words:
                told.append((token, frozenset(words), at))
    for (one, first, _), (other, second, _) in zip(told, told[1:], strict=False):
        if one.key != other.key and not _alike(first, second):
            span = Span(one.span.start, other.span.end)
            yield (one.key, other.key), first, span
            yield (other.key, one.key), second, span
