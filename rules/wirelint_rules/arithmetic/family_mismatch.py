"""A family that is spoken of again and has another number."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, framed, frames
from wirelint.layers.numbers.passages import behind, telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._corrected import corrected
from wirelint_rules.arithmetic._ranges import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHILDREN = (
    "children sons daughters boys girls brothers sisters grandchildren siblings stepchildren babies toddlers kids"
)
_ONE = "(?:mother|father|woman|man|grandmother|grandfather|widow|widower|farmer|teacher|nurse|soldier|migrant|policeman|shopkeeper|fisherman|miner|driver|doctor)"
_FAMILY = pattern(
    rf"(?:\b(?:[Aa]|[Oo]ne|the|The) (?:[a-z-]+ )?(?:(?P<one>{_ONE})|(?P<two>couple|parents))|(?P<two2>\b[Pp]arents)),? and (?:his|her|their) (?P<children>{COUNT}) (?:[a-z-]+ )?(?:{'|'.join(_CHILDREN.split())})\b(?!,? and\b|[’'])"
)
_AGAIN = pattern(
    rf"^[“\"]?(?:The|All|All of the|These) (?P<all>{COUNT})(?: of them)?(?: (?:victims|dead|bodies|people|survivors|relatives|members of the family|family members))?(?:,| (?:were|are|had|have|will|was|died|drowned|lived|live|survived|fled|left|set|came|went|[a-z]+ed)\b)"
)
_TOO = pattern(
    r"\b(?:as well as|along with|together with|and (?:a|an|one|two|three|his|her|their|another)|others?|with|near|neighbou?rs?)\b"
)
_RELATED = telling(frozenset(("his", "her", "their")), behind(_CHILDREN, 2), least=1)


@rule(severity=Severity.WARNING, among=(_RELATED,))
def family_mismatch(document: Document) -> Iterator[Finding]:
    """A family that is spoken of again is greater or smaller than it was.

    “A couple and their three children died. All four lived in Leeds”: they are five. The sentence names one parent or two and a number of children, and nobody else; the next takes
    up “the” or “all” of another number, which is neither that of all of them nor of the children nor of the parents.

    Left alone: sentences with other numbers, or with others beside the family.

    Bad:  A couple and their three children died in the fire. All {~~four~>five~~} lived in Leeds.
    Bad:  A mother and her two daughters drowned. The {~~four~>three~~} had gone for a swim.
    Good: A mother and her two daughters drowned. The two were six and nine. The police held a man and his two sons. The five cars burned.
    """
    for frame in framed(document, _RELATED):
        m = _FAMILY.search(frame.text) if len(frame.amounts) == 1 else None
        behind = frames(document).near(frame, 1)[-1] if m else frame
        again = _AGAIN.match(behind.text) if behind is not frame else None
        if m is None or again is None or _TOO.search(frame.text[: m.start()] + frame.text[m.end() :]):
            continue
        children, told = frame.amount(m, "children"), behind.amount(again, "all")
        parents = 1 if m["one"] else 2
        right = parents + children.value
        if told.value not in (right, children.value, parents) and not told.hedge and not children.hedge:
            message = f"{document[children.span]} and {parents} are {plain(right)}, not {document[told.span]}"
            yield corrected(document, told, right, (children,), message)
