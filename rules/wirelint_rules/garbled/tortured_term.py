"""The rule tortured-term."""

from __future__ import annotations

from wirelint.document import Covered
from wirelint.findings import Finding, Fix, Severity
from wirelint.layers.paragraphs import in_headline
from wirelint.layers.words import words
from wirelint.rules import rule
from wirelint.terms import cased
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._coined import coined
from wirelint_rules.garbled._phrases import likely_phrases, phrases
from wirelint_rules.garbled._suspects import SIFTED_LOOSELY
from wirelint_rules.garbled._suspicion import SIGNS, convicted, foreign_hand, mistold
from wirelint_rules.garbled._terms import terms as known_terms
from wirelint_rules.garbled._tortured import (
    LOOSE,
    MUTUAL,
    SPUN,
    STRICT,
    UNMEANT,
    among,
    convicting,
    loose,
    meant,
    strict,
)
from wirelint_rules.garbled._unlikely import ENOUGH, LOOSEST, unlikely

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document, Span


@rule(severity=Severity.WARNING, gives_way=True)
def tortured_term(document: Document, *, pooled: bool = True, terms: tuple[str, ...] = ()) -> Iterator[Finding]:
    """A fixed term of news has had its parts swapped for synonyms.

    Spinners and machine translation replace the words of a term one by one: a prime minister becomes a top pastor, an air
    strike an aerial hit, the Security Council a Safety Council. No such word is wrong by itself, so no spelling checker
    sees it.

    Two neighbouring words, or two with “of” and the like between them, are flagged if they may stand for one of many
    thousands of terms of news whose words were swapped, if neither edited news nor other English that was counted has
    them together, and if the odds speak for the term: the commoner the term, the likelier the swap and the rarer the
    words that stand there, the more; more yet if the term fits the words around better, less if the story has the
    substitute elsewhere, for then it is what the story is about. Less is asked of two words in capitals that are the
    whole of a name and stand for that of an institution (“the Overall Assembly”). Other forms that nobody writes on
    purpose are listed as they are (“psychological militant” for a terrorist), and so is what other languages call a
    thing, word for word (“matters first” for raw materials, “wheel stool” for a wheelchair).

    In convicted stories substitutes count that are far-fetched elsewhere, one to a term at most, words that a writer now
    and then might coin (“self-created”), and whether news, by the company that each word keeps, would put the two side by
    side. Flagged there, too, are compounds of two everyday words that no news has (“trench-hole” for a latrine), or of a word and what somebody does
    (“tiny-keepers” for smallholders); what they stand for is not said. And so are a noun and what is said of it that news was never seen to put side by side,
    rare words of two subjects that keep other company (“steering rent” for a policy rate), unless the story has one of
    them elsewhere.

    More is asked of words that anybody may put together: a verb and its object with an article between, a trade behind whatever it is of, a
    nation or “good” before anything, a noun and the verb of its clause.

    Left alone: what is found side by side in edited news, however odd, names of people, and words that are a term
    themselves; headlines, whose words are short ones, but for what convinces by itself. Each fix names the term; since it is a guess, it is never safe.

    With `pooled`, a story that faults of several kinds, or four swapped terms close together, have convicted is read with
    more suspicion, and with more yet if three of its terms were swapped, with less if all its faults are of names and
    figures; without, the rule reports only what it is sure of: what convinces by itself, or terms that bear each other
    out. `terms` adds the house's own terms to those that may have been swapped.

    Bad:  Towns were retaken since the {~~anti-offensive~>counteroffensive~~} began.
    Bad:  The {~~prime clergyman~>prime minister~~} resigned.
    Good: Towns were retaken since the counteroffensive began, the prime minister said.
    """
    taken = Covered(len(document.text))
    garbled = pooled and (convicted(document) or convicting(document))
    suspicious = garbled or (pooled and mistold(document))
    for span, term in phrases(document):
        taken.add(span)
        yield _finding(document, span, term)
    found = loose(document) if suspicious else strict(document)
    if suspicious and not garbled:
        found = [suspect for suspect in found if suspect.odds >= MUTUAL]
    elif suspicious and not meant(document):
        found = [suspect for suspect in found if suspect.odds >= UNMEANT]
    several = len({suspect.term for suspect in found}) >= SPUN
    if suspicious and foreign_hand(document) and not several:
        found, suspicious, garbled = list(strict(document)), False, False
    if suspicious:
        sure = {suspect.span for suspect in strict(document)}
        found = [one for one in found if one.span in sure or not in_headline(document, one.span)]
    if terms:
        found = [*found, *among(document, known_terms(tuple(terms)), SIFTED_LOOSELY, LOOSE if suspicious else STRICT)]
    suspects = [(suspect.span, suspect.term) for suspect in sorted(found, key=lambda suspect: -suspect.odds)]
    for span, term in [*suspects, *(_likely(document) if suspicious else ())]:
        if not taken.touches(span):
            taken.add(span)
            yield _finding(document, span, term)
    for span in coined(document) if suspicious else ():
        if not taken.touches(span) and not in_headline(document, span):
            yield Finding(span, f"“{document[span]}” is no compound of news; it seems to stand for another word")
    several = len(suspects) >= SPUN
    for span in unlikely(document, LOOSEST if several else ENOUGH) if garbled else ():
        if not taken.touches(span) and not in_headline(document, span):
            taken.add(span)
            yield Finding(span, f"“{document[span]}” is no phrase of news; one of the words seems to stand for another")


def _likely(document: Document) -> list[tuple[Span, str]]:
    """The phrases that a writer may use, where another term seems to have been swapped or several of them stand close together."""
    found = likely_phrases(document)
    several = max(SIGNS, SIGNS * len(words(document)) / _CLOSE)
    return found if meant(document) or len({term for _, term in found}) >= several else []


_CLOSE = 250
"""So many words apart at most, on the average, stand phrases that bear each other out."""


def _finding(document: Document, span: Span, term: str) -> Finding:
    found = document[span]
    return Finding(
        span, f"“{found}” is a tortured form of “{term}”", [Fix.replace(span, cased(term, found), safe=False)]
    )
