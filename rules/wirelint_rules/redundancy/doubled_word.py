"""A word that stands twice in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_TWICE = pattern(
    r"(?<![\w’'.-])(?P<one>[A-Za-z][a-z]{0,20}|[A-Z]{2,5})(?P<gap>[ \t]+|[ \t]*\r?\n)(?P<two>(?P=one)|(?i:(?P=one)))(?![\w’'-]|\.\w)"
)
_FINE = frozenset(
    """that had no so very many much more long far never again really big old bye ha hey knock tut hush there now well please yes too wild win
    is was do same same-old walla wagga pago bora duran boutros ping pong tom cha yo mama papa chop go run back sing ding bling tuk dum no-no
    blah beri couscous aye hear rah hip cous out in on over up down who what it her his i we you they this these those le la de di da san
    mau dong baden new york bang boo can will may might""".split()
)
_SURE = frozenset(
    "the a an and of to for with from by at as but or if because their its our into about than which were are be been has have said he she".split()
)


@rule(severity=Severity.ERROR, in_quotes="skip")
def doubled_word(document: Document) -> Iterator[Finding]:
    """A word stands twice in a row.

    Words that English doubles (had had, that that, very very, in in a chain of verbs and particles), names made of two
    like words, and speech in quotation marks are left alone. Two capitalised words are reported only when they are
    abbreviations in capitals.

    Bad:  The players ride {~~the the~>the~~} lift down.
    Bad:  She failed an earlier {~~class class~>class~~} in May.
    Good: He had had enough of that that week, in Baden Baden.
    """
    for m in _TWICE.finditer(document.text):
        one, two = m["one"], m["two"]
        word = one.lower()
        name = (one[0].isupper() and not one.isupper() and word not in _SURE) or (
            two[0].isupper() != one[0].isupper() and word not in _SURE
        )
        if word in _FINE or name or (len(word) == 1 and word != "a") or (two[0].isupper() and not two.isupper()):
            continue
        span = Span(*m.span())
        if document.intact(span) and "\n" not in m["gap"]:
            yield Finding(span, f"“{one}” stands twice", [Fix.replace(span, one, safe=word in _SURE)])
