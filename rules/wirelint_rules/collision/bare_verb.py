"""A bare verb where its infinitive or participle should stand: “from leave the country”, “told them enter”."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.grammar import grammar
from wirelint.layers.verbs import present_participle
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERBS = """accept achieve acquire adopt agree allow announce apologize appear arrive ask attend avoid become begin believe bring build buy carry catch choose collect come complete compete confirm consider continue create
    cross cut declare defeat defend deliver deny destroy develop disappear discover discuss eat enforce ensure enter establish examine exceed expand explain express find finish follow forget get give go grow hear hire identify ignore improve
    include inform introduce invest investigate join keep kill know learn leave lose maintain make meet negotiate obtain occupy operate organize participate pay perform prevent produce protect prove provide publish purchase put
    raise reach receive recover reduce refuse remain remember remove renew repair replace resign resolve restore retain reveal save secure see seize sell send serve settle sign sit solve speak spend stay steal stop strengthen submit
    succeed survive take teach tell testify think throw travel understand use visit withdraw write"""
_BASES = frozenset(_VERBS.split())
_NOUNS = frozenset(
    "buy catch cut find kill meet pay put raise reach save stay steal stop sign use visit travel purchase survive think cross repair leave".split()
)
"""Verbs that are nouns as well: behind a preposition they tell nothing without an object of their own."""

_ADJECTIVES = frozenset("complete secure express separate open clear".split())
"""Verbs that are adjectives as well: wanted complete relief."""

_WANT = frozenset(
    "wants wanted refused refuses decided intends intended agreed managed promised vowed threatened declined hoped hopes tends tended".split()
)
_URGE = frozenset(
    "asked told ordered forced urged allowed invited persuaded warned encouraged advised instructed enabled convinced wanted expected required begged compelled".split()
)
_HAD = frozenset("agreed intended intends managed promised refused wanted wants".split())
"""Of these, those that have an object too: the staff he managed, the terms agreed."""

_WHOM = frozenset("him her them us me you".split())
_OBJECT = pattern(r" (?:the|a|an|his|her|its|their|him|them|it)\b")
_VERB_BEFORE = frozenset(
    "stop stopped stops stopping prevent prevented prevents preventing keep kept keeps ban banned bar barred bars block blocked discourage discouraged deter deterred dissuade dissuaded refrain refrained".split()
)
_FAR = 9
"""So many words before “from” what keeps somebody from it is looked for."""


@rule(severity=Severity.WARNING, reach="paragraph", in_quotes="skip", words=_WANT | _URGE | {"from", "without", "by"})
def bare_verb(document: Document) -> Iterator[Finding]:
    """A bare verb stands where an infinitive or a participle should.

    “She wants go home” has lost its “to”, and so has “he told them enter”; behind a preposition a verb ends in -ing. Reported behind verbs that take an
    infinitive, behind those that take a person and an infinitive, and behind “from”, “without” and “by” where the verb has an object.
    Verbs that are nouns as well count only with an object. Quotations are left alone, and what may be the verb's subject (the terms agreed include a ban).

    Bad:  She {~~wants go~>wants to go~~} home.
    Bad:  He {~~told them enter~>told them to enter~~} the hall.
    Bad:  The judge stopped him {~~from leave~>from leaving~~} the country.
    Good: She wants to go home. He told them leave was granted. The judge stopped him from leaving. He returned from leave.
    """
    story, text = words(document), document.text
    for at in story.standing(_WANT):
        if (
            _follow(document, at, 1)
            and story.lower[at + 1] in _BASES - _NOUNS - _ADJECTIVES
            and story.lower[at - 1 : at] not in ([], ["a"], ["the"])
            and not (story.lower[at] in _HAD and _may_be_subject(document, at))
            and not (story.lower[at] == "hopes" and grammar(document).kinds[at - 1] not in _WHO_HOPES)
            and not _season(document, at + 1)
        ):
            yield _lost_to(document, at, at + 1)
    for at in story.standing(_URGE):
        if (
            _follow(document, at, 2)
            and story.lower[at + 1] in _WHOM
            and story.lower[at + 2] in _BASES - _NOUNS
            and not _relative(document, at)
            and not _season(document, at + 2)
        ):
            yield _lost_to(document, at, at + 2)
    for at in story.standing(frozenset({"from", "without", "by"})):
        base = story.lower[at + 1] if _follow(document, at, 1) else ""
        kept = story.lower[at] != "from" or not _VERB_BEFORE.isdisjoint(story.lower[max(0, at - _FAR) : at])
        if (
            base in _BASES
            and kept
            and _OBJECT.match(text, story.ends[at + 1])
            and not (base in _NOUNS and story.lower[at + 3 : at + 4] in _TIMES)
            and not (base in _NOUNS and story.lower[at] != "from")
        ):
            span = story.span(at, at + 1)
            better = f"{story.texts[at]} {present_participle(base)}"
            yield Finding(span, f"“{document[span]}” should be “{better}”", [Fix.replace(span, better)])


def _relative(document: Document, at: int) -> bool:
    """Whether a verb and its subject stand in a relative clause: the stories he told us, what they wanted."""
    letters = grammar(document)
    subject = next((one for one in (at - 1, at - 2) if letters.kinds[one : one + 1] in _SUBJECTS), 0)
    return subject > 0 and letters.kinds[subject - 1] in _ANTECEDENTS and letters.marks[subject - 1] == " "


def _may_be_subject(document: Document, at: int) -> bool:
    """Whether a participle may belong to the noun before it, or its clause to another: the terms agreed include a ban."""
    letters = grammar(document)
    return letters.kinds[at - 1] in _THINGS or _relative(document, at)


_WHO_HOPES = frozenset("uR")
"""What stands before “hopes” where it must be a verb: their title hopes rest on a late goal."""

_SUBJECTS = frozenset("uUjZ")
_THINGS = frozenset("N?v3eir")
_ANTECEDENTS = frozenset("Ns?v3ZXtRqEQO19")

_TIMES = (["day"], ["week"], ["night"], ["month"], ["year"], ["moment"])


def _season(document: Document, at: int) -> bool:
    """Whether “come” says when: come Monday, come spring."""
    story = words(document)
    after = "".join(story.texts[at + 1 : at + 2])
    return story.lower[at] == "come" and (after[:1].isupper() or after in _SEASONS)


_SEASONS = frozenset("spring summer autumn winter fall next election what rain hell".split())


def _follow(document: Document, at: int, many: int) -> bool:
    """Whether so many words in lower case follow with nothing but spaces between."""
    story = words(document)
    ahead = range(at + 1, at + many + 1)
    return at + many < len(story) and all(story.gaps[index] == " " and story.texts[index].islower() for index in ahead)


def _lost_to(document: Document, first: int, verb: int) -> Finding:
    story = words(document)
    span = story.span(first, verb)
    better = f"{document[Span(story.starts[first], story.ends[verb - 1])]} to {story.texts[verb]}"
    return Finding(span, f"“to” is missing from “{document[span]}”", [Fix.replace(span, better)])
