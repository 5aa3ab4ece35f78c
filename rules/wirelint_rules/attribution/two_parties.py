"""Somebody of one party who is called one of another."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.assets import answers
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.layers.speech.people import Person

_NAMES = {
    "republican": "Republican", "r": "Republican", "gop": "Republican", "democrat": "Democratic", "democratic": "Democratic", "d": "Democratic", "labour": "Labour",
    "conservative": "Conservative", "tory": "Conservative", "liberal democrat": "Liberal Democrat", "lib dem": "Liberal Democrat", "snp": "SNP",
}  # fmt: skip
_PARTY = r"(?P<party>Republican|GOP|Democratic|Democrat|Labour|Conservative|Tory|Liberal Democrat|Lib Dem|SNP)"
_TITLE = (
    r"(?:U\.S\. |US |state |former |presidential |vice presidential |gubernatorial |prime |foreign |home |health |party |House |Senate |Congressional |majority |minority |Majority |Minority |(?:Prime |Foreign |Home |Health )?"
    r"(?:President|Vice President|Sen\.|Senator|Gov\.|Governor|Rep\.|Representative|Congressman|Congresswoman|Mayor|Speaker|Leader|Whip|Minister|Secretary|MP|MSP|Lord|Baroness|Sir"
    r"|president|senator|governor|mayor|nominee|candidate|front-?runner|leader|lawmaker|politician|congressman|congresswoman|speaker|minister|secretary|peer) )"
)
_AHEAD = pattern(rf"(?<![\w-]){_PARTY} {_TITLE}{{0,3}}$")
_BEHIND = pattern(
    r"(?:, | \()(?:an? (?:[a-z-]+ ){0,2}(?P<word>Democrat|Republican|Conservative|Liberal Democrat)(?=[,.;]| (?:from|of|in|who)\b)|(?P<letter>[DR])-[A-Z][\w.]+)"
)
_PAST = pattern(
    r"\b(?:former|formerly|ex|then|once|turned|switched|lifelong|longtime|registered|rival|anti|fellow|non|not|like|unlike|than|fake)[ -](?:[a-z]+ )?$"
)
_LONGEST = 60
"""How far before a name its party is looked for, in code points."""


@rule(
    severity=Severity.WARNING,
    in_quotes="skip",
    needs=("Republican", "Democrat", "GOP", "Labour", "Conservative", "Tory", "Lib Dem", "SNP", "D-", "R-"),
)
def two_parties(document: Document) -> Iterator[Finding]:
    """Somebody of one party is called one of another.

    Reported where a story gives one person two parties of the United States or of Britain, before the name (“Republican Sen. Cole”) or
    behind it (“a Democrat from Ohio”, “R-Texas”), and where some 350 well-known politicians by full name are given another party than theirs. Former
    parties, changes that are told and quotations are left alone.

    Bad:  Sen. Jim Cole, a Democrat from Ohio, spoke. ¶ {==Republican Sen. Jim Cole==} said it would save jobs.
    Bad:  {==Democratic Sen. Ted Cruz==} and {==Labour leader Boris Johnson==} spoke.
    Good: Republican Sen. Ted Cruz and former Democrat Jim Cole, now a Republican, met a Democratic aide.
    """
    if _CHANGES & words(document).vocabulary:
        return
    for person in people(document):
        first: tuple[str, Span] | None = None
        known = frozenset((_parties()(person.name) or "").split(";")) - {""}
        for party, span in _given(document, person):
            if known and party not in known:
                yield Finding(span, f"{person.name} is {' or '.join(sorted(known))}")
                break
            if first and first[0] != party:
                related = Related.here(document, first[1])
                yield Finding(span, f"{person.name} is {first[0]} above", (), [related])
                break
            first = first or (party, span)


_CHANGES = frozenset("switched defected turncoat defection defector defects".split())


def _given(document: Document, person: Person) -> Iterator[tuple[str, Span]]:
    """The parties beside a person’s mentions, each with the stretch of both."""
    for mention in person.mentions:
        if quoted(document, mention):
            continue
        low = max(0, mention.start - _LONGEST)
        before = document[low, mention.start]
        m = _AHEAD.search(before)
        likened = " " not in document[mention] and before[: m.start()].endswith((" a ", " an ")) if m else False
        if m and not likened and not _PAST.search(before[: m.start()].lower()):
            yield _NAMES[m["party"].lower()], Span(low + m.start(), mention.end)
        m = _BEHIND.match(document.text, mention.end)
        if m and not _PAST.search(document[mention.end, m.start("word") if m["word"] else mention.end].lower()):
            yield _NAMES[(m["word"] or m["letter"]).lower()], Span(mention.start, m.end())


@cache
def _parties() -> Callable[[str], Any]:
    """The parties of politicians, parted by semicolons, by their full names."""
    return answers(os.path.join(DATA, "parties.tsv"))
