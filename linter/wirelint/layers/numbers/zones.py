"""Time zones as copy names them: abbreviations, “Eastern time”, “Cairo time”, and the places that keep them.

Offsets are minutes east of UTC. Zones with a history come from the tz database by zoneinfo, on first need.
"""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import DATA, table
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

FIXED: dict[str, tuple[int, ...]] = {
    "GMT": (0,), "UTC": (0,), "Z": (0,), "WET": (0,), "WEST": (60,), "CET": (60,), "CEST": (120,), "EET": (120,), "EEST": (180,), "MSK": (180,),
    "BST": (60, 360), "IST": (330, 60, 120), "AST": (-240, 180), "ADT": (-180,), "NST": (-210,), "NDT": (-150,),
    "EST": (-300,), "EDT": (-240,), "CST": (-360, 480), "CDT": (-300,), "MST": (-420, 390), "MDT": (-360,), "PST": (-480, 480), "PDT": (-420,),
    "AKST": (-540,), "AKDT": (-480,), "HST": (-600,), "BRT": (-180,), "ART": (-180,), "CLT": (-240,), "CLST": (-180,), "PET": (-300,), "COT": (-300,),
    "CAT": (120,), "EAT": (180,), "SAST": (120,), "WAT": (60,), "TRT": (180,), "IDT": (180,), "IRST": (210,), "IRDT": (270,), "GST": (240,),
    "PKT": (300,), "UZT": (300,), "NPT": (345,), "ICT": (420,), "WIB": (420,), "WITA": (480,), "WIT": (540,), "SGT": (480,), "MYT": (480,), "HKT": (480,),
    "PHT": (480,), "AWST": (480,), "JST": (540,), "KST": (540,), "ACST": (570,), "ACDT": (630,), "AEST": (600,), "AEDT": (660,), "NZST": (720,), "NZDT": (780,),
}  # fmt: skip
"""Abbreviations that mean the same all year. Where one is used in several parts of the world, all its meanings, the commonest first."""

SEASONAL = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
    "Washington": "America/New_York", "Eastern": "America/New_York", "Central": "America/Chicago", "Mountain": "America/Denver", "Pacific": "America/Los_Angeles",
}  # fmt: skip
"""Names of North American zones that mean standard or daylight time by the date; who names Washington beside a time means the capital."""

STANDARD = {"Eastern": -300, "Central": -360, "Mountain": -420, "Pacific": -480}

SHORTENED = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California", "Colo.": "Colorado", "Conn.": "Connecticut", "Del.": "Delaware",
    "Fla.": "Florida", "Ga.": "Augusta, Georgia", "Ill.": "Illinois", "Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Md.": "Maryland",
    "Mass.": "Massachusetts", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi", "Mo.": "Missouri", "Mont.": "Montana", "Neb.": "Nebraska",
    "Nev.": "Nevada", "N.H.": "New Hampshire", "N.J.": "New Jersey", "N.M.": "New Mexico", "N.Y.": "New York", "N.C.": "North Carolina",
    "N.D.": "North Dakota", "Okla.": "Oklahoma", "Ore.": "Oregon", "Pa.": "Pennsylvania", "R.I.": "Rhode Island", "S.C.": "South Carolina",
    "S.D.": "South Dakota", "Tenn.": "Tennessee", "Vt.": "Vermont", "Va.": "Virginia", "Wash.": "Washington state", "W.Va.": "West Virginia", "Wis.": "Wisconsin",
    "Wyo.": "Wyoming", "Ont.": "Ontario", "Que.": "Quebec", "B.C.": "British Columbia", "Alta.": "Alberta", "Sask.": "Saskatchewan", "Man.": "Manitoba",
    "N.S.": "Nova Scotia", "N.B.": "New Brunswick", "N.L.": "Newfoundland", "P.E.I.": "Prince Edward Island", "NSW": "New South Wales",
}  # fmt: skip
"""States and provinces as datelines shorten them."""

WRITTEN_OUT = {
    "Greenwich Mean Time": (0,), "British Summer Time": (60,), "Central European Time": (60, 120), "Central European Summer Time": (120,),
    "Eastern European Time": (120, 180), "Eastern European Summer Time": (180,),
}  # fmt: skip
"""Names of zones in words."""


def offsets(zone: str, day: date) -> tuple[int, ...]:
    """What a zone may mean on a day: minutes east of UTC, several where its abbreviation is ambiguous, none if unknown.

    A key of the tz database ("Europe/Kyiv") is taken for what it is.
    """
    if "/" in zone:
        return (_offset(zone, day),)
    name = zone.replace(".", "")
    if name.upper() in FIXED:
        return FIXED[name.upper()]
    if zone.title() in WRITTEN_OUT:
        return WRITTEN_OUT[zone.title()]
    head, _, rest = name.partition(" ")
    kind = rest.lower()
    if head in STANDARD and kind.startswith("standard"):
        return (STANDARD[head],)
    if head in STANDARD and kind.startswith("daylight"):
        return (STANDARD[head] + 60,)
    key = SEASONAL.get(name) or SEASONAL.get(head) or of_place(zone.removesuffix(" time"))
    return (_offset(key, day),) if key else ()


def is_known(zone: str) -> bool:
    """Whether a zone's name tells its offset."""
    from datetime import date

    return bool(offsets(zone, date(2020, 1, 1)))


def of_place(name: str) -> str | None:
    """The key in the tz database of the zone that a city, a country or a state keeps; None if unknown or if it keeps several."""
    keys = keys_of_place(name)
    return keys[0] if len(keys) == 1 else None


def keys_of_place(name: str) -> tuple[str, ...]:
    """The keys in the tz database of all zones that a place keeps; capitals do not count, nor do accents; “Okla.” is a state."""
    known, plain = _places(), SHORTENED.get(name, name).replace("'", "’").casefold()
    return known.get(plain) or (() if plain.isascii() else known.get(_without_accents(plain), ()))


def _without_accents(name: str) -> str:
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


@cache
def _places() -> dict[str, tuple[str, ...]]:
    path = os.path.join(DATA, "places.tsv")
    return {name.casefold(): tuple(keys.split()) for name, keys in table(path).items()}


@cache
def _offset(key: str, day: date) -> int:
    from datetime import datetime, time
    from zoneinfo import ZoneInfo

    delta = datetime.combine(day, time(12), ZoneInfo(key)).utcoffset()
    assert delta is not None
    return int(delta.total_seconds()) // 60
