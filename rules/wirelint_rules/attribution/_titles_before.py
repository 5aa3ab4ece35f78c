"""Offices and ranks that stand before a name, held against what the story has called its bearer."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Span, layer, pattern
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import by_given_name
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._held import spoken_of
from wirelint_rules.attribution._roles import roles
from wirelint_rules.attribution._roles_told import COMPATIBLE, PAST_OR_LESS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.layers.speech.people import Person


_RANK = pattern(r"(?P<rank>Gen|Lt|Col|Capt|Maj|Sgt|Adm|Cmdr|Brig|General|Colonel|Captain|Major|Admiral|Sergeant)\.? $")
_RANKS = frozenset("gen lt col capt maj sgt adm cmdr brig general colonel captain major admiral sergeant".split())
_FORCES = {
    "Gen": "general",
    "Lt": "lieutenant",
    "Col": "colonel",
    "Capt": "captain",
    "Maj": "major",
    "Sgt": "sergeant",
    "Adm": "admiral",
}
_EXCLUSIVE = pattern(
    r"(?<!Vice )(?<!Deputy )(?P<office>President|Prime Minister|Governor|Gov\.|Mayor|Chancellor|Sheriff|King|Queen|Pope|Premier|Foreign Minister"
    r"|Defen[cs]e Minister|Interior Minister|Finance Minister|Judge|Prosecutor|Bishop|Archbishop|Cardinal|Imam|Rabbi|Council(?:woman|man|lor|or|member)|Detective|Ambassador"
    r"|Sen\.|Senator|Rep\.|Congress(?:man|woman)|Attorney General|Solicitor General|Chief Justice|Police Chief|Fire Chief) $"
)
_OFFICES = frozenset(
    """president minister governor gov mayor chancellor sheriff king queen pope premier judge prosecutor bishop archbishop cardinal imam rabbi
    councilwoman councilman councillor councilor councilmember detective ambassador sen senator rep congressman congresswoman general justice chief""".split()
)
"""The last words of those offices."""

_EXCLUSIVE_ENDS = tuple(
    f"{end} "
    for end in """resident inister overnor Gov. ayor hancellor heriff King Queen Pope remier Judge rosecutor ishop ardinal Imam Rabbi woman man lor lman
    ouncilmember etective mbassador Sen. enator Rep. ey General or General Justice Chief""".split()
)
_WHOLE = {"Gov.": "Governor", "Sen.": "Senator", "Rep.": "Representative", "Congressman": "Representative", "Congresswoman": "Representative",
          "Councilwoman": "Councillor", "Councilman": "Councillor", "Councilor": "Councillor", "Councilmember": "Councillor"}  # fmt: skip
_SINGLE = frozenset(
    "president governor mayor chancellor sheriff king queen pope premier judge prosecutor bishop archbishop imam rabbi ambassador general justice chief".split()
)
"""Heads of offices of which one person holds one at a time."""

_PROMOTED = pattern(r"\b(?:promot|demot|rank of)")
PASSED = pattern(
    r"(?i:\b(?:former|then|late|vice|deputy|acting|ex|lieutenant|lt\.|elect|future|first|ousted|assistant|candidate)[ -]?)$"
)
_PROMOTION = 200
"""How far about a rank a promotion is looked for, in code points."""

_LONGEST = 24
"""How far before a name its office is looked for, in code points."""

_TITLE_GAP = 3
"""A role that ends this close before the second mention is that mention’s title, in code points."""

LINKED = pattern(r" - (?:[A-Z]\w+ ){0,2}(?:[A-Z]\w+)?")
"""The end of another story’s headline, with who speaks in it, that ran into the text: “Time to Resolve Crisis - President Orr added”."""

_SHORTLY = 16
"""How far before a title such an end is looked for, in code points."""


@layer
def titled_at(document: Document) -> frozenset[int]:
    """Where words begin before which an office or a rank stands, or its short form with a stop."""
    story = words(document)
    ends = [story.ends[at] for at in story.standing(_OFFICES | _RANKS)]
    return frozenset(end + 1 for end in ends) | frozenset(end + 2 for end in ends)


def _crossed(document: Document, person: Person) -> Iterator[Finding]:
    """A title before the surname of whom the story introduced with another office of which one person holds one."""
    spelt = [role for role in roles(document, person) if role.spelt and not PAST_OR_LESS.search(document[role.span])]
    held = next((role for role in spelt if role.heads & _SINGLE), None)
    for mention in person.mentions[1:]:
        m = _EXCLUSIVE.search(_before(document, mention)) if held and " " not in document[mention] else None
        if held is None or m is None or quoted(document, mention) or held.span.start > mention.start:
            continue
        title = _WHOLE.get(m["office"], m["office"]).lower()
        start = mention.start - len(m.group())
        passed = _passed(document, start)
        if (
            title in _SINGLE
            and title not in held.heads
            and not passed
            and all(title not in role.heads for role in spelt)
        ):
            related = Related.here(document, held.span)
            yield Finding(Span(start, mention.end), f"{person.name} is “{document[held.span]}” above", (), [related])
            return


def _passed(document: Document, start: int) -> bool:
    """Whether a title is one that somebody had, or has as one of several, or stands behind a date in a list of what happened when."""
    before = document[max(0, start - _DATED), start]
    return bool(PASSED.search(before[-12:])) or before.endswith(" a ") or _WHEN.search(before) is not None


_DATED = 24
_WHEN = pattern(r"\b(?:19|20)\d\d ?[:–—-] ?$")
"""September 2016: Senator Sessions has a meeting."""


def _titled_anew(document: Document, person: Person) -> Iterator[Finding]:
    """A title before a surname, of an office that the story speaks of nowhere else, whose bearer it introduced as something else."""
    spelt = [role for role in roles(document, person) if role.spelt]
    held = next((role for role in spelt if role.heads - COMPATIBLE), None)
    if held and PAST_OR_LESS.search(document[held.span]):
        return
    title = next((role for role in roles(document, person) if not role.spelt), None)
    for mention in person.mentions[1:] if held else ():
        m = _EXCLUSIVE.search(_before(document, mention)) if " " not in document[mention] else None
        if held is None or m is None or quoted(document, mention) or held.span.start > mention.start:
            continue
        start = mention.start - len(m.group())
        office = _WHOLE.get(m["office"], m["office"]).lower()
        passed = _passed(document, start)
        only = title is None or title.span.start >= start
        if only and not passed and not spoken_of(document, office, start, mention.start):
            related = Related.here(document, held.span)
            yield Finding(Span(start, mention.end), f"{person.name} is “{document[held.span]}” above", (), [related])
            return


def _rank(document: Document, person: Person) -> Iterator[Finding]:
    """A rank before a surname whose bearer was introduced as something else."""
    given = [role for role in roles(document, person) if role.span.end + _TITLE_GAP < person.mentions[1].start]
    if (
        not given
        or _ranked(person)
        or not all(role.spelt for role in given)
        or _RANK.search(_before(document, person.span))
    ):
        return
    for mention in person.mentions[1:]:
        m = _RANK.search(_before(document, mention))
        rank = _FORCES.get(m["rank"], m["rank"].lower()) if m else ""
        if (
            m
            and _by_surname(document, person, mention)
            and not any(rank in document[role.span].lower() for role in given)
        ):
            span = Span(mention.start - len(m.group()), mention.end)
            related = Related.here(document, given[0].span)
            yield Finding(
                span, f"{person.name} is introduced as “{document[given[0].span]}”, without a rank", (), [related]
            )
            return


def _demoted(document: Document, person: Person) -> Iterator[Finding]:
    """Two ranks before one name of which neither is part of the other."""
    first: tuple[str, Span] | None = None
    for mention in person.mentions:
        m = _RANK.search(_before(document, mention))
        if m is None or quoted(document, mention):
            continue
        rank = _FORCES.get(m["rank"], m["rank"].lower())
        span = Span(mention.start - len(m.group()), mention.end)
        if (
            first
            and rank != first[0]
            and not _PROMOTED.search(document.text, max(0, span.start - _PROMOTION), span.end + _PROMOTION)
        ):
            yield Finding(
                span,
                f"{person.name} is {first[0]} above",
                (),
                [Related.here(document, first[1])],
            )
            return
        first = first or (rank, span)


def _ranked(person: Person) -> bool:
    """Whether a rank got into the name itself ("Brig-Gen Amir Ali")."""
    return any(word.rpartition("-")[2] in _FORCES for word in person.name.split())


def _by_surname(document: Document, person: Person, mention: Span) -> bool:
    """Whether a mention is the surname alone; in a name that has it first, if it is no given name."""
    text = document[mention]
    return text == person.surname or (" " not in text and not by_given_name(text))


def _before(document: Document, mention: Span) -> str:
    return document[max(0, mention.start - _LONGEST), mention.start]


def _exclusive(document: Document, person: Person) -> Iterator[Finding]:
    """Two offices in titles, neither past, of which a person holds one."""
    first: tuple[str, Span] | None = None
    for mention in person.mentions:
        before = _before(document, mention)
        m = _EXCLUSIVE.search(before) if before.endswith(_EXCLUSIVE_ENDS) else None
        if m is None:
            continue
        start = mention.start - len(m.group())
        if (
            quoted(document, mention)
            or PASSED.search(document[max(0, start - 12), start])
            or document[start - 3, start] == " a "
            or LINKED.search(document.text, max(0, start - _SHORTLY), start + 1)
        ):
            continue
        office = _WHOLE.get(m["office"], m["office"])
        if first and office != first[0]:
            related = Related.here(document, first[1])
            yield Finding(Span(start, mention.end), f"{person.name} is {first[0]} above", (), [related])
            return
        first = first or (office, Span(start, mention.end))


OF_TITLES: tuple[Callable[[Document, Person], Iterator[Finding]], ...] = (
    _rank,
    _demoted,
    _exclusive,
    _crossed,
    _titled_anew,
)
"""What is tested of a person with an office or a rank before the name."""
