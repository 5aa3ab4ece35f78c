"""A quotation with an attribution on either side."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Finding, Fix, Severity, Span, pattern, rule
from wirelint.layers.quotations import quotations
from wirelint.layers.words import words
from wirelint.patterns import one_of
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAYING = frozenset(
    "said says added told stated claimed noted explained warned insisted replied wrote argued recalled continued".split()
)
_SAID_TOLD = frozenset({"said", "says", "told"})
_SAID = one_of(_SAYING)
_WHO = r"(?:[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}|[Hh]e|[Ss]he|[Tt]hey|[Tt]he [a-z]+(?: [a-z]+){0,2}?)"
_AHEAD = pattern(
    rf"(?:^|(?<=[\s“”]))(?P<who>{_WHO}) {_SAID}(?: (?:reporters|journalists|police|the [a-z]+|[A-Z]\w+))?(?: (?:on|in|at|to|that|during|through|late|early) [^.,;:“”\"]{{0,50}})?[,:]? ?$"
)
_HEARER = pattern(
    r" (?:said|says) to (?:the|a|an|his|her|their) (?!reporters?\b|press\b|media\b|journalists?\b|newspaper\b|agency\b)[a-z]+"
)
"""What shows that somebody’s account has a speaker of its own: the caller said to the receptionist, “…,” said the employee."""
_BETWEEN = pattern(rf"(?<=,[”’\"'] ){_SAID} (?P<who>{_WHO}), $")
"""The first attribution of a quotation that goes on behind it: “The road,” said Weber, “is open.”"""
_BEHIND = pattern(
    rf",? (?:{_SAID} (?P<after>{_WHO})|(?P<before>{_WHO}) {_SAID})(?: (?:reporters|journalists|lawmakers|the [a-z]+))?(?: on [A-Z]\w+day)?(?=[.,;:]|\s(?:that|in|at|to|during)\b)"
)
_TWICE = pattern(rf"(?P<first>(?:[Hh]e|[Ss]he|[Tt]hey|[A-ZÀ-Þ]\w+) {_SAID}),? (?P=first)\b")
_SAME = pattern(
    r" sa(?P<verb>id|ys)(?: on [A-Z]\w+day)?(?: that)?,? (?P<who>[Tt]he [a-z]+(?: [a-z]+)?|he|she|they|police|officials|authorities|residents|witnesses|experts|researchers|scientists|prosecutors|doctors|[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?) sa(?P=verb)\b"
)
_TOLD = pattern(r" told (?:the )?(?P<whom>[A-ZÀ-Þ][\w’-]+\w(?: [A-ZÀ-Þ][\w’-]+\w)?)(?![’'\w-])")
_ACCORDING = pattern(
    r"(?:^|(?<=[.!?”\"] )|(?<=\n))According to (?:the )?(?P<who>[A-Za-z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}), [^.“”\"\n]{8,200}, (?:(?:the )?(?P=who) (?:said|says)|according to (?:the )?(?P=who))\b",
    ("According to ",),
)
_NAMED = r"(?:[A-ZÀ-Þ][\w’-]*\w(?: [A-ZÀ-Þ][\w’-]*\w){0,2}|[Hh]e|[Ss]he|the [a-z]+)"
_ENDS = r"(?=[.,;]|\s(?:on|in|at|to|during|that|through)\b|$)"
_BOTH = pattern(
    rf",? (?P<both>{_NAMED} (?:said|added), said {_NAMED}|{_NAMED} (?:said|added),? {_NAMED} (?:said|added)|{_NAMED} told {_NAMED} said|said {_NAMED},? said|said {_NAMED},? {_NAMED} (?:said|added)){_ENDS}"
)
"""Two speakers behind one quotation: “…,” Weber said, said Klein; “…,” Weber told Klein said."""

_WHOSE = r"who [a-z]+ (?!(?:that|said)\b)[^.;,“”\"\n]{2,40}?"
_ASIDE = r"(?:, (?!(?:that|who|whose|which|as|when|while|after|before|where|because|and|but|adding|noting|if)\b)[^.;,“”\"\n]{2,60}?){0,3}"
_TITLED = r"(?:(?:Mr|Mrs|Ms|Dr|[A-Z][a-z]+)\.? )?"
_APART = pattern(
    rf",? (?P<both>said {_NAMED}{_ASIDE}(?:, {_WHOSE})?, {_TITLED}{_NAMED} said|{_NAMED} said{_ASIDE}, said {_TITLED}{_NAMED}){_ENDS}"
)
"""The same with what the first speaker is between them: “…,” said Ann Moss, a cook, Chief Tom Bird said."""

_FURTHER = pattern(r"[a-z][.!?] [A-Z]")
"""Where a further sentence begins, to which “he said” behind the quotation may belong."""

_HE = frozenset({"he", "she", "they"})
_NOBODY = frozenset("that this it what which as all others some many having being".split())
_LONGEST = 120
"""How far before a quotation its first attribution is looked for, in code points."""


@rule(severity=Severity.WARNING, reach="paragraph", in_quotes="skip", words=_SAYING | {"according"})
def doubled_attribution(document: Document) -> Iterator[Finding]:
    """One quotation stands between two attributions.

    “Ginsburg said, ‘…,’ Ginsburg said” gives the words twice, to one speaker or to two. Reported where the quotation does
    not end its sentence: after a stop, what follows begins a new statement, and so may “he said” behind a quotation of two sentences. “He said, he said” is reported too, and so are “The army said that the army said”
    and “According to police, …, police said”; and two speakers with their verbs behind one quotation.

    Bad:  The road is open, {==Weber told Weber==}.
    Bad:  {==Trump said, “We must never allow it,” Trump said.==} The crowd left.
    Bad:  {==Weber said: “The road is open,” Osei added.==}
    Bad:  “The road,” {==said Ann Weber, “is open,” said Carl Osei.==}
    Bad:  “The road is open,” {==Weber said, said Klein==} on Monday.
    Bad:  The road is open, {==he said, he said==} on Monday.
    Good: Weber said: “The road is open.” Osei said it was not. “It is,” Weber said, “and will be,” and left.
    """
    text, story = document.text, words(document)
    said_at = [story.starts[at] for at in story.standing(_SAYING)]
    for one in quotations(document):
        if one.level or not one.closed or text[one.content.end - 1] in ".!?…" or "\n" in document[one.content]:
            continue
        if m := _BOTH.match(text, one.span.end) or _APART.match(text, one.span.end):
            yield Finding(Span(*m.span("both")), f"two attributions share one quotation: “{m['both']}”")
            continue
        low = max(0, text.rfind("\n", 0, one.span.start) + 1, one.span.start - _LONGEST)
        said = bisect_left(said_at, low) < bisect_left(said_at, one.span.start)
        behind = _BEHIND.match(text, one.span.end) if said else None
        if behind is None:
            continue
        before = text[low : one.span.start]
        ahead = _AHEAD.search(before) or _BETWEEN.search(before)
        if (
            ahead
            and not _HEARER.search(ahead.group())
            and (not ahead["who"].startswith("The ") or (behind["after"] or behind["before"]).islower())
            and not (_FURTHER.search(document[one.content]) and (behind["after"] or behind["before"]).lower() in _HE)
            and (ahead["who"].islower() or ahead["who"].lower() not in _NOBODY)
        ):
            who = behind["after"] or behind["before"]
            span = Span(low + ahead.start(), behind.end() + text.startswith(".", behind.end()))
            yield Finding(span, f"one quotation is given twice: to {ahead['who']} before and {who} behind it")
    yield from _twice(document)
    yield from _repeated(document)


def _twice(document: Document) -> Iterator[Finding]:
    """A speaker and a verb that stand twice: “he said, he said”."""
    story = words(document)
    texts = story.texts
    for at in story.standing(_SAYING):
        if at and texts[at - 1 : at + 1] == texts[at + 1 : at + 3]:
            m = _TWICE.match(document.text, story.starts[at - 1])
            if m:
                span = Span(*m.span())
                yield Finding(span, f"“{m['first']}” stands twice", [Fix.replace(span, m["first"])])


def _repeated(document: Document) -> Iterator[Finding]:
    """Speakers who stand before and behind their verb: “the army said that the army said”."""
    story, text = words(document), document.text
    for at in story.standing(_SAID_TOLD):
        before = max(0, story.starts[at] - 1)
        if m := _SAME.match(text, before):
            start = m.start() - len(m["who"])
            if start >= 0 and text[start : m.start()].lower() == m["who"].lower() and not _TWICE.match(text, start):
                yield Finding(Span(start, m.end()), f"“{m['who']}” stands twice for one statement")
        if m := _TOLD.match(text, before):
            start = m.start() - len(m["whom"])
            if start >= 0 and text.startswith(m["whom"], start) and not text[start - 1 : start].isalnum():
                yield Finding(Span(start, m.end()), f"“{m['whom']}” tells “{m['whom']}”")
    for m in _ACCORDING.finditer(text):
        yield Finding(Span(*m.span()), f"“{m['who']}” stands twice for one statement")
