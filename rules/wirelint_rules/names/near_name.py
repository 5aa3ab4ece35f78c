"""A known name that is not quite spelled as anybody spells it."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.assets import answers
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.known import distinct, given, surname, towns
from wirelint.layers.naming.lookalikes import far
from wirelint.layers.naming.names import kinds, plain, several, spellings, without_accents
from wirelint.layers.naming.romanisation.forms import derived, genders
from wirelint.layers.naming.romanisation.keys import keys
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.naming.slips import changed_consonant, one_letter
from wirelint.layers.naming.variants import variants
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.names._bound import off_bound
from wirelint_rules.names._famous import off_famous
from wirelint_rules.names._house import SHIPPED, hits, house
from wirelint_rules.names._lists import PERSON, PREFERRED, WRONG
from wirelint_rules.names._romanised import implausible
from wirelint_rules.names._wellknown import introduced, of_another_subject, off_known, wellknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.layers.naming.names import Spelling

SHORTEST = 7
"""A shorter word that nobody knows may be a name of its own."""

SHORT = 5
"""A shorter one may be one whatever stands beside it."""

OFTEN = 5.0
"""How often news has a name that a word which stands alone is likely a slip of, as a logarithm: a hundred and fifty times."""

LONG, OFTEN_LONG = 8, 3.4
"""A name of so many letters is like few others: thirty times are enough."""

BESIDE = 2.0
"""How often news has a name beside another word that a slip is likely of, as a logarithm: seven times."""

ALIKE = 0.9
"""How likely by its letters an unknown word must be the known name."""


@rule(severity=Severity.WARNING, gives_way=True)
def near_name(document: Document) -> Iterator[Finding]:
    """A known name is not quite spelled as anybody spells it.

    Selenskyj, Tblisi, Golf of Thailand: spellings that no English-language newsroom uses, of other languages or of a hurried hand. Reported are the wrong
    spellings that the list of names knows, with the person's given name or where nobody else is known by them; a surname a letter off that of a
    person in the list behind the same given name; a word that neither news nor any list of names knows, one letter off a name that news has
    beside the word that stands beside it (Lockeed Martin), or one that news has often, where the word
    stands alone and the story does not introduce it (of the names that all know shorter ones too: Mexyco); a well-known name of a person, place, body, club or work that is a slip off where the
    story is about its subject (Fernando Hadad in Brazil, Gandar in Newfoundland, El Chico in a story of the weather); and a word, known or
    not, in place of a name that news has bound to the word beside it and hardly ever otherwise (Untied States, Lindsay Graham), unless the
    story has the two more than twice. Spellings on which newsrooms differ (Zelensky, Kiev) are left to house-spelling, and what name-variant
    or implausible-romanisation reports is not reported again.

    Bad:  President Volodymyr {~~Selenskyj~>Zelenskyy~~} thanked the crew.
    Bad:  Rain fell on the {~~Golf of Thailand~>Gulf of Thailand~~} all night.
    Bad:  The strike began in {~~Milwuakee~>Milwaukee~~} on Monday.
    Bad:  The ministers flew to {~~Mexyco~>Mexico~~} and to {~~Cicago~>Chicago~~}.
    Bad:  Engineers at {~~Lockeed~>Lockheed~~} Martin checked the wing.
    Bad:  Planes were sent to Halifax and to {~~Gandar~>Gander~~}, in Newfoundland.
    Bad:  Brazil's finance minister, {~~Fernando Hadad~>Fernando Haddad~~}, welcomed it.
    Bad:  The rains were late. Forecasters blame {~~El Chico~>El Niño~~}.
    Bad:  Senator {~~Lindsay~>Lindsey~~} Graham voted against it.
    Good: Volodymyr Zelensky left Kiev for Milwaukee.
    Good: Lindsay Grahame and Linda Graham voted against it.
    Good: Anna Milwuakee is a rare name.
    Good: Planes were sent to Gandar Singh's farm. El Chico sang.
    """
    reported = {text for variant in variants(document) for text in (variant.rare.text, variant.usual.text)}
    unknown = list(filter(_UNKNOWN.__getitem__, spellings(document)))
    found: list[Finding] = []
    for span, better, name in (
        *_listed(document),
        *_people(document),
        *_beside(document, unknown),
        *off_bound(document),
        *_slips(document, unknown),
        *_famous(document, unknown),
        *off_known(document),
    ):
        text = document[span]
        if _called_so(document, span):
            continue
        if text in reported or _same(text, name) or implausible(text) or deliberate(document, span):
            continue
        if not any(one.span.overlaps(span) for one in found):
            message = f"“{text}” is most likely “{name}”"
            found.append(Finding(span, message, [Fix.replace(span, _cased(text, better))]))
    yield from found


def _called_so(document: Document, span: Span) -> bool:
    """Whether a name stands in quotation marks of its own within somebody’s, or is that of a child or the like: Rodrigo “Timochenko” Londoño; his son, Bakeer."""
    text = document.text
    marks = text[span.start - 1 : span.start] in {"“", '"', "‘"} and text[span.end : span.end + 1] in {"”", '"', "’"}
    return (marks and text[span.end + 1 : span.end + 3][-1:].isupper()) or (
        " " not in document[span] and _KIN.search(text, max(0, span.start - _FAR), span.start) is not None
    )


_KIN = pattern(
    r"\b(?i:his|her|their|my|our) (?:[a-z-]+ )?(?:son|daughter|brother|sister|child|baby|wife|husband|nephew|niece|cousin|dog|cat|horse|grandson|granddaughter|uncle|aunt|friend),? $"
)
_FAR = 40


def _same(text: str, name: str) -> bool:
    """Whether a text is a name, or its last words, but for accents, capitals and hyphens."""
    written, known = ([plain(word) for word in one.split()] for one in (text, name))
    if name.startswith("Al ") or any(sign in name for sign in _ARABIC):
        written, known = ([_spoken(word) for word in one] for one in (written, known))
        if len(written) == 1 and written[0] in known:
            return True
    return known[-len(written) :] == written or (len(written) == 1 and plain(name).endswith(written[0]))


_ARABIC = (" Al ", " al-", " el-", " bin ", "Abdul", "Abdel", "Abdal")
"""What shows that a name is written in Arabic letters at home, of which each newsroom renders the vowels as it likes."""


def _spoken(word: str) -> str:
    """A name of the Gulf by its sound, which Latin letters render as its bearer likes: Mansoori and Mansouri."""
    word = word.replace("y", "i").replace("abdul", "abdel")
    return word.replace("oo", "u").replace("ou", "u").replace("ee", "i").replace("ei", "ai").replace("e", "a")


def _cased(text: str, better: str) -> str:
    return better.upper() if text.isupper() else better


def _listed(document: Document) -> Iterator[tuple[Span, str, str]]:
    for hit in hits(document, (SHIPPED,), WRONG):
        yield hit.span, hit.better, hit.entry.preferred


def _people(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Surnames a little off a listed person's, behind that person's given names."""
    for name in several(document):
        last = name.parts[-1].text
        if _UNCOUNTED[last] and not name.body and not introduced(document, name.parts):
            for person in _LISTED[name.parts[0].text]:
                first, _, known = person.rpartition(" ")
                known = known.rpartition("-")[2]
                sure = bool(name.title) or " " in first
                if _same_given(name.text, first) and _off(document, last, known, sure=sure):
                    yield name.surname.span, known, person
                    break


def _by_given(first: str) -> list[str]:
    """The listed people whose full names begin with this word, be it with accents or without."""
    found = house((SHIPPED,))
    written = dict.fromkeys((first, without_accents(first)))
    return [
        spelling
        for word in written
        for spelling in found.longer(word)
        if any(entry.kind == PERSON and entry.status == PREFERRED for entry in found.get(spelling))
    ]


_LISTED = Remembered(_by_given)


def _same_given(whole: str, first: str) -> bool:
    """Whether a whole name has these given names and particles before its surname."""
    return plain(whole.rpartition(" ")[0]) == plain(first)


def _off(document: Document, written: str, known: str, *, sure: bool) -> bool:
    """Whether a surname that is not counted is a slip of another, or as good as it; shorter ones are if an office stands before them.

    Not where a system of the language that the story suggests writes so, unless news has the other so often that it would have this one too.
    """
    one, other = plain(written), plain(known)
    if one == other or genders(one, other) or derived(one, other):
        return False
    slip = one_letter(one, other) or (sorted(one) == sorted(other) and one[0] == other[0])
    if far(one, other) or (slip and min(len(one), len(other)) < (SHORT - 1 if sure else SHORTEST - 1)):
        return False
    alike = likeness(one, other)
    if counts().often(known) < OFTEN and _suggested(document, alike.languages):
        return False
    return slip or alike.probability >= ALIKE


def _suggested(document: Document, languages: frozenset[str]) -> bool:
    """Whether any of some languages is among the two that the words of a story suggest most."""
    from wirelint.layers.naming.romanisation.explanation import ranked

    return not languages.isdisjoint(ranked(words(document).written)[:2])


def _beside(document: Document, unknown: list[str]) -> Iterator[tuple[Span, str, str]]:
    """Unknown words, one letter off a name that news has beside the word that stands beside them (Lockeed Martin)."""
    table = spellings(document)
    for text in unknown:
        if len(text) >= SHORT and not _alone(table[text]):
            for name in table.names(text):
                if introduced(document, name.parts):
                    continue
                run = [part.text for part in name.parts]
                at = run.index(text)
                better = _with_neighbour(text, run[at - 1 : at] if at else [], run[at + 1 : at + 2])
                if better:
                    yield name.parts[at].span, better, " ".join([*run[:at], better, *run[at + 1 :]])


def _with_neighbour(text: str, before: list[str], behind: list[str]) -> str:
    """The one name a letter off that news has behind the word before, or before the word behind; "" if none is."""
    news = counts()
    beside = [(one, True) for one in before if news.count(one)] + [(one, False) for one in behind if news.count(one)]
    if not beside:
        return ""
    return next(
        (
            known
            for known in _CANDIDATES[plain(text)]
            if any(
                ((news.pair(one, known) if first else news.pair(known, one)) or 0.0) >= BESIDE for one, first in beside
            )
        ),
        "",
    )


def _slips(document: Document, unknown: list[str]) -> Iterator[tuple[Span, str, str]]:
    """Unknown words that stand alone, one letter off a name that news has often; a town of elsewhere only if two letters were swapped: Charlotteville lies in Tobago."""
    table = spellings(document)
    for text in unknown:
        if len(text) >= SHORTEST and _alone(table[text]):
            better = _nearest(plain(text))
            if not better or better in table or _own_ending(text, better):
                continue  # of two that stand in the story name-variant judges
            swapped = sorted(plain(text)) == sorted(plain(better))
            if swapped or not (towns(better) and of_another_subject(document, better, text)):
                for span in table[text].spans:
                    yield span, better, better


def _famous(document: Document, unknown: list[str]) -> Iterator[tuple[Span, str, str]]:
    """Unknown words, a slip off a name that news has all the time."""
    table = spellings(document)
    for text in unknown:
        better = off_famous(table[text])
        if better and not _own_ending(text, better):
            for span in table[text].spans:
                yield span, better, better


def _own_ending(text: str, known: str) -> bool:
    """Whether a word ends as places do, and the known name does not: there is a Newpark beside Newark."""
    return text.endswith(_PLACES) and not known.endswith(_PLACES)


_PLACES = tuple(
    """park ham ton ville bury burgh burg field ford wood land stead ley worth mouth port dale hurst wick well hill hall bridge brook side gate
    view lands fields hills woods lake creek abad pur nagar garh pet palli patnam stan kent grad gorod sk ovo evo""".split()
)
"""How places end whose names are made anew everywhere."""


def _alone(spelling: Spelling) -> bool:
    return (
        not (spelling.before or spelling.behind or spelling.titled) and spelling.plain > 0 and len(spelling.places) <= 2
    )


def _uncounted(text: str) -> bool:
    return text.isalpha() and text.istitle() and not kinds(text) and counts().count(text) is None


def _unknown(text: str) -> bool:
    if not _UNCOUNTED[text] or counts().known(text.lower()) or _of_a_name(text):
        return False
    return not (surname(text) or given(text) or towns(text) or wellknown(text) or house((SHIPPED,)).get(text))


def _of_a_name(text: str) -> bool:
    """Whether a word is made from a name that news has: a Corkman, a Yorkshireman."""
    return text.endswith(_PEOPLE) and any(
        text.endswith(ending) and counts().count(text.removesuffix(ending)) for ending in _PEOPLE
    )


_PEOPLE = ("man", "men", "woman", "women", "ers", "ians")


_UNCOUNTED, _UNKNOWN = Remembered(_uncounted), Remembered(_unknown)


def _nearest(name: str) -> str:
    """The one often-seen name that is a letter off, or ""."""
    near = [known for known in _CANDIDATES[name] if _often(known) or _preferred(known)]
    return near[0] if len(near) == 1 else ""


def _often(name: str) -> bool:
    """Whether news has a name often, and never in lower case."""
    news, low = counts(), name.lower()
    enough = OFTEN_LONG if len(name) >= LONG else OFTEN
    return news.often(name) >= enough and news.count(low) is None and not news.everyday(low)


def _preferred(name: str) -> bool:
    return any(entry.status == PREFERRED for entry in house((SHIPPED,)).get(name))


def _candidates(name: str) -> list[str]:
    """The often-seen names that are a letter off."""
    ends, least, most = frozenset((*name[-2:], "h")), len(name) - 1, len(name) + 1
    listed = " ".join([_near()(name[0] + key) or "" for key in keys(name)]).split()
    near = {known for known in listed if (least <= len(known) <= most and known[-1] in ends) or not known.isascii()}
    return [one for one in sorted(near) if _slipped(name, plain(one))]


_CANDIDATES = Remembered(_candidates)


def _slipped(name: str, known: str) -> bool:
    if not one_letter(name, known) or genders(name, known) or derived(name, known) or distinct(name, known):
        return False
    if changed_consonant(name, known):  # most such names are two
        return False
    return name[-1] == known[-1] or sorted(name) == sorted(known) or f"{name}h" == known or name == f"{known}h"


@cache
def _near() -> Callable[[str], str | None]:
    return answers(os.path.join(DATA, "near-names.tsv"))
