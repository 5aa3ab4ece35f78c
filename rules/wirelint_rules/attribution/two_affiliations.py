"""A person who holds one post at two clubs, firms or bodies."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.naming.names import kinds
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.people import people
from wirelint.layers.words import words
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules._countries import adjectives
from wirelint_rules.attribution._described import called
from wirelint_rules.attribution._nations import nations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.speech.people import Person

_POSTS = frozenset(
    """captain coach manager striker midfielder defender goalkeeper keeper winger forward batsman bowler fullback quarterback spokesman spokeswoman
    spokesperson president chairman chairwoman director governor mayor minister analyst economist strategist professor lecturer researcher editor
    reporter correspondent chief head commander engineer curator secretary deputy ambassador judge prosecutor trader dealer broker conductor
    principal rector dean bishop archbishop""".split()
)
_WORD = r"(?!(?:The|An?|Its|Their)\b)[A-ZÀ-Þ][\w&’'.-]*"
_NAME = rf"{_WORD}(?: (?:of (?:the )?|and |for )?{_WORD}){{0,4}}"
_BODY = r"(?:[a-z]+ ){0,2}(?:ministry|department|agency|police|army|navy|bank|court|union|council|guard|company|party|service|commission|university|hospital|airline)"
_POST = rf"(?P<post>{one_of(_POSTS)})"
_NO_MORE = r"\b(?! (?:of|for|at|with|in) )"
_ROLES = (
    pattern(rf"(?:[Tt]he|[Aa]n?) (?P<at>{_NAME})(?:[’']s?)? (?:[a-z]+ )?{_POST}{_NO_MORE}"),
    pattern(rf"(?P<at>{_NAME})[’']s? (?:[a-z]+ )?{_POST}{_NO_MORE}"),
    pattern(
        rf"(?:[Tt]he |[Aa]n? |[Ii]ts )?(?:[a-z-]+ ){{0,2}}{_POST} (?:of|for|at|with) (?:the )?(?P<at>{_NAME}|{_BODY})(?![\w’'])(?<![’']s)"
    ),
)
"""A role with where it is held."""

_BEFORE = pattern(rf"(?:^|(?<=[\n“\"(—])|(?<=[.!?] )|\b(?:[Tt]he|[Aa]n?) )(?P<at>{_NAME})(?:[’']s)? {_POST} $")
_PAST = pattern(
    r"\b(?:[Ff]ormer|then|ex|one-time|once|previously|acting|[Dd]eputy|[Vv]ice|assistant|joined|moved|new)\b"
)
_WORDS = pattern(r"[\w&’'-]+")
_INITIAL = pattern(r"\b[A-ZÀ-Þ]")
_SMALL = frozenset("of the and for".split())
_LONGEST = 60
"""How far before a name its post and where it is held are looked for, in code points."""


class _Held(NamedTuple):
    """A post, where it is held, and where the story says so."""

    span: Span
    post: str
    at: str


@rule(severity=Severity.WARNING, in_quotes="skip", words=_POSTS, gives_way=True)
def two_affiliations(document: Document) -> Iterator[Finding]:
    """A person holds one post at two clubs, firms or bodies.

    “The Porto striker” is not “the Benfica striker” further down, nor is a spokeswoman for one ministry that of another. Reported where the
    same word for a post stands with two names of where it is held that share no word. Country and club (“the Celtic and
    Japan striker”), short forms by initials, former and acting posts, a move that is told, and quotations are left alone.

    Bad:  Nuno Reis, the Porto striker, scored. ¶ {==The Benfica striker Nuno Reis==} went off late.
    Bad:  Rei Ota, a strategist at Hokuto Bank, spoke. ¶ Ota, {==Kasugai’s strategist==}, said no more.
    Good: Nuno Reis, the Porto striker, scored twice for Portugal. ¶ The Portugal striker Nuno Reis went off late.
    """
    story = words(document)
    posts = frozenset(story.ends[at] + 1 for at in story.standing(_POSTS))
    for person in people(document):
        if len(person.mentions) > 1:
            yield from _clashes(document, person, posts)
            yield from _kinds(document, person)


def _kinds(document: Document, person: Person) -> Iterator[Finding]:
    """One post at bodies of two kinds that are named by their kinds alone: the hospital’s director, the school’s director."""
    held: dict[str, tuple[str, Span]] = {}
    for one in called(document, person):
        if one.head not in _POSTS:
            continue
        body = next(
            (word for word in one.words.lower().replace("’s", "").replace("'s", "").split() if word in _KINDS), ""
        )
        m = (
            None
            if body
            else _AT_KIND.match(document.text, document.text.find(one.head, one.span.start) + len(one.head))
        )
        body = body or (m["body"] if m else "")
        kind = _KINDS.get(body, "")
        first = held.setdefault(one.head, (kind, one.span)) if kind else ("", one.span)
        if first[0] != kind:
            yield Finding(
                one.span, f"{person.name} is {one.head} at another body above", (), [Related.here(document, first[1])]
            )
            return


_AT_KIND = pattern(r" (?:of|for|at) the (?:[a-z]+ )?(?P<body>[a-z]+)(?=[,.;])")
_KINDS = {
    word: line
    for line in (
        "hospital clinic", "school college university", "airline", "airport", "union", "police", "army military", "navy", "museum", "zoo", "club team",
        "court", "port", "prison", "bank", "employers", "orchestra", "library", "railway", "church", "guard",
    )
    for word in line.split()
}  # fmt: skip
"""Words for bodies; those of one line may be one."""


def _clashes(document: Document, person: Person, posts: frozenset[int]) -> Iterator[Finding]:
    held: list[_Held] = []
    for one in sorted(_held(document, person, posts)):
        for first in held:
            if first.post == one.post and _differ(first.at, one.at):
                related = Related.here(document, first.span)
                yield Finding(one.span, f"{person.name} is {one.post} at {first.at} above", (), [related])
                return
        held.append(one)


def _held(document: Document, person: Person, posts: frozenset[int]) -> Iterator[_Held]:
    """The posts of a person that stand with where they are held; `posts` is where a word may begin before which one stands."""
    for mention in person.mentions:
        if mention.start not in posts:
            continue
        low = max(0, mention.start - _LONGEST)
        before = document[low, mention.start]
        m = _BEFORE.search(before)
        if m and not quoted(document, mention) and not _PAST.search(before, m.start()):
            yield _Held(Span(low + m.start(), mention.end), m["post"], m["at"])
    for office in person.offices:
        text = document[office]
        if _POSTS.isdisjoint(text.split()):
            continue
        if text[0].isupper() and not document.text.startswith(",", office.end):
            continue
        m = next((m for form in _ROLES if (m := form.match(text))), None) if not _PAST.search(text) else None
        if m and not quoted(document, office):
            yield _Held(office, m["post"], m["at"])


def _differ(one: str, other: str) -> bool:
    """Whether two names are of two clubs, firms or bodies, or of two countries."""
    a, b = _parts(one), _parts(other)
    kind = one.rpartition(" ")[2]
    if one.islower() and other.islower() and kind == other.rpartition(" ")[2]:
        return len(a) > 1 and len(b) > 1 and not (a & b) - {kind}
    if one in adjectives().values() and other in adjectives().values():
        return False  # nationalities, of which another rule tells
    if a & b or _initials(one) == other.replace(".", "") or _initials(other) == one.replace(".", ""):
        return False
    if one.islower() != other.islower() and not all(
        name[0].isupper() or name.endswith(" ministry") for name in (one, other)
    ):
        return False
    if any("title" in kinds(word.rstrip(".")) for word in (*one.split(), *other.split())):
        return False
    return (one in nations()) == (other in nations())


def _parts(name: str) -> set[str]:
    found = (word.lower().replace("’", "'").removesuffix("'s") for word in _WORDS.compiled.findall(name))
    return set(found) - _SMALL


def _initials(name: str) -> str:
    return "".join(_INITIAL.compiled.findall(name))
