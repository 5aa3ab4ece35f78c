"""Whether the sense is turned: negations, contraries, pronouns, and claims that became facts."""

from __future__ import annotations

from wirelint.layers.fidelity.judging.moves import in_each_others_place, may_have_moved
from wirelint.layers.fidelity.judging.tokens import APPROXIMATE, BE, BOUNDS, DISOWNING, FAILING, SMALL, keys, says_more
from wirelint.layers.fidelity.kinds import CLAIM, CONTRARY, NEGATION, PRONOUN
from wirelint.layers.fidelity.senses import CERTAINTY, DOUBT, GENDERED, NEGATING, NEGATIONS, converse, opposed, stem
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import CALENDAR
from wirelint.layers.speech.people import people
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

_NEGATED = 0.6
"""The share that must be kept for a negation to be held against the rest."""
_DENIED = 4
"""So many words behind a negation are looked at."""
_AUXILIARIES = BE | frozenset("do does did has have had will would can could".split())
"""A negation between one of these and a word denies that word."""
_PLAIN = frozenset("said know comment give do get take make go come see think want longer one more other".split())
"""Words that stand in a sentence for other reasons too."""
_LITTLE = 0.8
_FEW = 2
"""A sentence that keeps a smaller share, and was changed in more places, may deny or doubt the same in words that are not known to."""
_MODALS = frozenset("can could may might".split())
_FINDINGS = frozenset("figures data statistics survey poll report study results numbers research".split())
"""What shows something, where whoever made it says so."""

_HEDGES = frozenset("apparently possibly perhaps maybe probably likely potentially reportedly allegedly".split())
_BESIDE = 2
"""A word of doubt so near keeps a claim a claim when another is lost: “could potentially become”."""
_CLAIMING = frozenset("claimed claims alleged alleges accused insisted insists suspected".split())
_CONFIRMING = frozenset("confirmed confirms proved proves proven admitted admits verified".split())
"""Words of doubt, and those that leave none, wherever they stand in a sentence."""
_ASCRIBED = frozenset("said according".split())
_PERMITTED = frozenset(map(stem, "allow permit let enable able".split()))
_CHARGED = frozenset("charged charge charges indicted".split())
_DOUBTING = frozenset(
    map(
        stem,
        (
            *DOUBT,
            *"forecast predicted projected anticipated foreseen tipped poised scheduled planned appear appeared look looked sound sounded".split(),
        ),
    )
)


def negation(change: Change, pool: Pool) -> str:
    """The kind of a negation that was lost, put in or moved; nothing for one that went elsewhere in the sentence or was cut with its clause."""
    old, new = ({t.key for t in side} & NEGATIONS for side in (change.old, change.new))
    if bool(old) == bool(new):
        return ""
    side = change.old if old else change.new
    moved = (old | new) & pool.lost & pool.gained
    others = [t for t in side if says_more(t)]
    if moved:
        alone = not others and {t.key for t in side} <= NEGATIONS
        return NEGATION if alone and not _balanced(pool) and not _anew(pool) else ""
    if new and "until" in pool.gained and "until" not in pool.lost:
        # not done until ten: done at ten
        return ""
    if pool.anew and old and pool.lost & {"until", "unless"} - pool.gained and "by" not in pool.gained:
        return ""
    if _denied_there(change, pool) if old else _denied_here(change, pool):
        return NEGATION
    if pool.kept < _NEGATED or _anew(pool) or _recast(pool) or _prefixed(pool):
        return ""
    other_side = change.new if old else change.old
    whole_clause = bool(others) and not any(map(says_more, other_side)) and len(side) - len(other_side) >= SMALL
    return "" if _elsewhere(pool, new=bool(old)) or whole_clause or len(others) >= SMALL else NEGATION


def _denied_there(change: Change, pool: Pool) -> bool:
    """Whether a word that the passage denies stands in a sentence that denies nothing: “did not answer”, “answered”."""
    ours = [*change.before, *change.new, *change.behind]
    if {t.key for t in ours} & (NEGATIONS | FAILING | _LITTLE_OF) or _prefixed(pool):
        return False
    if pool.anew and not DISOWNING.isdisjoint(t.key for t in ours):
        return False
    row = [*change.source_before[-1:], *change.old, *change.source_behind[:_DENIED]]
    word = _denied(row, ours)
    theirs = [*change.source_before, *change.old, *change.source_behind]
    if not word or not pool.anew:
        return bool(word)
    if affirmed(word, theirs) or as_noun(word, ours) or _until(ours, theirs):
        return False
    return not denied_beside(word, pool.beside)


def denied_beside(word: str, beside: Sequence[frozenset[str]]) -> bool:
    """Whether a sentence next to one, of the same passage, denies something, unless it has the denied word too."""
    return any(keys & (NEGATIONS | FAILING) and stem(word) not in map(stem, keys) for keys in beside)


def as_noun(word: str, row: Sequence[Token]) -> bool:
    """Whether a word that a passage denies as a verb is a noun in a sentence: “did not name it”, “kept the name to itself”."""
    before = {a.key for a, b in zip(row, row[1:], strict=False) if stem(b.key) == stem(word)}
    return bool(before) and before <= _DETERMINING


_DETERMINING = frozenset(
    "the a an its his her their our my your this that these those any some each every of for".split()
)


def _until(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether something is denied up to a time: what was not done until then was done then, but not by then."""
    return not _UNTIL.isdisjoint(t.key for t in theirs) and all(t.key != "by" for t in ours)


_UNTIL = frozenset("until unless before".split())


def affirmed(word: str, row: Sequence[Token]) -> bool:
    """Whether a word that is denied in a place of a sentence is not in another: “could not promise that, but could promise this”."""
    places = [at for at, t in enumerate(row) if stem(t.key) == stem(word)]
    return len(places) > 1 and any(
        not NEGATIONS.intersection(t.key for t in row[max(0, at - _DENIED) : at]) for at in places
    )


def _denied_here(change: Change, pool: Pool) -> bool:
    """Whether a word that the passage has, and denies nothing, is denied in the sentence: “answered”, “did not answer”."""
    theirs = [*change.source_before, *change.old, *change.source_behind]
    if {t.key for t in theirs} & (NEGATIONS | FAILING | _LITTLE_OF) or _prefixed(pool):
        return False
    row = [*change.before[-1:], *change.new, *change.behind[:_DENIED]]
    word = "" if {t.key for t in row} & _UNABLE else _denied(row, theirs)
    about = [t.key for t in pool.around]
    said = [at for at, key in enumerate(about) if word and stem(key) == stem(word)]
    return bool(word) and not any(NEGATIONS.intersection(about[max(0, at - _REACH) : at]) for at in said)


def _denied(row: Sequence[Token], others: Sequence[Token]) -> str:
    """The word that is denied in a row of words, if it stands among others."""
    stems = {stem(t.key) for t in others if t.word}
    pairs = {*zip((t.key for t in others), (t.key for t in others[1:]), strict=False)}
    for at, no in enumerate(row):
        before = row[at - 1].key if at else ""
        found = [t for t in row[at + 1 : at + 1 + _DENIED] if t.key not in _BETWEEN]
        word = found[0] if found else None
        if word is None or not word.text.islower() or not says_more(word) or word.key in _PLAIN:
            continue
        if no.key == "not" and (before in _AUXILIARIES or row[at + 1].key == "to"):
            return word.key if stem(word.key) in stems and not BOUNDS & {t.key for t in row[at + 2 :]} else ""
        if no.key == "no" and len(found) > 1:
            return word.key if says_more(found[1]) and (word.key, found[1].key) in pairs else ""
    return ""


_UNABLE = frozenset("can could will would".split())
"""What somebody cannot or will not do may be what they were asked to do."""


_REACH = 6
"""So near before a word about the passage a negation denies it."""

_BETWEEN = frozenset("to be been being".split())
"""Small words between a negation and the verb it denies."""

_LITTLE_OF = frozenset(
    "against unable few little only until unless than dismissed dismisses dismiss ruled doubt doubts doubted forbidden banned warned off".split()
)
"""Words that deny, or bound, what stands beside them, in other ways than “not” does."""


def _recast(pool: Pool) -> bool:
    """Whether so much of a sentence was changed that what it denies or doubts may stand in other words."""
    return pool.kept < _LITTLE and sum(bool(keys(one.old) or keys(one.new)) for one in pool.changes) > _FEW


def _anew(pool: Pool) -> bool:
    """Whether a sentence of a story that was written anew was not just kept: what it denies or doubts may be anywhere about it."""
    return pool.anew and pool.kept < _LITTLE


def _prefixed(pool: Pool) -> bool:
    """Whether a negation went into a prefix, or came out of one: “did not seem to affect him”, “he seemed unaffected”."""
    old = {stem(t.key) for change in pool.changes for t in change.old}
    new = {stem(t.key) for change in pool.changes for t in change.new}
    return any(
        long == f"{prefix}{short}"
        for a, b in ((old, new), (new, old))
        for long in a
        for short in b
        for prefix in NEGATING
    )


def _balanced(pool: Pool) -> bool:
    """Whether a negation moved together with a word that says something, so that it still denies the same."""
    moved = [change for change in pool.changes if {t.key for t in (*change.old, *change.new)} & NEGATIONS]
    return any(says_more(t) for change in moved for t in (*change.old, *change.new))


def _elsewhere(pool: Pool, *, new: bool) -> bool:
    """Whether a negation went into, or out of, another place of the same sentence: “did not give any” and “gave no”."""
    found = {t.key for change in pool.changes for t in (change.new if new else change.old)}
    return bool(found & (NEGATIONS | FAILING))


def pronoun(change: Change, pool: Pool) -> str:
    """The kind of a he that became she, or the other way round."""
    old = {t.key for t in change.old if t.key in GENDERED and t.key not in pool.gained}
    new = {t.key for t in change.new if t.key in GENDERED and t.key not in pool.lost}
    if new and pool.anew and not old:
        old = {t.key for t in (*change.source_before, *change.old, *change.source_behind) if t.key in GENDERED}
        new = {t.key for t in (*change.before, *change.new, *change.behind) if t.key in GENDERED}
    sexes = {GENDERED[key] for key in old}, {GENDERED[key] for key in new}
    if not old or not new or (len(sexes[0] | sexes[1]) != len(sexes[0]) + len(sexes[1])):
        return ""
    if not pool.anew:
        return PRONOUN
    if _may_be_meant(new, pool):
        return ""
    alike = [(a, b) for a in old for b in new if {a, b} in _ALIKE]
    return PRONOUN if any(_at(a, change) & _at(b, change) for a, b in alike) else ""


def _may_be_meant(new: set[str], pool: Pool) -> bool:
    """Whether somebody of the sex of a pronoun is spoken of about the passage."""
    sexes = {GENDERED[key] for key in new}
    if any(GENDERED.get(t.key) in sexes for t in pool.around):
        return True
    first, last = pool.around[0].span.start, pool.around[-1].span.end
    return any(
        GENDERED.get(person.pronoun) in sexes and any(first <= span.start < last for span in person.mentions)
        for person in people(pool.source)
    ) or not pool.near_keys.isdisjoint(word for sex in sexes for word in _OF_SEX[sex])


_OF_SEX = {
    "m": frozenset(
        "man men boy boys father son brother husband uncle grandfather king prince mr sir lord father's widower spokesman".split()
    ),
    "f": frozenset(
        "woman women girl girls mother daughter sister wife aunt grandmother queen princess mrs ms lady widow spokeswoman actress".split()
    ),
}
"""Words for men and for women."""


def _at(pronoun: str, change: Change) -> set[tuple[int, str]]:
    """The words at a pronoun in a sentence and in its passage: behind it, and before it where it may be an object."""
    rows = (
        [*change.before, *change.new, *change.behind],
        [*change.source_before, *change.old, *change.source_behind],
    )
    found: set[tuple[int, str]] = set()
    for row in rows:
        for at, token in enumerate(row):
            if token.key == pronoun:
                found.update((1, stem(t.key)) for t in row[at + 1 : at + 2] if t.word)
                if pronoun not in _SUBJECTS:
                    found.update((-1, stem(t.key)) for t in row[max(0, at - 1) : at] if says_more(t))
    return found


_SUBJECTS = frozenset(("he", "she"))
_ALIKE = [{"he", "she"}, {"his", "her"}, {"his", "hers"}, {"him", "her"}, {"himself", "herself"}]
"""Pronouns that do the same work: where a story was written anew, “she said” stands for no “his”, and for no “he” of another verb."""


def claim(change: Change, pool: Pool) -> str:
    """The kind of a claim that became a fact, or lost its word of doubt."""
    old, new = {t.key for t in change.old}, {t.key for t in change.new}
    if new & _CONFIRMING - pool.lost and pool.lost & _CLAIMING - pool.gained and not pool.gained & DOUBT:
        return CLAIM
    if pool.anew and _settled(change, pool):
        return CLAIM
    if _recast(pool) or _anew(pool) or ("said" in old and new & _FINDINGS) or _as_doubtful(change, pool):
        return ""
    certain = new & CERTAINTY - old - pool.lost - (
        {"will"} if "would" in (pool.lost if pool.anew else old) else frozenset()
    )
    if certain and old & (DOUBT | {"said"}) - pool.gained:
        return CLAIM
    doubt = _doubts(change) - pool.gained
    if old & NEGATIONS:
        doubt -= _MODALS
    if not doubt or {*map(stem, new)} & _DOUBTING or new & {"said"} or new & APPROXIMATE:
        return ""
    if {t.key for t in (*change.before[-_BESIDE:], *change.behind[:_BESIDE])} & (_MODALS | _HEDGES):
        return ""
    if (doubt <= _MODALS and new & _MODALS) or ((DOUBT | _ASCRIBED) - _MODALS) & (pool.gained - pool.lost):
        return ""
    others = [t for t in change.old if says_more(t) and t.key not in DOUBT]
    if not any(t.word for t in change.new):
        return CLAIM if not others and len(change.old) <= SMALL else ""
    return CLAIM if len(pool.fresh(change)) <= 2 and len(others) <= 2 else ""


def _settled(change: Change, pool: Pool) -> bool:
    """Whether somebody is convicted, or something known, of which the passage has a suspicion, and no source a verdict."""
    ours = {t.key for t in (*change.before, *change.new, *change.behind)}
    if not pool.near_keys & _SUSPECTING or ours & (DOUBT | NEGATIONS | FAILING | _IF) or pool.known & _VERDICTS:
        return False
    row = [t.key for t in (*change.new, *change.behind[:2])]
    return bool({t.key for t in change.new} & _CONVICTING) or any(
        a in _KNOWING and b == "to" for a, b in zip(row, row[1:], strict=False)
    )


_SUSPECTING = frozenset(
    "alleged allegedly alleges allege suspected suspect suspects suspicion accused accuse accuses accusation accusations charged charge charges believed thought reportedly".split()
)
_CONVICTING = frozenset("convicted guilty proven proved confirmed culprit".split())
_KNOWING = frozenset("known found shown proved proven".split())
_IF = frozenset(
    "if whether unless until plead pleads pleaded pleading would could may might not guilty-plea hope hopes want wants seek seeks sought try tried".split()
)
_VERDICTS = frozenset(
    """convicted convict convicts conviction convictions guilty verdict sentenced sentence jailed proven proved prove proof confirmed confirm confirms known shown
    culprit acquitted admitted admits confessed found""".split()
)
"""Words by which a source may have settled it elsewhere."""


def _doubts(change: Change) -> set[str]:
    """The old words of doubt; what people thought is none, unlike what was thought."""
    row = [*change.source_before[-1:], *change.old]
    passive = any(a.key in BE and b.key == "thought" for a, b in zip(row, row[1:], strict=False))
    return ({t.key for t in change.old} & DOUBT) - (set() if passive else {"thought"})


def _as_doubtful(change: Change, pool: Pool) -> bool:
    """Whether the new words claim no more: “is allowed to” for “may”, “charged with” for “accused of”, “was to” for “was expected to”."""
    old, new = {t.key for t in change.old}, {t.key for t in change.new}
    doubt = old & DOUBT
    if doubt and doubt <= _MODALS:
        if pool.anew and _verbs_gone(change):
            return True
        return bool({stem(t.key) for other in pool.changes for t in other.new} & _PERMITTED)
    if doubt == {"accused"}:
        return bool(new & _CHARGED)
    around = [t.key for t in (*change.before[-1:], *change.new, *change.behind[:1])]
    return doubt == {"expected"} and len(around) == 2 and around[0] in BE and around[1] == "to"


def _verbs_gone(change: Change) -> bool:
    """Whether what may be done is not what the new words say is done: “may be viewed at”, “is at”."""
    came = {stem(t.key) for t in change.new}
    return any(says_more(t) and t.key not in DOUBT and stem(t.key) not in came for t in change.old)


def contrary(change: Change, pool: Pool) -> str:
    """The kind of a word that gave way to its contrary."""
    theirs, ours = (
        [*change.source_before, *change.old, *change.source_behind],
        [*change.before, *change.new, *change.behind],
    )
    if pool.anew and cancelled(ours, theirs):
        return ""
    if _other_side(change):
        return CONTRARY
    if max(len(change.old), len(change.new)) > 2 * SMALL or in_each_others_place(change, pool):
        return ""
    old = [t for t in change.old if t.key not in may_have_moved(change, pool.gained, pool)]
    new = [t for t in change.new if t.key not in may_have_moved(change, pool.lost, pool)]
    return (
        CONTRARY if any(opposed(a.key, b.key) and _opposed_here(a, b, change, pool) for a in old for b in new) else ""
    )


def cancelled(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether more than one word of a sentence says the contrary of its passage, or one is denied: “lost more than half”, “kept less than half”."""
    said, there = {t.key for t in ours}, {t.key for t in theirs}
    pairs = [(old, new) for new in said - there for old in there if opposed(old, new)]
    here, other = said - {new for _, new in pairs}, there - {old for old, _ in pairs}
    if bool(here & _REVERSING) != bool(other & _REVERSING) or _divided(said) != _divided(there):
        return True
    than, over = _behind_than(ours), _behind_than(theirs)
    return len({new for _, new in pairs}) > 1 or bool(than - over and over - than)


def _behind_than(row: Sequence[Token]) -> set[str]:
    """The stems of what something is compared with."""
    at = next((at for at, t in enumerate(row) if t.key == "than"), len(row))
    return {stem(t.key) for t in row[at + 1 :] if says_more(t)}


def _divided(said: set[str]) -> bool:
    """Whether a sentence sets one side against another: the one, the other."""
    return not said.isdisjoint(_OTHERS)


_OTHERS = frozenset("other others another rest".split())


_REVERSING = NEGATIONS | FAILING


def _opposed_here(old: Token, new: Token, change: Change, pool: Pool) -> bool:
    """Whether a word and its contrary, where they are particles or the story was written anew, belong to the same word: not in “lifted off” and “placed in orbit on Monday”."""
    theirs = _beside(old, [*change.source_before[-1:], *change.old, *change.source_behind[:1]])
    ours = _beside(new, [*change.before[-1:], *change.new, *change.behind[:1]])
    if pool.anew and (converse(old.key, new.key) or not _of_one_word(theirs, ours, new.key)):
        return False
    if pool.anew and new.key in _SIDES:
        governed = [_governed(t, side) for t, side in ((old, _row(change, theirs=True)), (new, _row(change)))]
        return bool(governed[0]) and governed[0] == governed[1]
    if pool.anew and ours[1] in RELATIONS:
        # A's smaller rival is B, whose larger rival is A
        return False
    if {old.key, new.key} == {"with", "without"}:
        return not NEGATIONS & {t.key for t in (*change.old, *change.new)} - {"without"}
    if old.key not in _PARTICLES:
        return True
    if ours[1] in CALENDAR:
        return False
    return any(a and stem(a) == stem(b) for a, b in zip(theirs, ours, strict=True))


RELATIONS = frozenset(
    """rival rivals neighbor neighbors brother brothers sister sisters sibling siblings partner partners competitor competitors counterpart counterparts half
    party parties side sides team teams twin cousin cousins colleague colleagues ally allies nation country state city club group one ones""".split()
)
"""What one is to another, which is so too to the one."""


def _of_one_word(theirs: tuple[str, str], ours: tuple[str, str], key: str) -> bool:
    """Whether two words stand between the same two, or beside the same one that says something; a preposition, before it."""
    before, behind = (bool(a) and stem(a) == stem(b) for a, b in zip(theirs, ours, strict=True))
    if key in _SIDES or key in FUNCTION:
        return behind
    return (before and (behind or ours[0] not in FUNCTION)) or (behind and ours[1] not in FUNCTION)


def _row(change: Change, *, theirs: bool = False) -> list[Token]:
    """A change's side of its sentence with the words behind it."""
    side, behind = (change.old, change.source_behind) if theirs else (change.new, change.behind)
    return [*side, *behind[:_GOVERNED]]


_GOVERNED = 4
"""So near behind a preposition stands what it is before or after."""


def _governed(token: Token, row: Sequence[Token]) -> str:
    """The stem of the first word that says something behind a preposition, in the same clause; pronouns and articles may be anybody's."""
    at, last = row.index(token), token
    for behind in row[at + 1 : at + 1 + _GOVERNED]:
        if not behind.word or behind.span.start - last.span.end > 1:
            return ""
        if says_more(behind):
            return stem(behind.key)
        last = behind
    return ""


def _beside(token: Token, row: Sequence[Token]) -> tuple[str, str]:
    """The keys before and behind a token in a row."""
    at = row.index(token)
    return row[at - 1].key if at else "", row[at + 1].key if at + 1 < len(row) else ""


_PARTICLES = frozenset("on off up down over under".split())


_SIDES = {
    "before": "after",
    "after": "before",
    "above": "below",
    "below": "above",
    "inside": "outside",
    "outside": "inside",
}
"""Prepositions of which each says the contrary of another."""


def _other_side(change: Change) -> bool:
    """Whether a preposition stands before a word before which the passage has its contrary: “after dawn”, “before dawn”."""
    theirs = [t.key for t in (*change.source_before, *change.old, *change.source_behind)]
    pairs = {*zip(theirs, theirs[1:], strict=False)}
    ours = [*change.new, *change.behind[:1]]
    return any(
        a.key in _SIDES and says_more(b) and (_SIDES[a.key], b.key) in pairs and (a.key, b.key) not in pairs
        for a, b in zip(ours, ours[1:], strict=False)
    )
