"""Two phrases of a clause that say the same."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import letter
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import weighed
from wirelint_rules.redundancy._meanings import twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint_rules.redundancy._meanings import Twice


@rule(severity=Severity.WARNING, reach="paragraph", gives_way=True)
def meaning_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two phrases of one clause say the same.

    “Was gradually restored little by little”, “telephoned his wife by phone”, “the dead corpse”: a word is said again by an adverb, by
    what goes with it, or by what it holds already. A table names some hundred meanings, each with all that says it, and what
    verbs and nouns hold already. Reported where nothing but blanks and words of the clause stand between, a few words at most.
    Pairs that edited news has, and speech, are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  Heat was {~~gradually restored little by little~>gradually restored~~} to 38 buildings.
    Bad:  He {~~telephoned his wife by phone~>telephoned his wife~~} from the camp.
    Bad:  They found the {~~lifeless corpse~>corpse~~} of a seal.
    Good: Heat was gradually restored; little by little the town came back, and he telephoned, said by phone that he was well.
    """
    yield from weighed(document, _said_again, pooled)


def _said_again(document: Document) -> Iterator[tuple[bool, Finding]]:
    story = words(document)
    last = -1
    for one in sorted({*twice(document)}, key=_surest):
        if one.first <= last or _too_much(document, one.second) or _runs_on(document, one):
            continue
        last = one.end - 1
        span = story.span(one.first, last)
        kept = story.span(one.second, last) if one.before else story.span(one.first, one.second - 1)
        first, second = document[story.span(one.first, one.first_end - 1)], document[story.span(one.second, last)]
        yield one.sure, Finding(span, f"“{first}” and “{second}” say the same", [Fix.replace(span, document[kept])])


def _runs_on(document: Document, one: Twice) -> bool:
    """Whether the noun of a phrase is the first of two: flown by air force helicopter."""
    story = words(document)
    if one.end >= len(story) or story.gaps[one.end] != " " or letter(story.lower[one.second]) not in "pf":
        return False
    return one.end - one.second > 1 and letter(story.lower[one.end]) in "N?sv" and story.texts[one.end].islower()


_TO = frozenset("to from by until till".split())


def _too_much(document: Document, at: int) -> bool:
    """Whether a word belongs to what stands behind: it is also too small, its holdings may increase up to 40 percent, a climb made upwards of ten times."""
    story = words(document)
    if story.lower[at] in {"upward", "upwards"}:
        return story.lower[at + 1 : at + 2] == ["of"]
    if story.lower[at] in {"up", "down"}:
        return not _TO.isdisjoint(story.lower[at + 1 : at + 2])
    if story.lower[at] != "too" or at + 1 == len(story) or story.gaps[at + 1] != " ":
        return False
    return letter(story.lower[at + 1]) in "?avdLsqQ"


def _surest(one: Twice) -> tuple[int, bool, Twice]:
    """The order in which two phrases are told of: as they stand, and where several lines have them the surest line first."""
    return one.first, not one.sure, one
