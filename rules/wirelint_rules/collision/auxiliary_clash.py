"""Auxiliary verbs and verb forms that do not go together."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.grammar import first_word, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import frequency, together

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLASH = pattern(
    r"[hwx] (?:a ){0,2}(?P<past>[PyrizKbg])(?= )"
    r"|[ir] (?:a ){0,2}(?P<be>[PVzehwxb])(?= )"
    r"|[eg] (?:a )?(?P<been>[PVzbirhwx])(?=[ ,.])"
    r"|[Kk] a (?P<not>[PLdzy3xwireg])(?= )"
)

_HAVE = frozenset("had".split())
_SAID = frozenset("said says think thinks know knows hope suppose believe guess".split())
_ALL = frozenset("all what only thing everything".split())


@rule(severity=Severity.NOTE, in_quotes="skip")
def auxiliary_clash(document: Document) -> Iterator[Finding]:
    """An auxiliary verb is followed by a form that it does not take.

    “Has went”, “had be”, “was be”, “are been”, “did not agreed”, “was destroy”: two tenses or voices met. Left alone are
    the subjunctive (that it be), clauses that are a subject (what it is is, all he did was go), and speech.

    Bad:  The envoy {==has went==} to Muscat for talks.
    Bad:  The bridge {==was be==} opened in May.
    Bad:  The rebels {==did not agreed==} to the terms.
    Bad:  Prices {==are been==} falling for months.
    Good: The envoy has gone to Muscat; what it is is a truce, and all they did was talk.
    """
    story, letters = words(document), grammar(document)
    for m, one, last in stretches(document, _CLASH):
        first, second = story.lower[one], story.lower[last]
        if (
            story.texts[last] != second
            or (story.texts[one] != first and one and letters[2 * one - 1] != ".")
            or (last == one + 1 and m["past"] != "g" and together(first, second))
        ):
            continue
        if m["be"] == "V" and last > one + 1 and story.lower[last - 1] in {"just", "only", "simply"}:
            continue
        if _clause(story.lower, letters, one) or frequency(second) < 3.5:
            continue
        if (
            m["past"]
            and m["past"] in "rizKb"
            and first in _HAVE
            and letters[2 * one - 2 : 2 * one - 1] in {"u", "U", "j", "R"}
        ):
            continue
        if m["be"] and m["be"] in "hwxze" and (last > one + 1 or letters[2 * one - 2 : 2 * one - 1] in {"u", "U", "j"}):
            continue
        span = story.span(one, last)
        yield Finding(span, f"“{document[span]}”: “{first}” does not take this form")


def _clause(lower: list[str], letters: str, at: int) -> bool:
    """Whether a clause that is itself a subject may end here, or the verb be that of another clause."""
    start = max(first_word(letters, at), at - 6)
    before = lower[start:at]
    if any(word in _ALL or word in _SAID for word in before):
        return True
    return any(letter in "RXCt" for letter in letters[2 * start : 2 * at : 2][:-1])
