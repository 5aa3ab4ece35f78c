"""Where spacing, marks, figures and capitals look odd: what the rules of this group look at, and which of them need look at all.

A fault of typography shows in a word or in the gap before it. Both come again and again, so that each is judged once.
"""

from __future__ import annotations

from wirelint.document import Span, layer
from wirelint.layers.calendar_words import DATE_WORDS, MONTH_NAMES, WEEKDAY_NAMES
from wirelint.layers.judged import Judge
from wirelint.layers.naming.known import surname, towns
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.patterns import pattern
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.typography._scripts import SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wirelint import Document
    from wirelint.patterns import Pattern

ENDINGS = frozenset(["s", "t", "re", "ve", "ll", "d", "m"])
"""What stands behind the apostrophe of a short form or a possessive."""

BARE = {
    f"{verb}nt": f"{verb}n’t"
    for verb in "do does did is was are were has have had could would should might must need".split()
} | {
    "youre": "you’re",
    "theyre": "they’re",
    "theyve": "they’ve",
    "weve": "we’ve",
    "youve": "you’ve",
    "thats": "that’s",
    "whats": "what’s",
    "theres": "there’s",
    "shes": "she’s",
    "hes": "he’s",
}
"""Short forms that lost their apostrophe, and what they were."""

STARTERS = frozenset(
    "The It He She They We This There That These Those But However Meanwhile His Her Their Its In An A Some".split()
)
"""Words with a capital that sentences begin with."""

OPENERS = frozenset(
    """After When While If Since During Earlier Later Then Although Because According Many Most Several Both Another Nobody Everyone Officials Authorities Residents
    Witnesses Analysts Experts Rescuers Critics Prosecutors Researchers Scientists Lawmakers Protesters Soldiers Investigators Doctors Prices Shares Thousands
    Hundreds Dozens Nearly Almost About Around Only Even Last Two Three Four Five Six""".split()
)
"""More such words, which may also begin a name or a title."""

EVERYDAY = frozenset(
    """the this that these those there then they their when where what which while who with was were will would and but for from have has had her his
    him she its into after before about also are been can could did does even every first how just last like many more most much new not now
    only other our out over said same should since some such than them through two under until upon very want way well yet you your
    police government president minister""".split()
).union(DATE_WORDS)
"""Words in which two capitals are a slip."""

COMMON = 7.0
"""A word that news has so often, as a logarithm of its count, is an everyday word."""

SURELY, FEWEST, SEEN = 7.0, 3.5, 1.5
"""A word counts as a name that news has with a capital so often, as a logarithm of its count, and never without; a town or surname if less, one with an English ending if more."""

_ENGLISH = ("er", "ers", "ing", "ings", "ed", "ly", "ness", "less", "ful", "able", "ism", "ist", "ists")

_GENERIC = frozenset(
    """google googled adidas internet bible biblical congress congressional western eastern northern southern catholic satan christmas earth mars march may
    august polish turkey china french dutch swiss danish roman gothic cuban havana brussels champagne bourbon cheddar hoover jersey denim panama boycott
    johns cola potomac turbo sims swank magna parkland bibles cumulus krypton jeeps achilles jekyll ponzi facebook twitter tweet uber skype photoshop velcro jeep kleenex senate pentecostal ebola covid coronavirus""".split()
)
ALWAYS = frozenset(
    """afghanistan albania algeria argentina armenia australia austria azerbaijan bangladesh belarus belgium bolivia brazil britain bulgaria burundi cambodia
    cameroon canada chile colombia croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia finland france germany ghana greece haiti
    honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait latvia lebanon libya lithuania
    malawi malaysia mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua nigeria norway pakistan palestine
    paraguay peru philippines poland portugal qatar romania russia rwanda scotland serbia singapore slovakia slovenia somalia spain sudan sweden
    switzerland syria taiwan tanzania thailand tunisia uganda ukraine uruguay venezuela vietnam yemen zambia zimbabwe europe africa asia america
    albanian algerian american americans argentine australian australians austrian belarusian belgian brazilian british bulgarian canadian canadians chilean
    chinese colombian croatian ecuadorian egyptian egyptians english estonian ethiopian european europeans finnish georgian german germans ghanaian haitian
    hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish israeli israelis italian italians jamaican japanese jordanian kenyan
    korean koreans kuwaiti latvian lebanese libyan lithuanian malaysian mexican mexicans moroccan nepalese nigerian nigerians norwegian pakistani
    pakistanis palestinian palestinians peruvian portuguese romanian russian russians rwandan saudi saudis scottish serbian slovak somali spanish sudanese
    swedish syrian syrians taiwanese tanzanian thai tunisian ugandan ukrainian ukrainians venezuelan vietnamese welsh yemeni zimbabwean african africans
    asian asians london paris berlin moscow beijing tokyo mumbai kyiv kiev baghdad tehran jerusalem nairobi lagos cairo sydney melbourne toronto chicago
    muslim muslims jewish jews islam islamic christianity hindu hindus""".split()
).union(DATE_WORDS - {"march", "may", "august"})
"""Names that are one whatever stands around them, though the careless write them small."""

ALSO_VERBS = frozenset(["may", "march", "august"])
"""Months that are other words too."""

TITLES = frozenset(["mr", "mrs", "dr", "prof"])
"""Titles that have a capital before a name."""

BEFORE_DATES = frozenset("in on since until of by early late last mid from".split())
"""What stands before a month in a date."""

_SHORTEST_NAME = 4
_MONTHS_CUT = frozenset("Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec".split())
_SCALES = frozenset(["million", "billion", "trillion"])
_SUMS = frozenset(["dollars", "pounds", "euros"])
_SCALES_OF_HEAT = frozenset(["C", "F"])
_SHORT, _YEAR = 2, 4
NUMBERED = frozenset("century anniversary birthday parallel minute".split())
"""What has an ordinal before it where an article stands before that."""

_ORDINAL = frozenset(["st", "nd", "rd", "th"])
_OCTAL = pattern(r"(?=[0-9]*[OIl])[0-9OIl]{2,3}")
_NEGATED = frozenset("don doesn didn isn wasn aren weren hasn haven hadn couldn wouldn shouldn mustn needn".split())
_PARTS = {
    "t": _NEGATED,
    "re": frozenset(["they", "you", "we"]),
    "ve": frozenset(["they", "you", "we"]),
    "ll": frozenset(["they", "you", "we", "he", "she", "it"]),
}
"""Short forms that fell apart, by their second part."""

_HALVES = frozenset([("U", "S"), ("U", "K"), ("U", "N"), ("E", "U"), ("D", "C"), ("a", "m"), ("p", "m")])
"""Abbreviations with two points, by their letters."""


_QUOTED_PRINTABLE = frozenset(["91", "92", "93", "94", "96", "97", "A0"])
"""Codes of quotation marks and dashes as mail writes them behind an equals sign."""

_ROUND = frozenset("Oo")
"""Letters that look like a nought."""

_PARTS_BEHIND = frozenset(
    "m. m from to of in on and by at for the a as since this last per pounds dollars euros".split()
)
"""What may be glued to a percent sign, or stand behind a sum a second time."""


def _owning(word: str) -> bool:
    """Whether a word may be one to which an apostrophe is all that was left of a possessive, or which takes none."""
    return (word.islower() and word[-1] != "s" and len(word) > _SHORT) or word.lower() in {
        "its",
        "his",
        "hers",
        "ours",
        "yours",
        "theirs",
    }


def _anywhere(_before: str, _word: str) -> bool:
    """Where the gap says it all."""
    return True


_GAPS: tuple[tuple[str, Pattern, Callable[[str, str], bool]], ...] = (
    (
        "broken-apostrophe",
        pattern(r"^(?:[`´‚′] ?|''|’’|\"|[;,])$|‘$"),
        lambda before, word: word in ENDINGS or word == "nt" or word[:1].isdigit() or before[-1:] == "s",
    ),
    ("broken-apostrophe", pattern(r"^(?:[.□¿¤]|\\['’])$"), lambda before, word: word == "s" and len(before) > _SHORT),
    ("broken-apostrophe", pattern(r"^['’] $"), lambda before, word: _owning(before) and word.islower()),
    ("broken-encoding", pattern(r"[\\\ufffd¬]"), _anywhere),
    ("broken-encoding", pattern(r"^[¨ˆ˜¸]$|[√‚„]$|√"), lambda before, word: before.isalpha() and word[:1].isalpha()),
    ("broken-encoding", pattern(r"&#?$|%$"), lambda _, word: len(word) > 1),
    ("broken-encoding", pattern(r"^=$"), lambda before, word: before.islower() and word[:2] in _QUOTED_PRINTABLE),
    (
        "broken-encoding",
        pattern(r"^\?$"),
        lambda before, word: word.islower() and (before.istitle() or word in ENDINGS),
    ),
    ("broken-figure", pattern(r"^, $"), lambda before, word: before[-1:].isdigit() and word[:3].isdigit()),
    ("broken-figure", pattern(r"^[,:]$"), lambda before, word: before.isdigit() and _OCTAL.fullmatch(word) is not None),
    ("glued-number", pattern(r"^$"), lambda before, word: before[-1:].isdigit() and word[:1].isalpha()),
    ("lost-point", pattern(r"^\. ?$"), lambda before, word: (before, word) in _HALVES),
    ("missing-capital", pattern(r"^\. $"), lambda _, word: word.islower()),
    ("missing-space", pattern(r"[.,!?;:)][\"”’]?$|^\($|^[^\s(\[—–/-]?“$|^”$|^\"$"), lambda _, word: word[:1].isalpha()),
    ("missing-space", pattern(r"^\.$"), lambda before, word: before in _MONTHS_CUT and word.isdigit()),
    ("comma-at-end", pattern(r"^,[”\"]?[ \t]*\r?\n"), lambda before, _: before[-1:].isalnum()),
    ("missing-stop", pattern(r"^[”\"]?\s*\n"), lambda before, _: before.islower()),
    ("stop-outside-mark", pattern(r"[”\"][.,](?:\s|$)"), _anywhere),
    ("space-before-mark", pattern(r"[ \u00a0][,;.!?:)]"), _anywhere),
    ("space-inside-marks", pattern(r"[(“$£€][ \u00a0]|[ \u00a0][”%]"), _anywhere),
    ("spaced-apostrophe", pattern(r"^ ?[’'] $"), lambda before, word: word == "s" and before.isalpha()),
    ("spaced-apostrophe", pattern(r" [’']$"), lambda before, word: bool(before) and word in ENDINGS),
    ("spaced-hyphen", pattern(r"- $| -$"), lambda _, word: word[:3].islower() or word == "year-old"),
    (
        "stray-in-figure",
        pattern(r"^ ?[.,]$|^\$ ?$"),
        lambda before, word: word in _SCALES and before[-1:].isdigit(),
    ),
    (
        "stray-in-figure",
        pattern(r"^\.$"),
        lambda before, word: (before in _ROUND and word.isdigit()) or (word in _ROUND and before.isdigit()),
    ),
    ("stray-in-figure", pattern(r"^[–—]-|^-[–—]"), lambda before, word: before.isdigit() and word.isdigit()),
    ("stray-in-figure", pattern(r"^\.%|[$€£] [$€£]$"), _anywhere),
    ("stray-in-figure", pattern(r"^(?: [–—]|[–—] |, )$"), lambda before, word: before.isdigit() and word.isdigit()),
    (
        "stray-in-figure",
        pattern(r"^[$£][ .,;)]"),
        lambda before, word: before[-1:].isdigit() and not word[:1].isdigit(),
    ),
    ("stray-in-figure", pattern(r"^° ?"), lambda before, _: before in _SCALES_OF_HEAT),
    (
        "stray-in-figure",
        pattern(r"[$€£¥]{2}$|^ ?%|%%| %$|^--$|^(?: ,|\.\.| \.|\. | -|- |;|\.:|:\.|::|,,|,\.|\.,| :|: | - )$"),
        lambda before, word: (
            word[:1].isdigit() or (word[:3] == "per" and before[-1:].isdigit()) or word in _PARTS_BEHIND
        ),
    ),
    ("stray-character", pattern(r"[\uff01-\uff5e\u3001\u3002]|^[\u00ad\u200b\u2060\ufeff]+$|[¶¦]"), _anywhere),
    (
        "stray-character",
        pattern(r"^(?:~| [*\\|_^§] |[\\|^]{1,2} )$"),
        lambda before, word: before.islower() and word.islower(),
    ),
    ("unmatched-bracket", pattern(r"[()\[\]]"), _anywhere),
    ("wrong-ordinal", pattern(r"^$"), lambda before, word: word in _ORDINAL and before[-1:].isdigit()),
)
"""What the gap before a word is like where a rule must look, and the words before and behind it."""


def _within_figures(before: str, word: str) -> bool:
    """Whether a word that may be part of a figure stands behind what makes it one: “1 000”, “March 202”, “5m million”."""
    if word in _SUMS:
        return before in _SCALES or before.lstrip("0123456789.") in {"m", "bn", "mn", "tn"}
    if word in _SCALES:
        return before == word or before.lstrip("0123456789") in {"m", "bn", "mn", "tn"}
    if len(word) == 3 and word.isdigit():
        return before in MONTH_NAMES
    if (
        len(word) <= _SHORT
        and word.isdigit()
        and before.isdigit()
        and len(before) <= _SHORT
        and before not in {"19", "20"}
    ):
        return True
    if len(word) <= _SHORT and word.isdigit():
        return before[:2] in {"19", "20"} and len(before) + len(word) == _YEAR and before.isdigit()
    return before.isdigit() if word == "00" or word.endswith(",000") else True


def _apart(before: str, word: str) -> bool:
    """Whether a word that may be a part of a short form or a possessive stands behind its other part, or is none."""
    if word in _PARTS:
        return before.lower() in _PARTS[word]
    return word != "s" or (len(before) > _SHORT and before.isalpha() and not before.isupper())


_BEHIND: dict[str, Callable[[str, str], bool]] = {
    "stray-in-figure": _within_figures,
    "broken-apostrophe": _apart,
    "lost-capital": lambda before, word: (
        before in SECONDS[word] if word in SECONDS else word not in ALSO_VERBS or before.lower() in BEFORE_DATES
    ),
    "slipped-capital": lambda before, word: (
        before in POSSESSED if word in OWNERS else word not in SMALL_WORDS or before.islower() or before in _SUBJECTS
    ),
    "run-on-sentence": lambda before, _: before.islower() or before.isdigit() or before in WEEKDAY_NAMES,
    "wrong-ordinal": lambda before, word: word not in _ORDINAL | NUMBERED or before.isdigit(),
}
"""What stands before a word that a rule must look at, where that matters."""

_PARTED = {"run-on-sentence": frozenset([" ", ", "])}
"""What must part a word that a rule must look at from the word before."""

_FIGURES = {
    "broken-figure": pattern(
        r"[0-9],(?![0-9]{3}(?![0-9]))[0-9]|[0-9]{4},[0-9]|[0-9][OIl][0-9]|(?:19|20)[0-9]{3}(?![0-9])"
    ),
    "glued-number": pattern(r"[A-Za-z][0-9]|[0-9](?!(?:st|nd|rd|th|s)\b)[A-Za-z]"),
    "missing-space": pattern(r"^[0-9]{1,2},(?:19|20)[0-9]{2}\b"),
    "stray-in-figure": pattern(
        r"^[lI][0-9]|[0-9][lO]$|[0-9]O(?:th\b|-[a-z])|^[0-9]{1,2}:[0-9]$|^[0-9]O,[0-9]|^(?:[0-9]{1,2},0)?00$|^(?:19|20)[0-9]$|^[0-9]{1,3}\.(?:[0-9]{1,3}\.)?[0-9]{3}$|^[1-9][0-9]*(?:O|oo)+$|^[0-9]{1,3}\.[0-9]{1,2}\.[0-9]{1,2}$|^(?:[0-9]|[0-9][0-9])$|[0-9],[0-9]{3}\.[0-9]{1,2},[0-9]|^[0-9]{1,3},(?:[0-9]{1,2}|[0-9]{4})$"
    ),
    "wrong-ordinal": pattern(r"[0-9]-?(?:st|nd|rd|th)\b"),
}
"""What a word with digits is like where a rule must look."""

_CAPITALS = pattern(r"[a-z]?[A-Z]{2}[A-Za-z]*")
INNER = pattern(r"\b[a-z]{1,12}[A-Z][a-z]{2,12}\b")
"""A word with a capital within it."""

_CONTRACTED = frozenset(["cant", "wont"])
"""Short forms that are words too."""

SECONDS: dict[str, frozenset[str]] = {
    **dict.fromkeys("York Zealand Delhi Jersey Orleans Hampshire Mexico Guinea Caledonia".split(), frozenset(["new"])),
    **dict.fromkeys("Nations States Kingdom".split(), frozenset(["united"])),
    **dict.fromkeys("Korea Carolina Dakota Macedonia".split(), frozenset(["north", "south"])),
    **dict.fromkeys("Africa Sudan".split(), frozenset(["south"])),
    **dict.fromkeys("nations kingdom".split(), frozenset(["United"])),
    **dict.fromkeys("york zealand delhi orleans".split(), frozenset(["New"])),
    "Arabia": frozenset(["saudi"]),
    "arabia": frozenset(["Saudi"]),
    "Lanka": frozenset(["sri"]),
    "lanka": frozenset(["Sri"]),
    "Rica": frozenset(["costa"]),
    "Angeles": frozenset(["los"]),
    "Francisco": frozenset(["san"]),
    "Salvador": frozenset(["el", "san"]),
    "Kong": frozenset(["hong"]),
    "House": frozenset(["white"]),
    "Town": frozenset(["cape"]),
    "Coast": frozenset(["ivory"]),
    "Republic": frozenset(["czech", "dominican"]),
    "Verde": frozenset(["cape"]),
    "kong": frozenset(["Hong"]),
    "Ireland": frozenset(["northern"]),
    "Leone": frozenset(["sierra"]),
    "leone": frozenset(["Sierra"]),
    "Aires": frozenset(["buenos"]),
    "aires": frozenset(["Buenos"]),
    "Faso": frozenset(["burkina"]),
    "faso": frozenset(["Burkina"]),
}
"""Second words of names, and what of the first has lost its capital, or has it where the second has lost its own."""

MISTERS = frozenset(["Mr", "Mrs", "Ms"])
"""Titles that a name with a capital stands behind."""

OF_PEOPLES = frozenset("french dutch swiss danish polish turkish".split())
"""Peoples whose names are words for other things too."""

SMALL_WORDS: frozenset[str] = frozenset(
    "Of To With From For Was Were Is Are At By Had Has Have Said Who Which Into As On Or Be Been Would Will Its Their".split()
)
"""Words that have a capital in titles only."""

OWNERS: frozenset[str] = frozenset("Its Their".split())
POSSESSED: frozenset[str] = frozenset("of on in at for from by with to into about".split())
"""Words that have a capital in titles only, and what stands before them within a sentence."""

_SUBJECTS: frozenset[str] = frozenset("The It He She They There We This That".split())
COUNTRIES = frozenset(
    """Russia China Ukraine India Iran Iraq Israel Britain France Germany Italy Spain Poland Egypt Kenya Nigeria Ghana Uganda Ethiopia Somalia Sudan Libya Tunisia
    Algeria Morocco Syria Lebanon Jordan Yemen Qatar Pakistan Bangladesh Japan Indonesia Malaysia Vietnam Thailand Myanmar Australia Canada Mexico Brazil Argentina
    Chile Peru Colombia Venezuela Cuba Haiti Sweden Norway Finland Denmark Greece Hungary Romania Bulgaria Serbia Croatia Belgium Ireland Scotland Europe Africa Zimbabwe
    Zambia Malawi Mozambique Angola Rwanda Burundi Tanzania Cameroon Senegal Mali Afghanistan Kazakhstan Georgia Armenia Azerbaijan Moldova Belarus Latvia Lithuania Estonia
    Nepal Taiwan Singapore London Moscow Beijing Paris Berlin Kyiv Tehran Washington""".split()
)
NO_PLURALS = frozenset("countrys companys partys citys armys childrens womens mens".split())
"""What is no plural, and lacks an apostrophe."""

_POSSESSIVE = frozenset(["'s", "’s"])
_NEGATION = frozenset(["n't", "n’t"])
_SLIPPED = pattern(r"[A-Za-z](?:['’]nt|ʼ(?:s|t|re|ve|ll|d|m))\b")
_DIGIT = pattern(r"[0-9]")
_WIDE = pattern(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_ODD_LETTERS = pattern(r"[âÃÂÅÄÕï\ufffd]")


def _of_gap(gap: str) -> list[tuple[str, Callable[[str, str], bool]]]:
    return [(kind, fits) for kind, shape, fits in _GAPS if shape.search(gap)]


def _of_word(word: str) -> list[str]:
    """The rules that must look at a word for itself."""
    if word.isalpha() and word.isascii() and (word.islower() or word[1:].islower()):
        return _of_plain(word)
    found: list[str] = []
    if _DIGIT.search(word):
        found += [kind for kind, shape in _FIGURES.items() if shape.search(word)]
    if not word.isascii():
        found += ["mixed-scripts"] if SCRIPTS.search(word) else []
        found += ["stray-character"] if _WIDE.search(word) else []
        found += ["broken-encoding"] if _ODD_LETTERS.search(word) else []
    if word in _NEGATION:
        found.append("spaced-apostrophe")
    elif _SLIPPED.search(word):
        found.append("broken-apostrophe")
    if word[-2:] in _POSSESSIVE and (_plural(word[:-2]) or parted_plural(word)):
        found.append("broken-apostrophe")
    if "-" in word and _hyphenated(word):
        found.append("line-end-hyphen")
    if not word[1:].islower() and _slipped(word):
        found.append("slipped-capital")
    return found or (_of_plain(word) if word.islower() else [])


def _of_plain(word: str) -> list[str]:
    """The same for a word of letters that has no capital but its first."""
    if word in STARTERS or word in OPENERS:
        return ["run-on-sentence", "slipped-capital"] if word in OWNERS else ["run-on-sentence"]
    if word in SECONDS or word in MISTERS or word in OF_PEOPLES:
        return ["lost-capital"]
    if word in SMALL_WORDS:
        return ["slipped-capital"]
    if word[-1:] == "s" and (word[:-1] in COUNTRIES or word in NO_PLURALS):
        return ["broken-apostrophe"]
    if word in BARE or (word.istitle() and word.lower() in BARE):
        return ["broken-apostrophe"]
    if word in _SCALES or word in _SUMS:
        return ["stray-in-figure"]
    if word in ALSO_VERBS or word in ALWAYS or word in TITLES or word == "i":
        return ["lost-capital"]
    if word in _ORDINAL or word in NUMBERED:
        return ["wrong-ordinal"]
    if word in _CONTRACTED or word in _PARTS or word == "s":
        return ["broken-apostrophe"]
    return ["lost-capital"] if word.islower() and _name(word) else []


def _name(word: str) -> bool:
    """Whether news writes a word in lower case with a capital always."""
    if len(word) < _SHORTEST_NAME or not word.isalpha() or word in _GENERIC:
        return False
    known = counts()
    if known.count(word) is not None or known.everyday(word):
        return False
    name = word.capitalize()
    often = known.count(name) or 0.0
    if often < SURELY and word.endswith(_ENGLISH):
        return False
    return often >= FEWEST or (often >= SEEN and (bool(towns(name)) or surname(name)))


def _plural(word: str) -> bool:
    """Whether a word is a common plural, with its singular as common: what has an apostrophe behind its s has no other."""
    common = counts().common
    return word[-1:] == "s" and word[-2:] != "ss" and word in common and word[:-1] in common


def parted_plural(word: str) -> bool:
    """Whether a possessive is a plural in -ies that its apostrophe cut in two: “countrie’s”."""
    stem, known = word[:-2], counts()
    return (
        stem[-2:] == "ie"
        and stem not in known.common
        and f"{stem}s" in known.common
        and f"{stem[:-2]}y" in known.common
    )


_PREFIXES = frozenset("anti bio micro photo tele trans sub inter multi hydro geo auto para mono poly".split())
_PUT_BEFORE = _PREFIXES | frozenset("re co de non pre pro over out up down under self semi mid mini ex counter".split())
"""What writers put before a word with a hyphen or without."""

_USED = 4.5
"""A word that begins so, or ends with what is no word, was counted so often (a logarithm) if nobody writes it with a hyphen."""

_FORMER = frozenset(
    "teen-ager teen-agers week-end week-ends to-day to-morrow to-night any-one every-one good-bye co-operate co-operation".split()
)
"""Compounds as they were written once."""


def _hyphenated(word: str) -> bool:
    """Whether a word is one that news uses with a hyphen where no compound has one."""
    one, _, two = word.partition("-")
    whole, known = one + two, counts()
    if not (word[1:].replace("-", "").islower() and whole.isalpha() and two.islower() and len(one) > 1 < len(two)):
        return False
    if word in _FORMER or known.count(word) is not None or known.count(word.lower()) is not None:
        return False
    often = known.count(whole) or known.count(whole.lower()) or 0.0
    if (often >= COMMON and one.lower() not in _PUT_BEFORE) or (
        often >= _USED and not known.everyday(two) and known.count(two) is None
    ):
        return True
    if not word.islower() or (known.known(one) and known.known(two)):
        return False
    return whole in known.common or (one in _PREFIXES and often >= _USED and known.count(two) is None)


def _slipped(word: str) -> bool:
    """Whether there is an everyday word in a word that has a capital where it has none."""
    if any(slipped(m.group()) for m in _CAPITALS.finditer(word)):
        return True
    if inner_capital(word):
        return True
    if _SECOND.fullmatch(word) and (word.lower() in EVERYDAY or word.lower() in counts().common):
        return True
    return any((counts().count(m.group().lower()) or 0.0) >= COMMON for m in INNER.finditer(word))


_SECOND = pattern(r"[a-z][A-Z][a-z]+")
"""A word with a capital for its second letter."""

_TWO_CAPITALS = pattern(r"[A-Z][a-z]+[A-Z][a-z]{2,}")
"""A word with a capital at its head and one within."""


def inner_capital(word: str) -> bool:
    """Whether a common word has a capital at its head and one within, as no brand has that news knows."""
    if not _TWO_CAPITALS.fullmatch(word) or len(word) < _SHORTEST_SLIP:
        return False
    return (counts().count(word.lower()) or 0.0) >= COMMON and counts().count(word) is None


def slipped(word: str) -> bool:
    """Whether a word of letters is an everyday one with two capitals before small letters, or all of them but the first."""
    lower = word.lower()
    if (lower in ALWAYS or lower in OF_PEOPLES) and word[0].isupper() and word[2:].islower():
        return True
    if not (word[2:].islower() or (word[0].islower() and word[1:].isupper())):
        return False
    return lower in EVERYDAY or (len(word) >= _SHORTEST_SLIP and word[0].isupper() and lower in counts().common)


_SHORTEST_SLIP = 5


_OF_GAP = Remembered(_of_gap)
_OF_WORD = Remembered(_of_word)
_ODD_WORDS = Judge(_of_word)


def places(document: Document, kind: str) -> list[int]:
    """The indices of the words where a rule must look, at the word or at the gap before it, in order."""
    return _odd(document).get(kind, [])


@layer
def _odd(document: Document) -> dict[str, list[int]]:
    """The same by the rule's name."""
    found: dict[str, list[int]] = {}
    for index, kind in _judged(document):
        found.setdefault(kind, []).append(index)
    return {kind: sorted(set(indices)) for kind, indices in found.items()}


def _judged(document: Document) -> Iterator[tuple[int, str]]:
    story = words(document)
    texts = ["", *story.texts, ""]
    for index in _ODD_WORDS.places(document):
        for kind in _OF_WORD[story.texts[index]]:
            fits = _BEHIND.get(kind)
            parted = kind not in _PARTED or story.gaps[index] in _PARTED[kind]
            if parted and (fits is None or fits(texts[index], texts[index + 1])):
                yield index, kind
    for gap, indices in story.joints.items():
        for kind, fits in _OF_GAP[gap]:
            for index in indices:
                if fits(texts[index], texts[index + 1]):
                    yield index, kind


@layer
def oddities(document: Document) -> str:
    """The names of the rules of this group that must look at a story."""
    return " ".join(sorted(_odd(document)))


def around(document: Document, kind: str) -> Iterator[tuple[int, int]]:
    """The stretches where a rule must look: a word, the gap before it, and the word before that."""
    story, last = words(document), 0
    for index in places(document, kind):
        start, end = (
            story.starts[index - 1] if index else 0,
            story.ends[index] if index < len(story) else len(document.text),
        )
        yield max(start, last), end
        last = end


def lines(document: Document, kind: str) -> Iterator[Span]:
    """The lines in which a rule must look."""
    text, starts, end = document.text, words(document).starts, -1
    for index in places(document, kind):
        at = starts[min(index, len(starts) - 1)]
        if at > end:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield Span(start, end)
