"""Whether a name, its spelling or an office is another."""

from __future__ import annotations

import re
from functools import cache

from wirelint.layers.fidelity.judging.callings import called_otherwise
from wirelint.layers.fidelity.judging.moves import listed, may_have_moved
from wirelint.layers.fidelity.judging.persons import given_to, is_person
from wirelint.layers.fidelity.judging.tokens import SMALL, keys
from wirelint.layers.fidelity.kinds import NAME, RANK, SPELLING
from wirelint.layers.fidelity.senses import alike, compatriots, of_one_country
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.housestyle import CALENDAR, HONORIFICS
from wirelint.layers.naming.known import given, surname
from wirelint.layers.naming.names import kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.numbers.zones import keys_of_place
from wirelint.letters import letters_apart
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

TITLES = frozenset(
    """president minister pm premier chancellor governor mayor senator representative congressman congresswoman secretary ambassador consul king queen
    prince princess duke judge justice prosecutor attorney lawyer sheriff chief chairman chairwoman chair director commander general admiral colonel
    major captain lieutenant sergeant bishop archbishop cardinal pope imam rabbi pastor professor lecturer dean rector principal headteacher coach
    manager owner founder editor treasurer spokesman spokeswoman spokesperson deputy commissioner inspector engineer doctor surgeon nurse witness
    suspect victim defendant plaintiff champion runner-up winner loser""".split()
)
RANKING = frozenset(
    "former ex deputy acting vice interim assistant late retired honorary designate provisional".split()
)
_NO_NAMES = CALENDAR | FUNCTION | HONORIFICS | RANKING
CLAUSE = 8
"""So many words that were left out are a clause or more: no name among the new words stands in the place of one of theirs."""
_COUNTRY = frozenset("country nation".split())
_SEAT = frozenset("capital capitals".split())
"""What a country is named for, in place of the city: the Japanese capital."""
_OF = frozenset("of for in".split())


def rank(change: Change, pool: Pool) -> str:
    """Whether an office is another, or has lost or gained what ranks it: former, deputy, acting."""
    old = [t.key for t in change.old if t.key not in may_have_moved(change, pool.gained, pool)]
    new = [t.key for t in change.new if t.key not in may_have_moved(change, pool.lost, pool)]
    if {*old} & TITLES and {*new} & TITLES and not {*old} & {*new} and not _one_office(old, new):
        return RANK if not pool.anew or (_of_one_holder(change) and {*old, *new}.isdisjoint(_OF_ANY)) else ""
    ranked = {*old} ^ {*new} if len(old) + len(new) == 1 else set[str]()
    if ranked & _FORMER and (pool.gained if old else pool.lost) & _ONCE:
        return ""
    if not ranked & RANKING or not change.behind or change.behind[0].key not in TITLES:
        return ""
    # the president is not the late one where the passage has both
    return "" if pool.anew and old and _stands_plain(change.behind[0].key, pool.around) else RANK


_OF_ANY = frozenset(
    "chief chair deputy director lawyer attorney manager owner spokesman spokeswoman spokesperson".split()
)
"""Titles by which the holders of many offices are called in other words: a chief cabinet secretary is the government's top spokesman."""


def _stands_plain(title: str, found: Sequence[Token]) -> bool:
    """Whether a title stands anywhere without a word that ranks it."""
    return any(b.key == title and a.key not in RANKING for a, b in zip(found, found[1:], strict=False))


_FORMER = frozenset("former ex retired".split())
_ONCE = _FORMER | frozenset("once formerly previously onetime erstwhile ousted deposed outgoing".split())
"""Words that say in other places of a sentence what “former” says before an office."""


def _one_office(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two stretches may stand for each other, or the offices in them: “said his lawyer”, “the attorney declared”."""
    return alike(old, new) or any(alike([a], [b]) for a in {*old} & TITLES for b in {*new} & TITLES)


def _of_one_holder(change: Change) -> bool:
    """Whether two offices stand right before the same name, or in the same words: a general of this name is no admiral."""
    if len(change.old) == len(change.new) == 1:
        return True
    named = change.behind[:1] and change.behind[0].text[0].isupper()
    return bool(named) and change.old[-1].key in TITLES and change.new[-1].key in TITLES


def is_name(token: Token, *, first: bool) -> bool:
    """Whether a token is a name by its capital; the first word of a sentence, or one of a headline, if it is no everyday word."""
    if not token.text[0].isupper() or token.key in _NO_NAMES:
        return False
    word = token.text.lower().removesuffix("’s").removesuffix("'s")
    if not first or counts().everyday(word):
        return not first
    if word.endswith("s") or (len(word) >= _LONG and not kinds(token.text)):
        return not counts().known(word)
    return True


def name(change: Change, pool: Pool) -> str:
    """The kind of a name that is another, is spelt otherwise, was cut so that it names another, or is in no source."""
    new = _names(change.new, may_have_moved(change, pool.lost, pool), change.before, pool)
    old = _names(change.old, may_have_moved(change, pool.gained, pool), change.source_before, pool)
    if not pool.anew and _name_cut(change, pool) and not _short_name(change, pool):
        return NAME
    new = [b for b in new if b.key.replace(".", "") not in pool.acronyms]
    new = [
        b
        for b in new
        if not any(
            of_one_country(a.key, b.key) or _is_seat(b, a) or _of_one_number(a, b, change) or _of_one_person(a, b, pool)
            for a in old
        )
        and not called_otherwise(b, change, pool)
        and not given_to(b, change, pool)
        and not _is_seat_of_body(b, change, pool)
    ]
    if pool.anew:
        new = [b for b in new if _in_a_persons_place(b, old, change, pool) and not any(_corrects(b, a) for a in old)]
    if alike(keys(change.old), keys(change.new)):
        return ""
    if any(_misspelt(b, pool) for b in new):
        return SPELLING
    if pool.anew and (len(keys(change.new)) > SMALL or not old):
        # what a desk says in words of its own may name whom the source does not
        return ""
    if not new or listed(change) or (len(change.new) > SMALL and {t.key for t in new} <= pool.near_keys):
        return ""
    if len(change.old) > CLAUSE and all(t.key in pool.known or _explained(t, pool) for t in new):
        return ""
    if old and any(near(a.key, b.key) for a in old for b in new):
        return SPELLING
    named = bool({t.key for t in change.old} & _COUNTRY or {t.key for t in (*change.new, *change.behind[:1])} & _SEAT)
    if named or pool.anew or len(change.new) > SMALL or not any(is_name(t, first=pool.titled) for t in change.old):
        new = [b for b in new if not _explained(b, pool) and not _has_place_in(b, pool, named=named)]
    unknown = [
        t
        for t in new
        if not {t.key, t.key.removesuffix("s")} & pool.known and not _explained(t, pool) and not _everyday(t)
    ]
    return NAME if (old and new) or unknown else ""


def _in_a_persons_place(token: Token, old: Sequence[Token], change: Change, pool: Pool) -> bool:
    """Whether a name is new, or stands for a person where another did, as a body, an office or a country may be named in anybody's place."""
    if _everyday(token):
        return False
    if ("nation" in kinds(token.text) or token.text == "America") and not any(
        _of_nation(t) for one in pool.changes for t in one.old
    ):
        # a desk may say of what country somebody is
        return False
    if token.key not in pool.known:
        return True
    ours, theirs = [*change.before[-1:], *change.new], [*change.source_before[-1:], *change.old]
    return is_person(token, ours, pool.source) and any(is_person(t, theirs, pool.source) for t in old)


def _of_nation(token: Token) -> bool:
    return "nation" in kinds(token.text) or bool(compatriots(token.key))


_LONG = 5
"""Names of so many letters are hardly like another by chance."""


def _corrects(token: Token, theirs: Token) -> bool:
    """Whether a name of the copy is one that many bear, or of the dictionary, and the source’s is that name with a slip: California for Califonia."""
    if not near(theirs.key, token.key) or _is_borne(theirs.text):
        return False
    known = counts().known
    return _is_borne(token.text) or (known(token.text.lower()) and not known(theirs.text.lower()))


def _is_borne(name: str) -> bool:
    return given(name) or surname(name)


def _misspelt(token: Token, pool: Pool) -> bool:
    """Whether a name that no source has is one of those about the passage but for a letter or two, which stands nowhere in the copy's sentence."""
    if token.key in pool.known or len(token.key) < _LONG or _everyday(token) or _explained(token, pool):
        return False
    return any(
        t.text[0].isupper()
        and t.key in pool.lost - pool.gained
        and len(t.key) >= _LONG
        and _slip(t.key, token.key)
        and not (pool.anew and _corrects(token, t))
        for t in pool.around
    )


def _slip(one: str, other: str) -> bool:
    """Whether a name is another but for letters within it, and no other house's spelling of it: Mulunga for Mulenga."""
    plain, plain_other = (re.sub(r"(.)\1+", r"\1", name.replace("y", "i").replace("j", "i")) for name in (one, other))
    return one[-1] == other[-1] and one[0] == other[0] and plain != plain_other and near(one, other)


def _of_one_number(a: Token, b: Token, change: Change) -> bool:
    """Whether two names are one, in the singular and the plural or with the ending of an owner, as they may be in other company."""
    if f"{a.key}s" == b.key:
        return len(change.old) > 1
    if a.key != f"{b.key}s":
        return False
    owner = bool(change.behind) and change.behind[0].span.start - b.span.end > 2
    return len(change.new) > 1 or owner


def _of_one_person(a: Token, b: Token, pool: Pool) -> bool:
    """Whether two names are of one person or place: Clinton for Hillary, of Hillary Clinton."""
    return any(f"{one} {other}" in pool.source.text for one, other in ((a.text, b.text), (b.text, a.text)))


def _is_seat(city: Token, country: Token) -> bool:
    """Whether a city stands for the government of a country: Moscow for Russia’s ministry."""
    if city.key not in _SEATS:
        return False
    name = country.text.removesuffix("’s").removesuffix("'s")
    zones = {*keys_of_place(name), *_zones_of_people(name.lower())}
    zones.update(*(keys_of_place(one.title()) for one in compatriots(name.lower())))
    return not zones.isdisjoint(keys_of_place(city.text))


def _is_seat_of_body(city: Token, change: Change, pool: Pool) -> bool:
    """Whether a city stands for a body of a government that the source names without its country: Washington for the administration."""
    if city.key not in _SEATS or _BODIES.isdisjoint(t.key for t in change.old):
        return False
    zones = {*keys_of_place(city.text)}
    return any(
        not zones.isdisjoint(keys_of_place(name))
        for key in pool.known
        for name in (key.title(), *(one.title() for one in compatriots(key)))
    )


_BODIES = frozenset(
    """administration government governments cabinet ministry ministries leadership leaders authorities officials regime house kremlin president parliament
    congress diplomats minister ministers department treasury side negotiators""".split()
)
"""What a seat of government stands for."""

_SEATS = frozenset(
    """moscow kyiv kiev minsk washington ottawa beijing tokyo seoul pyongyang hanoi manila jakarta canberra islamabad kabul tehran baghdad damascus ankara
    riyadh jerusalem cairo nairobi pretoria abuja london paris berlin madrid rome lisbon athens warsaw prague budapest belgrade vienna caracas bogotá
    bogota lima havana brasília brasilia""".split()
)
"""Seats by which governments are called."""


def _has_place_in(token: Token, pool: Pool, *, named: bool) -> bool:
    """Whether a country is named that the source calls so, or of which it names a place: Kenya for “the country”, or Kenyan, where Nairobi stands."""
    if ("nation" in kinds(token.text) or token.text == "America") and not pool.near_keys.isdisjoint(_COUNTRY):
        return True
    people = _zones_of_people(token.key)
    if not named and "nation" not in kinds(token.text) and not people and not compatriots(token.key):
        return False
    zones = set(keys_of_place(token.text) or people)
    zones.update(*(keys_of_place(one.title()) for one in compatriots(token.key)))
    return any(not zones.isdisjoint(keys_of_place(key)) for key in pool.near_keys) if zones else False


@cache
def _zones_of_people(key: str) -> tuple[str, ...]:
    """The zones of the country that an adjective means."""
    stems = [key.removesuffix(ending) for ending in ("n", "an", "ian", "ese", "i", "ish") if key.endswith(ending)]
    names = (f"{stem}{rest}" for stem in stems for rest in ("", "e", "a", "y", "ey"))
    return next(filter(None, map(keys_of_place, names)), ())


def _name_cut(change: Change, pool: Pool) -> bool:
    """Whether the name of a body was cut so that it names another: “president of Japan” for one of its agencies or banks."""
    if change.new or not change.old or not change.source_before or len(change.before) < 2:
        return False
    if change.before[-1].text.islower() != change.source_before[-1].text.islower():
        return False
    kept, cut = change.source_before[-1], change.old[0]
    if cut.key in pool.gained:
        return False
    if kept.key in TITLES and cut.key in _OF:
        return (
            any(t.text[0].isupper() for t in change.old) and bool(change.behind) and change.behind[0].text[0].isupper()
        )
    joined = kept.text[0].isupper() and cut.text[0].isupper() and cut.span.start - kept.span.end in {1, 3}
    return joined and change.before[-2].key in {*_OF, "the"} and kept.key not in CALENDAR


def _short_name(change: Change, pool: Pool) -> bool:
    """Whether what is left of a name is a name of the source too: “the South” for South Korea."""
    text, kept = pool.source.text, change.source_before[-1].text
    ends = [end for article in ("the", "The") for end in _ends(f"{article} {kept}", text)]
    return any(not text[end : end + 2].lstrip()[:1].isupper() for end in ends)


def _ends(literal: str, text: str) -> Iterator[int]:
    at = text.find(literal)
    while at >= 0:
        yield at + len(literal)
        at = text.find(literal, at + 1)


def _names(found: Sequence[Token], moved: frozenset[str], before: Sequence[Token], pool: Pool) -> list[Token]:
    begins = not any(t.word for t in before)
    return [
        t for at, t in enumerate(found) if t.key not in moved and is_name(t, first=pool.titled or (begins and at == 0))
    ]


def _everyday(token: Token) -> bool:
    """Whether a capitalised word is an everyday one as well, such as an office or the Earth."""
    return counts().everyday(token.text.lower())


def initials(words: Sequence[Token], short: Sequence[Token]) -> bool:
    """Whether one stretch is the initials of the other."""
    letters = "".join(t.text[0] for t in words if t.text[0].isupper()).lower()
    said = [t for t in short if t.word and t.key not in FUNCTION]
    return len(letters) > 1 and len(said) == 1 and said[0].text.isupper() and said[0].key.replace(".", "") == letters


def _explained(token: Token, pool: Pool) -> bool:
    """Whether a name is a form of one that the source has: Ukraine for Ukrainian."""
    return any(of_one_country(token.key, key) for key in pool.near_keys)


def near(a: str, b: str) -> bool:
    """Whether two names are one but for some letters."""
    if a[0] != b[0] and a[1:] != b[1:] and a[:3] != b[:3] and a[-3:] != b[-3:]:
        return False
    return letters_apart(a, b) <= max(1, min(len(a), len(b)) // 3)
