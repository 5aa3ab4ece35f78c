"""A speaker that cannot speak."""

from __future__ import annotations

import os
from functools import cache

from wirelint import Document, Finding, Severity, Span, pattern, rule
from wirelint.assets import asked
from wirelint.layers.calendar_words import MONTH, WEEKDAY
from wirelint.layers.naming.known import given
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.words import words
from wirelint.patterns import places
from wirelint.typed import TYPE_CHECKING, Any
from wirelint_rules import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint.layers.speech.attributions import Attribution

_SPOKE = frozenset(
    """said says told tells added adds stated states announced announces insisted insists admitted admits denied denies vowed vows pledged pledges
    argued argues replied replies complained complains remarked remarks explained explains acknowledged acknowledges
    recalled recalls claimed claims""".split()
)
_PHRASE = pattern(
    r"(?:[Tt]he|[Tt]hese|[Tt]hose|[Ss]ome|[Aa]n?|[Tt]heir|[Ii]ts) (?:[a-z][\w’'-]* ){0,2}?(?P<head>[a-z]+)"
    r"|(?P<bare>[Pp]ictures|[Pp]hotos|[Pp]hotographs|[Ii]mages|[Ff]ootage|[Ss]creenshots|[Ss]ocial (?:media|networks))"
)
_TIME = pattern(f"{MONTH}|{WEEKDAY}")
_MANNED = pattern(
    r"\b(?:think tanks?|cable cars?|(?:reconnaissance|surveillance|hurricane[- ]hunter|survey|spotter|spy|search|patrol|police|squad|radio|lead|safety|pursuit|chase|control|escort|rescue|coastguard|pilot|picket|command|weather|support) (?:cars?|boats?|vans?|trucks?|helicopters?|aircraft|planes?|drones?|satellites?|jets?)"
    r"|(?:first|second|third|fourth|lead|bass|rhythm|principal|solo|tenor|alto|baritone) (?:violins?|guitars?|drums?|pianos?|horns?|trumpets?))\b"
)
"""What stands for its crew, its players or its owners: the patrol car, the second violin, the cable car."""
_REDUCED = pattern(
    r" (?:by\b|to (?!reporters\b|journalists\b|(?:the|an?|his|her|its|their|our|my|me|us|him|them|it|you)\b)[a-z]+)"
)
"""What follows where others say something of a thing: the tram said to be the oldest, the hill claimed by both."""
_FRONT = frozenset(
    "was were is are has had been be of for by from with to in on at near over under and which that who when while if as than not n’t’’".split()
)


_ADDS = frozenset("added adds announced announces stated states claimed claims".split())
_ADDED = pattern(r" (?!that\b(?! (?:of|from|in)\b)|[“\"])")
"""What follows where a thing adds something to another, was announced or took lives, and says nothing."""

_ADVERBS = frozenset("also later then now since".split())
_BARE = frozenset("pictures photos photographs images footage screenshots media networks".split())
_ARTICLES = frozenset("the these those some a an their its".split())

_LONGEST = 24
"""How long a given name is at most, in code points."""

ADVERB = 9
"""How far a speaker may stand from the verb, in code points: as far as “ later ” needs."""


@rule(severity=Severity.ERROR, in_quotes="skip", words=_SPOKE | {"according"})
def mute_speaker(document: Document) -> Iterator[Finding]:
    """A statement is given to a thing, an animal or an event, which cannot speak.

    The speaker has been lost or swapped: doses, trucks, floods and cows do not say anything, nor do they stand for people
    who do; nor do days and months with which a sentence begins (“April said …”). Bodies, places and documents do (the ministry, the city, the report said), and are left alone; so is what is
    said of a thing that tells by being read (a sign, a map, a thermometer), and everything within quotations.

    Bad:  The vaccine should land on Saturday, {==the doses==} said.
    Bad:  Two people were hurt, according to {==the trucks==}.
    Bad:  {==The trucks==} told reporters that the road was closed.
    Bad:  {==Social media==} said the president had fled. {==The footage==} stated that the army had left.
    Good: The health office said the doses should land on Saturday. The report said so too.
    """
    yield from _according(document)
    for one in attributions(document) if _may_speak(document) else ():
        if not one.source or document[one.cue[0]] not in _SPOKE:
            continue
        m = _PHRASE.fullmatch(document[one.source[0]])
        if (m is None and not _TIME.fullmatch(document[one.source[0]])) or quoted(document, one.source[0]):
            continue
        if m is None and _is_time(document, one):
            yield Finding(one.source[0], f"“{document[one.source[0]]}” cannot speak: the speaker has been lost")
        elif (
            m
            and _beside(document, one.source[0], one.cue[0])
            and (m["bare"] or _singular(m["head"]))
            and not _MANNED.search(m.group())
            and not _REDUCED.match(document.text, one.cue[0].end)
            and not (document[one.cue[0]] in _ADDS and _ADDED.match(document.text, one.cue[0].end))
            and not _FRONT.intersection(m.group().split())
            and not _says_in_a_way(document, one)
        ):
            yield Finding(one.source[0], f"“{m.group()}” cannot speak: the speaker has been lost")


def _according(document: Document) -> Iterator[Finding]:
    """What a sentence begins or ends with as its source: “According to the trucks, …”, “…, according to the flood.”"""
    story, text = words(document), document.text
    for at in story.standing(_ACCORDING):
        m = _TO.match(text, story.ends[at])
        if m and (story.texts[at][0].isupper() or story.gaps[at] == ", ") and _singular(m["head"]) not in _MEASURES:
            span = Span(*m.span("who"))
            if not _FRONT.intersection(m["who"].split()) and not _MANNED.search(m["who"]):
                yield Finding(span, f"“{m['who']}” cannot speak: the speaker has been lost")


_ACCORDING = frozenset({"according"})
_TO = pattern(r" to (?P<who>the (?:[a-z][\w’'-]* ){0,2}?(?P<head>[a-z]+))[,.]")
_IN_SHORT = pattern(
    r" (?:(?:what|everything|nothing|enough|more|less)\b|(?!that\b)(?:[\w’'-]+ ?){1,3}(?=[.,;:!?—–\n)]| (?:and|but|as|or)\b|$))"
)
"""What follows where a thing says so in a manner of speaking: “says yes”, “said 31-0”, “said otherwise”."""
_WRITTEN = pattern(r"(?:said|says)(?: only| simply)? [“\"]")
_BEARING = frozenset(
    """bag balloon barrel bottle box bucket bumper cake cap carton clock coin crate cup door dress fence flag gate gravestone hat helmet image jacket jersey lid medal mirror mug
    packet phone photo photograph picture pillow plate ribbon road scarf score shirt skirt smartphone statue suit table telephone tin tombstone towel truck trunk uniform van wall""".split()
)
"""What bears words, or figures, that are read: the shirt said “World’s Best Dad”."""
_WHO = pattern(
    r", (?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame)\b|[A-Z][\w’'-]+ (?:[A-Za-z][\w’'-]+ )?[A-Z][\w’'-]+[.,;]|an? |who\b|whose\b|aged\b|played by\b|[0-9]{2},)"
)
"""What stands behind a person by another word for them: “said the excavator, Dr Sayd”, “said the horse, Kit Marlow.”"""
_STAGED = pattern(
    r"\b(?:pantomimes?|panto|puppet\w*|mascots?|voiced by|in the voice of|the voice of the|played by|fables?|nursery rhymes?|cartoons?|fairy ?tales?|animated|animations?|children[’']s (?:books?|stor\w+|shows?)"
    r"|picture books?|poems?|riddles?|parables?|lullab(?:y|ies)|folk ?tales?|limericks?|talking (?:animals?|\w+)|(?:first|second|third|last) act|curtain call|stage play|on stage|musical|costumes?|(?:video|computer) games?|new game|Aesop|Disney|Pixar)\b"
)
"""What tells that a story has a stage, a screen or a book on which anything may speak."""


def _says_in_a_way(document: Document, one: Attribution) -> bool:
    """Whether a thing says so in a manner of speaking, is somebody's trade or part, or bears what it says in writing."""
    source, cue = one.source[0], one.cue[0]
    if _WHO.match(document.text, source.end) or _STAGED.search(document.text):
        return True
    if not _VOICED.isdisjoint(document[source].split()) and _aloud(document, one):
        return True
    if source.end > cue.start or document[cue] not in {"say", "says", "said"}:
        return False
    if any(content.end <= source.start for content in one.content):
        return False
    if document[cue] != "said":
        return True  # the price says that it is a bargain
    bears = not _BEARING.isdisjoint(document[source].split()) and _WRITTEN.match(document.text, cue.start)
    return bool(_IN_SHORT.match(document.text, cue.end) or bears)


def _aloud(document: Document, one: Attribution) -> bool:
    """Whether what is said stands in quotation marks, and is told to nobody or to one by a pronoun: “Turn left,” the phone told her."""
    told = _TO_WHOM.match(document.text, one.cue[0].end)
    return (
        document[one.cue[0]] in {"said", "says", "told", "tells"}
        and bool(told)
        and document[one.content[0]][:1] in {"“", '"', "‘", "'"}
    )


_TO_WHOM = pattern(
    r"(?: (?:her|him|them|me|us|you|it)\b)?(?:[.,;:]|$| (?:in|as|when|at|from|every|again|with|over|and)\b)"
)
_VOICED = frozenset(
    "phone smartphone telephone laptop tablet lift elevator keyboard printer microphone fridge oven dishwasher kettle laptop".split()
)
"""Things that have a voice of their own."""


_MEASURES = frozenset(
    """ temperature price size weight season tide clock century decade score tariff tax wage salary income fare fee cost morning afternoon evening night
    summer winter spring autumn weekend dawn dusk sunrise sunset scale label phone thermometer satellite telescope microscope printer keyboard""".split()
) | {""}
"""What things may depend on or be read from, so that they are according to it."""


def _may_speak(document: Document) -> bool:
    """Whether what cannot speak stands by a word of saying, as its subject may: cheaper to tell than who speaks."""
    story = words(document)
    lower = story.lower
    for at in story.standing(_SPOKE):
        if story.gaps[at] == " ":
            subject = at - 2 if lower[at - 1] in _ADVERBS or lower[at - 1].endswith("ly") else at - 1
            if _singular(lower[subject]) or lower[subject] in _BARE or _TIME.fullmatch(story.texts[at - 1]):
                return True
        elif lower[at + 1 : at + 2] and lower[at + 1] in _ARTICLES and any(map(_singular, lower[at + 2 : at + 5])):
            return True
    return False


def _is_time(document: Document, one: Attribution) -> bool:
    """Whether a day or a month that speaks is the subject with which a sentence begins, and no name that the story has as well."""
    source = one.source[0]
    begins = sentence_at(document, source.start).start == source.start
    name = document[source]
    alone = begins and document[one.cue[0]] not in {"added", "adds"} and one.content[0].start > source.start
    return alone and one.cue[0].start == source.end + 1 and not _named(document, name)


def _named(document: Document, name: str) -> bool:
    """Whether a day or a month is somebody’s surname in the story: “Dave Sunday”."""
    ends = (at for at in places(document.text, f" {name}"))
    before = (document.text[max(0, at - _LONGEST) : at].split() for at in ends)
    return any(given(words[-1]) for words in before if words)


def _beside(document: Document, source: Span, cue: Span) -> bool:
    """Whether nothing stands between a speaker and the verb but an adverb, and no name: the price May says must be paid."""
    between = document[min(source.end, cue.end), max(source.start, cue.start)]
    return len(between) <= ADVERB and not any(letter.isupper() for letter in between)


def _singular(head: str) -> str:
    """The noun in the list of what cannot speak that a head is a form of, or ""."""
    forms = (head, head.removesuffix("s"), head.removesuffix("es"), f"{head[:-3]}y" if head.endswith("ies") else head)
    return next(filter(_mute(), forms), "")


@cache
def _mute() -> Callable[[str], Any]:
    return asked(os.path.join(DATA, "mute.txt"), _listed)


def _listed(path: str) -> dict[str, bool]:
    with open(path, encoding="utf-8") as file:
        return dict.fromkeys([line for line in file.read().split("\n") if line and not line.startswith("#")], True)
