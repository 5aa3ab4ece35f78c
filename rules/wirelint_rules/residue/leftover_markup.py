"""Markup that was left in plain text."""

from __future__ import annotations

import re

from wirelint import Document, Edit, Finding, Fix, Severity, Span, pattern, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.residue._signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = pattern(
    r"</?(?:p|br|b|i|u|em|strong|a|div|span|img|h[1-6]|li|ul|ol|blockquote|table|tr|td|iframe|script|figure|figcaption|section|font|center|hr|sup|sub|small"
    r"|article|aside|main|header|footer|nav|audio|source|input|button|form|label|option|svg|path|style|link|meta|head|body|html|time|thead|tbody|th|tfoot|strike|del|ins|cite|code|pre|abbr|ref|nobr|o:p|w:[a-z]+|fb:[a-z]+|amp-[a-z]+)"
    r"(?: [^<>\n]{0,300})?/?>",
    ("<",),
)
_CODE = pattern(
    r"\[\[[^\[\]\n]{1,120}\]\]|\[(?:/?(?:b|i|u|url|img)\]|/[a-z]+(?:[_-][a-z]+)*\]|[a-z]+(?:_[a-z]+)+(?: [^\[\]\n]{0,300})?\]|[a-z]+(?:[_-][a-z0-9]+)* [a-z_]{2,20}=[^\[\]\n]{1,300}\]"
    r"|(?:url|img|quote|caption|gallery|embed|video|audio|youtube|twitter|instagram|playlist|color|size)[ =][^\[\]\n]{1,300}\]"
    r"|(?P<code>[a-z]{4,16})\](?=[^\[\n]{1,300}\[/(?P=code)\]))",
    ("[",),
)
_MARKDOWN = pattern(
    r"^#{2,6} (?=[A-Z])|!?\[[^\[\]\n]{0,120}\]\((?:https?:/|www\.|/|\w[\w/.-]*\.(?:jpg|png|gif|html?|com|org))[^()\s]{0,300}\)",
    ("](", "## "),
    flags=re.MULTILINE,
)
_NOTE = pattern(
    r"(?<=[\w.,;”\"’)\]^])\[(?:\d{1,2}|citation needed|edit)\](?![\w(])|(?<=[a-z] )\[(?:\d{1,2}|citation needed)\](?=[,.;]| [a-z])",
    ("[",),
)
_BOLD = pattern(r"\*\*[^\s*][^*\n]{0,300}\*\*", ("**",))
_STARS = 2
_EMPHASIS = pattern(r"(?<!\w)__[A-Za-z][^_\n]{0,60}__(?!\w)", ("__",))
_STYLE = pattern(
    r"\{ ?[a-z-]{3,30} ?: ?[^{}\n]{1,120};[^{}\n]{0,300}\}|\{ ?[a-z-]{3,30}:#[0-9A-Fa-f]{3,6}\}|\{ ?\"@?\w{1,30}\" ?:[^\n]{0,400}",
    ("{",),
)
_SCRIPT = pattern(
    r"(?:\(?adsbygoogle\b|googletag\.|document\.(?:write|getElement)|\$\(document\)|jQuery\(|<script|!function\(|gtag\(|fbq\()[^\n]{0,400}",
    (
        "adsbygoogle",
        "googletag.",
        "document.write",
        "document.getElement",
        "$(",
        "jQuery(",
        "<script",
        "!function",
        "gtag(",
        "fbq(",
    ),
)
_ASSIGNMENT = pattern(r"(?:window\.\w+ ?=|(?:var|const|let) \w+ ?= ?)[^\n]{0,400}", (" =", "="))
_RULE = pattern(r"^[.#@]?[a-z][\w.#: >-]{1,60} ?\{ ?[a-z-]{3,30} ?: ?[^{}\n]{1,300}\}$", ("{",), flags=re.MULTILINE)
_CALL = pattern(
    r"^(?:window|document|console|dataLayer|jQuery|ga|gtag|fbq|_gaq)(?:\.\w+)*(?:\(| ?=)[^\n]{0,400}$|\butm_(?:source|medium|campaign|content|term)=[\w%.+-]+",
    ("window", "document", "console", "dataLayer", "jQuery", "ga(", "gtag", "fbq", "_gaq", "utm_"),
    flags=re.MULTILINE,
)
_FUNCTION = pattern(r"function ?\w*\([\w, ]*\) ?\{[^\n]{0,400}", ("{",))
_COMMENT = pattern(r"<!--[^\n]{0,300}?-->|\]\]>|<!\[CDATA\[", ("<!", "]]>"))


@rule(severity=Severity.ERROR, needs=("leftover-markup",), seen_as=signs)
def leftover_markup(document: Document) -> Iterator[Finding]:
    """A tag, a shortcode or a script was left in plain text.

    Tags of HTML (“<br>”), marks of footnotes, shortcodes and bulletin-board codes (“[caption]”, “[/b]”), Markdown's stars and links, comments
    and scripts. Each is reported once a
    story, at its first place; the fix takes all of them out. Files in Markdown and HTML are read as what they are.

    Bad:  The dam held.{~~<br>~>~~} The council said so.
    Bad:  The {~~[b]~>~~}dam held, [sic] the council said.
    Bad:  The council said {==**==}no** to the plan, see {~~[the plan](https://herald.example/plan)~>~~}.
    Good: The dam held, and 3 < 4 but > 2; the [new] council wrote <name@herald.example> [video: the dam].
    """
    if document.blocks:
        return
    places: dict[str, list[Span]] = {}
    for one in (
        _TAG,
        _CODE,
        _COMMENT,
        _MARKDOWN,
        _SCRIPT,
        _ASSIGNMENT,
        _RULE,
        _CALL,
        _FUNCTION,
        _NOTE,
        _STYLE,
        _EMPHASIS,
    ):
        for m in one.finditer(document.text):
            if document.intact(m.span()):
                places.setdefault(m.group(), []).append(Span(*m.span()))
    for m in _BOLD.finditer(document.text):
        if document.intact(m.span()) and not document.text[max(0, m.start() - 1) : m.start()].isalnum():
            ends = [Span(m.start(), m.start() + _STARS), Span(m.end() - _STARS, m.end())]
            places.setdefault("**", []).extend(ends)
    for copy, spans in places.items():
        edits = tuple(Edit(span, "") for span in spans)
        shown = copy if len(copy) < LONGEST else f"{copy[:LONGEST]}…"
        yield Finding(spans[0], f"“{shown}” is markup", [Fix("take the markup out", edits)])


LONGEST = 60
"""Longer markup is cut in messages, in code points."""
