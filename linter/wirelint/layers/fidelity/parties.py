"""Who does what to whom: two names with a verb between them that stand the other way round in the source, whatever else was reworded."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.judging.names import TITLES
from wirelint.layers.fidelity.judging.tokens import BE, says_more
from wirelint.layers.fidelity.kinds import ROLES, Departure
from wirelint.layers.fidelity.senses import NEGATIONS, may_stand_for, stem
from wirelint.layers.naming.housestyle import CALENDAR, HONORIFICS, tokens
from wirelint.layers.naming.names import kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.naming.housestyle import Token

_BETWEEN = 9
"""At most so many words stand between two names that a verb joins."""

_SAID_BETWEEN = 4
"""So many of them may be other than what one is called: “was dismissed by the prime minister, Ana Roth”."""

_MUTUAL = frozenset(
    map(
        stem,
        """meet met meets marry married divorced play played plays face faced faces fight fought join joined date dated resemble border draw drew tie tied
        agree agreed talk talked speak spoke discuss discussed negotiate negotiated share shared match matched equal rival follow followed precede
        call called name named include included visit visited represent represented know knew like liked hug hugged kiss kissed embrace embraced
        trade traded clash clashed compete competed host hosted lead leads led trail trails trailed""".split(),
    )
)
"""Verbs of what two do to each other, or that are said of both in either order."""

_NEUTRAL = frozenset("the a an its his her their had has have was were is are been being be also then later by".split())
"""What may stand between two names beside the verb, and need not be the same in a copy and its source."""

_SMALL = _NEUTRAL | frozenset("to with against from for over of on".split())
"""All that may stand there."""


class _Deed(NamedTuple):
    """Who does something to whom, by the keys of their last names, the verb, the small words between, and where it stands."""

    who: str
    whom: str
    verb: str
    small: frozenset[str]
    span: Span


@layer
def exchanged_parties(document: Document) -> list[Departure]:
    """The deeds of a copy that its source has the other way round, and nowhere so."""
    return [one for source in document.sources for one in _exchanged(document, source)]


def _exchanged(document: Document, source: Document) -> Iterator[Departure]:
    theirs = _by_parties(source)
    for one in _deeds(document):
        of_both = [other for other in theirs.get(frozenset((one.who, one.whom)), ()) if _same_verb(one, other)]
        if of_both and all(other.who == one.whom for other in of_both) and not quoted(document, one.span):
            yield Departure(ROLES, one.span, source, of_both[0].span)


@layer
def _by_parties(source: Document) -> dict[frozenset[str], list[_Deed]]:
    """The deeds of a text by the two whom they join, each once."""
    found: dict[frozenset[str], dict[tuple[object, ...], _Deed]] = {}
    for one in _deeds(source):
        found.setdefault(frozenset((one.who, one.whom)), {}).setdefault(one[:4], one)
    return {parties: [*deeds.values()] for parties, deeds in found.items()}


def _same_verb(one: _Deed, other: _Deed) -> bool:
    """Whether two deeds are one: of the same verb, with the same small words about it unless these say who does it."""
    if stem(one.verb) != stem(other.verb) and not may_stand_for(one.verb, other.verb):
        return False
    return one.small - _NEUTRAL == other.small - _NEUTRAL


@layer
def _deeds(document: Document) -> list[_Deed]:
    """Two names with one verb and small words between them, in a sentence."""
    found = tokens(document)
    return [deed for at in range(len(found)) if (deed := _deed(document, found, at))]


def _deed(document: Document, found: Sequence[Token], at: int) -> _Deed | None:
    """The deed of the name that ends at a token, with the first name behind it."""
    if not is_name(found[at]) or at + 2 >= len(found):
        return None
    joined = _joined(document, found, at)
    if joined is None:
        return None
    verb, small, other = joined
    passive = not BE.isdisjoint(small)
    if stem(verb) in _MUTUAL or not verb.endswith(_ENDINGS) or ("by" in small) != passive:
        return None
    start, last = end_of_name(document, found, at, -1), end_of_name(document, found, other, 1)
    who, whom = found[at].key, found[last].key
    if who == whom:
        return None
    if passive:
        who, whom = whom, who
    if stem(verb) in _LOSING and "to" in small:
        who, whom, verb = whom, who, "beat"
        small -= {"to"}
    elif stem(verb) in _BEATING:
        verb = "beat"
    return _Deed(who, whom, verb, small, Span(found[start].span.start, found[last].span.end))


def is_mutual(verb: str) -> bool:
    """Whether two do to each other what a verb says, or it is said of both in either order."""
    return stem(verb) in _MUTUAL


def _joined(document: Document, found: Sequence[Token], at: int) -> tuple[str, frozenset[str], int] | None:
    """The one verb and the small words between a name and the next, and where that is; None where anything else is said between."""
    verb, small, calling, said = "", set[str](), False, 0
    for near in range(at + 1, min(at + 1 + _BETWEEN, len(found))):
        token, between = found[near], document.text[found[near - 1].span.end : found[near].span.start]
        if not token.word or not _PARTING.isdisjoint(between):
            return None
        named = is_name(token)
        if "," in between and not (calling and named) and not (near == at + 1 and _is_set_off(document, found, at)):
            return None
        if named:
            return (verb, frozenset(small), near) if verb else None
        if token.text[0].isupper() and any(map(is_name, found[near + 1 : near + 2])):
            # a word of every day that a name begins with, or a title: Real Madrid, Prime Minister Ana Roth
            continue
        if verb and (calling or token.key in _WHOSE) and _is_calling(token, found[near + 1 : near + 4]):
            calling = True
            continue
        said += 1
        if calling or said > _SAID_BETWEEN:
            return None
        if token.key in _SMALL:
            small.add(token.key)
        elif not verb and _may_be_verb(token):
            verb = token.key
        else:
            return None
    return None


def _may_be_verb(token: Token) -> bool:
    return token.text.islower() and says_more(token) and token.key not in NEGATIONS and token.key != "said"


_PARTING = frozenset(".;:—–-\n'’")
"""Marks between which no verb joins two names."""
_WHOSE = frozenset("the its his her".split())
_ENDINGS = ("s", "t", "n", "d", "k", "ew", "ave", "ote")
"""Endings of verbs, most of them in the past."""
_LOSING = frozenset(map(stem, "lost fell succumbed bowed crashed slumped yielded surrendered capitulated".split()))
"""Verbs that say with “to” who won."""
_BEATING = frozenset(
    map(
        stem,
        """beat defeated thrashed edged overcame crushed routed outclassed hammered trounced eliminated upset stunned downed swept whitewashed vanquished overpowered
        outplayed dethroned toppled bested conquered demolished thumped""".split(),
    )
)
"""Verbs that say who won."""


def _is_set_off(document: Document, found: Sequence[Token], at: int) -> bool:
    """Whether a name stands behind what it is called and a comma: “the president, Ana Roth, …”."""
    start = end_of_name(document, found, at, -1)
    return start > 0 and "," in document.text[found[start - 1].span.end : found[start].span.start]


def _is_calling(token: Token, behind: Sequence[Token]) -> bool:
    """Whether a word is of what somebody is called, whose name stands behind it."""
    if not token.text.islower():
        return False
    if token.key in _WHOSE:
        return any(t.text.islower() and (t.key in TITLES or "title" in kinds(t.text)) for t in behind)
    return says_more(token)


def end_of_name(document: Document, found: Sequence[Token], at: int, step: int) -> int:
    """The token with which a name begins (`step` -1) or ends (1), of which another is given."""
    while 0 <= at + step < len(found) and is_name(found[at + step]):
        one, other = sorted((at, at + step))
        if document.text[found[one].span.end : found[other].span.start] != " ":
            break
        at += step
    return at


def is_name(token: Token) -> bool:
    """Whether a word is a name by its capital, and no everyday word that opens a sentence."""
    if not token.word or not token.text[0].isupper() or token.key in CALENDAR or token.key in HONORIFICS:
        return False
    return says_more(token) and not (counts().everyday(token.text.lower()) and not token.text.isupper())
