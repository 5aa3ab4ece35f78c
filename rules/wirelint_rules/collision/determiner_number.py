"""A determiner and a noun that differ in number."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.grammar import grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested

if TYPE_CHECKING:
    from collections.abc import Iterator

_MANY = pattern(r"[ADY] N(?= ?[.,irhwxKkMpfoRtzPd])")
_ONE = pattern(r"(?:[EBQ]|9(?: 9)?|1 f (?:[TSE]) ) ?s(?=[ ,.](?:$|[^sNZ?vVGL9>A3yJ]))")


@rule(severity=Severity.WARNING, in_quotes="skip")
def determiner_number(document: Document) -> Iterator[Finding]:
    """A word for one stands with a noun for many, or the reverse.

    “A soldiers”, “these attack”, “several person”, “one of the soldier”. Reported where the noun is nothing but a plural or
    a singular, and where no other noun follows that the first might belong to (a sports hall, two man-made lakes).

    Bad:  {==A soldiers==} was wounded in the blast.
    Bad:  {==Several person==} were hurt.
    Bad:  {==One of the soldier==} died later.
    Good: A sports hall was hit, two of the soldiers died, and these sheep were lost.
    """
    story = words(document)
    letters = grammar(document)
    for _, one, last in stretches(document, _MANY):
        if story.texts[last] == story.lower[last] and not attested(story.lower[one], story.lower[last]):
            span = story.span(one, last)
            yield Finding(span, f"“{document[span]}”: one or many?")
    for _, one, last in stretches(document, _ONE):
        if story.texts[last] != story.lower[last] or (
            last == one + 1 and attested(story.lower[one], story.lower[last])
        ):
            continue
        if (
            (letters[2 * one] == "B" and letters[2 * last + 2 : 2 * last + 3] in {"c", "p"})
            or not story.texts[one].isalpha()
            or (story.texts[one] != story.lower[one] and one and letters[2 * one - 1] != ".")
            or story.lower[last].endswith("ing")
            or (letters[2 * one] == "9" and _joined(letters, one))
        ):
            continue
        span = story.span(one, last)
        yield Finding(span, f"“{document[span]}”: one or many?")


def _joined(letters: str, at: int) -> bool:
    """Whether a number belongs to a longer one, or to a name."""
    return bool(at) and letters[2 * at - 2] in "9Z" and letters[2 * at - 1] == " "
