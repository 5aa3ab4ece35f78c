"""Text that stood in for text."""

from __future__ import annotations

import re

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import deletion, furniture
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

_KIND = "placeholder"
_THING = (
    "name|names|full name|first name|last name|surname|author|reporter|job title|city|town|country|village|place|location|person|official|company|agency|ministry|date|day|month|year|time|age|number|figure|amount"
    "|percentage|price|company name|url|website|phone number|email|photo|image|caption|headline|details|spelling|blank|placeholder|quote|source|title|byline|dateline"
)
_DESK = r"(?:eds?|editors?|subs?|desk|news ?desk|copy ?desk|legal|lawyers?|production|layout|reporter|writer)"
_DOUBT = (
    r"(?:nb|note|todo|fixme|query|quer(?:ied|y)|check|checking|verify|confirm|confirmed|cq|ck|tktk\w*|pls|please|needs?|awaiting|pending|add|insert|delete|cut|trim|rewrite|rephrase|reword|clarify|fact[- ]?check|legal(?: check)?"
    r"|sidebar|pull ?quote|spelling|link to|more here|unclear|illegible|unintelligible|redacted|missing|fill in|include|enter|sub|subs)"
)
_LONG = r"[^\[\]\n]{0,80}"
_INLINE = (
    pattern(
        rf"\[(?:(?i:{_DOUBT}(?:[ :,.?!-]{_LONG})?|{_DESK}(?:[:.,-]| [-–] ){_LONG}|(?:your|author(?:'s|’s)?|reporter(?:'s|’s)?|company|speaker|spokesperson|publication) (?:{_THING})"
        rf"|(?:{_THING})(?: ?\?| needed| missing| to come| here| unclear| unknown)?|(?:word|words|text|page|line|foreign word|name|passage|translation) (?:missing|uncertain|unclear|illegible|lost|needed|torn))"
        r"|X|N|Y|video|audio|pic|pics|picture|graphic|chart|map|embed|tweet|gallery|link|ad|ad_\d+|object Object|(?i:tk|tbc|tbd|xx+)|[\w’' -]{1,30} (?:TK|TBC|TBD|CQ|tk|tbc|tbd|cq)|[\w’' ?-]{0,30}\?\?[\w ?]{0,20})\]",
        ("[",),
    ),
    pattern(
        r"(?:\b(?:in|on|of|by|at|for|aged|about|from|to|with|than|some|nearly|over|is|was|were|are|the)|[,(]) (?P<note>TK)\b(?! [A-Z])"
        r"|(?<=[a-z] )TK(?=[,.;]| [a-z])|\bTK(?= (?:percent|per cent|people|million|billion|years|days|km|miles|TK)\b)|\bTKTK(?:TK)*\b",
        ("TK",),
    ),
    pattern(
        rf"\((?:CQ|cq|TK|tk|CK|SP|sp\?|CHECK|check|(?i:{_DESK}[:.] ?[^()\n]{{2,80}}|note to (?:the )?{_DESK}[^()\n]{{0,80}}|(?:subs? |desk |editors? )?(?:please|pls|plse|plz) (?:check|confirm|verify|advise|clarify|note)[^()\n]{{0,60}}"
        r"|awaiting (?:reply|confirmation|response|comment|figures?)|(?:names?|figures?|quotes?|details?|date|age|title|number) (?:TK|to come|tbc)|insert [^()\n]{2,40}|TBC|TBD|[^()\n]{0,30}\?\?[^()\n]{0,40}))\)",
        ("(",),
    ),
    pattern(r"\{\{[^{}\n]{1,60}\}\}", ("{{",)),
    pattern(r"\{(?:[a-z]{2,20}(?:_[a-z]+)*|\d{1,2})\}", ("{",)),
    pattern(
        r"\b(?:XXX|XX|xxx|XX,XXX|X,XXX)\b(?= (?:people|percent|per cent|million|billion|tonnes|tons|km|miles|years|days|men|women|votes|(?!was|is|has|as|his|its|this|does)[a-z]{2,}s)\b)",
        ("XX", "xxx"),
    ),
    pattern(
        r"\b(?:of|to|at|is|in|by|on|from|said) (?P<slot>XXXX*)(?=[,.;]| [a-z])|(?<=[a-z]{3} )XXXX*(?=, )", ("XXX",)
    ),
    pattern(
        r"(?<=[.!?] )(?P<alone>TK|tk|undefined|null|NaN)(?= [A-Z][a-z]|$)|(?:(?<=[.!?] )|(?<=[a-z] ))(?P<speaker>XXX+)(?= (?:said|says|told|added)\b)",
        ("TK", "tk", "undefined", "null", "NaN", "XXX"),
        flags=re.MULTILINE,
    ),
    pattern(r"(?<=[$£€¥])X{1,4}\b", ("$X", "£X", "€X", "¥X")),
    pattern(r"\$\{\w[^{}\n]{0,40}\}", ("${",)),
    pattern(r"%%?[A-Z_]{4,30}%%?|%%[a-z_]{2,30}%%", ("%",)),
    pattern(r"(?<=[a-z,] )_{3,}(?=[.,]| [a-z])", ("___",)),
    pattern(r"\bX{5,}\b", ("XXXXX",)),
    pattern(r"(?<=[\s(“\"])%(?:\d\$)?[sd](?![\w%])", ("%s", "%d", "$s", "$d")),
    pattern(r"\{%[^{}\n]{1,60}%\}", ("{%",)),
    pattern(rf"<(?i:{_THING})>|<{{1,3}}(?i:{_DOUBT}|tk|image|photo|ad)(?: [^<>\n]{{0,40}})?>{{1,3}}", ("<",)),
    pattern(rf"(?:>>|##+|//|\*\*|@@)(?i:{_DOUBT}|tk|{_THING})(?:<<|##+|//|\*\*|@@)", (">>", "##", "//", "**", "@@")),
    pattern(r"\b(?:TODO|FIXME)\b:?", ("TODO", "FIXME")),
    pattern(r"#(?:REF!|VALUE!|NAME\?|DIV/0!|N/A|NULL!|NUM!)", ("#",)),
    pattern(r"(?<= )\?{2,}(?=[ ,.])", ("??",)),
)
"""Placeholders within a sentence; a group is what is reported, if it is not all."""

_EDITOR = pattern(
    r"\[(?:Ed|Editor)(?:[.:]|,? note)[ .:](?![^\]]*(?:\?|\bch(?:ec)?k\b|\bconfirm\b|\bverify\b))", ("[Ed",)
)
"""What an editor tells readers in brackets, and asks nobody: “the [Ed.: Greek] league”."""

_SHORT = frozenset(["(TBC)", "(TBD)", "(CK)", "(SP)", "(CQ)", "(TK)"])
_SHORT_FOR = pattern(r"\b[Tt]he (?:[A-Z][\w’'-]+ (?:(?:of|for|and|on|the) )*){2,8}$")
"""A long name before such letters in brackets is what they are short for: “the Basic Rate of the Central Bank (TBC)”."""

_LONGEST_NAME = 120


@rule(severity=Severity.ERROR, in_quotes="skip", needs=("placeholder",), seen_as=signs)
def placeholder(document: Document) -> Iterator[Finding]:
    """A placeholder was never replaced.

    Dummy text, “insert photo here”, “TK”, slots for advertisements in brackets (“[ad_1]”) and fields of templates
    (“{{headline}}”), as lines; within a sentence things to be filled in (“[insert name]”, “[city]”, “XX percent”, “%s”, “#REF!”) and notes
    to oneself or the desk (“(CQ)”, “[CHECK]”, “(eds: which year?)”, “[source needed]”). What a quotation has in brackets was put there by an editor, and so are notes to readers that ask nothing (“[Ed.: …]”). Several paragraphs of dummy text are reported once, at the first, and deleted together.

    Bad:  {~~Lorem ipsum dolor sit amet~>~~}
    Bad:  The dam held. ¶ {~~[ad_1]~>~~}
    Bad:  The dam held. ¶ {~~Insert photo here~>~~}
    Bad:  The mayor of {==[city]==} gave {==[XX]==} million to the port, founded in {==TK==}, and {==XX==} people came.
    Good: Insert the key and turn it, the manual says.
    Good: The [Ed.: Greek] league is open.
    Good: It pays the Basic Interest Rate of the Central Bank (TBC).
    """
    pieces = [piece for piece in furniture(document) if piece.kind == _KIND]
    dummies = [piece for piece in pieces if "ipsum" in document[piece.span].lower()]
    for piece in pieces:
        if piece not in dummies[1:]:
            together = dummies if piece in dummies else [piece]
            fixes = [deletion(document, one) for one in together]
            edits = tuple(edit for fix in fixes for edit in fix.edits)
            fix = Fix(fixes[0].title, edits, safe=all(fix.safe for fix in fixes))
            yield Finding(piece.span, f"“{document[piece.span][:80]}” is a placeholder", [fix])
    whole = [piece.span for piece in pieces]
    likely = [one for one in _INLINE if any(map(document.has, one.needs))]
    for m in (m for one in likely for m in one.compiled.finditer(document.text)):
        span = Span(*m.span(m.lastgroup or 0))
        if (
            _SHORT_FOR.search(document.text, max(0, span.start - _LONGEST_NAME), span.start)
            and document[span] in _SHORT
        ):
            continue
        if _EDITOR.match(document.text, span.start):
            continue
        if document.intact(span) and not any(span.overlaps(one) for one in whole):
            yield Finding(span, f"“{document[span]}” is a placeholder")
