"""A verb followed by a kind of clause that it does not take."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import beginning, form, grammar, letter, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._by_the_way import GOING
from wirelint_rules.collision._evidence import attested, outside_speech
from wirelint_rules.collision._forms import plain
from wirelint_rules.collision._verbs import active, extracted, takes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_TO = form(r"[VvzPdJ3] o (?P<verb>[VvbhJ])(?=[ ,.])", "VvzPdJ3 o")
_ING = form(r"[VvzPdJ3] G(?=[ ,.])", "VvzPdJ3 G")
_LET = form(r"[VvzPd?J3] (?:(?P<him>O)|[TAS] [?sNv]|N|Z|\?) o [VvbhJ?](?=[ ,.])")
_FROM_TO = form(r"[pf] o [VvbhJ](?=[ ,.])", "pf o")
_THAT = form(r"[VvzPd?J3] t (?=[uUj] |T [?sNv] [?VvzPdirwx3][ .,])", "VvzPd?J3 t")
_TOLD = form(r"[Pdz] t (?=[TuUSAN] )", "Pdz t")
_ABOUT_THAT = form(r"p t (?=(?:[uUj]|[TS] [?sNv]) [irwxMPd] )", "p t")
_FORWARD = form(r"a o [VbhJ](?=[ ,.])", "a o")

_ALIKE = frozenset("put cut set shut hit quit split cast bid spread hurt burst read".split())
"""Verbs whose plain form is their past form too."""

_PEOPLE = frozenset(
    "players villagers residents soldiers troops workers pupils students prisoners passengers farmers traders police witnesses children drivers refugees migrants protesters investors lawmakers ministers firms companies banks patients voters men women people".split()
)
"""Whom somebody makes do what they do; what is made to be sold is none of them."""

_LETS = frozenset("let lets letting make makes made making".split())
_INTO = frozenset("succeed insist persist specialise specialize participate apologise apologize".split())
"""Verbs that take a preposition and a noun, never an infinitive."""

_NO_CLAUSE = frozenset("want accuse blame praise criticise criticize".split())
_NEVER_BEFORE_THAT = frozenset("about of for into against".split())
_SO = frozenset("fact idea news way event sense".split())


@rule(severity=Severity.WARNING, reach="paragraph")
def wrong_complement(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A verb is followed by a kind of clause that it does not take.

    “Denied to have met”, “refused accepting”, “lets companies to hire”, “succeeded to pass”, “prevented them from to leave”,
    “they want that the minister goes”, “the official told that”, “informed about that the dam was cracking”. Which verbs
    take an infinitive, a form in -ing or a clause is known from a table; passives (was considered to be), and speech are
    left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The minister {==denied to have==} met the banker.
    Bad:  The workers {==refused accepting==} the contract.
    Bad:  The law {==lets companies to hire==} without permits.
    Bad:  The spokesman {==told that==} the plant was safe.
    Good: He is considered to have been told that they want to let the firm alone to deny it.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story = words(document)
    for one, last in sorted({*_found(document, story)}):
        if story.texts[last] == story.lower[last] and (one == 0 or story.texts[one] == story.lower[one]):
            span = story.span(one, last)
            yield Finding(span, f"“{document[span]}”: “{story.lower[one]}” takes no such clause")


def _found(document: Document, story: Words) -> Iterator[tuple[int, int]]:
    lower = story.lower
    for _, one, last in stretches(document, _TO):
        base = plain(lower[one])
        if base in _INTO or (takes("gerund", lower[one]) and not takes("person", lower[one])):
            rare = base not in _OFTEN_TO or not attested(lower[one], "to")
            if base in _INTO or (rare and active(document, one)):
                yield one, last
    for _, one, last in stretches(document, _ING):
        base = plain(lower[one])
        if extracted(lower, grammar(document), one) or _compound(lower, last):
            continue
        if base in _WITH_NOUNS and not _has_object(grammar(document), last):
            continue  # an agency manages grazing, she chose fencing
        if base in _REFUSING | _WITH_NOUNS and active(document, one) and not attested(lower[one], lower[last]):
            yield one, last
    for m, one, last in beginning(document, _LET, _LETS):
        made = plain(lower[one]) == "make" and (m["him"] or lower[last - 2] in _PEOPLE)
        if grammar(document).kinds[last] == "?" and lower[last] not in _ALIKE:
            continue
        if made or (lower[one] in {"let", "lets", "letting"} and lower[one + 1] != "alone"):
            yield one, last
    for _, one, last in stretches(document, _FROM_TO):
        gone = lower[one] == "without" and one and lower[one - 1] in GOING
        if lower[one] in {"from", "of", "without", "despite"} and not gone and not _stranded(document, lower, one):
            yield one, last
    yield from _clauses(document, lower)


def _has_object(letters: Letters, at: int) -> bool:
    """Whether an object follows a word: a determiner, a pronoun, a name or a number."""
    return letters.joint(at)[:1] == " " and letters.joint(at)[1:] in {*"TASOEZ9"}


def _compound(lower: list[str], at: int) -> bool:
    """Whether a form in -ing says what the noun behind it is of: drinking water, working conditions."""
    if "-" in lower[at] and at + 1 < len(lower):
        return letter(lower[at + 1]) in "Ns?v3"  # undertook relationship-building initiatives
    return lower[at] in _OF_A_NOUN and at + 1 < len(lower) and letter(lower[at + 1]) in "Ns?v3"


_OF_A_NOUN = frozenset(
    """drinking working living growing running shipping fishing farming housing banking building training teaching heating cooking breathing breeding
    grazing mining manufacturing operating voting advertising marketing spending shopping parking hunting nesting spawning surrounding neighbouring
    neighboring existing remaining leading emerging developing ageing aging rising falling opposing competing incoming outgoing ongoing trading
    gambling gaming recycling streaming broadcasting publishing bargaining""".split()
)
"""Forms in -ing that stand before a noun as adjectives do."""


def _stranded(document: Document, lower: list[str], at: int) -> bool:
    """Whether what a preposition governs stands before: shirts to choose from to cut costs, a day that you can take advantage of to talk."""
    letters = grammar(document)
    return (
        lower[at - 1] in _IDIOMS
        or letters.pair(at - 2) + letters.pair(at - 1) in {"o V ", "o v "}
        or extracted(lower, letters, at)
        or extracted(lower, letters, at - 1)
    )


_IDIOMS = frozenset("advantage use care charge note hold control rid sight track stock".split())
"""Nouns that are one with their verb and “of”."""


def _clauses(document: Document, lower: list[str]) -> Iterator[tuple[int, int]]:
    """Clauses with “that” behind what takes none, or behind a verb that needs a hearer first."""
    for _, one, last in stretches(document, _THAT):
        if plain(lower[one]) in _NO_CLAUSE:
            yield one, last
    for _, one, last in stretches(document, _TOLD):
        if takes("hearer", lower[one]) and active(document, one):
            yield one, last
    for _, one, last in stretches(document, _ABOUT_THAT):
        if lower[one] in _NEVER_BEFORE_THAT and not (one and lower[one - 1] in _SO):
            yield one, last
    for _, one, last in stretches(document, _FORWARD):
        if lower[one] == "forward" and one and plain(lower[one - 1]) == "look":
            yield one, last


_OFTEN_TO = frozenset(
    "consider recall report keep admit mind miss acknowledge mention resume recommend discuss oppose justify explain".split()
)
"""Verbs that “to” follows with something else between, or before a noun."""

_REFUSING = frozenset(
    """refuse fail threaten aim attempt hesitate agree promise vow pledge undertake swear
    pretend intend decline arrange aspire volunteer consent opt""".split()
)
"""Verbs that an infinitive follows and no form in -ing."""

_WITH_NOUNS = frozenset("manage seek plan decide choose dare".split())
"""The same, that have a noun in -ing for an object as well; what wants boiling is to be boiled."""
