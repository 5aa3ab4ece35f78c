"""A move that is told with where it began, and does not lead to where things stand."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._plain_sums import AMOUNT, close, hedged, read, read_at

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint_rules.arithmetic._plain_sums import Read

_UP = r"gone up|risen|climbed|grown|increased|been raised|jumped|rallied|gained"
_DOWN = r"gone down|fallen|dropped|declined|decreased|been cut|shrunk|slipped|been lowered|lost"
_MOVED = pattern(
    rf"\b(?P<what>[a-z]+) (?:stood at|was at|was) (?P<was>{AMOUNT})(?: [a-z]+)? (?:in|on|at the|when|two|three|a)\b[^.;:“”\"\n]{{0,40}}? and (?:has|have) (?:since )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: by)? (?P<by>{AMOUNT})(?: (?:percentage )?[a-z]+)?(?: since(?: then)?)?(?=[.,])"
)
_NOW = pattern(rf"(?:\bto|\bat|\bnow|\bis now|\bstands at) (?P<now>{AMOUNT})(?: [a-z]+)?")
_FROM_TO = pattern(
    rf"\b(?:(?P<up>rose|risen|climbed|grew|grown|increased|jumped|gone up|went up|goes up)|(?P<down>fell|fallen|dropped|declined|shrank|sank|slipped|gone down|went down|goes down)) by (?P<by>{AMOUNT})(?: [a-z]+)?,? from (?P<was>{AMOUNT}) to (?P<now>{AMOUNT})(?=[,.;]|$| [a-z])"
)
_MORE = pattern(
    rf"\b(?:rose|climbed|jumped|increased|went up) (?:from (?P<was>{AMOUNT}) to (?P<now>{AMOUNT})|to (?P<now2>{AMOUNT}) from (?P<was2>{AMOUNT})) (?:after|when|as) (?P<by>{AMOUNT}) (?:more|other|further|additional) (?:[a-z]+ )?(?:people|bodies|victims|men|women|soldiers|miners|passengers|patients|survivors|deaths|cases)\b"
)
_COMPARED = pattern(
    rf"(?<![\w.,-])(?P<now>{AMOUNT})(?! percent| %)[^.;:0-9“”\"\n]{{0,60}},? (?:compared with|compared to|against|up from|down from|from) (?P<was>{AMOUNT})(?! percent)(?: [a-z]+){{0,3}}(?: (?:of|in) (?:[A-Z][a-z]+ )?[12][0-9]{{3}}| [a-z ]{{3,30}})?, an? (?:[a-z]+ )?(?:rise|increase|jump|gain|drop|fall|decline|decrease) of (?P<by>{AMOUNT})(?=[,.;]|$| [a-z])(?! ?percent| ?%| per cent| percentage| times| to| fold)"
)
_EMPTY = pattern(
    rf"(?P<now>{AMOUNT}) (?:seats|beds|places|tickets|berths|cells|rooms|chairs|desks)\b[^.;:0-9“”\"\n]{{0,40}}? (?:and|but) (?:carried|held|sold|had|used|filled|was carrying|were|drew|took) (?P<was>{AMOUNT})[^.;:0-9“”\"\n]{{0,50}}?,? (?:so|leaving|and) (?P<by>{AMOUNT})(?: [a-z]+)? (?:(?:were|are|was|is|stood|remained|stayed) )?(?:empty|vacant|unsold|unused|spare)\b"
)
_CUES = frozenset(
    "rise increase jump gain drop fall decline decrease empty vacant unsold unused spare gone risen climbed grown increased been jumped rallied gained fallen dropped declined decreased shrunk slipped lost rose grew fell shrank sank went goes".split()
)
_BACK = 1200
"""How far before the move where things stand is looked for, in code points."""


@rule(severity=Severity.WARNING, words=_CUES, in_quotes="skip")
def moved_since(document: Document) -> Iterator[Finding]:
    """A move does not lead from where it began to where things stand.

    A rate that stood at zero and is 4.25 percent has gone up by 4.25 points since, not by 3.75; what dropped by six meters did not drop from 186 to 181. Reported where a
    sentence tells the move and both ends, or the beginning alone (“41 cases, compared with six in all of 2023, a rise of 35”), and all that the story says before and right behind of the same thing is one other level.

    Bad:  The bank raised its rate to 4.25 percent. The rate stood at zero in 2021 and has gone up by {==3.75==} points since then.
    Bad:  The lake has dropped by {==six meters, from 186 to 181==}.
    Bad:  The toll rose from {==18 to 23 after four==} more bodies were found.
    Bad:  The plane had {==162 seats and carried 140 passengers, so 32==} were empty.
    Good: The bank raised its rate to 4.25 percent. The rate stood at zero in 2021 and has gone up by 4.25 points since then.
    """
    text, story = document.text, words(document)
    seen: set[int] = set()
    for at in story.standing(_CUES):
        sentence = sentence_at(document, story.starts[at])
        if sentence.start in seen:
            continue
        seen.add(sentence.start)
        for form in (_FROM_TO, _MORE, _COMPARED, _EMPTY):
            for m in form.finditer(text, *sentence):
                yield from _within(document, m)
        for m in _MOVED.finditer(text, *sentence):
            yield from _since(document, m, sentence)


def _within(document: Document, m: re.Match[str]) -> Iterator[Finding]:
    found = m.groupdict()
    was, now = (read(document, m, name if found.get(name) else f"{name}2") for name in ("was", "now"))
    by = read(document, m, "by")
    apart = was.value - now.value if found.get("down") else now.value - was.value
    if "down" not in found:
        apart = abs(apart)
    if not close(apart, by, was, now) and not any(hedged(document, one) for one in (was, now, by)):
        ends = [one.span for one in (was, now, by)]
        span = Span(min(ends).start, max(ends).end)
        yield Finding(
            span, f"from {document[was.span]} to {document[now.span]} it is {abs(apart):,.10g}, not {document[by.span]}"
        )


def _since(document: Document, m: re.Match[str], sentence: Span) -> Iterator[Finding]:
    was, by = read(document, m, "was"), read(document, m, "by")
    levels = [level for level in _levels(document, m["what"], sentence) if level.value not in {was.value, by.value}]
    told = {level.value for level in levels}
    if len(told) != 1 or hedged(document, by):
        return
    now = levels[0]
    right = was.value - now.value if m["down"] else now.value - was.value
    if right > 0 and not close(right, by, was, now) and 1 / _FAR < right / by.value < _FAR:
        yield Finding(
            by.span,
            f"from {document[was.span]} to {document[now.span]} it is {right:,.10g}",
            (),
            [Related.here(document, now.span)],
        )


_FAR = 10
"""A level that makes the move so many times as great is one of something else."""


def _levels(document: Document, what: str, sentence: Span) -> Iterator[Read]:
    """Where the same thing is said to stand, in the sentences before and in the next."""
    for span in sentences(document):
        if span.start > sentence.end + 2 or span.end > sentence.end + _BACK:
            return
        if span.start >= sentence.start - _BACK and span.start != sentence.start:
            stretch = document.text[span.start : span.end]
            if what in stretch or span.start > sentence.start:
                for m in _NOW.finditer(document.text, *span):
                    yield read_at(document, Span(*m.span("now")))
