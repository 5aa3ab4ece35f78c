"""Furniture that marks give away rather than words: brackets, rules, slashes, rows of buttons."""

from __future__ import annotations

import re

from wirelint import pattern

_AGENCIES = "AP|AFP|EPA|EFE|Reuters|REUTERS|Bloomberg|Getty|Shutterstock|Alamy|Pool|POOL|Stringer|Handout|TASS|NPR|PA|UPI|Xinhua|dpa|Anadolu"
_SHAPES = {
    "placeholder": (
        "[{%xXtT<$@#ID",
        pattern(
            r"\[(?:ad_\d+|ad|(?:insert|embed|add|pull|enter|paste|place) .{2,60}|(?:your|author|company|contact) .{2,30}|placeholder|tk|tbc|tbd|caption|image|photo|video|headline|byline|dateline|graphic|map|chart"
            r"|pull ?-?quote|sidebar|box|subhead|standfirst|lede|quote|link|embed|newsletter|(?:.{2,30} )?(?:tk|tbc|tbd|here|goes here|to come)|[a-z]+(?:[-_][a-z]+)+)\]|\{\{.{1,60}\}\}|\{%.{1,60}%\}|\{\* .{1,60} \*\}"
            r"|\$\{.{1,40}\}|%{1,2}\w{3,30}%{1,2}|[xX]{4,}|TK(?:TK)*|<img .{5,}|tk tk|@@\w{3,30}@@|#(?:REF!|VALUE!|NAME\?|DIV/0!|N/A)|\[\[.{1,60}\]\]|\{\{?<.{1,80}>\}?\}|<{2,3} ?(?:image|photo|picture|ad|advert|fact check|check|insert|video|caption|tk|embed|graphic|map)\b[a-z0-9 ]{0,30}>{2,3}"
            r"|\[(?:sidebar|box|torn|damaged|page|pages|page torn|page break|object|contact-form|form|poll|map|chart|table|illegible|unreadable|blank)\b.{0,60}\]|\[[a-z]+(?:[-_][a-z0-9]+)+(?: .{1,80})?\]|(?:img|dsc|dscn|pict|image|screenshot)[_-]?\d{2,8}\.(?:jpe?g|png|gif)|[\w-]{3,60}\.(?:jpe?g|png|gif|webp)",
            flags=re.IGNORECASE,
        ),
    ),
    "web-furniture": (
        "HN",
        pattern(r"(?:Home|Homepage|News|Home Page)(?: ?[>›»→] ?[^>›»→\n.]{2,40}| / [^/\n.]{2,40}){1,6}"),
    ),
    "player-control": (
        "0123456789",
        pattern(r"\d{1,2}:\d\d(?::\d\d)? ?/ ?-?\d{1,2}:\d\d(?::\d\d)?|\d{1,3} ?/ ?\d{1,3} [A-Z][^.]{2,60}"),
    ),
    "related-links": (
        "[(",
        pattern(
            r"[\[(](?:Photos|PHOTOS|Pictures|Watch|WATCH|Videos?|VIDEO|Listen|LISTEN|Gallery|GALLERY|Quiz|Poll|Audio|Live|LIVE)[\])]:? (?!Tap|Click)[A-Z“].{3,120}"
        ),
    ),
    "tag-list": ("#", pattern(r"(?:#\w{2,40}[ ,]*){3,}")),
    "view-counter": ("0123456789★☆", pattern(r"[★☆ ]{3,}(?:\d|\().{0,40}|\d(?:\.\d)? ?/ ?\d{1,2} \(.{1,30}\)")),
    "embedded-post": (
        "@twpbroncdaABCDEFGHIJKLMNOPQRSTUVWXYZ",
        pattern(
            r"@\w{3,30}|(?:(?:www\.)?(?:twitter|x|facebook|instagram|youtube|tiktok)\.com|t\.me|youtu\.be)/\S{2,80}|[A-Z][\w.’' -]{2,40} ?\(?@\w{3,30}\)?(?: ?[·•|-] ?[\w, ]{2,20})?"
            r"|(?:@\w{3,30} )?pic\.twitter\.com/\w{4,20}|(?:reut\.rs|bit\.ly|t\.co|on\.ft\.com|bbc\.in|nyti\.ms|wapo\.st|trib\.al|ow\.ly|dlvr\.it|buff\.ly|apne\.ws|cnn\.it|bloom\.bg|tinyurl\.com)/\w{3,20}"
        ),
    ),
    "share-bar": ("Ff", pattern(r"[Ff]ollow @.{2,80}")),
    "wire-slug": (
        "(-–—|#_^DEHJKLMPSTWNA3BCFdabcefghijklmnopqrstuvwxyz",
        pattern(
            r"\(?MORE\)?|[(-]+ ?(?:END|ENDS|Ends|End|end|ends|30) ?[)-]+|ENDS?|#{2,5}|_{2,5}|\^.{3,60}[<^]|(?:\^|[a-z]\d{4} ?)?(?:BC|AM|PM)-[A-Z][\w .-]{2,60}(?:,[^.]{2,40})?<?"
            r"|(?:eds?|zczc|nnnn)[:-].{0,80}"
            r"|(?:LENGTH|BYLINE|SECTION|LOAD-DATE|HEADLINE|DATELINE|PUBLICATION(?:-TYPE)?|LANGUAGE|JOURNAL-CODE|DISTRIBUTION|EDITION|CATEGORY|PRIORITY|FORMAT|WORD COUNT|KEYWORDS?|SLUG|DESK|TAKE|CUTLINE|HED|DEK): .{1,100}"
            r"|Document [A-Z]{2,}[0-9]\w{8,40}|[A-Za-z]{2,3}-[A-Za-z]{2,3}-\d\d-\d\d-\d\d \d{4} ?[A-Z]{3}|xxx .{3,40} xxx|[-–—] ?\d{1,3} ?[-–—]|\|[| ]+|[a-z]{3,12}(?:-[a-z]{3,12}){1,3}-(?:add|ld|take|lead)\d{0,2}|(?:[a-z]{2,3}/){1,4}[a-z]{2,3}|Ends ?/",
        ),
    ),
}
"""What phrases cannot tell, by kind: the characters such a line begins with, and its shape."""

_TICKER = pattern(
    r"(?:[A-Z][A-Z&]{1,9}(?: \d{2,3})? ?[▲▼+-]? ?\d[\d,]*\.\d+ ?[▲▼]? ?\(?[+-]?\d[\d.]*%\)? ?[|·]? ?){1,8}"
)
"""Prices of a market as they run along the head of a page."""

_CREDIT = pattern(
    rf"(?:(?:PHOTO|Photo|Image|IMAGE|Picture|PICTURE|Pic|Video|Graphic)s?|KEYSTONE|Keystone|EPA-EFE|EPA|EFE|dpa|TASS|{_AGENCIES}) ?[/|] ?[A-Z][\w.’' |/-]{{2,60}}|\((?:AP Photo|AFP Photo|Photo|PHOTO|Image)[/:] ?.{{2,60}}\)|"
    rf"[(\[]?[A-Z][\w.’'-]+(?: [\w.’'-]+){{0,3}} ?/(?:[\w .]{{2,20}}/)? ?(?:{_AGENCIES})\b.{{0,60}}|(?:AP Photo|AFP PHOTO|REUTERS|AP) ?/ ?[A-Z][\w.’' -]{{3,40}}(?:, ?(?:[Ff]ile|FILE|[Pp]ool|POOL)(?: [Pp]hoto)?)?"
)
_ADDRESS = pattern(r"[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}")
_SLUG = pattern(
    r"[A-Z]{3,}(?:[-/][A-Z]{2,}){0,4}(?: \d{1,2}-?(?:LAST|ADD|TAKE|LEAD|URGENT)|,? (?:TAKE|ADD|PART|PG|LEAD) \d{1,2}|-(?:TAKE|ADD|LEAD|UPDATE|LAST) ?\d{1,2})"
)
_PREFIX = pattern(
    r"(?:UPDATE \d{1,2}|RPT|REFILE|CORRECTED|CORRECTED-UPDATE \d|REPEAT|BRIEF|WRAPUP \d{1,2}|CORRECTION|ADVISORY|URGENT|ALERT|SNAP)-[A-Z]"
)
_SIGNED = pattern(r"(?!US/|UK/|EU/|AM/|TV/|AC/)[A-Z]{2,3}/[A-Z]{2,3}")
_MOST_BUTTONS = 16
"""A row of buttons has no more words."""

BUTTON = pattern(r"(?:<<|«) ?[A-Z][^<>«»]{2,60}(?:>>|»)")
"""A line between arrows."""

GALLERY = pattern(
    r"^Photos: (?:Photos: )?(?P<title>[^\n]{5,80}?) Photos: (?:Photos: )?(?P=title)", ("Photos: ",), flags=re.MULTILINE
)
"""A gallery's title said twice before its first caption."""

_BUTTONS = frozenset(
    "share tweet email e-mail print comments comment like pin save copy link follow post shares tweets likes".split()
)
_SITES = frozenset(
    """facebook twitter x whatsapp linkedin instagram telegram youtube tiktok reddit pinterest google threads flipboard messenger tumblr
    mastodon bluesky snapchat viber vk digg stumbleupon pocket news google+ rss""".split()
)


def shaped(copy: str, simple: str) -> str | None:
    """The kind of furniture that a line is by its marks, or by being buttons and nothing else; `simple` is it simplified."""
    for kind, (hints, shape) in _SHAPES.items():
        if copy[0] in hints and shape.fullmatch(copy):
            return kind
    if ("/" in copy or "|" in copy) and _CREDIT.fullmatch(copy):
        return "photo-credit"
    if copy[-1] in "%)" and copy[0].isupper() and _TICKER.fullmatch(copy):
        return "web-furniture"
    if "@" in copy and _ADDRESS.fullmatch(copy):
        return "byline-line"
    if "-" in copy and ((copy.isupper() and _SLUG.fullmatch(copy)) or _PREFIX.match(copy)):
        return "wire-slug"
    if "/" in copy and _SIGNED.fullmatch(copy):
        return "wire-slug"
    every = simple.split(" ")
    if len(every) > _MOST_BUTTONS or _BUTTONS.isdisjoint(every):
        return None
    words = {word for word in every if not word[:1].isdigit()}
    return "share-bar" if len(words) > 1 and words & _BUTTONS and words <= _BUTTONS | _SITES else None
