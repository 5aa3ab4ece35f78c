"""A speaker who speaks of a husband, a brother or a child that the story says they do not have."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import has_namesake, people
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_SPOUSE = r"\b[Mm]y (?:own )?(?:husband|wife|spouse|in-laws|mother-in-law|father-in-law|sister-in-law|brother-in-law)\b"
_CHILD = r"\b[Mm]y (?:own |two |three |four |five |eldest |youngest |little |only |baby )?(?:son|sons|daughter|daughters|child|children|kids|grandson|grandsons|granddaughter|granddaughters|grandchild|grandchildren)\b"
_SIBLING = r"\b[Mm]y (?:own |two |three |little |big |elder |older |younger |twin )?(?:brother|brothers|sister|sisters|siblings)\b"
_WEDDING = r"\b(?:I married|we got married|we were married|our wedding|my wedding day)\b"
_GONE = pattern(
    r"\b(?:(?:are|is|like|as) my|was|were|had|died|used to|would|never|always|left|late|if|ex-|[a-z]+ed|said|told|made|gave|knew|thought|took|who (?:died|left))\b"
)
_LIVES = {
    "single": _SPOUSE, "unmarried": _SPOUSE, "bachelor": f"{_SPOUSE}|{_WEDDING}", "divorced": _SPOUSE,
    "widower": _SPOUSE, "widow": _SPOUSE, "widowed": _SPOUSE, "childless": _CHILD, "orphan": r"\b[Mm]y (?:mother|father|parents|mum|mom|dad)\b",
    "married": f"{_SPOUSE}|{_WEDDING}", "children": _CHILD, "child": _SIBLING, "kids": _CHILD, "siblings": _SIBLING, "brothers": _SIBLING, "sisters": _SIBLING,
}  # fmt: skip
"""What is told of somebody, by its last word, and what they then do not speak of."""

_CLASHING = {word: pattern(form) for word, form in _LIVES.items()}
_TOLD = pattern(
    r",? (?:\d{1,3}, )?(?:(?:who |and )?(?:is|was) (?:still |now |twice )?(?:an? )?(?P<state>single|unmarried|bachelor|divorced|widower|widow|widowed|childless|orphan)\b(?!-| (?:mother|father|parent|person|woman|man|voice|owner|file))"
    r"|(?:who )?(?:has )?never (?P<never>married)\b|(?:who )?(?:has|had) no (?P<none>children|kids|siblings|brothers|sisters)\b|(?:who is |was )?an only (?P<only>child)\b"
    r"|an? (?P<noun>bachelor|widower|widow|orphan)(?=[,.]| (?:who|of|from|with)\b))"
)
_WORDS = frozenset(_LIVES)


@rule(severity=Severity.WARNING, words=_WORDS)
def life_of_another(document: Document) -> Iterator[Finding]:
    """A speaker speaks of kin that the story says they do not have.

    Who is single has no wife who says he should sweep the floor, and an only child no brother: the quotation, or what is told of the life, is another’s. Reported
    where a story says of somebody right behind the name that they are single, widowed, childless or an only child, and a quotation given to the same
    person has “my wife”, “my son” or “my brother” in it.

    Left alone: what is gone (“my wife was”, “my late husband”), people who share a surname with another of the story, and what a quotation tells of the life.

    Bad:  “My wife says I should do it at home,” said Luca Ferri. ¶ {==Ferri, who is single==}, lives here.
    Bad:  Petr Novak, an only child, has the farm. ¶ {==“My brother wants it,” Novak said==}.
    Good: Kofi Mensah, a widower, runs the mill. ¶ “My wife hated the noise,” Mensah said. “She was right.”
    """
    told = [(person, word, span) for person in people(document) for word, span in _told(document, person)]
    for one in spoken(document) if told else ():
        for person, word, span in told:
            if one.speaker.name != person.name:
                continue
            m = _CLASHING[word].search(document.text, *one.span)
            if m is None or _GONE.search(
                document.text, max(one.span.start, m.start() - _NEAR), min(one.span.end, m.end() + _NEAR)
            ):
                continue
            first, last = sorted((one.whole, span))
            message = (
                f"{person.name} says “{document[Span(*m.span())]}”, and “{document[span]}” is told of the same person"
            )
            yield Finding(last, message, (), [Related.here(document, first)])


_NEAR = 30
"""So far on either side of whom somebody speaks of it may be said that they are gone, in code points."""


def _told(document: Document, person: Person) -> Iterator[tuple[str, Span]]:
    """What is told of a person's life right behind their name."""
    if has_namesake(document, person):
        return
    for mention in person.mentions:
        m = _TOLD.match(document.text, mention.end)
        if m and not quoted(document, mention):
            yield next(word for word in m.groups() if word), Span(mention.start, m.end())
