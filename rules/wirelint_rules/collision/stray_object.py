"""A passive verb with an object that belongs to the active one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRAY = pattern(
    r"\b(?:was|were|been|being|is|are|be|get|got) (?P<verb>[a-z]+(?:ed|en)|caught|held|shot|hit|found|built|cut|struck|won|lost|made|brought|bought|left|kept|set|put|begun|done|run|sunk|torn|worn)"
    r"(?: (?:up|down|out|off))? (?P<object>it|them|itself|themselves)(?= (?:by|with|from|in|on|at|after|during|near|under) )"
)
_TWO_OBJECTS = frozenset(
    """given shown taught told sold handed offered sent awarded granted denied asked paid lent promised fed charged forgiven spared allowed allotted
    assigned bequeathed refused served owed seen even often then open fallen taken prepared determined interested confined supposed used listed
    frightened turned dedicated accustomed opposed allied pleased tired scared glad behind happened""".split()
)


@rule(severity=Severity.ERROR, needs=(" it ", " them ", "selves ", "itself "), in_quotes="skip")
def stray_object(document: Document) -> Iterator[Finding]:
    """A passive verb has an object left over from the active one.

    “They seized it” and “it was seized by” met in one sentence. Verbs that keep an object in the passive (was given it,
    were told them) and speech are left alone.

    Bad:  The videos suggested that they {~~were seized it by~>were seized by~~} troops.
    Bad:  The player {~~was caught it with~>was caught with~~} a headset off.
    Good: The medal was given it by the king, and she was handed it at noon.
    """
    text = document.text
    for m in _STRAY.finditer(text):
        if m["verb"] in _TWO_OBJECTS or (m["object"].endswith("selves") and m["verb"] in {"left", "found"}):
            continue
        end = text.find(" ", m.end() + 1)
        span = Span(m.start(), end if end > 0 else m.end())
        better = text[m.start() : m.start("object") - 1] + text[m.end() : span.end]
        yield Finding(span, f"“{document[span]}” has an object that a passive cannot have", [Fix.replace(span, better)])
