"""A share of a whole that the story has told of before: of the population, the staff, the fleet."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.number_words import FRACTIONS, PER_CENT
from wirelint.layers.numbers.amounts import COUNT, PERCENT, SHARE, frames, matched
from wirelint.layers.numbers.passages import telling
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._roles import roles, span_of_time
from wirelint_rules.arithmetic._share_forms import VAGUE
from wirelint_rules.arithmetic._shares import is_on_its_side, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_PLACES = "(?:town|city|village|island|country|nation|state|province|region|district|county|capital|republic|community|settlement|camp|suburb)"
_CRAFT = "(?:aircraft|planes|jets|airliners|ships|vessels|boats|ferries|trawlers|buses|trucks|lorries|trams|trains|locomotives|cars|taxis|vehicles|helicopters|tankers|drones)"
_WHOLES = {
    "population": rf"{COUNT} (?:inhabitants|residents|people live)|\b(?:population of|{_PLACES} of|home to) {{hedge}}{COUNT}",
    "workforce": rf"\bemploys {{hedge}}{COUNT}|\b(?:workforce|staff|payroll) of {{hedge}}{COUNT}|\bhas {{hedge}}{COUNT} (?:employees|workers|staff)\b|{COUNT} people work (?:there|here|at|for|in)\b",
    "membership": rf"\b(?:has|counts|with) {{hedge}}{COUNT} members\b|\bmembership of {{hedge}}{COUNT}",
    "fleet": rf"\b(?:fleet of|has|owns|runs|operates|flies) {{hedge}}{COUNT} {_CRAFT}\b",
    "capacity": rf"\b(?:capacity of|built for|designed for|designed to hold|meant for|has room for|holds up to|seats) {{hedge}}{COUNT}",
}
"""What is called by a noun, and how a sentence tells how many that is."""
_ALIASES = {
    "inhabitants": "population", "residents": "population", "people": "population", "staff": "workforce", "employees": "workforce", "workers": "workforce",
    "payroll": "workforce", "members": "membership",
}  # fmt: skip
_NOUNS = frozenset((*_WHOLES, *_ALIASES))
_SHARE_OF = pattern(
    rf"(?P<share>[{SHARE}{PERCENT}])(?: of)? (?:its|their|the)(?: (?:entire|total|whole|current|former|local|island[’']s|town[’']s|city[’']s|company[’']s|firm[’']s|group[’']s))? (?P<noun>{'|'.join(sorted(_NOUNS))})\b(?! (?:of|in|who|that|aged|over|under|are|were|is|was))"
)
_RESTATING = pattern(
    rf"(?:,(?: or| equal to| equivalent to| which is| that is| representing| making up)?|,? or| \(|, accounting for) ?(?:{VAGUE} |less than )?$"
)
_HEDGE = rf"(?:{VAGUE} )?"
_FORMS = {noun: pattern(form.replace("{hedge}", _HEDGE)) for noun, form in _WHOLES.items()}
_SHARED = telling(_NOUNS, PER_CENT | FRACTIONS)


@rule(severity=Severity.WARNING, among=(_SHARED,))
def distant_share_mismatch(document: Document) -> Iterator[Finding]:
    """A share of the population, the staff or the fleet is not what is told of them.

    “The island has 11,400 inhabitants and has received 6,230 migrants, equal to two-thirds of its population” is a little more than half of it. The number of the
    whole stands in the sentence or the two before it, and is the only one there; the part stands right before the share, which restates it.

    Left alone: shares that are rounded or hedged and near enough, and shares of some other whole: “a fifth of the population of the coast”.

    Bad:  The plant employs 2,400 people. It will cut 600 jobs, or {~~40 percent~>25 percent~~} of its workforce.
    Bad:  The town of 8,000 lost 1,600 residents in the war, {~~half~>a fifth~~} its population.
    Good: The plant employs 2,400 people. It will cut 600 jobs, or a quarter of its workforce, a 12th of the market there.
    """
    for frame, m in matched(document, _SHARED, _SHARE_OF):
        share, part = frame.amount(m, "share"), _restated(frame, m.start("share"))
        whole = _whole(document, frame, part, _ALIASES.get(m["noun"], m["noun"])) if part else None
        if part is None or whole is None or part.span == whole.span or is_on_its_side(share, part.value / whole.value):
            continue
        yield from judged(document, part._replace(noun=""), whole._replace(noun=""), share)


def _restated(frame: Frame, at: int) -> Amount | None:
    """The number right before a share that the share restates."""
    found = [one for one in roles(frame) if one.at < at]
    last = found[-1].amount if found else None
    if last is None or last.kind != COUNT or span_of_time(last) or last.partial:
        return None
    between = frame.text[found[-1].at + 1 : at]
    return last if _RESTATING.search(between) and not _OTHER.search(between) else None


_OTHER = pattern(r"[;:]|\b(?:while|and|but|against|(?<!more )(?<!less )than|from|compared)\b")


def _whole(document: Document, frame: Frame, part: Amount, noun: str) -> Amount | None:
    """The one number, beside the part, that a sentence gives of a whole, or else the nearest of the two before it that gives any."""
    for one in (frame, *frames(document).before(frame, 2, paragraphs=1)):
        places = {at for m in _FORMS[noun].finditer(one.text) for at in range(*m.span()) if at in one.amounts}
        found = [one.amounts[at] for at in places if one.amounts[at] is not part]
        if found:
            return found[0] if len(found) == 1 and found[0].value > 0 else None
    return None
