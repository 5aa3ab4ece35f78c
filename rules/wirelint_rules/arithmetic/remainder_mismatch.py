"""A rest that is not what the parts before it leave of the whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from wirelint import Document, Finding, Severity, pattern, rule
from wirelint.layers.numbers.amounts import COUNT, framed, framed_at
from wirelint.layers.numbers.numerals import figures
from wirelint.layers.numbers.passages import before, behind, opening, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import covering
from wirelint_rules.arithmetic._rests_of_one_part import (
    left_in_sentence,
    left_of_numbered,
    left_of_one,
    left_of_sum,
    left_of_told,
    shared_out,
    still_there,
    the_men,
)
from wirelint_rules.arithmetic._rests_of_parts import left_of_many
from wirelint_rules.arithmetic._rests_of_shares import last_share, left_of_share, left_of_share_before, left_to_do
from wirelint_rules.arithmetic._rests_of_sums import left_of_all

if TYPE_CHECKING:
    from collections.abc import Iterator

_REST = pattern(
    rf"(?:\b[Tt]he other|\b[Tt]he remaining|\b[Tt]he rest,|\b[Tt]he last|, leaving(?: only| just)?|^(?:That|This|Which) (?:leaves|left)(?: only| just)?|, with the other) (?P<rest>{COUNT})"
)
_RESTS = frozenset(("other", "remaining", "leaving", "leaves", "rest"))
_LINGERING = frozenset("remain remained still others left remaining survive survived".split())
_LEFT = frozenset(
    "vacant idle unused unfilled undecided abandoned remain remains remained remaining still left missing short outstanding unpaid go".split()
)
_SHARES = frozenset(
    "% percent cent half third quarter two-thirds three-quarters one-third one-quarter four-fifths three-fifths".split()
)
_UNDONE = frozenset("still left remaining remain remains unfinished unpaid unsold go".split())

_OF_ONE_SEX = telling(opening("the"), behind("men women boys girls"), before("the other"), least=1)
_LEAVING, _RESTING = telling(_LEFT | _RESTS, least=3), telling(_RESTS | {"rest"})
_TO_DO = telling(_SHARES, _UNDONE, least=3)
_REST_OF_THEM = telling(before(" ".join(_RESTS), 2) | behind(" ".join(_LINGERING), 2), least=1, dated=True)


@rule(
    severity=Severity.WARNING,
    among=(_OF_ONE_SEX, _LEAVING, _RESTING, _TO_DO, _REST_OF_THEM),
)
def remainder_mismatch(document: Document) -> Iterator[Finding]:
    """The rest is not what the parts before it leave of the whole.

    “KCNA counted 36 shells. Six fell here and another 15 there; the remaining 20 …” leaves 15. The whole is a number of the same things
    in the sentence or the two before it, or what “15 of the crew” counts elsewhere in the story (“all 22 crew members”), or of which
    some were told of a few sentences before (“six of its 15 wells”). Any
    choice of the figures before it that leaves the rest lets it pass.

    Left alone: hedged figures, and a rest of something that is not counted before.

    Bad:  The South fired 36 shells. Six fell near posts and another 15 in a field; where the remaining {==20==} fell is not known.
    Bad:  All 22 crew members are safe. Helicopters took 15 of the crew and a tugboat the other {==eight==}.
    Bad:  About half of 18,000 customers lost power. By noon it was back for {==15,500 of the 18,000 customers, leaving 3,500==} in the dark.
    Bad:  The dairy must shut six of its 15 wells. It may appeal. Until then it goes on using the other {==11==} wells.
    Good: The South fired 36 shells. Six fell near posts and another 15 in a field; where the remaining 15 fell is not known.
    Good: Two people were held, and the other three cars drove on.
    """
    said: set[str] = set()
    for finding in _findings(document):
        if finding.message not in said:
            said.add(finding.message)
            yield covering(document, finding)


def _findings(document: Document) -> Iterator[Finding]:
    for frame in framed(document, _OF_ONE_SEX):
        yield from the_men(document, frame)
    for frame in framed(document, _LEAVING):
        yield from left_in_sentence(document, frame)
    for frame in framed(document, _RESTING):
        yield from list(left_of_share(document, frame)) or last_share(document, frame)
    for frame in framed(document, _TO_DO):
        yield from left_to_do(document, frame)
    for frame in framed_at(document, _rests(document)):
        for m in _REST.finditer(frame.text):
            if shared_out(document, frame, m):
                continue
            found = list(left_of_one(document, frame, m)) or list(left_of_share_before(document, frame, m))
            yield from left_of_told(document, frame, m)
            yield from found or list(left_of_many(document, frame, m)) or left_of_numbered(document, frame, m)
        yield from still_there(document, frame)
        yield from list(left_of_sum(document, frame)) or left_of_all(document, frame)


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
