"""A he where the copy has a she, or the other way round."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, layer, pattern, rule
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.people import HE, SHE, Person, has_namesake, people, sex_of
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._agreement import PRONOUNS, candidates, other, turned
from wirelint_rules.attribution._meant import OF_ONESELF, REACH, named_outside, only_one, spoken_of
from wirelint_rules.attribution._of_subject import of_subject
from wirelint_rules.attribution._pronouns import Pronoun, pronouns
from wirelint_rules.attribution._sexes import SEX, between, gendered
from wirelint_rules.attribution._speakers import named, persons
from wirelint_rules.attribution.borrowed_role import borrowed_role
from wirelint_rules.garbled._suspicion import doubted

if TYPE_CHECKING:
    from collections.abc import Iterator

_HE = frozenset("he his himself he's he'd he'll".split())
_SHE = frozenset("she her herself she's she'd she'll".split())
_LEAST = 2
"""How many pronouns of a person tell which is theirs, if all are alike."""


@rule(
    severity=Severity.WARNING,
    in_quotes="skip",
    words=_HE | _SHE,
)
def wrong_pronoun(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A pronoun cannot mean the only person it could mean.

    “He said” behind a quotation, or “He” at the head of a sentence, means who was named last. Reported where the paragraph
    so far (or the one before, if this one names nobody) names one person only, a title, an office (“a spokeswoman”) or a
    given name borne almost only by women or by men says which, or two other pronouns of theirs do, and nothing between could be meant by the pronoun. So are
    “Host said it was late, but added that he”, “Host hurt himself”, a paragraph about a woman or a man without a name,
    and a he within a woman’s sentence where a long stretch of the story has no other word that means a man,
    or where she says it of herself or of what she leads (“said his crews”) and the story has no man but other speakers. Where a surname behind a
    statement is a man’s and she follows, and the paragraph before names a woman, it is the surname that is reported. Names
    within an office (“a colleague of Lee”) do not count. Given names that differ by country (Andrea, Jean) tell nothing; “they” is left alone, and so are
    vessels, and whom an obituary says to be survived by others.

    With `pooled`, a story in which two plain faults of what it says stand is read with more suspicion: there a pronoun is reported if the other is far
    likelier, by who is named and spoken of around it, as published stories have it.

    Bad:  Nina Ivanova, 71, climbed out of her cellar. “There was no water,” {==he==} said.
    Bad:  Iryna Bond, a spokeswoman, spoke of a line. ¶ “We change the wire in an hour,” {==he==} said.
    Bad:  Nina Ivanova, 71, carried the water to {==his==} cellar.
    Bad:  Carl Orr ran. ¶ Nina Berg said it was late. ¶ “I have seen no money,” {==Orr==} said. Her members were owed it.
    Good: Nina Ivanova climbed out of her cellar. “There was no water,” she said. Her husband waited. He was calm.
    Good: Andrea Rossi won. “I am glad,” he said.
    """
    sure = list(_sure(document))
    yield from sure
    if pooled and doubted(document):
        yield from _likely(document, sure)


def _sure(document: Document) -> Iterator[Finding]:
    """The pronouns that cannot mean the only person they could mean."""
    yield from _against_themselves(document)
    yield from _two_of_one(document)
    if not _may_differ(document):
        return
    for pronoun, person in _all(document):
        if person and _is_other(document, person, pronoun) and not _named_next(document, pronoun):
            if not (
                _spoken_of(document, pronoun)
                or _in_anothers_role(document, pronoun, person)
                or _of_another(document, pronoun)
                or _nicknamed(document, pronoun, person)
                or _of_the_dead(document, pronoun)
                or _of_a_ship(document, pronoun)
            ):
                yield _mismatch(document, pronoun, person)
        elif person is None and (role := _unnamed(document, pronoun)):
            place = Related(document, role, f"“{document[role]}” speaks here")
            yield Finding(
                pronoun.span, f"“{document[pronoun.span].lower()}” stands for “{document[role]}”", (), [place]
            )


def _likely(document: Document, sure: list[Finding]) -> Iterator[Finding]:
    """Of each paragraph without a sure one the pronoun of which the other is likeliest, if it is likely enough."""
    told = {paragraph_at(document, finding.span.start) for finding in sure}
    best: dict[int, tuple[float, int]] = {}
    for at in candidates(document):
        found = paragraph_at(document, words(document).starts[at]), (turned(document, at), -at)
        if found[0] not in told:
            best[found[0]] = max(found[1], best.get(found[0], found[1]))
    for chance, at in best.values():
        if chance > _ENOUGH:
            span = words(document).span(-at)
            better = other(document, -at)
            message = f"“{document[span]}” hardly stands for whoever is spoken of here; “{better}” does"
            name = _just_named(document, span)
            if name is None:
                yield Finding(span, message, [Fix.replace(span, better)])
            else:
                yield Finding(Span(name.start, span.end), f"{message}, or another name")


_ENOUGH = 5.0
"""So likely a pronoun must stand for the other, in nats: of 2,000 sound ones one is."""


def _just_named(document: Document, pronoun: Span) -> Span | None:
    """The surname that stands last before a pronoun, where the story has another whom the pronoun can mean: either may be the wrong one."""
    near = Span(max(0, pronoun.start - _WITHIN), pronoun.start)
    found = [name.span for name in named(document, near) if name.span in persons(document)]
    if not found or " " in document[found[-1]]:
        return None
    said = PRONOUNS[document[pronoun].lower().replace("’", "'")]
    others = any(one.pronoun == said and one.span.start < found[-1].start for one in people(document))
    return found[-1] if others else None


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


@layer
def _meant(document: Document) -> list[tuple[Pronoun, Person | None]]:
    """The pronouns that must mean somebody, each with the one person it can mean."""
    return [(pronoun, only_one(document, pronoun)) for pronoun in pronouns(document)]


def _all(document: Document) -> Iterator[tuple[Pronoun, Person | None]]:
    """The pronouns that must mean somebody, each once."""
    seen: set[Span] = set()
    for pronoun, person in (*_meant(document), *_lone(document), *of_subject(document)):
        if person is None or pronoun.span not in seen:
            yield pronoun, person
        if person:
            seen.add(pronoun.span)


def _lone(document: Document) -> Iterator[tuple[Pronoun, Person | None]]:
    """The pronouns within sentences that are the first word of their sex for a long stretch, each with whom it can mean."""
    known = {pronoun.span.start for pronoun, _ in _meant(document)}
    for said, found in gendered(document).items():
        for before, at in zip([-REACH, *found], found, strict=False):
            m = _PRONOUN.match(document.text, at) if at - before >= REACH and at not in known else None
            if m:
                pronoun = Pronoun(Span(*m.span()), at, said, within=True, open=True)
                person = only_one(document, pronoun)
                if person:
                    yield pronoun, person


_PRONOUN = pattern(r"(?:he|she|his|her|him)\b(?![’'-])")


def _is_other(document: Document, person: Person, pronoun: Pronoun) -> bool:
    """Whether a person is a she where a pronoun is a he, or the other way round; a given name alone does not tell of somebody named often whom no pronoun of the story can mean."""
    if person.pronoun in {"", pronoun.said} or sex_of(person.name.partition(" ")[0]) == pronoun.said:
        return False
    return person.sure or len(person.mentions) < _OFTEN or bool(gendered(document)[person.pronoun])


_OFTEN = 3
"""Somebody who is named so often is a he or a she somewhere."""


def _named_next(document: Document, pronoun: Pronoun) -> bool:
    """Whether a paragraph goes on to name somebody whom its pronoun may mean, as captions do: “…,” she said. Hillary Clinton …"""
    paragraph = paragraphs(document)[paragraph_at(document, pronoun.span.start)]
    by_place = persons(document)
    if named_outside(document, Span(paragraph.start, pronoun.reach)):
        return False
    behind = named(document, Span(sentence_at(document, pronoun.span.start).end, paragraph.end))
    return any(
        name.span in by_place and len(name.parts) > 1 and by_place[name.span].pronoun in {"", pronoun.said}
        for name in behind
    )


def _spoken_of(document: Document, pronoun: Pronoun) -> bool:
    """Whether a pronoun that begins a sentence may go on from speech about a man or a woman: “They were for my husband,” she said. ¶ He was a baker."""
    if pronoun.span.start != pronoun.reach:
        return False
    start = paragraphs(document)[max(0, paragraph_at(document, pronoun.reach - 1))].start
    story = words(document)
    return any(SEX[story.lower[at]] == pronoun.said for at in story.within(Span(start, pronoun.reach)))


def _nicknamed(document: Document, pronoun: Pronoun, person: Person) -> bool:
    """Whether the paragraph, or the one before, has somebody else whose nickname stands within their name: Wes “The Wardrobe” Huys."""
    start = paragraphs(document)[max(0, paragraph_at(document, pronoun.reach) - 1)].start
    return any(m["last"] != person.surname for m in _NICKNAME.finditer(document.text, start, pronoun.span.start))


_NICKNAME = pattern(r"[A-Z][\w’'-]+ [“\"‘(][A-Z][^”\"’)\n]{1,24}[”\"’)] (?P<last>[A-Z][\w’-]+)")


def _of_the_dead(document: Document, pronoun: Pronoun) -> bool:
    """Whether a pronoun means whoever an obituary is about, whom it need not name again: “Una died in 2016. He is survived by …”."""
    return _SURVIVED.match(document.text, pronoun.span.end) is not None


_SURVIVED = pattern(r" (?:is|was) (?:also )?(?:survived|predeceased|mourned|remembered) by\b")


def _of_a_ship(document: Document, pronoun: Pronoun) -> bool:
    """Whether “she” may be a vessel of which the paragraph has just told."""
    story, start = words(document), paragraphs(document)[paragraph_at(document, pronoun.span.start)].start
    near = story.within(Span(start, pronoun.span.start))
    return pronoun.said == SHE and not _VESSELS.isdisjoint(story.lower[near.start : near.stop])


_VESSELS = frozenset(
    """boat ship ferry trawler yacht launch steamer steamship tug barge schooner vessel lifeboat cutter ketch dhow freighter frigate destroyer corvette submarine
    locomotive engine carrier cruiser warship liner""".split()
)


def _in_anothers_role(document: Document, pronoun: Pronoun, person: Person) -> bool:
    """Whether whom a pronoun cannot mean stands with another’s role, which says what is wrong."""
    last = max((one for one in person.mentions if one.start < pronoun.reach), default=person.span)
    return any(finding.span.overlaps(last) for finding in borrowed_role.find(document))


def _of_another(document: Document, pronoun: Pronoun) -> bool:
    """Whether a paragraph begins with somebody’s somebody, by name, and a story has another whose they may be: “Her teacher, Stefan Orr, wept.”"""
    start = pronoun.span.start
    if paragraphs(document)[paragraph_at(document, start)].start != start or not _THEIRS.match(document.text, start):
        return False
    return any(one.pronoun == pronoun.said and one.span.start < start for one in people(document))


_THEIRS = pattern(r"(?:His|Her) (?:[a-z-]+ ){0,2}[a-z-]+,? [A-ZÀ-Þ]")


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
    """The surname, or the full name of one of two who share it, with which a pronoun’s sentence begins, where the story has another whom the pronoun can mean: name or pronoun may be wrong."""
    start = sentence_at(document, pronoun.span.start).start
    mention = next((one for one in person.mentions if one.start == start), None)
    if mention and " " in document[mention] and not (has_namesake(document, person) and len(person.mentions) > 1):
        return None
    if mention is None or not pronoun.within or pronoun.span.start - start > _WITHIN:
        return None
    others = any(one.pronoun == pronoun.said and one.span.start < start for one in people(document))
    return mention if others else None


_WITHIN = 120
"""So far behind the head of its sentence a pronoun may stand to be told of together with it, in code points."""


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


def _unnamed(document: Document, pronoun: Pronoun) -> Span | None:
    """The woman or man without a name with whom a paragraph begins, where it speaks of nobody else before a pronoun."""
    spans = paragraphs(document)
    index = paragraph_at(document, pronoun.reach)
    stretch = Span(spans[max(index, 0)].start, pronoun.reach)
    m = _ROLE.match(document.text, stretch.start)
    if m is None or m.end() > stretch.end or named_outside(document, stretch):
        return None
    if pronoun.said != (HE if m["her"] else SHE) or between(gendered(document)[pronoun.said], stretch):
        return None
    return None if any(spoken_of(document, Span(m.end(), stretch.end))) else Span(*m.span())


_WOMENS = """spokeswoman policewoman chairwoman queen princess duchess actress widow woman girl grandmother nun congresswoman businesswoman saleswoman
    countess baroness""".split()
_MENS = """spokesman policeman chairman king prince duke actor widower man boy grandfather monk congressman businessman salesman pope archbishop
    emperor sultan fisherman""".split()
_ROLE = pattern(rf"(?:The|An?) (?:[a-z-]+ )?(?:(?P<her>{'|'.join(_WOMENS)})|{'|'.join(_MENS)})(?=[ ,])")
_ROLES = frozenset((*_WOMENS, *_MENS))
"""The roles by which a man or a woman without a name is known."""


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
            if len(odd) == 1 and len(all_of_one) > _LEAST:
                message = (
                    f"“{document[odd[0].span].lower()}” stands for {name}, who is {SHE if said == HE else HE} otherwise"
                )
                yield Finding(odd[0].span, message)


def _of_both(meant: list[Pronoun]) -> tuple[Pronoun, Pronoun] | None:
    """The earlier and the later of a he and a she by which a story means somebody of whom nothing else is known."""
    if len(meant) != _LEAST:
        return None
    first, last = sorted(meant, key=lambda one: one.span)
    return (first, last) if first.said != last.said else None


def _two_of_one(document: Document) -> Iterator[Finding]:
    """“He said she hoped”, or the other way round, where nobody but one person is named and nothing else speaks of a woman or of a man."""
    for pronoun, person in _meant(document) if document.matches(_HE_SAID_SHE) else ():
        m = _HE_SAID_SHE.match(document.text, pronoun.span.start)
        if m is None or person is None or not OF_ONESELF.match(document.text, m.end()):
            continue
        opposite = SHE if pronoun.said == HE else HE
        start = paragraphs(document)[paragraph_at(document, pronoun.span.start)].start
        if not between(gendered(document)[opposite], Span(start, pronoun.span.start)):
            yield Finding(pronoun.span, f"“{m.group()}” has two pronouns for {person.name}")


_HE_SAID_SHE = pattern(
    r"(?:He (?:said|says|added) (?:that )?she|She (?:said|says|added) (?:that )?he)\b",
    ("He sa", "She sa", "He ad", "She ad"),
)
