"""Well-known names, and where a story about their subject has one not quite as it is: Fernando Hadad in Brazil, Gandar in Newfoundland."""

from __future__ import annotations

import os
from functools import cache
from itertools import filterfalse

from wirelint import Span, layer, pattern
from wirelint.assets import answers
from wirelint.layers.naming.known import distinct, given, surname, towns
from wirelint.layers.naming.lookalikes import far
from wirelint.layers.naming.names import kinds, names, plain, several, spellings
from wirelint.layers.naming.romanisation.forms import derived, genders
from wirelint.layers.naming.romanisation.keys import keys, skeleton
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.naming.slips import VOWELS, misread, moved_letter, same_sound
from wirelint.layers.naming.slips import letter_off as letter_apart
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.patterns import places as spots
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.names._house import SHIPPED, house

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wirelint import Document
    from wirelint.layers.naming.names import Part, Spelling

SHORTEST, SHORT = 3, 5
"""A shorter word is no slip of a name beside other words; a shorter one none of a name by itself."""

SHORT_WORD = 5
"""So many letters of a word in a text tell of a subject wherever they stand; a shorter word must stand by itself."""

ALIKE = 0.9
"""How likely by its letters a word must be the known one, if it is not a letter off."""

MORE = 2
"""So many letters more one of two spellings may have."""

OFTEN = 3.4
"""How often news has a word that it would have in another system's letters too, as a logarithm: thirty times."""

SYSTEMATIC = 0.5
"""How likely two spellings of a romanised name must be one to be what two systems write."""

MIDDLING, LONG = 6, 8
"""Words of so many letters and more may differ in any letter, beside other words of the name and by themselves."""


def off_known(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Names that are not quite a well-known one of which the story's subject is: where, what should stand there, and the whole name."""
    for name in several(document):
        yield from _whole(document, name.parts)
    yield from _of(document)
    table = spellings(document)
    for text in filter(_MEANT_ALONE.__getitem__, table):
        told = (one for one, sure in _MEANT_ALONE[text] if one not in table and _is_told(document, one, text, sure))
        known = next(told, "")
        if known and _by_itself(table[text]):
            for span in table[text].spans:
                yield span, known, known


def _is_told(document: Document, known: str, text: str, sure: bool) -> bool:
    """Whether the story is about a name that may be meant, and the word is off it: what is cheaper to tell is told first."""
    if (
        distinct(plain(text), plain(known))
        or text.startswith(f"{known}-")
        or not _about(document, known, text)
        or _two_towns(text, known)
    ):
        return False
    return sure or _off(text, known, known)


def _two_towns(text: str, known: str) -> bool:
    """Whether two names end as the names of many towns do, and differ before that by more than a slip: Suryanagar, Srinagar."""
    one, other = plain(text), plain(known)
    for ending in _OF_TOWNS:
        if one.endswith(ending) and other.endswith(ending):
            return not letter_apart(one.removesuffix(ending), other.removesuffix(ending))
    return False


_OF_TOWNS = (
    "nagar",
    "abad",
    "garh",
    "ganj",
    "giri",
    "pur",
    "pore",
    "stan",
    "ville",
    "burgh",
    "burg",
    "bury",
    "borough",
    "ford",
    "grad",
    "heim",
    "hausen",
    "stadt",
    "dorf",
    "shire",
    "town",
    "ton",
    "ham",
)


def _of(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Names that “of” joins, wrong as a whole (Army Corp of Engineers)."""
    text, story = document.text, names(document)
    for one, other in zip(story, story[1:], strict=False):
        joint = text[one.span.end : other.span.start]
        if joint in _JOINTS and not other.title:
            phrase = f"{one.text}{joint}{other.text}"
            for known, at in _MEANT[phrase]:
                if at < 0 and _about(document, known, phrase):
                    yield Span(one.span.start, other.span.end), known, known


_JOINTS = frozenset((" of ", " of the ", " for ", " and "))


def _whole(document: Document, name: tuple[Part, ...]) -> Iterator[tuple[Span, str, str]]:
    """What is meant by a name of several words, or by all of it but the first or the last."""
    for parts in _windows(name):
        text = " ".join([part.whole for part in parts])
        for known, at in _MEANT[text]:
            if (_PLAINLY[known, text] or _about(document, known, text)) and not introduced(document, parts):
                yield _place(parts, known, at)
                return


def introduced(document: Document, parts: tuple[Part, ...]) -> bool:
    """Whether a name is told to be somebody's whom readers do not know: “Anthony Albanesi, a chef”."""
    end = parts[-1].span.end
    whole = " ".join(part.whole for part in parts)
    if any(_OF_READERS.search(document.text, max(0, at - _LONGEST_ROLE), at) for at in spots(document.text, whole)):
        return True
    return document.text.startswith((", a ", ", an "), end) or _UNKNOWN_TO_READERS.match(document.text, end) is not None


_OF_READERS = pattern(
    r"\b(?:reporter|correspondent|journalist|photographer|cameraman|columnist|anchor|resident|villager|neighbou?r|student|pupil|teacher|farmer|driver|nurse|witness|fan|tourist|passenger|shopper|shopkeeper|retiree|pensioner|intern|waiter|waitress|barista|plumber|electrician|firefighter|paramedic) $"
)
"""Whoever stands behind one of these is nobody whom readers know: the station's reporter John Kosich."""

_LONGEST_ROLE = 16

_UNKNOWN_TO_READERS = pattern(
    r", (?:(?:president|chairman|chairwoman|head|chief) of (?:(?:the )?[A-Z]{2,}\b|the [A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|for|and|the))* (?:Association|Institute|Company|Group|University|Society|Federation|Foundation|Academy|Chamber|Corporation|Corp|College|Hospital|School|Museum)\b)|(?:(?:executive |managing |programme |program |deputy |regional )?director|coordinator|co-ordinator|spokes(?:man|woman|person)|manager|owner|member|resident|founder|lecturer|researcher|analyst|lawyer"
    r"|principal|head teacher|headmaster|curator|chaplain|caretaker|clerk)s? (?:of|for|at|with)\b)"
)
"""What says who somebody is whom readers have not heard of."""


def _place(parts: tuple[Part, ...], known: str, at: int) -> tuple[Span, str, str]:
    """The part of a name that is off, with what should stand there, or the whole of it."""
    owners = [part for part in parts for _ in part.whole.split()]
    odd = None if at < 0 else owners[at]
    if odd is None or (odd.particle and not odd.particle.endswith("-")):
        first = parts[0]
        start = first.span.start - (len(first.particle) if first.particle.endswith("-") else 0)
        return Span(start, parts[-1].span.end), known, known
    better = known.split()[at]
    return odd.span, better[len(odd.particle) :] if odd.particle else better, known


def _windows(parts: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    yield parts
    if len(parts) > MOST_PARTS:
        yield parts[1:]
        yield parts[:-1]


MOST_PARTS = 2
"""Of a name of more parts, all but the first or the last may be the well-known one."""


def _meant(text: str) -> list[tuple[str, int]]:
    """The well-known names that a text may be meant for, each with the number of its word that is off, or -1 where it is wrong as a whole."""
    told = _table()
    if wellknown(text):
        return []
    if wrong := told(f"!{text}"):
        return [(known, -1) for known in wrong.split("|")]
    written = text.split()
    if not any(map(_STRANGE.__getitem__, written)) or house((SHIPPED,)).get(text):
        return []
    listed = f"{told(f'<{plain(written[0])}') or ''}|{told(f'>{plain(written[-1])}') or ''}".split("|")
    found = ((known, _odd(written, known)) for known in dict.fromkeys(listed) if known)
    return [(known, at) for known, at in found if at is not None]


def _odd(written: list[str], name: str) -> int | None:
    """The number of the one word that is off a known name of as many words, or None."""
    known = name.split()
    if len(written) != len(known):
        return None
    odd = [at for at, (one, other) in enumerate(zip(written, known, strict=True)) if plain(one) != plain(other)]
    if len(odd) != 1 or not _STRANGE[written[odd[0]]] or not _off(written[odd[0]], known[odd[0]], name):
        return None
    return odd[0] if odd[0] or _bound(known) else None


def _plainly(pair: tuple[str, str]) -> bool:
    """Whether a name of several words is meant by a text, whatever the story is about: the word that is off is long, and nobody's."""
    known, text = pair
    off = [(one, other) for one, other in zip(known.split(), text.split(), strict=False) if plain(one) != plain(other)]
    if len(off) != 1 or not _STRANGE[off[0][1]]:
        return False
    return len(known.split()) > MOST_PARTS or (len(off[0][0]) >= PLAINLY and not romanised(known))


PLAINLY = 6
"""So many letters a word must have of which a slip is plain in any story."""


def _bound(known: list[str]) -> bool:
    """Whether what stands behind the first word of a name is seldom somebody else's."""
    news = counts()
    last = news.count(known[1])
    return len(known) > MOST_PARTS or last is None or last - (news.pair(*known) or 0.0) <= OTHERS


OTHERS = 2.0
"""How many nats a surname may be more frequent than with the given name, if the given name is off: others have it too."""


def _off(written: str, known: str, name: str) -> bool:
    """Whether a word is off one of a known name, and not as some system writes what is romanised."""
    one, other = plain(written), plain(known)
    sure = _slipped(one, other)
    if not (sure or _resembles(one, other, name)):
        return False
    if genders(one, other) or derived(one, other) or distinct(one, other):
        return False
    other_letters = counts().often(known) < OFTEN and romanised(name)
    doubled = other_letters and " " not in name and _once(one) == _once(other)
    if other_letters and not doubled and skeleton(one) == skeleton(other):
        return False
    alike = likeness(one, other)
    if other_letters and not doubled and alike.languages and alike.probability >= SYSTEMATIC:
        return False
    return sure or letter_apart(one, other) or alike.probability >= ALIKE


def _slipped(one: str, other: str) -> bool:
    """Whether two plain names differ as a slip of the hand or the eye makes them."""
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > MORE:
        return False
    sure = one[0] == other[0] and same_sound(one, other)
    sure = sure or (letter_apart(one, other) and not _changed(one, other))
    return sure or moved_letter(one, other) or misread(one, other)


def _resembles(one: str, other: str, name: str) -> bool:
    """Whether a plain name is close to one of a known name that is long enough to be told by most of its letters."""
    if len(other) < (MIDDLING if " " in name else LONG) or abs(len(one) - len(other)) > MORE:
        return False
    return letter_apart(one, other) or (one[0] == other[0] and not far(one, other))


def _once(name: str) -> str:
    """A plain name with each doubled letter once: of a place nobody but a hurried hand doubles one."""
    return "".join([letter for at, letter in enumerate(name) if letter != name[at - 1 : at]])


def _changed(one: str, other: str) -> bool:
    """Whether two plain names of one length differ in one place, where not both have a vowel."""
    changed = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(changed) == 1 and not VOWELS.issuperset(changed[0])


def wellknown(name: str) -> bool:
    """Whether a name is a well-known one, as it is written."""
    return _table()(f"*{name}") is not None


def romanised(name: str) -> bool:
    """Whether a well-known name is one that systems of romanisation write differently."""
    subjects = (_table()(f"*{name}") or "").split()
    return any(_SUBJECTS[number][0] == "~" for number in subjects)


def _strange(text: str) -> bool:
    """Whether nobody knows a word as a name or as a word."""
    head, hyphen, rest = text.rpartition("-")
    bare = rest if hyphen and head.islower() else text
    if (hyphen and len(head) == 1) or not bare[:1].isupper() or bare.isupper() or kinds(bare):
        return False
    if counts().count(bare) is not None or counts().everyday(bare.lower()):
        return False
    return not (given(bare) or house((SHIPPED,)).get(bare))


def _meant_alone(text: str) -> list[tuple[str, bool]]:
    """The well-known names of one word that a word by itself may be meant for, each with whether it is off it for sure."""
    told = _table()
    if wellknown(text):
        return []
    if wrong := told(f"!{text}"):
        return [(one, True) for one in wrong.split("|")]
    if len(text) < SHORT or not text.replace("-", "").isalpha() or counts().count(text) is not None:
        return []
    low = plain(text)
    if here := towns(text):
        known = told(f"&{min(here, key=lambda town: int(town[1:]))}") or ""
        return [(one, True) for one in known.split("|") if one[:1] == text[0] and not _right_elsewhere(text)]
    if not _STRANGE[text] or surname(text) or counts().known(text.lower()):
        return []
    listed = "|".join(told(f"={low[0]}{key}") or "" for key in keys(low)).split("|")
    near = ((known, plain(known)) for known in dict.fromkeys(listed) if known)
    return [
        (known, False)
        for known, other in near
        if low != other
        and abs(len(low) - len(other)) <= MORE
        and (_slipped(low, other) or _resembles(low, other, known))
    ]


def _right_elsewhere(text: str) -> bool:
    """Whether another newsroom writes a place so."""
    return surname(text) or given(text) or any(entry.status != "!" for entry in house((SHIPPED,)).get(text))


_MEANT, _MEANT_ALONE = Remembered(_meant), Remembered(_meant_alone)
_STRANGE, _PLAINLY = Remembered(_strange), Remembered(_plainly)


def _by_itself(spelling: Spelling) -> bool:
    """Whether a word stands where a place or a body is named, and not as a part of somebody's name."""
    if spelling.before or spelling.titled or not spelling.plain:
        return False
    return all("body" in kinds(word) or "body" in kinds(word.title()) for word in spelling.behind)


def _about(document: Document, known: str, text: str) -> bool:
    """Whether the story is about what a well-known name is of, as far as its words tell."""
    told = _told(document)
    subjects = (_table()(f"*{known}") or "").split()
    return any(word != known and word not in text for number in subjects for word in told[number])


def of_another_subject(document: Document, known: str, text: str) -> bool:
    """Whether a well-known name is of subjects of which the story does not tell."""
    return wellknown(known) and not _about(document, known, text)


@layer
def _told(document: Document) -> Mapping[str, list[str]]:
    """By a subject's number, the words that tell of it and stand in the story."""
    text, written = document.text, words(document).written
    capitals = "\n".join(filterfalse(str.islower, written))  # a short text: most words are looked for in it in vain
    return Remembered(
        lambda number: [
            word
            for word, head in _HEADED[number]
            if (head in capitals and word in text if len(word) >= SHORT_WORD else word in written)
        ]
    )


def _subject(number: str) -> list[str]:
    return (_table()(f"@{number}") or "").split("|")


_SUBJECTS = Remembered(_subject)


def _headed(number: str) -> list[tuple[str, str]]:
    """The same words, each with the word that it begins with if that is capitalised and but letters, else with ""."""
    heads = ((word, word.partition(" ")[0]) for word in _SUBJECTS[number])
    return [(word, head if head.isalpha() and head[0].isupper() else "") for word, head in heads]


_HEADED = Remembered(_headed)


@cache
def _table() -> Callable[[str], str | None]:
    return answers(os.path.join(DATA, "known-phrases.tsv"))
