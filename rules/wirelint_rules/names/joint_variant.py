"""One name whose parts are joined in two ways."""

from __future__ import annotations

from itertools import filterfalse

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.known import towns
from wirelint.layers.naming.names import ARTICLES, kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.sentences import STARTERS
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._countries import adjectives

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 6
"""A shorter name with a hyphen is an abbreviation as often as not."""

LONGEST_SYLLABLE = 5
"""A longer part in lower case is a word of its own (“Kyiv-based”)."""


@rule(severity=Severity.WARNING, needs=("-", "‑"))
def joint_variant(document: Document) -> Iterator[Finding]:
    """A name is joined in two ways.

    Ould-Abdallah and Ould Abdallah, Jean-Pierre and Jean Pierre, al-Sharaa and el-Sharaa: a hyphen that comes and goes, or an Arabic name behind two forms of
    the article; Ban Ki-moon and Ban Ki moon. The form that stands less often is reported, or the later one. Left alone are compounds of words
    (High-Speed, Vice-President), of places and of peoples, which are joined where they stand before a noun, and articles that differ in nothing but
    their capital, as they do at the head of a sentence.

    Bad:  Mohamed Ould-Abdallah spoke first. Ould-Abdallah was calm. Later {~~Ould Abdallah~>Ould-Abdallah~~} left the hall.
    Bad:  Ahmed al-Sharaa took power. Critics of {~~el-Sharaa~>al-Sharaa~~} fled.
    Good: The High-Speed line is a high-speed line. High Speed Two was late.
    Good: The India-China border is long. In India China is feared.
    """
    text = document.text
    joined = sorted(word for word in filterfalse(str.isalnum, words(document).written) if _HYPHENS[word])
    for word in joined:
        apart = word.replace("-", " ").replace("‑", " ")
        spellings = dict.fromkeys((apart, f"{apart[0].upper()}{apart[1:]}", apart.title()))
        found = [spelling for spelling in spellings if spelling in text]
        if found and _NAMES[word]:
            places = [place for spelling in found for place in _places(document, spelling)]
            yield from _findings(document, _places(document, word), places)
        elif found and _SYLLABIC[word]:
            yield from _findings(document, _places(document, word), _behind_families(document, word, found))
    yield from _articles(document, joined)


def _is_name(word: str) -> bool:
    """Whether a word with hyphens is a name, and no compound of words, places or peoples."""
    name = word.replace("‑", "-").removesuffix("'s").removesuffix("’s")
    parts = name.split("-")
    if len(name) < SHORTEST or len(parts) < 2 or name.islower() or not all(map(str.isalpha, parts)):
        return False
    if f"{parts[0].lower()}-" in _ARTICLES:
        return parts[-1].istitle()
    if not parts[0].istitle() or any(map(str.isupper, parts)):
        return False
    if _is_compound(parts):
        return not parts[-1].islower() and (name in adjectives() or bool(towns(name)))
    return not all(map(towns, parts)) or bool(towns(name))


def _is_compound(parts: list[str]) -> bool:
    if all(map(_is_word, parts)) or parts[0].lower() in _PREFIXES:
        return True
    if parts[-1].islower() and (len(parts[-1]) > LONGEST_SYLLABLE or _is_word(parts[-1])):
        return True
    return any(part in adjectives() or _OF_NO_NAME.intersection(kinds(part).split()) for part in parts)


def _has_hyphen(word: str) -> bool:
    return ("-" in word or "‑" in word) and not word.islower()


def _is_syllabic(word: str) -> bool:
    """Whether a word is of two syllables as Chinese and Korean given names are (Ki-moon)."""
    return _SYLLABLES.fullmatch(word) is not None


_SYLLABLE = r"(?:[cstz]h?|hs|t[sz]|[bdfghjklmnpqrwxy])?[aeiouy]{1,3}(?:ng?|[hklmpt])?"
_SYLLABLES = pattern(rf"(?=[A-Z])(?i:{_SYLLABLE})-{_SYLLABLE}")


_NAMES, _HYPHENS, _SYLLABIC = Remembered(_is_name), Remembered(_has_hyphen), Remembered(_is_syllabic)


def _behind_families(document: Document, word: str, apart: list[str]) -> list[Span]:
    """Where two syllables stand apart behind a family name behind which they also stand joined (Ban Ki-moon, Ban Ki moon)."""
    found, families = words(document), set[str]()
    for span in _places(document, word):
        at = found.at(span.start)
        family = found.texts[at - 1] if at and found.gaps[at] == " " else ""
        if family.istitle() and family.lower() not in STARTERS and not kinds(family):
            families.add(family)
    wholes = [(family, spelling) for family in sorted(families) for spelling in apart]
    return [
        Span(span.start + len(family) + 1, span.end)
        for family, spelling in wholes
        for span in _places(document, f"{family} {spelling}")
    ]


_PREFIXES = frozenset(
    "mid pre post anti pro ex non inter trans sub super un re co neo pan mini late early then now".split()
)
_ARTICLES = frozenset((*ARTICLES, "ez-", "es-", "er-", "et-", "ed-", "en-", "esh-"))
_OF_NO_NAME = frozenset(("title", "nation", "modifier"))


def _is_word(part: str) -> bool:
    return counts().everyday(part.lower())


def _places(document: Document, phrase: str) -> list[Span]:
    """Where a phrase stands as one, not within longer words."""
    text, found, at = document.text, list[Span](), -1
    while (at := text.find(phrase, at + 1)) >= 0:
        end = at + len(phrase)
        if not (
            text[at - 1 : at].isalnum()
            or text[at - 1 : at] == "-"
            or text[end : end + 1].isalnum()
            or text[end : end + 1] == "-"
        ):
            found.append(Span(at, end))
    return found


def _articles(document: Document, joined: list[str]) -> Iterator[Finding]:
    """Arabic names behind several articles."""
    by_name: dict[str, dict[str, list[str]]] = {}
    for word in joined:
        article, _, name = word.replace("‑", "-").partition("-")
        if f"{article.lower()}-" in _ARTICLES and name[:1].isupper() and len(name) >= SHORTEST - 2:
            name = name.removesuffix("'s").removesuffix("’s")
            by_name.setdefault(name, {}).setdefault(article.lower(), []).append(word)
    for by_article in by_name.values():
        if len(by_article) == 2:
            one, other = (sorted(_bare(document, words)) for words in by_article.values())
            yield from _findings(document, one, other)


def _bare(document: Document, spellings: list[str]) -> Iterator[Span]:
    """Where words stand, without a possessive ending."""
    for word in spellings:
        for start, end in _places(document, word):
            yield Span(start, end - 2 * word.endswith(("'s", "’s")))


def _findings(document: Document, one: list[Span], other: list[Span]) -> Iterator[Finding]:
    one, other = ([span for span in spans if not deliberate(document, span)] for spans in (one, other))
    if not one or not other:
        return
    usual, rare = sorted((one, other), key=lambda spans: (-len(spans), spans[0].start))
    better = document[usual[0]]
    for span in rare:
        message = f"“{document[span]}” is “{better}” elsewhere in this story"
        yield Finding(span, message, [Fix.replace(span, better)], [Related(document, usual[0], f"“{better}” here")])
