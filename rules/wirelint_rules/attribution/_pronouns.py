"""Pronouns of one person that must mean somebody named before them: he, she, his and her where they can mean nobody else."""

from __future__ import annotations

from wirelint import Document, Span
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.cues import WORDS
from wirelint.layers.speech.people import HE, SHE
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_ANSWERS = frozenset("agreed agrees replied replies responded responds asked asks countered".split())
"""Verbs that may bring in another speaker."""

_SAYS = frozenset(
    "said says explained recalled admitted insisted noted claimed hoped believed vowed promised thought felt".split()
)
_ADDS = frozenset("added adds said noted insisted".split())
_ADDING = frozenset("adding saying insisting noting".split())
_JOINTS = frozenset({"and", "but"})
_BETWEEN = frozenset({"also", "later"})
_SPEAKERS = frozenset({HE, SHE})
_SUBJECTS = frozenset("he he's he'd he'll she she's she'd she'll".split())
_FIRST = _SUBJECTS | {"his", "her"}
_ITSELF = frozenset("himself herself his her".split())
_LED = frozenset(
    "party ministry office government administration company firm department agency team side union members council group coalition bank district cooperative charity church".split()
)
"""What somebody leads or belongs to, so that “said his party” is of whoever says so."""

_SEX = {
    "he": HE, "his": HE, "himself": HE,
    "she": SHE, "her": SHE, "herself": SHE,
}  # fmt: skip


_SEVERAL = frozenset(
    """neighbors neighbours officials prosecutors police investigators relatives friends colleagues witnesses authorities residents doctors lawyers
    detectives officers reports critics supporters deputies aides others""".split()
)
"""Whoever speaks as several, so that he or she behind it means somebody else."""


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
    for one in attributions(document) if _speak(words(document)) else ():
        if one.source and document[one.source[0]].lower() in {HE, SHE} and document[one.cue[0]] not in _ANSWERS:
            content, source = one.content[0], one.source[0]
            if content.start < source.start:
                bare = document.text[content.start] not in "“\"‘'"
                reach = source.start if bare else content.start
                yield Pronoun(source, reach, document[source].lower(), bare=bare)


def _speak(story: Words) -> bool:
    """Whether he or she stands behind a comma or a mark and by a word of saying: cheaper to tell than who speaks."""
    return any(
        (story.gaps[at] != " " and not WORDS.isdisjoint(story.lower[at + 1 : at + 4]))
        or (story.lower[at - 1] in WORDS and story.gaps[at - 1] != " ")
        for at in story.standing(_SPEAKERS)
    )


def _first(document: Document) -> Iterator[Pronoun]:
    """The pronouns with which sentences begin."""
    story = words(document)
    for at in story.standing(_FIRST):
        start = story.starts[at]
        if not story.texts[at].islower() and sentence_at(document, start).start == start and not styles(story, at):
            said = story.lower[at].partition("'")[0]
            span = Span(start, start + len(said))
            if not quoted(document, span):
                yield Pronoun(span, start, _SEX[said])


def styles(story: Words, at: int) -> bool:
    """Whether a pronoun is the first word of how somebody of rank is styled: Her Honour, His Excellency."""
    return not _STYLES.isdisjoint(story.texts[at + 1 : at + 2])


_STYLES = frozenset(
    "Honour Honor Majesty Highness Excellency Lordship Ladyship Grace Holiness Worship Eminence Serene Royal Imperial".split()
)
"""What follows a pronoun that is the first word of such a style."""


def _within(document: Document) -> Iterator[Pronoun]:
    """Whom somebody says to be meant behind their own name: “Host said that she saw none”, “Host hurt herself”."""
    story = words(document)
    for at in story.standing(_SUBJECTS | _ITSELF):
        said = story.lower[at].partition("'")[0]
        start = story.starts[at]
        ties = _ties(story, at) if story.gaps[at] == " " and story.texts[at].islower() else ()
        if story.gaps[at] == " " and story.texts[at].islower() and _behind_several(document, at):
            yield Pronoun(Span(start, start + len(said)), sentence_at(document, start).start, _SEX[said])
        for end, open_ in ties:
            span = Span(start, end or start + len(said))
            if not quoted(document, span):
                yield Pronoun(span, start, _SEX[said], within=True, open=open_)


def _behind_several(document: Document, at: int) -> bool:
    """Whether several people with whom a sentence begins say what a pronoun does: “Neighbors said she …”."""
    story = words(document)
    verb = at - 2 if story.lower[at - 1] == "that" else at - 1
    if verb < 1 or story.lower[verb] not in _SAYS or story.lower[verb - 1] not in _SEVERAL:
        return False
    first = story.starts[verb - 1]
    begins = sentence_at(document, first).start
    return first == begins or document[begins, first] in {"The ", "His ", "Her "}


def _ties(story: Words, at: int) -> Iterator[tuple[int, bool]]:
    """How a pronoun is tied to what stands before it: where it ends, 0 for its own end, and whether it may mean another."""
    lower = story.lower
    if lower[at] in _ITSELF:
        if lower[at].endswith("self"):
            yield 0, False
        elif lower[at + 1 : at + 2] == ["own"] and story.gaps[at + 1] == " ":
            yield story.ends[at + 1], False
        elif _LED.issuperset(lower[at + 1 : at + 2]) and _says(story, at):
            yield 0, False
        return
    verb = at - 2 if lower[at - 1] == "that" else at - 1
    if verb < 0 or story.gaps[verb + 1] != " ":
        return
    if lower[verb] in _SAYS:
        yield 0, True
    joint = verb - 2 if lower[verb - 1] in _BETWEEN else verb - 1
    joined = joint >= 0 and lower[joint] in _JOINTS and story.gaps[verb] == " "
    if lower[verb] in _ADDING or (lower[verb] in _ADDS and joined):
        yield 0, False
    if verb == at - 1 and lower[verb] in _JOINTS:
        yield 0, False


def _says(story: Words, at: int) -> bool:
    """Whether a word stands behind a verb of saying, with a few words in lower case between, in one clause."""
    for before in range(at - 1, max(0, at - _IN_CLAUSE), -1):
        if story.gaps[before + 1] != " " or not story.texts[before].islower():
            return False
        if story.lower[before] in _SAYS or story.lower[before] in _ADDING:
            return True
    return False


_IN_CLAUSE = 9
"""So many words before a word a verb of saying is looked for."""
