"""What a story calls a person, mention by mention: the words right before a name, and the apposition behind it."""

from __future__ import annotations

from wirelint import Document, Span, pattern
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.quotations import quoted
from wirelint.patterns import tail
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.attribution._roles import is_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_BEFORE = pattern(
    r"(?:(?P<owner>[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[A-ZÀ-Þ][\w-]*[’']s) )?(?P<called>(?:\w[\w’'-]* ){0,3}(?P<head>[A-Za-z][a-z-]+))(?P<apart>,)? $"
)
_MOST = 5
"""So many words it has at most."""

_BEHIND = pattern(
    r", (?:\d{1,3}, )?(?P<owner>the|an?|its|their|[A-ZÀ-Þ][\w-]*[’']s) (?P<called>(?:\w[\w’'-]* ){0,3}?(?P<head>[a-z][a-z-]+))"
    r"(?=[,.;:]|$| (?:who|whose|at|in|of|for|from|with|by|on|since|based|living|and (?:an?|the|former)\b)\b)"
)
_OF = pattern(
    r"(?:^|\n|[.!?”\"] |, )(?:[Tt]he|[Aa]n?) (?P<called>(?:[a-z-]+ ){0,2}(?P<head>[a-z-]+)) (?:of|for|at) (?:the |its )?[\w’' -]{2,40}, $"
)
"""A role with what it is of, before a name: “A spokesman for the coast guard, Andre Silva,”."""

_PAST = pattern(
    r"(?i:\b(?:former|formerly|ex|then|late|acting|deputy|vice|assistant|one-time|onetime|future|incoming|outgoing|elect|retired|fellow|aspiring|would-be|part-time|self-[a-z]+|turned|trained|amateur|one of)\b)"
)
_FAR = 80
_LONGEST = 60
"""How far before a name what it is called is looked for, in code points."""


_CALLING_NOBODY = FUNCTION | {"said", "says", "told", "tells"}


class Called(NamedTuple):
    """Words by which somebody is called, with their last one in lower case, and where they stand together with the name."""

    span: Span
    words: str
    head: str


def called(document: Document, person: Person) -> list[Called]:
    """What a person is called in the story's own words, in the order of the mentions; what is past, or less, is left out."""
    return document.recall((called, person.span), lambda story: list(_called(story, person)))


def _called(document: Document, person: Person) -> Iterator[Called]:
    text = document.text
    for mention in person.mentions:
        first, _, rest = text[mention.start : mention.end].partition(" ")
        if " " in rest and is_role(first.lower()) and not quoted(document, mention):
            # at the head of a sentence a calling may be taken for a part of the name
            yield Called(mention, first, first.lower())
        between = text.startswith(",", mention.end) and text.startswith(", ", mention.start - 2)
        m = _OF.search(text, max(0, mention.start - _FAR), mention.start) if between else None
        if m and is_role(m["head"]) and not _PAST.search(m.group()):
            yield Called(Span(m.start("called"), mention.end), m["called"], m["head"])
        line = _ahead(text, mention.start)
        m = _BEFORE.search(line, tail(line, _MOST)) if line else None
        if (
            m
            and _is_own(text, m["owner"], m["apart"], line[: m.start()], mention)
            and not _PAST.search(line)
            and not quoted(document, mention)
        ):
            start = mention.start - len(line) + m.start()
            yield Called(Span(start, mention.end), m["called"], m["head"].lower())
        m = _BEHIND.match(text, mention.end) if text.startswith(", ", mention.end) else None
        if m and not _PAST.search(m.group()) and not quoted(document, mention):
            yield Called(Span(mention.start, m.end()), m["called"], m["head"])


def _ahead(text: str, start: int) -> str:
    """What stands on the line before a name, if its last word may be what somebody is called."""
    line = text[max(0, start - _LONGEST) : start].rpartition("\n")[2]
    word = line.rstrip(", ").rpartition(" ")[2]
    calls = line[-1:] == " " and word.isalpha() and word.lower() not in _CALLING_NOBODY
    return line if calls else ""


def _is_own(text: str, owner: str | None, apart: str | None, before: str, mention: Span) -> bool:
    """Whether the words before a name are what it is called: they stand right before it, or with an article and commas on both sides."""
    if apart:
        return bool(owner) and owner != "a" and text.startswith(",", mention.end) and not before.endswith(", ")
    # another story's headline may have run into the text: “Time to Talk - Kazakh President Lavrov added”
    return not before.endswith(("- ", "– "))
