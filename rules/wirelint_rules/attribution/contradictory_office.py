"""A person who is given an office or a rank that the story gave them no part of."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import by_given_name
from wirelint.layers.speech.people import people as people_of
from wirelint.layers.words import words
from wirelint.patterns import tail
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules._countries import adjective_words, adjectives
from wirelint_rules.attribution._held import spoken_of
from wirelint_rules.attribution._roles import TRADES, is_role, roles
from wirelint_rules.attribution._roster import mismatches
from wirelint_rules.attribution._sides import sides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wirelint.layers.speech.people import Person
    from wirelint_rules.attribution._sides import Side

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

_PAST_OR_LESS = pattern(
    r"\b(?:former|ex|then|late|deputy|vice|acting|assistant|candidate|nominee|elect|lieutenant|aide|spokes\w+|adviser|advisor|general)\b"
)
_PROMOTED = pattern(r"\b(?:promot|demot|rank of)")
_NATIONAL = pattern(r"(?:\b[A-Za-z][a-z]+ ){1,3}(?P<role>[A-Z]?[a-z-]+) $")
_MOST = 4
"""So many words these are at most."""

_COMPLEMENT = pattern(r" (?:of|for|at|in|who|whose|from|with|to|on|by|that|and)\b")
_ARTICLES = frozenset("the a an its their his her our one".split())
_PASSED = pattern(
    r"(?i:\b(?:former|then|late|vice|deputy|acting|ex|lieutenant|lt\.|elect|future|first|ousted|assistant|candidate)[ -]?)$"
)
_COMPATIBLE = frozenset(
    """author analyst expert adviser advisor founder co-founder owner lawyer scholar researcher scientist economist historian sponsor architect writer
    strategist activist volunteer resident survivor witness critic supporter leader official lawmaker politician professor academic head boss chief
    aide reporter journalist counsel blogger member fellow delegate star veteran alumnus graduate entrepreneur businessman businesswoman host""".split()
)
"""What somebody may be beside any other role."""

PROMOTION = 200
"""How far about a rank a promotion is looked for, in code points."""

_LONGEST = 24
"""How far before a name its office is looked for, in code points."""


@rule(severity=Severity.WARNING, in_quotes="skip", gives_way=True)
def contradictory_office(document: Document, *, people: tuple[Mapping[str, Any], ...] = ()) -> Iterator[Finding]:
    """A person is given two offices, ranks or nationalities that do not go together.

    Reported are: a definite role on a later mention (“Host, the network’s editor”), or one that the story gives to somebody else,
    that shares no word with any role given before, or with a place that was reported (“the champion” who came second); a military rank before a surname that was introduced with another role and no rank; two offices of which one
    person holds one at most (“President … Governor …”); and two nationalities in the titles of one full name. Former,
    acting and deputy offices are left alone.

    A newsroom's roster makes it sharper. It is the option `people`, empty at first: an entry has a `name`, may have `also`
    (its other forms), a `pronoun` (he or she), and `offices`, each with a `title`, the country or place it is `of`, and the
    days `from` and `to` which it is held. Titles before a name are held against it, on the day the story was written.

        [[options.contradictory-office.people]]
        name = "Anna Weber"
        pronoun = "she"
        offices = [{ title = "chancellor", of = "Austria", from = 2019-05-01, to = 2024-04-30 }]

    Bad:  The money came, said its treasurer, Annemiek Host. ¶ The fund is open, said Annemiek Host, {==the network’s editor==}.
    Bad:  Sang Han, a researcher in Seoul, said little. ¶ {==Gen. Han==} said both sides had room.
    Bad:  Russian spokesman Igor Konash said so. ¶ Later {==Ukrainian spokesman Igor Konash==} denied it.
    Good: Anna Weber, the mayor, left. ¶ Weber, the former mayor, came back. ¶ Gen. Han, a general in Seoul, spoke.
    """
    yield from mismatches(document, people)
    yield from _sided(document)
    titled = _titled_at(document)
    for person in people_of(document):
        if len(person.mentions) < TWICE:
            continue
        yield from _nations(document, person)
        yield from _placing(document, person)
        tests = _OF_ROLES if len(person.offices) > 1 else ()
        if not titled.isdisjoint(mention.start for mention in person.mentions):
            tests = (*tests, *_OF_TITLES)
        for test in tests:
            yield from test(document, person)


def _sided(document: Document) -> Iterator[Finding]:
    """Who is on two sides of a case: prosecuting and for the defence."""
    first: dict[str, Side] = {}
    for one in sides(document):
        earlier = first.setdefault(one.surname, one)
        if earlier.side != one.side and "\n" in document[earlier.span.end, one.span.start]:
            related = Related.here(document, earlier.span)
            yield Finding(one.span, f"{one.surname} stands for the other side above", (), [related])


TWICE = 2
"""In how many mentions somebody is given two offices."""


@layer
def _titled_at(document: Document) -> frozenset[int]:
    """Where words begin before which an office or a rank stands, or its short form with a stop."""
    story = words(document)
    ends = [story.ends[at] for at in story.standing(_OFFICES | _RANKS)]
    return frozenset(end + 1 for end in ends) | frozenset(end + 2 for end in ends)


def _crossed(document: Document, person: Person) -> Iterator[Finding]:
    """A title before the surname of whom the story introduced with another office of which one person holds one."""
    spelt = [role for role in roles(document, person) if role.spelt and not _PAST_OR_LESS.search(document[role.span])]
    held = next((role for role in spelt if role.heads & _SINGLE), None)
    for mention in person.mentions[1:]:
        m = _EXCLUSIVE.search(_before(document, mention)) if held and " " not in document[mention] else None
        if held is None or m is None or quoted(document, mention) or held.span.start > mention.start:
            continue
        title = _WHOLE.get(m["office"], m["office"]).lower()
        start = mention.start - len(m.group())
        passed = _PASSED.search(document[max(0, start - 12), start]) or document[max(0, start - 3), start] == " a "
        if (
            title in _SINGLE
            and title not in held.heads
            and not passed
            and all(title not in role.heads for role in spelt)
        ):
            related = Related.here(document, held.span)
            yield Finding(Span(start, mention.end), f"{person.name} is “{document[held.span]}” above", (), [related])
            return


def _titled_anew(document: Document, person: Person) -> Iterator[Finding]:
    """A title before a surname, of an office that the story speaks of nowhere else, whose bearer it introduced as something else."""
    spelt = [role for role in roles(document, person) if role.spelt]
    held = next((role for role in spelt if role.heads - _COMPATIBLE), None)
    if held and _PAST_OR_LESS.search(document[held.span]):
        return
    title = next((role for role in roles(document, person) if not role.spelt), None)
    for mention in person.mentions[1:] if held else ():
        m = _EXCLUSIVE.search(_before(document, mention)) if " " not in document[mention] else None
        if held is None or m is None or quoted(document, mention) or held.span.start > mention.start:
            continue
        start = mention.start - len(m.group())
        office = _WHOLE.get(m["office"], m["office"]).lower()
        passed = _PASSED.search(document[max(0, start - 12), start]) or document[max(0, start - 3), start] == " a "
        only = title is None or title.span.start >= start
        if only and not passed and not spoken_of(document, office, start, mention.start):
            related = Related.here(document, held.span)
            yield Finding(Span(start, mention.end), f"{person.name} is “{document[held.span]}” above", (), [related])
            return


def _introduced_anew(document: Document, person: Person) -> Iterator[Finding]:
    """A role with “a” on a later mention that is another trade than the one the story introduced the person by."""
    given = roles(document, person)
    first = next((role for role in given if role.spelt), None)
    for role in given if first else ():
        if (
            first
            and first.heads <= TRADES
            and role.heads <= TRADES
            and not first.heads & role.heads
            and document[role.span].startswith(("a ", "an "))
            and not _PAST_OR_LESS.search(document[first.span.start, role.span.end])
            and _apart(document, first.span, role.span)
        ):
            related = Related.here(document, first.span)
            yield Finding(role.span, f"{person.name} is “{document[first.span]}” above", (), [related])
            return


def _borrowed(document: Document, person: Person) -> Iterator[Finding]:
    """A role on a later mention that the story gives to somebody else, and that shares no word with the person’s own."""
    own: frozenset[str] = frozenset()
    first: Span | None = None
    for role in roles(document, person):
        owner = _owners(document).get(_named(document, role.span))
        if (
            first
            and owner
            and owner[0] != person.name
            and own - _COMPATIBLE
            and not role.heads & own
            and _apart(document, first, role.span)
        ):
            related = Related(document, owner[1], f"{owner[0]} is “{document[owner[1]]}” here")
            yield Finding(role.span, f"{person.name} is “{document[first]}” above", (), [related])
        own |= role.heads
        first = first or (role.span if role.spelt else None)


@layer
def _owners(document: Document) -> dict[str, tuple[str, Span]]:
    """Whose each role is first, by its words."""
    found: dict[str, tuple[str, Span]] = {}
    given = [
        (role.span, person.name) for person in people_of(document) for role in roles(document, person) if role.spelt
    ]
    for span, name in sorted(given):
        if role := _named(document, span):
            found.setdefault(role, (name, span))
    return found


def _named(document: Document, span: Span) -> str:
    """A role of two words at least as it compares: without its article, its owner and what it is of."""
    parts = _COMPLEMENT.compiled.split(document[span].lower())[0].split()
    while parts and (parts[0] in _ARTICLES or parts[0].endswith(("’s", "'s", "’", "'"))):
        parts = parts[1:]
    while len(parts) > 1 and any(part.endswith(("’s", "'s")) for part in parts[:-1]):
        parts = parts[1:]
    return " ".join(parts) if len(parts) > 1 else ""


_BEGINNING = ("The ", "Its ", "Their ", "A ", "An ")
"""How a role that is spelt out begins at the head of a sentence."""


def _roles(document: Document, person: Person) -> Iterator[Finding]:
    """Definite roles that share no word with those before."""
    known: frozenset[str] = frozenset()
    first: Span | None = None
    for role in roles(document, person):
        if (
            first
            and role.definite
            and not role.heads & known
            and known - _COMPATIBLE
            and not role.heads & _COMPATIBLE
            and _apart(document, first, role.span)
        ):
            related = Related.here(document, first)
            yield Finding(role.span, f"{person.name} is “{document[first]}” above", (), [related])
        known |= role.heads
        first = first or (role.span if role.spelt or document[role.span].startswith(_BEGINNING) else None)


def _apart(document: Document, first: Span, second: Span) -> bool:
    """Whether two roles are of two introductions: in two paragraphs."""
    return "\n" in document[first.end, second.start]


TITLE_GAP = 3
"""A role that ends this close before the second mention is that mention’s title, in code points."""


def _rank(document: Document, person: Person) -> Iterator[Finding]:
    """A rank before a surname whose bearer was introduced as something else."""
    given = [role for role in roles(document, person) if role.span.end + TITLE_GAP < person.mentions[1].start]
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
            and not _PROMOTED.search(document.text, max(0, span.start - PROMOTION), span.end + PROMOTION)
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


_LINKED = pattern(r" - (?:[A-Z]\w+ ){0,2}(?:[A-Z]\w+)?")
"""The end of another story’s headline, with who speaks in it, that ran into the text: “Time to Resolve Crisis - President Orr added”."""

_SHORTLY = 16
"""How far before a title such an end is looked for, in code points."""


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
            or _PASSED.search(document[max(0, start - 12), start])
            or document[start - 3, start] == " a "
            or _LINKED.search(document.text, max(0, start - _SHORTLY), start + 1)
        ):
            continue
        office = _WHOLE.get(m["office"], m["office"])
        if first and office != first[0]:
            related = Related.here(document, first[1])
            yield Finding(Span(start, mention.end), f"{person.name} is {first[0]} above", (), [related])
            return
        first = first or (office, Span(start, mention.end))


@layer
def _named_nations(document: Document) -> frozenset[str]:
    """The adjectives of nationality that the story has."""
    story = words(document)
    return frozenset(story.texts[at] for at in story.standing(adjective_words())) & frozenset(adjectives().values())


def _nations(document: Document, person: Person) -> Iterator[Finding]:
    """Two adjectives of nationality in the titles of one full name."""
    nations = _named_nations(document)
    if len(nations) < 2:
        return
    first: tuple[str, Span] | None = None
    for mention in person.mentions:
        if " " not in document[mention] and first is None:
            continue
        before = document[max(0, mention.start - 60), mention.start]
        m = _NATIONAL.search(before, tail(before, _MOST))
        titles = m.group().split() if m and is_role(m["role"].lower()) else []
        nation = next((word for word in reversed(titles) if word in nations), "")
        if not nation or _PASSED.search(before[: before.rindex(nation)]) or _LINKED.search(before):
            continue
        span = Span(mention.start - len(before) + before.rindex(nation), mention.end)
        if first and nation != first[0] and not quoted(document, mention):
            related = Related.here(document, first[1])
            yield Finding(span, f"{person.name} is {first[0]} above", (), [related])
            return
        first = first or (nation, span)


def _placing(document: Document, person: Person) -> Iterator[Finding]:
    """A winner of whom the story says that another won."""
    if not person.offices or words(document).vocabulary.isdisjoint(_WINNERS):
        return
    lost = next((m for mention in person.mentions if (m := _LOST.match(document.text, mention.end))), None)
    if lost is None:
        return
    for role in roles(document, person):
        if role.definite and role.heads & _WINNERS:
            place = Span(*lost.span("place"))
            yield Finding(
                role.span, f"{person.name} {document[place]}", (), [Related(document, place, "so it says here")]
            )


_LOST = pattern(
    r" (?P<place>(?:was|came|finished|took|placed|ended) (?:second|third|fourth|fifth|sixth|seventh|last)\b)"
)
_WINNERS = frozenset({"champion", "winner"})

_OF_ROLES: tuple[Callable[[Document, Person], Iterator[Finding]], ...] = (_roles, _borrowed, _introduced_anew)
"""What is tested of a person who is given two roles."""

_OF_TITLES: tuple[Callable[[Document, Person], Iterator[Finding]], ...] = (
    _rank,
    _demoted,
    _exclusive,
    _crossed,
    _titled_anew,
)
"""What is tested of a person with an office or a rank before the name."""
