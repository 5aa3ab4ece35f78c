"""What LanguageTool finds in a story, as findings of the rules that are on."""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Span
from wirelint.findings import Finding, Fix
from wirelint.languagetool import client, service
from wirelint.layers.naming.names import names
from wirelint.layers.quotations import quotations
from wirelint.rules import MissingError
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.grammar._sent import sent
from wirelint_rules.grammar._variant import AMERICAN, variant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from wirelint.document import Document
    from wirelint.rules import Rule

FIXES = 3
"""How many of the replacements that LanguageTool offers are given as fixes."""


def check(
    document: Document,
    rules: Sequence[Rule],
    *,
    language: str = "auto",
    url: str = "",
    memory: int = 1024,
    idle: int = 600,
    patience: float = 60,
) -> Iterator[tuple[str, Finding]]:
    """The findings of the rules that are on, each with the name of its rule; one request a story.

    `language` is LanguageTool's code for the English that is checked; with `auto`, the story's own spelling decides. `url`
    names a server to ask in place of one's own. `memory` (MB) limits that, which ends after so many seconds `idle`; `patience` is
    how many seconds one answer may take. Raises MissingError where LanguageTool cannot be had or does not answer.
    """
    copy = sent(document)
    if not copy.text:
        return
    on = {rule.name for rule in rules}
    tongue = (variant(document) or AMERICAN) if language == "auto" else language
    settings = service.Settings(url, memory, idle, patience)
    try:
        found = service.ask(copy.text, settings, language=tongue, rules=sorted(on))
    except client.UnreachableError as error:
        raise MissingError(str(error)) from error
    shielded = _shielded(document) if found else []
    for match in found:
        name = _name(match.rule, on)
        span = copy.span(match.start, match.start + match.length)
        if name and not _touches(span, shielded) and not _capitals(document, span):
            yield name, Finding(span, _message(match.message), list(_fixes(document, span, match)))


def _name(found: str, on: Collection[str]) -> str:
    """The rule that a match belongs to: the one of its id, or of the family whose name its id goes on from."""
    while found and found not in on:
        found = found.rpartition("_")[0]
    return found


def _shielded(document: Document) -> list[Span]:
    """The stretches in which nothing is reported: quotations and names, in order, without overlaps."""
    spans = [one.span for one in quotations(document)] + [name.span for name in names(document)]
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _touches(span: Span, shielded: list[Span]) -> bool:
    at = bisect_left(shielded, span.end, key=lambda one: one.start) - 1
    return at >= 0 and shielded[at].overlaps(span)


def _capitals(document: Document, span: Span) -> bool:
    """Whether a word within the span, but for its first, begins with a capital, as the words of names do."""
    return any(word[0].isupper() and word != "I" for word in document[span].split()[1:])


def _message(text: str) -> str:
    """What LanguageTool says, as messages are written here: its first letter small unless the word has other capitals."""
    said = text.strip().rstrip(".")
    first = said.split(" ", 1)[0]
    return said[:1].lower() + said[1:] if len(first) > 1 and first[1:].islower() else said


def _fixes(document: Document, span: Span, match: client.Match) -> Iterator[Fix]:
    if document.intact(span):
        for replacement in match.replacements[:FIXES]:
            yield Fix.replace(span, replacement)
