"""A word that stands twice in a row."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.layers.calendar_words import DATE_NAMES
from wirelint.layers.grammar import letter
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import frequency
from wirelint_rules.redundancy._again import again

if TYPE_CHECKING:
    from collections.abc import Iterator

_FINE = frozenset(
    """that had no so very many much more long far never again really big old bye ha hey knock tut hush there now well please yes too wild win
    is do same same-old walla wagga pago bora duran boutros ping pong tom cha yo mama papa chop go run back sing ding bling tuk dum no-no
    blah beri couscous aye hear rah hip cous out over up down who what it her you this le la de di da san
    boda moin gado halo habal lapu sari puto haka dodo wala mahi ylang piri peri bulbul poto tonton gris dada nana lala bibi didi kaka baba tata pili titi
    mau dong baden new york bang boo can will may might hundred thousand million billion trillion""".split()
)
_PARTICLES = frozenset(["in", "on"])
_COPULAS = frozenset(["was", "were", "is", "are", "did", "do", "has", "have"])
_RELATIVES = frozenset(["that", "who", "which", "what"])
"""Behind these a clause may end with a verb that the sentence goes on with: “those that were were held”."""

_PHRASAL = frozenset(
    """come comes came go goes went gone get gets got move moves log logs sign check checks live lives born be is was were work works put puts set sets
    take takes took taken turn turns bring brings brought hang hangs hung hold holds held carry carries drag drags catch caught fly flies flew drive
    drives drove step steps call calls weigh weighs sit sits sat fit fits cut cuts let lets keep keeps kept tune plug dial drop drops pour pours
    stand stands stood sleep sleeps slept play plays run runs ran look looks head heads walk walks build built hand hands give gives gave cash
    zero home click clicks carrying cave kick kicks sink sinks sank settle settles creep crept switch based raise rely relies depend depends""".split()
)
_SURE = frozenset(
    "the a an and of to for with from by at as but or if because their its our into about than which were are be been has have said he she".split()
)


@rule(severity=Severity.ERROR, reach="paragraph")
def doubled_word(document: Document) -> Iterator[Finding]:
    """A word stands twice in a row.

    Words that English doubles (had had, that that, very very), particles behind a verb that takes them (“came in in
    1979”) and names made of two like words are left alone. In quotation marks only articles, “of” and abbreviations are
    looked at, for people do repeat themselves. Two capitalised words are reported only when they are abbreviations in
    capitals, or a surname behind its first name.

    Bad:  The players ride {~~the the~>the~~} lift down.
    Bad:  She failed an earlier {~~class class~>class~~} in May.
    Bad:  The bridge was closed {~~in in~>in~~} June.
    Bad:  It was signed by Volodymyr {~~Zelenskyy Zelenskyy~>Zelenskyy~~} on Monday.
    Bad:  The Huong {~~River river~>River~~} rose on {~~Monday Monday~>Monday~~}.
    Bad:  Its “Batman: Arkham {~~VR VR~>VR~~}” was made for {~~the the~>the~~} fair.
    Good: The hamster (Cricetus cricetus) is rare. Some were freed, and those that were were placed under house arrest.
    Good: He had had enough of that that week, in Baden Baden, when the troops came in in June.
    """
    story = words(document)
    lower = story.lower
    for at in again(document)[1]:
        if (
            _fault(document, story.texts[at], story.texts[at + 1], story.span(at, at + 1))
            and not (lower[at] in _PARTICLES and at and _phrasal(lower[at - 1]))
            and not (lower[at] in _COPULAS and at and lower[at - 1] in _RELATIVES)
            and not _ends_a_subject(lower, at)
            and (story.texts[at].isupper() or lower[at] in _UNSPOKEN or not quoted(document, story.span(at, at + 1)))
            and not _named(story.texts, at)
            and not _on_purpose(document, lower[at], story.starts[at])
            and not (lower[at] == "great" and not _KIN.isdisjoint(lower[at + 2 : at + 3]))
        ):
            span, word = story.span(at, at + 1), lower[at]
            fix = Fix.replace(span, story.texts[at], safe=word in _SURE)
            yield Finding(span, f"“{story.texts[at]}” stands twice", [fix])


def _ends_a_subject(lower: list[str], at: int) -> bool:
    """Whether a verb ends a clause that is the subject of the same verb: no one she knew knew, what little there was was shared."""
    if at and lower[at - 1] in _WHOEVER and letter(lower[at]) in _TELLING:
        return True  # whoever drives drives slowly, a horse that races races for oats
    if at and lower[at - 1] in _THOSE and letter(lower[at]) in _TAKEN:
        return True  # those dropped dropped for good
    if letter(lower[at]) not in _VERBS or at < 2 or lower[at - 1] not in _SUBJECTS:
        return False
    return not _CLAUSE_HEADS.isdisjoint(lower[max(0, at - 5) : at - 1])


_WHOEVER = frozenset("who that whoever whatever".split())
_THOSE = frozenset(["those"])
_TELLING = frozenset("z3NVv")
_TAKEN = frozenset("dJ")
_VERBS = frozenset("PdzirJyVv")
_SUBJECTS = frozenset("he she it they we you i there".split())
_CLAUSE_HEADS = frozenset(
    """what whatever where wherever how who whom whoever whether why all everything anything nothing something everyone anyone someone everybody
    anybody nobody one ones little few many much most those""".split()
)


def _named(texts: list[str], at: int) -> bool:
    """Whether a doubled word is the name of a kind of animal or plant: Pan troglodytes troglodytes, Cricetus cricetus."""
    word, second = texts[at], texts[at + 1]
    if frequency(word.lower()) >= _KNOWN:
        return False
    return second.islower() and (word.istitle() or (at > 0 and texts[at - 1].istitle()))


def _on_purpose(document: Document, word: str, at: int) -> bool:
    """Whether a word stands in a line of verse, which is set in, or the copy speaks of the word itself: the second “know”."""
    start = document.text.rfind("\n", 0, at) + 1
    line, written = document.text[start:at], document.raw[start:at]
    set_in = written.startswith(("  ", "\t", "\N{NO-BREAK SPACE}")) and written.lstrip() == line.lstrip()
    verse = set_in and len(line) <= _VERSE and word not in _SURE
    return verse or any(document.has(f"{marks[0]}{word}{marks[1]}") for marks in _MARKS)


_VERSE = 80
_MARKS = ("“”", "‘’", '""', "''")
_KIN = frozenset(
    """grandfather grandfathers grandmother grandmothers grandparent grandparents grandson grandsons granddaughter granddaughters grandchild
    grandchildren grandad granddad grandpa grandma uncle uncles aunt aunts nephew nephews niece nieces""".split()
)
"""What is removed by a generation for each “great” before it."""

_KNOWN = 4.0
"""A word that was counted so seldom (a logarithm) may be Latin."""


def _phrasal(word: str) -> bool:
    """Whether a word may be the verb that the first of two particles belongs to: “came in in 1979”."""
    return bool(_PHRASAL & {word, word[:-1], word[:-2], word[:-3], word[:-3] + "e"})


def _fault(document: Document, one: str, two: str, span: Span) -> bool:
    word = one.lower()
    if word in _FINE or not one.isalpha() or (len(word) == 1 and word != "a"):
        return False
    if one in _DATES and one == two:
        plain = True
    elif one.istitle() and two == word and len(one) > _SHORT_KIND:
        plain = one not in _MAY_PRECEDE and word not in _SURE
    elif one.istitle() and one == two and len(one) > 4:
        plain = _first_name_before(document.text, span.start) and one not in _NAMES
    elif one.isupper() and len(one) > 1:
        plain = one == two and len(one) < 6
    else:
        plain = two.islower() and (one.islower() or word in _SURE)
    between = document.text[span.start + len(one) : span.end - len(two)]
    after, before = document.text[span.end : span.end + 2], document.text[span.start - 1 : span.start]
    return (
        plain
        and (between in _BETWEEN or (one.islower() and word in _SURE and between.strip(" \t") in _LINE_ENDS))
        and document.intact(span)
        and before not in _JOINED
        and (after[:1] not in _JOINED or (after[:1] == "." and not after[1:].isalnum()))
    )


_BETWEEN = frozenset([" ", "  ", "\N{NO-BREAK SPACE}"])
_LINE_ENDS = frozenset(["\n", "\r\n"])
"""What may stand between two small words where copy is broken into lines of a length."""

_UNSPOKEN = frozenset("the a an of".split())
"""Words that a quotation has doubled by a slip of the pen."""

_SHORT_KIND = 3
_DATES = DATE_NAMES - {"May"}
_MAY_PRECEDE = frozenset(
    "Party House State Court Bank Home World Well Time City Union Club That Good Long Super Sport Sports Game Part".split()
)
"""Names that may end with a word and stand before the same word in another phrase: “Labour Party party conference”."""

_NAMES = frozenset(
    "Abdullah Boutros Sirhan Duran Pago Walla Wagga Baden Humbert Galla Njoroge Sukarno Thomas Jerome Bongbong Johnson".split()
)
_TITLES = frozenset(
    """The A An Mr Mrs Ms Dr Dame Lord Lady Sir King Queen Prince Princess President Minister Premier Chancellor Governor Mayor Senator General Colonel
    Captain Sheikh Sultan Emir Imam Mullah Mt Mount Lake River Saint Santa San New In On At For And But As When Where While If""".split()
)


def _first_name_before(text: str, at: int) -> bool:
    """Whether a capitalised word that is no title stands directly before an offset."""
    line = text[max(0, at - 30) : at]
    word = line[:-1].rpartition(" ")[2] if line.endswith(" ") else ""
    return len(word) > 2 and word.istitle() and word not in _TITLES and word.isalpha()


_JOINED = frozenset(["-", "’", "'", ".", "/", "@", "_"])
