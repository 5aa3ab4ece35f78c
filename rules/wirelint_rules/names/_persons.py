"""Full names of a story's people, and whether a story speaks of family where one stands: two of one surname may then be two."""

from __future__ import annotations

from bisect import bisect_right

from wirelint.document import layer
from wirelint.layers.naming.names import several
from wirelint.layers.naming.titles import SUFFIXES
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint import Document
    from wirelint.layers.naming.names import Name


MEETING = pattern(
    r"\b(?:and|or|with|by|from|against|over|beat|met|faced|than|versus|married|succeeded|replaced|called|his|her|their)\b"
)
"""What stands between two people: Jonathan Reed and Jonathon Reed, Steven Davies was marked by Stephen Davies."""
SPELT = pattern(
    r"\b(?:spells? (?:it|the|his|her|their)|spelt|spelling|spelled|namesakes?|writes? (?:it |[A-Z])|no relation|not related|unrelated|no kin|same name|not (?:his|her|their|a) (?:brother|sister|twin|cousin|relation|relative)|with (?:one|two|an?|a single|a double|the) [a-z](?![a-z])|another [A-Z][\w’'-]+|the other [A-Z][\w’'-]+)\b"
)
"""What tells that two names differ by a letter, in the sentence of either."""


@layer
def full_names(document: Document) -> dict[str, list[Name]]:
    """The mentions of people by more than a surname, by the surname; of those surnames before which mentions have more than one word."""
    found: dict[str, list[Name]] = {}
    for name in several(document):
        found.setdefault(name.parts[-1].text, []).append(name)
    return {surname: known for surname, known in found.items() if len(known) > 1 and _differ(known)}


def _differ(known: list[Name]) -> bool:
    first = known[0].parts[0].text, len(known[0].parts)
    if first[1] == 2 and all((name.parts[0].text, len(name.parts)) == first for name in known):
        return False
    return not any(name.body for name in known)


def of_family(document: Document, name: Name) -> bool:
    """Whether the sentence of a name or the one before it speaks of kin; what stands behind a name (Jr.) is of the name."""
    story, found = sentences(document), words(document)
    at = max(bisect_right(story, name.span.start, key=lambda span: span.start) - 1, 0)
    about = found.within((story[max(at - 1, 0)].start, story[at].end))
    kin = [index for index in about if found.lower[index] in _KIN]
    return any(found.lower[index] not in SUFFIXES or found.texts[index - 1][0].islower() for index in kin)


def suffix(document: Document, name: Name) -> str:
    """What stands behind a surname and is none (Jr.), in lower case, or ""."""
    found = words(document)
    behind = (found.at(name.parts[-1].span.start) or 0) + 1
    near = behind < len(found) and found.gaps[behind] in {" ", ", "}
    return found.lower[behind] if near and found.lower[behind] in SUFFIXES else ""


def in_row(document: Document, name: Name) -> bool:
    """Whether a name stands in a row with others: behind “and”, before it, or behind another name and a comma."""
    text, found = document.text, words(document)
    at = found.at(name.span.start) or 0
    gap = found.gaps[at].strip()
    if (gap in {",", ";", "&"} and found.texts[at - 1][0].isupper()) or (at and found.texts[at - 1] in {"and", "or"}):
        return True
    return text.startswith((" and ", " & "), name.span.end)


_KIN = frozenset(
    """brother brothers sister sisters sibling siblings twin twins wife husband spouse widow widower ex-wife ex-husband son sons daughter daughters
    father mother dad mum mom cousin cousins uncle aunt nephew niece grandson granddaughter grandfather grandmother
    grandparents son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law family families dynasty clan couple married
    relative relatives stepson stepfather stepmother stepdaughter namesake namesakes née heir predecessor successor
    jr sr junior elder younger""".split()
)
"""Words with which a story tells that two people are of one family, or of one name."""
