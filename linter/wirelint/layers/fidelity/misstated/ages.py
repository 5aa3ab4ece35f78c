"""Ages of a copy in whose place its sources have another."""

from __future__ import annotations

from collections import defaultdict

from wirelint.document import Document, Span, layer
from wirelint.layers.fidelity.changes import vocabulary
from wirelint.layers.fidelity.kinds import FIGURE, Departure
from wirelint.layers.fidelity.misstated.amounts import figures
from wirelint.layers.quotations import quoted
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BORN = frozenset("born birthday birth turned turns turning".split())
"""Words in a source that let a writer reckon an age."""

_AGE = pattern(
    r"(?<![\d.,$£€-])(?P<age>[1-9]\d|1[01]\d)(?:[- ]years?[- ]olds?\b)|\baged (?P<aged>[1-9]\d|1[01]\d)\b|(?<=[a-zß-ÿ]), (?P<put>[1-9]\d|1[01]\d)(?=[,.](?!\d)| and )|(?<=[a-zß-ÿ]) (?:is|was) (?P<told>[1-9]\d)(?=[,.](?!\d))"
)
_BEHIND_NAME = frozenset(("put", "told"))
"""The groups of it that are an age only behind a name: “Ana Roth, 36,”."""

_NAME = 40
"""Names are no longer than this, in code points."""


class _Age(NamedTuple):
    """An age, whose it is where a name stands before it, and where it stands."""

    figure: str
    name: str
    span: Span


@layer
def misstated_ages(document: Document) -> list[Departure]:
    """The ages that are nobody's in the sources, where one of theirs is gone: of the same person, or the only one."""
    strange = [one for one in _ages(document) if _is_strange(document, one)] if document.sources else []
    return [one for source in document.sources if strange for one in _replaced(document, strange, source)]


def _is_strange(document: Document, one: _Age) -> bool:
    return not quoted(document, one.span) and not any(one.figure in figures(source) for source in document.sources)


def _replaced(document: Document, strange: Sequence[_Age], source: Document) -> Iterator[Departure]:
    """Those of some ages that stand in the place of one of a source's that is gone."""
    if not _BORN.isdisjoint(vocabulary(source)):
        return
    theirs = {(one.name, one.figure): one for one in reversed(_ages(source))}
    gone = [one for one in theirs.values() if one.figure not in figures(document)]
    known = {one.name for one in theirs.values()}
    by_name: dict[str, list[_Age]] = defaultdict(list)
    for other in gone:
        by_name[other.name].append(other)
    for one in strange:
        same = by_name.get(one.name, []) if one.name else []
        found = same if same or (one.name and one.name in known) else gone
        if len(found) == 1 and (same or not one.name or not found[0].name):
            yield Departure(FIGURE, one.span, source, found[0].span)


@layer
def _ages(document: Document) -> list[_Age]:
    """The ages that a text gives."""
    found: list[_Age] = []
    for m in _AGE.finditer(document.text):
        span, name = Span(*m.span(m.lastgroup or 0)), ""
        if m.lastgroup in _BEHIND_NAME:
            name = _name_before(document.text, m.start() + 1)
            if not name:
                continue
        found.append(_Age(document[span], "" if name in {"He", "She"} else name, span))
    return found


def _name_before(text: str, end: int) -> str:
    """The word that ends at an offset, if it has a capital."""
    word = text[max(0, end - _NAME) : end].rsplit(None, 1)[-1].strip(".,")
    return word if word[:1].isupper() else ""
