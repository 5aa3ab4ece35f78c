"""An adjective where a verb or a participle takes the adverb."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import MET, attested, frequency, odds, unmet, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE = form(r"[?vVs] [dL](?=[ ,.])", "?vVs dL")
_WITHIN = form(
    r"(?:[hwx] (?:a )?|[irgeb] (?:a )?|M |[NZsuUR] )[?vV] (?:[dL](?=[ ,.])|[PV] (?=[TASOp]))",
    "hwxirgeb a?vV",
    "M ?vV",
    "NZsuUR ?vV",
)
_BEHIND = form(r"[PdzL3yG] [?vV](?=[,.]| [pTASoCc])", "PdzL3yG ?vV")
_DEGREE = form(r"[irbe] [?v] [?v](?=[,.]| [pTASoCc])", "irbe ?v")
_ACTIVE = form(r"[?vV] P(?= [TASOp])", "?vV P")

_SEEN, _FAR = 1.6, 1.6
"""So often must the adverb have been counted beside the verb, and so much oftener than the adjective (logarithms)."""

_KNOWN = 4.0
"""An adjective and its adverb must each have been counted so often (a logarithm)."""

_SELDOM = -2.0
"""Odds below which an adjective and a verb do not belong together (a logarithm)."""

_SUBJECTS = frozenset("NZsuUR")
_OBJECT = frozenset([" T", " A", " S", " O", " p"])

_COMPARES = frozenset("according compared based given added followed combined coupled judged considered".split())
"""Participles that may begin a phrase of their own: it was modest compared to others."""

_OF_A_NOUN = frozenset(
    "projected planned proposed estimated expected budgeted combined adjusted scheduled published assigned stated revised approved".split()
)
"""Participles that are a noun's as often as its adjectives are: the current projected budget, the original planned date."""

_ADVERBS_TOO = frozenset(
    "time according part first last next second third double general chief military hard fast late early low near right wrong straight long well far more most".split()
)


@rule(severity=Severity.WARNING, reach="paragraph")
def adjective_for_adverb(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """An adjective stands where an adverb belongs.

    “Serious injured”, “the troops moved quick toward the river”: an adjective right before a participle or right behind a verb, where edited
    news has its adverb and as good as never the adjective. Words that are both (fast, hard, late), and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  He was {~~serious injured~>seriously injured~~} in the blast.
    Bad:  The troops {~~moved quick~>moved quickly~~} toward the river.
    Good: The original projected date was May. The serious and injured party arrived late; it grew rapid in the dry heat of hard-fought talks.
    """
    said: set[int] = set()
    for finding in weighed(document, _found, pooled):
        if finding.span.start not in said:
            said.add(finding.span.start)
            yield finding


def _found(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _BEFORE):
        adjective, verb = story.lower[one], story.lower[last]
        if verb not in _OF_A_NOUN and _ADVERB[story.texts[one]] and _instead(adjective, verb, before=True):
            sure = letters.kinds[one - 1 : one] in {*"irgebhwx"}
            yield sure, _finding(document, one, last, f"{adverb(adjective)} {verb}")
    for _, one, end in stretches(document, _WITHIN):
        last = end if letters.kinds[end] in "dLPV" else end - 1
        adjective, verb, first = story.lower[last - 1], story.lower[last], letters.kinds[one]
        if not _ADVERB[story.texts[last - 1]] or verb in _COMPARES or not _strange(adjective, verb):
            continue
        if letters.kinds[last] not in ("V" if first == "M" else "Pd" if first in _SUBJECTS else "dL"):
            continue
        if first not in _SUBJECTS or letters.joint(last) in _OBJECT:
            yield first not in "NZs", _finding(document, last - 1, last, f"{adverb(adjective)} {verb}")
    for _, _, last in (*stretches(document, _DEGREE), *stretches(document, _ACTIVE)):
        adjective, verb = story.lower[last - 1], story.lower[last]
        if _ADVERB[story.texts[last - 1]] and unmet(adjective, verb) > MET and _instead(adjective, verb, before=True):
            yield True, _finding(document, last - 1, last, f"{adverb(adjective)} {verb}")
    for _, one, last in stretches(document, _BEHIND):
        verb, adjective = story.lower[one], story.lower[last]
        if adjective == "close" and story.lower[last + 1 : last + 2] in (["to"], ["by"]):
            continue  # tracks close to the museum
        if _ADVERB[story.texts[last]] and story.texts[one] == verb and _instead(adjective, verb, before=False):
            yield True, _finding(document, one, last, f"{verb} {adverb(adjective)}")


@cache
def _strange(adjective: str, verb: str) -> bool:
    """Whether a word is an adjective with an adverb of its own, and never stands before a verb in edited news."""
    if adjective.endswith("ly") or frequency(_ADVERB[adjective]) < _KNOWN:
        return False
    return not attested(adjective, verb) or odds(adjective, verb) < _SELDOM


def _finding(document: Document, one: int, last: int, better: str) -> Finding:
    span = words(document).span(one, last)
    return Finding(span, f"“{document[span]}” has an adjective for an adverb", [Fix.replace(span, better)])


def _known_adverb(word: str) -> str:
    """The adverb of a much used adjective in lower case, or "" if news has none or the word is one itself."""
    made = adverb(word)
    known = word.islower() and word not in _ADVERBS_TOO and frequency(word) >= _KNOWN and frequency(made)
    return made if known else ""


_ADVERB = Remembered(_known_adverb)


def adverb(adjective: str) -> str:
    """The adverb that is made of an adjective."""
    if adjective.endswith("y"):
        return adjective[:-1] + "ily"
    if adjective.endswith("le"):
        return adjective[:-1] + "y"
    return adjective + ("ally" if adjective.endswith("ic") else "ly")


@cache
def _instead(adjective: str, verb: str, *, before: bool) -> bool:
    """Whether edited news has the adverb before or behind a verb, and hardly ever the adjective."""
    made, pair = _ADVERB[adjective], counts().pair
    right, wrong = (pair(made, verb), pair(adjective, verb)) if before else (pair(verb, made), pair(verb, adjective))
    return (right or 0.0) > _SEEN and (right or 0.0) - (wrong or 0.0) > _FAR
