"""A place in a ranking that the figures beside it contradict."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.passages import before, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._written import NUMBER, ORDINALS, value

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_NTH = "|".join(list(ORDINALS)[1:])
_NAME = r"(?:the )?[A-ZÀ-Þ][\w’'-]+(?: (?:of )?[A-ZÀ-Þ][\w’'-]+){0,3}"
_BEHIND = pattern(
    rf"(?P<nth>second|third|fourth|fifth)(?: place)?,? (?:on|with) (?P<own>{NUMBER}) (?P<what>points|medals|wins|goals|seats|titles|votes|golds)[^.;\n“”\"0-9]{{0,12}}?,? (?:behind|after) {_NAME} (?:on|with) (?P<other>{NUMBER})\b"
)
_AHEAD = pattern(
    rf"(?:top|first|lead|leads|leading)(?: (?:the )?[a-z]+){{0,2}},? (?:on|with) (?P<own>{NUMBER}) (?P<what>points|medals|wins|goals|seats|titles|golds),? (?:ahead of|in front of) {_NAME} (?:on|with) (?P<other>{NUMBER})\b"
)
_SHARE = r"[0-9]{1,2}(?:\.[0-9]+)?(?:%| percent| per cent)"
_AHEAD_BY_SHARE = pattern(
    rf"(?:top|first|lead|leads|leading)(?: (?:the )?[a-z]+){{0,3}},? (?:on|with) (?P<own>{_SHARE})(?: of (?:the )?[a-z]+)?,? (?:ahead of|in front of) {_NAME} (?:on|with|at) (?P<other>{_SHARE})"
)
_CLOCK = r"(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?|[0-9]{1,3}\.[0-9]{1,3})(?:(?= seconds)| )?(?: ?seconds)?"
_TIMES = pattern(
    rf"(?:won|win|first|winning|wins|took gold|victory)\b[^.;:\n“”\"0-9]{{0,60}}? in (?:a time of )?(?P<own>{_CLOCK}),?(?: (?:and|with|ahead of|followed by|while))?,? (?:followed by )?(?:{_NAME}),?[^.;:\n“”\"0-9]{{0,30}}?(?: second| third| runner-up)?,? in (?P<other>{_CLOCK})(?![\w:])"
)
_FINISHED = pattern(
    rf"(?:finished|came|was|placed) (?P<nth>{_NTH}),? (?P<way>ahead of|behind|in front of) {_NAME},? (?:who (?:was|came|finished|placed)|in|who took) (?P<other>first|{_NTH})\b"
)
_OF = pattern(
    rf"(?P<nth>{_NTH})(?: and (?:last|final))? of (?:the |its |his |her |their |only )*(?P<all>two|three|four|five|six|seven|eight|nine)\b(?![- ](?:percent|per|years|days|times|hundred|thousand|million|dozen|or)\b)(?: (?P<what>[a-z-]+))?"
)
_CUES = frozenset((*ORDINALS, *"top lead leads leading won win winning wins gold victory".split()))
_WHAT = frozenset("points medals wins goals seats titles votes golds".split())
_LEADING = frozenset("top first lead leads leading".split())
_PLACES = frozenset(list(ORDINALS)[1:])
_AT_FRONT = frozenset(("ahead", "front"))
_BY_PLACE = pattern(
    rf"(?:finished|came|was|placed) (?:{_NTH}),? (?:ahead of|behind|in front of) ",
    ("ahead of ", "behind ", "in front of "),
)
_FIGURED = (
    telling(_PLACES, _WHAT, frozenset(("behind", "after")), least=1),
    telling(_LEADING, _WHAT, _AT_FRONT, least=1),
    telling(_LEADING, frozenset(("percent", "cent", "%")), _AT_FRONT),
    telling(frozenset("won win first winning wins gold victory".split()), before("in of"), dated=True),
    telling(_PLACES, before("of", 4), least=1),
)


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    among=_FIGURED,
    where=(_BY_PLACE,),
)
def rank_mismatch(document: Document) -> Iterator[Finding]:
    """A place in a ranking that the figures beside it contradict.

    Who is second with 12 medals does not stand behind who has 10, the winner's time is the shortest, and of two debates none is the third. Reported where
    place and figures stand in one clause. Ties and rankings by something else are left alone.

    Bad:  Chile is second with 12 medals, behind Peru with {==10==}.
    Bad:  Paz leads with 21 percent, ahead of Orr with {==25 percent==}.
    Bad:  Lopez won in 2:08:11, followed by Diaz in {==2:07:40==}.
    Bad:  Ruiz finished {==third==}, ahead of Costa, who was second.
    Bad:  The {==third of two==} debates is on Monday.
    Good: Chile is second with 12 medals, behind Peru with 14. Lopez won in 2:08:11, followed by Diaz in 2:08:40. The third of four debates is on Monday.
    """
    story, text = words(document), document.text
    for at in (at for passage in told(document, *_FIGURED) for at in passage.standing(_CUES)):
        yield from _by_figures(document, at)
    for at in story.standing(_PLACED):
        m = _FINISHED.match(text, story.starts[at])
        if m:
            own, other = ORDINALS[m["nth"]], ORDINALS[m["other"]]
            if own == other or (own > other) != (m["way"] == "behind"):
                yield Finding(Span(*m.span("nth")), f"{m['nth']} is not {m['way']} {m['other']}")


_PLACED = frozenset("finished came was placed".split())


def _by_figures(document: Document, at: int) -> Iterator[Finding]:
    """What figures contradict in the forms that begin with a word."""
    text, start = document.text, words(document).starts[at]
    m = _BEHIND.match(text, start)
    if m and value(m["own"]) > value(m["other"]):
        yield _finding(document, m, f"who is {m['nth']} with {m['own']} is not behind {m['other']}")
    m = _AHEAD.match(text, start)
    if m and value(m["own"]) < value(m["other"]):
        yield _finding(document, m, f"who leads with {m['own']} is not ahead of {m['other']}")
    m = _AHEAD_BY_SHARE.match(text, start)
    if m and _share(m["own"]) < _share(m["other"]):
        yield _finding(document, m, f"who leads with {m['own']} is not ahead of {m['other']}")
    m = _TIMES.match(text, start)
    if m and _seconds(m["other"]) < _seconds(m["own"]) and m["own"].count(":") == m["other"].count(":"):
        yield _finding(document, m, f"{m['other'].strip()} is before {m['own'].strip()}")
    m = _OF.match(text, start)
    if m and ORDINALS[m["nth"]] > value(m["all"]) and not (m["what"] or "").endswith("ths"):
        yield Finding(Span(m.start("nth"), m.end("all")), f"of {m['all']} none is the {m['nth']}")


def _finding(document: Document, m: re.Match[str], message: str) -> Finding:
    own = Related(document, Span(*m.span("own")), f"“{m['own'].strip()}” here")
    return Finding(Span(m.start("other"), m.start("other") + len(m["other"].rstrip())), message, (), [own])


def _share(written: str) -> float:
    return float(written.partition(" ")[0].rstrip("%"))


def _seconds(written: str) -> float:
    total = 0.0
    for part in written.replace("seconds", "").strip().split(":"):
        total = total * 60 + float(part)
    return total
