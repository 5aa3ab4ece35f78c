"""An abbreviation whose last word is said again behind it."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

_AGAIN = {
    "PIN": "number", "ISBN": "number", "ISSN": "number", "VIN": "number", "SSN": "number", "IMEI": "number", "ATM": "machine", "ICBM": "missile",
    "SLBM": "missile", "SAM": "missile", "RPG": "grenade", "NGO": "organization", "NGOs": "organizations", "OPEC": "organization",
    "NATO": "organization", "OSCE": "organization", "SUV": "vehicle", "UAV": "vehicle", "IFV": "vehicle", "APC": "carrier", "MRAP": "vehicle",
    "LED": "diode", "RAM": "memory", "CPU": "unit", "ICU": "unit", "GPU": "unit", "CEO": "officer", "CFO": "officer", "COO": "officer",
    "GDP": "product", "GNP": "product", "CPI": "index", "DMZ": "zone", "EEZ": "zone", "PPE": "equipment", "IPO": "offering", "DUI": "influence",
    "PTSD": "disorder", "ADHD": "disorder", "OCD": "disorder", "SARS": "syndrome", "MERS": "syndrome", "AIDS": "syndrome",
    "SIDS": "syndrome", "HPV": "virus", "IED": "device", "FAQ": "questions", "POW": "prisoner", "IDP": "person", "MP": "parliament", "MEP": "parliament",
    "JPEG": "format", "PDF": "format", "LNG": "gas", "LPG": "gas", "CNG": "gas", "VAT": "tax", "GST": "tax", "UN": "nations", "EU": "union",
    "IMF": "fund", "WTO": "organization", "WHO": "organization", "ECB": "bank", "EBRD": "bank", "EIB": "bank", "ADB": "bank",
    "FBI": "bureau", "CIA": "agency", "NSA": "agency", "EPA": "agency", "IAEA": "agency", "NYPD": "department", "LAPD": "department",
    "DNA": "acid", "RNA": "acid", "CCTV": "television", "START": "treaty", "IRA": "army", "PLA": "army", "GOP": "party", "DUP": "party", "SNP": "party",
    "CCP": "party", "BJP": "party", "LGBT": "transgender", "UTC": "time", "GMT": "time", "EST": "time", "ETA": "arrival",
}  # fmt: skip
"""The word that each abbreviation ends with; those whose doubling edited copy has made its own (HIV virus, GPS system) are not among them."""

_ABBREVIATION = pattern(r"(?P<short>[A-Z]{2,5}s?) (?P<word>[a-z]+)\b")

_LAST = frozenset(
    form.replace("ization", spelt)
    for last in _AGAIN.values()
    for form in (last, f"{last}s", f"{last[:-1]}ies")
    for spelt in ("ization", "isation")
)
"""What may be said again, in all its forms."""

_SHORT = frozenset(form for short in _AGAIN for form in (short.lower(), f"{short.lower()}s"))


@rule(severity=Severity.WARNING, reach="paragraph", words=_LAST)
def acronym_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """The last word of an abbreviation is said again behind it.

    “PIN number”, “ATM machine”, “NGO organisations”. Doublings that edited copy has made its own (“HIV virus”, “GPS
    system”, “ACT test”) are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  He forgot his {~~PIN number~>PIN~~} at the {~~ATM machine~>ATM~~}.
    Good: The HIV virus, the NATO summit, an EU unionist and a CPU of a unit.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story = words(document)
    for at in story.standing(_SHORT):
        m = _ABBREVIATION.match(document.text, story.starts[at]) if story.texts[at][0].isupper() else None
        if not m:
            continue
        last = _AGAIN.get(m["short"]) or _AGAIN.get(m["short"].rstrip("s"))
        span = Span(*m.span())
        if last and _same(m["word"], last) and document.intact(span):
            if document.text[span.end : span.end + 1] == "-":
                continue
            plural = m["word"].endswith("s") and not last.endswith("s") and not m["short"].endswith("s")
            better = m["short"] + "s" * plural
            yield Finding(span, f"“{m['short']}” has “{m['word']}” in it already", [Fix.replace(span, better)])


def _same(word: str, last: str) -> bool:
    plain = word.replace("isation", "ization")
    return plain in {last, last + "s", last[:-1] + "ies"}
