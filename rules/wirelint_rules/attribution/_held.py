"""Whether a story speaks of an office at all: by its word, its other forms, its seat, or who is known to hold it."""

from __future__ import annotations

from wirelint import Document, layer, pattern

_PRESIDENTS = pattern(
    r"\b(?:obama|trump|biden|putin|medvedev|yeltsin|zelensk\w+|poroshenko|yanukovych|lukashenko|macron|hollande|sarkozy|chirac|erdo[gğ]an|bush|clinton"
    r"|reagan|carter|nixon|kennedy|johnson|mandela|ramaphosa|zuma|mbeki|marcos|duterte|aquino|widodo|jokowi|prabowo|ch[aá]vez|maduro|castro|lula|bolsonaro"
    r"|rousseff|milei|macri|kirchner|boric|pi[ñn]era|petro|duque|uribe|obrador|sheinbaum|assad|s?issi|morsi|mubarak|rouhani|raisi|pezeshkian|ahmadinejad"
    r"|karzai|ghani|kagame|ruto|kenyatta|buhari|tinubu|museveni|mugabe|mnangagwa|yoon|moon jae\W?in|tsai ing\W?wen|xi jinping|hu jintao|duda|komorowski"
    r"|steinmeier|mattarella|bukele|ortega|morales|correa|noboa|rajapaksa|aliyev|nazarbayev|tokayev|karimov|saakashvili|sandu|vu[cč]i[cć])\b"
)
"""Presidents who are named without their office, in lower case."""

_FORMS = {
    "governor": ("governor", "governat", "gubernat", "governess", "gov."),
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
    "judge": ("judge", "judicia", "court", "justice"),
    "senator": ("senat", "sen."),
    "representative": ("representative", "rep.", "congress", "lawmaker", "house of"),
    "mayor": ("mayor", "city hall"),
    "councillor": ("council", "cllr"),
    "cardinal": ("cardinal", "vatican", "bishop"),
    "bishop": ("bishop", "church", "diocese", "cathedral"),
    "foreign minister": ("foreign min", "ministry"),
    "prime minister": ("prime min", "premier", "downing", " pm "),
    "premier": ("premier", "prime min"),
}
"""What tells that an office has been spoken of, by the office; for others the word itself does."""


def spoken_of(document: Document, office: str, start: int, end: int) -> bool:
    """Whether the story speaks of an office, in lower case, outside a stretch."""
    low = _lower(document)
    if office == "president" and _PRESIDENTS.search(low):
        return True
    return any(low.find(form, 0, start) >= 0 or low.find(form, end) >= 0 for form in _FORMS.get(office, (office,)))


@layer
def _lower(document: Document) -> str:
    return document.text.lower()
