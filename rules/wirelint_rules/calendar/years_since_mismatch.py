"""A number of years that those between a year named and the story’s own are not."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.dates import day_written
from wirelint.layers.numbers.passages import telling, told
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_SMALL = {word: number for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
_NTH = {
    "tenth": 10,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "hundredth": 100,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "third": 3,
    "fourth": 4,
    "second": 2,
}
_MANY = rf"(?P<many>[0-9]{{1,3}}|(?i:{'|'.join(_SMALL)}))"
_YEAR = r"(?P<year>1[5-9][0-9]{2}|20[0-9]{2})(?![\w-]|[.,][0-9]|[’']s)"
_AGO = "built|founded|established|opened|created|launched|formed|consecrated|erected|completed|inaugurated"
_TAKEN = "taken|sacked|robbed|captured|looted|stolen|seized|removed|lost|carried off|plundered|abducted|kidnapped|jailed|imprisoned|exiled|detained|arrested|convicted"
_NOW = r"(?:marks?|celebrates?|is celebrating|is marking|turns?|observes?|is observing)"
_FORMS = (
    # the shrine, built in 1719, burned down on Thursday after 300 years
    pattern(rf"\b(?P<cue>{_TAKEN}|{_AGO})(?: [\w’'-]+){{0,12}}? in {_YEAR}[^.;\d“”\"\n]{{0,160}}?\b(?:ending (?:an? )?(?:absence|exile|captivity|odyssey|journey|imprisonment|separation|wait)(?: [a-z]+)? of|(?:home|back|freed|released|free|returned|reunited)(?: [a-zA-Z]+){{0,5}},? after(?: an absence of)?) {_MANY} years\b(?! in [12])"),
    pattern(rf"\b(?P<cue>{_TAKEN}) in {_YEAR} (?:and|but) (?:was |were )?(?:freed|released|returned|found|recovered)(?: [a-zA-Z]+){{0,4}} after {_MANY} years\b(?! in [12])"),
    pattern(rf"\b(?P<cue>{_AGO})(?: [a-z’'-]+){{0,4}} in {_YEAR}[^.;\d“”\"\n]{{0,40}}? {_NOW} (?:its|their|his|her|the) (?P<nth>[0-9]{{1,3}}(?=st|nd|rd|th)|{'|'.join(_NTH)})(?:st|nd|rd|th)? (?:anniversary|birthday|jubilee)(?! in\b)(?! next)"),
    pattern(rf"\b(?P<cue>{_AGO})(?: [a-z’'-]+){{0,4}} in {_YEAR},? (?:and|so|which|making it|it|making)(?: (?:it|is|now|itself|that|makes))* {_MANY} years old\b"),
    pattern(rf"\bfirst (?P<cue>[a-z-]+)(?: [\w’'-]+){{0,5}}? (?:in|for) {_MANY} years[;,:—–]?(?: and)? (?:the|its|their) (?:last|previous)(?: one| such [a-z]+)?(?: [a-z]+)?,? (?:was|came|were|happened|took place)?,? ?in {_YEAR}"),
    pattern(rf"\b(?:has|have) [^.;\d“”\"\n]{{3,60}}? (?P<cue>since) {_YEAR}(?:,? and)?,? (?:he |she |it |they )?(?:is |are )?(?:now )?in (?:its|his|her|their) (?P<nth>[0-9]{{1,3}}(?=st|nd|rd|th)|{'|'.join(_NTH)})(?:st|nd|rd|th)? (?:year|season)\b"),
    pattern(rf"\b(?:has|have) (?P<cue>[a-z]+(?:ed|en|t|ght|d|un|un))(?: [\w’'-]+){{0,5}} since {_YEAR}, {_MANY} years (?:in all|now|already|in total|by now|so far)"),
)  # fmt: skip
_CUES = frozenset(
    "ending after marks mark celebrates celebrate celebrating marking turns turn observes old first since".split()
)
_HEDGE = pattern(
    r"(?:about|around|almost|nearly|more than|over|some|roughly|at least|just under|close to|up to) (?:an absence of )?$"
)
_OTHERWISE = pattern(r"\b(?:will|would|next year|in [12][0-9]{3}\b.*\bin [12][0-9]{3}|last year|then|by 20)\b")


_SINCE = telling(_CUES, frozenset("years year season anniversary birthday jubilee".split()), least=1)


@rule(severity=Severity.WARNING, in_quotes="skip", among=(_SINCE,))
def years_since_mismatch(document: Document) -> Iterator[Finding]:
    """So many years have not passed since the year that is named.

    A sword taken in 1765 that comes home in 2023 has been away for 258 years, not 268, and a firm founded in 1972 marks its 50th year in 2022.
    Reported where a sentence names the year in which something was built, founded, taken or jailed, or when it last happened, and the years since, and the
    story’s own date makes it another number, by more than one. Rounded numbers with “about” or “more than” are left alone, and so are other times.

    Date: 2023-11-29
    Bad:  The sword, taken in 1765, came home on Tuesday, ending an absence of {~~268~>258~~} years.
    Bad:  The firm, founded in 1973, marks its {==40th==} anniversary this month.
    Bad:  It was the first eruption in {~~70~>62~~} years; the last was in 1961.
    Good: The sword, taken in 1765, came home on Tuesday, ending an absence of 258 years, and of more than 250 years.
    """
    written = day_written(document)
    if written is None:
        return
    text = document.text
    for sentence in (passage.span for passage in told(document, _SINCE)):
        stop = min(len(text), sentence.end + _MORE)
        for form in _FORMS:
            m = form.search(text, sentence.start, stop)
            if m and m.start() < sentence.end:
                yield from _judged(document, m, written.year)
                break


_MORE = 60


def _judged(document: Document, m: re.Match[str], year: int) -> Iterator[Finding]:
    nth = m.groupdict().get("nth")
    name = "nth" if nth else "many"
    many = _NTH.get(m[name].lower()) or _SMALL.get(m[name].lower()) or int(m[name])
    real = year - int(m["year"])
    before = document.text[max(0, m.start(name) - 24) : m.start(name)]
    if real <= 1 or abs(real - many) <= 1 or _HEDGE.search(before) or _OTHERWISE.search(m.group()):
        return
    span = Span(*m.span(name))
    fixes = [Fix.replace(span, str(real))] if m[name].isdigit() and name == "many" else []
    if nth and m[name].isdigit():
        span = Span(span.start, span.end + 2)
    related = [Related(document, Span(*m.span("year")), f"{m['year']} here")]
    yield Finding(span, f"from {m['year']} to {year} are {real} years", fixes, related)
