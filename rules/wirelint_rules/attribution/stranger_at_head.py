"""Somebody unknown at the head of a firm or a body whose heads are known."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.naming.known import given
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._heads import BODIES, HEADS
from wirelint_rules.attribution._strangers import CAPITALISED, FAR, about, holders_are_listed

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_NAME = rf"(?P<name>{CAPITALISED}(?<![’']s)(?: (?:[A-Z]\. |(?:de|da|van|von|der|al|bin|di|la|le) )?{CAPITALISED}){{1,3}})(?<![’']s)"
_TITLES = {
    "chief-executive": "[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO",
    "secretary-general": "[Ss]ecretary[- ][Gg]eneral",
    "director-general": "[Dd]irector[- ][Gg]eneral",
    "managing-director": "[Mm]anaging [Dd]irector",
    "president": "[Pp]resident",
    "governor": "[Gg]overnor",
    "chair": "[Cc]hair(?:man|woman)?",
}
_ENDS = r"(?=[,.;:)”\"]|$|\n| (?:said|says|told|has|had|was|is|will|would|and|on|in|at|who|met|left|came|added|spoke|announced|warned)\b)"
_OTHER = pattern(
    r"\b(?:fiction|novel|film|movie|play(?:s|ed)?|actor|satir|joke|spoof|elect|acting|interim|deputy|vice|assistant|associate|under|former|then|ex|late|first|last|next|once|future|regional|local|German|French|British|Europe|European|Asia|Pacific|India|China|Africa"
    r"|North America|Canada|Australia|branch|unit|division|subsidiary|foundation|association|union|club|credit|financial|group of|became|incoming|outgoing|designate|candidate|18\d\d|19\d\d)\b"
)
_LAST_WORDS = frozenset(
    "executive officer ceo general director president governor chair chairman chairwoman secretary-general director-general".split()
)
_NEAR = 40


@rule(severity=Severity.WARNING, in_quotes="skip", words=_LAST_WORDS)
def stranger_at_head(document: Document) -> Iterator[Finding]:
    """Somebody unknown heads a firm or a body whose heads are known.

    Boeing has had eight chief executives since 2000, and Graham Tolland is none of them: office, firm or name has been put for another. Reported where
    a full name stands with the highest office of one of some seventy firms and twenty bodies, and is not that of anybody who has held it, in a story
    dated 2000 to 2025: who has come since is not listed, so an undated story is left alone. Units and branches, acting, former and deputy heads, and quotations are left alone.

    Bad:  SEATTLE (May 5, 2021) — {==Graham Tolland, the chief executive of Boeing==}, said the jet was safe.
    Bad:  GENEVA (July 4, 2023) — It is cold, said {==Eva Lind, the director general of the World Health Organization==}.
    Good: SEATTLE (May 5, 2021) — Dave Calhoun, the chief executive of Boeing, met Graham Tolland, chief executive of Boeing Capital, and Tedros Adhanom Ghebreyesus of the WHO.
    """
    if not holders_are_listed(document):
        return
    story, text = words(document), document.text
    bodies = [
        body for word in _by_first_word().keys() & story.written for body in _by_first_word()[word] if body in text
    ]
    end = -1
    for at in story.standing(_LAST_WORDS) if bodies else ():
        low = max(0, end, story.starts[at] - FAR)
        near = text[low : story.ends[at] + FAR]
        if story.starts[at] < end or not any(body in near for body in bodies):
            continue
        for form in _forms():
            m = about(form, text, low, story.starts[at], story.ends[at])
            if m and _is_stranger(m) and not _elsewhere(text, m):
                span = Span(m.start(), m.end())
                if not quoted(document, span):
                    end = m.end()
                    yield Finding(span, f"nobody of the name {m['name']} is known to have headed {m['body']}")
                    break


@cache
def _by_first_word() -> dict[str, list[str]]:
    """The firms and bodies by the first words of their names."""
    found: dict[str, list[str]] = {}
    for body in (*HEADS, *BODIES):
        found.setdefault(body.replace("’", " ").replace(".", " ").partition(" ")[0], []).append(body)
    return found


def _elsewhere(text: str, m: re.Match[str]) -> bool:
    """Whether the words about an office say that it is of another time, or of a part of the body."""
    ahead = text[max(0, m.start() - _NEAR) : m.start()].rpartition("\n")[2]
    return bool(_OTHER.search(ahead) or _OTHER.search(text[m.end() : m.end() + _NEAR].partition("\n")[0]))


def _is_stranger(m: re.Match[str]) -> bool:
    """Whether a name is that of a person, and of nobody who has headed a body under a title."""
    from difflib import get_close_matches

    title, heads = ("chief-executive", HEADS[m["body"]]) if m["body"] in HEADS else BODIES[m["body"]]
    parts = m["name"].replace("'", "’").split()
    if not given(parts[0]) or not pattern(_TITLES[title]).fullmatch(m["title"]):
        return False
    return not any(get_close_matches(part, heads.split(), 1, _ALIKE) for part in parts[1:])


_ALIKE = 0.8
"""How alike two spellings of one name are at least, as difflib counts it."""


@cache
def _forms() -> tuple[Pattern, ...]:
    titles = rf"(?P<title>{'|'.join(_TITLES.values())})"
    body = rf"(?P<body>{one_of([*HEADS, *BODIES])})"
    return (
        pattern(rf"(?<![\w’-]){_NAME}, (?:the )?(?:chairman and |president and )?{titles} of (?:the )?{body}{_ENDS}"),
        pattern(rf"(?<![\w’-]){_NAME}, (?:the )?{body}(?:[’']s)? (?:chairman and )?{titles}{_ENDS}"),
        pattern(rf"(?<![\w’-]){_NAME}, {titles} (?:at|of) (?:the )?{body}{_ENDS}"),
        pattern(rf"(?<![\w-]){body}(?:[’']s)? {titles},? {_NAME}(?![’'\w-])"),
    )
