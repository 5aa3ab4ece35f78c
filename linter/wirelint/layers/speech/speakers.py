"""Who speaks: the subject of a verb of saying, before it or behind it."""

from __future__ import annotations

import re

from wirelint.document import Span
from wirelint.layers.calendar_words import MONTH, WEEKDAY
from wirelint.patterns import pattern

_ROLE = (
    r"(?:spokes(?:man|woman|person)|executive|manager|director|president|chief|leader|researcher|analyst|candidate|nominee|chair(?:man|woman)?|(?:co-)?founder"
    r"|strategist|advis[eo]r|senator|governor|mayor|editor|professor|lawyer|attorney|officer|representative|coach|captain|minister|secretary|commissioner"
    r"|author|economist|scientist|activist|organi[sz]er|aide|official|reporter|correspondent|host|anchor|columnist|pollster|delegate|consultant"
    r"|operative|supporter|contributor|resident|journalist|historian|expert|investigator|detective|deputy|judge|prosecutor)"
)
_HOUSE = (
    rf"(?:(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:(?:[a-z][\w-]*\s+){{0,2}}{_ROLE}\s+(?=[A-Z])"
    r"|(?:(?!(?:who|in|on|at|of|as|and|or|told|from|for|to|with|that|after|when|during|but|while|before|by|about|was|is|has|had)\s)[a-z][\w-]*\s+){1,3}(?=[A-Z][\w.’-]+\s[A-Z])))?"
)
_ADVERBS = frozenset(
    """has have had also long later then recently previously once never not did does do would will could may might often still even first further
    just again both all himself herself themselves earlier now soon sometimes instead always""".split()
)
"""Auxiliaries and adverbs that stand between a subject and its verb; most adverbs end in -ly."""

_NO_ADVERBS = frozenset("family rally only early ally reply supply assembly".split())
_SHORT_FORMS = ("’s", "'s", "’ve", "'ve", "’d", "'d")
_PRONOUN = pattern(
    r"(?:^|[\s“\"(,;:—–-])(?P<who>[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]ho|I|[Ww]e|everyone|someone|nobody|[Oo]thers|[Mm]any|[Ss]ome|[Cc]ritics)$"
)
_LONGEST_PRONOUN = 10
"""So many code points before a verb its pronoun begins at most, with the mark before it."""

_PRONOUNS = tuple("he hey it It ho I we We everyone someone nobody thers any ome ritics".split())
"""How what stands before a verb ends where it is a pronoun."""

_JOINT = (
    r"(?:[,;:—–(\x02]|--|\s-\s|\b(?:that|with|and|but|as|when|while|because|if|which|whether|although|though|since|until|where|what|how|than|whom|nor|or"
    r"|after|before|so|yet)\b)"
)
_BOUND = pattern(rf"{_JOINT}\s*")
_LAST_BOUND = pattern(rf"(?s:.*)(?P<joint>{_JOINT})\s*(?=\S)")
_SETTING = pattern(
    r"(?:[OoIi]n|[Aa]t|[Dd]uring|[Aa]fter|[Bb]y|[Ll]ast|[Tt]his|[Ee]arlier|[Ll]ater|[Bb]efore)\s+(?:(?:the|an?|his|her|their|early|late|last|this|that|one)\s+)*"
    rf"(?:{WEEKDAY}|[a-z]+|\d{{4}}|{MONTH})(?:\s+(?:night|morning|afternoon|evening|week|month|year|\d{{1,2}}))?\s+(?=(?:(?:the|an?|his|her)\s)?[A-Z]|(?:he|she|they)\b)"
)
_NOT_FIRST = pattern(
    r"(?:there|what|this|that|which|to|not|be|is|was|were|are|been|being|by|of|for|with|in|on|at|from|about|yet|but|and|so|still|however|meanwhile|also|now"
    r"|then|indeed|asked|while|though|although|when|since|because|after|before|moreover)\s+",
    flags=re.IGNORECASE,
)
_ARTICLE_OF_NAME = r"(?:(?:al|el|ul|an|as|ad|ar|ash|at|az|bin|ibn)-)?"
_NAME_LAST = pattern(rf"(?:(?:the|an?|his|her|its|their)\s+)?(?<![\w’'-])(?:{_ARTICLE_OF_NAME}[A-Z][\w.’'-]*\s*)+$")
_AUXILIARY = pattern(r"\b(?:is|are|was|were|has|have|had|will|would|did|does|do)\b")
_WHEN = pattern(
    rf"\s+(?:(?:on|in|at|late|early|last|this|earlier)\s+)*(?:{WEEKDAY}|week|month|year|{MONTH})(?:\s(?:night|morning|afternoon|evening|\d{{1,2}}))?$"
)
_NOBODY = pattern(r"(?:such|when|those|these|hours?|days?|on|in|with|at|to|for|if|as|why|here|who)\b")
_BEFORE_APPOSITIVE = pattern(
    r"(?P<who>(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne)\s+)?(?:[A-Za-z][\w.’'-]*\s+){0,6}?"
    + _ARTICLE_OF_NAME
    + r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,5})(?P<bracket>\s\([^()]{1,40}\))?,\s[^,;\x02]{2,140}(?:,[^,;\x02]{2,60}){0,2},$"
)
_ROLE_AND_NAME = pattern(
    r"(?:^|[\x02]\s)(?:(?:But|And|Yet)\s)?(?P<who>(?:[A-Z]|(?:the|an?|his|her|its|their|one|another|former)\s)[^,;:\x01\x02]{2,90},\s[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){1,3})"
    r"(?:\s(?:of|from|at)\s[^,;:]{2,60})?(?:,\s(?:an?|the|who)\s[^,;:\x02]{2,60})?,$"
)
_FIRST_OF_TWO = pattern(r"\s*(?:(?:But|And|Yet)\s)?(?P<who>(?:[A-Z][\w.’'-]*\s){1,4})")
_NOT_A_SOURCE = pattern(
    rf"(?:On|In|By|Last|This|Late|Early|Since)\s(?:{WEEKDAY}|{MONTH})(?:\s\w+)?|(?:However|The|An?)|"
    r"(?:Moreover|And|But|There|Then|Now|When|While|To|Having|having|Walking|Hastily|In|On|At|Speaking|Still|Yet|Also|Instead|Meanwhile|Later|and|but)(?:\s(?:on|in|at)\s\w+)?\.?"
)
_TIME = pattern(rf"(?:{WEEKDAY}|{MONTH})(?:\s\w+)?")
_PREPOSITION = pattern(
    r"(?:In|On|At|By|For|From|With|After|Before|During|As|While|When|If|Asked|Since|Despite|Unlike|Like|To|Of|Among|Because|Though|Although|Under|Over)\b"
)
_ASIDE = pattern(
    r",\s(?:however|though|too|meanwhile|of course|in turn|in particular|for (?:example|instance|one|(?:his|her|its|their) part)|among others|by contrast)\s*,$"
)
_RELATIVE = pattern(r"(?:(?:But|And|Yet|Still)\s)?(?P<who>[A-Za-z][^,;:\x01\x02]{2,70}?)\swho\s[^,;:\x01\x02]{2,100}$")
_BEHIND = pattern(
    r"\s+(?P<who>(?:(?:the|an?|one|his|her|its|their|another|former|senior|then-?)\s+)?(?:[a-z][\w’'-]*\s+){0,5}?"
    + _HOUSE
    + r"(?:[A-Z][\w.’'-]*(?:\s+(?:of|de|van|von|for|the|al|bin|el)\s+(?=[A-Z]))?\s*){1,7}"
    r"|he|she|they|(?:the|an?|one|his|her|its|their|another)\s+(?:[\w’'-]+\s?){1,4}?(?=[,.;]|\s(?:in|on|at|of|who|to)\b|$))"
)
_FIRST = pattern(
    r"\s*(?:(?:But|And|Yet|So)\s+)?(?:(?:In|On|At|After|During|Before|For|With|By|Speaking|While|As|When|To|Since|Despite|Asked|Under)\s[^,;:\x01]{1,60},\s+|(?:Now|Moreover|Meanwhile|Later|Earlier|Instead|Still),?\s+)?"
    r"(?P<who>(?:(?:The|An?|His|Her|the|an?|his|her)\s+)?(?:[\w’'-]+\s){0,3}?"
    + _HOUSE
    + r"(?:[A-Z][\w.’'-]+\s?){1,7}|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\b"
)
_OPENING = pattern(
    r"(?P<who>(?:(?:The|An?|His|Her|Its|Their)\s[^,;:\x01\x02]{2,90}|[A-ZÀ-Þ][\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]+){1,4})(?:\s(?:for|of|from|at)\s[^,;:\x01\x02]{2,60})?),"
)
_TITLED = pattern(r"(?:^|(?<=[\s“”]))(?P<who>[A-ZÀ-Þ][\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]+){1,3}),\s$")
_ARTICLE = pattern(r"(?:the|an?)\s")
_BRACKET = pattern(r",?\s?(?P<bracket>\([^()]{1,60}\)),?$")
REACH = 220
"""How far before its verb a subject is looked for, in code points."""


def trimmed(text: str, span: Span) -> Span:
    """The span without white space, commas, dashes and stops at its ends."""
    start, end = span
    stretch = text[start:end].rstrip(_AROUND)
    return Span(start + len(stretch) - len(stretch.lstrip(_AROUND)), start + len(stretch))


_AROUND = " \t\n,;:—–-."


def before(text: str, cue: int) -> Span | None:
    """The subject that ends where the verb at `cue` begins, or None; adverbs, appositives and relative pronouns are passed over."""
    low = max(0, cue - REACH)
    left = text[low:cue].rstrip()
    if left.endswith((")", "),")) and (m := _BRACKET.search(left)) and m.start():
        found = before(text[: low + m.start()], low + m.start())
        return Span(found.start, low + m.end("bracket")) if found and found.end == low + m.start() else found
    if left.endswith(",") and (m := _ASIDE.search(left)) and m.start():
        left = left[: m.start()].rstrip()
    left = _without_adverbs(left)
    if left.endswith(_PRONOUNS) and (m := _PRONOUN.search(left, max(0, len(left) - _LONGEST_PRONOUN))):
        if m["who"].lower() == "who":
            antecedent = left[: m.start("who")].rstrip(" ,")
            return before(text[: low + len(antecedent)], low + len(antecedent)) if antecedent else None
        return Span(low + m.start("who"), low + m.end("who"))
    if left.endswith(","):
        found = _role_and_name(left, low) or _before_appositive(left) or _first_phrase(left, low)
    else:
        found = _last_phrase(left) or _with_relative(left, low)
    if found is None or _NOT_A_SOURCE.fullmatch(left[found.start : found.end]):
        return None
    return Span(low + found.start, low + found.end)


def _without_adverbs(left: str) -> str:
    """What stands before a verb, without the adverbs and auxiliaries at its end."""
    while True:
        words = left.rsplit(None, 1)
        if len(words) > 1 and _is_adverb(words[1]):
            left = words[0]
        elif left.endswith(_SHORT_FORMS):
            left = left[: max(left.rfind("’"), left.rfind("'"))].rstrip()
        else:
            return left


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and word.isalpha() and word.islower() and word not in _NO_ADVERBS)


def _before_appositive(left: str) -> Span | None:
    m = _BEFORE_APPOSITIVE.search(left) if left.count(",") > 1 else None
    if m is None:
        return None
    start = max((m.start("who") + b.end() for b in _BOUND.finditer(m["who"])), default=m.start("who"))
    return Span(start, m.end("bracket") if m["bracket"] else m.end("who"))


def _role_and_name(left: str, low: int) -> Span | None:
    """A role with a name in apposition, at the head of a sentence or behind a quotation: “Another user, Roland Zed,”."""
    m = _ROLE_AND_NAME.search(left)
    if (
        m is None
        or (low and not left.startswith("\x02", m.start()))
        or _SETTING.match(m["who"])
        or _PREPOSITION.match(m["who"])
    ):
        return None
    return Span(*m.span("who"))


def _with_relative(left: str, low: int) -> Span | None:
    """The phrase with which a sentence begins and a clause about it follows: “Friends who have seen him lately”."""
    m = _RELATIVE.match(left)
    return Span(*m.span("who")) if m and not low and not _PREPOSITION.match(m["who"]) else None


def _first_phrase(left: str, low: int) -> Span | None:
    """The phrase with which a sentence begins, where commas part it from its verb."""
    m = _OPENING.match(left)
    return Span(*m.span("who")) if m and not low and not _SETTING.match(left) and not _NOT_FIRST.match(left) else None


def _last_phrase(left: str) -> Span | None:
    bound = _LAST_BOUND.match(left)
    start = bound.end() if bound else 0
    if bound and bound["joint"] == "and" and (m := _FIRST_OF_TWO.fullmatch(left[: bound.start("joint")])):
        start = m.start("who")
    if m := _SETTING.match(left, start):
        start = m.end()
    while m := _NOT_FIRST.match(left, start):
        start = m.end()
    if len(left[start:].split()) > 14 or _AUXILIARY.search(left, start):
        m = _NAME_LAST.search(left, start)
        if m is None:
            return None
        start = m.start()
    if _ARTICLE.match(left, start) and (m := _TITLED.search(left[:start])):
        return Span(m.start("who"), m.end("who"))
    phrase = left[start:].rstrip()
    if (m := _WHEN.search(phrase)) and m.start():
        phrase = phrase[: m.start()]
    if not any(map(str.isalpha, phrase)) or _NOBODY.match(phrase):
        return None
    return Span(start, start + len(phrase))


def behind(text: str, cue_end: int) -> Span | None:
    """The subject that follows a verb that stands first ("said the mayor"), or None."""
    m = _BEHIND.match(text, cue_end)
    if m is None or _TIME.fullmatch(m["who"].strip()):
        return None
    return trimmed(text, Span(*m.span("who")))


def of_sentence(text: str) -> Span | None:
    """The subject with which a sentence begins, for a participle further on, or None."""
    m = _FIRST.match(text)
    if m is None or _NOT_A_SOURCE.fullmatch(m["who"].strip()):
        return None
    return trimmed(text, Span(*m.span("who")))
