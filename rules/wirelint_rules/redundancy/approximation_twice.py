"""Two words that both say a figure is not exact."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.number_words import SEVERAL
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PAIRS = {
    "more than": {"over", "more than", "about", "around", "approximately", "roughly"},
    "at least": {"a minimum of", "more than", "over"},
    "a minimum of": {"at least"},
    "a maximum of": {"up to", "at most"},
    "up to": {"a maximum of"},
}
_LOOSE = frozenset(["about", "around", "approximately", "roughly", "nearly", "almost", "some", "an estimated", "circa"])

_VERBS = pattern(
    r"\b(?:buil[dt]s?|building|based|bases?|spread|centred|centered|revolv\w+|organi[sz]ed|designed|structured|written|wrapped|planned|gathered|rall\w+|turn\w*|mov\w+|look\w*|talk\w*|think\w*|hear\w*|exhibit) $"
)
"""Behind these “about” and “around” are no estimate."""

_FIRST = (*_PAIRS, *sorted(_LOOSE, key=len, reverse=True))
_SECOND = tuple(sorted({*_LOOSE, *(two for pairs in _PAIRS.values() for two in pairs)}, key=len, reverse=True))
_LAST = frozenset(phrase.rpartition(" ")[2] for phrase in _SECOND) - {"of", "than"}
_SMALL = frozenset(["of", "than"])
_WAKING = _LAST | {"minimum", "maximum", "more"}


@rule(severity=Severity.WARNING, reach="paragraph", words=_WAKING)
def approximation_twice(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two words in a row say that a figure is not exact, or is the least or most.

    “About approximately 50”, “up to a maximum of 14”, “more than over 300”. Bounds of an estimate (“up to about 40”, “at
    least around 20”) and verbs (“turned over about 30,000 pages”) are left alone, and so are some of several (“trees, some about 50 years old”).

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  It took {~~about approximately~>about~~} 50 days.
    Bad:  It carries {~~up to a maximum of~>up to~~} 14 people.
    Good: The act is built around nearly 1,000 pages.
    Good: It grew up to about 40 metres, and she turned over about 30,000 pages.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    text = document.text
    for end in _before_figures(document):
        near = text[max(0, end - _REACH) : end].lower()
        two = _ending(near, len(near), _SECOND)
        one = _ending(near, len(near) - len(two) - 1, _FIRST) if two else ""
        if one and two in _PAIRS.get(one, _LOOSE):
            span = Span(end - len(two) - 1 - len(one), end)
            behind = one in {"about", "around"} and _VERBS.search(
                text[max(0, span.start - _REACH) : span.start].lower()
            )
            apart = one == "some" and text[: span.start].rstrip().endswith((",", "(", ";", "–", "—", " -"))
            if (
                not behind
                and not apart
                and text[span.start - 1 : span.start] in {" ", "\n", ""}
                and document.intact(span)
            ):
                yield Finding(
                    span,
                    f"“{one}” and “{two}” say the same",
                    [Fix.replace(span, text[span.start : span.start + len(one)])],
                )


def _before_figures(document: Document) -> Iterator[int]:
    """Where words that may say a figure is not exact end right before one."""
    story, text = words(document), document.text
    following = [*story.lower[1:], ""]
    for at in story.standing(_WAKING):
        last = at + 1 if following[at] in _SMALL else at
        end = story.ends[last]
        figure = text[end + 1 : end + 2] in _FIGURE or following[last].partition("-")[0] in _NUMBERS
        if figure and text[end : end + 1] == " ":
            yield end


_FIGURE = frozenset("0123456789$£€")
_NUMBERS = SEVERAL | frozenset(("fifteen", "hundred", "half"))


_REACH = 40


def _ending(text: str, end: int, phrases: Iterable[str]) -> str:
    """The longest of some phrases that stands before an offset, behind no letter; "" if none does."""
    for phrase in phrases:
        if text.endswith(phrase, 0, max(end, 0)) and not text[end - len(phrase) - 1 : end - len(phrase)].isalpha():
            return phrase
    return ""
