"""What a chatbot says around the text that it was asked for."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._furniture import report
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

_INLINE = pattern(
    r"(?P<before>(?:^|[.!?:”\"] |\n))"
    r"(?P<words>(?:(?:As an AI (?:language )?(?:model|assistant)|As a large language model|As of my (?:last|latest) (?:knowledge )?update),? I\b[^.!?\n]{0,160}"
    r"|(?:My|Since my|As my|Because my) (?:knowledge|training) (?:cutoff|cut-off|data) (?:is|was|ends|ended|only|goes)[^.!?\n]{0,120}"
    r"|\((?:[Ww]ord|[Cc]haracter|[Tt]oken) [Cc]ount: ?[~\d][^()\n]{0,20}\)"
    r"|Overall, (?:this|the) (?:version|rewrite|revision|draft|rewritten (?:text|article|version))\b[^.!?\n]{0,160}"
    r"|I (?:have|’ve|'ve) (?:kept|preserved|maintained|rewritten|rephrased|paraphrased|shortened) (?:the|all|this|your) (?:quotes|facts|original|meaning|article|text|names|figures|tone|structure)\b[^.!?\n]{0,120}"
    r"|(?:Would you like|Do you want) me to (?:shorten|rewrite|rephrase|adjust|expand|change|translate|add|make|provide|continue)\b[^.!?\n]{0,100}"
    r"|I hope (?:this|that) (?:helps|is helpful|version (?:helps|works|meets)|meets your)[^.!?\n]{0,80}"
    r"|Let me know if (?:you(?:'d| would)? (?:like|want|need)|any changes|I should)[^.!?\n]{0,100}"
    r"|(?:Certainly|Sure|Of course|Absolutely)! (?:Here(?:'s|’s| is| are)|Below is|I can|I(?:'ll|’ll| will))[^.!?:\n]{0,120}"
    r"|(?:Here(?:'s|’s| is)|Below is) (?:the|a|your) (?:rewritten|reworded|paraphrased|rephrased|shortened|revised|translated) (?:article|version|text|story|copy|passage)[^.!?:\n]{0,100}"
    r"|Is there anything else (?:I can|you(?:'d|’d| would)? (?:like|need|want))[^.!?:\n]{0,80})[.!?:]?)",
    (
        "As an AI",
        "As a large language",
        "As of my la",
        "I hope th",
        "Let me know if",
        "Certainly!",
        "Sure!",
        "Of course!",
        "Absolutely!",
        "Here's",
        "Here’s",
        "Here is",
        "Below is",
        "Is there anything",
        "knowledge c",
        "training d",
        "ord count",
        "ord Count",
        "oken count",
        "haracter count",
        "Overall, th",
        "I have ",
        "I’ve ",
        "I've ",
        "me to ",
    ),
)
_CITATION = pattern(
    r"【\d[^】\n]{0,40}】|:contentReference\[[^\[\]\n]{0,40}\](?:\{[^{}\n]{0,20}\})?|\[oai_citation:[^\[\]\n]{0,60}\]|\b(?:cite)?turn\d(?:search|news|view)\d{1,2}\b",
    ("【", ":contentReference", "oai_citation", "turn0", "turn1", "turn2"),
)


@rule(severity=Severity.ERROR, in_quotes="skip", needs=("assistant-reply",), seen_as=signs)
def assistant_reply(document: Document) -> Iterator[Finding]:
    """A chatbot's own words were left around the text it was asked for.

    “Here is the rewritten article:”, “I hope this helps!”, “As an AI language model, I …”, offers to change it, and the
    headings and counts it adds, its marks of sources (“【4†source】”). What a story quotes of a chatbot, or says about one, is copy.

    Bad:  {==Certainly! Here is the rewritten article:==} ¶ The dam held through the night, the council said.
    Bad:  The dam held. ¶ {~~I hope this helps! Let me know if you would like any changes.~>~~}
    Bad:  The dam held, the council said. {==As an AI language model, I cannot verify this.==}
    Good: As an AI language model, ChatGPT has no opinion. "I hope this helps," the clerk wrote. Let me know, he said.
    """
    found = list(report(document, "assistant-reply", "a chatbot's reply"))
    yield from found
    spans = [Span(*m.span("words")) for m in _INLINE.finditer(document.text)]
    for span in sorted([*spans, *(Span(*m.span()) for m in _CITATION.finditer(document.text))]):
        if document.intact(span) and not any(span.overlaps(one.span) for one in found):
            yield Finding(span, f"“{document[span]}” is a chatbot's reply", [Fix.delete(span)])
