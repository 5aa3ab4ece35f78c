"""A margin of victory that the story gives otherwise in another place."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import one_digit
from wirelint_rules.arithmetic._written import NUMBER, value

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}"
_WON = pattern(
    rf"\b(?P<who>{_NAME})(?:have |had |has )?(?:beat|beats|beaten|won|win|wins|defeat|defeats|defeated|crush|crushed|thrashed|routed|thumped|hammered)\b"
    rf"[^.;\n“”\"0-9]{{0,60}}? by (?P<innings>an innings and )?(?P<many>{NUMBER}) (?P<what>runs?|wickets?|votes|points|goals|lengths|shots|strokes|seconds)\b"
)
_EARLIER = pattern(
    r"\b(?:[Ll]ast (?:week|month|year|season|time|meeting)|earlier|previous(?:ly)?|first (?:match|game|Test|leg|meeting)|second (?:match|game|Test|leg|meeting)|ago|series|since|again|when|whom|who|in (?:19|20)[0-9]{2})\b"
)


@rule(severity=Severity.WARNING, needs=(" by ",))
def margin_mismatch(document: Document) -> Iterator[Finding]:
    """A story gives a side’s margin of victory twice, and the two differ by a digit.

    “Barbados beat the Leewards by an innings and 77 runs” stands against “Barbados won by an innings and 67 runs”. The same side has won by
    the same kind of margin, in the story’s only two sentences of that kind, and one figure of the two numbers is another.

    Left alone: stories with several matches, and sentences that speak of an earlier one.

    Bad:  Kent beat Essex by {==57==} runs on Sunday. ¶ The score: Kent won by 47 runs.
    Good: Kent beat Essex by 47 runs on Sunday. ¶ The score: Kent won by 47 runs.
    Good: Kent beat Essex by 57 runs on Sunday. ¶ Last season Kent won by 47 runs.
    """
    found = list(_WON.finditer(document.text))
    if len(found) != _TWO:
        return
    first, last = found
    if not (_side(first) == _side(last) and first["what"] == last["what"] and first["innings"] == last["innings"]):
        return
    one, other = value(first["many"]), value(last["many"])
    if one == other or not one_digit(float(one), float(other)) or any(_speaks_of_another(document, m) for m in found):
        return
    there = Span(*last.span("many"))
    related = [Related.here(document, there)]
    yield Finding(
        Span(*first.span("many")), f"“{first['many']} {first['what']}” is “{last['many']}” elsewhere", (), related
    )


_TWO = 2


def _side(m: re.Match[str]) -> str:
    """Who won, by the last word of their name: “On Saturday Kent beat …”."""
    return str(m["who"]).split()[-1]


def _speaks_of_another(document: Document, m: re.Match[str]) -> bool:
    """Whether the paragraph of a margin speaks of another match."""
    start = document.text.rfind("\n", 0, m.start()) + 1
    end = document.text.find("\n", m.end())
    return _EARLIER.search(document.text, start, end if end >= 0 else len(document.text)) is not None
