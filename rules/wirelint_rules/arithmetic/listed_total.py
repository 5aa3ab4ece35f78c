"""A list of numbers, and behind it a total that they do not make up."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._plain_sums import AMOUNT, close, hedged, read_at

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint_rules.arithmetic._plain_sums import Read

_UNIT = r"(?!(?:was|is|has|his|its|as|this|does|less|plus|minus|times)\b)[a-z]{2,}s|people|men|women|children|yen|yuan|rand|kroner"
_BEHIND = r"in all|in total|altogether|all told|combined|together|between them|between the (?:two|three|four) of them|over the (?:weekend|two days|three days)|in (?:two|three|four) days|for the (?:two|three|four)(?: of them)?"
_TOTAL = pattern(
    rf", (?:or |making |which makes |that is )?(?P<total>{AMOUNT})(?: (?P<unit>{_UNIT}))?(?: [a-z]+)? (?:{_BEHIND})\b"
)
_LIST = pattern(
    rf"(?P<first>(?:{AMOUNT}, )*{AMOUNT}),? and (?P<last>{AMOUNT}) (?P<unit>{_UNIT})\b(?P<rest>[^.;:“”\"\n0-9]{{0,40}})$"
)
_DAYS = pattern(
    rf"(?P<first>{AMOUNT}) [a-z]+ on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? and (?P<last>{AMOUNT})(?: [a-z]+)? on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
)
_ONE = pattern(AMOUNT)
_CUES = frozenset("all total altogether told combined together between over two three four".split())


@rule(severity=Severity.WARNING, words=_CUES)
def listed_total(document: Document) -> Iterator[Finding]:
    """A list of numbers of one thing does not make up the total behind it.

    Eight, seven and four years in prison are 19 years in all, not 17; 310 tickets on Saturday and 290 on Sunday are 600. Reported where a sentence lists the numbers with one unit
    behind the last, nothing but words follows, and then the total “in all”, “in total”, “combined”, “between them” and the like.

    Left alone: hedged totals, lists with other figures between, and quotations.

    Bad:  They were sentenced to eight, seven and four years in prison, {~~17~>19~~} years in all.
    Bad:  It sold 310 tickets on Saturday and 290 on Sunday, {~~700~>600~~} over the weekend.
    Good: They were sentenced to eight, seven and four years in prison, 19 years in all.
    """
    text = document.text
    seen: set[int] = set()
    story = words(document)
    for at in story.standing(_CUES):
        sentence = sentence_at(document, story.starts[at])
        if sentence.start in seen:
            continue
        seen.add(sentence.start)
        for m in _TOTAL.finditer(text, *sentence):
            before = _DAYS.search(text[sentence.start : m.start()]) or _LIST.search(text[sentence.start : m.start()])
            if before and _one_unit(before, m) and not quoted(document, Span(*m.span("total"))):
                yield from _judged(
                    document, _listed(document, before, sentence.start), read_at(document, Span(*m.span("total")))
                )


def _one_unit(before: re.Match[str], m: re.Match[str]) -> bool:
    """Whether the total has no other unit than the list."""
    listed = before.groupdict().get("unit")
    return not m["unit"] or not listed or m["unit"] == listed


def _listed(document: Document, m: re.Match[str], base: int) -> list[Read]:
    first = (
        Span(base + m.start("first") + one.start(), base + m.start("first") + one.end())
        for one in _ONE.finditer(m["first"])
    )
    return [read_at(document, span) for span in (*first, Span(base + m.start("last"), base + m.end("last")))]


def _judged(document: Document, parts: list[Read], total: Read) -> Iterator[Finding]:
    right = sum(part.value for part in parts)
    if close(right, total, *parts) or hedged(document, total) or any(hedged(document, part) for part in parts):
        return
    whole = right == int(right) and document[total.span].replace(",", "").isdigit()
    fixes = [Fix.replace(total.span, f"{int(right):,}")] if whole else []
    yield Finding(
        total.span,
        f"the numbers listed are {right:,.10g} together",
        fixes,
        [Related.here(document, part.span) for part in parts],
    )
