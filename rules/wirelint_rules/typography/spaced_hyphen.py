"""A space on one side of a hyphen."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._suspicion import convicted
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACED = pattern(r"(?:- |(?<! ) -)(?P<two>[a-z]{3,})\b")
_CLAUSES = frozenset("which who whose that where when while with from they this there although including".split())
"""Words that a dash stands before where its second space was lost."""

_AGE = pattern(
    r"(?:(?<= )\d{1,2} -year-olds?\b|(?<= )\d{1,2}- year-olds?\b|\b\d{1,2}-year -olds?\b)", ("year-old", "year -old")
)
_MEASURE = pattern(
    r"(?<=[a-z] )\d{1,4}(?P<bad> )-(?:mile|kilometer|kilometre|meter|metre|foot|inch|acre|hectare|ton|tonne|pound|year|month|week|day|hour|minute|second"
    r"|member|seat|point|game|page|story|storey|bed|room|man|strong|degree|percent|million|billion)s?\b",
    (" -",),
)
_POINTED = pattern(r"(?:[A-Z]\.){2,}")
_LINKS = frozenset("and or nor but to than then through versus via rather not plus with und as the into".split())


@rule(severity=Severity.WARNING, reach="paragraph", needs=("spaced-hyphen",), seen_as=oddities)
def spaced_hyphen(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A hyphen has a space on one side.

    “bullet- proof”, “U.S. -backed”. The first half of a pair (“low- and middle-income”, “mid- to late”) is left alone, and
    so are options and lists with bullets.

    With `pooled`, any word may have lost the second space of a dash in a story in which plain faults of two kinds stand.

    Bad:  The {~~bullet- proof~>bullet-proof~~} glass and the {~~U.S. -backed~>U.S.-backed~~} force held.
    Good: Low- and middle-income homes, in mid- to late May, were hit.
    """
    text = document.text
    for measure in _MEASURE.finditer(text):
        if document.intact(measure.span()):
            fix = Fix.replace(measure.span(), measure.group().replace(" -", "-"))
            yield Finding(Span(*measure.span()), f"a space stands beside the hyphen of “{measure.group()}”", [fix])
    for age in _AGE.finditer(text):
        if document.intact(age.span()):
            fix = Fix.replace(
                age.span(), age.group().replace(" -", "-").replace("- ", "-").replace("year old", "year-old")
            )
            yield Finding(Span(*age.span()), f"a space stands beside the hyphen of “{age.group()}”", [fix])
    for index in places(document, "spaced-hyphen"):
        m = _SPACED.match(text, max(0, words(document).starts[index] - 2))
        if m is None:
            continue
        start = m.start()
        while start and (text[start - 1].isalpha() or text[start - 1] == "."):
            start -= 1
        one, span = text[start : m.start()], Span(start, m.end())
        dash = m.group()[0] == " " and one.islower()
        attested = dash and counts().count(f"{one}-{m['two']}") is not None
        if dash and m["two"] not in _CLAUSES and not attested and not (pooled and convicted(document)):
            continue
        if (
            m["two"] not in _LINKS
            and (_half(one, behind=m.group()[0] == "-") or (one.istitle() and m["two"] in _BEHIND_NAMES))
            and text[m.end() : m.end() + 1] != "-"
        ):
            if text[start - 1 : start] in {"-", "/", "@", "’"} or not document.intact(span):
                continue
            fixes = [] if dash and not attested else [Fix.replace(span, f"{one}-{m['two']}")]
            yield Finding(span, f"a space stands beside the hyphen of “{document[span]}”", fixes)


_BEHIND_NAMES = frozenset(
    "based backed led born controlled held occupied owned trained style area made run funded sponsored brokered listed speaking educated".split()
)
"""What is joined to the name of a place."""


def _half(word: str, *, behind: bool) -> bool:
    """Whether a word may be the first half of a compound; with the space before the hyphen, an abbreviation too."""
    if len(word) < 2 or (behind and not word.islower()):
        return False
    return "." not in word or _POINTED.fullmatch(word) is not None
