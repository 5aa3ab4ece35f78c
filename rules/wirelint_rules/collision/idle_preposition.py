"""A verb with a preposition that it does not take."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import first_word, form, grammar, last_word, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._by_the_way import by_the_way
from wirelint_rules.collision._evidence import attested, unmet, weighed
from wirelint_rules.collision._forms import plain
from wirelint_rules.collision._idle_pairs import CHANCE, JUDGED, listed, may_be_idle, never_of, reports, seldom
from wirelint_rules.collision._in_the_active import WHOM_OF, never_there
from wirelint_rules.collision._prepositions import never_takes, no_verb_takes
from wirelint_rules.collision._verbs import (
    active,
    adverbial,
    extracted,
    governed,
    needs_object,
    objects,
    only_verb,
    takes,
    unused,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_VERB = form(r"[VvzPdJ3yG] [pfo] (?=[TASDEYQq9OZNB?vXCsG>H])", "VvzPdJ3yG pfo")

_DEGREES = frozenset("most least more less best worst better".split())
"""Words that make an adjective of a participle: her most visited of the four states."""

_MADE_OF = frozenset({("built", "of"), ("want", "of"), ("makes", "of")})
"""Pairs that are rare and sound: built of mud, for want of evidence, makes of Peter a clown."""

_BECOMING = frozenset(
    """abated aged brightened calmed darkened decayed deepened dimmed dried eased faded flattened hardened healed lengthened lessened leveled levelled lightened
    loosened mellowed melted mended moderated notched nudged settled soaked softened stiffened tapered thawed thinned""".split()
)
"""What comes to be something “to” tells: the sea has calmed to waves of three metres."""

_CLIMBS = frozenset(
    "climb climbs descent ascent slope slopes ramp ramps cobbles hill summit lap laps stage straight flat bend corner col gradient hairpin hairpins".split()
)
_FEW = 6
"""So near behind “attacked on” such a word tells that a rider did."""

_FINE = frozenset(
    "spare address addressed addresses see sees formed surrounded told tell tells telling insisted insists remain remains remained improves improve tender tenders tendered broke broken breaks tweeted delivered become became shared gets trimmed welcomed wondered reported resisted sent presented presents present".split()
)
"""Forms that the tables know too little of, or that are another word's too."""

_TO_HAND = frozenset("spare burn kill lose waste".split())
"""What with “to” says that there is enough of something: three wickets to spare against the Lions."""

_NOWHERE = frozenset("of to into".split())
"""Prepositions that begin no phrase of time or manner."""

_OBJECTS = {True: "TASXCqQ9E", False: "TAS"}
"""What begins an object behind them, and behind others."""

_ADVERBIAL = frozenset("this day date late course".split())
"""What is an adverb with a preposition: to date, about this."""

_AT_LEAST = frozenset("least most times first last".split())
"""The same with “at” and “by”."""

_SOME = 30
"""A verb has objects if it was counted with one in so many of a hundred active clauses."""

_GREATER = 1.8
"""So often must chance have put a verb and “to” together (a logarithm) for their never meeting to say anything."""

_SURE_BEFORE = {
    "V": frozenset(["o ", "M ", "k ", "K ", "U "]),
    "v": frozenset(["M ", "k ", "K "]),
    "d": frozenset(["h ", "w ", "x ", "u "]),
    "P": frozenset(["u ", "U ", "j ", "s ", "N "]),
}
"""What stands before a word that must be a verb in the active, by the letter of the word."""

_PHRASES = {
    "of": "TASDEYQqO9ZN",
    "to": "TASDEQO9ZN",
    "into": "TASDEYQqO9Z",
    "against": "TASDEYQqO9ZN?",
    "about": "TSDEO",
}
"""What a phrase begins with that a preposition governs, and that is no adverb with it."""

_AFTER_SUBJECT = frozenset(f"{letter} " for letter in "NsZv?oMU")
"""What stands before a verb that most likely has its subject, its “to” or its auxiliary there."""


@rule(severity=Severity.WARNING, reach="paragraph", gives_way=True)
def idle_preposition(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A verb has a preposition that it does not take.

    “Discussed about the border”, “repelled of two attacks”, “praised to his defenders”, “they destroyed from the bridge”.
    Which verbs are ever followed by of, to, about and into is known from counts of edited news, and which need their object
    right behind them from a table of a thousand verbs: those have no preposition there where they are plainly active. Round
    figures (damaged about 30 homes), objects that stand before their verb (what they discussed with him) and speech are left
    alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  The troops {~~repelled of~>repelled~~} two attacks on the hill.
    Bad:  The coach {~~praised to~>praised~~} his defenders.
    Bad:  They have {~~destroyed from~>destroyed~~} the bridge.
    Bad:  Without {~~enforcing of~>enforcing~~} the ban they hope to {~~halt of~>halt~~} the trade, said Adhiambo, who {~~chairs of~>chairs~~} the board.
    Good: She accepted at a later date. The troops damaged about 30 homes, were accused of looting and talked about the border.
    """
    yield from weighed(document, _idle, pooled)


def _idle(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, other in stretches(document, _VERB):
        verb, small = story.lower[one], story.lower[other]
        if (
            story.texts[one] != verb
            or not may_be_idle(verb, small)
            or (verb, small) in _MADE_OF
            or (small == "to" and verb in _BECOMING)
            or (small == "about" and story.texts[other + 1][-1:].isdigit())  # fetching about Rs8,300
            or (verb == "attacked" and not _CLIMBS.isdisjoint(story.lower[other + 1 : other + _FEW]))
            or (verb == "won" and story.texts[one - 1][:1].isdigit())  # 1,400 won to the dollar
            or (verb in _TO_HAND and story.lower[one - 1] == "to")
            or (verb in _FINE and not listed(verb, small))
            or by_the_way(story.lower, other)
            or (small == "of" and (story.lower[one - 1] in _DEGREES or _asked_of(story.lower, one)))
            or _object_behind(story, letters, other)
            or _is_noun(document, story, letters, one)
            or _behind_its_noun(story.lower, letters, one)
        ):
            continue
        sure = True if never_there(story, letters, one) else _sure(document, story, letters, one)
        if sure is not None:
            span = story.span(one, other)
            yield sure, Finding(span, f"“{verb}” takes no “{small}”", [Fix.replace(span, story.texts[one])])


def _asked_of(lower: list[str], at: int) -> bool:
    """Whether something is asked of somebody, what it is behind them: she demanded of the bank that it pay."""
    return plain(lower[at]) in _ASKED and not _WHAT.isdisjoint(lower[at + 2 : at + 9])


_ASKED = frozenset("ask demand request require inquire enquire beg expect want desire learn".split())
_WHAT = frozenset("that what how why when where whether if which who to".split())


def _object_behind(story: Words, letters: Letters, at: int) -> bool:
    """Whether a place stands between the verb and its object, which is long: to expel to Mexico all migrants."""
    place = "".join(story.texts[at + 1 : at + 2])
    return (
        story.lower[at] in {"to", "from", "into"}
        and place[:1].isupper()
        and letters.kinds[at + 2 : at + 3] in {*"TASQqE9"}
    )


def _behind_its_noun(lower: list[str], letters: Letters, at: int) -> bool:
    """Whether a participle belongs to the noun before it: the highest level ever recorded of Romanians; there was new information discussed about it."""
    if letters.kinds[at] not in "dL" or at < 2:
        return False
    if lower[at - 1] == "ever" and letters.kinds[at - 2] in "NsvZ?":
        return True
    begins = first_word(letters, at)
    return (
        letters.kinds[at - 1] in "Nsv?"
        and "there" in lower[begins:at]
        and any(one in "irwx" for one in letters.kinds[begins:at])
    )


def _is_noun(document: Document, story: Words, letters: Letters, at: int) -> bool:
    """Whether what may be a verb in the third person may as well be a noun in the plural."""
    if letters.kinds[at] != "z":
        return False
    if story.lower[at + 1] == "of" and _many(letters, at) and attested(plain(story.lower[at]), "of"):
        return True
    return letters.pair(at - 1) == "? " and not only_verb(document, at)


def _many(letters: Letters, at: int) -> bool:
    """Whether what may be a verb is rather a noun in the plural, by what stands before it: record catches of herring."""
    if letters.marks[at - 1 : at] != " " or letters.kinds[at - 1] not in "dv?DPVGpqQ9":
        return False
    before = letters.pair(at - 2) if at > 1 else "."
    return letters.kinds[at - 1] not in "v?" or before[-1] != " " or before[0] not in "TASdDe>?vs"


def _sure(document: Document, story: Words, letters: Letters, at: int) -> bool | None:
    """Whether a verb does not take the preposition behind it for certain, or most likely; None where it may."""
    if letters.kinds[at] == "G" or letters.kinds[at + 2] == "H":
        return None
    counted = _counted(story, letters, at)
    if counted or _needed(document, story, letters, at) or _unmet(story, letters, at) or _plainly(story, letters, at):
        return True
    untaken = _untaken(document, story, letters, at)
    return counted if untaken is None else untaken


def _needed(document: Document, story: Words, letters: Letters, at: int) -> bool:
    """Whether a verb that is plainly active and needs its object has a preposition there instead."""
    verb, small = story.lower[at], story.lower[at + 1]
    if small not in JUDGED or not needs_object(verb) or not unused(verb, small):
        return False
    if not active(document, at) or extracted(story.lower, letters, at):
        return False
    if small == "of":
        return True
    behind = letters.kinds[at + 2]
    if reports(verb) or behind not in _OBJECTS[small in _NOWHERE] or (small == "about" and behind == "A"):
        return False
    if (small in {"at", "by"} and story.lower[at + 2] in _AT_LEAST) or adverbial(story.lower, letters, at + 2):
        return False
    return small in _NOWHERE or (takes("object", verb) and letters.kinds[at] in "Pd" and governed(letters, at))


def _counted(story: Words, letters: Letters, at: int) -> bool | None:
    """Whether a verb is known not to take a preposition (True), or is only never counted with it (False); None if it may."""
    verb, small = story.lower[at], story.lower[at + 1]
    if (
        letters.kinds[at] in "vy"
        or (verb == "stole" and letters.kinds[at - 1] in "TASH")
        or (letters.kinds[at] == "3" and not governed(letters, at))
    ):
        return None
    acts = listed(verb, small) and (_acts(story, letters, at) or _topic(story, letters, at))
    if acts and not extracted(story.lower, letters, at):
        return True
    if _free(story, letters, at) or (small == "to" and letters.kinds[at] == "d" and not needs_object(verb)):
        return None
    return False if seldom(verb, small) or (small == "of" and letters.kinds[at] == "d" and never_of(verb)) else None


def _acts(story: Words, letters: Letters, at: int) -> bool:
    """Whether a form that may be a participle is plainly the verb of a subject that acts, and an object follows."""
    if letters.kinds[at + 2] not in ("TAS" if story.lower[at + 1] == "on" else "TASOZ") or at == 0:
        return False
    if letters.marks[at - 1] != " " or (story.lower[at + 1] == "for" and _told_later(letters, at)):
        return False
    if letters.kinds[at] in "Vz":
        return letters.kinds[at - 1] not in "TAS"
    return (
        letters.kinds[at - 1] in "uUjhxw"
        or (letters.kinds[at - 1] in "sNZ?" and letters.pair(at - 2) in {"T ", "Z ", "? "})
        or letters.pair(at - 2) + letters.pair(at - 1) == "T 9 "
        or (letters.kinds[at - 1] in "N?" and first_word(letters, at) == at - 1)
    )


def _told_later(letters: Letters, at: int) -> bool:
    """Whether another verb tells something in the same clause, so that this one is a participle: the money requested for the project was cut."""
    return any(kind in "irwxMkK" for kind in letters.kinds[at + 1 : last_word(letters, at) + 1])


def _topic(story: Words, letters: Letters, at: int) -> bool:
    """Whether “about” stands before a topic and no figure, behind a verb with its subject."""
    about = story.lower[at + 1] == "about" and letters.kinds[at + 2] not in "9AYqQ1a" and governed(letters, at)
    return about and "9" not in letters.kinds[at + 2 : at + 5]


def _free(story: Words, letters: Letters, at: int) -> bool:
    """Whether the preposition may belong to something else than the verb."""
    small, behind, after = story.lower[at + 1], letters.kinds[at + 2], story.lower[at + 2]
    if small == "about":
        return behind in "9AYqQ?vZN1" or after in _ADVERBIAL
    if small == "to":
        return (
            behind in "?v"
            or after in _ADVERBIAL
            or (behind == "9" and letters.kinds[at] in "dPzV3J")
            or _passive(letters, at)
        )
    return small == "of" and letters.kinds[at - 1 : at] in {"T", "A"}


def _unmet(story: Words, letters: Letters, at: int) -> bool:
    """Whether a verb and a preposition never meet, though chance alone would have put them together."""
    verb, small = story.lower[at], story.lower[at + 1]
    least, behind = (CHANCE, "TASOEDZ9NqQ") if small == "of" else (_GREATER, "TASO")
    if small not in {"of", "to"} or unmet(verb, small) < least or letters.kinds[at + 2] not in behind:
        return False
    sure = letters.kinds[at] in "Pd" or (letters.kinds[at] in "Vz" and governed(letters, at))
    return sure and not _passive(letters, at) and not extracted(story.lower, letters, at)


def _plainly(story: Words, letters: Letters, at: int) -> bool:
    """Whether a word that nothing but a verb with an object can be has “of” behind it, which by the table it never has: to hire of 300 men."""
    verb, before = story.lower[at], letters.pair(at - 1)
    if before == "a ":
        before = letters.pair(at - 2)
    if story.lower[at + 1] != "of" or before not in _SURE_BEFORE.get(letters.kinds[at], ()):
        return False
    if letters.kinds[at + 2] not in "TASDEYQqO9ZNsv?G>" or reports(verb):
        return False
    return (needs_object(verb) or objects(verb) > _SOME) and no_verb_takes(verb, "of") and plain(verb) not in WHOM_OF


def _untaken(document: Document, story: Words, letters: Letters, at: int) -> bool | None:
    """Whether a verb that is plainly active (True), or most likely so, has a preposition that no meaning of it takes."""
    verb, small = story.lower[at], story.lower[at + 1]
    if (
        not never_takes(verb, small)
        or letters.kinds[at] not in "PdzVvJ"
        or letters.kinds[at + 2] not in _PHRASES[small]
    ):
        return None
    if (small != "against" and story.lower[at + 2] in _ADVERBIAL) or _passive(letters, at):
        return None
    if extracted(story.lower, letters, at):
        return None
    if active(document, at):
        return True
    return False if letters.pair(at - 1) in _AFTER_SUBJECT else None


def _passive(letters: Letters, at: int) -> bool:
    """Whether a form of “be” or a noun in the plural stands before a word, or before an adverb to it."""
    first = at - 2 if letters.pair(at - 1) == "a " else at - 1
    return letters.kinds[first : first + 1] in {*"irgebN"}
