"""Pronouns of one person that must mean somebody named before them: he, she, his and her where they can mean nobody else."""

from __future__ import annotations

from bisect import bisect_right

from wirelint import Document, Span, pattern
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentences
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import HE, SHE
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_ANSWERS = frozenset("agreed agrees replied replies responded responds asked asks countered".split())
"""Verbs that may bring in another speaker."""

_FIRST = pattern(r"(?:He|She|His|Her)\b")
_SAYS = pattern(
    r"(?:said|says|explained|recalled|admitted|insisted|noted|claimed|hoped|believed|vowed|promised|thought|felt)(?: that)? (?P<who>he|she)\b",
    (" he ", " she "),
)
_ADDS = pattern(
    r"\b(?:(?:and|but) (?:also |later )?(?:added|adds|said|noted|insisted)|adding|saying|insisting|noting)(?: that)? (?P<who>he|she)\b",
    (" he ", " she "),
)
_ITSELF = pattern(r" (?P<who>himself|herself|his own|her own)\b", (" himself", " herself", " his own", " her own"))
_JOINED = pattern(
    r"\b(?:and|but) (?P<who>he|she)\b",
    (" he ", " she "),
)
_SEX = {
    "he": HE, "his": HE, "himself": HE, "his own": HE,
    "she": SHE, "her": SHE, "herself": SHE, "her own": SHE,
}  # fmt: skip


class Pronoun(NamedTuple):
    """A pronoun that must mean somebody named before `reach`; `said` is he or she.

    `within` says that it stands in the sentence of whom it means, so that any other person of the sentence could be meant;
    `open` that it may mean somebody of an earlier paragraph as well; `bare` that what is said stands in no marks.
    """

    span: Span
    reach: int
    said: str
    within: bool = False
    open: bool = False
    bare: bool = False


def pronouns(document: Document) -> Iterator[Pronoun]:
    """The speakers behind statements, the first words of sentences, and who a speaker or a subject says to be meant."""
    yield from _behind(document)
    yield from _first(document)
    yield from _within(document)


def _behind(document: Document) -> Iterator[Pronoun]:
    """He and she as the speaker behind what they say."""
    for one in attributions(document):
        if one.source and document[one.source[0]].lower() in {HE, SHE} and document[one.cue[0]] not in _ANSWERS:
            content, source = one.content[0], one.source[0]
            if content.start < source.start:
                bare = document.text[content.start] not in "“\"‘'"
                yield Pronoun(source, content.start, document[source].lower(), bare=bare)


def _first(document: Document) -> Iterator[Pronoun]:
    """The pronouns with which sentences begin."""
    for sentence in sentences(document):
        m = _FIRST.match(document.text, sentence.start)
        if m and not quoted(document, Span(*m.span())):
            yield Pronoun(Span(*m.span()), sentence.start, _SEX[m.group().lower()])


def _within(document: Document) -> Iterator[Pronoun]:
    """Whom somebody says to be meant behind their own name: “Host said that she saw none”, “Host hurt herself”."""
    for form in (_SAYS, _ADDS, _ITSELF, _JOINED):
        for m in form.finditer(document.text):
            span = Span(*m.span("who"))
            if not quoted(document, span):
                yield Pronoun(span, m.start("who"), _SEX[m["who"]], within=True, open=form is _SAYS)


def sentence_at(document: Document, at: int) -> Span:
    """The sentence in which an offset lies, or the last one before it."""
    spans = sentences(document)
    return spans[max(0, bisect_right(spans, (at, len(document.text))) - 1)]
