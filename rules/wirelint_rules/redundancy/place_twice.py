"""A place that is said twice."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

_NAME = r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)?"
_KINDS = frozenset(
    """city town port village province district island county region municipality township suburb republic state kingdom district
    commune settlement neighbourhood neighborhood governorate oblast prefecture ministry department university institute academy office""".split()
)
_OF = pattern(
    rf"(?P<kind>(?i:[a-z]+)) of {_NAME}(?P<again> (?i:(?P=kind)))(?=[.,;]| (?:was|were|is|are|has|have|had|will|would|in|on|at|and|by|after|to|for|with|from|when|where|before|said|says|reported|told|announced)\b)"
)
_WATER = pattern(
    rf"(?P<kind>Lake|Mount|River|Cape|Gulf|Strait|Sea|Bay|Island|Desert) (?:of )?{_NAME}(?P<again> (?P<what>[a-z]+))\b"
)
_CAPITAL = pattern(
    r"in (?P<name>[A-Z][\w’-]+)(?P<again>,? (?:in )?the (?:[A-Z][\w’]+ )?(?:capital|city|town|port)(?: city)?(?:,| of)? (?P=name))\b"
    r"|in (?:the )?(?:[A-Z][\w’]+ )?capital,? (?P<other>[A-Z][\w’-]+)(?P<twice>,? in (?P=other))\b"
)
_COUNTRY = pattern(r"in [A-Z][\w’-]+, (?P<name>[A-Z][\w’-]+)(?P<again>,? in (?P=name))\b(?!’s|'s)")

_WATERS = frozenset("lake mount river cape gulf strait sea bay island desert".split())
_SAME = {"mount": ("mountain", "mount")}
_IN = frozenset(["in"])


@rule(severity=Severity.WARNING, words=_KINDS | _WATERS | {"capital"} | _IN)
def place_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A place is said twice.

    “The city of Lagos city”, “Lake Victoria lake”, “in Kyiv, in the Ukrainian capital Kyiv”, “in Kabul, Afghanistan, in
    Afghanistan”. Speech is left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The fire broke out in the {~~city of Lagos city~>city of Lagos~~}.
    Bad:  He spoke {~~in Kyiv, in the Ukrainian capital Kyiv~>in Kyiv~~}.
    Bad:  They fished in {~~Lake Victoria lake~>Lake Victoria~~}.
    Good: The city of Lagos, city officials said, lies in the state; in Kyiv, the capital, Lake Victoria lakeside homes sell.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    for m in _matches(document):
        group = "again" if m["again"] else "twice"
        span = Span(*m.span())
        if document.intact(span):
            better = document[(span.start, m.start(group))]
            yield Finding(span, f"“{document[span]}” says what it is twice", [Fix.replace(span, better)])


def _matches(document: Document) -> Iterator[Match[str]]:
    story, text = words(document), document.text
    following = [*story.lower[1:], ""]
    for at in story.standing(_KINDS):
        m = _OF.match(text, story.starts[at]) if following[at] == "of" else None
        if m:
            yield m
    for at in story.standing(_WATERS):
        m = _WATER.match(text, story.starts[at])
        if m and m["what"] in _SAME.get(m["kind"].lower(), (m["kind"].lower(),)):
            yield m
    for at in story.standing(_IN):
        for one in (_CAPITAL, _COUNTRY):
            m = one.match(text, story.starts[at])
            if m:
                yield m
