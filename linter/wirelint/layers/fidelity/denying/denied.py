"""What a clause denies, and by which word: “refused to sign”, “denied that he knew”, “barred from leaving”, “no one was hurt”."""

from __future__ import annotations

from wirelint.layers.fidelity.denying.negators import BEFORE_TO, DISCLAIMING, HINDERING, PLAIN, tells, unprefixed
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.naming.housestyle import Token

_REACH = 9
"""So near behind a negation stands what it denies."""

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


class Denial(NamedTuple):
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
        return next((called for word, called in called_by(self.clause) if word is self.word), [self.key])


def denials(clause: Sequence[Token], row: Sequence[Token], others: set[str]) -> Iterator[Denial]:
    """What a clause denies; what bounds it must stand in the other text too."""
    for at, no in enumerate(clause):
        behind = _scope(clause, at, row)
        if not behind and (base := unprefixed(no.key)):
            yield Denial(no, no, base, clause)
        if any(t.key in _UNDOING and t.key not in others for t in behind[:6]) or is_compared(behind[:6]):
            continue
        whole = clause if clause[-1] in behind or not behind else [no, *behind]
        words = [t for t in behind[:_REACH] if says_more(t) and not (no.key in QUANTIFYING and t.key[0].isdigit())][:3]
        for word in words:
            if tells(word):
                yield Denial(no, word, word.key, whole)
            if word.key not in _LIGHT:
                break
        if no.key in QUANTIFYING:
            yield from (
                Denial(no, word, word.key, whole)
                for before, word in zip(behind, behind[1:], strict=False)
                if before.key in _AUXILIARIES and tells(word) and word not in words[:1]
            )


def is_compared(found: Sequence[Token]) -> bool:
    """Whether no more is denied than that something goes as far: not as many, not so often."""
    return any(a.key in {"as", "so"} and b.key in _FAR for a, b in zip(found, found[1:], strict=False))


_FAR = frozenset(
    "many much often long far high fast good big large strong well low bad soon easily easy hard few".split()
)
QUANTIFYING = frozenset("no none nobody neither nothing".split())
"""Words that deny the verb of whatever they stand before."""

OF_THINGS = frozenset("no without".split())
"""Words that deny a thing, of which a story tells in other clauses too: no lookout was posted, though the rules called for one."""

_AUXILIARIES = frozenset("was were is are been be has have had will would can could did".split())


def _scope(clause: Sequence[Token], at: int, row: Sequence[Token]) -> Sequence[Token]:
    """What a word denies: the words behind it in its clause; nothing if it denies none."""
    no, before, behind = clause[at], clause[at - 1].key if at else "", clause[at + 1 :]
    after = behind[0].key if behind else ""
    if no.key in PLAIN:
        if no.key in {"not", "no"} and (after in _NO_DENIAL or before in {"if", "why", "whether", "or"}):
            return ()
        if any(a.key == "any" and b.key in {"one", "1", "single"} for a, b in zip(behind, behind[1:], strict=False)):
            return ()
        return behind
    if no.key in BEFORE_TO:
        return behind[1:] if after == "to" else ()
    if no.key in {"yet", "still"} and after == "to":
        return behind[1:]
    if no.key == "without":
        return behind
    if no.key in DISCLAIMING:
        if after.endswith("ing"):
            return behind
        rest = row[row.index(clause[-1]) + 1 :]
        return rest[: _REACH - 1] if len(behind) == 0 and rest and rest[0].key == "that" else ()
    if no.key in HINDERING:
        start = next((n for n, t in enumerate(behind) if t.key == "from"), None)
        if start is not None and behind[start + 1 :] and behind[start + 1].key.endswith("ing"):
            return behind[start + 1 :]
    return ()


def called_by(clause: Sequence[Token]) -> Iterator[tuple[Token, list[str]]]:
    """The words of a clause that say something, each by itself and with the particle behind it: step, step down."""
    for at, token in enumerate(clause):
        if tells(token):
            yield token, [token.key, *(f"{token.key} {t.key}" for t in clause[at + 1 : at + 2] if t.key in _PARTICLES)]


_PARTICLES = frozenset("up down out off on in over back away through ahead aside".split())
