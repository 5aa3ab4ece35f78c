"""A rest that is not what the parts before it leave of the whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import combinations

from wirelint import Document, Finding, Fix, Related, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, MEASURE, MONEY, PERCENT, SHARE, framed, framed_at, frames
from wirelint.layers.numbers.numerals import figures
from wirelint.layers.numbers.passages import before, behind, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import Range, counted, covering, narrow, one_digit, plain, restyled
from wirelint_rules.arithmetic._roles import Role, comparable, roles, span_of_time, thing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from wirelint.layers.numbers.amounts import Amount, Frame

_REST = pattern(
    rf"(?P<word>\b[Tt]he other|\b[Tt]he remaining|\b[Tt]he last|, leaving(?: only| just)?|, with the other) (?P<rest>{COUNT})(?P<noun>(?: [a-z]+){{0,2}})"
)
_SIZED = f"[{COUNT}{MEASURE}{MONEY}]"
_RESTS = frozenset(("other", "remaining", "leaving"))
_LINGERING = frozenset("remain remained still others left remaining survive survived".split())
_LEFTS = frozenset(
    "vacant idle unused unfilled undecided abandoned remain remains remained remaining still left missing short outstanding unpaid go".split()
)
_LEFT = pattern(
    r"(?: [a-z]+){0,2}?(?: (?:is|are|was|were|have|has))?(?: still| yet)*(?: (?:be|to be))? (?P<cue>remain(?:s|ed|ing)?|left|missing|short|outstanding|unpaid|to go|empty|unsold|trapped|underground|unaccounted|to be [a-z]+|needed|at large|pending|homeless|uncollected|vacant|idle|unused|unfilled|undecided|abandoned|still [a-z]+(?:ing|ed))\b"
)
_FAR = 60
"""So many sentences before a part may count what it is of."""
_MOST = 6
"""So many figures may be parts; more are a story of another kind."""
_LIKE = frozenset(
    "people crew members passengers ships drones missiles shells rockets seats votes hostages prisoners soldiers troops students workers customers patients"
    " cars vehicles houses homes flights players runners riders boats tents miners sailors children women men villagers migrants refugees voters defendants"
    " suspects victims survivors bodies injured wounded aircraft planes buses trains tanks trucks states countries provinces districts schools".split()
)
_LEAVING, _RESTING = telling(_LEFTS | _RESTS, least=3), telling(_RESTS | {"rest"})
_SHARES = frozenset(
    "% percent cent half third quarter two-thirds three-quarters one-third one-quarter four-fifths three-fifths".split()
)
_DONE = telling(_SHARES, frozenset("still left remaining remain remains unfinished unpaid unsold go".split()), least=3)

_REST_OF_THEM = telling(before(" ".join(_RESTS), 2) | behind(" ".join(_LINGERING), 2), least=1, dated=True)


@rule(
    severity=Severity.WARNING,
    among=(_LEAVING, _RESTING, _DONE, _REST_OF_THEM),
)
def remainder_mismatch(document: Document) -> Iterator[Finding]:
    """The rest is not what the parts before it leave of the whole.

    “KCNA counted 36 shells. Six fell here and another 15 there; the remaining 20 …” leaves 15. The whole is a number of the same things
    in the sentence or the two before it, or what “15 of the crew” counts elsewhere in the story (“all 22 crew members”). Any
    choice of the figures before it that leaves the rest lets it pass.

    Left alone: hedged figures, and a rest of something that is not counted before.

    Bad:  The South fired 36 shells. Six fell near posts and another 15 in a field; where the remaining {==20==} fell is not known.
    Bad:  All 22 crew members are safe. Helicopters took 15 of the crew and a tugboat the other {==eight==}.
    Bad:  About half of 18,000 customers lost power. By noon it was back for {==15,500 of the 18,000 customers, leaving 3,500==} in the dark.
    Good: The South fired 36 shells. Six fell near posts and another 15 in a field; where the remaining 15 fell is not known.
    Good: Two people were held, and the other three cars drove on.
    """
    said: set[str] = set()
    for finding in _findings(document):
        if finding.message not in said:
            said.add(finding.message)
            yield covering(document, finding)


def _findings(document: Document) -> Iterator[Finding]:
    for frame in framed(document, _LEAVING):
        yield from _left(document, frame)
    for frame in framed(document, _RESTING):
        yield from list(_left_of_share(document, frame)) or _last_share(document, frame)
    for frame in framed(document, _DONE):
        yield from _still_to_do(document, frame)
    for frame in framed_at(document, _rests(document)):
        for m in _REST.finditer(frame.text):
            found = list(_simply_left(document, frame, m)) or list(_other_share(document, frame, m))
            yield from found or _finding(document, frame, m)
        yield from _still_there(document, frame)
        head = _THE_SUM.match(frame.text)
        if head is not None:
            yield from _of_sums(document, frame, head)


def _rests(document: Document) -> list[int]:
    """Where “the other”, “the remaining” or “leaving” stands before a number, and where “that remain” or “still open” behind one."""
    story, starts = words(document), figures(document)
    found: list[int] = []
    for passage in told(document, _REST_OF_THEM):
        for index in passage.standing(_RESTS):
            next_ = story.starts[index + 1 : index + 3]
            if next_ and bisect_right(starts, next_[-1]) > bisect_left(starts, next_[0]):
                found.append(story.starts[index])
        found += (
            story.starts[index]
            for index in passage.standing(_LINGERING)
            if bisect_left(starts, story.starts[index]) > bisect_left(starts, story.starts[max(0, index - 2)])
        )
    found.sort()
    return found


_STAYED = pattern(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<rest>{COUNT})(?: [a-z]+)?? (?:(?:that|which|who) (?:remain(?:ed|s)?|survived?|(?:are|were) (?:left|still [a-z]+))|still [a-z]+|left|remaining|others)\b"
)
_SHED = pattern(
    r"\b(?:clos|shut|s[oe]l[ld]|los[et]|destroy|demolish|kill|die|dead|remov|withdr|scrap|retir|releas|freed|rescu|sank|sunk|cut|fired|dismiss|sack|left|abandon|turned|got through|crash|fail|ground|damag|drop|burn)[a-z]*\b",
)


def _still_there(document: Document, frame: Frame) -> Iterator[Finding]:
    """Those that are left of a number that the words before give, with how many went: “ran nine homes and closed three of them. The seven that remain …”."""
    m = _STAYED.search(frame.text)
    if m is None:
        return
    rest = frame.amount(m, "rest")
    before = frames(document).before(frame, 1, paragraphs=0)
    found = [one for last in (*before, frame) for one in roles(last) if last is not frame or one.at < m.start("rest")]
    counts = [one.amount for one in found if one.amount.kind == COUNT and not span_of_time(one.amount)]
    if len(counts) != len(found) or len(counts) != _PAIR or any(one.hedge for one in (*counts, rest)):
        return
    whole, part = sorted(counts, key=lambda one: -one.value)
    named = thing(whole) if part.partial or not thing(part) else thing(whole) & thing(part)
    same = not thing(rest) or bool(thing(rest) & (thing(whole) | _VAGUE_THINGS)) or rest.noun.startswith(_TAILS)
    told = any(_SHED.search(one.text) for one in (*before, frame))
    right = whole.value - part.value
    if (part.partial and whole.partial) or not (named and same and told) or right <= 0 or rest.value == right:
        return
    if whole.partial:
        whole, part = part, whole
    better = restyled(document[rest.span], right)
    related = [Related.here(document, one.span) for one in (whole, part)]
    message = f"{document[whole.span]} less {document[part.span]} leaves {plain(right)}, not {document[rest.span]}"
    yield Finding(rest.span, message, [Fix.replace(rest.span, better)] if better else [], related)


_PAIR = 2
_VAGUE_THINGS = frozenset(("other",))
_TAILS = ("that", "which", "who", "still", "left", "remain", "other", "surviv")


_A_SHARE_OF = pattern(
    rf"(?P<share>[{PERCENT}{SHARE}])(?: of)? (?:the |its |their |all |his |her )*(?:[\w’'-]+ )??(?P<whole>{COUNT})"
)


def _other_share(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What a share leaves, told in the next sentence: “Half of the 26 schools are shut. The other 16 …”."""
    before = frames(document).before(frame, 1, paragraphs=0) if m.start() < _AT_HEAD else []
    told = _A_SHARE_OF.search(before[0].text) if before else None
    if told is None or len(before[0].amounts) != _PAIR:
        return
    share, whole, rest = before[0].amount(told, "share"), before[0].amount(told, "whole"), frame.amount(m, "rest")
    taken = _percent(share) / _WHOLE_OF_IT
    right = whole.value * (1 - taken)
    if share.unit == "points" or any(one.hedge for one in (share, whole, rest)) or not 0 < taken < 1:
        return
    if abs(rest.value - right) > max(1.0, _ROUGH * whole.value):
        better = restyled(document[rest.span], right)
        related = [Related.here(document, one.span) for one in (share, whole)]
        message = f"{document[share.span].removesuffix(' of')} of {document[whole.span]} leaves {plain(right)}, not {document[rest.span]}"
        yield Finding(rest.span, message, [Fix.replace(rest.span, better)] if better else [], related)


_AT_HEAD = 4
"""In code points: “The other 16” begins its sentence."""


_THE_SUM = pattern(rf"[“\"]?(?:The|Its|Their) (?:remaining|other|rest, or) (?P<rest>[{MEASURE}{MONEY}])")


def _of_sums(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """What is left of a sum of which the sentence before tells one part: “$60 million, of which $45 million has been paid. The remaining …”."""
    rest = frame.amount(m, "rest")
    before = frames(document).before(frame, 1, paragraphs=0)
    found = [one.amount for one in roles(before[0])] if before else []
    if len(found) != 2 or any(one.hedge for one in (*found, rest)) or not all(comparable(one, rest) for one in found):
        return
    whole, part = sorted(found, key=lambda one: -one.value)
    right = whole.value - part.value
    wide = sum(one.high - one.low for one in map(narrow, (whole, part, rest))) / 2
    if right > 0 and abs(rest.value - right) > wide:
        better = restyled(document[rest.figure.span], right)
        related = [Related.here(document, one.span) for one in (whole, part)]
        message = f"{document[whole.span]} less {document[part.span]} leaves {plain(right)}, not {document[rest.span]}"
        yield Finding(rest.span, message, [Fix.replace(rest.figure.span, better)] if better else [], related)


_PART = pattern(
    rf"(?P<share>[{PERCENT}{SHARE}])(?: of)? (?:the |its |their |all |his |her )(?:[\w’'-]+ ){{0,2}}?(?P<whole>{_SIZED})[^;:{COUNT}{MEASURE}{MONEY}{PERCENT}{SHARE}]{{2,80}}?(?:, leaving(?: only| just)?|(?:and|while|with|but) the (?:other|remaining|rest)) (?P<hedge>some |about |around )?(?P<rest>{_SIZED})"
)


def _left_of_share(document: Document, frame: Frame) -> Iterator[Finding]:
    """What a share leaves: “three-quarters of the 8,000 people have fled, leaving 2,000”."""
    for m in _PART.finditer(frame.text):
        share, whole, rest = (frame.amount(m, name) for name in ("share", "whole", "rest"))
        taken = share.value / (100 if share.kind == PERCENT else 1)
        right = whole.value * (1 - taken)
        if share.unit == "points" or share.hedge or not comparable(whole, rest) or not 0 < taken < 1:
            continue
        if abs(rest.value - right) > _ROUGH * whole.value * (2 if rest.hedge or whole.hedge else 1):
            better = restyled(document[rest.figure.span], right)
            related = [Related.here(document, one.span) for one in (share, whole)]
            message = f"{document[share.span].removesuffix(' of')} of {document[whole.span]} leaves {plain(right)}, not {document[rest.span]}"
            yield Finding(rest.span, message, [Fix.replace(rest.figure.span, better)] if better else [], related)


_ROUGH = 0.06
_THE_LAST = pattern(r"\bthe (?:remaining|other|rest,?)(?: or)? $")
_ADDED = pattern(r"\b(?:[Aa]n additional|[Aa] further|[Aa]nother|[Aa]n extra|[Aa] second|[Aa] third) $")
_WHOLE_OF_IT = 100.0


def _last_share(document: Document, frame: Frame) -> Iterator[Finding]:
    """The last share of a whole, which with those before it is not all of it: “owns 35 percent, a fund 25 percent and others the remaining 30”."""
    found = [one for one in roles(frame) if one.amount.kind == SHARE or one.amount.unit == "%"]
    last = next((one for one in found if _THE_LAST.search(one.before)), None)
    if last is None or last is found[0] or any(one.amount.hedge for one in found):
        return
    if _ADDED.search(frame.text[: found[0].at]):  # a share of the sentence before belongs to them
        return
    values = [_percent(one.amount) for one in found[: found.index(last)]]
    left = _WHOLE_OF_IT - sum(values)
    ways = [sum(some) for size in range(1, len(values) + 1) for some in combinations(values, size)]
    slack = _POINTS * len(found)
    if left > 0 and all(abs(_WHOLE_OF_IT - one - _percent(last.amount)) > slack for one in ways):
        related = [Related.here(document, one.amount.span) for one in found if one.at < last.at]
        message = f"what stands before it leaves {plain(left)} percent, not {document[last.amount.span]}"
        yield Finding(last.amount.span, message, (), related)


_POINTS = 1.0
"""So far a share may be off, in percentage points, as it is rounded."""


def _percent(share: Amount) -> float:
    return share.value * (_WHOLE_OF_IT if share.kind == SHARE else 1)


_ACHIEVED = pattern(
    r"(?: of (?:it|the (?:work|way|distance|money|sum|loan|debt|tickets|job)))? (?:has been |have been |is |are |was |were )?(?:complete|completed|done|finished|built|dug|paid(?: off)?|sold|spent|cleared|covered|filled|repaid)\b"
)
_TO_DO = pattern(
    r"(?: [a-z]+)? (?:(?:is |are |was |were )?still (?:to (?:be )?[a-z]+|owed|unpaid|unsold|missing|outstanding)|(?:left|remaining|to go|yet to be [a-z]+|remains?)\b)"
)


def _still_to_do(document: Document, frame: Frame) -> Iterator[Finding]:
    """What is left of a size of which a share is done: “the tunnel, 12 kilometers long, is two-thirds finished, with six kilometers still to dig”."""
    found = roles(frame)
    shares = [one for one in found if one.amount.kind == SHARE or one.amount.unit == "%"]
    sizes = [one for one in found if one not in shares]
    if (
        len(shares) != 1
        or len(sizes) != _PAIR
        or len(found) != len(frame.amounts)
        or not _ACHIEVED.match(shares[0].behind)
    ):
        return
    whole, rest = sizes
    right = whole.amount.value * (1 - _percent(shares[0].amount) / _WHOLE_OF_IT)
    if whole.at > shares[0].at or not _TO_DO.match(rest.behind) or not comparable(whole.amount, rest.amount):
        return
    slack = _ROUGH * whole.amount.value * (2 if any(one.amount.hedge for one in found) else 1)
    if right > 0 and abs(rest.amount.value - right) > slack:
        better = restyled(document[rest.amount.figure.span], right)
        related = [Related.here(document, one.amount.span) for one in (whole, shares[0])]
        message = f"{document[shares[0].amount.span]} of {document[whole.amount.span]} leaves {plain(right)}, not {document[rest.amount.span]}"
        yield Finding(
            rest.amount.span, message, [Fix.replace(rest.amount.figure.span, better)] if better else [], related
        )


def _left(document: Document, frame: Frame) -> Iterator[Finding]:
    """A whole, a part and what is left of it in one sentence: “of the 31 miners, 19 have been brought up; 14 remain underground”."""
    found = [one for one in roles(frame) if one.amount.kind in (COUNT, MONEY, MEASURE)]
    if len(found) != len(frame.amounts) or len(found) != _THREE or any(one.amount.hedge for one in found):
        return
    rest = _verbless(found[-1])
    whole = max(found[:2], key=lambda one: one.amount.value)
    part = found[1] if whole is found[0] else found[0]
    m = _LEFT.match(rest.behind)
    exact = _THE_REST.search(rest.before) is not None and comparable(rest.amount, whole.amount)
    told = (
        part.amount.noun.startswith(("of the", "of its", "of their", "of a"))
        or frame.text.endswith(
            ("Of ", "Of the ", "of the ", "Of its ", "of its ", "Of their ", "of their ", "Of a ", "of a ", "of an "),
            0,
            whole.at,
        )
        or whole.amount.kind in (MONEY, MEASURE)
    )
    if (
        (m is None and not exact)
        or not told
        or not all(comparable(one.amount, whole.amount) or not one.amount.unit for one in (part, rest))
    ):
        return
    right = whole.amount.value - part.amount.value
    wide = narrow(whole.amount)
    over = rest.amount.value > right + (0.45 if whole.amount.kind == COUNT else (wide.high - wide.low) / 2)
    under = (
        exact
        or (m is not None and m["cue"] in _ALL_THAT and (whole.amount.kind != COUNT or span_of_time(whole.amount)))
    ) and rest.amount.value < right - 0.9 * rest.amount.figure.place
    slipped = m is not None and whole.amount.kind == COUNT and one_digit(right, rest.amount.value)
    if right <= 0 or not (over or under or slipped):
        return
    better = restyled(document[rest.amount.figure.span], right)
    related = [Related.here(document, one.amount.span) for one in (whole, part)]
    message = f"{document[whole.amount.span]} less {document[part.amount.span]} leaves {plain(right)}, not {document[rest.amount.span]}"
    yield Finding(rest.amount.span, message, [Fix.replace(rest.amount.figure.span, better)] if better else [], related)


def _verbless(rest: Role) -> Role:
    """A rest without the word behind it where that is no plural that it could count: “the remaining five run at half power”."""
    first = rest.amount.noun.partition(" ")[0]
    if rest.amount.value <= 1 or first.endswith("s") or first in _LIKE or not _THE_REST.search(rest.before):
        return rest
    return rest._replace(amount=rest.amount._replace(noun=""))


_THE_REST = pattern(
    r"(?:\b(?:and|while|with|but) (?:the (?:remaining|other|rest,?)|its (?:remaining|other))|, leaving(?: only| just)?) $"
)
_THREE = 3
_ALL_THAT = frozenset(("left", "missing", "short", "outstanding", "to go", "needed", "unpaid"))


def _finding(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    rest = frame.amount(m, "rest")
    before = frames(document).before(frame, 2)
    near = [amount for one in reversed(before) for amount in one.amounts.values()]
    here = [amount for at, amount in frame.amounts.items() if at < m.start("rest")]
    figures = _wholes_first([one for one in (*near, *here) if one.kind == COUNT and not span_of_time(one)])
    if rest.hedge or len(figures) > _MOST or not figures:
        return
    whole = _whole(document, frame, figures, rest)
    if whole is None or whole.hedge in _OPEN:
        return
    behind = figures[figures.index(whole) + 1 :] if whole in figures else figures
    figures = figures if whole in figures else [whole, *figures]
    peers = [one for one in figures if one is whole or _head(one.noun) in ("", _head(whole.noun))]
    if any(_leaves(one, figures, rest) for one in peers):
        return
    parts = [one for one in behind if one.value < whole.value and _bare(one, whole)]
    left = whole.value - sum(part.value for part in parts)
    if not parts or left <= 0 or any(part.hedge not in ("", "another") for part in parts):
        return
    shown = ", ".join(document[part.span] for part in parts)
    related = Related.here(document, whole.span)
    message = f"{document[whole.span]} less {shown} leaves {plain(left)}, not {document[rest.span]}"
    better = restyled(document[rest.span], left)
    yield Finding(rest.span, message, [Fix.replace(rest.span, better)] if better else [], [related])


def _simply_left(document: Document, frame: Frame, m: re.Match[str]) -> Iterator[Finding]:
    """The rest of the one number of things told before, less the one part: “a convoy of 28 lorries … nine of them burned out, leaving 21”."""
    rest = frame.amount(m, "rest")
    here = [one for one in roles(frame) if one.at < m.start("rest")]
    before = [one for last in frames(document).before(frame, 1, paragraphs=0) for one in roles(last)]
    counts = [one.amount for one in (*before, *here) if one.amount.kind == COUNT and not span_of_time(one.amount)]
    if len(counts) != _PAIR or any(one.kind != COUNT for one in (*(one.amount for one in here), rest)):
        return
    whole, part = counts
    named = thing(part)
    same = part.partial or not named or bool(named & thing(whole)) or named <= _UNNAMED
    rests = not thing(rest) or rest.noun.startswith(_LINKED) or bool(thing(rest) & thing(whole))
    right = whole.value - part.value
    if not (same and rests and thing(whole)) or whole.partial or any(one.hedge for one in (whole, part, rest)):
        return
    if 0 < right != rest.value < whole.value and frame.text[m.end("rest") : m.end("rest") + 1] != "-":
        better = restyled(document[rest.span], right)
        related = [Related.here(document, one.span) for one in (whole, part)]
        message = f"{document[whole.span]} less {document[part.span]} leaves {plain(right)}, not {document[rest.span]}"
        yield Finding(rest.span, message, [Fix.replace(rest.span, better)] if better else [], related)


_UNNAMED = frozenset(("other", "more", "have", "were", "are", "was"))
_LINKED = (
    "to ",
    "in ",
    "on ",
    "at ",
    "with",
    "are ",
    "were ",
    "is ",
    "was ",
    "have ",
    "had ",
    "for ",
    "still",
    "of them",
)


_OPEN = frozenset(
    ("more than", "over", "at least", "above", "up to", "as many as", "fewer than", "less than", "under", "another")
)
"""Hedges that leave a figure open at one end; about and the like only widen it by its last place."""


def _wholes_first(figures: list[Amount]) -> list[Amount]:
    """The figures in their order, but a whole before the part that is said to be of it: “15,500 of the 18,000”."""
    ordered = list(figures)
    for at, (part, whole) in enumerate(zip(figures, figures[1:], strict=False)):
        if part.noun in ("of the", "of its", "of their", "of all", "of about", "of some") and part.value < whole.value:
            ordered[at], ordered[at + 1] = whole, part
    return ordered


def _head(noun: str) -> str:
    """The word behind a number that names what is counted, "" where none does."""
    words = noun.split()
    return next((word for word in words if word in _LIKE), "") or next(
        (word for word in words[:1] if _counts(word)), ""
    )


def _counts(word: str) -> bool:
    """Whether a word may be a plural that is counted out: it ends as plurals do, and is neither a time nor a verb of the language."""
    return (
        len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "ous", "us")) and word not in _NO_THINGS
    )


_SHORT = 4
_NO_THINGS = frozenset(
    "years months weeks days hours minutes seconds times points percent others goals sets runs yards miles".split()
)


def _whole(document: Document, frame: Frame, figures: Sequence[Amount], rest: Amount) -> Amount | None:
    """The whole that a rest is of: the last number of such things before it that is more than the figures behind it.

    Where a part is said to be of something (“15 of the crew”), it is what the story counts of that elsewhere.
    """
    of = {word for one in figures if one.partial for word in one.noun.split() if word in _LIKE}
    candidates = list(_counted_before(document, frame, of)) if of else [*figures]
    noun = _head(rest.noun)
    for number, one in reversed(list(enumerate(candidates))):
        later = [other for other in candidates[number + 1 :] if not of]
        fits = _head(one.noun) and not one.partial and (not noun or _head(one.noun) == noun)
        if fits and one.value > rest.value and all(other.value < one.value for other in later):
            return one
    return None


def _counted_before(document: Document, frame: Frame, nouns: set[str]) -> Iterator[Amount]:
    """The numbers of some things in the story before a sentence."""
    for one in reversed(frames(document).before(frame, _FAR, paragraphs=_FAR)):
        for amount in one.amounts.values():
            if amount.kind == COUNT and set(amount.noun.split()) & nouns and not amount.partial:
                yield amount


def _bare(part: Amount, whole: Amount) -> bool:
    """Whether a number counts the same things as the whole: it names them, or nothing that could be counted."""
    words = set(part.noun.split()[:3]) & _LIKE
    return not words or bool(words & set(whole.noun.split()))


def _leaves(whole: Amount, figures: Sequence[Amount], rest: Amount) -> bool:
    """Whether the whole less some of the figures may be the rest."""
    others = [
        one for one in figures if one is not whole and one.value < whole.value and one.hedge not in _OPEN - {"another"}
    ]
    wide = counted(whole)
    if whole.hedge and wide.low == wide.high:
        wide = Range(wide.low - whole.figure.place / 2, wide.high + whole.figure.place / 2)
    return any(
        wide.low - sum(counted(one).high for one in some) <= counted(rest).high
        and wide.high - sum(counted(one).low for one in some) >= counted(rest).low
        for size in range(1, len(others) + 1)
        for some in combinations(others, size)
        if sum(one.value for one in some) < whole.value
    )
