"""A year that does not lie in the century named beside it."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.passages import telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_NAMES = {
    word: number
    for number, word in enumerate(
        "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        10,
    )
} | {"twenty-first": 21}
_CENTURIES = frozenset(("century", "century's"))
_CENTURY = rf"(?P<nth>1[0-9](?=th)|2[01](?=st|th)|{'|'.join(_NAMES)})(?:th|st)?[- ][Cc]entury"
_YEAR = r"(?P<year>[12][0-9]{3})(?![\w,-]?[0-9]|s\b)"
_MADE = "(?:built|founded|finished|completed|opened|made|painted|written|printed|erected|consecrated|begun|dating|dated|dates|carved|cast|laid out|composed|published|discovered|constructed)"
_FORMS = (
    pattern(
        rf"{_CENTURY}(?: [a-z-]+){{1,4}},? (?:which (?:was|is) |that (?:was|is) )?{_MADE} (?:in|from|to|back to|around|about) {_YEAR}"
    ),
    pattern(rf"{_CENTURY}, (?:in|around|about|probably in|most likely in) {_YEAR}"),
    pattern(rf"{_CENTURY} \((?:in |c\. |about |around )?{_YEAR}\)"),
)
_OF_YEAR = pattern(
    rf"{_MADE[:-1]}|copied|compiled|dates back|woven|minted|forged|buried) (?:in|from|to) {_YEAR},? (?:and |which |it )?(?:is|was|are|were) [^.;:,0-9“”]{{0,60}}?\b(?:of|from) (?:the )?(?:early |mid-|late )?{_CENTURY}"
)
_FINISHED = pattern(
    rf"(?:begun|started|founded|built|established|first mentioned) (?:in|during|at the (?:start|end) of) the (?:early |mid-|late )?{_CENTURY},? (?:and |but )?(?:was |were |it was )?(?:only |first |not )?(?:finished|completed|consecrated|rebuilt|restored|extended|enlarged|destroyed|burned down|demolished)(?: until)? in {_YEAR}"
)
_BEFORE = pattern(rf"{_CENTURY},? (?:that is,? |or |i\.e\.,? )(?P<way>before|after) {_YEAR}")


_OF_CENTURIES = telling(_CENTURIES, least=1, dated=True)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_OF_CENTURIES,))
def century_mismatch(document: Document) -> Iterator[Finding]:
    """A year does not lie in the century that is named beside it.

    “The 19th-century bridge, finished in 1792” is of the 18th. The year stands right behind what is of the century, as that in which it was made.

    Left alone: the year that closes a century (1900 is of the 19th, and many count it to the 20th), and years further off, which may be of something else.

    Bad:  The {==19th-century==} bridge, finished in 1792, will be closed.
    Bad:  Ownership must go back to the {==18th century==}, that is before 1600.
    Good: The 19th-century bridge, finished in 1892, will be closed, and the 20th-century one, begun in 1900.
    Good: The 19th-century house, bought in 1992, will be sold.
    """
    text, story = document.text, words(document)
    yield from _with_years_before(document)
    for index in _places(document):
        at = story.starts[index]
        m = next((m for form in _FORMS if (m := form.match(text, at))), None)
        if m is not None:
            nth, year = _number(m), int(m["year"])
            if not (nth - 1) * 100 <= year <= nth * 100:
                yield _finding(document, m, f"{year} is of the {_ordinal((year - 1) // 100 + 1)} century")
            continue
        m = _BEFORE.match(text, at)
        if m is not None:
            nth, year = _number(m), int(m["year"])
            if (m["way"] == "before" and year <= (nth - 1) * 100) or (m["way"] == "after" and year >= nth * 100):
                yield _finding(document, m, f"{year} is not of it")


def _with_years_before(document: Document) -> Iterator[Finding]:
    """What was made in some year and is said to be of a century, and what was begun in one and finished in a year before it."""
    for passage in told(document, _OF_CENTURIES):
        for m in _OF_YEAR.finditer(document.text, *passage.span):
            nth, year = _number(m), int(m["year"])
            if not (nth - 1) * 100 <= year <= nth * 100:
                message = f"{year} is of the {_ordinal((year - 1) // 100 + 1)} century"
                yield Finding(
                    Span(m.start("nth"), m.end()), message, (), [Related.here(document, Span(*m.span("year")))]
                )
        for m in _FINISHED.finditer(document.text, *passage.span):
            if int(m["year"]) < (_number(m) - 1) * 100:
                message = f"{m['year']} is before that century"
                yield Finding(
                    Span(*m.span("year")), message, (), [Related.here(document, Span(m.start("nth"), m.end("nth")))]
                )


def _places(document: Document) -> Iterator[int]:
    """The words in which a century begins: “19th” of “19th century”, or “19th-century”."""
    story = words(document)
    for index, word in enumerate(story.lower) if document.has("entury") else ():
        if word.endswith("-century"):
            yield index
        elif word == "century" and index:
            yield index - 1


def _number(m: re.Match[str]) -> int:
    return _NAMES.get(m["nth"]) or int(m["nth"])


def _ordinal(nth: int) -> str:
    return f"{nth}{'th' if 10 < nth < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(nth % 10, 'th')}"


def _finding(document: Document, m: re.Match[str], message: str) -> Finding:
    year = Span(*m.span("year"))
    end = document.text.lower().find("century", m.start()) + len("century")
    return Finding(Span(m.start(), end), message, (), [Related.here(document, year)])
