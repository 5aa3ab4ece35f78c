"""Where copy announces a total: “in all”, “a total of”, “altogether”, “bringing the dead in the two provinces to”."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY
from wirelint.layers.numbers.numerals import figure_words
from wirelint.layers.numbers.passages import before, behind, opening, telling, told
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.layers.numbers.amounts import Frame
    from wirelint.layers.words import Words
    from wirelint_rules.arithmetic._roles import Role

_WHOLES = frozenset(
    "journey trip drive ride walk voyage flight distance stretch career reign wait delay outlay bill sum haul tally".split()
)
"""What parts make up, and copy gives the length or the cost of: “a journey of 90 kilometers”."""
_TOTAL = pattern(
    r"(?:, (?:making|giving)(?: (?:it|them|a total of))?|\b(?:for |with |making |or )?an? (?:combined |overall )?total of|\b[Ii]n (?:all|total),?(?: [a-z]+){0,3}|\b[Tt]ogether(?: [a-z\ue000]+){0,4}|\bTogether,?(?: (?!short\b|ahead\b|behind\b|fewer\b|less\b|more\b|of\b)[a-z\ue000]+){0,6}|\bto (?:finish|end|end up) with|\b(?:Altogether|All told|Overall),?(?: [a-z]+){0,3}|\b[Tt]he combined (?:[a-z]+ ){1,3}(?:would|will|is|has|have|had|was)(?: [a-z]+){0,3}"
    rf"|, an? (?:[a-z]+ )?(?:{'|'.join(sorted(_WHOLES))}) of"
    rf"|\b(?:bringing|brings|brought|taking|takes|took|raising|raised|making) (?:the |its |their |his |her )?(?:[a-z-]+ ){{1,8}}(?:in|over|for|of|from) (?:the|both|those) (?:{COUNT} |several )?[a-z]+ to) ?$"
)
_BEHIND = pattern(
    rf"(?: [a-z]+){{0,4}},? (?:in all|so far\b|in total|altogether|all told|combined\b|together\b(?! with)|(?:in|over) (?:the )?(?:last |past )?{COUNT} (?:days|weeks|months|years)\b)"
)
_TELLING = frozenset("total altogether overall combined together bringing brings brought taking making raising".split())
_LEADING_UP = frozenset("bringing brings brought taking making raising".split())
_IN_PLACES = frozenset(("all", "none", "two", "three", "far", "with"))
_STRETCHES = frozenset("days weeks months years".split())

ANNOUNCED = (
    telling(_TELLING - _LEADING_UP, least=1),
    telling(_LEADING_UP, before(f"to {' '.join(_LEADING_UP)}", 4), least=1),
    telling(
        frozenset(("all",)),
        before("all", 4) | behind("all", 4) | opening("all"),
        frozenset(("in", "told")) | opening("all"),
        least=1,
    ),
    telling(_WHOLES, before("of"), least=3),
    telling(opening("none"), before("the those these"), least=1),
    telling(frozenset(("far", "with")), behind("so", 4) | before("with"), frozenset(("so", "finish", "end")), least=2),
    telling(before("in over", 3), frozenset(("two", "three")), _STRETCHES),
)
"""What a sentence has that announces a total."""


def totals(document: Document) -> list[int]:
    """Where a word for a total stands, “in all”, “All” at the head of a sentence, or “in two”."""
    story, near, found = words(document), figure_words(document), list[int]()
    for passage in told(document, *ANNOUNCED):
        for index in passage.standing(_ANNOUNCING):
            word = story.lower[index]
            if word in _LEADING_UP:
                announced = _stands_near(near, index, _AHEAD)
            else:
                announced = (word in _TELLING or word in _WHOLES or _sums_up(story, index)) and _may_be_summed(
                    near, index
                )
            if announced:
                found.append(story.starts[index])
    return found


_ANNOUNCING = _TELLING | _IN_PLACES | _WHOLES


def _sums_up(story: Words, index: int) -> bool:
    """Whether “all” or a number is part of “in all”, “all told”, “in the two days”, or begins “All 38”."""
    word, text = story.lower[index], story.texts[index]
    earlier, following = story.lower[max(0, index - 3) : index], story.lower[index + 1 : index + 2]
    if word in _AT_THE_END:
        return earlier[-1:] == [_AT_THE_END[word]] or earlier[-2:] == ["end", "up"]
    if word == "none":
        return text == "None"
    if word == "all":
        return text == "All" or earlier[-1:] == ["in"] or following == ["told"]
    return not _WITHIN.isdisjoint(earlier) and not _STRETCHES.isdisjoint(following)


_AT_THE_END = {"far": "so", "with": "finish"}
"""Words that tell with the one before them how things stand: “so far”, “to finish with 31”; that may be “to end up with” as well."""
_WITHIN = frozenset(("in", "over"))


def _stands_near(places: list[int], index: int, ahead: int) -> bool:
    """Whether a figure stands where a word speaks of it as a total."""
    first = bisect_left(places, index - _BEFORE)
    return first < len(places) and places[first] <= index + ahead


def _may_be_summed(places: list[int], index: int) -> bool:
    """Whether a figure stands near enough, and two more that may be its parts within two sentences."""
    return (
        _stands_near(places, index, _BEFORE)
        and bisect_left(places, index + _BEHIND_IT) - bisect_left(places, index - _TWO_SENTENCES) > 2
    )


_TWO_SENTENCES, _BEHIND_IT = 100, 30
"""In words."""
_BEFORE, _AHEAD = 8, 24
"""In words: how far from a total what speaks of it stands, and how far before it “bringing the … in the two provinces to”."""


def announcement(frame: Frame, one: Role) -> int:
    """Where in a frame begins what says that an amount is a sum, or the amount itself; -1 where nothing says so."""
    if one.amount.kind not in (COUNT, MEASURE, MONEY) or one.amount.hedge not in ("", "some") or one.amount.partial:
        return -1
    m = _TOTAL.search(frame.text, max(0, one.at - _LONGEST), one.at)
    if m is None and one.at < _HEAD:
        m = _ALL.search(frame.text, 0, one.at)
    if m is None and one.amount.kind != COUNT:
        m = _MONEY_TOTAL.search(frame.text, max(0, one.at - _LONGEST), one.at)
    return m.start() if m else one.at if _BEHIND.match(frame.text, one.at + 1) else -1


_ALL = pattern(
    r"(?:^|[“\" ])All (?:of the |the |of those |those )?$|^[“\"]?(?:None|Not one|Each) of (?:the|those|these) $"
)
_MONEY_TOTAL = pattern(
    r"\b(?:bringing|brings|brought|taking|takes|making|raising) (?:the |its |their )?(?:[a-z]+ ){0,2}(?:total|bill|cost|sum|costs|spending)(?: [a-z]+){0,3} to $"
)
_HEAD = 16
"""In code points: “All 38” that sums up the sentence before stands at the head of its own."""
_LONGEST = 120
