"""A nationality said twice about one thing."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._countries import adjectives

if TYPE_CHECKING:
    from collections.abc import Iterator

_OF = pattern(
    r" of (?:the )?(?:(?:(?:Federal |Islamic |People[’']s |Democratic |Socialist )*Republic|Kingdom|State|Commonwealth) of )?(?P<country>[A-Z][A-Za-z]+(?: States)?)\b(?![’'-]\w{2})",
    (" of ",),
)
_OWNED = pattern(r"[’']s (?P<adjective>[A-Z][a-z]+)\b(?!-)", ("’s ", "'s "))
_NAME = pattern(
    r"(?:[A-Z][\w’'-]+ (?:and |for |of )?){1,5}[A-Z][\w’'-]+|[A-Z][a-z]+ (?:president|prime minister|premier|chancellor|(?:government|parliament|ministry of [a-z]+|(?:health|interior|finance|foreign|defen[cs]e|energy|education|justice) ministry|police|air force|central bank|supreme court|national team|army|navy|ambassador|embassy|foreign minister|defence minister|defense minister|capital|flag|constitution|citizens?|nationals?))"
)
_US = pattern(r"U\.?S\.? (?:Department|Agency|Bureau|Office) of [A-Z]\w+")


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
    for m in _OWNED.finditer(document.text):
        country = _word_before(document.text, m.start())
        if adjectives().get(country) == m["adjective"]:
            span = Span(m.start() - len(country), m.end())
            better = document.text[span.start : m.start("adjective") - 1]
            yield Finding(span, _message(document[span]), [Fix.replace(span, better)])
    for m in _OF.finditer(document.text):
        country = m["country"]
        if country in adjectives():
            start = document.text.rfind(f"{adjectives()[country]} ", max(0, m.start() - REACH), m.start())
        elif country == "United States":
            start = document.text.rfind("U.S. ", max(0, m.start() - REACH), m.start())
        else:
            continue
        if start < 0:
            continue
        name = document.text[start : m.start()]
        if country == "United States" and _US.fullmatch(name):
            yield Finding(Span(start, m.end()), _message(f"{name}{m.group()}"), [Fix.delete(m.span())])
        elif country != "United States" and _NAME.fullmatch(name):
            whole = document.text[start : m.end()]
            yield Finding(
                Span(start, m.end()), _message(whole), [Fix.replace((start, m.end()), whole.partition(" ")[2])]
            )


def _word_before(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


REACH = 70
"""How far before the country its adjective is looked for, in code points."""


def _message(copy: str) -> str:
    return f"“{copy}” names the nationality twice"
