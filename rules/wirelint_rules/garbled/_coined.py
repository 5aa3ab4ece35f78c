"""Compounds with a hyphen that no news has and no pattern makes: in a ruined story, what a machine has put for a word."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.grammar import listed
from wirelint.layers.judged import Judge
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._odds import commonness
from wirelint_rules.garbled._strangers import EVERYDAY, STRANGE, rarity

if TYPE_CHECKING:
    from wirelint.document import Document, Span

COMMON = 3.9
"""Both parts have been counted so often (a logarithm)."""

SHORTEST = 3
"""The first part has so many letters at least."""

PARTICLES = frozenset("in out up down off over back away".split())
"""What stands behind a verb, or a word in -ing, in a noun that was made of both."""

OPENING = frozenset(
    """a an the all any anti as at bi bio black blue by centre center chief co counter cross cyber de deep dis double down e early east eastern eco euro ever ex
    extra far fast fine animal below flash hair lane leg mass radio square body brain land sea air data first five flat four free fresh front full general good great green grey gray half hand hard head heavy high home hot hyper ill in inner inter
    intra joint large last late left lesser life light like little long low lower macro main major man maxi mega micro mid mini minor mono most much multi near neo new
    nine no non north northern now off old on once one open out outer over own pan para part past per poly poor post pre pro proto pseudo quasi quarter queen quick
    re real red rich right same second self semi senior seven short side single six slow small so soft solo south southern step still strong sub super
    tele ten then third thin three through top trans tri triple twice twin two ultra un under uni up upper vice war warm water web week well west western white
    whole wide world year yellow young""".split()
)
"""What many compounds begin with that nobody has counted."""

CLOSING = frozenset(
    """able prone wave waves miles formation thin wise wash human automation artwork function produce about age aged army away backed based bound bred calibre capable car carat care centre center choice class clad class conscious cum day deep degree dependent designate distance down dry edge efficient ending era extra eyed fast fed feet figure fire foot for free friendly grade gram heavy height high hit hour hungry inch income intensive interest kilo kilometre kilometer kind known laden led legged length lengths less level light like lined list litre liter long looking loss metre meter mile million minded minute model month more most neutral odd of off old on only first lapse out owned part plus poor positive priced price proof quality quantity ready related rich right run safe scale sided size sized skinned something specific speed stage star strong style themed thick tier to ton tonne track up wheel wheeled wide width winning worthy year""".split()
)
"""What many compounds end with that nobody has counted."""

SOUND = frozenset(
    """book-keeper record-keeper score-keeper store-keeper shop-keeper blow-up break-in break-out build-up burn-up buy-in buy-out buy-up call-back call-in call-out call-up camp-out carve-out cash-in cash-out cave-in check-in check-out
    chill-out clamp-down claw-back clean-out clean-up clear-out climb-down close-down close-in close-out cook-off cool-down cool-off cover-up crack-down cut-back cut-off
    cut-out die-off die-out draw-down dress-down dressing-down drill-down drive-in drive-up drop-down drop-in drop-off drop-out dust-up eat-in face-off fade-out falling-off
    falling-out fill-in fill-up fit-out flare-up fly-in fly-out fly-over fold-out follow-up get-out give-back give-away going-over hand-over hand-out hang-up hold-over
    hold-up hook-up kick-back kick-in kick-off knock-down knock-off knock-on knock-out know-how lay-off lead-in lie-down lie-in line-out line-up link-up lock-down lock-in lock-out
    lock-up look-back look-in look-out look-over make-over mark-down mark-up melt-down mix-up mock-up opening-up opt-in opt-out pay-back pay-off pay-out phase-out phase-in pick-off pick-up
    play-off plug-in pop-up print-out pull-back pull-down pull-off pull-out pull-up punch-up push-back push-up push-off put-down rake-off read-out rein-in ride-off rip-off
    roll-back roll-off roll-on roll-out roll-over roll-up round-up run-down run-in run-off run-out run-up scale-back scale-down scale-up scaling-back scaling-down scaling-up
    sell-off sell-out send-off send-up set-off set-up shake-down shake-off shake-out shake-up shape-up shoot-out shout-out show-off shut-down shut-off shut-out sign-in sign-off
    sign-on sign-out sign-up sing-off sit-down sit-in sit-out sit-up slow-down smash-up sorting-out speed-up spin-off split-up spin-out stand-down stand-in stand-off
    stand-up start-off start-up stay-away stay-in step-back step-down step-in step-off step-up stick-up stop-off strip-down swap-out switch-off switch-over switch-up take-away
    take-back take-down take-off take-out take-over take-up talking-down talk-back teach-in tear-down tear-up telling-off throw-away throw-back throw-in tick-off tie-in
    tie-up time-off time-out tip-off tooling-up trade-in trade-off trade-up trickle-down try-out tune-in tune-up turn-off turn-out turn-over turn-up wake-up walk-away walk-back
    walk-in walk-off walk-on walk-out walk-over wash-out watch-in whip-round wind-down wind-up winding-down winding-up wipe-out work-in work-out work-over work-up write-down
    write-in write-off write-up spot-kick supply-demand landlord-tenant
    arms-dealer auto-rickshaw bench-mark bond-holder book-shop bride-price bullock-cart bus-stand by-lane by-line by-pass cash-crop cash-flow cattle-shed cease-fire centre-half
    chit-fund coal-field coffee-shop court-martial cross-roads cycle-rickshaw death-row drop-goal exam-hall film-maker fire-engine fire-fight fly-half food-grain free-kick full-back
    garden-boy gas-field goal-kick goal-line goal-mouth gold-field golden-goal gun-battle gun-runner half-back hand-pump hat-trick head-dress head-scarf hill-station hill-top house-boy
    house-girl house-help hunger-strike kilo-bar land-mine land-owner lathi-charge leg-spin man-hour mine-shaft mini-bus mud-brick night-club night-watchman no-ball off-spin oil-rig
    ox-cart pay-scale peace-keeper photo-fit pipe-line prayer-mat price-in price-tag rain-forest rain-water rate-payer rice-mill risk-taker river-bank river-bed road-block road-show
    rock-fall rubber-tapper run-rate sand-bag school-bag scrum-half sea-bed sea-front sea-wall sending-off share-holder ship-owner skull-cap step-mother stock-market stone-pelting
    sugar-cane sugar-mill tail-ender tax-payer tea-leaf tea-planter tea-shop tea-stall tear-gas throw-in tin-roof touch-line tree-top tube-well vote-bank war-lord whistle-stop
    wicket-keeper wing-back work-force""".split()
)
"""Compounds that are words all the same."""


PERSONS = tuple("er or ers ors ist ists ian ians".split())
AGENTS = frozenset(
    """maker goer lover watcher hopper grabber pleaser kicker ringer leader seeker owner holder user builder buyer seller dealer worker player driver hunter killer flier flyer schooler
    sharer pusher turner walker runner fighter writer reader singer dancer grower picker packer cutter trainer teacher eater drinker smoker
    breaker saver lender taker giver getter setter winner loser planner manager officer commander minister director doctor actor author editor investor
    operator producer tractor trailer trader former member soldier year number order power water paper matter river never over under ever other offer
    carer carrier courier farmer miner hauler dweller sitter stopper opener closer warmer cooler heater server header helper supporter helicopter
    mother father brother sister daughter shoulder songwriter computer counter container chamber chapter character charter cluster corner cover customer layer letter liner locker lawyer peer primer""".split()
)
"""Such words that stand behind anything, and words that only end like them."""

NO_NOUN = PERSONS + tuple(
    "ed en ing ly al ive ous ful less able ible ic ish ary ory ant ent y est ese ern ward wards wise like some ten".split()
)
"""How words end that are persons, qualities or verbs: of those writers make compounds."""


def _coined(word: str) -> bool:
    """Whether a word is such a compound: of two nouns, of a verb and a particle, or of a word and what somebody does."""
    lower = word.lower()
    first, hyphen, last = lower.partition("-")
    if (
        not hyphen
        or lower.removesuffix("s") in SOUND
        or not word[1:].islower()
        or not (first + last).isalpha()
        or counts().count(lower) is not None
        or counts().count(word) is not None
    ):
        return False
    if counts().count(first + last) is not None or len(first) < SHORTEST or not _known(first):
        return False
    if last in PARTICLES:
        return first.endswith("ing") or listed(first) in {"V", "v"}
    if first in OPENING or last in CLOSING or counts().pair(first, last):
        return False
    return (_known(last) and _noun(first) and _noun(last)) or _does(first, last)


def _known(word: str) -> bool:
    """Whether a word is an everyday one."""
    return commonness(word) >= COMMON or rarity(word) == EVERYDAY


def _does(first: str, last: str) -> bool:
    """Whether a second word says what somebody does, and is none that stands behind anything: a bread-maker."""
    one = last.removesuffix("s")
    if not one.endswith(PERSONS) or one in AGENTS or first.endswith((*PERSONS, "ed", "ing", "ly")):
        return False
    return rarity(last) != STRANGE or _known(one.removesuffix("er"))


def _noun(word: str) -> bool:
    return listed(word) in {"s", "N", "v", "?", None} and not word.endswith(
        PERSONS if listed(word) in {"s", "N"} else NO_NOUN
    )


_COINED = Judge(_coined)


@layer
def coined(document: Document) -> list[Span]:
    """Where such compounds stand, of those that a story has only once."""
    story = words(document)
    return [story.span(at, at) for at in _COINED.places(document) if story.occurrences[story.texts[at]] == 1]
