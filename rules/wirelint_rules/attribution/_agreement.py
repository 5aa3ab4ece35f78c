"""How likely a he or a she stands for the other: a logistic regression over who is named and spoken of around it.

Whom a pronoun means cannot be told for certain, but where the last three that were spoken of are women, and the story has no man beside, a he is
hardly ever sound. `.ci/data/pronouns.py` learns the weights from published stories whose pronouns it turns.
"""

from __future__ import annotations

from bisect import bisect_left

from wirelint.document import Span, layer
from wirelint.layers.grammar import grammar
from wirelint.layers.naming.known import surname
from wirelint.layers.naming.names import kinds, names
from wirelint.layers.paragraphs import paragraph_at, paragraphs
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.attributions import attributions
from wirelint.layers.speech.cues import WORDS
from wirelint.layers.speech.people import HE, SHE, people, sex_of
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules._weights import likelihood
from wirelint_rules.attribution._meant import SOMEBODY
from wirelint_rules.attribution._pronouns import styles
from wirelint_rules.attribution._roles import is_role
from wirelint_rules.attribution._sexes import SEVERAL, SEX

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.document import Document

PRONOUNS = {
    "he": HE, "his": HE, "him": HE, "he'd": HE, "he'll": HE, "he's": HE,
    "she": SHE, "her": SHE, "hers": SHE, "she'd": SHE, "she'll": SHE, "she's": SHE,
}  # fmt: skip
"""The pronouns that are told of, and whom they mean."""


class Spoken(NamedTuple):
    """Somebody spoken of at a place; he or she or "" as far as known.

    `how`: by a full name or another (N n), a given name or a surname of nobody the story introduces (g m), a pronoun (p), a word for a man or a woman
    (w) or for several (s), a role (r).
    """

    start: int
    said: str
    how: str
    who: str = ""
    sure: bool = False

    @property
    def named(self) -> bool:
        """Whether it is somebody whom the story introduces."""
        return self.how in "Nn"

    def alike(self, said: str) -> str:
        """Whether somebody is what a pronoun says (=), the other (x), or not known (u)."""
        return "u" if not self.said else "=" if self.said == said else "x"


@layer
def spoken(document: Document) -> list[Spoken]:
    """All who are spoken of outside quotations, in order."""
    story = words(document)
    found: dict[int, Spoken] = {}
    for person in people(document):
        for one in person.mentions:
            how = "N" if " " in document[one] else "n"
            told = Spoken(one.start, person.pronoun, how, person.name, person.sure)
            found |= dict.fromkeys(story.within(one), told)
    for name in names(document):
        within = story.within(name.span)
        if within and within[0] not in found and not name.body:
            said = sex_of(name.parts[0].text)
            if said or (len(name.parts) == 1 and surname(name.text) and not kinds(name.text)):
                found |= dict.fromkeys(within, Spoken(name.span.start, said, "g" if said else "m", name.text))
    for word, places in story.places.items():
        said = SEX[word]
        how = "p" if word in PRONOUNS else "s" if word in SEVERAL else "w" if said else _role(word)
        for at in places if how else ():
            found.setdefault(at, Spoken(story.starts[at], said, how))
    return sorted(one for one in set(found.values()) if not quoted(document, Span(one.start, one.start + 1)))


def _role(word: str) -> str:
    return "r" if word in SOMEBODY or is_role(word) else ""


@layer
def _votes(document: Document) -> dict[str, dict[str, int]]:
    """How many pronouns of either kind follow right on each person's name."""
    found: dict[str, dict[str, int]] = {}
    last = ""
    for one in spoken(document):
        if one.named:
            last = one.who
        elif one.how == "p" and last:
            found.setdefault(last, {HE: 0, SHE: 0})[one.said] += 1
        elif one.how in "wr":
            last = ""
    return found


@layer
def _speakers(document: Document) -> list[Spoken]:
    """Who speaks, in order."""
    everybody = spoken(document)
    sources = {source for one in attributions(document) for source in one.source}
    found = ((source, bisect_left(everybody, (source.start,))) for source in sources)
    return sorted({everybody[at] for source, at in found if at < len(everybody) and everybody[at].start < source.end})


def candidates(document: Document) -> Iterator[int]:
    """The pronouns outside quotations that can be told of."""
    story = words(document)
    for one in spoken(document):
        at = story.at(one.start) if one.how == "p" else None
        if at is not None and not styles(story, at):
            yield at


class _Around(NamedTuple):
    """Who is spoken of around a pronoun, which is taken for a he or a she.

    `how` says how it stands, `near` tells how near somebody is; `at` is its place among all `everybody`. The stretches are those before it.
    """

    document: Document
    everybody: list[Spoken]
    at: int
    said: str
    own: bool
    how: str
    previous: int
    paragraph: int
    sentence: int
    end: int

    def near(self, one: Spoken) -> str:
        """In which stretch somebody is spoken of: the sentence, the paragraph, the one before, or farther away."""
        return str((one.start < self.sentence) + (one.start < self.paragraph) + (one.start < self.previous))

    def since(self, start: int, end: int | None = None) -> list[Spoken]:
        """Who is spoken of from a place up to the pronoun, or another place."""
        last = self.at if end is None else bisect_left(self.everybody, (end,))
        return self.everybody[bisect_left(self.everybody, (start,)) : last]

    def many(self, some: Sequence[Spoken]) -> dict[str, int]:
        """How many are as the pronoun says, how many are the other, of how many it is not known; two stand for more."""
        seen = {(one.alike(self.said), one.who or one.start) for one in some if one.how in "Nnwr"}
        return {sign: min(2, sum(one == sign for one, _ in seen)) for sign in "=xu"}


def features(document: Document, at: int, said: str) -> dict[str, float]:
    """What tells of a pronoun, were it a he or a she."""
    story, everybody = words(document), spoken(document)
    start = story.starts[at]
    index = paragraph_at(document, start)
    spans = paragraphs(document)
    around = _Around(
        document,
        everybody,
        bisect_left(everybody, (start,)),
        said,
        PRONOUNS[story.lower[at]] == said,
        _how(document, at),
        spans[max(0, index - 1)].start,
        spans[max(0, index)].start,
        sentence_at(document, start).start,
        spans[max(0, index)].end,
    )
    last = _last(around)
    told = (*_lately(around, last), *_of_name(around, last), *_of_heads(around, last), *_of_story(around, last))
    return dict.fromkeys(("bias", *told), 1.0)


def _last(around: _Around) -> list[str]:
    """The last three who are a he or a she, the latest first: as what, how and how near."""
    some = around.everybody[max(0, around.at - 6) : around.at]
    sexed = [one for one in reversed(some) if one.said and one.how != "s"]
    found = [
        f"{one.alike(around.said)}{'!' if one.sure else ''}{one.how.lower()}{around.near(one)}" for one in sexed[:3]
    ]
    return [*found, "-", "-", "-"][:3]


def _lately(around: _Around, last: list[str]) -> Iterator[str]:
    """What the last who were spoken of tell, and whoever is next."""
    how = around.how
    three, places = "".join(one[0] for one in last), f"{last[0][-1]}{last[1][-1]}"
    yield from (how, f"{how} {last[0]}", f"{last[0]} {last[1]}", f"{how} {three}", f"{three} {places}")
    here = around.many(around.since(around.paragraph))
    there = around.many(around.since(around.previous, around.paragraph))
    row = "".join(f"{sign}{here[sign]}" for sign in "=xu")
    yield from (f"here {row}", f"{how} here {row}", f"here {row} {last[0]}")
    most = next((sign for sign in "=xu" if here[sign]), "0")
    yield f"there {''.join(f'{sign}{there[sign]}' for sign in '=xu')} here {most}"
    following = around.everybody[around.at + 1 : around.at + 5]
    behind = next((one for one in following if one.said and one.start < around.end), None)
    after = f"{behind.alike(around.said)}{behind.how}" if behind else "-"
    yield from (f"after {after} {last[0][:2]}", f"{how} after {after}", f"after {after} here {row}")


def _of_name(around: _Around, last: list[str]) -> Iterator[str]:
    """What the last name before a pronoun tells, with the other pronouns of its bearer, and who spoke last."""
    how, said = around.how, around.said
    before = around.everybody[: around.at]
    name = next((one for one in reversed(before) if one.named), None)
    if name is None:
        yield f"{how} nobody"
    else:
        votes = dict(_votes(around.document).get(name.who, {HE: 0, SHE: 0}))
        if all(one.how not in "wr" for one in around.since(name.start + 1)):
            votes[around.everybody[around.at].said] -= 1
        votes_ = f"{min(2, votes[said])}:{min(3, votes[SHE if said == HE else HE])}"
        since = before[max(0, around.at - 6) :]
        between = "".join(sorted({one.alike(said) + one.how for one in since if one.start > name.start}))
        told = f"{name.alike(said)}{'!' if name.sure else ''}{around.near(name)}"
        yield from (f"{how} name {told}", f"name {told} {between}", f"name {told} {votes_}")
        yield f"{how} {votes_} {name.alike(said)}"
    spoke = {*before}
    speaker = next((one for one in reversed(_speakers(around.document)) if one in spoke), None)
    if speaker:
        told = f"{how} speaker {speaker.alike(said)}{around.near(speaker)}"
        yield from (told, f"{told} {last[0]}")


def _of_heads(around: _Around, last: list[str]) -> Iterator[str]:
    """What the first in a sentence and in a paragraph tell, which are mostly their subjects."""
    how, said = around.how, around.said
    subject, begun = "-", "-"
    for one in around.since(around.sentence)[:1]:
        ahead = len(words(around.document).within(Span(around.sentence, one.start))) // 2
        subject = f"{one.alike(said)}{one.how}{'!' if one.sure else ''}{min(2, ahead)}"
    for one in around.since(around.paragraph)[:1]:
        begun = f"{one.alike(said)}{one.how}"
    yield from (f"{how} subject {subject}", f"subject {subject} {last[0]}")
    yield from (f"begun {begun} {last[0]}", f"begun {begun} subject {subject[:3]}")


def _of_story(around: _Around, last: list[str]) -> Iterator[str]:
    """What the whole story tells: how many of either it speaks of."""
    said, some = around.said, [one for one in around.everybody if one.how != "s"]
    alike = sum(one.said == said for one in some) - around.own
    against = sum(one.said not in {"", said} for one in some) - (not around.own)
    known = {one.who for one in some if one.named and one.said == said}
    unknown = {one.who for one in some if one.named and not one.said}
    central = sum(one.named and one.said == said for one in some)
    earlier = sum(one.said == said for one in around.everybody[: around.at])
    here = around.many(around.since(around.paragraph))
    total = min(alike, 4)
    yield f"story {total} {min(len(known), 2)} {min(len(unknown), 2)}"
    yield from (f"story {total}:{min(against // 2, 4)}", f"story {total} {last[0]}")
    yield f"story {min(alike, 2)} here {''.join(f'{sign}{here[sign]}' for sign in '=xu')}"
    yield from (f"central {min(central, 4)} {last[0]}", f"earlier {min(3, earlier)} {last[0]}")


def _how(document: Document, at: int) -> str:
    """How a pronoun stands: as the speaker behind words, the subject of a sentence or a clause, an owner, or an object."""
    story, letters = words(document), grammar(document)
    word, before = story.lower[at], story.lower[at - 1] if at else ""
    first = not at or letters.marks[at - 1] == "."
    behind, kind = "".join(story.lower[at + 1 : at + 2]), letters.kinds[at - 1 : at]
    if word in {"he", "she"} or "'" in word:
        if first:
            return "First"
        if behind in WORDS and story.gaps[at] != " ":
            return "said"
        if before in WORDS or (before == "that" and story.lower[at - 2] in WORDS):
            return "sayshe"
        return f"subject {kind if kind in _JOINING else '_'}"
    if word == "his" or (word == "her" and letters.marks[at] == " " and letters.kinds[at + 1 : at + 2] in _OWNED):
        if first:
            return "Owner"
        return "own" if behind == "own" else f"owner {kind if kind in _BEFORE_OWNERS else '_'}"
    return "object"


_JOINING = frozenset("tRXCc")
_OWNED = frozenset("?Nsv<>9dGN3J1q")
_BEFORE_OWNERS = frozenset("pofcVvzPdGLJ")
"""Letters of the grammar: what joins clauses, what an owner stands before, and behind."""


def turned(document: Document, at: int) -> float:
    """How likely a pronoun stands for the other, in nats (a logarithm of odds)."""
    return likelihood("pronouns", features(document, at, PRONOUNS[words(document).lower[at]]))


def other(document: Document, at: int) -> str:
    """The pronoun that would stand in the place of one, written as it is, were it the other."""
    story = words(document)
    word, tied, rest = story.lower[at].partition("'")
    owner = word == "her" and _how(document, at) != "object"
    found = {"he": "she", "she": "he", "his": "her", "him": "her", "her": "his" if owner else "him", "hers": "his"}[
        word
    ]
    return (found.capitalize() if story.texts[at][0].isupper() else found) + tied + rest
