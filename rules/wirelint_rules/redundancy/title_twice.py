"""A title that stands twice before one name."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = {
    "Gov": "Governor", "Sen": "Senator", "Gen": "General", "Col": "Colonel", "Capt": "Captain", "Maj": "Major", "Sgt": "Sergeant", "Lt": "Lieutenant",
    "Dr": "Doctor", "Prof": "Professor", "Rep": "Representative", "Rev": "Reverend",
}  # fmt: skip
_TITLES = frozenset(
    """President Minister Premier Chancellor Governor Mayor Senator Representative King Queen Prince Princess Pope Cardinal Bishop Archbishop General
    Admiral Colonel Captain Major Lieutenant Sergeant Judge Justice Secretary Ambassador Professor Doctor Sheriff Chairman Chairwoman Director Sheikh
    Ayatollah Mr Mrs Ms Reverend Commissioner Commander Inspector Detective Lord Lady Sir Dame Congressman Congresswoman Councillor""".split()
) | frozenset(_SHORT)
_WAKING = frozenset(map(str.lower, _TITLES)) | {"prime", "leader", "speaker"}
_BEHIND = frozenset(["of", "minister"])
_BEFORE = frozenset(
    "Vice Deputy Prime First Foreign Defence Defense Interior Finance Justice Attorney Secretary Lieutenant".split()
)
_OFFICE = pattern(
    r"(?P<office>(?:Prime Minister|President|Premier|Governor|Mayor|King|Queen|Chancellor|Minister|Secretary|Chairman|Director|Leader|Speaker|Ambassador|Commissioner)"
    r" of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) (?P<again>(?:Prime Minister|President|Premier|Governor|Mayor|King|Queen|Chancellor|Minister|Secretary|Chairman|Director|Leader|Speaker|Ambassador|Commissioner) )(?=[A-Z])",
)
_NAME = pattern(r" [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


_OFFICES = frozenset(
    """president prime foreign defence defense interior finance health education energy justice transport agriculture mayor governor senator premier chancellor
    king queen prince princess judge police archbishop bishop pope general admiral colonel captain secretary ambassador speaker chairman
    director coach deputy vice""".split()
)
_BEHIND_NAME = pattern(
    r"(?P<office>[A-Z][a-z]+(?: [A-Za-z][a-z]+)??)(?P<name> [A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}), (?:who (?:is|was) )?(?:the )?(?:[A-Z][a-z]+ )?(?P<again>[a-z]+(?: [a-z]+)?)(?: of (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)?(?=[,.])"
)
_OFFICE_AGAIN = pattern(r"(?P<office>[A-Za-z]+(?: [a-z]+)?),? (?i:(?P=office)) (?=[A-Z][a-z])")
"""An office said once more before the name, small or with a comma at first: the mayor, Mayor Ali Khan."""
_SYNONYMS = (
    "chief executive|CEO|chief executive officer", "spokesman|spokesperson|spokeswoman", "prime minister|premier", "chairman|chairperson|chair|chairwoman",
    "police officer|policeman|policewoman", "lawyer|attorney", "lawmaker|legislator", "head teacher|headteacher|principal", "coach|manager|head coach",
)  # fmt: skip
_TWO_WORDS = pattern(
    "(?i:"
    + "|".join(
        f"(?:{one} (?:{'|'.join(other for other in synonyms.split('|') if other != one)}))"
        for synonyms in _SYNONYMS
        for one in synonyms.split("|")
    )
    + r")\b"
)
_SAME_OFFICE = frozenset(one.split(" ")[0].lower() for synonyms in _SYNONYMS for one in synonyms.split("|"))
_COURTESY = frozenset("mr mrs ms dr sir dame".split())
_BOTH_SIDES = pattern(
    r"(?P<title>Mr|Mrs|Ms|Dr|Sir|Dame)\.? [A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}(?P<again> (?P=title)\b\.?)(?! [A-Z])"
)


@rule(severity=Severity.ERROR, reach="paragraph", words=_WAKING | _OFFICES | _SAME_OFFICE | _COURTESY)
def title_twice(document: Document) -> Iterator[Finding]:
    """One title stands twice before a name.

    A title and its short form are one title (“Gov. Governor”). Titles of two offices or ranks (“Maj. Gen.”, “Prof. Dr.”) are
    left alone, and so is a title that ends one name and begins the next.

    Bad:  {~~President President Ali Hasan~>President Ali Hasan~~} spoke.
    Bad:  He met {~~President of Ukraine President ~>President of Ukraine ~~}Ann Lee.
    Bad:  The {~~mayor, Mayor ~>Mayor ~~}Ali Khan, said so.
    Bad:  It was signed by {~~Gov. Governor Ann Lee~>Governor Ann Lee~~} on Monday.
    Good: Maj. Gen. Ann Lee met Lord Mayor Mayor-elect Bo.
    """
    story = words(document)
    following = [*story.lower[1:], ""]
    for at in story.standing(_WAKING):
        m = _OFFICE.match(document.text, story.starts[at]) if following[at] in _BEHIND else None
        if m and m["office"].startswith(m["again"]):
            fix = Fix.delete(m.span("again"))
            yield Finding(
                Span(m.start(), m.end("again")), f"“{m['again'].strip()}” stands twice before one name", [fix]
            )
    yield from _again(document)
    for at in story.standing(_WAKING):
        if story.texts[at] not in _TITLES:
            continue
        longer = _longer(story.texts, at)
        first, second, last = (at - 1, at + 1, at + 2) if longer else (at, at + 1, at + 1)
        if (
            last < len(story)
            and _whole(story.texts[last]) == _whole(story.texts[at])
            and (name := _name(document, story.span(first, last)))
        ):
            fix = Fix.replace(name, document.text[story.starts[second] : name.end])
            yield Finding(name, f"“{document[story.span(at)]}” stands twice before one name", [fix])


def _again(document: Document) -> Iterator[Finding]:
    """An office that stands before a name and, small, behind it; a title on both sides; two words for one office."""
    story, text = words(document), document.text
    for at in story.standing(_OFFICES):
        m = _BEHIND_NAME.match(text, story.starts[at]) if story.texts[at][0].isupper() else None
        if m and text[m.start() : m.start() + len(m["again"])].lower() == m["again"]:
            fix = Fix.delete((m.end("name"), m.end()))
            yield Finding(Span(*m.span()), f"“{m['again']}” stands before and behind one name", [fix])
        m = _OFFICE_AGAIN.match(text, story.starts[at])
        again = m.group()[len(m["office"]) :].lstrip(" ,") if m else ""
        comma = m is not None and m.group()[len(m["office"])] == ","
        if (
            m
            and again[0].isupper()
            and (text[m.start() - 4 : m.start()].lower() == "the " if comma else not m["office"].istitle())
        ):
            last = m["office"].rpartition(" ")[2].lower()
            if last in _OFFICES or last == "minister":
                fix = Fix.replace((m.start(), m.end()), again)
                yield Finding(Span(m.start(), m.end() - 1), f"“{m['office']}” stands twice before one name", [fix])
    for at in story.standing(_SAME_OFFICE):
        m = _TWO_WORDS.match(text, story.starts[at])
        if m:
            yield Finding(Span(*m.span()), f"“{m.group()}” names one office twice")
    for at in story.standing(_COURTESY):
        m = _BOTH_SIDES.match(text, story.starts[at])
        if m:
            yield Finding(Span(*m.span()), f"“{m['title']}” stands on both sides", [Fix.delete(m.span("again"))])


def _longer(texts: list[str], at: int) -> bool:
    """Whether the title at a word and the word before it are both said again: “Prime Minister Prime Minister”."""
    return 0 < at < len(texts) - 2 and texts[at + 1] in _BEFORE and texts[at + 1] == texts[at - 1]


def _whole(title: str) -> str:
    return _SHORT.get(title, title)


def _name(document: Document, titles: Span) -> Span | None:
    """The titles and the capitalised name behind them, where nothing but spaces and points stands between."""
    if set(document[titles]) & set(',;:!?()\n“”"') or not document.intact(titles):
        return None
    name = _NAME.match(document.text, titles.end + (document.text[titles.end : titles.end + 1] == "."))
    return titles._replace(end=name.end()) if name else None
