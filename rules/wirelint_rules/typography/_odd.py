"""Where spacing, marks, figures and capitals look odd: what the rules of this group look at, and which of them need look at all.

A fault of typography shows in a word or in the gap before it. Both come again and again, so that each is judged once.
"""

from __future__ import annotations

from itertools import compress, count

from wirelint.document import Span, layer
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._scripts import SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint import Document
    from wirelint.layers.words import Words

ENDINGS = frozenset(["s", "t", "re", "ve", "ll", "d", "m"])
"""What stands behind the apostrophe of a short form or a possessive."""

BARE = {
    f"{verb}nt": f"{verb}n’t"
    for verb in "do does did is was are were has have had could would should might must need".split()
} | {
    "youre": "you’re",
    "theyre": "they’re",
    "theyve": "they’ve",
    "weve": "we’ve",
    "youve": "you’ve",
    "thats": "that’s",
    "whats": "what’s",
    "theres": "there’s",
    "shes": "she’s",
    "hes": "he’s",
}
"""Short forms that lost their apostrophe, and what they were."""

EVERYDAY = frozenset(
    """the this that these those there then they their when where what which while who with was were will would and but for from have has had her his
    him she its into after before about also are been can could did does even every first how just last like many more most much new not now
    only other our out over said same should since some such than them through two under until upon very want way well yet you your monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    police government president minister""".split()
)
"""Words in which two capitals are a slip."""

COMMON = 7.0
"""A word that news has so often, as a logarithm of its count, is an everyday word."""

FEWEST = 7.0
"""A word counts as a name that news has with a capital so often, as a logarithm of its count, and never without."""

_GENERIC = frozenset(
    """google googled adidas internet bible biblical congress congressional western eastern northern southern catholic satan christmas earth mars march may
    august polish turkey china french dutch swiss danish roman gothic cuban havana brussels champagne bourbon cheddar hoover jersey denim panama boycott
    facebook twitter tweet uber skype photoshop velcro jeep kleenex senate pentecostal ebola covid coronavirus""".split()
)
_SHORTEST_NAME = 4
_MONTHS = frozenset("January February March April May June July August September October November December".split())
_SCALES = frozenset(["million", "billion", "trillion"])

_GAPS = {
    "broken-apostrophe": pattern(r"^(?:[`´] ?|''|’’|\")$|‘$"),
    "broken-encoding": pattern(r"[\\\ufffd]|&#?$|%$"),
    "broken-figure": pattern(r"^, $"),
    "glued-number": pattern(r"^$"),
    "missing-capital": pattern(r"^\. $"),
    "missing-space": pattern(r"[.,!?;:)][\"”’]?$|^\($"),
    "missing-stop": pattern(r"^[”\"]?\s*\n"),
    "space-before-mark": pattern(r"[ \u00a0][,;.!?:)]"),
    "space-inside-marks": pattern(r"[(“$£€][ \u00a0]|[ \u00a0][”%]"),
    "spaced-apostrophe": pattern(r" [’']$"),
    "spaced-hyphen": pattern(r"- $| -$"),
    "stray-in-figure": pattern(r"[$€£¥]{2}$|^ ?%|^(?:\.\.| \.|\. | -|- |;|\.:|:\.|::)$"),
    "unmatched-bracket": pattern(r"[()\[\]]"),
    "wrong-ordinal": pattern(r"^$"),
}
"""What the gap before a word is like where a rule must look."""

_BESIDE: dict[str, Callable[[str, str], bool]] = {
    "broken-apostrophe": lambda before, word: (
        word in ENDINGS or word == "nt" or word[:1].isdigit() or before[-1:] == "s"
    ),
    "broken-encoding": lambda _, word: len(word) > 1,
    "broken-figure": lambda before, word: before[-1:].isdigit() and word[:3].isdigit(),
    "glued-number": lambda before, word: before[-1:].isdigit() and word[:1].isalpha(),
    "missing-capital": lambda _, word: word.islower(),
    "missing-space": lambda _, word: word[:1].isalpha(),
    "missing-stop": lambda before, _: before.islower(),
    "spaced-apostrophe": lambda before, word: bool(before) and word in ENDINGS,
    "spaced-hyphen": lambda _, word: word[:3].islower(),
    "stray-in-figure": lambda before, word: word[:1].isdigit() or (word[:3] == "per" and before[-1:].isdigit()),
    "wrong-ordinal": lambda before, word: word in {"st", "nd", "rd", "th"} and before[-1:].isdigit(),
}
"""What the words before and behind such a gap are like, where that matters."""


def _within_figures(before: str, word: str) -> bool:
    """Whether a word that may be part of a figure stands behind what makes it one: “1 000”, “March 202”, “5m million”."""
    if word in _SCALES:
        return before == word or before.lstrip("0123456789") in {"m", "bn", "mn", "tn"}
    if len(word) == 3 and word.isdigit():
        return before in _MONTHS
    return before.isdigit() if word.endswith("00") else True


_FIGURES = {
    "broken-figure": pattern(
        r"[0-9],(?![0-9]{3}(?![0-9]))[0-9]|[0-9]{4},[0-9]|[0-9][OIl][0-9]|(?:19|20)[0-9]{3}(?![0-9])"
    ),
    "glued-number": pattern(r"[A-Za-z][0-9]|[0-9](?!(?:st|nd|rd|th|s)\b)[A-Za-z]"),
    "missing-space": pattern(r"^[0-9]{1,2},(?:19|20)[0-9]{2}\b"),
    "stray-in-figure": pattern(
        r"^[lI][0-9]|^(?:[0-9]{1,2},0)?00$|^(?:19|20)[0-9]$|^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{3}$|[0-9],[0-9]{3}\.[0-9]{1,2},[0-9]|^[0-9]{1,3},(?:[0-9]{1,2}|[0-9]{4})$"
    ),
    "wrong-ordinal": pattern(r"[0-9](?:st|nd|rd|th)\b"),
}
"""What a word with digits is like where a rule must look."""

_CAPITALS = pattern(r"[a-z]?[A-Z]{2}[A-Za-z]*")
INNER = pattern(r"\b[a-z]{1,12}[A-Z][a-z]{2,12}\b")
"""A word with a capital within it."""

_NEGATION = frozenset(["n't", "n’t"])
_SLIPPED = pattern(r"[A-Za-z]['’]nt\b")
_DIGIT = pattern(r"[0-9]")
_ODD_LETTERS = pattern(r"[âÃÂÅÕï\ufffd]")


def _of_gap(gap: str) -> list[str]:
    return [kind for kind, shape in _GAPS.items() if shape.search(gap)]


def _of_word(word: str) -> list[str]:
    """The rules that must look at a word for itself."""
    if word.isalpha() and word.isascii() and (word.islower() or word[1:].islower()):
        return _of_plain(word)
    found: list[str] = []
    if _DIGIT.search(word):
        found += [kind for kind, shape in _FIGURES.items() if shape.search(word)]
    if not word.isascii():
        found += ["mixed-scripts"] if SCRIPTS.search(word) else []
        found += ["broken-encoding"] if _ODD_LETTERS.search(word) else []
    if word in _NEGATION:
        found.append("spaced-apostrophe")
    elif _SLIPPED.search(word):
        found.append("broken-apostrophe")
    if not word[1:].islower() and _slipped(word):
        found.append("slipped-capital")
    return found or (_of_plain(word) if word.islower() else [])


def _of_plain(word: str) -> list[str]:
    """The same for a word of letters that has no capital but its first."""
    if word in BARE:
        return ["broken-apostrophe"]
    if word in _SCALES:
        return ["stray-in-figure"]
    return ["lost-capital"] if word == "i" or (word.islower() and _name(word)) else []


def _name(word: str) -> bool:
    """Whether news writes a word in lower case with a capital always."""
    if len(word) < _SHORTEST_NAME or not word.isalpha() or word in _GENERIC:
        return False
    known = counts()
    if known.count(word) is not None or word in known.common:
        return False
    return (known.count(word.capitalize()) or 0.0) >= FEWEST


def _slipped(word: str) -> bool:
    """Whether there is an everyday word in a word that has a capital where it has none."""
    if any(m.group().lower() in EVERYDAY for m in _CAPITALS.finditer(word)):
        return True
    return any((counts().count(m.group().lower()) or 0.0) >= COMMON for m in INNER.finditer(word))


_OF_GAP = Remembered(_of_gap)
_OF_WORD = Remembered(_of_word)


def places(document: Document, kind: str) -> list[int]:
    """The indices of the words where a rule must look, at the word or at the gap before it, in order."""
    return _odd(document).get(kind, [])


@layer
def _odd(document: Document) -> dict[str, list[int]]:
    """The same by the rule's name."""
    story, found = words(document), dict[str, list[int]]()
    for index, kind in _judged(story):
        found.setdefault(kind, []).append(index)
    return {kind: sorted(set(indices)) for kind, indices in found.items()}


def _judged(story: Words) -> Iterator[tuple[int, str]]:
    texts, known = ["", *story.texts, ""], _OF_WORD
    for index in compress(count(), map(known.__getitem__, story.texts)):
        for kind in known[story.texts[index]]:
            if kind != "stray-in-figure" or _within_figures(texts[index], texts[index + 1]):
                yield index, kind
    for gap, indices in story.joints.items():
        for kind in _OF_GAP[gap]:
            fits = _BESIDE.get(kind)
            for index in indices:
                if fits is None or fits(texts[index], texts[index + 1]):
                    yield index, kind


@layer
def oddities(document: Document) -> str:
    """The names of the rules of this group that must look at a story."""
    return " ".join(sorted(_odd(document)))


def around(document: Document, kind: str) -> Iterator[tuple[int, int]]:
    """The stretches where a rule must look: a word, the gap before it, and the word before that."""
    story, last = words(document), 0
    for index in places(document, kind):
        start, end = (
            story.starts[index - 1] if index else 0,
            story.ends[index] if index < len(story) else len(document.text),
        )
        yield max(start, last), end
        last = end


def lines(document: Document, kind: str) -> Iterator[Span]:
    """The lines in which a rule must look."""
    text, starts, end = document.text, words(document).starts, -1
    for index in places(document, kind):
        at = starts[min(index, len(starts) - 1)]
        if at > end:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield Span(start, end)
