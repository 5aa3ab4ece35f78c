"""“Which” of people, and “who” of things."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import unmet, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters

_AGED = form(r"9,R (?=[^,. ] )", "9 R")
_NOUN = form(r"[sN?] R (?=[irwxPzhM] )", "sN? R")
_WHOLE = form(r"[T] [sN?],R (?=[irwxPzhMd] )", "T sN?")

_OFTEN = 3.0
"""A noun of a person was counted so often (a logarithm) with “who”."""

_CHANCE = -1.0
"""And chance must have put it so often (a logarithm) beside “which”."""

_THING = 2.0
"""A noun of a thing must have been put so often (a logarithm) beside “who” by chance."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_AGED, _NOUN, _WHOLE))
def which_of_person(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """“Which” stands for a person, or “who” for a thing.

    “Maria Torres, 54, which runs a bakery”, “soldiers which fled”, “it is a city who gets little rain”. Whether a noun is one
    of people is known from counts of edited news; where another noun may be meant, and in speech, the word is left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  Maria Torres, 54, {~~which~>who~~} runs a bakery, lost everything.
    Bad:  It rained. The driver, {~~which~>who~~} was unhurt, called the police.
    Good: The number of soldiers who fled is 54, which is a record; it is a firm which pays.
    """
    yield from weighed(document, _relatives, pooled)


def _relatives(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _AGED):
        if one and story.lower[last] == "which" and letters.pair(one - 1) == "Z," and _aged(story.lower[one]):
            span = story.span(last, last)
            yield True, Finding(span, "“which” of a person", [Fix.replace(span, "who")])
    for _, one, last in stretches(document, _WHOLE):
        noun = story.lower[one + 1]
        begins = one == 0 or letters.marks[one - 1] == "."
        if begins and story.texts[one + 1] == noun and story.texts[last] == "which" and _person(noun):
            yield (
                True,
                Finding(story.span(last, last), "“which” of a person", [Fix.replace(story.span(last, last), "who")]),
            )
    for _, one, last in stretches(document, _NOUN):
        noun, relative = story.lower[one], story.texts[last]
        if story.texts[one] != noun or letters.marks[one - 1 : one] != " ":
            continue
        span = story.span(last, last)
        if (
            relative == "which"
            and _person(noun)
            and not _one_verb(letters, one)
            and not _of_another(document, letters, one)
            and not _of_the_clause(letters, one)
        ):
            yield True, Finding(span, "“which” of people", [Fix.replace(span, "who")])
        elif relative == "who" and letters.kinds[one - 1] in "TA" and unmet(noun, "who") > _THING:
            yield False, Finding(span, f"“who” of {noun}", [Fix.replace(span, "which")])


def _one_verb(letters: Letters, noun: int) -> bool:
    """Whether a plural has a verb in the singular behind “which”, which then stands for something before."""
    return letters.kinds[noun] == "N" and letters.kinds[noun + 2] in "izw3"


def _of_the_clause(letters: Letters, noun: int) -> bool:
    """Whether somebody is or is not what a noun says, and “which” stands for that: he was no citizen which would bar him."""
    return letters.kinds[noun + 2 : noun + 3] == "M" and any(
        kind in "irbeg" for kind in letters.kinds[max(0, noun - _NEAR) : noun]
    )


_NEAR = 6
"""So many words before a noun are looked at for what says that somebody is it."""


def _of_another(document: Document, letters: Letters, noun: int) -> bool:
    """Whether a noun stands behind another and “of”: which may stand for either in the killing of demonstrators which."""
    first = noun
    while first and letters.pair(first - 1) in _WITHIN:
        first -= 1
    while (
        first > 1
        and letters.marks[first - 1] in " ,"
        and (letters.kinds[first - 1] == "c" or letters.marks[first - 1] == ",")
    ):
        first -= 1  # the alliance of church, civic and opposition leaders which
        while first and letters.pair(first - 1) in _LISTED:
            first -= 1
    if letters.pair(noun - 1) in {"G ", "p "} and letters.pair(noun - 2) in {"N ", "3 ", "? "}:
        return True  # disturbances involving students which have gone on
    if letters.pair(first - 1) == "p " and first > 1 and words(document).lower[first - 1] in _LINKS:
        return letters.pair(first - 2) in {f"{letter} " for letter in "NsGvZ?3"}
    return letters.pair(first - 1) == "f " and letters.kinds[first - 2 : first - 1] in {*"NsGvZ?3"}


_LINKS = frozenset("from by with for against to".split())
"""What stands between a thing and whom it is from: DNA from his son which was obtained abroad."""


_LISTED = frozenset(letter + " " for letter in "TASHDE?>vd9GsNZ")
"""What stands before another of several nouns that are listed."""

_WITHIN = frozenset(letter + " " for letter in "TASHDE?>vd9G")
"""What stands before a noun in its phrase."""


def _person(noun: str) -> bool:
    """Whether edited news often has “who” behind a noun, and never “which”."""
    return (counts().pair(noun, "who") or 0.0) > _OFTEN and noun != "police" and unmet(noun, "which") > _CHANCE


def _aged(figure: str) -> bool:
    return figure.isdigit() and 10 <= int(figure) < 105
