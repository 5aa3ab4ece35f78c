"""A person whose surname another story spells otherwise."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Related, Severity, Span, story_set_rule
from wirelint.layers.naming.names import plain
from wirelint.layers.naming.namesakes import Namesakes, Record, full_names, namesakes
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@story_set_rule(severity=Severity.NOTE, part=full_names)
def cross_story_variant(stories: Sequence[tuple[Document, list[Record]]]) -> Iterator[tuple[Document, Finding]]:
    """A person's surname is spelled otherwise in another story.

    An archive should spell a person in one way: Shamil Maskhadov, not Mashadov in one story of ten. Surnames behind the same given name
    are compared as name-variant compares them; a given name is one that lists have, stands behind a title, or is no word and no town. A note: off unless selected, since whole archives are seldom mended. Left
    alone are two surnames that are both established, forms for man and woman, and bare surnames. The spelling that fewer stories have is
    reported, once in each of them. What each story holds is kept with its other findings by its content, and pairs of names are judged once, so
    that after a change only that story is read again and compared with all others.

    Story: Max Privorozki spoke in Halle. Max Privorozki was there.
    Bad:  The head of the community, Max {~~Privorotzki~>Privorozki~~}, said so.
    Good: The head of the community, Max Privorozki, said so. Anna Privorotzka left.
    """
    found = namesakes(record for _, part in stories for record in part)
    places = _places(stories, {key for one in found for key in (_key(one.first, one.usual), _key(one.first, one.rare))})
    for one in found:
        shown = next(iter(places[_key(one.first, one.usual)]), None)
        for document, span in places[_key(one.first, one.rare)]:
            related = [Related(shown[0], shown[1], f"“{one.usual}” here")] if shown else []
            yield document, Finding(span, _message(one), [Fix.replace(span, one.usual)], related)


def _message(one: Namesakes) -> str:
    return (
        f"“{one.first} {one.rare}” ({one.counts[1]}×) is “{one.first} {one.usual}” ({one.counts[0]}×) in other stories"
    )


def _key(first: str, last: str) -> tuple[str, str]:
    return plain(first), last


def _places(
    stories: Sequence[tuple[Document, list[Record]]], wanted: set[tuple[str, str]]
) -> dict[tuple[str, str], list[tuple[Document, Span]]]:
    """Where the stories have these names, each by its given name without accents and its surname."""
    surnames = {last for _, last in wanted}
    found: dict[tuple[str, str], list[tuple[Document, Span]]] = {key: [] for key in wanted}
    for document, part in stories:
        for first, last, _, start in part:
            if last in surnames and (key := _key(first, last)) in found:
                found[key].append((document, Span(start, start + len(last))))
    return found
