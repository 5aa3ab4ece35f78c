"""A speaker whose surname is a letter off the one that was introduced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint_rules.names._forms import Form, forms

if TYPE_CHECKING:
    from collections.abc import Iterator

_CUE = "said|says|told|added|wrote|warned|argued|explained|noted|recalled|insisted|replied"
_SPEAKER = pattern(
    rf"(?:(?<=[.”\"] )|(?<=,” )|(?<=,\" )|(?<=\n))(?P<before>[A-ZÀ-Þ][\w]{{2,}}) (?:{_CUE})\b|\b(?:said|added|wrote) (?P<after>[A-ZÀ-Þ][\w]{{2,}})(?=[.,])",
    (*tuple(f" {cue}" for cue in _CUE.split("|")), "said ", "added ", "wrote "),
)


@rule(severity=Severity.ERROR)
def misspelt_speaker(document: Document) -> Iterator[Finding]:
    """A speaker's surname is one letter off the surname that was introduced.

    Wire copy introduces a speaker with a given name and then uses the surname. A bare name beside a verb of speech that
    nobody in the story bears, and that is one letter (or two swapped letters) off a surname that was introduced, is that
    surname misspelt. A name that is introduced too, or stands elsewhere in the story, is another person and left alone.

    Bad:  The report came from Saleemul Huq of the centre. “We knew it,” {~~Haq~>Huq~~} said.
    Good: The report came from Saleemul Huq of the centre. “We knew it,” Huq said.
    Good: Anna Olsen met Erik Olson. “We knew it,” Olsen said.
    """
    for m in _SPEAKER.finditer(document.text):
        kind = "before" if m["before"] else "after"
        name, span = m[kind], Span(*m.span(kind))
        if document.text.count(name) > 1:
            continue
        introduced = {form.text: form for form in forms(document).values() if form.neighbours and not form.given}
        if name in introduced:
            continue
        near = [form for text, form in introduced.items() if _near(name, text)]
        if len(near) == 1:
            yield _finding(document, span, near[0])


def _finding(document: Document, span: Span, form: Form) -> Finding:
    place = Span(form.places[0], form.places[0] + len(form.text))
    message = f"“{document[span]}” was introduced as “{form.text}”"
    return Finding(span, message, [Fix.replace(span, form.text)], [Related(document, place, f"“{form.text}” here")])


def _near(a: str, b: str) -> bool:
    """Whether one letter differs, is missing, is too many, or two neighbours are swapped; first letters must agree."""
    if a == b or a[0] != b[0] or abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3 or a.rstrip("s") == b.rstrip("s"):
        return False
    if len(a) == len(b):
        differ = [i for i in range(len(a)) if a[i] != b[i]]
        swapped = len(differ) == 2 and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]]
        return len(differ) == 1 or (swapped and differ[1] == differ[0] + 1)
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
