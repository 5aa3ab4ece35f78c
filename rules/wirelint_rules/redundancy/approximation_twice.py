"""Two words that both say a figure is not exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_TWICE = pattern(
    r"(?P<one>about|approximately|roughly|nearly|almost|some|an estimated|more than|at least|up to|circa) "
    r"(?P<two>about|around|approximately|roughly|nearly|almost|some|an estimated|over|more than|a minimum of|a maximum of|circa) (?=[0-9$£€])"
)
_PAIRS = {
    "more than": {"over", "more than", "about", "around", "approximately", "roughly"},
    "at least": {"a minimum of", "more than", "over"},
    "up to": {"a maximum of"},
}
_LOOSE = frozenset(["about", "around", "approximately", "roughly", "nearly", "almost", "some", "an estimated", "circa"])


@rule(severity=Severity.WARNING, in_quotes="skip")
def approximation_twice(document: Document) -> Iterator[Finding]:
    """Two words in a row say that a figure is not exact, or is the least or most.

    “About approximately 50”, “up to a maximum of 14”, “more than over 300”. Bounds of an estimate (“up to about 40”, “at
    least around 20”) and verbs (“turned over about 30,000 pages”) are left alone.

    Bad:  It took {~~about approximately~>about~~} 50 days.
    Bad:  It carries {~~up to a maximum of~>up to~~} 14 people.
    Good: It grew up to about 40 metres, and she turned over about 30,000 pages.
    """
    for m in _TWICE.finditer(document.text):
        pairs = _PAIRS.get(m["one"], _LOOSE)
        span = Span(m.start("one"), m.end("two"))
        if m["two"] in pairs and not document.text[m.start() - 1 : m.start()].isalpha() and document.intact(span):
            yield Finding(span, f"“{m['one']}” and “{m['two']}” say the same", [Fix.replace(span, m["one"])])
