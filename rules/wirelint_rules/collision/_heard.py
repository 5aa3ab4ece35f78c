"""How words, initials and figures begin to the ear, where their letters mislead: a university, an MP, an 8-year-old."""

from __future__ import annotations

from wirelint import pattern

_LIKE_YOU = frozenset(
    """ubiquitous ubiquity eucalyptus eugenics eulogy eunuch euphemism euphemistic euphoria euphoric eureka euro euros eurobond european eurosceptic eurozone
    ewe ewes uk ukrainian ukrainians ugandan unanimous unesco unicameral unicef unicorn unicycle unidirectional unification unified uniform uniformed
    uniformity unilateral unilaterally union unionised unionist unionized unique uniquely unisex unison unit unitary united unity universal universally
    universe university uranium urinal urinary urine uruguayan us usable usage use used useful usefully useless user username uses using usual usually usurper
    utah utensil uterine uterus utilitarian utility utopia utopian""".split()
)
_LIKE_WON = frozenset("one once ones oneself".split())
_COMPOUND = pattern(r"(?:one|once|u|euro|user|uni|union|unit|used|uranium|european)-")
_INITIALS_YOU = frozenset("UAE UAW UFC UFO UHF UK UN UNDP UNHCR UPI UPS US USA USB USC USDA USGS UV".split())
"""Initials of which the first is said “you”."""
_INITIALS_VOWEL = frozenset(
    """ABC ACLU AFP AI AK-47 AP ATM AR-15 EEOC EPA ER EU EV FA FAA FBI FCC FDA FIR FM FSB FTC F-15 F-16 F-18 F-22 F-35 HBO HGV HIV HMRC HR IAEA IED IMF IOC IPO IRGC IRS ISP
    LAPD LED LGBT LGBTQ LNG LSE MBA MEP MI5 MI6 MIT MLA MLB MLS MP MPs MRI MSP MVP M-16 NBA NBC NCAA NDA NFL NGO NHL NHS NPR NSA NYPD OECD OPCW RAF RCMP RNC RPG
    RV SEC SMS SNP SOS SPD SSD SUV SUVs X-ray XL""".split()
)
"""Initials that are spelt out, of which the first is said with a vowel before it: em, eff, ess."""

_VOWEL_FIGURE = pattern(r"(?:8[0-9]*(?:[.,][0-9]+)*|1[18](?:,[0-9]{3})*)(?![0-9.,]?[0-9])(?!,[0-9])")
_FIGURE = pattern(r"(?:[2-79]|10|1[2-79])(?:,[0-9]{3})*(?![0-9])")


def article_heard(word: str) -> str:
    """“a” or “an” as a word, initials or a figure that begin otherwise to the ear than to the eye must have; "" where nothing is known of it."""
    low = word.lower()
    head = word.partition("-")[0].removesuffix("’s").removesuffix("'s")
    if word[:1].isdecimal():
        return "an" if _VOWEL_FIGURE.match(word) else "a" if _FIGURE.match(word) else ""
    if word in _INITIALS_VOWEL or head in _INITIALS_VOWEL:
        return "an"
    if head in _INITIALS_YOU:
        return "a"
    if _COMPOUND.match(low):
        return "a"
    return "a" if not head.isupper() and (low in _LIKE_YOU or low in _LIKE_WON) else ""
