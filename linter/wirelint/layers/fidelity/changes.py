"""A stretch in which two texts differ, with its neighbours, and what the rest of the sentence says of it."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import passages, within
from wirelint.layers.fidelity.senses import of_one_country, stem
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import HONORIFICS, Token, tokens
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage

ANEW = 0.8
"""A story that keeps a smaller share of its source's words in their order was written anew."""


class Change(NamedTuple):
    """Some tokens of the source that gave way to some of the copy; either may be none. Beside them, what was kept or changed before and behind."""

    old: Sequence[Token]
    new: Sequence[Token]
    source_before: Sequence[Token]
    source_behind: Sequence[Token]
    before: Sequence[Token]
    behind: Sequence[Token]

    def span(self, sentence: Span) -> Span:
        """The stretch of the copy, empty behind the token before it where nothing is new."""
        return _stretch(self.new, self.before, sentence.start)

    def origin(self, passage: Span) -> Span:
        """The stretch of the source, empty behind the token before it where nothing is old."""
        return _stretch(self.old, self.source_before, passage.start)


class Pool(NamedTuple):
    """What is known of a sentence as a whole when one of its changes is judged, all as keys.

    `lost` left their place in the source's passage and `gained` are new at their place in the copy: what is in both has
    only moved. `kept` is the share of the sentence's words that stand in the source's order, `moved` how many others
    that say something stand elsewhere in the passage. `acronyms` are the initials of names in the sources. `around` are the tokens of the passage and the sentences about it,
    `near` their stems, `near_keys` their keys, `known` all keys of all sources.
    `beside` has the keys of each of the sentences next to it that were made from the same passage.
    `titled` says whether the sentence or the passage is a headline in title case, `edited` whether the sentence shows an editor's traces, `recast` whether so plainly that no
    copyist left them,
    `anew` whether the whole story was written anew.
    """

    lost: frozenset[str]
    gained: frozenset[str]
    near: frozenset[str]
    around: Sequence[Token]
    near_keys: frozenset[str]
    known: frozenset[str]
    changes: Sequence[Change]
    copy: Document
    source: Document
    kept: float
    moved: int
    acronyms: frozenset[str]
    beside: Sequence[frozenset[str]] = ()
    titled: bool = False
    edited: bool = False
    recast: bool = False
    anew: bool = False

    @classmethod
    def of(cls, document: Document, passage: Passage, changes: Sequence[Change], *, anew: bool) -> Pool:
        """What is known of a passage and its changes, in a story that was written anew or was not."""
        around = within(passage.source, passage.around)
        near = frozenset(token.key for token in around)
        lost = frozenset(t.key for change in changes for t in change.old)
        return cls(
            lost,
            frozenset(t.key for change in changes for t in change.new),
            frozenset(map(stem, near)),
            around,
            near,
            known(document),
            changes,
            document,
            passage.source,
            kept(document, [(passage, changes)]),
            sum(says(t) and t.key in lost for change in changes for t in change.new),
            acronyms(document),
            beside(document, passage) if anew else (),
            titled(within(document, passage.copy)) or titled(within(passage.source, passage.span)),
            anew=anew,
        )

    def fresh(self, change: Change) -> list[Token]:
        """The new words that say something and have not only moved here, in whatever form."""
        left = frozenset(stem(t.key) for other in self.changes if other is not change for t in other.old)
        found = [t for t in change.new if says(t) and t.key not in self.lost and stem(t.key) not in left]
        return [t for t in found if not (t.text[0].isupper() and any(of_one_country(t.key, key) for key in self.lost))]

    def gone(self, change: Change) -> list[Token]:
        """The old words that say something and have not only moved elsewhere, in whatever form."""
        came = frozenset(stem(t.key) for other in self.changes if other is not change for t in other.new)
        return [t for t in change.old if says(t) and t.key not in self.gained and stem(t.key) not in came]


def beside(document: Document, passage: Passage) -> list[frozenset[str]]:
    """The keys of each of the sentences before and behind one that were made from the same passage, or from part of it."""
    found = passages(document)
    at = bisect_left(found, passage.copy, key=lambda one: one.copy)
    near = (one for one in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]) if one.source is passage.source)
    return [frozenset(t.key for t in within(document, one.copy)) for one in near if one.span.overlaps(passage.span)]


def kept(document: Document, compared: Sequence[tuple[Passage, Sequence[Change]]]) -> float:
    """The share of the words of some sentences that stand in their passages in the same order, from 0 to 1."""
    words = sum(token.word for passage, _ in compared for token in within(document, passage.copy))
    new = sum(token.word for _, changes in compared for change in changes for token in change.new)
    return 1 - new / words if words else 1.0


@layer
def acronyms(document: Document) -> frozenset[str]:
    """The initials of the names of several words in the sources of a copy, in lower case."""
    return frozenset(one for source in document.sources for one in _acronyms(source))


def _acronyms(source: Document) -> Iterator[str]:
    letters = ""
    for token in tokens(source):
        if token.key.endswith(".") and token.text[0].isupper():
            yield token.key.replace(".", "")
        if token.text[0].isupper():
            letters += token.text[0].lower()
            # the name may begin within the run: “On Monday the World Bank”
            yield from (letters[at:] for at in range(max(0, len(letters) - _LONGEST_NAME), len(letters) - 1))
        elif token.key not in _WITHIN_NAMES:
            letters = ""


_WITHIN_NAMES = frozenset("of for and the on in de la du".split())
_LONGEST_NAME = 6


@layer
def known(document: Document) -> frozenset[str]:
    """All keys of all sources of a copy."""
    return frozenset().union(*(vocabulary(source) for source in document.sources))


@layer
def vocabulary(source: Document) -> frozenset[str]:
    """All keys of a source."""
    return frozenset(token.key for token in tokens(source))


def titled(found: Sequence[Token]) -> bool:
    """Whether all longer words of a sentence have a capital, as in a headline."""
    longer = [token for token in found if len(token.text) > _SHORT and token.text.isalpha()]
    return len(longer) > 1 and all(token.text[0].isupper() for token in longer)


_SHORT = 4
"""Words of so many letters have no capital in some houses' headlines."""


def says(token: Token) -> bool:
    """Whether a token is a word that says something, rather than a mark or a word that holds a sentence together."""
    return token.word and token.key not in FUNCTION and token.key not in HONORIFICS and token.key != "said"


def _stretch(found: Sequence[Token], before: Sequence[Token], start: int) -> Span:
    if found:
        return Span(found[0].span.start, found[-1].span.end)
    at = before[-1].span.end if before else start
    return Span(at, at)
