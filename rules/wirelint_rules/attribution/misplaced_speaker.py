"""A quotation that follows on what one person said and is given to another."""

from __future__ import annotations

import re
from bisect import bisect_left

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.known import given, surname
from wirelint.layers.naming.names import kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quotations, quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import HE, SHE, people
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.attribution._nations import led
from wirelint_rules.attribution._roles import is_role, roles
from wirelint_rules.attribution._speakers import acts, named, persons, sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from wirelint.layers.naming.names import Name
    from wirelint.layers.speech.attributions import Attribution
    from wirelint.layers.speech.people import Person

_SAID = frozenset({"said", "says", "told", "added", "adds", "explained", "recalled", "wrote"})
_WORD = r"[A-ZÀ-Þ][\w’'-]*\w"
_FULL = rf"(?P<name>(?!The\b){_WORD}(?: [A-Z]\.)?(?: (?:(?:bin|al|de|da|del|van|von|der|el) )*{_WORD}){{0,3}})"
_IN_FULL = _FULL.replace("{0,3}", "{1,3}")
_ROLE = r"(?P<ahead>(?:The|An?|Its|Their|His|Her|[A-Z][\w-]*[’']s?) [^.;:“”\"\n]{2,80}?,? |(?:[A-Z]?[a-z-]+ ){1,3})??"
_ASIDE = r"(?:, (?P<role>[^.;:“”\"\n]{1,120}),| \(\d+\),?)?"
_TELLS = (
    r"(?:said|says|told|added|explained|recalled|replied|warned|admitted|conceded|acknowledged|promised|estimated|predicted|apologi[sz]ed|denied"
    r"|insisted|thinks|thought|believes|believed|hopes|hoped|expects|expected|asked (?:for|that)|urged|pleaded|complained|noted|reported|testified)"
)
_SPEAKS = pattern(rf"{_ROLE}{_FULL}{_ASIDE},? (?:(?:also|later|then) )?{_TELLS}\b(?!,)")
"""A sentence whose speaker is named."""

_SOLE = pattern(rf"(?:(?P<title>[A-Z][a-z]+\.?) )?(?P<name>{_WORD})")
_OFFICE = pattern(r"the (?:[a-z-]+ |[A-Z][\w’'-]+ ){0,2}(?P<role>[a-z-]+)")
_PRONOUNS = frozenset({"He", "She", "They", "It", "We", "Police", "Officials"})
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

_OF_SOMETHING = pattern(r" (?:said|says|told|added|wrote) (?:of|about)\b")
_ELSEWHERE = pattern(
    r" (?:said|says|told|added|wrote)(?: [\w’'.-]+){0,6}? (?:on (?:Twitter|Facebook|X|Telegram|television|TV|CNN|NBC|CBS|ABC|Fox)|in an? (?:\w+ )?(?:statement|tweet|interview|post|letter|email|op-ed|speech|column|video))\b"
)
"""Where somebody says what need not follow on what stands before."""

_OF_SOMEBODY = frozenset("he she him her his hers himself herself he's she's he'd she'd he'll she'll".split())
"""What means whom a paragraph is about, within a quotation about them."""

_OF_ME = frozenset("i my me i'm i've i'd myself".split())
_WORD_IN = pattern(r"\b[a-z]{4,}\b")
_IDLE = frozenset(
    """said says told asked have been were will would could when what which with this that they them their there some more than then very just into over
    because before after people year years time first last came come make made like know think going went want need other only even much many most back down well good
    still never every where while being against through about also same thing things back long little right left""".split()
)
"""Words that many sentences share."""

_STEM = 6
"""So many letters of a word tell it from others, whatever its ending."""

_QUARTERS = frozenset({"West", "East", "North", "South", "New"})
_BESIDE = 16
"""So near behind a quotation its speaker stands, with the verb between, in code points."""

_STOPS = (".", "!", "?")
_LONGEST = 24
"""How long a given name or a title is at most, in code points."""


class _Speaker(NamedTuple):
    """Who a stretch before a quotation introduces or lets speak, by name, where that stands, and how."""

    name: str
    place: int
    speaks: bool
    last: bool
    new: bool


@rule(severity=Severity.WARNING, in_quotes="skip", words=_SAID)
def misplaced_speaker(document: Document) -> Iterator[Finding]:
    """A quotation follows on what one person said and is given to another.

    Wire copy says who speaks with what they said in sum, and quotes them next. Reported where a sentence or a paragraph introduces
    somebody by full name, or lets somebody speak who was introduced, quotes nobody and names nobody else, and a
    quotation follows at once that is given to another: to a surname that was named before, or to an office that another
    holds (“the judge said”); or where a stretch names somebody for the first time last, with a role or an age and as a subject or a speaker. Answers to what is claimed, posts and statements, quotations about whoever was introduced, the kin of whom they are given to, and bodies are left alone.

    Bad:  Mayor Anil Sand spoke. ¶ Carol Whit, a critic, said she had asked voters. “The answer was no,” {==Sand==} said.
    Bad:  Judge Anil Sand spoke. ¶ Carol Whit, a baker, said it was late. ¶ “My bread is in the oven,” {==the judge==} said.
    Bad:  Mayor Anil Sand spoke. ¶ The ground can take no more, said Rosa Paz, a forecaster. ¶ “It will run off,” {==Sand==} said.
    Good: Mayor Anil Sand spoke. ¶ Carol Whit, a critic, said she had asked voters. “The answer was no,” Whit said.
    Good: Mayor Anna Brandt spoke. ¶ Her father, Karl Lopez, a farmer, said the river had risen. ¶ “I was on the roof,” Brandt said.
    """
    before: Attribution | None = None
    for statement in attributions(document):
        who = _given_to(document, statement)
        earlier, before = before, statement
        near = _before_quotation(document, statement) if who else None
        if who and earlier and near is None and (first := _quoted_first(document, earlier, statement, who)):
            related = Related(document, first.span, f"{first.name} is quoted here")
            message = f"the quotation goes on with that of {first.name} and is given to {who['name']}"
            yield Finding(statement.source[0], message, (), [related])
        if who is None or near is None or not _named_before(document, who, near.start):
            continue
        speaker = next((one for one in _before_it(document, statement, who, near) if one), None)
        if speaker and not _is_kin(document, speaker):
            source = statement.source[0]
            related = Related(
                document, Span(speaker.place, speaker.place + len(speaker.name)), f"{speaker.name} is named here"
            )
            yield Finding(
                source, f"the quotation follows on {speaker.name} and is given to {document[source]}", (), [related]
            )


_KIN = pattern(
    r"\b(?:[Hh]er|[Hh]is) (?:own |late |older |younger |elder |eldest |youngest |twin |only )?(?:father|mother|son|daughter|brother|sister|husband|wife|partner|aunt|uncle|niece|nephew|cousin|grandfather|grandmother|grandson|granddaughter|twin)\b"
)
_KIN_BEFORE, _KIN_BEHIND = 40, 50


def _is_kin(document: Document, speaker: _Speaker) -> bool:
    """Whether somebody is introduced as another’s kin, who then speaks too: “Her father, Karl Lopez, said … ‘I was there,’ Brandt said.”"""
    end = speaker.place + len(speaker.name) + _KIN_BEHIND
    stop = document.text.find("\n", speaker.place, end)
    start = max(document.text.rfind("\n", 0, speaker.place) + 1, speaker.place - _KIN_BEFORE)
    return _KIN.search(document.text, start, stop if stop >= 0 else end) is not None


def _before_it(document: Document, statement: Attribution, who: Match[str], near: Span) -> Iterator[_Speaker | None]:
    """Whoever must speak by what stands before a quotation, and is another than whom it is given to; None where that cannot be told."""
    speaker = _speaker(document, near)
    if speaker is None:
        yield _goes_on(document, statement, who, near)
    elif _another(document, who, speaker, near) and _follows(document, statement, speaker, near):
        yield speaker
    yield _new(document, statement, who, near)
    yield _of_other_sex(document, who, near)


def _of_other_sex(document: Document, who: Match[str], near: Span) -> _Speaker | None:
    """The he or she who alone speaks in a stretch that names nobody, where the quotation behind it is given to somebody of the other sex."""
    spoke = [source for source in sources(document) if near.start <= source.start < near.end]
    said = document[spoke[-1]].lower() if spoke else ""
    if said not in {HE, SHE} or any(not quoted(document, name.span) for name in named(document, near)):
        return None
    holders = (
        _holders(document, who["role"])
        if "role" in who.re.groupindex
        else [one for one in people(document) if one.surname == who["name"]]
    )
    if len(holders) != 1 or holders[0].pronoun in {"", said}:
        return None
    return _Speaker(document[spoke[-1]], spoke[-1].start, speaks=True, last=True, new=False)


def _new(document: Document, statement: Attribution, who: Match[str], near: Span) -> _Speaker | None:
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
    speaker = _Speaker(person.name, name.span.start, speaks=_speaks(document, name), last=True, new=True)
    sentence = sentence_at(document, name.span.start)
    passes = (
        not _LEADS_UP.match(document.text, sentence.start)
        and _is_heard(document, name, person, speaks=speaker.speaks)
        and (speaker.speaks or acts(document, name) or _taken_up(document, name, near))
        and not _CLAIMS.search(document.text, *sentence)
        and not _ASKS.search(document.text, *sentence)
        and _another(document, who, speaker, near)
        and _is_about_nobody(document, statement, speaker)
        and not _ELSEWHERE.match(document.text, statement.source[0].end)
    )
    return speaker if passes else None


_LEADS_UP = pattern(r"(?:After|When|While|Since|Although|Though|As|Before|If|Because|Once|Until)\b")
"""With what a clause begins that only leads up to what a sentence says."""

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
        and (likely or is_role_in(document[office]))
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


def is_role_in(text: str) -> bool:
    """Whether some words of a role say what somebody is."""
    return any(map(is_role, text.lower().replace(",", "").split()))


def _is_about_nobody(document: Document, statement: Attribution, speaker: _Speaker) -> bool:
    """Whether a quotation speaks of no man or woman whom it could be about."""
    said = _said(document, statement)
    if any(part in said for part in speaker.name.split()) or _OF_SOMETHING.match(
        document.text, statement.source[0].end
    ):
        return False
    return speaker.speaks or _OF_SOMEBODY.isdisjoint(said.lower().replace("’", "'").split())


def _quoted_first(document: Document, earlier: Attribution, statement: Attribution, who: Match[str]) -> Person | None:
    """Who is introduced as the speaker of a quotation that another at once goes on with, in one paragraph: “…,” said Ann Moss, a baker. “…,” Reed said."""
    start, end = earlier.content[0].start, statement.content[0].start
    if (
        "role" in who.re.groupindex
        or not earlier.source
        or document.text[start] not in '“"'
        or start > earlier.source[0].start
    ):
        return None
    said = statement.content[0]
    if statement.source[0].start - said.end > _BESIDE or document.text[said.end - 1] not in '"”':
        return None
    after = max(earlier.source[0].end, earlier.cue[0].end)
    between = document[after, end]
    if (
        "\n" in document[start, end]
        or between.rstrip()[-1:] != "."
        or "“" in between
        or '"' in between
        or ". " in between.rstrip()
    ):
        return None
    mention = next((name for name in named(document, earlier.source[0]) if name.span in persons(document)), None)
    first = persons(document)[mention.span] if mention else None
    if (
        first is None
        or " " not in first.name
        or mention is None
        or first.span != mention.span
        or who["name"] in first.name
    ):
        return None
    return first if _named_before(document, who, start) and who["name"] not in between else None


def _goes_on(document: Document, statement: Attribution, who: Match[str], near: Span) -> _Speaker | None:
    """Whom a stretch tells of whose story a quotation in the first person goes on with, if it is given to another."""
    subject = _subject(document, near)
    if (
        "role" in who.re.groupindex
        or who["name"] in document[near]
        or subject is None
        or subject.surname == who["name"]
    ):
        return None
    said = _said(document, statement)
    spoken = frozenset(said.lower().replace("’", "'").split())
    if _OF_ME.isdisjoint(spoken) or any(part in said for part in subject.name.split()):
        return None
    if not _telling(said) & _telling(document[near]):
        return None
    return _Speaker(
        subject.surname, document.text.index(subject.surname, near.start), speaks=False, last=True, new=False
    )


def _subject(document: Document, near: Span) -> Person | None:
    """The one person a stretch names, if its last sentence begins with the name."""
    by_place = persons(document)
    mentions = [name for name in named(document, near) if name.span in by_place]
    last = sentence_at(document, near.end - 1)
    begins = any(name.span.start == last.start and not name.possessive for name in mentions)
    return by_place[mentions[0].span] if begins and len({by_place[name.span].name for name in mentions}) == 1 else None


def _said(document: Document, statement: Attribution) -> str:
    """The quotations of a statement, up to the end of its paragraph."""
    start = statement.content[0].start
    end = paragraphs(document)[paragraph_at(document, start)].end
    starts = _starts(document)
    own = quotations(document)[bisect_left(starts, start) : bisect_left(starts, end)]
    return " ".join(document[one.content] for one in own)


def _telling(text: str) -> frozenset[str]:
    """The beginnings of words of a text that say something."""
    return frozenset(
        word[:_STEM] for word in _WORD_IN.compiled.findall(text) if word not in FUNCTION and word not in _IDLE
    )


def _given_to(document: Document, statement: Attribution) -> Match[str] | None:
    """The surname, or the office, to which a quotation is given that stands before its speaker; None where it is not."""
    if not statement.source or document[statement.cue[0]] not in _SAID:
        return None
    source, content = statement.source[0], statement.content[0]
    if document.text[content.start] not in '“"' or content.start > source.start:
        return None
    text = document[source]
    m = _SOLE.fullmatch(text)
    if m:
        return None if m["name"] in _PRONOUNS or (m["title"] and "title" not in kinds(m["title"].rstrip("."))) else m
    m = _OFFICE.fullmatch(text)
    return m if m and is_role(m["role"]) else None


def _before_quotation(document: Document, statement: Attribution) -> Span | None:
    """What stands before a quotation in its paragraph, or the paragraph before; None where that quotes somebody."""
    spans, start = paragraphs(document), statement.content[0].start
    at = paragraph_at(document, start)
    near = Span(spans[at].start, start)
    if not document[near].strip():
        if not at:
            return None
        near = spans[at - 1]
    text = document[near].rstrip()
    return Span(near.start, near.start + len(text)) if text.endswith(_STOPS) and not _quotes(document, near) else None


def _speaker(document: Document, near: Span) -> _Speaker | None:
    """Who is named and speaks in the last sentence of a stretch, or is introduced in a stretch that names nobody else."""
    last = sentence_at(document, near.end - 1)
    return _in_sentence(document, last, last=True) or _introduced(document, near, last)


def _introduced(document: Document, near: Span, last: Span) -> _Speaker | None:
    """Who is introduced at the head of a stretch, or of its last sentence, and is the only one it names."""
    found = named(document, near)
    if not found or any(len(name.parts) > 1 for name in found[1:]):
        return None
    sentence = sentence_at(document, found[0].span.start)
    speaker = _in_sentence(document, sentence, last=sentence.start == last.start)
    return speaker if speaker and speaker.new and speaker.place >= near.start else None


def _in_sentence(document: Document, sentence: Span, *, last: bool) -> _Speaker | None:
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
    return _Speaker(m["name"], m.start("name"), speaks, last, new) if new or (speaks and last) else None


_OF_A_PLACE = (" in ", " at ", " of ", " for ", " near ", " on ")
"""What makes a name part of another’s: the office in Nairobi said."""

_TESTIFIES = pattern(
    r"(?:, [^.;:“”\"\n]{1,120},)? told (?:the|an?) (?:[\w-]+ ){0,3}(?:committee|subcommittee|court|jury|inquiry|commission|tribunal|hearing|panel|inquest|parliament|senate|house)\b",
    flags=re.IGNORECASE,
)
"""What somebody told a court or a committee, which another may speak of."""


def _another(document: Document, who: Match[str], speaker: _Speaker, near: Span) -> bool:
    """Whether a quotation is given to somebody other than who is named before it, and whom nothing there speaks of."""
    surname = speaker.name.rpartition(" ")[2]
    if "role" in who.re.groupindex:
        holders = _holders(document, who["role"])
        spoken_of = any(one.surname in document[near] or one.surname == surname for one in holders)
        return speaker.new and not spoken_of and who["role"] not in document[near].lower()
    name = who["name"]
    return name not in document[near] and not name.startswith(surname) and not surname.startswith(name)


def _follows(document: Document, statement: Attribution, speaker: _Speaker, near: Span) -> bool:
    """Whether a quotation must be of whoever is named before it."""
    content, source = statement.content[0], statement.source[0]
    text = document[content]
    if speaker.name.rpartition(" ")[2] in text or _OF_SOMETHING.match(document.text, source.end):
        return False
    own = paragraph_at(document, near.start) == paragraph_at(document, content.start)
    if not speaker.speaks and not own:
        return speaker.new and _OF_SOMEBODY.isdisjoint(text.lower().replace("’", "'").split())
    return speaker.new or not _ELSEWHERE.match(document.text, source.end)


def _is_person(document: Document, m: Match[str]) -> bool:
    """Whether a speaker is a person: named with a given name or a role, or by a surname that the story has introduced."""
    name, role = m["name"], m["role"] or ""
    if name in _PRONOUNS or "’s " in name or "'s " in name:
        return False
    parts = name.split()
    given_names = parts[:-1] or _before(document, name, m.start("name"))
    if any(given(word) and word not in _QUARTERS for word in given_names):
        return True
    known = (
        role[:1].isdigit()
        or role.startswith("who")
        or any(map(is_role, f"{m['ahead']} {role}".replace(",", "").split()))
    )
    return len(parts) > 1 and known and not any("body" in kinds(part) or "nation" in kinds(part) for part in parts)


def _quotes(document: Document, stretch: Span) -> bool:
    """Whether a quotation stands in a stretch."""
    starts = _starts(document)
    return bisect_left(starts, stretch.start) < bisect_left(starts, stretch.end)


@layer
def _starts(document: Document) -> list[int]:
    return [one.span.start for one in quotations(document)]


def _named_before(document: Document, who: Match[str], before: int) -> bool:
    """Whether the story has given a surname with another name or a title, or an office to somebody, before a place."""
    if "role" not in who.re.groupindex:
        return any(word[0].isupper() for word in _before(document, who["name"], before))
    return any(person.span.start < before for person in _holders(document, who["role"]))


def _holders(document: Document, role: str) -> list[Person]:
    """The people whom a story gives a role."""
    return [one for one in people(document) if any(role in held.heads for held in roles(document, one))]


def _before(document: Document, name: str, end: int) -> list[str]:
    """The words that stand right before a name, up to a place."""
    text = document.text
    ahead = (text[max(0, at - _LONGEST) : at].split() for at in places(text[:end], f" {name}"))
    return [parts[-1] for parts in ahead if parts]
