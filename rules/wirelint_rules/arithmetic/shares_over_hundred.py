"""Shares of one whole that are more than all of it."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.number_words import PER_CENT
from wirelint.layers.numbers.amounts import PERCENT, framed
from wirelint.layers.numbers.passages import behind, telling
from wirelint.layers.paragraphs import paragraph_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._roles import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.numbers.amounts import Amount, Frame

_OF_VOTE = pattern(r"of (?:the )?(?:vote|votes|popular vote|ballots|presidential vote)\b")
_SLACK = 2.5
"""In per cent: what rounding each share up may add to the whole."""


_PER_CENT = telling(PER_CENT)

_SHARE_OF_VOTE = telling(
    behind("% percent cent", 2),
    frozenset("had has won took got gets received polled garnered collected secured with".split()),
    least=1,
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_PER_CENT, _SHARE_OF_VOTE))
def shares_over_hundred(document: Document) -> Iterator[Finding]:
    """The shares of one whole come to more than all of it.

    A sentence gives two or more shares that exclude each other (those for, those against, the undecided; the votes of candidates) and they
    come to more than 100 percent with room for rounding.

    The shares of candidates are added up over the sentences of a paragraph.

    Left alone: shares of which the copy does not say that they exclude each other, since one may choose several answers; rises and
    falls; and shares under 100 percent, since there may be others.

    Bad:  In the poll 55 percent were in favor, 42 percent opposed and {==9 percent==} undecided.
    Bad:  Of the power 45 percent comes from gas, 40 percent from coal and {==25 percent==} from wind.
    Bad:  The party won 52 percent and its rival {==57 percent==} of the vote.
    Bad:  In the election Nino Kako had 44.1 percent and Merab Lomta 43.6 percent. A third candidate, Irakli Svan, took {==22.3 percent==}.
    Good: In the poll 55 percent were in favor, 42 percent opposed and 3 percent undecided.
    Good: Some 70 percent read books, 60 percent papers and 20 percent both.
    """
    text = document.text
    yield from _of_candidates(document)
    for frame in framed(
        document, _PER_CENT, where=lambda one: _CHANGING.isdisjoint(one.lower) and _many(text, *one.span) > 1
    ):
        shares = [amount for amount in frame.amounts.values() if amount.kind == PERCENT]
        if len(shares) > 1 and document[frame.span].count("%") in (0, len(shares)) and _of_one_whole(frame, shares):
            total = sum(share.value for share in shares)
            if total > 100 + _SLACK and not any(
                share.hedge in ("up to", "at most") or share.value > 100 for share in shares
            ):
                shown = ", ".join(document[share.span] for share in shares)
                yield Finding(shares[-1].span, f"{shown} are {total:g} percent of one whole")


def _of_candidates(document: Document) -> Iterator[Finding]:
    """The shares of a vote that the sentences of a paragraph give to candidates, each to another, where they are more than all of it."""
    if _VOTING.isdisjoint(words(document).vocabulary):
        return
    by_paragraph: dict[int, dict[str, Amount]] = {}
    for frame in framed(document, _SHARE_OF_VOTE):
        told = by_paragraph.setdefault(paragraph_at(document, frame.span.start), {})
        if _AT_ANOTHER_TIME.search(frame.text):
            told.clear()
            continue
        for m in _HIS_SHARE.finditer(frame.text):
            amount = frame.amount(m, "share")
            if amount.unit == "%" and not amount.hedge:
                told.setdefault(m["who"], amount)
    for told in by_paragraph.values():
        shares = list(told.values())
        total = sum(share.value for share in shares)
        together = _on_one_line(document, shares)
        if (
            len(shares) > _TWO
            and total > 100 + _SLACK
            and not together
            and all(share.value < total / 2 for share in shares)
        ):
            shown = ", ".join(document[share.span] for share in shares)
            yield Finding(shares[-1].span, f"{shown} are {total:g} percent of one vote")


def _on_one_line(document: Document, shares: list[Amount]) -> bool:
    """Whether some shares stand in one sentence, which is looked at by itself."""
    return document.text.find(". ", shares[0].span.end, shares[-1].span.start) < 0 if shares else True


_VOTING = frozenset("election vote votes runoff ballots ballot candidate candidates polls poll referendum".split())
_AT_ANOTHER_TIME = pattern(
    r"\b(?:ago|earlier|previous|last time|in (?:19|20)[0-9]{2}|first round|second round|runoff|compared|poll(?:s|ster)?|surveys?|approval|respectively|seats)\b"
)
_HIS_SHARE = pattern(
    rf"(?P<who>[A-Z][\w’'-]+)(?:, (?!and\b)[^.;:{PERCENT}]{{3,80}},|,)? (?:(?:had|has|won|took|got|gets|received|polled|garnered|collected|secured|with|(?:was|came|finished|is) (?:second|third|next|fourth|last) with) )?(?P<share>{PERCENT})(?: of (?:the )?votes?)?(?=[,.;]| and\b| to\b|$)"
)


def _many(text: str, start: int, end: int) -> int:
    """How many percentages stand in a stretch of a text."""
    return text.count("%", start, end) + text.count("percent", start, end) + text.count("per cent", start, end)


def _of_one_whole(frame: Frame, shares: list[Amount]) -> bool:
    """Whether the shares of a sentence exclude each other, and are all that it speaks of."""
    if any(share.unit != "%" for share in shares):
        return False
    if _FROM_EACH.search(frame.text):
        return True
    if _CHANGE.search(frame.text) or _SET_AGAINST.search(frame.text) or _of_several_groups(frame):
        return False
    return (
        _elliptical(frame, len(shares))
        or (len(shares) == _TWO and _answers(frame.text) == _TWO and not _ANSWERS[2].search(frame.text))
        or (len(shares) > 2 and _answers(frame.text) > 1)
        or (_TWO < len(shares) <= _FEW and _ANSWERS[2].search(frame.text[max(frame.amounts) :]) is not None)
        or (_OF_VOTE.search(frame.text) is not None and " to " in frame.text)
        or (
            len(shares) == _TWO
            and (_AND_RIVAL.search(frame.text) or _AND_OTHER.search(frame.text) or _BY_TO.search(frame.text))
            is not None
        )
    )


def _of_several_groups(frame: Frame) -> bool:
    """Whether shares are of several groups: 70 percent of villagers and 45 percent of town dwellers; in Paris 52 percent, in Lyon 58."""
    found = [one for one in roles(frame) if one.amount.kind == PERCENT]
    behind = {m["group"] for one in found if (m := _GROUP_BEHIND.match(one.behind))}
    before = {m["group"] for one in found if (m := _GROUP_BEFORE.search(one.before))}
    where = {m["group"] for one in found if (m := _PLACE_BEHIND.match(one.behind))}
    what = {m["what"] for one in found if (m := _OF_WHAT.match(one.behind))}
    return max(map(len, (behind, before, where, what))) >= _TWO


_GROUP_BEHIND = pattern(
    r" of (?!(?:the )?(?:popular |total |presidential )?(?:votes?|ballots|seats|electorate|poll|power|electricity|energy)\b)(?P<group>(?:the )?[\w’'-]+)"
)
_PLACE_BEHIND = pattern(
    r"[^,;:.]{0,40}? (?:in|among|at) (?!(?:favou?r|support|opposition|doubt|agreement|all|total)\b)(?P<group>(?:the |its |their )?[\w’'-]+)"
)
_OF_WHAT = pattern(
    r"[^,;:.]{0,20}?\b(?:supported|backed|favou?red|opposed|approved of|disapproved of|rejected|liked|disliked|wanted|trusted|distrusted) (?:the|an?|his|her|its|their) (?P<what>[\w’'-]+)"
)
"""What a share is in favour of or against: 68 percent supported the dam and 57 percent opposed the road."""
_GROUP_BEFORE = pattern(
    r"(?:^|[,;] |\band |\bbut )(?:[Ii]n|[Oo]f|[Aa]mong|[Ff]or|[Aa]t) (?P<group>(?:the |its |those )?[\w’'-]+)(?: [\w’'-]+){0,2},? $"
)

_TWO, _FEW = 2, 4
_FROM_EACH = pattern(
    rf"{PERCENT}(?: of [\w ’'-]{{3,40}}?)? (?:comes?|came|is generated|is produced|is drawn|is bought|is imported|is made) (?:from|by) [^,;:.{PERCENT}]{{2,40}},(?: and)? {PERCENT} (?:from|by) [^,;:.{PERCENT}]{{2,40}}(?:,| and|, and) {PERCENT} (?:from|by) "
)
"""What one thing comes from, in shares: 45 percent from gas, 40 from coal and 25 from wind."""
_AND_RIVAL = pattern(
    rf"\b(?:won|got|took|received|polled|has|had) {PERCENT}(?: of (?:the )?votes?)?,? (?:and|while|to) (?:its|his|her|their|the) (?:main |nearest |closest )?(?:rival|opponent|challenger|runner-up|opposition)[^;:.{PERCENT}]{{0,40}} {PERCENT}(?= of (?:the )?votes?\b|[.,;]|$)"
)
_BY_TO = pattern(
    rf"\b(?:approved|rejected|passed|won|beat|defeated|carried|lost|adopted|backed|voted|elected|re-elected|ratified)\b[^.;:{PERCENT}]{{0,60}}? by {PERCENT} to {PERCENT}"
)
_AND_OTHER = pattern(
    rf"{PERCENT} of (?:the )?(?:votes?|ballots|popular vote),? (?:and|while|to|against) (?:[A-Z][\w’'.-]*|the [A-Z][\w’'-]*)(?: [A-Z][\w’'.-]*){{0,3}},? (?:(?:won|got|took|received|with|had) )?{PERCENT}"
)
_WHOLE = pattern(
    r" (?:of|to) (?:the|its|all|their|his|her|total|[A-Z]\w+[’']s) [^;:]{2,60}$|[^.;:]{0,40}\b(?:said|say|answered) yes\b"
)
_NEXT = pattern(r"[^;:]{0,70}(?:, | and )(?:and )?(?:an? |the |its |her |his )?(?:[\w’.-]+ ){1,3}$")
_BARE = pattern(r"(?:,| and|[.;”]| of (?:the )?votes?\b| for\b|$)")


def _elliptical(frame: Frame, many: int) -> bool:
    """Whether a sentence divides one whole: “60 percent of its power, gas 25 percent and oil 20 percent” leaves out what the others are of."""
    found = [one for one in roles(frame) if one.amount.kind == PERCENT]
    if len(found) != many or len(roles(frame)) != many:
        return False
    return _WHOLE.match(found[0].behind) is not None and all(
        _NEXT.fullmatch(one.before) and _BARE.match(one.behind) for one in found[1:]
    )


_CHANGE = pattern(
    r"\b(?:ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|up|down|increas\w+|decreas\w+|grew|grow\w*|drop\w*|from|more than|both|also|compared|than|interest|tax|rate|margin|among|of (?:men|women|whites|blacks|Democrats|Republicans|those|them))\b"
)


_SET_AGAINST = pattern(
    rf"\b(?:not|instead of|rather than|let alone)(?: just| only| merely| simply| even)? {PERCENT}"
    rf"|\b(?:against|versus|compared (?:with|to)|up on|down on|unlike)(?: the| an?| about| some| only| just)? {PERCENT} (?:in|for|of|among|at|from|a|last|the|previously|before|nationally|nationwide|across|elsewhere)\b"
)
"""One share that is told from another: all 100 percent, not just 99 percent; 82 percent of them, against 74 percent of others."""

_CHANGING = frozenset(
    "rise rises rising risen rose fall falls falling fallen fell up down grew than both also compared interest tax rate margin among".split()
)
"""Words of which none stands where shares are of one whole; the expression above has more."""


def _answers(text: str) -> int:
    """How many kinds of answers that exclude each other a sentence names."""
    return sum(1 for kind in _ANSWERS if kind.search(text))


_ANSWERS = (
    pattern(
        r"\b(?:in favou?r|favou?red|favou?r|vote for|support(?:ed|ing)?|voted (?:for|yes)|(?:said|say|answered|chose) yes|backed|back|approve(?:d|s)?|approving|were for|agreed?|satisfied|trust|happy)\b"
    ),
    pattern(
        r"\b(?:oppos(?:ed?|es|ing)|against|would not|will not|wouldn.t|voted (?:against|no)|(?:said|say|answered|chose|and|percent|%) no\b(?! opinion)|reject\w*|disapprove(?:d|s)?|disapproving|disagreed?|dissatisfied|unhappy|distrust)\b"
    ),
    pattern(
        r"\b(?:undecided|unsure|no opinion|didn.t know|don.t know|did not know|abstain\w*|neutral|declined to answer|the rest|the remainder|the others|spoil\w*|invalid|cast blank|left blank|blank votes?|would not say|did not say|not sure|neither)\b"
    ),
)
