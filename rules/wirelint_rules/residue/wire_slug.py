"""Notes and slugs by which a wire and its desks work."""

from __future__ import annotations

import re

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.lines import lines
from wirelint.layers.paragraphs import in_headline
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAIL = pattern(
    r"[.!?][\"”’)]? ?(?P<note>ENDS?|[(\[](?:(?:MORE|more|Ends|ENDS|END|end)(?: (?:FOLLOWS|follows|TO COME|to come))?)[)\]]|MORE(?: (?:FOLLOWS|TO (?:FOLLOW|COME)))?|-30-|-ENDS?-|-ends-|/{1,2}(?:ends|ENDS|Ends)|###|XXX|\*{2,3}ENDS?\*{2,3}|[(\[]?MTF[)\]]?)[ \t]*$",
    (
        "END",
        "MORE",
        "(more",
        "[more",
        "(Ends",
        "[Ends",
        "(end",
        "[end",
        "-ends-",
        "/ends",
        "-30-",
        "###",
        "MTF",
        "/ends",
        "/Ends",
        "XXX",
    ),
    flags=re.MULTILINE,
)

_AGENCIES = (
    "Reuters|REUTERS|AP|AFP|PA|UPI|TASS|ITAR-TASS|RIA|Interfax|Xinhua|XINHUA|dpa|DPA|EFE|ANSA|APA|PTI|ANI|IANS|UNI|NAN|GNA|ZBC|APP|CP|AAP|Bernama|BERNAMA|Antara|ANTARA|Yonhap|Kyodo|NNN|SAnews"
    "|Anadolu|AA|Ukrinform|Belga|Lusa|LUSA|MTI|PAP|BTA|Agencies|agencies|AGENCIES|Agency reports|agency reports|Agency Report|Wire reports|wire reports|Staff reports|staff reports"
)
_SIGNED = pattern(
    rf"[.!?][\"”’)]? ?(?P<note>[(\[](?:{_AGENCIES})(?:[/,] ?\w{{2,20}})?[)\]]|(?:—|–|--?) ?(?:{_AGENCIES})(?: pic)?|/(?:{_AGENCIES})/|© ?(?:{_AGENCIES})"
    r"|\((?:Reporting|Editing|Writing|Additional reporting|Compiled|Edited|Written|Reported|Translated|[Ww]ith (?:additional )?(?:inputs?|reporting|agency|agencies|files))\b[^()\n]{0,120}\)"
    r"|(?:[A-Z]{2,3}/){1,3}[A-Z]{2,3}|By [A-Z][a-z]+(?: [A-Z][a-z]+){1,2})[ \t]*$",
    flags=re.MULTILINE,
)
_PAGE = pattern(
    r"[.!?][\"”’)]? ?(?P<note>[●•*►▶■] ?[A-Z][^.!?\n]{0,40} [Pp]age ?[A-F]?\d{1,3}|\(?(?:(?:Continued|Cont(?:'d|’d|d|\.)|Please turn|Turn|See|More|Full (?:story|report)|Story|Report|Details|Editorial|Sport|Pictures|Jump)"
    r"(?: [A-Z]{3,})?,? ?(?:on |to |from |at |in )?)?(?:[Pp]ages?|PAGE|Pg\.?|p\.)? ?[A-F]?\d{1,3}\)?\.?)[ \t]*$",
    ("age", "PAGE", "Pg", "p.", "See ", "Turn", "Cont"),
    flags=re.MULTILINE,
)
_WIRED = pattern(
    r" ?(?P<note>\[n[A-Z][A-Z0-9]{7,11}\]|\[[A-Z]\d{1,2}N[A-Z0-9]{4,8}\]|<\.?[A-Z0-9]{1,8}(?:\.[A-Z]{1,3})?>|<[A-Z]{3}=[A-Z]?>|\[(?:O/R|MKTS/GLOB|FRX/|US/|GOL/|MET/L|GRA/|SOF/L|\.N|\.SS|\.T)\])",
    ("[n", "[L", "[O/R", "[MKTS", "[FRX/", "[US/", "[GOL/", "[MET/", "[GRA/", "[SOF/", "[.", "<"),
)
_PAGE_WORD = pattern(r"[Pp]age|PAGE|Pg|p\.|See [A-Z]|Turn|Cont")


@rule(severity=Severity.WARNING, needs=("wire-slug",), seen_as=signs)
def wire_slug(document: Document) -> Iterator[Finding]:
    """A note between desks stands in the copy.

    Slugs, takes, advisories, “MORE”, “ENDS”, “-30-”, as lines or behind the last stop of a paragraph. Words that may be a subheading (“Background”, “Developing story”)
    count only beside other notes or furniture. Behind a paragraph that others follow, an agency's sign-off (“(Reuters)”, “-AFP”, “(Reporting by …)”), a
    reporter's initials and the page on which the story goes on count too; at the end of a story they are its due. So are “ENDS” and “Notes to editors” in
    what says in its first line that it is a press release.

    Bad:  {~~EDS: Updates with quotes from the minister~>~~}
    Bad:  The dam held. ¶ {~~-30-~>~~}
    Bad:  The dam held, the council said.{~~ (more)~>~~}
    Bad:  The dam held through the night, the council said early on Monday.{~~ (Reuters)~>~~} ¶ The road below it was opened again at noon, it said.
    Bad:  {~~For immediate release~>~~}
    Good: More than 30 houses were lost, and the road ends at the dam.
    """
    released = _RELEASE.match(document.text) is not None
    for finding in report(document, "wire-slug", "a note to desks", safe=False):
        if not _heads_wire(document, finding.span) and not (released and _ITS_DUE.match(document[finding.span])):
            yield finding
    tails = [*_TAIL.finditer(document.text), *_WIRED.finditer(document.text), *_within_story(document)]
    for m in tails:
        span = Span(*m.span("note"))
        if document.intact(span) and not (released and _ITS_DUE.match(m["note"])):
            gap = Span(span.start - (document.text[span.start - 1] == " "), span.end)
            yield Finding(span, f"“{m['note']}” is a note to desks", [Fix.delete(gap)])


_RELEASE = pattern(
    r"\s*(?:(?:(?:FOR|For) (?:IMMEDIATE|Immediate|immediate) (?:RELEASE|Release|release|USE|use)|(?:PRESS|NEWS|MEDIA|Press|News|Media) (?:RELEASE|Release|release|STATEMENT|Statement|statement|NOTICE|Notice|notice))\b[^\n]{0,40}|EMBARGOED?[^\n]{0,60})\n"
)
"""The first line of what a body sends out itself."""
_ITS_DUE = pattern(
    r"[-–—* ]*(?:(?:notes?|note) (?:to|for) (?:the )?editors?|ends?|end of release|#{1,3}|-30-|for (?:further|more) information|(?:media|press) (?:contacts?|enquiries|inquiries)|contacts?|about)(?!\w)",
    flags=re.IGNORECASE,
)
"""What ends it, as it should."""


def _heads_wire(document: Document, span: Span) -> bool:
    """Whether a slug begins the headline of copy that still is a wire's, as its dateline says: BRIEF-Profit falls … TAMPERE, April 23 (Newsline) -"""
    return (
        in_headline(document, span)
        and _LED.match(document.text, span.start) is not None
        and _FILED.search(document.text, span.end, span.end + _NEAR) is not None
    )


_LED = pattern(
    r"(?:BRIEF|UPDATE(?: \d)?|WRAPUP(?: \d)?|RPT|REFILE|CORRECTED|EXCLUSIVE|FACTBOX|TIMELINE|ANALYSIS|INTERVIEW|PREVIEW|POLL|TEXT|NEWSMAKER|FEATURE|INSIGHT|BREAKINGVIEWS)-(?=[A-Z0-9\"'“‘])"
)
_FILED = pattern(r"(?:^|\n)[A-Z][A-Z .,'’/-]{2,40}(?:, [A-Z][a-z]+\.? \d{1,2})? \([A-Z][\w ]{1,24}\) [-–—]")
_NEAR = 400


def _within_story(document: Document) -> Iterator[re.Match[str]]:
    """Sign-offs and pages behind a paragraph that is followed by another."""
    starts: list[int] = []
    for m in (m for one in (_SIGNED, _PAGE) for m in one.finditer(document.text)):
        if not starts:
            starts = [line.span.start for line in lines(document) if line.prose]
        paged = m.re is not _PAGE.compiled or _PAGE_WORD.search(m["note"])
        if paged and starts and starts[-1] > m.end() and m.start() - document.text.rfind("\n", 0, m.start()) > _LONG:
            yield m


_LONG = 60
"""A line of fewer code points before its end is a caption."""
