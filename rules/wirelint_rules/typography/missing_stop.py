"""A paragraph that ends without a stop."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import headline, paragraphs
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._suspicion import convicted
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST_WORDS = 14
"""A paragraph of fewer words may be a label, a caption or a line of a list."""

FEWEST_IN_RUIN = 8
"""In a story that plain faults convict, so many words are enough."""

FEWEST_ENDED = 0.8
"""The share of long paragraphs that end with a stop in a story that has stops at all."""

_FEWEST_PARAGRAPHS = 4
_END = pattern(r"(?<=[ “\"])(?P<word>[a-z]{3,})(?P<mark>[”\"]?)$")
_TELLS_IN_RUIN = pattern(
    r"\b(?:said|says|was|were|is|are|has|have|had|will|would|told|took|went|came|made|could|won|lost|fell|rose|[a-z]{3,}ed)\b"
)
_TELLS = pattern(r"\b(?:said|says|was|were|is|are|has|have|had|will|would|told|took|went|came|made|could)\b")
_LABEL = pattern(r"(?:[-*•–—>|#(\[]|\d+[.)]|[A-Z][A-Z ]{3,}:|By |Photo|Image|FILE|Picture)")
_ASIDE = ("—", "–", "@", "http", ":", "|")
_REACH = 40
_OPEN_ENDS = frozenset("the a an and or of to in on at by for with from that which who as but is are was were".split())
_FEWEST_IN_LAST = 8
_STOPS = frozenset(".!?…:;")


@rule(severity=Severity.WARNING, needs=("missing-stop",), seen_as=oddities)
def missing_stop(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A paragraph of the story ends without a stop.

    Reported for paragraphs of fourteen words or more that tell something, between paragraphs that end with a stop. Lists,
    captions, credits, lines of verse and a story whose paragraphs were cut anywhere are left alone.

    With `pooled`, in a story that plain faults of two kinds have convicted eight words are enough.

    Bad:  It had been closed since the flood in May took away a part of the bank. ¶ It had been closed since the flood in May took away a part of the bank. ¶ The council met on Monday, and the mayor said the roads below the dam would be closed for a {~~week~>week.~~} ¶ It had been closed since the flood in May took away a part of the bank. ¶ It had been closed since the flood in May took away a part of the bank.
    Good: The council met on Monday, and the mayor said that the two roads below the dam would be closed for a week.
    """
    if document.blocks:
        return
    unended = [line for line in _unended(document) if line.count(" ") >= FEWEST_IN_RUIN - 1]
    if not unended or not (any(map(_long, unended)) or (pooled and convicted(document))):
        return
    fewest = FEWEST_IN_RUIN if pooled and convicted(document) else FEWEST_WORDS
    title = headline(document)
    long = [span for span in paragraphs(document) if _long(document[span], fewest) and span != title]
    ended = sum(_ended(document[span]) for span in long)
    if len(long) < _FEWEST_PARAGRAPHS or ended < FEWEST_ENDED * len(long):
        return
    for before, span, behind in zip([None, *long], long, [*long[1:], None], strict=False):
        copy = document[span]
        if before is None or behind is None or _ended(copy) or _LABEL.match(copy) or (m := _END.search(copy)) is None:
            continue
        if m["word"] in _OPEN_ENDS or document.text[span.end : span.end + _REACH].lstrip()[:1].islower():
            continue
        if (
            _sentence(copy, _FEWEST_IN_LAST if fewest == FEWEST_WORDS else FEWEST_IN_RUIN - 1)
            and _ended(document[before])
            and _ended(document[behind])
            and document.intact(span)
        ):
            end = Span(span.start + m.start(), span.end)
            better = f"{m['word']}.{m['mark']}"
            yield Finding(end, f"the paragraph ends with “{document[end]}” and no stop", [Fix.replace(end, better)])


def _unended(document: Document) -> Iterator[str]:
    """The lines that end with a word in small letters."""
    text, story = document.text, words(document)
    for index in places(document, "missing-stop"):
        end = story.ends[index - 1]
        yield text[text.rfind("\n", 0, end) + 1 : end]


def _long(copy: str, fewest: int = FEWEST_WORDS) -> bool:
    return copy.count(" ") >= fewest - 1 and "\n" not in copy


def _sentence(copy: str, fewest: int) -> bool:
    """Whether the last sentence of a paragraph is one, and no source of a quotation, headline or credit."""
    last = copy.rpartition(". ")[2]
    tells = _TELLS if fewest == _FEWEST_IN_LAST else _TELLS_IN_RUIN
    return last.count(" ") >= fewest - 1 and tells.search(last) is not None and not any(map(last.__contains__, _ASIDE))


def _ended(copy: str) -> bool:
    return copy.rstrip("”\"’')]")[-1:] in _STOPS
