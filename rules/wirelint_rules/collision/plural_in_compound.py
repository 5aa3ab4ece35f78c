"""A measure in a compound that stands in the plural."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = (
    "years|months|weeks|days|hours|minutes|miles|metres|meters|kilometres|kilometers|feet|tonnes|tons|dollars|euros"
)
_COMPOUND = pattern(rf"(?P<number>\w{{1,12}})-(?P<unit>{_UNITS})-(?P<rest>olds?|long|high|wide|deep|tall|thick)")
_ENDINGS = tuple(
    f"{before}-{what}"
    for before in ("s", "feet")
    for what in ("old", "olds", "long", "high", "wide", "deep", "tall", "thick")
)


@rule(
    severity=Severity.ERROR,
    reach="paragraph",
    needs=("-old", "-long", "-high", "-wide", "-deep", "-tall", "-thick"),
)
def plural_in_compound(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A measure in a compound stands in the plural.

    A boy is five years old, but a five-year-old boy: before a noun the measure has no ending.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  A {~~five-years-old~>five-year-old~~} boy was found in a {~~10-days-long~>10-day-long~~} search.
    Good: A five-year-old boy, now six years old, was found.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story = words(document)
    for at in (at for word in story.vocabulary if word.endswith(_ENDINGS) for at in story.places[word]):
        m = _COMPOUND.fullmatch(story.texts[at])
        if not m:
            continue
        unit = "foot" if m["unit"] == "feet" else m["unit"][:-1]
        span = story.span(at)
        better = f"{m['number']}-{unit}-{m['rest']}"
        yield Finding(span, f"“{m.group()}” should be “{better}”", [Fix.replace(span, better, safe=True)])
