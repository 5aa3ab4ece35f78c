"""“A” where “an” belongs, or the reverse."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import odds

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLE = form(r"A(?= )")


@rule(severity=Severity.ERROR, in_quotes="skip")
def wrong_article(document: Document) -> Iterator[Finding]:
    """“A” stands where “an” belongs, or the reverse.

    How a word begins to the ear is known from the articles that edited news puts before it; words of which too little is
    known, those that take either (a historic, an historic), capitals and figures are left alone.

    Bad:  It was {~~an major~>a major~~} blow to {~~a important~>an important~~} ally.
    Bad:  The fire took {~~a hour~>an hour~~} to put out.
    Good: An hour after a unique vote, an MP and a US envoy met for a historic talk.
    """
    story = words(document)
    for _, one, _ in stretches(document, _ARTICLE):
        other = one + 1
        article, noun = story.lower[one], story.lower[other] if other < len(story) else ""
        if story.texts[one] == "AN" or not noun.isalpha() or story.texts[other] != noun or len(noun) < 2:
            continue
        right = "a" if article == "an" else "an"
        if odds(article, noun) < -1.5 and odds(right, noun) > (0.0 if article == "a" else -2.0):
            span = story.span(one, other)
            better = f"{right.capitalize() if story.texts[one][0] == 'A' else right} {noun}"
            yield Finding(span, f"“{document[span]}” should be “{better}”", [Fix.replace(span, better, safe=True)])
