"""An office speaks that nobody in the story holds."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFFICES = frozenset(
    """governor mayor president chancellor king queen pope sheriff ambassador archbishop bishop headteacher headmaster principal coach captain
    admiral colonel sergeant surgeon pilot prosecutor professor rector imam rabbi priest ombudsman curator conductor lieutenant detective coroner
    midwife choreographer composer skipper treasurer landlord tenant farmer baker fisherman driver teacher nurse vet zookeeper chairwoman""".split()
)
_SPEAKS = pattern(r" (?:also |later )?(?:said|told|added|says|wrote|warned|announced|noted)\b")
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
    "prosecutor": ("prosecut", "attorney", "district"),
    "professor": ("profess", "universit", "dr.", "prof."),
    "principal": ("principal", "school", "head"),
    "headteacher": ("head", "school"),
    "headmaster": ("head", "school"),
    "coach": ("coach", "manager", "train", "boss"),
    "captain": ("captain", "capt.", "skipper"),
    "skipper": ("skipper", "captain", "capt."),
    "sergeant": ("sergeant", "sgt", "officer"),
    "lieutenant": ("lieutenant", "lt.", "officer"),
    "colonel": ("colonel", "col.", "officer"),
    "admiral": ("admiral", "adm.", "navy"),
    "detective": ("detective", "det.", "police"),
    "coroner": ("coroner", "inquest"),
    "surgeon": ("surge", "doctor", "hospital"),
    "pilot": ("pilot", "flew", "flight"),
    "driver": ("driv", "taxi", "cab"),
    "teacher": ("teach", "school"),
    "nurse": ("nurs",),
    "farmer": ("farm",),
    "fisherman": ("fish",),
    "baker": ("bak",),
    "priest": ("priest", "father", "rev.", "church"),
    "imam": ("imam", "mosque", "sheikh"),
    "rabbi": ("rabbi", "synagogue"),
    "landlord": ("landlord", "pub"),
    "tenant": ("tenant", "rent"),
    "conductor": ("conduct", "orchestra", "train"),
    "composer": ("compos", "music"),
    "choreographer": ("choreograph", "danc", "ballet"),
    "curator": ("curat",),
    "vet": (" vet", "veterinar", "veteran"),
    "chairwoman": ("chair",),
}
"""What tells that an office has been spoken of, by the office; for others the word itself does."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=_OFFICES)
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
    story, text = words(document), document.text
    for at in story.standing(_OFFICES):
        end = story.ends[at]
        if at == 0 or story.lower[at - 1] != "the" or story.gaps[at] != " " or not _SPEAKS.match(text, end):
            continue
        office, start = story.texts[at], story.starts[at - 1]
        if not office.islower() or (text.find(". ", 0, start) < 0 and text.find(".\n", 0, start) < 0):
            continue
        low = low or text.lower()
        forms = _FORMS.get(office, (office,))
        named = office == "president" and _PRESIDENTS.search(low)
        if not named and not any(low.find(form, 0, start) >= 0 or low.find(form, end) >= 0 for form in forms):
            yield Finding(Span(start, end), f"the story names no {office}")
