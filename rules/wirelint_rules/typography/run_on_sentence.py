"""A sentence that begins with a capital and has no stop before it."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.calendar_words import WEEKDAY_NAMES
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._lists import OPENERS
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_VERBS = frozenset(
    """is was are were will would has had have can could may might must should does did do said says also never now still often only then told asked made took went came gave
    saw got began became left found held won lost led met ran sat stood wrote added called wants needs plans hopes thinks believes""".split()
)
"""Words that go on behind a pronoun."""

_PRONOUNS = frozenset(["It", "He", "She", "They", "We", "This", "There", "That", "These", "Those"])
_TITLED = frozenset(
    "in of by on for with and from film song book novel album series play show band magazine newspaper called titled project series report study campaign".split()
)
"""Words before the name of a work or a paper."""

_THINKING = frozenset(
    "think thinks thought thinking wonder wonders wondered wondering myself himself herself themselves ourselves yourself realised realized".split()
)
"""Words behind which what somebody thinks begins with a capital: he looked at it and thought, This is home."""

_REVERED = frozenset(
    "god god's allah allah's almighty jesus christ christ's messiah creator redeemer saviour savior yahweh jehovah krishna vishnu shiva buddha majesty majesty's highness holiness".split()
)
_OF_GOD = frozenset(["He", "His", "Him", "She", "Her", "Thy", "You", "Your"])
"""Pronouns that are written with a capital within a sentence where God is meant, or a king is: received into His paradise."""

_FEWEST_BEHIND = 3
_FEWEST_BEFORE = 3


@rule(severity=Severity.WARNING, in_quotes="skip", reach="paragraph", needs=("run-on-sentence",), seen_as=oddities)
def run_on_sentence(document: Document) -> Iterator[Finding]:
    """A sentence begins where the one before it has no stop.

    Reported where a word that begins sentences (“The”, “It”, “They”, “However”) has a capital behind a word in small letters, with a
    comma between them or a space alone, and small letters go on behind it. Names and titles (“The Hague”, “the film
    The last man”) are left alone.

    Bad:  The road was closed for a {~~week The~>week. The~~} mayor blamed the rain.
    Bad:  The river rose by two {~~metres, It~>metres. It~~} was the third flood of the year.
    Good: He reads the Daily News and The Times, and she went to The Hague. In the film The Road he was a clerk.
    """
    story, text = words(document), document.text
    revered = not _REVERED.isdisjoint(story.vocabulary)
    for index in places(document, "run-on-sentence"):
        span = story.span(index - 1, index)
        if (revered and story.texts[index] in _OF_GOD) or not _begins(story, index) or not document.intact(span):
            continue
        comma = story.gaps[index] != " "
        better = f"{story.texts[index - 1]}. {story.texts[index]}"
        what = "a comma stands for the stop before" if comma else "no stop stands before"
        if text[span.start - 1 : span.start] == " ":
            yield Finding(span, f"{what} “{story.texts[index]}”", [Fix.replace(span, better)])


def _begins(story: Words, index: int) -> bool:
    """Whether a sentence begins with a word, as those around it tell."""
    before, word, behind = (
        story.texts[index - 1],
        story.texts[index],
        story.texts[index + 1 : index + 1 + _FEWEST_BEHIND],
    )
    gaps = story.gaps[index + 1 : index + 1 + _FEWEST_BEHIND]
    if story.gaps[index] == ", " and before.lower() in _THINKING:
        return False
    if len(behind) < _FEWEST_BEHIND or gaps[0] != " " or not behind[0].islower() or "\n" in "".join(gaps):
        return False
    if index < _FEWEST_BEFORE or any("\n" in gap for gap in story.gaps[index - _FEWEST_BEFORE + 1 : index]):
        return False
    if before.isdigit():
        first = story.texts[index - 2]
        return (
            story.gaps[index] == ", "
            and first.islower()
            and story.lower[index - 2] in _BEFORE_YEARS
            and _goes_on(word, behind)
        )
    if word == "An" and behind[0] in _NAMED_SO:
        return False
    if word in OPENERS and (before in _SMALL or behind[0] in (_NAMED_SO if word in _FIGURES else _NAMED)):
        return False
    return (before in WEEKDAY_NAMES or (before not in _TITLED and before in counts().common)) and _goes_on(word, behind)


_SMALL = frozenset(
    """the a an and or of to in on at by for with from as but that who which into about over under his her its their this these those some all no than
    between against through during before after called named told asked said says while when where""".split()
)
"""Words that never end a sentence."""

_NAMED = frozenset("and of for the or to".split())
"""Words behind what begins a name: “Doctors for”, “Most of”."""


_FIGURES = frozenset("Two Three Four Five Six".split())
_NAMED_SO = _NAMED | frozenset("in on at by with from as is was has had will which who that".split())
"""Words behind a channel, a network or a shirt that is called by a figure: the firm that owns Three in Britain."""

_BEFORE_YEARS = frozenset("in since until by from".split())
"""Words before a year; one that begins a sentence has a capital."""


def _goes_on(word: str, behind: list[str]) -> bool:
    """Whether a sentence goes on behind its first word."""
    if word in _PRONOUNS:
        return behind[0] in _VERBS or behind[0].endswith("ed")
    return behind[0] in counts().common and any(word.islower() for word in behind[1:])
