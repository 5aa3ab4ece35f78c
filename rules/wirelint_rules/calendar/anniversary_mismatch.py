"""An anniversary, a birthday or the end of a term that its two years contradict."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.number_words import ORDINALS, UP_TO_TWELVE
from wirelint.layers.numbers.dates import day_written, years_between
from wirelint.layers.numbers.passages import before, behind, telling, told
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import words
from wirelint.patterns import one_of, places_between
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_ORDINALS = {
    **{word: number for number, word in enumerate(ORDINALS, 1)},
    "fifteenth": 15,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "centenary": 100,
    "bicentenary": 200,
}
_BY_NAME = {
    "silver wedding": 25, "silver jubilee": 25, "ruby wedding": 40, "golden wedding": 50, "golden jubilee": 50, "diamond wedding": 60, "platinum jubilee": 70, "platinum wedding": 70,
    "centenary": 100, "centennial": 100, "sesquicentennial": 150, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300, "tricentennial": 300,
}  # fmt: skip
"""Anniversaries that have a name."""
_NAMED = pattern(
    rf"\b(?:founded|established|opened|born|married|wed|created|built|launched|formed|chartered|crowned|independent)\b[^.;:\n0-9]{{0,40}}?\bin (?P<year>1[5-9][0-9]{{2}}|20[0-9]{{2}})(?![\w-]|[.,][0-9]),?[^.;:\n0-9]{{1,60}}?\b(?P<name>{one_of(list(_BY_NAME))})(?: anniversary| celebrations?)? in (?P<then>1[5-9][0-9]{{2}}|20[0-9]{{2}})(?![\w-]|[.,][0-9])"
)
_NTH = rf"(?P<nth>[0-9]{{1,3}}(?=st|nd|rd|th)|{one_of(list(_ORDINALS))})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9][0-9]{2}|20[0-9]{2})(?![\w,.-]?[0-9]|s\b|-)"
_ANNIVERSARY = pattern(rf"{_NTH}[ -](?:wedding )?(?:anniversary|birthday|jubilee)\b")
_OF = pattern(
    rf" of (?:the |its |his |her |their )?(?:[a-z]+ (?:of |in ))?(?:(?:[0-9]{{1,2}} )?[A-Z][a-z]+\.? (?:[0-9]{{1,2}}, )?)?{_YEAR}"
)
_IN = pattern(r",? (?:[\w’'-]+ ){0,3}?in (?P<year>1[5-9][0-9]{2}|20[0-9]{2})(?![\w-]|[.,][0-9])")
_BEGUN = pattern(
    rf"\b(?:[Ff]ounded|[Bb]orn|[Ee]stablished|[Oo]pened|[Cc]reated|[Ss]et up|[Bb]uilt|[Ll]aunched|[Ff]ormed|[Ii]naugurated|married|wed|began|begun|started|independent|independence)\b[^.;\n]{{0,40}}?\bin {_YEAR}"
)
_MARKS = pattern(r"\b(?:mark|celebrat|commemorat|observ|remember|gather|held|honou?r)[a-z]*\b")
_COMING = pattern(
    r"\b(?:ahead of|before|approach\w*|upcoming|next year|next month|will|plans?|planned|prepar\w+|would|later this|since|last year|in [12][0-9]{3})\b"
)
_TURNED = pattern(rf" turn(?:ed|s|ing)? (?P<nth>[1-9][0-9]{{1,2}})(?: years old)? in {_YEAR}")
_SINCE = pattern(
    rf"(?P<many>[0-9]{{1,3}}|{one_of('five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty'.split())}) years (?:since|after|on from) (?:[\w’'-]+ ){{1,8}}?(?:in |of ){_YEAR}"
)
_TERM = pattern(
    rf"(?P<many>[0-9]{{1,2}}|{one_of('two three four five six seven eight nine ten'.split())})-year (?:[a-z]+ )?(?:term|mandate|contract|deal|lease|tenure)\b[^.;\n]{{0,30}}?\bin {_YEAR}[^.;\n]{{0,20}}? (?:that |which )?(?:ends?|expires?|ended|expired|runs? out|lasts until|runs? until|is due to end|will end|due to expire) (?:in )?(?P<end>20[0-9]{{2}}|19[0-9]{{2}})"
)
_ELECTED = pattern(
    rf"\b(?:elected|appointed|installed|sworn in|confirmed|re-elected)\b[^.;\n]{{0,30}}?\bin {_YEAR} (?:for|to) (?P<many>[0-9]{{1,2}}|{one_of('two three four five six seven eight nine ten'.split())}) years\b[^.\n]{{0,40}}?\b(?:ends?|expires?|runs? out|leaves? office|is up) in (?P<end>20[0-9]{{2}}|19[0-9]{{2}})"
)
_JAILED = pattern(
    rf"\b(?:sentenced|jailed|imprisoned|convicted)\b[^.;\n]{{0,20}}?\bin {_YEAR} (?:for|to) (?P<many>[0-9]{{1,2}}|{one_of('two three four five six seven eight nine ten eleven twelve'.split())}) years\b[^.\n]{{0,60}}?\b(?:freed|released?|leaves? prison|due out|get out|be out) in (?P<end>20[0-9]{{2}}|19[0-9]{{2}})"
)
_JAILED_FOR = pattern(
    rf"\b(?:sentenced|jailed|imprisoned|convicted)\b[^.;\n]{{0,20}}? (?:for|to) (?P<many>[0-9]{{1,2}}|{one_of('two three four five six seven eight nine ten eleven twelve'.split())}) years(?: in (?:prison|jail))? in {_YEAR}[^.\n]{{0,60}}?\b(?:freed|released?|leaves? prison|due out|get out|be out) in (?P<end>20[0-9]{{2}}|19[0-9]{{2}})"
)
_BEGUN_TERM = pattern(
    rf"(?P<many>[0-9]{{1,2}}|{one_of('two three four five six seven eight nine ten'.split())})-year (?:[a-z]+ )?(?:term|mandate|contract|deal|lease|tenure|plan|programme|program|ban|moratorium|agreement|licence|license|loan|project|pact|treaty|concession)\b[^.;\d\n]{{0,40}}?\b(?:begun|began|signed|started|launched|adopted|agreed|taken out|imposed|granted|awarded|approved|beginning|starting) in {_YEAR}[^.;\n\d]{{0,30}}? (?:that |which )?(?:ends?|expires?|ended|expired|runs? out|lasts until|runs? until|is due to end|will end|due to expire|lapses?|lapsed) (?:in )?(?P<end>20[0-9]{{2}}|19[0-9]{{2}})"
)
_SMALL = UP_TO_TWELVE | {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}


_TERMS = (
    (_TERM, frozenset("term mandate contract deal lease tenure".split())),
    (_ELECTED, frozenset("elected appointed installed sworn confirmed".split())),
    (_JAILED, frozenset("sentenced jailed imprisoned convicted".split())),
    (_JAILED_FOR, frozenset("sentenced jailed imprisoned convicted years".split())),
    (
        _BEGUN_TERM,
        frozenset(
            "term mandate contract deal lease tenure plan programme program ban moratorium agreement licence license loan project pact treaty concession year".split()
        ),
    ),
)
"""Forms of words, and what stands in them."""
_ENDING = frozenset(
    "end ends ended expire expires expired run runs leaves leave up until freed release released".split()
)
_RUNNING_OUT = telling(
    _ENDING,
    frozenset[str]().union(*(words_of_it for _, words_of_it in _TERMS)),
    frozenset(("0000",)),
    dated=True,
)
_DAYS = ("anniversary", "birthday", "jubilee")
_ANNIVERSARIES = telling(frozenset(_DAYS), least=1, dated=True)
_CALLED = telling(frozenset(word for name in _BY_NAME for word in name.split()[-1:]), frozenset(("0000",)), dated=True)
_YEARS_SINCE = telling(behind("years"), frozenset(("0 _ since", "0 _ after", "0 _ on")), dated=True)
_TURNING = telling(before("turn turns turned turning"), before("in"), dated=True)


@rule(
    severity=Severity.WARNING,
    among=(_ANNIVERSARIES, _CALLED, _YEARS_SINCE, _TURNING, _RUNNING_OUT),
)
def anniversary_mismatch(document: Document) -> Iterator[Finding]:
    """An anniversary is not that of its year.

    “Founded in 1920, it celebrates its 90th anniversary in 2020” is its 100th. The year in which it falls is named behind it, or is the
    story's own where people are marking it and the year of the event stands beside it (“the 10th anniversary of the 2011 quake”). The same goes for
    “25 years since the crackdown of 1989”, and for “a five-year term in 2019 that ends in 2029”.

    Left alone: anniversaries that are still to come or of which the year is not told, and stories without a date where it is needed.

    Bad:  The bank was founded in 1920. It celebrates its {~~90th~>100th~~} birthday in 2020.
    Bad:  She was elected to a five-year term in 2019 that ends in {~~2029~>2024~~}.
    Date: 2022-03-11
    Bad:  Residents gathered to mark the {~~10th~>11th~~} anniversary of the 2011 earthquake.
    Date: 2022-03-11
    Good: Plans for the 12th anniversary of the 2011 earthquake will be shown.
    Good: The bank was founded in 1920 and celebrates its 100th birthday in 2020.
    """
    text, written = document.text, day_written(document)
    for passage in told(document, _ANNIVERSARIES):
        for at in sorted(at for day in _DAYS for at in places_between(text, day, *passage.span)):
            m = next(iter(_ANNIVERSARY.finditer(text, max(0, at - 30), at + len("anniversary"))), None)
            if m is not None:
                yield from _nth(document, m, written.year if written else None)
    for passage in told(document, _CALLED):
        for m in _NAMED.finditer(text, *passage.span):
            if _BY_NAME[m["name"]] != int(m["then"]) - int(m["year"]):
                right = int(m["year"]) + _BY_NAME[m["name"]]
                yield Finding(
                    Span(*m.span("then")),
                    f"the {m['name']} of {m['year']} is in {right}",
                    [Fix.replace(m.span("then"), str(right))],
                )
    turns = (at for passage in told(document, _TURNING) for at in places_between(text, " turn", *passage.span))
    for at in turns:
        turned = _TURNED.match(text, at)
        event = _begun(document, at) if turned else None
        if turned and event and 1 < int(turned["year"]) - event[1] != int(turned["nth"]):
            right = int(turned["year"]) - event[1]
            fix = Fix.replace(turned.span("nth"), str(right))
            yield Finding(Span(*turned.span("nth")), f"what began in {event[1]} was {right} in {turned['year']}", [fix])
    for form, m in _ends(document):
        right = int(m["year"]) + (_SMALL.get(m["many"]) or int(m["many"]))
        if int(m["end"]) > right + 1 or (form not in (_JAILED, _JAILED_FOR) and int(m["end"]) < right - 1):
            fix = Fix.replace(m.span("end"), str(right))
            yield Finding(
                Span(*m.span("end")), f"{m['many']} years from {m['year']} end in {right}, not in {m['end']}", [fix]
            )
    for m in _since(document) if written else ():
        right = written.year - int(m["year"]) if written else 0
        if (
            right > 1
            and abs(right - (_SMALL.get(m["many"]) or int(m["many"]))) > 1
            and _IS.search(text, max(0, m.start() - 24), m.start())
        ):
            fix = Fix.replace(m.span("many"), str(right))
            yield Finding(
                Span(*m.span("many")), f"from {m['year']} to {written.year if written else ''} is {right} years", [fix]
            )


def _ends(document: Document) -> Iterator[tuple[Pattern, re.Match[str]]]:
    """Where a term, its year and the year of its end are told, with the form that tells them."""
    for passage in told(document, _RUNNING_OUT):
        for form, words_of_it in _TERMS:
            if not words_of_it.isdisjoint(passage.words):
                yield from ((form, m) for m in form.finditer(document.text, *passage.span))


def _since(document: Document) -> Iterator[re.Match[str]]:
    """Where so many years since something of some year stand."""
    story = words(document)
    for index in (index for passage in told(document, _YEARS_SINCE) for index in passage.standing(_YEARS)):
        if index and story.lower[index + 1 : index + 2] in _SINCE_WORDS:
            m = _SINCE.match(document.text, story.starts[index - 1])
            if m is not None:
                yield m


_YEARS = frozenset(("years",))
_SINCE_WORDS = (["since"], ["after"], ["on"])


_IS = pattern(r"\b(?:is|was|marks?|marked|been|now|[Nn]early|[Tt]oday) $")


def _nth(document: Document, m: re.Match[str], own: int | None) -> Iterator[Finding]:
    """What an anniversary says, held to the year of the event and the year in which it falls."""
    text = document.text
    of = _OF.match(text, m.end()) or _OF_DONE.match(text, m.end())
    fell = _IN.match(text, of.end() if of else m.end()) or _FALLS_IN.search(
        text, max(0, m.start() - _YEAR_BEFORE), m.start()
    )
    event = (Span(*of.span("year")), int(of["year"])) if of else _begun(document, m.start())
    if event is None:
        return
    if fell is not None and int(fell["year"]) > event[1]:
        years = {int(fell["year"]) - event[1]}
    elif own is not None and (
        _marked(document, m) if of else _NOW.search(text, max(0, m.start() - 60), m.end() + 20) is not None
    ):
        years = {own - event[1]}
    else:
        return
    nth = _ORDINALS.get(m["nth"]) or int(m["nth"])
    right = next(iter(years))
    if nth in years or right < 1 or (fell is None and abs(nth - right) > _NEAR):
        return
    ordinal = f"{right}{'th' if 10 < right % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(right % 10, 'th')}"
    span = Span(m.start("nth"), m.end("nth") + (2 if m["nth"].isdigit() else 0))
    fixes = [Fix.replace(span, ordinal)] if m["nth"].isdigit() else []
    related = [Related.here(document, event[0])]
    yield Finding(
        span, f"{event[1]} was {right} years before {event[1] + right}, so that it is the {ordinal}", fixes, related
    )


_OF_DONE = pattern(
    rf" of (?:the |its |his |her |their )(?:[\w’'-]+ ){{0,6}}?[\w’'-]+(?: in |(?:,? (?:which|that) was|,) (?:signed|founded|adopted|declared|proclaimed|written|won|fought|opened|built|held|born|launched|made|lost|ratified) in ){_YEAR}"
)
_FALLS_IN = pattern(r"in (?P<year>20[0-9]{2}) (?:the|its|their|his|her) $")
_YEAR_BEFORE = 14
_NOW = pattern(
    r"\b(?:is|are) (?:celebrating|marking)\b|\b(?:celebrates|marks)\b|\bthis (?:year|month|week)\b|\bturns\b|\btoday\b"
)
_NEAR = 12
"""In years: a story that is further from the year it would have to be of was not written when its date says."""


def _begun(document: Document, at: int) -> tuple[Span, int] | None:
    """The one year since which something is said to exist, in the paragraph before an anniversary."""
    number = paragraph_at(document, at)
    start = paragraphs(document)[number].start if number >= 0 else max(0, at - 300)
    found = list(_BEGUN.finditer(document.text, max(start, at - 300), at))
    years = years_between(document, max(start, at - 300), at)
    if len(found) != 1 or len(years) > 1:
        return None
    return Span(*found[0].span("year")), int(found[0]["year"])


def _marked(document: Document, m: re.Match[str]) -> bool:
    """Whether an anniversary is being marked as the story is written."""
    sentence = sentence_at(document, m.start())
    return bool(_MARKS.search(document.text, *sentence)) and not _COMING.search(document.text, *sentence)
