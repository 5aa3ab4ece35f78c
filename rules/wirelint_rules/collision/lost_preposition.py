"""A phrase that lost its preposition."""

from __future__ import annotations

from functools import cache
from math import log

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.layers.function_words import POSSESSIVES
from wirelint.layers.grammar import beginning, first_word, form, grammar, last_of, last_word, letter, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._countries import adjectives
from wirelint_rules.collision._evidence import attested, frequency, intransitive, odds, outside_speech
from wirelint_rules.collision._frames import bare
from wirelint_rules.collision._verbs import adverbial, governed, only_verb

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words
    from wirelint.patterns import Pattern

_VERB = form(r"[VzPdJ3G] (?=(?:[TASDE]|q [NTs1])[ ,.])", "VzPdJ3G TASDEq")
_BARE_PLURAL = form(r"[VzPdJ3] (?=(?:[?v] )?N[ ,.])|[VzPdJ] a (?=[TSA] )")
_HEADS = form(r"[?psGavNZ3d] (?=[TASENZ?DB9][ ,.])")
_AS_MANY = form(r"C [Qqa?] 9|[pofVPdzJirwx] [q>?] 9(?= [N?9])")
_BECAUSE = form(r"C T (?:[?s>] [sN]|[sNv?])(?=\.)")
_COUNTRY = form(r"T [?vs>aN] Z(?=[.,]| [MirwxpcohKz])")
_OWNER = form(r"[?sN] [TA](?= )", "?sN TA")
_SLIP = -3.5
"""Odds below which a noun and an article that were counted together are a slip (a logarithm)."""
_OWNED_OFTEN = log(0.35)
"""Such a share of a noun's uses must have “of” behind it."""
_COUNTED = form(r"A [?vs] [N?](?= )")

_MUCH = frozenset("many much few little".split())
_MORE = frozenset("more fewer less".split())
_TO = frozenset("according prior thanks next due".split())
_OF = frozenset("dozens hundreds thousands millions".split())
_SETS = frozenset("group number series handful majority variety range pair lot".split())
_PLURAL = frozenset("people police men women children".split())
_OWNED = frozenset(
    """capital president king queen government people part rest north south east west centre center heart coast parliament army navy
    constitution embassy ambassador chancellor republic kingdom state economy history territory population""".split()
)
_ALSO_CAPITALS = frozenset(
    "Singapore Luxembourg Djibouti Kuwait Panama Guatemala Mexico Monaco Tunisia Algeria".split()
)
_NO_OBJECT = frozenset(
    "intend intends intended intending exists exist is was are were be been being has had have said says say do does did get got try tries tried trying evolved related pleaded attempt attempts attempted refer refers referred referring classified armed mixed".split()
)


@rule(severity=Severity.ERROR, reach="paragraph")
def lost_preposition(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A phrase lost its preposition.

    A verb that takes no object has one (rely the river, participated the census), “according officials”, “dozens people”, “a
    group students”, “the capital Ukraine”, “because the fog”. Which verbs take no object is known from counts of edited
    news. Names beside a noun (the capital Kyiv, the part Ukraine played) and speech are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  Farmers {==rely the==} river for water.
    Bad:  {~~According officials~>According to officials~~}, 12 people were hurt.
    Bad:  {~~Dozens people~>Dozens of people~~} were stranded.
    Bad:  It drew {~~more 7,000~>more than 7,000~~} people and cost as {~~much 90~>much as 90~~} euros.
    Bad:  He was born in {~~the capital Ukraine~>the capital of Ukraine~~}.
    Good: They rely mostly on rain, dozens more people said. The part Ukraine played began in the capital Kyiv.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    for look in (
        _behind_verbs,
        _before_plurals,
        _behind_heads,
        _behind_comparisons,
        _behind_because,
        _before_countries,
        _behind_owners,
        _behind_sets,
    ):
        yield from look(document, words(document), grammar(document))


def _behind_verbs(document: Document, story: Words, letters: Letters) -> Iterator[Finding]:
    """Behind a verb that takes no object, before an article or the like: rely the river."""
    for _, one, _ in stretches(document, _VERB):
        verb = story.lower[one]
        if (
            story.texts[one] == verb
            and _MAY_BE_BARE[verb]
            and not adverbial(story.lower, letters, one + 1)
            and not _all_out(story.lower, one)
            and not (verb in _SITS and not _EXAMS.isdisjoint(story.lower[one + 1 : one + _FAR]))
            and _bare(letters, one, verb, story.lower[one + 1])
        ):
            yield _finding(document, story.span(one, one + 1), bare().get(verb, ""), story.ends[one])


def _before_plurals(document: Document, story: Words, letters: Letters) -> Iterator[Finding]:
    """Behind a listed verb, before a plural or with an adverb between: relied heavily the river."""
    for _, one, last in beginning(document, _BARE_PLURAL, _listed()):
        verb = story.lower[one]
        if verb.endswith("ed") and letters.pair(one - 1) in _BEFORE_A_NOUN:
            continue
        listed = story.texts[one] == verb and not adverbial(story.lower, letters, last + 1)
        if listed and (governed(letters, one) or only_verb(document, one)):
            yield _finding(document, story.span(one, last + 1), bare()[verb], story.ends[last])


def _behind_heads(document: Document, story: Words, letters: Letters) -> Iterator[Finding]:
    """Behind a number of many, and behind words that “to” follows: dozens people, according officials."""
    for _, one, _ in beginning(document, _HEADS, (_OF | _TO)):
        yield from _head(document, story, letters, one)


def _behind_comparisons(document: Document, story: Words, letters: Letters) -> Iterator[Finding]:
    """Before a number that something is compared to: as much 90, more 7,000."""
    for m, one, last in _before(document, _AS_MANY, _MUCH | _MORE):
        word = story.lower[last - 1]
        lost = "as" if m.group()[0] == "C" else "than"
        if (story.lower[one] == "as" and word in _MUCH) or (lost == "than" and word in _MORE):
            yield _finding(document, story.span(last - 1, last), lost, story.ends[last - 1])


def _behind_because(document: Document, story: Words, letters: Letters) -> Iterator[Finding]:
    """Before a cause that is no clause: because the fog."""
    for _, one, last in beginning(document, _BECAUSE, frozenset(["because"])):
        yield _finding(document, story.span(one, last), "of", story.ends[one])


def _before_countries(document: Document, story: Words, letters: Letters) -> Iterator[Finding]:
    """Between what countries have and a country: the capital Ukraine."""
    for _, one, last in _before(document, _COUNTRY, _OWNED):
        noun, name = story.lower[one + 1], story.texts[last]
        if name in adjectives() and not (noun == "capital" and name in _ALSO_CAPITALS):
            yield _finding(document, story.span(one, last), "of", story.ends[one + 1])


def _behind_owners(document: Document, story: Words, letters: Letters) -> Iterator[Finding]:
    """Behind a noun that “of” mostly follows, before an article: the outskirts the city."""
    for _, one, last in stretches(document, _OWNER):
        noun, behind = story.lower[one], story.lower[last]
        if letters.pair(one - 1) not in _ARTICLES or story.texts[one] != noun or not _owned(noun):
            continue
        if noun in _OF_A_CLAUSE and any(letter in "irwxPzMKhd" for letter in letters.kinds[last + 1 : last + 5]):
            continue
        if not _fronted(letters, one) and (not attested(noun, behind) or odds(noun, behind) < _SLIP):
            yield _finding(document, story.span(one, last), "of", story.ends[one])


def _behind_sets(document: Document, story: Words, letters: Letters) -> Iterator[Finding]:
    """Between a set and what it is of: a group students."""
    for _, one, last in _before(document, _COUNTED, _SETS):
        noun, many = story.lower[one + 1], story.lower[last]
        counted = letters.kinds[last] == "N" or many in _PLURAL
        if counted and story.texts[last] == many and not attested(noun, many):
            yield _finding(document, story.span(one, last), "of", story.ends[one + 1])


_SITS = frozenset("sit sits sat sitting".split())
_EXAMS = frozenset(
    "exam exams examination examinations test tests paper papers certificate certificates finals gcse gcses a-level a-levels baccalaureate matric mock mocks".split()
)
_FAR = 10
"""Candidates sit this year's examinations: so many words behind the verb, an examination is named."""

_BEFORE_A_NOUN = frozenset(f"{letter} " for letter in "GVPLdzpf3?")
"""Letters behind which a participle belongs to the noun that follows: running specialized graphics chips."""


def _all_out(lower: list[str], at: int) -> bool:
    """Whether somebody does something with all his might: laughed your head off, sang her heart out, worked their way up."""
    owner, part, away = (*lower[at + 1 : at + 4], "", "", "")[:3]
    return owner in _OWNERS and (part == "way" or away in _AWAY)


def _fronted(letters: Letters, at: int) -> bool:
    """Whether a phrase of place begins the sentence, or what it measures from, and its subject follows: some way above the outskirts the fires burned."""
    begins = first_word(letters, at)
    if at - 2 < begins or letters.kinds[at - 2] not in "p?" or not _VERBS.isdisjoint(letters.kinds[begins : at - 2]):
        return False
    return not _VERBS.isdisjoint(letters.kinds[at + 1 : last_word(letters, at + 1) + 1])


_VERBS = frozenset("irwxPzMKkhd")


_OWNERS = POSSESSIVES | {"one's"}
_AWAY = frozenset("off out away up down through into".split())

_OF_A_CLAUSE = frozenset(
    "likelihood probability possibility chance chances odds risk danger fact fear hope sense impression idea notion prospect".split()
)
"""Nouns behind which a clause may stand without “that”: the likelihood an inmate will return."""


def _before(document: Document, one: Pattern, nouns: frozenset[str]) -> Iterator[tuple[Match[str], int, int]]:
    """The matches of a form whose second word is among some, each with its first and last word."""
    letters = grammar(document)
    for at in words(document).standing(nouns):
        m = letters.match(one, at - 1) if at else None
        if m:
            yield m, at - 1, last_of(m)


@cache
def _listed() -> frozenset[str]:
    return frozenset(bare())


_ARTICLES = frozenset(["T ", "A "])


@cache
def _owned(noun: str) -> bool:
    """Whether “of” is what mostly follows a noun."""
    often = frequency(noun)
    return often > _SEEN and (counts().pair(noun, "of") or 0.0) - often > _OWNED_OFTEN


_SEEN = 5.0
"""A noun must have been counted so often (a logarithm)."""


def _may_be_bare(verb: str) -> bool:
    if verb in bare():
        return True
    return letter(verb) in "VzPdJ" and verb not in _NO_OBJECT and intransitive(verb)


_MAY_BE_BARE = Remembered(_may_be_bare)


def _bare(letters: Letters, at: int, verb: str, behind: str) -> bool:
    """Whether a verb that takes no object has one: by the list of frames, or by the counts."""
    if verb in bare():
        return letters.kinds[at - 1 : at] not in {"T", "A", "S", "i", "r", "e", "g", "b"} and not attested(verb, behind)
    counted = letters.kinds[at] not in "3G" and verb not in _NO_OBJECT
    return counted and intransitive(verb) and not attested(verb, behind)


def _head(document: Document, story: Words, letters: Letters, at: int) -> Iterator[Finding]:
    word, behind = story.lower[at], letters.kinds[at + 1]
    starts = at == 0 or letters.marks[at - 1] in '.,"'
    if word in _OF and story.lower[at + 1] == story.texts[at + 1] and (behind == "N" or story.lower[at + 1] in _PLURAL):
        if not attested(word, story.lower[at + 1]) and (starts or letters.kinds[at - 1] in "pofVvPdz"):
            yield _finding(document, story.span(at, at + 1), "of", story.ends[at])
    elif word in _TO and behind in "TASEZN" and _headed(story, letters, at, word):
        yield _finding(document, story.span(at, at + 1), "to", story.ends[at])


def _headed(story: Words, letters: Letters, at: int, word: str) -> bool:
    """Whether a word that “to” follows begins a phrase here."""
    begins = at == 0 or letters.marks[at - 1] == "."
    if word == "according" or (word == "prior" and letters.kinds[at + 1] == "T"):
        return begins or story.texts[at] == word
    if word == "next":
        return (
            letters.kinds[at + 1] == "T"
            and letters.pair(at - 1) in {"i ", "r ", "s ", "N "}
            and story.lower[at - 2] not in {"what", "who", "which"}
            and story.texts[at] == word
        )
    return begins and letters.kinds[at + 1] in "TS"


def _finding(document: Document, span: Span, lost: str, at: int = 0) -> Finding:
    if not lost:
        return Finding(span, f"“{document[span]}” lost its preposition")
    copy = document[span]
    return Finding(
        span,
        f"“{copy}” lost its “{lost}”",
        [Fix.replace(span, f"{copy[: at - span.start]} {lost}{copy[at - span.start :]}")],
    )
