"""A woman’s role beside a man’s name, or the other way round."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import HE, SHE, by_given_name, people
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WOMEN = frozenset(
    """spokeswoman chairwoman congresswoman councilwoman assemblywoman policewoman businesswoman saleswoman sportswoman actress queen duchess princess
    countess baroness empress waitress hostess heiress grandmother mother widow nun""".split()
)
_MEN = frozenset(
    """policeman businessman congressman councilman assemblyman salesman sportsman king duke prince emperor monk grandfather father widower pope
    fisherman""".split()
)
_COMPLEMENT = pattern(r" (?:of|for|to|who|whose|at|in|from|and|with)\b")
_OWNED = pattern(r".*[’']s? ")


@rule(severity=Severity.WARNING, in_quotes="skip", words=_WOMEN | _MEN)
def gender_mismatch(document: Document) -> Iterator[Finding]:
    """A woman’s role stands beside a man’s name, or the other way round.

    Reported for roles that only women or only men have (actress, spokeswoman, king, widower) beside a full name whose given name
    is borne almost only by the others: role or name was put for another. Roles that both are called by (spokesman,
    chairman, actor) are left alone, and so are given names that tell nothing.

    Bad:  {==The police spokeswoman==} Thomas Weber said two cars had burned.
    Bad:  Nina Ivanova, {==a fisherman==}, saw the boat sink.
    Good: Spokesman Nina Ivanova met the actress Julie Martel, a spokeswoman for Paul Ryan and the queen’s doctor, Mark Orr.
    """
    for person in people(document):
        given = by_given_name(person.name.partition(" ")[0]) if " " in person.name else ""
        wrong = {HE: _WOMEN, SHE: _MEN}.get(given, frozenset())
        for office in person.offices if wrong else ():
            role = _OWNED.compiled.sub("", _COMPLEMENT.compiled.split(document[office].lower())[0])
            if role.rpartition(" ")[2] in wrong and not quoted(document, office):
                related = Related(document, person.span, f"“{person.name}” is named here")
                yield Finding(office, f"“{document[office]}” stands beside {person.name}", (), [related])
