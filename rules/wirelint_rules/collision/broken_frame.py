"""A verb with a preposition that it does not take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEK = pattern(
    r"\b(?P<a>[Ee]arlier|[Ll]ater) (?P<bad>in |on |at )(?P<b>this (?:week|month))(?![’'\w])(?! of)",
    ("arlier in this", "arlier on this", "arlier at this", "ater in this", "ater on this", "ater at this"),
)
_OF = pattern(
    r"\b(?P<a>during|despite|including|concerning|without|until|against|toward|towards) (?P<bad>of )(?P<b>\w+)",
    (
        "during of",
        "despite of",
        "including of",
        "concerning of",
        "without of",
        "until of",
        "against of",
        "toward of",
        "towards of",
    ),
)
_NEAR = pattern(
    r"\b(?P<a>[a-z]+ed) (?P<bad>in |on |at )(?P<b>near) (?=it|the|a|his|her|their|[A-Z])",
    (" in near ", " on near ", " at near "),
)
_THANKED = pattern(
    r"\b(?P<a>thanked|visited|attacked|captured|seized|praised|condemned|criticized|accused|arrested|rejected) (?P<bad>to )(?P<b>the \w+|[A-Z]\w+)",
    (
        "thanked to",
        "visited to",
        "attacked to",
        "captured to",
        "seized to",
        "praised to",
        "condemned to",
        "criticized to",
        "accused to",
        "arrested to",
        "rejected to",
    ),
)
_FAILED = pattern(
    r"\b(?P<a>failed|refused|managed|vowed|declined|threatened|hesitated|struggled) (?P<bad>of) (?P<b>[a-z]+)(?! the)",
    (
        "failed of",
        "refused of",
        "managed of",
        "vowed of",
        "declined of",
        "threatened of",
        "hesitated of",
        "struggled of",
    ),
)
_REACHED = pattern(
    r"\b(?P<a>(?:had|have|has) reached) (?P<bad>to )(?P<b>[A-Z]\w+|the (?:city|town|village|port|border|capital|island))",
    ("reached to",),
)
_SUPPLY = pattern(
    r"\b(?:[Ss]hut|[Cc]ut|[Cc]losed|[Ss]hutting|[Cc]utting|[Cc]losing) off (?P<what>[A-Z]\w+|the (?:city|town|region|port)) of"
    r" (?:[a-z]+ )?(?:suppl(?:y|ies)|power|water|food|fuel|gas|electricity|aid|ammunition|reinforcements)\b",
    ("hut off ", "ut off ", "osed off ", "utting off ", "osing off "),
)
_ORDER = pattern(
    r"(?<=, )(?P<where>where|when|why|how) (?P<verb>was|were|is|are) (?P<who>he|she|they|it) (?P<rest>[a-z]+ing|[a-z]+ed|born|held|found)\b[^.!?\n]{0,300}[.!](?!\?)",
    (
        ", where was ",
        ", where were ",
        ", where is ",
        ", where are ",
        ", when was ",
        ", when were ",
        ", when is ",
        ", when are ",
        ", why was ",
        ", why were ",
        ", why is ",
        ", why are ",
        ", how was ",
        ", how were ",
        ", how is ",
        ", how are ",
    ),
)
_THERE = pattern(r"\b[Tt]here (?:is|are|was|were) (?:no |an? |some )?[a-z]+ (?:has|have|had) been\b", ("here ",))


@rule(severity=Severity.ERROR, in_quotes="skip")
def broken_frame(document: Document) -> Iterator[Finding]:
    """Words stand together that no sentence puts together so.

    A preposition that the verb or the time does not take (earlier in this week, during of, thanked to the crew, failed of),
    a verb frame that was broken (shut off a town of supplies), the order of a question in a statement, and two clauses in
    one (there is no leak has been seen). Each is a frame that good copy does not use; frames that some verb does take are
    left alone, and so is speech.

    Bad:  It was {~~earlier in this week~>earlier this week~~} that the town fell.
    Bad:  The director {~~thanked to the~>thanked the~~} rescuers.
    Bad:  The engine {~~failed of ignite~>failed to ignite~~} on Monday.
    Bad:  Troops had {==shut off Izyum of vital supplies==}.
    Bad:  He watched from Johannesburg, {~~where was he~>where he was~~} attending a summit.
    Good: Earlier in this month’s talks they thanked the crew; where was he going?
    """
    for one in (_WEEK, _OF, _NEAR, _THANKED, _REACHED):
        for m in one.finditer(document.text):
            span = Span(*m.span())
            better = document.text[m.start() : m.start("bad")] + document.text[m.end("bad") : m.end()]
            if one is _THANKED:
                span = Span(m.start(), m.start("b") + len(m["b"].partition(" ")[0]))
                better = f"{m['a']} {m['b'].partition(' ')[0]}"
            yield Finding(span, f"“{document[span]}” has a word too many", [Fix.replace(span, better)])
    for m in _FAILED.finditer(document.text):
        span = Span(*m.span())
        yield Finding(span, f"“{m.group()}” is no frame of “{m['a']}”", [Fix.replace(span, f"{m['a']} to {m['b']}")])
    for one in (_SUPPLY, _THERE):
        for m in one.finditer(document.text):
            yield Finding(Span(*m.span()), f"“{m.group()}” is a broken frame")
    for m in _ORDER.finditer(document.text):
        span = Span(m.start(), m.end("who"))
        yield Finding(
            span,
            f"“{document[span]}” has the order of a question",
            [Fix.replace(span, f"{m['where']} {m['who']} {m['verb']}")],
        )
