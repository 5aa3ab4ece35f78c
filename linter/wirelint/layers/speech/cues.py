"""The words that announce speech: verbs of saying, their participles, and what stands around them."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.patterns import one_of, pattern
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document

SAYING = tuple(
    """acknowledged acknowledges added adds admitted admits alleged alleges announced announces argued argues asked asks asserted asserts
    believed believes boasted boasts cautioned cautions claimed claims commented comments complained complains conceded concedes concluded
    concludes confirmed confirms contended contends continued continues countered counters declared declares denied denies disclosed discloses
    emphasised emphasises emphasized emphasizes estimated estimates exclaimed expected expects explained explains hoped hopes indicated
    indicates insisted insists joked jokes lamented laments maintained maintains mentioned mentions noted notes observed observes pledged
    pledges posted posts predicted predicts proclaimed proclaims promised promises quipped quips recalled recalls reiterated reiterates repeated repeats
    remarked remarks replied replies reported reports responded responds revealed reveals said says shouted shouts stated states stressed
    stresses suggested suggests tells testified testifies thinks thought told tweeted tweets vowed vows warned warns writes wrote
    acknowledge argue believe claim insist note predict say suggest tell think warn""".split()
)
"""Finite verbs that introduce reported speech, with a clause or a quotation."""

SAID = frozenset("said says told added adds explained recalled".split())
"""Those of them that say no more than that somebody speaks."""

PARTICIPLES = frozenset(
    """acknowledging adding announcing arguing asking claiming declaring explaining insisting noting saying stating suggesting telling tweeting
    warning writing""".split()
)
"""Participles that do so, their subject being that of the main clause."""

NOUNS = frozenset(
    "claim claims comments estimates hopes mentions note notes pledges posts promises report reports states suggest".split()
)
"""Verbs that are as often nouns: what follows must look like a clause."""

CALLING = frozenset(
    """called calls calling call described describes describing dismissed dismisses branded labelled labeled hailed hails praised praises""".split()
)
"""Verbs that introduce speech only with quoted words in what follows: “called it ‘a disgrace’”."""

JUDGING = frozenset(
    "accused accuses accusing urged urges urging blasted blasts denounced denounces condemned condemns mocked".split()
)
"""Verbs whose object and complement are what was said: “accused him of lying”."""

SELDOM = frozenset(
    "continued continues conceded concedes expected expects observed observes remarks posted agreed agrees read reads tweeted".split()
)
"""Verbs that introduce speech only before "that", a question or a quotation."""

PHRASES = (
    "pointed out",
    "points out",
    "pointing out",
    "made clear",
    "called for",
    "calls for",
    "calling for",
    "called on",
    "calls on",
    "calling on",
)
"""Cues of two words."""

CUE = pattern(rf"\b{one_of({*PHRASES, *SAYING, *PARTICIPLES, *CALLING, *JUDGING, *SELDOM})}\b")
"""A word of saying: a verb or its participle."""

QUOTED_AHEAD = pattern(r"[^.;:\x01]{0,80}\x01")
"""What follows a verb of calling: quoted words in the same clause."""

SAID_AHEAD = pattern(
    r"\s*(?:(?:\w+\s+){0,2}(?:that|whether|if|why|how|what)\b|[,:]?\s*\x01)|[^.;\x01]{0,60}[:,]\s?\x01"
)
"""What follows a verb that seldom introduces speech."""

COORDINATE = pattern(
    r"(?:,?\s(?:and|but)\s(?:(?:also|later|then|has|have)\s)?(?:(?:he|she|they|it|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2})\s(?:also\s|has\s)?)?"
    r"|,\s(?:while|although|though|whereas)\s(?:[\w.’'-]+\s){1,5}?)"
    r"(?:said|say|says|called|calls|added|adds|told|argue|argued|argues|noted|notes|warned|warns|insisted|insists|wrote|writes|claimed|claims|acknowledged|explained|promised|vowed"
    r"|urged|suggested|denied|predicted|announced)\b(?=\s(?:that|he|she|it|they|the|his|her|its|[A-Z])|,?\s?\x01)"
    rf"|,\s(?:{one_of({*PARTICIPLES, 'calling', 'pointing out'})})\b"
)
"""Where a further statement by the same speaker, or by another, begins within a sentence."""

CLAUSE_AHEAD = pattern(r"\s*(?:that\b|[,:]?\s*\x01|the\b|he\b|she\b|[A-Z])")
"""What follows a verb of saying that might be a noun."""

_BEFORE_NONE = frozenset(
    """is are was were be been being get got to the a an his her its their my our your these those no any of for by with from in s as what""".split()
)
"""What stands before a passive, an infinitive or a noun that looks like a verb of saying; "s" is that of "it's"."""

_REACH = 16
"""So many code points before a word the one before it begins, if it is one of those."""


def denied(text: str, start: int) -> bool:
    """Whether what stands before a word that looks like a verb of saying tells that it is none."""
    before = text[max(0, start - _REACH) : start]
    last = before.rsplit(None, 1)[-1:]
    if not last:
        return False
    word = last[0]
    if not word.isalpha():
        begins = len(word)
        while begins and word[begins - 1].isalnum():
            begins -= 1
        word = word[begins:]
    return word.lower() in _BEFORE_NONE


WORDS = frozenset({*SAYING, *PARTICIPLES, *CALLING, *JUDGING, *SELDOM})
"""Cues of one word."""

FIRST_OF_TWO = frozenset(phrase.partition(" ")[0] for phrase in PHRASES)
"""The first words of those of two."""

_ALL = WORDS | FIRST_OF_TWO


@layer
def saying(document: Document) -> list[tuple[int, int]]:
    """Where words begin and end that are cues or begin one; where quotations are masked, some may be gone."""
    story = words(document)
    return [(story.starts[at], story.ends[at]) for at in story.standing(_ALL)]
