"""A word that comes back after a word or two."""

from __future__ import annotations

from itertools import compress, repeat

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.layers.grammar import first_word, grammar
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import SAYING, frequency, weighed
from wirelint_rules.redundancy._again import again

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_FUNCTION = frozenset(
    """week month night morning caption that with from they have their this which will would said more than were been what when there years people time other first last about
    before after some many only also just even still most much very such like into over your then does make made know knew think say says those
    these them while where being really whether because percent trillion billion work could should every each both same well meets versus plus""".split()
)
"""Words that may come back at once."""

_JOINING = frozenset("pfocCtTASHDERjuUMXOqQirwxPzKk9GV")
"""What stands between two sayings of a word on purpose: from house to house, boys will be boys."""

_SHORTEST = 4
_KNOWN = 5.5
"""A word must have been counted so often to be one of English (a logarithm)."""


@rule(severity=Severity.WARNING, reach="paragraph", gives_way=True)
def echoed_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word comes back with a word between.

    “Rising rapidly rising”, “the new stadium new”, “completely destroyed completely”, “killed and killed”: the word stood in
    two places and one was not taken out. Small words, names, what a preposition or a conjunction joins (house to house), and
    speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion: then the word may come back
    after two others, or as an adverb.

    Bad:  Prices are {~~rising rapidly rising~>rising rapidly~~} in the north.
    Bad:  They were {~~killed and killed~>killed~~} in the fire.
    Good: They went from house to house, more and more, and what happens happens; the law prohibits the law.
    """
    yield from weighed(document, _echoes, pooled)


def _echoes(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    lower = story.lower
    for size in (2, 3):
        for at in again(document)[size]:
            if _counts(story, letters, at, size):
                verbs = letters.kinds[at + 1] == "c"
                span = story.span(at, at + size)
                better = document[story.span(at, at if verbs else at + size - 1)]
                yield (
                    size == 2 and (_suffered(story, letters, at) if verbs else letters.kinds[at] != "d"),
                    Finding(span, f"“{story.texts[at]}” comes back at once", [Fix.replace(span, better)]),
                )
    for at, size in _repeated(document):
        span = story.span(at, at + size)
        better = document[story.span(at, at + size - 1)]
        yield True, Finding(span, f"“{story.texts[at]}” comes back at once", [Fix.replace(span, better)])
    for at in (place - 2 for word in _adverbs(document) for place in story.places[word] if place > 1):
        word = lower[at]
        if lower[at + 2] == f"{word}ly" and _apart(letters, at, 2) and word not in _FUNCTION - {"first"}:
            span = story.span(at, at + 2)
            yield (
                word == "first",
                Finding(span, f"“{word}” comes back at once", [Fix.replace(span, document[story.span(at, at + 1)])]),
            )


def _suffered(story: Words, letters: Letters, at: int) -> bool:
    """Whether a verb that “and” joins to itself tells what was done to somebody: who did it may have done it again and again, or to something else."""
    object_behind = letters.joint(at + 2) in _OBJECTS
    return at > 0 and story.lower[at - 1] in _BE and not object_behind


_OBJECTS = frozenset(f" {kind}" for kind in "OTASEjUuZN9")
_BE = frozenset("was were is are been be being got".split())


def _repeated(document: Document) -> Iterator[tuple[int, int]]:
    """Where a verb comes back behind its object, an auxiliary behind its verb, or a subject behind its passive.

    The index of the word, and how many words on it stands again: won the race won, they will vote will.
    """
    story, letters = words(document), grammar(document)
    for size in (2, 3, 4):
        for at in again(document)[size]:
            gaps, between = letters.marks[at : at + size], letters.kinds[at + 1 : at + size]
            kind, word = letters.kinds[at], story.texts[at]
            if gaps != " " * size or not word == story.texts[at + size] == story.lower[at] or _CLAUSES & {*between}:
                continue
            verb = kind in "PdL" and size > 2 and word not in SAYING and not _SUBJECTS & {*between}
            verb = verb and not (_ASIDE & {*_before(letters, at)} or _WHO.search(_before(letters, at)))
            auxiliary = (
                size == 2
                and ((kind == "M" and between in {*"VvJb"}) or (kind == "r" and between == "G"))
                and not _CLAUSES & {*_before(letters, at)}
                and _RELATIVE.search(_before(letters, at)) is None
            )
            passive = size == 3 and between[0] in "irwx" and between[1] in "dL"
            subject = passive and kind in "NsvV?" and (letters.marks[at + 3] != " " or letters.kinds[at + 4] == "p")
            short = (
                size == 2 and kind in "?>" and between in {*"NsvV?"} and len(word) == _SHORTEST - 1 and word in _SHORT
            )
            if (
                verb
                or (auxiliary and letters.kinds[at + size + 1 : at + size + 2] not in {*"dLG?"})
                or subject
                or short
            ):
                yield at, size


def _before(letters: Letters, at: int) -> str:
    """The letters of the words that stand before a word in its sentence, as far as is looked."""
    return letters.kinds[max(first_word(letters, at), at - _REACH) : at]


_RELATIVE = pattern("[Nsv?3][TS]")
"""A noun and the subject of a clause beside it: the yields the farmers are getting are good."""

_WHO = pattern("R|[Nsv?3q]t")
"""What begins a clause within the subject, whose verb may be that of the whole: anyone who attacked one member attacked all."""

_REACH = 40
"""So many words before a word it is told whether a clause has begun."""

_CLAUSES = frozenset("cCtRX")
_ASIDE = frozenset("CX")
"""What begins a clause that another may follow without a comma: when peace came the men came back."""
_SUBJECTS = frozenset("uUjohwxM")
"""What stands before the verb of another clause."""

_SHORT = frozenset("new old big red top key bad low hot dry wet raw sad mad".split())
"""Adjectives that are shorter than the other words that are looked at."""


def _adverbs(document: Document) -> Iterator[str]:
    """The words in -ly of a story that has the same words without it."""
    vocabulary = words(document).vocabulary
    likely = compress(vocabulary, map(str.endswith, vocabulary, repeat("ly")))
    return (word for word in likely if len(word) > _SHORTEST + 1 and word[:-2] in vocabulary)


def _counts(story: Words, letters: Letters, at: int, size: int) -> bool:
    """Whether a word said twice is written small, means something, and nothing joins it to itself."""
    word = story.lower[at]
    if (
        len(word) < _SHORTEST
        or word in _FUNCTION
        or not word.isalpha()
        or {story.texts[at], story.texts[at + size]} != {word}
    ):
        return False
    if (
        letters.kinds[at] in "pCRX9"
        or frequency(word) < _KNOWN
        or (letters.kinds[at] == "a" and not word.endswith("ly"))
    ):
        return False
    if size == 2 and letters.kinds[at + 1] == "c" and letters.kinds[at] in "dLP":
        return story.lower[at + 1] == "and" and letters.marks[at : at + 2] == "  "
    between = story.texts[at + 1 : at + size]
    if not _PHASES.isdisjoint(between) and word.endswith("ing"):
        return False  # a man who had been singing stopped singing
    if letters.kinds[at] in "Pz" and _ASIDE & {*_before(letters, at)}:
        return False  # “when peace came the men came back”
    return _apart(letters, at, size) and all(one.islower() and one not in _AGAINST for one in between)


_PHASES = frozenset(
    "stop stops stopped start starts started keep keeps kept quit began begins resumed hate hated love loved like liked enjoy enjoyed".split()
)
_AGAINST = frozenset(["v", "vs", "vs.", "versus"])


def _apart(letters: Letters, at: int, size: int) -> bool:
    """Whether nothing but blanks parts some words, and none between the first and the last joins them."""
    gaps, between = letters.marks[at : at + size], letters.kinds[at + 1 : at + size]
    return set(gaps) == {" "} and not _JOINING & {*between}
