"""A he where the copy has a she, or the other way round."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress

from wirelint import Document, Finding, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.naming.known import given as known_given
from wirelint.layers.naming.known import surname
from wirelint.layers.naming.names import Name, kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import HE, SHE, Person, people, sex_of
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._offices import places
from wirelint_rules.attribution._pronouns import Pronoun, pronouns
from wirelint_rules.attribution._roles import is_role
from wirelint_rules.attribution._speakers import NEARBY, acts, named, persons, sources
from wirelint_rules.attribution.borrowed_role import borrowed_role

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEN = frozenset(
    """he him his himself man men boy boys father fathers son sons grandfather grandfathers grandson grandsons brother brothers husband husbands uncle
    uncles nephew nephews widower widowers king kings prince princes actor actors gentleman gentlemen guy guys dad dads mr sir lord""".split()
)
_WOMEN = frozenset(
    """she her hers herself woman women girl girls mother mothers daughter daughters grandmother grandmothers granddaughter granddaughters sister
    sisters wife wives aunt aunts niece nieces widow widows queen queens princess princesses actress actresses lady ladies mum mums mom moms mrs ms
    miss dame""".split()
)


_SEVERAL = frozenset(
    """men women boys girls fathers mothers sons daughters grandfathers grandmothers grandsons granddaughters brothers sisters husbands wives uncles aunts
    nephews nieces widowers widows kings queens princes princesses actors actresses gentlemen ladies guys dads mums moms""".split()
)
"""Words for several, whom he or she cannot mean."""


_TIED = pattern(r"(?:ex-|step-|half-|god-|co-)?(?P<word>[a-z]+)(?:-in-law)?(?:'s|'d|'ll)?")


def _sex(word: str) -> str:
    """Whether a word in lower case speaks of a man or of a woman, with what may be tied to it: “he'd”, “the king's”, “ex-wife”."""
    tied = _TIED.fullmatch(word) if "'" in word or "-" in word else None
    named = tied["word"] if tied else word
    return HE if named in _MEN else SHE if named in _WOMEN else ""


_SEX = Remembered(_sex)


_HE = frozenset("he his himself he's he'd he'll".split())
_SHE = frozenset("she her herself she's she'd she'll".split())
_HE_SAID_SHE = pattern(
    r"(?:He (?:said|says|added) (?:that )?she|She (?:said|says|added) (?:that )?he)\b",
    ("He sa", "She sa", "He ad", "She ad"),
)
_OF_ONESELF = pattern(
    r" (?:also |still |did not |didn[’']t |never )?(?:expected|expects?|hoped|hopes?|believed|believes?|thought|thinks?|wanted|wants?|felt|feels?|feared|fears?|knew|knows?|doubted|doubts?|wished|intended"
    r"|intends?|planned|plans|regretted|regrets?|understood|remembered|remembers?|was (?:sorry|glad|proud|pleased|confident|not sure|sure|certain|grateful|surprised|relieved|happy|worried|sad))\b"
)
"""What somebody says of their own mind, as a rule."""

_ROLE = pattern(
    r"(?:The|An?) (?:[a-z-]+ )?(?:(?P<her>spokeswoman|policewoman|chairwoman|queen|princess|duchess|actress|widow|woman|girl|grandmother|nun|congresswoman"
    r"|businesswoman|saleswoman|countess|baroness)|(?P<his>spokesman|policeman|chairman|king|prince|duke|actor|widower|man|boy|grandfather|monk|congressman"
    r"|businessman|salesman|pope|archbishop|emperor|sultan|fisherman))(?=[ ,])"
)
_ROLES = frozenset(
    """spokeswoman policewoman chairwoman queen princess duchess actress widow woman girl grandmother nun congresswoman businesswoman saleswoman
    countess baroness spokesman policeman chairman king prince duke actor widower man boy grandfather monk congressman businessman salesman pope
    archbishop emperor sultan fisherman""".split()
)
"""The roles by which a man or a woman without a name is known."""

_PRONOUN = pattern(r"(?:he|she|his|her|him)\b(?![’'-])")
_WORD = pattern(r"\b[a-z]{3,}\b")
_GAP = 2
"""How far before a name its role may end, in code points."""

_PEOPLE = frozenset(
    "boss crew staff who whom whose person people child baby patient friend colleague partner neighbour neighbor parent relative they them their".split()
)
_ALL = frozenset("crew staff people they their them".split())
"""Words for several of them."""

LEAST = 2
"""How many pronouns of a person tell which is theirs, if all are alike."""

_BACK = 3
"""How many paragraphs back whoever is meant is looked for, where those between name nobody."""

REACH = 1500
"""How far before a pronoun the name it means may stand, in code points."""


@rule(
    severity=Severity.WARNING,
    in_quotes="skip",
    words=_HE | _SHE,
)
def wrong_pronoun(document: Document) -> Iterator[Finding]:
    """A pronoun cannot mean the only person it could mean.

    “He said” behind a quotation, or “He” at the head of a sentence, means who was named last. Reported where the paragraph
    so far (or the one before, if this one names nobody) names one person only, a title, an office (“a spokeswoman”) or a
    given name borne almost only by women or by men says which, or two other pronouns of theirs do, and nothing between could be meant by the pronoun. So are
    “Host said it was late, but added that he”, “Host hurt himself”, a paragraph about a woman or a man without a name,
    and a he within a woman’s sentence where a long stretch of the story has no other word that means a man. Where a surname behind a
    statement is a man’s and she follows, and the paragraph before names a woman, it is the surname that is reported. Names
    within an office (“a colleague of Lee”) do not count. Given names that differ by country (Andrea, Jean) tell nothing; “they” is left alone.

    Bad:  Nina Ivanova, 71, climbed out of her cellar. “There was no water,” {==he==} said.
    Bad:  Iryna Bond, a spokeswoman, spoke of a line. ¶ “We change the wire in an hour,” {==he==} said.
    Bad:  Nina Ivanova, 71, carried the water to {==his==} cellar.
    Bad:  Carl Orr ran. ¶ Nina Berg said it was late. ¶ “I have seen no money,” {==Orr==} said. Her members were owed it.
    Good: Nina Ivanova climbed out of her cellar. “There was no water,” she said. Her husband waited. He was calm.
    Good: Andrea Rossi won. “I am glad,” he said.
    """
    yield from _against_themselves(document)
    yield from _two_of_one(document)
    if not _may_differ(document):
        return
    for pronoun, person in (*_meant(document), *_lone(document)):
        if person and _is_other(document, person, pronoun) and not _named_next(document, pronoun):
            if not _in_anothers_role(document, pronoun, person):
                yield _mismatch(document, pronoun, person)
        elif person is None and (role := _unnamed(document, pronoun)):
            place = Related(document, role, f"“{document[role]}” speaks here")
            yield Finding(
                pronoun.span, f"“{document[pronoun.span].lower()}” stands for “{document[role]}”", (), [place]
            )


def _mismatch(document: Document, pronoun: Pronoun, person: Person) -> Finding:
    """What is wrong where a pronoun cannot mean a person: the pronoun, or the person where another is more likely to speak."""
    said = document[pronoun.span].lower()
    speaker = _swapped(document, pronoun, person)
    if subject := _either(document, pronoun, person):
        place = Related(document, person.span, f"“{person.name}” is introduced here")
        message = f"{person.name} is the subject, and “{said}” follows: one of them is another’s"
        return Finding(Span(subject.start, pronoun.span.end), message, (), [place])
    if speaker is None:
        place = Related(document, person.span, f"“{person.name}” is introduced here")
        return Finding(pronoun.span, f"“{said}” stands where {person.name} was named last", (), [place])
    places_ = [
        Related(document, pronoun.span, f"“{said}” stands here"),
        Related(document, person.span, f"“{person.name}” is introduced here"),
    ]
    return Finding(speaker, f"{person.name} speaks, and “{said}” follows: one of them is another’s", (), places_)


def _either(document: Document, pronoun: Pronoun, person: Person) -> Span | None:
    """The surname with which a pronoun’s sentence begins, where the story has another whom the pronoun can mean: name or pronoun may be wrong."""
    start = sentence_at(document, pronoun.span.start).start
    mention = next((one for one in person.mentions if one.start == start and " " not in document[one]), None)
    if mention is None or not pronoun.within or pronoun.span.start - start > _WITHIN:
        return None
    others = any(one.pronoun == pronoun.said and one.span.start < start for one in people(document))
    return mention if others else None


_WITHIN = 120
"""So far behind the head of its sentence a pronoun may stand to be told of together with it, in code points."""


def _in_anothers_role(document: Document, pronoun: Pronoun, person: Person) -> bool:
    """Whether whom a pronoun cannot mean stands with another’s role, which says what is wrong."""
    last = max((one for one in person.mentions if one.start < pronoun.reach), default=person.span)
    return any(finding.span.overlaps(last) for finding in borrowed_role.find(document))


def _swapped(document: Document, pronoun: Pronoun, person: Person) -> Span | None:
    """The surname behind a statement right before a pronoun, where it has a role beside it or the paragraph before names another whom the pronoun can mean."""
    index = paragraph_at(document, pronoun.span.start)
    start = paragraphs(document)[index].start
    mention = next((one for one in reversed(person.mentions) if start <= one.start < pronoun.reach), None)
    if mention is None or " " in document[mention] or not index:
        return None
    behind = any(
        one.source and one.source[0].covers(mention) and start <= one.content[0].start < mention.start
        for one in attributions(document)
    )
    if not behind or sentence_at(document, pronoun.reach - 2).start > mention.start:
        return None
    others = [
        other
        for name in named(document, paragraphs(document)[index - 1])
        if (other := persons(document).get(name.span)) and other.pronoun == pronoun.said
    ]
    return mention if others or document.text.startswith(", the ", mention.end) else None


def _is_other(document: Document, person: Person, pronoun: Pronoun) -> bool:
    """Whether a person is a she where a pronoun is a he, or the other way round; a given name alone does not tell of somebody named often whom no pronoun of the story can mean."""
    if person.pronoun in {"", pronoun.said} or sex_of(person.name.partition(" ")[0]) == pronoun.said:
        return False
    return person.sure or len(person.mentions) < _OFTEN or bool(_gendered(document)[person.pronoun])


_OFTEN = 3
"""Somebody who is named so often is a he or a she somewhere."""


def _named_next(document: Document, pronoun: Pronoun) -> bool:
    """Whether a paragraph goes on to name somebody whom its pronoun may mean, as captions do: “…,” she said. Hillary Clinton …"""
    paragraph = paragraphs(document)[paragraph_at(document, pronoun.span.start)]
    by_place = persons(document)
    if _named(document, Span(paragraph.start, pronoun.reach)):
        return False
    behind = named(document, Span(sentence_at(document, pronoun.span.start).end, paragraph.end))
    return any(
        name.span in by_place and len(name.parts) > 1 and by_place[name.span].pronoun in {"", pronoun.said}
        for name in behind
    )


@layer
def _meant(document: Document) -> list[tuple[Pronoun, Person | None]]:
    """The pronouns that must mean somebody, each with the one person it can mean."""
    return [(pronoun, _only_one(document, pronoun)) for pronoun in pronouns(document)]


def _lone(document: Document) -> Iterator[tuple[Pronoun, Person | None]]:
    """The pronouns within sentences that are the first word of their sex for a long stretch, each with whom it can mean."""
    known = {pronoun.span.start for pronoun, _ in _meant(document)}
    for said, found in _gendered(document).items():
        for before, at in zip([-REACH, *found], found, strict=False):
            m = _PRONOUN.match(document.text, at) if at - before >= REACH and at not in known else None
            if m:
                pronoun = Pronoun(Span(*m.span()), at, said, within=True, open=True)
                person = _only_one(document, pronoun)
                if person:
                    yield pronoun, person


def _against_themselves(document: Document) -> Iterator[Finding]:
    """A single he of somebody of whom nothing else is known but that the copy has two she, or the other way round."""
    vocabulary = words(document).vocabulary
    if vocabulary.isdisjoint(_HE) or vocabulary.isdisjoint(_SHE):
        return
    found: dict[str, list[Pronoun]] = {}
    for pronoun, person in _meant(document):
        if person and not person.pronoun:
            found.setdefault(person.name, []).append(pronoun)
    for name, all_of_one in found.items():
        if (both := _of_both(all_of_one)) is not None:
            first, last = both
            message = f"“{document[last.span].lower()}” stands for {name}, who is {first.said} before"
            place = Related(document, first.span, f"“{document[first.span].lower()}” stands here")
            yield Finding(last.span, message, (), [place])
        for said in (HE, SHE):
            odd = [one for one in all_of_one if one.said == said]
            if len(odd) == 1 and len(all_of_one) > LEAST:
                message = (
                    f"“{document[odd[0].span].lower()}” stands for {name}, who is {SHE if said == HE else HE} otherwise"
                )
                yield Finding(odd[0].span, message)


def _of_both(meant: list[Pronoun]) -> tuple[Pronoun, Pronoun] | None:
    """The earlier and the later of a he and a she by which a story means somebody of whom nothing else is known."""
    if len(meant) != LEAST:
        return None
    first, last = sorted(meant, key=lambda one: one.span)
    return (first, last) if first.said != last.said else None


def _two_of_one(document: Document) -> Iterator[Finding]:
    """“He said she hoped”, or the other way round, where nobody but one person is named and nothing else speaks of a woman or of a man."""
    for pronoun, person in _meant(document) if document.matches(_HE_SAID_SHE) else ():
        m = _HE_SAID_SHE.match(document.text, pronoun.span.start)
        if m is None or person is None or not _OF_ONESELF.match(document.text, m.end()):
            continue
        other = SHE if pronoun.said == HE else HE
        start = paragraphs(document)[paragraph_at(document, pronoun.span.start)].start
        if not _between(_gendered(document)[other], Span(start, pronoun.span.start)):
            yield Finding(pronoun.span, f"“{m.group()}” has two pronouns for {person.name}")


def _may_differ(document: Document) -> bool:
    """Whether anybody in the story is a he and somebody called she, or the other way round; people cost less than sources."""
    shown = {person.pronoun for person in people(document)}
    story = words(document)
    if (SHE in shown and not story.vocabulary.isdisjoint(_HE)) or (
        HE in shown and not story.vocabulary.isdisjoint(_SHE)
    ):
        return True
    begins = (max(0, at - back) for at in story.standing(_ROLES) for back in (1, 2))
    return any(_ROLE.match(document.text, story.starts[at]) for at in begins)


def _only_one(document: Document, pronoun: Pronoun) -> Person | None:
    """The one person whom a pronoun can mean, or None where there are several, or none, or words for somebody else."""
    spans = paragraphs(document)
    index = paragraph_at(document, pronoun.reach)
    if index < 0:
        return None
    found: list[Name] = []
    stretch = Span(pronoun.reach, pronoun.reach)
    back = _BACK if _is_speaker(document, pronoun) else 1
    for first in range(index, max(-1, index - back - 1), -1):
        stretch = Span(spans[first].start, pronoun.reach)
        found = _named(document, stretch)
        if found:
            break
    person = _alone(document, found, pronoun.reach) or _last_of_several(document, found, pronoun, stretch)
    if person and pronoun.within and not _alone_within(document, person, pronoun):
        return None
    if person and pronoun.bare and _of_others(document, person, stretch, _ALL):
        return None
    if person and not pronoun.within and _of_nobody_named(document, stretch):
        return None
    own = pronoun.within and (not pronoun.open or _OF_ONESELF.match(document.text, pronoun.span.end) is not None)
    others = _single(document) if own else _gendered(document)
    return None if _between(others[pronoun.said], stretch) else person


def _alone_within(document: Document, person: Person, pronoun: Pronoun) -> bool:
    """Whether a pronoun’s sentence begins with a person, or names them first, and speaks of nobody else by an office or a role."""
    sentence = sentence_at(document, pronoun.span.start)
    stretch = Span(sentence.start, pronoun.span.start)
    begins = document.text.startswith(f"{person.surname} ", sentence.start)
    if not begins and not any(stretch.covers(mention) for mention in person.mentions):
        return False
    if pronoun.open and not _OF_ONESELF.match(document.text, pronoun.span.end) and _others(document, person, pronoun):
        return False
    return not _of_others(document, person, stretch, frozenset() if pronoun.open else _ALL)


def _of_nobody_named(document: Document, stretch: Span) -> bool:
    """Whether a sentence of a stretch begins with somebody without a name, as “The judge replied …” does, or a speaker’s name is set before what they say."""
    spans = sentences(document)
    last = sentence_at(document, max(stretch.start, stretch.end - 2))
    for sentence in spans[bisect_left(spans, (stretch.start, 0)) : bisect_left(spans, last) + 1]:
        m = _NAMELESS.match(document.text, sentence.start)
        if (
            m is not None
            and is_role(m["role"])
            and not quoted(document, Span(*m.span()))
            and not any(name.span in persons(document) for name in named(document, Span(sentence.start, m.end())))
        ):
            return True
    return _LABEL.match(document.text, paragraphs(document)[paragraph_at(document, stretch.end)].start) is not None


_LABEL = pattern(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)?: (?![“\"])")
_NAMELESS = pattern(
    r"(?:But |And )?(?:The|An?|One|Another|His|Her|Their|Its) (?:[A-Za-z-]+ ){0,2}?(?P<role>[a-z-]+)(?:,(?! [A-Z])| (?:also |later )?(?:[a-z]+ed|said|told|says|had|has|was|is|would|will)\b)"
)


def _of_others(document: Document, person: Person, stretch: Span, left: frozenset[str] = frozenset()) -> bool:
    """Whether a stretch speaks of somebody by a role that is not the person’s own, some words left out."""
    for m in _WORD.finditer(document.text, *stretch):
        if is_role(m.group()) or m.group() in _PEOPLE - left:
            span = Span(*m.span())
            beside = any(0 < mention.start - span.end <= _GAP for mention in person.mentions)
            own = beside or any(office.covers(span) for office in person.offices)
            if not own and not quoted(document, span):
                return True
    return False


def _unnamed(document: Document, pronoun: Pronoun) -> Span | None:
    """The woman or man without a name with whom a paragraph begins, where it speaks of nobody else before a pronoun."""
    spans = paragraphs(document)
    index = paragraph_at(document, pronoun.reach)
    stretch = Span(spans[max(index, 0)].start, pronoun.reach)
    m = _ROLE.match(document.text, stretch.start)
    if m is None or m.end() > stretch.end or _named(document, stretch):
        return None
    others = [
        m.group()
        for m in _WORD.finditer(document.text, m.end(), stretch.end)
        if (is_role(m.group()) or m.group() in _PEOPLE) and not quoted(document, Span(*m.span()))
    ]
    right = HE if m["her"] else SHE
    alone = pronoun.said == right and not others and not _between(_gendered(document)[pronoun.said], stretch)
    return Span(*m.span()) if alone else None


@layer
def _gendered(document: Document) -> dict[str, list[int]]:
    """Where words outside quotations stand that speak of a man and of a woman."""
    story = words(document)
    vocabulary = list(story.vocabulary)
    sexes = list(map(_SEX.__getitem__, vocabulary))
    speaking = {sex: frozenset(compress(vocabulary, map(sex.__eq__, sexes))) for sex in (HE, SHE)}
    return {sex: _outside(document, story.standing(those)) for sex, those in speaking.items()}


@layer
def _single(document: Document) -> dict[str, list[int]]:
    """Where words outside quotations stand that speak of one man or one woman."""
    story = words(document)
    several = {story.starts[at] for at in story.standing(_SEVERAL)}
    return {said: [at for at in found if at not in several] for said, found in _gendered(document).items()}


def _outside(document: Document, indices: list[int]) -> list[int]:
    """Where those of some words begin that stand outside quotations."""
    story = words(document)
    return [story.starts[at] for at in indices if not quoted(document, story.span(at))]


def _between(places: list[int], stretch: Span) -> bool:
    """Whether one of some places, in their order, lies in a stretch."""
    return bisect_left(places, stretch.start) < bisect_left(places, stretch.end)


def _others(document: Document, person: Person, pronoun: Pronoun) -> bool:
    """Whether somebody else whom a pronoun could mean is named or spoken of near it, or often in the story."""
    index = paragraph_at(document, pronoun.reach)
    near = Span(paragraphs(document)[max(0, index - 1)].start, sentence_at(document, pronoun.reach).end)
    story = words(document)
    said = HE if pronoun.said == HE else SHE
    if any(_SEX[story.lower[at]] == said for at in story.within(Span(near.start, pronoun.reach))):
        return True
    if any(_may_be_meant(document, name) for name in _named(document, near)):
        return True
    return any(
        other.pronoun != person.pronoun
        and (len(other.mentions) >= _CENTRAL or any(near.start <= one.start < near.end for one in other.mentions))
        for other in people(document)
    )


def _may_be_meant(document: Document, name: Name) -> bool:
    """Whether a single word is the name of somebody whom the story does not introduce."""
    if name.span in persons(document) or len(name.parts) > 1 or _no_person(document, name):
        return False
    return surname(name.text) and not kinds(name.text)


_CENTRAL = 4
"""Somebody who is named so often is whom a story is about, and may be meant far from their name."""


def _introduced(document: Document, name: Name, end: int) -> bool:
    """Whether a name introduces somebody with a role or an age in the sentence before a place: “… through a neighbour, Alan Orr, a plumber. He”."""
    person = persons(document)[name.span]
    if name.possessive or person.span != name.span or len(name.parts) == 1:
        return False
    beside = any(
        -_NEXT <= office.start - name.span.end <= _NEXT or 0 <= name.span.start - office.end <= _NEXT
        for office in person.offices
    )
    if not beside and not _AGE.match(document.text, name.span.end):
        return False
    return sentence_at(document, name.span.start).end <= end and sentence_at(document, end - 2).start <= name.span.start


_AGE = pattern(r",? \(?\d{1,3}\b")
_NEXT = 8
"""How far from a name its role stands, in code points."""


def _alone(document: Document, found: list[Name], end: int) -> Person | None:
    """The one person among some names, if it is the subject or a speaker; names within an office do not count."""
    by_place = persons(document)
    offices = [span for name in found if (person := by_place.get(name.span)) for span in person.offices]
    outside = [name for name in found if not any(span.covers(name.span) for span in offices)]
    meant = [name for name in outside if name.span in by_place and not _no_person(document, name)]
    known = {person.name: person for name in meant if (person := by_place.get(name.span))}
    if len(known) != 1 or not any(acts(document, name) or _introduced(document, name, end) for name in meant):
        return None
    if any(name.span not in by_place and len(name.parts) > 1 and not _no_person(document, name) for name in outside):
        return None
    in_full = any(len(name.parts) > 1 for name in meant)
    return next(iter(known.values())) if in_full or not _shared(document, known) else None


def _last_of_several(document: Document, found: list[Name], pronoun: Pronoun, stretch: Span) -> Person | None:
    """Who speaks or acts last among several of one sex, where a pronoun is of the other sex and that of a speaker, or begins a sentence."""
    speaks = _is_speaker(document, pronoun)
    if pronoun.within or not (speaks or pronoun.span.start == pronoun.reach):
        return None
    by_place = persons(document)
    meant = [name for name in found if not _no_person(document, name)]
    if any(
        name.span not in by_place and (len(name.parts) > 1 or (not speaks and acts(document, name))) for name in meant
    ):
        return None
    those = [by_place[name.span] for name in meant if name.span in by_place]
    other = SHE if pronoun.said == HE else HE
    if not those or any(person.pronoun != other for person in those):
        return None
    speaker = _last_speaker(document, stretch)
    person = by_place.get(speaker.span) if speaker else None
    if speaker is None or person is None:
        return None
    last = sentence_at(document, max(stretch.start, stretch.end - 2))
    if not speaks and any(name.span.start == last.start and by_place.get(name.span) != person for name in meant):
        return None
    return person if " " in document[speaker.span] or not _shared(document, {person.name: person}) else None


def _is_speaker(document: Document, pronoun: Pronoun) -> bool:
    """Whether a pronoun is the subject of a verb of saying."""
    return _SAYS.match(document.text, pronoun.span.end) is not None


_SAYS = pattern(r" (?:also |later )?(?:said|says|told|added|adds|noted|argued|continued|explained)\b")


def _last_speaker(document: Document, stretch: Span) -> Name | None:
    """The name of the last speaker of a stretch, None if the last one has none or is a he or a she."""
    known = sources(document)
    at = bisect_right(known, (stretch.end, len(document.text)))
    near = [source for source in known[max(0, at - NEARBY) : at] if stretch.covers(source)]
    found = named(document, near[-1]) if near else []
    if not found:
        found = [name for name in named(document, stretch) if not quoted(document, name.span) and acts(document, name)]
    return found[-1] if found and not found[-1].possessive else None


def _no_person(document: Document, name: Name) -> bool:
    """Whether a name says that it is a body's or a place's: “CBC News”, “Environment Canada”."""
    if any(kinds(part.text) == "title" for part in name.parts):
        return False
    if name.text in places() or (len(name.parts) == 1 and document.text.endswith(_THE, 0, name.span.start)):
        return True
    person = persons(document).get(name.span)
    if person and (person.offices or (len(name.parts) > 1 and person.pronoun)):
        return False
    if person and len(name.parts) > 1 and not person.pronoun and not _like_a_person(document, name, person):
        return True
    return name.body or any(
        (part.text.isupper() and len(part.text) > 1) or part.text in places() for part in name.parts
    )


_THE = (" the ", "\nThe ")
"""What stands before a single word that names a building, a body or an event: “the Dome”."""


def _like_a_person(document: Document, name: Name, person: Person) -> bool:
    """Whether a name has a given name, is taken up by its last word or has no common word, as those of bodies and places are not."""
    if known_given(name.parts[0].text) or any(" " not in document[mention] for mention in person.mentions):
        return True
    return not any(part.text.lower() in counts().common for part in name.parts)


_FAMILIES = frozenset(
    """Clinton Kirchner Perón Peron Fujimori Marcos Bhutto Sharif Gandhi Kim Chávez Navalny Navalnaya Windsor Beckham Kardashian West""".split()
)
"""Surnames under which the news speaks of a woman and of a man."""


def _shared(document: Document, known: dict[str, Person]) -> bool:
    """Whether somebody else of the story has the surname, or of the news of late."""
    bearers = _bearers(document)
    if any(person.surname in _FAMILIES for person in known.values()):
        return True
    return any(not bearers[person.surname] <= known.keys() for person in known.values())


@layer
def _bearers(document: Document) -> dict[str, set[str]]:
    """The full names of those who have a surname."""
    found: dict[str, set[str]] = {}
    for person in people(document):
        found.setdefault(person.surname, set()).add(person.name)
    return found


def _named(document: Document, stretch: Span) -> list[Name]:
    """The names in a stretch that stand outside quotations; none in one that is too long."""
    if stretch.end - stretch.start > REACH:
        return []
    return [name for name in named(document, stretch) if not quoted(document, name.span)]
