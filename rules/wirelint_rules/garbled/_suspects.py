"""Whether two neighbouring words are suspect of standing for a term of news, and how much speaks for it."""

from __future__ import annotations

from wirelint.document import Span
from wirelint.layers.grammar import letter
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules._inflection import singular
from wirelint_rules.garbled._odds import agreeing, commonness, odds, seen

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint_rules.garbled._odds import Pair
    from wirelint_rules.garbled._terms import Guess, Terms

SEEN = 2.0
"""What it takes away in such a story that news has the two words side by side, for each power of their count; in others they are let be."""

HEARD = 1.0
"""What it takes away there that other English has them; in other stories they are let be."""

APART_IN_NEWS, AKIN, AKIN_MOST = 1.0, 5.0, 0.5
"""What it adds there that the two words keep no company in news, even with others like the other; what it takes away that they do, and how much of that counts."""

ACTED = 4.0
"""What it takes away there that only a verb was swapped."""

DEAREST = 2.3
"""Two words that both cost so much are no swapped term: one of them may be far-fetched."""

LEAST = -2.0
"""Where pairs are sifted, no two words are expected to meet by chance less often than this says (a logarithm)."""

SIFTED = 4.8
"""A pair is only looked at closely if a term is more likely than chance by so much, in any story."""

SIFTED_NAMED = 2.5
"""The same where both words have capitals."""

SIFTED_LOOSELY = 1.5
"""The same in a story that plain faults have convicted."""


class Suspect(NamedTuple):
    """Two words that may be a swapped term: where they stand, the term, and the logarithm of the odds for it."""

    span: Span
    term: str
    odds: float


def weigh(document: Document, known: Terms, pair: Pair, sifted: float) -> Suspect | None:
    """The likeliest of some terms that a pair may stand for, or None; `sifted` is how much more likely than chance it must be."""
    parts, link = ((pair.other, pair.one), "") if pair.turned else ((pair.one, pair.other), pair.link)
    if not _together(document, pair) or _joins(document, pair):
        return None
    often, heard = 0.0 if link else seen_here(document, pair, *parts), known.heard(*parts, link)
    if (often or heard) and (sifted >= SIFTED or pair.turned):
        return None
    if pair.turned and (known.holds(pair.one, pair.link, singular(pair.other)) or known.exact(*parts, link)):
        return None
    loosely = sifted < SIFTED
    guesses = known.guesses(*parts, link, max(LEAST, pair.chance) + sifted, far=sifted <= SIFTED_LOOSELY)
    weighed = (
        (odds(document, pair, guess) - (ACTED if loosely and _acts(document, pair, guess) else 0.0), guess.form)
        for guess in guesses
        if _cased_alike(document, pair, guess.form)
        and not (often and min(guess.costs))
        and min(guess.costs) < DEAREST
        and not _says(pair, guess.form)
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


def _says(pair: Pair, form: str) -> bool:
    """Whether the second word says what the first does, and the term is no such: the radar sees, hunger might."""
    return not pair.turned and letter(pair.other) in "MzV" and letter(form.rpartition(" ")[2].lower()) in "Ns?Gv3"


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


def seen_here(document: Document, pair: Pair, one: str, other: str) -> float:
    """How often the two words, in some number and case, stand side by side in edited news: a logarithm, 0 if never."""
    texts = words(document).texts
    as_here = counts().pair(texts[pair.first], texts[pair.last]) if pair.first + 1 == pair.last else None
    return max(as_here or 0.0, seen(one, other))


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
