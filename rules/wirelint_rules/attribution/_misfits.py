"""What a body, by its kind, cannot have among its people: a bank a mayor, a hospital a goalkeeper, a court a striker."""

from __future__ import annotations

from functools import cache

_STATE = "mayor senator governor premier lawmaker congressman congresswoman alderman sheriff ambassador consul king queen emperor sultan viceroy"
_SPORT = "goalkeeper goaltender striker midfielder winger batsman wicketkeeper bowler pitcher shortstop outfielder quarterback linebacker fly-half scrum-half sprinter jockey umpire referee linesman"
_CHURCH = "bishop archbishop vicar curate imam rabbi abbot abbess cardinal pope patriarch ayatollah"
_FORCES = "admiral commodore gunner sapper brigadier corporal"
_SCHOOL = "headteacher headmaster headmistress schoolmaster schoolmistress pupil"
_STAGE = "ballerina cellist violinist choreographer choirmaster soprano tenor soloist bassoonist drummer"
_TRADE = "helmsman shepherd goatherd fisherman beekeeper blacksmith lumberjack"

_ROLES = {
    "state": _STATE, "sport": _SPORT, "church": _CHURCH, "forces": _FORCES, "school": _SCHOOL, "stage": _STAGE, "trade": _TRADE,
}  # fmt: skip

_BODIES = {
    "bank central-bank insurer lender exchange brewery airline manufacturer carmaker utility refinery retailer supermarket brokerage regulator watchdog": "",
    "hospital clinic laboratory observatory museum library airport railway newspaper broadcaster weather-bureau": "",
    "court tribunal prosecution commission inquest jury": "",
    "ministry embassy": "state forces",
    "company firm charity union foundation institute": "trade",
    "university college": "sport stage church",
    "school": "sport stage church school",
    "orchestra choir ballet opera theatre theater": "stage",
    "church cathedral diocese parish monastery": "church stage school trade",
    "team club": "sport trade",
    "police": "forces",
    "navy army air-force coastguard": "forces sport church",
    "band": "stage forces",
}
"""Kinds of body, and the kinds of people that they may have among theirs."""


@cache
def misfits() -> dict[str, frozenset[str]]:
    """The bodies, by the words that name them, each with the roles that nobody has in one."""
    every = {kind: frozenset(words.split()) for kind, words in _ROLES.items()}
    found: dict[str, frozenset[str]] = {}
    for bodies, fitting in _BODIES.items():
        unfit = frozenset().union(*(words for kind, words in every.items() if kind not in fitting.split()))
        found.update((body, unfit) for body in bodies.split())
    found["bank"] = found["central-bank"] = found["bank"] - {"governor"}
    return found


@cache
def roles() -> frozenset[str]:
    """All roles that some body cannot have."""
    return frozenset().union(*misfits().values())
