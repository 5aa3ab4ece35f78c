"""A role beside a surname that the story gives to somebody else, or that its bearer does not have."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.people import people
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.attribution._roles import TRADES, is_role, roles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from wirelint.layers.speech.people import Person

_BESIDE = pattern(
    r", (?P<role>(?:the|its|their|(?P<one>an?)|[A-Z][\w-]*[’']s) (?:[a-z’-]+ ){0,2}(?P<head>[a-z-]+)|who (?:[a-z-]+ ){1,3}[a-z-]+)(?=[,.](?! (?:and|or|[A-ZÀ-Þ][\w.’-]+ [A-ZÀ-Þ])))"
)
_EARLY = pattern(r", (?P<role>an? (?:[a-z-]+ ){0,2}?(?P<head>[a-z-]+))(?=[,.]| (?:who|in|at|from|with)\b)")
_FORMER = pattern(
    r"\b(?:former|ex|then|late|acting|deputy|vice|assistant|one-time|future|incoming|outgoing|current|other|only|first|last|lead|own|same|state)\b"
)
_ALIKE = (
    "lawyer attorney prosecutor counsel solicitor barrister advocate defender",
    "chairman chairwoman chairperson chair president head chief leader director boss manager executive founder co-founder owner editor publisher ceo",
    "lawmaker representative senator congressman congresswoman legislator democrat republican sponsor mp politician councilman councilwoman councillor official",
    "doctor physician surgeon gp paediatrician pediatrician psychiatrist",
    "teacher professor lecturer academic scholar tutor headteacher principal educator",
    "scientist researcher author biologist physicist chemist geologist expert analyst economist",
    "officer policeman policewoman constable sergeant detective inspector sheriff commander captain soldier general colonel",
    "spokesman spokeswoman spokesperson",
    "actor actress star singer musician artist performer",
    "driver pilot operator",
    "farmer grower rancher producer",
    "priest pastor vicar minister bishop reverend clergyman",
    "athlete runner player striker midfielder defender goalkeeper keeper captain champion winner swimmer",
    "minister secretary premier president governor mayor",
)  # fmt: skip
"""Words for what one and the same person may be called."""

_WHO = pattern(r"(?:, \d{1,3})?, (?P<clause>who (?:[a-z-]+ ){1,3}[a-z-]+)")
_WORD = pattern(r"[a-z-]+")
_COMPARED = 3
"""How many words of what somebody does are compared."""

_SHORT = 4
"""A word of no more letters is compared whole."""

_NEAR = 30
"""How far behind a person’s first mention the role that introduces them begins, in code points."""


class _Held(NamedTuple):
    """A role as a story spells it, with whose it is."""

    person: Person
    span: Span


@rule(
    severity=Severity.WARNING,
    in_quotes="skip",
    needs=(", the ", ", its ", ", their ", "’s ", "'s ", ", who ", ", a ", ", an "),
)
def borrowed_role(document: Document) -> Iterator[Finding]:
    """A role beside a surname is another person’s.

    Copy introduces people by full name with what they are; a surname alone has a short role beside it only to remind, with a
    word of the introduction. Reported where a later mention by surname alone has a definite role in lower case beside it (“Apaza, the
    mayor, said”), or what somebody does (“Gyawali, who teaches politics”), that the story gives to somebody else, or that is another
    trade than the one a person was introduced with, or that another has by what is told of them (“Tesfay won … Mulder, the winner”); and where a surname has a role beside it before its bearer is introduced as something else. What one and the same person may be called (lawyer, prosecutor), former and
    acting offices, and quotations are left alone.

    Bad:  Nilda Apaza, the prosecutor, left. ¶ Luis Vega, the mayor, stayed. ¶ {==Apaza, the mayor,==} said she had begun.
    Bad:  Meera Joshi, who teaches law, left. ¶ Omar Giri, a clerk, stayed. ¶ {==Giri, who teaches law,==} said it was late.
    Bad:  Henok Tesfay of Eritrea won the stage. ¶ Jonas Mulder, a Dutchman, came second. ¶ “I rode well,” said {==Mulder, the winner,==} in the rain.
    Good: Nilda Apaza, the prosecutor, left. ¶ Luis Vega, the mayor, stayed. ¶ Vega, the mayor, said he had begun.
    """
    yield from _early(document)
    for person in people(document):
        for mention in person.mentions[1:]:
            beside = document.text.startswith(", ", mention.end) and " " not in document[mention]
            m = _BESIDE.match(document.text, mention.end) if beside else None
            if m is None or quoted(document, mention) or _FORMER.search(m["role"]):
                continue
            held = _whose(document, person, mention, m)
            if held:
                end = m.end() + document.text.startswith(",", m.end())
                related = Related.here(document, held.span)
                message = (
                    f"“{m['role']}” is {held.person.name} above"
                    if held.person != person
                    else f"{person.name} is “{document[held.span]}” above"
                )
                yield Finding(Span(mention.start, end), message, (), [related])


def _early(document: Document) -> Iterator[Finding]:
    """A surname that has another role beside it before its bearer is introduced: “Reyes, a miner”, who is Tomas Reyes, the mayor."""
    text = document.text
    for person in people(document):
        at = text.find(f" {person.surname}, a", 0, person.span.start) + 1
        m = _EARLY.match(text, at + len(person.surname)) if at and " " in person.name else None
        if m is None or text[:at].rstrip().rpartition(" ")[2][:1].isupper() or quoted(document, Span(at, m.end())):
            continue
        first = next((one for one in roles(document, person) if one.spelt), None)
        own = [document[span].lower() for span in person.offices]
        if first and is_role(m["head"]) and not any(goes_with(m["head"], office) for office in own):
            related = Related.here(document, first.span)
            message = f"{person.name}, who is “{document[first.span]}”, is introduced below"
            yield Finding(Span(at, m.end()), message, (), [related])


def _whose(document: Document, person: Person, mention: Span, m: Match[str]) -> _Held | None:
    """Who else has a role, or what its bearer was introduced as; None where it may be the bearer’s."""
    head, indefinite = m["head"], bool(m["one"])
    if head in _DEEDS and not indefinite:
        return _done_by_another(document, person, head)
    if head is None:
        held = _doing(document).get(_begins(m["role"]))
        return held if held and held.person.surname != person.surname else None
    own = [document[span].lower() for span in person.offices if span.start < mention.start]
    if not is_role(head) or (indefinite and head not in TRADES) or any(goes_with(head, office) for office in own):
        return None
    for held in _held(document, head):
        if held.person.surname != person.surname and _may_be_one(document, held, m["role"], head):
            return held
    first = next((one for one in roles(document, person) if one.spelt and one.span.start < mention.start), None)
    return _Held(person, first.span) if first and head in TRADES and not indefinite else None


_WINS = pattern(
    r"(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?|, \d\d,| \([^()]{2,30}\))? (?:won|wins|beat|beats|defeated|has won|took gold|takes gold)\b"
)
_GRANDCHILD = pattern(r",? whose (?:[a-z]+ )?grand(?:son|daughter|child|children|sons|daughters)\b")
_CHILD = pattern(r",? whose (?:[a-z]+ )?(?:son|daughter|baby)\b")
_DEEDS = {
    **dict.fromkeys(("winner", "champion", "victor"), _WINS),
    **dict.fromkeys(("grandmother", "grandfather"), _GRANDCHILD),
    **dict.fromkeys(("mother", "father"), _CHILD),
}
"""What somebody is called for what is told behind their name."""

_WON = r"won|wins|winner|winners|victory|gold|title"
_OWN = {
    **dict.fromkeys(("winner", "victor"), pattern(rf"\b(?:{_WON})\b")),
    "champion": pattern(rf"\b(?:{_WON}|champions?|defending|reigning)\b"),
    **dict.fromkeys(("grandmother", "grandfather"), pattern(r"\b(?:grand\w+|children|widow|\d\d)\b")),
    **dict.fromkeys(
        ("mother", "father"), pattern(r"\b(?:mother|father|child|children|sons?|daughters?|baby|parents?)\b")
    ),
}
"""What, told in a sentence of somebody, may make such a role their own."""


def _done_by_another(document: Document, person: Person, head: str) -> _Held | None:
    """Who has done what a role is for, if it is somebody else alone and nothing of the sort is told of its bearer."""
    doers = [
        (other, mention)
        for other in people(document)
        for mention in other.mentions
        if _DEEDS[head].match(document.text, mention.end)
    ]
    if len({other.surname for other, _ in doers}) != 1 or doers[0][0].surname == person.surname:
        return None
    for mention in person.mentions:
        sentence = sentence_at(document, mention.start)
        told = document[sentence].replace(f", the {head}", "")
        if _OWN[head].search(told):
            return None
    return _Held(doers[0][0], doers[0][1])


def _may_be_one(document: Document, held: _Held, role: str, head: str) -> bool:
    """Whether a role may be the one that somebody has: “the association president” is not the president, whoever is."""
    of_what = role.split()[1:-1]
    return head in TRADES or not of_what or any(word in document[held.span].lower() for word in of_what)


def goes_with(head: str, office: str) -> bool:
    """Whether somebody of an office, in lower case, may be called by a word."""
    alike = {head}.union(*(words for words in _alike() if head in words))
    return head in office or any(word in alike for word in _WORD.compiled.findall(office))


def _held(document: Document, head: str) -> Iterator[_Held]:
    """The people of a story whose role has a word, or one that ends with it: a teacher for a schoolteacher."""
    for word, found in _heads(document).items():
        if word == head or (len(head) > _SHORT and word.endswith(head)):
            yield from found


@layer
def _heads(document: Document) -> dict[str, list[_Held]]:
    """Whose the roles of a story are, by the words that say what somebody is."""
    found: dict[str, list[_Held]] = {}
    for person in people(document):
        for role in roles(document, person):
            if role.span.start <= person.span.end + _NEAR and not _FORMER.search(document[role.span]):
                for head in role.heads:
                    found.setdefault(head, []).append(_Held(person, role.span))
    return found


@layer
def _doing(document: Document) -> dict[str, _Held]:
    """Who does what, by the first words of a clause about them: “who teaches politics”."""
    found: dict[str, _Held] = {}
    for person in people(document):
        m = _WHO.match(document.text, person.span.end)
        if m:
            found.setdefault(_begins(m["clause"]), _Held(person, Span(*m.span("clause"))))
    return found


def _begins(clause: str) -> str:
    return " ".join(clause.split()[:_COMPARED])


@cache
def _alike() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words.split()) for words in _ALIKE)
