"""An office that one person holds at a time and the story gives to two."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import Person, people
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import led

if TYPE_CHECKING:
    from collections.abc import Iterator

_HELD = pattern(
    r"(?:(?P<owner>[Tt]he|[Ii]ts|[A-Z][\w-]*[’']s|(?:[Tt]he )?(?:[\w-]+ )?[\w-]+[’']s) )?(?P<office>(?:[a-z-]+ ){0,3}(?P<head>president|prime minister|minister|mayor|governor"
    r"|chancellor|king|queen|premier|chief executive|chairman|chairwoman|chairperson|treasurer|headteacher|head teacher|headmaster|headmistress|principal|managing director"
    r"|director general|director-general|secretary general|secretary-general|ombudsman|sheriff|police chief|fire chief|town supervisor|supervisor|county executive"
    r"|city manager|archbishop|pope|attorney general|commander-in-chief|head coach|captain|editor-in-chief|executive director|director|conductor|rector|dean|vicar"
    r"|abbot|postmaster|stationmaster|station master|harbour master|harbor master|harbourmaster|superintendent|coroner|goalkeeper|landlord)"
    r"(?P<of> of (?:the )?(?:[A-Z]\w+(?: (?:and |of )?[A-Z]\w+)*|[a-z-]+(?: [a-z-]+)?))?)(?= (?:and|who|whose|since|in|for|at|on|when|where)\b|$)"
)
_MANY = frozenset(
    "director conductor rector dean vicar abbot postmaster superintendent coroner goalkeeper landlord stationmaster harbourmaster".split()
)
"""Offices of which a story may speak of several, unless it says of what."""

_MINISTER = pattern(
    r"(?P<office>(?:Health|Interior|Justice|Education|Energy|Transport|Environment|Agriculture|Labou?r|Trade|Economy|Culture|Sports?"
    r"|Tourism|Information|Housing|Science) (?:Minister|Secretary)|Attorney General)"
)
_CHANGES = pattern(
    r"\b(?:former|ex-|then-|late (?=[A-Z])|acting|deputy|vice|co-|assistant|interim|new\b|newly|previous|outgoing|incoming|succe|predecessor|replac|resign|elect|took over"
    r"|takes over|appoint|stepp|stood down|fired|sacked|ousted|sworn|until|candidate|nominee|regional|district|provincial|counterpart|rival|self-|fellow|another|other|both|joint|two|under |administration)"
)
_NEAR = 160
"""How far about an office a word of change is looked for, in code points."""


@rule(
    severity=Severity.WARNING,
    in_quotes="skip",
    words=frozenset(
        """president minister mayor governor chancellor king queen premier executive chairman chairwoman chairperson treasurer headteacher headmaster
        headmistress principal director general director-general secretary-general ombudsman sheriff chief supervisor manager archbishop pope
        commander-in-chief coach captain editor-in-chief""".split()
    ),
    gives_way=True,
)
def office_held_twice(document: Document) -> Iterator[Finding]:
    """An office that one person holds is given to two.

    Reported where two people stand beside one office in the same words, each in apposition (“Anton Berg, the mayor of Visby”,
    “The mayor of Visby, Lena Dahl”). Left alone: spokesmen, professors and other roles that several people have, offices with
    a country’s adjective before them, and copy in which an office changes hands (former, acting, successor, elected).

    Two people who both have led one country, with the office before their names and no “former”, are reported too, unless a
    year or another word of the past stands near either; the United States, whose past presidents keep the title, are left out.

    Bad:  Anton Berg, the mayor of Visby, cut the ribbon. ¶ {==Lena Dahl, the mayor of Visby==}, gave the speech.
    Bad:  Ana Bash, the information minister, spoke. {==The information minister, Ben Cole==}, did not.
    Bad:  President Iván Duque spoke on Friday. ¶ Duque left early. The accords were signed by {==President==} Juan Manuel Santos.
    Good: Anton Berg, the mayor of Visby, met Lena Dahl, the mayor of Lund. Ken Abe, the new mayor of Visby, did not come.
    """
    held: dict[str, tuple[Person, Span]] = {}
    given = [(span, office, person) for person in people(document) for office, span in _offices(document, person)]
    for span, office, person in sorted(given, key=lambda one: one[0]):
        first, place = held.setdefault(office, (person, span))
        if first.surname != person.surname and not _changes(document, place) and not _changes(document, span):
            related = Related(document, place, f"it is {first.name}’s here")
            yield Finding(span, f"{first.name} is “{office}” above", (), [related])
    yield from _two_leaders(document)


def _two_leaders(document: Document) -> Iterator[Finding]:
    """Two people of whom both have led one country and neither is called a former leader; the one named less is reported."""
    held: dict[tuple[str, str], list[tuple[Person, Span]]] = {}
    for person in people(document):
        countries = led(person.name)
        title = next((span for span in person.offices if document[span].endswith(_LEADERS)), None)
        if (
            title
            and len(countries) == 1
            and not countries & _RETROSPECTIVE
            and not _PAST.search(document[max(0, title.start - 20), title.end])
        ):
            office = next(one for one in _LEADERS if document[title].endswith(one))
            held.setdefault((office, next(iter(countries))), []).append((person, title))
    for (office, country), both in held.items():
        (more, place), *others = sorted(both, key=lambda one: (-len(one[0].mentions), one[1]))
        for person, title in others:
            passed = any(_HANDOVER.search(_about(document, span)) for span in (place, title))
            if person.surname != more.surname and not passed and not quoted(document, title):
                related = Related(document, place, f"{more.name} is here")
                yield Finding(title, f"{more.name} is {office} of {country} too: a “former” is missing", (), [related])


def _about(document: Document, title: Span) -> str:
    return document[max(0, title.start - _BESIDE), title.end + _BESIDE]


_BESIDE = 60
"""How far about a title it is told that it changes hands or is of another time, in code points."""


_HANDOVER = pattern(
    r"at the time|\b(?:19|20)\d\d\b|\b(?:former|ago\b|years|decades?|history|resign|elect|sworn|succe|predecess|replac|oust|stepp|appoint|named|inaugurat|took over|until)"
)
_LEADERS = ("President", "Prime Minister", "Chancellor")
_RETROSPECTIVE = frozenset({"United States"})
"""Countries whose past leaders copy names with their office, by custom."""

_PAST = pattern(r"\b(?:[Ff]ormer|[Ee]x|[Tt]hen|[Ll]ate|[Vv]ice|[Dd]eputy|[Aa]cting|[Ee]lect)\b|-elect\b")


def _offices(document: Document, person: Person) -> Iterator[tuple[str, Span]]:
    """The offices that stand beside a person’s name with a comma, outside quotations, with the stretch of both."""
    for span in person.offices:
        mention = next(
            (one for one in person.mentions if -2 <= one.start - span.end <= 2 or 0 <= span.start - one.end <= 2), None
        )
        if mention is None or quoted(document, span):
            continue
        office = document[span]
        if m := _MINISTER.fullmatch(office):
            yield m["office"].lower(), _with(mention, span)
        elif m := _HELD.match(office):
            owner = (m["owner"] or "").lower().removeprefix("the ")
            named = owner.endswith(("’s", "'s"))
            whole = _with(mention, Span(span.start, span.start + m.end()))
            if "," in document[whole] and (named or m["of"] or (owner and m["head"] not in _MANY)):
                yield (f"{owner} {m['office'].lower()}" if named else m["office"].lower()), whole


def _with(mention: Span, office: Span) -> Span:
    return Span(min(office.start, mention.start), max(office.end, mention.end))


def _changes(document: Document, span: Span) -> bool:
    return _CHANGES.search(document.text, max(0, span.start - _NEAR), span.end + _NEAR) is not None
