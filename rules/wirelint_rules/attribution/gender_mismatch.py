"""A woman’s role beside a man’s name, or the other way round."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.naming.known import surname
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import HE, SHE, has_namesake, people, sex_of
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._described import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_WOMEN = frozenset(
    """spokeswoman chairwoman congresswoman councilwoman assemblywoman policewoman businesswoman saleswoman sportswoman actress queen duchess princess
    countess baroness empress waitress hostess heiress grandmother mother widow nun""".split()
)
_MEN = frozenset(
    """policeman businessman congressman councilman assemblyman salesman sportsman king duke prince emperor monk grandfather father widower pope
    fisherman""".split()
)
_MR, _MS = frozenset({"mr", "sir"}), frozenset({"mrs", "ms", "miss", "dame", "madam"})
_HE, _SHE = frozenset({"he", "his", "him"}), frozenset({"she", "her"})
_KIN = frozenset(
    """husband wife couple spouse married brother sister brothers sisters son daughter sons daughters father mother parents widow widower family
    siblings""".split()
)
"""Words of a story in which two people of one surname may be meant."""

_DISTANT = frozenset("cousin uncle aunt nephew niece grandson granddaughter twin twins".split())
"""The same, near a title alone."""

_KIN_NEAR = 60
"""So many words about a title it is looked for whether two of one surname may be meant."""

_SISTERS = frozenset(
    "sister mother daughter aunt niece grandmother granddaughter wife girlfriend stepmother stepdaughter sister-in-law mother-in-law daughter-in-law".split()
)
_BROTHERS = frozenset(
    "brother father son uncle nephew grandfather grandson husband boyfriend stepfather stepson brother-in-law father-in-law son-in-law".split()
)
_COMPLEMENT = pattern(r" (?:of|for|to|who|whose|at|in|from|and|with)\b")
_NAMED = pattern(r", [A-ZÀ-Þ]")
_NAME_BEHIND = pattern(r", [A-ZÀ-Þ]\w+ [A-ZÀ-Þ]\w+,")
_OWNED = pattern(r".*[’']s? ")


@rule(severity=Severity.WARNING, in_quotes="skip", words=_WOMEN | _MEN | _MR | _MS)
def gender_mismatch(document: Document) -> Iterator[Finding]:
    """A woman’s role stands beside a man’s name, or the other way round.

    Reported for roles that only women or only men have (actress, spokeswoman, king, widower) beside a full name whose given name
    is borne almost only by the others: role or name was put for another. Roles that both are called by (spokesman,
    chairman, actor) are left alone, and so are given names that tell nothing. So is “Mr” before a woman’s surname, or “Mrs” and “Ms”
    before a man’s, where the story has nobody else of the surname and speaks of no family. Kin are left alone: sisters are
    called Thomas, and brothers by what a stadium announcer makes of their names.

    Bad:  {==The police spokeswoman==} Thomas Weber said two cars had burned.
    Bad:  Nina Ivanova, {==a fisherman==}, saw the boat sink.
    Bad:  Anna Berg saw the crash. ¶ {==Mr. Berg==} called for help.
    Good: Spokesman Nina Ivanova met the actress Julie Martel, a spokeswoman for Paul Ryan and the queen’s doctor, Mark Orr. Her sister Thomas lives in Cork.
    """
    for person in people(document):
        given = _sex_by_given_name(person.name)
        wrong = {HE: _WOMEN, SHE: _MEN}.get(given, frozenset()) if not _of_one_mind(document, given) else frozenset()
        for office in person.offices if wrong else ():
            role = _OWNED.compiled.sub("", _COMPLEMENT.compiled.split(document[office].lower())[0])
            if (
                role.rpartition(" ")[2] in wrong
                and _in_full(document, person, office)
                and not quoted(document, office)
                and not _of_another(document, office)
                and not _SPEAKS.search(document[office])
            ):
                related = Related(document, person.span, f"“{person.name}” is named here")
                yield Finding(office, f"“{document[office]}” stands beside {person.name}", (), [related])
        for one in called(document, person) if wrong else ():
            beside = document[one.span].endswith(person.name) and one.head in wrong - _SISTERS - _BROTHERS
            if beside and not any(one.span.overlaps(office) for office in person.offices):
                yield Finding(one.span, f"“{one.head}” stands beside {person.name}")
        yield from _titled(document, person, {HE: _MS, SHE: _MR}.get(given, frozenset()))
    yield from _mr(document)


_SPEAKS = pattern(r"\b(?:said|says|told|tells|added|announced|confirmed)\b")
"""What shows that a role is the subject of a sentence whose first comma parts it from somebody else's name."""


def _sex_by_given_name(name: str) -> str:
    """He or she by the first of several names; "" where the last is a given name of the other sex, as in countries where it may stand last: Adam Amina."""
    first, _, rest = name.partition(" ")
    *middle, last = rest.split() or [""]
    sex, other = sex_of(first) if rest else "", sex_of(last)
    turned = other and other != sex and (other == SHE or not surname(last))
    return "" if turned or any(sex_of(one) not in {"", sex} for one in middle) else sex


def _of_one_mind(document: Document, given: str) -> bool:
    """Whether a story has pronouns of the other sex only, so that its people of a name are of that: she of an actress Evan."""
    theirs, own = (_SHE, _HE) if given == HE else (_HE, _SHE)
    vocabulary = words(document).vocabulary
    return not vocabulary.isdisjoint(theirs) and vocabulary.isdisjoint(own)


def _mr(document: Document) -> Iterator[Finding]:
    """“Mr” before a woman’s full name."""
    story = words(document)
    for at in story.standing(_MISTER):
        name, behind = (*story.texts[at + 1 : at + 3], "", "")[:2]
        in_full = name.istitle() and behind[:1].isupper() and story.gaps[at + 2] == " "
        span = Span(story.starts[at], story.ends[at + 2]) if in_full else None
        if span and story.gaps[at + 1] in {" ", ". "} and sex_of(name) == SHE and not quoted(document, span):
            yield Finding(span, f"“{story.texts[at]}” stands before {name}")


_MISTER = frozenset({"mr"})


def _in_full(document: Document, person: Person, office: Span) -> bool:
    """Whether a role stands beside a name of several words: a surname alone may be somebody else's of a family."""
    return any(
        " " in document[mention]
        and (0 <= office.start - mention.end <= _BESIDE or 0 <= mention.start - office.end <= _BESIDE)
        for mention in person.mentions
    )


_BESIDE = 8
"""How far from a name its role stands, in code points, an age between."""


def _of_another(document: Document, office: Span) -> bool:
    """Whether a role stands where it may be somebody else’s: “with his mother, Lee was”, “Ann Lee, the victim’s brother, Karl Orr”."""
    if document[office][0].islower() and _NAMED.match(document.text, office.end):
        return True
    return _NAME_BEHIND.match(document.text, office.end) is not None


def _titled(document: Document, person: Person, wrong: frozenset[str]) -> Iterator[Finding]:
    """A title of a woman before a man’s surname, or the other way round."""
    story = words(document)
    if wrong.isdisjoint(story.vocabulary) or not _KIN.isdisjoint(story.vocabulary):
        return
    theirs, own = (_HE, _SHE) if wrong is _MR else (_SHE, _HE)
    if not story.vocabulary.isdisjoint(theirs) and story.vocabulary.isdisjoint(own):
        return
    before = [story.within(mention).start - 1 for mention in person.mentions]
    if sum(at >= 0 and story.lower[at] in wrong for at in before) > 1 and not any(
        at >= 0 and story.lower[at] in (_MR | _MS) - wrong for at in before
    ):
        return  # copy that is of one mind knows better: Jack Monroe is a Ms
    for mention in person.mentions[1:] if not has_namesake(document, person) else ():
        at = story.within(mention).start - 1
        alone = sum(other.surname == person.surname for other in people(document)) == 1
        if (
            alone
            and at >= 0
            and _DISTANT.isdisjoint(story.lower[max(0, at - _KIN_NEAR) : at + _KIN_NEAR])
            and story.lower[at] in wrong
            and story.texts[at].istitle()
            and not quoted(document, mention)
        ):
            related = Related(document, person.span, f"“{person.name}” is named here")
            message = f"“{story.texts[at]}” stands before the surname of {person.name}"
            yield Finding(Span(story.starts[at], mention.end), message, (), [related])
            return
