"""Which English a story is spelt in, by the words that the two sides of the Atlantic spell differently."""

from __future__ import annotations

from functools import cache
from itertools import product

from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.document import Document

BRITISH, AMERICAN = "en-GB", "en-US"

_OUR = "arbour ardour armour behaviour candour colour endeavour favour favourite fervour flavour glamour harbour honour humour labour neighbour neighbourhood odour parlour rumour saviour savour splendour tumour valour vigour".split()
_RE = "calibre centimetre centre fibre kilometre litre lustre manoeuvre meagre metre millimetre sabre sombre spectre theatre".split()
_ISE = """agonis apologis authoris capitalis categoris centralis characteris civilis colonis criminalis criticis customis decentralis
    democratis demonis destabilis emphasis equalis familiaris finalis formalis generalis harmonis hospitalis immunis industrialis
    institutionalis jeopardis legalis liberalis marginalis maximis mechanis memoris militaris minimis mobilis modernis monetis
    nationalis neutralis normalis optimis organis ostracis patronis penalis politicis polaris popularis prioritis privatis
    radicalis rationalis realis recognis regularis reorganis revitalis revolutionis scrutinis sensationalis socialis specialis
    stabilis standardis sterilis stigmatis subsidis summaris symbolis sympathis synthesis terroris traumatis urbanis utilis
    vandalis victimis visualis""".split()
_DOUBLED = "cancel channel counsel dial fuel label level marshal model pedal quarrel signal total travel tunnel".split()
_PAIRS = {
    "analyse": "analyze", "analysed": "analyzed", "analysing": "analyzing", "paralysed": "paralyzed", "catalysed": "catalyzed",
    "defence": "defense", "defences": "defenses", "offence": "offense", "offences": "offenses", "pretence": "pretense",
    "licence": "license", "programme": "program", "programmes": "programs", "grey": "gray", "tyre": "tire", "tyres": "tires",
    "cheque": "check", "plough": "plow", "ploughed": "plowed", "aluminium": "aluminum", "sceptical": "skeptical",
    "sceptic": "skeptic", "sceptics": "skeptics", "scepticism": "skepticism", "mould": "mold", "mouldy": "moldy",
    "jewellery": "jewelry", "pyjamas": "pajamas", "moustache": "mustache", "kerb": "curb", "enrol": "enroll", "fulfil": "fulfill",
    "skilful": "skillful", "wilful": "willful", "ageing": "aging", "cosy": "cozy", "draught": "draft", "storey": "story",
    "storeys": "stories", "diarrhoea": "diarrhea", "foetus": "fetus", "paediatric": "pediatric", "anaesthetic": "anesthetic",
    "haemorrhage": "hemorrhage", "oestrogen": "estrogen", "whilst": "while", "amongst": "among",
}  # fmt: skip
_COMMON = frozenset("license program programs check tire tires draft story stories curb while among metric".split())
"""American spellings that are words of British copy as well, and so tell nothing."""


def variant(document: Document) -> str:
    """`en-GB` or `en-US`, whichever more of the story's words in lower case speak for; "" where none does or as many.

    Names keep their spelling in any copy (Labour, the Lincoln Center), so a word with a capital does not count.
    """
    british, american = _forms()
    balance = 0
    for word in words(document).texts:
        if word in british:
            balance += 1
        elif word in american:
            balance -= 1
    return BRITISH if balance > 0 else AMERICAN if balance < 0 else ""


@cache
def _forms() -> tuple[frozenset[str], frozenset[str]]:
    pairs = [*_PAIRS.items(), *_our(), *_re(), *_ise(), *_doubled()]
    american = frozenset(form for _, form in pairs)
    return frozenset(form for form, _ in pairs), american - _COMMON


def _our() -> Iterator[tuple[str, str]]:
    for word, ending in product(_OUR, ("", "s", "ed", "ing", "able", "ably", "ful", "less")):
        yield word + ending, word.replace("our", "or", 1) + ending


def _re() -> Iterator[tuple[str, str]]:
    for word, ending in product(_RE, ("", "s")):
        yield word + ending, word[:-2] + "er" + ending


def _ise() -> Iterator[tuple[str, str]]:
    for stem, ending in product(_ISE, ("e", "ed", "es", "ing", "ation", "ations")):
        yield stem + ending, stem[:-1] + "z" + ending


def _doubled() -> Iterator[tuple[str, str]]:
    for word, ending in product(_DOUBLED, ("ed", "ing", "er", "ers")):
        yield f"{word}l{ending}", word + ending
