"""A vote with more votes than the body has members."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.number_words import COMPOUNDS, VALUES
from wirelint.layers.numbers.numerals import numerals
from wirelint.layers.numbers.passages import before, telling, told
from wirelint.layers.sentences import sentence_at, sentences
from wirelint.layers.words import words
from wirelint.patterns import one_of, places
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._ranges import restyled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_SMALL = VALUES | COMPOUNDS
_TALLY = pattern(
    r"(?P<yes>[0-9]{1,3})(?:-|–| (?:votes? )?to )(?P<no>[0-9]{1,3})(?:(?:-|–)(?P<abstained>[0-9]{1,3}))?(?![\w:%°-]|[.,][0-9]| ?(?:percent|per cent|million|billion|points?|years?|miles|km)\b)"
)
_VOTE = pattern(
    r"\b(?:[Vv]ot(?:e|ed|es|ing)|passed|approved|rejected|ruled|ruling|decision|confirmed|defeated|carried|split|upheld|struck down|overturned|acquitted|convicted|ratified|adopted|backed|endorsed|dismissed|threw out|cleared|censured|impeached)\b"
)
_MAJORITY = pattern(r"[ -](?:majority|advantage|edge|control|split|lead|margin|party-line|partisan)\b")
_BODY = pattern(
    rf"\b(?P<size>[0-9]{{1,3}}|{'|'.join(list(_SMALL)[3:])})[- ](?:member|seat|justice|judge|person|strong)s?\b[- ]?(?P<kind>(?!(?:of|in|on|from|were|was|voted|who|did|had|have|absent|against|for)\b)[\w’.-]+(?: [\w’.-]+){{0,3}})"
)
_HAS = pattern(
    r"\b(?P<kind>chamber|house|parliament|senate|council|assembly|court|body|board|committee|legislature|which) (?:has|with|of|had) (?P<size>[0-9]{1,3}) (?:members|seats|lawmakers|senators|deputies|judges)"
)
_MEMBERS = pattern(
    r"\b(?P<size>[0-9]{1,3}) (?P<kind>members|countries|states|nations|judges|lawmakers|senators|deputies|justices|councilors|councillors)\b(?: (?:of|in|on) (?:the|its) [\w ’-]{2,30}?)? (?:voted|split|were (?:split|divided)|ruled|approved|rejected)\b"
)
_NAMED = (
    (
        pattern(r"\b(?:U\.S\. )?Supreme Court\b"),
        pattern(
            r"\b(?:U\.S\.|US|United States|American?|Washington|Justice (?:Samuel|Clarence|John|Elena|Sonia|Neil|Brett|Amy|Ruth))"
        ),
        9,
        "the U.S. Supreme Court",
    ),
    (
        pattern(r"\bSenate\b"),
        pattern(
            r"\b(?:U\.S\.|US) Senate\b|\bSen\. [A-Z][\w’ .-]+, [RD]-|\bMitch McConnell\b|\bChuck Schumer\b|\bCapitol Hill\b|WASHINGTON"
        ),
        100,
        "the U.S. Senate",
    ),
    (
        pattern(r"\bHouse\b"),
        pattern(
            r"\b(?:U\.S\.|US) House\b|\bHouse of Representatives\b|\bNancy Pelosi\b|\bPaul Ryan\b|\bCapitol Hill\b"
        ),
        435,
        "the U.S. House",
    ),
    (pattern(r"\bSecurity Council\b"), pattern(r"\bSecurity Council\b"), 15, "the U.N. Security Council"),
)
_N = rf"(?:[0-9]{{1,3}}|{one_of(_SMALL)}|none|no)"
_COUNTED = pattern(
    rf"\b(?P<yes>(?i:{_N})) (?:votes? |members |lawmakers |deputies |countries |states |senators )?(?:voted |were |cast )?(?:in favou?r|for)\b[^.;:\n]{{0,24}}?\b(?P<no>{_N}) (?:votes? |voted |were )?against\b(?:[^.;:\n]{{0,24}}?\b(?P<abstained>{_N}) (?:abstentions?|abstained|abstaining|abstain)\b)?",
    (" against",),
)
_REACH = 150
_LEAD = 20_000
"""In code points: so far a story is read for what tells which body it speaks of."""
_FAR = 300
"""In code points: no sentence about a vote goes on further."""
_SPORT = pattern(
    r"\b(?:goals?|innings?|quarter|coach|league|season|playoffs?|match|tournament|halftime|touchdowns?|overtime|wins?|beat|record)\b"
)


_TELLING = frozenset(
    "vote voted votes voting ruled ruling passed approved rejected carried defeated overturned acquitted convicted ratified adopted backed endorsed dismissed threw cleared censured impeached struck split decision upheld confirmed against".split()
)
_VOTED = telling(_TELLING, before("to – -") | frozenset(("0-0", "against")))
_WITH_ALL = telling(before("all", 3), frozenset("present voting taking attendance".split()), before("to"), least=3)
_ABSTAINING = telling(frozenset(("abstentions", "abstaining", "abstained", "abstention")))
_IN_MAJORITY = telling(frozenset(("majority",)), dated=True)


@rule(
    severity=Severity.WARNING,
    among=(_VOTED, _WITH_ALL, _ABSTAINING, _IN_MAJORITY),
)
def vote_split(document: Document) -> Iterator[Finding]:
    """A vote counts more votes than the body has members.

    “The nine-member court ruled 6-4” cannot be, nor a 52-51 vote in a 100-seat senate. The body is one of the same sentence whose size the copy
    gives, or the Supreme Court, the Senate, the House or the U.N. Security Council, where the story makes plain which.

    Left alone: fewer votes than members, since some may be absent; votes with a vice president's casting vote (101 in the Senate);
    scores of games; and splits of seats.

    Bad:  The nine-member court ruled {==6-4==} on Monday that the law stands.
    Bad:  The bill passed {==54-48==} in the 100-seat Senate.
    Bad:  The motion got {==35 votes in favor, 20 against and nine abstentions==} in the 60-seat chamber.
    Good: The nine-member court ruled 5-4 on Monday, and the 100-seat Senate voted 51-50.
    Good: The nine-member panel voted 5-3. The team won 112-98.
    """
    text = document.text
    yield from _with_absent(document)
    yield from _all_voted(document)
    yield from _all_present(document)
    yield from _majorities(document)
    for at in places(text, " against"):
        for count in _COUNTED.finditer(text, max(0, at - _LONGEST), at + _LONGEST):
            if count["no"] and count.start("no") < at <= count.end():
                yield from _finding(document, count)
    for at in places(text, " votes to "):
        for by in _BY_VOTES.finditer(text, max(0, at - _WORD), at + len(" votes to ") + _WORD):
            if _is_vote(document, by):
                yield from _finding(document, by)
    end = 0
    for start, stop in numerals(document):
        if start < end or stop - start > 3 or not text.startswith(_JOINTS, stop):
            continue
        m = _TALLY.match(text, start)
        if m is None or text[start - 1 : start].isalnum() or text[start - 1 : start] in ("-", "–", "$", "/", "."):
            continue
        end = m.end()
        if _is_vote(document, m):
            yield from _finding(document, m)


_BY_VOTES = pattern(
    rf"(?<=\bby )(?P<yes>{one_of(_SMALL)}) votes to (?P<no>{one_of(_SMALL)})(?P<abstained>(?!))?(?![\w-])"
)
_WORD = 16
"""In code points: no number in words is longer."""

_ABSENT = pattern(
    rf"(?P<absent>(?i:{_N})) (?:of (?:the|its|their) (?:(?:chamber|house|assembly|council|parliament|senate|body)[’']s )?(?P<size>[0-9]{{1,3}})(?:[ -](?:members|lawmakers|deputies|senators|seats|legislators|councillors|councilors|delegates|lawmakers|MPs))?) (?:were (?:absent|away|not present|missing)|was absent|stayed away|did not vote|didn[’']t vote|did not take part|missed the vote)\b"
)
_ALL_BUT = pattern(
    rf"[Aa]ll but (?P<absent>(?i:{_N})) of (?:the|its|their) (?P<size>[0-9]{{1,3}})(?:[ -](?:members|lawmakers|deputies|senators|seats|legislators|councillors|councilors|delegates|MPs))?(?: [\w’'-]+){{0,5}}? (?:took part|voted|were present|attended|cast (?:their|a) (?:votes?|ballots?)|turned up)\b"
)
_PASSED = pattern(
    r"(?P<yes>[0-9]{1,3})(?: votes?)?(?: in favou?r| for)?(?: to |-|–|, )(?P<no>[0-9]{1,3})(?: against)?,? (?:with|and) (?P<abstained>[0-9]{1,3}|no|one|two|three|four|five|six|seven|eight|nine|ten) (?:abstentions?|abstaining|abstained)\b"
)
_MORE_THAN_HALF = pattern(
    r"(?P<many>[0-9]{2,3})(?: (?:seats?|votes?|deputies|members|lawmakers|MPs|signatures))?(?: (?:needed|required|it needs|they need|he needs|she needs))?(?:,| for| to have| to form| to win) (?:the |an? )?(?:simple |outright |bare |absolute )?majority\b(?! of [0-9]| vote| in (?:both|the other))"
)
_OF_SEATS = pattern(r"(?:\b(?P<size>[0-9]{2,3})[- ](?:seats?|members?)\b)")


def _majorities(document: Document) -> Iterator[Finding]:
    """More or fewer than half and one: “61 of the 120 seats … 72 votes, a simple majority”."""
    text = document.text
    for at in places(text, "majority"):
        start, end = sentence_at(document, at)
        m = next(
            (one for one in _MORE_THAN_HALF.finditer(text, max(start, at - _LONGEST), at + 9) if one.end() > at), None
        )
        if m is None:
            continue
        sizes = {int(one["size"]) for one in _OF_SEATS.finditer(text, start, end) if one.start() != m.start()}
        size = max(sizes, default=0)
        right = size // 2 + 1
        if (
            len(sizes) == 1
            and size > int(m["many"])
            and abs(int(m["many"]) - right) > 1
            and int(m["many"]) != round(size * 2 / 3)
        ):
            span = Span(*m.span("many"))
            yield Finding(span, f"a majority of {size} is {right}, not {m['many']}", [Fix.replace(span, str(right))])


_STAYED_AWAY = frozenset("absent away missing present vote missed part voted attended up votes ballots ballot".split())
_BACK = 300
"""In code points: so far before those who stayed away the vote is told."""


def _with_absent(document: Document) -> Iterator[Finding]:
    """Those for, against, abstaining and away, held to the size of the body: “by 95 votes to 36, with 22 abstentions. Nine of the 155 members were absent”."""
    text, story = document.text, words(document)
    if not document.has("abst"):
        return
    for index in story.standing(_STAYED_AWAY):
        end = story.ends[index]
        near = max(0, end - _LONGEST)
        away = next((m for form in (_ABSENT, _ALL_BUT) for m in form.finditer(text, near, end) if m.end() == end), None)
        told = list(_PASSED.finditer(text, max(0, away.start() - _BACK), away.start())) if away else []
        if away is None or len(told) != 1:
            continue
        present = sum(map(_votes, told[0].group("yes", "no", "abstained")))
        right = int(away["size"]) - present
        if right != _votes(away["absent"].lower()) and 0 <= right < present:
            message = f"{present} of {away['size']} voted or abstained, which leaves {right}, not {away['absent']}"
            yield _miscounted(document, Span(*away.span("absent")), right, message, told)


_FOR_AND_AGAINST = pattern(
    rf"\b(?P<yes>(?i:{_N}))(?: votes?)?(?: (?:were |was )?(?:in favou?r|for))?(?: (?:votes? )?to |, |-|–)(?:by |with )?(?P<no>{_N})(?: votes?)?(?: against)?,? (?:with|and) (?P<abstained>{_N}) (?:abstentions?|abstaining|abstained)\b"
)
_ALL_VOTED = pattern(
    rf"[“\"]?(?:All|The|In all,?|Altogether,?|A total of)?(?: of the)? ?(?P<all>[0-9]{{1,3}}|(?i:{one_of(_SMALL)})) (?:members|lawmakers|deputies|senators|legislators|councill?ors|delegates|judges|MPs|votes|ballots|countries|states)(?: of [a-z ]{{3,30}})? (?:were present|took part|voted|were cast|cast (?:their|a) (?:votes?|ballots?)|attended|had been present)\b(?! (?:in favou?r|for|against|to|with|on))"
)


def _all_voted(document: Document) -> Iterator[Finding]:
    """All who voted, held to those for, against and abstaining in the sentence before: “61 in favor, 34 against and five abstentions. All 100 were present”."""
    text, spans = document.text, sentences(document)
    for passage in told(document, _ABSTAINING):
        votes = list(_FOR_AND_AGAINST.finditer(text, *passage.span))
        number = bisect_left(spans, passage.span) + 1
        m = _ALL_VOTED.match(text, spans[number].start) if len(votes) == 1 and number < len(spans) else None
        if m is None:
            continue
        right, stated = (
            sum(map(_votes, (one.lower() for one in votes[0].group("yes", "no", "abstained")))),
            _votes(m["all"].lower()),
        )
        if right != stated and 1 / _APART < stated / right < _APART:
            message = f"{votes[0].group()} are {right} votes, not {m['all']}"
            yield _miscounted(document, Span(*m.span("all")), right, message, votes)


_ALL_PRESENT = pattern(
    rf"\b(?P<yes>{_N}) (?:votes? )?to (?P<no>{_N}),? with all (?:of the )?(?P<all>{_N}) (?:members|judges|senators|deputies|justices|lawmakers|councill?ors|delegates|ministers)(?: of [a-z ]{{3,30}})? (?:present|voting|taking part|in attendance)\b"
)


def _all_present(document: Document) -> Iterator[Finding]:
    """All who were present, held to those for and against in the same sentence: “11 to eight, with all 19 members present”."""
    for passage in told(document, _WITH_ALL):
        for m in _ALL_PRESENT.finditer(document.text, *passage.span):
            right = _votes(m["yes"]) + _votes(m["no"])
            if right != _votes(m["all"]) and 1 / _APART < _votes(m["all"]) / right < _APART:
                message = f"{m['yes']} to {m['no']} are {right} votes, not {m['all']}"
                yield _miscounted(document, Span(*m.span("all")), right, message, ())


def _miscounted(document: Document, span: Span, right: int, message: str, by: Iterable[re.Match[str]]) -> Finding:
    """The finding at a number of votes or voters that should be another, by what is told elsewhere."""
    better = restyled(document[span], right)
    fixes = [Fix.replace(span, better)] if better else []
    return Finding(span, message, fixes, [Related.here(document, Span(*m.span())) for m in by])


_APART = 1.6
_JOINTS = ("-", "–", " to ", " vote")
_LONGEST = 100
"""In code points: so far on either side of “against” the numbers of a vote are told."""


def _is_vote(document: Document, m: re.Match[str]) -> bool:
    text = document.text
    start, end = max(m.start() - _REACH, sentence_at(document, m.start()).start), m.end() + 60
    before, behind = text[start : m.start()], text[m.end() : end]
    if " to " in m.group() and not _VOTE.search(before[-30:]):
        return False
    return bool(_VOTE.search(before[-60:]) or behind.lstrip(" -").startswith(("vote", "decision", "ruling"))) and not (
        _SPORT.search(before) or _SPORT.search(behind.partition("\n")[0]) or _MAJORITY.match(behind)
    )


_ABSTAINED = pattern(
    rf"[^.;:\n]{{0,60}}?,? (?:with|and) (?:the other )?(?P<many>{_N}) (?:members? |lawmakers? |deputies )?(?:abstentions?|abstain\w*|absent)\b"
)


def _finding(document: Document, m: re.Match[str]) -> Iterator[Finding]:
    total = sum(map(_votes, m.group("yes", "no", "abstained")))
    more = _ABSTAINED.match(document.text, m.end()) if m["abstained"] is None else None
    total += _votes(more["many"]) if more else 0
    body = _body(document, m.start())
    if body is None:
        return
    size, name, where = body
    if total > size + (size == 100 and abs(_votes(m["yes"]) - _votes(m["no"])) == 1):
        related = [Related.here(document, where)] if where else []
        yield Finding(Span(*m.span()), f"{m.group()} is {total} votes; {name} has {size} members", (), related)


def _votes(written: str | None) -> int:
    return int(written) if written and written.isdigit() else _SMALL.get(written or "", 0)


def _body(document: Document, at: int) -> tuple[int, str, Span | None] | None:
    """The body whose vote stands at a place: its size, its name and where the copy gives the size; the clause names it."""
    text = document.text
    least, most = max(0, at - _FAR), min(at + _FAR, len(text))
    sentence, after = sentence_at(document, at), text.find(_CLAUSE, at, most)
    start = max(sentence.start, least, text.rfind(_CLAUSE, least, at))
    end = min(sentence.end, most if after < 0 else after)
    sized = (
        list(_BODY.finditer(text, start, end))
        or list(_HAS.finditer(text, start, end))
        or list(_MEMBERS.finditer(text, start, end))
    )
    if len(sized) == 1:
        m = sized[0]
        size = _SMALL.get(m["size"]) or int(m["size"])
        shown = f"a body of {size}" if m.re is _MEMBERS.compiled else f"the {m['size']}-member {m['kind'].split()[0]}"
        return (size, shown, Span(*m.span())) if size > 2 else None
    bodies = list(_ANY_BODY.finditer(text, start, end))
    found = [
        (size, name)
        for body, sign, size, name in _NAMED
        if body.search(text, start, end) and sign.search(text, 0, min(len(text), _LEAD))
    ]
    return (*found[0], None) if len(found) == 1 and len(bodies) == 1 else None


_CLAUSE = ", and "
_ANY_BODY = pattern(
    r"\b(?:Senate|House|Supreme Court|Security Council|[Cc]ommittee|[Pp]anel|[Aa]ppeals|[Cc]ourt of|[Cc]ircuit|[Ll]awmakers|[Ll]egislat\w+|[Cc]ouncil(?! (?:vote|voted))|[Pp]arliament|[Aa]ssembly|[Bb]oard)\b"
)
