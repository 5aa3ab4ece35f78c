"""What tells of one name in two spellings, or of two names: the letters, and how the story and the news use them.

Evidence is in nats (natural logarithms of odds) and summed, as in a logistic regression. The weights were learnt by one from 2,900
published articles: their pairs of names that look alike, each reported one read and judged, against pairs that were made by
respelling one mention of a name, by a slip of a letter, by another system of romanisation or as it is attested elsewhere
(`.ci/data/evidence.py` learns them anew from a folder of stories); those that few pairs bear on were set by hand.
"""

from __future__ import annotations

from math import log

from wirelint.layers.naming.known import distinct, given, surname, towns
from wirelint.layers.naming.lookalikes import far
from wirelint.layers.naming.names import kinds, plain
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.naming.slips import changed_consonant, misread, moved_letter, one_letter
from wirelint.layers.ngrams import counts
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document
    from wirelint.layers.naming.lookalikes import Lookalike
    from wirelint.layers.naming.names import Spelling
    from wirelint.layers.naming.romanisation.likeness import Likeness

BIAS = 2.2

LETTERS, LEAST, LEAST_MISREAD, MOST = 0.69, -6.0, -1.0, 7.0
"""The weight of what the letters tell, and the bounds within which it is taken; letters that print is misread for tell little against one name."""

ONE_LETTER, CHANGED_CONSONANT = 3.8, -1.7
SAME_NEIGHBOUR, OTHER_BEFORE, OTHER_GIVEN_NAME, OTHER_BEHIND = 2.0, -1.15, -4.5, -2.9
OTHER_ROLE = -2.05
"""One of the two stands first in names and the other last."""
HAS_NEIGHBOUR, OWN_GIVEN_NAME, OWN_SURNAME, NEVER_ALONE = -0.9, -0.45, -0.55, -0.8
"""The rarer one stands within a longer name; behind a given name; is one, before a surname; and the usual one stands alone everywhere."""
INTRODUCES = 0.75
"""The rarer one stands within a longer name before the usual one stands alone, as a person is introduced."""
LISTED_APART, TWO_GIVEN_NAMES, SHORT, NAMED = -6.0, -0.7, -2.0, -0.8
"""A list has the two as distinct; both are given names; one is short; gazetteers or lists of names
have the rarer one, and the usual one is nobody's surname."""
COORDINATED = -12.0
"""One of the two stands beside the other as another is named: “Khokhlovo and Khokhlove”, “from Mansfield to Mansfeld”."""
TWO_BEARERS, MANY_BEARERS = -1.5, -3.0
"""One of the two is a given name or short, and both stand before names that differ; the usual one is short and stands beside many names."""
KNOWN, KNOWN_TOO, BOTH_OFTEN = -1.5, -0.7, -2.5
"""News has counted the rarer one; the usual one; both often."""
KNOWN_BESIDE = 0.5
"""For each nat of the rarer one's count, where both stand beside the same word."""
EVERYDAY, EVERYDAY_TOO = -1.2, -2.0
TWICE, SIDE_BY_SIDE, ACCENTED, INNER_CAPITAL = -1.9, -0.8, -1.9, -1.3
"""The rarer one stands twice; close to the other in one sentence; alone has accents; one of the two has a capital within."""

WORD_IN_CAPITALS = -3.0
"""The rarer one stands in lines of capitals alone, and a dictionary has it in lower case: “BLASE ABOUT DE BLASIO”."""

RATHER_A_NAME = 2.0
"""So much oftener a word must stand with a capital than without one (logarithms) to be a name before it is a word: Trump."""

OFTEN = 3.6
"""From this logarithm of its count in news on, a name is well known."""

ONE_TOWN, TWO_TOWNS = 2.0, -2.0
"""Both are names of one town in some language; of two towns."""

OFTEN_SPELT = 4
"""A spelling that a story has so often is meant, and the other another's."""

UNLIKE, LIKELY = 0.2, 0.4
"""Pairs that are less likely to be one by their letters, and no slip of one letter, are two; those of a town must be likelier."""

MANY = 4
"""So many different neighbours are those of several bearers; so many letters that differ are no slip."""

SHORTEST = 5
"""Names with fewer letters are too often two."""

NEAR = 80
"""How many characters part two names that stand side by side."""


def evidence(document: Document, pair: Lookalike, enough: float) -> float | None:
    """How much tells for one name in two spellings, in nats, or None where it cannot be enough.

    What is cheap to tell is told first; as soon as the rest cannot make up for it, there is no more to say.
    """
    usual, rare = pair
    one, other = plain(usual.text), plain(rare.text)
    slip = _SLIPS[one, other]
    if len(rare.places) >= OFTEN_SPELT or (slip is None and far(one, other)) or _siblings(usual.text, rare.text):
        return None
    told = BIAS + (slip or 0.0)
    most = LETTERS * MOST + ONE_TOWN + INTRODUCES
    for some in (_neighbours(usual, rare), _looks(document, usual, rare), _repute(usual, rare)):
        told += some
        if told + most < enough:
            return None
    if not shared(usual, rare):
        told += sum(_apart(usual, rare, one, other))
    towns_told = _towns(usual, rare)
    if told + LETTERS * MOST + max(towns_told, 0.0) < enough:
        return None
    alike = likeness(one, other)
    probability = alike.probability
    if slip is None and (probability < UNLIKE or _patchwork(alike)):
        return None
    least = LEAST_MISREAD if misread(one, other) else LEAST
    if towns_told < 0 or probability >= LIKELY:
        told += towns_told
    return told + LETTERS * _letters(probability, least)


def _siblings(one: str, other: str) -> bool:
    """Whether two names share the one syllable that a family gives its children, and have each another beside it: Jong-un and Jong-nam."""
    (first, hyphen, rest), (head, _, tail) = one.partition("-"), other.partition("-")
    if not hyphen or first != head or not tail:
        return False
    return (_SLIPS[rest, tail] is None and len(tail) <= SYLLABLE >= len(rest)) or _two_syllables(rest, tail)


def _two_syllables(one: str, other: str) -> bool:
    """Whether two are syllables of Korea’s given names of which neither is a spelling of the other: Min-seok and Min-seon."""
    groups = [next((group for group in _KOREAN if syllable in group), None) for syllable in (one, other)]
    return None not in groups and groups[0] is not groups[1]


_KOREAN = tuple(
    frozenset(group.split("/"))
    for group in """a/ah an been/bin/been chan cheol/chul/chol eun/un geun/keun gi/ki gyeong/kyung/kyeong gyu/kyu ha han hee/hui heon ho hoon/hun hwa hwan hye hyeok/hyuk hyeon/hyun
    il im in ja jae/jai je jeong/jung/jong ji jin jo/cho joo/ju joon/jun kwang/gwang mi min mo nam na ok/uk rae ran sang seo seok/suk/sok seon/sun/son seong/sung/song seul
    seung sik/shik so soo/su sook tae/dae wan won woo/u woong/ung ye yeol/yul yeon/yon yeong/young yong yoo/yu yoon/yun""".split()
)


SYLLABLE = 4
"""So many letters the syllable of a given name has at most."""


def _patchwork(alike: Likeness) -> bool:
    """Whether so many letters differ, each as in another language, that no one language has the two names for one: Quirindi and Ku-ring-gai."""
    return alike.alignment is not None and len(alike.alignment.steps) >= MANY and not alike.languages


def _slip(pair: tuple[str, str]) -> float | None:
    """What it tells that two plain names are a slip of one letter apart, be it moved, or are misread; None if they are not."""
    if not (one_letter(*pair) or moved_letter(*pair) or misread(*pair)):
        return None
    return ONE_LETTER + (CHANGED_CONSONANT if changed_consonant(*pair) else 0.0)


_SLIPS = Remembered(_slip)


def forget() -> None:
    """Forget what was remembered of pairs: for whoever changes the weights."""
    _SLIPS.clear()


def _one_town(usual: Spelling, rare: Spelling) -> bool:
    return not (given(usual.text) or given(rare.text)) and not towns(usual.text).isdisjoint(towns(rare.text))


def _letters(probability: float, least: float) -> float:
    bounded = min(max(probability, 1e-6), 1.0 - 1e-6)
    return min(max(log(bounded / (1.0 - bounded)), least), MOST)


def _towns(usual: Spelling, rare: Spelling) -> float:
    """What gazetteers have of the two."""
    here, there = towns(usual.text), towns(rare.text)
    if not (here and there) or given(usual.text) or given(rare.text):
        return 0.0
    return TWO_TOWNS if here.isdisjoint(there) else ONE_TOWN


def shared(usual: Spelling, rare: Spelling) -> bool:
    """Whether a word stands beside both, and not one that stands beside many names ("New", "River")."""
    beside = (usual.before & rare.before) | (usual.behind & rare.behind)
    return any(not kinds(word) and word not in _ANYBODYS for word in beside)


_ANYBODYS = frozenset(
    "new north south east west san santa saint st los las la el port fort mount great upper lower old de le".split()
)


def _neighbours(usual: Spelling, rare: Spelling) -> float:
    """What stands beside the two."""
    told = HAS_NEIGHBOUR if rare.before or rare.behind else 0.0
    short = min(len(usual.text), len(rare.text)) < SHORTEST
    if short and len(usual.before) + len(usual.behind) >= MANY:
        told += MANY_BEARERS
    if usual.before and rare.before and not usual.before & rare.before:
        told += OTHER_GIVEN_NAME if _people(usual) and _people(rare) else OTHER_BEFORE
    if usual.behind and rare.behind and not usual.behind & rare.behind:
        if _first(usual) and _first(rare) and (short or given(usual.text) or given(rare.text)):
            told += TWO_BEARERS
        told += OTHER_BEHIND / 2 if _one_town(usual, rare) else OTHER_BEHIND
    return told + (SAME_NEIGHBOUR if shared(usual, rare) else 0.0)


def _known(text: str) -> bool:
    return surname(text) or given(text) or bool(towns(text))


def _people(spelling: Spelling) -> bool:
    """Whether what stands before a spelling is somebody's given name, as far as the words tell."""
    return any(given(word) or not (counts().everyday(word) or kinds(word)) for word in spelling.before)


def _apart(usual: Spelling, rare: Spelling, one: str, other: str) -> Iterator[float]:
    """What tells of two names, or of one, where nothing stands beside both."""
    if distinct(one, other):
        yield LISTED_APART
    if min(len(one), len(other)) < SHORTEST:
        yield SHORT
    if not usual.before and _known(rare.text) and towns(rare.text).isdisjoint(towns(usual.text)):
        yield NAMED
    if any(map(given, rare.before)):
        yield OWN_GIVEN_NAME
    if rare.behind and given(rare.text):
        yield OWN_SURNAME + (TWO_GIVEN_NAMES if given(usual.text) else 0.0)
    if (_first(usual) and _last(rare)) or (_last(usual) and _first(rare)):
        yield OTHER_ROLE
    if (rare.before or rare.behind) and not (usual.before or usual.behind or usual.titled):
        yield NEVER_ALONE
        if rare.before and rare.places[0] < usual.places[0]:
            yield INTRODUCES


def _first(spelling: Spelling) -> bool:
    return bool(spelling.behind) and not spelling.before


def _last(spelling: Spelling) -> bool:
    return bool(spelling.before) and not spelling.behind


def _repute(usual: Spelling, rare: Spelling) -> float:
    """What news has of the two."""
    told = 0.0
    news = counts()
    one, other = news.count(usual.text), news.count(rare.text)
    if one is not None:
        told += KNOWN_TOO
    if other is not None:
        told += KNOWN
        if shared(usual, rare):
            told += KNOWN_BESIDE * other
        if one is not None and min(one, other) >= OFTEN:
            told += BOTH_OFTEN
    if news.everyday(rare.text.lower()):
        told += EVERYDAY
    if news.everyday(usual.text.lower()) and not _rather_a_name(usual.text):
        told += EVERYDAY_TOO
    return told


def _rather_a_name(text: str) -> bool:
    """Whether a word is a surname before it is a word: Trump."""
    news = counts()
    return not given(text) and news.often(text) - news.often(text.lower()) >= RATHER_A_NAME


def _looks(document: Document, usual: Spelling, rare: Spelling) -> float:
    """How the two are written, how often and where."""
    told = TWICE if len(rare.places) > 1 else 0.0
    if not rare.text.isascii() and usual.text.isascii():
        told += ACCENTED
    if counts().known(rare.text.lower()) and all(document[span].isupper() for span in rare.spans):
        told += WORD_IN_CAPITALS
    if any(not one.text.istitle() and any(map(str.isupper, one.text[1:])) for one in (usual, rare)):
        told += INNER_CAPITAL
    return told + _beside_each_other(document.text, usual, rare)


_END = pattern(r"[.!?…][”’)\"]*\s|[\n\r]")


_COORDINATION = pattern(
    r"(?:['’]s)?(?:,|,? (?:with|to|for|of|by|against|on|under|before|after|unlike) whom|,? (?:and|or|nor|to|with|vs?\.?|from|against|beat|met|defeated|edged|faced|drew with|lost to|drew against))(?: (?:and|in|at|of|from|to|the|near|with|(?P<name>[A-Z][^\W\d_]+))){0,2} (?:[A-Za-z]{1,3}-)?"
)
"""What stands between two names of which one is named beside the other."""


_NO_KIN = pattern(
    r"\bno (?:kin|relation|relative)\b|\b(?:not related|unrelated) to\b|\bnot to be confused\b|\bnamesake\b"
)
"""What tells that two of nearly one name are two: Oh Hyun-jin, no kin of Oh Hyun-jun."""


_KIN = pattern(r"\b(?:brother|sister|cousin|twin)\b")
"""What tells so where they share the rest of their names; what kin do share is one name: Kim Min-seok, his brother Kim Min-seon."""


_KIN_BEHIND = pattern(r" [A-Z][\w’'-]+, (?:his|her|their|a) (?:[a-z]+ )?(?:twin|brother|sister|cousin)\b")
"""The same behind the second of two given names: Rushell Grant and Russell Grant, her twin."""


def _share_a_name(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether the same name stands before two names in two spellings, or behind both."""
    before = [_BEFORE.search(text, max(0, start - NEAR), start) for start, _ in (one, other)]
    behind = [_BEHIND.match(text, end) for _, end in (one, other)]
    return any(all(pair) and len({found["name"] for found in pair if found}) == 1 for pair in (before, behind))


_BEFORE, _BEHIND = pattern(r"(?P<name>[A-Z][\w’'-]*) $"), pattern(r" (?P<name>[A-Z][\w’'-]*)")
"""The word of a name right before a place, and right behind it."""


def coordinated(text: str, usual: Spelling, rare: Spelling) -> bool:
    """Whether one of two names is named beside the other somewhere: “Khokhlovo and Khokhlove”."""
    return _beside_each_other(text, usual, rare) == COORDINATED


def _beside_each_other(text: str, usual: Spelling, rare: Spelling) -> float:
    """What it tells that the two stand close to each other in one sentence, and how they are joined there."""
    places = sorted((*((place, usual) for place in usual.places), *((place, rare) for place in rare.places)))
    told = 0.0
    for (start, first), (behind, second) in zip(places, places[1:], strict=False):
        if first is second or behind - start >= NEAR or _END.search(text, start, behind):
            continue
        told = SIDE_BY_SIDE
        ends = start + len(first.text), behind + len(second.text)
        kin = _KIN.search(text, start, behind) or _KIN_BEHIND.match(text, ends[1])
        siblings = kin and _share_a_name(text, (start, ends[0]), (behind, ends[1]))
        if siblings or _NO_KIN.search(text, start, behind):
            return COORDINATED
        joined = _COORDINATION.fullmatch(text, ends[0], behind)
        if joined and (not joined["name"] or plain(joined["name"]) in first.before):
            return COORDINATED
    return told
