"""What verbs take, and where a word is for certain the verb of an active clause."""

from __future__ import annotations

import os
from functools import cache

from wirelint import pattern
from wirelint.assets import answers, table
from wirelint.layers import verbs
from wirelint.layers.calendar_words import FULL_WEEKDAYS
from wirelint.layers.grammar import first_word, grammar, last_word, letter
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules import DATA
from wirelint_rules.collision._evidence import SAYING, attested, clause, odds
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from wirelint import Document
    from wirelint.layers.grammar import Letters

_FINITE = frozenset("irwxhPzkKMybeg")


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return {kind: frozenset(verbs.split(" ")) for kind, verbs in table(os.path.join(DATA, "verbs.tsv")).items()}


@cache
def takes(kind: str, form: str) -> bool:
    """Whether a verb, in any of its forms, is one of a kind in the table of verbs."""
    return plain(form) in _kinds()[kind]


class Behind(NamedTuple):
    """What was counted behind a past form in the active: how often, in how many of a hundred an object, which small words."""

    counted: int
    objects: int
    small: frozenset[str]


@cache
def _behind(form: str) -> Behind | None:
    """What was counted behind a past form, or None if it was not."""
    row = _actives()(form)
    if row is None:
        return None
    counted, objects, small = row.split("\t")
    return Behind(int(counted), int(objects), frozenset(small.split()))


@cache
def _actives() -> Callable[[str], str | None]:
    return answers(os.path.join(DATA, "actives.tsv"))


ENOUGH = 60
"""A past form must have been counted so often in the active for what was never seen behind it to say something."""

_MOSTLY = 60
"""A verb needs its object if it was counted with one in so many of a hundred active clauses."""

_UNUSED = -3.0
"""Odds below which a verb and a preposition that were counted together still do not belong together (a logarithm)."""


@cache
def past(form: str) -> str:
    """The simple past of a verb in any of its forms."""
    base = plain(form)
    return verbs.past(base) if base else ""


@cache
def needs_object(form: str) -> bool:
    """Whether a verb has its object right behind it wherever it is active."""
    seen = _behind(past(form))
    return takes("object", form) or (seen is not None and seen.counted >= ENOUGH and seen.objects >= _MOSTLY)


@cache
def known(form: str) -> bool:
    """Whether a verb was counted in the active often enough to say what stands behind it."""
    seen = _behind(past(form))
    return seen is not None and seen.counted >= ENOUGH


@cache
def objects(form: str) -> int:
    """In how many of a hundred active clauses a verb was counted with an object; 0 for one that was hardly counted."""
    seen = _behind(past(form))
    return seen.objects if seen is not None and seen.counted >= ENOUGH else 0


@cache
def unused(form: str, small: str) -> bool:
    """Whether edited news never has a preposition right behind a verb that is active."""
    seen = _behind(past(form))
    if seen is None or seen.counted < ENOUGH:
        return not attested(form, small) or odds(form, small) < _UNUSED
    return small not in seen.small and (form == past(form) or not attested(form, small) or odds(form, small) < _UNUSED)


def active(document: Document, at: int) -> bool:
    """Whether a word that may be a verb is one for certain, in the active."""
    letters = grammar(document)
    return (
        governed(letters, at)
        or (
            letters.kinds[at] == "z" and letters.pair(at - 1) in _ONE and not attested("the", words(document).lower[at])
        )
        or (letters.kinds[at] == "d" and only_verb(document, at))
        or (letters.kinds[at] == "3" and letters.pair(at - 1) in _THIRD and only_verb(document, at))
        or (letters.kinds[at] in "Vv" and letters.match(_PLURAL, first_word(letters, at), at) is not None)
    )


_ONE = frozenset(f"{letter} " for letter in "sZv?ujDO1Gd")
"""What stands before a verb in the third person that has its subject there."""

_THIRD = frozenset(["s ", "v ", "? ", "Z "])
"""What a subject of one ends with."""

_PLURAL = pattern(r"(?:[TQEqS] )?(?:9 )?(?:[?v>] ){0,2}N (?:[pf] (?:[TASE] (?:[?v>] )?[?sNv]|[?v>N]|Z(?: Z)?) )?$")
"""What stands before a plain verb that has its subject there, from the beginning of a sentence."""


def governed(letters: Letters, at: int) -> bool:
    """Whether a word that may be a verb has its subject or its auxiliary right before it, and is active."""
    kind, before = letters.kinds[at], letters.pair(at - 1) if at else ""
    if kind == "P":
        return before not in {"e ", "g "}
    if before == "a ":
        before = letters.pair(at - 2)
    if before[1:] != " ":
        return False
    return before[0] in {"V": "oMU", "v": "oMU", "J": "oMU", "d": "uUhwx", "z": "uZsj"}.get(kind, "")


def only_verb(document: Document, at: int) -> bool:
    """Whether a word must be the verb of its clause, since nothing else in the clause can be."""
    lower, letters = words(document).lower, grammar(document)
    first = clause(lower, letters, at, "RtCX")
    if first >= at or not (_opens(lower, letters, first) or _named(words(document).texts[first], letters, first)):
        return False
    last = last_word(letters, at)
    before, behind = letters.kinds[first:at], letters.kinds[at + 1 : last + 1]
    joint = next((place for place, letter in enumerate(behind) if letter in "RtCX"), len(behind))
    infinitives = behind[:joint].replace("oh", "o").replace("ob", "o").replace("oJ", "o")
    if _FINITE & {*before, *infinitives} or {"d", "R"} & {*before} or before[-1:] == "E":
        return False
    if any(_SHORT.search(word) for word in lower[first : last + 1]):
        return False
    if joint < len(behind):
        return True
    if letters.marks[last] == ".":
        return document.text.startswith(".", words(document).ends[last])
    return any(word in SAYING for word in lower[last : last_word(letters, last, ".") + 1])


_SHORT = pattern(r"(?:(?:^(?:it|he|she|that|there|who|what|here|where|how))'s|'(?:re|ve|ll|d|m)|n't)$")
"""A verb in a short form."""


def _opens(lower: list[str], letters: Letters, first: int) -> bool:
    """Whether a clause that may stand alone begins with a word, with what a subject begins with."""
    if letters.kinds[first] not in _SUBJECT and not (letters.kinds[first] in "N?" and _speak(lower[first])):
        return False
    if not first or letters.marks[first - 1] == "." or letters.kinds[first - 1] in "tC" or lower[first - 1] in SAYING:
        return True
    before = letters.kinds[first_word(letters, first) : first]
    return letters.marks[first - 1] == "," and before[:1] in "p?aC" and not (_FINITE | {"d", "P", "L", "R"}) & {*before}


def _named(text: str, letters: Letters, first: int) -> bool:
    """Whether a sentence begins with a word that has its capital elsewhere too, or that stands for several people."""
    if first and letters.marks[first - 1] != ".":
        return False
    return _are_people(text.lower()) or (text[:1].isupper() and _proper(text))


def _are_people(noun: str) -> bool:
    """Whether a word is a plural without an s: people, police, children."""
    return letter(noun) == "N" and not noun.endswith("s")


@cache
def _proper(text: str) -> bool:
    """Whether edited news has a word with its capital oftener than without."""
    known = counts().count
    return (known(text) or 0.0) > (known(text.lower()) or 0.0)


@cache
def _speak(noun: str) -> bool:
    """Whether a plural is one of people: edited news has “who” behind it."""
    return noun.endswith("s") and (counts().pair(noun, "who") or 0.0) > _OFTEN


_OFTEN = 1.5
"""Two words must have been counted together so often (a logarithm)."""

_SUBJECT = frozenset("TASHDEYBQq91uUjZ")


def extracted(lower: list[str], letters: Letters, at: int) -> bool:
    """Whether the object of a verb may stand before it: what they said, the house that burned, the loss they felt."""
    first = first_word(letters, at)
    before = letters.kinds[first:at]
    for place, kind in enumerate(before):
        word, behind = first + place, before[place + 1 : place + 2]
        relative = (
            kind in "RtXC"
            and behind != ""
            and lower[word] not in _NO_OBJECT
            and (behind not in _VERBAL or (kind == "X" and behind == "a"))
        )
        asked = (
            kind in "RX"
            and lower[word] not in _NO_OBJECT
            and behind in _INVERTED
            and before[place + 2 : place + 3] in _SUBJECT
        )
        if asked or (relative and (kind != "t" or before[max(place - 1, 0)] not in "dPzLV")):
            return True
        if word + 1 < at and letters.between(word, word + 1) in _MET:
            return True
        if word + 2 < at and letters.between(word, word + 2) in _MET_BY_MANY:
            return True
        if lower[word] in _FEW and place and before[place - 1] in "NsZ?v3" and behind in {*"hxMPd"}:
            return True
    return False


_VERBAL = frozenset("dPzirwxhMka")
"""Who, which and that are the subject of their clause where one of these follows."""

_INVERTED = frozenset("MkKhwx")
"""What stands before the subject of a question: what could we learn about them."""

_NO_OBJECT = frozenset("where when why how if because although though while whereas unless whether so".split())
"""Words that begin a clause and are not its object."""

_MET = frozenset(
    f"{noun}{gap}{subject}" for gap in ' "' for noun in "NsZ?v3GQ9" for subject in "uUjTSAZ" if noun + subject != "ZZ"
)
"""A noun and the subject of a clause beside it: the house they bought, the step the court took."""

_FEW = frozenset("few many most some nobody everybody everyone none others all both neither each".split())
"""Subjects of a clause beside a noun that are pronouns too: a result few had voted for."""

_MET_BY_MANY = frozenset(f"{noun} N {verb}" for noun in "Ns?v3" for verb in "hxM")
"""A noun and the plural that is the subject of a clause beside it, with its auxiliary: flaws critics have named."""


def adverbial(lower: list[str], letters: Letters, at: int) -> bool:
    """Whether a noun phrase says when or how much: it waited the whole night."""
    for word in range(at, min(at + 5, len(lower))):
        if lower[word] in _TIMES or (lower[at] == "a" and lower[word - 1] in _MUCH.get(lower[word], ())):
            return True
        if letters.kinds[word] in "pfoctCRXMirwxPz" or letters.marks[word] != " ":
            return False
    return False


_GREAT = frozenset("good great fair huge vast certain small large considerable tidy whole little tremendous".split())
_MUCH = {"deal": _GREAT, "bunch": _GREAT, "amount": _GREAT, "while": _GREAT | {"a"}} | dict.fromkeys(
    "touch tad trifle fraction heap ton hell heck".split(), frozenset("a mere small whole".split())
)
"""What says how much behind an article, by what may stand between: a good deal, a touch."""

_TIMES = frozenset(
    """day days night week weeks month months year years morning evening afternoon time times moment hour hours minute minutes second seconds
    weekend summer winter spring autumn season decade decades century way most least same first next last following previous other more
    mile miles km kilometres kilometers metres meters length distance lot bit little hardest fastest best longest only degree size
    whole entire kind sort minute instant rest half""".split()
).union(FULL_WEEKDAYS)
