"""Names of one language romanised by several systems in one story."""

from __future__ import annotations

from wirelint import Document, Finding, Related, Severity, Span, rule
from wirelint.layers.naming.names import plain, spellings
from wirelint.layers.naming.romanisation.explanation import ranked
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.patterns import Pattern, pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.naming.names import Spelling


class System(NamedTuple):
    """What shows that a name is written by one system of a language and by no other that news uses.

    The sign is looked for in the name without accents, or in lower case as it is `written`.
    """

    name: str
    sign: Pattern
    written: bool = False


_HEPBURN = "shima jima tsuka tsuda shita machi fuji fuku nishi kushi toshi yoshi chiba matsu katsu mitsu hashi sho cho chu shu".split()
_KUNREI = "sima zima tuka tuda sita mati huzi huku nisi kusi tosi yosi tiba matu katu mitu hasi syo tyo tyu syu".split()

_TURKISH = """erdogan yilmaz yildirim yildiz simsek celik kilic ozturk aydin ozgur ozel guler gunes cavus isik sahin dogan karakas
    besiktas fenerbahce kadikoy uskudar sisli diyarbakir balikesir eskisehir sirnak mugla nevsehir kirikkale agri tasci cetin bahceli kocak""".split()
"""Names that Turkish writes with letters of its own."""

_VIETNAMESE = "nguyen huynh hoang duong phuong truong luong trinh quoc hieu thuy dung nghia".split()
"""Names that Vietnamese writes with letters of its own."""

SYSTEMS = {
    "ukrainian": (
        System("KMU 2010", pattern(r".{3,}(?:iia|ii|[^aeiouy]yi)|.+[bpvmf]ia(?:nsk|nka|tyn|chyn)|izium|.{3,}[bcdfghklmnprstvz]iu[bcdfghklmnprstvz]k?")),
        System("BGN/PCGN 1965", pattern(r".{3,}(?:iya|iy|yy)|.+[bpvmf]ya(?:nsk|nka|tyn|chyn)|izyum|.{3,}[bcdfghklmnprstvz]yu[bcdfghklmnprstvz]k?")),
    ),
    "russian": (
        System("BGN/PCGN 1947", pattern(r".{3,}(?:[^aeiou]iy|yy|iya)")),
        System("passports (ICAO)", pattern(r".{3,}(?:[^aeiou]ii|[^aeiou]yi|iia)")),
        System("scholarly", pattern(r".{3,}(?:[^aeiou]ij|[^aeiou]yj|ija)")),
    ),
    "belarusian": (
        System("the national system of 2007", pattern(r".{2,}(?:ousk(?:aya|aia|i)|.iou|[^aeiouy]au)")),
        System("BGN/PCGN 1979", pattern(r".{2,}(?:owskaya|.yow|[^aeiouy]aw)")),
        System("the Russian form", pattern(r".{2,}(?:ovsk(?:aya|iy|y)|[^aeiouy]ov)")),
    ),
    "bulgarian": (
        System("the streamlined system of 2006", pattern(r".{3,}(?:ev|ov)a?")),
        System("French usage", pattern(r".{3,}(?:eff|off)")),
    ),
    "serbian": (
        System("the Latin alphabet", pattern(r".{3,}[aeo]?[dnkrlvjs]ic")),
        System("English respelling", pattern(r".{3,}(?:[dnkrlvs](?:ich|itch))")),
    ),
    "kazakh": (
        System("the Latin alphabet of 2021", pattern(r"(?:.*q[^u].*|.{3,}q)")),
        System("the Russian form", pattern(r".{3,}(?:ayev|eyev|iyev)a?|zh[aeou].{3,}")),
    ),
    "uzbek": (
        System("the Latin alphabet of 1995", pattern(r"(?:x[aeiou].{2,}|.*q[^u].*|.{3,}q)")),
        System("the Russian form", pattern(r"(?:kh[aeiou].{2,}|.+kh[a-z].*|.{3,}darya)")),
    ),
    "georgian": (
        System("the national system of 2002", pattern(r".{3,}shvili")),
        System("German", pattern(r".{3,}schwili")),
        System("French", pattern(r".{3,}chvili")),
    ),
    "armenian": (
        System("Eastern Armenian (BGN/PCGN 1981)", pattern(r".{3,}yan")),
        System("Western Armenian", pattern(r".{3,}[^y]ian")),
    ),
    "greek": (
        System("ELOT 743", pattern(r"(?:ch[aeio].{3,}|.{2,}[^st]ch[aeio].*)")),
        System("BGN/PCGN 1962", pattern(r"(?:kh[aeio].{3,}|.{2,}(?:kh|dh)[aeiou].*)")),
    ),
    "persian": (
        System("English usage", pattern(r".{3,}(?:nejad|pour|oo[a-z]+|ee[a-z]+)")),
        System("BGN/PCGN 1958", pattern(r".{3,}(?:nezhad|pur|iyeh|iyan)")),
    ),
    "hebrew": (
        System("the spelling in common use", pattern(r"(?:tz[aeiou].{2,}|.{2,}tz[aeiouh].*|.{3,}tz)")),
        System("the Academy’s system of 2006", pattern(r"(?:ts[aeiou].{2,}|.+[aeiou]ts[aeiouh].*)")),
    ),
    "chinese": (
        System("pinyin", pattern(r".*(?:[xq][iu]|zh)[a-z]+")),
        System("Wade-Giles", pattern(r".*(?:hs[iu]|tz[u]|ts[eo]|chih|shih|jen(?![a-z])|kuo|szu|yueh|chieh)[a-z]*")),
        System("Cantonese usage", pattern(r"(?:kwok|ng|tsang|cheung|leung|yeung|kwan|tsui|shek|wai|yuen|lok|keung|fung)")),
    ),
    "korean": (
        System("the Revised Romanization", pattern(r".+(?:eo|eu)[a-z]+|busan|daegu|gwangju|jeju")),
        System("McCune-Reischauer", pattern(r"pusan|taegu|taejon|kwangju|cheju|inchon|chonju|kangnung|kyonggi|cholla|kyongsang|chungchong|yosu|chinju|kunsan|chonan")),
    ),
    "japanese": (
        System("Hepburn", pattern(rf".*(?:{'|'.join(_HEPBURN)})[a-z]*")),
        System("Kunrei", pattern(rf".*(?:{'|'.join(_KUNREI)})[a-z]*")),
    ),
    "macedonian": (
        System("the official romanisation", pattern(r"(?:.*[kg]j[aeiou]|.+ck[io]).*")),
        System("English respelling", pattern(r"(?:.+tsk[io]|.*[kg]y[aeou]).*")),
    ),
    "arabic": (
        System("English usage", pattern(r"[a-z-]*(?:sh[aeiou]|oo|ee)[a-z-]*"), written=True),
        System("French usage", pattern(r"(?:dj|oua|mousta|boume|boute|abdou).{2,}|ch(?:eri|ake|ahi|aba|aou).+|.+(?:dj[aeio]|oua|aoui).*")),
        System("the scholarly system (IJMES)", pattern(r".*[āīūḥṣḍṭẓ].*"), written=True),
    ),
    "turkish": (
        System("Turkish letters", pattern(r".*[ğşı].*"), written=True),
        System("English letters", pattern(rf"[a-z-]{{2,}}oglu|{'|'.join(_TURKISH)}"), written=True),
    ),
    "vietnamese": (
        System("Vietnamese letters", pattern(r".*[ăđơư\u1ea0-\u1ef9].*"), written=True),
        System("English letters", pattern("|".join(_VIETNAMESE)), written=True),
    ),
    "indic": (
        System("English usage", pattern(r"[a-z]*(?:sh|ee|oo|chh)[a-z]*"), written=True),
        System("the scholarly system (ISO 15919)", pattern(r".*[āīūṛṃṅṭḍṇśṣ].*"), written=True),
    ),
    "amharic": (
        System("English usage", pattern(r"[a-z]*(?:sh|ch|gn)[a-z]*"), written=True),
        System("the scholarly system", pattern(r".*[äəčšž].*"), written=True),
    ),
}  # fmt: skip
"""By language, its systems with the letters that give them away in plain names."""

APART = {
    "chinese": frozenset("Taiwan Taiwanese Taipei Hong Macau Macao Singapore Malaysia Malaysian".split()),
    "arabic": frozenset(
        """Algeria Algerian Algiers Morocco Moroccan Rabat Casablanca Tunisia Tunisian Tunis Mauritania Mauritanian Chad Djibouti Comoros Lebanon
        Lebanese Beirut Syria Syrian Mali Niger France French Paris Belgium Belgian Brussels""".split()
    ),
}
"""By language, words of places with a system of their own: where they stand, more than one is as it should be."""

ENOUGH = 3
"""So many names must show systems, and the rarer system at least one."""

LONGEST = 24
"""Longer words are no names."""


@rule(severity=Severity.NOTE)
def mixed_romanisation(document: Document) -> Iterator[Finding]:
    """A story romanises names of one language by several systems.

    Izyum and Zelenskyy are of one system, Oleksii and Kupiansk of another. Agencies mix them, and people choose the spelling of their own names, so
    this is a note: off unless selected. It speaks once a story, at the first name of the rarer system, where at least three names show by
    their letters which system they are of; the language is the one that the story's countries and cities suggest most. Told apart are
    systems for Ukrainian, Russian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh, Uzbek, Georgian, Armenian, Greek, Persian, Hebrew, Chinese,
    Korean and Japanese; English, French and scholarly usage in Arabic; scholarly letters and none in Hindi, Bengali, Tamil and Amharic; names with
    and without the letters of Turkish and Vietnamese. A story of China and Taiwan or Hong Kong has several systems as it should, and so has one of
    the Maghreb, the Levant or France, where Arabic names are written the French way. Spellings of India that differ without letters of their own
    (Kanpur, Barrackpore) are official both, and left alone.

    Bad:  In Turkey, Erdoğan met Şimşek and Yıldırım in Ankara. {==Kilicdaroglu==} stayed away.
    Bad:  In Ukraine, Valerii met Oleksii and Yuliia in Kyiv. {==Dmytriy==} was there too.
    Good: In Ukraine, Valerii met Oleksii and Yuliia in Kyiv. Anna was there too.
    """
    order = ranked(words(document).written)
    known = SYSTEMS.get(order[0]) if order else None
    if not known or not APART.get(order[0], frozenset()).isdisjoint(words(document).written):
        return
    found = _by_system(document, known)
    if len(found) < 2 or sum(map(len, found.values())) < ENOUGH:
        return
    main, *_, rare = sorted(found, key=lambda name: (-len(found[name]), found[name][0].places[0]))
    one, other = found[rare][0], found[main][0]
    message = f"“{one.text}” is written by {rare}, “{other.text}” and {len(found[main]) - 1} more by {main}"
    yield Finding(Span(*one.spans[0]), message, (), [Related(document, other.spans[0], f"“{other.text}” here")])


def _by_system(document: Document, known: tuple[System, ...]) -> dict[str, list[Spelling]]:
    """The names that show one system and no other."""
    found: dict[str, list[Spelling]] = {}
    table = spellings(document)
    for text in table:
        name = plain(text)
        if 4 < len(name) <= LONGEST and text.istitle():
            low = text.lower()
            shown = [system.name for system in known if system.sign.fullmatch(low if system.written else name)]
            if len(shown) == 1 and not counts().everyday(name):
                found.setdefault(shown[0], []).append(table[text])
    return found
