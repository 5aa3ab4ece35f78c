"""How far a story is convicted by its plain faults, so that rules may read the rest of it with more suspicion.

Evidence is pooled by a convention: a rule with two thresholds has the option `pooled`. Without it the rule reports only what
would stand in any story; with it, the rule asks `convicted` and lowers its threshold if plain faults of at least two
kinds have shown that a machine or a careless hand went through the story. A kind is a group of rules: garbled words,
collisions, things said twice, typing and what web pages leave behind. There must be so many of them, with names, figures, dates and offices that are
wrong, that the story is not to be trusted: of 1,375 published stories that nobody had run before, two slips in each convicted 22, four convict none.
Where little more is needed to be sure, it asks `ruined`, or `doubted`.
"""

from __future__ import annotations

from functools import cache

from wirelint.catalogue import rules
from wirelint.document import Covered, layer
from wirelint.engine import found_by
from wirelint.findings import Severity
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint.waking import RuleSet

if TYPE_CHECKING:
    from collections.abc import Hashable

    from wirelint.document import Document, Span

KINDS = 2
"""Faults of so many kinds must have been found for a story to be convicted, or by so many rules of one kind."""

SIGNS = 2
"""So many faults there must be together."""

DENSITY = 4.0
"""And so many in 1,000 words: long copy has a few slips, and is not garbled for that."""

GROUPS = frozenset(["garbled", "collision", "redundancy", "typography", "residue"])
"""The groups whose faults are signs, each a kind."""

GARBLES = frozenset(["garbled", "collision", "redundancy"])
"""Of those, the groups of which one fault must be: a page that was copied with its furniture, or typed in haste, was not spun for that."""

OTHERS = frozenset(["names", "conversion", "calendar", "arithmetic", "attribution", "quotation"])
"""The groups whose faults count where those of three groups at least stand close together."""

TAKEN_OVER = frozenset(["residue", "typography", "quotation"])
"""The groups of what goes wrong when a page is copied."""

SORTS, RUIN = 3, 6.0
"""Faults of so many groups ruin a story, and so many in 1,000 words."""

TOLD, CROWDED = 4, 15.0
"""So many faults there must be of what a story says, its words, names and figures: published stories that nobody garbled have two or three; or so many in 1,000 words."""

FLOODED, FLOOD = 4, 9.0
"""So many faults of what a story says, and so many in 1,000 words, convict it whatever they are, if they are of several sorts: of 4,616 published stories
none has that."""

_IN_BLOCKS = "residue"
"""The group whose faults stand in blocks."""

_LABEL = 40
"""Lines of furniture with so many code points between them are of one block."""

EDITED = frozenset(["lost-hyphen", "missing-comma", "transcript-cue"])
"""Rules whose faults edited copy has too."""

DOUBTS, DOUBTFUL = 2, 5.0
"""So many faults of what a story says put it in doubt, and so many in 1,000 words: one in two hundred published stories has them."""

ASKING_MORE = frozenset(["glued-words", "inline-furniture", "tortured-term", "web-furniture"])
"""Rules with the option that do not ask whether a story is convicted alone, or in doubt: whether it is ruined, or whether they convict it themselves."""


class Sign(NamedTuple):
    """Plain faults: the rule that found them, its group, and where they stand."""

    rule: str
    kind: str
    spans: list[Span]


@layer
def suspicion(document: Document) -> list[Sign]:
    """The plain faults of a story, rule by rule; a fault that two rules found counts for the first."""
    signs: list[Sign] = []
    taken = Covered(len(document.text))
    for rule, faults in found_by(document, witnesses()):
        fresh = [finding.span for finding in faults if not taken.touches(finding.span)]
        for span in fresh:
            taken.add(span)
        if fresh:
            signs.append(Sign(rule.name, rule.group, fresh))
    return signs


def suspected(document: Document) -> set[int]:
    """The words in which plain faults stand, by their numbers: what is said of them is said already."""
    story = words(document)
    return {index for sign in suspicion(document) for span in sign.spans for index in story.within(span)}


@layer
def _counted(document: Document) -> list[tuple[str, int]]:
    """How many faults each rule has found, with its group; what a web page left in one place counts once, for the first rule.

    Furniture comes in blocks: a share bar above a gallery above the related stories says once that a page was copied.
    """
    signs = suspicion(document)
    lines = sorted((span, at) for at, sign in enumerate(signs) if sign.kind == _IN_BLOCKS for span in sign.spans)
    found = [0 if sign.kind == _IN_BLOCKS else len(sign.spans) for sign in signs]
    end = -1
    for span, at in lines:
        found[at] += end < 0 or len(document.text[end : span.start].strip()) > _LABEL
        end = max(end, span.end)
    return [(sign.kind, count) for sign, count in zip(signs, found, strict=True) if count]


@layer
def _faulty(document: Document) -> bool:
    """Whether there are plain faults of several kinds, and enough for the length of the story."""
    counts = _counted(document)
    return len(counts) >= KINDS and sum(count for _, count in counts) >= _enough(document, SIGNS, DENSITY)


def _enough(document: Document, least: int, density: float) -> float:
    """How many faults are enough for the length of a story: so many in 1,000 words, and so many at least."""
    return max(least, density * len(words(document)) / 1000)


def _borne_out(counts: list[tuple[str, int]]) -> int:
    """How many faults there are, of typing and furniture no more than of words that are wrong: a page with a dozen credits was not spun."""
    worded = sum(count for kind, count in counts if kind in GARBLES)
    return min(2 * worded, sum(count for _, count in counts))


@layer
def convicted(document: Document) -> bool:
    """Whether plain faults of several kinds, words that are wrong among them, show that the story is garbled, or it is full of faults of all groups.

    Where they do not, and the story is not in doubt either, the rules that ask nothing else find what they have found as witnesses, and do not look again.
    """
    garbled = _faulty(document) and _borne_out(_counted(document)) >= _enough(document, SIGNS, DENSITY)
    if (garbled and untrusted(document)) or flooded(document):
        return True
    for as_witness, by_itself in () if _in_doubt(document) else _asking():
        document.share(as_witness, by_itself)
    return False


@cache
def _asking() -> tuple[tuple[Hashable, Hashable], ...]:
    """Under what a story recalls what a rule that asks `convicted` finds as a witness, and what it finds where no option is set."""
    asking = (rule for rule in witnesses() if rule.options and rule.name not in ASKING_MORE)
    return tuple((rule.key, rule._replace(options={}).key) for rule in asking)


@layer
def ruined(document: Document) -> bool:
    """Whether a story is garbled, or so many faults of whatever sort stand in it that a careless hand went through it.

    It is asked where little more is needed to be sure: a clean story hardly ever has faults of three groups.
    """
    if _faulty(document):
        return True
    faults = _of_all_groups(document)
    groups = {group for group, _ in faults}
    return len(groups) >= SORTS and sum(count for _, count in faults) >= _enough(document, SORTS, RUIN)


@layer
def _told(document: Document) -> int:
    """How much of what a story says is wrong: marks, spaces and furniture go wrong together when a page is taken over, and say nothing of its words."""
    return sum(count for group, count in _of_all_groups(document) if group not in TAKEN_OVER)


@layer
def untrusted(document: Document) -> bool:
    """Whether so much of what a story says is wrong that chance and haste do not account for it."""
    told = _told(document)
    return told >= _enough(document, TOLD, RUIN) or told >= _enough(document, SIGNS, CROWDED)


@layer
def doubted(document: Document) -> bool:
    """Whether more of what a story says is wrong than a single slip: enough for rules that are hardly ever wrong in sound copy."""
    return convicted(document) or _in_doubt(document)


@layer
def _in_doubt(document: Document) -> bool:
    return _told(document) >= _enough(document, DOUBTS, DOUBTFUL)


@layer
def mistold(document: Document) -> bool:
    """Whether a story is ruined by what it says: marks, spaces and furniture are one sort."""
    told = _told(document)
    return _sorts(document) >= SORTS and told >= _enough(document, SORTS, RUIN)


@layer
def flooded(document: Document) -> bool:
    """Whether names, figures, dates and speakers are wrong so often, and so many of them, that the words were not left alone either."""
    told = _told(document)
    return _sorts(document) >= SORTS and told >= _enough(document, FLOODED, FLOOD)


@layer
def foreign_hand(document: Document) -> bool:
    """Whether all that is wrong with a story is its grammar: somebody wrote in a language not their own, and no machine swapped words or took a page over."""
    groups = {group for group, _ in _of_all_groups(document)}
    return groups == {"collision"}


def _sorts(document: Document) -> int:
    """How many groups have found faults; those of what goes wrong when a page is taken over are one."""
    return len({"" if group in TAKEN_OVER else group for group, _ in _of_all_groups(document)})


@layer
def _of_all_groups(document: Document) -> list[tuple[str, int]]:
    """The same with the groups that count where those of three groups stand together."""
    others = [(rule.group, len(seen)) for rule, seen in found_by(document, witnesses(OTHERS))]
    return [*_counted(document), *others]


@cache
def witnesses(groups: frozenset[str] = GROUPS) -> RuleSet:
    """The rules of some groups that report faults at sight, each as strict as it can be."""
    package = __name__.partition(".")[0]
    return RuleSet(
        rule._replace(options={"pooled": False}) if "pooled" in rule.defaults else rule
        for rule in rules(package)
        if rule.group in groups and rule.name not in EDITED and rule.severity > Severity.NOTE and rule.scope == "story"
    )
