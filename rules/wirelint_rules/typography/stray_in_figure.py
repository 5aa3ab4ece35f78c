"""A space, a mark, a digit or a unit too many in a figure."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import lines, oddities

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_UNIT = r"(?:percent|per cent|million|billion|trillion|km|kilometers|kilometres|miles|meters|metres|feet|degrees|tons|tonnes|points|percentage)\b"
_MONTH = r"(?:January|February|March|April|June|July|August|September|October|November|December)"
_COUNTED = (
    "people|soldiers|troops|workers|residents|voters|homes|houses|students|pupils|men|women|children|jobs|cases"
    "|deaths|votes|members|families|passengers|vehicles|cars|employees|patients|refugees|migrants|protesters"
    "|supporters|seats|shares|barrels|copies|tickets|fighters|civilians|visitors|tourists|companies|schools"
    "|villages"
)
"""What is counted by the thousand, and never with a decimal."""
_FREE = r"(?<![\w.,:/$€£¥-])"

_KINDS = (
    ("a sign of money too many", pattern(r"[$€£¥](?: ?[$€£¥]){1,2}(?=\d)", ("$", "€", "£", "¥")), 1),
    (
        "the unit is said twice",
        pattern(
            r"(?:[$€£¥]?\d[\d.,]{0,20}(?:m|bn|mn|tn)(?P<bad> (?:million|billion|trillion))|\d (?P<word>million|billion|trillion)(?P<two> (?P=word)))\b",
            ("illion",),
        ),
        0,
    ),
    ("the unit is said twice", pattern(r"\d[\d.,]{0,20} ?%(?P<bad> ?(?:percent|per cent))\b", ("%",)), 0),
    (
        "two marks within a figure",
        pattern(r"[$€£¥]\d+\.\.\d+|\d+\.\.\d+(?= (?:percent|per cent|million|billion))", ("..",)),
        0,
    ),
    (
        "two marks within a figure",
        pattern(rf"{_FREE}[$€£¥]?\d{{1,3}}\.\d{{1,3}}\.\d{{3}}(?= [a-z]{{3,}})|\d,\d{{3}}\.\d{{1,2}},\d\b", (".",)),
        0,
    ),
    ("a space within a figure", pattern(rf"{_FREE}[$€£¥]?\d{{1,3}}(?P<bad> )\.\d{{1,2}}(?= ?%| {_UNIT})", (" .",)), 0),
    ("a space within a figure", pattern(rf"(?<=[a-z] )[$€£¥]?\d{{1,2}}\.(?P<bad> )\d(?= ?%| {_UNIT})", (". ",)), 0),
    (
        "a space within a figure",
        pattern(r"(?<=[a-z] )\d{1,3}(?P<bad> )(?:00|\d{1,2},000)(?= [a-z]{4,})", (" 00", ",000")),
        0,
    ),
    (
        "a space beside the hyphen of figures",
        pattern(
            r"\b(?:19|20)\d\d(?P<bad> )-\d\d\b(?![\d,.:])|(?<=[a-z] )\d{1,3}-(?P<two> )\d{1,3}\b(?![\d,.:-]| [a-z]+-)",
            (" -", "- "),
        ),
        0,
    ),
    ("two marks within a time", pattern(r"\b\d{1,2}(?:;|\.:|:\.|::)[0-5]\d(?= ?[ap]\.?m\b)", ("m",)), 0),
    ("a year of three digits", pattern(rf"\b{_MONTH} (?:19|20)\d(?=[,.;](?:\s|$))", ("19", "20")), 0),
    (
        "a digit too few or too many",
        pattern(
            rf"{_FREE}\d{{1,3}},(?:\d{{1,2}}|\d{{4}})(?= (?:{_COUNTED}|tons|tonnes|kilometers|kilometres|km|miles|hectares|acres|dollars|euros|pounds|points|square|units|litres|liters|feet|metres|meters)\b)",
            (",",),
        ),
        0,
    ),
    (
        "a space within a time",
        pattern(
            r"(?<=[a-z] )\d{1,2} :[0-5]\d\b|(?<=[a-z] )\d{1,2}: [0-5]\d(?= ?[ap]\.?m)"
            r"|(?:(?<= at )|(?<= at [“\"])|(?<= by )|(?<= until )|(?<= from )|(?<= around )|(?<= about )|(?<= before )|(?<= after ))\d{1,2}: [0-5]\d\b",
            (" :", ": "),
        ),
        0,
    ),
    ("two marks within a figure", pattern(r"(?<=[a-z] )[$€£¥]?\d{1,3}(?:,\.|\.,)\d{1,3}\b", (",.", ".,")), 0),
    (
        "a mark before the unit",
        pattern(r"(?<=[a-z] )\d{1,3}\.\d{1,2}\.(?= (?:percent|per cent|million|billion|trillion)\b)", (". ",)),
        0,
    ),
    (
        "the unit is said twice",
        pattern(
            r"(?:£\d[\d.,]{0,20}(?:m|bn|k)?(?: (?:million|billion))? (?:pounds|sterling)|\$\d[\d.,]{0,20}(?:m|bn|k)?(?: (?:million|billion))? dollars|€\d[\d.,]{0,20}(?:m|bn|k)?(?: (?:million|billion))? euros)\b",
            ("£", "$", "€"),
        ),
        0,
    ),
    (
        "a unit in the plural behind a figure",
        pattern(r"[$€£]\d[\d.,]{0,20} (?:millions|billions|trillions)\b", ("illions",)),
        0,
    ),
    ("a space within a figure", pattern(r"(?<=(?:to|at|of|as) )-(?P<bad> )\d{1,2}(?= degrees|°|C\b|F\b)", ("- ",)), 0),
    ("two marks within a time", pattern(r"\b\d{1,2} ?[ap]\.\.m\b", ("..m",)), 0),
    (
        "a space is missing behind the sign",
        pattern(r"\d ?%(?=(?:from|to|of|in|on|and|by|at|for|the|a|as|since|this|last|per)\b)", ("%",)),
        0,
    ),
    (
        "a mark before the unit",
        pattern(r"[$€£¥]?\d[\d.,]{0,20}(?: ?[.,] ?|\$ ?)(?:million|billion|trillion)\b", ("illion",)),
        0,
    ),
    (
        "the sign stands behind the figure",
        pattern(r"(?<=[a-z] )\d[\d.,]{0,20}(?:m|bn|k)?[$£](?=[ .,;)](?![$£€\d]|[mbt]r?illion))", ("$", "£")),
        0,
    ),
    ("the sign stands behind the letter", pattern(r"(?<=[\d ])[CF]°(?![CF\d])", ("C°", "F°")), 0),
    (
        "two marks within a figure",
        pattern(rf"(?<=[a-z] )[$€£¥]?\d{{1,3}}\.\d{{1,2}}\.\d{{1,2}}(?=%| {_UNIT})", (".",)),
        0,
    ),
    ("a sign of percent too many", pattern(r"\d ?%%(?!\w)", ("%%",)), 0),
    ("the sign stands before the figure", pattern(r"(?<=[a-z] )%\d{1,3}(?:\.\d)?(?= of\b| in\b|[,.] )", (" %",)), 0),
    (
        "a letter stands for a digit",
        pattern(
            r"(?<=[a-z] )\d+[lO](?= (?:percent|per cent|people|years|million|billion)\b)|(?<=[a-z] )\d+O,\d{3}\b|(?<=[a-z] )(?:19|20)\d[lO](?=[ ,.])",
            ("l ", "O", "l.", "l,"),
        ),
        0,
    ),
    (
        "a year of three digits",
        pattern(
            r"\b(?:born|built|founded|elected|married) in (?:19|20)\d(?=[ ,.](?! ?(?:BC|AD|countries|cities|places|states)))",
            ("19", "20"),
        ),
        0,
    ),
    ("a digit too few", pattern(r"(?<=[a-z] )\d{1,2}:\d(?= ?[ap]\.?m\b)", (":",)), 0),
    ("a space within a time", pattern(r"\d [ap](?P<bad> )\.m\b", (" .m",)), 0),
    (
        "a space within a figure",
        pattern(
            r"(?<=[a-z] )[$€£¥]?\d{1,3}(?P<bad> ),\d{3}(?= [a-z])",
            (" ,",),
        ),
        0,
    ),
    (
        "a comma for a decimal point",
        pattern(
            r"(?<=[a-z] )0,\d{1,2}(?= [a-z])|(?:magnitude|measured|measuring|rate of|average of|score of) \d{1,2},\d(?= [a-z]|[.;])",
            ("0,", "m", "r", "a", "s"),
        ),
        0,
    ),
    (
        "two hyphens in a score",
        pattern(r"(?<=[a-z] )\d{1,2}(?:--|[–—]-|-[–—])\d{1,2}(?= |[.,])", ("--", "–-", "-–", "—-", "-—")),
        0,
    ),
    ("two marks within a figure", pattern(r"\b\d{1,3},,\d{3}\b", (",,",)), 0),
    ("two marks within a figure", pattern(r"[$€£]\d{1,3}\.\d\d\.\d{1,2}\b(?!\.?\d)", (".",)), 0),
    ("a point before the sign", pattern(r"(?<=[a-z] )\d{1,3}(?P<bad>\.)(?=%)", (".%",)), 0),
    (
        "a letter stands for a digit",
        pattern(r"(?<=[a-z] )(?:\d{1,3}\.[Oo]\b|O\.\d{1,2}\b)(?![\w-])", (".O", ".o", "O.")),
        0,
    ),
    (
        "a letter stands for a digit",
        pattern(
            rf"(?<=[a-z] )l\d(?= (?:{_COUNTED}|others|days|weeks|months|years|hours|minutes|percent|per cent|million|billion|miles|kilometers|kilometres|meters|metres)\b)",
            (" l",),
        ),
        0,
    ),
    (
        "a space for a point",
        pattern(
            r"(?:(?<= of )|(?<= to )|(?<= by )|(?<= at )|(?<= from )|(?<= than )|(?<= about )|(?<= some )|(?<= is )|(?<= was )|(?<= nearly )|(?<= over )|(?<= around )|(?<= rose )|(?<= fell ))\d{1,2}(?P<bad> )\d(?= ?%| percent\b| per cent\b)",
            ("percent", "per cent", "%"),
        ),
        0,
    ),
    (
        "a letter stands for a digit",
        pattern(r"(?<=[a-z] )\d+O(?=th\b|-(?:year|month|week|day|hour|minute|mile|member|page|seat|man)\b)", ("O",)),
        0,
    ),
    (
        "a space beside the dash of a score",
        pattern(
            r"(?<=[a-z] )\d{1,2}(?:(?P<bad> )[–—]|[–—](?P<two> ))\d{1,2}(?= (?:win|victory|defeat|loss|draw|lead|thriller|rout)\b|[.,](?:\s|$))",
            ("–", "—"),
        ),
        0,
    ),
    (
        "a space beside the dash of years",
        pattern(r"\b(?:19|20)\d\d(?:(?P<bad> )[–—]|[–—](?P<two> ))(?:19|20)\d\d\b", ("–", "—")),
        0,
    ),
    (
        "a space within a figure",
        pattern(
            r"(?:(?<= of )|(?<= by )|(?<= about )|(?<= some )|(?<= over )|(?<= nearly )|(?<= than )|(?<= around )|(?<= least )|(?<= to )|(?<= almost )|(?<= roughly )|(?<= for )|(?<= killed )|(?<= employs )|(?<= has )|(?<= had ))"
            rf"\d{{1,3}},(?P<two> )\d{{3}}(?= (?:{_COUNTED}|tons|tonnes|miles|kilometers|kilometres|meters|metres|feet|acres|hectares|dollars|euros|pounds|square|more|other|years)\b)",
            (", ",),
        ),
        0,
    ),
    ("a letter stands for a digit", pattern(r"(?<=[a-z] )[1-9]\d*(?:O|oo)+(?= [a-z])", ("O", "oo")), 0),
    (
        "a point among thousands",
        pattern(
            rf"{_FREE}[1-9]\d{{0,2}}\.(?:000(?= (?:tons|tonnes|hectares|acres|dollars|euros|pounds|rupees|kilometers|kilometres|miles|copies|square|other)\b)|\d{{3}}(?= (?:{_COUNTED}|inhabitants|prisoners|victims|fans|spectators|businesses|households|farmers|officers|police|runs|goals|points of|followers|subscribers|signatures|spectators|readers|riders|runners|athletes|guests|migrants|evacuees|recruits|inmates|troops|reservists|rebels|militants"
            rf"|teachers|nurses|doctors|pensioners|drivers|miners|fishermen|sailors|homeless|dead|wounded|injured|missing|arrests|infections|complaints|objects|items|pieces|books|trees|cattle|sheep|cows|goats|pigs|chickens|birds|animals|flats|apartments|rooms|beds|buildings|shops|flights|trains|buses"
            rf"|trucks|lorries|ships|boats|drones|missiles|rockets|shells|bombs|mines|rounds|bullets|tanks|weapons|rifles|votes|ballots|documents|pages|letters|phones|computers|stones|bricks|bottles|litres of|square)\b))",
            (".",),
        ),
        0,
    ),
    (
        "a space beside the hyphen of figures",
        pattern(
            r"(?<=[a-z] )\d{1,3}(?P<bad> )-\d{1,3}(?= (?:in|to|for|against|on|at|after|win|victory|lead|vote|loss|defeat|draw|majority|split|with|over|by)\b)",
            (" -",),
        ),
        0,
    ),
    (
        "a space within a year",
        pattern(
            r"(?<=(?:in|of) )(?:(?:19|20)(?P<bad> )\d\d|(?:19|20)\d(?P<two> )\d)(?=[,.;](?:\s|$)| (?:by|and|to|when|after|as|before|with|but)\b)"
        ),
        0,
    ),
    (
        "a letter stands for a digit",
        pattern(r"(?<=[a-z] )[lI][89]\d\d(?=[,.;](?:\s|$)| [a-z])", (" l", " I")),
        0,
    ),
    (
        "a letter stands for a digit",
        pattern(r"(?<=[a-z] )[lI](?:\d{2,3}|\d{1,2},\d{3})(?= [a-z]{4,})", (" l", " I")),
        0,
    ),
)
"""What is wrong, the shape, and how many of its characters may stay; the group `bad` or `two` is what to take out."""

_LISTED = pattern(
    r"\b(?:verses?|chapters?|items?|numbers?|pages?|articles?|sections?|paragraphs?|lines?|lots?|rooms?|version|release|update|weeks?|days?|rounds?|games?|sets?|stages?) $"
)


@rule(severity=Severity.ERROR, reach="paragraph", needs=("stray-in-figure",), seen_as=oddities)
def stray_in_figure(document: Document) -> Iterator[Finding]:
    """A figure has a space, a mark, a digit or a unit too many.

    “4 .5 percent”, “45$”, “51- 48”, “$$5 million”, “€5m million”, “21% percent”, “10;30 a.m.”, “March 202”, “in 19 98”, “2,5000 tonnes”, “12.000 people”. Lists of
    numbers (“pages 3,14”), versions and addresses are left alone. Groups of digits that money has wrong are told by
    broken-figure.

    Bad:  The rate is {~~4 .5~>4.5~~} percent, the tax {~~21% percent~>21%~~}, the fund {~~€5m million~>€5m~~}.
    Bad:  It cost {~~$$~>$~~}5 in {==March 202==}, and {==2,5000==} tonnes were sold by {==10;30==} a.m.
    Good: Pages 3,14 and 20 say version 1.2.345 had 2,500 users in March 2022, at 4.5 percent.
    """
    text = document.text
    stretches = [(line, text[line.start : line.end]) for line in lines(document, "stray-in-figure")]
    for wrong, shape, kept in _KINDS:
        likely = [line for line, copy in stretches if not shape.needs or any(map(copy.__contains__, shape.needs))]
        for m in (m for line in likely for m in shape.finditer(text, *line)):
            span = Span(*m.span())
            if document.intact(span) and not _LISTED.search(text[max(0, span.start - 14) : span.start]):
                yield Finding(span, f"“{m.group()}”: {wrong}", _fixes(m, span, kept))


def _fixes(m: re.Match[str], span: Span, kept: int) -> list[Fix]:
    groups = m.groupdict()
    bad = m.span("bad") if groups.get("bad") else m.span("two") if groups.get("two") else None
    if bad is not None:
        text = m.group()
        better = text[: bad[0] - span.start] + text[bad[1] - span.start :]
        return [Fix.replace(span, better)]
    return [Fix.replace(span, m.group()[:kept])] if kept else []
