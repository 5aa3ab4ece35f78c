"""Time zones as copy names them: abbreviations, “Eastern time”, “Cairo time”, and the places that keep them.

Offsets are minutes east of UTC. Zones with a history come from the tz database by zoneinfo, on first need.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

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
    "Eastern": "America/New_York", "Central": "America/Chicago", "Mountain": "America/Denver", "Pacific": "America/Los_Angeles",
}  # fmt: skip
"""Names of North American zones that mean standard or daylight time by the date."""

STANDARD = {"Eastern": -300, "Central": -360, "Mountain": -420, "Pacific": -480}

CITIES = {
    "Abuja": "Africa/Lagos", "Ankara": "Europe/Istanbul", "Astana": "Asia/Almaty", "Atlanta": "America/New_York", "Auckland": "Pacific/Auckland",
    "Bangalore": "Asia/Kolkata", "Barcelona": "Europe/Madrid", "Basra": "Asia/Baghdad", "Beijing": "Asia/Shanghai", "Belfast": "Europe/London",
    "Bengaluru": "Asia/Kolkata", "Bern": "Europe/Zurich", "Birmingham": "Europe/London", "Boston": "America/New_York", "Brasilia": "America/Sao_Paulo",
    "Calgary": "America/Edmonton", "Canberra": "Australia/Sydney", "Cape Town": "Africa/Johannesburg", "Cardiff": "Europe/London",
    "Chennai": "Asia/Kolkata", "Cologne": "Europe/Berlin", "Dallas": "America/Chicago", "Delhi": "Asia/Kolkata", "Donetsk": "Europe/Moscow",
    "Edinburgh": "Europe/London", "Frankfurt": "Europe/Berlin", "Fukushima": "Asia/Tokyo", "Gaza": "Asia/Gaza", "Geneva": "Europe/Zurich",
    "Glasgow": "Europe/London", "Hamburg": "Europe/Berlin", "Hanoi": "Asia/Ho_Chi_Minh", "Hiroshima": "Asia/Tokyo", "Houston": "America/Chicago",
    "Hyderabad": "Asia/Kolkata", "Islamabad": "Asia/Karachi", "Jeddah": "Asia/Riyadh", "Kharkiv": "Europe/Kyiv", "Kiev": "Europe/Kyiv",
    "Kherson": "Europe/Kyiv", "Kyoto": "Asia/Tokyo", "Lahore": "Asia/Karachi", "Liverpool": "Europe/London", "Lviv": "Europe/Kyiv", "Lyon": "Europe/Paris",
    "Manchester": "Europe/London", "Marseille": "Europe/Paris", "Mecca": "Asia/Riyadh", "Miami": "America/New_York", "Milan": "Europe/Rome",
    "Montreal": "America/Toronto", "Mumbai": "Asia/Kolkata", "Munich": "Europe/Berlin", "Mykolaiv": "Europe/Kyiv", "Naples": "Europe/Rome",
    "New Delhi": "Asia/Kolkata", "Odesa": "Europe/Kyiv", "Odessa": "Europe/Kyiv", "Osaka": "Asia/Tokyo", "Ottawa": "America/Toronto",
    "Philadelphia": "America/New_York", "Pretoria": "Africa/Johannesburg", "Quebec City": "America/Toronto", "Rafah": "Asia/Gaza", "Rio de Janeiro": "America/Sao_Paulo",
    "San Diego": "America/Los_Angeles", "San Francisco": "America/Los_Angeles", "Seattle": "America/Los_Angeles", "Shenzhen": "Asia/Shanghai",
    "St. Petersburg": "Europe/Moscow", "Strasbourg": "Europe/Paris", "Tel Aviv": "Asia/Jerusalem", "The Hague": "Europe/Amsterdam", "Turin": "Europe/Rome",
    "Washington": "America/New_York", "Wellington": "Pacific/Auckland", "Wuhan": "Asia/Shanghai", "Xi’an": "Asia/Shanghai", "Zaporizhzhia": "Europe/Kyiv",
}  # fmt: skip
"""Large cities that the tz database does not name a zone after. What it does name a zone after is known besides."""

COUNTRIES = {
    "Afghanistan": "Kabul", "Algeria": "Algiers", "Argentina": "Buenos Aires", "Armenia": "Yerevan", "Austria": "Vienna", "Azerbaijan": "Baku", "Bahrain": "Bahrain",
    "Bangladesh": "Dhaka", "Belarus": "Minsk", "Belgium": "Brussels", "Bolivia": "La Paz", "Britain": "London", "Bulgaria": "Sofia", "Cambodia": "Phnom Penh",
    "China": "Shanghai", "Colombia": "Bogota", "Croatia": "Zagreb", "Cuba": "Havana", "Czech Republic": "Prague", "Denmark": "Copenhagen", "Egypt": "Cairo",
    "England": "London", "Estonia": "Tallinn", "Ethiopia": "Addis Ababa", "Finland": "Helsinki", "France": "Paris", "Georgia": "Tbilisi", "Germany": "Berlin",
    "Ghana": "Accra", "Greece": "Athens", "Haiti": "Port-au-Prince", "Hungary": "Budapest", "India": "Kolkata", "Iran": "Tehran", "Iraq": "Baghdad",
    "Ireland": "Dublin", "Israel": "Jerusalem", "Italy": "Rome", "Japan": "Tokyo", "Jordan": "Amman", "Kenya": "Nairobi", "Kuwait": "Kuwait", "Latvia": "Riga",
    "Lebanon": "Beirut", "Libya": "Tripoli", "Lithuania": "Vilnius", "Malaysia": "Kuala Lumpur", "Moldova": "Chisinau", "Morocco": "Casablanca", "Myanmar": "Yangon",
    "Nepal": "Kathmandu", "Netherlands": "Amsterdam", "Nigeria": "Lagos", "North Korea": "Pyongyang", "Norway": "Oslo", "Oman": "Muscat", "Pakistan": "Karachi",
    "Peru": "Lima", "Philippines": "Manila", "Poland": "Warsaw", "Qatar": "Qatar", "Romania": "Bucharest", "Saudi Arabia": "Riyadh", "Scotland": "London",
    "Serbia": "Belgrade", "Singapore": "Singapore", "Slovakia": "Bratislava", "Somalia": "Mogadishu", "South Africa": "Johannesburg", "South Korea": "Seoul",
    "Sri Lanka": "Colombo", "Sudan": "Khartoum", "Sweden": "Stockholm", "Switzerland": "Zurich", "Syria": "Damascus", "Taiwan": "Taipei", "Thailand": "Bangkok",
    "Tunisia": "Tunis", "Turkey": "Istanbul", "Uganda": "Kampala", "Ukraine": "Kyiv", "United Arab Emirates": "Dubai", "Uruguay": "Montevideo",
    "Uzbekistan": "Tashkent", "Venezuela": "Caracas", "Vietnam": "Ho Chi Minh", "Wales": "London", "Yemen": "Aden", "Zimbabwe": "Harare",
}  # fmt: skip
"""Countries that keep one time, each with a city that has it."""


def offsets(zone: str, day: date) -> tuple[int, ...]:
    """What a zone may mean on a day: minutes east of UTC, several where its abbreviation is ambiguous, none if unknown."""
    name = zone.replace(".", "")
    if name.upper() in FIXED:
        return FIXED[name.upper()]
    head, _, rest = name.partition(" ")
    kind = rest.lower()
    if head in STANDARD and kind.startswith("standard"):
        return (STANDARD[head],)
    if head in STANDARD and kind.startswith("daylight"):
        return (STANDARD[head] + 60,)
    key = SEASONAL.get(name) or SEASONAL.get(head) or of_place(name.removesuffix(" time"))
    return (_offset(key, day),) if key else ()


def of_place(name: str) -> str | None:
    """The key in the tz database of the zone that a city or a country keeps, or None."""
    return CITIES.get(name) or _named_after().get(COUNTRIES.get(name, name))


@cache
def _named_after() -> dict[str, str]:
    from zoneinfo import available_timezones

    keys = sorted(key for key in available_timezones() if key.count("/") >= 1 and not key.startswith(("Etc/", "US/")))
    return {key.rpartition("/")[2].replace("_", " "): key for key in keys}


@cache
def _offset(key: str, day: date) -> int:
    from datetime import datetime, time
    from zoneinfo import ZoneInfo

    delta = datetime.combine(day, time(12), ZoneInfo(key)).utcoffset()
    assert delta is not None
    return int(delta.total_seconds()) // 60
