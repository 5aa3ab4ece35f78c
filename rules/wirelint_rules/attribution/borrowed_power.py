"""A body, or a party to a case, that does what only others can do."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import WEEKDAY
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._described import called
from wirelint_rules.attribution._powers import ACTS, TELLING, Act, actors, acts, cannot, verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_CLAUSE = r"(?:^|(?<=\n)|(?<=[.!?”\"] )|(?<=[—–] )|(?<=\) )|(?<=, )|(?<=\b[Aa]nd )|(?<=\bbut )|(?<=\bwhen )|(?<=\bafter )|(?<=\bthat )|(?<=\bwhile )|(?<=\bas )|(?<=\bbefore )|(?<=\bwhere ))"
_WHEN = (
    r"(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ll]ate on|[Ee]arly on|[Ll]ater on|[Ll]ast) (?:[A-Z][a-z]{2,8}|\d{4})(?: \d{1,2})?,? )?"
)
_ADVERBS = rf"(?: (?:has|have|had|also|later|then|immediately|promptly|earlier|quickly|finally|eventually|formally|swiftly|now|already|on {WEEKDAY}))*"
_APPOSED = r"(?:, (?:an?|the|whose|which|who) [^,.;“”\"\n]{2,50},)?"
_FAR = 110
"""So far before a verb its subject begins, in code points."""

_BY = pattern(r"(?P<passive>(?:was|were|been|being) (?:[a-z]+ly )?)$")
_LOOSE = pattern(
    r"\b(?:fiction|novel|film|movie|play|drama|episode|satir|joke|spoof|mock|court of public|impeachment|house arrest)"
)


@rule(severity=Severity.WARNING, in_quotes="skip", words=TELLING)
def borrowed_power(document: Document) -> Iterator[Finding]:
    """A body, or a party to a case, does what only others can do.

    Courts sentence, the police arrest, the defence has a client and the central bank an interest rate; a museum arrests nobody, the
    accused adjourns no trial, and prosecutors do not ask a jury to acquit. Reported where some 40 such acts stand with a subject
    that cannot be the one who did it: a body, a party to a case, or somebody whom the story calls so. What is done to
    the subject (“the man sentenced on Monday”), fiction and quotations are left alone.

    Bad:  {==The hospital sentenced==} him to nine years in prison.
    Bad:  {==The defence charged==} him with murder on Friday.
    Bad:  The man was {==acquitted of theft by the museum==}.
    Bad:  Judge Mary Cole heard the case against Tom Hart. ¶ {==Cole pleaded==} not guilty.
    Good: The court sentenced him to nine years. The man the police arrested, who had asked the jury to acquit him, was led out.
    """
    story, text = words(document), document.text
    for at in story.standing(verbs(story.vocabulary)):
        for act, behind in acts()[story.lower[at]]:
            if not behind.match(text, story.ends[at]):
                continue
            low = max(0, story.starts[at] - _FAR)
            subject = _subject(document, low, story.starts[at], act) or _person(document, low, story.starts[at], act)
            if subject and not _LOOSE.search(text, max(0, subject.start - _FAR), story.ends[at] + _FAR):
                span = Span(subject.start, story.ends[at])
                if not quoted(document, span):
                    yield Finding(span, f"“{document[subject]}” {act.what}: it is another’s act")
                break
    for at in story.standing(_PASSIVES):
        yield from _by(document, at)


def _subject(document: Document, low: int, end: int, act: Act) -> Span | None:
    """Who acts, right before a verb, where the clause begins with it and it cannot."""
    m = _heads().search(document.text[low:end])
    if m is None or not cannot(m["head"].lower(), act) or (m["kind"] and m["head"].lower() in _DEFENCES):
        return None
    return Span(low + m.start("who"), low + m.end("who"))


_DEFENCES = frozenset({"defence", "defense"})
"""What is a party to a case where no word before it says of what it is: air defence, civil defence."""


def _person(document: Document, low: int, end: int, act: Act) -> Span | None:
    """The person who acts, by name, and whose calling in the story cannot."""
    m = _NAME.search(document.text[low:end])
    if m is None:
        return None
    span = Span(low + m.start("name"), low + m.end("name"))
    for person in people(document):
        if any(mention.overlaps(span) for mention in person.mentions):
            heads = [one.head for one in called(document, person)]
            if heads and all(head in _BEARING and cannot(head, act) for head in heads):
                return span
    return None


_NAME = pattern(rf"{_CLAUSE}{_WHEN}(?P<name>[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){{0,2}}){_ADVERBS} $")
_BEARING = frozenset("judge magistrate prosecutor defendant suspect witness plaintiff juror".split())
"""What somebody is called in a trial; others may come before a court in any part."""

_PASSIVES = frozenset("sentenced acquitted arrested detained".split())
_BY_WHOM = pattern(r"[^.;:“”\"\n]{0,50}? by (?:the |a |an )?")


def _by(document: Document, at: int) -> Iterator[Finding]:
    """Who acts behind a verb in the passive: “was acquitted by the museum”."""
    story, text = words(document), document.text
    if not _BY.search(text[max(0, story.starts[at] - _NEAR) : story.starts[at]]):
        return
    m = _BY_WHOM.match(text, story.ends[at])
    head = _head_at().match(text, m.end()) if m else None
    act = next(act for act in ACTS if story.lower[at] in act.verbs.split())
    if head and cannot(head["head"].lower(), act):
        span = Span(story.starts[at], head.end("head"))
        if not quoted(document, span):
            yield Finding(span, f"“{head['head']}” {act.what}: it is another’s act")


_NEAR = 20
"""How far before a verb its auxiliary is looked for, in code points."""


@cache
def _heads() -> Pattern:
    return pattern(
        rf"(?i:{_CLAUSE}{_WHEN}(?P<who>(?:(?:the|a|an) )?(?P<kind>[a-z-]+ )??(?P<head>{actors()})){_APPOSED}{_ADVERBS} $)"
    )


@cache
def _head_at() -> Pattern:
    return pattern(rf"(?:[a-z-]+ )??(?P<head>{actors()})(?=[,.;:]|$| (?:on|in|after|last|and|for)\b)")
