"""A quotation that follows on what one person said and is given to another."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.naming.names import kinds
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quotations, quoted
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.cues import SAID
from wirelint.layers.speech.people import HE, SHE, people
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._lead_ins import PRONOUNS, WORD, Speaker, led_in, newcomer, told_of, words_before
from wirelint_rules.attribution._roles import is_role, roles
from wirelint_rules.attribution._speakers import named, persons, sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from wirelint.layers.speech.attributions import Attribution
    from wirelint.layers.speech.people import Person


_SAID = SAID | {"wrote"}
_SOLE = pattern(rf"(?:(?P<title>[A-Z][a-z]+\.?) )?(?P<name>{WORD})")
_OFFICE = pattern(r"the (?:[a-z-]+ |[A-Z][\w’'-]+ ){0,2}(?P<role>[a-z-]+)")
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

_BESIDE = 16
"""So near behind a quotation its speaker stands, with the verb between, in code points."""

_STOPS = (".", "!", "?")


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
        if _TOLD_THEM.match(document.text, statement.source[0].end):
            continue  # the buyer wanted them in grey: “There is no grey sheep,” Huamán told her; a scene of its own: told reporters at the gate
        if speaker and not _is_kin(document, speaker) and not _gone_on_from(document, speaker, near):
            source = statement.source[0]
            related = Related(
                document, Span(speaker.place, speaker.place + len(speaker.name)), f"{speaker.name} is named here"
            )
            yield Finding(
                source, f"the quotation follows on {speaker.name} and is given to {document[source]}", (), [related]
            )


_TOLD_THEM = pattern(
    r" (?:(?:told|tells|assured|warned|reminded|answered) (?:him|her|them)\b|told (?:reporters|journalists|the crowd|a crowd|onlookers|residents|supporters) (?:outside|at|in|from|near|beside|before|after|as|on|during)\b)"
)
_KIN = pattern(
    r"\b(?:[Hh]er|[Hh]is) (?:own |late |older |younger |elder |eldest |youngest |twin |only )?(?:father|mother|son|daughter|brother|sister|husband|wife|partner|aunt|uncle|niece|nephew|cousin|grandfather|grandmother|grandson|granddaughter|twin)\b"
)
_KIN_BEFORE, _KIN_BEHIND = 40, 50


def _is_kin(document: Document, speaker: Speaker) -> bool:
    """Whether somebody is introduced as another’s kin, who then speaks too: “Her father, Karl Lopez, said … ‘I was there,’ Brandt said.”"""
    end = speaker.place + len(speaker.name) + _KIN_BEHIND
    stop = document.text.find("\n", speaker.place, end)
    start = max(document.text.rfind("\n", 0, speaker.place) + 1, speaker.place - _KIN_BEFORE)
    return _KIN.search(document.text, start, stop if stop >= 0 else end) is not None


def _gone_on_from(document: Document, speaker: Speaker, near: Span) -> bool:
    """Whether what stands before a quotation goes on to somebody’s kin, or says that whoever speaks is not to be quoted: “His wife, Jan, counts termites.”"""
    behind = document.text[speaker.place : near.end]
    return _TO_KIN.search(behind) is not None or _NOT_QUOTED.search(behind) is not None


_TO_KIN = pattern(
    r"[.!?] (?:Her|His|Their|Its) (?:[a-z-]+ )?(?:father|mother|son|daughter|brother|sister|husband|wife|partner|aunt|uncle|niece|nephew|cousin|grandfather|grandmother|grandson|granddaughter|twin"
    r"|neighbour|neighbor|friend|colleague|assistant|deputy|boss|rival|opponent|lawyer|solicitor|agent|coach|trainer|successor|predecessor|team-?mate|flatmate|lodger|business partner)\b"
)
_NOT_QUOTED = pattern(
    r"\b(?:not (?:to )?be (?:quoted|named)|be(?:ing)? quoted|off the record|refused to elaborate|would say no more|(?:would|did) not elaborate|declined to (?:say more|elaborate|comment))\b"
)


def _before_it(document: Document, statement: Attribution, who: Match[str], near: Span) -> Iterator[Speaker | None]:
    """Whoever must speak by what stands before a quotation, and is another than whom it is given to; None where that cannot be told."""
    speaker = led_in(document, near)
    if speaker is None:
        yield _goes_on(document, statement, who, near)
    elif _another(document, who, speaker, near) and _follows(document, statement, speaker, near):
        yield speaker
    new = newcomer(document, near)
    yield new if new and _is_given_away(document, statement, who, new, near) else None
    yield _of_other_sex(document, who, near)


def _is_given_away(document: Document, statement: Attribution, who: Match[str], speaker: Speaker, near: Span) -> bool:
    """Whether a quotation that is given to another may be that of whoever has just been introduced."""
    return (
        _another(document, who, speaker, near)
        and _is_about_nobody(document, statement, speaker)
        and not _ELSEWHERE.match(document.text, statement.source[0].end)
    )


def _of_other_sex(document: Document, who: Match[str], near: Span) -> Speaker | None:
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
    return Speaker(document[spoke[-1]], spoke[-1].start, speaks=True, last=True, new=False)


def _is_about_nobody(document: Document, statement: Attribution, speaker: Speaker) -> bool:
    """Whether a quotation speaks of no man or woman whom it could be about."""
    said = _said(document, statement)
    if any(part in said for part in speaker.name.split()) or _OF_SOMETHING.match(
        document.text, statement.source[0].end
    ):
        return False
    if _is_of_another(document, said, speaker):
        return False
    if not speaker.speaks and _is_comment(said):
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


def _goes_on(document: Document, statement: Attribution, who: Match[str], near: Span) -> Speaker | None:
    """Whom a stretch tells of whose story a quotation in the first person goes on with, if it is given to another."""
    subject = told_of(document, near)
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
    return Speaker(
        subject.surname, document.text.index(subject.surname, near.start), speaks=False, last=True, new=False
    )


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
        return None if m["name"] in PRONOUNS or (m["title"] and "title" not in kinds(m["title"].rstrip("."))) else m
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


def _another(document: Document, who: Match[str], speaker: Speaker, near: Span) -> bool:
    """Whether a quotation is given to somebody other than who is named before it, and whom nothing there speaks of."""
    surname = speaker.name.rpartition(" ")[2]
    if "role" in who.re.groupindex:
        holders = _holders(document, who["role"])
        spoken_of = any(one.surname in document[near] or one.surname == surname for one in holders)
        return speaker.new and not spoken_of and who["role"] not in document[near].lower()
    name = who["name"]
    return name not in document[near] and not name.startswith(surname) and not surname.startswith(name)


def _follows(document: Document, statement: Attribution, speaker: Speaker, near: Span) -> bool:
    """Whether a quotation must be of whoever is named before it."""
    content, source = statement.content[0], statement.source[0]
    text = document[content]
    if speaker.name.rpartition(" ")[2] in text or _OF_SOMETHING.match(document.text, source.end):
        return False
    if _is_of_another(document, text, speaker):
        return False
    own = paragraph_at(document, near.start) == paragraph_at(document, content.start)
    if not speaker.speaks and not own:
        return speaker.new and _OF_SOMEBODY.isdisjoint(_words_in(text)) and not _is_comment(text)
    return speaker.new or not _ELSEWHERE.match(document.text, source.end)


_RETORT = 3
"""A quotation of so few words is a retort, as often as not."""
_ABOUT_ONE = pattern(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|a|[Oo]ur|[Pp]oor|[Oo]ld) (?:[a-z]+ )?(?:boy|lad|kid|girl|man|woman|guy|bloke|fellow|fella|chap|lady|youngster|player|witness|gentleman|individual|person|lass|character|candidate|colleague)(?:[’']s)?\b(?! of)"
)
"""What may mean whoever was introduced: “The boy’s a wall.”"""
_OF_US = frozenset("i my me i'm i've i'd i'll myself we we're we've we'd we'll our us ours mine ourselves".split())


def _words_in(text: str) -> frozenset[str]:
    return frozenset(word.strip('.,;:!?—–“”"‘') for word in text.lower().replace("’", "'").split())


def _is_comment(said: str) -> bool:
    """Whether a quotation begins by pointing at what was told before it, and does not speak of whose it is: “It happens to everybody.”"""
    return _POINTS.match(said) is not None and _OF_US.isdisjoint(_words_in(said))


_POINTS = pattern(r"[“\"]?(?:(?:It|That|This|They|There|Things|Those|These)\b|What (?:a|an)\b)")


def _is_of_another(document: Document, said: str, speaker: Speaker) -> bool:
    """Whether a quotation may be another’s answer to whoever was introduced before it, or speak of them: a retort, “the boy”, he or she."""
    return (
        len(said.split()) <= _RETORT
        or _ABOUT_ONE.search(said) is not None
        or _speaks_of(document, speaker, _words_in(said))
    )


def _speaks_of(document: Document, speaker: Speaker, spoken: frozenset[str]) -> bool:
    """Whether a quotation has a he or a she that whoever was introduced before it may be."""
    known = {one.pronoun for one in people(document) if one.surname == speaker.name.rpartition(" ")[2]}
    forms = {HE: _HIM, SHE: _HER}
    return any(not spoken.isdisjoint(forms[said]) for said in (known - {""}) or forms)


_HIM = frozenset("he him his himself he's he'd he'll".split())
_HER = frozenset("she her hers herself she's she'd she'll".split())


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
        return any(word[0].isupper() for word in words_before(document, who["name"], before))
    return any(person.span.start < before for person in _holders(document, who["role"]))


def _holders(document: Document, role: str) -> list[Person]:
    """The people whom a story gives a role."""
    return [one for one in people(document) if any(role in held.heads for held in roles(document, one))]
