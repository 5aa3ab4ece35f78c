"""Whether a pronoun is of the other sex, or a claim became a fact."""

from __future__ import annotations

from wirelint.layers.fidelity.judging.negations import freely, recast
from wirelint.layers.fidelity.judging.tokens import (
    APPROXIMATE,
    BE,
    FAILING,
    SMALL,
    says_more,
)
from wirelint.layers.fidelity.kinds import CLAIM, PRONOUN
from wirelint.layers.fidelity.senses import CERTAINTY, DOUBT, GENDERED, NEGATIONS, stem
from wirelint.layers.speech.people import people
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.layers.fidelity.changes import Change, Pool

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
    if recast(pool) or freely(pool) or ("said" in old and new & _FINDINGS) or _as_doubtful(change, pool):
        return ""
    certain = new & CERTAINTY - old - pool.lost - (
        {"will"} if "would" in (pool.lost if pool.anew else old) else frozenset()
    )
    if certain and old & (DOUBT | {"said"}) - pool.gained:
        return CLAIM
    doubt = _doubts(change, pool) - pool.gained
    if old & NEGATIONS:
        doubt -= _MODALS
    if not doubt or {*map(stem, new)} & _DOUBTING or new & {"said"} or new & APPROXIMATE:
        return ""
    if {t.key for t in (*change.before[-_BESIDE:], *change.behind[:_BESIDE])} & (_MODALS | _HEDGES):
        return ""
    if (doubt <= _MODALS and new & _MODALS) or ((DOUBT | _ASCRIBED) - _MODALS) & (pool.gained - pool.lost):
        return ""
    others = [t for t in change.old if says_more(t) and t.key not in DOUBT]
    if pool.anew and not any(map(says_more, change.new)) and len(change.old) > SMALL:
        # the clause was cut
        return ""
    if not any(t.word for t in change.new):
        return CLAIM if not others and len(change.old) <= SMALL else ""
    return CLAIM if len(pool.fresh(change)) <= 2 and len(others) <= 2 else ""


def _settled(change: Change, pool: Pool) -> bool:
    """Whether somebody is convicted, or something known, of which the passage has a suspicion, and no source a verdict."""
    ours = {t.key for t in (*change.before, *change.new, *change.behind)}
    theirs = {t.key for t in (*change.source_before, *change.old, *change.source_behind)}
    if not theirs & _SUSPECTING or ours & (DOUBT | NEGATIONS | FAILING | _IF) or pool.known & _VERDICTS:
        return False
    row = [t.key for t in (*change.new, *change.behind[:2])]
    pairs = {*zip(row, row[1:], strict=False)}
    return (
        bool({t.key for t in change.new} & _CONVICTING)
        or ("found", "guilty") in pairs
        or any((word, "to") in pairs for word in _KNOWING)
    )


_SUSPECTING = frozenset(
    "alleged allegedly alleges allege suspected suspect suspects suspicion accused accuse accuses accusation accusations charged charge charges believed thought reportedly".split()
)
_CONVICTING = frozenset("convicted proven proved confirmed culprit".split())
_KNOWING = frozenset("known found shown proved proven".split())
_IF = frozenset(
    "if whether unless until plead pleads pleaded pleading would could may might not guilty-plea hope hopes want wants seek seeks sought try tried".split()
)
_VERDICTS = frozenset(
    """convicted convict convicts conviction convictions guilty verdict sentenced sentence jailed proven proved prove proof confirmed confirm confirms known shown
    culprit acquitted admitted admits confessed found responsible determined concluded established""".split()
)
"""Words by which a source may have settled it elsewhere."""


def _doubts(change: Change, pool: Pool) -> set[str]:
    """The old words of doubt; what people thought is none, unlike what was thought, and neither is a suspect who is taken up by a pronoun or by name."""
    row = [*change.source_before[-1:], *change.old]
    passive = any(a.key in BE and b.key == "thought" for a, b in zip(row, row[1:], strict=False))
    named = {
        b.key
        for a, b in zip(row, row[1:], strict=False)
        if (a.key in _DETERMINERS or a.key.isdigit()) and b.key in _NOUNS
    }
    new = {t.key for t in change.new}
    taken_up = not new.isdisjoint(_PRONOUNS) or any(t.text[0].isupper() for t in change.new)
    if not (taken_up or pool.anew) or not new.isdisjoint(_DOERS):
        named = set()
    return ({t.key for t in change.old} & DOUBT) - (set() if passive else {"thought"}) - named


_DETERMINERS = frozenset("the a an this that his her their its two three both".split())
_NOUNS = frozenset("suspect suspects accused claim claims".split())
_PRONOUNS = frozenset("he she it they him her them his their its who whom whose this that".split())
"""Words that take up somebody who was called a suspect, or what was called a claim."""
_DOERS = frozenset(
    "killer killers murderer murderers attacker attackers shooter shooters gunman gunmen bomber bombers thief thieves culprit culprits perpetrator perpetrators robber robbers".split()
)
"""What somebody is called who has done it."""


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
