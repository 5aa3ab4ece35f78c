"""People whom a copy calls what its source calls somebody else."""

from __future__ import annotations

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.alignment import within
from wirelint.layers.fidelity.judging.tokens import says_more
from wirelint.layers.fidelity.senses import alike, compatriots, of_one_country, stem
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import CALENDAR
from wirelint.layers.naming.names import kinds
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.people import people
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.naming.housestyle import Token
    from wirelint.layers.speech.people import Person

_BEHIND = pattern(
    r",(?: \d{1,3},)? (?P<called>(?:an?|the|its|who|[A-ZÀ-Þ][\w-]*[’']s?|(?P<head>[a-z-]+)) [^,.;:“”\"()\n]{3,90})(?=[,.;:]|$)"
)
_OF = pattern(
    r" (?:of|from) (?P<called>(?:the )?[A-ZÀ-Þ][\w’'-]+(?: (?:(?:of|for|and) (?:the )?)?[A-ZÀ-Þ][\w’'-]+){0,5})"
)
_NO_APPOSITION = pattern(
    r"who (?!is\b|was\b|has been\b|heads?\b|headed\b|leads?\b|led\b|runs?\b|ran\b|chairs?\b|chaired\b|directs?\b|directed\b|teaches\b|taught\b|works?\b|worked\b"
    r"|represents?\b|edits?\b|plays?\b|coaches\b|manages\b|commands?\b|serves?\b|speaks\b)|(?:the|an?) (?:[a-z’'-]+ ){1,5}[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+ and [A-ZÀ-Þ]"
)
"""What a text does not call the one before it: what somebody has, and the next of a list."""
_BETWEEN = pattern(
    r"(?:^|\n|[,.;:”\"] |\b(?:said|says|told|by|to|of|that|and|while|where|but) )(?P<called>(?:[Tt]he|[Aa]n?|[Ii]ts|[A-ZÀ-Þ][\w-]*[’']s?) [^,.;:“”\"()\n]{3,80}), $"
)
_RIGHT_BEFORE = pattern(r"(?:^|[\s“\"(—])(?P<called>(?:[\w’'-]+ ){1,7})$")
_NO_CALLING = frozenset(
    "said says told tells by to that and while where when as but with added from if whether like than or met saw after before since".split()
)
"""Words behind which what somebody is called begins."""

_TITLES = frozenset(
    """president minister premier chancellor governor mayor senator congressman congresswoman councilwoman councilman chairman chairwoman captain coach judge
    prosecutor secretary treasurer ambassador speaker commissioner ombudsman sheriff bishop archbishop king queen""".split()
)
"""Callings that tell by themselves whose they are in a story."""

_FAR = 100
"""How far before a name what it is called is looked for, in code points."""

_ENOUGH = 2
"""So many words must be what the source calls the other."""


class Exchanged(NamedTuple):
    """A person of the copy with what it calls them, and the other whom a source calls so."""

    span: Span
    name: str
    other: str
    source: Document
    origin: Span


class _Described(NamedTuple):
    """A person of a source, where it says what they are, and the stretches of all sentences that name them."""

    person: Person
    callings: list[Span]
    about: list[Token]


@layer
def exchanged(document: Document) -> list[Exchanged]:
    """The people of a copy with a calling that a source gives to another and has in no sentence about them."""
    return [one for source in document.sources for one in _exchanged(document, source)]


def _exchanged(document: Document, source: Document) -> Iterator[Exchanged]:
    theirs = _described(source)
    for person in people(document):
        own = next((one for one in theirs if one.person.name == person.name), None)
        if own is None or not _PEERS.isdisjoint(t.key for t in own.about):
            continue
        for span in _callings(document, person):
            said = _said(document, span, {part.lower() for part in person.name.split()})
            other = _whose(source, theirs, own, said) if said else None
            if other:
                yield Exchanged(span, person.name, other[0].person.name, source, other[1])


_PEERS = frozenset("counterpart counterparts namesake homologue".split())
"""Words for somebody of another's office: the foreign minister and her Cambodian counterpart."""


def _whose(
    source: Document, theirs: Sequence[_Described], own: _Described, said: Sequence[Token]
) -> tuple[_Described, Span] | None:
    """The other person whom a source calls what a copy calls this one, and where it does."""
    mine = [token for token in said if _stands(token, own.about)]
    found: list[tuple[int, _Described, Span]] = []
    for one in theirs:
        for span in one.callings if one is not own else ():
            words = within(source, span)
            matched = [token for token in said if _stands(token, words)]
            fresh = [token for token in matched if token not in mine]
            lost = [token for token in mine if token not in matched]
            if (
                fresh
                and not lost
                and not _is_common(fresh)
                and (len(fresh) >= _ENOUGH or _tells(own, said, matched, fresh))
            ):
                found.append((len(matched), one, span))
    if not found:
        return None
    _, other, span = max(found, key=lambda one: one[0])
    return other, span


def _tells(own: _Described, said: Sequence[Token], matched: Sequence[Token], fresh: Sequence[Token]) -> bool:
    """Whether few words tell whose a calling is: all of it, an office, or another calling than the person's own."""
    if len(matched) == len(said) and (len(matched) >= _ENOUGH or said[0].key in _TITLES):
        return True
    called = [
        token for token in fresh if token.key in _TITLES or (token.text.islower() and "title" in kinds(token.key))
    ]
    return bool(called) and bool(own.callings) and not any(_stands(token, own.about) for token in called)


def _is_common(fresh: Sequence[Token]) -> bool:
    """Whether words say no more than of what country somebody is and what thousands are there: a Russian oligarch."""
    rest = [
        token
        for token in fresh
        if not (token.text[0].isupper() and ("nation" in kinds(token.text) or compatriots(token.key)))
    ]
    return len(rest) < min(_ENOUGH, len(fresh)) and not any(token.key in _TITLES for token in rest)


def _stands(token: Token, found: Sequence[Token]) -> bool:
    """Whether one of some tokens is a word, or may stand for it."""
    key = stem(token.key)
    return any(
        stem(other.key) == key or alike([token.key], [other.key]) or of_one_country(token.key, other.key)
        for other in found
        if other.word
    )


def _said(document: Document, span: Span, names: set[str]) -> list[Token]:
    """The words of a calling that say something."""
    return [
        token
        for token in within(document, span)
        if says_more(token)
        and not token.key[0].isdigit()
        and token.key not in CALENDAR
        and token.key not in names
        and token.key not in _EMPTY
    ]


_EMPTY = frozenset("region regional head heads body group local city country man woman people".split())
"""Words that two people's callings share by chance."""


@layer
def _described(source: Document) -> list[_Described]:
    found: list[_Described] = []
    for person in people(source):
        named = {sentence_at(source, mention.start) for mention in person.mentions}
        about = [token for span in sorted(named) for token in within(source, span)]
        found.append(_Described(person, list(_callings(source, person)), about))
    return found


def _callings(document: Document, person: Person) -> Iterator[Span]:
    """What a text calls a person: the apposition behind the full name, the words before it."""
    text = document.text
    for mention in person.mentions:
        if " " not in document[mention] or quoted(document, mention):
            continue
        m = _BEHIND.match(text, mention.end)
        if m and ((m["head"] and "title" not in kinds(m["head"])) or _NO_APPOSITION.match(m["called"])):
            m = None
        if m := m or _OF.match(text, mention.end):
            yield Span(*m.span("called"))
        low = max(0, mention.start - _FAR)
        if text.startswith(", ", mention.start - 2):
            m = _BETWEEN.search(text, low, mention.start)
            if m:
                yield Span(*m.span("called"))
        elif m := _RIGHT_BEFORE.search(text, low, mention.start):
            start = m.start("called")
            words = m["called"].split(" ")[:-1]
            cut = next((at for at in range(len(words) - 1, -1, -1) if words[at].lower() in _NO_CALLING), -1)
            words, before = words[cut + 1 :], words[: cut + 1]
            if (
                words
                and words[-1].lower() not in FUNCTION
                and (words[-1].islower() or "title" in kinds(words[-1].lower()))
            ):
                start += sum(len(word) + 1 for word in before)
                yield Span(start, mention.start - 1)
