"""A relative clause that has what it is about twice: “the house in which he lived in”."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUBJECT = r"(?:he|she|they|it|we|you|I|the [a-z]+|[A-Z][a-z]+(?: [A-Z][a-z]+)?|(?:his|her|their) [a-z]+)"
_END = r"(?=[.,;]|$| (?:was|were|is|are|has|have|had|will|would)\b)"
_PREPOSITION = pattern(
    rf"(?:(?P<first>in|on|at|for|to|with|from|of|about|by|through) (?:which|whom)|(?P<from>from) where) {_SUBJECT} (?:had |has |have |was |were |once |now )?[a-z]+(?: [a-z]+)?(?P<again> (?(first)(?P=first)|from)){_END}"
)
_THERE = pattern(
    rf"where {_SUBJECT} (?:had |has |have |once |now )?(?!are|is|was|were|be|been|feels?|felt|thinks?|thought|believed?s?|says?|said|sees?|saw|knows?|knew|hopes?|hoped|fears?|feared|expects?|expected|senses?|sensed|finds?|found|suspects?|suspected|argues?|argued|insists?|claims?|claimed)[a-z]+(?: [a-z]+)?(?P<again> there){_END}"
)
_HIM = pattern(
    rf"whom {_SUBJECT} (?:had |has |have |once |now )?(?P<verb>[a-z]+)(?P<again> (?:him|them))(?=[.,;]|$| (?:was|were|is|are)\b)"
)
_WAKING = frozenset(["which", "whom", "where"])
_SOME = frozenset("neither none both all some many most each one either any half few several".split())
_SAID = frozenset("said says told believe believes think thinks hope hopes say thought believed".split())


@rule(severity=Severity.WARNING, reach="paragraph", words=_WAKING)
def relative_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A relative clause has what it is about twice.

    “The house in which he lived in”, “the town from where she came from”, “the school where he studied there”, “the man whom he met him”: the
    first word says it, and the last says it again. Speech is left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The house in which he {~~lived in~>lived~~} was sold.
    Bad:  The man whom she {~~met him~>met~~} was a spy.
    Bad:  The school where they {~~studied there~>studied~~} was shut.
    Good: It acts where it feels there would be gains. The house in which he lived in 2019 was sold; the man whom she met there was told where they were, there and then.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, text = words(document), document.text
    for at in story.standing(_WAKING):
        for shape, start in ((_PREPOSITION, at - 1), (_THERE, at), (_HIM, at)):
            m = shape.match(text, story.starts[start]) if start >= 0 else None
            if shape is _PREPOSITION and story.lower[at - 1] == "of" and story.lower[at - 2] in _SOME:
                continue  # two trades, neither of which she approved of
            if m is None or ("verb" in m.groupdict() and m["verb"] in _SAID) or not document.intact(m.span()):
                continue
            again = Span(*m.span("again"))
            begin = text.rfind(" ", 0, again.start) + 1
            whole = Span(begin, again.end)
            yield Finding(
                whole, f"“{document[again].strip()}” is said already", [Fix.replace(whole, text[begin : again.start])]
            )
            break
