"""Auxiliary verbs and verb forms that do not go together."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import first_word, form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.verbs import past_participle
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import MET, attested, clause, frequency, odds, together, unmet, weighed
from wirelint_rules.collision._forms import plain
from wirelint_rules.collision._verbs import extracted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_CLASH = form(
    r"[hwx] (?:a ){0,2}[PyrizKbgVv3J](?=[ ,.])"
    r"|[irge] (?:a )?[PVzhwxbvJirke3y](?=[ ,.])"
    r"|b (?:a )?[PVzhwxvJirk](?=[ ,.])"
    r"|(?P<do>[Kk] a [PLdzy3xwireg](?= ))"
    r"|(?P<not>[Kk] [PLzxwireg3d](?= ))",
    "hwx aPyrizKbgVv3J",
    "irge aPVzhwxbvJirke3y",
    "b aPVzhwxvJirk",
    "Kk aPLzxwireg3d",
)
_HAVING = form(r"[hwx] (?:a )?G(?= [TASO9])", "hwx aG")
_PLAIN = form(r"[hwxirbe] (?:a )?[vJV](?= [TASOpo])", "hwxirbe avJV")

LEAST = 3.5
"""A form must have been counted so often for news to say anything of it (a logarithm)."""

_FAR = 3.5
"""The participle must be so much commoner behind an auxiliary than the plain form (a logarithm)."""

_SLIP = -3.0
"""Odds below which a pair that was counted is a slip of the copy that was counted (a logarithm)."""

_TOPICS = frozenset(
    """thing things least most best worst step steps job goal aim plan idea way option priority task advice
    solution answer choice point role move strategy response reaction duty mission trick hope wish""".split()
)
"""Subjects of which a plain verb may say what they are: all they did was talk, the first step is find a lawyer."""

_WHATEVER = frozenset("all what whatever whoever there only everything anything".split())
"""Words that make a clause the subject of another: what it is is a truce."""

_WHO = frozenset(["who", "that", "which"])
_WHOEVER = frozenset("those ones one all everyone everybody anyone anybody many few some people most others".split())
"""Of whom it is told what they did by an auxiliary alone: those who did, the ones who had."""

_ASKED = frozenset("why how whether who where when which".split())
"""Words that begin a clause which may be a subject, and end with an auxiliary: why some do and others do not has long been asked."""

_RATHER = frozenset("rather just only simply better then sooner even now".split())
_OVER = frozenset(" " + letter for letter in "pTASoOauCXR")
"""What follows a word that ends its phrase, so that no noun follows to which it might belong."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_CLASH, _HAVING, _PLAIN))
def auxiliary_clash(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """An auxiliary verb is followed by a form that it does not take.

    “Has went”, “had be”, “was be”, “is owns”, “will be keep”, “did not agreed”, “was destroy”, “has buying”: two tenses or voices met, or
    the counts of edited news have the right form there and never this one. Left alone are the subjunctive (that it be), clauses that are a subject (what it is is, all he did was go), subjects behind the
    auxiliary (only then did sales fall), nouns (they have backing from both), and speech.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion: then forms that may be
    nouns are reported too (were arrest), and auxiliaries right behind a clause.

    Bad:  The envoy {==has went==} to Muscat for talks.
    Bad:  The bridge {==was be==} opened in May.
    Bad:  The rebels {==did not agreed==} to the terms.
    Bad:  Prices {==are been==} falling for months.
    Bad:  The barn {==was destroy==} by fire.
    Bad:  The song {==did became==} a hit, and the ferry {==was had==} left.
    Bad:  The United States {==had welcome==} the pledge, and the bank {==has buying==} the bonds.
    Good: The envoy has gone to Muscat; what it is is a truce, all they did was talk, and they have backing from both; why some do and others do not has puzzled many.
    Good: Only in Asia did sales fall, and at no time did trains stop.
    Good: Travellers departing by car at 9.40am were told to wait.
    """
    yield from weighed(document, _clashes, pooled)


def _clashes(document: Document) -> Iterator[tuple[bool, Finding]]:
    """What two looks find; where both find something, what is sure, or the first."""
    found: set[int] = set()
    for clash in sorted((*_impossible_forms(document), *_uncounted_forms(document)), key=lambda clash: not clash[0]):
        places = words(document).within(clash[1].span)
        if found.isdisjoint(places):
            found.update(places)
            yield clash


def _impossible_forms(document: Document) -> Iterator[tuple[bool, Finding]]:
    """Forms that no auxiliary takes."""
    story, letters = words(document), grammar(document)
    for m, one, last in stretches(document, _CLASH):
        first, second = story.lower[one], story.lower[last]
        if story.texts[last] != second or (
            story.texts[one].replace("’", "'") != first and one and letters.marks[one - 1] != "."
        ):
            continue
        if first == "am" and document.text[max(0, story.starts[one] - 2) : story.starts[one]].rstrip()[-1:].isdigit():
            continue
        if letters.kinds[last] == "g" and (letters.pair(one - 1) == "X " or _begins(letters, one)):
            continue  # how has being a mother changed her
        if letters.kinds[last] in "PziwxrMy3" and (_asked_first(story, letters, one) or _never_was(story, one, last)):
            continue
        if letters.kinds[one] in "Kk" and last == one + 1 and _turned_round(story, letters, one):
            continue
        if second in (_PARTICIPLES_TOO if letters.kinds[one] in "hwx" else _PASSIVES):
            continue
        if letters.kinds[one] + letters.kinds[last] in _BEING and (counts().pair("the", second) or 0.0) > _NOUN:
            continue
        if last == one + 1 and one and letters.kinds[one - 1] in "hwx" and first == "had":
            continue  # “had had raises”
        if frequency(second) < LEAST or "there" in story.lower[one + 1 : last] or story.lower[last - 1] in _RATHER:
            continue
        sure = True if _impossible(story, letters, one, last) else _sure(story, letters, one, last, m)
        span = story.span(one, last)
        if sure is not None and document.text[span.end : span.end + 1] != "[":
            yield sure, Finding(span, f"“{document[span]}”: “{first}” does not take this form")


def _begins(letters: Letters, one: int) -> bool:
    """Whether an auxiliary begins its sentence, as it does in a question."""
    return one == 0 or letters.marks[one - 1] in '."'


def _asked_first(story: Words, letters: Letters, one: int) -> bool:
    """Whether the sentence begins with a clause that is its subject and ends with the auxiliary: how strong she is says a lot."""
    first = first_word(letters, one)
    return story.lower[first] in _ASKING and first + 1 < one and letters.kinds[first + 1] not in _VERBAL


def _turned_round(story: Words, letters: Letters, one: int) -> bool:
    """Whether a sentence or clause begins with what puts the auxiliary before its subject: only in Asia did sales fall, at no time does news reach us."""
    begins = letters.marks.rfind(",", 0, one) + 1
    return any(not _TURNING.isdisjoint(story.lower[start : start + 2]) for start in (first_word(letters, one), begins))


_TURNING = frozenset("only not no nor neither never rarely seldom hardly scarcely barely little so such".split())


def _never_was(story: Words, one: int, last: int) -> bool:
    """Whether a clause ends with the auxiliary of what did not come about, and what it did follows: the war that wasn’t leaves, the goal that never was sends."""
    denied = story.lower[one].endswith("n't")
    before = one - 1
    while before > 0 and story.lower[before] in _HARDLY:
        before -= 1
    if last != one + 1 or before < 0 or story.lower[before] not in _ENDED_BY:
        return False
    if not (denied or before < one - 1 or story.lower[before] in _ANYBODY):
        return False
    return story.lower[one] not in _DID or story.lower[last] in _FINITE or story.lower[before] in _ANYBODY


_HARDLY = frozenset("never hardly scarcely barely nearly almost once ever really not quite".split())
_ANYBODY = frozenset(["whoever", "whatever"])
_ENDED_BY = _WHO | _ANYBODY | frozenset(["what"])
_DID = frozenset("didn't doesn't don't did does do".split())
_FINITE = frozenset("is was are were has had have will would can could may might must".split())

_ASKING = frozenset("how what why who whoever whatever where whether".split())
_VERBAL = frozenset("irwxhMKkPz")
_BEING = frozenset(auxiliary + kind for auxiliary in "eirb" for kind in "z3")
"""A form of “be” and what may be a verb or several of something: they have been champions."""
_NOUN = 2.0
"""Behind “the” such a word must have been counted so often (a logarithm) to be a noun."""
_PARTICIPLES_TOO = frozenset("showed got beat swelled sewed sawed mowed proved strived lit spit bid".split())
"""Past forms that are participles as well, in Britain or anywhere: has showed, had twice got."""
_PASSIVES = _PARTICIPLES_TOO - {"showed", "beat"}
"""Those that make a passive: the rest of it is to be got through."""


def _impossible(story: Words, letters: Letters, one: int, last: int) -> bool:
    """Whether an auxiliary never takes a form, so that nothing but a clause before them could part the two."""
    auxiliary, kind, before, form = letters.kinds[one], letters.kinds[last], story.lower[last - 1], story.lower[last]
    if letters.marks[last] != " " or extracted(story.lower, letters, one):
        return False
    subject = auxiliary in "Kk" and not _ASKED.isdisjoint(story.lower[first_word(letters, one) : one])
    if auxiliary == "K" and last == one + 1 and kind in "ir":
        return letters.kinds[last + 1] in "dL" and not subject
    if auxiliary in "Kk":
        return kind in "PzL" or (last > one + 1 and (kind == "d" or (kind in "wirx" and not subject)))
    if auxiliary in "irwxK" and kind in "irwx" and story.lower[one - 1] in _WHO and story.lower[one - 2] in _WHOEVER:
        return False  # the ones who had were told to leave
    if auxiliary in "irwx" and kind in "irwx":
        return (kind != "x" or auxiliary in "ir") and story.lower[one] != form
    if auxiliary + kind in {"ie", "re", "hb", "wb", "xb"}:
        return True
    if auxiliary in "ir" and kind == "V" and before == "not":
        return not (_TOPICS | _WHATEVER) & {*story.lower[first_word(letters, one) : one]}
    if auxiliary in "hwx" and letters.kinds[last + 1] in "po" and (form in _HAD or _of_some(form)):
        return False
    if kind in "vJz" and (letters.kinds[last + 1] not in "TASOpo" or story.lower[one - 1] == "there"):
        return False
    if kind == "v" and auxiliary in "irbe" and letters.kinds[last + 1] not in "TA" and story.lower[last + 1] != "by":
        return False
    base = plain(form)
    made = past_participle(base) if base and kind in "VvJPz" else form
    if made == form:
        return False
    rarer = (counts().pair(before, made) or 0.0) - (counts().pair(before, form) or 0.0)
    seldom = unmet(before, form) > MET or (kind == "P" and letters.kinds[last + 1] in "pT" and auxiliary in "irb")
    return seldom and rarer > _SOME


_HAD = frozenset(
    "form pace cover access faith proof play command charge praise cause reason hope need support contact control trouble work respect regard doubt".split()
)
"""What somebody has without an article: they had praise for the crew."""


def _of_some(form: str) -> bool:
    """Whether news has a word behind “of” so often that it may be had without an article: one had fuel on board."""
    pair = counts().pair
    return (pair("of", form) or 0.0) >= max(_STUFF, (pair("to", form) or 0.0) - _RATHER_VERB)


_STUFF, _RATHER_VERB = 4.0, 1.0
"""So often such a word must have been counted behind “of”, and hardly less than behind “to” (logarithms)."""


_SOME = 1.0
"""The participle must have been counted so often (a logarithm) behind the word that has another form behind it."""


def _sure(story: Words, letters: Letters, one: int, last: int, m: Match[str]) -> bool | None:
    """Whether the forms clash for certain; None where they may well not."""
    kind = letters.kinds[last]
    if kind in "VvJ" and letters.between(last + 1, last + 2) in _TWINS:
        return None
    before, behind = letters.kinds[one - 1 : one], letters.joint(last)
    if m["not"]:
        return (kind != "3" or behind in _OVER) and kind not in "irwx" if story.lower[one].endswith("n't") else None
    if m["do"]:
        return (
            _negated(story.lower, last) and kind not in "irwx" and (kind != "y" or behind in {" T", " A", " S", " O"})
        )
    if not _apart(story.lower[last - 1], story.lower[last], kind):
        return None
    begins = clause(story.lower, letters, one)
    subject = letters.kinds[begins:one]
    near = {*story.lower[max(first_word(letters, one), one - 12) : one]}
    if near & _WHATEVER or (kind not in "Pz" and near & _TOPICS) or letters.marks[one - 1 : one] == '"':
        return None
    whole = before in {"R", "t"} or (begins < one and not any(letter in "irwxPzKkM" for letter in subject[:-1]))
    if kind in "3z" and (letters.kinds[one] in "rh" or last > one + 1):
        return None
    if kind in "vJ3y":
        return _verb(kind, letters, one, behind) and whole if behind[0] == " " else None
    if letters.kinds[one] in "hwx":
        return whole if kind not in "irKz" else None if before in {"u", "U", "j", "R"} else False
    if letters.kinds[one] == "b":
        return before == "M" and whole and behind[0] == " "
    if kind in "irwxke":
        clause_within = "who" in near or (before in {*"uUj"} and letters.pair(one - 2) in _BESIDE)
        return whole if before in {*"uUNZsRj"} and not clause_within else None
    return whole or (begins == one and kind in "Pz")


_TWINS = frozenset(f"c {letter}" for letter in "?sNvV")
"""What follows one of two nouns: they are chalk and cheese."""

_BESIDE = frozenset(f"{letter} " for letter in "NsZ?v3")
"""What a clause without a relative pronoun stands behind: the man he was is gone."""


def _negated(lower: list[str], verb: int) -> bool:
    return lower[verb - 1] in {"not", "never"} or lower[verb - 2].endswith("n't")


def _verb(kind: str, letters: Letters, auxiliary: int, behind: str) -> bool:
    """Whether what follows a word shows that it is a verb and no noun."""
    if letters.kinds[auxiliary] in "hwxb" and kind != "y":
        return behind in {" T", " S", " O", " A", " 9", " Q"}
    return behind in _OVER


def _apart(first: str, second: str, kind: str) -> bool:
    """Whether an auxiliary and a form behind it do not stand together in edited news."""
    if kind in "vJ":
        return _instead(first, second, second)
    if kind == "y":
        return _instead(first, second, plain(second))
    if kind == "V":
        return not together(first, second) or _instead(first, second, second)
    if kind == "P" and _instead(first, second, plain(second)):
        return True
    if kind in "zP":
        return not attested(first, second) or odds(first, second) < _SLIP
    return kind in "irwxkKbg" or not together(first, second)


def _instead(first: str, form: str, base: str) -> bool:
    """Whether news has the participle of a verb behind an auxiliary, and as good as never this form of it."""
    pair = counts().pair
    return bool(base) and (pair(first, past_participle(base)) or 0.0) - (pair(first, form) or 0.0) > _FAR


def _uncounted_forms(document: Document) -> Iterator[tuple[bool, Finding]]:
    """Forms that edited news does not have behind an auxiliary, though it has the participle there."""
    story, letters = words(document), grammar(document)
    lower = story.lower
    for _, one, last in stretches(document, _HAVING):
        if letters.pair(one - 1) == "X " or _begins(letters, one):
            continue  # how has living abroad changed her
        if story.texts[last] == lower[last] and unmet(lower[last - 1], lower[last]) > MET:
            yield plain(lower[last]) != "", _uncounted(document, one, last)
    for _, one, last in stretches(document, _PLAIN):
        if "there" in lower[first_word(letters, one) : one]:
            continue
        gained = max(_gained(lower[last - 1], lower[last]), _gained(lower[one], lower[last]))
        if story.texts[last] == lower[last] and gained > _SOME:
            behind = letters.kinds[one] in "hwx" and letters.kinds[last + 1] in "TASO"
            yield (
                behind and unmet(lower[last - 1], lower[last]) > MET and gained > _OFTENER,
                _uncounted(document, one, last),
            )


def _gained(before: str, verb: str) -> float:
    """How much oftener news has the participle of a verb behind a word than its plain form, as a logarithm."""
    base, pair = plain(verb), counts().pair
    right = past_participle(base) if base else verb
    return 0.0 if right == verb else (pair(before, right) or 0.0) - (pair(before, verb) or 0.0)


_OFTENER = 1.5
"""So much oftener must news have the participle there than the plain form, for that to be sure (a logarithm)."""


def _uncounted(document: Document, one: int, last: int) -> Finding:
    span = words(document).span(one, last)
    return Finding(span, f"“{document[span]}”: the verb does not take this form here")
