"""Somebody with a role of a walk of life of which the story does not speak: a midfielder in a trial, a finance minister who praises his defenders."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.paragraphs import in_headline
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._fields import roles, told_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_OF_FEW = frozenset({"sport", "the state", "the law", "the forces", "volcanoes"})
"""Walks of life whose people are not named as passers-by, as pupils, nurses and singers are."""
_LAST = frozenset(
    """abbess abbot admiral ambassador anaesthetist anesthesiologist archbishop attendant attorney bailiff ballerina bandleader baritone barrister bassoonist batsman batter beekeeper bishop bowler
    brigadier cardiologist cardinal cellist center-back centre-back centre-forward chancellor chaplain chief choirmaster choreographer clarinetist clarinettist co-pilot coach commander commissioner
    commodore concertmaster conductor congressman congresswoman constable controller coroner councillor counsel deacon decathlete defender defenseman dentist detective director doctor engineer
    epidemiologist farmer flautist flutist fly-half full-back general goalie goalkeeper goaltender goatherd golfer grower guard guitarist gunner gymnast gynaecologist gynecologist harpist headmaster
    headmistress headteacher herder hurdler imam inspector jockey judge jumper juror lama lawmaker lawyer leader linebacker linesman magistrate marshal mezzo-soprano midfielder midwife minister muezzin
    mufti mullah neurologist nurse obstetrician oncologist organist outfielder paediatrician paramedic patriarch pediatrician percussionist pharmacist pianist pilot pitcher playmaker policeman pontiff
    priest principal prosecutor pupil quarterback rabbi radiologist rancher sapper saxophonist schoolboy schoolgirl schoolmaster scrum-half secretary seminarian senator sergeant sheriff shepherd shortstop
    singer sister skater soprano sprinter stewardess striker surgeon teacher tenor thrower trumpeter umpire undergraduate vaulter vicar violinist virologist volcanologist wicketkeeper winemaker winger wrestler
    drummer admiral constable""".split()
)
"""The last words of those roles."""
_BEFORE = pattern(
    r"(?:(?P<the>\b[Tt]he )|(?P<its>\b(?:its|their) )|(?P<head>(?:^|\n|[.!?][”\"]? |[”\"] |\bsaid |\btold )))$"
)
_ACTS = pattern(
    r" (?:(?:also|later|then|now|has|had) )?(?:said|says|told|tells|added|adds|wrote|warned|announced|explained|noted|argued|replied|insisted|admitted|recalled|praised|expects?|believes?|hopes?|took|takes"
    r"|declined|refused|called|asked|thanked|vowed|promised|went on|continued)\b"
)
_NAMED = pattern(r",? (?!The\b|But\b|And\b)[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+")


@rule(severity=Severity.WARNING, in_quotes="skip", words=_LAST)
def stray_role(document: Document) -> Iterator[Finding]:
    """Somebody speaks in a role of a walk of life of which the story does not speak.

    A midfielder has no place in a trial, a bishop none in the accounts of a carmaker, and a finance minister who praises his
    defenders is a coach. Known are some 200 roles of a dozen fields (sport, music, churches, the law, the police, the forces, medicine,
    farms, schools, flight, and the state in stories of a game) with the words that stories of each field have. Reported where such a role speaks (“the midfielder told them”), or, if it is of a game, the law, the forces or the state, stands before or
    beside a name, and the story has neither the role again nor any word of its field. Passers-by, who are pupils, nurses and
    singers by trade (“Undergraduate Chloe Lim, 21, was stuck”), the first sentence, headlines and quotations are left alone.

    Bad:  The men got 20 years. “You have shown no remorse,” {==the midfielder==} told them.
    Bad:  Mali won the football match. The coach and the team left the stadium. The players scored. {==Finance minister==} Serge Kone praised them.
    Good: The court gave the men 20 years. “You have shown no remorse,” the judge told them.
    """
    story, text = words(document), document.text
    for at in story.standing(_LAST):
        m = _roles().match(text, story.starts[at - 1]) if at and story.gaps[at] == " " else None
        m = m or _roles().match(text, story.starts[at])
        if m is None or m.end() != story.ends[at]:
            continue
        before = _BEFORE.search(text[max(0, m.start() - 8) : m.start()])
        if before is None:
            continue
        fits = _ACTS.match(text, m.end()) if before["the"] else _NAMED.match(text, m.end())
        if not fits or (before["head"] is not None and text[m.end()] == ","):
            continue
        span = Span(m.start() - (4 if before["the"] else 0), m.end())
        if span.start < sentences(document)[0].end or quoted(document, span) or in_headline(document, span):
            continue
        field = roles()[m.group().lower()]
        anybody = before["head"] is not None and field not in _OF_FEW
        if not anybody and not told_of(document, field, Span(*m.span())):
            yield Finding(span, f"the story has no other word of {field}")


@cache
def _roles() -> Pattern:
    return pattern(rf"(?i:{one_of(roles())})(?![\w’'-])")
