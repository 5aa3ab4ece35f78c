"""The rule clipped-word."""

from __future__ import annotations

from wirelint.findings import Finding, Fix, Severity
from wirelint.layers.function_words import FUNCTION
from wirelint.layers.grammar import letter
from wirelint.layers.naming.known import given
from wirelint.layers.ngrams import counts, tokens
from wirelint.layers.quotations import quoted
from wirelint.layers.speech.dialect import in_dialect
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.rules import rule
from wirelint.terms import cased
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._clips import clips, stands_alone
from wirelint_rules.garbled._heads import heads
from wirelint_rules.garbled._hyphened import hyphened
from wirelint_rules.garbled._odds import seen
from wirelint_rules.garbled._strangers import EVERYDAY, RARE, STRANGE
from wirelint_rules.garbled._suspicion import SIGNS, convicted, foreign_hand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document, Span
    from wirelint_rules.garbled._clips import Clip

_STRICT = {STRANGE: 7.6, RARE: 12.0, EVERYDAY: 17.0}
_LOOSE = {STRANGE: 1.0, RARE: 6.5, EVERYDAY: 8.5}
_ALONE = {STRANGE: 1.0, RARE: 7.3, EVERYDAY: 9.5}
"""The same in a story that other faults have convicted, where no word has surely been clipped."""
_APART = 250
"""So many words apart at most, on the average, stand everyday words that each lack a letter, where they bear each other out."""
_LONG = 8
"""A string of so many letters that is no word is doubted sooner: it is no abbreviation, and seldom a word of another tongue."""

_LONG_STRANGE = 4.0
_NAME = 10.0
_LETTER, _LONE_LETTER = 7.5, 11.0
"""So much at least speaks for a small word where a single letter stands, in convicted stories and in any."""

_AT_HOME = 4.0
"""How much more it takes to doubt a real word that stands where a noun or a verb may."""

_CLEAR = 1.5


@rule(severity=Severity.WARNING)
def clipped_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word has lost letters at its head or tail.

    Scrapers, cropped columns and careless cutting take letters off the end of a word: “eteran” for “veteran”, “Septembe”
    for “September”. What is left may be a word of its own (“tern”, “ars”), which no spelling checker reports.

    A lower-case word that few stories use is flagged when a common word that is the same but for one to four letters
    at its head or tail would fit between its neighbours very much better, by counts of which words stand side by side
    in edited news. Neighbours that the counts do not know are judged as a class (possessive, place, name, number). So are
    capitalised words that lost their tail, if nothing else is known by that name. Words in everyday use are doubted only
    where the other word fits better by far.

    A part of a compound is flagged where news has the compound with those letters and never without (“outh-east”).

    A single letter is flagged where a small word that has it (“o objection”) fits very much better.

    Left alone: a word in quotation marks of its own, one joined to another by an apostrophe, one that the story
    uses three times, and passages in other languages, where many words are unknown. A fix is offered only if one word
    is clearly best; it is never safe.

    With `pooled`, a story that plain faults of two kinds have convicted is read with more suspicion, and so are strangers that
    lack one letter of a word in the dictionary, and, if a word of it was surely clipped or several of them stand close together, everyday words and names; without, the
    rule reports only what it is sure of.

    Bad:  The {~~eteran~>veteran~~} of the war in Ukraine's {~~tern~>eastern~~} Donetsk region was buried on Friday.
    Bad:  The {~~ontrollers~>controllers~~} at the airport were told in {~~Septembe~>September~~} 2019 to go on strike.
    Bad:  The {~~ell-known~>well-known~~} singer, a {~~23-year-ld~>23-year-old~~}, left the {~~anti-overnment~>anti-government~~} march.
    Good: A tern nested on the roof of the court, and the mayor said it would stay.
    """
    found = [clip for clip in clips(document) if _doubted(document, clip, _LOOSE)]
    sure = [clip for clip in found if _doubted(document, clip, _STRICT)]
    beheaded = heads(document)
    compounds = list(hyphened(document))
    if pooled and convicted(document) and not foreign_hand(document):
        from wirelint_rules.garbled._fragments import fragments
        from wirelint_rules.garbled._short import short

        pieces = list(fragments(document))
        several = max(SIGNS, SIGNS * len(words(document)) / _APART)
        if sure or beheaded or compounds or len({clip.word for clip in pieces}) >= several:
            found = [*short(document), *pieces, *found]
        else:
            found = [*short(document), *(clip for clip in found if _doubted(document, clip, _ALONE))]
    else:
        found = sure
    for one in compounds:
        span = words(document).span(one.at)
        if document.intact(span):
            yield Finding(
                span, f"“{document[span]}” looks like the rest of “{one.better}”", [Fix.replace(span, one.better)]
            )
    starts = {head.span.start for head in beheaded}
    for clip in {clip.at: clip for clip in found}.values():
        if words(document).starts[clip.at] not in starts:
            yield _finding(document, clip)


def _doubted(document: Document, clip: Clip, least: dict[int, float]) -> bool:
    word, start = words(document).texts[clip.at], words(document).starts[clip.at]
    if document.text[start - 1 : start].isdigit() or word.lower() in _ELSEWHERE:
        return False
    if in_dialect(document, start) and quoted(document, words(document).span(clip.at)):
        return False  # to keep the rain aff yer knees
    if (word in _TONGUES and _spoken(document, clip.at)) or _glossed(document, words(document).span(clip.at)):
        return False
    if document.text[start - 1 : start] == "(" and document.text[start + len(word) : start + len(word) + 1] == ")":
        return False  # the initials of whoever wrote it: Sabine Oelze (als)
    if document.text[start - 1 : start] in {"?", '"'} and document.text[max(0, start - 2) : start - 1].isalpha():
        return False  # a letter or an apostrophe was lost before it: Sch?uble, didn"t
    if word[0].isupper():
        surname = clip.at > 0 and tokens(document).before(clip.at)[0].isupper()
        sure = clip.gain >= _NAME and not surname and words(document).occurrences[word] == 1
        return sure and not _bearer_unknown(document, clip)
    if len(word) == 1:
        return clip.gain >= (_LETTER if least is _LOOSE else _LONE_LETTER)
    if clip.rarity == STRANGE and len(word) >= _LONG:
        return clip.gain >= min(_LONG_STRANGE, least[STRANGE])
    if clip.rarity != STRANGE and _at_ease(document, clip.at):
        return False
    at_home = clip.rarity != STRANGE and stands_alone(document, clip.at)
    return clip.gain >= least[clip.rarity] + at_home * _AT_HOME


_ELSEWHERE = frozenset(
    """ney til tween re ex cu sq maxi vis merch inc val cuss loc eq mot nit ably comb pub shire zilla parishad rusted licks crud argon overs over crease wicket wickets stumps innings tries try scrum ruck maul lineout rouble roubles rand naira cedi taka ringgit baht lakh crore paise pence
    hitman hitmen hanged euro niger banc bourse gilts lorry lorries kerb tyre tyres gaol bail arrack veld kraal bakkie creche mandal ute utes rial riyal dinar dirham taluk tehsil thana barangay purok dong gun oblast raion po moot mooted
    mee poi teh zen wi dem dey dis dat dat's di fi inna pon mek nuh deh weh cyan wid unu wey una abi sef oga wahala wetin abeg likkle haffi nah seh tek bruk bwoy
    gyal nuff tru ting dinnae cannae wouldnae didnae nae frae aye auld hae deid heid breid fower twa gey gang wean weans wha wis awa bairn bairns oot doon hoose baith gie mair ken aff yiz youse eejit owt nowt
    summat thee thou tha thi thy reet lah leh lor meh hor liao sia kena po opo naman lang ako hindi kami yaar beta bhai ji em ol git sez wot innit bin
    masel yersel hisself ourn hern yonder agin afore ere rep reps perp perps vid vids celeb celebs
    fu tai chi jitsu tsu qi gi feng shui mein foo gras fey coq vin bao pho ban mi pad thai pak bok choy lomi satay pai pani puri dosa idli vada pav roti naan poha""".split()
)
"""Words of English elsewhere than in America, of its dialects, games and money, which the counts have seldom."""

_TONGUES = frozenset(
    """ja jy oke okes okie ou ous oom tannie tannies bru boet boetie lekker nou ag eish yebo sies mos hoor haai ek ons julle hulle nie baie dankie asseblief praat meer minder teer
    si oui non nein ach och aber und der die das ein eine mit von auf ist nicht wie was wir sie que quoi voila mon ma mes ton tes nous vous elle est sont avec pour dans sur pas tout tous bien bon bonne
    el los las una uno unos pero como para por con sin muy mas todo toda todos hay esta este eso esa sera seras vamos hola adios amigo amiga hijo hija mio mia nada ver hasta
    il lo gli che chi ma per cosi ciao bella bello tutto tutti mai piu sono siamo era sei qui qua allora grazie prego nao sim obrigado muito meu minha voce saudade
    och det att som inte jag du han hon vi ni ett fran till pa av om hej tack ja nej jo hur
    cariad cwtch hwyl bach fach mam tad nain taid iawn diolch bore nos da croeso cymru mawr yr yn ac ar fy dy ei wlad gwlad hen
    slan slainte ceol craic agus sean mor beag tir na nua fada
    hai iie ne yo desu wa ga wo ni no oi ganbare hao shi bu le ma ta wo men xie zai
    aur nahin kya hai ka ke ko mein bhi ye wo acha arre jai hind chalo
    na wa ya kwa ni si ndiyo hapana asante sana pole jambo habari nzuri
    dobro da ne nye nyet net tak nie dzien dobry kak eto""".split()
)
"""Small words of other tongues, which stand in quoted speech and beside each other."""

_ASIDES = frozenset(
    "ja oke okes bru boet boetie lekker ag eish yebo sies mos si oui nein ach och hola ciao amigo hai iie cwtch bach cariad acha arre jai net nyet nou".split()
)
"""Those of them that stand alone in English speech."""


def _spoken(document: Document, at: int) -> bool:
    """Whether a small word of another tongue stands beside another, or in somebody's speech."""
    story, common = words(document), counts().common
    beside = story.lower[max(0, at - 1) : at] + story.lower[at + 1 : at + 2]
    if any(word in _TONGUES and word not in common for word in beside):
        return True
    return story.lower[at] in _ASIDES and quoted(document, story.span(at))


def _glossed(document: Document, span: Span) -> bool:
    """Whether a word stands in a short quotation that is told the meaning of, or is a legend, a motto or a song's."""
    text, start = document.text, span.start
    opened = max(text.rfind(mark, max(0, start - _LEGEND), start) for mark in '“"‘')
    if _OF_TONGUE.match(text, span.end):
        return True
    m = _CLOSED.search(text, span.end, span.end + _LEGEND) if opened >= 0 else None
    if m is None or "\n" in text[opened : m.end()]:
        return False
    return bool(_MEANING.match(text, m.end()) or _LEGENDS.search(text, max(0, opened - _LEGEND), opened))


_OF_TONGUE = pattern(
    r"(?: [\w’'-]+){0,4}[”\"’']?,? (?:— (?:an? |the |or )?[a-z]+ —|– (?:an? |the |or )?[a-z]+ –|in (?:Cantonese|Mandarin|Chinese|Japanese|Korean|Hindi|Urdu|Bengali|Tamil|Arabic|Hebrew|Persian|Farsi|Turkish|Russian|Ukrainian|Polish|German|Dutch|French|Spanish|Portuguese|Italian|Greek|Latin|Swahili|Zulu|Xhosa|Yoruba|Igbo|Hausa|Malay|Tagalog|Thai|Vietnamese|Welsh|Irish|Gaelic|Scots|Yiddish|Māori|Maori|Hawaiian|Quechua|Nahuatl|Samoan|patois|Creole)\b)"
)
"""What tells behind a word of what language it is, or what it means between dashes: “sity” — grandmother —, wo lei fei in Cantonese."""
_LEGEND = 40
_CLOSED = pattern(r"[”\"’](?![a-z])")
_MEANING = pattern(r",? (?:or [“\"‘]|(?:which |that |it )?means?\b|meaning\b|roughly\b|\([“\"‘a-z]|[A-Z][a-z]+ for\b)")
_LEGENDS = pattern(
    r"\b(?:legend|motto|slogan|inscription|inscribed|sang|sing|sings|singing|sung|song|hymn|chant|chanted|chanting|chorus|anthem|proverb|saying|toast|greeting|prayer|cry|cried|refrain|verse)(?: (?:reads?|says?|of|with|the words))?[,:]? $"
)


_PARTICLES = frozenset("van von de du le la da dos del di bin ibn al el ter ten der den".split())
"""What stands before a surname: Danie van Schalkwyk."""


def _at_ease(document: Document, at: int) -> bool:
    """Whether edited news has a real word right before the word of meaning that follows it: a rice farmer."""
    story = words(document)
    behind = story.lower[at + 1 : at + 2]
    if (
        not behind
        or story.gaps[at + 1] != " "
        or behind[0] in FUNCTION
        or letter(behind[0]) not in "?sNv"
        or len(behind[0]) < _LONG_NOUN
    ):
        return False
    return seen(story.lower[at], behind[0]) > _SEEN


_LONG_NOUN = 4
_SEEN = 1.5
"""Two words were seen side by side so often (a logarithm) that the first stands at ease."""


def _bearer_unknown(document: Document, clip: Clip) -> bool:
    """Whether a given name is meant that news never has before the surname behind: Donal Keane is no Donald Keane."""
    behind = tokens(document).behind(clip.at)
    surname = behind[:1].isupper() or behind in _PARTICLES
    return given(clip.word) and surname and not counts().pair(clip.word, behind)


def _finding(document: Document, clip: Clip) -> Finding:
    span = words(document).span(clip.at)
    found = document[span]
    whole = clip.word if clip.word[0].isupper() else cased(clip.word, found)
    fixes = [Fix.replace(span, whole)] if clip.lead >= _CLEAR else []
    return Finding(span, f"“{found}” looks like the rest of “{whole}”", fixes)
