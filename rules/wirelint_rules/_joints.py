"""Faults written as rows of words and letters of the grammar: which joints of a sentence are broken, rule by rule.

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

from wirelint import Finding, Fix
from wirelint.assets import asked
from wirelint.document import layer
from wirelint.layers.grammar import SAME, grammar, irregular
from wirelint.layers.neighbours import Neighbours
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint import Document
    from wirelint.layers.words import Words

    Element = tuple[str, frozenset[str]]
    Row = tuple[str, bool, int, tuple[Element, ...], int, int, str]
    """A rule, whether the row is sure, the place of its rarest word, its elements, where its brackets stand, what is better."""

    Look = tuple[int, frozenset[str], int, bool, frozenset[str]]
    """The number of a row, what must stand beside its rarest word, and what so many words from there, whether a letter: words or letters."""

    Looks = dict[int, tuple[frozenset[str], list[Look]]]
    """By the side on which to look, as a word or a letter: all that some rows may have there, and how to look for each."""

    Table = dict[str, Looks | Row]
    Found = tuple[int, int, bool, str]

_PHRASE = pattern(
    r"(?:O|j|u|U|Z(?: Z){0,3}|[TASHDEYQq91](?: [?svVdZN9><G3a]){0,3} [?svNZ3]|(?:[?v>] )?[N?]|1 f [TSE] (?:[?vd] )?N)(?= ?)"
)
_HEADS = frozenset("OjuUZTASHDEYQq91?v>N")
"""The letters that a noun phrase may begin with."""

_LONGEST = 5
"""So many words a noun phrase has at most."""


def joints(document: Document, rule: str, message: str, mended: str = "") -> Iterator[tuple[bool, Finding]]:
    """The broken joints of a rule, each with whether it is sure.

    “{}” in a message is the copy, and in the message where a mend is known, if there is one of its own, also what is better.
    """
    for one, last, sure, better in document.recall(_found, _found).get(rule, ()):
        span = words(document).span(one, last)
        copy = document[span]
        if better == "-":
            yield sure, Finding(span, message.format(copy))
        else:
            fitting = better[:1].upper() + better[1:] if copy[0].isupper() else better
            yield sure, Finding(span, (mended or message).format(copy, fitting), [Fix.replace(span, fitting)])


@layer
def broken(document: Document) -> str:
    """The names of the rules that have broken joints in a story: the others need not be asked."""
    return " ".join(sorted(document.recall(_found, _found)))


def _found(document: Document) -> dict[str, list[Found]]:
    """The broken joints of a story by their rules, in order."""
    story, letters = words(document), grammar(document)
    found: dict[str, list[Found]] = {}
    for at, (rule, sure, place, elements, first, end, better) in _likely(document):
        match = _match(story, letters, at, elements, place)
        if match:
            one, last = match[first], match[end] - 1
            fault = (one, last, sure, _mended(story, one, last, better))
            found.setdefault(rule, []).append(fault)
    return {rule: _apart(faults) for rule, faults in found.items()}


def _apart(faults: list[Found]) -> list[Found]:
    """The faults in order, of those that overlap one: a sure one, one with a mend, the longer, the first by its mend."""
    taken: set[int] = set()
    kept: list[Found] = []
    for fault in sorted(
        {*faults}, key=lambda fault: (not fault[2], fault[3] == "-", fault[0] - fault[1], fault[0], fault[3])
    ):
        places = range(fault[0], fault[1] + 1)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(fault)
    return sorted(kept)


def _likely(document: Document) -> Iterator[tuple[int, Row]]:
    """The rows of which the rarest word, its neighbour and one other word stand in a story, each with the place of that word."""
    story, kinds = words(document), grammar(document)[::2] + "".join(_MARGIN)
    lower, places = [*story.lower, *_MARGIN], story.places
    for at in _BEHIND.places(document):
        yield from _fitting(_LOOKS[lower[at]][_WORD_BEHIND][1], at, lower[at + 1], lower, kinds)
    beside = (["", *lower], f" {kinds}", lower[1:], kinds[1:])
    for word in filter(_LOOKS.__getitem__, story.vocabulary):
        for where, (near, looks) in _LOOKS[word].items():
            if where != _WORD_BEHIND:
                neighbours = beside[where]
                for at in places[word]:
                    if neighbours[at] in near:
                        yield from _fitting(looks, at, neighbours[at], lower, kinds)


def _fitting(looks: list[Look], at: int, neighbour: str, lower: list[str], kinds: str) -> Iterator[tuple[int, Row]]:
    """The rows of those looks that find what they look for around a word."""
    for number, near, apart, by_letter, wanted in looks:
        if neighbour in near and (kinds if by_letter else lower)[at + apart] in wanted:
            yield at, _row(number)


_MARGIN = " " * 16
"""So far beyond the end of a story a row may look; what is before its beginning is its end."""


def _looks(word: str) -> Looks:
    """Where to look for the rows of which a word is the rarest; nowhere for most words."""
    return _table()(word) or {}


_LOOKS = Remembered(_looks)
_WORD_BEHIND = 2
"""The side on which the word right behind stands."""

_BEHIND = Neighbours(lambda word: _LOOKS[word].get(_WORD_BEHIND, ((), ()))[0])


@cache
def _row(number: int) -> Row:
    found: Row = _table()(f"row {number}")
    return found


def _mended(story: Words, one: int, last: int, better: str) -> str:
    """What should stand in place of some words: “1” and so on are the words of the copy."""
    if not any(letter.isdigit() for letter in better):
        return better
    copy = story.texts[one : last + 1]
    return " ".join(
        copy[int(word) - 1] if word.isdigit() and int(word) <= len(copy) else word for word in better.split()
    )


def _match(story: Words, letters: str, at: int, elements: tuple[Element, ...], place: int) -> list[int] | None:
    """Where each element begins, and where the last ends, if the row stands around a word."""
    starts = [0] * (len(elements) + 1)
    where = at
    for index in range(place - 1, -1, -1):
        kind, wanted = elements[index]
        if kind in "/!" and not index and (not where or story.gaps[where].strip()):
            pass
        elif kind == ",":
            if not where or letters[2 * where - 1] not in ',"':
                return None
        elif kind != "^":
            where -= 1
            if where < 0 or letters[2 * where + 1] != " " or not _is(story, letters, where, kind, wanted):
                return None
        elif where and (letters[2 * where - 1] == " " or not (set(story.gaps[where]) & _BLANK)):
            return None
        starts[index] = where
    reading = _Reading(story, letters, elements, starts)
    return starts if _is(story, letters, at, *elements[place]) and _behind(reading, at, place) else None


class _Reading(NamedTuple):
    """A row that is held against a story: where its elements begin is noted in `starts`."""

    story: Words
    letters: str
    elements: tuple[Element, ...]
    starts: list[int]


def _behind(reading: _Reading, at: int, first: int) -> bool:
    """Whether what follows an element stands behind its first word."""
    story, letters, elements, starts = reading
    starts[first] = at
    at += 1
    whole, parted = len(letters), False
    for index in range(first + 1, len(elements)):
        kind, wanted = elements[index]
        starts[index] = starts[-1] = at
        behind = letters[2 * at - 1 : 2 * at] if 2 * at < whole else ""
        ended = not parted and behind != " "
        parted = kind == ","
        if parted:
            if behind != ",":
                return False
        elif kind == "$":
            if not ended:
                return False
        elif ended:
            broken = behind in ",."
            return broken and index == len(elements) - 1 and (kind in "!/" or "$" in wanted)
        elif kind == "NP":
            ends = range(at + 1, min(at + _LONGEST, whole // 2) + 1) if letters[2 * at] in _HEADS else ()
            phrase = _PHRASE.compiled.fullmatch
            found = any(phrase(letters, 2 * at, 2 * end - 1) and _behind(reading, end - 1, index) for end in ends)
            starts[index] = at
            return found
        elif _is(story, letters, at, kind, wanted):
            at += 1
        else:
            return False
    starts[-1] = at
    return True


def _is(story: Words, letters: str, at: int, kind: str, wanted: frozenset[str]) -> bool:
    """Whether a word is what an element asks for."""
    lower, text = story.lower[at], story.texts[at]
    if kind == "w":
        begins = text.istitle() and (not at or letters[2 * at - 1] in '."')
        return text in wanted or (lower in wanted and (begins or text[0] == lower[0]))
    if kind == "=":
        return letters[2 * at] in wanted
    if kind == "=/":
        return letters[2 * at] in wanted and lower not in wanted and text not in wanted
    if kind == "!":
        return letters[2 * at] not in wanted
    if kind == "/":
        return lower not in wanted
    return text == lower and lower.endswith(tuple(wanted))


_BLANK = frozenset(" \n\r\t")
"""What stands between two clauses: a stop within an address has none behind it."""


@cache
def _table() -> Callable[[str], Any]:
    """By each word where to look for the rows of which it is the rarest; by a number the row."""
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
            elements, first, end = _compiled(expression, lists, known)
            place = _rarest(elements)
            if place is None:
                raise ValueError(f"{path}: “{line}” of [{rule}] has no word by which it can be looked for")
            number = len(rows)
            where, near = _beside(elements, place)
            look = (number, near, *_probe(elements, place))
            for word in {word.lower() for word in elements[place][1]}:
                by_word.setdefault(word, {}).setdefault(where, []).append(look)
            rows[f"row {number}"] = (rule, sure, place, elements, first, end, better or "-")
    return rows | {word: _together(sides) for word, sides in by_word.items()}


def _together(sides: dict[int, list[Look]]) -> Looks:
    return {where: (frozenset[str]().union(*(near for _, near, *_ in looks)), looks) for where, looks in sides.items()}


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


_ANY = frozenset(" TASHDEYBQq91ofpcCMbirgehwxkKuUjORtXaVvzPLdJy3GNs><Z?")
"""All letters of the grammar, and what stands beside the first word and the last."""


def _side(elements: tuple[Element, ...], place: int) -> int | None:
    """The rarer of the words or letters beside an element, if there are any."""
    beside = [at for at in (place - 1, place + 1) if 0 <= at < len(elements) and _known(elements[at])]
    return min(beside, key=lambda at: _share(elements[at]), default=None)


def _known(element: Element) -> bool:
    return element[0] in {"w", "="} and "$" not in element[1]


def _rarest(elements: tuple[Element, ...]) -> int | None:
    """The element of words that is looked at least often with its neighbour, before any noun phrase; None where there is no such element."""
    first_phrase = next((at for at, (kind, _) in enumerate(elements) if kind == "NP"), len(elements))
    literal = [at for at in range(first_phrase) if elements[at][0] == "w" and "$" not in elements[at][1]]

    def cost(at: int) -> float:
        side = _side(elements, at)
        return _share(elements[at]) * (1.0 + _DEARER * (1.0 if side is None else _share(elements[side])))

    return min(literal, key=cost, default=None)


_DEARER = 10.0
"""To hold a row against a story costs so many times as much as to look at a word."""


def _share(element: Element) -> float:
    """How often a word is one of an element's, of all words."""
    if element[0] != "w":
        return 0.04 * len(element[1])
    return sum(exp((counts().count(word) or 0.0) - counts().total) for word in {one.lower() for one in element[1]})


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


def forms(base: str) -> frozenset[str]:
    """All forms of a verb in its plain form."""
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    doubled = base + base[-1] if base in DOUBLING or _CLOSED.fullmatch(base) else base
    some = "ies" if base.endswith("y") and base[-2] not in "aeou" else "s"
    third = (
        base[:-1] + some
        if some == "ies"
        else base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "go", "do")) else "s")
    )
    before_ing = base[:-2] + "y" if base.endswith("ie") else doubled if doubled != base else stem
    found = {base, third, before_ing + "ing"}
    if base in irregular():
        found.update(irregular()[base])
    elif base not in SAME:
        found.add(base[:-1] + "ied" if some == "ies" else (doubled if doubled != base else stem) + "ed")
    if base in BRITISH:
        found.update((f"{base}led", f"{base}ling"))
    return frozenset(found)


DOUBLING = frozenset(
    """ban bar beg compel deter drop fit forget grab jog let occur omit plan permit plot prefer propel quit refer regret rob run set ship shut sit
    slip spot stop submit tip transfer trap hit cut put get begin win commit admit fan fit rid split bet dig equip allot acquit pin plug step
    strip swap tap tug wrap rebel dub nab abhor abut annul beget concur control debar defer dispel distil embed emit enrol equip excel expel
    impel incur infer instil kidnap outwit patrol recur refit regret rerun reset transmit unplug unwrap upset handicap worship""".split()
)
"""Verbs of several syllables that double their last letter, and others that do."""

BRITISH = frozenset(
    """cancel channel counsel dial duel equal fuel funnel grovel label level marshal marvel model panel parcel pedal pencil pummel quarrel rival shovel
    shrivel signal snivel spiral stencil swivel total towel travel trowel tunnel unravel yodel""".split()
)
"""Verbs whose last letter British copy doubles and American copy does not."""

_CLOSED = pattern(r"(?:[b-df-hj-np-tv-z]{0,3}|s?qu)[aeiou][bdgmnpt]")
"""Verbs of one syllable with a short vowel, which double their last letter: nod, stop, plan."""
