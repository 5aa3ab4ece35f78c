"""A statement in the mouth of the reporter whose byline the story has."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.cues import SAID
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-Z]\.)?(?: [A-ZÀ-Þ][\w’'-]+){1,2}"
_BYLINE = pattern(
    rf"(?:^|\n)[ \t]*(?:By|BY) (?P<names>{_NAME}(?:(?:, | and |, and ){_NAME}){{0,3}})(?=\s*(?:\n|$|[,|/—–-]))"
)
_PERSON = pattern(_NAME)
_TOLD = SAID | {"tells"}
_FAR = 1500
"""So far from its beginning a story has its byline, in code points."""


@rule(severity=Severity.WARNING, in_quotes="skip", needs=("By ", "BY "))
def reporter_as_source(document: Document) -> Iterator[Finding]:
    """The reporter is the source of a statement.

    “By Nina Olsen” stands above the story, and below “the bridge is closed, Olsen said”: the statement is somebody else’s. Reported
    where a surname of the byline speaks, and stands nowhere else in the story with another given name or a title. Columns, in which the
    writer is asked or quoted, and quotations are left alone.

    Bad:  By Nina Olsen ¶ The bridge is closed. ¶ “Trucks must wait,” {==Olsen==} said.
    Good: By Nina Olsen ¶ The bridge is closed. ¶ “Trucks must wait,” Per Olsen said. ¶ “It is old,” Olsen said.
    """
    m = _BYLINE.search(document.text, 0, min(len(document.text), _FAR))
    if m is None:
        return
    surnames = {name.group().rpartition(" ")[2] for name in _PERSON.finditer(m["names"])}
    for one in attributions(document):
        source = one.source[0] if one.source else None
        if (
            source is None
            or document[source] not in surnames
            or document[one.cue[0]] not in _TOLD
            or source.start < m.end()
        ):
            continue
        if _only_there(document, document[source], m.start("names"), m.end("names")) and not quoted(document, source):
            yield Finding(source, f"{document[source]} is who wrote the story")


def _only_there(document: Document, surname: str, start: int, end: int) -> bool:
    """Whether a surname stands behind another name or a title in the byline alone."""
    story = words(document)
    for at in story.written_at([surname]):
        before = story.texts[at - 1] if at and story.gaps[at] in {" ", ". "} else ""
        if before[:1].isupper() and not start <= story.starts[at] < end:
            return False
    return True
