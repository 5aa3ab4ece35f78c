"""A capital, or a stop, where a sentence goes on behind what it quotes."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = r"(?:said|says|added|adds|told|wrote|asked|explained|recalled|warned|insisted|replied|testified|tweeted)\b"
_CAPITAL = pattern(rf",[”\"] (?P<bad>He|She|They|The(?= [a-z]+ {_SAID})) (?:[a-z]+ )?{_SAID}", (",” ", '," '))
_STOP = pattern(
    rf"(?<=[a-z])(?P<bad>\.)[”\"] (?:(?:he|she|they|it) {_SAID}|said (?:[A-Z][a-z]+|the|a)\b)", (".” ", '." ')
)

_CALLED_HE = pattern(r"(?:[a-z,]|[A-Z]\w+) He [A-Z][a-z]+", (" He ",))


@rule(severity=Severity.ERROR, in_quotes="report", where=(_CAPITAL, _STOP))
def capital_after_quotation(document: Document) -> Iterator[Finding]:
    """A quotation and who says it are set as two sentences.

    Behind a comma within the closing mark, who says it has no capital (“We are late,” He said); before “he said” in small letters
    the quotation ends with a comma and not with a full stop (“We are late.” he said).

    Bad:  “We are ready to go,” {~~He~>he~~} said on Monday.
    Bad:  "We have waited for years{~~.~>,~~}" she said.
    Good: “We are ready.” He said so on Monday. “Are we?” she said.
    Good: The economist He Weiwen left. “We are late,” He said.
    """
    text = document.text
    for one in (_CAPITAL, _STOP):
        for m in one.finditer(text):
            span = Span(*m.span("bad"))
            if document.intact(Span(*m.span())) and not _is_surname(document, m["bad"]):
                if one is _CAPITAL:
                    yield Finding(span, f"“{m['bad']}” goes on with a sentence", [Fix.replace(span, m["bad"].lower())])
                else:
                    yield Finding(span, "a full stop stands before who says it", [Fix.replace(span, ",")])


def _is_surname(document: Document, word: str) -> bool:
    """Whether a story has somebody called He: “He Weiwen, a former official”."""
    return word == "He" and _CALLED_HE.search(document.text) is not None
