"""Somebody known is given an office that they have never held."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import DATE_NAMES
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import ONE_OF_MANY, nations
from wirelint_rules.attribution._offices import places
from wirelint_rules.attribution._officials import Official, alone, officials_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_SAME = {
    "president": "president|regional president",
    "prime minister": "prime minister|premier|regional president",
    "premier": "prime minister|premier|chief minister|regional president|governor",
    "chancellor": "chancellor",
    "vice president": "vice president",
    "vice premier": "deputy prime minister",
    "deputy prime minister": "deputy prime minister",
    "foreign minister": "foreign minister", "foreign secretary": "foreign minister", "external affairs minister": "foreign minister",
    "defence minister": "defence minister", "defense minister": "defence minister", "defence secretary": "defence minister", "defense secretary": "defence minister",
    "finance minister": "finance minister", "treasury secretary": "finance minister",
    "interior minister": "interior minister", "home secretary": "interior minister", "home minister": "interior minister",
    "secretary of state": "secretary of state", "governor": "governor", "gov.": "governor", "senator": "senator", "sen.": "senator", "mayor": "mayor",
    "king": "king", "queen": "queen", "pope": "pope", "emperor": "emperor", "bishop": "bishop", "archbishop": "archbishop", "cardinal": "cardinal", "coroner": "coroner",
    "sheriff": "sheriff", "imam": "imam", "rabbi": "rabbi", "detective": "detective", "sergeant": "sergeant", "constable": "constable", "coach": "coach",
}  # fmt: skip
"""Titles that are looked for, with the offices that they may mean, parted by bars."""

_HIGH = frozenset(
    "president,prime minister,premier,chancellor,king,queen,pope,emperor,bishop,archbishop,cardinal,coroner,sheriff,imam,rabbi,detective,sergeant,constable,coach".split(
        ","
    )
)
"""Titles that are held against those too of whom not every office is known."""

_OF_BODIES = frozenset("president governor chancellor mayor coach".split())
"""What the heads of bodies other than states are called as well."""

_TITLE = "|".join(sorted((title.replace(".", r"\.") for title in _SAME), key=len, reverse=True))
_AHEAD = pattern(rf"(?<![\w-])(?P<title>(?i:{_TITLE})) $")
_BEHIND = pattern(
    rf", the (?P<before>(?:[\w.’'-]+ ){{0,3}}?)(?P<title>(?i:{_TITLE}))(?: of (?:the )?(?P<of>[A-Z][\w.’-]+(?: [A-Z][\w.’-]+)*))?(?=[,.;)]|$)"
)
_NOT_YET = pattern(
    r"\b(?:shadow|deputy|vice|junior|assistant|acting|interim|self-\w+|proclaimed|would-be|opposition|candidate|potential|future|next|honorary|council|club|party|state|minister|lieutenant|lt\.?"
    r"|fellow|ex-officio|league|federation|union|company|bank|assembly|parliament\w*|senate|commission|committee|university|student|class|band|drag|beauty|prom|dancing|rival|like|an?)[ -]*$"
)
_FEIGNED = pattern(
    r"\b(?:fiction|novel|film|satir|joke|spoof|parod|play(?:s|ed|ing)?|portray|imagin|impersonat|mistaken|called (?:him|her))"
)
_REACH = 60
"""How far before a name its title is looked for, in code points."""


@rule(
    severity=Severity.ERROR,
    reach="paragraph",
    in_quotes="skip",
    words=frozenset(title.rpartition(" ")[2].removesuffix(".") for title in _SAME) - {"state"} | {"secretary"},
)
def office_never_held(document: Document) -> Iterator[Finding]:
    """Somebody known is given an office that they have never held.

    Boris Johnson was no president, Emmanuel Macron no prime minister, Henry McMaster no coroner. Known are the high offices of some 900
    presidents, prime ministers, ministers, governors, senators, mayors and heads of bodies of about 1990 to 2025. Reported where one of
    them stands by full name, or by a surname that nobody else is known by, with the title of another office: name or office was swapped. Offices ahead or
    in play (acting, shadow, deputy, would-be), heads of other bodies and quotations are left alone.

    Bad:  {==President Boris Johnson==} put aside the crisis.
    Bad:  {==Prime Minister Joe Biden==} and {==Coroner Henry McMaster==} spoke.
    Bad:  They met {==Keir Starmer, the British president==}, on Monday.
    Good: Prime Minister Boris Johnson met European Council President Donald Tusk, shadow chancellor Rachel Reeves and Sen. Joe Biden.
    """
    text = document.text
    in_full = officials_of(document)
    for known, (start, end) in (*in_full, *_by_surname_alone(document)):
        start_alone = text[start:end] == known.name.rpartition(" ")[2]
        for title, of, whole in _given(text, start, end):
            if start_alone and title in _LOCAL and not _told(text, known):
                continue
            if _never(known, title, of) and not _FEIGNED.search(
                text[max(0, whole.start - _REACH) : whole.end + _REACH].lower()
            ):
                yield Finding(whole, f"{text[start:end]} has never been {title}")
                break


def _told(text: str, known: Official) -> bool:
    """Whether a story names somebody in full, or a place that they have served: every town has a mayor whom nobody else knows."""
    return known.name in text or any(place in text for place in known.served)


_LOCAL = frozenset(
    "mayor sheriff coach coroner bishop rabbi imam detective sergeant constable governor gov. senator sen.".split()
)
"""Titles of which there are very many holders."""


def _by_surname_alone(document: Document) -> Iterator[tuple[Official, Span]]:
    """The surnames that tell who is meant, where a title stands before them."""
    story = words(document)
    for at in story.standing(_LAST):
        word = "".join(story.texts[at + 1 : at + 2])
        known = alone(story.lower[at + 1]) if word[:1].isupper() and not _is_first_name(story, at + 1) else None
        if known and known.name.endswith(word):
            yield known, story.span(at + 1)


def _is_first_name(story: Words, at: int) -> bool:
    """Whether a name goes on behind a word that is a known surname: Foreign Minister Abbas Araghchi."""
    behind = "".join(story.texts[at + 1 : at + 2])
    return behind[:1].isupper() and behind not in DATE_NAMES and story.gaps[at + 1] == " "


_LAST = frozenset(title.rpartition(" ")[2].removesuffix(".") for title in _SAME)
"""The last words of titles."""


def _given(text: str, start: int, end: int) -> Iterator[tuple[str, str, Span]]:
    """The titles beside a name, in lower case, each with what it is of and the stretch of both."""
    low = max(0, start - _REACH)
    m = _AHEAD.search(text[low:start])
    before = text[low : low + m.start("title")].lower() if m else ""
    if m and not _NOT_YET.search(before) and not ONE_OF_MANY.search(before):
        yield m["title"].lower(), "", Span(low + m.start("title"), end)
    m = _BEHIND.match(text, end)
    if m and not _NOT_YET.search(m["before"].lower()):
        yield m["title"].lower(), m["of"] or "", Span(start, m.end())


def _never(known: Official, title: str, of: str) -> bool:
    """Whether somebody is known never to have held an office."""
    held = known.held
    if held is None or held.intersection(_SAME[title].split("|")):
        return False
    if "*" in held and title not in _HIGH:
        return False
    bodies = any(place not in nations() and not places().get(place) for place in (*known.served, of) if place)
    return not (bodies and title in _OF_BODIES)
