"""A change in per cent that its two figures do not give."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Finding, Fix, Related, Severity, pattern, rule
from wirelint.layers.calendar_words import MONTH
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PERCENT, PLAIN, SHARE, framed, framed_at, frames
from wirelint.layers.numbers.passages import telling, told
from wirelint.layers.sentences import sentences
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import Range, alike, extent, narrow, plain, share_name
from wirelint_rules.arithmetic._roles import Role, comparable, only, operands, roles, severed, span_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_UP = (
    "rose|risen|rises?|rising|increas(?:ed|es?|ing)|gr[eo]wn?|grow(?:s|ing|th)|jump(?:ed|s)?|climb(?:ed|s|ing)?|soar(?:ed|s|ing)?|surg(?:ed|es?|ing)"
    "|gain(?:ed|s)?|up|higher|advanced|expanded|swelled"
)
_DOWN = (
    "fell|fallen|falls?|falling|drop(?:ped|s|ping)?|declin(?:ed|es?|ing)|decreas(?:ed|es?|ing)|down|lower|lost|slipp?(?:ed|s)|s[ai]nk|plung(?:ed|es?|ing)"
    "|tumbled|shr[au]nk|slid|cut|reduced|slashed|trimmed"
)
_MOVE = rf"\b(?P<move>{_UP}|{_DOWN})\b"
_GAP = f"{PLAIN}{{0,25}}?"
_P = f"(?P<percent>{PERCENT})(?! of)"
_ASIDE = r"(?: \([^()]{0,40}\))?"
_OLD, _NEW = (f"(?P<{name}>[{COUNT}{MEASURE}{MONEY}]){_ASIDE}" for name in ("old", "new"))
_STEP = "(?:increase|decrease|drop|rise|jump|gain|decline|fall|growth|surge|reduction|cut|loss|slump|plunge|slide|climb|contraction|expansion|improvement|saving|discount|markup|reduction|decrease|rebate)"
_FORMS = (
    pattern(rf"{_MOVE}{_GAP}{_P},?{_GAP}\bto {_GAP}{_NEW},?{_GAP}\bfrom {_GAP}{_OLD}"),
    pattern(rf"{_MOVE}{_GAP}{_P},?{_GAP}\bfrom {_GAP}{_OLD},?{_GAP}\bto {_GAP}{_NEW}"),
    pattern(
        rf"{_MOVE}{_GAP}\bfrom {_OLD}{_GAP}\bto {_NEW}(?:,| \(|, or | –| —)(?: ?(?:an?|or|up|down|about))? ?(?:{_STEP} of )?{_P}"
    ),
    pattern(
        rf"{_NEW}{_GAP}, (?:(?P<move>up|down)|an? {_STEP} of)(?: by)? {_P} (?:from|on|over|compared with) (?:the )?{_OLD}"
    ),
)
_BESIDE = pattern(
    rf"{_NEW}{_GAP}, (?:or )?{_P} (?:below|above|over|under|more than|less than|fewer than|higher than|lower than) (?:the |its |their |last [a-z]+[’']s |a (?:year|month|week) (?:ago|earlier)[’']s |the (?:previous|same) [a-z]+[’']s )(?:[a-z]+ ){{0,2}}?{_OLD}"
)
_STEPPED = pattern(
    rf"\b(?:{_UP}|{_DOWN}|by|{_STEP} of)(?: (?:by|about|around|some|nearly|almost|more than|over|just|under|another|a|an))* ?$"
)
_STEPPING = pattern(rf" (?:{_STEP}|more|fewer|less|higher|lower|larger|smaller|cheaper)\b(?! likely| often)")
_CLOSE, _LOOSE = 0.08, 0.2
"""How far a stated change may be off, as a share of it, and where it is hedged: it may be rounded as speech rounds it."""


_STEPS = frozenset(
    "rose risen rise rises rising increased increase increases increasing grew grow grown grows growing growth jumped jump jumps climbed climb climbs climbing soared soar soars"
    " soaring surged surge surges surging gained gain gains up higher advanced expanded swelled fell fallen fall falls falling dropped drop drops dropping declined decline"
    " declines declining decreased decrease decreases decreasing down lower lost slipped slips sank sink plunged plunge plunges plunging tumbled shrank shrunk slid cut reduced"
    " slashed trimmed by reduction loss slump slide contraction expansion improvement saving discount markup rebate more fewer less larger smaller cheaper above below over"
    " under or than".split()
)
"""A word of a change, of which one stands where a percentage is one."""
_TELLING = frozenset(("%", "percent", "cent", "half", "third", "thirds", "quarter", "quarters", "fifth"))
_TOLD_IN_ONE = telling(_TELLING, _STEPS)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_TOLD_IN_ONE,), in_quotes="skip")
def percent_mismatch(document: Document) -> Iterator[Finding]:
    """A change in per cent is not the change between the two figures beside it.

    “Rose 20 percent to $120 million from $90 million” is a rise of 33 percent. The percentage and both figures must stand in
    one sentence in a form that leaves no doubt what is compared: “rose P to B from A”, “fell P from A to B”, “rose from A to
    B, or P”, “B, up P from A”. Each figure may stand for all that rounds to it.

    Left alone: percentages that are told to be adjusted, of volumes or since another day, figures of different units or currencies, years, percentages of percentages, changes near the
    stated one, and quotations.

    Bad:  Sales rose {==20 percent==} to $120 million from $90 million, the company said.
    Bad:  The number of cases fell from 400 to 300, a {==40%==} drop, officials said.
    Bad:  There were 640 new cases, up {==35 percent==} from 512 the week before.
    Good: Sales rose 33 percent to $120 million from $90 million, the company said.
    Good: Unemployment rose 20 percent to 6 percent from 5 percent.
    """
    for frame in framed_at(document, _then(document)):
        yield from _told_after(document, frame)
    text = document.text
    for frame in framed(
        document, _TOLD_IN_ONE, where=lambda one: one.amounts > 2 or _HEAD.match(text, one.span.start) is not None
    ):
        seen: set[int] = set()
        if not frame.kinds(PERCENT, SHARE) or not frame.kinds(COUNT, MEASURE, MONEY) or _OTHER_BASIS.search(frame.text):
            continue
        for form in (*_FORMS, _BESIDE) if frame.kinds(PERCENT) and frame.kinds(COUNT, MEASURE, MONEY) > 1 else ():
            for m in form.finditer(frame.text):
                old, new, stated = (frame.amount(m, name) for name in ("old", "new", "percent"))
                if stated.unit == "%" and _comparable(old, new):
                    seen.add(m.start("percent"))
                    yield from _judged(document, old, new, stated)
        changes = [one for one in roles(frame) if _is_change(one) or _restates_step(frame, one)]
        if len(changes) == 1 and changes[0].at not in seen:
            yield from _told(document, frame, changes[0])


_OTHER_BASIS = pattern(
    rf"\b(?:[Aa]djusted|inflation-adjusted|[Ii]n (?:real|volume|dollar|local-currency|currency-adjusted)(?: terms)?,|in real terms|[Ii]n volume|by volume|constant (?:currenc|exchange)\w*|like-for-like|same-store|annuali[sz]ed|underlying|organic\w*)\b"
    rf"|{PERCENT} (?:so far )?(?:since|this year)\b.*?\bcompared with\b|,? and (?:for|in|over) the (?:half|full|whole|entire|first|year|nine)\b"
)
"""What says that a percentage is of other figures than those beside it: of volumes, at the rates of a year ago, since another day."""
_THEN = pattern(
    r"[“\"]?(?:A year (?:earlier|ago|before)|(?:The|In the) (?:year before|previous year|same (?:period|month|quarter) (?:last year|a year earlier|of last year))|Last year|The year before|In (?:[12][0-9]{3})),? "
)


def _then(document: Document) -> Iterator[int]:
    """Where a sentence begins that tells how much it was a year before, behind one with a percentage."""
    text, spans = document.text, sentences(document)
    for passage in told(document, _TOLD_IN_ONE):
        number = bisect_left(spans, passage.span) + 1
        if number < len(spans) and _THEN.match(text, spans[number].start):
            yield spans[number].start


def _told_after(document: Document, frame: Frame) -> Iterator[Finding]:
    """A change that the next sentence gives the older figure for: “It sold 1.2 million, up 20 percent. A year earlier it had sold 900,000.”"""
    before = frames(document).before(frame, 1, paragraphs=0)
    if not before or len(frame.amounts) != 1 or len(before[0].amounts) != 2:
        return
    told = roles(before[0])
    changes, figures = [one for one in told if _is_change(one)], [one for one in told if not _is_change(one)]
    olds = roles(frame)
    if len(changes) != 1 or len(figures) != 1 or len(olds) != 1 or changes[0].at < figures[0].at:
        return
    old, new = olds[0], figures[0]
    if old.amount.kind in (COUNT, MEASURE, MONEY) and comparable(old.amount, new.amount) and not _is_time(old):
        yield from _judged(document, old.amount, new.amount, changes[0].amount)


_OR = pattern(r"(?:, or|\(|,? or)(?: (?:about|nearly|almost|some|more than|around))? ?$")


def _restates_step(frame: Frame, one: Role) -> bool:
    """Whether a percentage restates a step that the sentence has told: “raised from 3,000 to 3,600 in July, or 20 percent”."""
    if (
        one.amount.kind != PERCENT
        or one.amount.unit != "%"
        or _OR.search(one.before) is None
        or one.behind.startswith(" of ")
    ):
        return False
    before = [other for other in roles(frame) if other.at < one.at]
    return len(before) == 2 and any(other.starts for other in before) and any(other.ends for other in before)


_PRICE = pattern(
    r" (?:above|below|over|under|more than|less than|higher than|lower than) (?:the|its|their|his|her) (?:offer(?:ing)?|issue|initial|starting|opening|listing|previous|original|asking|list|reserve|face|old|first) (?:public offering )?(?:price|value|estimate|bid)\b"
)
_OF_ITS_OWN = pattern(
    r" of (?:its|their|his|her) (?:market |net |original |share )?(?:value|worth|population|members|membership|workforce|staff|customers|audience|weight|mass|price|revenue|income|sales|strength|height|size|area|volume|readers|subscribers|passengers|capacity|output)\b"
)


def _is_change(one: Role) -> bool:
    """Whether a percentage or a fraction is how far something rose or fell."""
    if one.amount.kind == SHARE:
        more = _STEPPING.match(one.behind) is not None and one.before.endswith(", ")
        return (more or _STEPPED.search(one.before) is not None) and not one.behind.startswith((" of", " the"))
    return (
        one.amount.kind == PERCENT
        and one.amount.unit == "%"
        and (not one.behind.startswith((" of ", " stake", " share")) or _OF_ITS_OWN.match(one.behind) is not None)
        and (
            _STEPPED.search(one.before) is not None
            or _STEPPING.match(one.behind) is not None
            or _PRICE.match(one.behind) is not None
        )
    )


def _told(document: Document, frame: Frame, change: Role) -> Iterator[Finding]:
    """The one change of a sentence, held to the two figures that it names, or to one and that of the sentence before."""
    figures = [one for one in operands(roles(frame), change.amount) if one.amount.kind != PERCENT]
    others = [one for one in figures if not _is_time(one)]
    times = only([one for one in figures if one.starts and _is_time(one)])
    if times is not None:
        after = only([one for one in figures if one.ends and one.at > times.at])
        if after is not None and (_is_time(after) or not after.amount.noun) and _restates(frame, change, times, after):
            yield from _judged(document, times.amount, after.amount, change.amount)
            return
    if any(_APART.match(one.behind) for one in others):
        return
    old = only([one for one in others if one.starts]) or only([one for one in others if one.earlier])
    price = _PRICE.match(change.behind)
    if old is None and price and len(others) == 2 and comparable(others[0].amount, others[1].amount):
        if max(one.at for one in others) < change.at:
            yield from _judged(document, others[0].amount, others[1].amount, change.amount, either=True)
        return
    if old is not None:
        news = [one for one in others if one is not old and comparable(one.amount, old.amount)]
        new = only([one for one in news if one.ends]) or only(news)
        apart = new is not None and new.amount.kind != old.amount.kind and _CLAUSE.search(frame.text[new.at : old.at])
        if (
            new is not None
            and not apart
            and not severed(frame, old, new, change)
            and _restates(frame, change, old, new)
        ):
            yield from _judged(document, old.amount, new.amount, change.amount)
    elif len(others) == 2 and all(one.dated for one in others) and comparable(others[0].amount, others[1].amount):
        either = _IS_NOW.search(others[1].before) is None
        yield from _judged(document, others[0].amount, others[1].amount, change.amount, either=either)
    elif len(others) == 1 and change.at < others[0].at and others[0].ends and len(figures) == 1:
        yield from _since_the_sentence_before(document, frame, change, others[0])
    elif len(others) == 1 and others[0].at < change.at and _NOW.match(frame.text):
        before = [one for last in frames(document).before(frame, 1, paragraphs=0) for one in roles(last)]
        then = only([one for one in before if one.amount.kind in (COUNT, MEASURE, MONEY) and not _is_time(one)])
        if then is not None and then.dated and comparable(then.amount, others[0].amount):
            yield from _judged(document, then.amount, others[0].amount, change.amount, either=True)


_APART = pattern(r" (?:larger|bigger|smaller|higher|lower|greater|more|less|fewer|cheaper) than\b")
"""What stands behind a figure that is itself the change: $2.6 million larger than the $46 million of last year."""


def _since_the_sentence_before(document: Document, frame: Frame, change: Role, new: Role) -> Iterator[Finding]:
    """A change to what there is, from what the sentence before told: “numbered 240 in 2010. It has since grown by 25 percent, to 300”."""
    last = frames(document).before(frame, 1, paragraphs=0)
    before = [one for one in (roles(last[0]) if last else ()) if one.amount.kind in (COUNT, MEASURE, MONEY)]
    then = only([one for one in before if not _is_time(one)])
    if then is None or len(before) > 1 or then.amount.partial or then.amount.hedge or new.amount.hedge:
        return
    earlier = then.dated or _LONG_AGO.search(last[0].text) is not None
    apart = not earlier or new.before.strip(" ,") != "to" or not comparable(then.amount, new.amount)
    if not apart and _SINCE.search(frame.text[: change.at]):
        yield from _judged(document, then.amount, new.amount, change.amount)


_SINCE = pattern(
    rf"^[“\"]?(?:It|They|The (?:number|figure|total|sum|rate|price)|That number|That|Since then,? (?:it|they|the number)|Last year,? (?:it|they|the (?:number|figure|total))|This year,? (?:it|they|the (?:number|figure|total))|By (?:[12][0-9]{{3}}|now),? (?:it|they|the (?:number|figure|total)))\b[^.;:]{{0,30}}\b(?:{_UP}|{_DOWN}|grown|risen|shrunk|fallen)\b[^.;:]{{0,10}}$"
)
_LONG_AGO = pattern(r"\b(?:in [12][0-9]{3}|last (?:year|month)|(?:years?|months?|decades?) ago|then|had)\b")
_IS_NOW = pattern(r"\band (?:it )?(?:is|are|costs?|stands? at) now $")
_CLAUSE = pattern(r"\b(?:and|but|while|as)\b")
"""What begins a clause about another quantity, if its figure has another unit: “fell 0.2 percent to $11.00 and the week to 34.3 hours from 34.7”."""

_NOW = pattern(
    rf"(?:In|For|By|During) (?:[12][0-9]{{3}}|{MONTH})\b|(?:[A-Z][a-z]+ )?(?:[Tt]oday|[Nn]ow|[Ll]ast (?:year|month|week)|[Tt]his (?:year|month|week)|By)\b"
)


_HEAD = pattern(rf"{_NOW.expression}|[“\"]?(?:It|They|The (?:number|figure|total|sum|rate|price)|That|Since then)\b")


def _is_time(one: Role) -> bool:
    return bool(one.amount.kind == COUNT and span_of_time(one.amount))


_RESTATED = pattern(
    r"[,(—–-] ?(?:or|up|down|an?|another|growth|that is|that was|rising|falling|growing|marking|representing|meaning|about|nearly|some|by|more than|equal to|equivalent to|(?:which|it) is)\b[^,;]{0,30}$|[,(—–-] ?$"
)


_DIRECTLY = pattern(r"[^,;:(]{0,60},?[^,;:(]{0,20}")


def _restates(frame: Frame, change: Role, old: Role, new: Role) -> bool:
    """Whether a percentage is that of two figures: set off behind them, between them, or close before them."""
    first, last = sorted((old.at, new.at))
    if change.at < first:
        return _DIRECTLY.fullmatch(frame.text, change.at + 1, first) is not None
    return change.at < last or _RESTATED.search(frame.text[last + 1 : change.at]) is not None


def _judged(document: Document, old: Amount, new: Amount, stated: Amount, *, either: bool = False) -> Iterator[Finding]:
    """A change held to its figures; `either` takes each of them for the older."""
    if old.value <= 0 or not _NEAREST < new.value / old.value < _FURTHEST:
        return
    low_old, high_old = _extent(old, beside=new)
    low_new, high_new = _extent(new, beside=old)
    if low_old <= 0:
        return
    percent = stated.value * (100 if stated.kind == SHARE else 1)
    ways = [(low_new / high_old, high_new / low_old)]
    if either:
        ways.append((low_old / high_new, high_old / low_new))
    if any(low < 1 < high for low, high in ways):
        return
    off = max(1.0, percent * (_LOOSE if stated.hedge else _CLOSE), 3.0 if stated.kind == SHARE else 0)
    if any(_fits(percent, off, low, high) for low, high in ways):
        return
    change = abs(new.value / old.value - 1) * 100
    kind = "rise" if new.value > old.value else "fall"
    message = f"from {document[old.span]} to {document[new.span]} is a {kind} of {plain(change)} percent, not {document[stated.span]}"
    better = share_name(change / 100) if stated.kind == SHARE else f"{change:.{0 if stated.figure.place >= 1 else 1}f}"
    fixes = [Fix.replace(stated.figure.span, better)] if better else []
    related = [Related.here(document, one.span) for one in (old, new)]
    yield Finding(stated.span, message, fixes, related)


def _extent(amount: Amount, *, beside: Amount) -> Range:
    """What a figure may stand for; a sum of money beside one to the cent is one to the cent itself, and a small number is exact."""
    figure = amount.figure
    if amount.kind == COUNT:
        return narrow(amount)
    if amount.kind == MONEY and not figure.exact and figure.value < _SMALL and figure.place <= 1:
        return Range(figure.value - 0.1, figure.value + 0.1)
    if amount.kind == MONEY and beside.figure.exact and not figure.exact and figure.value < _CENTS:
        half = beside.figure.place / 2
        return Range(figure.value - half, figure.value + half)
    return extent(amount, fine=True)


_CENTS = 1000
_SMALL = 20
"""A price of a few coins is told as it is."""


def _fits(percent: float, off: float, low: float, high: float) -> bool:
    least, most = sorted((abs(low - 1) * 100, abs(high - 1) * 100))
    return least - off <= percent <= most + off


_NEAREST, _FURTHEST = 0.01, 100


def _comparable(old: Amount, new: Amount) -> bool:
    """Whether two amounts are of one unit and near enough; “from 90 to 120 million” lacks a scale word."""
    return alike(old, new) and old.value > 0
