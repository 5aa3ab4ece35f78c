"""A verb with a preposition that it does not take."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import clause_end, first_word, form, grammar, stretches
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._by_the_way import by_the_way
from wirelint_rules.collision._evidence import attested, frequency, odds, unmet, weighed
from wirelint_rules.collision._forms import plain
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

    from wirelint.layers.words import Words

_VERB = form(r"[VvzPdJ3y] [pfo] (?=[TASDEYQq9OZNB?vXCsG>])", "VvzPdJ3y pfo")

_LEAST = {"of": -2.7, "to": -2.9, "about": -2.4, "into": -3.5}
"""Prepositions that no verb has beside it by accident, and the odds (a logarithm) below which it does not take them."""

_RARE = 3.4
"""A verb must have been counted so often (a logarithm) for its never meeting "of" to say anything."""

_NOT_TAKEN = {
    "about": "discuss discussed discusses mention mentioned mentions emphasize emphasized emphasise emphasised stress stressed describe described"
    " announced announces investigate investigates investigated reveal revealed reveals request requested demand demanded demands confirm confirmed"
    " approved rejected criticised criticized denounced condemned praised answered supported opposed highlighted underlined",
    "at": "reached approached visited attended contacted attacked overlooks overlooked",
    "from": "requires required demands demanded",
    "on": "emphasize emphasized emphasizes emphasise emphasised emphasises stressed stresses attacked criticized criticised entered",
    "to": "reaches approach approaches affect impact impacted enters resembles resembled marries accuses accused criticised criticized visited affected affects attacked contacted thanked approached joined supported supports praised praises informed"
    " opposes blamed congratulated reached welcomed hosted met accompanied told asked",
    "of": "lacks lack denies denied",
    "with": "contacted married contacts contact faced resembles resembled accompanied greeted congratulated thanked visited",
    "for": "requested demanded demands demand awaited visited lacks lacked lack",
    "into": "attacked invaded visited surrounded",
}
"""Verbs, by the preposition that they do not take though the counts have it."""

_JUDGED = frozenset("of to from for with at in on about by into against".split())
"""Prepositions that may stand by mistake behind a verb that needs its object there."""

_NOWHERE = frozenset("of to into".split())
"""Those of them that begin no phrase of time or manner."""

_OBJECTS = "TAS", "TASXCqQ9E"
"""What begins an object, behind prepositions that may begin a phrase of time, and behind those that do not."""

_DEGREES = frozenset("most least more less best worst better".split())
"""Words that make an adjective of a participle: her most visited of the four states."""

_SOME = 30
"""A verb has objects if it was counted with one in so many of a hundred active clauses."""

_FINE = frozenset(
    "formed surrounded told tell tells telling insisted insists remain remains remained improves improve tender tenders tendered broke broken breaks tweeted delivered become became shared gets trimmed welcomed wondered reported resisted sent presented presents present".split()
)
_ADVERBS = frozenset("this day date".split())
_AT_LEAST = frozenset("least most times first last".split())


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
    Good: She accepted at a later date. The troops damaged about 30 homes, were accused of looting and talked about the border.
    """
    yield from weighed(document, _idle, pooled)


def _idle(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, other in stretches(document, _VERB):
        verb, small = story.lower[one], story.lower[other]
        if (
            story.texts[one] != verb
            or (verb in _FINE and verb not in _not_taken().get(small, ()))
            or not _may(verb, small)
            or by_the_way(story.lower, other)
            or (small == "of" and story.lower[one - 1] in _DEGREES)
            or _object_behind(story, letters, other)
        ):
            continue
        if small == "of" and letters[2 * one] == "z" and _many(letters, one) and attested(plain(verb), "of"):
            continue
        if letters[2 * one - 2 : 2 * one + 1] == "? z" and not only_verb(document, one):
            continue
        sure = _needed(document, story, letters, one) or _counted(story, letters, one)
        if not sure and (_unmet(story, letters, one) or _plainly(story, letters, one)):
            sure = True
        elif not sure:
            untaken = _untaken(document, story, letters, one)
            sure = sure if untaken is None else untaken
        if sure is not None:
            span = story.span(one, other)
            yield sure, Finding(span, f"“{verb}” takes no “{small}”", [Fix.replace(span, story.texts[one])])


def _object_behind(story: Words, letters: str, at: int) -> bool:
    """Whether a place stands between the verb and its object, which is long: to expel to Mexico all migrants."""
    place = "".join(story.texts[at + 1 : at + 2])
    return (
        story.lower[at] in {"to", "from", "into"}
        and place[:1].isupper()
        and letters[2 * at + 4 : 2 * at + 5] in {*"TASQqE9"}
    )


def _many(letters: str, at: int) -> bool:
    """Whether what may be a verb is rather a noun in the plural, by what stands before it: record catches of herring."""
    if letters[2 * at - 1 : 2 * at] != " " or letters[2 * at - 2] not in "dv?DPVGpqQ9":
        return False
    before = letters[2 * at - 4 : 2 * at - 2] if at > 1 else "."
    return letters[2 * at - 2] not in "v?" or before[-1] != " " or before[0] not in "TASdDe>?vs"


def _unmet(story: Words, letters: str, at: int) -> bool:
    """Whether a verb and a preposition never meet, though chance alone would have put them together."""
    verb, small = story.lower[at], story.lower[at + 1]
    least, behind = (_CHANCE, "TASOEDZ9NqQ") if small == "of" else (_GREATER, "TASO")
    if small not in {"of", "to"} or unmet(verb, small) < least or letters[2 * at + 4] not in behind:
        return False
    sure = letters[2 * at] in "Pd" or (letters[2 * at] in "Vz" and governed(letters, at))
    return sure and not _passive(letters, at) and not extracted(story.lower, letters, at)


def _plainly(story: Words, letters: str, at: int) -> bool:
    """Whether a word that nothing but a verb with an object can be has “of” behind it, which by the table it never has: to hire of 300 men."""
    verb, before = story.lower[at], letters[2 * at - 2 : 2 * at]
    if before == "a ":
        before = letters[2 * at - 4 : 2 * at - 2]
    if story.lower[at + 1] != "of" or before not in _SURE_BEFORE.get(letters[2 * at], ()):
        return False
    if letters[2 * at + 4] not in "TASDEYQqO9ZNsv?G>" or story.lower[at + 2] in _SET or _says(verb):
        return False
    return (needs_object(verb) or objects(verb) > _SOME) and no_verb_takes(verb, "of") and plain(verb) not in _WHOM_OF


_WHOM_OF = frozenset(
    """accuse suspect convict deprive rob warn inform remind convince assure notify relieve rid strip cure acquit absolve clear advise persuade
    apprise divest disabuse cleanse purge empty drain bereave cheat""".split()
)
"""Verbs with “of” behind an object that may stand before them: whom he accused of lying."""

_SURE_BEFORE = {
    "V": frozenset(["o ", "M ", "k ", "K ", "U "]),
    "v": frozenset(["M ", "k ", "K "]),
    "d": frozenset(["h ", "w ", "x ", "u "]),
    "P": frozenset(["u ", "U ", "j ", "s ", "N "]),
}
"""What stands before a word that must be a verb in the active, by the letter of the word."""


def _untaken(document: Document, story: Words, letters: str, at: int) -> bool | None:
    """Whether a verb that is plainly active (True), or most likely so, has a preposition that no meaning of it takes."""
    verb, small = story.lower[at], story.lower[at + 1]
    if not never_takes(verb, small) or letters[2 * at] not in "PdzVvJ" or letters[2 * at + 4] not in _PHRASES[small]:
        return None
    if (small != "against" and story.lower[at + 2] in _ADVERBS | _SET) or _passive(letters, at):
        return None
    if extracted(story.lower, letters, at):
        return None
    return True if active(document, at) else False if letters[2 * at - 2 : 2 * at] in _AFTER_SUBJECT else None


_AFTER_SUBJECT = frozenset(f"{letter} " for letter in "NsZv?oMU")
"""What stands before a verb that most likely has its subject, its “to” or its auxiliary there."""


_PHRASES = {
    "of": "TASDEYQqO9ZN",
    "to": "TASDEQO9ZN",
    "into": "TASDEYQqO9Z",
    "against": "TASDEYQqO9ZN?",
    "about": "TSDEO",
}
"""What a phrase begins with that a preposition governs, and that is no adverb with it."""

_SET = frozenset("late course date".split())

_CHANCE, _GREATER = 0.3, 1.8
"""So often must chance have put a verb and “of”, or “to”, together (logarithms)."""


@cache
def _may(verb: str, small: str) -> bool:
    """Whether a preposition may be idle behind a verb, by the two words alone."""
    if small in {"of", "to"} and unmet(verb, small) > _CHANCE:
        return True
    if never_takes(verb, small) or (small == "of" and no_verb_takes(verb, small)):
        return True
    seldom = small in _LEAST and (odds(verb, small) < _LEAST[small] or (small == "of" and _never(verb)))
    return seldom or verb in _not_taken().get(small, ()) or (small in _JUDGED and _OBJECT[verb] and unused(verb, small))


def _has_object(verb: str) -> bool:
    """Whether a verb needs its object, or was counted with one often enough."""
    return needs_object(verb) or objects(verb) > _SOME


_OBJECT = Remembered(_has_object)


def _counted(story: Words, letters: str, at: int) -> bool | None:
    """Whether a verb is known not to take a preposition (True), or is only never counted with it (False); None if it may."""
    verb, small = story.lower[at], story.lower[at + 1]
    if letters[2 * at] in "vy" or (letters[2 * at] == "3" and not governed(letters, at)):
        return None
    if small == "of" and story.lower[at - 1] in _DEGREES:
        return None
    listed = verb in _not_taken().get(small, ()) and (_active(story, letters, at) or _topic(story, letters, at))
    if listed and not extracted(story.lower, letters, at):
        return True
    if (
        small not in _LEAST
        or _free(story, letters, at)
        or (small == "of" and story.lower[at + 2] in {"late", "course"})
    ):
        return None
    if small == "to" and letters[2 * at] == "d" and not needs_object(verb):
        return None
    if odds(verb, small) < _LEAST[small] or (small == "of" and letters[2 * at] == "d" and _never(verb)):
        return False
    return None


def _needed(document: Document, story: Words, letters: str, at: int) -> bool | None:
    """Whether a verb that needs its object has a preposition there instead; None where it may well have."""
    verb, small = story.lower[at], story.lower[at + 1]
    if small not in _JUDGED or not unused(verb, small) or (small != "of" and _says(verb)):
        return None
    if small == "of" and story.lower[at - 1] in _DEGREES:
        return None
    behind, after = letters[2 * at + 4], story.lower[at + 2]
    if (small == "about" and behind in "9AYqQ?1") or (small in {"at", "by"} and after in _AT_LEAST):
        return None
    if (small == "to" and behind in "Vv?") or (small == "of" and after in {"late", "course"}):
        return None
    if not needs_object(verb):
        likely = (
            behind in "TAS"
            and objects(verb) > _SOME
            and letters[2 * at] in "Pd"
            and not adverbial(story.lower, letters, at + 2)
        )
        return False if likely and active(document, at) and not extracted(story.lower, letters, at) else None
    if not active(document, at):
        return False if small in _NOWHERE and letters[2 * at] == "d" and letters[2 * at - 2] in "NsZ?uUj" else None
    if extracted(story.lower, letters, at) or (
        small != "of" and (behind not in _OBJECTS[small in _NOWHERE] or adverbial(story.lower, letters, at + 2))
    ):
        return False
    if small in _NOWHERE:
        return True
    return takes("object", verb) and letters[2 * at] in "Pd" and governed(letters, at)


@cache
def _not_taken() -> dict[str, frozenset[str]]:
    return {small: frozenset(verbs.split()) for small, verbs in _NOT_TAKEN.items()}


def _active(story: Words, letters: str, at: int) -> bool:
    """Whether a form that may be a participle is plainly the verb of a subject that acts, and an object follows."""
    if letters[2 * at + 4] not in ("TAS" if story.lower[at + 1] == "on" else "TASOZ") or at == 0:
        return False
    if letters[2 * at - 1] != " " or (story.lower[at + 1] == "for" and _told_later(letters, at)):
        return False
    if letters[2 * at] in "Vz":
        return letters[2 * at - 2] not in "TAS"
    return (
        letters[2 * at - 2] in "uUjhxw"
        or (letters[2 * at - 2] in "sNZ?" and letters[2 * at - 4 : 2 * at - 2] in {"T ", "Z ", "? "})
        or letters[2 * at - 4 : 2 * at] == "T 9 "
        or (letters[2 * at - 2] in "N?" and first_word(letters, at) == at - 1)
    )


def _told_later(letters: str, at: int) -> bool:
    """Whether another verb tells something in the same clause, so that this one is a participle: the money requested for the project was cut."""
    end = clause_end(letters, 2 * at)
    return any(letter in "irwxMkK" for letter in letters[2 * at + 2 : end : 2])


def _never(verb: str) -> bool:
    return frequency(verb) > _RARE and not attested(verb, "of")


def _free(story: Words, letters: str, at: int) -> bool:
    """Whether the preposition may belong to something else than the verb."""
    small, behind, after = story.lower[at + 1], letters[2 * at + 4], story.lower[at + 2]
    if small == "about":
        return behind in "9AYqQ?vZN1" or after in _ADVERBS
    if small == "to":
        return (
            behind in "?v"
            or after in _ADVERBS
            or (behind == "9" and letters[2 * at] in "dPzV3J")
            or _passive(letters, at)
        )
    return small == "of" and letters[2 * at - 2 : 2 * at - 1] in {"T", "A"}


def _passive(letters: str, at: int) -> bool:
    before = (
        letters[2 * at - 4 : 2 * at - 3] if letters[2 * at - 2 : 2 * at] == "a " else letters[2 * at - 2 : 2 * at - 1]
    )
    return before in {"i", "r", "e", "g", "b", "N"}


def _topic(story: Words, letters: str, at: int) -> bool:
    """Whether “about” stands before a topic and no figure, behind a verb with its subject."""
    about = story.lower[at + 1] == "about" and letters[2 * at + 4] not in "9AYqQ1a" and governed(letters, at)
    return about and "9" not in letters[2 * at + 4 : 2 * at + 10 : 2]


@cache
def _says(verb: str) -> bool:
    """Whether a verb may report what somebody says, so that its object may come later: he confirmed in an interview that …"""
    return takes("listener", verb) or plain(verb) in _REPORTS


_REPORTS = frozenset(
    "note confirm recall predict acknowledge warn observe argue reply expect claim conclude write read hear learn believe know signal assert estimate allege insist state stress maintain declare disclose calculate reckon".split()
)
