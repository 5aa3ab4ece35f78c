"""A phrase that two versions of it were run into."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.grammar import letter
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_NO_OBJECT = pattern(
    r"\b(?:came|fell|went|arrived|collapsed|vanished|disappeared|emerged|rose)(?P<left> (?:it|them|him))(?= (?:down|up|apart|off|away|out|over|back|late|again|down again)\b(?! of\b))",
    (" it ", " them ", " him "),
)
_NO_THE = pattern(
    r"\b(?:was|is|were|are|be|been|had|has|have) no(?P<left> (?:a|an|the)) (?!priori\b|la\b|less\b|more\b|better\b|worse\b|wiser\b)[a-z]+",
    (" no a", " no the "),
)
_TO_HOME = pattern(
    r"(?<!from )(?<!From )\b(?:go|goes|went|gone|going|return|returns|returned|returning|came|come|coming|get|got)(?: back)?(?P<left> to) home(?=[.,;]| (?:again|on|after|by|with|yesterday|within)\b)",
    (" to home",),
)
_FROM_FOR = pattern(r"\bfrom(?P<left> for) [a-z]+ing\b", ("from for ",))
_FOR_TO = pattern(
    r"\b(?:agreed|decided|refused|wants?|wanted|tried|tries|hopes?|hoped|plans|planned|able|ready|willing|enough|failed|managed|promised|offered)(?P<left> for) to (?P<verb>[a-z]+)\b",
    (" for to ",),
)
_DID_PAST = pattern(
    r"\b(?P<left>did )(?P<verb>won|went|came|saw|took|gave|became|began|broke|chose|drove|fell|flew|forgot|froze|got|grew|hid|knew|rode|sang|sank|shook|spoke|stole|threw|wore|wrote|said|told|made|found|lost|left|sold|held|built|paid)(?= (?:the|a|an|his|her|its|their|to|in|on|at|that)\b)",
    (" did ",),
)
_WHAT = pattern(
    r"\b(?:what|What|all|All|that|which|who|as|As|than|so|So|thing|things|how|How|when|if|ever|much|little|way|work|neither|nor|Nor|Neither|it|this)\b"
)
_CLAUSE = pattern(r"[\n.!?”\",;:—–]")
_FAR = 60
"""How far before a verb its clause is looked at, in code points."""

_MOVES = "rises|falls|gains|drops|climbs|slips|loses|adds|jumps|slides|sheds|advances|declines"
_PRESENT = pattern(
    rf"\b(?:was|were|closed|ended|fell|rose|gained|dropped|lost|added|slipped|climbed|finished|stood)\b[^.;:“”\"\n]*?,? and (?:in )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?P<verb> (?:{_MOVES})) (?=\d|half a|a (?:third|quarter|fifth|tenth)|about|nearly|almost)",
    tuple(f" {verb} " for verb in _MOVES.split("|")),
)


@rule(
    severity=Severity.WARNING,
    in_quotes="skip",
    where=(_NO_OBJECT, _NO_THE, _TO_HOME, _FROM_FOR, _FOR_TO, _DID_PAST, _PRESENT),
)
def fused_phrase(document: Document) -> Iterator[Finding]:
    """A phrase is two versions of itself run together.

    Whoever rewords a sentence may leave a word of what stood there: an object behind a verb that has none (“the roof came it down”), “no” and an
    article (“no a reason”), “to” before “home” (“return to home”), “for” before an infinitive (“agreed for to meet”) or behind “from”
    (“keep from for leaking”), “did” before a past form (“the team did won the match”), and a present among past ones (“Tokyo was shut, and
    Seoul rises 1.2 per cent”).

    Left alone: what somebody did, “go it alone”, “no a priori reason”, from work to home, headlines, and quotations.

    Bad:  The roof {~~came it~>came~~} down in the night.
    Bad:  There {~~was no a reason~>was no reason~~} to stay.
    Bad:  She {~~returned to home~>returned home~~} on Sunday.
    Bad:  The two sides {~~agreed for to meet~>agreed to meet~~} again, and a valve kept it {~~from for leaking~>from leaking~~}.
    Bad:  The team {~~did won~>won~~} the match on Sunday.
    Bad:  Tokyo was shut for a holiday, and Seoul {==rises==} 1.2 per cent.
    Good: What the team did won the cup. It had no a priori right to go it alone. She came it seemed from work to home, and the firm rose.
    """
    for form in (_NO_OBJECT, _NO_THE, _TO_HOME, _FROM_FOR, _FOR_TO):
        for m in form.finditer(document.text):
            if form is not _FOR_TO or letter(m["verb"]) in "VvJb":
                yield _without(document, m)
    for m in _DID_PAST.finditer(document.text):
        before = _CLAUSE.compiled.split(document.text[max(0, m.start() - _FAR) : m.start()])[-1]
        if before.strip() and not _WHAT.search(before):
            yield _without(document, m)
    for m in _PRESENT.finditer(document.text):
        span = Span(m.start("verb") + 1, m.end("verb"))
        yield Finding(span, f"“{document[span]}” stands among verbs of the past")


def _without(document: Document, m: re.Match[str]) -> Finding:
    """The finding at a phrase that has a word too many."""
    span = Span(*m.span())
    better = document.text[span.start : m.start("left")] + document.text[m.end("left") : span.end]
    message = f"“{m['left'].strip()}” is left over in “{document[span]}”"
    return Finding(span, message, [Fix.replace(span, better, safe=False)])
