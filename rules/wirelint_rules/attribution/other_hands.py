"""What only one’s own can be, given to somebody of the other sex: “She lost his temper”."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, pattern, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.speech.people import HE, SHE, people, sex_of
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

_OWN = {
    "changed changes made makes": "(?:up )?mind",
    "shook shakes nodded nods scratched scratches bowed bows hung": "head",
    "shrugged shrugs": "shoulders",
    "held holds caught catches": "breath",
    "cleared clears": "throat",
    "lost loses": "temper|nerve|footing|balance|bearings|composure|cool|appetite|voice|patience|job|seat|life|virginity|savings|way|train of thought|grip on (?:power|reality)",
    "quit": "job|post",
    "cast casts": "ballot|vote",
    "did does tried tries": "best|utmost|homework",
    "gritted clenched ground": "teeth",
    "bit bites licked licks": "lips?|tongue|nails",
    "rolled rolls blinked blinks": "eyes",
    "raised raises pumped pumps clenched": "fists?|eyebrows?|voice",
    "crossed crosses folded folds": "arms|fingers|heart",
    "made makes found worked fought wound threaded": "(?:own )?way|debut",
    "makes made earned earns": "living|debut|degree|doctorate|keep|first appearance",
    "took takes bided biding bides": "time|own life|leave|last breath|medicine",
    "spent spends": "(?:entire |whole |early )?(?:childhood|youth|boyhood|girlhood|retirement|final years|last years)",
    "kept keeps broke breaks gave": "word|promise|cool|nerve|composure|silence|vow",
    "blew blows": "nose",
    "resumed completed abandoned": "(?:[a-z]+ )?(?:studies|education|degree|doctorate|apprenticeship)",
    "served serves": "(?:[a-z]+ )?(?:sentence|apprenticeship)",
    "twisted sprained dislocated": "(?:left |right )?(?:ankle|knee|hamstring|wrist|shoulder|hip|calf|groin)",
    "stretched clasped wrung": "hands|legs",
    "put puts": "foot down",
    "stroking scratching tugging trimming": "(?:[a-z]+ )?(?:beard|moustache|mustache|chin|whiskers)",
    "shaking nodding bowing": "head",
    "shrugging": "shoulders",
    "wiping rubbing rolling blinking narrowing lowering": "(?:own )?(?:eyes|brow|forehead|glasses|spectacles|gaze|voice)",
    "adjusting polishing straightening smoothing doffing": "(?:[a-z]+ )?(?:glasses|spectacles|tie|cap|hat|apron|headscarf|scarf|turban|collar|robe|shawl|skirt)",
    "folding crossing": "arms|legs",
    "clasping wringing": "hands",
    "raising": "eyebrows?|voice",
    "clearing": "throat",
    "leave": "post|job|office",
    "leaving left": "post",
    "lowered lifted averted": "gaze|eyes",
}  # fmt: skip
"""What one does with what is one’s own: verbs, and what follows his or her."""

_BY_VERB = {
    verb: pattern(rf" (?P<own>his|her) (?:{own})\b(?![’'-])") for verbs, own in _OWN.items() for verb in verbs.split()
}
_SUBJECT = pattern(
    r"(?:(?<![\w’'-])(?P<pronoun>[Hh]e|[Ss]he)(?: (?:said|says|added|recalled|asked|replied|explained|sighed|whispered|joked|laughed),(?: [a-z]+ing and)?)?|(?:^|(?<=\n)|(?<=[.!?”\"] ))(?P<given>[A-ZÀ-Þ][a-zà-ÿ]+) [A-ZÀ-Þ][\w’-]+)(?: (?:also|then|later|had|has|never|just|only|quickly|finally|[a-z]+ly))* $"
)
_FAR = 60


@rule(severity=Severity.WARNING, in_quotes="skip", words=frozenset(_BY_VERB))
def other_hands(document: Document) -> Iterator[Finding]:
    """Somebody does with another’s what one does with one’s own.

    One loses one’s own temper, shakes one’s own head and breaks one’s own promise. “She changed his mind in front of the cannon” has been “he” before, or the other
    way round. Reported where he or she, or somebody whose given name is borne almost only by women or by men, does some sixty
    such things with what the other pronoun owns. Quotations are left alone.

    Bad:  {==She lost his==} temper on the way out.
    Bad:  {==Maria Lopes cleared his==} throat and left.
    Good: She lost her temper when he shook his head. She broke his arm, and Ana Ruiz held his hand.
    """
    story, text = words(document), document.text
    for at in story.standing(frozenset(_BY_VERB)):
        m = _BY_VERB[story.lower[at]].match(text, story.ends[at])
        low = max(0, story.starts[at] - _FAR)
        who = _SUBJECT.search(text[low : story.starts[at]]) if m else None
        if m is None:
            continue
        if who is None:
            yield from _of_the_subject(document, at, m)
            continue
        sex = who["pronoun"].lower() if who["pronoun"] else sex_of(who["given"])
        span = Span(low + who.start("pronoun" if who["pronoun"] else "given"), m.end("own"))
        if sex and sex != {"his": HE, "her": SHE}[m["own"]] and not quoted(document, span):
            yield Finding(span, f"“{document[span]}”: one’s own is given to another")


def _of_the_subject(document: Document, at: int, m: Match[str]) -> Iterator[Finding]:
    """The same where the subject is a surname with which the sentence begins, and nobody else is spoken of in it."""
    story = words(document)
    sentence = sentence_at(document, story.starts[at])
    first = next(
        (person for person in people(document) for one in person.mentions if one.start == sentence.start), None
    )
    if first is None or not first.pronoun or first.pronoun == {"his": HE, "her": SHE}[m["own"]]:
        return
    between = story.within(Span(sentence.start, story.starts[at]))
    if any(story.lower[index] in _OTHERS for index in between) or any(
        sentence.start < one.start < m.end() for person in people(document) for one in person.mentions
    ):
        return
    span = Span(story.starts[at], m.end("own"))
    if not quoted(document, span):
        place = Related(document, first.span, f"“{first.name}” is introduced here")
        yield Finding(span, f"“{document[span]}” is told of {first.name}: one’s own is given to another", (), [place])


_OTHERS = frozenset(
    """he she him his who whom man woman men women boy girl father mother husband wife son daughter brother sister uncle aunt king queen president minister mayor asked told urged
    made let had saw helped persuaded forced ordered wanted""".split()
)
"""Words that tell of somebody else whose own may be meant."""
