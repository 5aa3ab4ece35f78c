"""Somebody unknown in an office whose holders are known."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.assets import table
from wirelint.layers.naming.known import given
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules import DATA
from wirelint_rules.attribution._nations import ALIASES, is_leader, leaders, led, nations
from wirelint_rules.attribution._strangers import CAPITALISED, FAR, about, holders_are_listed
from wirelint_rules.attribution.stray_nation import of_cities, spoken_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.words import Words
    from wirelint.patterns import Pattern

_CROWNS = frozenset("king queen emperor empress".split())
_TITLE = r"(?P<title>[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mpress)"
_NAME = rf"(?P<name>{CAPITALISED}(?<![’']s)(?: (?:[A-Z]\. |(?:de|da|van|von|der|al|bin|di|la|le|el|ul|ur) )?{CAPITALISED}){{1,3}})"
_COUNTRY = r"(?P<country>(?:U\.S\.|U\.K\.|[A-Z]\w+(?: [A-Z]\w+)?))"
_ENDS = r"(?=[,.;:)”\"]|$|\n| (?:said|says|told|has|had|was|is|will|would|and|on|in|at|who|met|left|came|added)\b)"
_FORMS = (
    pattern(rf"(?<![\w’-]){_NAME}, (?:the )?{_TITLE} of (?:the )?{_COUNTRY}{_ENDS}"),
    pattern(rf"(?<![\w’-]){_NAME}, (?:the )?{_COUNTRY}(?:[’']s)? {_TITLE}{_ENDS}"),
    pattern(rf"(?<![\w-]){_COUNTRY}(?:[’']s)? {_TITLE},? {_NAME}(?<![’']s)(?![’'\w-])"),
    pattern(rf"(?<![\w-]){_TITLE} of (?:the )?{_COUNTRY}, {_NAME}(?=,)"),
    pattern(rf"(?<![\w-]){_TITLE} {_NAME} of {_COUNTRY}{_ENDS}"),
)
"""Somebody’s full name with a high office and a country."""

_OTHER = pattern(
    r"\b(?:fiction|novel|film|movie|play(?:s|ed|ing|wright)?|actor|actress|drama|satir|joke|spoof|candidate|elect|self-\w+|proclaim\w+|pretend\w*|heir|acting|interim|deputy|vice|former|then|ex|late|first|last|next|once|future|would-be"
    r"|opposition|shadow|century|ancient|medieval|war|historic\w*|independence|colon\w+|became|who led|chamber|council|club|federation|association|league|party|university|bank|company|branch|beauty|hotel|ship|1[0-9]\d\d)\b"
)
_HEADS = frozenset("president minister chancellor king queen emperor empress".split())


@rule(severity=Severity.WARNING, in_quotes="skip", words=_HEADS)
def stranger_in_office(document: Document) -> Iterator[Finding]:
    """Somebody unknown holds an office whose holders are known.

    Britain has had nine prime ministers since 1990, and Ian Frost is none of them: office, country or name has been put for another.
    Reported where a full name of which nobody is known as a leader stands with the office of the head of state or government of one of some fifty
    countries, or with the crown of one of twelve monarchies, in a story dated 2000 to 2025: who has come since is not listed, so an undated story is
    left alone. So is a title before a full name alone, in a story that speaks of one country and of no body with a president. Former, acting and deputy offices, offices of other times, fiction, heads of bodies and quotations are left alone.

    Bad:  LONDON (May 5, 2021) — It is cold, said {==Ian Frost, the prime minister of Britain==}.
    Bad:  THE HAGUE (July 4, 2023) — {==Marieke Vos, the queen of the Netherlands==}, signed it.
    Bad:  LAGOS (Feb. 14, 2022) — The house fell on Friday. {==President Tunde Adeyemi-Cole==} visited the site, and Nigeria's builders wept.
    Good: LONDON (May 5, 2021) — It is cold, said Boris Johnson, the prime minister of Britain, to Ian Frost, vice president of France Telecom.
    """
    if not holders_are_listed(document):
        return
    yield from _of_the_only_country(document)
    story, text = words(document), document.text
    end = -1
    for at in story.standing(_HEADS):
        low = max(end, 0, story.starts[at] - FAR)
        if story.starts[at] < end:
            continue
        for form in _forms_at(story, at):
            m = about(form, text, low, story.starts[at], story.ends[at])
            if m and _is_stranger(m) and not _elsewhere(text, m):
                span = Span(m.start(), m.end())
                if not quoted(document, span):
                    end = m.end()
                    yield Finding(span, f"no {m['title'].lower()} of {_country(m)} is known by the name {m['name']}")
                    break


_BARE = pattern(rf"(?<![\w-])(?P<title>President|Prime Minister|Chancellor) {_NAME}(?<![’']s)(?![’'\w-])")
_OWNED = pattern(
    r"(?:[A-ZÀ-Þ][\w’'-]*|[A-Z]\.[A-Z]\.|[’']s?|\b(?:the|its|their|our|vice|deputy|former|acting|interim|then|ex|new|club|union|party|state)) ?-?$"
)
_BODIES = pattern(
    r"\b(?:university|[Cc]ollege|[Cc]lub|[Ff]ederation|[Aa]ssociation|[Ss]ociety|[Ff]oundation|institute|[Cc]hamber|[Ll]eague|school board|[Cc]onfederation|[Rr]epublic of)\b"
)
"""What may have a president of its own."""

_SELDOM_ALONE = frozenset({"United States"})
"""Countries where every college and company has a president."""


def _of_the_only_country(document: Document) -> Iterator[Finding]:
    """A full name with the title of a head of state or government, in a story that speaks of one country alone, of which nobody of the name has been one."""
    named = list(_BARE.finditer(document.text))
    countries = _countries_of(document) if named else set[str]()
    if len(countries) != 1 or countries & _SELDOM_ALONE or _BODIES.search(document.text):
        return
    country = next(iter(countries))
    for m in named:
        title, parts = m["title"].lower(), m["name"].split()
        if country not in _listed()[title] or _OWNED.search(document.text, max(0, m.start() - 24), m.start()):
            continue
        if any(part.lower() in counts().common for part in parts) or _is_known(country, m["name"]):
            continue
        if not quoted(document, Span(*m.span())) and not _elsewhere(document.text, m):
            message = f"no {title} of {country}, of which the story speaks, is known by the name {m['name']}"
            yield Finding(Span(*m.span()), message)


def _countries_of(document: Document) -> set[str]:
    """The countries of which a story speaks by name or by their cities, those left out of which it has but a name that other places bear."""
    spoken = (
        country
        for country, spans in spoken_of(document).items()
        if not _BORNE.issuperset(map(document.__getitem__, spans))
    )
    return {*spoken, *of_cities(document)}


_BORNE = frozenset(("Victoria", "VICTORIA", "Georgetown", "Kingston", "Nassau", "Hamilton", "San Jose"))
"""Capitals, and states and cities elsewhere."""


def _is_known(country: str, name: str) -> bool:
    """Whether a name is that of somebody who has led a country, or another spelling of one."""
    parts = name.split()
    former = not _former().isdisjoint(parts)
    return former or bool(led(name)) or any(map(is_leader, parts)) or _is_spelling(country, parts)


def _forms_at(story: Words, at: int) -> list[Pattern]:
    """The forms that may stand about a title, as the words beside it tell."""
    of, owned, titled = _FORMS[::3], _FORMS[1:3], _FORMS[4:]
    first = at - 1 if story.lower[at] == "minister" else at
    ahead, behind = (story.texts[first - 1] if first > 0 else ""), (*story.texts[at + 1 : at + 2], "")[0]
    found = [*of] if behind == "of" else []
    found += owned if ahead[:1].isupper() else ()
    return [*found, *titled] if behind[:1].isupper() and "of" in story.texts[at + 3 : at + 6] else found


def _country(m: re.Match[str]) -> str:
    return ALIASES.get(m["country"]) or nations().get(m["country"], "")


def _is_stranger(m: re.Match[str]) -> bool:
    """Whether a name is that of a person, and of nobody who has held the office."""
    country, title, parts = _country(m), m["title"].lower(), m["name"].split()
    if not country or not given(parts[0]):
        return False
    if title in _CROWNS:
        names = _royals().get(country)
        return names is not None and parts[0] not in names and parts[-1].isalpha() and not parts[-1].isupper()
    if country not in _listed()[title]:
        return False
    return not _is_known(country, m["name"])


@cache
def _listed() -> dict[str, frozenset[str]]:
    """High offices with the countries all of whose holders since about 2000 are listed."""
    return _sets("listed-offices.tsv")


@cache
def _royals() -> dict[str, frozenset[str]]:
    """Monarchies with the given names of their kings and queens since about 1950 and of those married to them."""
    return _sets("royals.tsv")


@cache
def _former() -> frozenset[str]:
    return frozenset(table(os.path.join(DATA, "former-leaders.tsv")))


def _sets(name: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(some.split(";")) for key, some in table(os.path.join(DATA, name)).items()}


"""Those who led a country before the years that are listed, and are still spoken of."""


def _is_spelling(country: str, parts: list[str]) -> bool:
    """Whether a name is another spelling of somebody’s who has led a country."""
    from difflib import get_close_matches

    known = {
        word.lower() for name, led in leaders().items() if country in led for word in name.replace("-", " ").split()
    }
    words = [word.lower() for part in parts for word in part.split("-")]
    return any(get_close_matches(word, known, 1, _ALIKE) for word in words[1:])


_ALIKE = 0.75
"""How alike two spellings of one name are at least, as difflib counts it."""


def _elsewhere(text: str, m: re.Match[str]) -> bool:
    """Whether the words about an office say that it is of another time or no office of a state."""
    low = max(text.rfind("\n", 0, m.start()) + 1, m.start() - FAR)
    end = text.find("\n", m.end())
    ahead = text[low : m.start()]
    return ahead.endswith(" of ") or bool(_OTHER.search(text, low, min(m.end() + FAR, len(text) if end < 0 else end)))
