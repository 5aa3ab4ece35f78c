"""A vote that is won with fewer votes than the other side has."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.numbers.passages import before, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._written import NUMBER, value

if TYPE_CHECKING:
    from collections.abc import Iterator

_PASSED = pattern(
    rf"(?:passed|approved|adopted|carried|ratified|backed|endorsed|confirmed)\b[^.;\n“”\"0-9]{{0,70}}? (?:with |by )?(?P<yes>{NUMBER}) (?:votes? |lawmakers |members |deputies |senators )?(?:voting )?(?:for|in favou?r)(?: of it)?,? (?:and |to |versus |while )?(?P<no>{NUMBER}) (?:votes? |voting |voted )?against\b"
)
_BY = pattern(
    rf"(?:passed|approved|adopted|carried|ratified|backed|endorsed|confirmed)\b[^.;\n“”\"0-9]{{0,70}}? by (?P<yes>{NUMBER}) votes? to (?P<no>{NUMBER})\b"
)
_WON = pattern(
    r"(?:won|wins|elected|re-elected|took the seat)\b[^.;\n“”\"0-9]{0,50}? with (?P<yes>[0-9]{1,2}(?:\.[0-9]+)?)(?: percent| per cent|%)(?: of the votes?)?,? (?:to|against|ahead of)(?: [A-Z][\w’-]+(?:[’']s)?){0,3} (?P<no>[0-9]{1,2}(?:\.[0-9]+)?)(?: percent| per cent|%)"
)
_REJECTED = pattern(
    rf"(?:rejected|defeated|voted down|failed|blocked)\b[^.;\n“”\"0-9]{{0,60}}? (?:with |by )?(?P<yes>{NUMBER}) (?:votes? |lawmakers |members |deputies |senators )?(?:voting )?(?:for|in favou?r)(?: of it)?,? (?:and |to |versus |while )?(?P<no>{NUMBER}) (?:votes? |voting |voted )?against\b"
)
_MAJORITY = pattern(
    r"\b(?:(?:house|chamber|parliament|assembly|senate|council|legislature) (?:of|with) (?P<size>[0-9]{2,3})\b(?! years)|(?P<seats>[0-9]{2,3})-(?:seat|member) (?:house|chamber|parliament|assembly|senate|council|legislature))[^\n“”\"]{0,140}?\b(?P<many>[0-9]{2,3})(?: votes?| seats?)? (?:are |were |was |is )?(?:needed|required) for (?:a |an )?(?:simple |outright )?majority\b"
)
_FULL = pattern(
    rf"\b(?P<size>[0-9]{{1,3}})-(?:member|seat|strong) (?:[\w-]+ ){{1,3}}?[^.;\n“”\"0-9]{{0,50}}?\b(?:with|by) (?P<yes>[0-9]{{1,3}}) votes?(?: in favou?r| for)?,? (?:and|to|with) (?P<more>{NUMBER}) (?:abstentions?|against)\b"
)
_SOME = frozenset(
    "two-thirds supermajority three-fifths needed required short quorum filibuster three-quarters electoral popular presidency runoff".split()
)
_CUES = frozenset(
    "passed approved adopted carried ratified backed endorsed confirmed won wins elected re-elected rejected defeated voted failed blocked majority".split()
)
_AMONG = frozenset("against abstentions abstention majority".split())
_REACH = 200
_VOTES = frozenset(("vote", "votes"))
_ON_SIDES = (
    telling(_CUES, frozenset(("against",)), least=1),
    telling(_CUES, _VOTES, before("by"), before("to"), least=1),
    telling(_CUES, frozenset(("percent", "cent", "%")), before("with")),
)
_OF_A_BODY = (
    telling(frozenset(("majority",)), frozenset(("needed", "required")), least=1),
    telling(_VOTES, frozenset("abstentions abstention against".split())),
)


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    among=(*_ON_SIDES, *_OF_A_BODY),
)
def vote_outcome(document: Document) -> Iterator[Finding]:
    """A vote is won with fewer votes than the other side has.

    Nothing passes with 40 votes for and 52 against, nobody wins a seat with 38 percent to 41, 61 of 120 are a majority, and 15 members have no 16 votes. Larger
    majorities that a law asks for (two-thirds) and electoral colleges are left alone.

    Bad:  The motion passed with {==40 votes for and 52 against==}.
    Bad:  The law was adopted by {==44 votes to 51==}.
    Bad:  She won the seat with {==38 percent to 41 percent==} for her rival.
    Bad:  In the house of 120 he is short: {~~71~>61~~} votes are needed for a majority.
    Bad:  The 15-member council backed it with {==14 votes and two abstentions==}.
    Good: The motion passed with 52 votes for and 40 against. It failed with 52 votes for and 40 against, short of two-thirds.
    """
    story, text = words(document), document.text
    for at in (at for passage in told(document, *_ON_SIDES) for at in passage.standing(_CUES)):
        start = story.starts[at]
        for form in (_PASSED, _BY, _WON, _REJECTED):
            m = form.match(text, start)
            if m and not _more_is_asked(document, start):
                yes, no = (float(m[side]) if "." in m[side] else float(value(m[side])) for side in ("yes", "no"))
                if yes < no if form is not _REJECTED else yes > no:
                    how, other = ("won", "lost") if form is not _REJECTED else ("lost", "won")
                    message = f"“{story.texts[at]}” with {m['yes']} to {m['no']}: what is {how} so is {other}"
                    yield Finding(Span(m.start("yes"), m.end()), message)
    for at in (at for passage in told(document, *_OF_A_BODY) for at in passage.standing(_AMONG)):
        low = max(0, story.starts[at] - _REACH)
        for m in _MAJORITY.finditer(text, low, story.ends[at]):
            size = int(m["size"] or m["seats"])
            right = size // 2 + 1
            if m.end() == story.ends[at] and abs(int(m["many"]) - right) > 1 and abs(int(m["many"]) - size * 2 / 3) > 2:
                span = Span(*m.span("many"))
                yield Finding(
                    span, f"a majority of {size} is {right}, not {m['many']}", [Fix.replace(span, str(right))]
                )
        for m in _FULL.finditer(text, low, story.ends[at]):
            if m.end() == story.ends[at] and int(m["yes"]) + value(m["more"]) > int(m["size"]):
                many = int(m["yes"]) + value(m["more"])
                yield Finding(Span(m.start("yes"), m.end()), f"these are {many} votes of a body of {m['size']}")


def _more_is_asked(document: Document, at: int) -> bool:
    story = words(document)
    index = story.at(at) or 0
    return not _SOME.isdisjoint(story.lower[max(0, index - 40) : index + 40])
