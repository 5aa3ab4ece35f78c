"""A phrase of time with a preposition that it does not take."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.calendar_words import FULL_MONTHS, FULL_WEEKDAYS
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import odds, outside_speech
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_LAST = form(r"p [?a<v] [^ ](?=[ .,])", "p ?a<v")
_DATE = form(r"p 9 Z(?= [pTdPirwx9]|[.,])", "p 9")
_AGO = form(r"p [9AqQ1] [?N] [?a](?=[ .,])", "p 9AqQ1")
_BEFORE = form(r"p 9 [N?](?=[.,]| [pfc])", "p 9")
_DAY = form(r"p p (?:Z|\?)(?=[.,]| [pc])", "p p")

_AT = frozenset("in on at".split())
_WHICH = frozenset("last next".split())
_SPANS = (
    frozenset("week month year night spring summer autumn winter weekend season decade century".split()) | FULL_WEEKDAYS
)
_LENGTHS = frozenset("days weeks months years hours minutes decades centuries day week month year hour".split())
_MOST = 31
"""No month has more days."""

_BEFORE_AGO = frozenset("since in on at during for before".split())


@rule(
    severity=Severity.WARNING,
    words=_SPANS | FULL_MONTHS | _LENGTHS | {"ago", "a.m", "p.m", "am", "pm"},
)
def time_phrase(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A phrase of time has a preposition that it does not take.

    “On last week”, “in next month”, “in 10 April”, “in on Monday”, “since two weeks ago”, “he left before two years for
    Canada”. Where the phrase may belong to a noun behind it (in last year’s vote), and in speech, it is left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The town fell {~~on last week~>last week~~}.
    Bad:  She won the race {~~in 10 April~>on 10 April~~}.
    Bad:  The strike began {~~since two weeks ago~>two weeks ago~~}.
    Good: In last year’s vote on April 10 he came in on Monday; it has run since the week before last.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    lower = story.lower
    for _, one, last in stretches(document, _LAST):
        if (
            lower[one] in _AT
            and lower[one + 1] in _WHICH
            and lower[last] in _SPANS
            and _ends(letters, last)
            and not _asked(story, letters, one)
        ):
            yield _finding(document, one, last, document[story.span(one + 1, last)])
    for _, one, last in stretches(document, _DATE):
        number = lower[one + 1]
        if lower[one] in {"in", "at"} and lower[last] in FULL_MONTHS and number.isdigit() and int(number) <= _MOST:
            yield _finding(document, one, last, f"on {document[story.span(one + 1, last)]}")
    for _, one, last in stretches(document, _AGO):
        if (
            lower[one] in _BEFORE_AGO
            and lower[last] == "ago"
            and lower[last - 1] in _LENGTHS
            and _spared(story, letters, one)
            and not _asked(story, letters, one)
        ):
            yield _finding(document, one, last, document[story.span(one + 1, last)])
    for _, one, last in stretches(document, _BEFORE):
        if lower[one] == "before" and lower[last] in _LENGTHS and lower[one + 1].isalpha():
            yield _finding(document, one, last, f"{document[story.span(one + 1, last)]} ago")
    for _, one, last in stretches(document, _DAY):
        if (
            lower[one] in _AT
            and lower[one + 1] in _AT
            and lower[last] in FULL_WEEKDAYS | FULL_MONTHS
            and _no_particle(story, letters, one)
        ):
            yield _finding(document, one, last, document[story.span(one + 1, last)])


def _asked(story: Words, letters: Letters, at: int) -> bool:
    """Whether a preposition belongs to what stands before it: a rise of 5 percent on last year, to vote on next week."""
    before = story.lower[at - 1] if at else ""
    if story.lower[at] == "in" and before in _BROUGHT_IN:
        return True
    if story.lower[at] == "on" and (letters.kinds[at - 1 : at] in {"9", "N", "s", "p"} or before in _CHANGES):
        return True
    return odds(before, story.lower[at]) > _BELONGS


_CHANGES = frozenset("percent cent up down slightly higher lower more less points".split())
_BROUGHT_IN = frozenset(
    "brought called phased ushered handed voted drafted sworn flown shipped written wheeled".split()
)
"""Participles that “in” may belong to: the law brought in last month."""
_BELONGS = 1.45
"""Odds (a logarithm) from which a word and a preposition belong together."""


def _ends(letters: Letters, last: int) -> bool:
    """Whether no noun follows that the phrase might belong to."""
    return letters.marks[last] != " " or letters.kinds[last + 1] in "pfocCtRXirwxPdzMTASuUj"


def _spared(story: Words, letters: Letters, at: int) -> bool:
    """Whether “since” and the like are not asked for by the verb before (for what seems an age ago)."""
    moved_in = story.lower[at] in {"in", "on"} and letters.kinds[at - 1 : at] in {*"VvzPdLJG"}
    return not moved_in and (not at or story.lower[at - 1] not in {"back", "from", "as"})


def _no_particle(story: Words, letters: Letters, at: int) -> bool:
    """Whether the word before a preposition is no verb to which it may belong (came in on Monday), nor the object of one (handed it in on Monday)."""
    if letters.kinds[at - 1 : at] in {*"VvzPdLJGy3?Oja"}:
        return False
    return not any(plain(word) in _WITH_PARTICLE for word in story.lower[max(0, at - _NEAR) : at])


_NEAR = 6
_WITH_PARTICLE = frozenset(
    """turn hand send bring take move break check phone call give let log clock fly bus ship put tune hold pull usher swear vote draft switch sign
    come go drop kick keep set lock""".split()
)
"""Verbs with an adverb behind their object: turned the weapon in on Monday."""


def _finding(document: Document, one: int, last: int, better: str) -> Finding:
    span = words(document).span(one, last)
    return Finding(span, f"“{document[span]}” has a preposition that it does not take", [Fix.replace(span, better)])
