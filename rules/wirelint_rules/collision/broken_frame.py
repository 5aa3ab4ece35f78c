"""A verb whose frame is broken: the wrong preposition, or the wrong kind of clause."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.calendar_words import FULL_WEEKDAYS
from wirelint.layers.grammar import beginning, first_of, form, grammar, last_of, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._by_the_way import by_the_way
from wirelint_rules.collision._evidence import attested, frequency, odds, outside_speech
from wirelint_rules.collision._frames import Frame, frame_of, frame_verbs
from wirelint_rules.collision._verbs import adverbial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_WEEK = pattern(r"(?:[Ee]arlier|[Ll]ater) (?P<bad>in |on |at )this (?:week|month)(?![’'\w])(?! of)")
_NEAR = pattern(r"(?P<bad>in |on |at )near (?=it|the|a|his|her|their|[A-Z])")
_SUPPLY = pattern(
    r"(?:[Ss]hut|[Cc]ut|[Cc]losed|[Ss]hutting|[Cc]utting|[Cc]losing) off (?P<what>[A-Z]\w+|the (?:city|town|region|port)) of"
    r" (?:[a-z]+ )?(?:suppl(?:y|ies)|power|water|food|fuel|gas|electricity|aid|ammunition|reinforcements)\b"
)
_VERB = form(
    r"[VvzPdGJL3y?sa] (?P<object>(?:(?:O|j|H|[TASH] [?sN]|Z|N) )?)(?P<small>p|f|o)(?: (?P<more>[pfo]))? (?=[TASDEYQq9ZN?svGOA])"
)
_THAT = form(r"[Pdz?] t (?:[uUj]|T [?sN]) o (?=[VvJbh][ ,.])")
_BARE_VERB = form(r"[pf] (?:V(?=[ ,])|v(?= T ))", "pf Vv")
_GOVERNING = frozenset(
    "of for from with at without by into against about during upon despite towards toward until between before after".split()
)
"""Prepositions that are never adverbs, so that what they govern follows."""

_KNOWN = 5.0
"""A verb must have been counted so often for its never following a preposition to say something (a logarithm)."""

_SAID_HIM = form(r"(?P<verb>[VPdz?]) O (?=[topfTA])")
_GIVEN = form(r"[VvzPd] o O [TA9](?= )")
_OLD = form(r"[hwx] 9 [N?] \?", "hwx 9")
_OF_MOST = form(r"1 f [q<] [^ ]", "1 f")
_SINCE = form(r"[pC] 9 [N?](?=[ ,.])")
_HUNDRED = form(r"9 f [NTS?]")
_DAY = form(r"[PLdz?] p (?:a|Z|\?)(?=[.,]| [pc])", "PLdz? p")
_TO_SAY = form(r"(?P<verb>[Pdz]) (?=N [ptX])")


@rule(severity=Severity.WARNING, reach="paragraph")
def broken_frame(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A verb has a preposition or a clause that it does not take.

    “Accused him for”, “depend of”, “is composed by”, “urged that he to”, “stated to the paper”, “earlier in this week”, “shut
    off a town of supplies”: each verb has its frame. Only frames that no meaning of the verb allows are listed; frames that
    are merely less usual, and speech, are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  It was {~~earlier in this week~>earlier this week~~} that the town fell.
    Bad:  The opposition {~~accused him for~>accused him of~~} fraud.
    Bad:  The islanders {~~depend of~>depend on~~} fishing.
    Bad:  Troops had {==shut off Izyum of vital supplies==}.
    Good: Earlier in this month’s talks he was accused by rivals of fraud; it depends, of course, on the vote.
    """
    yield from outside_speech(document, _faults, pooled)


_HEDGES = frozenset(["kind", "sort"])
"""Words that with “of” are an adverb: you kind of owe them an apology."""

_SORTS = frozenset("hire build buy sell read write spend lend fit rent".split())
"""Verbs that with a noun make another: with hire cars, of build quality."""

_NOUN_BEHIND = frozenset([" N", " s", " ?", " 3", " v"])

_THINGS = frozenset(["bother"])
"""Verbs that are things too: a spot of bother."""


def _faults(document: Document) -> Iterator[Finding]:
    yield from _times(document)
    story = words(document)
    letters = grammar(document)
    for one, small, last, frame in _framed(story, letters):
        if story.texts[one] == story.lower[one] and _sure(story, letters, one, small, frame):
            span = story.span(one, last)
            copy = document.text[span.start : story.starts[small]] + frame.right
            yield Finding(span, f"“{document[span]}” is no frame of “{frame.verb}”", [Fix.replace(span, copy.rstrip())])
    for _, one, last in stretches(document, _BARE_VERB):
        word, verb = story.lower[one], story.lower[last]
        if (
            story.texts[last] == verb
            and word in _GOVERNING
            and (word == "of" or letters.kinds[last + 1] != "c")
            and not (word == "of" and (story.lower[one - 1] in _HEDGES or verb in _THINGS))
            and not attested(word, verb)
            and not (word == "at" and story.lower[last + 1 : last + 2] == ["time"])
            and not (verb in _SORTS and letters.joint(last) in _NOUN_BEHIND)
            and (frequency(verb) > _KNOWN or (word == "of" and letters.kinds[one - 1] in "PdzVL"))
            and odds(word, verb) <= 0.0
        ):
            span = story.span(one, last)
            fixes = [Fix.replace(span, f"to {verb}")] if word in {"of", "for"} else []
            yield Finding(span, f"“{document[span]}”: no verb follows “{word}”", fixes)
    for _, one, last in beginning(document, _THAT, _ASKS):
        yield Finding(story.span(one, last), f"“{document[story.span(one, last)]}” is no frame of “{story.lower[one]}”")
    yield from _habits(document)
    for _, one, _ in beginning(document, _TO_SAY, _SAYS_TO):
        if story.lower[one + 1] in _HEARERS and (one == 0 or letters.kinds[one - 1] not in "ir"):
            span = story.span(one, one + 1)
            fix = f"{story.lower[one]} to {story.texts[one + 1]}"
            yield Finding(span, f"“{document[span]}” lost its “to”", [Fix.replace(span, fix)])


def _framed(story: Words, letters: Letters) -> Iterator[tuple[int, int, int, Frame]]:
    """Where a word and a preposition stand that do not belong together: the word, the preposition, the last word, the frame."""
    following = [*story.lower[1:], ""]
    for one in story.standing(frame_verbs()):
        behind = letters.kinds[one + 1 : one + 2]
        if behind not in _OBJECTS and frame_of(story.lower[one], following[one], False) is None:
            continue
        m = letters.match(_VERB, one)
        if m:
            small = first_of(m, "small")
            broken = frame_of(story.lower[one], story.lower[small], bool(m["object"]))
            if broken:
                yield one, small, last_of(m) if m["more"] else small, broken


_OBJECTS = frozenset("OjHTASZN")
"""What an object begins with that stands between a verb and its preposition."""

_TOLD = pattern(
    r"stated to (?:the |an? )?(?:[A-Z][\w’]+ )?(?:reporters|journalists|press|media|newspaper|agency|news agency|broadcaster|outlet|channel|paper|portal)\b"
)

_TAKES_IN = frozenset(
    """weighed called turned moved came checked stepped chimed broke gave handed phoned piled poured went got kicked logged signed sworn locked
    dropped filed flew brought set began rolled voted cashed pitched flooded settled tuned jumped caved""".split()
)
"""Verbs that “in” may belong to: officials weighed in Friday."""

_SAID = frozenset(
    "said explained suggested announced mentioned proposed says explains suggests announces explain suggest announce".split()
)
_SPEAKS = frozenset("said says".split())
_SPANS = frozenset("days weeks months years hours decades minutes".split())
_VERB_BEHIND = frozenset(f" {letter}" for letter in "irwxPzMKkR")
"""What follows a length of time that is a subject: since two hours is a long wait."""
_AGO = frozenset("ago before after earlier later prior apart into since".split())
_ROUND = frozenset(["hundred", "thousand", "million", "dozen"])
_MANY = frozenset("a one the per few several each every some half".split())

_GIVES = frozenset(
    "gave give gives given offered offer offers lent lend lends showed show shows sent send sends granted handed awarded sold paid told tells".split()
)
_ASKS = frozenset("urged asked told ordered urges asks tells orders wanted wants allowed allows forced advised".split())
_SAYS_TO = frozenset(
    "explained announced stated explains announces suggested confirmed admitted described complained".split()
)
_HEARERS = frozenset("reporters journalists lawmakers parliament viewers readers investors".split())


def _times(document: Document) -> Iterator[Finding]:
    """Phrases of time and place with a word too many, and two frames that are told by their words."""
    story, text = words(document), document.text
    following = [*story.lower[1:], ""]
    for at in story.standing(_EARLIER):
        if following[at] in _AT and (m := _WEEK.match(text, story.starts[at])):
            yield _too_many(document, Span(*m.span()), Span(*m.span("bad")))
    for at in story.standing(_AT):
        if following[at] == "near" and at and story.texts[at - 1].endswith("ed") and story.texts[at - 1].islower():
            m = _NEAR.match(text, story.starts[at]) if story.gaps[at] == " " else None
            if m:
                yield _too_many(document, Span(story.starts[at - 1], m.end() - 1), Span(*m.span("bad")))
    for said, heads in ((_SUPPLY, _SHUT), (_TOLD, _STATED)):
        for at in story.standing(heads):
            m = said.match(text, story.starts[at]) if following[at] in {"off", "to"} else None
            if m:
                yield Finding(Span(*m.span()), f"“{m.group()}” is a broken frame")


def _too_many(document: Document, span: Span, bad: Span) -> Finding:
    better = document[(span.start, bad.start)] + document[(bad.end, span.end)]
    return Finding(span, f"“{document[span]}” has a word too many", [Fix.replace(span, better)])


_PHRASES = frozenset("extent degree point behalf beginning start outset end".split())
"""Words of phrases that may follow anything: proud from the beginning."""

_EARLIER = frozenset(["earlier", "later"])
_AT = frozenset(["in", "on", "at"])
_SHUT = frozenset("shut cut closed shutting cutting closing".split())
_STATED = frozenset(["stated"])


def _is_time(story: Words, at: int) -> bool:
    """Whether a figure is a time of day: 07:50, 8am, 8 a.m."""
    behind = story.lower[at + 1 : at + 3]
    if not story.lower[at][:1].isdigit() or not behind:
        return False
    return story.gaps[at + 1] == ":" or behind[0] in {"am", "pm"} or behind in (["a", "m"], ["p", "m"])


def _sure(story: Words, letters: Letters, at: int, small: int, frame: Frame) -> bool:
    """Whether the verb and the preposition belong to each other, and no other reading is left."""
    before = letters.kinds[at - 1 : at]
    if letters.kinds[at] in "v3?" and before not in {*("uUjoMNZirgeba" if letters.kinds[at] == "?" else "uUjoMNZ")}:
        return False
    if frame.object and frame.wrong in {"of", "to", "from"} and letters.kinds[at + 1] not in "OHZ":
        return False
    if frame.object and (story.lower[at + 1].startswith("then-") or story.lower[at + 1] in FULL_WEEKDAYS):
        return False
    if frame.object and frame.wrong == "of" and letters.kinds[at + 1] == "Z" and letters.kinds[small + 1] in "ZTAS":
        return False
    if frame.wrong == "at" and _is_time(story, small + 1):
        return False  # stopped responding at 07:50
    if by_the_way(story.lower, small) or _PHRASES & {*story.lower[small + 1 : small + 5]}:
        return False
    if frame.wrong not in {"of", "to"} and adverbial(story.lower, letters, small + 1):
        return False
    if frame.wrong == "to" and letters.kinds[small + 1] not in "TASDEZON":
        return False
    return frame.wrong != "of" or (letters.kinds[small + 1] != "t" and story.lower[small + 1] not in {"course", "late"})


def _habits(document: Document) -> Iterator[Finding]:
    """Frames that other languages have."""
    for frames in (_of_speech, _of_numbers, _of_time):
        for one, last in frames(document):
            span = words(document).span(one, last)
            yield Finding(span, f"“{document[span]}” is a broken frame")


def _of_speech(document: Document) -> Iterator[tuple[int, int]]:
    """Said him, gave to him the book."""
    story, lower = words(document), words(document).lower
    for _, one, last in beginning(document, _SAID_HIM, (_SAID | _SPEAKS)):
        verbs = _SPEAKS if lower[last] == "them" else _SAID
        if lower[one] in verbs and story.texts[one] == lower[one] and not lower[last].endswith(("self", "selves")):
            yield one, last
    for _, one, last in beginning(document, _GIVEN, _GIVES):
        yield one, last - 1


def _of_numbers(document: Document) -> Iterator[tuple[int, int]]:
    """Has 20 years old, one of most famous, hundred of people."""
    lower, letters = words(document).lower, grammar(document)
    for _, one, last in stretches(document, _OLD):
        if lower[last] == "old":
            yield one, last
    for _, one, last in stretches(document, _OF_MOST):
        if lower[one + 2] in {"most", "least"} and letters.kinds[last] in "?Ldsv":
            yield one, last
    for _, one, last in beginning(document, _HUNDRED, _ROUND):
        counted = one and (lower[one - 1] in _MANY or letters.kinds[one - 1] in "91" or lower[one - 1][-1].isdigit())
        if not counted:  # RM600 million of
            yield one, last - 1


def _of_time(document: Document) -> Iterator[tuple[int, int]]:
    """Since three days, held in Monday."""
    lower, letters = words(document).lower, grammar(document)
    for _, one, last in beginning(document, _SINCE, frozenset(["since"])):
        subject = letters.joint(last) in _VERB_BEHIND
        if lower[last] in _SPANS and not subject and _AGO.isdisjoint(lower[last + 1 : last + 2]):
            yield one, last
    for _, one, last in stretches(document, _DAY):
        day = lower[last] in FULL_WEEKDAYS or lower[last] == "yesterday"
        if day and lower[last - 1] in {"in", "at"} and lower[one] not in _TAKES_IN:
            yield last - 1, last
