"""Two nouns side by side, of which the second has an article, and nothing that joins them."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import clause, odds
from wirelint_rules.collision._forms import plain
from wirelint_rules.collision._verbs import adverbial, extracted
from wirelint_rules.garbled._suspicion import convicted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_NOUNS = form(r"[sN?] (?:[TSA] (?:[?>vdN] )?[sN?v]|T Z)(?=[.,]| [pcfoPdz])", "sN? TSA")

_APART, _LIKELY = -2.7, -1.5
"""Odds below which a noun and an article do not belong together (logarithms): where the noun may be another word, and where not."""

_GIVES = frozenset(
    """give make tell call name offer show send grant hand award sell pay lend teach ask deny cost find think consider elect appoint declare bring
    buy leave owe promise allow dub label earn win save set keep deem guarantee assign deal wish stress explain refuse charge fine""".split()
)
"""Verbs that take two objects side by side."""

_TIMES = frozenset(
    """year years month months week weeks day days night nights morning evening afternoon time times moment hour hours minute minutes season summer
    winter spring autumn decade century weekend case cases half once noon midnight dawn dusk response addition turn fact police""".split()
)
"""Nouns of phrases that say when, so that a clause may begin behind them."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_NOUNS,))
def unjoined_nouns(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two nouns stand side by side and nothing joins them.

    “Fires the island killed dozens”, “they sought advice the public”: a noun, an article and another noun, where edited news never
    has the article behind the first. Clauses (the advice the public sought), verbs with two objects (it gives residents the
    right), phrases that say when (by the end of term the following year) are left alone.

    Sound copy has such nouns as well (the size his surrogates predicted): only a story in which plain faults of two kinds stand is read
    for them, speech included, and none without `pooled`.

    Bad:  The the rebels attacked {==villages the border==} on Monday , he said.
    Good: The advice the public sought gave residents the right to stay, and he won a term the following year.
    """
    if pooled and convicted(document):
        yield from _unjoined(document)


def _unjoined(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _NOUNS):
        noun, article = story.lower[one], story.lower[one + 1]
        if story.texts[one] != noun or noun in _TIMES or adverbial(story.lower, letters, one + 1):
            continue
        apart = odds(noun, article)
        if (
            apart < (_APART if letters[2 * one] == "?" else _LIKELY)
            and not extracted(story.lower, letters, one)
            and not _given(story, letters, one)
        ):
            span = story.span(one, last)
            yield Finding(span, f"“{document[span]}”: nothing joins the two nouns")


def _given(story: Words, letters: str, at: int) -> bool:
    """Whether a verb that takes two objects stands before a noun in its clause."""
    begins = clause(story.lower, letters, at)
    return any(plain(word) in _GIVES for word in story.lower[begins:at])
