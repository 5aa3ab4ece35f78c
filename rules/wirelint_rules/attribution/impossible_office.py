"""An office that the kind of place does not have."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.naming.known import given, surname
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._countries import adjectives
from wirelint_rules.attribution._misfits import misfits, roles
from wirelint_rules.attribution._nations import nations
from wirelint_rules.attribution._offices import impossible, places, titles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

_WORD = r"(?:(?:[A-Z]\.){2,}|St\.|[A-Z][\w-]*(?:’[a-z]{2,}\w*)?)"
_OF = pattern(rf" of (?:the )?(?P<place>{_WORD}(?: (?:(?:of|and|del|do|de|la) )?{_WORD}){{0,4}})")
_BEHIND = pattern(
    r"[,;:!?)—–”\"]|\.(?:[\s”\"]|$)|$| (?:[a-z]+ed|said|says|told|has|had|was|is|will|would|could|on|in|at|who|and|or|to|as|since|from|for|after|before|by"
    r"|with|until|wrote|met|left|came|went|gave|took|made|spoke|did|does|also|later|then|when|while|where|but|[—–])\b(?! [A-Z]\w+[’']s\b)"
)
_OWNED = pattern(
    r"[’']s (?:former |new |acting |outgoing |late |then-)?(?P<title>[Gg]overnor|(?:[Ll]ord )?[Mm]ayor|[Ss]heriff|[Cc]hancellor|(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e) [Mm]inister|[Pp]resident"
    r"|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ff]oreign [Ss]ecretary|[Hh]ome [Ss]ecretary|[Dd]efen[cs]e [Ss]ecretary|[Tt]aoiseach|[Pp]remier)\b"
    r"(?! of|[- ]?[Gg]eneral|[’'-]| (?:to|for|at) )"
)
_TITLED = pattern(
    r"(?P<title>President|Prime Minister|Chancellor|King|Queen|Emperor|Foreign Secretary|Home Secretary) (?P<name>[A-Z]\w+)\b(?![’']|(?: [A-Z]\w+)? (?:[IVX]+\b|the [A-Z]))"
)
_UNNAMED = pattern(
    r"(?P<title>president|prime minister|king|queen|emperor|foreign secretary|home secretary)(?=[,.;]| (?:[a-z]+ed|said|says|told|has|had|is|was|will|would|who|on|and|left"
    r"|met|spoke|gave|took|went|came|made|wrote)\b)"
)
_BEFORE = pattern(
    r"(?:(?:the|The|former|Former|acting|Acting|deputy|Deputy|vice|Vice|lieutenant|Lieutenant|then) |then-|ex-|vice-)+$"
)
_FIELD_BEFORE = pattern(
    r"\b(?!(?:The|An?|His|Her|Its|Their|Former|Acting)\b)[A-Z][\w’'-]+ $|\b(?:agriculture|health|education|energy|environment|finance|foreign|home|interior|justice|labou?r|trade|transport|tourism|treasury|security|cabinet|defen[cs]e) $"
)
_RULED = pattern(
    r"\b(?:coloni|Founding Father|Revolutionary War|Continental Congress|supported the U\.S\. Constitution|Constitutional Convention|[Ee]mpire|imperial|[Vv]iceroy|(?:in|of|from|until|since|by|to) (?:1[0-8]\d\d|19[0-4]\d)\b|Ottoman|Roman|Persian|occup|medieval|fiction|novel|film|played)"
)
_OTHER_HEAD = pattern(
    r"\b(?:[Bb]ank|[Mm]ilitary|[Cc]ivil|British|Lord|Supreme|supreme|association|union|club|student|class|team|honorary|self-\w+) $"
)
_LONGEST = 40
"""How far before "of" a title is looked for, in code points."""


_OWNED_ENDS = frozenset(
    "governor mayor sheriff chancellor minister president king queen emperor secretary taoiseach premier".split()
)
"""The last words of the titles that a place may own."""

_TITLE_BEGINS = frozenset("president prime chancellor king queen emperor foreign home".split())
"""The first words of the titles that an adjective of nationality may stand before."""


@rule(
    severity=Severity.ERROR,
    in_quotes="skip",
    needs=(" of ", "’s ", "'s ", "resident", "inister", "ing", "ueen", "mperor", "ecretary"),
)
def impossible_office(document: Document) -> Iterator[Finding]:
    """An office is given that the place cannot have.

    Countries have no governors, mayors, sheriffs or directors general, monarchies no president, provinces of Vietnam no
    ministers, and a bank no mayor or goalkeeper: the region, city or body has been lost, or the office is wrong. Known are some 100 offices, all countries,
    their first-level divisions where that matters, and big cities. A name that is a city or a division too (New York,
    Georgia) counts by its best reading; what only begins a longer name (the Bank of India), stories of empires and
    colonies, and quotations are left alone.

    Bad:  According to {==the governor of Ukraine==}, civilians were hurt near the town.
    Bad:  Hiroshi Yamakawa, {==president of Japan==}, told a news conference that work went on.
    Bad:  Tran Quoc Bao, {==the farm minister of Quang Nam==}, said rice seed would be lent.
    Bad:  Kemal Tunc, the {==finance minister of the central bank==}, spoke.
    Bad:  The {==bank’s mayor==}, Femi Orr, held the rate, and the {==goalkeeper of the hospital==} said so.
    Bad:  {==Ukraine’s governor==} said that {==Japanese President==} Abe had called. ¶ {==Germany’s king==} was late, and {==Ohio’s foreign minister==} spoke.
    Bad:  She met the {==president of the county==}, and the {==prime minister of Sindh province==}, Murad Shah, spoke.
    Bad:  In Tromvik, Mayor Arvid Sund was glad. ¶ Jonas Lie, the {==prime minister of Tromvik==}, was not.
    Bad:  TROMVIK, Norway - Snow fell. ¶ The {==prime minister of Tromvik==} said she was glad.
    Bad:  It employs 8,000, said Shin Dae-ho, {==a vice president of Korea==}.
    Good: Mithika Orr, the agriculture secretary of Kenya, spoke. ¶ According to the governor of Donetsk region, civilians were hurt near the town.
    Good: The governor of Georgia, the president of Ukraine and the director of Japan Post met. ¶ Moscow’s foreign minister spoke.
    """
    yield from _of_towns(document)
    yield from _of_no_firm(document)
    yield from _of_bodies(document)
    yield from _misfits(document)
    yield from _behind(document)
    yield from _owned(document)
    yield from _titled(document)


_OF_A_STATE = pattern(
    r"\b(?P<title>[Pp]rime [Mm]inister|[Pp]resident|[Ff]oreign [Mm]inister|[Kk]ing|[Qq]ueen) of (?P<place>[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)(?=[,.;]| (?:said|says|told|has|had|was|is|will)\b)"
)
_OF_NO_FIRM = pattern(
    r", an? (?P<title>(?:senior |executive )?vice president|board member|managing director|manager|executive|shareholder|chief executive|employee) of (?:the )?(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,.;]| (?:said|says|told)\b)"
)
_MANY_VICE_PRESIDENTS = frozenset(
    "Iran Iraq Syria Afghanistan Sudan Yemen Cuba Vietnam China Bolivia Peru Uganda Zimbabwe Zambia Colombia Panama Philippines".split()
)
"""Countries that have or had several vice presidents, or of which one may be told as one of many."""


def _of_towns(document: Document) -> Iterator[Finding]:
    """Offices of a state that are given to a place of which the story names the mayor, or calls it a town, or puts it into a country: the prime minister of Hammerfest."""
    for m in _OF_A_STATE.finditer(document.text):
        place = m["place"]
        if place in places() or place in nations() or quoted(document, Span(*m.span())):
            continue
        town = (
            f"In {place}, Mayor ",
            f"in {place}, Mayor ",
            f"ayor of {place}",
            f"{place} Mayor ",
            f"town of {place}",
            f"village of {place}",
        )
        if any(one in document.text for one in town) or (
            m["title"].endswith("inister") and _in_a_country(document, place)
        ):
            yield Finding(Span(*m.span()), f"{place} is a town and has no {m['title'].lower()}")


def _in_a_country(document: Document, place: str) -> bool:
    """Whether a story puts a place into a country, as datelines and addresses do: Zwickau, Germany."""
    for one in (place, place.upper()):
        at = document.text.find(f"{one}, ")
        m = _COUNTRY_BEHIND.match(document.text, at + len(one)) if at >= 0 else None
        if m and m["country"] in nations():
            return True
    return False


_COUNTRY_BEHIND = pattern(r", (?P<country>[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)")


def _of_no_firm(document: Document) -> Iterator[Finding]:
    """One of several of a firm, who is given to a country: a vice president of Sweden, a board member of Kenya."""
    for m in _OF_NO_FIRM.finditer(document.text):
        country = nations().get(m["place"]) or ("Korea" if m["place"] == "Korea" else "")
        if not country or (
            m["title"].endswith("vice president") and country in _MANY_VICE_PRESIDENTS | {"United States"}
        ):
            continue
        if not quoted(document, Span(*m.span())):
            span = Span(m.start() + len(", "), m.end())
            yield Finding(span, f"{m['place']} has no {m['title']}: a firm or body has been lost")


def _of_bodies(document: Document) -> Iterator[Finding]:
    """Offices of a state or a city that are given to a body: the finance minister of the central bank."""
    story = words(document)
    for at in story.standing(_OF_STATES):
        m = _BODY.match(document.text, story.ends[at]) if story.lower[at + 1 : at + 2] == ["of"] else None
        if m:
            first = at - 1 if at and story.lower[at - 1] in _FIELDS and story.gaps[at] == " " else at
            yield Finding(Span(story.starts[first], m.end()), f"a {m['body']} has no {story.lower[at]}")
    for at in story.standing(_OF_TOWNS):
        if story.lower[at + 1 : at + 2] != ["of"]:
            continue
        title = f"{story.lower[at - 1]} {story.lower[at]}" if story.lower[at] == "minister" else story.lower[at]
        m = _TOWN.match(document.text, story.ends[at]) or _PARTED.match(document.text, story.ends[at])
        if m and m["kind"].lower() in _LACKING.get(title, ()) and not quoted(document, Span(*m.span())):
            first = at - 1 if " " in title else at
            yield Finding(Span(story.starts[first], m.end()), f"a {m['kind'].lower()} has no {title}")


_BELOW_STATES = frozenset("city county town district province prefecture oblast municipality".split())
_LACKING: dict[str, frozenset[str]] = {
    "president": frozenset({"city", "county"}),
    "premier": frozenset({"city", "county", "town", "district"}),
    "taoiseach": _BELOW_STATES,
    "mayor": frozenset({"province", "prefecture", "oblast"}),
    **{f"{field} minister": _BELOW_STATES for field in ("prime", "foreign", "defense", "defence")},
}
"""The kinds of place that have no such office."""
_OF_TOWNS = frozenset({"president", "premier", "taoiseach", "mayor", "minister"})
_TOWN = pattern(
    r" of the (?P<kind>city|town|county|district|municipality)(?: of [A-Z][\w’-]+(?: [A-Z][\w’-]+)?)?(?=[,.;:]| (?:said|says|told|has|had|was|is|will|who|and|added|warned)\b)"
)
_PARTED = pattern(
    r" of (?:the )?(?:[A-Z][\w’-]+ ){1,3}(?P<kind>[Pp]rovince|[Cc]ounty|[Pp]refecture|[Oo]blast|[Dd]istrict)(?=[,.;:]| (?:said|says|told|has|had|was|is|will|who|and|added|warned)\b)"
)

_OF_STATES = frozenset("minister mayor king queen sheriff senator congressman congresswoman emperor".split())
_FIELDS = frozenset(
    "prime finance foreign health interior defence defense economy trade justice education home energy transport".split()
)
_BODY = pattern(
    r" of (?:the |its )?(?:[a-z]+ )?(?P<body>central bank|hospital|clinic|shopping mall|shopping center|zoo|newspaper|insurer|refinery|factory|charity|orchestra|university|airline|football club|company|museum|airport|railway|supreme court|school district|weather bureau|hedge fund|brewery)\b"
)


def _misfits(document: Document) -> Iterator[Finding]:
    """Roles that a body owns which it cannot have: the bank’s mayor, the striker of the court."""
    story, text = words(document), document.text
    for at in story.standing(roles()):
        role = story.lower[at]
        owner = story.lower[at - 1] if at and story.gaps[at] == " " else ""
        if owner.endswith("'s") and role in misfits().get(owner[:-2], ()) and _ALONE.match(text, story.ends[at]):
            yield Finding(Span(story.starts[at - 1], story.ends[at]), f"a {owner[:-2]} has no {role}")
        m = _OF_BODY.match(text, story.ends[at])
        if m and role in misfits().get(m["body"], ()):
            yield Finding(Span(story.starts[at], m.end()), f"a {m['body']} has no {role}")


_ALONE = pattern(r"(?:[,.;:]|\s(?!(?:general|elect|designate|[a-z]+er|club|bench|play|award|problem|[a-z]+ship)\b))")
_OF_BODY = pattern(
    r" of (?:the|its|a) (?:[a-z]+ )?(?P<body>bank|hospital|clinic|court|tribunal|orchestra|airline|museum|insurer|observatory|laboratory|newspaper|broadcaster|refinery|regulator)"
    r"(?=[,.;:]|\s(?:said|says|told|has|had|was|is|will|who|and|added|warned)\b)"
)


def _behind(document: Document) -> Iterator[Finding]:
    """Offices behind which their place is named: the governor of Ukraine."""
    story = words(document)
    for at in story.standing(_last_words()):
        m = _OF.match(document.text, story.ends[at]) if story.lower[at + 1 : at + 2] == ["of"] else None
        if m is None:
            continue
        title = _title(document.text, m.start())
        if (
            title[:1].isupper()
            and surname(title)
            and at
            and story.gaps[at] in {" ", ". "}
            and story.texts[at - 1][:1].isupper()
        ):
            # somebody’s name: Charlie Baker of Massachusetts
            continue
        before = document.text[max(0, m.start() - len(title) - _LONGEST) : m.start() - len(title)]
        if title in {"secretary", "minister"} and _FIELD_BEFORE.search(before):
            continue  # what the office is for: the Northern Ireland secretary of the United Kingdom
        place = _place(m["place"], named=title[:1].isupper()) if title else ""
        if place and impossible(title.lower(), place):
            start = m.start() - len(title)
            end = m.start("place") + len(place)
            if _stands(document.text, start, end, named=place != m["place"]):
                yield _finding(Span(_start(document.text, start), end), place, title)


def _place(name: str, *, named: bool) -> str:
    """The place that some capitalised words are, or, behind a title before a name, the one before the name; else ""."""
    if name in places() or not named:
        return name if name in places() else ""
    parts = name.split(" ")
    return next(
        (
            " ".join(parts[:count])
            for count in (1, 2, 3)
            if count <= len(parts) - 2 and " ".join(parts[:count]) in places() and _is_name(parts[count])
        ),
        "",
    )


def _owned(document: Document) -> Iterator[Finding]:
    """Offices before which their place owns them: Ukraine’s governor."""
    for m in _owned_titles(document):
        before = document.text[max(0, m.start() - _LONGEST) : m.start()].rpartition("\n")[2]
        place = next((name for name in _endings(before) if name in places()), "")
        if place and place != "America" and impossible(m["title"].lower(), place):
            if "inister" in m["title"] and "city" in (places().get(place) or ""):
                continue  # a capital stands for its state: Moscow’s foreign minister
            start = m.start() - len(place)
            if _stands(document.text, start, m.end()):
                yield _finding(Span(start, m.end()), place, m["title"])


def _titled(document: Document) -> Iterator[Finding]:
    """Titles with the adjective of a country that has none, with a name or without: Japanese President Abe."""
    story = words(document)
    for at in story.standing(_adjectives()):
        country = _countries().get(story.texts[at], "")
        if country not in places() or _TITLE_BEGINS.isdisjoint(story.lower[at + 1 : at + 2]):
            continue
        start, title = story.starts[at], story.starts[at + 1]
        m = _TITLED.match(document.text, title) or _UNNAMED.match(document.text, title)
        if (
            m
            and story.gaps[at + 1].strip(" ") == ""
            and impossible(m["title"].lower(), country)
            and not _RULED.search(document.text, max(0, start - 150), m.end() + 80)
        ):
            yield _finding(Span(start, m.end("title")), country, m["title"])


def _owned_titles(document: Document) -> Iterator[Match[str]]:
    """The titles behind a possessive, with its apostrophe."""
    story = words(document)
    for at in story.standing(_OWNED_ENDS):
        for before in range(at - 1, max(-1, at - _MOST_BETWEEN), -1):
            end = story.ends[before]
            m = _OWNED.match(document.text, end - 2) if document.text[end - 1] == "s" else None
            if m:
                if m.end("title") == story.ends[at]:
                    yield m
                break


_MOST_BETWEEN = 4
"""So many words before the end of a title its possessive is looked for."""


def _finding(span: Span, place: str, title: str) -> Finding:
    return Finding(span, f"{place} has no {title}: a region, city or body has been lost")


@cache
def _countries() -> dict[str, str]:
    return {adjective: country for country, adjective in adjectives().items()}


@cache
def _last_words() -> frozenset[str]:
    """The last words of titles."""
    return frozenset(titles())


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(map(str.lower, _countries()))


def _endings(before: str) -> Iterator[str]:
    """The last words of a stretch, four to one, where no other capitalised word stands before them."""
    parts = before.split(" ")
    for count in (4, 3, 2, 1):
        longer = len(parts) > count and parts[-count - 1][:1].isupper() and parts[-count - 1][-1] not in ".,”"
        if len(parts) >= count and not longer:
            yield " ".join(parts[-count:]).lstrip('(“"‘')


def _title(text: str, end: int) -> str:
    """The title of an office that ends at an offset, as it is written."""
    before = text[max(0, end - _LONGEST) : end]
    for title in titles().get(before.rpartition(" ")[2].lower(), ()):
        if before.lower().endswith(title) and not before[-len(title) - 1 : -len(title)].isalpha():
            return before[-len(title) :]
    return ""


def _is_name(word: str) -> bool:
    return given(word) or (surname(word) and word.lower() not in counts().common)


def _stands(text: str, start: int, end: int, *, named: bool = False) -> bool:
    """Whether the office and its place stand for themselves, or before the name of who holds it, in a story of our days."""
    if not (named or _BEHIND.match(text, end)) or _OTHER_HEAD.search(text[max(0, start - 20) : start]):
        return False
    return not _RULED.search(text, max(0, start - 400), min(len(text), end + 80))


def _start(text: str, start: int) -> int:
    m = _BEFORE.search(text[max(0, start - 30) : start])
    return start - len(m.group()) if m else start
