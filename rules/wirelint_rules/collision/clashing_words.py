"""Two small words of which one is too many."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.layers.grammar import first_word, form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._by_the_way import GOING
from wirelint_rules.collision._evidence import attested, odds, unmet, weighed
from wirelint_rules.collision._forms import plain
from wirelint_rules.collision._verbs import active, extracted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_TWO = form(
    r"[TAS](?= [TASBYpfuUjO])|[pf](?= [uU] [irwxhPMK])|[pfo](?= [pfo])|C(?= [p?v] [TASD])|c(?= c)|t(?= c [TAS])|[cCX](?= [CX] )|C(?= c )|t(?= C )|t(?= t [UujTAS] )|[TAS](?= [oCcirwhxkKRbPL] )|f(?= c [TAS])|X(?= t [TUuASj])",
    "TAS TASBYpfuUjO",
    "pf uU",
    "pfo pfo",
    "C p?v",
    "c c",
    "t cCt",
    "cCX CXc",
    "TAS oCcirwhxkKRbPL",
    "f c",
    "X t",
)

_CLAUSES = form(
    r"t (?=t [UujTAS] )|t (?=o [TA] [?sNv] [irwxPM] )|f (?=t T [?sNv] [irwx] )|X (?=t [TUuASj] )|d (?=t f [TA] [?sNv] [irwxM] )",
    "t to",
    "f t",
    "X t",
    "d t",
)
"""Two beginnings of one clause: said that that it, warned of that the road, said that to the road was."""

_LINKS = form(r"[CX] [CX](?= )|C p (?=[TASuUj] )|p C(?= )|c c(?= )", "CX CX", "C p", "p C", "c c")
_BEGIN = frozenset("although though while when if since whereas unless".split())
_CLASHING = frozenset(
    [(one, other) for one in _BEGIN for other in _BEGIN | {"because"} if other not in {one, "if"}]
    + [
        ("because", "since"),
        ("because", "despite"),
        ("although", "despite"),
        ("despite", "although"),
        ("despite", "though"),
    ]
    + [("or", "and"), ("but", "or"), ("but", "and"), ("and", "but")]
) - {("since", "when"), ("if", "although"), ("if", "while")}
"""Words that join clauses and never stand together."""

_CORE = form(r"[^CRXtVvzPdLJGp] [pfo] (?=[pf] [TASZ9N])")
_AFTER_VERB = form(r"[PzdGVvL] [pof] (?=[pf] [TASHZ9N])", "PzdGVvL pof")
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

_ALONE = frozenset("of to for from with at into during against".split())
_SECOND = frozenset("in on at by for from with of into during against".split())
_UNUSUAL, _UNTIED = -1.2, 1.2
"""Odds (logarithms) below which two prepositions do not belong together, and the first not to the word before."""

_CLASH = -4.0
"""Pairs that meet so much more seldom than by chance (a logarithm) do not belong together."""

_SELDOM = -1.5
"""The same for prepositions that hardly ever follow another."""

_HEAVY = frozenset("during despite regarding concerning toward towards amid amongst".split())
_BEFORE_HEAVY = frozenset("of except from of out off up until on over".split())

_NEVER = -6.9
"""And for those that do not even where the first is an adverb."""

_DOUBTFUL = -2.5
"""And for two prepositions in a story that is convicted."""

_CLOSE = 1.5
"""Odds from which two words are an expression (unheard of)."""

_ADVERBS = frozenset("through up down out off about behind inside outside over under around".split())
"""Prepositions that may as well be adverbs or adjectives: in down payments, the about page."""

_PHRASES = frozenset(
    "at times,at least,at best,at most,by now,by far,in part,in effect,in fact,in turn,to date,of late,for now,by then".split(
        ","
    )
)
"""Phrases that stand before an adjective: his at times mercurial posts."""

_OPEN = frozenset({("instead", "of"), ("so", "on"), ("unheard", "of")})
"""What may be followed by any preposition: instead of on Monday."""

_FINE = frozenset(
    {
        ("and", "but"),
        ("and", "or"),
        ("my", "my"),
        ("nor", "when"),
        ("until", "by"),
        ("till", "by"),
        *(("between", who) for who in ("he", "she", "we", "they")),
    }
)
"""Words that may meet: nor when it rained, the years between he was away."""

_PARTICLES = frozenset("in on by off up out over through along around down about across".split())
"""Prepositions that may as well be adverbs behind a verb: he sailed by in May."""

_STANDS_ALONE = frozenset(
    "in on at by for with from into about of to over after off up out through against between under behind upon around".split()
)
"""Prepositions that can stand far from what they govern: the man they looked for."""

_LATE = frozenset("under behind upon around".split())
"""Those that seldom do."""

_LICENCE = pattern(r"[RtXo] |[irbge] [dL]|[NsZ?v3] [uUj] |[Ns] Z ")
"""What there must be before such a preposition: a relative or question word, an infinitive, a passive, a subject behind a noun."""

_AS = frozenset({("as", "like")})


@rule(severity=Severity.WARNING, reach="paragraph")
def clashing_words(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two small words stand together of which one is too many.

    Two articles (the a), an article and a preposition (the of), two prepositions (in regarding, from of), an article and a
    pronoun (the he): where two versions of a sentence met, the small words of both are left. Which of them ever meet is
    known from counts of edited news.

    A preposition that belongs to the verb before it may be followed by another (the man they looked for in Rome) and is
    left alone, as are “instead of” before a preposition, strokes (an on/off switch), capitals (the Who, vitamin A), words
    said twice, and speech.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  The minister spoke {~~in regarding~>regarding~~} the strike.
    Bad:  It was {~~the a~>the~~} first for the island.
    Bad:  The driver was {~~from of~>from~~} Bamako.
    Good: The book he was asked about in May came from behind the Iron Curtain; it was in and out of print.
    """
    yield from weighed(document, _clashes, pooled)


def _clashes(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    taken = -1
    rest = {*_clauses(document, story, letters)}
    for m, one, _ in stretches(document, _TWO):
        other = one + 1
        first, second = story.lower[one], story.lower[other]
        if story.texts[other] != second or (
            story.texts[one] != first and letters[2 * one - 1 : 2 * one] not in {".", ""}
        ):
            continue
        if first == "a" and story.gaps[one] in {".", ";", "&"}:
            continue
        if (first, second) == ("before", "during") or (first == "between" and story.lower[one - 1] == "in"):
            continue
        if first == "because" and letters[2 * other] == "p" and story.lower[other + 1 : other + 2] != ["of"]:
            continue  # because among the rebels were ministers
        if second == "per" and story.lower[other + 1 : other + 2] in (
            ["capita"],
            ["cent"],
            ["se"],
            ["annum"],
            ["diem"],
        ):
            continue
        if _together(story.lower, one):
            rest.discard(one)
            continue
        if first == second or one == taken or (first, second) in _FINE:
            continue
        if m.group() == "C" and letters[2 * other] in "p?v":
            sure = True if (first, second) in _AS else None
        else:
            sure = _clash(story, letters, one) if letters[2 * other] in _SMALL else None
        if not sure and (one in rest or _unmet(story, letters, one)):
            sure = True
        if sure is None or (m.group() in "TAS" and letters[2 * other + 1] == ","):
            continue
        span, keep = story.span(one, other), _better(story, letters, one)
        if first == "his" or (story.lower[one - 1], first) in _OPEN or document.text[span.end : span.end + 1] == "/":
            continue
        taken = other
        rest.discard(one)
        better = keep if story.texts[one] == first else keep.capitalize()
        yield sure, Finding(span, f"“{document[span]}”: one of the two is too many", [Fix.replace(span, better)])
    for at in sorted(at for at in rest if (story.lower[at - 1], story.lower[at]) not in _OPEN):
        span = story.span(at, at + 1)
        yield True, Finding(span, f"“{document[span]}”: one of the two is too many")


def _clauses(document: Document, story: Words, letters: str) -> Iterator[int]:
    """Where two words begin one clause, or two prepositions one phrase, though neither belongs to what stands before."""
    for m, one, _ in stretches(document, _CLAUSES):
        if m.group()[0] == "X":
            if story.lower[one] in {"how", "where", "when"}:
                yield one
        elif m.group()[0] == "d":
            yield one + 1
        else:
            yield one
    for _, one, _ in stretches(document, _LINKS):
        first, second = story.lower[one : one + 2]
        joins = (first, second) in _CLASHING and story.texts[one + 1] == second
        if letters[2 * one - 2 : 2 * one] in {"A ", "T "}:
            continue
        if joins and not (first == "and" and letters[2 * one + 4] not in "PdVzvuU"):
            yield one
    for _, one, last in stretches(document, _AFTER_VERB):
        if _governing(document, story, letters, one, last):
            yield last
    for _, one, last in stretches(document, _CORE):
        before, first, second = story.lower[one], story.lower[last], story.lower[last + 1]
        core = (
            first in _ALONE
            and second in _SECOND
            and first != second
            and story.texts[last : last + 2] == [first, second]
        )
        apart = core and odds(first, second) < _UNUSUAL and odds(before, first) < _UNTIED
        if apart and not extracted(story.lower, letters, last) and unmet(first, second) <= _CHANCE:
            yield last


def _governing(document: Document, story: Words, letters: str, verb: int, at: int) -> bool:
    """Whether a preposition behind a verb that is plainly active has another one where what it governs should stand."""
    first, second, third = story.lower[at : at + 3]
    allowed = _BEHIND.get(first)
    if allowed is None or second in {first, "by", *allowed} or f"{second} {third}" in _PHRASES:
        return False
    if story.texts[at : at + 2] != [first, second] or story.texts[verb] != story.lower[verb]:
        return False
    sure = letters[2 * verb] == "P" or active(document, verb)
    before = letters[letters.rfind(".", 0, 2 * verb) + 1 : 2 * verb]
    return sure and not extracted(story.lower, letters, verb) and _LICENCE.search(before) is None


def _unmet(story: Words, letters: str, at: int) -> bool:
    """Whether two small words never meet, and no clause ends between them."""
    first, second = story.lower[at], story.lower[at + 1]
    if letters[2 * at] in "pfo" and (
        first not in _ALONE or second in _LOOSE or letters[2 * at + 4 : 2 * at + 5] == "9"
    ):
        return False
    letter = len(first) == 1 and (story.texts[at] == "A" or story.gaps[at] not in {"", " ", "\n", "\n\n"})
    if letter or second == "like" or letters[2 * at + 2] in "?v" or story.lower[at + 1 : at + 3] == ["among", "other"]:
        return False
    return unmet(first, second) > _CHANCE and not extracted(story.lower, letters, at)


def _together(lower: list[str], at: int) -> bool:
    """Whether two small words stand together with a third: from down the hall, though because of the rain, a through road."""
    first, second, third = (*lower[at : at + 3], "")[:3]
    before_it = lower[at - 1] if at else ""
    if first == "from" and (second in _FROM or (second, third) in _FROM_TWO):
        return True
    if second in {"for", "to"} and third in _BOARDS:
        return True
    if second == "because" and third == "of":
        return True
    if (second == "by" or second in _WHO_ACTS) and _left_behind(lower, at):
        return True
    if second == "between" and first in _BEFORE_RANGES:
        return True
    if second in {"and", "or"} and first in _WHOSE and third not in {"the", "a", "an"}:
        return True  # one of their and his priorities
    if first == "than" or (second.endswith("ever") and first in _BEFORE_EVER):
        return True
    if first == "under" and plain(before_it) in _GO_UNDER:
        return True
    if second == "for" and not _LENGTHS.isdisjoint(lower[at + 2 : at + 5]) and first != "of":
        return True
    return (second == "through" and third in _THROUGH) or _complete(lower, at)


def _complete(lower: list[str], at: int) -> bool:
    """Whether a preposition is an adverb (soon after to say), or the end of a passive (they are rarely thought of for making music)."""
    before, word = lower[at - 1], lower[at]
    if word == "without" and before in GOING:
        return True
    if word in {"after", "before"}:
        return before in _LATER
    return word in {"of", "for"} and before in _STRANDED and not _BE.isdisjoint(lower[max(0, at - 4) : at - 1])


def _left_behind(lower: list[str], at: int) -> bool:
    """Whether a preposition ends a passive whose doer is named behind it: he was spat at by the crowd."""
    before = lower[at - 1] if at else ""
    passive = before.endswith("ed") or before in _STRANDED or before in _IRREGULAR
    return passive and lower[at] in _STANDS_ALONE and not _BE.isdisjoint(lower[max(0, at - 4) : at - 1])


_WHOSE = frozenset("my your his her its our their".split())

_BEFORE_EVER = frozenset("and but or nor yet that as because since though although if so for".split())
"""What a clause with whatever, whenever or wherever may follow: but wherever blood flows."""

_GO_UNDER = frozenset(
    "go come plow plough snow dig knuckle buckle put keep bring sink duck slip pull suck sweep".split()
)
"""Verbs with “under” as an adverb: the firm went under in May."""

_WHO_ACTS = frozenset("he she they we i".split())
"""What another clause begins with behind a passive: if it was not dealt with they would sue."""

_BEFORE_RANGES = frozenset("while although though but and because if whereas when since than".split())
"""What a range may follow: while between a third and half were unsure."""

_IRREGULAR = frozenset("dealt spat shot thrown run fought lied trodden built swept sworn written read sung".split())
"""Participles not in -ed that a preposition may follow in the passive: lied to by the board."""

_LENGTHS = frozenset(
    "minutes hours days weeks months years decades generations centuries week month year decade generation century ages long".split()
)
"""What ends a phrase that says how long: the deal they had worked toward for a decade."""

_FROM_TWO = frozenset(
    {("in", one) for one in ("front", "among", "here", "there")}
    | {("on", one) for one in ("top", "high", "board")}
    | {("at", "least"), ("at", "most"), ("out", "of"), ("up", "above"), ("over", "there"), ("up", "there")}
)
"""What stands behind “from” for a place in two words: from in front of the posts."""

_BOARDS = frozenset("sale hire rent let".split())
"""What “for” or “to” stands before on a board: they stopped at for sale signs."""

_FROM = frozenset(
    "down behind under inside outside across within above beneath below beyond between among near off".split()
)
"""What stands behind “from” for a place: an order from down the hall."""

_LATER = frozenset(
    "soon shortly long ever immediately day days week weeks month months year years hour hours minute minutes moments just not".split()
)
_STRANDED = frozenset(
    "thought heard spoken dreamt dreamed disposed talked cared paid accounted called asked provided catered wished prayed hoped".split()
)
"""Participles that a preposition follows in the passive, with nothing behind."""

_BE = frozenset("be been being is are was were isn't aren't wasn't weren't".split())
_THROUGH = frozenset(
    "road highway street route traffic train lane ticket ball balls pass passes service way draft hole bridge".split()
)
"""What “through” stands before as an adjective: a through road."""

_LOOSE = frozenset("near except till except but about".split())
"""Prepositions that may as well be adverbs or verbs behind another."""

_CHANCE = 0.5
"""Chance must have put two small words together so often (a logarithm)."""

_SMALL = frozenset("TASBYpfouUjOc")
"""What the odds of two words are asked for."""


def _better(story: Words, letters: str, at: int) -> str:
    """Which of two words goes better with the words around them."""
    first, second, chance = story.lower[at], story.lower[at + 1], counts().chance
    if second in _HEAVY or at + 2 >= len(story):
        return second
    before = "<s>" if at == first_word(letters, at) else story.lower[at - 1]
    after = story.lower[at + 2]
    return (
        second
        if chance(before, second) + chance(second, after) >= chance(before, first) + chance(first, after)
        else first
    )


def _clash(story: Words, letters: str, at: int) -> bool | None:
    """Whether two words clash for certain; None where they may well stand together."""
    first, second = story.lower[at], story.lower[at + 1]
    if second in _HEAVY and first not in _BEFORE_HEAVY and odds(first, second) < _SELDOM:
        return not _licensed(story, letters, at)
    if second in _ADVERBS or " ".join(story.lower[at + 1 : at + 3]) in _PHRASES:
        return None
    apart = odds(first, second)
    two = letters[2 * at] in "pfo" and letters[2 * at + 2] in "pfo"
    if apart < _NEVER:
        return None if two and extracted(story.lower, letters, at) else True
    if apart < _CLASH:
        if first in _LATE and two and extracted(story.lower, letters, at):
            return None  # the name the firm operated under in Texas
        return not (letters[2 * at] in "pfo" and _belongs(story, letters, at))
    doubtful = two and apart < _DOUBTFUL and letters[2 * at + 4 : 2 * at + 5] in {*"TASN9"}
    return False if doubtful and not _belongs(story, letters, at) else None


def _belongs(story: Words, letters: str, at: int) -> bool:
    """Whether a preposition may belong to the word before it, and what it governs stand elsewhere."""
    word = story.lower[at]
    if not at or word not in _STANDS_ALONE or letters[2 * at - 1] == ".":
        return False
    if letters[2 * at - 1] != " ":
        return True
    if word in _PARTICLES and letters[2 * at - 2] in "VvzdPLJGy3?":
        return True
    return _licensed(story, letters, at)


def _licensed(story: Words, letters: str, at: int) -> bool:
    """Whether the word before the preposition takes it, and something before may be what it governs."""
    if not at or not attested(story.lower[at - 1], story.lower[at]):
        return False
    if letters[2 * at - 2] in "dLp" or (
        letters[2 * at - 2] == "?" and not 0.0 < odds(story.lower[at - 1], story.lower[at]) < _CLOSE
    ):
        return True
    return _LICENCE.search(letters, letters.rfind(".", 0, 2 * at) + 1, 2 * at) is not None
