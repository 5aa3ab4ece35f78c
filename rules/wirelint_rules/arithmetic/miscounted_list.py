"""A list that has more or fewer items than are announced."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, matched
from wirelint.layers.numbers.passages import behind, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import plain, restyled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Frame
    from wirelint.layers.numbers.passages import Passage
    from wirelint.layers.words import Words

_NOUNS = (
    r"(?:groups|countries|nations|states|provinces|regions|districts|cities|towns|villages|companies|firms|banks|teams|clubs|parties|players|men|women|people"
    r"|suspects|candidates|senators|lawmakers|members|categories|areas|parts|things|reasons|factors|questions|steps|ways|points|options|issues|topics|subjects|languages"
    r"|schools|universities|hospitals|airports|ports|islands|ships|vessels|brothers|sisters|sons|daughters|children|films|books|songs|albums|organi[sz]ations|agencies"
    r"|institutions|airlines|carmakers|newspapers|networks|colors|colours|counties|judges|ministers|finalists|nominees|winners|authors|artists|victims|charges|counts|crimes|offen[cs]es|wings|goals|aims|tasks|stages|phases|rounds|stops|seasons|sports|dishes|crops|metals|minerals|diseases|vaccines|causes|demands|conditions|principles|pillars|priorities|bidders|buyers|sponsors|partners|owners|shareholders|contenders|applicants|defendants|hostages|speakers|singers|actors|directors|bands|festivals|museums|stadiums|venues|rivers|lakes|mountains|peaks|dams|bridges|tunnels|roads|lines|routes|stations|camps|prisons|courts|laws|bills|treaties|awards|prizes|cases|sites|sectors|industries|units|branches|divisions|models|brands|drugs|elements|planets|moons|galaxies|species|breeds|instruments|crew members)"
)
_LIST = pattern(
    rf"(?P<many>{COUNT}) (?:[a-z-]+ ){{0,2}}?{_NOUNS}(?:(?: [\w’'-]+){{0,9}})?: (?P<items>(?:[^,:;.()—{COUNT}]{{2,60}}, ){{0,7}}?(?:[^,:;.()—{COUNT}]{{2,60}}),? and [^,:;.()—{COUNT}]{{2,60}}?)(?=[.;]?[”\"’]?$|[;—])"
)
_ANNOUNCED = pattern(
    rf"(?:[2-9]|[Tt](?:wo|hree)|[Ff](?:our|ive)|[Ss](?:ix|even)|[Ee]ight|[Nn]ine) (?:[a-z-]+ ){{0,2}}?{_NOUNS}\b"
)
_PAIR = pattern(r" and ")
_SMALLEST, _GREATEST = 2, 9


_THINGS = frozenset(
    _NOUNS[3:-1]
    .replace("organi[sz]ations", "organisations|organizations")
    .replace("offen[cs]es", "offences|offenses")
    .replace("crew members", "crew")
    .split("|")
)
"""The words with which what is counted begins, in lower case."""
_VALUES = {word: number for number, word in enumerate("two three four five six seven eight nine".split(), 2)}
_SMALL = frozenset(_VALUES)


_COUNTED = behind(" ".join(_THINGS), 3)
_APPOSED_TO, _INTRODUCED = (
    telling(_COUNTED, _SMALL, least=1, dated=True),
    telling(_COUNTED, frozenset((": ",)), least=1, dated=True),
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_APPOSED_TO, _INTRODUCED))
def miscounted_list(document: Document) -> Iterator[Finding]:
    """A list has more or fewer items than the number before it says.

    “Four other groups took part: the Ghostbusters, the Doctor Who Society and the Klingon Assault Group” names three. The number stands
    before a noun that can be counted out, a colon follows, and the list ends the sentence.

    Left alone: lists with “and” inside an item that could make the number right, items with commas of their own (each followed by what
    explains it), “including” and “among them”, and numbers that are hedged.

    Bad:  {==Four==} other groups took part: the Ghostbusters, the Doctor Who Society of Canada and the Klingon Assault Group.
    Good: Three other groups took part: the Ghostbusters, the Doctor Who Society of Canada and the Klingon Assault Group.
    Good: Four firms bid: Host, Marks and Spencer, Ruhr, and Delft. Two things matter: bread, butter and peace of mind, and time.
    """
    yield from _apposed(document)
    for frame, m in matched(document, _INTRODUCED, _LIST, where=lambda one: _is_announced(document, one)):
        yield from _finding(document, frame, m)


_NAME = r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|the|de|al|bin|and the)){0,3}"
_APPOSED = pattern(
    rf"(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]ll) (?P<many>two|three|four|five|six|seven|eight|nine) (?:[a-z-]+ )?{_NOUNS}, (?P<items>{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME}),? (?=[a-z])(?!and\b|or\b|of\b)"
)
_LISTED = pattern(
    rf"(?P<many>Two|Three|Four|Five|Six|Seven|Eight|Nine) (?:[a-z-]+ )?{_NOUNS}, (?P<items>{_NAME}(?:, {_NAME}){{0,8}} and {_NAME}), (?=[a-z])(?!and\b|or\b|of\b)"
)
_CLOSING = pattern(
    rf"(?P<many>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine) (?:[a-z-]+ )?{_NOUNS}(?:,| —| –) (?P<items>{_NAME}(?:, {_NAME}){{0,8}} and {_NAME})(?=[.;\n]|$)"
)
_NAMED_AS = pattern(
    rf"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]hese) (?P<many>two|three|four|five|six|seven|eight|nine) (?:[a-z-]+ )?{_NOUNS}(?: (?:in|on|of) [a-z ]{{3,20}})? (?:are|were) (?P<items>{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME})(?=[.;\n]|$)"
)
_AGED = pattern(
    rf"(?P<many>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine) (?:[a-z-]+ )?{_NOUNS}(?:, (?:all )?| \()aged (?P<items>[0-9]{{1,2}}(?:, [0-9]{{1,2}})+,? and [0-9]{{1,2}})\b"
)


_PEOPLE = r"(?:people|men|women|suspects|victims|players|students|passengers|workers|members|candidates|journalists|soldiers|civilians|others|defendants|children|officers|officials|teachers|tourists|climbers|activists|employees)"
_KIND = r"(?:an? |his |her |their )[a-z-]+(?: [a-z-]+){0,2}"
_KINDS = pattern(
    rf"(?P<many>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine) (?:[a-z-]+ )?{_PEOPLE}, (?P<items>{_KIND}(?:, {_KIND}){{0,7}},? and {_KIND}), (?=(?:were|are|was|have|had|died|survived|escaped|face|will)\b)"
)
_IDENTIFIED = pattern(
    rf"(?P<many>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine) (?:[a-z-]+ )?{_PEOPLE}(?: [a-z]+)? (?:were|have been|are) (?:identified|named) (?:as |by [a-z]+ as )(?P<items>{_NAME}, [0-9]{{1,2}}(?:[,;] {_NAME}, [0-9]{{1,2}}){{0,7}}[,;]? and {_NAME}, [0-9]{{1,2}})(?=[.;]|$)"
)


def _apposed(document: Document) -> Iterator[Finding]:
    """Names or ages behind a number of people or things: “the three countries, France, Italy, Spain and Greece, …”, “four men, aged 19, 22 and 25”."""
    text, story = document.text, words(document)
    for index in (index for passage in told(document, _APPOSED_TO) for index in passage.standing(_SMALL)):
        if _THINGS.isdisjoint(story.lower[index + 1 : index + 4]) or not _is_apposed(story, index):
            continue
        start = story.starts[index - 1] if index else 0
        at = story.starts[index]
        for m in (
            _APPOSED.match(text, start),
            _NAMED_AS.match(text, start),
            *(form.match(text, at) for form in (_LISTED, _CLOSING, _AGED, _KINDS, _IDENTIFIED)),
        ):
            if m is not None:
                least, most = _items(_AGES.compiled.sub("", m["items"]) if m.re is _IDENTIFIED.compiled else m["items"])
                number = _VALUES[m["many"].lower()]
                if not least <= number <= most:
                    span = Span(*m.span("many"))
                    better = restyled(document[span], least) if least == most else ""
                    related = Related(document, Span(*m.span("items")), "the list here")
                    counted = plain(least) if least == most else f"{least} to {most}"
                    fixes = [Fix.replace(span, better)] if better else []
                    yield Finding(span, f"the list behind “{document[span]}” names {counted}", fixes, [related])


def _is_apposed(story: Words, index: int) -> bool:
    """Whether a number of things is followed by a comma or a bracket, or by a verb that names them."""
    gaps, behind = story.gaps[index + 2 : index + 6], story.lower[index + 2 : index + 7]
    return (
        any(gap != " " and ("," in gap or "(" in gap or "—" in gap) for gap in gaps)
        or "named" in behind
        or "are" in behind
        or "were" in behind
        or "identified" in behind
    )


_AGES = pattern(r", [0-9]{1,2}\b")


def _is_announced(document: Document, passage: Passage) -> bool:
    """Whether a number of things that can be counted out stands in a sentence."""
    starts = words(document).starts
    return any(_ANNOUNCED.match(document.text, starts[index]) for index in passage.places)


def _finding(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    many = frame.amount(m, "many")
    if (
        many.hedge
        or _OF_MORE.search(frame.text, 0, m.start()) is not None
        or not _SMALLEST <= many.value <= _GREATEST
        or "includ" in m.group()
        or "among" in m.group()
    ):
        return
    least, most = _items(m["items"])
    if least <= many.value <= most or not all(map(_is_name, _parted(m["items"]))):
        return
    at = frame.span.start + m.start("items") + len(document[many.span]) - 1
    related = Related(document, Span(at, at + len(m["items"])), "the list here")
    better = restyled(document[many.span], least) if least == most else ""
    fixes = [Fix.replace(many.span, better)] if better else []
    counted = plain(least) if least == most else f"{least} to {most}"
    yield Finding(many.span, f"the list behind “{document[many.span]}” names {counted}", fixes, [related])


_OF_MORE = pattern(r"\bof (?:the|its|their|his|her)(?: (?:[a-z-]+ )?[\w’'-]+[’']s?)?(?: [a-z]+)? $")
"""Before a number of which some are listed: five of the country’s eight regions."""


def _items(items: str) -> tuple[int, int]:
    """The least and the most items that a list may have: “and” may join two or stand within one."""
    commas = items.count(", ")
    ands = len(list(_PAIR.finditer(items)))
    last = ", and " in items
    least = commas + (1 if last else 2)
    return least, least + max(0, ands - 1)


def _parted(items: str) -> list[str]:
    """The items of a list; one “and” without a comma joins the last two."""
    found = items.split(", ")
    return found if ", and " in items or items.count(" and ") != 1 else [*found[:-1], *found[-1].split(" and ")]


def _is_name(item: str) -> bool:
    """Whether an item is a name or a bare noun rather than a clause."""
    words = item.removeprefix("and ").split()
    longest = 14 if "and" in words else 9
    return bool(words) and len(words) <= longest and (words[0][0].isupper() or words[0] in _ARTICLES or len(words) < 4)


_ARTICLES = ("the", "a", "an")
