"""A passive verb with an object that belongs to the active one."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.layers.calendar_words import DATE_WORDS
from wirelint.layers.grammar import first_of, first_word, form, grammar, last_word, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import unmet, weighed
from wirelint_rules.collision._verbs import extracted, needs_object, objects, takes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_PRONOUN = form(r"[irgeb] (?:a )?(?P<verb>[dL?])(?: p)? (?P<object>O|j|\?)(?= [pa]|[.,])", "irgeb adL?")
_NOUN = form(r"[irgeb] (?:a )?(?P<verb>[dL]) (?P<object>[TASE]|9 N|Z Z|[?vs] N|N)(?=[ ,.])", "irgeb adL")

_NAME = form(r"[irbe] (?:a )?[dL] Z(?= )", "irbe adL")
_PASSIVE = form(r"[irbeg] [dL](?= )", "irbeg dL")
_SAID = form(r"[ir] d t(?= )", "ir d")

_SAYING = frozenset("said announced reported stated declared claimed added noted".split())
_IMPERSONAL = frozenset("it what as there".split())
_NEVER_PASSIVE = 2.3
"""Chance must have put an auxiliary and a participle together so often (a logarithm) for their never meeting to say something."""

_MOSTLY = 55
"""A verb has an object if it was counted with one in so many of a hundred active clauses."""

_PRONOUNS = frozenset("it them him itself themselves himself herself".split())
_SELVES = frozenset("itself themselves himself herself".split())
_PLAIN = frozenset("caught held shot hit found built struck won lost made brought bought kept set put cut".split())
_PARTICLES = frozenset("up down out".split())
_LENGTHS = frozenset("head neck nose length lengths distance half-length short-head whisker hair pixel stride".split())
"""By how much a horse is beaten: a short head, two lengths."""
_CAPTIVES = frozenset("prisoner prisoners captive captives hostage hostages slave virtual".split())
"""What somebody is held: he was held a prisoner."""

_KEEPS = frozenset(
    """given shown taught told sold handed offered sent awarded granted denied asked paid lent promised fed charged forgiven spared allowed allotted
    assigned bequeathed refused served owed loaned leased accorded afforded guaranteed dealt issued presented conferred fined docked bet
    wished cost saved tossed thrown passed permitted rented gifted
    elected named called considered deemed declared dubbed labelled labeled crowned appointed made rendered left kept voted ruled judged
    found thought believed proclaimed ordained nicknamed titled entitled christened baptised baptized renamed designated rated ranked
    seeded certified pronounced branded termed styled born become chosen picked reckoned acclaimed anointed installed tipped
    listed worth captioned headlined inscribed reelected re-elected selected hailed supposed knighted drafted signed written billed
    sworn driven read subtitled pictured seen led credited then adjudged presumed named
    coined tagged enshrined recruited nominated announced identified made_up got known
    prescribed excused envied begrudged pardoned remitted compensated mailed emailed deducted""".split()
)
"""Verbs that keep an object, or take a name or title, in the passive."""

_HELD = frozenset("kept seen read driven found led signed billed selected recruited listed".split())
"""Of these, those that keep no pronoun: kept in it, and not kept it in."""

_FREE = frozenset(
    """fallen gone come risen arisen happened occurred prepared determined interested confined opposed tired scared pleased allied concerned relieved
    satisfied convinced worried advised warned assured informed persuaded reminded notified confident disappointed delighted surprised
    shocked alarmed afraid thrilled saddened outraged horrified amazed stunned pleased encouraged allocated adamant instructed cautioned
    promised guaranteed reassured thankful grateful required ensured provided excited annoyed confirmed rumoured rumored reported alleged
    expected agreed feared hoped estimated understood""".split()
)

_KNOWN = frozenset(
    "proven proved discovered shown revealed established decided concluded learned learnt noted suggested argued clear".split()
)
"""What it may be before a clause without “that”: it was discovered he had left."""

_TIMES = (
    frozenset(
        """day days night nights week weeks month months year years morning evening afternoon time times moment hour hours minute minutes second
    seconds weekend summer winter spring autumn fall season seasons decade decades century centuries way most least same first next last following
    previous other more fewer half mile miles km kilometre kilometer metre meter mile foot inch yard kilometres kilometers metres meters feet inches yards length distance lot bit little hardest
    fastest best only degree size whole entire kind sort minute instant rest pounds points percent per dollars cents euros degrees
    jan feb aug sept sep oct nov dec holiday anniversary eve aged date better worse safe alive moments good great few number worst
    dozen couple hundred thousand million billion world lower higher once twice quarter generation ones times-a offence offences counts
    fortnight fortnights half-hour touch tad shade fraction notch stage tier division rank grade rung furlong furlongs block blocks stop stops league fathom fathoms""".split()
    )
    | DATE_WORDS
)
"""Words of phrases that say when, how often or how much, and no object."""


@rule(severity=Severity.ERROR, reach="paragraph", forms=(_PRONOUN, _NOUN, _NAME, _PASSIVE, _SAID))
def stray_object(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A passive verb has an object left over from the active one.

    “They seized it” and “it was seized by” met in one sentence, or an active verb was made passive and kept its object (the
    tugs was moved the ship). Verbs that keep an object in the passive (was given it, were told them), those that take a name
    or title (was elected president, was born Ann Lee), phrases of time and measure, and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  The videos suggested that they {~~were seized it by~>were seized by~~} troops.
    Bad:  The player {~~was caught it with~>was caught with~~} a headset off.
    Bad:  A court {==was ordered the==} company to halt drilling.
    Good: The medal was given it by the king, and she was handed it at noon. It was closed the whole day.
    """
    yield from weighed(document, _stray, pooled)


def _stray(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for m, one, last in stretches(document, _PRONOUN):
        verb = story.lower[first_of(m, "verb")]
        if story.lower[last] not in _PRONOUNS or verb in _KEEPS - _HELD or verb in _FREE:
            continue
        if m["verb"] == "?" and verb not in _PLAIN and not verb.endswith("ed"):
            continue
        if story.lower[last] in _SELVES and m["object"] == "?" and letters.marks[last] != " ":
            continue
        if last - first_of(m, "verb") == 2 and story.lower[last - 1] not in _PARTICLES:
            continue
        if story.lower[last] in _SELVES and letters.pair(one - 1) == "R " and story.lower[one + 1] == "not":
            continue  # those who were not found themselves outnumbered
        if story.lower[last] in _SELVES and letters.marks[last] != " ":
            continue  # she unblocked a drain and was unblocked herself
        yield True, _pronoun(document, story, letters, one, last)
    for m, one, last in stretches(document, _NOUN):
        place = first_of(m, "verb")
        if story.lower[place] in _KEEPS or story.lower[place] in _FREE or story.texts[place] != story.lower[place]:
            continue
        behind = story.lower[place + 1 : place + 4]
        if _TIMES & set(behind) or any(_MULTIPLE.fullmatch(word) for word in behind):
            continue
        if story.lower[place] == "beaten" and not _LENGTHS.isdisjoint(behind):
            continue
        bare = letters.kinds[last] in "N?vs" and m["object"] != "9 N"
        if bare and not needs_object(story.lower[place]):
            continue
        if story.lower[place] == "held" and not _CAPTIVES.isdisjoint(behind):
            continue
        if _two_clauses(story.lower, letters, one, place) or (
            story.lower[place] in _KNOWN and "it" in story.lower[max(0, one - 2) : one]
        ):
            continue  # it has been proven an individual cannot leave
        span = story.span(one, last)
        yield not bare, Finding(span, f"“{document[span]}” has an object that a passive cannot have")
    yield from ((True, finding) for finding in _never_passive(document, story, letters))


def _never_passive(document: Document, story: Words, letters: Letters) -> Iterator[Finding]:
    """Verbs that are no passive at all (was happened, was reported that), or that have a name for an object."""
    for _, one, last in stretches(document, _PASSIVE):
        verb = story.lower[last]
        if (
            story.texts[last] == verb
            and unmet(story.lower[last - 1], verb) > _NEVER_PASSIVE
            and verb not in _FREE
            and "by" not in story.lower[last + 1 : last + 3]  # was responded to by
            and not extracted(story.lower, letters, one)
        ):
            span = story.span(one, last)
            yield Finding(span, f"“{document[span]}”: “{verb}” has no passive")
    for _, one, last in stretches(document, _SAID):
        near = {*story.lower[max(first_word(letters, one), one - 8) : one]}
        if (
            story.lower[one + 1] in _SAYING
            and not near & _IMPERSONAL
            and letters.kinds[one - 1 : one] not in {"U", "u"}
        ):
            span = story.span(one, last)
            yield Finding(span, f"“{document[span]}”: a passive reports no speech")
    for _, one, last in stretches(document, _NAME):
        verb = story.lower[last - 1]
        if verb in _KEEPS or verb in _FREE or story.lower[last] in _TIMES or not takes("object", verb):
            continue
        if letters.kinds[last + 1 : last + 2] in {*"PdzirwxM"}:
            continue
        if objects(verb) >= _MOSTLY and not _two_clauses(story.lower, letters, one, last - 1):
            span = story.span(one, last)
            yield Finding(span, f"“{document[span]}” has an object that a passive cannot have")


def _two_clauses(lower: list[str], letters: Letters, one: int, verb: int) -> bool:
    """Whether the passive may end a clause of time or reason whose comma is missing: when he was killed the guard fled."""
    start = max(letters.marks.rfind(mark, 0, one) for mark in ".,") + 1
    timed = not _WHEN.isdisjoint(lower[start:one])
    told = any(kind in "CXR" for kind in letters.kinds[start:one])
    if not timed and not told and letters.search(_MOMENT, start, one) is None:
        return False
    return any(
        kind in ("irwxPzKkMdJyv" if timed else "irwxPzKkMd")
        for kind in letters.kinds[verb + 1 : last_word(letters, verb + 1) + 1]
    )


_WHEN = frozenset("after before until till since once".split())
"""What begins a clause of time as well as a phrase: minutes after the report was released the bank spoke."""

_MULTIPLE = pattern(r"[0-9.]+x")
"""So many times as often: it was searched a surprising 7x more."""

_MOMENT = pattern(r"[sv?] [uUj] ")
"""A noun and a pronoun behind it: by the time they were parted the score was 173."""


def _pronoun(document: Document, story: Words, letters: Letters, one: int, last: int) -> Finding:
    end = last + 1 if letters.marks[last] == " " else last
    span = story.span(one, end)
    copy = document.text[span.start : story.ends[last - 1]] + document.text[story.ends[last] : span.end]
    return Finding(span, f"“{document[span]}” has an object that a passive cannot have", [Fix.replace(span, copy)])
