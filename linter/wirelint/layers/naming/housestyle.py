"""What two newsrooms write differently and mean alike: spelling, numbers, dates, units, titles, marks, contractions."""

from __future__ import annotations

import os
from functools import cache
from unicodedata import combining, normalize

from wirelint.assets import DATA, table
from wirelint.document import Document, Span, layer
from wirelint.layers.calendar_words import DATE_WORDS, FULL_MONTHS, FULL_WEEKDAYS
from wirelint.layers.ngrams import counts
from wirelint.layers.number_words import ORDINALS, VALUES
from wirelint.layers.quotations import quotations
from wirelint.layers.verbs import past_participle, plain_forms
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TOKEN = pattern(
    r"[1-3]/[234](?!\d|/)|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th)(?![^\W_]))?|(?:[A-Za-z]\.){2,}|[^\W\d_\u0300-\u036f][^\W\d_]*(?:['’][^\W\d_]+)*|[^\w\s]"
)
QUOTE = '"'
"""The key of all quotation marks."""

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ə": "a",
        "ħ": "h",
        "ŋ": "n",
    }
)
"""Letters that no accent can be taken from, as houses without them write them."""

_MARKS = frozenset("()[]?!")
_SYMBOLS = {"%": "%", "$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee", "&": "and", "°": "degree"}

_HUNDREDS = {"hundred": 100, "thousand": 1000}
RELATIVE_DAYS = frozenset("today yesterday tomorrow tonight".split())
"""Days named from the day of writing: a copy may name the weekday in their place, or the other way round."""

CALENDAR = DATE_WORDS | frozenset("a.m. p.m. gmt utc".split())
UNITS = frozenset(
    """kilometre mile metre foot inch yard acre hectare kilogram pound ounce tonne ton litre gallon barrel celsius fahrenheit square cubic mph kph
    knots % %point centimetre millimetre dollar euro yen rupee rouble hour minute weeks months years""".split()
)
SCALES = frozenset("hundred thousand million billion trillion dozen half quarter".split()) | (
    frozenset(ORDINALS) - {"second"}
)

_INITIALS = frozenset("us uk un eu uae usa pm".split())
_WITH_CAPITAL = frozenset("gen col rep reps sen sens st co inc maj rev pres mt lt ave mar adm prof dept corp assn mon tue tues wed thu thur thurs fri sat sun".split())  # fmt: skip
"""Short forms that are words themselves, or names of things: they are read as short only with a capital."""

_DAYS = {day[:3]: day for day in sorted(FULL_WEEKDAYS)} | {"tues": "tuesday", "thur": "thursday", "thurs": "thursday"}
_FRACTIONS = {"1/2": "half", "1/4": "quarter", "1/3": "third"}
_CONTRACTED = {"ll": "will", "ve": "have", "re": "are", "m": "am", "d": "would", "s": ""}
_WITHOUT_APOSTROPHE = frozenset(
    "dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt".split()
)
"""Denials as a feed has them that has lost its apostrophes."""
_IRREGULAR = {"ca": "can", "wo": "will", "sha": "shall"}
_SPELLING = (
    ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("yse", "yze"), ("ysing", "yzing"), ("our", "or"),
    ("centre", "center"), ("theatre", "theater"), ("fibre", "fiber"), ("calibre", "caliber"), ("defence", "defense"), ("offence", "offense"),
    ("pretence", "pretense"), ("ogue", "og"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("paed", "ped"), ("aem", "em"), ("oeu", "eu"),
)  # fmt: skip

REPORTING = frozenset(
    """said says say saying told tells tell telling stated stating added adds adding noted noting wrote writes announced announces explained
    explains commented remarked remarks recalled recalls replied replies mentioned tweeted""".split()
)
"""Verbs of reporting that claim no more and no less than one another."""

HONORIFICS = frozenset("mr mrs ms miss mx doctor degree".split())
"""What a house may leave out before a name or a figure."""


class Token(NamedTuple):
    """A word, figure or mark: as it stands, as it compares, where, and whether it is a word (figures and symbols count as such)."""

    text: str
    key: str
    span: Span
    word: bool = True


@layer
def tokens(document: Document) -> list[Token]:
    """What a story is compared by, in its order: words, figures, and the marks that carry sense.

    Accents are left out, as many houses do. Quotation marks have one form, whatever their style; commas, stops, dashes, hyphens and apostrophes are left out. Keys
    are in lower case and in one spelling, numbers in figures, months, units and titles in full, contractions apart.
    """
    return list(_joined(list(_without_age(list(_numbers(list(_with_had(list(_split(document))))))))))


def plain(word: str) -> str:
    """A single word as it compares."""
    folded = word.replace("’", "'").lower()
    if not folded.isascii():
        folded = "".join(c for c in normalize("NFD", folded) if not combining(c)).translate(_LETTERS)
    if folded[:1].isdigit():
        return _figure(folded)
    if word.isupper() and folded in _INITIALS:
        return {"usa": "u.s.", "pm": "p.m."}.get(folded, ".".join(folded) + ".")
    if folded in _DAYS and word[0].isupper() and folded not in {"sat", "sun"}:
        return _DAYS[folded]
    if folded in _WITH_CAPITAL and not word[0].isupper():
        return folded
    return _spelt(_forms().get(folded, folded))


def figured(word: str) -> str:
    """A single word as it compares, a number in words as a figure."""
    return str(VALUES[word]) if word in VALUES else plain(word)


@cache
def _forms() -> dict[str, str]:
    return table(os.path.join(DATA, "housestyle.tsv"))


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Phrases of one form by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, form in sorted(_forms().items(), key=lambda row: -row[0].count(" ")):
        if " " in phrase:
            words = tuple(map(figured, phrase.split()))
            found.setdefault(words[0], []).append((words, form))
    return found


def _spelt(word: str) -> str:
    if word in REPORTING:
        return "said"
    if len(word) > 4 and word not in UNITS and word not in SCALES and word not in VALUES:
        for british, american in _SPELLING:
            if british in word and counts().known(word):
                word = word.replace(british, american)
    return word


def _figure(text: str) -> str:
    figure = text.replace(",", "")
    if figure.endswith(("st", "nd", "rd", "th")):
        value = int(figure[:-2]) if figure[:-2].isdigit() else 0
        return ORDINALS[value - 1] if 0 < value <= len(ORDINALS) else figure
    return figure.removesuffix(":00").removesuffix(".00") if figure.count(":") < 2 else figure


def _split(document: Document) -> Iterator[Token]:
    """The tokens one by one, contractions taken apart."""
    quotes = _quotation_marks(document)
    for m in _TOKEN.finditer(document.text):
        start, end = m.span()
        found = m.group()
        if found[0].isalpha():
            yield from _word(found, start, end)
        elif found[0].isdigit():
            yield Token(found, _FRACTIONS.get(found) or _figure(found), Span(start, end))
        elif start in quotes or found in '“”„«»"':
            yield Token(found, QUOTE, Span(start, end), word=False)
        elif found in _SYMBOLS:
            yield Token(found, _SYMBOLS[found], Span(start, end))
        elif found in _MARKS:
            yield Token(found, found, Span(start, end), word=False)
        elif found in _MINUS and _is_minus(document.text, start):
            yield Token(found, "minus", Span(start, end))


def _is_minus(text: str, at: int) -> bool:
    """Whether a dash stands before a figure, and behind nothing that it might join to that."""
    return text[at + 1 : at + 2].isdigit() and (at == 0 or text[at - 1] in " \n\u00a0(")


_MINUS = "-−–"


def _word(found: str, start: int, end: int) -> Iterator[Token]:
    straight = found.replace("’", "'").lower()
    stem, apostrophe, ending = straight.rpartition("'")
    if straight == "cannot":
        yield Token(found, "can", Span(start, end))
        yield Token(found, "not", Span(start, end))
    elif straight in _WITHOUT_APOSTROPHE:
        yield Token(found, straight[:-2], Span(start, end))
        yield Token(found, "not", Span(start, end))
    elif apostrophe and ending == "t" and stem.endswith("n"):
        yield Token(found, _IRREGULAR.get(stem[:-1], stem[:-1]), Span(start, end))
        yield Token(found, "not", Span(start, end))
    elif apostrophe and ending in _CONTRACTED:
        cut = start + len(stem)
        yield Token(found[: len(stem)], plain(found[: len(stem)]), Span(start, cut))
        if _CONTRACTED[ending]:
            yield Token(found[len(stem) :], _CONTRACTED[ending], Span(cut, end))
    else:
        yield Token(found, plain(found), Span(start, end))


def _quotation_marks(document: Document) -> set[int]:
    """The offsets of the marks that open and close quotations, single ones too."""
    marks: set[int] = set()
    for one in quotations(document):
        marks.add(one.span.start)
        if one.closed:
            marks.add(one.span.end - 1)
    return marks


def _with_had(found: Sequence[Token]) -> Iterator[Token]:
    """The tokens with “had” for a short form that stands before a participle: “they'd received”, but not “they'd receive”."""
    for at, token in enumerate(found):
        yield token._replace(key="had") if token.text in HAD_OR_WOULD and _had(found, at) else token


HAD_OR_WOULD = ("'d", "’d")
"""What is short for two words; where the verb behind has one form for both (“they'd put”), nobody can tell for which."""


def _had(found: Sequence[Token], at: int) -> bool:
    behind = next((t.key for t in found[at + 1 : at + 5] if t.key not in _ADVERBS and not t.key.endswith("ly")), "")
    if behind in plain_forms():
        base = plain_forms()[behind]
        return behind == past_participle(base) != base
    return behind in {"been", "better"} or (behind.endswith("ed") and behind not in _PLAIN_IN_ED)


_ADVERBS = frozenset(
    """not never ever already just also always once often since only still even all both each first last now then long somehow almost nearly twice again in fact
    more than yet soon thus perhaps maybe himself herself themselves myself""".split()
)
"""Words that stand between “had” and its participle."""

_PLAIN_IN_ED = frozenset(
    """need feed heed seed weed speed bleed breed succeed exceed proceed embed shed wed bed shred""".split()
)
"""Plain forms that end as participles do."""


def _numbers(found: Sequence[Token]) -> Iterator[Token]:
    """The tokens with numbers in words as figures (twenty-five, two hundred), and suffixes of figures in full (5m, 5pm, 5C)."""
    at = 0
    while at < len(found):
        value, after = _spelled(found, at)
        if value is None:
            yield _in_context(found, at)
            at += 1
        else:
            yield Token(found[at].text, str(value), Span(found[at].span.start, found[after - 1].span.end))
            at = after


def _spelled(found: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The value of the number in words that begins here, and where it ends; (None, at) where none does."""
    value = VALUES.get(found[at].key)
    if value is None:
        return None, at
    at += 1
    if value >= 20 and at < len(found) and 0 < VALUES.get(found[at].key, 0) < 10:
        value += VALUES[found[at].key]
        at += 1
    many = 1
    while at < len(found) and found[at].key in _HUNDREDS:
        many *= _HUNDREDS[found[at].key]
        at += 1
    rest, after = _rest(found, at, many) if many > 1 else (0, at)
    return value * many + rest, after


def _rest(found: Sequence[Token], at: int, many: int) -> tuple[int, int]:
    """What follows hundreds or thousands in a number in words, and where it ends: and twelve, five hundred."""
    joined = at < len(found) and found[at].key == "and"
    rest, after = _spelled(found, at + joined) if at + joined < len(found) else (None, at)
    if rest is None or not (_SMALL <= rest < many if not joined else 0 < rest < many):
        return 0, at
    return rest, after


_SMALL = 10
"""Smaller numbers right behind hundreds may count something else: two hundred five-year-olds."""


def _in_context(found: Sequence[Token], at: int) -> Token:
    token = found[at]
    if token.text in {"No", "Nos"} and at + 1 < len(found) and found[at + 1].text[0].isdigit():
        return token._replace(key="number")
    if token.text[0].isdigit() and token.text[-2:] in {"st", "nd", "rd", "th"}:
        near = {one.key for one in found[max(0, at - 2) : at + 3]}
        return token._replace(key=token.text[:-2]) if near & FULL_MONTHS else token
    if at == 0 or not found[at - 1].key[-1:].isdigit():
        return token._replace(key="pm") if token.text == "PM" else token
    if token.key == "am":
        return token._replace(key="a.m.")
    if token.key == "pm":
        return token._replace(key="p.m.")
    if token.key == "m":
        money = at >= 2 and found[at - 2].key in {"dollar", "pound", "euro"}
        return token._replace(key="million" if money else "metre")
    return token._replace(key=_SUFFIXES.get(token.key, token.key))


_SUFFIXES = {"c": "celsius", "f": "fahrenheit", "k": "thousand"}


def _without_age(found: Sequence[Token]) -> Iterator[Token]:
    """The tokens without the words that make a figure an age: 64-year-old, 64 years old, aged 64."""
    keys = [token.key for token in found]
    at = 0
    while at < len(found):
        if keys[at] == "aged" and at + 1 < len(found) and keys[at + 1].isdigit():
            at += 1
            continue
        yield found[at]
        age = keys[at].isdigit() and keys[at + 1 : at + 2] in (["year"], ["years"]) and keys[at + 2 : at + 3] == ["old"]
        at += 3 if age else 1


def _joined(found: Sequence[Token]) -> Iterator[Token]:
    """The tokens with phrases of one form as one, and times with a point as with a colon."""
    at = 0
    while at < len(found):
        token = found[at]
        if speed := _speed(found, at):
            yield from speed
            at += len(speed) + len(_PER_HOUR)
            continue
        words, form = _phrase(found, at)
        if words:
            yield Token(token.text, form, Span(token.span.start, found[at + len(words) - 1].span.end))
            at += len(words)
            continue
        if "." in token.key and found[at + 1 : at + 2] and found[at + 1].key in {"a.m.", "p.m."}:
            token = token._replace(key=_figure(token.key.replace(".", ":")))
        yield token
        at += 1


def _speed(found: Sequence[Token], at: int) -> list[Token]:
    """A unit of speed with its conversion, which stands within it: 120 kilometres (75 miles) per hour."""
    row = found[at : at + 7]
    keys = [token.key for token in row]
    if keys[:2] not in (["kilometre", "("], ["mile", "("]) or keys[4:5] != [")"] or keys[6:] != ["hour"]:
        return []
    if keys[3] not in _SPEEDS or keys[5] not in {"per", "an", "a"}:
        return []
    return [one._replace(key=_SPEEDS.get(one.key, one.key)) for one in row[:5]]


_SPEEDS = {"kilometre": "kph", "mile": "mph"}
_PER_HOUR = ("per", "hour")


def _phrase(found: Sequence[Token], at: int) -> tuple[tuple[str, ...], str]:
    for words, form in _phrases().get(found[at].key, ()):
        if all(at + i < len(found) and found[at + i].key == word for i, word in enumerate(words)):
            return words, form
    return (), ""


def restyled(old: Iterable[Token], new: Iterable[Token]) -> bool:
    """Whether two stretches have the same letters, with other spaces and hyphens between them."""
    return _letters(old) == _letters(new)


def _letters(found: Iterable[Token]) -> str:
    return "".join(token.text for token in found).replace("’", "'").lower()
