"""The words that announce speech: verbs of saying, their participles, and what stands around them."""

from __future__ import annotations

from wirelint.patterns import one_of, pattern

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

PARTICIPLES = frozenset(
    """acknowledging adding announcing arguing asking claiming declaring explaining insisting noting saying stating suggesting telling tweeting
    warning writing""".split()
)
"""Participles that do so, their subject being that of the main clause."""

NOUNS = frozenset(
    "claim claims comments estimates hopes mentions note notes pledges posts promises report reports states suggest".split()
)
"""Verbs that are as often nouns: what follows must look like a clause."""

CUE = pattern(rf"\b{one_of({*SAYING, *PARTICIPLES})}\b")
"""A verb of saying or its participle."""

CLAUSE_AHEAD = pattern(r"\s*(?:that\b|[,:]?\s*\x01|the\b|he\b|she\b|[A-Z])")
"""What follows a verb of saying that might be a noun."""

NOT_A_CUE = pattern(
    r"\b(?:is|are|was|were|be|been|being|get|got|it[’']s|that[’']s|to|the|an?|his|her|its|their|my|our|your|these|those|no|any|of|for|by|with"
    r"|from|in|s|as|what)\s*$",
    flags=2,
)
"""What stands before a passive, an infinitive or a noun that looks like a verb of saying."""
