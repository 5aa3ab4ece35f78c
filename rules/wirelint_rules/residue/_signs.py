"""What wakes the rules of this group: the kinds of furniture that a story has, and the words and marks that they look for within it."""

from __future__ import annotations

from wirelint.document import layer
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING, NamedTuple
from wirelint_rules.residue._credits import WORDS
from wirelint_rules.residue._doubtful import doubtful
from wirelint_rules.residue._furniture import furniture
from wirelint_rules.residue._named import UNNAMED

if TYPE_CHECKING:
    from wirelint import Document
    from wirelint.layers.words import Words


class Sign(NamedTuple):
    """What a story must have one of for a rule to find something within its paragraphs.

    Words in lower case, words at the end of a line, or marks in a gap between words; `_TIGHT` stands for the word before a gap.
    """

    words: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    marks: tuple[str, ...] = ()


_TIGHT = "\0"

_SIGNS = {
    "assistant-reply": Sign(
        frozenset(
            """ai model update hope let certainly sure course absolutely rewritten reworded paraphrased rephrased shortened revised translated
            anything knowledge cutoff count overall kept preserved contentreference oai_citation oaicite source""".split()
        )
    ),
    "embedded-post": Sign(frozenset(["pic", "t"]), marks=("@", "·", "•")),
    "inline-credit": Sign(WORDS, marks=("/", "©", "[")),
    "leftover-markup": Sign(
        frozenset(
            [
                "adsbygoogle",
                "googletag",
                "gtag",
                "fbq",
                "jquery",
                "datalayer",
                "utm_source",
                "utm_medium",
                "utm_campaign",
                "_gaq",
            ]
        ),
        marks=("<", "[", "#", "**", "__", "]]>", "$(", "{", "=", f"{_TIGHT}('", f'{_TIGHT}("'),
    ),
    "placeholder": Sign(
        frozenset(
            """tk tktk tktktk cq ck sp check x xx xxx xxxx xxxxx xxxxxx ___ ____ _____ ______ ed eds editor editors sub subs desk newsdesk pls plse plz
            please note awaiting tbc tbd insert come todo fixme undefined null nan""".split()
        ),
        marks=("[", "{", "%", "<", "#", "??", ">>", "//", "@@", "**"),
    ),
    "transcript-cue": Sign(
        frozenset(
            """applause laughter inaudible crosstalk unintelligible indistinct cheers cheering booing music clip videotape audiotape transcript soundbite sot upsot natsot nats
            voiceover vo standup supers chyron lower-third""".split()
        ),
        marks=("[", "-->"),
    ),
    "translation-note": Sign(
        frozenset(
            """translator translators translator's translators' tn t n translated translation translate machine-translated machine-translation
            untranslated autotranslated auto-translated auto-translate original""".split()
        )
    ),
    "wire-slug": Sign(
        frozenset("reporting editing writing inputs page turn continued".split()),
        frozenset(
            """more end ends mtf 30 follows come xxx tass afp ap reuters pa upi ani ians pti nan xinhua dpa efe ansa yonhap bernama antara apa interfax cns app uni una anadolu agencies""".split()
        ),
        marks=("###", "[", "<"),
    ),
}


@layer
def signs(document: Document) -> str:
    """The names of the rules of this group that may find something."""
    story = words(document)
    vocabulary, last, marks = story.vocabulary, _last(story), _TIGHT + _TIGHT.join(story.joints)
    kinds = {piece.kind for piece in furniture(document)}
    if doubtful(document):
        kinds.add(UNNAMED)
    for kind, sign in _SIGNS.items():
        if (
            not vocabulary.isdisjoint(sign.words)
            or not last.isdisjoint(sign.last)
            or any(map(marks.__contains__, sign.marks))
        ):
            kinds.add(kind)
    return " ".join(sorted(kinds))


def _last(story: Words) -> set[str]:
    """The words that lines end with, in lower case."""
    ends = {story.lower[index - 1] for gap, places in story.joints.items() if "\n" in gap for index in places if index}
    return ends.union(story.lower[-1:])
