"""A country's envoy or embassy that is in that country itself."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._nations import ALIASES, nations

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENVOYS = frozenset(
    "ambassador ambassadors envoy envoys consul consuls embassy consulate ambassador-designate attache attaché".split()
)
_BEHIND = pattern(r" (?P<to>to|in) (?:the )?(?P<country>(?:[A-Z]\.[A-Z]\.|[A-Z]\w+(?: (?:and |of )?[A-Z]\w+){0,3}))")
_BEFORE = pattern(
    r"(?:(?:[Tt]he |[Aa]n? )?(?:former |new |then-|acting )?)?(?P<country>(?:[A-Z]\.[A-Z]\.|[A-Z]\w+(?: [A-Z]\w+){0,2}))(?P<owns>[’']s?)? (?:[a-z-]+ |[A-Z][a-z]+ ){0,2}$"
)
_REACH = 60
"""How far before an envoy the country stands that sent him, in code points."""


@rule(severity=Severity.ERROR, reach="paragraph", in_quotes="skip", words=_ENVOYS)
def envoy_at_home(document: Document) -> Iterator[Finding]:
    """An envoy or an embassy of a country is in that country.

    A country sends ambassadors to others. Reported where an ambassador, a consul, an embassy or a consulate of a country is one to
    the same country, or in it: one of the two was put for another. Envoys to a body (“ambassador to the United Nations”), roving
    envoys for a subject and quotations are left alone.

    Bad:  {==The Jordanian ambassador to Jordan==} spoke of a grant.
    Bad:  {==The French embassy in France==} closed its doors.
    Good: The Jordanian ambassador to Egypt and Britain’s embassy in France gave a party; Kenya’s envoy in the region stayed in Kenya.
    """
    story, text = words(document), document.text
    for at in story.standing(_ENVOYS):
        behind = _BEHIND.match(text, story.ends[at])
        host = _country(behind["country"]) if behind else ""
        low = max(0, story.starts[at] - _REACH)
        before = _BEFORE.search(text[low : story.starts[at]]) if host else None
        if behind is None or before is None or _country(before["country"]) != host:
            continue
        yield Finding(
            Span(low + before.start(), behind.start("country") + len(behind["country"])),
            f"{host} has no {story.lower[at]} {behind['to']} {host}",
        )


def _country(name: str) -> str:
    """The country that a name or an adjective means, or its last word does, or ""."""
    for word in (name, name.rpartition(" ")[2]):
        if found := ALIASES.get(word) or nations().get(word):
            return found
    return ""
