"""Somebody who speaks after their death."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.calendar_words import MONTHS, WEEKDAY, WEEKDAYS
from wirelint.layers.numbers.dates import dates, day_written, resolved
from wirelint.layers.paragraphs import dateline, paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import Person, has_namesake, people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._speakers import speaker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wirelint.layers.speech.attributions import Attribution

_DIED = pattern(
    r",?(?: \d{1,3},| [^,.;“”\"\n]{3,60},)?(?: who)? (?:had |has )?(?:died|was killed|was shot dead|was assassinated|was executed|was murdered|passed away|drowned)\b"
)
_LATE = pattern(r"\b[Tt]he late(?: [A-Z][\w.]+){0,2} $")
_IN = pattern(r"\bin (?:(?P<month>[A-Z][a-z]{2,8}) ?)?(?P<year>[12]\d{3})?\b")
_DAY = pattern(rf"\b(?:on |last )?(?P<day>{WEEKDAY})\b")
_SPOKE = frozenset("said says told tells added announced warned confirmed promised".split())
_AGE = pattern(r", \d{2},")
"""An age, which copy gives of those who speak now."""

_BEFOREHAND = pattern(
    r"\b(?:before|recorded|posthumous|had (?:said|told)|once|interview|letter|diary|h(?:is|er) will)\b"
)
_REACH = 90


_KILLED = pattern(
    r"(?:,? \(?\d{1,3}\)?,?|, (?!whose\b)[^,.;“”\"\n]{3,60},){0,2}(?: and (?:(?:his|her|the|an?) (?:[a-z-]+ ){1,3})?(?:[A-Z][\w’-]+ ?){1,3}(?:, \d{1,3})?,?)?(?<! ),?(?: who)? (?:had |has )?(?:died|drowned|froze to death|bled to death|perished"
    r"|(?:was|were) (?:killed|shot dead|shot to death|stabbed to death|beaten to death|executed|murdered|crushed|electrocuted|pronounced dead"
    r"|(?:found|pulled|dug out) dead|dead\b))"
)
_KILLING = pattern(
    r"\b(?:kill(?:ed|ing|s)|shot dead|stabbed to death|[Tt]he (?:body|bodies|funeral|murder) of|buried|mourn(?:ed|ing|s)?)"
    r"(?: (?!in\b|by\b|at\b|on\b|after\b|when\b|near\b|with\b|for\b|and\b|from\b|to\b)[a-z’'-]+){0,4},?(?: [A-Z][a-z]*\.?)? $"
)
_AMONG = pattern(
    r"\b(?:[Oo]ne of|[Aa]mong) (?:the |those )?(?:\w+ )?(?:dead|killed|victims|casualties|who (?:died|(?:was|were) killed|drowned|perished))(?:,? [a-z ]{2,40},?)? (?:was|were) (?:[a-z’'-]+ ){0,4}$"
)
"""What stands before the name of one of the dead."""

_EARLIER = pattern(
    r"\b(?:before|recorded|had (?:said|told|written|been (?:telling|saying))|once|interview|letter|diary|h(?:is|er) will|documentary|e-?mails?|memoir|book|videos?|wrote|posts?|tweets?|Facebook|Twitter|WhatsApp"
    r"|earlier|previously|years? ago|months? ago|weeks? ago|days? ago|at the time|last (?:week|month|year|summer|winter|spring|fall|autumn)|in (?:19|20)\d\d|used to|often|always|messages?|texts?|phone)\b"
)
"""Words of an earlier time, in which the dead may have spoken."""

_SPEAKS = frozenset({"said", "says"})
_TOLD = frozenset("said says told added explained warned confirmed".split())
_MENTIONED = 6
"""How often somebody is named at most of whose death a story tells in passing."""

_AHEAD = 60
"""How far before a name its death is told, in code points."""

_SAID_WHO = pattern(
    r"sa(?:id|ys) (?:[A-ZÀ-Þ][\w’-]+ ){1,3}?[A-ZÀ-Þ][\w’-]+(?:, \d{1,3})?, who (?:(?:had been|has been|was) (?:swept (?:away|out to sea)|buried alive|killed|shot dead|crushed to death|found dead|murdered|executed|hanged"
    r"|stabbed to death|beaten to death|cremated|buried|laid to rest)|(?:died|drowned|perished|froze to death|burned to death|bled to death) (?:in (?:the|a) [a-z]+|on (?:[A-Z]\w+day|the spot)|at the scene))\b"
)
"""A speaker of whose death the same words tell: “said Ana Ruiz, who was swept away on Sunday”."""

_DEAD_SAID = pattern(
    r"(?:[A-ZÀ-Þ][\w’-]+ )?[A-ZÀ-Þ][\w’-]+(?:, \d{1,3})?, (?:(?:an?|the|his|her|their) [^,.;“”\"\n]{2,40} )?who (?:died|drowned|perished|was (?:killed|shot dead|murdered|executed|crushed|hanged))"
    rf"(?! (?:on|last) )(?:(?! on [A-Z]\w+day)[^,.;“”\"\n]){{0,60}},? (?:said|told [a-z’' ]{{3,30}}) on {WEEKDAY}\b"
    r"|(?:[Hh]is|[Hh]er|[Tt]heir|[A-ZÀ-Þ][\w-]+[’']s) late (?:husband|wife|father|mother|brother|sister|son|daughter|uncle|aunt|grandfather|grandmother),? [A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?,? "
    rf"(?:said|told [a-z’' ]{{3,30}}) on {WEEKDAY}\b",
    ("who ", " late "),
)
"""Somebody whose death the words before the verb tell, and who says so on a day of the week: “Rafiq Islam, who died under the roof, told them on Thursday”."""

_DEATH = frozenset(
    """late died killed dead victims casualties assassinated executed murdered away drowned killing kills death body bodies funeral murder buried mourned mourning
    perished crushed electrocuted swept hanged cremated""".split()
)
"""The words that tell of a death."""

_NEAR = 110
"""So near to a person's name stands what tells of their death, in code points."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=_DEATH)
def dead_speaker(document: Document) -> Iterator[Finding]:
    """Somebody speaks after their death.

    Reported where the story says that somebody has died, with a day, a year or the word “late”, and has them speak on a later
    day; and where somebody was killed, drowned or found dead in what the story is about, is named a few times, and speaks in a paragraph
    that has no word of an earlier time (once, an interview, a letter, had said). What they said before, people who share a
    surname with others, and stories of somebody’s life are left alone.

    Bad:  Hans Keller, who died in 2011, built the hall. ¶ {==Keller said on Tuesday==} that the hall would be sold.
    Bad:  {==Rafiq Islam, who died under the roof, told the marchers on Thursday==} that it was late.
    Bad:  The driver, Julio Mamani, 52, was killed. ¶ The brakes had been checked, {==Mamani==} said.
    Good: Hans Keller died on Tuesday. ¶ Keller said on Monday that he was tired. ¶ “He knew,” said his wife, Eva Keller.
    """
    yield from _victims(document)
    yield from _dead_at_once(document)
    yield from _dead_before(document)
    deaths = _deaths(document)
    if not deaths:
        return
    for one in attributions(document):
        who = speaker(document, one) if one.source and document[one.cue[0]] in _SPOKE else None
        if who is None or who.name not in deaths or document[one.source[0]].islower():
            continue
        _, place, day = deaths[who.name]
        spoke = _spoke(document, one)
        alone = who.name in document[one.source[0]] or not has_namesake(document, who)
        if spoke and spoke[1] > day and place.end < one.source[0].start and alone:
            related = Related(document, place, "the death is told here")
            yield Finding(spoke[0], f"{who.name} died before that day", (), [related])


def _dead_at_once(document: Document) -> Iterator[Finding]:
    """Speakers of whose death the sentence that has them speak tells."""
    story = words(document)
    for at in story.standing(_SPEAKS):
        m = _SAID_WHO.match(document.text, story.starts[at])
        span = Span(*m.span()) if m else None
        if span and not quoted(document, span):
            paragraph = paragraphs(document)[paragraph_at(document, span.start)]
            if not _EARLIER.search(document[paragraph]):
                yield Finding(span, "whoever speaks is dead")


def _dead_before(document: Document) -> Iterator[Finding]:
    """Speakers of whose death the words before their verb tell, with a day of the week on which they speak."""
    for m in _DEAD_SAID.finditer(document.text) if document.matches(_DEAD_SAID) else ():
        span = Span(*m.span())
        if not quoted(document, span) and not _EARLIER.search(document[sentence_at(document, m.end())]):
            yield Finding(span, "whoever speaks is dead")


@layer
def _deaths(document: Document) -> dict[str, tuple[Person, Span, int]]:
    """The people of whom a story says when they died: themselves, where it says so, and a day on which they were dead."""
    return {person.name: (person, *death) for person in people(document) if (death := _death(document, person))}


def _victims(document: Document) -> Iterator[Finding]:
    """Those who were killed in what the story tells and speak all the same."""
    found = {
        person.name: place
        for person in people(document)
        if len(person.mentions) <= _MENTIONED
        and (place := _killed(document, person))
        and not has_namesake(document, person)
    }
    for one in attributions(document) if found else ():
        who = speaker(document, one) if one.source and document[one.cue[0]] in _TOLD else None
        place = found.get(who.name) if who else None
        source = one.source[0] if place else None
        if who is None or place is None or source is None or document[source].lower() in {"he", "she"}:
            continue
        if _of_a_title_of_her_own(document, who, source):
            continue
        paragraph = paragraphs(document)[paragraph_at(document, source.start)]
        dated = any(who.name == other.name for other, *_ in _deaths(document).values())
        if place.end < source.start and not dated and not _EARLIER.search(document[paragraph]):
            related = Related(document, place, "the death is told here")
            yield Finding(source, f"{who.name} is dead", (), [related])


def _of_a_title_of_her_own(document: Document, who: Person, source: Span) -> bool:
    """Whether a speaker has a title that the dead has nowhere: Mrs Pasloski is the widow of Lorne Pasloski."""
    title = document[source].partition(" ")[0].rstrip(".")
    elsewhere = (document[max(0, one.start - _TITLE), one.start] for one in who.mentions if not source.covers(one))
    return title in _TITLES and not any(title in before for before in elsewhere)


_TITLES, _TITLE = frozenset("Mr Mrs Ms Miss Madam Señora Frau Mme".split()), 8


def _mentions(document: Document, person: Person) -> Iterator[Span]:
    """Where a person is named outside quotations, near words of a death."""
    told_at = _told_at(document)
    for mention in person.mentions:
        near = bisect_left(told_at, mention.start - _NEAR) < bisect_left(told_at, mention.end + _NEAR)
        if near and not quoted(document, mention):
            yield mention


def _killed(document: Document, person: Person) -> Span | None:
    """Where a story tells that somebody was killed or found dead."""
    for mention in _mentions(document, person):
        if (m := _KILLED.match(document.text, mention.end)) is not None:
            return Span(mention.start, m.end())
        ahead = document[max(0, mention.start - _AHEAD), mention.start]
        owner = document.text.startswith(("’s", "'s"), mention.end)
        if m := _KILLING.search(ahead) or (None if owner else _AMONG.search(ahead)):
            return Span(mention.start - len(m.group()), mention.end)
    return None


def _death(document: Document, person: Person) -> tuple[Span, int] | None:
    """Where a story tells of a person’s death, and a day on which they were dead, counted from the year 1."""
    for mention in _mentions(document, person):
        before = document[max(0, mention.start - 40), mention.start]
        if m := _LATE.search(before):
            return Span(mention.start - len(m.group()), mention.end), 1
        m = _DIED.match(document.text, mention.end)
        told = Span(mention.start, m.end()) if m else None
        if told and (day := _day_of(document, told)):
            return told, day
    return None


@layer
def _told_at(document: Document) -> list[int]:
    story = words(document)
    return [story.starts[at] for at in story.standing(_DEATH)]


def _day_of(document: Document, told: Span) -> int:
    """The day of a death by the dates in its sentence, or the last one of its year or month; 0 where it has none."""
    sentence = sentence_at(document, told.start)
    day = _exact(document, sentence)
    if day:
        return day
    written = day_written(document)
    m = _IN.match(document.text, told.end + 1) or _IN.search(
        document.text, told.end, min(sentence.end, told.end + _REACH)
    )
    if m is None:
        return 0
    if m["year"]:
        year = int(m["year"])
        return _ordinal(year, 12, 31) if written is None or year < written.year else 0
    month = MONTHS.get(m["month"] or "", 0)
    if not month or (written and month >= written.month):
        return 0
    return _ordinal(written.year if written else 1, month, 28)


def _exact(document: Document, stretch: Span) -> int:
    """The first full date or weekday of a stretch, as a day counted from the year 1; 0 where that cannot be told."""
    written, line = day_written(document), dateline(document)
    for one in dates(document):
        if stretch.covers(one.span) and not (line and line.span.overlaps(one.span)):
            day = resolved(one, written)
            return day.toordinal() if day else 0
    m = _DAY.search(document.text, stretch.start, stretch.end)
    return _latest(written, WEEKDAYS[m["day"]]) if m and written else 0


def _latest(written: date, weekday: int) -> int:
    """The last day of a name up to the day a story was written."""
    return written.toordinal() - (written.weekday() - weekday) % 7


def _spoke(document: Document, one: Attribution) -> tuple[Span, int] | None:
    """The speaker, verb and day of a statement, and that day, counted from the year 1; without a date of the story, the last of all."""
    start = min(one.source[0].start, one.cue[0].start)
    end = max(one.source[0].end, one.cue[0].end)
    m = _DAY.search(document.text, end, min(end + 24, len(document.text)))
    sentence = sentence_at(document, start)
    written = day_written(document)
    if m is None and written and _AGE.match(document.text, end) and not _BEFOREHAND.search(document.text, *sentence):
        return Span(start, end), written.toordinal()
    if m is None or _BEFOREHAND.search(document.text, sentence.start, sentence.end):
        return None
    day = _exact(document, Span(m.start(), min(len(document.text), m.end() + 20))) or (
        day_written(document) is None and _ordinal(9999, 1, 1)
    )
    return (Span(start, m.end()), int(day)) if day else None


def _ordinal(year: int, month: int, day: int) -> int:
    from datetime import date

    return date(year, month, day).toordinal()
