"""Who is introduced, or speaks, in the copy that leads up to a quotation."""

from __future__ import annotations

import re

from wirelint import Span, pattern
from wirelint.layers.naming.known import given, surname
from wirelint.layers.naming.names import kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.attribution._nations import led
from wirelint_rules.attribution._roles import is_role
from wirelint_rules.attribution._speakers import acts, named, persons

if TYPE_CHECKING:
    from re import Match

    from wirelint.document import Document
    from wirelint.layers.naming.names import Name
    from wirelint.layers.speech.people import Person


class Speaker(NamedTuple):
    """Who a stretch before a quotation introduces or lets speak, by name, where that stands, and how."""

    name: str
    place: int
    speaks: bool
    last: bool
    new: bool


WORD = r"[A-ZÀ-Þ][\w’'-]*\w"
"""An expression for one part of a name."""

_FULL = rf"(?P<name>(?!The\b){WORD}(?: [A-Z]\.)?(?: (?:(?:bin|al|de|da|del|van|von|der|el) )*{WORD}){{0,3}})"
_IN_FULL = _FULL.replace("{0,3}", "{1,3}")
_ROLE = r"(?P<ahead>(?:The|An?|Its|Their|His|Her|[A-Z][\w-]*[’']s?) [^.;:“”\"\n]{2,80}?,? |(?:[A-Z]?[a-z-]+ ){1,3})??"
_ASIDE = r"(?:, (?P<role>[^.;:“”\"\n]{1,120}),| \(\d+\),?)?"
_TELLS = (
    r"(?:said|says|told|added|explained|recalled|replied|warned|admitted|conceded|acknowledged|promised|estimated|predicted|apologi[sz]ed|denied"
    r"|insisted|thinks|thought|believes|believed|hopes|hoped|expects|expected|asked (?:for|that)|urged|pleaded|complained|noted|reported|testified)"
)
_SPEAKS = pattern(rf"{_ROLE}{_FULL}{_ASIDE},? (?:(?:also|later|then) )?{_TELLS}\b(?!,)")
"""A sentence whose speaker is named."""

PRONOUNS = frozenset({"He", "She", "They", "It", "We", "Police", "Officials"})
"""Speakers of one word that are no names."""

_INTRODUCED = (
    pattern(
        rf"(?P<ahead>(?:The|An?|Its|Their|His|Her|[A-Z][\w-]*[’']s?)) (?P<role>[^.;:“”\"\n]{{2,80}}?), {_IN_FULL}, (?!and\b|asked\b)[a-z]"
    ),
    pattern(
        rf"{_ROLE}{_IN_FULL}, (?P<role>(?:\d|an?|the|who|whose|its|their|[A-Z][\w-]*[’']s)\b[^.;:“”\"\n]{{1,120}}), (?!and\b|asked\b|(?:is |was )?also\b)[a-z]"
    ),
)
"""Sentences whose subject is named in full with what he or she is."""

_CLAIMS = pattern(
    r"\b(?:claim|alleg|accus|critici|argu|deni|den(?:y|ies)|suggest|call)(?:s|es|ed|ing|ized|ised|izes|ises)?\b"
)
"""What another may answer in the same paragraph."""

_BY_ANOTHER = pattern(
    r"\b(?:he|she|they|[a-z]+s|[A-Z]\w+) (?:said|says|added)\b|\bsaid (?:the|an?|[A-Z])|[Aa]ccording to\b"
)
"""Where a sentence without a speaker at its head is somebody’s all the same."""

_LEADS_UP = pattern(r"(?:After|When|While|Since|Although|Though|As|Before|If|Because|Once|Until)\b")
"""With what a clause begins that only leads up to what a sentence says."""

_QUARTERS = frozenset({"West", "East", "North", "South", "New"})
_LONGEST = 24
"""How long a given name or a title is at most, in code points."""


def led_in(document: Document, near: Span) -> Speaker | None:
    """Who is named and speaks in the last sentence of a stretch, or is introduced in a stretch that names nobody else."""
    last = sentence_at(document, near.end - 1)
    return _in_sentence(document, last, last=True) or _introduced(document, near, last)


def _introduced(document: Document, near: Span, last: Span) -> Speaker | None:
    """Who is introduced at the head of a stretch, or of its last sentence, and is the only one it names."""
    found = named(document, near)
    if not found or any(len(name.parts) > 1 for name in found[1:]):
        return None
    sentence = sentence_at(document, found[0].span.start)
    speaker = _in_sentence(document, sentence, last=sentence.start == last.start)
    return speaker if speaker and speaker.new and speaker.place >= near.start else None


def _in_sentence(document: Document, sentence: Span, *, last: bool) -> Speaker | None:
    """Who speaks in a sentence, or is its subject and introduced there."""
    text = document.text
    if _LEADS_UP.match(text, sentence.start):
        return None
    m = _SPEAKS.compiled.match(text, *sentence)
    speaks = m is not None
    if m is None and not _CLAIMS.search(text, *sentence) and not _BY_ANOTHER.search(text, *sentence):
        m = next((m for form in _INTRODUCED if (m := form.compiled.match(text, *sentence))), None)
    if m is None or quoted(document, Span(*m.span("name"))) or not _is_person(document, m):
        return None
    if (
        " from " in (m["ahead"] or "")
        or (m["ahead"] or "").endswith(_OF_A_PLACE)
        or _TESTIFIES.match(text, m.end("name"))
    ):
        return None
    new = " " in m["name"] and text.find(m["name"].rpartition(" ")[2]) >= sentence.start
    return Speaker(m["name"], m.start("name"), speaks, last, new) if new or (speaks and last) else None


_OF_A_PLACE = (" in ", " at ", " of ", " for ", " near ", " on ")
"""What makes a name part of another’s: the office in Nairobi said."""

_TESTIFIES = pattern(
    r"(?:, [^.;:“”\"\n]{1,120},)? told (?:the|an?) (?:[\w-]+ ){0,3}(?:committee|subcommittee|court|jury|inquiry|commission|tribunal|hearing|panel|inquest|parliament|senate|house)\b",
    flags=re.IGNORECASE,
)
"""What somebody told a court or a committee, which another may speak of."""


def _is_person(document: Document, m: Match[str]) -> bool:
    """Whether a speaker is a person: named with a given name or a role, or by a surname that the story has introduced."""
    name, role = m["name"], m["role"] or ""
    if name in PRONOUNS or "’s " in name or "'s " in name:
        return False
    parts = name.split()
    given_names = parts[:-1] or words_before(document, name, m.start("name"))
    if any(given(word) and word not in _QUARTERS for word in given_names):
        return True
    known = (
        role[:1].isdigit()
        or role.startswith("who")
        or any(map(is_role, f"{m['ahead']} {role}".replace(",", "").split()))
    )
    return len(parts) > 1 and known and not any("body" in kinds(part) or "nation" in kinds(part) for part in parts)


def words_before(document: Document, name: str, end: int) -> list[str]:
    """The words that stand right before a name, up to a place."""
    text = document.text
    ahead = (text[max(0, at - _LONGEST) : at].split() for at in places(text[:end], f" {name}"))
    return [parts[-1] for parts in ahead if parts]


def told_of(document: Document, near: Span) -> Person | None:
    """The one person a stretch names, if its last sentence begins with the name."""
    by_place = persons(document)
    mentions = [name for name in named(document, near) if name.span in by_place]
    last = sentence_at(document, near.end - 1)
    begins = any(name.span.start == last.start and not name.possessive for name in mentions)
    return by_place[mentions[0].span] if begins and len({by_place[name.span].name for name in mentions}) == 1 else None


def newcomer(document: Document, near: Span) -> Speaker | None:
    """Who is introduced last in a stretch as somebody to be heard, with a role in lower case or an age, as a subject or a speaker."""
    by_place = persons(document)
    everybody = [name for name in named(document, near) if name.span in by_place and not quoted(document, name.span)]
    offices = [office for name in everybody for office in by_place[name.span].offices]
    found = [name for name in everybody if not any(office.covers(name.span) for office in offices)]
    first = [name for name in found if by_place[name.span].span == name.span and len(name.parts) > 1]
    if not first:
        return None
    name, person = first[-1], by_place[first[-1].span]
    behind = [other for other in found if other.span > name.span]
    if any(by_place[other.span] is not person for other in behind):
        return None
    speaks = _speaks(document, name)
    sentence = sentence_at(document, name.span.start)
    passes = (
        not _LEADS_UP.match(document.text, sentence.start)
        and _is_heard(document, name, person, speaks=speaks)
        and (speaks or acts(document, name) or _taken_up(document, name, near))
        and not _CLAIMS.search(document.text, *sentence)
        and not _ASKS.search(document.text, *sentence)
    )
    return Speaker(person.name, name.span.start, speaks, last=True, new=True) if passes else None


_ASKS = pattern(r"\b(?:asked|asks|told|interview\w*|pressed|questioned|thank\w*|met|meet|announced|tweeted|posted)\b")
"""What brings in somebody who is answered, or who speaks elsewhere."""


def _speaks(document: Document, name: Name) -> bool:
    """Whether a name is the source of a statement."""
    return any(one.source and one.source[0].covers(name.span) for one in attributions(document))


def _is_heard(document: Document, name: Name, person: Person, *, speaks: bool) -> bool:
    """Whether somebody is introduced as copy does with sources: by a role in lower case, an age or a body beside the name, and is no head of state."""
    text, (start, end) = document.text, name.span
    last = name.parts[-1].text
    if led(person.name) or name.possessive or name.body or _TITLED.search(name.title):
        return False
    if last.lower() in counts().common and not surname(last):
        return False
    likely = given(name.parts[0].text)
    if _AGED.match(text, end) or (likely and speaks):
        return True
    ahead = text[max(0, start - _LONGEST) : start].split()
    if ahead and is_role(ahead[-1].rstrip(",")):
        return True
    return any(
        -_NEXT <= office.start - end <= _NEXT
        and text[office.start].islower()
        and (likely or _is_role_in(document[office]))
        for office in person.offices
    )


_TITLED = pattern(
    r"\b(?:President|Prime|Minister|Sen|Senator|Gov|Governor|Rep|Secretary|Chancellor|King|Queen|Pope|Justice|Speaker|Premier|Prince|Princess)\b"
)
"""Titles of those whom news names in passing."""


def _taken_up(document: Document, name: Name, near: Span) -> bool:
    """Whether the sentence behind that of a name goes on with he or she."""
    sentence = sentence_at(document, name.span.start)
    return document[sentence.end, near.end].lstrip().startswith(("He ", "She "))


_AGED = pattern(r",? \(?\d{1,3}\b")
_NEXT = 8
"""How far from a name its role stands, in code points."""


def _is_role_in(text: str) -> bool:
    """Whether some words of a role say what somebody is."""
    return any(map(is_role, text.lower().replace(",", "").split()))
