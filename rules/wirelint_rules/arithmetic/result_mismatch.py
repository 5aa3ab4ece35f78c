"""A result of a game that its score cannot have."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.numbers.passages import standing, telling
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCORE = r"(?P<one>[0-9]{1,3})[-–](?P<two>[0-9]{1,3})(?![\w%:/]|[-–.,][0-9])"
_ALONE = r"(?!,? (?:\([0-9]|and [0-9]|to [0-9]|[0-9]{1,3}[-–][0-9])|,? ?[(][0-9]| on penalt| in (?:a )?(?:penalty|shoot)| on aggregate| record| run| lead| vote| win(?:ning)? streak| advantage)"
_WHOM = r"(?: (?:the |their )?(?:[a-z]+ ){0,2}[A-ZÀ-Þ][\w’'.-]*(?: (?:[A-ZÀ-Þ][\w’'.-]*|and|de|of|City|United)){0,3})"
_BEAT = pattern(
    rf"(?:beat|beats|beating|defeated|defeats|defeating|thrashed|thrashes|edged|overcame|routed|hammered|crushed|downed|outscored){_WHOM}(?:,| by)? {_SCORE}{_ALONE}"
)
_DRAW = pattern(rf"(?P<score>{_SCORE}) (?:draws?|ties?|stalemates?|deadlock)\b(?! (?:break|of|with the draw))(?!-)")
_DREW = pattern(rf"(?:drew|draws|drawn|tied) {_SCORE}{_ALONE}(?= (?:with|against|at|away|in|on|last|after)\b|[.,;])")
_GOALLESS = pattern(rf"(?:goalless|scoreless) {_SCORE}")
_LED = pattern(
    r"(?:[Ll]eading|[Ll]ed|[Aa]head|[Uu]p) (?P<one>[0-9]{1,2})[-–](?P<two>[0-9]{1,2}) (?:at (?:half[ -]?time|the (?:break|interval|half))|at the end of the first half|after (?:[0-9]+|twenty|thirty|sixty|seventy|eighty) minutes)"
    r"[^.;\n“”\"]{0,80}?\b(?:won|win|beat|triumphed|prevailed|went on to win)(?: the (?:match|game|final))?(?: (?:the )?(?:[A-Z][\w’-]* ?){1,3})? ?(?P<three>[0-9]{1,2})[-–](?P<four>[0-9]{1,2})(?![\w%:/]|[-–.,][0-9])(?! (?:on|in) )"
)
_HAT = pattern(
    r"hat[ -]?trick(?:s)? (?:as|in|to|that|when|and|for)[^.;\n“”\"0-9]{0,60}?\b(?:beat|win|won|victory|rout|defeat|thrash\w*|over|a|the)[^.;\n“”\"0-9]{0,40}? (?P<one>[0-9]{1,2})[-–](?P<two>[0-9]{1,2})(?![\w%:/]|[-–.,][0-9])(?! (?:on|in) )"
)
_CUES = frozenset(
    "beat beats beating defeated defeats defeating thrashed thrashes edged overcame routed hammered crushed downed outscored draw draws tie ties stalemate stalemates deadlock drew drawn tied goalless scoreless"
    " leading led ahead up hat-trick hat".split()
)
_OTHER_GAME = frozenset(
    "tennis set sets tiebreak tie-break Wimbledon wicket wickets innings golf match-play playoff hole holes darts legs frames bout rounds hand".lower().split()
)
_LEAST = 3
_SCORED = telling(_CUES, frozenset(("0-0", "0–")), least=1)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_SCORED,))
def result_mismatch(document: Document) -> Iterator[Finding]:
    """A result that its score cannot have.

    Who beats another has the more goals and is named with them first, a draw has two equal scores, no hat trick fits into 2-0, and who led 2-0 at half time does
    not win 1-0. Sets, holes, innings, and goals and points, which are counted otherwise, shoot-outs, aggregates and records are left alone.

    Bad:  Leeds beat Derby {==1-2==} on Saturday.
    Bad:  The match ended in a {==2-1 draw==}.
    Bad:  Leading 2-0 at half time, they won {==1-0==}.
    Bad:  Kim scored a hat trick in the {==2-0==} win.
    Good: Leeds beat Derby 2-1 on Saturday, and Ghana drew 1-1 with Mali. She beat Orr 6-7 (3), 6-3, 6-4. Cork beat Clare 1-14 to 0-9. Led 1-0 at half time, they won 2-1.
    """
    story, text = words(document), document.text
    for at in standing(document, _SCORED, _CUES):
        start = story.starts[at]
        m = _BEAT.match(text, start)
        if m and int(m["one"]) < int(m["two"]) and not _counted_otherwise(document, start):
            yield Finding(
                Span(m.start("one"), m.end("two")), f"who beats another does not score {m['one']} to {m['two']}"
            )
        low = max(0, start - _FAR)
        m = next((one for one in _DRAW.finditer(text, low, story.ends[at]) if one.end() == story.ends[at]), None)
        if m and m["one"] != m["two"]:
            yield Finding(Span(m.start("score"), m.end()), f"{m['one']}-{m['two']} is no draw")
        m = _DREW.match(text, start) or _GOALLESS.match(text, start)
        if m and (m["one"] != m["two"] or (m.re is _GOALLESS.compiled and m["one"] != "0")):
            yield Finding(
                Span(m.start("one"), m.end("two")),
                f"{m['one']}-{m['two']} is no draw" if m["one"] != m["two"] else "goals were scored",
            )
        m = _LED.match(text, start)
        if m and not _counted_otherwise(document, start):
            led, won = sorted((int(m["one"]), int(m["two"]))), sorted((int(m["three"]), int(m["four"])))
            if led[1] > won[1] or led[0] > won[0]:
                yield Finding(
                    Span(m.start("three"), m.end("four")), f"it was {m['one']}-{m['two']} before: no score goes back"
                )
        m = _HAT.match(text, start)
        if m and max(int(m["one"]), int(m["two"])) < _LEAST:
            yield Finding(Span(m.start("one"), m.end("two")), "a hat trick is three goals")


_FAR = 16
_NEAR = 40


def _counted_otherwise(document: Document, at: int) -> bool:
    """Whether the words about a place are those of a game in which sets, holes or legs are counted."""
    story = words(document)
    index = story.at(at) or 0
    return not _OTHER_GAME.isdisjoint(story.lower[max(0, index - _NEAR) : index + _NEAR])
