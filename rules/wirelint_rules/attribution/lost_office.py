"""A source that lost its office and was left with a country."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import by_given_name, people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._offices import places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match


_NAME = pattern(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2}) of (?:the )?(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
)
_AFTER_ACCORDING = pattern(r"[,.;]| (?:said|and)\b")
_SPEAKS = pattern(
    r" (?:(?:has|had|also|later) )?(?:said|says|told|added|announced|warned|claimed|stated|insisted|noted|urged|ordered|promised|pledged)\b"
)
_OF_A_FIELD = pattern(
    r", the (?P<field>(?:public )?(?:agriculture|health|interior|finance|education|energy|defen[cs]e|tourism|transport|trade|culture|environment|justice|labou?r|housing|fisheries|forestry|industry|mining|water|planning|security|sport|sports)(?: and [a-z]+)?) of (?:the )?(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,.]| (?:said|says|told|has|had)\b)"
)
"""What a minister is for, where the minister should stand."""

_HEADS = ("\n", ". ", "! ", "? ", "” ", '" ')
"""What stands before the head of a sentence."""

_SAID = ("” said ", '" said ')
"""What stands before a speaker behind a quotation."""

_ENDS = pattern(r"\.(?:\s|$)")
_SPORT = pattern(
    r"\b(?:medal|championships?|tournament|seconds? ahead|semi-?finals?|quarter-?finals?|marathon|heptathlon|Olympics?|World Cup|seeded)\b"
)


@rule(severity=Severity.WARNING, needs=(" of ",))
def lost_office(document: Document) -> Iterator[Finding]:
    """A source is named with a country in place of an office.

    “Mithika Orr, the agriculture of Kenya, said” has lost the minister. “According to NAME of COUNTRY” is how a rewriter renders “President NAME”: wire copy gives the office. Reported behind
    “according to” and, in stories that are not of sport, at the head of a sentence before a verb of saying or behind a quotation that ends with it; athletes and
    winners of a country are named so, and left alone.

    Bad:  According to {==Volodymyr Zelenskyy of Ukraine==}, more settlements were retaken.
    Bad:  {==Christos Styl of Greece==} said two tugs were on their way.
    Bad:  “It loses a metre a year,” said {==Elsa Lindgren of Iceland==}.
    Bad:  Mithika Orr, {==the agriculture of Kenya==}, has promised cheap seed.
    Good: According to President Volodymyr Zelenskyy of Ukraine, more settlements were retaken.
    Good: Second was Eliud Kiprono of Kenya, according to the timekeepers.
    """
    text = document.text
    for m in _OF_A_FIELD.finditer(text):
        if _is_named(document, m.start()) and not quoted(document, Span(*m.span())):
            span = Span(m.start() + len(", "), m.end())
            yield Finding(span, f"“{document[span]}” is nobody: the office of {m['field']} has been lost")
    for m in _named(document):
        start, end = m.span()
        ahead = text[max(0, start - 13) : start]
        if ahead.endswith("ccording to ") and ahead.strip()[0] in "Aa":
            fits = _AFTER_ACCORDING.match(text, end) is not None
        else:
            heads = not start or ahead.endswith(_HEADS)
            speaks = heads and _SPEAKS.match(text, end) is not None
            behind = ahead.endswith(_SAID) and _ENDS.match(text, end) is not None
            fits = (speaks or behind) and not _SPORT.search(text)
        if fits and _is_country(m["country"]) and _is_person(m["name"]):
            yield Finding(Span(start, end), f"“{m.group()}” has a country where an office belongs")


def _is_named(document: Document, end: int) -> bool:
    """Whether somebody's full name ends at a place."""
    return any(mention.end == end and " " in document[mention] for one in people(document) for mention in one.mentions)


def _named(document: Document) -> Iterator[Match[str]]:
    """Names of two or three words with “of” and a country, or what may be one, behind them."""
    story = words(document)
    texts, lower = story.texts, story.lower
    for at in story.standing(_OF):
        behind = at + 2 if lower[at + 1 : at + 2] == ["the"] else at + 1
        if at < LEAST or not texts[at - 1][0].isupper() or not "".join(texts[behind : behind + 1]).istitle():
            continue
        for first in (at - 3, at - 2):
            m = _NAME.match(document.text, story.starts[first]) if first >= 0 and texts[first][0].isupper() else None
            if m and m.end("name") == story.ends[at - 1]:
                yield m
                break


LEAST = 2
"""Of so many words a name is at least that a source may be known by."""

_OF = frozenset({"of"})


def _is_person(name: str) -> bool:
    """Whether a name reads as a person’s: it begins with a given name, or no word of it is a common one."""
    parts = name.split()
    if parts[0] in _TITLES:
        return False
    return bool(by_given_name(parts[0])) or not any(part.lower() in counts().common for part in parts)


def _is_country(name: str) -> bool:
    return "country" in (places().get(name) or "").split(";")


_TITLES = frozenset(
    "President Prime Premier Chancellor King Queen Prince Princess Minister Ambassador Gen General Sen Senator Rep Bishop Archbishop Cardinal Pope Dr Professor The A An Bank University Ministry Council Association".split()
)
