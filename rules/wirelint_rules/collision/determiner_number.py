"""A determiner and a noun that differ in number."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, frequency, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

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


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_MANY, _ONE, _COUNTED, _OTHER, _BEST))
def determiner_number(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word for one stands with a noun for many, or the reverse.

    “A soldiers”, “these attack”, “several person”, “one of the soldier”. Reported where the noun is nothing but a plural or
    a singular, and where no other noun follows that the first might belong to (a sports hall, two man-made lakes).

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  {==A soldiers==} was wounded in the blast.
    Bad:  {==Several person==} were hurt.
    Bad:  {==One of the soldier==} died later.
    Bad:  It is {==one of the oldest bridge==} in the city.
    Good: A sports hall was hit, two of the soldiers died, and these sheep were lost.
    """
    yield from weighed(document, _differing, pooled)


def _differing(document: Document) -> Iterator[tuple[bool, Finding]]:
    story = words(document)
    letters = grammar(document)
    for _, one, last in stretches(document, _MANY):
        span = story.span(one, last)
        entity = document.text[max(span.start - 1, 0) : span.start] == ";"
        if (
            not entity
            and not _each_does(story, one, last)
            and not _this_does(story, letters, one, last)
            and story.texts[last] == story.lower[last]
            and not attested(story.lower[one], story.lower[last])
        ):
            yield True, Finding(span, f"“{document[span]}”: one or many?")
    for _, one, last in stretches(document, _ONE):
        if story.texts[last] != story.lower[last] or (
            last == one + 1 and attested(story.lower[one], story.lower[last])
        ):
            continue
        if (
            (letters[2 * one] == "B" and letters[2 * last + 2 : 2 * last + 3] in {"c", "p"})
            or not story.texts[one].isalpha()
            or (story.texts[one] != story.lower[one] and one and letters[2 * one - 1] != ".")
            or story.lower[last].endswith("ing")
            or story.lower[max(one - 2, 0) : one] == ["one", "in"]
            or (letters[2 * one] == "1" and (story.lower[last] in _WHILES or (one and letters[2 * one - 2] in "d?L")))
            or (letters[2 * one] == "9" and one and (letters[2 * one - 1] == "," or letters[2 * one - 2] in "s?v"))
            or (letters[2 * one] == "9" and _joined(letters, one))
        ):
            continue
        span = story.span(one, last)
        yield True, Finding(span, f"“{document[span]}”: one or many?")
    for _, one, last in stretches(document, _BEST):
        if story.texts[last] == story.lower[last] and _best_of_one(story, letters, one, last):
            span = story.span(one, last)
            yield True, Finding(span, f"“{document[span]}”: one or many?")
    said = {last for known in (_MANY, _ONE, _BEST) for _, _, last in stretches(document, known)}
    for _, one, last in stretches(document, _OTHER):
        if last not in said and story.texts[last] == story.lower[last] and _numbers_differ(story, letters, one, last):
            span = story.span(one, last)
            yield True, Finding(span, f"“{document[span]}”: one or many?")
    for _, one, last in stretches(document, _COUNTED):
        noun = story.lower[last]
        if (
            story.texts[last] != noun
            or _joined(letters, one)
            or (noun not in _MEASURES and not _counted(story, letters, one))
        ):
            continue
        span = story.span(one, last)
        measured = (
            noun in _MEASURES
            and document.text[span.end : span.end + 1] not in {")", "("}
            and not _DIMENSION.match(document.text, span.end)
            and letters[2 * one - 2 : 2 * one - 1] != "T"
        )
        if measured or noun not in _MEASURES:
            yield measured or story.texts[one].isalpha(), Finding(span, f"“{document[span]}”: one or many?")


def _each_does(story: Words, one: int, last: int) -> bool:
    """Whether a plural behind “each” is a verb's third person as well, so that each does it: each leaves with a parcel."""
    return story.lower[one] == "each" and last == one + 1 and attested("to", story.lower[last].removesuffix("s"))


def _this_does(story: Words, letters: str, one: int, last: int) -> bool:
    """Whether a plural behind “this” is rather a verb, of which a preposition or an object follows: this centres on pay."""
    base = story.lower[last].removesuffix("s")
    if letters[2 * last + 1] != " ":
        return False
    known = attested("to", base) or attested("to", f"{base[:-2]}er")
    return (
        story.lower[one] == "this"
        and last == one + 1
        and known
        and letters[2 * last + 2 : 2 * last + 3] in {*"pfotTASO"}
    )


def _best_of_one(story: Words, letters: str, one: int, last: int) -> bool:
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
    if (beside and (within[best] == "most" or letters[2 * last] == "?")) or (letters[2 * one - 2] in "d?L" and one):
        return False
    return frequency(noun + "s") > _KNOWN and attested("the", noun)


_GROUPS = frozenset(
    """family team staff group crew band couple public media cast crowd press clergy elite elderly young youth military opposition police ever
    yet hit""".split()
)
"""Nouns of one that stand for many, and what is no noun behind a superlative."""

_KNOWN = 3.0
"""A plural must have been counted so often (a logarithm)."""


def _numbers_differ(story: Words, letters: str, one: int, last: int) -> bool:
    """Whether edited news never has a word for many before a noun for one but before its plural, or the reverse."""
    first, noun, pair = story.lower[one], story.lower[last], counts().pair
    if letters[2 * one] == "1":
        return noun not in _WHILES and not noun.endswith("ing") and (pair("these", noun + "s") or 0.0) > _SOME
    if letters[2 * one] == "9" and (not first.isalpha() or _joined(letters, one)):
        return False
    if letters[2 * one] in "DYA":
        many = noun not in _ONE_AND_MANY and noun.endswith("s") and not noun.endswith(("ss", "us", "is", "ics"))
        plural = letters[2 * last] == "N" and letters[2 * one] == "A"
        return many and (plural or not attested(first, noun)) and (pair("these", noun) or 0.0) > _SOME
    if (letters[2 * last] == "v" and letters[2 * last + 2 : 2 * last + 3] not in {*"irwxPM"}) or story.lower[
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


def _counted(story: Words, letters: str, at: int) -> bool:
    """Whether edited news has the plural of a noun behind a number, never the noun itself, and this number is no year."""
    noun, pair = story.lower[at + 1], counts().pair
    if (
        at == 0
        or letters[2 * at - 2 : 2 * at] not in _BEFORE_NUMBER
        or _YEAR.fullmatch(story.texts[at])
        or story.lower[at - 2] == "group"
    ):
        return False
    many = max(pair("two", noun + "s") or 0.0, pair("several", noun + "s") or 0.0)
    one = max(pair("two", noun) or 0.0, pair("several", noun) or 0.0)
    return letters[2 * at + 2] in "vs" and many > _OFTEN and many - one > _OFTEN


def _joined(letters: str, at: int) -> bool:
    """Whether a number belongs to a longer one, or to a name."""
    return bool(at) and letters[2 * at - 2] in "91Z" and letters[2 * at - 1] == " "
