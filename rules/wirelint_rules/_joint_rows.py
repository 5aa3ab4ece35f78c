"""The table of broken joints: rows of words and letters of the grammar, rule by rule.

A table has a section for each rule, `[rule-name]`, and a row for each joint: a pattern, a tab, and what should stand in place
of the part in brackets (`-` where no mend is offered). A pattern's elements, between blanks:

    said|says       one of some words, written small; one that is written with a capital stands so
    +accuse         the verb in all its forms; `+accuse|+blame` of several verbs
    %result         the verb's past form, participle and form in -ing, which are no nouns
    @months         one of a list, which a line `@months = …` names
    =TAS !TAS       a word whose letter in the grammar is, or is not, among these; `=Z/@Day` but not one of a list
    /said|says      none of these words; before the row, nothing of its clause is as good
    *ing            a word that ends so
    NP              a noun phrase of up to five words
    ,               nothing but a comma (before the row, or a quotation mark)
    ^  $            nothing but the beginning, or the end, of a clause; a last element may have “$” among its words or letters,
                    and one that excludes some is content with the end

Words stand side by side. A row that begins with `~` is only likely, and said where the story is convicted. Each row is looked
for from its rarest word, which stands before any noun phrase: a row without one is refused.
"""

from __future__ import annotations

import os
from functools import cache
from math import exp

from wirelint.assets import asked
from wirelint.layers.ngrams import counts
from wirelint.layers.verbs import forms, irregular
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Element = tuple[str, frozenset[str]]
    Row = tuple[str, bool, int, tuple[Element, ...], int, int, str]
    """A rule, whether the row is sure, the place of its rarest word, its elements, where its brackets stand, what is better."""

    Look = tuple[int, frozenset[str], int, bool, frozenset[str]]
    """The number of a row, what must stand beside its rarest word, and what so many words from there, whether a letter: words or letters."""

    Table = dict[str, dict[int, str] | list[Look] | Row]


@cache
def table() -> Callable[[str], Any]:
    """By each word the sides on which to look for the rows of which it is the rarest, each with what some of them may have there.

    By a word and a side, how to look for the rows that have something there; by a number, the row.
    """
    return asked(os.path.join(DATA, "joints.tsv"), _read)


def _read(path: str) -> Table:
    rows: Table = {}
    by_word: dict[str, dict[int, list[Look]]] = {}
    rule = ""
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line.strip() and line[0] != "#"]
    named = [line.split(" = ") for line in lines if line[0] == "@" and " = " in line]
    lists = {name: listed.split() for name, listed in named}
    known: dict[str, Element] = {}
    for line in lines:
        if line[0] == "[" and line[-1] == "]" and " " not in line:
            rule = line[1:-1]
        elif " = " not in line:
            expression, _, better = line.partition("\t")
            sure, expression = expression[0] != "~", expression.lstrip("~ ")
            try:
                elements, first, end = _compiled(expression, lists, known)
                place = _rarest(elements)
            except ValueError as error:
                raise ValueError(f"{path}: “{line}” of [{rule}] {error}") from None
            number = len(rows)
            where, near = _beside(elements, place)
            look = (number, near, *_probe(elements, place))
            for word in {word.lower() for word in elements[place][1]}:
                by_word.setdefault(word, {}).setdefault(where, []).append(look)
            rows[f"row {number}"] = (rule, sure, place, elements, first, end, better or "-")
    for word, sides in by_word.items():
        rows[word] = {where: _listed(looks) for where, looks in sides.items()}
        rows |= {f"{word} {where}": looks for where, looks in sides.items()}
    return rows


def _listed(looks: list[Look]) -> str:
    """What any of some rows may have beside their rarest word."""
    return "\n".join(sorted({one for _, near, *_ in looks for one in near}))


def _beside(elements: tuple[Element, ...], place: int) -> tuple[int, frozenset[str]]:
    """What must stand beside the rarest word: as a word or a letter, before it or behind."""
    side = _side(elements, place)
    if side is None:
        return 1, _ANY
    kind, wanted = elements[side]
    words = kind == "w"
    return 2 * (side > place) + (not words), frozenset(one.lower() for one in wanted) if words else wanted


def _probe(elements: tuple[Element, ...], place: int) -> tuple[int, bool, frozenset[str]]:
    """The rarest word or letter that stands a known way from the rarest word, which its neighbour does not tell of."""
    taken = {place, _side(elements, place)}
    apart = {at: at - place for at in _fixed(elements, place) if at not in taken}
    best = min(apart, key=lambda at: _share(elements[at]), default=place)
    kind, wanted = elements[best]
    words = kind == "w"
    return apart.get(best, 0), not words, frozenset(one.lower() for one in wanted) if words else wanted


def _fixed(elements: tuple[Element, ...], place: int) -> Iterator[int]:
    """The elements around the rarest word that are a word each, as far as all between them are."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(elements) and elements[at][0] in {"w", "=", "=/", "*"}:
            if _known(elements[at]):
                yield at
            at += step


_LETTERS = frozenset("TASHDEYBQq91ofpcCMbirgehwxkKuUjORtXaVvzPLdJy3GNs><Z?$")
"""All letters of the grammar, and the end of a clause."""
_ANY = _LETTERS - {"$"} | {" "}
"""What may stand beside a word, a blank beside the first and the last."""


def _side(elements: tuple[Element, ...], place: int) -> int | None:
    """The rarer of the words or letters beside an element, if there are any."""
    beside = [at for at in (place - 1, place + 1) if 0 <= at < len(elements) and _known(elements[at])]
    return min(beside, key=lambda at: _share(elements[at]), default=None)


def _known(element: Element) -> bool:
    return element[0] in {"w", "="} and "$" not in element[1]


def _rarest(elements: tuple[Element, ...]) -> int:
    """The element of words that is looked at least often with its neighbour, before any noun phrase."""
    first_phrase = next((at for at, (kind, _) in enumerate(elements) if kind == "NP"), len(elements))
    literal = [at for at in range(first_phrase) if elements[at][0] == "w" and "$" not in elements[at][1]]

    def cost(at: int) -> float:
        side = _side(elements, at)
        return _share(elements[at]) * (1.0 + _DEARER * (1.0 if side is None else _share(elements[side])))

    if not literal:
        raise ValueError("has no word by which it can be looked for")
    return min(literal, key=cost)


_DEARER = 10.0
"""To hold a row against a story costs so many times as much as to look at a word."""


@cache
def _share(element: Element) -> float:
    """How often a word is one of an element's, of all words."""
    if element[0] != "w":
        return 0.04 * len(element[1])
    return sum(exp(counts().often(word) - counts().total) for word in {one.lower() for one in element[1]})


def _compiled(
    expression: str, lists: dict[str, list[str]], known: dict[str, Element]
) -> tuple[tuple[Element, ...], int, int]:
    """The elements of a row, each made once, and where its brackets begin and end."""
    elements: list[Element] = []
    first, end = 0, 0
    for piece in expression.split():
        bare = piece.strip("[]")
        if piece.startswith("["):
            first = len(elements)
        if bare not in known:
            known[bare] = _element(bare, lists)
        elements.append(known[bare])
        if piece.endswith("]"):
            end = len(elements)
    return tuple(elements), first, end or len(elements)


def _element(piece: str, lists: dict[str, list[str]]) -> Element:
    if piece in {"^", "$", "NP", ","}:
        return piece, frozenset()
    if piece[0] in "=!":
        kinds, _, words_out = piece[1:].partition("/")
        if not _LETTERS.issuperset(kinds):
            raise ValueError(f"has “{piece}”, of which not all are letters of the grammar")
        barred = _element(f"/{words_out}", lists)[1] if words_out else frozenset[str]()
        return piece[0] + "/" * bool(words_out), frozenset([*kinds]) | barred
    if piece[0] == "*":
        return "*", frozenset(word.lstrip("*") for word in piece.split("|"))
    kind, piece = ("/", piece[1:]) if piece[0] == "/" else ("w", piece)
    found: set[str] = set()
    for word in piece.split("|"):
        if word[0] == "+":
            found.update(forms(word[1:]))
        elif word[0] == "%":
            found.update(form for form in forms(word[1:]) if form.endswith(("ed", "ing")) or form in _pasts())
        elif word[0] == "@":
            found.update(form for one in lists[word] for form in (forms(one[1:]) if one[0] == "+" else (one,)))
        else:
            found.add(word)
    return kind, frozenset(found)


@cache
def _pasts() -> frozenset[str]:
    """The past forms and participles of irregular verbs."""
    return frozenset(form for others in irregular().values() for form in others)
