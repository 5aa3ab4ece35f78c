"""Where a verb is plainly active by its form and the word before it, and has a preposition that by the table it never takes."""

from __future__ import annotations

from functools import cache

from wirelint.layers.grammar import first_word
from wirelint.layers.ngrams import counts
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, clause, odds
from wirelint_rules.collision._forms import plain
from wirelint_rules.collision._prepositions import TOLD, no_verb_takes
from wirelint_rules.collision._verbs import adverbial, extracted, needs_object, objects, takes, unused

if TYPE_CHECKING:
    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_GOVERNING = frozenset(
    """able unable ready willing unwilling likely unlikely free hard easy difficult impossible chance way attempt attempts bid effort efforts
    decision decisions ability failure permission ambition desire plan plans planned planning refusal opportunity designed supposed
    scheduled forced ordered asked told urged allowed helped going trying order enough""".split()
)
"""Words that an infinitive follows and that take no “to” of their own."""

_SUBJECTS = {
    "G": frozenset(["i ", "r ", "b ", "e ", "p ", "f "]),
    "d": frozenset(["u ", "U ", "h ", "w ", "x ", "Z ", "N ", "s "]),
    "P": frozenset(["u ", "U ", "h ", "w ", "x ", "Z ", "N ", "s ", "R ", "? ", "t "]),
    "z": frozenset(["u ", "s ", "Z ", "R "]),
    "V": frozenset(["o ", "M ", "U ", "k ", "K "]),
    "v": frozenset(["o ", "R "]),
    "3": frozenset(["R "]),
}
"""What stands before a verb that has its subject, its auxiliary, its “to” or its preposition there, by its letter."""

_BE = frozenset("irbe")
_CERTAIN = frozenset("uUhwx")
"""Behind these a form that may be a participle is a verb in the active."""

_FINITE = frozenset("irwxhMPzkKbeg")
"""Where one of these stands before it in its clause, a form behind a noun may be a participle: they had copies printed of a book."""

_RATHER = 1.5
"""What is rather a verb was counted so much oftener behind “to” than behind an article (a logarithm)."""

_SLIP = -2.5
"""Odds below which a participle and “of” that were counted together do not belong together (a logarithm)."""

_SOME = 30
"""A verb has objects if it was counted with one in so many of a hundred active clauses."""

WHOM_OF = frozenset(
    """accuse suspect convict deprive rob warn inform remind convince assure notify relieve rid strip cure acquit absolve clear advise persuade
    apprise divest disabuse cleanse purge empty drain bereave cheat""".split()
)
"""Verbs with “of” behind an object that may stand before them: whom he accused of lying."""

_MEANWHILE = frozenset("while when than though".split())
"""Words that a form in -ing may stand behind, without a subject."""

_REMARKS = frozenset("remarking commenting observing joking quipping musing lamenting".split())
"""What is said of somebody, with a comma before and a quotation behind."""

_PHRASES = frozenset("course late old sorts necessity".split())
"""What is an adverb with “of”."""

_BROKEN = frozenset("break emerge surface leak".split())
"""What news does, with its own “of” behind: reports broke of a clash."""


def never_there(story: Words, letters: Letters, at: int) -> bool:
    """Whether a verb that can be nothing else has a preposition right behind it, before an object, that it never takes."""
    verb, small = story.lower[at], story.lower[at + 1]
    if small in _OTHERS:
        return _needs_another(story, letters, at)
    if small not in TOLD or letters.marks[at] != " " or letters.kinds[at + 2] not in _objects(letters.kinds[at], small):
        return False
    if not no_verb_takes(verb, small) or not _has_its_subject(story, letters, at):
        return False
    if small == "of":
        return plain(verb) not in _BROKEN | WHOM_OF and story.lower[at + 2] not in _PHRASES
    return (
        (needs_object(verb) or objects(verb) > _SOME)
        and letters.kinds[at] not in "zV"
        and not takes("listener", verb)
        and not extracted(story.lower, letters, at)
        and not adverbial(story.lower, letters, at + 2)
    )


_OTHERS = frozenset("on for with at".split())
"""Prepositions that the table does not tell of, and that seldom say when or where right behind a verb that needs its object."""

_HARDLY = -3.0
"""Odds below which a verb and one of them that were counted together do not belong together (a logarithm)."""


def _needs_another(story: Words, letters: Letters, at: int) -> bool:
    """Whether a verb that needs its object has one of the other prepositions there, with which edited news never has it."""
    verb, small = story.lower[at], story.lower[at + 1]
    return (
        letters.kinds[at] in "VzG"
        and letters.marks[at] == " "
        and letters.kinds[at + 2] in "TAS"
        and takes("object", verb)
        and needs_object(verb)
        and unused(verb, small)
        and (not attested(verb, small) or odds(verb, small) < _HARDLY)
        and letters.pair(at - 1) in _SUBJECTS[letters.kinds[at]] - {"e ", "b ", "s ", "Z ", "? "}
        and not takes("listener", verb)
        and not extracted(story.lower, letters, at)
        and not adverbial(story.lower, letters, at + 2)
    )


def _objects(kind: str, small: str) -> str:
    """The letters that an object may begin with, by that of the verb and by the preposition."""
    if small == "of":
        return "TASO" if kind in "z3dP" else "TASOZEDH?NQq9sG3"
    if small == "about":
        return "TSOZEDH" if kind in "Gv3" else "TSO"
    return "TASOZEDH" if kind in "Gv3" else "TASO"


def _has_its_subject(story: Words, letters: Letters, at: int) -> bool:
    """Whether a word is a verb in the active for certain, by what stands before it."""
    kind, first = letters.kinds[at], at - 1
    if letters.pair(at - 1) == "a " and kind not in "v3":
        first -= 1
    before = letters.pair(first) if first >= 0 else ""
    verb, small = story.lower[at], story.lower[at + 1]
    if kind == "G" and small == "of" and (before[1:] == "," or story.lower[first] in _MEANWHILE):
        return letters.kinds[at + 2] in "TASOZEDH" and not attested(verb, small) and verb not in _REMARKS
    if before not in _SUBJECTS.get(kind, ()):
        return False
    if kind == "G" and before[0] not in _BE and letters.kinds[at + 2] not in "TASOZEDH":
        return False
    if kind == "G":
        return _goes_on(story, letters, at) if before[0] in _BE else not attested(verb, small)
    if kind == "d" and before[0] not in _CERTAIN:
        if small != "of":
            return before == "Z " and first_word(letters, at) == first
        told = letters.kinds[clause(story.lower, letters, at) : first]
        return _FINITE.isdisjoint(told) and (not attested(verb, small) or odds(verb, small) < _SLIP)
    if kind == "v" and before == "o ":
        return _to_do(story, letters, at)
    if kind == "z" and before[0] not in "uZ":
        return not attested("the", verb)
    if before == "R " and letters.kinds[at + 2] not in "TASOZEDH":
        return False
    return before != "R " or story.lower[first] == "who"


def _goes_on(story: Words, letters: Letters, at: int) -> bool:
    """Whether a word in -ing behind a form of “be” is no adjective, and no clause has its object before: it is damaging to them."""
    verb = story.lower[at]
    return not attested("very", verb) and not attested("more", verb) and not extracted(story.lower, letters, at)


def _to_do(story: Words, letters: Letters, at: int) -> bool:
    """Whether what may be a noun is a verb behind “to”."""
    before = story.lower[at - 2] if at > 1 else ""
    bare = letters.kinds[at + 2] not in "TASOZEDH"
    governed = before in _GOVERNING or takes("infinitive", before) or letters.kinds[at - 2 : at - 1] in {*"irhwx"}
    governed = governed or any(takes("person", word) for word in story.lower[max(0, at - _NEAR) : at - 2])
    return governed or (not bare and _rather_a_verb(story.lower[at]))


_NEAR = 6
"""So many words before it stands a verb by which somebody is made to do something: allows officials to."""


@cache
def _rather_a_verb(word: str) -> bool:
    """Whether edited news has a word behind “to” far oftener than behind an article or “of”."""
    pair = counts().pair
    noun = max(pair(before, word) or 0.0 for before in ("the", "a", "of"))
    return (pair("to", word) or 0.0) - noun > _RATHER
