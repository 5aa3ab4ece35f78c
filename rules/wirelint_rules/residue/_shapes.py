"""Furniture that marks give away rather than words: brackets, rules, slashes, rows of buttons."""

from __future__ import annotations

import re

from wirelint import pattern

_AGENCIES = "AP|AFP|EPA|EFE|Reuters|REUTERS|Bloomberg|Getty|Shutterstock|Alamy|Pool|POOL|Stringer|Handout|TASS|NPR|PA|UPI|Xinhua|dpa|Anadolu"
_SHAPES = {
    "placeholder": (
        "[{%xXtT<",
        pattern(
            r"\[(?:ad_\d+|ad|insert .{2,40}|placeholder|tk|caption|image|photo|video|embed(?: .{2,80})?)\]|\{\{.{1,60}\}\}|\{\* .{1,60} \*\}"
            r"|%[A-Z_]{3,30}%|[xX]{4,}|TK(?:TK)*|<img .{5,}|tk tk",
            flags=re.IGNORECASE,
        ),
    ),
    "tag-list": ("#", pattern(r"(?:#\w{2,40}[ ,]*){3,}")),
    "share-bar": ("Ff", pattern(r"[Ff]ollow @.{2,80}")),
    "wire-slug": (
        "(-#_^BME3",
        pattern(r"\(?MORE\)?|[(-]+ ?(?:END|ENDS|Ends|30) ?[)-]+|ENDS?|#{2,5}|_{2,5}|\^.{3,60}[<^]|BC-[\w-]{3,60}"),
    ),
}
"""What phrases cannot tell, by kind: the characters such a line begins with, and its shape."""

_CREDIT = pattern(
    rf"[(\[]?[A-Z][\w.’'-]+(?: [\w.’'-]+){{0,3}} ?/(?:[\w .]{{2,20}}/)? ?(?:{_AGENCIES})\b.{{0,60}}|(?:AP Photo|AFP PHOTO|REUTERS|AP) ?/ ?[A-Z][\w.’' -]{{3,40}}"
)
_MOST_BUTTONS = 16
"""A row of buttons has no more words."""

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
    if "/" in copy and _CREDIT.fullmatch(copy):
        return "photo-credit"
    words = (
        {word for word in simple.split(" ") if not word[:1].isdigit()}
        if simple.count(" ") < _MOST_BUTTONS
        else set[str]()
    )
    return "share-bar" if len(words) > 1 and words & _BUTTONS and words <= _BUTTONS | _SITES else None
