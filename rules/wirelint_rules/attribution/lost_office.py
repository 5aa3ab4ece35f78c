"""A source that lost its office and was left with a country."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.ngrams import counts
from wirelint.layers.speech.people import by_given_name
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._offices import places

if TYPE_CHECKING:
    from collections.abc import Iterator


_NAME = r"(?P<who>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2} of (?:the )?(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)?))"
_SAID = r"(?:said|says|told|added|announced|warned|claimed|stated|insisted|noted)"
_ACCORDING = pattern(rf"\b[Aa]ccording to {_NAME}(?=[,.;]| (?:said|and)\b)", ("ccording to",))
_SPEAKS = pattern(rf"(?:^|(?<=[.!?”\"] )|(?<=\n)){_NAME} {_SAID}\b", tuple(f" {cue}" for cue in ("said", "says", "told", "added", "announced", "warned",
                  "claimed", "stated", "insisted", "noted")))  # fmt: skip
_SPORT = pattern(
    r"\b(?:medal|championships?|tournament|seconds? ahead|semi-?finals?|quarter-?finals?|marathon|heptathlon|Olympics?|World Cup|seeded)\b"
)


@rule(severity=Severity.WARNING, needs=(" of ",))
def lost_office(document: Document) -> Iterator[Finding]:
    """A source is named with a country in place of an office.

    “According to NAME of COUNTRY” is how a rewriter renders “President NAME”: wire copy gives the office. Reported behind
    “according to” and, in stories that are not of sport, at the head of a sentence before a verb of saying; athletes and
    winners of a country are named so, and left alone.

    Bad:  According to {==Volodymyr Zelenskyy of Ukraine==}, more settlements were retaken.
    Bad:  {==Christos Styl of Greece==} said two tugs were on their way.
    Good: According to President Volodymyr Zelenskyy of Ukraine, more settlements were retaken.
    Good: Second was Eliud Kiprono of Kenya, according to the timekeepers.
    """
    sport = _SPORT.search(document.text) is not None
    for one in (_ACCORDING,) if sport else (_ACCORDING, _SPEAKS):
        for m in one.finditer(document.text):
            if _is_country(m["country"]) and _is_person(m["who"].partition(" of ")[0]):
                yield Finding(Span(*m.span("who")), f"“{m['who']}” has a country where an office belongs")


def _is_person(name: str) -> bool:
    """Whether a name reads as a person’s: it begins with a given name, or no word of it is a common one."""
    words = name.split()
    if words[0] in _TITLES:
        return False
    return bool(by_given_name(words[0])) or not any(word.lower() in counts().common for word in words)


def _is_country(name: str) -> bool:
    return "country" in (places().get(name) or "").split(";")


_TITLES = frozenset(
    "President Prime Premier Chancellor King Queen Prince Princess Minister Ambassador Gen General Sen Senator Rep Bishop Archbishop Cardinal Pope Dr Professor The A An Bank University Ministry Council Association".split()
)
