"""A pronoun that repeats the subject right before it."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.layers.calendar_words import WEEKDAY_NAMES
from wirelint.layers.grammar import form, grammar, last_word, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import SAYING, attested, outside_speech, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_REPEATED = form(r"(?P<det>[TQq9EBSZ?d]) (?P<noun>[Ns]) (?P<again>[uUj]) (?P<verb>[irwxPdz])(?= )", "TQq9EBSZ?d Ns")

_NOUN = form(r"[TSDE] [NsvV3?d] (?P<again>[uUj]) [irwxPzd](?= )", "TSDE NsvV3?d")
_SAID = form(r"[PdzCt] T [sNv?] [uUj] [irwxM](?= [dLVeb])", "PdzCt T")
_BARE = form(r"N U [rxh] (?=[dLe])", "N U")
_BOTH = form(r"[uU] [TASD](?= )|j T(?= )", "uU TASD", "j T")
_OTHER = pattern(r"(?:[dPO]|[dP] p) [VJ](?= )")
"""A plain verb that can only belong to the noun: the terms they agreed include a ban."""
_LOOSE = pattern(r"p [aCcptirwx]")
"""A preposition with nothing behind it."""


@rule(severity=Severity.ERROR, reach="paragraph", forms=(_REPEATED, _NOUN, _BOTH, _SAID, _BARE))
def repeated_subject(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A pronoun repeats the subject right before it.

    “Two people they were treated for burns”. Most nouns before a pronoun begin a relative clause without “who” or “that”
    (the people they were looking for fled), so only sentences are reported that have no other verb, and whose end leaves
    nothing open.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  Police said {~~two men they were~>two men were~~} held in Turin.
    Bad:  {~~The ministry it said~>The ministry said~~} the road was open.
    Good: We the people of the town agreed. The two men they were looking for fled. The company it bought has cut 300 jobs.
    """
    yield from weighed(document, _repeated, pooled)
    said = {finding.span.start for finding in weighed(document, _repeated, pooled)}
    yield from (found for found in outside_speech(document, _twice, pooled) if found.span.start not in said)


def _repeated(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for m, one, last in stretches(document, _REPEATED):
        if story.texts[last - 1] != story.lower[last - 1] or not _subject(story, letters, one):
            continue
        if story.lower[last - 2] in _TIMES and story.texts[last - 3] in _WHEN:
            continue
        said = story.lower[last] in SAYING and letters.joint(last) in _CLAUSE
        whole = said or (m["verb"] not in "dz" and _whole(letters, last))
        if not whole and not _alone(letters, last):
            continue
        plural = letters.kinds[last - 2] == "N"
        if plural != (story.lower[last - 1] in {"they", "we"}) or (
            m["verb"] in "ri" and letters.kinds[last + 1] not in "dLGpTAa?"
        ):
            continue
        if letters.joint(last) in {" r", " i"}:
            continue  # the suitcase she had was not hers
        if m["verb"] == "P" and not said and attested(story.lower[last], "to"):
            continue
        span = story.span(one, last)
        copy = document.text[span.start : story.ends[last - 2]] + document.text[story.ends[last - 1] : span.end]
        yield whole, Finding(span, f"“{document[span]}” has its subject twice", [Fix.replace(span, copy)])


def _twice(document: Document) -> Iterator[Finding]:
    """A noun and its pronoun that begin a sentence of one verb, either way round: the king he was crowned, it the firm said."""
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _NOUN):
        noun, again = story.lower[last - 2], story.lower[last - 1]
        if noun in _TIMES or (letters.kinds[last] in "Pdz" and letters.kinds[last + 1] not in "TASO9"):
            continue
        plural = noun.endswith("s") or letters.kinds[last - 2] == "N"
        if (
            _starts(letters, one)
            and again not in {"you", "i", "we"}
            and plural == (again == "they")
            and _only(letters, last)
        ):
            span = story.span(one, last)
            better = f"{document[story.span(one, last - 2)]} {story.texts[last]}"
            yield Finding(span, f"“{document[span]}” has its subject twice", [Fix.replace(span, better)])
    for _, one, last in stretches(document, _SAID):
        plural = story.lower[last - 2].endswith("s")
        said = story.lower[one] in SAYING or story.lower[one] == "that"
        if (
            said
            and plural == (story.lower[last - 1] == "they")
            and story.lower[last - 1] not in {"we", "i"}
            and _only(letters, last)
        ):
            span = story.span(one + 1, last)
            yield Finding(span, f"“{document[span]}” has its subject twice")
    for _, one, last in stretches(document, _BARE):
        if _starts(letters, one) and story.lower[last - 1] == "they" and _only(letters, last - 1):
            span = story.span(one, last - 1)
            yield Finding(span, f"“{document[span]}” has its subject twice")
    for _, one, last in stretches(document, _BOTH):
        if _starts(letters, one) and story.lower[one] not in {"you", "i", "we"}:
            span = story.span(one, last)
            yield Finding(span, f"“{document[span]}” has its subject twice")


_WHEN = frozenset([*WEEKDAY_NAMES, "last", "late", "early", "yesterday", "this", "that", "next", "on"])
"""Words before a time of day that make it say when somebody spoke: the party said Thursday night it had won."""

_TIMES = frozenset("time year week month day night morning afternoon evening moment way season decade".split())
"""Nouns that are no subject where a pronoun follows: this time it was personal."""


def _starts(letters: Letters, at: int) -> bool:
    return at == 0 or letters.marks[at - 1] == "."


def _only(letters: Letters, verb: int) -> bool:
    """Whether no other verb and no question word follows in the sentence."""
    first = verb + 2 if letters.kinds[verb] in "irwx" and letters.kinds[verb + 1] in "dLGe" else verb + 1
    end = last_word(letters, verb, ".") + 1
    rest = letters.kinds[first:end]
    if letters.kinds[first - 1] == "G" and letters.match(_LOOSE, first):
        return False
    return not any(kind in "irwxMPzKkhdX" for kind in rest) and letters.search(_OTHER, first, end) is None


def _subject(story: Words, letters: Letters, at: int) -> bool:
    """Whether a noun phrase begins its sentence, or the sentence that was said."""
    return (
        at == 0
        or letters.marks[at - 1] == "."
        or story.lower[at - 1] in {"said", "say", "says", "that"}
        or (letters.kinds[at - 1] in "TQ" and (at == 1 or letters.marks[at - 2] == "."))
    )


_CLAUSE = frozenset(" " + letter for letter in "TSAtuUN")
"""What a clause begins with that somebody says."""


def _alone(letters: Letters, verb: int) -> bool:
    """Whether no other verb follows in the sentence, so that this one must be its verb."""
    end = last_word(letters, verb, ".") + 1
    told = any(kind in "irwxMPzKk" for kind in letters.kinds[verb + 1 : end])
    return not told and letters.search(_OTHER, verb, end) is None


def _whole(letters: Letters, verb: int) -> bool:
    """Whether what follows a verb is no relative clause: no other verb, and no loose preposition."""
    clause = letters.between(verb, last_word(letters, verb)).partition(" c ")[0]
    passive = clause[0] in "ir" and clause[2:3] in "dL"
    if clause[-1] in "pofdVPzMGL" and not (passive and len(clause) == len("r d")):
        return False
    return not any(kind in "irwxMPzKkd3" for kind in clause[4::2]) and _LOOSE.search(clause, 2) is None
