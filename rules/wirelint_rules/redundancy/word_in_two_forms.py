"""Two forms of one word side by side."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import grammar
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.layers.verbs import forms
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._inflection import plural
from wirelint_rules.collision._evidence import attested
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMON = 3
"""Two forms of a word have so many letters in common."""

_FINE = frozenset(
    {
        ("name", "names"), ("do", "does"), ("have", "had"), ("has", "had"), ("had", "has"), ("having", "had"), ("say", "said"),
        ("goods", "good"), ("arms", "arm"), ("works", "work"), ("means", "mean"), ("news", "new"), ("people", "peoples"), ("being", "be"),
        ("trouble", "troubles"), ("others", "other"), ("other", "others"), ("one", "ones"), ("sport", "sports"), ("save", "saves"),
    }
)  # fmt: skip
"""Forms that may meet: to name names, what they do does matter, other others."""


@rule(severity=Severity.WARNING, reach="paragraph")
def word_in_two_forms(document: Document) -> Iterator[Finding]:
    """A word stands twice in a row, in two forms.

    “A tub tubs”, “the officials official”, “from raising raise the money”, “he says said”: of two versions of a sentence each left its
    form. Pairs that edited news has (name names), those that do what they are named for (viewers viewed it), capitals, words that
    other tongues double (boda bodas), and speech are left alone.

    Bad:  They filled every {==tub tubs==} in the house.
    Bad:  It kept him from {==raising raise==} the money, a {==spokesmen spokesman==} said.
    Good: She would not name names. Some 12 million viewers viewed it; what they work works. No boda bodas may wait there.
    """
    story = words(document)
    lower = story.lower
    for at, (one, other) in enumerate(zip(lower, lower[1:], strict=False)):
        if one[:_COMMON] == other[:_COMMON] and one != other and _two_forms(one, other):
            span = story.span(at, at + 1)
            written = story.texts[at] == one and story.texts[at + 1] == other and story.gaps[at + 1] == " "
            if written and not _may_meet(document, at) and not quoted(document, span):
                yield Finding(span, f"“{document[span]}”: one word in two forms", [Fix.replace(span, other)])


def _may_meet(document: Document, at: int) -> bool:
    """Whether two forms are an address, a verb and its object, a thing and what is done to it, or a subject and its verb.

    As in: to drink drinks, a package packaging a tool, what they work works.
    """
    story, letters = words(document), grammar(document)
    end = story.ends[at + 1]
    if document.text[end : end + 1] == "." and document.text[end + 1 : end + 2].isalnum():
        return True
    before = letters.kinds[at - 1 : at] if at else ""
    if letters.kinds[at] == "9" or (letters.kinds[at] in "Vv" and before in _BEFORE_VERBS):
        return True
    if letters.kinds[at] in "dPL" and story.lower[at + 1].endswith("s") and letters.marks[at] == " ":
        return True  # he dreamed dreams
    if letters.kinds[at + 1] in "dP" and (letters.kinds[at + 2 : at + 3] == "O" or story.lower[at].endswith("s")):
        return True  # the judge judged him, the cooks cooked pasta
    if letters.kinds[at + 1] == "G" and letters.kinds[at] != "G" and letters.marks[at + 1] == " ":
        return True
    return before in _SUBJECTS and letters.kinds[at + 1] in _FINITE


_BEFORE_VERBS = frozenset("oMUujkKN")
_SUBJECTS = frozenset("uUj")
_FINITE = frozenset("zPd3VvirwxhM")


@cache
def _two_forms(one: str, other: str) -> bool:
    """Whether two words are forms of one, and edited news does not have them side by side."""
    if (one, other) in _FINE or not (one.isalpha() and other.isalpha()) or attested(one, other):
        return False
    if _plural(one, other):
        # boda bodas and tuk tuks are called so
        return counts().everyday(one)
    return _plural(other, one) or _verb(one, other)


def _plural(noun: str, other: str) -> bool:
    """Whether a word is the plural of a noun: ships, photos and heroes, countries."""
    return other in {plural(noun), noun + "s", noun + "es"}


def _verb(one: str, other: str) -> bool:
    """Whether two words are forms of one verb."""
    base = plain(one) or one
    return base == (plain(other) or other) and {one, other} <= {base, *forms(base)}
