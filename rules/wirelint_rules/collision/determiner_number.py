"""A determiner and a noun that differ in number."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._counted_singular import COUNTED, counted_singulars
from wirelint_rules.collision._evidence import attested, frequency, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_MANY = form(r"(?:[AY] N(?= ?[.,irhwxKkMpfoRtzPd])|D N(?= ?[.,irhwxKkMpfoRtzPdVv]))", "AYD N")
_ONE = form(r"(?:[EBQ]|9(?: 9)?|[1QY] f (?:[TSE]) ) ?s(?=[ ,.](?:$|[^sNZ?vVGL9>A3yJ]))", "EBQ9 s", "9 9", "1QY f")

_OTHER = form(
    r"(?:[QBEq9] [sv?]|[DYA] [?vN])(?= [MirwxPpfo]|[.,])|A N(?= [pfirwxM]|[.,])|1 f [TSE] (?:[?<>dv] ){1,2}s(?= [pfcirwxMRt]|[.,])",
    "QBEq9 sv?",
    "DYA ?vN",
    "1 f",
)
_BEST = form(r"1 f [TSE] (?:[Z?] )?[?<qs](?: [?dvsG]){0,2} [sv?](?=[.,]| [pRtirwxMc]| a [dLPV])", "1 f")
_COUNTED = form(r"[9Q] [?vs](?= [poCcairwxPM]|[.,])", "9Q ?vs")
_YEAR = pattern(r"(?:1[5-9]|20)\d\d|\d\.\d")
_DIMENSION = pattern(r"(?: \([^()\n]{1,30}\))? by (?:[0-9]|an?\b)|-")
"""What makes a measure one side of something: a 10 metre (yard) by 20 metre structure."""

_BEFORE_NUMBER = frozenset(letter + " " for letter in "pfVPdzo")
_MEASURES = frozenset(
    "day week month year hour minute decade mile metre meter kilometre kilometer tonne hectare acre pound dollar inch litre gallon".split()
)
_OFTEN = 1.5
"""A plural must have been counted behind a number so often, and so much oftener than its singular (a logarithm)."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_MANY, _ONE, _COUNTED, _OTHER, _BEST, COUNTED))
def determiner_number(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word for one stands with a noun for many, or the reverse.

    “A soldiers”, “these attack”, “several person”, “one of the soldier”. Reported where the noun is nothing but a plural or
    a singular, and where no other noun follows that the first might belong to (a sports hall, two man-made lakes).

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  {==A soldiers==} was wounded in the blast.
    Bad:  {==Several person==} were hurt.
    Bad:  {==One of the soldier==} died later.
    Bad:  They met {==four year==} ago, and he has treated {==266 patient==}, most of them children.
    Bad:  It is {==one of the oldest bridge==} in the city.
    Good: A sports hall was hit, two of the soldiers died, and these sheep were lost.
    """
    yield from weighed(document, _differing, pooled)


def _differing(document: Document) -> Iterator[tuple[bool, Finding]]:
    """What differs in number, with whether that is sure."""
    story = words(document)
    pairs = {*_pairs(document, story, grammar(document))} | {(True, *pair) for pair in counted_singulars(document)}
    for sure, one, last in sorted(pairs, reverse=True):
        span = story.span(one, last)
        yield sure, Finding(span, f"“{document[span]}”: one or many?")


def _pairs(document: Document, story: Words, letters: Letters) -> Iterator[tuple[bool, int, int]]:
    """The first and the last of the words that differ, with whether that is sure; the noun is no name."""
    said: set[int] = set()
    for known, differ in ((_MANY, _one_of_many), (_ONE, _many_of_one), (_BEST, _best_of_one)):
        for _, one, last in stretches(document, known):
            said.add(last)
            if story.texts[last] == story.lower[last] and differ(story, letters, one, last):
                yield True, one, last
    for _, one, last in stretches(document, _OTHER):
        if last in said or _each_does(story, one, last):
            continue
        if story.texts[last] == story.lower[last] and _numbers_differ(story, letters, one, last):
            yield True, one, last
    for _, one, last in stretches(document, _COUNTED):
        if story.texts[last] != story.lower[last] or _joined(letters, one):
            continue
        if story.lower[last] in _MEASURES:
            if _is_measured(document, story, letters, one, last):
                yield True, one, last
        elif _counted(story, letters, one):
            yield story.texts[one].isalpha(), one, last


def _one_of_many(story: Words, letters: Letters, one: int, last: int) -> bool:
    """Whether a plural behind a word for one is a noun: a soldiers, but neither each leaves nor an entity’s letters (&amp;a)."""
    return (
        not story.gaps[one].endswith(";")
        and not _each_does(story, one, last)
        and not _this_does(story, letters, one, last)
        and not attested(story.lower[one], story.lower[last])
    )


def _many_of_one(story: Words, letters: Letters, one: int, last: int) -> bool:
    """Whether a word for many has a noun for one that no other noun or number may belong to: several person, one of the soldier."""
    kind, noun = letters.kinds[one], story.lower[last]
    mark, before = (letters.marks[one - 1], letters.kinds[one - 1]) if one else ("", "")
    if noun.endswith("ing") or (last == one + 1 and attested(story.lower[one], noun)):
        return False
    if not story.texts[one].isalpha() or (story.texts[one] != story.lower[one] and mark not in ("", ".")):
        return False
    if story.lower[max(one - 2, 0) : one] == ["one", "in"]:
        return False  # one in five family
    if kind == "B":
        return letters.kinds[last + 1 : last + 2] not in {"c", "p"}
    if kind == "1":
        return noun not in _WHILES and before not in {*"d?L"}
    if kind == "9":
        return mark != "," and before not in {*"s?v"} and not _joined(letters, one)
    return True


def _is_measured(document: Document, story: Words, letters: Letters, one: int, last: int) -> bool:
    """Whether a measure has a number for many and stands for itself: no side of something, nor in brackets or before them."""
    end = story.span(one, last).end
    return (
        document.text[end : end + 1] not in {")", "("}
        and not _DIMENSION.match(document.text, end)
        and letters.kinds[one - 1 : one] != "T"
    )


def _each_does(story: Words, one: int, last: int) -> bool:
    """Whether a plural behind “each” is a verb's third person as well, so that each does it: each leaves with a parcel."""
    return story.lower[one] == "each" and last == one + 1 and attested("to", story.lower[last].removesuffix("s"))


def _this_does(story: Words, letters: Letters, one: int, last: int) -> bool:
    """Whether a plural behind “this” is rather a verb, of which a preposition or an object follows: this centres on pay."""
    base = story.lower[last].removesuffix("s")
    if letters.marks[last] != " ":
        return False
    known = attested("to", base) or attested("to", f"{base[:-2]}er")
    return (
        story.lower[one] == "this" and last == one + 1 and known and letters.kinds[last + 1 : last + 2] in {*"pfotTASO"}
    )


def _best_of_one(story: Words, letters: Letters, one: int, last: int) -> bool:
    """Whether a superlative behind “one of the” has a noun for one: one of the oldest bridge."""
    noun, within = story.lower[last], story.lower[one + 3 : last]
    best = next((at for at, word in enumerate(within) if word.endswith("est") or word in {"most", "best", "worst"}), -1)
    if (
        best < 0
        or story.lower[last + 1 : last + 2] in (["and"], ["or"])
        or noun in _GROUPS
        or noun.endswith(("s", "ing", "ed", "est"))
    ):
        return False
    beside = best == len(within) - 1
    if (beside and (within[best] == "most" or letters.kinds[last] == "?")) or (letters.kinds[one - 1] in "d?L" and one):
        return False
    return frequency(noun + "s") > _KNOWN and attested("the", noun)


_GROUPS = frozenset(
    """family team staff group crew band couple public media cast crowd press clergy elite elderly young youth military opposition police ever
    yet hit""".split()
)
"""Nouns of one that stand for many, and what is no noun behind a superlative."""

_KNOWN = 3.0
"""A plural must have been counted so often (a logarithm)."""


def _numbers_differ(story: Words, letters: Letters, one: int, last: int) -> bool:
    """Whether edited news never has a word for many before a noun for one but before its plural, or the reverse."""
    first, noun, pair = story.lower[one], story.lower[last], counts().pair
    if letters.kinds[one] == "1":
        return noun not in _WHILES and not noun.endswith("ing") and (pair("these", noun + "s") or 0.0) > _SOME
    if letters.kinds[one] == "9" and (not first.isalpha() or _joined(letters, one)):
        return False
    if letters.kinds[one] in "DYA":
        many = noun not in _ONE_AND_MANY and noun.endswith("s") and not noun.endswith(("ss", "us", "is", "ics"))
        plural = letters.kinds[last] == "N" and letters.kinds[one] == "A"
        return many and (plural or not attested(first, noun)) and (pair("these", noun) or 0.0) > _SOME
    if (letters.kinds[last] == "v" and letters.kinds[last + 1 : last + 2] not in {*"irwxPM"}) or story.lower[
        one - 1
    ] == "number":
        return False
    return (
        first in _MANY_WORDS
        and not noun.endswith("s")
        and not attested(first, noun)
        and (pair(first, noun + "s") or 0.0) > _SOME
    )


_WHILES = frozenset(
    """day morning afternoon evening night week weekend month season year decade century match game half quarter round innings session set race
    tournament tour campaign series""".split()
)
"""Of which one may have one: her only ace, and her only one of the afternoon."""
_ONE_AND_MANY = frozenset("species series means headquarters news crossroads barracks works".split())

_SOME = 1.0
"""The right number must have been counted so often (a logarithm)."""

_MANY_WORDS = frozenset(
    "many several both few these those two three four five six seven eight nine ten twelve twenty thirty hundred".split()
)


def _counted(story: Words, letters: Letters, at: int) -> bool:
    """Whether edited news has the plural of a noun behind a number, never the noun itself, and this number is no year."""
    noun, pair = story.lower[at + 1], counts().pair
    if (
        at == 0
        or letters.pair(at - 1) not in _BEFORE_NUMBER
        or _YEAR.fullmatch(story.texts[at])
        or story.lower[at - 2] == "group"
    ):
        return False
    many = max(pair("two", noun + "s") or 0.0, pair("several", noun + "s") or 0.0)
    one = max(pair("two", noun) or 0.0, pair("several", noun) or 0.0)
    return letters.kinds[at + 1] in "vs" and many > _OFTEN and many - one > _OFTEN


def _joined(letters: Letters, at: int) -> bool:
    """Whether a number belongs to a longer one, or to a name."""
    return bool(at) and letters.kinds[at - 1] in "91Z" and letters.marks[at - 1] == " "
