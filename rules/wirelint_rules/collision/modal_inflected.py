"""A modal verb followed by a verb that is inflected."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.grammar import first_word, form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech, together
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_MODAL = form(
    r"(?:(?<=[ ,.\"])|(?<![^.]))M (?:a ){0,2}(?P<verb>[PLdyz3egGirwxKM]|o [bhVvJ](?=[ ,.]))(?=[ ,.])",
    "M aPLdyz3egGirwxKMo",
)

_NOUNS = frozenset(["will", "can", "might", "may", "must"])
"""Modals that are nouns as well."""

_NOUN_BEFORE = frozenset("TASHDEYBQq1f>")
_SUBJECTS = frozenset(letter + " " for letter in "NsuUjZ?v3GRt")
"""What stands before a modal in a statement; a question has its subject behind it."""

_COMPOUND = frozenset(
    "own trash garbage oil tin beer petrol gas watering rubbish paint spray free good ill political divine iron popular".split()
)
"""Words that make one noun with “can” or “will” (trash can, free will)."""

_COULD = frozenset("what whatever all any every everything anything best much most least little only first".split())


@rule(severity=Severity.ERROR, reach="paragraph", forms=(_MODAL,))
def modal_inflected(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A modal verb is followed by an inflected verb or by “to”.

    “Will rises”, “could was”, “must to go”: one version had the modal, the other the tense. “Will” and “can” as nouns (the
    will is, his own will was), what somebody did “as best he could to help”, and speech are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  Sea levels {==will rises==} by a metre.
    Bad:  The storm {==will reached==} the coast on Sunday.
    Bad:  The talks {==must to continue==}, she added.
    Good: Court upholds will written on a tractor
    Good: Sea levels will rise by a metre. The will was read, and the can is empty; he did all he could to help.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for m, one, last in stretches(document, _MODAL):
        if story.texts[one] != story.lower[one] or _noun(story, letters, one, m["verb"] in _PAST):
            continue
        verb = story.lower[last]
        if story.texts[last] != verb or (m["verb"][0] != "o" and letters.marks[last] != " "):
            continue
        if m["verb"][0] == "o":
            negated = last == one + _NEGATED and story.lower[one + 1] == "not"
            if (last > one + 2 and not negated) or not _must(story, letters, one):
                continue
        elif (
            (m["verb"] == "3" and (letters.pair(one - 1) not in _SUBJECTS or story.lower[one] == "should"))
            or (last == one + 1 and together(story.lower[one], verb))
            or (last > one + 1 and m["verb"] not in "PLzdirwxe")
            or (one and letters.kinds[one - 1] == "X" and m["verb"] in "Gd")
            or (m["verb"] in "irwxM" and last == one + 1 and letters.search(_SUBJECT_CLAUSE, 0, one))
            or (m["verb"] in "irwx" and last == one + 1 and _ends_clause(story, one))
            or (m["verb"] == "G" and (letters.kinds[last + 1] not in "TASOp" or plain(verb) == ""))
        ):
            continue
        span = story.span(one, last)
        yield Finding(span, f"“{document[span]}”: a modal takes the plain verb")


_SUBJECT_CLAUSE = pattern(r"(?:^|[.,\"]|c )[Xt] (?:[uUj]|[TASHDE] [?sNv3]|[ZN]) \Z")
"""A clause that is a subject and ends with its modal: why they should is anybody’s guess."""


def _ends_clause(story: Words, at: int) -> bool:
    """Whether a modal ends a clause about those who could, or whom somebody could: those we could were saved."""
    if at < 2 or story.lower[at - 1] not in _WHO:
        return False
    denied = story.lower[at].endswith("n't") and story.lower[at - 2] in {"that", "what", "if"}
    return denied or story.lower[at - 2] in _WHOEVER


_WHO = frozenset("who that i we you he she they it".split())
_WHOEVER = frozenset(
    "those these ones one all everyone everybody anyone anybody everything anything many few some others people men women child children only".split()
)

_PAST = frozenset("dPLe")
_NEGATED = 3


def _noun(story: Words, letters: Letters, at: int, inflected: bool) -> bool:
    """Whether a modal may be a noun here; behind a word that may be its subject it is none where a past form follows."""
    if story.lower[at] not in _NOUNS or not at:
        return story.lower[at] in _NOUNS
    before, word = letters.kinds[at - 1], story.lower[at - 1]
    if before in _NOUN_BEFORE or before == "z" or letters.marks[at - 1] != " " or word.endswith(("'s", "s'")):
        return True
    return word in _COMPOUND or (before in "?vG" and not inflected and not together(word, story.lower[at]))


def _must(story: Words, letters: Letters, at: int) -> bool:
    """Whether “to” cannot follow this modal: it may where “could” ends a clause (all he could to help)."""
    near = {*story.lower[max(first_word(letters, at), at - 8) : at]}
    if (_COULD | {"as", "than", "anyone"}) & near or letters.marks[at - 1] != " ":
        return False
    return story.lower[at] != "will" or letters.kinds[at - 1] in "uUjR" or together(story.lower[at - 1], "will")
