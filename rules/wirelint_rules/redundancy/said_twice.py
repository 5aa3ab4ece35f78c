"""Two verbs of saying in a row, with a speaker each."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = pattern(
    r"said, (?P<again>(?P<speaker>(?:he|she|they|it|the [\w’-]+|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?) )?(?P<verb>said|says|told)\b"
    r"|according to (?:him|her|them|himself|herself|themselves)\b)",
    needs=("said, ",),
)

_ASIDE = pattern(r", (?:he|she|they|it|[A-Z][\w’-]+)[ ]\Z")
"""Who says so in an aside, behind whose comma the sentence goes on: the envoy, he said, told him."""

_OF_THEIRS = pattern(r", (?:the|his|her|their|its|my|an?) (?:[a-z-]+ ){1,3}\Z")
"""Who does so by what they are, where what was said is of today: the stone, her son said, says otherwise."""

_REACH = 40


@rule(severity=Severity.WARNING, reach="paragraph", where=(_SAID,))
def said_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """What somebody said has two verbs of saying.

    “He said, Hartley said”, “Tsipras said, said in a speech”, “she said, according to her”. A speaker may tell what another
    said (he said, prosecutors said), so a second speaker is reported only where the story is convicted by other faults.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  The tax will stay, the minister {~~said, said~>said~~} in a speech.
    Bad:  “The tax will stay,” she {~~said, according to her~>said~~}.
    Good: “I did it,” he said, prosecutors said; what she said, he wrote down; the envoy, he said, told him so; the stone, her son said, says otherwise.
    """
    yield from weighed(document, _twice, pooled)


def _twice(document: Document) -> Iterator[tuple[bool, Finding]]:
    for m in _SAID.finditer(document.text):
        if not m["speaker"] and _ASIDE.search(document.text, max(0, m.start() - _REACH), m.start()):
            continue
        if (
            m["verb"] == "says"
            and not m["speaker"]
            and _OF_THEIRS.search(document.text, max(0, m.start() - _REACH), m.start())
        ):
            continue
        span = Span(*m.span())
        yield not m["speaker"], Finding(span, f"“{m.group()}” says it twice", [Fix.replace(span, "said")])
