"""Credits of pictures that are glued to a paragraph."""

from __future__ import annotations

import re

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.lines import lines_at
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._credits import AGENCY, JOIN, LABEL, WORDS
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_WHO = r"(?:[A-Z]\. ?|[Ss]t\. |[^.!?:;()\[\]\n]){2,70}"
_NAMED = (
    r"(?:@|[A-Z](?:\. ?[A-Z])*(?:\. ?)?[^.!?:;()\[\]\n]{1,60}|[Tt]he [^.!?:;()\[\]\n]{2,60}|[Ss]upplied|[Hh]andout)"
)
_SLASHED = rf"(?:[A-Z][\w.’'-]+(?: [\w.’'-]+){{0,3}} ?/ ?{AGENCY}(?: ?/ ?{AGENCY})?|(?:AP Photo|AFP PHOTO|REUTERS|Reuters|EPA-EFE|EPA|AP|PA|AFP|Getty Images) ?/ ?[A-Z][\w.’'-]+(?: [\w.’'-]+){{0,3}}|(?:AFP|AP|Reuters|EPA)(?: Photo)? via (?:Getty Images|AP|Reuters|AFP))"
_BARE = rf"(?:{LABEL} (?:[Ss]upplied|[Pp]rovided|[Cc]ontributed|[Ss]ubmitted)|(?:FILE|File|HANDOUT|Handout|Library|Archive|Stock|Representational) (?:PHOTO|[Pp]hoto|[Pp]icture|[Ii]mage)|(?:©|\([Cc]\)) ?{AGENCY}(?:,? \d{{4}})?)"

_PICTURES = r"(?:Getty(?: Images)?|iStock(?:photo)?|Shutterstock|Alamy|Adobe Stock|EPA-EFE|NurPhoto|AFP ?/ ?Getty(?: Images)?|Getty Images ?/ ?\w+)"

_TAIL = pattern(
    r"(?P<before>[.!?”\"’])[ \t]*(?P<tail>"
    rf"[(\[](?:{LABEL}{JOIN}{_WHO}|{_BARE}|{_SLASHED}|{_PICTURES}|{AGENCY} ?/ ?{AGENCY}|[Ss]upplied(?:: ?{_WHO})?|[Cc]ourtesy|[Hh]andout|[Ff]ile)\.?[)\]]"
    rf"|{_PICTURES}\.?|{LABEL}{JOIN}{_NAMED}\.?"
    rf"|Credit: [A-Z][^.!?\n]{{2,50}}\.?|{_SLASHED}\.?|{_BARE}\.?"
    r"|\[ad_\d\])[ \t]*$",
    (),
    flags=re.MULTILINE,
)
_WITHIN = pattern(
    rf" ?(?P<tail>\[{LABEL}: ?{_WHO}\]|\((?:{LABEL}{JOIN}{_WHO}|AP Photo ?/ ?{_WHO}|(?:File|Handout) (?:photo|picture|image)(?:: ?{_WHO})?|{_PICTURES}|[Ss]upplied(?:: ?{_WHO})?|{AGENCY} (?:photo|picture|image|pic|file photo))\))",
    ("(", "["),
)
_BETWEEN = pattern(
    rf"[.!?][”\"’]? ?(?P<tail>{LABEL}(?:: ?|/| by | courtesy of )(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{0,2}} ?/ ?)?{AGENCY}(?:/{AGENCY})?"
    rf"|{LABEL} (?:[Ss]ource|[Cc]redit|[Cc]opyright),? {AGENCY}|(?:FILE|File) (?:PHOTO|[Pp]hoto|[Pp]icture|[Ii]mage)) ?(?=[A-Z“\"][\w’']+ [a-z])",
    ("hoto", "mage", "icture", "Pic", "ideo", "raphic"),
)
_FIRST = pattern(
    rf"(?P<tail>[(\[](?:{LABEL}{JOIN}{_WHO}|{_BARE}|{_SLASHED})\.?[)\]]|{LABEL}(?:: ?|/| by | courtesy of )(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{0,2}} ?/ ?)?{AGENCY}(?:/{AGENCY})?)"
    r" (?=[A-Z“\"][\w’']+ \w)"
)
_TELLS = pattern(
    r"\b(?:said|says|told|according|added|announced|reported|was|were|had|took|went|came|began|became|fell|rose|won|lost|left|made|gave|found|killed|has been|have been|will|would|could|did)\b|[a-z]{3,}ed (?:the|a|an|his|her|their|its|that|to|\d+)\b"
)
_SAID = pattern(r"\b(?:said|says|told|according|added|announced)\b")
_LABELLED = pattern(r"\(?(?:FILE|File|HANDOUT|Handout)(?: (?:PHOTO|photo|PICTURE|picture|IMAGE|image))?\b")
_NAME_AND_AGENCY = pattern(_SLASHED)
_LONGEST_CAPTION = 180
"""Paragraphs of more code points are no captions."""

_MARK = pattern(r"[/©\[]")


def _marked(gap: str) -> bool:
    """Whether a gap between words has a mark that credits have."""
    return _MARK.search(gap) is not None


_MARKED = Remembered(_marked)


@rule(severity=Severity.WARNING, reach="paragraph", needs=("inline-credit",), seen_as=signs)
def inline_credit(document: Document) -> Iterator[Finding]:
    """A picture's credit is glued to a paragraph.

    Reported behind the stop that ends a paragraph of the story, before its first word, between two of its sentences, and in brackets. A short
    paragraph that tells nothing in the past tense may be a caption, which owes its photographer the credit, and is left
    alone.

    Bad:  The troops entered at dawn, the ministry said.{~~ (File photo: Handout)~>~~}
    Bad:  The council said the harvest was brought in.{~~ Image: Nick Moreau.~>~~}
    Bad:  The council said the harvest was brought in.{~~Photo: AFP~>~~}
    Bad:  The harvest was brought in{~~ (Photo by Dewi Lestari/Antara)~>~~}, the council said.
    Good: A child looks at the harvest in North on May 3. Photo: Nick Moreau
    Good: The image: a child at the gate. The photo shows a man (photo on page two) with a flag.
    """
    text, last = document.text, 0
    for start, end in _paragraphs(document):
        first = _FIRST.match(text, start, end)
        if first and end - start > _LONGEST_CAPTION // 2 and _TELLS.search(text, first.end(), end):
            last, span = first.end(), Span(*first.span("tail"))
            if document.intact(span):
                yield Finding(
                    span, f"“{first['tail']}” is a credit in the copy", [Fix.delete(Span(start, last), safe=False)]
                )
        for one in (_BETWEEN, _WITHIN, _TAIL):
            for m in one.finditer(text, max(start, end - _REACH) if one is _TAIL else start, end):
                span = Span(*m.span("tail"))
                if span.start < last or span.start == start or not document.intact(span):
                    continue
                if one is _BETWEEN or _goes_on(text, span) or not _caption(text[start : span.start], m["tail"]):
                    last = span.end
                    whole = Span(span.start - (text[span.start - 1] == " "), span.end)
                    yield Finding(span, f"“{m['tail']}” is a credit in the copy", [Fix.delete(whole, safe=False)])


_REACH = 140
"""How far from the end of a paragraph its credit may begin, in code points."""


def _paragraphs(document: Document) -> Iterator[Span]:
    """The lines of the copy that have a word or a mark of credits, in order."""
    story = words(document)
    yield from lines_at(document, sorted({*map(story.starts.__getitem__, story.standing(WORDS)), *_marks(story)}))


def _marks(story: Words) -> Iterator[int]:
    """Where the gaps begin that have a mark of credits, and where they end."""
    for index in story.behind(_MARKED):
        yield story.ends[index - 1] if index else 0
        if index < len(story):
            yield story.starts[index]


def _goes_on(text: str, span: Span) -> bool:
    """Whether a credit in brackets stands between two sentences."""
    return text[span.start - 2 : span.start - 1] in _ENDS and _NEXT.match(text, span.end) is not None


_ENDS = frozenset(".!?”")
_NEXT = pattern(r" [A-Z“\"][\w’']* [a-z]")


def _caption(before: str, credit: str) -> bool:
    """Whether a paragraph may be a caption: it is labelled as one, or is short and tells nothing.

    Behind a name and its agency (“REUTERS/Anna Kay”), as wires end their captions, only a paragraph in which somebody
    says something is a story's.
    """
    if credit.startswith("[ad_"):
        return False
    if _LABELLED.match(before) or (_NAME_AND_AGENCY.match(credit) and not _SAID.search(before)):
        return True
    return len(before) < _LONGEST_CAPTION and _TELLS.search(before) is None
