"""A person who is called by two nationalities."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._described import called
from wirelint_rules.attribution._nations import HOMES, SHARED, nationalities, nations
from wirelint_rules.attribution._roles import is_role
from wirelint_rules.attribution.contradictory_office import contradictory_office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_SERVING = frozenset(
    """ambassador envoy consul coach manager boss owner editor official negotiator head chief director agent teacher professor lecturer tutor
    translator interpreter scholar historian specialist expert correspondent importer dealer trader collector broker investor executive adviser
    advisor diplomat commissioner delegate observer monitor founder analyst host anchor presenter""".split()
)
"""Roles that somebody may have in, or for, a country not their own, or may be an expert of one: the Swiss coach of Turkey, a French teacher."""

_DOING = ("er", "or", "ist", "ian", "man", "woman", "star", "poet", "cook", "nun", "monk", "athlete", "ace", "hero")
"""Endings of words that say what somebody does."""

_OF_COUNTRY = frozenset(
    """language literature restaurant food cuisine history studies art market law army navy police government television radio newspaper magazine
    embassy league team club national born based""".split()
)
_BOTH = pattern(
    r"\b(?:dual|citizenship|naturali[sz]ed|passports?|of [A-Z]\w+ (?:descent|origin|heritage)|emigrat\w+|immigra\w+|defect\w+|descent)\b"
)
_OWN = pattern(r"(?:\b[Tt]he (?P<adjective>[A-Z][a-z]+)|\b(?P<owner>[A-Z][a-z]+(?: [A-Z][a-z]+)?)[’']s) $")
"""A name with nothing before it but whose it is: “the Colombian Rios”, “Mexico’s Carla Rios”."""

_LONGEST = 30
_NEAR = 300
"""How far about a nationality a second one is explained, in code points."""

_MENTIONS = 2
"""Somebody is named so often at least to be called by two."""


@rule(severity=Severity.WARNING, in_quotes="skip", gives_way=True)
def two_nationalities(document: Document) -> Iterator[Finding]:
    """A person is called by two nationalities.

    “The French engineer” is “the Canadian engineer” further down: one of them is another’s. Reported where two adjectives of nationality
    stand with what somebody is, right before the name or in apposition to it, and where a list of results has another country in brackets
    than the story has behind “of”. Roles in which people serve countries not their own or are
    experts of them (coaches, envoys, teachers of French), countries whose people are called by two adjectives (English and British),
    compounds (Iranian-American), what stands near words of a second passport, of descent or of emigrants, and quotations are left alone.

    Bad:  French engineer Luc Morel was freed on Sunday. ¶ {==The Canadian engineer, Luc Morel==}, had been held for two years.
    Bad:  Turkish novelist Elif Demir won the prize. ¶ {==Demir, a Greek writer==}, said she would give the money away.
    Bad:  Eric Nsabi of Rwanda held on to third place. ¶ 3. Eric Nsabi {==(Uganda)==} 4:52
    Good: Turkish novelist Elif Demir, a Greek teacher by training, met the Swiss coach of Turkey, Urs Frei. Swiss coach Frei left.
    """
    yield from _in_results(document)
    if nationalities().isdisjoint(words(document).vocabulary):
        return
    for person in people(document):
        if len(person.mentions) >= _MENTIONS:
            yield from _two(document, person)


_OF = pattern(r" of (?:the )?(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?![\w’'-])")
_IN_BRACKETS = pattern(r" \((?:the )?(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z]{3})\)")
_KINDS = frozenset("King Queen Prince Princess Duke Archbishop Bishop Ambassador".split())
"""Titles behind which a country is what somebody rules, or is sent to."""


def _in_results(document: Document) -> Iterator[Finding]:
    """The country in brackets behind a name, in a list of results, of somebody whom the story calls “of” another."""
    for person in people(document):
        told = [(span, m) for span in person.mentions if (m := _OF.match(document.text, span.end))]
        listed = [(span, m) for span in person.mentions if (m := _IN_BRACKETS.match(document.text, span.end))]
        homes = {country for _, m in told if (country := nations().get(m["country"]))}
        if len(homes) != 1 or document[person.span].partition(" ")[0] in _KINDS:
            continue
        home = next(iter(homes))
        for _, m in listed:
            country = nations().get(m["country"])
            if country and country != home and not any({country, home} <= shared for shared in SHARED):
                related = Related.here(document, Span(told[0][0].start, told[0][1].end()))
                at = Span(m.start("country") - 1, m.end())
                yield Finding(at, f"{person.name} is of {home} above", (), [related])


def _two(document: Document, person: Person) -> Iterator[Finding]:
    first: tuple[str, Span] | None = None
    for country, span in sorted(_nationalities(document, person), key=lambda one: one[1]):
        if first and country != first[0] and not any({country, first[0]} <= shared for shared in SHARED):
            passport = any(
                _BOTH.search(document.text, max(0, at.start - _NEAR), at.end + _NEAR) for at in (first[1], span)
            )
            if not passport and not any(finding.span.overlaps(span) for finding in contradictory_office.find(document)):
                related = Related.here(document, first[1])
                yield Finding(span, f"{person.name} is of {first[0]} above", (), [related])
            return
        first = first or (country, span)


def _nationalities(document: Document, person: Person) -> Iterator[tuple[str, Span]]:
    """The countries by whose adjectives a person is called, each with where."""
    for span in person.mentions:
        if m := _OWN.search(document.text, max(0, span.start - _LONGEST), span.start):
            country = nations().get(m["adjective"] or m["owner"])
            if country and (m["adjective"] or " " in document[span]) and not quoted(document, span):
                yield country, Span(m.start(), span.end)
    for one in called(document, person):
        if not (is_role(one.head) or one.head.endswith(_DOING)) or one.head in _SERVING:
            continue
        *before, _ = one.words.split()
        found = [(at, word) for at, word in enumerate(before) if _country(word)]
        if (
            len(found) != 1
            or len(before) - found[0][0] > _MENTIONS
            or not _OF_COUNTRY.isdisjoint(one.words.lower().split())
        ):
            continue
        yield _country(found[0][1]), one.span


def _country(adjective: str) -> str:
    """The country that an adjective means, or ""."""
    country = nations().get(adjective) or HOMES.get(adjective, "")
    return country if country != adjective else ""
