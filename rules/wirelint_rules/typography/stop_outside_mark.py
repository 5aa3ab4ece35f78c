"""A stop behind the closing mark of a quotation whose fellows in the story have it before the mark."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.document import layer
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._suspicion import convicted
from wirelint_rules.typography._odd import oddities

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_END = pattern(r"(?P<in>[.,])?(?P<mark>[”\"])(?P<out>[.,])?(?=\s|$)", ("”", '"'))
_SEVERAL = pattern(r"[a-z][.!?] [A-Z]")
_FEWEST_SENTENCES, _FEWEST_FRAGMENTS, _FEWEST_MARKED = 2, 5, 3
"""So many quotations of a kind have their full stop before the mark, or so many sentences any mark, and no other mark stands behind one."""

_FEWEST_BESIDE = 4
"""So many quotations of its kind stand beside the one with its full stop behind the mark."""

_OWN = frozenset("?!…")
"""Marks of a quotation's own."""

_SPOKEN_OF = pattern(
    r"\b(?:slogans?|mottos?|signs?|songs?|titles?|headlines?|phrases?|sayings?|proverbs?|words?|legends?|inscriptions?|captions?|chants?|hymns?|names?|lines?|catchphrases?|refrains?|placards?|banners?),?$"
)
"""What stands before a quotation that is spoken of, and is no speech, whatever its capital: “the motto, ‘Less talk, more tar’, means …”."""

_SHORT = 3
_LOOK = 600


class _Ending(NamedTuple):
    """The end of a quotation that has a mark on one side.

    Whether it is outside, whether it is a full stop, and whether the quotation is a sentence, or several.
    """

    span: Span
    outside: bool
    stopped: bool
    sentence: bool
    several: bool


@rule(severity=Severity.WARNING, needs=("stop-outside-mark",), seen_as=oddities)
def stop_outside_mark(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A stop stands behind a closing mark where the story has them before it.

    American copy puts stops and commas before the mark; British copy does so where a whole sentence is quoted. Reported is the one place of a
    story that does otherwise, if two whole sentences, or five fragments, have their full stop before the mark; behind a quotation of several
    sentences, if two others have any mark there. A full stop, which fewer copy desks hold to one side, is reported only beside four such
    quotations.

    With `pooled`, fewer will do for a full stop in a story in which plain faults of two kinds stand.

    Bad:  “We are ready,” he said. “It is late,” she said. It was “a late start.” It was “a bad omen.” It was “no great surprise.” It was “a good day.” He saw “a big ship.” She had “a good year.” Anna said it was “no good {~~start”.~>start.”~~}
    Good: “We are ready,” he said. “It is late,” she said. Anna said it was “no start”.
    """
    endings = _endings(document)
    outside = [ending for ending in endings if ending.outside]
    if len(outside) != 1:
        return
    alike = [one for one in endings if not one.outside and one.sentence == outside[0].sentence]
    stopped = sum(one.stopped or outside[0].several for one in alike)
    enough = _FEWEST_SENTENCES if outside[0].sentence else _FEWEST_FRAGMENTS
    if outside[0].stopped and len(alike) < _FEWEST_BESIDE and not (pooled and convicted(document)):
        return
    if stopped >= enough or (outside[0].sentence and len(alike) >= _FEWEST_MARKED):
        span = outside[0].span
        copy = document[span]
        if document.intact(span):
            yield Finding(
                span,
                f"the stop of “{copy}” stands behind the mark",
                [Fix.replace(span, copy[:-2] + copy[-1] + copy[-2])],
            )


@layer
def _endings(document: Document) -> list[_Ending]:
    text = document.text
    return [ending for m in _END.finditer(text) if (ending := _ending(text, m)) is not None]


def _ending(text: str, m: re.Match[str]) -> _Ending | None:
    if bool(m["in"]) == bool(m["out"]) or text[m.start() - 1 : m.start()] in _OWN:
        return None
    low = max(text.rfind("\n", 0, m.start()) + 1, m.start() - _LOOK)
    mark = "“" if m["mark"] == "”" else '"'
    opened = text.rfind(mark, low, m.start())
    if opened < 0 or (mark == '"' and text.count('"', text.rfind("\n", 0, m.start()) + 1, m.start()) % 2 == 0):
        return None
    copy, before = text[opened + 1 : m.start()], text[low:opened].rstrip()
    if copy.count(" ") < _SHORT - 1 and m["out"]:
        return None
    start = m.start()
    while start and not text[start - 1].isspace():
        start -= 1
    free = (not before or before[-1] in '.!?,:”"') and not (m["out"] == "," and _SPOKEN_OF.search(before))
    return _Ending(
        Span(start, m.end()),
        bool(m["out"]),
        "." in m.group(),
        copy[:1].isupper() and free and copy.count(" ") >= _SHORT,
        _SEVERAL.search(copy) is not None,
    )
