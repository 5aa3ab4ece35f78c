"""A space that is missing behind a mark or before a bracket."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import DATE_NAMES
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.letters import start_of_letters
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

_BEHIND = pattern(r"(?P<stop>[.,!?;:)][\"”’]?)(?P<after>[A-Za-z][A-Za-z’'-]*)")
_BRACKET = pattern(r"\((?P<inside>[A-Za-z][^()\n]{4,})\)")
_YEAR = pattern(r",(?P<year>(?:19|20)\d\d)\b(?!,\d)")
_MONTH = pattern(
    r"(?:Jan(?:\.|uary)|Feb(?:\.|ruary)|Mar(?:\.|ch)|Apr(?:\.|il)|May|Jun[.e]|Jul[.y]|Aug(?:\.|ust)|Sept?(?:\.|ember)|Oct(?:\.|ober)|Nov(?:\.|ember)|Dec(?:\.|ember)) \d{1,2}"
)
_TITLES = frozenset(
    "Mr Mrs Ms Dr Prof Gen Col Lt Sgt Gov Sen Rep Capt Maj Rev Messrs St Mt Ft Fr Hon Cpl Pte Supt Insp Adm Cmdr".split()
)
_SHORT = frozenset("it so up us me he be do go on is to no we in of an at by as ago war day man men who".split())
_STARTERS = frozenset("the he she they it but and this that these those we however".split())
_ASKING = frozenset(
    "who what when where why how which whether if there some many most a an in on at no not one two three".split()
)
"""Words that stand behind a colon besides."""

_SENTENCE_STARTERS = frozenset(
    "The It Its He She They But A An In On At This That These Those We However His Her Their Some Many Most Police Two Three".split()
)
_DIGITS = frozenset("0123456789")
_MARKS = frozenset('.,!?;:)"”’')
_UNITS = frozenset("am pm m bn mn km cm mm kg mph kph th st nd rd".split())
_SMALL = frozenset(
    "and or but in on of the to was were is are said who for with from at by as a has had have will would that which".split()
)
"""Words that no part of a word in brackets is glued to."""

_BEHIND_FIGURES = frozenset("and but the while with when who which after as he she it they said or".split())
"""What stands behind the comma of a figure."""

_BEFORE_COMMA = frozenset(["”", "“", "’", " "])
_ADDRESS = frozenset("@/_.-&#=~$%+*\\0123456789")


@rule(severity=Severity.ERROR, reach="paragraph", needs=("missing-space",), seen_as=oddities)
def missing_space(document: Document) -> Iterator[Finding]:
    """A space is missing behind a mark or before a bracket.

    Behind a stop that ends a sentence, a comma, a semicolon, a colon, a closing quotation mark or bracket; between a
    title's point and its name; between the day and the year of a date. Web addresses, file names, brand names with a
    stop (which have a capital before the stop, or none behind it), parts of words in brackets (“person(s)”, “(cyber)space”) and code are left
    alone.

    Bad:  The road was {~~closed.Police~>closed. Police~~} said so.
    Bad:  "Nobody has looked at these {~~together."Ground~>together." Ground~~} ozone rises.
    Bad:  On {~~Monday,the~>Monday, the~~} road was closed until Sept. {~~3,2022~>3, 2022~~}.
    Bad:  {~~Gen.Kay~>Gen. Kay~~} was there ({~~above)and~>above) and~~} left.
    Bad:  She {~~wrote,"it~>wrote, "it~~} is over", and left.
    Good: The site Booking.com was down. Police said so to the person(s) at 10:30 in the U.S.A. on e.g. Monday.
    """
    text, story = document.text, words(document)
    for index in places(document, "missing-space"):
        gap, at = story.gaps[index], story.starts[index]
        if gap == "(":
            yield from _bracket(document, at - 1)
        elif gap == '"':
            yield from _straight(document, index)
        elif gap[-1] == "“" or gap == "”":
            yield from _mark(document, index)
        elif gap[-1:] in _MARKS and (m := _BEHIND.search(text, at - min(len(gap), 2), story.ends[index])):
            start = start_of_letters(text, m.start())
            if _CHECKS[m["stop"][0]](text, start, m):
                yield from _report(document, Span(start, m.end()), m.end("stop") - _opens(text, m))
        if gap == "." and story.texts[index].isdigit() and index:
            yield from _report(document, story.span(index - 1, index), at)
        if "," in story.texts[index]:
            yield from _date(document, story.span(index))


def _bracket(document: Document, at: int) -> Iterator[Finding]:
    """The finding for a bracket that opens right behind a word."""
    text, m = document.text, _BRACKET.match(document.text, at)
    if m is None:
        return
    start = start_of_letters(text, at)
    if (
        at - start > 2
        and (text[start:at].islower() or _named(text[start:at], m["inside"]))
        and _free(text, start, m.end())
    ):
        yield from _report(document, Span(start, at + 1 + len(m["inside"].split()[0])), at)


def _mark(document: Document, index: int) -> Iterator[Finding]:
    """The finding for a curly mark that opens right behind a word or a comma, or closes right before a word."""
    story, text = words(document), document.text
    span = story.span(index - 1, index) if index else story.span(index)
    gap, word = story.gaps[index], story.texts[index]
    before = text[max(0, story.starts[index] - len(gap) - 1) : story.starts[index] - len(gap)]
    if not before.isalpha() or len(gap) > _LONGEST_GAP or (gap == "”" and not (word.islower() and len(word) > 1)):
        return
    if (gap == "“" and before.isupper()) or gap[0] in _OPENERS:
        return
    yield from _report(document, span, story.starts[index] - (gap != "”"))


def _straight(document: Document, index: int) -> Iterator[Finding]:
    """The finding for a straight mark that has a word on either side, and a space on neither: “a disgrace"and left”."""
    story, text = words(document), document.text
    if not index or not (
        story.texts[index].islower() and len(story.texts[index]) > 1 and len(story.texts[index - 1]) > 1
    ):
        return
    at = story.ends[index - 1]
    closes = text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 1
    yield from _report(document, story.span(index - 1, index), at + closes)


_LONGEST_GAP = 2
_OPENERS = frozenset("'‘’-/@#=([")


def _date(document: Document, span: Span) -> Iterator[Finding]:
    """The finding for the day and the year of a date that have run together: “Sept. 3,2022”."""
    text, m = document.text, _YEAR.search(document.text, *span)
    if m is None:
        return
    before = max(text.rfind("\n", 0, m.start()) + 1, m.start() - 13)
    for date in _MONTH.finditer(text, before, m.start()):
        if date.end() == m.start():
            day = text.rindex(" ", before, m.start()) + 1
            yield from _report(document, Span(day, m.end()), m.start("year"))


def _named(word: str, inside: str) -> bool:
    """Whether a name stands before a bracket that holds another and nothing else: “Pune(India)”."""
    return len(word) > 3 and word.istitle() and inside.istitle() and len(inside) > 3 and inside.isalpha()


def _report(document: Document, span: Span, gap: int) -> Iterator[Finding]:
    """The finding for a stretch that lacks a space at an offset."""
    if document.intact(span):
        copy, at = document[span], gap - span.start
        fix = Fix.replace(span, f"{copy[:at]} {copy[at:]}", safe=True)
        yield Finding(span, f"a space is missing in “{copy}”", [fix])


def _opens(text: str, m: re.Match[str]) -> bool:
    """Whether the stop is followed by a straight mark that opens a quotation, as the marks before it tell."""
    if m["stop"][1:] != '"':
        return False
    return text.count('"', text.rfind("\n", 0, m.start()) + 1, m.start()) % 2 == 0


def _free(text: str, start: int, end: int) -> bool:
    """Whether a stretch is no part of an address, a file name, a figure or code."""
    return (
        text[start - 1 : start] not in _ADDRESS
        and text[end : end + 1] not in _ADDRESS - {"."}
        and not (text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum())
    )


def _sentence(text: str, start: int, m: re.Match[str]) -> bool:
    word, after = text[start : m.start()], m["after"]
    if m["stop"] == "." and word in _TITLES:
        return after[0].isupper() and after[1:2].islower() and _free(text, start, m.end())
    if word in _UNITS and text[start - 1 : start].isdecimal():
        return after[0].isupper() and after[1:2].islower() and text[m.end() : m.end() + 1] == " "
    if (
        m["stop"] in {"!", "?"}
        and word.isalpha()
        and text[start - 1 : start] in {"", " ", "“", '"', "\n"}
        and word[1:].islower()
    ):
        begins = after in _SENTENCE_STARTERS or (word.islower() and len(word) > 1 and after.lower() in counts().common)
        return begins and text[m.end() : m.end() + 1] == " "
    if not word and text[start - 1 : start] == "%" and text[start - 2 : start - 1].isdecimal():
        return after in _SENTENCE_STARTERS and text[m.end() : m.end() + 1] == " "
    if not word and text[start - 1 : start] == ")":
        return after in _SENTENCE_STARTERS and text[m.end() : m.end() + 1] == " "
    if text[start - 1 : start] in (_ADDRESS if word else _ADDRESS - _DIGITS) and start:
        return False
    if len(m["stop"]) > 1 and m["stop"][1] in '"”':
        return bool(word) and word[-1].islower() and len(after) > 1
    if word in DATE_NAMES or (not word and text[start - 1 : start].isdecimal()):
        return after in _SENTENCE_STARTERS and text[m.end() : m.end() + 1] == " "
    if not word.islower() or not (len(word) > 2 or word in _SHORT):
        return False
    if after[0].islower():
        return after in _STARTERS and len(word) > 3 and text[m.end() : m.end() + 1] == " "
    return after[1:2].islower() or (after in {"I", "A"} and text[m.end() : m.end() + 1] == " ")


def _comma(text: str, start: int, m: re.Match[str]) -> bool:
    if len(m["stop"]) > 1:
        return start < m.start() and m["stop"][1] != "’" and len(m["after"]) > 1
    if start == m.start() and text[start - 1 : start].isdecimal():
        return m["after"] in _BEHIND_FIGURES and text[m.end() : m.end() + 1] == " "
    if start == m.start():
        return text[start - 1 : start] in _BEFORE_COMMA and len(m["after"]) > 1 and m["after"].islower()
    return m.start() - start > 1 and len(m["after"]) > 1 and m["after"][1].islower() and _free(text, start, m.end())


def _semicolon(text: str, start: int, m: re.Match[str]) -> bool:
    return len(m["stop"]) == 1 and _comma(text, start, m) and "&" not in text[max(0, start - 2) : start]


def _colon(text: str, start: int, m: re.Match[str]) -> bool:
    if len(m["stop"]) > 1:
        return m["stop"][1] == '"' and _opens(text, m) and m.start() - start > 2 and text[start : m.start()].islower()
    return (
        len(m["stop"]) == 1
        and m.start() - start > 2
        and text[start : m.start()].islower()
        and (
            _begins(m["after"])
            or (_plain(text[start : m.start()], m["after"]) and text[m.end() : m.end() + 1] in _ENDS)
        )
        and _free(text, start, m.end())
    )


def _plain(before: str, after: str) -> bool:
    """Whether a word behind a colon is one that begins clauses, or a common one behind another."""
    if after in _STARTERS or after in _ASKING:
        return True
    return len(before) > _SHORT_WORD < len(after) and before in counts().common and after in counts().common


_SHORT_WORD = 3
_ENDS = frozenset(" ,.;")


def _begins(word: str) -> bool:
    return word[0].isupper() and word[1:2].islower()


def _closed(text: str, start: int, m: re.Match[str]) -> bool:
    opened = text.rfind("(", max(0, m.start() - 80), m.start())
    if text[opened + 1 : m.start()].islower() and text[opened + 1 : m.start()].isalpha() and m["after"].islower():
        return m["after"] in _SMALL
    return (
        len(m["stop"]) == 1
        and m.start() - opened > 4
        and opened >= 0
        and (opened == 0 or text[opened - 1].isspace())
        and len(m["after"]) > 1
        and _free(text, opened, m.end())
        and "\n" not in text[opened : m.start()]
    )


_CHECKS: dict[str, Callable[[str, int, re.Match[str]], bool]] = {
    ".": _sentence,
    "!": _sentence,
    "?": _sentence,
    ",": _comma,
    ";": _semicolon,
    ":": _colon,
    ")": _closed,
}
