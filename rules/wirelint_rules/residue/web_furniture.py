"""Parts of a web page that were copied along with the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 160
"""Lines longer than this many code points are copy."""

_SITES = r"(?:facebook|twitter|x|whatsapp|linkedin|instagram|telegram|youtube|tiktok|reddit|pinterest|google news|threads|flipboard|email|e-mail)"
_PHRASES = (
    r"(?:read|see|find|watch|view|listen to|get|load|show)(?: the)? (?:more|full (?:story|article)|next|previous)\b(?:(?: stories| news| articles)? (?:from|on|about|in|at|of) [^.!?]{2,60})?",
    (
        r"(?:more|related|other|latest|recommended|popular|trending|top|further|most read|most viewed|editor['’]?s['’]? picks?)"
        r"(?: (?:articles?|stor(?:y|ies)|posts?|contents?|links?|topics?|news|coverage|reading|videos?|from [^.!?]{2,40}))+"
    ),
    r"(?:related|recommended|trending|most read|most viewed|most popular|popular now|up next|read next|don['’]t miss|editor['’]s picks?|more from [^.!?]{2,40}|more on this(?: story)?|you (?:may|might) (?:also )?(?:like|be interested in)|recommended for you|sponsored(?: content)?|promoted|paid content|partner content)",
    r"up next: .{3,120}",
    r"(?:go )?back to (?:the )?top(?: button)?|skip to (?:main )?(?:content|navigation)|jump to (?:content|comments)",
    r"get in touch ?(?:at|with us|via)?\b.{0,60}",
    r"(?:please )?(?:share|tweet|like|print|email|save|bookmark|pin)(?: (?:this|it|article|story|page|post|now|us))*(?: (?:on|via|with|to) .{2,40})?",
    rf"(?=.*[a-z])(?:(?:share|tweet|email|print|comments?|like|pin|save|copy link|follow|\d[\d,.]*k?|{_SITES})[\s|·•,:/]*){{2,}}",
    rf"(?:share|follow us|find us|join us|like us|watch us|follow .{{2,40}}|connect with us) (?:on|at|via) {_SITES}\b.{{0,80}}",
    r"(?:click|tap|swipe) (?:here|to|on|the)\b.{0,80}|\[?video\]? (?:tap|click|watch)\b.{0,80}|\[(?:video|photos?|gallery|watch|audio|embed)\].{0,80}",
    r"[-–—* ]*(?:advertisement|advertising|ad|ads|sponsored links?|publicité)(?: *[-–—:] *.{0,50}| *feedback)?[-–—* ]*",
    r"(?:loading|please wait)(?: .{2,30})?(?:…|\.\.\.)?|.{0,30}\bloading advertisement\b.{0,20}",
    r"(?:the |this )?(?:article|story|post|content|report|video) (?:continues?|resumes?)(?: (?:below|after|on|under)\b.{0,40})?",
    r"(?:scroll|keep scrolling|continue) (?:down )?(?:to continue|for more|reading|below).{0,40}|continue reading(?: .{2,60})?",
    r"(?:please )?(?:subscribe|sign up|register|log ?in|sign in|join)(?: (?:now|here|today|free|for|to|up|with|our|us|the|your)\b.{0,110})?",
    r"(?:enjoying|like|liked|love) (?:this|what you).{0,30}\? .{3,90}|want (?:more|to read more|the latest)\b.{0,90}\??.{0,60}",
    r"get (?:our|the) (?:free |daily |weekly |best |latest |top )*(?:newsletter|stories|news|headlines|briefing|app)\b.{0,90}",
    r"get .{2,40} (?:in|to|straight to|delivered to) your (?:inbox|phone|email)\b.{0,40}",
    r"(?:never miss|stay (?:up to date|informed|connected)|breaking news alerts?|download (?:our|the) .{0,30}app)\b.{0,80}",
    r"(?:filed|posted|published|tagged|archived|categori[sz]ed) (?:under|in|as|on)\b:?.{2,90}|(?:tags?|topics?|categor(?:y|ies)|keywords|labels): .{2,90}",
    r"(?:view|show|hide|add|post|leave|read|load|see)(?: all| a| your)?(?: \d+)? (?:comments?|repl(?:y|ies)|image on .{2,20}|gallery|photos|transcript|this post on .{2,20})\b.{0,30}",
    r"(?:\d[\d,.]*k? )?(?:comments?|shares?|views?|likes|retweets|min(?:ute)?s? read|reactions)(?: \(?\d*\)?)?|comments (?:are )?(?:closed|off|\(\d+\))",
    r"[([]? ?(?:file )?(?:photos?|images?|pictures?|picture credit|photo credit|image credit|image source|photograph|credit|video)\s?(?:by|:|/|courtesy)\s?.{2,90}[)\]]?",
    r"(?:\([^()]{2,50}(?:/(?:getty images?|ap|reuters|afp|epa|shutterstock|stringer|handout|pool)|ap photo|via (?:ap|reuters|getty)[^()]{0,20})[^()]{0,30}\))",
    r"(?:getty images|shutterstock|istock|reuters|ap photo)(?:/.{2,40})?|.{2,40}(?:/getty images|/shutterstock)",
    r"(?:copyright|©|\(c\)(?= ?(?:19|20)\d\d)).{2,110}|.{0,60}all rights reserved\.?.{0,60}",
    r"(?:we|this (?:web)?site|our partners) use[sd]? cookies\b.{0,110}|(?:accept|reject|manage)(?: all)? cookies|cookie (?:policy|settings|preferences)|privacy policy|terms (?:of use|of service|and conditions)",
    r"(?:last )?(?:updated|modified|published|posted)(?: on| at)?:? (?=.*\d).{4,60}",
    r"\[(?:ad_\d|ad|advertisement|insert .{2,40}|placeholder|tk|tktk|caption|embed .{2,80})\]|lorem ipsum\b.{0,100}|tk{1,3}tk.{0,20}",
    r"<< ?.{2,60} ?>>|(?:previous|next) (?:article|story|post|page)(?::.{2,90})?|page \d+ of \d+|\d+ of \d+",
    r"(?:donate|support us|support (?:our|independent) journalism|make a (?:donation|contribution)|become a (?:member|supporter|subscriber))\b.{0,80}",
    r"(?:listen to this|hear this|play|watch)(?: article| story| video| live| now|:).{0,80}|(?:audio|video) (?:player|transcript)",
    r"(?:this (?:article|story|post) )?(?:was )?(?:originally|first) (?:appeared|published|posted) (?:on|in|at|by)\b.{2,80}",
    r"\(?(?:more|ends|end|tk)\)?|-30-|-end-|#{2,5}|(?:1st|2nd|3rd|\d+th) (?:lead|ld|take|add|lede)\b.{0,40}|(?:eds|editors|editor['’]s note to (?:desks|editors)|note to editors)\b: .{3,110}|\^.{3,60}[<\^]|bc-[\w-]{3,60}",
    r"(?:report an error|report a typo|send (?:us )?feedback|contact us|about us|our standards:.{2,60}|suggest a correction)\.?",
    r"enlarge this image\b.{0,110}|(?:media playback is (?:un|not )supported|(?:image|media) (?:copyright|caption|source))\b.{0,140}",
    r"(?:slideshow|gallery|photos?|images?|pictures?) \(\d+ (?:images?|photos?|pictures?)\)|(?:full|live|complete|continuing) coverage: .{3,60}",
    r"(?:follow @\w{2,30}[ ,&]*(?:and )?(?:on .{2,20})?)+|(?:write|email|e-mail) (?:to )?.{2,50} at \S+@\S+",
    r"(?:why not )?follow (?:us|[A-Z].{2,40}) on (?:facebook|twitter|x|instagram)\b.{0,110}|(?:please )?send (?:us )?your (?:story ideas|stories|comments|photos|tips) to \S+@\S+",
    r"this (?:article|story|post) is more than \w+ (?:day|week|month|year)s? old|don['’]t see the .{3,30} (?:above|below)\? .{3,40}",
    r"interested in .{2,50}\? add .{2,90}",
    r"(?:menu|search|home|close|toggle navigation|breaking news|hide caption|toggle caption|enlarge(?: this)? image|expand|play video|transcript)",
)
_LINE = pattern(rf"[\s*•·|>-]*(?:{'|'.join(_PHRASES)})[\s.:»›→>|*!…]*", flags=re.IGNORECASE)
_FIRST = frozenset(
    """about accept ad ads add advertisement advertising all ap archived article articles audio back bc become bookmark breaking c caption
    categories categorised categorized category click close comment comments connect contact continue cookie copy copyright credit don don't
    donate download eds editor editor's editors email embed end ends enjoying enlarge expand facebook file filed find first flipboard follow
    further gallery get getty go google hear hide home image images insert instagram istock join jump keep keyword keywords labels last
    latest leave like liked likes linkedin listen load loading log login lorem love make manage menu min minute modified more most never next
    note originally other page paid partner photo photograph photos picture pictures pin pinterest placeholder play please popular post posted
    posts previous print privacy promoted published publicité reactions read reading recommended reddit register reject related report retweets
    reuters save scroll search see send share shares show shutterstock sign skip source sponsored stay stories story subscribe suggest support
    swipe tag tagged tags tap telegram terms the this threads tiktok tk tktk toggle top topic topics transcript trending tweet twitter up
    update updated video view views want was watch we whatsapp x you youtube content report picture's our
    enlarge media slideshow full live complete continuing write why send interested""".split()
)
"""Words that a line of furniture begins with."""

_OPENING = pattern(r"[\s*•·|>\[(<#^©-]*(?P<word>[^\W\d_]+(?:['’]\w+)?)?")
_CLAUSE = pattern(
    r"[.!?][”\"’)]? +[A-Z“\"].*[.!?]$|\b(?:said|says|was|were|has|have|had|told)\b(?!.*(?:photo|image|advert|rights reserved))"
)
_TAIL = pattern(
    r"(?<=[.!?”\"])[ \t]*(?P<tail>\((?i:(?:file )?(?:photo|image|picture)s?: )[^()\n]{2,60}\)|(?:Image|Photo|Picture|Credit)s?: [A-Z][^.!?\n]{2,50}\.?|\[ad_\d\])[ \t]*$",
    flags=re.MULTILINE,
)


@rule(severity=Severity.ERROR, in_quotes="skip")
def web_furniture(document: Document) -> Iterator[Finding]:
    """A part of a web page was left in the copy.

    Share bars, related links, newsletter pitches, advertisement slots, cookie notices, counters, credits, copyright lines,
    placeholders and wire slugs that stand as a line of their own, and credits glued to the end of a paragraph. The same
    words within a sentence are copy and left alone, and so are a line that reads as a sentence and, in Markdown and HTML,
    a single word, which may be a cell or a label.

    Bad:  {~~Read More From Time~>~~}
    Bad:  {~~Story continues below advertisement~>~~}
    Bad:  {~~Slideshow (12 images)~>~~}
    Bad:  {~~This article is more than three years old~>~~}
    Bad:  The troops entered at dawn.{~~ (File photo: Handout)~>~~}
    Good: Read more books, the minister told the pupils.
    Good: The back to top button was invented by a designer.
    """
    text = document.text
    for line in _lines(document):
        copy = document[line].strip()
        if not 2 <= len(copy) <= LONGEST or not _suspect(copy) or (document.blocks and " " not in copy):
            continue
        if not _sentence(copy) and not _CLAUSE.search(copy) and _LINE.fullmatch(copy):
            yield Finding(line, f"“{copy}” is web furniture", [_delete(document, line)])
    if ":" in text or "[ad_" in text:
        for m in _TAIL.finditer(text):
            span = Span(text.rfind(m.group().strip(), m.start(), m.end()), m.end("tail"))
            whole = Span(m.start(), m.end("tail"))
            yield Finding(span, f"“{m['tail']}” is a credit in the copy", [Fix.delete(whole, safe=False)])


def _lines(document: Document) -> Iterator[Span]:
    at, text = 0, document.text
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - at <= LONGEST + 20:
            stripped = text[at:end].strip()
            if stripped:
                start = text.index(stripped, at)
                yield Span(start, start + len(stripped))
        at = end + 1


def _sentence(copy: str) -> bool:
    # Told at a glance, so that a story of short paragraphs does not need the long expression.
    return copy[-1] in '.”"' and copy.count(" ") > 14 and "reserved" not in copy and "ookie" not in copy


def _suspect(copy: str) -> bool:
    m = _OPENING.match(copy)
    word = m["word"] if m else None
    if word and word.replace("’", "'").lower() in _FIRST:
        return True
    return not copy[0].isalpha() or copy.endswith(
        ("reserved", "reserved.", "Images", "Shutterstock", "advertisement...")
    )


def _delete(document: Document, line: Span) -> Fix:
    end = line.end
    while end < len(document.text) and document.text[end] in " \t\r":
        end += 1
    if end < len(document.text) and document.text[end] == "\n" and document.intact(Span(line.start, end)):
        return Fix.delete(Span(line.start, end + 1), safe=True, title="delete the line")
    return Fix.delete(line, safe=document.intact(line), title="delete the line")
