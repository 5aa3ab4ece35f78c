"""A noun and its adjective the wrong way round."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, odds, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_REVERSED = form(r"(?P<free>[TASDEQq9f] [Nsv?3]|[VpzPd3?] [Ns?]) (?P<adjective>[?d]|(?<=[A] v )s)(?=[.,]| [cMirwxPVL])")
_SO = form(r"A (?P<so>[Cq])(?= )|A q(?= A )", "A Cq")

_STRONG = 3.0
"""A pair must have been counted so often (a logarithm) for its reverse to be a fault."""

_STRONGEST = 4.4
"""The same for a participle or a noun as the second word, which may have its own place behind a noun."""

_BEHIND_SUBJECT = frozenset([" i", " r", " w", " x", " P", " M", " V"])
"""What shows that the two are a subject: behind a verb an adjective may have its place (kept the dollar strong)."""

_NOUN = -1.5
"""A word that stands oftener before “of” (odds, as a logarithm) may be a noun, and the two a name for something: committee oversight."""

_AFTER = frozenset(
    "last next early late former general elect designate present past alone apart such own more other less only home first second not also too well yet ever even again already".split()
)


@rule(severity=Severity.WARNING, reach="paragraph")
def reversed_words(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A noun and its adjective stand the wrong way round.

    “Forces armed”, “an attack terrorist”, “guerrillas former”: the order of another language. Reported where edited news
    often has the two words the other way round and never this way, at the end of a phrase. Also “a so big lead”.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  The {~~forces armed~>armed forces~~} took over.
    Bad:  It was an {~~attack terrorist~>terrorist attack~~}.
    Good: The body politic and the attorney general: the armed forces took over last year.
    """
    yield from weighed(document, _reversed, pooled)


def _reversed(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters, known = words(document), grammar(document), counts()
    for _, one, last in stretches(document, _REVERSED):
        noun, adjective = story.lower[last - 1], story.lower[last]
        if (
            story.texts[last - 1] != noun
            or story.texts[last] != adjective
            or adjective in _AFTER - {"former"}
            or adjective.endswith("ly")
        ):
            continue
        if adjective != "former" and one and letters.kinds[one - 1] in "VvzPdLJG3y?M":
            continue
        if (
            adjective == "former"
            and (letters.kinds[last - 1] in "Ns" or noun.endswith("s"))
            and letters.kinds[last + 1] in "VirwxPM"
        ):
            pass
        elif attested(noun, adjective) or (known.pair(adjective, noun) or 0.0) < _least(letters.kinds[last], adjective):
            continue
        span = story.span(last - 1, last)
        subject = letters.joint(last) in _BEHIND_SUBJECT or letters.kinds[last - 2 : last - 1] == "A"
        yield (
            subject and odds(adjective, "of") < _NOUN,
            Finding(span, f"“{document[span]}” is the wrong way round", [Fix.replace(span, f"{adjective} {noun}")]),
        )
    for _, one, last in stretches(document, _SO):
        if story.lower[last] == "such" or (story.lower[last] == "so" and _graded(story, letters, last + 1)):
            span = story.span(one, last)
            yield True, Finding(span, f"“{document[span]}” is the wrong way round")


def _graded(story: Words, letters: Letters, at: int) -> bool:
    """Whether a word behind “a so” may be an adjective (a so big lead)."""
    return letters.pair(at) in {"? ", "v ", "V ", "> "} and story.lower[at] not in {"called", "what"}


def _least(letter: str, adjective: str) -> float:
    if adjective == "former":
        return 1.0
    return _STRONGEST if letter in "ds" else _STRONG
