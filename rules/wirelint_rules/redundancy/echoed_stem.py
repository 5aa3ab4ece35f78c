"""A word and one that is made of it, close together."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.calendar_words import DATE_NAMES
from wirelint.layers.grammar import grammar, letter
from wirelint.layers.verbs import irregular
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import SAYING, frequency
from wirelint_rules.garbled._suspicion import convicted, suspicion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_REACH = 6
"""So many words on a word made of the first may stand."""

_SHORTEST = 3
"""What two words have in common must have so many letters."""

_USUAL = 10.0
"""A word that news has oftener (the logarithm of its count) may come back at once."""

_CONTENT = frozenset("NsvVdPLzG3?Jyka><Z")
_NOUN, _VERB, _BEFORE_NOUN = "[Nsv3?Gyd]", "[VvPdLzJy3G]", "[TASHDEYQq91]"
"""Letters of what may be a noun, of what may be a verb, and of articles, owners, figures and the like."""

_SAME = pattern(
    rf"[?>]{_NOUN}f[?>] {_NOUN}|[dLJ]{_BEFORE_NOUN}{{1,2}}[dLJ] {_NOUN}|{_NOUN}f{_NOUN}(?: [pcCtRM]|[^ ].)|{_NOUN}pT?[?>]?{_NOUN}.."
    rf"|{_VERB}[^ocC]{{0,3}}p[TASH]?{_VERB}(?: [pcCtRM]|[^ ].)"
)
"""A word that comes back: constant target of constant anger, written three written reports, the third time for the third time."""

_OTHER = pattern(
    rf"\?{_NOUN}{{1,2}}fT?{_NOUN}(?P<ends>)|{_VERB}{_BEFORE_NOUN}?{_NOUN}(?P<does>)|[?>]p{_NOUN}(?P<deep>)"
    rf"|{_VERB}.{{0,3}}[pC][TASH]?{_NOUN}(?P<how>)|{_VERB}.{{0,3}}oV(?P<to>)|(?:{_NOUN}|[dLJ]p[TA]?{_NOUN}{{1,2}})[Rt]M?{_VERB}(?P<who>)"
)
"""The presidential palace of the president, won four wins, deep in depth, met in a meeting, inhabitants who inhabit it."""


_APART = frozenset(
    """other others all another each every any more less including until instead rather than versus vs vs. not without""".split()
)
"""Words by which a word is told from one that was said before, or set against it."""

_RUINED = 10.0
"""In a story with so many plain faults in 1,000 words a word that only comes back may have been put in twice."""

_HOW = frozenset(["in", "by", "with", "as", "at", "on"])
_PRONOUNS = frozenset("it them him her there".split())
_FIGURES = frozenset("9AT")
_CLOSING = frozenset("pcCtRMirwxho")
"""Letters of words behind which a noun phrase ends."""

_DATES = DATE_NAMES - {"May", "March", "August"}
_SPANS = frozenset("to and or until till through after nor but".split())
"""Words that join one day to the next of its name."""

_NEXT = frozenset("next last previous following second every each per the".split())
_FREE = frozenset(
    """people year years month months week weeks time times day days other others said says saying state states country countries every each more most
    high higher world national nation official officials report reported police game games play players team teams member members
    election elections elected party parties court government minister ministry not very too like there here get got getting lot much own good better best
    right may can will would could should also just only even still never ever que los las del una percent million billion level lower low thing things
    force forces place placed make made making life live lives lived part parts partial wrong black fund funds tax taxes come comes came comment comments become series serial""".split()
)
"""Words that news cannot help to say again at once, and those of other languages."""


@rule(severity=Severity.WARNING, reach="paragraph", gives_way=True)
def echoed_stem(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word and one of the same stem stand close together.

    “The presidential palace of the president”, “inhabitants who inhabit it”, “written three written reports”, “they met in a meeting”,
    “stolen by men who stole it”: one word was put in twice. Writers do so too, so only a story is read in which plain faults of two
    kinds stand, and none without `pooled`. Words joined on purpose (day to day, as cold as the coldest), and what news says again and
    again are left alone.

    Bad:  The the field , was was dry. It had been a {==constant target of constant==} anger.
    Good: It had been a constant target of constant anger, from town to town.
    """
    if pooled and convicted(document):
        story = words(document)
        for one, other in sorted({*_echoes(document, ruined=_ruined(document)), *_possessed(document)}):
            if _on_purpose(story, one, other):
                continue
            span = story.span(one, other)
            yield Finding(span, f"“{story.texts[one]}” comes back in “{story.texts[other]}”")


def _on_purpose(story: Words, one: int, other: int) -> bool:
    """Whether a word is said again because there is one after another, as a unit of two figures, or as a part of a name: lap after lap, hand in hand, 24 per cent from 22 per cent."""
    same = story.lower[one] == story.lower[other]
    if same and (story.lower[one] in _OF_NAMES or (other == one + 2 and story.lower[one + 1] in _ONE_AFTER_ANOTHER)):
        return True
    return same and all(any(word[:1].isdigit() for word in story.texts[max(0, at - 2) : at]) for at in (one, other))


_OF_NAMES = frozenset("bin ibn van von de la dey".split())
_ONE_AFTER_ANOTHER = frozenset("after by in on for upon against over to".split())


def _ruined(document: Document) -> bool:
    """Whether a story has far more plain faults than convict one."""
    faults = sum(len(sign.spans) for sign in suspicion(document))
    return faults >= _RUINED * len(words(document)) / 1000


def _echoes(document: Document, *, ruined: bool) -> Iterator[tuple[int, int]]:
    """Where two words of one stem stand, the first and the second."""
    story, letters = words(document), grammar(document)
    last: dict[str, int] = {}
    for at, stem in enumerate(map(_STEM.__getitem__, story.texts)):
        if not stem:
            continue
        before = last.get(stem, -_REACH - 1)
        last[stem] = at
        apart = at - before
        if apart > _REACH or not _CONTENT.issuperset(letters.kinds[before] + letters.kinds[at]):
            continue
        gaps = letters.marks[before:at]
        if (set(gaps) == {" "} and _for_nothing(story, letters, before, at, ruined=ruined)) or _behind_comma(
            letters, before, at
        ):
            yield before, at


def _behind_comma(letters: Letters, one: int, other: int) -> bool:
    """Whether a noun's own verb stands in a clause behind it that a comma parts: the singer, who sings, was born in Oran."""
    return (
        letters.kinds[one + 1 : other] == "R"
        and letters.marks[one : other + 1] == ", ,"
        and letters.kinds[other] in "z3V"
    )


def _possessed(document: Document) -> Iterator[tuple[int, int]]:
    """Where a possessive is said again behind what it has: the city's mayor of the city."""
    story = words(document)
    for word in story.vocabulary:
        owner = word.removesuffix("'s")
        if owner == word or owner not in story.vocabulary or letter(owner) not in _CONTENT:
            continue
        for at in story.places[word]:
            end = min(at + _REACH, len(story))
            for other in range(at + 3, end):
                article = story.lower[other - 1] in {"the", "this", "that"}
                of = story.lower[other - 2] if article else story.lower[other - 1]
                plain = all(gap == " " for gap in story.gaps[at + 1 : other + 1])
                if story.lower[other] == owner and of in {"of", "for", "from"} and plain:
                    yield at, other


def _for_nothing(story: Words, letters: Letters, one: int, other: int, *, ruined: bool) -> bool:
    """Whether the second of two words of a stem stands where it says what the first has said."""
    if story.texts[one] in _DATES:
        return _SPANS.isdisjoint(story.lower[one + 1 : other]) and story.lower[other - 1] not in _NEXT
    if frequency(story.lower[one]) > _USUAL:
        return False
    shape = letters.kinds[one : other + 1]
    if len(shape) == _PAIR:
        return letters.kinds[one] == "<" and letters.kinds[other] == "?"
    form = _OTHER.fullmatch(shape) if story.texts[one] != story.texts[other] else None
    if form is not None and _closed(story, letters, other, form.lastgroup):
        return True
    if ruined and _APART.isdisjoint(story.lower[one + 1 : other]) and _loosely(story, shape, one, other):
        return True
    if story.texts[one] != story.texts[other]:
        return _closely(story, letters, one, other)
    again = _SAME.fullmatch(shape + letters.joint(other))
    return again is not None and (shape[1] != "p" or _again(story, one, other))


def _closely(story: Words, letters: Letters, one: int, other: int) -> bool:
    """Whether two words of a stem stand in one phrase that ends with the second: nothing joins them, and no other verb stands between."""
    between, ended = letters.kinds[one + 1 : other], letters.marks[other : other + 1] != " "
    if len(between) > _CLOSE or not _JOINING.isdisjoint(between) or story.texts[one] in SAYING:
        return False
    if not _APART.isdisjoint(story.lower[one + 1 : other]):
        return False
    return ended or letters.kinds[other + 1 : other + 2] in _CLOSING


_CLOSE = 3
_JOINING = frozenset("ocCRtXuUjPzirwxhMkKV9")


def _loosely(story: Words, shape: str, one: int, other: int) -> bool:
    """Whether nothing between two words of a stem joins them, or only a clause that says of the first what it is."""
    between, first, second = shape[1:-1], story.texts[one], story.texts[other]
    if not _ON_PURPOSE.isdisjoint(between) or not _APART.isdisjoint(story.lower[one + 1 : other]):
        return False
    same = first == second
    if {first, first + "s", first + "es"} & {second, second + "s", second + "es"} and not _TELLING.isdisjoint(between):
        return False
    if not _CLAUSES.isdisjoint(between):
        return not same and between[0] in "RtX" and _CLAUSES.isdisjoint(between[1:])
    by = "by" in story.lower[one:other]
    return len(shape) <= _SAME_REACH and not by if same else not by or shape[-1] == "G"


_ON_PURPOSE, _CLAUSES, _TELLING = frozenset("ocC"), frozenset("RtXuUj"), frozenset("PzirwxhMkKV")
"""Letters of words that join a word to itself on purpose, of those that begin another clause, and of verbs that tell something."""

_SAME_REACH = 5

_PAIR = 2


def _again(story: Words, one: int, other: int) -> bool:
    """Whether the word before comes back as well: the third time for the third time, the new law under the new law."""
    return one > 0 and story.lower[one - 1] == story.lower[other - 1] and bool(_STEM[story.texts[one - 1]])


def _closed(story: Words, letters: Letters, other: int, form: str | None) -> bool:
    """Whether a form ends with its last word, or with a pronoun behind its verb."""
    ended = letters.marks[other : other + 1] != " "
    if form == "who":
        return ended or story.lower[other + 1] in _PRONOUNS or letters.kinds[other + 1] in _FIGURES
    if form == "how" and _HOW.isdisjoint(story.lower[other - 2 : other]):
        return False
    if letters.kinds[other] == "G" and story.lower[other - 1] in _HOW:
        return ended or story.lower[other + 1] in _PRONOUNS
    return ended or letters.kinds[other + 1] in _CLOSING or (form == "how" and letters.kinds[other + 1] == "f")


_ENDINGS = sorted(
    """ations ation ating ated ators ator ates ate ements ement ments ment ings ing ers er ors or ions ion ives ive ances ance ences ence ants ant ents
    ent ials ial ally al als ity ies ied ier iest ed es s ly e ful ness less able ible ous est ees ee ship ships""".split(),
    key=len,
    reverse=True,
)
_RELATED = """fly flight, die dead death deadly, speak speech, high height, long length, wide width, deep depth, strong strength,
    sell sale, give gift, lose loss, choose choice, think thought, see sight, sit seat, advise advice, prove proof, believe belief, relieve relief,
    weigh weight, young youth, succeed success, decide decision, divide division, explode explosion, collide collision,
    invade invasion, expand expansion, extend extension, defend defence defense defensive, offend offence offense offensive, produce production,
    reduce reduction, introduce introduction, destroy destruction, receive reception, describe description, permit permission, admit admission,
    submit submission, apply application, deny denial, marry marriage, carry carriage, vary various variety, bury burial, heat hot, feed food,
    bleed blood, wood wooden, gold golden, wool woolen woollen, silk silken, earth earthen, conclude conclusion, exclude exclusion, erode erosion, intrude intrusion, persuade persuasion, provide provision,
    supervise supervision, revise revision, convert conversion, suspend suspension, respond response, solve solution, resolve resolution,
    consume consumption, assume assumption, resume resumption, acquire acquisition, require requirement, compete competition competitor, repeat repetition,
    oppose opposition, propose proposal, expel expulsion, compel compulsion, detain detention, retain retention, abstain abstention, maintain maintenance,
    absorb absorption, subscribe subscription, prescribe prescription, erupt eruption, signify significant, analyse analyze analysis analyst"""
"""Words of one stem that endings do not show, the first standing for all."""


@cache
def _bases() -> dict[str, str]:
    """The forms of irregular verbs, and words that belong to others, each with the word that stands for it."""
    verbs = [(plain, *pasts) for plain, pasts in irregular().items()]
    rows = [*verbs, *map(str.split, _RELATED.split(","))]
    return {form: row[0] for row in reversed(rows) for form in row}


_VOWELS = frozenset("aeiouyáéíóúäöüâêîôû")
"""Letters of which every word has one that is no unit: 180,000 bpd of its 285,000 bpd."""


def _stem(word: str) -> str:
    """What a word in lower case has in common with those that are made like it; "" for one that may well come back."""
    if word in _DATES:
        return word
    if not word.islower() or not word.isalpha() or word in _FREE or _VOWELS.isdisjoint(word):
        return ""
    bases = _bases()
    for ending, rest in (
        ("", ""),
        ("s", ""),
        ("es", ""),
        ("ing", ""),
        ("ing", "e"),
        ("er", ""),
        ("er", "e"),
        ("ers", ""),
        ("d", ""),
        ("ed", ""),
    ):
        base = word.removesuffix(ending) + rest
        if word.endswith(ending) and base in bases:
            return f"={bases[base]}"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    return word if len(word) >= _SHORTEST else ""


_STEM = Remembered(_stem)
