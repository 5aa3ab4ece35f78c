"""Amounts: the figures of a sentence, each with what it counts, and the sentence with placeholders in their stead.

Rules that do sums look for forms of words: “rose P to B from A”, “A of the B, or P”. They look for them in a frame, the
sentence with one character in place of each amount, so that a form need not know how many ways there are to write a figure.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress

from wirelint.document import Span, layer
from wirelint.layers.calendar_words import MONTHS
from wirelint.layers.measures.figures import Figure, figure_at
from wirelint.layers.measures.units import unit_at, unit_heads
from wirelint.layers.number_words import UP_TO_TWELVE
from wirelint.layers.numbers.numerals import figures
from wirelint.layers.numbers.passages import told
from wirelint.layers.paragraphs import paragraph_at
from wirelint.layers.paragraphs import paragraphs as paragraphs_of
from wirelint.layers.sentences import sentences
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeVar

    from wirelint.document import Document
    from wirelint.layers.numbers.passages import Passage, Telling

    T = TypeVar("T")

COUNT, MEASURE, MONEY, PERCENT, SHARE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""What stands in a frame for a bare number, a quantity with its unit, a sum of money, a percentage and a fraction in words."""

ANY = f"[{COUNT}{MEASURE}{MONEY}{PERCENT}{SHARE}]"
"""A class of a regular expression: any amount."""

SIZED = f"[{COUNT}{MEASURE}{MONEY}]"
"""A class of a regular expression: an amount that is no share of something."""

PLAIN = f"[^{COUNT}{MEASURE}{MONEY}{PERCENT}{SHARE}.;:!?]"
"""A class of a regular expression: what is neither an amount nor the end of a clause."""


class Amount(NamedTuple):
    """A figure of a sentence.

    `span` is what the placeholder stands for. `unit` is the unit's name, the currency as it is written, or "". `noun` is the word
    or two that follow a bare number. `hedge` is "" or the word that takes the figure's edge off (“about”, “more than”).
    """

    kind: str
    span: Span
    figure: Figure
    unit: str = ""
    noun: str = ""
    hedge: str = ""

    @property
    def value(self) -> float:
        """The value as written."""
        return self.figure.value

    @property
    def partial(self) -> bool:
        """Whether it is a number of something that is counted too: “15 of the crew”."""
        return self.noun == "of" or self.noun.startswith("of ")


class Frame:
    """A sentence with placeholders: `text`, and the amounts by their places in it."""

    __slots__ = ("_known", "amounts", "span", "text")

    def __init__(self, span: Span, text: str, amounts: dict[int, Amount]) -> None:
        self.span = span
        self.text = text
        self.amounts = amounts
        self._known: dict[Any, Any] = {}

    def recall(self, make: Callable[[Frame], T]) -> T:
        """What `make` says of this frame, worked out once."""
        try:
            return self._known[make]  # type: ignore[no-any-return]
        except KeyError:
            value = self._known[make] = make(self)
            return value

    def amount(self, m: re.Match[str], group: str | int) -> Amount:
        """The amount whose placeholder a group matched."""
        return self.amounts[m.start(group)]

    def kinds(self, *kinds: str) -> int:
        """How many amounts are of some kinds."""
        return sum(amount.kind in kinds for amount in self.amounts.values())

    def shown(self, m: re.Match[str], group: str | int) -> Amount | None:
        """The same, or None where the group took no part."""
        return self.amounts[m.start(group)] if m[group] else None


_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_FEW = "(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)"
_START = pattern(
    r"(?<![\w.,/:$€£¥₹#⁄−-])(?:"
    r"(?P<sign>(?:US|A|C|NZ|HK|S)?\$|[€£¥₹₽₩₺₴]|Rs\.? ?)[ \u00a0]?(?=[0-9])"
    r"|(?P<share>(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)[- ](?:half|third|quarter|fifth|tenth)s?(?: of)?\b(?!-)|[Hh]alf(?= (?:of|the|its|their|a|an|that)\b)|(?:(?<=by )|(?<=than )|(?<=se of )|(?<=op of )|(?<=ll of ))half(?=[,.;]| (?:from|to|in|since|between|over|within|after|last|this)\b)|(?:(?<=other )|(?<=remaining ))(?:half|third|quarter|fifth|tenth)(?= (?:of|is|are|was|were|goes?|went|comes?|came|from|to|in|for|by)\b|[,.;)]|$)"
    rf"|(?P<few>{_FEW}) (?:in|out of)(?: every)? (?P<many>{_FEW}|twenty|100|20|10)\b(?!-| (?:years|months|weeks|days|hours|games|matches)\b))"
    rf"|(?P<digits>(?=[0-9½¼¾⅓⅔]))|(?P<word>(?=(?:[Aa] (?:dozen|million|billion|thousand|hundred)|{_WORDS}|{_WORDS.title()})\b))"
    r")"
)
_CURRENCIES = {
    word: forms.partition(" ")[0]
    for forms in (
        "euro euros", "pound pounds", "dollar dollars", "yen", "yuan", "renminbi", "rupee rupees", "rouble roubles", "ruble rubles", "franc francs", "hryvnia hryvnias", "hryvnya hryvnyas", "lira liras", "won",
        "peso pesos", "rand", "shilling shillings", "naira", "cedi cedis", "kwacha", "baht", "dong", "rupiah", "riyal riyals", "rial rials", "dirham dirhams", "dinar dinars", "birr", "zloty zlotys zloties",
        "krona", "kronor", "kronur", "krone", "kroner", "crown crowns", "koruna korunas", "real reais", "shekel shekels", "forint forints", "lev leva", "leu lei", "lek", "denar denars", "tenge", "taka",
        "afghani afghanis", "kyat kyats", "kip", "riel riels", "ringgit", "bolivar bolivars", "boliviano bolivianos", "quetzal quetzals quetzales", "lempira lempiras", "cordoba cordobas", "colon colones",
        "guarani guaranis", "sol soles", "metical meticals meticais meticales", "kwanza kwanzas", "dalasi dalasis", "leone leones", "ariary", "lari", "dram drams", "manat manats", "som soms", "somoni",
        "tugrik tugriks", "kuna kunas", "pula", "gourde gourdes", "ouguiya", "kina", "vatu", "peseta pesetas", "guilder guilders", "escudo escudos", "drachma drachmas", "markka markkas",
    )
    for word in forms.split()
}  # fmt: skip
"""The words for money, each with the name of the currency for one of it."""
_IN_ONE = frozenset(("real", "colon", "sol", "crown"))
"""Those for one that behind a number are mostly something else."""
_UNLESS = {"won": "(?! by| the| a| in)", "pound": "(?! of)", "pounds": "(?! of)"}
"""What must not stand behind those that mean something else as well."""
_MONEY_WORDS = "|".join(word + _UNLESS.get(word, "") for word in sorted(_CURRENCIES) if word not in _IN_ONE)
_NAMES = pattern(
    rf"[- ]?(?P<name>(?:[A-Z][a-z]+ |(?:CFA|U\.S\.|Hong Kong|New Zealand|South African) )?(?P<word>{_MONEY_WORDS})|(?:Deutsche|German) [Mm]arks?)\b"
)


def _currency(m: re.Match[str]) -> str:
    """The name of a currency for one of it, with the country that the copy names: “euro”, “Kenyan shilling”."""
    word = m["word"]
    return m["name"].removesuffix(word) + _CURRENCIES[word] if word else m["name"].rstrip("s")


_SHORT_SCALE = pattern(r" ?(?P<scale>[mbkMBK])(?![\w’'])")
_PERCENT = pattern(r" ?%|[ -]?per ?cent\b|[ -]percentage[ -]points?\b|[ -]basis[ -]points?\b")
_NOUN = pattern(r"[ \u00a0-]((?:[A-Z][\w’-]+ (?=[a-z]))?(?:[a-z][a-z’'-]*)(?: [a-z][a-z’'-]*){0,2})")
_HEDGE = pattern(
    r"(?:\b(?P<hedge>about|around|some|nearly|almost|roughly|approximately|more than|over|above|at least|less than|fewer than|under|below"
    r"|up to|as many as|as much as|at most|no more than|just over|just under|an estimated|estimated|well over|close to|another)|[~≈]) ?$",
    flags=2,
)
_NO_AMOUNT = pattern(
    r"[- ]?fold\b|(?:st|nd|rd|th)\b|:[0-9]|/[0-9]|[-–][0-9]+[-–]|(?:am|pm|a\.m|p\.m|s)\b| (?:a\.m|p\.m|am|pm|o.clock|GMT|UTC)\b|(?:[A-Za-z]{1,2}[0-9])"
)
_YEAR = pattern(r"(?:1[5-9]|20)[0-9]{2}(?![0-9,.]*[0-9])(?! ?(?:%|percent|per cent|people|[a-z]{4,}s\b))")
_AGE = pattern(r"[0-9]{1,3}(?=[,:;)](?![0-9])| years? old)")
_NUMBERED = pattern(
    r"(?:S&P|\b(?:FTSE|CAC|DAX|Stoxx|STOXX|ASX|Nikkei|Nasdaq|Russell|CSI|IBEX|SMI|Topix|Fortune|Nifty|TSX)) $|\b(?:No\.|Nos\.|[Pp]er|[Aa]ge|[Aa]ged|[Nn]umber|[Aa]rticles?|[Cc]hapters?|[Rr]oute|[Ff]light|[Ss]ection|[Rr]oom|[Pp]ages?|[Pp]osts|[Ii]nterstate|Highway|Formula|Group|World War"
    r"|Title|Part|Phase|Division|Channel|Level|Week|Day|Apollo|Windows|Type|Model|Chapter|Lot|Act|Unit|Camp|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|(?:January|February|March|April|June|July|August|September|October|November|December)) (?:[0-9]+ and )?$"
)


@layer
def frames(document: Document) -> Frames:
    """The frames of a story, each made when it is asked for."""
    return Frames(document)


class Frames:
    """Sentences by place, and their frames."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sentences = sentences(document)
        self._made: dict[Span, Frame] = {}

    def at(self, offset: int) -> Frame | None:
        """The frame of the sentence around a place."""
        span = self.span(offset)
        return self.of(span) if span is not None else None

    def span(self, offset: int) -> Span | None:
        """The sentence around a place."""
        number = bisect_left(self._sentences, (offset + 1,)) - 1
        return self._sentences[number] if number >= 0 and offset < self._sentences[number].end else None

    def before(self, frame: Frame, many: int, *, paragraphs: int = 1) -> list[Frame]:
        """Frames of the sentences before another, the nearest first; of its paragraph and as many before it."""
        last = bisect_left(self._sentences, frame.span)
        number = max(0, paragraph_at(self._document, frame.span.start) - paragraphs)
        first = bisect_left(self._sentences, (paragraphs_of(self._document)[number].start,), 0, last)
        return [self.of(span) for span in reversed(self._sentences[max(first, last - many) : last])]

    def span_before(self, start: int) -> Span:
        """The sentence before the one that begins at a place, if it is of the same paragraph; else an empty span."""
        number = bisect_left(self._sentences, (start,)) - 1
        first = paragraphs_of(self._document)[max(0, paragraph_at(self._document, start))].start
        return self._sentences[number] if number >= 0 and self._sentences[number].start >= first else Span(start, start)

    def near(self, frame: Frame, many: int) -> list[Frame]:
        """A frame and those of so many sentences before and behind it."""
        at = bisect_left(self._sentences, frame.span)
        return [self.of(span) for span in self._sentences[max(0, at - many) : at + many + 1]]

    def behind(self, frame: Frame) -> Frame | None:
        """The frame of the sentence behind another's, or None behind the last."""
        at = bisect_left(self._sentences, frame.span) + 1
        return self.of(self._sentences[at]) if at < len(self._sentences) else None

    def all(self) -> Iterator[Frame]:
        """The frames of all sentences, in order."""
        return map(self.of, self._sentences)

    def of(self, span: Span) -> Frame:
        """The frame of a sentence."""
        if span not in self._made:
            self._made[span] = _frame(self._document, span)
        return self._made[span]


def framed(document: Document, *tellings: Telling, where: Callable[[Passage], bool] | None = None) -> Iterator[Frame]:
    """The frames of the sentences that have what tells, or any of what may tell, in order. `where` looks at a sentence before its frame is made."""
    least = min(one.least for one in tellings)
    for passage in told(document, *tellings):
        if where is None or where(passage):
            frame = frames(document).of(passage.span)
            if least <= len(frame.amounts) <= MOST:
                yield frame


MOST = 40
"""A sentence with more figures than that is a table of results, and no form of words."""


def framed_at(document: Document, offsets: Iterable[int], least: int = 1) -> Iterator[Frame]:
    """The frames of the sentences around some places, given in order, each once, if they have figures enough."""
    end = -1
    for at in offsets:
        if at < end or _figures(document, at - _WINDOW, at + _WINDOW) < least:
            continue
        span = frames(document).span(at)
        if span is not None:
            end = span.end
            if _figures(document, *span) >= least:
                frame = frames(document).of(span)
                if least <= len(frame.amounts) <= MOST:
                    yield frame


def _figures(document: Document, start: int, end: int) -> int:
    """How many figures begin in a stretch of a story."""
    starts = figures(document)
    first = bisect_left(starts, start)
    return bisect_left(starts, end, first) - first


_WINDOW = 400
"""In code points: what is further from a trigger stands in no sentence that is worth a frame."""


def _frame(document: Document, span: Span) -> Frame:
    text = document.text
    parts: list[str] = []
    amounts: dict[int, Amount] = {}
    at, length = span.start, 0
    for amount in _amounts(document, span):
        parts.append(text[at : amount.span.start])
        length += amount.span.start - at
        amounts[length] = amount
        parts.append(amount.kind)
        length += 1
        at = amount.span.end
    parts.append(text[at : span.end])
    return Frame(span, "".join(parts), amounts)


def _amounts(document: Document, span: Span) -> Iterator[Amount]:
    text, at = document.text, span.start
    for start in _heads(document, span):
        m = _START.match(text, start) if start >= at else None
        amount = _amount(text, m, span) if m else None
        if amount is not None and amount.span.end <= span.end:
            yield amount
            at = amount.span.end


def _heads(document: Document, span: Span) -> Iterator[int]:
    """Where an amount may begin in a sentence: at a number, at the sign before it, or at the article of “a third”."""
    text, story = document.text, words(document)
    lower, within = story.lower, story.within(span)
    heads = list(map(_HEADS.__getitem__, lower[within.start : within.stop]))
    for index, head in zip(compress(within, heads), compress(heads, heads), strict=True):
        if head == _BY_ARTICLE and index and lower[index - 1] in ("a", "an"):
            yield story.starts[index - 1]
        start = story.starts[index]
        if head == _IN_DIGITS and (story.gaps[index] != " " or story.texts[index - 1] == "Rs"):
            m = _SIGN.search(text, max(span.start, start - _LONGEST_SIGN), start)
            if m is not None:
                yield m.start()
        yield start


def _head(word: str) -> int:
    if word[0] in "0123456789½¼¾⅓⅔":
        return _IN_DIGITS
    first = word.partition("-")[0].partition("'")[0]
    return _BY_ARTICLE if first in _WITH_ARTICLE else _IN_WORDS if first in _NUMBERS else 0


_IN_DIGITS, _IN_WORDS, _BY_ARTICLE = 1, 2, 3
_HEADS = Remembered(_head)
_NUMBERS = frozenset(_WORDS.split("|"))
_WITH_ARTICLE = frozenset(
    "half halfs third thirds quarter quarters fifth fifths tenth tenths dozen million billion thousand hundred".split()
)
_SIGN = pattern(r"(?:(?:US|A|C|NZ|HK|S)?\$|[€£¥₹₽₩₺₴]|Rs\.? ?)[ \u00a0]?$")
_LONGEST_SIGN = 5


def _amount(text: str, m: re.Match[str], span: Span) -> Amount | None:
    start = m.start()
    before = text[max(span.start, start - _LONGEST_BEFORE) : start].rstrip(" ").rpartition(" ")[2]
    hedge = (
        _HEDGE.search(text, max(span.start, start - 20), start)
        if before.lower().lstrip('(“"') in _LAST_OF_HEDGE or before[-1:] in ("~", "≈")
        else None
    )
    hedged = (hedge["hedge"] or "about").lower() if hedge else ""
    if before in _BELOW_ZERO:
        return None
    if m["share"] or m["few"]:
        return Amount(SHARE, Span(*m.span()), _share(m.group(), *m.span()), hedge=hedged)
    if m["digits"] is not None and (
        (
            (before[:1].isupper() or before in _BEFORE_NUMBERS)
            and not (
                before.rstrip(".") in MONTHS
                and text[start : start + 2].isdigit()
                and int(text[start : start + 2]) > _LAST_DAY
            )
            and _NUMBERED.search(text, max(span.start, start - 16), start)
        )
        or _is_age(text, start)
        or _is_day(text, start)
    ):
        return None
    if text[start : start + 4].lower() in _ONE and (
        before in _PRONOUNS or before.endswith(("est", "er")) or text.startswith(_NO_NUMBER, start + 3)
    ):
        return None
    if text.startswith(_AS_A_WORD, start + 3) and text[start : start + 3].lower() == "one":
        return None
    figure = _figure(text, m)
    if figure is None or _NO_AMOUNT.match(text, figure.span.end):
        return None
    if m["sign"] and (scale := _SHORT_SCALE.match(text, figure.span.end)):
        factor = {"m": 1e6, "b": 1e9, "k": 1e3}[scale["scale"].lower()]
        figure = Figure(
            Span(figure.span.start, scale.end()), figure.value * factor, figure.place * factor, figure.exact
        )
    end = figure.span.end
    if m["sign"]:
        return Amount(MONEY, Span(start, end), figure, m["sign"].strip(), hedge=hedged)
    behind = _BEHIND.match(text, end)
    word = behind["word"] if behind else ""
    if (word in _CURRENCIES or word[:1].isupper()) and (name := _NAMES.match(text, end)):
        return Amount(MONEY, Span(start, name.end()), figure, _currency(name), hedge=hedged)
    if word in _PER_CENT and (percent := _PERCENT.match(text, end)):
        unit = "points" if "point" in percent.group() else "%"
        if "basis" in percent.group():
            figure = figure._replace(value=figure.value / 100, place=figure.place / 100)
        return Amount(PERCENT, Span(start, percent.end()), figure, unit, hedge=hedged)
    if end - start == _YEAR_LENGTH and m["digits"] is not None and _YEAR.match(text, start):
        return None
    measure = unit_at(text, end) if not word.isalpha() or word.lower() in unit_heads() else None
    if measure is not None and measure[0].dimension != "degrees":
        return Amount(MEASURE, Span(start, measure[2]), figure, measure[0].name, hedge=hedged)
    noun = _NOUN.match(text, end)
    return Amount(COUNT, Span(start, end), figure, noun=noun[1] if noun else "", hedge=hedged)


_LAST_DAY = 31
_BEHIND = pattern(r"[- \u00a0\u202f\u2009\u2011]?(?P<word>[^\W\d_]+|%)")
_PER_CENT = frozenset(("%", "per", "percent", "percentage", "basis"))
_YEAR_LENGTH = 4
_ONE = frozenset(("one", "one ", "one,", "one.", "one;", "one)", "one:"))
_PRONOUNS = frozenset("the this that each every any no which old new first last next previous".split())
"""The words behind which “one” is no number: “the old one”."""
_NO_NUMBER = (" after the other", " after another", " another", " by one")
"""The same behind it: “one after the other”."""
_AS_A_WORD = ("-time", "-way", "-off", "-sided", "-on-one", "-size")
"""What makes of “one” another word: a one-time payment."""
_LONGEST_BEFORE = 16
_BELOW_ZERO = frozenset(("minus", "Minus", "negative"))
_LAST_OF_HEDGE = frozenset(
    "about around some nearly almost roughly approximately than over above least under below to many much most estimated another".split()
)
"""The words with which a hedge ends."""
_BEFORE_NUMBERS = frozenset(
    "per age aged number article articles chapter chapters route flight section room page pages posts interstate and".split()
)
"""The words in lower case behind which a number is no amount."""


def _figure(text: str, m: re.Match[str]) -> Figure | None:
    at = m.end() if m["sign"] else m.start()
    if m["word"] is None:
        return figure_at(text, at)
    if text[at : at + 7].lower() == "a dozen":
        return Figure(Span(at, at + 7), 12.0, 1.0)
    figure = figure_at(text[at : at + _LONGEST].lower(), 0)
    if figure is None:
        return None
    place = 1.0 if figure.value < 100 else figure.place
    return figure._replace(span=Span(at, at + figure.span.end), place=place)


_LONGEST = 60
"""No number is written in more code points than that."""


def _share(written: str, start: int, end: int) -> Figure:
    few, _, many = written.lower().replace(" out of", " in").replace("every ", "").partition(" in ")
    if many:
        return Figure(
            Span(start, end),
            UP_TO_TWELVE[few] / (UP_TO_TWELVE.get(many) or (int(many) if many.isdigit() else 20)),
            0.01,
            exact=True,
        )
    many, _, part = written.lower().replace("-", " ").removesuffix(" of").rpartition(" ")
    parts = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
    count = {"two": 2, "three": 3, "four": 4}.get(many, 1)
    part = "half" if part.startswith("hal") else part.rstrip("s")
    return Figure(Span(start, end), count / parts[part], 0.01, exact=True)


_DAY = pattern(r"[0-9]{1,2}[ \u00a0](?P<month>[A-Z][a-z]+)")


def _is_day(text: str, start: int) -> bool:
    """Whether digits are the day before a month: 7 June."""
    found = _DAY.match(text, start)
    return found is not None and found["month"] in MONTHS


def _is_age(text: str, start: int) -> bool:
    """Whether a number in commas is the age of whoever stands before it: “Anna Host, 45, said”."""
    if text[start - 2 : start] != ", " or _AGE.match(text, start) is None:
        return False
    name = text[max(0, start - _NAME_LENGTH) : start - 2].rpartition(" ")[2]
    return name[:1].isupper() or name in _PERSONS or not name[-1:].isalpha()


_NAME_LENGTH = 24
_PERSONS = frozenset(
    "man woman boy girl father mother son daughter brother sister wife husband resident driver student teacher farmer worker soldier officer pupil"
    " nurse doctor lawyer engineer shopkeeper victim suspect widow pensioner retiree fisherman him her".split()
)
