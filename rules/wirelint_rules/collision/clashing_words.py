"""Two small words of which one is too many."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import first_word, form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._begun_twice import CHANCE, NO_ADVERBS, begun_twice, set_phrase
from wirelint_rules.collision._belonging import belongs, licensed
from wirelint_rules.collision._evidence import odds, unmet, weighed
from wirelint_rules.collision._in_company import in_company
from wirelint_rules.collision._verbs import extracted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
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

_CLASH = -4.0
"""Pairs that meet so much more seldom than by chance (a logarithm) do not belong together."""
_NEVER = -6.9
"""The same where the first may be an adverb."""
_DOUBTFUL = -2.5
"""The same for two prepositions in a story that is convicted."""
_SELDOM = -1.5
"""The same for heavy prepositions."""

_HEAVY = frozenset("during despite regarding concerning toward towards amid amongst".split())
_BEFORE_HEAVY = frozenset("of except from of out off up until on over".split())
"""Prepositions that hardly ever follow another, and those that they do follow."""

_ADVERBS = frozenset("through up down out off about behind inside outside over under around".split())
"""Prepositions that may as well be adverbs or adjectives: in down payments, the about page."""
_LOOSE = frozenset("near except till but about".split())
"""Prepositions that may as well be adverbs or verbs behind another."""
_LATE = frozenset("under behind upon around".split())
"""Prepositions that seldom stand far from what they govern, but may: the name the firm operated under in Texas."""

_OPEN = frozenset(
    {
        ("instead", "of"),
        ("so", "on"),
        ("unheard", "of"),
        ("stood", "by"),
        ("stand", "by"),
        ("stands", "by"),
        ("standing", "by"),
    }
)
"""What may be followed by any preposition: instead of on Monday, stood by until dawn."""

_FINE = frozenset(
    {
        ("and", "but"), ("and", "or"), ("my", "my"), ("nor", "when"), ("until", "by"), ("till", "by"), ("before", "during"),
        ("between", "he"), ("between", "she"), ("between", "we"), ("between", "they"),
    }
)  # fmt: skip
"""Words that may meet: nor when it rained, the years between he was away."""

_AROUND = frozenset(
    "across along around round past through over inside outside underneath beneath behind below aboard ahead".split()
)
"""Prepositions that are adverbs behind a verb of motion."""
_SINCE = 6
"""So many words before “on” a “from” stands with which it says since when."""
_MOVED = frozenset(letter + " " for letter in "PVvzGdLJ3")

_AWAY = frozenset("in out off up down on over through back".split())
"""Adverbs with which a sentence may begin, before its subject."""

_LATIN = frozenset("capita cent se annum diem".split())
"""What “per” makes one word with."""

_SMALL = frozenset("TASBYpfouUjOc")
"""What the odds of two words are asked for."""


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
    Good: From day 60 on she ate half of it a day. A tug stood by until dawn.
    Good: The book he was asked about in May came from behind the Iron Curtain; it was in and out of print.
    """
    yield from weighed(document, _clashes, pooled)


def _clashes(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    begun = {*begun_twice(document)}
    taken = -1
    for _, one, _ in stretches(document, _TWO):
        if _may_meet(story, letters, one):
            continue
        if in_company(story.lower, one) or _is_left_behind(story, letters, one):
            begun.discard(one)
            continue
        sure = _sure(story, letters, one, begun=one in begun) if one != taken else None
        if sure is None or _ends_otherwise(document, story, letters, one):
            continue
        taken = one + 1
        begun.discard(one)
        keep = _better(story, letters, one)
        yield sure, _finding(document, story, one, keep if story.texts[one] == story.lower[one] else keep.capitalize())
    for at in sorted(begun):
        if not _is_open(story, at):
            yield True, _finding(document, story, at)


def _finding(document: Document, story: Words, at: int, better: str = "") -> Finding:
    span = story.span(at, at + 1)
    fixes = [Fix.replace(span, better)] if better else []
    return Finding(span, f"“{document[span]}”: one of the two is too many", fixes)


def _is_left_behind(story: Words, letters: Letters, at: int) -> bool:
    """Whether a preposition stands where its object has become the subject: it is read from at Easter."""
    return (story.lower[at - 1], story.lower[at]) in _STRANDED and letters.kinds[at - 2 : at - 1] in _BEING


_STRANDED = frozenset(
    (verb, small)
    for small, verbs in (
        ("from", "read heard drunk"),
        ("in", "lived slept believed sat swum"),
        ("on", "sat slept relied lived experimented trodden built walked"),
        ("at", "shot laughed looked stared"),
        ("for", "paid cared called asked looked accounted prayed"),
        ("about", "talked written sung"),
        ("with", "dealt tampered done"),
        ("to", "spoken listened talked"),
    )
    for verb in verbs.split()
)
"""Participles that keep their preposition behind “be”."""
_BEING = frozenset("birwxhe")


def _may_meet(story: Words, letters: Letters, at: int) -> bool:
    """Whether two words are no small words by their capitals or marks, or are a phrase with those beside them."""
    first, second, behind = story.lower[at], story.lower[at + 1], "".join(story.lower[at + 2 : at + 3])
    if story.texts[at + 1] != second or (story.texts[at] != first and letters.marks[at - 1 : at] not in {".", ""}):
        return True
    if first == "a" and story.gaps[at] in {".", ";", "&"}:
        return True
    if second == "stole" and letters.kinds[at] in "TASH":
        return True  # what a priest wears
    if second == "a" and letters.marks[at + 1 : at + 2] in {".", ",", '"', ""}:
        return True  # dropped the a
    if (
        first in _AWAY
        and letters.kinds[at + 1] in "uU"
        and (not at or letters.kinds[at - 1] == "c" or letters.marks[at - 1] != " ")
    ):
        return True  # down came the rain, and in they ran
    if first == "on" and "from" in story.lower[max(0, at - _SINCE) : at]:
        return True  # from day 60 on she ate half
    if first in _AROUND and letters.kinds[at + 1] == "p" and at and letters.pair(at - 1) in _MOVED:
        return True  # burrowed across with eight minutes to play
    if second == "among" and behind == "other" and story.lower[at + 3 : at + 4] == ["things"]:
        return True  # to among other things push
    if first == "because" and letters.kinds[at + 1] == "p" and behind != "of":
        # because among the rebels were ministers
        return True
    return (first == "between" and story.lower[at - 1] == "in") or (second == "per" and behind in _LATIN)


def _ends_otherwise(document: Document, story: Words, letters: Letters, at: int) -> bool:
    """Whether a comma or a stroke behind two words, or what stands before them, lets them be."""
    if (letters.kinds[at] in "TAS" and letters.marks[at + 1] == ",") or story.lower[at] == "his" or _is_open(story, at):
        return True
    end = story.span(at, at + 1).end
    return document.text[end : end + 1] == "/"


def _is_open(story: Words, at: int) -> bool:
    """Whether a word ends a phrase that may be followed by any preposition."""
    return (story.lower[at - 1], story.lower[at]) in _OPEN


def _sure(story: Words, letters: Letters, at: int, *, begun: bool) -> bool | None:
    """Whether one of two words is too many for certain, or most likely; None where they may well stand together."""
    first, second = story.lower[at], story.lower[at + 1]
    if first == second or (first, second) in _FINE:
        return None
    sure: bool | None = None
    if letters.kinds[at] == "C" and letters.kinds[at + 1] in "p?v":
        sure = True if (first, second) == ("as", "like") else None
    elif letters.kinds[at + 1] in _SMALL:
        sure = _clash(story, letters, at)
    return sure or (True if begun or _unmet(story, letters, at) else sure)


def _unmet(story: Words, letters: Letters, at: int) -> bool:
    """Whether two small words never meet, and no clause ends between them."""
    first, second = story.lower[at], story.lower[at + 1]
    if letters.kinds[at] in "pfo" and (
        first not in NO_ADVERBS or second in _LOOSE or letters.kinds[at + 2 : at + 3] == "9"
    ):
        return False
    is_letter = len(first) == 1 and (story.texts[at] == "A" or story.gaps[at] not in {"", " ", "\n", "\n\n"})
    if (
        is_letter
        or second == "like"
        or letters.kinds[at + 1] in "?v"
        or story.lower[at + 1 : at + 3] == ["among", "other"]
    ):
        return False
    return unmet(first, second) > CHANCE and not extracted(story.lower, letters, at)


def _better(story: Words, letters: Letters, at: int) -> str:
    """Which of two words goes better with the words around them."""
    first, second, chance = story.lower[at], story.lower[at + 1], counts().chance
    if second in _HEAVY or at + 2 >= len(story):
        return second
    before = "<s>" if at == first_word(letters, at) else story.lower[at - 1]
    after = story.lower[at + 2]
    return max(second, first, key=lambda word: chance(before, word) + chance(word, after))


def _clash(story: Words, letters: Letters, at: int) -> bool | None:
    """Whether two words clash for certain; None where they may well stand together."""
    first, second = story.lower[at], story.lower[at + 1]
    if second in _HEAVY and first not in _BEFORE_HEAVY and odds(first, second) < _SELDOM:
        return not licensed(story, letters, at)
    if second in _ADVERBS or set_phrase(story, at + 1):
        return None
    apart = odds(first, second)
    two = letters.kinds[at] in "pfo" and letters.kinds[at + 1] in "pfo"
    if apart < _NEVER:
        return None if two and extracted(story.lower, letters, at) else True
    if apart < _CLASH:
        if first in _LATE and two and extracted(story.lower, letters, at):
            return None
        return not (letters.kinds[at] in "pfo" and belongs(story, letters, at))
    doubtful = two and apart < _DOUBTFUL and letters.kinds[at + 2 : at + 3] in {*"TASN9"}
    return False if doubtful and not belongs(story, letters, at) else None
