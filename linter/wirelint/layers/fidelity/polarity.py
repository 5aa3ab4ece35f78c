"""What a clause of the source denies and one of the copy says, or the other way round, however freely the sentence was worded."""

from __future__ import annotations

from functools import lru_cache

from wirelint.document import Document, Span
from wirelint.layers.fidelity.alignment import within
from wirelint.layers.fidelity.changes import beside
from wirelint.layers.fidelity.clauses import clauses
from wirelint.layers.fidelity.judging.negations import affirmed, denied_beside, supposed
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.kinds import NEGATION
from wirelint.layers.fidelity.senses import may_stand_for, opposed, stem
from wirelint.layers.naming.housestyle import CALENDAR, tokens
from wirelint.layers.ngrams import counts
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.alignment import Passage
    from wirelint.layers.naming.housestyle import Token

_LEAST = 0.15
"""The share of a sentence that must stand in its passage."""

_CLOSE = 0.75
"""Where so much of a sentence stands in its passage, a word of it is the passage's though nothing else of its clause is."""

_SHORT = 4
"""Words of fewer letters stand in sentences for other reasons too."""

_SHORT_VERBS = frozenset("met won led fed ran hid sue".split())
"""Verbs of fewer letters that tell what was done."""

_BEFORE, _BEHIND = 7, 3
"""So near before a word, or behind it, something may deny it, be it in another clause."""

_REACH = 9
"""So near behind a negation stands what it denies."""

_PLAIN = frozenset(
    "not never no nobody none nothing neither nor non cannot hardly scarcely barely rarely seldom".split()
)
"""Words that deny what stands behind them in their clause."""

_BEFORE_TO = frozenset(
    """fail failed fails failing failure refuse refused refuses refusing refusal decline declined declines declining unable inability unwilling
    unwillingness reluctant reluctance impossible neglected neglects neglect omitted omits forgot forgets""".split()
)
"""Words that deny the verb behind their “to”."""

_DISCLAIMING = frozenset("deny denies denied denying".split())
"""Verbs that deny what is in the next clause, or the verb in -ing behind them."""

_HINDERING = frozenset(
    """prevent prevents prevented preventing bar bars barred barring ban bans banned banning prohibit prohibits prohibited prohibiting stop stops stopped stopping
    discourage discourages discouraged discouraging deter deters deterred deterring hinder hinders hindered hindering block blocks blocked blocking dissuade
    dissuades dissuaded dissuading""".split()
)
"""Verbs that deny the one behind their “from”."""

_DENYING = (
    _PLAIN
    | _BEFORE_TO
    | _DISCLAIMING
    | _HINDERING
    | frozenset(
        """without denial avoid avoids avoided avoiding banning forbid forbids forbade forbidden stopping lack lacks lacked lacking reject rejects rejected rejecting
        rejection few little only unlikely rare doubt doubts doubted doubtful secret secrecy unless until instead rather false untrue wrong myth baseless unfounded
        contrary dismiss dismissed dismisses dismissing oppose opposed opposes opposing opposition against refrain refrained missing absent absence cease ceased ceases
        keep kept off away miss missed misses skip skipped halt halted suspend suspended cancelled canceled scrapped withheld withhold silent silence mum free exempt yet too
        stay stayed rule ruled shun shunned resist resisted block blocked blocking quit withdraw withdrew abandoned abandon drop dropped lost loss lose loses end ended ends
        last first veto vetoed object objected minus zero nil exclude excluded excluding exceptions except save besides hate otherwise hard difficult gone foregone abstain
        abstained contradict contradicts contradicted dispute disputes disputed question questioned questions reverse reversed overturn overturned undone unclear unknown
        unaware than still remain remains remained escape escapes escaped spared spare rebuff rebuffed scoff scoffed scoffs""".split()
    )
)
"""Words beside which it can't be told that nothing is denied."""

_UNDOING = frozenset(
    """since except save besides else otherwise apart anymore exactly quite entirely necessarily merely simply just only solely always all every everyone everything
    everybody both enough until unless before than because too much so very even such if whether fully completely immediately""".split()
)
"""Words that take something out of what is denied, or say how far it goes."""

_NO_DENIAL = frozenset(
    "only just merely least more less fewer doubt matter sooner later surprise secret question wonder mere simply necessarily unlike longer other".split()
)
"""Words with which “not” or “no” denies nothing, or not what stands behind."""

_LIGHT = frozenset(
    """continue continued continues able allowed show shown shows showed give given gives gave find found finds bring brought take taken make made want wanted wish
    need needed seem seemed appear appeared trying come came ever longer really actually intend plan expect expected further clear""".split()
)
"""Words that may stand between a negation and what it denies."""

_HAVING = frozenset(
    "has have had with is are was were be been gave give given found made saw showed shown reported offered received provided".split()
)
"""Words behind which “no” denies that there is any."""

_DETERMINING = frozenset("the a an its his her their our my this that these those of".split())
_NO_PREFIX = (
    "under until unit uncle unless union uniq univers unanim uncover unveil unfold unleash unlock unload unravel undo unpack unearth unseat unwind unplug undertak "
    "unhook untie irony iris irrit illustr illumin illn illeg"
).split()
"""How words begin that only look like those that deny, or that tell of a deed."""

_UN = ("un", "non", "ir", "il")
_IM = frozenset(
    "impossible improper imperfect immoral immobile impatient impractical improbable immature imprecise".split()
)
"""Words that “im” denies, as it does few."""


class _Denial(NamedTuple):
    """A word that is denied, the key by which it is known, the one that denies it, and its clause."""

    no: Token
    word: Token
    key: str
    clause: Sequence[Token]

    @property
    def names(self) -> list[str]:
        """The word by itself, and with the particle behind it."""
        if self.word is self.no:
            return [self.key]
        return next((called for word, called in _called(self.clause) if word is self.word), [self.key])


def contradicted(document: Document, passage: Passage) -> Iterator[tuple[str, Span, Span]]:
    """The kind of each clause that denies what one of the other text says, with where it stands in the copy and in the source."""
    if passage.share < _LEAST or document[passage.copy] in passage.source.text:
        return
    ours, theirs = within(document, passage.copy), within(passage.source, passage.span)
    if supposed(ours) != supposed(theirs) or _is_other_side(ours, theirs):
        return
    for denial, match in _contradicted((passage.source, theirs), (document, ours), passage.share, fewest=1):
        if not denied_beside(denial.key, beside(document, passage)):
            yield NEGATION, match.span, _stretch(denial)
    for denial, match in _contradicted((document, ours), (passage.source, theirs), passage.share, fewest=2):
        if _is_denial_of_any(denial) and not _is_denied_somewhere(passage.source, denial.key):
            yield NEGATION, _stretch(denial), match.span


def _is_other_side(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether a word of a sentence says the contrary of one of its passage: less than a third opposed it, more than two thirds did not."""
    here, there = {t.key for t in ours if t.word}, {t.key for t in theirs if t.word}
    return any(opposed(old, new) for old in there - here for new in here - there)


_Text = tuple[Document, "Sequence[Token]"]


def _contradicted(denying: _Text, saying: _Text, share: float, *, fewest: int) -> Iterator[tuple[_Denial, Token]]:
    """What one text denies and the other says, in a clause that shares at least so many other words."""
    row, other = denying[1], saying[1]
    said = {stem(t.key) for t in row if t.key not in _PLAIN}
    if sum(_may_deny(t, said) for t in other) >= sum(_is_denying(t) or t.key in _IN_WORDS for t in row):
        return
    shared_looks = {stem(t.key) for t in other if t.key not in _PLAIN}
    theirs = clauses(*saying)
    for clause in clauses(*denying):
        if sum(_may_deny(t, shared_looks) for t in clause) != 1:
            continue
        for one in _denials(clause, row, {t.key for t in other}):
            match = _match(one, theirs, said)
            if (
                match is None
                or _is_to_be_done(match, other)
                or affirmed(one.key, row)
                or any(_denied_near(t, other, said) for t in _all(one, other))
            ):
                continue
            at = next(c for c in theirs if match in c)
            if one.no.key not in {"no", "without"} and _is_noun(match, at):
                continue
            about = _about(one.clause, one.word) & _about(other if one.no.key in _NOBODY else at, match)
            least = 0 if share >= _CLOSE and stem(match.key) == stem(one.key) and fewest == 1 else fewest
            if len(about) >= least and not any(_may_deny(t, said) for t in at):
                yield one, match


def _denials(clause: Sequence[Token], row: Sequence[Token], others: set[str]) -> Iterator[_Denial]:
    """What a clause denies; what bounds it must stand in the other text too."""
    for at, no in enumerate(clause):
        behind = _scope(clause, at, row)
        if not behind and (base := _unprefixed(no.key)):
            yield _Denial(no, no, base, clause)
        if any(t.key in _UNDOING and t.key not in others for t in behind[:6]):
            continue
        whole = clause if clause[-1] in behind or not behind else [no, *behind]
        words = [t for t in behind[:_REACH] if says_more(t) and not (no.key in _QUANTIFYING and t.key[0].isdigit())][:3]
        for word in words:
            if _tells(word):
                yield _Denial(no, word, word.key, whole)
            if word.key not in _LIGHT:
                break
        if no.key in _QUANTIFYING:
            yield from (
                _Denial(no, word, word.key, whole)
                for before, word in zip(behind, behind[1:], strict=False)
                if before.key in _AUXILIARIES and _tells(word) and word not in words[:1]
            )


_QUANTIFYING = frozenset("no none nobody neither nothing".split())
"""Words that deny the verb of whatever they stand before."""

_AUXILIARIES = frozenset("was were is are been be has have had will would can could did".split())
_NOBODY = frozenset("no none nobody".split())
"""Words of which the other clause need not tell: no one was hurt in the blast, three were hurt when it went off."""

_IN_WORDS = _DISCLAIMING | _HINDERING | frozenset("without yet".split())
"""Words that deny as “not” does, where they stand as such words do."""


def _scope(clause: Sequence[Token], at: int, row: Sequence[Token]) -> Sequence[Token]:
    """What a word denies: the words behind it in its clause; nothing if it denies none."""
    no, before, behind = clause[at], clause[at - 1].key if at else "", clause[at + 1 :]
    after = behind[0].key if behind else ""
    if no.key in _PLAIN:
        if no.key in {"not", "no"} and (after in _NO_DENIAL or before in {"if", "why", "whether", "or"}):
            return ()
        if any(a.key == "any" and b.key in {"one", "1", "single"} for a, b in zip(behind, behind[1:], strict=False)):
            return ()
        return behind
    if no.key in _BEFORE_TO:
        return behind[1:] if after == "to" else ()
    if no.key in {"yet", "still"} and after == "to":
        return behind[1:]
    if no.key == "without":
        return behind
    if no.key in _DISCLAIMING:
        if after.endswith("ing"):
            return behind
        rest = row[row.index(clause[-1]) + 1 :]
        return rest[: _REACH - 1] if len(behind) == 0 and rest and rest[0].key == "that" else ()
    if no.key in _HINDERING:
        start = next((n for n, t in enumerate(behind) if t.key == "from"), None)
        if start is not None and behind[start + 1 :] and behind[start + 1].key.endswith("ing"):
            return behind[start + 1 :]
    return ()


def _is_to_be_done(word: Token, row: Sequence[Token]) -> bool:
    """Whether a verb stands behind “to”: what was to be done need not have been."""
    at = row.index(word)
    before = [t.key for t in row[max(0, at - 2) : at] if t.key not in {"be", "have"}]
    return before[-1:] == ["to"]


def _match(one: _Denial, theirs: Sequence[Sequence[Token]], said: set[str]) -> Token | None:
    """The word of the other text that is the denied one, or the only one that may stand for it and is none of the denying text."""
    same = stem(one.key)
    exact = [t for clause in theirs for t in clause if _tells(t) and stem(t.key) == same]
    if exact or one.no.key in _QUANTIFYING:
        return exact[0] if exact else None
    alike = [
        t
        for clause in theirs
        for t, called in _called(clause)
        if stem(t.key) not in said and any(may_stand_for(name, other) for name in one.names for other in called)
    ]
    return alike[0] if len(alike) == 1 else None


def _called(clause: Sequence[Token]) -> Iterator[tuple[Token, list[str]]]:
    """The words of a clause that say something, each by itself and with the particle behind it: step, step down."""
    for at, token in enumerate(clause):
        if _tells(token):
            yield token, [token.key, *(f"{token.key} {t.key}" for t in clause[at + 1 : at + 2] if t.key in _PARTICLES)]


_PARTICLES = frozenset("up down out off on in over back away through ahead aside".split())


def _all(one: _Denial, other: Sequence[Token]) -> list[Token]:
    same = stem(one.key)
    return [
        t
        for t, called in _called(other)
        if stem(t.key) == same or any(may_stand_for(name, key) for name in one.names for key in called)
    ]


def _denied_near(word: Token, row: Sequence[Token], said: set[str]) -> bool:
    """Whether a word that denies another, or may, stands near it."""
    at = row.index(word)
    return any(_may_deny(t, said) for t in (*row[max(0, at - _BEFORE) : at], *row[at + 1 : at + 1 + _BEHIND]))


def _may_deny(token: Token, said: set[str]) -> bool:
    """Whether a word may deny something that the other text, which has some words too, does not."""
    return _is_denying(token) or (token.key in _DENYING and stem(token.key) not in said)


def _is_denying(token: Token) -> bool:
    return token.key in _PLAIN or token.key in _BEFORE_TO or bool(_unprefixed(token.key))


@lru_cache(maxsize=32768)
def _unprefixed(key: str) -> str:
    """A word without the beginning that denies it: aware, of unaware; nothing for any other."""
    if key in _IM:
        return key.removeprefix("im")
    if key.startswith(tuple(_NO_PREFIX)):
        return ""
    for prefix in _UN:
        rest = key.removeprefix(prefix)
        if rest != key and len(rest) >= _SHORT and counts().everyday(rest):
            return rest
    return ""


def _is_denied_somewhere(source: Document, key: str) -> bool:
    """Whether a source denies a word anywhere, in whatever way."""
    same, found = stem(key), tokens(source)
    return any(
        stem(t.key) == same and any(one.key in _DENYING for one in found[max(0, at - _BEFORE) : at])
        for at, t in enumerate(found)
    )


def _is_denial_of_any(one: _Denial) -> bool:
    """Whether “no” denies that there is any, where it denies."""
    at = one.clause.index(one.no)
    return one.no.key != "no" or (at > 0 and one.clause[at - 1].key in _HAVING)


def _is_noun(word: Token, clause: Sequence[Token]) -> bool:
    at = clause.index(word)
    return at > 0 and clause[at - 1].key in _DETERMINING


def _about(clause: Sequence[Token], word: Token) -> set[str]:
    """The stems of what else a clause tells of."""
    return {
        stem(t.key) for t in clause if says_more(t) and len(t.key) >= _SHORT - 1 and t.key != "said" and t is not word
    }


def _stretch(one: _Denial) -> Span:
    return Span(min(one.no.span.start, one.word.span.start), max(one.no.span.end, one.word.span.end))


def _tells(token: Token) -> bool:
    return (
        says_more(token)
        and (len(token.key) >= _SHORT or token.key in _SHORT_VERBS)
        and token.key not in CALENDAR
        and not token.key[0].isdigit()
        and token.key != "said"
        and token.text.islower()
    )
