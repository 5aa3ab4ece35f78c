"""A mark that is no apostrophe where one belongs, or none at all."""

from __future__ import annotations

from wirelint import Document, Edit, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.grammar import letter
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.letters import start_of_letters
from wirelint.terms import cased
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._lists import BARE, COUNTRIES, ENDINGS, NO_PLURALS
from wirelint_rules.typography._odd import lines, oddities, places
from wirelint_rules.typography._odd_words import parted_plural

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.words import Words
    from wirelint.patterns import Pattern

_ENDINGS = r"(?:s|t|re|ve|ll|d|m)"
_MARK = pattern(rf"(?P<mark>[`´ʼ‚′]|''|’’|'’|’'|‘|\")(?P<end>{_ENDINGS})\b(?![`´’'\"])")
_PLURAL = pattern(r"(?<=[a-z]s)[´`](?= [a-z])")
_SLIPPED = pattern(r"(?P<word>\b[A-Za-z]+)(?P<mark>['’´`])nt\b")
_DECADE = pattern(r"‘(?=\d0s\b)|(?<=[a-z] )‘(?=\d\d\b(?![^\n‘]{0,80}’))")
_NEGATED = frozenset("do does did is was are were has have had could would should might must need".split())


@rule(severity=Severity.ERROR, needs=("broken-apostrophe",), seen_as=oddities)
def broken_apostrophe(document: Document) -> Iterator[Finding]:
    """An apostrophe is another mark, stands at the wrong place, or is missing.

    A grave or acute accent, two marks or a double one in a possessive or short form (“mayor`s”, “mayor''s”), an opening
    mark before a decade (“‘90s”), a short form whose apostrophe slipped (“do'nt”), became a space, a comma or a semicolon (“the mayor s office”, “couldn,t”), or was
    lost (“dont”, “they cant”, “Russias army”, “the countrys army”, each once). Handles, hashtags
    and addresses are left alone.

    Bad:  The {~~mayor`s~>mayor's~~} office said they {~~do'nt~>don't~~} object.
    Bad:  The record of the {~~‘~>’~~}90s stands, and they {~~dont~>don't~~} like it.
    Good: The mayor’s office didn’t object; in the 1990s and ’80s 6"s were cut, as @dont said.
    """
    text = document.text
    stretches = [(start, end + 1) for start, end in lines(document, "broken-apostrophe")]
    for m in _found(text, _MARK, stretches):
        start = start_of_letters(text, m.start())
        if m.start() - start > 1 and text[start - 1 : start] not in _ADDRESS and document.intact((start, m.end())):
            if m["mark"] == "‘" and _opened(text, m.start()):
                continue
            curly = "’" if m["mark"] in "‘’’" or "’" in text else "'"
            better = f"{text[start : m.start()]}{curly}{m['end']}"
            span = Span(start, m.end())
            yield Finding(
                span, f"the apostrophe of “{document[span]}” is another mark", [Fix.replace(span, better, safe=True)]
            )
    for m in _found(text, _SLIPPED, stretches):
        if m["word"].lower() in _NEGATED and document.intact(m.span()):
            better = f"{m['word']}n{m['mark'].translate(_STRAIGHT)}t"
            yield Finding(
                Span(*m.span()), f"the apostrophe of “{m.group()}” slipped", [Fix.replace(m.span(), better, safe=True)]
            )
    for m in _found(text, _PLURAL, stretches):
        if document.intact(m.span()):
            curly = "’" if "’" in text else "'"
            yield Finding(
                Span(*m.span()), "an accent stands for an apostrophe", [Fix.replace(m.span(), curly, safe=True)]
            )
    for m in _found(text, _DECADE, stretches):
        if document.intact(m.span()):
            yield Finding(
                Span(*m.span()), "an opening mark stands for an apostrophe", [Fix.replace(m.span(), "’", safe=True)]
            )
    yield from _unmarked(document)
    yield from _parted(document)
    yield from _without_s(document)


def _found(text: str, shape: Pattern, stretches: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    return (m for start, end in stretches for m in shape.finditer(text, start, end))


def _unmarked(document: Document) -> Iterator[Finding]:
    """Short forms without an apostrophe, each reported once, with a fix for all its places."""
    text, story = document.text, words(document)
    found: dict[str, list[Span]] = {}
    for index in places(document, "broken-apostrophe"):
        if index < len(story) and (story.texts[index].lower() in BARE or _contracted(story, index)):
            span = story.span(index)
            beside = text[span.start - 1 : span.start], text[span.end : span.end + 1]
            if beside[0] not in _ADDRESS and beside[1] not in _ADDRESS_ENDS and document.intact(span):
                found.setdefault(document[span], []).append(span)
    yield from _possessives(document)
    yield from _plurals(document)
    for word, spans in found.items():
        better = _BETTER.get(word.lower()) or BARE[word.lower()]
        better = cased(better if "’" in text else better.replace("’", "'"), word)
        edits = tuple(Edit(span, better) for span in spans)
        yield Finding(spans[0], f"“{word}” lacks its apostrophe", [Fix(f"replace with “{better}”", edits)])


def _possessives(document: Document) -> Iterator[Finding]:
    """Names of countries and nouns that are no plurals with an s, before a noun: “Russias army”, “the countrys army”."""
    text, story = document.text, words(document)
    found: dict[str, list[Span]] = {}
    for index in places(document, "broken-apostrophe"):
        word, behind = story.texts[index] if index < len(story) else "", story.texts[index + 1 : index + 2]
        named = word.istitle() and len(word) > _SHORTEST_NAME and word[-1] == "s" and word[:-1] in COUNTRIES
        if not (named or word in NO_PLURALS) or not behind or not behind[0].islower():
            continue
        if story.gaps[index + 1] != " " and (named or story.gaps[index + 1] not in {"' ", "’ "}):
            continue
        span = story.span(index)
        if behind[0] in _NO_NOUNS or text[span.start - 1 : span.start] in _ADDRESS or not document.intact(span):
            continue
        found.setdefault(word, []).append(span)
    mark = "’" if "’" in text else "'"
    for word, spans in found.items():
        better = f"{word[:-1]}{mark}s"
        fix = Fix(f"replace with “{better}”", tuple(Edit(span, better) for span in spans))
        yield Finding(spans[0], f"“{word}” lacks its apostrophe", [fix])


def _plurals(document: Document) -> Iterator[Finding]:
    """Plurals with an apostrophe and another s: “the ministers’s cars”."""
    story = words(document)
    for index in places(document, "broken-apostrophe"):
        word = story.texts[index] if index < len(story) else ""
        span = story.span(index) if word else Span(0, 0)
        if word[-2:] not in {"'s", "’s"} or not word.islower() or not document.intact(span):
            continue
        if word[-3:-2] == "s":
            yield Finding(span, f"“{word}” has an s too many", [Fix.replace(span, word[:-1])])
        elif parted_plural(word):
            yield Finding(span, f"the apostrophe of “{word}” stands at the wrong place")


def _without_s(document: Document) -> Iterator[Finding]:
    """A noun with an apostrophe and no s behind it (“the club' owner”), or a pronoun that has one for nothing (“its' exports”)."""
    text, story = document.text, words(document)
    for index in places(document, "broken-apostrophe"):
        if not 0 < index < len(story) or story.gaps[index] not in {"' ", "’ "}:
            continue
        word, start, at = story.texts[index - 1], story.starts[index - 1], story.ends[index - 1]
        line = text[text.rfind("\n", 0, at) + 1 : at]
        if (
            _SINGLE.search(line)
            or text[at:].partition("\n")[0].count(text[at]) > _MOST
            or text[start - 1 : start] in _ADDRESS
        ):
            continue
        span = Span(start, at + 1)
        if not document.intact(span):
            continue
        if word.lower() in _OWNERS:
            yield Finding(span, f"“{document[span]}” has an apostrophe too many", [Fix.replace(span, word)])
        elif word.islower() and word[-1] != "s" and letter(word) in "sv" and letter(story.texts[index]) in "sN":
            yield Finding(span, f"“{document[span]}” lacks its s", [Fix.replace(span, f"{document[span]}s")])


_SINGLE = pattern(r"(?:^|[\s(—–“\"])[‘’'](?=\w)")
_MOST = 3
_OWNERS = frozenset(["its", "their", "his", "hers", "ours", "yours", "theirs", "whose", "our", "your"])

_SHORTEST_NAME = 4
_NO_NOUNS = frozenset(
    """and or of in on at to for from with by as but that which who is are was were have has had will would can could may must do did be where when while than
    rea sana legis auctoris""".split()
)
"""Words before which no possessive stands: of grammar, and of the Latin in which a guilty mind is mens rea."""
_BETTER = {"cant": "can’t", "wont": "won’t"}
_PRONOUNS = frozenset("i you he she it we they that this who people".split())


def _contracted(story: Words, index: int) -> bool:
    """Whether a word that is a short form only behind a pronoun stands there: “they cant leave”."""
    return story.texts[index] in _BETTER and story.gaps[index] == " " and story.lower[index - 1] in _PRONOUNS


def _parted(document: Document) -> Iterator[Finding]:
    """A space, a comma or a semicolon that stands for an apostrophe: “the mayor s office”, “couldn,t”."""
    text, story = document.text, words(document)
    for index in places(document, "broken-apostrophe"):
        if not 0 < index < len(story) or story.gaps[index] not in _IN_ITS_PLACE:
            continue
        if story.lower[index - 1] in _OF_LETTERS:
            continue  # “every long s”
        end, behind = story.texts[index], text[story.ends[index] : story.ends[index] + 1]
        whole = story.span(index - 1, index)
        if end in ENDINGS and behind in _BEHIND and _joins(story, index) and document.intact(whole):
            mark = "’" if "’" in text else "'"
            fix = Fix.replace(whole, f"{story.texts[index - 1]}{mark}{end}")
            yield Finding(whole, f"“{document[whole]}” lacks its apostrophe", [fix])


_OF_LETTERS = frozenset(
    "long letter letters silent plural possessive final double capital little extra second first single lone missing sibilant missed a an the every each".split()
)
"""What stands before the name of a letter."""


def _joins(story: Words, index: int) -> bool:
    """Whether the end of a short form or a possessive stands beside what it may be the end of, before a word in small letters."""
    before, end = story.texts[index - 1], story.texts[index]
    if story.gaps[index] in _ODD_PLACES:
        return (
            end == "s" and before.islower() and before in counts().common and _small(story.texts[index + 1 : index + 2])
        )
    if story.gaps[index] == " " and end == "s":
        return story.gaps[index + 1] == " " and before.isalpha() and _small(story.texts[index + 1 : index + 2])
    return before.isalpha() and (end == "s" or before.endswith("n") or story.gaps[index] == " ")


_ODD_PLACES = frozenset([".", "□", "¿", "¤", "\\'", "\\’"])
_IN_ITS_PLACE = _ODD_PLACES | {" ", ";", ","}
"""What may stand where an apostrophe was."""


def _small(word: list[str]) -> bool:
    return bool(word) and word[0][0].islower()


_BEHIND = frozenset(" ,.;:!?\n")
_ADDRESS = frozenset("@#/_.-’'‘")
_ADDRESS_ENDS = frozenset("@/_’'")
_STRAIGHT = str.maketrans("´`", "''")


def _opened(text: str, at: int) -> bool:
    """Whether an opening mark at an offset has a closing one behind it in its line, and so may open a quotation."""
    return text[at - 1 : at].isspace()
