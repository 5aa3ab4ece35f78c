"""A comma missing beside what is said of a person in passing: “Ms. Lee who was hurt said”, “Ann Lee, 54 said”."""

from __future__ import annotations

import re

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.naming.known import given, surname
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_WHO = frozenset(["who"])
_YEARS = frozenset(map(str, range(16, 100)))
_TITLES = frozenset(
    """Mr Mrs Ms Dr Gov Governor Sen Senator Rep President Minister Mayor Judge Justice Lt Gen General Col Colonel Capt Captain Sgt Sir Lady Prof Professor
    Chancellor Ambassador Secretary Leader Bishop Archbishop Rev Premier Sheriff Coach Commissioner""".split()
)
_TELLING = r"said|says|was|is|has|had|told|died|who|added|from|and his|and her|of(?! (?:which|whom|them|the|those|these|its|his|her|their|all)\b)"
_AGE = pattern(
    rf"(?P<first>[A-Z][\w’'-]+) (?P<last>[A-Z][\w’'-]+)(?:, (?P<age>[1-9]\d)(?= (?:{_TELLING})\b)| (?P<bare>[1-9]\d),(?= (?:{_TELLING})\b))"
)
_CLEFT = frozenset(
    "was is it's that's were isn't wasn't be being as not if the a an at from in another only other".split()
)
"""What stands before a name that is told from others: it was Ann Lee who."""

_CLEFT_VERBS = frozenset("was is it's that's were isn't wasn't be".split())
_REACH = 4
"""So many words before a name its office and place may take: it is Texas Sen. Lee who."""

_VERBS = frozenset(
    """is was are were has had have will would can could may might must should did does said says led leads lives lived died heads headed won lost works worked runs ran
    played plays served serves joined became took made told wrote writes spoke oversees represents chairs chaired faces teaches taught studies studied founded owns
    helped attended witnessed survived watched saw came went left began started moved also first now once still recently previously""".split()
)


@rule(
    severity=Severity.WARNING,
    in_quotes="skip",
    reach="paragraph",
    words=_WHO | {"said", "told", "added", "says"} | _YEARS,
)
def missing_comma(document: Document) -> Iterator[Finding]:
    """A comma is missing beside what is said of a person in passing.

    A person with a name is told from others by it, so that what follows stands between commas: “Mr. Lee, who was hurt, said”.
    Reported behind a title and a name, and behind a surname that begins a sentence and that the story has with a first name; and
    where an age has a comma on one side alone. “It was Ann Lee who”, “the Lee who” and speech are left alone.

    Bad:  The court heard from Mr. {~~Lee who~>Lee, who~~} was on the bridge.
    Bad:  Ann {~~Lee, 54~>Lee, 54,~~} said the road was closed.
    Good: It was Mr. Lee who called; the people who came, Ann Lee, 54, said, were the ones who knew.
    """
    story = words(document)
    for at in story.standing(_WHO):
        if _in_passing(story, at):
            span = story.span(at - 1, at)
            if document.intact(span):
                fix = Fix.replace(span, f"{story.texts[at - 1]}, who")
                yield Finding(span, f"no comma stands between “{story.texts[at - 1]}” and “who”", [fix])
    yield from _ages(document, story)
    yield from _described(document)


def _ages(document: Document, story: Words) -> Iterator[Finding]:
    """Ages behind a full name with a comma on one side."""
    for at in story.standing(_YEARS):
        if at < _NAME or not given(story.texts[at - 2]):
            continue
        m = _AGE.match(document.text, story.starts[at - 2])
        if m and document.intact(m.span()):
            age = m["age"] or m["bare"]
            span = Span(m.start("last"), m.end())
            fix = Fix.replace(span, f"{m['last']}, {age},")
            yield Finding(span, f"the age {age} has a comma on one side alone", [fix])


def _described(document: Document) -> Iterator[Finding]:
    """What somebody is, behind a full name at the head of a sentence, with a comma before it and none behind."""
    for m in _DESCRIBED.finditer(document.text):
        if given(m["first"]) and surname(m["last"]) and document.intact(m.span()):
            span = Span(m.start("office"), m.end())
            fix = Fix.replace(span, f"{m['office']}, {m['said']}")
            yield Finding(span, f"what {m['first']} {m['last']} is has a comma on one side alone", [fix])


_DESCRIBED = pattern(
    r"(?:^|(?<=[.!?] )|(?<=[.!?][”\"] ))(?P<first>[A-Z][\w’'-]+) (?P<last>[A-Z][\w’'-]+), (?P<office>(?:the|an?) [^,.;:\n“”\"()—–]{3,70}?) (?P<said>said|told|added|says)(?= [^,\n]{8,300}?[.!?](?:\s|$))",
    flags=re.MULTILINE,
)
_NAME = 2


def _in_passing(story: Words, at: int) -> bool:
    """Whether “who” follows the name of a person, with a space alone between."""
    if at < _NAME or at + 1 >= len(story) or story.gaps[at] != " " or story.lower[at + 1] not in _VERBS:
        return False
    name = story.texts[at - 1]
    if not name.istitle() or not surname(name):
        return False
    first = at - 1
    if given(story.texts[at - 2]) and story.gaps[at - 1] == " ":
        first = at - 2
    before = story.texts[first - 1] if first else ""
    if first and before in _TITLES and story.gaps[first] in {" ", ". "}:
        if first > 1 and story.lower[first - 2] in {"a", "an"}:
            return False
        return _CLEFT_VERBS.isdisjoint(story.lower[max(0, first - _REACH) : first - 1])
    if first == at - 1:
        return (
            name.lower() not in counts().common
            and _starts(story.gaps[first])
            and any(
                place and given(story.texts[place - 1]) and story.gaps[place] == " "
                for place in story.places[story.lower[first]]
            )
        )
    told_apart = before in _CLEFT or not _CLEFT_VERBS.isdisjoint(story.lower[max(0, first - _REACH) : first])
    return before.islower() and not told_apart and story.gaps[first] == " "


def _starts(gap: str) -> bool:
    return gap[:1] in {".", "!", "?"} and gap[-1:] == " "
