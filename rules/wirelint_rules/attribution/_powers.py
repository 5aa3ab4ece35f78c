"""What only some bodies and parties to a case can do, and who cannot."""

from __future__ import annotations

from functools import cache

from wirelint import pattern
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.patterns import Pattern, one_of
from wirelint.typed import NamedTuple

KINDS = {
    "court": "court, tribunal, judge, judges, magistrate, magistrates",
    "jury": "jury, jurors, juror",
    "accused": "accused, defendant, defendants, suspect, suspects, convict",
    "defence": "defence, defense, defence lawyer, defense lawyer, defence lawyers, defense lawyers, defence attorney, defense attorney, defense attorneys, defence counsel, defense counsel",
    "prosecution": "prosecution, prosecutor, prosecutors",
    "witness": "witness, witnesses, plaintiff, plaintiffs, victim's family, victims' families, victim",
    "police": "police, police officers, police chief, police department, sheriff, detectives, investigators",
    "weather": "weather service, weather office, weather bureau, weather agency, meteorological office, meteorological service, forecaster, forecasters, meteorologists, meteorologist",
    "issuer": "central bank, reserve bank",
    "finance": "stock exchange, bourse, insurer, pension fund, hedge fund",
    "hospital": "hospital, clinic, hospice, maternity ward, nursing home",
    "culture": "museum, orchestra, zoo, theater, theatre, opera, opera house, gallery, library, circus, choir, philharmonic, aquarium, art gallery, cinema, ballet, monastery",
    "trade": "airline, bakery, brewery, supermarket, hotel, restaurant, carmaker, shipyard, winery, retailer, brewer, pharmacy, dairy, butcher, nursery, shipowner",
    "school": "school, kindergarten, high school, primary school, elementary school, nursery school, headmaster, headmistress",
    "sea": "coast guard, coastguard, lifeboat crew, harbor master, harbour master",
    "fire": "fire brigade, fire department, fire service, firefighters",
    "poll": "election commission, electoral commission, election board, election authority",
    "sport": "goalkeeper, striker, midfielder, defender, winger, football club, league",
}
"""Who acts, by kind; names are parted by commas."""

OUTSIDE = "weather finance hospital culture trade school"
"""Bodies that have no power over people or laws."""

PARTIES = "accused defence witness"
"""Those before a court who do not decide."""


class Act(NamedTuple):
    """What only some do: a verb with what follows it, who does not do it, by kind, and words of which a story that tells of it has one."""

    verbs: str
    behind: str
    cannot: str
    what: str
    among: str = ""


_CRIME = (
    r"(?:(?:first|second)-degree |attempted |aggravated |involuntary |two counts of |three counts of |capital |gross )?(?:murder|manslaughter|theft|fraud|assault|rape|robbery|burglary|arson"
    r"|treason|espionage|corruption|bribery|embezzlement|perjury|kidnapping|homicide|terrorism|smuggling|extortion|conspiracy|money laundering|drunken driving|drunk driving|vandalism|trespassing)"
)
_WHOM = r"(?:him|her|them|the (?:man|woman|couple|pair|driver|suspect|defendant|teenager|former [a-z]+)|(?:[A-Z][\w.’'-]+ ){1,3}|(?:the |an? |two |three |four |five |six )?[\w’’-]+(?: [\w’’-]+){0,3})"

ACTS = (
    Act("sentenced sentences", rf" (?!to\b|in\b|on\b|for\b|last\b|by\b|after\b){_WHOM} ?,?(?:\w+ ){{0,3}}to (?:[\w-]+ (?:and a half )?(?:years?|months?|days|weeks|hours)|life|death|prison|jail|hang|community)\b", f"prosecution police issuer sea fire poll sport {OUTSIDE} {PARTIES}", "sentences nobody"),
    Act("arrested detained", r" (?!in\b|on\b|at\b|last\b|by\b|after\b|for\b|with\b)(?:him\b|her\b|them\b|the (?:man|woman|couple|driver|suspect)|\d+ |an? |two |three |four |five |six |seven |eight |nine |ten |dozens |several )", f"court jury issuer poll sport {OUTSIDE} {PARTIES}", "arrests nobody"),
    Act("ruled", rf" (?:that\b|on {WEEKDAY} (?:that|in|for|against)\b|(?:the|his|her|their) [a-z -]{{2,30}} (?:was|were|had|is|are)\b|in favou?r of|against (?:him|her|the))", f"prosecution police sea fire weather hospital culture trade school {PARTIES}", "gives no rulings", "ruled"),
    Act("upheld overturned quashed", r" (?:the|his|her|their|a) (?:[a-z-]+ ){0,2}(?:verdict|conviction|convictions|sentence|sentences|ruling|acquittal|acquittals|injunction)\b", f"jury prosecution police issuer sea fire poll sport {OUTSIDE} {PARTIES}", "decides no appeals"),
    Act("acquitted", r" (?!in\b|on\b|of\b|last\b|by\b|after\b|for\b)\w", f"prosecution police issuer sea fire poll {OUTSIDE} {PARTIES}", "acquits nobody"),
    Act("granted denied refused", r" (?:him|her|them|the (?:man|woman|defendant|suspect|accused)|[A-Z][\w’-]+) bail\b", f"jury issuer sea fire poll sport {OUTSIDE} {PARTIES}", "grants no bail"),
    Act("adjourned postponed", r" (?:the|his|her|its) (?:[a-z-]+ )?(?:trial|hearing|inquest|sentencing|case)\b", f"prosecution police issuer sea fire poll {OUTSIDE} {PARTIES}", "adjourns no trials"),
    Act("pleaded pleads pled", r" (?:not )?(?:guilty|innocent)\b", "court jury prosecution weather issuer poll", "enters no plea"),
    Act("charged indicted", rf" {_WHOM} ?with (?:the )?{_CRIME}\b", f"defence jury accused witness issuer sea fire poll sport {OUTSIDE}", "charges nobody"),
    Act("instructed told directed", r" (?:the )?(?:jury|jurors) (?:to|that they must) (?:disregard|ignore|return|consider only|retire)\b", "accused defence prosecution witness police", "gives juries no directions", "jury jurors"),
    Act("asked urged told", r" (?:the )?(?:jury|jurors|court|judge|judges|tribunal)(?: on \w+day)? (?:to|not to) (?:acquit|clear|exonerate)\b", "prosecution", "asks for no acquittal", "acquit clear exonerate"),
    Act("asked urged", r" (?:the )?(?:court|judge|judges|tribunal)(?: on \w+day)? (?:to (?:sentence|jail|imprison) (?:him|her|them|the|[A-Z])|for (?:the death penalty|the maximum))", "defence accused", "asks for no sentence", "death jail imprison sentence maximum life prison"),
    Act("demanded sought", r" (?:the death penalty|the maximum (?:sentence|penalty)|(?:a )?life (?:sentences?|imprisonment|in prison)|(?:\d+|two|three|four|five|six|seven|eight|nine|ten)(?:-year| years) (?:sentence|in (?:prison|jail)))", "defence accused", "asks for no sentence", "death jail imprison sentence maximum life prison"),
    Act("argued argues claimed claims said says", r" (?:(?:that )?(?:he|she|they|[A-Z][\w’-]+|the defendant|the accused) (?:had )?(?:acted|was acting|shot \w+|fired|stabbed \w+) in self-defen[cs]e\b)", "prosecution", "does not plead self-defence", "self-defense self-defence"),
    Act("said says argued argues told", r"(?: the court| jurors| the jury| reporters| the judge)?,?(?: that)? (?:its|their|his|her) client\b(?! state)", "court jury prosecution", "has no client", "client"),
    Act("raised cut lowered held kept trimmed hiked slashed left lifted", r" (?:its|the|their) (?:(?:key|benchmark|policy|main|repo|overnight|base|cash) )+(?:(?:interest|lending|policy|repo|discount|cash|refinancing) )*rates?\b", f"court jury police sea fire poll prosecution culture school hospital weather trade {PARTIES}", "sets no interest rates", "rate rates"),
    Act("forecast forecasts predicted predicts", r" (?:another |more |further |up to |heavy |light |scattered |strong |at least |as much as |about |[\d.,]+ (?:to [\d.,]+ )?(?:centimeters?|centimetres?|cm|inches|feet|mm|millimeters?|millimetres?) of )*(?:[\d.,]+ (?:to [\d.,]+ )?(?:centimeters?|centimetres?|cm|inches|feet|mm) of )?(?:snow|rain|rainfall|snowfall|showers|thunderstorms?|gusts|gales|drizzle|hail|frost|sleet|sunshine|downpours?)\b", f"court jury police prosecution issuer culture trade hospital finance poll fire {PARTIES}", "forecasts no weather"),
    Act("issued lifted extended", r" (?:an? |the |its )?(?:[a-z-]+ )?(?:storm|flood|flash flood|tsunami|tornado|hurricane|typhoon|cyclone|gale|avalanche|frost|rain|heavy-rain|snow|blizzard) (?:warnings?|watch|watches|alerts?)\b", f"court jury police prosecution issuer finance hospital culture trade school poll sport {PARTIES}", "issues no warnings of weather"),
    Act("intercepted shot", r"(?: down)? (?:\d+|two|three|four|five|six|seven|eight|nine|ten|all|several|dozens of)(?: of [\w ]{2,20})? (?:[A-Z]\w+ )?(?:attack |ballistic |cruise |enemy |incoming )*(?:drones|missiles|rockets|projectiles)\b", f"court jury prosecution issuer poll fire sport {OUTSIDE}", "has no air defences", "drones missiles rockets projectiles"),
    Act("extinguished doused", r" (?:the|a|several|two|three) (?:[a-z-]+ )?(?:blazes?|fires?|flames)\b", f"court jury prosecution issuer poll weather finance {PARTIES}", "puts out no fires", "blaze blazes fire fires flames"),
    Act("put", r" out the (?:[a-z-]+ )?(?:blaze|fire|flames)\b", f"court jury prosecution issuer poll weather finance {PARTIES}", "puts out no fires", "blaze blazes fire fires flames"),
    Act("said says announced reported put", r" (?:that )?(?:voter )?turnout (?:was|stood at|had reached|reached|at|had been)\b", "court jury prosecution issuer fire sea hospital culture trade weather finance school", "counts no voters", "turnout"),
    Act("put", r" (?:the quake|the earthquake|the tremor|its|the magnitude|the)[’'s]* (?:magnitude |depth |strength )?at (?:magnitude )?\d\.\d\b", "court jury prosecution issuer fire hospital culture trade finance school poll police", "measures no earthquakes", "magnitude depth strength epicenter epicentre quake earthquake"),
    Act("put", r" the (?:quake|earthquake|tremor)[’']s (?:magnitude|strength|epicenter|epicentre|depth)\b", "court jury prosecution issuer fire hospital culture trade finance school poll police", "measures no earthquakes", "magnitude depth strength epicenter epicentre quake earthquake"),
    Act("reported confirmed recorded", r" (?:another )?[\d,]+ (?:new |fresh |more |further )+(?:coronavirus |COVID-19 |Covid-19 |cholera |measles |Ebola |dengue |polio |mpox )?(?:cases|infections)\b", "court jury prosecution issuer fire sea culture weather finance poll trade", "counts no infections", "cases infections"),
    Act("awarded", r" (?:a|the|two) (?:(?:late|soft|second|disputed|early) )?(?:penalty|penalties|free[ -]kicks?|corner)(?: kick)?\b(?! of| notice)", "jury court", "awards no penalties in a game"),
    Act("passed approved adopted", r" (?:the|a) (?:[a-z-]+ )?(?:bill|law|constitution)\b", f"prosecution police sea fire weather hospital culture trade school {PARTIES}", "passes no laws", "bill law constitution"),
    Act("issued", r" (?:an? )(?:international |European |new )?(?:arrest warrant|search warrant|warrants?)\b", f"jury issuer sea fire poll sport {OUTSIDE} {PARTIES}", "issues no warrants"),
    Act("operated", r" on (?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|him|her|patients|the (?:boy|girl|man|woman|wounded|injured))\b", "court jury prosecution issuer finance culture trade weather school poll accused defence police", "operates on nobody"),
    Act("delivered", r" (?:its|their|a) (?:guilty )?verdict of (?:not )?guilty\b", f"prosecution police {OUTSIDE} {PARTIES}", "gives no verdict"),
)  # fmt: skip


TELLING = frozenset(word for act in ACTS for word in (act.among or act.verbs).split())
"""The words of which a story that tells of an act has one."""


def verbs(vocabulary: frozenset[str]) -> frozenset[str]:
    """The verbs of the acts that a story with some words may tell of."""
    return frozenset().union(*(told for told, among in _told_of() if not among or not vocabulary.isdisjoint(among)))


@cache
def _told_of() -> list[tuple[frozenset[str], frozenset[str]]]:
    """The verbs of each act, and the words of which a story that tells of it has one."""
    return [(frozenset(act.verbs.split()), frozenset(act.among.split())) for act in ACTS]


@cache
def acts() -> dict[str, tuple[tuple[Act, Pattern], ...]]:
    """The acts that a verb may tell of, each with an expression for what follows it."""
    found: dict[str, tuple[tuple[Act, Pattern], ...]] = {}
    for act in ACTS:
        behind = pattern(act.behind)
        for verb in act.verbs.split():
            found[verb] = (*found.get(verb, ()), (act, behind))
    return found


def cannot(actor: str, act: Act) -> bool:
    """Whether somebody, by what they are called in lower case, cannot have done something."""
    return _kind_of().get(actor.replace("’", "'"), "") in act.cannot.split()


@cache
def _kind_of() -> dict[str, str]:
    return {name: kind for kind, names in KINDS.items() for name in names.split(", ")}


@cache
def actors() -> str:
    """An expression for all who act, by name."""
    return one_of(sorted({form for name in _kind_of() for form in (name, name.replace("'", "’"))}))
