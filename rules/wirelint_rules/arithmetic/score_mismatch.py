"""A result that the scores beside it do not give: an aggregate of two legs, a match in so many sets."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import frames
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

_SCORE = pattern(r"(?P<one>[0-9]{1,2})[-–](?P<other>[0-9]{1,2})(?![\w%]|[-–][0-9]|[.,][0-9])")
_AGGREGATE = pattern(
    r"(?P<behind>[0-9]{1,2}[-–][0-9]{1,2})(?: [a-z]+)? (?:on|over) aggregate\b|[Aa]ggregate(?: score| win| victory| defeat)?(?: of)? (?P<before>[0-9]{1,2}[-–][0-9]{1,2})|(?P<made>[0-9]{1,2}[-–][0-9]{1,2}) aggregate\b"
)
_SETS = pattern(
    r"(?P<sets>[0-7][-–][0-7](?: ?\([^()]{1,6}\))?(?:,? (?:and )?[0-7][-–][0-7](?: ?\([^()]{1,6}\))?){1,4})[^.;0-9]{0,30}?\bin (?P<many>two|three|four|five|straight)(?: [a-z]+)? sets\b"
    r"|\bin (?P<many2>two|three|four|five|straight)(?: [a-z]+)? sets,? (?P<sets2>[0-7][-–][0-7](?: ?\([^()]{1,6}\))?(?:,? (?:and )?[0-7][-–][0-7](?: ?\([^()]{1,6}\))?){1,4})"
)
_MANY = {"two": 2, "three": 3, "four": 4, "five": 5}
_LEGS = 2
_FAR = 300
"""In code points: so far from an aggregate its legs are told."""


@rule(severity=Severity.WARNING, words=frozenset(("aggregate", "sets", "halftime", "half-time", "interval")))
def score_mismatch(document: Document) -> Iterator[Finding]:
    """An aggregate or a number of sets is not what the scores of the sentence give.

    “Won 3-1 in Madrid and 2-0 at home, going through 6-1 on aggregate” is 5-1. The sentence gives the scores of both legs, or those of the
    sets. In which order each score names the teams is left open.

    Left alone: sentences with more scores or fewer, and sets that were not finished.

    Bad:  Lyon won 3-1 in Madrid and 2-0 at home, going through {==6-1==} on aggregate.
    Bad:  She beat Osaka 6-3, 4-6, 6-4 in {==two==} sets.
    Good: Lyon won 3-1 in Madrid and lost 2-0 at home, going out 3-3 on aggregate on away goals.
    Good: She beat Osaka 6-3, 4-6, 6-4 in three sets.
    """
    yield from _halves(document)
    yield from _to_the_end(document)
    end = -1
    for at in sorted([*places(document.text, "ggregate"), *places(document.text, " sets")]):
        span = frames(document).span(at) if at >= end else None
        if span is not None:
            end = span.end
            for m in _AGGREGATE.finditer(document.text, *span):
                yield from _aggregate(document, span, m)
            for m in _SETS.finditer(document.text, *span):
                yield from _sets(m)


_AT_HALF = pattern(
    r"\b(?:first|opening) (?:quarter|period) (?P<a>[0-9]{1,2})[-–](?P<b>[0-9]{1,2})[^.;\n0-9]{1,40}?\bsecond (?:(?:quarter|period) )?(?P<c>[0-9]{1,2})[-–](?P<d>[0-9]{1,2})[^.;\n0-9]{1,50}? (?P<half>(?P<e>[0-9]{2,3})[-–](?P<f>[0-9]{2,3})) at half-?time\b"
)


_TO_THE_END = pattern(
    r"(?P<a>[0-9]{1,3})[-–](?P<b>[0-9]{1,3})(?: up| ahead| down)? at (?:half-?time|the (?:half|break|interval))\b[^.;\n0-9]{1,80}?(?P<c>[0-9]{1,3})[-–](?P<d>[0-9]{1,3}) (?:in|after) the (?:second half|break|interval)\b[^.;\n0-9]{1,50}?(?P<end>(?P<e>[0-9]{1,3})[-–](?P<f>[0-9]{1,3}))(?![\w%]|[-–.,][0-9])"
)


def _to_the_end(document: Document) -> Iterator[Finding]:
    """A final score that those of the two halves before it do not give."""
    text, end = document.text, -1
    for at in sorted(one for cue in _BREAKS for one in places(text, cue)):
        span = frames(document).span(at) if at >= end else None
        end = span.end if span else end
        for m in _TO_THE_END.finditer(text, *span) if span else ():
            a, b, c, d, e, f = (int(m[name]) for name in "abcdef")
            if sorted((e, f)) not in (sorted((a + c, b + d)), sorted((a + d, b + c)), sorted((c, d))):
                shown = f"{m['a']}-{m['b']} and {m['c']}-{m['d']}"
                yield Finding(Span(*m.span("end")), f"{shown} make no {m['end']}")


_BREAKS = (" halftime", " half-time", " the half", " the break", " the interval")


def _halves(document: Document) -> Iterator[Finding]:
    """A score at half-time that those of the two quarters before it do not give."""
    for at in sorted([*places(document.text, " halftime"), *places(document.text, " half-time")]):
        span = frames(document).span(at)
        m = _AT_HALF.search(document.text, *span) if span else None
        if m is not None and m.end() > at:
            a, b, c, d, e, f = (int(m[name]) for name in "abcdef")
            if sorted((e, f)) not in (sorted((a + c, b + d)), sorted((a + d, b + c))):
                shown = f"{m['a']}-{m['b']} and {m['c']}-{m['d']}"
                yield Finding(Span(*m.span("half")), f"{shown} make no {m['half']}")


def _aggregate(document: Document, sentence: Span, m: re.Match[str]) -> Iterator[Finding]:
    name = next(name for name in ("behind", "before", "made") if m[name])
    span = Span(*m.span(name))
    start, end = max(sentence.start, m.start() - _FAR), min(sentence.end, m.end() + _FAR)
    legs = [one for one in _SCORE.finditer(document.text, start, end) if not span.overlaps(Span(*one.span()))]
    if len(legs) != _LEGS:
        return
    (a, b), (c, d) = ((int(leg["one"]), int(leg["other"])) for leg in legs)
    stated = _SCORE.match(document.text, span.start)
    if stated is None or sorted((int(stated["one"]), int(stated["other"]))) in (
        sorted((a + c, b + d)),
        sorted((a + d, b + c)),
    ):
        return
    related = [Related(document, Span(*leg.span()), f"“{leg.group()}” here") for leg in legs]
    yield Finding(span, f"{legs[0].group()} and {legs[1].group()} make no {document[span]}", (), related)


def _sets(m: re.Match[str]) -> Iterator[Finding]:
    name = "many" if m["many"] else "many2"
    scores = [(int(one["one"]), int(one["other"])) for one in _SCORE.finditer(m["sets"] or m["sets2"])]
    if not all(_is_set(*score) for score in scores) or _fits(scores, m[name]):
        return
    yield Finding(Span(*m.span(name)), f"the scores are of {len(scores)} sets, not {m[name]}")


def _fits(scores: Sequence[tuple[int, int]], many: str) -> bool:
    if many == "straight":
        return len({one > other for one, other in scores}) == 1
    return len(scores) == _MANY[many]


def _is_set(one: int, other: int) -> bool:
    """Whether a score is that of a set that was played to its end."""
    return max(one, other) in (6, 7) and one != other
