"""Somebody who would not speak, or could not be reached, and speaks."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.calendar_words import MONTH
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import has_namesake, people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._speakers import speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.attributions import Attribution

_REFUSAL = pattern(
    r"(?:,? \d{1,3},|,| [^,.;“”\"\n]{3,60},|, [^,.;“”\"\n]{3,60},)?(?: who)? (?:(?:has|had|have) )?(?:(?:also|repeatedly|both|all|so far|immediately) )*"
    r"(?:(?:could|can)(?:not|n[’']t| not)(?: immediately| be immediately)?(?: be)? (?:reached|contacted|located|found)(?: immediately| at once)?(?: for (?:a )?comment| on \w+day)?(?=[.,;]|$)"
    r"|(?:did|does|has|had|would)(?: not|n[’']t)(?: immediately)? (?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|return(?:ed)?|want to (?:comment|speak|talk)|comment(?:ed)?(?! on)|spoken|speak) ?(?:to (?:a |an |requests?|reporters|calls?|questions|messages?|e-?mails?|the press|the media)|publicly|in public|(?:phone )?calls?|messages|when asked|seeking|for comment)?"
    r"|(?:declined|refused)(?: all| any)? (?:to (?:comment|speak (?:to|with) (?:reporters|the press|the media|journalists)|talk to|answer (?:questions|reporters)|be interviewed|give interviews|say anything)|comment|requests for comment|interview requests|an interview)(?=[.,;]|$| (?:on|to|when|after|for|about) ?)"
    r"|(?:kept silent|remained silent|stayed silent|said nothing|made no comment|made no statement)(?=[.,;]|$))"
)
_WORDS = frozenset(
    "declined refused reached contacted respond responded reply replied answer answered return returned silent comment commented".split()
)
_TOLD = frozenset("said says told added explained insisted argued".split())
_OTHER_TIME = pattern(
    r"\b(?:before|earlier|previously|recorded|had (?:said|told|written|been)|once|interview|letter|diary|statement|e-?mails?|emailed|spokes\w+|lawyer|attorney|tweet\w*|Twitter|Facebook|Instagram|Telegram|Weibo|posted?|video|wrote|written|memo|blog"
    rf"|book|memoir|hearing|court|testif\w+|testimony|police|parliament|Senate|years? ago|months? ago|weeks? ago|days? ago|at the time|then|last|in (?:19|20)\d\d|in {MONTH}|used to|often|always|messages?|texts?|speech|news conference|press conference|briefing|affidavit|filing|documents?|records|report|podcast|show|radio|television|TV|later|finally|eventually|but|except|beyond|other than|only|further|would)\b"
)
_TO_US = pattern(r" (?:reporters|a reporter|journalists)\b")


@rule(severity=Severity.WARNING, in_quotes="skip", words=_WORDS)
def refused_speaker(document: Document) -> Iterator[Finding]:
    """Somebody who would not comment, or could not be reached, speaks all the same.

    “Abe could not be reached for comment” and “Abe said it was an accident” do not stand in one story: the statement is somebody
    else’s. Reported where the story says of a person that they declined to comment or to speak, did not answer or could
    not be reached, and quotes the same person once, in a paragraph that has no word of another time or way (an interview, a statement, a court, a
    post, earlier). What is declined on one matter (“declined to comment on the price”), their lawyers and quotations are left alone.

    Bad:  Ken Abe could not be reached for comment. ¶ “It was an accident,” {==Abe==} said.
    Bad:  The owner, Ivo Lukic, declined to comment. ¶ “We did nothing wrong,” {==Lukic==} said on Monday.
    Good: Ken Abe declined to comment. ¶ Abe said in an earlier interview that he was ill. ¶ “He is,” said his lawyer, Ann Orr.
    """
    refused = _refusing(document)
    if not refused:
        return
    spoken: dict[str, list[Span]] = {}
    for one in attributions(document):
        who = speaker(document, one) if one.source else None
        if who and who.name in refused:
            spoken.setdefault(who.name, []).append(one.source[0] if _in_person(document, one) else Span(0, 0))
    for name, sources in spoken.items():
        place = refused[name]
        if len(sources) != 1 or not sources[0].end or document[sources[0]].lower() in {"he", "she"}:
            continue
        paragraph = paragraphs(document)[paragraph_at(document, sources[0].start)]
        if not _OTHER_TIME.search(document[paragraph]) and not paragraph.covers(place):
            yield Finding(sources[0], f"{name} did not speak", (), [Related(document, place, "the story says so here")])


def _in_person(document: Document, one: Attribution) -> bool:
    """Whether a statement was made to whoever reports it: in quotation marks, or told to reporters."""
    if document[one.cue[0]] not in _TOLD:
        return False
    return document.text[one.content[0].start] in '“"' or bool(_TO_US.match(document.text, one.cue[0].end))


@layer
def _refusing(document: Document) -> dict[str, Span]:
    """Those who would not speak or could not be reached, each with where the story says so."""
    told = [words(document).starts[at] for at in words(document).standing(_WORDS)]
    found: dict[str, Span] = {}
    for person in people(document):
        for mention in person.mentions:
            if any(mention.end < at < mention.end + _REACH for at in told) and not quoted(document, mention):
                m = _REFUSAL.match(document.text, mention.end)
                if m and not has_namesake(document, person):
                    found.setdefault(person.name, Span(mention.start, m.end()))
    return found


_REACH = 110
