"""A title before a surname whose bearer was introduced with a title or a trade of another kind."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_KINDS = {
    "parliament": "senator sen representative rep congressman congresswoman councillor councilman councilwoman assemblyman assemblywoman lawmaker deputy mp",
    "court": "judge justice magistrate",
    "church": "bishop archbishop cardinal father sister reverend rev pastor imam rabbi vicar priest monsignor",
    "university": "professor prof",
    "sickroom": "nurse midwife paramedic",
    "stable": "vet veterinarian",
    "police": "detective inspector constable sheriff superintendent",
    "government": "mayor governor gov premier chancellor president minister ambassador",
    "sport": "coach",
    "forces": "general gen colonel col admiral adm brigadier brig commodore",
    "court of a king": "lady dame baroness lord sir king queen prince princess",
}
"""Titles by what they belong to; nobody introduced with one of a kind has, in one story, one of another."""

_BOTH = {
    frozenset(pair.split("+"))
    for pair in (
        "parliament+government", "court+government", "police+government", "forces+government", "church+university", "forces+police", "court+university",
        "parliament+forces", "university+government", "court of a king+parliament", "court of a king+government", "court of a king+court", "sport+university",
    )
}  # fmt: skip
"""Kinds of which one person may have both, at one time or after another."""

_TITLE = pattern(r"(?:^|(?<=[\s“\"(—]))(?P<title>[A-Z][a-z]+)\.? $")
_NEXT = pattern(r"[.!?] |\n")
"""What stands between a name and a title of the next sentence, which is no part of the introduction."""
_WORD = pattern(r"[a-z]+")
_LONGEST = 16
"""How long a title before a name is at most, in code points."""

_NOBLE = frozenset("lady dame baroness lord sir".split())
"""Titles that stand before a name from its first mention on."""

_RAISED = frozenset(
    """former ex retired adviser advisor minister secretary chair chairman chairwoman chief executive president director founder leader politician lawmaker
    peer banker businessman businesswoman entrepreneur tycoon magnate philanthropist author novelist playwright actor actress singer musician composer
    conductor coach manager athlete cyclist rower sailor swimmer footballer cricketer broadcaster presenter professor historian scientist physicist
    surgeon barrister commissioner general admiral diplomat ambassador mayor campaigner architect designer""".split()
)
"""Words of what people are who may have been raised to a rank, and are named without it where they are introduced."""

_WORSHIPPED = frozenset(
    """Krishna Shiva Vishnu Ganesha Ganesh Ram Rama Hanuman Jagannath Murugan Ayyappa Venkateswara Balaji Brahma Buddha Jesus Christ Indra Swaminarayan""".split()
)
"""Who is a lord in prayer."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=frozenset(" ".join(_KINDS.values()).split()))
def clashing_title(document: Document) -> Iterator[Finding]:
    """A title before a surname does not go with how its bearer was introduced.

    A judge is no senator, a sister no colonel, a detective no bishop. Reported where a later mention by surname has a title before
    it that goes with another walk of life than the titles and trades that stand with the name before, and no title of its kind. Titles
    that one person may well have both of (a senator and former governor, a professor and bishop), people of one surname, “Sir” before a given
    name and quotations are left alone.

    Bad:  Judge Miriam Kessler blocked the sale. ¶ {==Senator Kessler==} gave both sides two weeks.
    Bad:  Detective Ruth Sanders led the search. ¶ {==Bishop Sanders==} thanked the volunteers.
    Good: Judge Miriam Kessler blocked the sale. ¶ Senator Anna Moss was glad. Justice Kessler was not. Sen. Moss left.
    """
    story = words(document)
    ends = [story.ends[at] for at in story.standing(_titles()) if story.texts[at][0].isupper()]
    titled = frozenset(end + gap for end in ends for gap in (1, 2))
    for person in people(document) if titled else ():
        if (
            " " in person.name
            and any(mention.start in titled for mention in person.mentions[1:])
            and sum(other.surname == person.surname for other in people(document)) == 1
        ):
            yield from _clashes(document, person)


def _clashes(document: Document, person: Person) -> Iterator[Finding]:
    known: dict[str, Span] = {}
    if person.surname in _WORSHIPPED:
        return
    for mention in person.mentions:
        m = _TITLE.search(document[max(0, mention.start - _LONGEST), mention.start])
        kind = _kind_of().get(m["title"].lower()) if m else None
        span = Span(mention.start - len(m.group()), mention.end) if m else mention
        if (
            m
            and m["title"].lower() in _NOBLE
            and not known
            and person.offices
            and person.offices[0].start < mention.start
            and _RAISED.isdisjoint(_WORD.compiled.findall(document[person.offices[0]].lower()))
        ):
            known["none"] = person.offices[0]
        if kind and known and document[mention] == person.surname and not quoted(document, mention):
            other = next(iter(known))
            if kind not in known and not any(frozenset({kind, one}) in _BOTH for one in known):
                related = Related.here(document, known[other])
                yield Finding(span, f"{person.name} is “{document[known[other]]}” above", (), [related])
                return
        if kind:
            known.setdefault(kind, span)
        for office in person.offices:
            if office.start < mention.end + _LONGEST and not _NEXT.search(document.text, mention.end, office.start):
                for word in _WORD.compiled.findall(document[office].lower()):
                    if trade := _kind_of().get(word):
                        known.setdefault(trade, office)


@cache
def _kind_of() -> dict[str, str]:
    return {word: kind for kind, listed in _KINDS.items() for word in listed.split()}


@cache
def _titles() -> frozenset[str]:
    return frozenset(_kind_of())
