"""On which side of a case the people of a story stand: for the prosecution, for the defence, or accused."""

from __future__ import annotations

from wirelint import Document, Span, layer, pattern
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

PROSECUTION, DEFENCE, ACCUSED = "prosecution", "defence", "accused"

COURT = frozenset(
    """prosecutor prosecutors prosecuting prosecution defence defense defending defendant accused court jury trial lawyer attorney barrister solicitor
    counsel""".split()
)
"""Words of which a story of a case has some."""

_SIDED = frozenset(
    """crown prosecution state prosecuting prosecutor defence defense defending lawyer attorney barrister solicitor counsel advocate denies denied accused
    charged trial pleaded defendant""".split()
)
"""The words that say on which side somebody is."""

_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?:[A-ZÀ-Þ][\w’-]*\w (?:[A-Z]\. )?){0,2}(?P<name>(?!(?:QC|KC|SC)\b)[A-ZÀ-Þ][\w’-]*\w)"
)
_SILK = r"(?:,? (?:QC|KC|SC))?"
_LAWYERS = ("lawyer", "attorney", "barrister", "solicitor", "counsel", "advocate")
_LAWYER = rf"(?:{'|'.join(_LAWYERS)})"
_FORMS = (
    (PROSECUTION, pattern(rf"\b{_NAME}{_SILK}, (?:for the (?:[Cc]rown|[Pp]rosecution|[Ss]tate)\b|prosecuting\b|(?:the |a )?(?!(?:a |the )?(?:former|ex|one-time|onetime))(?:[a-z]+ ){{0,2}}prosecutor\b)", ("for the ", "prosecut"))),
    (PROSECUTION, pattern(rf"\b(?:[Pp]rosecutor|[Dd]istrict [Aa]ttorney|[Pp]rosecuting [A-Za-z]+|[Pp]rosecution (?:lawyer|counsel|barrister)),? {_NAME}", ("rosecut", "istrict "))),
    (DEFENCE, pattern(rf"\b{_NAME}{_SILK}, (?:for the defen[cs]e\b|defending\b|(?:the |a |his |her |their |[A-Z]\w+[’']s )?defen[cs]e {_LAWYER}|(?:his|her|their|[A-Z]\w+[’']s) {_LAWYER})", ("defen", *_LAWYERS))),
    (DEFENCE, pattern(rf"\b(?:[Dd]efen[cs]e {_LAWYER}|(?:[Hh]is|[Hh]er|[Tt]heir|[A-Z]\w+[’']s) (?:defen[cs]e |court-appointed )?{_LAWYER}),? {_NAME}", _LAWYERS)),
    (ACCUSED, pattern(rf"\b{_NAME},(?: \d+,)?(?: [^.;“”\"\n]{{2,60}},)? (?:who (?:denies|denied|is accused|is charged|pleaded)|(?:is|was) (?:accused of|charged with|on trial)|pleaded (?:not )?guilty|denied \w+ (?:counts|charges)|denies)\b", ("denie", "accused", "charged", "trial", "pleaded"))),
    (ACCUSED, pattern(rf"\b{_NAME} (?:is|was) (?:accused of|charged with|on trial)\b|\b{_NAME.replace('name', 'other')} pleaded (?:not )?guilty", ("accused of", "charged with", "on trial", "pleaded"))),
    (ACCUSED, pattern(rf"\b[Tt]he (?:defendant|accused), {_NAME}\b", ("defendant, ", "accused, "))),
)  # fmt: skip
"""How a story says on which side somebody is."""


class Side(NamedTuple):
    """Somebody's surname, their side, and where the story says so."""

    surname: str
    side: str
    span: Span


@layer
def sides(document: Document) -> list[Side]:
    """What a story says, outside quotations, of who is on which side of a case, in its order."""
    if COURT.isdisjoint(words(document).vocabulary):
        return []
    return sorted(_sides(document), key=lambda one: one.span)


def _sides(document: Document) -> Iterator[Side]:
    for paragraph in _of_cases(document):
        text = document[paragraph]
        for side, form in _FORMS:
            for m in form.finditer(text):
                span = Span(*m.span()).moved(paragraph.start)
                if not quoted(document, span):
                    yield Side(m["name"] or m["other"], side, span)


def _of_cases(document: Document) -> list[Span]:
    """The paragraphs with a word that says on which side somebody is."""
    story, spans = words(document), paragraphs(document)
    indices = {paragraph_at(document, story.starts[at]) for at in story.standing(_SIDED)}
    return [spans[index] for index in sorted(indices) if index >= 0]


def side_of(document: Document, surname: str) -> str:
    """The one side of somebody, "" if a story says none or two."""
    found = {one.side for one in sides(document) if one.surname == surname}
    return next(iter(found)) if len(found) == 1 else ""
