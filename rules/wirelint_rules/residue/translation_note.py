"""Notes of translators and of translating machines."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKETS = pattern(
    r" ?[\[(](?:[Tt]ranslator(?:['’]?s)?(?:['’])? [Nn]ote|TN|T/N|N\.? ?[dD]\. ?T\.|[Tt]ranslated from|[Mm]achine[- ]translat|[Uu]ntranslat|[Nn]ot translated|[Ii]n original|[Aa]uto-?translated|(?:[Tt]ranslated (?:by|with|using|via) )?(?:Google [Tt]ranslate|DeepL|Bing [Tt]ranslator|ChatGPT))\b[^\[\]()\n]{0,160}[\])]",
    ("ranslat", "TN", "T/N", "d. T.", "D. T.", "n original", "oogle", "DeepL", "Bing", "ChatGPT"),
)


@rule(severity=Severity.WARNING, in_quotes="skip", needs=("translation-note",), seen_as=signs)
def translation_note(document: Document) -> Iterator[Finding]:
    """A translator's note, or a translating machine's, stands in the copy.

    “Translated by DeepL”, “[Translated from Spanish]”, “Translator's note: …”. A person named as translator has a credit,
    which is left alone.

    Bad:  {~~This article was translated from Arabic by machine.~>~~}
    Bad:  The dish is called pupusa{~~ [translator's note: a filled corn cake]~>~~}.
    Good: The book, translated from Spanish by Ana Souza, has a translator's note. Translated by Ana Souza
    """
    found = list(report(document, "translation-note", "a translator's note", safe=False))
    yield from found
    for m in _BRACKETS.finditer(document.text):
        whole = Span(*m.span())
        shown = Span(whole.start + (m.group()[0] == " "), whole.end)
        if document.intact(whole) and not any(shown.overlaps(one.span) for one in found):
            yield Finding(shown, f"“{document[shown]}” is a translator's note", [Fix.delete(whole)])
