"""The words of each class of the grammar, as far as they can be listed: small words, the forms of irregular verbs, what news has counted.

They are listed once for a table that is kept, and which `layers.grammar` asks; its docstring has the letters of the classes.
"""

from __future__ import annotations

from wirelint.assets import table
from wirelint.layers.verbs import SAME, irregular

CLOSED = {
    "T": "the",
    "A": "a an",
    "S": "his its their our my your",
    "H": "her",
    "D": "this",
    "E": "these those",
    "Y": "each every another",
    "B": "both",
    "Q": "many several few",
    "q": "some any all no most such much",
    "9": "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million billion",
    "1": "one",
    "o": "to",
    "f": "of",
    "p": "in on at by for with from into onto upon about against between among amid during before after since until till"
    " through throughout across along around behind beside beyond despite except inside near off out outside over up down"
    " past regarding concerning toward towards under underneath via within without versus per amongst alongside",
    "c": "and or but nor",
    "C": "if because although though while whereas unless whether than as so",
    "M": "will would could should can cannot must might may shall won't wouldn't couldn't shouldn't can't mustn't",
    "b": "be",
    "i": "is was isn't wasn't",
    "r": "are were am aren't weren't",
    "g": "being",
    "e": "been",
    "h": "have haven't",
    "w": "has hasn't",
    "x": "had hadn't",
    "k": "do don't",
    "K": "does did doesn't didn't",
    "u": "he she",
    "U": "they we i",
    "j": "it you",
    "O": "him them us me itself himself herself themselves",
    "R": "who which whom",
    "t": "that",
    "X": "what whose where when why how whatever whoever whichever wherever whenever",
    "a": "not also never now then there here again just only even still yet soon already ever often always perhaps too very"
    " quite almost instead together later earlier once twice further far well away back aside apart forward ahead",
}
"""Classes that have few words."""

UNSURE = frozenset("lay bit saw bore rose spoke".split())
"""Forms of irregular verbs that are words of their own as well."""

NEITHER = frozenset("left ground found wound felt lead leaves lives shot bound meant born".split())
"""Forms that are as often something else."""

VERBS_TOO = frozenset(
    """abduct abhor adore airlift amputate antagonise appall ascertain augment befriend besiege bewilder cherish confide contravene decompose
    deduce denote deplore despise detach detest disembark dethrone embroil emigrate endeavour entail entreat enumerate envisage exasperate
    excavate exhume expropriate extinguish extradite foresee galvanise hurtle idolise inaugurate infer ingest intend intertwine jeopardise kidnap
    lambaste legalise loiter maim memorise misappropriate mobilise mutilate nab nationalise neutralise outnumber overpower pacify penalise
    perish persevere privatise publicise purify ravage reappoint reconstruct refurbish remit reproduce resent revere scrutinise stigmatise
    subdue substantiate summarise surmount symbolise terrorise trounce utilise vandalise victimise visualise withstand""".split()
)
"""Verbs that are too rare in the counts of the table, or are spelt so in Britain alone."""

THINGS_TOO = frozenset(
    """bake balk censor chalk chew chop clamp claw convict cope crave cripple crumble curry don exhaust fade flex fret fry gin grad grapple
    hamper harness haunt herald hop insert listen lodge loom melt muster nurture peel polish pour prod recruit reel rein retake sail salvage
    scuttle serve shave shove shrink shutter sidestep skip soak sow spit squash stare steal steer stoke swallow throw tout tread wade warp weave wipe
    wrestle yell""".split()
)
"""Verbs that the counts of news have as nothing else, and that are things too: a curry, the loom, a raw recruit."""

OPEN = {"verb": "V", "either": "v", "does": "z", "done": "d", "many": "N", "one": "s", "than": ">"}
"""The letters of the classes in the table of words that news has counted."""

SINGULARS = frozenset(
    "man woman child person policeman fireman gunman spokesman spokeswoman fisherman salesman".split()
)
PLURALS = frozenset(
    "people police men women children policemen firemen gunmen spokesmen fishermen salesmen lives wives knives leaves".split()
)
"""Nouns that the counts do not tell, most of them irregular."""


def letters(path: str) -> dict[str, str]:
    """The letter of each listed word, with those of the table of words that news has counted; what is listed here is so whatever was counted."""
    found: dict[str, str] = {}
    for kind, listed in table(path).items():
        found.update(dict.fromkeys(listed.split(" "), OPEN[kind]))
    for plain, (past, participle) in irregular().items():
        found.update({past: "P", participle: "L"} if past != participle else {past: "d"})
        if plain in {past, participle}:
            found[plain] = "J"
    found.update(dict.fromkeys(SAME | NEITHER, "?"))  # which form of a verb like “put” stands there, nobody can tell
    found.update(dict.fromkeys(UNSURE, "y"))
    found.update(dict.fromkeys(VERBS_TOO, "V"))
    found.update(dict.fromkeys(THINGS_TOO & found.keys(), "v"))
    found.update(dict.fromkeys(SINGULARS, "s"))
    found.update(dict.fromkeys(PLURALS, "N"))
    for letter, listed in CLOSED.items():
        found.update(dict.fromkeys(listed.split(" "), letter))
    return found
