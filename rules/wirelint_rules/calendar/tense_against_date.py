"""A verb in the past with a day to come, or one of the future with a day gone by."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import MONTHS
from wirelint.layers.grammar import letter
from wirelint.layers.numbers.dates import day_written, existing, years_between, years_named
from wirelint.layers.words import words
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_TO_COME = ("tomorrow", "next week", "next month", "next year")
_GONE = ("yesterday", "last week", "last month", "last year")
_YEARS = frozenset(map(str, range(1990, 2100)))
_DAYS = frozenset(("tomorrow", "yesterday", "next", "last"))

_HAPPENED = (
    "began|started|ended|opened|closed|reopened|collapsed|died|erupted|exploded|crashed|sank|broke out|happened|occurred|took place|came into force"
    "|took effect|went bankrupt|went on sale|took office|resigned|retired|arrived|landed|graduated|divorced|emigrated|surfaced|came to power|rose to power"
    "|seized power|disappeared|vanished|drowned|surrendered|fled|withdrew|reigned|ruled|stepped down|shut down|went missing|made (?:his|her|its|their) debut"
)
_DID = (
    "won|lost|beat|defeated|signed|bought|sold|joined|founded|launched|acquired|abolished|banned|ratified|married|invaded|occupied|annexed|captured|killed|arrested"
    "|discovered|published|unveiled|inherited|seized|left|became|graduated|wrote|released|took over"
)
_PLANNED = (
    "scheduled|planned|expected|supposed|slated|promised|meant|postponed|delayed|tipped|booked|billed|hoped|pencilled|forecast|projected|intended|targeted|needed|asked"
    "|told|invited|called|offered|rescheduled|pushed|announced|given|allowed|required|based|awarded|committed|interested|involved|aimed|fixed|moved|extended|estimated"
)
_DONE = rf"(?!(?:{_PLANNED})\b)(?:[a-z]{{2,}}ed|born|held|shot|found|hit|built|sold|sent|won|lost|made|taken|chosen|stolen|seen|torn|struck|sworn|brought|caught|cut|shut|set up)"
_HERE = r"(?: (?:here|there|again|abroad|up|down|out|off|together|alive|dead|safely|suddenly|officially)| (?:in|at|near|from|outside|by|off|to|as|into) (?:(?:the|a|an|his|her|its|their) )?(?:[\w’'-]+ ){0,2}[\w’'-]+){0,2}"
_NO_LINK = r"(?!(?:to|for|that|who|which|if|would|will|could|until|before|of|than|as|and|but|when|where|due|ahead|it|its?|from|with|starting|beginning)\b)"
_PAST = pattern(
    rf"(?:\b(?:{_HAPPENED}){_HERE}|\b(?:was|were|had been|has been|have been) (?:(?:first|also|later|finally|formally|officially|twice) )?{_DONE}{_HERE}|\b(?:{_DID})(?: {_NO_LINK}[\w’'-]+){{1,8}}|\b(?:was|were) (?:appointed|elected|re-elected|promoted|ordained|admitted|nominated|knighted|crowned|inducted)(?: (?!would\b|will\b|due\b|until\b|that\b|when\b|and\b|for\b)[\w’'-]+){{1,6}}|\b(?:sentenced|jailed|convicted|acquitted|fined)(?: (?!would\b|will\b|due\b|until\b|that\b|when\b|and\b)[\w’'-]+){{1,9}}) $"
)
_ON = pattern(r",? (?:in|on|in (?:early|mid|late|the (?:spring|summer|autumn|fall|winter) of)|early in|late in) $")
_SINCE = pattern(
    r"\b[Ss]ince (?:(?:early|mid|late|the (?:start|beginning|end|spring|summer|autumn|fall|winter) of)[ -])?$"
)
_BY = pattern(
    r",? (?:(?:at|by|before|toward|towards|around) the (?:end|start|beginning|middle) of|by|by (?:early|mid|late)|before) $"
)
_SUPPOSED = pattern(
    r"\b(?:[Ii]f|would|could|might|should|unless|imagine|scenario|fiction(?:al)?|novel|film|movie|set in|were to|models?|simulat\w+|predict\w+|forecast\w*|expect\w*|plan\w*|until|promis\w+|agreed|due|bonds?|budget|fiscal|tickets?)\b"
)
_WILL = pattern(
    r"(?:\b(?:will|won’t|won't)(?: (?:not|also|then|only|finally|probably|formally|officially|now))*"
    r" (?:be (?!the\b|a\b|an\b|no\b|like\b)[a-z]+|(?!have|be|mark|remember|recall|celebrate|commemorate|honou?r|discuss|review|examine|investigate|study|include|say|know|tell|show|see|find|prove|repeat|match|equal|beat|surpass|replace|use|look|consider|answer|explain|address|compare|get|receive|need|never|always|remain|continue|still|respond|report|assess|debate|follow|probe|do)[a-z]+)"
    r"|\b(?:is|are) (?:due|expected|scheduled|set|slated|planned) (?:to (?!have\b)(?:be )?[a-z]+|for)|\b(?:is|are) (?:due|scheduled|planned|slated))$"
)
_TO_DO = pattern(r"\bto (?P<verb>[a-z]+)(?: [a-z]+){0,3} $")
"""What is still to be done: remanded in custody to appear again next month."""

_BETWEEN = pattern(
    r"(?: (?!(?:as|than|that|who|whom|which|where|when|what|how|since|after|before|from(?! [A-Z])|held|signed|killed|seen|made|by|of|like|because|if|unless|while|and|but|or|he|she|they|it|was|were|had|did|since|began|broke|took|won|lost|left|built|sold|about|over)\b)(?![a-z]*ed\b)[\w’'-]+){0,5}$"
)
_MONTH = pattern(r"(?P<month>[A-Z][a-z]{2,8})\.?(?: (?P<day>[0-9]{1,2}),?)? $")
_REACH = 90
"""In code points: how far before a day its verb stands."""


class _When(NamedTuple):
    """A day, a month or a year that the copy names: where it stands, and the first and last day it may be."""

    span: Span
    first: date
    last: date


@rule(severity=Severity.WARNING, reach="paragraph", in_quotes="skip", words=_YEARS | _DAYS)
def tense_against_date(document: Document) -> Iterator[Finding]:
    """A verb in the past has a day to come, or one of the future a day gone by.

    “The factory closed in March 2021” cannot stand in a story of 2019, nor “will reopen in May 2018” in one of 2020. The story's own day is that of
    its front matter, its dateline with a year, or the run. “Arrived tomorrow” and “will meet last week” need no date.

    Nor has anything been so “since” a year to come.

    The verb stands close before the day, with no more than a place or an object between. Left alone: what was planned, promised or forecast, what might
    be, days that say of which event something is (“will remember the victims of 2001”), and what was still to come in a year named before.

    Date: 2019-05-14
    Bad:  The factory closed in {==March 2021==} and has stood empty since.
    Bad:  It was the first rise since {==2091==}.
    Bad:  A third ship is due to arrive at the end of {==January 2018==}.
    Bad:  The museum will reopen in {==May 2017==} after repairs.
    Bad:  The minister arrived in Nairobi {==tomorrow==} for three days of talks.
    Bad:  The two leaders will meet in Oslo {==last week==} to discuss the ceasefire.
    Good: The factory closed in March 2017, and the museum was planned to open in 2021. It will remember those killed in 2017.
    Good: He was convicted the next year. The company won a contract to build it in 2023.
    """
    yield from _by_word(document)
    written = day_written(document)
    if written is None:
        return
    for span, year in years_named(document):
        if year >= written.year or year >= _RECENT:
            yield from _by_date(document, span, year, written)


_RECENT = 1950
_DATELINE = 60
"""In code points: a year that stands no further from the head of a story is that of its dateline."""


def _by_date(document: Document, span: Span, year: int, written: date) -> Iterator[Finding]:
    text = document.text
    when = _when(document, span, year)
    if when is None or text[span.end : span.end + 1] in ("-", "–", "—", "/", "s"):
        return
    before = text[max(0, when.span.start - _REACH) : when.span.start]
    on = _ON.search(before)
    if (when.first - written).days > 1 and _SINCE.search(before) and not _is_supposed(document, when.span):
        yield Finding(
            when.span, f"“{document[when.span]}” is still to come on {written}, and nothing has been so since"
        )
    if (when.first - written).days > 1 and on is not None:
        if _PAST.search(before[: on.start()] + " ") and not _is_supposed(document, when.span):
            yield Finding(
                when.span, f"“{document[when.span]}” is still to come on {written}, and the verb is in the past"
            )
    elif when.last < written and (
        (on := on or _BY.search(before)) is not None
        or before.endswith((" due ", " scheduled for ", " set for ", " planned for "))
    ):
        stem = before[: on.start()] if on is not None else before.rstrip()
        line = text.rfind("\n", 0, when.span.start) + 1
        if _speaks_of_future(stem) and all(
            named > year or (named == written.year and at.start < _DATELINE)
            for at, named in years_between(document, line, when.span.start)
        ):
            yield Finding(when.span, f"“{document[when.span]}” is past on {written}, and the verb is of the future")


def _when(document: Document, span: Span, year: int) -> _When | None:
    """The day, month or year of which a year is part."""
    text = document.text
    m = _MONTH.search(text, max(0, span.start - len("September 30, ")), span.start)
    month = MONTHS.get(m["month"]) if m else None
    if m is None or month is None:
        first, last = existing(year, 1, 1), existing(year, 12, 31)
        return _When(span, first, last) if first and last else None
    whole = Span(m.start(), span.end)
    if m["day"]:
        day = existing(year, month, int(m["day"]))
        return _When(whole, day, day) if day else None
    first, last = existing(year, month, 1), existing(year, month, 28)
    return _When(whole, first, last) if first and last else None


def _by_word(document: Document) -> Iterator[Finding]:
    """Days told from the day of writing: “arrived tomorrow”, “will meet last week”."""
    text, story = document.text, words(document)
    for index in story.standing(_DAYS):
        at = story.starts[index]
        word = next((day for day in _BY_HEAD[story.lower[index]] if text.startswith(day, at)), "")
        if not word or not _stands_alone(text, at, word):
            continue
        before = text[max(0, at - _REACH) : at]
        if before.endswith(" the "):
            continue  # the year after one that is told
        if word in _GONE:
            if _speaks_of_future(before.rstrip()):
                yield Finding(Span(at, at + len(word)), f"“{word}” is past, and the verb is of the future")
        elif _PAST.search(before) and not _to_do(before) and not _is_supposed(document, Span(at, at + 1)):
            yield Finding(Span(at, at + len(word)), f"“{word}” is still to come, and the verb is in the past")


_BY_HEAD = {head: [day for day in (*_TO_COME, *_GONE) if day.startswith(head)] for head in _DAYS}


def _stands_alone(text: str, at: int, word: str) -> bool:
    """Whether a day is the time of its clause, and not whose something is or the head of more: “tomorrow's”, “next week or later”."""
    end = at + len(word)
    return (
        text[at - 1 : at] == " "
        and text[end : end + 1] in (" ", ".", ",", "\n", "")
        and not text.startswith((" and", " or"), end)
    )


def _to_do(before: str) -> bool:
    """Whether an infinitive stands between a verb in the past and a day: it is of what was still to be done."""
    m = _TO_DO.search(before)
    return m is not None and letter(m["verb"]) in "Vvb"


def _is_supposed(document: Document, span: Span) -> bool:
    """Whether what is told before a day, in its sentence, is only supposed, planned or forecast."""
    text, start = document.text, max(0, span.start - 4 * _REACH)
    cut = max(text.rfind(mark, start, span.start) for mark in (". ", "\n", "; "))
    return _SUPPOSED.search(text, max(start, cut), span.start) is not None


def _speaks_of_future(before: str) -> bool:
    """Whether the words before a day have a verb of the future that the day belongs to."""
    at = max(before.rfind(" will "), before.rfind("won’t "), before.rfind(" is "), before.rfind(" are "))
    if at < 0:
        return False
    clause = before[at:]
    return any(_WILL.search(clause[:end]) and _BETWEEN.match(clause[end:]) for end in _ends_of_words(clause))


def _ends_of_words(clause: str) -> list[int]:
    """Where the words of a clause end, the last of them at its end."""
    return [*(at for at in places(clause, " ") if at), len(clause)]
