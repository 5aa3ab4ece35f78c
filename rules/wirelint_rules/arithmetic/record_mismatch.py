"""Wins, draws and losses that are not the matches they are of."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, framed
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import plain, spanning

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame

_PLAYED = frozenset("matches games fights bouts tests outings fixtures meetings encounters starts contests".split())
_RESULTS = frozenset("won win winning wins lost lose losing".split())
_OF_THEM = telling(_PLAYED, _RESULTS, least=3)
_THINGS = "|".join(sorted(_PLAYED))
_WON, _DREW, _LOST = (
    rf"(?:{words}) (?P<{name}>{COUNT})(?: (?:{_THINGS}|times))?"
    for words, name in (
        ("won|win|winning", "won"),
        ("drawn|drew|drawing|tied|tying", "drawn"),
        ("lost|lose|losing", "lost"),
    )
)
_OF = rf"(?:of|in|from|out of|over) (?:its|their|his|her|the)(?: [a-z]+)? (?P<all>{COUNT})(?: [a-z]+)? (?:{_THINGS})\b"
_RECORDS = (
    pattern(rf"\b(?:won|win|winning) (?P<won>{COUNT}) {_OF},? (?:and )?{_DREW},? and {_LOST}(?=[.,;]|$)"),
    pattern(rf"\b(?:won|win|winning) (?P<won>{COUNT}) {_OF},? (?:and )?{_LOST},? and {_DREW}(?=[.,;]|$)"),
    pattern(rf"\b{_WON},? (?:and )?{_DREW},? and {_LOST} {_OF}"),
    pattern(rf"\b{_WON},? (?:and )?{_LOST},? and {_DREW} {_OF}"),
    pattern(rf"\b{_WON},? (?:and|but) {_LOST} {_OF}"),
    pattern(
        rf"(?P<all>{COUNT})(?: [a-z]+)? (?:{_THINGS}),? (?:(?:and|has|have|it|they|he|she) )*{_WON},? (?:and )?{_DREW},? and {_LOST}(?=[.,;]|$)"
    ),
    pattern(
        rf"(?P<all>{COUNT})(?: [a-z]+)? (?:{_THINGS}),? (?:(?:and|has|have|it|they|he|she) )*{_WON},? (?:and )?{_LOST},? and {_DREW}(?=[.,;]|$)"
    ),
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_OF_THEM,))
def record_mismatch(document: Document) -> Iterator[Finding]:
    """Wins, draws and losses do not make up the matches that they are of.

    “Won 11, drawn four and lost five of its 22 matches” are 20. Where no draws are told, wins and losses may be fewer than the matches, not more.

    Left alone: matches that were abandoned or are told with other results.

    Bad:  The side has won {==11, drawn four and lost five of its 22==} league matches this season.
    Good: The side has won 11, drawn four and lost five of its 20 league matches this season.
    Good: She has won nine and lost two of her 12 fights.
    """
    for frame in framed(document, _OF_THEM):
        for form in _RECORDS:
            for m in form.finditer(frame.text):
                yield from _judged(document, frame, m)


def _judged(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    results = [frame.amount(m, name) for name in ("won", "drawn", "lost") if m.groupdict().get(name)]
    played = frame.amount(m, "all")
    total = sum(one.value for one in results)
    short = total < played.value and len(results) == _WITH_DRAWS
    if (
        (total > played.value or short)
        and not any(one.hedge for one in (*results, played))
        and not _OTHERS.search(frame.text)
    ):
        related = [Related.here(document, played.span)]
        shown = " and ".join((", ".join(document[one.span] for one in results[:-1]), document[results[-1].span]))
        message = f"{shown} are {plain(total)}, not {document[played.span]}"
        yield Finding(spanning(document, *results, played), message, (), related)


_WITH_DRAWS = 3
_OTHERS = pattern(r"\b(?:abandon|postpone|no[- ]contest|no[- ]result|washed out|forfeit|cancel|annul|void)")
