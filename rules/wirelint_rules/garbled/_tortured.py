"""Where two neighbouring words look like a term of news whose words were swapped, and how much speaks for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress, count

from wirelint.document import Span, layer
from wirelint.layers.grammar import letter
from wirelint.layers.judged import Judge
from wirelint.layers.naming.names import kinds
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.garbled._inflection import plural, singular
from wirelint_rules.garbled._odds import Pair, agreeing, commonness, odds
from wirelint_rules.garbled._openings import openings
from wirelint_rules.garbled._phrases import phrases
from wirelint_rules.garbled._terms import SKIPPED, SMALL, key, terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wirelint.document import Document
    from wirelint_rules.garbled._terms import Guess, Terms

STRICT = 10.0
"""The odds, as a logarithm, for a swapped term that convinces in any story."""

MUTUAL = 4.0
"""The odds that convince where two terms of one story may have been swapped, or a listed phrase stands: the one bears out the other."""

BEARING, BOTH, MANY = 2, 16.0, 20.0
"""The odds of two such terms together that convince, and of more than two: every tenth story of sound copy has one by chance, a story of a field
that news seldom enters three."""

NAMED = 3.4
"""The odds that convince in any story where both words have capitals and the term is the name of an institution: who makes up such names?"""

SURELY_NAMED = 6.0
"""And those that do where the name goes on."""

APART = 500
"""Suspects that bear each other out stand so many words apart at most, on the average."""

CONVICTING, SPUN = 4, 3
"""So many swapped terms convict a story by themselves; so many say that one that is convicted was spun."""

LOOSE = 3.0
"""The odds that convince in a story that plain faults have convicted."""

UNMEANT = 5.0
"""The odds that convince in such a story where no other term seems to have been swapped."""

LOOSEST = 2.0
"""The odds that convince in such a story if so many terms of it were swapped that it was spun."""

SEEN = 2.0
"""What it takes away in such a story that news has the two words side by side, for each power of their count; in others they are let be."""

HEARD = 1.0
"""What it takes away there that other English has them; in other stories they are let be."""

APART_IN_NEWS, AKIN, AKIN_MOST = 1.0, 5.0, 0.5
"""What it adds there that the two words keep no company in news, even with others like the other; what it takes away that they do, and how much of that counts."""

ACTED = 4.0
"""What it takes away there that only a verb was swapped."""

REACH = 3
"""The words of a term stand so many places apart at most, with small words between them."""

LEAST = -2.0
"""Where pairs are sifted, no two words are expected to meet by chance less often than this says (a logarithm)."""

SIFTED = 4.8
"""A pair is only looked at closely if a term is more likely than chance by so much, in any story."""

SIFTED_NAMED = 2.5
"""The same where both words have capitals."""

SIFTED_LOOSELY = 1.5
"""The same in a story that plain faults have convicted."""


Part = tuple[int, int]
"""A word, or two or three that stand for one: the index of its first word, and of its last."""


class Suspect(NamedTuple):
    """Two words that may be a swapped term: where they stand, the term, and the logarithm of the odds for it."""

    span: Span
    term: str
    odds: float


@layer
def strict(document: Document) -> list[Suspect]:
    """The pairs of words that convince in any story, by themselves or together."""
    likely = _likely(document)
    several = len(meant(document)) >= max(2.0, len(words(document)) / APART) and _borne_out(document)
    sure = [suspect for suspect in likely if several or suspect.odds >= STRICT]
    return [*sure, *(suspect for suspect in _bodies(document) if suspect not in sure)]


@layer
def _bodies(document: Document) -> list[Suspect]:
    """The names that stand for those of institutions and convince by themselves."""
    story, known, total = words(document), terms(), counts().total
    capital = [text[0].isupper() for text in story.texts]
    found: list[Suspect] = []
    for first in compress(count(), capital):
        link = story.lower[first + 1 : first + 2] == ["of"]
        last = first + 1 + link
        if last >= len(capital) or not capital[last]:
            continue
        one, other = story.lower[first], _bare(story.lower[last], known)
        numbers = known.number(one), known.number(other)
        chance = commonness(one) + commonness(other) - total
        if min(numbers) < 0 or not known.may(*numbers, max(LEAST, chance) + SIFTED_NAMED):
            continue
        pair = Pair(first, last, one, other, "of" if link else "", chance, turned=False)
        if (link or not _seen(document, pair, one, other)) and not known.heard(one, other, pair.link):
            suspect = _suspect(document, known, pair, SIFTED_NAMED)
            if suspect and suspect.odds >= NAMED and _names_body(document, suspect):
                found.append(suspect)
    return found


def _names_body(document: Document, suspect: Suspect) -> bool:
    """Whether two words in capitals are the whole of a name, and stand for that of an institution: the Overall Assembly.

    Beside them may stand what goes with that name too: the European Focal Bank.
    """
    story, form = words(document), suspect.term.split(" ")
    inside = story.within(suspect.span)
    if len(form) != len(inside) or document[suspect.span].isupper():
        return False
    if not (form[0][0].isupper() and form[-1][0].isupper()) or form[-1] == "Act":
        return False
    first, last = inside[0], inside[-1]
    swapped = story.lower[first] != form[0].lower(), key(story.texts[last]) != key(form[-1])
    if all(swapped) and suspect.odds < SURELY_NAMED:
        return False
    if all(
        _are_bodies(story.texts[at], word)
        for at, word, put in zip((first, last), (form[0], form[-1]), swapped, strict=True)
        if put
    ):
        return False  # there are bureaus beside departments of corrections
    before = story.texts[first - 1] if first and story.gaps[first] == " " else ""
    behind = story.texts[last + 1] if last + 1 < len(story) and story.gaps[last + 1] == " " else ""
    known = terms()
    if behind in _GOES_ON and suspect.odds < SURELY_NAMED:
        return False
    if before[:1].isupper() and before not in _PLAIN_BEFORE:
        return known.holds(before.lower(), "", singular(form[0].lower()))
    return not behind[:1].isupper() or known.holds(form[-1].lower(), "", singular(behind.lower()))


def _are_bodies(one: str, other: str) -> bool:
    """Whether both words are what bodies are called: Bureau, Department."""
    return all("body" in kinds(word) for word in (one, other))


_GOES_ON = frozenset(["of", "for", "on", "de"])
"""What stands behind the beginning of a longer name: the European Association of Archaeologists."""

_PLAIN_BEFORE = frozenset(
    "The A An In At On By From To For With And But UN U.N. EU E.U. US U.S. UK U.K. Its His Her Their Our When As If While After".split()
)
"""Words with a capital that are no part of a name behind them."""


def _borne_out(document: Document) -> bool:
    """Whether the terms that seem to have been swapped are so likely that chance did not put them together."""
    best = {term.lower(): BOTH for _, term in phrases(document)}
    for suspect in _likely(document):
        best[suspect.term.lower()] = max(best.get(suspect.term.lower(), 0.0), suspect.odds)
    return sum(best.values()) >= (BOTH if len(best) <= BEARING else MANY)


def convicting(document: Document) -> bool:
    """Whether so many terms of a story were swapped, and so close together, that the rest of it may be read with more suspicion."""
    return _many(document, meant(document), CONVICTING) and _borne_out(document)


def _many(document: Document, terms: Collection[str], least: int) -> bool:
    """Whether there are so many terms, and enough for the length of the story."""
    return len(terms) >= max(least, 2 * len(words(document)) / APART)


@layer
def _likely(document: Document) -> list[Suspect]:
    return list(among(document, terms(), SIFTED, MUTUAL))


@layer
def meant(document: Document) -> frozenset[str]:
    """The terms that seem to have been swapped: those of listed phrases, and those that bear each other out."""
    listed = (term.lower() for _, term in phrases(document))
    return _different(_likely(document)).union(listed)


def _different(suspects: list[Suspect]) -> frozenset[str]:
    """The terms of suspects that share no word: of those that do, the likeliest."""
    found: list[Suspect] = []
    for suspect in sorted(suspects, key=lambda suspect: -suspect.odds):
        if not any(suspect.span.overlaps(other.span) for other in found):
            found.append(suspect)
    return frozenset(suspect.term.lower() for suspect in found)


@layer
def loose(document: Document) -> list[Suspect]:
    """The pairs of words that convince in a story that other faults have convicted; the strict are among them."""
    found = _loosely(document)
    sure = [suspect for suspect in found if suspect.odds >= LOOSE]
    return found if _many(document, _different(sure), SPUN) else sure


@layer
def _loosely(document: Document) -> list[Suspect]:
    return list(among(document, terms(), SIFTED_LOOSELY, LOOSEST))


def among(document: Document, known: Terms, sifted: float, least: float) -> Iterator[Suspect]:
    """The pairs of words that stand for one of some terms, if the odds are at least so good.

    `sifted` is how much more likely than chance a term must be for its pair to be weighed.
    """
    for pair in _pairs(document, known, sifted):
        suspect = _suspect(document, known, pair, sifted)
        if suspect and suspect.odds >= least:
            yield suspect


def _pairs(document: Document, known: Terms, sifted: float) -> Iterator[Pair]:
    """The neighbouring words that could be so good, whatever stands for a term."""
    lower, total = words(document).lower, counts().total
    for (first, end), (start, last), turned in _neighbours(document, known, LEAST + sifted):
        one, other = "-".join(lower[first : end + 1]), _bare("-".join(lower[start : last + 1]), known)
        chance = commonness(lower[end]) + commonness(lower[start]) - total
        opening, closing = (other, one) if turned else (one, other)
        if known.may(known.number(opening), known.number(closing), max(LEAST, chance) + sifted):
            yield Pair(first, last, one, other, " ".join(lower[end + 1 : start]), chance, turned)
    yield from _hyphenated(document, known, sifted)


def _neighbours(document: Document, known: Terms, floor: float) -> Iterator[tuple[Part, Part, bool]]:
    """The neighbouring words of a story that are both of terms, small words between them, as far as they may be so likely.

    The third is whether they stand the other way about.
    """
    story = words(document)
    lower, standing = story.lower, list(map(known.standing.__getitem__, story.lower))
    places, numbers = list(compress(count(), standing)), list(compress(standing, standing))
    for index in known.likely(numbers, floor):
        first, second = places[index], places[index + 1]
        if second - first <= REACH and known.number(lower[first]) >= 0:
            yield (first, first), (second, second), False
    for first, last in sorted(_phrases(document, known)):
        number = known.number("-".join(lower[first : last + 1]))
        before, behind = bisect_left(places, first) - 1, bisect_right(places, last)
        if before >= 0 and first - places[before] <= REACH and known.may(numbers[before], number, floor):
            yield (places[before], places[before]), (first, last), False
        if behind < len(places) and places[behind] - last <= REACH and known.may(number, numbers[behind], floor):
            yield (first, last), (places[behind], places[behind]), False
    for at in story.places.get("of", ()):
        one = standing[at - 1] if at else SKIPPED
        if one > SKIPPED:
            other = next((place for place in (at + 1, at + 2) if any(standing[place : place + 1])), 0)
            if other and known.may(standing[other], one, floor):
                yield (at - 1, at - 1), (other, other), True


def _bare(word: str, known: Terms) -> str:
    """A word without the ending of a possessive, unless terms have it with that."""
    return word if known.number(word) >= 0 else word.removesuffix("'s")


def _phrases(document: Document, known: Terms) -> Iterator[Part]:
    """The substitutes of two or three words."""
    lower = words(document).lower
    for first in openings(document):
        rests = known.rests[lower[first]]
        for last in (first + 2, first + 1) if rests else ():
            rest = "-".join(lower[first + 1 : last + 1])
            if last < len(lower) and (rest in rests or singular(rest) in rests):
                yield first, last


def _hyphenated(document: Document, known: Terms, sifted: float) -> Iterator[Pair]:
    """The words with a hyphen that no list and no news has, whose parts could be so good."""
    for at in _JOINED.places(document):
        one, _, rest = words(document).lower[at].partition("-")
        link, _, other = rest.rpartition("-")
        numbers = known.number(one), known.number(other)
        if min(numbers) >= 0 and len(one) > 2 and one not in SMALL and (not link or link in SMALL):
            chance = commonness(one) + commonness(other) - counts().total
            if known.may(*numbers, max(LEAST, chance) + sifted):
                yield Pair(at, at, one, other, f"-{link}-" if link else "-", chance, turned=False)


def _joined(word: str) -> bool:
    """Whether hyphens join letters to what news does not have."""
    return "-" in word and word.lower().replace("-", "").isalpha() and counts().count(word) is None


_JOINED = Judge(_joined)


def _suspect(document: Document, known: Terms, pair: Pair, sifted: float) -> Suspect | None:
    parts, link = ((pair.other, pair.one), "") if pair.turned else ((pair.one, pair.other), pair.link)
    if not _together(document, pair) or _joins(document, pair):
        return None
    often, heard = 0.0 if link else _seen(document, pair, *parts), known.heard(*parts, link)
    if (often or heard) and (sifted >= SIFTED or pair.turned):
        return None
    if pair.turned and (known.holds(pair.one, pair.link, singular(pair.other)) or known.exact(*parts, link)):
        return None
    guesses = known.guesses(*parts, link, max(LEAST, pair.chance) + sifted)
    loosely = sifted < SIFTED
    weighed = (
        (odds(document, pair, guess) - (ACTED if loosely and _acts(document, pair, guess) else 0.0), guess.form)
        for guess in guesses
        if _cased_alike(document, pair, guess.form) and not (often and min(guess.costs))
    )
    best, form = max(weighed, default=(0.0, ""))
    if not form:
        return None
    start, end = words(document).span(pair.first, pair.last)
    if "-" not in pair.other and words(document).lower[pair.last] == f"{pair.other}'s":
        end -= 2
    head = pair.one if link and known.exact(*parts, link) else pair.other
    strange = 0.0 if sifted >= SIFTED or link or pair.turned else _strange(known, *parts)
    return Suspect(Span(start, end), agreeing(form, head), best + strange - SEEN * often - HEARD * heard)


def _acts(document: Document, pair: Pair, guess: Guess) -> bool:
    """Whether nothing but a verb was swapped, and what it acts on left: carries passengers, for ferries them, is as good."""
    return (
        not pair.turned
        and guess.costs[0] > 0
        and not guess.costs[1]
        and letter(words(document).lower[pair.first]) in "zPd3VL"
    )


def _strange(known: Terms, one: str, other: str) -> float:
    """How much speaks for it that edited news would not put two words together, whether it was seen to or not."""
    akin = known.company(one, other)
    return 0.0 if akin is None else APART_IN_NEWS - AKIN * min(AKIN_MOST, max(0.0, akin))


def _together(document: Document, pair: Pair) -> bool:
    """Whether nothing but spaces and hyphens stands between the words."""
    story = words(document)
    return all(
        document.text[story.ends[at] : story.starts[at + 1]] in {" ", "-"} for at in range(pair.first, pair.last)
    )


def _joins(document: Document, pair: Pair) -> bool:
    """Whether the second word belongs to what stands behind: last year's allocations minus 15 percent, the carrier being bid for, drugs worth a million."""
    if pair.other == "worth":
        return True
    behind = words(document).lower[pair.last + 1 : pair.last + 2]
    if not behind:
        return False
    return (pair.other in {"minus", "plus"} and behind[0][0].isdigit()) or (
        pair.other == "being" and letter(behind[0]) in "dLJ"
    )


def _seen(document: Document, pair: Pair, one: str, other: str) -> float:
    """How often the two words, in some number and case, stand side by side in edited news: a logarithm, 0 if never."""
    texts = words(document).texts
    as_here = counts().pair(texts[pair.first], texts[pair.last]) if pair.first + 1 == pair.last else None
    return max(as_here or 0.0, seen(one, other))


def seen(one: str, other: str) -> float:
    """The same of two words in lower case, or the inner ones of two phrases, in any number."""
    known, one, other = counts().pair, one.rpartition("-")[2], other.partition("-")[0]
    bare, base = singular(other), singular(one)
    return max(known(a, b) or 0.0 for a in {one, base} for b in {bare, plural(bare), other})


def _cased_alike(document: Document, pair: Pair, form: str) -> bool:
    """Names are only taken for names of institutions, or for terms if they are everyday words in capitals, and plain words not for names.

    A last word that was left as it is may be a name itself: “limb of Parliament”.
    """
    story = words(document)
    first, last = story.texts[pair.first], story.texts[pair.last]
    if pair.first == pair.last:
        return not form.rpartition(" ")[2][:1].isupper()
    if first[0].isupper() and _ends_name(document, pair.first) and (pair.turned or pair.link or last[0].islower()):
        return False
    end = form.rpartition(" ")[2]
    if last.lower() == end.lower() and first[0].islower():
        return form[:1].islower()
    if end[:1].isupper() or last[0].isupper():
        named = first[0].isupper() and last[0].isupper() and (form[:1].isupper() or not pair.turned)
        return named and (end[:1].isupper() or not _goes_before(document, pair.first))
    return first[0].islower() or commonness(first.lower()) > commonness(first) or _opens(document, pair.first)


def _ends_name(document: Document, at: int) -> bool:
    """Whether a word in capitals is the last of a longer name: the Bureau of Meteorology forecast, Saint Mary's College of Leeds."""
    story = words(document)
    of = story.lower[at - 1 : at] == ["of"]
    before = at - 2 if of else at - 1
    if before < 0 or any(story.gaps[one] != " " for one in range(before + 1, at + 1)):
        return False
    return story.texts[before][0].isupper() and (of or story.gaps[before] == " ")


def _goes_before(document: Document, at: int) -> bool:
    """Whether two words in capitals stand right before a word, so that it is of a name of many words: Dangote Petroleum Refinery is one."""
    story = words(document)
    before = range(at - 1, at - 3, -1)
    return at >= len(before) and all(story.texts[one][0].isupper() and story.gaps[one + 1] == " " for one in before)


def _opens(document: Document, at: int) -> bool:
    """Whether a word opens a sentence."""
    story = words(document)
    return document.text[story.ends[at - 1] : story.starts[at]].rstrip(' \n“"')[-1:] in {"", ".", "—", "?", "!"}
