"""A quotation whose own words tell that somebody else speaks."""

from __future__ import annotations

from itertools import islice

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.quotations import quotations
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.cues import SAID
from wirelint.layers.speech.people import HE, SHE, Person, people, sex_of
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._roles import TRADES, is_role, roles
from wirelint_rules.attribution._sides import ACCUSED, DEFENCE, PROSECUTION, side_of
from wirelint_rules.attribution._speakers import named, persons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.attributions import Attribution

_SAYS = pattern(
    r"\b(?P<she>[Mm]y (?:late |ex-)?husband\b|[Aa]s (?:a|the) (?:mother|woman|girl|grandmother|widow)\b|I(?:’m|'m| am) a (?:mother|grandmother|widow|woman)\b|I (?:was|am) (?:\w+ months )?pregnant\b"
    r"|I’m pregnant|I'm pregnant|I (?:gave|was giving) birth\b|[Ww]hen I was a (?:little |young )?girl\b|\b[Ww]e women\b)"
    r"|\b(?P<he>[Mm]y (?:late |ex-)?wife\b|[Aa]s (?:a|the) (?:father|grandfather|widower)\b|I(?:’m|'m| am) a (?:father|grandfather|widower)\b|[Ww]hen I was a (?:little |young )?boy\b)"
)
"""What only a woman, or only a man, says; but for those who are married to one of their own sex."""

_ROLE = pattern(
    r"(?:\b[Aa]s (?:an? |the |your )?(?P<as>(?:[a-z]+ )?[a-z]+),? (?:I|we)\b|\bI(?:’m| am|'m|’ve been| have been|'ve been) (?:an?|the) (?P<am>[a-z]+(?: [a-z]+)?)\b(?! of)|\b[Ww]e (?P<we>[a-z]+)s\b(?= (?:are|have|had|were|know|cannot|can|do|don|will|need|want|live|work)))"
)
_CLIENT = pattern(r"\b[Mm]y clients?\b|\bour client\b")
_OTHERS = pattern(r"(?:This|The) (?:man|woman|defendant|accused)\b")
_PENALTY = pattern(r"\b[Ww]e will (?:seek|ask for|demand) (?:the death|the maximum|a life|a conviction)\b")
_GUILT = pattern(
    r"\b(?:should (?:go|be sent) to (?:prison|jail)|the (?:state|[Cc]rown|prosecution) has proved|[Ff]ind (?:him|her|them|the defendant|the accused) guilty|convict (?:him|her|them|the defendant))\b"
)
_INNOCENCE = pattern(
    r"\b(?:(?:he|she|my client) is innocent|(?:find|found) (?:him|her|them|the defendant) not guilty|[Aa]cquit (?:him|her|them|the defendant))\b"
)
_POLICE = pattern(
    r"\b(?:[Ww]e (?:have |had )?(?:arrested|detained|handcuffed) |[Oo]ur (?:officers|detectives|troopers|patrols|deputies)\b)"
)
_FORCE = frozenset(
    """police officer sheriff chief commissioner superintendent inspector detective sergeant captain commander constable lieutenant colonel general major spokesman
    spokeswoman spokesperson minister mayor governor prosecutor agent director commandant ranger marshal soldier guard deputy secretary president head""".split()
)
"""Words of the roles of those who speak for a force."""

_SUFFERS = pattern(r"\b(?:victim|survivor|patient|pupil|passenger)\b")
_FIRM = pattern(
    r"\b(?:[Aa]t (?P<at>[A-Z]\w+(?: [A-Z]\w+)?),? we|[Ww]e at (?P<we>[A-Z]\w+(?: [A-Z]\w+)?)|[Hh]ere at (?P<here>[A-Z]\w+(?: [A-Z]\w+)?))\b"
)
_SOUGHT = frozenset({"president", "senator", "governor", "leader", "host"})
"""What candidates speak of as theirs before they are it."""

_WORDS = frozenset(
    "prison jail proved guilty convict innocent acquit arrested detained handcuffed officers detectives troopers patrols deputies at here husband wife mother father woman girl boy grandmother grandfather widow widower pregnant birth women client clients as i'm i've am been we defendant accused man".split()
)
_SAID = SAID | {"insisted", "testified", "asked"}


@rule(severity=Severity.WARNING, in_quotes="skip", words=_WORDS)
def words_of_another(document: Document) -> Iterator[Finding]:
    """The words of a quotation tell that somebody else speaks them.

    Reported are: “my husband”, “as a mother” or “when I was a girl” said by a man, and “my wife” said by a woman, where the
    copy shows which they are or the given name is borne almost only by the others; “my client” said by the prosecution, a judge or the
    accused; “the defendant” said by the accused; what the police say (“we arrested two men”) or somebody of a firm does (“at Toyota we”), said by others; and “as mayor, I”, “I am a nurse”, “we farmers” said by somebody whom the story introduced as
    something else, where it has another person of that office or both are trades.

    Bad:  “My husband was on the roof,” {==Victor Paz==} said. ¶ Elsa Paz was at the market.
    Bad:  Ann Cole, prosecuting, sat. ¶ “My client was asleep,” {==Cole==} told the court.
    Bad:  Toyota spokesman Ken Mori left. ¶ Volvo chief Hans Berg came. “At Toyota we wait,” {==Berg==} said.
    Bad:  Mayor Ed Orr left. ¶ “As mayor I will not sign this,” said {==Lin Fox==}, a baker.
    Good: “My husband was on the roof,” Elsa Paz said. ¶ “As mayor I will not sign this,” said Ed Orr, the mayor.
    """
    if words(document).vocabulary.isdisjoint(_WORDS):
        return
    hits = list(_telling(document))
    for statement in attributions(document) if hits else ():
        own = [span for span in hits if any(content.covers(span) for content in statement.content)]
        person = _speaker(document, statement) if own else None
        for span in own if person else ():
            said = document[span]
            message = person and (
                _of_sex(document, person, said)
                or _of_side(document, person, said)
                or _of_role(document, person, said)
                or _of_force(document, person, said)
                or _of_firm(document, person, said)
            )
            if message:
                yield Finding(statement.source[0], message)
                break


def _telling(document: Document) -> Iterator[Span]:
    """The quotations whose words may tell who speaks them, without their marks; a few hundred at most."""
    vocabulary = words(document).vocabulary
    forms = [form for form, among in _FORMS if not among.isdisjoint(vocabulary)]
    for one in islice((one for one in quotations(document) if not one.level), MOST):
        said = document[one.content]
        if _OTHERS.match(said) or any(form.search(said) for form in forms):
            yield one.content


_FORMS = (
    (
        _SAYS,
        frozenset(
            "husband wife mother father woman girl boy grandmother grandfather widow widower pregnant birth women".split()
        ),
    ),
    (_ROLE, frozenset("as i'm i've am been we".split())),
    (_CLIENT, frozenset("client clients".split())),
    (_PENALTY, frozenset({"seek", "ask", "demand"})),
    (_GUILT, frozenset("prison jail proved guilty convict".split())),
    (_INNOCENCE, frozenset("innocent guilty acquit".split())),
    (_POLICE, frozenset("arrested detained handcuffed officers detectives troopers patrols deputies".split())),
    (_FIRM, frozenset({"we", "here"})),
)
"""What may tell who speaks, with words of which a story of it has some."""

MOST = 500
"""How many quotations of a story are looked at."""


def _speaker(document: Document, statement: Attribution) -> Person | None:
    """The one person who is named as the source of a statement."""
    if not statement.source or document[statement.cue[0]] not in _SAID:
        return None
    by_place = persons(document)
    found = {
        by_place[name.span]
        for name in named(document, statement.source[0])
        if name.span in by_place and not name.possessive
    }
    if len(found) != 1:
        return None
    person = next(iter(found))
    namesakes = [one for one in people(document) if one.surname == person.surname]
    return person if len(namesakes) == 1 or person.name in document[statement.source[0]] else None


_COUPLES = frozenset("gay lesbian same-sex lgbt lgbtq transgender queer".split())
"""Words of a story in which a man may speak of his husband, and a woman of her wife."""


def _of_sex(document: Document, person: Person, own: str) -> str:
    m = _SAYS.search(own)
    if m is None or not _COUPLES.isdisjoint(words(document).vocabulary):
        return ""
    theirs = person.pronoun if person.sure else sex_of(person.name.partition(" ")[0])
    wrong = {SHE: HE, HE: SHE}.get(theirs, "")
    return f"{person.name} says “{m.group()}”" if wrong and m[wrong] else ""


def _of_side(document: Document, person: Person, own: str) -> str:
    client, others, penalty = _CLIENT.search(own), _OTHERS.match(own), _PENALTY.search(own) or _GUILT.search(own)
    innocence = _INNOCENCE.search(own)
    if not (client or others or penalty or innocence):
        return ""
    side = side_of(document, person.surname)
    if innocence and side == PROSECUTION:
        return f"{person.name}, who says “{innocence.group()}”, is of the prosecution"
    if client and side in {PROSECUTION, ACCUSED}:
        return f"{person.name}, who says “{client.group()}”, is of the prosecution or accused"
    if others and side == ACCUSED:
        return f"{person.name}, who says “{others.group()}”, is accused"
    return f"{person.name}, who says “{penalty.group()}”, is for the defence" if penalty and side == DEFENCE else ""


def _of_role(document: Document, person: Person, own: str) -> str:
    for m in _ROLE.finditer(own):
        said = next(filter(is_role, (m["as"] or m["am"] or m["we"]).split()), "")
        if not said or said in _SOUGHT:
            continue
        given = roles(document, person)
        if not given or any(said in document[role.span].lower() for role in given):
            continue
        if said in TRADES and all(role.heads <= TRADES for role in given):
            return f"{person.name} says “{m.group()}”, and is “{document[given[0].span]}”"
        other = next(
            (
                one
                for one in people(document)
                if one is not person and any(said in role.heads for role in roles(document, one))
            ),
            None,
        )
        if other and not document[other.span].endswith(person.surname):
            return f"{person.name} says “{m.group()}”, and {other.name} is {said}"
    return ""


def _of_force(document: Document, person: Person, own: str) -> str:
    """What the police say, said by somebody whose role is another, where an officer is named."""
    m = _POLICE.search(own)
    if m is None or _is_of_force(document, person):
        return ""
    given = roles(document, person)
    if not _SUFFERS.search(next(_told_of(document, person))) and not (given and all(role.spelt for role in given)):
        return ""
    other = next((one for one in people(document) if one is not person and _is_of_force(document, one)), None)
    return f"{person.name}, who says “{m.group().strip()}”, is none of the police, as {other.name} is" if other else ""


def _is_of_force(document: Document, person: Person) -> bool:
    said = " ".join(document[office].lower() for office in person.offices)
    return not _FORCE.isdisjoint(said.replace(".", "").replace(",", "").split())


def _of_firm(document: Document, person: Person, own: str) -> str:
    """“At Toyota we …” said by somebody of another firm, where the story has somebody of that one."""
    m = _FIRM.search(own)
    firm = (m["at"] or m["we"] or m["here"]) if m else ""
    if not firm or any(firm in told and "“" not in told and '"' not in told for told in _told_of(document, person)):
        return ""
    other = next((one for one in people(document) if one is not person and firm in next(_told_of(document, one))), None)
    return (
        f"{person.name} says “{m.group()}”, and {other.name} is of {firm}"
        if m and other and _has_role(document, person)
        else ""
    )


def _has_role(document: Document, person: Person) -> bool:
    """Whether a person is introduced with what they are."""
    return any(map(is_role, next(_told_of(document, person)).lower().replace(",", "").split()))


def _told_of(document: Document, person: Person) -> Iterator[str]:
    """What stands right about the mentions of a person, from the first on."""
    for mention in person.mentions:
        sentence = sentence_at(document, mention.start)
        yield document[max(sentence.start, mention.start - _NEAR), min(sentence.end, mention.end + _NEAR)]


_NEAR = 50
"""How far about a name what somebody is of is looked for, in code points."""
