"""A minister, or a ministry’s spokesman, who is given two fields."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._described import called
from wirelint_rules.attribution.office_held_twice import office_held_twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_FIELDS = (
    "health", "interior home", "foreign external", "defence defense", "finance treasury economy economic budget", "education schools",
    "transport transportation railway railways", "agriculture farm agricultural fisheries", "justice", "energy oil petroleum power electricity mining mines",
    "labour labor employment", "environment climate forestry water", "culture heritage arts", "information communications telecommunications digital",
    "tourism", "sports sport youth", "trade commerce industry business", "housing", "immigration migration", "science research technology innovation",
)  # fmt: skip
"""What ministries are for; the words of a line may stand for one field."""

_FIELD = {word: at for at, line in enumerate(_FIELDS) for word in line.split()}
_POST = pattern(
    r"(?i:\b(?P<field>[a-z]+) (?P<post>minister|ministry|secretary|department)(?:[’']s)?(?: spokes(?:man|woman|person))?)$"
)
_FOR = pattern(r" (?:for|at|in|of) the (?P<field>[a-z]+) (?:ministry|department)\b")
_CHANGES = pattern(
    r"\b(?:reshuffle|shuffled?|both|also|as well as|doubl\w+|sworn|appoint\w+|previously|former|formerly|served|moved|promoted|takes? over|took over|portfolios?|successor|replac\w+|combin\w+)\b"
)
_TWO = 2
_NEAR = 160
"""How far about a post a word of change is looked for, in code points."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=frozenset("minister ministry secretary department".split()))
def two_ministries(document: Document) -> Iterator[Finding]:
    """A minister, or a ministry’s spokesman, has two fields.

    The health minister of one paragraph is the transport minister of another: one of them is another’s. Reported where two fields that no
    ministry has together stand with one and the same person, in a title or in apposition. Fields that are often joined (trade and
    industry, home and interior), former, deputy and acting ministers, and posts beside a word of change (reshuffle, appointed, also) are left alone.

    Bad:  Health Minister Joana Melo said vaccines would come. ¶ {==The transport minister, Melo==}, said they were free.
    Bad:  Finance ministry spokeswoman Rita Alves spoke. ¶ {==The health ministry spokeswoman, Alves==}, said no more.
    Good: Health Minister Joana Melo met the transport minister, Ana Reis. ¶ The minister, Melo, said they were free.
    """
    if len(words(document).vocabulary & _FIELD.keys()) < _TWO:
        return
    for person in people(document):
        if len(person.mentions) >= _TWO:
            yield from _two(document, person)


def _two(document: Document, person: Person) -> Iterator[Finding]:
    first: tuple[int, str, Span] | None = None
    for one in called(document, person):
        m = _POST.search(one.words) or _FOR.match(document.text, one.span.end)
        field = _FIELD.get(m["field"].lower()) if m else None
        if m is None or field is None or " and " in one.words:
            continue
        if _CHANGES.search(document.text, max(0, one.span.start - _NEAR), one.span.end + _NEAR):
            return
        if first and field != first[0]:
            if any(office_held_twice.find(document)):
                # two have the first office: that is told there
                return
            message = f"{person.name} has another field above: {first[1].lower()}"
            yield Finding(one.span, message, (), [Related.here(document, first[2])])
            return
        first = first or (field, m["field"], one.span)
