"""Words side by side that do not go together."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import grammar, last_word
from wirelint.layers.paragraphs import in_headline
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._joints import broken, joints
from wirelint_rules.collision._by_the_way import by_the_way
from wirelint_rules.collision._evidence import weighed
from wirelint_rules.collision._perfects import is_perfect

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("broken-joint",), seen_as=broken, reach="paragraph", gives_way=True)
def broken_joint(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Words stand side by side that do not go together.

    “Has preparing”, “will decision”, “was occurred”, “these report”, “the villagers says”, “prevented them to enter”, “sentenced him for ten years”,
    “the year in when”, “since three hours”: numbers, auxiliaries, what verbs and adjectives take, relative clauses and times, as a table of
    joints has them that edited news never has. Speech is left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  The ministry {==has preparing==} a new law.
    Bad:  The villagers said {==these report==} was false.
    Bad:  The court sentenced him {~~for~>to~~} ten years in jail.
    Bad:  They have waited {~~since three hours~>for three hours~~}.
    Good: The army has moving parts; this report says he was sentenced for fraud and has waited since three hours before dawn.
    """
    yield from weighed(document, _broken, pooled)


def _broken(document: Document) -> Iterator[tuple[bool, Finding]]:
    apart, mended = "“{}”: these words do not go together", "“{}” should most likely be “{}” here"
    story = words(document)
    for sure, finding in joints(document, "broken-joint", apart, mended):
        places = story.within(finding.span)
        if in_headline(document, finding.span) and _lacks_an_article(document, finding):
            continue
        if document[finding.span] == "it" and _of_a_clause(document, places[0]):
            continue
        if not (by_the_way(story.lower, places[-1]) or _aim(story.lower, places[0]) or _unreal(document, places)):
            yield sure, finding


def _lacks_an_article(document: Document, finding: Finding) -> bool:
    """Whether all that words lack is an article, as headlines do: airliner makes emergency landing."""
    copy = document[finding.span].lower().split()
    better = finding.fixes[0].edits[0].text.lower().split() if finding.fixes else copy
    return better != copy and [word for word in better if word not in _ARTICLES] == copy


_ARTICLES = frozenset(["a", "an", "the"])


def _of_a_clause(document: Document, at: int) -> bool:
    """Whether “it” behind a noun is the subject of a clause within its subject, as another verb behind it tells: the man it was applied to died."""
    letters = grammar(document)
    if letters.kinds[at + 1] not in "irwx":
        return False
    return any(kind in "irwxPzMd" for kind in letters.kinds[at + 3 : last_word(letters, at) + 1])


def _unreal(document: Document, places: range) -> bool:
    """Whether a time that is past stands behind what may, should or was to have been done then: it was to have opened two years ago."""
    lower = words(document).lower
    if _GONE.isdisjoint(lower[places[0] : places[-1] + 1]):
        return False
    at = next((at for at in range(places[0], max(-1, places[0] - _NEAR), -1) if lower[at] in _PERFECT), -1)
    return at >= 0 and not is_perfect(lower, grammar(document), at)


_GONE = frozenset("ago last yesterday".split())
_PERFECT = frozenset(["has", "have"])


def _aim(lower: list[str], at: int) -> bool:
    """Whether an infinitive says what an attempt is that somebody prevented, and not whom: they prevented any attempt to block it."""
    return lower[at] == "to" and lower[at - 1] in _AIMS and not _KEPT.isdisjoint(lower[max(0, at - _NEAR) : at - 1])


_AIMS = frozenset(
    "attempt attempts effort efforts bid bids plan plans move moves plot plots bill law laws push decision decisions ability right need urge chance call calls".split()
)
_KEPT = frozenset(
    "prevent prevents prevented preventing deter deters deterred deterring dissuade dissuaded discourage discourages discouraged discouraging".split()
)
_NEAR = 6
