"""A phrase or a small word that comes back in its clause: a day, a place, “also”, an auxiliary."""

from __future__ import annotations

from itertools import pairwise

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.calendar_words import DATE_WORDS
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_ADVERBS = frozenset(
    "also again still already currently reportedly allegedly previously recently formerly meanwhile".split()
)
_OF_PARTICIPLES = frozenset(["already", "previously", "recently", "formerly", "currently"])
"""What stands before participles too: “already limits funding already allocated”."""

_AUXILIARIES = frozenset("will has have would could can may might must should was were is are".split())
_PREPOSITIONS = frozenset("in on at from near by after before during".split())
_ARTICLES = frozenset("the a an his her its their".split())
_JOINING = frozenset(
    """and or but nor than as to that who which whom whose if when where while because although though since unless whether what how not so
    with without between both either neither like unlike versus vs for""".split()
)
"""Words behind which another clause, or another part of this one, may say the same again."""

_CLAUSES = _JOINING - {"to"}
"""The same for adverbs: “again hopes to again”."""

_TIMES = (
    frozenset(
        """on next last this yesterday today tomorrow now then also soon recently reportedly already still finally later earlier week month year night morning afternoon
    evening weekend officially formally quickly immediately again once the in""".split()
    )
    | DATE_WORDS
)
"""What may stand between an auxiliary and itself where one of the two was not taken out."""

FAR, NEAR, CLOSE = 16, 8, 4
"""So many words apart, at most, a phrase, an adverb and an auxiliary stand from their likes."""

_SHORTEST = 3


@rule(severity=Severity.WARNING, reach="paragraph")
def echoed_phrase(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A phrase comes back in its clause.

    “The strike on Tuesday hit a warehouse on Tuesday”, “in Nigeria … in Nigeria”, “also said it would also”, “will next year will”: a word was
    put in a new place and not taken out of the old one, or two versions of a sentence were joined. Reported where nothing but
    blanks and words of one clause stand between: behind a comma, “and”, “that”, “who”, “than” or the like a phrase may well stand again.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The strike on Tuesday hit a warehouse in the port{~~ on Tuesday~>~~}.
    Bad:  The firm will next year {~~will open~>open~~} a plant.
    Bad:  The bank also hopes it would {~~also raise~>raise~~} the rate.
    Good: It was open on Tuesday and shut on Tuesday night; those who will come will stay; it was in the north as in the north of old.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    yield from _sentences(document)
    story = words(document)
    found = sorted({*_phrases(story), *_adverbs(story), *_doubled(story)})
    for first, second, size in found:
        span = story.span(second, second + size - 1)
        if document.intact(span) and document.intact(story.span(first, first + size - 1)):
            copy = document[span]
            if size > 1:
                whole = span._replace(start=span.start - 1)
                yield Finding(span, f"“{copy}” comes back in its clause", [Fix.delete(whole)])
            else:
                whole = story.span(second, second + 1)
                better = document[story.span(second + 1)]
                yield Finding(span, f"“{copy}” comes back in its clause", [Fix.replace(whole, better)])


def _sentences(document: Document) -> Iterator[Finding]:
    """Sentences that stand twice in a row in one paragraph, word for word."""
    text = document.text
    for one, other in pairwise(sentences(document)):
        length = one.end - one.start
        if length < _SHORTEST_SENTENCE or abs(other.end - other.start - length) > 1 or other.start - one.end > 1:
            continue
        copy = text[one.start : one.end].strip()
        if (
            copy == text[other.start : other.end].strip()
            and copy.count(" ") >= _FEWEST_BLANKS
            and document.intact(other)
        ):
            yield Finding(other, "the sentence stands twice in a row", [Fix.delete(other)])


_SHORTEST_SENTENCE, _FEWEST_BLANKS = 20, 3


def _phrases(story: Words) -> Iterator[tuple[int, int, int]]:
    """Where a preposition and what stands behind it come back: the first, the second, and how many words they are."""
    texts, last = story.texts, len(story) - 1
    for preposition in story.vocabulary & _PREPOSITIONS:
        places = story.places[preposition]
        seen: dict[tuple[str, ...], int] = {}
        for at in places:
            if at >= last or story.gaps[at + 1] != " ":
                continue
            size = 3 if texts[at + 1] in _ARTICLES else 2
            phrase = tuple(texts[at : at + size])
            if at + size - 1 > last or phrase[0] != preposition or not _plain(phrase):
                continue
            before = seen.get(phrase)
            if (
                before is not None
                and size < at - before <= FAR
                and story.lower[at - 1] != story.lower[before - 1]  # a band from Perth has beaten a band from Perth
                and _one_clause(story, before, at)
                and _ends(story, at + size)
            ):
                yield before, at, size
            seen[phrase] = at


def _plain(phrase: tuple[str, ...]) -> bool:
    """Whether a phrase is of a day, a month or a place, or of a thing with its article, and neither a figure nor a part of a name."""
    head = phrase[-1]
    if len(phrase) > 2:
        return len(head) >= _SHORTEST and head.islower() and head.isalpha()
    return len(head) > _SHORTEST and head[0].isupper() and head.isalpha()


def _ends(story: Words, at: int) -> bool:
    """Whether the clause ends before a word, or goes on with a word of grammar: the phrase is no part of a longer one."""
    if at >= len(story) or story.gaps[at] != " ":
        return at >= len(story) or story.gaps[at][:1] in {".", ",", ";", "\n", "!", "?"}
    return story.lower[at] in _GOING_ON


_GOING_ON = frozenset(
    "said says was were is are has have had will would after before when and in on at by to with for as that".split()
)


def _one_clause(story: Words, first: int, second: int, joining: frozenset[str] = _JOINING) -> bool:
    """Whether nothing but blanks and words that join nothing stand between two words."""
    return all(gap == " " for gap in story.gaps[first + 1 : second + 1]) and joining.isdisjoint(
        story.lower[first:second]
    )


def _adverbs(story: Words) -> Iterator[tuple[int, int, int]]:
    for adverb in story.vocabulary & _ADVERBS:
        far = CLOSE - 1 if adverb in _OF_PARTICIPLES else NEAR
        for one, other in pairwise(story.places[adverb]):
            if (
                1 < other - one <= far
                and other + 1 < len(story)
                and story.gaps[other + 1] == " "
                and all(map(str.islower, story.texts[one + 1 : other + 1]))
                and _one_clause(story, one, other, _CLAUSES)
            ):
                yield one, other, 1


def _doubled(story: Words) -> Iterator[tuple[int, int, int]]:
    """Where an auxiliary comes back behind a time or an adverb alone."""
    for auxiliary in story.vocabulary & _AUXILIARIES:
        for one, other in pairwise(story.places[auxiliary]):
            between = story.lower[one + 1 : other]
            if (
                1 < other - one <= CLOSE
                and other + 1 < len(story)
                and all(gap == " " for gap in story.gaps[one + 1 : other + 2])
                and all(word in _TIMES or word.isdigit() for word in between)
                and story.texts[other].islower()
            ):
                yield one, other, 1
