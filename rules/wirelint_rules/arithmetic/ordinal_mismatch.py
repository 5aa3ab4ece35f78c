"""An ordinal that the list beside it contradicts."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.number_words import ORDINALS
from wirelint.layers.numbers.passages import behind, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_ORDINALS = ORDINALS[1:10]
_NTH = {word: number for number, word in enumerate(_ORDINALS, 2)}
_WORDS = frozenset(_ORDINALS)
_NAME = r"(?:[A-Z][\w’'-]*|[12][0-9]{3}|the [A-Z][\w’'-]*)(?:(?: | of (?:the )?)(?:[A-Z][\w’'-]*|[0-9]{1,2})){0,3}"
_LISTED = rf"(?P<items>{_NAME}(?: in [A-Z][a-z]+)?(?:, {_NAME}(?: in [A-Z][a-z]+)?){{0,7}}(?:,? and {_NAME}(?: in [A-Z][a-z]+)?)?)"
_CLOSED = r"(?=[.;]|$|,? (?:the|he|she|it|officials|police|a) [^.;]{0,40}said\b)"
_EVENTS = (
    "wins victories titles successes defeats losses golds medals strikes attacks bombings quakes walkouts protests blackouts floods fires crashes eruptions launches flights blasts explosions"
    " elections votes tests attempts outbreaks lockdowns killings shootings raids marriages visits trips goals"
).split()
"""What there may be several of, one after the other."""
_AFTER = pattern(
    rf"[a-z]+ (?:[\w’'-]+ ){{0,12}}?[\w’'-]+,? (?:after|following) (?:the )?(?:those|ones|{'|'.join(_EVENTS)})(?: (?:of|in|over|against|on|from|at)) {_LISTED}{_CLOSED}"
)
_ALSO = pattern(
    rf"[a-z]+ (?:[\w’'-]+ ){{0,8}}?[\w’'-]+, (?:having|after) (?:also |previously |already )+(?:won|lifted|taken|claimed|captured|hosted|staged|reached|held|winning|lifting|taking|claiming|hosting|staging|reaching)(?: it| them| the [a-z]+| gold)? in {_LISTED}{_CLOSED}"
)
_OF_FIELDS = pattern(
    r"[a-z]+ (?:minister|secretary|commissioner|official|adviser|director|chief|member|ambassador|general) (?:[\w’'-]+ ){0,5}[\w’'-]+,? (?:after|following) (?:those|the ministers|the heads) (?:of|for) (?P<items>(?:the )?[a-z]+(?: [a-z]+)?(?:, (?:the )?[a-z]+(?: [a-z]+)?){0,6},? and (?:the )?[a-z]+(?: [a-z]+)?)(?=[.;]|$)"
)
_STORM = pattern(
    rf"[a-z]+ (?:[a-z-]+ ){{0,2}}?(?:(?:storm|cyclone|typhoon|hurricane)\b[^.;,\n]{{0,50}}|to (?:hit|strike|reach|batter|lash)\b[^.;,\n]{{0,40}}),? (?:after|following) (?:(?:storm|cyclone|typhoon|hurricane|Storm|Cyclone|Typhoon|Hurricane)s? )?{_LISTED}{_CLOSED}"
)
_PERSON = r"[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|de|van|der|al|bin|of)){0,3}"
_THE = r"the [A-Z][a-z]+(?: [A-Z][a-z]+)?"
_BEHIND = pattern(
    rf"[a-z]+,? (?:place )?behind (?P<items>{_PERSON}(?:, {_PERSON})*,? and {_PERSON}|{_THE}(?:, {_THE})*,? and {_THE})(?=[.;]|$| on | in | at )"
)

_RANKING, _ELECTED = frozenset("rank ranks ranked ranking placed finished".split()), frozenset(("elected",))
_RANKED_OF, _IN_TERMS = telling(_RANKING, dated=True), telling(_ELECTED, frozenset(("term",)), dated=True)
_BEFORE_IT = telling(behind("earlier previous"), least=1)


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    words=frozenset(("behind", "those", "storm", "cyclone", "typhoon", "hurricane", "having", *_EVENTS)),
    among=(_RANKED_OF, _IN_TERMS, _BEFORE_IT),
)
def ordinal_mismatch(document: Document) -> Iterator[Finding]:
    """A place in a row is not what the list of those before it gives.

    “The fourth attack this month, after those of May 3 and May 9” is the third, and who is “third, behind the Kenyan, the Ethiopian and the Moroccan”
    is fourth. The list names dates, years or names, and the sentence ends with it.

    Left alone: those who finish behind fewer than their place has before it, since others may go unnamed, and lists with “the latest” and the like.

    Bad:  It was the {~~fourth~>third~~} attack of the month, after those of May 3 and May 9.
    Bad:  She finished {==third==}, behind the Kenyan, the Ethiopian and the Moroccan.
    Good: It was the third attack of the month, after those of May 3 and May 9.
    Good: She finished third behind Kipchoge, the champion, and Bekele. She was fourth, behind the Kenyan and the Ethiopian.
    """
    yield from _ranks(document)
    yield from _terms(document)
    text, story = document.text, words(document)
    for index in story.standing(_WORDS):
        at, word = story.starts[index], story.lower[index]
        m = _AFTER.match(text, at) or _STORM.match(text, at) or _ALSO.match(text, at) or _OF_FIELDS.match(text, at)
        if m is not None:
            least, most = _counted(m)
            if not least + 1 <= _NTH[word] <= most + 1:
                better = _ORDINALS[least - 1] if least == most and least < len(_ORDINALS) else ""
                yield _finding(document, m, word, f"{least} before it", better)
            continue
        m = _BEHIND_SOME.match(text, at)
        if m is not None:
            ahead = sum(_FEW[some] for some in m.group("one", "two", "three") if some)
            if ahead > _NTH[word] - 1:
                yield _finding(document, m, word, f"{ahead} ahead", "")
            continue
        m = _NTH_OF.match(text, at)
        if m is not None:
            yield from _earlier(document, m, word)
        m = _BEHIND.match(text, at)
        if m is not None:
            least, _ = _counted(m)
            if least > _NTH[word] - 1:
                yield _finding(document, m, word, f"{least} ahead", "")


_BEHIND_SOME = pattern(
    r"[a-z]+,? (?:place )?behind (?P<items>(?P<one>an?|one|two|three|four|five) [A-Z][a-z]+(?:, (?P<two>an?|one|two|three|four|five) [A-Z][a-z]+)?(?:,? and (?P<three>an?|one|two|three|four|five) [A-Z][a-z]+))"
)
_FEW = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
_EARLIER = pattern(
    r"(?:[Tt]he|[Aa]ll|[Ii]ts) (?P<many>two|three|four|five|six|seven|eight|nine) (?:earlier|previous|prior|first|other|preceding) (?:ones|attacks?|bombings|strikes|wins|victories|titles|quakes|blasts|launches|flights|attempts|cases|murders|killings|storms|matches|defeats|elections|votes|raids|shootings)\b"
)
_NTH_OF = pattern(
    r"[a-z]+ (?:such |straight |consecutive )?(?:attack|bombing|strike|win|victory|title|quake|blast|launch|flight|attempt|case|murder|killing|storm|match|defeat|election|vote|raid|shooting)\b"
)
_SENTENCES = 200
"""In code points: so far behind an ordinal those before it are spoken of."""


def _earlier(document: Document, m: re.Match[str], word: str) -> Iterator[Finding]:
    """Those before an ordinal, told in the next sentence: “the fifth bombing in the city. The four earlier ones …”."""
    text = document.text
    end = text.find("\n", m.end())
    told = _EARLIER.search(text, m.end(), min(m.end() + _SENTENCES, end if end >= 0 else len(text)))
    if told is not None and text.count(". ", m.end(), told.start()) == 1 and _FEW[told["many"]] != _NTH[word] - 1:
        span = Span(*told.span("many"))
        related = [Related(document, Span(m.start(), m.start() + len(word)), f"“{word}” here")]
        yield Finding(span, f"before the {word} there were {_NTH[word] - 1}, not {told['many']}", (), related)


_TERM = pattern(
    r"(?:first )?elected in (?P<years>[12][0-9]{3}(?:(?:,| and|, and)(?: (?:again|re-elected|reelected))?(?: in)? [12][0-9]{3}){1,4})[^.;\n]{0,60}?\b(?:serving|served|in) (?:his|her|a) (?P<nth>second|third|fourth|fifth|sixth) (?:[a-z-]+ )?term\b"
)


def _terms(document: Document) -> Iterator[Finding]:
    """A term that the years of the elections do not give: “elected in 2008 and re-elected in 2012, is serving her third term”."""
    text, story = document.text, words(document)
    for index in (index for passage in told(document, _IN_TERMS) for index in passage.standing(_ELECTED)):
        m = _TERM.match(
            text, story.starts[index] - (len("first ") if text.endswith("first ", 0, story.starts[index]) else 0)
        )
        if m is not None:
            right = sum(1 for year in m["years"].replace(",", " ").split() if year.isdigit())
            if _NTH[m["nth"]] != right and right <= len(_ORDINALS):
                span = Span(*m.span("nth"))
                better = _ORDINALS[right - 2]
                yield Finding(span, f"these elections make it the {better} term", [Fix.replace(span, better)])


_RANKED = pattern(
    r"(?:[Rr]ank(?:s|ed|ing)?|placed|finished)(?: [a-z]+)? (?P<nth>[0-9]{1,3})(?:st|nd|rd|th),? (?:out )?(?:of|among) (?:the )?(?P<all>[0-9]{1,3})\b(?![.,][0-9]| ?(?:percent|%|million))"
)


def _ranks(document: Document) -> Iterator[Finding]:
    """A place that a list is too short for: “ranks 112th of 108”."""
    text, story = document.text, words(document)
    for index in (index for passage in told(document, _RANKED_OF) for index in passage.standing(_RANKING)):
        m = _RANKED.match(text, story.starts[index])
        if m is not None and int(m["nth"]) > int(m["all"]) > 1:
            related = [Related(document, Span(*m.span("all")), f"“{m['all']}” here")]
            yield Finding(Span(*m.span("nth")), f"of {m['all']} none can be number {m['nth']}", (), related)


def _counted(m: re.Match[str]) -> tuple[int, int]:
    """The least and the most things that a list may name: an “and” may stand within one."""
    items = m["items"]
    ands = items.count(" and ")
    least = items.count(", ") + 1 + (1 if ands and ", and " not in items else 0)
    return least, least + max(0, ands - 1)


def _finding(document: Document, m: re.Match[str], word: str, what: str, better: str) -> Finding:
    span = Span(m.start(), m.start() + len(word))
    related = [Related(document, Span(*m.span("items")), "the list here")]
    return Finding(
        span, f"the list behind “{word}” names {what}", [Fix.replace(span, better)] if better else [], related
    )
