"""A small word with nothing behind it."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import first_word, form, grammar, lettered, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters

_ORPHAN = form(
    r"(?:[?VvzdPLJGsN3yafpocCMirwxTASRt] )[TASc](?=[.,])|p f(?=\.)|C f(?=\.)|[^ ] p(?=\.)|[^ ] o(?=,)|[?vC] o(?=\.)"
)

_LOOSE_ENDS = ("T.", "T,", "A.", "A,", "S.", "S,", "c.", "c,", "f.", "p.", "o,", "o.")
"""A small word and a mark, in the letters."""

_WHOLE = form(r"(?:[dLG?v]|[po] (?:[TASD] )?(?:[?v>] )?[?sNv]) [pf](?=\.)")
"""A sentence that is no more than a participle or a phrase, with a preposition behind it."""

_GOVERNS = frozenset("of by from during between into among towards toward against with".split())
"""Prepositions that a whole sentence so short does not end with."""

_CAUGHT = frozenset(
    "arrested killed born wounded injured found detained shot founded built jailed seized captured published released".split()
)
"""What is done in a place, and leaves “in” no particle: arrested in."""

_ENDS = frozenset("the a an and or their our your its".split())
_NEVER_LAST = frozenset("against during despite between among towards toward upon because".split())
"""Prepositions that govern what follows them, where nothing before is what they govern."""

_SIDING = frozenset(
    """down vote votes voting spoke speak speaks spoken speaking came come coming argue argued argues ruled rule decide decides decided advise advised counsel counselled campaign
    campaigned testified wrote written for and or none those others majority minority rest evenly strongly firmly dead heavily still mostly mainly largely half third quarter two-thirds
    councillors members mps deputies commissioners residents neighbours shareholders lawmakers senators people lot town village house""".split()
)
"""Behind what “against” tells on which side somebody is: most were against, six spoke for and ten against."""

_PAUSES = frozenset("uh um er erm ah hm hmm well ahem".split())
"""Sounds that hold a place while the speaker looks for a word: the, uh, new school."""

_BECAUSE = frozenset("because instead ahead outside inside".split())


@rule(severity=Severity.ERROR, reach="paragraph", needs=_LOOSE_ENDS, seen_as=lettered)
def orphan_fragment(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A small word stands at the end of a clause with nothing behind it.

    “They fled to the.”, “he resigned and.”, “because of.” An article, a possessive, “and” or “or” before a full stop or
    comma has lost what it belongs to. “And,” with a phrase between commas behind it (and, in the end, won), quotations that
    break off, letters and lists are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  They fled the town {==to the==}.
    Bad:  The plant will close {==because of==}.
    Good: They fled the town and, in the end, won. That is what it is made of.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _ORPHAN):
        word = story.lower[last]
        mark = document.text[story.ends[last] : story.ends[last] + 2]
        if story.texts[last] != word or mark[:1] not in ".,;" or mark == ".." or mark[1:].isalnum():
            continue
        if letters.kinds[last] in "po":
            alone = (
                word in _NEVER_LAST
                and (story.lower[one], word) != ("in", "between")
                and not _asked(letters, one)
                and not (word == "against" and (letters.kinds[one] in "irbeQq91YB" or story.lower[one] in _SIDING))
                and letters.marks[last] == "."
            )
            if not alone and not (
                word == "to" and (story.lower[one] == "according" or (mark[0] == "." and _purpose(story.lower, last)))
            ):
                continue
        elif word == "of":
            if story.lower[one] not in _BECAUSE or story.texts[one] != story.lower[one]:
                continue
        elif word not in _ENDS or ((word in {"or", "and"}) and mark[:1] != "."):
            continue
        if word == "a" and letters.kinds[one] not in "poVvzdPft":
            continue
        if mark[:1] == "," and story.lower[last + 1 : last + 2] and story.lower[last + 1] in _PAUSES:
            continue
        span = story.span(one, last)
        yield Finding(span, f"“{document[span]}” has lost what belongs behind it")
    for _, one, last in stretches(document, _WHOLE):
        if _alone(document, one, last) and (
            story.lower[last] in _GOVERNS or (story.lower[last] == "in" and story.lower[one] in _CAUGHT)
        ):
            span = story.span(one, last)
            yield Finding(span, f"“{document[span]}” has lost what belongs behind it")


def _purpose(lower: list[str], last: int) -> bool:
    """Whether “to” is that of a purpose that is not told: in order to, so as to."""
    return lower[last - 2 : last] in (["in", "order"], ["so", "as"])


def _alone(document: Document, one: int, last: int) -> bool:
    """Whether some words are a whole sentence behind another."""
    story, text = words(document), document.text
    behind = text[story.ends[last] : story.ends[last] + 2]
    return (
        one > 0
        and story.gaps[one].rstrip() == "."
        and behind.startswith(".")
        and behind not in {"..", ".”", '."'}
        and story.texts[one][0].isupper()
    )


def _asked(letters: Letters, at: int) -> bool:
    """Whether what a preposition governs may stand before it: the team they played against, a law to vote against."""
    return any(letter in "oRXtuUjd" for letter in letters.kinds[first_word(letters, at) : at + 1])
