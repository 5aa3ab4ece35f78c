"""Parts that are more than the whole they are told of, or that leave something of it where the copy names all."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.numbers.passages import before, standing, telling, told
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.arithmetic._written import VALUES, WORDS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wirelint.patterns import Pattern

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9}
_NUMBER = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+(?:\.[0-9]+)?|(?i:\b(?:{WORDS})))(?![\w%-]|[.,:/][0-9])(?! ?(?:percent|per cent|years?|months|days|weeks|hours|minutes)\b)"
_SIGNS = ("$", "€", "£", "¥", "₹")
_SIGN = r"(?:(?:US|A|C|NZ|HK)?[$€£¥₹])?"


def _amount(name: str) -> str:
    return rf"(?<![\w.,-]){_SIGN}(?P<{name}>{_NUMBER})(?: (?P<{name}s>thousand|million|billion|trillion|bn)\b)?"


_NONE = r"[^.;:“”\"\n0-9$€£]"
_HELD = r"(?:(?:[A-Z][\w’'-]+ ){1,3}(?:holds?|has|have|won|took|owns?|got|runs?|gets?) )?"
_OF_WHICH = pattern(
    rf"{_amount('whole')}(?: [\w’'-]+){{0,7}}?(?: \([^()]{{1,40}}\))?(?:,| —|;) (?:and )?of (?:which|whom|these|those|them),? (?:the )?{_HELD}{_amount('one')}{_NONE}{{0,70}}?(?:,| and| while)(?: the)?(?: [A-Z][\w’'-]+){{0,3}} {_amount('two')}(?:{_NONE}{{1,60}}? and {_amount('three')})?{_NONE}{{0,80}}(?=[.;\n”\"]|$)"
)
_WITH_EACH = pattern(
    rf"(?:has|have|had|with|runs|operates|owns|counts|bought|ordered|planted) {_amount('whole')} [a-z-]+(?: [a-z-]+)?(?:;|:| —) {_amount('one')}{_NONE}{{1,50}}?(?:,| and) {_amount('two')}(?:{_NONE}{{1,50}}? and {_amount('three')})?{_NONE}{{1,50}}(?=[.;\n”\"]|$)"
)
_GROUP = pattern(
    rf"(?:crew|group|team|party|jury|committee|delegation|panel|family|squad|board|class|fleet|herd|council|staff|choir|cabinet|audience) of {_amount('whole')}(?:,| —|:| (?:has|had|was|is|comprises|comprised|includes|included|consists of|consisted of|is made up of|was made up of)) {_amount('one')} (?:[\w’-]+ ){{1,3}}?(?:and|, ?) ?{_amount('two')} (?:[\w’-]+)(?: [a-z]+)?(?=,|\.| —|;)"
)
_COLON = pattern(
    rf"\b(?:to|of|at|is|was|reached|total|were) {_amount('whole')}(?: [a-z-]+)?: {_amount('one')} [a-z-]+(?: and|,) {_amount('two')} [a-z-]+(?:,? and {_amount('three')} [a-z-]+)?(?=[.;\n”\"]|$)"
)
_INCLUDES = pattern(
    rf"{_amount('whole')}(?:(?: [a-z-]+){{0,2}}? (?:package|plan|budget|programme|program|fund|loan|grant|project|deal|bill|appropriation|settlement))?,? (?:which |that )?(?:includes|included|including|comprises|allocates|earmarks|sets aside|provides) {_amount('one')}{_NONE}{{1,60}}?(?:,| and)(?: the)? {_amount('two')}(?:{_NONE}{{1,60}}? and {_amount('three')})?{_NONE}{{1,60}}(?=[.;\n”\"]|$)"
)
"""A sum that takes in others: the $90 million package includes $50 million for roads and $60 million for schools."""
_BREAKS = (": ", "; ", " — ")
"""What stands between a whole and its parts."""

_BACK = 60
"""How far before it the whole begins, in code points."""

_CUES = frozenset("which whom these those them".split())
_HEADS = frozenset(
    "crew group team party jury committee delegation panel family squad board class fleet herd council staff".split()
)
_INCLUDING = frozenset("includes included including comprises allocates earmarks sets provides".split())
_HAVE = frozenset("has have had with runs operates owns counts bought ordered planted".split())
_OF_THEM = telling(_CUES, frozenset(("of",)))
_SET_OFF = (telling(_HAVE, before("; : —")), telling(before(":"), before("to of at is was reached total were", 1)))
_TAKEN_IN = telling(
    _INCLUDING,
    frozenset(
        "package plan budget programme program fund loan grant project deal bill appropriation settlement".split()
    ),
)
_OF_KINDS = telling(_HEADS, before("of"))
_FAR = 130
_OVERLAP = pattern(
    r"\b(?:also|both|some of|overlap|as well|including|among them|again|another way|respectively|a year|each|per|average|record|world|about|nearly|almost|more than|over|around|roughly|at least|up to|dozens|older|between)\b"
)


@rule(severity=Severity.WARNING, reach="paragraph", among=(_OF_THEM, *_SET_OFF, _TAKEN_IN, _OF_KINDS))
def parts_over_whole(document: Document) -> Iterator[Finding]:
    """The parts are more than the whole that they are told of.

    Of 18 billion yen not 12.1 billion go on a lander and 6.9 billion on its rocket, nor are nine Greeks and 12 Filipinos a crew of 19. Reported
    where a sentence gives the whole, and behind “of which” or a colon two or three parts that are more than it; and a group of so many whose
    kinds, named right behind it or behind a colon, are more or fewer. Rounded figures, and parts that may overlap, are left alone.

    Bad:  The plan costs 90 million pesos, of which 60 million goes on pipes and {==40 million==} on pumps.
    Bad:  The $90 million package includes $50 million for roads and {==$60 million==} for schools.
    Bad:  The council has 31 seats, of which the Greens hold 18 and the Liberals {==23==}.
    Bad:  The crew of 19, nine Greeks and {==12==} Filipinos, is well.
    Bad:  The fleet has 28 buses; 16 run on diesel, 8 on gas and {==six==} on batteries.
    Bad:  The storm brought the toll to {==33: nine dead and 22 wounded==}.
    Good: The plan costs 90 million pesos, of which 60 million goes on pipes and 20 million on pumps. The crew of 19, nine Greeks and 10 Filipinos, is well.
    """
    seen: set[int] = set()
    for m in _behind_of_which(document):
        yield from _judged(document, m, seen, exact=False)
    for m in _behind_breaks(document, _WITH_EACH):
        yield from _judged(document, m, seen, exact=False)
    for m in _behind_breaks(document, _COLON):
        yield from _judged(document, m, seen, exact=True, whole=True)
    for m in _taken_in(document):
        yield from _judged(document, m, seen, exact=False)
    for m in _of_kinds(document):
        yield from _judged(document, m, seen, exact=True)


def _behind_of_which(document: Document) -> Iterator[re.Match[str]]:
    """A whole, and its parts behind “of which” or the like, on one line."""
    story, text = words(document), document.text
    for at in standing(document, _OF_THEM, _CUES):
        if at and story.lower[at - 1] == "of":
            start = max(0, story.starts[at] - _FAR, text.rfind("\n", 0, story.starts[at]) + 1)
            for m in _OF_WHICH.finditer(text, start, min(len(text), story.ends[at] + 2 * _FAR)):
                if m.start("one") > story.ends[at] > m.end("whole"):
                    yield m


def _behind_breaks(document: Document, form: Pattern) -> Iterator[re.Match[str]]:
    """A whole, and its parts behind a colon, a semicolon or a dash."""
    story = words(document)
    for passage in told(document, *_SET_OFF):
        for at in passage.indices:
            if story.gaps[at] in _BREAKS:
                for m in _about(document, form, at):
                    if m.end("whole") < story.starts[at] <= m.start("one") + 1:
                        yield m


def _taken_in(document: Document) -> Iterator[re.Match[str]]:
    """A sum, and what it includes."""
    for at in standing(document, _TAKEN_IN, _INCLUDING):
        for m in _about(document, _INCLUDES, at):
            if m.end("whole") < words(document).starts[at] < m.start("one"):
                yield m


def _of_kinds(document: Document) -> Iterator[re.Match[str]]:
    """A group of so many, and its kinds."""
    found = (_GROUP.match(document.text, words(document).starts[at]) for at in standing(document, _OF_KINDS, _HEADS))
    return filter(None, found)


def _about(document: Document, form: Pattern, at: int) -> Iterator[re.Match[str]]:
    """The matches of a form about a word between a whole and its parts."""
    story, text = words(document), document.text
    return form.finditer(text, max(0, story.starts[at] - _BACK), min(len(text), story.ends[at] + 2 * _FAR))


def _judged(
    document: Document, m: re.Match[str], seen: set[int], *, exact: bool, whole: bool = False
) -> Iterator[Finding]:
    if m.start("whole") in seen or _OVERLAP.search(m.group()):
        return
    seen.add(m.start("whole"))
    total_told = _value(m["whole"], m["wholes"])
    scale = _SCALES.get(m["wholes"] or "", 1.0)
    groups = m.groupdict()
    names = [name for name in ("one", "two", "three") if groups.get(name)]
    parts = [_value(m[name], m[f"{name}s"]) for name in names]
    if scale > 1 and not all(m[f"{name}s"] for name in names):
        parts = [
            part if m[f"{name}s"] or part >= scale else part * scale for name, part in zip(names, parts, strict=True)
        ]
    total = sum(parts)
    over = total > total_told * 1.001 + 1e-9 and max(parts) <= total_told
    if not (over or (exact and total != total_told and max(parts) < total_told)):
        return
    last = names[-1]
    end = m.end(f"{last}s") if m[f"{last}s"] else m.end(last)
    related = [Related(document, Span(*m.span(name)), f"“{m[name]}” here") for name in ("whole", *names[:-1])]
    start = m.start("whole") if whole else m.start(last)
    start -= document.text[start - 1 : start] in _SIGNS
    yield Finding(
        Span(start, m.end() if whole else end),
        f"the parts make {total / scale:g}, the whole is {m['whole']}",
        (),
        related,
    )


def _value(written: str, scale: str | None) -> float:
    low = written.lower()
    number = float(VALUES[low]) if low in VALUES else float(low.replace(",", ""))
    return number * _SCALES.get(scale or "", 1.0)
