"""Whether a sentence says that a duration is what lies between its two points of time."""

from __future__ import annotations

from wirelint import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint import Document, Span
    from wirelint.layers.numbers.amounts import Amount, Frame
    from wirelint_rules.calendar._points import Point

UNITS = frozenset("years year months month weeks week days day nights night hours hour summers winters seasons".split())
"""What durations between points of time are told in."""

AFTER = pattern(
    r"(?:[ -](?:[a-z]+ )?(?:year|month|week|day|night|hour|summer|winter|season)s?)(?P<cue> to [a-z]+\b| later\b| in all\b| in total\b| altogether\b| long\b| after (?:that|it|he|she|they)\b"
    r"| (?:of|as) [a-z]+\b| in (?:power|office|charge|jail|prison|detention|captivity|exile|hospital|the air|flight|the water|orbit|space|the saddle)\b| at sea\b| (?:on|in|under|behind|without|at) (?:the |his |her |its |their )?[a-z]+\b(?=[,.;)]|$)| (?:adrift|underground|abroad|away)\b|(?=[.,;)]|$| from\b| between\b))"
)
_BEFORE = pattern(
    r"(?:\b(?:lasted|lasts|lasting|giving (?:[a-z]+ )?|stood for|took|ran for|spent|served|after|or|that is,?|for|spanning|(?:total|span|period|reign|spell|run) of)(?: (?:about|nearly|almost|some|more than|over|a total of|another))?|,|\() ?$"
)
_UNTIL_IT = pattern(r",? (?:until|till) (?:[\w’'-]+ ){1,6}in ")
_FROM_TO = pattern(r"\b(?:from|between) [^.;]{0,40}$")
_BEGUN = pattern(
    r"\b(?:beg[au]n|began|starts?|started|opens?|opened|begins?|broke out|founded|launched|took (?:office|power|over)|came to power|came to the throne|took the throne|arrested|jailed|detained|captured|imprisoned|closed|shut|left|suspended|married|elected|appointed|joined|entered|moved|kidnapped|laid|built|erected|imposed|introduced|agreed on|enacted|declared|frozen|installed|inaugurated|crowned|banned|outlawed|adopted|set up|formed|created|signed|seized|abducted|wed|began work|took effect|came into (?:force|effect)|entered into force|announced|agreed|worked|met|sat|set out|set off|fled|hired|enlisted|ordained|commissioned|trapped|vanished|disappeared|went missing|occupied|invaded|besieged|cut off|taken hostage|since)\b"
)
_ENDED = pattern(
    r"\b(?:ends?|ended|closes?|closed|finish(?:es)?|finished|stopped|stepped down|left|was ousted|resigned|freed|released|reopened|opened|lifted|died|returned|retired|completed|divorced|resumed|rescued|inaugurated|overthrown|torn down|demolished|pulled down|scrapped|dissolved|sunk|sold|landed|docked|moored|berthed|collapsed|arrived|reached|expired|until|broke up|killed|toppled|replaced|destroyed|separated|deposed|recovered|found|shut|decommissioned|abolished|abdicated|withdr[ae]wn?|surrendered|cancell?ed|repealed|brought up|pulled out|relieved|liberated|razed|merged|stood down|moved out)\b"
)
_RUNS_FOR = pattern(r"\b(?:runs?|ran|lasts?|lasted|valid|good|granted|signed|agreed) for $")
_AND_ENDS = pattern(
    r"[ -](?:year|month|week|day)s?,? and (?:will )?(?:ends?|ended|expires?|expired|runs? out|ran out|lapses?|lapsed)(?: in| on)? ?"
)
_SERVED = pattern(
    r",? (?:and )?(?:served|spent|was held(?: for)?|was jailed for|was imprisoned for|ruled(?: for)?|reigned(?: for)?) $"
)
_AND_FREED = pattern(
    r"[ -](?:[a-z]+ )?(?:year|month|week|day)s?(?: (?:in|behind|of) [a-z]+)?,? and (?:was |were )?(?:freed|released|paroled|let out|deported|pardoned|stepped down|resigned|abdicated|died|retired) in "
)
_LATER_IN = pattern(r"[ -](?:year|month|week|day|hour)s? later,? (?:in |on |at |by )")
_MARKED = pattern(r"\b(?:mark|celebrat|complet|reach)[a-z]* (?:his |her |its |their )?$")
_UNTIL = pattern(
    r"[ -](?:[a-z]+ )?(?:year|month|week|day|hour)s?(?: [a-z]+){0,3},? (?:until|till|to|through|ending(?: on)?) (?:his |her |their |its )?(?:[a-z]+ )?(?:in |on )?"
)
_NEAR, _CLOSE, _AHEAD = 40, 18, 38
"""In code points: how far behind the second point a duration stands, or right behind it, and how far before the first."""
_LONGEST_BEFORE = 30
_THEN = pattern(r"\b(?:then|and for|another|before that|followed|plus)\b")
_RUNNING = ((_RUNS_FOR, _AND_ENDS), (_SERVED, _AND_FREED), (pattern(""), _UNTIL))
"""What stands before a duration between its two points, and what behind it, where something is said to have begun: “ran for six years and ended in”."""
_JOINING = frozenset(("to", "until", "and", "through", "till", "-", "–"))
_SET_OFF = frozenset((", ", ", a total of ", ", or ", " — ", " ("))
"""What stands between the second point and a duration that nothing else announces."""


def told_between(document: Document, frame: Frame, amount: Amount, first: Point, last: Point) -> bool:
    """Whether a sentence says that a duration lies between its two points of time, in their order."""
    text, begin = document.text, frame.span.start
    one, other = first.span, last.span
    is_inside = one.end <= amount.span.start and amount.span.end <= other.start
    if text.endswith((" since ", "Since "), 0, one.start) and _MARKED.search(text, one.end, amount.span.start):
        return amount.span.end <= other.start and text.endswith(" in ", 0, other.start)
    begun = _BEGUN.search(text, begin, one.start) is not None
    if is_inside and _runs_until(text, amount, one, other):
        return begun
    if is_inside and _LATER_IN.fullmatch(text, amount.figure.span.end, other.start):
        return True
    between, told = text[one.end : other.start], text[other.end : amount.span.start]
    is_behind, is_near = other.end <= amount.span.start, len(told) < _NEAR
    spanned = _is_joined(between) and _FROM_TO.search(text, begin, one.start) is not None
    cue = AFTER.match(text, amount.figure.span.end)
    if cue is None:
        return spanned and told in _SET_OFF
    if cue["cue"] == " later":
        return is_behind and is_near and (told == ", " or _BEGUN.search(text, begin, other.start) is not None)
    if spanned and told.endswith(" after ") and is_near and _THEN.search(told) is None:
        return True
    if spanned and (len(told) < _CLOSE if is_behind else one.start - amount.span.end < _AHEAD):
        return _THEN.search(told) is None
    if is_inside and text.endswith("after ", begin, amount.span.start):
        return begun and _ENDED.search(text, amount.span.end, other.start) is not None
    if not (begun and is_behind and is_near and _ENDED.search(between)):
        return False
    return _BEFORE.search(text, max(begin, amount.span.start - _LONGEST_BEFORE), amount.span.start) is not None


def _runs_until(text: str, amount: Amount, first: Span, last: Span) -> bool:
    """Whether something lasts a duration that stands between two points of time, and ends at the second."""
    return any(
        lasts.search(text, first.end, amount.span.start) and ends.fullmatch(text, amount.figure.span.end, last.start)
        for lasts, ends in _RUNNING
    )


def _is_joined(between: str) -> bool:
    """Whether two points of time are those from which and to which something lasts."""
    return between.strip(" ,") in _JOINING or _UNTIL_IT.fullmatch(between) is not None
