"""A relative clause that begins twice."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, last_word, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import weighed
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters

_TWICE = form(
    r"(?<=,)R (?P<again>[ujU]) (?:a )?[irwx](?= )"
    r"|(?<=,)R (?P<did>[uU]) (?:x )?[PdL](?= [TAS] )|R T (?=[iwxrM] )"
    r"|R [ir] R(?= )|R R(?= )|R t(?= [irwxPzd])"
    r"|(?<=,)R [irM] (?P<asked>[ujU])(?= [dLG] )"
    r"|R (?P<whom>[irwxPMz])(?= )|(?<=,)t R(?= )|R X(?= )|X U(?= [irwxPzMdN])|R [ir] [wx](?= )|(?<=,)R (?P<whose>S) [sN](?= [irwxPdz])|X S(?= )",
    "R ujUTiRtrMXwxPzS",
    "X SU",
    "t R",
)

_WHO = frozenset(["who", "which"])
_CLEAR = frozenset(
    "believed said thought likely hoped clear possible certain claimed understood alleged says claims hopes expected feared expects".split()
)
_TWO_OBJECTS = frozenset(
    "gave given told paid sent offered showed called named made considered granted bought lent taught charged handed promised".split()
)
_NOT_RELATIVE = frozenset("asked asks wondered knows know knew say says see".split())


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_TWICE,))
def broken_relative(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A relative clause begins twice.

    “Who he was”, “which it has”, “whose his”, “which was who”: the relative and the pronoun of a main clause both stand.
    Clauses within which somebody else speaks or believes (who he said, which it was hoped), questions, and speech are left
    alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  The minister, {==who he was==} appointed in May, resigned.
    Bad:  The man {==which was who==} arrested is 34.
    Bad:  He met the boy {==whose his==} father died.
    Good: The minister, who he said had left, resigned; the law, which it was hoped would help, failed.
    """
    yield from weighed(document, _twice, pooled)


def _twice(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for m, one, last in stretches(document, _TWICE):
        first, second = story.lower[one], story.lower[one + 1] if one + 1 < len(story) else ""
        if story.texts[one] != first or (m["again"] and (first not in _WHO or not _closed(story.lower, letters, last))):
            continue
        if letters.kinds[one] == "X" and (first != "whose" or letters.kinds[last] in "ir"):
            continue  # whose they are
        if first == "whose" and letters.kinds[last] in "uUj" and letters.kinds[last + 1] in "ir":
            continue
        if m["whom"] and (first != "whom" or letters.kinds[one - 1 : one] in {*"pf?NQ9q1"}):
            continue
        if m["did"] and (first != "who" or story.lower[last] in _TWO_OBJECTS):
            continue
        if m["asked"] and (
            (first != "who" and second in {"will", "can"}) or set(story.lower[max(0, one - 4) : one]) & _NOT_RELATIVE
        ):
            continue
        if m["whose"] and first != "who":
            continue
        if m.group().startswith("R t") and (first == "whom" or (letters.kinds[last + 1] == "d" and first != "which")):
            continue
        if m.group().startswith("R t") and one and plain(story.lower[one - 1]) in _ASKING:
            continue  # you know who that is
        if (story.lower[one], story.lower[last]) == ("who", "who") or _in_passing(story.lower, letters, one):
            continue
        span = story.span(one, last)
        yield (
            not m["again"] or letters.kinds[last] in "ir",
            Finding(span, f"“{document[span]}” begins the clause twice"),
        )


def _in_passing(lower: list[str], letters: Letters, one: int) -> bool:
    """Whether a participle stands between the relative and its verb, its first comma lost: stock, which when converted, gave 33 million shares."""
    at = one + 2 + (letters.kinds[one + 2 : one + 3] == "a")
    if lower[one + 1] in _PASSING and lower[at : at + 1] and lower[at] in _STATES:
        return True
    if lower[one + 1] not in _PASSING:
        return False
    if letters.kinds[at : at + 1] in {*"irwxhM"}:
        return False  # the first word of its own clause is lost: which when is met
    comma = letters.marks.find(",", at, at + _ASIDE)
    if letters.kinds[at : at + 1] in {*"dLGPJ3"} and 0 < comma < at + _SHORT_ASIDE:
        return True
    return comma > 0 and letters.kinds[comma + 1 : comma + 2] in {*"irwxhMkKPzd"}


_ASIDE, _SHORT_ASIDE = 11, 6
"""How far off the comma that ends what is said in passing stands, in words: which when put into perspective, will help."""

_ASKING = frozenset(
    "know ask wonder guess tell see say remember forget learn understand show reveal decide explain find discover name".split()
)
"""Verbs that a question follows."""

_STATES = frozenset(
    "complete completed finished full ready operational built open opened done fresh new dry wet ripe ready necessary possible appropriate needed".split()
)
"""How something may be, said in passing: a hub, which when complete would light four million homes."""

_PASSING = frozenset("when if while once where though although unless until as".split())


def _closed(lower: list[str], letters: Letters, at: int) -> bool:
    """Whether the clause says something itself, rather than that somebody believes it, and ends without a loose end."""
    if at + 2 >= len(lower) or lower[at + 1] in _CLEAR or lower[at + 2] in _CLEAR or lower[at + 1].endswith("ing"):
        return False
    last = last_word(letters, at)
    clause = letters.between(at + 1, last)
    if any(f"p {small}" in clause or f"o {small}" in clause for small in "pfCa"):
        return False  # a club, which he is contracted to until May
    if any(f"o {verb}" in clause for verb in "Vv"):
        return False  # a sentence, which he was ordered to serve
    return letters.kinds[last] not in "pofVvdPzMirx" and letters.kinds[at + 1] in (
        "dLTAS9" if letters.kinds[at] in "ir" else "eTAS9"
    )
