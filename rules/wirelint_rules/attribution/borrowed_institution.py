"""A body that is given to a country that has none of the name."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.patterns import one_of, places
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import institutions, nations

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    for at in story.standing(_first_words()):
        m = _names().match(document.text, story.starts[at])
        if m is None:
            continue
        low = max(0, m.start() - _LONGEST)
        before = _BEFORE.search(document.text[low : m.start()])
        country = nations().get(_last(before["country"])) or _BESIDES.get(before["country"]) if before else None
        if before is None or country is None or country in institutions()[m.group()]:
            continue
        if _BEHIND.match(document.text, m.end()) is None:
            continue
        start = low + before.start()
        start -= 4 if document.text[max(0, start - 4) : start].lower() == "the " else 0
        yield Finding(Span(start, m.end()), f"{country} has no {m.group()}")


def _of_all(document: Document) -> Iterator[Finding]:
    """Bodies of all countries that are given to one: “Malawi’s World Food Program said”."""
    for body in _OF_ALL if document.text.find("World") >= 0 or document.text.find("International") >= 0 else ():
        for at in places(document.text, f"s {body} "):
            start = at + 2
            before = _OWNER.search(document.text[max(0, start - _LONGEST) : start])
            country = nations().get(_last(before["country"])) if before else None
            if before and country and _ACTS.match(document.text, start + len(body)):
                span = Span(start - len(before.group()), start + len(body))
                yield Finding(span, f"{body} is of all countries, not of {country}")


_OF_ALL = (
    "World Food Program", "World Food Programme", "World Health Organization", "World Health Organisation", "International Monetary Fund", "World Bank", "World Trade Organization",
    "International Criminal Court", "International Court of Justice", "International Atomic Energy Agency", "International Olympic Committee", "International Energy Agency",
    "World Meteorological Organization", "International Organization for Migration", "International Labour Organization", "International Maritime Organization",
)  # fmt: skip
_OWNER = pattern(r"(?P<country>[A-Z](?:\.[A-Z]\.|\w+)(?: [A-Z][a-z]+)?)[’']s $")
_ACTS = pattern(
    r" (?:said|says|warned|pointed|announced|estimated|reported|called|urged|declared|added|told|put|expects|has said|will send|sent|suspended|approved)\b"
)


def _last(name: str) -> str:
    return name if name in nations() else name.rpartition(" ")[2]


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.partition(" ")[0].lower() for name in institutions())


@cache
def _names() -> Pattern:
    return pattern(rf"{one_of(institutions())}\b")
