"""A nationality said twice about one thing."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.letters import start_of_letters
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._countries import adjective_words, adjectives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_OF = pattern(
    r" of (?:the )?(?:(?:(?:Federal |Islamic |People[’']s |Democratic |Socialist )*Republic|Kingdom|State|Commonwealth) of )?(?P<country>[A-Z][A-Za-z]+(?: States)?)\b(?![’'-]\w{2}| [A-Z])",
    (" of ",),
)
_NAME = pattern(
    r"(?:[A-Z][\w’'-]+ (?:and |for |of )?){1,5}[A-Z][\w’'-]+|[A-Z][a-z]+ (?:president|premier|chancellor|government|parliament|(?:[a-z]+ ){1,2}minist(?:er|ry)|ministry of [a-z]+|police|air force|central bank|supreme court|national team|army|navy|ambassador|embassy|capital|flag|constitution|citizens?|nationals?)"
)
_STATE_BODY = pattern(
    r"(?:the )?(?:[A-Z][\w’'-]+ (?:and |for |of (?:the )?)?){0,4}(?:Service|Ministry|Government|Parliament|Army|Navy|Force|Forces|Staff|Police|Guard|Council|Assembly|Committee|Court|Office|Agency|Republic)"
)
"""A body of state between the country that owns it and the country again; of banks and churches the country is the name."""

_US = pattern(r"U\.?S\.? (?:Department|Agency|Bureau|Office) of [A-Z]\w+")


@rule(severity=Severity.ERROR, reach="paragraph", needs=(" of ", "’s ", "'s ", "capital ", "city ", "port "))
def nationality_twice(document: Document) -> Iterator[Finding]:
    """The nationality of a body is said twice.

    The Security Service of Ukraine is Ukrainian already. Reported when an adjective of nationality and the country's name
    frame one capitalised name or a city's (“the German city of Cologne, Germany”), or a country's possessive is followed by its own adjective or by a body of state that ends with the country’s name. A country behind a name that
    has an adjective of another country is left alone, and languages and peoples (“Spain’s Spanish-language press”) too.

    Bad:  A message from the {~~Ukrainian Security Service of Ukraine~>Security Service of Ukraine~~} was shown.
    Bad:  {~~Japan’s Japanese~>Japan’s~~} H3 rocket failed.
    Bad:  The call was tapped by {~~Ukraine’s Security Service of Ukraine~>Security Service of Ukraine~~}.
    Bad:  The {~~German economy minister of Germany~>economy minister of Germany~~} left.
    Good: A message from the Security Service of Ukraine was shown to the Indian ambassador of peace.
    """
    story = words(document)
    for at in story.standing(adjective_words()):
        adjective, start = story.texts[at], story.starts[at]
        if adjective not in adjectives().values():
            continue
        if at and story.gaps[at] == " " and story.lower[at - 1].endswith("'s"):
            end = story.ends[at - 1] - 2
            country = document[start_of_letters(document.text, end), end]
            owns = not document.text.endswith(
                (" of ", " for "), 0, end - len(country)
            )  # the Bank of Japan's Japanese bonds
            if owns and adjectives().get(country) == adjective:
                span = Span(story.ends[at - 1] - 2 - len(country), story.ends[at])
                better = document.text[span.start : start - 1]
                yield Finding(span, _message(document[span]), [Fix.replace(span, better)])
        yield from _framed(document, start, adjective)
    yield from _owned(document)
    for at in story.standing(_KINDS):
        yield from _placed(document, story, at)
    for start in places(document.text, "U.S. "):
        m = _US.match(document.text, start)
        if m and document.text.startswith(" of the United States", m.end()):
            of = Span(m.end(), m.end() + len(" of the United States"))
            yield Finding(Span(start, of.end), _message(document[start, of.end]), [Fix.delete(of)])


def _framed(document: Document, start: int, adjective: str) -> Iterator[Finding]:
    """A capitalised name between an adjective and the country it means."""
    text = document.text
    for m in _OF.compiled.finditer(text, start, start + REACH + LONGEST_TAIL):
        if m.start() - start > REACH or adjectives().get(m["country"]) != adjective:
            continue
        last = text.rfind(f"{adjective} ", start, m.start()) == start
        if last and _NAME.fullmatch(text[start : m.start()]):
            whole = text[start : m.end()]
            yield Finding(
                Span(start, m.end()), _message(whole), [Fix.replace((start, m.end()), whole.partition(" ")[2])]
            )


def _owned(document: Document) -> Iterator[Finding]:
    """A body of state that a country owns whose name ends with the country: “Ukraine’s Security Service of Ukraine”."""
    text = document.text
    for m in _OF.finditer(text):
        country = m["country"]
        for owner in (f"{country}’s ", f"{country}'s "):
            start = text.rfind(owner, max(0, m.start() - REACH), m.start())
            if start >= 0 and _STATE_BODY.fullmatch(text[start + len(owner) : m.start()]):
                fix = Fix.delete((start, start + len(owner)))
                yield Finding(Span(start, m.end()), _message(text[start : m.end()]), [fix])


_KINDS = frozenset("city town port village capital island province region resort".split())
_PLACED = pattern(
    r"(?: of)? (?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)(?P<again>,? (?:in |of )?(?P<country>[A-Z][a-z]+))(?=[,.;]| (?:was|is|has|had|will|on|at|and|said|after|where|when|to)\b)"
)


def _placed(document: Document, story: Words, at: int) -> Iterator[Finding]:
    """A place with an adjective of its country before it and the country behind: “the German city of Cologne in Germany”."""
    before = story.texts[at - 1] if at else ""
    m = _PLACED.match(document.text, story.ends[at])
    if m and story.gaps[at] == " " and adjectives().get(m["country"]) == before:
        span = Span(story.starts[at - 1], m.end("again"))
        if document.intact(span):
            better = document[(span.start, m.start("again"))]
            yield Finding(span, _message(document[span]), [Fix.replace(span, better)])


LONGEST_TAIL = 80
"""How long what stands before the country and its name are at most, in code points."""

REACH = 70
"""How far before the country its adjective is looked for, in code points."""


def _message(copy: str) -> str:
    return f"“{copy}” names the nationality twice"
