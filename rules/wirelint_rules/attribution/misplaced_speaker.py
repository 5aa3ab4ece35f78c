"""A quotation that follows on what one person said and is given to another."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.naming.known import given
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quotations, quoted
from wirelint.layers.speech.attributions import attributions
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.attributions import Attribution

_SAID = frozenset({"said", "says", "told", "added", "adds", "explained", "recalled"})
_WORD = r"[A-ZÀ-Þ][\w’'-]*\w"
_FULL = rf"(?P<name>(?!The\b){_WORD}(?: [A-Z]\.)?(?: (?:(?:bin|al|de|da|del|van|von|der|el) )*{_WORD}){{0,3}})"
_IN_FULL = _FULL.replace("{0,3}", "{1,3}")
_ROLE = r"(?:(?:The|An?|Its|Their|His|Her|[A-Z][\w-]*[’']s?) [^.;:“”\"\n]{2,80}?,? |(?:[A-Z]?[a-z-]+ ){1,3})??"
_ASIDE = r"(?:, [^.;:“”\"\n]{1,120},| \(\d+\),?)?"
_SPEAKS = pattern(rf"{_ROLE}{_FULL}{_ASIDE} (?:(?:also|later) )?(?:said|says|told|added|explained|recalled)\b")
"""A sentence whose speaker is named in full."""

_SOLE = pattern(
    rf"(?:(?:Dr|Mr|Mrs|Ms|Sen|Gov|Rep|Gen|Col|Lt|Sgt|Capt|Judge|Sheriff|Mayor|Chief|Minister)\.? )?(?P<name>{_WORD})"
)
_PRONOUNS = frozenset({"He", "She", "They", "It", "We", "Police", "Officials"})
_APPEARS = pattern(rf"{_ROLE}{_IN_FULL}(?:, \d|,? [a-z]+)")
"""A sentence whose subject is named in full."""

_CLAIMS = pattern(
    r"\b(?:claim|alleg|accus|critici|argu|deni|den(?:y|ies)|suggest|call)(?:s|es|ed|ing|ized|ised|izes|ises)?\b"
)
"""What another may answer in the same paragraph."""

_QUARTERS = frozenset({"West", "East", "North", "South", "New"})
_STOPS = (".", "!", "?")
_FAR = 3
"""So many paragraphs after somebody was named last, a quotation of theirs does not follow on another’s introduction."""

_LONGEST = 24
"""How long a given name or a title is at most, in code points."""


@rule(severity=Severity.WARNING, in_quotes="skip", words=_SAID)
def misplaced_speaker(document: Document) -> Iterator[Finding]:
    """A quotation follows on what one person said and is given to another.

    Wire copy says who speaks with what they said in sum, and quotes them next. Reported where somebody is named and speaks
    without being quoted, and a quotation follows at once that is given to another surname: in the same paragraph, or in the
    next one, if the other was named last three paragraphs before at least. Answers of people named in the same paragraph,
    paragraphs that quote the first speaker, and bodies are left alone.

    Bad:  Mayor Anil Sand spoke. ¶ Carol Whit, a critic, said she had asked voters. “The answer was no,” {==Sand==} said.
    Good: Mayor Anil Sand spoke. ¶ Carol Whit, a critic, said she had asked voters. “The answer was no,” Whit said.
    """
    for statement in attributions(document):
        who = _surname(document, statement)
        before = _introduced_before(document, statement) if who else None
        if before is None or not _known(document, who, before[1].start):
            continue
        name, near = before
        last = name.rpartition(" ")[2]
        if who in document[near] or who.startswith(last) or last.startswith(who):
            continue
        source = statement.source[0]
        own = paragraph_at(document, near.start) == paragraph_at(document, statement.content[0].start)
        if own or _long_ago(document, who, near):
            place = document.text.index(name, near.start)
            related = Related(document, Span(place, place + len(name)), f"{name} speaks here")
            yield Finding(source, f"the quotation follows on {name} and is given to {who}", (), [related])


def _surname(document: Document, statement: Attribution) -> str:
    """The surname to which a quotation is given that stands before its speaker, or ""."""
    if not statement.source or document[statement.cue[0]] not in _SAID:
        return ""
    source, content = statement.source[0], statement.content[0]
    m = _SOLE.fullmatch(document[source])
    return m["name"] if m and document.text[content.start] in '“"' and content.start < source.start else ""


def _introduced_before(document: Document, statement: Attribution) -> tuple[str, Span] | None:
    """Who is named and speaks in the sentence before a quotation, and the paragraph up to the quotation."""
    spans, start = paragraphs(document), statement.content[0].start
    at = paragraph_at(document, start)
    near = Span(spans[at].start, start)
    own = bool(document[near].strip())
    if not own and at:
        near = spans[at - 1]
    text = document[near].rstrip()
    if not text.endswith(_STOPS) or _quotes(document, near):
        return None
    begins = max(text.rfind(f"{stop} ", 0, len(text) - 1) for stop in _STOPS) + 1
    begins += len(text[begins:]) - len(text[begins:].lstrip())
    m = _SPEAKS.match(text, begins)
    if m is None and own and not _CLAIMS.search(text, begins):
        m = _APPEARS.match(text, begins)
    if m is None or quoted(document, Span(near.start + m.start("name"), near.start + m.end("name"))):
        return None
    return (m["name"], near) if _is_person(document, m["name"], near.start + m.start("name")) else None


def _is_person(document: Document, name: str, start: int) -> bool:
    """Whether a speaker is a person: named with a given name, or by a surname that the story has introduced."""
    if name in _PRONOUNS or "’s " in name or "'s " in name:
        return False
    given_names = name.split()[:-1] or _before(document, name, start)
    return any(given(word) and word not in _QUARTERS for word in given_names)


def _quotes(document: Document, stretch: Span) -> bool:
    """Whether a quotation stands in a stretch."""
    starts = _starts(document)
    return bisect_left(starts, stretch.start) < bisect_left(starts, stretch.end)


@layer
def _starts(document: Document) -> list[int]:
    return [one.span.start for one in quotations(document)]


def _known(document: Document, who: str, before: int) -> bool:
    """Whether the story has given a surname with another name or a title before a place."""
    return any(word[0].isupper() for word in _before(document, who, before))


def _before(document: Document, name: str, end: int) -> list[str]:
    """The words that stand right before a name, up to a place."""
    text = document.text
    ahead = (text[max(0, at - _LONGEST) : at].split() for at in places(text[:end], f" {name}"))
    return [parts[-1] for parts in ahead if parts]


def _long_ago(document: Document, who: str, near: Span) -> bool:
    last = document.text.rfind(who, 0, near.start)
    return paragraph_at(document, near.start) + 1 - paragraph_at(document, last) >= _FAR
