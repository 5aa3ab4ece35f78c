"""A body that is given to a country that has none of the name."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.assets import asked
from wirelint.layers.words import words
from wirelint.patterns import one_of
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA
from wirelint_rules.attribution._nations import by_first_word, nations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.layers.words import Words
    from wirelint.patterns import Pattern

_BEFORE = pattern(
    r"\b(?P<country>[A-Z](?:\.[A-Z]\.|\w+)(?: [A-Z][a-z]+)?)(?:[’']s?)? (?:(?:own|powerful|new) )?"
    r"(?:(?:central bank|parliament|lower house|upper house|(?:[a-z]+ ){0,2}agency|(?:ruling|opposition|governing) party|supreme court|stock exchange|secret service"
    r"|(?:benchmark|blue-chip|main|share|stock) index)(?:, (?:the )?| ))?$"
)
_BEHIND = pattern(
    r"[’']s |(?: building| headquarters| spokes\w+| officials?| index| party| leader)?(?:[,;:.)!?]|$| (?:said|says|has|had|have|is|was|were|are|will|would|could|did|does|on|in|at|and|or|to|that|who"
    r"|which|for|from|by|after|before|as|when|while|rose|fell|lost|slid|shed|passed|voted|told|announced|confirmed|denied|approved|meets?|met|left|raised|cut|kept|sent|[a-z]+ed)\b)"
)
_BESIDES = {"European": "Europe", "African": "Africa", "Scottish": "Britain", "English": "Britain", "Welsh": "Britain"}
"""What else bodies are given to than countries."""

_LONGEST = 60
"""How far before an institution its country is looked for, in code points."""


@rule(severity=Severity.ERROR, in_quotes="skip", needs=("’s ", "'s ", "an ", "sh ", "ese ", "i ", "ch ", "U.S. "))
def borrowed_institution(document: Document) -> Iterator[Finding]:
    """A body is given to a country that has none of the name.

    The Bundestag is German and the Knesset Israeli: parliaments, seats of government, agencies and central banks. Known are some 650 such bodies with the countries that have them.
    Reported where a country’s name or adjective stands right before one that it does not have: country or body was swapped.
    What is likened (“China’s answer to the Pentagon”), people of a body (“a Russian CIA agent”) and quotations are left alone.

    Bad:  {==Britain’s Bundestag==} passed the law.
    Bad:  {==The Polish Knesset==} will vote on Thursday.
    Bad:  {==The Norwegian central bank, the Riksbank==}, held its rate.
    Good: Germany’s Bundestag, the Israeli Knesset and Russia’s answer to the Pentagon were named.
    """
    yield from _of_all(document)
    story = words(document)
    for at, bodies in _bodies(story):
        if not _owned(story, at):
            continue
        start = story.starts[at]
        name, theirs = next((one for one in bodies if document.text.startswith(one[0], start)), ("", frozenset[str]()))
        end = start + len(name)
        if not name or document.text[end : end + 1].isalnum():
            continue
        low = max(0, start - _LONGEST)
        before = _BEFORE.search(document.text[low:start])
        country = nations().get(_last(before["country"])) or _BESIDES.get(before["country"]) if before else None
        if before is None or country is None or country in theirs:
            continue
        if _BEHIND.match(document.text, end) is None:
            continue
        begin = low + before.start()
        begin -= 4 if document.text[max(0, begin - 4) : begin].lower() == "the " else 0
        yield Finding(Span(begin, end), f"{country} has no {name}")


def _of_all(document: Document) -> Iterator[Finding]:
    """Bodies of all countries that are given to one: “Malawi’s World Food Program said”."""
    story = words(document)
    for at in story.standing(_GLOBAL):
        body = (
            _global().match(document.text, story.starts[at])
            if at and story.texts[at - 1][-2:] in {"'s", "’s"}
            else None
        )
        if body:
            start = story.starts[at]
            before = _OWNER.search(document.text[max(0, start - _LONGEST) : start])
            country = nations().get(_last(before["country"])) if before else None
            if before and country and _ACTS.match(document.text, body.end()):
                span = Span(start - len(before.group()), body.end())
                yield Finding(span, f"{body.group()} is of all countries, not of {country}")


_GLOBAL = frozenset({"world", "international"})


@cache
def _global() -> Pattern:
    return pattern(rf"{one_of(_OF_ALL)}\b")


_OF_ALL = (
    "World Food Program", "World Food Programme", "World Health Organization", "World Health Organisation", "International Monetary Fund", "World Bank", "World Trade Organization",
    "International Criminal Court", "International Court of Justice", "International Atomic Energy Agency", "International Olympic Committee", "International Energy Agency",
    "World Meteorological Organization", "International Organization for Migration", "International Labour Organization", "International Maritime Organization",
)  # fmt: skip
_OWNER = pattern(r"(?P<country>[A-Z](?:\.[A-Z]\.|\w+)(?: [A-Z][a-z]+)?)[’']s $")
_ACTS = pattern(
    r" (?:said|says|warned|pointed|announced|estimated|reported|called|urged|declared|added|told|put|expects|has said|will send|sent|suspended|approved)\b"
)


def _owned(story: Words, at: int) -> bool:
    """Whether a capitalised word stands behind a possessive, or within a few words of an adjective of nationality."""
    if story.texts[at][0].islower():
        return False
    for before in range(at - 1, max(-1, at - _FEW), -1):
        if (word := story.texts[before])[0].isupper() and (word[-2:] in {"'s", "’s"} or _NATION[word]):
            return True
    return False


_FEW = 7
"""In how many words before a body its country is looked for."""


def _means(word: str) -> bool:
    return _last(word.removesuffix("’").removesuffix("'")) in nations() or word in _BESIDES


_NATION = Remembered(_means)


def _last(name: str) -> str:
    return name if name in nations() else name.rpartition(" ")[2]


def _bodies(story: Words) -> Iterator[tuple[int, tuple[tuple[str, frozenset[str]], ...]]]:
    """The words with which the name of a body may begin, each with those that begin so and the countries that have them."""
    for word in filter(_known(), story.capitals):
        for at in story.places[word]:
            yield at, _known()(word)


@cache
def _known() -> Callable[[str], Any]:
    return asked(os.path.join(DATA, "institutions.tsv"), by_first_word)
