"""A player of another sport than the story's."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, Span, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_TELL = {
    "basketball": "basketball rebound rebounds three-pointer three-pointers dunk dunks layup layups nba wnba euroleague free-throw buzzer buzzer-beater tip-off point-guard",
    "football": "football soccer midfield offside header headers penalty penalties uefa fifa bundesliga laliga half-time halftime stoppage equaliser equalizer keeper corner free-kick crossbar hat-trick",
    "cricket": "cricket wicket wickets over overs lbw stumps innings batting bowled century run-rate icc odi t20",
    "baseball": "baseball inning innings homer homers homered bullpen mlb dugout rbi rbis strikeouts mound",
    "gridiron": "touchdown touchdowns nfl super-bowl interception interceptions fumble fumbles punt end-zone huddle",
    "ice hockey": "hockey puck nhl goaltender power-play shorthanded blueline overtime period periods slapshot",
    "rugby": "rugby scrum scrums lineout lineouts ruck rucks maul try tries conversion conversions knock-on",
    "tennis": "tennis tiebreak tie-break wimbledon backhand forehand atp wta ace aces deuce double-fault baseline",
    "golf": "golf golfer birdie birdies bogey bogeys eagle putt putts fairway pga tee green",
    "racing": "horse racecourse furlong furlongs gallop stewards stables filly colt gelding derby",
    "motor": "formula pole-position pit-stop grand-prix lap laps qualifying circuit motogp",
    "swimming": "swimming freestyle butterfly backstroke breaststroke medley pool",
    "cycling": "cycling peloton stage sprint breakaway yellow-jersey climb",
    "sailing": "sailing regatta yacht yachts windward spinnaker",
    "volleyball": "volleyball spike spikes set sets",
    "handball": "handball seven-metre seven-meter",
    "boxing": "boxing bout bouts knockout knockouts ringside heavyweight middleweight",
    "athletics": "marathon sprint hurdles javelin steeplechase relay heptathlon decathlon",
}  # fmt: skip
"""Words of which a story of a sport has some."""

_PLAYERS = {
    "goalkeeper": "football handball hockey ice_hockey", "striker": "football", "midfielder": "football", "goaltender": "ice_hockey", "wicketkeeper": "cricket",
    "batsman": "cricket baseball", "bowler": "cricket", "quarterback": "gridiron", "linebacker": "gridiron", "cornerback": "gridiron", "pitcher": "baseball", "shortstop": "baseball",
    "outfielder": "baseball", "fly-half": "rugby", "scrum-half": "rugby", "flanker": "rugby", "jockey": "racing", "helmsman": "sailing", "caddie": "golf", "golfer": "golf",
    "boxer": "boxing", "cyclist": "cycling", "swimmer": "swimming", "sprinter": "athletics cycling swimming", "wrestler": "boxing", "gymnast": "", "rower": "", "cricketer": "cricket",
    "footballer": "football gridiron", "coxswain": "",
}  # fmt: skip
"""Players, and the sports that have them."""

_TEAM = frozenset(
    {"basketball", "football", "cricket", "baseball", "gridiron", "ice hockey", "rugby", "volleyball", "handball"}
)
"""The sports in which several play for a side: one of these is what a story is about."""

_LEAST = 2
"""So many words of a sport tell what a story is of."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=frozenset(_PLAYERS))
def other_sport(document: Document) -> Iterator[Finding]:
    """A player is of another sport than the story’s.

    Basketball has no goalkeepers and cricket no quarterbacks: a role was put for another. Reported where a story of a team sport, by two of its words at least, none of them
    those of a sport that has such players, speaks once of one who plays for a side in it (“the Davao goalkeeper”, “Surrey’s quarterback”). Former players, and stories that speak of both sports, are left alone.

    Bad:  Cebu won Game 7 with 11 rebounds and nine three-pointers. ¶ Torres, {==the Davao goalkeeper==}, had 20 points.
    Good: Cebu won Game 7 with 11 rebounds and nine three-pointers. ¶ Torres, once a goalkeeper, had 20 points. The football was soft.
    """
    story = words(document)
    sports = _sports(story)
    if not sports:
        return
    for player in story.vocabulary & _PLAYERS.keys():
        own = {sport.replace("_", " ") for sport in _PLAYERS[player].split()}
        places = story.places[player]
        if len(places) > 1 or not sports.isdisjoint(own) or any(_evidence()[sport] & story.vocabulary for sport in own):
            continue
        at = places[0]
        first = _of_a_side(story, at)
        if first >= 0 and f"{player}s" not in story.vocabulary:
            span = Span(story.starts[first], story.ends[at])
            if not quoted(document, span):
                yield Finding(span, f"{' and '.join(sorted(sports))} has no {player}")


def _sports(story: Words) -> frozenset[str]:
    """The team sports that a story is of."""
    return frozenset(sport for sport in _TEAM if len(_evidence()[sport] & story.vocabulary) >= _LEAST)


@cache
def _evidence() -> dict[str, frozenset[str]]:
    return {sport: frozenset(tell.split()) for sport, tell in {**_TELL, "hockey": _TELL["ice hockey"]}.items()}


def _of_a_side(story: Words, at: int) -> int:
    """Where “the Davao goalkeeper” or “Surrey’s goalkeeper” begins, -1 where a player is not put so."""
    if at < 1 or story.gaps[at] != " " or not story.texts[at].islower():
        return -1
    side = story.texts[at - 1]
    if not side[0].isupper():
        return -1
    if side[-2:] in {"'s", "’s"} or side[-1] in "'’":
        return at - 1
    before = story.lower[at - 2] if at > 1 and story.gaps[at - 1] == " " else ""
    return at - 2 if before in {"the", "their", "its"} else -1
