"""Where one clause or phrase is begun twice: said that that it, although while, warned of that the road."""

from __future__ import annotations

from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._belonging import licence_before
from wirelint_rules.collision._evidence import odds, unmet
from wirelint_rules.collision._verbs import active, extracted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document
    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_CLAUSES = form(
    r"t (?=t [UujTAS] )|t (?=o [TA] [?sNv] [irwxPM] )|f (?=t T [?sNv] [irwx] )|X (?=t [TUuASj] )|d (?=t f [TA] [?sNv] [irwxM] )",
    "t to",
    "f t",
    "X t",
    "d t",
)
"""Two beginnings of one clause: said that that it, warned of that the road, said that to the road was."""

_ASKING = frozenset("how where when".split())
"""Words that begin a clause by themselves, so that “that” behind them is one too many."""

_LINKS = form(r"[CX] [CX](?= )|C p (?=[TASuUj] )|p C(?= )|c c(?= )", "CX CX", "C p", "p C", "c c")
"""Two words that may join clauses."""

_OPENING = frozenset("although though while when if since whereas unless".split())
_CLASHING = frozenset(
    [(one, other) for one in _OPENING for other in _OPENING | {"because"} if other not in {one, "if"}]
    + [("because", "since"), ("because", "despite"), ("although", "despite"), ("despite", "although"), ("despite", "though")]
    + [("or", "and"), ("but", "or"), ("but", "and"), ("and", "but")]
) - {("since", "when"), ("if", "although"), ("if", "while")}  # fmt: skip
"""Words that join clauses and never stand together."""

_AFTER_VERB = form(r"[PzdGVvL] [pof] (?=[pf] [TASHZ9N])", "PzdGVvL pof")
_ELSEWHERE = form(r"[^CRXtVvzPdLJGp] [pfo] (?=[pf] [TASZ9N])")
"""Two prepositions before a phrase, behind a verb and behind other words."""

_BEHIND = {
    "from": frozenset(
        "under behind within across around inside outside over near above among between before beneath off out about up on in".split()
    ),
    "to": frozenset(
        "within over around about under near between below above inside outside behind up beyond across past among along together".split()
    ),
    "for": frozenset("about over around under up between in at after before during".split()),
    "with": frozenset("about over up under in near on between at".split()),
    "at": frozenset("about around over under between near up above below".split()),
    "into": frozenset("about over around under between".split()),
    "against": frozenset("about over around under in between".split()),
}
"""What may follow a preposition that nothing takes from its place: from behind a wall, to within a mile."""

NO_ADVERBS = frozenset("of to for from with at into during against".split())
"""Prepositions that are nothing else."""
_SECOND = NO_ADVERBS - {"to"} | {"in", "on", "by"}
"""Those that one of them does not have behind it."""

_UNUSUAL, _UNTIED = -1.2, 1.2
"""Odds (logarithms) below which two prepositions do not belong together, and the first not to the word before."""

CHANCE = 0.5
"""Chance must have put two small words together so often (a logarithm) for their never meeting to say anything."""

_PHRASES = frozenset(
    "at times,at least,at best,at most,by now,by far,in part,in effect,in fact,in turn,to date,of late,for now,by then".split(
        ","
    )
)
"""Phrases that stand before an adjective: his at times mercurial posts."""


def begun_twice(document: Document) -> Iterator[int]:
    """Where two words begin one clause, or two prepositions one phrase, though neither belongs to what stands before."""
    story, letters = words(document), grammar(document)
    for _, one, _ in stretches(document, _CLAUSES):
        if letters.kinds[one] != "X" or story.lower[one] in _ASKING:
            yield one + (letters.kinds[one] == "d")
    for _, one, _ in stretches(document, _LINKS):
        if _clash(story, letters, one):
            yield one
    for _, one, last in stretches(document, _AFTER_VERB):
        if _governing(document, story, letters, one, last):
            yield last
    for _, _, last in stretches(document, _ELSEWHERE):
        if _apart(story, letters, last):
            yield last


def set_phrase(story: Words, at: int) -> bool:
    """Whether a word and the next are a phrase that may stand before an adjective."""
    return " ".join(story.lower[at : at + 2]) in _PHRASES


def _clash(story: Words, letters: Letters, at: int) -> bool:
    """Whether two words join clauses that never stand together, behind no article."""
    first, second = story.lower[at : at + 2]
    if (first, second) not in _CLASHING or story.texts[at + 1] != second or letters.pair(at - 1) in {"A ", "T "}:
        return False
    return first != "and" or letters.kinds[at + 2] in "PdVzvuU"


def _governing(document: Document, story: Words, letters: Letters, verb: int, at: int) -> bool:
    """Whether a preposition behind a verb that is plainly active has another one where what it governs should stand."""
    first, second = story.lower[at : at + 2]
    allowed = _BEHIND.get(first)
    if allowed is None or second in {first, "by", *allowed} or set_phrase(story, at + 1):
        return False
    if story.texts[at : at + 2] != [first, second] or story.texts[verb] != story.lower[verb]:
        return False
    sure = letters.kinds[verb] == "P" or active(document, verb)
    return sure and not extracted(story.lower, letters, verb) and not licence_before(letters, verb)


def _apart(story: Words, letters: Letters, at: int) -> bool:
    """Whether two prepositions belong neither together nor to the word before."""
    before, first, second = story.lower[at - 1 : at + 2]
    if (
        first not in NO_ADVERBS
        or second not in _SECOND
        or first == second
        or story.texts[at : at + 2] != [first, second]
    ):
        return False
    if odds(first, second) >= _UNUSUAL or odds(before, first) >= _UNTIED:
        return False
    return not extracted(story.lower, letters, at) and unmet(first, second) <= CHANCE
