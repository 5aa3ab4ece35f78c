"""An office speaks that nobody in the story holds."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPEAKS = pattern(
    r"\b(?P<the>[Tt]he) (?P<office>governor|mayor|president|chancellor|king|queen|pope|sheriff|ambassador|archbishop|bishop)"
    r" (?:(?:also |later )?(?:said|told|added|says|wrote|warned|announced|noted))\b",
    ("he governor ", "he mayor ", "he president ", "he chancellor ", "he king ", "he queen ", "he pope ", "he sheriff ",
     "he ambassador ", "he archbishop ", "he bishop "),
)  # fmt: skip
_PRESIDENTS = pattern(
    r"\b(?:obama|trump|biden|putin|medvedev|yeltsin|zelensk\w+|poroshenko|yanukovych|lukashenko|macron|hollande|sarkozy|chirac|erdo[gğ]an|bush|clinton"
    r"|reagan|carter|nixon|kennedy|johnson|mandela|ramaphosa|zuma|mbeki|marcos|duterte|aquino|widodo|jokowi|prabowo|ch[aá]vez|maduro|castro|lula|bolsonaro"
    r"|rousseff|milei|macri|kirchner|boric|pi[ñn]era|petro|duque|uribe|obrador|sheinbaum|assad|s?issi|morsi|mubarak|rouhani|raisi|pezeshkian|ahmadinejad"
    r"|karzai|ghani|kagame|ruto|kenyatta|buhari|tinubu|museveni|mugabe|mnangagwa|yoon|moon jae\W?in|tsai ing\W?wen|xi jinping|hu jintao|duda|komorowski"
    r"|steinmeier|mattarella|bukele|ortega|morales|correa|noboa|rajapaksa|aliyev|nazarbayev|tokayev|karimov|saakashvili|sandu|vu[cč]i[cć])\b"
)
"""Presidents who are named without their office, in lower case."""

_FORMS = {
    "governor": ("govern", "gov."),
    "president": (
        "presiden",
        "white house",
        "kremlin",
        "élysée",
        "elysee",
        "commander in chief",
        "obama",
        "trump",
        "biden",
        "putin",
    ),
    "chancellor": ("chancell", "treasury", "exchequer"),
    "king": ("king ", "king’", "king'", "royal", "monarch", "palace"),
    "queen": ("queen ", "queen’", "queen'", "royal", "monarch", "palace"),
    "pope": ("pope ", "pope’", "pope'", "vatican", "pontif"),
    "ambassador": ("ambassador", "embassy", "envoy"),
    "archbishop": ("archbishop", "bishop", "cardinal"),
}
"""What tells that an office has been spoken of, by the office; for others the word itself does."""


@rule(severity=Severity.WARNING, in_quotes="skip", needs=_SPEAKS.needs)
def unheld_office(document: Document) -> Iterator[Finding]:
    """A definite office speaks, and the story names nobody who holds it.

    “The mayor said” needs a mayor who has been introduced. Reported where neither the office nor any form, title or seat of
    it stands anywhere else in the story: it has most likely been put for another office.

    Prime ministers and premiers are named without their office too often to tell, and the first sentence introduces nobody
    yet.

    Bad:  Oleh Berg, the governor, spoke. “Nobody asked them to,” {==the mayor==} said.
    Good: Mayor Anna Weber left early. “Nobody asked me to,” the mayor said.
    """
    low = ""
    for m in _SPEAKS.finditer(document.text):
        low = low or document.text.lower()
        office, start, end = m["office"], m.start(), m.end("office")
        if document.text.find(". ", 0, start) < 0:
            continue
        forms = _FORMS.get(office, (office,))
        named = office == "president" and _PRESIDENTS.search(low)
        if not named and not any(low.find(form, 0, start) >= 0 or low.find(form, end) >= 0 for form in forms):
            yield Finding(Span(m.start(), m.end("office")), f"the story names no {office}")
