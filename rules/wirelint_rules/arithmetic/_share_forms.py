"""Forms of words in which a sentence tells a part, its whole and the share that the one is of the other.

In a match of a form the groups `part`, `whole` and `share` are where the three stand in a frame, each with a 2 behind it in a second way to say it.
"""

from __future__ import annotations

from wirelint import pattern
from wirelint.layers.numbers.amounts import COUNT, PERCENT, PLAIN, SHARE, SIZED


def _up_to(most: int, least: int = 0) -> str:
    """So many words, each behind a space."""
    return rf"(?: [\w’'-]+){{{least},{most}}}"


_EITHER = f"[{PERCENT}{SHARE}]"
_PART, _WHOLE, _SHARE = f"(?P<part>{SIZED})", f"(?P<whole>{SIZED})", f"(?P<share>{_EITHER})"
_PART_2, _WHOLE_2, _SHARE_2 = f"(?P<part2>{SIZED})", f"(?P<whole2>{SIZED})", f"(?P<share2>{_EITHER})"
VAGUE = "(?:about|around|some|roughly|nearly|almost|just over|just under|more than|over|approximately|only|at least)"
_VAGUELY = f"(?:{VAGUE} )?"
_ABOUT = f"(?:{VAGUE} |barely |just |a mere |less than |up to |an estimated )?"
_THE = "(?:the |its |their |all |some |about |a total of )*"
_POSSIBLE = f"(?:a (?:possible|potential|maximum|total)(?: of)? |{_THE})"
_KIND = "(?:[a-z’'-]+ )?"
_BRACKET = r"(?: \([^()]{0,40}\))?"
_OR = r"(?:, or | \(|, )"
_END = "[,.;)—–]"
_OF_THEM = r" of (?:them|it|(?:the|its|their) [a-z]+)[,.;]"

PART_OF_WHOLE = (
    pattern(
        rf"{_PART}{_BRACKET} (?:out )?of {_THE}{_KIND}{_WHOLE}{_BRACKET}{_up_to(4)}(?:, or | \(){_SHARE}"
        rf"(?={_END}| of | (?:them|the|its|their|all)\b)"
    ),
    pattern(
        rf"{_PART}{_BRACKET} (?:out )?of {_THE}{_KIND}{_WHOLE}{_BRACKET}{_up_to(4)}, {_SHARE}"
        rf"(?={_END}| of (?!those (?!who )|these )| (?:them|the|its|their|all)\b)"
    ),
    pattern(
        rf"{_PART}{_BRACKET} (?:(?:out )?of {_THE}|from (?:the|its|their) ){_KIND}{_WHOLE}{_BRACKET}{_up_to(9)}{_OR}{_SHARE}"
        rf"(?={_END}| of (?:it|them)\b| (?:it|them|the [a-z]+)[,.;])"
    ),
    pattern(rf"{_PART}{_up_to(3)}(?:, or | \(){_SHARE}\)?,? of {_THE}{_KIND}{_WHOLE}"),
    pattern(
        rf"(?P<share>{PERCENT}(?= of )|{SHARE})(?: of)? {_THE}{_KIND}{_WHOLE}{_up_to(4)}(?:,? or | \(|, that is,? |, ){_VAGUELY}{_PART}"
        rf"(?={_END}|(?: [a-z]+){{1,3}}{_END})"
    ),
    pattern(rf"\b[Oo]f {_THE}{_WHOLE}{_up_to(4)}, {_PART}{_OR}{_SHARE}"),
    pattern(
        rf"{_PART} (?:out )?of {_THE}{_KIND}{_WHOLE}{_up_to(4)}, (?:but |and |which |or )?(?:that |it |they )?(?:is|was|are|were|makes|made) {_VAGUELY}{_SHARE}(?= of (?:them|the total|all)\b)"
    ),
    pattern(rf"{_SHARE}(?: of)? (?:the|its|their) [a-z]+(?: [a-z]+)?, (?:or )?{_PART} (?:out )?of {_WHOLE}(?=[,.;)])"),
    pattern(
        rf"{_WHOLE}{_up_to(4)}, of (?:which|whom)(?: (?:it|they|he|she|the [a-z]+))?(?: [a-z]+)? {_VAGUELY}{_PART}{_up_to(3)}(?:,? or | \(|, ){_VAGUELY}{_SHARE}(?={_END}| (?:are|were|is|was|have|had)\b)"
    ),
    pattern(
        rf"\b(?:profits?|earnings|loss|surplus|income) of {_PART}{_up_to(3)} on (?:sales|revenues?|turnover|income) of {_WHOLE}{_up_to(6)}, (?:or |for |giving )?an? (?:[a-z]+ )?(?:margin|return) of {_SHARE}"
    ),
    pattern(rf"\b[Oo]f {_THE}{_WHOLE}{_up_to(4)}, {_VAGUELY}{_SHARE}(?:, or | \(|, ){_VAGUELY}{_PART}(?=[,)])"),
    pattern(
        rf"{_WHOLE}{_up_to(5)}, (?:(?:with|and|but) )?{_VAGUELY}{_SHARE}(?: of)? (?:it|them|that|which|whom|the (?:sum|total|money)),?"
        rf" ?(?:or |\(|— ?|, ){_VAGUELY}{_PART}"
    ),
    pattern(
        rf"\b[Oo]f {_THE}{_KIND}{_WHOLE}{_up_to(4)}, {_VAGUELY}{_PART}{_up_to(4)}, (?:or |for |giving |which is )?an? (?:turnout|share|rate|proportion) of {_VAGUELY}{_SHARE}"
    ),
)
"""“14 of the 70 seats, or a fifth”, “a fifth of the 70 seats, or 14”, “of the 70 seats, 14, or a fifth”, “70 seats, a fifth of them, 14”."""

PART_OF_SUM = pattern(
    rf"{_WHOLE}{PLAIN}{{2,60}}?{_PART}{_up_to(3)}, (?:or )?(?:(?P<hedge>{VAGUE}|less than) )?{_SHARE} (?:of )?(?:what|the (?:sum|amount|money)|that|it)\b"
)
"""“Of the $70 million pledged, $14 million, or a fifth of the sum”."""

PART_OUT_OF_WHOLE = (
    pattern(
        rf"{_PART}{_up_to(5)} out of {_THE}{_WHOLE}{_up_to(7)}, (?:or |a |for a |giving a )?(?:turnout|share|rate|proportion)? ?(?:of )?{_VAGUELY}{_SHARE}"
        rf"(?={_END}|$| of (?:them|the total)\b)"
    ),
    pattern(rf"{_PART}{_up_to(4)}, (?:or )?{_VAGUELY}{_SHARE}(?: of)? (?:its|their|the) (?:[a-z]+ ){{1,4}}of {_WHOLE}"),
)
"""“14 votes were cast out of 70, a turnout of 20 percent”, “14 boats, a fifth of its fleet of 70”."""

PART_OF_POSSIBLE = (
    pattern(
        rf"(?P<share>{PERCENT}) (?:of|full)\b{PLAIN}{{0,80}}?(?:, (?:or |with |only )?|,? or |,? with ){_ABOUT}{_PART}{_up_to(3)} (?:out )?of {_POSSIBLE}{_WHOLE}"
        rf"|\bturnout (?:of|was|stood at|came to|reached) {_ABOUT}(?P<share2>{PERCENT}){PLAIN}{{0,40}}?(?:, (?:or |with )?|,? or ){_ABOUT}{_PART_2}{_up_to(3)} (?:out )?of {_POSSIBLE}{_WHOLE_2}"
    ),
    pattern(
        rf"{_PART} (?:out )?of {_THE}{_KIND}{_WHOLE}(?:[ -][\w’'-]+){{1,5}}, (?:or )?(?:{VAGUE}|less than|fewer than|well over|well under) {_SHARE}(?=[,.;]|{_OF_THEM})"
        rf"|{_PART_2}{_BRACKET} from (?:the|its|their) {_WHOLE_2}{_BRACKET}(?:[ -][\w’'-]+){{1,4}}, (?:or )?(?:{VAGUE}|less than) {_SHARE_2}(?=[,.;]|{_OF_THEM})"
    ),
)
"""“16 percent of their capacity, 46 million of a possible 288 million”, “14 of the 70 seats at stake, less than a quarter of them”."""

PART_OF_THEM = pattern(
    rf"(?P<part>{COUNT}) of (?:them|whom|which|these|those)(?: [^.;:]{{2,50}}?)??(?:,? or|,| \() ?{_VAGUELY}{_SHARE}(?=[,.;)]|$| of (?:them|the total|its (?:goal|target|aim))\b)"
)
"""“seven of them, or 78 percent”, of what stands before."""

SHARE_TWICE = pattern(
    rf"(?P<share>{SHARE}){_up_to(4)}(?:,? or |, | \(){_VAGUELY}(?P<again>{PERCENT})(?=[,;.)]| of )"
    rf"|(?P<again2>{PERCENT})(?: of the)?{_up_to(4)}(?:,? or | \(){_VAGUELY}(?P<share2>{SHARE})(?=[,;.)]| of )"
)
"""“one in three visits, or about 33 percent”."""

MOST_OF_WHOLE = (
    pattern(
        rf"\b(?:majority|most) of (?:the |its |their ){_KIND}(?P<whole>{COUNT})(?: [a-z]+){{1,3}}, (?:or )?(?P<part>{COUNT})(?=,)"
    ),
    pattern(
        rf"(?P<part>{COUNT}) (?:out )?of (?:the |its |their ){_KIND}(?P<whole>{COUNT}){_up_to(5)}, a (?:clear |slim |bare |narrow |large |big )?(?P<way>majority|minority)(?=[,.;])"
    ),
    pattern(
        rf"(?P<whole>{COUNT}){_up_to(9, 1)},? and (?P<part>{COUNT}) of (?:them|whom), a (?:clear |slim |bare |narrow |large |big )?(?P<way>majority|minority)(?=[,.;])"
    ),
)
"""“a majority of the 300 delegates, 141, voted for it”, “141 of the 300 delegates, a majority”."""

SHARE_OF_TOTAL = pattern(rf"(?P<part>{COUNT}){_up_to(4)}, (?:or )?{_SHARE}(?: of)? the total\b")
"""“103 gifts, a third of the total”."""

SHARE_OF_BEFORE = pattern(
    rf"{_SHARE}(?: of)?(?: (?:them|those|the [a-z]+|its [a-z]+|their [a-z]+|all [a-z]+))?,? (?:or|\() ?{_VAGUELY}(?P<part>{COUNT})"
    rf"|(?P<part2>{COUNT})(?: of them| of those|(?: [a-z]+){{1,3}},)?,? (?:or|\() ?{_VAGUELY}{_SHARE_2}(?: of)?(?=[,.;)]| of (?:them|those|the total|the [a-z]+[,.;]))"
)
"""“Seven in ten, or 66, …”."""

SHARE_OF_THOSE = (
    pattern(rf"^[“\"]?Of (?:those|these|them),? {_PART}{PLAIN}{{1,60}}?,? (?:or|\() ?{_VAGUELY}{_SHARE}(?=[,.;)]|$)"),
    pattern(
        rf"{_PART}{_up_to(5)},? (?:or|\() ?{_VAGUELY}{_SHARE} of (?:the|its|their) (?:national|overall|nationwide|country[’']s|day[’']s|whole)(?: total)?\b"
    ),
)
"""“Of those, 300,000 went to the opposition, or 25 percent”, “310 were scratched, or 28 percent of the national total”."""

SHARE_APPLIED = pattern(
    rf"{_WHOLE}{PLAIN}{{1,40}}? would (?:lose|gain|shrink by|grow by|save|cost|pay|get|mean) (?:as many as |as much as |up to |about )?{_PART}(?=[,.;]| )"
)
"""“A season of 150 days would lose 30”."""

LEVIED = pattern(
    rf"{_SHARE} (?:[a-z-]+ )?(?:levy|tax|fee|duty|tariff|commission|surcharge|share|stake|cut|bonus|premium|toll|royalty|discount|deposit|rebate) (?:on|of|in) {_THE}{_KIND}{_WHOLE}(?: in [a-z ]{{3,30}}| [a-z ]{{3,20}})?? "
    rf"(?:(?:would|will|could|should|may|might) )?(?:brings?|brought|bring in|brings in|brought in|raises?|raised|yields?|yielded|costs?|comes? to|came to|amounts? to|amounted to|generates?|generated|means?|is|was|be|earns?|earned)(?: in| it| them| about| some| up to)*? {_PART}"
)
"""“A 4 percent levy on the 50 million euros of sales would bring in 2 million”."""

RATE = pattern(
    rf"\b(?:fatality|death|mortality|infection|success|failure|turnout|conviction|detection) rate of {_SHARE}"
)

THAT_IS = pattern(
    rf"^That (?:is|was|makes|would be|comes to|amounts to|represents)(?: about| nearly| almost| only| more than| just)? {_SHARE}(?: of)?"
    r"(?=[,.;]| of (?:it|them|the total|the whole|the sum|the money)| (?:it|them|the (?:total|whole|sum|money|amount|figure))\b)"
)
"""“That is half of the total”."""
