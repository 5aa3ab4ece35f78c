"""One name in two spellings within a story."""

from __future__ import annotations

from bisect import bisect_left

from wirelint import Document, Finding, Fix, Related, Severity, Span, pattern, rule
from wirelint.layers.naming.deliberate import deliberate
from wirelint.layers.naming.known import given, towns
from wirelint.layers.naming.lookalikes import by_use
from wirelint.layers.naming.names import plain, spellings
from wirelint.layers.naming.romanisation.forms import derived
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.naming.slips import moved_letter, one_letter
from wirelint.layers.naming.variants import Variant, variants
from wirelint.layers.ngrams import counts
from wirelint.layers.quotations import quoted
from wirelint.layers.sentences import sentence_at
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.attribution._offices import places as kinds_of_place
from wirelint_rules.names._house import SHIPPED, hits, house
from wirelint_rules.names._lists import ELSEWHERE, PERSON, PREFERRED, surname_of
from wirelint_rules.names._persons import MEETING, SPELT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Spelling


@rule(severity=Severity.WARNING)
def name_variant(document: Document, *, names: tuple[str, ...] = ()) -> Iterator[Finding]:
    """One name is spelled in two ways.

    A name from another script has as many spellings as there are systems of romanisation: Balakliya and Balakliia, Sinegubov and
    Syniehubov, Huq and Haq. Within one story it should have one. Spellings that share a key are aligned letter by letter, and the alignment is
    weighed: letters that systems exchange tell of one name, others of two. Then the story decides: the same given name before both speaks for
    one person, different ones for two. A slip of one letter in a longer name that nobody else bears is reported too (Kavanuagh).

    Two spellings of a name that the shipped list has as one (Beijing, Peking) are reported however little they are alike, each
    where it stands by itself, unless one is quoted or the story has both in one sentence, as one does to explain them.

    Left alone are spellings that a sentence tells apart (“no relation”, “but Sadyqov with a q”, “Jonathan Reed and Jonathon Reed”), spellings that differ in nothing but accents (accent-variant reports them), a man's and a woman's form (Reznikov, Reznikova),
    a country and its people, a place and its adjective (Khabarovsk, Khabarovsky Krai), names that are listed as two (Shaanxi and
    Shanxi, Stephen and Steven), two towns, two that are named side by side (“from Mansfield to Mansfeld”), and two names that
    are both common in news, unless the rest of the name is the same. The rarer spelling is reported wherever it stands; of
    two that stand as often the one that neither the shipped list nor news knows, or the later one. `names` are the house's lists,
    as house-spelling has them: where one of the two is the house's spelling, the other is reported, and outside quotations the fix is safe.

    Bad:  Residents of Balakliya cheered. The flag flew over {~~Balakliia~>Balakliya~~} at noon.
    Bad:  Oleh Syniehubov, the governor, spoke. Later {~~Sinegubov~>Syniehubov~~} left.
    Good: Residents of Balakliya cheered. The flag flew over Balakliya at noon.
    Good: Sarah Connor met Sara Lance; Sarah left first.
    Good: Oleksii Reznikov came with Anna Reznikova, and Salil Parekh with Pareekh Jain.
    Good: Khokhlovo and Khokhlove lie on either side of the border. Khokhlovo is Russian; Khokhlove was shelled.
    """
    lists = tuple(names)
    if lists:
        house(lists)  # a list that cannot be read is told of even where no name varies
    found = variants(document)
    known = {frozenset((variant.usual.text, variant.rare.text)) for variant in found}
    listed = (one for one in _listed(document) if frozenset((one.usual.text, one.rare.text)) not in known)
    for variant in map(_known_first, (*found, *listed)):
        if _place_and_person(document, variant) or _nickname(document, variant) or _first_and_last(variant):
            continue
        if _of_a_university(document, variant) or _two_given_names(variant) or _god_and_person(document, variant):
            continue
        if _told_apart(document, variant) or _country_and_other(variant) or _thing_and_other(document, variant):
            continue
        if all(document.text.endswith(_OF_ANOTHER_TONGUE, 0, place) for place in variant.rare.places):
            continue
        yield from _findings(document, *_by_house(variant, lists))


def _told_apart(document: Document, variant: Variant) -> bool:
    """Whether a sentence has both spellings, each with the same other name before or behind it, or says that they are two, or how one is spelt."""
    if _introduced_beside(document, variant) or all(_in_marks(document.text, span) for span in variant.rare.spans):
        return True
    usual, rare = variant.usual, variant.rare
    twice = bool(usual.before & rare.before or usual.behind & rare.behind)
    for place in rare.places:
        sentence = sentence_at(document, place)
        both = _in_sentence(document, place, usual.places)
        if SPELT.search(document.text, *sentence) or (both and _TWO.search(document.text, *sentence)):
            return True
        if both and twice and _in_full(document, sentence, usual, rare):
            return True
    return False


def _in_marks(text: str, span: Span) -> bool:
    """Whether a name stands in quotation marks by itself, as one does that somebody got wrong: nor was it “Abagama”."""
    return text[span.start - 1 : span.start] in _OPENING and text[span.end : span.end + 1] in _CLOSING


_OPENING, _CLOSING = frozenset("“‘\"'"), frozenset("”’\"'")


def _country_and_other(variant: Variant) -> bool:
    """Whether one of two spellings is a country's, which English writes in one way, and the other no slip of it: Chile and Chiloé."""
    one, other = plain(variant.usual.text), plain(variant.rare.text)
    if one_letter(one, other) or moved_letter(one, other):
        return False
    return any(kinds_of_place().get(spelling.text) == "country" for spelling in (variant.usual, variant.rare))


def _thing_and_other(document: Document, variant: Variant) -> bool:
    """Whether one of two spellings is told to be that of a ship, an inn or the like, which keeps the spelling it was given: Jutland, and the ferry Jytland."""
    text = document.text
    return any(
        _THING_BEHIND.match(text, span.end)
        or _THING_BEFORE.search(text, max(0, span.start - _LONGEST_THING), span.start)
        for spelling in (variant.usual, variant.rare)
        if not _of_a_person(spelling)
        for span in spelling.spans
    )


_THINGS = (
    "ferry|ship|vessel|boat|trawler|yacht|cutter|schooner|tanker|freighter|barge|tug|tugboat|steamer|frigate|destroyer|submarine|lifeboat|locomotive|hotel|inn|pub|bar|cafe|café|restaurant|nightclub|cinema"
    "|horse|mare|gelding|stallion|colt|filly|dog|cat|bear|band|group|label|brand|brewery|beer|film|novel|magazine|newspaper|daily|weekly|broadcaster|channel|station|podcast|website|app|company|firm|airline|startup"
)
_THING_BEHIND = pattern(
    rf", (?:an?|the|its|their|his|her) (?:(?!of |for |at |in |with |to |from |by |on |who )[a-z0-9-]+ ){{0,3}}?(?:{_THINGS})\b"
)
_THING_BEFORE = pattern(rf"\b(?:the|an?|its|their|his|her) (?:[a-z0-9-]+ ){{0,2}}?(?:{_THINGS}),? $")
_LONGEST_THING = 60


def _introduced_beside(document: Document, variant: Variant) -> bool:
    """Whether somebody of the one spelling is introduced as a friend or the like of somebody of the other, who was named last: His friend, Anders Lindkvist."""
    text = document.text
    both = sorted((*variant.usual.spans, *variant.rare.spans))
    for before, behind in zip(both, both[1:], strict=False):
        m = _THEIR_FRIEND.search(text, before.end, behind.start)
        kin = _THEIR_KIN.match(text, before.end, behind.start)
        if kin and document[before] != document[behind] and not _MARK_OF_NAME.match(text, behind.start):
            return True  # Birhanu set type; his son Berhanu runs the press
        if m and document[before] != document[behind] and _MARK_OF_NAME.search(text, before.end, m.start()) is None:
            return True
    return False


_THEIR_FRIEND = pattern(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir)(?: [a-zA-Z-]+){0,3} (?:friend|neighbou?r|colleague|deputy|counterpart|team-?mate|rival|opponent|challenger|assistant|adviser|advisor|aide|boss|teacher|student|pupil|coach"
    r"|lawyer|doctor|dentist|predecessor|successor|roommate|flatmate|classmate|landlord|tenant|employer|business partner|co-author|co-founder|co-driver|namesake),? (?:[A-ZÀ-Þ][\w’'-]+ ){0,2}$"
)
_THEIR_KIN = pattern(
    r"[^.!?\n]*\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ )?(?:son|daughter|brother|sister|father|mother|grandson|granddaughter|grandfather|grandmother|twin),? $"
)
_MARK_OF_NAME = pattern(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+")


def _in_full(document: Document, sentence: Span, usual: Spelling, rare: Spelling) -> bool:
    """Whether a sentence has the other name they share beside either spelling."""
    text, forms = document[sentence].lower(), [usual.text.lower(), rare.text.lower()]
    pairs = [[f"{first} {one}" for one in forms] for first in usual.before & rare.before]
    pairs += [[f"{one} {last}" for one in forms] for last in usual.behind & rare.behind]
    for first, second in pairs:
        start, end = sorted((text.find(first), text.find(second)))
        if start >= 0 and MEETING.search(text, start, end):
            return True
    return False


_TWO = pattern(
    r"\b(?:when (?:she|he|it|they) (?:was|were|had)|grandfather|grandmother|grandparents|great-grandfather|ancestors?|forebears?|mixed up|muddled|mistaken for|mistook|confus(?:ed?|es|ing|ion)|swapped|transposed|on the (?:map|sign|door|label|lid|envelope|gravestone|headstone|plaque|passport)|called|calls itself|known as|renamed|formerly|previously|once|changed (?:his|her|its|their) name|letters?|vowels?|consonants?|pronounced|misspel(?:t|led)|instead of|rather than|former|variants?|variations?|listed as|entered as|down as|footnote|proofs?|in (?:Polish|Russian|Ukrainian|German|French|Spanish|Arabic|Hebrew|Turkish|Greek|Welsh|Irish|Gaelic|English|Latin|Hungarian|Czech|Kazakh|Chinese|Cantonese|Mandarin)|to (?:the|its|their|his|her) (?:Poles|Russians|Ukrainians|Germans|French|Turks|Greeks|Arabs|Jews|Hungarians|Czechs|English|British|Chinese|neighbours|neighbors)|as opposed to|not to be confused)\b"
)
"""What tells so in a sentence that has both."""


def _place_and_person(document: Document, variant: Variant) -> bool:
    """Whether one of two spellings is a person's, by the name beside it, and the other a place's, by the words beside it: Ayman in Amman."""
    one, other = variant.usual, variant.rare
    return (_in_a_place(document, one) and _of_a_person(other)) or (_in_a_place(document, other) and _of_a_person(one))


def _nickname(document: Document, variant: Variant) -> bool:
    """Whether one of two spellings is what a team calls somebody, in speech: “Bolesy told me to go nine,” of John Boles."""
    short, long = sorted((variant.usual, variant.rare), key=lambda one: len(one.text))
    if long.text not in {short.text + ending for ending in _FOND}:
        return False
    return any(quoted(document, span) for span in long.spans)


_FOND = ("y", "ey", "ie", "o", "ers")
"""What is put behind a surname, or the beginning of one, among friends."""


def _first_and_last(variant: Variant) -> bool:
    """Whether one of two spellings is only ever a person's first name, and the other a last one: Salil Parekh and Pareekh Jain."""
    one, other = variant.usual, variant.rare
    return (_only_first(one) and _only_last(other)) or (_only_first(other) and _only_last(one))


def _two_given_names(variant: Variant) -> bool:
    """Whether both spellings are only ever first names, of people with other surnames: Madou Toure and Modou Sane."""
    one, other = variant.usual, variant.rare
    if not (_only_first(one) and _only_first(other)) or one.behind & other.behind:
        return False
    return len(one.places) == 1 and given(other.text) == given(one.text) and not (_placed(one) or _placed(other))


def _placed(spelling: Spelling) -> bool:
    """Whether gazetteers have a town of the name: Zaporizhzhia, whatever stands behind."""
    return bool(towns(spelling.text))


def _of_a_university(document: Document, variant: Variant) -> bool:
    """Whether the rarer spelling stands wherever it does in the name of a university, a body or a brand: Peking and Xiamen Universities, the Kyiv Post."""
    return all(
        _UNIVERSITY.match(document.text, span.end)
        or _BODY.match(document.text, span.end)
        or _BODY_BEFORE.search(document.text, max(0, span.start - _LONGEST_GOD), span.start)
        for span in variant.rare.spans
    )


_BODY = pattern(
    r" (?:[A-Z][\w’'-]+ ){0,5}(?:Post|Times|TV|Television|Radio|FM|News|Live|Online|Media|Press|Today|Daily|Weekly|Review|Express|Tribune|Courier|Echo|Observer|Star|Standard|Voice|Insider|Independent|Institute|Symphony|Opera|Ballet|Philharmonic|Orchestra|Conservatory|Conservatoire|Polytechnic|Journal|Gazette|Herald|Mirror|Airlines|Airways|Declaration|Protocol|Arsenal|Group|Bank|Holdings?|Foundation|Vodka|Stakes)\b"
    r"|(?: (?:group|bank|brand|brands|label|distillery|vodka|stores?|dynasty|foundation|brothers|porcelain))\b"
)
"""A body or a brand, which keeps the spelling that it was given: the Kyiv Post, the Tinkoff group."""
_BODY_BEFORE = pattern(r"\b(?:Hotel|Café|Cafe|Radio|Dynamo|Dinamo|Villa|Motel)s? $")
_UNIVERSITY = pattern(r"(?: and|,)?(?: [A-Z][\w’'-]*,?| and| of){0,4} (?:University|Universities|College|Colleges)\b")


def _god_and_person(document: Document, variant: Variant) -> bool:
    """Whether one of two spellings is a god's, and the other somebody's who bears the name: Laxmi, the goddess of wealth, and Lakshmi Tatma."""
    one, other = variant.usual, variant.rare
    return (_of_a_person(one) and _of_a_god(document, other)) or (_of_a_person(other) and _of_a_god(document, one))


def _of_a_god(document: Document, spelling: Spelling) -> bool:
    text = document.text
    return not _of_a_person(spelling) and any(
        _GOD_BEHIND.match(text, span.end) or _GOD_BEFORE.search(text, max(0, span.start - _LONGEST_GOD), span.start)
        for span in spelling.spans
    )


_GOD_BEHIND = pattern(r", (?:the |an? )?(?:[a-z-]+ ){0,3}(?:god|goddess|deity)\b")
_GOD_BEFORE = pattern(r"\b(?:[Gg]od|[Gg]oddess|[Dd]eity|Lord) $")
_LONGEST_GOD = 9


def _only_first(spelling: Spelling) -> bool:
    return bool(spelling.behind) and not (spelling.before or spelling.bare or spelling.titled)


def _only_last(spelling: Spelling) -> bool:
    return bool(spelling.before) and not spelling.behind


def _in_a_place(document: Document, spelling: Spelling) -> bool:
    """Whether a name stands by itself, behind a preposition of place somewhere."""
    alone = not (spelling.before or spelling.behind or spelling.titled)
    ahead = (document.text[max(0, span.start - _LONGEST_OF_PLACE) : span.start] for span in spelling.spans)
    return alone and any(_OF_PLACE.search(text) for text in ahead)


def _of_a_person(spelling: Spelling) -> bool:
    return bool(spelling.before or spelling.behind or spelling.titled)


_OF_PLACE = pattern(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) $")
_LONGEST_OF_PLACE = len(" outside ")


def _known_first(variant: Variant) -> Variant:
    """Of two spellings that stand as often, the one that the shipped list or news knows is taken for the usual one, and never one with a trace of a wrong encoding."""
    usual, rare = variant.usual, variant.rare
    if usual.text == rare.text + usual.text[-1] and usual.text[-1] in _TRACES:
        return variant._replace(usual=rare, rare=usual)
    if len(usual.places) == len(rare.places) and _repute(rare.text) > _repute(usual.text):
        return variant._replace(usual=rare, rare=usual)
    return variant


_TRACES = frozenset("âÂãÃ")
"""What is left of an apostrophe or a dash that was read in the wrong encoding: Tangâ, of “Tang’s”."""


def _repute(spelling: str) -> tuple[bool, bool]:
    return _preferred(spelling, (SHIPPED,)), counts().count(spelling) is not None


def _listed(document: Document) -> Iterator[Variant]:
    """Names that the shipped list has in several spellings and the story has in two (Beijing and Peking, Gaddafi and Qadhafi)."""
    table = spellings(document)
    found: dict[str, dict[str, list[int]]] = {}
    people: set[str] = set()
    for hit in hits(document, (SHIPPED,), ELSEWHERE):
        text = document[hit.span].rpartition("-")[2]
        if text in table and not deliberate(document, hit.span):
            found.setdefault(hit.entry.preferred, {}).setdefault(text, []).append(hit.span.end - len(text))
            if hit.entry.kind == PERSON:
                people.add(hit.entry.preferred)
    for preferred, places in found.items():
        own = _own(document, preferred, people=preferred in people)
        group = [table[text]._replace(places=where) for text, where in places.items()]
        if own:
            group.append(own)
        usual, *others = sorted(group, key=by_use)
        for rare in others:
            one, other = plain(usual.text), plain(rare.text)
            if one != other and not derived(one, other) and not _explained(document, usual, rare):
                yield Variant(usual, rare, likeness(one, other), 0.0)


def _own(document: Document, preferred: str, *, people: bool) -> Spelling | None:
    """The list's own spelling in the story, if it is one word, or a person's surname, and not announced as another name."""
    word = surname_of(preferred).rpartition(" ")[2].rpartition("-")[2] if people else preferred
    own = spellings(document).get(word)
    return None if own is None or any(deliberate(document, span) for span in own.spans) else own


def _explained(document: Document, usual: Spelling, rare: Spelling) -> bool:
    """Whether the story has both names in one sentence somewhere, as one does to explain them, or the other in brackets or quotation marks."""
    text = document.text
    if any(
        text[place - 1 : place] in _BRACKETS or quoted(document, Span(place, place + 1))
        for place in (*usual.places[:1], *rare.places)
    ):
        return True
    return any(_in_sentence(document, place, usual.places) for place in rare.places)


def _in_sentence(document: Document, place: int, others: list[int]) -> bool:
    """Whether one of some other places is in the sentence of a place."""
    sentence = sentence_at(document, place)
    at = bisect_left(others, sentence.start)
    return place < sentence.end and at < len(others) and others[at] < sentence.end


_BRACKETS = frozenset("([/")
_OF_ANOTHER_TONGUE = (" del ", " de la ", " de los ", " dos ", " della ", " des ", " du ")
"""What stands before a name within a phrase of another language: the Hijos del Nazareno, who guard the Black Nazarene."""


def _by_house(variant: Variant, lists: tuple[str, ...]) -> tuple[Variant, bool]:
    """The variant with the house's spelling, if it has one of the two, as the usual one, and whether it has."""
    if not lists:
        return variant, False
    usual, rare = (_preferred(one.text, lists) for one in (variant.usual, variant.rare))
    if rare and not usual:
        return variant._replace(usual=variant.rare, rare=variant.usual), True
    return variant, usual and not rare


def _preferred(spelling: str, lists: tuple[str, ...]) -> bool:
    return any(entry.status == PREFERRED for entry in house(lists).get(spelling))


SHOWN = 3
"""How many places of the usual spelling a finding refers to."""


def _findings(document: Document, variant: Variant, known: bool) -> Iterator[Finding]:
    usual, rare = variant.usual, variant.rare
    message = f"“{rare.text}” ({len(rare.places)}×) is “{usual.text}” ({len(usual.places)}×) elsewhere in this story{_reason(document, variant)}"
    if known:
        message = f"{message}; the house has “{usual.text}”"
    related = [Related(document, span, f"“{usual.text}” here") for span in usual.spans[:SHOWN]]
    throughout = list(_throughout(document, variant))
    for span in rare.spans:
        yield Finding(span, message, [_here(document, span, variant, safe=known), *throughout], related)


def _reason(document: Document, variant: Variant) -> str:
    alignment = variant.likeness.alignment
    if alignment is None or not alignment.steps:
        return ""
    from wirelint.layers.naming.romanisation.explanation import explanations

    found = explanations(plain(variant.usual.text), plain(variant.rare.text), alignment, words(document).written)
    return f" ({', '.join(dict.fromkeys(map(str, found)))})"


def _here(document: Document, span: Span, variant: Variant, *, safe: bool) -> Fix:
    better = variant.usual.text.upper() if document[span].isupper() else variant.usual.text
    return Fix.replace(span, better, safe=safe and not quoted(document, span))


def _throughout(document: Document, variant: Variant) -> Iterator[Fix]:
    from wirelint_rules.names._everywhere import everywhere

    usual, rare = variant.usual, variant.rare
    if len(rare.places) > 1:
        yield from everywhere(document, rare, usual.text)
    yield from everywhere(document, usual, rare.text)
