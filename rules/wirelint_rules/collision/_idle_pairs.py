"""Verbs and prepositions that may not belong together, by the two words alone."""

from __future__ import annotations

from functools import cache

from wirelint_rules.collision._evidence import attested, frequency, odds, unmet
from wirelint_rules.collision._forms import plain
from wirelint_rules.collision._prepositions import TOLD, never_takes, no_verb_takes
from wirelint_rules.collision._verbs import needs_object, takes, unused

_LISTED = {
    "about": "discuss discussed discusses mention mentioned mentions emphasize emphasized emphasise emphasised stress stressed describe described"
    " announced announces investigate investigates investigated reveal revealed reveals request requested demand demanded demands confirm confirmed"
    " approved rejected criticised criticized denounced condemned praised answered supported opposed highlighted underlined",
    "at": "reached approached visited attended contacted attacked overlooks overlooked",
    "from": "requires required demands demanded",
    "on": "emphasize emphasized emphasizes emphasise emphasised emphasises stressed stresses attacked criticized criticised entered",
    "to": "reaches approach approaches affect impact impacted enters resembles resembled marries accuses accused criticised criticized visited affected affects attacked contacted thanked approached joined supported supports praised praises informed"
    " opposes blamed congratulated reached welcomed hosted met accompanied told asked",
    "of": "lacks lack denies denied",
    "with": "contacted married contacts contact faced resembles resembled accompanied greeted congratulated thanked visited",
    "for": "requested demanded demands demand awaited visited lacks lacked lack",
    "into": "attacked invaded visited surrounded",
}
"""Verbs, by the preposition that they do not take though the counts have it."""

_LEAST = {"of": -2.7, "to": -2.9, "about": -2.4, "into": -3.5}
"""Prepositions that no verb has beside it by accident, and the odds (a logarithm) below which it does not take them."""

_RARE = 3.4
"""A verb must have been counted so often (a logarithm) for its never meeting “of” to say anything."""

CHANCE = 0.3
"""So often must chance have put a verb and a preposition together (a logarithm) for their never meeting to say anything."""

JUDGED = frozenset("of to from for with at in on about by into against".split())
"""Prepositions that may stand by mistake behind a verb that needs its object there."""

_REPORTS = frozenset(
    "note confirm recall predict acknowledge warn observe argue reply expect claim conclude write read hear learn believe know signal assert estimate allege insist state stress maintain declare disclose calculate reckon".split()
)


@cache
def may_be_idle(verb: str, small: str) -> bool:
    """Whether a preposition may be idle behind a verb: whether the sentence is worth looking at."""
    if small in {"of", "to"} and unmet(verb, small) > CHANCE:
        return True
    if never_takes(verb, small) or (small == "of" and (no_verb_takes(verb, small) or never_of(verb))):
        return True
    if seldom(verb, small) or listed(verb, small):
        return True
    return needs_object(verb) and (
        (small in JUDGED and unused(verb, small)) or (small in TOLD and no_verb_takes(verb, small))
    )


def listed(verb: str, small: str) -> bool:
    """Whether a verb is listed as one that does not take a preposition."""
    return verb in _listed().get(small, ())


@cache
def _listed() -> dict[str, frozenset[str]]:
    return {small: frozenset(verbs.split()) for small, verbs in _LISTED.items()}


def seldom(verb: str, small: str) -> bool:
    """Whether the counts have a verb and a preposition together so seldom that it does not take it."""
    return small in _LEAST and odds(verb, small) < _LEAST[small]


def never_of(verb: str) -> bool:
    """Whether a verb that was often counted was never so with “of”."""
    return frequency(verb) > _RARE and not attested(verb, "of")


@cache
def reports(verb: str) -> bool:
    """Whether a verb may report what somebody says, so that its object may come later: he confirmed in an interview that …"""
    return takes("listener", verb) or plain(verb) in _REPORTS
