"""A title that stands twice before one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLE = (
    r"(?:(?:Vice |Deputy |Prime |First )?(?:President|Minister|Premier|Chancellor|Governor|Mayor|Senator|King|Queen|Prince|Princess|Pope|Cardinal|Bishop|Archbishop"
    r"|General|Admiral|Colonel|Captain|Major|Lieutenant|Sergeant|Judge|Justice|Secretary|Ambassador|Professor|Doctor|Sheriff|Chairman|Director|Sheikh|Ayatollah)"
    r"|Gov\.|Sen\.|Rep\.|Gen\.|Lt\.|Col\.|Capt\.|Maj\.|Sgt\.|Dr\.?|Prof\.?|Mr\.?|Mrs\.?|Ms\.?|Rev\.?)"
)
_TWICE = pattern(rf"\b(?P<one>{_TITLE}),? (?P<two>{_TITLE}) (?=[A-Z])")
_SHORT = {
    "Gov.": "Governor", "Sen.": "Senator", "Gen.": "General", "Col.": "Colonel", "Capt.": "Captain", "Maj.": "Major", "Sgt.": "Sergeant", "Lt.": "Lieutenant",
    "Dr": "Doctor", "Dr.": "Doctor", "Prof": "Professor", "Prof.": "Professor", "Mr": "Mr.", "Mrs": "Mrs.", "Ms": "Ms.", "Rev": "Rev.",
}  # fmt: skip


@rule(
    severity=Severity.ERROR,
    needs=(
        "President",
        "Minister",
        "Premier",
        "Chancellor",
        "Gov",
        "Mayor",
        "Sen",
        "Rep",
        "King",
        "Queen",
        "Prin",
        "Gen",
        "Col",
        "Capt",
        "Maj",
        "Judge",
        "Dr",
        "Prof",
        "Mr",
        "Ms",
    ),
)
def title_twice(document: Document) -> Iterator[Finding]:
    """One title stands twice before a name.

    A title and its short form are one title (“Gov. Governor”). Titles of two offices or ranks (“Maj. Gen.”, “Prof. Dr.”) are
    left alone, and so is a title that ends one name and begins the next.

    Bad:  {~~President President Ali Hasan~>President Ali Hasan~~} spoke.
    Bad:  It was signed by {~~Gov. Governor Ann Lee~>Governor Ann Lee~~} on Monday.
    Good: Maj. Gen. Ann Lee met Lord Mayor Mayor-elect Bo.
    """
    for m in _TWICE.finditer(document.text):
        if _SHORT.get(m["one"], m["one"]) == _SHORT.get(m["two"], m["two"]):
            name = _NAME.match(document.text, m.end())
            span = Span(m.start(), name.end() if name else m.end())
            fix = Fix.replace(span, document.text[m.start("two") : span.end])
            yield Finding(span, f"“{m['one']}” stands twice before one name", [fix])


_NAME = pattern(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
