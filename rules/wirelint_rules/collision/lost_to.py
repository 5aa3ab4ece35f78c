"""A verb that lost the "to" of its infinitive."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, odds, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

_BARE = form(r"[?dzVvPL3yas] (?:V|v(?= [TASEDO])|b)(?=[ ,.])", "?dzVvPL3yas Vvb")

_GOVERNORS = frozenset(
    """expected refused managed failed decided agreed hoped planned plans plan vowed pledged promised threatened intended intends intend
    tried tries wanted wants want able unable likely unlikely forced allowed ordered urged asked told scheduled willing attempted
    supposed prepared refuses decides agrees hopes hope manages fails fail vows refuse decide agree intends sought seeks seek
    tends tend tended began begins ready continued continues chose struggled struggles aimed aims obliged compelled permitted
    persuaded encouraged instructed advised""".split()
)
_NOUNS = frozenset("hope hopes plan plans offer offers".split())
_LIKELY = frozenset(["likely", "unlikely"])
_ALSO_SUBJECTS = frozenset("struggles aims hopes plans".split())
_BARE_TOO = frozenset("help helps helped helping choose chose chosen chooses dare dared go goes went come came".split())
"""Verbs that a plain verb may follow, or whose object may stand before them."""

_ADVERBS_TOO = frozenset("plumb smack slap bang bolt dead flat sheer stock".split())
"""Words that say how something is done, or how far, and are plain verbs as well: pinned plumb in front, sat bolt upright."""

_NOT_BARE = (
    frozenset("include involve remain range vary become come run let say said like".split()) | _BARE_TOO | _ADVERBS_TOO
)


_OBJECTS_TOO = frozenset("agreed intended managed planned promised pledged refused sought vowed wanted".split())
"""Verbs that have an object too, and are its participle: the terms agreed, the players he managed."""

_OF_THINGS = frozenset(
    """allow bring cover create cut deserve enable ensure exceed expand extend give improve keep mean raise reduce reflect remember represent require
    save show speak threaten""".split()
)
"""Verbs that may have them for a subject: the terms agreed allow a review."""

_ADJECTIVES = frozenset(
    """unable able ready due set willing poised free eager keen reluctant bound certain sure hard easy difficult impossible possible afraid
    anxious determined entitled happy glad proud quick slow fit unfit unwilling unlikely likely welcome desperate impatient safe dangerous
    illegal unprepared powerless obliged inclined""".split()
)
"""Adjectives that an infinitive follows."""

_ADVERBS = frozenset("hard easy slow quick safe sure".split())
"""Adjectives that may as well say how something is done: people who work hard deserve rest."""

_COPULAS = frozenset("irgeb")
"""Letters of the forms of “be”."""

_USUAL = 0.8
"""Odds from which “to” is what usually follows a word (a logarithm)."""


_CLAUSE = 6
"""So many words at most stand between “that” and the verb of its clause."""


_FIRST = pattern(
    r"\b(?:was|were|is|are|became|be|been) the (?:very )?(?P<first>(?:first|last|second|third|next|only ones?)(?: (?:ones?|man|woman|country|team|person|state|city))? "
    r"(?P<verb>reach|leave|enter|arrive|speak|receive|join|see|hear|know|admit|confirm|get|ask|tell|say|give|die|come|go|become|fly|vote|win|cross|sign))"
    r" (?:his|her|its|their|it|them|him|against|(?:the|a|an) [a-z]+(?=[.,;]| (?:in|on|after|before|since|from|at|by|with|for|when)\b))",
    ("the first", "the last", "the second", "the third", "the next", "the only one", "the very"),
)
"""Who was the first or last of those who do something."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_BARE,), where=(_FIRST,))
def lost_to(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """An infinitive lost its “to”.

    “Expected weaken”, “refused pay the fine”: a word that an infinitive follows stands right before a plain verb. Words
    that are nouns as well are reported only where an object follows (the agreed rise is fine), and speech is left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  The storm was {~~expected weaken~>expected to weaken~~} over land.
    Bad:  The firm {~~refused pay~>refused to pay~~} the fine.
    Bad:  The captain was the {~~last leave~>last to leave~~} the aircraft.
    Good: The refused pay rise angered staff, and they hoped rest would help them recover; he was pinned plumb in front.
    """
    yield from weighed(document, _lost, pooled)
    for m in _FIRST.finditer(document.text):
        if not quoted(document, Span(*m.span())):
            span = Span(m.start("first"), m.end("verb"))
            fix = Fix.replace(span, f"{document[m.start('first'), m.start('verb')]}to {m['verb']}")
            yield Finding(span, f"“{document[span]}” lost its “to”", [fix])


def _lost(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _BARE):
        first, verb = story.lower[one], story.lower[last]
        if (
            not (first in _GOVERNORS or _governs(first, letters.kinds[one]))
            or {first, verb} & _NOT_BARE
            or (attested(first, verb) and first not in _LIKELY)
            or story.texts[last] != verb
            or story.texts[one] != first
        ):
            continue
        if verb == "be" and "that" in story.lower[max(0, one - _CLAUSE) : one]:
            continue  # “asked that her own motion be withdrawn”
        before = letters.kinds[one - 1 : one]
        if before in {"T", "A", "S"} or (first in _NOUNS and before not in {"u", "U"}):
            continue
        if (first in _LIKELY and before not in {"i", "r"}) or (first in _ADVERBS and before not in _COPULAS):
            continue
        if first in _OBJECTS_TOO and verb in _OF_THINGS and before in {"N", "3", "?", "v", "u", "U"}:
            continue
        span = story.span(one, last)
        copy = document[span]
        fix = Fix.replace(span, f"{copy[: len(first)]} to{copy[len(first) :]}")
        yield (
            first in _GOVERNORS - _ALSO_SUBJECTS or first in _ADJECTIVES or letters.kinds[one] in "dPL",
            Finding(span, f"“{copy}” lost its “to”", [fix]),
        )


def _governs(word: str, letter: str) -> bool:
    """Whether “to” usually follows a verb, a noun or an adjective."""
    if letter == "?" and word not in _ADJECTIVES:
        return False
    return letter in "?dPLzVsy" and odds(word, "to") > _USUAL
