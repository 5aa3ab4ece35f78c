"""Words that may be two words whose space was lost, and where the space stood."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.calendar_words import DATE_WORDS
from wirelint.layers.judged import Judge
from wirelint.layers.ngrams import counts, tokens
from wirelint.layers.number_words import SEVERAL
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._clips import LONGEST, foreign, free
from wirelint_rules.garbled._strangers import strangers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.layers.words import Words


class Glue(NamedTuple):
    """A word taken for two: `gain` is by how much the two fit the place better than an unknown word, in logarithms.

    `plain` says that one of the two is a word of grammar, which builds no compounds, `rare` that one is so seldom used that only a
    story with other faults is read so.
    """

    at: int
    first: str
    second: str
    gain: float
    plain: bool
    rare: bool = False


COMMON = 7.0
"""The better known part was counted so often at least, as a logarithm."""

RARER = 4.0
"""The other part was counted so often at least, as a logarithm."""

GRAMMAR = (
    frozenset(
        """a about after against although among an and are as at be because been before between but by can could did do does during each for from had
    has have he her him his how if in into is it its may might more most must my nor not of on only or our said says she should since so some
    sometimes such than that the their them then there these they this those through throughout to until upon was we were what when where whether which while
    who whose why will with within without would you your across also behind beyond despite toward towards
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half
    past near along around off over down up out under above below inside outside upon via per plus amid like unlike except
    last next first second third other another any all both few many much several each every either neither same own just even still yet already always never soon again
    here now too very almost nearly about quite rather together away back once twice
    been being having cannot us me him himself herself itself themselves ourselves whom whatever whoever
    told asked took came went made gave found held left says say""".split()
    )
    | DATE_WORDS
)

PREFIXES = frozenset(
    "one two three four five six seven eight nine ten half past near off over down up out under above inside outside like first second third last next own all any both each even back us me left made "
    "a about after an as at be before behind but by can do for had has have he if in into is it may most my no not of on or so to then within".split()
)
"""Words of grammar that also begin longer words and names."""

ENDINGS = frozenset(
    "one two ten half off over down up out under like first last own all any each even back us me left made say "
    "a an and are as at be can do had has he her him his if in is it its may my nor of on or our so some such the to was we you more most".split()
)
"""Words of grammar that also end longer words and names."""

_HUMP = pattern(r"(?:[A-Z]?[a-z]{2,})(?=[A-Z][a-z]+$)")


@layer
def glues(document: Document) -> list[Glue]:
    """All unknown words of a story that can be read as two; for each the best reading."""
    return list(_glues(document))


def _glues(document: Document) -> Iterator[Glue]:
    story, known = words(document), counts()
    for index in sorted([*strangers(document), *_JOINED.places(document)]):
        readings = _READINGS[story.texts[index]]
        if readings and free(document, index) and not foreign(story, index, known) and not _product(story, index):
            yield _best(document, index, readings)


def _product(story: Words, index: int) -> bool:
    """Whether a word with a capital within is what a program or a scheme is called: the new ActNow chatbot."""
    word, behind = story.texts[index], "".join(story.lower[index + 1 : index + 2])
    return word[:1].isupper() and not word[1:].islower() and behind in _PRODUCTS


_PRODUCTS = frozenset(
    """app apps application chatbot bot platform service website site campaign software tool toolkit initiative programme program system hub card portal scheme browser
    device feature button channel network game console engine database tracker wallet token coin scanner plan plugin module algorithm model assistant store brand
    range line product products award awards festival conference summit survey index project label""".split()
)


def _joined(word: str) -> bool:
    """Whether a hyphen joins what no newspaper has to another word: “well-knownsinger”."""
    head, _, last = word.rpartition("-")
    return bool(head) and len(last) >= _SHORTEST_LAST and last.isalpha() and last.islower() and not counts().known(last)


_SHORTEST_LAST = 6
_JOINED = Judge(_joined)


class _Reading(NamedTuple):
    """A word read as two: both as they are written, and as they are counted, and whether one of them is seldom used."""

    one: str
    two: str
    first: str
    second: str
    rare: bool = False


def _readings(word: str) -> tuple[_Reading, ...]:
    """The ways in which a stranger can be read as two words; behind a hyphen its last part is."""
    known = counts()
    head, hyphen, last = word.rpartition("-")
    if hyphen:
        return tuple(
            one._replace(one=f"{head}-{one.one}", rare=one.rare or not _compound(f"{head}-{one.one}", one))
            for one in _possible(last)
        )
    if not 5 <= len(word) <= LONGEST or word.isupper() or known.count(word) is not None:
        return ()
    return tuple(_possible(word))


def _possible(word: str) -> Iterator[_Reading]:
    known = counts()
    for one, two in _cuts(word):
        first = one.lower() if known.often(one.lower()) > known.often(one) else one
        lower = two.lower() in GRAMMAR and known.often(two.lower()) >= known.often(two)
        second = two.lower() if lower else two
        if _parts(first, second):
            yield _Reading(one, two, first, second)
        elif _seldom(first, second):
            yield _Reading(one, two, first, second, rare=True)


def _compound(whole: str, reading: _Reading) -> bool:
    """Whether news has a compound, or the word that is run onto it is one of grammar."""
    return counts().count(whole) is not None or reading.two in GRAMMAR


_READINGS = Remembered(_readings)


def _best(document: Document, index: int, readings: tuple[_Reading, ...]) -> Glue:
    known, context, word = counts(), tokens(document), words(document).texts[index]
    left, right = context.before(index), context.behind(index)
    unknown = known.chance(left, word) + known.chance(word, right)
    fits = [
        (
            known.chance(left, first) + known.chance(first, second) + known.chance(second, right) - unknown,
            one,
            two,
            rare,
        )
        for one, two, first, second, rare in readings
    ]
    gain, one, two, rare = max([fit for fit in fits if not fit[3]] or fits)
    return Glue(index, one, two, gain, one.lower() in GRAMMAR or two.lower() in GRAMMAR, rare)


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    if word[1:].islower():
        for cut in range(1, len(word) - 1):
            if cut > 1 or word[0] in "aAI":
                yield word[:cut], word[cut:]
        if word[-1] == "a" and len(word) > _LONG_BEFORE and word[:-1] in GRAMMAR:
            yield word[:-1], "a"
    elif hump := _HUMP.match(word):
        yield hump.group(), word[hump.end() :]


_LONG_BEFORE = 5
"""An article is looked for behind a word of grammar of so many letters: “withouta”."""

NUMBERS = SEVERAL | frozenset(("hundred", "thousand", "million", "several"))


_SELDOM, _OTHER, _SHORTEST_PART, _SURE_LENGTH = 3.0, 6.0, 3, 5
_AFFIXES = frozenset(
    """non mid pro pre post anti counter super ultra mega micro macro meta cyber hyper mini multi semi sub trans inter intra over under out self eco geo bio video web tele
    home town key way mono poly neo para proto retro vice""".split()
)
"""What begins compounds that are written in one."""

_SUFFIXES = frozenset(
    """able less like maker makers making hood ship wide side room board boards man men woman women person people wear ware way ways work works worker workers ball house houses land lands
    mark marks head heads body time line lines type proof free friendly based son ton ford field bridge wood stone well bury mate mates book books fish fishing play long post
    water ground grounds light care cap pit logging place space sport sports news bar shop store yard mill point points stroke journalist age""".split()
)
"""What ends them."""


def _seldom(one: str, two: str) -> bool:
    """Whether two words of content, one of them seldom used, may have run together: neither is what compounds are made with."""
    if (
        min(len(one), len(two)) < _SHORTEST_PART
        or not {one, two}.isdisjoint(GRAMMAR)
        or one in _AFFIXES
        or two in _SUFFIXES
    ):
        return False
    known = counts()
    rarer, commoner = sorted((known.often(one), known.often(two)))
    if commoner < _OTHER:
        return False
    if rarer >= _SELDOM or (known.everyday(one) and known.everyday(two)):
        return True
    return commoner >= COMMON and known.known(one) and known.known(two) and min(len(one), len(two)) >= _SURE_LENGTH


def _parts(one: str, two: str) -> bool:
    known = counts()
    rarer, commoner = sorted((known.often(one), known.often(two)))
    least = RARER if one in GRAMMAR or two in GRAMMAR else COMMON
    return rarer >= least and commoner >= COMMON
