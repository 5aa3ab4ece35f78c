"""An infinitive whose verb is inflected."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import BEFORE_NOUNS, attested, outside_speech, together
from wirelint_rules.collision._forms import plain
from wirelint_rules.collision._verbs import extracted, takes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters

_TO = form(r"o (?:a )?(?P<verb>[PLz3irwKe]|b [VJ]|[dG])(?= )", "o aPLz3irwKebdG")

GOVERNORS = frozenset(
    """want wants wanted wanting try tries tried trying begin begins began begun start starts started vote votes voted plan plans planned
    planning promise promises promised vow vows vowed pledge pledges pledged refuse refuses refused refusing agree agrees agreed decide
    decides decided hope hopes hoped hoping fail fails failed manage manages managed seek seeks sought expect expects expected need needs
    needed intend intends intended offer offers offered threaten threatens threatened order orders ordered ask asks asked urge urges urged
    tell told allow allows allowed force forced help helps helped due likely unlikely able unable ready willing free forced set hard
    easy difficult impossible chance way attempt attempts bid effort efforts decision decisions right ability failure move power permission
    ambition desire wish continue continues continued chose choose chosen supposed scheduled""".split()
)
"""Words that an infinitive follows."""

_ALSO_NOUN = frozenset(
    "committed used opposed dedicated addition response reaction relation due set right power move way efforts offers offer".split()
)
_VERBS = frozenset(
    "want wants wanted try tries tried trying plan plans planned planning promise promised vow vows vowed refuse refuses refused decide decides decided hope hopes hoped fail fails failed manage manages managed expect expects expected intend intends intended threaten threatens threatened able unable agreed began begin begins voted pledged".split()
)


@rule(severity=Severity.ERROR, reach="paragraph", forms=(_TO,))
def infinitive_clash(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """An infinitive has an inflected verb.

    “To went”, “wanted to helped”, “to be go”, “due to arrives”, “plans to building”, “nothing to halting”. Past forms in -ed are reported only
    behind words that an infinitive follows, since “to” is a preposition as well (led to improved sales). Speech is left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The aid group {==wanted to helped==} the displaced.
    Bad:  The president is {==due to arrives==} in Lima on Thursday.
    Bad:  They were {==told to be go==} home.
    Good: The man he was speaking to suddenly asked him. The key to winning is patience, and the move led to improved pay.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for m, one, last in stretches(document, _TO):
        verb, before = story.lower[last], story.lower[one - 1] if one else ""
        behind = letters.joint(last)
        governed = m["verb"] == "G" and _governs(before, behind)
        if story.texts[last] != verb or not one or _relative(letters, one):
            continue
        if not governed and together(story.lower[last - 1], verb):
            continue
        if m["verb"] in "z3" and (attested("the", verb) or attested("of", verb)):
            continue
        object_follows = behind in {" T", " A", " S", " O"}
        if m["verb"] in "z3" and plain(before) in _ALSO_PREPOSITION and not object_follows:
            continue
        if m["verb"] == "d" and before not in GOVERNORS - _ALSO_NOUN and not object_follows:
            continue
        if m["verb"] == "L" and before not in GOVERNORS and behind in {" N", " s", " ?", " v", " 3"}:
            continue  # adheres to undertaken obligations
        if m["verb"] == "G" and before not in _VERBS and not governed:
            continue
        never = m["verb"] in "irw" and not extracted(story.lower, letters, one)
        if m["verb"] in "irwKez3" and before not in GOVERNORS and not never:
            continue
        if _before_noun(verb, behind) or before in {"came", "come", "comes", "coming", "turned", "turns"}:
            continue
        if m["verb"][0] == "b" and last - one != 2:
            continue
        if before.endswith("ing") and last - one > 1 and m["verb"] == "d":
            continue  # the man he was speaking to suddenly asked
        span = story.span(one - 1, last)
        yield Finding(span, f"“{document[span]}”: an infinitive takes the plain verb")


def _before_noun(verb: str, behind: str) -> bool:
    """Whether a word in -ing stands before a noun, as a participle does that is an adjective as well: tied to corresponding parts."""
    return verb in BEFORE_NOUNS or (verb in _ADJECTIVES and behind in {" N", " s", " ?", " v", " 3", " >"})


_ADJECTIVES = frozenset(
    """corresponding neighbouring neighboring competing conflicting rising falling growing developing emerging opposing differing varying
    underlying overarching interesting promising demanding challenging incoming ongoing upcoming overwhelming""".split()
)


def _relative(letters: Letters, at: int) -> bool:
    """Whether a clause that is itself a subject may end here (whatever they agree to has to pass)."""
    return any(letter in "RXt" for letter in letters.kinds[max(0, at - 5) : at]) and letters.kinds[at + 1] in "irwxK3z"


_NEVER_PREPOSITION = frozenset(
    """able unable ready willing poised eager keen reluctant hard easy difficult impossible possible likely unlikely reluctant anxious
    unwilling refusal desperate impatient ability inability permission decision failure bid effort efforts desire willingness unwillingness
    readiness reluctance opportunity opportunities chance attempt attempts tendency promise intention intentions obligation urge nothing anything
    plans ambition""".split()
)
"""Words behind which “to” is no preposition."""

_ALSO_PREPOSITION = frozenset(
    "agree look begin start continue appear seem need proceed aspire swear struggle long consent prove demand claim arrange wait".split()
)
"""Verbs that may also be followed by the preposition “to”, or by a form in -ing."""


def _governs(word: str, behind: str) -> bool:
    """Whether an infinitive follows a word, and an object, a name or a preposition what stands in its place."""
    if behind not in {" T", " A", " S", " O", " Z", " N", " ?", " p", " 9", " D", " E", " H", " Q", " q"}:
        return False
    return word in _NEVER_PREPOSITION or (takes("infinitive", word) and plain(word) not in _ALSO_PREPOSITION)
