"""A nationality said twice about one thing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint_rules._countries import adjectives

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPS = r"(?:[A-Z][\w’'-]+ (?:and |for |of )?){1,5}"


@cache
def _twice() -> re.Pattern[str]:
    pairs = [(country, adjective) for country, adjective in adjectives().items() if adjective != "Burmese"]
    body = "|".join(rf"{adjective} {_CAPS}(?<=\w )of {country}" for country, adjective in pairs)
    owned = "|".join(rf"{country}[’']s {adjective}" for country, adjective in pairs)
    us = r"U\.?S\.? (?:Department|Ministry|Agency|Bureau) of [A-Z]\w+ of the United States"
    return re.compile(rf"\b(?:(?P<body>{body})|(?P<owned>{owned})|(?P<us>{us}))\b(?![’'-]\w{{2}})")


@rule(severity=Severity.ERROR, needs=(" of ", "’s ", "'s "))
def nationality_twice(document: Document) -> Iterator[Finding]:
    """The nationality of a body is said twice.

    The Security Service of Ukraine is Ukrainian already. Reported when an adjective of nationality and the country's name
    frame one capitalised name, or a country's possessive is followed by its own adjective. A country behind a name that
    has an adjective of another country is left alone, and languages and peoples (“Spain’s Spanish-language press”) too.

    Bad:  A message from the {~~Ukrainian Security Service of Ukraine~>Security Service of Ukraine~~} was shown.
    Bad:  {~~Japan’s Japanese~>Japan’s~~} H3 rocket failed.
    Good: A message from the Security Service of Ukraine was shown to the Indian ambassador of peace.
    """
    text = document.text
    for m in _twice().finditer(text):
        span = Span(*m.span())
        copy = m.group()
        if m["body"]:
            better = copy.partition(" ")[2]
        elif m["owned"]:
            better = copy.partition(" ")[0]
        else:
            better = copy.removesuffix(" of the United States")
        yield Finding(span, f"“{copy}” names the nationality twice", [Fix.replace(span, better)])
