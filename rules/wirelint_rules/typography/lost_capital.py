"""A name, a day or a month without its capital."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.naming.known import given, surname, towns
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._lists import ALSO_VERBS, ALWAYS, MISTERS, OF_PEOPLES, SECONDS, TITLES
from wirelint_rules.typography._odd import oddities, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_PRONOUN = pattern(r"(?<=[a-z,] )i(?= (?:was|am|have|had|will|would|think|can|could|did|do|want|know|said|saw|went)\b)")
_TITLED = pattern(r"\.? [A-Z][a-z]+")
_TAGS = pattern(r"(?:[Tt]opics?|TOPICS?|[Tt]ags?|TAGS?|[Kk]eywords?|[Cc]ategor(?:y|ies)|[Ff]iled (?:under|in))\b ?:")
"""A line of tags has its names as an address has them."""

_REGION = pattern(
    r"\bSPLA\b|\bSPLM\b|\b[Ss]outhern Sudan|\b[Nn]orth(?:ern)? Sudan|\bbefore 2011\b|\bsouth Sudan\b[^\n]{1,80}\bsouth Sudan\b"
)
"""What a story says that tells of the south of Sudan when it was no country."""

_BESIDE = frozenset("@#/_.-=&:’'‘*~<>|\\")


@rule(severity=Severity.WARNING, in_quotes="skip", needs=("lost-capital",), seen_as=oddities)
def lost_capital(document: Document) -> Iterator[Finding]:
    """A name, a day of the week or a month is written without its capital.

    Reported where news writes the word with a capital always, and for days, countries and peoples; for “may”, “march” and “august” in
    dates and “mr” or “dr” before a name. Words that brands and
    dishes have made common (“brussels sprouts”), handles, addresses and lines all in small letters are left alone.

    Bad:  On {~~monday~>Monday~~} the road to {~~london~>London~~} was closed, the {~~ukrainian~>Ukrainian~~} army said.
    Good: On Monday they googled brussels sprouts at london.example, as @monday said.
    Good: A thrush sang by the weir, a joey slept in the croft, the price was 300 dong, and he had aides at his beck and call.
    """
    story = words(document)
    for index in places(document, "lost-capital"):
        word = story.texts[index]
        if not _may_be_small(document, story, index):
            judge = next((judge for listed, judge in _JUDGES if word in listed), _name)
            yield from judge(document, story, index)


def _may_be_small(document: Document, story: Words, index: int) -> bool:
    """Whether a word has no capital for a reason: in a line of tags, in “grand prix”, “the canton of Geneva”, in what a thing is called, or in a line by somebody who writes i."""
    before, behind = story.lower[index - 1 : index], story.lower[index + 1 : index + 2]
    return (
        _TAGS.match(document.text, document.text.rfind("\n", 0, story.starts[index]) + 1) is not None
        or (story.texts[index] == "prix" and before == ["grand"])
        or _of_a_thing(story, index)
        or document.text.startswith("i ", document.text.rfind("\n", 0, story.starts[index]) + 1)
        or (before == ["the"] and behind == ["of"])
    )


def _second(document: Document, story: Words, index: int) -> Iterator[Finding]:
    """The second word of a name of two has a capital, and the first has none: south Sudan."""
    whole, word = story.span(index - 1, index), story.texts[index]
    of_a_region = word == "Sudan" and _REGION.search(document.text)
    if story.gaps[index] == " " and not of_a_region:
        yield from _lost(document, whole, "a name", f"{story.texts[index - 1].capitalize()} {word.capitalize()}")


def _mister(document: Document, story: Words, index: int) -> Iterator[Finding]:
    """A name behind Mr has none: Mr smith."""
    before = document.text[story.starts[index] - 1 : story.starts[index]]
    name = "".join(story.texts[index + 1 : index + 2])
    if _surname(name) and story.gaps[index + 1] in {" ", ". "} and not before.isalnum() and before not in _BESIDE:
        yield from _lost(document, story.span(index + 1), "a name", name.capitalize())


def _people(document: Document, story: Words, index: int) -> Iterator[Finding]:
    """A people before what only states and nations have: the polish prime minister."""
    span = story.span(index)
    if "".join(story.texts[index + 1 : index + 2]) in _OF_STATES and not _beside(document.text, span):
        yield from _lost(document, span, "a name", document[span].capitalize())


def _pronoun(document: Document, story: Words, index: int) -> Iterator[Finding]:
    span = story.span(index)
    if _PRONOUN.match(document.text, span.start) and document.intact(span):
        yield Finding(span, "“i” stands for a person", [Fix.replace(span, "I")])


def _title(document: Document, story: Words, index: int) -> Iterator[Finding]:
    """A title before a name: mr Smith."""
    span = story.span(index)
    if _TITLED.match(document.text, span.end) and document.text[span.start - 1 : span.start] == " ":
        yield from _lost(document, span, "a title", document[span].capitalize())


def _name(document: Document, story: Words, index: int) -> Iterator[Finding]:
    """A name, a day or a month that a story has so but once or twice, among common words."""
    word, span = story.texts[index], story.span(index)
    if word in ALSO_VERBS and not _dated(story, index):
        return
    seldom = story.occurrences[word] <= (_OFTEN if word in ALWAYS else 1) or (word in ALSO_VERBS - ALWAYS)
    if seldom and _among_common(story, index) and not _beside(document.text, span):
        yield from _lost(document, span, "a name", word.capitalize())


def _lost(document: Document, span: Span, what: str, better: str) -> Iterator[Finding]:
    if document.intact(span):
        yield Finding(span, f"“{document[span]}” is {what}", [Fix.replace(span, better)])


_JUDGES = (
    (SECONDS, _second),
    (MISTERS, _mister),
    (OF_PEOPLES, _people),
    (frozenset(("i",)), _pronoun),
    (TITLES, _title),
)
"""What becomes of a word that is in a list; others are names as they stand."""


def _of_a_thing(story: Words, index: int) -> bool:
    """Whether a word is part of what a thing is called, as others than AP write it: indian ink, arabic numerals, plaster of paris."""
    if story.lower[max(0, index - 2) : index] == ["plaster", "of"] or story.lower[index - 1 : index] == ["chicken"]:
        return True
    behind = story.lower[index + 1 : index + 2]
    return bool(behind) and behind[0].removesuffix("s") in _THINGS.get(story.lower[index], ())


_THINGS = {
    name: frozenset(things.split())
    for name, things in {
        "indian": "ink summer club file elephant runner", "arabic": "numeral figure number gum", "chinese": "checker whisper lantern cabbage leave chequer wall",
        "german": "measle shepherd sausage bight", "english": "muffin breakfast rose setter horn", "irish": "stew coffee setter cream wolfhound", "welsh": "rarebit dresser cake corgi",
        "scottish": "terrier salmon", "swiss": "roll chard cheese cottage ball", "russian": "roulette doll salad vine", "turkish": "bath delight towel coffee rug",
        "persian": "rug cat carpet lamb", "egyptian": "cotton", "moroccan": "leather rug", "mexican": "wave", "spanish": "flu onion omelette omelet fly guitar moss", "italian": "dressing parsley",
        "danish": "pastry pastrie blue", "belgian": "waffle endive chocolate block", "brazil": "nut", "brazilian": "wax", "japanese": "knotweed maple", "canadian": "bacon canoe", "greek": "salad yoghurt yogurt",
        "cuban": "heel sandwich", "bombay": "mix duck", "london": "broil plane gin", "manila": "paper envelope folder rope", "boston": "terrier lettuce", "panama": "hat", "dutch": "oven courage auction elm hoe barn cap",
        "american": "cheese mustard", "bulgarian": "squat", "norwegian": "spruce wood", "portuguese": "tart", "french": "fry frie window toast door horn bean bread press letter kiss polish", "brussels": "sprout",
        "jerusalem": "artichoke", "madras": "curry curry", "bermuda": "short", "oxford": "shoe shirt comma", "cheshire": "cat cheese", "cornish": "pasty pastie hen", "yorkshire": "pudding terrier", "siamese": "cat twin",
    }.items()
}  # fmt: skip
"""Things that are called after a place or a people, without an -s, by the word before them."""


def _surname(word: str) -> bool:
    """Whether a word in small letters stands where a surname would, and is no particle of one."""
    return word.isalpha() and word.islower() and len(word) >= _SHORTEST_SURNAME and word not in _PARTICLES


_SHORTEST_SURNAME = 3
_PARTICLES = frozenset(
    "and the who for was had has but not you she her his all van von bin ben del dos das ter ten der den abu ibn men big fix right della delle dello degli bint dall dalla vander called whose said from with that what right darcy wrong chairman speaker president justice".split()
)
_OF_STATES = frozenset(
    """minister ministers president government police army troops authorities court courts officials parliament embassy ambassador navy soldiers citizens citizen national nationals voters
    prime foreign company firm forces media newspaper newspapers state capital border city economy bank lawmakers lawmaker diplomat diplomats king queen player striker team""".split()
)


def _dated(story: Words, index: int) -> bool:
    """Whether a month that is another word too stands in a date: “in may 2019”, “on march 5”."""
    before, behind = story.lower[index - 1 : index], story.texts[index + 1 : index + 2]
    if not before or not behind or not behind[0].isdigit() or story.gaps[index + 1] != " ":
        return False
    year = len(behind[0]) == _YEAR and behind[0][:2] in {"19", "20"}
    return year or before[0] == "on"


_OFTEN = 2
"""Who writes a name small more often means to."""

_YEAR = 4


def _among_common(story: Words, index: int) -> bool:
    """Whether the words before and behind one are common English ones, and it is no given name."""
    common = counts().common
    before, behind = story.lower[index - 1 : index], story.lower[index + 1 : index + 2]
    first = story.texts[index - 1] if index else ""
    named = first.istitle() and given(first) and surname(story.texts[index].capitalize())
    if not (before and behind and (before[0] in common or named) and (behind[0] in common or behind[0].isdigit())):
        return False
    name = story.texts[index].capitalize()
    if story.texts[index] in ALWAYS | ALSO_VERBS:
        return True
    return not given(name) or bool(towns(name))


def _beside(text: str, span: Span) -> bool:
    """Whether a word is part of an address, a handle, a file name or a compound."""
    behind = text[span.end : span.end + 1]
    return (
        text[span.start - 1 : span.start] in _BESIDE
        or behind in _BESIDE - {".", ":", "’", "'"}
        or (behind == "." and text[span.end + 1 : span.end + 2].isalnum())
    )
